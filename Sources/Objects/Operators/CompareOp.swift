// The comparison operators. Whether case counts is passed beside them.

/// A comparison operator.
public enum CompareOp: UInt8, Sendable {
  case eq, ne, gt, ge, lt, le, like, notlike, match, notmatch, contains, notcontains, `in`, notin
}
