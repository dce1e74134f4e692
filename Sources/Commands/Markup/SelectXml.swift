// Select-Xml: the nodes of documents that an XPath finds.

import Engine
import Objects
import Primitives

/// `Microsoft.PowerShell.Commands.SelectXmlInfo`: a node and where it was found.
final class SelectXmlInfoObj: Obj {
  var node: Value
  var path: String
  var pattern: Value

  init(_ node: Value, _ path: String, _ pattern: Value) {
    self.node = node
    self.path = path
    self.pattern = pattern
    super.init()
  }

  override var type: TypeInfo { SelectXmlInfoObj.infoType }

  /// The node's value or inner XML, with the file it is from.
  override func describe(_ runtime: Runtime) throws -> String {
    func get(_ name: String) throws -> String? {
      let found = try node.type.member(PSString.make(name), isStatic: false).map { member in
        if case .property(let property) = member {
          return try property.get?(Call(this: node, args: [], runtime: runtime, target: node.type)) ?? .null
        }
        return Value.null
      }
      return found?.pstring?.string
    }
    let text = (try get("Value") ?? get("InnerXml") ?? "").trimmingXmlBlanks
    return path == "InputStream" ? text : text + ":" + path
  }

  static let infoType = TypeInfo(
    "Microsoft.PowerShell.Commands.SelectXmlInfo", base: .object,
    declare: { t in
      @Sendable func me(_ c: Call) throws -> SelectXmlInfoObj {
        guard let found = c.this.base.obj as? SelectXmlInfoObj else { throw DotNetError.argumentNull("info") }
        return found
      }
      t.property(
        "System.Xml.XmlNode Node {get;set;}", get: { try me($0).node },
        set: { c in
          try me(c).node = c.args[0]
          return .nothing
        })
      t.property(
        "string Path {get;set;}", get: { Value(try me($0).path) },
        set: { c in
          try me(c).path = c.text(0).isEmpty ? "InputStream" : c.text(0)
          return .nothing
        })
      t.property(
        "string Pattern {get;set;}", get: { try me($0).pattern },
        set: { c in
          try me(c).pattern = c.args[0]
          return .nothing
        })
    })
}

final class SelectXmlCommand: Cmdlet {
  private static var document: TypeInfo { TypeCatalog.find("xml") ?? .object }

  override func process() throws {
    if has("Xml") {
      for node in array("Xml") { try select(node, "InputStream") }
    } else if has("Content") {
      for text in array("Content") {
        do {
          try select(try Conversion.convert(text, to: Self.document, session), "InputStream")
        } catch let error as Thrown where error.record.errorId == "InvalidCastToXmlDocument" {
          try writeError(error.record)
        }
      }
    } else {
      let isLiteral = has("LiteralPath")
      for path in strings(isLiteral ? "LiteralPath" : "Path") ?? [] {
        for file in try files(path, isLiteral: isLiteral) { try read(file) }
      }
    }
  }

  private func files(_ path: String, isLiteral: Bool) throws -> [String] {
    let place = try ProviderService.of(session).locate(path, from: context.scope)
    guard place.provider.isFileSystem else {
      try writeError(
        "System.InvalidOperationException",
        "Cannot open the file because the current provider (\(place.provider.name)) cannot open files.", id: "ProcessingFile",
        .InvalidOperation, target: Value(path))
      return []
    }
    if isLiteral { return [PathText.trimTrailing(place.path)] }
    let found = try TextFiles.resolve(path, session)
    if found.isEmpty, !WildcardPattern.containsWildcards(PSString.make(path)) {
      throw terminate(
        "System.Management.Automation.ItemNotFoundException",
        "Cannot find path '\(session.absolutePath(path))' because it does not exist.", id: "PathNotFound", .ObjectNotFound,
        target: Value(path))
    }
    return found
  }

  private func read(_ file: String) throws {
    func unreadable(_ message: String) throws {
      try writeError(
        "System.ArgumentException", "The file '\(file)' cannot be read: \(message)", id: "ProcessingFile", .InvalidArgument,
        target: Value(file))
    }
    guard !Disk.isDirectory(file), let bytes = TextFiles.read(file) else {
      let isThere = Disk.exists(file)
      return try unreadable(isThere ? "Access to the path '\(file)' is denied." : "Could not find file '\(file)'.")
    }
    let loaded: Value
    do {
      loaded = try Conversion.convert(.string(TextFiles.decode(bytes)), to: Self.document, session)
    } catch let error as Thrown {
      return try unreadable(error.record.exception.inner?.message ?? error.record.exception.message)
    }
    try select(loaded, file)
  }

  private func select(_ document: Value, _ path: String) throws {
    var arguments = [value("XPath")]
    if let namespaces = value("Namespace").dictionary, let type = TypeCatalog.find("System.Xml.XmlNamespaceManager") {
      let manager = try MemberAccess.construct(type, [.null], session)
      for key in namespaces.orderedKeys {
        let uri = namespaces.get(key) ?? .null
        if uri.isNull {
          try writeError(
            "System.InvalidOperationException",
            "This command cannot be run because the prefix value in the Namespace parameter is null. Provide a valid value for the prefix, and then run the command again.",
            id: "PrefixError", .InvalidOperation, target: value("Namespace"))
          continue
        }
        let texts: [Value] = [.string(try Text.string(key, session)), .string(try Text.string(uri, session))]
        _ = try MemberAccess.invoke(manager, PSString.make("AddNamespace"), texts, session)
      }
      arguments.append(manager)
    }
    let nodes = try DotNetError.unwrapping {
      try MemberAccess.invoke(document, PSString.make("SelectNodes"), arguments, session)
    }
    guard let walker = Enumeration.enumerator(nodes) else { return }
    while let node = try walker.next() { try write(.object(SelectXmlInfoObj(node, path, value("XPath")))) }
  }
}
