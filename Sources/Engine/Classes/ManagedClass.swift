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
  open func attributes(of member: ReflectionObj?, _ session: Session) -> [Value] { [] }
  /// Members that a class which derives from this one must implement.
  open var abstractMembers: [RequiredMember] { [] }
  /// Runs the field initialisers of the base classes and of this one.
  open func initialise(_ object: Value, _ runtime: Runtime) throws {}
  /// Runs the constructor that takes the arguments on an object that exists already.
  open func construct(_ object: Value, _ args: [Value], _ session: Session) throws {}

  /// A new instance whose fields are not set yet.
  public final func allocate(_ type: TypeInfo) -> Obj {
    if isException {
      return ManagedException(type, "Exception of type '\(type.fullName)' was thrown.", fieldCount: fieldCount)
    }
    return ScriptInstance(type, fieldCount: fieldCount)
  }

  /// A field by position.
  public final func get(_ object: Value, _ index: Int) -> Value {
    guard case .object(let instance) = object else { return .null }
    if let script = instance as? ScriptInstance { return index < script.fields.count ? script.fields[index] : .null }
    if let exception = instance as? ManagedException, index < exception.slots.count { return exception.slots[index] }
    return .null
  }

  /// Sets a field by position.
  public final func set(_ object: Value, _ index: Int, _ value: Value) {
    guard case .object(let instance) = object else { return }
    if let script = instance as? ScriptInstance, index < script.fields.count { script.fields[index] = value }
    if let exception = instance as? ManagedException, index < exception.slots.count { exception.slots[index] = value }
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
