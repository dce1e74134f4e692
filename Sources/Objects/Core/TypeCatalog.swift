// Finding types by name: accelerators, full names, generics and arrays. Types register as name-to-factory pairs in their family's file; a
// type comes to life when a script first names it. Constructed types (List`1[int], int[]) are interned here so that identity holds.

import Primitives
import Synchronization

/// The process-wide catalogue of types. Immutable but for the interning table of constructed types, which a lock guards.
public enum TypeCatalog {
  /// What a family contributes: full names with factories, and accelerators for them.
  public struct Family: Sendable {
    public let types: [String: @Sendable () -> TypeInfo]
    public let accelerators: [String: String]
    /// Types that are not public, by full name: scripts reach them through reflection only.
    public let internals: [String: @Sendable () -> TypeInfo]
    /// Asked last, with the lower-case name, for types that are worked out rather than listed.
    public let resolver: (@Sendable (String) -> TypeInfo?)?
    /// What reflection knows beyond the types themselves.
    public let reflection: Reflection?
    public init(
      types: [String: @Sendable () -> TypeInfo], accelerators: [String: String] = [:],
      internals: [String: @Sendable () -> TypeInfo] = [:],
      resolver: (@Sendable (String) -> TypeInfo?)? = nil, reflection: Reflection? = nil
    ) {
      self.types = types
      self.accelerators = accelerators
      self.internals = internals
      self.resolver = resolver
      self.reflection = reflection
    }
  }

  /// Facts about types by full name, from a room above.
  public struct Reflection: Sendable {
    /// `TypeAttributes` as metadata stores them.
    public let attributes: @Sendable (String) -> UInt32?
    /// A type that scripts cannot name, as it is not public.
    public let hidden: @Sendable (String) -> TypeInfo?
    /// The simple name of the assembly that holds a type.
    public let assembly: @Sendable (String) -> String?
    /// The full names of an assembly's types.
    public let names: @Sendable (String) -> [String]
    public init(
      attributes: @escaping @Sendable (String) -> UInt32?, hidden: @escaping @Sendable (String) -> TypeInfo?,
      assembly: @escaping @Sendable (String) -> String?, names: @escaping @Sendable (String) -> [String]
    ) {
      self.attributes = attributes
      self.hidden = hidden
      self.assembly = assembly
      self.names = names
    }
  }

  private struct Index: Sendable {
    var types: [String: @Sendable () -> TypeInfo] = [:]
    var accelerators: [String: String] = [:]
    var internals: [String: @Sendable () -> TypeInfo] = [:]
    var resolvers: [@Sendable (String) -> TypeInfo?] = []
    var reflection: Reflection?
    /// Families registered but not yet asked for, by a number of their own: threads that make them at the same time must each take off
    /// this list what they made, and nothing that came meanwhile.
    var waiting: [(number: UInt64, make: @Sendable () -> Family)] = []
    var lastNumber: UInt64 = 0

    mutating func add(_ family: Family) {
      for (name, make) in family.types { types[name.lowercased()] = make }
      for (name, full) in family.accelerators { accelerators[name.lowercased()] = full.lowercased() }
      for (name, make) in family.internals { internals[name.lowercased()] = make }
      if let resolver = family.resolver { resolvers.append(resolver) }
      if let reflection = family.reflection { self.reflection = reflection }
    }
  }

  private static let index: Index = {
    var index = Index()
    for family in families { index.add(family) }
    return index
  }()

  private static let constructed = Mutex<[String: TypeInfo]>([:])

  /// Families of the rooms above, by lower-case full name.
  private static let registered = Mutex<Index>(Index())

  /// Adds the types of a room above; doing so again changes nothing. The family is made when a name is looked for that this room lacks.
  public static func register(_ family: @autoclosure @escaping @Sendable () -> Family) {
    registered.withLock {
      $0.lastNumber += 1
      $0.waiting.append(($0.lastNumber, family))
    }
  }

  /// An assembly made while the program ran: its types, and the file it came from.
  public struct MadeAssembly: Sendable {
    public let types: [TypeInfo]
    public let location: String
  }
  private static let assemblies = Mutex<[String: MadeAssembly]>([:])

  /// Enters such an assembly under its simple name.
  public static func addAssembly(_ name: String, _ types: [TypeInfo], location: String) {
    assemblies.withLock { $0[name] = MadeAssembly(types: types, location: location) }
  }
  /// Such an assembly by its simple name.
  public static func assembly(_ name: String) -> MadeAssembly? { assemblies.withLock { $0[name] } }

  /// Whether any type of the catalogue lives in a namespace (lower case) or below it.
  public static func hasNamespace(_ lower: String) -> Bool {
    let prefix = lower + "."
    return index.types.keys.contains { $0.hasPrefix(prefix) } || above().types.keys.contains { $0.hasPrefix(prefix) }
  }

  /// Adds a type that was made while the program ran (Add-Type); false when the name is taken.
  public static func add(_ type: TypeInfo) -> Bool {
    if find(type.fullName)?.fullName == type.fullName { return false }
    let key = type.fullName.lowercased()
    return registered.withLock { index in
      if index.types[key] != nil { return false }
      index.types[key] = { type }
      return true
    }
  }

  /// What the rooms above offer, every family made. Families are made outside the lock, as they may look for types themselves.
  private static func above() -> Index {
    let waiting = registered.withLock { $0.waiting }
    if waiting.isEmpty { return registered.withLock { $0 } }
    let made = waiting.map { ($0.number, $0.make()) }
    return registered.withLock { index in
      for (number, family) in made {
        // Another thread may have done the same meanwhile.
        guard let at = index.waiting.firstIndex(where: { $0.number == number }) else { continue }
        index.add(family)
        index.waiting.remove(at: at)
      }
      return index
    }
  }

  private static func fromAbove(_ lower: String, resolving: Bool) -> TypeInfo? {
    let index = above()
    if let full = index.accelerators[lower] { return (index.types[full] ?? self.index.types[full])?() }
    if let make = index.types[lower] ?? index.types["system." + lower] { return make() }
    for resolver in resolving ? index.resolvers : [] { if let found = resolver(lower) { return found } }
    return nil
  }

  /// Further members of types of this room, by the full name of the type (of its definition, when it is generic).
  public typealias Declarations = [String: @Sendable (TypeBuilder) -> Void]
  private static let further = Mutex<(sources: [@Sendable () -> Declarations], made: Declarations)>(([], [:]))

  /// Adds members that a room above gives to types of this room. Must come before the members of such a type are first asked for.
  public static func registerMembers(_ declarations: @autoclosure @escaping @Sendable () -> Declarations) {
    further.withLock { $0.sources.append(declarations) }
  }

  /// Declares them.
  static func declareFurther(_ t: TypeBuilder) {
    let name = (t.owner.genericDefinition ?? t.owner).fullName
    let found = further.withLock { state in
      for source in state.sources {
        state.made.merge(source(), uniquingKeysWith: both)
      }
      state.sources = []
      return state.made[name]
    }
    found?(t)
  }

  /// Members that two families give to the same type.
  @Sendable private static func both(
    _ mine: @escaping @Sendable (TypeBuilder) -> Void, _ theirs: @escaping @Sendable (TypeBuilder) -> Void
  ) -> @Sendable (TypeBuilder) -> Void {
    { t in
      mine(t)
      theirs(t)
    }
  }

  /// The enum of a full name as the facts about types have it, when it has at least these names.
  public static func listedEnum(_ fullName: String, with names: [String]) -> TypeInfo? {
    guard let found = reflection?.hidden(fullName), let info = found.enumInfo else { return nil }
    let known = Set(info.names.map { $0.lowercased() })
    return names.allSatisfy { known.contains($0.lowercased()) } ? found : nil
  }

  /// What a room above knows of types by name.
  static var reflection: Reflection? { above().reflection }

  /// All accelerators, lower-case name to lower-case full name.
  public static var accelerators: [String: String] { index.accelerators.merging(above().accelerators) { mine, _ in mine } }

  /// All full names known, lower case.
  public static var allNames: [String] { Array(index.types.keys) + above().types.keys }

  /// A type by the text between brackets, as a script writes it: `int`, `System.Int32`, `Text.StringBuilder`, `int[]`,
  /// `System.Collections.Generic.List[int]`, ``Dictionary`2[string,int]``. Nil when the catalogue has no such type.
  public static func find(_ text: String) -> TypeInfo? {
    var name = Substring(text)
    while name.first == " " { name = name.dropFirst() }
    while name.last == " " { name = name.dropLast() }
    if name.isEmpty { return nil }
    if name.last == "]" {
      guard let open = matchingOpen(name) else { return nil }
      let inside = name[name.index(after: open)..<name.index(before: name.endIndex)]
      let outer = String(name[..<open])
      if inside.allSatisfy({ $0 == "," || $0 == " " || $0 == "*" }) {
        return find(outer)?.arrayType(rank: inside.filter { $0 == "," }.count + 1)
      }
      var arguments: [TypeInfo] = []
      for part in splitArguments(inside) {
        var text = part
        while text.first == " " || text.first == "[" && text.last == "]" {
          text = text.first == " " ? text.dropFirst() : text.dropFirst().dropLast()
        }
        if let comma = topLevelComma(text) { text = text[..<comma] }
        guard let argument = find(String(text)) else { return nil }
        arguments.append(argument)
      }
      return generic(outer, arguments)
    }
    return simple(name.lowercased())
  }

  /// As `find` for a plain name, without the types that families work out when asked.
  public static func findListed(_ name: String) -> TypeInfo? {
    let lower = name.lowercased()
    if name.last == "]" { return find(name) }
    return known(lower) ?? fromAbove(lower, resolving: false)
  }

  private static func simple(_ lower: String) -> TypeInfo? {
    known(lower) ?? fromAbove(lower, resolving: true) ?? TypeAccelerators.added(lower)
  }

  /// A type as reflection looks for it: by full name alone, no accelerator, public or not, the case of letters counting unless told otherwise.
  static func reflected(_ name: String, ignoringCase: Bool = false) -> TypeInfo? {
    let lower = name.lowercased()
    if let make = index.internals[lower] ?? above().internals[lower] {
      let found = make()
      return ignoringCase || found.fullName == name ? found : nil
    }
    guard let found = find(name) ?? reflection?.hidden(name) else { return nil }
    var plain = found
    while let element = plain.elementType { plain = element }
    let full = (plain.genericDefinition ?? plain).fullName
    let wanted = name.prefix { $0 != "[" }
    return full == wanted || ignoringCase && full.lowercased() == wanted.lowercased() ? found : nil
  }

  private static func known(_ lower: String) -> TypeInfo? {
    if let full = index.accelerators[lower] { return index.types[full]?() }
    if let make = index.types[lower] { return make() }
    return index.types["system." + lower]?()
  }

  /// Constructs a generic type from its definition's name and its arguments.
  public static func generic(_ name: String, _ arguments: [TypeInfo]) -> TypeInfo? {
    let lower = name.lowercased()
    let arity = "`\(arguments.count)"
    let definition = simple(lower.contains("`") ? lower : lower + arity) ?? simple(lower)
    guard let definition, definition.genericParameterCount == arguments.count else { return nil }
    return construct(definition, arguments)
  }

  /// The interned instance of `definition` for `arguments`.
  public static func construct(_ definition: TypeInfo, _ arguments: [TypeInfo]) -> TypeInfo {
    let key = definition.fullName + "[" + arguments.map(\.fullName).joined(separator: ",") + "]"
    if let known = constructed.withLock({ $0[key] }) { return known }
    let made = definition.instantiate(arguments, fullName: key)
    return constructed.withLock { table in
      if let known = table[key] { return known }
      table[key] = made
      return made
    }
  }

  /// An interned type made by `make` under `key`: arrays and the like.
  static func intern(_ key: String, _ make: () -> TypeInfo) -> TypeInfo {
    if let known = constructed.withLock({ $0[key] }) { return known }
    let made = make()
    return constructed.withLock { table in
      if let known = table[key] { return known }
      table[key] = made
      return made
    }
  }

  /// An exception type by full name, made on the spot under `System.Exception` when the catalogue lacks it.
  public static func exception(_ fullName: String) -> TypeInfo {
    let lower = fullName.lowercased()
    if let known = index.types[lower]?() ?? fromAbove(lower, resolving: false) { return known }
    let key = "exception:" + fullName
    if let known = constructed.withLock({ $0[key] }) { return known }
    if let known = fromAbove(lower, resolving: true), known.fullName == fullName { return known }
    return intern(key) { TypeInfo(fullName, base: .exception) }
  }

  private static func matchingOpen(_ text: Substring) -> Substring.Index? {
    var depth = 0
    for i in text.indices.reversed() {
      if text[i] == "]" { depth += 1 }
      if text[i] == "[" {
        depth -= 1
        if depth == 0 { return i }
      }
    }
    return nil
  }

  private static func topLevelComma(_ text: Substring) -> Substring.Index? {
    var depth = 0
    for i in text.indices {
      if text[i] == "[" { depth += 1 }
      if text[i] == "]" { depth -= 1 }
      if text[i] == ",", depth == 0 { return i }
    }
    return nil
  }

  private static func splitArguments(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var rest = text
    while let comma = topLevelComma(rest) {
      parts.append(rest[..<comma])
      rest = rest[rest.index(after: comma)...]
    }
    parts.append(rest)
    return parts
  }
}

extension TypeInfo {
  /// The array type with this element type.
  public func arrayType(rank: Int = 1) -> TypeInfo {
    let suffix = "[" + String(repeating: ",", count: rank - 1) + "]"
    return TypeCatalog.intern(fullName + suffix) {
      TypeInfo(
        fullName + suffix, .array, base: .array,
        interfaces: { InterfaceTypes.list(self) + [.ilist, .icollection, .ienumerable, .icloneable] },
        elementType: self, arrayRank: rank)
    }
  }
}
