// Exceptions: the checks that ArgumentException offers, and what an AggregateException does with those it holds.

import Engine
import Objects
import Primitives

enum ExceptionChecks {
  static let declarations: TypeCatalog.Declarations = [
    "System.ArgumentException": declareArgument, "System.AggregateException": declareAggregate,
  ]

  @Sendable private static func declareArgument(_ t: TypeBuilder) {
    // They are the base type's own: derived ones do not list them again.
    guard t.owner.fullName == "System.ArgumentException" else { return }
    for (name, blank) in [("ThrowIfNullOrEmpty", false), ("ThrowIfNullOrWhiteSpace", true)] {
      t.staticMethod("static void \(name)(string argument, string paramName = null)") { c in
        let parameter = c.isNull(1) ? nil : c.text(1)
        // PowerShell makes an empty string of null here.
        guard let text = c.string(0)?.string else {
          throw DotNetError(
            "System.ArgumentNullException",
            parameter.map { "Value cannot be null. (Parameter '\($0)')" } ?? "Value cannot be null.")
        }
        if text.isEmpty {
          throw DotNetError.argument("The value cannot be an empty string.", parameter)
        }
        if blank, text.utf16.allSatisfy({ CharInfo.isWhiteSpace($0) }) {
          throw DotNetError.argument("The value cannot be an empty string or composed entirely of whitespace.", parameter)
        }
        return .nothing
      }
    }
  }

  @Sendable private static func declareAggregate(_ t: TypeBuilder) {
    let inner = PSString.make("InnerExceptions")
    t.method("void Handle(System.Func[System.Exception,bool] predicate)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("predicate") }
      guard let own = c.this.base.obj as? ExceptionObj else { return .nothing }
      let all = try CollectionHelp.items(try MemberAccess.get(c.this, inner, c.runtime) ?? .null)
      var left = ContiguousArray<Value>()
      for item in all where !(try c.test(0, item)) { left.append(item) }
      if left.isEmpty { return .nothing }
      let made = try MemberAccess.construct(
        own.type, [Value(own.message), .object(ArrayObj(left, of: .exception))], c.runtime)
      guard let exception = made.base.obj as? ExceptionObj else { return .nothing }
      throw DotNetError(exception)
    }
  }
}
