// `System.IO.FileStream`, and every other stream over a descriptor of the system: pipes, a terminal. Reads and writes go through a small buffer,
// as in .NET; a file as a whole is never held.

import Engine
import Glibc
import Objects
import Primitives

class DescriptorStreamObj: StreamObj {
  fileprivate(set) var file: Int32
  fileprivate let reads: Bool
  fileprivate let writes: Bool
  fileprivate(set) var isClosed = false
  private let ownsFile: Bool

  init(_ file: Int32, reads: Bool, writes: Bool, owns: Bool = true) {
    (self.file, self.reads, self.writes, ownsFile) = (file, reads, writes, owns)
    super.init()
  }
  deinit { if !isClosed, ownsFile { Glibc.close(file) } }

  override var type: TypeInfo { StreamTypes.pipe }
  override var canRead: Bool { reads && !isClosed }
  override var canWrite: Bool { writes && !isClosed }
  override var mayWait: Bool { true }

  func check() throws {
    if isClosed { throw DotNetError("System.ObjectDisposedException", "Cannot access a closed file.") }
  }
  fileprivate func fail(_ code: Int32 = errno) -> any Error {
    DotNetError("System.IO.IOException", code == EPIPE ? "Broken pipe" : Files.message(code))
  }

  /// One call to the system that may wait: others run meanwhile, and a stop ends it.
  fileprivate func call(_ runtime: Runtime, _ body: () -> Int) throws -> Int {
    let session = runtime as? Session
    while true {
      var code: Int32 = 0
      let count =
        mayWait && session != nil
        ? session?.unlocked {
          let n = body()
          code = errno
          return n
        } ?? -1
        : {
          let n = body()
          code = errno
          return n
        }()
      if count >= 0 { return count }
      guard code == EINTR else { throw fail(code) }
      try session?.checkStop()
    }
  }

  override func read(_ buffer: UnsafeMutableRawBufferPointer, _ runtime: Runtime) throws -> Int {
    try check()
    if !reads { throw DotNetError.notSupported("Stream does not support reading.") }
    if buffer.count == 0 { return 0 }
    let file = file
    return try call(runtime) { Glibc.read(file, buffer.baseAddress, buffer.count) }
  }

  override func write(_ bytes: UnsafeRawBufferPointer, _ runtime: Runtime) throws {
    try check()
    if !writes { throw DotNetError.notSupported("Stream does not support writing.") }
    var done = 0
    let file = file
    while done < bytes.count {
      done += try call(runtime) { Glibc.write(file, bytes.baseAddress.map { $0 + done }, bytes.count - done) }
    }
  }

  override func close(_ runtime: Runtime) throws {
    if isClosed { return }
    isClosed = true
    if ownsFile { Glibc.close(file) }
  }
}

final class FileStreamObj: DescriptorStreamObj {
  let path: String
  let isAsync: Bool
  private let deletesAtEnd: Bool
  /// Where a file opened to append begins to be written; nil in other modes.
  private let floor: Int?
  private let seeks: Bool
  private var place: Int
  private var pending: [UInt8] = []
  private var ahead: [UInt8] = []
  private var aheadAt = 0
  private let size: Int

  init(
    file: Int32, path: String, access: Int, append: Bool = false, options: Int = 0, buffer: Int = 4096
  ) {
    self.path = path
    isAsync = options & 0x4000_0000 != 0
    deletesAtEnd = options & 0x0400_0000 != 0
    size = max(0, buffer)
    let here = lseek(file, 0, append ? SEEK_END : SEEK_CUR)
    seeks = here >= 0
    place = max(0, Int(here))
    floor = append && here >= 0 ? Int(here) : nil
    super.init(file, reads: access & 1 != 0, writes: access & 2 != 0)
  }

  deinit {
    guard !isClosed else { return }
    if !pending.isEmpty { _ = pending.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, off_t(place - $0.count)) } }
    if deletesAtEnd { unlink(path) }
  }

  /// Opens a file by the numbers of `FileMode`, `FileAccess`, `FileShare` and `FileOptions`.
  static func open(
    _ path: String, mode: Int, access given: Int? = nil, share: Int = 1, options: Int = 0, buffer: Int = 4096,
    permissions: UInt32 = 0o666
  ) throws -> FileStreamObj {
    let access = given ?? (mode == 6 ? 2 : 3)
    if !(1...6).contains(mode) { throw DotNetError.outOfRange("Enum value was out of legal range.", "mode") }
    if !(1...3).contains(access) { throw DotNetError.outOfRange("Enum value was out of legal range.", "access") }
    let modes = ["", "CreateNew", "Create", "Open", "OpenOrCreate", "Truncate", "Append"]
    if access & 2 == 0, mode == 1 || mode == 2 || mode == 5 || mode == 6 {
      throw DotNetError.argument("Combining FileMode: \(modes[mode]) with FileAccess: Read is invalid.", "access")
    }
    if mode == 6, access & 1 != 0 {
      throw DotNetError.argument("Append access can be requested only in write-only mode.", "access")
    }
    if buffer < 0 { throw DotNetError.negative(buffer, "bufferSize") }
    if Files.isDirectory(path) {
      throw DotNetError("System.UnauthorizedAccessException", "Access to the path '\(path)' is denied.")
    }
    var bits = O_CLOEXEC | (access == 1 ? O_RDONLY : access == 2 ? O_WRONLY : O_RDWR)
    if mode == 1 { bits |= O_CREAT | O_EXCL }
    if mode == 2 || mode == 4 || mode == 6 { bits |= O_CREAT }
    let file = Glibc.open(path, bits, permissions)
    guard file >= 0 else { throw Files.failure(path, makes: bits & O_CREAT != 0) }
    do {
      try Files.share(file, exclusive: share == 0, path)
      if mode == 2 || mode == 5 { try Files.empty(file, path) }
    } catch {
      Glibc.close(file)
      throw error
    }
    return FileStreamObj(file: file, path: path, access: access, append: mode == 6, options: options, buffer: buffer)
  }

  override var type: TypeInfo { StreamTypes.file }
  override var canSeek: Bool { seeks && !isClosed }
  override var mayWait: Bool { !seeks }
  override fileprivate func fail(_ code: Int32) -> any Error { Files.failure(path, code) }

  private func put(_ runtime: Runtime) throws {
    if pending.isEmpty { return }
    let start = place - pending.count
    var done = 0
    let bytes = pending
    pending.removeAll(keepingCapacity: true)
    let file = file
    while done < bytes.count {
      done += try bytes.withUnsafeBytes { raw in
        try call(runtime) { pwrite(file, raw.baseAddress.map { $0 + done }, raw.count - done, off_t(start + done)) }
      }
    }
  }

  override func read(_ buffer: UnsafeMutableRawBufferPointer, _ runtime: Runtime) throws -> Int {
    guard seeks else { return try super.read(buffer, runtime) }
    try check()
    if !reads { throw DotNetError.notSupported("Stream does not support reading.") }
    try put(runtime)
    if buffer.count == 0 { return 0 }
    let file = file
    if aheadAt == ahead.count {
      if buffer.count >= size {
        let count = try call(runtime) { pread(file, buffer.baseAddress, buffer.count, off_t(place)) }
        place += count
        return count
      }
      var failure: (any Error)?
      let at = place
      ahead = [UInt8](unsafeUninitializedCapacity: size) { raw, used in
        do { used = try call(runtime) { pread(file, raw.baseAddress, size, off_t(at)) } } catch { failure = error }
      }
      aheadAt = 0
      if let failure { throw failure }
    }
    let count = min(buffer.count, ahead.count - aheadAt)
    buffer.copyBytes(from: ahead[aheadAt..<(aheadAt + count)])
    aheadAt += count
    place += count
    return count
  }

  override func write(_ bytes: UnsafeRawBufferPointer, _ runtime: Runtime) throws {
    guard seeks else { return try super.write(bytes, runtime) }
    try check()
    if !writes { throw DotNetError.notSupported("Stream does not support writing.") }
    drop()
    if place > Int.max - bytes.count { throw fail(EFBIG) }
    if pending.count + bytes.count > size { try put(runtime) }
    if bytes.count >= size {
      var done = 0
      let file = file
      let start = place
      while done < bytes.count {
        done += try call(runtime) { pwrite(file, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(start + done)) }
      }
      place += bytes.count
      return
    }
    pending.append(contentsOf: bytes)
    place += bytes.count
  }

  private func drop() {
    ahead.removeAll(keepingCapacity: true)
    aheadAt = 0
  }

  override func flush(_ runtime: Runtime) throws {
    try check()
    if seeks { try put(runtime) }
  }
  /// `Flush(true)`: down to the disk.
  func sync(_ runtime: Runtime) throws {
    try flush(runtime)
    if writes { fsync(file) }
  }
  override func close(_ runtime: Runtime) throws {
    if isClosed { return }
    defer { if deletesAtEnd { unlink(path) } }
    do { if seeks { try put(runtime) } } catch {
      try super.close(runtime)
      throw error
    }
    try super.close(runtime)
  }
  override func length(_ runtime: Runtime) throws -> Int {
    try check()
    if !seeks { throw DotNetError.notSupported("Stream does not support seeking.") }
    var facts = stat()
    if fstat(file, &facts) != 0 { throw Files.failure(path) }
    return max(Int(facts.st_size), pending.isEmpty ? 0 : place)
  }
  override func position(_ runtime: Runtime) throws -> Int {
    try check()
    if !seeks { throw DotNetError.notSupported("Stream does not support seeking.") }
    return place
  }
  override func seek(to target: Int, _ runtime: Runtime) throws {
    try check()
    if !seeks { throw DotNetError.notSupported("Stream does not support seeking.") }
    if let floor, target < floor {
      throw DotNetError(
        "System.IO.IOException",
        "Unable seek backward to overwrite data that previously existed in a file opened in Append mode.")
    }
    try put(runtime)
    drop()
    place = target
  }
  override func setLength(_ length: Int, _ runtime: Runtime) throws {
    try check()
    if !seeks { throw DotNetError.notSupported("Stream does not support seeking.") }
    if !writes { throw DotNetError.notSupported("Stream does not support writing.") }
    if let floor, length < floor {
      throw DotNetError(
        "System.IO.IOException",
        "Unable to truncate data that previously existed in a file opened in Append mode.")
    }
    try put(runtime)
    drop()
    if ftruncate(file, off_t(length)) != 0 { throw Files.failure(path) }
    place = min(place, length)
  }

  /// `Lock` and `Unlock` of a part.
  func lock(_ position: Int, _ length: Int, _ on: Bool) throws {
    try check()
    if position < 0 { throw DotNetError.negative(position, "position") }
    if length < 0 { throw DotNetError.negative(length, "length") }
    var part = flock()
    part.l_type = Int16(on ? (writes ? F_WRLCK : F_RDLCK) : F_UNLCK)
    part.l_whence = Int16(SEEK_SET)
    part.l_start = off_t(position)
    part.l_len = off_t(length)
    if fcntl(file, F_SETLK, &part) != 0 {
      if errno == EACCES || errno == EAGAIN {
        throw DotNetError(
          "System.IO.IOException",
          "The process cannot access the file '\(path)' because it is being used by another process.")
      }
      throw Files.failure(path)
    }
  }
}
