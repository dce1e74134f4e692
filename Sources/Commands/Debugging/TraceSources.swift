// Trace sources: what the engine can be asked to narrate, and where the narration goes.

import Engine
import Objects
import Primitives

/// `PSTraceSource`.
final class TraceSourceObj: Obj {
  let name: String
  let summary: String
  var options: Int64 = 0
  var listeners: [TraceListener] = []
  init(_ name: String, _ summary: String) {
    self.name = name
    self.summary = summary
    super.init()
  }
  override var type: TypeInfo { TraceTypes.source }
}

/// Where a source's lines go.
final class TraceListener {
  let name: String
  let options: Int64
  private let path: String?
  private let session: Session
  private let toHost: Bool
  init(_ session: Session, path: String?, toHost: Bool, options: Int64) {
    self.session = session
    self.path = path
    self.toHost = toHost
    self.options = options
    name = path ?? (toHost ? "Microsoft.PowerShell.Commands.PSHostTraceListener" : "Debug")
  }
  var isFile: Bool { path != nil }
  var filePath: String { path ?? "" }

  func write(_ source: TraceSourceObj, _ text: String) {
    func stamp(_ time: PSDateTime, _ format: String) -> String { (try? DateFormat.format(time, format, .invariant)) ?? "" }
    var lines = ["\(source.name) Information: 0 : \(text)"]
    // In the order of .NET's footer.
    if options & 8 != 0 { lines.append("    ProcessId=\(session.processId)") }
    if options & 1 != 0 { lines.append("    LogicalOperationStack=") }
    if options & 16 != 0 { lines.append("    ThreadId=\(session.runspace.id)") }
    if options & 2 != 0 { lines.append("    DateTime=\(stamp(PSDateTime.utcNow, "o"))") }
    if options & 4 != 0 { lines.append("    Timestamp=\(Clock.now)") }
    if options & 32 != 0 { lines.append("    Callstack=") }
    for (i, line) in lines.enumerated() {
      if let path {
        _ = try? Files.write(path, Array((line + "\n").utf8), append: true)
      } else if toHost {
        session.host.writeDebugLine(i == 0 ? "\(stamp(PSDateTime.now, "yyyy-MM-dd HH:mm:ss.ffff")) \(line)" : line)
      }
    }
  }
}

/// The sources of a session.
final class TraceSources {
  private unowned(unsafe) let session: Session
  let all: [TraceSourceObj]

  init(_ session: Session) {
    self.session = session
    all = TraceSources.known.map { TraceSourceObj($0.0, $0.1) }
  }

  static func of(_ session: Session) -> TraceSources {
    if let found = session.service(TraceSources.self) { return found }
    let made = TraceSources(session)
    session.attach(made)
    return made
  }

  func matching(_ names: [String]) throws -> [TraceSourceObj] {
    let patterns = names.map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
    return try all.filter { source in try patterns.contains { try $0.isMatch(PSString.make(source.name)) } }
  }

  /// Turns the engine's narration on for sources that have a listener.
  func settle() {
    func speaker(_ name: String) -> ((String) -> Void)? {
      guard let source = all.first(where: { $0.name == name }), source.options != 0,
        !source.listeners.isEmpty
      else { return nil }
      return { text in for listener in source.listeners { listener.write(source, text) } }
    }
    session.trace = speaker("ParameterBinding")
    session.methodTrace = speaker("MethodInvocation")
  }

  private static let known: [(String, String)] = [
    ("CmdletProviderClasses", "The namespace provider base classes tracer"),
    ("CommandDiscovery", "Traces the discovery of cmdlets, scripts, functions, applications, etc."),
    ("CommandSearch", "CommandSearch"), ("ConsoleHost", "ConsoleHost subclass of S.M.A.PSHost"),
    ("ConsoleHostRunspaceInit", "Initialization code for ConsoleHost's Runspace"),
    ("ConsoleHostUserInterface", "Console host's subclass of S.M.A.Host.Console"),
    ("ConsoleLineOutput", "ConsoleLineOutput"), ("DisplayDataQuery", "DisplayDataQuery"), ("ETS", "Extended Type System"),
    ("FileSystemProvider", "The namespace navigation provider for the file system"),
    ("FormatFileLoading", "Loading format files"), ("FormatViewBinding", "Format view binding"),
    ("LocationGlobber", "The location globber converts PowerShell paths with glob characters to zero or more paths."),
    ("MemberResolution", "Traces the resolution from member name to the member. A member can be a property, method, etc."),
    ("MethodInvocation", "Traces the invocation of .NET methods."), ("Modules", "Module loading and analysis"),
    ("MshSnapinLoadUnload", "Loading and unloading mshsnapins"),
    ("ParameterBinderBase", "A abstract helper class for the CommandProcessor that binds parameters to the specified object."),
    ("ParameterBinderController", "Controls the interaction between the command processor and the parameter binder(s)."),
    (
      "ParameterBinding", "Traces the process of binding the arguments to the parameters of cmdlets, scripts, and applications."
    ),
    ("PathResolution", "Traces the path resolution algorithm."), ("PSDriveInfo", "The namespace navigation tracer"),
    ("PSObjectHelper", "PSObjectHelper"), ("RunspaceInit", "Initialization code for Runspace"),
    ("SessionState", "SessionState Class"),
    ("TypeConversion", "Traces the type conversion algorithm"), ("TypeMatch", "F&O TypeMatch"),
  ]
}

enum TraceTypes {
  static let options = TypeInfo.enumeration(
    "System.Management.Automation.PSTraceSourceOptions",
    [
      "None", "Constructor", "Dispose", "Finalizer", "Method", "Property", "Delegates", "Events", "Exception", "Lock", "Error",
      "Warning", "Verbose", "WriteLine", "Scope", "Errors", "Data", "ExecutionFlow", "Assert", "All",
    ],
    values: [0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 640, 6167, 8303, 16384, 32767], flags: true)

  static let source = TypeInfo(
    "System.Management.Automation.PSTraceSource", base: .object,
    declare: { t in
      @Sendable func me(_ call: Call) throws -> TraceSourceObj {
        guard let own = call.this.base.obj as? TraceSourceObj else { throw DotNetError.argumentNull("source") }
        return own
      }
      t.property("System.Collections.Specialized.StringDictionary Attributes {get;}") { _ in .object(DictionaryObj()) }
      t.property("string Description {get;set;}", get: { Value(try me($0).summary) }, set: { _ in .nothing })
      t.property("System.Diagnostics.TraceListenerCollection Listeners {get;}") { call in
        .array(try me(call).listeners.map { Value($0.name) })
      }
      t.property("string Name {get;}") { Value(try me($0).name) }
      t.property(
        "System.Management.Automation.PSTraceSourceOptions Options {get;set;}",
        get: { .object(EnumValue(options, try me($0).options)) }, set: { _ in .nothing })
      t.property("System.Diagnostics.SourceSwitch Switch {get;set;}", get: { Value(try me($0).name) }, set: { _ in .nothing })
    })

  static var family: TypeCatalog.Family {
    TypeCatalog.Family(types: [source.fullName: { source }, options.fullName: { options }])
  }
}
