// `using` and `configuration`.

extension ScriptParser {
  func usingStatementRule(_ usingToken: Token) -> StatementAst {
    definesTypes = true
    let directive = nextToken()
    let kind: UsingStatementKind
    var aliasAllowed = false
    var aliasRequired = false
    switch directive.kind {
    case .namespace:
      kind = .namespace
      aliasAllowed = true
    case .module:
      kind = .module
      aliasAllowed = true
    case .type:
      kind = .type
      aliasRequired = true
    case .command:
      kind = .command
      aliasRequired = true
    case .assembly: kind = .assembly
    default:
      ungetToken(directive)
      reportIncomplete(after(usingToken.extent), .missingUsingStatementDirective)
      return ErrorStatementAst(usingToken.extent)
    }
    func failed(_ end: Extent, _ parts: [Ast] = []) -> ErrorStatementAst {
      ErrorStatementAst(Extent(from: usingToken.extent, to: end), nestedAst: parts)
    }
    let itemToken = nextToken()
    switch itemToken.kind {
    case .endOfInput, .newLine, .comma, .semi:
      reportIncomplete(after(directive.extent), .missingUsingItemName)
      return failed(directive.extent)
    default: break
    }
    guard let item = commandArgument(.commandArgument, itemToken) else {
      reportError(itemToken.extent, .invalidValueForUsingItemName, text(itemToken))
      syncOnError(consumeClosing: true, .semi, .newLine)
      return failed(itemToken.extent)
    }
    var specification = kind == .module ? item as? HashtableAst : nil
    var name = item as? StringConstantExpressionAst
    if kind == .assembly { name = name.map { resolvedAssembly($0) } }
    if name == nil, specification == nil {
      reportError(item.extent, .invalidValueForUsingItemName, text(item.extent))
      return failed(item.extent)
    }
    if aliasAllowed || aliasRequired, specification == nil {
      let equals = peekToken()
      if equals.kind == .equals {
        skipToken()
        let aliasToken = nextToken()
        if aliasToken.kind == .endOfInput || aliasToken.kind == .newLine || aliasToken.kind == .semi {
          ungetToken(aliasToken)
          reportIncomplete(after(equals.extent), .missingNamespaceAlias)
          return failed(equals.extent)
        }
        if aliasToken.kind == .comma {
          reportError(aliasToken.extent, .unexpectedUnaryOperator, text(aliasToken))
          return failed(aliasToken.extent)
        }
        let alias = commandArgument(.commandArgument, aliasToken)
        if kind == .module, let table = alias as? HashtableAst {
          specification = table
        } else if !(alias is StringConstantExpressionAst) {
          let extent = alias?.extent ?? aliasToken.extent
          reportError(extent, .invalidValueForUsingItemName, text(extent))
          return failed(extent, [item, alias].compactMap { $0 })
        }
        requireStatementTerminator()
        return UsingStatementAst(
          Extent(from: usingToken.extent, to: aliasToken.extent), usingStatementKind: kind,
          name: specification == nil ? name : nil, moduleSpecification: specification,
          alias: specification == nil ? alias as? StringConstantExpressionAst : name)
      }
      if aliasRequired {
        reportIncomplete(after(itemToken.extent), .missingEqualsInUsingAlias)
        return failed(item.extent, [item])
      }
    }
    requireStatementTerminator()
    return UsingStatementAst(
      Extent(from: usingToken.extent, to: item.extent), usingStatementKind: kind, name: specification == nil ? name : nil,
      moduleSpecification: specification)
  }

  /// An assembly's name as the path of its file, which is looked for while parsing; errors where it may not be loaded from.
  private func resolvedAssembly(_ name: StringConstantExpressionAst) -> StringConstantExpressionAst {
    let text = name.value
    if text.hasPrefix("\\\\") {
      reportError(name.extent, .cannotLoadAssemblyFromUncPath, text)
      return name
    }
    if text.hasPrefix("/") { return name }
    if let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) {
      let scheme = text[..<colon]
      let isScheme = scheme.utf8.first.map { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7a } ?? false
      if isScheme, scheme.utf8.allSatisfy({ $0 < 0x80 && $0 > 0x2a && $0 != 0x2f && $0 != 0x5f }) {
        // A letter alone is a drive.
        if scheme.utf8.count > 1, scheme.lowercased() != "file" {
          reportError(name.extent, .cannotLoadAssemblyWithUriSchema, scheme.lowercased())
        }
        return name
      }
    }
    guard let path = types.assemblyFile(text, source.file) else {
      reportError(name.extent, .errorLoadingAssembly, text)
      return name
    }
    return StringConstantExpressionAst(name.extent, value: path, stringConstantType: name.stringConstantType)
  }

  private func requireStatementTerminator() {
    let token = peekToken()
    if token.kind == .newLine || token.kind == .semi {
      skipToken()
    } else if token.kind != .endOfInput {
      reportIncomplete(token.extent, .missingStatementTerminator)
    }
  }

  // MARK: configuration

  /// `configuration Name { ... }`: always nil, with an error.
  func configurationStatementRule(_ keyword: Token) -> StatementAst? {
    skipNewlines()
    let nameToken = nextToken()
    if nameToken.kind == .lCurly {
      reportError(after(keyword.extent), .missingConfigurationName)
      _ = scriptBlockExpressionRule(nameToken)
      return nil
    }
    if nameToken.kind == .endOfInput || nameToken.kind == .comma {
      ungetToken(nameToken)
      reportIncomplete(after(nameToken.extent), .missingConfigurationName)
      return nil
    }
    let name = commandArgument(.commandArgument, nameToken)
    if let name {
      if let constant = name as? StringConstantExpressionAst, !isConfigurationName(constant.value) {
        reportError(name.extent, .invalidConfigurationName, constant.value)
      }
    } else {
      reportError(after(nameToken.extent), .parameterRequiresArgument, text(nameToken))
      reportIncomplete(nameToken.extent, .missingConfigurationName)
    }
    skipNewlines()
    // Here PowerShell loads the schemas of Desired State Configuration. Off Windows there are none, so it reports that and gives
    // the statement up, together with the token it has looked at.
    reportError(nameToken.extent, .parserError, ScriptParser.missingSchemaStore)
    resync(restorePoint())
    return nil
  }

  private static let missingSchemaStore =
    """
    System.IO.DirectoryNotFoundException: Unable to find DSC schema store at /etc/opt/omi/conf/dsc/configuration. Please ensure \
    PS DSC for Linux is installed.
       at Microsoft.PowerShell.DesiredStateConfiguration.Internal.DscClassCache.Initialize(Collection`1 errors, List`1 \
    modulePathList)
       at Microsoft.PowerShell.DesiredStateConfiguration.Internal.DscClassCache.LoadDefaultCimKeywords(Dictionary`2 \
    functionsToDefine, Collection`1 errors, List`1 modulePathList, Boolean cacheResourcesFromMultipleModuleVersions)
       at System.Management.Automation.Language.Parser.ConfigurationStatementRule(IEnumerable`1 customAttributes, Token \
    configurationToken)
    """

  private func isConfigurationName(_ name: String) -> Bool {
    let bytes = Array(name.utf8)
    guard let first = bytes.first, (first | 0x20) >= 0x61, (first | 0x20) <= 0x7a else { return false }
    return bytes.allSatisfy { byte in
      (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a) || (byte >= 0x2d && byte <= 0x39) || byte == 0x5f
    }
  }
}
