// `WebResponseObject` and `BasicHtmlWebResponseObject`: what Invoke-WebRequest gives. Elements are found by patterns, as PowerShell finds them.

import Engine
import Objects
import Primitives

final class WebResponseObj: Obj {
  let response: HttpResponseObj
  let isHtml: Bool
  let relationLinks: [(rel: String, address: String)]?
  let outFile: String?
  let encoding: Value
  /// The body as text; nil in a response that is no text.
  let text: PSString?
  let stream: MemoryStreamObj
  lazy var headers = WebContent.headers(response)
  lazy var bytes = Value.bytes(response.content.bytes)
  lazy var links = elements(HtmlPatterns.link, "A")
  lazy var images = elements(HtmlPatterns.image, "IMG")
  lazy var inputs = elements(HtmlPatterns.input, "INPUT")

  init(_ response: HttpResponseObj, links: [(rel: String, address: String)]?, outFile: String?) {
    self.response = response
    relationLinks = links
    self.outFile = outFile
    isHtml = WebContent.isText(response.mediaType?.type)
    stream = MemoryStreamObj(fixed: response.content.bytes)
    if isHtml {
      let decoded = WebContent.decode(response)
      text = decoded.text
      encoding = decoded.encoding.value
    } else {
      text = nil
      encoding = .null
    }
    super.init()
  }

  override var type: TypeInfo { isHtml ? WebResponseTypes.html : WebResponseTypes.base }

  /// The body in ASCII, with a full stop for what can't be printed.
  override func describe(_ runtime: Runtime) throws -> String {
    String(
      decoding: response.content.bytes.map { byte -> UInt8 in
        if byte > 0x7f { return 0x3f }
        return byte < 0x20 && !(0x09...0x0d).contains(byte) || byte == 0x7f ? 0x2e : byte
      }, as: UTF8.self)
  }

  var statusText: String { (HttpMessageTypes.status(response.status).obj as? EnumValue)?.text ?? String(response.status) }

  /// Status line, headers and body.
  func raw(_ runtime: Runtime) throws -> PSString {
    var head = "HTTP/\(response.version) \(response.status) \(statusText)\n"
    for entry in response.headers.list.entries + response.content.headers.list.entries {
      for value in entry.values { head += "\(entry.name): \(value)\n" }
    }
    head += "\n"
    return PSString.make(head).appending(try text ?? PSString.make(describe(runtime)))
  }

  private func elements(_ source: PSString, _ tag: String) -> WebElementsObj {
    guard let text, let pattern = try? HtmlPatterns.pattern(source), let matches = try? pattern.matches(text) else {
      return WebElementsObj([])
    }
    return WebElementsObj(
      ContiguousArray(matches.map { .object(HtmlPatterns.element(text.slice($0.index, $0.length), tag)) }))
  }
}

/// `WebCmdletElementCollection`.
final class WebElementsObj: Obj {
  let items: ContiguousArray<Value>
  init(_ items: ContiguousArray<Value>) {
    self.items = items
    super.init()
  }
  override var type: TypeInfo { WebResponseTypes.elements }
  override func enumerator() -> Enumerator? { ArrayEnumerator(items) }
}

private enum HtmlPatterns {
  static let image = PSString.make(#"<img\s[^>]*?>"#)
  static let input = PSString.make(#"<input\s+[^>]*(/?>|>.*?</input>)"#)
  static let link = PSString.make(#"<a\s+[^>]*(/>|>.*?</a>)"#)
  static let tag = PSString.make(#"<\w+((\s+[^"'>/=\s\p{Cc}]+(\s*=\s*(?:".*?"|'.*?'|[^'">\s]+))?)+\s*|\s*)/?>"#)
  static let attributes = PSString.make(#"(?<=\s+)([^"'>/=\s\p{Cc}]+(\s*=\s*(?:".*?"|'.*?'|[^'">\s]+))?)"#)
  static let nameAndValue = PSString.make(#"([^"'>/=\s\p{Cc}]+)(?:\s*=\s*(?:"(.*?)"|'(.*?)'|([^'">\s]+)))?"#)

  static func pattern(_ source: PSString) throws -> RegexPattern {
    try RegexObj.cache.pattern(source, [.singleline, .ignoreCase])
  }

  /// An element with its attributes as properties.
  static func element(_ html: PSString, _ tagName: String) -> CustomObj {
    let bag = PropertyBag(
      Shape([PSString.make("outerHTML"), PSString.make("tagName")]), [.string(html), Value(tagName)])
    guard let opening = try? pattern(tag).match(html) else { return CustomObj(bag) }
    let start = html.slice(opening.index, opening.length)
    for found in (try? pattern(attributes).matches(start)) ?? [] {
      let text = start.slice(found.index, found.length)
      guard let parts = try? pattern(nameAndValue).match(text), parts.groups.count > 4, parts.groups[1].success else {
        continue
      }
      let value = parts.groups[2...4].first { $0.success }.map { Value.string(text.slice($0.index, $0.length)) } ?? .null
      bag.set(text.slice(parts.groups[1].index, parts.groups[1].length), value)
    }
    return CustomObj(bag)
  }
}

enum WebResponseTypes {
  private static let prefix = "Microsoft.PowerShell.Commands."
  static let base = TypeInfo(prefix + "WebResponseObject", base: .object, declare: declareBase)
  static let html = TypeInfo(prefix + "BasicHtmlWebResponseObject", base: base, declare: declareHtml)
  static let elements = TypeInfo(
    prefix + "WebCmdletElementCollection", base: .object, interfaces: { [.ilist, .icollection, .ienumerable] },
    declare: { t in
      @Sendable func items(_ c: Call) -> ContiguousArray<Value> { (c.this.base.obj as? WebElementsObj)?.items ?? [] }
      @Sendable func find(_ c: Call, _ name: String) throws -> Value? {
        try items(c).first { try MemberAccess.get($0, PSString.make(name), c.runtime)?.pstring?.string == c.text(0) }
      }
      t.property("int Count {get;}") { Value(items($0).count) }
      t.method("psobject Find(string nameOrId)") { try find($0, "id") ?? find($0, "name") ?? .null }
      t.method("psobject FindById(string id)") { try find($0, "id") ?? .null }
      t.method("psobject FindByName(string name)") { try find($0, "name") ?? .null }
      t.indexer("psobject Item(int index) {get;}") { c in
        guard items(c).indices.contains(c.int(0)) else {
          throw DotNetError.outOfRange(
            "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
        }
        return items(c)[c.int(0)]
      }
    })
  static let form = TypeInfo(
    prefix + "FormObject", base: .object,
    declare: { t in
      for name in ["Id", "Method", "Action"] {
        t.property("string \(name) {get;}") { c in
          (c.this.base.obj as? RecordObj).map { $0.values[["Id", "Method", "Action"].firstIndex(of: name) ?? 0] } ?? .null
        }
      }
      t.property("System.Collections.Generic.Dictionary[string,string] Fields {get;}") { c in
        (c.this.base.obj as? RecordObj)?.values[3] ?? .null
      }
      t.constructor("new(string id, string method, string action)") { c in
        let fields = DictionaryObj(
          TypeCatalog.construct(.dictionaryDefinition, [.string, .string]), .generic, comparer: .ordinal, keyType: .string,
          valueType: .string)
        return .object(RecordObj(c.target, values: [c.args[0], c.args[1], c.args[2], .object(fields)]))
      }
    })
  static let all = [base, html, elements, form]

  @Sendable private static func own(_ c: Call) throws -> WebResponseObj {
    guard let own = c.this.base.obj as? WebResponseObj else { throw DotNetError.argumentNull("response") }
    return own
  }

  @Sendable private static func declareBase(_ t: TypeBuilder) {
    t.property("System.Net.Http.HttpResponseMessage BaseResponse {get;set;}") { .object(try own($0).response) }
    t.property("byte[] Content {get;}") { try own($0).bytes }
    t.property("System.Collections.Generic.Dictionary[string,System.Collections.Generic.IEnumerable[string]] Headers {get;}") {
      .object(try own($0).headers)
    }
    t.property("string RawContent {get;}") { .string(try own($0).raw($0.runtime)) }
    t.property("long RawContentLength {get;}") { .long(Int64(try own($0).response.content.bytes.count)) }
    t.property("System.IO.MemoryStream RawContentStream {get;}") { .object(try own($0).stream) }
    t.property("System.Collections.Generic.Dictionary[string,string] RelationLink {get;}") { c in
      guard let links = try own(c).relationLinks else { return .null }
      let table = DictionaryObj(
        TypeCatalog.construct(.dictionaryDefinition, [.string, .string]), .generic, comparer: .ignoreCase, keyType: .string,
        valueType: .string)
      for link in links { table.set(link.rel, Value(link.address)) }
      return .object(table)
    }
    t.property("int StatusCode {get;}") { Value(try own($0).response.status) }
    t.property("string StatusDescription {get;}") { Value(try own($0).statusText) }
    t.property("string OutFile {get;}") { try own($0).outFile.map { Value($0) } ?? .null }
    t.method("string ToString()") { Value(try own($0).describe($0.runtime)) }
  }

  @Sendable private static func declareHtml(_ t: TypeBuilder) {
    t.property("string Content {get;}") { .string(try own($0).text ?? .empty) }
    t.property("System.Text.Encoding Encoding {get;}") { try own($0).encoding }
    t.property("Microsoft.PowerShell.Commands.WebCmdletElementCollection InputFields {get;}") { .object(try own($0).inputs) }
    t.property("Microsoft.PowerShell.Commands.WebCmdletElementCollection Links {get;}") { .object(try own($0).links) }
    t.property("Microsoft.PowerShell.Commands.WebCmdletElementCollection Images {get;}") { .object(try own($0).images) }
  }
}
