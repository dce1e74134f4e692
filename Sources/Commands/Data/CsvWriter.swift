// Objects to lines of comma-separated values.

import Engine
import Objects
import Primitives

final class CsvWriter {
  enum Quotes { case always, asNeeded, never }
  private let session: Session
  private let delimiter: UInt16
  private let quotes: Quotes
  private let quoteFields: Set<FoldedName>?
  private(set) var names: [PSString] = []
  private var line: [UInt16] = []

  init(_ session: Session, delimiter: UInt16, quotes: Quotes, fields: [String]?) {
    self.session = session
    self.delimiter = delimiter
    self.quotes = quotes
    quoteFields = fields.map { Set($0.map { FoldedName($0) }) }
  }

  /// Takes the columns from the first object, or from a file that is appended to.
  func start(with first: Value) throws {
    if let table = first.dictionary {
      for key in table.orderedKeys { names.append(try Text.string(key, session)) }
      for view in MemberAccess.properties(of: first, session) where view.isInstance { names.append(view.name) }
    } else {
      names = MemberAccess.properties(of: first, session).map(\.name)
    }
  }

  func start(names: [PSString]) { self.names = names }

  /// The names of an object's columns.
  static func columns(_ value: Value, _ session: Session) throws -> [PSString] {
    if let table = value.dictionary { return try table.orderedKeys.map { try Text.string($0, session) } }
    return MemberAccess.properties(of: value, session).map(\.name)
  }

  func header() -> PSString {
    line.removeAll(keepingCapacity: true)
    for (i, name) in names.enumerated() {
      if i > 0 { line.append(delimiter) }
      put(name, name, isHeader: true)
    }
    return PSString.make(line)
  }

  func row(_ value: Value) throws -> PSString {
    line.removeAll(keepingCapacity: true)
    var bag: PropertyBag?
    if case .object(let object) = value, object.tag == .custom, let own = object.extras, own.isPlain { bag = own }
    let table = value.dictionary
    for (i, name) in names.enumerated() {
      if i > 0 { line.append(delimiter) }
      let cell: Value?
      if let bag {
        if i < bag.count, bag.shape.names[i] === name {
          cell = bag.values[i]
        } else {
          cell = bag.shape.find(name).map { bag.values[$0] }
        }
      } else if let table {
        cell = try table.get(.string(name)) ?? MemberAccess.getOwn(value, name, session)
      } else if let found = try MemberAccess.find(value, name, session) {
        if case .methods = found { cell = nil } else { cell = try MemberAccess.read(found, value, name, session) }
      } else {
        cell = nil
      }
      guard let cell, !cell.isNull else { continue }
      put(try text(cell), name, isHeader: false)
    }
    return PSString.make(line)
  }

  /// `ToString()` in the culture of the session; custom objects show their members.
  private func text(_ value: Value) throws -> PSString {
    switch value {
    case .string(let text): return text
    case .int(let v): return NumberText.psString(v)
    case .long(let v): return NumberText.psString(v)
    case .bool(let v): return v ? CsvWriter.trueText : CsvWriter.falseText
    default: break
    }
    if value.base.obj?.tag == .custom { return try Text.string(value, session) }
    if value.dateTime != nil || value.decimal != nil {
      return try Formattable.toString(value.base, format: nil, culture: Cultures.current(session), session)
    }
    return try Text.netString(value.base, session)
  }
  private static let trueText = PSString.make("True")
  private static let falseText = PSString.make("False")

  private func put(_ text: PSString, _ name: PSString, isHeader: Bool) {
    let isQuoted: Bool
    if let quoteFields {
      isQuoted = quoteFields.contains(FoldedName(name))
    } else {
      switch quotes {
      case .always: isQuoted = true
      case .never: isQuoted = false
      case .asNeeded:
        isQuoted = text.withUnits { units in
          units.contains { $0 == delimiter || $0 == 0x0a || $0 == 0x22 || (!isHeader && $0 == 0x0d) }
        }
      }
    }
    text.withUnits { units in
      guard isQuoted else {
        line.append(contentsOf: units)
        return
      }
      line.append(0x22)
      for unit in units {
        if unit == 0x22 { line.append(0x22) }
        line.append(unit)
      }
      line.append(0x22)
    }
  }

  /// `#TYPE` of an object.
  static func typeLine(_ value: Value) -> PSString {
    if let names = value.obj?.extras?.typeNames, names.isEmpty { return PSString.make("#TYPE") }
    var name = MemberAccess.typeNames(of: value).first ?? value.type.fullName
    if name.hasPrefix("CSV:") { name = String(name.dropFirst(4)) }
    return PSString.make("#TYPE " + name)
  }
}
