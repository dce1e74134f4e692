// `CommandMetadata`: a copy of what a command accepts, which scripts may change, and from which `ProxyCommand` writes the text of a function
// that wraps the command.

import Objects
import Primitives

/// `System.Management.Automation.CommandMetadata`.
public final class CommandMetadataObj: Obj {
  var name: String
  var implementingType: TypeInfo?
  var defaultSet: String?
  var supportsShouldProcess = false
  var supportsPaging = false
  var supportsTransactions = false
  var positionalBinding = true
  var helpUri: String?
  var confirmImpact = 2
  let parameters: DictionaryObj
  /// The name that a proxy calls: a cmdlet's with its module.
  let wrapped: String
  /// Name of the `CommandTypes` value.
  let wrappedKind: String
  /// Whether a proxy needs `[CmdletBinding()]`.
  let wrapsCmdlet: Bool
  let hasDynamicParameters: Bool

  init(_ command: CommandInfo, _ session: Session) throws {
    var command = command
    var steps = 0
    while let alias = command as? AliasInfo, steps < 100 {
      steps += 1
      guard let target = try session.findCommand(alias.target, from: session.currentFrame?.scope ?? session.global) else {
        break
      }
      command = target
    }
    guard let signature = try command.signature(session), !(command is AliasInfo), !(command is ApplicationInfo) else {
      throw DotNetError(
        "System.Management.Automation.PSNotSupportedException", "Cannot perform operation because operation is not supported.")
    }
    name = (command as? ExternalScriptInfo)?.path ?? command.name
    if let cmdlet = command as? CmdletInfo {
      implementingType = session.implementingType(of: cmdlet)
      wrapped = command.moduleName.isEmpty ? command.name : command.moduleName + "\\" + command.name
      wrapsCmdlet = true
    } else {
      wrapped = name
      wrapsCmdlet = signature.isAdvanced
    }
    wrappedKind = command.commandType
    defaultSet = signature.defaultSet
    supportsShouldProcess = signature.supportsShouldProcess
    supportsPaging = signature.supportsPaging
    positionalBinding = signature.positionalBinding
    helpUri = signature.helpUri
    confirmImpact = signature.confirmImpact
    hasDynamicParameters = signature.hasDynamicParameters
    parameters = CommandInfoMembers.parameters(signature, session, common: false)
    super.init()
  }

  init(copying other: CommandMetadataObj) {
    name = other.name
    implementingType = other.implementingType
    defaultSet = other.defaultSet
    supportsShouldProcess = other.supportsShouldProcess
    supportsPaging = other.supportsPaging
    supportsTransactions = other.supportsTransactions
    confirmImpact = other.confirmImpact
    wrapped = other.wrapped
    wrappedKind = other.wrappedKind
    wrapsCmdlet = other.wrapsCmdlet
    hasDynamicParameters = other.hasDynamicParameters
    parameters = CommandInfoMembers.emptyParameters()
    for (key, value) in zip(other.parameters.orderedKeys, other.parameters.orderedValues) {
      guard let parameter = value.base.obj as? ParameterInfoObj else { continue }
      parameters.set(key, .object(ParameterInfoObj(copying: parameter)))
    }
    super.init()
  }

  public override var type: TypeInfo { CommandMetadataTypes.metadata }
}

enum CommandMetadataTypes {
  private static let prefix = "System.Management.Automation."

  private static func own(_ call: Call) throws -> CommandMetadataObj {
    guard let object = call.this.base.obj as? CommandMetadataObj else {
      throw DotNetError.invalidOperation("This is no command metadata.")
    }
    return object
  }

  static let metadata = TypeInfo(
    prefix + "CommandMetadata", base: .object,
    declare: { t in
      @Sendable func make(_ call: Call) throws -> Value {
        guard let session = call.runtime as? Session, let command = call.obj(0) as? CommandInfo else {
          throw DotNetError.argumentNull("commandInfo")
        }
        return .object(try CommandMetadataObj(command, session))
      }
      t.constructor("new(System.Management.Automation.CommandInfo commandInfo)", make)
      t.constructor("new(System.Management.Automation.CommandInfo commandInfo, bool shouldGenerateCommonParameters)", make)
      t.constructor("new(string path)") { call in
        guard let session = call.runtime as? Session else { return .null }
        return .object(try CommandMetadataObj(ExternalScriptInfo(session.absolutePath(call.text(0))), session))
      }
      t.constructor("new(System.Management.Automation.CommandMetadata other)") { call in
        guard let other = call.obj(0) as? CommandMetadataObj else { throw DotNetError.argumentNull("other") }
        return .object(CommandMetadataObj(copying: other))
      }
      t.property(
        "string Name {get;set;}", get: { Value(try own($0).name) },
        set: {
          try own($0).name = $0.text(0)
          return .nothing
        })
      t.property("type CommandType {get;}") { try own($0).implementingType.map { .object($0) } ?? .null }
      t.property(
        "string DefaultParameterSetName {get;set;}", get: { try own($0).defaultSet.map { Value($0) } ?? .null },
        set: {
          try own($0).defaultSet = $0.isNull(0) ? nil : $0.text(0)
          return .nothing
        })
      flag(t, "SupportsShouldProcess", \.supportsShouldProcess)
      flag(t, "SupportsPaging", \.supportsPaging)
      flag(t, "PositionalBinding", \.positionalBinding)
      flag(t, "SupportsTransactions", \.supportsTransactions)
      t.property(
        "string HelpUri {get;set;}", get: { Value(try own($0).helpUri ?? "") },
        set: {
          try own($0).helpUri = $0.text(0)
          return .nothing
        })
      t.property(
        "System.Management.Automation.ConfirmImpact ConfirmImpact {get;set;}",
        get: { .object(EnumValue(Confirmation.impactType, Int64(try own($0).confirmImpact))) },
        set: {
          if let raw = ($0.args.first?.base.obj as? EnumValue)?.raw { try own($0).confirmImpact = Int(raw) }
          return .nothing
        })
      t.property(
        "System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterMetadata] Parameters {get;}"
      ) { .object(try own($0).parameters) }
    })

  private static func flag(
    _ t: TypeBuilder, _ name: String, _ path: ReferenceWritableKeyPath<CommandMetadataObj, Bool> & Sendable
  ) {
    t.property(
      "bool \(name) {get;set;}", get: { .bool(try own($0)[keyPath: path]) },
      set: {
        try own($0)[keyPath: path] = $0.bool(0)
        return .nothing
      })
  }

  static let proxy = TypeInfo(
    prefix + "ProxyCommand", base: .object,
    declare: { t in
      let of = "System.Management.Automation.CommandMetadata commandMetadata"
      @Sendable func given(_ call: Call) throws -> ProxyText {
        guard let object = call.obj(0) as? CommandMetadataObj else { throw DotNetError.argumentNull("commandMetaData") }
        return ProxyText(object)
      }
      t.staticMethod("static string Create(\(of))") { Value(try given($0).whole(help: "", dynamic: true)) }
      t.staticMethod("static string Create(\(of), string helpComment)") {
        Value(try given($0).whole(help: $0.text(1), dynamic: true))
      }
      t.staticMethod("static string Create(\(of), string helpComment, bool generateDynamicParameters)") {
        Value(try given($0).whole(help: $0.text(1), dynamic: $0.bool(2)))
      }
      t.staticMethod("static string GetCmdletBindingAttribute(\(of))") { Value(try given($0).attribute) }
      t.staticMethod("static string GetParamBlock(\(of))") { Value(try given($0).parameters) }
      t.staticMethod("static string GetDynamicParam(\(of))") { Value(try given($0).dynamicBlock) }
      t.staticMethod("static string GetBegin(\(of))") { Value(try given($0).begin()) }
      t.staticMethod("static string GetProcess(\(of))") { Value(try given($0).process) }
      t.staticMethod("static string GetEnd(\(of))") { Value(try given($0).end) }
      t.staticMethod("static string GetClean(\(of))") { Value(try given($0).clean) }
    })

  static let codeGeneration = TypeInfo(
    prefix + "Language.CodeGeneration", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      t.staticMethod("static string EscapeSingleQuotedStringContent(string value)") { Value(ProxyText.quoted($0.text(0))) }
      t.staticMethod("static string EscapeBlockCommentContent(string value)") { Value(ProxyText.comment($0.text(0))) }
      t.staticMethod("static string EscapeFormatStringContent(string value)") { Value(ProxyText.doubled($0.text(0), "{}")) }
      t.staticMethod("static string EscapeVariableName(string value)") { Value(ProxyText.variable($0.text(0))) }
    })

  /// The classes whose properties are the common parameters; scripts ask them for names.
  private static func parameterClass(_ name: String, _ kind: CommonParameter.Kind) -> TypeInfo {
    TypeInfo(
      prefix + name, base: .object,
      declare: { t in
        for item in CommonParameter.all where item.kind == kind {
          t.property("\(item.type.shortName()) \(item.name) {get;set;}", get: { _ in .null }, set: { _ in .nothing })
        }
      })
  }

  static let all: [TypeInfo] = [
    metadata, proxy, codeGeneration, parameterClass("Internal.CommonParameters", .common),
    parameterClass("Internal.ShouldProcessParameters", .shouldProcess), parameterClass("PagingParameters", .paging),
    TypeInfo(
      prefix + "Internal.TransactionParameters", base: .object,
      declare: { t in
        t.property("switch UseTransaction {get;set;}", get: { _ in .null }, set: { _ in .nothing })
      }),
  ]
}
