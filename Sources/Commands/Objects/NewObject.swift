// New-Object: .NET objects by type name.

import Engine
import Objects
import Primitives

final class NewObjectCommand: Cmdlet {
  override func begin() throws {
    let name = string("TypeName") ?? ""
    let type: TypeInfo
    do {
      guard let found = try Conversion.convert(Value(name), to: .typeClass, session).obj as? TypeInfo else {
        throw notFound(name)
      }
      type = found
    } catch let thrown as Thrown {
      if !thrown.isInvalidCast { throw thrown }
      throw notFound(name)
    }
    let arguments = has("ArgumentList") ? array("ArgumentList") : []
    let made: Value
    // The short name stands for PSObject; the class itself has no constructor.
    if arguments.isEmpty, type === TypeInfo.psObject || (type === TypeInfo.psCustomObject && !name.contains(".")) {
      made = .object(CustomObj(PropertyBag()))
    } else {
      made = try construct(type, arguments, name)
    }
    try setProperties(made)
    try write(made)
  }

  private func notFound(_ name: String) -> Thrown {
    terminate(
      "System.Management.Automation.PSArgumentException",
      "Cannot find type [\(name)]: verify that the assembly containing this type is loaded.", id: "TypeNotFound", .InvalidType)
  }

  private func construct(_ type: TypeInfo, _ arguments: [Value], _ name: String) throws -> Value {
    if arguments.isEmpty, type.isValueType, type.members.constructors.allSatisfy({ !$0.parameters.isEmpty }),
      let zero = try? Conversion.zero(type, session)
    {
      return zero
    }
    if type.isArray, !arguments.isEmpty { return try MemberAccess.construct(type, arguments, session) }
    if type.members.constructors.isEmpty || type.isAbstract
      || (arguments.isEmpty
        && !type.members.constructors.contains { $0.parameters.allSatisfy { $0.isParams || $0.defaultText != nil } })
    {
      if type.scriptClass == nil {
        throw terminate(
          "System.Management.Automation.PSArgumentException",
          "A constructor was not found. Cannot find an appropriate constructor for type \(name).",
          id: "CannotFindAppropriateCtor",
          .ObjectNotFound)
      }
    }
    do { return try MemberAccess.construct(type, arguments, session, name: type.name) } catch let thrown as Thrown {
      let record = thrown.record
      if record.errorId == "MethodCountCouldNotFindBest" {
        record.exception.message = record.exception.message.replacing("\"new\"", with: "\"\(type.name)\"")
      }
      var exception = record.exception
      if record.isThrow {
        // What a class's constructor throws comes out of a call by reflection.
        exception = ExceptionObj(
          "System.Management.Automation.MethodInvocationException",
          "Exception calling \".ctor\" with \"\(arguments.count)\" argument(s): \"\(exception.message)\"", inner: exception)
      }
      throw context.terminating(ErrorRecord(exception, id: "ConstructorInvokedThrowException", category: .InvalidOperation))
    }
  }

  private func setProperties(_ made: Value) throws {
    guard let table = value("Property").dictionary else { return }
    if case .object(let object) = made, let custom = object as? CustomObj {
      for position in table.orderedPositions {
        guard let key = table.table.key(at: position) else { continue }
        custom.bag.set(try Text.string(key, session), table.table.value(at: position))
      }
      return
    }
    for position in table.orderedPositions {
      guard let key = table.table.key(at: position) else { continue }
      let name = try Text.string(key, session)
      let wanted = table.table.value(at: position)
      switch try MemberAccess.find(made, name, session) {
      case .methods?: _ = try MemberAccess.invoke(made, name, wanted.sequence.map { Array($0.items) } ?? [wanted], session)
      case nil:
        throw terminate(
          "System.InvalidOperationException", "The member \"\(name.string)\" was not found for the specified .NET object.",
          id: "InvalidOperationException", .InvalidOperation)
      default:
        do { try MemberAccess.set(made, name, wanted, session) } catch is Thrown {
          throw terminate(
            "System.Exception",
            "The value supplied is not valid, or the property is read-only. Change the value, and then try again.",
            id: "SetValueException",
            .InvalidData)
        }
      }
    }
  }
}
