// What the parser knows of types that a script does not define itself. PowerShell's parser asks .NET; this room knows only names,
// so whoever has a catalogue of types may hand in a better answer.

/// Answers to the parser's questions about types and modules outside the script.
public struct TypeKnowledge: Sendable {
  /// The full name of the type that `name` means, nil when there is none. `name` is tried as it stands; namespaces and the
  /// suffix `Attribute` are put before and behind it by the caller. `arity` is the number of type arguments.
  public var find: @Sendable (_ name: String, _ arity: Int) -> String?
  /// The full name of the type's base type; nil at the root.
  public var base: @Sendable (_ fullName: String) -> String?
  /// Whether a module that `using module` names can be found.
  public var hasModule: @Sendable (_ name: String) -> Bool

  /// The file of an assembly that `using assembly` names by a relative path, nil when there is none. The second argument is the script's file.
  public var assemblyFile: @Sendable (_ name: String, _ script: String?) -> String? = { name, _ in name }

  /// Whether what `find` does not know does not exist. If not, names with a namespace get the benefit of the doubt.
  public var isComplete = true

  public init(
    find: @escaping @Sendable (String, Int) -> String?, base: @escaping @Sendable (String) -> String?,
    hasModule: @escaping @Sendable (String) -> Bool
  ) {
    self.find = find
    self.base = base
    self.hasModule = hasModule
  }

  /// The type accelerators and the types that scripts commonly name.
  public static let builtIn: TypeKnowledge = {
    var knowledge = TypeKnowledge(
      find: { name, arity in KnownTypes.find(name, arity) }, base: { KnownTypes.base($0) }, hasModule: { _ in false })
    knowledge.isComplete = false
    return knowledge
  }()

  /// Whether there is certainly no type of this name.
  func isUnknown(_ name: String, arity: Int, isAttribute: Bool, namespaces: [String]) -> Bool {
    guard resolve(name, arity: arity, isAttribute: isAttribute, namespaces: namespaces) == nil else { return false }
    return isComplete || (namespaces.isEmpty && !name.utf8.contains(UInt8(ascii: ".")))
  }

  /// The full name of the type that a name in the source means.
  func resolve(_ name: String, arity: Int = 0, isAttribute: Bool = false, namespaces: [String] = []) -> String? {
    func attempt(_ name: String) -> String? {
      if let found = find(name, arity) { return found }
      for namespace in ["System"] + namespaces {
        if let found = find(namespace + "." + name, arity) { return found }
      }
      return nil
    }
    let plain = attempt(name)
    // Where an attribute stands, a class that is none gives way to the one with the suffix.
    if isAttribute, plain?.hasSuffix("Attribute") != true { return attempt(name + "Attribute") ?? plain }
    return plain
  }

  /// What is known of the class that an attribute's name means; nil when nothing is.
  public func attribute(_ name: String) -> AttributeKnowledge? {
    resolve(name, isAttribute: true).flatMap { KnownAttributes.find($0) }
  }

  /// The full name that a type name means, arrays and type arguments included; nil when a part is unknown.
  func resolve(_ type: ITypeName, namespaces: [String] = []) -> String? {
    switch type {
    case let array as ArrayTypeName:
      return resolve(array.elementType, namespaces: namespaces).map {
        $0 + "[" + String(repeating: ",", count: array.rank - 1) + "]"
      }
    case let generic as GenericTypeName:
      guard let open = resolve(generic.typeName.name, arity: generic.genericArguments.count, namespaces: namespaces) else {
        return nil
      }
      let arguments = generic.genericArguments.map { resolve($0, namespaces: namespaces) }
      guard arguments.allSatisfy({ $0 != nil }) else { return nil }
      return open + "[" + arguments.compactMap { $0 }.joined(separator: ",") + "]"
    case let plain as TypeName where plain.typeDefinitionAst != nil: return nil
    default: return resolve(type.name, namespaces: namespaces)
    }
  }
}
