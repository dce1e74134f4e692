// The session state behind a module or behind the global scope, as reflection reaches it: test frameworks move script blocks from one to
// another through the non-public properties `ScriptBlock.SessionStateInternal` and `SessionState.Internal`.

import Objects
import Primitives
import Syntax

/// `SessionStateInternal`: one object for each module and one for the global scope tree.
public final class SessionStateInternalObj: Obj {
  /// Nil for the global scope tree. The module owns this object.
  public weak var module: ModuleInfo?
  /// Whether it was a module's, so that one that is gone is not taken for the global one.
  public let isModule: Bool
  init(_ module: ModuleInfo?) {
    self.module = module
    isModule = module != nil
    super.init()
  }
  public override var type: TypeInfo { SessionStateInternalObj.ownType }

  static let ownType = TypeInfo(
    "System.Management.Automation.SessionStateInternal", base: .object,
    declare: { t in
      t.property("psmoduleinfo Module {get;}") { c in
        (c.this.base.obj as? SessionStateInternalObj)?.module.map { .object($0) } ?? .null
      }
    })
}

/// What stands for a `SessionState`: the scope tree of a module, or the global one.
open class SessionStateHandle: Obj {
  public let module: ModuleInfo?
  public init(module: ModuleInfo?) {
    self.module = module
    super.init()
  }
}

extension Session {
  /// The internal state of a module, or of the global scope tree.
  func internalState(of module: ModuleInfo?) -> SessionStateInternalObj {
    guard let module else {
      if let known = globalInternalState { return known }
      let made = SessionStateInternalObj(nil)
      globalInternalState = made
      return made
    }
    if let known = module.internalState { return known }
    let made = SessionStateInternalObj(module)
    module.internalState = made
    return made
  }

  /// `SessionState` of a module, or of the global scope tree.
  public func sessionState(of module: ModuleInfo?) -> Value { hooks.sessionState?(self, module) ?? .null }

  /// The constructor of a script block from a piece of a tree, which test frameworks call by reflection.
  static func reflectedConstructor(_ type: TypeInfo, _ parameters: [TypeInfo]) -> Method? {
    if type === EngineTypes.boundParameters, parameters.isEmpty {
      return Method(
        name: ".ctor", definition: "PSBoundParametersDictionary()", parameters: [], isStatic: true, returnType: type
      ) {
        _ in .object(DictionaryObj.boundParameters())
      }
    }
    guard type === TypeInfo.scriptBlock, parameters.count == 2,
      parameters[0] === AstTypes.metadataProvider, parameters[1] === TypeInfo.bool
    else { return nil }
    return Method(
      name: ".ctor",
      definition: "scriptblock(System.Management.Automation.Language.IParameterMetadataProvider ast, bool isFilter)",
      parameters: [
        Parameter(name: "ast", typeText: "System.Object", type: .object),
        Parameter(name: "isFilter", typeText: "bool", type: .bool),
      ], isStatic: true, returnType: .scriptBlock
    ) { call in
      guard let object = call.obj(0) as? AstObj else { throw DotNetError.argumentNull("ast") }
      if let definition = object.node as? FunctionDefinitionAst {
        return .object(
          ScriptBlock(
            CodeBlock(
              definition.body, root: object.root, functionParameters: definition.parameters, isFilter: definition.isFilter),
            module: nil, isBound: false))
      }
      guard let node = object.node as? ScriptBlockAst else { throw DotNetError.argumentNull("ast") }
      return .object(
        ScriptBlock(CodeBlock(node, root: object.root, isFilter: call.bool(1)), module: nil, isBound: false))
    }
  }

  /// The properties that tests reach by reflection alone.
  static func reflectedProperty(_ type: TypeInfo, _ name: String) -> Property? {
    switch (type.fullName, name) {
    case ("System.Management.Automation.ScriptBlock", "SessionStateInternal"):
      return Property(
        name: name, type: SessionStateInternalObj.ownType,
        definition: "System.Management.Automation.SessionStateInternal SessionStateInternal {get;set;}", isStatic: false,
        get: { call in
          guard let block = call.this.base.obj as? ScriptBlock, block.isBound, let session = call.runtime as? Session else {
            return .null
          }
          return .object(session.internalState(of: block.module))
        },
        set: { call in
          guard let block = call.this.base.obj as? ScriptBlock else { return .nothing }
          let state = call.args.first?.base.obj as? SessionStateInternalObj
          block.rebind(to: state?.module, isBound: state != nil)
          return .nothing
        })
    case ("System.Management.Automation.SessionState", "Internal"):
      return Property(
        name: name, type: SessionStateInternalObj.ownType,
        definition: "System.Management.Automation.SessionStateInternal Internal {get;}", isStatic: false,
        get: { call in
          guard let state = call.this.base.obj as? SessionStateHandle, let session = call.runtime as? Session else {
            return .null
          }
          return .object(session.internalState(of: state.module))
        }, set: nil)
    default: return nil
    }
  }
}
