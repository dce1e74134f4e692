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
    stage = OutputStage(service.hostOutput(), service, scope: context.scope)
  }
  public override func process() throws {
    guard let stage, let input = pipelineInput() else { return }
    try stage.process(input)
  }
  public override func end() throws { try stage?.end() }
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
