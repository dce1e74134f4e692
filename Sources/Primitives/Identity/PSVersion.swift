// System.Version: two to four numbers, the last two possibly absent (-1).

/// A version number.
public struct PSVersion: Sendable, Hashable, Comparable {
  public let major: Int32
  public let minor: Int32
  /// -1 when absent.
  public let build: Int32
  /// -1 when absent.
  public let revision: Int32

  /// From parts, which must not be negative but for absent ones.
  public init(_ major: Int32, _ minor: Int32, _ build: Int32? = nil, _ revision: Int32? = nil) throws(PrimitiveError) {
    func check(_ value: Int32?, _ name: String) throws(PrimitiveError) {
      if let value, value < 0 {
        throw .negative(value, paramName: name)
      }
    }
    try check(major, "major")
    try check(minor, "minor")
    try check(build, "build")
    try check(revision, "revision")
    self.init(parts: [major, minor, build ?? -1, revision ?? -1])
  }

  private init(parts: [Int32]) {
    major = parts[0]
    minor = parts[1]
    build = parts.count > 2 ? parts[2] : -1
    revision = parts.count > 3 ? parts[3] : -1
  }

  /// `Version.Parse`; `paramName` is what .NET calls the text there ("input"; "version" in the constructor).
  public init(parsing text: String, paramName: String = "input") throws(PrimitiveError) {
    let fields = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard fields.count >= 2, fields.count <= 4 else {
      throw .argument("Version string portion was too short or too long.", paramName: paramName)
    }
    var parts: [Int32] = []
    for field in fields {
      let value = try NumberParse.integer(String(decoding: Array(field), as: UTF8.self), .int32, culture: .invariant)
      guard let part = Int32(exactly: value), part >= 0 else {
        throw .negative(value, paramName: paramName)
      }
      parts.append(part)
    }
    self.init(parts: parts)
  }

  /// How many parts are present: 2 to 4.
  public var fieldCount: Int { build < 0 ? 2 : revision < 0 ? 3 : 4 }

  public var majorRevision: Int { revision < 0 ? -1 : Int(revision >> 16) }
  public var minorRevision: Int { revision < 0 ? -1 : Int(Int16(truncatingIfNeeded: revision)) }

  /// `ToString(fieldCount)`.
  public func text(fieldCount count: Int) throws(PrimitiveError) -> String {
    let available = fieldCount
    guard count >= 0, count <= available else {
      throw .argument("Argument must be between 0 and \(available).", paramName: "fieldCount")
    }
    return [major, minor, build, revision].prefix(count).map { String($0) }.joined(separator: ".")
  }

  public static func < (a: PSVersion, b: PSVersion) -> Bool {
    if a.major != b.major { return a.major < b.major }
    if a.minor != b.minor { return a.minor < b.minor }
    if a.build != b.build { return a.build < b.build }
    return a.revision < b.revision
  }
}

extension PSVersion: CustomStringConvertible {
  public var description: String {
    [major, minor, build, revision].prefix(fieldCount).map { String($0) }.joined(separator: ".")
  }
}
