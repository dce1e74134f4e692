// Finding what a name means on a value, apart from using it: what inline caches keep. The order is PowerShell's: attached members, type data,
// dynamic members of the object (XML), members of the .NET type, and the views every object has (psobject, pstypenames, ...).

import Primitives

/// What a name stands for on an object.
public enum FoundMember {
  /// A note in a bag, by slot.
  case note(PropertyBag, Int)
  /// An alias, script, code member or set from the bag or from type data.
  case extended(ExtendedMember)
  case property(Property)
  case methods(MethodGroup)
  /// The parameterised property: `Item`, `Chars`.
  case indexer(Indexer, name: String)
  /// A value computed already: dynamic members.
  case value(Value)
  /// `psobject`, `psbase`, `psadapted`, `psextended`, `pstypenames`.
  case view(MemberSetObj.View)
  /// An event, by the type of its handlers.
  case event(String)
}

extension MemberAccess {
  /// What `name` means on `target`; nil when it means nothing. Dictionary keys are not looked at.
  public static func find(_ target: Value, _ name: PSString, _ runtime: Runtime) throws -> FoundMember? {
    if case .object(let object) = target {
      if let bag = object.extras, let i = bag.shape.find(name) {
        if let member = bag.extended(i) { return .extended(member) }
        return .note(bag, i)
      }
      if object.tag == .wrapped {
        if object.extras?.typeNames != nil, runtime.hasTypeData,
          let member = runtime.typeDataMember(typeNames(of: target), name)
        {
          return .extended(member)
        }
        return try find(object.wrappedBase, name, runtime)
      }
      if let set = object as? MemberSetObj { return try set.find(name, runtime) }
    }
    if runtime.hasTypeData {
      if let member = runtime.typeDataMember(typeNames(of: target), name) { return .extended(member) }
      if let member = runtime.builtInMember(target.type, name) { return .extended(member) }
    } else if let member = target.type.extendedMember(name) {
      return .extended(member)
    }
    if case .object(let object) = target, let value = try object.dynamicGet(name, runtime) { return .value(value) }
    if let found = findOnType(target, name) { return found }
    if name.count == standardMembersName.count, name.equalsIgnoringCase(standardMembersName),
      let bag = runtime.standardMembers(typeNames(of: target))
    {
      return .extended(ExtendedMember(.memberSet(bag, inherits: true), hidden: true))
    }
    return nil
  }
  private static let standardMembersName = PSString.make("PSStandardMembers")

  /// The part of `find` that depends on the type alone.
  public static func findOnType(_ target: Value, _ name: PSString) -> FoundMember? {
    let type = target.type
    if let member = type.member(name, isStatic: false) {
      switch member {
      case .property(let property), .field(let property): return .property(property)
      case .method(let group): return .methods(group)
      }
    }
    if let (indexer, label) = type.findIndexer(), name.equalsIgnoringCase(label) {
      return .indexer(indexer, name: label.string)
    }
    if let view = MemberSetObj.View.named(name) { return .view(view) }
    return ConvertibleMethods.find(name, of: type).map { .methods($0) }
  }
}

extension TypeInfo {
  /// The indexer of the type or of the nearest base that has one, with its name.
  public func findIndexer() -> (Indexer, PSString)? {
    var type: TypeInfo? = self
    while let current = type {
      if let indexer = current.members.indexer {
        return (indexer, indexer.label)
      }
      type = current.baseType
    }
    return nil
  }
}
