// `[regex]`, `Match` and `Group`: members that scripts can't use, with PowerShell's or .NET's refusal, and Synchronized.

import Engine
import Objects
import Primitives

enum FurtherRegexMembers {
  static let declarations: TypeCatalog.Declarations = [
    "System.Text.RegularExpressions.Regex": regex,
    "System.Text.RegularExpressions.Match": { synchronized($0, "Match") },
    "System.Text.RegularExpressions.Group": { synchronized($0, "Group") },
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
}
