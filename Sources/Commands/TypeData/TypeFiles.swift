// Type files (`.ps1xml`): loading them into a session and taking them out again.

import Engine
import Objects
import Primitives

/// Type files (`.ps1xml`).
enum TypeFiles {
  /// The type files of a session and the members that each brought.
  private final class Loaded {
    var files: [String: [(type: String, members: [PSString])]] = [:]
    static func of(_ session: Session) -> Loaded {
      if let known = session.service(Loaded.self) { return known }
      let made = Loaded()
      session.attach(made)
      return made
    }
  }

  /// Takes away what a file brought; false when it is not loaded.
  static func unload(_ path: String, _ session: Session) throws -> Bool {
    guard let brought = Loaded.of(session).files.removeValue(forKey: path.lowercased()) else { return false }
    for (key, names) in brought {
      guard let entry = session.typeData[key] else { continue }
      entry.members.removeAll { member in names.contains { $0.equalsIgnoringCase(member.0) } }
      if entry.members.isEmpty {
        session.typeData.removeValue(forKey: key)
        session.typeDataNames.removeValue(forKey: key)
      }
    }
    return true
  }

  static func load(_ path: String, _ cmdlet: Cmdlet) throws {
    let session = cmdlet.session
    guard let bytes = TextFiles.read(path) else { return }
    var brought: [(type: String, members: [PSString])] = []
    defer { Loaded.of(session).files[path.lowercased()] = brought }
    let document = try Conversion.convert(.string(TextFiles.decode(bytes)), to: TypeCatalog.find("xml") ?? .object, session)
    func child(_ value: Value, _ name: String) -> [Value] {
      guard let found = try? MemberAccess.get(value, PSString.make(name), session), !found.isNull else { return [] }
      return found.sequence.map { Array($0.items) } ?? [found]
    }
    func text(_ value: Value, _ name: String) -> String? { child(value, name).first.flatMap { try? session.text($0) } }
    func names(_ set: Value) -> [String] {
      child(set, "ReferencedProperties").flatMap { child($0, "Name") }.compactMap { try? session.text($0) }
    }
    for types in child(document, "Types") {
      for type in child(types, "Type") {
        guard let name = text(type, "Name") else { continue }
        let entry = session.typeData[name.lowercased()] ?? TypeDataEntry()
        let before = entry.members.count
        defer { brought.append((name.lowercased(), entry.members[before...].map { $0.0 })) }
        for members in child(type, "Members") {
          for item in child(members, "ScriptProperty") {
            guard let label = text(item, "Name") else { continue }
            let get = try text(item, "GetScriptBlock").map { try session.createBlock($0) }
            let set = try text(item, "SetScriptBlock").map { try session.createBlock($0) }
            entry.members.append((PSString.make(label), ExtendedMember(.script(get: get, set: set))))
          }
          for item in child(members, "ScriptMethod") {
            guard let label = text(item, "Name"), let script = text(item, "Script") else { continue }
            entry.members.append((PSString.make(label), ExtendedMember(.scriptMethod(try session.createBlock(script)))))
          }
          for item in child(members, "AliasProperty") {
            guard let label = text(item, "Name"), let target = text(item, "ReferencedMemberName") else { continue }
            entry.members.append((PSString.make(label), ExtendedMember(.alias(target: PSString.make(target), as: nil))))
          }
          for item in child(members, "NoteProperty") {
            guard let label = text(item, "Name") else { continue }
            entry.members.append((PSString.make(label), TypeDataNotes.member(Value(text(item, "Value") ?? ""))))
          }
          for set in child(members, "PropertySet") {
            guard let label = text(set, "Name") else { continue }
            entry.members.append((PSString.make(label), ExtendedMember(.propertySet(names(set).map { PSString.make($0) }))))
          }
          for item in child(members, "MemberSet") where text(item, "Name") == "PSStandardMembers" {
            for inner in child(item, "Members") {
              for set in child(inner, "PropertySet") {
                switch text(set, "Name") {
                case "DefaultDisplayPropertySet": entry.defaultDisplaySet = names(set)
                case "DefaultKeyPropertySet": entry.defaultKeySet = names(set)
                case "PropertySerializationSet": entry.propertySerializationSet = names(set)
                default: break
                }
              }
              for note in child(inner, "NoteProperty") {
                let value = text(note, "Value") ?? ""
                switch text(note, "Name") {
                case "DefaultDisplayProperty": entry.defaultDisplayProperty = value
                case "SerializationDepth": entry.serializationDepth = Int(value) ?? 0
                case "SerializationMethod": entry.serializationMethod = value
                case "InheritPropertySerializationSet": entry.inheritPropertySerializationSet = value.lowercased() == "true"
                default: break
                }
              }
              for alias in child(inner, "AliasProperty") where text(alias, "Name") == "StringSerializationSource" {
                entry.stringSerializationSource = text(alias, "ReferencedMemberName")
              }
            }
          }
        }
        session.typeData[name.lowercased()] = entry
        session.typeDataNames[name.lowercased()] = name
      }
    }
  }
}
