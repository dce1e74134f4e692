// A C# type at run time: its fields, methods and properties by name, which method an object's class runs for a call, and how instances
// are made.

import Engine
import Objects
import Primitives

/// What Add-Type knows of a class, struct or interface.
final class CSharpClass: ManagedClass, @unchecked Sendable {
  let declaration: CSharpTypeDeclaration
  let fullName: String
  let program: CSharpProgram
  /// The arguments of a generic class, by parameter.
  let typeArguments: [String: TypeInfo]
  private(set) var typeInfo: TypeInfo = .object
  var base: CSharpClass?
  var dotNetBase: TypeInfo?
  var interfaces: [TypeInfo] = []
  var fields: [String: CSharpField] = [:]
  var fieldOrder: [CSharpField] = []
  var properties: [String: CSharpProperty] = [:]
  var propertyOrder: [CSharpProperty] = []
  var indexers: [CSharpProperty] = []
  var methods: [String: [CSharpMethod]] = [:]
  var methodOrder: [CSharpMethod] = []
  /// Explicit implementations, under "Interface.Name".
  var explicit: [String: [CSharpMethod]] = [:]
  /// Methods among them with their interfaces, in order of writing.
  var explicitOrder: [(interface: TypeInfo, method: CSharpMethod)] = []
  var constructors: [CSharpMethod] = []
  var nested: [String: CSharpTypeDeclaration] = [:]
  var enclosing: CSharpClass?
  /// Instance fields of this class alone.
  var ownFields = 0
  var zeroes: [(index: Int, type: TypeInfo)] = []
  var initialisers: [(CSharpFrame) throws -> Void] = []
  var staticInitialisers: [(CSharpFrame) throws -> Void] = []
  var staticConstructor: CSharpMethod?
  var initialiserSlots = 0
  /// Where names of the class's attributes are looked up.
  var context: CSharpContext?
  /// The attributes written on members, by the identity of the member that scripts see.
  var memberAttributes: [ObjectIdentifier: [CSharpAttributeSyntax]] = [:]
  private let state = Guarded(.int(0))
  weak var home: Session?

  init(_ declaration: CSharpTypeDeclaration, _ fullName: String, _ program: CSharpProgram, _ arguments: [String: TypeInfo]) {
    self.declaration = declaration
    self.fullName = fullName
    self.program = program
    typeArguments = arguments
    super.init()
  }

  func bind(_ type: TypeInfo) {
    typeInfo = type
    type.scriptClass = self
  }

  var isInterface: Bool { declaration.kind == .interface }
  var isStruct: Bool { declaration.kind == .struct }
  func isPublic(_ modifiers: Set<String>) -> Bool {
    if modifiers.contains("public") { return true }
    return isInterface && !modifiers.contains("private") && !modifiers.contains("protected") && !modifiers.contains("internal")
  }

  var firstField: Int { base?.fieldCount ?? 0 }
  override var fieldCount: Int { firstField + ownFields }
  override var nativeBase: TypeInfo? { base?.nativeBase ?? dotNetBase.flatMap { $0 === TypeInfo.object ? nil : $0 } }
  override var isException: Bool { base?.isException ?? dotNetBase.map { TypeInfo.exception.accepts($0) } ?? false }
  override var runner: Session? { home }

  /// This class and its C# bases, nearest first.
  var chain: [CSharpClass] {
    var all: [CSharpClass] = []
    var current: CSharpClass? = self
    while let here = current, all.count < 1000 {
      all.append(here)
      current = here.base
    }
    return all
  }

  func field(_ name: String) -> CSharpField? { chain.lazy.compactMap { $0.fields[name] }.first }
  func property(_ name: String) -> CSharpProperty? {
    for here in chain { if let found = here.properties[name] { return found } }
    for interface in allInterfaces { if let found = interface.properties[name] { return found } }
    return nil
  }

  /// All methods of a name, overridden ones left out.
  func methods(_ name: String) -> [CSharpMethod] {
    var all: [CSharpMethod] = []
    for here in chain {
      for method in here.methods[name] ?? [] where !all.contains(where: { $0.sameSignature(method) }) { all.append(method) }
    }
    if isInterface {
      for interface in allInterfaces {
        for method in interface.methods[name] ?? [] where !all.contains(where: { $0.sameSignature(method) }) {
          all.append(method)
        }
      }
    }
    return all
  }

  var allInterfaces: [CSharpClass] { typeInfo.allInterfaces.compactMap { $0.scriptClass as? CSharpClass } }

  /// Whether code of `other` may touch what is private here.
  func encloses(_ other: CSharpClass?) -> Bool {
    var current = other
    while let here = current {
      if here === self || here.declaration === declaration { return true }
      current = here.enclosing
    }
    return false
  }

  // MARK: - For classes of scripts that derive from this one

  override var hasDefaultConstructor: Bool {
    constructors.isEmpty
      || constructors.contains {
        $0.parameters.isEmpty && ($0.isPublic || $0.isProtected || $0.syntax.modifiers.contains("internal"))
      }
  }

  override var hasProtectedMembers: Bool {
    chain.contains { here in
      here.methodOrder.contains { $0.isProtected } || here.fieldOrder.contains { $0.syntax.modifiers.contains("protected") }
        || here.propertyOrder.contains {
          $0.syntax.modifiers.contains("protected") || $0.getter?.isProtected == true || $0.setter?.isProtected == true
        }
    }
  }

  override func memberForDerived(_ name: PSString) -> Member? {
    let key = name.string.lowercased()
    var methods: [CSharpMethod] = []
    for here in chain {
      let table = CSharpTable(here)
      if let field = here.fieldOrder.first(where: { $0.name.lowercased() == key && !$0.isStatic && $0.isForDerived }) {
        return .field(table.wrap(field))
      }
      if let property = here.propertyOrder.first(where: { $0.name.lowercased() == key && !$0.isStatic }),
        let made = table.wrap(property, forDerived: true)
      {
        return .property(made)
      }
      for method in here.methodOrder where method.name.lowercased() == key && !method.isStatic && method.isForDerived {
        if !methods.contains(where: { $0.sameSignature(method) }) { methods.append(method) }
      }
    }
    return methods.isEmpty ? nil : .method(MethodGroup(methods[0].name, methods.map { CSharpTable($0.owner).wrap($0) }))
  }

  override var abstractMembers: [RequiredMember] {
    var all: [RequiredMember] = []
    var done: [CSharpMethod] = []
    for here in chain {
      for method in here.methodOrder where method.isVirtual && !method.isStatic {
        if done.contains(where: { $0.name == method.name && $0.sameSignature(method) }) { continue }
        done.append(method)
        if method.isAbstract {
          all.append(
            RequiredMember(name: method.name, parameters: method.parameters.map(\.type), returns: method.returnType))
        }
      }
    }
    return all
  }

  // MARK: - Attributes

  override func attributes(of member: ReflectionObj?, _ session: Session) throws -> [Value] {
    guard let member else { return try objects(declaration.attributes, session) }
    switch member.part {
    case .method(let method), .constructor(let method):
      return try objects(memberAttributes[ObjectIdentifier(method)] ?? [], session)
    case .property(let property): return try objects(memberAttributes[ObjectIdentifier(property)] ?? [], session)
    }
  }

  override func attributedMembers(_ session: Session) throws -> [AttributedMember] {
    var all: [AttributedMember] = []
    for here in chain {
      for property in here.propertyOrder where property.isPublic && !property.isStatic {
        all.append(
          AttributedMember(
            name: property.name, type: property.type, attributes: try here.objects(property.syntax.attributes, session)))
      }
    }
    for here in chain {
      for field in here.fieldOrder where field.isPublic && !field.isStatic {
        all.append(
          AttributedMember(name: field.name, type: field.type, attributes: try here.objects(field.syntax.attributes, session)))
      }
    }
    return all
  }

  override func runOwn(_ method: String, _ object: Value, _ session: Session) throws -> Value? {
    guard let found = methods(method).first(where: { $0.parameters.isEmpty && !$0.isStatic }) else { return nil }
    return try CSharpClass.invoke(found, object, [], session)
  }

  // MARK: - Dispatch

  /// The method that an object's class runs for `method`.
  static func implementation(_ method: CSharpMethod, for target: Value) -> (CSharpMethod?, Method?) {
    var type: TypeInfo? = target.base.type
    while let here = type, let managed = here.scriptClass {
      if let own = managed as? CSharpClass { return (own.implementation(method), nil) }
      // A class of a script overrides by name and number of parameters.
      if case .method(let group)? = here.members.find(PSString.make(method.name), isStatic: false),
        let found = group.overloads.first(where: {
          $0.parameters.count == method.parameters.count
            && zip($0.parameters, method.parameters).allSatisfy { $0.type === $1.type }
        }) ?? group.overloads.first(where: { $0.parameters.count == method.parameters.count })
      {
        return (nil, found)
      }
      type = here.baseType
    }
    return (method, nil)
  }

  private func implementation(_ method: CSharpMethod) -> CSharpMethod {
    if method.owner.isInterface {
      for here in chain {
        if let found = here.explicit[method.owner.fullName + "." + method.name]?.first(where: { $0.sameSignature(method) }) {
          return found
        }
      }
      for here in chain {
        if let found = here.methods[method.name]?.first(where: { $0.sameSignature(method) && $0.isPublic }) { return found }
      }
      return method
    }
    for here in chain {
      if here === method.owner { return method }
      if let found = here.methods[method.name]?.first(where: {
        $0.syntax.modifiers.contains("override") && $0.sameSignature(method)
      }) {
        return found
      }
    }
    return method
  }

  /// Calls a method as C# does: the class of the object decides, unless `direct`.
  static func invoke(_ method: CSharpMethod, _ this: Value, _ args: [Value], _ session: Session, direct: Bool = false) throws
    -> Value
  {
    if method.isStatic {
      try method.owner.start(session)
      return try method.call(.null, args, session)
    }
    if this.isNull { throw CSharpFaults.nullReference() }
    if direct || !(method.isVirtual) { return try method.call(this, args, session) }
    let (own, script) = implementation(method, for: this)
    if let script {
      return try script.body(Call(this: this, args: args.map(CSharpClass.unboxed), runtime: session, target: this.base.type))
    }
    return try (own ?? method).call(this, args, session)
  }

  static func unboxed(_ value: Value) -> Value {
    if case .box(let variable) = value { return .object(ReferenceObj(to: variable)) }
    return value
  }

  // MARK: - Instances

  /// Static fields and the static constructor, at first use.
  func start(_ session: Session) throws {
    guard case .int(0) = state.get() else { return }
    state.set(.int(1))
    try base?.start(session)
    do {
      let frame = CSharpFrame(session, this: .null, slots: initialiserSlots)
      for run in staticInitialisers { try run(frame) }
      if let staticConstructor { _ = try staticConstructor.call(.null, [], session) }
    } catch {
      guard let inner = MemberErrors.exception(of: error) else { throw error }
      throw DotNetError(
        ExceptionObj(
          "System.TypeInitializationException", "The type initializer for '\(fullName)' threw an exception.", inner: inner))
    }
  }

  override func initialise(_ object: Value, _ runtime: Runtime) throws {
    try base?.initialise(object, runtime)
    guard let session = runtime as? Session else { return }
    for (index, type) in zeroes { set(object, index, try CSharpNumbers.zero(type, session)) }
    if initialisers.isEmpty { return }
    let frame = CSharpFrame(session, this: object, slots: initialiserSlots)
    for run in initialisers { try run(frame) }
  }

  override func construct(_ object: Value, _ args: [Value], _ session: Session) throws {
    if constructors.isEmpty {
      if !args.isEmpty { throw MemberErrors.noOverload(declaration.name, args.count) }
      return try constructBase(object, [], session)
    }
    let method = try CSharpOverloads.choose(constructors, args, name: declaration.name)
    _ = try method.call(object, try CSharpOverloads.convert(args, method, session), session)
  }

  /// Runs the base class's constructor.
  func constructBase(_ object: Value, _ args: [Value], _ session: Session) throws {
    if let base { return try base.construct(object, args, session) }
    guard case .object(let raw) = object else { return }
    if let exception = raw as? ManagedException, let dotNetBase {
      try CSharpClass.initialise(exception, dotNetBase, args, session)
    } else if let dotNetBase, !dotNetBase.isAbstract, dotNetBase !== TypeInfo.object, dotNetBase !== TypeInfo.valueType,
      (raw as? ScriptInstance)?.baseObject.isNull ?? true, !dotNetBase.members.constructors.isEmpty
    {
      try ManagedClass.constructNative(dotNetBase, raw) { try CSharpMembers.construct(dotNetBase, args, session) }
    }
  }

  /// Gives an exception what the constructor of its .NET base gives it.
  private static func initialise(_ exception: ManagedException, _ base: TypeInfo, _ args: [Value], _ session: Session) throws {
    if args.isEmpty { return }
    guard let made = try CSharpMembers.construct(base, args, session).obj as? ExceptionObj else { return }
    exception.message = made.message
    exception.inner = made.inner
    exception.fields = made.fields
    exception.record = made.record
  }

  /// `new`.
  func create(_ args: [Value], _ session: Session, method: CSharpMethod? = nil, type: TypeInfo? = nil) throws -> Value {
    try start(session)
    let object = Value.object(allocate(type ?? typeInfo))
    try initialise(object, session)
    if let method {
      _ = try method.call(object, args, session)
    } else {
      try construct(object, args, session)
    }
    return object
  }

  /// A copy of a struct's instance.
  static func copied(_ value: Value) -> Value {
    guard case .object(let object) = value, object.tag == .instance, object.type.kind == .struct else { return value }
    return .object(object.copied)
  }
}
