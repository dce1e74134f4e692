// `Utf8JsonWriter`: JSON written piece by piece to a stream, and `WriteTo` of documents and elements.

import Engine
import Objects
import Primitives

/// What the writer wrote last: `JsonTokenType`.
enum JsonToken: String {
  case none = "None", startObject = "StartObject", endObject = "EndObject", startArray = "StartArray", endArray = "EndArray"
  case propertyName = "PropertyName", string = "String", number = "Number", yes = "True", no = "False", null = "Null"
}

final class JsonWriterObj: Obj {
  private let target: StreamObj
  let options: RecordObj
  private let isIndented: Bool
  private let checks: Bool
  private let limit: Int
  private let indentation: String
  private let newLine: String
  private(set) var pending: [UInt8] = []
  private(set) var committed = 0
  private(set) var depth = 0
  /// What is open, from the outside in, true for an object: kept only to check what is written.
  private var open: [Bool] = []
  private var needsComma = false
  private var last = JsonToken.none
  private var isDisposed = false

  init(_ target: StreamObj, _ given: RecordObj?) {
    self.target = target
    let options = RecordObj(JsonWriters.options, values: given?.values ?? JsonWriters.defaults)
    func flag(_ i: Int) -> Bool { if case .bool(true) = options.values[i].base { true } else { false } }
    func number(_ i: Int) -> Int { Int(options.values[i].base.integer ?? 0) }
    if number(2) == 0 { options.values[2] = .int(1000) }
    self.options = options
    (isIndented, checks, limit) = (flag(0), !flag(1), number(2))
    let unit: UInt16 = if case .char(let unit) = options.values[3].base { unit } else { 0x20 }
    indentation = String(repeating: unit == 9 ? "\t" : " ", count: number(4))
    newLine = options.values[5].pstring?.string ?? "\n"
    super.init()
  }
  override var type: TypeInfo { JsonWriters.writer }

  private func refuse(_ text: String) -> DotNetError { .invalidOperation("\(text) Current token type is '\(last.rawValue)'.") }
  private func put(_ text: String) { pending += Array(text.utf8) }
  private func line(_ depth: Int) { put(newLine + String(repeating: indentation, count: depth)) }
  private var isInObject: Bool { open.last == true }

  /// Makes ready for a value of which the first token is no name.
  private func begin(container: Bool) throws {
    if checks {
      if isInObject {
        if last != .propertyName {
          throw refuse(
            container
              ? "Cannot write the start of an object or array without a property name."
              : "Cannot write a JSON value within an object without a property name.")
        }
      } else if open.isEmpty, last != .none {
        throw refuse(
          container
            ? "Cannot write the start of an object/array after a single JSON value or outside of an existing closed object/array."
            : "Cannot write a JSON value after a single JSON value or outside of an existing closed object/array.")
      }
    }
    if needsComma { put(",") }
    if isIndented, last != .propertyName, last != .none { line(depth) }
  }

  /// No object or array opens beyond the greatest depth.
  private func checkDepth() throws {
    if depth >= limit {
      throw DotNetError.invalidOperation(
        "CurrentDepth (\(depth)) is equal to or larger than the maximum allowed depth of \(limit). Cannot write the next JSON object or array."
      )
    }
  }

  /// A name; of an object or array when it opens one.
  func name(_ name: String, opens: Bool = false) throws {
    if opens { try checkDepth() }
    if checks {
      if last == .propertyName {
        throw DotNetError.invalidOperation(
          "Cannot write a JSON property name following another property name. A JSON value is missing.")
      }
      guard isInObject else {
        throw refuse("Cannot write a JSON property within an array or as the first JSON token.")
      }
    }
    if needsComma { put(",") }
    if isIndented, last != .none { line(depth) }
    put(JsonDom.quoted(name) + (isIndented ? ": " : ":"))
    (needsComma, last) = (false, .propertyName)
  }

  /// A value that is JSON already.
  func value(_ json: String, _ token: JsonToken) throws {
    try begin(container: false)
    put(json)
    (needsComma, last) = (true, token)
  }

  /// An element of a document, token by token.
  func value(of dom: JsonDom, _ index: Int) throws {
    let node = dom.nodes[index]
    switch node.kind {
    case 1, 2:
      try start(object: node.kind == 1)
      for child in node.children {
        if let name = dom.nodes[child].name { try self.name(name) }
        try value(of: dom, child)
      }
      try end(object: node.kind == 1)
    case 3: try value(JsonDom.quoted(dom.string(index)), .string)
    case 5: try value("true", .yes)
    case 6: try value("false", .no)
    case 7: try value("null", .null)
    default: try value(dom.raw(index), .number)
    }
  }

  func start(object: Bool) throws {
    try checkDepth()
    try begin(container: true)
    put(object ? "{" : "[")
    if checks { open.append(object) }
    depth += 1
    (needsComma, last) = (false, object ? .startObject : .startArray)
  }

  func end(object: Bool) throws {
    if checks {
      if last == .propertyName {
        throw DotNetError.invalidOperation("'\(object ? "}" : "]")' is invalid following a property name.")
      }
      guard open.last == object else {
        throw DotNetError.invalidOperation("'\(object ? "}" : "]")' is invalid without a matching open.")
      }
      open.removeLast()
    }
    if isIndented, last != .startObject, last != .startArray { line(max(0, depth - 1)) }
    put(object ? "}" : "]")
    depth = max(0, depth - 1)
    (needsComma, last) = (true, object ? .endObject : .endArray)
  }

  private func checkOpen() throws { if isDisposed { throw DotNetError.disposed("Utf8JsonWriter") } }

  func flush(_ runtime: Runtime) throws {
    try checkOpen()
    if !pending.isEmpty { try target.write(pending, runtime) }
    committed += pending.count
    pending = []
    try target.flush(runtime)
  }
  func dispose(_ runtime: Runtime) throws {
    if isDisposed { return }
    try flush(runtime)
    isDisposed = true
  }
  func reset() throws {
    try checkOpen()
    (pending, open, depth, needsComma, committed, last) = ([], [], 0, false, 0, .none)
  }
}

enum JsonWriters {
  private static let space = "System.Text.Json."
  /// `JsonWriterOptions` by place: Indented, SkipValidation, MaxDepth, IndentCharacter, IndentSize, NewLine.
  static let defaults: ContiguousArray<Value> = [.bool(false), .bool(false), .int(0), .char(0x20), .int(2), Value("\n")]
  static let options = TypeInfo(
    space + "JsonWriterOptions", .struct, base: .valueType,
    declare: { t in
      t.constructor("new()") { .object(RecordObj($0.target, values: defaults)) }
      for (i, declaration) in [
        "bool Indented", "bool SkipValidation", "int MaxDepth", "char IndentCharacter", "int IndentSize", "string NewLine",
      ].enumerated() {
        t.property(
          declaration + " {get;set;}", get: { ($0.this.base.obj as? RecordObj)?.values[i] ?? .null },
          set: { c in
            try check(c, i)
            (c.this.base.obj as? RecordObj)?.values[i] = c.args[0]
            return .nothing
          })
      }
    })

  /// What the options refuse.
  private static func check(_ c: Call, _ place: Int) throws {
    switch place {
    case 2 where c.int(0) < 0: throw DotNetError.outOfRange("Max depth must be positive.", "value")
    case 3 where c.char(0) != 0x20 && c.char(0) != 9:
      throw DotNetError.outOfRange("Supported indentation characters are space and horizontal tab.", "value")
    case 4 where !(0...127).contains(c.int(0)):
      throw DotNetError.outOfRange("Indentation size must be between 0 and 127.", "value")
    case 5 where c.isNull(0): throw DotNetError.argumentNull("value")
    case 5 where c.text(0) != "\n" && c.text(0) != "\r\n":
      throw DotNetError.outOfRange("New line can be only \"\\n\" or \"\\r\\n\".", "value")
    default: break
    }
  }

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
      if !target.canWrite { throw DotNetError.argument("Stream is not writable.") }
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
        try own.name(c.required(0, "propertyName").string, opens: true)
        try own.start(object: isObject)
      }
      does("WriteEnd\(word)()") { own, _ in try own.end(object: isObject) }
    }
    does("WritePropertyName(string propertyName)") { own, c in try own.name(c.required(0, "propertyName").string) }
    /// A kind of value: alone, and after a name.
    func value(
      _ verb: String, _ alone: String, _ word: String, _ token: @escaping @Sendable (Value) -> JsonToken,
      _ text: @escaping @Sendable (Value, Runtime) throws -> String
    ) {
      does("Write\(alone)(\(word.isEmpty ? "" : word + " value"))") { own, c in
        let given = c.args.first ?? .null
        try own.value(text(given, c.runtime), token(given))
      }
      does("Write\(verb)(string propertyName\(word.isEmpty ? "" : ", " + word + " value"))") { own, c in
        try own.name(c.required(0, "propertyName").string)
        let given = c.args.count > 1 ? c.args[1] : .null
        try own.value(text(given, c.runtime), token(given))
      }
    }
    value("Null", "NullValue", "", { _ in .null }) { _, _ in "null" }
    @Sendable func isTrue(_ value: Value) -> Bool { if case .bool(true) = value.base { true } else { false } }
    value("Boolean", "BooleanValue", "bool", { isTrue($0) ? .yes : .no }) { value, _ in isTrue(value) ? "true" : "false" }
    for word in ["int", "long", "uint", "ulong", "float", "double", "decimal"] {
      value("Number", "NumberValue", word, { _ in .number }) { value, runtime in
        if case .double(let number) = value.base, !number.isFinite { throw notFinite }
        if case .single(let number) = value.base, !number.isFinite { throw notFinite }
        return try NetText.format(value, nil, .invariant, runtime).string
      }
    }
    value("String", "StringValue", "string", { $0.isNull ? .null : .string }) { value, _ in
      value.isNull ? "null" : JsonDom.quoted(value.pstring?.string ?? "")
    }
    for word in ["guid", "datetime"] {
      value("String", "StringValue", word, { _ in .string }) { value, runtime in
        JsonDom.quoted(try NetText.format(value, word == "guid" ? nil : PSString.make("O"), .invariant, runtime).string)
      }
    }
    does("WriteRawValue(string json, bool skipInputValidation = False)") { own, c in
      let text = try c.required(0, "json").string
      if c.args.count < 2 || !c.bool(1) { _ = try JsonDom(Array(text.utf8)) }
      try own.value(text, .string)
    }
    does("Flush()") { own, c in try own.flush(c.runtime) }
    does("Dispose()") { own, c in try own.dispose(c.runtime) }
    does("Reset()") { own, _ in try own.reset() }
    t.property("long BytesCommitted {get;}") { .long(Int64(try me($0).committed)) }
    t.property("int BytesPending {get;}") { .int32(try me($0).pending.count) }
    t.property("int CurrentDepth {get;}") { .int32(try me($0).depth) }
    t.property("System.Text.Json.JsonWriterOptions Options {get;}") { .object(try me($0).options) }
  }
}
