// Objects to JSON text, as ConvertTo-Json writes it: Newtonsoft's layout and escapes, objects by their properties, and text in place of
// what lies deeper than `-Depth`.

import Engine
import Objects
import Primitives

/// Writes one value as JSON into a buffer of UTF-16 units.
struct JsonWriter {
  enum Escaping { case standard, nonAscii, html }

  private let session: Session
  private let maximumDepth: Int
  private let isCompressed: Bool
  private let enumsAsStrings: Bool
  private let escaping: Escaping
  private var out: ContiguousArray<UInt16> = []
  private var level = 0
  /// Whether something was cut off at the depth limit.
  private(set) var isTruncated = false

  init(_ session: Session, depth: Int, compress: Bool, enumsAsStrings: Bool, escaping: Escaping) {
    self.session = session
    maximumDepth = depth
    isCompressed = compress
    self.enumsAsStrings = enumsAsStrings
    self.escaping = escaping
    out.reserveCapacity(256)
  }

  var text: PSString { out.withUnsafeBufferPointer { PSString.make($0) } }

  // MARK: - Layout

  private mutating func put(_ text: StaticString) {
    for i in 0..<text.utf8CodeUnitCount { out.append(UInt16(text.utf8Start[i])) }
  }

  private mutating func put(_ text: PSString) { text.withUnits { out.append(contentsOf: $0) } }

  private mutating func newLine() {
    if isCompressed { return }
    out.append(0x0a)
    for _ in 0..<(level * 2) { out.append(0x20) }
  }

  private mutating func open(_ unit: UInt16) {
    out.append(unit)
    level += 1
  }

  private mutating func close(_ unit: UInt16, isEmpty: Bool) {
    level -= 1
    if !isEmpty { newLine() }
    out.append(unit)
  }

  private mutating func separator(_ isFirst: Bool) {
    if !isFirst { out.append(0x2c) }
    newLine()
  }

  private mutating func key(_ name: PSString) {
    quoted(name)
    out.append(0x3a)
    if !isCompressed { out.append(0x20) }
  }

  private mutating func quoted(_ text: PSString) {
    out.append(0x22)
    text.withUnits { units in
      var start = 0
      for i in 0..<units.count {
        let unit = units[i]
        if unit >= 0x20, unit != 0x22, unit != 0x5c, unit < 0x7f, escaping != .html { continue }
        guard let escape = escape(unit) else { continue }
        if i > start { out.append(contentsOf: units[start..<i]) }
        out.append(contentsOf: escape)
        start = i + 1
      }
      if start < units.count { out.append(contentsOf: units[start..<units.count]) }
    }
    out.append(0x22)
  }

  private func escape(_ unit: UInt16) -> [UInt16]? {
    switch unit {
    case 0x22 where escaping != .html: return [0x5c, 0x22]
    case 0x5c: return [0x5c, 0x5c]
    case 0x08: return [0x5c, 0x62]
    case 0x09: return [0x5c, 0x74]
    case 0x0a: return [0x5c, 0x6e]
    case 0x0c: return [0x5c, 0x66]
    case 0x0d: return [0x5c, 0x72]
    case 0x85, 0x2028, 0x2029: break
    case 0x3c, 0x3e, 0x26, 0x27, 0x22:
      if escaping != .html { return nil }
    default:
      if unit >= 0x20, unit < 0x7f || escaping != .nonAscii || unit == 0x7f { return nil }
    }
    let digits = Array("0123456789abcdef".utf16)
    return [0x5c, 0x75] + [12, 8, 4, 0].map { digits[Int(unit >> UInt16($0)) & 15] }
  }

  // MARK: - Values

  /// Writes a value that is `depth` levels deep.
  mutating func write(_ value: Value, depth: Int) throws {
    switch value {
    case .null, .nothing, .unset, .box: put("null")
    case .bool(let v): if v { put("true") } else { put("false") }
    case .int(let v): put(NumberText.psString(v))
    case .long(let v): put(NumberText.psString(v))
    case .byte(let v): put(NumberText.psString(Int64(v)))
    case .sbyte(let v): put(NumberText.psString(Int64(v)))
    case .short(let v): put(NumberText.psString(Int64(v)))
    case .ushort(let v): put(NumberText.psString(Int64(v)))
    case .uint(let v): put(NumberText.psString(Int64(v)))
    case .ulong(let v): put(NumberText.psString(v))
    case .double(let v): real(v, NumberText.psString(v))
    case .single(let v): real(Double(v), try Text.netString(value, session))
    case .char(let unit): quoted(PSString.make([unit]))
    case .string(let text): quoted(text)
    case .object(let object): try write(object, value, depth)
    }
  }

  private mutating func real(_ value: Double, _ text: PSString) {
    if !value.isFinite { return quoted(PSString.make(value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity")) }
    put(text)
    if text.withUnits({ units in !units.contains { $0 == 0x2e || $0 == 0x45 || $0 == 0x65 } }) { put(".0") }
  }

  private mutating func write(_ object: Obj, _ value: Value, _ depth: Int) throws {
    switch object.tag {
    case .wrapped: return try writeWrapped(object, value, depth)
    case .custom, .array, .list, .dictionary: break
    case .decimal:
      let text = try Text.netString(value, session)
      put(text)
      if text.withUnits({ !$0.contains(0x2e) }) { put(".0") }
      return
    case .bigInt: return put(try Text.netString(value, session))
    case .dateTime:
      guard let date = value.dateTime else { return put("null") }
      return quoted(PSString.make(try DateFormat.format(date, "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", .invariant)))
    case .guid: return quoted(try Text.netString(value, session))
    case .enumValue:
      guard let item = object as? EnumValue else { return put("null") }
      let underlying = item.underlyingValue
      switch underlying {
      case .long, .ulong: return quoted(PSString.make(item.text))
      default: return enumsAsStrings ? quoted(PSString.make(item.text)) : try write(underlying, depth: depth)
      }
    default:
      if let offset = value.dateTimeOffset {
        return quoted(PSString.make(try DateFormat.format(offset, "yyyy-MM-ddTHH:mm:ss.FFFFFFFK", .invariant)))
      }
      switch object.type.fullName {
      case "System.Uri": return quoted(try originalUri(value))
      case "System.DBNull", "System.Management.Automation.Language.NullString": return put("null")
      default: break
      }
    }
    if depth > maximumDepth {
      isTruncated = true
      return quoted(try Text.string(value, session))
    }
    switch object.tag {
    case .custom where object.extras?.isPlain ?? true && session.typeData.isEmpty:
      guard let bag = object.extras else { return put("{}") }
      open(0x7b)
      for i in 0..<bag.count {
        separator(i == 0)
        key(bag.shape.names[i])
        try write(bag.values[i], depth: depth + 1)
      }
      return close(0x7d, isEmpty: bag.count == 0)
    case .array, .list:
      guard let sequence = object as? SequenceObj else { return put("null") }
      if depth == 0 || object.extras == nil { return try array(sequence.items, depth) }
      return try withNotes(value, depth) { try $0.array(sequence.items, depth) }
    case .dictionary:
      guard let dictionary = object as? DictionaryObj else { return put("null") }
      return try self.dictionary(dictionary, value, depth)
    case .errorRecord, .exception, .type, .scriptBlock: return try properties(value, depth)
    default:
      if let walker = Enumeration.enumerator(value) {
        var items = ContiguousArray<Value>()
        while let item = try walker.next() { items.append(item) }
        return try array(items, depth)
      }
      return try properties(value, depth)
    }
  }

  private func originalUri(_ value: Value) throws -> PSString {
    if let text = try MemberAccess.get(value, PSString.make("OriginalString"), session)?.pstring { return text }
    return try Text.string(value, session)
  }

  private mutating func array(_ items: ContiguousArray<Value>, _ depth: Int) throws {
    open(0x5b)
    for (i, item) in items.enumerated() {
      separator(i == 0)
      try write(item, depth: depth + 1)
    }
    close(0x5d, isEmpty: items.isEmpty)
  }

  private mutating func dictionary(_ dictionary: DictionaryObj, _ value: Value, _ depth: Int) throws {
    open(0x7b)
    var isFirst = true
    for position in dictionary.orderedPositions {
      guard let entry = dictionary.table.key(at: position) else { continue }
      separator(isFirst)
      isFirst = false
      guard let name = entry.pstring else {
        throw ItemFailure(
          "System.InvalidOperationException",
          "The type '\(value.base.type.fullName)' is not supported for serialization or deserialization of a dictionary. Keys must be strings.",
          id: "NonStringKeyInDictionary", .InvalidOperation, target: value)
      }
      key(name)
      try write(dictionary.table.value(at: position), depth: depth + 1)
    }
    if let bag = dictionary.extras {
      for view in MemberAccess.properties(of: value, session) where view.isInstance && bag.shape.find(view.name) != nil {
        if dictionary.get(.string(view.name)) != nil { continue }
        separator(isFirst)
        isFirst = false
        key(view.name)
        try write((try? view.checkedValue(session)) ?? .null, depth: depth + 1)
      }
    }
    close(0x7d, isEmpty: isFirst)
  }

  /// Any other object: its properties; one that fails counts as null.
  private mutating func properties(_ value: Value, _ depth: Int) throws {
    open(0x7b)
    var isFirst = true
    let isCustom = value.obj?.tag == .custom
    // The type's own properties come before those that were added.
    // Reflection sees the hidden properties of a class too.
    let views = MemberAccess.properties(of: value, session, hidden: value.obj?.tag == .instance)
    func isAdded(_ view: MemberView) -> Bool {
      switch view.found {
      case .extended, .note: return true
      default: return false
      }
    }
    for view in isCustom ? views : views.filter({ !isAdded($0) }) + views.filter(isAdded) {
      // Members of type data belong to objects that came through a pipeline, which those deeper down did not.
      if !isCustom, depth > 0, !view.isInstance, case .extended = view.found { continue }
      separator(isFirst)
      isFirst = false
      key(view.name)
      do { try write(try view.checkedValue(session), depth: depth + 1) } catch is Thrown { put("null") } catch is DotNetError {
        put("null")
      }
    }
    close(0x7d, isEmpty: isFirst)
  }

  /// A value with attached members becomes an object whose `value` is the value itself; strings and dates stay what they are.
  private mutating func writeWrapped(_ object: Obj, _ value: Value, _ depth: Int) throws {
    let base = object.wrappedBase
    if base.pstring != nil || base.dateTime != nil { return try write(base, depth: depth) }
    if base.dictionary != nil || (base.obj != nil && base.sequence == nil) { return try write(base, depth: depth) }
    try withNotes(value, depth) { try $0.write(base, depth: depth) }
  }

  private mutating func withNotes(_ value: Value, _ depth: Int, _ body: (inout JsonWriter) throws -> Void) throws {
    let views = MemberAccess.properties(of: value, session).filter(\.isInstance)
    if views.isEmpty { return try body(&self) }
    open(0x7b)
    separator(true)
    key(PSString.make("value"))
    try body(&self)
    for view in views {
      separator(false)
      key(view.name)
      try write((try? view.checkedValue(session)) ?? .null, depth: depth + 1)
    }
    close(0x7d, isEmpty: false)
  }
}
