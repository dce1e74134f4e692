// .NET's larger structs (and Version) as objects: each holds one struct of the Primitives room. They are immutable and equal by value.

import Primitives

/// `[decimal]`.
public final class DecimalObj: Obj {
  public let value: PSDecimal
  public init(_ value: PSDecimal) {
    self.value = value
    super.init(tag: .decimal)
  }
  public override var type: TypeInfo { .decimal }
  public override func equals(_ other: Obj) -> Bool { (other as? DecimalObj).map { $0.value == value } ?? false }
  public override var hash: Int { value.hashValue }
  public override func describe(_ runtime: Runtime) throws -> String { value.description }
}

/// `[bigint]`.
public final class BigIntObj: Obj {
  public let value: BigInt
  public init(_ value: BigInt) {
    self.value = value
    super.init(tag: .bigInt)
  }
  public override var type: TypeInfo { .bigInteger }
  public override func equals(_ other: Obj) -> Bool { (other as? BigIntObj).map { $0.value == value } ?? false }
  public override var hash: Int { value.hashValue }
  public override func describe(_ runtime: Runtime) throws -> String { value.description }
}

/// `[datetime]`. `describe` is the invariant culture's general format, as string expansion gives it.
public final class DateTimeObj: Obj {
  public let value: PSDateTime
  public init(_ value: PSDateTime) {
    self.value = value
    super.init(tag: .dateTime)
  }
  public override var type: TypeInfo { .dateTime }
  public override func equals(_ other: Obj) -> Bool { (other as? DateTimeObj).map { $0.value == value } ?? false }
  public override var hash: Int { value.hashValue }
  public override func describe(_ runtime: Runtime) throws -> String { BoxedText.dateTime(value) }
}

/// `[timespan]`.
public final class TimeSpanObj: Obj {
  public let value: PSTimeSpan
  public init(_ value: PSTimeSpan) {
    self.value = value
    super.init(tag: .timeSpan)
  }
  public override var type: TypeInfo { .timeSpan }
  public override func equals(_ other: Obj) -> Bool { (other as? TimeSpanObj).map { $0.value == value } ?? false }
  public override var hash: Int { value.hashValue }
  public override func describe(_ runtime: Runtime) throws -> String { BoxedText.timeSpan(value) }
}

/// `[guid]`.
public final class GuidObj: Obj {
  public let value: PSGuid
  public init(_ value: PSGuid) {
    self.value = value
    super.init(tag: .guid)
  }
  public override var type: TypeInfo { .guid }
  public override func equals(_ other: Obj) -> Bool { (other as? GuidObj).map { $0.value == value } ?? false }
  public override var hash: Int { value.hashValue }
  public override func describe(_ runtime: Runtime) throws -> String { value.description }
}

/// `[version]`.
public final class VersionObj: Obj {
  public let value: PSVersion
  public init(_ value: PSVersion) {
    self.value = value
    super.init(tag: .version)
  }
  public override var type: TypeInfo { .version }
  public override func equals(_ other: Obj) -> Bool { (other as? VersionObj).map { $0.value == value } ?? false }
  public override var hash: Int { value.hashValue }
  public override func describe(_ runtime: Runtime) throws -> String { value.description }
}

/// `[DateTimeOffset]`.
public final class DateTimeOffsetObj: Obj {
  public let value: PSDateTimeOffset
  public init(_ value: PSDateTimeOffset) {
    self.value = value
    super.init()
  }
  public override var type: TypeInfo { .dateTimeOffset }
  public override func equals(_ other: Obj) -> Bool { (other as? DateTimeOffsetObj).map { $0.value == value } ?? false }
  public override var hash: Int { value.hashValue }
  public override func describe(_ runtime: Runtime) throws -> String { BoxedText.dateTimeOffset(value) }
}

extension TypeInfo {
  public static let dateTimeOffset = TypeInfo(
    "System.DateTimeOffset", .struct, base: .valueType, interfaces: { [.icomparable, .iformattable] },
    declare: DateTimeOffsetMembers.declare)
}

extension Value {
  public static func decimal(_ value: PSDecimal) -> Value { .object(DecimalObj(value)) }
  public static func bigInt(_ value: BigInt) -> Value { .object(BigIntObj(value)) }
  public static func dateTime(_ value: PSDateTime) -> Value { .object(DateTimeObj(value)) }
  public static func timeSpan(_ value: PSTimeSpan) -> Value { .object(TimeSpanObj(value)) }
  public static func guid(_ value: PSGuid) -> Value { .object(GuidObj(value)) }
  public static func version(_ value: PSVersion) -> Value { .object(VersionObj(value)) }
  public static func dateTimeOffset(_ value: PSDateTimeOffset) -> Value { .object(DateTimeOffsetObj(value)) }

  /// The decimal inside, if the value is one.
  public var decimal: PSDecimal? { (base.obj as? DecimalObj)?.value }
  public var bigInt: BigInt? { (base.obj as? BigIntObj)?.value }
  public var dateTime: PSDateTime? { (base.obj as? DateTimeObj)?.value }
  public var timeSpan: PSTimeSpan? { (base.obj as? TimeSpanObj)?.value }
  public var guid: PSGuid? { (base.obj as? GuidObj)?.value }
  public var version: PSVersion? { (base.obj as? VersionObj)?.value }
  public var dateTimeOffset: PSDateTimeOffset? { (base.obj as? DateTimeOffsetObj)?.value }
}

/// `ToString()` of dates and spans in the invariant culture.
enum BoxedText {
  private static func pad(_ value: Int, _ width: Int = 2) -> String {
    let text = String(value)
    return text.count >= width ? text : String(repeating: "0", count: width - text.count) + text
  }

  /// "MM/dd/yyyy HH:mm:ss".
  static func dateTime(_ value: PSDateTime) -> String {
    let (year, month, day) = value.components
    return "\(pad(month))/\(pad(day))/\(pad(year, 4)) \(pad(value.hour)):\(pad(value.minute)):\(pad(value.second))"
  }

  static func dateTimeOffset(_ value: PSDateTimeOffset) -> String {
    let minutes = abs(value.offsetMinutes)
    return dateTime(value.dateTime) + (value.offsetMinutes < 0 ? " -" : " +") + "\(pad(minutes / 60)):\(pad(minutes % 60))"
  }

  /// "c": [-][d.]hh:mm:ss[.fffffff].
  static func timeSpan(_ value: PSTimeSpan) -> String {
    let ticks = value.ticks.magnitude
    let perDay = UInt64(PSTimeSpan.ticksPerDay)
    let days = ticks / perDay
    let rest = ticks % perDay
    let seconds = Int(rest / 10_000_000)
    var text = value.ticks < 0 ? "-" : ""
    if days > 0 { text += "\(days)." }
    text += "\(pad(seconds / 3600)):\(pad(seconds / 60 % 60)):\(pad(seconds % 60))"
    let fraction = Int(rest % 10_000_000)
    return fraction == 0 ? text : text + "." + pad(fraction, 7)
  }
}
