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

final class GetRandomCommand: Cmdlet {
  private let isSecure: Bool
  private var system = SystemRandomNumberGenerator()
  private var items = ContiguousArray<Value>()
  private var seen = 0

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

  private func below(_ bound: Int) throws -> Int {
    if bound <= 1 { return 0 }
    if shared.generator != nil, !isSecure {
      return Int(try shared.generator?.next(below: Int32(truncatingIfNeeded: bound)) ?? 0)
    }
    return Int.random(in: 0..<bound, using: &system)
  }

  private func unit() -> Double {
    if shared.generator != nil, !isSecure { return shared.generator?.nextDouble() ?? 0 }
    return Double.random(in: 0..<1, using: &system)
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
    let isReal = [high, low].contains { value in
      switch value {
      case .double?, .single?: return true
      case .object?: return value?.decimal != nil
      default: return false
      }
    }
    if isReal {
      func real(_ value: Value?, _ fallback: Double) throws -> Double {
        guard let value, case .double(let v) = try Conversion.convert(value, to: .double, session) else { return fallback }
        return v
      }
      let from = try real(low, 0)
      let to = try real(high, .greatestFiniteMagnitude)
      if from >= to { throw try tooSmall(.double(from), .double(to)) }
      // The span of the two may be wider than a double is.
      let span = to - from
      return try write(.double(span.isFinite ? from + unit() * span : (from / 2 + unit() * (to / 2 - from / 2)) * 2))
    }
    func whole(_ value: Value?) throws -> Int64? {
      guard let value else { return nil }
      return try value.integer ?? Conversion.convert(value, to: .int64, session).integer
    }
    let isLong = [high, low].contains { if case .long? = $0 { return true } else { return false } }
    let from = try whole(low) ?? 0
    let to = try whole(high) ?? (isLong ? Int64.max : Int64(Int32.max))
    if from >= to { throw try tooSmall(.long(from), .long(to)) }
    if shared.generator != nil, !isSecure {
      if !isLong, let a = Int32(exactly: from), let b = Int32(exactly: to) {
        return try write(.int(try shared.generator?.next(from: a, below: b) ?? a))
      }
      return try write(.long(try shared.generator?.nextInt64(from: from, below: to) ?? from))
    }
    let picked = Int64.random(in: from..<to, using: &system)
    if !isLong, let small = Int32(exactly: picked) { try write(.int(small)) } else { try write(.long(picked)) }
  }

  override func process() throws {
    guard parameterSet != "RandomNumberParameterSet", has("InputObject") else { return }
    let wanted = flag("Shuffle") ? Int.max : max(1, int("Count") ?? 1)
    for item in array("InputObject") {
      // A sample of fixed size out of a stream: the n-th object takes a place with probability size / n.
      if items.count < wanted {
        items.append(item)
        seen += 1
      } else {
        let place = try below(seen + 1)
        if place < wanted { items[place] = item }
        seen += 1
      }
    }
  }

  override func end() throws {
    guard parameterSet != "RandomNumberParameterSet" else { return }
    for i in items.indices {
      let j = i + (try below(items.count - i))
      if i != j { items.swapAt(i, j) }
      try write(items[i])
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
