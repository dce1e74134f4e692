// System.Management.Automation.SemanticVersion: major.minor.patch-label+build, compared as SemVer 2.0 asks.

/// A semantic version.
public struct PSSemanticVersion: Sendable, Comparable, Hashable {
  public let major: Int32
  public let minor: Int32
  public let patch: Int32
  /// nil when absent.
  public let preReleaseLabel: String?
  /// nil when absent; plays no part in comparing.
  public let buildLabel: String?

  /// From parts. Throws for negative numbers and malformed labels.
  public init(
    _ major: Int32, _ minor: Int32 = 0, _ patch: Int32 = 0, preReleaseLabel: String? = nil, buildLabel: String? = nil
  ) throws(PrimitiveError) {
    for (name, value) in [("major", major), ("minor", minor), ("patch", patch)] where value < 0 {
      throw .argument(
        "Cannot process argument because the value of argument \"\(name)\" is not valid. Change the value of the \"\(name)\" argument and run the operation again.",
        paramName: name)
    }
    let pre = preReleaseLabel.flatMap { $0.isEmpty ? nil : $0 }, build = buildLabel.flatMap { $0.isEmpty ? nil : $0 }
    if let pre, !PSSemanticVersion.isLabel(pre, numbersStrict: true) { throw .format("preReleaseLabel") }
    if let build, !PSSemanticVersion.isLabel(build, numbersStrict: false) { throw .format("buildLabel") }
    self.major = major
    self.minor = minor
    self.patch = patch
    self.preReleaseLabel = pre
    self.buildLabel = build
  }

  /// Dot-separated runs of letters, digits and hyphens; strict ones have no leading zeros in numbers.
  private static func isLabel(_ text: String, numbersStrict: Bool) -> Bool {
    text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy { part in
      let isWord = part.allSatisfy {
        ($0 >= 0x30 && $0 <= 0x39) || (($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A) || $0 == 0x2D
      }
      guard isWord, !part.isEmpty else { return false }
      let isNumber = part.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      return !numbersStrict || !isNumber || part.count == 1 || part.first != 0x30
    }
  }

  /// `SemanticVersion.Parse`.
  public init(parsing text: String) throws(PrimitiveError) {
    if text.isEmpty { throw .format("version") }
    let failure = PrimitiveError.badInput("")
    if let last = text.utf8.last, last == 0x2D || last == 0x2B || last == 0x2E { throw failure }
    let bytes = Array(text.utf8)
    let plus = bytes.firstIndex(of: 0x2B)
    var dash = bytes.firstIndex(of: 0x2D)
    // A hyphen behind the plus belongs to the build label.
    if let plus, let found = dash, found > plus { dash = nil }
    func part(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let build = plus.map { part(($0 + 1)..<bytes.count) }
    let label = dash.map { part(($0 + 1)..<(plus ?? bytes.count)) }
    if build == "" || label == "" { throw failure }
    let fields = bytes[..<(dash ?? plus ?? bytes.count)].split(separator: 0x2E, omittingEmptySubsequences: false)
    guard fields.count <= 3 else { throw failure }
    var numbers: [Int32] = []
    for field in fields {
      guard !field.isEmpty, field.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
        let number = Int32(String(decoding: field, as: UTF8.self))
      else { throw failure }
      numbers.append(number)
    }
    guard label.map({ PSSemanticVersion.isLabel($0, numbersStrict: true) }) ?? true,
      build.map({ PSSemanticVersion.isLabel($0, numbersStrict: false) }) ?? true, let major = numbers.first
    else { throw failure }
    try self.init(
      major, numbers.count > 1 ? numbers[1] : 0, numbers.count > 2 ? numbers[2] : 0, preReleaseLabel: label, buildLabel: build)
  }

  public static func == (a: PSSemanticVersion, b: PSSemanticVersion) -> Bool {
    a.major == b.major && a.minor == b.minor && a.patch == b.patch && a.preReleaseLabel == b.preReleaseLabel
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(major)
    hasher.combine(minor)
    hasher.combine(patch)
    hasher.combine(preReleaseLabel)
  }

  public static func < (a: PSSemanticVersion, b: PSSemanticVersion) -> Bool {
    if a.major != b.major { return a.major < b.major }
    if a.minor != b.minor { return a.minor < b.minor }
    if a.patch != b.patch { return a.patch < b.patch }
    return compareLabels(a.preReleaseLabel, b.preReleaseLabel) < 0
  }

  /// A release is greater than its pre-releases; numbers compare as numbers and are less than words.
  private static func compareLabels(_ a: String?, _ b: String?) -> Int {
    guard let a else { return b == nil ? 0 : 1 }
    guard let b else { return -1 }
    let left = a.split(separator: ".", omittingEmptySubsequences: false),
      right = b.split(separator: ".", omittingEmptySubsequences: false)
    for (x, y) in zip(left, right) {
      switch (Int32(x), Int32(y)) {
      case (let m?, let n?): if m != n { return m < n ? -1 : 1 }
      case (_?, nil): return -1
      case (nil, _?): return 1
      default:
        if x != y { return Array(x.utf8).lexicographicallyPrecedes(Array(y.utf8)) ? -1 : 1 }
      }
    }
    return left.count == right.count ? 0 : left.count < right.count ? -1 : 1
  }
}

extension PSSemanticVersion: CustomStringConvertible {
  public var description: String {
    "\(major).\(minor).\(patch)" + (preReleaseLabel.map { "-" + $0 } ?? "") + (buildLabel.map { "+" + $0 } ?? "")
  }
}
