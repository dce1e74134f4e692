// Literals: constants, arrays, hashtables, expandable strings, script blocks, types.

import Objects
import Primitives
import Syntax

/// A value known at compile time.
final class ConstantNode: Node {
  let value: Value
  init(_ extent: Extent, _ value: Value) {
    self.value = value
    super.init(extent)
  }
  override var constant: Value? { value }
  override func eval(_ f: Frame) throws -> Value { value }
}

/// `1, 2, 3`.
final class ArrayLiteralNode: Node {
  let elements: [Node]
  init(_ extent: Extent, _ elements: [Node]) {
    self.elements = elements
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    var items = ContiguousArray<Value>()
    items.reserveCapacity(elements.count)
    // What a command without output left in a variable stays that in the array: a pipeline leaves it out.
    for element in elements { items.append(try element.eval(f)) }
    return .array(items)
  }
  /// `$a, $b = ...`: one value each, the rest to the last.
  override func assign(_ f: Frame, _ value: Value) throws {
    var items: ContiguousArray<Value>
    if let sequence = value.sequence {
      items = sequence.items
    } else if case .nothing = value {
      items = []
    } else if let walker = value.obj?.enumerator() {
      items = []
      while let item = try walker.next() { items.append(item) }
    } else {
      items = [value]
    }
    for (i, element) in elements.enumerated() {
      if i == elements.count - 1, items.count > elements.count {
        try element.assign(f, .array(ContiguousArray(items[i...])))
      } else {
        try element.assign(f, i < items.count ? items[i] : .null)
      }
    }
  }
}

/// `@( ... )`: whatever comes out, as an array.
final class ArrayExpressionNode: Node {
  let body: Node
  init(_ extent: Extent, _ body: Node) {
    self.body = body
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    let sink = CaptureSink()
    let out = f.out
    f.out = sink
    defer { f.out = out }
    try f.capture(body, sink, to: out)
    return .array(sink.items)
  }
  override func exec(_ f: Frame) throws -> Flow { try writeValue(f) }
}

/// `$( ... )`: whatever comes out: nothing, one object or an array.
final class SubExpressionNode: Node {
  let body: Node
  init(_ extent: Extent, _ body: Node) {
    self.body = body
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    let sink = ValueSink()
    let out = f.out
    f.out = sink
    defer { f.out = out }
    try f.capture(body, sink, to: out)
    return sink.result
  }
  override func exec(_ f: Frame) throws -> Flow { try writeValue(f) }
}

/// `( ... )`: the value of a pipeline or assignment inside.
final class ParenNode: Node {
  let inner: Node
  init(_ extent: Extent, _ inner: Node) {
    self.inner = inner
    super.init(extent)
  }
  override var constant: Value? { inner.constant }
  override func eval(_ f: Frame) throws -> Value { try inner.eval(f) }
  override func exec(_ f: Frame) throws -> Flow { try writeValue(f) }
}

/// `@{ ... }` and `[ordered]@{ ... }`.
final class HashtableNode: Node {
  let pairs: [(key: Node, value: Node)]
  let isOrdered: Bool
  init(_ extent: Extent, _ pairs: [(key: Node, value: Node)], isOrdered: Bool) {
    self.pairs = pairs
    self.isOrdered = isOrdered
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    let table = isOrdered ? DictionaryObj.ordered() : DictionaryObj()
    if pairs.count > 4 { table.table.reserve(pairs.count) }
    for pair in pairs {
      let key = try pair.key.eval(f).base
      if key.isNull {
        throw Thrown.runtime(
          "A null key is not allowed in a hash literal.", id: "InvalidNullKey")
      }
      let value = try pair.value.eval(f).orNull
      if !table.table.set(key, value) {
        f.at = pair.key.extent
        throw Thrown.runtime(
          "Duplicate keys '\(try f.session.text(key))' are not allowed in hash literals.", id: "DuplicateKeyInHashLiteral")
      }
    }
    return .object(table)
  }
}

/// `[pscustomobject]@{ ... }` with names known at compile time: every object made here shares one shape.
final class CustomObjectNode: Node {
  let shape: Shape
  let values: [Node]
  init(_ extent: Extent, names: [PSString], values: [Node]) {
    shape = Shape(names)
    self.values = values
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    var items = ContiguousArray<Value>()
    items.reserveCapacity(values.count)
    for value in values { items.append(try value.eval(f).orNull) }
    return .object(CustomObj(shape, items))
  }
}

/// `"... $x ..."`.
final class ExpandableStringNode: Node {
  enum Part {
    case text(PSString)
    case node(Node)
  }
  let parts: [Part]
  init(_ extent: Extent, _ parts: [Part]) {
    self.parts = parts
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    // The pieces are put together on a stack of units that the session keeps: expressions inside may themselves expand strings.
    let scratch = f.session.scratch
    let start = scratch.count
    defer { scratch.count = start }
    for part in parts {
      let piece: PSString
      switch part {
      case .text(let text): piece = text
      case .node(let node):
        let value = try node.eval(f)
        if case .string(let text) = value {
          piece = text
        } else if case .int(let number) = value {
          scratch.append(number)
          continue
        } else if case .object(let object) = value, let number = object as? Wrapped, number.spelling != nil {
          // Here a number is its value, however it was written as an argument.
          piece = try Text.string(number.inner, f.session)
        } else {
          piece = try Text.string(value, f.session)
        }
      }
      scratch.append(piece)
    }
    return .string(scratch.string(from: start))
  }
}

/// `{ ... }`.
final class ScriptBlockNode: Node {
  let code: CodeBlock
  init(_ extent: Extent, _ code: CodeBlock) {
    self.code = code
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value { .object(ScriptBlock(code, module: f.scope.module)) }
}

/// `[type]` as a value; resolved at first use.
final class TypeNode: Node {
  let name: ITypeName
  private var resolved: TypeInfo?
  init(_ extent: Extent, _ name: ITypeName) {
    self.name = name
    super.init(extent)
  }
  func type(_ f: Frame) throws -> TypeInfo {
    if let resolved { return resolved }
    let found: TypeInfo
    do { found = try TypeResolver.resolve(name, f.session) } catch {
      f.at = extent
      throw error
    }
    if (name as? TypeName)?.typeDefinitionAst != nil || !found.involvesScriptClass { resolved = found }
    return found
  }
  override func eval(_ f: Frame) throws -> Value { .object(try type(f)) }
}

/// `$using:x` outside a remote block, read as the plain variable of the caller.
final class UsingNode: Node {
  let inner: Node
  let key: NameKey?
  init(_ extent: Extent, _ inner: Node, key: NameKey?) {
    self.inner = inner
    self.key = key
    super.init(extent)
  }
  override func eval(_ f: Frame) throws -> Value {
    if let key, let value = f.session.usingValue(key, f) { return value }
    throw Thrown.runtime(
      "A Using variable cannot be retrieved. A Using variable can be used only with Invoke-Command, Start-Job, or InlineScript in the script workflow. When it is used with Invoke-Command, the Using variable is valid only if the script block is invoked on a remote computer.",
      id: "UsingWithoutInvokeCommand")
  }
}
