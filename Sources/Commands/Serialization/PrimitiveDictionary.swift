// `[PSPrimitiveDictionary]`: a hashtable of strings and of values that remoting carries whole. It refuses others when they are added.

import Engine
import Objects
import Primitives

enum PrimitiveDictionaryType {
  static let type = TypeInfo(
    "System.Management.Automation.PSPrimitiveDictionary", base: .hashtable,
    declare: { t in
      t.constructor("new()") { _ in .object(empty()) }
      t.constructor("new(hashtable other)") { c in
        guard let other = c.args[0].dictionary else { throw DotNetError.argumentNull("other") }
        return .object(try copy(other, c.runtime))
      }
      @Sendable func add(_ c: Call) throws -> Value {
        guard let own = c.this.dictionary else { return .nothing }
        try check(c.args[0], c.args[1], c.runtime)
        guard own.get(c.args[0]) == nil else {
          throw DotNetError.argument(
            "Item has already been added. Key in dictionary: '\(c.text(0))'  Key being added: '\(c.text(0))'")
        }
        own.set(c.args[0], c.args[1])
        return .nothing
      }
      t.method("void Add(System.Object key, System.Object value)") { try add($0) }
      for word in words { t.method("void Add(string key, \(word) value)") { try add($0) } }
      t.indexer(
        "System.Object Item(string key) {get;set;}", get: { c in c.this.dictionary?.get(c.args[0]) ?? .null },
        set: { c in
          try check(c.args[0], c.args[1], c.runtime)
          c.this.dictionary?.set(c.args[0], c.args[1])
          return .nothing
        })
      t.method("System.Object Clone()") { c in .object(try copy(c.this.dictionary ?? DictionaryObj(), c.runtime)) }
    })
  static let family = TypeCatalog.Family(
    types: [type.fullName: { type }], accelerators: ["psprimitivedictionary": type.fullName])

  /// The types of values that `Add` is declared for, alone and in arrays.
  private static let words: [String] = [
    "bool", "byte", "char", "datetime", "decimal", "double", "guid", "int", "long", "sbyte", "float", "string", "timespan",
    "ushort", "uint", "ulong", "uri", "version", "System.Management.Automation.PSPrimitiveDictionary",
  ].flatMap { [$0, $0 + "[]"] }

  static func empty() -> DictionaryObj { DictionaryObj(type, .hashtable, comparer: .ignoreCase) }

  private static func copy(_ other: DictionaryObj, _ runtime: Runtime) throws -> DictionaryObj {
    let made = empty()
    for position in other.orderedPositions {
      guard let key = other.table.key(at: position) else { continue }
      var value = other.table.value(at: position)
      if let inner = value.dictionary, TypeInfo.hashtable.accepts(inner.type) {
        value = .object(try nested(runtime) { try copy(inner, runtime) })
      }
      try check(key, value, runtime)
      made.set(key, value)
    }
    return made
  }

  /// A table or list inside another: it may hold itself.
  private static func nested<R>(_ runtime: Runtime, _ body: () throws -> R) throws -> R {
    guard let session = runtime as? Session else { return try body() }
    return try session.enterNative(body)
  }

  private static let allowed: Set<String> = [
    "System.Boolean", "System.Byte", "System.Char", "System.DateTime", "System.Decimal", "System.Double", "System.Guid",
    "System.Int32", "System.Int64", "System.SByte", "System.Single", "System.String", "System.TimeSpan", "System.UInt16",
    "System.UInt32", "System.UInt64", "System.Uri", "System.Byte[]", "System.Version",
    "System.Management.Automation.ProgressRecord", "System.Xml.XmlDocument",
    "System.Management.Automation.PSPrimitiveDictionary",
  ]

  private static func check(_ key: Value, _ value: Value, _ runtime: Runtime) throws {
    guard key.pstring != nil else {
      throw DotNetError.argument(
        "The key type \(key.type.fullName) is not valid. The PSPrimitiveDictionary class accepts only keys of the type System.String."
      )
    }
    try check(value, runtime)
  }

  private static func check(_ value: Value, _ runtime: Runtime) throws {
    let value = value.base
    if value.isNull || allowed.contains(value.type.fullName) { return }
    if value.type.isArray || value.type.fullName == "System.Collections.ArrayList" {
      try nested(runtime) { for item in value.sequence?.items ?? [] { try check(item, runtime) } }
      return
    }
    throw DotNetError.argument(
      "The type of the value \(value.type.fullName) is not valid. The PSPrimitiveDictionary class accepts only values of types that are fully serializable over PowerShell remoting. See the Help topic about_Remoting for a list of fully-serializable types."
    )
  }
}
