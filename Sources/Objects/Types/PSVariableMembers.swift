// Members of PSVariable.

import Primitives

enum PSVariableMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> PSVariable? { c.this.obj as? PSVariable }
    t.constructor("new(string name)") { .object(PSVariable(try $0.required(0, "name"), .null)) }
    t.constructor("new(string name, System.Object value)") { .object(PSVariable(try $0.required(0, "name"), $0.args[1])) }
    t.constructor("new(string name, System.Object value, System.Management.Automation.ScopedItemOptions options)") {
      .object(PSVariable(try $0.required(0, "name"), $0.args[1], options: VariableOptions(rawValue: $0.flags(2))))
    }
    t.property("string Name {get;}") { c in me(c).map { .string($0.name) } ?? .null }
    t.property(
      "string Description {get;set;}", get: { c in me(c).map { .string($0.variableDescription) } ?? .null },
      set: { c in
        me(c)?.variableDescription = c.string(0) ?? .empty
        return .nothing
      })
    t.property(
      "System.Object Value {get;set;}", get: { me($0)?.value.orNull ?? .null },
      set: { c in
        guard let variable = me(c) else { return .nothing }
        try c.runtime.assign(c.args[0], to: variable)
        return .nothing
      })
    t.property(
      "System.Management.Automation.SessionStateEntryVisibility Visibility {get;set;}",
      get: { c in
        EnumTypes.value("System.Management.Automation.SessionStateEntryVisibility", me(c)?.visibility.rawValue ?? 0)
      },
      set: { c in
        if let variable = me(c) { c.runtime.show(variable, as: EntryVisibility(rawValue: c.flags(0)) ?? .public) }
        return .nothing
      })
    t.property("psmoduleinfo Module {get;}") { _ in .null }
    t.property("string ModuleName {get;}") { c in me(c)?.moduleName.map { .string($0) } ?? .emptyString }
    t.property(
      "System.Management.Automation.ScopedItemOptions Options {get;set;}",
      get: { c in
        EnumTypes.value("System.Management.Automation.ScopedItemOptions", me(c)?.options.rawValue ?? 0)
      },
      set: { c in
        me(c)?.options = VariableOptions(rawValue: c.flags(0))
        return .nothing
      })
    t.property("System.Collections.ObjectModel.Collection[System.Attribute] Attributes {get;}") { c in
      .object(ListObj(.collection(of: .object), ContiguousArray((me(c)?.attributes ?? []).map { .object($0) })))
    }
    t.method("bool IsValidValue(System.Object value)") { _ in .bool(true) }
  }
}
