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
    public init(types: [String: @Sendable () -> TypeInfo], accelerators: [String: String] = [:]) {
      self.types = types
      self.accelerators = accelerators
    }
  }

  private struct Index: Sendable {
    var types: [String: @Sendable () -> TypeInfo] = [:]
    var accelerators: [String: String] = [:]
  }

  private static let index: Index = {
    var index = Index()
    for family in families {
      for (name, make) in family.types { index.types[name.lowercased()] = make }
      for (name, full) in family.accelerators { index.accelerators[name.lowercased()] = full.lowercased() }
    }
    return index
  }()

  private static let constructed = Mutex<[String: TypeInfo]>([:])

  /// Families of the rooms above, by lower-case full name.
  private static let registered = Mutex<Index>(Index())

  /// Adds the types of a room above; doing so again changes nothing.
  public static func register(_ family: Family) {
    registered.withLock { index in
      for (name, make) in family.types { index.types[name.lowercased()] = make }
      for (name, full) in family.accelerators { index.accelerators[name.lowercased()] = full.lowercased() }
    }
  }

  private static func fromAbove(_ lower: String) -> TypeInfo? {
    let make = registered.withLock { index -> (@Sendable () -> TypeInfo)? in
      if let full = index.accelerators[lower] { return index.types[full] }
      return index.types[lower] ?? index.types["system." + lower]
    }
    return make?()
  }

  /// All accelerators, lower-case name to lower-case full name.
  public static var accelerators: [String: String] { index.accelerators }

  /// All full names known, lower case.
  public static var allNames: [String] { Array(index.types.keys) }

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

  private static func simple(_ lower: String) -> TypeInfo? {
    if let full = index.accelerators[lower] { return index.types[full]?() }
    if let make = index.types[lower] { return make() }
    if let make = index.types["system." + lower] { return make() }
    return fromAbove(lower)
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
    if let known = index.types[fullName.lowercased()]?() ?? fromAbove(fullName.lowercased()) { return known }
    return intern("exception:" + fullName) { TypeInfo(fullName, base: .exception) }
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
      TypeInfo(fullName + suffix, .array, base: .array, interfaces: { InterfaceTypes.list(self) + [.ilist, .icollection, .ienumerable, .icloneable] },
        elementType: self, arrayRank: rank)
    }
  }
}
