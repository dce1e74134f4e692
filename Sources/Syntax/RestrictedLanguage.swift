// What a `data` section may contain: constants, a few variables, allowed commands, operators without effects.

struct RestrictedLanguageChecker {
  private let parser: ScriptParser
  private let roots: [Ast]
  /// The commands allowed, in lower case; nil when the script computes them, or when any will do.
  private let commands: Set<String>?
  /// The variables allowed, in lower case; nil for any.
  private var variables: Set<String>? = Set(defaultVariables.map { $0.lowercased() })
  /// How the message names the variables.
  private var shownVariables = ParserMessage.defaultAllowedVariablesInDataSection.text
  private var allowsEnvironment = false

  private static let defaultVariables = ["PSCulture", "PSUICulture", "true", "false", "null"]

  /// A script block under rules of its own: `ScriptBlock.CheckRestrictedLanguage`.
  init(_ parser: ScriptParser, _ block: ScriptBlockAst, commands: [String]?, variables: [String]?, allowsEnvironment: Bool) {
    self.parser = parser
    roots = (block.endBlock?.traps ?? []) as [Ast] + (block.endBlock?.statements ?? []) as [Ast]
    self.commands = commands.map { Set($0.map { $0.lowercased() }) }
    self.allowsEnvironment = allowsEnvironment
    guard let variables else { return }
    if variables == ["*"] {
      self.variables = nil
    } else {
      var all = RestrictedLanguageChecker.defaultVariables
      for name in variables where !all.contains(name) { all.append(name) }
      self.variables = Set(all.map { $0.lowercased() })
      shownVariables = all.map { "$" + $0 }.joined(separator: ", ")
    }
  }

  init(_ parser: ScriptParser, _ statement: DataStatementAst) {
    self.parser = parser
    roots = [statement.body]
    let names = statement.commandsAllowed.map { ($0 as? StringConstantExpressionAst)?.value.lowercased() }
    commands = names.contains(nil) ? nil : Set(names.compactMap { $0 } + ["convertfrom-stringdata"])
  }

  func check() {
    for root in roots {
      root.visit { node in
        check(node)
        return .continue
      }
    }
  }

  private func check(_ node: Ast) {
    if let message = RestrictedLanguageChecker.refused(node) { return parser.reportError(node.extent, message) }
    switch node.kind {
    case .typeConstraint: checkType(node, unsafeDowncast(node, to: TypeConstraintAst.self).typeName)
    case .typeExpression: checkType(node, unsafeDowncast(node, to: TypeExpressionAst.self).typeName)
    case .command: checkCommand(unsafeDowncast(node, to: CommandAst.self))
    case .binaryExpression:
      let binary = unsafeDowncast(node, to: BinaryExpressionAst.self)
      if binary.operator.hasTrait(.disallowedInRestrictedMode) {
        parser.reportError(binary.errorPosition, .operatorNotSupportedInDataSection, binary.operator.text)
      }
    case .unaryExpression:
      let unary = unsafeDowncast(node, to: UnaryExpressionAst.self)
      if unary.tokenKind.hasTrait(.disallowedInRestrictedMode) {
        parser.reportError(unary.extent, .operatorNotSupportedInDataSection, unary.tokenKind.text)
      }
    case .variableExpression:
      let path = unsafeDowncast(node, to: VariableExpressionAst.self).variablePath.userPath.lowercased()
      guard let variables, !variables.contains(path), !(allowsEnvironment && path.hasPrefix("env:")) else { break }
      parser.reportError(node.extent, .variableReferenceNotSupportedInDataSection, shownVariables)
    default: break
    }
  }

  /// The message for nodes that are never allowed.
  private static func refused(_ node: Ast) -> ParserMessage? {
    switch node.kind {
    case .scriptBlock, .scriptBlockExpression: return .scriptBlockNotSupportedInDataSection
    case .paramBlock: return .parameterDeclarationNotSupportedInDataSection
    case .attribute, .attributedExpression: return .attributeNotSupportedInDataSection
    case .functionDefinition: return .functionDeclarationNotSupportedInDataSection
    case .trapStatement: return .trapStatementNotSupportedInDataSection
    case .switchStatement: return .switchStatementNotSupportedInDataSection
    case .dataStatement: return .dataSectionStatementNotSupportedInDataSection
    case .forEachStatement: return .foreachStatementNotSupportedInDataSection
    case .doWhileStatement, .doUntilStatement: return .doWhileStatementNotSupportedInDataSection
    case .forStatement, .whileStatement: return .forWhileStatementNotSupportedInDataSection
    case .tryStatement: return .tryStatementNotSupportedInDataSection
    case .breakStatement, .continueStatement, .returnStatement, .exitStatement, .throwStatement:
      return .flowControlStatementNotSupportedInDataSection
    case .assignmentStatement: return .assignmentStatementNotSupportedInDataSection
    case .mergingRedirection, .fileRedirection: return .redirectionNotSupportedInDataSection
    case .memberExpression: return .propertyReferenceNotSupportedInDataSection
    case .invokeMemberExpression: return .methodCallNotSupportedInDataSection
    case .indexExpression: return .arrayReferenceNotSupportedInDataSection
    case .blockStatement: return .parallelAndSequenceBlockNotSupportedInDataSection
    default: return nil
    }
  }

  /// Only the types that .NET has a `TypeCode` for, and arrays of them.
  private func checkType(_ node: Ast, _ type: ITypeName) {
    let name = parser.types.resolve((type as? ArrayTypeName)?.elementType ?? type)
    let allowed: Set<String> = [
      "System.DBNull", "System.Boolean", "System.Char", "System.SByte", "System.Byte", "System.Int16", "System.UInt16",
      "System.Int32", "System.UInt32", "System.Int64", "System.UInt64", "System.Single", "System.Double", "System.Decimal",
      "System.DateTime", "System.String",
    ]
    if let name, allowed.contains(name) { return }
    parser.reportError(node.extent, .typeNotAllowedInDataSection, type.fullName)
  }

  private func checkCommand(_ command: CommandAst) {
    if command.invocationOperator == .dot { return parser.reportError(command.extent, .dotSourcingNotSupportedInDataSection) }
    guard let commands else { return }
    guard let name = command.commandName else {
      if command.invocationOperator == .ampersand {
        parser.reportError(command.extent, .operatorNotSupportedInDataSection, TokenKind.ampersand.text)
      } else {
        parser.reportError(command.extent, .cmdletNotInAllowedListForDataSection, parser.text(command.extent))
      }
      return
    }
    if !commands.contains(name.lowercased()) {
      parser.reportError(command.extent, .cmdletNotInAllowedListForDataSection, name)
    }
  }
}

extension CommandAst {
  /// The name of the command when it is a plain word or string; nil when it must be computed. PowerShell's GetCommandName.
  public var commandName: String? { (commandElements.first as? StringConstantExpressionAst)?.value }
}
