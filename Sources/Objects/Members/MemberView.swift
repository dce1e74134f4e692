// All members of a value, for everyone who lists them: Get-Member, PSObject.Properties, formatting, Select-Object, ConvertTo-Json.

import Primitives

/// `PSMemberTypes`, single bits.
public enum MemberKind: Int, Sendable {
  case AliasProperty = 1, CodeProperty = 2, Property = 4, NoteProperty = 8, ScriptProperty = 16, PropertySet = 32, Method = 64,
    CodeMethod = 128,
    ScriptMethod = 256, ParameterizedProperty = 512, MemberSet = 1024, Event = 2048

  public var isProperty: Bool { rawValue < 32 }
  public var isMethod: Bool { self == .Method || self == .CodeMethod || self == .ScriptMethod }
  public var name: String { String(describing: self) }
}

/// One member of one value.
public final class MemberView: Obj {
  public let name: PSString
  public let kind: MemberKind
  public let owner: Value
  public let found: FoundMember
  /// Whether it was attached to the object itself.
  public let isInstance: Bool

  public init(_ name: PSString, _ kind: MemberKind, _ owner: Value, _ found: FoundMember, isInstance: Bool = false) {
    self.name = name
    self.kind = kind
    self.owner = owner
    self.found = found
    self.isInstance = isInstance
    super.init()
  }

  /// The value; getters that fail give `$null`.
  public func value(_ runtime: Runtime) throws -> Value { try MemberAccess.read(found, owner, name, runtime) }

  /// The value, errors and all: what `PSPropertyInfo.Value` and formatting see.
  public func checkedValue(_ runtime: Runtime) throws -> Value {
    switch found {
    case .property(let property):
      guard let getter = property.get else { return .null }
      do {
        return try getter(Call(this: owner.base, args: [], runtime: runtime, target: owner.type))
      } catch { throw MemberErrors.getting(error, name.string) }
    case .extended(let member):
      do {
        return try MemberAccess.readExtended(member, owner, name, runtime)
      } catch { throw MemberErrors.getting(error, name.string, id: "ScriptGetValueRuntimeException") }
    default: return try value(runtime)
    }
  }

  /// Sets the value through the member.
  public func setValue(_ value: Value, _ runtime: Runtime) throws { try MemberAccess.set(owner, name, value, runtime) }

  public var isSettable: Bool {
    switch found {
    case .note, .value: return true
    case .property(let property): return property.set != nil
    case .extended(let member):
      switch member.kind {
      case .alias: return true
      case .script(_, let setter): return setter != nil
      case .code(_, let setter): return setter != nil
      default: return false
      }
    default: return false
    }
  }

  public var isGettable: Bool {
    switch found {
    case .property(let property): return property.get != nil
    case .extended(let member):
      if case .script(let getter, _) = member.kind { return getter != nil }
      return true
    default: return true
    }
  }

  /// The text Get-Member shows.
  public func definition(_ runtime: Runtime) throws -> String {
    switch found {
    case .note where kind == .Property: return "\(try typeName(runtime)) {get;set;}"
    case .value where owner.base.obj?.tag == .xml:
      let value = try value(runtime)
      let isSettable = (owner.base.obj as? XmlNodeObj)?.isSettable(name) ?? false
      return "\(value.isNull ? "System.Object" : value.type.shortName()) \(name.string) {get;\(isSettable ? "set;" : "")}"
    case .note, .value:
      if case .value = found, let own = owner.base.obj?.ownDefinition(name) { return own }
      let value = try value(runtime)
      return "\(MemberView.typeLabel(value)) \(name.string)=\(value.isNull ? "null" : try MemberView.shownText(value, runtime))"
    case .property(let property): return property.definition
    case .methods(let group): return MemberView.definitions(group, of: owner.type).joined(separator: ", ")
    case .indexer(let indexer, _): return indexer.definition
    case .view: return name.string
    case .event(let delegate):
      // What it hears: the sender, and the arguments that the delegate's name tells.
      let generic = "System.EventHandler`1["
      let arguments =
        delegate.hasPrefix(generic)
        ? String(delegate.dropFirst(generic.count).dropLast()) : delegate.dropLast("Handler".count) + "Args"
      return "\(delegate) \(name.string)(System.Object, \(arguments))"
    case .extended(let member):
      switch member.kind {
      case .alias(let other, let type):
        return type.map { "\(name.string) = (\($0.reflectionName))\(other.string)" } ?? "\(name.string) = \(other.string)"
      case .script(let getter, let setter):
        var text = "System.Object \(name.string) {"
        if let getter { text += "get=\(try getter.describe(runtime));" }
        if let setter { text += "set=\(try setter.describe(runtime));" }
        return text + "}"
      case .code(let getter, let setter):
        if member.note != nil {
          let value = try value(runtime)
          return "\(MemberView.typeLabel(value)) \(name.string)=\(try MemberView.shownText(value, runtime))"
        }
        if let script = member.script { return "System.Object \(name.string) {get=\(script);}" }
        return
          "\(member.valueType) \(name.string){\(getter == nil ? "" : "get=\(name.string);")\(setter == nil ? "" : "set=\(name.string);")}"
      case .scriptMethod: return "System.Object \(name.string)();"
      case .codeMethod: return "static System.Object \(name.string)();"
      case .propertySet(let names): return "\(name.string) {\(names.map(\.string).joined(separator: ", "))}"
      case .note(let value):
        return
          "\(MemberView.typeLabel(value)) \(name.string)=\(value.isNull ? "null" : try MemberView.shownText(value, runtime))"
      case .memberSet(let bag, _): return "\(name.string) {\(bag.shape.names.map(\.string).joined(separator: ", "))}"
      }
    }
  }

  /// The overloads of a name as Get-Member shows them, those that are only listed last.
  static func definitions(_ group: MethodGroup, of type: TypeInfo) -> [String] {
    let own = group.overloads.filter { !$0.isHidden }
    let listed =
      own.first?.isStatic == true
      ? []
      : ListedMethods.of(type).filter { listed in
        listed.name == group.name && !own.contains { $0.definition == listed.definition }
      }
    return own.map(\.definition) + listed.map(\.definition)
  }

  /// `TypeNameOfValue`.
  public func typeName(_ runtime: Runtime) throws -> String {
    switch found {
    case .property(let property): return property.type.dotNetFullName
    case .note, .value:
      let value = try value(runtime)
      if value.isNull { return "System.Object" }
      return MemberAccess.typeNames(of: value).first ?? "System.Object"
    case .extended(let member): return member.valueType
    default: return "System.Object"
    }
  }

  /// The short type name that a note's definition starts with.
  public static func typeLabel(_ value: Value) -> String {
    if value.isNull { return "object" }
    if case .object(let object) = value {
      if let own = object.extras?.typeNames?.first { return own }
      if object.tag == .custom { return "System.Management.Automation.PSCustomObject" }
    }
    return value.type.shortName(dropNamespaces: true)
  }

  /// The text of a note's value in its definition: .NET's own, under the session's culture.
  public static func shownText(_ value: Value, _ runtime: Runtime) throws -> String {
    switch value.base.obj?.tag {
    case .dateTime, .custom: return try Text.netString(value, runtime).string
    default: return try plainText(value, runtime)
    }
  }

  /// `ToString()` of a value.
  static func plainText(_ value: Value, _ runtime: Runtime) throws -> String {
    if case .object(let object) = value { return try object.describe(runtime) }
    return try runtime.text(value)
  }

  public override var type: TypeInfo {
    switch kind {
    case .AliasProperty: return MemberTypes.psAliasProperty
    case .CodeProperty: return MemberTypes.psCodeProperty
    case .Property: return MemberTypes.psProperty
    case .NoteProperty: return MemberTypes.psNoteProperty
    case .ScriptProperty: return MemberTypes.psScriptProperty
    case .PropertySet: return MemberTypes.psPropertySet
    case .Method: return MemberTypes.psMethod
    case .CodeMethod: return MemberTypes.psCodeMethod
    case .ScriptMethod: return MemberTypes.psScriptMethod
    case .ParameterizedProperty: return MemberTypes.psParameterizedProperty
    case .MemberSet: return MemberTypes.psMemberSet
    case .Event: return MemberTypes.psEvent
    }
  }
  public override func describe(_ runtime: Runtime) throws -> String { try definition(runtime) }
}

extension MemberKind {
  /// The kind of an extended member.
  public init(_ member: ExtendedMember) {
    switch member.kind {
    case .alias: self = .AliasProperty
    case .script: self = .ScriptProperty
    case .code: self = member.note != nil ? .NoteProperty : member.script == nil ? .CodeProperty : .ScriptProperty
    case .scriptMethod: self = .ScriptMethod
    case .codeMethod: self = .CodeMethod
    case .propertySet: self = .PropertySet
    case .memberSet: self = .MemberSet
    case .note: self = .NoteProperty
    }
  }
}

extension MemberAccess {
  /// All members in PowerShell's order: attached ones, then type data, then dynamic ones or those of the .NET type. Hidden members are left
  /// out unless asked for.
  public static func members(of target: Value, _ runtime: Runtime, hidden: Bool = false) -> [MemberView] {
    var views = properties(of: target, runtime, hidden: hidden, all: true)
    var seen = Set(views.map { FoldedName($0.name) })
    let mark = target.obj?.tag == .custom ? target.obj?.extras?.deserialized : nil
    var type: TypeInfo? = target.type
    while let current = type {
      for entry in current.members.ordered where !entry.isStatic {
        guard case .method(let group) = entry.member else { continue }
        // Of the methods of what was a type, two remain.
        if mark?.adapted != nil, entry.name != "GetType", entry.name != "ToString" || mark?.text == nil { continue }
        if !hidden, group.overloads.allSatisfy(\.isHidden) { continue }
        let name = PSString.make(entry.name)
        guard seen.insert(FoldedName(name)).inserted else { continue }
        // The whole group, inherited overloads included.
        guard case .method(let whole)? = target.type.member(name, isStatic: false) else { continue }
        views.append(MemberView(name, .Method, target, .methods(whole)))
      }
      type = current.baseType
    }
    if mark == nil {
      for here in target.type.hierarchy {
        for event in here.members.events {
          let name = PSString.make(event.name)
          if seen.insert(FoldedName(name)).inserted { views.append(MemberView(name, .Event, target, .event(event.delegate))) }
        }
      }
    }
    if ConvertibleMethods.apply(to: target.type) {
      for (label, group) in ConvertibleMethods.groups {
        let name = PSString.make(label)
        if seen.insert(FoldedName(name)).inserted { views.append(MemberView(name, .Method, target, .methods(group))) }
      }
    }
    if mark == nil {
      for (label, _) in ListedMethods.of(target.type) {
        let name = PSString.make(label)
        if seen.insert(FoldedName(name)).inserted {
          views.append(MemberView(name, .Method, target, .methods(MethodGroup(label, []))))
        }
      }
    }
    if let (indexer, label) = target.type.findIndexer(), seen.insert(FoldedName(label)).inserted {
      views.append(MemberView(label, .ParameterizedProperty, target, .indexer(indexer, name: label.string)))
    } else if target.type.arrayRank > 0 {
      let label = PSString.make("Item")
      views.append(MemberView(label, .ParameterizedProperty, target, .indexer(arrayItem, name: label.string)))
    }
    return views
  }

  /// The element of an array as its interface has it; indexing never asks for it.
  private static let arrayItem = Indexer(
    definition: "System.Object IList.Item(int index) {get;set;}", parameters: [], type: .object, get: nil, set: nil)

  /// The properties alone (`PSObject.Properties`), in order.
  public static func properties(of target: Value, _ runtime: Runtime, hidden: Bool = false) -> [MemberView] {
    properties(of: target, runtime, hidden: hidden, all: false)
  }

  /// `all` keeps methods and sets of bags and type data too.
  private static func properties(of target: Value, _ runtime: Runtime, hidden: Bool, all: Bool) -> [MemberView] {
    if target.isNull { return [] }
    var views: [MemberView] = []
    // The former properties of a deserialised object: they come last, as a type's own do.
    var adapted: [MemberView] = []
    var seen = Set<FoldedName>()
    var base = target
    if case .object(let object) = target {
      if let bag = object.extras {
        views.reserveCapacity(bag.count)
        for (i, name) in bag.shape.names.enumerated() {
          if let member = bag.extended(i) {
            let kind = MemberKind(member)
            if member.isHidden && !hidden || !all && !kind.isProperty { continue }
            views.append(MemberView(name, kind, target, .extended(member), isInstance: true))
          } else if bag.deserialized?.adapted?.contains(FoldedName(name)) ?? false {
            adapted.append(MemberView(name, .Property, target, .note(bag, i)))
          } else {
            views.append(MemberView(name, .NoteProperty, target, .note(bag, i), isInstance: true))
          }
        }
        if object.tag != .custom || !runtime.typeDataMembers(typeNames(of: target)).isEmpty {
          seen = Set(views.map { FoldedName($0.name) })
        }
      }
      base = target.base
    }
    for (name, member) in runtime.typeDataMembers(typeNames(of: target)) {
      let kind = MemberKind(member)
      if member.isHidden && !hidden || !all && !kind.isProperty { continue }
      if seen.insert(FoldedName(name)).inserted { views.append(MemberView(name, kind, target, .extended(member))) }
    }
    addTypeData(runtime.builtInMembers(base.type), target, hidden: hidden, all: all, &views, &seen)
    if case .object(let object) = base {
      if object.tag == .custom { return views + adapted }
      let dynamic = object.dynamicNames
      for name in dynamic where seen.insert(FoldedName(name)).inserted {
        guard let value = try? object.dynamicGet(name, runtime) else { continue }
        views.append(MemberView(name, .Property, target, .value(value)))
      }
      // The XML adapter shows attributes and children in place of .NET's properties, that of rows columns.
      if object.tag == .xml, !dynamic.isEmpty { return views }
      if let name = dynamic.first, object.ownDefinition(name) != nil { return views }
    }
    for listed in base.type.listedProperties where hidden || !listed.property.isHidden {
      guard seen.insert(FoldedName(listed.name)).inserted else { continue }
      views.append(MemberView(listed.name, .Property, target, .property(listed.property)))
    }
    return views
  }

  /// Members that PowerShell's own type data adds.
  private static func addTypeData(
    _ members: [(PSString, ExtendedMember)], _ target: Value, hidden: Bool, all: Bool,
    _ views: inout [MemberView], _ seen: inout Set<FoldedName>
  ) {
    for (name, member) in members {
      let kind = MemberKind(member)
      if member.isHidden && !hidden || !all && !kind.isProperty { continue }
      guard seen.insert(FoldedName(name)).inserted else { continue }
      let view = MemberView(name, kind, target, .extended(member))
      guard let note = member.note else {
        views.append(view)
        continue
      }
      if let at = views.firstIndex(where: { $0.name.equalsIgnoringCase(note) }) { views.insert(view, at: at + 1) }
    }
  }

  /// The static members of a type: `Get-Member -Static`.
  public static func staticMembers(of type: TypeInfo, _ runtime: Runtime, hidden: Bool = false) -> [MemberView] {
    var views: [MemberView] = []
    var seen = Set<FoldedName>()
    if let info = type.enumInfo {
      for name in info.names {
        let property = Property(
          name: name, type: type, definition: "static \(type.shortName()) \(name) {get;}", isStatic: true, isField: true,
          get: { _ in (try? getStatic(type, PSString.make(name), Runtime())) ?? .null }, set: nil)
        views.append(MemberView(PSString.make(name), .Property, .object(type), .property(property)))
      }
    }
    var current: TypeInfo? = type
    while let here = current {
      for entry in here.members.ordered where entry.isStatic {
        let name = PSString.make(entry.name)
        guard seen.insert(FoldedName(name)).inserted else { continue }
        switch entry.member {
        case .property(let property), .field(let property):
          if property.isHidden && !hidden { continue }
          views.append(MemberView(name, .Property, .object(type), .property(property)))
        case .method(let group):
          guard hidden || !group.overloads.allSatisfy(\.isHidden), case .method(let whole)? = type.member(name, isStatic: true)
          else { continue }
          views.append(MemberView(name, .Method, .object(type), .methods(whole)))
        }
      }
      current = here.baseType
    }
    if let group = constructors(of: type), hidden || !group.overloads.allSatisfy(\.isHidden),
      seen.insert(FoldedName(newName)).inserted
    {
      views.append(MemberView(newName, .Method, .object(type), .methods(group)))
    }
    return views
  }
}
