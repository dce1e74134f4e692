// What was done to a session's type data, in order: what a file brought is taken out again by doing the rest once more. PowerShell keeps such a
// list in the session's initial state.

import Engine
import Objects
import Primitives

final class TypeDataLog {
  /// Something said of one type.
  private enum Change {
    case added(TypeDataEntry, isOverride: Bool)
    case removed
  }
  private var changes: [(type: String, file: String?, change: Change)] = []
  private var files: Set<String> = []

  static func of(_ session: Session) -> TypeDataLog {
    if let known = session.service(TypeDataLog.self) { return known }
    let made = TypeDataLog()
    session.attach(made)
    return made
  }

  /// Adds to what the session knows of a type. Gives the names of what is there already and stays.
  func add(_ added: TypeDataEntry, to type: String, isOverride: Bool, file: String? = nil, _ session: Session) -> [String] {
    let change = Change.added(added, isOverride: isOverride)
    changes.append((type, file, change))
    return apply(change, type, session)
  }

  /// Notes that a file is loaded, though it may say nothing.
  func loaded(_ file: String) { files.insert(file.lowercased()) }

  /// Takes away all that is known of a type, PowerShell's own data too; false when nothing is.
  func remove(_ type: String, _ session: Session) -> Bool {
    let key = type.lowercased()
    guard session.typeData[key].map({ !$0.saysNothing }) ?? false || TypeDataLog.builtIn(key, session) != nil else {
      return false
    }
    changes.append((type, nil, .removed))
    _ = apply(.removed, type, session)
    return true
  }

  /// Takes away what a file brought; false when it is not loaded.
  func unload(_ file: String, _ session: Session) -> Bool {
    guard files.remove(file.lowercased()) != nil else { return false }
    let ofFile = { (item: String?) in item?.lowercased() == file.lowercased() }
    let touched = Set(changes.filter { ofFile($0.file) }.map { $0.type.lowercased() })
    changes.removeAll { ofFile($0.file) }
    for key in touched {
      session.typeData.removeValue(forKey: key)
      session.typeDataNames.removeValue(forKey: key)
      for (type, _, change) in changes where type.lowercased() == key { _ = apply(change, type, session) }
    }
    session.commandGeneration &+= 1
    return true
  }

  /// PowerShell's own data of a type, unless it was taken away.
  static func builtIn(_ key: String, _ session: Session) -> BuiltInTypeData.Entry? {
    session.hidesBuiltIn(key) ? nil : BuiltInTypeData.all()[key]
  }

  private func apply(_ change: Change, _ type: String, _ session: Session) -> [String] {
    let key = type.lowercased()
    defer { session.commandGeneration &+= 1 }
    guard case .added(let added, let isOverride) = change else {
      let empty = TypeDataEntry()
      empty.hidesBuiltIn = session.hidesBuiltIn(key) || BuiltInTypeData.all()[key] != nil
      session.typeData[key] = empty.hidesBuiltIn ? empty : nil
      session.typeDataNames.removeValue(forKey: key)
      return []
    }
    let base = isOverride ? nil : TypeDataLog.builtIn(key, session)
    let entry = session.typeData[key] ?? TypeDataEntry()
    var present: [String] = []
    for (label, member) in added.members {
      if let i = entry.members.firstIndex(where: { $0.0.equalsIgnoringCase(label) }) {
        if isOverride { entry.members[i] = (label, member) } else { present.append(label.string) }
      } else if base?.members.contains(where: { PSString.make($0.name).equalsIgnoringCase(label) }) ?? false {
        present.append(label.string)
      } else {
        entry.members.append((label, member))
      }
    }
    func take<T>(_ label: String, _ path: ReferenceWritableKeyPath<TypeDataEntry, T?>) {
      guard let new = added[keyPath: path] else { return }
      if !isOverride, entry[keyPath: path] != nil || base?.data[keyPath: path] != nil { return present.append(label) }
      entry[keyPath: path] = new
    }
    take("DefaultDisplayProperty", \.defaultDisplayProperty)
    take("DefaultDisplayPropertySet", \.defaultDisplaySet)
    take("DefaultKeyPropertySet", \.defaultKeySet)
    take("PropertySerializationSet", \.propertySerializationSet)
    take("SerializationMethod", \.serializationMethod)
    take("StringSerializationSource", \.stringSerializationSource)
    take("InheritPropertySerializationSet", \.inheritPropertySerializationSet)
    take("TargetTypeForDeserialization", \.targetTypeForDeserialization)
    if added.serializationDepth != 0 {
      if !isOverride, entry.serializationDepth != 0 || base.map({ $0.data.serializationDepth != 0 }) ?? false {
        present.append("SerializationDepth")
      } else {
        entry.serializationDepth = added.serializationDepth
      }
    }
    session.typeData[key] = entry
    session.typeDataNames[key] = type
    return present
  }
}
