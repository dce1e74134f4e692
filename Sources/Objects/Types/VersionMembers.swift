// Members of Version and SemanticVersion.

import Primitives

enum VersionMembers {
  private static func me(_ c: Call) -> PSVersion? { c.this.version }

  @Sendable static func declare(_ t: TypeBuilder) {
    @Sendable func n(_ c: Call, _ i: Int) -> Int32 { Int32(truncatingIfNeeded: c.int(i)) }
    t.constructor("new(int major, int minor, int build, int revision)") {
      .version(try PSVersion(n($0, 0), n($0, 1), n($0, 2), n($0, 3)))
    }
    t.constructor("new(int major, int minor, int build)") { .version(try PSVersion(n($0, 0), n($0, 1), n($0, 2))) }
    t.constructor("new(int major, int minor)") { .version(try PSVersion(n($0, 0), n($0, 1))) }
    t.constructor("new(string version)") {
      .version(try PSVersion(parsing: try $0.required(0, "version").string, paramName: "version"))
    }
    t.constructor("new()") { _ in .version(try PSVersion(0, 0)) }
    t.property("int Major {get;}") { .int(me($0)?.major ?? 0) }
    t.property("int Minor {get;}") { .int(me($0)?.minor ?? 0) }
    t.property("int Build {get;}") { .int(me($0)?.build ?? -1) }
    t.property("int Revision {get;}") { .int(me($0)?.revision ?? -1) }
    t.property("short MajorRevision {get;}") { .short(Int16(truncatingIfNeeded: me($0)?.majorRevision ?? -1)) }
    t.property("short MinorRevision {get;}") { .short(Int16(truncatingIfNeeded: me($0)?.minorRevision ?? -1)) }
    t.method("System.Object Clone()") { $0.this }
    @Sendable func order(_ a: PSVersion?, _ b: PSVersion?) -> Value {
      guard let b else { return .int(1) }
      guard let a else { return .int(-1) }
      return .int(a < b ? -1 : a == b ? 0 : 1)
    }
    t.method("int CompareTo(System.Object version)") { c in
      if !c.isNull(0), c.args[0].version == nil { throw DotNetError.argument("Object must be of type Version.") }
      return order(me(c), c.args[0].version)
    }
    t.method("int CompareTo(version value)") { order(me($0), $0.args[0].version) }
    t.method("bool Equals(System.Object obj)") { .bool(me($0) == $0.args[0].version) }
    t.method("bool Equals(version obj)") { .bool(me($0) == $0.args[0].version) }
    t.method("int GetHashCode()") { .int32(Int(Int32(truncatingIfNeeded: me($0)?.hashValue ?? 0))) }
    t.method("string ToString()") { Value(me($0)?.description ?? "") }
    t.method("string ToString(int fieldCount)") { Value(try me($0)?.text(fieldCount: $0.int(0)) ?? "") }
    t.explicitMethod("string IFormattable.ToString(string format, System.IFormatProvider formatProvider)", named: "ToString") {
      Value(me($0)?.description ?? "")
    }
    t.staticMethod("static version Parse(string input)") {
      .version(try PSVersion(parsing: try $0.required(0, "input").string))
    }
    t.staticMethod("static bool TryParse(string input, [ref] version result)") { c in
      try c.tryParse(1, .null) { .version(try PSVersion(parsing: try c.required(0, "input").string)) }
    }
  }
}

/// `[semver]`.
public final class SemanticVersionObj: Obj {
  public let value: PSSemanticVersion
  public init(_ value: PSSemanticVersion) {
    self.value = value
    super.init()
  }
  public override var type: TypeInfo { SemanticVersionMembers.semantic }
  public override func equals(_ other: Obj) -> Bool { (other as? SemanticVersionObj)?.value == value }
  public override var hash: Int { value.hashValue }
  public override func describe(_ runtime: Runtime) throws -> String { value.description }
}

enum SemanticVersionMembers {
  static let semantic = TypeInfo(
    "System.Management.Automation.SemanticVersion", base: .object, interfaces: { [.icomparable] }, declare: declare)
  static let family = TypeCatalog.Family(
    types: ["System.Management.Automation.SemanticVersion": { semantic }],
    accelerators: ["semver": "System.Management.Automation.SemanticVersion"])

  private static let preName = PSString.make("PSSemVerPreReleaseLabel")
  private static let buildName = PSString.make("PSSemVerBuildLabel")

  private static func me(_ c: Call) -> PSSemanticVersion? { (c.this.obj as? SemanticVersionObj)?.value }

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func make(_ c: Call, _ pre: String? = nil, _ build: String? = nil) throws -> Value {
      @Sendable func n(_ i: Int) -> Int32 { i < c.args.count ? Int32(truncatingIfNeeded: c.args[i].integer ?? 0) : 0 }
      for (i, name) in ["major", "minor", "patch"].enumerated() where n(i) < 0 { throw DotNetError.psArgument(name) }
      return .object(SemanticVersionObj(try PSSemanticVersion(n(0), n(1), n(2), preReleaseLabel: pre, buildLabel: build)))
    }
    @Sendable func parse(_ c: Call) throws -> Value {
      guard let text = c.string(0) else {
        throw DotNetError.psArgumentNull("version")
      }
      return .object(SemanticVersionObj(try PSSemanticVersion(parsing: text.string)))
    }
    t.constructor("new(string version)") { try parse($0) }
    t.constructor("new(int major, int minor, int patch, string preReleaseLabel, string buildLabel)") {
      try make($0, $0.text(3), $0.text(4))
    }
    t.constructor("new(int major, int minor, int patch, string label)") { c in
      // Everything behind a plus belongs to the build.
      let parts = c.text(3).split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      if parts.count == 2, parts[1].isEmpty { throw DotNetError("System.FormatException", "label") }
      return try make(c, parts[0], parts.count == 2 ? parts[1] : nil)
    }
    t.constructor("new(int major, int minor, int patch)") { try make($0) }
    t.constructor("new(int major, int minor)") { try make($0) }
    t.constructor("new(int major)") { try make($0) }
    t.constructor("new(version version)") { c in
      guard let v = c.args[0].version else { return try parse(c) }
      if v.revision > 0 { throw DotNetError.psArgument("version") }
      func label(_ name: PSString) throws -> String? { try MemberAccess.get(c.args[0], name, c.runtime)?.pstring?.string }
      return .object(
        SemanticVersionObj(
          try PSSemanticVersion(
            v.major, v.minor, max(0, v.build), preReleaseLabel: try label(preName), buildLabel: try label(buildName))))
    }
    t.property("int Major {get;}") { .int(me($0)?.major ?? 0) }
    t.property("int Minor {get;}") { .int(me($0)?.minor ?? 0) }
    t.property("int Patch {get;}") { .int(me($0)?.patch ?? 0) }
    t.property("string PreReleaseLabel {get;}") { me($0)?.preReleaseLabel.map { Value($0) } ?? .null }
    t.property("string BuildLabel {get;}") { me($0)?.buildLabel.map { Value($0) } ?? .null }
    @Sendable func order(_ c: Call) throws -> Value {
      guard let mine = me(c) else { return .int(0) }
      if c.isNull(0) { return .int(1) }
      guard let other = (c.obj(0) as? SemanticVersionObj)?.value else {
        throw DotNetError.argument("Object must be of type SemanticVersion.", "version")
      }
      return .int(mine < other ? -1 : mine == other ? 0 : 1)
    }
    t.method("int CompareTo(System.Object version)") { try order($0) }
    t.method("int CompareTo(semver value)") { try order($0) }
    t.method("bool Equals(System.Object obj)") { .bool(me($0) == ($0.obj(0) as? SemanticVersionObj)?.value) }
    t.method("string ToString()") { Value(me($0)?.description ?? "") }
    t.staticMethod("static int Compare(semver versionA, semver versionB)") { c in
      @Sendable func version(_ i: Int) -> PSSemanticVersion? { (c.obj(i) as? SemanticVersionObj)?.value }
      guard let a = version(0) else { return .int(version(1) == nil ? 0 : -1) }
      guard let b = version(1) else { return .int(1) }
      return .int(a < b ? -1 : a == b ? 0 : 1)
    }
    t.method("bool Equals(semver other)") { .bool(me($0) == ($0.obj(0) as? SemanticVersionObj)?.value) }
    t.method("int GetHashCode()") { .int32(Int(Int32(truncatingIfNeeded: me($0)?.hashValue ?? 0))) }
    t.staticMethod("static semver Parse(string version)") { try parse($0) }
    t.staticMethod("static bool TryParse(string version, [ref] semver result)") { c in
      try c.tryParse(1, .null) { .object(SemanticVersionObj(try PSSemanticVersion(parsing: c.text(0)))) }
    }
    t.staticMethod("static version op_Implicit(semver semver)") { c in
      guard let v = (c.obj(0) as? SemanticVersionObj)?.value else { return .null }
      let plain = Value.version(try PSVersion(v.major, v.minor, v.patch))
      // The labels go along beside the version.
      let labels = [(preName, v.preReleaseLabel), (buildName, v.buildLabel)].compactMap { name, text in text.map { (name, $0) }
      }
      if labels.isEmpty { return plain }
      let wrapped = Wrapped(plain)
      let bag = PropertyBag(Shape(labels.map(\.0)), ContiguousArray(labels.map { Value($0.1) }))
      bag.typeNames = ["System.Version#IncludeLabel"] + plain.type.hierarchy.map(\.fullName)
      wrapped.extras = bag
      return .object(wrapped)
    }
  }
}
