// A session (runspace): global scope, modules, command look-up, errors, preferences, the call stack. Everything a running script can touch
// hangs here; nothing is process-wide. The parts live in extensions beside this file (Variables, CommandLookup, Invoke, ErrorHandling ...).

import Glibc
import Objects
import Primitives
import Synchronization
import Syntax

/// One runspace.
public final class Session: Runtime {
  public let global: Scope
  public var host: Host
  public let hostStreams = Streams()
  /// The error that a preference, or a trap, has made end everything up to a handler.
  var stoppingError: ErrorRecord?
  /// Where objects go that nobody captured: the formatter that writes to the host. Set by the console; tests set a capture.
  public var defaultOut: Sink = NullSink()
  /// `$Error`, newest first.
  public let errors: ListObj
  /// `$?`.
  public var lastOk = true
  /// Rises with every change to functions, aliases and modules: command nodes cache what they found against it.
  /// Unlike that of any other session of the family, as script blocks may be shared.
  public var commandGeneration: UInt64
  /// The first functions that nobody looked for yet, by name.
  var pendingFunctions = BuiltinFunctions.texts
  public var modules: [ModuleInfo] = []
  public var builtinModules: [BuiltinModule] = []
  /// What generators of valid values that keep them have given, by their class, and until when it counts.
  var generatedValues: [ObjectIdentifier: (values: [String], until: ContinuousClock.Instant)] = [:]
  /// Modules that Import-Module brought into the global scope, by lower-case name.
  public var loadedModules: [String: ModuleInfo] = [:]
  /// The innermost running frame: head of the call stack.
  public var currentFrame: Frame? {
    get { innermost?._withUnsafeGuaranteedRef { $0 } }
    set { innermost = newValue.map { Unmanaged.passUnretained($0) } }
  }
  /// Who makes a frame the innermost one keeps it until it no longer is.
  var innermost: Unmanaged<Frame>?
  /// Frames that wait for a plain call, one behind the other.
  var spareFrame: Unmanaged<Frame>?
  var spareFrames = 0
  /// What a frame runs that nothing uses yet.
  let noSource = SourceText("", file: nil)
  private var scopeCounter: UInt64
  /// Depth of `try` blocks around the running statement; above 0 errors travel instead of being reported.
  public var enclosingTry = 0
  public var callDepth = 0
  /// How many modules are being loaded, each by the one before.
  public var moduleNesting = 0
  /// Lowest stack address that script code may use; below it a call raises the call-depth error.
  public var stackLimit: UInt = 0
  public let stopFlag = Atomic<Bool>(false)
  /// Why this session has to look up from its work (`Attention`): zero nearly always. Set by other threads, and by the debugger.
  public let attention = Atomic<UInt8>(0)
  /// The sessions that may share objects with this one.
  public let family: SessionFamily
  /// The thread that runs this session now, for signals.
  let thread = Mutex<pthread_t?>(nil)
  /// The session that runs on this one's thread in its place, for Ctrl-C.
  let inner = Mutex<SessionReference?>(nil)
  /// What other threads want this one to run between two statements.
  var pendingActions: [() throws -> Void] = []
  var isRunningActions = false
  /// What `$using:name` stands for in code that came from another session, by lower-case name.
  public var usingTable: [String: Value]?
  /// The `Runspace` that scripts see of this session; made when asked for.
  var runspaceObject: RunspaceObj?
  /// Events and their subscribers; made when first asked for.
  var eventManager: EventManager?
  /// The global variables of a session that takes one piece of work after another, as they were at first.
  var freshVariables: [NameKey: (PSVariable, Value)]?
  var threadJobPool: TaskPool?
  /// Behind `$PSCmdlet.PipelineStopToken`.
  lazy var stopSource = CancellationSourceObj()
  /// The job that this session works for.
  weak var ownJob: JobObj?
  /// Where progress records go instead of the host.
  public var progressTarget: ((Value) -> Void)?
  /// `$ExecutionContext.InvokeCommand.CommandNotFoundAction`: what is asked before a command counts as missing.
  public var commandNotFoundAction: InvocableObj?
  /// The names that the action is being asked for.
  var missingCommands: Set<String> = []
  /// `PreCommandLookupAction` and `PostCommandLookupAction` of the same object; nil while there is neither.
  var lookupActions: CommandLookupActions?
  /// `$ExecutionContext.SessionState.Applications` and `Scripts`: what those outside may run.
  public let publicApplications = ListObj(.list(of: .string), [.string(PSString.make("*"))], elementType: .string)
  public let publicScripts = ListObj(.list(of: .string), [.string(PSString.make("*"))], elementType: .string)
  /// Jobs that this session started, by the order of starting.
  public var jobs: [JobObj] = []
  /// Breakpoints and stepping; made when first asked for.
  var debuggerObject: Debugger?
  /// `$PID`: the process, or for a background job its thread, which stands for the process that it would have.
  public var processId: Int32 = getpid()
  public var location = "/"
  /// Members that Update-TypeData and the built-in type data add, by lower-case type name.
  public var typeData: [String: TypeDataEntry] = [:]
  /// The names in `typeData` as they were written, by lower-case name.
  public var typeDataNames: [String: String] = [:]
  /// Whether any scope holds classes or namespaces.
  var hasScopedTypes = false
  /// How many times classes were defined, which is how their assemblies are told apart, and the files that they came from.
  var classAssemblies: [String?] = []
  /// Things that other rooms attach to a session (providers, format data, the lab), by type.
  public var services: [ObjectIdentifier: AnyObject] = [:]
  public var trace: ((String) -> Void)?
  /// How deep the narration is in calls of cmdlets.
  var traceDepth = 0
  public var scriptArguments: [Value] = []
  /// Whether the program runs an interactive prompt.
  public var isInteractive = false
  public let hooks = SessionHooks()
  /// Where strings are put together.
  let scratch = UnitStack()
  /// Whether a program at the end of an uncaptured pipeline may write to the terminal itself.
  public var nativeOutputGoesToHost = true
  var closureCounter = 0
  var globalInternalState: SessionStateInternalObj?
  /// The public `SessionState` object of the global scope tree, made by the room above.
  public var publicState: Obj?
  /// `InternalTestHooks.SetTestHook`: names of hooks that are on, in lower case, with their values.
  public var testHooks: [String: Value] = [:]
  public func isHookSet(_ name: String) -> Bool { testHooks[name.lowercased()].map(Truth.isTrue) ?? false }
  /// Cmdlets whose `ImplementingType` a script has seen, by the type.
  var implementingTypes: [ObjectIdentifier: CmdletInfo] = [:]
  /// `$Host.UI.RawUI.WindowTitle`.
  var windowTitle = ""
  var versionTableObject: DictionaryObj?
  /// Whether any variable was made with the AllScope option: saves a look-up on every first assignment otherwise.
  public var hasAllScopeVariables = false
  /// Whether views added later are passed over in silence, as the initial state of a runspace may ask for.
  public var disablesFormatUpdates = false
  /// A session of a family of its own, or one that shares objects with the others of `family`.
  public init(host: Host, family: SessionFamily? = nil) {
    _ = Session.typesAreRegistered
    self.host = host
    let own = family ?? SessionFamily()
    self.family = own
    let base = own.nextNumber() << 40
    commandGeneration = base
    scopeCounter = base
    global = Scope(parent: nil, layout: Layout.none(), module: nil, isScriptScope: true)
    errors = ListObj(.arrayList)
    super.init()
    if family == nil { own.lock.adopt(self) } else { own.keep(self) }
  }

  deinit {
    while let spare = spareFrame?.takeRetainedValue() { spareFrame = spare.nextSpare }
  }

  /// The engine's own types become known by name, once a process.
  private static let typesAreRegistered: Bool = {
    TypeCatalog.register(AttributeTypes.family)
    TypeCatalog.register(ModuleTypes.family)
    TypeCatalog.register(EngineFamily.family)
    TypeCatalog.registerMembers(EngineFamily.declarations)
    return true
  }()

  /// A session that belongs to no one: the context of cmdlets before they start.
  static var detached: Session { detachedBox.session }
  private static let detachedBox = DetachedSession()

  /// A service attached by another room.
  public func service<T: AnyObject>(_ type: T.Type) -> T? { services[ObjectIdentifier(type)] as? T }
  public func attach<T: AnyObject>(_ service: T) { services[ObjectIdentifier(T.self)] = service }

  /// A number no other scope of this session has.
  func nextScopeId() -> UInt64 {
    scopeCounter += 1
    return scopeCounter
  }

  /// Culture of numbers and dates: en-US until `[cultureinfo]::CurrentCulture` is set.
  private var culture = "en-US"
  public override var cultureName: String {
    get { culture }
    set { culture = newValue }
  }

  // The contract of the room below.

  public override func exitSignal(_ code: Int32) -> (any Error)? { ExitSignal(code) }

  public override func invoke(_ callable: Obj, underscore: Value, _ args: [Value], newScope: Bool) throws -> Value {
    guard let block = callable as? ScriptBlock else { return try invoke(callable, this: .unset, [underscore] + args) }
    if newScope { return try call(block, args, underscore: underscore).orNull }
    return try callDotted(block, in: currentFrame ?? topFrame(), underscore: underscore, args: args).orNull
  }

  public override func invoke(delegate block: Obj, _ args: [Value], sender: Value, event: Value) throws -> Value {
    guard let block = block as? ScriptBlock else { return try invoke(block, this: sender, args) }
    return try call(block, args, underscore: event, this: sender)
  }

  public override func invoke(_ callable: Obj, this: Value, _ args: [Value]) throws -> Value {
    if let block = callable as? ScriptBlock { return try call(block, args, this: this) }
    if let delegate = callable as? InvocableObj { return try delegate.invoke(args, self) }
    if let reflected = callable as? ReflectionObj, case .method(let method) = reflected.part, method.isStatic {
      // A static method has no object: a code member puts the one that it belongs to in front of the arguments itself.
      let chosen = try Overloads.choose([method], args, name: method.name)
      let converted = try Overloads.convert(args, for: chosen, self)
      return try method.body(Call(this: .null, args: converted, runtime: self, target: reflected.owner)).orNull
    }
    throw DotNetError.invalidOperation("The object can't be invoked.")
  }
  public override func scriptType(_ name: String) -> TypeInfo? {
    guard hasScopedTypes, !name.isEmpty else { return nil }
    if name.hasSuffix("]") { return try? TypeResolver.resolve(text: name, self) }
    return scopedType(name.lowercased()) ?? inNamespaces(name, TypeCatalog.find)
  }
  public override func assign(_ value: Value, to variable: PSVariable) throws { try store(variable, value) }

  @inline(__always) public override func checkStop() throws {
    if stopFlag.load(ordering: .relaxed) { throw StopSignal() }
  }

  public override func text(_ value: Value) throws -> String { try Text.string(value, self).string }
  public override var hasTypeData: Bool { !typeData.isEmpty }
  public override func typeDataMember(_ typeNames: [String], _ name: PSString) -> ExtendedMember? {
    if typeData.isEmpty { return nil }
    for typeName in typeNames {
      if let entry = typeData[typeName.lowercased()], let found = entry.members.first(where: { $0.0.equalsIgnoringCase(name) })
      {
        return found.1
      }
    }
    return nil
  }
  public override func typeDataMembers(_ typeNames: [String]) -> [(PSString, ExtendedMember)] {
    if typeData.isEmpty { return [] }
    return typeNames.flatMap { typeData[$0.lowercased()]?.members ?? [] }
  }
  /// Whether PowerShell's own data of a type was taken away.
  public func hidesBuiltIn(_ typeName: String) -> Bool {
    typeData.isEmpty ? false : typeData[typeName.lowercased()]?.hidesBuiltIn ?? false
  }
  public override func builtInMember(_ type: TypeInfo, _ name: PSString) -> ExtendedMember? {
    var current: TypeInfo? = type
    while let here = current {
      if here.hasExtendedMembers, let found = here.extendedMembers.first(where: { $0.0.equalsIgnoringCase(name) }),
        !hidesBuiltIn(here.fullName)
      {
        return found.1
      }
      current = here.baseType
    }
    return nil
  }
  public override func builtInMembers(_ type: TypeInfo) -> [(PSString, ExtendedMember)] {
    if typeData.isEmpty || !type.hierarchy.contains(where: { hidesBuiltIn($0.fullName) }) { return type.listedTypeData }
    var listed: [(PSString, ExtendedMember)] = []
    for here in type.hierarchy.reversed() where !hidesBuiltIn(here.fullName) {
      TypeInfo.list(here.extendedMembers, into: &listed)
    }
    return listed
  }
  public override func standardMembers(_ typeNames: [String]) -> PropertyBag? {
    let bag = PropertyBag()
    func add(_ label: String, _ names: [PSString]?) {
      let key = PSString.make(label)
      guard let names, bag.shape.find(key) == nil else { return }
      bag.set(key, ExtendedMember(.propertySet(names)))
    }
    func add(_ label: String, note: PSString?) {
      let key = PSString.make(label)
      if let note, bag.shape.find(key) == nil { bag.set(key, .string(note)) }
    }
    func put(_ label: String, _ value: Value?) {
      let key = PSString.make(label)
      if let value, bag.shape.find(key) == nil { bag.set(key, value) }
    }
    for name in typeNames {
      let entry = typeData[name.lowercased()]
      let own = entry?.hidesBuiltIn ?? false ? nil : hooks.standardDisplay?(name)
      add("DefaultDisplayPropertySet", entry?.defaultDisplaySet?.map { PSString.make($0) } ?? own?.set)
      add("DefaultKeyPropertySet", entry?.defaultKeySet?.map { PSString.make($0) })
      add("PropertySerializationSet", entry?.propertySerializationSet?.map { PSString.make($0) })
      add("DefaultDisplayProperty", note: entry?.defaultDisplayProperty.map { PSString.make($0) } ?? own?.property)
      add("SerializationMethod", note: entry?.serializationMethod.map { PSString.make($0) })
      guard let entry else { continue }
      put("SerializationDepth", entry.serializationDepth == 0 ? nil : Value(entry.serializationDepth))
      put("InheritPropertySerializationSet", entry.inheritPropertySerializationSet.map { .bool($0) })
      put("TargetTypeForDeserialization", entry.targetTypeForDeserialization.map { .object($0) })
      let source = PSString.make("StringSerializationSource")
      if let name = entry.stringSerializationSource, bag.shape.find(source) == nil {
        // A name of its own for the property that makes the text.
        bag.set(source, ExtendedMember(.alias(target: PSString.make(name), as: nil)))
      }
    }
    return bag.shape.names.isEmpty ? nil : bag
  }
  public override var strictVersion: Int { currentFrame?.scope.effectiveStrictMode.major ?? 0 }
  public override func intrinsicMethod(_ target: Value, _ name: PSString, _ arguments: [Value]) throws -> Value? {
    guard let frame = currentFrame else { return nil }
    switch name.string.lowercased() {
    case "foreach": return try Intrinsics.forEach(target, arguments, frame)
    case "where": return try Intrinsics.where(target, arguments, frame)
    default: return nil
    }
  }
  public override func nonPublicProperty(_ type: TypeInfo, _ name: String) -> Property? {
    Session.reflectedProperty(type, name)
  }
  public override func customAttributes(_ type: TypeInfo) throws -> [Value] {
    if let own = type.scriptClass as? ManagedClass { return try own.attributes(of: nil, self) }
    guard let info = implementingTypes[ObjectIdentifier(type)] ?? cmdlet(implementedBy: type) else {
      guard type.enumInfo?.isFlags == true, let flags = TypeCatalog.find("System.FlagsAttribute") else { return [] }
      return [.object(RecordObj(flags, []))]
    }
    return CmdletAttributes.all(info)
  }
  public override func memberAttributes(_ member: ReflectionObj) throws -> [Value] {
    try (member.owner.scriptClass as? ManagedClass)?.attributes(of: member, self) ?? []
  }
  public override func assemblyAttributes(_ assembly: AssemblyObj) -> [Value] { ClassAssembly.attributes(assembly, self) }
  public override func nonPublicConstructor(_ type: TypeInfo, _ parameters: [TypeInfo]) -> Method? {
    Session.reflectedConstructor(type, parameters)
  }
  public override var outputFieldSeparator: PSString {
    guard let frame = currentFrame, let value = variableValue("OFS", from: frame.scope), !value.isNull else {
      return Session.blankSeparator
    }
    return (try? Text.string(value, self)) ?? Session.blankSeparator
  }
  private static let blankSeparator = PSString.make(" ")
  public override var currentDirectory: String { ProcessDirectory.current ?? location }
  public override var virtualUtcTicks: UInt64? { hooks.virtualUtcTicks?() }
  public override func styledFileName(_ name: String, _ info: FileInfoObj) -> String {
    hooks.styledFileName?(name, info) ?? name
  }
}

/// Holds the detached session; never used to run anything, so that sharing it is safe.
private final class DetachedSession: @unchecked Sendable {
  let session = Session(host: Host())
}

/// What type data says of one type.
public final class TypeDataEntry {
  /// Whether PowerShell's own data of the type was taken away.
  public var hidesBuiltIn = false
  /// Whether nothing was said of the type.
  public var saysNothing: Bool {
    members.isEmpty && defaultDisplayProperty == nil && defaultDisplaySet == nil && defaultKeySet == nil
      && serializationDepth == 0 && serializationMethod == nil && stringSerializationSource == nil
      && propertySerializationSet == nil && inheritPropertySerializationSet == nil && targetTypeForDeserialization == nil
  }
  public var members: [(PSString, ExtendedMember)] = []
  public var defaultDisplayProperty: String?
  public var defaultDisplaySet: [String]?
  public var defaultKeySet: [String]?
  public var serializationDepth = 0
  /// `AllPublicProperties`, `String` or `SpecificProperties`; nil when nothing was said.
  public var serializationMethod: String?
  /// The property that stands for the object where it is written as a string.
  public var stringSerializationSource: String?
  /// What SpecificProperties writes.
  public var propertySerializationSet: [String]?
  public var inheritPropertySerializationSet: Bool?
  /// Type name of the converter that turns a deserialised object into a live one.
  public var targetTypeForDeserialization: TypeInfo?
  public init() {}
}
