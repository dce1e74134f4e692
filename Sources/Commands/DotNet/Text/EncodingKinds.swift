// `[System.Text.Encoding]`: what an encoding is good for, how long its texts may become, and which ones there are.

import Engine
import Objects
import Primitives

enum EncodingKinds {
  static let declarations: TypeCatalog.Declarations = [
    "System.Text.Encoding": encoding
  ]

  @Sendable private static func encoding(_ t: TypeBuilder) {
    for name in ["IsBrowserDisplay", "IsBrowserSave", "IsMailNewsDisplay", "IsMailNewsSave"] {
      t.property("bool \(name) {get;}") { c in
        .bool((c.this.base.obj as? EncodingObj).map { $0.kind == .utf8 || $0.kind == .latin1 } ?? false)
      }
    }
    t.method("System.Object Clone()") { c in
      guard let own = c.this.base.obj as? EncodingObj else { return c.this }
      let copy = EncodingObj(own)
      copy.isReadOnly = false
      return .object(copy)
    }
    for parameters in ["", "System.Text.NormalizationForm form"] {
      t.method("bool IsAlwaysNormalized(\(parameters))") { c in
        .bool((c.this.base.obj as? EncodingObj)?.kind == .ascii || (c.this.base.obj as? EncodingObj)?.kind == .latin1)
      }
    }
    t.method("int GetMaxCharCount(int byteCount)") { c in
      if c.int(0) < 0 { throw DotNetError.outOfRange("Non-negative number required.", "byteCount") }
      let count = c.int(0)
      switch (c.this.base.obj as? EncodingObj)?.kind {
      case .utf8, .utf7: return .int32(count + 1)
      case .utf16, .utf16be: return .int32(count / 2 + count % 2 + 1)
      case .utf32, .utf32be: return .int32(count / 2 + 2)
      default: return .int32(count)
      }
    }
    t.staticMethod("static void RegisterProvider(System.Text.EncodingProvider provider)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("provider") }
      return .nothing
    }
    t.staticMethod("static System.Text.EncodingInfo[] GetEncodings()") { _ in
      let all: [(Int, String, String)] = [
        (1200, "utf-16", "Unicode"), (1201, "utf-16BE", "Unicode (Big-Endian)"), (12000, "utf-32", "Unicode (UTF-32)"),
        (12001, "utf-32BE", "Unicode (UTF-32 Big-Endian)"), (20127, "us-ascii", "US-ASCII"),
        (28591, "iso-8859-1", "Western European (ISO)"), (65001, "utf-8", "Unicode (UTF-8)"),
      ]
      return .object(
        ArrayObj(
          ContiguousArray(
            all.map { .object(RecordObj(encodingInfo, values: [.int32($0.0), Value($0.1), Value($0.2)])) }), of: encodingInfo))
    }
    StackOnlyMembers.property(t, "Preamble", "System.ReadOnlySpan`1[System.Byte]", "System.ReadOnlySpan[byte]")
  }

  private static let encodingInfo = RecordObj.type(
    "System.Text.EncodingInfo", "int CodePage {get;}", "string Name {get;}", "string DisplayName {get;}")
}
