// How formatting sees an object: its type names, its properties by name and in order, whether it enumerates, and what type data says of its
// display. One reader a session; what depends on a type alone is asked once a type.

import Engine
import Objects
import Primitives

/// Reads objects for formatting.
public final class ObjectReader {
  public unowned(unsafe) let session: Session
  private var byType: [ObjectIdentifier: TypeKey] = [:]
  private var byNames: [[String]: TypeKey] = [:]
  private var lastNames: [String] = []
  private var lastKey: TypeKey?

  init(_ session: Session) { self.session = session }

  // MARK: - Types

  /// The interned type names of a value.
  func key(of value: Value) -> TypeKey {
    var type: TypeInfo?
    if case .object(let object) = value {
      if let bag = object.extras, let names = bag.typeNames { return key(names) }
      if object.tag == .wrapped { return key(of: object.wrappedBase) }
      if object.tag == .custom {
        type = .psCustomObject
      } else if !object.typeNamePrefix.isEmpty {
        return key(MemberAccess.typeNames(of: value))
      }
    }
    let known = type ?? value.type
    if let key = byType[ObjectIdentifier(known)] { return key }
    let key = self.key(MemberAccess.typeNames(of: value))
    byType[ObjectIdentifier(known)] = key
    return key
  }

  private func key(_ names: [String]) -> TypeKey {
    if let lastKey, lastNames == names { return lastKey }
    lastNames = names
    if let key = byNames[names] {
      lastKey = key
      return key
    }
    let key = TypeKey(names)
    byNames[names] = key
    lastKey = key
    return key
  }

  // MARK: - Properties

  /// The value of a property; nil when there is none of that name.
  public func get(_ value: Value, _ name: PSString) throws -> Value? {
    if case .object(let object) = value {
      if object.tag == .dictionary, let dictionary = object as? DictionaryObj, let found = dictionary.get(.string(name)) {
        return found
      }
      if object.tag == .custom, let found = object.extras?.note(name) { return found }
    }
    guard let found = try MemberAccess.find(value, name, session) else { return nil }
    switch found {
    case .methods, .view, .indexer: return nil
    case .extended(let member):
      switch member.kind {
      case .scriptMethod, .codeMethod, .memberSet, .propertySet: return nil
      default: return try MemberView(name, .ScriptProperty, value, found).checkedValue(session)
      }
    default: return try MemberAccess.read(found, value, name, session)
    }
  }

  /// The same by a Swift name, null for what is not there or fails: for the computations of built-in views.
  public func get(_ value: Value, _ name: String) -> Value { (try? get(value, PSString.make(name))) ?? .null }

  /// The value at the end of a path of properties.
  public func path(_ value: Value, _ names: String...) -> Value { names.reduce(value) { $1.isEmpty ? $0 : get($0, $1) } }

  /// Names of the properties that a view without columns shows: those of the .NET type, then the attached ones and those of type data.
  func propertyNames(_ value: Value) -> [PSString] {
    if case .object(let object) = value, object.tag == .custom, let bag = object.extras, bag.isPlain,
      session.typeData.isEmpty || session.typeDataMembers(MemberAccess.typeNames(of: value)).isEmpty
    {
      return bag.shape.names
    }
    let views = MemberAccess.properties(of: value, session)
    return views.filter { $0.kind == .Property }.map(\.name) + views.filter { $0.kind != .Property }.map(\.name)
  }

  /// Names that match a wildcard, property sets opened.
  func names(_ value: Value, matching pattern: WildcardPattern) -> [PSString] {
    if let dictionary = value.dictionary, TypeInfo.hashtable.accepts(dictionary.type) {
      let keys = dictionary.orderedKeys.compactMap(\.pstring).filter { (try? pattern.isMatch($0)) ?? false }
      if !keys.isEmpty { return keys }
    }
    var names: [PSString] = []
    for view in MemberAccess.members(of: value, session) where view.kind.isProperty || view.kind == .PropertySet {
      guard (try? pattern.isMatch(view.name)) ?? false else { continue }
      if case .extended(let member) = view.found, case .propertySet(let members) = member.kind {
        for name in members where !names.contains(where: { $0.equalsIgnoringCase(name) }) { names.append(name) }
      } else if !names.contains(where: { $0.equals(view.name) }) {
        names.append(view.name)
      }
    }
    return names
  }

  /// Members of a property set of that name, if that is what it is; else the one property with its real name; nothing if there is none.
  func resolve(_ value: Value, _ name: PSString) -> [PSString] {
    if let dictionary = value.dictionary, TypeInfo.hashtable.accepts(dictionary.type), dictionary.get(.string(name)) != nil {
      let real = dictionary.orderedKeys.first { $0.pstring?.equalsIgnoringCase(name) ?? false }?.pstring
      return [real ?? name]
    }
    guard let found = try? MemberAccess.find(value, name, session) else { return [] }
    switch found {
    case .note(let bag, let i): return [bag.shape.names[i]]
    case .extended(let member):
      switch member.kind {
      case .propertySet(let names): return names.flatMap { resolve(value, $0) }
      case .scriptMethod, .codeMethod, .memberSet: return []
      default:
        if let bag = value.obj?.extras, let i = bag.shape.find(name) { return [bag.shape.names[i]] }
        let members = session.typeDataMembers(MemberAccess.typeNames(of: value))
        return [members.first { $0.0.equalsIgnoringCase(name) }?.0 ?? name]
      }
    case .property(let property): return [PSString.make(property.name)]
    case .value: return [value.base.obj?.dynamicNames.first { $0.equalsIgnoringCase(name) } ?? name]
    case .methods, .view, .indexer, .event: return []
    }
  }

  private static let standardMembers = PSString.make("PSStandardMembers")
  private static let displaySet = PSString.make("DefaultDisplayPropertySet")
  private static let displayProperty = PSString.make("DefaultDisplayProperty")

  /// The object's own standard members, when it has any.
  private func ownStandard(_ value: Value) -> PropertyBag? {
    guard let bag = value.obj?.extras, !bag.isPlain, let i = bag.shape.find(ObjectReader.standardMembers),
      let member = bag.extended(i), case .memberSet(let inner, _) = member.kind
    else { return nil }
    return inner
  }

  /// The properties that type data shows by default; empty when it names none.
  func defaultProperties(_ value: Value) -> [PSString] {
    if let bag = ownStandard(value), let i = bag.shape.find(ObjectReader.displaySet), let member = bag.extended(i),
      case .propertySet(let names) = member.kind
    {
      return names
    }
    let key = key(of: value)
    func look(_ key: TypeKey) -> [PSString]? {
      for name in key.names {
        if let set = session.typeData.isEmpty ? nil : session.typeData[name.lowercased()]?.defaultDisplaySet {
          return set.map { PSString.make($0) }
        }
        if !session.hidesBuiltIn(name), let set = DisplaySets.properties(name) { return set }
      }
      return nil
    }
    if session.typeData.isEmpty {
      if let known = key.defaultProperties { return known }
      let found = look(key) ?? key.withoutDeserialized.flatMap(look) ?? []
      key.defaultProperties = found
      return found
    }
    return look(key) ?? key.withoutDeserialized.flatMap(look) ?? []
  }

  /// The one property that stands for an object.
  func displayName(_ value: Value) -> PSString? {
    if let bag = ownStandard(value), let name = bag.note(ObjectReader.displayProperty)?.pstring { return name }
    for name in key(of: value).names {
      if let property = session.typeData.isEmpty ? nil : session.typeData[name.lowercased()]?.defaultDisplayProperty {
        return PSString.make(property)
      }
      if !session.hidesBuiltIn(name), let property = DisplaySets.property(name) { return property }
    }
    for pattern in ["name", "id", "key"] {
      if let name = resolve(value, PSString.make(pattern)).first { return name }
    }
    for pattern in ObjectReader.namePatterns {
      if let name = names(value, matching: pattern).first(where: { !RemoteMarks.contains($0) }) { return name }
    }
    return nil
  }
  private static let namePatterns = ["*key", "*name", "*id"].map { WildcardPattern(PSString.make($0)) }

  // MARK: - Values

  /// Elements to format one by one: collections and dictionaries.
  func enumerator(_ value: Value) -> Enumerator? {
    if let dictionary = value.dictionary { return DictionaryEnumerator(dictionary) }
    return MemberAccess.enumerator(of: value)
  }

  /// Calls a script block with the object as `$_`.
  func call(_ script: Obj, _ value: Value) throws -> Value { try ScriptCall.run(script, value, session) }

  /// A condition of a view.
  func isTrue(_ source: FieldSource, _ value: Value) -> Bool {
    switch source {
    case .property(let name): return Truth.isTrue((try? get(value, name)) ?? .null)
    case .script(let block): return Truth.isTrue((try? call(block, value)) ?? .null)
    case .native(_, let body): return Truth.isTrue((try? body(value, self)) ?? .null)
    case .text: return true
    }
  }

  /// `$FormatEnumerationLimit`.
  var enumerationLimit: Int {
    guard let value = session.global.local(ObjectReader.limitName), case .int(let limit) = value.base else { return 4 }
    return Int(limit)
  }
  private static var limitName: NameKey { NameKey("FormatEnumerationLimit") }
}
