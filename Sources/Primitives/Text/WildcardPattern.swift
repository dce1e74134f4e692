// PowerShell's wildcards: `*`, `?`, sets in brackets and the backtick as escape. A pattern is compiled to one element a unit; matching
// walks text and elements with one point to fall back to, the last star, so its time is at worst their lengths' product and it takes
// no memory. Patterns without special units, and those whose only one is a last star, are compared by culture, as PowerShell does.

/// System.Management.Automation.WildcardOptions.
public struct WildcardOptions: OptionSet, Sendable, Hashable {
  public let rawValue: Int32
  public init(rawValue: Int32) { self.rawValue = rawValue }
  public static let compiled = WildcardOptions(rawValue: 1)
  public static let ignoreCase = WildcardOptions(rawValue: 2)
  public static let cultureInvariant = WildcardOptions(rawValue: 4)
}

/// A compiled wildcard pattern; immutable.
public final class WildcardPattern: Sendable {
  public let pattern: PSString
  public let options: WildcardOptions

  private enum Program: Sendable {
    case all
    case literal(PSString)
    case prefix(PSString)
    case elements([Element], [RegexBitmapSet])
    case invalid
  }

  /// A unit (below 0x10000), or one of the kinds below, or a set's index above them.
  private typealias Element = UInt32
  private static let any: Element = 0x10000
  private static let star: Element = 0x10001
  private static let firstSet: Element = 0x10002

  private let program: Program

  /// Compiles `pattern`. One that is not valid is reported by matching, as in PowerShell.
  public init(_ pattern: PSString, _ options: WildcardOptions = [.ignoreCase, .cultureInvariant]) {
    self.pattern = pattern
    self.options = options
    program = Self.compile(pattern, ignoreCase: options.contains(.ignoreCase))
  }

  /// Whether `text` as a whole matches. Throws `.wildcard` for an invalid pattern.
  public func isMatch(_ text: PSString) throws -> Bool { try text.withUnits { try isMatch($0) } }

  /// The same over bare units.
  public func isMatch(_ text: UnsafeBufferPointer<UInt16>) throws -> Bool {
    let ignoreCase = options.contains(.ignoreCase)
    switch program {
    case .all: return true
    case .literal(let literal):
      return literal.withUnits { Collation.invariant.compare(text, $0, ignoreCase ? .ignoreCase : []) == 0 }
    case .prefix(let prefix):
      return prefix.withUnits { Collation.invariant.startsWith(text, $0, ignoreCase ? .ignoreCase : []) }
    case .elements(let elements, let sets):
      return elements.withUnsafeBufferPointer { Self.run($0, sets, text, ignoreCase) }
    case .invalid: throw Self.invalid(pattern)
    }
  }

  /// The pattern for WQL's LIKE: `%`, `_` and sets; what is special there and literal here becomes a set of its own.
  public var wql: String {
    var result = ""
    var escaped = false
    var inSet = false
    for unit in pattern.string.unicodeScalars {
      let text = String(unit)
      if escaped {
        escaped = false
        result += ["%", "_", "["].contains(text) && !inSet ? "[" + text + "]" : text
        continue
      }
      switch text {
      case "`": escaped = true
      case "*" where !inSet: result += "%"
      case "?" where !inSet: result += "_"
      case "%" where !inSet, "_" where !inSet: result += "[" + text + "]"
      case "[" where !inSet:
        inSet = true
        result += text
      case "]" where inSet:
        inSet = false
        result += text
      default: result += text
      }
    }
    return result
  }

  static func invalid(_ pattern: PSString) -> PrimitiveError {
    .wildcard("The specified wildcard character pattern is not valid: \(pattern.string)")
  }

  private static func run(
    _ elements: UnsafeBufferPointer<Element>, _ sets: [RegexBitmapSet], _ text: UnsafeBufferPointer<UInt16>, _ ignoreCase: Bool
  ) -> Bool {
    var at = 0
    var element = 0
    var starElement = -1
    var starAt = 0
    let count = text.count
    while true {
      if element < elements.count {
        let wanted = elements[element]
        if wanted == star {
          element += 1
          if element == elements.count { return true }
          starElement = element
          starAt = at
          continue
        }
        if at < count {
          let unit = ignoreCase ? CaseFold.lower(text[at]) : text[at]
          if wanted == UInt32(unit) || wanted == any || (wanted >= firstSet && sets[Int(wanted - firstSet)].contains(unit)) {
            at += 1
            element += 1
            continue
          }
        }
      } else if at == count {
        return true
      }
      // Fall back: the last star takes one unit more.
      if starElement < 0 || starAt >= count { return false }
      starAt += 1
      let wanted = elements[starElement]
      if wanted < any {
        // Straight to the next place where the unit behind the star stands.
        let target = UInt16(truncatingIfNeeded: wanted)
        starAt = next(target, text, starAt, ignoreCase)
        if starAt < 0 { return false }
      }
      at = starAt
      element = starElement
    }
  }

  /// The next place at or after `start` of a unit that is `target` (lower-case when case is ignored); -1 when there is none.
  @inline(__always)
  private static func next(
    _ target: UInt16, _ text: UnsafeBufferPointer<UInt16>, _ start: Int, _ ignoreCase: Bool
  ) -> Int {
    guard let base = text.baseAddress else { return -1 }
    // The Kelvin sign's lower-case form is k: the one ASCII letter that is not just a pair.
    if !ignoreCase || (target < 0x80 && target != 0x6b) {
      let letter = ignoreCase && target >= 0x61 && target <= 0x7a
      return letter
        ? UnitScan.first(target, or: target & ~0x20, base, start, text.count) : UnitScan.first(target, base, start, text.count)
    }
    var at = start
    while at < text.count {
      if CaseFold.lower(base[at]) == target { return at }
      at += 1
    }
    return -1
  }

  private static func compile(_ pattern: PSString, ignoreCase: Bool) -> Program {
    pattern.withUnits { units in
      if units.count == 1 && units[0] == 0x2a { return .all }
      let first = units.firstIndex(where: isSpecial)
      guard let first else { return .literal(pattern) }
      if first == units.count - 1 && units[first] == 0x2a { return .prefix(pattern.slice(0, first)) }
      var elements: [Element] = []
      var sets: [RegexBitmapSet] = []
      let valid = parse(units) { token in
        switch token {
        case .star: if elements.last != star { elements.append(star) }
        case .any: elements.append(any)
        case .literal(let unit): elements.append(Element(ignoreCase ? CaseFold.lower(unit) : unit))
        case .set(let ranges):
          var set = RegexSet(ranges: ranges)
          if ignoreCase { set.addCaseEquivalents() }
          elements.append(firstSet + Element(sets.count))
          sets.append(RegexBitmapSet(set))
        }
      }
      return valid ? .elements(elements, sets) : .invalid
    }
  }

  private enum Token {
    case star
    case any
    case literal(UInt16)
    case set([UnitRange])
  }

  private static func isSpecial(_ unit: UInt16) -> Bool {
    unit == 0x2a || unit == 0x3f || unit == 0x5b || unit == 0x5d || unit == 0x60
  }

  /// Hands the pattern's tokens to `body`; false when a bracket stays open or a range runs backwards.
  private static func parse(_ units: UnsafeBufferPointer<UInt16>, _ body: (Token) -> Void) -> Bool {
    var escaped = false
    var at = 0
    while at < units.count {
      let unit = units[at]
      at += 1
      if escaped {
        escaped = false
        body(.literal(unit))
        continue
      }
      switch unit {
      case 0x2a: body(.star)
      case 0x3f: body(.any)
      case 0x60: escaped = true
      case 0x5b:
        // Contents with a note of which are range operators. A bracket right at the start is a member.
        var contents: [(unit: UInt16, isRange: Bool)] = []
        var quoted = false
        var closed = false
        let start = at
        while at < units.count {
          let inner = units[at]
          at += 1
          if quoted {
            quoted = false
            contents.append((inner, false))
          } else if inner == 0x5d && at - 1 > start {
            closed = true
            break
          } else if inner == 0x60 {
            quoted = true
          } else {
            contents.append((inner, inner == 0x2d))
          }
        }
        guard closed else { return false }
        var ranges: [UnitRange] = []
        var i = 0
        while i < contents.count {
          if i + 2 < contents.count && contents[i + 1].isRange {
            if contents[i].unit > contents[i + 2].unit { return false }
            ranges.append(UnitRange(low: contents[i].unit, high: contents[i + 2].unit))
            i += 3
          } else {
            ranges.append(UnitRange(low: contents[i].unit, high: contents[i].unit))
            i += 1
          }
        }
        body(.set(ranges))
      default: body(.literal(unit))
      }
    }
    // A lone backtick is the empty pattern; a last one behind other units stands for itself.
    if escaped && units.count != 1 { body(.literal(0x60)) }
    return true
  }

  // MARK: - Text of patterns

  /// WildcardPattern.Escape; `except` stay as they are.
  public static func escape(_ text: PSString, except: [UInt16] = []) -> PSString {
    text.withUnits { units in
      let needs = { (unit: UInt16) in isSpecial(unit) && !except.contains(unit) }
      guard units.contains(where: needs) else { return text }
      let out = StringBuilderBuffer(capacity: units.count * 2)
      for unit in units {
        if needs(unit) { out.append(0x60) }
        out.append(unit)
      }
      return out.string
    }
  }

  /// WildcardPattern.Unescape.
  public static func unescape(_ text: PSString) -> PSString {
    text.withUnits { units in
      guard units.contains(0x60) else { return text }
      let out = StringBuilderBuffer(capacity: units.count)
      var pending = false
      for unit in units {
        if unit == 0x60 {
          if pending { out.append(unit) }
          pending.toggle()
          continue
        }
        if pending && !(isSpecial(unit)) { out.append(0x60) }
        out.append(unit)
        pending = false
      }
      if pending { out.append(0x60) }
      return out.string
    }
  }

  /// WildcardPattern.ContainsWildcardCharacters: an unescaped `*`, `?`, `[` or `]`.
  public static func containsWildcards(_ text: PSString) -> Bool {
    text.withUnits { units in
      var at = 0
      while at < units.count {
        if units[at] == 0x60 { at += 1 } else if isSpecial(units[at]) { return true }
        at += 1
      }
      return false
    }
  }

  /// The regular expression of the same meaning (WildcardPattern.ToRegex) with its options. Throws `.wildcard`.
  public func toRegex() throws -> (pattern: PSString, options: RegexOptions) {
    let out = StringBuilderBuffer(capacity: pattern.count * 2 + 2)
    func literal(_ unit: UInt16) {
      switch unit {
      case 0x28, 0x29, 0x5b, 0x2e, 0x3f, 0x2a, 0x7b, 0x7d, 0x5e, 0x24, 0x2b, 0x7c, 0x5c: out.append(0x5c)
      default: break
      }
      out.append(unit)
    }
    func member(_ unit: UInt16) {
      switch unit {
      case 0x5b: out.append(unit)
      case 0x5d: out.append("\\]")
      case 0x2d: out.append("\\x2d")
      default: literal(unit)
      }
    }
    out.append(0x5e)
    let valid = pattern.withUnits { units in
      Self.parse(units) { token in
        switch token {
        case .star: out.append(".*")
        case .any: out.append(0x2e)
        case .literal(let unit): literal(unit)
        case .set(let ranges):
          out.append(0x5b)
          for range in ranges {
            member(range.low)
            if range.high != range.low {
              out.append(0x2d)
              member(range.high)
            }
          }
          out.append(0x5d)
        }
      }
    }
    guard valid else { throw Self.invalid(pattern) }
    out.append(0x24)
    var start = 0
    var end = out.count
    let text = out.string
    if text.string == "^.*$" {
      start = end
    } else {
      if end >= 3 && text[0] == 0x5e && text[1] == 0x2e && text[2] == 0x2a { start = 3 }
      if end - start >= 3 && text[end - 1] == 0x24 && text[end - 2] == 0x2a && text[end - 3] == 0x2e { end -= 3 }
    }
    var regexOptions: RegexOptions = .singleline
    if options.contains(.compiled) { regexOptions.insert(.compiled) }
    if options.contains(.ignoreCase) { regexOptions.insert(.ignoreCase) }
    if options.contains(.cultureInvariant) { regexOptions.insert(.cultureInvariant) }
    return (text.slice(start, end - start), regexOptions)
  }
}
