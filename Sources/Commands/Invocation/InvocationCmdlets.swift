// Invoke-Expression, Invoke-Command, Write-Information, Write-Progress, Read-Host and the like: running code and talking to the host.

import Engine
import Objects
import Primitives
import Syntax

enum InvocationCmdlets {
  static let table: CommandFamilies.Table = [
    "Invoke-Expression": { InvokeExpressionCommand() },
    "Invoke-Command": { InvokeCommandCommand() },
    "Write-Information": { WriteInformationCommand() },
    "Write-Progress": { WriteProgressCommand() },
    "Read-Host": { ReadHostCommand() },
    "Get-Command": { GetCommandCommand() },
  ]
}

final class InvokeExpressionCommand: Cmdlet {
  override func process() throws {
    let text = try Text.string(value("Command"), session).string
    let parsed = session.parse(text)
    if let failure = session.parseFailure(parsed) {
      // The error is shown where Invoke-Expression stands, not in the text that it was given.
      failure.record.invocation = InvocationInfo(context.invocation, session)
      throw failure
    }
    let frame = context.frame ?? session.topFrame()
    let block = ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: frame.scope.module)
    try session.runDotted(block, in: frame, underscore: frame.scope.underscore, out: context.out)
  }
}

final class InvokeCommandCommand: Cmdlet {
  private var inputs: ContiguousArray<Value> = []
  private var sawInput = false

  override func process() throws {
    guard has("InputObject") else { return }
    sawInput = true
    inputs.append(value("InputObject"))
  }

  override func end() throws {
    try checkKeyFile()
    if has("ComputerName") || has("Session") || has("HostName") {
      throw terminate(
        "System.Management.Automation.PSNotSupportedException", "Remote sessions are not available in this session.",
        id: "PSSessionNotAvailable", .NotImplemented)
    }
    guard let block = value("ScriptBlock").base.obj as? ScriptBlock else { return }
    let arguments = array("ArgumentList")
    if flag("NoNewScope"), let frame = context.frame {
      return try session.runDotted(block, in: frame, underscore: .null, out: context.out, args: arguments)
    }
    do {
      try session.run(block, arguments, out: context.out, from: context.frame, dollarInput: sawInput ? inputs : nil)
    } catch let thrown as Thrown
      where (thrown.record.commandTypeName ?? "").isEmpty
      && thrown.record.exception.type.fullName == "System.Management.Automation.PSInvalidCastException"
    {
      // Arguments are assigned like variables here, not bound: what failed is the conversion itself.
      thrown.record.commandTypeName = nil
      throw context.terminating(thrown.record)
    }
  }
}

final class WriteInformationCommand: Cmdlet {
  override func process() throws {
    let tags = strings("Tags") ?? []
    for tag in tags where tag.uppercased().hasPrefix("PS") {
      throw terminate(
        "System.InvalidOperationException", "Cannot use tag '\(tag)'. The 'PS' prefix is reserved.",
        id: "PSPrefixReservedInInformationTag",
        .InvalidArgument, target: Value(tag))
    }
    try context.writeInformation(value("MessageData"), tags: tags)
  }
}

final class WriteProgressCommand: Cmdlet {
  override func process() throws {
    let percent = int("PercentComplete") ?? -1
    if (string("Activity") ?? "").isEmpty, !flag("Completed") {
      throw terminate(
        "System.ArgumentException", "Missing value for mandatory parameter. (Parameter 'Activity')", id: "MissingActivity",
        .InvalidArgument)
    }
    let id = int("Id") ?? 0
    let parent = int("ParentId") ?? -1
    if parent == id {
      throw DotNetError(
        "System.Management.Automation.PSArgumentException",
        "ParentActivityId cannot be the same as the ActivityId. (Parameter 'value')")
    }
    try context.writeProgress(
      ProgressState(
        id: id, parent: parent, activity: string("Activity") ?? "", status: string("Status") ?? "Processing",
        operation: string("CurrentOperation"), percent: percent, seconds: int("SecondsRemaining") ?? -1,
        isCompleted: flag("Completed")))
  }
}

final class ReadHostCommand: Cmdlet {
  override func begin() throws {
    var prompt = ""
    var asked: String?
    if has("Prompt"), !value("Prompt").isNull {
      let given = value("Prompt")
      let words = try given.sequence.map { try $0.items.map { try session.text($0) }.filter { !$0.isEmpty } }
      let text = try words?.joined(separator: " ") ?? session.text(given)
      asked = text
      prompt = text + ": "
    }
    let secret = flag("AsSecureString") || flag("MaskInput")
    if let own = session.host as? ScriptedHost {
      let answers =
        try asked.map { try own.field($0, secret: secret) } ?? [own.ask(secret ? "ReadLineAsSecureString" : "ReadLine", [])]
      for answer in answers {
        guard flag("MaskInput"), let hidden = answer.base.obj as? SecureStringObj else {
          try write(answer)
          continue
        }
        try write(.string(hidden.text))
      }
      return
    }
    if !session.host.isInteractive, !session.isInteractive {
      throw terminate(
        "System.Management.Automation.PSInvalidOperationException", Confirmation.refusal, id: "InvalidOperation",
        .InvalidOperation)
    }
    guard let line = session.host.readLine(prompt: prompt, secret: secret) else { return }
    if flag("AsSecureString") {
      return try write(.object(SecureStringObj(PSString.make(line))))
    }
    try write(Value(line))
  }
}
