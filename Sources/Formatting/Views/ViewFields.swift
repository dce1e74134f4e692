// The computed fields of built-in views. PowerShell keeps them as script blocks; here each is a function of the object. Two families are spelled
// in the name itself: `path=A.B` follows properties, `style=A.B` shows an escape sequence in its own colours.

import Engine
import Objects
import Primitives

enum ViewFields {
  /// The computation of a name in the view notation.
  static func find(_ name: Substring) -> NativeField {
    if name.hasPrefix("path=") {
      let names = name.dropFirst(5).split(separator: ".").map(String.init)
      return { value, reader in names.reduce(value) { reader.get($0, $1) } }
    }
    if name.hasPrefix("style=") {
      let names = name.dropFirst(6).split(separator: ".").map(String.init)
      return { value, reader in sequence(names.reduce(value) { reader.get($0, $1) }) }
    }
    if name.hasPrefix("extensions=") {
      let names = name.dropFirst(11).split(separator: ".").map(String.init)
      return { value, reader in extensions(names.reduce(value) { reader.get($0, $1) }) }
    }
    if let known = table[String(name)] { return known }
    return { _, _ in .null }
  }

  private static let table: [String: NativeField] = [
    "Help.Module": { value, reader in
      let module = reader.get(value, "ModuleName")
      return module.isNull ? reader.get(value, "PSSnapIn") : module
    },
    "self": { value, reader in .string(try FormattedText.plain(value, reader.session)) },
    "text": { value, reader in .string(try FormattedText.plain(value, reader.session)) },
    "record": { value, reader in
      if case .object(let object) = value.base, let record = object as? StreamRecord { return record.message }
      return reader.get(value, "Message")
    },
    "MatchInfo.Text": { value, reader in try MatchText.emphasized(value, reader) },
    "Error.View": { value, reader in .string(ErrorViews(FormatService.of(reader.session)).text(value)) },
    "Error.Extended": { value, reader in .string(ExtendedErrorView(FormatService.of(reader.session)).text(value)) },
    "AliasInfo.Name": { value, reader in
      let isAlias = text(reader.get(value, "CommandType"), reader) == "Alias"
      return reader.get(value, isAlias ? "DisplayName" : "Name")
    },
    "DirectoryInfo.LastWriteTime": { value, reader in
      let time = reader.get(value, "LastWriteTime")
      let date = try FormattedText.string(time, PSString.make("d"), reader.session)
      let clock = try FormattedText.string(time, PSString.make("HH:mm"), reader.session)
      return .string(date.appending(PSString.make(" ")).appending(clock))
    },
    "HistoryInfo.Duration": { value, reader in
      let span = reader.get(value, "Duration")
      let hours = number(reader.get(span, "TotalHours"))
      let minutes = number(reader.get(span, "TotalMinutes"))
      let part: (String) throws -> String = { format in
        try FormattedText.string(span, PSString.make(format), reader.session).string
      }
      if hours >= 10 { return Value("\(Int(hours.rounded())):\(try part("mm")):\(try part("ss")).\(try part("fff"))") }
      return Value(try part(hours >= 1 ? "h\\:mm\\:ss\\.fff" : minutes >= 1 ? "m\\:ss\\.fff" : "s\\.fff"))
    },
    "Process.NPMK": { value, reader in .long(Int64((number(reader.get(value, "NPM")) / 1024).rounded(.toNearestOrEven))) },
    "Process.PMM": { value, reader in try megabytes(reader.get(value, "PM"), reader) },
    "Process.WSM": { value, reader in try megabytes(reader.get(value, "WS"), reader) },
    "Process.CPU": { value, reader in try decimals(number(reader.get(value, "CPU")), reader) },
    "Process.Group": { value, reader in
      .string(try FormattedText.string(reader.get(value, "StartTime"), PSString.make("d"), reader.session))
    },
    "ADPSDriveInfo.UsedGB": { value, reader in try gigabytes(value, "Used", reader) },
    "ADPSDriveInfo.FreeGB": { value, reader in try gigabytes(value, "Free", reader) },
    "ADPSDriveInfo.Root": { value, reader in
      let display = reader.get(value, "DisplayRoot")
      return display.isNull ? reader.get(value, "Root") : display
    },
    "PSModuleInfo.PreRelease": { value, reader in reader.path(value, "PrivateData", "PSData", "PreRelease") },
    "ModuleInfoGrouping.Group": { value, reader in Value(ViewLayouts.moduleFolder(value, reader)) },
    "ModuleInfoGrouping.PSEdition": { value, reader in
      let editions = reader.get(value, "CompatiblePSEditions")
      let names = editions.sequence.map { $0.items.compactMap { $0.pstring?.string } } ?? []
      let shown = names.isEmpty ? ["Desk"] : names.map { $0 == "Desktop" ? "Desk" : $0 }.sorted()
      return Value(shown.joined(separator: ","))
    },
    "Task.Result": { value, reader in
      Truth.isTrue(reader.get(value, "IsCompleted")) ? reader.get(value, "Result") : .null
    },
    "PSMethod.OverloadDefinitions": { value, reader in
      let list = reader.get(value, "OverloadDefinitions")
      return Value((list.sequence?.items.compactMap { $0.pstring?.string } ?? []).joined(separator: "\n"))
    },
    "CommandBreakpoint.Script": { value, reader in
      Value(text(reader.get(value, "Script"), reader).split(separator: "/").last.map(String.init) ?? "")
    },
    "Runspace.ComputerName": { value, reader in
      let remote = reader.get(value, "ConnectionInfo")
      return remote.isNull ? Value("localhost") : reader.get(remote, "ComputerName")
    },
    "Runspace.Type": { value, reader in Value(reader.get(value, "ConnectionInfo").isNull ? "Local" : "Remote") },
    "Runspace.Availability": { value, reader in
      Truth.isTrue(reader.path(value, "Debugger", "InBreakpoint"))
        ? Value("InBreakpoint") : reader.get(value, "RunspaceAvailability")
    },
    "PingStatus.Latencyms": { value, reader in unlessTimedOut(value, "Latency", reader) },
    "PingStatus.BufferSizeB": { value, reader in unlessTimedOut(value, "BufferSize", reader) },
    "TraceStatus.Latencyms": { value, reader in unlessTimedOut(value, "Latency", reader) },
    "TraceStatus.Hostname": { value, reader in
      let host = reader.get(value, "Hostname")
      return Truth.isTrue(host) ? host : Value("*")
    },
    "WebResponse.Content": { value, reader in short(text(reader.get(value, "Content"), reader)) },
    "WebResponse.RawContent": { value, reader in short(text(reader.get(value, "RawContent"), reader)) },
    "Signature.Group": { value, reader in
      let path = text(reader.get(value, "Path"), reader)
      return Value(String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)]))
    },
    "Signature.PathLeaf": { value, reader in leaf(value, reader) },
    "Signature.Path": { value, reader in leaf(value, reader) },
    "FileSystemSecurity.Path": { value, reader in leaf(value, reader) },
    "Signature.SignerCertificate": { value, reader in reader.path(value, "SignerCertificate", "Thumbprint") },
    "EventLog.MaxK": { value, reader in
      .string(try FormattedText.string(reader.get(value, "MaximumKilobytes"), PSString.make("N0"), reader.session))
    },
    "EventLog.Entries": { value, reader in
      .string(try FormattedText.string(reader.path(value, "Entries", "Count"), PSString.make("N0"), reader.session))
    },
    "X509StoreLocation.Subject": { value, reader in reader.path(value, "SubjectName", "Name") },
    "X509StoreLocation.Issuer": { value, reader in reader.path(value, "IssuerName", "Name") },
    "X509Certificate2.EnhancedKeyUsageList": { value, reader in reader.path(value, "EnhancedKeyUsageList") },
  ]

  /// Numbers of any type as a Double.
  static func number(_ value: Value) -> Double {
    switch value.base {
    case .double(let v): return v
    case .single(let v): return Double(v)
    default: return Double(value.integer ?? 0)
    }
  }

  private static func text(_ value: Value, _ reader: ObjectReader) -> String {
    value.pstring?.string ?? ((try? FormattedText.plain(value, reader.session).string) ?? "")
  }

  private static func decimals(_ number: Double, _ reader: ObjectReader) throws -> Value {
    .string(try FormattedText.string(.single(Float(number)), PSString.make("N2"), reader.session))
  }

  private static func megabytes(_ value: Value, _ reader: ObjectReader) throws -> Value {
    try decimals(number(value) / 1_048_576, reader)
  }

  private static func gigabytes(_ value: Value, _ name: String, _ reader: ObjectReader) throws -> Value {
    let used = reader.get(value, "Used")
    let free = reader.get(value, "Free")
    guard Truth.isTrue(used) || Truth.isTrue(free) else { return .null }
    let amount = number(reader.get(value, name)) / 1_073_741_824
    return .string(try FormattedText.string(.double(amount), PSString.make("###0.00"), reader.session))
  }

  private static func unlessTimedOut(_ value: Value, _ name: String, _ reader: ObjectReader) -> Value {
    text(reader.get(value, "Status"), reader) == "TimedOut" ? Value("*") : reader.get(value, name)
  }

  private static func leaf(_ value: Value, _ reader: ObjectReader) -> Value {
    Value(text(reader.get(value, "Path"), reader).split(separator: "/").last.map(String.init) ?? "")
  }

  private static func short(_ text: String) -> Value {
    let units = Array(text.utf16.prefix(200))
    return .string(PSString.make(units.count == 200 ? units + [Ellipsis.unit] : units))
  }

  /// A sequence shown in its own style, its escape written out.
  private static func sequence(_ value: Value) -> Value {
    guard let text = value.pstring else { return .null }
    let shown = text.string.split(separator: "\u{1b}", omittingEmptySubsequences: false).joined(separator: "`e")
    return .string(text.appending(PSString.make(shown)).appending(Escapes.reset))
  }

  private static func extensions(_ value: Value) -> Value {
    guard let table = value.dictionary else { return .null }
    var lines: [String] = []
    for position in table.orderedPositions {
      guard let name = table.table.key(at: position)?.pstring?.string,
        let code = table.table.value(at: position).pstring?.string
      else {
        continue
      }
      lines.append(
        "\(code)\(name)\u{1b}[0m = \(code)\(code.split(separator: "\u{1b}", omittingEmptySubsequences: false).joined(separator: "`e"))\u{1b}[0m"
      )
    }
    return Value(lines.joined(separator: "\n"))
  }
}
