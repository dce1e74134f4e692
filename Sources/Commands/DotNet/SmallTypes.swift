// ``[Lazy`1]``, `[WeakReference]`, `[Nullable]`, `[BitOperations]`, and what scripts ask of the collector and the clock.

import Engine
import Objects
import Primitives

enum SmallTypes {
  static let lazy = TypeInfo("System.Lazy`1", base: .object, genericParameterCount: 1, declare: declareLazy)
  static let weak = TypeInfo("System.WeakReference", base: .object, declare: declareWeak)
  static let weakOf = TypeInfo("System.WeakReference`1", base: .object, genericParameterCount: 1, declare: declareWeakOf)
  static let bits = TypeInfo(
    "System.Numerics.BitOperations", .staticClass, base: .object, isAbstract: true, declare: declareBits)
  static let family = TypeCatalog.Family(types: [
    lazy.fullName: { lazy }, weak.fullName: { weak }, weakOf.fullName: { weakOf }, bits.fullName: { bits },
  ])
  static let declarations: TypeCatalog.Declarations = [
    "System.Nullable": declareNullable, "System.GC": declareCollector, "System.Diagnostics.Stopwatch": declareWatch,
    "System.Enum": declareEnum, "System.Guid": declareGuid,
  ]

  // MARK: objects that hold another

  final class LazyObj: Obj {
    private let own: TypeInfo
    var make: ((Runtime) throws -> Value)?
    var value = Value.null
    private var isMaking = false
    init(_ type: TypeInfo, _ make: ((Runtime) throws -> Value)?, _ value: Value = .null) {
      (own, self.make, self.value) = (type, make, value)
      super.init()
    }
    override var type: TypeInfo { own }
    override func describe(_ runtime: Runtime) throws -> String {
      make == nil ? try Text.netString(value, runtime).string : "Value is not created."
    }
    func force(_ runtime: Runtime) throws -> Value {
      if let make {
        if isMaking {
          throw DotNetError.invalidOperation("ValueFactory attempted to access the Value property of this instance.")
        }
        isMaking = true
        defer { isMaking = false }
        value = try make(runtime)
        self.make = nil
      }
      return value
    }
  }

  @Sendable private static func declareLazy(_ t: TypeBuilder) {
    let element = t.owner.genericArguments.first ?? .object
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    @Sendable func me(_ c: Call) throws -> LazyObj {
      guard let own = c.this.base.obj as? LazyObj else { throw DotNetError.argumentNull("lazy") }
      return own
    }
    for tail in ["", ", bool isThreadSafe", ", System.Threading.LazyThreadSafetyMode mode"] {
      t.constructor("new(System.Func[\(e)] valueFactory\(tail))") { c in
        guard c.obj(0) != nil else { throw DotNetError.argumentNull("valueFactory") }
        return .object(
          LazyObj(c.target, { _ in try Conversion.convert(try c.call(0, [], "valueFactory"), to: element, c.runtime) }))
      }
    }
    for parameters in ["", "bool isThreadSafe", "System.Threading.LazyThreadSafetyMode mode"] {
      t.constructor("new(\(parameters))") { c in
        .object(LazyObj(c.target, { try MemberAccess.construct(element, [], $0) }))
      }
    }
    t.constructor("new(\(e) value)") { .object(LazyObj($0.target, nil, $0.args[0])) }
    t.property("bool IsValueCreated {get;}") { .bool(try me($0).make == nil) }
    t.property("\(e) Value {get;}") { try me($0).force($0.runtime) }
    t.method("string ToString()") { Value(try me($0).describe($0.runtime)) }
  }

  /// A reference that keeps nothing alive in .NET; here what it refers to stays.
  final class WeakObj: Obj {
    private let own: TypeInfo
    var target: Value
    let tracks: Bool
    init(_ type: TypeInfo, _ target: Value, tracks: Bool) {
      (own, self.target, self.tracks) = (type, target, tracks)
      super.init()
    }
    override var type: TypeInfo { own }
  }

  @Sendable private static func declareWeak(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> WeakObj {
      guard let own = c.this.base.obj as? WeakObj else { throw DotNetError.argumentNull("reference") }
      return own
    }
    t.constructor("new(System.Object target)") { .object(WeakObj($0.target, $0.args[0], tracks: false)) }
    t.constructor("new(System.Object target, bool trackResurrection)") {
      .object(WeakObj($0.target, $0.args[0], tracks: $0.bool(1)))
    }
    t.property("bool IsAlive {get;}") { .bool(try !me($0).target.isNull) }
    t.property(
      "System.Object Target {get;set;}", get: { try me($0).target },
      set: { c in
        try me(c).target = c.args[0]
        return .nothing
      })
    t.property("bool TrackResurrection {get;}") { .bool(try me($0).tracks) }
  }

  @Sendable private static func declareWeakOf(_ t: TypeBuilder) {
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    @Sendable func me(_ c: Call) throws -> WeakObj {
      guard let own = c.this.base.obj as? WeakObj else { throw DotNetError.argumentNull("reference") }
      return own
    }
    for tail in ["", ", bool trackResurrection"] {
      t.constructor("new(\(e) target\(tail))") { .object(WeakObj($0.target, $0.args[0], tracks: $0.bool(1))) }
    }
    t.method("bool TryGetTarget([ref] \(e) target)") { c in
      let target = try me(c).target
      c.store(0, target)
      return .bool(!target.isNull)
    }
    t.method("void SetTarget(\(e) target)") { c in
      try me(c).target = c.args[0]
      return .nothing
    }
  }

  @Sendable private static func declareNullable(_ t: TypeBuilder) {
    t.staticMethod("static int Compare[T](System.Nullable[T] n1, System.Nullable[T] n2)") { c in
      if c.isNull(0) { return .int(c.isNull(1) ? 0 : -1) }
      return .int32(c.isNull(1) ? 1 : try Ordering.compare(c.args[0], c.args[1], c.runtime))
    }
    t.staticMethod("static bool Equals[T](System.Nullable[T] n1, System.Nullable[T] n2)") { c in
      .bool(ValueTable.same(c.args[0].base, c.args[1].base, .ordinal))
    }
  }

  // MARK: bits

  @Sendable private static func declareBits(_ t: TypeBuilder) {
    func each(
      _ name: String, _ words: [String], result: String = "int", _ body: @escaping @Sendable (UInt64, Int) throws -> Value
    ) {
      for word in words {
        let width = word.hasSuffix("long") ? 64 : 32
        t.staticMethod("static \(result == "same" ? word : result) \(name)(\(word) value)") { c in
          let raw: UInt64
          if case .ulong(let v) = c.args[0].base {
            raw = v
          } else {
            raw = UInt64(bitPattern: Int64(c.args[0].base.integer ?? 0))
          }
          return try body(width == 32 ? raw & 0xffff_ffff : raw, width)
        }
      }
    }
    @Sendable func number(_ bits: UInt64, _ width: Int) -> Value {
      width == 64 ? .ulong(bits) : .uint(UInt32(truncatingIfNeeded: bits))
    }
    each("PopCount", ["uint", "ulong"]) { bits, _ in .int32(bits.nonzeroBitCount) }
    each("LeadingZeroCount", ["uint", "ulong"]) { bits, width in .int32(bits.leadingZeroBitCount - (64 - width)) }
    each("TrailingZeroCount", ["int", "uint", "long", "ulong"]) { bits, width in .int32(min(width, bits.trailingZeroBitCount)) }
    each("Log2", ["uint", "ulong"]) { bits, _ in .int32(bits == 0 ? 0 : 63 - bits.leadingZeroBitCount) }
    each("RoundUpToPowerOf2", ["uint", "ulong"], result: "same") { bits, width in
      if bits == 0 { return number(0, width) }
      let shift = 64 - (bits - 1).leadingZeroBitCount
      return number(shift >= width ? 0 : 1 << UInt64(shift), width)
    }
    for word in ["int", "uint", "long", "ulong"] {
      t.staticMethod("static bool IsPow2(\(word) value)") { c in
        if case .ulong(let v) = c.args[0].base { return .bool(v.nonzeroBitCount == 1) }
        let v = c.args[0].base.integer ?? 0
        return .bool(v > 0 && v.nonzeroBitCount == 1)
      }
    }
    for (name, sign) in [("RotateLeft", 1), ("RotateRight", -1)] {
      for (word, width) in [("uint", 32), ("ulong", 64)] {
        t.staticMethod("static \(word) \(name)(\(word) value, int offset)") { c in
          let raw: UInt64
          if case .ulong(let v) = c.args[0].base {
            raw = v
          } else {
            raw = UInt64(bitPattern: Int64(c.args[0].base.integer ?? 0))
          }
          let by = UInt64((sign * c.int(1)) & (width - 1))
          if by == 0 { return number(raw, width) }
          return number(raw << by | raw >> (UInt64(width) - by), width)
        }
      }
    }
  }

  // MARK: the machine

  @Sendable private static func declareCollector(_ t: TypeBuilder) {
    // Memory is counted here, not collected: there is nothing to run, and the only generation is the oldest.
    for parameters in [
      "int generation", "int generation, System.GCCollectionMode mode",
      "int generation, System.GCCollectionMode mode, bool blocking",
      "int generation, System.GCCollectionMode mode, bool blocking, bool compacting",
    ] {
      t.staticMethod("static void Collect(\(parameters))") { c in
        if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "generation") }
        return .nothing
      }
    }
    t.property("static int MaxGeneration {get;}") { _ in .int(2) }
    t.staticMethod("static int CollectionCount(int generation)") { c in
      if c.int(0) < 0 { throw DotNetError.negative(c.int(0), "generation") }
      return .int(0)
    }
    t.staticMethod("static int GetGeneration(System.Object obj)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("obj") }
      return .int(2)
    }
    for name in ["KeepAlive", "ReRegisterForFinalize"] {
      t.staticMethod("static void \(name)(System.Object obj)") { c in
        if name != "KeepAlive", c.isNull(0) { throw DotNetError.argumentNull("obj") }
        return .nothing
      }
    }
    for name in ["AddMemoryPressure", "RemoveMemoryPressure"] {
      t.staticMethod("static void \(name)(long bytesAllocated)") { c in
        if c.int(0) <= 0 { throw DotNetError.notPositive(c.int(0), "bytesAllocated") }
        return .nothing
      }
    }
    @Sendable func resident() -> Int64 {
      let pages = FurtherSystemMembers.kernelText("/proc/self/statm").split(separator: " ")
      return (pages.count > 1 ? Int64(pages[1]) ?? 0 : 0) * 4096
    }
    t.staticMethod("static long GetAllocatedBytesForCurrentThread()") { _ in .long(resident()) }
    t.staticMethod("static long GetTotalAllocatedBytes(bool precise = False)") { _ in .long(resident()) }
    t.staticMethod("static timespan GetTotalPauseDuration()") { _ in .timeSpan(PSTimeSpan(ticks: 0)) }
  }

  @Sendable private static func declareWatch(_ t: TypeBuilder) {
    t.staticMethod("static timespan GetElapsedTime(long startingTimestamp, long endingTimestamp)") { c in
      .timeSpan(PSTimeSpan(ticks: Int64(c.int(1) &- c.int(0)) / 100))
    }
    t.staticMethod("static timespan GetElapsedTime(long startingTimestamp)") { c in
      let now = try MemberAccess.invokeStatic(c.target, PSString.make("GetTimestamp"), [], c.runtime).integer ?? 0
      return .timeSpan(PSTimeSpan(ticks: (Int64(now) &- Int64(c.int(0))) / 100))
    }
  }

  @Sendable private static func declareEnum(_ t: TypeBuilder) {
    for (result, name, parameters) in [
      ("string[]", "GetNames", ""), ("TEnum[]", "GetValues", ""), ("array", "GetValuesAsUnderlyingType", ""),
      ("string", "GetName", "TEnum value"), ("bool", "IsDefined", "TEnum value"),
    ] {
      t.staticMethod("static \(result) \(name)[TEnum](\(parameters))") { c in
        guard let type = c.runtime.methodTypeArguments.first, type.isEnum else {
          throw DotNetError.argument("Type provided must be an Enum.", "TEnum")
        }
        return try MemberAccess.invokeStatic(.enumBase, PSString.make(name), [.object(type)] + c.args, c.runtime)
      }
    }
    for (tail, ignores) in [("", false), (", bool ignoreCase", true)] {
      t.staticMethod("static TEnum Parse[TEnum](string value\(tail))") { c in
        guard let type = c.runtime.methodTypeArguments.first, type.isEnum else {
          throw DotNetError.argument("Type provided must be an Enum.", "TEnum")
        }
        return try MemberAccess.invokeStatic(
          .enumBase, PSString.make("Parse"), [.object(type), c.args[0], .bool(ignores && c.bool(1))], c.runtime)
      }
    }
  }

  @Sendable private static func declareGuid(_ t: TypeBuilder) {
    /// Milliseconds since 1970 before random bits.
    @Sendable func made(_ milliseconds: UInt64) -> Value {
      let noise = PSGuid.random()
      var generator = SystemRandomNumberGenerator()
      let high = milliseconds << 16 | 0x7000 | generator.next() & 0xfff
      _ = noise
      return .guid(PSGuid(high: high, low: 0x8000_0000_0000_0000 | generator.next() & 0x3fff_ffff_ffff_ffff))
    }
    t.staticMethod("static guid CreateVersion7(System.DateTimeOffset timestamp)") { c in
      let at = try MemberAccess.invoke(c.args[0], PSString.make("ToUnixTimeMilliseconds"), [], c.runtime).integer ?? 0
      if at < 0 {
        throw DotNetError.negative(Int(at), "timestamp")
      }
      return made(UInt64(at))
    }
  }
}
