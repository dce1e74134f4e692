// Type files (`.ps1xml`): loading them into a session and taking them out again.

import Engine
import Objects
import Primitives

/// Type files (`.ps1xml`).
enum TypeFiles {
  /// Adds what a file says; every mistake in it is an error, the newest first, as PowerShell tells them.
  static func load(_ path: String, _ cmdlet: Cmdlet) throws {
    let session = cmdlet.session
    guard let bytes = TextFiles.read(path) else { return }
    let log = TypeDataLog.of(session)
    log.loaded(path)
    let tree = try TypeFileTree(TextFiles.decode(bytes), session)
    let reader = TypeFileReader(tree, path)
    try reader.types { try add($0, reader, session, log, path) }
    reader.end()
    for mistake in reader.mistakes.reversed() {
      try cmdlet.writeError(
        "System.Management.Automation.RuntimeException", mistake, id: "TypesXmlUpdateException", .InvalidOperation)
    }
  }

  private static func add(
    _ node: Int, _ reader: TypeFileReader, _ session: Session, _ log: TypeDataLog, _ path: String
  ) throws {
    let before = reader.mistakes.count
    let parts = ["Members", "TypeConverter", "TypeAdapter"]
    var members: [(PSString, ExtendedMember)] = []
    var standard: [(PSString, ExtendedMember)]?
    let type = try reader.element(node, texts: ["Name"], parts: parts, required: ["Name"]) { part, child in
      if part == "Members" {
        members = try read(child, reader, session, standard: &standard)
        return
      }
      if let named = reader.element(child, texts: ["TypeName"], required: ["TypeName"]), let text = named.texts["TypeName"],
        try !isType(text, session)
      {
        reader.wrong(named.lines["TypeName"] ?? named.line, "Unable to find type [\(text)].")
      }
    }
    guard let type, let name = type.texts["Name"] else { return }
    if type.parts.isEmpty {
      reader.wrong(name, type.line, "The \"Type\" node must have \"Members\", \"TypeConverters\", or \"TypeAdapters\".")
    }
    guard reader.mistakes.count == before else { return }
    let added = TypeDataEntry()
    for (label, member) in members {
      if added.members.contains(where: { $0.0.equalsIgnoringCase(label) }) {
        reader.plain(present(label.string, name))
      } else {
        added.members.append((label, member))
      }
    }
    if let standard { try readStandard(standard, added, reader, session) }
    for label in log.add(added, to: name, isOverride: false, file: path, session) { reader.plain(present(label, name)) }
  }

  private static func present(_ member: String, _ type: String) -> String {
    "Error in TypeData \"\(type)\": The member \(member) is already present."
  }

  private static func isType(_ name: String, _ session: Session) throws -> Bool {
    do { return try Conversion.convert(Value(name), to: .typeClass, session).obj is TypeInfo } catch let thrown as Thrown {
      if thrown.isInvalidCast { return false }
      throw thrown
    }
  }

  // MARK: members

  private static let kinds = [
    "NoteProperty", "AliasProperty", "ScriptProperty", "CodeProperty", "ScriptMethod", "CodeMethod", "PropertySet",
    "MemberSet",
  ]

  /// The members of a `Members` node; the set with the name `PSStandardMembers` is no member.
  private static func read(
    _ list: Int, _ reader: TypeFileReader, _ session: Session, standard: inout [(PSString, ExtendedMember)]?
  ) throws -> [(PSString, ExtendedMember)] {
    var members: [(PSString, ExtendedMember)] = []
    var found: [(PSString, ExtendedMember)]?
    try reader.visit(list, "Members", kinds) { node in
      guard reader.name(node) == "MemberSet" else {
        if let member = try member(node, reader, session) { members.append(member) }
        return
      }
      var own: [(PSString, ExtendedMember)] = []
      let set = try reader.element(
        node, texts: ["Name", "InheritMembers"], parts: ["Members"], required: ["Name"], mayHide: true
      ) { _, child in
        var ignored: [(PSString, ExtendedMember)]?
        // A file whose sets nest without end meets the limit on calls.
        try session.enterNative { own = try read(child, reader, session, standard: &ignored) }
      }
      guard let set, let label = set.texts["Name"] else { return }
      if label.lowercased() == "psstandardmembers" {
        found = own
        return
      }
      let bag = PropertyBag()
      for (name, member) in own { bag.set(name, member) }
      let inherits = set.texts["InheritMembers"].map { reader.truth($0, set.lines["InheritMembers"] ?? set.line) } ?? true
      members.append((PSString.make(label), ExtendedMember(.memberSet(bag, inherits: inherits), hidden: set.isHidden)))
    }
    standard = found ?? standard
    return members
  }

  private static func member(
    _ node: Int, _ reader: TypeFileReader, _ session: Session
  ) throws -> (PSString, ExtendedMember)? {
    func element(_ texts: [String], _ required: [String], mayHide: Bool = true) -> TypeFileReader.Element? {
      reader.element(node, texts: texts, required: required, mayHide: mayHide)
    }
    func block(_ name: String, of element: TypeFileReader.Element) throws -> ScriptBlock? {
      guard let text = element.texts[name] else { return nil }
      do { return try session.createBlock(text) } catch let thrown as Thrown {
        let first = thrown.record.exception.message.split(separator: "\n").last.map(String.init)
        reader.wrong(element.lines[name] ?? element.line, first ?? thrown.record.exception.message)
        return nil
      }
    }
    switch reader.name(node) {
    case "NoteProperty":
      guard let note = element(["Name", "Value", "TypeName"], ["Name", "Value"]) else { return nil }
      var value = Value(note.texts["Value"] ?? "")
      if let wanted = note.texts["TypeName"] {
        guard try isType(wanted, session) else {
          reader.wrong(note.lines["TypeName"] ?? note.line, "Unable to find type [\(wanted)].")
          return nil
        }
        if let type = try Conversion.convert(Value(wanted), to: .typeClass, session).obj as? TypeInfo {
          do { value = try Conversion.convert(value, to: type, session) } catch let thrown as Thrown {
            reader.wrong(note.lines["TypeName"] ?? note.line, thrown.record.exception.message)
            return nil
          }
        }
      }
      return (PSString.make(note.texts["Name"] ?? ""), ExtendedMember(.note(value), hidden: note.isHidden))
    case "AliasProperty":
      guard let alias = element(["Name", "ReferencedMemberName", "TypeName"], ["Name", "ReferencedMemberName"]) else {
        return nil
      }
      var type: TypeInfo?
      if let wanted = alias.texts["TypeName"] {
        guard try isType(wanted, session) else {
          reader.wrong(alias.lines["TypeName"] ?? alias.line, "Unable to find type [\(wanted)].")
          return nil
        }
        type = try Conversion.convert(Value(wanted), to: .typeClass, session).obj as? TypeInfo
      }
      let target = PSString.make(alias.texts["ReferencedMemberName"] ?? "")
      return (
        PSString.make(alias.texts["Name"] ?? ""), ExtendedMember(.alias(target: target, as: type), hidden: alias.isHidden)
      )
    case "ScriptProperty":
      guard let property = element(["Name", "GetScriptBlock", "SetScriptBlock"], ["Name"]) else { return nil }
      if property.texts["GetScriptBlock"] == nil, property.texts["SetScriptBlock"] == nil {
        reader.wrong(property.line, "The ScriptProperty should have a getter or setter.")
        return nil
      }
      let before = reader.mistakes.count
      let get = try block("GetScriptBlock", of: property)
      let set = try block("SetScriptBlock", of: property)
      if reader.mistakes.count != before { return nil }
      return (
        PSString.make(property.texts["Name"] ?? ""), ExtendedMember(.script(get: get, set: set), hidden: property.isHidden)
      )
    case "ScriptMethod":
      guard let method = element(["Name", "Script"], ["Name", "Script"], mayHide: false),
        let script = try block("Script", of: method)
      else { return nil }
      return (PSString.make(method.texts["Name"] ?? ""), ExtendedMember(.scriptMethod(script)))
    case "PropertySet": return propertySet(node, reader)
    case "CodeMethod":
      var code: Value?
      let method = try reader.element(
        node, texts: ["Name"], parts: ["CodeReference"], required: ["Name", "CodeReference"]
      ) { code = try codeReference($1, reader, session) }
      guard let method, let code else { return nil }
      return (
        PSString.make(method.texts["Name"] ?? ""),
        ExtendedMember(.codeMethod { try call(code, $0, [$0.this] + $0.args) })
      )
    default:
      var get: Value?
      var set: Value?
      let property = try reader.element(
        node, texts: ["Name"], parts: ["GetCodeReference", "SetCodeReference"], required: ["Name"], mayHide: true
      ) { part, child in
        let found = try codeReference(child, reader, session)
        if part == "GetCodeReference" { get = found } else { set = found }
      }
      guard let property else { return nil }
      if property.parts.isEmpty {
        reader.wrong(property.line, "The CodeProperty should have a getter or setter.")
        return nil
      }
      if get == nil, set == nil { return nil }
      var getter: (@Sendable (Call) throws -> Value)?
      var setter: (@Sendable (Call) throws -> Void)?
      if let get { getter = { try call(get, $0, [$0.this]) } }
      if let set { setter = { _ = try call(set, $0, [$0.this] + $0.args) } }
      let member = ExtendedMember(.code(get: getter, set: setter), hidden: property.isHidden)
      return (PSString.make(property.texts["Name"] ?? ""), member)
    }
  }

  /// Calls a method of .NET that stands for a member.
  @Sendable private static func call(_ method: Value, _ c: Call, _ arguments: [Value]) throws -> Value {
    guard let body = method.obj else { return .null }
    return try c.runtime.invoke(body, this: .null, arguments)
  }

  private static func propertySet(_ node: Int, _ reader: TypeFileReader) -> (PSString, ExtendedMember)? {
    var names: [String] = []
    let set = reader.element(
      node, texts: ["Name"], parts: ["ReferencedProperties"], required: ["Name", "ReferencedProperties"], mayHide: true
    ) { _, list in
      reader.visit(list, "PropertySet", ["Name"]) { if let name = reader.text($0) { names.append(name) } }
    }
    guard let set else { return nil }
    return (
      PSString.make(set.texts["Name"] ?? ""),
      ExtendedMember(.propertySet(names.map { PSString.make($0) }), hidden: set.isHidden)
    )
  }

  /// The static method that a reference names.
  private static func codeReference(_ node: Int, _ reader: TypeFileReader, _ session: Session) throws -> Value? {
    guard
      let reference = reader.element(node, texts: ["TypeName", "MethodName"], required: ["TypeName", "MethodName"]),
      let typeName = reference.texts["TypeName"], let methodName = reference.texts["MethodName"]
    else { return nil }
    guard try isType(typeName, session),
      let type = try Conversion.convert(Value(typeName), to: .typeClass, session).obj as? TypeInfo
    else {
      reader.wrong(reference.lines["TypeName"] ?? reference.line, "Unable to find type [\(typeName)].")
      return nil
    }
    let found = try MemberAccess.invoke(.object(type), PSString.make("GetMethod"), [Value(methodName)], session)
    return found.obj == nil ? nil : found
  }

  // MARK: the standard members

  private static func readStandard(
    _ members: [(PSString, ExtendedMember)], _ entry: TypeDataEntry, _ reader: TypeFileReader, _ session: Session
  ) throws {
    for (label, member) in members {
      func set() -> [String]? {
        if case .propertySet(let names) = member.kind { return names.map(\.string) }
        reader.wrong("Member \"\(label.string)\" must have type \"PropertySet\".")
        return nil
      }
      func note() -> Value? {
        if case .note(let value) = member.kind { return value }
        reader.wrong("Member \"\(label.string)\" must be a note.")
        return nil
      }
      func note(as type: TypeInfo, _ shown: String) throws -> Value? {
        guard let value = note() else { return nil }
        do { return try Conversion.convert(value, to: type, session) } catch is Thrown {
          reader.wrong("Cannot convert note \"\(label.string)\":\"\(shown)\".")
          return nil
        }
      }
      switch label.string.lowercased() {
      case "defaultdisplayproperty": entry.defaultDisplayProperty = try note().map { try session.text($0) }
      case "defaultdisplaypropertyset": entry.defaultDisplaySet = set()
      case "defaultkeypropertyset": entry.defaultKeySet = set()
      case "propertyserializationset": entry.propertySerializationSet = set()
      case "serializationmethod": entry.serializationMethod = try note().map { try session.text($0) }
      case "serializationdepth":
        if let depth = try note(as: TypeCatalog.find("uint32") ?? .object, "System.UInt32") {
          entry.serializationDepth = Int(clamping: depth.integer ?? 0)
        }
      case "inheritpropertyserializationset":
        if let value = note() {
          entry.inheritPropertySerializationSet = reader.truth(try session.text(value), 0)
        }
      case "stringserializationsource":
        if case .alias(let target, _) = member.kind { entry.stringSerializationSource = target.string }
      case "targettypefordeserialization":
        if let type = try note(as: .typeClass, "System.Type") { entry.targetTypeForDeserialization = type.obj as? TypeInfo }
      default: reader.wrong("\"\(label.string)\" is not a standard member and will be ignored.")
      }
    }
  }
}
