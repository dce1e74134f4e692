// `Mutex` by name: the options of named wait handles.

import Engine
import Objects
import Primitives

enum NamedMutexes {
  static let declarations: TypeCatalog.Declarations = ["System.Threading.Mutex": mutex]

  static let family = TypeCatalog.Family(types: [waitOptions.fullName: { waitOptions }])

  static let waitOptions = TypeInfo(
    "System.Threading.NamedWaitHandleOptions", .struct, base: .valueType,
    declare: { t in
      t.constructor("new()") { .object(RecordObj($0.target, values: [.bool(true), .bool(true)])) }
      for (i, name) in ["CurrentUserOnly", "CurrentSessionOnly"].enumerated() {
        t.property(
          "bool \(name) {get;set;}", get: { ($0.this.base.obj as? RecordObj)?.values[i] ?? .bool(true) },
          set: { c in
            (c.this.base.obj as? RecordObj)?.values[i] = c.args[0]
            return .nothing
          })
      }
    })

  /// Handles of one user and one session are all that this program makes: the options change nothing.
  @Sendable private static func mutex(_ t: TypeBuilder) {
    let options = "System.Threading.NamedWaitHandleOptions options"
    let owned = "new(bool initiallyOwned, string name, \(options)"
    t.constructor("new(string name, \(options))") { c in
      try MemberAccess.construct(c.target, [.bool(false), c.args[0]], c.runtime)
    }
    t.constructor(owned + ")") { c in try MemberAccess.construct(c.target, [c.args[0], c.args[1]], c.runtime) }
    t.constructor(owned + ", [ref] bool createdNew)") { c in
      let isNew = ReferenceObj(.bool(false))
      let made = try MemberAccess.construct(c.target, [c.args[0], c.args[1], .object(isNew)], c.runtime)
      c.store(3, isNew.value)
      return made
    }
    t.staticMethod("static System.Threading.Mutex OpenExisting(string name, \(options))") { c in
      try MemberAccess.invokeStatic(mutexType, PSString.make("OpenExisting"), [c.args[0]], c.runtime)
    }
    t.staticMethod("static bool TryOpenExisting(string name, \(options), [ref] System.Threading.Mutex result)") { c in
      let found = ReferenceObj(.null)
      let ok = try MemberAccess.invokeStatic(
        mutexType, PSString.make("TryOpenExisting"), [c.args[0], .object(found)], c.runtime)
      c.store(2, found.value)
      return ok
    }
  }
  private static var mutexType: TypeInfo { TypeCatalog.find("System.Threading.Mutex") ?? .object }
}
