// The DirSync module: the cmdlets of the Windows Azure Active Directory Sync tool, on the computer that has it.

import Engine
import Lab
import Objects

enum DirSyncCommands {
  static var all: [LabCommand] {
    [
      LabCommand(
        "Start-OnlineCoexistenceSync", "Asks the synchronisation service for a run now and returns at once.", "FullSync"
      ) { c in
        let full = c.flag("FullSync")
        try c.organisation { try $0.startOnlineCoexistenceSync(fullSync: full) }
      },
      LabCommand("Get-PreventAccidentalDeletes", "Shows whether a run with very many deletions is stopped.") { c in
        try c.write(try c.organisation { try $0.getPreventAccidentalDeletes() })
      },
      LabCommand(
        "Set-PreventAccidentalDeletes", "Sets how many deletions stop a run, or that none do.",
        "Enable Disable ObjectDeletionThreshold"
      ) { c in
        let enabled = !c.flag("Disable")
        let threshold = c.int("ObjectDeletionThreshold")
        try c.organisation { try $0.setPreventAccidentalDeletes(enabled: enabled, threshold: threshold) }
      },
      LabCommand("Set-FullPasswordSync", "Flags a full password synchronisation for the next start of the engine.") { c in
        try c.organisation { try $0.setFullPasswordSync() }
      },
      LabCommand("Get-CoexistenceConfiguration", "Shows what the tool knows of the tenant.") { c in
        try c.write(try c.organisation { try $0.getCoexistenceConfiguration() })
      },
    ]
  }
}
