// A parameter as completion sees it: of a command's signature, dynamic, or one of the common ones.

import Engine
import Objects
import Primitives
import Syntax

final class BindableParameter {
  let name: String
  let aliases: [String]
  /// Nil for common parameters.
  let spec: ParameterSpec?
  private let fixedType: TypeInfo?
  /// One of those that every advanced command has (not -WhatIf and -Confirm).
  let isCommon: Bool
  /// A bit for each set that the parameter is in; 0 for one in all.
  let flags: UInt64
  let inAllSets: Bool
  /// The rule of each set; flag 0 stands for all.
  let rules: [(flag: UInt64, rule: ParameterInSet)]

  init(_ spec: ParameterSpec, _ bit: (String) -> UInt64) {
    self.spec = spec
    name = spec.name.string
    aliases = spec.aliases.map(\.string)
    fixedType = nil
    isCommon = false
    var flags: UInt64 = 0
    var all = spec.sets.isEmpty
    var rules: [(flag: UInt64, rule: ParameterInSet)] = []
    for (set, rule) in spec.sets {
      if set == CommandSignature.allSets {
        all = true
        rules.append((0, rule))
      } else {
        flags |= bit(set)
        rules.append((bit(set), rule))
      }
    }
    if rules.isEmpty { rules = [(0, ParameterInSet())] }
    self.flags = flags
    inAllSets = all
    self.rules = rules
  }

  init(_ common: CommonParameter) {
    name = common.name
    aliases = common.alias.map { [$0] } ?? []
    spec = nil
    fixedType = common.type
    isCommon = common.kind == .common
    flags = 0
    inAllSets = true
    rules = [(0, ParameterInSet())]
  }

  var isHidden: Bool { spec?.isHidden ?? false }
  var isSwitch: Bool { spec?.isSwitch ?? (fixedType === TypeInfo.switchParameter) }

  func type(_ session: Session) -> TypeInfo {
    if let fixedType { return fixedType }
    return (try? spec?.type(session)) ?? .object
  }

  func attributes(_ session: Session) -> [ParameterAttribute] { (try? spec?.attributes(session)) ?? [] }

  func isIn(_ sets: UInt64) -> Bool { inAllSets || flags & sets != 0 }

  func rules(in sets: UInt64) -> [(flag: UInt64, rule: ParameterInSet)] { rules.filter { $0.flag == 0 || $0.flag & sets != 0 } }

  var takesPipeline: Bool { rules.contains { $0.rule.byValue || $0.rule.byPropertyName } }

  var helpMessage: String? { rules.lazy.compactMap(\.rule.helpMessage).first }
}

/// One argument of a half-typed call: a name, a value, or both.
final class TypedArgument {
  enum Kind { case pair, switchOnly, nameOnly, list, pipeline }
  let kind: Kind
  let parameter: CommandParameterAst?
  /// The value; for `-a -b` where `-b` names nothing, that node.
  let value: CommandElementAst?
  /// For what is left over for a parameter that takes the rest.
  let rest: [ExpressionAst]

  init(_ kind: Kind, _ parameter: CommandParameterAst?, _ value: CommandElementAst? = nil, rest: [ExpressionAst] = []) {
    self.kind = kind
    self.parameter = parameter
    self.value = value
    self.rest = rest
  }

  var isNamed: Bool { parameter != nil }
  var hasValue: Bool { value != nil }
  var name: String { parameter?.parameterName ?? "" }
}
