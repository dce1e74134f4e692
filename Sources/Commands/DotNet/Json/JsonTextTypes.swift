// `System.Text.Json`: `JsonDocument`, `JsonElement`, `JsonProperty`, `JsonSerializer` and their options.

import Engine
import Objects
import Primitives

/// `JsonDocument`.
final class JsonDocumentObj: Obj {
  let dom: JsonDom
  var isDisposed = false
  init(_ dom: JsonDom) {
    self.dom = dom
    super.init()
  }
  override var type: TypeInfo { JsonTextTypes.document }
}

/// `JsonElement`.
final class JsonElementObj: Obj {
  let document: JsonDocumentObj
  let index: Int
  init(_ document: JsonDocumentObj, _ index: Int) {
    (self.document, self.index) = (document, index)
    super.init()
  }
  override var type: TypeInfo { JsonTextTypes.element }
  var node: JsonDom.Node { document.dom.nodes[index] }
  func check() throws {
    if document.isDisposed { throw DotNetError.disposed("JsonDocument") }
  }
  override func describe(_ runtime: Runtime) throws -> String {
    switch node.kind {
    case 3: return document.dom.string(index)
    case 5: return "True"
    case 6: return "False"
    case 7: return ""
    default: return document.dom.raw(index)
    }
  }
  func child(_ name: String) -> JsonElementObj? {
    // The last of several with one name counts.
    node.children.last { document.dom.nodes[$0].name == name }.map { JsonElementObj(document, $0) }
  }
  var children: [JsonElementObj] { node.children.map { JsonElementObj(document, $0) } }
}

/// `JsonProperty`.
final class JsonPropertyObj: Obj {
  let element: JsonElementObj
  init(_ element: JsonElementObj) {
    self.element = element
    super.init()
  }
  override var type: TypeInfo { JsonTextTypes.property }
  override func describe(_ runtime: Runtime) throws -> String {
    JsonDom.quoted(element.node.name ?? "") + ":" + element.document.dom.raw(element.index)
  }
}

/// `JsonSerializerOptions` and `JsonDocumentOptions`.
final class JsonOptionsObj: Obj {
  /// How deep values may be at most: they are read and written recursively.
  static let deepest = 20_000
  var values: [String: Value] = [:]
  private let optionsType: TypeInfo
  init(_ type: TypeInfo) {
    optionsType = type
    super.init()
  }
  override var type: TypeInfo { optionsType }
  func flag(_ name: String) -> Bool { if case .bool(let on)? = values[name] { return on } else { return false } }
  func number(_ name: String) -> Int { Int((values[name]?.base.obj as? EnumValue)?.raw ?? values[name]?.integer ?? 0) }
  var parsing: JsonDom.Options {
    get throws {
      var made = JsonDom.Options()
      if number("MaxDepth") > 0 { made.maxDepth = min(JsonOptionsObj.deepest, number("MaxDepth")) }
      made.comments = number("CommentHandling") + number("ReadCommentHandling")
      made.trailingCommas = flag("AllowTrailingCommas")
      return made
    }
  }
}

enum JsonTextTypes {
  private static let prefix = "System.Text.Json."
  static let exception = TypeInfo(
    prefix + "JsonException", base: .exception,
    declare: { t in
      for name in ["LineNumber", "BytePositionInLine"] {
        t.property("System.Nullable[long] \(name) {get;}") { ($0.this.base.obj as? ExceptionObj)?.fields[name] ?? .null }
      }
      t.property("string Path {get;}") { ($0.this.base.obj as? ExceptionObj)?.fields["Path"] ?? .null }
    })
  static let readerException = TypeInfo(prefix + "JsonReaderException", base: exception)
  static let document = TypeInfo(
    prefix + "JsonDocument", base: .object, interfaces: { [.idisposable] }, declare: declareDocument)
  static let element = TypeInfo(prefix + "JsonElement", .struct, base: .valueType, declare: declareElement)
  static let property = TypeInfo(
    prefix + "JsonProperty", .struct, base: .valueType,
    declare: { t in
      @Sendable func own(_ c: Call) throws -> JsonElementObj {
        guard let found = c.this.base.obj as? JsonPropertyObj else { throw DotNetError.argumentNull("property") }
        return found.element
      }
      t.property("System.Text.Json.JsonElement Value {get;}") { .object(try own($0)) }
      t.property("string Name {get;}") { Value(try own($0).node.name ?? "") }
      t.method("bool NameEquals(string text)") { .bool(try own($0).node.name == $0.text(0)) }
      t.method("string ToString()") { c in Value(try JsonPropertyObj(own(c)).describe(c.runtime)) }
    })
  static let documentOptions = TypeInfo(
    prefix + "JsonDocumentOptions", .struct, base: .valueType,
    declare: {
      declareOptions(
        $0,
        [
          ("System.Text.Json.JsonCommentHandling", "CommentHandling"), ("int", "MaxDepth"), ("bool", "AllowTrailingCommas"),
          ("bool", "AllowDuplicateProperties"),
        ])
    })
  static let options = TypeInfo(
    prefix + "JsonSerializerOptions", base: .object,
    declare: {
      declareOptions(
        $0,
        [
          ("bool", "AllowTrailingCommas"), ("bool", "WriteIndented"), ("bool", "PropertyNameCaseInsensitive"),
          ("System.Text.Json.JsonCommentHandling", "ReadCommentHandling"), ("int", "MaxDepth"), ("int", "IndentSize"),
          ("System.Text.Json.JsonNamingPolicy", "PropertyNamingPolicy"),
          ("System.Text.Json.JsonNamingPolicy", "DictionaryKeyPolicy"),
          ("System.Text.Json.Serialization.JsonIgnoreCondition", "DefaultIgnoreCondition"),
        ])
    })
  static let policy: TypeInfo = TypeInfo(
    prefix + "JsonNamingPolicy", base: .object, isAbstract: true,
    declare: { t in
      for name in ["CamelCase", "SnakeCaseLower", "SnakeCaseUpper", "KebabCaseLower", "KebabCaseUpper"] {
        t.property("static System.Text.Json.JsonNamingPolicy \(name) {get;}") { _ in
          .object(RecordObj(policy, values: [Value(name)]))
        }
      }
      t.method("string ConvertName(string name)") { c in
        Value(JsonSerializing.converted(c.text(0), (c.this.base.obj as? RecordObj)?.values[0]))
      }
    })
  static let serializer = TypeInfo(
    prefix + "JsonSerializer", .staticClass, base: .object, isAbstract: true, declare: JsonSerializing.declare)
  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for type in [
        exception, readerException, document, element, property, documentOptions, options, policy, serializer,
      ] { types[type.fullName] = { type } }
      return types
    }())

  private static func declareOptions(_ t: TypeBuilder, _ list: [(String, String)]) {
    t.constructor("new()") { .object(JsonOptionsObj($0.target)) }
    for (type, name) in list {
      t.property(
        "\(type) \(name) {get;set;}",
        get: { c in
          if let known = (c.this.base.obj as? JsonOptionsObj)?.values[name] { return known }
          switch type {
          case "bool": return .bool(name == "AllowDuplicateProperties")
          case "int": return .int(name == "IndentSize" ? 2 : 0)
          case "System.Text.Json.JsonNamingPolicy": return .null
          default: return EnumTypes.value(type, 0)
          }
        },
        set: { c in
          if name == "IndentSize" {
            guard (0...127).contains(c.int(0)) else {
              throw DotNetError.outOfRange("Indentation size must be between 0 and 127.", "value")
            }
          } else if type == "int", c.int(0) < 0 {
            throw DotNetError.outOfRange("Max depth must be positive.", "value")
          }
          (c.this.base.obj as? JsonOptionsObj)?.values[name] = c.args[0].isNull ? nil : c.args[0]
          return .nothing
        })
    }
  }

  // MARK: JsonDocument

  @Sendable private static func declareDocument(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> JsonDocumentObj {
      guard let document = c.this.base.obj as? JsonDocumentObj else { throw DotNetError.argumentNull("document") }
      return document
    }
    @Sendable func options(_ c: Call) throws -> JsonDom.Options {
      try (c.obj(1) as? JsonOptionsObj)?.parsing ?? JsonDom.Options()
    }
    let tail = "System.Text.Json.JsonDocumentOptions options = default"
    t.property("System.Text.Json.JsonElement RootElement {get;}") { .object(JsonElementObj(try own($0), 0)) }
    t.staticMethod("static System.Text.Json.JsonDocument Parse(string json, \(tail))") { c in
      .object(JsonDocumentObj(try JsonDom(Array(c.required(0, "json").string.utf8), options(c))))
    }
    @Sendable func stream(_ c: Call) throws -> Value {
      .object(JsonDocumentObj(try JsonDom(c.stream(0, "utf8Json").readToEnd(c.runtime), options(c))))
    }
    t.staticMethod("static System.Text.Json.JsonDocument Parse(System.IO.Stream utf8Json, \(tail))") { try stream($0) }
    t.staticMethod("static System.Text.Json.JsonDocument Parse(byte[] utf8Json, \(tail))") { c in
      .object(JsonDocumentObj(try JsonDom(c.bytes(0, "utf8Json"), options(c))))
    }
    t.staticMethod(
      "static System.Threading.Tasks.Task[System.Text.Json.JsonDocument] ParseAsync(System.IO.Stream utf8Json, \(tail), System.Threading.CancellationToken cancellationToken = default)"
    ) { c in
      .object(try AsyncCalls.task(c, of: document, waits: c.stream(0, "utf8Json").mayWait, token: 2) { try stream(c) })
    }
    t.method("void Dispose()") { c in
      try own(c).isDisposed = true
      return .nothing
    }
  }

  // MARK: JsonElement

  static let kinds = ["Undefined", "Object", "Array", "String", "Number", "True", "False", "Null"]

  private static func me(_ c: Call) throws -> JsonElementObj {
    guard let element = c.this.base.obj as? JsonElementObj else { throw DotNetError.argumentNull("element") }
    try element.check()
    return element
  }
  private static func need(_ element: JsonElementObj, _ kind: Int, _ wanted: String? = nil) throws {
    if element.node.kind == kind { return }
    throw DotNetError.invalidOperation(
      "The requested operation requires an element of type '\(wanted ?? kinds[kind])', but the target element has type '\(kinds[element.node.kind])'."
    )
  }

  /// A number as a type; nil when it does not fit.
  static func number(_ element: JsonElementObj, _ type: TypeInfo, _ runtime: Runtime) -> Value? {
    let text = element.document.dom.raw(element.index)
    let isWhole = !text.utf8.contains { $0 == 0x2e || $0 == 0x65 || $0 == 0x45 }
    let wantsReal = type === TypeInfo.double || type === TypeInfo.single || type === TypeInfo.decimal
    if !isWhole, !wantsReal { return nil }
    if type === TypeInfo.double { return Double(text).map { .double($0) } }
    if type === TypeInfo.single { return Float(text).map { .single($0) } }
    return try? Conversion.convert(Value(text), to: type, runtime)
  }

  @Sendable private static func declareElement(_ t: TypeBuilder) {
    t.property("System.Text.Json.JsonValueKind ValueKind {get;}") { c in
      EnumTypes.value("System.Text.Json.JsonValueKind", try me(c).node.kind)
    }
    t.indexer(
      "System.Text.Json.JsonElement Item(int index) {get;}",
      get: { c in
        let own = try me(c)
        try need(own, 2)
        guard own.node.children.indices.contains(c.int(0)) else {
          throw DotNetError("System.IndexOutOfRangeException", "Index was outside the bounds of the array.")
        }
        return .object(JsonElementObj(own.document, own.node.children[c.int(0)]))
      })
    t.method("int GetArrayLength()") { c in
      try need(me(c), 2)
      return .int32(try me(c).node.children.count)
    }
    t.method("int GetPropertyCount()") { c in
      try need(me(c), 1)
      return .int32(try me(c).node.children.count)
    }
    t.method("System.Text.Json.JsonElement GetProperty(string propertyName)") { c in
      try need(me(c), 1)
      guard let found = try me(c).child(c.required(0, "propertyName").string) else {
        throw DotNetError(
          "System.Collections.Generic.KeyNotFoundException", "The given key was not present in the dictionary.")
      }
      return .object(found)
    }
    t.method("bool TryGetProperty(string propertyName, [ref] System.Text.Json.JsonElement value)") { c in
      try need(me(c), 1)
      let found = try me(c).child(c.required(0, "propertyName").string)
      c.store(1, found.map { .object($0) } ?? .null)
      return .bool(found != nil)
    }
    t.method("bool GetBoolean()") { c in
      let kind = try me(c).node.kind
      if kind != 5, kind != 6 { try need(me(c), 5, "Boolean") }
      return .bool(kind == 5)
    }
    t.method("string GetString()") { c in
      let own = try me(c)
      if own.node.kind == 7 { return .null }
      try need(own, 3)
      return Value(own.document.dom.string(own.index))
    }
    for (word, name, type) in [
      ("sbyte", "SByte", TypeInfo.sbyte), ("byte", "Byte", .byte), ("short", "Int16", .int16), ("ushort", "UInt16", .uint16),
      ("int", "Int32", .int32), ("uint", "UInt32", .uint32), ("long", "Int64", .int64), ("ulong", "UInt64", .uint64),
      ("double", "Double", .double), ("float", "Single", .single), ("decimal", "Decimal", .decimal),
    ] {
      t.method("\(word) Get\(name)()") { c in
        try need(me(c), 4)
        guard let found = number(try me(c), type, c.runtime) else {
          throw DotNetError.format("One of the identified items was in an invalid format.")
        }
        return found
      }
      t.method("bool TryGet\(name)([ref] \(word) value)") { c in
        try need(me(c), 4)
        let found = number(try me(c), type, c.runtime)
        c.store(0, try found ?? Conversion.convert(.int(0), to: type, c.runtime))
        return .bool(found != nil)
      }
    }
    for (word, name, type) in [
      ("datetime", "DateTime", TypeInfo.dateTime), ("System.DateTimeOffset", "DateTimeOffset", .dateTimeOffset),
      ("guid", "Guid", .guid),
    ] {
      @Sendable func value(_ c: Call) throws -> Value? {
        let own = try me(c)
        try need(own, 3)
        return try orNil({ try Conversion.convert(Value(own.document.dom.string(own.index)), to: type, c.runtime) })
      }
      t.method("\(word) Get\(name)()") { c in
        guard let found = try value(c) else {
          throw DotNetError.format("One of the identified items was in an invalid format.")
        }
        return found
      }
      t.method("bool TryGet\(name)([ref] \(word) value)") { c in
        let found = try value(c)
        if let found { c.store(0, found) }
        return .bool(found != nil)
      }
    }
    t.method("byte[] GetBytesFromBase64()") { c in
      let own = try me(c)
      try need(own, 3)
      return try DotNetError.unwrapping {
        try MemberAccess.invokeStatic(
          TypeCatalog.find("System.Convert") ?? .object, PSString.make("FromBase64String"),
          [Value(own.document.dom.string(own.index))], c.runtime)
      }
    }
    t.method("string GetRawText()") { Value(try me($0).document.dom.raw(try me($0).index)) }
    t.method("System.Text.Json.JsonElement+ArrayEnumerator EnumerateArray()") { c in
      try need(me(c), 2)
      return .object(ArrayEnumerator(ContiguousArray(try me(c).children.map { .object($0) })))
    }
    t.method("System.Text.Json.JsonElement+ObjectEnumerator EnumerateObject()") { c in
      try need(me(c), 1)
      return .object(ArrayEnumerator(ContiguousArray(try me(c).children.map { .object(JsonPropertyObj($0)) })))
    }
    t.method("bool ValueEquals(string text)") { c in
      let own = try me(c)
      if own.node.kind == 7 { return .bool(c.isNull(0)) }
      try need(own, 3)
      return .bool(own.document.dom.string(own.index) == c.text(0))
    }
    t.staticMethod(
      "static bool DeepEquals(System.Text.Json.JsonElement element1, System.Text.Json.JsonElement element2)"
    ) { c in
      guard let a = c.obj(0) as? JsonElementObj, let b = c.obj(1) as? JsonElementObj else { return .bool(false) }
      return .bool(same(a, b))
    }
    t.method("System.Text.Json.JsonElement Clone()") { c in
      let own = try me(c)
      let dom = try JsonDom(Array(own.document.dom.raw(own.index).utf8), JsonDom.Options(maxDepth: 1_000))
      return .object(JsonElementObj(JsonDocumentObj(dom), 0))
    }
    t.method("string ToString()") { c in Value(try me(c).describe(c.runtime)) }
    t.staticMethod(
      "static System.Text.Json.JsonElement Parse(string json, System.Text.Json.JsonDocumentOptions options = default)"
    ) { c in
      .object(JsonElementObj(JsonDocumentObj(try JsonDom(Array(c.required(0, "json").string.utf8))), 0))
    }
  }

  private static func same(_ a: JsonElementObj, _ b: JsonElementObj) -> Bool {
    guard a.node.kind == b.node.kind, a.node.children.count == b.node.children.count else { return false }
    switch a.node.kind {
    case 3: return a.document.dom.string(a.index) == b.document.dom.string(b.index)
    case 4: return Double(a.document.dom.raw(a.index)) == Double(b.document.dom.raw(b.index))
    case 2: return zip(a.children, b.children).allSatisfy { same($0, $1) }
    case 1: return a.children.allSatisfy { child in b.child(child.node.name ?? "").map { same(child, $0) } ?? false }
    default: return true
    }
  }
}
