// Instances of classes that scripts define. Fields live by position; a class that derives from a .NET exception has an exception object as
// its instance, with its fields beside it.

import Objects
import Primitives
import Syntax

/// An instance of a script class.
public final class ScriptInstance: Obj {
  private let classType: TypeInfo
  public var fields: ContiguousArray<Value>
  /// The object of the .NET base type, when the class derives from one other than Object.
  public var baseObject: Value = .null

  public init(_ type: TypeInfo, fieldCount: Int) {
    classType = type
    fields = ContiguousArray(repeating: .null, count: fieldCount)
    super.init(tag: .instance)
  }

  public override var type: TypeInfo { classType }

  public override func describe(_ runtime: Runtime) throws -> String {
    if let text = try call("ToString", [], runtime) { return try runtime.text(text) }
    return classType.fullName
  }

  public override func equals(_ other: Obj) -> Bool {
    if self === other { return true }
    guard let session = (classType.scriptClass as? ManagedClass)?.runner, ScriptClass.method("Equals", classType) != nil else {
      return false
    }
    return (try? call("Equals", [.object(other)], session)).flatMap { $0 }.map { Truth.isTrue($0) } ?? false
  }

  public override var hash: Int {
    guard let session = (classType.scriptClass as? ManagedClass)?.runner, ScriptClass.method("GetHashCode", classType) != nil,
      let value = (try? call("GetHashCode", [], session)).flatMap({ $0 })
    else { return ObjectIdentifier(self).hashValue }
    return Int(value.integer ?? 0)
  }

  public override func enumerator() -> Enumerator? {
    if let inner = baseObject.obj?.enumerator() { return inner }
    guard
      TypeInfo.ienumerable.accepts(classType)
        || classType.allInterfaces.contains(where: { $0.fullName.contains("IEnumerable") }),
      let session = (classType.scriptClass as? ManagedClass)?.runner, let made = try? call("GetEnumerator", [], session)
    else { return nil }
    if let walker = made.obj as? Enumerator { return walker }
    if let instance = made.obj as? ScriptInstance { return ScriptEnumerator(instance, session) }
    return made.obj?.enumerator()
  }

  /// Calls a method that the class itself defines; nil when it has none of that name.
  func call(_ name: String, _ args: [Value], _ runtime: Runtime) throws -> Value? {
    guard let method = ScriptClass.method(name, classType) else { return nil }
    return try method.body(Call(this: .object(self), args: args, runtime: runtime, target: classType))
  }
}

/// Walks an IEnumerator that a script class implements.
final class ScriptEnumerator: Enumerator {
  private let instance: ScriptInstance
  private let session: Session
  init(_ instance: ScriptInstance, _ session: Session) {
    self.instance = instance
    self.session = session
  }
  override func next() throws -> Value? {
    guard let moved = try instance.call("MoveNext", [], session), Truth.isTrue(moved) else { return nil }
    let value =
      try MemberAccess.get(.object(instance), PSString.make("Current"), session) ?? instance.call("get_Current", [], session)
      ?? .null
    current = value
    return value
  }
  override func reset() throws { _ = try instance.call("Reset", [], session) }
}

/// What the engine knows of a script class.
public final class ScriptClass: ManagedClass {
  public let ast: TypeDefinitionAst
  /// Keeps the tree alive.
  let root: ScriptBlockAst
  unowned(unsafe) let session: Session
  let module: ModuleInfo?
  /// The frame's scope in which the class was defined: script scope for `$script:` and functions.
  let scope: Scope
  let base: ManagedClass?
  let dotNetBase: TypeInfo?
  var fields: [Field] = []
  var statics: [String: PSVariable] = [:]
  /// Fields of the bases come first.
  var firstField = 0
  var constructors: [Method] = []
  /// The constructors' bodies, to run on an object that exists already.
  var initialisers: [Method] = []
  var staticConstructor: Method?
  unowned(unsafe) var typeInfo: TypeInfo?

  /// Used by one session only, like the class itself.
  struct Field: @unchecked Sendable {
    let name: String
    let type: TypeInfo
    let initial: Node?
    let attributes: [Obj]
    let isHidden: Bool
  }

  init(
    _ ast: TypeDefinitionAst, root: ScriptBlockAst, session: Session, module: ModuleInfo?, scope: Scope, base: ManagedClass?,
    dotNetBase: TypeInfo?
  ) {
    self.ast = ast
    self.root = root
    self.session = session
    self.module = module
    self.scope = scope
    self.base = base
    self.dotNetBase = dotNetBase
    firstField = base?.fieldCount ?? 0
    super.init()
  }

  public override var fieldCount: Int { firstField + fields.count }
  public override var runner: Session? { session }

  /// The nearest script-defined method without overload resolution.
  static func method(_ name: String, _ type: TypeInfo) -> Method? {
    var current: TypeInfo? = type
    let key = PSString.make(name)
    while let here = current, here.scriptClass != nil {
      if case .method(let group)? = here.members.find(key, isStatic: false), let first = group.overloads.first { return first }
      current = here.baseType
    }
    return nil
  }

  /// Whether instances are exception objects.
  public override var isException: Bool {
    (base?.isException ?? false) || dotNetBase.map { TypeInfo.exception.accepts($0) } ?? false
  }

  /// Runs the field initialisers of the base classes and this one.
  public override func initialise(_ object: Value, _ runtime: Runtime) throws {
    try base?.initialise(object, runtime)
    let frame = self.frame(this: object)
    for (offset, field) in fields.enumerated() {
      var value = try Conversion.zero(field.type, session)
      if let initial = field.initial {
        value = try session.enter(frame) { try initial.eval(frame).orNull }
        value = try convert(value, field)
      }
      set(object, firstField + offset, value)
    }
  }

  func convert(_ value: Value, _ field: Field) throws -> Value {
    let stored = field.type === TypeInfo.object ? value : try Conversion.convert(value, to: field.type, session)
    for attribute in field.attributes {
      if let check = attribute as? ParameterAttributeObj { try check.check(stored, property: field.name, session) }
    }
    return stored
  }

  /// A frame in which class code runs with `$this`.
  func frame(this: Value, layout: Layout = Layout.none(), out: Sink? = nil) -> Frame {
    let caller = session.currentFrame
    let inner = Scope(
      parent: module?.scope ?? scope, layout: layout, module: module, caller: caller?.scope, id: session.nextScopeId())
    if !this.isNull { inner.this = this }
    return Frame(
      session, scope: inner, source: root.source, out: out ?? session.nowhere, streams: caller?.streams ?? session.hostStreams,
      caller: caller)
  }
}

/// `: base(args)` of a constructor: runs the base class's constructor on the same object.
final class BaseConstructorNode: Node {
  let arguments: [Node]
  init(_ extent: Extent, _ arguments: [Node]) {
    self.arguments = arguments
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    let args = try arguments.map { try $0.eval(f).orNull }
    guard let owner = f.constructing, case let this = f.scope.this, !this.isNull else { return .nothing }
    try ClassDefinitions.construct(base: owner, this, args, f.session)
    return .nothing
  }
}

/// `return value` in a method: what the method gives back; other output goes nowhere.
final class MethodReturnNode: Node {
  let value: Node?
  let returnType: TypeNode?
  init(_ extent: Extent, _ value: Node?, returnType: TypeNode?) {
    self.value = value
    self.returnType = returnType
    super.init(extent)
  }
  override func exec(_ f: Frame) throws -> Flow {
    if let value {
      f.at = extent
      let result = try value.eval(f).orNull
      if let returnType {
        let type = try returnType.type(f)
        f.returned =
          type === TypeInfo.object || type === TypeInfo.void ? result : try Conversion.convert(result, to: type, f.session)
      } else {
        f.returned = result
      }
    }
    return .returned
  }
}
