// What counts as true in a condition. Called for every `if`, `while` and `-and`, so scalars are answered before anything else is asked.

import Primitives

/// PowerShell's truth: `LanguagePrimitives.IsTrue`.
public enum Truth {
  @inlinable @inline(__always)
  public static func isTrue(_ value: Value) -> Bool {
    switch value {
    case .bool(let v): return v
    case .null, .nothing, .unset: return false
    case .int(let v): return v != 0
    case .string(let text): return text.count != 0
    default: return isTrueSlow(value)
    }
  }

  @usableFromInline static func isTrueSlow(_ value: Value) -> Bool {
    switch value {
    case .bool(let v): return v
    case .null, .nothing, .unset: return false
    case .int(let v): return v != 0
    case .long(let v): return v != 0
    case .double(let v): return v != 0
    case .single(let v): return v != 0
    case .char(let v): return v != 0
    case .byte(let v): return v != 0
    case .sbyte(let v): return v != 0
    case .short(let v): return v != 0
    case .ushort(let v): return v != 0
    case .uint(let v): return v != 0
    case .ulong(let v): return v != 0
    case .string(let text): return text.count != 0
    case .box(let variable): return isTrue(variable.value)
    case .object(let object): return isTrue(object)
    }
  }

  private static func isTrue(_ object: Obj) -> Bool {
    switch object.tag {
    case .wrapped: return isTrue(object.wrappedBase)
    case .array, .list:
      let items = unsafeDowncast(object, to: SequenceObj.self).items  // only SequenceObj carries these tags
      if items.count != 1 { return items.count > 1 }
      if let inner = items[0].sequence { return !inner.items.isEmpty }
      return isTrue(items[0])
    case .switchParameter: return (object as? SwitchObj)?.isPresent ?? false
    case .enumValue: return (object as? EnumValue)?.raw != 0
    case .decimal: return (object as? DecimalObj)?.value.isZero == false
    default: return true
    }
  }
}
