// `[Console]`: text that goes to the terminal or the program's output past PowerShell's streams, and what a console tells of itself.

import Engine
import Glibc
import Objects
import Primitives

/// `[Console]::Out` and `[Console]::Error`.
final class ConsoleWriterObj: WriterObj {
  let isError: Bool
  init(isError: Bool) {
    self.isError = isError
    super.init()
  }
  override var type: TypeInfo { ConsoleType.writer }
  override var encoding: EncodingObj { EncodingObj(.utf8, mark: false) }
  override func put(_ text: PSString, _ runtime: Runtime) throws { put(text.string, runtime) }
  override func flush(_ runtime: Runtime) throws { (runtime as? Session)?.host.flush() }

  /// Writes past the streams of PowerShell.
  func put(_ text: String, _ runtime: Runtime) {
    guard let session = runtime as? Session else { return }
    if !isError { return session.host.write(text) }
    session.host.flush()
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
      if count <= 0 { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// A key that was pressed, as .NET tells it.
final class ConsoleKeyObj: Obj {
  let key: HostKey
  init(_ key: HostKey) {
    self.key = key
    super.init()
  }
  override var type: TypeInfo { ConsoleType.keyInfo }
  override func equals(_ other: Obj) -> Bool {
    guard let other = (other as? ConsoleKeyObj)?.key else { return false }
    return other.code == key.code && other.unit == key.unit && other.shift == key.shift && other.alt == key.alt
      && other.control == key.control
  }
  override var hash: Int { key.code ^ Int(key.unit) << 8 }
}

enum ConsoleType {
  static let type = TypeInfo("System.Console", .staticClass, base: .object, isAbstract: true, declare: declare)
  static let writer = TypeInfo(
    "System.IO.TextWriter+SyncTextWriter", base: TypeCatalog.find("System.IO.TextWriter") ?? .object, declare: declareWriter)
  static let family = TypeCatalog.Family(types: ["System.Console": { type }, "System.ConsoleKeyInfo": { keyInfo }])

  /// .NET's text of a value.
  private static func text(_ value: Value, _ runtime: Runtime) throws -> String {
    if value.isNull { return "" }
    if let characters = value.base.sequence, characters.elementType === TypeInfo.char {
      return PSString.make(characters.items.compactMap { if case .char(let unit) = $0.base { unit } else { nil } }).string
    }
    return try Text.netString(value, runtime).string
  }

  private static let format = PSString.make("Format")

  /// What `Write` and `WriteLine` write: one value, or a format with its arguments.
  private static func content(_ c: Call) throws -> String {
    if c.args.isEmpty { return "" }
    if c.args.count == 1 { return try text(c.args[0], c.runtime) }
    let made = try MemberAccess.invokeStatic(.string, format, [c.args[0], c.args[1]], c.runtime)
    return try text(made, c.runtime)
  }

  /// A sequence for the screen, if there is one.
  private static func control(_ sequence: String, _ c: Call) {
    if isatty(1) != 0 { (c.runtime as? Session)?.host.control(sequence) }
  }

  /// `ConsoleKeyInfo`.
  static let keyInfo = TypeInfo(
    "System.ConsoleKeyInfo", .struct, base: .valueType,
    declare: { t in
      t.constructor("new(char keyChar, System.ConsoleKey key, bool shift, bool alt, bool control)") { c in
        .object(
          ConsoleKeyObj(
            HostKey(
              code: Int((c.obj(1) as? EnumValue)?.raw ?? 0), unit: c.char(0), shift: c.bool(2), alt: c.bool(3),
              control: c.bool(4))))
      }
      t.property("char KeyChar {get;}") { .char(($0.this.base.obj as? ConsoleKeyObj)?.key.unit ?? 0) }
      t.property("System.ConsoleKey Key {get;}") {
        enumeration("System.ConsoleKey", ($0.this.base.obj as? ConsoleKeyObj)?.key.code ?? 0)
      }
      t.property("System.ConsoleModifiers Modifiers {get;}") { c in
        let key = (c.this.base.obj as? ConsoleKeyObj)?.key
        let bits = (key?.alt == true ? 1 : 0) + (key?.shift == true ? 2 : 0) + (key?.control == true ? 4 : 0)
        return enumeration("System.ConsoleModifiers", bits)
      }
    })

  private static func enumeration(_ name: String, _ raw: Int) -> Value {
    TypeCatalog.find(name).map { .object(EnumValue($0, Int64(raw))) } ?? Value(raw)
  }

  private static func readKey(_ c: Call, intercept: Bool) throws -> Value {
    guard let session = c.runtime as? Session, session.host.hasKeyboard else {
      throw DotNetError.invalidOperation(
        "Cannot read keys when either application does not have a console or when console input has been redirected. Try Console.Read."
      )
    }
    let host = session.host
    guard let key = session.unlocked({ host.readKey(echo: !intercept) }) else {
      try session.checkStop()
      throw DotNetError.invalidOperation("There is no more input.")
    }
    return .object(ConsoleKeyObj(key))
  }

  private static let words = [
    "string value", "bool value", "char value", "char[] buffer", "int value", "long value", "double value", "decimal value",
    "float value", "uint value", "ulong value", "System.Object value", "string format, Params System.Object[] arg",
  ]

  @Sendable private static func declareWriter(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> ConsoleWriterObj {
      c.this.base.obj as? ConsoleWriterObj ?? ConsoleWriterObj(isError: false)
    }
    for word in words {
      t.method("void Write(\(word))") { c in
        me(c).put(try content(c), c.runtime)
        return .nothing
      }
    }
    for word in [""] + words {
      t.method("void WriteLine(\(word))") { c in
        me(c).put(try content(c) + "\n", c.runtime)
        return .nothing
      }
    }
    for name in ["Flush", "Close", "Dispose"] {
      t.method("void \(name)()") { c in
        (c.runtime as? Session)?.host.flush()
        return .nothing
      }
    }
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    nonisolated(unsafe) let standard = ConsoleWriterObj(isError: false)
    nonisolated(unsafe) let error = ConsoleWriterObj(isError: true)
    for word in words {
      t.staticMethod("static void Write(\(word))") { c in
        standard.put(try content(c), c.runtime)
        return .nothing
      }
    }
    for word in [""] + words {
      t.staticMethod("static void WriteLine(\(word))") { c in
        standard.put(try content(c) + "\n", c.runtime)
        return .nothing
      }
    }
    t.property("static System.IO.TextWriter Out {get;}") { _ in .object(standard) }
    t.property("static System.IO.TextWriter Error {get;}") { _ in .object(error) }
    // The program's own streams, past PowerShell and its host. What the host still holds goes out first.
    for (name, file) in [("OpenStandardOutput", Int32(1)), ("OpenStandardError", 2)] {
      for parameters in ["", "int bufferSize"] {
        t.staticMethod("static System.IO.Stream \(name)(\(parameters))") { c in
          (c.runtime as? Session)?.host.flush()
          return .object(DescriptorStreamObj(file, reads: false, writes: true, owns: false))
        }
      }
    }
    for parameters in ["", "int bufferSize"] {
      t.staticMethod("static System.IO.Stream OpenStandardInput(\(parameters))") { _ in
        .object(DescriptorStreamObj(0, reads: true, writes: false, owns: false))
      }
    }
    let input = Cell<StreamReaderObj?>(nil)
    t.property("static System.IO.TextReader In {get;}") { _ in
      if let known = input.value { return .object(known) }
      let made = try StreamReaderObj(DescriptorStreamObj(0, reads: true, writes: false, owns: false))
      input.value = made
      return .object(made)
    }
    t.staticMethod("static string ReadLine()") { c in
      (c.runtime as? Session)?.host.readLine(prompt: "", secret: false).map { Value($0) } ?? .null
    }
    t.property("static bool KeyAvailable {get;}") { c in
      let host = (c.runtime as? Session)?.host
      guard host?.hasKeyboard == true else {
        throw DotNetError.invalidOperation(
          "Cannot see if a key has been pressed when either application does not have a console or when console input has been redirected from a file. Try Console.In.Peek."
        )
      }
      return .bool(host?.hasKeyWaiting ?? false)
    }
    t.staticMethod("static System.ConsoleKeyInfo ReadKey()") { try readKey($0, intercept: false) }
    t.staticMethod("static System.ConsoleKeyInfo ReadKey(bool intercept)") { try readKey($0, intercept: $0.bool(0)) }
    t.property("static bool IsInputRedirected {get;}") { _ in .bool(isatty(0) == 0) }
    t.property("static bool IsOutputRedirected {get;}") { _ in .bool(isatty(1) == 0) }
    t.property("static bool IsErrorRedirected {get;}") { _ in .bool(isatty(2) == 0) }
    for name in ["WindowWidth", "BufferWidth"] {
      t.property("static int \(name) {get;}") { c in .int32((c.runtime as? Session)?.host.width ?? 80) }
    }
    for name in ["WindowHeight", "BufferHeight"] {
      t.property("static int \(name) {get;}") { c in .int32((c.runtime as? Session)?.host.height ?? 25) }
    }
    @Sendable func refuse(_ c: Call) throws -> Value {
      throw DotNetError("System.PlatformNotSupportedException", "Operation is not supported on this platform.")
    }
    t.property(
      "static string Title {get;set;}", get: { try refuse($0) },
      set: { c in
        control("\u{1b}]0;\(c.text(0))\u{7}", c)
        return .nothing
      })
    for name in ["InputEncoding", "OutputEncoding"] {
      let state = Cell(EncodingObj(.utf8, mark: false))
      t.property(
        "static System.Text.Encoding \(name) {get;set;}", get: { _ in .object(state.value) },
        set: { c in
          guard let encoding = c.obj(0) as? EncodingObj else { throw DotNetError.argumentNull("value") }
          state.value = encoding
          return .nothing
        })
    }
    for (name, isBack) in [("ForegroundColor", false), ("BackgroundColor", true)] {
      t.property(
        "static System.ConsoleColor \(name) {get;set;}",
        get: { c in
          guard let type = TypeCatalog.find("System.ConsoleColor"), let session = c.runtime as? Session else { return .null }
          let colours = ConsoleColours.of(session)
          return .object(EnumValue(type, isBack ? colours.back : colours.fore))
        },
        set: { c in
          guard let colour = (c.obj(0) as? EnumValue)?.raw, (0...15).contains(colour), let session = c.runtime as? Session
          else { return .nothing }
          ConsoleColours.of(session).set(colour, isBack: isBack, session)
          return .nothing
        })
    }
    t.staticMethod("static void ResetColor()") { c in
      if let session = c.runtime as? Session { ConsoleColours.of(session).reset(session) }
      return .nothing
    }
    t.staticMethod("static void Clear()") { c in
      control("\u{1b}[H\u{1b}[2J", c)
      return .nothing
    }
    t.staticMethod("static void SetCursorPosition(int left, int top)") { c in
      for (i, name) in [(0, "left"), (1, "top")] where c.int(i) < 0 || c.int(i) >= 32767 {
        throw DotNetError.outOfRange(
          "The value must be greater than or equal to zero and less than the console's buffer size in that dimension.", name,
          actual: c.int(i))
      }
      control("\u{1b}[\(c.int(1) + 1);\(c.int(0) + 1)H", c)
      return .nothing
    }
    ConsoleCursorMembers.declare(t)
    t.staticMethod("static void Beep()") { c in
      standard.put("\u{7}", c.runtime)
      return .nothing
    }
    t.property(
      "static bool CursorVisible {get;set;}", get: { try refuse($0) },
      set: { c in
        control(c.bool(0) ? "\u{1b}[?25h" : "\u{1b}[?25l", c)
        return .nothing
      })
    for name in ["NumberLock", "CapsLock"] { t.property("static bool \(name) {get;}") { try refuse($0) } }
  }
}

/// What a console was told; confined to the threads of one family, of which one runs at a time.
private final class Cell<Content>: @unchecked Sendable {
  var value: Content
  init(_ value: Content) { self.value = value }
}
