// A small walker over the syntax tree, enough for the expressions in Tests/Conformance/tables that need operators, conversions and members but
// no session. The engine has its own tests; these tell whether the room below it is right.

import Foundation
import Primitives
import Syntax

@testable import Objects

/// Something that the walker does not do; such lines are passed over.
struct Unsupported: Error {}

/// A script block as far as operators see one.
final class TestBlock: Obj {
  let text: String
  let ast: ScriptBlockAst
  init(_ text: String, _ ast: ScriptBlockAst) {
    self.text = text
    self.ast = ast
    super.init(tag: .scriptBlock)
  }
  override var type: TypeInfo { .scriptBlock }
  override func describe(_ runtime: Runtime) throws -> String { text }
}

/// A runtime with a few enums and no session.
final class TestRuntime: Runtime {
  var evaluator: TableEvaluator?
  static let enums: [String: TypeInfo] = {
    var all: [String: TypeInfo] = [:]
    for type in [
      TypeInfo.enumeration("System.DayOfWeek", ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]),
      TypeInfo.enumeration(
        "System.StringComparison",
        [
          "CurrentCulture", "CurrentCultureIgnoreCase", "InvariantCulture", "InvariantCultureIgnoreCase", "Ordinal",
          "OrdinalIgnoreCase",
        ]),
      TypeInfo.enumeration(
        "System.ConsoleColor",
        [
          "Black", "DarkBlue", "DarkGreen", "DarkCyan", "DarkRed", "DarkMagenta", "DarkYellow", "Gray", "DarkGray", "Blue",
          "Green", "Cyan",
          "Red", "Magenta", "Yellow", "White",
        ]),
    ] {
      all[type.name.lowercased()] = type
      all[type.fullName.lowercased()] = type
    }
    return all
  }()
  override func scriptType(_ name: String) -> TypeInfo? {
    TypeCatalog.find(name) == nil ? TestRuntime.enums[name.lowercased()] : nil
  }
  override func invoke(_ callable: Obj, underscore: Value, _ args: [Value], newScope: Bool) throws -> Value {
    guard let block = callable as? TestBlock, let evaluator else { throw Unsupported() }
    let outer = evaluator.underscore
    defer { evaluator.underscore = outer }
    evaluator.underscore = underscore
    return try evaluator.statements(block.ast.endBlock?.statements ?? [])
  }
}

final class TableEvaluator {
  let runtime = TestRuntime()
  var underscore = Value.null
  private var source: SourceText?

  init() { runtime.evaluator = self }

  /// The value of an expression's text.
  func evaluate(_ text: String) throws -> Value {
    let script = Parser.parse(text: text)
    guard script.errors.isEmpty, let block = script.root.endBlock, block.statements.count == 1 else { throw Unsupported() }
    source = script.source
    return try withExtendedLifetime(script) { try statement(block.statements[0]) }
  }

  func statements(_ list: [StatementAst]) throws -> Value {
    var results: [Value] = []
    for item in list {
      let value = try statement(item)
      if case .nothing = value { continue }
      if let items = Enumeration.items(value) { results += items } else { results.append(value) }
    }
    return results.isEmpty ? .nothing : results.count == 1 ? results[0] : .array(results)
  }

  private func statement(_ node: StatementAst) throws -> Value {
    guard let pipeline = node as? PipelineAst, pipeline.pipelineElements.count == 1,
      let command = pipeline.pipelineElements[0] as? CommandExpressionAst, command.redirections.isEmpty
    else { throw Unsupported() }
    return try expression(command.expression)
  }

  private func type(_ name: ITypeName) throws -> TypeInfo {
    if let type = runtime.scriptType(name.fullName) ?? TypeCatalog.find(name.fullName) { return type }
    throw Unsupported()
  }

  func expression(_ node: ExpressionAst) throws -> Value {
    switch node {
    case let node as ConstantExpressionAst: return Value(node.value)
    case let node as StringConstantExpressionAst: return Value(node.value)
    case let node as ExpandableStringExpressionAst:
      var text = ""
      for part in node.parts {
        switch part {
        case .text(let piece): text += piece
        case .expression(let i): text += try Text.string(expression(node.nestedExpressions[i]), runtime).string
        }
      }
      return Value(text)
    case let node as VariableExpressionAst:
      switch node.variablePath.userPath.lowercased() {
      case "true": return .bool(true)
      case "false": return .bool(false)
      case "null": return .null
      case "_": return underscore
      default: throw Unsupported()
      }
    case let node as TypeExpressionAst: return .object(try type(node.typeName))
    case let node as ParenExpressionAst:
      guard let pipeline = node.pipeline as? PipelineAst else { throw Unsupported() }
      return try statement(pipeline)
    case let node as SubExpressionAst: return try statements(node.subExpression.statements)
    case let node as ArrayExpressionAst:
      let list = node.subExpression.statements
      if list.isEmpty { return .array([Value]()) }
      let value = try list.count == 1 ? statement(list[0]) : statements(list)
      if case .nothing = value { return .array([Value]()) }
      return .array(Enumeration.items(value) ?? [value])
    case let node as ArrayLiteralAst: return .array(try node.elements.map { try expression($0) })
    case let node as HashtableAst: return .object(try hashtable(node, DictionaryObj()))
    case let node as ScriptBlockExpressionAst:
      return .object(TestBlock(String((source?.text(node.extent) ?? "{}").dropFirst().dropLast()), node.scriptBlock))
    case let node as ConvertExpressionAst: return try convert(node)
    case let node as UnaryExpressionAst: return try unary(node)
    case let node as BinaryExpressionAst: return try binary(node)
    case let node as TernaryExpressionAst:
      return try expression(Truth.isTrue(expression(node.condition)) ? node.ifTrue : node.ifFalse)
    case let node as IndexExpressionAst:
      return try Indexing.get(expression(node.target), [expression(node.index)], runtime)
    case let node as InvokeMemberExpressionAst:
      guard let name = (node.member as? StringConstantExpressionAst)?.value else { throw Unsupported() }
      let arguments = try node.arguments.map { try expression($0) }
      if node.static {
        guard let type = try expression(node.expression).obj as? TypeInfo else { throw Unsupported() }
        return try MemberAccess.invokeStatic(type, PSString.make(name), arguments, runtime)
      }
      return try MemberAccess.invoke(expression(node.expression), PSString.make(name), arguments, runtime)
    case let node as MemberExpressionAst:
      guard let name = (node.member as? StringConstantExpressionAst)?.value else { throw Unsupported() }
      if node.static {
        guard let type = try expression(node.expression).obj as? TypeInfo else { throw Unsupported() }
        if let info = type.enumInfo, let i = info.names.firstIndex(where: { $0.lowercased() == name.lowercased() }) {
          return .object(EnumValue(type, info.values[i]))
        }
        if type === TypeInfo.double {
          switch name {
          case "NaN": return .double(.nan)
          case "PositiveInfinity": return .double(.infinity)
          case "NegativeInfinity": return .double(-.infinity)
          default: break
          }
        }
        guard let value = try MemberAccess.getStatic(type, PSString.make(name), runtime) else { throw Unsupported() }
        return value
      }
      return try MemberAccess.get(expression(node.expression), PSString.make(name), runtime) ?? .null
    default: throw Unsupported()
    }
  }

  private func hashtable(_ node: HashtableAst, _ table: DictionaryObj) throws -> DictionaryObj {
    for pair in node.keyValuePairs { table.set(try expression(pair.key), try statement(pair.value)) }
    return table
  }

  private func convert(_ node: ConvertExpressionAst) throws -> Value {
    let name = node.attribute.typeName.fullName.lowercased()
    if let literal = node.child as? HashtableAst {
      if name == "ordered" { return .object(try hashtable(literal, DictionaryObj.ordered())) }
      if name == "pscustomobject" {
        return try Conversion.convert(.object(hashtable(literal, DictionaryObj.ordered())), to: .psCustomObject, runtime)
      }
    }
    if name == "ordered" {
      throw Unsupported()
    }
    if name == "pscustomobject" {
      return try Conversion.convert(expression(node.child), to: .psCustomObject, runtime)
    }
    return try Conversion.convert(expression(node.child), to: type(node.attribute.typeName), runtime)
  }

  private func unary(_ node: UnaryExpressionAst) throws -> Value {
    if node.tokenKind == .comma { return .array([try expression(node.child)]) }
    let value = try expression(node.child)
    switch node.tokenKind {
    case .minus: return try Arithmetic.negate(value, runtime)
    case .plus: return try Arithmetic.plus(value, runtime)
    case .not, .exclaim: return .bool(!Truth.isTrue(value))
    case .bnot: return try Bitwise.not(value, runtime)
    case .isplit, .csplit: return try Matching.split(value, runtime)
    case .join: return try Matching.join(value, runtime)
    default: throw Unsupported()
    }
  }

  private func binary(_ node: BinaryExpressionAst) throws -> Value {
    let l = try expression(node.left)
    if node.operator == .and, !Truth.isTrue(l) { return .bool(false) }
    if node.operator == .or, Truth.isTrue(l) { return .bool(true) }
    if node.operator == .questionQuestion, !l.isNull { return l }
    let r = try expression(node.right)
    func compare(_ op: CompareOp, _ ignoreCase: Bool) throws -> Value {
      try Comparison.evaluate(op, l, r, ignoreCase: ignoreCase, runtime)
    }
    switch node.operator {
    case .plus: return try Arithmetic.add(l, r, runtime)
    case .minus: return try Arithmetic.subtract(l, r, runtime)
    case .multiply: return try Arithmetic.multiply(l, r, runtime)
    case .divide: return try Arithmetic.divide(l, r, runtime)
    case .rem: return try Arithmetic.remainder(l, r, runtime)
    case .band: return try Bitwise.and(l, r, runtime)
    case .bor: return try Bitwise.or(l, r, runtime)
    case .bxor: return try Bitwise.xor(l, r, runtime)
    case .shl: return try Bitwise.shiftLeft(l, r, runtime)
    case .shr: return try Bitwise.shiftRight(l, r, runtime)
    case .and, .or: return .bool(Truth.isTrue(r))
    case .xor: return .bool(Truth.isTrue(l) != Truth.isTrue(r))
    case .questionQuestion: return r
    case .ieq: return try compare(.eq, true)
    case .ine: return try compare(.ne, true)
    case .ige: return try compare(.ge, true)
    case .igt: return try compare(.gt, true)
    case .ilt: return try compare(.lt, true)
    case .ile: return try compare(.le, true)
    case .ilike: return try compare(.like, true)
    case .inotlike: return try compare(.notlike, true)
    case .imatch: return try compare(.match, true)
    case .inotmatch: return try compare(.notmatch, true)
    case .icontains: return try compare(.contains, true)
    case .inotcontains: return try compare(.notcontains, true)
    case .iin: return try compare(.in, true)
    case .inotin: return try compare(.notin, true)
    case .ceq: return try compare(.eq, false)
    case .cne: return try compare(.ne, false)
    case .cge: return try compare(.ge, false)
    case .cgt: return try compare(.gt, false)
    case .clt: return try compare(.lt, false)
    case .cle: return try compare(.le, false)
    case .clike: return try compare(.like, false)
    case .cnotlike: return try compare(.notlike, false)
    case .cmatch: return try compare(.match, false)
    case .cnotmatch: return try compare(.notmatch, false)
    case .ccontains: return try compare(.contains, false)
    case .cnotcontains: return try compare(.notcontains, false)
    case .cin: return try compare(.in, false)
    case .cnotin: return try compare(.notin, false)
    case .ireplace: return try Matching.replace(l, r, ignoreCase: true, runtime)
    case .creplace: return try Matching.replace(l, r, ignoreCase: false, runtime)
    case .isplit: return try Matching.split(l, r, ignoreCase: true, runtime)
    case .csplit: return try Matching.split(l, r, ignoreCase: false, runtime)
    case .join: return try Matching.join(l, r, runtime)
    case .dotDot: return try Ranges.range(l, r, runtime)
    case .format: return try FormatOperator.format(l, r, runtime)
    case .is: return .bool(try TypeOperators.isInstance(l, r, runtime))
    case .isNot: return .bool(!(try TypeOperators.isInstance(l, r, runtime)))
    case .as: return try TypeOperators.asType(l, r, runtime)
    default: throw Unsupported()
    }
  }
}
