// What a type's name means in a session: classes of scripts come first, then accelerators and .NET names, then the namespaces of `using`.

import Objects
import Syntax

/// Resolves names of types.
public enum TypeResolver {
  /// The type under a name of the source. Throws PowerShell's TypeNotFound.
  public static func resolve(_ name: ITypeName, _ session: Session) throws -> TypeInfo {
    if let found = find(name, session) { return found }
    throw notFound(missing(name))
  }

  /// The part of a type's name that an error speaks of: the element of an array, the generic type without its arguments.
  private static func missing(_ name: ITypeName) -> String {
    switch name {
    case let array as ArrayTypeName: return missing(array.elementType)
    case let generic as GenericTypeName: return missing(generic.typeName)
    default: return name.fullName
    }
  }

  /// The type under a text such as `int`, `List[string]`, `System.Text.StringBuilder`.
  public static func resolve(text: String, _ session: Session) throws -> TypeInfo {
    if let found = simple(text, session) { return found }
    throw notFound(text)
  }

  /// `Unable to find type [X].`
  public static func notFound(_ text: String) -> Thrown {
    let thrown = Thrown(
      "System.Management.Automation.RuntimeException", "Unable to find type [\(text)].", id: "TypeNotFound",
      category: .InvalidOperation,
      target: Value(text))
    thrown.record.targetTypeName = "TypeName"
    return thrown
  }

  /// As `resolve`, nil when there is none; without a session only the catalogue is asked.
  public static func find(_ name: ITypeName, _ session: Session?) -> TypeInfo? {
    switch name {
    case let array as ArrayTypeName: return find(array.elementType, session)?.arrayType(rank: array.rank)
    case let generic as GenericTypeName:
      var arguments: [TypeInfo] = []
      for argument in generic.genericArguments {
        guard let type = find(argument, session) else { return nil }
        arguments.append(type)
      }
      let outer = generic.typeName.name
      if let made = TypeCatalog.generic(outer, arguments) { return made }
      for namespace in session?.usingNamespaces ?? [] {
        if let made = TypeCatalog.generic(namespace + "." + outer, arguments) { return made }
      }
      return nil
    default: return simple(name.name, session)
    }
  }

  private static func simple(_ text: String, _ session: Session?) -> TypeInfo? {
    if let session, !session.scriptTypes.isEmpty, let own = session.scriptTypes[text.lowercased()] { return own }
    if let known = TypeCatalog.find(text) { return known }
    for namespace in session?.usingNamespaces ?? [] {
      if let known = TypeCatalog.find(namespace + "." + text) { return known }
    }
    if let session, text.hasSuffix("[]"), let element = simple(String(text.dropLast(2)), session) { return element.arrayType() }
    return nil
  }
}
