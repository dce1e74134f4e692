// `[System.Globalization.CompareInfo]`: what scripts use beyond comparing and looking for texts.

import Engine
import Objects
import Primitives

enum CompareInfoMembers {
  static let declarations: TypeCatalog.Declarations = ["System.Globalization.CompareInfo": declare]

  /// `SortKey`: the bytes by which texts of a culture are put in order.
  private final class SortKeyObj: Obj {
    let text: PSString
    let ignoresCase: Bool
    init(_ text: PSString, ignoresCase: Bool) {
      (self.text, self.ignoresCase) = (text, ignoresCase)
      super.init()
    }
    override var type: TypeInfo { CompareInfoMembers.sortKey }
    var bytes: [UInt8] { Collation.invariant.sortKey(text, ignoresCase ? [.ignoreCase] : []) }
    override func equals(_ other: Obj) -> Bool { (other as? SortKeyObj).map { $0.bytes == bytes } ?? false }
    override var hash: Int { bytes.hashValue & 0x7fff_ffff }
  }
  private static let sortKey = TypeInfo(
    "System.Globalization.SortKey", base: .object,
    declare: { t in
      t.property("string OriginalString {get;}") { ($0.this.base.obj as? SortKeyObj).map { .string($0.text) } ?? .null }
      t.property("byte[] KeyData {get;}") { .bytes(($0.this.base.obj as? SortKeyObj)?.bytes ?? []) }
      t.staticMethod("static int Compare(System.Globalization.SortKey sortkey1, System.Globalization.SortKey sortkey2)") { c in
        guard let a = c.obj(0) as? SortKeyObj else { throw DotNetError.argumentNull("sortkey1") }
        guard let b = c.obj(1) as? SortKeyObj else { throw DotNetError.argumentNull("sortkey2") }
        return .int(a.bytes == b.bytes ? 0 : a.bytes.lexicographicallyPrecedes(b.bytes) ? -1 : 1)
      }
    })
  static let family = TypeCatalog.Family(types: [sortKey.fullName: { sortKey }])

  private static func comparison(_ options: Int) -> StringComparison {
    if options & 0x4000_0000 != 0 { return .ordinal }
    if options & 0x1000_0000 != 0 { return .ordinalIgnoreCase }
    return options & 1 != 0 ? .currentCultureIgnoreCase : .currentCulture
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    let word = "System.Globalization.CompareInfo"
    t.staticMethod("static \(word) GetCompareInfo(string name)") { c in
      let name = try c.required(0, "name").string
      guard let found = Cultures.find(name) else {
        throw DotNetError(
          "System.Globalization.CultureNotFoundException",
          "Culture is not supported. (Parameter 'name')\n\(name) is an invalid culture identifier.")
      }
      return try MemberAccess.get(.object(CultureObj(found)), PSString.make("CompareInfo"), c.runtime) ?? .null
    }
    t.property("int LCID {get;}") { c in
      let name = try MemberAccess.get(c.this, PSString.make("Name"), c.runtime)?.pstring?.string ?? ""
      return try MemberAccess.get(.object(CultureObj(Cultures.find(name) ?? .invariant)), PSString.make("LCID"), c.runtime)
        ?? .int(127)
    }
    for (name, parameter) in [("IsPrefix", "prefix"), ("IsSuffix", "suffix")] {
      t.method("bool \(name)(string source, string \(parameter), System.Globalization.CompareOptions options)") { c in
        let source = try c.required(0, "source"), part = try c.required(1, parameter)
        let how = comparison(c.flags(2))
        return .bool(
          name == "IsPrefix"
            ? Strings.startsWith(source, part, comparison: how) : Strings.endsWith(source, part, comparison: how))
      }
    }
    for tail in ["", ", System.Globalization.CompareOptions options"] {
      t.method("int LastIndexOf(string source, string value\(tail))") { c in
        .int32(
          try Strings.lastIndexOf(
            try c.required(0, "source"), try c.required(1, "value"), comparison: comparison(c.args.count > 2 ? c.flags(2) : 0)))
      }
      t.method("System.Globalization.SortKey GetSortKey(string source\(tail))") { c in
        .object(SortKeyObj(try c.required(0, "source"), ignoresCase: c.args.count > 1 && c.flags(1) & 1 != 0))
      }
    }
    t.method("int GetHashCode(string source, System.Globalization.CompareOptions options)") { c in
      let text = try c.required(0, "source")
      return .int32(
        Int(Int32(truncatingIfNeeded: c.flags(1) & 0x1000_0001 != 0 ? text.foldedHash : text.ordinalHash)))
    }
    t.staticMethod("static bool IsSortable(string text)") { c in .bool(!(c.string(0) ?? .empty).isEmpty) }
  }
}
