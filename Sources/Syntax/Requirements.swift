// `#requires` comments: each is parsed as if it were a command, and its parameters say what the script needs.

extension ScriptParser {
  /// What the `#requires` lines ask for; nil without any.
  func scriptRequirements() -> ScriptRequirements? {
    if requiresTokens.isEmpty { return nil }
    var requirements = ScriptRequirements()
    let comments = requiresTokens
    requiresTokens = []
    for comment in comments {
      guard let command = requiresCommand(comment) else { continue }
      if command.commandName?.lowercased() != "requires" { reportError(command.extent, .scriptRequiresInvalidFormat) }
      var elements = command.commandElements.dropFirst()
      while let element = elements.popFirst() {
        guard let parameter = element as? CommandParameterAst else {
          reportError(element.extent, .scriptRequiresInvalidFormat)
          continue
        }
        let argument: Ast? = parameter.argument ?? elements.popFirst()
        apply(parameter, argument, &requirements)
      }
    }
    return requirements
  }

  /// Parses the text of a comment, its `#` aside, as a command.
  private func requiresCommand(_ comment: Token) -> CommandAst? {
    let old = (scriptStart, limit, index, tokenStart, saving, mode)
    scriptStart = Int(comment.extent.start) + 1
    limit = Int(comment.extent.end)
    index = scriptStart
    saving = false
    ungotToken = nil
    mode = .command
    let command = commandRule()
    ungotToken = nil
    (scriptStart, limit, index, tokenStart, saving, mode) = old
    return command
  }

  private func apply(_ parameter: CommandParameterAst, _ argument: Ast?, _ requirements: inout ScriptRequirements) {
    let name = parameter.parameterName
    func isCalled(_ full: String) -> Bool { full.hasPrefix(name.lowercased()) }
    if isCalled("runasadministrator") {
      requirements.isElevationRequired = true
      if argument != nil { reportError(parameter.extent, .parameterCannotHaveArgument, name) }
      return
    }
    guard let argument else { return reportError(parameter.extent, .parameterRequiresArgument, name) }
    guard isConstant(argument, ConstantRules(requiresArgument: true)) else {
      return reportError(argument.extent, .requiresArgumentMustBeConstant)
    }
    let values: [Ast] = (argument as? ArrayLiteralAst)?.elements ?? [argument]
    if isCalled("shellid") {
      guard requirements.requiredApplicationId == nil else { return bound(parameter, "shellid") }
      guard let text = string(argument) else { return notString(argument, "shellid") }
      requirements.requiredApplicationId = text
    } else if isCalled("pssnapin") {
      if string(argument) == nil { notString(argument, "pssnapin") }
    } else if isCalled("psedition") {
      guard requirements.requiredPSEditions.isEmpty else { return bound(parameter, "psedition") }
      for value in values { addEdition(argument, value, &requirements) }
    } else if isCalled("version") {
      guard let version = RequiredVersion(string(argument) ?? text(argument.extent)) else {
        return reportError(argument.extent, .requiresVersionInvalid)
      }
      if let known = requirements.requiredPSVersion, known != version { return bound(parameter, "version") }
      requirements.requiredPSVersion = version
    } else if isCalled("assembly") {
      for value in values {
        guard let text = string(value) else {
          notString(argument, "assembly")
          continue
        }
        if !requirements.requiredAssemblies.contains(text) { requirements.requiredAssemblies.append(text) }
      }
    } else if isCalled("modules") {
      for value in values {
        if let module = module(value) { requirements.requiredModules.append(module) }
      }
    } else {
      reportError(parameter.extent, .scriptRequiresInvalidFormat)
    }
  }

  private func bound(_ parameter: CommandParameterAst, _ name: String) {
    reportError(parameter.extent, .parameterAlreadyBound, "", name)
  }

  private func notString(_ argument: Ast, _ name: String) {
    reportError(argument.extent, .requiresInvalidStringArgument, name)
  }

  private func string(_ node: Ast) -> String? { (node as? StringConstantExpressionAst)?.value }

  private func addEdition(_ argument: Ast, _ value: Ast, _ requirements: inout ScriptRequirements) {
    guard let edition = string(value) else { return notString(argument, "psedition") }
    if !["core", "desktop"].contains(edition.lowercased()) {
      reportError(argument.extent, .requiresPSEditionInvalid, "psedition")
    }
    if requirements.requiredPSEditions.contains(where: { ScriptParser.equal($0, edition) }) {
      reportError(argument.extent, .requiresPSEditionValueIsAlreadySpecified, "psedition")
    } else {
      requirements.requiredPSEditions.append(edition)
    }
  }

  /// A module's name, or a hashtable with its name and versions.
  private func module(_ node: Ast) -> RequiredModule? {
    if let name = string(node) { return RequiredModule(name: name) }
    guard let table = node as? HashtableAst else { return nil }
    var module = RequiredModule(name: "")
    for (key, value) in table.keyValuePairs {
      let text = ((value as? PipelineAst)?.pureExpression).map { string($0) ?? self.text($0.extent) }
      switch string(key)?.lowercased() {
      case "modulename": module.name = text ?? ""
      case "moduleversion": module.moduleVersion = text
      case "maximumversion": module.maximumVersion = text
      case "requiredversion": module.requiredVersion = text
      case "guid": module.guid = text
      default: break
      }
    }
    return module
  }
}

extension RequiredVersion {
  /// A version as `#requires` takes it: `n` counts as `n.0`. nil when the text is no version.
  init?(_ text: String) {
    var parts = text.split(separator: ".", omittingEmptySubsequences: false).map { Int32($0) }
    if parts.count == 1 { parts.append(0) }
    guard parts.count >= 2, parts.count <= 4, parts.allSatisfy({ ($0 ?? -1) >= 0 }) else { return nil }
    self.init(major: parts[0] ?? 0, minor: parts[1] ?? 0)
    if parts.count > 2 { build = parts[2] ?? -1 }
    if parts.count > 3 { revision = parts[3] ?? -1 }
  }
}
