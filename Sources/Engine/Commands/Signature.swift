// What a command accepts: its parameters and their sets. Functions get one from their param block, cmdlets from the data set of documented
// signatures; the binder, Get-Command, Get-Help and completion all read this.

import Objects
import Primitives
import Syntax

/// A parameter's part in one parameter set.
public struct ParameterInSet {
  public var isMandatory = false
  /// -1 for named only.
  public var position = -1
  public var byValue = false
  public var byPropertyName = false
  public var remaining = false
  public var helpMessage: String?
  public init() {}
}

/// One parameter.
public final class ParameterSpec {
  public let name: PSString
  public let index: Int
  public let aliases: [PSString]
  private let typeSource: (Session?) throws -> TypeInfo
  private var resolved: TypeInfo?
  /// The type that the parameter is said to have, where any object is taken because the class is known by name only.
  var shownType: (() -> TypeInfo?)?
  /// By set name; `__AllParameterSets` stands for every set.
  public let sets: [(name: String, rule: ParameterInSet)]
  private var attributeSource: ((Session?) throws -> [ParameterAttribute])?
  private var resolvedAttributes: [ParameterAttribute]
  private var resolvedConstraints: [VariableConstraint]?
  /// Whether there are attributes besides [Parameter], [Alias] and types.
  public let hasAttributes: Bool
  public let isDynamic: Bool
  /// A script's parameter as it is written.
  var written: ParameterAst?
  /// Default value expression of a script parameter.
  public var defaultNode: Node?
  /// Where the value goes in the block's scope; -1 for cmdlets.
  public var slot = -1
  public let isSwitch: Bool
  public var isHidden = false
  /// A value that fails validation is passed over in favour of another parameter of the same position.
  public var passesOverInvalid = false
  /// A script's parameter: its types convert as an argument transformation does.
  public var isScript = false
  /// Further types before the name (`[int][string]$x`), nearest to the name first; the conversions run in this order, `type()` last.
  var innerTypes: [(Session?) throws -> TypeInfo] = []

  public init(
    name: PSString, index: Int, aliases: [PSString] = [], isSwitch: Bool = false, sets: [(name: String, rule: ParameterInSet)],
    attributes: [ParameterAttribute] = [], isDynamic: Bool = false, type: @escaping () throws -> TypeInfo
  ) {
    self.name = name
    self.index = index
    self.aliases = aliases
    self.isSwitch = isSwitch
    self.sets = sets
    resolvedAttributes = attributes
    hasAttributes = !attributes.isEmpty
    self.isDynamic = isDynamic
    typeSource = { _ in try type() }
  }

  /// A script's parameter, whose type and attributes are worked out by the session that first needs them.
  init(
    name: PSString, index: Int, aliases: [PSString], isSwitch: Bool, sets: [(name: String, rule: ParameterInSet)],
    hasAttributes: Bool,
    attributeSource: @escaping (Session?) throws -> [ParameterAttribute], typeSource: @escaping (Session?) throws -> TypeInfo
  ) {
    self.name = name
    self.index = index
    self.aliases = aliases
    self.isSwitch = isSwitch
    self.sets = sets
    self.hasAttributes = hasAttributes
    resolvedAttributes = []
    self.attributeSource = hasAttributes ? attributeSource : nil
    self.typeSource = typeSource
    isDynamic = false
    isScript = true
  }

  /// The type; resolved at first use, which may fail for a script's unknown type. A session knows its own classes too.
  public func type(_ session: Session? = nil) throws -> TypeInfo {
    if let resolved { return resolved }
    let found = try typeSource(session)
    resolved = found
    return found
  }

  /// What the parameter's variable demands of every value; the same objects for each call.
  func constraints(_ session: Session) throws -> [VariableConstraint] {
    if let resolvedConstraints { return resolvedConstraints }
    let made = try VariableConstraint.all(of: self, session)
    resolvedConstraints = made
    return made
  }

  /// Transformation and validation attributes in the order in which they run.
  public func attributes(_ session: Session?) throws -> [ParameterAttribute] {
    guard let source = attributeSource else { return resolvedAttributes }
    let made = try source(session)
    if session != nil {
      resolvedAttributes = made
      attributeSource = nil
    }
    return made
  }

  /// As `attributes(_:)`, without those that only a session can work out and that none has yet.
  public var attributes: [ParameterAttribute] { (try? attributes(nil)) ?? [] }

  /// The rule in a set, falling back to the one for all sets.
  public func rule(in set: String) -> ParameterInSet? {
    for entry in sets where entry.name == set { return entry.rule }
    for entry in sets where entry.name == CommandSignature.allSets { return entry.rule }
    return nil
  }
}

/// An attribute that takes part in binding.
public enum ParameterAttribute {
  case allowNull
  case allowEmptyString
  case allowEmptyCollection
  case validateNotNull
  case validateNotNullOrEmpty
  case validateNotNullOrWhiteSpace
  case validateCount(min: Int, max: Int)
  case validateLength(min: Int, max: Int)
  case validateRange(min: Value, max: Value)
  /// Positive, Negative, NonPositive, NonNegative.
  case validateRangeKind(String)
  case validatePattern(String, options: Int64, errorMessage: String?)
  case validateSet([String], ignoreCase: Bool, errorMessage: String?, generator: TypeInfo?)
  case validateScript(ScriptBlock, errorMessage: String?)
  case validateDrive([String])
  case validateUserDrive
  case validateTrustedData
  case credential
  /// Names and code pages become encodings: -Encoding.
  case encoding
  /// A number alone is a major version.
  case majorVersion
  /// As `majorVersion`, and `Latest` is this PowerShell's; only versions that PowerShell had are valid.
  case strictModeVersion
  case argumentToConfigurationData
  case argumentCompleter(Value)
  case argumentCompletions([String])
  /// An attribute class written in script: an instance of it.
  case custom(Obj)
  case obsolete(String)
  case supportsWildcards
  case dontShow
  case psTypeName(String)
}

/// A command's parameters and sets.
public final class CommandSignature {
  public static let allSets = "__AllParameterSets"
  public let parameters: [ParameterSpec]
  public let setNames: [String]
  public let defaultSet: String?
  public let supportsShouldProcess: Bool
  public let supportsPaging: Bool
  /// `ConfirmImpact`: None 0, Low 1, Medium 2, High 3.
  public let confirmImpact: Int
  /// Has [CmdletBinding()] or [Parameter()]: common parameters apply and unknown arguments are errors.
  public let isAdvanced: Bool
  public let positionalBinding: Bool
  public let outputTypes: [String]
  public let hasDynamicParameters: Bool
  private let index: [FoldedName: Int]
  /// Every parameter takes part in one set only, none has attributes: the binder's fast path may serve it.
  public let isPlain: Bool
  public let helpUri: String?
  /// What the binder works out once.
  var plan: BindingPlan?
  /// `[Obsolete]` of a script.
  public var obsolete: String?
  /// An attribute of a parameter whose constructor refuses its arguments: using the command fails with that.
  var refusedAttribute: AttributeAst?
  /// Parameters of a script whose names collide: using the command fails with that.
  var conflict: (id: String, message: String)?

  public init(
    parameters: [ParameterSpec], setNames: [String] = [], defaultSet: String? = nil, supportsShouldProcess: Bool = false,
    supportsPaging: Bool = false, confirmImpact: Int = 2, isAdvanced: Bool, positionalBinding: Bool = true,
    outputTypes: [String] = [],
    hasDynamicParameters: Bool = false, helpUri: String? = nil
  ) {
    self.parameters = parameters
    self.setNames = setNames.isEmpty ? [CommandSignature.allSets] : setNames
    self.defaultSet = defaultSet
    self.supportsShouldProcess = supportsShouldProcess
    self.supportsPaging = supportsPaging
    self.confirmImpact = confirmImpact
    self.isAdvanced = isAdvanced
    self.positionalBinding = positionalBinding
    self.outputTypes = outputTypes
    self.hasDynamicParameters = hasDynamicParameters
    self.helpUri = helpUri
    var index: [FoldedName: Int] = [:]
    for parameter in parameters {
      index[FoldedName(parameter.name)] = parameter.index
      for alias in parameter.aliases where index[FoldedName(alias)] == nil { index[FoldedName(alias)] = parameter.index }
    }
    self.index = index
    isPlain = !isAdvanced && !hasDynamicParameters && parameters.allSatisfy { !$0.hasAttributes && $0.aliases.isEmpty }
  }

  /// A parameter by exact name or alias.
  public func find(_ name: PSString) -> ParameterSpec? { index[FoldedName(name)].map { parameters[$0] } }

  /// Index of a parameter by name, for cmdlet code.
  public func position(of name: PSString) -> Int { index[FoldedName(name)] ?? -1 }
}
