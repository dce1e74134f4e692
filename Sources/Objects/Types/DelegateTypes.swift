// Delegate types and their members.

import Primitives

enum DelegateTypes {
  /// How a delegate type's `Invoke` is written: its parameters' names, and whether a generic type's last argument is the result.
  private struct Shape: Sendable {
    let parameters: [(type: String, name: String)]
    let result: String
  }

  private static let multicast = TypeInfo("System.MulticastDelegate", base: .delegate, isAbstract: true)
  /// What a compiled lambda keeps: the `Target` of delegates made from script blocks.
  static let closure = RecordObj.type(
    "System.Runtime.CompilerServices.Closure", "System.Object[] Constants {get;}", "System.Object[] Locals {get;}")

  private static func define(_ name: String, _ count: Int, _ shape: @escaping @Sendable (TypeInfo) -> Shape) -> TypeInfo {
    TypeCatalog.intern("delegate:" + name) {
      TypeInfo(
        name, .delegate, base: multicast, genericParameterCount: count,
        declare: { t in
          let shape = shape(t.owner)
          let arguments = t.owner.genericArguments
          func type(_ text: String) -> TypeInfo {
            // `!0` is the type's first argument.
            guard text.hasPrefix("!"), let at = Int(text.dropFirst()) else { return TypeCatalog.find(text) ?? .object }
            return at < arguments.count ? arguments[at] : .object
          }
          let parameters = shape.parameters.map { parameter in
            let found = type(parameter.type)
            return Parameter(name: parameter.name, typeText: found.shortName(), type: found)
          }
          let result = shape.result == "void" ? TypeInfo.void : type(shape.result)
          let list = parameters.map { "\($0.typeText) \($0.name)" }.joined(separator: ", ")
          t.method(
            Method(
              name: "Invoke", definition: "\(result.shortName()) Invoke(\(list))", parameters: parameters, isStatic: false,
              returnType: result
            ) { c in
              guard let own = c.this.obj as? InvocableObj else { return .null }
              return try own.invoke(c.args, c.runtime)
            })
        })
    }
  }

  /// `Func` and `Action`: one argument is `arg` or `obj`, more are numbered.
  private static func numbered(_ count: Int, _ single: String, result: String) -> Shape {
    Shape(
      parameters: (0..<count).map { ("!\($0)", count == 1 ? single : "arg\($0 + 1)") }, result: result)
  }

  /// Members that all delegates have.
  @Sendable static func declareBase(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> InvocableObj {
      guard let own = c.this.obj as? InvocableObj else { throw DotNetError.argumentNull("delegate") }
      return own
    }
    t.property("System.Object Target {get;}") { try own($0).boundTarget }
    t.property("System.Reflection.MethodInfo Method {get;}") { try own($0).boundMethod }
    t.property("bool HasSingleTarget {get;}") { .bool(!(try own($0) is CombinedDelegate)) }
    t.method("System.Object DynamicInvoke(Params System.Object[] args)") { c in
      let own = try own(c)
      let given = c.isNull(0) ? [] : Array(c.items(0))
      guard let signature = DelegateSignature(own.type) else { return try own.invoke(given, c.runtime) }
      guard given.count == signature.parameters.count else {
        throw DotNetError("System.Reflection.TargetParameterCountException", "Parameter count mismatch.")
      }
      return try own.invoke(try zip(given, signature.parameters).map { try bound($0, $1, c.runtime) }, c.runtime)
    }
    t.method("System.Delegate[] GetInvocationList()") { c in
      let own = try own(c)
      let parts = (own as? CombinedDelegate)?.parts ?? [own]
      return .object(ArrayObj(ContiguousArray(parts.map { .object($0) }), of: .delegate))
    }
    t.method("System.Object Clone()") { $0.this }
    t.staticMethod("static System.Delegate Combine(System.Delegate a, System.Delegate b)") { c in
      try combine([c.args[0], c.args[1]])
    }
    t.staticMethod("static System.Delegate Combine(Params System.Delegate[] delegates)") { try combine(Array($0.items(0))) }
    t.staticMethod("static System.Delegate Remove(System.Delegate source, System.Delegate value)") { c in
      guard let source = c.obj(0) as? InvocableObj, let value = c.obj(1) as? InvocableObj else { return c.args[0] }
      guard let combined = source as? CombinedDelegate else { return source.equals(value) ? .null : c.args[0] }
      var parts = combined.parts
      if let at = parts.lastIndex(where: { $0.equals(value) }) { parts.remove(at: at) }
      return try combine(parts.map { .object($0) })
    }
  }

  /// An argument of `DynamicInvoke`, by reflection's rules: base types and wider numbers.
  private static func bound(_ value: Value, _ type: TypeInfo, _ runtime: Runtime) throws -> Value {
    let value = value.base
    if value.isNull { return type.isValueType ? try ArgumentConversion.zero(type) : .null }
    if type.accepts(value.type) { return value }
    if Conversion.rank(of: value, to: type) == .numericImplicit { return try Conversion.convert(value, to: type, runtime) }
    throw DotNetError.argument(
      "Object of type '\(value.type.reflectionName)' cannot be converted to type '\(type.reflectionName)'.")
  }

  private static func combine(_ values: [Value]) throws -> Value {
    let parts = values.flatMap { value -> [InvocableObj] in
      guard let one = value.obj as? InvocableObj else { return [] }
      return (one as? CombinedDelegate)?.parts ?? [one]
    }
    guard let first = parts.first else { return .null }
    if parts.count == 1 { return .object(first) }
    guard parts.allSatisfy({ $0.type === first.type }), let signature = DelegateSignature(first.type) else {
      throw DotNetError.argument("Delegates must be of the same type.")
    }
    return .object(CombinedDelegate(first.type, signature, parts))
  }

  /// The arguments of an event that has none, and the base of those that have some.
  fileprivate static let eventArgs = TypeInfo(
    "System.EventArgs", base: .object,
    declare: { t in
      t.constructor("new()") { c in .object(RecordObj(c.target, values: [])) }
      t.field("static System.EventArgs Empty {get;}", get: { c in .object(RecordObj(c.target, values: [])) })
    })

  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for count in 1...17 {
        types["System.Func`\(count)"] = {
          define("System.Func`\(count)", count) { _ in numbered(count - 1, "arg", result: "!\(count - 1)") }
        }
      }
      for count in 1...16 {
        types["System.Action`\(count)"] = {
          define("System.Action`\(count)", count) { _ in numbered(count, "obj", result: "void") }
        }
      }
      let plain: [(String, Int, [(type: String, name: String)], String)] = [
        ("System.Action", 0, [], "void"), ("System.Predicate`1", 1, [("!0", "obj")], "bool"),
        ("System.Comparison`1", 1, [("!0", "x"), ("!0", "y")], "int"), ("System.Converter`2", 2, [("!0", "input")], "!1"),
        ("System.EventHandler", 0, [("System.Object", "sender"), ("System.EventArgs", "e")], "void"),
        ("System.EventHandler`1", 1, [("System.Object", "sender"), ("!0", "e")], "void"),
        (
          "System.Text.RegularExpressions.MatchEvaluator", 0, [("System.Text.RegularExpressions.Match", "match")], "string"
        ),
        ("System.Threading.ThreadStart", 0, [], "void"),
        ("System.Threading.ParameterizedThreadStart", 0, [("System.Object", "obj")], "void"),
        ("System.AsyncCallback", 0, [("System.IAsyncResult", "ar")], "void"),
        (
          "System.ConsoleCancelEventHandler", 0, [("System.Object", "sender"), ("System.ConsoleCancelEventArgs", "e")], "void"
        ),
        (
          "System.Xml.Schema.ValidationEventHandler", 0,
          [("System.Object", "sender"), ("System.Xml.Schema.ValidationEventArgs", "e")], "void"
        ),
      ]
      for (name, count, parameters, result) in plain {
        types[name] = { define(name, count) { _ in Shape(parameters: parameters, result: result) } }
      }
      types["System.MulticastDelegate"] = { multicast }
      types["System.Runtime.CompilerServices.Closure"] = { closure }
      types["System.EventArgs"] = { eventArgs }
      return types
    }())
}

extension Call {
  /// Calls a delegate argument.
  public func call(_ i: Int, _ arguments: [Value], _ name: String = "match") throws -> Value {
    guard let callable = obj(i) else { throw DotNetError.argumentNull(name) }
    if let delegate = callable as? InvocableObj { return try delegate.invoke(arguments, runtime) }
    let result = try runtime.invoke(callable, this: .null, arguments).orNull
    if let items = result.sequence?.items, items.count == 1, !(result.obj is TupleObj) { return items[0] }
    return result
  }

  /// Calls a predicate argument.
  public func test(_ i: Int, _ item: Value) throws -> Bool { Truth.isTrue(try call(i, [item])) }

  /// Order by an `IComparer` argument, .NET's default when it is null.
  public func order(_ i: Int?, _ a: Value, _ b: Value) throws -> Int {
    if let i, let comparer = obj(i) as? ComparerObj { return try comparer.compare(a, b, runtime) }
    if let i, i < args.count, let object = obj(i), !(object is ComparerObj) {
      let result = try MemberAccess.invoke(.object(object), PSString.make("Compare"), [a, b], runtime)
      return Int(result.integer ?? 0)
    }
    return try Ordering.compare(a, b, runtime)
  }

  /// The key comparer of an `IEqualityComparer` argument.
  public func keyComparer(_ i: Int) -> KeyComparer {
    (obj(i) as? ComparerObj)?.ignoresCase == true ? .ignoreCase : .ordinal
  }
}

/// .NET's default order: `Comparer.Default`.
public enum Ordering {
  /// As `IComparable.CompareTo`, nulls first.
  public static func compare(_ a: Value, _ b: Value, _ runtime: Runtime) throws -> Int {
    let (x, y) = (a.base, b.base)
    switch (x, y) {
    case (.int(let p), .int(let q)): return p < q ? -1 : p > q ? 1 : 0
    case (.string(let p), .string(let q)): return Strings.compare(p, q)
    case (.double(let p), .double(let q)): return p < q ? -1 : p > q ? 1 : p == q ? 0 : p.isNaN ? (q.isNaN ? 0 : -1) : 1
    default: break
    }
    if x.isNull { return y.isNull ? 0 : -1 }
    if y.isNull { return 1 }
    guard x.type === y.type else {
      if TypeInfo.icomparable.accepts(x.type) {
        throw DotNetError.argument("Object must be of type \(x.type.name).")
      }
      throw DotNetError.argument("At least one object must implement IComparable.")
    }
    if x.type.scriptClass != nil, case .methods(let group)? = MemberAccess.findOnType(x, compareTo) {
      return Int(try MemberAccess.invoke(group, x, [y], runtime).integer ?? 0)
    }
    guard TypeInfo.icomparable.accepts(x.type) else {
      throw DotNetError.argument("At least one object must implement IComparable.")
    }
    return try Comparison.compare(x, y, ignoreCase: false, runtime)
  }

  /// Sorts numbers of one type by .NET's default order; false when there is anything else. Equal numbers are indistinguishable, so that
  /// no stability is needed.
  static func sortNumbers(_ items: inout ContiguousArray<Value>) -> Bool {
    switch items.first {
    case .int?:
      var numbers: [Int32] = []
      numbers.reserveCapacity(items.count)
      for item in items { if case .int(let v) = item { numbers.append(v) } else { return false } }
      numbers.sort()
      for i in 0..<numbers.count { items[i] = .int(numbers[i]) }
      return true
    case .double?:
      var numbers: [Double] = []
      numbers.reserveCapacity(items.count)
      for item in items { if case .double(let v) = item, !v.isNaN, v != 0 { numbers.append(v) } else { return false } }
      numbers.sort()
      for i in 0..<numbers.count { items[i] = .double(numbers[i]) }
      return true
    default: return false
    }
  }

  private static let compareTo = PSString.make("CompareTo")

  /// Sorts in place as Array.Sort does; errors of the comparison become .NET's InvalidOperationException.
  public static func sort(_ items: inout ContiguousArray<Value>, _ body: (Value, Value) throws -> Int) throws {
    do {
      // A stable merge sort of our own: Swift's sort may not be given a comparison that is no order.
      items = try merge(items, body)
    } catch {
      guard let inner = MemberErrors.exception(of: error) else { throw error }
      throw DotNetError(
        ExceptionObj("System.InvalidOperationException", "Failed to compare two elements in the array.", inner: inner))
    }
  }

  private static func merge(_ items: ContiguousArray<Value>, _ body: (Value, Value) throws -> Int) throws -> ContiguousArray<
    Value
  > {
    var source = items
    var target = items
    var width = 1
    while width < source.count {
      var start = 0
      while start < source.count {
        let middle = min(start + width, source.count)
        let end = min(start + 2 * width, source.count)
        var (i, j, k) = (start, middle, start)
        while k < end {
          if i < middle, try j >= end || body(source[i], source[j]) <= 0 {
            target[k] = source[i]
            i += 1
          } else {
            target[k] = source[j]
            j += 1
          }
          k += 1
        }
        start = end
      }
      swap(&source, &target)
      width *= 2
    }
    return source
  }

  static func less(_ a: Value, _ b: Value, _ runtime: Runtime) throws -> Bool { try compare(a, b, runtime) < 0 }
}

/// `StringComparer` and `Comparer`.
public final class ComparerObj: Obj {
  public enum Kind: Sendable { case string(StringComparison), standard, reverse }
  public let kind: Kind
  public init(_ kind: Kind) {
    self.kind = kind
    super.init()
  }
  /// Whether it is a string comparer that ignores case.
  public var ignoresCase: Bool { if case .string(let how) = kind { return how.ignoresCase } else { return false } }
  public override var type: TypeInfo {
    if case .string = kind { return ComparerMembers.stringComparer }
    return ComparerMembers.comparer
  }
  /// `Compare`.
  public func compare(_ a: Value, _ b: Value, _ runtime: Runtime) throws -> Int {
    if case .string(let how) = kind {
      guard let x = a.pstring else { return b.isNull ? 0 : -1 }
      guard let y = b.pstring else { return 1 }
      return Strings.compare(x, y, comparison: how)
    }
    return try Ordering.compare(a, b, runtime)
  }
}

enum ComparerMembers {
  static let stringComparer = TypeInfo(
    "System.StringComparer", base: .object,
    interfaces: {
      ["System.Collections.IComparer", "System.Collections.IEqualityComparer"].compactMap { TypeCatalog.find($0) }
        + ["System.Collections.Generic.IComparer`1", "System.Collections.Generic.IEqualityComparer`1"].compactMap {
          TypeCatalog.generic($0, [.string])
        }
    }, isAbstract: true, declare: declareString)
  static let comparer = TypeInfo(
    "System.Collections.Comparer", base: .object,
    interfaces: { ["System.Collections.IComparer"].compactMap { TypeCatalog.find($0) } }, declare: declare)
  static let structural = TypeInfo(
    "System.Collections.StructuralComparisons", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      t.property("static System.Collections.IEqualityComparer StructuralEqualityComparer {get;}") { _ in
        .object(StructuralComparerObj())
      }
      t.property("static System.Collections.IComparer StructuralComparer {get;}") { _ in .object(ComparerObj(.standard)) }
    })

  static let family = TypeCatalog.Family(types: [
    "System.StringComparer": { stringComparer }, "System.Collections.Comparer": { comparer },
    "System.Collections.StructuralComparisons": { structural },
  ])

  @Sendable private static func declareString(_ t: TypeBuilder) {
    for (name, how): (String, StringComparison) in [
      ("CurrentCulture", .currentCulture), ("CurrentCultureIgnoreCase", .currentCultureIgnoreCase),
      ("InvariantCulture", .invariantCulture),
      ("InvariantCultureIgnoreCase", .invariantCultureIgnoreCase), ("Ordinal", .ordinal),
      ("OrdinalIgnoreCase", .ordinalIgnoreCase),
    ] { t.property("static System.StringComparer \(name) {get;}") { _ in .object(ComparerObj(.string(how))) } }
    t.staticMethod("static System.StringComparer FromComparison(System.StringComparison comparisonType)") {
      .object(ComparerObj(.string(try $0.comparison(0))))
    }
    t.staticMethod("static System.StringComparer Create(cultureinfo culture, bool ignoreCase)") {
      .object(ComparerObj(.string($0.bool(1) ? .currentCultureIgnoreCase : .currentCulture)))
    }
    t.method("int Compare(System.Object x, System.Object y)") { c in
      .int32(try (c.this.obj as? ComparerObj)?.compare(c.args[0], c.args[1], c.runtime) ?? 0)
    }
    t.method("int Compare(string x, string y)") { c in
      .int32(try (c.this.obj as? ComparerObj)?.compare(c.args[0], c.args[1], c.runtime) ?? 0)
    }
    t.method("bool Equals(System.Object x, System.Object y)") { c in
      .bool(try (c.this.obj as? ComparerObj)?.compare(c.args[0], c.args[1], c.runtime) == 0)
    }
    t.method("bool Equals(string x, string y)") { c in
      .bool(try (c.this.obj as? ComparerObj)?.compare(c.args[0], c.args[1], c.runtime) == 0)
    }
    t.method("int GetHashCode(string obj)") { c in
      .int32(
        Int(
          Int32(
            truncatingIfNeeded: (c.this.obj as? ComparerObj)?.ignoresCase == true
              ? c.string(0)?.foldedHash ?? 0 : c.string(0)?.ordinalHash ?? 0)))
    }
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.field("static System.Collections.Comparer Default {get;}", get: { _ in .object(ComparerObj(.standard)) })
    t.field("static System.Collections.Comparer DefaultInvariant {get;}", get: { _ in .object(ComparerObj(.standard)) })
    t.method("int Compare(System.Object a, System.Object b)") { c in .int32(try c.order(nil, c.args[0], c.args[1])) }
  }
}

/// `StructuralEqualityComparer`: arrays and tuples equal by their elements.
final class StructuralComparerObj: Obj {
  private static let structuralType = TypeInfo(
    "System.Collections.StructuralEqualityComparer", base: .object,
    interfaces: {
      ["System.Collections.IEqualityComparer"].compactMap { TypeCatalog.find($0) }
    },
    declare: { t in
      t.method("bool Equals(System.Object x, System.Object y)") { .bool(same($0.args[0], $0.args[1], 0)) }
      t.method("int GetHashCode(System.Object obj)") {
        .int32(Int(Int32(truncatingIfNeeded: Int(ValueTable.hash($0.args[0], .ordinal)))))
      }
    })
  override var type: TypeInfo { StructuralComparerObj.structuralType }

  private static func same(_ a: Value, _ b: Value, _ depth: Int) -> Bool {
    if depth < 100, let x = a.base.obj as? ArrayObj, let y = b.base.obj as? ArrayObj {
      return x.items.count == y.items.count && zip(x.items, y.items).allSatisfy { same($0, $1, depth + 1) }
    }
    return ObjectMembers.equals(a, b)
  }
}

extension TypeInfo {
  /// `System.EventArgs`.
  public static var eventArgs: TypeInfo { DelegateTypes.eventArgs }
}
