// `[System.Threading.Thread]` beyond sleeping: threads that scripts make, data slots, and what .NET no longer supports. A script block needs
// a runspace, which a new thread has not; a method of .NET runs.

import Engine
import Glibc
import Objects
import Primitives

enum ThreadMembers {
  static let declarations: TypeCatalog.Declarations = ["System.Threading.Thread": declare]

  /// A named place for data, as old .NET code keeps it.
  final class SlotObj: Obj {
    var value = Value.null
    override var type: TypeInfo { TypeCatalog.find("System.LocalDataStoreSlot") ?? .object }
  }

  private static func me(_ c: Call) throws -> ThreadObj {
    guard let own = c.this.base.obj as? ThreadObj else { throw DotNetError.argumentNull("thread") }
    return own
  }

  private static func unsupported(_ what: String) -> DotNetError {
    DotNetError("System.PlatformNotSupportedException", what)
  }

  private static func state(_ own: ThreadObj, _ c: Call) -> Int {
    let background = Value.truth(own.settings["IsBackground"]) ? 4 : 0
    if own.work == nil { return background }
    return own.isStarted ? 16 : 8 | background
  }

  private static func stateError(_ text: String) -> DotNetError {
    DotNetError("System.Threading.ThreadStateException", text)
  }

  @Sendable private static func start(_ c: Call) throws -> Value {
    let own = try me(c)
    guard let work = own.work, !own.isStarted else {
      throw stateError("Thread is running or terminated; it cannot restart.")
    }
    own.isStarted = true
    guard let delegate = work.base.obj as? InvocableObj else { return .nothing }
    if let lost = DelegateThreads.lostBlock(delegate, c.runtime) {
      // Nobody catches what a thread raises: it ends the program.
      (c.runtime as? Session)?.host.flush()
      let text =
        "An error has occurred that was not properly handled. Additional information is shown below. The PowerShell process will exit.\n"
        + "Unhandled exception. System.Management.Automation.PSInvalidOperationException: \(lost.message)\n"
      _ = Array(text.utf8).withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
      guard let signal = c.runtime.exitSignal(134) else { throw DotNetError(lost) }
      throw signal
    }
    _ = try delegate.invoke(own.settings["takes"] == nil ? [] : [c.args.first ?? .null], c.runtime)
    return .nothing
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    for (delegate, name) in [("System.Threading.ThreadStart", "start"), ("System.Threading.ParameterizedThreadStart", "start")]
    {
      for tail in ["", ", int maxStackSize"] {
        t.constructor("new(\(delegate) \(name)\(tail))") { c in
          if c.isNull(0) { throw DotNetError.argumentNull("start") }
          if c.int(1) < 0 { throw DotNetError.negative(c.int(1), "maxStackSize") }
          let session = try c.session()
          let made = ThreadObj(1000 + TaskObj(session).id, work: c.args[0])
          if delegate.contains("Parameterized") { made.settings["takes"] = .bool(true) }
          return .object(made)
        }
      }
    }
    for name in ["Start", "UnsafeStart"] {
      t.method("void \(name)()") { try start($0) }
      t.method("void \(name)(System.Object parameter)") { c in
        if try me(c).settings["takes"] == nil {
          throw DotNetError.invalidOperation(
            "The thread was created with a ThreadStart delegate that does not accept a parameter.")
        }
        return try start(c)
      }
    }
    @Sendable func join(_ c: Call) throws -> Bool {
      let own = try me(c)
      if own.work != nil {
        if !own.isStarted { throw stateError("Thread has not been started.") }
        return true
      }
      // The running thread waits for its own end.
      let limit = c.args.isEmpty ? nil : c.args[0].timeSpan.map { Double($0.ticks) / 1e7 } ?? Double(c.int(0)) / 1000
      if let limit, limit < 0, limit != -0.001 { throw DotNetError.beyond(c.int(0), "greater", -1, "millisecondsTimeout") }
      return try c.session().wait(seconds: limit == -0.001 ? nil : limit) { false }
    }
    t.method("void Join()") { c in
      _ = try join(c)
      return .nothing
    }
    t.method("bool Join(int millisecondsTimeout)") { .bool(try join($0)) }
    t.method("bool Join(timespan timeout)") { .bool(try join($0)) }
    // Waits of this program end when the session is stopped, so that there is nothing to wake here.
    t.method("void Interrupt()") { c in
      _ = try me(c)
      return .nothing
    }
    for text in ["void Abort()", "void Abort(System.Object stateInfo)", "static void ResetAbort()"] {
      let body: MemberBody = { _ in throw unsupported("Thread abort is not supported on this platform.") }
      if text.hasPrefix("static") { t.staticMethod(text, body) } else { t.method(text, body) }
    }
    for name in ["Suspend", "Resume"] {
      t.method("void \(name)()") { _ in throw unsupported("Thread suspend is not supported on this platform.") }
    }
    for text in [
      "System.Threading.CompressedStack GetCompressedStack()",
      "void SetCompressedStack(System.Threading.CompressedStack stack)",
    ] {
      t.method(text) { _ in
        throw DotNetError.invalidOperation("CompressedStack is not supported on this platform.")
      }
    }
    t.method("void DisableComObjectEagerCleanup()") { _ in .nothing }
    apartments(t)
    properties(t)
    statics(t)
    slots(t)
  }

  private static func apartments(_ t: TypeBuilder) {
    let type = "System.Threading.ApartmentState"
    t.property(
      "\(type) ApartmentState {get;set;}", get: { _ in EnumTypes.value(type, 2) },
      set: { c in
        if c.flags(0) != 2 { throw unsupported("COM Interop is not supported on this platform.") }
        return .nothing
      })
    t.method("void SetApartmentState(\(type) state)") { c in
      if c.flags(0) != 2 { throw unsupported("COM Interop is not supported on this platform.") }
      return .nothing
    }
    t.method("bool TrySetApartmentState(\(type) state)") { c in
      guard (0...2).contains(c.flags(0)) else {
        throw DotNetError.outOfRange("The ApartmentState enum must be STA, MTA or Unknown.", "state")
      }
      return .bool(c.flags(0) == 2)
    }
  }

  private static func properties(_ t: TypeBuilder) {
    t.property("System.Threading.ThreadState ThreadState {get;}") { c in
      EnumTypes.value("System.Threading.ThreadState", state(try me(c), c))
    }
    t.property("bool IsAlive {get;}") { c in
      let own = try me(c)
      return .bool(own.work == nil)
    }
    let priority = "System.Threading.ThreadPriority"
    t.property(
      "\(priority) Priority {get;set;}",
      get: { c in
        let own = try me(c)
        if own.work != nil, own.isStarted { throw stateError("Thread is dead; priority cannot be accessed.") }
        return (own.work == nil ? c.runtime.settings["Thread.Priority"] : own.settings["Priority"])
          ?? EnumTypes.value(priority, 2)
      },
      set: { c in
        guard (0...4).contains(c.flags(0)) else {
          throw DotNetError.argument("Argument must be between {0} and {1}.", "priority")
        }
        let own = try me(c)
        if own.work == nil { c.runtime.settings["Thread.Priority"] = c.args[0] } else { own.settings["Priority"] = c.args[0] }
        return .nothing
      })
    for (name, word, fallback) in [("Name", "string", Value.null), ("IsBackground", "bool", .bool(false))] {
      t.property(
        "\(word) \(name) {get;set;}",
        get: { c in
          let own = try me(c)
          return (own.work == nil ? c.runtime.settings["Thread.\(name)"] : own.settings[name]) ?? fallback
        },
        set: { c in
          let own = try me(c)
          if own.work == nil { c.runtime.settings["Thread.\(name)"] = c.args[0] } else { own.settings[name] = c.args[0] }
          return .nothing
        })
    }
    t.property("System.Threading.ExecutionContext ExecutionContext {get;}") { _ in .null }
    t.property(
      "static System.Security.Principal.IPrincipal CurrentPrincipal {get;set;}",
      get: { $0.runtime.settings["Thread.CurrentPrincipal"] ?? .null },
      set: { c in
        c.runtime.settings["Thread.CurrentPrincipal"] = c.args[0]
        return .nothing
      })
  }

  private static func statics(_ t: TypeBuilder) {
    // One runtime, no critical regions, and the interpreter's lock orders what threads read and write.
    for name in [
      "BeginCriticalRegion", "EndCriticalRegion", "BeginThreadAffinity", "EndThreadAffinity", "MemoryBarrier",
    ] {
      t.staticMethod("static void \(name)()") { _ in .nothing }
    }
    t.staticMethod("static void SpinWait(int iterations)") { c in
      try c.session().checkStop()
      return .nothing
    }
    t.staticMethod("static int GetCurrentProcessorId()") { _ in
      // Behind the name in parentheses the processor is the thirty-seventh number.
      let numbers = ProcessKernelMembers.kernelText("/proc/thread-self/stat").split(separator: ")").last?.split(separator: " ")
      return .int32(numbers.flatMap { $0.count > 36 ? Int($0[36]) : nil } ?? 0)
    }
    t.staticMethod("static int GetDomainID()") { _ in .int(1) }
    t.staticMethod("static System.AppDomain GetDomain()") { c in
      guard let type = TypeCatalog.find("System.AppDomain") else { return .null }
      return try MemberAccess.getStatic(type, PSString.make("CurrentDomain"), c.runtime) ?? .null
    }
    for word in [
      "byte", "double", "short", "int", "long", "sbyte", "float", "System.Object", "ushort", "uint", "ulong", "System.IntPtr",
      "System.UIntPtr",
    ] {
      t.staticMethod("static \(word) VolatileRead([ref] \(word) address)") { c in
        (c.obj(0) as? ReferenceObj)?.value.orNull ?? .null
      }
      t.staticMethod("static void VolatileWrite([ref] \(word) address, \(word) value)") { c in
        c.store(0, c.args[1])
        return .nothing
      }
    }
  }

  private static func slots(_ t: TypeBuilder) {
    let slot = "System.LocalDataStoreSlot"
    @Sendable func named(_ c: Call, makes: Bool) throws -> Value {
      let name = "Thread.Slot." + (try c.required(0, "name").string)
      if let known = c.runtime.settings[name] {
        if makes { throw DotNetError.argument("An item with the same key has already been added. Key: \(c.text(0))") }
        return known
      }
      let made = Value.object(SlotObj())
      c.runtime.settings[name] = made
      return made
    }
    t.staticMethod("static \(slot) AllocateDataSlot()") { _ in .object(SlotObj()) }
    t.staticMethod("static \(slot) AllocateNamedDataSlot(string name)") { try named($0, makes: true) }
    t.staticMethod("static \(slot) GetNamedDataSlot(string name)") { try named($0, makes: false) }
    t.staticMethod("static void FreeNamedDataSlot(string name)") { c in
      c.runtime.settings["Thread.Slot." + (try c.required(0, "name").string)] = nil
      return .nothing
    }
    t.staticMethod("static System.Object GetData(\(slot) slot)") { c in
      guard let own = c.obj(0) as? SlotObj else { throw DotNetError.argumentNull("slot") }
      return own.value
    }
    t.staticMethod("static void SetData(\(slot) slot, System.Object data)") { c in
      guard let own = c.obj(0) as? SlotObj else { throw DotNetError.argumentNull("slot") }
      own.value = c.args[1]
      return .nothing
    }
  }
}

extension Value {
  static func truth(_ value: Value?) -> Bool { if case .bool(true)? = value { true } else { false } }
}
