// What single exception types add to Exception: parameter names, file names, error records, inner exceptions.

import Primitives

enum ExceptionKinds {
  private static func field(_ t: TypeBuilder, _ declaration: String) {
    let name = declaration.split(separator: " ")[1]
    t.property(declaration) { c in ExceptionMembers.me(c)?.fields[String(name)] ?? .null }
  }

  private static func made(_ c: Call, _ message: String?, _ inner: Value = .null, _ fields: [String: Value] = [:]) -> Value {
    let value = ExceptionMembers.make(c, message, inner)
    if let exception = value.obj as? ExceptionObj { for (name, value) in fields { exception.fields[name] = value } }
    return value
  }

  /// `message (Parameter 'name')`.
  private static func withParameter(_ message: String, _ name: String?) -> String {
    name.map { $0.isEmpty ? message : message + " (Parameter '\($0)')" } ?? message
  }

  @Sendable static func declare(_ t: TypeBuilder, _ name: String) {
    switch name {
    case "System.ArgumentException":
      ExceptionMembers.constructors(t)
      t.constructor("new(string message, string paramName)") { c in
        made(
          c, withParameter(c.string(0)?.string ?? ExceptionMembers.defaultMessage(c.target), c.string(1)?.string), .null,
          ["ParamName": c.args[1]])
      }
      t.constructor("new(string message, string paramName, System.Exception innerException)") { c in
        made(c, withParameter(c.text(0), c.string(1)?.string), c.args[2], ["ParamName": c.args[1]])
      }
      field(t, "string ParamName {get;}")
    case "System.ArgumentNullException", "System.ArgumentOutOfRangeException",
      "System.Management.Automation.PSArgumentNullException",
      "System.Management.Automation.PSArgumentOutOfRangeException":
      t.constructor("new()") { made($0, nil) }
      t.constructor("new(string paramName)") { c in
        made(
          c, withParameter(ExceptionMembers.defaultMessage(base(c.target)), c.string(0)?.string), .null,
          ["ParamName": c.args[0]])
      }
      t.constructor("new(string message, System.Exception innerException)") { made($0, $0.string(0)?.string, $0.args[1]) }
      t.constructor("new(string paramName, string message)") { c in
        made(c, withParameter(c.text(1), c.string(0)?.string), .null, ["ParamName": c.args[0]])
      }
      if name.hasSuffix("RangeException") {
        t.constructor("new(string paramName, System.Object actualValue, string message)") { c in
          let shown = c.isNull(1) ? "" : "\nActual value was \(try NetText.string(c.args[1], c.runtime).string)."
          return made(
            c, withParameter(c.text(2), c.string(0)?.string) + shown, .null, ["ParamName": c.args[0], "ActualValue": c.args[1]])
        }
        field(t, "System.Object ActualValue {get;}")
      }
    case "System.ObjectDisposedException":
      t.constructor("new(string objectName)") { c in
        made(c, "Cannot access a disposed object.\nObject name: '\(c.text(0))'.", .null, ["ObjectName": c.args[0]])
      }
      t.constructor("new(string objectName, string message)") { c in
        made(c, c.text(1) + "\nObject name: '\(c.text(0))'.", .null, ["ObjectName": c.args[0]])
      }
      field(t, "string ObjectName {get;}")
    case "System.AggregateException":
      t.constructor("new()") { made($0, nil, .null, ["InnerExceptions": .array([Value]())]) }
      t.constructor("new(string message)") { made($0, $0.text(0), .null, ["InnerExceptions": .array([Value]())]) }
      t.constructor("new(string message, System.Exception innerException)") {
        made($0, "\($0.text(0)) (\(message($0.args[1])))", $0.args[1], ["InnerExceptions": .array([$0.args[1]])])
      }
      @Sendable func all(_ c: Call, _ text: String, _ i: Int) -> Value {
        let inner = c.items(i)
        let shown = inner.map { "(\(message($0)))" }.joined(separator: " ")
        return made(c, text + (shown.isEmpty ? "" : " " + shown), inner.first ?? .null, ["InnerExceptions": .array(inner)])
      }
      let many = "System.Collections.Generic.IEnumerable[System.Exception] innerExceptions"
      t.constructor("new(\(many))") { all($0, "One or more errors occurred.", 0) }
      t.constructor("new(string message, \(many))") { all($0, $0.text(0), 1) }
      t.constructor("new(Params System.Exception[] innerExceptions)") { all($0, "One or more errors occurred.", 0) }
      t.constructor("new(string message, Params System.Exception[] innerExceptions)") { all($0, $0.text(0), 1) }
      field(t, "System.Collections.ObjectModel.ReadOnlyCollection[System.Exception] InnerExceptions {get;}")
      t.method("System.AggregateException Flatten()") { $0.this }
    case "System.IO.FileNotFoundException", "System.IO.FileLoadException", "System.BadImageFormatException":
      ExceptionMembers.constructors(t)
      t.constructor("new(string message, string fileName)") { made($0, $0.string(0)?.string, .null, ["FileName": $0.args[1]]) }
      t.constructor("new(string message, string fileName, System.Exception innerException)") {
        made($0, $0.string(0)?.string, $0.args[2], ["FileName": $0.args[1]])
      }
      field(t, "string FileName {get;}")
    case "System.ComponentModel.Win32Exception":
      t.constructor("new()") { made($0, "Success", .null, ["NativeErrorCode": .int(0)]) }
      t.constructor("new(int error)") {
        made($0, Files.message(Int32(truncatingIfNeeded: $0.int(0))), .null, ["NativeErrorCode": $0.args[0]])
      }
      t.constructor("new(string message)") { made($0, $0.text(0), .null, ["NativeErrorCode": .int(0)]) }
      t.constructor("new(string message, System.Exception innerException)") {
        made($0, $0.text(0), $0.args[1], ["NativeErrorCode": .int(0)])
      }
      t.constructor("new(int error, string message)") { made($0, $0.text(1), .null, ["NativeErrorCode": $0.args[0]]) }
      field(t, "int NativeErrorCode {get;}")
    case "System.Text.RegularExpressions.RegexParseException":
      t.property("System.Text.RegularExpressions.RegexParseError Error {get;}") { c in
        guard let text = ExceptionMembers.me(c)?.fields["Error"] else { return .null }
        let type = TypeCatalog.find("System.Text.RegularExpressions.RegexParseError") ?? .object
        return (try orNil({ try Conversion.convert(text, to: type, c.runtime) })) ?? text
      }
      field(t, "int Offset {get;}")
    case "System.Text.RegularExpressions.RegexMatchTimeoutException":
      ExceptionMembers.constructors(t)
      t.constructor("new(string regexInput, string regexPattern, timespan matchTimeout)") { c in
        let text = PrimitiveError.regexTimeout(pattern: "").message
        return made(c, text, .null, ["Input": c.args[0], "Pattern": c.args[1], "MatchTimeout": c.args[2]])
      }
      field(t, "string Pattern {get;}")
      field(t, "string Input {get;}")
      field(t, "timespan MatchTimeout {get;}")
    case "System.Net.Http.HttpRequestException":
      ExceptionMembers.constructors(t)
      t.constructor(
        "new(string message, System.Exception inner, System.Nullable[System.Net.HttpStatusCode] statusCode)"
      ) { made($0, $0.string(0)?.string, $0.args[1], ["StatusCode": $0.args[2]]) }
      field(t, "System.Nullable[System.Net.HttpStatusCode] StatusCode {get;}")
    case "Microsoft.PowerShell.Commands.HttpResponseException":
      t.constructor("new(string message, System.Net.Http.HttpResponseMessage response)") { c in
        let status = c.isNull(1) ? Value.null : try MemberAccess.get(c.args[1], PSString.make("StatusCode"), c.runtime) ?? .null
        return made(c, c.text(0), .null, ["Response": c.args[1], "StatusCode": status])
      }
      field(t, "System.Net.Http.HttpResponseMessage Response {get;}")
    case "System.Net.WebException":
      ExceptionMembers.constructors(t)
      field(t, "System.Net.WebResponse Response {get;}")
      field(t, "System.Net.WebExceptionStatus Status {get;}")
    case "System.Net.Sockets.SocketException":
      ExceptionMembers.constructors(t)
      t.constructor("new(int errorCode)") { c in
        let code = Int32(truncatingIfNeeded: c.int(0))
        return made(c, "Unknown error \(code)", .null, ["ErrorCode": .int(code), "NativeErrorCode": .int(code)])
      }
      field(t, "System.Net.Sockets.SocketError SocketErrorCode {get;}")
      field(t, "int ErrorCode {get;}")
      field(t, "int NativeErrorCode {get;}")
    case "System.Text.DecoderFallbackException":
      ExceptionMembers.constructors(t)
      field(t, "byte[] BytesUnknown {get;}")
      field(t, "int Index {get;}")
    case "System.Text.EncoderFallbackException":
      ExceptionMembers.constructors(t)
      field(t, "char CharUnknown {get;}")
      field(t, "char CharUnknownHigh {get;}")
      field(t, "char CharUnknownLow {get;}")
      field(t, "int Index {get;}")
    case "System.Xml.XmlException", "System.Xml.Schema.XmlSchemaException":
      ExceptionMembers.constructors(t)
      t.constructor("new(string message, System.Exception innerException, int lineNumber, int linePosition)") { c in
        let place = name == "System.Xml.XmlException" && c.int(2) != 0 ? " Line \(c.int(2)), position \(c.int(3))." : ""
        return made(c, c.text(0) + place, c.args[1], ["LineNumber": c.args[2], "LinePosition": c.args[3]])
      }
      for label in ["LineNumber", "LinePosition"] {
        t.property("int \(label) {get;}") { c in ExceptionMembers.me(c)?.fields[label] ?? .int(0) }
      }
      field(t, "string SourceUri {get;}")
      if name != "System.Xml.XmlException" { field(t, "System.Xml.Schema.XmlSchemaObject SourceSchemaObject {get;}") }
    case "System.Xml.Schema.XmlSchemaValidationException":
      ExceptionMembers.constructors(t)
      field(t, "System.Object SourceObject {get;}")
    case "System.Management.Automation.NativeCommandExitException":
      field(t, "string Path {get;}")
      field(t, "int ExitCode {get;}")
      field(t, "int ProcessId {get;}")
    case "System.Management.Automation.RuntimeException":
      ExceptionMembers.constructors(t)
      t.constructor(
        "new(string message, System.Exception innerException, System.Management.Automation.ErrorRecord errorRecord)"
      ) { c in
        let value = made(c, c.text(0), c.args[1])
        (value.obj as? ExceptionObj)?.record = c.obj(2) as? ErrorRecord
        return value
      }
      record(t)
      t.property(
        "bool WasThrownFromThrowStatement {get;set;}", get: { .bool(ExceptionMembers.me($0)?.record?.isThrow ?? false) },
        set: { _ in .nothing })
    case "System.Management.Automation.PSArgumentException", "System.Management.Automation.PSInvalidOperationException",
      "System.Management.Automation.PSInvalidCastException", "System.Management.Automation.PSNotSupportedException",
      "System.Management.Automation.PSNotImplementedException", "System.Management.Automation.PSObjectDisposedException",
      "System.Management.Automation.ScriptCallDepthException":
      ExceptionMembers.constructors(t)
      if name.hasSuffix("PSArgumentException") {
        t.constructor("new(string message, string paramName)") { c in
          made(c, withParameter(c.text(0), c.string(1)?.string), .null, ["ParamName": c.args[1]])
        }
      }
      record(t)
    case "System.Management.Automation.CommandNotFoundException":
      ExceptionMembers.constructors(t)
      t.property(
        "string CommandName {get;set;}", get: { c in ExceptionMembers.me(c)?.fields["CommandName"] ?? .null },
        set: { _ in .nothing })
    case "System.Management.Automation.ParameterBindingException":
      ExceptionMembers.constructors(t)
      for member in [
        "string ErrorId {get;}", "string ParameterName {get;}", "System.Object ParameterType {get;}",
        "System.Object TypeSpecified {get;}",
        "long Line {get;}", "long Offset {get;}", "System.Object CommandInvocation {get;}",
      ] { field(t, member) }
    case "System.Management.Automation.ParseException":
      ExceptionMembers.constructors(t)
      field(t, "System.Object Errors {get;}")
    case "System.Management.Automation.ItemNotFoundException", "System.Management.Automation.SessionStateException",
      "System.Management.Automation.DriveNotFoundException", "System.Management.Automation.ProviderNotFoundException":
      ExceptionMembers.constructors(t)
      field(t, "string ItemName {get;}")
      field(t, "System.Object SessionStateCategory {get;}")
    default: ExceptionMembers.constructors(t)
    }
  }

  private static func base(_ type: TypeInfo) -> TypeInfo {
    type.fullName.contains(".PSArgument") ? type.baseType ?? type : type
  }

  private static func message(_ value: Value) -> String { (value.base.obj as? ExceptionObj)?.message ?? "" }

  private static func record(_ t: TypeBuilder) {
    t.property("System.Management.Automation.ErrorRecord ErrorRecord {get;}") { c in
      guard let exception = ExceptionMembers.me(c) else { return .null }
      if let record = exception.record { return .object(record) }
      let made = ErrorRecord(
        exception,
        id: exception.errorId ?? (exception.type.name == "RuntimeException" ? "RuntimeException" : exception.type.name))
      exception.record = made
      return .object(made)
    }
  }
}
