// `[System.Management.Automation.Language.StaticParameterBinder]`: which parameters a call in a text would bind, without running anything.

import Engine
import Objects
import Primitives
import Syntax

enum StaticBinder {
  private static let language = "System.Management.Automation.Language."
  static let binder = TypeInfo(
    language + "StaticParameterBinder", .staticClass, base: .object, isAbstract: true, declare: declare)
  static let result = RecordObj.type(
    language + "StaticBindingResult",
    "System.Collections.Generic.Dictionary[string,\(language)ParameterBindingResult] BoundParameters {get;}",
    "System.Collections.Generic.Dictionary[string,\(language)StaticBindingError] BindingExceptions {get;}")
  static let bound = RecordObj.type(
    language + "ParameterBindingResult", "System.Management.Automation.ParameterMetadata Parameter {get;}",
    "System.Object ConstantValue {get;}", "\(language)CommandElementAst Value {get;}")
  static let failure = RecordObj.type(
    language + "StaticBindingError", "\(language)CommandElementAst CommandElement {get;}",
    "System.Management.Automation.ParameterBindingException BindingException {get;}")

  static let all = [binder, result, bound, failure]

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func bind(_ c: Call, resolve: Bool) throws -> Value {
      guard let object = c.obj(0) as? AstObj, let ast = object.node as? CommandAst else {
        throw DotNetError.argumentNull("commandAst")
      }
      guard let session = c.runtime as? Session else { return .null }
      let outcome = Outcome(object, session)
      if resolve, let binding = pseudoBinding(ast, object, session) {
        try outcome.read(binding, ast)
      } else {
        outcome.readSyntax(ast)
      }
      return .object(RecordObj(result, values: [.object(outcome.bound), .object(outcome.failures)]))
    }
    let given = language + "StaticBindingResult", ast = language + "CommandAst"
    t.staticMethod("static \(given) BindCommand(\(ast) commandAst)") { try bind($0, resolve: true) }
    t.staticMethod("static \(given) BindCommand(\(ast) commandAst, bool resolve)") { try bind($0, resolve: $0.bool(1)) }
    t.staticMethod("static \(given) BindCommand(\(ast) commandAst, bool resolve, string[] desiredParameters)") { c in
      let wanted = (c.args[2].sequence?.items ?? []).compactMap { $0.pstring?.string }
      let elements = ((c.obj(0) as? AstObj)?.node as? CommandAst)?.commandElements ?? []
      // Nothing of what is wanted stands in the call.
      if !wanted.isEmpty,
        !elements.contains(where: { element in
          guard let parameter = element as? CommandParameterAst else { return false }
          return wanted.contains { $0.starts(ignoringCase: parameter.parameterName) }
        })
      {
        return .null
      }
      return try bind(c, resolve: c.bool(1))
    }
  }

  private static func pseudoBinding(_ ast: CommandAst, _ object: AstObj, _ session: Session) -> PseudoBinding? {
    let source = object.root.source
    let parsed = Parser.parse(text: source.text(Extent(0, source.bytes.count)), file: source.file)
    let frame = session.currentFrame ?? session.topFrame()
    let context = CursorContext(parsed, cursor: ast.extent.endOffset, options: [:], session, frame)
    return PseudoBinding(ast, context, .argument)
  }

  /// What is found out of a call.
  private struct Outcome {
    let object: AstObj
    let bound: DictionaryObj
    let failures: DictionaryObj
    unowned(unsafe) let session: Session

    init(_ object: AstObj, _ session: Session) {
      self.object = object
      self.session = session
      func table(_ type: TypeInfo) -> DictionaryObj {
        DictionaryObj(
          TypeCatalog.construct(.dictionaryDefinition, [.string, type]), .generic, comparer: .ignoreCase, keyType: .string,
          valueType: type)
      }
      bound = table(StaticBinder.bound)
      failures = table(StaticBinder.failure)
    }

    private func wrap(_ ast: Ast?) -> Value { ast.map { .object(AstObj($0, root: object.root)) } ?? .null }

    private func fail(_ key: String, _ element: Ast, _ id: String, _ message: String, parameter: String = "") {
      guard failures.get(key) == nil else { return }
      let exception = ExceptionObj("System.Management.Automation.ParameterBindingException", message)
      exception.errorId = id
      exception.fields["ErrorId"] = Value(id)
      exception.fields["ParameterName"] = Value(parameter)
      exception.record = ErrorRecord(exception, id: id, category: .InvalidArgument)
      failures.set(key, .object(RecordObj(StaticBinder.failure, values: [wrap(element), .object(exception)])))
    }

    private func add(_ key: String, _ metadata: Value, _ value: Ast?, constant: Value = .null) {
      var constant = constant
      if value is ConstantExpressionAst || value is StringConstantExpressionAst {
        constant = (try? MemberAccess.get(wrap(value), PSString.make("Value"), session)) ?? constant
      }
      bound.set(key, .object(RecordObj(StaticBinder.bound, values: [metadata, constant, wrap(value)])))
    }

    func read(_ binding: PseudoBinding, _ ast: CommandAst) throws {
      guard binding.succeeded, let first = ast.commandElements.first else { return }
      let firstText = object.root.source.text(first.extent)
      let sets = binding.validSets
      if sets != .max, !(binding.defaultSet != 0 && sets & binding.defaultSet == binding.defaultSet),
        sets == 0 || sets & (sets - 1) != 0
      {
        fail(firstText, first, "AmbiguousParameterSet", BindingMessage.ambiguousSet)
      }
      for parameter in binding.duplicates { duplicate(parameter) }
      for parameter in binding.unknown {
        let name = parameter.parameterName
        fail(name, parameter, "NamedParameterNotFound", BindingMessage.unknownName(name), parameter: name)
      }
      for parameter in binding.ambiguous {
        let name = parameter.parameterName
        let matches = binding.all.filter { $0.name.starts(ignoringCase: name) }.map(\.name)
        fail(
          name, parameter, "AmbiguousParameter", BindingMessage.ambiguousName(name, matches: matches), parameter: name)
      }
      for argument in binding.leftover {
        guard let value = argument.value else { continue }
        let text = object.root.source.text(value.extent)
        fail(text, value, "PositionalParameterNotFound", BindingMessage.unknownPosition(text), parameter: text)
      }
      let known = try MemberAccess.get(.object(binding.command), PSString.make("Parameters"), session)?.dictionary
      for (name, parameter, argument) in binding.bound {
        let metadata = known?.get(name) ?? .null
        let value: Ast? = argument.kind == .list ? argument.rest.first : argument.value
        if parameter.isSwitch {
          if let value, object.root.source.text(value.extent).lowercased() == "$false" { continue }
          add(name, metadata, value, constant: .bool(true))
        } else if value != nil {
          add(name, metadata, value)
        } else if !parameter.takesPipeline {
          fail(
            firstText, first, "MissingArgument", BindingMessage.missingArgument(name, parameter.type(session)), parameter: name)
        }
      }
    }

    private func duplicate(_ parameter: CommandParameterAst) {
      let name = parameter.parameterName
      fail(name, parameter, "ParameterAlreadyBound", BindingMessage.alreadyBound(name), parameter: name)
    }

    /// Without knowing the command: names take what follows them, the rest is numbered.
    func readSyntax(_ ast: CommandAst) {
      var current: CommandParameterAst?
      var position = 0
      func put(_ parameter: CommandParameterAst?, _ key: String, _ value: Ast?, constant: Value = .null) {
        if bound.get(key) == nil {
          add(key, .null, value, constant: constant)
        } else if let parameter {
          duplicate(parameter)
        }
      }
      for element in ast.commandElements.dropFirst() {
        if let parameter = element as? CommandParameterAst {
          if let open = current { put(nil, open.parameterName, open, constant: .bool(true)) }
          current = nil
          if let value = parameter.argument {
            put(parameter, parameter.parameterName, value)
          } else {
            current = parameter
          }
        } else if let open = current {
          put(open, open.parameterName, element)
          current = nil
        } else {
          put(nil, String(position), element)
          position += 1
        }
      }
      if let open = current { put(nil, open.parameterName, open, constant: .bool(true)) }
    }
  }
}
