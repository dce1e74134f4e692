// Text to GUIDs: the formats N, D, B, P and X, told apart as .NET tells them, with its messages.

extension PSGuid {
  private static let badLength = PrimitiveError.format(
    "Guid should contain 32 digits with 4 dashes (xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx).")
  private static let badCharacter = PrimitiveError.format("Guid string should only contain hexadecimal characters.")

  /// `Guid.Parse`.
  public init(parsing text: String) throws(PrimitiveError) {
    let units = TextUnits.trimmed(Array(text.utf16)[...])
    guard units.count >= 32 else { throw .format("Unrecognized Guid format.") }
    switch units.first {
    case 0x28: self = try PSGuid.enclosed(units, close: 0x29)
    case 0x7B: self = units.contains(0x2D) ? try PSGuid.enclosed(units, close: 0x7D) : try PSGuid.hexadecimal(units)
    default:
      if units.contains(0x2D) {
        self = try PSGuid.hyphenated(units)
      } else {
        guard units.count == 32 else { throw PSGuid.badLength }
        self = try PSGuid.digits(units)
      }
    }
  }

  /// `Guid.ParseExact`.
  public init(parsing text: String, format: String) throws(PrimitiveError) {
    let units = TextUnits.trimmed(Array(text.utf16)[...])
    switch format {
    case "D", "d": self = try PSGuid.hyphenated(units)
    case "N", "n":
      guard units.count == 32 else { throw PSGuid.badLength }
      self = try PSGuid.digits(units)
    case "B", "b":
      guard units.first == 0x7B else { throw PSGuid.badLength }
      self = try PSGuid.enclosed(units, close: 0x7D)
    case "P", "p":
      guard units.first == 0x28 else { throw PSGuid.badLength }
      self = try PSGuid.enclosed(units, close: 0x29)
    case "X", "x": self = try PSGuid.hexadecimal(units)
    default:
      throw .format("Format string can be only \"D\", \"d\", \"N\", \"n\", \"P\", \"p\", \"B\", \"b\", \"X\" or \"x\".")
    }
  }

  private static func enclosed(_ units: ArraySlice<UInt16>, close: UInt16) throws(PrimitiveError) -> PSGuid {
    guard units.count == 38, units.last == close else { throw badLength }
    return try hyphenated(units.dropFirst().dropLast())
  }

  private static func hyphenated(_ units: ArraySlice<UInt16>) throws(PrimitiveError) -> PSGuid {
    guard units.count == 36 else { throw badLength }
    let start = units.startIndex
    for offset in [8, 13, 18, 23] where units[start + offset] != 0x2D {
      throw .format("Dashes are in the wrong position for GUID parsing.")
    }
    var plain: [UInt16] = []
    for (offset, unit) in units.enumerated() where ![8, 13, 18, 23].contains(offset) { plain.append(unit) }
    return try digits(plain[...])
  }

  private static func digits(_ units: ArraySlice<UInt16>) throws(PrimitiveError) -> PSGuid {
    var words: [UInt64] = [0, 0]
    for (offset, unit) in units.enumerated() {
      guard unit < 0x80, let digit = NumberParse.hexDigit(UInt8(unit)) else { throw badCharacter }
      words[offset / 16] = words[offset / 16] << 4 | UInt64(digit)
    }
    return PSGuid(high: words[0], low: words[1])
  }

  /// `{0x00000000,0x0000,0x0000,{0x00,0x00,0x00,0x00,0x00,0x00,0x00,0x00}}`, with blanks anywhere and leading zeros left out.
  private static func hexadecimal(_ units: ArraySlice<UInt16>) throws(PrimitiveError) -> PSGuid {
    var reader = UnitReader(units.filter { !TextUnits.isWhite($0) })
    guard reader.match([0x7B]) else { throw .format("Expected {0xdddddddd, etc}.") }
    func field(_ bits: Int, _ end: UInt16) throws(PrimitiveError) -> UInt64 {
      guard reader.matchFolded("0x") else { throw .format("Expected hex 0x in '{0}'.") }
      var value: UInt64 = 0
      let start = reader.at
      while let unit = reader.current, unit < 0x80, let digit = NumberParse.hexDigit(UInt8(unit)) {
        if value >> UInt64(bits - 4) != 0 { throw .overflow("Value was either too large or too small for a UInt32.") }
        value = value << 4 | UInt64(digit)
        reader.at += 1
      }
      guard reader.at > start, reader.match([end]) else {
        throw .format(
          end == 0x2C
            ? "Could not find a comma, or the length between the previous token and the comma was zero (i.e., '0x,'etc.)."
            : "Could not find a brace, or the length between the previous token and the brace was zero (i.e., '0x,'etc.).")
      }
      return value
    }
    var high = try field(32, 0x2C)
    high = high << 16 | (try field(16, 0x2C))
    high = high << 16 | (try field(16, 0x2C))
    guard reader.match([0x7B]) else { throw .format("Expected {0xdddddddd, etc}.") }
    var low: UInt64 = 0
    for index in 0..<8 { low = low << 8 | (try field(8, index < 7 ? 0x2C : 0x7D)) }
    guard reader.match([0x7D]) else { throw .format("Could not find the ending brace.") }
    guard reader.isAtEnd else { throw .format("Additional non-parsable characters are at the end of the string.") }
    return PSGuid(high: high, low: low)
  }
}
