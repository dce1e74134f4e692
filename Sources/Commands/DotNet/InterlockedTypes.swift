// `[Interlocked]`, ``[TaskCompletionSource`1]``, ``[ThreadLocal`1]`` and ``[AsyncLocal`1]``. The interpreter's lock makes every call whole.

import Engine
import Objects
import Primitives

enum InterlockedTypes {
  static let interlocked = TypeInfo(
    "System.Threading.Interlocked", .staticClass, base: .object, isAbstract: true, declare: declareInterlocked)
  static let source = TypeInfo("System.Threading.Tasks.TaskCompletionSource", base: .object, declare: declareSource)
  static let sourceOf = TypeInfo(
    "System.Threading.Tasks.TaskCompletionSource`1", base: .object, genericParameterCount: 1, declare: declareSource)
  static let threadLocal = TypeInfo(
    "System.Threading.ThreadLocal`1", base: .object, interfaces: { [.idisposable] }, genericParameterCount: 1,
    declare: declareLocal)
  static let asyncLocal = TypeInfo(
    "System.Threading.AsyncLocal`1", base: .object, genericParameterCount: 1, declare: declareLocal)
  static let family = TypeCatalog.Family(types: [
    interlocked.fullName: { interlocked }, source.fullName: { source }, sourceOf.fullName: { sourceOf },
    threadLocal.fullName: { threadLocal }, asyncLocal.fullName: { asyncLocal },
  ])

  @Sendable private static func declareInterlocked(_ t: TypeBuilder) {
    @Sendable func place(_ c: Call) throws -> ReferenceObj {
      guard let place = c.obj(0) as? ReferenceObj else { throw DotNetError.argumentNull("location") }
      return place
    }
    @Sendable func number(_ bits: Int64, _ word: String) -> Value {
      switch word {
      case "int": .int(Int32(truncatingIfNeeded: bits))
      case "uint": .uint(UInt32(truncatingIfNeeded: bits))
      case "ulong": .ulong(UInt64(bitPattern: bits))
      default: .long(bits)
      }
    }
    @Sendable func bits(_ value: Value) -> Int64 {
      if case .ulong(let v) = value.base { return Int64(bitPattern: v) }
      return Int64(value.base.integer ?? 0)
    }
    for word in ["int", "uint", "long", "ulong"] {
      for (name, step) in [("Increment", Int64(1)), ("Decrement", -1)] {
        t.staticMethod("static \(word) \(name)([ref] \(word) location)") { c in
          let place = try place(c)
          let made = number(bits(place.value) &+ step, word)
          place.value = made
          return made
        }
      }
      t.staticMethod("static \(word) Add([ref] \(word) location1, \(word) value)") { c in
        let place = try place(c)
        let made = number(bits(place.value) &+ bits(c.args[1]), word)
        place.value = made
        return made
      }
      for (name, body): (String, @Sendable (Int64, Int64) -> Int64) in [("And", { $0 & $1 }), ("Or", { $0 | $1 })] {
        t.staticMethod("static \(word) \(name)([ref] \(word) location1, \(word) value)") { c in
          let place = try place(c)
          let old = number(bits(place.value), word)
          place.value = number(body(bits(old), bits(c.args[1])), word)
          return old
        }
      }
    }
    for word in ["long", "ulong"] {
      t.staticMethod("static \(word) Read([ref] \(word) location)") { try place($0).value.orNull }
    }
    for word in ["int", "uint", "long", "ulong", "float", "double", "System.Object", "System.IntPtr"] {
      t.staticMethod("static \(word) Exchange([ref] \(word) location1, \(word) value)") { c in
        let place = try place(c)
        let old = place.value.orNull
        place.value = c.args[1]
        return old
      }
      t.staticMethod("static \(word) CompareExchange([ref] \(word) location1, \(word) value, \(word) comparand)") { c in
        let place = try place(c)
        let old = place.value.orNull
        if ValueTable.same(old.base, c.args[2].base, .ordinal) { place.value = c.args[1] }
        return old
      }
    }
    for name in ["MemoryBarrier", "MemoryBarrierProcessWide"] { t.staticMethod("static void \(name)()") { _ in .nothing } }
  }

  /// A task that a script ends itself.
  final class SourceObj: Obj {
    let task: TaskObj
    private let own: TypeInfo
    init(_ type: TypeInfo, _ task: TaskObj) {
      (own, self.task) = (type, task)
      super.init()
    }
    override var type: TypeInfo { own }
  }

  @Sendable private static func declareSource(_ t: TypeBuilder) {
    let element = t.owner.genericArguments.first
    let e = t.owner.isGenericDefinition && element == nil ? "System.Object" : element?.shortName()
    @Sendable func me(_ c: Call) throws -> TaskObj {
      guard let own = c.this.base.obj as? SourceObj else { throw DotNetError.argumentNull("source") }
      return own.task
    }
    for parameters in [
      "", "System.Object state", "System.Threading.Tasks.TaskCreationOptions creationOptions",
      "System.Object state, System.Threading.Tasks.TaskCreationOptions creationOptions",
    ] {
      t.constructor("new(\(parameters))") { c in
        let made = TaskObj(try c.session(), of: element)
        if parameters.hasPrefix("System.Object") { made.state = c.args[0] }
        return .object(SourceObj(c.target, made))
      }
    }
    t.property("System.Threading.Tasks.Task\(e.map { "[\($0)]" } ?? "") Task {get;}") { .object(try me($0)) }
    func ending(_ name: String, _ parameters: String, _ body: @escaping @Sendable (TaskObj, Call) throws -> Void) {
      t.method("bool Try\(name)(\(parameters))") { c in
        let own = try me(c)
        if own.isOver { return .bool(false) }
        try body(own, c)
        return .bool(true)
      }
      t.method("void \(name)(\(parameters))") { c in
        let own = try me(c)
        if own.isOver {
          throw DotNetError.invalidOperation(
            "An attempt was made to transition a task to a final state when it had already completed.")
        }
        try body(own, c)
        return .nothing
      }
    }
    ending("SetResult", e.map { "\($0) result" } ?? "") { task, c in
      task.finish(c.args.first ?? .nothing, try c.session())
    }
    ending("SetException", "System.Exception exception") { task, c in
      guard let exception = c.obj(0) as? ExceptionObj else { throw DotNetError.argumentNull("exception") }
      task.fail(exception, try c.session())
    }
    for parameters in ["", "System.Threading.CancellationToken cancellationToken"] {
      ending("SetCanceled", parameters) { task, c in task.cancel(try c.session()) }
    }
  }

  /// A value of each thread; a session runs on one.
  final class LocalObj: Obj {
    private let own: TypeInfo
    var make: ((Runtime) throws -> Value)?
    var values: [ObjectIdentifier: Value] = [:]
    init(_ type: TypeInfo, _ make: ((Runtime) throws -> Value)?) {
      (own, self.make) = (type, make)
      super.init()
    }
    override var type: TypeInfo { own }
  }

  @Sendable private static func declareLocal(_ t: TypeBuilder) {
    let element = t.owner.genericArguments.first ?? .object
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    @Sendable func me(_ c: Call) throws -> LocalObj {
      guard let own = c.this.base.obj as? LocalObj else { throw DotNetError.argumentNull("local") }
      return own
    }
    let isThread = t.owner.name.hasPrefix("ThreadLocal")
    for parameters in isThread ? ["", "bool trackAllValues"] : [""] {
      t.constructor("new(\(parameters))") { .object(LocalObj($0.target, nil)) }
    }
    if isThread {
      for tail in ["", ", bool trackAllValues"] {
        t.constructor("new(System.Func[\(e)] valueFactory\(tail))") { c in
          if c.isNull(0) { throw DotNetError.argumentNull("valueFactory") }
          return .object(
            LocalObj(c.target) { _ in try Conversion.convert(try c.call(0, [], "valueFactory"), to: element, c.runtime) })
        }
      }
      t.property("bool IsValueCreated {get;}") { .bool(try me($0).values[ObjectIdentifier($0.runtime)] != nil) }
      t.method("void Dispose()") { _ in .nothing }
    }
    t.property(
      "\(e) Value {get;set;}",
      get: { c in
        let own = try me(c)
        let key = ObjectIdentifier(c.runtime)
        if let known = own.values[key] { return known }
        let made =
          try own.make?(c.runtime) ?? (element.isValueType ? Conversion.convert(.int(0), to: element, c.runtime) : .null)
        own.values[key] = made
        return made
      },
      set: { c in
        try me(c).values[ObjectIdentifier(c.runtime)] = c.args[0]
        return .nothing
      })
  }
}
