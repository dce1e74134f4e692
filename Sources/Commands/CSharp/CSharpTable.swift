// A C# class as scripts see it: the public members with the text that Get-Member shows.

import Engine
import Objects
import Primitives

struct CSharpTable {
  let own: CSharpClass
  init(_ own: CSharpClass) { self.own = own }

  private static func session(_ call: Call) throws -> Session {
    guard let session = call.runtime as? Session else {
      throw DotNetError.invalidOperation("There is no session to run C# code in.")
    }
    return session
  }

  func build() {
    var ordered: [(name: String, member: Member, isStatic: Bool)] = []
    var seen: Set<String> = []
    for method in own.methodOrder where method.isPublic {
      let key = (method.isStatic ? "s" : "i") + method.name
      guard seen.insert(key).inserted else { continue }
      let group = own.methodOrder.filter { $0.name == method.name && $0.isStatic == method.isStatic && $0.isPublic }
      ordered.append((method.name, .method(MethodGroup(method.name, group.map { noted($0) })), method.isStatic))
    }
    for field in own.fieldOrder where field.isPublic {
      if field.syntax.isEvent {
        ordered += event(field)
      } else {
        let made = wrap(field)
        if !field.syntax.attributes.isEmpty { own.memberAttributes[ObjectIdentifier(made)] = field.syntax.attributes }
        ordered.append((field.name, .field(made), field.isStatic))
      }
    }
    for property in own.propertyOrder {
      guard let made = wrap(property) else { continue }
      if !property.syntax.attributes.isEmpty { own.memberAttributes[ObjectIdentifier(made)] = property.syntax.attributes }
      ordered.append((property.name, .property(made), property.isStatic))
    }
    ordered += explicitMethods(besides: Set(ordered.filter { !$0.isStatic }.map(\.name)))
    ordered += interfaceStatics(besides: Set(ordered.filter(\.isStatic).map(\.name)))
    var constructors = own.constructors.filter { $0.isPublic }.map(construct)
    let needsDefault =
      own.isStruct
      ? own.constructors.allSatisfy { !$0.parameters.isEmpty } : own.constructors.isEmpty && own.declaration.kind == .class
    if needsDefault, !own.declaration.modifiers.contains("static") {
      let owner = own
      constructors += [
        Method(
          name: "new", definition: "\(own.declaration.name)()", parameters: [], isStatic: true, returnType: own.typeInfo
        ) { call in
          try owner.create([], try CSharpTable.session(call), type: call.target === TypeInfo.object ? nil : call.target)
        }
      ]
    }
    own.typeInfo.define(MemberTable(ordered: ordered, constructors: constructors, indexer: indexer()))
  }

  // MARK: - Interfaces

  /// Explicit implementations, which scripts call by the plain name where no public member has it.
  private func explicitMethods(besides taken: Set<String>) -> [(name: String, member: Member, isStatic: Bool)] {
    var all: [(name: String, member: Member, isStatic: Bool)] = []
    for (type, method) in own.explicitOrder {
      if taken.contains(method.name) || all.contains(where: { $0.name == method.name }) { continue }
      let plain = wrap(method)
      let shown = Method(
        name: plain.name,
        definition: "\(method.returnType.shortName()) \(type.name).\(method.name)(\(list(method)))",
        parameters: plain.parameters, isStatic: false, returnType: plain.returnType, body: plain.body)
      all.append((method.name, .method(MethodGroup(method.name, [shown])), false))
    }
    return all
  }

  /// Static members and constants of the interfaces, where the class has none of the name.
  private func interfaceStatics(besides taken: Set<String>) -> [(name: String, member: Member, isStatic: Bool)] {
    if own.isInterface { return [] }
    var all: [(name: String, member: Member, isStatic: Bool)] = []
    func isFree(_ name: String) -> Bool { !taken.contains(name) && !all.contains { $0.name == name } }
    for interface in own.allInterfaces {
      let table = CSharpTable(interface)
      for field in interface.fieldOrder where field.isStatic && field.isPublic && isFree(field.name) {
        all.append((field.name, .field(table.wrap(field)), true))
      }
      for property in interface.propertyOrder where property.isStatic && property.isPublic && isFree(property.name) {
        guard let made = table.wrap(property) else { continue }
        all.append((property.name, .property(made), true))
        guard let get = made.get, isFree("get_" + property.name) else { continue }
        let getter = Method(
          name: "get_" + property.name, definition: "static \(property.type.shortName()) get_\(property.name)()",
          parameters: [], isStatic: true, returnType: property.type, isHidden: true, body: get)
        all.append((getter.name, .method(MethodGroup(getter.name, [getter])), true))
      }
      for method in interface.methodOrder where method.isStatic && method.isPublic && isFree(method.name) {
        let group = interface.methodOrder.filter { $0.name == method.name && $0.isStatic && $0.isPublic }
        all.append((method.name, .method(MethodGroup(method.name, group.map(table.wrap))), true))
      }
    }
    return all
  }

  // MARK: - Methods

  private func parameters(_ method: CSharpMethod) -> [Parameter] {
    method.parameters.map { parameter in
      let text = parameter.type.shortName()
      var fallback: String?
      if let value = parameter.fallback {
        let type = parameter.type
        if value.isNull {
          fallback = type.isValueType ? "default" : "null"
        } else if type.kind == .struct, !type.code.isPrimitive, type.code != .decimal {
          // A struct has no constants but the one that is all zeros.
          fallback = "default"
        } else if type.isEnum {
          fallback = type.reflectionName + "." + ((try? Text.string(value, Runtime()))?.string ?? "")
        } else {
          let words = (try? Text.string(value, Runtime()))?.string ?? ""
          fallback = value.pstring != nil ? "\"\(words)\"" : words
        }
      }
      return Parameter(
        name: parameter.name, typeText: text, isParams: parameter.mode == "params", isOut: parameter.mode == "out",
        isRef: parameter.mode == "ref", defaultText: fallback, type: parameter.type)
    }
  }

  private func list(_ method: CSharpMethod) -> String {
    zip(method.syntax.parameters, parameters(method)).map { syntax, parameter in
      var type = parameter.typeText
      var fallback = parameter.defaultText
      if case .name(let parts, _)? = syntax.type, parts.count == 1, parts[0].arguments.isEmpty,
        method.typeParameters.contains(parts[0].name)
      {
        type = parts[0].name
        if fallback == "null" { fallback = "default" }
      }
      let isReference = parameter.isOut || parameter.isRef || syntax.mode == "in"
      return (parameter.isParams ? "Params " : "") + (isReference ? "[ref] " : "") + type + " " + parameter.name
        + (fallback.map { " = " + $0 } ?? "")
    }.joined(separator: ", ")
  }

  /// As `wrap`, the method's attributes remembered.
  private func noted(_ method: CSharpMethod) -> Method {
    let made = wrap(method)
    if !method.syntax.attributes.isEmpty { own.memberAttributes[ObjectIdentifier(made)] = method.syntax.attributes }
    return made
  }

  func wrap(_ method: CSharpMethod) -> Method {
    var returns = method.returnType.shortName()
    if case .name(let parts, _)? = method.syntax.returnType, parts.count == 1, parts[0].arguments.isEmpty,
      method.typeParameters.contains(parts[0].name)
    {
      returns = parts[0].name
    }
    let generic = method.typeParameters.isEmpty ? "" : "[" + method.typeParameters.joined(separator: ", ") + "]"
    let parameters = parameters(method)
    let definition = (method.isStatic ? "static " : "") + "\(returns) \(method.name)\(generic)(\(list(method)))"
    return Method(
      name: method.name, definition: definition, parameters: parameters, isStatic: method.isStatic,
      returnType: method.returnType, isHidden: method.name.hasPrefix("op_"),
      generic: generic.isEmpty ? nil : GenericShape.of(definition, own.typeInfo)
    ) { call in
      let session = try CSharpTable.session(call)
      let result = try CSharpTable.boxing(method, call.args, session) { args in
        let chosen = try CSharpMembers.generic(method, args, call.runtime.methodTypeArguments)
        return try CSharpClass.invoke(chosen, call.this, args, session)
      }
      return method.returnType === TypeInfo.void ? .nothing : result.orNull
    }
  }

  /// References of scripts become boxes for `ref` and `out`, and get back what the method left there.
  static func boxing(_ method: CSharpMethod, _ args: [Value], _ session: Session, _ body: ([Value]) throws -> Value) throws
    -> Value
  {
    guard method.parameters.contains(where: { $0.isReference }) else { return try body(args) }
    var passed = args
    var back: [(ReferenceObj, PSVariable)] = []
    for (i, parameter) in method.parameters.enumerated() where parameter.isReference && i < args.count {
      guard let reference = args[i].obj as? ReferenceObj else { continue }
      let start =
        parameter.mode == "out"
        ? try CSharpNumbers.zero(parameter.type, session)
        : try Conversion.convert(reference.value.orNull, to: parameter.type, session)
      let variable = PSVariable(CSharpMethod.anonymous, start)
      passed[i] = .box(variable)
      back.append((reference, variable))
    }
    let result = try body(passed)
    for (reference, variable) in back { reference.value = variable.value }
    return result
  }

  private func construct(_ method: CSharpMethod) -> Method {
    let owner = own
    return Method(
      name: "new", definition: "\(own.typeInfo.reflectionName)(\(list(method)))", parameters: parameters(method),
      isStatic: true,
      returnType: own.typeInfo
    ) { call in
      let session = try CSharpTable.session(call)
      return try CSharpTable.boxing(method, call.args, session) { args in
        try owner.create(args, session, method: method, type: call.target === TypeInfo.object ? nil : call.target)
      }
    }
  }

  // MARK: - Fields and properties

  func wrap(_ field: CSharpField) -> Property {
    var set: MemberBody?
    if !field.isReadOnly {
      set = { call in
        try CSharpMembers.write(field, call.this, call.args.first ?? .null, try CSharpTable.session(call))
        return .nothing
      }
    }
    return Property(
      name: field.name, type: field.type,
      definition: (field.isStatic ? "static " : "") + "\(field.type.shortName()) \(field.name) {get;"
        + (field.isReadOnly ? "" : "set;") + "}",
      isStatic: field.isStatic, isField: true,
      get: { call in try CSharpMembers.read(field, call.this, try CSharpTable.session(call)) }, set: set)
  }

  func wrap(_ property: CSharpProperty, forDerived: Bool = false) -> Property? {
    let isWide = property.isPublic || (forDerived && property.syntax.modifiers.contains("protected"))
    func reaches(_ accessor: CSharpMethod?) -> CSharpMethod? {
      accessor.flatMap {
        $0.isPublic
          || (forDerived && ($0.isProtected || (isWide && $0.syntax.modifiers.isDisjoint(with: ["private", "internal"]))))
          ? $0 : nil
      }
    }
    let getter = reaches(property.getter)
    let setter = reaches(property.setter)
    guard getter != nil || setter != nil else { return nil }
    var get: MemberBody?
    if getter != nil { get = { call in try CSharpMembers.read(property, call.this, try CSharpTable.session(call)) } }
    var set: MemberBody?
    if setter != nil {
      set = { call in
        try CSharpMembers.write(property, call.this, call.args.first ?? .null, try CSharpTable.session(call))
        return .nothing
      }
    }
    return Property(
      name: property.name, type: property.type,
      definition: (property.isStatic ? "static " : "") + "\(property.type.shortName()) \(property.name) {"
        + (getter == nil ? "" : "get;") + (setter == nil ? "" : "set;") + "}",
      isStatic: property.isStatic, get: get, set: set)
  }

  private func event(_ field: CSharpField) -> [(name: String, member: Member, isStatic: Bool)] {
    ["add_", "remove_"].map { prefix in
      let method = Method(
        name: prefix + field.name,
        definition: (field.isStatic ? "static " : "") + "void \(prefix)\(field.name)(\(field.type.shortName()) value)",
        parameters: [Parameter(name: "value", typeText: field.type.shortName(), type: field.type)], isStatic: field.isStatic,
        returnType: .void
      ) { call in
        let session = try CSharpTable.session(call)
        let old = try CSharpMembers.read(field, call.this, session)
        let handler = CSharpDelegates.of(call.args.first ?? .null, field.type)
        try CSharpMembers.write(field, call.this, CSharpDelegates.combine(old, handler, adding: prefix == "add_"), session)
        return .nothing
      }
      return (method.name, .method(MethodGroup(method.name, [method])), field.isStatic)
    }
  }

  private func indexer() -> Indexer? {
    guard let first = own.indexers.first(where: { $0.isPublic }) else { return nil }
    let shape = (first.getter ?? first.setter)
    guard let shape else { return nil }
    let count = first.syntax.parameters.count
    let all = Array(parameters(shape).prefix(count))
    var get: MemberBody?
    if first.getter != nil { get = { call in try CSharpMembers.element(call.this, call.args, try CSharpTable.session(call)) } }
    var set: MemberBody?
    if first.setter != nil {
      set = { call in
        guard let last = call.args.last else { return .nothing }
        try CSharpMembers.setElement(call.this, Array(call.args.dropLast()), last, try CSharpTable.session(call))
        return .nothing
      }
    }
    return Indexer(
      definition: "\(first.type.shortName()) Item(\(all.map { "\($0.typeText) \($0.name)" }.joined(separator: ", "))) {"
        + (get == nil ? "" : "get;") + (set == nil ? "" : "set;") + "}", parameters: all, type: first.type, get: get, set: set)
  }
}

/// Delegates put together.
enum CSharpDelegates {
  /// Any callable as a delegate of a type.
  static func of(_ value: Value, _ type: TypeInfo) -> Value {
    guard let object = value.base.obj else { return value }
    if let own = object as? CSharpDelegate { return .object(own.typed(type)) }
    return .object(
      CSharpDelegate(type, key: object, [{ args, session in try CSharpMembers.invoke(.object(object), args, session) }]))
  }

  /// `a + b` or `a - b`.
  static func combine(_ a: Value, _ b: Value, adding: Bool) -> Value {
    guard let right = b.obj as? CSharpDelegate else { return a }
    guard let left = a.obj as? CSharpDelegate else { return adding ? b : a }
    if adding { return .object(CSharpJoined(left, right)) }
    if let joined = left as? CSharpJoined {
      var parts = joined.parts
      if let i = parts.lastIndex(where: { $0.equals(right) }) { parts.remove(at: i) }
      guard let first = parts.first else { return .null }
      return parts.count == 1 ? .object(first) : .object(CSharpJoined(parts))
    }
    return left.equals(right) ? .null : a
  }
}
