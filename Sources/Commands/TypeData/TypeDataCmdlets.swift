// Update-TypeData, Get-TypeData and Remove-TypeData: members that a session adds to types.

import Engine
import Objects
import Primitives

enum TypeDataCmdlets {
  static let table: CommandFamilies.Table = [
    "Update-TypeData": { UpdateTypeDataCommand() },
    "Get-TypeData": { GetTypeDataCommand() },
    "Remove-TypeData": { RemoveTypeDataCommand() },
  ]
}

final class UpdateTypeDataCommand: Cmdlet {
  override func process() throws {
    if parameterSet == "TypeDataSet" {
      for item in array("TypeData") { try update(from: item) }
      return
    }
    if parameterSet == "FileSet" {
      for file in try TypeFiles.found(strings("PrependPath") ?? [], "TypesPrependPathException", self)
        + TypeFiles.found(strings("AppendPath") ?? [], "TypesAppendPathException", self)
      where try shouldProcess("FileName: \(file)", "Update TypeData") {
        try TypeFiles.load(file, self)
      }
      return
    }
    let given = string("TypeName") ?? ""
    let name = TypeCatalog.find(given)?.fullName ?? session.scriptType(given)?.fullName ?? given
    guard try shouldProcess("TypeName: \(name)", "Update TypeData") else { return }
    let key = name.lowercased()
    let entry = session.typeData[key] ?? TypeDataEntry()
    var changed = false
    if has("MemberType") || has("MemberName") {
      guard has("MemberType"), has("MemberName") else {
        throw terminate(
          "System.InvalidOperationException",
          "The \"\(has("MemberType") ? "MemberName" : "MemberType")\" parameter is not specified.",
          id: has("MemberType") ? "MemberNameShouldBeSpecified" : "MemberTypeIsMissing", .InvalidOperation, target: Value(name))
      }
      guard let member = try makeMember(name) else { return }
      let label = PSString.make(string("MemberName") ?? "")
      if let i = entry.members.firstIndex(where: { $0.0.equalsIgnoringCase(label) }) {
        if !flag("Force") {
          return try writeError(
            "System.Management.Automation.RuntimeException",
            "Error in TypeData \"\(name)\": The member \(label.string) is already present.",
            id: "TypesDynamicUpdateException", .InvalidOperation)
        }
        entry.members[i] = (label, member)
      } else {
        entry.members.append((label, member))
      }
      changed = true
    }
    if has("DefaultDisplayPropertySet") {
      entry.defaultDisplaySet = strings("DefaultDisplayPropertySet")
      changed = true
    }
    if has("DefaultKeyPropertySet") {
      entry.defaultKeySet = strings("DefaultKeyPropertySet")
      changed = true
    }
    if has("DefaultDisplayProperty") {
      entry.defaultDisplayProperty = string("DefaultDisplayProperty")
      changed = true
    }
    if has("SerializationDepth") {
      entry.serializationDepth = int("SerializationDepth") ?? 0
      changed = true
    }
    for other in [
      "SerializationMethod", "StringSerializationSource", "PropertySerializationSet", "InheritPropertySerializationSet",
      "TypeConverter", "TypeAdapter", "TargetTypeForDeserialization",
    ] where has(other) { changed = true }
    guard changed else {
      throw terminate(
        "System.InvalidOperationException",
        "A member of type data has to be specified for the type \"\(name)\".", id: "TypeDataEmpty", .InvalidOperation,
        target: Value(name))
    }
    session.typeData[key] = entry
    session.typeDataNames[key] = name
  }

  private func block(_ value: Value) throws -> ScriptBlock? {
    if value.isNull { return nil }
    return try Conversion.convert(value, to: .scriptBlock, session).obj as? ScriptBlock
  }

  private func makeMember(_ name: String) throws -> ExtendedMember? {
    let first = value("Value")
    let second = value("SecondValue")
    let kind = (value("MemberType").base.obj as? EnumValue)?.text ?? ""
    switch kind {
    case "AliasProperty":
      let type = has("SecondValue") ? try Conversion.convert(second, to: .typeClass, session).obj as? TypeInfo : nil
      return ExtendedMember(.alias(target: try Text.string(first, session), as: type))
    case "NoteProperty":
      nonisolated(unsafe) let note = first
      return TypeDataNotes.member(note)
    case "ScriptProperty": return ExtendedMember(.script(get: try block(first), set: try block(second)))
    case "ScriptMethod":
      guard let body = try block(first) else { return nil }
      return ExtendedMember(.scriptMethod(body))
    case "PropertySet":
      return ExtendedMember(
        .propertySet((first.sequence.map { Array($0.items) } ?? [first]).compactMap { try? Text.string($0, session) }))
    case "CodeProperty", "CodeMethod":
      nonisolated(unsafe) let method = first
      return ExtendedMember(
        kind == "CodeMethod"
          ? .codeMethod { try $0.runtime.invoke(method.obj ?? Obj(), this: .null, [$0.this] + $0.args) }
          : .code(get: { try $0.runtime.invoke(method.obj ?? Obj(), this: .null, [$0.this]) }, set: nil))
    default:
      throw terminate(
        "System.InvalidOperationException",
        "Cannot add a member with type \"\(kind)\". Specify a different type for the MemberType parameter.",
        id: "CannotUpdateMemberType", .InvalidOperation, target: Value(kind))
    }
  }

  /// A TypeData object, as Get-TypeData gives it.
  private func update(from value: Value) throws {
    guard let record = value.base.obj as? TypeDataObj else { return }
    session.typeData[record.name.lowercased()] = record.entry
    session.typeDataNames[record.name.lowercased()] = record.name
  }
}

/// Notes of type data: one value for all objects of the type.
enum TypeDataNotes {
  static func member(_ value: Value) -> ExtendedMember {
    nonisolated(unsafe) let value = value
    return ExtendedMember(.note(value))
  }
}

/// `TypeData`.
final class TypeDataObj: Obj {
  let name: String
  let entry: TypeDataEntry
  init(_ name: String, _ entry: TypeDataEntry) {
    self.name = name
    self.entry = entry
    super.init()
  }
  override var type: TypeInfo { TypeDataTypes.data }
  override func describe(_ runtime: Runtime) throws -> String { "System.Management.Automation.Runspaces.TypeData" }
}

enum TypeDataTypes {
  static let member = RecordObj.type(
    "System.Management.Automation.Runspaces.TypeMemberData", "string Name {get;}", "System.Object Value {get;}")
  static let propertySet = RecordObj.type(
    "System.Management.Automation.Runspaces.PropertySetData", "string[] ReferencedProperties {get;}")

  private static func set(_ names: [String]?) -> Value {
    names.map { .object(RecordObj(propertySet, [("ReferencedProperties", .strings($0))])) } ?? .null
  }

  static let data = TypeInfo(
    "System.Management.Automation.Runspaces.TypeData", base: .object,
    declare: { t in
      @Sendable func own(_ call: Call) throws -> TypeDataObj {
        guard let data = call.this.base.obj as? TypeDataObj else { throw DotNetError.invalidOperation("This is no type data.") }
        return data
      }
      t.property("string TypeName {get;}") { Value(try own($0).name) }
      t.property("System.Object Members {get;}") {
        let table = DictionaryObj(
          TypeCatalog.construct(.dictionaryDefinition, [.string, .object]), .generic, comparer: .ignoreCase, keyType: .string,
          valueType: .object)
        for (name, extended) in try own($0).entry.members {
          var value = Value.null
          switch extended.kind {
          case .alias(let target, _): value = .string(target)
          case .script(let get, _): value = get.map { .object($0) } ?? .null
          case .scriptMethod(let body): value = .object(body)
          case .note(let note): value = note
          default: break
          }
          table.set(.string(name), .object(RecordObj(member, [("Name", .string(name)), ("Value", value)])))
        }
        return .object(table)
      }
      t.property("string DefaultDisplayProperty {get;set;}") {
        try own($0).entry.defaultDisplayProperty.map { Value($0) } ?? .null
      }
      t.property("System.Object DefaultDisplayPropertySet {get;set;}") { set(try own($0).entry.defaultDisplaySet) }
      t.property("System.Object DefaultKeyPropertySet {get;set;}") { set(try own($0).entry.defaultKeySet) }
      t.property("uint SerializationDepth {get;set;}") { .uint(UInt32(clamping: try own($0).entry.serializationDepth)) }
      t.property("bool InheritPropertySerializationSet {get;set;}") { _ in .bool(false) }
      t.property("bool IsOverride {get;set;}") { _ in .bool(false) }
    })
}

final class GetTypeDataCommand: Cmdlet {
  override func process() throws {
    for name in strings("TypeName") ?? ["*"] {
      let full = TypeCatalog.find(name)?.fullName ?? name
      let pattern = WildcardPattern(PSString.make(full), [.ignoreCase])
      for (key, entry) in session.typeData.sorted(by: { $0.key < $1.key }) {
        let shown = session.typeDataNames[key] ?? key
        if try pattern.isMatch(PSString.make(shown)) { try write(.object(TypeDataObj(shown, entry))) }
      }
    }
  }
}

final class RemoveTypeDataCommand: Cmdlet {
  override func process() throws {
    if has("Path") {
      for file in try TypeFiles.found(strings("Path") ?? [], "TypePathException", self) {
        guard try shouldProcess("FileName: \(file)", "Remove type file") else { continue }
        guard try TypeFiles.unload(file, session) else {
          try writeError(
            "System.InvalidOperationException", "The file \(file) is not imported into the current session.",
            id: "TypeFileNotExistsInCurrentSession", .InvalidOperation)
          continue
        }
      }
      return
    }
    var name = string("TypeName") ?? ""
    if let data = value("TypeData").base.obj as? TypeDataObj { name = data.name }
    name = TypeCatalog.find(name)?.fullName ?? name
    guard try shouldProcess("TypeName: \(name)", "Remove TypeData") else { return }
    let key = name.lowercased()
    guard session.typeData.removeValue(forKey: key) != nil else {
      return try writeError(
        "System.Management.Automation.RuntimeException",
        "Error in TypeData \"\(name)\": The type \"\(name)\" was not found. The type name value must be the full name of the type. Verify the type name and run the command again.",
        id: "TypesDynamicRemoveException", .InvalidOperation)
    }
    session.typeDataNames.removeValue(forKey: key)
  }
}

/// Type files (`.ps1xml`).
enum TypeFiles {
  /// The type files of a session and the members that each brought.
  private final class Loaded {
    var files: [String: [(type: String, members: [PSString])]] = [:]
    static func of(_ session: Session) -> Loaded {
      if let known = session.service(Loaded.self) { return known }
      let made = Loaded()
      session.attach(made)
      return made
    }
  }

  /// The type files that paths mean; says what is wrong with the others.
  static func found(_ paths: [String], _ id: String, _ cmdlet: Cmdlet) throws -> [String] {
    var all: [String] = []
    for path in paths {
      let files = TextFiles.resolve(path, cmdlet.session)
      if files.isEmpty, !WildcardPattern.containsWildcards(PSString.make(path)) {
        try cmdlet.writeError(
          "System.Management.Automation.ItemNotFoundException",
          "Cannot find path '\(cmdlet.session.absolutePath(path))' because it does not exist.", id: id, .InvalidOperation,
          target: Value(path))
      }
      for file in files {
        if file.lowercased().hasSuffix(".ps1xml") {
          all.append(file)
        } else {
          try cmdlet.writeError(
            "System.Management.Automation.PSInvalidOperationException",
            "Cannot read the file \"\(file)\"  because it does not have the file name extension \"ps1xml\".",
            id: "WrongExtension", .InvalidArgument)
        }
      }
    }
    return all
  }

  /// Takes away what a file brought; false when it is not loaded.
  static func unload(_ path: String, _ session: Session) throws -> Bool {
    guard let brought = Loaded.of(session).files.removeValue(forKey: path.lowercased()) else { return false }
    for (key, names) in brought {
      guard let entry = session.typeData[key] else { continue }
      entry.members.removeAll { member in names.contains { $0.equalsIgnoringCase(member.0) } }
      if entry.members.isEmpty {
        session.typeData.removeValue(forKey: key)
        session.typeDataNames.removeValue(forKey: key)
      }
    }
    return true
  }

  static func load(_ path: String, _ cmdlet: Cmdlet) throws {
    let session = cmdlet.session
    guard let bytes = TextFiles.read(path) else { return }
    var brought: [(type: String, members: [PSString])] = []
    defer { Loaded.of(session).files[path.lowercased()] = brought }
    let document = try Conversion.convert(.string(TextFiles.decode(bytes)), to: TypeCatalog.find("xml") ?? .object, session)
    func child(_ value: Value, _ name: String) -> [Value] {
      guard let found = try? MemberAccess.get(value, PSString.make(name), session), !found.isNull else { return [] }
      return found.sequence.map { Array($0.items) } ?? [found]
    }
    func text(_ value: Value, _ name: String) -> String? { child(value, name).first.flatMap { try? session.text($0) } }
    for types in child(document, "Types") {
      for type in child(types, "Type") {
        guard let name = text(type, "Name") else { continue }
        let entry = session.typeData[name.lowercased()] ?? TypeDataEntry()
        let before = entry.members.count
        defer { brought.append((name.lowercased(), entry.members[before...].map { $0.0 })) }
        for members in child(type, "Members") {
          for item in child(members, "ScriptProperty") {
            guard let label = text(item, "Name") else { continue }
            let get = try text(item, "GetScriptBlock").map { try session.createBlock($0) }
            let set = try text(item, "SetScriptBlock").map { try session.createBlock($0) }
            entry.members.append((PSString.make(label), ExtendedMember(.script(get: get, set: set))))
          }
          for item in child(members, "ScriptMethod") {
            guard let label = text(item, "Name"), let script = text(item, "Script") else { continue }
            entry.members.append((PSString.make(label), ExtendedMember(.scriptMethod(try session.createBlock(script)))))
          }
          for item in child(members, "AliasProperty") {
            guard let label = text(item, "Name"), let target = text(item, "ReferencedMemberName") else { continue }
            entry.members.append((PSString.make(label), ExtendedMember(.alias(target: PSString.make(target), as: nil))))
          }
          for item in child(members, "NoteProperty") {
            guard let label = text(item, "Name") else { continue }
            entry.members.append((PSString.make(label), TypeDataNotes.member(Value(text(item, "Value") ?? ""))))
          }
          for item in child(members, "MemberSet") where text(item, "Name") == "PSStandardMembers" {
            for inner in child(item, "Members") {
              for set in child(inner, "PropertySet") {
                let names = child(set, "ReferencedProperties").flatMap { child($0, "Name") }.compactMap {
                  try? session.text($0)
                }
                if text(set, "Name") == "DefaultDisplayPropertySet" { entry.defaultDisplaySet = names }
                if text(set, "Name") == "DefaultKeyPropertySet" { entry.defaultKeySet = names }
              }
            }
          }
        }
        session.typeData[name.lowercased()] = entry
        session.typeDataNames[name.lowercased()] = name
      }
    }
  }
}
