// Everything that can happen by itself. Events carry identifiers only: what they do is decided when they fall due, from the
// state of that moment, as the real services do.

/// Something waiting on the clock.
public enum LabEvent: Hashable, Sendable {
  /// The replica agent of a Lync computer applies the package of a version of the management store.
  case replicaApplies(computer: String, version: Int)
  /// DirSync's three-hour timer.
  case dirSyncTimer
  /// A run of DirSync reads Active Directory.
  case dirSyncImports(run: Int)
  /// A run of DirSync writes to the tenant and ends.
  case dirSyncExports(run: Int)
  /// DirSync's two-minute password loop meets a changed password.
  case passwordSyncs(anchor: LabGUID)
  /// Set-MsolDirSyncEnabled takes effect.
  case directorySynchronizationSwitches(enabled: Bool)
  /// The tenant's directory tells Exchange Online and Lync Online about an object.
  case forwardSync(object: LabGUID)
  /// A service plan of a licence has been set up.
  case planProvisioned(user: LabGUID, sku: String, plan: String)
  /// A deleted user leaves the recycle bin.
  case deletedUserExpires(user: LabGUID)
  /// A domain's authentication change is in force.
  case domainAuthenticationApplies(domain: String)
  /// Set-CsTenantFederationConfiguration -SharedSipAddressSpace is in force.
  case sharedSipAddressSpaceApplies(Bool)
  /// Exchange Online has made the mailbox of a licensed user.
  case mailboxReady(user: LabGUID)
  /// Exchange Online disconnects a mailbox whose licence is gone.
  case mailboxDisconnects(user: LabGUID)
  /// Lync Online has set up a licensed user.
  case lyncOnlineReady(user: LabGUID)
}
