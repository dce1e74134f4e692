// Delegates: objects that call something. One made from a script block converts what the block writes to the delegate's return type; one made
// from a method calls that method; combined ones call theirs one after the other.

import Primitives

/// An object that can be called.
open class InvocableObj: Obj {
  open func invoke(_ args: [Value], _ runtime: Runtime) throws -> Value { .null }
  /// `Target` and `Method`, as reflection shows them.
  open var boundTarget: Value { .null }
  open var boundMethod: Value { .null }
}

/// What a delegate type's `Invoke` takes and gives.
struct DelegateSignature {
  let parameters: [TypeInfo]
  let result: TypeInfo
  var isVoid: Bool { result === TypeInfo.void }

  /// Nil for types that have no `Invoke`, and for open generic types.
  init?(_ type: TypeInfo) {
    guard type.isDelegate, !type.isGenericDefinition,
      case .method(let group)? = type.members.find(DelegateSignature.name, isStatic: false),
      let method = group.overloads.first
    else { return nil }
    parameters = method.parameters.map(\.type)
    result = method.returnType
  }
  private static let name = PSString.make("Invoke")
}

/// A delegate of a type of this catalogue.
class DelegateObj: InvocableObj {
  private let ownType: TypeInfo
  let signature: DelegateSignature
  init(_ type: TypeInfo, _ signature: DelegateSignature) {
    ownType = type
    self.signature = signature
    super.init()
  }
  override var type: TypeInfo { ownType }
  override func describe(_ runtime: Runtime) throws -> String { ownType.reflectionName }

  /// Converts what was called to the return type.
  final func returned(_ value: Value, _ runtime: Runtime) throws -> Value {
    signature.isVoid ? .nothing : try Conversion.convert(value.orNull, to: signature.result, runtime)
  }
}

/// A script block as a delegate.
final class BlockDelegate: DelegateObj {
  let block: Obj
  init(_ type: TypeInfo, _ signature: DelegateSignature, _ block: Obj) {
    self.block = block
    super.init(type, signature)
  }

  override func invoke(_ args: [Value], _ runtime: Runtime) throws -> Value {
    // An event handler's block knows its sender and its arguments by the old names too.
    let isHandler = signature.isVoid && args.count == 2
    let value = try runtime.invoke(
      delegate: block, args, sender: isHandler ? args[0] : .unset, event: isHandler ? args[1] : .unset)
    return try returned(value, runtime)
  }

  // One delegate a block and type, as PowerShell keeps them.
  override func equals(_ other: Obj) -> Bool {
    guard let other = other as? BlockDelegate else { return false }
    return other.block === block && other.type === type
  }
  override var hash: Int { ObjectIdentifier(block).hashValue }

  override var boundTarget: Value {
    .object(
      RecordObj(
        DelegateTypes.closure, values: [.object(ArrayObj([.object(block)], of: .object)), .null]))
  }
  override var boundMethod: Value {
    let parameters =
      [Parameter(name: "", typeText: DelegateTypes.closure.fullName, type: DelegateTypes.closure)]
      + signature.parameters.map { Parameter(name: "", typeText: $0.shortName(), type: $0) }
    let method = Method(
      name: "lambda_method", definition: "", parameters: parameters, isStatic: true, returnType: signature.result
    ) { _ in throw DotNetError.invalidOperation("A lambda's method is called through its delegate.") }
    return .object(ReflectionObj(.method(method), .object))
  }
}

/// A method of an object or a type as a delegate.
final class MethodDelegate: DelegateObj {
  let target: Value
  let method: Method
  init(_ type: TypeInfo, _ signature: DelegateSignature, _ target: Value, _ method: Method) {
    self.target = target
    self.method = method
    super.init(type, signature)
  }

  override func invoke(_ args: [Value], _ runtime: Runtime) throws -> Value {
    let owner = method.isStatic ? target.obj as? TypeInfo ?? target.type : target.type
    let value = try method.body(Call(this: target, args: args, runtime: runtime, target: owner))
    return signature.isVoid ? .nothing : value.orNull
  }

  override func equals(_ other: Obj) -> Bool {
    guard let other = other as? MethodDelegate else { return false }
    return other.method === method && ValueTable.same(target, other.target, .ordinal)
  }
  override var hash: Int { ObjectIdentifier(method).hashValue }
  override var boundTarget: Value { method.isStatic ? .null : target }
  override var boundMethod: Value {
    .object(ReflectionObj(.method(method), method.isStatic ? target.obj as? TypeInfo ?? .object : target.type))
  }

  /// The overload that a delegate type fits: one with exactly its types, else the first whose types are compatible.
  static func fitting(_ group: PSMethodObj, _ wanted: DelegateSignature) -> Method? {
    func passes(_ from: TypeInfo, _ to: TypeInfo) -> Bool {
      from === to || !from.isValueType && !to.isValueType && to.accepts(from)
    }
    var compatible: Method?
    for method in group.group.overloads where method.parameters.count == wanted.parameters.count {
      if method.parameters.contains(where: { $0.isOut || $0.isRef }) { continue }
      let types = method.parameters.map(\.type)
      if zip(types, wanted.parameters).allSatisfy({ $0 === $1 }), method.returnType === wanted.result { return method }
      if compatible == nil, zip(wanted.parameters, types).allSatisfy({ passes($0, $1) }),
        wanted.isVoid ? method.returnType === TypeInfo.void : passes(method.returnType, wanted.result)
      {
        compatible = method
      }
    }
    return compatible
  }
}

/// Several delegates called one after the other; the last one's result counts.
final class CombinedDelegate: DelegateObj {
  let parts: [InvocableObj]
  init(_ type: TypeInfo, _ signature: DelegateSignature, _ parts: [InvocableObj]) {
    self.parts = parts
    super.init(type, signature)
  }
  override func invoke(_ args: [Value], _ runtime: Runtime) throws -> Value {
    var result = Value.null
    for part in parts { result = try part.invoke(args, runtime) }
    return result
  }
  override func equals(_ other: Obj) -> Bool {
    guard let other = other as? CombinedDelegate, other.parts.count == parts.count else { return false }
    return zip(parts, other.parts).allSatisfy { $0.equals($1) }
  }
  override var hash: Int { parts.reduce(0) { $0 &* 31 &+ $1.hash } }
  override var boundTarget: Value { parts.last?.boundTarget ?? .null }
  override var boundMethod: Value { parts.last?.boundMethod ?? .null }
}
