// Get-Member.

import Engine
import Objects
import Primitives

final class GetMemberCommand: Cmdlet {
  /// One line to be written.
  struct Entry {
    let kind: MemberKind
    let name: PSString
    let definition: String
  }

  private var seen = Set<String>()
  private var inputIndex = -1
  private var any = false
  private var patterns: [WildcardPattern] = []
  private var wanted: Int64 = 16383

  override func begin() throws {
    inputIndex = context.index(of: "InputObject")
    patterns = (strings("Name") ?? ["*"]).map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
    if has("MemberType"), let number = (value("MemberType").base.obj as? EnumValue)?.raw { wanted = number }
  }

  override func process() throws {
    guard context.isBound(at: inputIndex) else { return }
    let input = context.value(at: inputIndex)
    if input.isNull { return }
    any = true
    let isStatic = flag("Static")
    let typeName: String
    let type = input.base.obj as? TypeInfo
    if isStatic {
      typeName = (type ?? input.base.type).fullName
    } else {
      typeName = MemberAccess.typeNames(of: input).first ?? input.type.fullName
    }
    guard seen.insert(typeName).inserted else { return }
    let force = flag("Force")
    var views =
      isStatic
      ? MemberAccess.staticMembers(of: type ?? input.base.type, session, hidden: force)
      : MemberAccess.members(of: input, session, hidden: force)
    if !isStatic, has("View") { views = try narrow(views) }
    let hidden =
      force && !isStatic
      ? HiddenMembers.all(of: input, views, session).filter { Int64($0.kind.rawValue) & wanted != 0 } : []
    var found: [Entry] = []
    // One pattern after the other, the members of each in order of kind and name.
    for pattern in patterns {
      var matching: [Entry] = []
      for view in views {
        if Int64(view.kind.rawValue) & wanted == 0 { continue }
        if !force, view.kind == .Method, Self.isSpecial(view.name.string) { continue }
        if try pattern.isMatch(view.name) {
          matching.append(Entry(kind: view.kind, name: view.name, definition: try view.definition(session)))
        }
      }
      for entry in hidden where try pattern.isMatch(entry.name) && !matching.contains(where: { $0.name.equals(entry.name) }) {
        matching.append(entry)
      }
      matching.sort {
        if $0.kind != $1.kind { return $0.kind.name.lowercased() < $1.kind.name.lowercased() }
        return Ordinal.compareIgnoringCase($0.name, $1.name) < 0
      }
      found += matching
    }
    for entry in found {
      let record = RecordObj(
        MemberDefinitionType.type,
        [
          ("TypeName", Value(typeName)), ("Name", .string(entry.name)),
          ("MemberType", .object(EnumValue(MemberDefinitionType.memberTypes, Int64(entry.kind.rawValue)))),
          ("Definition", Value(entry.definition)),
        ], text: 3)
      try write(.object(record))
    }
  }

  /// `-View`: attached and type data members, those of the .NET type, or both.
  private func narrow(_ views: [MemberView]) throws -> [MemberView] {
    guard let number = (value("View").base.obj as? EnumValue)?.raw else { return views }
    return views.filter { view in
      let isExtended: Bool
      switch view.found {
      case .note, .extended: isExtended = true
      default: isExtended = false
      }
      return isExtended ? number & 1 != 0 : number & 6 != 0
    }
  }

  private static func isSpecial(_ name: String) -> Bool {
    ["get_", "set_", "add_", "remove_", "op_"].contains { name.hasPrefix($0) }
  }

  override func end() throws {
    if any { return }
    try writeError(
      "System.InvalidOperationException", "You must specify an object for the Get-Member cmdlet.", id: "NoObjectInGetMember",
      .CloseError)
  }
}

/// `Microsoft.PowerShell.Commands.MemberDefinition`.
enum MemberDefinitionType {
  static let type = RecordObj.type(
    "Microsoft.PowerShell.Commands.MemberDefinition", "string TypeName {get;}", "string Name {get;}",
    "System.Management.Automation.PSMemberTypes MemberType {get;}", "string Definition {get;}")
  static let memberTypes =
    TypeCatalog.find("System.Management.Automation.PSMemberTypes")
    ?? TypeInfo.enumeration(
      "System.Management.Automation.PSMemberTypes",
      [
        "AliasProperty", "CodeProperty", "Property", "NoteProperty", "ScriptProperty", "PropertySet", "Method", "CodeMethod",
        "ScriptMethod",
        "Methods", "ParameterizedProperty", "MemberSet", "Event", "Dynamic", "InferredProperty", "Properties", "All",
      ], values: [1, 2, 4, 8, 16, 32, 64, 128, 256, 448, 512, 1024, 2048, 4096, 8192, 31, 16383], flags: true)
}
