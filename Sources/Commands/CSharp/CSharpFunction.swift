// What lowering works with: values, operands and places with the types the source tells, and a function with its locals and captures.

import Engine
import Objects
import Primitives

/// A lowered expression.
struct CSharpValue {
  let run: CSharpRun
  /// The static type, where it is known.
  var type: TypeInfo?
  var constant: Value?
  init(_ type: TypeInfo?, constant: Value? = nil, _ run: @escaping CSharpRun) {
    self.run = run
    self.type = type
    self.constant = constant
  }
}

/// What a name or a dotted name stands for.
enum CSharpOperand {
  case value(CSharpValue)
  case type(TypeInfo)
  case namespace(String)
  /// Methods of a C# class; no receiver for static ones.
  case methods([CSharpMethod], receiver: CSharpRun?, direct: Bool)
  /// A method, property or field found by name at run time.
  case late(CSharpValue, String)
}

/// A place that can be assigned to.
struct CSharpPlace {
  let type: TypeInfo?
  /// Works out receiver and indexes once.
  let open: (CSharpFrame) throws -> (get: () throws -> Value, set: (Value) throws -> Void)
}

/// A local variable.
final class CSharpLocal {
  let slot: Int
  var type: TypeInfo?
  var isCaptured = false
  var constant: Value?
  init(_ slot: Int, _ type: TypeInfo?) {
    self.slot = slot
    self.type = type
  }
}

/// A method, lambda or local function being lowered.
final class CSharpFunction {
  let owner: CSharpClass
  let isStatic: Bool
  let returnType: TypeInfo?
  let parent: CSharpFunction?
  var isIterator = false
  var isAsync = false
  private(set) var slotCount = 0
  private var scopes: [[String: CSharpLocal]] = [[:]]
  private var parameters: [CSharpLocal] = []
  private(set) var captures: [(outer: CSharpLocal, inner: CSharpLocal)] = []

  init(_ owner: CSharpClass, isStatic: Bool, returnType: TypeInfo?, parent: CSharpFunction? = nil) {
    self.owner = owner
    self.isStatic = isStatic
    self.returnType = returnType
    self.parent = parent
  }

  func declare(_ name: String, _ type: TypeInfo?) -> CSharpLocal {
    let local = CSharpLocal(slotCount, type)
    slotCount += 1
    scopes[scopes.count - 1][name] = local
    if scopes.count == 1 { parameters.append(local) }
    return local
  }

  /// Declares a local of the source; the same name twice is an error.
  func declare(_ name: String, _ type: TypeInfo?, at: Int) throws -> CSharpLocal {
    if scopes.dropFirst().contains(where: { $0[name] != nil }) {
      if scopes[scopes.count - 1][name] != nil {
        throw CSharpDiagnostic(
          "CS0128", "A local variable or function named '\(name)' is already defined in this scope", at: at)
      }
      throw CSharpDiagnostic(
        "CS0136",
        "A local or parameter named '\(name)' cannot be declared in this scope because that name is used in an enclosing local scope to define a local or parameter",
        at: at)
    }
    return declare(name, type)
  }

  func temporary() -> Int {
    slotCount += 1
    return slotCount - 1
  }

  func push() { scopes.append([:]) }
  func pop() { if scopes.count > 1 { scopes.removeLast() } }

  func find(_ name: String) -> CSharpLocal? {
    for scope in scopes.reversed() { if let found = scope[name] { return found } }
    guard let outer = parent?.find(name) else { return nil }
    if let constant = outer.constant {
      let copy = CSharpLocal(outer.slot, outer.type)
      copy.constant = constant
      return copy
    }
    outer.isCaptured = true
    let inner = CSharpLocal(slotCount, outer.type)
    slotCount += 1
    inner.isCaptured = true
    scopes[0][name] = inner
    captures.append((outer, inner))
    return inner
  }

  /// Parameters that lambdas use: they live in boxes.
  func capturedParameters(_ count: Int) -> [Int] { parameters.prefix(count).filter(\.isCaptured).map(\.slot) }
}

/// Something to tell one method's delegates from another's.
final class CSharpDelegateKey {}
