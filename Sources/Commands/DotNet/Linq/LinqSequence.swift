// What LINQ's methods give: sequences that are walked when someone asks, of the iterator types of System.Linq, and the things that a walk
// needs: sources, delegates and sets of keys.

import Engine
import Objects
import Primitives
import Synchronization

/// One walk over a sequence: the next element, nil at the end.
typealias LinqWalk = () throws -> Value?

/// A sequence that is computed while it is walked.
class LinqSequence: Obj {
  private let ownType: TypeInfo
  let element: TypeInfo
  private let start: () throws -> LinqWalk
  /// The walk that `MoveNext` of the sequence itself is on.
  fileprivate var walker: LinqWalker?

  init(_ type: TypeInfo, of element: TypeInfo, _ start: @escaping () throws -> LinqWalk) {
    ownType = type
    self.element = element
    self.start = start
    super.init()
  }

  override final var type: TypeInfo { ownType }
  override final func enumerator() -> Enumerator? { LinqWalker(self) }
  fileprivate final func walk() throws -> LinqWalk { try start() }
}

/// Walks a sequence; nothing is computed before the first element is asked for.
final class LinqWalker: Enumerator {
  private let sequence: LinqSequence
  private var walk: LinqWalk?
  private var isAtEnd = false
  init(_ sequence: LinqSequence) {
    self.sequence = sequence
    super.init()
  }
  override func next() throws -> Value? {
    if isAtEnd { return nil }
    let walk = try walk ?? sequence.walk()
    self.walk = walk
    if let value = try walk() {
      current = value
      return value
    }
    isAtEnd = true
    return nil
  }
  override func reset() throws { throw DotNetError.notSupported("Specified method is not supported.") }
}

enum Linq {
  /// An iterator type of `System.Linq.Enumerable` for its type arguments, one of which is that of the elements.
  static func iterator(_ name: String, _ arguments: [TypeInfo], element: Int? = nil) -> TypeInfo {
    let full = "System.Linq.Enumerable+\(name)`\(arguments.count)"
    let place = element ?? arguments.count - 1
    let definition = definitions.find(full) {
      let made = TypeInfo(full, base: .object, genericParameterCount: arguments.count)
      made.instantiation = { arguments, fullName in
        let element = arguments[place]
        return TypeInfo(
          fullName, base: .object,
          interfaces: {
            [
              name.contains("Ordered") ? TypeCatalog.construct(LinqTypes.iordered, [element]) : nil,
              TypeCatalog.generic("System.Collections.Generic.IEnumerable", [element]), .ienumerable,
              TypeCatalog.generic("System.Collections.Generic.IEnumerator", [element]), .idisposable, .ienumerator,
            ].compactMap { $0 }
          }, genericArguments: arguments, genericDefinition: made, declare: declareIterator)
      }
      return made
    }
    return TypeCatalog.construct(definition, arguments)
  }

  static let definitions = LinqDefinitions()

  /// The sequence of an iterator type.
  static func sequence(
    _ name: String, _ arguments: [TypeInfo], element: Int? = nil, _ start: @escaping () throws -> LinqWalk
  ) -> Value {
    .object(
      LinqSequence(
        iterator(name, arguments, element: element), of: arguments[element ?? arguments.count - 1], start))
  }

  static func array(_ items: some Sequence<Value>, of type: TypeInfo) -> Value {
    .object(ArrayObj(ContiguousArray(items), of: type))
  }

  /// A walk over whatever enumerates; strings give characters, dictionaries entries.
  static func walk(_ value: Value) throws -> LinqWalk {
    if let sequence = value.sequence {
      let walker = SequenceEnumerator(sequence)
      return { try walker.next() }
    }
    if let dictionary = value.dictionary {
      let walker = DictionaryEnumerator(dictionary)
      return { try walker.next() }
    }
    if value.pstring == nil, let walker = value.base.obj?.enumerator() { return { try walker.next()?.orNull } }
    let items = try CollectionHelp.items(value)
    return walk(items: items)
  }

  static func walk(items: ContiguousArray<Value>) -> LinqWalk {
    var i = 0
    return {
      guard i < items.count else { return nil }
      i += 1
      return items[i - 1]
    }
  }

  /// All elements of a source argument, which must not be null.
  static func items(_ c: Call, _ i: Int = 0, _ name: String = "source") throws -> ContiguousArray<Value> {
    try CollectionHelp.items(try source(c, i, name))
  }

  static func source(_ c: Call, _ i: Int = 0, _ name: String = "source") throws -> Value {
    if c.isNull(i) { throw DotNetError.argumentNull(name) }
    return c.args[i]
  }

  /// A delegate argument, which must not be null.
  static func function(_ c: Call, _ i: Int, _ name: String) throws -> ([Value]) throws -> Value {
    if c.isNull(i) { throw DotNetError.argumentNull(name) }
    return { try c.call(i, $0, name).orNull }
  }

  static func predicate(_ c: Call, _ i: Int) throws -> (Value) throws -> Bool {
    let function = try function(c, i, "predicate")
    return { Truth.isTrue(try function([$0])) }
  }

  /// The type arguments of the call; a body reads them before anything else runs.
  static func types(_ c: Call, _ count: Int) -> [TypeInfo] {
    let given = c.runtime.methodTypeArguments
    return given.count == count ? given : (0..<count).map { $0 < given.count ? given[$0] : .object }
  }

  static func zero(_ type: TypeInfo, _ c: Call) throws -> Value { try Conversion.zero(type, c.runtime) }

  private static func own(_ c: Call) throws -> LinqSequence {
    guard let own = c.this.base.obj as? LinqSequence else { throw DotNetError.invalidOperation("Not a sequence.") }
    return own
  }

  /// Members of the iterators.
  @Sendable static func declareIterator(_ t: TypeBuilder) {
    let type = t.owner.allInterfaces.first { $0.name == "IEnumerable`1" }?.genericArguments.first ?? .object
    let e = type.shortName()
    t.property("\(e) Current {get;}") { c in try own(c).walker?.current ?? zero(type, c) }
    t.method("bool MoveNext()") { c in
      let sequence = try own(c)
      let walker = sequence.walker ?? LinqWalker(sequence)
      sequence.walker = walker
      return .bool(try walker.next() != nil)
    }
    t.method("void Dispose()") { _ in .nothing }
    t.method("System.Collections.Generic.IEnumerator[\(e)] GetEnumerator()") { .object(LinqWalker(try own($0))) }
    t.method("\(e)[] ToArray()") { c in array(try CollectionHelp.items(c.this), of: type) }
    t.method("System.Collections.Generic.List[\(e)] ToList()") { c in
      .object(ListObj(.list(of: type), try CollectionHelp.items(c.this), elementType: type))
    }
    t.method("int GetCount(bool onlyIfCheap)") { c in c.bool(0) ? .int(-1) : .int32(try CollectionHelp.items(c.this).count) }
  }
}

/// The definitions of iterator types made so far.
final class LinqDefinitions: Sendable {
  private let known = Mutex<[String: TypeInfo]>([:])
  func find(_ name: String, _ make: () -> TypeInfo) -> TypeInfo {
    if let found = known.withLock({ $0[name] }) { return found }
    let made = make()
    return known.withLock { table in
      if let found = table[name] { return found }
      table[name] = made
      return made
    }
  }
}

/// Keys under an equality comparer, in order of their first appearance.
final class LinqKeys {
  private var table: ValueTable
  private let comparer: Value
  private let runtime: Runtime
  private(set) var keys: ContiguousArray<Value> = []

  init(_ c: Call, _ comparer: Int?) {
    let given: Value = comparer.map { c.isNull($0) ? .null : c.args[$0] } ?? .null
    runtime = c.runtime
    if let known = given.base.obj as? ComparerObj {
      table = ValueTable(comparer: known.ignoresCase ? .ignoreCase : .ordinal)
      self.comparer = .null
    } else {
      table = ValueTable()
      self.comparer = given
    }
  }

  private static let equals = PSString.make("Equals")

  func find(_ key: Value) throws -> Int? {
    let key = key.orNull
    if comparer.isNull { return table.get(key).map { Int($0.integer ?? 0) } }
    return try keys.firstIndex { Truth.isTrue(try MemberAccess.invoke(comparer, LinqKeys.equals, [$0, key], runtime)) }
  }

  /// The key's place, and whether it is new.
  func add(_ key: Value) throws -> (place: Int, isNew: Bool) {
    let key = key.orNull
    if let known = try find(key) { return (known, false) }
    if comparer.isNull { table.set(key, Value(keys.count)) }
    keys.append(key)
    return (keys.count - 1, true)
  }

  func same(_ a: Value, _ b: Value) throws -> Bool {
    if !comparer.isNull { return Truth.isTrue(try MemberAccess.invoke(comparer, LinqKeys.equals, [a, b], runtime)) }
    return ValueTable.same(a.orNull, b.orNull, table.comparer)
  }
}
