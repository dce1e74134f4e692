// Cursor and window of `[Console]`.

import Engine
import Objects
import Primitives

enum ConsoleCursorMembers {
  private static func session(_ c: Call) throws -> Session {
    guard let session = c.runtime as? Session else { throw DotNetError.invalidOperation("There is no console.") }
    return session
  }

  static func declare(_ t: TypeBuilder) {
    for (name, isLeft) in [("CursorLeft", true), ("CursorTop", false)] {
      t.property(
        "static int \(name) {get;set;}",
        get: { c in
          let at = try session(c).host.cursor()
          return Value((isLeft ? at?.left : at?.top) ?? 0)
        },
        set: { c in
          let own = try session(c)
          guard let at = own.host.cursor() else { return .nothing }
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
