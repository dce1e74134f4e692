// `NameValueCollection`: names without regard to case, each with any number of values.

import Engine
import Objects
import Primitives

final class NameValueObj: Obj {
  private(set) var entries: [(name: String?, values: [String])] = []
  /// Whether the collection writes itself as a query: what `ParseQueryString` gives.
  private let isQuery: Bool
  init(query: Bool = false) {
    isQuery = query
    super.init()
  }
  override var type: TypeInfo { isQuery ? NameValueTypes.query : NameValueTypes.collection }
  override func enumerator() -> Enumerator? { ArrayEnumerator(ContiguousArray(entries.map { NameValueObj.text($0.name) })) }
  override func describe(_ runtime: Runtime) throws -> String {
    if !isQuery { return type.fullName }
    func encoded(_ text: String) throws -> String {
      try MemberAccess.invokeStatic(
        TypeCatalog.find("System.Web.HttpUtility") ?? .object, PSString.make("UrlEncode"), [Value(text)], runtime
      ).pstring?.string ?? ""
    }
    return try entries.flatMap { entry in
      try entry.values.map { value in
        guard let name = entry.name, !name.isEmpty else { return try encoded(value) }
        return try encoded(name) + "=" + encoded(value)
      }
    }.joined(separator: "&")
  }
  static func text(_ text: String?) -> Value { text.map { Value($0) } ?? .null }

  func find(_ name: String?) -> Int? {
    let wanted = name?.lowercased()
    return entries.firstIndex { $0.name?.lowercased() == wanted }
  }
  func add(_ name: String?, _ value: String?) {
    if let at = find(name) {
      if let value { entries[at].values.append(value) }
    } else {
      entries.append((name, value.map { [$0] } ?? []))
    }
  }
  func set(_ name: String?, _ value: String?) {
    if let at = find(name) { entries[at].values = value.map { [$0] } ?? [] } else { add(name, value) }
  }
  func remove(_ name: String?) { if let at = find(name) { entries.remove(at: at) } }
  func clear() { entries = [] }
  /// All values of an entry, joined by commas.
  func joined(_ at: Int?) -> Value {
    guard let at, !entries[at].values.isEmpty else { return .null }
    return Value(entries[at].values.joined(separator: ","))
  }
}

enum NameValueTypes {
  private static let base = TypeInfo(
    "System.Collections.Specialized.NameObjectCollectionBase", base: .object, interfaces: { [.icollection, .ienumerable] },
    isAbstract: true,
    declare: { t in
      t.property("int Count {get;}") { .int32(try me($0).entries.count) }
      t.property("System.Collections.Specialized.NameObjectCollectionBase+KeysCollection Keys {get;}") { c in
        .object(ArrayObj(ContiguousArray(try me(c).entries.map { NameValueObj.text($0.name) }), of: .string))
      }
      t.method("System.Collections.IEnumerator GetEnumerator()") { c in
        .object(ArrayEnumerator(ContiguousArray(try me(c).entries.map { NameValueObj.text($0.name) })))
      }
    })
  static let collection = TypeInfo(
    "System.Collections.Specialized.NameValueCollection", base: base, declare: declare)
  static let query = TypeInfo("System.Web.HttpQSCollection", base: collection)
  static let family = TypeCatalog.Family(types: [base.fullName: { base }, collection.fullName: { collection }])

  private static func me(_ c: Call) throws -> NameValueObj {
    guard let collection = c.this.base.obj as? NameValueObj else { throw DotNetError.argumentNull("collection") }
    return collection
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(NameValueObj()) }
    t.constructor("new(int capacity)") { _ in .object(NameValueObj()) }
    t.constructor("new(System.Collections.Specialized.NameValueCollection col)") { c in
      let made = NameValueObj()
      guard let from = c.obj(0) as? NameValueObj else { throw DotNetError.argumentNull("col") }
      for entry in from.entries { for value in entry.values { made.add(entry.name, value) } }
      return .object(made)
    }
    @Sendable func text(_ c: Call, _ i: Int) -> String? { c.string(i)?.string }
    @Sendable func at(_ c: Call, _ key: Value) throws -> Int? {
      let own = try me(c)
      guard key.pstring == nil, let number = key.base.integer else { return own.find(key.pstring?.string) }
      guard own.entries.indices.contains(Int(number)) else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
      }
      return Int(number)
    }
    t.indexer(
      "string Item(System.Object name) {get;set;}", get: { c in try me(c).joined(at(c, c.args[0])) },
      set: { c in
        try me(c).set(c.args[0].pstring?.string, c.args[1].isNull ? nil : Text.string(c.args[1], c.runtime).string)
        return .nothing
      })
    t.property("string[] AllKeys {get;}") { c in
      .object(ArrayObj(ContiguousArray(try me(c).entries.map { NameValueObj.text($0.name) }), of: .string))
    }
    t.method("void Add(System.Collections.Specialized.NameValueCollection c)") { c in
      guard let from = c.obj(0) as? NameValueObj else { throw DotNetError.argumentNull("c") }
      for entry in from.entries { for value in entry.values { try me(c).add(entry.name, value) } }
      return .nothing
    }
    t.method("void Add(string name, string value)") { c in
      try me(c).add(text(c, 0), text(c, 1))
      return .nothing
    }
    t.method("void Set(string name, string value)") { c in
      try me(c).set(text(c, 0), text(c, 1))
      return .nothing
    }
    t.method("void Remove(string name)") { c in
      try me(c).remove(text(c, 0))
      return .nothing
    }
    t.method("void Clear()") { c in
      try me(c).clear()
      return .nothing
    }
    t.method("string Get(int index)") { c in try me(c).joined(at(c, c.args[0])) }
    t.method("string Get(string name)") { c in try me(c).joined(at(c, c.args[0])) }
    t.method("string GetKey(int index)") { c in
      NameValueObj.text(try at(c, c.args[0]).flatMap { try me(c).entries[$0].name })
    }
    for word in ["int index", "string name"] {
      t.method("string[] GetValues(\(word))") { c in
        guard let found = try at(c, c.args[0]) else { return .null }
        return .strings(try me(c).entries[found].values)
      }
    }
    t.method("bool HasKeys()") { .bool(try me($0).entries.contains { $0.name != nil }) }
    t.method("void CopyTo(array dest, int index)") { c in
      guard let target = c.args[0].sequence else { throw DotNetError.argumentNull("dest") }
      if c.int(1) < 0 { throw DotNetError.negative(c.int(1), "index") }
      let own = try me(c)
      guard c.int(1) <= target.items.count - own.entries.count else {
        throw DotNetError.argument("Insufficient space in the target location to copy the information.")
      }
      for i in own.entries.indices { target.items[c.int(1) + i] = own.joined(i) }
      return .nothing
    }
    t.method("string ToString()") { c in Value(try me(c).describe(c.runtime)) }
  }
}
