// The root of every heap object that scripts see. It carries a tag for cheap dispatch and the members that Add-Member attached, so
// that a PSObject view needs no second object for reference types. Value types and strings that get members are wrapped (`Wrapped`).

import Primitives

/// What kind of object this is, for the hot paths; `other` is everything that dispatches by `type`.
public enum ObjTag: UInt8, Sendable {
  case other, wrapped, custom, array, list, dictionary, enumValue, scriptBlock, type, errorRecord, exception, decimal, dateTime,
    timeSpan,
    valueStruct, bigInt, guid, version, reference, instance, switchParameter, variable, enumerator, xml, regex, secureString,
    ast
}

/// A heap object of the simulated .NET world. Not Sendable in itself: confined to one runspace at a time (see `Value`).
open class Obj {
  public let tag: ObjTag
  /// Members attached to this object (notes, script members, type names); nil until the first one.
  public final var extras: PropertyBag?

  public init(tag: ObjTag = .other) { self.tag = tag }

  /// The .NET type.
  open var type: TypeInfo { .object }

  /// `Equals` of the type; identity unless a type says otherwise.
  open func equals(_ other: Obj) -> Bool { self === other }

  /// `GetHashCode` that agrees with `equals`: of an object that is only itself a positive number of 26 bits.
  open var hash: Int { ObjectIdentifier(self).hashValue & 0x3ff_ffff }

  /// `ToString()` of the type; the type's full name unless a type says otherwise.
  open func describe(_ runtime: Runtime) throws -> String { type.fullName }

  /// What .NET's own methods get from `ToString()`, where PowerShell's type data has another for scripts.
  open func netText(_ runtime: Runtime) throws -> String { try describe(runtime) }

  /// What `ToString(format, culture)` gives where the object's own class implements IFormattable; nil where it doesn't.
  open func formatted(_ format: String, _ culture: Culture, _ runtime: Runtime) throws -> PSString? { nil }

  /// An enumerator when the object is an IEnumerable that PowerShell enumerates (not a string, not a dictionary).
  open func enumerator() -> Enumerator? { nil }

  /// The value inside a wrapper; `.null` for anything else.
  open var wrappedBase: Value { .null }

  /// The object of the .NET base class on which that class's members work, where an instance of a script's class keeps one apart.
  open var baseState: Obj? { nil }

  /// A copy of a value type whose members can be written (tag `valueStruct`): an assignment copies it.
  open var copied: Obj { self }

  /// A member looked up on the object itself before its type is asked: dynamic objects (XML nodes, data rows, COM-like) answer here.
  open func dynamicGet(_ name: PSString, _ runtime: Runtime) throws -> Value? { nil }

  /// Whether the object may have members that its type does not tell.
  open var hasOwnMembers: Bool { false }

  /// Whether what such a member holds could be called as a method.
  open var ownMembersMayBeCalled: Bool { true }

  /// Sets a dynamic member; false when the object has none of that name.
  open func dynamicSet(_ name: PSString, _ value: Value, _ runtime: Runtime) throws -> Bool { false }

  /// Names of the dynamic members, in order.
  open var dynamicNames: [PSString] { [] }
  /// What Get-Member says of a property of the object's own, where an adapter that shows nothing else has more to say than the value; nil
  /// otherwise.
  open func ownDefinition(_ name: PSString) -> String? { nil }

  /// Type names that come before those of the .NET type (most derived first), when the object has its own.
  open var typeNamePrefix: [String] { [] }
}

/// A value type or string with attached members: `PSObject` around a base that has no identity of its own.
public final class Wrapped: Obj {
  public let inner: Value
  /// How a number was written as a command's argument: what it is as a string.
  public let spelling: PSString?

  public init(_ inner: Value, text: PSString? = nil) {
    self.inner = inner
    spelling = text
    super.init(tag: .wrapped)
  }

  public override var wrappedBase: Value { inner }
  public override var type: TypeInfo { inner.type }
  public override func describe(_ runtime: Runtime) throws -> String { try runtime.text(inner) }
}

/// Walks an object's elements; the base of `IEnumerator`.
open class Enumerator: Obj {
  public init() { super.init(tag: .enumerator) }
  open override var type: TypeInfo { .ienumerator }
  /// Moves on and returns the next element, or nil at the end.
  open func next() throws -> Value? { nil }
  /// Starts again from before the first element.
  open func reset() throws {}
  /// The element that `next` returned last (IEnumerator.Current).
  public final var current: Value = .null
  open override func enumerator() -> Enumerator? { self }
}

/// Walks a snapshot of values.
public final class ArrayEnumerator: Enumerator {
  private let items: ContiguousArray<Value>
  private var index = 0
  public init(_ items: ContiguousArray<Value>) { self.items = items }
  public override func next() -> Value? {
    guard index < items.count else { return nil }
    index += 1
    return items[index - 1]
  }
  public override func reset() { index = 0 }
}

/// `$input`: an enumerator over an ArrayList, as scripts see it.
public final class InputEnumerator: Enumerator {
  private let items: ContiguousArray<Value>
  private var index = 0
  public init(_ items: ContiguousArray<Value>) { self.items = items }
  public override var type: TypeInfo { .arrayListEnumerator }
  public override func next() -> Value? {
    guard index < items.count else { return nil }
    index += 1
    return items[index - 1]
  }
  public override func reset() { index = 0 }
}

/// A variable: the box that `[ref]`, Get-Variable and scope dictionaries share. Slots hold plain values until someone needs the box.
public final class PSVariable: Obj {
  public let name: PSString
  public var value: Value
  public var options: VariableOptions
  /// Attributes of the variable: type constraint first (conversion), then validations; empty for nearly all.
  public var attributes: [Obj] = []
  public var variableDescription: PSString = .empty
  /// Whether cached references must look again: the variable was removed, or it is not for everyone to see.
  public var isUncached = false
  /// `Visibility`.
  public var visibility = EntryVisibility.public { didSet { isUncached = visibility == .private } }
  public var moduleName: PSString?

  public init(_ name: PSString, _ value: Value, options: VariableOptions = []) {
    self.name = name
    self.value = value
    self.options = options
    super.init(tag: .variable)
  }

  /// `Variable:null` as an object: its type says that it takes any value and keeps none.
  public static func null() -> PSVariable {
    let made = PSVariable(PSString.make("null"), .null)
    made.isNull = true
    return made
  }
  private var isNull = false

  public override var type: TypeInfo { isNull ? .nullVariable : .psVariable }
}

/// `SessionStateEntryVisibility`: whether what is typed at a prompt, or handed to a runspace as text, may use an entry. Code in functions and
/// files always may.
public enum EntryVisibility: Int, Sendable { case `public`, `private` }

/// `ScopedItemOptions`.
public struct VariableOptions: OptionSet, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }
  public static let readOnly = VariableOptions(rawValue: 1)
  public static let constant = VariableOptions(rawValue: 2)
  public static let `private` = VariableOptions(rawValue: 4)
  public static let allScope = VariableOptions(rawValue: 8)
  public static let unspecified = VariableOptions(rawValue: 16)
}
