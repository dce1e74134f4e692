// `$x[...]`: reading by index. Arrays and lists count from the end for negative indexes, several indexes make a slice, and what is out of
// range is `$null` outside strict mode 3.

import Primitives

public enum Indexing {
  /// `target[indices]`.
  /// - Throws: NullArray, NullArrayIndex, NeedMultidimensionalIndex; in strict mode CannotIndex and IndexOutOfRangeException.
  public static func get(_ target: Value, _ indices: [Value], _ runtime: Runtime) throws -> Value {
    if target.isNull { throw Thrown.runtime("Cannot index into a null array.", id: "NullArray") }
    if indices.count == 1 {
      let index = indices[0].base
      if case .int(let i) = index, case .object(let object) = target {
        if object.tag == .array || object.tag == .list, let sequence = target.sequence, (object as? ArrayObj)?.dimensions == nil
        {
          return try element(sequence, Int(i), runtime, slicing: false)
        }
      }
      if index.isNull { throw nullIndex() }
      return try single(target.base, index, runtime, slicing: false, whole: target)
    }
    if case .string(let text) = target.base, !indices.contains(where: { $0.base.isNull || $0.sequence != nil }) {
      // Unlike a range, a list that is written out keeps a place for what is not there.
      return .array(
        try ContiguousArray(
          indices.map { index in
            let item = try character(text, index.base, runtime, true)
            if case .nothing = item { return .null } else { return item }
          }))
    }
    return try several(target.base, indices.map(\.base), runtime, whole: target)
  }

  static func nullIndex() -> Thrown {
    .runtime("Index operation failed; the array index evaluated to null.", id: "NullArrayIndex")
  }

  /// A raw .NET exception as the engine reports it when an expression raises it: its id is the full type name.
  static func raw(_ error: Error) -> Error {
    if error is Thrown { return error }
    guard let exception = MemberErrors.exception(of: error) else { return error }
    return Thrown(ErrorRecord(exception, id: exception.type.fullName, category: .OperationStopped))
  }

  static func outOfRange() -> Error {
    raw(DotNetError("System.IndexOutOfRangeException", "Index was outside the bounds of the array."))
  }

  static func listOutOfRange() -> Error {
    raw(
      DotNetError.outOfRange("Index was out of range. Must be non-negative and less than the size of the collection.", "index"))
  }

  /// What a slice leaves out and a plain index reads as null.
  @inline(__always)
  private static func missing(_ slicing: Bool) -> Value { slicing ? .nothing : .null }

  /// An element of a sequence by position.
  @inline(__always)
  public static func element(_ sequence: SequenceObj, _ index: Int, _ runtime: Runtime, slicing: Bool) throws -> Value {
    let count = sequence.items.count
    let at = index < 0 ? index + count : index
    if at >= 0, at < count { return sequence.items[at] }
    if runtime.strictVersion >= 3 { throw sequence.tag == .array ? outOfRange() : listOutOfRange() }
    return missing(slicing)
  }

  private static func single(_ target: Value, _ index: Value, _ runtime: Runtime, slicing: Bool, whole: Value) throws -> Value {
    guard case .object(let object) = target else {
      if case .string(let text) = target { return try character(text, index, runtime, slicing) }
      return try notIndexable(whole, [index], runtime)
    }
    switch object.tag {
    case .array:
      guard let array = object as? ArrayObj else { break }
      if let dimensions = array.dimensions { return try multi(array, dimensions, index, runtime) }
      return try sequenceItem(array, index, runtime, slicing, whole)
    case .list:
      guard let sequence = target.sequence else { break }
      return try sequenceItem(sequence, index, runtime, slicing, whole)
    case .dictionary:
      guard let dictionary = object as? DictionaryObj else { break }
      return try dictionaryItem(dictionary, index, runtime, slicing, whole)
    default: break
    }
    guard let (indexer, label) = object.type.findIndexer(), let getter = indexer.get else {
      if let walker = walkable(index), !slicing, object.type.findIndexer() != nil {
        return try slice(target, walker, runtime, whole)
      }
      return try notIndexable(whole, [index], runtime)
    }
    _ = label
    if indexer.parameters.count != 1 { return try notIndexable(whole, [index], runtime) }
    if !slicing, let walker = walkable(index) { return try slice(target, walker, runtime, whole) }
    do {
      var converted = try convert(index, indexer.parameters[0].type, runtime)
      if case .int(let i) = converted, i < 0, indexer.parameters[0].type === TypeInfo.int32 {
        converted = try fromEnd(target, i, runtime)
      }
      return try getter(Call(this: target, args: [converted], runtime: runtime, target: object.type))
    } catch {
      if MemberErrors.exception(of: error) == nil { throw error }
      if runtime.strictVersion >= 3 { throw raw(error) }
      return missing(slicing)
    }
  }

  /// A negative index counts from the end of what has a count or a length.
  static func fromEnd(_ target: Value, _ index: Int32, _ runtime: Runtime) throws -> Value {
    let count = try MemberAccess.getOwn(target, countName, runtime) ?? MemberAccess.getOwn(target, lengthName, runtime)
    guard let total = count?.integer else { return .int(index) }
    return Value(Int(index) + Int(total))
  }

  private static let countName = PSString.make("Count")
  private static let lengthName = PSString.make("Length")

  static func convert(_ value: Value, _ type: TypeInfo, _ runtime: Runtime) throws -> Value {
    try ArgumentConversion.identity(value, type) ?? ArgumentConversion.convert(value, type, runtime)
  }

  /// A position; a failed conversion is nothing found, as PowerShell treats it.
  private static func position(_ index: Value, _ runtime: Runtime) throws -> Int? {
    if case .int(let i) = index { return Int(i) }
    do {
      return try convert(index, .int32, runtime).integer.map { Int($0) }
    } catch {
      if MemberErrors.exception(of: error) == nil || runtime.strictVersion >= 3 { throw error }
      return nil
    }
  }

  /// An index that is itself a collection.
  private static func walkable(_ index: Value) -> Enumerator? { MemberAccess.enumerator(of: index) }

  private static func sequenceItem(_ sequence: SequenceObj, _ index: Value, _ runtime: Runtime, _ slicing: Bool, _ whole: Value)
    throws -> Value
  {
    if case .int(let i) = index { return try element(sequence, Int(i), runtime, slicing: slicing) }
    if !slicing, let walker = walkable(index) { return try slice(.object(sequence), walker, runtime, whole) }
    if index.isNull, slicing { return try element(sequence, 0, runtime, slicing: true) }
    guard let at = try position(index, runtime) else { return missing(slicing) }
    return try element(sequence, at, runtime, slicing: slicing)
  }

  private static func character(_ text: PSString, _ index: Value, _ runtime: Runtime, _ slicing: Bool) throws -> Value {
    if !slicing, let walker = walkable(index) { return try slice(.string(text), walker, runtime, .string(text)) }
    guard let i = try position(index.isNull ? .int(0) : index, runtime) else { return .null }
    let at = i < 0 ? i + text.count : i
    if at >= 0, at < text.count { return .char(text[at]) }
    if runtime.strictVersion >= 3 { throw outOfRange() }
    return missing(slicing)
  }

  private static func dictionaryItem(
    _ dictionary: DictionaryObj, _ index: Value, _ runtime: Runtime, _ slicing: Bool, _ whole: Value
  ) throws
    -> Value
  {
    if index.isNull { return slicing ? .null : .null }
    if !slicing, let walker = walkable(index) {
      return try slice(.object(dictionary), walker, runtime, whole)
    }
    if dictionary.flavour == .ordered, dictionary.keyType === TypeInfo.object, case .int(let i) = index {
      let at = i < 0 ? Int(i) + dictionary.table.count : Int(i)
      if let position = dictionary.table.position(ofOrdinal: at) { return dictionary.table.value(at: position) }
      if runtime.strictVersion >= 3 { throw listOutOfRange() }
      return missing(slicing)
    }
    if dictionary.keyType === TypeInfo.object { return dictionary.get(try dictionary.known(index, runtime)) ?? .null }
    guard let key = try? convert(index, dictionary.keyType, runtime) else {
      if runtime.strictVersion >= 3 { _ = try convert(index, dictionary.keyType, runtime) }
      return missing(slicing)
    }
    return dictionary.get(try dictionary.known(key, runtime)) ?? missing(slicing)
  }

  /// Each index of a collection in turn; what is missing is left out.
  private static func slice(_ target: Value, _ walker: Enumerator, _ runtime: Runtime, _ whole: Value) throws -> Value {
    var items = ContiguousArray<Value>()
    while let index = try walker.next() {
      let value = try single(target, index.base, runtime, slicing: true, whole: whole)
      if case .nothing = value { continue }
      items.append(value)
    }
    return .array(items)
  }

  private static func several(_ target: Value, _ indices: [Value], _ runtime: Runtime, whole: Value) throws -> Value {
    if case .object(let object) = target {
      if let array = object as? ArrayObj, let dimensions = array.dimensions {
        var positions: [Int] = []
        for index in indices {
          guard walkable(index) == nil, let at = try position(index, runtime) else {
            return try multi(array, dimensions, .array(indices), runtime)
          }
          positions.append(at)
        }
        return try multiItem(array, dimensions, positions, runtime, slicing: false)
      }
      if let (whole, label) = object.type.findIndexer(), let indexer = whole.taking(indices.count), let getter = indexer.get {
        do {
          if !whole.overloads.isEmpty { return try MemberAccess.invoke(whole, label.string, target, indices, runtime) }
          var converted: [Value] = []
          for (i, index) in indices.enumerated() { converted.append(try convert(index, indexer.parameters[i].type, runtime)) }
          return try getter(Call(this: target, args: converted, runtime: runtime, target: object.type))
        } catch {
          if MemberErrors.exception(of: error) == nil || runtime.strictVersion >= 3 { throw raw(error) }
          return .null
        }
      }
    }
    switch target {
    case .string: break
    case .object(let object) where object.tag == .array || object.tag == .list || object.tag == .dictionary: break
    case .object(let object) where object.type.findIndexer() != nil: break
    default: return try notIndexable(whole, indices, runtime)
    }
    return try slice(target, ArrayEnumerator(ContiguousArray(indices)), runtime, whole)
  }

  /// A multi-dimensional array with one index: that many positions, or a list of them.
  private static func multi(_ array: ArrayObj, _ dimensions: [Int], _ index: Value, _ runtime: Runtime) throws -> Value {
    guard let sequence = index.sequence else { throw try wrongRank(dimensions.count, index, runtime) }
    let parts = sequence.items
    if parts.allSatisfy({ walkable($0.base) == nil }) {
      var positions: [Int] = []
      for part in parts {
        guard let at = try position(part.base, runtime) else { throw try wrongRank(dimensions.count, index, runtime) }
        positions.append(at)
      }
      return try multiItem(array, dimensions, positions, runtime, slicing: false)
    }
    var items = ContiguousArray<Value>()
    for part in parts {
      guard let inner = part.base.sequence, inner.items.count == dimensions.count else {
        throw try wrongRank(dimensions.count, part, runtime)
      }
      var positions: [Int] = []
      for item in inner.items {
        guard let at = try position(item.base, runtime) else { throw try wrongRank(dimensions.count, part, runtime) }
        positions.append(at)
      }
      let value = try multiItem(array, dimensions, positions, runtime, slicing: true)
      if case .nothing = value { continue }
      items.append(value)
    }
    return .array(items)
  }

  /// Offset of an element of a multi-dimensional array; nil when out of range.
  static func offset(_ dimensions: [Int], _ positions: [Int]) -> Int? {
    var offset = 0
    for (length, position) in zip(dimensions, positions) {
      let at = position < 0 ? position + length : position
      guard at >= 0, at < length else { return nil }
      offset = offset * length + at
    }
    return offset
  }

  private static func multiItem(_ array: ArrayObj, _ dimensions: [Int], _ positions: [Int], _ runtime: Runtime, slicing: Bool)
    throws -> Value
  {
    guard positions.count == dimensions.count else {
      throw try wrongRank(dimensions.count, .array(positions.map { Value($0) }), runtime)
    }
    guard let at = offset(dimensions, positions) else {
      if runtime.strictVersion >= 3 { throw outOfRange() }
      return missing(slicing)
    }
    return array.items[at]
  }

  static func wrongRank(_ rank: Int, _ index: Value, _ runtime: Runtime) throws -> Thrown {
    var text: String
    if let parts = index.sequence {
      text = try parts.items.map { try runtime.text($0) }.joined(separator: ",")
    } else {
      text = try runtime.text(index)
    }
    if text.count > 20 { text = text.prefix(20) + " ..." }
    return .runtime(
      "You cannot index into a \(rank) dimensional array with index [\(text)].", id: "NeedMultidimensionalIndex", target: index)
  }

  /// `[0]` and `[-1]` of what has no index are the value itself.
  private static func notIndexable(_ target: Value, _ indices: [Value], _ runtime: Runtime) throws -> Value {
    if indices.count == 1 {
      switch indices[0] {
      case .int(0), .int(-1), .long(0), .long(-1), .double(0), .double(-1): return target
      case .string(let text) where text.string == "0" || text.string == "-1": return target
      default: break
      }
    }
    if runtime.strictVersion >= 2 { throw cannotIndex(target) }
    return .nothing
  }

  static func cannotIndex(_ target: Value) -> Thrown {
    var name = target.base.type.dotNetFullName
    if case .object(let object) = target, object.tag == .custom { name = "System.Management.Automation.PSObject" }
    return .runtime("Unable to index into an object of type \"\(name)\".", id: "CannotIndex", target: target)
  }
}
