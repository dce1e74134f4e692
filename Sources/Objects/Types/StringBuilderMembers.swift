// System.Text.StringBuilder.

import Primitives

/// `[System.Text.StringBuilder]`.
public final class StringBuilderObj: Obj {
  public let buffer: StringBuilderBuffer
  var capacity: Int
  let maxCapacity: Int
  /// Where .NET's chunks begin: a full one is followed by another, as long as all before it up to 8,000.
  private var chunks = [0]
  /// The text chunk by chunk.
  public var pieces: [PSString] {
    let text = buffer.string
    let starts = chunks.filter { $0 < text.count || $0 == 0 }
    return zip(starts, starts.dropFirst() + [text.count]).map { text.slice($0, $1 - $0) }
  }
  public init(
    _ buffer: StringBuilderBuffer = StringBuilderBuffer(), capacity: Int = 16, maxCapacity: Int = Int(Int32.max)
  ) {
    self.buffer = buffer
    self.capacity = max(capacity == 0 ? min(16, maxCapacity) : capacity, buffer.count)
    self.maxCapacity = maxCapacity
    super.init()
  }
  static let lineEnd = PSString.make("\n")
  /// Refuses more than `MaxCapacity` allows.
  func leaves(room count: Int) throws {
    if count > maxCapacity - buffer.count {
      throw DotNetError.outOfRange("capacity was less than the current size.", "requiredLength")
    }
  }
  public func append(_ text: PSString) throws {
    if text.count > maxCapacity - buffer.count {
      throw text.count == 1
        ? DotNetError.outOfRange("capacity was less than the current size.", "requiredLength")
        : DotNetError.outOfRange("The length cannot be greater than the capacity.", "valueCount")
    }
    buffer.append(text)
  }

  /// Makes the capacity what .NET's would be after what was appended since.
  func grow() {
    guard buffer.count > capacity else { return }
    chunks.append(capacity)
    capacity += max(buffer.count - capacity, min(capacity, 8000))
  }
  /// Shortens the text; of chunks that end with it a fifth more than the text's length is kept.
  func shorten(to count: Int) {
    grow()
    if let last = chunks.last, count < last {
      capacity = min(capacity, max(buffer.count * 6 / 5, capacity - last))
      while chunks.count > 1, let last = chunks.last, last > count { chunks.removeLast() }
    }
    buffer.resize(count)
  }
  public override var type: TypeInfo { StringBuilderMembers.type }
  public override func describe(_ runtime: Runtime) throws -> String { buffer.string.string }
}

enum StringBuilderMembers {
  static let type = TypeInfo("System.Text.StringBuilder", base: .object, declare: declare)
  static let family = TypeCatalog.Family(types: ["System.Text.StringBuilder": { type }])

  private static func me(_ c: Call) throws -> StringBuilderObj {
    guard let builder = c.this.base.obj as? StringBuilderObj else { throw DotNetError.invalidOperation("Not a StringBuilder.") }
    builder.grow()
    return builder
  }

  private static func made(_ text: PSString?, _ capacity: Int = 16) throws -> Value {
    if capacity < 0 { throw DotNetError.negative(capacity, "capacity") }
    let builder = StringBuilderObj(capacity: text == nil ? capacity : max(capacity == 0 ? 16 : capacity, text?.count ?? 0))
    if let text { builder.buffer.append(text) }
    return .object(builder)
  }

  private static let beyond =
    "Index was out of range. Must be non-negative and less than or equal to the size of the collection."

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.constructor("new()") { _ in try made(nil) }
    t.constructor("new(int capacity)") { try made(nil, $0.int(0)) }
    t.constructor("new(string value)") { try made($0.string(0)) }
    t.constructor("new(string value, int capacity)") { try made($0.string(0), $0.int(1)) }
    t.constructor("new(int capacity, int maxCapacity)") { c in
      if c.int(0) > c.int(1) { throw DotNetError.outOfRange("Capacity exceeds maximum capacity.", "capacity") }
      if c.int(1) < 1 { throw DotNetError.notPositive(c.int(1), "maxCapacity") }
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "capacity") }
      return .object(StringBuilderObj(capacity: c.int(0), maxCapacity: c.int(1)))
    }
    t.property(
      "int Capacity {get;set;}",
      get: { c in
        .int32(try me(c).capacity)
      },
      set: { c in
        if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "value") }
        if c.int(0) > (try me(c).maxCapacity) { throw DotNetError.outOfRange("Capacity exceeds maximum capacity.", "value") }
        if c.int(0) < (try me(c).buffer.count) {
          throw DotNetError.outOfRange("capacity was less than the current size.", "value")
        }
        try me(c).capacity = c.int(0)
        return .nothing
      })
    t.property("int MaxCapacity {get;}") { .int32(try me($0).maxCapacity) }
    t.property(
      "int Length {get;set;}", get: { .int32(try me($0).buffer.count) },
      set: { c in
        if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "value") }
        let builder = try me(c)
        if c.int(0) > builder.maxCapacity {
          throw DotNetError.outOfRange("capacity was less than the current size.", "value")
        }
        if c.int(0) > Strings.longest { throw PrimitiveError.outOfMemory }
        if c.int(0) < builder.buffer.count { builder.shorten(to: c.int(0)) } else { builder.buffer.resize(c.int(0)) }
        return .nothing
      })
    t.indexer(
      "char Chars(int index) {get;set;}",
      get: { c in
        let buffer = try me(c).buffer
        guard c.int(0) >= 0, c.int(0) < buffer.count else { throw PrimitiveError.indexOutOfRange }
        return .char(buffer[c.int(0)])
      },
      set: { c in
        let buffer = try me(c).buffer
        guard c.int(0) >= 0, c.int(0) < buffer.count else {
          throw DotNetError.outOfRange(
            "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
        }
        buffer[c.int(0)] = c.char(1)
        return .nothing
      })
    append(t)
    change(t)
  }

  private static func append(_ t: TypeBuilder) {
    let own = "System.Text.StringBuilder"
    t.method("\(own) Append(char value, int repeatCount)") { c in
      if c.int(1) < 0 { throw DotNetError.outOfRange("Non-negative number required.", "repeatCount") }
      let buffer = try me(c).buffer
      if c.int(1) > Int(Int32.max) - buffer.count { throw PrimitiveError.outOfMemory }
      if c.int(1) > (try me(c).maxCapacity) - buffer.count {
        throw DotNetError.outOfRange("The length cannot be greater than the capacity.", "repeatCount")
      }
      buffer.append(c.char(0), repeated: c.int(1))
      return c.this
    }
    t.method("\(own) Append(char[] value, int startIndex, int charCount)") { c in
      let units = c.units(0)
      guard c.int(1) >= 0, c.int(2) >= 0, c.int(1) <= units.count - c.int(2) else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "charCount")
      }
      try me(c).append(PSString.make(Array(units[c.int(1)..<(c.int(1) + c.int(2))])))
      return c.this
    }
    t.method("\(own) Append(string value)") { c in
      if let text = c.string(0) { try me(c).append(text) }
      return c.this
    }
    t.method("\(own) Append(string value, int startIndex, int count)") { c in
      let text = c.string(0) ?? .empty
      try me(c).append(try Strings.substring(text, c.int(1), c.int(2)))
      return c.this
    }
    for word in [
      "bool", "char", "sbyte", "byte", "short", "int", "long", "float", "double", "decimal", "ushort", "uint", "ulong",
      "System.Object",
    ] {
      t.method("\(own) Append(\(word) value)") { c in
        try me(c).append(try NetText.string(c.args[0], c.runtime))
        return c.this
      }
    }
    t.method("\(own) Append(char[] value)") { c in
      try me(c).append(PSString.make(c.units(0)))
      return c.this
    }
    t.method("\(own) AppendLine()") { c in
      try me(c).append(StringBuilderObj.lineEnd)
      return c.this
    }
    t.method("\(own) AppendLine(string value)") { c in
      if let text = c.string(0) { try me(c).append(text) }
      try me(c).append(StringBuilderObj.lineEnd)
      return c.this
    }
    @Sendable func format(_ c: Call, _ at: Int, _ items: ContiguousArray<Value>) throws -> Value {
      try me(c).append(
        try NetText.compose(
          try c.required(at, "format"), items, at == 0 ? Cultures.current(c.runtime) : c.culture(0), c.runtime))
      return c.this
    }
    t.method("\(own) AppendFormat(string format, System.Object arg0)") {
      try format($0, 0, ContiguousArray($0.args.dropFirst()))
    }
    t.method("\(own) AppendFormat(string format, System.Object arg0, System.Object arg1)") {
      try format($0, 0, ContiguousArray($0.args.dropFirst()))
    }
    t.method("\(own) AppendFormat(string format, System.Object arg0, System.Object arg1, System.Object arg2)") {
      try format($0, 0, ContiguousArray($0.args.dropFirst()))
    }
    t.method("\(own) AppendFormat(string format, Params System.Object[] args)") { try format($0, 0, $0.items(1)) }
    t.method("\(own) AppendFormat(System.IFormatProvider provider, string format, Params System.Object[] args)") {
      try format($0, 1, $0.items(2))
    }
    @Sendable func join(_ c: Call, _ separator: PSString, _ items: ContiguousArray<Value>) throws -> Value {
      let texts = try items.map { try NetText.string($0, c.runtime) }
      try me(c).append(Strings.join(separator, Array(texts)))
      return c.this
    }
    t.method("\(own) AppendJoin(string separator, Params System.Object[] values)") {
      try join($0, $0.string(0) ?? .empty, $0.items(1))
    }
    t.method("\(own) AppendJoin(string separator, Params string[] values)") {
      try join($0, $0.string(0) ?? .empty, $0.items(1))
    }
    t.method("\(own) AppendJoin(char separator, Params System.Object[] values)") {
      try join($0, PSString.make([$0.char(0)]), $0.items(1))
    }
  }

  private static func change(_ t: TypeBuilder) {
    let own = "System.Text.StringBuilder"
    t.method("\(own) Clear()") { c in
      try me(c).shorten(to: 0)
      return c.this
    }
    t.method("int EnsureCapacity(int capacity)") { c in
      let builder = try me(c)
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "capacity") }
      builder.capacity = max(builder.capacity, c.int(0))
      return .int32(builder.capacity)
    }
    t.method("bool Equals(\(own) sb)") { c in
      guard let other = c.obj(0) as? StringBuilderObj else { return .bool(false) }
      return .bool(other.buffer.string.equals(try me(c).buffer.string))
    }
    @Sendable func insert(_ c: Call, _ text: PSString) throws -> Value {
      try me(c).leaves(room: text.count)
      let buffer = try me(c).buffer
      guard c.int(0) >= 0, c.int(0) <= buffer.count else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "index")
      }
      buffer.insert(text, at: c.int(0))
      return c.this
    }
    t.method("\(own) Insert(int index, string value, int count)") {
      try insert($0, Strings.repeated($0.string(1) ?? .empty, max(0, $0.int(2))))
    }
    for word in ["string", "bool", "char", "int", "long", "double", "decimal", "System.Object"] {
      t.method("\(own) Insert(int index, \(word) value)") { try insert($0, try NetText.string($0.args[1], $0.runtime)) }
    }
    t.method("\(own) Insert(int index, char[] value)") { try insert($0, PSString.make($0.units(1))) }
    t.method("\(own) Remove(int startIndex, int length)") { c in
      if c.int(1) < 0 { throw DotNetError.negative(c.int(1), "length") }
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "startIndex") }
      if c.int(1) > (try me(c).buffer.count) - c.int(0) { throw DotNetError.outOfRange(beyond, "length") }
      try me(c).buffer.remove(c.int(0), c.int(1))
      return c.this
    }
    @Sendable func replace(_ c: Call, _ old: PSString, _ new: PSString, _ start: Int, _ count: Int) throws -> Value {
      if old.isEmpty { throw DotNetError.argument("The value cannot be an empty string.", "oldValue") }
      let length = try me(c).buffer.count
      if start < 0 || start > length { throw DotNetError.outOfRange(beyond, "startIndex") }
      if count < 0 || start > length - count { throw DotNetError.outOfRange(beyond, "count") }
      try me(c).buffer.replace(old, new, start, count)
      return c.this
    }
    t.method("\(own) Replace(string oldValue, string newValue)") { c in
      try replace(c, try c.required(0, "oldValue"), c.string(1) ?? .empty, 0, try me(c).buffer.count)
    }
    t.method("\(own) Replace(string oldValue, string newValue, int startIndex, int count)") { c in
      try replace(c, try c.required(0, "oldValue"), c.string(1) ?? .empty, c.int(2), c.int(3))
    }
    t.method("\(own) Replace(char oldChar, char newChar)") { c in
      try replace(c, PSString.make([c.char(0)]), PSString.make([c.char(1)]), 0, try me(c).buffer.count)
    }
    t.method("\(own) Replace(char oldChar, char newChar, int startIndex, int count)") { c in
      try replace(c, PSString.make([c.char(0)]), PSString.make([c.char(1)]), c.int(2), c.int(3))
    }
    t.method("string ToString()") { .string(try me($0).buffer.string) }
    t.method("string ToString(int startIndex, int length)") { c in
      let length = try me(c).buffer.count
      if c.int(0) < 0 { throw DotNetError.outOfRange("StartIndex cannot be less than zero.", "startIndex") }
      if c.int(0) > length {
        throw DotNetError.outOfRange("startIndex cannot be larger than length of string.", "startIndex")
      }
      if c.int(1) < 0 { throw DotNetError.outOfRange("Length cannot be less than zero.", "length") }
      if c.int(0) > length - c.int(1) {
        throw DotNetError.outOfRange("Index and length must refer to a location within the string.", "length")
      }
      return .string(try me(c).buffer.string(c.int(0), c.int(1)))
    }
  }
}
