// Members of types: calls, parameters, methods and their overloads, properties, indexers, and the table of those that a type declares itself
// (`TypeBuilder` makes it).

import Primitives

/// One call of a member: receiver, converted arguments, services.
/// Confined to the thread of its runtime; `Sendable` only so that bodies can nest functions.
public struct Call: @unchecked Sendable {
  public let this: Value
  public let args: [Value]
  public unowned(unsafe) let runtime: Runtime
  /// The constructed type for constructors of generic types and static members; `.object` where it does not matter.
  public let target: TypeInfo

  public init(this: Value, args: [Value], runtime: Runtime, target: TypeInfo) {
    self.this = this
    self.args = args
    self.runtime = runtime
    self.target = target
  }

  /// The receiver as a string; empty when it is none.
  public var str: PSString { this.pstring ?? .empty }

  /// Argument `i` as Int; 0 when it is no integer (the binder has converted it, so that happens only for a wrong declaration).
  public func int(_ i: Int) -> Int { i < args.count ? Int(args[i].integer ?? 0) : 0 }
  public func bool(_ i: Int) -> Bool { if i < args.count, case .bool(let v) = args[i].base { return v } else { return false } }
  public func double(_ i: Int) -> Double {
    guard i < args.count else { return 0 }
    switch args[i].base {
    case .double(let v): return v
    case .single(let v): return Double(v)
    default: return Double(args[i].integer ?? 0)
    }
  }
  /// Argument `i` as a string; nil for null.
  public func string(_ i: Int) -> PSString? { i < args.count ? args[i].pstring : nil }
  public func text(_ i: Int) -> String { string(i)?.string ?? "" }
  public func char(_ i: Int) -> UInt16 { if i < args.count, case .char(let v) = args[i].base { return v } else { return 0 } }
  public func obj(_ i: Int) -> Obj? { i < args.count ? args[i].base.obj : nil }
  public func isNull(_ i: Int) -> Bool { i >= args.count || args[i].isNull }
}

/// What runs when a member is called.
public typealias MemberBody = @Sendable (Call) throws -> Value

/// A parameter of a method or constructor.
public struct Parameter: Sendable {
  public let name: String
  public let typeText: String
  public let isParams: Bool
  public let isOut: Bool
  public let isRef: Bool
  /// Default value text (`= 1`), nil when required.
  public let defaultText: String?
  /// Resolved at first use; generic parameters resolve through the declaring type.
  public let type: TypeInfo
  /// What a `Span` or `ReadOnlySpan` is of: arrays (and strings, to be read) stand for such an argument.
  public let span: TypeInfo?

  public init(
    name: String, typeText: String, isParams: Bool = false, isOut: Bool = false, isRef: Bool = false,
    defaultText: String? = nil,
    type: TypeInfo
  ) {
    self.name = name
    self.typeText = typeText
    self.isParams = isParams
    self.isOut = isOut
    self.isRef = isRef
    self.defaultText = defaultText
    self.type = type
    let definition = type.genericDefinition?.fullName
    span =
      definition == "System.Span`1" || definition == "System.ReadOnlySpan`1" ? type.genericArguments.first : nil
  }
}

/// One overload.
public final class Method: @unchecked Sendable {
  public let name: String
  /// As Get-Member shows it, e.g. `string Substring(int startIndex)`.
  public let definition: String
  public let parameters: [Parameter]
  public let isStatic: Bool
  public let returnType: TypeInfo
  public let body: MemberBody
  /// Script methods carry the engine's function object here.
  public let script: Obj?
  public let isHidden: Bool
  /// Whether an interface of the type has the method too, which makes two candidates of one.
  public internal(set) var isAlsoOfInterface = false
  /// The type parameters of a generic method that awaits them; the types of `parameters` have Object in their places.
  public let generic: GenericShape?
  /// What the type parameters of a generic method stand for here.
  var typeArguments: [TypeInfo] = []

  public init(
    name: String, definition: String, parameters: [Parameter], isStatic: Bool, returnType: TypeInfo, isHidden: Bool = false,
    script: Obj? = nil, generic: GenericShape? = nil, body: @escaping MemberBody
  ) {
    self.name = name
    self.definition = definition
    self.parameters = parameters
    self.isStatic = isStatic
    self.returnType = returnType
    self.isHidden = isHidden
    self.script = script
    self.generic = generic
    self.body = body
  }
}

/// All overloads of one name.
public final class MethodGroup: @unchecked Sendable {
  public let name: String
  public let overloads: [Method]
  public init(_ name: String, _ overloads: [Method]) {
    self.name = name
    self.overloads = overloads
  }

  /// This group with those inherited overloads that it does not hide.
  public func extended(by inherited: MethodGroup) -> MethodGroup {
    let mine = Set(overloads.map { $0.parameters.map { $0.type.fullName } })
    let extra = inherited.overloads.filter { !mine.contains($0.parameters.map { $0.type.fullName }) }
    return extra.isEmpty ? self : MethodGroup(name, overloads + extra)
  }
}

/// A property or field.
public final class Property: @unchecked Sendable {
  public let name: String
  public let type: TypeInfo
  /// As Get-Member shows it, e.g. `int Length {get;}`.
  public let definition: String
  public let isStatic: Bool
  public let isField: Bool
  public let isHidden: Bool
  public let get: MemberBody?
  public let set: MemberBody?
  /// Position in the instance's field storage for script classes, -1 elsewhere.
  public let fieldIndex: Int

  public init(
    name: String, type: TypeInfo, definition: String, isStatic: Bool, isField: Bool = false, isHidden: Bool = false,
    fieldIndex: Int = -1, get: MemberBody?, set: MemberBody?
  ) {
    self.name = name
    self.type = type
    self.definition = definition
    self.isStatic = isStatic
    self.isField = isField
    self.isHidden = isHidden
    self.fieldIndex = fieldIndex
    self.get = get
    self.set = set
  }
}

/// What a name may mean on a type.
public enum Member: Sendable {
  case property(Property)
  case field(Property)
  case method(MethodGroup)
}

/// The members a type declares itself.
public final class MemberTable: @unchecked Sendable {
  public let instance: [FoldedName: Member]
  public let statics: [FoldedName: Member]
  /// In order of declaration, for reflection and Get-Member.
  public let ordered: [(name: String, member: Member, isStatic: Bool)]
  public let constructors: [Method]
  /// The parameterised property (`Item`), if there is one.
  public let indexer: Indexer?
  /// Its events, each with the type of delegate that hears it.
  public let events: [(name: String, delegate: String)]

  public init(
    ordered: [(name: String, member: Member, isStatic: Bool)], constructors: [Method], indexer: Indexer? = nil,
    events: [(name: String, delegate: String)] = []
  ) {
    self.ordered = ordered
    self.events = events
    self.constructors = constructors
    self.indexer = indexer
    var instance: [FoldedName: Member] = [:]
    var statics: [FoldedName: Member] = [:]
    for entry in ordered {
      let key = FoldedName(entry.name)
      if entry.isStatic { statics[key] = entry.member } else { instance[key] = entry.member }
    }
    self.instance = instance
    self.statics = statics
  }

  public func find(_ name: PSString, isStatic: Bool) -> Member? {
    isStatic ? statics[FoldedName(name)] : instance[FoldedName(name)]
  }
}

/// `this[...]` of a type.
public final class Indexer: @unchecked Sendable {
  public let definition: String
  public let parameters: [Parameter]
  public let type: TypeInfo
  public let get: MemberBody?
  public let set: MemberBody?
  /// The overloads that the type declares, where this one stands for several; empty otherwise.
  public let overloads: [Indexer]
  /// `Item`, `ItemOf` or `Chars`.
  public let label: PSString
  public init(
    definition: String, parameters: [Parameter], type: TypeInfo, get: MemberBody?, set: MemberBody?, overloads: [Indexer] = []
  ) {
    self.definition = definition
    self.parameters = parameters
    self.type = type
    self.get = get
    self.set = set
    self.overloads = overloads
    let head = definition.prefix { $0 != "(" }
    label = PSString.make(String(head.split(whereSeparator: { $0 == " " || $0 == "." }).last ?? "Item"))
  }

  /// What the type declares.
  var declared: [Indexer] { overloads.isEmpty ? [self] : overloads }

  /// What takes a number of indexes; nil when nothing does.
  func taking(_ count: Int) -> Indexer? {
    parameters.count == count ? self : overloads.first { $0.parameters.count == count }
  }
}
