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
  static let arrayReferenceNotSupportedInDataSection = ParserMessage(
    "ArrayReferenceNotSupportedInDataSection",
    "Array references are not allowed in restricted language mode or a Data section.")
  static let assignmentStatementNotSupportedInDataSection = ParserMessage(
    "AssignmentStatementNotSupportedInDataSection",
    "Assignment statements are not allowed in restricted language mode or a Data section.")
  static let assignmentStatementToAutomaticNotSupported = ParserMessage(
    "AssignmentStatementToAutomaticNotSupported", "Cannot assign automatic variable '{0}' with type '{1}'")
  static let attributeNotSupportedInDataSection = ParserMessage(
    "AttributeNotSupportedInDataSection", "Attributes are not allowed in restricted language mode or a Data section.")
  static let backgroundOperatorInPipelineChain = ParserMessage(
    "BackgroundOperatorInPipelineChain", "Background operators can only be used at the end of a pipeline chain.")
  static let badNumericConstant = ParserMessage("BadNumericConstant", "The numeric constant {0} is not valid.")
  static let cmdletNotInAllowedListForDataSection = ParserMessage(
    "CmdletNotInAllowedListForDataSection", "The command '{0}' is not allowed in restricted language mode or a Data section.")
  static let constructorCantHaveReturnType = ParserMessage(
    "ConstructorCantHaveReturnType", "A constructor cannot specify a return type.")
  static let controlLeavingFinally = ParserMessage("ControlLeavingFinally", "Flow of control cannot leave a Finally block.")
  static let customAttributeTypeNotFound = ParserMessage(
    "CustomAttributeTypeNotFound",
    "Cannot find the type for custom attribute '{0}'. Make sure that the assembly that contains this type is "
      + "loaded.")
  static let dataSectionStatementNotSupportedInDataSection = ParserMessage(
    "DataSectionStatementNotSupportedInDataSection",
    "The data statement is not allowed in restricted language mode or another Data section.")
  static let defaultAllowedVariablesInDataSection = ParserMessage(
    "DefaultAllowedVariablesInDataSection", "$PSCulture, $PSUICulture, $true, $false, $null")
  static let doWhileStatementNotSupportedInDataSection = ParserMessage(
    "DoWhileStatementNotSupportedInDataSection",
    "The Do and While statements are not allowed in restricted language mode or a Data section.")
  static let dotSourcingNotSupportedInDataSection = ParserMessage(
    "DotSourcingNotSupportedInDataSection", "Dot sourcing is not allowed in restricted language mode or a Data section.")
  static let duplicateFormalParameter = ParserMessage("DuplicateFormalParameter", "Duplicate parameter ${0} in parameter list.")
  static let duplicateKeyInHashLiteral = ParserMessage(
    "DuplicateKeyInHashLiteral", "Duplicate keys '{0}' are not allowed in hash literals.")
  static let duplicateNamedArgument = ParserMessage(
    "DuplicateNamedArgument", "Duplicate named arguments '{0}' are not allowed.")
  static let duplicateQualifier = ParserMessage("DuplicateQualifier", "Duplicate '{0}' qualifier")
  static let duplicateScriptCommandClause = ParserMessage(
    "DuplicateScriptCommandClause", "Script command clause '{0}' has already been defined.")
  static let emptyCatchNotLast = ParserMessage("EmptyCatchNotLast", "Catch block must be the last catch block.")
  static let emptyPipeElement = ParserMessage("EmptyPipeElement", "An empty pipe element is not allowed.")
  static let emptyPipelineChainElement = ParserMessage(
    "EmptyPipelineChainElement", "A pipeline chain operator must be followed by a pipeline.")
  static let emptyVariableReference = ParserMessage(
    "EmptyVariableReference", "An empty ${} variable reference was found. A name is required inside the braces.")
  static let endSquareBracketExpectedAtEndOfAttribute = ParserMessage(
    "EndSquareBracketExpectedAtEndOfAttribute", "Missing ] at end of attribute or type literal.")
  static let endSquareBracketExpectedAtEndOfType = ParserMessage(
    "EndSquareBracketExpectedAtEndOfType", "Missing ] at end of type token.")
  static let exceptionTypeAlreadyCaught = ParserMessage(
    "ExceptionTypeAlreadyCaught", "Exception type {0} is already handled by a previous handler.")
  static let expectedExpression = ParserMessage("ExpectedExpression", "An expression was expected after '('.")
  static let expectedValueExpression = ParserMessage(
    "ExpectedValueExpression", "You must provide a value expression following the '{0}' operator.")
  static let expressionsMustBeFirstInPipeline = ParserMessage(
    "ExpressionsMustBeFirstInPipeline", "Expressions are only allowed as the first element of a pipeline.")
  static let flowControlStatementNotSupportedInDataSection = ParserMessage(
    "FlowControlStatementNotSupportedInDataSection",
    "Flow control statements such as Break, Continue, Return, Exit, and Throw are not allowed in restricted "
      + "language mode or a Data section.")
  static let forWhileStatementNotSupportedInDataSection = ParserMessage(
    "ForWhileStatementNotSupportedInDataSection",
    "For and While statements are not allowed in restricted language mode or a Data section.")
  static let foreachStatementNotSupportedInDataSection = ParserMessage(
    "ForeachStatementNotSupportedInDataSection",
    "Foreach statements are not allowed in restricted language mode or a Data section.")
  static let functionDeclarationNotSupportedInDataSection = ParserMessage(
    "FunctionDeclarationNotSupportedInDataSection",
    "Function declarations are not allowed in restricted language mode or a Data section.")
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
  static let invalidLeftHandSide = ParserMessage(
    "InvalidLeftHandSide",
    "The assignment expression is not valid. The input to an assignment operator must be an object that is able "
      + "to accept assignments, such as a variable or a property.")
  static let invalidNamespaceValue = ParserMessage(
    "InvalidNamespaceValue", "The specified namespace in the 'using' statement contains invalid characters.")
  static let invalidParameterForDataSectionStatement = ParserMessage(
    "InvalidParameterForDataSectionStatement",
    "The \"{0}\" parameter of the Data section is not valid. The valid Data section parameter is "
      + "SupportedCommand.")
  static let invalidScriptBlockInDataSection = ParserMessage(
    "InvalidScriptBlockInDataSection",
    "A Begin statement block, Process statement block, or parameter statement is not allowed in a Data section.")
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
  static let invalidUsingExpression = ParserMessage(
    "InvalidUsingExpression", "Expression is not allowed in a Using expression.")
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
  static let keywordParameterReservedForFutureUse = ParserMessage(
    "KeywordParameterReservedForFutureUse", "The {0} '-{1}' parameter is reserved for future use.")
  static let labelNotFound = ParserMessage("LabelNotFound", "Label '{0}' not found inside the method.")
  static let memberAlreadyDefined = ParserMessage("MemberAlreadyDefined", "The member '{0}' is already defined.")
  static let methodCallNotSupportedInDataSection = ParserMessage(
    "MethodCallNotSupportedInDataSection", "Method calls are not allowed in restricted language mode or a Data section.")
  static let methodHasCodePathNotReturn = ParserMessage(
    "MethodHasCodePathNotReturn", "Not all code path returns value within method.")
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
  static let missingThis = ParserMessage("MissingThis", "Cannot assign property, use '{0}{1}'.")
  static let missingThrottleLimit = ParserMessage(
    "MissingThrottleLimit",
    "The ThrottleLimit parameter of the foreach statement is missing a value. Supply a throttle limit to the "
      + "parameter.")
  static let missingTrapStatement = ParserMessage(
    "MissingTrapStatement", "The 'trap' statement was incomplete. A trap statement requires a body.")
  static let missingTryStatementBlock = ParserMessage(
    "MissingTryStatementBlock", "The Try statement is missing its statement block.")
  static let missingTypeBody = ParserMessage("MissingTypeBody", "Missing '{0}' body in '{0}' declaration.")
  static let missingTypeInStaticPropertyAssignment = ParserMessage(
    "MissingTypeInStaticPropertyAssignment", "Cannot assign property, use '{0}{1}'.")
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
  static let cannotLoadAssemblyFromUncPath = ParserMessage(
    "CannotLoadAssemblyFromUncPath", "Cannot use assembly with an UNC path: '{0}'.")
  static let cannotLoadAssemblyWithUriSchema = ParserMessage(
    "CannotLoadAssemblyWithUriSchema", "Cannot use assembly with uri schema '{0}'.")
  static let errorLoadingAssembly = ParserMessage("ErrorLoadingAssembly", "Cannot load assembly '{0}'.")
  static let moduleNotFoundDuringParse = ParserMessage("ModuleNotFoundDuringParse", "Could not find the module '{0}'.")
  static let moduleVersion = ParserMessage("ModuleVersion", "Version number of this module.")
  static let multipleSwitchDefaultClauses = ParserMessage(
    "MultipleSwitchDefaultClauses", "A switch statement can have only one default clause.")
  static let multipleTypeConstraintsOnMethodParam = ParserMessage(
    "MultipleTypeConstraintsOnMethodParam", "Multiple type constraints are not allowed on a method parameter.")
  static let namedBlockNotAllowedInMethod = ParserMessage(
    "NamedBlockNotAllowedInMethod", "A named block is not allowed in a class method.")
  static let nonStaticMemberAccessInStaticMember = ParserMessage(
    "NonStaticMemberAccessInStaticMember",
    "Cannot access the non-static member '{0}' in a static method or initializer of a static property.")
  static let nonVoidMethodMissingReturnValue = ParserMessage(
    "NonVoidMethodMissingReturnValue", "Invalid return statement within non-void method.")
  static let onlyOneParameterListAllowed = ParserMessage(
    "OnlyOneParameterListAllowed",
    "The param statement cannot be used if arguments were specified in the function declaration.")
  static let openBraceNeedsToBeBackTickedInVariableName = ParserMessage(
    "OpenBraceNeedsToBeBackTickedInVariableName", "Use `{ instead of { in variable names.")
  static let operatorNotSupportedInDataSection = ParserMessage(
    "OperatorNotSupportedInDataSection", "The '{0}' operator is not allowed in restricted language mode or a Data section.")
  static let operatorRequiresVariableOrProperty = ParserMessage(
    "OperatorRequiresVariableOrProperty", "The '{0}' operator works only on variables or on properties.")
  static let orderedAttributeOnlyOnHashLiteralNode = ParserMessage(
    "OrderedAttributeOnlyOnHashLiteralNode", "The {0} attribute can be specified only on a hash literal node.")
  static let parallelAndSequenceBlockNotSupportedInDataSection = ParserMessage(
    "ParallelAndSequenceBlockNotSupportedInDataSection",
    "Parallel and sequence blocks are not allowed in restricted language mode or a Data section.")
  static let paramBlockNotAllowedInMethod = ParserMessage(
    "ParamBlockNotAllowedInMethod", "A param block is not allowed in a class method.")
  static let parameterAlreadyBound = ParserMessage(
    "ParameterAlreadyBound",
    "Cannot bind parameter because parameter '{1}' is specified more than once. To provide multiple values to "
      + "parameters that can accept multiple values, use the array syntax. For example, \"-parameter "
      + "value1,value2,value3\".")
  static let parameterAttributeArgumentNeedsToBeConstant = ParserMessage(
    "ParameterAttributeArgumentNeedsToBeConstant", "Attribute argument must be a constant.")
  static let parameterAttributeArgumentNeedsToBeConstantOrScriptBlock = ParserMessage(
    "ParameterAttributeArgumentNeedsToBeConstantOrScriptBlock", "Attribute argument must be a constant or a script block.")
  static let parameterCannotHaveArgument = ParserMessage(
    "ParameterCannotHaveArgument", "Parameter {0} cannot have an argument.")
  static let parameterDeclarationNotSupportedInDataSection = ParserMessage(
    "ParameterDeclarationNotSupportedInDataSection",
    "Parameter declarations are not allowed in restricted language mode or a Data section.")
  static let parameterRequiresArgument = ParserMessage("ParameterRequiresArgument", "Parameter {0} requires an argument.")
  static let parserError = ParserMessage("ParserError", "{0}")
  static let pipelineValueRequired = ParserMessage(
    "PipelineValueRequired", "A switch statement must have one of the following:  '-file file_name' or '( expression )'.")
  static let propertyReferenceNotSupportedInDataSection = ParserMessage(
    "PropertyReferenceNotSupportedInDataSection",
    "Property references are not allowed in restricted language mode or a Data section.")
  static let redirectionNotSupported = ParserMessage(
    "RedirectionNotSupported", "The '{0}' operator is reserved for future use.")
  static let redirectionNotSupportedInDataSection = ParserMessage(
    "RedirectionNotSupportedInDataSection", "Redirection is not allowed in restricted language mode or a Data section.")
  static let referenceNeedsToBeByItselfInTypeConstraint = ParserMessage(
    "ReferenceNeedsToBeByItselfInTypeConstraint", "Cannot use [ref] with other types in a type constraint.")
  static let referenceNeedsToBeByItselfInTypeSequence = ParserMessage(
    "ReferenceNeedsToBeByItselfInTypeSequence", "Cannot have two occurrences of [ref] in a type sequence.")
  static let referenceNeedsToBeLastTypeInTypeConversion = ParserMessage(
    "ReferenceNeedsToBeLastTypeInTypeConversion", "[ref] can only be the final type in type conversion sequence.")
  static let requiredAssemblies = ParserMessage(
    "RequiredAssemblies", "Assemblies that must be loaded prior to importing this module")
  static let requiredModules = ParserMessage(
    "RequiredModules", "Modules that must be imported into the global environment prior to importing this module")
  static let requiresArgumentMustBeConstant = ParserMessage("RequiresArgumentMustBeConstant", "Argument must be constant.")
  static let requiresInvalidStringArgument = ParserMessage(
    "RequiresInvalidStringArgument", "The argument for the {0} parameter is not valid. Specify a valid string argument.")
  static let requiresPSEditionInvalid = ParserMessage(
    "RequiresPSEditionInvalid", "The argument for the {0} parameter is not valid. Specify a valid PowerShell edition.")
  static let requiresPSEditionValueIsAlreadySpecified = ParserMessage(
    "RequiresPSEditionValueIsAlreadySpecified",
    "The argument for the {0} parameter contains duplicate values. Do not specify duplicate PowerShell edition "
      + "values.")
  static let requiresVersionInvalid = ParserMessage(
    "RequiresVersionInvalid",
    "The argument for the Version parameter is not valid. Specify a valid PowerShell version, in the format "
      + "major.minor version.")
  static let reservedKeywordNotAllowed = ParserMessage(
    "ReservedKeywordNotAllowed", "The '{0}' keyword is not supported in this version of the language.")
  static let scriptBlockNotSupportedInDataSection = ParserMessage(
    "ScriptBlockNotSupportedInDataSection",
    "Script block literals are not allowed in restricted language mode or a Data section.")
  static let scriptRequiresInvalidFormat = ParserMessage(
    "ScriptRequiresInvalidFormat",
    "Cannot process the #requires statement because it is not in the correct format.\nThe #requires statement "
      + "must be in one of the following formats:\n \"#requires -shellid <shellID>\"\n \"#requires -version "
      + "<major.minor>\"\n \"#requires -psedition <edition>\"\n \"#requires -pssnapin <psSnapInName> [-version "
      + "<major.minor>]\"\n \"#requires -modules <ModuleSpecification>\"\n \"#requires -runasadministrator\"")
  static let scriptTooComplicated = ParserMessage(
    "ScriptTooComplicated", "Processing was stopped because the script is too complex.")
  static let splattingNotPermitted = ParserMessage(
    "SplattingNotPermitted",
    "The splatting operator '@' cannot be used to reference variables in an expression. '@{0}' can be used only "
      + "as an argument to a command. To reference variables in an expression use '${0}'.")
  static let splattingNotPermittedInArgumentList = ParserMessage(
    "SplattingNotPermittedInArgumentList",
    "Splatted variables like '@{0}' cannot be part of a comma-separated list of arguments.")
  static let streamAlreadyRedirected = ParserMessage(
    "StreamAlreadyRedirected", "The {0} for this command is already redirected.")
  static let switchStatementNotSupportedInDataSection = ParserMessage(
    "SwitchStatementNotSupportedInDataSection",
    "The switch statement is not allowed in restricted language mode or a Data section.")
  static let terminatorExpectedAtEndOfString = ParserMessage(
    "TerminatorExpectedAtEndOfString", "The string is missing the terminator: {0}.")
  static let throttleLimitRequiresParallelFlag = ParserMessage(
    "ThrottleLimitRequiresParallelFlag",
    "The ThrottleLimit parameter is only supported on foreach statements that use the Parallel parameter.")
  static let tokenAfterEndOfValidScriptText = ParserMessage(
    "TokenAfterEndOfValidScriptText", "Executable script code found in signature block.")
  static let tooManyDigitsInUnicodeEscapeSequence = ParserMessage(
    "TooManyDigitsInUnicodeEscapeSequence",
    "The Unicode escape sequence contains more than the maximum of six hex digits between braces.")
  static let tooManyTypes = ParserMessage("TooManyTypes", "Only one type may be specified on class members.")
  static let trapStatementNotSupportedInDataSection = ParserMessage(
    "TrapStatementNotSupportedInDataSection",
    "The Trap statement is not allowed in restricted language mode or a Data section.")
  static let tryStatementNotSupportedInDataSection = ParserMessage(
    "TryStatementNotSupportedInDataSection", "The Try statement is not allowed in restricted language mode or a Data section.")
  static let typeNameExpected = ParserMessage("TypeNameExpected", "Type name expected.")
  static let typeNotAllowedBeforeParam = ParserMessage(
    "TypeNotAllowedBeforeParam", "Unexpected type [{0}] was found in the parameter statement.")
  static let typeNotAllowedBeforeStatement = ParserMessage(
    "TypeNotAllowedBeforeStatement", "Unexpected type [{0}] was found before statement.")
  static let typeNotAllowedForProperty = ParserMessage(
    "TypeNotAllowedForProperty", "The type '{0}' is not allowed on a property.")
  static let typeNotAllowedInDataSection = ParserMessage(
    "TypeNotAllowedInDataSection", "The type {0} is not allowed in restricted language mode or a Data section.")
  static let typeNotFound = ParserMessage("TypeNotFound", "Unable to find type [{0}].")
  static let unexpectedAttribute = ParserMessage("UnexpectedAttribute", "Unexpected attribute '{0}'.")
  static let unexpectedCharactersAfterHereStringHeader = ParserMessage(
    "UnexpectedCharactersAfterHereStringHeader",
    "No characters are allowed after a here-string header but before the end of the line.")
  static let unexpectedKeyword = ParserMessage("UnexpectedKeyword", "Unexpected keyword '{0}'.")
  static let unexpectedToken = ParserMessage("UnexpectedToken", "Unexpected token '{0}' in expression or statement.")
  static let unexpectedUnaryOperator = ParserMessage(
    "UnexpectedUnaryOperator", "Internal error - unexpected unary operator {0}.")
  static let unrecognizedToken = ParserMessage("UnrecognizedToken", "Unrecognized token in source text.")
  static let usingMustBeAtStartOfScript = ParserMessage(
    "UsingMustBeAtStartOfScript", "A 'using' statement must appear before any other statements in a script.")
  static let usingStatementNotSupported = ParserMessage(
    "UsingStatementNotSupported", "This syntax of the 'using' statement is not supported.")
  static let variableNotLocal = ParserMessage("VariableNotLocal", "Variable is not assigned in the method.")
  static let variableReferenceNotSupportedInDataSection = ParserMessage(
    "VariableReferenceNotSupportedInDataSection",
    "A variable that cannot be referenced in restricted language mode or a Data section is being referenced. "
      + "Variables that can be referenced include the following: {0}.")
  static let voidMethodHasReturn = ParserMessage("VoidMethodHasReturn", "Invalid return statement within void method.")
  static let voidTypeConstraintNotAllowed = ParserMessage(
    "VoidTypeConstraintNotAllowed", "[void] cannot be used as a parameter type, or on the left side of an assignment.")
  static let whitespaceBeforeHereStringFooter = ParserMessage(
    "WhitespaceBeforeHereStringFooter", "White space is not allowed before the string terminator.")
  static let wildCardModuleNameError = ParserMessage(
    "WildCardModuleNameError", "Wildcard characters are not supported for module names.")
  static let workflowNotSupportedInPowerShellCore = ParserMessage(
    "WorkflowNotSupportedInPowerShellCore", "Workflow is not supported in PowerShell 6+.")
  static let attributeNotAllowedOnDeclaration = ParserMessage(
    "AttributeNotAllowedOnDeclaration",
    "Attribute '{0}' is not valid on this declaration. It is valid on '{1}' declarations only.")
  static let propertyNotFoundForAttribute = ParserMessage(
    "PropertyNotFoundForAttribute",
    "Property '{0}' cannot be found for attribute '{1}'. Specify one of the following properties: {2}.")
  static let readOnlyProperty = ParserMessage(
    "ReadOnlyProperty", "\"{0}\" is a ReadOnly property.")
  static let dscResourceMissingSetMethod = ParserMessage(
    "DscResourceMissingSetMethod",
    "The DSC resource '{0}' is missing a Set method that returns [void] and accepts no parameters.")
  static let dscResourceMissingGetMethod = ParserMessage(
    "DscResourceMissingGetMethod",
    "The DSC resource '{0}' is missing a Get method that returns [{0}] and accepts no parameters.")
  static let dscResourceMissingTestMethod = ParserMessage(
    "DscResourceMissingTestMethod",
    "The DSC resource '{0}' is missing a Test method that returns [bool] and accepts no parameters.")
  static let dscResourceMissingDefaultConstructor = ParserMessage(
    "DscResourceMissingDefaultConstructor", "The DSC resource '{0}' has no default constructor.")
  static let dscResourceMissingKeyProperty = ParserMessage(
    "DscResourceMissingKeyProperty",
    "The DSC resource '{0}' must have at least one key property (using the syntax [DscProperty(Key)].)")
  static let dscResourceInvalidGetMethod = ParserMessage(
    "DscResourceInvalidGetMethod", "Invalid Get method. Get method must return [{0}] and accepts no parameters.")
  static let dscResourceInvalidKeyProperty = ParserMessage(
    "DscResourceInvalidKeyProperty",
    "Invalid key property. The key property must be of [string], signed/unsigned integer, or Enum types.")
}
