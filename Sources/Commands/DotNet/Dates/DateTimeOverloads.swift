// `[datetime]`: constructors by calendar and kind, and taking a date apart.

import Objects
import Primitives

enum DateTimeOverloads {
  static let declarations: TypeCatalog.Declarations = ["System.DateTime": declareDateTime]

  private static func kind(_ c: Call, _ i: Int) throws -> DateTimeKind {
    guard (0...2).contains(c.flags(i)), let kind = DateTimeKind(rawValue: UInt8(c.flags(i))) else {
      throw DotNetError.argument("Invalid DateTimeKind value.", "kind")
    }
    return kind
  }

  @Sendable private static func declareDateTime(_ t: TypeBuilder) {
    let names = ["int year, int month, int day", "int hour, int minute, int second", "int millisecond", "int microsecond"]
    for (count, groups) in [(3, 1), (6, 2), (7, 3), (8, 4)] {
      let list = names.prefix(groups).joined(separator: ", ") + ", System.Globalization.Calendar calendar"
      @Sendable func make(_ c: Call) throws -> PSDateTime {
        let date = try DateCalendars.date(c, count, (0..<min(count, 7)).map { c.int($0) })
        return count == 8 ? try date.adding(ticks: Int64(c.int(7)) * PSTimeSpan.ticksPerMicrosecond) : date
      }
      t.constructor("new(\(list))") { .dateTime(try make($0)) }
      if count > 6 {
        t.constructor("new(\(list), System.DateTimeKind kind)") { c in
          .dateTime(try make(c).with(kind: try kind(c, count + 1)))
        }
      }
    }
    t.constructor("new(System.DateOnly date, System.TimeOnly time, System.DateTimeKind kind)") { c in
      let day = (c.obj(0) as? DateOnlyObj)?.value ?? .minValue
      let sum = try day.dateTime.adding(((c.obj(1) as? TimeOnlyObj)?.value ?? .minValue).timeSpan)
      return .dateTime(sum.with(kind: try kind(c, 2)))
    }
    t.method("void Deconstruct([ref] System.DateOnly date, [ref] System.TimeOnly time)") { c in
      let own = c.this.dateTime ?? .minValue
      c.store(0, .object(DateOnlyObj(PSDateOnly(own))))
      c.store(1, .object(TimeOnlyObj(PSTimeOnly(own))))
      return .nothing
    }
    t.method("void Deconstruct([ref] int year, [ref] int month, [ref] int day)") { c in
      let own = c.this.dateTime ?? .minValue
      for (i, part) in [own.year, own.month, own.day].enumerated() { c.store(i, .int32(part)) }
      return .nothing
    }
  }
}
