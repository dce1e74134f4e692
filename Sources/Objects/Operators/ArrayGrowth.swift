// `$array += item` without the copy. PowerShell's arrays have a fixed size, so += makes a new one; when nothing but the variable refers to the
// old one, nobody can tell whether that happened, and appending in place makes a loop of them linear.

import Primitives

extension Arithmetic {
  /// Appends `right` to the `object[]` in `slot` when nothing else refers to it. False when the operator must take its usual way.
  public static func appendInPlace(_ slot: inout Value, _ right: Value) -> Bool {
    guard isPlainArray(slot) else { return false }
    // The output of a command that wrote nothing adds nothing.
    if case .nothing = right { return false }
    var added: ContiguousArray<Value>?
    if case .object = right {
      added = Enumeration.items(right)
      if added == nil, Enumeration.isCollection(right) { return false }
    }
    var held = Value.null
    swap(&held, &slot)
    guard case .object(var object) = consume held else { return false }
    let isUnique = isKnownUniquelyReferenced(&object)
    if isUnique {
      let array = unsafeDowncast(object, to: SequenceObj.self)  // isPlainArray has seen the tag
      if let added { array.items.append(contentsOf: added) } else { array.items.append(right.orNull) }
    }
    slot = .object(object)
    return isUnique
  }

  private static func isPlainArray(_ value: Value) -> Bool {
    guard case .object(let object) = value, object.tag == .array, object.extras == nil else { return false }
    let array = unsafeDowncast(object, to: ArrayObj.self)  // only ArrayObj carries this tag
    return array.dimensions == nil && array.elementType === TypeInfo.object
  }
}
