// Which classes can't be derived from, as metadata says.

extension TypeInfo {
  /// `IsSealed`.
  public var isSealed: Bool { TypeMembers.bits(self) & 0x100 != 0 }
}
