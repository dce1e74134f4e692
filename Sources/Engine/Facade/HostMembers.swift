// `$Host`: what runs the program, as scripts see it. The objects hold nothing; their members act on the session that asks.

import Objects
import Primitives

/// An object that stands for a part of the host. Two of the same type are equal.
final class FacetObj: Obj {
  private let facetType: TypeInfo
  init(_ type: TypeInfo) {
    facetType = type
    super.init()
  }
  override var type: TypeInfo { facetType }
  override func equals(_ other: Obj) -> Bool { (other as? FacetObj)?.facetType === facetType }
  override var hash: Int { ObjectIdentifier(facetType).hashValue }

  static func session(_ call: Call) throws -> Session {
    guard let session = call.runtime as? Session else { throw DotNetError.invalidOperation("There is no session.") }
    return session
  }
}

enum HostMembers {
  private static let prefix = "System.Management.Automation."
  static let psHost = TypeInfo(prefix + "Host.PSHost", base: .object, isAbstract: true)
  static let host = TypeInfo(prefix + "Internal.Host.InternalHost", base: psHost, declare: declareHost)
  static let psUI = TypeInfo(prefix + "Host.PSHostUserInterface", base: .object, isAbstract: true)
  static let ui = TypeInfo(prefix + "Internal.Host.InternalHostUserInterface", base: psUI, declare: declareUI)
  static let psRaw = TypeInfo(prefix + "Host.PSHostRawUserInterface", base: .object, isAbstract: true)
  static let raw = TypeInfo(prefix + "Internal.Host.InternalHostRawUserInterface", base: psRaw, declare: declareRaw)
  static let size = RecordObj.type(prefix + "Host.Size", base: .valueType, "int Width {get;set;}", "int Height {get;set;}")
  static let choice = TypeInfo(
    prefix + "Host.ChoiceDescription", base: .object,
    declare: { t in
      t.constructor("new(string label)") { .object(ChoiceObj($0.text(0), "")) }
      t.constructor("new(string label, string helpMessage)") { .object(ChoiceObj($0.text(0), $0.text(1))) }
      t.property("string Label {get;}") { Value(($0.this.base.obj as? ChoiceObj)?.label ?? "") }
      t.property(
        "string HelpMessage {get;set;}", get: { Value(($0.this.base.obj as? ChoiceObj)?.help ?? "") },
        set: {
          ($0.this.base.obj as? ChoiceObj)?.help = $0.text(0)
          return .nothing
        })
    })

  static let all = [psHost, host, psUI, ui, psRaw, raw, size, choice]

  /// A `ConsoleColor`; null for none.
  static func colour(_ number: Int?) -> Value {
    guard let number, let type = TypeCatalog.find("System.ConsoleColor") else { return .null }
    return .object(EnumValue(type, Int64(number)))
  }

  private static func culture(_ call: Call) throws -> Value {
    guard let type = TypeCatalog.find("System.Globalization.CultureInfo") else { return .null }
    return try Conversion.convert(Value(call.runtime.cultureName), to: type, call.runtime)
  }

  @Sendable private static func declareHost(_ t: TypeBuilder) {
    t.property("string Name {get;}") { Value(try FacetObj.session($0).host.name) }
    t.property("version Version {get;}") { try Conversion.convert(Value("7.6.9"), to: .version, $0.runtime) }
    t.property("System.Management.Automation.Host.PSHostUserInterface UI {get;}") { _ in .object(FacetObj(ui)) }
    t.property("cultureinfo CurrentCulture {get;}") { try culture($0) }
    t.property("cultureinfo CurrentUICulture {get;}") { try culture($0) }
    t.property("bool IsRunspacePushed {get;}") { _ in .bool(false) }
    t.property(
      "bool DebuggerEnabled {get;set;}", get: { .bool(try FacetObj.session($0).family.debuggerEnabled) },
      set: { call in
        try FacetObj.session(call).family.debuggerEnabled = call.bool(0)
        return .nothing
      })
    t.property("runspace Runspace {get;}") { .object(try FacetObj.session($0).runspace) }
  }

  /// The refusal of a host that nobody sits at.
  private static func interactive(_ call: Call) throws -> Host {
    let host = try FacetObj.session(call).host
    guard host.isInteractive else {
      throw DotNetError(
        "System.Management.Automation.PSInvalidOperationException",
        "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.")
    }
    return host
  }

  @Sendable private static func declareUI(_ t: TypeBuilder) {
    @Sendable func number(_ call: Call, _ i: Int) -> Int? { (call.obj(i) as? EnumValue).map { Int($0.raw) } }
    t.property("System.Management.Automation.Host.PSHostRawUserInterface RawUI {get;}") { _ in .object(FacetObj(raw)) }
    t.property("bool SupportsVirtualTerminal {get;}") { .bool(try FacetObj.session($0).host.supportsColour) }
    t.method("void Write(string value)") {
      try FacetObj.session($0).host.write($0.text(0))
      return .nothing
    }
    t.method("void Write(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)") {
      try FacetObj.session($0).host.write($0.text(2), foreground: number($0, 0), background: number($0, 1))
      return .nothing
    }
    t.method("void WriteLine()") {
      try FacetObj.session($0).host.writeLine("")
      return .nothing
    }
    t.method("void WriteLine(string value)") {
      try FacetObj.session($0).host.writeLine($0.text(0))
      return .nothing
    }
    t.method("void WriteLine(System.ConsoleColor foregroundColor, System.ConsoleColor backgroundColor, string value)") {
      let host = try FacetObj.session($0).host
      host.write($0.text(2), foreground: number($0, 0), background: number($0, 1))
      host.writeLine("")
      return .nothing
    }
    t.method("void WriteErrorLine(string value)") {
      try FacetObj.session($0).host.writeErrorLine($0.text(0))
      return .nothing
    }
    t.method("void WriteWarningLine(string message)") {
      try FacetObj.session($0).host.writeWarningLine($0.text(0))
      return .nothing
    }
    t.method("void WriteVerboseLine(string message)") {
      try FacetObj.session($0).host.writeVerboseLine($0.text(0))
      return .nothing
    }
    t.method("void WriteDebugLine(string message)") {
      try FacetObj.session($0).host.writeDebugLine($0.text(0))
      return .nothing
    }
    t.method("string ReadLine()") { try interactive($0).readLine(prompt: "", secret: false).map { Value($0) } ?? .null }
    t.method("securestring ReadLineAsSecureString()") { call in
      let text = try interactive(call).readLine(prompt: "", secret: true) ?? ""
      guard let type = TypeCatalog.find("securestring") else { return .null }
      let made = try MemberAccess.construct(type, [], call.runtime)
      for unit in text.utf16 { _ = try MemberAccess.invoke(made, PSString.make("AppendChar"), [.char(unit)], call.runtime) }
      return made
    }
    t.method("int PromptForChoice(string caption, string message, System.Object choices, int defaultChoice)") { call in
      let host = try interactive(call)
      let choices = try Enumeration.list(call.args[2]).map { item -> ChoiceObj in
        if let choice = item.base.obj as? ChoiceObj { return choice }
        return ChoiceObj(try call.runtime.text(item), "")
      }
      return Value(try ask(host, call.text(0), call.text(1), choices, call.int(3)))
    }
  }

  /// Asks until an answer fits; an empty line takes the default.
  private static func ask(_ host: Host, _ caption: String, _ message: String, _ choices: [ChoiceObj], _ fallback: Int) throws
    -> Int
  {
    guard !choices.isEmpty else { throw DotNetError.argument("\"choices\" should have at least one element.", "choices") }
    guard fallback >= -1, fallback < choices.count else {
      throw DotNetError.outOfRange("\"defaultChoice\" must be a valid index in \"choices\".", "defaultChoice")
    }
    if !caption.isEmpty {
      host.writeLine("")
      host.writeLine(caption)
    }
    if !message.isEmpty { host.writeLine(message) }
    var prompt = ""
    for choice in choices { prompt += "[\(choice.key)] \(choice.shown)  " }
    prompt += fallback >= 0 ? "[?] Help (default is \"\(choices[fallback].key)\"): " : "[?] Help: "
    while true {
      guard let line = host.readLine(prompt: prompt, secret: false) else { throw StopSignal() }
      let answer = line.lowercased()
      if answer.isEmpty {
        if fallback >= 0 { return fallback }
        continue
      }
      if let index = choices.firstIndex(where: { $0.key.lowercased() == answer || $0.shown.lowercased() == answer }) {
        return index
      }
      if answer == "?" { for choice in choices { host.writeLine("\(choice.key) - \(choice.help)") } }
    }
  }

  @Sendable private static func declareRaw(_ t: TypeBuilder) {
    @Sendable func window(_ call: Call) throws -> Value {
      let host = try FacetObj.session(call).host
      return .object(RecordObj(size, [("Width", Value(host.width)), ("Height", Value(host.height))]))
    }
    for name in ["WindowSize", "BufferSize", "MaxWindowSize", "MaxPhysicalWindowSize"] {
      t.property("System.Management.Automation.Host.Size \(name) {get;}") { try window($0) }
    }
    t.property("System.ConsoleColor ForegroundColor {get;}") { _ in colour(7) }
    t.property("System.ConsoleColor BackgroundColor {get;}") { _ in colour(0) }
    t.property(
      "string WindowTitle {get;set;}", get: { Value(try FacetObj.session($0).windowTitle) },
      set: {
        let session = try FacetObj.session($0)
        session.windowTitle = $0.text(0)
        if session.host.supportsColour { session.host.control("\u{1b}]0;\(session.windowTitle)\u{7}") }
        return .nothing
      })
  }
}

/// `ChoiceDescription`: a label in which `&` stands before the key.
final class ChoiceObj: Obj {
  let label: String
  var help: String
  init(_ label: String, _ help: String) {
    self.label = label
    self.help = help
    super.init()
  }
  override var type: TypeInfo { HostMembers.choice }
  /// The label without its mark.
  var shown: String { String(label.filter { $0 != "&" }) }
  var key: String {
    guard let mark = label.firstIndex(of: "&"), label.index(after: mark) < label.endIndex else { return shown }
    return String(label[label.index(after: mark)]).uppercased()
  }
}
