// `JsonSerializer`: values to text and back, by .NET's rules rather than PowerShell's.

import Engine
import Objects
import Primitives

enum JsonSerializing {
  /// A name as a policy writes it.
  static func converted(_ name: String, _ policy: Value?) -> String {
    guard let policy = policy?.pstring?.string else { return name }
    if policy == "CamelCase" {
      var out = Array(name)
      for i in out.indices {
        if i == 1, !out[i].isUppercase { break }
        if i > 0, i + 1 < out.count, !out[i + 1].isUppercase {
          if out[i + 1] == " " { out[i] = Character(out[i].lowercased()) }
          break
        }
        if out[i].isUppercase { out[i] = Character(out[i].lowercased()) } else { break }
      }
      return String(out)
    }
    let separator = policy.hasPrefix("Snake") ? "_" : "-"
    var words: [String] = []
    var word = ""
    let letters = Array(name)
    for (i, letter) in letters.enumerated() {
      let startsWord =
        letter.isUppercase && i > 0
        && (!letters[i - 1].isUppercase || i + 1 < letters.count && letters[i + 1].isLowercase)
      if startsWord, !word.isEmpty {
        words.append(word)
        word = ""
      }
      word.append(letter)
    }
    if !word.isEmpty { words.append(word) }
    let joined = words.joined(separator: separator)
    return policy.hasSuffix("Upper") ? joined.uppercased() : joined.lowercased()
  }

  private static func policy(_ options: JsonOptionsObj?, _ name: String) -> Value? {
    (options?.values[name]?.base.obj as? RecordObj)?.values[0]
  }

  private static func cycle(_ limit: Int) -> DotNetError {
    JsonDom.failure(
      "A possible object cycle was detected. This can either be due to a cycle or if the object depth is larger than the maximum allowed depth of \(limit). Consider using ReferenceHandler.Preserve on JsonSerializerOptions to support cycles.",
      typeName: "System.Text.Json.JsonException")
  }

  static func write(_ value: Value, _ options: JsonOptionsObj?, depth: Int, _ runtime: Runtime) throws -> String {
    // Values are written recursively, so there is an end to how deep they may be.
    let limit = options.map { $0.number("MaxDepth") }.flatMap { $0 > 0 ? min($0, JsonOptionsObj.deepest) : nil } ?? 64
    if depth > limit { throw cycle(limit) }
    let base = value.base
    switch base {
    case .null, .nothing, .unset: return "null"
    case .bool(let on): return on ? "true" : "false"
    case .string(let text): return JsonDom.quoted(text.string)
    case .char(let unit): return JsonDom.quoted(String(decoding: [unit], as: UTF16.self))
    case .double(let number) where !number.isFinite:
      throw DotNetError.argument(
        ".NET number values such as positive and negative infinity cannot be written as valid JSON. To make it work when using 'JsonSerializer', consider specifying 'JsonNumberHandling.AllowNamedFloatingPointLiterals' (see https://learn.microsoft.com/dotnet/api/system.text.json.serialization.jsonnumberhandling)."
      )
    case .object(let object): return try write(object, base, options, depth, runtime)
    default: return try Formattable.toString(base, format: nil, culture: .invariant, runtime).string
    }
  }

  private static func write(_ object: Obj, _ value: Value, _ options: JsonOptionsObj?, _ depth: Int, _ runtime: Runtime) throws
    -> String
  {
    let indents = options?.flag("WriteIndented") ?? false
    let size = options?.values["IndentSize"]?.integer.map { Int($0) } ?? 2
    func joined(_ parts: [String], _ first: String, _ last: String) -> String {
      if parts.isEmpty { return first + last }
      guard indents else { return first + parts.joined(separator: ",") + last }
      let gap = "\n" + String(repeating: " ", count: size * (depth + 1))
      return first + gap + parts.joined(separator: "," + gap) + "\n" + String(repeating: " ", count: size * depth) + last
    }
    let colon = indents ? ": " : ":"
    if let element = object as? JsonElementObj {
      return element.document.dom.write(element.index, indent: indents ? size : nil, level: depth)
    }
    if let document = object as? JsonDocumentObj { return document.dom.write(0, indent: indents ? size : nil, level: depth) }
    if let number = object as? EnumValue { return String(number.raw) }
    if value.dateTime != nil || value.dateTimeOffset != nil || value.timeSpan != nil {
      return JsonDom.quoted(
        value.timeSpan != nil
          ? try Formattable.toString(value, format: nil, culture: .invariant, runtime).string
          : try XmlConvertType.text(value, runtime))
    }
    switch object.tag {
    case .decimal, .bigInt: return try Formattable.toString(value, format: nil, culture: .invariant, runtime).string
    case .guid, .version: return JsonDom.quoted(try object.describe(runtime))
    default: break
    }
    if let dictionary = value.dictionary {
      let keys = policy(options, "DictionaryKeyPolicy")
      return joined(
        try dictionary.orderedPositions.map { position in
          let key = try Text.string(dictionary.table.key(at: position) ?? .null, runtime).string
          return JsonDom.quoted(converted(key, keys)) + colon
            + (try write(dictionary.table.value(at: position), options, depth: depth + 1, runtime))
        }, "{", "}")
    }
    if let sequence = value.sequence {
      if sequence.elementType === TypeInfo.byte, sequence is ArrayObj {
        let bytes = sequence.items.map { UInt8(truncatingIfNeeded: $0.integer ?? 0) }
        return JsonDom.quoted(Base64.encode(bytes).string)
      }
      return joined(try sequence.items.map { try write($0, options, depth: depth + 1, runtime) }, "[", "]")
    }
    if let walker = object.enumerator() {
      var parts: [String] = []
      while let item = try walker.next() { parts.append(try write(item, options, depth: depth + 1, runtime)) }
      return joined(parts, "[", "]")
    }
    if object is TypeInfo {
      throw DotNetError.notSupported(
        "Serialization and deserialization of 'System.Type' instances is not supported. Path: $.")
    }
    if object.tag == .custom { return "{}" }
    // Public properties, those of the most derived class first.
    let ignores = options?.number("DefaultIgnoreCondition") ?? 0
    let names = policy(options, "PropertyNamingPolicy")
    var parts: [String] = []
    for listed in object.type.listedProperties where !listed.property.isField && !listed.property.isHidden {
      guard let get = listed.property.get else { continue }
      let found = try get(Call(this: value, args: [], runtime: runtime, target: listed.declaring))
      if found.isNull, ignores == 3 { continue }
      if ignores == 2, found.isNull || found.base.integer == 0 { continue }
      parts.append(
        JsonDom.quoted(converted(listed.property.name, names)) + colon + (try write(found, options, depth: depth + 1, runtime)))
    }
    return joined(parts, "{", "}")
  }

  // MARK: reading

  private static func mismatch(_ type: TypeInfo, _ path: String) -> DotNetError {
    JsonDom.failure(
      "The JSON value could not be converted to \(type.fullName). Path: \(path) | LineNumber: 0 | BytePositionInLine: 0.",
      typeName: "System.Text.Json.JsonException")
  }

  static func read(_ element: JsonElementObj, _ type: TypeInfo, _ options: JsonOptionsObj?, _ path: String, _ runtime: Runtime)
    throws -> Value
  {
    let node = element.node
    if type === TypeInfo.object || type === JsonTextTypes.element { return node.kind == 7 ? .null : .object(element) }
    if type === JsonTextTypes.document { return .object(element.document) }
    if node.kind == 7 {
      if type.isValueType { throw mismatch(type, path) }
      return .null
    }
    if type === TypeInfo.string {
      guard node.kind == 3 else { throw mismatch(type, path) }
      return Value(element.document.dom.string(element.index))
    }
    if type === TypeInfo.bool {
      guard node.kind == 5 || node.kind == 6 else { throw mismatch(type, path) }
      return .bool(node.kind == 5)
    }
    if type.fullName.hasPrefix("System.Nullable`1"), let inner = type.genericArguments.first {
      return try read(element, inner, options, path, runtime)
    }
    let numbers: [TypeInfo] = [
      .sbyte, .byte, .int16, .uint16, .int32, .uint32, .int64, .uint64, .double, .single, .decimal,
    ]
    if numbers.contains(where: { $0 === type }) || type.isEnum {
      guard node.kind == 4, let found = JsonTextTypes.number(element, type.isEnum ? .int64 : type, runtime) else {
        throw mismatch(type, path)
      }
      return type.isEnum ? .object(EnumValue(type, found.integer ?? 0)) : found
    }
    if node.kind == 3, !type.isArray {
      do { return try Conversion.convert(Value(element.document.dom.string(element.index)), to: type, runtime) } catch {
        throw mismatch(type, path)
      }
    }
    if node.kind == 2 {
      guard let item = type.elementType ?? type.genericArguments.first ?? (type.accepts(.arrayList) ? .object : nil) else {
        throw mismatch(type, path)
      }
      if type.isArray, item === TypeInfo.byte { throw mismatch(type, path) }
      let items = try element.children.enumerated().map { try read($1, item, options, "\(path)[\($0)]", runtime) }
      let array = ArrayObj(ContiguousArray(items), of: item)
      return type.isArray ? .object(array) : try Conversion.convert(.object(array), to: type, runtime)
    }
    guard node.kind == 1 else { throw mismatch(type, path) }
    if TypeInfo.idictionary.accepts(type) || type.genericArguments.count == 2 {
      let made =
        type.isInterface ? try MemberAccess.construct(.hashtable, [], runtime) : try MemberAccess.construct(type, [], runtime)
      guard let dictionary = made.dictionary else { throw mismatch(type, path) }
      let item = type.genericArguments.count > 1 ? type.genericArguments[1] : TypeInfo.object
      for child in element.children {
        let name = child.node.name ?? ""
        dictionary.set(Value(name), try read(child, item, options, path + "." + name, runtime))
      }
      return made
    }
    let made = try MemberAccess.construct(type, [], runtime)
    let folds = options?.flag("PropertyNameCaseInsensitive") ?? false
    let names = policy(options, "PropertyNamingPolicy")
    for child in element.children {
      guard let wanted = child.node.name else { continue }
      for level in type.hierarchy {
        guard
          let entry = level.members.ordered.first(where: { entry in
            let written = converted(entry.name, names)
            return !entry.isStatic && (written == wanted || folds && written.lowercased() == wanted.lowercased())
          }), case .property(let property) = entry.member, let set = property.set
        else { continue }
        let value = try read(child, property.type, options, path + "." + wanted, runtime)
        _ = try set(Call(this: made, args: [value], runtime: runtime, target: level))
        break
      }
    }
    return made
  }

  @Sendable static func declare(_ t: TypeBuilder) {
    let tail = "System.Text.Json.JsonSerializerOptions options = null"
    @Sendable func options(_ c: Call, _ i: Int) -> JsonOptionsObj? { c.obj(i) as? JsonOptionsObj }
    t.staticMethod("static string Serialize[TValue](TValue value, \(tail))") { c in
      Value(try write(c.args[0], options(c, 1), depth: 0, c.runtime))
    }
    t.staticMethod("static string Serialize(System.Object value, type inputType, \(tail))") { c in
      Value(try write(c.args[0], options(c, 2), depth: 0, c.runtime))
    }
    t.staticMethod("static byte[] SerializeToUtf8Bytes[TValue](TValue value, \(tail))") { c in
      .bytes(Array(try write(c.args[0], options(c, 1), depth: 0, c.runtime).utf8))
    }
    t.staticMethod("static System.Text.Json.JsonDocument SerializeToDocument[TValue](TValue value, \(tail))") { c in
      .object(JsonDocumentObj(try JsonDom(Array(write(c.args[0], options(c, 1), depth: 0, c.runtime).utf8))))
    }
    t.staticMethod("static System.Text.Json.JsonElement SerializeToElement[TValue](TValue value, \(tail))") { c in
      let dom = try JsonDom(Array(write(c.args[0], options(c, 1), depth: 0, c.runtime).utf8))
      return .object(JsonElementObj(JsonDocumentObj(dom), 0))
    }
    @Sendable func parsed(_ c: Call, _ given: JsonOptionsObj?) throws -> JsonElementObj {
      if let element = c.obj(0) as? JsonElementObj { return element }
      if let document = c.obj(0) as? JsonDocumentObj { return JsonElementObj(document, 0) }
      let bytes: [UInt8]
      if let stream = c.obj(0) as? StreamObj {
        bytes = try stream.readToEnd(c.runtime)
      } else {
        bytes = Array(try c.required(0, "json").string.utf8)
      }
      do {
        return JsonElementObj(JsonDocumentObj(try JsonDom(bytes, given?.parsing ?? JsonDom.Options())), 0)
      } catch let error as DotNetError {
        // The serializer's error names the place in the value.
        let inner = error.exception
        let text = inner.message
        let at = text.firstRange(of: " LineNumber:")?.lowerBound ?? text.endIndex
        let outer = ExceptionObj(
          "System.Text.Json.JsonException", text[..<at] + " Path: $ |" + text[at...], inner: inner)
        outer.fields = inner.fields
        outer.fields["Path"] = Value("$")
        throw DotNetError(outer)
      }
    }
    for word in [
      "string json", "System.IO.Stream utf8Json", "System.Text.Json.JsonElement element",
      "System.Text.Json.JsonDocument document",
    ] {
      t.staticMethod("static System.Object Deserialize(\(word), type returnType, \(tail))") { c in
        guard let type = c.obj(1) as? TypeInfo else { throw DotNetError.argumentNull("returnType") }
        return try read(parsed(c, options(c, 2)), type, options(c, 2), "$", c.runtime)
      }
      t.staticMethod("static TValue Deserialize[TValue](\(word), \(tail))") { c in
        let type = c.runtime.methodTypeArguments.first ?? .object
        return try read(parsed(c, options(c, 1)), type, options(c, 1), "$", c.runtime)
      }
    }
  }
}
