// The forest, its domain and its controller.

import Engine
import Lab
import Objects

extension ActiveDirectoryCommands {
  static var forest: [LabCommand] {
    [
      LabCommand("Get-ADForest", "Shows the forest.", "Identity Current") { c in
        let identity = try c.optionalIdentity()
        try c.write(try c.organisation { try $0.getADForest(identity) })
      },
      LabCommand("Set-ADForest", "Changes the forest's UPN suffixes.", "Identity UPNSuffixes PassThru") { c in
        let identity = try c.identity()
        let given = try c.assignments("UPNSuffixes")
        func values(_ name: String) -> [String]? {
          given.first { $0.name.lowercased() == name }.map { $0.values.flatMap(\.elements).map(\.text) }
        }
        let add = values("add") ?? []
        let remove = values("remove") ?? []
        let replace = values("replace")
        guard try c.shouldProcess(identity, "Set") else { return }
        try c.organisation { try $0.setADForestUPNSuffixes(identity, add: add, remove: remove, replace: replace) }
        if c.flag("PassThru") { try c.write(try c.organisation { try $0.getADForest(identity) }) }
      },
      LabCommand("Get-ADDomain", "Shows the domain.", "Identity Current") { c in
        let identity = try c.optionalIdentity()
        try c.write(try c.organisation { try $0.getADDomain(identity) })
      },
      LabCommand(
        "Get-ADDomainController", "Shows the domain controller.", "Identity Filter Discover DomainName Service Writable"
      ) { c in
        let identity = try c.optionalIdentity()
        try c.write(try c.organisation { try $0.getADDomainController(identity) })
      },
      LabCommand("Get-ADRootDSE", "Shows what the directory service says of itself.") { c in
        try c.write(try c.organisation { $0.getADRootDSE() })
      },
      LabCommand("Get-ADDefaultDomainPasswordPolicy", "Shows the domain's password rules.", "Identity Current") { c in
        try c.write(try c.organisation { $0.getADDefaultDomainPasswordPolicy() })
      },
      LabCommand("Get-ADOptionalFeature", "Lists optional features such as the Recycle Bin.", "Identity Filter") { c in
        let identity = try c.optionalIdentity()
        try c.write(try c.organisation { try $0.getADOptionalFeature(identity) })
      },
      feature("Enable-ADOptionalFeature", true, "Switches an optional feature on."),
      feature("Disable-ADOptionalFeature", false, "Switches an optional feature off."),
    ]
  }

  private static func feature(_ name: String, _ on: Bool, _ synopsis: String) -> LabCommand {
    LabCommand(name, synopsis, "Identity Scope Target") { c in
      let identity = try c.identity()
      guard try c.shouldProcess(identity, on ? "Enable" : "Disable") else { return }
      try c.organisation { organisation in
        if on {
          try organisation.enableADOptionalFeature(identity)
        } else {
          try organisation.disableADOptionalFeature(identity)
        }
      }
    }
  }
}
