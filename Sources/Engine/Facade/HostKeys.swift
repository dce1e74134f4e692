// Single keys from the user: what a host reads, and `KeyInfo`, as which scripts see it.

import Objects

/// A key that was pressed.
public struct HostKey: Sendable {
  /// The number that .NET's ConsoleKey gives the key; 0 for none.
  public var code: Int
  /// The character that it stands for; 0 for none.
  public var unit: UInt16
  public var shift: Bool
  public var alt: Bool
  public var control: Bool

  public init(code: Int, unit: UInt16, shift: Bool = false, alt: Bool = false, control: Bool = false) {
    self.code = code
    self.unit = unit
    self.shift = shift
    self.alt = alt
    self.control = control
  }

  /// The key behind what a terminal sends for one press; nil for what is no key at all.
  public init?(terminal bytes: [UInt8]) {
    guard let first = bytes.first else { return nil }
    if first == 0x1b, bytes.count > 1 {
      if let known = HostKey.sequence(bytes) {
        self = known
        return
      }
      guard var plain = HostKey(terminal: Array(bytes.dropFirst())) else { return nil }
      plain.alt = true
      self = plain
      return
    }
    if first >= 0x80 {
      guard let unit = String(decoding: bytes, as: UTF8.self).utf16.first else { return nil }
      self.init(code: 0, unit: unit)
      return
    }
    let unit = UInt16(first)
    switch first {
    case 0x08, 0x7f: self.init(code: 8, unit: 8, control: first == 0x08)
    case 0x09: self.init(code: 9, unit: unit)
    case 0x0d: self.init(code: 13, unit: unit)
    case 0x0a: self.init(code: 13, unit: unit, control: true)
    case 0x1b: self.init(code: 27, unit: unit)
    case 0x20: self.init(code: 32, unit: unit)
    case 0x00: self.init(code: 50, unit: 0, control: true)
    case 0x01...0x1a: self.init(code: Int(first) + 64, unit: unit, control: true)
    case 0x30...0x39: self.init(code: Int(first), unit: unit)
    case 0x41...0x5a: self.init(code: Int(first), unit: unit, shift: true)
    case 0x61...0x7a: self.init(code: Int(first) - 32, unit: unit)
    case 0x2a: self.init(code: 106, unit: unit)
    case 0x2b: self.init(code: 107, unit: unit)
    case 0x2c: self.init(code: 188, unit: unit)
    case 0x2d: self.init(code: 109, unit: unit)
    case 0x2e: self.init(code: 190, unit: unit)
    case 0x2f: self.init(code: 111, unit: unit)
    default: self.init(code: 0, unit: unit)
    }
  }

  /// Arrows, editing and function keys, with the modifiers that a terminal writes into their sequences.
  private static func sequence(_ bytes: [UInt8]) -> HostKey? {
    guard bytes.count >= 3, bytes[1] == 0x5b || bytes[1] == 0x4f, let last = bytes.last else { return nil }
    let numbers = String(decoding: bytes[2..<(bytes.count - 1)], as: UTF8.self).split(separator: ";").map { Int($0) ?? 0 }
    let modifiers = max(0, (numbers.count > 1 ? numbers[1] : 1) - 1)
    let letters: [UInt8: Int] = [
      0x41: 38, 0x42: 40, 0x43: 39, 0x44: 37, 0x46: 35, 0x48: 36, 0x50: 112, 0x51: 113, 0x52: 114, 0x53: 115, 0x4d: 13,
    ]
    let codes = [
      1: 36, 2: 45, 3: 46, 4: 35, 5: 33, 6: 34, 7: 36, 8: 35, 11: 112, 12: 113, 13: 114, 14: 115, 15: 116, 17: 117, 18: 118,
      19: 119, 20: 120, 21: 121, 23: 122, 24: 123,
    ]
    if last == 0x5a { return HostKey(code: 9, unit: 9, shift: true) }
    guard let code = last == 0x7e ? codes[numbers.first ?? 0] : letters[last] else { return nil }
    return HostKey(
      code: code, unit: code == 13 ? 13 : 0, shift: modifiers & 1 != 0, alt: modifiers & 2 != 0, control: modifiers & 4 != 0)
  }
}

/// `KeyInfo`, and how keys are asked for.
enum HostKeyTypes {
  private static let prefix = "System.Management.Automation.Host."
  static let info = RecordObj.type(
    prefix + "KeyInfo", base: .valueType, "int VirtualKeyCode {get;set;}", "char Character {get;set;}",
    "System.Management.Automation.Host.ControlKeyStates ControlKeyState {get;set;}", "bool KeyDown {get;set;}")

  static func value(_ key: HostKey, isDown: Bool) -> Value {
    let state = (key.alt ? 2 : 0) + (key.control ? 8 : 0) + (key.shift ? 16 : 0)
    let states = TypeCatalog.find(prefix + "ControlKeyStates").map { Value.object(EnumValue($0, Int64(state))) } ?? Value(state)
    return .object(RecordObj(info, values: [.int32(key.code), .char(key.unit), states, .bool(isDown)]))
  }
}
