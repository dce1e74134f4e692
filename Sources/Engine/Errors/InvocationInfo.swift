// `$MyInvocation` and `$_.InvocationInfo`: what was called, where, and with what; and the text that shows a place in a script.

import Objects
import Primitives
import Syntax

/// `System.Management.Automation.InvocationInfo`: a view on an `Invocation`.
public final class InvocationInfo: Obj {
  public let invocation: Invocation
  private unowned(unsafe) let session: Session

  /// Whether an error record shows it: that tells command, name and place, but not how the command was called.
  private let isOfError: Bool
  /// The number that the running line has, or will have, in the history.
  fileprivate let historyId: Int

  public init(_ invocation: Invocation, _ session: Session, ofError: Bool = false) {
    self.invocation = invocation
    isOfError = ofError
    historyId = session.service(CommandHistory.self)?.upcoming ?? 1
    self.session = session
    super.init()
  }
  public override var type: TypeInfo { EngineTypes.invocationInfo }

  /// What was called: a script block without a name is a command of its own kind.
  var command: CommandInfo? {
    if let command = invocation.command { return command }
    guard let block = invocation.block else { return nil }
    // A block with attributes counts as a function without a name.
    return (try? block.signature(session))?.isAdvanced == true ? FunctionInfo("", block) : ScriptTextInfo(block)
  }

  /// Where it was called; nil for what no script called.
  public var position: ScriptPosition? { invocation.callExtent }

  /// The call, unless an error record shows this.
  var call: Invocation? { isOfError ? nil : invocation }

  var boundParameters: DictionaryObj {
    if isOfError { return DictionaryObj.boundParameters() }
    if let bound = invocation.bound { return bound }
    if let binder = invocation.binder { return binder.boundParameters() }
    return DictionaryObj.boundParameters()
  }

  /// `At line:1 char:5` with the line and a marker under the place.
  static func positionMessage(_ position: ScriptPosition) -> String {
    let start = position.start
    let end = position.end
    let file = position.file.flatMap { $0.isEmpty ? nil : $0 } ?? "line"
    var units = Array(position.line.utf16)
    while let last = units.last, last == 0x20 || last == 0x09 { units.removeLast() }
    var message = ""
    if !units.isEmpty {
      var before = min(max(0, start.column - 1), units.count)
      var length =
        start.line == end.line && end.column <= units.count + 1 ? end.column - start.column : units.count - start.column + 1
      length = max(0, min(length, units.count - before))
      if units.contains(0x09) {
        func spread(_ part: ArraySlice<UInt16>) -> [UInt16] { part.flatMap { $0 == 0x09 ? [0x20, 0x20, 0x20, 0x20] : [$0] } }
        let head = spread(units[..<before])
        let error = spread(units[before..<(before + length)])
        let tail = spread(units[(before + length)...])
        before = head.count
        length = error.count
        units = head + error + tail
      }
      let limit = 69
      var dotsBefore = false
      var dotsAfter = false
      if units.count > limit {
        let totalPrefix = before
        var prefix = min(totalPrefix, 12)
        let totalSuffix = units.count - length - before
        var suffix = min(totalSuffix, 8)
        var candidate = prefix + length + suffix
        if candidate >= limit {
          if prefix + length >= limit { length = limit - prefix }
          dotsAfter = true
        } else {
          let available = totalPrefix - prefix
          if available > 0 {
            prefix += min(available, limit - candidate)
            candidate = prefix + length + suffix
          }
          if candidate < limit, totalSuffix > 0 { suffix += min(totalSuffix, limit - candidate) }
          dotsAfter = suffix < totalSuffix
        }
        dotsBefore = prefix < totalPrefix
        let from = max(before - prefix, 0)
        units = Array(units[from..<min(units.count, from + limit)])
        before = min(before, prefix)
        length = min(length, limit - before)
      }
      message += dotsBefore ? "\u{2026} " : ""
      message += String(decoding: units, as: UTF16.self)
      message += dotsAfter ? " \u{2026}" : ""
      message +=
        "\n+ " + String(repeating: " ", count: before + (dotsBefore ? 2 : 0)) + String(repeating: "~", count: max(1, length))
    }
    return "At \(file):\(start.line) char:\(start.column)\n+ \(message)"
  }
}

/// The members of InvocationInfo and of script extents.
enum InvocationMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
    @Sendable func own(_ call: Call) -> InvocationInfo? { call.this.base.obj as? InvocationInfo }
    @Sendable func at(_ call: Call) -> ScriptPosition? { own(call)?.position }
    t.property("System.Management.Automation.CommandInfo MyCommand {get;}") {
      own($0)?.command.map { .object($0) } ?? .null
    }
    t.property("System.Collections.Generic.Dictionary[string,System.Object] BoundParameters {get;}") {
      own($0).map { .object($0.boundParameters) } ?? .null
    }
    t.property("System.Collections.Generic.List[System.Object] UnboundArguments {get;}") {
      .object(ListObj(.list(of: .object), ContiguousArray(own($0)?.call?.unboundArguments ?? []), elementType: .object))
    }
    t.property("int ScriptLineNumber {get;}") { Value(at($0)?.start.line ?? 0) }
    t.property("int OffsetInLine {get;}") { Value(at($0)?.start.column ?? 0) }
    t.property("long HistoryId {get;}") { .long(Int64(($0.this.base.obj as? InvocationInfo)?.historyId ?? 1)) }
    t.property("string ScriptName {get;}") { Value(at($0)?.file ?? "") }
    t.property("string Line {get;}") { Value(at($0)?.line ?? "") }
    t.property("string Statement {get;}") { Value(at($0)?.text ?? "") }
    t.property("string PositionMessage {get;}") { Value(at($0).map { InvocationInfo.positionMessage($0) } ?? "") }
    t.property("string PSScriptRoot {get;}") {
      guard let file = at($0)?.file, let slash = file.lastIndex(of: "/") else { return .emptyString }
      return Value(slash == file.startIndex ? "/" : String(file[..<slash]))
    }
    t.property("string PSCommandPath {get;}") { Value(at($0)?.file ?? "") }
    t.property("string InvocationName {get;}") { Value(own($0)?.invocation.name ?? "") }
    t.property("int PipelineLength {get;}") { Value(own($0)?.call?.pipelineLength ?? 0) }
    t.property("int PipelinePosition {get;}") { Value(own($0)?.call?.pipelinePosition ?? 0) }
    t.property("bool ExpectingInput {get;}") { .bool(own($0)?.call?.expectingInput ?? false) }
    t.property("System.Management.Automation.CommandOrigin CommandOrigin {get;}") { _ in .object(EnumValue(commandOrigin, 1)) }
    t.property(
      "System.Management.Automation.Language.IScriptExtent ScriptPosition {get;}", hidden: true,
      get: { at($0).map { .object($0) } ?? .null })
    t.property("System.Management.Automation.Language.IScriptExtent DisplayScriptPosition {get;}") {
      at($0).map { .object($0) } ?? .null
    }
  }

  static let commandOrigin = TypeInfo.enumeration("System.Management.Automation.CommandOrigin", ["Runspace", "Internal"])

  @Sendable static func declareExtent(_ t: TypeBuilder) {
    @Sendable func own(_ call: Call) -> ScriptPosition? { call.this.base.obj as? ScriptPosition }
    t.property("string File {get;}") { own($0)?.file.map { Value($0) } ?? .null }
    t.property("System.Management.Automation.Language.IScriptPosition StartScriptPosition {get;}") { call in
      own(call).map { .object(ScriptPointObj($0.source, $0.extent.startOffset)) } ?? .null
    }
    t.property("System.Management.Automation.Language.IScriptPosition EndScriptPosition {get;}") { call in
      own(call).map { .object(ScriptPointObj($0.source, $0.extent.endOffset)) } ?? .null
    }
    t.property("int StartLineNumber {get;}") { Value(own($0)?.start.line ?? 0) }
    t.property("int StartColumnNumber {get;}") { Value(own($0)?.start.column ?? 0) }
    t.property("int EndLineNumber {get;}") { Value(own($0)?.end.line ?? 0) }
    t.property("int EndColumnNumber {get;}") { Value(own($0)?.end.column ?? 0) }
    t.property("string Text {get;}") { Value(own($0)?.text ?? "") }
    t.property("int StartOffset {get;}") { call in
      own(call).map { Value($0.source.utf16Offset($0.extent.startOffset)) } ?? .int(0)
    }
    t.property("int EndOffset {get;}") { call in own(call).map { Value($0.source.utf16Offset($0.extent.endOffset)) } ?? .int(0)
    }
  }
}
