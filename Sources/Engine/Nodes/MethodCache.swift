// The overload that a call site chose last time, for as long as receiver and arguments are of the same types. Choosing among overloads costs
// far more than most methods do.

import Objects
import Primitives

/// What one call site remembers.
struct MethodCache {
  private var receiver: TypeInfo?
  private var arguments: [TypeInfo] = []
  private var generation: UInt32 = 0
  private(set) var chosen: ChosenMethod?

  /// Whether the types of a value decide its overload: not those of nulls, arrays and wrapped values, which are looked at more closely.
  private static func decides(_ value: Value) -> Bool {
    switch value {
    case .null, .nothing, .unset, .box: return false
    case .object(let object): return object.tag != .wrapped && object.tag != .array && object.tag != .scriptBlock
    default: return true
    }
  }

  /// The remembered overload, if it still applies.
  func find(_ type: TypeInfo, _ args: [Value], _ session: Session) -> ChosenMethod? {
    guard let chosen, receiver === type, generation == session.commandGeneration, arguments.count == args.count else {
      return nil
    }
    for i in 0..<args.count {
      guard MethodCache.decides(args[i]), args[i].type === arguments[i] else { return nil }
    }
    return chosen
  }

  /// Remembers the overload for a receiver's type and arguments.
  mutating func remember(_ type: TypeInfo, _ methods: MethodGroup, _ args: [Value], _ session: Session) {
    guard args.allSatisfy(MethodCache.decides), let made = try? Overloads.choose(methods.overloads, args, name: methods.name)
    else { return }
    receiver = type
    arguments = args.map(\.type)
    generation = session.commandGeneration
    chosen = made
  }
}
