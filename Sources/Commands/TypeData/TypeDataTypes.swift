// TypeData objects and the data of their members.

import Engine
import Objects
import Primitives

/// `TypeData`.
final class TypeDataObj: Obj {
  let name: String
  let entry: TypeDataEntry
  /// The data of members that PowerShell's own type data has.
  let builtIn: [(name: PSString, data: Obj)]
  init(_ name: String, _ entry: TypeDataEntry, builtIn: [(name: PSString, data: Obj)] = []) {
    self.name = name
    self.entry = entry
    self.builtIn = builtIn
    super.init()
  }
  override var type: TypeInfo { TypeDataTypes.data }

  /// The members by name, as objects.
  func members() -> [(name: PSString, data: Obj)] {
    entry.members.compactMap { name, member in TypeDataTypes.data(of: member, name).map { (name, $0) } }
      + builtIn
  }
}

enum TypeDataTypes {
  static let family = TypeCatalog.Family(types: [
    space + "TypeData": { data }, space + "TypeMemberData": { member }, space + "NotePropertyData": { note },
    space + "AliasPropertyData": { alias }, space + "ScriptPropertyData": { script }, space + "CodePropertyData": { code },
    space + "ScriptMethodData": { scriptMethod }, space + "CodeMethodData": { codeMethod },
    space + "PropertySetData": { propertySet },
  ])
  private static let space = "System.Management.Automation.Runspaces."
  private static let member = TypeInfo(space + "TypeMemberData", base: .object, isAbstract: true)
  private static func type(_ name: String, _ properties: String...) -> TypeInfo {
    RecordObj.type(space + name, base: member, ["string Name {get;}"] + properties + ["bool IsHidden {get;set;}"])
  }
  private static let note = type("NotePropertyData", "System.Object Value {get;set;}")
  private static let alias = type("AliasPropertyData", "string ReferencedMemberName {get;set;}", "type MemberType {get;set;}")
  private static let script = type(
    "ScriptPropertyData", "scriptblock GetScriptBlock {get;set;}", "scriptblock SetScriptBlock {get;set;}")
  private static let code = type(
    "CodePropertyData", "System.Reflection.MethodInfo GetCodeReference {get;set;}",
    "System.Reflection.MethodInfo SetCodeReference {get;set;}")
  private static let scriptMethod = type("ScriptMethodData", "scriptblock Script {get;set;}")
  private static let codeMethod = type("CodeMethodData", "System.Reflection.MethodInfo CodeReference {get;set;}")
  private static let propertySet = RecordObj.type(
    space + "PropertySetData", "System.Collections.ObjectModel.Collection[string] ReferencedProperties {get;}",
    "bool IsHidden {get;set;}")

  private static func record(_ type: TypeInfo, _ name: PSString, _ fields: (String, Value)..., isHidden: Bool = false) -> Obj {
    RecordObj(type, [("Name", .string(name))] + fields + [("IsHidden", .bool(isHidden))])
  }

  /// The data of a member that a session added; nil for sets.
  static func data(of member: ExtendedMember, _ name: PSString) -> Obj? {
    func value(_ object: Obj?) -> Value { object.map { .object($0) } ?? .null }
    switch member.kind {
    case .note(let note): return record(Self.note, name, ("Value", note))
    case .alias(let target, let type):
      return record(alias, name, ("ReferencedMemberName", .string(target)), ("MemberType", value(type)))
    case .script(let get, let set):
      return record(script, name, ("GetScriptBlock", value(get)), ("SetScriptBlock", value(set)))
    case .scriptMethod(let body): return record(scriptMethod, name, ("Script", .object(body)))
    case .code: return record(code, name, ("GetCodeReference", .null), ("SetCodeReference", .null))
    case .codeMethod: return record(codeMethod, name, ("CodeReference", .null))
    case .propertySet, .memberSet: return nil
    }
  }

  /// The data of a member of PowerShell's own; a script property has its code where the type here knows it.
  static func data(of member: BuiltInTypeData.Member, _ type: String, _ session: Session) throws -> (PSString, Obj) {
    let name = PSString.make(member.name)
    guard member.kind == "s",
      let text = TypeCatalog.find(type)?.extendedMembers.first(where: { $0.0.equalsIgnoringCase(name) })?.1.script
    else { return (name, data(of: member, name)) }
    let block = try session.createBlock(text)
    return (name, record(script, name, ("GetScriptBlock", .object(block)), ("SetScriptBlock", .null)))
  }

  private static func data(of member: BuiltInTypeData.Member, _ name: PSString) -> Obj {
    switch member.kind {
    case "a":
      return record(alias, name, ("ReferencedMemberName", Value(member.target ?? "")), ("MemberType", .null))
    case "c": return record(code, name, ("GetCodeReference", .null), ("SetCodeReference", .null))
    case "m": return record(scriptMethod, name, ("Script", .null))
    case "k": return record(codeMethod, name, ("CodeReference", .null))
    case "n": return record(note, name, ("Value", .null))
    default: return record(script, name, ("GetScriptBlock", .null), ("SetScriptBlock", .null))
    }
  }

  private static func set(_ names: [String]?) -> Value {
    guard let names else { return .null }
    let list = ListObj(.collection(of: .string), ContiguousArray(names.map { Value($0) }), elementType: .string)
    return .object(RecordObj(propertySet, [("ReferencedProperties", .object(list)), ("IsHidden", .bool(false))]))
  }

  static let data = TypeInfo(
    space + "TypeData", base: .object,
    declare: { t in
      @Sendable func own(_ call: Call) throws -> TypeDataObj {
        guard let data = call.this.base.obj as? TypeDataObj else { throw DotNetError.invalidOperation("This is no type data.") }
        return data
      }
      @Sendable func text(_ value: String?) -> Value { value.map { Value($0) } ?? .null }
      t.property("string TypeName {get;}") { Value(try own($0).name) }
      t.property(
        "System.Collections.Generic.Dictionary[string,System.Management.Automation.Runspaces.TypeMemberData] Members {get;}"
      ) {
        let table = DictionaryObj(
          TypeCatalog.construct(.dictionaryDefinition, [.string, member]), .generic, comparer: .ignoreCase, keyType: .string,
          valueType: member)
        for (name, data) in try own($0).members() { table.set(.string(name), .object(data)) }
        return .object(table)
      }
      t.property("type TypeConverter {get;set;}") { _ in .null }
      t.property("type TypeAdapter {get;set;}") { _ in .null }
      t.property("bool IsOverride {get;set;}") { _ in .bool(false) }
      t.property("string SerializationMethod {get;set;}") { text(try own($0).entry.serializationMethod) }
      t.property("type TargetTypeForDeserialization {get;set;}") { c in
        try own(c).entry.targetTypeForDeserialization.map { .object($0) } ?? .null
      }
      t.property("uint SerializationDepth {get;set;}") { .uint(UInt32(clamping: try own($0).entry.serializationDepth)) }
      t.property("string DefaultDisplayProperty {get;set;}") { text(try own($0).entry.defaultDisplayProperty) }
      t.property("bool InheritPropertySerializationSet {get;set;}") {
        .bool(try own($0).entry.inheritPropertySerializationSet ?? false)
      }
      t.property("string StringSerializationSource {get;set;}") { text(try own($0).entry.stringSerializationSource) }
      let setType = "System.Management.Automation.Runspaces.PropertySetData"
      t.property("\(setType) DefaultDisplayPropertySet {get;set;}") { set(try own($0).entry.defaultDisplaySet) }
      t.property("\(setType) DefaultKeyPropertySet {get;set;}") { set(try own($0).entry.defaultKeySet) }
      t.property("\(setType) PropertySerializationSet {get;set;}") { set(try own($0).entry.propertySerializationSet) }
    })
}
