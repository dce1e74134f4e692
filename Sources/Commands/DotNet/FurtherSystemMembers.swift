// Members of many types that few scripts use: cultures' formats, the process, files, secure strings, networking, PowerShell's own odds and ends.

import Engine
import Glibc
import Objects
import Primitives
import Syntax

enum FurtherSystemMembers {
  static let declarations: TypeCatalog.Declarations = [
    "System.Globalization.DateTimeFormatInfo": dates, "System.Globalization.TextInfo": text,
    "System.Globalization.CultureInfo": culture, "System.Environment": environment, "System.IO.Directory": directory,
    "System.Security.SecureString": secure, "System.Net.NetworkInformation.PhysicalAddress": physical,
    "System.Text.RegularExpressions.Match": { synchronized($0, "Match") },
    "System.Text.RegularExpressions.Group": { synchronized($0, "Group") },
    "System.Text.RegularExpressions.Regex": regex,
    "System.Management.Automation.PSObject": object, "System.Management.Automation.SessionState": sessionState,
    "System.Management.Automation.PSModuleInfo": module, "System.Management.Automation.PSCmdlet": cmdlet,
    "System.Management.Automation.Language.Ast": ast, "System.IO.TextWriter": writer, "System.IO.Stream": stream,
    "System.IO.BinaryReader": binary, "System.Diagnostics.Process": process, "System.Text.Encoding": encoding,
    "System.Management.Automation.Runspaces.Runspace": runspace,
  ]

  // MARK: globalization

  @Sendable private static func dates(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> DateFormatObj {
      guard let own = c.this.base.obj as? DateFormatObj else { throw DotNetError.argumentNull("dtfi") }
      return own
    }
    @Sendable func read(_ c: Call, _ name: String) throws -> Value {
      try MemberAccess.get(c.this, PSString.make(name), c.runtime) ?? .null
    }
    t.property(
      "System.Globalization.CalendarWeekRule CalendarWeekRule {get;set;}",
      get: { c in
        let own = try own(c)
        // Where weeks begin on Monday the first one of a year mostly has four days at least.
        return EnumTypes.value(
          "System.Globalization.CalendarWeekRule", own.weekRule ?? (own.dates.firstDayOfWeek == .monday ? 2 : 0))
      },
      set: { c in
        guard (0...2).contains(c.flags(0)) else {
          throw DotNetError.outOfRange("Valid values are between FirstDay and FirstFourDayWeek, inclusive.", "value")
        }
        try own(c).weekRule = c.flags(0)
        return .nothing
      })
    t.property("bool IsReadOnly {get;}") { _ in .bool(false) }
    t.method("string GetAbbreviatedEraName(int era)") { c in
      guard c.int(0) == 0 || c.int(0) == 1 else { throw DotNetError.outOfRange("Era value was not valid.", "era") }
      return Value("AD")
    }
    t.method("string GetShortestDayName(System.DayOfWeek dayOfWeek)") { c in
      guard (0...6).contains(c.flags(0)) else {
        throw DotNetError.outOfRange("Valid values are between Sunday and Saturday, inclusive.", "dayOfWeek")
      }
      let names = try read(c, "ShortestDayNames").sequence?.items ?? []
      return c.flags(0) < names.count ? names[c.flags(0)] : .null
    }
    let patterns: [(String, [String])] = [
      ("d", ["ShortDatePattern"]), ("D", ["LongDatePattern"]), ("f", ["LongDatePattern", "ShortTimePattern"]),
      ("F", ["LongDatePattern", "LongTimePattern"]), ("g", ["ShortDatePattern", "ShortTimePattern"]),
      ("G", ["ShortDatePattern", "LongTimePattern"]), ("m", ["MonthDayPattern"]), ("M", ["MonthDayPattern"]),
      ("o", ["yyyy'-'MM'-'dd'T'HH':'mm':'ss.fffffffK"]), ("O", ["yyyy'-'MM'-'dd'T'HH':'mm':'ss.fffffffK"]),
      ("r", ["RFC1123Pattern"]), ("R", ["RFC1123Pattern"]), ("s", ["SortableDateTimePattern"]), ("t", ["ShortTimePattern"]),
      ("T", ["LongTimePattern"]), ("u", ["UniversalSortableDateTimePattern"]), ("U", ["LongDatePattern", "LongTimePattern"]),
      ("y", ["YearMonthPattern"]), ("Y", ["YearMonthPattern"]),
    ]
    @Sendable func pattern(_ c: Call, _ names: [String]) throws -> String {
      try names.map { name in
        name.hasSuffix("Pattern") ? try read(c, name).pstring?.string ?? "" : name
      }.joined(separator: " ")
    }
    t.method("string[] GetAllDateTimePatterns()") { c in
      .strings(try patterns.map { try pattern(c, $0.1) })
    }
    t.method("string[] GetAllDateTimePatterns(char format)") { c in
      let wanted = String(decoding: [c.char(0)], as: UTF16.self)
      guard let found = patterns.first(where: { $0.0 == wanted }) else {
        throw DotNetError.argument("Format specifier was invalid.", "format")
      }
      return .strings([try pattern(c, found.1)])
    }
    t.method("void SetAllDateTimePatterns(string[] patterns, char format)") { c in
      let list = c.items(0)
      guard let first = list.first?.pstring else {
        throw DotNetError.argument("Array cannot be empty or contain null.", "patterns")
      }
      let names = [
        "d": "ShortDatePattern", "D": "LongDatePattern", "t": "ShortTimePattern", "T": "LongTimePattern",
        "y": "YearMonthPattern", "Y": "YearMonthPattern",
      ]
      guard let name = names[String(decoding: [c.char(1)], as: UTF16.self)] else {
        throw DotNetError.argument("Format specifier was invalid.", "format")
      }
      try MemberAccess.set(c.this, PSString.make(name), .string(first), c.runtime)
      return .nothing
    }
  }

  @Sendable private static func text(_ t: TypeBuilder) {
    for (name, page) in [("EBCDICCodePage", 37), ("MacCodePage", 10000), ("OEMCodePage", 437)] {
      t.property("int \(name) {get;}") { _ in .int32(page) }
    }
  }

  /// Windows' names of languages that are known here.
  private static let windowsNames = [
    "": "IVL", "en": "ENU", "en-US": "ENU", "en-GB": "ENG", "en-AU": "ENA", "en-CA": "ENC", "de": "DEU", "de-DE": "DEU",
    "de-AT": "DEA", "de-CH": "DES", "fr": "FRA", "fr-FR": "FRA", "fr-CA": "FRC", "fr-CH": "FRS", "fr-BE": "FRB", "it": "ITA",
    "it-IT": "ITA", "es": "ESN", "es-ES": "ESN", "es-MX": "ESM", "pt": "PTB", "pt-BR": "PTB", "pt-PT": "PTG", "nl": "NLD",
    "nl-NL": "NLD", "sv": "SVE", "sv-SE": "SVE", "da": "DAN", "da-DK": "DAN", "nb-NO": "NOR", "fi": "FIN", "fi-FI": "FIN",
    "pl": "PLK", "pl-PL": "PLK", "cs": "CSY", "cs-CZ": "CSY", "hu": "HUN", "hu-HU": "HUN", "ru": "RUS", "ru-RU": "RUS",
    "tr": "TRK", "tr-TR": "TRK", "ja": "JPN", "ja-JP": "JPN", "ko": "KOR", "ko-KR": "KOR", "zh-CN": "CHS", "zh-TW": "CHT",
    "el": "ELL", "el-GR": "ELL", "he": "HEB", "he-IL": "HEB", "ar-SA": "ARA", "th-TH": "THA", "uk-UA": "UKR",
  ]

  @Sendable private static func culture(_ t: TypeBuilder) {
    t.property("int KeyboardLayoutId {get;}") { try MemberAccess.get($0.this, PSString.make("LCID"), $0.runtime) ?? .int(127) }
    t.property("string ThreeLetterWindowsLanguageName {get;}") { c in
      let name = try MemberAccess.get(c.this, PSString.make("Name"), c.runtime)?.pstring?.string ?? ""
      return Value(windowsNames[name] ?? "ZZZ")
    }
  }

  // MARK: the process

  @Sendable private static func environment(_ t: TypeBuilder) {
    t.property("static System.Environment+ProcessCpuUsage CpuUsage {get;}") { _ in
      var usage = rusage()
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      func span(_ time: timeval) -> Int64 { Int64(time.tv_sec) * 10_000_000 + Int64(time.tv_usec) * 10 }
      let (user, system) = (span(usage.ru_utime), span(usage.ru_stime))
      return .object(
        RecordObj(
          cpuUsage,
          values: [
            .timeSpan(PSTimeSpan(ticks: user)), .timeSpan(PSTimeSpan(ticks: system)),
            .timeSpan(PSTimeSpan(ticks: user + system)),
          ]))
    }
    for tail in ["", ", System.Exception exception"] {
      t.staticMethod("static void FailFast(string message\(tail))") { c in
        (c.runtime as? Session)?.host.flush()
        let message = "Process terminated. \(c.text(0))\n"
        _ = Array(message.utf8).withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
        if let signal = c.runtime.exitSignal(134) { throw signal }
        return .nothing
      }
    }
  }
  private static let cpuUsage = RecordObj.type(
    "System.Environment+ProcessCpuUsage", base: .valueType, "timespan UserTime {get;}", "timespan PrivilegedTime {get;}",
    "timespan TotalTime {get;}")

  private static let thread = RecordObj.type(
    "System.Diagnostics.ProcessThread", "int Id {get;}", "int BasePriority {get;}", "int CurrentPriority {get;}",
    "System.Diagnostics.ThreadState ThreadState {get;}", "timespan PrivilegedProcessorTime {get;}",
    "timespan UserProcessorTime {get;}", "timespan TotalProcessorTime {get;}")

  /// A small file of the kernel's.
  static func kernelText(_ path: String) -> String {
    let file = Glibc.open(path, O_RDONLY)
    guard file >= 0 else { return "" }
    defer { Glibc.close(file) }
    var bytes = [UInt8](repeating: 0, count: 16384)
    let count = Glibc.read(file, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  @Sendable private static func process(_ t: TypeBuilder) {
    t.property("System.Diagnostics.ProcessThreadCollection Threads {get;}") { c in
      let pid = try MemberAccess.get(c.this, PSString.make("Id"), c.runtime)?.integer ?? 0
      var found: [Value] = []
      if let folder = opendir("/proc/\(pid)/task") {
        defer { closedir(folder) }
        while let entry = readdir(folder) {
          let name = withUnsafePointer(to: entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
          }
          guard let id = Int32(name) else { continue }
          let zero = Value.timeSpan(PSTimeSpan(ticks: 0))
          found.append(
            .object(
              RecordObj(
                thread,
                values: [.int(id), .int(0), .int(0), EnumTypes.value("System.Diagnostics.ThreadState", 5), zero, zero, zero])))
        }
      }
      return .array(found)
    }
    for (name, number) in [("MaxWorkingSet", Int64.max), ("MinWorkingSet", 0)] {
      t.property("System.IntPtr \(name) {get;}") { c in
        guard let type = TypeCatalog.find("System.IntPtr") else { return .null }
        return try MemberAccess.construct(type, [.long(number)], c.runtime)
      }
    }
    t.property("System.IntPtr ProcessorAffinity {get;}") { c in
      guard let type = TypeCatalog.find("System.IntPtr") else { return .null }
      let pid = try MemberAccess.get(c.this, PSString.make("Id"), c.runtime)?.integer ?? 0
      // A mask in hexadecimal digits, in groups of eight from the highest on.
      let line = kernelText("/proc/\(pid)/status").split(separator: "\n").first { $0.hasPrefix("Cpus_allowed:") } ?? ""
      let digits = line.dropFirst(13).filter(\.isHexDigit).suffix(16)
      let bits = UInt64(digits, radix: 16) ?? 0
      return try MemberAccess.construct(type, [.long(Int64(bitPattern: bits))], c.runtime)
    }
    t.property("System.ComponentModel.ISynchronizeInvoke SynchronizingObject {get;}") { _ in .null }
  }

  // MARK: files, bytes, text

  @Sendable private static func directory(_ t: TypeBuilder) {
    t.staticMethod("static void SetCurrentDirectory(string path)") { c in
      let path = try c.required(0, "path").string
      if path.isEmpty { throw DotNetError.argument("The value cannot be an empty string.", "path") }
      guard let type = TypeCatalog.find("System.Environment") else { return .nothing }
      try MemberAccess.setStatic(type, PSString.make("CurrentDirectory"), Value(path), c.runtime)
      return .nothing
    }
  }

  @Sendable private static func secure(_ t: TypeBuilder) {
    t.method("void SetAt(int index, char c)") { c in
      guard let own = c.this.base.obj as? SecureStringObj else { return .nothing }
      if case .bool(true)? = try MemberAccess.invoke(c.this, PSString.make("IsReadOnly"), [], c.runtime) as Value? {
        throw DotNetError.invalidOperation("Instance is read-only.")
      }
      guard c.int(0) >= 0, c.int(0) < own.text.count else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
      }
      var units = own.text.withUnits { Array($0) }
      units[c.int(0)] = c.char(1)
      own.text = PSString.make(units)
      return .nothing
    }
  }

  @Sendable private static func physical(_ t: TypeBuilder) {
    let word = "System.Net.NetworkInformation.PhysicalAddress"
    for source in ["string address", "System.ReadOnlySpan[char] address"] {
      t.staticMethod("static bool TryParse(\(source), [ref] \(word) value)") { c in
        let text = c.string(0) ?? c.spanText(0)
        return c.tryParse(1, .null) {
          try MemberAccess.invokeStatic(c.target, PSString.make("Parse"), [.string(text)], c.runtime)
        }
      }
    }
  }

  /// A writer that passes on to others.
  private final class BroadcastObj: WriterObj {
    let writers: [Value]
    init(_ writers: [Value]) {
      self.writers = writers
      super.init()
    }
    override var type: TypeInfo { TypeCatalog.find("System.IO.TextWriter") ?? .object }
    override func put(_ text: PSString, _ runtime: Runtime) throws {
      for writer in writers { _ = try MemberAccess.invoke(writer, PSString.make("Write"), [.string(text)], runtime) }
    }
    override func flush(_ runtime: Runtime) throws {
      for writer in writers { _ = try MemberAccess.invoke(writer, PSString.make("Flush"), [], runtime) }
    }
  }

  @Sendable private static func writer(_ t: TypeBuilder) {
    t.staticMethod("static System.IO.TextWriter CreateBroadcasting(Params System.IO.TextWriter[] writers)") { c in
      .object(BroadcastObj(Array(c.items(0))))
    }
  }

  @Sendable private static func stream(_ t: TypeBuilder) {
    let read = PSString.make("Read")
    t.method("int ReadAtLeast(System.Span[byte] buffer, int minimumBytes, bool throwOnEndOfStream = True)") { c in
      let room = (c.obj(0) as? ArrayObj)?.items.count ?? 0
      if c.int(1) < 0 { throw DotNetError.negative(c.int(1), "minimumBytes") }
      if c.int(1) > room { throw DotNetError.outOfRange("Must not be greater than the length of the buffer.", "minimumBytes") }
      var total = 0
      while total < c.int(1) {
        let count = try MemberAccess.invoke(c.this, read, [c.args[0], .int32(total), .int32(room - total)], c.runtime)
        guard let got = count.integer, got > 0 else {
          if c.bool(2) {
            throw DotNetError("System.IO.EndOfStreamException", "Unable to read beyond the end of the stream.")
          }
          break
        }
        total += Int(got)
      }
      return .int32(total)
    }
  }

  @Sendable private static func binary(_ t: TypeBuilder) {
    t.method("void ReadExactly(System.Span[byte] buffer)") { c in
      let room = (c.obj(0) as? ArrayObj)?.items.count ?? 0
      let bytes = try MemberAccess.invoke(c.this, PSString.make("ReadBytes"), [.int32(room)], c.runtime).sequence?.items ?? []
      guard bytes.count == room else {
        throw DotNetError("System.IO.EndOfStreamException", "Unable to read beyond the end of the stream.")
      }
      _ = c.fill(0, bytes)
      return .nothing
    }
    t.method("System.Half ReadHalf()") { c in
      let bytes = try MemberAccess.invoke(c.this, PSString.make("ReadBytes"), [.int(2)], c.runtime)
      guard bytes.sequence?.items.count == 2 else {
        throw DotNetError("System.IO.EndOfStreamException", "Unable to read beyond the end of the stream.")
      }
      guard let type = TypeCatalog.find("System.BitConverter") else { return .null }
      return try MemberAccess.invokeStatic(type, PSString.make("ToHalf"), [bytes, .int(0)], c.runtime)
    }
  }

  @Sendable private static func encoding(_ t: TypeBuilder) {
    for name in ["IsBrowserDisplay", "IsBrowserSave", "IsMailNewsDisplay", "IsMailNewsSave"] {
      t.property("bool \(name) {get;}") { c in
        .bool((c.this.base.obj as? EncodingObj).map { $0.kind == .utf8 || $0.kind == .latin1 } ?? false)
      }
    }
    t.method("System.Object Clone()") { $0.this }
    for parameters in ["", "System.Text.NormalizationForm form"] {
      t.method("bool IsAlwaysNormalized(\(parameters))") { c in
        .bool((c.this.base.obj as? EncodingObj)?.kind == .ascii || (c.this.base.obj as? EncodingObj)?.kind == .latin1)
      }
    }
    t.method("int GetMaxCharCount(int byteCount)") { c in
      if c.int(0) < 0 { throw DotNetError.outOfRange("Non-negative number required.", "byteCount") }
      let count = c.int(0)
      switch (c.this.base.obj as? EncodingObj)?.kind {
      case .utf8, .utf7: return .int32(count + 1)
      case .utf16, .utf16be: return .int32(count / 2 + count % 2 + 1)
      case .utf32, .utf32be: return .int32(count / 2 + 2)
      default: return .int32(count)
      }
    }
    t.staticMethod("static void RegisterProvider(System.Text.EncodingProvider provider)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("provider") }
      return .nothing
    }
    t.staticMethod("static System.Text.EncodingInfo[] GetEncodings()") { _ in
      let all: [(Int, String, String)] = [
        (1200, "utf-16", "Unicode"), (1201, "utf-16BE", "Unicode (Big-Endian)"), (12000, "utf-32", "Unicode (UTF-32)"),
        (12001, "utf-32BE", "Unicode (UTF-32 Big-Endian)"), (20127, "us-ascii", "US-ASCII"),
        (28591, "iso-8859-1", "Western European (ISO)"), (65001, "utf-8", "Unicode (UTF-8)"),
      ]
      return .object(
        ArrayObj(
          ContiguousArray(
            all.map { .object(RecordObj(encodingInfo, values: [.int32($0.0), Value($0.1), Value($0.2)])) }), of: encodingInfo))
    }
    byRefLikeProperty(t, "Preamble", "System.ReadOnlySpan`1[System.Byte]", "System.ReadOnlySpan[byte]")
  }
  private static let encodingInfo = RecordObj.type(
    "System.Text.EncodingInfo", "int CodePage {get;}", "string Name {get;}", "string DisplayName {get;}")

  // MARK: what lives on the stack only

  private static func byRefLikeProperty(_ t: TypeBuilder, _ name: String, _ shown: String, _ word: String) {
    t.property("\(word) \(name) {get;}") { _ in
      throw Thrown(
        "System.Management.Automation.GetValueException",
        "Cannot get or set the property or field \"\(name)\" of the ByRef-like type \"\(shown)\". ByRef-like types are not supported in PowerShell.",
        id: "CannotAccessByRefLikePropertyOrField")
    }
  }

  private static func byRefLikeMethod(_ t: TypeBuilder, _ declaration: String, _ name: String, _ shown: String) {
    let body: MemberBody = { _ in
      throw Thrown(
        "System.Management.Automation.MethodException",
        "Cannot invoke the method \"\(name)\" of the ByRef-like return type \"\(shown)\". ByRef-like types are not supported in PowerShell.",
        id: "CannotCallMethodWithByRefLikeReturnType")
    }
    if declaration.hasPrefix("static") { t.staticMethod(declaration, body) } else { t.method(declaration, body) }
  }

  @Sendable private static func regex(_ t: TypeBuilder) {
    for (name, word) in [("EnumerateMatches", "ValueMatchEnumerator"), ("EnumerateSplits", "ValueSplitEnumerator")] {
      let type = "System.Text.RegularExpressions.Regex+\(word)"
      let counts = name == "EnumerateMatches" ? ["", ", int startat"] : ["", ", int count", ", int count, int startat"]
      for tail in counts {
        byRefLikeMethod(t, "\(type) \(name)(System.ReadOnlySpan[char] input\(tail))", name, type)
      }
      let options = "System.Text.RegularExpressions.RegexOptions options"
      for tail in ["", ", \(options)", ", \(options), timespan matchTimeout"] {
        byRefLikeMethod(
          t, "static \(type) \(name)(System.ReadOnlySpan[char] input, string pattern\(tail))", name, type)
      }
    }
    let info = "System.Text.RegularExpressions.RegexCompilationInfo[] regexinfos, System.Reflection.AssemblyName assemblyname"
    let attributes = ", System.Reflection.Emit.CustomAttributeBuilder[] attributes"
    for tail in ["", attributes, attributes + ", string resourceFile"] {
      t.staticMethod("static void CompileToAssembly(\(info)\(tail))") { _ in
        throw DotNetError(
          "System.PlatformNotSupportedException",
          "Compiling regular expressions to an assembly is not supported on this platform.")
      }
    }
  }

  private static func synchronized(_ t: TypeBuilder, _ name: String) {
    let type = "System.Text.RegularExpressions." + name
    t.staticMethod("static \(type) Synchronized(\(type) inner)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("inner") }
      return c.args[0]
    }
  }

  // MARK: PowerShell

  @Sendable private static func object(_ t: TypeBuilder) {
    t.method("int CompareTo(System.Object obj)") { c in
      .int32(try Comparison.sortOrder(c.this, c.args[0], ignoreCase: true, c.runtime))
    }
  }

  @Sendable private static func sessionState(_ t: TypeBuilder) {
    let origin = "System.Management.Automation.CommandOrigin origin"
    for word in [
      "System.Object valueToCheck", "psvariable variable", "System.Management.Automation.CommandInfo commandInfo",
    ] {
      t.staticMethod("static bool IsVisible(\(origin), \(word))") { c in
        if c.flags(0) == 1 { return .bool(true) }
        guard let shown = try? MemberAccess.get(c.args[1], PSString.make("Visibility"), c.runtime)?.base.obj as? EnumValue
        else {
          return .bool(true)
        }
        return .bool(shown.raw == 0)
      }
    }
    t.staticMethod("static void ThrowIfNotVisible(\(origin), System.Object valueToCheck)") { _ in .nothing }
  }

  @Sendable private static func module(_ t: TypeBuilder) {
    t.staticMethod("static void ClearAppDomainLevelModulePathCache()") { _ in .nothing }
    t.property(
      "static bool UseAppDomainLevelModuleCache {get;set;}",
      get: { $0.runtime.settings["PSModuleInfo.Cache"] ?? .bool(false) },
      set: { c in
        c.runtime.settings["PSModuleInfo.Cache"] = c.args[0]
        return .nothing
      })
  }

  @Sendable private static func cmdlet(_ t: TypeBuilder) {
    for name in ["Events", "InvokeProvider"] {
      let type =
        name == "Events" ? "System.Management.Automation.PSEventManager" : "System.Management.Automation.ProviderIntrinsics"
      t.property("\(type) \(name) {get;}") { c in
        guard let context = (c.runtime as? Session)?.variableValue("ExecutionContext", from: try c.session().global) else {
          return .null
        }
        return try MemberAccess.get(context, PSString.make(name), c.runtime) ?? .null
      }
    }
  }

  @Sendable private static func ast(_ t: TypeBuilder) {
    let prefix = "System.Management.Automation.Language."
    @Sendable func method(_ node: AstObj) -> PSString {
      let name = node.type.name
      return PSString.make("Visit" + (name.hasSuffix("Ast") ? String(name.dropLast(3)) : name))
    }
    @Sendable func call(_ visitor: Value, _ node: AstObj, _ runtime: Runtime) throws -> Value? {
      let name = method(node)
      guard case .methods(let group)? = MemberAccess.findOnType(visitor.base, name) else { return nil }
      // What the script's class leaves to its base is what it makes of DefaultVisit.
      let isOwn = group.overloads.contains { $0.script != nil }
      return try MemberAccess.invoke(visitor, isOwn ? name : PSString.make("DefaultVisit"), [.object(node)], runtime)
    }
    t.method("void Visit(\(prefix)AstVisitor astVisitor)") { c in
      guard let own = c.this.base.obj as? AstObj else { return .nothing }
      if c.isNull(0) { throw DotNetError.argumentNull("astVisitor") }
      var failure: (any Error)?
      own.node.visit { node in
        if failure != nil { return .stopVisit }
        do {
          switch (try call(c.args[0], AstObj(node, root: own.root), c.runtime)?.base.obj as? EnumValue)?.raw {
          case 1: return .skipChildren
          case 2: return .stopVisit
          default: return .continue
          }
        } catch {
          failure = error
          return .stopVisit
        }
      }
      if let failure { throw failure }
      return .nothing
    }
    t.method("System.Object Visit(\(prefix)ICustomAstVisitor astVisitor)") { c in
      guard let own = c.this.base.obj as? AstObj else { return .nothing }
      if c.isNull(0) { throw DotNetError.argumentNull("astVisitor") }
      return try call(c.args[0], own, c.runtime) ?? .null
    }
  }

  @Sendable private static func runspace(_ t: TypeBuilder) {
    for name in ["DisconnectedOn", "ExpiresOn"] {
      t.property("System.Nullable[datetime] \(name) {get;}") { _ in .null }
    }
    let refusal = "The operation is not supported on this type of runspace."
    for declaration in [
      "void Connect()", "void ConnectAsync()", "void Disconnect()", "void DisconnectAsync()",
      "System.Management.Automation.Runspaces.Pipeline CreateDisconnectedPipeline()",
      "powershell CreateDisconnectedPowerShell()",
    ] {
      t.method(declaration) { _ in
        throw DotNetError(
          "System.Management.Automation.PSNotSupportedException", refusal)
      }
    }
    t.method("System.Management.Automation.Runspaces.RunspaceCapability GetCapabilities()") { _ in
      EnumTypes.value("System.Management.Automation.Runspaces.RunspaceCapability", 0)
    }
    t.method("System.Management.Automation.PSPrimitiveDictionary GetApplicationPrivateData()") { c in
      guard let type = TypeCatalog.find("System.Management.Automation.PSPrimitiveDictionary") else { return .null }
      return try MemberAccess.construct(type, [], c.runtime)
    }
  }
}
