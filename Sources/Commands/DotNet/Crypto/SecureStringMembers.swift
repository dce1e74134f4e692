// `[securestring]`: one character in place of another.

import Engine
import Objects
import Primitives

enum SecureStringMembers {
  static let declarations: TypeCatalog.Declarations = [
    "System.Security.SecureString": secure
  ]

  @Sendable private static func secure(_ t: TypeBuilder) {
    t.method("void SetAt(int index, char c)") { c in
      guard let own = c.this.base.obj as? SecureStringObj else { return .nothing }
      if case .bool(true)? = try MemberAccess.invoke(c.this, PSString.make("IsReadOnly"), [], c.runtime) as Value? {
        throw DotNetError.invalidOperation("Instance is read-only.")
      }
      guard c.int(0) >= 0, c.int(0) < own.text.count else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
      }
      var units = own.text.withUnits { Array($0) }
      units[c.int(0)] = c.char(1)
      own.text = PSString.make(units)
      return .nothing
    }
  }
}
