// Objects to CLIXML: known types as their own elements, collections with their items, everything else by its properties down to a depth,
// below which it is its text. Objects and lists of type names that come again are written as references.

import Engine
import Objects
import Primitives

final class CliXmlWriter {
  /// How deep elements may nest whatever the depth asked for.
  private static let maximumNesting = 50

  private var out = XmlOutput(encodes: true)
  private let session: Session
  private let settings: SerializationSettings
  private let depth: Int
  private var references: [ObjectIdentifier: Int] = [:]
  /// Keeps what has a reference alive, so that no other object gets its address.
  private var kept: [Obj] = []
  private var typeReferences: [String: Int] = [:]
  private var nesting = 0
  private var nextReference = 0

  init(_ session: Session, depth: Int) {
    self.session = session
    self.depth = depth
    settings = SerializationSettings(session)
    out.start("Objs")
    out.attribute("Version", PSString.make("1.1.0.1"))
    out.attribute("xmlns", PSString.make("http://schemas.microsoft.com/powershell/2004/04"))
  }

  /// One object at the top.
  func write(_ value: Value) throws { try write(value, property: nil, depth: depth) }

  /// Ends the document.
  func finish() -> [UInt8] {
    out.end()
    return out.take()
  }

  // MARK: One object

  private func start(_ tag: StaticString, _ property: PSString?) {
    out.start(tag)
    if let property { out.attribute("N", property) }
  }

  private func write(_ value: Value, property: PSString?, depth: Int) throws {
    if value.isNull {
      start("Nil", property)
      return out.end()
    }
    nesting += 1
    defer { nesting -= 1 }
    if nesting == CliXmlWriter.maximumNesting {
      return primitive("S", PSString.make("Serialized XML is nested too deeply."), property)
    }
    let depth = settings.depth(of: value, depth)
    let base = value.base
    if try writeKnown(value, base, property, depth) { return }
    if let object = value.obj, let known = references[ObjectIdentifier(object)] {
      start("Ref", property)
      out.attribute("RefId", PSString.make(String(known)))
      return out.end()
    }
    if try writeContainer(value, base, property, depth) { return }
    if depth == 0 || settings.method(of: value) == "String" { return try writeText(value, property, depth) }
    try writeComplex(value, base, property, depth)
  }

  private func primitive(_ tag: StaticString, _ text: PSString, _ property: PSString?) {
    start(tag, property)
    out.text(text)
    out.end()
  }

  private static let tags: [String: StaticString] = [
    "S": "S", "I32": "I32", "I64": "I64", "B": "B", "Db": "Db", "Sg": "Sg", "C": "C", "By": "By", "SB": "SB", "I16": "I16",
    "U16": "U16", "U32": "U32", "U64": "U64", "DT": "DT", "TS": "TS", "D": "D", "G": "G", "Version": "Version", "SBK": "SBK",
    "SS": "SS", "BA": "BA", "XD": "XD", "URI": "URI",
  ]

  /// The next number for references; the object is remembered if it is one that can come again.
  private func reference(_ value: Value) -> PSString {
    let number = nextReference
    nextReference += 1
    if let object = value.obj, object.tag == .wrapped || !object.type.isValueType {
      references[ObjectIdentifier(object)] = number
      kept.append(object)
    }
    return PSString.make(String(number))
  }

  private func notes(_ value: Value) -> PropertyBag? {
    guard let bag = value.obj?.extras, bag.count > 0 else { return nil }
    return bag
  }

  /// A value of a known type, plain or with what was attached to it.
  private func writeKnown(_ value: Value, _ base: Value, _ property: PSString?, _ depth: Int) throws -> Bool {
    if let progress = base.obj as? ProgressObj {
      try writeProgress(.object(progress), property)
      return true
    }
    guard let known = try CliXmlKnownTypes.write(base, session) else { return false }
    let hasOwnTypes = value.obj?.extras?.typeNames != nil && MemberAccess.typeNames(of: value) != base.type.plainTypeNames
    var spelling = value.obj?.extras?.deserialized?.text
    if spelling == nil, let text = (value.obj as? Wrapped)?.spelling, !text.equals(try Text.string(base, session)) {
      spelling = text
    }
    guard hasOwnTypes || spelling != nil || notes(value) != nil else {
      primitive(CliXmlWriter.tags[known.tag] ?? "S", known.text, property)
      return true
    }
    try startObject(value, property, typeNames: hasOwnTypes, text: spelling)
    primitive(CliXmlWriter.tags[known.tag] ?? "S", known.text, nil)
    try writeInstance(value, depth)
    out.end()
    return true
  }

  private func writeProgress(_ value: Value, _ property: PSString?) throws {
    start("PR", property)
    func text(_ name: String) throws -> PSString {
      try Text.string(try MemberAccess.get(value, PSString.make(name), session) ?? .null, session)
    }
    out.element("AV", try text("Activity"))
    out.element("AI", try text("ActivityId"))
    try write(try MemberAccess.get(value, PSString.make("CurrentOperation"), session) ?? .null, property: nil, depth: 1)
    out.element("PI", try text("ParentActivityId"))
    out.element("PC", try text("PercentComplete"))
    out.element("T", try text("RecordType"))
    out.element("SR", try text("SecondsRemaining"))
    out.element("SD", try text("StatusDescription"))
    out.end()
  }

  /// `<Obj>` with its type names and text.
  private func startObject(_ value: Value, _ property: PSString?, typeNames: Bool, text: PSString?) throws {
    start("Obj", property)
    out.attribute("RefId", reference(value))
    if typeNames {
      let names = MemberAccess.typeNames(of: value)
      if !names.isEmpty {
        let key = names.joined(separator: "\n").lowercased()
        if let known = typeReferences[key] {
          out.start("TNRef")
          out.attribute("RefId", PSString.make(String(known)))
        } else {
          let number = typeReferences.count
          typeReferences[key] = number
          out.start("TN")
          out.attribute("RefId", PSString.make(String(number)))
          for name in names { out.element("T", PSString.make(name)) }
        }
        out.end()
      }
    }
    if let text { out.element("ToString", text) }
  }

  /// What stands for an object below the depth.
  private func writeText(_ value: Value, _ property: PSString?, _ depth: Int) throws {
    var text: PSString?
    if let source = settings.stringSource(of: value) {
      if let found = try orNil({ try MemberAccess.get(value, PSString.make(source), session) }), !found.isNull {
        text = try orNil({ try Text.string(found, session) })
      }
    } else {
      text = try orNil({ try Text.string(value, session) })
    }
    let isCustom = value.base.obj?.tag == .custom
    let hasOwnTypes = value.obj?.extras?.typeNames != nil && MemberAccess.typeNames(of: value) != value.base.type.plainTypeNames
    let shown = value.obj?.extras?.deserialized?.text
    if hasOwnTypes || shown != nil || notes(value) != nil {
      try startObject(value, property, typeNames: hasOwnTypes, text: shown)
      if let text { primitive("S", text, nil) }
      if isCustom || notes(value) != nil { try writeInstance(value, depth) }
      return out.end()
    }
    guard let text else {
      start("Nil", property)
      return out.end()
    }
    primitive("S", text, property)
  }

  // MARK: Collections

  private func writeContainer(_ value: Value, _ base: Value, _ property: PSString?, _ depth: Int) throws -> Bool {
    guard let object = base.obj, object.tag != .custom, object.tag != .enumValue else { return false }
    let tag: StaticString
    if object.tag == .dictionary {
      tag = "DCT"
    } else if object.tag == .array || object.tag == .list {
      tag = "LST"
    } else {
      let name = (object.type.genericDefinition ?? object.type).fullName
      switch name {
      case "System.Collections.Stack", "System.Collections.Generic.Stack`1": tag = "STK"
      case "System.Collections.Queue", "System.Collections.Generic.Queue`1": tag = "QUE"
      default:
        guard Enumeration.isCollection(base) else { return false }
        tag = object.type.allInterfaces.contains { $0.fullName == "System.Collections.IList" } ? "LST" : "IE"
      }
    }
    try startObject(value, property, typeNames: true, text: nil)
    out.start(tag)
    if let dictionary = object as? DictionaryObj {
      for position in dictionary.orderedPositions {
        guard let key = dictionary.table.key(at: position), !key.isNull else { break }
        out.start("En")
        try write(key, property: PSString.make("Key"), depth: depth)
        try write(dictionary.table.value(at: position), property: PSString.make("Value"), depth: depth)
        out.end()
      }
    } else {
      try writeItems(base, depth)
    }
    out.end()
    if depth != 0 {
      if tag.description == "IE" || value.obj?.extras?.deserialized?.adapted != nil {
        let names = settings.specificProperties(of: value)
        try writeProperties(value, depth, names)
        try writeExtended(value, depth, names)
      } else {
        try writeInstance(value, depth)
      }
    }
    out.end()
    return true
  }

  private func writeItems(_ base: Value, _ depth: Int) throws {
    if let sequence = base.sequence {
      for item in sequence.items { try write(item, property: nil, depth: depth) }
      return
    }
    guard let walker = Enumeration.enumerator(base) else { return }
    while true {
      let item: Value?
      // A collection that fails while it is walked ends there.
      do { item = try walker.next() } catch is DotNetError { return } catch is Thrown { return }
      guard let item else { return }
      try write(item, property: nil, depth: depth)
    }
  }

  // MARK: Other objects

  private func writeComplex(_ value: Value, _ base: Value, _ property: PSString?, _ depth: Int) throws {
    let isBag = base.obj?.tag == .custom
    let deserialized = value.obj?.extras?.deserialized
    var text: PSString?
    if !isBag || deserialized?.text != nil { text = try orNil({ try Text.string(value, session) }) }
    if isBag, let mark = deserialized, mark.text == nil { text = nil }
    try startObject(value, property, typeNames: true, text: text)
    let names = settings.specificProperties(of: value)
    if let number = base.obj as? EnumValue {
      try write(number.underlyingValue, property: nil, depth: depth)
    } else if let record = base.obj as? ErrorRecord {
      try writeRemote(RemoteRecords.notes(of: record, session), value, depth)
      return out.end()
    } else if let notes = RemoteRecords.informational(base, session) {
      try writeRemote(notes, value, depth)
      return out.end()
    } else if !isBag || deserialized?.adapted != nil {
      try writeProperties(value, depth, names)
    }
    try writeExtended(value, depth, names)
    out.end()
  }

  private func writeRemote(_ notes: [(String, Value)], _ value: Value, _ depth: Int) throws {
    out.start("MS")
    for (name, note) in notes { try write(note, property: PSString.make(name), depth: depth) }
    for view in MemberAccess.members(of: value, session, hidden: true) where isExtended(view) { try writeMember(view, depth) }
    out.end()
  }

  private func isExtended(_ view: MemberView) -> Bool {
    if view.isInstance { return true }
    if case .extended = view.found { return true }
    return false
  }

  /// `<Props>`: the properties of the type itself.
  private func writeProperties(_ value: Value, _ depth: Int, _ names: [String]?) throws {
    var isOpen = false
    for view in MemberAccess.properties(of: value, session) where view.kind == .Property {
      if let names, !names.contains(where: { view.name.equalsIgnoringCase(PSString.make($0)) }) { continue }
      if !isOpen {
        out.start("Props")
        isOpen = true
      }
      guard let content = read(view) else { continue }
      try write(content, property: view.name, depth: depth - 1)
    }
    if isOpen { out.end() }
  }

  /// The value of a property; nil when it has none to give.
  private func read(_ view: MemberView) -> Value? {
    guard view.isGettable else { return nil }
    do { return try view.checkedValue(session) } catch { return nil }
  }

  /// `<MS>`: what was attached to the object or belongs to its type data.
  private func writeExtended(_ value: Value, _ depth: Int, _ names: [String]?) throws {
    let views = MemberAccess.members(of: value, session, hidden: true).filter { view in
      guard isExtended(view), let names, !view.isInstance else { return isExtended(view) }
      return names.contains { view.name.equalsIgnoringCase(PSString.make($0)) }
    }
    try writeMembers(views, depth)
  }

  private func writeInstance(_ value: Value, _ depth: Int) throws {
    guard notes(value) != nil else { return }
    try writeMembers(MemberAccess.members(of: value, session, hidden: true).filter(\.isInstance), depth)
  }

  private func writeMembers(_ views: [MemberView], _ depth: Int) throws {
    var isOpen = false
    for view in views where view.kind.isProperty || view.kind == .MemberSet {
      if view.kind != .MemberSet, !view.isGettable { continue }
      if !isOpen {
        out.start("MS")
        isOpen = true
      }
      try writeMember(view, depth)
    }
    if isOpen { out.end() }
  }

  private func writeMember(_ view: MemberView, _ depth: Int) throws {
    let depth = view.isInstance ? depth : max(0, depth - 1)
    if view.kind == .MemberSet {
      guard case .extended(let member) = view.found, case .memberSet(let bag, _) = member.kind else { return }
      start("MS", view.name)
      for (i, name) in bag.shape.names.enumerated() {
        if bag.extended(i) == nil { try write(bag.values[i], property: name, depth: depth) }
      }
      return out.end()
    }
    guard view.kind.isProperty, let content = read(view) else { return }
    try write(content, property: view.name, depth: depth)
  }
}

extension TypeInfo {
  /// The type names that an object of the type has when nobody changed them.
  fileprivate var plainTypeNames: [String] { hierarchy.map(\.dotNetFullName) }
}
