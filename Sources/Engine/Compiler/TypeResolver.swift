// What a type's name means in a session: classes of scripts come first, then accelerators and .NET names, then the namespaces of `using`.

import Objects
import Syntax

/// Resolves names of types.
public enum TypeResolver {
  /// The type under a name of the source. Throws PowerShell's TypeNotFound.
  public static func resolve(_ name: ITypeName, _ session: Session) throws -> TypeInfo {
    if let found = find(name, session) {
      if session.hasScopedTypes, name is TypeName { try checkAmbiguity(name, session) }
      return found
    }
    throw notFound(missing(name, session))
  }

  /// A name that two of the namespaces in use have means neither.
  private static func checkAmbiguity(_ name: ITypeName, _ session: Session) throws {
    let text = name.name
    guard (name as? TypeName)?.typeDefinitionAst == nil, session.scopedType(text.lowercased()) == nil,
      TypeCatalog.find(text) == nil
    else { return }
    var all: [TypeInfo] = []
    for namespace in namespaces(name) ?? session.usingNamespaces {
      if let known = TypeCatalog.find(namespace + "." + text), !all.contains(where: { $0 === known }) { all.append(known) }
    }
    guard all.count > 1 else { return }
    throw Thrown.runtime(
      "Type name '\(text)' is ambiguous, it could be '\(all[0].fullName)' or '\(all[1].fullName)'.",
      id: "AmbiguousTypeReference", target: Value(text))
  }

  /// The part of a type's name that an error speaks of: the element of an array, the generic type without its arguments.
  private static func missing(_ name: ITypeName, _ session: Session) -> String {
    switch name {
    case let array as ArrayTypeName: return missing(array.elementType, session)
    case let generic as GenericTypeName:
      // A type that is there but takes no arguments: the whole is what can't be found.
      return simple(generic.typeName.name, session) != nil ? generic.fullName : missing(generic.typeName, session)
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
      return session?.inNamespaces(outer, of: namespaces(generic.typeName)) { TypeCatalog.generic($0, arguments) }
    default:
      if let definition = (name as? TypeName)?.typeDefinitionAst { return definition.definedType as? TypeInfo }
      if let assembly = name.assemblyName, !isKnown(assembly) { return nil }
      return simple(name.name, session, namespaces(name))
    }
  }

  /// The namespaces that the text around a name opens; nil when it opens none, and those of the running scope count.
  private static func namespaces(_ name: ITypeName) -> [String]? {
    guard let plain = name as? TypeName, !plain.namespaces.isEmpty else { return nil }
    return plain.namespaces
  }

  /// An open generic type by its name with the number of parameters.
  static func find(definition name: String, _ session: Session?) -> TypeInfo? { simple(name, session) }

  /// The class that a name means where an attribute stands: with `Attribute` behind it, or as it is.
  static func attribute(_ name: ITypeName, _ session: Session) -> TypeInfo? {
    if (name as? TypeName)?.typeDefinitionAst != nil { return find(name, session) }
    if let found = find(name, session), AttributeTypes.attribute.accepts(found) { return found }
    return simple(name.name + "Attribute", session, namespaces(name)) ?? find(name, session)
  }

  /// Whether an assembly's name, with or without version and key, is one whose types the catalogue holds.
  private static func isKnown(_ assembly: String) -> Bool {
    let name = String(assembly.drop { $0 == " " }.prefix { $0 != "," && $0 != " " }).lowercased()
    return name == "mscorlib" || name == "netstandard" || name == "system" || name == "windowsbase" || name.hasPrefix("system.")
      || name.hasPrefix("microsoft.")
  }

  /// A name with type arguments as the parser reads it.
  private static func parsed(_ text: String) -> ITypeName? {
    let parsed = Parser.parse(text: "[" + text + "]")
    guard parsed.errors.isEmpty, let statement = parsed.root.endBlock?.statements.first as? PipelineAst,
      let expression = statement.pureExpression as? TypeExpressionAst
    else { return nil }
    return expression.typeName
  }

  private static func simple(_ text: String, _ session: Session?, _ namespaces: [String]? = nil) -> TypeInfo? {
    if let session, session.hasScopedTypes, let own = session.scopedType(text.lowercased()) { return own }
    if let known = TypeCatalog.find(text) { return known }
    if let known = session?.inNamespaces(text, of: namespaces, TypeCatalog.find) { return known }
    if let session, text.hasSuffix("]"), text.contains("["), let written = parsed(text), !(written is TypeName) {
      return find(written, session)
    }
    if let session, text.hasSuffix("[]"), let element = simple(String(text.dropLast(2)), session) { return element.arrayType() }
    return nil
  }
}

extension Session {
  /// What the scopes say about types, from the current one outwards.
  private var typeNames: some Sequence<ScopeTypes> {
    sequence(first: currentFrame?.scope ?? global) { $0.parent }.lazy.compactMap { $0.typeNames }
  }

  /// A class or enum that a script defined, by lower-case name, as the current scope sees it.
  func scopedType(_ lower: String) -> TypeInfo? {
    for names in typeNames { if let found = names.types[lower] { return found } }
    return nil
  }

  /// The namespaces that `using` opened for the current scope.
  var usingNamespaces: [String] {
    guard hasScopedTypes else { return [] }
    for names in typeNames { if let found = names.namespaces { return found } }
    return []
  }

  /// What a name means in the namespaces that `using` opened: the first that `find` knows.
  func inNamespaces(_ name: String, of own: [String]? = nil, _ find: (String) -> TypeInfo?) -> TypeInfo? {
    for namespace in own ?? usingNamespaces { if let found = find(namespace + "." + name) { return found } }
    return nil
  }

  /// All classes and enums that the current scope sees, by lower-case name.
  var visibleTypes: [String: TypeInfo] {
    guard hasScopedTypes else { return [:] }
    var all: [String: TypeInfo] = [:]
    for names in typeNames { all.merge(names.types) { first, _ in first } }
    return all
  }
}
