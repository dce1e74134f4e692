// Members of `[System.TimeZoneInfo]`.

import Engine
import Objects
import Primitives

enum TimeZoneMembers {
  private static func me(_ c: Call) -> TimeZoneObj { (c.this.base.obj as? TimeZoneObj) ?? TimeZoneObj("UTC") }
  private static func date(_ c: Call, _ i: Int) -> PSDateTime { c.args[i].dateTime ?? .minValue }
  private static func offset(_ c: Call, _ i: Int) -> PSDateTimeOffset { c.args[i].dateTimeOffset ?? .minValue }
  private static func zone(_ c: Call, _ i: Int, _ name: String) throws -> TimeZoneObj {
    guard let found = c.obj(i) as? TimeZoneObj else { throw DotNetError.argumentNull(name) }
    return found
  }
  private static var local: TimeZoneObj { TimeZoneObj(TimeZoneObj.localID, isLocal: true) }
  private static var utc: TimeZoneObj { TimeZoneObj("UTC") }

  private static func named(_ id: PSString?, _ parameter: String = "id") throws -> TimeZoneObj {
    guard let id = id?.string else { throw DotNetError.argumentNull(parameter) }
    guard let found = TimeZoneObj.find(id) ?? WindowsZones.iana(id).flatMap({ TimeZoneObj.find($0) }) else {
      throw DotNetError("System.TimeZoneNotFoundException", "The time zone ID '\(id)' was not found on the local computer.")
    }
    return found
  }

  @Sendable static func declare(_ t: TypeBuilder) {
    t.property("string Id {get;}") { Value(me($0).id) }
    t.property("bool HasIanaId {get;}") { .bool(me($0).table != nil || me($0).isUTC || WindowsZones.windows(me($0).id) != nil) }
    t.property("string DisplayName {get;}") { Value(me($0).displayName) }
    t.property("string StandardName {get;}") { Value(me($0).standardName) }
    t.property("string DaylightName {get;}") { Value(me($0).daylightName) }
    t.property("timespan BaseUtcOffset {get;}") { .timeSpan(TimeZoneObj.span(me($0).baseOffset)) }
    t.property("bool SupportsDaylightSavingTime {get;}") { .bool(me($0).supportsDaylight) }
    t.property("static System.TimeZoneInfo Local {get;}") { _ in .object(local) }
    t.property("static System.TimeZoneInfo Utc {get;}") { _ in .object(utc) }
    t.method("bool HasSameRules(System.TimeZoneInfo other)") { .bool(me($0).hasSameRules(try zone($0, 0, "other"))) }
    t.method("bool Equals(System.TimeZoneInfo other)") { c in .bool(c.obj(0).map { me(c).equals($0) } ?? false) }
    t.method("bool Equals(System.Object obj)") { c in .bool(c.obj(0).map { me(c).equals($0) } ?? false) }
    t.method("int GetHashCode()") { .int(Int32(truncatingIfNeeded: me($0).hash)) }
    t.method("string ToString()") { Value(me($0).displayName) }
    finding(t)
    offsets(t)
    conversions(t)
    custom(t)
  }

  private static func finding(_ t: TypeBuilder) {
    t.staticMethod("static System.TimeZoneInfo FindSystemTimeZoneById(string id)") { .object(try named($0.string(0))) }
    t.staticMethod("static bool TryFindSystemTimeZoneById(string id, [ref] System.TimeZoneInfo timeZoneInfo)") { c in
      try c.tryParse(1, .null) { .object(try named(c.string(0))) }
    }
    @Sendable func list(_ sorted: Bool) -> Value {
      let items = ContiguousArray(TimeZoneObj.all.map { Value.object($0) })
      let zone = TimeZoneObj.timeZone
      let type = TypeCatalog.generic("System.Collections.ObjectModel.ReadOnlyCollection`1", [zone]) ?? .collection(of: zone)
      return .object(ListObj(type, items, elementType: zone, isReadOnly: true))
    }
    let many = "System.Collections.ObjectModel.ReadOnlyCollection[System.TimeZoneInfo]"
    t.staticMethod("static \(many) GetSystemTimeZones()") { _ in list(true) }
    t.staticMethod("static \(many) GetSystemTimeZones(bool skipSorting)") { list(!$0.bool(0)) }
    t.staticMethod("static void ClearCachedData()") { _ in .nothing }
    t.staticMethod("static bool TryConvertIanaIdToWindowsId(string ianaId, [ref] string windowsId)") { c in
      let found = c.string(0).flatMap { WindowsZones.windows($0.string) }
      c.store(1, found.map { Value($0) } ?? .null)
      return .bool(found != nil)
    }
    t.staticMethod("static bool TryConvertWindowsIdToIanaId(string windowsId, [ref] string ianaId)") { c in
      let found = c.string(0).flatMap { WindowsZones.iana($0.string) }
      c.store(1, found.map { Value($0) } ?? .null)
      return .bool(found != nil)
    }
    t.staticMethod("static bool TryConvertWindowsIdToIanaId(string windowsId, string region, [ref] string ianaId)") { c in
      let found = c.string(0).flatMap { WindowsZones.iana($0.string, region: c.string(1)?.string) }
      c.store(2, found.map { Value($0) } ?? .null)
      return .bool(found != nil)
    }
  }

  private static func offsets(_ t: TypeBuilder) {
    @Sendable func state(_ c: Call) -> ZoneState {
      if let date = c.args[0].dateTimeOffset { return me(c).state(at: TimeZoneObj.seconds(date.utcDateTime)) }
      return me(c).state(of: date(c, 0))
    }
    /// The states in which this zone's clock shows the time of a date.
    @Sendable func states(_ c: Call) -> [ZoneState] {
      let zone = me(c)
      if let date = c.args[0].dateTimeOffset {
        return zone.states(local: TimeZoneObj.seconds(zone.time(atUtc: date.utcDateTime)))
      }
      return zone.states(local: TimeZoneObj.seconds(zone.clock(date(c, 0))))
    }
    for (word, name) in [("datetime", "dateTime"), ("System.DateTimeOffset", "dateTimeOffset")] {
      t.method("timespan GetUtcOffset(\(word) \(name))") { .timeSpan(TimeZoneObj.span(state($0).offset)) }
      t.method("bool IsDaylightSavingTime(\(word) \(name))") { c in
        if word == "datetime", date(c, 0).kind == .unspecified, states(c).count != 1 { return .bool(false) }
        return .bool(state(c).isDaylight)
      }
      t.method("bool IsAmbiguousTime(\(word) \(name))") { .bool(states($0).count > 1) }
      t.method("timespan[] GetAmbiguousTimeOffsets(\(word) \(name))") { c in
        let found = states(c)
        guard found.count > 1 else {
          throw DotNetError.argument(
            word == "datetime"
              ? "The supplied DateTime is not in an ambiguous time range."
              : "The supplied DateTimeOffset is not in an ambiguous time range.", name)
        }
        return .object(
          ArrayObj(ContiguousArray(found.map(\.offset).sorted().map { .timeSpan(TimeZoneObj.span($0)) }), of: .timeSpan))
      }
    }
    t.method("bool IsInvalidTime(datetime dateTime)") { c in
      .bool(date(c, 0).kind != .utc && me(c).states(local: TimeZoneObj.seconds(date(c, 0))).isEmpty)
    }
  }

  private static func conversions(_ t: TypeBuilder) {
    @Sendable func shown(_ date: PSDateTimeOffset, _ zone: TimeZoneObj) throws -> Value {
      let offset = TimeZoneObj.span(zone.state(at: TimeZoneObj.seconds(date.utcDateTime)).offset)
      return .dateTimeOffset(try date.toOffset(offset))
    }
    /// The zone that a date without one is in.
    @Sendable func home(_ date: PSDateTime) -> TimeZoneObj { date.kind == .utc ? utc : local }
    let target = "System.TimeZoneInfo destinationTimeZone"
    t.staticMethod("static datetime ConvertTime(datetime dateTime, \(target))") { c in
      let date = date(c, 0)
      return .dateTime(try TimeZoneObj.convert(date, home(date), try zone(c, 1, "destinationTimeZone")))
    }
    t.staticMethod("static datetime ConvertTime(datetime dateTime, System.TimeZoneInfo sourceTimeZone, \(target))") { c in
      .dateTime(
        try TimeZoneObj.convert(date(c, 0), try zone(c, 1, "sourceTimeZone"), try zone(c, 2, "destinationTimeZone")))
    }
    t.staticMethod("static System.DateTimeOffset ConvertTime(System.DateTimeOffset dateTimeOffset, \(target))") { c in
      try shown(offset(c, 0), try zone(c, 1, "destinationTimeZone"))
    }
    t.staticMethod("static datetime ConvertTimeBySystemTimeZoneId(datetime dateTime, string destinationTimeZoneId)") { c in
      let date = date(c, 0)
      return .dateTime(try TimeZoneObj.convert(date, home(date), try named(c.string(1))))
    }
    t.staticMethod(
      "static datetime ConvertTimeBySystemTimeZoneId(datetime dateTime, string sourceTimeZoneId, string destinationTimeZoneId)"
    ) { c in
      let date = date(c, 0)
      let source = try named(c.string(1))
      // A local time is allowed to come from the zone of that name.
      let isHome = date.kind == .local && source.id.lowercased() == TimeZoneObj.localID.lowercased()
      return .dateTime(try TimeZoneObj.convert(date, isHome ? local : source, try named(c.string(2))))
    }
    t.staticMethod(
      "static System.DateTimeOffset ConvertTimeBySystemTimeZoneId(System.DateTimeOffset dateTimeOffset, string destinationTimeZoneId)"
    ) { try shown(offset($0, 0), try named($0.string(1))) }
    t.staticMethod("static datetime ConvertTimeFromUtc(datetime dateTime, \(target))") { c in
      .dateTime(try TimeZoneObj.convert(date(c, 0), utc, try zone(c, 1, "destinationTimeZone")))
    }
    t.staticMethod("static datetime ConvertTimeToUtc(datetime dateTime)") { c in
      let date = date(c, 0)
      return .dateTime(date.kind == .utc ? date : date.toUniversalTime())
    }
    t.staticMethod("static datetime ConvertTimeToUtc(datetime dateTime, System.TimeZoneInfo sourceTimeZone)") { c in
      .dateTime(try TimeZoneObj.convert(date(c, 0), try zone(c, 1, "sourceTimeZone"), utc))
    }
  }

  private static func custom(_ t: TypeBuilder) {
    let rule = "System.TimeZoneInfo+AdjustmentRule"
    t.method("\(rule)[] GetAdjustmentRules()") { c in
      var rules = me(c).rules
      // Of a zone file the rule from the present on is told.
      if let present = me(c).table?.rule, let daylight = present.daylight, let start = TransitionTimeObj(present.start),
        let end = TransitionTimeObj(present.end)
      {
        rules = [
          AdjustmentRuleObj(.minValue, PSDateTime.maxValue.date, TimeZoneObj.span(daylight - present.standard), start, end)
        ]
      }
      return .object(ArrayObj(ContiguousArray(rules.map { .object($0) }), of: ZoneAdjustmentTypes.rule))
    }
    @Sendable func make(_ c: Call, daylight: Int?, rules: Int?, without: Int?) throws -> Value {
      guard let id = c.string(0)?.string else { throw DotNetError.argumentNull("id") }
      if id.isEmpty { throw DotNetError.argument("The specified ID parameter '' is not supported.", "id") }
      let offset = c.args[1].timeSpan ?? .zero
      guard offset.ticks % PSTimeSpan.ticksPerMinute == 0 else {
        throw DotNetError.argument(
          "The TimeSpan parameter cannot be specified more precisely than whole minutes.", "baseUtcOffset")
      }
      guard abs(offset.ticks) <= 14 * PSTimeSpan.ticksPerHour else {
        throw DotNetError.outOfRange("The TimeSpan parameter must be within plus or minus 14.0 hours.", "baseUtcOffset")
      }
      let given =
        without.map { c.bool($0) } ?? false
        ? [] : rules.map { c.items($0).compactMap { $0.base.obj as? AdjustmentRuleObj } } ?? []
      return .object(
        TimeZoneObj(
          id, baseOffset: Int(offset.ticks / PSTimeSpan.ticksPerSecond), display: c.text(2), standard: c.text(3),
          daylight: daylight.map { c.text($0) } ?? c.text(3), rules: given))
    }
    let list = "string id, timespan baseUtcOffset, string displayName, string standardDisplayName"
    t.staticMethod("static System.TimeZoneInfo CreateCustomTimeZone(\(list))") {
      try make($0, daylight: nil, rules: nil, without: nil)
    }
    t.staticMethod(
      "static System.TimeZoneInfo CreateCustomTimeZone(\(list), string daylightDisplayName, \(rule)[] adjustmentRules)"
    ) { try make($0, daylight: 4, rules: 5, without: nil) }
    t.staticMethod(
      "static System.TimeZoneInfo CreateCustomTimeZone(\(list), string daylightDisplayName, \(rule)[] adjustmentRules, bool disableDaylightSavingTime)"
    ) { try make($0, daylight: 4, rules: 5, without: 6) }
    t.method("string ToSerializedString()") { Value(ZoneText.write(me($0))) }
    t.staticMethod("static System.TimeZoneInfo FromSerializedString(string source)") { c in
      guard let text = c.string(0)?.string else { throw DotNetError.argumentNull("source") }
      if text.isEmpty {
        throw DotNetError.argument("The specified serialized string '' is not supported.", "source")
      }
      guard let zone = ZoneText.read(text) else {
        throw DotNetError(
          "System.Runtime.Serialization.SerializationException",
          "An error occurred while deserializing the object.  The serialized data is corrupt.")
      }
      return .object(zone)
    }
  }
}

/// A zone as `ToSerializedString` writes it.
enum ZoneText {
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { $0 += [";", "[", "]", "\\"].contains($1) ? "\\\($1)" : String($1) }
  }
  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
  private static func day(_ date: PSDateTime) -> String {
    let year = String(date.year)
    return "\(two(date.month)):\(two(date.day)):" + String(repeating: "0", count: max(0, 4 - year.count)) + year
  }

  private static func write(_ change: TransitionTimeObj) -> String {
    let time = change.timeOfDay
    var text = "\(two(time.hour)):\(two(time.minute)):\(two(time.second))"
    if time.millisecond > 0 { text += "." + String(String(1000 + time.millisecond).dropFirst()) }
    return change.isFixed
      ? "[1;\(text);\(change.month);\(change.day);]"
      : "[0;\(text);\(change.month);\(change.week);\(change.dayOfWeek);]"
  }

  static func write(_ zone: TimeZoneObj) -> String {
    let heads = [zone.id, String(zone.baseOffset / 60), zone.displayName, zone.standardName, zone.daylightName]
    let rules = zone.rules.map { rule in
      "[\(day(rule.dateStart));\(day(rule.dateEnd));\(rule.delta.ticks / PSTimeSpan.ticksPerMinute);\(write(rule.start));\(write(rule.end));"
        + (rule.baseDelta == .zero ? "" : "\(rule.baseDelta.ticks / PSTimeSpan.ticksPerMinute);") + "]"
    }
    return heads.map { escaped($0) + ";" }.joined() + rules.joined() + ";"
  }

  static func read(_ text: String) -> TimeZoneObj? {
    var rest = Array(text)[...]
    func token() -> String? {
      var out = ""
      while let first = rest.popFirst() {
        switch first {
        case "\\":
          guard let next = rest.popFirst() else { return nil }
          out.append(next)
        case ";": return out
        case "[", "]": return nil
        default: out.append(first)
        }
      }
      return nil
    }
    func whole() -> Int? { token().flatMap { Int($0) } }
    func date() -> PSDateTime? {
      guard let parts = token()?.split(separator: ":").compactMap({ Int($0) }), parts.count == 3 else { return nil }
      return try? PSDateTime(year: parts[2], month: parts[0], day: parts[1])
    }
    func change() -> TransitionTimeObj? {
      guard rest.popFirst() == "[", let kind = whole(), let clock = token() else { return nil }
      let parts = clock.split { $0 == ":" || $0 == "." }.compactMap { Int($0) }
      guard parts.count >= 3, let month = whole(), (1...12).contains(month), let first = whole(),
        let time = try? PSDateTime(
          year: 1, month: 1, day: 1, hour: parts[0], minute: parts[1], second: parts[2],
          millisecond: parts.count > 3 ? parts[3] : 0)
      else { return nil }
      var made = TransitionTimeObj(time, month: month, day: first, isFixed: true)
      if kind == 0 {
        guard let weekday = whole(), (0...6).contains(weekday), (1...5).contains(first) else { return nil }
        made = TransitionTimeObj(time, month: month, week: first, dayOfWeek: weekday, isFixed: false)
      } else if !(1...31).contains(first) {
        return nil
      }
      guard rest.popFirst() == "]", rest.popFirst() == ";" else { return nil }
      return made
    }
    guard let id = token(), let offset = whole(), abs(offset) <= 840, let display = token(), let standard = token(),
      let daylight = token()
    else { return nil }
    var rules: [AdjustmentRuleObj] = []
    while rest.first == "[" {
      rest.removeFirst()
      guard let from = date(), let to = date(), let delta = whole(), abs(delta) <= 840, let start = change(), let end = change()
      else { return nil }
      var base = 0
      if rest.first != "]" {
        guard let own = whole(), abs(own) <= 840 else { return nil }
        base = own
      }
      guard rest.popFirst() == "]" else { return nil }
      rules.append(
        AdjustmentRuleObj(from, to, TimeZoneObj.span(delta * 60), start, end, base: TimeZoneObj.span(base * 60)))
    }
    if id == "UTC" { return TimeZoneObj("UTC") }
    return TimeZoneObj(
      id, baseOffset: offset * 60, display: display, standard: standard, daylight: daylight, rules: rules)
  }
}
