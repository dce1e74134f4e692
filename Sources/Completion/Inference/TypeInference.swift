// Types of expressions and statements that have not run. Nothing is called; variables may be looked at.

import Engine
import Objects
import Primitives
import Syntax

final class TypeInference {
  unowned(unsafe) let context: CursorContext
  /// The type of `$this` while a script property is looked into.
  var thisType: InferredType?
  /// Script functions that are being looked into.
  var analysed = Set<ObjectIdentifier>()
  private var depth = 0
  private var steps = 0
  /// Whether variables may be looked at.
  var looksAtValues = true

  init(_ context: CursorContext) { self.context = context }

  var session: Session { context.session }

  func infer(_ ast: Ast?) -> [InferredType] {
    // Self-referring texts end here.
    guard let ast, depth < 80, steps < 20_000 else { return [] }
    depth += 1
    steps += 1
    defer { depth -= 1 }
    return inferNode(ast)
  }

  private func known(_ name: String) -> [InferredType] { TypeCatalog.find(name).map { [InferredType($0)] } ?? [] }

  private func inferNode(_ ast: Ast) -> [InferredType] {
    switch ast {
    case is TypeExpressionAst: return [InferredType(.typeClass)]
    case let invoke as InvokeMemberExpressionAst: return member(invoke, call: true)
    case let access as MemberExpressionAst: return member(access, call: false)
    case let array as ArrayExpressionAst:
      if array.subExpression.statements.isEmpty { return [InferredType(.objectArray)] }
      return [arrayType(infer(array.subExpression))]
    case let list as ArrayLiteralAst: return [arrayType(list.elements.flatMap { infer($0) })]
    case let table as HashtableAst: return [hashtable(table)]
    case is ScriptBlockExpressionAst: return [InferredType(.scriptBlock)]
    case let paren as ParenExpressionAst: return infer(paren.pipeline)
    case is ExpandableStringExpressionAst, is StringConstantExpressionAst: return [InferredType(.string)]
    case let index as IndexExpressionAst: return indexed(index)
    case let convert as ConvertExpressionAst: return converted(convert)
    case let attributed as AttributedExpressionAst: return infer(attributed.child)
    case let using as UsingExpressionAst: return infer(using.subExpression)
    case let variable as VariableExpressionAst: return self.variable(variable)
    case let binary as BinaryExpressionAst: return self.binary(binary)
    case let unary as UnaryExpressionAst:
      if unary.tokenKind == .not || unary.tokenKind == .exclaim { return [InferredType(.bool)] }
      let types = infer(unary.child)
      switch unary.tokenKind {
      // Counting makes a number of nothing.
      case .plusPlus, .minusMinus, .postfixPlusPlus, .postfixMinusMinus: return types.isEmpty ? [InferredType(.int32)] : types
      default: return types
      }
    case let constant as ConstantExpressionAst:
      guard let value = context.safeValue(constant), !value.isNull else { return [] }
      return [InferredType(value.type)]
    case let ternary as TernaryExpressionAst: return infer(ternary.ifTrue) + infer(ternary.ifFalse)
    case let sub as SubExpressionAst: return infer(sub.subExpression)
    case let error as ErrorExpressionAst: return error.nestedAst.flatMap { infer($0) }
    case let error as ErrorStatementAst: return (error.conditions + error.bodies + error.nestedAst).flatMap { infer($0) }
    case let block as ScriptBlockAst: return infer(block.beginBlock) + infer(block.processBlock) + infer(block.endBlock)
    case let block as NamedBlockAst: return statements(block.statements)
    case let block as StatementBlockAst: return statements(block.statements)
    case let chain as PipelineChainAst: return distinct(infer(chain.lhsPipelineChain) + infer(chain.rhsPipeline))
    case let pipeline as PipelineAst: return infer(pipeline.pipelineElements.last)
    case let command as CommandAst: return self.command(command)
    case let command as CommandExpressionAst: return infer(command.expression)
    case let assignment as AssignmentStatementAst:
      var child: ExpressionAst = assignment.left
      while let inner = child as? AttributedExpressionAst {
        if inner is ConvertExpressionAst { return [InferredType(inner.attribute.typeName, session)] }
        child = inner.child
      }
      return infer(assignment.right)
    case let choice as IfStatementAst: return choice.clauses.flatMap { infer($0.body) } + infer(choice.elseClause)
    case let choice as SwitchStatementAst: return choice.clauses.flatMap { infer($0.body) } + infer(choice.default)
    case let attempt as TryStatementAst:
      return infer(attempt.body) + attempt.catchClauses.flatMap { infer($0.body) } + infer(attempt.finally)
    case let loop as LoopStatementAst: return infer(loop.body)
    case let data as DataStatementAst: return infer(data.body)
    case let trap as TrapStatementAst: return infer(trap.body)
    case let block as BlockStatementAst: return infer(block.body)
    case let back as ReturnStatementAst: return infer(back.pipeline)
    case let parameter as ParameterAst: return self.parameter(parameter)
    default: return []
    }
  }

  /// Statements that give something: assignments and steps do not.
  private func statements(_ list: [StatementAst]) -> [InferredType] {
    list.flatMap { statement -> [InferredType] in
      if statement is AssignmentStatementAst { return [] }
      if let unary = (statement as? PipelineAst)?.pureExpression as? UnaryExpressionAst {
        switch unary.tokenKind {
        case .plusPlus, .minusMinus, .postfixPlusPlus, .postfixMinusMinus: return []
        default: break
        }
      }
      return infer(statement)
    }
  }

  func distinct(_ types: [InferredType]) -> [InferredType] {
    var seen = Set<String>()
    return types.filter { seen.insert($0.name.folded).inserted }
  }

  private func parameter(_ ast: ParameterAst) -> [InferredType] {
    var found: [InferredType] = []
    for attribute in ast.attributes {
      if let constraint = attribute as? TypeConstraintAst, found.allSatisfy({ $0.type == nil && $0.definition == nil }) {
        found.append(InferredType(constraint.typeName, session))
      } else if let other = attribute as? AttributeAst, other.typeName.name.same("PSTypeName"),
        let name = other.positionalArguments.first as? StringConstantExpressionAst
      {
        found.append(InferredType(text: name.value, session))
      }
    }
    return found
  }

  // MARK: expressions

  private func hashtable(_ table: HashtableAst) -> InferredType {
    guard !table.keyValuePairs.isEmpty else { return InferredType(.hashtable) }
    var notes: [InferredType.Note] = []
    for (key, value) in table.keyValuePairs {
      let name: String?
      if let text = key as? StringConstantExpressionAst {
        name = text.value
      } else {
        name = context.safeValue(key).flatMap { try? session.text($0) }
      }
      guard let name else { continue }
      if let expression = (value as? PipelineBaseAst)?.pureExpression, let known = context.safeValue(expression),
        !known.isNull, !(expression is HashtableAst)
      {
        notes.append(.init(name: name, type: TypeInference.ofValue(known, session) ?? InferredType(known.type), value: known))
        continue
      }
      let types = infer(value)
      if types.isEmpty { notes.append(.init(name: name, type: InferredType(.object))) }
      notes += types.map { .init(name: name, type: $0) }
    }
    return InferredType(.hashtable, notes: notes)
  }

  private func converted(_ convert: ConvertExpressionAst) -> [InferredType] {
    let target = InferredType(convert.attribute.typeName, session)
    if let type = target.type,
      type === TypeCatalog.find("System.Management.Automation.PSObject") || TypeInference.isCustomObject(type),
      let table = convert.child as? HashtableAst
    {
      return [InferredType(TypeInference.psObject, notes: hashtable(table).notes)]
    }
    return [target]
  }

  static var psObject: TypeInfo { TypeCatalog.find("System.Management.Automation.PSObject") ?? .object }

  static func isCustomObject(_ type: TypeInfo) -> Bool {
    type.fullName == "System.Management.Automation.PSObject" || type.fullName == "System.Management.Automation.PSCustomObject"
  }

  private func binary(_ ast: BinaryExpressionAst) -> [InferredType] {
    switch ast.operator {
    case .and, .or, .xor, .ccontains, .cin, .cnotcontains, .cnotin, .icontains, .iin, .inotcontains, .inotin, .is, .isNot:
      return [InferredType(.bool)]
    case .as:
      if let type = ast.right as? TypeExpressionAst { return [InferredType(type.typeName, session)] }
    case .ceq, .cge, .cgt, .cle, .clike, .clt, .cmatch, .cne, .cnotlike, .cnotmatch, .ieq, .ige, .igt, .ile, .ilike, .ilt,
      .imatch, .ine, .inotlike, .inotmatch:
      return [InferredType(.bool)] + infer(ast.left)
    case .creplace, .format, .ireplace, .join: return [InferredType(.string)]
    case .csplit, .isplit: return [InferredType(TypeInfo.string.arrayType())]
    case .questionQuestion: return distinct(infer(ast.left) + infer(ast.right))
    default: break
    }
    let left = infer(ast.left)
    let method: String
    switch ast.operator {
    case .divide: method = "op_Division"
    case .minus: method = "op_Subtraction"
    case .multiply: method = "op_Multiply"
    case .plus: method = "op_Addition"
    case .rem: method = "op_Modulus"
    case .shl: method = "op_LeftShift"
    case .shr: method = "op_RightShift"
    default: return left
    }
    let right = infer(ast.right)
    var found: [InferredType] = []
    var seen = Set<String>()
    for type in left {
      if let known = type.type.flatMap({ OperatorResults.find($0, method) }) {
        for (operand, result) in known {
          let fits = right.isEmpty || right.contains { $0.type?.fullName == operand }
          if fits, let made = TypeCatalog.find(result), seen.insert(result).inserted { found.append(InferredType(made)) }
        }
        continue
      }
      guard let net = type.type, case .method(let group)? = net.member(PSString.make(method), isStatic: true) else { continue }
      for overload in group.overloads where overload.parameters.count == 2 {
        let fits = right.isEmpty || right.contains { $0.type.map { overload.parameters[1].type.accepts($0) } ?? false }
        if fits, seen.insert(overload.returnType.fullName).inserted { found.append(InferredType(overload.returnType)) }
      }
    }
    return found.isEmpty ? left : found
  }

  private func member(_ ast: MemberExpressionAst, call: Bool) -> [InferredType] {
    guard let name = (ast.member as? StringConstantExpressionAst)?.value else { return [] }
    let generic = ((ast as? InvokeMemberExpressionAst)?.genericTypeArguments ?? []).compactMap {
      TypeResolver.find($0, session)
    }
    let owners: [InferredType]
    if ast.static {
      guard let type = ast.expression as? TypeExpressionAst else { return [] }
      let owner = InferredType(type.typeName, session)
      if owner.type == nil, owner.definition == nil { return [] }
      owners = [owner]
    } else {
      owners = infer(ast.expression)
    }
    let makes = ast.static && call && name.same("new")
    var found: [InferredType] = []
    for owner in owners {
      if let type = owner.type, TypeInference.isCustomObject(type), owner.notes == nil { continue }
      if makes {
        found.append(owner)
        continue
      }
      found += memberTypes(owner, name, members(of: owner, isStatic: ast.static), call: call, generic: generic)
    }
    return found
  }

  private func indexed(_ ast: IndexExpressionAst) -> [InferredType] {
    var found: [InferredType] = []
    for type in infer(ast.target) {
      if let notes = type.notes {
        found += notes.map(\.type)
        continue
      }
      guard let net = type.type else {
        found.append(type)
        continue
      }
      if let element = net.elementType, net.isArray {
        found.append(InferredType(element))
        continue
      }
      var any = false
      for interface in [net] + net.allInterfaces {
        switch interface.genericDefinition?.fullName {
        case "System.Collections.Generic.IDictionary`2":
          found.append(InferredType(interface.genericArguments[1]))
          any = true
        case "System.Collections.Generic.IList`1":
          found.append(InferredType(interface.genericArguments[0]))
          any = true
        default: break
        }
      }
      if !any, let indexer = net.members.indexer {
        found.append(InferredType(indexer.type))
        any = true
      }
      if !any { found.append(type) }
    }
    return found
  }

  // MARK: collections

  private func arrayType(_ types: [InferredType]) -> InferredType {
    var common: TypeInfo?
    for type in types {
      guard let net = type.type else { return InferredType(.objectArray) }
      if TypeInfo.ienumerator.accepts(net) {
        common = net
        break
      }
      if let common, common !== net { return InferredType(.objectArray) }
      common = net
    }
    guard let common else { return InferredType(.objectArray) }
    if common.isArray { return InferredType(common) }
    return InferredType((TypeInference.item(of: common) ?? common).arrayType())
  }

  /// What enumerating a value of the type yields; nil when it does not enumerate.
  static func item(of type: TypeInfo) -> TypeInfo? {
    if type.isArray { return type.elementType }
    if type === TypeInfo.string || isDictionary(type) || type.fullName.hasPrefix("System.Xml.Xml") && type.name.hasPrefix("Xml")
    {
      return type
    }
    if type.fullName == "System.Collections.IDictionaryEnumerator" {
      return TypeCatalog.find("System.Collections.DictionaryEntry")
    }
    var isEnumerable = false
    for interface in (type.isInterface ? [type] : []) + type.allInterfaces {
      switch interface.genericDefinition?.fullName {
      case "System.Collections.Generic.IEnumerable`1", "System.Collections.Generic.IEnumerator`1":
        return interface.genericArguments.first
      default: break
      }
      if interface.fullName == "System.Collections.IEnumerable" || interface.fullName == "System.Collections.IEnumerator" {
        isEnumerable = true
      }
    }
    return isEnumerable ? .object : nil
  }

  static func isDictionary(_ type: TypeInfo) -> Bool {
    type.fullName == "System.Collections.IDictionary"
      || type.allInterfaces.contains { $0.fullName == "System.Collections.IDictionary" }
      || type.hierarchy.contains { $0 === TypeInfo.hashtable }
  }

  /// The types that go down a pipeline.
  func enumerated(_ types: [InferredType]) -> [InferredType] {
    types.map { type in
      guard let net = type.type, let item = TypeInference.item(of: net), item !== net else { return type }
      return InferredType(item)
    }
  }

  // MARK: values

  /// What a value tells of its type: the first element's for a list.
  static func ofValue(_ value: Value, _ session: Session) -> InferredType? {
    var value = value
    if let first = value.sequence?.items.first { value = first }
    if value.isNull { return nil }
    guard let object = value.obj, object.tag == .custom else { return InferredType(value.base.type) }
    let notes = MemberAccess.properties(of: value, session).compactMap { view -> InferredType.Note? in
      let inner = (try? view.value(session)) ?? .null
      let type = inner.isNull ? InferredType(.object) : ofValue(inner, session) ?? InferredType(inner.type)
      return InferredType.Note(name: view.name.string, type: type, value: inner)
    }
    return InferredType(psObject, notes: notes)
  }

  /// The type of the value that an expression has now, if looking is harmless.
  func seen(_ ast: ExpressionAst) -> InferredType? {
    guard looksAtValues, let value = context.safeValue(ast) else { return nil }
    return TypeInference.ofValue(value, session)
  }
}
