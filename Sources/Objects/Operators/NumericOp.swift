// The operators that need numbers on both sides, with their names in .NET and in scripts.

/// The operators that need numbers on both sides.
public enum NumericOp: UInt8, Sendable {
  case add, subtract, multiply, divide, remainder

  /// .NET's name for the operator's method.
  public var methodName: String {
    switch self {
    case .add: return "op_Addition"
    case .subtract: return "op_Subtraction"
    case .multiply: return "op_Multiply"
    case .divide: return "op_Division"
    case .remainder: return "op_Modulus"
    }
  }

  public var symbol: String {
    switch self {
    case .add: return "+"
    case .subtract: return "-"
    case .multiply: return "*"
    case .divide: return "/"
    case .remainder: return "%"
    }
  }
}
