// .NET's enums that scripts name: a table of names, read the first time one is asked for.

import Primitives
import Synchronization

public enum EnumTypes {
  /// A value of an enum of the catalogue by number.
  public static func value(_ fullName: String, _ raw: Int) -> Value {
    guard let type = TypeCatalog.find(fullName) else { return Value(raw) }
    return .object(EnumValue(type, Int64(raw)))
  }

  /// One line an enum: full name, `*` for flags, then names with values where they don't count on.
  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for line in EnumTable.text.tableLines {
        guard let space = line.utf8.firstIndex(of: 0x20) else { continue }
        let name = String(line[..<space])
        let rest = String(line[line.utf8.index(after: space)...])
        types[name.hasSuffix("*") ? String(name.dropLast()) : name] = { make(name, rest) }
      }
      return types
    }())

  private static func make(_ name: String, _ members: String) -> TypeInfo {
    TypeCatalog.intern("enum:" + name) {
      var names: [String] = []
      var values: [Int64] = []
      var next: Int64 = 0
      for part in members.split(separator: " ") {
        let pieces = part.split(separator: "=")
        if pieces.count == 2, let value = Int64(pieces[1]) { next = value }
        names.append(String(pieces[0]))
        values.append(next)
        next &+= 1
      }
      let order = values.indices.sorted { (UInt64(bitPattern: values[$0]), $0) < (UInt64(bitPattern: values[$1]), $1) }
      let isFlags = name.hasSuffix("*")
      return .enumeration(
        isFlags ? String(name.dropLast()) : name, order.map { names[$0] }, values: order.map { values[$0] }, flags: isFlags)
    }
  }
}
