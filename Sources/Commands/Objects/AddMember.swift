// Add-Member: members and type names attached to objects.

import Engine
import Objects
import Primitives

final class AddMemberCommand: Cmdlet {
  private func failure(_ id: String, _ message: String, _ target: Value = .null) -> Thrown {
    terminate("System.InvalidOperationException", message, id: id, .InvalidOperation, target: target)
  }

  override func process() throws {
    let input = value("InputObject")
    let target = input.obj ?? Wrapped(input)
    if let name = string("TypeName"), name.allSatisfy({ $0 == " " || $0 == "\t" }) {
      throw failure(
        "TypeNameShouldNotBeEmpty", "The TypeName parameter should not be null, empty, or contain only white spaces.",
        Value(name))
    }
    var added = false
    switch parameterSet {
    case "TypeNameSet": added = true
    case "NotePropertyMultiMemberSet": added = try addMany(target)
    case "NotePropertySingleMemberSet":
      added = try add(PSString.make(string("NotePropertyName") ?? ""), nil, value("NotePropertyValue"), target)
    default:
      let name = PSString.make(string("Name") ?? "")
      let (member, note) = try makeMember()
      added = try add(name, member, note, target)
    }
    guard added else { return }
    if let name = string("TypeName") { addTypeName(name, target) }
    if flag("PassThru") { try write(.object(target)) }
  }

  private func addTypeName(_ name: String, _ target: Obj) {
    let full = TypeCatalog.find(name)?.fullName ?? name
    let bag = target.extras ?? PropertyBag()
    bag.typeNames = [full] + (bag.typeNames ?? MemberAccess.typeNames(of: .object(target)))
    target.extras = bag
  }

  private func addMany(_ target: Obj) throws -> Bool {
    guard let table = value("NotePropertyMembers").dictionary else { return false }
    var any = false
    for position in table.orderedPositions {
      guard let key = table.table.key(at: position) else { continue }
      let name = try Text.string(key, session)
      if name.isEmpty {
        try writeError(
          "System.InvalidOperationException", "The name for a NoteProperty member should not be null or an empty string.",
          id: "NotePropertyNameShouldNotBeNull", .InvalidOperation, target: .string(name))
        continue
      }
      if try add(name, nil, table.table.value(at: position), target) { any = true }
    }
    return any
  }

  private func add(_ name: PSString, _ member: ExtendedMember?, _ note: Value, _ target: Obj) throws -> Bool {
    let object = Value.object(target)
    if target.extras?.shape.find(name) != nil {
      guard flag("Force") else { return try exists(name, object) }
      _ = target.extras?.remove(name)
    } else if let found = try MemberAccess.find(object, name, session) {
      if case .view = found {
      } else {
        guard flag("Force") else { return try exists(name, object) }
        let kind = MemberAccess.members(of: object, session, hidden: true).first { $0.name.equalsIgnoringCase(name) }?.kind.name
        if case .extended = found {
        } else if kind == nil || !["Property", "Method", "ParameterizedProperty"].contains(kind ?? "") {
          try writeError(
            "System.InvalidOperationException",
            "Cannot force the member with name \"\(name.string)\" and type \"\(kind ?? "")\" to be added. A member with that name and type already exists, and the existing member is not an instance extension.",
            id: "CannotRemoveTypeDataMember", .InvalidOperation, target: object)
          return false
        }
      }
    }
    let bag = target.extras ?? PropertyBag()
    target.extras = bag
    if let member { bag.set(name, member) } else { bag.set(name, note.orNull) }
    return true
  }

  private func exists(_ name: PSString, _ target: Value) throws -> Bool {
    try writeError(
      "System.InvalidOperationException",
      "Cannot add a member with the name \"\(name.string)\" because a member with that name already exists. To overwrite the member anyway, add the Force parameter to your command.",
      id: "MemberAlreadyExists", .InvalidOperation, target: target)
    return false
  }

  private func block(_ value: Value) throws -> ScriptBlock? {
    if value.isNull { return nil }
    return try Conversion.convert(value, to: .scriptBlock, session).obj as? ScriptBlock
  }

  /// The member that -MemberType, -Value and -SecondValue describe.
  private func makeMember() throws -> (ExtendedMember?, Value) {
    let kind = (value("MemberType").base.obj as? EnumValue)?.raw ?? 0
    let kindText = (value("MemberType").base.obj as? EnumValue)?.text ?? ""
    let first = value("Value")
    let second = value("SecondValue")
    func firstNotNull() throws {
      if first.isNull {
        throw failure(
          "Value1ShouldNotBeNull",
          "The Value parameter should not be null for a member of type \"\(kindText)\". Specify a non-null value for the Value parameter when adding members of this type.",
          value("MemberType"))
      }
    }
    func noSecond() throws {
      if has("SecondValue") {
        throw failure(
          "Value2ShouldNotBeSpecified",
          "The SecondValue parameter is not necessary for a member of type \"\(kindText)\", and should not be specified. Do not specify the SecondValue parameter when you add members of this type.",
          value("MemberType"))
      }
    }
    func oneNotNull() throws {
      if first.isNull, second.isNull {
        throw failure(
          "Value1AndValue2AreNotBothNull",
          "Both Value and SecondValue parameters should not be null for a member of type \"\(kindText)\". Specify a non-null value for one of the two parameters.",
          value("MemberType"))
      }
    }
    if kind.nonzeroBitCount != 1 {
      throw failure(
        "WrongMemberCount",
        "To add a member, only one member type can be specified. The member types specified are: \"\(kindText)\"",
        Value(kindText))
    }
    switch kind {
    case 1:
      try firstNotNull()
      var type: TypeInfo?
      if has("SecondValue") {
        if second.isNull {
          throw failure(
            "Value2ShouldNotBeNull",
            "The SecondValue parameter should not be null for a member of type \"\(kindText)\". Specify a non-null value for the SecondValue parameter when adding members of this type.",
            value("MemberType"))
        }
        type = try Conversion.convert(second, to: .typeClass, session).obj as? TypeInfo
      }
      return (ExtendedMember(.alias(target: try Text.string(first, session), as: type)), .null)
    case 8:
      try noSecond()
      return (nil, first)
    case 16:
      try oneNotNull()
      return (ExtendedMember(.script(get: try block(first), set: try block(second))), .null)
    case 32:
      try noSecond()
      try firstNotNull()
      return (
        ExtendedMember(
          .propertySet((first.sequence.map { Array($0.items) } ?? [first]).compactMap { try? Text.string($0, session) })), .null
      )
    case 256:
      try noSecond()
      try firstNotNull()
      guard let body = try block(first) else { return (nil, .null) }
      return (ExtendedMember(.scriptMethod(body)), .null)
    case 1024:
      try noSecond()
      if first.pstring != nil || first.base.obj == nil && !first.isNull {
        throw terminate(
          "System.Management.Automation.PSInvalidCastException",
          "Cannot convert the \"\(try session.text(first))\" value of type \"\(first.base.type.fullName)\" to type \"System.Collections.ObjectModel.Collection`1[System.Management.Automation.PSMemberInfo]\".",
          id: "ConvertToFinalInvalidCastException", .InvalidArgument)
      }
      let bag = PropertyBag()
      for item in first.sequence.map({ Array($0.items) }) ?? (first.isNull ? [] : [first]) {
        if let view = item.base.obj as? MemberView, case .extended(let member) = view.found {
          bag.set(view.name, member)
        } else if let set = item.base.obj as? PSPropertySetObj {
          bag.set(set.name, ExtendedMember(.propertySet(set.names)))
        } else if let name = try MemberAccess.get(item, PSString.make("Name"), session)?.pstring {
          bag.set(name, try MemberAccess.get(item, PSString.make("Value"), session) ?? .null)
        }
      }
      return (ExtendedMember(.memberSet(bag, inherits: true)), .null)
    case 2, 128:
      if kind == 2 {
        try oneNotNull()
      } else {
        try noSecond()
        try firstNotNull()
      }
      let member = first
      // Code is a static method, as reflection gives it.
      let method = TypeCatalog.find("System.Reflection.MethodInfo") ?? .typeClass
      for given in [first, second] where !given.isNull && !method.accepts(given.base.type) {
        _ = try Conversion.convert(given, to: method, session)
      }
      return (
        ExtendedMember(
          kind == 128
            ? .codeMethod { try $0.runtime.invoke(member.obj ?? Obj(), this: .null, [$0.this] + $0.args) }
            : .code(get: { try $0.runtime.invoke(member.obj ?? Obj(), this: .null, [$0.this]) }, set: nil)), .null
      )
    default:
      throw failure(
        "CannotAddMemberType",
        "Cannot add a member with type \"\(kindText)\". Specify a different type for the MemberTypes parameter.",
        Value(kindText))
    }
  }
}
