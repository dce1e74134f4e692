// Attributes and type constraints: what stands in square brackets before something.

/// What `AttributeAst` and `TypeConstraintAst` have in common.
public class AttributeBaseAst: Ast, @unchecked Sendable {
  public let typeName: ITypeName

  init(_ kind: AstKind, _ extent: Extent, typeName: ITypeName) {
    self.typeName = typeName
    super.init(kind, extent)
  }
}

/// `[Name(arguments)]`.
public final class AttributeAst: AttributeBaseAst, @unchecked Sendable {
  public let positionalArguments: [ExpressionAst]
  public let namedArguments: [NamedAttributeArgumentAst]

  init(
    _ extent: Extent, typeName: ITypeName, positionalArguments: [ExpressionAst] = [],
    namedArguments: [NamedAttributeArgumentAst] = []
  ) {
    self.positionalArguments = positionalArguments
    self.namedArguments = namedArguments
    super.init(.attribute, extent, typeName: typeName)
    adopt(positionalArguments)
    adopt(namedArguments)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    for child in positionalArguments { body(child) }
    for child in namedArguments { body(child) }
  }
}

/// `[type]` before a variable, a parameter or in `catch`.
public final class TypeConstraintAst: AttributeBaseAst, @unchecked Sendable {
  init(_ extent: Extent, typeName: ITypeName) {
    super.init(.typeConstraint, extent, typeName: typeName)
    if typeName.isArray { needsCheck = true }
  }
}

/// `Name = value` in an attribute; `expressionOmitted` when only the name was written.
public final class NamedAttributeArgumentAst: Ast, @unchecked Sendable {
  public let argumentName: String
  public let argument: ExpressionAst
  public let expressionOmitted: Bool

  init(_ extent: Extent, argumentName: String, argument: ExpressionAst, expressionOmitted: Bool = false) {
    self.argumentName = argumentName
    self.argument = argument
    self.expressionOmitted = expressionOmitted
    super.init(.namedAttributeArgument, extent)
    adopt(argument)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    body(argument)
  }
}
