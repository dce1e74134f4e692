// The Central Management Store and its replicas.

import Engine
import Lab
import Objects

extension LyncCommands {
  static var store: [LabCommand] {
    [
      LabCommand(
        "Get-CsManagementStoreReplicationStatus",
        "Shows for each computer whether its copy of the configuration is up to date.",
        "ReplicaFqdn CentralManagementStoreStatus"
      ) { c in
        if c.flag("CentralManagementStoreStatus") {
          return try c.write(try c.organisation { try $0.getCsCentralManagementStoreStatus() })
        }
        let replica = c.string("ReplicaFqdn")
        try c.write(try c.organisation { try $0.getCsManagementStoreReplicationStatus(replicaFqdn: replica) })
      },
      LabCommand(
        "Invoke-CsManagementStoreReplication", "Sends the whole configuration to one computer or to all again.", "ReplicaFqdn"
      ) { c in
        let replica = c.string("ReplicaFqdn")
        guard try c.shouldProcess(replica ?? "Global") else { return }
        try c.organisation { try $0.invokeCsManagementStoreReplication(replicaFqdn: replica) }
      },
      LabCommand("Get-CsManagementConnection", "Shows where the Central Management Store is.") { c in
        try c.write(try c.organisation { $0.getCsManagementConnection() })
      },
      LabCommand("Test-CsReplica", "Checks the replica service of the computer one works on.", "Report") { c in
        for line in try c.organisation({ try $0.testCsReplica() }) { try c.writeVerbose(line) }
      },
    ]
  }
}
