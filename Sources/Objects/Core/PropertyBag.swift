// Properties by name: the body of a PSCustomObject and of the members that Add-Member attaches to any object. Names live in an immutable
// `Shape` that many objects share, so that reading a property at the same place in a script costs one pointer comparison.

import Primitives

/// A member that is more than a plain note value.
public final class ExtendedMember: Obj, @unchecked Sendable {
  public enum Kind: @unchecked Sendable {
    case alias(target: PSString, as: TypeInfo?)
    /// Getter and setter script blocks.
    case script(get: Obj?, set: Obj?)
    case code(get: (@Sendable (Call) throws -> Value)?, set: (@Sendable (Call) throws -> Void)?)
    case scriptMethod(Obj)
    case codeMethod(@Sendable (Call) throws -> Value)
    case propertySet([PSString])
    case memberSet(PropertyBag, inherits: Bool)
    /// One value for all objects of a type: a note of type data.
    case note(Value)
  }
  public let kind: Kind
  public let isHidden: Bool
  /// The script that stands for a computation which PowerShell's type data has as a script property.
  public let script: String?
  /// The type that a computation says it gives.
  public let valueType: String
  /// For a computation whose value PowerShell puts on objects as a note: the note that it stands behind, and without which it is not there.
  public let note: PSString?
  public init(
    _ kind: Kind, hidden: Bool = false, script: String? = nil, valueType: String = "System.Object", noteBehind: PSString? = nil
  ) {
    note = noteBehind
    self.kind = kind
    isHidden = hidden
    self.script = script
    self.valueType = valueType
    super.init()
  }
}

/// The names of a property bag, in order; immutable.
public final class Shape: Sendable {
  public let names: [PSString]
  private let index: [FoldedName: Int]

  public static let empty = Shape([])

  public init(_ names: [PSString]) {
    self.names = names
    var index: [FoldedName: Int] = [:]
    if names.count > 6 {
      index.reserveCapacity(names.count)
      for (i, name) in names.enumerated() where index[FoldedName(name)] == nil { index[FoldedName(name)] = i }
    }
    self.index = index
  }

  /// Where `name` is, ignoring case.
  public func find(_ name: PSString) -> Int? {
    if names.count > 6 { return index[FoldedName(name)] }
    for i in 0..<names.count where names[i] === name { return i }
    for i in 0..<names.count where names[i].equalsIgnoringCase(name) { return i }
    return nil
  }

  /// This shape with one more name at its end.
  public func adding(_ name: PSString) -> Shape { Shape(names + [name]) }

  public func removing(_ at: Int) -> Shape {
    var names = names
    names.remove(at: at)
    return Shape(names)
  }
}

/// A name that hashes and compares without regard to case.
public struct FoldedName: Hashable, Sendable {
  public let name: PSString
  @inlinable public init(_ name: PSString) { self.name = name }
  public init(_ name: String) { self.name = PSString.make(name) }
  public static func == (a: FoldedName, b: FoldedName) -> Bool { a.name.equalsIgnoringCase(b.name) }
  public func hash(into hasher: inout Hasher) { hasher.combine(name.foldedHash) }
}

/// What a deserialised object keeps of its original: its text, and which of its members were properties of its type.
public final class DeserializedMark: Sendable {
  /// What `ToString()` answered.
  public let text: PSString?
  /// Names that were properties of the type; nil when the object had none of its own (a property bag).
  public let adapted: Set<FoldedName>?

  public init(text: PSString?, adapted: Set<FoldedName>?) {
    self.text = text
    self.adapted = adapted
  }
}

/// Named members in order. A slot holds the note's value, or an `ExtendedMember` when `special` says so.
public final class PropertyBag: @unchecked Sendable {
  public internal(set) var shape: Shape
  @usableFromInline var stored: ContiguousArray<Value>
  /// A number that is yet to be appended to `stored`, which until then many bags share; negative when there is none.
  @usableFromInline var pending: Int64 = -1
  /// What few bags have.
  private var rare: Rare?

  private final class Rare {
    var special: Set<Int> = []
    var typeNames: [String]?
    var deserialized: DeserializedMark?
  }

  public init(_ shape: Shape = .empty, _ values: ContiguousArray<Value> = []) {
    self.shape = shape
    stored = values
  }

  /// Notes of which all but the last, a number, are the same in many objects (the lines of a file): the common ones take no memory of their
  /// own until someone asks for the values.
  public init(_ shape: Shape, sharing values: ContiguousArray<Value>, last: Int64) {
    self.shape = shape
    stored = values
    pending = last
  }

  @inlinable public var values: ContiguousArray<Value> {
    _read {
      if pending >= 0 { unshare() }
      yield stored
    }
    _modify {
      if pending >= 0 { unshare() }
      yield &stored
    }
  }

  @usableFromInline func unshare() {
    stored.append(.long(pending))
    pending = -1
  }

  private var own: Rare {
    if let rare { return rare }
    let made = Rare()
    rare = made
    return made
  }

  /// Which slots hold an `ExtendedMember`; empty when none does.
  public internal(set) var special: Set<Int> {
    get { rare?.special ?? [] }
    set { if rare != nil || !newValue.isEmpty { own.special = newValue } }
  }

  /// Whether every slot holds a plain value.
  public var isPlain: Bool { rare?.special.isEmpty ?? true }

  /// Type names that were inserted or changed (PSTypeNames), most derived first; nil when untouched.
  public var typeNames: [String]? {
    get { rare?.typeNames }
    set { if rare != nil || newValue != nil { own.typeNames = newValue } }
  }

  /// What the object was before it was written as CLIXML and read again; nil for all others.
  public var deserialized: DeserializedMark? {
    get { rare?.deserialized }
    set { if rare != nil || newValue != nil { own.deserialized = newValue } }
  }

  public var count: Int { values.count }

  /// The plain value under `name`, nil when absent or special.
  public func note(_ name: PSString) -> Value? {
    guard let i = shape.find(name), isPlain || !special.contains(i) else { return nil }
    return values[i]
  }

  /// Sets or adds a note.
  public func set(_ name: PSString, _ value: Value) {
    if let i = shape.find(name) {
      values[i] = value
      if !isPlain { special.remove(i) }
    } else {
      shape = shape.adding(name)
      values.append(value)
    }
  }

  /// Sets or adds a member that is not a note.
  public func set(_ name: PSString, _ member: ExtendedMember) {
    set(name, .object(member))
    if let i = shape.find(name) { special.insert(i) }
  }

  /// The extended member at `index`, if that slot holds one.
  public func extended(_ index: Int) -> ExtendedMember? {
    guard !isPlain, special.contains(index), case .object(let object) = values[index] else { return nil }
    return object as? ExtendedMember
  }

  public func remove(_ name: PSString) -> Bool {
    guard let i = shape.find(name) else { return false }
    shape = shape.removing(i)
    values.remove(at: i)
    if !isPlain { special = Set(special.compactMap { $0 == i ? nil : ($0 > i ? $0 - 1 : $0) }) }
    return true
  }

  public func copy() -> PropertyBag {
    let copy = PropertyBag(shape, values)
    if let rare {
      copy.own.special = rare.special
      copy.own.typeNames = rare.typeNames
      copy.own.deserialized = rare.deserialized
    }
    return copy
  }
}

/// `[pscustomobject]`: an object that is nothing but its bag.
public final class CustomObj: Obj {
  public let bag: PropertyBag

  public init(_ bag: PropertyBag) {
    self.bag = bag
    super.init(tag: .custom)
    extras = bag
  }

  public convenience init(_ shape: Shape, _ values: ContiguousArray<Value>) { self.init(PropertyBag(shape, values)) }

  /// From name and value pairs, in order.
  public convenience init(_ pairs: [(String, Value)], typeName: String? = nil) {
    let bag = PropertyBag(Shape(pairs.map { PSString.make($0.0) }), ContiguousArray(pairs.map { $0.1 }))
    if let typeName { bag.typeNames = [typeName, "System.Management.Automation.PSCustomObject", "System.Object"] }
    self.init(bag)
  }

  public override var type: TypeInfo { .psCustomObject }
  public override func describe(_ runtime: Runtime) throws -> String { try runtime.customObjectText(self) }
}
