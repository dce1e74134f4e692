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
      for file in try shellFiles(strings("PrependPath") ?? [], "TypesPrependPathException")
        + shellFiles(strings("AppendPath") ?? [], "TypesAppendPathException")
      where try shouldProcess("FileName: \(file)", "Update TypeData") {
        try TypeFiles.load(file, self)
      }
      return
    }
    let given = string("TypeName") ?? ""
    let name = TypeCatalog.find(given)?.fullName ?? session.scriptType(given)?.fullName ?? given
    if name.allSatisfy(\.isWhitespace) {
      throw failure("The target type name should not be null, empty, or contain only white spaces.", "TargetTypeNameEmpty")
    }
    let added = TypeDataEntry()
    if let member = try makeMember() { added.members = [member] }
    added.serializationMethod = string("SerializationMethod").map { given in
      // Its name is written as the enumeration has it.
      ["AllPublicProperties", "String", "SpecificProperties"].first { $0.lowercased() == given.lowercased() } ?? given
    }
    added.targetTypeForDeserialization = value("TargetTypeForDeserialization").base.obj as? TypeInfo
    added.serializationDepth = int("SerializationDepth") ?? 0
    added.defaultDisplayProperty = string("DefaultDisplayProperty")
    if has("InheritPropertySerializationSet") {
      added.inheritPropertySerializationSet = Truth.isTrue(value("InheritPropertySerializationSet"))
    }
    added.stringSerializationSource = string("StringSerializationSource")
    added.defaultDisplaySet = strings("DefaultDisplayPropertySet")
    added.defaultKeySet = strings("DefaultKeyPropertySet")
    added.propertySerializationSet = strings("PropertySerializationSet")
    let isEmpty =
      added.members.isEmpty
      && ![
        "SerializationMethod", "TargetTypeForDeserialization", "SerializationDepth", "DefaultDisplayProperty",
        "InheritPropertySerializationSet", "StringSerializationSource", "DefaultDisplayPropertySet", "DefaultKeyPropertySet",
        "PropertySerializationSet", "TypeConverter", "TypeAdapter",
      ].contains { has($0) }
    if isEmpty {
      return try writeError(
        "System.InvalidOperationException", "No member is specified for the update on type \"\(name)\".", id: "TypeDataEmpty",
        .InvalidOperation)
    }
    guard try shouldProcess("Type to update: \(given)", "Update TypeData") else { return }
    try merge(added, name, isOverride: flag("Force"))
  }

  /// Adds to what the session knows of a type; what is there already stays, and is an error, unless it is to be replaced.
  private func merge(_ added: TypeDataEntry, _ name: String, isOverride: Bool) throws {
    for label in TypeDataLog.of(session).add(added, to: name, isOverride: isOverride, session) {
      try writeError(
        "System.Management.Automation.RuntimeException",
        "Error in TypeData \"\(name)\": The member \(label) is already present.",
        id: "TypesDynamicUpdateException", .InvalidOperation)
    }
  }

  private func failure(_ message: String, _ id: String) -> Error {
    terminate("System.InvalidOperationException", message, id: id, .InvalidOperation)
  }

  /// The member that the parameters describe; nil when they describe none.
  private func makeMember() throws -> (PSString, ExtendedMember)? {
    guard has("MemberType") else {
      if has("MemberName") || has("Value") || has("SecondValue") {
        throw failure(
          "The MemberName, Value, and SecondValue parameters cannot be specified without the MemberType parameter.",
          "MemberTypeIsMissing")
      }
      return nil
    }
    let kind = (value("MemberType").base.obj as? EnumValue)?.text ?? ""
    func require(_ parameter: String, _ id: String) throws {
      if has(parameter) { return }
      throw failure(
        "The \(parameter) parameter is required for the type \"\(kind)\". Please specify the \(parameter) parameter.", id)
    }
    try require("MemberName", "MemberNameShouldBeSpecified")
    try require("Value", "ValueShouldBeSpecified")
    let first = value("Value")
    let second = value("SecondValue")
    func refuseSecond() throws {
      if second.isNull { return }
      throw failure(
        "The SecondValue parameter is not necessary for a member of type \"\(kind)\", and should not be specified. Do not specify the SecondValue parameter when updating this member type.",
        "SecondValueShouldNotBeSpecified")
    }
    func requireOne() throws {
      if !first.isNull || !second.isNull { return }
      throw failure(
        "The Value and SecondValue parameters should not both be null for a member of type \"\(kind)\". Specify a non-null value for one of the two parameters.",
        "ValueAndSecondValueAreNotBothNull")
    }
    func block(_ value: Value) throws -> Obj? {
      value.isNull ? nil : try Conversion.convert(value, to: .scriptBlock, session).obj
    }
    let member: ExtendedMember
    switch kind {
    case "NoteProperty":
      try refuseSecond()
      member = TypeDataNotes.member(first)
    case "AliasProperty":
      if first.isNull || first.pstring?.count == 0 {
        throw failure(
          "The Value parameter should not be null or an empty string for a member of type \"AliasProperty\". Specify a non-null value for the Value parameter when updating this member type.",
          "ValueShouldBeSpecified")
      }
      let target = try Text.string(first, session)
      let type = second.isNull ? nil : try Conversion.convert(second, to: .typeClass, session).obj as? TypeInfo
      member = ExtendedMember(.alias(target: target, as: type))
    case "ScriptProperty":
      try requireOne()
      member = ExtendedMember(.script(get: try block(first), set: try block(second)))
    case "ScriptMethod":
      try refuseSecond()
      guard let body = try block(first) else { return nil }
      member = ExtendedMember(.scriptMethod(body))
    case "CodeProperty":
      try requireOne()
      member = ExtendedMember(.code(get: { try $0.runtime.invoke(first.obj ?? Obj(), this: .null, [$0.this]) }, set: nil))
    case "CodeMethod":
      try refuseSecond()
      member = ExtendedMember(.codeMethod { try $0.runtime.invoke(first.obj ?? Obj(), this: .null, [$0.this] + $0.args) })
    default:
      throw failure(
        "Cannot update a member with type \"\(kind)\". Specify a different type for the MemberType parameter.",
        "CannotUpdateMemberType")
    }
    return (PSString.make(string("MemberName") ?? ""), member)
  }

  /// A TypeData object, as Get-TypeData gives it.
  private func update(from value: Value) throws {
    guard let record = value.base.obj as? TypeDataObj else { return }
    guard try shouldProcess("Type to update: \(record.name)", "Update TypeData") else { return }
    try merge(record.entry, record.name, isOverride: flag("Force"))
  }
}

/// Notes of type data: one value for all objects of the type.
enum TypeDataNotes {
  static func member(_ value: Value) -> ExtendedMember {
    ExtendedMember(.note(value))
  }
}

final class GetTypeDataCommand: Cmdlet {
  override func process() throws {
    let builtIn = BuiltInTypeData.all()
    let keys = Set(session.typeData.keys).union(builtIn.keys).sorted()
    for name in strings("TypeName") ?? ["*"] {
      let full = TypeCatalog.find(name)?.fullName ?? name
      let pattern = WildcardPattern(PSString.make(full), [.ignoreCase])
      for key in keys {
        let entry = session.typeData[key]
        let known = entry?.hidesBuiltIn ?? false ? nil : builtIn[key]
        if known == nil, entry?.saysNothing ?? true { continue }
        let shown = session.typeDataNames[key] ?? known?.name ?? key
        guard try pattern.isMatch(PSString.make(shown)) else { continue }
        let all = entry.map { $0.over(known?.data) } ?? known?.data ?? TypeDataEntry()
        // A member that was put in the place of a built-in one hides it.
        let rest = (known?.members ?? []).filter { member in
          !all.members.contains { $0.0.equalsIgnoringCase(PSString.make(member.name)) }
        }
        try write(.object(TypeDataObj(shown, all, builtIn: try rest.map { try TypeDataTypes.data(of: $0, shown, session) })))
      }
    }
  }
}

extension TypeDataEntry {
  /// What a session added, on top of what was there.
  fileprivate func over(_ base: TypeDataEntry?) -> TypeDataEntry {
    guard let base else { return self }
    let all = TypeDataEntry()
    all.members = members
    all.defaultDisplayProperty = defaultDisplayProperty ?? base.defaultDisplayProperty
    all.defaultDisplaySet = defaultDisplaySet ?? base.defaultDisplaySet
    all.defaultKeySet = defaultKeySet ?? base.defaultKeySet
    all.serializationDepth = serializationDepth != 0 ? serializationDepth : base.serializationDepth
    all.serializationMethod = serializationMethod
    all.stringSerializationSource = stringSerializationSource
    all.propertySerializationSet = propertySerializationSet
    all.inheritPropertySerializationSet = inheritPropertySerializationSet
    all.targetTypeForDeserialization = targetTypeForDeserialization
    return all
  }
}

final class RemoveTypeDataCommand: Cmdlet {
  override func process() throws {
    if has("Path") {
      for file in try shellFiles(strings("Path") ?? [], "TypePathException") {
        guard try shouldProcess("FileName: \(file)", "Remove type file") else { continue }
        guard TypeDataLog.of(session).unload(file, session) else {
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
    name = TypeCatalog.find(name)?.fullName ?? session.scriptType(name)?.fullName ?? name
    guard try shouldProcess("Name of the type that will be removed: \(name)", "Remove TypeData") else { return }
    guard TypeDataLog.of(session).remove(name, session) else {
      return try writeError(
        "System.Management.Automation.RuntimeException",
        "Error in TypeData \"\(name)\": The type \"\(name)\" was not found. The type name value must be the full name of the type. Verify the type name and run the command again.",
        id: "TypesDynamicRemoveException", .InvalidOperation)
    }
  }
}
