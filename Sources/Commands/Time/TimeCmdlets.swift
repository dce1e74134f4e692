// Cmdlets about time: Get-Date, New-TimeSpan, Start-Sleep, Measure-Command, Get-Uptime. The clock is the session's, which a lab may hold still.

import Engine
import Glibc
import Objects
import Primitives

enum TimeCmdlets {
  static let table: CommandFamilies.Table = [
    "Get-Date": { GetDateCommand() },
    "Set-Date": { SetDateCommand() },
    "New-TimeSpan": { NewTimeSpanCommand() },
    "Start-Sleep": { StartSleepCommand() },
    "Measure-Command": { MeasureCommandCommand() },
    "Get-Uptime": { GetUptimeCommand() },
  ]
}

/// Setting the clock is not for a script that runs without the machine's leave.
final class SetDateCommand: Cmdlet {
  override func process() throws {
    var date = value("Date").dateTime ?? session.now
    if let change = value("Adjust").timeSpan { date = try date.adding(ticks: change.ticks) }
    guard try shouldProcess(try session.text(.dateTime(date))) else { return }
    throw terminate(
      "System.ComponentModel.Win32Exception", "Operation not permitted", id: "System.ComponentModel.Win32Exception",
      .NotSpecified)
  }
}

final class GetDateCommand: Cmdlet {
  private static let displayHint = PSString.make("DisplayHint")
  /// What the date is marked with unless the call says otherwise.
  private static let wholeDate =
    TypeCatalog.find("Microsoft.PowerShell.Commands.DisplayHintType").map { Value.object(EnumValue($0, 2)) } ?? .null

  override func process() throws {
    var date: PSDateTime
    if has("UnixTimeSeconds") {
      do {
        date = try PSDateTimeOffset.fromUnixTimeSeconds(value("UnixTimeSeconds").integer ?? 0).utcDateTime.toLocalTime()
      } catch {
        throw DotNetError.outOfRange("Valid values are between -62135596800 and 253402300799, inclusive.", "seconds")
      }
    } else if has("Date"), let given = value("Date").dateTime {
      date = given
    } else {
      date = session.now
    }
    if let year = int("Year") { date = try date.adding(years: year - date.year) }
    if let month = int("Month") { date = try date.adding(months: month - date.month) }
    func add(_ name: String, _ current: Int, _ unit: Int64) throws {
      if let wanted = int(name) { date = try date.adding(ticks: Int64(wanted - current) * unit) }
    }
    try add("Day", date.day, PSTimeSpan.ticksPerDay)
    try add("Hour", date.hour, PSTimeSpan.ticksPerHour)
    try add("Minute", date.minute, PSTimeSpan.ticksPerMinute)
    try add("Second", date.second, PSTimeSpan.ticksPerSecond)
    if let wanted = int("Millisecond") {
      date = try date.adding(ticks: Int64(wanted - date.millisecond) * PSTimeSpan.ticksPerMillisecond)
      date = try date.adding(ticks: -(date.ticks % PSTimeSpan.ticksPerMillisecond))
    }
    if flag("AsUTC") { date = date.toUniversalTime() }
    if has("UFormat") { return try write(Value(UnixDateFormat.text(date, string("UFormat") ?? ""))) }
    if let format = string("Format") {
      switch format.lowercased() {
      case "filedate": return try write(Value(try DateFormat.format(date, "yyyyMMdd", .invariant)))
      case "filedateuniversal": return try write(Value(try DateFormat.format(date.toUniversalTime(), "yyyyMMddZ", .invariant)))
      case "filedatetime": return try write(Value(try DateFormat.format(date, "yyyyMMddTHHmmssffff", .invariant)))
      case "filedatetimeuniversal":
        return try write(Value(try DateFormat.format(date.toUniversalTime(), "yyyyMMddTHHmmssffffZ", .invariant)))
      default: return try write(Value(try DateFormat.format(date, format, Cultures.current(session).date)))
      }
    }
    let made = DateTimeObj(date)
    let bag = PropertyBag()
    bag.set(GetDateCommand.displayHint, has("DisplayHint") ? value("DisplayHint") : GetDateCommand.wholeDate)
    made.extras = bag
    try write(.object(made))
  }
}

/// `Get-Date -UFormat`: strftime's specifiers as PowerShell knows them.
enum UnixDateFormat {
  static func text(_ date: PSDateTime, _ format: String) -> String {
    func net(_ pattern: String) -> String { (try? DateFormat.format(date, pattern, .enUS)) ?? "" }
    func pad(_ value: Int, _ width: Int, _ fill: Character = "0") -> String {
      let text = String(value)
      return String(repeating: fill, count: max(0, width - text.count)) + text
    }
    var out = ""
    var isSpecifier = false
    for c in format.hasPrefix("+") ? format.dropFirst() : format[...] {
      guard isSpecifier else {
        if c == "%" { isSpecifier = true } else { out.append(c) }
        continue
      }
      isSpecifier = false
      let weekday = date.dayOfWeek.rawValue
      switch c {
      case "A": out += net("dddd")
      case "a": out += net("ddd")
      case "B": out += net("MMMM")
      case "b", "h": out += net("MMM")
      case "C": out += pad(date.year / 100, 1)
      case "c": out += net("ddd dd MMM yyyy HH:mm:ss")
      case "D", "x": out += net("MM/dd/yy")
      case "d": out += net("dd")
      case "e": out += pad(date.day, 2, " ")
      case "F": out += net("yyyy-MM-dd")
      case "G": out += pad(isoWeek(date).year, 4)
      case "g": out += pad(isoWeek(date).year % 100, 2)
      case "H": out += net("HH")
      case "I": out += net("hh")
      case "j": out += pad(date.dayOfYear, 3)
      case "k": out += pad(date.hour, 2, " ")
      case "l": out += pad((date.hour + 11) % 12 + 1, 2, " ")
      case "M": out += net("mm")
      case "m": out += net("MM")
      case "n": out += "\n"
      case "p": out += net("tt")
      case "R": out += net("HH:mm")
      case "r": out += net("hh:mm:ss tt")
      case "S": out += net("ss")
      case "s":
        let utc = date.toUniversalTime()
        let seconds = Double(utc.ticks - PSDateTime.unixEpochTicks) / 10_000_000
        out += String(Int64(seconds.rounded(.toNearestOrEven)))
      case "T", "X": out += net("HH:mm:ss")
      case "t": out += "\t"
      case "U", "W": out += String(date.dayOfYear / 7)
      case "u": out += String(weekday == 0 ? 7 : weekday)
      case "V": out += pad(isoWeek(date).week, 2)
      case "w": out += String(weekday)
      case "Y": out += net("yyyy")
      case "y": out += net("yy")
      case "Z": out += net("zz")
      case "%": out += "%"
      default: out += "%" + String(c)
      }
    }
    return out
  }

  private static func isoWeek(_ date: PSDateTime) -> (year: Int, week: Int) {
    let weekday = (date.dayOfWeek.rawValue + 6) % 7
    let thursday = date.dayNumber - weekday + 3
    guard let middle = try? PSDateTime(ticks: Int64(thursday) * PSTimeSpan.ticksPerDay) else { return (date.year, 1) }
    return (middle.year, (middle.dayOfYear - 1) / 7 + 1)
  }
}

final class NewTimeSpanCommand: Cmdlet {
  override func process() throws {
    if parameterSet == "Time" {
      let span = try PSTimeSpan(
        days: value("Days").integer ?? 0, hours: value("Hours").integer ?? 0, minutes: value("Minutes").integer ?? 0,
        seconds: value("Seconds").integer ?? 0, milliseconds: value("Milliseconds").integer ?? 0)
      return try write(.timeSpan(span))
    }
    let now = session.now
    if !has("Start"), !has("End") { return try write(.timeSpan(PSTimeSpan(ticks: 0))) }
    let start = value("Start").dateTime ?? now
    let end = value("End").dateTime ?? now
    try write(.timeSpan(end.subtracting(start)))
  }
}

final class StartSleepCommand: Cmdlet {
  override func process() throws {
    let milliseconds: Double
    switch parameterSet {
    case "Milliseconds": milliseconds = Double(value("Milliseconds").integer ?? 0)
    case "FromTimeSpan":
      let duration = value("Duration").timeSpan ?? PSTimeSpan(ticks: 0)
      milliseconds = Double(duration.ticks) / 10_000
      if milliseconds > Double(Int32.max) {
        throw terminate(
          "System.Management.Automation.PSArgumentException",
          "The '-Duration' parameter value must not exceed '24.20:31:23.6470000', provided value was '\(try session.text(.timeSpan(duration)))'.",
          id: "MaximumDurationExceeded", .InvalidArgument)
      }
    default:
      guard case .double(let seconds)? = try orNil({ try Conversion.convert(value("Seconds"), to: .double, session) }) else {
        return
      }
      milliseconds = seconds * 1000
    }
    if milliseconds <= 0 { return }
    // In a lab session that has begun the lab's time passes instead.
    if session.hooks.sleep?(milliseconds / 1000) == true { return }
    session.host.flush()
    // Others run meanwhile; Ctrl-C and Stop-Job end it.
    try session.sleep(seconds: milliseconds / 1000)
  }
}

final class MeasureCommandCommand: Cmdlet {
  private var ticks: Int64 = 0

  override func process() throws {
    guard let block = value("Expression").base.obj as? ScriptBlock, let frame = context.frame else { return }
    let start = Self.clock()
    let nowhere = NullSink()
    let code = block.code.dotted()
    let own = session.dottedFrame(block, code, frame, out: nowhere, streams: context.streams.with(.error, nowhere))
    try session.runDotted(code, own, underscore: has("InputObject") ? value("InputObject") : .null)
    ticks += (Self.clock() - start) / 100
  }

  override func end() throws { try write(.timeSpan(PSTimeSpan(ticks: ticks))) }

  private static func clock() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }
}

final class GetUptimeCommand: Cmdlet {
  override func process() throws {
    if session.isHookSet("StopwatchIsNotHighResolution") {
      throw terminate(
        "System.NotSupportedException",
        "\"The platform is not supported (System.Diagnostics.Stopwatch.IsHighResolution is false).\"",
        id: "GetUptimePlatformIsNotSupported", .NotImplemented)
    }
    var time = timespec()
    clock_gettime(CLOCK_BOOTTIME, &time)
    let up = PSTimeSpan(ticks: Int64(time.tv_sec) * PSTimeSpan.ticksPerSecond)
    if flag("Since") { return try write(.dateTime(try PSDateTime.now.subtracting(up))) }
    try write(.timeSpan(up))
  }
}
