// From declarations to types: the type objects first, then their members' signatures, then the bodies.

import Engine
import Objects
import Primitives

/// Compiles one program.
final class CSharpCompiler: @unchecked Sendable {
  let program: CSharpProgram
  let session: Session
  /// Classes whose members wait for being defined, and whose bodies wait for being lowered.
  private var undefined: [CSharpClass] = []
  private var unlowered: [CSharpClass] = []
  private var underWay: Set<ObjectIdentifier> = []
  /// Whether every type exists, so that new instances of generic types are completed at once.
  private var isSettled = false
  /// Static classes with extension methods.
  private(set) var extensions: [CSharpClass] = []

  init(_ program: CSharpProgram, _ session: Session) {
    self.program = program
    self.session = session
  }

  func report(_ error: Error) throws {
    guard let diagnostic = error as? CSharpDiagnostic else { throw error }
    program.diagnostics.append(diagnostic)
  }

  /// Makes all types; messages are left with the program.
  func run() throws {
    for declaration in program.order {
      for (name, at) in declaration.imports.namespaces where !program.isNamespace(name) {
        throw unknownNamespace(name, at)
      }
    }
    for declaration in program.order {
      do { _ = try type(of: declaration) } catch { try report(error) }
    }
    if !program.diagnostics.contains(where: { $0.severity == .error }) { try settle() }
    isSettled = true
  }

  private func unknownNamespace(_ name: String, _ at: Int) -> CSharpDiagnostic {
    if let dot = name.lastIndex(of: ".") {
      let outer = String(name[..<dot]), last = String(name[name.index(after: dot)...])
      if program.isNamespace(outer) {
        return CSharpDiagnostic(
          "CS0234",
          "The type or namespace name '\(last)' does not exist in the namespace '\(outer)' (are you missing an assembly reference?)",
          at: at)
      }
    }
    return notFound(String(name.prefix { $0 != "." }), at)
  }

  /// Defines and lowers what waits, also what that brings up.
  private func settle() throws {
    while !undefined.isEmpty || !unlowered.isEmpty {
      while !undefined.isEmpty {
        let next = undefined.removeFirst()
        do { try CSharpDefinitions(self, next).run() } catch { try report(error) }
        if next.declaration.modifiers.contains("static") { extensions.append(next) }
        unlowered.append(next)
      }
      if !unlowered.isEmpty {
        let next = unlowered.removeFirst()
        try CSharpDefinitions(self, next).lower()
      }
    }
  }

  // MARK: - Types

  func notFound(_ name: String, _ at: Int) -> CSharpDiagnostic {
    CSharpDiagnostic(
      "CS0246",
      "The type or namespace name '\(name)' could not be found (are you missing a using directive or an assembly reference?)",
      at: at)
  }

  /// The type of a declaration; of a generic one, its definition or the instance for arguments.
  func type(of declaration: CSharpTypeDeclaration, _ arguments: [TypeInfo] = [], fullName: String? = nil) throws -> TypeInfo {
    let name = CSharpProgram.fullName(declaration)
    if arguments.isEmpty {
      if let known = program.types[name] { return known }
      if !underWay.insert(ObjectIdentifier(declaration)).inserted {
        throw CSharpDiagnostic("CS0146", "Circular base type dependency involving '\(name)' and '\(name)'", at: declaration.at)
      }
    }
    defer { if arguments.isEmpty { underWay.remove(ObjectIdentifier(declaration)) } }
    switch declaration.kind {
    case .enum: return try makeEnum(declaration, name)
    case .delegate: return try makeDelegate(declaration, name)
    case .class, .struct, .interface:
      if !declaration.typeParameters.isEmpty, arguments.isEmpty { return makeDefinition(declaration, name) }
      return try makeClass(declaration, name, arguments, fullName ?? name)
    }
  }

  private func makeDefinition(_ declaration: CSharpTypeDeclaration, _ name: String) -> TypeInfo {
    let type = TypeInfo(
      name, kind(declaration), base: declaration.kind == .struct ? .valueType : .object,
      genericParameterCount: declaration.typeParameters.count, declare: { _ in })
    type.ownAssembly = program.assemblyName
    type.instantiation = { [self] arguments, fullName in try? self.type(of: declaration, arguments, fullName: fullName) }
    program.add(type, name)
    return type
  }

  private func kind(_ declaration: CSharpTypeDeclaration) -> TypeKind {
    switch declaration.kind {
    case .struct: return .struct
    case .interface: return .interface
    default: return declaration.modifiers.contains("static") ? .staticClass : .class
    }
  }

  private func makeClass(
    _ declaration: CSharpTypeDeclaration, _ name: String, _ arguments: [TypeInfo], _ fullName: String
  ) throws -> TypeInfo {
    var bound: [String: TypeInfo] = [:]
    for (parameter, argument) in zip(declaration.typeParameters, arguments) { bound[parameter] = argument }
    let own = CSharpClass(declaration, fullName, program, bound)
    own.home = session
    for case .type(let inner) in declaration.members { own.nested[inner.name] = inner }
    let context = CSharpContext(own, self)
    var base: TypeInfo = declaration.kind == .struct ? .valueType : .object
    var interfaces: [TypeInfo] = []
    for syntax in declaration.bases {
      let found = try context.resolve(syntax)
      if found.isInterface {
        interfaces.append(found)
      } else {
        if found.isValueType || found.kind == .staticClass || found.isArray || found === TypeInfo.string {
          throw CSharpDiagnostic(
            "CS0509", "'\(name)': cannot derive from sealed type '\(CSharpNames.text(found))'", at: declaration.at)
        }
        base = found
      }
    }
    if let parent = base.scriptClass as? CSharpClass {
      if parent.declaration.modifiers.contains("sealed") {
        throw CSharpDiagnostic(
          "CS0509", "'\(declaration.name)': cannot derive from sealed type '\(CSharpNames.text(base))'", at: declaration.at)
      }
      own.base = parent
      own.dotNetBase = parent.dotNetBase
    } else if declaration.kind == .class, base !== TypeInfo.object {
      own.dotNetBase = base
    }
    own.interfaces = interfaces
    let list = interfaces
    let type = TypeInfo(
      fullName, kind(declaration), base: declaration.kind == .interface ? nil : base, interfaces: { list },
      genericArguments: arguments, genericDefinition: arguments.isEmpty ? nil : program.types[name],
      isAbstract: declaration.modifiers.contains("abstract") || declaration.modifiers.contains("static")
        || declaration.kind == .interface,
      declare: { _ in })
    type.ownAssembly = program.assemblyName
    own.bind(type)
    if arguments.isEmpty { program.add(type, name) }
    if let outer = declaration.outer, outer.typeParameters.isEmpty {
      own.enclosing = try self.type(of: outer).scriptClass as? CSharpClass
    }
    undefined.append(own)
    if isSettled { try settle() }
    return type
  }

  /// Makes sure that a class's members are known while others are lowered.
  func complete(_ own: CSharpClass) throws {
    guard let i = undefined.firstIndex(where: { $0 === own }) else { return }
    undefined.remove(at: i)
    do { try CSharpDefinitions(self, own).run() } catch { try report(error) }
    unlowered.append(own)
  }

  private func makeEnum(_ declaration: CSharpTypeDeclaration, _ name: String) throws -> TypeInfo {
    let holder = CSharpClass(declaration, name, program, [:])
    let context = CSharpContext(holder, self)
    var underlying: TypeInfo = .int32
    if let first = declaration.bases.first { underlying = try context.resolve(first) }
    var names: [String] = []
    var values: [Int64] = []
    var known: [String: Value] = [:]
    var next: Int64 = 0
    for (label, initial, at) in declaration.enumMembers {
      if let initial {
        let value = try CSharpConstants(context, known).evaluate(initial)
        guard let raw = CSharpNumbers.bits(value) else {
          throw CSharpDiagnostic(
            "CS0029", "Cannot implicitly convert type '\(CSharpNames.text(value.type))' to '\(CSharpNames.text(underlying))'",
            at: initial.at)
        }
        if underlying === TypeInfo.int32, case .uint = value, raw > Int64(Int32.max) {
          throw CSharpDiagnostic(
            "CS0266",
            "Cannot implicitly convert type 'uint' to 'int'. An explicit conversion exists (are you missing a cast?)",
            at: initial.at)
        }
        next = raw
      }
      if names.contains(label) {
        throw CSharpDiagnostic("CS0102", "The type '\(declaration.name)' already contains a definition for '\(label)'", at: at)
      }
      names.append(label)
      values.append(next)
      known[label] = CSharpNumbers.wrap(next, underlying.code)
      next = next &+ 1
    }
    let order = values.indices.sorted { a, b in
      let x = UInt64(bitPattern: values[a]), y = UInt64(bitPattern: values[b])
      return x == y ? a < b : x < y
    }
    let isFlags = declaration.attributes.contains {
      guard case .name(let parts, _) = $0.type, let last = parts.last?.name else { return false }
      return last == "Flags" || last == "FlagsAttribute"
    }
    let base = underlying
    let type = TypeInfo(
      name, .enum, base: .enumBase, interfaces: { [.icomparable, .iconvertible, .iformattable] },
      enumInfo: EnumInfo(
        names: order.map { names[$0] }, values: order.map { values[$0] }, isFlags: isFlags, underlying: { base }),
      declare: { _ in })
    type.ownAssembly = program.assemblyName
    program.add(type, name)
    return type
  }

  private func makeDelegate(_ declaration: CSharpTypeDeclaration, _ name: String) throws -> TypeInfo {
    let holder = CSharpClass(declaration, name, program, [:])
    let context = CSharpContext(holder, self)
    guard let signature = declaration.signature else { return .delegate }
    var bound: [String: TypeInfo] = [:]
    for parameter in declaration.typeParameters { bound[parameter] = .object }
    let inner = context.adding(bound)
    let result = try signature.returnType.map { try inner.resolve($0) } ?? .void
    let parameters = try signature.parameters.map { parameter -> Parameter in
      let type = try parameter.type.map { try inner.resolve($0) } ?? .object
      return Parameter(name: parameter.name, typeText: type.shortName(), type: type)
    }
    let list = parameters.map { "\($0.typeText) \($0.name)" }.joined(separator: ", ")
    let type = TypeInfo(
      name, .delegate, base: TypeCatalog.find("System.MulticastDelegate") ?? .delegate,
      genericParameterCount: declaration.typeParameters.count, declare: { _ in })
    type.define(
      MemberTable(
        ordered: [
          (
            "Invoke",
            .method(
              MethodGroup(
                "Invoke",
                [
                  Method(
                    name: "Invoke", definition: "\(result.shortName()) Invoke(\(list))", parameters: parameters,
                    isStatic: false,
                    returnType: result
                  ) { call in
                    guard let callable = call.this.base.obj else { return .null }
                    let value = try call.runtime.invoke(callable, this: .null, call.args).orNull
                    return result === TypeInfo.void ? .nothing : value
                  }
                ])), false
          )
        ], constructors: []))
    type.ownAssembly = program.assemblyName
    program.add(type, name)
    return type
  }
}

/// Types as C# writes them in its messages.
enum CSharpNames {
  static func text(_ type: TypeInfo) -> String {
    if type.isArray, let element = type.elementType {
      return text(element) + "[" + String(repeating: ",", count: type.arrayRank - 1) + "]"
    }
    if type.isNullable, let inner = type.genericArguments.first { return text(inner) + "?" }
    if let word = CSharpParser.typeKeywords.first(where: { $0.value == type.fullName })?.key { return word }
    if !type.genericArguments.isEmpty, let definition = type.genericDefinition {
      let head = String(definition.name.prefix { $0 != "`" })
      return head + "<" + type.genericArguments.map(text).joined(separator: ", ") + ">"
    }
    if type.ownAssembly != nil { return type.fullName.map { $0 == "+" ? "." : String($0) }.joined() }
    return type.name
  }
}

/// Where names are looked up.
struct CSharpContext {
  let owner: CSharpClass
  let compiler: CSharpCompiler
  var typeArguments: [String: TypeInfo] = [:]

  init(_ owner: CSharpClass, _ compiler: CSharpCompiler) {
    self.owner = owner
    self.compiler = compiler
  }

  func adding(_ arguments: [String: TypeInfo]) -> CSharpContext {
    var copy = self
    copy.typeArguments.merge(arguments) { $1 }
    return copy
  }

  private var program: CSharpProgram { compiler.program }
  var imports: CSharpImports { owner.declaration.imports }

  /// The namespaces around this place, innermost first, the global one last.
  private var namespaces: [String] {
    var all: [String] = []
    var current = owner.declaration.namespace
    while !current.isEmpty {
      all.append(current)
      current = current.lastIndex(of: ".").map { String(current[..<$0]) } ?? ""
    }
    return all + [""]
  }

  /// The type that a syntax names.
  func resolve(_ syntax: CSharpTypeSyntax) throws -> TypeInfo {
    switch syntax {
    case .array(let element, let rank): return try resolve(element).arrayType(rank: rank)
    case .nullable(let inner):
      let type = try resolve(inner)
      guard type.isValueType, !type.isNullable else { return type }
      return TypeCatalog.generic("System.Nullable", [type]) ?? type
    case .tuple(let parts, _):
      let types = try parts.map { try resolve($0.0) }
      return TypeCatalog.generic("System.ValueTuple", types) ?? .object
    case .pointer(_, let at):
      throw CSharpDiagnostic("CS0214", "Pointers and fixed size buffers may only be used in an unsafe context", at: at)
    case .name(let parts, let at):
      if let found = try find(parts) { return found }
      if parts.count == 1, let only = parts.first {
        throw only.arguments.isEmpty
          ? compiler.notFound(only.name, at)
          : compiler.notFound(
            only.name + "<" + String(repeating: ",", count: only.arguments.count - 1) + ">", at)
      }
      var outer = parts[0].name
      for part in parts.dropFirst() {
        if !program.isNamespace(outer) { break }
        if !program.isNamespace(outer + "." + part.name) {
          throw CSharpDiagnostic(
            "CS0234",
            "The type or namespace name '\(part.name)' does not exist in the namespace '\(outer)' (are you missing an assembly reference?)",
            at: at)
        }
        outer += "." + part.name
      }
      throw compiler.notFound(parts[0].name, at)
    }
  }

  typealias Part = (name: String, arguments: [CSharpTypeSyntax])

  /// As `resolve`, nil when there is none.
  func find(_ parts: [Part]) throws -> TypeInfo? {
    guard let first = parts.first else { return nil }
    if parts.count == 1, first.arguments.isEmpty {
      if first.name == "dynamic" { return .object }
      if first.name.hasPrefix("System."), let keyword = TypeCatalog.find(first.name), keyword.fullName == first.name {
        return keyword
      }
      if first.name == "nint" { return TypeCatalog.find("System.IntPtr") }
    }
    if let type = try simple(first) { return try nested(type, parts.dropFirst()) }
    // The first parts may be a namespace, or an alias of one.
    if case .name(let full, _)? = imports.aliases[first.name], full.first?.name != first.name, parts.count > 1,
      let found = try find(full + parts.dropFirst())
    {
      return found
    }
    var prefix = first.name
    for i in 1..<max(1, parts.count) {
      for namespace in namespaces {
        let full = namespace.isEmpty ? prefix : namespace + "." + prefix
        if let type = try named(full, parts[i]) { return try nested(type, parts.dropFirst(i + 1)) }
      }
      prefix += "." + parts[i].name
    }
    return nil
  }

  private func named(_ namespace: String, _ part: Part) throws -> TypeInfo? {
    let full =
      (namespace.isEmpty ? "" : namespace + ".") + part.name + (part.arguments.isEmpty ? "" : "`\(part.arguments.count)")
    guard let type = try program.exact(full, in: compiler) else { return nil }
    return try constructed(type, part)
  }

  private func constructed(_ type: TypeInfo, _ part: Part) throws -> TypeInfo {
    if part.arguments.isEmpty { return type }
    // `List<>`: the definition itself.
    if case .name(let inner, _) = part.arguments[0], inner.isEmpty { return type }
    guard type.genericParameterCount == part.arguments.count || type.isDelegate else { return type }
    return TypeCatalog.construct(type, try part.arguments.map { try resolve($0) })
  }

  private func nested(_ type: TypeInfo, _ rest: ArraySlice<Part>) throws -> TypeInfo? {
    guard let next = rest.first else { return type }
    let full = type.fullName + "+" + next.name + (next.arguments.isEmpty ? "" : "`\(next.arguments.count)")
    if let inner = try program.exact(full, in: compiler) { return try nested(try constructed(inner, next), rest.dropFirst()) }
    return nil
  }

  private func simple(_ part: Part) throws -> TypeInfo? {
    if part.arguments.isEmpty {
      if let bound = typeArguments[part.name] ?? owner.typeArguments[part.name] { return bound }
    }
    var current: CSharpTypeDeclaration? = owner.declaration
    while let here = current {
      if here.name == part.name, here.typeParameters.count == part.arguments.count {
        if here === owner.declaration, !owner.typeArguments.isEmpty, part.arguments.isEmpty { return owner.typeInfo }
        return try constructed(try compiler.type(of: here), part)
      }
      for case .type(let inner) in here.members
      where inner.name == part.name && inner.typeParameters.count == part.arguments.count {
        return try constructed(try compiler.type(of: inner), part)
      }
      current = here.outer
    }
    for base in owner.chain.dropFirst() {
      for case .type(let inner) in base.declaration.members where inner.name == part.name {
        return try compiler.type(of: inner)
      }
    }
    if let alias = imports.aliases[part.name], part.arguments.isEmpty {
      guard case .name(let parts, _) = alias else { return try resolve(alias) }
      // An alias may stand for a namespace, which is no type.
      return try parts.first?.name == part.name ? nil : find(parts)
    }
    for namespace in namespaces {
      if let type = try named(namespace, part) { return type }
    }
    if owner.typeArguments.isEmpty == false, owner.declaration.name == part.name, part.arguments.isEmpty {
      return owner.typeInfo
    }
    var hits: [TypeInfo] = []
    for (namespace, _) in imports.namespaces {
      if let type = try named(namespace, part), !hits.contains(where: { $0 === type }) { hits.append(type) }
    }
    return hits.first
  }

  /// Whether a dotted name is a namespace seen from here.
  func namespace(_ name: String) -> String? {
    if let alias = imports.aliases[name], case .name(let parts, _) = alias {
      let full = parts.map(\.name).joined(separator: ".")
      if program.isNamespace(full) { return full }
    }
    for namespace in namespaces {
      let full = namespace.isEmpty ? name : namespace + "." + name
      if program.isNamespace(full) { return full }
    }
    return nil
  }
}

/// Constant expressions of enums, before any class has members.
struct CSharpConstants {
  let context: CSharpContext
  let known: [String: Value]
  init(_ context: CSharpContext, _ known: [String: Value]) {
    self.context = context
    self.known = known
  }

  func evaluate(_ expression: CSharpExpression) throws -> Value {
    switch expression {
    case .literal(let value, _): return value
    case .name(let name, _, let at):
      guard let value = known[name] else {
        throw CSharpDiagnostic("CS0103", "The name '\(name)' does not exist in the current context", at: at)
      }
      return value
    case .unary(let sign, let inner, let at):
      let value = try evaluate(inner)
      switch sign {
      case "-": if let made = try CSharpNumbers.binary("-", .int(0), value, checked: false) { return made }
      case "~": if let made = try CSharpNumbers.binary("^", value, .int(-1), checked: false) { return made }
      case "+": return value
      default: break
      }
      throw CSharpDiagnostic("CS0133", "The expression being assigned must be constant", at: at)
    case .binary(let sign, let left, let right, let at):
      if let made = try CSharpNumbers.binary(sign, evaluate(left), evaluate(right), checked: false) { return made }
      throw CSharpDiagnostic("CS0133", "The expression being assigned must be constant", at: at)
    case .cast(let type, let inner, _):
      return try CSharpConversions.cast(try evaluate(inner), try context.resolve(type), context.compiler.session)
    case .checked(let inner, _, _): return try evaluate(inner)
    case .member(let owner, let name, _, let at):
      // Another enum's member, or a constant of a type.
      var parts: [CSharpContext.Part] = []
      func collect(_ e: CSharpExpression) {
        switch e {
        case .name(let n, let a, _): parts.append((n, a))
        case .member(let inner, let n, let a, _):
          collect(inner)
          parts.append((n, a))
        case .type(.name(let p, _), _): parts += p
        default: break
        }
      }
      collect(owner)
      if let type = try context.find(parts) {
        if type.fullName == context.owner.fullName, let value = known[name] { return value }
        let value = try CSharpMembers.getStatic(type, name, context.compiler.session)
        if let enumeration = value.obj as? EnumValue { return enumeration.underlyingValue }
        if !value.isNull { return value }
      } else if parts.count == 1, parts[0].name == context.owner.declaration.name, let value = known[name] {
        return value
      }
      throw CSharpDiagnostic("CS0117", "'\(parts.last?.name ?? "")' does not contain a definition for '\(name)'", at: at)
    default: throw CSharpDiagnostic("CS0133", "The expression being assigned must be constant", at: expression.at)
    }
  }
}
