// Who runs a command, where, and with which remote sessions. The cmdlet adapters set it before they call; rules that depend
// on the computer (no DirSync away from adfs01, no store writes from the Edge) or on the sign-in read it.

/// The session behind a command.
public struct Caller: Sendable, Hashable {
  /// Full name of the computer on which the command runs.
  public var computer: String
  /// `DOMAIN\account`.
  public var account: String
  /// The command as the timeline shows it, such as `Enable-CsUser`.
  public var command: String
  /// Account of a Connect-MsolService session; nil = not connected.
  public var tenantAccount: String?
  /// Account of an Exchange Online session; nil = none.
  public var exchangeAccount: String?
  /// Account of a Lync Online session; nil = none.
  public var lyncOnlineAccount: String?

  public init(
    computer: String = "lyncfe01.contoso.local", account: String = "CONTOSO\\Administrator", command: String = "",
    tenantAccount: String? = nil, exchangeAccount: String? = nil, lyncOnlineAccount: String? = nil
  ) {
    self.computer = computer
    self.account = account
    self.command = command
    self.tenantAccount = tenantAccount
    self.exchangeAccount = exchangeAccount
    self.lyncOnlineAccount = lyncOnlineAccount
  }
}
