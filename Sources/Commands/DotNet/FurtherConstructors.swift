// Constructors and statics of collections, waits, writers and clients that are seldom asked for: hash code providers, fixed-size lists, wait
// handles by options, halves, proxies.

import Engine
import Objects
import Primitives

enum FurtherConstructors {
  static let declarations: TypeCatalog.Declarations = [
    "System.Collections.Hashtable": table, "System.Array": array,
    "System.Threading.Mutex": mutex, "System.IO.BinaryWriter": writer, "System.IO.StreamReader": reader,
    "System.Net.Http.HttpClient": client, "System.Security.Cryptography.Aes": aes,
  ]
  static let family = TypeCatalog.Family(types: [waitOptions.fullName: { waitOptions }])

  // MARK: collections

  @Sendable private static func table(_ t: TypeBuilder) {
    let rules = "System.Collections.IHashCodeProvider hcp, System.Collections.IComparer comparer"
    /// Of the two a comparer that ignores case says how keys compare.
    @Sendable func made(_ c: Call, _ at: Int, _ rest: [Value]) throws -> Value {
      let comparer = c.args[at + 1]
      let ignoring = comparer.base.obj?.type.name == "CaseInsensitiveComparer"
      let own: [Value] =
        ignoring
        ? [
          try MemberAccess.getStatic(
            TypeCatalog.find("System.StringComparer") ?? .object, PSString.make("CurrentCultureIgnoreCase"), c.runtime) ?? .null
        ] : []
      return try MemberAccess.construct(c.target, rest + own, c.runtime)
    }
    t.constructor("new(\(rules))") { try made($0, 0, []) }
    t.constructor("new(int capacity, \(rules))") { try made($0, 1, [$0.args[0]]) }
    t.constructor("new(int capacity, float loadFactor, \(rules))") { try made($0, 2, [$0.args[0], $0.args[1]]) }
    t.constructor("new(System.Collections.IDictionary d, \(rules))") { try made($0, 1, [$0.args[0]]) }
    t.constructor("new(System.Collections.IDictionary d, float loadFactor, \(rules))") {
      try made($0, 2, [$0.args[0], $0.args[1]])
    }
  }

  @Sendable private static func array(_ t: TypeBuilder) {
    t.staticMethod("static array CreateInstanceFromArrayType(type arrayType, int[] lengths, int[] lowerBounds)") { c in
      guard let type = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("arrayType") }
      if c.isNull(1) { throw DotNetError.argumentNull("lengths") }
      if c.isNull(2) { throw DotNetError.argumentNull("lowerBounds") }
      guard let element = type.isArray ? type.elementType : nil else {
        throw DotNetError.argument("The type is not an array.", "arrayType")
      }
      guard c.items(1).count == type.arrayRank else {
        throw DotNetError.argument("Indices length does not match the array rank.", "lengths")
      }
      return try MemberAccess.invokeStatic(
        TypeInfo.array, PSString.make("CreateInstance"), [.object(element), c.args[1], c.args[2]], c.runtime)
    }
  }

  // MARK: waits

  static let waitOptions = TypeInfo(
    "System.Threading.NamedWaitHandleOptions", .struct, base: .valueType,
    declare: { t in
      t.constructor("new()") { .object(RecordObj($0.target, values: [.bool(true), .bool(true)])) }
      for (i, name) in ["CurrentUserOnly", "CurrentSessionOnly"].enumerated() {
        t.property(
          "bool \(name) {get;set;}", get: { ($0.this.base.obj as? RecordObj)?.values[i] ?? .bool(true) },
          set: { c in
            (c.this.base.obj as? RecordObj)?.values[i] = c.args[0]
            return .nothing
          })
      }
    })

  /// Handles of one user and one session are all that this program makes: the options change nothing.
  @Sendable private static func mutex(_ t: TypeBuilder) {
    let options = "System.Threading.NamedWaitHandleOptions options"
    let owned = "new(bool initiallyOwned, string name, \(options)"
    t.constructor("new(string name, \(options))") { c in
      try MemberAccess.construct(c.target, [.bool(false), c.args[0]], c.runtime)
    }
    t.constructor(owned + ")") { c in try MemberAccess.construct(c.target, [c.args[0], c.args[1]], c.runtime) }
    t.constructor(owned + ", [ref] bool createdNew)") { c in
      let isNew = ReferenceObj(.bool(false))
      let made = try MemberAccess.construct(c.target, [c.args[0], c.args[1], .object(isNew)], c.runtime)
      c.store(3, isNew.value)
      return made
    }
    t.staticMethod("static System.Threading.Mutex OpenExisting(string name, \(options))") { c in
      try MemberAccess.invokeStatic(mutexType, PSString.make("OpenExisting"), [c.args[0]], c.runtime)
    }
    t.staticMethod("static bool TryOpenExisting(string name, \(options), [ref] System.Threading.Mutex result)") { c in
      let found = ReferenceObj(.null)
      let ok = try MemberAccess.invokeStatic(
        mutexType, PSString.make("TryOpenExisting"), [c.args[0], .object(found)], c.runtime)
      c.store(2, found.value)
      return ok
    }
  }
  private static var mutexType: TypeInfo { TypeCatalog.find("System.Threading.Mutex") ?? .object }

  // MARK: readers, writers, clients, ciphers

  @Sendable private static func writer(_ t: TypeBuilder) {
    t.method("void Write(System.Half value)") { c in
      guard let own = c.this.base.obj as? BinaryWriterObj, let half = c.obj(0) as? HalfObj else { return .nothing }
      try own.put(UInt64(half.value.bitPattern), 2, c.runtime)
      return .nothing
    }
  }

  @Sendable private static func reader(_ t: TypeBuilder) {
    t.constructor(
      "new(string path, System.Text.Encoding encoding, bool detectEncodingFromByteOrderMarks, System.IO.FileStreamOptions options)"
    ) { c in
      if c.isNull(1) { throw DotNetError.argumentNull("encoding") }
      return .object(
        try StreamReaderObj(StreamTypes.open(c.path(0), c.obj(3)), c.obj(1) as? EncodingObj, detects: c.bool(2)))
    }
  }

  @Sendable private static func client(_ t: TypeBuilder) {
    t.property(
      "static System.Net.IWebProxy DefaultProxy {get;set;}",
      get: { c in
        if let own = c.runtime.settings["HttpClient.DefaultProxy"] { return own }
        return .object(RecordObj(TypeCatalog.find("System.Net.Http.HttpNoProxy") ?? .object, []))
      },
      set: { c in
        if c.isNull(0) { throw DotNetError.argumentNull("value") }
        c.runtime.settings["HttpClient.DefaultProxy"] = c.args[0]
        return .nothing
      })
    t.property(
      "System.Net.Http.HttpVersionPolicy DefaultVersionPolicy {get;set;}",
      get: { c in (c.this.base.obj as? HttpClientObj)?.policy ?? EnumTypes.value("System.Net.Http.HttpVersionPolicy", 0) },
      set: { c in
        (c.this.base.obj as? HttpClientObj)?.policy = c.args[0]
        return .nothing
      })
  }

  @Sendable private static func aes(_ t: TypeBuilder) {
    t.method(
      "bool TryDecryptKeyWrapPadded(System.ReadOnlySpan[byte] ciphertext, System.Span[byte] destination, [ref] int bytesWritten)"
    ) { c in
      let made = try MemberAccess.invoke(c.this, PSString.make("DecryptKeyWrapPadded"), [c.args[0]], c.runtime)
      let bytes = (made.base.sequence?.items ?? []).map { UInt8(truncatingIfNeeded: $0.base.integer ?? 0) }
      guard let target = c.args[1].sequence, target.items.count >= bytes.count else {
        c.store(2, .int(0))
        return .bool(false)
      }
      c.fill(1, at: 0, bytes)
      c.store(2, .int32(bytes.count))
      return .bool(true)
    }
  }
}
