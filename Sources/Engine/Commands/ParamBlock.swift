// From a param block (or the parameters after a function's name) to a signature: what PowerShell's compiler makes of [CmdletBinding()],
// [Parameter()] and their like, implicit positions included. Types and validations are left to the first session that needs them.

import Objects
import Primitives
import Syntax

/// Builds signatures of script code.
enum ParamBlock {
  /// The signature of a script block. `compile` makes a node of a default value or attribute argument; `slotOf` says where a name lives in
  /// the block's scope, -1 for nowhere.
  static func signature(for code: CodeBlock, compile: @escaping (ExpressionAst) -> Node, slotOf: (String) -> Int)
    -> CommandSignature
  {
    let block = code.ast.paramBlock
    let asts = code.functionParameters ?? block?.parameters ?? []
    var binding = Binding()
    for attribute in block?.attributes ?? [] { binding.read(attribute) }
    var drafts: [Draft] = []
    var customSets = false
    for ast in asts {
      let draft = Draft(ast)
      if !draft.rules.isEmpty {
        binding.isAdvanced = true
        if draft.rules.contains(where: { $0.hasPosition || $0.set != CommandSignature.allSets }) { customSets = true }
      }
      drafts.append(draft)
    }
    if binding.positional, !customSets {
      var position = 0
      for draft in drafts where !draft.isSwitch {
        draft.setImplicitPosition(position)
        position += 1
      }
    }
    var setNames: [String] = []
    func add(_ name: String) {
      if name != CommandSignature.allSets, !setNames.contains(where: { $0.lowercased() == name.lowercased() }) {
        setNames.append(name)
      }
    }
    if let fallback = binding.defaultSet { add(fallback) }
    for draft in drafts { for rule in draft.rules { add(rule.set) } }
    let parameters = drafts.enumerated().map { index, draft in draft.spec(index, setNames, compile, slotOf) }
    let signature = CommandSignature(
      parameters: parameters, setNames: setNames, defaultSet: binding.defaultSet, supportsShouldProcess: binding.shouldProcess,
      supportsPaging: binding.paging, confirmImpact: binding.impact, isAdvanced: binding.isAdvanced,
      positionalBinding: binding.positional,
      outputTypes: binding.outputTypes, hasDynamicParameters: code.ast.dynamicParamBlock != nil, helpUri: binding.helpUri)
    signature.obsolete = binding.obsolete
    signature.refusedAttribute = asts.lazy.flatMap(\.attributes).compactMap { $0 as? AttributeAst }.first {
      AttributeConstruction.failure($0, nil) != nil
    }
    signature.conflict = ParameterConflicts.find(signature)
    return signature
  }

  /// What the attributes of the block say.
  private struct Binding {
    var isAdvanced = false
    var positional = true
    var shouldProcess = false
    var paging = false
    var impact = 2
    var defaultSet: String?
    var outputTypes: [String] = []
    var helpUri: String?
    var obsolete: String?

    mutating func read(_ ast: AttributeAst) {
      switch AttributeReader.name(ast) {
      case "cmdletbinding":
        isAdvanced = true
        for argument in ast.namedArguments {
          let value = argument.expressionOmitted ? Value.bool(true) : ParamBlock.value(argument.argument)
          switch argument.argumentName.lowercased() {
          case "supportsshouldprocess": shouldProcess = Truth.isTrue(value)
          case "supportspaging": paging = Truth.isTrue(value)
          case "positionalbinding": positional = Truth.isTrue(value)
          case "defaultparametersetname":
            defaultSet = value.pstring.map(\.string).flatMap { $0.isEmpty || $0 == CommandSignature.allSets ? nil : $0 }
          case "helpuri": helpUri = value.pstring?.string
          case "confirmimpact":
            let names = ["none", "low", "medium", "high"]
            if let i = names.firstIndex(of: value.pstring?.string.lowercased() ?? "") { impact = i }
            if let number = value.integer { impact = max(0, min(3, Int(number))) }
          default: break
          }
        }
      case "outputtype":
        for argument in ast.positionalArguments { outputTypes += ParamBlock.typeNames(argument) }
      case "obsolete": obsolete = ast.positionalArguments.first.map { ParamBlock.value($0).pstring?.string ?? "" } ?? ""
      default: break
      }
    }
  }

  /// A constant of an attribute; a member such as `[ConfirmImpact]::High` counts by its name.
  private static func value(_ ast: ExpressionAst) -> Value {
    if let constant = AttributeReader.constant(ast) { return constant }
    if let member = ast as? MemberExpressionAst, let name = member.member as? StringConstantExpressionAst {
      if let type = (member.expression as? TypeExpressionAst).flatMap({ TypeResolver.find($0.typeName, nil) }),
        type.code == .int32, name.value.lowercased() == "maxvalue"
      {
        return .int(.max)
      }
      return Value(name.value)
    }
    return .null
  }

  private static func typeNames(_ ast: ExpressionAst) -> [String] {
    switch ast {
    case let type as TypeExpressionAst: return [TypeResolver.find(type.typeName, nil)?.fullName ?? type.typeName.fullName]
    case let list as ArrayLiteralAst: return list.elements.flatMap { typeNames($0) }
    default:
      let value = AttributeReader.constant(ast)
      if let items = value?.sequence?.items { return items.compactMap { $0.pstring?.string } }
      return value?.pstring.map { [$0.string] } ?? []
    }
  }

  /// One `[Parameter(...)]`.
  private struct Rule {
    var set = CommandSignature.allSets
    var rule = ParameterInSet()
    var hasPosition = false
    var dontShow = false

    init() {}

    init(_ ast: AttributeAst) {
      for argument in ast.namedArguments {
        let value = argument.expressionOmitted ? Value.bool(true) : ParamBlock.value(argument.argument)
        switch argument.argumentName.lowercased() {
        case "mandatory": rule.isMandatory = Truth.isTrue(value)
        case "position":
          if let number = value.integer ?? value.pstring.flatMap({ Int64($0.string) }) {
            rule.position = max(-1, Int(clamping: number))
            hasPosition = true
          }
        case "parametersetname": if let name = value.pstring?.string, !name.isEmpty { set = name }
        case "valuefrompipeline": rule.byValue = Truth.isTrue(value)
        case "valuefrompipelinebypropertyname": rule.byPropertyName = Truth.isTrue(value)
        case "valuefromremainingarguments": rule.remaining = Truth.isTrue(value)
        case "helpmessage": rule.helpMessage = value.pstring?.string
        case "dontshow": dontShow = Truth.isTrue(value)
        default: break
        }
      }
    }
  }

  /// A parameter under construction.
  private final class Draft {
    let ast: ParameterAst
    let isSwitch: Bool
    /// Nearest to the name first, as PowerShell keeps them.
    private(set) var rules: [Rule] = []
    private var implicitPosition: Int?
    private var aliases: [PSString] = []
    private var binding: [AttributeAst] = []
    private var types: [ITypeName] = []

    init(_ ast: ParameterAst) {
      self.ast = ast
      for attribute in ast.attributes.reversed() {
        if attribute is TypeConstraintAst { types.append(attribute.typeName) }
        guard let attribute = attribute as? AttributeAst else { continue }
        switch AttributeReader.name(attribute) {
        case "parameter": rules.append(Rule(attribute))
        case "alias":
          for argument in attribute.positionalArguments {
            let value = ParamBlock.value(argument)
            for item in value.sequence?.items ?? [value] { if let name = item.pstring, name.count > 0 { aliases.append(name) } }
          }
        case let name where AttributeReader.isDeclaration(name): break
        default: binding.append(attribute)
        }
      }
      switch types.last?.name.lowercased() {
      case "switch", "switchparameter", "system.management.automation.switchparameter", "management.automation.switchparameter":
        isSwitch = true
      default: isSwitch = false
      }
    }

    func setImplicitPosition(_ position: Int) {
      if rules.isEmpty { implicitPosition = position } else { rules[0].rule.position = position }
    }

    func spec(_ index: Int, _ setNames: [String], _ compile: @escaping (ExpressionAst) -> Node, _ slotOf: (String) -> Int)
      -> ParameterSpec
    {
      let name = ast.name.variablePath.unqualifiedPath
      var sets: [(name: String, rule: ParameterInSet)] = []
      if rules.isEmpty {
        var rule = ParameterInSet()
        rule.position = implicitPosition ?? -1
        sets = [(CommandSignature.allSets, rule)]
      } else {
        for rule in rules {
          // Set names compare without case; the first spelling counts.
          sets.append((setNames.first { $0.lowercased() == rule.set.lowercased() } ?? rule.set, rule.rule))
        }
      }
      let binding = self.binding
      let declared = types.last
      let spec = ParameterSpec(
        name: PSString.make(name), index: index, aliases: aliases, isSwitch: isSwitch, sets: sets,
        hasAttributes: !binding.isEmpty,
        attributeSource: { session in
          try binding.compactMap { ast in
            try AttributeReader.read(ast, session) { argument in
              if let constant = AttributeReader.constant(argument) { return constant }
              if let type = argument as? TypeExpressionAst {
                return try session.map { .object(try TypeResolver.resolve(type.typeName, $0)) }
              }
              guard let session else { return nil }
              return try compile(argument).eval(session.currentFrame ?? session.topFrame())
            }
          }
        },
        typeSource: { session in
          guard let declared else { return .object }
          if let session { return try TypeResolver.resolve(declared, session) }
          guard let found = TypeResolver.find(declared, nil) else { throw TypeResolver.notFound(declared.fullName) }
          return found
        })
      spec.innerTypes = types.dropLast().map { name in
        { session in
          if let session { return try TypeResolver.resolve(name, session) }
          guard let found = TypeResolver.find(name, nil) else { throw TypeResolver.notFound(name.fullName) }
          return found
        }
      }
      spec.slot = slotOf(name)
      spec.written = ast
      spec.isHidden = rules.contains { $0.dontShow }
      spec.defaultNode = ast.defaultValue.map(compile)
      return spec
    }
  }
}
