// Get-TimeZone and `System.TimeZoneInfo`: the zones that the machine has tables for, read from their compiled files.

import Engine
import Glibc
import Objects
import Primitives

/// `System.TimeZoneInfo`.
final class TimeZoneObj: Obj {
  let id: String
  /// What the zone's file says; nil for zones that a script made, and for UTC.
  let table: ZoneTable?
  /// The offset of standard time in seconds.
  let baseOffset: Int
  /// The rules of a zone that a script made.
  let rules: [AdjustmentRuleObj]
  /// The names that a script gave.
  private let names: (display: String, standard: String, daylight: String)?
  /// Whether it is the one that `[TimeZoneInfo]::Local` gives: only that makes local times.
  let isLocal: Bool

  init(_ id: String, isLocal: Bool = false) {
    self.id = id
    self.isLocal = isLocal
    table = id.contains("..") ? nil : TextFiles.read("/usr/share/zoneinfo/" + id).flatMap { ZoneTable($0) }
    baseOffset = table?.standardOffset(at: Int(PSDateTime.utcNow.unixSeconds)) ?? 0
    rules = []
    names = nil
    super.init()
  }

  init(
    _ id: String, baseOffset: Int, display: String, standard: String, daylight: String, rules: [AdjustmentRuleObj] = []
  ) {
    self.id = id
    self.baseOffset = baseOffset
    self.rules = rules
    names = (display, standard, daylight)
    table = nil
    isLocal = false
    super.init()
  }

  override var type: TypeInfo { TimeZoneObj.timeZone }
  override func describe(_ runtime: Runtime) throws -> String { displayName }
  override func equals(_ other: Obj) -> Bool {
    guard let other = other as? TimeZoneObj else { return false }
    return other.id.lowercased() == id.lowercased() && hasSameRules(other)
  }
  override var hash: Int { id.lowercased().hashValue }

  func hasSameRules(_ other: TimeZoneObj) -> Bool {
    baseOffset == other.baseOffset && supportsDaylight == other.supportsDaylight && rules.count == other.rules.count
      && zip(rules, other.rules).allSatisfy { $0.equals($1) } && table?.rule?.start == other.table?.rule?.start
      && table?.rule?.end == other.table?.rule?.end
  }

  var supportsDaylight: Bool { !rules.isEmpty || table?.hasChanges ?? false }
  var isUTC: Bool {
    names == nil
      && ["UTC", "Etc/UTC", "Etc/UCT", "Zulu", "UCT", "Universal", "Etc/Universal", "Etc/Zulu"].contains(id)
  }
  var standardName: String { names?.standard ?? (isUTC ? "Coordinated Universal Time" : id) }
  var daylightName: String { names?.daylight ?? standardName }
  var displayName: String {
    if let names { return names.display }
    if isUTC { return "(UTC) Coordinated Universal Time" }
    if baseOffset == 0 { return "(UTC) \(id)" }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let minutes = abs(baseOffset) / 60
    return "(UTC\(baseOffset < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))) \(id)"
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
      if $0.baseOffset != $1.baseOffset { return $0.baseOffset < $1.baseOffset }
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

  static let timeZone = TypeInfo("System.TimeZoneInfo", base: .object, declare: TimeZoneMembers.declare)
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
