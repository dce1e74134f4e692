// `System.IO.Compression.ZipArchive`: an archive over a stream, to read, to make or to change. Contents pass through in pieces; what an update
// needs to keep meanwhile lies in a nameless file, never in memory.

import CZlib
import Engine
import Glibc
import Objects
import Primitives

final class ZipArchiveObj: Obj {
  enum Mode: Int { case read, create, update }
  let stream: StreamObj
  /// What is read from: the stream, or a seekable copy of it.
  private(set) var source: StreamObj
  let mode: Mode
  private let leavesOpen: Bool
  let encoding: EncodingObj?
  private(set) var isDisposed = false
  private(set) var entries: [ZipEntryObj] = []
  private var comment: [UInt8] = []
  private var isChanged = false
  private var central: (offset: Int, count: Int)?
  private var hasRead = false
  /// Where the next local header goes, in create mode.
  private(set) var written = 0
  /// The entry that is being written, in create mode.
  weak var writing: ZipEntryObj?
  /// The time of a new entry.
  let session: Session

  init(_ stream: StreamObj, _ mode: Mode, leavesOpen: Bool, _ encoding: EncodingObj?, _ session: Session) throws {
    (self.stream, self.mode, self.leavesOpen, self.encoding, self.session) = (stream, mode, leavesOpen, encoding, session)
    source = stream
    super.init()
    switch mode {
    case .create:
      if !stream.canWrite { throw DotNetError.argument("Cannot use create mode on a non-writable stream.") }
      if stream.canSeek { written = try stream.position(session) }
    case .read:
      if !stream.canRead { throw DotNetError.argument("Cannot use read mode on a non-readable stream.") }
      if !stream.canSeek {
        let copy = try ZipArchiveObj.spool()
        try stream.drain(session) { try copy.write($0, session) }
        source = copy
      }
      try readEnd()
    case .update:
      if !stream.canRead || !stream.canWrite || !stream.canSeek {
        throw DotNetError.argument("Update mode requires a stream with read, write, and seek capabilities.")
      }
      if try stream.length(session) == 0 {
        hasRead = true
        isChanged = true
      } else {
        try readEnd()
        try readCentral()
      }
    }
  }

  override var type: TypeInfo { ZipTypes.archive }

  /// A file without a name that goes when it is closed.
  static func spool() throws -> FileStreamObj {
    var name = Array(Paths.join(Paths.temporary, "cmdlab-XXXXXX").utf8CString)
    let file = mkstemp(&name)
    if file >= 0 { _ = fcntl(file, F_SETFD, FD_CLOEXEC) }
    let path = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard file >= 0 else { throw Files.failure(path) }
    unlink(path)
    return FileStreamObj(file: file, path: path, access: 3, buffer: 65536)
  }

  func check() throws {
    if isDisposed { throw DotNetError.disposed("System.IO.Compression.ZipArchive") }
  }

  func list() throws -> [ZipEntryObj] {
    try check()
    if mode == .create { throw DotNetError.notSupported("Cannot access entries in Create mode.") }
    try readCentral()
    return entries
  }

  func text(_ bytes: [UInt8], isUTF8: Bool) -> String {
    (isUTF8 ? EncodingObj(.utf8) : encoding ?? EncodingObj(.utf8)).text(bytes).string
  }
  /// The bytes of a name or comment, and whether they must be marked as UTF-8.
  func bytes(_ text: String) -> (bytes: [UInt8], isUTF8: Bool) {
    if let encoding {
      let made = encoding.bytes(PSString.make(text))
      return (made, encoding.kind == .utf8)
    }
    let bytes = Array(text.utf8)
    return (bytes, bytes.contains { $0 < 0x20 || $0 > 0x7e })
  }

  var commentText: String {
    get { text(comment, isUTF8: encoding == nil) }
    set {
      comment = Array(bytes(newValue).bytes.prefix(0xffff))
      isChanged = true
    }
  }

  func change() { isChanged = true }

  // MARK: reading

  func bytes(at place: Int, _ count: Int) throws -> [UInt8] {
    try source.seek(to: place, session)
    return try source.take(count, session)
  }

  /// Finds the record at the end, which says where the directory is.
  private func readEnd() throws {
    let length = try source.length(session)
    let tail = try bytes(at: max(0, length - 65557), min(length, 65557))
    var at = tail.count - 22
    while at >= 0 {
      if tail[at] == 0x50, tail[at + 1] == 0x4b, tail[at + 2] == 5, tail[at + 3] == 6 { break }
      at -= 1
    }
    guard at >= 0 else { throw ZipFields.corrupt("End of Central Directory record could not be found.") }
    var fields = ZipFields(tail, at: at + 4)
    let disk = try fields.short(), startDisk = try fields.short()
    let here = try fields.short(), all = try fields.short()
    _ = try fields.int()
    let offset = Int(try fields.int())
    comment = try fields.take(min(try fields.short(), fields.left))
    var place = (offset, all)
    if disk == 0xffff || offset == ZipBytes.wide || all == 0xffff {
      if let wide = try readEnd64(before: length - tail.count + at) { place = wide }
    } else {
      if disk != startDisk { throw ZipFields.corrupt("Split or spanned archives are not supported.") }
      if here != all { throw ZipFields.corrupt("Split or spanned archives are not supported.") }
    }
    if place.0 > length { throw ZipFields.corrupt("Offset to Central Directory cannot be held in an Int64.") }
    central = place
  }

  private func readEnd64(before end: Int) throws -> (Int, Int)? {
    guard end >= 20 else { return nil }
    var locator = ZipFields(try bytes(at: end - 20, 20))
    guard Int(try locator.int()) == ZipBytes.locatorSignature else { return nil }
    _ = try locator.int()
    let raw = try locator.number(8)
    guard raw <= UInt64(Int64.max) else {
      throw ZipFields.corrupt("Offset to Zip64 End Of Central Directory record cannot be held in an Int64.")
    }
    var record = ZipFields(try bytes(at: Int(raw), 56))
    guard record.left >= 4, Int(try record.int()) == ZipBytes.end64Signature else {
      throw ZipFields.corrupt("Zip 64 End of Central Directory Record not where indicated.")
    }
    _ = try record.take(20)
    _ = try record.number(8)
    let count = try record.number(8)
    _ = try record.number(8)
    let offset = try record.number(8)
    guard count <= UInt64(Int64.max) else { throw ZipFields.corrupt("Number of Entries cannot be held in an Int64.") }
    guard offset <= UInt64(Int64.max) else {
      throw ZipFields.corrupt("Offset to Central Directory cannot be held in an Int64.")
    }
    return (Int(offset), Int(count))
  }

  private func readCentral() throws {
    guard !hasRead, let central else { return }
    try source.seek(to: central.offset, session)
    let buffered = BufferedStreamObj(source, 65536)
    func next(_ count: Int) throws -> [UInt8] { try buffered.take(count, session) }
    var found: [ZipEntryObj] = []
    while true {
      let head = try next(46)
      guard head.count >= 4 else { break }
      var fields = ZipFields(head)
      guard Int(try fields.int()) == ZipBytes.centralSignature else { break }
      guard head.count == 46 else { throw ZipFields.corrupt("Central Directory is invalid.") }
      let entry = ZipEntryObj(self)
      try entry.readCentral(&fields, next)
      found.append(entry)
    }
    if found.count != central.count {
      throw ZipFields.corrupt(
        "Number of entries expected in End Of Central Directory does not correspond to number of entries in Central Directory.")
    }
    entries = found
    hasRead = true
  }

  // MARK: changing

  func create(_ name: String, level: Int32?) throws -> ZipEntryObj {
    try check()
    if name.isEmpty { throw DotNetError.argument("The value cannot be an empty string.", "entryName") }
    if mode == .read { throw DotNetError.notSupported("Cannot create entries on an archive opened in read mode.") }
    if let writing, writing.isBeingWritten {
      throw DotNetError("System.IO.IOException", "Entries cannot be created while previously created entries are still open.")
    }
    if bytes(name).bytes.count > 0xffff {
      throw DotNetError.argument("Entry names cannot require more than 2^16 bits.", "name")
    }
    // The entry before is finished now that another begins.
    try finishLast()
    let entry = ZipEntryObj(self, name: name, level: level)
    entries.append(entry)
    isChanged = true
    return entry
  }

  /// In create mode an entry that was never opened is written as an empty one.
  private func finishLast() throws {
    guard mode == .create, let last = entries.last, !last.wasWritten else { return }
    try last.writeEmpty()
  }

  func remove(_ entry: ZipEntryObj) {
    entries.removeAll { $0 === entry }
    isChanged = true
  }

  /// Writes in create mode, and counts.
  func put(_ bytes: [UInt8]) throws {
    try stream.write(bytes, session)
    written += bytes.count
  }
  func put(_ bytes: UnsafeRawBufferPointer) throws {
    try stream.write(bytes, session)
    written += bytes.count
  }
  /// Writes over what is there already, at a place further up.
  func patch(_ bytes: [UInt8], at place: Int) throws {
    try stream.seek(to: place, session)
    try stream.write(bytes, session)
    try stream.seek(to: written, session)
  }

  func dispose() throws {
    if isDisposed { return }
    isDisposed = true
    defer {
      entries = []
      if !leavesOpen { try? stream.close(session) }
      if source !== stream { try? source.close(session) }
    }
    switch mode {
    case .read: break
    case .create:
      try finishLast()
      try finish(to: stream, at: written)
    case .update:
      if isChanged || entries.contains(where: { $0.isChanged }) { try rewrite() }
    }
    if !leavesOpen { try stream.close(session) }
  }

  /// Writes the directory and the record of its end.
  private func finish(to target: StreamObj, at start: Int) throws {
    var size = 0
    for entry in entries {
      let record = entry.centralRecord()
      try target.write(record, session)
      size += record.count
    }
    var end = ZipRecord()
    if start >= ZipBytes.wide || size >= ZipBytes.wide || entries.count >= 0xffff {
      end.int(ZipBytes.end64Signature)
      end.long(44)
      end.short(45)
      end.short(45)
      end.int(0)
      end.int(0)
      end.long(entries.count)
      end.long(entries.count)
      end.long(size)
      end.long(start)
      end.int(ZipBytes.locatorSignature)
      end.int(0)
      end.long(start + size)
      end.int(1)
    }
    end.int(ZipBytes.endSignature)
    end.short(0)
    end.short(0)
    end.short(min(entries.count, 0xffff))
    end.short(min(entries.count, 0xffff))
    end.int(min(size, ZipBytes.wide))
    end.int(min(start, ZipBytes.wide))
    end.short(comment.count)
    end.add(comment)
    try target.write(end.bytes, session)
    try target.flush(session)
  }

  /// Puts the changed archive together in a file aside and takes its content over.
  private func rewrite() throws {
    let aside = try ZipArchiveObj.spool()
    var place = 0
    for entry in entries { place += try entry.copy(to: aside, at: place) }
    try finish(to: aside, at: place)
    try aside.seek(to: 0, session)
    try stream.seek(to: 0, session)
    try aside.drain(session) { try stream.write($0, session) }
    try stream.setLength(try aside.length(session), session)
    try stream.flush(session)
    try aside.close(session)
  }
}
