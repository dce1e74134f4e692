// What classes have in common that come to life while the program runs: those of scripts and those that Add-Type makes of C#. Either may
// derive from the other's, so that an instance is one object whose fields are numbered through, bases first.

import Objects
import Primitives

/// A class defined at run time; the `scriptClass` of its type.
open class ManagedClass: Obj {
  public init() { super.init() }

  /// Fields of an instance, those of the bases included.
  open var fieldCount: Int { 0 }
  /// Whether instances are exception objects.
  open var isException: Bool { false }
  /// The session that runs the class's code when none is at hand (comparisons, hash codes).
  open var runner: Session? { nil }
  /// Whether the class or a base has members for derived classes only.
  open var hasProtectedMembers: Bool { false }
  /// A member that derived classes may use: public or protected, here or in a base.
  open func memberForDerived(_ name: PSString) -> Member? { nil }
  /// Whether a class that derives from this one may leave the constructor out.
  open var hasDefaultConstructor: Bool { true }
  /// Attributes of the class, or of one of its members, as objects.
  open func attributes(of member: ReflectionObj?, _ session: Session) throws -> [Value] { [] }
  /// The public properties and fields of instances with the objects of their attributes, the class's own before those of its bases.
  open func attributedMembers(_ session: Session) throws -> [AttributedMember] { [] }
  /// Runs a method that takes nothing and that the class or one of its bases made here defines; nil when there is none.
  open func runOwn(_ method: String, _ object: Value, _ session: Session) throws -> Value? { nil }
  /// Members that a class which derives from this one must implement.
  open var abstractMembers: [RequiredMember] { [] }
  /// Runs the field initialisers of the base classes and of this one.
  open func initialise(_ object: Value, _ runtime: Runtime) throws {}
  /// Runs the constructor that takes the arguments on an object that exists already.
  open func construct(_ object: Value, _ args: [Value], _ session: Session) throws {}

  /// The .NET type from which the class, or the first of its bases, derives; nil when that is Object.
  open var nativeBase: TypeInfo? { nil }

  /// An empty object of the .NET base when instances are lists or dictionaries themselves.
  private lazy var pattern: Obj? = {
    guard let base = nativeBase, !isException, TypeInfo.ienumerable.accepts(base), !base.isAbstract,
      let made = try? MemberAccess.construct(base, [], runner ?? Session.detached)
    else { return nil }
    return made.obj
  }()

  /// A new instance whose fields are not set yet.
  public final func allocate(_ type: TypeInfo) -> Obj {
    if isException {
      return ManagedException(type, "Exception of type '\(type.fullName)' was thrown.", fieldCount: fieldCount)
    }
    switch pattern {
    case let list as ListObj:
      let made = ListObj(type, [], elementType: list.elementType)
      made.slots = ContiguousArray(repeating: .null, count: fieldCount)
      return made
    case let dictionary as DictionaryObj:
      let made = DictionaryObj(
        type, dictionary.flavour, comparer: dictionary.table.comparer, keyType: dictionary.keyType,
        valueType: dictionary.valueType)
      made.slots = ContiguousArray(repeating: .null, count: fieldCount)
      return made
    default: return ScriptInstance(type, fieldCount: fieldCount)
    }
  }

  /// Runs a constructor of the .NET base: what it makes becomes the instance's state.
  public static func constructNative(_ base: TypeInfo, _ object: Obj, _ make: () throws -> Value) throws {
    switch object {
    case let list as ListObj:
      guard let made = try make().obj as? ListObj else { return }
      list.items = made.items
      list.reserved = made.reserved
    case let dictionary as DictionaryObj:
      guard let made = try make().obj as? DictionaryObj else { return }
      dictionary.table = made.table
    case let instance as ScriptInstance: instance.baseObject = try make()
    default: return
    }
  }

  /// A field by position.
  public final func get(_ object: Value, _ index: Int) -> Value {
    guard case .object(let instance) = object else { return .null }
    let slots: ContiguousArray<Value>
    switch instance {
    case let script as ScriptInstance: slots = script.fields
    case let exception as ManagedException: slots = exception.slots
    case let list as ListObj: slots = list.slots
    case let dictionary as DictionaryObj: slots = dictionary.slots
    default: return .null
    }
    return index < slots.count ? slots[index] : .null
  }

  /// Sets a field by position.
  public final func set(_ object: Value, _ index: Int, _ value: Value) {
    guard case .object(let instance) = object else { return }
    switch instance {
    case let script as ScriptInstance: if index < script.fields.count { script.fields[index] = value }
    case let exception as ManagedException: if index < exception.slots.count { exception.slots[index] = value }
    case let list as ListObj: if index < list.slots.count { list.slots[index] = value }
    case let dictionary as DictionaryObj: if index < dictionary.slots.count { dictionary.slots[index] = value }
    default: return
    }
  }
}

/// A property or field with the objects of its attributes.
public struct AttributedMember {
  /// The member's name as the class writes it.
  public let name: String
  /// The type of its value.
  public let type: TypeInfo
  /// An object for each attribute, in order of writing.
  public let attributes: [Value]
  /// Puts the parts together.
  public init(name: String, type: TypeInfo, attributes: [Value]) {
    self.name = name
    self.type = type
    self.attributes = attributes
  }
}

/// An exception whose class was defined at run time.
public final class ManagedException: ExceptionObj, @unchecked Sendable {
  public var slots: ContiguousArray<Value>
  public init(_ type: TypeInfo, _ message: String, fieldCount: Int) {
    slots = ContiguousArray(repeating: .null, count: fieldCount)
    super.init(type, message)
  }
}

extension Session {
  /// Runs native code that may call itself through scripts and back: bounded like calls of functions.
  public func enterNative<R>(_ body: () throws -> R) throws -> R {
    guard let frame = currentFrame else { return try body() }
    return try enter(frame, body)
  }
}
