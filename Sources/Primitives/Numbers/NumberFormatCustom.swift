// Custom numeric formats ("#,##0.00;(0);zero"). Two passes over the chosen section: the first counts places and finds the point, the
// second writes. The rules, odd ones too, are those of .NET.

/// What the first pass finds in a section.
private struct CustomLayout {
  var digitCount = 0
  var decimalPos = -1
  /// Index of the first `0`, then how many places before the point must show.
  var firstDigit = Int.max
  /// Behind the last `0`, then minus how many places behind the point must show.
  var lastDigit = 0
  var scientific = false
  var grouped = false
  var scaleAdjust = 0
}

extension NumberWriter {
  /// Where the section for `kind` (0 positive, 1 negative, 2 zero) starts; 0 when it is missing or empty.
  private static func section(_ format: [UInt16], _ kind: Int) -> Int {
    if kind == 0 { return 0 }
    var left = kind
    var at = 0
    while at < format.count {
      let unit = format[at]
      at += 1
      switch unit {
      case 0x27, 0x22:
        while at < format.count, format[at] != 0 {
          at += 1
          if format[at - 1] == unit { break }
        }
      case 0x5C: if at < format.count, format[at] != 0 { at += 1 }
      case 0x3B:
        left -= 1
        if left == 0 { return at < format.count && format[at] != 0 && format[at] != 0x3B ? at : 0 }
      case 0: return 0
      default: break
      }
    }
    return 0
  }

  private static func layOut(_ format: [UInt16], _ start: Int) -> CustomLayout {
    var layout = CustomLayout()
    var groupPos = -1
    var groupCount = 0
    var at = start
    scan: while at < format.count {
      let unit = format[at]
      at += 1
      switch unit {
      case 0, 0x3B: break scan
      case 0x23: layout.digitCount += 1
      case 0x30:
        if layout.firstDigit == .max { layout.firstDigit = layout.digitCount }
        layout.digitCount += 1
        layout.lastDigit = layout.digitCount
      case 0x2E: if layout.decimalPos < 0 { layout.decimalPos = layout.digitCount }
      case 0x2C:
        guard layout.digitCount > 0, layout.decimalPos < 0 else { break }
        if groupPos >= 0 {
          if groupPos == layout.digitCount {
            groupCount += 1
            break
          }
          layout.grouped = true
        }
        groupPos = layout.digitCount
        groupCount = 1
      case 0x25: layout.scaleAdjust += 2
      case 0x2030: layout.scaleAdjust += 3
      case 0x27, 0x22:
        while at < format.count, format[at] != 0 {
          at += 1
          if format[at - 1] == unit { break }
        }
      case 0x5C: if at < format.count, format[at] != 0 { at += 1 }
      case 0x45, 0x65:
        let plain = at < format.count && format[at] == 0x30
        let signed = at + 1 < format.count && (format[at] == 0x2B || format[at] == 0x2D) && format[at + 1] == 0x30
        if plain || signed {
          at += 1
          while at < format.count, format[at] == 0x30 { at += 1 }
          layout.scientific = true
        }
      default: break
      }
    }
    if layout.decimalPos < 0 { layout.decimalPos = layout.digitCount }
    if groupPos >= 0 {
      // Commas just before the point divide by a thousand each.
      if groupPos == layout.decimalPos { layout.scaleAdjust -= groupCount * 3 } else { layout.grouped = true }
    }
    return layout
  }

  /// Writes `number` in a custom format.
  mutating func custom(_ number: inout NumberBuffer, _ format: [UInt16], _ culture: NumberCulture) {
    var start = NumberWriter.section(format, number.digits.isEmpty ? 2 : number.isNegative ? 1 : 0)
    var layout: CustomLayout
    while true {
      layout = NumberWriter.layOut(format, start)
      if number.digits.isEmpty {
        if number.kind != .floatingPoint { number.isNegative = false }
        number.scale = 0
        break
      }
      number.scale += layout.scaleAdjust
      let position = layout.scientific ? layout.digitCount : number.scale + layout.digitCount - layout.decimalPos
      number.round(to: position, correctlyRounded: false)
      if !number.digits.isEmpty { break }
      let zero = NumberWriter.section(format, 2)
      if zero == start { break }
      start = zero
    }
    layout.firstDigit = layout.firstDigit < layout.decimalPos ? layout.decimalPos - layout.firstDigit : 0
    layout.lastDigit = layout.lastDigit > layout.decimalPos ? layout.decimalPos - layout.lastDigit : 0
    if number.isNegative, start == 0, number.scale != 0 { append(culture.negativeSign) }
    writeCustom(number, format, start, layout, culture)
    if number.isNegative, start == 0, number.scale == 0, !units.isEmpty {
      units.insert(contentsOf: Array(culture.negativeSign.utf16), at: 0)
    }
  }

  private mutating func writeCustom(
    _ number: NumberBuffer, _ format: [UInt16], _ start: Int, _ layout: CustomLayout, _ culture: NumberCulture
  ) {
    var scientific = layout.scientific
    // The place of the next digit, counted from the point; and how many digits the format has too few (or, negative, too many).
    var place = scientific ? layout.decimalPos : max(number.scale, layout.decimalPos)
    var adjust = scientific ? 0 : number.scale - layout.decimalPos
    var marks: [Int] = []
    if layout.grouped, !culture.groupSeparator.isEmpty {
      let total = place + min(adjust, 0)
      marks = NumberWriter.groupMarks(max(layout.firstDigit, total), culture.groupSizes)
    }
    let digits = number.digits
    var next = 0
    var pointWritten = false

    func put(_ digit: UInt8, _ writer: inout NumberWriter) {
      writer.append(digit)
      if place > 1, let mark = marks.last, place == mark + 1 {
        writer.append(culture.groupSeparator)
        marks.removeLast()
      }
    }

    var at = start
    while at < format.count, format[at] != 0, format[at] != 0x3B {
      let unit = format[at]
      at += 1
      if adjust > 0, unit == 0x23 || unit == 0x30 || unit == 0x2E {
        while adjust > 0 {
          put(next < digits.count ? digits[next] : 0x30, &self)
          next += 1
          place -= 1
          adjust -= 1
        }
      }
      switch unit {
      case 0x23, 0x30:
        if adjust < 0 {
          adjust += 1
          if place <= layout.firstDigit { put(0x30, &self) }
        } else if next < digits.count {
          put(digits[next], &self)
          next += 1
        } else if place > layout.lastDigit {
          put(0x30, &self)
        }
        place -= 1
      case 0x2E:
        if place == 0, !pointWritten, layout.lastDigit < 0 || (layout.decimalPos < layout.digitCount && next < digits.count) {
          append(culture.decimalSeparator)
          pointWritten = true
        }
      case 0x2030: append(culture.perMilleSymbol)
      case 0x25: append(culture.percentSymbol)
      case 0x2C: break
      case 0x27, 0x22:
        while at < format.count, format[at] != 0, format[at] != unit {
          units.append(format[at])
          at += 1
        }
        if at < format.count, format[at] != 0 { at += 1 }
      case 0x5C:
        if at < format.count, format[at] != 0 {
          units.append(format[at])
          at += 1
        }
      case 0x45, 0x65:
        guard scientific else {
          units.append(unit)
          if at < format.count, format[at] == 0x2B || format[at] == 0x2D {
            units.append(format[at])
            at += 1
          }
          while at < format.count, format[at] == 0x30 {
            units.append(0x30)
            at += 1
          }
          break
        }
        var minimum = 0
        var plus = false
        if at < format.count, format[at] == 0x30 {
          minimum = 1
        } else if at + 1 < format.count, format[at] == 0x2B || format[at] == 0x2D, format[at + 1] == 0x30 {
          plus = format[at] == 0x2B
        } else {
          units.append(unit)
          break
        }
        at += 1
        while at < format.count, format[at] == 0x30 {
          minimum += 1
          at += 1
        }
        exponent(
          digits.isEmpty ? 0 : number.scale - layout.decimalPos, letter: UInt8(unit), minimum: min(minimum, 10), plus: plus,
          culture)
        scientific = false
      default: units.append(unit)
      }
    }
  }
}
