// Out-String, Out-Host, Out-Default and Out-Null.

import Engine
import Objects
import Primitives

/// `Out-String`.
public final class OutStringCommand: StreamCmdlet {
  private var stage: OutputStage?
  private var text: TextLineOutput?
  private var lines: [PSString] = []

  public override func begin() throws {
    inputIndex = context.index(of: "InputObject")
    let service = FormatService.of(session)
    let width = int("Width")
    let output: LineOutput
    if flag("Stream") {
      output = ClosureLineOutput(
        columns: width ?? .max, tableColumns: service.hostColumns,
        isPlain: service.style.isPlain(forHost: false, hostSupportsColour: false)
      ) { [unowned self] in self.lines.append($0) }
    } else {
      let made = service.textOutput(width: width, newLine: !flag("NoNewline"))
      text = made
      output = made
    }
    stage = OutputStage(output, service, scope: context.scope)
  }

  private func flush() throws {
    if lines.isEmpty { return }
    let ready = lines
    lines = []
    for line in ready { try write(.string(line)) }
  }

  public override func process() throws {
    guard let stage, let input = pipelineInput() else { return }
    try stage.process(input)
    try flush()
  }

  public override func end() throws {
    try stage?.end()
    if let text { try write(.string(text.text)) } else { try flush() }
  }
}

/// `Out-Host`.
public final class OutHostCommand: StreamCmdlet {
  private var stage: OutputStage?
  public override func begin() throws {
    inputIndex = context.index(of: "InputObject")
    let service = FormatService.of(session)
    let output = service.hostOutput()
    if flag("Paging"), let lines = output as? HostLineOutput, session.host.hasKeyboard {
      let pager = ScreenPager(session)
      lines.afterLine = {
        pager.lineWritten()
        return !pager.wantsEnd
      }
      self.pager = pager
    }
    stage = OutputStage(output, service, scope: context.scope)
  }
  private var pager: ScreenPager?

  public override func process() throws {
    guard let stage, let input = pipelineInput() else { return }
    try stage.process(input)
    try stopIfAsked()
  }
  public override func end() throws {
    try stage?.end()
    try stopIfAsked()
  }

  private func stopIfAsked() throws { if pager?.wantsEnd == true { throw PipelineStop(ObjectIdentifier(context)) } }
}

/// Stops output at every screen until a key is pressed: a blank shows the next one, Enter the next line, Q ends it.
final class ScreenPager {
  private let session: Session
  private let prompt = "<SPACE> next page; <CR> next line; Q quit"
  private var written = 0
  /// Whether Q was pressed: nothing more is asked then.
  private(set) var wantsEnd = false

  init(_ session: Session) { self.session = session }

  func lineWritten() {
    if wantsEnd { return }
    written += 1
    let host = session.host
    let promptLines = (prompt.count + max(1, host.width - 1) - 1) / max(1, host.width - 1)
    let room = host.height - promptLines
    guard room > 0, written >= room else { return }
    host.write(prompt)
    while true {
      guard let key = session.unlocked({ host.readKey(echo: false) }) else {
        wantsEnd = true
        break
      }
      if key.unit == 0x20 {
        written = 0
        break
      }
      if key.unit == 0x0d {
        written -= 1
        break
      }
      if key.unit == 0x71 || key.unit == 0x51 {
        wantsEnd = true
        break
      }
    }
    host.writeLine("")
  }
}

/// `Out-Default`: to wherever objects go that nobody captured.
public final class OutDefaultCommand: StreamCmdlet {
  private var stage: OutputStage?
  public override func begin() throws {
    inputIndex = context.index(of: "InputObject")
    let service = FormatService.of(session)
    stage = OutputStage(service.hostOutput(), service, scope: context.scope)
  }
  public override func process() throws {
    guard let stage, let input = pipelineInput() else { return }
    if flag("Transcript") { return }
    try stage.process(input)
  }
  public override func end() throws { try stage?.end() }
}

/// `Out-Null`.
public final class OutNullCommand: Cmdlet {
}
