// Keys, cursor and window of `[Console]`.

import Engine
import Glibc
import Objects
import Primitives

enum ConsoleKeyMembers {
  /// `ConsoleKeyInfo`.
  static let info = RecordObj.type(
    "System.ConsoleKeyInfo", base: .valueType, "char KeyChar {get;}", "System.ConsoleKey Key {get;}",
    "System.ConsoleModifiers Modifiers {get;}")

  static var family: TypeCatalog.Family { TypeCatalog.Family(types: [info.fullName: { info }]) }

  private static func session(_ c: Call) throws -> Session {
    guard let session = c.runtime as? Session else { throw DotNetError.invalidOperation("There is no console.") }
    return session
  }

  private static func number(_ type: String, _ raw: Int) -> Value {
    TypeCatalog.find(type).map { .object(EnumValue($0, Int64(raw))) } ?? Value(raw)
  }

  static func declare(_ t: TypeBuilder) {
    t.property("static bool KeyAvailable {get;}") { _ in .bool(try TerminalKeys.isAvailable()) }
    for parameters in ["", "bool intercept"] {
      t.staticMethod("static System.ConsoleKeyInfo ReadKey(\(parameters))") { c in
        let read = try TerminalKeys.read(try session(c), echo: c.args.isEmpty || !c.bool(0))
        return .object(
          RecordObj(
            info,
            values: [
              .char(read.character), number("System.ConsoleKey", read.key),
              number("System.ConsoleModifiers", read.modifiers),
            ]))
      }
    }
    for (name, isLeft) in [("CursorLeft", true), ("CursorTop", false)] {
      t.property(
        "static int \(name) {get;set;}",
        get: { c in
          let at = TerminalKeys.cursor(try session(c))
          return Value(isLeft ? at.left : at.top)
        },
        set: { c in
          let own = try session(c)
          guard isatty(1) != 0 else { return .nothing }
          let at = TerminalKeys.cursor(own)
          let (left, top) = isLeft ? (c.int(0), at.top) : (at.left, c.int(0))
          own.host.control("\u{1b}[\(max(0, top) + 1);\(max(0, left) + 1)H")
          return .nothing
        })
    }
    for name in ["WindowLeft", "WindowTop"] { t.property("static int \(name) {get;}") { _ in .int(0) } }
    t.property("static int CursorSize {get;}") { _ in .int(100) }
    t.property("static int LargestWindowWidth {get;}") { Value(try session($0).host.width) }
    t.property("static int LargestWindowHeight {get;}") { Value(try session($0).host.height) }
  }
}
