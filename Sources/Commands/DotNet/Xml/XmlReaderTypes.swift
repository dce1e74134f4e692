// The types of XML readers and their members.

import Engine
import Objects
import Primitives

enum XmlReaderTypes {
  private static let prefix = "System.Xml."
  static let reader = TypeInfo(
    prefix + "XmlReader", base: .object, interfaces: { [.idisposable] }, isAbstract: true, declare: declare)
  static let implementation = TypeInfo(
    prefix + "XmlTextReaderImpl", base: reader, interfaces: lines, declare: { place($0) })
  static let textReader = TypeInfo(
    prefix + "XmlTextReader", base: reader, interfaces: lines, declare: declareTextReader)
  @Sendable private static func lines() -> [TypeInfo] { [TypeCatalog.find("System.Xml.IXmlLineInfo")].compactMap { $0 } }
  static let nodeReader = TypeInfo(
    prefix + "XmlNodeReader", base: reader,
    declare: { t in
      t.constructor("new(System.Xml.XmlNode node)") { c in
        guard let node = c.obj(0) as? XmlNodeObj else { throw DotNetError.argumentNull("node") }
        let settings = XmlReaderSettingsObj()
        settings.conformance = node.isDocument ? 2 : 1
        settings.dtd = 2
        return .object(XmlReaderObj(StringReaderObj(PSString.make(XmlText.outer(node))), settings, c.runtime))
      }
    })
  static let settings = TypeInfo(prefix + "XmlReaderSettings", base: .object, declare: declareSettings)
  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for type in [reader, textReader, nodeReader, settings] { types[type.fullName] = { type } }
      return types
    }())

  static func me(_ c: Call) throws -> XmlReaderObj {
    guard let reader = c.this.base.obj as? XmlReaderObj else { throw DotNetError.argumentNull("reader") }
    return reader
  }

  /// A reader of text over a stream of bytes: a mark, or else the declaration, tells the encoding.
  static func text(_ stream: StreamObj, _ runtime: Runtime) throws -> ReaderObj {
    let head = BufferedHead(stream)
    let start = try head.peek(256, runtime)
    var encoding: EncodingObj?
    if start.starts(with: [0x3c, 0, 0x3f, 0]) { encoding = EncodingObj(.utf16) }
    if start.starts(with: [0, 0x3c, 0, 0x3f]) { encoding = EncodingObj(.utf16be) }
    if start.starts(with: Array("<?xml".utf8)), let end = start.firstIndex(of: 0x3e) {
      let text = String(decoding: start[..<end], as: UTF8.self)
      if let at = text.firstRange(of: "encoding") {
        let rest = text[at.upperBound...].drop { $0 == " " || $0 == "=" }
        if let mark = rest.first, mark == "\"" || mark == "'" {
          let name = String(rest.dropFirst().prefix { $0 != mark })
          encoding = EncodingMembers.find(name)
          if encoding == nil {
            throw DotNetError(
              "System.Xml.XmlException",
              "System does not support '\(name)' encoding. Line 1, position \(text[..<rest.startIndex].utf16.count + 2).")
          }
          // The bytes show that it is not what it says.
          if encoding?.kind == .utf16 || encoding?.kind == .utf16be { encoding = nil }
        }
      }
    }
    return try StreamReaderObj(head, encoding)
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    create(t)
    state(t)
    attributes(t)
    moving(t)
    content(t)
    pieces(t)
    later(t)
  }

  private static func create(_ t: TypeBuilder) {
    let head = "static System.Xml.XmlReader Create("
    @Sendable func settings(_ c: Call) -> XmlReaderSettingsObj { c.obj(1) as? XmlReaderSettingsObj ?? XmlReaderSettingsObj() }
    for tail in [
      "", ", System.Xml.XmlReaderSettings settings", ", System.Xml.XmlReaderSettings settings, string baseUri",
      ", System.Xml.XmlReaderSettings settings, System.Xml.XmlParserContext inputContext",
    ] {
      @Sendable func base(_ c: Call) -> String { tail.hasSuffix("baseUri") ? c.text(2) : XmlParserContext.base(c.obj(2)) }
      @Sendable func context(_ c: Call) -> XmlScanner.Context { XmlParserContext.scanned(c.obj(2)) }
      t.staticMethod(head + "System.IO.Stream input\(tail))") { c in
        .object(
          try XmlReaderObj.make(
            try text(c.stream(0, "input"), c.runtime), settings(c), base: base(c), context: context(c), c.runtime))
      }
      t.staticMethod(head + "System.IO.TextReader input\(tail))") { c in
        guard let reader = c.obj(0) as? ReaderObj else { throw DotNetError.argumentNull("input") }
        return .object(try XmlReaderObj.make(reader, settings(c), base: base(c), context: context(c), c.runtime))
      }
      if tail.hasSuffix("baseUri") { continue }
      t.staticMethod(head + "string inputUri\(tail))") { c in
        .object(try XmlReaderTypes.file(c, "inputUri", settings(c)))
      }
    }
    t.staticMethod(head + "System.Xml.XmlReader reader, System.Xml.XmlReaderSettings settings)") { c in
      guard let inner = c.obj(0) as? XmlReaderObj else { throw DotNetError.argumentNull("reader") }
      let wanted = settings(c)
      if wanted.validation == 4 {
        // A reader over another validates what that one has still to give.
        let rest = try inner.markupOfRest(c.runtime)
        return .object(try XmlReaderObj.make(StringReaderObj(PSString.make(rest)), wanted, base: inner.baseURI, c.runtime))
      }
      for (name, on) in wanted.flags where on { inner.settings.flags[name] = true }
      return .object(inner)
    }
    for (name, first) in [("IsName", true), ("IsNameToken", false)] {
      t.staticMethod("static bool \(name)(string str)") { c in
        let units = Array(c.text(0).utf16)
        return .bool(
          !units.isEmpty && units.allSatisfy { XmlScanner.inName($0) } && (!first || XmlScanner.startsName(units[0])))
      }
    }
  }

  static func file(_ c: Call, _ parameter: String, _ settings: XmlReaderSettingsObj, textReader: Bool = false) throws
    -> XmlReaderObj
  {
    let name = try c.required(0, parameter).string
    if name.isEmpty { throw DotNetError.argument("The value cannot be an empty string.", parameter) }
    let path = Paths.full(XmlResolvers.path(name), c.runtime.currentDirectory)
    let stream = try FileStreamObj.open(path, mode: 3, access: 1)
    let made = XmlReaderSettingsObj()
    made.take(settings)
    made.flags["CloseInput"] = true
    let source = try text(stream, c.runtime)
    if !textReader { return try XmlReaderObj.make(source, made, base: "file://" + path, c.runtime) }
    return XmlReaderObj(source, made, base: "file://" + path, textReader: true, c.runtime)
  }

  private static func state(_ t: TypeBuilder) {
    t.property("System.Xml.XmlReaderSettings Settings {get;}") { .object(try me($0).settings) }
    t.property("System.Xml.XmlNodeType NodeType {get;}") { EnumTypes.value("System.Xml.XmlNodeType", try me($0).kind) }
    t.property("string Name {get;}") { Value(try me($0).name.full) }
    t.property("string LocalName {get;}") { Value(try me($0).name.local) }
    t.property("string NamespaceURI {get;}") { Value(try me($0).name.space) }
    t.property("string Prefix {get;}") { Value(try me($0).name.prefix) }
    t.property("bool HasValue {get;}") { .bool(try me($0).hasValue) }
    t.property("string Value {get;}") { Value(try me($0).value) }
    t.property("int Depth {get;}") { .int32(try me($0).depth) }
    t.property("string BaseURI {get;}") { Value(try me($0).baseURI) }
    t.property("bool IsEmptyElement {get;}") { .bool(try me($0).isEmptyElement) }
    t.property("bool IsDefault {get;}") { _ in .bool(false) }
    t.property("char QuoteChar {get;}") { .char(try me($0).quote) }
    t.property("System.Xml.XmlSpace XmlSpace {get;}") { EnumTypes.value("System.Xml.XmlSpace", try me($0).keepsBlanks ? 2 : 0) }
    t.property("string XmlLang {get;}") { Value(try me($0).language) }
    t.property("type ValueType {get;}") { _ in .object(TypeInfo.string) }
    t.property("int AttributeCount {get;}") { .int32(try me($0).attributes.count) }
    t.property("bool EOF {get;}") { .bool(try me($0).isEOF) }
    t.property("System.Xml.ReadState ReadState {get;}") { EnumTypes.value("System.Xml.ReadState", try me($0).state) }
    t.property("bool HasAttributes {get;}") { .bool(try !me($0).attributes.isEmpty) }
    t.property("System.Xml.Schema.IXmlSchemaInfo SchemaInfo {get;}") { c in
      let own = try me(c)
      return own.validation.map { XmlDocumentParts.info(validity: own.state != 1 ? 0 : $0.isValid ? 1 : 2) } ?? .null
    }
    t.property("bool CanResolveEntity {get;}") { _ in .bool(true) }
    t.property("bool CanReadBinaryContent {get;}") { _ in .bool(true) }
    t.property("bool CanReadValueChunk {get;}") { _ in .bool(true) }
    t.property("System.Xml.XmlNameTable NameTable {get;}") { c in
      try MemberAccess.construct(TypeCatalog.find("System.Xml.NameTable") ?? .object, [], c.runtime)
    }
  }

  private static func attributes(_ t: TypeBuilder) {
    @Sendable func at(_ c: Call) throws -> Int? {
      if c.args.count > 1 { return try me(c).find(c.text(0), c.text(1)) }
      if case .string = c.args[0].base { return try me(c).find(c.text(0)) }
      guard try me(c).attributes.indices.contains(c.int(0)) else {
        throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "i")
      }
      return c.int(0)
    }
    @Sendable func value(_ c: Call) throws -> Value { try at(c).map { Value(try me(c).attributes[$0].value) } ?? .null }
    for parameters in ["string name", "string name, string namespaceURI", "int i"] {
      t.method("string GetAttribute(\(parameters))") { try value($0) }
    }
    t.indexers(
      ["string Item(int i) {get;}", "string Item(string name) {get;}", "string Item(string name, string namespaceURI) {get;}"],
      get: { try value($0) })
    t.method("bool MoveToAttribute(string name)") { c in
      guard let found = try at(c) else { return .bool(false) }
      try me(c).move(to: found)
      return .bool(true)
    }
    t.method("bool MoveToAttribute(string name, string ns)") { c in
      guard let found = try at(c) else { return .bool(false) }
      try me(c).move(to: found)
      return .bool(true)
    }
    t.method("void MoveToAttribute(int i)") { c in
      try me(c).move(to: try at(c))
      return .nothing
    }
    t.method("bool MoveToFirstAttribute()") { c in
      guard try !me(c).attributes.isEmpty else { return .bool(false) }
      try me(c).move(to: 0)
      return .bool(true)
    }
    t.method("bool MoveToNextAttribute()") { .bool(try me($0).moveToNextAttribute()) }
    t.method("bool MoveToElement()") { .bool(try me($0).moveToElement()) }
    t.method("bool ReadAttributeValue()") { .bool(try me($0).readAttributeValue()) }
    t.method("string LookupNamespace(string prefix)") { c in try me(c).lookup(c.text(0)).map { Value($0) } ?? .null }
  }

  /// Whether a name is the one that arguments from `i` on tell.
  private static func named(_ c: Call) -> (XmlScanName) -> Bool {
    let first = c.text(0)
    if c.args.count > 1 {
      let space = c.text(1)
      return { $0.local == first && $0.space == space }
    }
    return { $0.full == first }
  }

  private static func moving(_ t: TypeBuilder) {
    t.method("bool Read()") { c in .bool(try me(c).read(c.runtime)) }
    for name in ["Close", "Dispose"] {
      t.method("void \(name)()") { c in
        try me(c).close(c.runtime)
        return .nothing
      }
    }
    t.method("void Skip()") { c in
      try me(c).skip(c.runtime)
      return .nothing
    }
    t.method("void ResolveEntity()") { _ in
      throw DotNetError.invalidOperation("The node is not an expandable EntityReference node.")
    }
    t.method("System.Xml.XmlNodeType MoveToContent()") { c in
      EnumTypes.value("System.Xml.XmlNodeType", try me(c).moveToContent(c.runtime))
    }
    t.method("bool IsStartElement()") { c in .bool(try me(c).moveToContent(c.runtime) == 1) }
    for parameters in ["string name", "string localname, string ns"] {
      t.method("bool IsStartElement(\(parameters))") { c in
        .bool(try me(c).moveToContent(c.runtime) == 1 && named(c)(me(c).node.name))
      }
      t.method("void ReadStartElement(\(parameters))") { c in
        try me(c).startElement(
          c.runtime, named(c),
          c.text(0) + (c.args.count > 1 ? "' with namespace name '" + c.text(1) : ""))
        return .nothing
      }
    }
    t.method("void ReadStartElement()") { c in
      try me(c).startElement(c.runtime)
      return .nothing
    }
    t.method("void ReadEndElement()") { c in
      try me(c).endElement(c.runtime)
      return .nothing
    }
    for parameters in ["string name", "string localName, string namespaceURI"] {
      t.method("bool ReadToFollowing(\(parameters))") { c in
        let own = try me(c)
        while try own.read(c.runtime) { if own.kind == 1, named(c)(own.node.name) { return .bool(true) } }
        return .bool(false)
      }
      t.method("bool ReadToDescendant(\(parameters))") { c in
        let own = try me(c)
        var floor = own.depth
        if own.kind != 1 {
          guard own.state == 0 else { return .bool(false) }
          floor -= 1
        } else if own.node.isEmpty {
          return .bool(false)
        }
        _ = own.moveToElement()
        while try own.read(c.runtime), own.depth > floor {
          if own.kind == 1, named(c)(own.node.name) { return .bool(true) }
        }
        return .bool(false)
      }
      t.method("bool ReadToNextSibling(\(parameters))") { c in
        let own = try me(c)
        while own.state == 1 {
          try own.skip(c.runtime)
          if own.kind == 1, named(c)(own.node.name) { return .bool(true) }
          if own.kind == 15 || own.isEOF { break }
        }
        return .bool(false)
      }
    }
    t.method("System.Xml.XmlReader ReadSubtree()") { c in
      guard try me(c).kind == 1 else {
        throw DotNetError.invalidOperation("ReadSubtree() can be called only if the reader is on an element node.")
      }
      return .object(XmlReaderObj(part: try me(c)))
    }
  }

  /// Content as a value of a type.
  private static func converted(_ text: String, _ name: String, _ c: Call) throws -> Value {
    let calls = [
      "Int": "ToInt32", "Long": "ToInt64", "Double": "ToDouble", "Float": "ToDouble", "Decimal": "ToDecimal",
      "Boolean": "ToBoolean",
    ]
    do {
      if let call = calls[name] {
        let made = try MemberAccess.invokeStatic(XmlConvertType.type, PSString.make(call), [Value(text)], c.runtime)
        if name == "Float", case .double(let number) = made.base { return .single(Float(number)) }
        return made
      }
      switch name {
      case "DateTime": return try Conversion.convert(Value(text), to: .dateTime, c.runtime)
      case "DateTimeOffset": return try Conversion.convert(Value(text), to: .dateTimeOffset, c.runtime)
      default: return Value(text)
      }
    } catch {
      throw try me(c).fail("Content cannot be converted to the type \(name).")
    }
  }

  private static func content(_ t: TypeBuilder) {
    @Sendable func text(_ c: Call, _ method: String) throws -> String {
      let own = try me(c)
      guard [2, 3, 4, 13, 14, 7, 8, 15].contains(own.kind) else {
        throw DotNetError.invalidOperation(
          "The \(method) method is not supported on node type \(XmlReaderObj.kindName(own.kind)). If you want to read typed content of an element, use the ReadElementContentAs method."
        )
      }
      return try own.contentString(c.runtime)
    }
    @Sendable func element(_ c: Call, _ method: String) throws -> String {
      let own = try me(c)
      if c.args.count >= 2, c.string(0) != nil, own.kind == 1, !named(c)(own.node.name) {
        throw own.fail("Element '\(c.text(0))' with namespace name '\(c.text(1))' was not found.")
      }
      return try own.elementString(method, c.runtime)
    }
    for (word, name) in [
      ("string", "String"), ("System.Object", "Object"), ("bool", "Boolean"), ("datetime", "DateTime"), ("double", "Double"),
      ("float", "Float"), ("decimal", "Decimal"), ("int", "Int"), ("long", "Long"), ("System.DateTimeOffset", "DateTimeOffset"),
    ] {
      t.method("\(word) ReadContentAs\(name)()") { c in try converted(try text(c, "ReadContentAs\(name)"), name, c) }
      if name == "DateTimeOffset" { continue }
      for parameters in ["", "string localName, string namespaceURI"] {
        t.method("\(word) ReadElementContentAs\(name)(\(parameters))") { c in
          try converted(try element(c, "ReadElementContentAs\(name)"), name, c)
        }
      }
    }
    let resolver = "type returnType, System.Xml.IXmlNamespaceResolver namespaceResolver"
    @Sendable func typed(_ text: String, _ c: Call) throws -> Value {
      guard let type = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("returnType") }
      if type === TypeInfo.bool { return try converted(text, "Boolean", c) }
      do { return try Conversion.convert(Value(text), to: type, c.runtime) } catch is Thrown {
        throw try me(c).fail("Content cannot be converted to the type \(type.fullName).")
      }
    }
    t.method("System.Object ReadContentAs(\(resolver))") { c in try typed(text(c, "ReadContentAs"), c) }
    t.method("System.Object ReadElementContentAs(\(resolver))") { c in
      try typed(me(c).elementString("ReadElementContentAs", c.runtime), c)
    }
    t.method("System.Object ReadElementContentAs(\(resolver), string localName, string namespaceURI)") { c in
      let own = try me(c)
      if own.kind == 1, own.node.name.local != c.text(2) || own.node.name.space != c.text(3) {
        throw own.fail("Element '\(c.text(2))' with namespace name '\(c.text(3))' was not found.")
      }
      return try typed(own.elementString("ReadElementContentAs", c.runtime), c)
    }
    for parameters in ["", "string name", "string localname, string ns"] {
      t.method("string ReadElementString(\(parameters))") { c in
        let own = try me(c)
        guard try own.moveToContent(c.runtime) == 1 else {
          throw own.fail("'\(XmlReaderObj.kindName(own.kind))' is an invalid XmlNodeType.")
        }
        if !parameters.isEmpty, !named(c)(own.node.name) { throw own.fail("Element '\(c.text(0))' was not found.") }
        return Value(try own.elementString("ReadElementString", c.runtime))
      }
    }
    t.method("string ReadString()") { c in
      let own = try me(c)
      _ = own.moveToElement()
      if own.kind == 1 {
        if own.node.isEmpty { return .emptyString }
        _ = try own.read(c.runtime)
      }
      return Value(try own.contentString(c.runtime))
    }
    t.method("string ReadInnerXml()") { c in Value(try me(c).markup(outer: false, c.runtime)) }
    t.method("string ReadOuterXml()") { c in Value(try me(c).markup(outer: true, c.runtime)) }
  }

  /// Content in pieces: decoded bytes, and text.
  private static func pieces(_ t: TypeBuilder) {
    let names = ("buffer", "index", "count")
    for (word, isBase64) in [("Base64", true), ("BinHex", false)] {
      for isElement in [false, true] {
        let name = (isElement ? "ReadElementContentAs" : "ReadContentAs") + word
        @Sendable func read(_ c: Call) throws -> Value {
          let range = try c.range(0, 1, 2, names: names)
          let own = try me(c)
          let part = try own.bytes(range.count) {
            let text = (isElement ? try own.elementString(name, c.runtime) : try own.contentString(c.runtime)).filter {
              !$0.isWhitespace
            }
            let made = try DotNetError.unwrapping {
              try MemberAccess.invokeStatic(
                TypeCatalog.find("System.Convert") ?? .object, PSString.make(isBase64 ? "FromBase64String" : "FromHexString"),
                [Value(text)], c.runtime)
            }
            return (made.sequence?.items ?? []).map { UInt8(truncatingIfNeeded: $0.integer ?? 0) }
          }
          c.fill(0, at: range.lowerBound, part)
          return .int32(part.count)
        }
        t.method("int \(name)(byte[] buffer, int index, int count)") { try read($0) }
        t.method("System.Threading.Tasks.Task[int] \(name)Async(byte[] buffer, int index, int count)") { c in
          .object(try AsyncCalls.task(c, of: .int32, waits: false) { try read(c) })
        }
      }
    }
    @Sendable func chunk(_ c: Call) throws -> Value {
      let range = try c.range(0, 1, 2, names: names)
      let part = try me(c).chunk(range.count)
      for (i, unit) in part.enumerated() { c.args[0].sequence?.items[range.lowerBound + i] = .char(unit) }
      return .int32(part.count)
    }
    t.method("int ReadValueChunk(char[] buffer, int index, int count)") { try chunk($0) }
    t.method("System.Threading.Tasks.Task[int] ReadValueChunkAsync(char[] buffer, int index, int count)") { c in
      .object(try AsyncCalls.task(c, of: .int32, waits: false) { try chunk(c) })
    }
  }

  /// What gives a task: done at once.
  private static func later(_ t: TypeBuilder) {
    for (type, name) in [
      ("bool", "Read"), ("string", "ReadContentAsString"), ("string", "ReadElementContentAsString"), ("string", "ReadInnerXml"),
      ("string", "ReadOuterXml"), ("System.Object", "ReadContentAsObject"), ("System.Object", "ReadElementContentAsObject"),
      ("System.Xml.XmlNodeType", "MoveToContent"), ("", "Skip"),
    ] {
      let called = PSString.make(name)
      t.method("System.Threading.Tasks.Task\(type.isEmpty ? "" : "[\(type)]") \(name)Async()") { c in
        .object(
          try AsyncCalls.task(c, of: type.isEmpty ? nil : TypeCatalog.find(type), waits: false) {
            try DotNetError.unwrapping { try MemberAccess.invoke(c.this, called, [], c.runtime) }
          })
      }
    }
    t.method("System.Threading.Tasks.Task[string] GetValueAsync()") { c in
      .object(try AsyncCalls.task(c, of: .string, waits: false) { Value(try me(c).value) })
    }
    let resolver = "type returnType, System.Xml.IXmlNamespaceResolver namespaceResolver"
    for name in ["ReadContentAs", "ReadElementContentAs"] {
      let called = PSString.make(name)
      t.method("System.Threading.Tasks.Task[System.Object] \(name)Async(\(resolver))") { c in
        .object(
          try AsyncCalls.task(c, of: .object, waits: false) {
            try DotNetError.unwrapping { try MemberAccess.invoke(c.this, called, c.args, c.runtime) }
          })
      }
    }
  }

  // MARK: XmlTextReader, settings

  /// Where a reader is in its text.
  private static func place(_ t: TypeBuilder) {
    t.property("int LineNumber {get;}") { .int32(try me($0).line) }
    t.property("int LinePosition {get;}") { .int32(try me($0).column) }
    t.method("bool HasLineInfo()") { _ in .bool(true) }
  }

  @Sendable private static func declareTextReader(_ t: TypeBuilder) {
    @Sendable func settings() -> XmlReaderSettingsObj {
      let made = XmlReaderSettingsObj()
      made.dtd = 2
      return made
    }
    t.constructor("new(System.IO.TextReader input)") { c in
      guard let reader = c.obj(0) as? ReaderObj else { throw DotNetError.argumentNull("input") }
      return .object(XmlReaderObj(reader, settings(), textReader: true, c.runtime))
    }
    t.constructor("new(System.IO.Stream input)") { c in
      .object(XmlReaderObj(try text(c.stream(0, "input"), c.runtime), settings(), textReader: true, c.runtime))
    }
    t.constructor("new(string url)") { .object(try file($0, "url", settings(), textReader: true)) }
    place(t)
    t.property(
      "System.Xml.WhitespaceHandling WhitespaceHandling {get;set;}",
      get: { c in EnumTypes.value("System.Xml.WhitespaceHandling", try me(c).settings.flag("IgnoreWhitespace") ? 2 : 0) },
      set: { c in
        try me(c).settings.flags["IgnoreWhitespace"] = c.flags(0) != 0
        return .nothing
      })
  }

  @Sendable static func own(_ c: Call) throws -> XmlReaderSettingsObj {
    guard let settings = c.this.base.obj as? XmlReaderSettingsObj else { throw DotNetError.argumentNull("settings") }
    return settings
  }

  @Sendable private static func declareSettings(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(XmlReaderSettingsObj()) }
    for name in [
      "Async", "CheckCharacters", "CloseInput", "IgnoreComments", "IgnoreProcessingInstructions", "IgnoreWhitespace",
    ] {
      t.property(
        "bool \(name) {get;set;}", get: { .bool(try own($0).flag(name)) },
        set: { c in
          try own(c).flags[name] = c.bool(0)
          return .nothing
        })
    }
    t.property(
      "bool ProhibitDtd {get;set;}", get: { .bool(try own($0).dtd == 0) },
      set: { c in
        try own(c).dtd = c.bool(0) ? 0 : 2
        return .nothing
      })
    t.property(
      "System.Xml.DtdProcessing DtdProcessing {get;set;}",
      get: { EnumTypes.value("System.Xml.DtdProcessing", try own($0).dtd) },
      set: { c in
        guard (0...2).contains(c.flags(0)) else {
          throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "value")
        }
        try own(c).dtd = c.flags(0)
        return .nothing
      })
    t.property(
      "System.Xml.ConformanceLevel ConformanceLevel {get;set;}",
      get: { EnumTypes.value("System.Xml.ConformanceLevel", try own($0).conformance) },
      set: { c in
        try own(c).conformance = c.flags(0)
        return .nothing
      })
    for name in ["MaxCharactersFromEntities", "MaxCharactersInDocument"] {
      t.property(
        "long \(name) {get;set;}", get: { .long(Int64(try own($0).numbers[name] ?? 0)) },
        set: { c in
          if c.int(0) < 0 { throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "value") }
          try own(c).numbers[name] = c.int(0)
          return .nothing
        })
    }
    // Nothing outside a document is ever fetched.
    t.property("System.Xml.XmlResolver XmlResolver {set;}", get: nil, set: { _ in .nothing })
    t.method("System.Xml.XmlReaderSettings Clone()") { c in
      let from = try own(c), made = XmlReaderSettingsObj()
      made.take(from)
      return .object(made)
    }
    t.method("void Reset()") { c in
      let fresh = XmlReaderSettingsObj(), mine = try own(c)
      mine.take(fresh)
      return .nothing
    }
  }
}

/// A stream whose beginning was looked at.
final class BufferedHead: StreamObj {
  private let inner: StreamObj
  private var head: ArraySlice<UInt8> = []
  init(_ inner: StreamObj) {
    self.inner = inner
    super.init()
  }
  override var type: TypeInfo { StreamTypes.stream }
  override var canRead: Bool { inner.canRead }
  override var mayWait: Bool { inner.mayWait }
  func peek(_ count: Int, _ runtime: Runtime) throws -> [UInt8] {
    var found: [UInt8] = []
    while found.count < count {
      let part = try inner.read(upTo: count - found.count, runtime)
      if part.isEmpty { break }
      found += part
      if inner.mayWait { break }
    }
    head = found[...]
    return found
  }
  override func read(_ buffer: UnsafeMutableRawBufferPointer, _ runtime: Runtime) throws -> Int {
    if head.isEmpty { return try inner.read(buffer, runtime) }
    let count = min(buffer.count, head.count)
    buffer.copyBytes(from: head.prefix(count))
    head = head.dropFirst(count)
    return count
  }
  override func close(_ runtime: Runtime) throws { try inner.close(runtime) }
}
