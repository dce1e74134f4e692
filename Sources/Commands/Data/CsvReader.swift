// Comma-separated values as Import-Csv and ConvertFrom-Csv read them: quotes at the start of a field, lenience everywhere else as Excel has it.

import Engine
import Objects
import Primitives

/// Reads records of one text.
struct CsvReader {
  private let units: UnsafeBufferPointer<UInt16>
  private let delimiter: UInt16
  private let isWhole: Bool
  /// What has been read; more than a record's start only when the record was whole.
  private(set) var at = 0

  /// Without `isWhole` the text goes on behind the units: a record or line that reaches their end is not known yet.
  init(_ units: UnsafeBufferPointer<UInt16>, delimiter: UInt16, isWhole: Bool = true) {
    self.units = units
    self.delimiter = delimiter
    self.isWhole = isWhole
  }

  var isAtEnd: Bool { at >= units.count }

  /// Whether the text before `at` has its end among the units. A line feed ends it for certain; a carriage return at the very end may be half
  /// of a line end.
  private var isEndKnown: Bool { isWhole || at < units.count || (at > 0 && units[at - 1] == 0x0a) }

  private func text(_ from: Int, _ to: Int) -> PSString {
    from == to ? .empty : PSString.make(UnsafeBufferPointer(rebasing: units[from..<to]))
  }

  /// The `#TYPE` line at the start, if there is one: the type's name. Nothing is read when the line's end is not known yet.
  mutating func typeName(isKnown: inout Bool) -> PSString? {
    isKnown = isWhole || at < units.count
    guard at < units.count, units[at] == 0x23 else { return nil }
    let start = at
    while at < units.count, units[at] != 0x0a, units[at] != 0x0d { at += 1 }
    let line = text(start, at).string
    skipNewLine()
    guard isEndKnown else {
      isKnown = false
      at = start
      return nil
    }
    guard line.lowercased().hasPrefix("#type") else { return nil }
    var name = line.dropFirst(5)
    while name.first == " " || name.first == "\t" { name = name.dropFirst() }
    while name.last == " " || name.last == "\t" { name = name.dropLast() }
    return name.isEmpty ? nil : PSString.make(String(name))
  }

  private mutating func skipNewLine() {
    guard at < units.count else { return }
    if units[at] == 0x0d {
      at += 1
      if at < units.count, units[at] == 0x0a { at += 1 }
    } else if units[at] == 0x0a {
      at += 1
    }
  }

  /// Reads the next record's fields; none at the end of the text. False, with nothing read, when the record's end is not known yet.
  mutating func record(_ fields: inout [PSString]) -> Bool {
    let start = at
    scan(&fields)
    if isEndKnown { return true }
    at = start
    return false
  }

  private mutating func scan(_ fields: inout [PSString]) {
    fields.removeAll(keepingCapacity: true)
    while at < units.count {
      // The common field: plain text up to a delimiter or line end.
      let start = at
      while at < units.count {
        let unit = units[at]
        if unit == delimiter || unit == 0x22 || unit == 0x20 || unit == 0x09 || unit == 0x0a || unit == 0x0d { break }
        at += 1
      }
      if at >= units.count {
        fields.append(text(start, at))
        return
      }
      let unit = units[at]
      if unit == delimiter {
        fields.append(text(start, at))
        at += 1
        continue
      }
      if unit == 0x0a || unit == 0x0d {
        fields.append(text(start, at))
        skipNewLine()
        return
      }
      if at == start {
        if unit == 0x22 {
          let (field, ended) = quoted()
          if let field { fields.append(field) }
          if ended { return }
        } else {
          at += 1
        }
        continue
      }
      // A blank or quote after the start: everything up to the delimiter belongs to the field, trailing blanks alone do not.
      let isBlank = unit == 0x20 || unit == 0x09
      at += 1
      let restStart = at
      let ended = skipToDelimiter()
      let restEnd = ended.end
      var end = restEnd
      if isBlank, !hasInk(restStart, restEnd) {
        end = restStart
      }
      fields.append(text(start, end))
      if ended.isRecordEnd { return }
    }
  }

  private func hasInk(_ from: Int, _ to: Int) -> Bool {
    for i in from..<to where units[i] != 0x20 && units[i] != 0x09 { return true }
    return false
  }

  /// Moves behind the next delimiter or line end.
  private mutating func skipToDelimiter() -> (end: Int, isRecordEnd: Bool) {
    while at < units.count {
      let unit = units[at]
      if unit == delimiter {
        at += 1
        return (at - 1, false)
      }
      if unit == 0x0a || unit == 0x0d {
        let end = at
        skipNewLine()
        return (end, true)
      }
      at += 1
    }
    return (at, true)
  }

  private mutating func quoted() -> (PSString?, Bool) {
    at += 1
    let start = at
    while at < units.count, units[at] != 0x22 { at += 1 }
    if at >= units.count {
      return (at == start ? nil : text(start, at), true)
    }
    var built: [UInt16]?
    var pieceStart = start
    while true {
      while at < units.count, units[at] != 0x22 { at += 1 }
      let next = at + 1
      if at < units.count, next < units.count, units[next] == 0x22 {
        built = (built ?? []) + Array(units[pieceStart...at])
        at += 2
        pieceStart = at
        continue
      }
      break
    }
    let pieceEnd = at
    if at >= units.count {
      let whole = (built ?? []) + Array(units[pieceStart..<pieceEnd])
      return (PSString.make(whole), true)
    }
    at += 1
    let restStart = at
    let (restEnd, isRecordEnd) = skipToDelimiter()
    if built == nil, !hasInk(restStart, restEnd) { return (text(pieceStart, pieceEnd), isRecordEnd) }
    var whole = (built ?? []) + Array(units[pieceStart..<pieceEnd])
    if hasInk(restStart, restEnd) { whole += Array(units[restStart..<restEnd]) }
    return (PSString.make(whole), isRecordEnd)
  }
}

/// Turns records into objects; the state of one Import-Csv or ConvertFrom-Csv.
final class CsvImporter {
  private let cmdlet: Cmdlet
  private let delimiter: UInt16
  private var header: [PSString]?
  private var typeName: PSString?
  private var shape: Shape?
  private var unnamed = false
  private var hasWarned = false
  private var hasLookedForType = false

  init(_ cmdlet: Cmdlet, delimiter: UInt16, header: [PSString]?) {
    self.cmdlet = cmdlet
    self.delimiter = delimiter
    self.header = header
  }

  /// Reads one text; the header of the text before goes on.
  func read(_ text: PSString) throws {
    if typeName == nil { hasLookedForType = false }
    _ = try text.withUnits { try read($0, isWhole: true) }
  }

  /// Reads the records that end in `units` and says how many units these are; the rest is to come again with what follows it.
  func read(_ units: UnsafeBufferPointer<UInt16>, isWhole: Bool) throws -> Int {
    var reader = CsvReader(units, delimiter: delimiter, isWhole: isWhole)
    if !hasLookedForType {
      typeName = reader.typeName(isKnown: &hasLookedForType)
      if !hasLookedForType { return 0 }
    }
    var fields: [PSString] = []
    while header == nil, !reader.isAtEnd {
      guard reader.record(&fields) else { return reader.at }
      while fields.count > 1, fields[fields.count - 1].isEmpty { fields.removeLast() }
      guard let first = fields.first else { continue }
      if first.string.hasPrefix("#Fields: ") {
        fields[0] = first.slice(9, first.count - 9)
        header = fields
      } else if !first.isEmpty, first[0] == 0x23 {
        continue
      } else {
        header = fields
      }
    }
    guard let header else { return reader.at }
    if shape == nil { try prepare(header) }
    guard let shape else { return reader.at }
    let typeNames = typeName.map { [$0.string, "CSV:" + $0.string] }
    while !reader.isAtEnd {
      guard reader.record(&fields) else { return reader.at }
      if fields.isEmpty { break }
      if fields.count == 1, fields[0].isEmpty { continue }
      var values = ContiguousArray<Value>()
      values.reserveCapacity(header.count)
      for i in 0..<header.count { values.append(i < fields.count ? .string(fields[i]) : .null) }
      let bag = PropertyBag(shape, values)
      bag.typeNames = typeNames
      if unnamed, !hasWarned {
        hasWarned = true
        try cmdlet.writeWarning(
          "One or more headers were not specified. Default names starting with \"H\" have been used in place of any missing headers."
        )
      }
      try cmdlet.write(.object(CustomObj(bag)))
    }
    return reader.at
  }

  private func prepare(_ header: [PSString]) throws {
    var seen = Set<FoldedName>()
    var names: [PSString] = []
    var number = 1
    for name in header {
      if name.isEmpty {
        names.append(PSString.make("H\(number)"))
        number += 1
        unnamed = true
        continue
      }
      if !seen.insert(FoldedName(name)).inserted {
        throw cmdlet.terminate(
          "System.Management.Automation.ExtendedTypeSystemException", "The member \"\(name.string)\" is already present.",
          id: "AlreadyPresentPSMemberInfoInternalCollectionAdd", .NotSpecified)
      }
      names.append(name)
    }
    shape = Shape(names)
  }
}
