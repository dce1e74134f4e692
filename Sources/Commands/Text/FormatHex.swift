// Format-Hex: the bytes of files, texts and numbers, sixteen to an object.

import Engine
import Formatting
import Objects
import Primitives

enum HexCmdlets {
  static let table: CommandFamilies.Table = ["Format-Hex": { FormatHexCommand() }]
}

/// `Microsoft.PowerShell.Commands.ByteCollection`: up to sixteen bytes and where they stand.
final class ByteCollectionObj: Obj {
  let offset: UInt64
  let bytes: [UInt8]
  let path: String?
  let label: String?

  init(_ offset: UInt64, _ bytes: [UInt8], path: String? = nil, label: String? = nil) {
    self.offset = offset
    self.bytes = bytes
    self.path = path
    self.label = label ?? path
    super.init()
  }

  override var type: TypeInfo { ByteCollectionObj.collectionType }

  private static func hex(_ value: UInt64, _ width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  var hexOffset: String { ByteCollectionObj.hex(offset, 16) }
  var hexBytes: String { bytes.map { ByteCollectionObj.hex(UInt64($0), 2) }.joined(separator: " ") }

  /// The bytes as Latin-1 letters; zero is a blank, other control characters are the replacement character.
  var ascii: PSString {
    PSString.make(bytes.map { $0 == 0 ? 0x20 : $0 < 0x20 || (0x7f...0x9f).contains($0) ? 0xfffd : UInt16($0) })
  }

  override func describe(_ runtime: Runtime) throws -> String {
    var text = ""
    var start = 0
    while start < bytes.count {
      let part = ByteCollectionObj(offset + UInt64(start), Array(bytes[start..<min(bytes.count, start + 16)]))
      let count = part.bytes.count
      text += part.hexOffset + "   " + part.bytes.map { ByteCollectionObj.hex(UInt64($0), 2) + " " }.joined()
      text += String(repeating: "   ", count: 16 - count) + " " + part.ascii.string + String(repeating: " ", count: 16 - count)
      start += 16
      if count == 16, (path ?? "").isEmpty { text += "\n" }
    }
    return text
  }

  static let collectionType = TypeInfo(
    "Microsoft.PowerShell.Commands.ByteCollection", base: .object,
    declare: { t in
      @Sendable func me(_ c: Call) throws -> ByteCollectionObj {
        guard let found = c.this.base.obj as? ByteCollectionObj else { throw DotNetError.argumentNull("value") }
        return found
      }
      @Sendable func bytes(_ c: Call, _ i: Int) throws -> [UInt8] {
        guard let items = c.args[i].sequence?.items else {
          throw DotNetError.psArgumentNull("value")
        }
        return items.map { UInt8(truncatingIfNeeded: $0.integer ?? 0) }
      }
      @Sendable func offset(_ c: Call) -> UInt64 {
        if case .ulong(let v) = c.args[0].base { return v } else { return UInt64(c.int(0)) }
      }
      t.constructor("new(uint offset, byte[] value, string path)") {
        .object(ByteCollectionObj(offset($0), try bytes($0, 1), path: $0.string(2)?.string))
      }
      t.constructor("new(ulong offset, byte[] value, string path)") {
        .object(ByteCollectionObj(offset($0), try bytes($0, 1), path: $0.string(2)?.string))
      }
      t.constructor("new(uint offset, byte[] value)") { .object(ByteCollectionObj(offset($0), try bytes($0, 1))) }
      t.constructor("new(ulong offset, byte[] value)") { .object(ByteCollectionObj(offset($0), try bytes($0, 1))) }
      t.constructor("new(ulong offset, string label, byte[] value)") {
        .object(ByteCollectionObj(offset($0), try bytes($0, 2), label: $0.string(1)?.string))
      }
      t.constructor("new(byte[] value)") { .object(ByteCollectionObj(0, try bytes($0, 0))) }
      t.property("uint Offset {get;}") { .uint(UInt32(truncatingIfNeeded: try me($0).offset)) }
      t.property("ulong Offset64 {get;}") { .ulong(try me($0).offset) }
      t.property("byte[] Bytes {get;}") { .object(ArrayObj(ContiguousArray(try me($0).bytes.map { .byte($0) }), of: .byte)) }
      t.property("string Path {get;}") { try me($0).path.map { Value($0) } ?? .null }
      t.property("string HexOffset {get;}") { Value(try me($0).hexOffset) }
      t.property("string Label {get;}") { try me($0).label.map { Value($0) } ?? .null }
      t.property("string HexBytes {get;}") { Value(try me($0).hexBytes) }
      t.property("string Ascii {get;}") { .string(try me($0).ascii) }
    })

  static let family = TypeCatalog.Family(types: ["Microsoft.PowerShell.Commands.ByteCollection": { collectionType }])
}

final class FormatHexCommand: Cmdlet {
  private var buffer: [UInt8] = []
  private var groups = true
  private var lastType: TypeInfo?

  private var count: Int { has("Count") ? Int(clamping: value("Count").integer ?? .max) : .max }
  private var offset: Int { has("Offset") ? Int(clamping: value("Offset").integer ?? 0) : 0 }

  override func begin() throws { try warnOfObsoleteEncoding() }

  override func process() throws {
    if has("InputObject") { return try input(value("InputObject")) }
    let isLiteral = has("LiteralPath")
    for path in strings(isLiteral ? "LiteralPath" : "Path") ?? [] { try files(path, isLiteral: isLiteral) }
  }

  override func end() throws { try flush() }

  // MARK: Files

  private func files(_ path: String, isLiteral: Bool) throws {
    let place: ItemPath
    do {
      place = try ProviderService.of(session).locate(path, from: context.scope)
    } catch let error as Thrown {
      return try writeError(error.record)
    }
    guard place.provider.isFileSystem else {
      return try writeError(
        "System.ArgumentException",
        "The given path '\(path)' is not supported. This command only supports the FileSystem Provider paths.",
        id: "FormatHexOnlySupportsFileSystemPaths", .InvalidArgument, target: Value(path))
    }
    let found = isLiteral ? [PathText.trimTrailing(place.path)] : try TextFiles.resolve(path, session)
    if found.isEmpty, !WildcardPattern.containsWildcards(PSString.make(path)) {
      return try writeError(
        "System.Management.Automation.ItemNotFoundException",
        "Cannot find path '\(session.absolutePath(path))' because it does not exist.",
        id: "FileNotFound", .ObjectNotFound, target: Value(path))
    }
    for file in found { try content(file) }
  }

  private func content(_ path: String) throws {
    let file: FileStreamObj
    do { file = try FileStreamObj.open(path, mode: 3, access: 1, buffer: 65536) } catch let error as DotNetError {
      // What is no IOException ends the command.
      if error.exception.type.fullName == "System.UnauthorizedAccessException" { throw error }
      return try writeError(
        error.exception.type.fullName, error.exception.message, id: "FormatHexIOError", .WriteError, target: Value(path))
    }
    defer { try? file.close(session) }
    var (place, left) = (offset, count)
    if place > 0, file.canSeek {
      guard try place < file.length(session) else { return }
      try file.seek(to: place, session)
    }
    while left > 0 {
      try session.checkStop()
      let chunk = try file.take(min(16, left), session)
      if chunk.isEmpty { return }
      try write(.object(ByteCollectionObj(UInt64(place), chunk, path: path)))
      place += chunk.count
      left -= chunk.count
    }
  }

  // MARK: Objects

  private func input(_ value: Value) throws {
    let base = value.base
    if base.isNull { return }
    if let file = base.obj as? FileInfoObj {
      try flush()
      return try files(
        try session.text(MemberAccess.get(.object(file), PSString.make("FullName"), session) ?? .null), isLiteral: true)
    }
    if case .string(let text) = base {
      try flush()
      var bytes: [UInt8] = []
      let encoding = TextFiles.encoding(self.value("Encoding"), session) ?? .utf8
      text.withUnits { encoding.append($0, to: &bytes) }
      return try write(bytes, of: .string)
    }
    guard let bytes = try bytes(of: base) else {
      if !groups { try flush() }
      return try writeError(
        "System.ArgumentException",
        "Cannot convert input of type '\(base.type.reflectionName)' to hexadecimal. To view the hexadecimal formatting of its string representation, pipe it to the Out-String cmdlet before piping it to Format-Hex.",
        id: "FormatHexTypeNotSupported", .InvalidArgument, target: .object(base.type))
    }
    if !groups { try flush() }
    buffer += bytes
  }

  private static func isPrimitive(_ type: TypeInfo) -> Bool { type.code.isPrimitive }

  /// The bytes of a number or an array of numbers; nil for anything else.
  private func bytes(of value: Value) throws -> [UInt8]? {
    var element = value.type
    var items: [Value] = [value]
    if let array = value.obj as? ArrayObj {
      try flush()
      lastType = array.type
      groups = false
      element = array.elementType
      items = Array(array.items)
    }
    if element.isEnum {
      element = element.enumInfo?.underlying() ?? .int32
      items = items.map { ($0.base.obj as? EnumValue)?.underlyingValue ?? $0 }
    }
    guard FormatHexCommand.isPrimitive(element), !items.isEmpty else { return nil }
    if groups {
      if let lastType, lastType !== element {
        groups = false
        try flush()
      }
      lastType = element
    }
    let isArray = value.obj is ArrayObj
    return items.flatMap { FormatHexCommand.bytes($0.base, isArray: isArray) }
  }

  private static func bytes(_ value: Value, isArray: Bool) -> [UInt8] {
    func raw<T: FixedWidthInteger>(_ number: T) -> [UInt8] { withUnsafeBytes(of: number.littleEndian) { Array($0) } }
    switch value {
    // A Boolean takes four bytes, of which the rest stays empty.
    case .bool(let v): return [v ? 1 : 0, 0, 0, 0]
    case .byte(let v): return [v]
    case .sbyte(let v): return [UInt8(bitPattern: v)]
    case .char(let v): return [UInt8(truncatingIfNeeded: v)]
    case .short(let v): return raw(v)
    case .ushort(let v): return raw(v)
    case .int(let v): return raw(v)
    case .uint(let v): return raw(v)
    case .long(let v): return raw(v)
    case .ulong(let v): return raw(v)
    case .single(let v): return raw(v.bitPattern)
    case .double(let v): return raw(v.bitPattern)
    default: return []
    }
  }

  private func flush() throws {
    if buffer.isEmpty { return }
    let bytes = buffer
    let type = lastType ?? .object
    buffer = []
    lastType = nil
    groups = true
    try write(bytes, of: type)
  }

  private func write(_ bytes: [UInt8], of type: TypeInfo) throws {
    let id = String(UInt32.random(in: 0..<0x7fff_ffff), radix: 16, uppercase: true)
    let label = "\(type.name) (\(type.fullName)) <\(String(repeating: "0", count: 8 - id.count) + id)>"
    let part = bytes.dropFirst(offset).prefix(count)
    for start in stride(from: 0, to: part.count, by: 16) {
      try write(.object(ByteCollectionObj(UInt64(start), Array(part.dropFirst(start).prefix(16)), label: label)))
    }
  }
}
