// `$drive:path` and `${drive:path}`: the content of an item as a variable. The session's own tables are read by the engine; this is for the
// other drives.

import Engine
import Objects
import Primitives

enum DriveVariables {
  private static func engineReads(_ drive: String) -> Bool {
    switch drive.lowercased() {
    case "env", "variable", "function", "alias": return true
    default: return false
    }
  }

  private static func engineWrites(_ drive: String) -> Bool {
    switch drive.lowercased() {
    case "env", "variable": return true
    default: return false
    }
  }

  /// Nil leaves the drive to the engine.
  static func read(_ drive: String, _ path: String, _ f: Frame) throws -> Value? {
    if engineReads(drive) { return nil }
    let (call, item) = try place(drive, path, f)
    guard let item else { return nil }
    do {
      guard try item.provider.exists(item, call), let reader = try item.provider.reader(item, ContentOptions(), call) else {
        return .null
      }
      defer { reader.close() }
      var items = ContiguousArray<Value>()
      while let next = try reader.next() { items.append(next) }
      return items.isEmpty ? .null : items.count == 1 ? items[0] : .array(items)
    } catch let failure as ItemFailure { throw Thrown(failure.record) }
  }

  static func write(_ drive: String, _ path: String, _ value: Value, _ f: Frame) throws -> Bool {
    if engineWrites(drive) { return false }
    let (call, item) = try place(drive, path, f)
    guard let item else { return false }
    do {
      guard let writer = try item.provider.writer(item, ContentOptions(), append: false, call) else { return true }
      do {
        try writer.write(value.pstring == nil ? value.sequence.map { Array($0.items) } ?? [value] : [value])
        try writer.close()
      } catch let failure as ItemFailure { throw refused(drive + ":" + path, item, failure.record) } catch let thrown as Thrown
      {
        throw refused(drive + ":" + path, item, thrown.record)
      }
    } catch let failure as ItemFailure { throw Thrown(failure.record) }
    return true
  }

  /// What the provider does not take.
  private static func refused(_ path: String, _ item: ItemPath, _ record: ErrorRecord) -> Thrown {
    Thrown(
      "System.Management.Automation.ProviderInvocationException",
      "The invocation of Write on the '\(item.provider.name)' provider's content writer failed for path '\(path)'. \(record.exception.message)",
      id: record.errorId, category: record.category, target: record.target, inner: record.exception)
  }

  private static func place(_ drive: String, _ path: String, _ f: Frame) throws -> (ProviderCall, ItemPath?) {
    let context = CommandContext(
      f.session, nil, Invocation(command: nil, name: "", at: nil), scope: f.scope, out: f.out, streams: f.streams)
    let call = ProviderCall(context)
    guard call.service.drive(drive, from: f.scope) != nil else { return (call, nil) }
    do { return (call, try call.service.locate(drive + ":" + path, from: f.scope)) } catch let failure as ItemFailure {
      throw Thrown(failure.record)
    }
  }
}
