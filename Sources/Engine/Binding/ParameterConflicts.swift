// Names and aliases of a script's parameters that collide with one another or with those that every command has. PowerShell finds out when the
// command is first used, whatever is given.

import Objects
import Primitives

enum ParameterConflicts {
  /// What is wrong with the parameters of a command, as id and message; nil when nothing is.
  static func find(_ signature: CommandSignature) -> (id: String, message: String)? {
    // A set is a bit of a number of 32.
    if signature.setNames.count > 32 {
      return (
        "ParsingTooManyParameterSets",
        "Cannot get or run the command. The maximum number of parameter sets for this command has been exceeded."
      )
    }
    var aliases: [FoldedName: String] = [:]
    for parameter in signature.parameters {
      for alias in parameter.aliases where aliases.updateValue(parameter.name.string, forKey: FoldedName(alias)) != nil {
        return ("AliasDeclaredMultipleTimes", "The alias \"\(alias.string)\" is declared multiple times.")
      }
      var sets: Set<String> = []
      for set in parameter.sets where !sets.insert(set.name.lowercased()).inserted {
        return (
          "ParameterDeclaredInParameterSetMultipleTimes",
          "The parameter \"\(parameter.name.string)\" is declared in parameter-set \"\(set.name)\" multiple times."
        )
      }
    }
    let common = signature.isAdvanced ? CommonParameter.all.filter { $0.applies(to: signature) } : []
    guard !aliases.isEmpty || !common.isEmpty else { return nil }
    var names: [FoldedName: String] = [:]
    aliases = [:]
    let own = signature.parameters.map { ($0.name, $0.aliases) }
    for (name, others) in own + common.map({ (PSString.make($0.name), $0.alias.map { [PSString.make($0)] } ?? []) }) {
      let key = FoldedName(name)
      if names[key] != nil {
        return (
          "ParameterNameAlreadyExistsForCommand",
          "A parameter with the name '\(name.string)' was defined multiple times for the command."
        )
      }
      if let owner = aliases[key] { return conflict(name.string, owner) }
      names[key] = name.string
      for alias in others {
        let key = FoldedName(alias)
        if aliases[key] != nil {
          return (
            "AliasParameterNameAlreadyExistsForCommand",
            "The parameter alias cannot be specified because an alias with the name '\(alias.string)' was already defined multiple times for the command."
          )
        }
        if let owner = names[key] { return conflict(owner, name.string) }
        aliases[key] = name.string
      }
    }
    return nil
  }

  private static func conflict(_ name: String, _ owner: String) -> (id: String, message: String) {
    (
      "ParameterNameConflictsWithAlias",
      "The parameter '\(name)' cannot be specified because it conflicts with the parameter alias of the same name for parameter '\(owner)'."
    )
  }

  static func failure(_ found: (id: String, message: String)) -> Thrown {
    let thrown = Thrown(
      "System.Management.Automation.MetadataException", found.message, id: found.id, category: .MetadataError)
    thrown.record.commandTypeName = ""
    return thrown
  }
}
