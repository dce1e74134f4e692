// PowerShell's own types that stand alone: members as objects, wildcard patterns, null strings, Nullable, DBNull.

import Primitives

enum PSTypes {
  static let nullable = TypeInfo("System.Nullable`1", .struct, base: .valueType, genericParameterCount: 1)
  static let nullableHelp = TypeInfo(
    "System.Nullable", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      t.staticMethod("static type GetUnderlyingType(type nullableType)") { c in
        (c.obj(0) as? TypeInfo)?.nullableUnderlying.map { .object($0) } ?? .null
      }
    })
  static let wildcard = TypeInfo("System.Management.Automation.WildcardPattern", base: .object, declare: declareWildcard)
  static let nullString = TypeInfo(
    "System.Management.Automation.Language.NullString", base: .object,
    declare: { t in
      t.property("static System.Management.Automation.Language.NullString Value {get;}") { _ in
        .object(NullStringObj.shared.value)
      }
      t.method("string ToString()") { _ in .null }
    })
  static let automationNull = TypeInfo(
    "System.Management.Automation.Internal.AutomationNull", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      t.property("static psobject Value {get;}") { _ in .nothing }
    })
  static let hashCode = TypeInfo(
    "System.HashCode", .struct, base: .valueType,
    declare: { t in
      for count in 1...8 {
        let list = (1...count).map { "T\($0) value\($0)" }.joined(separator: ", ")
        let types = (1...count).map { "T\($0)" }.joined(separator: ",")
        t.staticMethod("static int Combine[\(types)](\(list))") { c in
          .int32(Int(Int32(truncatingIfNeeded: c.args.reduce(17) { $0 &* 31 &+ Int(ValueTable.hash($1, .ordinal)) })))
        }
      }
    })

  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [
        "System.Nullable`1": { nullable }, "System.Nullable": { nullableHelp },
        "System.Management.Automation.WildcardPattern": { wildcard },
        "System.Management.Automation.Language.NullString": { nullString }, "System.DBNull": { DBNullObj.dbNullType },
        "System.Management.Automation.Internal.AutomationNull": { automationNull }, "System.HashCode": { hashCode },
      ]
      for type in [
        MemberTypes.memberInfo, MemberTypes.propertyInfo, MemberTypes.methodInfo, MemberTypes.psMethod,
        MemberTypes.psScriptMethod,
        MemberTypes.psCodeMethod, MemberTypes.psParameterizedProperty, MemberTypes.psPropertySet, MemberTypes.psMemberSet,
        MemberTypes.psProperty,
        MemberTypes.psNoteProperty, MemberTypes.psScriptProperty, MemberTypes.psCodeProperty, MemberTypes.psAliasProperty,
      ] { types[type.fullName] = { type } }
      return types
    }(),
    accelerators: [
      "WildcardPattern": "System.Management.Automation.WildcardPattern",
      "NullString": "System.Management.Automation.Language.NullString",
      "psnoteproperty": "System.Management.Automation.PSNoteProperty",
      "psscriptproperty": "System.Management.Automation.PSScriptProperty",
      "psscriptmethod": "System.Management.Automation.PSScriptMethod",
      "psaliasproperty": "System.Management.Automation.PSAliasProperty",
    ])

  @Sendable private static func declareWildcard(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> WildcardPattern? { (c.this.obj as? WildcardObj)?.pattern }
    @Sendable func make(_ c: Call, _ options: WildcardOptions) throws -> Value {
      .object(WildcardObj(WildcardPattern(try c.required(0, "pattern"), options)))
    }
    t.constructor("new(string pattern)") { try make($0, []) }
    t.constructor("new(string pattern, System.Management.Automation.WildcardOptions options)") {
      try make($0, WildcardOptions(rawValue: Int32(truncatingIfNeeded: $0.flags(1))))
    }
    t.staticMethod("static WildcardPattern Get(string pattern, System.Management.Automation.WildcardOptions options)") {
      try make($0, WildcardOptions(rawValue: Int32(truncatingIfNeeded: $0.flags(1))))
    }
    t.method("bool IsMatch(string input)") { c in .bool(try me(c)?.isMatch(c.string(0) ?? .empty) ?? false) }
    t.method("string ToWql()") { c in me(c).map { Value($0.wql) } ?? .null }
    t.staticMethod("static string Escape(string pattern)") { .string(WildcardPattern.escape(try $0.required(0, "pattern"))) }
    t.staticMethod("static string Unescape(string pattern)") {
      .string(WildcardPattern.unescape(try $0.required(0, "pattern")))
    }
    t.staticMethod("static bool ContainsWildcardCharacters(string pattern)") {
      .bool($0.string(0).map { WildcardPattern.containsWildcards($0) } ?? false)
    }
  }
}

/// `[NullString]::Value`: becomes null where a string is wanted, instead of the empty string that `$null` becomes.
final class NullStringObj: Obj {
  /// It keeps nothing, so that everyone may have the same.
  struct Shared: @unchecked Sendable { let value = NullStringObj() }
  static let shared = Shared()
  override var type: TypeInfo { PSTypes.nullString }
  override func describe(_ runtime: Runtime) throws -> String { "" }
}

/// `[WildcardPattern]`.
final class WildcardObj: Obj {
  let pattern: WildcardPattern
  init(_ pattern: WildcardPattern) {
    self.pattern = pattern
    super.init()
  }
  override var type: TypeInfo { PSTypes.wildcard }
}
