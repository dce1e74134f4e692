// `[PSListModifier]`: what to add to a collection, remove from it, or put in its place. Update-List without input gives the table from which
// parameters of this type are made.

import Engine
import Objects
import Primitives

final class ListModifierObj: Obj {
  let added: ListObj
  let removed: ListObj
  let replacing: ListObj

  init(added: ListObj? = nil, removed: ListObj? = nil, replacing: ListObj? = nil) {
    self.added = added ?? ListModifierObj.collection()
    self.removed = removed ?? ListModifierObj.collection()
    self.replacing = replacing ?? ListModifierObj.collection()
    super.init()
  }
  override var type: TypeInfo { ListModifierObj.modifierType }

  private static func collection(_ items: ContiguousArray<Value> = []) -> ListObj {
    ListObj(.collection(of: .object), items)
  }

  static let modifierType = TypeInfo("System.Management.Automation.PSListModifier", base: .object, declare: declare)
  static let family = TypeCatalog.Family(
    types: [modifierType.fullName: { modifierType }], accelerators: ["pslistmodifier": modifierType.fullName])

  private static func from(_ table: DictionaryObj) throws -> ListModifierObj {
    let made = ListModifierObj()
    for position in table.orderedPositions {
      guard let key = table.table.key(at: position) else { continue }
      let value = table.table.value(at: position)
      let list: ListObj
      switch key.pstring?.string.lowercased() {
      case "add": list = made.added
      case "remove": list = made.removed
      case "replace": list = made.replacing
      default:
        throw DotNetError.argument(
          "The following unknown list modifier was detected: '\(key.pstring?.string ?? key.type.fullName)'. Valid list modifiers are Add, Remove, and Replace.",
          "hash")
      }
      if value.base.pstring == nil, let sequence = value.base.sequence {
        list.items.append(contentsOf: sequence.items)
      } else {
        list.items.append(value)
      }
    }
    return made
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> ListModifierObj { (c.this.base.obj as? ListModifierObj) ?? ListModifierObj() }
    let list = "System.Collections.ObjectModel.Collection[System.Object]"
    t.constructor("new()") { _ in .object(ListModifierObj()) }
    t.constructor("new(\(list) removeItems, \(list) addItems)") { c in
      .object(ListModifierObj(added: c.obj(1) as? ListObj, removed: c.obj(0) as? ListObj))
    }
    t.constructor("new(System.Object replacementItems)") { c in
      guard !c.isNull(0) else { return .object(ListModifierObj()) }
      if let known = c.obj(0) as? ListObj, known.type === TypeInfo.collection(of: .object) {
        return .object(ListModifierObj(replacing: known))
      }
      return .object(ListModifierObj(replacing: collection(c.args[0].base.sequence?.items ?? [c.args[0]])))
    }
    t.constructor("new(hashtable hash)") { c in
      guard let table = c.args[0].dictionary else { throw DotNetError.argumentNull("hash") }
      return .object(try from(table))
    }
    t.property("\(list) Add {get;}") { .object(me($0).added) }
    t.property("\(list) Remove {get;}") { .object(me($0).removed) }
    t.property("\(list) Replace {get;}") { .object(me($0).replacing) }
    @Sendable func apply(_ c: Call) throws -> Value {
      guard !c.isNull(0) else { throw DotNetError.argumentNull("collectionToUpdate") }
      let target = c.args[0].base
      guard target.type.allInterfaces.contains(where: { $0.fullName == "System.Collections.IList" }) else {
        throw DotNetError.invalidOperation("Cannot apply the update because the object is not a supported collection type.")
      }
      func call(_ name: String, _ arguments: [Value]) throws {
        _ = try MemberAccess.invoke(target, PSString.make(name), arguments, c.runtime)
      }
      if !me(c).replacing.items.isEmpty {
        try call("Clear", [])
        for item in me(c).replacing.items { try call("Add", [item.base]) }
      } else {
        for item in me(c).removed.items { try call("Remove", [item.base]) }
        for item in me(c).added.items { try call("Add", [item.base]) }
      }
      return .nothing
    }
    for word in ["System.Collections.IList", "System.Object"] {
      t.method("void ApplyTo(\(word) collectionToUpdate)") { try apply($0) }
    }
  }
}
