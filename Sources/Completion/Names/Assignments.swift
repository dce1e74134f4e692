// The right side of an assignment: names of the enum or the set of values that the left side takes.

import Engine
import Objects
import Primitives
import Syntax

extension CursorContext {
  /// Nil when the left side says nothing of its values.
  func assignedValues(_ assignment: AssignmentStatementAst) -> [CompletionItem]? {
    if let member = assignment.left as? MemberExpressionAst {
      if let value = safeValue(member), !value.isNull {
        return enumNames(InferredType(value.base.type)).map { matching($0.map(quoted).sorted(by: NameOrder.culture)) }
      }
      return inferredValues(inference.infer(member))
    }
    var constraint: ITypeName?
    var set: [String]?
    var left: ExpressionAst? = assignment.left
    var found: VariableExpressionAst?
    while let here = left, found == nil {
      switch here {
      case let variable as VariableExpressionAst: found = variable
      case let convert as ConvertExpressionAst:
        constraint = convert.attribute.typeName
        left = convert.child
      case let attributed as AttributedExpressionAst:
        if let attribute = attributed.attribute as? AttributeAst, attribute.typeName.name.same("ValidateSet") {
          set = attribute.positionalArguments.compactMap { safeValue($0) }.flatMap { value -> [String] in
            (value.sequence.map { Array($0.items) } ?? [value]).compactMap { try? session.text($0) }
          }
        }
        left = attributed.child
      default: left = nil
      }
    }
    guard let variable = found else { return nil }
    let type = constraint.map { InferredType($0, session) }
    if let set { return setValues(set, type?.type) }
    if let type, let names = enumNames(type) { return matching(names.map(quoted).sorted(by: NameOrder.culture)) }
    let (known, values) = sessionConstraint(variable.variablePath.unqualifiedPath)
    if known == nil, values == nil {
      guard let declared = lastConstraint(variable) else { return nil }
      return inferredValues([InferredType(declared, session)])
    }
    if let values { return setValues(values, known) }
    if let known, let names = enumNames(InferredType(known)) {
      return matching(names.map(quoted).sorted(by: NameOrder.culture))
    }
    return nil
  }

  private func quoted(_ value: String) -> String {
    let quote = tokenText.hasPrefix("\"") ? "\"" : "'"
    return quote + value + quote
  }

  private func setValues(_ values: [String], _ type: TypeInfo?) -> [CompletionItem] {
    matching(type.map { $0 === TypeInfo.string || $0.isEnum } ?? false ? values.map(quoted) : values)
  }

  private func matching(_ values: [String]) -> [CompletionItem] {
    guard let tokenAt, tokenAt.kind != .equals, !tokenText.isEmpty else { return values.map { CompletionItem($0, .text) } }
    let pattern = NamePattern(tokenText)
    return values.filter { pattern.matches($0) }.map { CompletionItem($0, .text) }
  }

  private func inferredValues(_ types: [InferredType]) -> [CompletionItem]? {
    let names = Set(types.flatMap { enumNames($0) ?? [] }).sorted(by: NameOrder.culture)
    let typed = !word.isEmpty ? word : tokenAt.map { $0.kind != .equals } ?? false ? tokenText : ""
    let pattern = NamePattern(typed)
    let items = names.filter { pattern.matches(quoted($0)) }.map { CompletionItem(quoted($0), label: $0, .property) }
    return items.isEmpty ? nil : items
  }

  /// Type and set that a variable of the session insists on.
  private func sessionConstraint(_ name: String) -> (TypeInfo?, [String]?) {
    guard let variable = session.findVariable(name, from: frame.scope) else {
      return (preferenceType(name), nil)
    }
    let rule = VariableRules.of(variable)
    return (rule.type ?? preferenceType(name), rule.values)
  }

  private func preferenceType(_ name: String) -> TypeInfo? {
    switch name.lowercased() {
    case "erroractionpreference", "debugpreference", "verbosepreference", "warningpreference", "informationpreference",
      "progresspreference":
      return CommonParameter.actionPreference
    case "confirmpreference": return TypeCatalog.find("System.Management.Automation.ConfirmImpact")
    default: return nil
    }
  }

  private func lastConstraint(_ variable: VariableExpressionAst) -> ITypeName? {
    AssignedVariables(self, before: variable).list.first { $0.name.same(variable.variablePath.userPath) }?.constraint
  }
}
