// `Process.Handle` and `SafeHandle`.

import Engine
import Objects
import Primitives

enum ProcessHandles {
  static let family = TypeCatalog.Family(types: [processHandle.fullName: { processHandle }])
  static let declarations: TypeCatalog.Declarations = ["System.Diagnostics.Process": declareProcess]

  private static let processHandle = TypeInfo(
    "Microsoft.Win32.SafeHandles.SafeProcessHandle", base: .object, interfaces: { [.idisposable] },
    declare: { t in
      t.property("bool IsInvalid {get;}") { _ in .bool(false) }
      t.property("bool IsClosed {get;}") { _ in .bool(false) }
      t.method("System.IntPtr DangerousGetHandle()") { ($0.this.base.obj as? RecordObj)?.values.first ?? .null }
      for name in ["Close", "Dispose"] { t.method("void \(name)()") { _ in .nothing } }
    })

  /// A handle is the process's number here.
  @Sendable private static func declareProcess(_ t: TypeBuilder) {
    @Sendable func number(_ c: Call) throws -> Value {
      let id = try MemberAccess.get(c.this, PSString.make("Id"), c.runtime) ?? .int(0)
      return try MemberAccess.construct(TypeCatalog.find("System.IntPtr") ?? .object, [id], c.runtime)
    }
    t.property("System.IntPtr Handle {get;}") { try number($0) }
    t.property("Microsoft.Win32.SafeHandles.SafeProcessHandle SafeHandle {get;}") { c in
      .object(RecordObj(processHandle, values: [try number(c)]))
    }
  }
}
