// What Get-Member shows with -Force alone: the methods behind properties, and the members that every object has.

import Engine
import Objects
import Primitives

enum HiddenMembers {
  typealias Entry = GetMemberCommand.Entry

  static func all(of input: Value, _ views: [MemberView], _ session: Session) -> [Entry] {
    let own = accessors(views)
    let adapted = views.filter { if case .property = $0.found { true } else { false } }.map(\.name.string)
    let methods = views.filter { $0.kind == .Method }.map(\.name.string)
    let indexers = views.filter { $0.kind == .ParameterizedProperty }.map(\.name.string)
    let extended = views.filter {
      switch $0.found {
      case .note, .extended: true
      default: false
      }
    }.map(\.name.string)
    let base = indexers + adapted + methods + own.map(\.name.string)
    return own + [
      Entry(
        kind: .CodeProperty, name: PSString.make("pstypenames"),
        definition: "System.Collections.ObjectModel.Collection`1[[System.String, System.Private.CoreLib, Version=10.0.0.0, "
          + "Culture=neutral, PublicKeyToken=7cec85d7bea7798e]] pstypenames{get=PSTypeNames;}"),
      set("psadapted", base), set("psbase", base), set("psextended", extended),
      set(
        "psobject",
        [
          "Members", "Properties", "Methods", "ImmediateBaseObject", "BaseObject", "TypeNames", "get_Members", "get_Properties",
          "get_Methods", "get_ImmediateBaseObject", "get_BaseObject", "get_TypeNames", "ToString", "Copy", "CompareTo",
          "Equals",
          "GetHashCode", "GetObjectData", "GetType",
        ]),
    ]
  }

  private static func set(_ name: String, _ members: [String]) -> Entry {
    Entry(kind: .MemberSet, name: PSString.make(name), definition: "\(name) {\(members.joined(separator: ", "))}")
  }

  /// `get_Name` and `set_Name` of each property of the .NET type.
  private static func accessors(_ views: [MemberView]) -> [Entry] {
    var all: [Entry] = []
    for view in views {
      guard case .property(let property) = view.found, !property.isField, let end = property.definition.firstIndex(of: "{")
      else { continue }
      let head = property.definition[..<end].split(separator: " ")
      guard head.count >= 2, let name = head.last else { continue }
      let type = head.dropLast().joined(separator: " ")
      if property.get != nil {
        all.append(Entry(kind: .Method, name: PSString.make("get_\(name)"), definition: "\(type) get_\(name)()"))
      }
      if property.set != nil {
        all.append(Entry(kind: .Method, name: PSString.make("set_\(name)"), definition: "void set_\(name)(\(type) value)"))
      }
    }
    return all
  }
}
