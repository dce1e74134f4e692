// The ParseException of a text: what the parser found, or what making its classes found.

import Objects
import Primitives
import Syntax

extension Session {
  /// The error for a text that does not parse; nil when it does.
  ///
  /// A host that hands over text may ask whether more of it would help: then the exception is an IncompleteParseException.
  public func parseFailure(_ parsed: ParsedScript, orIncomplete: Bool = false) -> Thrown? {
    parseFailure(parsed.errors, parsed.source, orIncomplete: orIncomplete)
  }

  /// The same for errors that were found in a text later.
  func parseFailure(_ errors: [ParseError], _ source: SourceText, orIncomplete: Bool = false) -> Thrown? {
    guard let first = errors.first else { return nil }
    let isIncomplete = orIncomplete && first.incompleteInput
    // No more than ten are told.
    var texts = errors.prefix(10).map {
      InvocationInfo.positionMessage(ScriptPosition(source, $0.extent)) + "\n" + $0.message
    }
    if errors.count > 10 {
      texts.append("Not all parse errors were reported.  Correct the reported errors and try again.")
    }
    let message = texts.joined(separator: "\n\n")
    let exception = ExceptionObj(
      "System.Management.Automation." + (isIncomplete ? "IncompleteParseException" : "ParseException"),
      isIncomplete ? first.message : message)
    exception.fields["Errors"] = ParseErrorObj.array(errors, source)
    let record = ErrorRecord(exception, id: first.errorId, category: .ParserError)
    let invocation = Invocation(command: nil, name: "", at: ScriptPosition(source, first.extent))
    record.invocation = InvocationInfo(invocation, self)
    record.targetName = ""
    record.targetTypeName = ""
    exception.record = record
    return Thrown(record)
  }
}
