// Attributes in the source as the objects that reflection shows.

import Objects
import Primitives
import Syntax

enum AttributeObjects {
  /// The object of an attribute; nil for a class that isn't known.
  static func make(_ ast: AttributeAst, _ session: Session) throws -> Value? {
    guard let type = TypeResolver.attribute(ast.typeName, session) else { return nil }
    let made = try MemberAccess.construct(type, ast.positionalArguments.map { try value($0, session) }, session)
    for argument in ast.namedArguments {
      let setting = argument.expressionOmitted ? .bool(true) : try value(argument.argument, session)
      try MemberAccess.set(made, PSString.make(argument.argumentName), setting, session)
    }
    return made
  }

  /// The type that an argument was to be converted to when making the object failed: that of the first property that takes its value badly.
  static func failedType(_ ast: AttributeAst, _ session: Session) -> TypeInfo? {
    guard let type = TypeResolver.attribute(ast.typeName, session) else { return nil }
    for argument in ast.namedArguments where !argument.expressionOmitted {
      guard case .property(let property)? = type.member(PSString.make(argument.argumentName), isStatic: false),
        let given = try? value(argument.argument, session)
      else { continue }
      if (try? Conversion.convert(given, to: property.type, session)) == nil { return property.type }
    }
    return nil
  }

  private static func value(_ ast: ExpressionAst, _ session: Session) throws -> Value {
    if let constant = AttributeReader.constant(ast) { return constant }
    var root: Ast = ast
    while let up = root.parent { root = up }
    guard let script = root as? ScriptBlockAst else { return .null }
    if let block = ast as? ScriptBlockExpressionAst {
      return .object(ScriptBlock(CodeBlock(block.scriptBlock, root: script), module: nil))
    }
    return try session.call(try session.createBlock(script.source.text(ast.extent)), [])
  }
}
