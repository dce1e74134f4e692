// Stand-ins until branch binder lands its own: whoever brings the real ones (TypeResolver, ParamBlock, InvocationInfo, ParameterBinder methods,
// AttributeNode, ParameterAttributeObj, DynamicParameters, UsingStatements, CommandContext.applyOutVariable/applyPreferences) deletes them here.

import Objects
import Primitives
import Syntax

enum UsingStatements { static func run(_ u: UsingStatementAst, _ f: Frame) throws {} }
