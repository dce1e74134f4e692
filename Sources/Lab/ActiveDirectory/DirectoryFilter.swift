// Filters over objects with properties. One tree serves the -Filter language of the ActiveDirectory and Lync modules, LDAP
// filters and Exchange's OPATH; only the parsers differ. A subject answers with the values of a property.

/// Something that a filter can look at.
public protocol FilterSubject {
  /// The values of a property, given its folded name: nil when there is no such property, none when it has no value.
  func filterValues(of property: String) -> [LabValue]?
}

/// A condition over the properties of an object.
public indirect enum DirectoryFilter: Hashable, Sendable {
  public enum Operator: String, Hashable, Sendable, CaseIterable {
    case eq, ne, lt, le, gt, ge, approx, like, notlike, band, bor, recursivematch
  }

  /// Every object (`*`).
  case all
  /// Conditions over properties that don't exist: true for nothing, also under -not.
  case none
  case and([DirectoryFilter])
  case or([DirectoryFilter])
  case not(DirectoryFilter)
  /// A comparison with a value; the property's name is folded.
  case compare(property: String, Operator, LabValue)
  /// A comparison with a pattern.
  case like(property: String, StarPattern)
  /// LDAP's ambiguous name resolution.
  case anr(String)

  /// Before a property's name: its links followed to the end. No attribute's name has a colon.
  static let chain = "chain:"

  /// Names searched by ambiguous name resolution, with how they must match.
  private static let anrProperties = [
    "displayname", "givenname", "sn", "name", "samaccountname", "physicaldeliveryofficename", "legacyexchangedn",
  ]

  public func matches(_ subject: some FilterSubject) -> Bool {
    switch self {
    case .all: return true
    case .none: return false
    case .and(let parts): return parts.allSatisfy { $0.matches(subject) }
    case .or(let parts): return parts.contains { $0.matches(subject) }
    case .not(let part): return !part.matches(subject)
    case .like(let property, let pattern):
      guard let values = subject.filterValues(of: property) else { return false }
      return values.contains { !$0.isNull && (pattern.matchesEverything || pattern.matches($0.text)) }
    case .compare(let property, let comparison, let literal):
      // Following a chain of links is the subject's business; subjects without links have only their direct values.
      let chain = comparison == .recursivematch ? subject.filterValues(of: DirectoryFilter.chain + property) : nil
      return DirectoryFilter.compare(chain ?? subject.filterValues(of: property), comparison, literal)
    case .anr(let text): return DirectoryFilter.resolvesName(text, subject)
    }
  }

  private static func compare(_ values: [LabValue]?, _ comparison: Operator, _ literal: LabValue) -> Bool {
    guard let values else { return false }
    switch comparison {
    case .eq, .approx, .recursivematch:
      if literal.isNull { return values.allSatisfy(\.isNull) }
      return values.contains { order($0, literal) == 0 }
    case .ne:
      if literal.isNull { return !values.allSatisfy(\.isNull) }
      return !values.contains { order($0, literal) == 0 }
    case .lt: return values.contains { (order($0, literal) ?? 0) < 0 }
    case .le: return values.contains { (order($0, literal) ?? 1) <= 0 }
    case .gt: return values.contains { (order($0, literal) ?? 0) > 0 }
    case .ge: return values.contains { (order($0, literal) ?? -1) >= 0 }
    case .like, .notlike:
      let pattern = StarPattern(literal.text)
      let found = values.contains { !$0.isNull && (pattern.matchesEverything || pattern.matches($0.text)) }
      return found == (comparison == .like)
    case .band, .bor:
      guard let mask = number(literal) else { return false }
      return values.contains { value in
        guard let bits = number(value) else { return false }
        return comparison == .band ? bits & mask == mask : bits & mask != 0
      }
    }
  }

  private static func number(_ value: LabValue) -> Int64? {
    switch value {
    case .int(let number), .long(let number): return number
    case .string(let text): return Int64(text.trimmed)
    case .boolean(let value): return value ? 1 : 0
    case .time(let time): return time.fileTime
    default: return nil
    }
  }

  /// -1, 0 or 1; nil when the two can't be compared.
  static func order(_ value: LabValue, _ literal: LabValue) -> Int? {
    func sign<T: Comparable>(_ left: T, _ right: T) -> Int { left == right ? 0 : left < right ? -1 : 1 }
    switch value {
    case .null: return nil
    case .boolean(let flag):
      switch literal {
      case .boolean(let wanted): return flag == wanted ? 0 : flag ? 1 : -1
      default:
        if let wanted = ["true": true, "false": false][fold(literal.text)] { return flag == wanted ? 0 : flag ? 1 : -1 }
        return number(literal).map { sign(flag ? 1 : 0, $0) }
      }
    case .int(let left), .long(let left): return number(literal).map { sign(left, $0) }
    case .double(let left): return number(literal).map { sign(left, Double($0)) }
    case .time(let left):
      if case .time(let right) = literal { return sign(left, right) }
      return Instant(filterText: literal.text).map { sign(left, $0) }
    case .guid(let left): return LabGUID(literal.text).map { sign(left, $0) }
    default: return sign(fold(value.text), fold(literal.text))
    }
  }

  private static func resolvesName(_ text: String, _ subject: some FilterSubject) -> Bool {
    let wanted = fold(text)
    func starts(_ property: String, _ prefix: String) -> Bool {
      (subject.filterValues(of: property) ?? []).contains { fold($0.text).utf8.starts(with: prefix.utf8) }
    }
    if anrProperties.contains(where: { starts($0, wanted) }) { return true }
    if (subject.filterValues(of: "proxyaddresses") ?? []).contains(where: { value in
      let address = fold(value.text)
      return address == wanted || (address.cut(at: 0x3A)?.after.utf8.starts(with: wanted.utf8) ?? false)
    }) {
      return true
    }
    // Two words are also tried as first name and last name, in either order.
    guard let (first, last) = wanted.cut(at: 0x20) else { return false }
    return (starts("givenname", first) && starts("sn", last)) || (starts("givenname", last) && starts("sn", first))
  }
}

extension Instant {
  /// Dates as filters carry them: GeneralizedTime, FILETIME, ISO 8601 or `M/d/yyyy [h:mm[:ss] [AM|PM]]`, in UTC.
  init?(filterText text: String) {
    if let time = Instant(generalizedTime: text) {
      self = time
      return
    }
    var numbers: [Int64] = []
    var current: Int64?
    var separators: [UInt8] = []
    var letters: [UInt8] = []
    for byte in text.utf8 {
      if byte >= 0x30 && byte <= 0x39 {
        guard (current ?? 0) < 1_000_000_000_000_000_000 / 10 else { return nil }
        current = (current ?? 0) * 10 + Int64(byte - 0x30)
        continue
      }
      if let value = current {
        numbers.append(value)
        separators.append(byte)
        current = nil
      }
      if byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A { letters.append(byte & 0xDF) }
    }
    if let value = current { numbers.append(value) }
    guard numbers.count >= 3, let first = separators.first, numbers.allSatisfy({ $0 < 10_000 }) else { return nil }
    let time = numbers + [0, 0, 0]
    var hour = time[3]
    if letters.starts(with: Array("PM".utf8)), hour < 12 { hour += 12 }
    if letters.starts(with: Array("AM".utf8)), hour == 12 { hour = 0 }
    if first == 0x2F {
      guard (1...12).contains(time[0]), (1...31).contains(time[1]) else { return nil }
      self.init(time[2], time[0], time[1], hour, time[4], time[5])
    } else if first == 0x2D {
      guard (1...12).contains(time[1]), (1...31).contains(time[2]) else { return nil }
      self.init(time[0], time[1], time[2], hour, time[4], time[5])
    } else {
      return nil
    }
  }
}
