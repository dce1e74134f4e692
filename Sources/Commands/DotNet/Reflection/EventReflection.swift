// Events as reflection shows them: `EventInfo`, and the events of a type.

import Engine
import Objects
import Primitives

enum EventReflection {
  static let declarations: TypeCatalog.Declarations = ["System.Type": declareType]

  static let family = TypeCatalog.Family(types: [event.fullName: { event }])

  /// An event, seen through its `add_` method.
  final class EventObj: Obj {
    let name: String
    let owner: TypeInfo
    let add: Method
    /// The type of what hears it.
    let delegate: String
    init(_ name: String, _ owner: TypeInfo, _ add: Method) {
      (self.name, self.owner, self.add) = (name, owner, add)
      delegate =
        owner.members.events.first { $0.name == name }?.delegate ?? add.parameters.first?.type.reflectionName
        ?? "System.EventHandler"
      super.init()
    }
    override var type: TypeInfo { EventReflection.event }
    override func describe(_ runtime: Runtime) throws -> String {
      delegate + " " + name
    }
  }
  static let event = TypeInfo(
    "System.Reflection.EventInfo", base: .memberInfo, isAbstract: true,
    declare: { t in
      @Sendable func me(_ c: Call) -> EventObj? { c.this.base.obj as? EventObj }
      t.property("string Name {get;}") { Value(me($0)?.name ?? "") }
      t.property("type DeclaringType {get;}") { me($0).map { .object($0.owner) } ?? .null }
      t.property("type EventHandlerType {get;}") { c in
        guard let own = me(c) else { return .null }
        return (TypeCatalog.find(own.delegate) ?? own.add.parameters.first?.type).map { .object($0) } ?? .null
      }
      t.property("System.Reflection.MemberTypes MemberType {get;}") { _ in EnumTypes.value("System.Reflection.MemberTypes", 2) }
      t.property("bool IsMulticast {get;}") { _ in .bool(true) }
      t.method("System.Reflection.MethodInfo GetAddMethod()") { c in
        me(c).map { .object(ReflectionObj(.method($0.add), $0.owner)) } ?? .null
      }
      for (name, prefix) in [("AddEventHandler", "add_"), ("RemoveEventHandler", "remove_")] {
        t.method("void \(name)(System.Object target, System.Delegate handler)") { c in
          guard let own = me(c) else { return .nothing }
          if own.add.isStatic {
            _ = try MemberAccess.invokeStatic(own.owner, PSString.make(prefix + own.name), [c.args[1]], c.runtime)
          } else {
            _ = try MemberAccess.invoke(c.args[0], PSString.make(prefix + own.name), [c.args[1]], c.runtime)
          }
          return .nothing
        }
      }
    })

  private static func events(_ type: TypeInfo) -> [EventObj] {
    var found: [EventObj] = []
    for here in type.hierarchy {
      for entry in here.members.ordered where entry.name.hasPrefix("add_") {
        guard case .method(let group) = entry.member, let method = group.overloads.first else { continue }
        let name = String(entry.name.dropFirst(4))
        if !found.contains(where: { $0.name == name }) { found.append(EventObj(name, here, method)) }
      }
    }
    return found
  }

  @Sendable private static func declareType(_ t: TypeBuilder) {
    t.method("System.Reflection.EventInfo[] GetEvents()") { c in
      Reflected.members(events(Reflected.type(c)).map { .object($0) }, "System.Reflection.EventInfo")
    }
    t.method("System.Reflection.EventInfo[] GetEvents(\(Reflected.flags))") { c in
      let all = events(Reflected.type(c)).filter { c.flags(0) & ($0.add.isStatic ? 8 : 4) != 0 && c.flags(0) & 16 != 0 }
      return Reflected.members(all.map { .object($0) }, "System.Reflection.EventInfo")
    }
    for tail in ["", ", \(Reflected.flags)"] {
      t.method("System.Reflection.EventInfo GetEvent(string name\(tail))") { c in
        let name = try c.required(0, "name").string
        return events(Reflected.type(c)).first { $0.name == name }.map { .object($0) } ?? .null
      }
    }
  }
}
