// `System.TimeProvider`: where the time comes from, and the options of awaiting a task.

import Engine
import Objects
import Primitives

enum TimeProviders {
  /// The system's clock.
  final class ProviderObj: Obj { override var type: TypeInfo { TimeProviders.system } }

  static let provider = TypeInfo("System.TimeProvider", base: .object, isAbstract: true, declare: declare)
  static let system = TypeInfo("System.TimeProvider+SystemTimeProvider", base: provider)
  static let awaiting = TypeInfo.enumeration(
    "System.Threading.Tasks.ConfigureAwaitOptions",
    ["None", "ContinueOnCapturedContext", "SuppressThrowing", "ForceYielding"], values: [0, 1, 2, 4], flags: true)
  static let family = TypeCatalog.Family(types: [
    provider.fullName: { provider }, awaiting.fullName: { awaiting },
  ])

  @Sendable private static func declare(_ t: TypeBuilder) {
    func ask(_ declaration: String, _ type: String, _ member: String) {
      t.method(declaration) { c in
        try MemberAccess.getStatic(TypeCatalog.find(type) ?? .object, PSString.make(member), c.runtime) ?? .null
      }
    }
    t.property("static System.TimeProvider System {get;}") { _ in .object(ProviderObj()) }
    ask("System.DateTimeOffset GetUtcNow()", "System.DateTimeOffset", "UtcNow")
    ask("System.DateTimeOffset GetLocalNow()", "System.DateTimeOffset", "Now")
    t.property("System.TimeZoneInfo LocalTimeZone {get;}") { c in
      try MemberAccess.getStatic(TypeCatalog.find("System.TimeZoneInfo") ?? .object, PSString.make("Local"), c.runtime) ?? .null
    }
    t.property("long TimestampFrequency {get;}") { _ in .long(1_000_000_000) }
    let watch = "System.Diagnostics.Stopwatch"
    @Sendable func stamp(_ c: Call) throws -> Value {
      try MemberAccess.invokeStatic(TypeCatalog.find(watch) ?? .object, PSString.make("GetTimestamp"), [], c.runtime)
    }
    t.method("long GetTimestamp()") { try stamp($0) }
    @Sendable func elapsed(_ from: Value, _ to: Value) -> Value {
      .timeSpan(PSTimeSpan(ticks: ((to.integer ?? 0) &- (from.integer ?? 0)) / 100))
    }
    t.method("timespan GetElapsedTime(long startingTimestamp, long endingTimestamp)") { elapsed($0.args[0], $0.args[1]) }
    t.method("timespan GetElapsedTime(long startingTimestamp)") { elapsed($0.args[0], try stamp($0)) }
  }
}
