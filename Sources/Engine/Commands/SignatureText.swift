// The compact text form of native cmdlets' signatures: one line a cmdlet, in tables that scripts/generate-signatures writes. A table costs
// nothing at start: its line starts are found at the first question, a line is taken apart when its cmdlet is first used.
//
// A line has seven fields between `|`: name, flags, default set, sets, output types, implementing type, parameters.
//   Flags: C common parameters apply, S ShouldProcess, P paging, F a function in PowerShell, h l n confirm impact high, low, none (else medium),
//          A part of the release that the lab simulates.
//   Parameters between `;`: name,alias,...:type=rule@sets...{value,...}^attribute...
//     No type means a switch. `~` stands for System.Management.Automation., `&` for Microsoft.PowerShell.Commands.
//     A rule is `!` mandatory, digits position, `v` by value, `p` by property name, `r` remaining arguments; `@0.2` names the sets that it
//     holds in, without it holds in all. Values in `{}` are a ValidateSet, in `<>` the names of the parameter's enum type.
//   Characters that mean something here stand percent-encoded in names and values.

import Objects
import Primitives
import Synchronization

/// A table of signatures. Immutable but for the line index, which is made once under a lock.
public final class SignatureTable: Sendable {
  private let texts: [StaticString]
  private let index = Mutex<[Line]?>(nil)
  private let enumPlaces = Mutex<[String: EnumPlace]?>(nil)

  /// Where a line stands: its text, offset, length, and the length of the name it starts with.
  private struct Line: Sendable {
    let text: Int
    let start: Int
    let count: Int
    let nameCount: Int
  }

  /// The texts must be sorted by lower-case name, also from one to the next.
  public init(_ texts: [StaticString]) { self.texts = texts }
  public convenience init(text: StaticString) { self.init([text]) }

  /// The signature of a cmdlet, any case; nil when the table has none. Made anew at each call: it belongs to one session.
  public func find(_ name: String) -> CommandSignature? { entry(name)?.signature() }

  /// A cmdlet's line, taken apart so far that cheap questions can be answered.
  public func entry(_ name: String) -> SignatureEntry? {
    let lines = self.lines
    let wanted = Array(name.utf8)
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      let order = compare(lines[middle], wanted)
      if order == 0 { return SignatureEntry(string(lines[middle])) }
      if order < 0 { low = middle + 1 } else { high = middle }
    }
    return nil
  }

  /// Whether the table has a cmdlet of this name.
  public func contains(_ name: String) -> Bool { entry(name) != nil }

  /// All names, in order.
  public var names: [String] { lines.map { string(Line(text: $0.text, start: $0.start, count: $0.nameCount, nameCount: 0)) } }

  /// The names of an enum type that some parameter has, by the type's short form in the table (any case), with the form as written.
  public func enumeration(_ short: String) -> (form: String, names: [String])? {
    guard let place = enumerations[short.lowercased()] else { return nil }
    let bytes = UnsafeBufferPointer(start: texts[place.text].utf8Start, count: texts[place.text].utf8CodeUnitCount)
    let names = String(decoding: bytes[place.names], as: UTF8.self).split(separator: ",").map { SignatureEntry.decode($0) }
    return (String(decoding: bytes[place.form], as: UTF8.self), names)
  }

  /// Where a text first names an enum and its names.
  private struct EnumPlace: Sendable {
    let text: Int
    let form: Range<Int>
    let names: Range<Int>
  }

  /// All enums of the texts, by short form in lower case; worked out when one is first looked for.
  private var enumerations: [String: EnumPlace] {
    enumPlaces.withLock { stored in
      if let stored { return stored }
      var found: [String: EnumPlace] = [:]
      for (index, text) in texts.enumerated() {
        let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        var i = 0
        while let colon = bytes[i...].firstIndex(of: 0x3a) {
          i = colon + 1
          // The form ends where a rule, an array's brackets or names follow; where the next parameter does, it has no names.
          guard let end = bytes[i...].firstIndex(where: { [0x3d, 0x3c, 0x5b, 0x5e, 0x3b, 0x0a, 0x3a].contains($0) }),
            bytes[end] != 0x3b, bytes[end] != 0x0a, bytes[end] != 0x3a,
            let open = bytes[end...].firstIndex(where: { $0 == 0x3c || $0 == 0x3b || $0 == 0x0a }), bytes[open] == 0x3c,
            let close = bytes[open...].firstIndex(where: { $0 == 0x3e || $0 == 0x0a })
          else { continue }
          let form = String(decoding: bytes[i..<end], as: UTF8.self).lowercased()
          if found[form] == nil { found[form] = EnumPlace(text: index, form: i..<end, names: (open + 1)..<close) }
        }
      }
      stored = found
      return found
    }
  }

  private func string(_ line: Line) -> String {
    let text = texts[line.text]
    return String(decoding: UnsafeBufferPointer(start: text.utf8Start + line.start, count: line.count), as: UTF8.self)
  }

  private func compare(_ line: Line, _ wanted: [UInt8]) -> Int {
    let bytes = texts[line.text].utf8Start + line.start
    for i in 0..<min(line.nameCount, wanted.count) {
      let a = SignatureTable.lower(bytes[i])
      let b = SignatureTable.lower(wanted[i])
      if a != b { return a < b ? -1 : 1 }
    }
    return line.nameCount == wanted.count ? 0 : (line.nameCount < wanted.count ? -1 : 1)
  }

  private static func lower(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte }

  private var lines: [Line] {
    index.withLock { stored in
      if let stored { return stored }
      let made = scan()
      stored = made
      return made
    }
  }

  private func scan() -> [Line] {
    var lines: [Line] = []
    for (number, text) in texts.enumerated() {
      let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
      var start = 0
      var bar = -1
      for i in 0...bytes.count {
        if i < bytes.count, bytes[i] != 0x0a {
          if bytes[i] == 0x7c, bar < 0 { bar = i }
          continue
        }
        if bar > start { lines.append(Line(text: number, start: start, count: i - start, nameCount: bar - start)) }
        start = i + 1
        bar = -1
      }
    }
    return lines
  }
}

/// One line of a table.
public struct SignatureEntry {
  public let name: String
  private let fields: [Substring]

  init(_ line: String) {
    fields = line.split(separator: "|", maxSplits: 6, omittingEmptySubsequences: false)
    name = String(fields[0])
  }

  private func field(_ i: Int) -> Substring { i < fields.count ? fields[i] : "" }

  /// Part of the release that the lab simulates (Lync Server 2013, Exchange Online).
  public var isCurrent: Bool { field(1).contains("A") }
  /// A function in PowerShell, not a cmdlet.
  public var isFunction: Bool { field(1).contains("F") }
  /// Full name of the class that error ids end with; the rule for PowerShell's own cmdlets, or the function's name.
  public var implementingType: String {
    if isFunction { return name }
    let given = field(5)
    if !given.isEmpty { return SignatureTypes.fullName(given) }
    return "Microsoft.PowerShell.Commands." + name.filter { $0 != "-" } + "Command"
  }

  /// The whole signature.
  public func signature() -> CommandSignature {
    let flags = field(1)
    let sets = field(3).isEmpty ? [CommandSignature.allSets] : field(3).split(separator: ",").map(SignatureEntry.decode)
    var parameters: [ParameterSpec] = []
    for text in field(6).split(separator: ";") {
      parameters.append(SignatureEntry.parameter(text, index: parameters.count, sets: sets))
    }
    let impact = flags.contains("h") ? 3 : (flags.contains("l") ? 1 : (flags.contains("n") ? 0 : 2))
    return CommandSignature(
      parameters: parameters, setNames: sets, defaultSet: field(2).isEmpty ? nil : SignatureEntry.decode(field(2)),
      supportsShouldProcess: flags.contains("S"), supportsPaging: flags.contains("P"), confirmImpact: impact,
      isAdvanced: flags.contains("C"), positionalBinding: true,
      outputTypes: field(4).split(separator: ",").map { SignatureTypes.fullName(Substring(SignatureEntry.decode($0))) })
  }

  private static func parameter(_ text: Substring, index: Int, sets: [String]) -> ParameterSpec {
    let bytes = text.utf8
    var at = bytes.startIndex
    // Takes what stands before the next sign of the form.
    func piece(_ signs: StaticString) -> Substring {
      let from = at
      while at < bytes.endIndex, !SignatureEntry.isSign(bytes[at], signs) { at = bytes.index(after: at) }
      return text[from..<at]
    }
    let names = piece(":=<{^").split(separator: ",").map { PSString.make(decode($0)) }
    var typeText: Substring?
    var rules: [(name: String, rule: ParameterInSet)] = []
    var values: [String] = []
    var enumNames: [String] = []
    var attributes: [ParameterAttribute] = []
    var isDynamic = false
    while at < bytes.endIndex {
      let sign = bytes[at]
      at = bytes.index(after: at)
      switch sign {
      case UInt8(ascii: ":"): typeText = piece("=<{^")
      case UInt8(ascii: "="): add(rule: piece("=<{^"), to: &rules, sets)
      case UInt8(ascii: "<"):
        enumNames = piece(">").split(separator: ",").map(decode)
        if at < bytes.endIndex { at = bytes.index(after: at) }
      case UInt8(ascii: "{"):
        let list = piece("}")
        values = list.isEmpty ? [] : list.split(separator: ",", omittingEmptySubsequences: false).map(decode)
        if at < bytes.endIndex { at = bytes.index(after: at) }
      case UInt8(ascii: "^"):
        let text = piece("^")
        if text == "d" { isDynamic = true } else if let attribute = attribute(text) { attributes.append(attribute) }
      default: break
      }
    }
    if rules.isEmpty { rules = [(CommandSignature.allSets, ParameterInSet())] }
    if !values.isEmpty { attributes.append(.validateSet(values, ignoreCase: true, errorMessage: nil, generator: nil)) }
    let typeName = typeText.map(decode)
    if typeName == "Text.Encoding" { attributes.append(.encoding) }
    let spec = ParameterSpec(
      name: names.first ?? .empty, index: index, aliases: Array(names.dropFirst()), isSwitch: typeText == nil, sets: rules,
      attributes: attributes, isDynamic: isDynamic,
      type: { typeName.map { SignatureTypes.resolve($0, enumNames: enumNames) } ?? .switchParameter })
    spec.shownType = { typeName.flatMap { SignatureTypes.shown($0) } }
    return spec
  }

  private static func isSign(_ byte: UInt8, _ signs: StaticString) -> Bool {
    for i in 0..<signs.utf8CodeUnitCount where signs.utf8Start[i] == byte { return true }
    return false
  }

  private static func add(rule text: Substring, to rules: inout [(name: String, rule: ParameterInSet)], _ sets: [String]) {
    var rule = ParameterInSet()
    var parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    let signs = parts.removeFirst()
    var position: Int?
    for byte in signs.utf8 {
      switch byte {
      case UInt8(ascii: "!"): rule.isMandatory = true
      case UInt8(ascii: "v"): rule.byValue = true
      case UInt8(ascii: "p"): rule.byPropertyName = true
      case UInt8(ascii: "r"): rule.remaining = true
      case 0x30...0x39: position = min((position ?? 0) * 10 + Int(byte - 0x30), 1_000_000)
      default: break
      }
    }
    if let position { rule.position = position }
    guard let named = parts.first else {
      rules.append((CommandSignature.allSets, rule))
      return
    }
    for number in named.split(separator: ".") {
      if let i = Int(number), i >= 0, i < sets.count { rules.append((sets[i], rule)) }
    }
  }

  /// The attributes' signs are those that the generator writes; `d`, a dynamic parameter, is none.
  private static func attribute(_ text: Substring) -> ParameterAttribute? {
    guard let sign = text.first else { return nil }
    let rest = text.dropFirst()
    func bounds() -> (Int, Int)? {
      let ends = rest.split(separator: ".", omittingEmptySubsequences: true)
      guard ends.count == 2, let low = Int(ends[0]), let high = Int(ends[1]) else { return nil }
      return (low, high)
    }
    switch sign {
    case "n": return .allowNull
    case "s": return .allowEmptyString
    case "c": return .allowEmptyCollection
    case "N": return .validateNotNull
    case "E": return .validateNotNullOrEmpty
    case "W": return .validateNotNullOrWhiteSpace
    case "*": return .supportsWildcards
    case "C": return .credential
    case "k": return .validateRangeKind(String(rest))
    case "R": return bounds().map { .validateRange(min: Value($0.0), max: Value($0.1)) }
    case "L": return bounds().map { .validateLength(min: $0.0, max: $0.1) }
    case "#": return bounds().map { .validateCount(min: $0.0, max: $0.1) }
    case "P": return .validatePattern(decode(rest), options: 1, errorMessage: nil)
    default: return nil
    }
  }

  /// Undoes percent-encoding.
  static func decode(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return String(text) }
    var bytes: [UInt8] = []
    let source = Array(text.utf8)
    var i = 0
    while i < source.count {
      if source[i] == UInt8(ascii: "%"), i + 2 < source.count,
        let value = UInt8(String(decoding: source[(i + 1)...(i + 2)], as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        i += 3
      } else {
        bytes.append(source[i])
        i += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Types that signature tables name. A documented type that the catalogue lacks becomes an enum when its names are known, else any object.
public enum SignatureTypes {
  private static let enums = Mutex<[String: TypeInfo]>([:])

  /// The full name behind the table's short form.
  public static func fullName(_ text: Substring) -> String {
    if text.hasPrefix("~") { return "System.Management.Automation." + text.dropFirst() }
    if text.hasPrefix("&") { return "Microsoft.PowerShell.Commands." + text.dropFirst() }
    // Only what is listed: the resolver behind the catalogue asks here.
    if let known = TypeCatalog.findListed(String(text)) { return known.fullName }
    return systemName(text)
  }

  /// The enum that a table names, by its full name; nil when none does.
  public static func find(_ name: String, in tables: [SignatureTable]) -> TypeInfo? {
    let lower = name.lowercased()
    var forms = [lower]
    for (long, short) in [("system.management.automation.", "~"), ("microsoft.powershell.commands.", "&"), ("system.", "")]
    where lower.hasPrefix(long) { forms.append(short + lower.dropFirst(long.count)) }
    for table in tables {
      for form in forms {
        if let found = table.enumeration(form) { return resolve(found.form, enumNames: found.names) }
      }
    }
    return nil
  }

  private static func systemName(_ text: Substring) -> String {
    text.hasPrefix("Microsoft.") || text.hasPrefix("System.") || text.hasPrefix("Newtonsoft.") ? String(text) : "System." + text
  }

  static func resolve(_ text: String, enumNames: [String]) -> TypeInfo {
    let isArray = text.hasSuffix("[]")
    let element = isArray ? Substring(text.dropLast(2)) : Substring(text)
    let found = single(element, enumNames)
    return isArray ? found.arrayType() : found
  }

  /// The class of a parameter that takes any object because the class is known by name only; nil for other types.
  static func shown(_ text: String) -> TypeInfo? {
    let isArray = text.hasSuffix("[]")
    let found = resolve(text, enumNames: [])
    guard (isArray ? found.elementType ?? found : found) === TypeInfo.object else { return nil }
    guard let named = TypeCatalog.find(fullName(Substring(isArray ? String(text.dropLast(2)) : text))) else { return nil }
    return isArray ? named.arrayType() : named
  }

  private static func single(_ text: Substring, _ enumNames: [String]) -> TypeInfo {
    if text.hasPrefix("Nullable`1["), text.hasSuffix("]") {
      let inner = single(text.dropFirst(11).dropLast(), enumNames)
      return TypeCatalog.generic("System.Nullable", [inner]) ?? inner
    }
    // An enum's own name must not be asked of the tables again: they would come back here.
    let name =
      enumNames.isEmpty || text.hasPrefix("~") || text.hasPrefix("&")
      ? fullName(text) : TypeCatalog.findListed(String(text))?.fullName ?? systemName(text)
    let key = name + "<" + enumNames.joined(separator: ",") + ">"
    if !enumNames.isEmpty, let known = enums.withLock({ $0[key] }) { return known }
    if let known = TypeCatalog.findListed(name) ?? TypeCatalog.findListed(String(text)) { return known }
    // A class that is known by name only takes what is given: the cmdlet itself makes of it what it needs.
    if enumNames.isEmpty { return TypeCatalog.find(name).flatMap { $0.isEnum ? $0 : nil } ?? .object }
    // The tables hold names alone; numbers, flags and the underlying type are the catalogue's to say.
    let made = TypeCatalog.listedEnum(name, with: enumNames) ?? TypeInfo.enumeration(name, enumNames)
    return enums.withLock { table in
      if let known = table[key] { return known }
      table[key] = made
      return made
    }
  }
}
