// Policies of every kind: five cmdlets each, made from the model's table of kinds.

import Engine
import Lab
import Objects

extension LyncCommands {
  static var policies: [LabCommand] { CsPolicyKind.all.flatMap { commands(of: $0) } }

  private static func commands(of kind: CsPolicyKind) -> [LabCommand] {
    let noun = "Cs" + kind.name
    let settings = kind.properties.map(\.name)
    let parameters = settings.joined(separator: " ")
    let thing = LyncCommands.words(kind.name)
    return [
      LabCommand(
        "Get-" + noun, "Gets the \(thing) objects: the global one, those of sites and those for users.",
        "Identity Filter LocalStore"
      ) { c in
        let identity = try c.optionalIdentity()
        let filter = c.string("Filter")
        let local = c.flag("LocalStore")
        try c.write(try c.organisation { try $0.getCsPolicy(kind, identity, filter: filter, localStore: local) })
      },
      LabCommand("New-" + noun, "Creates a \(thing) for a site or for users.", "Identity InMemory " + parameters) { c in
        let identity = try c.identity()
        let values = try c.assignments(settings.map { ($0, $0) })
        let inMemory = c.flag("InMemory")
        guard try inMemory || c.shouldProcess(identity) else { return }
        try c.write(try c.organisation { try $0.newCsPolicy(kind, identity, values, inMemory: inMemory) }.record)
      },
      LabCommand("Set-" + noun, "Changes a \(thing).", "Identity Instance " + parameters) { c in
        let identity = c.has("Instance") ? try c.identity("Instance") : try c.optionalIdentity() ?? "Global"
        var values = try c.assignments(settings.map { ($0, $0) })
        if let edited = c.value("Instance").base.obj as? LabObject {
          values =
            try settings.compactMap { name in
              guard let value = edited[name] else { return nil }
              return ADAssignment(name, try c.plain(value).elements)
            } + values
        }
        guard try c.shouldProcess(identity) else { return }
        let wanted = values
        try c.organisation { try $0.setCsPolicy(kind, identity, wanted) }
      },
      LabCommand("Remove-" + noun, "Removes a \(thing); the global one goes back to its defaults.", "Identity") { c in
        let identity = try c.identity()
        guard try c.shouldProcess(identity) else { return }
        if try c.organisation({ try $0.removeCsPolicy(kind, identity) }) {
          try c.writeWarning(
            "Global configuration for \"\(kind.name)\" cannot be removed. Instead of removing it, it has been reset to default."
          )
        }
      },
      LabCommand("Grant-" + noun, "Gives a user a \(thing), or takes it away with $null.", "Identity PolicyName PassThru") {
        c in
        let identity = try c.identity()
        let name = c.string("PolicyName").flatMap { $0.isEmpty ? nil : $0 }
        guard try c.shouldProcess(identity) else { return }
        let users = try c.organisation { try $0.grantCsPolicy(kind, to: identity, policyName: name) }
        if c.flag("PassThru") { try c.write(users) }
      },
    ]
  }

  /// `HostedVoicemailPolicy` as words of a sentence.
  private static func words(_ name: String) -> String {
    var text = ""
    for letter in name {
      if letter.isUppercase, !text.isEmpty { text += " " }
      text += letter.lowercased()
    }
    return text
  }
}
