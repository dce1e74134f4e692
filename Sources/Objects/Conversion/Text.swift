// Values as strings, as `"$value"`, `-join` and the conversion to [string] make them: invariant culture, arrays joined by $OFS, custom
// objects as their properties.

import Primitives

/// PowerShell's `ToString`.
public enum Text {
  /// `PSObject.ToStringParser`.
  public static func string(_ value: Value, _ runtime: Runtime) throws -> PSString {
    switch value {
    case .string(let text): return text
    case .int(let v): return NumberText.psString(v)
    case .null, .nothing, .unset: return .empty
    case .bool(let v): return v ? yes : no
    case .long(let v): return NumberText.psString(v)
    case .double(let v): return double(v)
    case .char(let v): return PSString.make(count: 1) { $0[0] = v }
    default:
      do { return try string(value, recurse: true, runtime) } catch let failed as ToStringFailure { throw failed.asConversion }
    }
  }

  /// A `ToString` of the object's own that failed. Conversions and the operators that convert speak of a cast; what joins elements tells
  /// the reason.
  struct ToStringFailure: Error {
    let inner: ExceptionObj
    var asConversion: Thrown {
      Thrown.invalidCast("Cannot convert value to type System.String.", id: "InvalidCastFromAnyTypeToString", inner: inner)
    }
    func thrown(id: String) -> Thrown {
      Thrown(
        "System.Management.Automation.ExtendedTypeSystemException",
        "The following exception occurred while retrieving the string: \"\(inner.message)\"", id: id, inner: inner)
    }

    /// Runs an object's own code.
    static func guarding<T>(_ body: () throws -> T) throws -> T {
      do { return try body() } catch let thrown as Thrown where !thrown.record.isFatal {
        throw ToStringFailure(inner: thrown.record.exception)
      } catch let raw as DotNetError {
        throw ToStringFailure(inner: raw.exception)
      }
    }
  }

  private static let yes = PSString.make("True")
  private static let no = PSString.make("False")

  /// PowerShell writes doubles with up to fifteen digits ("G15") where .NET's own text would take seventeen.
  static func double(_ value: Double) -> PSString {
    if value.magnitude < 1e15, value == value.rounded(.towardZero), value != 0 { return NumberText.psString(Int64(value)) }
    guard let units = try? NumberFormat.units(.double(value), "G15", .invariant) else { return NumberText.psString(value) }
    return PSString.make(units)
  }

  static func single(_ value: Float) -> PSString {
    guard let units = try? NumberFormat.units(.float(value), "G7", .invariant) else { return NumberText.psString(value) }
    return PSString.make(units)
  }

  private static func string(_ value: Value, recurse: Bool, _ runtime: Runtime) throws -> PSString {
    switch value {
    case .string(let text): return text
    case .null, .nothing, .unset: return .empty
    case .bool(let v): return v ? yes : no
    case .int(let v): return NumberText.psString(v)
    case .long(let v): return NumberText.psString(v)
    case .double(let v): return double(v)
    case .single(let v): return single(v)
    case .char(let v): return PSString.make([v])
    case .byte(let v): return NumberText.psString(Int32(v))
    case .sbyte(let v): return NumberText.psString(Int32(v))
    case .short(let v): return NumberText.psString(Int32(v))
    case .ushort(let v): return NumberText.psString(Int32(v))
    case .uint(let v): return NumberText.psString(Int64(v))
    case .ulong(let v): return NumberText.psString(v)
    case .box(let variable): return try string(variable.value, recurse: recurse, runtime)
    case .object(let object): return try string(object, recurse: recurse, runtime)
    }
  }

  private static func string(_ object: Obj, recurse: Bool, _ runtime: Runtime) throws -> PSString {
    if let own = try ownMethod(object, runtime) { return own }
    switch object.tag {
    case .wrapped:
      if let spelling = (object as? Wrapped)?.spelling { return spelling }
      return try string(object.wrappedBase, recurse: recurse, runtime)
    case .array, .list:
      // Only SequenceObj carries these tags.
      if recurse {
        do { return try elements(unsafeDowncast(object, to: SequenceObj.self).items, runtime) } catch is ToStringFailure {}
      }
      return PSString.make(object.type.reflectionName)
    case .custom:
      if recurse { return try properties(object, nil, runtime) }
      return .empty
    case .xml where recurse:
      // The local name that type data gives a node is for elements of a collection.
      return PSString.make(object.type.reflectionName)
    case .type:
      return PSString.make((object as? TypeInfo)?.shortName() ?? "")
    default:
      if recurse, let walker = Enumeration.enumerator(.object(object)) {
        var items = ContiguousArray<Value>()
        while let item = try walker.next() { items.append(item) }
        do { return try elements(items, runtime) } catch is ToStringFailure {}
      }
      return PSString.make(try ToStringFailure.guarding { try object.describe(runtime) })
    }
  }

  private static let toStringName = PSString.make("ToString")

  /// A ToString that was attached to the object, or that type data gives its type.
  private static func ownMethod(_ object: Obj, _ runtime: Runtime) throws -> PSString? {
    var member: ExtendedMember?
    if let bag = object.extras, let i = bag.shape.find(toStringName) { member = bag.extended(i) }
    guard let member else { return object.extras?.deserialized?.text }
    switch member.kind {
    case .scriptMethod(let block):
      let result: Value
      do { result = try ToStringFailure.guarding { try runtime.invoke(block, this: .object(object), []).orNull } } catch let
        failed
        as ToStringFailure
      {
        // What a script method throws reaches callers inside the exception of a method call.
        throw ToStringFailure(
          inner: ExceptionObj(
            "System.Management.Automation.MethodInvocationException",
            "Exception calling \"ToString\" with \"0\" argument(s): \"\(failed.inner.message)\"", inner: failed.inner))
      }
      return try string(result, recurse: false, runtime)
    case .codeMethod(let body):
      return try string(body(Call(this: .object(object), args: [], runtime: runtime, target: .object)), recurse: false, runtime)
    default: return nil
    }
  }

  /// Elements joined by the output field separator; nested collections show their type's name.
  static func joined(_ items: ContiguousArray<Value>, _ runtime: Runtime) throws -> PSString {
    try joined(items, separator: runtime.outputFieldSeparator, runtime)
  }

  static func joined(_ items: ContiguousArray<Value>, separator: PSString, _ runtime: Runtime) throws -> PSString {
    try joined(items, separator: separator, culture: nil, runtime)
  }

  /// As above; with a culture, dates are written under it (`-join` does so).
  static func joined(_ items: ContiguousArray<Value>, separator: PSString, culture: Culture?, _ runtime: Runtime) throws
    -> PSString
  {
    do { return try elements(items, separator: separator, culture: culture, runtime) } catch let failed as ToStringFailure {
      throw failed.thrown(id: "ToStringObjectBasicException")
    }
  }

  private static func elements(_ items: ContiguousArray<Value>, _ runtime: Runtime) throws -> PSString {
    try elements(items, separator: runtime.outputFieldSeparator, culture: nil, runtime)
  }

  private static func elements(_ items: ContiguousArray<Value>, separator: PSString, culture: Culture?, _ runtime: Runtime)
    throws
    -> PSString
  {
    if items.count == 1 { return try element(items[0], culture, runtime) }
    let buffer = StringBuilderBuffer(capacity: items.count * 8)
    for (i, item) in items.enumerated() {
      if i > 0 { buffer.append(separator) }
      buffer.append(try element(item, culture, runtime))
    }
    return buffer.string
  }

  /// An element or property: not walked into, dates under a culture if there is one.
  private static func element(_ item: Value, _ culture: Culture?, _ runtime: Runtime) throws -> PSString {
    if let culture, case .object(let object) = item.base, object.tag == .dateTime || object is DateTimeOffsetObj {
      return try Formattable.toString(item, format: nil, culture: culture, runtime)
    }
    if case .object(let object) = item, object.tag == .type, let type = object as? TypeInfo {
      // Only a type on its own gets its short name.
      return PSString.make(type.reflectionName)
    }
    return try string(item, recurse: false, runtime)
  }

  /// `@{a=1; b=2}`.
  private static func properties(_ object: Obj, _ culture: Culture?, _ runtime: Runtime) throws -> PSString {
    guard let bag = object.extras, bag.count > 0 else { return .empty }
    let buffer = StringBuilderBuffer()
    buffer.append("@{")
    if let bag = object.extras {
      var first = true
      for i in 0..<bag.count {
        let shown: Value
        if let member = bag.extended(i) {
          switch member.kind {
          case .script: shown = Value("System.Management.Automation.PSScriptProperty")
          case .alias(let target, _): shown = bag.note(target) ?? .null
          case .code(let get?, _): shown = try get(Call(this: .object(object), args: [], runtime: runtime, target: .object))
          default: continue
          }
        } else {
          shown = bag.values[i]
        }
        if !first { buffer.append("; ") }
        first = false
        buffer.append(bag.shape.names[i])
        buffer.append("=")
        buffer.append(try element(shown, culture, runtime))
      }
    }
    buffer.append("}")
    return buffer.string
  }

  /// .NET's own `ToString()` under the current culture, as error messages show values.
  public static func netString(_ value: Value, _ runtime: Runtime) throws -> PSString {
    let base = value.base
    switch base {
    case .double(let v):
      if v.isInfinite { return PSString.make(v < 0 ? "-∞" : "∞") }
      return NumberText.psString(v)
    case .single(let v):
      if v.isInfinite { return PSString.make(v < 0 ? "-∞" : "∞") }
      return NumberText.psString(v)
    case .object(let object):
      switch object.tag {
      case .array, .list: return PSString.make(object.type.reflectionName)
      case .custom:
        do {
          if let own = try ownMethod(object, runtime) { return own }
          return try properties(object, .enUS, runtime)
        } catch let failed as ToStringFailure { throw failed.thrown(id: "ToStringPSObjectBasicException") }
      case .type: return PSString.make((object as? TypeInfo)?.definitionName ?? "")
      case .dateTime, .timeSpan: return try Formattable.toString(base, format: nil, culture: .enUS, runtime)
      default: return PSString.make(try object.describe(runtime))
      }
    default: return try string(base, runtime)
    }
  }
}
