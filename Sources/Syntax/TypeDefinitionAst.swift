// Classes, interfaces, enumerations, their members, and `using`.

/// A member of a class or enumeration.
public class MemberAst: Ast, @unchecked Sendable {
}

/// `class`, `interface` or `enum`.
public final class TypeDefinitionAst: StatementAst, @unchecked Sendable {
  public let name: String
  public let nameExtent: Extent
  public let attributes: [AttributeAst]
  public let baseTypes: [TypeConstraintAst]
  public let members: [MemberAst]
  public let typeAttributes: TypeAttributes
  /// The type that a session made of the definition, which every later run of the same text finds again. The one thing of a tree that
  /// changes: it belongs to the sessions of one family, which take turns.
  public var definedType: AnyObject?

  init(
    _ extent: Extent, name: String, nameExtent: Extent, attributes: [AttributeAst] = [], baseTypes: [TypeConstraintAst] = [],
    members: [MemberAst] = [], typeAttributes: TypeAttributes
  ) {
    self.name = name
    self.nameExtent = nameExtent
    self.attributes = attributes
    self.baseTypes = baseTypes
    self.members = members
    self.typeAttributes = typeAttributes
    super.init(.typeDefinition, extent)
    adopt(attributes)
    adopt(baseTypes)
    adopt(members)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    for child in attributes { body(child) }
    for child in baseTypes { body(child) }
    for child in members { body(child) }
  }
}

/// A property, or a value of an enumeration.
public final class PropertyMemberAst: MemberAst, @unchecked Sendable {
  public let name: String
  public let nameExtent: Extent
  public let propertyType: TypeConstraintAst?
  public let attributes: [AttributeAst]
  public let initialValue: ExpressionAst?
  public let memberAttributes: MemberAttributes

  init(
    _ extent: Extent, name: String, nameExtent: Extent, propertyType: TypeConstraintAst? = nil, attributes: [AttributeAst] = [],
    initialValue: ExpressionAst? = nil, memberAttributes: MemberAttributes
  ) {
    self.name = name
    self.nameExtent = nameExtent
    self.propertyType = propertyType
    self.attributes = attributes
    self.initialValue = initialValue
    self.memberAttributes = memberAttributes
    super.init(.propertyMember, extent)
    adopt(propertyType)
    adopt(attributes)
    adopt(initialValue)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    if let propertyType { body(propertyType) }
    for child in attributes { body(child) }
    if let initialValue { body(initialValue) }
  }
}

/// A method or a constructor.
public final class FunctionMemberAst: MemberAst, @unchecked Sendable {
  public let attributes: [AttributeAst]
  public let returnType: TypeConstraintAst?
  public let functionDefinition: FunctionDefinitionAst
  public let memberAttributes: MemberAttributes
  public let isConstructor: Bool

  init(
    _ extent: Extent, attributes: [AttributeAst] = [], returnType: TypeConstraintAst? = nil,
    functionDefinition: FunctionDefinitionAst, memberAttributes: MemberAttributes, isConstructor: Bool = false
  ) {
    self.attributes = attributes
    self.returnType = returnType
    self.functionDefinition = functionDefinition
    self.memberAttributes = memberAttributes
    self.isConstructor = isConstructor
    super.init(.functionMember, extent)
    adopt(attributes)
    adopt(returnType)
    adopt(functionDefinition)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    for child in attributes { body(child) }
    if let returnType { body(returnType) }
    body(functionDefinition)
  }
}

/// `using namespace`, `using module` and their kin.
public final class UsingStatementAst: StatementAst, @unchecked Sendable {
  public let usingStatementKind: UsingStatementKind
  public let name: StringConstantExpressionAst?
  public let moduleSpecification: HashtableAst?
  public let alias: StringConstantExpressionAst?

  init(
    _ extent: Extent, usingStatementKind: UsingStatementKind, name: StringConstantExpressionAst? = nil,
    moduleSpecification: HashtableAst? = nil, alias: StringConstantExpressionAst? = nil
  ) {
    self.usingStatementKind = usingStatementKind
    self.name = name
    self.moduleSpecification = moduleSpecification
    self.alias = alias
    super.init(.usingStatement, extent)
    adopt(name)
    adopt(moduleSpecification)
    adopt(alias)
  }

  public override func forEachChild(_ body: (Ast) -> Void) {
    if let name { body(name) }
    if let moduleSpecification { body(moduleSpecification) }
    if let alias { body(alias) }
  }
}
