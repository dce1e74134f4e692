// Group-Object: objects with equal keys together. Keys are hashed first, so that a group costs one comparison; what only the culture's
// comparison holds equal is joined afterwards.

import Engine
import Objects
import Primitives

final class GroupObjectCommand: Cmdlet {
  private var inputIndex = -1
  private var keys: OrderKeys?
  private var groups: ContiguousArray<Group> = []
  private var byKey: [HashedKeys: Int] = [:]
  private var single = ValueTable(comparer: .ordinal)
  private var types: [TypeInfo?]?
  private var hasDifferentTypes = false
  private var count = 0

  private struct Group {
    let entry: OrderEntry
    var members: ContiguousArray<Value>
    var indexes: ContiguousArray<Int>
  }

  private struct HashedKeys: Hashable {
    let keys: ContiguousArray<Value>
    let comparer: KeyComparer
    static func == (a: HashedKeys, b: HashedKeys) -> Bool {
      guard a.keys.count == b.keys.count else { return false }
      for i in 0..<a.keys.count where !ValueTable.same(a.keys[i], b.keys[i], a.comparer) { return false }
      return true
    }
    func hash(into hasher: inout Hasher) { for key in keys { hasher.combine(ValueTable.hash(key, comparer)) } }
  }

  override func begin() throws { inputIndex = context.index(of: "InputObject") }

  override func process() throws {
    guard context.isBound(at: inputIndex) else { return }
    let input = context.value(at: inputIndex)
    if input.isNull { return }
    let keys = try self.keys ?? start(input)
    if keys.properties.contains(where: \.isPattern) { try keys.expandPatterns([input]) }
    let entry = try keys.entry(input, count)
    count += 1
    noteTypes(entry)
    let hashed = HashedKeys(keys: entry.keys, comparer: keys.ignoreCase ? .ignoreCase : .ordinal)
    if let i = byKey[hashed] {
      groups[i].members.append(input)
      groups[i].indexes.append(entry.index)
    } else {
      byKey[hashed] = groups.count
      groups.append(Group(entry: entry, members: [input], indexes: [entry.index]))
    }
  }

  private func start(_ input: Value) throws -> OrderKeys {
    let given = array("Property")
    var properties = try PropertyExpression.read(given, [.expression], self)
    if properties.isEmpty, let defaults = OrderKeys.defaults(input, session) { properties = defaults }
    if flag("AsString"), !flag("AsHashTable") {
      throw terminate(
        "System.ArgumentException",
        "The command cannot be run because the AsString parameter requires that you specify the AsHashtable parameter.",
        id: "ArgumentException",
        .InvalidArgument, target: value("AsString"))
    }
    if flag("AsHashTable"), !flag("AsString"), properties.count > 1 {
      throw terminate(
        "System.ArgumentException",
        "The command cannot be run because using the AsHashTable parameter with more than one property requires adding the AsString parameter.",
        id: "ArgumentException", .InvalidArgument, target: value("Property"))
    }
    let made = OrderKeys(self, properties, descending: false, caseSensitive: flag("CaseSensitive"), culture: string("Culture"))
    keys = made
    return made
  }

  private func noteTypes(_ entry: OrderEntry) {
    if hasDifferentTypes { return }
    func type(_ value: Value) -> TypeInfo? { value.isNull ? nil : value.base.type }
    guard var known = types else {
      types = entry.keys.map(type)
      return
    }
    if known.count != entry.keys.count {
      hasDifferentTypes = true
      return
    }
    for (i, key) in entry.keys.enumerated() {
      guard let type = type(key), type !== known[i] else { continue }
      if known[i] == nil {
        known[i] = type
        types = known
      } else {
        hasDifferentTypes = true
      }
    }
  }

  override func end() throws {
    guard let keys, !groups.isEmpty else { return }
    if hasDifferentTypes { try joinInOrder(keys) } else { try sortAndJoin(keys) }
    if flag("AsHashTable") { return try writeTable(keys) }
    for group in groups { try write(info(group)) }
  }

  /// Groups with keys of one type come sorted.
  private func sortAndJoin(_ keys: OrderKeys) throws {
    try IntroSort.sort(&groups) { a, b in
      let order = try keys.order(a.entry, b.entry)
      return order != 0 ? order : a.entry.index < b.entry.index ? -1 : 1
    }
    var joined: ContiguousArray<Group> = []
    for group in groups {
      if let last = joined.last, try keys.order(last.entry, group.entry) == 0 {
        join(group, into: &joined[joined.count - 1])
      } else {
        joined.append(group)
      }
    }
    groups = joined
  }

  /// With keys of several types the order is that of appearance; each is compared with the groups so far.
  private func joinInOrder(_ keys: OrderKeys) throws {
    var joined: ContiguousArray<Group> = []
    outer: for group in groups {
      for i in joined.indices where try keys.order(joined[i].entry, group.entry) == 0 {
        join(group, into: &joined[i])
        continue outer
      }
      joined.append(group)
    }
    groups = joined
  }

  private func join(_ group: Group, into target: inout Group) {
    var pairs = Array(zip(target.indexes, target.members)) + Array(zip(group.indexes, group.members))
    pairs.sort { $0.0 < $1.0 }
    target.indexes = ContiguousArray(pairs.map(\.0))
    target.members = ContiguousArray(pairs.map(\.1))
  }

  private func collection(_ items: ContiguousArray<Value>) -> Value {
    .object(ListObj(.collection(of: .psObject), items, elementType: .psObject))
  }

  private func name(_ group: Group) throws -> String {
    var parts: [String] = []
    for key in group.entry.keys where !key.isNull {
      if let sequence = key.base.sequence {
        parts.append("{" + (try sequence.items.map { try Text.string($0, session).string }.joined(separator: ", ")) + "}")
      } else {
        parts.append(try Formattable.toString(key.base, format: nil, session).string)
      }
    }
    return parts.joined(separator: ", ")
  }

  private func info(_ group: Group) throws -> Value {
    let noElement = flag("NoElement")
    let values = group.entry.keys.map { $0.orNull }
    let members = noElement ? collection([]) : collection(group.members)
    return .object(
      RecordObj(
        noElement ? GroupTypes.noElement : GroupTypes.info,
        [
          ("Values", .object(ListObj(.arrayList, ContiguousArray(values)))),
          ("Count", .int(Int32(truncatingIfNeeded: group.members.count))), ("Group", members), ("Name", Value(try name(group))),
        ]))
  }

  private func writeTable(_ keys: OrderKeys) throws {
    let table = DictionaryObj(.hashtable, .hashtable, comparer: keys.ignoreCase ? .ignoreCase : .ordinal)
    for group in groups {
      var key: Value = .null
      if flag("AsString") { key = Value(try name(group)) } else if let only = group.entry.keys.first { key = only.orNull }
      // One key that can't be an entry of its own leaves no table at all; the error's id is its text.
      if key.isNull || table.get(key) != nil {
        let text =
          "The objects grouped by this property cannot be expanded because there is a key duplication. Provide a valid value for the property, and then try again."
        let shown = key.isNull ? "" : try Text.string(key, session).string
        let inner =
          key.isNull
          ? ExceptionObj("System.ArgumentNullException", "Key cannot be null. (Parameter 'key')")
          : ExceptionObj(
            "System.ArgumentException",
            "Item has already been added. Key in dictionary: '\(shown)'  Key being added: '\(shown)'")
        return try writeError(
          ErrorRecord(
            ExceptionObj("System.Exception", text, inner: inner), id: text, category: .InvalidArgument, target: .null))
      }
      table.set(key, flag("NoElement") ? collection([]) : collection(group.members))
    }
    try write(.object(table))
  }
}

/// Types of Group-Object's results.
enum GroupTypes {
  private static let list = [
    "System.Collections.ArrayList Values {get;}", "int Count {get;}",
    "System.Collections.ObjectModel.Collection[psobject] Group {get;}", "string Name {get;}",
  ]
  static let info = RecordObj.type("Microsoft.PowerShell.Commands.GroupInfo", list[0], list[1], list[2], list[3])
  static let noElement = TypeInfo("Microsoft.PowerShell.Commands.GroupInfoNoElement", base: info)
}
