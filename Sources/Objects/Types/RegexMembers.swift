// Members of Regex, Match, Group, Capture and their collections.

import Primitives

/// A group or capture of a match.
public final class RegexGroupObj: Obj {
  let match: RegexMatchObj
  let slot: Int
  /// A single capture instead of the group: where it is.
  let capture: RegexGroup?
  init(_ match: RegexMatchObj, _ slot: Int, capture: RegexGroup? = nil) {
    self.match = match
    self.slot = slot
    self.capture = capture
    super.init()
  }
  var place: RegexGroup {
    if let capture { return capture }
    guard let found = match.match, slot < found.groups.count else { return RegexGroup(index: -1, length: 0) }
    return found.groups[slot]
  }
  public override var type: TypeInfo { capture == nil ? RegexTypes.group : RegexTypes.capture }
  var text: PSString { place.success ? match.input.slice(place.index, place.length) : .empty }
  public override func describe(_ runtime: Runtime) throws -> String { text.string }
}

/// `MatchCollection`, `GroupCollection`, `CaptureCollection`: a fixed run of items; groups also go by name.
public final class RegexCollectionObj: Obj {
  let items: ContiguousArray<Value>
  private let collectionType: TypeInfo
  let pattern: RegexPattern
  init(_ items: ContiguousArray<Value>, _ type: TypeInfo, _ pattern: RegexPattern) {
    self.items = items
    collectionType = type
    self.pattern = pattern
    super.init()
  }
  public override var type: TypeInfo { collectionType }
  public override func enumerator() -> Enumerator? { ArrayEnumerator(items) }
}

enum RegexTypes {
  static let capture = TypeInfo("System.Text.RegularExpressions.Capture", base: .object, declare: RegexMembers.declareCapture)
  static let group = TypeInfo("System.Text.RegularExpressions.Group", base: capture, declare: RegexMembers.declareGroup)
  static let matches = collection("MatchCollection")
  static let groups = collection("GroupCollection")
  static let captures = collection("CaptureCollection")

  private static func collection(_ name: String) -> TypeInfo {
    TypeInfo(
      "System.Text.RegularExpressions." + name, base: .object, interfaces: { [.icollection, .ilist, .ienumerable] },
      declare: { RegexMembers.declareCollection($0, name) })
  }

  static let family = TypeCatalog.Family(
    types: [
      "System.Text.RegularExpressions.Regex": { .regex }, "System.Text.RegularExpressions.Match": { .regexMatch },
      "System.Text.RegularExpressions.Group": { group }, "System.Text.RegularExpressions.Capture": { capture },
      "System.Text.RegularExpressions.MatchCollection": { matches },
      "System.Text.RegularExpressions.GroupCollection": { groups },
      "System.Text.RegularExpressions.CaptureCollection": { captures },
    ], accelerators: ["regex": "System.Text.RegularExpressions.Regex"])
}

enum RegexMembers {
  private static func me(_ c: Call) throws -> RegexPattern {
    guard let regex = c.this.base.obj as? RegexObj else { throw DotNetError.argumentNull("pattern") }
    return regex.pattern
  }

  private static func options(_ c: Call, _ i: Int) -> RegexOptions {
    RegexOptions(rawValue: Int32(truncatingIfNeeded: c.flags(i)))
  }

  private static func compiled(_ c: Call, _ i: Int, _ options: RegexOptions = [], limit: PSTimeSpan = noLimit) throws
    -> RegexPattern
  {
    // What goes with ECMAScript: IgnoreCase, Multiline, Compiled, CultureInvariant; a matcher that never goes back takes neither it nor
    // RightToLeft; there are no bits beyond.
    let bits = options.rawValue
    if bits & 256 != 0 && bits & ~(256 | 1 | 2 | 8 | 512) != 0 || bits & 1024 != 0 && bits & (64 | 256) != 0
      || bits & ~0x77f != 0
    {
      throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "options")
    }
    return try RegexObj.cache.pattern(
      try c.required(i, "pattern"), options, timeLimit: limit.ticks == noLimit.ticks ? nil : Int(limit.ticks) * 100)
  }

  /// `Regex.InfiniteMatchTimeout`.
  static let noLimit = PSTimeSpan(ticks: -10_000)

  /// A limit of time is positive and below some 25 days, or none.
  private static func limit(_ c: Call, _ i: Int) throws -> PSTimeSpan {
    let limit = c.args[i].timeSpan ?? PSTimeSpan(ticks: 0)
    let ticks = limit.ticks
    if ticks != noLimit.ticks, ticks <= 0 || ticks > 21_474_836_460_000 {
      throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "matchTimeout")
    }
    return limit
  }

  private static func match(_ pattern: RegexPattern, _ input: PSString, from start: Int? = nil) throws -> Value {
    .object(RegexMatchObj(try pattern.match(input, from: start), pattern, input))
  }

  private static func matches(_ pattern: RegexPattern, _ input: PSString, from start: Int? = nil) throws -> Value {
    let all = try pattern.matches(input, from: start)
    return .object(
      RegexCollectionObj(ContiguousArray(all.map { .object(RegexMatchObj($0, pattern, input)) }), RegexTypes.matches, pattern))
  }

  private static func replace(
    _ c: Call, _ pattern: RegexPattern, _ input: PSString, _ i: Int, count: Int = -1, from start: Int? = nil
  ) throws -> Value {
    if let text = c.string(i) { return .string(try pattern.replace(input, text, count: count, from: start)) }
    guard c.obj(i) != nil else { throw DotNetError.argumentNull("replacement") }
    return .string(
      try pattern.replace(input, count: count, from: start) { found in
        try Text.string(try c.call(i, [.object(RegexMatchObj(found, pattern, input))], "evaluator"), c.runtime)
      })
  }

  @Sendable static func declare(_ t: TypeBuilder) {
    t.constructor("new(string pattern)") { .object(RegexObj(try compiled($0, 0))) }
    t.constructor("new(string pattern, System.Text.RegularExpressions.RegexOptions options)") {
      .object(RegexObj(try compiled($0, 0, options($0, 1))))
    }
    t.constructor("new(string pattern, System.Text.RegularExpressions.RegexOptions options, timespan matchTimeout)") {
      let limit = try limit($0, 2)
      return .object(RegexObj(try compiled($0, 0, options($0, 1), limit: limit), limit: limit))
    }
    t.property("System.Text.RegularExpressions.RegexOptions Options {get;}") {
      EnumTypes.value("System.Text.RegularExpressions.RegexOptions", Int(try me($0).options.rawValue))
    }
    t.property("bool RightToLeft {get;}") { .bool(try me($0).isRightToLeft) }
    t.property("timespan MatchTimeout {get;}") { c in .timeSpan((c.this.base.obj as? RegexObj)?.limit ?? noLimit) }
    instance(t)
    statics(t)
    t.method("string ToString()") { .string(try me($0).pattern) }
    t.method("string[] GetGroupNames()") { .strings(try me($0).groupNames) }
    t.method("int[] GetGroupNumbers()") { .ints(try me($0).groupNumbers) }
    t.method("string GroupNameFromNumber(int i)") { c in
      guard let slot = try me(c).slot(ofNumber: c.int(0)) else { return .emptyString }
      return .string(try me(c).groupNames[slot])
    }
    t.method("int GroupNumberFromName(string name)") { c in
      guard let slot = try me(c).slot(ofName: try c.required(0, "name")) else { return .int(-1) }
      return .int32(try me(c).groupNumbers[slot])
    }
  }

  private static func instance(_ t: TypeBuilder) {
    @Sendable func input(_ c: Call) throws -> PSString { try c.required(0, "input") }
    t.method("bool IsMatch(string input)") { .bool(try me($0).isMatch(try input($0))) }
    t.method("bool IsMatch(string input, int startat)") { .bool(try me($0).isMatch(try input($0), from: $0.int(1))) }
    t.method("System.Text.RegularExpressions.Match Match(string input)") { try match(try me($0), try input($0)) }
    t.method("System.Text.RegularExpressions.Match Match(string input, int startat)") {
      try match(try me($0), try input($0), from: $0.int(1))
    }
    t.method("System.Text.RegularExpressions.Match Match(string input, int beginning, int length)") { c in
      try match(try me(c), try Strings.substring(try input(c), c.int(1), c.int(2)))
    }
    t.method("System.Text.RegularExpressions.MatchCollection Matches(string input)") { try matches(try me($0), try input($0)) }
    t.method("System.Text.RegularExpressions.MatchCollection Matches(string input, int startat)") {
      try matches(try me($0), try input($0), from: $0.int(1))
    }
    t.method("int Count(string input)") { .int32(try me($0).count(try input($0))) }
    t.method("string Replace(string input, string replacement)") { try replace($0, try me($0), try input($0), 1) }
    t.method("string Replace(string input, string replacement, int count)") {
      try replace($0, try me($0), try input($0), 1, count: $0.int(2))
    }
    t.method("string Replace(string input, string replacement, int count, int startat)") {
      try replace($0, try me($0), try input($0), 1, count: $0.int(2), from: $0.int(3))
    }
    t.method("string Replace(string input, System.Text.RegularExpressions.MatchEvaluator evaluator)") {
      try replace($0, try me($0), try input($0), 1)
    }
    t.method("string Replace(string input, System.Text.RegularExpressions.MatchEvaluator evaluator, int count)") {
      try replace($0, try me($0), try input($0), 1, count: $0.int(2))
    }
    t.method("string Replace(string input, System.Text.RegularExpressions.MatchEvaluator evaluator, int count, int startat)") {
      try replace($0, try me($0), try input($0), 1, count: $0.int(2), from: $0.int(3))
    }
    t.method("string[] Split(string input)") { .strings(try me($0).split(try input($0))) }
    t.method("string[] Split(string input, int count)") { .strings(try me($0).split(try input($0), count: $0.int(1))) }
    t.method("string[] Split(string input, int count, int startat)") {
      .strings(try me($0).split(try input($0), count: $0.int(1), from: $0.int(2)))
    }
  }

  private static func statics(_ t: TypeBuilder) {
    let how = "System.Text.RegularExpressions.RegexOptions options"
    @Sendable func input(_ c: Call) throws -> PSString { try c.required(0, "input") }
    t.staticMethod("static bool IsMatch(string input, string pattern)") { .bool(try compiled($0, 1).isMatch(try input($0))) }
    t.staticMethod("static System.Text.RegularExpressions.Match Match(string input, string pattern)") {
      try match(try compiled($0, 1), try input($0))
    }
    t.staticMethod("static System.Text.RegularExpressions.MatchCollection Matches(string input, string pattern)") {
      try matches(try compiled($0, 1), try input($0))
    }
    t.staticMethod("static int Count(string input, string pattern)") { .int32(try compiled($0, 1).count(try input($0))) }
    let evaluator = "System.Text.RegularExpressions.MatchEvaluator evaluator"
    for second in ["string replacement", evaluator] {
      t.staticMethod("static string Replace(string input, string pattern, \(second))") {
        try replace($0, try compiled($0, 1), try input($0), 2)
      }
    }
    t.staticMethod("static string[] Split(string input, string pattern)") { .strings(try compiled($0, 1).split(try input($0))) }
    // With options, and with a limit of time.
    for tail in [how, how + ", timespan matchTimeout"] {
      @Sendable func chosen(_ c: Call, _ i: Int) throws -> RegexPattern {
        try compiled(c, 1, options(c, i), limit: c.args.count > i + 1 ? try limit(c, i + 1) : noLimit)
      }
      t.staticMethod("static bool IsMatch(string input, string pattern, \(tail))") {
        .bool(try chosen($0, 2).isMatch(try input($0)))
      }
      t.staticMethod("static System.Text.RegularExpressions.Match Match(string input, string pattern, \(tail))") {
        try match(try chosen($0, 2), try input($0))
      }
      t.staticMethod("static System.Text.RegularExpressions.MatchCollection Matches(string input, string pattern, \(tail))") {
        try matches(try chosen($0, 2), try input($0))
      }
      t.staticMethod("static int Count(string input, string pattern, \(tail))") {
        .int32(try chosen($0, 2).count(try input($0)))
      }
      for second in ["string replacement", evaluator] {
        t.staticMethod("static string Replace(string input, string pattern, \(second), \(tail))") {
          try replace($0, try chosen($0, 3), try input($0), 2)
        }
      }
      t.staticMethod("static string[] Split(string input, string pattern, \(tail))") {
        .strings(try chosen($0, 2).split(try input($0)))
      }
    }
    t.staticMethod("static string Escape(string str)") { .string(RegexPattern.escape(try $0.required(0, "str"))) }
    t.staticMethod("static string Unescape(string str)") { .string(try RegexPattern.unescape(try $0.required(0, "str"))) }
    t.field("static timespan InfiniteMatchTimeout {get;}", get: { _ in .timeSpan(PSTimeSpan(ticks: -10_000)) })
    t.property(
      "static int CacheSize {get;set;}", get: { $0.runtime.settings["Regex.CacheSize"] ?? .int(15) },
      set: { c in
        if c.int(0) < 0 {
          throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "value")
        }
        c.runtime.settings["Regex.CacheSize"] = c.args[0]
        return .nothing
      })
  }

  /// The place of a match, group or capture.
  private static func place(_ c: Call) -> (RegexGroup, PSString) {
    switch c.this.base.obj {
    case let match as RegexMatchObj: return (match.match?.groups.first ?? RegexGroup(index: -1, length: 0), match.text)
    case let group as RegexGroupObj: return (group.place, group.text)
    default: return (RegexGroup(index: -1, length: 0), .empty)
    }
  }

  private static func owner(_ c: Call) -> (RegexMatchObj, Int)? {
    switch c.this.base.obj {
    case let match as RegexMatchObj: return (match, 0)
    case let group as RegexGroupObj: return (group.match, group.slot)
    default: return nil
    }
  }

  @Sendable static func declareCapture(_ t: TypeBuilder) {
    t.property("int Index {get;}") { .int32(max(0, place($0).0.index)) }
    t.property("int Length {get;}") { .int32(place($0).0.length) }
    t.property("string Value {get;}") { .string(place($0).1) }
    // A span can't be held: PowerShell shows nothing.
    t.property("System.ReadOnlySpan[char] ValueSpan {get;}") { _ in .null }
    t.method("string ToString()") { .string(place($0).1) }
  }

  @Sendable static func declareGroup(_ t: TypeBuilder) {
    t.property("bool Success {get;}") { .bool(place($0).0.success) }
    t.property("string Name {get;}") { c in
      guard let (match, slot) = owner(c), slot < match.pattern.groupNames.count else { return .null }
      return .string(match.pattern.groupNames[slot])
    }
    t.property("System.Text.RegularExpressions.CaptureCollection Captures {get;}") { c in
      guard let (match, slot) = owner(c) else { return .null }
      let found = try match.match.map { try match.pattern.captures(ofSlot: slot, of: $0, in: match.input) } ?? []
      // The last capture is the group itself.
      var items = ContiguousArray(found.map { Value.object(RegexGroupObj(match, slot, capture: $0)) })
      if !items.isEmpty { items[items.count - 1] = c.this }
      return .object(RegexCollectionObj(items, RegexTypes.captures, match.pattern))
    }
  }

  @Sendable static func declareMatch(_ t: TypeBuilder) {
    t.property("System.Text.RegularExpressions.GroupCollection Groups {get;}") { c in
      guard let match = c.this.base.obj as? RegexMatchObj else { return .null }
      let count = match.match == nil ? 1 : match.pattern.groupCount
      let items = ContiguousArray((0..<count).map { Value.object($0 == 0 ? match : RegexGroupObj(match, $0)) })
      return .object(RegexCollectionObj(items, RegexTypes.groups, match.pattern))
    }
    t.method("System.Text.RegularExpressions.Match NextMatch()") { c in
      guard let match = c.this.base.obj as? RegexMatchObj, let found = match.match else { return c.this }
      return .object(RegexMatchObj(try match.pattern.next(after: found, in: match.input), match.pattern, match.input))
    }
    t.method("string Result(string replacement)") { c in
      guard let match = c.this.base.obj as? RegexMatchObj, let found = match.match else {
        throw DotNetError.notSupported("Result cannot be called on a failed Match.")
      }
      return .string(RegexReplacement(try c.required(0, "replacement"), for: match.pattern).result(found, in: match.input))
    }
    t.property("static System.Text.RegularExpressions.Match Empty {get;}") { _ in
      .object(RegexMatchObj(nil, try RegexObj.cache.pattern(.empty, []), .empty))
    }
  }

  @Sendable static func declareCollection(_ t: TypeBuilder, _ name: String) {
    @Sendable func me(_ c: Call) -> RegexCollectionObj? { c.this.base.obj as? RegexCollectionObj }
    let element = "System.Text.RegularExpressions." + name.replacingSuffix("Collection")
    t.property("int Count {get;}") { .int32(me($0)?.items.count ?? 0) }
    t.property("bool IsReadOnly {get;}") { _ in .bool(true) }
    t.property("bool IsSynchronized {get;}") { _ in .bool(false) }
    t.property("System.Object SyncRoot {get;}") { $0.this }
    if name == "GroupCollection" {
      // Both of its indexers: by number and by name.
      t.indexer(
        "\(element) Item(System.Object groupnum) {get;}",
        get: { c in
          guard let groups = me(c) else { return .null }
          let slot: Int?
          if let label = c.string(0) {
            slot = groups.pattern.slot(ofName: label)
          } else {
            slot = groups.pattern.slot(ofNumber: Int(try Conversion.convert(c.args[0], to: .int32, c.runtime).integer ?? -1))
          }
          if let slot, slot < groups.items.count { return groups.items[slot] }
          guard let match = groups.items.first?.obj as? RegexMatchObj else { return .null }
          return .object(RegexGroupObj(match, Int.max))
        })
      t.method("bool ContainsKey(string key)") { c in .bool(me(c)?.pattern.slot(ofName: c.string(0) ?? .empty) != nil) }
      t.property("System.Object Keys {get;}") { .strings(me($0)?.pattern.groupNames ?? []) }
      t.property("System.Object Values {get;}") { .array(me($0)?.items ?? []) }
    } else {
      t.indexer(
        "\(element) Item(int i) {get;}",
        get: { c in
          guard let all = me(c)?.items, c.int(0) >= 0, c.int(0) < all.count else {
            throw DotNetError(
              "System.ArgumentOutOfRangeException", "Specified argument was out of the range of valid values. (Parameter 'i')")
          }
          return all[c.int(0)]
        })
    }
    t.method("System.Collections.IEnumerator GetEnumerator()") { try CollectionHelp.enumerator($0) }
    t.method("void CopyTo(array array, int arrayIndex)") { c in
      guard let target = c.obj(0) as? ArrayObj, let items = me(c)?.items else { throw DotNetError.argumentNull("array") }
      try ArrayMembers.copy(ArrayObj(items), 0, target, c.int(1), items.count, c.runtime)
      return .nothing
    }
  }
}

extension String {
  /// Without a suffix.
  func replacingSuffix(_ suffix: String) -> String { hasSuffix(suffix) ? String(dropLast(suffix.count)) : self }
}
