// The formatting of a session: its views, its style, and the ways from objects to text that cmdlets and hosts use. Attached to the session;
// nothing is loaded before something is formatted.

import Engine
import Objects
import Primitives

/// A session's formatting.
public final class FormatService {
  public unowned(unsafe) let session: Session
  public let database = FormatDatabase()
  public let style = PSStyleObj()
  /// How objects are read; shared by all stages.
  public let reader: ObjectReader
  /// The scope whose variables count while a command shows something; nil for the global scope.
  var viewScope: Scope?

  private init(_ session: Session) {
    self.session = session
    reader = ObjectReader(session)
  }

  /// The session's service, made when first asked for.
  public static func of(_ session: Session) -> FormatService {
    if let known = session.service(FormatService.self) { return known }
    let made = FormatService(session)
    session.attach(made)
    return made
  }

  /// Attaches the service and the variables that belong to it; `noColour` is what NO_COLOR asks for.
  @discardableResult
  public static func install(_ session: Session, noColour: Bool) -> FormatService {
    let service = of(session)
    if noColour { service.style.rendering = .plainText }
    let style = PSVariable(PSString.make("PSStyle"), .object(service.style), options: [.constant, .allScope])
    session.global.install(style, NameKey(style.name))
    let limit = NameKey("FormatEnumerationLimit")
    if session.global.local(limit) == nil { session.global.install(PSVariable(limit.text, .int(4)), limit) }
    let view = NameKey("ErrorView")
    if session.global.local(view) == nil, let type = TypeCatalog.find("System.Management.Automation.ErrorView") {
      // Only the names of views can be assigned.
      let variable = PSVariable(view.text, (try? Conversion.convert(Value("ConciseView"), to: type, session)) ?? .null)
      variable.attributes = [VariableConstraint(type: type, attribute: nil)]
      session.global.install(variable, view)
    }
    session.hooks.openFileSink = { try FormattedFileSink.open($0, append: $1, $2) }
    session.hooks.errorView = { record, _ in service.errorText(record) }
    session.hooks.styledFileName = { service.style.fileName($0, $1) }
    session.hooks.standardDisplay = { DisplaySets.standard($0) }
    return service
  }

  var screenHeight: Int { session.host.height }

  /// A width of list labels that a test hook asks for.
  var fixedLabelWidth: Int? {
    !session.testHooks.isEmpty && session.isHookSet("ForceFormatListFixedLabelWidth") ? 10 : nil
  }

  /// Columns of the host: what tables fit when nothing else is said.
  public var hostColumns: Int { max(1, session.host.width) }

  /// Lines to the host, decorated if it shows colours.
  public func hostOutput() -> LineOutput {
    HostLineOutput(session.host, isPlain: style.isPlain(forHost: true, hostSupportsColour: session.host.supportsColour))
  }

  /// Lines into a text: `width` nil for no limit but that of tables, which is the host's.
  public func textOutput(width: Int?, newLine: Bool = true) -> TextLineOutput {
    TextLineOutput(
      columns: width ?? .max, tableColumns: hostColumns, isPlain: style.isPlain(forHost: false, hostSupportsColour: false),
      newLine: newLine)
  }

  /// Values as text, as Out-String gives it.
  public func render(_ values: some Sequence<Value>, width: Int? = nil) throws -> String {
    try renderUnits(values, width: width).string
  }

  /// The same as the string that scripts see.
  public func renderUnits(_ values: some Sequence<Value>, width: Int? = nil) throws -> PSString {
    let output = textOutput(width: width)
    let stage = OutputStage(output, self)
    for value in values { try stage.process(value) }
    try stage.end()
    return output.text
  }

  /// An error as the host shows it, without its line end. Hosts write no empty lines of errors.
  public func errorText(_ record: ErrorRecord) -> String {
    ErrorViews(self).text(record).string.split(separator: "\n").joined(separator: "\n")
  }
}

/// The host's end of a pipeline: formats objects as they come. `finish` ends open tables at the end of each pipeline or command line.
public final class OutDefaultSink: Sink {
  private let service: FormatService
  private var stage: OutputStage?

  public init(_ session: Session) {
    service = FormatService.of(session)
    super.init()
  }

  public override var objectCount: Int { count }
  private var count = 0

  public override func write(_ value: Value) throws {
    count += 1
    switch value {
    case .null, .nothing, .unset: return
    case .string(let text) where stage == nil:
      // Nothing is open that a string could end: straight to the host.
      service.hostOutput().raw(text)
      return
    default: break
    }
    let stage: OutputStage
    if let known = self.stage {
      stage = known
    } else {
      stage = OutputStage(service.hostOutput(), service)
      self.stage = stage
    }
    try stage.process(value)
  }

  /// Ends what is open.
  public func finish() throws {
    guard let stage else { return }
    self.stage = nil
    try stage.end()
  }

  /// Leaves what is open as it is: an error that nobody caught ended the pipeline, whose last commands never see its end. A group that was held
  /// back to measure its columns is lost with what followed it.
  public func abandon() { stage = nil }
}
