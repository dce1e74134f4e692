// `$PSCmdlet.PagingParameters`: what -First, -Skip and -IncludeTotalCount asked for, and the object that tells how many there are in all.

import Objects
import Primitives

enum PagingParameters {
  /// The object for a call; `NewTotalCount` makes what a command writes for -IncludeTotalCount.
  static func make(_ context: CommandContext) -> Value {
    let object = CustomObj([
      ("IncludeTotalCount", .object(SwitchObj(context.common.includeTotalCount ?? false))),
      ("Skip", .ulong(context.common.skip ?? 0)),
      ("First", .ulong(context.common.first ?? .max)),
    ])
    object.extras?.set(PSString.make("NewTotalCount"), ExtendedMember(.codeMethod { try newTotalCount($0) }))
    return .object(object)
  }

  private static func newTotalCount(_ call: Call) throws -> Value {
    guard call.args.count == 2 else { throw MemberErrors.noOverload("NewTotalCount", call.args.count) }
    let count = try Conversion.convert(call.args[0], to: .uint64, call.runtime)
    let given = try Conversion.convert(call.args[1], to: .double, call.runtime)
    guard case .double(let wanted) = given.base else { return .null }
    return total(count, accuracy: max(0, min(1, wanted)))
  }

  fileprivate static func total(_ count: Value, accuracy: Double) -> Value {
    let total = Wrapped(count.base)
    let bag = PropertyBag()
    bag.set(PSString.make("Accuracy"), .double(accuracy))
    bag.set(
      PSString.make("ToString"),
      ExtendedMember(
        .codeMethod { call in
          let number = try Text.string(call.this.base, call.runtime).string
          if accuracy >= 1 { return Value("Total count: " + number) }
          return Value(accuracy <= 0 ? "Unknown total count" : "Estimated total count: " + number)
        }))
    total.extras = bag
    return .object(total)
  }
}

extension Cmdlet {
  /// How many objects to pass over and how many to write at most, as -Skip and -First ask.
  public final var paging: (skip: UInt64, first: UInt64) { (context.common.skip ?? 0, context.common.first ?? .max) }

  /// What -IncludeTotalCount asks of a command that does not know how many there are; nil without it.
  public final var unknownTotalCount: Value? {
    context.common.includeTotalCount ?? false ? PagingParameters.total(.ulong(0), accuracy: 0) : nil
  }
}
