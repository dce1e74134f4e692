// One activation of C# code, how its statements end, and the errors that it raises by itself.

import Engine
import Objects
import Primitives

/// One activation of C# code.
final class CSharpFrame {
  var slots: ContiguousArray<Value>
  let this: Value
  unowned(unsafe) let session: Session
  var returned: Value = .nothing
  /// What `yield return` has given so far.
  var yielded: ContiguousArray<Value>?
  /// The exception that the innermost `catch` handles, for `throw;`.
  var caught: Error?
  /// Where `goto case` goes.
  var jump: Value = .unset
  /// What `ref` arguments that are no variables write back after the call.
  var pending: [() throws -> Void] = []

  init(_ session: Session, this: Value, slots: Int) {
    self.session = session
    self.this = this
    self.slots = ContiguousArray(repeating: .null, count: slots)
  }
}

/// How a statement ends.
enum CSharpFlow: Equatable { case normal, breaking, continuing, returning, jump(Int) }

typealias CSharpRun = (CSharpFrame) throws -> Value
typealias CSharpExec = (CSharpFrame) throws -> CSharpFlow

/// The exceptions that C# code raises by itself.
enum CSharpFaults {
  static func nullReference() -> DotNetError {
    DotNetError("System.NullReferenceException", "Object reference not set to an instance of an object.")
  }
  static func indexOutOfRange() -> DotNetError {
    DotNetError("System.IndexOutOfRangeException", "Index was outside the bounds of the array.")
  }
  static func divideByZero() -> DotNetError { DotNetError("System.DivideByZeroException", "Attempted to divide by zero.") }
  static func overflow() -> DotNetError {
    DotNetError("System.OverflowException", "Arithmetic operation resulted in an overflow.")
  }
  static func invalidCast(_ from: TypeInfo, _ to: TypeInfo) -> DotNetError {
    DotNetError(
      "System.InvalidCastException",
      "Unable to cast object of type '\(from.reflectionName)' to type '\(to.reflectionName)'.")
  }
}
