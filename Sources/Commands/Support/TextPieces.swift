// A text file read in pieces as they come, for cmdlets that write results before the file's end: a pipe's writer may not have finished.

import Engine
import Glibc
import Objects
import Primitives

/// Reads a file's text piece by piece; what a consumer has not used yet stands before the next piece.
final class TextPieces {
  private let file: Int32
  private let path: String
  private let session: Session
  private var decoder: TextDecoder
  private var isStarted = false
  private var isAtEnd = false
  private var text = StringBuilderBuffer()

  init(_ path: String, _ encoding: TextEncoding?, _ session: Session) throws {
    self.path = path
    self.session = session
    decoder = TextDecoder(encoding ?? .utf8)
    file = session.unlocked { open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    guard file >= 0 else { throw DiskFailure.of(path, Disk.facts(path) == nil ? ENOENT : EACCES) }
    var info = stat()
    if fstat(file, &info) == 0, info.st_mode & S_IFMT == S_IFDIR {
      throw DiskFailure.of(path, EACCES)
    }
  }

  deinit { if file >= 0 { close(file) } }

  /// Reads on; whether the text is whole now, nil when it was already.
  func next() throws -> Bool? {
    if isAtEnd { return nil }
    var bytes = try block()
    if !isStarted {
      // A byte order mark may come in parts.
      while bytes.count < 4 {
        let more = try block()
        if more.isEmpty { break }
        bytes += more
      }
      isStarted = true
      if let mark = bytes.withUnsafeBufferPointer({ TextEncoding.detect($0) }) {
        decoder = TextDecoder(mark.encoding)
        bytes.removeFirst(mark.length)
        if bytes.isEmpty { bytes = try block() }
      }
    }
    if bytes.isEmpty {
      isAtEnd = true
      decoder.finish(into: text)
    } else {
      bytes.withUnsafeBufferPointer { decoder.decode($0, into: text) }
    }
    return isAtEnd
  }

  /// Hands out the text so far; `body` says how many of its units it has used up.
  func take(_ body: (UnsafeBufferPointer<UInt16>) throws -> Int) throws {
    let whole = text.string
    text = StringBuilderBuffer()
    let used = try whole.withUnits { try body($0) }
    if used < whole.count { text.append(whole, used, whole.count - used) }
  }

  /// What can be read at once; empty at the end. Grows with what is left over, so that one long record is not looked at too often.
  private func block() throws -> [UInt8] {
    let size = min(max(1 << 18, text.count), 1 << 26)
    var failed: Int32 = 0
    let bytes: [UInt8] = session.unlocked {
      [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
        count = 0
        while true {
          let got = read(file, buffer.baseAddress, size)
          if got >= 0 {
            count = got
          } else if errno == EINTR, !session.stopFlag.load(ordering: .relaxed) {
            continue
          } else {
            failed = errno
          }
          return
        }
      }
    }
    if session.stopFlag.load(ordering: .relaxed) { throw StopSignal() }
    if failed != 0 {
      let failure = DiskFailure.of(path, failed)
      throw Thrown(failure.typeName, failure.message, id: "FileReadError")
    }
    return bytes
  }
}
