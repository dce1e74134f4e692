// `$x[...] = value`.

import Primitives

extension Indexing {
  /// `target[indices] = value`.
  public static func set(_ target: Value, _ indices: [Value], _ value: Value, _ runtime: Runtime) throws {
    let value = value.orNull
    if target.isNull { throw Thrown.runtime("Cannot index into a null array.", id: "NullArray") }
    let plain = target.base
    guard case .object(let object) = plain else { throw cannotIndex(target) }
    let index = indices.count == 1 ? indices[0].base : .null
    if indices.count == 1, index.isNull { throw nullIndex() }
    switch object.tag {
    case .array:
      guard let array = object as? ArrayObj else { break }
      return try setArray(array, indices.map(\.base), value, runtime)
    case .list:
      guard let sequence = plain.sequence, indices.count == 1 else { break }
      return try setList(sequence, index, value, runtime)
    case .dictionary:
      guard let dictionary = object as? DictionaryObj, indices.count == 1 else { break }
      if dictionary.flavour == .ordered, dictionary.keyType === TypeInfo.object, case .int(let i) = index {
        let at = i < 0 ? Int(i) + dictionary.table.count : Int(i)
        guard let position = dictionary.table.position(ofOrdinal: at) else {
          throw raw(DotNetError.outOfRange("Specified argument was out of the range of valid values.", "index"))
        }
        dictionary.table.setValue(at: position, value)
        return
      }
      return try setKey(dictionary, indices[0], value, runtime)
    default: break
    }
    guard let indexer = object.type.findIndexer()?.0.taking(indices.count), let setter = indexer.set else {
      throw cannotIndex(target)
    }
    var arguments: [Value] = []
    for (i, index) in indices.enumerated() { arguments.append(try convert(index, indexer.parameters[i].type, runtime)) }
    if indices.count == 1, indexer.parameters[0].type === TypeInfo.int32, case .int(let i) = arguments[0], i < 0 {
      arguments[0] = try fromEnd(plain, i, runtime)
    }
    arguments.append(try convert(value, indexer.type, runtime))
    do {
      _ = try setter(Call(this: plain, args: arguments, runtime: runtime, target: object.type))
    } catch { throw raw(error) }
  }

  private static func setArray(_ array: ArrayObj, _ indices: [Value], _ value: Value, _ runtime: Runtime) throws {
    if let dimensions = array.dimensions {
      let parts = indices.count == 1 ? (indices[0].sequence?.items.map { $0 } ?? indices) : indices
      guard parts.count == dimensions.count else {
        throw try wrongRank(dimensions.count, indices.count == 1 ? indices[0] : .array(indices), runtime)
      }
      var positions: [Int] = []
      for part in parts { positions.append(Int(try convert(part, .int32, runtime).integer ?? 0)) }
      guard let at = offset(dimensions, positions) else { throw outOfRange() }
      array.items[at] = try convert(value, array.elementType, runtime)
      return
    }
    guard indices.count == 1, MemberAccess.enumerator(of: indices[0]) == nil else {
      let all = indices.count == 1 ? (indices[0].sequence?.items.map { $0 } ?? []) : indices
      var text = try all.map { try runtime.text($0) }.joined(separator: ",")
      if text.count > 20 { text = text.prefix(20) + " ..." }
      throw Thrown.runtime(
        "Array assignment to [\(text)] failed because assignment to slices is not supported.", id: "ArraySliceAssignmentFailed",
        target: indices.count == 1 ? indices[0] : .array(indices))
    }
    let wanted: Int
    if case .int(let i) = indices[0] {
      wanted = Int(i)
    } else {
      wanted = Int(try convert(indices[0], .int32, runtime).integer ?? 0)
    }
    let at = wanted < 0 ? wanted + array.items.count : wanted
    guard at >= 0, at < array.items.count else { throw outOfRange() }
    array.items[at] = array.elementType === TypeInfo.object ? value : try convert(value, array.elementType, runtime)
  }

  private static func setList(_ sequence: SequenceObj, _ index: Value, _ value: Value, _ runtime: Runtime) throws {
    let wanted = Int(try convert(index, .int32, runtime).integer ?? 0)
    let at = wanted < 0 ? wanted + sequence.items.count : wanted
    if (sequence as? ListObj)?.isReadOnly == true { throw raw(DotNetError.notSupported("Collection is read-only.")) }
    guard at >= 0, at < sequence.items.count else { throw listOutOfRange() }
    sequence.items[at] = sequence.elementType === TypeInfo.object ? value : try convert(value, sequence.elementType, runtime)
    CollectionHelp.changed(sequence)
  }

  /// Sets a key of a dictionary, key and value converted to its types.
  static func setKey(_ dictionary: DictionaryObj, _ key: Value, _ value: Value, _ runtime: Runtime) throws {
    if dictionary.isReadOnly { throw raw(DotNetError.notSupported("Collection is read-only.")) }
    if dictionary.keyType === TypeInfo.object, dictionary.valueType === TypeInfo.object {
      dictionary.set(try dictionary.known(key.base, runtime), value)
      return
    }
    dictionary.set(
      try dictionary.known(try convert(key.base, dictionary.keyType, runtime), runtime),
      try convert(value, dictionary.valueType, runtime))
  }
}
