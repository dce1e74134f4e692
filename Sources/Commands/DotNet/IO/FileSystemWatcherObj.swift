// `[System.IO.FileSystemWatcher]`: the kernel tells (inotify), a thread beside the session's listens while events are wanted.

import Engine
import Glibc
import Objects
import Primitives

final class FileSystemWatcherObj: Obj, EventSource {
  let handlers = EventHandlers()
  var eventNames: [String] { ["Changed", "Created", "Deleted", "Renamed", "Error", "Disposed"] }
  var path = ""
  var filters: [String] = []
  var includesBelow = false
  /// `NotifyFilters`: file names, directory names and last write unless told otherwise.
  var notify = 1 | 2 | 16
  var bufferSize = 8192
  private(set) var isEnabled = false
  /// Counts the times that watching began: a thread whose number is over ends.
  private var round = 0
  /// What `WaitForChanged` waits for.
  private var seen: [(kind: Int, name: String, old: String?)] = []
  private var isWaited = false

  override var type: TypeInfo { FileSystemWatcherTypes.watcher }

  private var mask: UInt32 {
    var mask: UInt32 = 0
    if notify & 32 != 0 { mask |= UInt32(IN_ACCESS) }
    if notify & (32 | 16 | 256 | 8) != 0 { mask |= UInt32(IN_MODIFY) }
    if notify & (4 | 64 | 32 | 16 | 256 | 8) != 0 { mask |= UInt32(IN_ATTRIB) }
    if notify & 3 != 0 { mask |= UInt32(IN_MOVED_FROM) | UInt32(IN_MOVED_TO) | UInt32(IN_CREATE) | UInt32(IN_DELETE) }
    return mask
  }

  func fits(_ name: String) -> Bool {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return filters.isEmpty
      || filters.contains { $0 == "*.*" || FileNameExpression($0.isEmpty ? "*" : $0, ignoreCase: false).matches(last) }
  }

  func stop() {
    isEnabled = false
    round += 1
  }

  func start(_ session: Session) throws {
    guard !isEnabled else { return }
    if path.isEmpty || !Files.isDirectory(path) {
      throw DotNetError("System.IO.FileNotFoundException", "Error reading the \(path) directory.")
    }
    let file = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard file >= 0 else { throw Files.failure(path) }
    isEnabled = true
    round += 1
    let watches = Watches(file, path, mask, below: includesBelow)
    let mine = round
    if !session.background({ [self] in listen(session, watches, mine) }) {
      stop()
      watches.close()
    }
  }

  /// Reads what the kernel tells until nobody wants to know any more.
  private func listen(_ session: Session, _ watches: Watches, _ mine: Int) {
    defer { watches.close() }
    while isEnabled, round == mine {
      let events = session.unlocked { watches.read(milliseconds: 50) }
      guard isEnabled, round == mine else { return }
      var moved: [UInt32: String] = [:]
      for event in events {
        switch event.mask {
        case let m where m & UInt32(IN_MOVED_FROM) != 0: moved[event.cookie] = event.name
        case let m where m & UInt32(IN_MOVED_TO) != 0:
          if let old = moved.removeValue(forKey: event.cookie) {
            tell(8, event.name, old: old)
          } else {
            tell(1, event.name)
          }
        case let m where m & UInt32(IN_CREATE) != 0: tell(1, event.name)
        case let m where m & UInt32(IN_DELETE) != 0: tell(2, event.name)
        default: tell(4, event.name)
        }
      }
      for name in moved.values.sorted() { tell(2, name) }
      if !events.isEmpty { session.notifyChange() }
    }
  }

  private func tell(_ kind: Int, _ name: String, old: String? = nil) {
    guard fits(name) || old.map(fits) ?? false else { return }
    if isWaited { seen.append((kind, name, old)) }
    let full = Paths.join(path, name)
    let change = EnumTypes.value("System.IO.WatcherChangeTypes", kind)
    let names = [1: "Created", 2: "Deleted", 4: "Changed", 8: "Renamed"]
    let arguments: RecordObj
    if let old {
      arguments = RecordObj(
        FileSystemWatcherTypes.renamed, values: [change, Value(full), Value(name), Value(Paths.join(path, old)), Value(old)])
    } else {
      arguments = RecordObj(FileSystemWatcherTypes.changed, values: [change, Value(full), Value(name)])
    }
    for listener in handlers.isEmpty ? [] : [names[kind] ?? "Changed"] {
      handlers.raise(listener, sender: .object(self), .object(arguments), FileSystemWatcherTypes.nobody)
    }
  }

  /// Waits for a change of the kinds that are wanted; nil when the time was up.
  func wait(_ kinds: Int, _ seconds: Double?, _ session: Session) throws -> (kind: Int, name: String, old: String?)? {
    let was = isEnabled
    isWaited = true
    seen = []
    defer {
      isWaited = false
      if !was { stop() }
    }
    try start(session)
    var found: (kind: Int, name: String, old: String?)?
    _ = try session.wait(seconds: seconds) { [self] in
      found = seen.first { $0.kind & kinds != 0 }
      return found != nil
    }
    return found
  }

  /// The kernel's handles; used by one thread at a time.
  private final class Watches: @unchecked Sendable {
    struct Event { let mask: UInt32, cookie: UInt32, name: String }
    private let file: Int32
    private let root: String
    private let mask: UInt32
    private let below: Bool
    private var places: [Int32: String] = [:]
    private var isClosed = false
    init(_ file: Int32, _ root: String, _ mask: UInt32, below: Bool) {
      (self.file, self.root, self.mask, self.below) = (file, root, mask, below)
      add("")
    }

    private func add(_ place: String) {
      var waiting = [place]
      while let next = waiting.popLast() {
        let path = next.isEmpty ? root : Paths.join(root, next)
        let handle = inotify_add_watch(file, path, mask | UInt32(IN_ONLYDIR) | UInt32(IN_EXCL_UNLINK))
        if handle >= 0 { places[handle] = next }
        guard below else { return }
        for name in (try? Files.list(path)) ?? [] {
          let inner = next.isEmpty ? name : next + "/" + name
          if Files.facts(Paths.join(root, inner), follow: false)?.isDirectory == true { waiting.append(inner) }
        }
      }
    }

    /// What happened meanwhile; waits that long for something to happen.
    func read(milliseconds: Int32) -> [Event] {
      var asked = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      guard poll(&asked, 1, milliseconds) > 0 else { return [] }
      var buffer = [UInt8](repeating: 0, count: 65536)
      let count = Glibc.read(file, &buffer, buffer.count)
      guard count > 0 else { return [] }
      var events: [Event] = []
      var at = 0
      func number(_ place: Int) -> UInt32 { (0..<4).reduce(0) { $0 | UInt32(buffer[place + $1]) << (8 * UInt32($1)) } }
      // Of each event: handle, mask, cookie, length of the name, the name.
      while at + 16 <= count {
        let handle = Int32(bitPattern: number(at)), what = number(at + 4), cookie = number(at + 8),
          length = Int(number(at + 12))
        guard length <= count - at - 16 else { break }
        let name = String(decoding: buffer[(at + 16)..<(at + 16 + length)].prefix { $0 != 0 }, as: UTF8.self)
        at += 16 + length
        if what & UInt32(IN_IGNORED) != 0 {
          places[handle] = nil
          continue
        }
        guard let place = places[handle], !name.isEmpty, what & mask != 0 else { continue }
        let full = place.isEmpty ? name : place + "/" + name
        if below, what & UInt32(IN_ISDIR) != 0, what & (UInt32(IN_CREATE) | UInt32(IN_MOVED_TO)) != 0 { add(full) }
        events.append(Event(mask: what, cookie: cookie, name: full))
      }
      return events
    }

    func close() {
      if !isClosed { Glibc.close(file) }
      isClosed = true
    }
  }
}

enum FileSystemWatcherTypes {
  private static let space = "System.IO."
  static let changed = RecordObj.type(
    space + "FileSystemEventArgs", base: .eventArgs, "System.IO.WatcherChangeTypes ChangeType {get;}", "string FullPath {get;}",
    "string Name {get;}")
  static let renamed = RecordObj.type(
    space + "RenamedEventArgs", base: changed, "System.IO.WatcherChangeTypes ChangeType {get;}", "string FullPath {get;}",
    "string Name {get;}", "string OldFullPath {get;}", "string OldName {get;}")
  private static let result = RecordObj.type(
    space + "WaitForChangedResult", base: .valueType, "System.IO.WatcherChangeTypes ChangeType {get;set;}",
    "string Name {get;set;}",
    "string OldName {get;set;}", "bool TimedOut {get;set;}")
  static let watcher = TypeInfo(
    space + "FileSystemWatcher", base: ProcessTypes.component,
    interfaces: { [.idisposable] }, declare: declare)
  static let family = TypeCatalog.Family(types: [
    watcher.fullName: { watcher }, changed.fullName: { changed }, renamed.fullName: { renamed }, result.fullName: { result },
  ])

  /// Events come from no session.
  static var nobody: Session { noSession.session }
  private static let noSession = NoSession()
  private final class NoSession: @unchecked Sendable {
    let session = Session(host: Host())
  }

  private static func me(_ c: Call) throws -> FileSystemWatcherObj {
    guard let own = c.this.base.obj as? FileSystemWatcherObj else { throw DotNetError.argumentNull("watcher") }
    return own
  }

  private static func directory(_ c: Call, _ i: Int, _ name: String) throws -> String {
    let text = try c.required(i, name).string
    if text.isEmpty { throw DotNetError.argument("The path is empty.", name) }
    let full = Paths.full(text, c.runtime.currentDirectory)
    if !Files.isDirectory(full) {
      throw DotNetError.argument("The directory name '\(text)' does not exist.", name)
    }
    return text
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(FileSystemWatcherObj()) }
    for parameters in ["string path", "string path, string filter"] {
      t.constructor("new(\(parameters))") { c in
        let made = FileSystemWatcherObj()
        made.path = try directory(c, 0, "path")
        if c.args.count > 1 { made.filters = [c.text(1)] }
        return .object(made)
      }
    }
    t.property(
      "System.IO.NotifyFilters NotifyFilter {get;set;}", get: { EnumTypes.value("System.IO.NotifyFilters", try me($0).notify) },
      set: { c in
        try me(c).notify = c.flags(0)
        return .nothing
      })
    t.property("System.Collections.ObjectModel.Collection[string] Filters {get;}") { c in
      .object(
        ListObj(TypeInfo.collection(of: .string), ContiguousArray(try me(c).filters.map { Value($0) }), elementType: .string))
    }
    t.property(
      "bool EnableRaisingEvents {get;set;}", get: { .bool(try me($0).isEnabled) },
      set: { c in
        if c.bool(0) { try me(c).start(try c.session()) } else { try me(c).stop() }
        return .nothing
      })
    t.property(
      "string Filter {get;set;}", get: { Value(try me($0).filters.first ?? "*") },
      set: { c in
        try me(c).filters = [c.text(0)]
        return .nothing
      })
    t.property(
      "bool IncludeSubdirectories {get;set;}", get: { .bool(try me($0).includesBelow) },
      set: { c in
        try me(c).includesBelow = c.bool(0)
        return .nothing
      })
    t.property(
      "int InternalBufferSize {get;set;}", get: { .int32(try me($0).bufferSize) },
      set: { c in
        try me(c).bufferSize = max(4096, c.int(0))
        return .nothing
      })
    t.property(
      "string Path {get;set;}", get: { Value(try me($0).path) },
      set: { c in
        let own = try me(c)
        own.path = c.isNull(0) ? "" : try directory(c, 0, "Path")
        return .nothing
      })
    for name in ["Site", "SynchronizingObject"] {
      let word = name == "Site" ? "System.ComponentModel.ISite" : "System.ComponentModel.ISynchronizeInvoke"
      t.property("\(word) \(name) {get;set;}", get: { _ in .null }, set: { _ in .nothing })
    }
    for name in ["Dispose"] {
      t.method("void \(name)()") { c in
        try me(c).stop()
        return .nothing
      }
    }
    for method in ["BeginInit", "EndInit"] { t.method("void \(method)()") { _ in .nothing } }
    for tail in ["", ", int timeout", ", timespan timeout"] {
      t.method("System.IO.WaitForChangedResult WaitForChanged(System.IO.WatcherChangeTypes changeType\(tail))") { c in
        var limit: Double?
        if c.args.count > 1 {
          if let span = c.args[1].timeSpan {
            limit = Double(span.ticks) / 1e7
          } else if c.int(1) >= 0 {
            limit = Double(c.int(1)) / 1000
          }
        }
        let found = try me(c).wait(c.flags(0), limit, try c.session())
        return .object(
          RecordObj(
            result,
            values: [
              EnumTypes.value("System.IO.WatcherChangeTypes", found?.kind ?? 0), found.map { Value($0.name) } ?? .null,
              found?.old.map { Value($0) } ?? .null, .bool(found == nil),
            ]))
      }
    }
    for (name, delegate) in [
      ("Changed", "FileSystemEventHandler"), ("Created", "FileSystemEventHandler"), ("Deleted", "FileSystemEventHandler"),
      ("Renamed", "RenamedEventHandler"), ("Error", "ErrorEventHandler"),
    ] { EventHandlers.declare(t, [name], delegate: "System.IO.\(delegate)") }
    EventHandlers.declare(t, ["Disposed"], delegate: "System.EventHandler")
  }
}
