// Walking a tree for a script: `Find` and `FindAll` with a predicate, the type of an expression, and the values of harmless ones.

import Objects
import Primitives
import Syntax

enum AstSearch {
  /// The nodes for which the predicate (the call's first argument) holds, in PowerShell's order. Blocks inside are looked into when the second
  /// argument says so.
  static func find(_ node: Ast, _ object: AstObj, _ call: Call, onlyFirst: Bool) throws -> ContiguousArray<Value> {
    guard let predicate = call.obj(0) else { throw DotNetError.argumentNull("predicate") }
    let nested = call.bool(1)
    var found = ContiguousArray<Value>()
    var failure: (any Error)?
    node.visit { here in
      if here.kind != .baseCtorInvokeMemberExpression {
        do {
          let value = object.wrap(here)
          if Truth.isTrue(try call.runtime.invoke(predicate, this: .unset, [value])) {
            found.append(value)
            if onlyFirst { return .stopVisit }
          }
        } catch {
          failure = error
          return .stopVisit
        }
      }
      if nested { return .continue }
      switch here.kind {
      case .functionDefinition, .scriptBlockExpression, .typeDefinition, .functionMember: return .skipChildren
      default: return .continue
      }
    }
    if let failure { throw failure }
    return found
  }
}

/// `StaticType` of expressions.
enum AstStaticType {
  static func of(_ node: ExpressionAst, _ session: Session?) -> TypeInfo {
    switch node.kind {
    case .stringConstantExpression, .expandableStringExpression: return .string
    case .constantExpression:
      return (node as? ConstantExpressionAst).map { Compiler.constant($0.value) }.flatMap { $0.isNull ? nil : $0.type }
        ?? .object
    case .arrayExpression, .arrayLiteral: return TypeInfo.object.arrayType()
    case .hashtable: return .hashtable
    case .scriptBlockExpression: return .scriptBlock
    case .typeExpression: return .typeClass
    case .convertExpression:
      return (node as? ConvertExpressionAst).flatMap { TypeResolver.find($0.attribute.typeName, session) } ?? .object
    case .binaryExpression:
      guard let binary = node as? BinaryExpressionAst else { return .object }
      switch binary.operator {
      case .xor, .and, .or, .is: return .bool
      default: return .object
      }
    case .unaryExpression:
      guard let unary = node as? UnaryExpressionAst else { return .object }
      return unary.tokenKind == .not || unary.tokenKind == .exclaim ? .bool : .object
    default: return .object
    }
  }
}

/// `SafeGetValue()`: the value of an expression that runs no code of its own.
struct SafeValue {
  let object: AstObj
  init(_ object: AstObj) { self.object = object }

  func get(_ node: Ast) throws -> Value {
    guard let value = try value(node) else {
      throw DotNetError.invalidOperation(
        "Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions. Dynamic expression: \(object.text)."
      )
    }
    return value
  }

  /// Nil for what would have to be run.
  private func value(_ node: Ast) throws -> Value? {
    switch node {
    case let text as StringConstantExpressionAst: return Value(text.value)
    case let constant as ConstantExpressionAst: return Compiler.constant(constant.value)
    case let variable as VariableExpressionAst:
      switch variable.variablePath.userPath.lowercased() {
      case "true": return .bool(true)
      case "false": return .bool(false)
      case "null": return .null
      default: return nil
      }
    case let list as ArrayLiteralAst:
      var items = ContiguousArray<Value>()
      for element in list.elements {
        guard let item = try value(element) else { return nil }
        items.append(item)
      }
      return .array(items)
    case let list as ArrayExpressionAst:
      var items = ContiguousArray<Value>()
      for statement in list.subExpression.statements {
        guard let item = try value(statement) else { return nil }
        if let sequence = item.sequence { items.append(contentsOf: sequence.items) } else { items.append(item) }
      }
      return .array(items)
    case let table as HashtableAst:
      let made = DictionaryObj()
      for pair in table.keyValuePairs {
        guard let key = try value(pair.key), let item = try value(pair.value) else { return nil }
        made.set(key, item)
      }
      return .object(made)
    case let unary as UnaryExpressionAst where unary.tokenKind == .minus:
      guard let inner = try value(unary.child) else { return nil }
      return try Arithmetic.negate(inner, Session.detached)
    case let paren as ParenExpressionAst: return try value(paren.pipeline)
    case let pipeline as PipelineAst:
      guard let expression = pipeline.pureExpression else { return nil }
      return try value(expression)
    case let block as ScriptBlockExpressionAst:
      return .object(ScriptBlock(CodeBlock(block.scriptBlock, root: object.root), module: nil, isBound: false))
    default: return nil
    }
  }
}
