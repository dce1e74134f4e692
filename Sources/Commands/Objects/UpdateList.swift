// Update-List: adds to, removes from or replaces the items of a collection that is a property.

import Engine
import Objects
import Primitives

final class UpdateListCommand: Cmdlet {
  private var lastInput: Value?

  private func failure(_ id: String, _ message: String, _ target: Value) -> ErrorRecord {
    ErrorRecord(ExceptionObj("System.InvalidOperationException", message), id: id, category: .InvalidOperation, target: target)
  }

  override func process() throws {
    if has("InputObject") { lastInput = value("InputObject") }
    guard let property = string("Property") else { return }
    guard let input = lastInput else {
      return try writeError(
        failure(
          "MissingInputObjectParameter", "You must specify the InputObject parameter when the Property parameter is specified.",
          .null))
    }
    guard let found = try MemberAccess.getOwn(input, PSString.make(property), session) else {
      return try writeError(
        failure("MemberDoesntExist", "The property '\(property)' cannot be found on this object", input))
    }
    func call(_ method: String, _ arguments: [Value]) throws {
      _ = try MemberAccess.invoke(found, PSString.make(method), arguments, session)
    }
    guard found.type.allInterfaces.contains(where: { $0.fullName == "System.Collections.IList" }) else {
      return try writeError(
        ErrorRecord(
          ExceptionObj(
            "System.Management.Automation.PSInvalidOperationException",
            "Cannot apply the update because the object is not a supported collection type."), id: "ApplyFailed",
          category: .InvalidOperation))
    }
    if has("Replace") {
      try call("Clear", [])
      for item in array("Replace") { try call("Add", [item.base]) }
    } else {
      for item in array("Remove") { try call("Remove", [item.base]) }
      for item in array("Add") { try call("Add", [item.base]) }
    }
    try write(input)
  }

  override func end() throws {
    if has("Property") { return }
    if lastInput != nil {
      throw context.terminating(
        failure(
          "MissingPropertyParameter", "You must specify the Property parameter when the InputObject parameter is specified.",
          .null))
    }
    let table = DictionaryObj()
    for name in ["Add", "Remove", "Replace"] where has(name) { table.set(name, value(name)) }
    try write(.object(table))
  }
}
