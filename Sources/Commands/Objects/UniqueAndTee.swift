// Get-Unique and Tee-Object's variable form.

import Engine
import Formatting
import Objects
import Primitives

final class GetUniqueCommand: Cmdlet {
  private var last: Value?

  override func process() throws {
    guard has("InputObject") else { return }
    let input = value("InputObject")
    let isNew: Bool
    if let last {
      if flag("AsString") {
        let a = try Text.string(input, session)
        let b = try Text.string(last, session)
        isNew = Collation.invariant.compare(a, b, flag("CaseInsensitive") ? [.ignoreCase] : []) != 0
      } else if flag("OnType") {
        isNew = MemberAccess.typeNames(of: input).first != MemberAccess.typeNames(of: last).first
      } else {
        let ignoreCase = flag("CaseInsensitive")
        let known = last.base
        if input.base.obj?.tag == .custom || known.obj?.tag == .custom {
          isNew = !(input.base.obj?.tag == .custom && known.obj?.tag == .custom)
        } else {
          isNew = try Comparison.sortOrder(input.base, known, ignoreCase: ignoreCase, session) != 0
        }
      }
    } else {
      isNew = true
    }
    if isNew {
      try write(input)
      last = input
    }
  }
}

final class TeeObjectCommand: Cmdlet {
  private var file: ClosableSink?
  private var collected = ContiguousArray<Value>()

  override func begin() throws {
    guard parameterSet != "Variable", !has("Variable") else { return }
    let path = string("LiteralPath") ?? string("FilePath") ?? ""
    let encoding = has("Encoding") ? TextFiles.encoding(value("Encoding"), session) ?? .utf8 : .utf8
    file = try FormattedFileSink.open(
      path, append: flag("Append"), isLiteral: has("LiteralPath"), encoding: encoding, session)
  }

  override func process() throws {
    guard has("InputObject") else { return }
    let input = value("InputObject")
    if let file { try file.write(input) } else { collected.append(input) }
    try write(input)
  }

  override func end() throws {
    if let file {
      self.file = nil
      defer { file.close() }
      return try file.finish()
    }
    guard let name = string("Variable") else { return }
    try session.setVariable(
      name, collected.isEmpty ? .null : collected.count == 1 ? collected[0] : .array(collected), in: context.scope)
  }

  override func dispose() { file?.close() }
}
