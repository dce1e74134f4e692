// Measure-Object: sums and statistics of numbers, or counts of lines, words and characters.

import Engine
import Glibc
import Objects
import Primitives

final class MeasureObjectCommand: Cmdlet {
  private struct Statistics {
    var count = 0
    var sum = 0.0
    var sumPrevious = 0.0
    var variance = 0.0
    var max: Value = .null
    var min: Value = .null
    var lines = 0
    var words = 0
    var characters = 0
  }
  private var inputIndex = -1
  private var names: [PSString?] = [nil]
  private var statistics: [Statistics] = [Statistics()]
  private var calculated: [BlockRunner?] = [nil]
  private var wantsNumbers = false
  private var isText = false
  private var wantsExtremes = false
  private var total = 0
  /// Something was no number: there is no sum.
  private var hasOther = false
  private var flags = (sum: false, average: false, maximum: false, minimum: false, deviation: false)
  private var missing: Set<Int> = []
  /// How many of the names were given; those after them came out of patterns.
  private var given = 1
  /// Which of the given names an object has spelt.
  private lazy var isNamed = [Bool](repeating: false, count: given)

  override func begin() throws {
    inputIndex = context.index(of: "InputObject")
    isText = parameterSet == "TextMeasure"
    if has("Property") {
      names = []
      calculated = []
      for item in array("Property") {
        if let block = PropertyExpressionObj.block(of: item) {
          names.append(PSString.make(block.bodyText))
          calculated.append(BlockRunner(block, context))
        } else {
          names.append(try Text.string(item, session))
          calculated.append(nil)
        }
      }
      statistics = names.map { _ in Statistics() }
      given = names.count
    }
    let all = flag("AllStats")
    flags = (
      all || flag("Sum"), all || flag("Average"), all || flag("Maximum"), all || flag("Minimum"),
      all || flag("StandardDeviation")
    )
    wantsNumbers = flags.sum || flags.average || flags.deviation
    wantsExtremes = flags.maximum || flags.minimum
  }

  override func process() throws {
    guard context.isBound(at: inputIndex) else { return }
    let input = context.value(at: inputIndex)
    if input.isNull { return }
    total += 1
    for i in 0..<given {
      guard let name = names[i] else {
        try add(input, i)
        continue
      }
      if let runner = calculated[i] {
        try add(try runner.value(input), i)
        continue
      }
      if name.string.contains("*") || name.string.contains("?") {
        try addWildcard(name.string, input)
        continue
      }
      guard let found = try MemberAccess.get(input, name, session) else { continue }
      if !isNamed[i] {
        // The result speaks of the property as the first object that has it writes its name.
        isNamed[i] = true
        names[i] = try own(name, input)
      }
      if found.isNull {
        statistics[i].count += 1
        continue
      }
      try add(found, i)
    }
  }

  private func own(_ name: PSString, _ input: Value) throws -> PSString {
    if let table = input.dictionary {
      for key in table.orderedKeys {
        let text = try Text.string(key, session)
        if text.equalsIgnoringCase(name) { return text }
      }
      return name
    }
    return MemberAccess.properties(of: input, session).first { $0.name.equalsIgnoringCase(name) }?.name ?? name
  }

  private func addWildcard(_ pattern: String, _ input: Value) throws {
    let wanted = WildcardPattern(PSString.make(pattern), [.ignoreCase])
    // The keys of a dictionary are its properties here.
    let known =
      try input.dictionary?.orderedKeys.map { try Text.string($0, session) }
      ?? MemberAccess.properties(of: input, session).map(\.name)
    for name in known where try wanted.isMatch(name) {
      guard let found = try MemberAccess.get(input, name, session), !found.isNull else { continue }
      if let i = names.indices.first(where: { $0 >= given && names[$0]?.equalsIgnoringCase(name) ?? false }) {
        try add(found, i)
      } else {
        names.append(name)
        calculated.append(nil)
        statistics.append(Statistics())
        try add(found, names.count - 1)
      }
    }
  }

  private func add(_ value: Value, _ i: Int) throws {
    if isText { return try addText(value, i) }
    statistics[i].count += 1
    if wantsNumbers {
      let number: Double
      switch value {
      case .int(let v): number = Double(v)
      case .double(let v): number = v
      default:
        guard case .double(let v)? = try orNil({ try Conversion.convert(value, to: .double, session) }) else {
          hasOther = true
          return try writeError(
            "System.Management.Automation.PSInvalidCastException",
            "Input object \"\(try session.text(value))\" is not numeric.", id: "NonNumericInputObject", .InvalidType,
            target: value)
        }
        number = v
      }
      let old = statistics[i].sum
      statistics[i].sum += number
      if flags.deviation, statistics[i].count > 1 {
        let n = Double(statistics[i].count)
        let average = old / (n - 1)
        statistics[i].variance += (number - average) * (number - average) * (n - 1) / n
      }
    }
    if wantsExtremes {
      // Strings that hold numbers are compared as numbers.
      var value = value
      if value.pstring != nil, case .double(let number)? = try orNil({ try Conversion.convert(value, to: .double, session) }) {
        value = .double(number)
      }
      if flags.maximum,
        statistics[i].max.isNull ? true : try Comparison.sortOrder(value, statistics[i].max, ignoreCase: true, session) > 0
      {
        statistics[i].max = value
      }
      if flags.minimum,
        statistics[i].min.isNull ? true : try Comparison.sortOrder(value, statistics[i].min, ignoreCase: true, session) < 0
      {
        statistics[i].min = value
      }
    }
  }

  private func addText(_ value: Value, _ i: Int) throws {
    let text = try Text.string(value, session)
    statistics[i].count += 1
    var words = 0
    var lines = 0
    var characters = 0
    let ignoreWhite = flag("IgnoreWhiteSpace")
    text.withUnits { units in
      if !units.isEmpty { lines = 1 }
      var inWord = false
      for (at, unit) in units.enumerated() {
        let isBlank = unit == 0x20 || (unit >= 9 && unit <= 13) || unit == 0xa0 || unit == 0x85 || unit == 0x3000
        if unit == 0x0a, at < units.count - 1 || true { lines += 1 }
        if !isBlank || !ignoreWhite { characters += 1 }
        if isBlank {
          inWord = false
        } else if !inWord {
          inWord = true
          words += 1
        }
      }
      if units.last == 0x0a { lines -= 1 }
    }
    statistics[i].words += words
    statistics[i].lines += lines
    statistics[i].characters += characters
  }

  override func end() throws {
    for i in names.indices {
      let stats = statistics[i]
      if let name = names[i], stats.count == 0 {
        // Silence for a property that no object has, unless strict mode asks for more.
        if session.strictVersion >= 2 {
          try writeError(
            "System.Management.Automation.PSArgumentException",
            "The property \"\(name.string)\" cannot be found in the input for any objects.",
            id: "GenericMeasurePropertyNotFound", .InvalidArgument)
        }
        continue
      }
      if isText { try write(text(stats, names[i])) } else { try write(numbers(stats, names[i])) }
    }
  }

  private func numbers(_ s: Statistics, _ name: PSString?) -> Value {
    let n = Double(s.count)
    let any = s.count > 0
    let isNumeric = !wantsExtremes || isNumber(s.max.isNull ? s.min : s.max) || s.max.isNull && s.min.isNull
    func extreme(_ value: Value, _ wanted: Bool) -> Value {
      guard wanted, any else { return .null }
      if isNumeric, case .double(let v)? = try? Conversion.convert(value, to: .double, session) { return .double(v) }
      return value
    }
    let bag: [(String, Value)] = [
      ("Count", .int(Int32(truncatingIfNeeded: s.count))),
      ("Average", flags.average && any && !hasOther ? .double(s.sum / n) : .null),
      ("Sum", flags.sum && !hasOther ? .double(s.sum) : .null), ("Maximum", extreme(s.max, flags.maximum)),
      ("Minimum", extreme(s.min, flags.minimum)),
      ("StandardDeviation", flags.deviation && any ? .double(s.count > 1 ? (s.variance / (n - 1)).squareRoot() : 0) : .null),
      ("Property", name.map { .string($0) } ?? .null),
    ]
    let numeric = wantsNumbers || !wantsExtremes || isNumeric
    return .object(RecordObj(numeric ? MeasureTypes.generic : MeasureTypes.object, bag))
  }

  private func isNumber(_ value: Value) -> Bool {
    switch value {
    case .int, .long, .double, .single, .byte, .sbyte, .short, .ushort, .uint, .ulong: return true
    case .object(let object): return object.tag == .decimal || object.tag == .bigInt
    default: return false
    }
  }

  private func text(_ s: Statistics, _ name: PSString?) -> Value {
    let line = flag("Line"), word = flag("Word"), character = flag("Character")
    let any = s.count > 0 || true
    return .object(
      RecordObj(
        MeasureTypes.text,
        [
          ("Lines", line && any ? .int(Int32(truncatingIfNeeded: s.lines)) : .null),
          ("Words", word && any ? .int(Int32(truncatingIfNeeded: s.words)) : .null),
          ("Characters", character && any ? .int(Int32(truncatingIfNeeded: s.characters)) : .null),
          ("Property", name.map { .string($0) } ?? .null),
        ]))
  }
}

/// Types of Measure-Object's results.
enum MeasureTypes {
  static let base = TypeInfo("Microsoft.PowerShell.Commands.MeasureInfo", base: .object, isAbstract: true)
  static let generic = RecordObj.type(
    "Microsoft.PowerShell.Commands.GenericMeasureInfo", base: base,
    "int Count {get;set;}", "System.Nullable[double] Average {get;set;}", "System.Nullable[double] Sum {get;set;}",
    "System.Nullable[double] Maximum {get;set;}",
    "System.Nullable[double] Minimum {get;set;}", "System.Nullable[double] StandardDeviation {get;set;}",
    "string Property {get;set;}")
  static let object = RecordObj.type(
    "Microsoft.PowerShell.Commands.GenericObjectMeasureInfo", base: base,
    "int Count {get;set;}", "System.Nullable[double] Average {get;set;}", "System.Nullable[double] Sum {get;set;}",
    "System.Object Maximum {get;set;}",
    "System.Object Minimum {get;set;}", "System.Nullable[double] StandardDeviation {get;set;}", "string Property {get;set;}")
  static let text = RecordObj.type(
    "Microsoft.PowerShell.Commands.TextMeasureInfo", base: base,
    "System.Nullable[int] Lines {get;set;}", "System.Nullable[int] Words {get;set;}",
    "System.Nullable[int] Characters {get;set;}", "string Property {get;set;}")
}
