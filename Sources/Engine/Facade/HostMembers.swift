// `$Host`: what runs the program, as scripts see it. The objects hold nothing; their members act on the session that asks.

import Glibc
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
  static let psHost = TypeInfo(prefix + "Host.PSHost", base: .object, isAbstract: true, declare: declareHost)
  static let host = TypeInfo(prefix + "Internal.Host.InternalHost", base: psHost, declare: declareInternalHost)
  static let psUI = TypeInfo(prefix + "Host.PSHostUserInterface", base: .object, isAbstract: true, declare: declareUI)
  static let ui = TypeInfo(prefix + "Internal.Host.InternalHostUserInterface", base: psUI)
  static let psRaw = TypeInfo(prefix + "Host.PSHostRawUserInterface", base: .object, isAbstract: true, declare: declareRaw)
  static let raw = TypeInfo(prefix + "Internal.Host.InternalHostRawUserInterface", base: psRaw)
  private static func place(_ left: Int, _ top: Int) -> Value { HostTypes.make(HostTypes.coordinates, [left, top]) }

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

  /// `$Host.PrivateData` of the console.
  private static let colours = RecordObj.type(
    "Microsoft.PowerShell.ConsoleHost+ConsoleColorProxy",
    [
      "FormatAccent", "ErrorAccent", "ErrorForeground", "ErrorBackground", "WarningForeground", "WarningBackground",
      "DebugForeground", "DebugBackground", "VerboseForeground", "VerboseBackground", "ProgressForeground",
      "ProgressBackground",
    ].map { "System.ConsoleColor \($0)Color {get;set;}" })

  static let all = [psHost, host, psUI, ui, psRaw, raw, choice, HostKeyTypes.info] + HostTypes.all

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
    t.property(
      "bool DebuggerEnabled {get;set;}", get: { .bool(try FacetObj.session($0).family.debuggerEnabled) },
      set: { call in
        try FacetObj.session(call).family.debuggerEnabled = call.bool(0)
        return .nothing
      })
    t.property("guid InstanceId {get;}") { .guid(try FacetObj.session($0).runspace.instanceId) }
    t.property("psobject PrivateData {get;}") { call in
      let family = try FacetObj.session(call).family
      if let known = family.hostSettings { return .object(known) }
      // Green, cyan, red, yellow, black; a terminal does not tell its background.
      let numbers = [10, 11, 12, -1, 14, -1, 14, -1, 14, -1, 0, 14]
      let made = RecordObj(colours, values: ContiguousArray(numbers.map { EnumTypes.value("System.ConsoleColor", $0) }))
      family.hostSettings = made
      return .object(made)
    }
    t.method("void EnterNestedPrompt()") { call in
      let session = try FacetObj.session(call)
      try session.enterNestedPrompt(at: session.currentFrame ?? session.topFrame())
      return .nothing
    }
    // The prompt's own window: nothing to tell it.
    for name in ["NotifyBeginApplication", "NotifyEndApplication"] { t.method("void \(name)()") { _ in .nothing } }
    t.method("void SetShouldExit(int exitCode)") { c in
      if let signal = c.runtime.exitSignal(Int32(truncatingIfNeeded: c.int(0))) { throw signal }
      return .nothing
    }
    t.method("void ExitNestedPrompt()") { _ in
      throw DotNetError(
        "System.InvalidOperationException",
        "Cannot exit a nested prompt because no nested prompts exist.")
    }
  }

  @Sendable private static func declareInternalHost(_ t: TypeBuilder) {
    t.property("bool IsRunspacePushed {get;}") { _ in .bool(false) }
    t.property("runspace Runspace {get;}") { .object(try FacetObj.session($0).runspace) }
    t.method("void EnterNestedPrompt()") { call in
      let session = try FacetObj.session(call)
      try session.enterNestedPrompt(at: session.currentFrame ?? session.topFrame())
      return .nothing
    }
    t.method("void ExitNestedPrompt()") { call in
      try FacetObj.session(call).exitNestedPrompt()
      return .nothing
    }
  }

  /// The refusal of a host that nobody sits at.
  private static func interactive(_ call: Call) throws -> Host {
    let host = try FacetObj.session(call).host
    guard host.isInteractive else {
      throw DotNetError("System.Management.Automation.PSInvalidOperationException", Confirmation.refusal)
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
    /// What a host that a script made answers itself. Its own class comes here only for what it leaves to its base.
    @Sendable func own(_ call: Call, _ method: String) throws -> Value? {
      try scripted(call).map { host in
        var arguments = call.args
        if method == "PromptForChoice" {
          arguments[2] = try described(arguments[2], choice, call) { .object(ChoiceObj($0, "")) }
        }
        return try host.ask(method, arguments)
      }
    }
    t.method("string ReadLine()") {
      try own($0, "ReadLine") ?? interactive($0).readLine(prompt: "", secret: false).map { Value($0) } ?? .null
    }
    t.method("securestring ReadLineAsSecureString()") { call in
      if let answer = try own(call, "ReadLineAsSecureString") { return answer }
      return .object(SecureStringObj(PSString.make(try interactive(call).readLine(prompt: "", secret: true) ?? "")))
    }
    t.method(
      "System.Collections.Generic.Dictionary[string,psobject] Prompt(string caption, string message, System.Collections.ObjectModel.Collection[System.Management.Automation.Host.FieldDescription] descriptions)",
      prompt)
    t.method("void WriteProgress(long sourceId, System.Management.Automation.ProgressRecord record)") { call in
      guard let record = call.obj(1) as? ProgressObj else { throw DotNetError.argumentNull("record") }
      try FacetObj.session(call).host.writeProgress(record.state)
      return .nothing
    }
    t.method(
      "int PromptForChoice(string caption, string message, System.Collections.ObjectModel.Collection[System.Management.Automation.Host.ChoiceDescription] choices, int defaultChoice)"
    ) { call in
      if let answer = try own(call, "PromptForChoice") { return answer }
      let prompt = try menu(call)
      let fallback = call.int(3)
      guard fallback >= -1, fallback < prompt.entries.count else {
        throw DotNetError.outOfRange(
          "\"defaultChoice\" must be a valid index into \"choices\" or -1 for no default choice.", "defaultChoice")
      }
      prompt.title(call.text(0), call.text(1))
      return Value(try prompt.ask(default: fallback))
    }
    t.method(
      "System.Collections.ObjectModel.Collection[int] PromptForChoice(string caption, string message, System.Collections.ObjectModel.Collection[System.Management.Automation.Host.ChoiceDescription] choices, System.Collections.Generic.IEnumerable[int] defaultChoices)"
    ) { call in
      if let answer = try own(call, "PromptForChoice") { return answer }
      let prompt = try menu(call)
      let defaults = try call.args[3].isNull ? [] : Enumeration.list(call.args[3]).map { Int($0.integer ?? -1) }
      if let wrong = defaults.first(where: { $0 < 0 || $0 >= prompt.entries.count }) {
        throw DotNetError.outOfRange(
          "\"defaultChoice\" must be a valid index into \"choices\". \"\(wrong)\" is not a valid index.", "defaultChoice")
      }
      prompt.title(call.text(0), call.text(1))
      let found = try prompt.askSeveral(defaults: defaults).map { Value($0) }
      return .object(ListObj(.collection(of: .int32), ContiguousArray(found), elementType: .int32))
    }
  }

  /// The host that a script made, when `$Host` is asked and not the host's own class, which has no such method.
  private static func scripted(_ call: Call) throws -> ScriptedHost? {
    guard let host = try FacetObj.session(call).host as? ScriptedHost else { return nil }
    guard call.this.base.obj is FacetObj else {
      throw DotNetError("System.NotImplementedException", "The method or operation is not implemented.")
    }
    return host
  }

  /// A collection of descriptions: texts among them are labels.
  private static func described(
    _ value: Value, _ type: TypeInfo, _ call: Call, _ make: (String) -> Value
  ) throws -> Value {
    if value.isNull { return value }
    let items = try Enumeration.list(value).map { item in
      item.base.pstring == nil ? item : make(try call.runtime.text(item))
    }
    return .object(ListObj(.collection(of: type), ContiguousArray(items), elementType: type))
  }

  /// `Prompt`: asks for one field after the other; an empty table when the input ends.
  @Sendable private static func prompt(_ call: Call) throws -> Value {
    if let own = try scripted(call) {
      let fields = try described(call.args[2], HostTypes.field, call) { .object(FieldObj($0)) }
      return try own.ask("Prompt", [call.args[0], call.args[1], fields])
    }
    let host = try interactive(call)
    guard !call.isNull(2) else { throw DotNetError.argumentNull("descriptions") }
    let items = try Enumeration.list(call.args[2])
    guard !items.isEmpty else {
      throw DotNetError.argument("\"descriptions\" should have at least one element.", "descriptions")
    }
    let fields = try items.enumerated().map { i, item in
      guard let field = item.base.obj as? FieldObj else {
        throw DotNetError.argument("\"descriptions[\(i)]\" cannot be null.", "descriptions")
      }
      return field
    }
    if !call.text(0).isEmpty {
      host.writeLine("")
      host.writeLine(call.text(0))
    }
    if !call.text(1).isEmpty { host.writeLine(call.text(1)) }
    if fields.contains(where: { !$0.help.isEmpty }) { host.writeLine("(Type !? for Help.)") }
    func table() -> DictionaryObj {
      DictionaryObj(
        TypeCatalog.construct(.dictionaryDefinition, [.string, .psObject]), .generic, comparer: .ordinal, keyType: .string,
        valueType: .psObject)
    }
    let answers = table()
    let asking = ParameterPrompt(host: host, session: try FacetObj.session(call))
    for field in fields {
      guard let value = try asking.field(field.name, field.fieldType, field.help.isEmpty ? nil : field.help) else {
        host.writeLine("")
        return .object(table())
      }
      answers.set(Value(field.name), value)
    }
    return .object(answers)
  }

  /// The menu that a call describes.
  private static func menu(_ call: Call) throws -> ChoicePrompt {
    let entries = try Enumeration.list(call.args[2]).map { item -> ChoicePrompt.Entry in
      if let choice = item.base.obj as? ChoiceObj { return .init(marked: choice.label, help: choice.help) }
      return .init(marked: try call.runtime.text(item), help: "")
    }
    guard !entries.isEmpty else {
      throw DotNetError.argument("\"choices\" should have at least one element.", "choices")
    }
    return ChoicePrompt(entries: entries, host: try interactive(call))
  }

  @Sendable private static func declareRaw(_ t: TypeBuilder) {
    @Sendable func window(_ call: Call) throws -> Value {
      let host = try FacetObj.session(call).host
      return HostTypes.make(HostTypes.size, [host.width, host.height])
    }
    @Sendable func refuse(_ call: Call) throws -> Value {
      throw DotNetError("System.PlatformNotSupportedException", "Operation is not supported on this platform.")
    }
    for name in ["WindowSize", "BufferSize"] {
      t.property("System.Management.Automation.Host.Size \(name) {get;set;}", get: { try window($0) }, set: { try refuse($0) })
    }
    for name in ["MaxWindowSize", "MaxPhysicalWindowSize"] {
      t.property("System.Management.Automation.Host.Size \(name) {get;}") { try window($0) }
    }
    for (name, isBack) in [("ForegroundColor", false), ("BackgroundColor", true)] {
      t.property(
        "System.ConsoleColor \(name) {get;set;}",
        get: { call in
          let colours = ConsoleColours.of(try FacetObj.session(call))
          return colour(Int(isBack ? colours.back : colours.fore))
        },
        set: { call in
          let session = try FacetObj.session(call)
          if let colour = (call.obj(0) as? EnumValue)?.raw, (0...15).contains(colour) {
            ConsoleColours.of(session).set(colour, isBack: isBack, session)
          }
          return .nothing
        })
    }
    t.property(
      "System.Management.Automation.Host.Coordinates CursorPosition {get;set;}",
      get: { call in
        let at = try FacetObj.session(call).host.cursor()
        return place(at?.left ?? 0, at?.top ?? 0)
      },
      set: { call in
        let session = try FacetObj.session(call)
        if let at = (call.args.first?.base.obj as? AreaObj)?.numbers, at.count == 2, isatty(1) != 0 {
          session.host.control("\u{1b}[\(max(0, Int(at[1])) + 1);\(max(0, Int(at[0])) + 1)H")
        }
        return .nothing
      })
    t.property(
      "System.Management.Automation.Host.Coordinates WindowPosition {get;set;}", get: { _ in place(0, 0) },
      set: { try refuse($0) })
    t.property("int CursorSize {get;set;}", get: { _ in .int(100) }, set: { try refuse($0) })
    t.property("bool KeyAvailable {get;}") { .bool(try FacetObj.session($0).host.hasKeyWaiting) }
    @Sendable func key(_ call: Call, _ options: Int64) throws -> Value {
      guard options & 12 != 0 else {
        throw DotNetError.argument(
          "Cannot read key options. To read options, set one or both of the following: IncludeKeyDown, IncludeKeyUp.", "options"
        )
      }
      let session = try FacetObj.session(call)
      guard session.host.hasKeyboard else {
        throw DotNetError.invalidOperation(
          "Cannot read keys when either application does not have a console or when console input has been redirected. Try Console.Read."
        )
      }
      let host = session.host
      guard let key = session.unlocked({ host.readKey(echo: options & 2 == 0) }) else {
        try session.checkStop()
        return .null
      }
      return HostKeyTypes.value(key, isDown: options & 4 != 0)
    }
    t.method("System.Management.Automation.Host.KeyInfo ReadKey()") { try key($0, 4) }
    t.method("System.Management.Automation.Host.KeyInfo ReadKey(System.Management.Automation.Host.ReadKeyOptions options)") {
      call in
      try key(call, (call.obj(0) as? EnumValue)?.raw ?? 0)
    }
    t.method("void FlushInputBuffer()") { call in
      let host = try FacetObj.session(call).host
      while host.hasKeyboard, host.hasKeyWaiting, host.readKey(echo: false) != nil {}
      return .nothing
    }
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
}
