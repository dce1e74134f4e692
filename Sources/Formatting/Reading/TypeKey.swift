// An object's type names as formatting uses them, with what was found out about them: views, default properties, whether it is a scalar. Objects
// of one type share one key, so that a stream of them asks each question once.

import Objects
import Primitives

/// The type names of an object, interned.
final class TypeKey {
  let names: [String]
  /// Numbers, strings and enums: printed as text wherever they come.
  let isScalar: Bool
  let isString: Bool
  /// The same names without `Deserialized.`; nil when none has it.
  let withoutDeserialized: TypeKey?

  var generation = -1
  var defaultView: ViewDefinition??
  var outOfBandView: ViewDefinition??
  var shapeViews: [FormatShape: ViewDefinition?] = [:]
  /// What type data shows by default, while no script has changed it.
  var defaultProperties: [PSString]?
  /// Whether a view, by identity, is for these names.
  var applicable: [ObjectIdentifier: Bool] = [:]

  init(_ names: [String]) {
    self.names = names
    let prefix = "Deserialized."
    if names.contains(where: { $0.hasPrefix(prefix) }) {
      withoutDeserialized = TypeKey(names.filter { $0.hasPrefix(prefix) }.map { String($0.dropFirst(prefix.count)) })
    } else {
      withoutDeserialized = nil
    }
    var first = names.first ?? ""
    if first.hasPrefix(prefix) { first = String(first.dropFirst(prefix.count)) }
    isString = first == "System.String"
    // What came back from another session is told from its members.
    let isEnum = names.count > 1 && names[1] == "System.Enum"
    isScalar = !first.isEmpty && (isEnum || TypeKey.scalars.contains(first))
  }

  private static let scalars: Set<String> = [
    "System.String", "System.SByte", "System.Byte", "System.Int16", "System.UInt16", "System.Int32", "System.UInt32",
    "System.Int64",
    "System.UInt64", "System.Char", "System.Single", "System.Double", "System.Boolean", "System.Decimal", "System.IntPtr",
    "System.Security.SecureString", "System.Numerics.BigInteger",
  ]

  /// Whether two type names are the same, case apart.
  static func same(_ a: String, _ b: String) -> Bool {
    if a.utf8.count != b.utf8.count { return false }
    if a == b { return true }
    return zip(a.utf8, b.utf8).allSatisfy { x, y in
      x == y || (x | 0x20 == y | 0x20 && x | 0x20 >= 0x61 && x | 0x20 <= 0x7a)
    }
  }

  /// Forgets what depended on views when they changed.
  @inline(__always) func refresh(_ current: Int) {
    if generation == current { return }
    generation = current
    defaultView = nil
    outOfBandView = nil
    shapeViews = [:]
    applicable = [:]
  }
}
