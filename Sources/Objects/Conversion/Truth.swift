// What counts as true in a condition. (The ops branch replaces this file.)

import Primitives

/// PowerShell's truth.
public enum Truth {
  public static func isTrue(_ value: Value) -> Bool {
    switch value {
    case .bool(let v): return v
    case .null, .nothing, .unset: return false
    case .int(let v): return v != 0
    case .string(let text): return text.count != 0
    case .object(let object): return (object as? SwitchObj)?.isPresent ?? true
    default: return true
    }
  }
}
