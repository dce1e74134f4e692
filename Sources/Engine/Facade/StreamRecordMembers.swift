// Members of warning, verbose, debug and information records, and of what Write-Host leaves in them.

import Glibc
import Objects
import Primitives

/// `HostInformationMessage`: the text of a Write-Host and how it was shown.
public final class HostMessageObj: Obj {
  let message: String
  let noNewLine: Bool
  let foreground: Int?
  let background: Int?
  public init(_ message: String, noNewLine: Bool, foreground: Int?, background: Int?) {
    self.message = message
    self.noNewLine = noNewLine
    self.foreground = foreground
    self.background = background
    super.init()
  }
  public override var type: TypeInfo { StreamRecordMembers.hostMessage }
  public override func describe(_ runtime: Runtime) throws -> String { message }
}

enum StreamRecordMembers {
  @Sendable private static func own(_ call: Call) -> StreamRecord? { call.this.base.obj as? StreamRecord }

  @Sendable static func informational(_ t: TypeBuilder) {
    t.property(
      "string Message {get;set;}", get: { Value(try $0.runtime.text(own($0)?.message ?? .null)) }, set: { _ in .nothing })
    t.property("System.Management.Automation.InvocationInfo InvocationInfo {get;}") { call in
      guard let invocation = own(call)?.invocation, let session = call.runtime as? Session else { return .null }
      return .object(InvocationInfo(invocation, session))
    }
    t.property("System.Collections.ObjectModel.ReadOnlyCollection[int] PipelineIterationInfo {get;}") { _ in
      LanguageFacade.readOnly([], of: .int32)
    }
  }

  @Sendable static func warning(_ t: TypeBuilder) {
    t.constructor("new(string message)") { .object(StreamRecord(.warning, $0.args[0])) }
    t.property("string FullyQualifiedWarningId {get;}") { _ in .emptyString }
  }

  @Sendable static func information(_ t: TypeBuilder) {
    t.constructor("new(System.Object messageData, string source)") { call in
      let record = StreamRecord(.information, call.args[0])
      record.source = call.text(1)
      return .object(record)
    }
    t.property("System.Object MessageData {get;set;}", get: { own($0)?.message ?? .null }, set: { _ in .nothing })
    t.property(
      "string Source {get;set;}", get: { Value(own($0)?.source ?? "") },
      set: {
        own($0)?.source = $0.text(0)
        return .nothing
      })
    t.property(
      "datetime TimeGenerated {get;set;}", get: { own($0).map { .dateTime($0.time.toLocalTime()) } ?? .null },
      set: { _ in .nothing })
    t.property("System.Collections.Generic.List[string] Tags {get;}") { call in
      .object(ListObj(.list(of: .string), ContiguousArray((own(call)?.tags ?? []).map { Value($0) }), elementType: .string))
    }
    t.property("string User {get;set;}", get: { _ in Value(ThisMachine.user) }, set: { _ in .nothing })
    t.property(
      "string Computer {get;set;}",
      get: { call in
        (try? MemberAccess.getStatic(
          TypeCatalog.find("System.Environment") ?? .object, PSString.make("MachineName"), call.runtime)) ?? .emptyString
      }, set: { _ in .nothing })
    t.property(
      "uint ProcessId {get;set;}",
      get: { call in
        guard let session = call.runtime as? Session else { return .null }
        return .uint(UInt32(clamping: session.variableValue("PID", from: session.global)?.integer ?? 0))
      }, set: { _ in .nothing })
    t.property(
      "uint NativeThreadId {get;set;}",
      get: { _ in
        // The kernel's name for the thread that runs: process/task/thread.
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = bytes.withUnsafeMutableBytes { $0.baseAddress.map { readlink("/proc/thread-self", $0, 64) } ?? 0 }
        let number = String(decoding: bytes[..<max(0, count)], as: UTF8.self).split(separator: "/").last.flatMap { UInt32($0) }
        return .uint(number ?? 0)
      }, set: { _ in .nothing })
    t.property(
      "uint ManagedThreadId {get;set;}",
      get: { call in
        let number = try TypeCatalog.find("System.Environment").flatMap {
          try MemberAccess.getStatic($0, PSString.make("CurrentManagedThreadId"), call.runtime)
        }
        return .uint(UInt32(clamping: number?.integer ?? 1))
      }, set: { _ in .nothing })
    t.method("string ToString()") { Value(try $0.runtime.text(own($0)?.message ?? .null)) }
  }

  static let hostMessage = TypeInfo(
    "System.Management.Automation.HostInformationMessage", base: .object,
    declare: { t in
      @Sendable func me(_ call: Call) -> HostMessageObj? { call.this.base.obj as? HostMessageObj }
      t.property("string Message {get;set;}", get: { Value(me($0)?.message ?? "") }, set: { _ in .nothing })
      t.property(
        "System.Nullable[bool] NoNewLine {get;set;}", get: { .bool(me($0)?.noNewLine ?? false) }, set: { _ in .nothing })
      t.property(
        "System.Nullable[System.ConsoleColor] ForegroundColor {get;set;}", get: { HostMembers.colour(me($0)?.foreground) },
        set: { _ in .nothing })
      t.property(
        "System.Nullable[System.ConsoleColor] BackgroundColor {get;set;}", get: { HostMembers.colour(me($0)?.background) },
        set: { _ in .nothing })
      t.method("string ToString()") { Value(me($0)?.message ?? "") }
    })
}
