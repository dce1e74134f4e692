// `[System.Management.Automation.Internal.StringDecorated]`: a text that may hold escape sequences, and what is left without them.

import Engine
import Formatting
import Objects
import Primitives

final class StringDecoratedObj: Obj {
  let text: PSString
  init(_ text: PSString) {
    self.text = text
    super.init()
  }
  override var type: TypeInfo { StringDecoratedObj.info }
  override func describe(_ runtime: Runtime) throws -> String { text.string }

  /// The text without sequences that set colours and links or erase.
  var plain: PSString {
    var out: [UInt16] = []
    text.withUnits { units in
      var i = 0
      while i < units.count {
        guard units[i] == 0x1b, i + 1 < units.count else {
          out.append(units[i])
          i += 1
          continue
        }
        if let end = StringDecoratedObj.end(units, i) {
          i = end
        } else {
          out.append(units[i])
          i += 1
        }
      }
    }
    return PSString.make(out)
  }

  /// The place behind a sequence that starts at `i`; nil when none does.
  private static func end(_ units: UnsafeBufferPointer<UInt16>, _ i: Int) -> Int? {
    func isDigit(_ at: Int) -> Bool { at < units.count && units[at] >= 0x30 && units[at] <= 0x39 }
    if units[i + 1] == 0x5b {
      // ESC [ digits and semicolons, then m; or one number, then K.
      var at = i + 2
      while isDigit(at) || at < units.count && units[at] == 0x3b { at += 1 }
      guard at < units.count else { return nil }
      if units[at] == 0x6d { return at + 1 }
      if units[at] == 0x4b, at <= i + 3 { return at + 1 }
      return nil
    }
    if units[i + 1] == 0x5d, i + 4 < units.count, units[i + 2] == 0x38, units[i + 3] == 0x3b {
      // ESC ] 8 ; ; link ESC \
      var at = i + 4
      while at + 1 < units.count {
        if units[at] == 0x1b, units[at + 1] == 0x5c { return at + 2 }
        at += 1
      }
    }
    return nil
  }

  static let info = TypeInfo(
    "System.Management.Automation.Internal.StringDecorated", .struct, base: .valueType, declare: declare)
  static let family = TypeCatalog.Family(types: ["System.Management.Automation.Internal.StringDecorated": { info }])

  private static func me(_ c: Call) -> StringDecoratedObj {
    c.this.base.obj as? StringDecoratedObj ?? StringDecoratedObj(.empty)
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.constructor("new(string text)") { .object(StringDecoratedObj($0.string(0) ?? .empty)) }
    t.property("int ContentLength {get;}") { .whole(me($0).plain.count) }
    t.property("bool IsDecorated {get;}") { c in .bool(me(c).text.withUnits { $0.contains(0x1b) }) }
    t.method("string ToString()") { .string(me($0).text) }
    t.method("string ToString(System.Management.Automation.OutputRendering outputRendering)") { c in
      switch (c.obj(0) as? EnumValue)?.raw {
      case 1: return .string(me(c).plain)
      case 2: return .string(me(c).text)
      default:
        throw DotNetError.argument(
          "OutputRendering must be either 'PlainText' or 'Ansi' when using ToString(OutputRendering).", "outputRendering")
      }
    }
  }
}
