// Members of types, and the little language in which families declare them: the declaration is the C#-like text that Get-Member shows, so it
// reads as documentation, and the body gets arguments already converted to the declared parameter types.
//
//   t.property("int Length {get;}") { .int(Int32($0.str.count)) }
//   t.method("string Substring(int startIndex, int length)") { c in ... c.int(0) ... }
//   t.staticMethod("static bool IsNullOrEmpty(string value)") { ... }
//   t.constructor("new(string message)") { ... }

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

/// Collects the declarations of one type. A declaration that names an unknown type takes `System.Object` there.
public final class TypeBuilder {
  public let owner: TypeInfo
  private var groups: [String: [Method]] = [:]
  private var order: [(name: String, isStatic: Bool)] = []
  private var properties: [String: Member] = [:]
  private var constructors: [Method] = []
  private var indexer: Indexer?
  /// What stands around the bodies of instance methods and the indexer that are declared from here on.
  var around: ((_ name: String, _ parameters: [Parameter], _ body: @escaping MemberBody) -> MemberBody)?

  private var events: [(name: String, delegate: String)] = []

  init(_ owner: TypeInfo) { self.owner = owner }

  private func key(_ name: String, _ isStatic: Bool) -> String { (isStatic ? "s:" : "i:") + name }

  /// Methods of collections that come from ICollection, IList, ISet and IDictionary with type arguments.
  private static let interfaceMethods: Set<String> = [
    "Add", "Insert", "Contains", "IndexOf", "Remove", "RemoveAt", "CopyTo", "ContainsKey", "TryGetValue", "UnionWith",
    "IntersectWith", "ExceptWith", "SymmetricExceptWith", "IsSubsetOf", "IsSupersetOf", "Overlaps", "SetEquals",
  ]

  private func add(_ method: Method, replaces: Bool = true) {
    if owner.genericDefinition != nil, !method.isStatic, TypeBuilder.interfaceMethods.contains(method.name) {
      method.isAlsoOfInterface = TypeInfo.icollection.accepts(owner)
    }
    let key = key(method.name, method.isStatic)
    if groups[key] == nil { order.append((method.name, method.isStatic)) }
    // A room above may declare a method anew: the later declaration stands.
    if replaces, let at = groups[key]?.firstIndex(where: { TypeBuilder.areTwins($0, method) }) {
      groups[key]?[at] = method
    } else {
      groups[key, default: []].append(method)
    }
  }

  /// Whether two methods of a name could never be told apart. Types that are unknown, or parameters of the method, are all Object: there the
  /// text decides. Conversion operators differ by what they return alone.
  private static func areTwins(_ one: Method, _ other: Method) -> Bool {
    one.returnType === other.returnType && one.generic?.names.count == other.generic?.names.count
      && one.parameters.count == other.parameters.count
      && zip(one.parameters, other.parameters).allSatisfy { a, b in
        a.type === b.type && (a.isRef || a.isOut) == (b.isRef || b.isOut)
          && (a.typeText == b.typeText || other.generic == nil && a.type !== TypeInfo.object)
      }
  }

  /// A method that is made already: one whose types have no name that could be looked up.
  public func method(_ method: Method) { add(method) }

  /// An instance method: `"string Substring(int startIndex)"`. Text before the return type such as `hidden ` is not accepted.
  public func method(_ declaration: String, hidden: Bool = false, _ body: @escaping MemberBody) {
    let s = Signature(declaration, owner)
    add(
      Method(
        name: s.name, definition: declaration, parameters: s.parameters, isStatic: false, returnType: s.type, isHidden: hidden,
        generic: s.generic, body: around?(s.name, s.parameters, body) ?? body))
  }

  /// A method of an interface that the type implements explicitly: its definition names the interface, its own name does not.
  public func explicitMethod(_ declaration: String, named name: String, _ body: @escaping MemberBody) {
    let s = Signature(declaration, owner)
    add(
      Method(
        name: name, definition: declaration, parameters: s.parameters, isStatic: false, returnType: s.type, body: body),
      replaces: false)
  }

  /// A static method: `"static int Parse(string s)"` or without the word.
  public func staticMethod(_ declaration: String, _ body: @escaping MemberBody) {
    let text = declaration.hasPrefix("static ") ? declaration : "static " + declaration
    let s = Signature(String(text.dropFirst(7)), owner)
    add(
      Method(
        name: s.name, definition: text, parameters: s.parameters, isStatic: true, returnType: s.type, generic: s.generic,
        body: body))
  }

  /// A constructor: `"new(string message)"`; Get-Member shows the type's name before the parenthesis.
  public func constructor(_ declaration: String, _ body: @escaping MemberBody) {
    let s = Signature("void " + declaration, owner)
    constructors.append(
      Method(
        name: "new", definition: owner.reflectionName + declaration.drop { $0 != "(" }, parameters: s.parameters,
        isStatic: true, returnType: owner, body: body))
  }

  /// A property: `"int Length {get;}"`, `"int Capacity {get;set;}"`; a leading `static ` makes it static.
  public func property(_ declaration: String, hidden: Bool = false, get: MemberBody? = nil, set: MemberBody? = nil) {
    addProperty(declaration, isField: false, hidden: hidden, get: get, set: set)
  }

  /// A property with a getter only.
  public func property(_ declaration: String, _ get: @escaping MemberBody) { property(declaration, get: get, set: nil) }

  /// A field or constant: `"static int MaxValue {get;}"`.
  public func field(_ declaration: String, get: MemberBody?, set: MemberBody? = nil) {
    addProperty(declaration, isField: true, hidden: false, get: get, set: set)
  }

  public func constant(_ declaration: String, _ value: Value) { field(declaration, get: { _ in value }) }

  private func addProperty(_ declaration: String, isField: Bool, hidden: Bool, get: MemberBody?, set: MemberBody?) {
    let isStatic = declaration.hasPrefix("static ")
    let s = Signature(isStatic ? String(declaration.dropFirst(7)) : declaration, owner)
    let property = Property(
      name: s.name, type: s.type, definition: declaration, isStatic: isStatic, isField: isField, isHidden: hidden,
      get: get, set: set)
    let key = key(s.name, isStatic)
    if properties[key] == nil { order.append((s.name, isStatic)) }
    properties[key] = isField ? .field(property) : .property(property)
  }

  /// An event, for Get-Member and reflection; the methods `add_X` and `remove_X` are declared as such.
  public func event(_ name: String, delegate: String) { events.append((name, delegate)) }

  /// The parameterised property: `"System.Object Item(int index) {get;set;}"`.
  public func indexer(_ declaration: String, get: MemberBody?, set: MemberBody? = nil) {
    let s = Signature(declaration, owner)
    indexer = Indexer(
      definition: declaration, parameters: s.parameters, type: s.type, get: get.map { around?(s.name, s.parameters, $0) ?? $0 },
      set: set.map { around?(s.name, s.parameters, $0) ?? $0 })
  }

  /// Parameterised properties of one name: all have the same body, which tells them apart by what it is given. One index is passed on
  /// as it is.
  public func indexers(_ declarations: [String], get: @escaping MemberBody, set: MemberBody? = nil) {
    let all = declarations.map { declaration in
      let s = Signature(declaration, owner)
      return Indexer(
        definition: declaration, parameters: s.parameters, type: s.type, get: get,
        set: declaration.hasSuffix("{get;}") ? nil : set)
    }
    guard let first = all.first else { return }
    indexer = Indexer(
      definition: declarations.joined(separator: ", "),
      parameters: [Parameter(name: "index", typeText: "System.Object", type: .object)], type: first.type,
      get: get, set: set, overloads: all)
  }

  func finish() -> MemberTable {
    var ordered: [(name: String, member: Member, isStatic: Bool)] = []
    for (name, isStatic) in order {
      let key = key(name, isStatic)
      if let property = properties[key] {
        ordered.append((name, property, isStatic))
      } else if let methods = groups[key] {
        ordered.append((name, .method(MethodGroup(name, methods)), isStatic))
      }
    }
    return MemberTable(ordered: ordered, constructors: constructors, indexer: indexer, events: events)
  }
}

/// Parses `type Name(type a, type b = 1)` and `type Name {get;}`.
struct Signature {
  let name: String
  let type: TypeInfo
  let parameters: [Parameter]
  let generic: GenericShape?

  init(_ text: String, _ owner: TypeInfo) {
    var head = Substring(text)
    var list: Substring?
    if let open = text.firstIndex(of: "("), text[..<open].firstIndex(of: "{") == nil {
      head = text[..<open]
      let close = text.lastIndex(of: ")") ?? text.endIndex
      list = text[text.index(after: open)..<close]
    } else if let brace = text.firstIndex(of: "{") {
      head = text[..<brace]
    }
    head = Signature.trim(head)
    let space = head.lastIndex(of: " ")
    var label = space.map { head[head.index(after: $0)...] } ?? head
    // A generic method: `TryParse[TEnum](...)`.
    var names: [String] = []
    if list != nil, let bracket = label.firstIndex(of: "[") {
      if label.hasSuffix("]") {
        names = label[label.index(after: bracket)...].dropLast().split(separator: ",").map { String(Signature.trim($0)) }
      }
      label = label[..<bracket]
    }
    let erased = names.map { _ in TypeInfo.object }
    name = String(label)
    let result = space.map { Signature.pattern(Signature.trim(head[..<$0]), names, owner) } ?? .fixed(.object)
    type = result.substituted(erased)
    var patterns: [TypePattern] = []
    var parameters: [Parameter] = []
    for part in Signature.split(list ?? "") {
      var part = Signature.trim(part)
      var isParams = false, isOut = false, isRef = false
      var fallback: String?
      if part.hasPrefix("Params ") || part.hasPrefix("params ") { isParams = true; part = part.dropFirst(7) }
      if part.hasPrefix("[ref] ") { isRef = true; part = part.dropFirst(6) }
      if part.hasPrefix("ref ") { isRef = true; part = part.dropFirst(4) }
      if part.hasPrefix("out ") { isOut = true; part = part.dropFirst(4) }
      if let equals = part.firstIndex(of: "=") {
        fallback = String(Signature.trim(part[part.index(after: equals)...]))
        part = Signature.trim(part[..<equals])
      }
      let gap = part.lastIndex(of: " ")
      let typeText = gap.map { Signature.trim(part[..<$0]) } ?? part
      let label = gap.map { String(part[part.index(after: $0)...]) } ?? "value"
      let pattern = Signature.pattern(typeText, names, owner)
      parameters.append(
        Parameter(
          name: label, typeText: String(typeText), isParams: isParams, isOut: isOut, isRef: isRef,
          defaultText: fallback, type: pattern.substituted(erased)))
      patterns.append(pattern)
    }
    self.parameters = parameters
    generic = names.isEmpty ? nil : GenericShape(names: names, parameters: patterns, result: result)
  }

  /// A type's text as a pattern over the type parameters of a method.
  private static func pattern(_ text: Substring, _ names: [String], _ owner: TypeInfo) -> TypePattern {
    if names.isEmpty { return .fixed(resolve(text, owner)) }
    if let i = names.firstIndex(where: { $0 == text }) { return .parameter(i) }
    if text.hasSuffix("[]") {
      let element = pattern(text.dropLast(2), names, owner)
      return element.isFixed ? .fixed(resolve(text, owner)) : .array(element)
    }
    guard text.hasSuffix("]"), let open = text.firstIndex(of: "[") else { return .fixed(resolve(text, owner)) }
    let parts = split(text[text.index(after: open)...].dropLast()).map { pattern(trim($0), names, owner) }
    guard !parts.allSatisfy(\.isFixed), let definition = TypeCatalog.find("\(text[..<open])`\(parts.count)") else {
      return .fixed(resolve(text, owner))
    }
    return .generic(definition, parts)
  }

  /// Splits at commas outside brackets.
  private static func split(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var depth = 0
    var start = text.startIndex
    for i in text.indices {
      switch text[i] {
      case "[", "(", "<": depth += 1
      case "]", ")", ">": depth -= 1
      case "," where depth == 0:
        parts.append(text[start..<i])
        start = text.index(after: i)
      default: break
      }
    }
    let last = text[start...]
    if !trim(last).isEmpty { parts.append(last) }
    return parts
  }

  private static func trim(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return text
  }

  /// A type by its text; `T`, `TKey`, `TValue` stand for the owner's generic arguments.
  private static func resolve(_ text: Substring, _ owner: TypeInfo) -> TypeInfo {
    switch text {
    case "void": return .void
    case "T", "TKey", "T1":
      if let first = owner.genericArguments.first { return first }
      return .object
    case "TValue", "T2": return owner.genericArguments.count > 1 ? owner.genericArguments[1] : .object
    case "TKey[]", "T[]": return (owner.genericArguments.first ?? .object).arrayType()
    default:
      if owner.involvesScriptClass || owner.isOpen, let own = bound(text, owner) { return own }
      return TypeCatalog.find(String(text)) ?? .object
    }
  }

  /// A type argument that the catalogue doesn't know, a script's class, alone or inside another type.
  private static func bound(_ text: Substring, _ owner: TypeInfo) -> TypeInfo? {
    for argument in owner.genericArguments where text == argument.fullName || text == argument.shortName() { return argument }
    guard text.hasSuffix("]"), let open = text.firstIndex(of: "[") else { return nil }
    if text.hasSuffix("[]") { return bound(text.dropLast(2), owner)?.arrayType() }
    var found = false
    var arguments: [TypeInfo] = []
    for part in split(text[text.index(after: open)...].dropLast()) {
      let part = trim(part)
      if let own = bound(part, owner) {
        found = true
        arguments.append(own)
      } else if let known = TypeCatalog.find(String(part)) {
        arguments.append(known)
      } else {
        return nil
      }
    }
    return found ? TypeCatalog.generic(String(text[..<open]), arguments) : nil
  }
}
