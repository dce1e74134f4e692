// The attribute classes as types: scripts make objects of them for dynamic parameters (`[ValidateSet]::new('a','b')`) and derive their own from
// the abstract ones.

import Objects
import Primitives

/// An attribute object made by a script.
public final class AttributeObj: Obj {
  private let attributeType: TypeInfo
  /// The class's name without `Attribute`, lower case.
  let kind: String
  let arguments: [Value]
  /// Properties that were set, by lower-case name.
  var properties: [String: Value] = [:]

  init(_ type: TypeInfo, _ arguments: [Value]) {
    attributeType = type
    let name = type.name.lowercased()
    kind = name.hasSuffix("attribute") ? String(name.dropLast(9)) : name
    self.arguments = arguments
    super.init()
  }
  public override var type: TypeInfo { attributeType }

  private func flag(_ name: String) -> Bool { properties[name].map { Truth.isTrue($0) } ?? false }

  /// A `[Parameter]` as a rule of a set.
  func parameterRule(_ session: Session) -> (String, ParameterInSet) {
    var rule = ParameterInSet()
    rule.isMandatory = flag("mandatory")
    if let position = properties["position"]?.integer, position >= 0 { rule.position = Int(clamping: position) }
    rule.byValue = flag("valuefrompipeline")
    rule.byPropertyName = flag("valuefrompipelinebypropertyname")
    rule.remaining = flag("valuefromremainingarguments")
    rule.helpMessage = properties["helpmessage"]?.pstring?.string
    let set = properties["parametersetname"]?.pstring?.string ?? ""
    return (set.isEmpty ? CommandSignature.allSets : set, rule)
  }

  func texts(_ session: Session) -> [String] {
    var all: [String] = []
    for value in arguments {
      for item in value.sequence?.items ?? [value] { if let text = try? Text.string(item, session).string { all.append(text) } }
    }
    return all
  }

  /// The attribute as the binder has it; nil when it has no part in binding.
  func bindingAttribute(_ session: Session) throws -> ParameterAttribute? {
    let message = properties["errormessage"]?.pstring?.string
    func number(_ i: Int) -> Int { i < arguments.count ? Int(arguments[i].integer ?? 0) : 0 }
    switch kind {
    case "allownull": return .allowNull
    case "allowemptystring": return .allowEmptyString
    case "allowemptycollection": return .allowEmptyCollection
    case "validatenotnull": return .validateNotNull
    case "validatenotnullorempty": return .validateNotNullOrEmpty
    case "validatenotnullorwhitespace": return .validateNotNullOrWhiteSpace
    case "validatecount": return .validateCount(min: number(0), max: number(1))
    case "validatelength": return .validateLength(min: number(0), max: number(1))
    case "validaterange":
      guard arguments.count >= 2 else { return .validateRangeKind(texts(session).first ?? "") }
      return try ParameterValidation.range(arguments[0], arguments[1], session)
    case "validatepattern": return .validatePattern(texts(session).first ?? "", options: 1, errorMessage: message)
    case "validateset":
      if arguments.count == 1, case .object(let object) = arguments[0].base, let type = object as? TypeInfo {
        return .validateSet([], ignoreCase: true, errorMessage: message, generator: type)
      }
      return .validateSet(
        texts(session), ignoreCase: properties["ignorecase"].map { Truth.isTrue($0) } ?? true, errorMessage: message,
        generator: nil)
    case "validatescript":
      return (arguments.first?.base.obj as? ScriptBlock).map { .validateScript($0, errorMessage: message) }
    case "argumentcompleter": return .argumentCompleter(arguments.first ?? .null)
    case "argumentcompletions": return .argumentCompletions(texts(session))
    case "supportswildcards": return .supportsWildcards
    case "pstypename": return .psTypeName(texts(session).first ?? "")
    default: return nil
    }
  }
}

/// Types of attributes and of runtime-defined parameters.
enum AttributeTypes {
  private static let prefix = "System.Management.Automation."
  static let attribute = TypeInfo(
    "System.Attribute", base: .object,
    declare: { t in
      plain(t)
      t.property("System.Object TypeId {get;}") { .object($0.target) }
    })
  static let metadata = TypeInfo(prefix + "Internal.CmdletMetadataAttribute", base: attribute, isAbstract: true)
  static let validate = TypeInfo(prefix + "ValidateArgumentsAttribute", base: metadata, declare: plain)
  static let validateEach = TypeInfo(
    prefix + "ValidateEnumeratedArgumentsAttribute", base: validate, declare: plain)
  static let transform = TypeInfo(prefix + "ArgumentTransformationAttribute", base: metadata, declare: plain)
  static let parsing = TypeInfo(prefix + "Internal.ParsingBaseAttribute", base: metadata, isAbstract: true)
  static let generator = TypeInfo(prefix + "IValidateSetValuesGenerator", .interface)
  static let cachedGenerator = TypeInfo(
    prefix + "CachedValidValuesGeneratorBase", base: .object, interfaces: { [generator] },
    declare: { t in
      plain(t)
      let owner = t.owner
      t.constructor("new(int cacheExpirationInSeconds)") { .object(AttributeObj(owner, $0.args)) }
    })
  static let rangeKind = TypeInfo.enumeration(
    prefix + "ValidateRangeKind", ["Positive", "NonNegative", "Negative", "NonPositive"])

  @Sendable private static func plain(_ t: TypeBuilder) {
    let owner = t.owner
    t.constructor("new()") { _ in .object(AttributeObj(owner, [])) }
  }

  /// Where the value of an attribute's property comes from.
  private enum Source {
    /// It can be set; this is what it is before.
    case kept(Value)
    /// The constructor's argument at this place; where there is none, what is said beside it.
    case argument(Int, or: @Sendable () -> Value = { .null })
    /// The constructor's first argument where it is a script block.
    case block
    /// The constructor's first argument where it is a type.
    case typeArgument
    /// The constructor's arguments as names of types.
    case typeNames
  }

  /// Type and name of a property, and its source.
  private typealias PropertyRow = (String, String, Source)

  private static func first(_ call: Call) -> Value? { (call.this.base.obj as? AttributeObj)?.arguments.first?.base }

  private static func property(_ t: TypeBuilder, _ type: String, _ name: String, _ source: Source) {
    switch source {
    case .kept(let initial):
      let key = name.lowercased()
      t.property(
        "\(type) \(name) {get;set;}", get: { ($0.this.base.obj as? AttributeObj)?.properties[key] ?? initial },
        set: {
          ($0.this.base.obj as? AttributeObj)?.properties[key] = $0.args.first ?? .null
          return .nothing
        })
    case .argument(let index, let otherwise):
      t.property("\(type) \(name) {get;}") { call in
        guard let own = call.this.base.obj as? AttributeObj, index < own.arguments.count else { return otherwise() }
        return own.arguments[index]
      }
    case .block:
      t.property("\(type) \(name) {get;}") { first($0)?.obj is ScriptBlock ? first($0) ?? .null : .null }
    case .typeArgument:
      t.property("\(type) \(name) {get;}") { first($0)?.obj is TypeInfo ? first($0) ?? .null : .null }
    case .typeNames:
      t.property("\(type) \(name) {get;}") { call in
        let given = ((call.this.base.obj as? AttributeObj)?.arguments ?? []).flatMap { argument in
          argument.sequence.map { Array($0.items) } ?? [argument]
        }
        let names = given.map { item -> Value in
          if let type = item.base.obj as? TypeInfo { return .object(PSTypeNameObj(type.dotNetFullName, type: type)) }
          return .object(PSTypeNameObj(item.pstring?.string ?? ""))
        }
        return .object(ArrayObj(ContiguousArray(names), of: PSTypeNameObj.typeInfo))
      }
    }
  }

  private static func make(
    _ name: String, _ base: TypeInfo, within namespace: String = prefix, constructors: [String],
    properties: [PropertyRow] = []
  ) -> TypeInfo {
    TypeInfo(
      (name.hasPrefix("System.") ? "" : namespace) + name + "Attribute", base: base,
      declare: { t in
        let owner = t.owner
        for constructor in constructors { t.constructor(constructor) { .object(AttributeObj(owner, $0.args)) } }
        for (type, name, source) in properties { property(t, type, name, source) }
      })
  }

  static let parameter = make(
    "Parameter", parsing,
    constructors: ["new()", "new(string experimentName, \(prefix)ExperimentAction experimentAction)"],
    properties: [
      ("string", "ExperimentName", .argument(0)),
      ("\(prefix)ExperimentAction", "ExperimentAction", .argument(1, or: { EnumTypes.value("\(prefix)ExperimentAction", 0) })),
      ("bool", "Mandatory", .kept(.bool(false))), ("int", "Position", .kept(.int(.min))),
      ("string", "ParameterSetName", .kept(Value(CommandSignature.allSets))),
      ("bool", "ValueFromPipeline", .kept(.bool(false))), ("bool", "ValueFromPipelineByPropertyName", .kept(.bool(false))),
      ("bool", "ValueFromRemainingArguments", .kept(.bool(false))), ("string", "HelpMessage", .kept(.null)),
      ("string", "HelpMessageBaseName", .kept(.null)), ("string", "HelpMessageResourceId", .kept(.null)),
      ("bool", "DontShow", .kept(.bool(false))),
    ])
  private static let message: [PropertyRow] = [("string", "ErrorMessage", .kept(.null))]

  private static let concrete: [TypeInfo] = [
    parameter,
    make(
      "Alias", parsing, constructors: ["new(Params string[] aliasNames)"],
      properties: [("System.Collections.Generic.IList[string]", "AliasNames", .argument(0))]),
    make("AllowNull", metadata, constructors: ["new()"]), make("AllowEmptyString", metadata, constructors: ["new()"]),
    make("AllowEmptyCollection", metadata, constructors: ["new()"]), make("ValidateNotNull", validate, constructors: ["new()"]),
    make("ValidateNotNullOrEmpty", validate, constructors: ["new()"]),
    make("ValidateNotNullOrWhiteSpace", validate, constructors: ["new()"]),
    make(
      "ValidateCount", validate, constructors: ["new(int minLength, int maxLength)"],
      properties: [("int", "MinLength", .argument(0)), ("int", "MaxLength", .argument(1))]),
    make(
      "ValidateLength", validateEach, constructors: ["new(int minLength, int maxLength)"],
      properties: [("int", "MinLength", .argument(0)), ("int", "MaxLength", .argument(1))]),
    make(
      "ValidateRange", validateEach,
      constructors: [
        "new(System.Object minRange, System.Object maxRange)", "new(System.Management.Automation.ValidateRangeKind kind)",
      ], properties: [("System.Object", "MinRange", .argument(0)), ("System.Object", "MaxRange", .argument(1))]),
    make(
      "ValidatePattern", validateEach, constructors: ["new(string regexPattern)"],
      properties: [("string", "RegexPattern", .argument(0)), ("System.Object", "Options", .kept(.int(1)))] + message),
    make(
      "ValidateScript", validateEach, constructors: ["new(scriptblock scriptBlock)"],
      properties: message + [("scriptblock", "ScriptBlock", .argument(0))]),
    make(
      "ValidateSet", validateEach, constructors: ["new(Params string[] validValues)", "new(type valuesGeneratorType)"],
      properties: message + [
        ("bool", "IgnoreCase", .kept(.bool(true))), ("System.Collections.Generic.IList[string]", "ValidValues", .argument(0)),
      ]),
    make("ValidateTrustedData", validate, constructors: ["new()"]),
    make("SupportsWildcards", parsing, constructors: ["new()"]),
    make("Hidden", parsing, constructors: ["new()"]),
    make(
      "PSDefaultValue", parsing, constructors: ["new()"],
      properties: [("System.Object", "Value", .kept(.null)), ("string", "Help", .kept(.null))]),
    make(
      "ArgumentCompleter", attribute, constructors: ["new(type type)", "new(scriptblock scriptBlock)"],
      properties: [("scriptblock", "ScriptBlock", .block), ("type", "Type", .typeArgument)]),
    make("ArgumentCompletions", attribute, constructors: ["new(Params string[] completions)"]),
    make(
      "CmdletBinding", metadata, constructors: ["new()"],
      properties: [("bool", "PositionalBinding", .kept(.bool(true)))] + commandProperties),
    cmdlet,
    make(
      "OutputType", metadata, constructors: ["new(Params type[] type)", "new(Params string[] type)"],
      properties: [
        ("System.Management.Automation.PSTypeName[]", "Type", .typeNames), ("string", "ProviderCmdlet", .kept(.null)),
      ]),
    make(
      "PSTypeName", attribute, constructors: ["new(string psTypeName)"], properties: [("string", "PSTypeName", .argument(0))]),
    make("Credential", transform, constructors: ["new()"]),
    validateDrive, make("ValidateUserDrive", validateDrive, constructors: ["new()"]), experimental,
    make("NoRunspaceAffinity", parsing, within: prefix + "Language.", constructors: ["new()"]),
    make(
      "DscResource", metadata, constructors: ["new()"],
      properties: [("\(prefix)DSCResourceRunAsCredential", "RunAsCredential", .kept(.null))]),
    make("DscLocalConfigurationManager", metadata, constructors: ["new()"]),
    make(
      "DscProperty", metadata, constructors: ["new()"],
      properties: [
        ("bool", "Key", .kept(.bool(false))), ("bool", "Mandatory", .kept(.bool(false))),
        ("bool", "NotConfigurable", .kept(.bool(false))),
      ]),
  ]

  private static let commandProperties: [PropertyRow] = [
    ("string", "DefaultParameterSetName", .kept(.null)), ("bool", "SupportsShouldProcess", .kept(.bool(false))),
    ("bool", "SupportsPaging", .kept(.bool(false))), ("bool", "SupportsTransactions", .kept(.bool(false))),
    ("System.Management.Automation.ConfirmImpact", "ConfirmImpact", .kept(.object(EnumValue(Confirmation.impactType, 2)))),
    ("string", "HelpUri", .kept(Value(""))),
  ]

  /// `[Cmdlet()]`.
  static let cmdlet = make(
    "Cmdlet", metadata, constructors: ["new(string verbName, string nounName)"],
    properties: [("string", "NounName", .argument(1)), ("string", "VerbName", .argument(0))] + commandProperties)

  /// Attributes of .NET that classes of scripts carry.
  private static let dotNet: [TypeInfo] = [
    make("System.Flags", attribute, constructors: ["new()"]), make("System.Serializable", attribute, constructors: ["new()"]),
    make(
      "System.Obsolete", attribute, constructors: ["new()", "new(string message)", "new(string message, bool error)"],
      properties: [
        ("string", "Message", .argument(0)), ("bool", "IsError", .argument(1)), ("string", "DiagnosticId", .kept(.null)),
        ("string", "UrlFormat", .kept(.null)),
      ]),
    make(
      "System.AttributeUsage", attribute, constructors: ["new(System.AttributeTargets validOn)"],
      properties: [("bool", "AllowMultiple", .kept(.bool(false))), ("bool", "Inherited", .kept(.bool(true)))]),
    make(
      "System.CLSCompliant", attribute, constructors: ["new(bool isCompliant)"],
      properties: [("bool", "IsCompliant", .argument(0))]),
    make(
      "System.ComponentModel.Description", attribute, constructors: ["new()", "new(string description)"],
      properties: [("string", "Description", .argument(0))]),
    make("System.Runtime.CompilerServices.CompilerGenerated", attribute, constructors: ["new()"]),
    make("System.ThreadStatic", attribute, constructors: ["new()"]),
    make("System.NonSerialized", attribute, constructors: ["new()"]),
    make("System.ParamArray", attribute, constructors: ["new()"]),
    make(
      "System.Diagnostics.Tracing.EventSource", attribute, constructors: ["new()"],
      properties: [
        ("string", "Name", .kept(.null)), ("string", "Guid", .kept(.null)), ("string", "LocalizationResources", .kept(.null)),
      ]),
    TypeInfo(
      "System.Diagnostics.Tracing.EventSource", base: .object, interfaces: { [.idisposable] },
      declare: { t in
        let owner = t.owner
        t.constructor("new()") { _ in .object(AttributeObj(owner, [])) }
        t.constructor("new(string eventSourceName)") { .object(AttributeObj(owner, $0.args)) }
        t.property("string Name {get;}") { call in
          (call.this.base.obj as? AttributeObj)?.arguments.first ?? Value(call.this.base.type.name)
        }
        t.method("bool IsEnabled()") { _ in .bool(false) }
        t.method("void Dispose()") { _ in .nothing }
      }),
  ]

  private static let validateDrive = make(
    "ValidateDrive", validate, constructors: ["new(Params string[] validRootDrives)"],
    properties: [("System.Collections.Generic.IList[string]", "ValidRootDrives", .argument(0))])

  /// `[Experimental('name', 'Show')]`: says which experimental feature a command or parameter belongs to.
  private static let experimental = TypeInfo(
    prefix + "ExperimentalAttribute", base: parsing,
    declare: { t in
      let owner = t.owner
      t.constructor("new(string experimentName, \(prefix)ExperimentAction experimentAction)") { c in
        guard let name = c.string(0), !name.isEmpty else {
          throw DotNetError.argument("Value cannot be null or empty.", "experimentName")
        }
        return .object(AttributeObj(owner, c.args))
      }
      property(t, "string", "ExperimentName", .argument(0))
      property(t, "\(prefix)ExperimentAction", "ExperimentAction", .argument(1))
    })

  static let runtimeDefined = TypeInfo(
    prefix + "RuntimeDefinedParameter", base: .object,
    declare: { t in
      t.constructor("new()") { _ in .object(RuntimeDefinedParameterObj(.empty, .object, [])) }
      t.constructor("new(string name, type parameterType, System.Object attributes)") {
        let attributes = $0.args.count > 2 ? Array(try Enumeration.list($0.args[2])) : []
        return .object(RuntimeDefinedParameterObj($0.string(0) ?? .empty, ($0.obj(1) as? TypeInfo) ?? .object, attributes))
      }
      @Sendable func own(_ call: Call) -> RuntimeDefinedParameterObj? { call.this.base.obj as? RuntimeDefinedParameterObj }
      t.property(
        "string Name {get;set;}", get: { own($0).map { .string($0.name) } ?? .null },
        set: {
          own($0)?.name = $0.string(0) ?? .empty
          return .nothing
        })
      t.property(
        "type ParameterType {get;set;}", get: { own($0).map { .object($0.parameterType) } ?? .null },
        set: {
          own($0)?.parameterType = ($0.obj(0) as? TypeInfo) ?? .object
          return .nothing
        })
      t.property(
        "System.Object Value {get;set;}", get: { own($0)?.value ?? .null },
        set: {
          own($0)?.value = $0.args.first ?? .null
          own($0)?.isSet = true
          return .nothing
        })
      t.property(
        "bool IsSet {get;set;}", get: { .bool(own($0)?.isSet ?? false) },
        set: {
          own($0)?.isSet = $0.bool(0); return .nothing
        })
      t.property("System.Object Attributes {get;}") { own($0).map { .object($0.attributes) } ?? .null }
    })

  static let runtimeDefinedDictionary = TypeInfo(
    prefix + "RuntimeDefinedParameterDictionary", base: TypeCatalog.construct(.dictionaryDefinition, [.string, .object]),
    declare: { t in
      let owner = t.owner
      t.constructor("new()") { _ in
        .object(DictionaryObj(owner, .generic, comparer: .ignoreCase, keyType: .string, valueType: .object))
      }
    })

  /// What validation and transformation methods get as `$engineIntrinsics`.
  static let engineIntrinsics = TypeInfo(prefix + "EngineIntrinsics", base: .object)

  /// Errors of binding derive from ParameterBindingException, which scripts catch.
  private static let bindingException = TypeInfo(
    prefix + "ParameterBindingException", base: TypeCatalog.exception(prefix + "RuntimeException"),
    declare: { t in
      for (type, name) in [
        ("string", "ParameterName"), ("type", "ParameterType"), ("type", "TypeSpecified"), ("string", "ErrorId"),
        ("long", "Line"),
        ("long", "Offset"), ("System.Object", "CommandInvocation"),
      ] {
        t.property("\(type) \(name) {get;}") { ($0.this.base.obj as? ExceptionObj)?.fields[name] ?? .null }
      }
    })

  private static var all: [TypeInfo] {
    concrete + dotNet + [
      attribute, metadata, validate, validateEach, transform, parsing, generator, cachedGenerator, rangeKind, runtimeDefined,
      runtimeDefinedDictionary, bindingException,
      TypeInfo(prefix + "ParameterBindingArgumentTransformationException", base: bindingException),
      TypeInfo(prefix + "ParameterBindingValidationException", base: bindingException),
      CommonParameter.actionPreference, Confirmation.impactType, engineIntrinsics, InvocationMembers.commandOrigin,
    ]
  }

  private static let withoutAccelerator: Set<String> = ["CmdletAttribute", "HiddenAttribute"]

  static var family: TypeCatalog.Family {
    var types: [String: @Sendable () -> TypeInfo] = [:]
    var accelerators: [String: String] = [:]
    for type in all {
      types[type.fullName] = { type }
      if type.fullName.hasPrefix(prefix), type.name.hasSuffix("Attribute"), !withoutAccelerator.contains(type.name),
        !type.fullName.hasPrefix(prefix + "Internal")
      {
        // `PSTypeName` alone is another type of that namespace.
        if type.name != "PSTypeNameAttribute" { accelerators[String(type.name.dropLast(9))] = type.fullName }
        accelerators[type.name] = type.fullName
      }
    }
    accelerators["ExperimentAction"] = prefix + "ExperimentAction"
    for name in ["ValidateRangeKind", "RuntimeDefinedParameter", "RuntimeDefinedParameterDictionary"] {
      types[prefix + name].map { make in accelerators[name] = make().fullName }
    }
    accelerators["cmdletbinding"] = prefix + "CmdletBindingAttribute"
    return TypeCatalog.Family(types: types, accelerators: accelerators)
  }
}
