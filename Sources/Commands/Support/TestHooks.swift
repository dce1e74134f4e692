// `[System.Management.Automation.Internal.InternalTestHooks]`: switches by which PowerShell's own tests keep a command from touching the outside
// world. A session remembers which are on; the commands concerned ask.

import Engine
import Objects

final class TestHooks {
  private var values: [String: Value] = [:]

  static func of(_ session: Session) -> TestHooks {
    if let known = session.service(TestHooks.self) { return known }
    let made = TestHooks()
    session.attach(made)
    return made
  }

  func isSet(_ name: String) -> Bool { values[name].map { Truth.isTrue($0) } ?? false }

  static let type = TypeInfo(
    "System.Management.Automation.Internal.InternalTestHooks", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      t.staticMethod("static void SetTestHook(string property, System.Object value)") { c in
        guard let session = c.runtime as? Session else { return .nothing }
        TestHooks.of(session).values[c.text(0)] = c.args[1]
        return .nothing
      }
    })

  static let family = TypeCatalog.Family(types: ["System.Management.Automation.Internal.InternalTestHooks": { type }])
}
