// `[guid]`: parsing that takes a culture it never asks, and bytes in the order of its text.

import Engine
import Objects
import Primitives

enum GuidOverloads {
  static let declarations: TypeCatalog.Declarations = ["System.Guid": guid]

  @Sendable private static func guid(_ t: TypeBuilder) {
    t.staticMethod("static guid Parse(string s, System.IFormatProvider provider)") { c in
      .guid(try PSGuid(parsing: try c.required(0, "input").string))
    }
    t.staticMethod("static bool TryParse(string s, System.IFormatProvider provider, [ref] guid result)") { c in
      try c.tryParse(2, .guid(.empty)) { .guid(try PSGuid(parsing: try c.required(0, "input").string)) }
    }
    t.method("byte[] ToByteArray(bool bigEndian)") { c in
      let bytes = c.this.guid?.bytes ?? []
      if !c.bool(0) || bytes.count != 16 { return .bytes(bytes) }
      return .bytes([3, 2, 1, 0, 5, 4, 7, 6].map { bytes[$0] } + bytes[8...])
    }
  }
}
