// `[PSVariableProperty]`: a note property whose value is that of a variable.

import Objects
import Primitives

enum VariablePropertyType {
  static let type = TypeInfo(
    "System.Management.Automation.PSVariableProperty", base: MemberTypes.psNoteProperty,
    declare: { t in
      t.constructor("new(psvariable variable)") { c in
        guard let variable = c.obj(0) as? PSVariable else { throw DotNetError.argumentNull("variable") }
        // A value may travel between threads, a variable by itself may not.
        let source = Value.object(variable)
        let member = ExtendedMember(
          .code(
            get: { _ in (source.obj as? PSVariable)?.value.orNull ?? .null },
            set: { (source.obj as? PSVariable)?.value = $0.args.first ?? .null }))
        return .object(MemberView(variable.name, .NoteProperty, .null, .extended(member), isInstance: true))
      }
    })
  static let family = TypeCatalog.Family(
    types: [type.fullName: { type }], accelerators: ["psvariableproperty": type.fullName])
}
