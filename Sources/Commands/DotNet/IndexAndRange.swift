// `[Index]` and `[Range]`: places in a sequence, counted from either end.

import Engine
import Objects
import Primitives

/// `[System.Index]`.
final class IndexObj: Obj {
  let value: Int
  let isFromEnd: Bool
  init(_ value: Int, fromEnd: Bool = false) throws {
    if value < 0 { throw DotNetError.outOfRange("Non-negative number required.", "value") }
    self.value = value
    isFromEnd = fromEnd
    super.init()
  }
  override var type: TypeInfo { IndexTypes.index }
  override func equals(_ other: Obj) -> Bool {
    (other as? IndexObj).map { $0.value == value && $0.isFromEnd == isFromEnd } ?? false
  }
  override var hash: Int { isFromEnd ? ~value : value }
  var text: String { (isFromEnd ? "^" : "") + String(value) }
  override func describe(_ runtime: Runtime) throws -> String { text }
  func offset(_ length: Int) -> Int { isFromEnd ? length - value : value }
}

/// `[System.Range]`.
final class RangeObj: Obj {
  let start: IndexObj
  let end: IndexObj
  init(_ start: IndexObj, _ end: IndexObj) {
    self.start = start
    self.end = end
    super.init()
  }
  override var type: TypeInfo { IndexTypes.range }
  override func equals(_ other: Obj) -> Bool {
    (other as? RangeObj).map { $0.start.equals(start) && $0.end.equals(end) } ?? false
  }
  override var hash: Int { start.hash &* 31 &+ end.hash }
  override func describe(_ runtime: Runtime) throws -> String { start.text + ".." + end.text }
}

enum IndexTypes {
  static let index = TypeInfo("System.Index", .struct, base: .valueType, declare: declareIndex)
  static let range = TypeInfo("System.Range", .struct, base: .valueType, declare: declareRange)
  static let family = TypeCatalog.Family(types: ["System.Index": { index }, "System.Range": { range }])

  private static func index(_ c: Call, _ i: Int) throws -> IndexObj { try c.obj(i) as? IndexObj ?? IndexObj(0) }

  @Sendable private static func declareIndex(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> IndexObj { try c.this.base.obj as? IndexObj ?? IndexObj(0) }
    t.constructor("new(int value, bool fromEnd = False)") { .object(try IndexObj($0.int(0), fromEnd: $0.bool(1))) }
    t.property("bool IsFromEnd {get;}") { .bool(try me($0).isFromEnd) }
    t.property("int Value {get;}") { .int32(try me($0).value) }
    t.property("static System.Index End {get;}") { _ in .object(try IndexObj(0, fromEnd: true)) }
    t.property("static System.Index Start {get;}") { _ in .object(try IndexObj(0)) }
    t.method("bool Equals(System.Object value)") { c in .bool(try c.obj(0).map { try me(c).equals($0) } ?? false) }
    t.method("bool Equals(System.Index other)") { .bool(try me($0).equals(index($0, 0))) }
    t.method("int GetHashCode()") { .int32(try me($0).hash) }
    t.method("int GetOffset(int length)") { .int32(try me($0).offset($0.int(0))) }
    t.method("string ToString()") { Value(try me($0).text) }
    t.staticMethod("static System.Index FromEnd(int value)") { .object(try IndexObj($0.int(0), fromEnd: true)) }
    t.staticMethod("static System.Index FromStart(int value)") { .object(try IndexObj($0.int(0))) }
    t.staticMethod("static System.Index op_Implicit(int value)") { .object(try IndexObj($0.int(0))) }
  }

  @Sendable private static func declareRange(_ t: TypeBuilder) {
    t.method("bool Equals(System.Range other)") { c in
      .bool(c.obj(0).map { c.this.base.obj?.equals($0) ?? false } ?? false)
    }
    @Sendable func me(_ c: Call) throws -> RangeObj { try c.this.base.obj as? RangeObj ?? RangeObj(IndexObj(0), IndexObj(0)) }
    t.constructor("new(System.Index start, System.Index end)") { .object(RangeObj(try index($0, 0), try index($0, 1))) }
    t.property("System.Index End {get;}") { .object(try me($0).end) }
    t.property("System.Index Start {get;}") { .object(try me($0).start) }
    t.property("static System.Range All {get;}") { _ in .object(RangeObj(try IndexObj(0), try IndexObj(0, fromEnd: true))) }
    t.method("bool Equals(System.Object value)") { c in .bool(try c.obj(0).map { try me(c).equals($0) } ?? false) }
    t.method("int GetHashCode()") { .int32(try me($0).hash & 0x7fff_ffff) }
    t.method("System.ValueTuple[int,int] GetOffsetAndLength(int length)") { c in
      let (start, end) = (try me(c).start.offset(c.int(0)), try me(c).end.offset(c.int(0)))
      guard start >= 0, end >= start, end <= c.int(0) else {
        throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "length")
      }
      return .object(TupleObj([.int32(start), .int32(end - start)], isValue: true, types: [.int32, .int32]))
    }
    t.method("string ToString()") { Value(try me($0).describe($0.runtime)) }
    t.staticMethod("static System.Range EndAt(System.Index end)") { .object(RangeObj(try IndexObj(0), try index($0, 0))) }
    t.staticMethod("static System.Range StartAt(System.Index start)") {
      .object(RangeObj(try index($0, 0), try IndexObj(0, fromEnd: true)))
    }
  }
}
