// The catalogue of .NET types that no room declares: name, kind, attributes, base, interfaces and an enum's names, so that a type literal of a
// known type resolves although none of its members exist here. Nothing is read before a name is looked for that the rooms lack.

import Objects
import Primitives
import Synchronization

/// What `data/reference/type-names.txt` says of types. Immutable but for the types made from it.
public enum TypeFacts {
  private static let texts = [
    BaseTypeNames.text, DataTypeNames.text, ServiceTypeNames.text, ReflectionTypeNames.text, CommandTypeNames.text,
    AutomationTypeNames.text, AutomationPartTypeNames.text,
  ]

  /// What stands behind one name.
  struct Fact {
    let fullName: String
    /// `TypeAttributes` as metadata stores them.
    let attributes: UInt32
    let kind: TypeKind
    let base: String
    let interfaces: [String]
    let enumeration: String
    let assembly: String
    var isPublic: Bool { attributes & 7 == 1 || attributes & 7 == 2 }
  }

  /// A namespace's part of a text.
  private struct Segment {
    let namespace: String
    let bytes: UnsafeBufferPointer<UInt8>
  }

  /// Namespaces, lower case, in order of the texts. The bytes are static data.
  nonisolated(unsafe) private static let segments: (list: [Segment], places: [String: [Int]]) = {
    var list: [Segment] = []
    var places: [String: [Int]] = [:]
    for text in texts {
      let all = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      var at = 0
      while at < all.count {
        // Here stands a `=`.
        let lineEnd = all[at...].firstIndex(of: 0x0a) ?? all.count
        let namespace = String(decoding: all[(at + 1)..<lineEnd], as: UTF8.self)
        var end = lineEnd
        while end < all.count, !(all[end] == 0x0a && end + 1 < all.count && all[end + 1] == UInt8(ascii: "=")) {
          end = all[(end + 1)...].firstIndex(of: 0x0a) ?? all.count
        }
        places[namespace.lowercased(), default: []].append(list.count)
        list.append(Segment(namespace: namespace, bytes: UnsafeBufferPointer(rebasing: all[lineEnd..<end])))
        at = end + 1
      }
    }
    return (list, places)
  }()

  /// Calls `body` with every entry: its text and its namespace.
  private static func eachWord(of segment: Segment, _ body: (UnsafeBufferPointer<UInt8>) -> Bool) {
    var start = 0
    let bytes = segment.bytes
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x20, bytes[end] != 0x0a { end += 1 }
      if end > start, !body(UnsafeBufferPointer(rebasing: bytes[start..<end])) { return }
      start = end + 1
    }
  }

  /// Every public name that completion offers, with its namespace.
  public static func eachOffered(_ body: (_ name: String, _ namespace: String) -> Void) {
    for segment in segments.list {
      eachWord(of: segment) { word in
        guard word[0] != UInt8(ascii: "-") else { return true }
        body(String(decoding: word.prefix { $0 != UInt8(ascii: "|") }, as: UTF8.self), segment.namespace)
        return true
      }
    }
  }

  /// The full names of the public types that are declared inside one.
  static func nested(in fullName: String) -> [String] {
    guard let dot = fullName.lastIndex(of: ".") else { return [] }
    let prefix = Array((fullName[fullName.index(after: dot)...] + "+").utf8)
    var found: [String] = []
    for place in segments.places[fullName[..<dot].lowercased()] ?? [] {
      eachWord(of: segments.list[place]) { word in
        guard word.count > prefix.count, word.starts(with: prefix) else { return true }
        let name = word.prefix { $0 != UInt8(ascii: "|") }
        if !name.dropFirst(prefix.count).contains(UInt8(ascii: "+")) {
          found.append(fullName[...dot] + String(decoding: name, as: UTF8.self))
        }
        return true
      }
    }
    return found
  }

  /// The facts of a full name, whatever its case.
  static func fact(_ name: String) -> Fact? {
    let outer = name.utf8.firstIndex(of: UInt8(ascii: "+")) ?? name.utf8.endIndex
    let dot = name.utf8[..<outer].lastIndex(of: UInt8(ascii: "."))
    let namespace = dot.map { name[..<$0].lowercased() } ?? ""
    guard let places = segments.places[namespace] else { return nil }
    let wanted = Array(name[(dot.map { name.utf8.index(after: $0) } ?? name.startIndex)...].utf8)
    var found: Fact?
    for place in places where found == nil {
      let segment = segments.list[place]
      eachWord(of: segment) { word in
        let start = word[0] == UInt8(ascii: "-") ? 1 : 0
        let end = start + wanted.count
        guard end < word.count, word[end] == UInt8(ascii: "|") else { return true }
        for i in wanted.indices where !same(word[start + i], wanted[i]) { return true }
        found = read(String(decoding: word[start...], as: UTF8.self), segment.namespace)
        return false
      }
    }
    return found
  }

  private static func same(_ a: UInt8, _ b: UInt8) -> Bool {
    a == b || (a ^ b == 0x20 && (a | 0x20) >= UInt8(ascii: "a") && (a | 0x20) <= UInt8(ascii: "z"))
  }

  /// `Name|kind and attributes|base|interfaces|enum|assembly`; what is missing at the end is empty.
  private static func read(_ text: String, _ namespace: String) -> Fact {
    let parts = text.split(separator: "|", omittingEmptySubsequences: false)
    func part(_ i: Int) -> Substring { i < parts.count ? parts[i] : "" }
    let usual: (TypeKind, UInt32)
    var marks = part(1)
    switch marks.first {
    case "i": usual = (.interface, 0xa1)
    case "e": usual = (.enum, 0x101)
    case "s": usual = (.struct, 0x109)
    case "d": usual = (.delegate, 0x101)
    default: usual = (.class, 1)
    }
    if usual.0 != .class { marks = marks.dropFirst() }
    let attributes = marks.isEmpty ? usual.1 : UInt32(marks, radix: 16) ?? usual.1
    func full(_ name: Substring) -> String { name.first == "." ? namespace + name : String(name) }
    return Fact(
      fullName: namespace.isEmpty ? String(parts[0]) : namespace + "." + parts[0], attributes: attributes,
      kind: usual.0 == .class && attributes & 0x180 == 0x180 ? .staticClass : usual.0, base: full(part(2)),
      interfaces: part(3).split(separator: ";").map(full), enumeration: String(part(4)), assembly: String(part(5)))
  }

  private static let made = Mutex<[String: TypeInfo]>([:])

  /// The type of a full name in lower case that no room declares; types that are not public only for reflection.
  private static func type(_ lower: String, hidden: Bool) -> TypeInfo? {
    guard let fact = fact(lower), hidden || fact.isPublic else { return nil }
    if let known = made.withLock({ $0[fact.fullName] }) { return known }
    let new = make(fact)
    return made.withLock { types in
      if let known = types[fact.fullName] { return known }
      types[fact.fullName] = new
      return new
    }
  }

  private static func other(_ name: String) -> TypeInfo? { TypeCatalog.find(name) ?? type(name.lowercased(), hidden: true) }

  private static func make(_ fact: Fact) -> TypeInfo {
    if fact.kind == .enum { return enumeration(fact) }
    let base: TypeInfo?
    switch fact.kind {
    case .interface: base = nil
    case .struct: base = other("System.ValueType")
    case .delegate: base = other("System.MulticastDelegate")
    default: base = fact.base.isEmpty ? .object : other(fact.base) ?? .object
    }
    if fact.kind == .class, let base, base.hierarchy.contains(where: { $0 === TypeInfo.exception }) {
      return .exceptionType(fact.fullName, base: base)
    }
    let tick = fact.fullName.lastIndex(of: "`")
    let names = fact.interfaces
    return TypeInfo(
      fact.fullName, fact.kind, base: base, interfaces: { names.compactMap { other($0) } },
      genericParameterCount: tick.flatMap { Int(fact.fullName[fact.fullName.index(after: $0)...]) } ?? 0,
      isAbstract: fact.attributes & 0x80 != 0)
  }

  /// `[underlying][*]:Name,Name=number,...`: a name counts on from the one before it.
  private static func enumeration(_ fact: Fact) -> TypeInfo {
    let parts = fact.enumeration.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let head = parts.first ?? ""
    var names: [String] = []
    var values: [Int64] = []
    var next: Int64 = 0
    for item in parts.count > 1 ? parts[1].split(separator: ",") : [] {
      let pieces = item.split(separator: "=")
      if pieces.count == 2 { next = Int64(pieces[1]) ?? UInt64(pieces[1]).map { Int64(bitPattern: $0) } ?? next }
      names.append(String(pieces[0]))
      values.append(next)
      next &+= 1
    }
    let order = values.indices.sorted { (UInt64(bitPattern: values[$0]), $0) < (UInt64(bitPattern: values[$1]), $1) }
    let underlying = ["B": "Byte", "b": "SByte", "h": "Int16", "H": "UInt16", "I": "UInt32", "l": "Int64", "L": "UInt64"]
    let number = head.first.flatMap { underlying[String($0)] }
    return TypeInfo(
      fact.fullName, .enum, base: .enumBase, interfaces: { [.icomparable, .iconvertible, .iformattable] },
      enumInfo: EnumInfo(
        names: order.map { names[$0] }, values: order.map { values[$0] }, isFlags: head.hasSuffix("*"),
        underlying: { number.flatMap { TypeCatalog.find("System." + $0) } ?? .int32 }), declare: { _ in })
  }

  private static let assemblies = [
    "S": "System.Management.Automation", "M": "Microsoft.PowerShell.Commands.Management",
    "U": "Microsoft.PowerShell.Commands.Utility", "C": "Microsoft.PowerShell.Security",
    "H": "Microsoft.PowerShell.ConsoleHost", "D": "Microsoft.PowerShell.Commands.Diagnostics",
    "E": "Microsoft.PowerShell.CoreCLR.Eventing",
  ]

  /// Only PowerShell's own assemblies are told apart.
  private static func assembly(_ fact: Fact) -> String? {
    if let letter = assemblies[fact.assembly] { return letter }
    if fact.fullName.hasPrefix("System.Management.Automation") { return "System.Management.Automation" }
    return fact.fullName.hasPrefix("Microsoft.PowerShell.Commands") ? "Microsoft.PowerShell.Commands.Utility" : nil
  }

  /// The full names of one of PowerShell's assemblies.
  private static func names(in wanted: String) -> [String] {
    var names: [String] = []
    for segment in segments.list
    where segment.namespace.hasPrefix("System.Management.Automation") || segment.namespace.hasPrefix("Microsoft.PowerShell") {
      eachWord(of: segment) { word in
        guard word.contains(UInt8(ascii: "|")) else { return true }
        let text = String(decoding: word[0] == UInt8(ascii: "-") ? word[1...] : word[...], as: UTF8.self)
        let fact = read(text, segment.namespace)
        if assembly(fact) == wanted { names.append(fact.fullName) }
        return true
      }
    }
    return names
  }

  /// What `TypeCatalog` asks.
  static var family: TypeCatalog.Family {
    TypeCatalog.Family(
      types: [:], internals: HiddenTypes.all,
      resolver: { lower in type(lower, hidden: false) ?? type("system." + lower, hidden: false) },
      reflection: TypeCatalog.Reflection(
        attributes: { fact($0)?.attributes }, hidden: { type($0.lowercased(), hidden: true) },
        assembly: { fact($0).flatMap(assembly) }, names: names(in:)))
  }
}
