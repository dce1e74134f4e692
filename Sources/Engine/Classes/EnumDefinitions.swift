// Making types of `enum` definitions: the order in which they may use one another's values, the values themselves, and what is wrong with
// them.

import Objects
import Primitives
import Syntax

struct EnumDefinitions {
  let frame: Frame
  let root: ScriptBlockAst
  let errors: DefinitionErrors
  let assembly: Int

  /// Defines enumerations; those whose values others use come first.
  func define(_ asts: [TypeDefinitionAst]) throws {
    for ast in sorted(asts) { ast.definedType = try make(ast) }
  }

  private func sorted(_ asts: [TypeDefinitionAst]) -> [TypeDefinitionAst] {
    if asts.count < 2 { return asts }
    var needs: [ObjectIdentifier: [TypeDefinitionAst]] = [:]
    for ast in asts {
      var needed: [TypeDefinitionAst] = []
      for case let member as PropertyMemberAst in ast.members {
        member.initialValue?.visit { node in
          if let access = node as? MemberExpressionAst, let type = access.expression as? TypeExpressionAst,
            let other = (type.typeName as? TypeName)?.typeDefinitionAst, other !== ast, asts.contains(where: { $0 === other }),
            !needed.contains(where: { $0 === other })
          {
            needed.append(other)
          }
          return node.kind == .scriptBlockExpression ? .skipChildren : .continue
        }
      }
      needs[ObjectIdentifier(ast)] = needed
    }
    var result: [TypeDefinitionAst] = []
    var ready = asts.filter { needs[ObjectIdentifier($0)]?.isEmpty ?? true }
    while let next = ready.popLast() {
      result.append(next)
      for ast in asts {
        needs[ObjectIdentifier(ast)]?.removeAll { $0 === next }
        if needs[ObjectIdentifier(ast)]?.isEmpty ?? true, !result.contains(where: { $0 === ast }),
          !ready.contains(where: { $0 === ast })
        {
          ready.append(ast)
        }
      }
    }
    for ast in asts where !result.contains(where: { $0 === ast }) { errors.report(ast.extent, .cycleInEnumInitializers) }
    return result
  }

  /// The greatest value of an underlying type; nil for one that no enumeration can have.
  private static func greatest(_ type: TypeInfo) -> Int128? {
    switch type.code {
    case .byte: return Int128(UInt8.max)
    case .sbyte: return Int128(Int8.max)
    case .int16: return Int128(Int16.max)
    case .uint16: return Int128(UInt16.max)
    case .int32: return Int128(Int32.max)
    case .uint32: return Int128(UInt32.max)
    case .int64: return Int128(Int64.max)
    case .uint64: return Int128(UInt64.max)
    default: return nil
    }
  }

  private func make(_ ast: TypeDefinitionAst) throws -> TypeInfo {
    let session = frame.session
    var underlying = TypeInfo.int32
    if let written = ast.baseTypes.first { underlying = try TypeResolver.resolve(written.typeName, session) }
    guard let greatest = EnumDefinitions.greatest(underlying) else {
      errors.report(ast.baseTypes.first?.extent ?? ast.extent, .invalidUnderlyingType(underlying.fullName))
      return underlying
    }
    let shown = TypeDisplay.short(underlying)
    let code = CodeBlock(root, root: root)
    var names: [String] = []
    var values: [Int128] = []
    // The value of the next member; nil once one could not be worked out.
    var next: Int128? = 0
    var isTooBig = false
    for case let member as PropertyMemberAst in ast.members {
      if let initial = member.initialValue {
        if EnumDefinitions.isConstant(initial, session) {
          let value = try Compiler.compile(expression: initial, in: code).eval(frame).orNull
          next = number(value, underlying, session)
          if next == nil {
            let isNumber = value.type.code.isNumeric || value.type.isEnum
            errors.report(initial.extent, isNumber ? .enumeratorValueOutOfBounds(shown) : .cannotConvertValue(shown))
          }
        } else {
          errors.report(initial.extent, .enumeratorValueMustBeConstant)
        }
        isTooBig = next.map { $0 > greatest } ?? false
      }
      if isTooBig { errors.report(member.extent, .enumeratorValueOutOfBounds(shown)) }
      if names.contains(where: { $0.lowercased() == member.name.lowercased() }) {
        errors.report(member.extent, .memberAlreadyDefined(member.name))
      } else if let value = next {
        names.append(member.name)
        values.append(value)
      }
      if let value = next, value < greatest {
        next = value + 1
        isTooBig = false
      } else {
        isTooBig = true
      }
    }
    return type(ast, underlying, names, values)
  }

  /// A constant as a number of the underlying type; nil where the conversion fails.
  private func number(_ value: Value, _ type: TypeInfo, _ session: Session) -> Int128? {
    guard let converted = try? Conversion.convert(value, to: type, session) else { return nil }
    switch converted.base {
    case .ulong(let number): return Int128(number)
    default: return converted.integer.map { Int128($0) }
    }
  }

  private func type(_ ast: TypeDefinitionAst, _ underlying: TypeInfo, _ names: [String], _ values: [Int128]) -> TypeInfo {
    let raw = values.map { Int64(truncatingIfNeeded: $0) }
    // Reflection lists an enum's names by value, as unsigned numbers.
    let order = raw.indices.sorted { a, b in
      let x = UInt64(bitPattern: raw[a]), y = UInt64(bitPattern: raw[b])
      return x == y ? a < b : x < y
    }
    let isFlags = ast.attributes.contains {
      TypeResolver.attribute($0.typeName, frame.session)?.fullName == "System.FlagsAttribute"
    }
    let type = TypeInfo(
      ClassDefinitions.fullName(ast), .enum, base: .enumBase, interfaces: { [.icomparable, .iconvertible, .iformattable] },
      enumInfo: EnumInfo(
        names: order.map { names[$0] }, values: order.map { raw[$0] }, isFlags: isFlags, underlying: { underlying }),
      declare: EnumFieldMembers.declare)
    type.scriptClass = ScriptClass(
      ast, root: root, session: frame.session, module: frame.scope.module, scope: frame.scope, base: nil, dotNetBase: nil)
    type.assemblyVersion = "1.0.0.\(assembly)"
    return type
  }

  /// Whether an expression is a constant by the rules of enumerators.
  static func isConstant(_ ast: Ast, _ session: Session) -> Bool {
    switch ast.kind {
    case .constantExpression, .stringConstantExpression: return true
    case .variableExpression: return (ast as? VariableExpressionAst)?.isConstantVariable ?? false
    case .parenExpression: return (ast as? ParenExpressionAst).map { isConstant($0.pipeline, session) } ?? false
    case .pipeline: return (ast as? PipelineAst)?.pureExpression.map { isConstant($0, session) } ?? false
    case .subExpression: return (ast as? SubExpressionAst).map { isConstant($0.subExpression, session) } ?? false
    case .statementBlock:
      guard let block = ast as? StatementBlockAst, block.traps.isEmpty, block.statements.count == 1 else { return false }
      return isConstant(block.statements[0], session)
    case .unaryExpression:
      guard let unary = ast as? UnaryExpressionAst else { return false }
      return unary.tokenKind.hasTrait(.canConstantFold) && isConstant(unary.child, session)
    case .binaryExpression:
      guard let binary = ast as? BinaryExpressionAst else { return false }
      return binary.operator.hasTrait(.canConstantFold) && isConstant(binary.left, session)
        && isConstant(binary.right, session)
    case .ternaryExpression:
      guard let ternary = ast as? TernaryExpressionAst else { return false }
      return isConstant(ternary.condition, session) && isConstant(ternary.ifTrue, session)
        && isConstant(ternary.ifFalse, session)
    case .convertExpression:
      guard let convert = ast as? ConvertExpressionAst, let type = TypeResolver.find(convert.attribute.typeName, session),
        type.code.isPrimitive || type === TypeInfo.bool || type === TypeInfo.char
      else { return false }
      return isConstant(convert.child, session)
    case .typeExpression:
      return (ast as? TypeExpressionAst).map { TypeResolver.find($0.typeName, session) != nil } ?? false
    case .memberExpression:
      guard let member = ast as? MemberExpressionAst, member.static, let owner = member.expression as? TypeExpressionAst,
        let name = member.member as? StringConstantExpressionAst, let type = TypeResolver.find(owner.typeName, session)
      else { return false }
      if let info = type.enumInfo { return info.names.contains { $0.lowercased() == name.value.lowercased() } }
      if case .field(let field)? = type.member(PSString.make(name.value), isStatic: true) { return field.set == nil }
      return false
    default: return false
    }
  }
}
