// Get-, Set-, Add- and Clear-Content.

import Engine
import Objects
import Primitives

/// -Encoding as cmdlets take it: a name, a code page, or an encoding object.
enum EncodingArgument {
  static func encoding(_ cmdlet: Cmdlet) throws -> TextEncoding? {
    let value = cmdlet.value("Encoding")
    if value.isNull { return nil }
    if let object = value.base.obj as? EncodingObj {
      switch object.kind {
      case .page(let number): return TextEncoding(codePage: number)
      case .utf8: return object.hasMark ? .utf8WithPreamble : .utf8
      case .utf16: return TextEncoding(.utf16, preamble: object.hasMark)
      case .utf16be: return TextEncoding(.utf16BigEndian, preamble: object.hasMark)
      case .utf32: return TextEncoding(.utf32, preamble: object.hasMark)
      case .utf32be: return TextEncoding(.utf32BigEndian, preamble: object.hasMark)
      case .ascii: return .ascii
      case .latin1: return .latin1
      case .utf7:
        try cmdlet.writeWarning("Encoding 'UTF-7' is obsolete, please use UTF-8.")
        return .utf7
      }
    }
    let name = try Text.string(value, cmdlet.session).string
    if let known = TextEncoding(powerShellName: name) { return known }
    let message = "'\(name)' is not a supported encoding name."
    throw Thrown(
      "System.Management.Automation.ParameterBindingArgumentTransformationException",
      "Cannot process argument transformation on parameter 'Encoding'. \(message)", id: "ParameterArgumentTransformationError",
      category: .InvalidData)
  }
}

final class GetContentCommand: ItemCmdlet {
  override func process() throws {
    let total = int("TotalCount") ?? -1
    let tail = int("Tail") ?? -1
    if total != -1, tail != -1 {
      return try writeError(
        "System.InvalidOperationException",
        "The parameters TotalCount and Tail cannot be used together. Please specify only one parameter.",
        id: "TailAndHeadCannotCoexist",
        .InvalidOperation)
    }
    var options = ContentOptions()
    options.encoding = try EncodingArgument.encoding(self)
    options.isBytes = flag("AsByteStream")
    options.isRaw = flag("Raw")
    options.waits = flag("Wait")
    options.pause = { [unowned session] in _ = try session.wait(seconds: 0.1) { false } }
    if has("Delimiter") { options.delimiter = value("Delimiter").pstring }
    if options.isRaw {
      for (name, isGiven) in [
        ("TotalCount", total != -1), ("Tail", tail != -1), ("Wait", options.waits), ("Delimiter", has("Delimiter")),
      ] where isGiven {
        throw terminate(
          "System.Management.Automation.PSInvalidOperationException",
          "The 'Raw' and '\(name)' parameters cannot be specified in the same command.", id: "InvalidOperation",
          .InvalidOperation)
      }
    }
    if total == 0 { return }
    // All readers are opened before the first one is read.
    var readers: [(reader: ContentReader, item: ItemPath)] = []
    defer { for open in readers { open.reader.close() } }
    try openReaders(options, &readers)
    for (reader, item) in readers {
      try call.checkStop()
      if tail >= 0 {
        if !item.provider.isFileSystem {
          try writeError(
            "System.InvalidOperationException",
            "The Tail parameter currently is supported only for the FileSystem provider.",
            id: "TailNotSupported", .InvalidOperation, target: value("Tail"))
          continue
        }
        if tail == 0, !options.waits { continue }
      }
      do { try read(reader, item, total: total, tail: tail) } catch let failure as DiskFailure {
        try writeError(
          "System.Management.Automation.ProviderInvocationException",
          "The invocation of Read on the '\(item.provider.name)' provider's content reader failed for path '\(item.display)'. \(failure.message)",
          id: "ProviderContentReadError", .InvalidOperation)
      }
    }
  }

  private func openReaders(_ options: ContentOptions, _ readers: inout [(reader: ContentReader, item: ItemPath)]) throws {
    let call = call
    for path in paths {
      try attempt {
        let items = try service.resolve(path, call)
        if items.isEmpty {
          let text = try Text.string(value("Path"), session).string
          return try writeError(
            "System.Exception",
            "An object at the specified path \(text) does not exist, or has been filtered by the -Include or -Exclude parameter.",
            id: "ItemNotFound", .ObjectNotFound, target: value("Path"))
        }
        for item in items {
          try call.checkStop()
          try attempt {
            if let reader = try item.provider.reader(item, options, call) { readers.append((reader, item)) }
          }
        }
      }
    }
  }

  private func read(_ reader: ContentReader, _ item: ItemPath, total: Int, tail: Int) throws {
    let notes = LineNotes(item)
    let chunk = has("ReadCount") ? int("ReadCount") ?? 1 : 1
    if let list = reader as? ListReader {
      // Entries hand out all that they hold at once; one object at a time is the first of them.
      let items = list.items
      if let first = items.first {
        try context.out.write(notes.attach(chunk == 1 ? first : .array(ContiguousArray(items)), items.count))
      }
      return
    }
    var count = 0
    var window: [Value] = []
    if tail > 0, try !reader.skipToLast(tail) {
      // A ring of the last items.
      var start = 0
      while let next = try reader.next() {
        if window.count < tail {
          window.append(next)
        } else {
          window[start] = next
          start = (start + 1) % tail
        }
      }
      window = Array(window[start...] + window[..<start])
    }
    var at = 0
    func next() throws -> Value? {
      if total >= 0, count >= total { return nil }
      if at < window.count {
        at += 1
        return window[at - 1]
      }
      return try reader.next()
    }
    if chunk == 1 {
      while let value = try next() {
        count += 1
        try context.out.write(notes.attach(value, count))
      }
      return
    }
    var pending = ContiguousArray<Value>()
    while let value = try next() {
      pending.append(value)
      count += 1
      if chunk > 1, pending.count == chunk {
        try context.out.write(notes.attach(.array(pending), count))
        pending = []
      }
    }
    if !pending.isEmpty { try context.out.write(notes.attach(.array(pending), count)) }
  }
}

/// The notes on each line: where it is from and its number. Made once a file; only the count differs.
private struct LineNotes {
  private static let shape = Shape(
    ["PSPath", "PSParentPath", "PSChildName", "PSDrive", "PSProvider", "ReadCount"].map { PSString.make($0) })
  private static let driveless = Shape(
    ["PSPath", "PSParentPath", "PSChildName", "PSProvider", "ReadCount"].map { PSString.make($0) })
  private static let flat = Shape(["PSPath", "PSDrive", "PSProvider", "ReadCount"].map { PSString.make($0) })
  private static let flatDriveless = Shape(["PSPath", "PSProvider", "ReadCount"].map { PSString.make($0) })
  private let shape: Shape
  private let values: ContiguousArray<Value>

  init(_ item: ItemPath) {
    let place = item.display
    var values: ContiguousArray<Value> = [Value(place)]
    if item.provider.isFileSystem {
      let start = item.drive.map { $0.isNamed ? $0.name.utf8.count + 1 : 0 } ?? place.utf8.count - item.path.utf8.count
      let below = place.utf8.dropFirst(start)
      let parent = PathText.parent(String(Substring(below)))
      values.append(Value(String(Substring(place.utf8.prefix(start))) + parent))
      values.append(Value(PathText.leaf(item.path)))
      shape = item.drive == nil ? LineNotes.driveless : LineNotes.shape
    } else {
      shape = item.drive == nil ? LineNotes.flatDriveless : LineNotes.flat
    }
    if let drive = item.drive { values.append(.object(drive)) }
    values.append(.object(item.provider.info))
    self.values = values
  }

  @inline(__always)
  func attach(_ value: Value, _ count: Int) -> Value {
    let holder: Obj
    switch value {
    case .object(let object):
      // Things that live elsewhere too (a variable's value) keep free of notes.
      guard object.tag == .array, object.extras == nil else { return value }
      holder = object
    case .null, .nothing, .unset, .box: return value
    default: holder = Wrapped(value)
    }
    holder.extras = PropertyBag(shape, sharing: values, last: Int64(count))
    return .object(holder)
  }
}

/// What Set- and Add-Content share: writers are opened at the first input and stay open.
class WriteContentCommand: ItemCmdlet {
  var appends: Bool { false }
  var action: String { "Set Content" }
  private var writers: [(item: ItemPath, writer: ContentWriter)] = []
  private var isOpen = false
  private var pipesPaths = false
  private var isFirst = true
  private var valueIndex = -1

  override func begin() throws {
    pipesPaths = !has("Path") && !has("LiteralPath")
    valueIndex = context.index(of: "Value")
  }

  private func openWriters() throws {
    let call = call
    var options = ContentOptions()
    options.encoding = try EncodingArgument.encoding(self)
    options.isBytes = flag("AsByteStream")
    options.noNewline = flag("NoNewline")
    for path in paths {
      try attempt {
        let items: [ItemPath]
        if !call.literal, PathText.hasWildcards(path) || call.hasNameFilters {
          items = try service.resolve(path, call)
          if items.isEmpty {
            return try writeError(
              "System.Exception",
              "An object at the specified path \(path) does not exist, or has been filtered by the -Include or -Exclude parameter.",
              id: "ItemNotFound", .ObjectNotFound, target: value("Path"))
          }
        } else {
          items = [try service.locate(call.literal ? path : PathText.unescape(path), from: call.scope)]
        }
        for item in items {
          guard try context.shouldProcess("Path: \(item.path)", action) else { continue }
          try attempt {
            if let writer = try item.provider.writer(item, options, append: appends, call) { writers.append((item, writer)) }
          }
        }
      }
    }
  }

  private func closeWriters() throws {
    let open = writers
    writers = []
    for (item, writer) in open {
      try attempt {
        do { try writer.close() } catch let failure as DiskFailure {
          try failed(failure.message, nil, item, whileClosing: true)
        }
      }
    }
  }

  /// What a writer could not write: an error of the system, or one that has a record of its own, whose id and category it keeps.
  private func failed(_ message: String, _ record: ErrorRecord?, _ item: ItemPath, whileClosing: Bool = false) throws {
    let step = whileClosing ? "Close" : "Write", part = whileClosing ? "reader or writer" : "writer"
    let text =
      "The invocation of \(step) on the '\(item.provider.name)' provider's content \(part) failed for path '\(item.display)'. \(message)"
    // .NET's exceptions have no record: theirs are known by the exception's type.
    let own = record.flatMap { $0.errorId == $0.exception.type.fullName ? nil : $0 }
    try writeError(
      "System.Management.Automation.ProviderInvocationException", text, id: own?.errorId ?? "ProviderContent\(step)Error",
      own?.category ?? .InvalidOperation, target: own?.target ?? .null)
  }

  override func process() throws {
    if pipesPaths, isOpen {
      try closeWriters()
      isOpen = false
    }
    if !isOpen {
      try openWriters()
      isOpen = true
    }
    let value = context.value(at: valueIndex)
    let values: [Value]
    if let items = value.sequence?.items {
      values = Array(items)
    } else {
      values = value.isNull && !has("Value") ? [] : [value]
    }
    for (item, writer) in writers {
      do { try writer.write(values) } catch let failure as DiskFailure {
        try failed(failure.message, nil, item)
        continue
      } catch let failure as ItemFailure {
        try failed(failure.record.exception.message, failure.record, item)
        continue
      } catch let thrown as Thrown where !thrown.record.endsCommand {
        try failed(thrown.record.exception.message, thrown.record, item)
        continue
      }
      if flag("PassThru") {
        try context.out.write(ItemNotes.attach(.array(values), item, isContainer: false))
      }
    }
  }

  override func end() throws { try closeWriters() }
  override func dispose() { for (_, writer) in writers { try? writer.close() } }
}

final class SetContentCommand: WriteContentCommand {
}

final class AddContentCommand: WriteContentCommand {
  override var appends: Bool { true }
  override var action: String { "Add Content" }
}

final class ClearContentCommand: ItemCmdlet {
  override func process() throws {
    let call = call
    try eachItem(call) { try $0.provider.clearContent($0, call) }
  }
}
