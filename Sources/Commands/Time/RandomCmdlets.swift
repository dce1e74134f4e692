// Get-Random, Get-SecureRandom and New-Guid.

import Engine
import Objects
import Primitives

enum RandomCmdlets {
  static let table: CommandFamilies.Table = [
    "Get-Random": { GetRandomCommand(isSecure: false) },
    "Get-SecureRandom": { GetRandomCommand(isSecure: true) },
    "New-Guid": { NewGuidCommand() },
  ]
}

final class NewGuidCommand: Cmdlet {
  override func process() throws {
    if flag("Empty") { return try write(.guid(.empty)) }
    guard has("InputObject") else { return try write(.guid(.random())) }
    let text = string("InputObject") ?? ""
    do { try write(try Conversion.convert(Value(text), to: .guid, session)) } catch let thrown as Thrown {
      try writeError(
        ErrorRecord(
          ExceptionObj(
            "System.FormatException",
            thrown.record.exception.inner?.message ?? "Unrecognized Guid format."), id: "StringNotRecognizedAsGuid",
          category: .InvalidArgument))
    }
  }
}

/// The generators that `-SetSeed` made, one a session.
final class SessionRandom {
  var generator: DotNetRandom?
}

/// Random numbers as Get-Random draws them: out of four bytes each, of a seeded generator or of the system's.
struct RandomSource {
  /// The seeded generator of the session; unset for numbers nobody can foretell.
  let shared: SessionRandom?
  private var system = SystemRandomNumberGenerator()

  init(_ shared: SessionRandom?) { self.shared = shared }

  mutating func bytes(_ count: Int) -> [UInt8] {
    if shared?.generator != nil, let drawn = shared?.generator?.bytes(count) { return drawn }
    return (0..<count).map { _ in UInt8.random(in: 0...255, using: &system) }
  }

  private mutating func sample() -> Int32 {
    Int32(bitPattern: bytes(4).reversed().reduce(UInt32(0)) { $0 << 8 | UInt32($1) })
  }

  /// 0 to Int32.max - 1.
  mutating func next() -> Int32 {
    while true {
      let value = sample()
      if value == .max { continue }
      return max(0, value < 0 ? value + .max : value)
    }
  }

  mutating func nextDouble() -> Double { Double(next()) * (1.0 / Double(Int32.max)) }

  mutating func next(from low: Int32, below high: Int32) -> Int32 {
    let range = Int64(high) - Int64(low)
    if range <= Int64(Int32.max) { return Int32(nextDouble() * Double(range)) + low }
    var wide = sample()
    while wide == .max { wide = sample() }
    let part = (Double(wide) + Double(Int32.max)) * (1.0 / 4_294_967_294.0)
    return Int32(truncatingIfNeeded: Int64(part * Double(range)) + Int64(low))
  }

  mutating func nextDouble(from low: Double, below high: Double) -> Double {
    var span = high - low
    while true {
      let part = nextDouble()
      let value = span.isInfinite ? low + part * high - part * low : low + part * span
      if !span.isInfinite { span *= part }
      // Between limits that are not finite nothing lies below the upper one.
      if value < high || !value.isFinite || part == 0 { return value }
    }
  }

  mutating func nextInt64(from low: Int64, below high: Int64) -> Int64 {
    let range = UInt64(bitPattern: high &- low)
    if range <= UInt64(Int32.max) { return low + Int64(next(from: 0, below: Int32(range))) }
    let mask = UInt64.max >> UInt64(range.leadingZeroBitCount)
    while true {
      let value = bytes(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) } & mask
      // Added up as doubles, as PowerShell does, which costs the last digits of numbers far apart.
      if value < range { return Int64(exactly: (Double(low) + Double(value)).rounded(.towardZero)) ?? .max }
    }
  }
}

final class GetRandomCommand: Cmdlet {
  private let isSecure: Bool
  private var items = ContiguousArray<Value>()
  private var seen = 0
  private lazy var source = RandomSource(isSecure ? nil : shared)

  init(isSecure: Bool) { self.isSecure = isSecure }

  private var shared: SessionRandom {
    if let known = session.service(SessionRandom.self) { return known }
    let made = SessionRandom()
    session.attach(made)
    return made
  }

  override func begin() throws {
    if !isSecure, has("SetSeed"), let seed = value("SetSeed").integer {
      shared.generator = DotNetRandom(seed: Int32(truncatingIfNeeded: seed))
    }
    if parameterSet == "RandomNumberParameterSet" {
      for _ in 0..<max(1, int("Count") ?? 1) { try writeNumber() }
    }
  }

  private func number(_ name: String) throws -> Value? {
    guard has(name), !value(name).isNull else { return nil }
    let given = value(name).base
    if let text = given.pstring {
      // A number as it would be read in a script: with a point it is a double.
      let whole = text.string.contains(".") || text.string.lowercased().contains("e")
      let real = try Conversion.convert(given, to: .double, session)
      return whole && !text.string.lowercased().hasPrefix("0x") ? real : real.integral ?? real
    }
    return given
  }

  private func tooSmall(_ low: Value, _ high: Value) throws -> Thrown {
    terminate(
      "System.ArgumentException",
      "The Minimum value (\(try session.text(low))) cannot be greater than or equal to the Maximum value (\(try session.text(high))).",
      id: "MinGreaterThanOrEqualMax", .InvalidArgument)
  }

  private func writeNumber() throws {
    let high = try number("Maximum")
    let low = try number("Minimum")
    var isInt = true
    var isWhole = true
    for limit in [high, low] {
      switch limit {
      case nil, .int?: break
      case .long?: isInt = false
      default: isWhole = false
      }
    }
    guard isWhole else {
      // Bytes and other kinds of numbers make it a double too.
      func real(_ value: Value?, _ fallback: Double) throws -> Double {
        guard let value, case .double(let v) = try Conversion.convert(value, to: .double, session) else { return fallback }
        return v
      }
      let from = try real(low, 0)
      let to = try real(high, .greatestFiniteMagnitude)
      if !(from < to) { throw try tooSmall(.double(from), .double(to)) }
      return try write(.double(source.nextDouble(from: from, below: to)))
    }
    let from = low?.integer ?? 0
    let to = high?.integer ?? (isInt ? Int64(Int32.max) : .max)
    if from >= to { throw try tooSmall(isInt ? .int(Int32(from)) : .long(from), isInt ? .int(Int32(to)) : .long(to)) }
    if isInt {
      try write(.int(source.next(from: Int32(from), below: Int32(to))))
    } else {
      try write(.long(source.nextInt64(from: from, below: to)))
    }
  }

  override func process() throws {
    guard parameterSet != "RandomNumberParameterSet", has("InputObject") else { return }
    let wanted = flag("Shuffle") ? Int.max : max(1, int("Count") ?? 1)
    for item in array("InputObject") {
      // A sample of fixed size out of a stream: the n-th object takes a place with probability size / n.
      if items.count < wanted {
        items.append(item)
      } else if below(seen + 1) < wanted {
        items[below(items.count)] = item
      }
      seen += 1
    }
  }

  private func below(_ bound: Int) -> Int { Int(source.next(from: 0, below: Int32(clamping: bound))) }

  override func end() throws {
    guard parameterSet != "RandomNumberParameterSet" else { return }
    for i in items.indices {
      let j = Int(source.next(from: Int32(clamping: i), below: Int32(clamping: items.count)))
      try write(items[j])
      if i != j { items[j] = items[i] }
    }
  }
}

extension Value {
  /// A double without fraction as an Int32 or Int64 value.
  fileprivate var integral: Value? {
    guard case .double(let v) = self, v == v.rounded(), v.magnitude < 9e15 else { return nil }
    return Value(Int(v))
  }
}
