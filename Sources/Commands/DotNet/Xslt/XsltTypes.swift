// `XslCompiledTransform`, `XsltArgumentList` and `XsltSettings`.

import CLibXML2
import Engine
import Objects
import Primitives

/// `XslCompiledTransform`.
final class XslTransformObj: Obj {
  var stylesheet: XsltStylesheet?
  override var type: TypeInfo { XsltTypes.transform }
}

/// `XsltArgumentList`: what a stylesheet's parameters are given.
final class XsltArgumentsObj: Obj {
  struct Parameter {
    let name: String
    let space: String
    let value: Value
  }
  var parameters: [Parameter] = []
  override var type: TypeInfo { XsltTypes.arguments }

  func index(_ name: String, _ space: String) -> Int? {
    parameters.firstIndex { $0.name == name && $0.space == space }
  }

  /// Names and values as expressions.
  func expressions(_ runtime: Runtime) throws -> [(name: String, expression: String)] {
    try parameters.map { parameter in
      let value = parameter.value.base
      let expression: String
      if case .bool(let holds) = value {
        expression = holds ? "true()" : "false()"
      } else if value.code.isNumeric, !value.type.isEnum {
        expression = "number('\(try XmlConvertType.text(value, runtime))')"
      } else {
        expression = XsltArgumentsObj.literal(try Text.netString(value, runtime).string)
      }
      return (parameter.space.isEmpty ? parameter.name : "{\(parameter.space)}\(parameter.name)", expression)
    }
  }

  /// A text as an expression, whatever quotes it has.
  private static func literal(_ text: String) -> String {
    if !text.contains("'") { return "'" + text + "'" }
    if !text.contains("\"") { return "\"" + text + "\"" }
    return "concat('" + text.replacing("'", with: "', \"'\", '") + "')"
  }
}

enum XsltTypes {
  private static let space = "System.Xml.Xsl."
  static let transform = TypeInfo(space + "XslCompiledTransform", base: .object, declare: declareTransform)
  static let arguments = TypeInfo(space + "XsltArgumentList", base: .object, declare: declareArguments)
  static let settings = RecordObj.type(
    space + "XsltSettings", "bool EnableDocumentFunction {get;set;}", "bool EnableScript {get;set;}")
  static let family = TypeCatalog.Family(types: [
    transform.fullName: { transform }, arguments.fullName: { arguments }, settings.fullName: { settings },
  ])
  static let declarations: TypeCatalog.Declarations = [
    settings.fullName: { t in
      t.constructor("new()") { _ in .object(RecordObj(settings, values: [.bool(false), .bool(false)])) }
      t.constructor("new(bool enableDocumentFunction, bool enableScript)") { c in
        .object(RecordObj(settings, values: [.bool(c.bool(0)), .bool(c.bool(1))]))
      }
      for (name, isTrusted) in [("Default", false), ("TrustedXslt", true)] {
        t.property("static System.Xml.Xsl.XsltSettings \(name) {get;}") { _ in
          .object(RecordObj(settings, values: [.bool(isTrusted), .bool(isTrusted)]))
        }
      }
    }
  ]

  @Sendable private static func declareArguments(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> XsltArgumentsObj {
      guard let own = c.this.base.obj as? XsltArgumentsObj else { throw DotNetError.argumentNull("argumentList") }
      return own
    }
    t.constructor("new()") { _ in .object(XsltArgumentsObj()) }
    t.method("void AddParam(string name, string namespaceUri, System.Object parameter)") { c in
      let own = try own(c), name = try c.required(0, "name").string
      if c.isNull(1) { throw DotNetError.argumentNull("namespaceUri") }
      if c.isNull(2) { throw DotNetError.argumentNull("parameter") }
      try XmlText.check(name, local: true)
      if own.index(name, c.text(1)) != nil {
        throw DotNetError.argument(
          "An item with the same key has already been added. Key: \(c.text(1).isEmpty ? "" : c.text(1) + ":")\(name)")
      }
      own.parameters.append(XsltArgumentsObj.Parameter(name: name, space: c.text(1), value: c.args[2]))
      return .nothing
    }
    t.method("System.Object GetParam(string name, string namespaceUri)") { c in
      let own = try own(c)
      return own.index(c.text(0), c.text(1)).map { own.parameters[$0].value } ?? .null
    }
    t.method("System.Object RemoveParam(string name, string namespaceUri)") { c in
      let own = try own(c)
      return own.index(c.text(0), c.text(1)).map { own.parameters.remove(at: $0).value } ?? .null
    }
    t.method("void Clear()") { c in
      try own(c).parameters = []
      return .nothing
    }
  }

  // MARK: what goes in

  /// A text and the path that what it names is looked for from.
  private struct Source {
    var text: String
    var path = ""
  }

  private static func source(_ c: Call, _ name: String) throws -> Source {
    switch c.obj(0) {
    case let reader as XmlReaderObj: return Source(text: try reader.markupOfRest(c.runtime), path: reader.path)
    case let navigator as XmlNavigatorObj: return Source(text: XmlText.outer(navigator.view))
    case let node as XmlNodeObj: return Source(text: XmlText.outer(node))
    case let record as RecordObj:
      guard let node = record.values.first?.obj as? XmlNodeObj else { throw DotNetError.argumentNull(name) }
      return Source(text: XmlText.outer(node))
    default:
      let path = Paths.full(XmlResolvers.path(try c.required(0, name).string), c.runtime.currentDirectory)
      return Source(text: try Files.decode(Files.read(path)).string, path: path)
    }
  }

  // MARK: what comes out

  private static func run(_ c: Call, arguments: Int?, to target: Int) throws {
    guard let stylesheet = (c.this.base.obj as? XslTransformObj)?.stylesheet else {
      throw DotNetError.invalidOperation("No stylesheet was loaded.")
    }
    if c.isNull(target) { throw DotNetError.argumentNull("results") }
    var input = try source(c, "input")
    // What is not well-formed is told in .NET's words; a declaration would name an encoding that a text no longer has.
    _ = try XmlNodeObj.parse(input.text, keepsBlanks: true)
    if input.text.hasPrefix("<?xml"), let end = input.text.firstRange(of: "?>") {
      input.text = String(input.text[end.upperBound...])
    }
    let given = try arguments.flatMap { c.obj($0) as? XsltArgumentsObj }?.expressions(c.runtime) ?? []
    let output = stylesheet.output
    try stylesheet.apply(to: input.text, path: input.path, given) { document in
      if let writer = c.obj(target) as? XmlWriterObj {
        try writer.attempt { try XsltResult.write(document, output, to: writer) }
        return
      }
      let encoding = output.encoding ?? EncodingObj(.utf8)
      let isText = c.obj(target) is WriterObj
      let text: String
      switch output.method(for: document) {
      case .text: text = try XsltResult.text(document)
      case .html: text = try XsltResult.html(document, output, encoding: isText ? "utf-16" : encoding.kind.webName)
      case .xml: text = try xml(document, output, isText ? "utf-16" : encoding.kind.webName, c.runtime)
      }
      switch c.obj(target) {
      case let writer as WriterObj: try writer.put(PSString.make(text), c.runtime)
      case let stream as StreamObj: try stream.write(encoding.preamble + encoding.bytes(PSString.make(text)), c.runtime)
      default: try Files.write(c.path(target, "resultsFile"), encoding.preamble + encoding.bytes(PSString.make(text)))
      }
    }
  }

  /// The result as XML, with a declaration unless the stylesheet leaves it out.
  private static func xml(_ document: xmlNodePtr, _ output: XsltOutput, _ encoding: String, _ runtime: Runtime) throws -> String
  {
    let settings = output.settings
    var text = ""
    let writer = XmlWriterObj(.nodes { text += $0 }, settings)
    // Written as one text, it is encoded later.
    if !output.omitsDeclaration {
      let standalone = output.standalone.map { " standalone=\"\($0 ? "yes" : "no")\"" } ?? ""
      writer.declare(as: "version=\"1.0\" encoding=\"\(encoding)\"" + standalone)
    }
    try XsltResult.write(document, output, to: writer)
    try writer.close(runtime)
    return text
  }

  @Sendable private static func declareTransform(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(XslTransformObj()) }
    t.constructor("new(bool enableDebug)") { _ in .object(XslTransformObj()) }
    let any = "System.Xml.XPath.IXPathNavigable"
    for kind in ["string stylesheetUri", "System.Xml.XmlReader stylesheet", any + " stylesheet"] {
      for tail in ["", ", System.Xml.Xsl.XsltSettings settings, System.Xml.XmlResolver stylesheetResolver"] {
        t.method("void Load(\(kind)\(tail))") { c in
          guard let own = c.this.base.obj as? XslTransformObj else { return .nothing }
          let found = try source(c, String(kind.split(separator: " ").last ?? ""))
          let allowed = (c.obj(1) as? RecordObj)?.values.first?.base
          own.stylesheet = try XsltStylesheet(
            found.text, path: found.path, readsDocuments: allowed.map { Truth.isTrue($0) } ?? false)
          return .nothing
        }
      }
    }
    t.property("System.Xml.XmlWriterSettings OutputSettings {get;}") { c in
      (c.this.base.obj as? XslTransformObj)?.stylesheet.map { .object($0.output.settings.frozen) } ?? .null
    }
    t.method("void Transform(string inputUri, string resultsFile)") { c in
      try run(c, arguments: nil, to: 1)
      return .nothing
    }
    for input in ["string inputUri", "System.Xml.XmlReader input", any + " input"] {
      t.method("void Transform(\(input), System.Xml.XmlWriter results)") { c in
        try run(c, arguments: nil, to: 1)
        return .nothing
      }
      for target in ["System.Xml.XmlWriter results", "System.IO.TextWriter results", "System.IO.Stream results"] {
        t.method("void Transform(\(input), System.Xml.Xsl.XsltArgumentList arguments, \(target))") { c in
          try run(c, arguments: 1, to: 2)
          return .nothing
        }
      }
    }
  }
}
