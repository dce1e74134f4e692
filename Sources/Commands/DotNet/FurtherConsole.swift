// `[Console]` beyond writing: keys, the cursor, the window, and where `Out` goes.

import Engine
import Glibc
import Objects
import Primitives

enum FurtherConsole {
  static let declarations: TypeCatalog.Declarations = ["System.Console": declare]

  /// `ConsoleKeyInfo`.
  static let keyInfo: TypeInfo = TypeInfo(
    "System.ConsoleKeyInfo", .struct, base: .valueType,
    declare: { t in
      let words = ["char KeyChar {get;}", "System.ConsoleKey Key {get;}", "System.ConsoleModifiers Modifiers {get;}"]
      for (i, word) in words.enumerated() {
        t.property(word) { ($0.this.base.obj as? RecordObj)?.values[i] ?? .null }
      }
      t.constructor("new(char keyChar, System.ConsoleKey key, bool shift, bool alt, bool control)") { c in
        let bits = (c.bool(3) ? 1 : 0) | (c.bool(2) ? 2 : 0) | (c.bool(4) ? 4 : 0)
        return .object(
          RecordObj(c.target, values: [c.args[0], c.args[1], EnumTypes.value("System.ConsoleModifiers", bits)]))
      }
    })
  static let family = TypeCatalog.Family(types: [keyInfo.fullName: { keyInfo }])

  private static func unsupported() -> DotNetError {
    DotNetError("System.PlatformNotSupportedException", "Operation is not supported on this platform.")
  }

  /// One key from the terminal, without its echo unless wanted.
  private static func readKey(_ c: Call, intercept: Bool) throws -> Value {
    guard isatty(0) != 0 else {
      throw DotNetError.invalidOperation(
        "Cannot read keys when either application does not have a console or when console input has been redirected. Try Console.Read."
      )
    }
    let session = try c.session()
    session.host.flush()
    var old = termios()
    tcgetattr(0, &old)
    var raw = old
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(0, TCSANOW, &raw)
    defer { tcsetattr(0, TCSANOW, &old) }
    var bytes = [UInt8](repeating: 0, count: 8)
    var count = 0
    while count <= 0 {
      try session.checkStop()
      var ready = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      if session.unlocked({ poll(&ready, 1, 100) }) > 0 { count = read(0, &bytes, bytes.count) }
      if count == 0, ready.revents & Int16(POLLHUP) != 0 { return .null }
    }
    let key = ConsoleKeys.decode(Array(bytes.prefix(count)))
    if !intercept, key.unit >= 0x20 { session.host.write(PSString.make([key.unit]).string) }
    return try MemberAccess.construct(
      keyInfo,
      [
        .char(key.unit), EnumTypes.value("System.ConsoleKey", key.code), .bool(key.shift), .bool(key.alt), .bool(key.control),
      ], c.runtime)
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.staticMethod("static System.ConsoleKeyInfo ReadKey()") { try readKey($0, intercept: false) }
    t.staticMethod("static System.ConsoleKeyInfo ReadKey(bool intercept)") { try readKey($0, intercept: $0.bool(0)) }
    t.property("static bool KeyAvailable {get;}") { _ in
      guard isatty(0) != 0 else {
        throw DotNetError.invalidOperation(
          "Cannot see if a key has been pressed when either application does not have a console or when console input has been redirected from a file. Try Console.In.Peek."
        )
      }
      var ready = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      return .bool(poll(&ready, 1, 0) > 0)
    }
    t.staticMethod("static int Read()") { c in
      guard let own = c.target as TypeInfo?, let reader = try MemberAccess.getStatic(own, PSString.make("In"), c.runtime) else {
        return .int(-1)
      }
      return try MemberAccess.invoke(reader, PSString.make("Read"), [], c.runtime)
    }
    // Where the cursor stands only a terminal could tell, and it is not asked: PowerShell's host keeps no place either.
    t.staticMethod("static System.ValueTuple[int,int] GetCursorPosition()") { c in
      guard let type = TypeCatalog.find("System.ValueTuple") else { return .null }
      return try MemberAccess.invokeStatic(type, PSString.make("Create"), [.int(0), .int(0)], c.runtime)
    }
    for (name, place) in [("CursorLeft", 0), ("CursorTop", 1)] {
      t.property(
        "static int \(name) {get;set;}", get: { _ in .int(0) },
        set: { c in
          let args: [Value] = place == 0 ? [c.args[0], .int(0)] : [.int(0), c.args[0]]
          return try MemberAccess.invokeStatic(c.target, PSString.make("SetCursorPosition"), args, c.runtime)
        })
    }
    t.property(
      "static int CursorSize {get;set;}", get: { _ in .int(100) }, set: { _ in throw unsupported() })
    t.staticMethod("static void SetCursorPosition(int left, int top)") { c in
      for (i, name) in [(0, "left"), (1, "top")] where c.int(i) < 0 || c.int(i) >= 32767 {
        throw DotNetError.outOfRange(
          "The value must be greater than or equal to zero and less than the console's buffer size in that dimension.", name,
          actual: c.int(i))
      }
      if isatty(1) != 0 { (c.runtime as? Session)?.host.control("\u{1b}[\(c.int(1) + 1);\(c.int(0) + 1)H") }
      return .nothing
    }
    for name in ["WindowLeft", "WindowTop"] {
      t.property("static int \(name) {get;set;}", get: { _ in .int(0) }, set: { _ in throw unsupported() })
    }
    for (name, own) in [("LargestWindowWidth", "WindowWidth"), ("LargestWindowHeight", "WindowHeight")] {
      t.property("static int \(name) {get;}") {
        try MemberAccess.getStatic($0.target, PSString.make(own), $0.runtime) ?? .int(0)
      }
    }
    for (name, names) in [
      ("SetWindowSize", "int width, int height"), ("SetBufferSize", "int width, int height"),
      ("SetWindowPosition", "int left, int top"), ("Beep", "int frequency, int duration"),
      ("MoveBufferArea", "int sourceLeft, int sourceTop, int sourceWidth, int sourceHeight, int targetLeft, int targetTop"),
    ] {
      t.staticMethod("static void \(name)(\(names))") { _ in throw unsupported() }
    }
    t.property(
      "static bool TreatControlCAsInput {get;set;}", get: { _ in .bool(false) },
      set: { c in
        guard isatty(0) != 0 else { return .nothing }
        var mode = termios()
        tcgetattr(0, &mode)
        if c.bool(0) { mode.c_lflag &= ~tcflag_t(ISIG) } else { mode.c_lflag |= tcflag_t(ISIG) }
        tcsetattr(0, TCSANOW, &mode)
        return .nothing
      })
  }
}

/// What a terminal's bytes say of a key.
enum ConsoleKeys {
  struct Key {
    var unit: UInt16 = 0
    var code = 0
    var shift = false
    var alt = false
    var control = false
  }

  private static let finals: [UInt8: Int] = [
    0x41: 38, 0x42: 40, 0x43: 39, 0x44: 37, 0x48: 36, 0x46: 35, 0x50: 112, 0x51: 113, 0x52: 114, 0x53: 115,
  ]
  private static let numbered: [Int: Int] = [
    1: 36, 2: 45, 3: 46, 4: 35, 5: 33, 6: 34, 11: 112, 12: 113, 13: 114, 14: 115, 15: 116, 17: 117, 18: 118, 19: 119, 20: 120,
    21: 121, 23: 122, 24: 123,
  ]

  static func decode(_ bytes: [UInt8]) -> Key {
    guard let first = bytes.first else { return Key() }
    if first == 0x1b, bytes.count > 2, bytes[1] == 0x5b || bytes[1] == 0x4f { return sequence(bytes) }
    if first == 0x1b, bytes.count > 1 {
      var key = decode(Array(bytes.dropFirst()))
      key.alt = true
      return key
    }
    var key = Key()
    key.unit = String(decoding: bytes, as: UTF8.self).utf16.first ?? 0
    switch first {
    case 0x0d, 0x0a: (key.code, key.unit) = (13, 0x0d)
    case 0x09: key.code = 9
    case 0x1b: key.code = 27
    case 0x7f: (key.code, key.unit) = (8, 0x7f)
    case 0x08: (key.code, key.control) = (8, true)
    case 0x20: key.code = 32
    case 1...26: (key.code, key.control) = (Int(first) + 64, true)
    case 0x30...0x39: key.code = Int(first)
    case 0x61...0x7a: key.code = Int(first) - 32
    case 0x41...0x5a: (key.code, key.shift) = (Int(first), true)
    default: break
    }
    return key
  }

  /// `ESC [ 1 ; 5 A` and the like.
  private static func sequence(_ bytes: [UInt8]) -> Key {
    var key = Key()
    let text = String(decoding: bytes.dropFirst(2), as: UTF8.self)
    let numbers = text.dropLast().split(separator: ";").map { Int($0) ?? 0 }
    if numbers.count > 1 {
      let mask = max(0, numbers[1] - 1)
      (key.shift, key.alt, key.control) = (mask & 1 != 0, mask & 2 != 0, mask & 4 != 0)
    }
    if bytes.last == 0x7e {
      key.code = numbers.first.flatMap { numbered[$0] } ?? 0
    } else {
      key.code = finals[bytes.last ?? 0] ?? 0
    }
    return key
  }
}
