// `[PSPropertyExpression]`: a property's name, perhaps with wildcards, or a script block, as an object that scripts can ask for values.

import Engine
import Objects
import Primitives

final class PropertyExpressionObj: Obj {
  let name: PSString
  let block: ScriptBlock?
  let isResolved: Bool

  init(name: PSString, isResolved: Bool = false) {
    self.name = name
    block = nil
    self.isResolved = isResolved
    super.init()
  }
  init(block: ScriptBlock) {
    name = .empty
    self.block = block
    isResolved = true
    super.init()
  }
  override var type: TypeInfo { PropertyExpressionObj.expressionType }

  /// The script block that a value is, or that stands in an expression.
  static func block(of value: Value) -> ScriptBlock? {
    (value.base.obj as? PropertyExpressionObj)?.block ?? value.base.obj as? ScriptBlock
  }

  override func describe(_ runtime: Runtime) throws -> String { block?.bodyText ?? name.string }

  static let expressionType = TypeInfo("Microsoft.PowerShell.Commands.PSPropertyExpression", base: .object, declare: declare)
  static let resultType = TypeInfo(
    "Microsoft.PowerShell.Commands.PSPropertyExpressionResult", base: .object, declare: declareResult)
  static let family = TypeCatalog.Family(
    types: [expressionType.fullName: { expressionType }, resultType.fullName: { resultType }],
    accelerators: ["pspropertyexpression": expressionType.fullName])

  /// The properties that the name means on an object; a hashtable's keys count as its properties.
  private func resolved(_ target: Value, expandingSets: Bool, _ runtime: Runtime) throws -> [PropertyExpressionObj] {
    if isResolved { return [self] }
    let pattern = WildcardPattern(name, [.ignoreCase])
    func matches(_ other: PSString) throws -> Bool {
      hasWildcards ? try pattern.isMatch(other) : other.equalsIgnoringCase(name)
    }
    var names: [PSString] = []
    if let table = target.dictionary, table.flavour == .hashtable {
      names = try table.orderedKeys.compactMap(\.pstring).filter(matches)
    }
    if names.isEmpty {
      for view in MemberAccess.members(of: target, runtime) where try matches(view.name) {
        if view.kind.isProperty { names.append(view.name) }
        guard view.kind == .PropertySet, expandingSets, case .extended(let member) = view.found,
          case .propertySet(let referenced) = member.kind
        else { continue }
        names.append(contentsOf: referenced)
      }
    }
    var seen: Set<String> = []
    return names.filter { seen.insert($0.string).inserted }.map { PropertyExpressionObj(name: $0, isResolved: true) }
  }

  private var hasWildcards: Bool { block == nil && WildcardPattern.containsWildcards(name) }

  private func result(_ target: Value, eatingErrors: Bool, _ runtime: Runtime) throws -> PropertyExpressionResultObj {
    do {
      if let block {
        guard let session = runtime as? Session else { return PropertyExpressionResultObj(.null, self, nil) }
        return PropertyExpressionResultObj(try session.call(block, [], underscore: target), self, nil)
      }
      return PropertyExpressionResultObj(try MemberAccess.get(target, name, runtime) ?? .null, self, nil)
    } catch let error as Thrown where eatingErrors {
      return PropertyExpressionResultObj(.null, self, error.record.exception)
    }
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> PropertyExpressionObj {
      (c.this.base.obj as? PropertyExpressionObj) ?? PropertyExpressionObj(name: .empty)
    }
    @Sendable func named(_ c: Call, _ isResolved: Bool) throws -> Value {
      guard let name = c.string(0), !name.isEmpty else { throw DotNetError.argumentNull("s") }
      return .object(PropertyExpressionObj(name: name, isResolved: isResolved))
    }
    t.constructor("new(string s)") { try named($0, false) }
    t.constructor("new(string s, bool isResolved)") { try named($0, $0.bool(1)) }
    t.constructor("new(scriptblock scriptBlock)") { c in
      guard let block = c.obj(0) as? ScriptBlock else { throw DotNetError.argumentNull("scriptBlock") }
      return .object(PropertyExpressionObj(block: block))
    }
    t.property("scriptblock Script {get;}") { c in me(c).block.map { .object($0) } ?? .null }
    t.property("bool HasWildCardCharacters {get;}") { .bool(me($0).hasWildcards) }
    t.method("string ToString()") { c in Value(try me(c).describe(c.runtime)) }
    let list = "System.Collections.Generic.List"
    @Sendable func names(_ c: Call, _ expanding: Bool) throws -> Value {
      let found = try me(c).resolved(c.args[0], expandingSets: expanding, c.runtime)
      return .object(
        ListObj(TypeCatalog.construct(.listDefinition, [expressionType]), ContiguousArray(found.map { .object($0) })))
    }
    t.method("\(list)[\(expressionType.fullName)] ResolveNames(psobject target)") { try names($0, true) }
    t.method("\(list)[\(expressionType.fullName)] ResolveNames(psobject target, bool expand)") { try names($0, $0.bool(1)) }
    @Sendable func values(_ c: Call, _ expanding: Bool, _ eating: Bool) throws -> Value {
      var results: ContiguousArray<Value> = []
      for one in try me(c).resolved(c.args[0], expandingSets: expanding, c.runtime) {
        results.append(.object(try one.result(c.args[0], eatingErrors: eating, c.runtime)))
      }
      return .object(ListObj(TypeCatalog.construct(.listDefinition, [resultType]), results))
    }
    t.method("\(list)[\(resultType.fullName)] GetValues(psobject target)") { try values($0, true, true) }
    t.method("\(list)[\(resultType.fullName)] GetValues(psobject target, bool expand, bool eatExceptions)") {
      try values($0, $0.bool(1), $0.bool(2))
    }
  }

  @Sendable private static func declareResult(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) -> PropertyExpressionResultObj? { c.this.base.obj as? PropertyExpressionResultObj }
    t.property("System.Object Result {get;}") { me($0)?.result ?? .null }
    t.property("\(expressionType.fullName) ResolvedExpression {get;}") { c in
      me(c).map { .object($0.expression) } ?? .null
    }
    t.property("System.Exception Exception {get;}") { c in me(c)?.exception.map { .object($0) } ?? .null }
  }
}

/// `PSPropertyExpressionResult`: a value, or the error that asking for it met.
final class PropertyExpressionResultObj: Obj {
  let result: Value
  let expression: PropertyExpressionObj
  let exception: Obj?
  init(_ result: Value, _ expression: PropertyExpressionObj, _ exception: Obj?) {
    self.result = result
    self.expression = expression
    self.exception = exception
    super.init()
  }
  override var type: TypeInfo { PropertyExpressionObj.resultType }
}
