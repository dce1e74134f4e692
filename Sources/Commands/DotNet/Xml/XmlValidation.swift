// What validation tells: the event, its arguments, and the error where nobody listens.

import Engine
import Objects
import Primitives

/// `ValidationEventArgs`.
final class XmlValidationArgsObj: Obj {
  let exception: ExceptionObj
  let isWarning: Bool
  init(_ exception: ExceptionObj, isWarning: Bool) {
    (self.exception, self.isWarning) = (exception, isWarning)
    super.init()
  }
  override var type: TypeInfo { XmlValidation.arguments }
}

/// What has handlers of the event of validation.
protocol XmlValidationSource: AnyObject {
  var handlers: [Obj] { get set }
}

/// Tells handlers of a mistake; without one an error is thrown.
enum XmlValidation {
  static func raise(
    _ message: String, warning: Bool, _ handlers: [Obj], sender: Value, line: Int = 0, column: Int = 0, _ runtime: Runtime
  ) throws {
    let exception = ExceptionObj("System.Xml.Schema.XmlSchemaValidationException", message)
    exception.fields["LineNumber"] = Value(line)
    exception.fields["LinePosition"] = Value(column)
    if handlers.isEmpty {
      if !warning { throw DotNetError(exception) }
      return
    }
    let arguments = Value.object(XmlValidationArgsObj(exception, isWarning: warning))
    for handler in handlers {
      if let delegate = handler as? InvocableObj {
        _ = try delegate.invoke([sender, arguments], runtime)
      } else {
        _ = try runtime.invoke(delegate: handler, [sender, arguments], sender: sender, event: arguments)
      }
    }
  }
  static let arguments = TypeInfo(
    "System.Xml.Schema.ValidationEventArgs", base: TypeCatalog.find("System.EventArgs") ?? .object,
    declare: { t in
      @Sendable func own(_ c: Call) throws -> XmlValidationArgsObj {
        guard let own = c.this.base.obj as? XmlValidationArgsObj else { throw DotNetError.argumentNull("e") }
        return own
      }
      t.property("System.Xml.Schema.XmlSeverityType Severity {get;}") {
        EnumTypes.value("System.Xml.Schema.XmlSeverityType", try own($0).isWarning ? 1 : 0)
      }
      t.property("System.Xml.Schema.XmlSchemaException Exception {get;}") { .object(try own($0).exception) }
      t.property("string Message {get;}") { Value(try own($0).exception.message) }
    })

  /// The event of validation.
  static func events(_ t: TypeBuilder, _ own: @escaping @Sendable (Call) throws -> any XmlValidationSource) {
    t.event("ValidationEventHandler", delegate: "System.Xml.Schema.ValidationEventHandler")
    let parameter = "System.Xml.Schema.ValidationEventHandler value"
    t.method("void add_ValidationEventHandler(\(parameter))") { c in
      if let handler = c.obj(0) { try own(c).handlers.append(handler) }
      return .nothing
    }
    t.method("void remove_ValidationEventHandler(\(parameter))") { c in
      if let handler = c.obj(0) { try own(c).handlers.removeAll { $0 === handler || $0.equals(handler) } }
      return .nothing
    }
  }
}
