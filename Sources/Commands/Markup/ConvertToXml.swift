// ConvertTo-Xml: objects as an XML document of properties with their types and texts, whole, as a text or in pieces.

import Engine
import Objects
import Primitives

enum XmlCmdlets {
  static let table: CommandFamilies.Table = ["ConvertTo-Xml": { ConvertToXmlCommand() }]
}

final class ConvertToXmlCommand: Cmdlet {
  private static let prolog: StaticString = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
  private var out = XmlOutput(prolog: ConvertToXmlCommand.prolog)
  private var isStream = false

  override func begin() throws {
    isStream = string("As")?.lowercased() == "stream"
    if isStream {
      try write(Value("\(ConvertToXmlCommand.prolog)"))
      try write(Value("<Objects>"))
    } else {
      out.start("Objects")
    }
  }

  private func put(_ value: Value) throws {
    // The text is handed over and taken back, so that it is never copied.
    var writer = PropertyXmlWriter(session, hasTypes: !flag("NoTypeInformation"), out)
    out = XmlOutput()
    defer { out = writer.out }
    try writer.write(value, depth: int("Depth") ?? 1)
  }

  override func process() throws {
    let input = value("InputObject")
    if isStream {
      out = XmlOutput()
      try put(input)
      try write(Value(String(decoding: out.take(), as: UTF8.self)))
    } else {
      try put(input)
    }
  }

  override func end() throws {
    if isStream { return try write(Value("</Objects>")) }
    out.end()
    let text = Value(String(decoding: out.take(), as: UTF8.self))
    if string("As")?.lowercased() == "string" { return try write(text) }
    try write(try Conversion.convert(text, to: TypeCatalog.find("xml") ?? .object, session))
  }
}

/// Writes one object; the element of the outermost is `Object`, all others are `Property`.
private struct PropertyXmlWriter {
  private let session: Session
  private let settings: SerializationSettings
  private let hasTypes: Bool
  private(set) var out: XmlOutput
  private var isFirst = true
  private var nesting = 0

  init(_ session: Session, hasTypes: Bool, _ out: XmlOutput) {
    self.session = session
    settings = SerializationSettings(session)
    self.hasTypes = hasTypes
    self.out = out
  }

  private mutating func start(_ name: PSString?, _ type: String?) {
    if let name {
      out.start("Property")
      out.attribute("Name", name)
    } else {
      out.start(isFirst ? "Object" : "Property")
      isFirst = false
    }
    if hasTypes, let type { out.attribute("Type", PSString.make(type)) }
  }

  private func typeName(_ value: Value) -> String { value.base.type.reflectionName }

  mutating func write(_ value: Value, depth: Int) throws { try write(value, nil, depth) }

  private mutating func write(_ value: Value, _ name: PSString?, _ depth: Int) throws {
    if value.isNull {
      start(name, nil)
      return out.end()
    }
    nesting += 1
    defer { nesting -= 1 }
    let base = value.base
    if try nesting > 200 || CliXmlKnownTypes.write(base, session) != nil { return try text(base, name) }
    if try writeContainer(value, base, name, depth) { return }
    if depth == 0 || settings.method(of: value) == "String" { return try writeAsText(value, name) }
    start(name, typeName(value))
    if base.obj?.tag != .enumValue { try properties(value, settings.depth(of: value, depth) - 1) }
    out.end()
  }

  private mutating func text(_ value: Value, _ name: PSString?) throws {
    start(name, typeName(value))
    out.text(try Text.netString(value, session))
    out.end()
  }

  private func notes(_ value: Value) -> PropertyBag? {
    guard let bag = value.obj?.extras, bag.count > 0 else { return nil }
    return bag
  }

  /// An object below the depth: its text, with its notes if it has any.
  private mutating func writeAsText(_ value: Value, _ name: PSString?) throws {
    guard notes(value) != nil else { return try text(value.base, name) }
    start(name, typeName(value))
    isFirst = false
    start(nil, "System.String")
    out.text(try Text.netString(value, session))
    out.end()
    try writeNotes(value)
    out.end()
  }

  private mutating func writeNotes(_ value: Value) throws {
    for view in MemberAccess.properties(of: value, session) where view.isInstance {
      let content = try view.checkedValue(session)
      if content.isNull {
        throw DotNetError("System.NullReferenceException", "Object reference not set to an instance of an object.")
      }
      start(view.name, view.type.reflectionName)
      out.text(try Text.netString(content, session))
      out.end()
    }
  }

  private mutating func writeContainer(_ value: Value, _ base: Value, _ name: PSString?, _ depth: Int) throws -> Bool {
    guard let object = base.obj, object.tag != .custom, object.tag != .enumValue else { return false }
    let isPlain = object.tag == .dictionary || object.tag == .array || object.tag == .list
    guard isPlain || Enumeration.isCollection(base) else { return false }
    start(name, typeName(value))
    if let dictionary = object as? DictionaryObj {
      for position in dictionary.orderedPositions {
        try write(dictionary.table.key(at: position) ?? .null, PSString.make("Key"), depth)
        try write(dictionary.table.value(at: position), PSString.make("Value"), depth)
      }
    } else {
      for item in try Enumeration.list(base) { try write(item, nil, depth) }
    }
    if depth != 0, !isPlain, !(object is EndedObj) { try properties(value, depth - 1) }
    if notes(value) != nil { try writeNotes(value) }
    out.end()
    return true
  }

  private mutating func properties(_ value: Value, _ depth: Int) throws {
    let names = settings.specificProperties(of: value)
    for view in MemberAccess.properties(of: value, session) {
      if let names, !names.contains(where: { view.name.equalsIgnoringCase(PSString.make($0)) }) { continue }
      let content: Value
      do { content = try view.checkedValue(session) } catch is Thrown { content = .null } catch is DotNetError {
        content = .null
      }
      if content.isNull {
        start(view.name, try view.typeName(session))
        out.end()
      } else {
        try write(content, view.name, max(0, depth))
      }
    }
  }
}
