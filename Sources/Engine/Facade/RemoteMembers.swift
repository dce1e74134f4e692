// Members of runspaces and of `[powershell]` that speak to other machines. There is no WSMan client on Linux and no transport in this program:
// each does what PowerShell does before it reaches a machine. With them stand the members that ask a running pipeline.

import Objects
import Primitives

enum RemoteMembers {
  private static let space = "System.Management.Automation.Runspaces."
  private static let connection = "System.Management.Automation.Runspaces.RunspaceConnectionInfo connectionInfo"
  private static let host = "System.Management.Automation.Host.PSHost host"
  private static let table = "System.Management.Automation.Runspaces.TypeTable typeTable"
  private static let arguments = "System.Management.Automation.PSPrimitiveDictionary applicationArguments"

  // Made anew each time: an exception is an object that scripts write to.
  private static var noClient: DotNetError {
    DotNetError(
      "System.Management.Automation.Remoting.PSRemotingTransportException",
      "This parameter set requires WSMan, and no supported WSMan client library was found. WSMan is either not installed or unavailable for this system."
    )
  }
  private static var unsupported: DotNetError { DotNetError.notSupported("Specified method is not supported.") }

  /// A connection to a machine: no machine can be reached.
  private static func connect(_ call: Call, _ at: Int) throws -> Value {
    if call.isNull(at) {
      throw DotNetError("System.NullReferenceException", "Object reference not set to an instance of an object.")
    }
    throw noClient
  }

  /// What asks a machine for its runspaces: WSMan alone knows.
  private static func ask(_ call: Call) throws -> Value {
    guard call.obj(0)?.type.name == "WSManConnectionInfo" else { throw unsupported }
    throw noClient
  }

  /// `RunspaceFactory`.
  static func declareFactory(_ t: TypeBuilder) {
    let result = "static runspace CreateRunspace("
    t.staticMethod(result + "\(connection))") { try connect($0, 0) }
    t.staticMethod(result + "\(host), \(connection))") { try connect($0, 1) }
    for tail in ["", ", \(arguments)", ", \(arguments), string name"] {
      t.staticMethod(result + "\(connection), \(host), \(table)\(tail))") { try connect($0, 0) }
    }
    let pool =
      "static System.Management.Automation.Runspaces.RunspacePool CreateRunspacePool(int minRunspaces, int maxRunspaces, "
    for tail in ["", ", \(host)", ", \(host), \(table)", ", \(host), \(table), \(arguments)"] {
      t.staticMethod(pool + "\(connection)\(tail))") { call in
        guard let info = call.obj(2),
          ["WSManConnectionInfo", "VMConnectionInfo", "ContainerConnectionInfo"].contains(info.type.name)
        else { throw unsupported }
        throw noClient
      }
    }
    let process = ", System.Management.Automation.Runspaces.PowerShellProcessInstance processInstance"
    for tail in ["", process] {
      t.staticMethod("static runspace CreateOutOfProcessRunspace(\(table)\(tail))") { call in
        let made = RunspaceObj(from: try FacetObj.session(call))
        made.isOutOfProcess = true
        return .object(made)
      }
    }
  }

  /// `Runspace`.
  static func declareRunspace(_ t: TypeBuilder) {
    t.staticMethod("static runspace[] GetRunspaces(\(connection))") { try ask($0) }
    t.staticMethod("static runspace[] GetRunspaces(\(connection), \(host))") { try ask($0) }
    t.staticMethod("static runspace[] GetRunspaces(\(connection), \(host), \(table))") { try ask($0) }
    t.staticMethod(
      "static runspace GetRunspace(\(connection), guid sessionId, System.Nullable[guid] commandId, \(host), \(table))"
    ) { try ask($0) }
    t.property("System.Management.Automation.JobManager JobManager {get;}") { call in
      guard let own = call.this.base.obj as? RunspaceObj, let session = own.session else { return .null }
      return .object(JobTableObj(session, JobTableObj.manager))
    }
  }

  /// `PowerShell`.
  static func declareShell(_ t: TypeBuilder, _ me: String) {
    @Sendable func own(_ call: Call) throws -> PowerShellObj {
      guard let shell = call.this.base.obj as? PowerShellObj else { throw DotNetError.argumentNull("powershell") }
      return shell
    }
    // No pipeline was ever disconnected from.
    @Sendable func refuse(_ call: Call) throws -> Value {
      let made = ExceptionObj(
        "System.Management.Automation.InvalidPowerShellStateException",
        "The state of the current PowerShell instance is not valid for this operation.")
      made.fields["CurrentState"] = try MemberAccess.get(try own(call).stateInfo, PSString.make("State"), call.runtime)
      throw DotNetError(made)
    }
    t.method("System.Collections.ObjectModel.Collection[psobject] Connect()") { try refuse($0) }
    t.method("System.IAsyncResult ConnectAsync()") { try refuse($0) }
    t.method(
      "System.IAsyncResult ConnectAsync(System.Management.Automation.PSDataCollection[psobject] output, System.AsyncCallback invocationCallback, System.Object state)"
    ) { try refuse($0) }
    t.method("\(me) CreateNestedPowerShell()") { .object(try own($0).nestedShell()) }
    t.method("System.Management.Automation.SteppablePipeline GetSteppablePipeline()") { call in
      let session = try FacetObj.session(call)
      guard let steps = try own(call).commands.statements.first, !steps.isEmpty else { return .null }
      return .object(SteppablePipelineObj(try own(call), steps, session))
    }
  }
}

/// `JobManager` and `JobRepository` of a session.
final class JobTableObj: Obj {
  private let session: Session
  private let own: TypeInfo
  init(_ session: Session, _ type: TypeInfo) {
    self.session = session
    own = type
    super.init()
  }
  override var type: TypeInfo { own }
  override func equals(_ other: Obj) -> Bool { (other as? JobTableObj)?.session === session && other.type === own }
  override var hash: Int { ObjectIdentifier(session).hashValue }

  private static func jobs(_ call: Call) throws -> [JobObj] {
    guard let own = call.this.base.obj as? JobTableObj else { throw DotNetError.argumentNull("jobs") }
    return own.session.jobs
  }

  static let manager = TypeInfo(
    "System.Management.Automation.JobManager", base: .object,
    declare: { t in
      // No module of this program brings an adapter for jobs.
      t.method("bool IsRegistered(string typeName)") { _ in .bool(false) }
    })

  static let repository = TypeInfo(
    "System.Management.Automation.JobRepository", base: .object,
    declare: { t in
      t.property("System.Collections.Generic.List[System.Management.Automation.Job] Jobs {get;}") { call in
        let element = TypeCatalog.find("System.Management.Automation.Job") ?? .object
        return .object(
          ListObj(.list(of: element), ContiguousArray(try jobs(call).map { .object($0) }), elementType: element))
      }
      t.method("System.Management.Automation.Job GetJob(guid instanceId)") { call in
        let wanted = call.args[0].base
        return try jobs(call).first { job in
          try MemberAccess.get(.object(job), PSString.make("InstanceId"), call.runtime)
            .map { ObjectMembers.equals($0, wanted) } ?? false
        }.map { .object($0) } ?? .null
      }
    })
}
