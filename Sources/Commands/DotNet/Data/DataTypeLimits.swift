// Which types a file may name for the columns of a table. A value of a column is made from its text, so that a file which could name any type
// could have anything constructed (.NET's `TypeLimiter`).

import Objects
import Primitives

enum DataTypeLimits {
  private static let names: Set<String> = [
    "System.Boolean", "System.Char", "System.SByte", "System.Byte", "System.Int16", "System.UInt16", "System.Int32",
    "System.UInt32",
    "System.Int64", "System.UInt64", "System.Single", "System.Double", "System.Decimal", "System.DateTime",
    "System.DateTimeOffset", "System.TimeSpan", "System.String", "System.Guid", "System.Uri", "System.Type", "System.Object",
    "System.Numerics.BigInteger", "System.Drawing.Color", "System.Drawing.Point", "System.Drawing.PointF",
    "System.Drawing.Rectangle", "System.Drawing.RectangleF", "System.Drawing.Size", "System.Drawing.SizeF", "System.DBNull",
  ]

  /// The type of a name in a file; nil for one that is not known.
  /// - Throws: InvalidOperationException for a type that no file may name.
  static func allowed(_ text: String) throws -> TypeInfo? {
    guard let type = TypeCatalog.find(String(text.prefix { $0 != "," }.withoutBlanks)) else { return nil }
    var element = type
    while let inner = element.elementType { element = inner }
    guard names.contains(element.fullName) || element.isEnum else {
      throw DotNetError.invalidOperation(
        "Type '\(type.assemblyQualifiedName)' is not allowed here. See https://go.microsoft.com/fwlink/?linkid=2132227 for more details."
      )
    }
    return type
  }
}
