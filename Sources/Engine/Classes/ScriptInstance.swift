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
  /// Made in a session that does not know the class: its methods run wherever they are called.
  var isUnbound = false

  public init(_ type: TypeInfo, fieldCount: Int) {
    classType = type
    fields = ContiguousArray(repeating: .null, count: fieldCount)
    super.init(tag: .instance)
  }

  public override var type: TypeInfo { classType }

  public override var baseState: Obj? { baseObject.obj }
  /// What the .NET base finds by itself: the children and attributes of XML.
  public override func dynamicGet(_ name: PSString, _ runtime: Runtime) throws -> Value? {
    try baseObject.obj?.dynamicGet(name, runtime)
  }

  public override var copied: Obj {
    let copy = ScriptInstance(classType, fieldCount: 0)
    copy.fields = fields
    for i in copy.fields.indices { copy.fields[i].copyStruct() }
    return copy
  }

  /// A copy that shares what the fields refer to.
  func memberwiseClone() -> ScriptInstance {
    let copy = ScriptInstance(classType, fieldCount: 0)
    copy.fields = fields
    for i in copy.fields.indices { copy.fields[i].copyStruct() }
    copy.baseObject = baseObject
    copy.isUnbound = isUnbound
    return copy
  }

  public override func describe(_ runtime: Runtime) throws -> String {
    if let text = try formatted("", .invariant, runtime) { return text.string }
    return try netText(runtime)
  }

  public override func netText(_ runtime: Runtime) throws -> String {
    if let method = ScriptClass.method("ToString", classType, parameters: 0) {
      return try runtime.text(try method.body(Call(this: .object(self), args: [], runtime: runtime, target: classType)))
    }
    return classType.fullName
  }

  public override func formatted(_ format: String, _ culture: Culture, _ runtime: Runtime) throws -> PSString? {
    guard TypeInfo.iformattable.accepts(classType) else { return nil }
    let value = try MemberAccess.invoke(
      .object(self), PSString.make("ToString"), [format.isEmpty ? .null : Value(format), .object(CultureObj(culture))], runtime)
    return try Text.string(value, runtime)
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
    if TypeInfo.ienumerator.accepts(classType), let session = (classType.scriptClass as? ManagedClass)?.runner {
      return ScriptEnumerator(self, session)
    }
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
  var staticFields: [String: Field] = [:]
  /// Fields of the bases come first.
  var firstField = 0
  var constructors: [Method] = []
  /// The constructors' bodies, to run on an object that exists already.
  var initialisers: [Method] = []
  var staticConstructor: Method?
  unowned(unsafe) var typeInfo: TypeInfo?

  /// Attributes written on members, by the identity of their method or property.
  var memberAttributes: [ObjectIdentifier: (attributes: [AttributeAst], isHidden: Bool)] = [:]
  private(set) var staticState = StaticState.none

  /// How far the class's own initialisation is; .NET runs it at the first use of a static member or constructor.
  enum StaticState {
    case none, begun, done
    case failed(Thrown)
  }

  /// A property's storage. Used by one session only, like the class itself.
  final class Field: @unchecked Sendable {
    let name: String
    let type: TypeInfo
    let initial: Node?
    let isHidden: Bool
    private let nodes: [AttributeNode]
    private var made: [ParameterAttributeObj]?

    init(name: String, type: TypeInfo, initial: Node?, attributes: [AttributeNode], isHidden: Bool) {
      self.name = name
      self.type = type
      self.initial = initial
      nodes = attributes
      self.isHidden = isHidden
    }

    /// Whether values are stored without looking at them.
    var isPlain: Bool { nodes.isEmpty }

    /// The attributes that validate or transform values; made at first use.
    func attributes(_ frame: Frame) throws -> [ParameterAttributeObj] {
      if let made { return made }
      let objects = try nodes.compactMap { try $0.eval(frame).obj as? ParameterAttributeObj }
      made = objects
      return objects
    }
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
  public override var nativeBase: TypeInfo? { dotNetBase ?? base?.nativeBase }
  public override var runner: Session? { session }

  /// The nearest script-defined method without overload resolution.
  static func method(_ name: String, _ type: TypeInfo, parameters count: Int? = nil) -> Method? {
    var current: TypeInfo? = type
    let key = PSString.make(name)
    while let here = current, here.scriptClass != nil {
      if case .method(let group)? = here.members.find(key, isStatic: false),
        let first = group.overloads.first(where: { count == nil || $0.parameters.count == count })
      {
        return first
      }
      current = here.baseType
    }
    return nil
  }

  /// The nearest base that was not made by a script and has members for derived classes.
  private(set) lazy var protectedBase: ManagedClass? = {
    var current = base
    while let own = current as? ScriptClass { current = own.base }
    return current.flatMap { $0.hasProtectedMembers ? $0 : nil }
  }()

  /// Whether the class belongs to no session: `[NoRunspaceAffinity()]`.
  private(set) lazy var isHomeless: Bool = ast.attributes.contains { AttributeReader.name($0) == "norunspaceaffinity" }

  /// The session that runs a member: that of the instance, or of the class; the caller's where there is none.
  func runningSession(_ this: Value, _ caller: Session) -> Session {
    if caller === session { return caller }
    if isHomeless { return caller }
    if let instance = this.obj as? ScriptInstance, instance.isUnbound { return caller }
    return session
  }

  /// Whether instances are exception objects.
  public override var isException: Bool {
    (base?.isException ?? false) || dotNetBase.map { TypeInfo.exception.accepts($0) } ?? false
  }

  /// Runs the field initialisers of the base classes and this one.
  public override func initialise(_ object: Value, _ runtime: Runtime) throws {
    try base?.initialise(object, runtime)
    try ensureStatics()
    if fields.isEmpty { return }
    let running = runningSession(object, runtime as? Session ?? session)
    for (offset, field) in fields.enumerated() {
      set(object, firstField + offset, try Conversion.zero(field.type, running))
    }
    var made: Frame?
    for (offset, field) in fields.enumerated() {
      guard let initial = field.initial else { continue }
      let frame = made ?? self.frame(this: object, in: running)
      made = frame
      set(object, firstField + offset, try value(of: initial, for: field, frame))
    }
  }

  /// What an initialiser gives a property. What goes wrong has its place in the class.
  func value(of initial: Node, for field: Field, _ frame: Frame) throws -> Value {
    frame.at = initial.extent
    do {
      return try frame.session.enter(frame) { try convert(try initial.eval(frame).orNull, field) }
    } catch {
      throw frame.session.asThrown(error, frame) ?? error
    }
  }

  private static let transform = PSString.make("Transform")

  /// A value as the field stores it: transformed, converted and checked.
  func convert(_ value: Value, _ field: Field) throws -> Value {
    if field.isPlain { return field.type === TypeInfo.object ? value : try Conversion.convert(value, to: field.type, session) }
    let attributes = try field.attributes(session.currentFrame ?? frame(this: .null))
    var value = value
    for case .custom(let own) in attributes.reversed().map(\.attribute) where AttributeTypes.transform.accepts(own.type) {
      value = try MemberAccess.invoke(
        .object(own), ScriptClass.transform, [session.executionContextObject(), value], session
      ).orNull
    }
    let stored = field.type === TypeInfo.object ? value : try Conversion.convert(value, to: field.type, session)
    for attribute in attributes { try attribute.check(stored, property: field.name, session) }
    return stored
  }

  /// Runs the initialisers of static properties and the static constructor, once. What goes wrong there comes back at every use.
  func ensureStatics() throws {
    switch staticState {
    case .done, .begun: return
    case .failed(let error): throw error
    case .none: break
    }
    staticState = .begun
    do {
      try ClassDefinitions.initialiseStatics(self)
      staticState = .done
    } catch let thrown as Thrown {
      let failure = typeInitialisation(thrown)
      staticState = .failed(failure)
      throw failure
    } catch {
      staticState = .none
      throw error
    }
  }

  /// TypeInitializationException around what an initialiser threw.
  private func typeInitialisation(_ thrown: Thrown) -> Thrown {
    let name = typeInfo?.fullName ?? ast.name
    let inner = thrown.record.exception
    inner.record = inner.record ?? thrown.record
    if let cause = inner.inner, cause.record == nil {
      let record = ErrorRecord(cause, id: thrown.record.errorId, category: thrown.record.category)
      record.invocation = thrown.record.invocation
      cause.record = record
    }
    let exception = ExceptionObj(
      "System.TypeInitializationException", "The type initializer for '\(name)' threw an exception.", inner: inner)
    exception.fields["TypeName"] = Value(name)
    let record = ErrorRecord(exception, id: "TypeInitializationException", category: .NotSpecified)
    return Thrown(record)
  }

  public override func attributes(of member: ReflectionObj?, _ session: Session) -> [Value] {
    guard let member else { return ast.attributes.compactMap { try? AttributeObjects.make($0, session) } }
    let key: ObjectIdentifier
    switch member.part {
    case .method(let method), .constructor(let method): key = ObjectIdentifier(method)
    case .property(let property): key = ObjectIdentifier(property)
    }
    guard let known = memberAttributes[key] else { return [] }
    var all = known.attributes.compactMap { try? AttributeObjects.make($0, session) }
    if known.isHidden, let type = TypeCatalog.find("System.Management.Automation.HiddenAttribute"),
      let made = try? MemberAccess.construct(type, [], session)
    {
      all.append(made)
    }
    return all
  }

  /// A frame in which class code runs with `$this`, in a scope below the one that is current in the class's module.
  func frame(this: Value, layout: Layout = Layout.none(), in running: Session? = nil) -> Frame {
    let session = running ?? self.session
    let caller = session.currentFrame
    let module = session === self.session ? module : nil
    let parent = session.parentScope(for: module, calledFrom: caller)
    let inner = Scope(
      parent: parent, layout: layout, module: module, caller: caller?.scope, id: session.nextScopeId())
    if !this.isNull { inner.this = this }
    let frame = Frame(
      session, scope: inner, source: root.source, out: session.nowhere, streams: caller?.streams ?? session.hostStreams,
      caller: caller)
    if protectedBase != nil { frame.classScope = self }
    return frame
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
