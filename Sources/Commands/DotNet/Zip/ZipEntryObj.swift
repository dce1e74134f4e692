// `System.IO.Compression.ZipArchiveEntry`: one file or folder of an archive.

import Engine
import Objects
import Primitives

final class ZipEntryObj: Obj {
  /// The archive lets its entries go when it is disposed, so that neither keeps the other for ever.
  private let owner: ZipArchiveObj
  private(set) var fullName = ""
  private var nameBytes: [UInt8] = []
  private var version = 20
  private var platform = 3
  private var flags = 0
  private var method = 8
  private var dosTime: UInt32 = 0
  private var stampTime: PSDateTime?
  private(set) var crc: UInt32 = 0
  private(set) var packedSize = 0
  private(set) var size = 0
  var attributes: Int32 = 0
  private var inner = 0
  private var offset = 0
  private var extra: [UInt8] = []
  private var commentBytes: [UInt8] = []
  private var level: Int32 = 6
  /// Whether it lies in the archive as it was opened.
  private let isOriginal: Bool
  private(set) var isChanged = false
  private(set) var isDeleted = false
  private(set) var wasWritten = false
  private(set) var isBeingWritten = false
  private var wasOpened = false
  /// Content that was opened in update mode.
  private var content: FileStreamObj?
  private var opened: ZipContentStream?

  init(_ owner: ZipArchiveObj) {
    self.owner = owner
    isOriginal = true
    super.init()
  }

  init(_ owner: ZipArchiveObj, name: String, level: Int32?) {
    self.owner = owner
    isOriginal = false
    super.init()
    isChanged = true
    fullName = name
    let (bytes, isUTF8) = owner.bytes(name)
    nameBytes = bytes
    if isUTF8 { flags |= 0x800 }
    self.level = level ?? 6
    method = level == 0 ? 0 : 8
    if level == 9 { flags |= 2 } else if level == 1 { flags |= 6 }
    attributes = Int32(bitPattern: name.hasSuffix("/") ? 0x41ed_0000 : 0x81a4_0000)
    stampTime = owner.session.now
    dosTime = ZipBytes.dos(owner.session.now)
  }

  override var type: TypeInfo { ZipTypes.entry }
  override func describe(_ runtime: Runtime) throws -> String { fullName }
  var archive: ZipArchiveObj? { isDeleted ? nil : owner }
  var name: String {
    // Archives of Windows may part names by other characters.
    let isWindows = platform == 0 || platform == 10
    guard let at = fullName.lastIndex(where: { $0 == "/" || isWindows && ($0 == "\\" || $0 == ":") }) else { return fullName }
    return String(fullName[fullName.index(after: at)...])
  }
  var isEncrypted: Bool { flags & 1 != 0 }
  var time: PSDateTime { stampTime ?? ZipBytes.time(dosTime) }
  func setTime(_ time: PSDateTime) throws {
    try mayChange()
    if !(1980...2107).contains(time.year) {
      throw DotNetError.outOfRange(
        "The DateTimeOffset specified cannot be converted into a Zip file timestamp.", "value")
    }
    stampTime = time
    dosTime = ZipBytes.dos(time)
    isChanged = true
  }
  var comment: String {
    get { owner.text(commentBytes, isUTF8: flags & 0x800 != 0) }
    set {
      let (bytes, isUTF8) = owner.bytes(newValue)
      commentBytes = Array(bytes.prefix(0xffff))
      if isUTF8 { flags |= 0x800 }
      isChanged = true
      owner.change()
    }
  }
  func setAttributes(_ new: Int32) throws {
    try check()
    attributes = new
    isChanged = true
    owner.change()
  }

  private func check() throws {
    if isDeleted { throw DotNetError.invalidOperation("Cannot modify deleted entry.") }
    try owner.check()
  }
  private func mayChange() throws {
    try check()
    if owner.mode == .read { throw DotNetError.notSupported("Cannot modify read-only archive.") }
    if owner.mode == .create, wasOpened {
      throw DotNetError("System.IO.IOException", "Cannot modify entry in Create mode after entry has been opened for writing.")
    }
  }
  func lengths() throws -> (plain: Int, packed: Int) {
    if wasOpened && owner.mode != .read {
      throw DotNetError.invalidOperation("Length properties are unavailable once an entry has been opened for writing.")
    }
    return (size, packedSize)
  }

  // MARK: the directory

  func readCentral(_ f: inout ZipFields, _ next: (Int) throws -> [UInt8]) throws {
    version = try f.short()
    platform = version >> 8
    version = try f.short()
    flags = try f.short()
    method = try f.short()
    dosTime = try f.int()
    crc = try f.int()
    packedSize = Int(try f.int())
    size = Int(try f.int())
    let nameLength = try f.short(), extraLength = try f.short(), commentLength = try f.short()
    _ = try f.short()
    inner = try f.short()
    attributes = Int32(bitPattern: try f.int())
    offset = Int(try f.int())
    var rest = ZipFields(try next(nameLength + extraLength + commentLength))
    guard rest.left == nameLength + extraLength + commentLength else {
      throw ZipFields.corrupt("Central Directory is invalid.")
    }
    nameBytes = try rest.take(nameLength)
    extra = try rest.take(extraLength)
    commentBytes = try rest.take(commentLength)
    fullName = owner.text(nameBytes, isUTF8: flags & 0x800 != 0)
    try readWide()
  }

  /// Sizes that need more than 32 bits stand among the extra fields.
  private func readWide() throws {
    var fields = ZipFields(extra)
    var kept: [UInt8] = []
    while fields.left >= 4 {
      let tag = try fields.short(), length = try fields.short()
      guard fields.left >= length else { break }
      var data = ZipFields(try fields.take(length))
      guard tag == 1 else {
        var record = ZipRecord()
        record.short(tag)
        record.short(length)
        record.add(data.bytes)
        kept += record.bytes
        continue
      }
      func wide(_ message: String) throws -> Int {
        let value = try data.number(8)
        guard value <= UInt64(Int64.max) else { throw ZipFields.corrupt(message) }
        return Int(value)
      }
      if size == ZipBytes.wide, data.left >= 8 { size = try wide("Uncompressed Size cannot be held in an Int64.") }
      if packedSize == ZipBytes.wide, data.left >= 8 {
        packedSize = try wide("Compressed Size cannot be held in an Int64.")
      }
      if offset == ZipBytes.wide, data.left >= 8 {
        offset = try wide("Local Header Offset cannot be held in an Int64.")
      }
    }
    extra = kept
  }

  func centralRecord() -> [UInt8] {
    var wide = ZipRecord()
    if size >= ZipBytes.wide { wide.long(size) }
    if packedSize >= ZipBytes.wide { wide.long(packedSize) }
    if offset >= ZipBytes.wide { wide.long(offset) }
    var field = ZipRecord()
    if !wide.bytes.isEmpty {
      field.short(1)
      field.short(wide.bytes.count)
      field.add(wide.bytes)
    }
    let more = field.bytes + extra
    var r = ZipRecord()
    let needed = wide.bytes.isEmpty ? max(version, 20) : 45
    r.int(ZipBytes.centralSignature)
    r.short(platform << 8 | needed)
    r.short(needed)
    r.short(flags)
    r.short(method)
    r.int(Int(dosTime))
    r.int(Int(crc))
    r.int(min(packedSize, ZipBytes.wide))
    r.int(min(size, ZipBytes.wide))
    r.short(nameBytes.count)
    r.short(more.count)
    r.short(commentBytes.count)
    r.short(0)
    r.short(inner)
    r.int(Int(UInt32(bitPattern: attributes)))
    r.int(min(offset, ZipBytes.wide))
    r.add(nameBytes)
    r.add(more)
    r.add(commentBytes)
    return r.bytes
  }

  private func localRecord(packed: Int, plain: Int, crc: UInt32, wide: Bool) -> [UInt8] {
    var r = ZipRecord()
    r.int(ZipBytes.localSignature)
    r.short(wide ? 45 : max(version, 20))
    r.short(flags)
    r.short(method)
    r.int(Int(dosTime))
    r.int(Int(crc))
    r.int(wide ? ZipBytes.wide : packed)
    r.int(wide ? ZipBytes.wide : plain)
    r.short(nameBytes.count)
    r.short(wide ? 20 : 0)
    r.add(nameBytes)
    if wide {
      r.short(1)
      r.short(16)
      r.long(plain)
      r.long(packed)
    }
    return r.bytes
  }

  // MARK: content

  /// Where the packed content lies.
  private func dataPlace() throws -> Int {
    let head = try owner.bytes(at: offset, 30)
    guard head.count == 30 else { throw ZipFields.corrupt("A local file header is corrupt.") }
    var f = ZipFields(head)
    guard Int(try f.int()) == ZipBytes.localSignature else { throw ZipFields.corrupt("A local file header is corrupt.") }
    _ = try f.take(22)
    let nameLength = try f.short(), extraLength = try f.short()
    let place = offset + 30 + nameLength + extraLength
    let length = try owner.source.length(owner.session)
    guard place <= length, packedSize <= length - place else { throw ZipFields.corrupt("A local file header is corrupt.") }
    return place
  }

  private func supported() throws {
    switch method {
    case 0, 8: return
    case 9: throw ZipFields.corrupt("The archive entry was compressed using Deflate64 and is not supported.")
    case 12: throw ZipFields.corrupt("The archive entry was compressed using BZip2 and is not supported.")
    case 14: throw ZipFields.corrupt("The archive entry was compressed using LZMA and is not supported.")
    default: throw ZipFields.corrupt("The archive entry was compressed using an unsupported compression method.")
    }
  }

  /// The plain content of what lies in the archive.
  private func reader() throws -> StreamObj {
    try supported()
    let part = ZipPartStream(owner.source, try dataPlace(), packedSize, owner.session)
    return method == 0 ? part : try ZipPlainStream(part, size)
  }

  func open() throws -> StreamObj {
    try check()
    switch owner.mode {
    case .read: return try reader()
    case .create:
      if wasOpened {
        throw DotNetError(
          "System.IO.IOException",
          "Entries in create mode may only be written to once, and only one entry may be held open at a time.")
      }
      wasOpened = true
      isBeingWritten = true
      owner.writing = self
      return ZipWriteStream(self)
    case .update:
      if let opened, opened.isOpen {
        throw DotNetError("System.IO.IOException", "Entries cannot be opened multiple times in Update mode.")
      }
      wasOpened = true
      let data = try update()
      try data.seek(to: 0, owner.session)
      isChanged = true
      owner.change()
      let made = ZipContentStream(data, self)
      opened = made
      return made
    }
  }

  private func update() throws -> FileStreamObj {
    if let content { return content }
    let made = try ZipArchiveObj.spool()
    if isOriginal { try reader().drain(owner.session) { try made.write($0, owner.session) } }
    content = made
    return made
  }

  func delete() throws {
    if isDeleted { return }
    try owner.check()
    if owner.mode != .update {
      throw DotNetError.notSupported("Delete can only be used when the archive is in Update mode.")
    }
    if let opened, opened.isOpen {
      throw DotNetError("System.IO.IOException", "Cannot delete an entry currently open for writing.")
    }
    owner.remove(self)
    isDeleted = true
    if let content { try content.close(owner.session) }
  }

  // MARK: writing

  /// Writes the local header of a new entry, whose sizes come later.
  func begin() throws -> ZipPacking {
    offset = owner.written
    if !owner.stream.canSeek { flags |= 8 }
    try owner.put(localRecord(packed: 0, plain: 0, crc: 0, wide: false))
    return try ZipPacking(method == 8 ? level : nil)
  }

  /// Writes what was not known when the entry was begun.
  func end(_ packing: ZipPacking) throws {
    (crc, size, packedSize) = (packing.crc, packing.plain, packing.packed)
    isBeingWritten = false
    wasWritten = true
    let wide = size >= ZipBytes.wide || packedSize >= ZipBytes.wide
    if owner.stream.canSeek, !wide {
      try owner.patch(localRecord(packed: packedSize, plain: size, crc: crc, wide: false), at: offset)
      return
    }
    if owner.stream.canSeek {
      flags |= 8
      version = 45
      try owner.patch(localRecord(packed: 0, plain: 0, crc: 0, wide: false), at: offset)
    }
    var r = ZipRecord()
    r.int(ZipBytes.descriptorSignature)
    r.int(Int(crc))
    if wide {
      r.long(packedSize)
      r.long(size)
    } else {
      r.int(packedSize)
      r.int(size)
    }
    try owner.put(r.bytes)
  }

  func writeEmpty() throws {
    wasWritten = true
    isBeingWritten = false
    wasOpened = true
    method = 0
    offset = owner.written
    try owner.put(localRecord(packed: 0, plain: 0, crc: 0, wide: false))
  }

  /// Writes packed content, in create mode.
  func put(_ bytes: UnsafeRawBufferPointer) throws { try owner.put(bytes) }

  /// Writes header and content into the changed archive.
  /// - Returns: how many bytes that took.
  func copy(to target: StreamObj, at place: Int) throws -> Int {
    let session = owner.session
    if isOriginal, content == nil {
      let from = ZipPartStream(owner.source, try dataPlace(), packedSize, session)
      flags &= ~8
      let wide = size >= ZipBytes.wide || packedSize >= ZipBytes.wide
      let head = localRecord(packed: packedSize, plain: size, crc: crc, wide: wide)
      offset = place
      try target.write(head, session)
      try from.drain(session) { try target.write($0, session) }
      return head.count + packedSize
    }
    flags &= ~8
    offset = place
    let plainSize = try content?.length(session) ?? 0
    if plainSize == 0 { method = 0 } else if method != 0 { method = 8 }
    let wide = plainSize >= ZipBytes.wide - (1 << 20)
    let head = localRecord(packed: 0, plain: 0, crc: 0, wide: wide)
    try target.write(head, session)
    let packing = try ZipPacking(method == 8 ? level : nil)
    if let content {
      try content.seek(to: 0, session)
      try content.drain(session) { try packing.put($0) { try target.write($0, session) } }
      try packing.finish { try target.write($0, session) }
      try content.close(session)
    }
    (crc, size, packedSize) = (packing.crc, packing.plain, packing.packed)
    try target.seek(to: place, session)
    try target.write(localRecord(packed: packedSize, plain: size, crc: crc, wide: wide), session)
    try target.seek(to: place + head.count + packedSize, session)
    return head.count + packedSize
  }

  var session: Session { owner.session }
}
