// The parser's errors: their ids and texts, which are PowerShell's own, since scripts and people look for them.

/// An error's id and its text, in which `{0}` and `{1}` stand for what the error is about.
struct ParserMessage {
  let id: String
  let text: String

  init(_ id: String, _ text: String) {
    self.id = id
    self.text = text
  }

  /// The text with the arguments in place; without any it is taken as it stands.
  func format(_ arguments: [String]) -> String {
    if arguments.isEmpty { return text }
    var result: [UInt8] = []
    var bytes = Array(text.utf8)[...]
    while let byte = bytes.popFirst() {
      if byte == UInt8(ascii: "{"), let digit = bytes.first, digit >= 0x30, Int(digit) - 0x30 < arguments.count,
        bytes.dropFirst().first == UInt8(ascii: "}")
      {
        result += arguments[Int(digit) - 0x30].utf8
        bytes = bytes.dropFirst(2)
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}"), bytes.first == byte {
        result.append(byte)
        bytes.removeFirst()
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension ParserMessage {
  static let arrayHasTooManyDimensions = ParserMessage(
    "ArrayHasTooManyDimensions",
    "The array has too many dimensions: {0}. The number of dimensions for an array must be less than or equal to "
      + "32.")
  static let backgroundOperatorInPipelineChain = ParserMessage(
    "BackgroundOperatorInPipelineChain", "Background operators can only be used at the end of a pipeline chain.")
  static let badNumericConstant = ParserMessage("BadNumericConstant", "The numeric constant {0} is not valid.")
  static let duplicateNamedArgument = ParserMessage(
    "DuplicateNamedArgument", "Duplicate named arguments '{0}' are not allowed.")
  static let duplicateQualifier = ParserMessage("DuplicateQualifier", "Duplicate '{0}' qualifier")
  static let duplicateScriptCommandClause = ParserMessage(
    "DuplicateScriptCommandClause", "Script command clause '{0}' has already been defined.")
  static let emptyPipeElement = ParserMessage("EmptyPipeElement", "An empty pipe element is not allowed.")
  static let emptyPipelineChainElement = ParserMessage(
    "EmptyPipelineChainElement", "A pipeline chain operator must be followed by a pipeline.")
  static let emptyVariableReference = ParserMessage(
    "EmptyVariableReference", "An empty ${} variable reference was found. A name is required inside the braces.")
  static let endSquareBracketExpectedAtEndOfAttribute = ParserMessage(
    "EndSquareBracketExpectedAtEndOfAttribute", "Missing ] at end of attribute or type literal.")
  static let endSquareBracketExpectedAtEndOfType = ParserMessage(
    "EndSquareBracketExpectedAtEndOfType", "Missing ] at end of type token.")
  static let expectedExpression = ParserMessage("ExpectedExpression", "An expression was expected after '('.")
  static let expectedValueExpression = ParserMessage(
    "ExpectedValueExpression", "You must provide a value expression following the '{0}' operator.")
  static let expressionsMustBeFirstInPipeline = ParserMessage(
    "ExpressionsMustBeFirstInPipeline", "Expressions are only allowed as the first element of a pipeline.")
  static let ifStatementMissingCondition = ParserMessage(
    "IfStatementMissingCondition", "Missing condition in if statement after '{0} ('.")
  static let incompleteDollarSubexpressionReference = ParserMessage(
    "IncompleteDollarSubexpressionReference", "$(subexpression) is missing the closing ')'.")
  static let incompleteDollarVariableReference = ParserMessage(
    "IncompleteDollarVariableReference", "${{variable}} reference starting is missing the closing '}}'.")
  static let incompleteMemberDefinition = ParserMessage(
    "IncompleteMemberDefinition", "Missing a property name or method definition.")
  static let incompleteString = ParserMessage("IncompleteString", "Incomplete string token.")
  static let invalidBracedVariableReference = ParserMessage(
    "InvalidBracedVariableReference", "Variable reference is not valid. The variable name is missing.")
  static let invalidConfigurationName = ParserMessage(
    "InvalidConfigurationName",
    "The configuration name '{0}' is not valid. Standard names may only contain letters (a-z, A-Z), numbers "
      + "(0-9), period (.), hyphen (-) and underscore (_). The name may not be null or empty, and should start with "
      + "a letter.")
  static let invalidForeachFlag = ParserMessage(
    "InvalidForeachFlag", "The parameter {0} is not valid for the foreach statement.")
  static let invalidFunctionParameter = ParserMessage(
    "InvalidFunctionParameter",
    "Parameter declarations are a comma-separated list of variable names with optional initializer expressions.")
  static let invalidParameterForDataSectionStatement = ParserMessage(
    "InvalidParameterForDataSectionStatement",
    "The \"{0}\" parameter of the Data section is not valid. The valid Data section parameter is "
      + "SupportedCommand.")
  static let invalidSwitchFlag = ParserMessage("InvalidSwitchFlag", "The parameter {0} is not valid for the switch statement.")
  static let invalidUnderlyingType = ParserMessage(
    "InvalidUnderlyingType",
    "'{0}' is not a valid underlying type for enums. Expected a builtin integral type (one of byte, sbyte, "
      + "short, ushort, int, uint, long or ulong)")
  static let invalidUnicodeEscapeSequence = ParserMessage(
    "InvalidUnicodeEscapeSequence",
    "The Unicode escape sequence is not valid. A valid sequence is `u{ followed by one to six hex digits and a "
      + "closing '}'.")
  static let invalidUnicodeEscapeSequenceValue = ParserMessage(
    "InvalidUnicodeEscapeSequenceValue", "The Unicode escape sequence value is out of range. The maximum value is 0x10FFFF.")
  static let invalidValueForUsingItemName = ParserMessage(
    "InvalidValueForUsingItemName", "'{0}' is not a valid value for using name.")
  static let invalidVariableReference = ParserMessage(
    "InvalidVariableReference",
    "Variable reference is not valid. '$' was not followed by a valid variable name character. Consider using "
      + "${} to delimit the name.")
  static let invalidVariableReferenceWithDrive = ParserMessage(
    "InvalidVariableReferenceWithDrive",
    "Variable reference is not valid. ':' was not followed by a valid variable name character. Consider using "
      + "${} to delimit the name.")
  static let missingArgument = ParserMessage("MissingArgument", "Missing argument in parameter list.")
  static let missingArrayIndexExpression = ParserMessage(
    "MissingArrayIndexExpression", "Array index expression is missing or not valid.")
  static let missingAssemblyNameSpecification = ParserMessage(
    "MissingAssemblyNameSpecification", "The type name is missing the assembly name specification.")
  static let missingBaseCtorCall = ParserMessage(
    "MissingBaseCtorCall", "Missing 'base' after ':' in a base class constructor call.")
  static let missingCatchHandlerBlock = ParserMessage(
    "MissingCatchHandlerBlock", "The Catch block is missing its statement block.")
  static let missingCatchOrFinally = ParserMessage(
    "MissingCatchOrFinally", "The Try statement is missing its Catch or Finally block.")
  static let missingColonInTernaryExpression = ParserMessage(
    "MissingColonInTernaryExpression", "Missing ':' in the ternary expression.")
  static let missingConfigurationName = ParserMessage(
    "MissingConfigurationName",
    "The name for the configuration is missing. Provide the missing name as a simple name, string, or "
      + "string-valued expression.")
  static let missingCurlyBraceInSwitchStatement = ParserMessage(
    "MissingCurlyBraceInSwitchStatement", "Missing '{' in switch statement.")
  static let missingCurlyInConfigurationStatement = ParserMessage(
    "MissingCurlyInConfigurationStatement", "Missing '{' in configuration statement.")
  static let missingEndCurlyBrace = ParserMessage(
    "MissingEndCurlyBrace", "Missing closing '}' in statement block or type definition.")
  static let missingEndParenthesisAfterForeach = ParserMessage(
    "MissingEndParenthesisAfterForeach",
    "Missing closing ')' after expression part of foreach loop.\nThe correct form is: foreach ($a in $b) {...}")
  static let missingEndParenthesisAfterStatement = ParserMessage(
    "MissingEndParenthesisAfterStatement", "Missing closing ')' after expression in '{0}' statement.")
  static let missingEndParenthesisInExpression = ParserMessage(
    "MissingEndParenthesisInExpression", "Missing closing ')' in expression.")
  static let missingEndParenthesisInFunctionParameterList = ParserMessage(
    "MissingEndParenthesisInFunctionParameterList", "Missing ')' in function parameter list.")
  static let missingEndParenthesisInMethodCall = ParserMessage(
    "MissingEndParenthesisInMethodCall", "Missing ')' in method call.")
  static let missingEndParenthesisInSubexpression = ParserMessage(
    "MissingEndParenthesisInSubexpression", "Missing closing ')' in subexpression.")
  static let missingEndParenthesisInSwitchStatement = ParserMessage(
    "MissingEndParenthesisInSwitchStatement", "Missing ')' after expression in switch statement.")
  static let missingEndSquareBracket = ParserMessage("MissingEndSquareBracket", "Missing ']' after array index expression.")
  static let missingEqualsInHashLiteral = ParserMessage(
    "MissingEqualsInHashLiteral", "Missing '=' operator after key in hash literal.")
  static let missingEqualsInUsingAlias = ParserMessage("MissingEqualsInUsingAlias", "Missing '=' operator")
  static let missingExpression = ParserMessage("MissingExpression", "Missing expression after '{0}' in pipeline element.")
  static let missingExpressionAfterKeyword = ParserMessage(
    "MissingExpressionAfterKeyword", "Missing expression after '{0}' in loop.")
  static let missingExpressionAfterOperator = ParserMessage(
    "MissingExpressionAfterOperator", "Missing expression after unary operator '{0}'.")
  static let missingExpressionAfterToken = ParserMessage("MissingExpressionAfterToken", "Missing expression after '{0}'.")
  static let missingExpressionInNamedArgument = ParserMessage(
    "MissingExpressionInNamedArgument", "Missing statement after '=' in named argument.")
  static let missingFileSpecification = ParserMessage(
    "MissingFileSpecification", "Missing file specification after redirection operator.")
  static let missingFilenameOption = ParserMessage(
    "MissingFilenameOption",
    "Cannot process the 'switch' statement because of a missing file name argument to the -file option.")
  static let missingFinallyStatementBlock = ParserMessage(
    "MissingFinallyStatementBlock", "The Finally block is missing its statement block.")
  static let missingForeachExpression = ParserMessage(
    "MissingForeachExpression", "Missing expression in foreach loop.\nThe correct form is: foreach ($a in $b) {...}")
  static let missingForeachStatement = ParserMessage(
    "MissingForeachStatement", "Missing statement body in foreach loop.\nThe correct form is: foreach ($a in $b) {...}")
  static let missingFunctionBody = ParserMessage("MissingFunctionBody", "Missing function body in function declaration.")
  static let missingInInForeach = ParserMessage(
    "MissingInInForeach", "Missing 'in' after variable in foreach loop.\nThe correct form is: foreach ($a in $b) {...}")
  static let missingLoopStatement = ParserMessage("MissingLoopStatement", "Missing statement body in {0} loop.")
  static let missingMethodParameterList = ParserMessage(
    "MissingMethodParameterList", "Missing '(' in class method parameter list.")
  static let missingNameAfterKeyword = ParserMessage("MissingNameAfterKeyword", "Missing name after {0} keyword.")
  static let missingNamedBlocks = ParserMessage(
    "MissingNamedBlocks", "unexpected token '{0}', expected 'begin', 'process', 'end', 'clean', or 'dynamicparam'.")
  static let missingNamedStatementBlock = ParserMessage("MissingNamedStatementBlock", "Missing statement block after '{0}'.")
  static let missingNamespaceAlias = ParserMessage("MissingNamespaceAlias", "Missing namespace alias")
  static let missingOpenParenthesisAfterKeyword = ParserMessage(
    "MissingOpenParenthesisAfterKeyword", "Missing opening '(' after keyword '{0}'.")
  static let missingOpenParenthesisInIfStatement = ParserMessage(
    "MissingOpenParenthesisInIfStatement", "Missing '(' after '{0}' in if statement.")
  static let missingPropertyName = ParserMessage("MissingPropertyName", "Missing property name after reference operator.")
  static let missingPropertyTerminator = ParserMessage(
    "MissingPropertyTerminator", "Missing ';' or end-of-line in property definition.")
  static let missingStatementAfterKeyword = ParserMessage(
    "MissingStatementAfterKeyword", "Missing statement body after keyword '{0}'.")
  static let missingStatementBlock = ParserMessage("MissingStatementBlock", "Missing statement block after {0} ( condition ).")
  static let missingStatementBlockAfterElse = ParserMessage(
    "MissingStatementBlockAfterElse", "Missing statement block after 'else' keyword.")
  static let missingStatementBlockForDataSection = ParserMessage(
    "MissingStatementBlockForDataSection", "The Data section is missing its statement block.")
  static let missingStatementInHashLiteral = ParserMessage(
    "MissingStatementInHashLiteral", "Missing statement after '=' in hash literal.")
  static let missingStatementTerminator = ParserMessage("MissingStatementTerminator", "Missing a newline or semicolon.")
  static let missingSwitchConditionExpression = ParserMessage(
    "MissingSwitchConditionExpression", "Missing condition in switch statement clause.")
  static let missingSwitchStatementClause = ParserMessage(
    "MissingSwitchStatementClause", "Missing statement block in switch statement clause.")
  static let missingTerminatorMultiLineComment = ParserMessage(
    "MissingTerminatorMultiLineComment", "The terminator '#>' is missing from the multiline comment.")
  static let missingThrottleLimit = ParserMessage(
    "MissingThrottleLimit",
    "The ThrottleLimit parameter of the foreach statement is missing a value. Supply a throttle limit to the "
      + "parameter.")
  static let missingTrapStatement = ParserMessage(
    "MissingTrapStatement", "The 'trap' statement was incomplete. A trap statement requires a body.")
  static let missingTryStatementBlock = ParserMessage(
    "MissingTryStatementBlock", "The Try statement is missing its statement block.")
  static let missingTypeBody = ParserMessage("MissingTypeBody", "Missing '{0}' body in '{0}' declaration.")
  static let missingTypeLiteralToken = ParserMessage("MissingTypeLiteralToken", "Missing type literal.")
  static let missingTypename = ParserMessage("MissingTypename", "Missing type name after '['.")
  static let missingUnicodeEscapeSequenceTerminator = ParserMessage(
    "MissingUnicodeEscapeSequenceTerminator", "The Unicode escape sequence is missing the closing '}'.")
  static let missingUsingItemName = ParserMessage("MissingUsingItemName", "Missing using name")
  static let missingUsingStatementDirective = ParserMessage("MissingUsingStatementDirective", "Missing using directive")
  static let missingValueForSupportedCommandInDataSectionStatement = ParserMessage(
    "MissingValueForSupportedCommandInDataSectionStatement",
    "The SupportedCommand parameter of the Data section is missing a value. Supply a cmdlet or function name to "
      + "the parameter.")
  static let missingVariableNameAfterForeach = ParserMessage(
    "MissingVariableNameAfterForeach", "Missing variable name after foreach.\nThe correct form is: foreach ($a in $b) {...}")
  static let missingWhileOrUntilInDoWhile = ParserMessage(
    "MissingWhileOrUntilInDoWhile", "Missing while or until keyword in do loop.")
  static let multipleSwitchDefaultClauses = ParserMessage(
    "MultipleSwitchDefaultClauses", "A switch statement can have only one default clause.")
  static let openBraceNeedsToBeBackTickedInVariableName = ParserMessage(
    "OpenBraceNeedsToBeBackTickedInVariableName", "Use `{ instead of { in variable names.")
  static let parameterRequiresArgument = ParserMessage("ParameterRequiresArgument", "Parameter {0} requires an argument.")
  static let pipelineValueRequired = ParserMessage(
    "PipelineValueRequired", "A switch statement must have one of the following:  '-file file_name' or '( expression )'.")
  static let redirectionNotSupported = ParserMessage(
    "RedirectionNotSupported", "The '{0}' operator is reserved for future use.")
  static let reservedKeywordNotAllowed = ParserMessage(
    "ReservedKeywordNotAllowed", "The '{0}' keyword is not supported in this version of the language.")
  static let scriptTooComplicated = ParserMessage(
    "ScriptTooComplicated", "Processing was stopped because the script is too complex.")
  static let streamAlreadyRedirected = ParserMessage(
    "StreamAlreadyRedirected", "The {0} for this command is already redirected.")
  static let terminatorExpectedAtEndOfString = ParserMessage(
    "TerminatorExpectedAtEndOfString", "The string is missing the terminator: {0}.")
  static let tokenAfterEndOfValidScriptText = ParserMessage(
    "TokenAfterEndOfValidScriptText", "Executable script code found in signature block.")
  static let tooManyDigitsInUnicodeEscapeSequence = ParserMessage(
    "TooManyDigitsInUnicodeEscapeSequence",
    "The Unicode escape sequence contains more than the maximum of six hex digits between braces.")
  static let tooManyTypes = ParserMessage("TooManyTypes", "Only one type may be specified on class members.")
  static let typeNameExpected = ParserMessage("TypeNameExpected", "Type name expected.")
  static let typeNotAllowedBeforeParam = ParserMessage(
    "TypeNotAllowedBeforeParam", "Unexpected type [{0}] was found in the parameter statement.")
  static let typeNotAllowedBeforeStatement = ParserMessage(
    "TypeNotAllowedBeforeStatement", "Unexpected type [{0}] was found before statement.")
  static let unexpectedAttribute = ParserMessage("UnexpectedAttribute", "Unexpected attribute '{0}'.")
  static let unexpectedCharactersAfterHereStringHeader = ParserMessage(
    "UnexpectedCharactersAfterHereStringHeader",
    "No characters are allowed after a here-string header but before the end of the line.")
  static let unexpectedToken = ParserMessage("UnexpectedToken", "Unexpected token '{0}' in expression or statement.")
  static let unexpectedUnaryOperator = ParserMessage(
    "UnexpectedUnaryOperator", "Internal error - unexpected unary operator {0}.")
  static let unrecognizedToken = ParserMessage("UnrecognizedToken", "Unrecognized token in source text.")
  static let usingMustBeAtStartOfScript = ParserMessage(
    "UsingMustBeAtStartOfScript", "A 'using' statement must appear before any other statements in a script.")
  static let whitespaceBeforeHereStringFooter = ParserMessage(
    "WhitespaceBeforeHereStringFooter", "White space is not allowed before the string terminator.")
}
