// Members of PSMemberInfo and its kinds, and of the collections of them.

import Primitives

enum PSMemberMembers {
  private static func view(_ c: Call) -> MemberView? { c.this.obj as? MemberView }

  @Sendable static func memberInfo(_ t: TypeBuilder) {
    t.property("System.Management.Automation.PSMemberTypes MemberType {get;}") { c in
      .object(EnumValue(MemberTypes.memberKind, Int64(kind(c).rawValue)))
    }
    t.property("System.Object Value {get;set;}") { c in
      if let view = view(c) { return try view.checkedValue(c.runtime) }
      return c.this
    } set: { c in
      guard let view = view(c) else { throw DotNetError.notSupported("The value of this member can't be set.") }
      switch view.found {
      case .note(let bag, let i): bag.values[i] = c.args[0]
      default:
        if view.owner.isNull { throw DotNetError.invalidOperation("The member isn't attached to an object.") }
        try view.setValue(c.args[0], c.runtime)
      }
      return .nothing
    }
    t.property("string TypeNameOfValue {get;}") { c in
      if let indexer = indexer(c) { return Value(indexer.type.fullName) }
      if let view = view(c) { return Value(try view.typeName(c.runtime)) }
      return Value(c.this.type.fullName)
    }
    t.property("string Name {get;}") { c in
      switch c.this.obj {
      case let view as MemberView: return .string(view.name)
      case let method as PSMethodObj: return Value(method.group.name)
      case let method as PSExtendedMethodObj: return .string(method.name)
      case let property as PSParameterizedPropertyObj: return Value(property.name)
      case let set as PSPropertySetObj: return .string(set.name)
      case let set as PSMemberSetObj: return .string(set.name)
      default: return .null
      }
    }
    t.property("bool IsInstance {get;}") { .bool(view($0)?.isInstance ?? false) }
    t.method("System.Management.Automation.PSMemberInfo Copy()") { $0.this }
    t.method("string ToString()") { c in Value(try c.this.obj?.describe(c.runtime) ?? "") }
  }

  private static func kind(_ c: Call) -> MemberKind {
    switch c.this.obj {
    case let view as MemberView: return view.kind
    case is PSMethodObj: return .Method
    case let method as PSExtendedMethodObj: return method.isScript ? .ScriptMethod : .CodeMethod
    case is PSParameterizedPropertyObj: return .ParameterizedProperty
    case is PSPropertySetObj: return .PropertySet
    default: return .MemberSet
    }
  }

  @Sendable static func propertyInfo(_ t: TypeBuilder) {
    t.property("bool IsSettable {get;}") { .bool(view($0)?.isSettable ?? false) }
    t.property("bool IsGettable {get;}") { .bool(view($0)?.isGettable ?? false) }
  }

  /// The parameterised property that a member is.
  private static func indexer(_ c: Call) -> Indexer? {
    if let property = c.this.obj as? PSParameterizedPropertyObj { return property.indexer }
    if case .indexer(let indexer, _)? = view(c)?.found { return indexer }
    return nil
  }

  @Sendable static func parameterizedProperty(_ t: TypeBuilder) {
    t.property("bool IsSettable {get;}") { .bool(indexer($0)?.set != nil) }
    t.property("bool IsGettable {get;}") { .bool(indexer($0)?.get != nil) }
  }

  @Sendable static func methodInfo(_ t: TypeBuilder) {
    t.property("System.Collections.ObjectModel.Collection[string] OverloadDefinitions {get;}") { c in
      .object(ListObj(.collection(of: .string), ContiguousArray(try definitions(c).map { Value($0) }), elementType: .string))
    }
    t.method("System.Object Invoke(Params System.Object[] arguments)") { c in
      let arguments = c.args[0].sequence.map { Array($0.items) } ?? []
      switch c.this.obj {
      case let method as PSMethodObj: return try method.call(arguments, c.runtime)
      case let method as PSExtendedMethodObj:
        return try MemberAccess.invoke(method.member, method.target, method.name, arguments, c.runtime)
      case let property as PSParameterizedPropertyObj:
        return try MemberAccess.invoke(property.indexer, property.name, property.target, arguments, c.runtime)
      case let view as MemberView: return try MemberAccess.invoke(view.owner, view.name, arguments, c.runtime)
      default: return .null
      }
    }
  }

  private static func definitions(_ c: Call) throws -> [String] {
    switch c.this.obj {
    case let method as PSMethodObj: return method.definitions
    case let view as MemberView:
      if case .methods(let group) = view.found { return MemberView.definitions(group, of: view.owner.type) }
      return [try view.definition(c.runtime)]
    case let other?: return [try other.describe(c.runtime)]
    case nil: return []
    }
  }

  private static func single(_ name: PSString, _ kind: MemberKind, _ member: ExtendedMember) -> Value {
    .object(MemberView(name, kind, .null, .extended(member), isInstance: true))
  }

  private static func checkName(_ c: Call) throws -> PSString {
    guard let name = c.string(0), !name.isEmpty else {
      throw DotNetError.psArgument("name")
    }
    return name
  }

  @Sendable static func memberSet(_ t: TypeBuilder) {
    t.constructor("new(string name)") { c in
      .object(PSMemberSetObj(try checkName(c), PropertyBag(Shape([]), []), .null))
    }
  }

  @Sendable static func noteProperty(_ t: TypeBuilder) {
    t.constructor("new(string name, System.Object value)") { c in
      let name = try checkName(c)
      return .object(
        MemberView(name, .NoteProperty, .null, .note(PropertyBag(Shape([name]), [c.args[1]]), 0), isInstance: true))
    }
  }

  @Sendable static func scriptProperty(_ t: TypeBuilder) {
    t.constructor("new(string name, scriptblock getterScript)") { c in
      single(try checkName(c), .ScriptProperty, ExtendedMember(.script(get: c.obj(1), set: nil)))
    }
    t.constructor("new(string name, scriptblock getterScript, scriptblock setterScript)") { c in
      single(try checkName(c), .ScriptProperty, ExtendedMember(.script(get: c.obj(1), set: c.obj(2))))
    }
    t.property("scriptblock GetterScript {get;}") { c in
      guard case .extended(let member)? = view(c)?.found, case .script(let getter?, _) = member.kind else { return .null }
      return .object(getter)
    }
    t.property("scriptblock SetterScript {get;}") { c in
      guard case .extended(let member)? = view(c)?.found, case .script(_, let setter?) = member.kind else { return .null }
      return .object(setter)
    }
  }

  @Sendable static func scriptMethod(_ t: TypeBuilder) {
    t.constructor("new(string name, scriptblock script)") { c in
      guard let block = c.obj(1) else { throw DotNetError.argumentNull("script") }
      return single(try checkName(c), .ScriptMethod, ExtendedMember(.scriptMethod(block)))
    }
    t.property("scriptblock Script {get;}") { c in
      let member: ExtendedMember?
      switch c.this.obj {
      case let method as PSExtendedMethodObj: member = method.member
      case let view as MemberView: if case .extended(let found) = view.found { member = found } else { member = nil }
      default: member = nil
      }
      guard case .scriptMethod(let block)? = member?.kind else { return .null }
      return .object(block)
    }
  }

  @Sendable static func aliasProperty(_ t: TypeBuilder) {
    t.constructor("new(string name, string referencedMemberName)") { c in
      single(try checkName(c), .AliasProperty, ExtendedMember(.alias(target: c.string(1) ?? .empty, as: nil)))
    }
    t.constructor("new(string name, string referencedMemberName, type conversionType)") { c in
      single(try checkName(c), .AliasProperty, ExtendedMember(.alias(target: c.string(1) ?? .empty, as: c.obj(2) as? TypeInfo)))
    }
    t.property("string ReferencedMemberName {get;}") { c in
      guard case .extended(let member)? = view(c)?.found, case .alias(let target, _) = member.kind else { return .null }
      return .string(target)
    }
    t.property("type ConversionType {get;}") { c in
      guard case .extended(let member)? = view(c)?.found, case .alias(_, let type?) = member.kind else { return .null }
      return .object(type)
    }
  }

  @Sendable static func propertySet(_ t: TypeBuilder) {
    t.constructor("new(string name, System.Collections.Generic.IEnumerable[string] referencedPropertyNames)") { c in
      let names = c.args[1].sequence?.items.compactMap { $0.pstring } ?? []
      return single(try checkName(c), .PropertySet, ExtendedMember(.propertySet(names)))
    }
    t.property("System.Collections.ObjectModel.Collection[string] ReferencedPropertyNames {get;}") { c in
      var names = (c.this.obj as? PSPropertySetObj)?.names ?? []
      if case .extended(let member)? = view(c)?.found, case .propertySet(let own) = member.kind { names = own }
      return .object(ListObj(.collection(of: .string), ContiguousArray(names.map { .string($0) }), elementType: .string))
    }
  }
}

/// `PSMemberInfoIntegratingCollection<T>`: it has neither Count nor Length, so that `.Properties.Count` counts ones, as in PowerShell.
enum MemberCollectionMembers {
  static let members = make("System.Management.Automation.PSMemberInfo")
  static let properties = make("System.Management.Automation.PSPropertyInfo")
  static let methods = make("System.Management.Automation.PSMethodInfo")

  private static func make(_ element: String) -> TypeInfo {
    TypeInfo(
      "System.Management.Automation.PSMemberInfoIntegratingCollection`1[\(element)]", base: .object,
      interfaces: { [.ienumerable] },
      declare: declare)
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.indexer("System.Management.Automation.PSMemberInfo Item(string name) {get;}") { c in
      let own = try collection(c)
      let name = c.string(0) ?? .empty
      let found = try own.find(name, c.runtime)
      guard found.isNull, own.type !== properties, let group = MemberAccess.accessor(own.target, name) else { return found }
      return .object(PSMethodObj(own.target, group))
    }
    t.method("void Add(System.Management.Automation.PSMemberInfo member)") { try add($0) }
    t.method("void Add(System.Management.Automation.PSMemberInfo member, bool preValidated)") { try add($0) }
    t.method("void Remove(string name)") { c in
      let target = try collection(c).target
      guard case .object(let object) = target, let bag = object.extras else { return .nothing }
      _ = bag.remove(c.string(0) ?? .empty)
      return .nothing
    }
    @Sendable func match(_ c: Call, _ kinds: Int) throws -> Value {
      let (own, pattern) = (try collection(c), c.string(0) ?? .empty)
      return .object(
        MatchedMembersObj(own.views(c.runtime).filter { MatchedMembers.fits($0, pattern, kinds) }, own.part))
    }
    let list = "System.Management.Automation.ReadOnlyPSMemberInfoCollection[System.Management.Automation.PSMemberInfo]"
    t.method("\(list) Match(string name)") { try match($0, MatchedMembers.allKinds) }
    t.method("\(list) Match(string name, System.Management.Automation.PSMemberTypes memberTypes)") {
      try match($0, $0.flags(1))
    }
    t.method("System.Collections.IEnumerator GetEnumerator()") { try CollectionHelp.enumerator($0) }
  }

  /// Simple wildcards: `*` and `?`, without regard to case.
  static func matches(_ name: PSString, _ pattern: PSString) -> Bool {
    var (n, p, star, mark) = (0, 0, -1, 0)
    while n < name.count {
      if p < pattern.count, pattern[p] == 0x2a {
        (star, mark) = (p, n)
        p += 1
      } else if p < pattern.count, pattern[p] == 0x3f || CaseFold.upper(pattern[p]) == CaseFold.upper(name[n]) {
        n += 1
        p += 1
      } else if star >= 0 {
        mark += 1
        (n, p) = (mark, star + 1)
      } else {
        return false
      }
    }
    while p < pattern.count, pattern[p] == 0x2a { p += 1 }
    return p == pattern.count
  }

  private static func collection(_ c: Call) throws -> MemberCollectionObj {
    guard let found = c.this.obj as? MemberCollectionObj else { throw DotNetError.invalidOperation("Not a member collection.") }
    return found
  }

  private static func add(_ c: Call) throws -> Value {
    let target = try collection(c).target
    guard case .object(let object) = target else {
      throw DotNetError.invalidOperation("Members can't be added to a value of type \(target.type.fullName).")
    }
    guard let view = c.obj(0) as? MemberView else { throw DotNetError.argumentNull("member") }
    func refuse(_ text: String) -> DotNetError { DotNetError("System.Management.Automation.ExtendedTypeSystemException", text) }
    switch view.found {
    case .property, .methods, .indexer: throw refuse("A PSProperty or PSMethod object cannot be added to this collection.")
    default: break
    }
    if MemberSetObj.View.named(view.name) != nil { throw refuse("The member name \"\(view.name.string)\" is reserved.") }
    if c.runtime.hasTypeData, c.runtime.typeDataMember(MemberAccess.typeNames(of: target), view.name) != nil {
      throw refuse("The member \"\(view.name.string)\" is already present from the extended type data file.")
    }
    // A member of the object itself is replaced by one of the same name.
    let bag = object.extras ?? PropertyBag()
    object.extras = bag
    switch view.found {
    case .extended(let member): bag.set(view.name, member)
    default: bag.set(view.name, try view.value(c.runtime))
    }
    return .nothing
  }
}
