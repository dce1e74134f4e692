// Cutting the program's own tables into lines and words. They are ASCII at the cuts, so bytes are compared: String's own `split` walks whole
// characters, which cost more than half of the start-up before.

extension StringProtocol where SubSequence == Substring {
  /// The pieces between the bytes `separator`; empty ones are left out.
  public func pieces(_ separator: UInt8) -> [Substring] {
    Substring(self).utf8.split(separator: separator).map { Substring($0) }
  }

  /// The lines that are not empty.
  public var tableLines: [Substring] { pieces(0x0a) }

  /// The words between blanks.
  public var tableWords: [Substring] { pieces(0x20) }
}
