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
  private let typeSource: () throws -> TypeInfo
  private var resolved: TypeInfo?
  /// By set name; `__AllParameterSets` stands for every set.
  public let sets: [(name: String, rule: ParameterInSet)]
  /// Transformation and validation attributes in order of declaration.
  public let attributes: [ParameterAttribute]
  public let isDynamic: Bool
  /// Default value expression of a script parameter.
  public var defaultNode: Node?
  /// Where the value goes in the block's scope; -1 for cmdlets.
  public var slot = -1
  public let isSwitch: Bool
  public var isHidden = false

  public init(name: PSString, index: Int, aliases: [PSString] = [], isSwitch: Bool = false, sets: [(name: String, rule: ParameterInSet)],
    attributes: [ParameterAttribute] = [], isDynamic: Bool = false, type: @escaping () throws -> TypeInfo) {
    self.name = name
    self.index = index
    self.aliases = aliases
    self.isSwitch = isSwitch
    self.sets = sets
    self.attributes = attributes
    self.isDynamic = isDynamic
    typeSource = type
  }

  /// The type; resolved at first use, which may fail for a script's unknown type.
  public func type() throws -> TypeInfo {
    if let resolved { return resolved }
    let found = try typeSource()
    resolved = found
    return found
  }

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
  case argumentToConfigurationData
  case argumentCompleter(Value)
  case argumentCompletions([String])
  /// An attribute class written in script: an instance of it.
  case custom(Obj)
  case obsolete(String)
  case supportsWildcards
  case dontShow
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

  public init(
    parameters: [ParameterSpec], setNames: [String] = [], defaultSet: String? = nil, supportsShouldProcess: Bool = false,
    supportsPaging: Bool = false, confirmImpact: Int = 2, isAdvanced: Bool, positionalBinding: Bool = true, outputTypes: [String] = [],
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
    isPlain = !isAdvanced && !hasDynamicParameters && parameters.allSatisfy { $0.attributes.isEmpty && $0.aliases.isEmpty }
  }

  /// A parameter by exact name or alias.
  public func find(_ name: PSString) -> ParameterSpec? { index[FoldedName(name)].map { parameters[$0] } }

  /// Index of a parameter by name, for cmdlet code.
  public func position(of name: PSString) -> Int { index[FoldedName(name)] ?? -1 }
}
