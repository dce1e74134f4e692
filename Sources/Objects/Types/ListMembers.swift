// Members of ArrayList, List`1 and Collection`1: one declaration for what they share.

import Primitives

enum ListTypes {
  static let readOnly = TypeInfo(
    "System.Collections.ObjectModel.ReadOnlyCollection`1", base: .object, interfaces: { [.ilist, .icollection, .ienumerable] },
    genericParameterCount: 1, declare: ListMembers.declareReadOnly)
  static let observable = TypeInfo(
    "System.Collections.ObjectModel.ObservableCollection`1", base: .object,
    interfaces: { [.ilist, .icollection, .ienumerable] },
    genericParameterCount: 1, declare: ListMembers.declareCollection)
  static let stringCollection = TypeInfo(
    "System.Collections.Specialized.StringCollection", base: .object, interfaces: { [.ilist, .icollection, .ienumerable] },
    declare: ListMembers.declareStrings)

  static let family = TypeCatalog.Family(types: [
    "System.Collections.ObjectModel.ReadOnlyCollection`1": { readOnly },
    "System.Collections.ObjectModel.ObservableCollection`1": { observable },
    "System.Collections.Specialized.StringCollection": { stringCollection },
  ])
}

enum ListMembers {
  static func me(_ c: Call) -> SequenceObj { c.this.sequence ?? ArrayObj([]) }

  static func index(_ c: Call, _ i: Int) throws -> Int {
    let at = c.int(i)
    guard at >= 0, at < me(c).items.count else {
      throw DotNetError.outOfRange(
        "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
    }
    return at
  }

  static func range(_ c: Call, _ i: Int) throws -> Range<Int> {
    let (start, count) = (c.int(i), c.int(i + 1))
    guard start >= 0 else { throw DotNetError.outOfRange("Non-negative number required.", "index") }
    guard count >= 0 else { throw DotNetError.outOfRange("Non-negative number required.", "count") }
    guard start <= me(c).items.count - count else {
      throw DotNetError.argument(
        "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection."
      )
    }
    return start..<(start + count)
  }

  static func change(_ c: Call, isSizing: Bool = true, _ body: (SequenceObj) throws -> Value) throws -> Value {
    let list = me(c)
    if (list as? ListObj)?.isReadOnly == true { throw DotNetError.notSupported("Collection is read-only.") }
    if isSizing, (list as? ListObj)?.isFixed == true { throw DotNetError.notSupported("Collection was of a fixed size.") }
    let result = try body(list)
    CollectionHelp.changed(list)
    return result
  }

  private static func elements(_ c: Call, _ i: Int, _ list: SequenceObj) throws -> [Value] {
    try CollectionHelp.items(c.args[i]).map {
      list.elementType === TypeInfo.object ? $0 : try Conversion.convert($0, to: list.elementType, c.runtime)
    }
  }

  /// What all lists have; `e` is the element type's word.
  private static func shared(_ t: TypeBuilder, _ e: String, addsReturn: Bool) {
    t.property("int Count {get;}") { .int32(me($0).items.count) }
    t.property("bool IsReadOnly {get;}", hidden: !addsReturn, get: { .bool((me($0) as? ListObj)?.isReadOnly ?? false) })
    t.property(
      "bool IsFixedSize {get;}", hidden: !addsReturn,
      get: { c in (me(c) as? ListObj).map { .bool($0.isReadOnly || $0.isFixed) } ?? .bool(false) })
    t.property("bool IsSynchronized {get;}", hidden: !addsReturn, get: { _ in .bool(false) })
    t.property("System.Object SyncRoot {get;}", hidden: !addsReturn, get: { $0.this })
    t.indexer(
      "\(e) Item(int index) {get;set;}", get: { me($0).items[try index($0, 0)] },
      set: { c in
        let at = try index(c, 0)
        return try change(c, isSizing: false) {
          $0.items[at] = c.args[1]
          return .nothing
        }
      })
    let tellsPlace = addsReturn || t.owner === ListTypes.stringCollection
    if tellsPlace {
      t.method("int Add(\(addsReturn ? "System.Object" : e) value)") { c in
        try change(c) {
          $0.items.append(c.args[0])
          return .int32($0.items.count - 1)
        }
      }
    } else {
      t.method("void Add(\(e) item)") { c in
        try change(c) {
          $0.items.append(c.args[0])
          return .nothing
        }
      }
    }
    t.method("void Clear()") { c in
      try change(c) {
        $0.items.removeAll()
        return .nothing
      }
    }
    t.method("bool Contains(\(e) item)") { c in .bool(me(c).items.contains { ObjectMembers.equals($0, c.args[0]) }) }
    t.method("int IndexOf(\(e) item)") { c in .int32(me(c).items.firstIndex { ObjectMembers.equals($0, c.args[0]) } ?? -1) }
    t.method("void Insert(int index, \(e) item)") { c in
      guard c.int(0) >= 0, c.int(0) <= me(c).items.count else {
        throw addsReturn
          ? DotNetError.outOfRange(
            "Insertion index was out of range. Must be non-negative and less than or equal to size.", "index")
          : DotNetError.outOfRange("Index must be within the bounds of the List.", "index")
      }
      return try change(c) {
        $0.items.insert(c.args[1], at: c.int(0))
        return .nothing
      }
    }
    t.method(
      tellsPlace ? "void Remove(\(addsReturn ? "System.Object obj" : e + " value"))" : "bool Remove(\(e) item)"
    ) { c in
      guard let at = me(c).items.firstIndex(where: { ObjectMembers.equals($0, c.args[0]) }) else {
        return tellsPlace ? .nothing : .bool(false)
      }
      return try change(c) {
        $0.items.remove(at: at)
        return tellsPlace ? .nothing : .bool(true)
      }
    }
    t.method("void RemoveAt(int index)") { c in
      let at = try index(c, 0)
      return try change(c) {
        $0.items.remove(at: at)
        return .nothing
      }
    }
    t.method("void CopyTo(\(addsReturn ? "array" : e + "[]") array, int arrayIndex)") { c in
      guard let target = c.obj(0) as? ArrayObj else { throw DotNetError.argumentNull("array") }
      try ArrayMembers.copy(ArrayObj(me(c).items, of: me(c).elementType), 0, target, c.int(1), me(c).items.count, c.runtime)
      return .nothing
    }
    t.method("System.Collections.IEnumerator GetEnumerator()") { try CollectionHelp.enumerator($0) }
  }

  /// What ArrayList and List`1 have beyond that.
  private static func rich(_ t: TypeBuilder, _ e: String, many: String, range type: String) {
    t.property(
      "int Capacity {get;set;}",
      get: { c in
        let list = me(c)
        var capacity = (list as? ListObj)?.reserved ?? 0
        // A list that is full doubles, from four on.
        while capacity < list.items.count { capacity = capacity == 0 ? 4 : capacity * 2 }
        (list as? ListObj)?.reserved = capacity
        return .int32(capacity)
      },
      set: { c in
        if c.int(0) < me(c).items.count { throw DotNetError.outOfRange("capacity was less than the current size.", "value") }
        (me(c) as? ListObj)?.reserved = c.int(0)
        return .nothing
      })
    t.method("void AddRange(\(many))") { c in
      let list = me(c)
      let new = try elements(c, 0, list)
      return try change(c) {
        $0.items.append(contentsOf: new)
        return .nothing
      }
    }
    t.method("void InsertRange(int index, \(many))") { c in
      let list = me(c)
      let new = try elements(c, 1, list)
      guard c.int(0) >= 0, c.int(0) <= list.items.count else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "index")
      }
      return try change(c) {
        $0.items.insert(contentsOf: new, at: c.int(0))
        return .nothing
      }
    }
    t.method("void RemoveRange(int index, int count)") { c in
      let range = try range(c, 0)
      return try change(c) {
        $0.items.removeSubrange(range)
        return .nothing
      }
    }
    t.method("\(type) GetRange(int index, int count)") { c in
      let range = try range(c, 0)
      return .object(ListObj(me(c).type, ContiguousArray(me(c).items[range]), elementType: me(c).elementType))
    }
    t.method("void Reverse()") { c in
      try change(c, isSizing: false) {
        $0.items.reverse()
        return .nothing
      }
    }
    t.method("void Reverse(int index, int count)") { c in
      let range = try range(c, 0)
      return try change(c, isSizing: false) {
        $0.items[range].reverse()
        return .nothing
      }
    }
    @Sendable func sort(_ c: Call, _ comparer: Int?) throws -> Value {
      try change(c) {
        if comparer == nil, Ordering.sortNumbers(&$0.items) { return .nothing }
        // On a copy: the comparer may look at the list.
        var items = $0.items
        try Ordering.sort(&items) { try c.order(comparer, $0, $1) }
        $0.items = items
        return .nothing
      }
    }
    t.method("void Sort()") { try sort($0, nil) }
    t.method("void Sort(System.Collections.IComparer comparer)") { try sort($0, 0) }
    t.method("int BinarySearch(\(e) item)") { c in
      .int32(try BinarySearch.find(me(c).items, 0, me(c).items.count) { try c.order(nil, $0, c.args[0]) })
    }
    t.method("int LastIndexOf(\(e) item)") { c in .int32(me(c).items.lastIndex { ObjectMembers.equals($0, c.args[0]) } ?? -1) }
    t.method("int IndexOf(\(e) item, int index)") { c in
      guard c.int(1) >= 0, c.int(1) <= me(c).items.count else {
        throw DotNetError.outOfRange(
          "Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "index")
      }
      return .int32(me(c).items[c.int(1)...].firstIndex { ObjectMembers.equals($0, c.args[0]) } ?? -1)
    }
  }

  @Sendable static func declareArrayList(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(ListObj(.arrayList)) }
    t.constructor("new(int capacity)") { c in
      if c.int(0) < 0 { throw DotNetError.outOfRange("'capacity' must be non-negative.", "capacity") }
      let list = ListObj(.arrayList)
      list.reserved = c.int(0)
      return .object(list)
    }
    t.constructor("new(System.Collections.ICollection c)") {
      .object(ListObj(.arrayList, try CollectionHelp.items($0.args[0])))
    }
    shared(t, "System.Object", addsReturn: true)
    rich(t, "System.Object", many: "System.Collections.ICollection c", range: "System.Collections.ArrayList")
    t.method("System.Object Clone()") { .object(ListObj(.arrayList, me($0).items)) }
    t.method("System.Object[] ToArray()") { .array(me($0).items) }
    t.method("array ToArray(type type)") { c in
      guard let element = c.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("type") }
      for item in me(c).items where !item.isNull && !element.accepts(item.base.type) {
        throw DotNetError(
          "System.InvalidCastException",
          "At least one element in the source array could not be cast down to the destination array type.")
      }
      return .object(ArrayObj(me(c).items, of: element))
    }
    t.method("void TrimToSize()") { _ in .nothing }
    t.staticMethod("static System.Collections.ArrayList Adapter(System.Collections.IList list)") {
      .object(ListObj(.arrayList, try CollectionHelp.items($0.args[0])))
    }
    t.staticMethod("static System.Collections.ArrayList ReadOnly(System.Collections.ArrayList list)") {
      .object(ListObj(.arrayList, try CollectionHelp.items($0.args[0]), isReadOnly: true))
    }
    for word in ["System.Collections.ArrayList", "System.Collections.IList"] {
      t.staticMethod("static \(word) FixedSize(\(word) list)") { c in
        if c.isNull(0) { throw DotNetError.argumentNull("list") }
        let made = ListObj(.arrayList, try CollectionHelp.items(c.args[0]))
        made.isFixed = true
        return .object(made)
      }
    }
    t.staticMethod("static System.Collections.ArrayList Synchronized(System.Collections.ArrayList list)") { $0.args[0] }
    t.staticMethod("static System.Collections.ArrayList Repeat(System.Object value, int count)") {
      if $0.int(1) < 0 { throw DotNetError.outOfRange("Non-negative number required.", "count") }
      return .object(ListObj(.arrayList, ContiguousArray(repeating: $0.args[0], count: $0.int(1))))
    }
  }

  @Sendable static func declareList(_ t: TypeBuilder) {
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    let element = t.owner.genericArguments.first ?? .object
    let me2 = "System.Collections.Generic.List[\(e)]"
    t.constructor("new()") { .object(ListObj($0.target, elementType: element)) }
    t.constructor("new(int capacity)") { c in
      if c.int(0) < 0 { throw DotNetError.outOfRange("Non-negative number required.", "capacity") }
      let list = ListObj(c.target, elementType: element)
      list.reserved = c.int(0)
      return .object(list)
    }
    t.constructor("new(System.Collections.Generic.IEnumerable[\(e)] collection)") {
      .object(ListObj($0.target, try CollectionHelp.items($0.args[0]), elementType: element))
    }
    shared(t, e, addsReturn: false)
    rich(t, e, many: "System.Collections.Generic.IEnumerable[\(e)] collection", range: me2)
    t.method("\(e)[] ToArray()") { .object(ArrayObj(me($0).items, of: element)) }
    t.method("void TrimExcess()") { _ in .nothing }
    t.method("int EnsureCapacity(int capacity)") { .int32(max($0.int(0), me($0).items.count)) }
    t.method("System.Collections.ObjectModel.ReadOnlyCollection[\(e)] AsReadOnly()") { c in
      .object(
        ListObj(TypeCatalog.construct(ListTypes.readOnly, [element]), me(c).items, elementType: element, isReadOnly: true))
    }
    predicates(t, e, element)
  }

  private static func predicates(_ t: TypeBuilder, _ e: String, _ element: TypeInfo) {
    let match = "System.Predicate[\(e)] match"
    t.method("bool Exists(\(match))") { c in .bool(try me(c).items.contains { try c.test(0, $0) }) }
    t.method("bool TrueForAll(\(match))") { c in .bool(try me(c).items.allSatisfy { try c.test(0, $0) }) }
    t.method("\(e) Find(\(match))") { c in try me(c).items.first { try c.test(0, $0) } ?? ArgumentConversion.zero(element) }
    t.method("\(e) FindLast(\(match))") { c in try me(c).items.last { try c.test(0, $0) } ?? ArgumentConversion.zero(element) }
    t.method("System.Collections.Generic.List[\(e)] FindAll(\(match))") { c in
      .object(ListObj(me(c).type, ContiguousArray(try me(c).items.filter { try c.test(0, $0) }), elementType: element))
    }
    t.method("int FindIndex(\(match))") { c in .int32(try me(c).items.firstIndex { try c.test(0, $0) } ?? -1) }
    t.method("int FindLastIndex(\(match))") { c in .int32(try me(c).items.lastIndex { try c.test(0, $0) } ?? -1) }
    t.method("int RemoveAll(\(match))") { c in
      try change(c) { list in
        let before = list.items.count
        list.items = ContiguousArray(try list.items.filter { try !c.test(0, $0) })
        return .int32(before - list.items.count)
      }
    }
    t.method("void ForEach(System.Action[\(e)] action)") { c in
      for item in me(c).items { _ = try c.call(0, [item], "action") }
      return .nothing
    }
    t.method(
      "System.Collections.Generic.List[TOutput] ConvertAll[TOutput](System.Converter[\(e),TOutput] converter)"
    ) { c in
      let output = c.runtime.methodTypeArguments.first ?? .object
      var items = ContiguousArray<Value>()
      for item in me(c).items { items.append(try c.call(0, [item], "converter")) }
      return .object(ListObj(.list(of: output), items, elementType: output))
    }
    t.method("void Sort(System.Comparison[\(e)] comparison)") { c in
      try change(c, isSizing: false) {
        var items = $0.items
        try Ordering.sort(&items) { a, b in
          Int(try Conversion.convert(try c.call(0, [a, b], "comparison"), to: .int32, c.runtime).integer ?? 0)
        }
        $0.items = items
        return .nothing
      }
    }
  }

  @Sendable static func declareCollection(_ t: TypeBuilder) {
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    let element = t.owner.genericArguments.first ?? .object
    t.constructor("new()") { .object(ListObj($0.target, elementType: element)) }
    t.constructor("new(System.Collections.Generic.IList[\(e)] list)") {
      .object(ListObj($0.target, try CollectionHelp.items($0.args[0]), elementType: element))
    }
    shared(t, e, addsReturn: false)
    if t.owner.name == "ObservableCollection`1" {
      t.method("void Move(int oldIndex, int newIndex)") { c in
        let from = try index(c, 0), to = try index(c, 1)
        return try change(c) {
          $0.items.insert($0.items.remove(at: from), at: to)
          return .nothing
        }
      }
    }
  }

  @Sendable static func declareReadOnly(_ t: TypeBuilder) {
    let e = t.owner.genericArguments.first?.shortName() ?? "T"
    let element = t.owner.genericArguments.first ?? .object
    t.constructor("new(System.Collections.Generic.IList[\(e)] list)") {
      .object(ListObj($0.target, try CollectionHelp.items($0.args[0]), elementType: element, isReadOnly: true))
    }
    t.property("int Count {get;}") { .int32(me($0).items.count) }
    t.indexer("\(e) Item(int index) {get;}", get: { me($0).items[try index($0, 0)] })
    // What the interfaces of lists want is there, and refuses.
    let refuse: MemberBody = { _ in throw DotNetError.notSupported("Collection is read-only.") }
    for (name, text) in [
      ("Add", "void ICollection[\(e)].Add(\(e) item)"), ("Add", "int IList.Add(System.Object value)"),
      ("Clear", "void ICollection[\(e)].Clear()"), ("Insert", "void IList[\(e)].Insert(int index, \(e) item)"),
      ("Remove", "bool ICollection[\(e)].Remove(\(e) item)"), ("RemoveAt", "void IList[\(e)].RemoveAt(int index)"),
    ] { t.explicitMethod(text, named: name, refuse) }
    t.method("bool Contains(\(e) value)") { c in .bool(me(c).items.contains { ObjectMembers.equals($0, c.args[0]) }) }
    t.method("int IndexOf(\(e) value)") { c in .int32(me(c).items.firstIndex { ObjectMembers.equals($0, c.args[0]) } ?? -1) }
    t.method("System.Collections.IEnumerator GetEnumerator()") { try CollectionHelp.enumerator($0) }
  }

  @Sendable static func declareStrings(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(ListObj(ListTypes.stringCollection, elementType: .string)) }
    shared(t, "string", addsReturn: false)
    t.method("void AddRange(string[] value)") { c in
      try change(c) {
        $0.items.append(contentsOf: c.items(0))
        return .nothing
      }
    }
  }
}
