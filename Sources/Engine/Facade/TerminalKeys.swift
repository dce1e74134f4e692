// The keys and the cursor of the terminal that the program runs in: for `[Console]` and `$Host.UI.RawUI`. Where input or output is redirected
// there are no keys and the cursor stands at 0,0.

import Glibc
import Objects
import Primitives
import Synchronization

/// A key as `ConsoleKeyInfo` has it.
public struct TerminalKey: Sendable {
  public var character: UInt16
  /// `ConsoleKey`.
  public var key: Int
  /// `ConsoleModifiers`: Alt 1, Shift 2, Control 4.
  public var modifiers = 0
}

public enum TerminalKeys {
  /// Bytes that came while something else was read.
  private static let waiting = Mutex<[UInt8]>([])

  private static func refusal(_ text: String) -> DotNetError {
    DotNetError("System.InvalidOperationException", text)
  }

  /// Runs `body` while the terminal hands over every key at once and shows none.
  private static func raw<R>(_ body: () throws -> R) rethrows -> R {
    var saved = termios()
    guard tcgetattr(0, &saved) == 0 else { return try body() }
    var mode = saved
    mode.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(0, TCSANOW, &mode)
    defer { tcsetattr(0, TCSANOW, &saved) }
    return try body()
  }

  private static func isReadable(_ milliseconds: Int32) -> Bool {
    var wanted = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    return poll(&wanted, 1, milliseconds) > 0
  }

  /// Takes what has been typed, up to what one key may send.
  private static func take() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = Glibc.read(0, &bytes, bytes.count)
    return count > 0 ? Array(bytes[..<count]) : []
  }

  /// Whether a key has been pressed that nothing has read.
  public static func isAvailable() throws -> Bool {
    guard isatty(0) != 0 else {
      throw refusal(
        "Cannot see if a key has been pressed when either application does not have a console or when console input has been redirected from a file. Try Console.In.Peek."
      )
    }
    if waiting.withLock({ !$0.isEmpty }) { return true }
    return raw { isReadable(0) }
  }

  /// The next key; waits for it.
  public static func read(_ session: Session, echo: Bool) throws -> TerminalKey {
    guard isatty(0) != 0 else {
      throw refusal(
        "Cannot read keys when either application does not have a console or when console input has been redirected. Try Console.Read."
      )
    }
    session.host.flush()
    var bytes = waiting.withLock { held in
      defer { held = [] }
      return held
    }
    if bytes.isEmpty {
      bytes = try raw {
        while !session.unlocked({ isReadable(50) }) { try session.checkStop() }
        return take()
      }
    }
    guard !bytes.isEmpty else { return TerminalKey(character: 0, key: 0) }
    let (key, length) = decode(bytes)
    if length < bytes.count { waiting.withLock { $0 = Array(bytes[length...]) + $0 } }
    if echo, key.character >= 32 { session.host.write(String(decoding: [key.character], as: UTF16.self)) }
    return key
  }

  /// Forgets what has been typed.
  public static func flush() {
    waiting.withLock { $0 = [] }
    if isatty(0) != 0 { tcflush(0, TCIFLUSH) }
  }

  /// The first key of what a terminal sent, and how many bytes it took.
  static func decode(_ bytes: [UInt8]) -> (TerminalKey, Int) {
    if bytes[0] == 0x1b, bytes.count > 1 {
      if bytes[1] == 0x5b || bytes[1] == 0x4f { return sequence(bytes) }
      var (key, length) = decode(Array(bytes[1...]))
      key.modifiers |= 1
      return (key, length + 1)
    }
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return (TerminalKey(character: 0xfffd, key: 0), 1) }
    let length = UTF8.width(scalar)
    return (plain(UInt16(truncatingIfNeeded: scalar.value)), length)
  }

  private static func plain(_ unit: UInt16) -> TerminalKey {
    switch unit {
    case 8, 127: return TerminalKey(character: unit == 127 ? 8 : unit, key: 8)
    case 9: return TerminalKey(character: 9, key: 9)
    case 10, 13: return TerminalKey(character: 13, key: 13)
    case 27: return TerminalKey(character: 27, key: 27)
    case 32: return TerminalKey(character: 32, key: 32)
    case 1...26: return TerminalKey(character: unit, key: Int(unit) + 64, modifiers: 4)
    case 0x30...0x39: return TerminalKey(character: unit, key: Int(unit))
    case 0x41...0x5a: return TerminalKey(character: unit, key: Int(unit), modifiers: 2)
    case 0x61...0x7a: return TerminalKey(character: unit, key: Int(unit) - 32)
    case 0x2b: return TerminalKey(character: unit, key: 187)
    case 0x2c: return TerminalKey(character: unit, key: 188)
    case 0x2d: return TerminalKey(character: unit, key: 189)
    case 0x2e: return TerminalKey(character: unit, key: 190)
    case 0x2a: return TerminalKey(character: unit, key: 106)
    case 0x2f: return TerminalKey(character: unit, key: 111)
    default: return TerminalKey(character: unit, key: 0)
    }
  }

  private static let finals: [UInt8: Int] = [
    0x41: 38, 0x42: 40, 0x43: 39, 0x44: 37, 0x48: 36, 0x46: 35, 0x50: 112, 0x51: 113, 0x52: 114, 0x53: 115,
  ]
  private static let numbers: [Int: Int] = [
    1: 36, 2: 45, 3: 46, 4: 35, 5: 33, 6: 34, 11: 112, 12: 113, 13: 114, 14: 115, 15: 116, 17: 117, 18: 118, 19: 119, 20: 120,
    21: 121, 23: 122, 24: 123,
  ]

  /// `ESC [ ...` and `ESC O ...`: arrows and function keys, with modifiers as xterm numbers them.
  private static func sequence(_ bytes: [UInt8]) -> (TerminalKey, Int) {
    var fields = [0]
    var at = 2
    while at < bytes.count, bytes[at] == 0x3b || (0x30...0x39).contains(bytes[at]) {
      if bytes[at] == 0x3b {
        fields.append(0)
      } else if let last = fields.last, last < 10000 {
        fields[fields.count - 1] = last * 10 + Int(bytes[at] - 0x30)
      }
      at += 1
    }
    guard at < bytes.count else { return (TerminalKey(character: 27, key: 27), 1) }
    let key = bytes[at] == 0x7e ? numbers[fields[0]] : finals[bytes[at]]
    guard let key else { return (TerminalKey(character: 27, key: 27), 1) }
    var made = TerminalKey(character: 0, key: key)
    if fields.count > 1, fields[1] > 1 {
      let bits = fields[1] - 1
      made.modifiers = (bits & 1) << 1 | (bits & 2) >> 1 | bits & 4
    }
    return (made, at + 1)
  }

  /// Where the cursor stands, counted from 0.
  public static func cursor(_ session: Session) -> (left: Int, top: Int) {
    guard isatty(0) != 0, isatty(1) != 0 else { return (0, 0) }
    session.host.flush()
    return raw {
      session.host.control("\u{1b}[6n")
      session.host.flush()
      var answer: [UInt8] = []
      while isReadable(200), answer.count < 512 {
        answer += take()
        if let found = position(&answer) {
          if !answer.isEmpty { waiting.withLock { [answer] in $0 += answer } }
          return found
        }
      }
      if !answer.isEmpty { waiting.withLock { [answer] in $0 += answer } }
      return (0, 0)
    }
  }

  /// Takes `ESC [ row ; column R` out of what came.
  static func position(_ bytes: inout [UInt8]) -> (left: Int, top: Int)? {
    guard let end = bytes.firstIndex(of: 0x52), let start = bytes[..<end].lastIndex(of: 0x1b), start + 1 < end,
      bytes[start + 1] == 0x5b
    else { return nil }
    let parts = String(decoding: bytes[(start + 2)..<end], as: UTF8.self).split(separator: ";").compactMap { Int($0) }
    guard parts.count == 2 else { return nil }
    bytes.removeSubrange(start...end)
    return (max(0, parts[1] - 1), max(0, parts[0] - 1))
  }
}
