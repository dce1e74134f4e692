// The members of what Get-Command returns: commands, their parameters and parameter sets.

import Objects
import Primitives
import Syntax

/// A parameter (`ParameterMetadata`) or its part in a set (`CommandParameterInfo`).
public final class ParameterInfoObj: Obj {
  let entry: CommandSyntax.Entry
  /// Where it belongs: nil for metadata of all sets.
  let isInSet: Bool
  /// What scripts may change of a parameter's metadata.
  var name: String
  var parameterType: TypeInfo
  var isDynamic: Bool
  lazy var aliases = ListObj(
    .collection(of: .string), ContiguousArray(entry.aliases.map { Value($0) }), elementType: .string, isReadOnly: isInSet)
  lazy var attributes = ListObj(
    .collection(of: AttributeTypes.attribute), ContiguousArray(CommandInfoMembers.attributes(entry, session)),
    elementType: AttributeTypes.attribute, isReadOnly: isInSet)
  lazy var sets = CommandInfoMembers.sets(entry)
  private weak var session: Session?

  init(_ entry: CommandSyntax.Entry, isInSet: Bool, _ session: Session? = nil) {
    self.entry = entry
    self.isInSet = isInSet
    self.session = session
    name = entry.name
    parameterType = entry.type
    isDynamic = entry.spec?.isDynamic ?? false
    super.init()
  }

  /// A parameter of no command yet: `[ParameterMetadata]::new('Name', [int])`.
  convenience init(_ name: String, _ type: TypeInfo) {
    self.init(
      CommandSyntax.Entry(
        name: name, aliases: [], type: type, isSwitch: type === TypeInfo.switchParameter, rule: ParameterInSet(), spec: nil),
      isInSet: false)
    sets = CommandInfoMembers.emptySets()
  }

  /// A deep copy but for attributes and types.
  convenience init(copying other: ParameterInfoObj) {
    self.init(other.entry, isInSet: false, other.session)
    name = other.name
    parameterType = other.parameterType
    isDynamic = other.isDynamic
    aliases = ListObj(.collection(of: .string), other.aliases.items, elementType: .string)
    attributes = ListObj(
      .collection(of: AttributeTypes.attribute), other.attributes.items, elementType: AttributeTypes.attribute)
    sets = CommandInfoMembers.emptySets()
    for (key, value) in zip(other.sets.orderedKeys, other.sets.orderedValues) {
      guard let record = value.base.obj as? RecordObj else { continue }
      sets.set(key, .object(RecordObj(CommandTypes.setMetadata, values: record.values)))
    }
  }
  public override var type: TypeInfo { isInSet ? CommandTypes.parameterInfo : CommandTypes.parameterMetadata }
}

/// `CommandParameterSetInfo`.
public final class ParameterSetObj: Obj {
  let name: String
  let signature: CommandSignature
  unowned(unsafe) let session: Session
  init(_ name: String, _ signature: CommandSignature, _ session: Session) {
    self.name = name
    self.signature = signature
    self.session = session
    super.init()
  }
  public override var type: TypeInfo { CommandTypes.parameterSet }
  public override func describe(_ runtime: Runtime) throws -> String { CommandSyntax.text(signature, name, session) }
}

enum CommandTypes {
  static let parameterMetadata = TypeInfo(
    "System.Management.Automation.ParameterMetadata", declare: CommandInfoMembers.declareParameter)
  static let parameterInfo = TypeInfo(
    "System.Management.Automation.CommandParameterInfo", declare: CommandInfoMembers.declareParameter)
  static let parameterSet = TypeInfo(
    "System.Management.Automation.CommandParameterSetInfo", declare: CommandInfoMembers.declareSet)
  static let setMetadata = RecordObj.type(
    "System.Management.Automation.ParameterSetMetadata", "bool IsMandatory {get;set;}", "int Position {get;set;}",
    "bool ValueFromPipeline {get;set;}", "bool ValueFromPipelineByPropertyName {get;set;}",
    "bool ValueFromRemainingArguments {get;set;}", "string HelpMessage {get;set;}")
  static let outputType = PSTypeNameObj.typeInfo
  static let commandType = TypeInfo.enumeration(
    "System.Management.Automation.CommandTypes",
    ["Alias", "Function", "Filter", "Cmdlet", "ExternalScript", "Application", "Script", "Configuration", "All"],
    values: [1, 2, 4, 8, 16, 32, 64, 256, 383], flags: true)
  static let options =
    TypeCatalog.find("System.Management.Automation.ScopedItemOptions")
    ?? TypeInfo.enumeration(
      "System.Management.Automation.ScopedItemOptions", ["None", "ReadOnly", "Constant", "Private", "AllScope", "Unspecified"],
      values: [0, 1, 2, 4, 8, 16], flags: true)
  static let visibility =
    TypeCatalog.find("System.Management.Automation.SessionStateEntryVisibility")
    ?? TypeInfo.enumeration("System.Management.Automation.SessionStateEntryVisibility", ["Public", "Private"])
}

enum CommandInfoMembers {
  private static func session(_ call: Call) throws -> Session {
    guard let session = call.runtime as? Session else { throw DotNetError.invalidOperation("There is no session.") }
    return session
  }

  private static func command(_ call: Call) throws -> CommandInfo {
    guard let command = call.this.base.obj as? CommandInfo else { throw DotNetError.invalidOperation("This is no command.") }
    return command
  }

  private static func signature(_ call: Call) throws -> CommandSignature? {
    let session = try session(call)
    var command = try command(call)
    if let alias = command as? AliasInfo {
      guard let target = try session.findCommand(alias.target, from: session.currentFrame?.scope ?? session.global) else {
        return nil
      }
      command = target
    }
    return try command.signature(session)
  }

  private static func collection(_ items: [Value], _ element: TypeInfo) -> Value {
    .object(
      ListObj(
        TypeCatalog.generic("System.Collections.ObjectModel.ReadOnlyCollection`1", [element]) ?? .arrayList,
        ContiguousArray(items), elementType: element, isReadOnly: true))
  }

  @Sendable static func declare(_ t: TypeBuilder) {
    t.property("string Name {get;}") { Value(try command($0).name) }
    t.property("System.Management.Automation.CommandTypes CommandType {get;}") {
      try Conversion.convert(Value(try command($0).commandType), to: CommandTypes.commandType, $0.runtime)
    }
    t.property("string Source {get;}") {
      let command = try command($0)
      if let application = command as? ApplicationInfo { return Value(application.path) }
      if let script = command as? ExternalScriptInfo { return Value(script.path) }
      return Value(command.moduleName)
    }
    t.property("version Version {get;}") {
      let command = try command($0)
      if command is ApplicationInfo { return try Conversion.convert(Value("0.0.0.0"), to: .version, $0.runtime) }
      guard let module = command.module else { return .null }
      return (try? Conversion.convert(Value(module.version), to: .version, $0.runtime)) ?? .null
    }
    t.property("string Definition {get;}") {
      let command = try command($0)
      if command is CmdletInfo, let signature = try signature($0) {
        return Value(CommandSyntax.text(of: command, signature, try session($0)))
      }
      return Value(command.definition)
    }
    t.property(
      "System.Management.Automation.SessionStateEntryVisibility Visibility {get;set;}",
      get: { c in
        .object(EnumValue(CommandTypes.visibility, Int64(try session(c).visibility(of: command(c)).rawValue)))
      },
      set: { c in
        let command = try command(c)
        if command is ApplicationInfo || command is ExternalScriptInfo {
          throw DotNetError(
            "System.Management.Automation.PSNotImplementedException",
            "The method or operation is not implemented.")
        }
        command.visibility = EntryVisibility(rawValue: c.flags(0)) ?? .public
        try session(c).commandGeneration &+= 1
        return .nothing
      })
    t.property("string ModuleName {get;}") { Value(try command($0).moduleName) }
    // The engine's own commands come from what was a snap-in, not from a module.
    t.property("psmoduleinfo Module {get;}") {
      let info = try command($0)
      if info is CmdletInfo, info.moduleName == CoreSnapIn.name { return .null }
      return info.module.map { .object($0) } ?? .null
    }
    t.property("System.Management.Automation.RemotingCapability RemotingCapability {get;}") { _ in
      EnumTypes.value("System.Management.Automation.RemotingCapability", 1)
    }
    t.property("System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterMetadata] Parameters {get;}")
    {
      guard let signature = try signature($0) else { return .null }
      return .object(parameters(signature, try session($0)))
    }
    t.property(
      "System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.CommandParameterSetInfo] ParameterSets {get;}"
    ) {
      guard let signature = try signature($0) else { return .null }
      let session = try session($0)
      return collection(
        CommandSyntax.shownSets(signature).map { .object(ParameterSetObj($0, signature, session)) }, CommandTypes.parameterSet)
    }
    t.property("System.Collections.ObjectModel.ReadOnlyCollection[System.Management.Automation.PSTypeName] OutputType {get;}") {
      guard let signature = try signature($0) else { return collection([], CommandTypes.outputType) }
      return collection(
        signature.outputTypes.map { name in
          let type = TypeCatalog.find(name)
          return .object(PSTypeNameObj(type?.dotNetFullName ?? name, type: type))
        }, CommandTypes.outputType)
    }
    t.method("System.Management.Automation.ParameterMetadata ResolveParameter(string name)") { call in
      guard let signature = try signature(call) else { return .null }
      return parameters(signature, try session(call)).get(call.args[0]) ?? .null
    }
    t.method("string ToString()") { Value(try command($0).name) }
  }

  /// Members that functions, filters, cmdlets and script files add.
  @Sendable static func declareCode(_ t: TypeBuilder) {
    t.property("bool CmdletBinding {get;}") { .bool(try signature($0)?.isAdvanced ?? false) }
    t.property("string DefaultParameterSet {get;}") { try signature($0)?.defaultSet.map { Value($0) } ?? .null }
    t.property("scriptblock ScriptBlock {get;}") {
      switch try command($0) {
      case let function as FunctionInfo: return .object(function.block)
      case let script as ExternalScriptInfo: return .object(try script.block(try session($0)))
      default: return .null
      }
    }
    t.property(
      "System.Management.Automation.ScopedItemOptions Options {get;set;}",
      get: {
        .object(EnumValue(CommandTypes.options, Int64((try command($0) as? FunctionInfo)?.options.rawValue ?? 0)))
      },
      set: { call in
        if let function = try command(call) as? FunctionInfo, let raw = (call.args.first?.base.obj as? EnumValue)?.raw {
          function.options = VariableOptions(rawValue: Int(raw))
        }
        return .nothing
      })
    t.property(
      "string Description {get;set;}", get: { Value((try command($0) as? FunctionInfo)?.functionDescription ?? "") },
      set: {
        (try command($0) as? FunctionInfo)?.functionDescription = $0.text(0)
        return .nothing
      })
    t.property("string Verb {get;}") { Value(verb(try command($0).name).0) }
    t.property("string Noun {get;}") { Value(verb(try command($0).name).1) }
    t.property("string HelpFile {get;}") { _ in .emptyString }
  }

  @Sendable static func declareCmdlet(_ t: TypeBuilder) {
    t.property("string DefaultParameterSet {get;}") { try signature($0)?.defaultSet.map { Value($0) } ?? .null }
    t.property("string Verb {get;}") { Value(verb(try command($0).name).0) }
    t.property("string Noun {get;}") { Value(verb(try command($0).name).1) }
    t.property("string HelpFile {get;}") {
      Value(CommandInfoExtensions.assembly(ofModule: try command($0).moduleName) + ".dll-Help.xml")
    }
    t.property("System.Management.Automation.PSSnapInInfo PSSnapIn {get;}") {
      try command($0).moduleName == CoreSnapIn.name ? .object(CoreSnapIn()) : .null
    }
    t.property("type ImplementingType {get;}") {
      guard let info = try command($0) as? CmdletInfo else { return .null }
      return .object(try session($0).implementingType(of: info))
    }
    t.property(
      "System.Management.Automation.ScopedItemOptions Options {get;set;}",
      get: { _ in .object(EnumValue(CommandTypes.options, 1)) },
      set: { _ in
        .nothing
      })
  }

  @Sendable static func declareAlias(_ t: TypeBuilder) {
    t.property("System.Management.Automation.CommandInfo ReferencedCommand {get;}") { try resolve($0) }
    t.property("System.Management.Automation.CommandInfo ResolvedCommand {get;}") { try resolve($0) }
    t.property(
      "System.Management.Automation.ScopedItemOptions Options {get;set;}",
      get: {
        .object(EnumValue(CommandTypes.options, Int64((try command($0) as? AliasInfo)?.options.rawValue ?? 0)))
      },
      set: { call in
        if let alias = try command(call) as? AliasInfo, let raw = (call.args.first?.base.obj as? EnumValue)?.raw {
          alias.options = VariableOptions(rawValue: Int(raw))
        }
        return .nothing
      })
    t.property(
      "string Description {get;set;}", get: { Value((try command($0) as? AliasInfo)?.aliasDescription ?? "") },
      set: {
        (try command($0) as? AliasInfo)?.aliasDescription = $0.text(0)
        return .nothing
      })
  }

  private static func resolve(_ call: Call) throws -> Value {
    guard let alias = try command(call) as? AliasInfo else { return .null }
    let session = try session(call)
    return try session.findCommand(alias.target, from: session.currentFrame?.scope ?? session.global).map { .object($0) }
      ?? .null
  }

  @Sendable static func declareApplication(_ t: TypeBuilder) {
    t.property("string Path {get;}") { Value((try command($0) as? ApplicationInfo)?.path ?? "") }
    t.property("string Extension {get;}") {
      let name = try command($0).name
      return Value(name.lastIndex(of: ".").map { String(name[$0...]) } ?? "")
    }
  }

  @Sendable static func declareScript(_ t: TypeBuilder) {
    @Sendable func script(_ call: Call) throws -> ExternalScriptInfo {
      guard let script = try command(call) as? ExternalScriptInfo else {
        throw DotNetError.invalidOperation("This is no script file.")
      }
      return script
    }
    t.property("string Path {get;}") { Value(try script($0).path) }
    t.property("scriptblock ScriptBlock {get;}") { .object(try script($0).block(try session($0))) }
    t.property("string ScriptContents {get;}") { Value(try script($0).block(try session($0)).bodyText) }
    t.property("System.Text.Encoding OriginalEncoding {get;}") { _ in .object(EncodingObj(.utf8)) }
  }

  private static func verb(_ name: String) -> (String, String) {
    guard let dash = name.firstIndex(of: "-") else { return ("", "") }
    return (String(name[..<dash]), String(name[name.index(after: dash)...]))
  }

  // MARK: - Parameters

  static func emptyParameters() -> DictionaryObj {
    DictionaryObj(
      TypeCatalog.construct(.dictionaryDefinition, [.string, CommandTypes.parameterMetadata]), .generic, comparer: .ignoreCase,
      keyType: .string, valueType: .object)
  }

  static func parameters(_ signature: CommandSignature, _ session: Session, common: Bool = true) -> DictionaryObj {
    let table = emptyParameters()
    for parameter in signature.parameters {
      let entry = CommandSyntax.Entry(
        name: parameter.name.string, aliases: parameter.aliases.map(\.string), type: (try? parameter.type(session)) ?? .object,
        isSwitch: parameter.isSwitch, rule: parameter.sets.first?.rule ?? ParameterInSet(), spec: parameter)
      table.set(.string(parameter.name), .object(ParameterInfoObj(entry, isInSet: false, session)))
    }
    guard common else { return table }
    for entry in CommandSyntax.entries(signature, CommandSignature.allSets, session) where entry.spec == nil {
      if table.get(entry.name) == nil { table.set(entry.name, .object(ParameterInfoObj(entry, isInSet: false, session))) }
    }
    return table
  }

  static func emptySets() -> DictionaryObj {
    DictionaryObj(
      TypeCatalog.construct(.dictionaryDefinition, [.string, CommandTypes.setMetadata]), .generic, comparer: .ignoreCase,
      keyType: .string, valueType: .object)
  }

  /// The sets of a parameter and what it does there.
  static func sets(_ entry: CommandSyntax.Entry) -> DictionaryObj {
    let table = emptySets()
    for (name, rule) in entry.spec?.sets ?? [(CommandSignature.allSets, entry.rule)] { table.set(name, set(rule)) }
    return table
  }

  private static func info(_ call: Call) throws -> ParameterInfoObj {
    guard let object = call.this.base.obj as? ParameterInfoObj else {
      throw DotNetError.invalidOperation("This is no parameter.")
    }
    return object
  }

  private static func parameter(_ call: Call) throws -> CommandSyntax.Entry {
    guard let object = call.this.base.obj as? ParameterInfoObj else {
      throw DotNetError.invalidOperation("This is no parameter.")
    }
    return object.entry
  }

  @Sendable static func declareParameter(_ t: TypeBuilder) {
    let isInSet = t.owner.name == "CommandParameterInfo"
    if isInSet {
      t.property("string Name {get;}") { Value(try parameter($0).name) }
      t.property("type ParameterType {get;}") { .object(try parameter($0).type) }
    } else {
      t.constructor("new(string name)") { .object(ParameterInfoObj($0.text(0), .object)) }
      t.constructor("new(string name, type parameterType)") {
        .object(ParameterInfoObj($0.text(0), ($0.obj(1) as? TypeInfo) ?? .object))
      }
      t.constructor("new(System.Management.Automation.ParameterMetadata other)") { call in
        guard let other = call.obj(0) as? ParameterInfoObj else { throw DotNetError.argumentNull("other") }
        return .object(ParameterInfoObj(copying: other))
      }
      t.property(
        "string Name {get;set;}", get: { Value(try info($0).name) },
        set: {
          try info($0).name = $0.text(0)
          return .nothing
        })
      t.property(
        "type ParameterType {get;set;}", get: { .object(try info($0).parameterType) },
        set: {
          try info($0).parameterType = ($0.obj(0) as? TypeInfo) ?? .object
          return .nothing
        })
    }
    if isInSet {
      t.property("bool IsMandatory {get;}") { .bool(try parameter($0).rule.isMandatory) }
      t.property("bool IsDynamic {get;}") { .bool(try parameter($0).spec?.isDynamic ?? false) }
      t.property("int Position {get;}") {
        let position = try parameter($0).rule.position
        return .int(position < 0 ? .min : Int32(truncatingIfNeeded: position))
      }
      t.property("bool ValueFromPipeline {get;}") { .bool(try parameter($0).rule.byValue) }
      t.property("bool ValueFromPipelineByPropertyName {get;}") { .bool(try parameter($0).rule.byPropertyName) }
      t.property("bool ValueFromRemainingArguments {get;}") { .bool(try parameter($0).rule.remaining) }
      t.property("string HelpMessage {get;}") { Value(try parameter($0).rule.helpMessage ?? "") }
    } else {
      t.property(
        "System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterSetMetadata] ParameterSets {get;}"
      ) { .object(try info($0).sets) }
      t.property(
        "bool IsDynamic {get;set;}", get: { .bool(try info($0).isDynamic) },
        set: {
          try info($0).isDynamic = $0.bool(0)
          return .nothing
        })
      t.property("bool SwitchParameter {get;}") { .bool(try info($0).parameterType === TypeInfo.switchParameter) }
      t.property("System.Collections.ObjectModel.Collection[string] Aliases {get;}") { .object(try info($0).aliases) }
      t.property("System.Collections.ObjectModel.Collection[System.Attribute] Attributes {get;}") {
        .object(try info($0).attributes)
      }
      return
    }
    t.property("System.Collections.ObjectModel.ReadOnlyCollection[string] Aliases {get;}") {
      collection(try parameter($0).aliases.map { Value($0) }, .string)
    }
    t.property("System.Collections.ObjectModel.ReadOnlyCollection[System.Attribute] Attributes {get;}") { call in
      collection(attributes(try parameter(call), call.runtime as? Session), AttributeTypes.attribute)
    }
  }

  private static func set(_ rule: ParameterInSet) -> Value {
    .object(
      RecordObj(
        CommandTypes.setMetadata,
        [
          ("IsMandatory", .bool(rule.isMandatory)),
          ("Position", .int(rule.position < 0 ? .min : Int32(truncatingIfNeeded: rule.position))),
          ("ValueFromPipeline", .bool(rule.byValue)),
          ("ValueFromPipelineByPropertyName", .bool(rule.byPropertyName)),
          ("ValueFromRemainingArguments", .bool(rule.remaining)),
          ("HelpMessage", Value(rule.helpMessage ?? "")),
        ]))
  }

  /// A parameter's attributes as objects.
  static func attributes(_ entry: CommandSyntax.Entry, _ session: Session?) -> [Value] {
    var all: [Value] = []
    for (name, rule) in entry.spec?.sets ?? [] {
      let made = AttributeObj(AttributeTypes.parameter, [])
      made.properties["mandatory"] = .bool(rule.isMandatory)
      if rule.position >= 0 { made.properties["position"] = .int(Int32(truncatingIfNeeded: rule.position)) }
      made.properties["parametersetname"] = Value(name)
      made.properties["valuefrompipeline"] = .bool(rule.byValue)
      made.properties["valuefrompipelinebypropertyname"] = .bool(rule.byPropertyName)
      made.properties["valuefromremainingarguments"] = .bool(rule.remaining)
      if let message = rule.helpMessage { made.properties["helpmessage"] = Value(message) }
      all.append(.object(made))
    }
    if !entry.aliases.isEmpty, let type = TypeCatalog.find("System.Management.Automation.AliasAttribute") {
      let made = AttributeObj(type, [.strings(entry.aliases)])
      made.properties["aliasnames"] = .strings(entry.aliases)
      all.append(.object(made))
    }
    for attribute in (try? entry.spec?.attributes(session)) ?? [] {
      if let made = object(attribute) { all.append(made) }
    }
    return entry.spec?.written.map { inOrder(all, of: $0) } ?? all
  }

  /// What a parameter's type is among its attributes.
  private static let typeConverter = TypeInfo(
    "System.Management.Automation.ArgumentTypeConverterAttribute", base: AttributeTypes.transform)

  /// The attributes of a script's parameter as PowerShell keeps them: the last one written comes first, types among them; in front a
  /// [Parameter] where none is written.
  private static func inOrder(_ made: [Value], of written: ParameterAst) -> [Value] {
    var rest = made
    var ordered: [Value] = []
    func take(_ name: String) -> Value? {
      rest.lastIndex { $0.type.name.lowercased() == name }.map { rest.remove(at: $0) }
    }
    for attribute in written.attributes.reversed() {
      if let attribute = attribute as? AttributeAst {
        let name = AttributeReader.name(attribute)
        if let found = take(name + "attribute") ?? take(name) { ordered.append(found) }
      } else if attribute is TypeConstraintAst {
        ordered.append(.object(AttributeObj(typeConverter, [])))
      }
    }
    return rest + ordered
  }

  private static func object(_ attribute: ParameterAttribute) -> Value? {
    func make(_ name: String, _ arguments: [Value] = [], _ properties: [String: Value] = [:]) -> Value? {
      guard let type = TypeCatalog.find("System.Management.Automation.\(name)Attribute") else { return nil }
      let made = AttributeObj(type, arguments)
      made.properties = properties
      return .object(made)
    }
    switch attribute {
    case .allowNull: return make("AllowNull")
    case .allowEmptyString: return make("AllowEmptyString")
    case .allowEmptyCollection: return make("AllowEmptyCollection")
    case .validateNotNull: return make("ValidateNotNull")
    case .validateNotNullOrEmpty: return make("ValidateNotNullOrEmpty")
    case .validateNotNullOrWhiteSpace: return make("ValidateNotNullOrWhiteSpace")
    case .validateCount(let low, let high):
      return make("ValidateCount", [Value(low), Value(high)], ["minlength": Value(low), "maxlength": Value(high)])
    case .validateLength(let low, let high):
      return make("ValidateLength", [Value(low), Value(high)], ["minlength": Value(low), "maxlength": Value(high)])
    case .validateRange(let low, let high): return make("ValidateRange", [low, high], ["minrange": low, "maxrange": high])
    case .validatePattern(let text, let options, let message):
      return make(
        "ValidatePattern", [Value(text)],
        ["regexpattern": Value(text), "options": .long(options), "errormessage": message.map { Value($0) } ?? .null])
    case .validateSet(let values, let ignoreCase, let message, _):
      return make(
        "ValidateSet", [.strings(values)],
        ["validvalues": .strings(values), "ignorecase": .bool(ignoreCase), "errormessage": message.map { Value($0) } ?? .null])
    case .validateScript(let block, let message):
      return make(
        "ValidateScript", [.object(block)], ["scriptblock": .object(block), "errormessage": message.map { Value($0) } ?? .null])
    case .supportsWildcards: return make("SupportsWildcards")
    case .argumentCompleter(let completer): return make("ArgumentCompleter", [completer])
    case .argumentCompletions(let texts): return make("ArgumentCompletions", [.strings(texts)])
    case .custom(let object): return .object(object)
    default: return nil
    }
  }

  @Sendable static func declareSet(_ t: TypeBuilder) {
    @Sendable func own(_ call: Call) throws -> ParameterSetObj {
      guard let object = call.this.base.obj as? ParameterSetObj else {
        throw DotNetError.invalidOperation("This is no parameter set.")
      }
      return object
    }
    t.property("string Name {get;}") { Value(try own($0).name) }
    t.property("bool IsDefault {get;}") {
      let set = try own($0)
      return .bool(set.signature.defaultSet == set.name)
    }
    t.property("System.Object Parameters {get;}") {
      let set = try own($0)
      return collection(
        CommandSyntax.entries(set.signature, set.name, set.session).map { .object(ParameterInfoObj($0, isInSet: true)) },
        CommandTypes.parameterInfo)
    }
    t.method("string ToString()") {
      let set = try own($0)
      return Value(CommandSyntax.text(set.signature, set.name, set.session))
    }
  }
}
