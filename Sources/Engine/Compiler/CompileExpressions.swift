// Expressions to nodes.

import Objects
import Primitives
import Syntax

extension Compiler {
  func expression(_ ast: ExpressionAst) -> Node {
    if let variable = usingVariable, ast === variable {
      usingVariable = nil
      defer { usingVariable = variable }
      return UsingNode(ast.extent, expression(ast), key: NameKey(variable.variablePath.userPath))
    }
    switch ast.kind {
    case .constantExpression:
      return ConstantNode(ast.extent, Compiler.constant(unsafeDowncast(ast, to: ConstantExpressionAst.self).value))
    case .stringConstantExpression:
      return ConstantNode(ast.extent, Value(unsafeDowncast(ast, to: StringConstantExpressionAst.self).value))
    case .expandableStringExpression: return expandable(unsafeDowncast(ast, to: ExpandableStringExpressionAst.self))
    case .variableExpression: return variable(unsafeDowncast(ast, to: VariableExpressionAst.self))
    case .binaryExpression: return binary(unsafeDowncast(ast, to: BinaryExpressionAst.self))
    case .unaryExpression: return unary(unsafeDowncast(ast, to: UnaryExpressionAst.self))
    case .ternaryExpression:
      let node = unsafeDowncast(ast, to: TernaryExpressionAst.self)
      return TernaryNode(ast.extent, expression(node.condition), expression(node.ifTrue), expression(node.ifFalse))
    case .convertExpression: return convert(unsafeDowncast(ast, to: ConvertExpressionAst.self))
    case .attributedExpression: return place(ast)
    case .memberExpression:
      let node = unsafeDowncast(ast, to: MemberExpressionAst.self)
      if node.static { return StaticMemberNode(ast.extent, expression(node.expression), memberName(node.member)) }
      return MemberNode(ast.extent, expression(node.expression), memberName(node.member), nullConditional: node.nullConditional)
    case .invokeMemberExpression, .baseCtorInvokeMemberExpression:
      let node = unsafeDowncast(ast, to: InvokeMemberExpressionAst.self)
      let arguments = node.arguments.map { expression($0) }
      if ast.kind == .baseCtorInvokeMemberExpression { return BaseConstructorNode(ast.extent, arguments) }
      if !node.genericTypeArguments.isEmpty {
        return GenericInvokeNode(
          ast.extent, expression(node.expression), memberName(node.member), arguments,
          node.genericTypeArguments.map { TypeNode($0.extent, $0) }, isStatic: node.static,
          nullConditional: node.nullConditional)
      }
      if node.static { return StaticInvokeNode(ast.extent, expression(node.expression), memberName(node.member), arguments) }
      return InvokeMemberNode(
        ast.extent, expression(node.expression), memberName(node.member), arguments, nullConditional: node.nullConditional)
    case .indexExpression:
      let node = unsafeDowncast(ast, to: IndexExpressionAst.self)
      let cast = (node.index as? ConvertExpressionAst)?.attribute.typeName.fullName.lowercased()
      return IndexNode(
        ast.extent, expression(node.target), expression(node.index), nullConditional: node.nullConditional,
        isKey: cast == "object" || cast == "system.object")
    case .parenExpression:
      let inner = unsafeDowncast(ast, to: ParenExpressionAst.self).pipeline
      return ParenNode(ast.extent, value(inner))
    case .subExpression:
      let body = unsafeDowncast(ast, to: SubExpressionAst.self).subExpression
      // `$()` is no more than a null, which a pipeline carries.
      if body.statements.isEmpty { return ConstantNode(ast.extent, .null) }
      return SubExpressionNode(ast.extent, block(body))
    case .arrayExpression:
      let body = unsafeDowncast(ast, to: ArrayExpressionAst.self).subExpression
      // `@(1, 2)`: the list is the array, nothing needs collecting.
      if body.traps.isEmpty, body.statements.count == 1, let pipeline = body.statements[0] as? PipelineAst,
        !pipeline.background, pipeline.pipelineElements.count == 1,
        let only = pipeline.pipelineElements[0] as? CommandExpressionAst, only.redirections.isEmpty,
        let list = only.expression as? ArrayLiteralAst
      {
        // Within parentheses, because as an index it is one array, not several indexes.
        return ParenNode(ast.extent, ArrayLiteralNode(ast.extent, list.elements.map { expression($0) }))
      }
      return ArrayExpressionNode(ast.extent, block(body))
    case .arrayLiteral:
      return ArrayLiteralNode(ast.extent, unsafeDowncast(ast, to: ArrayLiteralAst.self).elements.map { expression($0) })
    case .hashtable: return hashtable(unsafeDowncast(ast, to: HashtableAst.self), ordered: false)
    case .scriptBlockExpression:
      return ScriptBlockNode(ast.extent, codeBlock(unsafeDowncast(ast, to: ScriptBlockExpressionAst.self).scriptBlock))
    case .typeExpression: return TypeNode(ast.extent, unsafeDowncast(ast, to: TypeExpressionAst.self).typeName)
    case .usingExpression:
      let inner = unsafeDowncast(ast, to: UsingExpressionAst.self).subExpression
      // `$using:x[1]` and `$using:x.Name` read the variable that came along, and then its element or member.
      guard let variable = UsingVariables.variable(of: inner), variable !== inner else {
        let key = (inner as? VariableExpressionAst).map { NameKey($0.variablePath.userPath) }
        return UsingNode(ast.extent, expression(inner), key: key)
      }
      let outer = usingVariable
      usingVariable = variable
      defer { usingVariable = outer }
      return expression(inner)
    default: return UnsupportedNode(ast.extent, "The expression is not supported.", id: "ExpressionNotSupported")
    }
  }

  static func constant(_ value: ConstantValue) -> Value {
    switch value {
    case .null: return .null
    case .boolean(let v): return .bool(v)
    case .sbyte(let v): return .sbyte(v)
    case .byte(let v): return .byte(v)
    case .int16(let v): return .short(v)
    case .uint16(let v): return .ushort(v)
    case .int32(let v): return .int(v)
    case .uint32(let v): return .uint(v)
    case .int64(let v): return .long(v)
    case .uint64(let v): return .ulong(v)
    case .double(let v): return .double(v)
    case .decimal(let v):
      return .object(
        DecimalObj(
          PSDecimal(
            low: UInt64(truncatingIfNeeded: v.magnitude), high: UInt32(truncatingIfNeeded: v.magnitude >> 64), scale: v.scale,
            isNegative: v.isNegative)))
    case .bigInteger(let digits): return .object(BigIntObj(BigInt(digits: digits) ?? BigInt(0)))
    case .string(let text): return Value(text)
    }
  }

  func memberName(_ ast: CommandElementAst) -> MemberName {
    if let text = ast as? StringConstantExpressionAst { return .fixed(PSString.make(text.value)) }
    if let value = ast as? ExpressionAst { return .computed(expression(value)) }
    return .fixed(PSString.make(code.source.text(ast.extent)))
  }

  /// A variable by its plain name.
  func plainVariable(_ name: String, _ extent: Extent) -> Node {
    let lower = name.lowercased()
    if SpecialNames.underscore.contains(lower) { return UnderscoreNode(extent) }
    switch lower {
    case "true": return ConstantVariableNode(extent, "true", .bool(true))
    case "false": return ConstantVariableNode(extent, "false", .bool(false))
    case "null": return ConstantVariableNode(extent, "null", .null)
    default: break
    }
    let key = NameKey(name)
    if lower == "this" { return ThisNode(extent, key) }
    if SpecialNames.automatic.contains(lower) { return AutomaticVariableNode(extent, key) }
    let slot = layout.slot(key)
    if slot >= 0 {
      if let constraint = constraints[slot] { return TypedLocalVariableNode(extent, slot: slot, key: key, constraint) }
      return LocalVariableNode(extent, slot: slot, key: key)
    }
    return NamedVariableNode(extent, key)
  }

  func variable(_ ast: VariableExpressionAst) -> Node {
    let node = variableNode(ast)
    if stringDepth > 0 { (node as? VariableNode)?.isInString = true }
    return node
  }

  private func variableNode(_ ast: VariableExpressionAst) -> Node {
    let path = ast.variablePath
    if path.isDriveQualified { return DriveVariableNode(ast.extent, drive: path.driveName ?? "", path: path.unqualifiedPath) }
    let name = path.unqualifiedPath
    if path.isUnscopedVariable { return plainVariable(name, ast.extent) }
    if SpecialNames.constants.contains(name.lowercased()) { return plainVariable(name, ast.extent) }
    let key = NameKey(name)
    if path.isGlobal { return ScopedVariableNode(ast.extent, key, .global) }
    if path.isScript { return ScopedVariableNode(ast.extent, key, .script) }
    if path.isPrivate { return ScopedVariableNode(ast.extent, key, .private) }
    return ScopedVariableNode(ast.extent, key, .local)
  }

  private func expandable(_ ast: ExpandableStringExpressionAst) -> Node {
    var parts: [ExpandableStringNode.Part] = []
    stringDepth += 1
    defer { stringDepth -= 1 }
    for part in ast.parts {
      switch part {
      case .text(let text): parts.append(.text(PSString.make(text)))
      case .expression(let index):
        guard index < ast.nestedExpressions.count else { continue }
        parts.append(.node(expression(ast.nestedExpressions[index])))
      }
    }
    return ExpandableStringNode(ast.extent, parts)
  }

  func hashtable(_ ast: HashtableAst, ordered: Bool) -> Node {
    HashtableNode(ast.extent, ast.keyValuePairs.map { (key: expression($0.key), value: value($0.value)) }, isOrdered: ordered)
  }

  private func convert(_ ast: ConvertExpressionAst) -> Node {
    let name = ast.attribute.typeName
    let lower = name.name.lowercased()
    if let table = ast.child as? HashtableAst {
      if lower == "ordered" { return hashtable(table, ordered: true) }
      if lower == "pscustomobject" || lower == "psobject" && false { return customObject(table, ast) }
    }
    if lower == "pscustomobject", let paren = ast.child as? ConvertExpressionAst,
      paren.attribute.typeName.name.lowercased() == "ordered",
      let table = paren.child as? HashtableAst
    {
      return customObject(table, ast)
    }
    if lower == "ref" {
      var key: NameKey?
      // `[ref]$null` and `[ref]$_` refer to no variable: they make a reference of their own.
      if let variable = ast.child as? VariableExpressionAst, variable.variablePath.isVariable,
        !SpecialNames.isSpecial(variable.variablePath.unqualifiedPath.lowercased())
      {
        key = NameKey(variable.variablePath.unqualifiedPath)
      }
      return ReferenceNode(ast.extent, key: key, expression(ast.child))
    }
    return ConvertNode(ast.extent, TypeNode(ast.attribute.extent, name), expression(ast.child))
  }

  /// `[pscustomobject]@{...}`: with fixed, distinct names no hashtable is made.
  private func customObject(_ table: HashtableAst, _ ast: ConvertExpressionAst) -> Node {
    var names: [PSString] = []
    var values: [Node] = []
    for pair in table.keyValuePairs {
      guard let name = (pair.key as? StringConstantExpressionAst)?.value else {
        return ConvertNode(ast.extent, TypeNode(ast.attribute.extent, ast.attribute.typeName), hashtable(table, ordered: true))
      }
      let key = PSString.make(name)
      if names.contains(where: { $0.equalsIgnoringCase(key) }) || name.lowercased() == "pstypename" || name.isEmpty {
        return ConvertNode(ast.extent, TypeNode(ast.attribute.extent, ast.attribute.typeName), hashtable(table, ordered: true))
      }
      names.append(key)
      values.append(value(pair.value))
    }
    return CustomObjectNode(ast.extent, names: names, values: values)
  }

  private func binary(_ ast: BinaryExpressionAst) -> Node {
    let at = ast.extent
    let l = expression(ast.left)
    let r = expression(ast.right)
    func compare(_ op: CompareOp, _ ignoreCase: Bool) -> Node { CompareNode(at, l, r, op, ignoreCase: ignoreCase) }
    func generic(_ body: @escaping GenericBinaryNode.Body) -> Node { GenericBinaryNode(at, l, r, body) }
    switch ast.operator {
    case .plus: return AddNode(at, l, r)
    case .minus: return SubtractNode(at, l, r)
    case .multiply: return MultiplyNode(at, l, r)
    case .divide: return DivideNode(at, l, r)
    case .rem: return RemainderNode(at, l, r)
    case .and: return AndNode(at, l, r)
    case .or: return OrNode(at, l, r)
    case .xor: return XorNode(at, l, r)
    case .dotDot: return RangeNode(at, l, r)
    case .questionQuestion: return CoalesceNode(at, l, r)
    case .ieq: return compare(.eq, true)
    case .ine: return compare(.ne, true)
    case .ige: return compare(.ge, true)
    case .igt: return compare(.gt, true)
    case .ilt: return compare(.lt, true)
    case .ile: return compare(.le, true)
    case .ceq: return compare(.eq, false)
    case .cne: return compare(.ne, false)
    case .cge: return compare(.ge, false)
    case .cgt: return compare(.gt, false)
    case .clt: return compare(.lt, false)
    case .cle: return compare(.le, false)
    case .ilike: return compare(.like, true)
    case .inotlike: return compare(.notlike, true)
    case .clike: return compare(.like, false)
    case .cnotlike: return compare(.notlike, false)
    case .imatch: return MatchNode(at, l, r, negated: false, ignoreCase: true)
    case .inotmatch: return MatchNode(at, l, r, negated: true, ignoreCase: true)
    case .cmatch: return MatchNode(at, l, r, negated: false, ignoreCase: false)
    case .cnotmatch: return MatchNode(at, l, r, negated: true, ignoreCase: false)
    case .icontains: return compare(.contains, true)
    case .inotcontains: return compare(.notcontains, true)
    case .ccontains: return compare(.contains, false)
    case .cnotcontains: return compare(.notcontains, false)
    case .iin: return compare(.in, true)
    case .inotin: return compare(.notin, true)
    case .cin: return compare(.in, false)
    case .cnotin: return compare(.notin, false)
    case .ireplace, .creplace:
      let spelling = ast.errorPosition
      let ignoresCase = ast.operator == .ireplace
      return generic {
        do { return try Matching.replace($0, $1, ignoreCase: ignoresCase, $2.session) } catch let count as Matching.TooManyParts
        {
          throw count.error($2.source.text(spelling))
        }
      }
    case .isplit: return generic { try Matching.split($0, $1, ignoreCase: true, $2.session) }
    case .csplit: return generic { try Matching.split($0, $1, ignoreCase: false, $2.session) }
    case .join: return generic { try Matching.join($0, $1, $2.session) }
    case .format: return generic { try FormatOperator.format($0, $1, $2.session) }
    case .band: return generic { try Bitwise.and($0, $1, $2.session) }
    case .bor: return generic { try Bitwise.or($0, $1, $2.session) }
    case .bxor: return generic { try Bitwise.xor($0, $1, $2.session) }
    case .shl: return generic { try Bitwise.shiftLeft($0, $1, $2.session) }
    case .shr: return generic { try Bitwise.shiftRight($0, $1, $2.session) }
    case .is: return generic { .bool(try TypeTests.is($0, $1, $2)) }
    case .isNot: return generic { .bool(!(try TypeTests.is($0, $1, $2))) }
    case .as: return generic { try TypeTests.as($0, $1, $2) }
    default: return UnsupportedNode(at, "The operator is not supported.", id: "OperatorNotSupported")
    }
  }

  private func unary(_ ast: UnaryExpressionAst) -> Node {
    let at = ast.extent
    func generic(_ body: @escaping GenericUnaryNode.Body) -> Node { GenericUnaryNode(at, expression(ast.child), body) }
    switch ast.tokenKind {
    case .not, .exclaim: return NotNode(at, expression(ast.child))
    case .minus:
      if let constant = ast.child as? ConstantExpressionAst, case .int32(let v) = constant.value, v != .min {
        return ConstantNode(at, .int(-v))
      }
      return generic { try Arithmetic.negate($0, $1.session) }
    case .plus: return generic { try Arithmetic.plus($0, $1.session) }
    case .bnot: return generic { try Bitwise.not($0, $1.session) }
    case .plusPlus: return IncrementNode(at, place(ast.child), step: 1, isPrefix: true)
    case .minusMinus: return IncrementNode(at, place(ast.child), step: -1, isPrefix: true)
    case .postfixPlusPlus: return IncrementNode(at, place(ast.child), step: 1, isPrefix: false)
    case .postfixMinusMinus: return IncrementNode(at, place(ast.child), step: -1, isPrefix: false)
    case .comma: return generic { value, _ in .array([value]) }
    case .isplit, .csplit: return generic { try Matching.split($0, $1.session) }
    case .join: return generic { try Matching.join($0, $1.session) }
    default: return UnsupportedNode(at, "The operator is not supported.", id: "OperatorNotSupported")
    }
  }
}

/// `-is`, `-isnot`, `-as`.
enum TypeTests {
  private static func type(_ value: Value, _ f: Frame, operator: String) throws -> TypeInfo {
    if case .object(let object) = value.base, let type = object as? TypeInfo { return type }
    let name = try Text.string(value, f.session).string
    if let found = try? TypeResolver.resolve(text: name, f.session) { return found }
    if value.isNull, `operator` != "-as" {
      throw Thrown.runtime("The right operand of '-is' must be a type.", id: "IsOperatorRequiresType")
    }
    let message =
      "Cannot convert the \"\(name)\" value of type \"\(value.isNull ? "null" : value.base.type.fullName)\" to type \"System.Type\"."
    let failure = Thrown.invalidCast(message, id: "InvalidCastFromStringToType")
    if `operator` == "-as" { throw failure }
    throw Thrown(
      "System.Management.Automation.RuntimeException", message, id: "RuntimeException", category: .NotSpecified,
      inner: failure.record.exception)
  }

  static func `is`(_ value: Value, _ typeValue: Value, _ f: Frame) throws -> Bool {
    let type = try type(typeValue, f, operator: "-is")
    if value.isNull { return false }
    if type === TypeInfo.psCustomObject || type === TypeInfo.psObject {
      if case .object(let object) = value {
        return object.tag == .custom || type === TypeInfo.psObject && object.tag == .wrapped
      }
      return false
    }
    return type.accepts(value.base.type)
  }

  static func `as`(_ value: Value, _ typeValue: Value, _ f: Frame) throws -> Value {
    let type = try type(typeValue, f, operator: "-as")
    if type === TypeInfo.string { return try TypeOperators.asType(value, .object(type), f.session) }
    return (try orNil({ try Conversion.convert(value.orNull, to: type, f.session) })) ?? .null
  }
}
