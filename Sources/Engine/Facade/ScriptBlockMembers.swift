// Members of `[scriptblock]`.

import Objects
import Primitives
import Syntax

enum ScriptBlockMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
    @Sendable func own(_ call: Call) throws -> ScriptBlock {
      guard let block = call.this.base.obj as? ScriptBlock else { throw DotNetError.argumentNull("scriptBlock") }
      return block
    }
    @Sendable func session(_ call: Call) throws -> Session {
      guard let session = call.runtime as? Session else { throw DotNetError.invalidOperation("There is no session.") }
      return session
    }
    @Sendable func arguments(_ call: Call, _ index: Int) throws -> [Value] {
      index < call.args.count && !call.isNull(index) ? Array(try Enumeration.list(call.args[index])) : []
    }
    @Sendable func withContext(_ call: Call) throws -> Value {
      let sink = CaptureSink()
      try session(call).invokeWithContext(
        try own(call), functions: call.args[0].dictionary, variables: call.isNull(1) ? [] : try Enumeration.list(call.args[1]),
        try arguments(call, 2), out: sink)
      return .object(ListObj(.collection(of: .psObject), sink.items, elementType: .psObject))
    }
    t.staticMethod("static scriptblock Create(string script)") { call in
      .object(try session(call).createBlock(call.text(0)))
    }
    t.property("System.Management.Automation.Language.Ast Ast {get;}") { call in
      let code = try own(call).code
      // The tree of a function's block is the definition.
      if let function = code.ast.parent as? FunctionDefinitionAst {
        if let member = function.parent as? FunctionMemberAst { return .object(AstObj(member, root: code.root)) }
        return .object(AstObj(function, root: code.root))
      }
      return .object(AstObj(code.ast, root: code.root))
    }
    t.property("string File {get;}") { try own($0).code.source.file.map { Value($0) } ?? .null }
    t.property(
      "bool IsFilter {get;set;}", get: { .bool(try own($0).code.isFilter) }, set: { _ in .nothing })
    t.property("bool IsConfiguration {get;set;}", get: { .bool(try own($0).code.ast.isConfiguration) }, set: { _ in .nothing })
    t.property("psmoduleinfo Module {get;}") { try own($0).module.map { .object($0) } ?? .null }
    t.property("System.Management.Automation.PSToken StartPosition {get;}") { call in
      let code = try own(call).code
      return .object(StartPositionObj(code.source, code.ast.extent))
    }
    t.property("System.Collections.Generic.List[System.Attribute] Attributes {get;}") { call in
      let code = try own(call).code
      var items = ContiguousArray<Value>()
      for attribute in code.ast.paramBlock?.attributes ?? [] {
        if let made = try orNil({ try AttributeObjects.make(attribute, try session(call)) }) { items.append(made) }
      }
      let element = TypeCatalog.find("System.Attribute") ?? .object
      return .object(ListObj(.list(of: element), items, elementType: element))
    }
    t.property("guid Id {get;}") { call in
      let pointer = UInt64(UInt(bitPattern: ObjectIdentifier(try own(call).code).hashValue))
      let digits = String(pointer, radix: 16)
      let padded = String(repeating: "0", count: max(0, 12 - digits.count)) + digits.suffix(12)
      return try Conversion.convert(Value("00000000-0000-4000-8000-" + padded), to: .guid, call.runtime)
    }
    t.property("bool DebuggerHidden {get;set;}", get: { _ in .bool(false) }, set: { _ in .nothing })
    t.method("System.Collections.ObjectModel.Collection[psobject] Invoke(Params System.Object[] args)") { call in
      let sink = CaptureSink()
      try session(call).run(try own(call), try arguments(call, 0), out: sink)
      return .object(ListObj(.collection(of: .psObject), sink.items, elementType: .psObject))
    }
    t.method(
      "void CheckRestrictedLanguage(System.Collections.Generic.IEnumerable[string] allowedCommands, System.Collections.Generic.IEnumerable[string] allowedVariables, bool allowEnvironmentVariables)"
    ) { call in
      let session = try session(call)
      func names(_ index: Int) throws -> [String]? {
        call.isNull(index) ? nil : try Enumeration.list(call.args[index]).map { try session.text($0) }
      }
      let checked = Parser.restrictedLanguageErrors(
        try own(call).code.ast, commands: try names(0), variables: try names(1), allowsEnvironment: call.bool(2))
      if let failure = session.parseFailure(checked) { throw failure }
      return .nothing
    }
    @Sendable func powerShell(_ call: Call, _ index: Int, variables: Int? = nil) throws -> Value {
      let made = try PowerShellTypes.create(call, separate: true)
      guard let shell = made.obj as? PowerShellObj else { return .null }
      // No value of `$using:` is asked for: what a block needs of its session it gets as it is.
      if index > 1, variables != nil { call.store(1, .null) }
      try BlockToPowerShell.fill(
        shell, try own(call), try arguments(call, index), try session(call),
        variables: variables.flatMap { call.args[$0].dictionary })
      return made
    }
    let variables = "System.Collections.Generic.Dictionary[string,System.Object] variables"
    let used = "[ref] System.Collections.Generic.Dictionary[string,System.Object] usingVariables"
    t.method("powershell GetPowerShell(\(variables), Params System.Object[] args)") { try powerShell($0, 1, variables: 0) }
    t.method("powershell GetPowerShell(\(variables), \(used), Params System.Object[] args)") {
      try powerShell($0, 2, variables: 0)
    }
    t.method("powershell GetPowerShell(\(variables), \(used), bool isTrustedInput, Params System.Object[] args)") {
      try powerShell($0, 3, variables: 0)
    }
    t.method("powershell GetPowerShell(Params System.Object[] args)") { try powerShell($0, 0) }
    t.method("powershell GetPowerShell(bool isTrustedInput, Params System.Object[] args)") { try powerShell($0, 1) }
    t.method("System.Object InvokeReturnAsIs(Params System.Object[] args)") { call in
      try session(call).call(try own(call), try arguments(call, 0))
    }
    t.method(
      "System.Collections.ObjectModel.Collection[psobject] InvokeWithContext(System.Collections.Generic.Dictionary[string,scriptblock] functionsToDefine, System.Collections.Generic.List[psvariable] variablesToDefine, Params System.Object[] args)"
    ) { try withContext($0) }
    t.method(
      "System.Collections.ObjectModel.Collection[psobject] InvokeWithContext(System.Collections.IDictionary functionsToDefine, System.Collections.Generic.List[psvariable] variablesToDefine, Params System.Object[] args)"
    ) { try withContext($0) }
    t.method("scriptblock GetNewClosure()") { call in
      let session = try session(call)
      return .object(session.closure(try own(call), session.currentFrame ?? session.topFrame()))
    }
    t.method("System.Management.Automation.SteppablePipeline GetSteppablePipeline()") { call in
      .object(try SteppablePipelineObj(try own(call), [], try session(call)))
    }
    t.method(
      "System.Management.Automation.SteppablePipeline GetSteppablePipeline(System.Management.Automation.CommandOrigin commandOrigin)"
    ) { call in .object(try SteppablePipelineObj(try own(call), [], try session(call))) }
    t.method(
      "System.Management.Automation.SteppablePipeline GetSteppablePipeline(System.Management.Automation.CommandOrigin commandOrigin, System.Object[] args)"
    ) { call in .object(try SteppablePipelineObj(try own(call), try arguments(call, 1), try session(call))) }
    t.method("string ToString()") { Value(try own($0).bodyText) }
  }
}

/// `StartPosition`: a `PSToken` for the block's start.
final class StartPositionObj: Obj {
  let source: SourceText
  let extent: Extent
  init(_ source: SourceText, _ extent: Extent) {
    self.source = source
    self.extent = extent
    super.init()
  }
  override var type: TypeInfo { ScriptTokens.tokenType }
}
