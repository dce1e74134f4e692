// Members as objects: what `'x'.Substring` without parentheses gives, what `.psobject` gives, property and member sets.

import Primitives

/// `PSMethod`: a method group with its target.
public final class PSMethodObj: Obj {
  public let target: Value
  public let group: MethodGroup
  public let isStatic: Bool

  public init(_ target: Value, _ group: MethodGroup, isStatic: Bool = false) {
    self.target = target
    self.group = group
    self.isStatic = isStatic
    super.init()
  }

  public override var type: TypeInfo { MemberTypes.psMethodOfGroup }
  /// All definitions: what PowerShell prints for a method without parentheses.
  public var definitions: [String] { MemberView.definitions(group, of: target.type) }
  public override func describe(_ runtime: Runtime) throws -> String { definitions.joined(separator: ", ") }

  /// `Invoke(args)`.
  public func call(_ arguments: [Value], _ runtime: Runtime) throws -> Value {
    if isStatic, case .object(let object) = target, let type = object as? TypeInfo {
      return try MemberAccess.invoke(
        try Overloads.choose(group.overloads, arguments, name: group.name), target, arguments, runtime, type: type)
    }
    return try MemberAccess.invoke(group, target.base, arguments, runtime)
  }
}

/// `PSScriptMethod` and `PSCodeMethod` bound to a target.
public final class PSExtendedMethodObj: Obj {
  public let target: Value
  public let name: PSString
  public let member: ExtendedMember
  public init(_ target: Value, _ name: PSString, _ member: ExtendedMember) {
    self.target = target
    self.name = name
    self.member = member
    super.init()
  }
  public var isScript: Bool { if case .scriptMethod = member.kind { return true } else { return false } }
  public override var type: TypeInfo { isScript ? MemberTypes.psScriptMethod : MemberTypes.psCodeMethod }
  public override func describe(_ runtime: Runtime) throws -> String { "System.Object \(name.string)();" }
}

/// `PSParameterizedProperty`: `Item` without its index.
public final class PSParameterizedPropertyObj: Obj {
  public let target: Value
  public let indexer: Indexer
  public let name: String
  public init(_ target: Value, _ indexer: Indexer, _ name: String) {
    self.target = target
    self.indexer = indexer
    self.name = name
    super.init()
  }
  public override var type: TypeInfo { MemberTypes.psParameterizedProperty }
  public override func describe(_ runtime: Runtime) throws -> String { indexer.definition }
}

/// `PSPropertySet`.
public final class PSPropertySetObj: Obj {
  public let name: PSString
  public let names: [PSString]
  public init(_ name: PSString, _ names: [PSString]) {
    self.name = name
    self.names = names
    super.init()
  }
  public override var type: TypeInfo { MemberTypes.psPropertySet }
  public override func describe(_ runtime: Runtime) throws -> String {
    "\(name.string) {\(names.map(\.string).joined(separator: ", "))}"
  }
}

/// `PSMemberSet` of type data, such as PSStandardMembers.
public final class PSMemberSetObj: Obj {
  public let name: PSString
  public let bag: PropertyBag
  public let target: Value
  public init(_ name: PSString, _ bag: PropertyBag, _ target: Value) {
    self.name = name
    self.bag = bag
    self.target = target
    super.init()
  }
  public override var type: TypeInfo { MemberTypes.psMemberSet }
  public override func describe(_ runtime: Runtime) throws -> String {
    "\(name.string) {\(bag.shape.names.map(\.string).joined(separator: ", "))}"
  }
  public override var hasOwnMembers: Bool { true }
  public override func dynamicGet(_ name: PSString, _ runtime: Runtime) throws -> Value? {
    guard let i = bag.shape.find(name) else { return nil }
    if let member = bag.extended(i) { return try MemberAccess.readExtended(member, target, name, runtime) }
    return bag.values[i]
  }
  public override var dynamicNames: [PSString] { bag.shape.names }
}

/// `psbase`, `psadapted`, `psextended`: a value seen through part of its members.
public final class MemberSetObj: Obj {
  public override var hasOwnMembers: Bool { true }
  /// The views that every object has.
  public enum View: Sendable {
    case psobject, psbase, psadapted, psextended, pstypenames

    private static let names: [(PSString, View)] = [
      (PSString.make("psobject"), .psobject), (PSString.make("pstypenames"), .pstypenames), (PSString.make("psbase"), .psbase),
      (PSString.make("psextended"), .psextended), (PSString.make("psadapted"), .psadapted),
    ]

    /// The view of this name.
    public static func named(_ name: PSString) -> View? {
      guard name.count >= 6, name.count <= 11, CaseFold.upper(name[0]) == 0x50, CaseFold.upper(name[1]) == 0x53 else {
        return nil
      }
      for (label, view) in names where name.equalsIgnoringCase(label) { return view }
      return nil
    }

    func value(of target: Value) -> Value {
      switch self {
      case .psobject: return .object(PSObjectView(target))
      case .pstypenames: return .object(TypeNamesObj(target))
      case .psbase, .psadapted, .psextended: return .object(MemberSetObj(self, target))
      }
    }

    /// Only the list of type names can be replaced, and not here: it is changed in place.
    func assign(_ target: Value, _ value: Value, _ runtime: Runtime) throws {
      switch self {
      case .psobject: throw MemberErrors.readOnly("psobject")
      case .pstypenames: throw MemberErrors.readOnly("pstypenames")
      case .psbase: throw MemberErrors.readOnly("psbase")
      case .psadapted: throw MemberErrors.readOnly("psadapted")
      case .psextended: throw MemberErrors.readOnly("psextended")
      }
    }
  }

  public let view: View
  public let target: Value
  public init(_ view: View, _ target: Value) {
    self.view = view
    self.target = target
    super.init()
  }
  public override var type: TypeInfo { MemberTypes.psMemberSet }

  func find(_ name: PSString, _ runtime: Runtime) throws -> FoundMember? {
    switch view {
    case .psextended:
      guard case .object(let object) = target, let bag = object.extras, let i = bag.shape.find(name) else { return nil }
      return bag.extended(i).map { .extended($0) } ?? .note(bag, i)
    default:
      guard let found = MemberAccess.findOnType(target.base, name) else { return nil }
      switch found {
      case .property(let property):
        guard let getter = property.get else { return .value(.null) }
        return .value(try getter(Call(this: target.base, args: [], runtime: runtime, target: target.type)))
      case .methods(let group): return .value(.object(PSMethodObj(target.base, group)))
      default: return found
      }
    }
  }
}

/// The types of members as objects.
public enum MemberTypes {
  public static let memberInfo = TypeInfo(
    "System.Management.Automation.PSMemberInfo", base: .object, isAbstract: true, declare: PSMemberMembers.memberInfo)
  public static let propertyInfo = TypeInfo(
    "System.Management.Automation.PSPropertyInfo", base: memberInfo, isAbstract: true, declare: PSMemberMembers.propertyInfo)
  public static let methodInfo = TypeInfo(
    "System.Management.Automation.PSMethodInfo", base: memberInfo, isAbstract: true, declare: PSMemberMembers.methodInfo)
  public static let psMethod = TypeInfo("System.Management.Automation.PSMethod", base: methodInfo)
  /// What a method without parentheses really is; its argument describes the overloads.
  public static let psMethodOfGroup = TypeInfo("System.Management.Automation.PSMethod`1", base: psMethod)
  public static let psScriptMethod = TypeInfo(
    "System.Management.Automation.PSScriptMethod", base: methodInfo, declare: PSMemberMembers.scriptMethod)
  public static let psCodeMethod = TypeInfo("System.Management.Automation.PSCodeMethod", base: methodInfo)
  public static let psParameterizedProperty = TypeInfo(
    "System.Management.Automation.PSParameterizedProperty", base: methodInfo,
    declare: PSMemberMembers.parameterizedProperty)
  public static let psEvent = TypeInfo("System.Management.Automation.PSEvent", base: memberInfo)
  public static let psPropertySet = TypeInfo(
    "System.Management.Automation.PSPropertySet", base: memberInfo, declare: PSMemberMembers.propertySet)
  public static let psMemberSet = TypeInfo(
    "System.Management.Automation.PSMemberSet", base: memberInfo, declare: PSMemberMembers.memberSet)
  public static let psProperty = TypeInfo("System.Management.Automation.PSProperty", base: propertyInfo)
  public static let psNoteProperty = TypeInfo(
    "System.Management.Automation.PSNoteProperty", base: propertyInfo, declare: PSMemberMembers.noteProperty)
  public static let psScriptProperty = TypeInfo(
    "System.Management.Automation.PSScriptProperty", base: propertyInfo, declare: PSMemberMembers.scriptProperty)
  public static let psCodeProperty = TypeInfo("System.Management.Automation.PSCodeProperty", base: propertyInfo)
  public static let psAliasProperty = TypeInfo(
    "System.Management.Automation.PSAliasProperty", base: propertyInfo, declare: PSMemberMembers.aliasProperty)
  public static let memberKind = TypeInfo.enumeration(
    "System.Management.Automation.PSMemberTypes",
    [
      "AliasProperty", "CodeProperty", "Property", "NoteProperty", "ScriptProperty", "Properties", "PropertySet", "Method",
      "CodeMethod",
      "ScriptMethod", "Methods", "ParameterizedProperty", "MemberSet", "Event", "Dynamic", "InferredProperty", "All",
    ],
    values: [1, 2, 4, 8, 16, 31 | 32768, 32, 64, 128, 256, 448, 512, 1024, 2048, 4096, 32768, 65535], flags: true)
}
