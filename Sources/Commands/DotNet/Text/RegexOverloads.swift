// `[regex]`, `Match`, `Group` and `MatchCollection`: members that scripts can't use, with PowerShell's or .NET's refusal, Synchronized, copies.

import Engine
import Objects
import Primitives

enum RegexOverloads {
  static let declarations: TypeCatalog.Declarations = [
    "System.Text.RegularExpressions.Regex": regex,
    "System.Text.RegularExpressions.Match": { synchronized($0, "Match") },
    "System.Text.RegularExpressions.Group": { synchronized($0, "Group") },
    "System.Text.RegularExpressions.MatchCollection": matches,
  ]

  @Sendable private static func regex(_ t: TypeBuilder) {
    for (name, word) in [("EnumerateMatches", "ValueMatchEnumerator"), ("EnumerateSplits", "ValueSplitEnumerator")] {
      let type = "System.Text.RegularExpressions.Regex+\(word)"
      let counts = name == "EnumerateMatches" ? ["", ", int startat"] : ["", ", int count", ", int count, int startat"]
      for tail in counts {
        StackOnlyMembers.method(t, "\(type) \(name)(System.ReadOnlySpan[char] input\(tail))", name, type)
      }
      let options = "System.Text.RegularExpressions.RegexOptions options"
      for tail in ["", ", \(options)", ", \(options), timespan matchTimeout"] {
        StackOnlyMembers.method(
          t, "static \(type) \(name)(System.ReadOnlySpan[char] input, string pattern\(tail))", name, type)
      }
    }
    let info = "System.Text.RegularExpressions.RegexCompilationInfo[] regexinfos, System.Reflection.AssemblyName assemblyname"
    let attributes = ", System.Reflection.Emit.CustomAttributeBuilder[] attributes"
    for tail in ["", attributes, attributes + ", string resourceFile"] {
      t.staticMethod("static void CompileToAssembly(\(info)\(tail))") { _ in
        throw DotNetError(
          "System.PlatformNotSupportedException",
          "Compiling regular expressions to an assembly is not supported on this platform.")
      }
    }
  }

  private static func synchronized(_ t: TypeBuilder, _ name: String) {
    let type = "System.Text.RegularExpressions." + name
    t.staticMethod("static \(type) Synchronized(\(type) inner)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("inner") }
      return c.args[0]
    }
  }

  @Sendable private static func matches(_ t: TypeBuilder) {
    t.method("void CopyTo(System.Text.RegularExpressions.Match[] array, int arrayIndex)") { c in
      guard let target = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("array") }
      let items = try Enumeration.list(c.this)
      if c.int(1) < 0 || c.int(1) > target.items.count {
        throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "arrayIndex")
      }
      guard target.items.count - c.int(1) >= items.count else {
        throw DotNetError.argument(
          "Destination array is not long enough to copy all the items in the collection. Check array index and length.")
      }
      for (i, item) in items.enumerated() { target.items[c.int(1) + i] = item }
      return .nothing
    }
  }
}
