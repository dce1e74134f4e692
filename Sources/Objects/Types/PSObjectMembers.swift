// Members of PSObject: what `.psobject` and `[psobject]` answer.

import Primitives

enum PSObjectMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(CustomObj(PropertyBag())) }
    t.constructor("new(System.Object obj)") { c in
      if let object = c.args[0].obj { return .object(object) }
      return .object(Wrapped(c.args[0]))
    }
    t.property("System.Management.Automation.PSMemberInfoCollection[System.Management.Automation.PSMemberInfo] Members {get;}")
    {
      .object(MemberCollectionObj(target($0), .members, $0.runtime))
    }
    t.property(
      "System.Management.Automation.PSMemberInfoCollection[System.Management.Automation.PSPropertyInfo] Properties {get;}"
    ) {
      .object(MemberCollectionObj(target($0), .properties, $0.runtime))
    }
    t.property("System.Management.Automation.PSMemberInfoCollection[System.Management.Automation.PSMethodInfo] Methods {get;}")
    {
      .object(MemberCollectionObj(target($0), .methods, $0.runtime))
    }
    t.property("System.Object ImmediateBaseObject {get;}") { target($0).base }
    t.property("System.Object BaseObject {get;}") { target($0).base }
    t.property("System.Collections.ObjectModel.Collection[string] TypeNames {get;}") { .object(TypeNamesObj(target($0))) }
    t.method("psobject Copy()") { copy(target($0)) }
    t.staticMethod("static psobject AsPSObject(System.Object obj)") { c in
      if let object = c.args[0].obj { return .object(object) }
      return .object(Wrapped(c.args[0]))
    }
    t.method("string ToString()") { Value(try MemberView.plainText(target($0), $0.runtime)) }
    t.method("string ToString(string format, System.IFormatProvider formatProvider)") { c in
      try MemberAccess.invoke(target(c), PSString.make("ToString"), [c.args[0], c.args[1]], c.runtime)
    }
  }

  private static func target(_ call: Call) -> Value { (call.this.obj as? PSObjectView)?.target ?? call.this }

  /// A shallow copy: attached members are copied, the base is shared unless it can be cloned.
  static func copy(_ value: Value) -> Value {
    guard case .object(let object) = value else { return value }
    if let custom = object as? CustomObj { return .object(CustomObj(custom.bag.copy())) }
    if let dictionary = object as? DictionaryObj { return .object(dictionary.copy()) }
    if let array = object as? ArrayObj { return .object(array.copy()) }
    if object.tag == .wrapped {
      let copy = Wrapped(object.wrappedBase)
      copy.extras = object.extras?.copy()
      return .object(copy)
    }
    return value
  }
}

/// `.psobject`: the members of a value as objects.
public final class PSObjectView: Obj {
  public let target: Value
  public init(_ target: Value) {
    self.target = target
    super.init()
  }
  public override var type: TypeInfo { .psObject }
  public override func describe(_ runtime: Runtime) throws -> String { try MemberView.plainText(target, runtime) }
}

/// `pstypenames`: the type names of an object, changed in place.
public final class TypeNamesObj: SequenceObj {
  private let target: Value
  public init(_ target: Value) {
    self.target = target
    super.init(tag: .list, items: ContiguousArray(MemberAccess.typeNames(of: target).map { Value($0) }), elementType: .string)
  }
  public override var type: TypeInfo { .collection(of: .string) }

  /// Writes the changed list back to the object.
  func store() {
    guard case .object(let object) = target else { return }
    let bag = object.extras ?? PropertyBag()
    bag.typeNames = items.compactMap { $0.pstring?.string }
    object.extras = bag
  }
}

/// `PSObject.Properties`, `.Methods`, `.Members`.
public final class MemberCollectionObj: Obj {
  public enum Part: Sendable { case members, properties, methods }
  public let target: Value
  public let part: Part
  let runtime: Runtime
  public init(_ target: Value, _ part: Part, _ runtime: Runtime) {
    self.target = target
    self.part = part
    self.runtime = runtime
    super.init()
  }
  public override var type: TypeInfo {
    switch part {
    case .members: return MemberCollectionMembers.members
    case .properties: return MemberCollectionMembers.properties
    case .methods: return MemberCollectionMembers.methods
    }
  }
  public override func enumerator() -> Enumerator? { MemberCollectionEnumerator(self) }

  /// The members now.
  public func views(_ runtime: Runtime) -> [MemberView] {
    switch part {
    case .members: return MemberAccess.members(of: target, runtime)
    case .properties: return MemberAccess.properties(of: target, runtime)
    case .methods: return MemberAccess.members(of: target, runtime).filter { $0.kind.isMethod }
    }
  }

  func find(_ name: PSString, _ runtime: Runtime) throws -> Value {
    if part != .methods, case .object(let object) = target, let bag = object.extras, let i = bag.shape.find(name) {
      let label = bag.shape.names[i]
      if let member = bag.extended(i) {
        let kind = MemberKind(member)
        return part == .members || kind.isProperty
          ? .object(MemberView(label, kind, target, .extended(member), isInstance: true)) : .null
      }
      return .object(MemberView(label, .NoteProperty, target, .note(bag, i), isInstance: true))
    }
    for view in views(runtime) where view.name.equalsIgnoringCase(name) { return .object(view) }
    return .null
  }
}

/// Walks a member collection; the list is taken at the first step.
final class MemberCollectionEnumerator: Enumerator {
  private let collection: MemberCollectionObj
  private var views: [MemberView]?
  private var index = 0
  init(_ collection: MemberCollectionObj) { self.collection = collection }
  override func next() throws -> Value? {
    let list = views ?? collection.views(collection.runtime)
    views = list
    guard index < list.count else { return nil }
    index += 1
    return .object(list[index - 1])
  }
  override func reset() {
    index = 0
    views = nil
  }
}
