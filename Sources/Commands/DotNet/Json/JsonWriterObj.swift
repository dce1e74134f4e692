// `Utf8JsonWriter`: JSON written piece by piece to a stream, and `WriteTo` of documents and elements.

import Engine
import Objects
import Primitives

final class JsonWriterObj: Obj {
  private let target: StreamObj
  let options: RecordObj?
  private let isIndented: Bool
  private let skipsChecks: Bool
  private(set) var pending: [UInt8] = []
  private(set) var committed = 0
  /// The open objects and arrays: which they are, and how much is in them.
  private var open: [(isObject: Bool, count: Int)] = []
  private var hasName = false
  private var hasRoot = false
  private var last = "None"

  init(_ target: StreamObj, _ options: RecordObj?) {
    (self.target, self.options) = (target, options)
    func flag(_ i: Int) -> Bool { if case .bool(true)? = options?.values[i].base { true } else { false } }
    (isIndented, skipsChecks) = (flag(0), flag(1))
    super.init()
  }
  override var type: TypeInfo { JsonWriters.writer }
  var depth: Int { open.count }

  private func refuse(_ text: String) -> DotNetError { .invalidOperation("\(text) Current token type is '\(last)'.") }
  private func put(_ text: String) { pending += Array(text.utf8) }
  private func line() { if isIndented { put("\n" + String(repeating: " ", count: 2 * open.count)) } }

  /// Makes ready for a value.
  private func begin() throws {
    if !skipsChecks {
      if let here = open.last, here.isObject, !hasName {
        throw refuse("Cannot write a JSON value within an object without a property name.")
      }
      if open.isEmpty, hasRoot {
        throw refuse("Cannot write a JSON value after a single JSON value or outside of an existing closed object/array.")
      }
    }
    if let here = open.last, !here.isObject {
      if here.count > 0 { put(",") }
      line()
      open[open.count - 1].count += 1
    }
    hasName = false
    if open.isEmpty { hasRoot = true }
  }

  func name(_ name: String) throws {
    guard skipsChecks || open.last?.isObject == true && !hasName else {
      throw refuse("Cannot write a JSON property within an array or as the first JSON token.")
    }
    if let here = open.last, here.count > 0 { put(",") }
    line()
    if !open.isEmpty { open[open.count - 1].count += 1 }
    put(JsonDom.quoted(name) + (isIndented ? ": " : ":"))
    (hasName, last) = (true, "PropertyName")
  }

  /// A value that is JSON already.
  func value(_ json: String, _ token: String) throws {
    try begin()
    put(json)
    last = token
  }

  func value(of dom: JsonDom, _ index: Int) throws {
    try begin()
    put(dom.write(index, indent: isIndented ? 2 : nil, level: open.count))
    last = "EndObject"
  }

  func start(object: Bool) throws {
    try begin()
    put(object ? "{" : "[")
    open.append((object, 0))
    last = object ? "StartObject" : "StartArray"
  }

  func end(object: Bool) throws {
    guard let here = open.last, here.isObject == object, !hasName else {
      throw DotNetError.invalidOperation("'\(object ? "}" : "]")' is invalid without a matching open.")
    }
    open.removeLast()
    if here.count > 0 { line() }
    put(object ? "}" : "]")
    last = object ? "EndObject" : "EndArray"
  }

  func flush(_ runtime: Runtime) throws {
    if !pending.isEmpty { try target.write(pending, runtime) }
    committed += pending.count
    pending = []
    try target.flush(runtime)
  }
  func reset() { (pending, open, hasName, hasRoot, committed, last) = ([], [], false, false, 0, "None") }
}

enum JsonWriters {
  private static let space = "System.Text.Json."
  static let options = TypeInfo(
    space + "JsonWriterOptions", .struct, base: .valueType,
    declare: { t in
      t.constructor("new()") { .object(RecordObj($0.target, values: [.bool(false), .bool(false), .int(0)])) }
      for (i, declaration) in ["bool Indented", "bool SkipValidation", "int MaxDepth"].enumerated() {
        t.property(
          declaration + " {get;set;}", get: { ($0.this.base.obj as? RecordObj)?.values[i] ?? .null },
          set: { c in
            (c.this.base.obj as? RecordObj)?.values[i] = c.args[0]
            return .nothing
          })
      }
    })
  static let writer = TypeInfo(
    space + "Utf8JsonWriter", base: .object, interfaces: { [.idisposable] }, declare: declare)
  static let family = TypeCatalog.Family(types: [options.fullName: { options }, writer.fullName: { writer }])
  static let declarations: TypeCatalog.Declarations = [
    space + "JsonDocument": { t in
      t.method("void WriteTo(System.Text.Json.Utf8JsonWriter writer)") { c in
        guard let own = c.this.base.obj as? JsonDocumentObj else { return .nothing }
        if own.isDisposed { throw DotNetError.disposed("JsonDocument") }
        return try write(c, own.dom, 0)
      }
    },
    space + "JsonElement": { t in
      t.method("void WriteTo(System.Text.Json.Utf8JsonWriter writer)") { c in
        guard let own = c.this.base.obj as? JsonElementObj else { return .nothing }
        try own.check()
        return try write(c, own.document.dom, own.index)
      }
    },
  ]

  private static func write(_ c: Call, _ dom: JsonDom, _ index: Int) throws -> Value {
    guard let target = c.obj(0) as? JsonWriterObj else { throw DotNetError.argumentNull("writer") }
    try target.value(of: dom, index)
    return .nothing
  }

  private static var notFinite: DotNetError {
    .argument(
      ".NET number values such as positive and negative infinity cannot be written as valid JSON. To make it work when using 'JsonSerializer', consider specifying 'JsonNumberHandling.AllowNamedFloatingPointLiterals' (see https://learn.microsoft.com/dotnet/api/system.text.json.serialization.jsonnumberhandling)."
    )
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> JsonWriterObj {
      guard let own = c.this.base.obj as? JsonWriterObj else { throw DotNetError.argumentNull("writer") }
      return own
    }
    t.constructor("new(System.IO.Stream utf8Json, System.Text.Json.JsonWriterOptions options = default)") { c in
      let target = try c.stream(0, "utf8Json")
      if !target.canWrite { throw DotNetError.argument("Stream was not writable.") }
      return .object(JsonWriterObj(target, c.args.count > 1 ? c.obj(1) as? RecordObj : nil))
    }
    func does(_ declaration: String, _ body: @escaping @Sendable (JsonWriterObj, Call) throws -> Void) {
      t.method("void " + declaration) { c in
        try body(try me(c), c)
        return .nothing
      }
    }
    for (word, isObject) in [("Object", true), ("Array", false)] {
      does("WriteStart\(word)()") { own, _ in try own.start(object: isObject) }
      does("WriteStart\(word)(string propertyName)") { own, c in
        try own.name(c.required(0, "propertyName").string)
        try own.start(object: isObject)
      }
      does("WriteEnd\(word)()") { own, _ in try own.end(object: isObject) }
    }
    does("WritePropertyName(string propertyName)") { own, c in try own.name(c.required(0, "propertyName").string) }
    /// A kind of value: alone, and after a name.
    func value(
      _ verb: String, _ alone: String, _ word: String, _ token: String,
      _ text: @escaping @Sendable (Value, Runtime) throws -> String
    ) {
      does("Write\(alone)(\(word.isEmpty ? "" : word + " value"))") { own, c in
        try own.value(text(c.args.first ?? .null, c.runtime), token)
      }
      does("Write\(verb)(string propertyName\(word.isEmpty ? "" : ", " + word + " value"))") { own, c in
        try own.name(c.required(0, "propertyName").string)
        try own.value(text(c.args.count > 1 ? c.args[1] : .null, c.runtime), token)
      }
    }
    value("Null", "NullValue", "", "Null") { _, _ in "null" }
    value("Boolean", "BooleanValue", "bool", "True") { value, _ in if case .bool(true) = value.base { "true" } else { "false" }
    }
    for word in ["int", "long", "uint", "ulong", "float", "double", "decimal"] {
      value("Number", "NumberValue", word, "Number") { value, runtime in
        if case .double(let number) = value.base, !number.isFinite { throw notFinite }
        if case .single(let number) = value.base, !number.isFinite { throw notFinite }
        return try NetText.format(value, nil, .invariant, runtime).string
      }
    }
    value("String", "StringValue", "string", "String") { value, _ in
      value.isNull ? "null" : JsonDom.quoted(value.pstring?.string ?? "")
    }
    for word in ["guid", "datetime"] {
      value("String", "StringValue", word, "String") { value, runtime in
        JsonDom.quoted(try NetText.format(value, word == "guid" ? nil : PSString.make("O"), .invariant, runtime).string)
      }
    }
    does("WriteRawValue(string json, bool skipInputValidation = False)") { own, c in
      let text = try c.required(0, "json").string
      if c.args.count < 2 || !c.bool(1) { _ = try JsonDom(Array(text.utf8)) }
      try own.value(text, "String")
    }
    does("Flush()") { own, c in try own.flush(c.runtime) }
    does("Dispose()") { own, c in try own.flush(c.runtime) }
    does("Reset()") { own, _ in own.reset() }
    t.property("long BytesCommitted {get;}") { .long(Int64(try me($0).committed)) }
    t.property("int BytesPending {get;}") { .int32(try me($0).pending.count) }
    t.property("int CurrentDepth {get;}") { .int32(try me($0).depth) }
    t.property("System.Text.Json.JsonWriterOptions Options {get;}") { try me($0).options.map { .object($0) } ?? .null }
  }
}
