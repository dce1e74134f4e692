// The little language in which families declare members: the declaration is the C#-like text that Get-Member shows, so it reads as
// documentation, and the body gets arguments already converted to the declared parameter types.
//
//   t.property("int Length {get;}") { .int(Int32($0.str.count)) }
//   t.method("string Substring(int startIndex, int length)") { c in ... c.int(0) ... }
//   t.staticMethod("static bool IsNullOrEmpty(string value)") { ... }
//   t.constructor("new(string message)") { ... }

import Primitives

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
