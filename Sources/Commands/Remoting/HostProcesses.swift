// Get-, Enter- and Exit-PSHostProcess: the processes that run this program. They offer no pipe, so that entering one fails as it does where
// the listener is disabled.

import Engine
import Glibc
import Objects
import Primitives

enum HostProcessCmdlets {
  static let table: CommandFamilies.Table = [
    "Get-PSHostProcessInfo": { GetHostProcessInfoCommand() },
    "Enter-PSHostProcess": { EnterHostProcessCommand() },
    "Exit-PSHostProcess": { ExitHostProcessCommand() },
  ]
}

enum HostProcessTypes {
  static let info = TypeInfo(
    "Microsoft.PowerShell.Commands.PSHostProcessInfo", base: .object,
    declare: { t in
      for (i, declaration) in [
        "string ProcessName", "int ProcessId", "string AppDomainName", "string MainWindowTitle",
      ].enumerated() {
        t.property("\(declaration) {get;}") { ($0.this.base.obj as? RecordObj)?.values[i] ?? .null }
      }
      t.method("string GetPipeNameFilePath()") { _ in .null }
      t.method("string ToString()") { c in
        let values = (c.this.base.obj as? RecordObj)?.values ?? []
        return Value("\(values[0].pstring?.string ?? "") (\(values[1].integer ?? 0))")
      }
    })

  /// The processes of this program, by name and number.
  static func all() -> [Int32] {
    guard let own = link("self") else { return [getpid()] }
    return ProcessFacts.all().filter { link(String($0)) == own }
  }

  private static func link(_ process: String) -> String? {
    var room = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/\(process)/exe", &room, room.count)
    return count > 0 ? String(decoding: room.prefix(count).map { UInt8(bitPattern: $0) }, as: UTF8.self) : nil
  }
}

final class GetHostProcessInfoCommand: Cmdlet {
  private var ids: [Int32] = []

  override func process() throws {
    ids += array("Process").compactMap { ($0.base.obj as? ProcessObj)?.id }
  }

  override func end() throws {
    var found = HostProcessTypes.all().compactMap { id in ProcessFacts(id).map { (id: id, name: $0.name) } }
    switch parameterSet {
    case "ProcessIdParameterSet":
      let wanted = Set(array("Id").compactMap { $0.integer })
      found = found.filter { wanted.contains(Int64($0.id)) }
    case "ProcessParameterSet": found = found.filter { ids.contains($0.id) }
    default:
      if let names = strings("Name") {
        let patterns = names.map { WildcardPattern(PSString.make($0)) }
        found = found.filter { process in patterns.contains { (try? $0.isMatch(PSString.make(process.name))) == true } }
      }
    }
    for process in found.sorted(by: { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }) {
      try write(
        .object(
          RecordObj(
            HostProcessTypes.info,
            values: [Value(process.name), .int(process.id), Value("None"), .emptyString])))
    }
  }
}

final class EnterHostProcessCommand: Cmdlet {
  private func refuse(_ message: String, _ id: String, operation: Bool = false) -> Thrown {
    terminate(
      operation
        ? "System.Management.Automation.PSInvalidOperationException" : "System.Management.Automation.PSArgumentException",
      message, id: id, operation ? .InvalidOperation : .InvalidArgument, target: .object(context))
  }

  override func end() throws {
    if let name = string("CustomPipeName") {
      let path = (TextFiles.environment("TMPDIR") ?? "/tmp").trimmedSlash + "/CoreFxPipe_" + name
      guard Files.facts(path) != nil else {
        throw refuse("No named pipe was found with CustomPipeName: \(name).", "EnterPSHostProcessNoNamedPipeFound")
      }
      throw terminate(
        "System.Management.Automation.RuntimeException",
        "Unable to connect to pipe with name \(name).  Error: remote sessions are not available..",
        id: "EnterPSHostProcessCannotConnectToPipe", .OperationTimeout)
    }
    let id = try found()
    if id == getpid() {
      throw refuse(
        "Enter-PSHostProcess does not support entering the same PowerShell session it is running in.",
        "EnterPSHostProcessCantEnterSameProcess", operation: true)
    }
    throw refuse(
      "Cannot enter process with Id '\(id)' because it has not loaded the PowerShell engine or the named-pipe listener was disabled.",
      "EnterPSHostProcessNoPowerShell", operation: true)
  }

  private func found() throws -> Int32 {
    if let process = value("Process").base.obj as? ProcessObj { return process.id }
    if let name = string("Name") {
      let named = ProcessFacts.all().filter { ProcessFacts($0)?.name.lowercased() == name.lowercased() }
      if named.isEmpty { throw refuse("No process was found with Name: \(name).", "EnterPSHostProcessNoProcessFoundWithName") }
      guard named.count == 1 else {
        throw refuse(
          "Multiple processes were found with this name \(name). Use the process Id to specify a single process to enter.",
          "EnterPSHostProcessMultipleProcessesFoundWithName")
      }
      return named[0]
    }
    let info = (value("HostProcessInfo").base.obj as? RecordObj)?.values[1].integer
    let id = Int32(clamping: info ?? Int64(int("Id") ?? -1))
    guard ProcessFacts(id) != nil else {
      throw refuse("No process was found with Id: \(id).", "EnterPSHostProcessNoProcessFoundWithId")
    }
    return id
  }
}

extension String {
  fileprivate var trimmedSlash: String { hasSuffix("/") && count > 1 ? String(dropLast()) : self }
}

/// Nothing was entered, so that there is nothing to leave; PowerShell says nothing then.
final class ExitHostProcessCommand: Cmdlet {}
