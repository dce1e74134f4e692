// `InternalTestHooks`: switches by which PowerShell's own tests make the rare cases happen. They belong to a session.

import Engine
import Objects
import Primitives

/// The switches that are set in a session.
final class TestHooks {
  private var values: [String: Value] = [:]

  private static func of(_ session: Session) -> TestHooks {
    if let known = session.service(TestHooks.self) { return known }
    let made = TestHooks()
    session.attach(made)
    return made
  }

  /// Whether a switch is on.
  static func isSet(_ name: String, _ session: Session) -> Bool {
    session.service(TestHooks.self)?.values[name.lowercased()].map { Truth.isTrue($0) } ?? false
  }

  /// What a switch that is more than on or off was set to.
  static func value(_ name: String, _ session: Session) -> Value? {
    session.service(TestHooks.self)?.values[name.lowercased()]
  }

  static let type = TypeInfo(
    "System.Management.Automation.Internal.InternalTestHooks", base: .object,
    declare: { t in
      t.staticMethod("static void SetTestHook(string property, System.Object value)") { c in
        if let session = c.runtime as? Session { of(session).values[c.text(0).lowercased()] = c.args[1] }
        return .nothing
      }
    })
  static let family = TypeCatalog.Family(types: [type.fullName: { type }])
}
