// The members of a C# class at run time: methods with their lowered bodies, properties, fields.

import Engine
import Objects
import Primitives

/// A parameter with its type resolved.
struct CSharpParameterInfo {
  let name: String
  let type: TypeInfo
  let mode: String
  let fallback: Value?
  var isReference: Bool { mode == "ref" || mode == "out" }
}

/// A method, constructor, accessor or operator.
final class CSharpMethod: @unchecked Sendable {
  let name: String
  unowned let owner: CSharpClass
  let syntax: CSharpMethodSyntax
  var parameters: [CSharpParameterInfo] = []
  var returnType: TypeInfo = .void
  let isStatic: Bool
  let isVirtual: Bool
  var isAbstract: Bool
  /// The body, lowered; nil for abstract and external ones.
  var body: CSharpExec?
  var slotCount = 0
  var captured: [Int] = []
  var isIterator = false
  /// Runs another constructor first; nil for the default of the base.
  var chain: ((CSharpFrame) throws -> Void)?
  var typeParameters: [String] { syntax.typeParameters }
  /// Instances of a generic method, by their arguments' names.
  var instances: [String: CSharpMethod] = [:]
  /// Makes the instance for type arguments.
  var instantiate: (([TypeInfo]) throws -> CSharpMethod)?
  /// Where a method in a library of another language was wanted.
  var library: String?

  init(_ name: String, _ owner: CSharpClass, _ syntax: CSharpMethodSyntax) {
    self.name = name
    self.owner = owner
    self.syntax = syntax
    let modifiers = syntax.modifiers
    isStatic = modifiers.contains("static")
    isAbstract = modifiers.contains("abstract") || (owner.isInterface && syntax.body == nil && syntax.expression == nil)
    isVirtual =
      modifiers.contains("virtual") || modifiers.contains("abstract") || modifiers.contains("override")
      || (owner.isInterface && !modifiers.contains("static"))
  }

  /// `public`, `protected`, `private`, `internal`.
  var isPublic: Bool { owner.isPublic(syntax.modifiers) }
  var isProtected: Bool { syntax.modifiers.contains("protected") }
  /// Whether a class of a script that derives from the owner may call it.
  var isForDerived: Bool { isPublic || isProtected }

  /// Calls this very method.
  func call(_ this: Value, _ args: [Value], _ session: Session) throws -> Value {
    guard let body else {
      if let library {
        throw DotNetError.notSupported(
          "The method '\(owner.fullName).\(name)' is implemented in the native library '\(library)'; calling native code (DllImport) is not supported."
        )
      }
      throw DotNetError("System.EntryPointNotFoundException", "Entry point was not found.")
    }
    return try session.enterNative {
      let frame = CSharpFrame(session, this: this, slots: slotCount)
      for (i, value) in args.enumerated() where i < slotCount { frame.slots[i] = value }
      for i in captured where i < args.count {
        if case .box = frame.slots[i] { continue }
        frame.slots[i] = .box(PSVariable(CSharpMethod.anonymous, frame.slots[i]))
      }
      if isIterator { frame.yielded = [] }
      if owner.declaration.kind != .interface, name == ".ctor" { try runChain(frame) }
      _ = try body(frame)
      if let items = frame.yielded {
        return .object(ArrayObj(items, of: returnType.genericArguments.first ?? .object))
      }
      return frame.returned
    }
  }

  private func runChain(_ frame: CSharpFrame) throws {
    if let chain { try chain(frame) } else { try owner.constructBase(frame.this, [], frame.session) }
  }

  static let anonymous = PSString.make("")
}

/// What properties and fields share.
class CSharpData: @unchecked Sendable {
  final let name: String
  final var type: TypeInfo = .object
  /// The value of a static one.
  final var cell: CSharpCell?
  final let modifiers: Set<String>
  final unowned let owner: CSharpClass
  final let isStatic: Bool

  fileprivate init(_ name: String, _ modifiers: Set<String>, _ owner: CSharpClass) {
    self.name = name
    self.modifiers = modifiers
    self.owner = owner
    isStatic = modifiers.contains("static") || modifiers.contains("const")
  }
  final var isPublic: Bool { owner.isPublic(modifiers) }
}

/// A property or indexer.
final class CSharpProperty: CSharpData, @unchecked Sendable {
  let syntax: CSharpPropertySyntax
  var getter: CSharpMethod?
  var setter: CSharpMethod?
  /// Where an instance keeps the value of an automatic property.
  var field = -1

  init(_ syntax: CSharpPropertySyntax, _ owner: CSharpClass) {
    self.syntax = syntax
    super.init(syntax.name, syntax.modifiers, owner)
  }
}

/// A field or constant.
final class CSharpField: CSharpData, @unchecked Sendable {
  let syntax: CSharpFieldSyntax
  var index = -1
  var constant: Value?

  init(_ syntax: CSharpFieldSyntax, _ owner: CSharpClass) {
    self.syntax = syntax
    super.init(syntax.name, syntax.modifiers, owner)
  }
  var isReadOnly: Bool { modifiers.contains("readonly") || modifiers.contains("const") }
  var isForDerived: Bool { isPublic || modifiers.contains("protected") }
}

/// A static field; several runspaces may use it.
final class CSharpCell: @unchecked Sendable {
  private let storage: Guarded
  init(_ value: Value) { storage = Guarded(value) }
  var value: Value {
    get { storage.get() }
    set { storage.set(newValue) }
  }
}

extension CSharpMethod {
  /// Whether two methods have the same parameters.
  func sameSignature(_ other: CSharpMethod) -> Bool {
    parameters.count == other.parameters.count && typeParameters.count == other.typeParameters.count
      && zip(parameters, other.parameters).allSatisfy { $0.type === $1.type && $0.isReference == $1.isReference }
  }
}
