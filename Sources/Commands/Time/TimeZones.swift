// Get-TimeZone and `System.TimeZoneInfo`: the zones that the machine has tables for, read from their compiled files.

import Engine
import Glibc
import Objects
import Primitives

/// What a compiled zone file says of the present rules.
struct ZoneRules {
  /// Seconds east of Greenwich in standard time.
  var offset = 0
  var hasDaylightSaving = false

  /// Reads the text at the end of a zone file, which names the rules from now on: `CET-1CEST,M3.5.0,M10.5.0/3`.
  init(_ id: String) {
    guard !id.contains(".."), let bytes = TextFiles.read("/usr/share/zoneinfo/" + id), bytes.last == 0x0a else { return }
    let tail = bytes.dropLast().reversed().prefix { $0 != 0x0a }
    var text = Substring(String(decoding: tail.reversed(), as: UTF8.self))
    func skipName() {
      if text.first == "<" {
        text = text.drop { $0 != ">" }.dropFirst()
      } else {
        text = text.drop { $0.isLetter }
      }
    }
    skipName()
    var sign = -1
    if text.first == "-" || text.first == "+" {
      sign = text.first == "-" ? 1 : -1
      text = text.dropFirst()
    }
    let parts = text.prefix { $0.isNumber || $0 == ":" }
    let numbers = parts.split(separator: ":").compactMap { Int($0) }
    guard let hours = numbers.first, hours < 100 else { return }
    offset = sign * (hours * 3600 + (numbers.count > 1 ? numbers[1] * 60 : 0))
    hasDaylightSaving = text.dropFirst(parts.count).contains(",")
  }
}

/// `System.TimeZoneInfo`.
final class TimeZoneObj: Obj {
  let id: String
  let rules: ZoneRules
  init(_ id: String) {
    self.id = id
    rules = ZoneRules(id)
    super.init()
  }
  override var type: TypeInfo { TimeZoneObj.timeZone }
  override func describe(_ runtime: Runtime) throws -> String { displayName }
  override func equals(_ other: Obj) -> Bool { (other as? TimeZoneObj)?.id.lowercased() == id.lowercased() }
  override var hash: Int { id.lowercased().hashValue }

  var isUTC: Bool { ["UTC", "Etc/UTC", "Etc/UCT", "Zulu", "UCT", "Universal", "Etc/Universal", "Etc/Zulu"].contains(id) }
  var standardName: String { isUTC ? "Coordinated Universal Time" : id }
  var displayName: String {
    if isUTC { return "(UTC) Coordinated Universal Time" }
    if rules.offset == 0 { return "(UTC) \(id)" }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = abs(rules.offset) / 60
    return "(UTC\(rules.offset < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))) \(id)"
  }

  /// The machine's own zone.
  static var localID: String {
    if let name = getenv("TZ").map({ String(cString: $0) }), !name.isEmpty {
      return name.hasPrefix(":") ? String(name.dropFirst()) : name
    }
    if let target = Disk.linkTarget("/etc/localtime"), let found = after("zoneinfo/", in: target) { return found }
    return "Etc/UTC"
  }

  private static func after(_ mark: String, in text: String) -> String? {
    let all = Array(text.utf8), wanted = Array(mark.utf8)
    guard all.count >= wanted.count else { return nil }
    for start in stride(from: all.count - wanted.count, through: 0, by: -1)
    where all[start..<(start + wanted.count)].elementsEqual(wanted) {
      return String(decoding: all[(start + wanted.count)...], as: UTF8.self)
    }
    return nil
  }

  /// The zones that the machine has tables for, from west to east.
  static var all: [TimeZoneObj] {
    var names = ["UTC"]
    func fields(_ path: String, _ separator: UInt8, _ pick: ([String]) -> String?) {
      for line in (TextFiles.read(path) ?? []).split(separator: 0x0a) where line.first != 0x23 {
        if let name = pick(line.split(separator: separator).map { String(decoding: $0, as: UTF8.self) }) { names.append(name) }
      }
    }
    fields("/usr/share/zoneinfo/zone1970.tab", 0x09) { $0.count > 2 ? $0[2] : nil }
    if names.count == 1 { fields("/usr/share/zoneinfo/zone.tab", 0x09) { $0.count > 2 ? $0[2] : nil } }
    if names.count == 1 {
      fields("/usr/share/zoneinfo/tzdata.zi", 0x20) { $0.count > 2 && $0[0] == "Z" ? $0[1] : nil }
    }
    return Set(names).map { TimeZoneObj($0) }.sorted {
      if $0.rules.offset != $1.rules.offset { return $0.rules.offset < $1.rules.offset }
      return $0.displayName.utf8.lexicographicallyPrecedes($1.displayName.utf8)
    }
  }

  /// A zone by its name in any case; nil when there is none.
  static func find(_ id: String) -> TimeZoneObj? {
    if id.uppercased() == "UTC" { return TimeZoneObj("UTC") }
    if !id.isEmpty, !id.contains(".."), !id.hasPrefix("/"), Disk.exists("/usr/share/zoneinfo/" + id),
      !Disk.isDirectory("/usr/share/zoneinfo/" + id)
    {
      return TimeZoneObj(id)
    }
    return all.first { $0.id.lowercased() == id.lowercased() }
  }

  static let timeZone: TypeInfo = TypeInfo(
    "System.TimeZoneInfo", base: .object,
    declare: { t in
      @Sendable func me(_ c: Call) -> TimeZoneObj { (c.this.base.obj as? TimeZoneObj) ?? TimeZoneObj("UTC") }
      @Sendable func zone(_ c: Call, _ i: Int) throws -> TimeZoneObj {
        guard let found = c.obj(i) as? TimeZoneObj else { throw DotNetError.argumentNull("destinationTimeZone") }
        return found
      }
      @Sendable func named(_ id: String) throws -> TimeZoneObj {
        guard let found = find(id) else {
          throw DotNetError(
            "System.TimeZoneNotFoundException", "The time zone ID '\(id)' was not found on the local computer.")
        }
        return found
      }
      t.property("string Id {get;}") { Value(me($0).id) }
      t.property("bool HasIanaId {get;}") { _ in .bool(true) }
      t.property("string DisplayName {get;}") { Value(me($0).displayName) }
      t.property("string StandardName {get;}") { Value(me($0).standardName) }
      t.property("string DaylightName {get;}") { Value(me($0).standardName) }
      t.property("timespan BaseUtcOffset {get;}") {
        .timeSpan(PSTimeSpan(ticks: Int64(me($0).rules.offset) * PSTimeSpan.ticksPerSecond))
      }
      t.property("bool SupportsDaylightSavingTime {get;}") { .bool(me($0).rules.hasDaylightSaving) }
      t.staticMethod("static System.TimeZoneInfo FindSystemTimeZoneById(string id)") { .object(try named($0.text(0))) }
      t.staticMethod(
        "static System.Collections.ObjectModel.ReadOnlyCollection[System.TimeZoneInfo] GetSystemTimeZones()"
      ) { _ in
        let items = ContiguousArray(all.map { Value.object($0) })
        let type =
          TypeCatalog.generic("System.Collections.ObjectModel.ReadOnlyCollection`1", [timeZone]) ?? .collection(of: timeZone)
        return .object(ListObj(type, items, elementType: timeZone, isReadOnly: true))
      }
      t.property("static System.TimeZoneInfo Local {get;}") { _ in .object(TimeZoneObj(TimeZoneObj.localID)) }
      t.property("static System.TimeZoneInfo Utc {get;}") { _ in .object(TimeZoneObj("UTC")) }
      t.method("bool HasSameRules(System.TimeZoneInfo other)") { c in
        let other = try zone(c, 0)
        return .bool(
          other.rules.offset == me(c).rules.offset
            && other.rules.hasDaylightSaving == me(c).rules.hasDaylightSaving)
      }
      t.method("string ToString()") { Value(me($0).displayName) }
    })
}

final class GetTimeZoneCommand: Cmdlet {
  override func process() throws {
    if flag("ListAvailable") {
      for zone in TimeZoneObj.all { try write(.object(zone)) }
      return
    }
    if has("Id") {
      for id in strings("Id") ?? [] {
        guard let zone = TimeZoneObj.find(id) else {
          try missing("The time zone ID '\(id)' was not found on the local computer.", "Id")
          continue
        }
        try write(.object(zone))
      }
      return
    }
    guard has("Name") else { return try write(.object(TimeZoneObj(TimeZoneObj.localID))) }
    let all = TimeZoneObj.all
    for name in strings("Name") ?? [] {
      let pattern = WildcardPattern(PSString.make(name), [.ignoreCase])
      let found = try all.filter { try pattern.isMatch(PSString.make($0.standardName)) }
      if found.isEmpty { try missing("The time zone name '\(name)' was not found on the local computer.", "Name") }
      for zone in found { try write(.object(zone)) }
    }
  }

  private func missing(_ message: String, _ parameter: String) throws {
    try writeError(
      "System.TimeZoneNotFoundException", message, id: "TimeZoneNotFound", .InvalidArgument, target: Value(parameter))
  }
}
