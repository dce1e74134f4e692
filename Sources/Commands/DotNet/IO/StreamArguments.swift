// Arguments of calls on files and streams: paths, streams, parts of buffers.

import Engine
import Objects
import Primitives

extension Call {
  /// The session that runs the call.
  func session() throws -> Session {
    guard let session = runtime as? Session else { throw DotNetError.invalidOperation("There is no session.") }
    return session
  }

  /// A flag given by an enum argument, when that argument is there.
  func number(_ i: Int, or fallback: Int) -> Int { i < args.count ? flags(i) : fallback }

  /// A path argument that may be written relative to the current location of the process.
  func path(_ i: Int, _ name: String = "path") throws -> String { try FileMembers.path(self, i, name) }

  /// A stream argument.
  func stream(_ i: Int, _ name: String = "stream") throws -> StreamObj {
    guard let stream = obj(i) as? StreamObj else { throw DotNetError.argumentNull(name) }
    return stream
  }

  /// The place in a `byte[]` or `char[]` argument that an offset and a count name.
  func range(_ buffer: Int, _ offset: Int, _ count: Int, names: (String, String, String) = ("buffer", "offset", "count")) throws
    -> Range<Int>
  {
    guard let target = args[buffer].sequence else { throw DotNetError.argumentNull(names.0) }
    if int(offset) < 0 { throw DotNetError.outOfRange("Non-negative number required.", names.1) }
    if int(count) < 0 || int(count) > target.items.count - int(offset) {
      throw DotNetError.outOfRange(
        "Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.",
        names.2)
    }
    return int(offset)..<(int(offset) + int(count))
  }

  /// The bytes that stand at a place of a `byte[]` argument.
  func slice(_ i: Int, _ range: Range<Int>) -> [UInt8] {
    guard let target = args[i].sequence, range.upperBound <= target.items.count else { return [] }
    return target.items[range].map { value in
      if case .byte(let byte) = value { return byte } else { return UInt8(truncatingIfNeeded: value.integer ?? 0) }
    }
  }

  /// Puts bytes into a `byte[]` argument.
  func fill(_ i: Int, at offset: Int, _ bytes: [UInt8]) {
    guard let target = args[i].sequence, offset + bytes.count <= target.items.count else { return }
    for (k, byte) in bytes.enumerated() { target.items[offset + k] = .byte(byte) }
  }
}

extension Value {
  /// The bytes of a sequence of numbers; none where it is no sequence.
  var octets: [UInt8] { (base.sequence?.items ?? []).map { UInt8(truncatingIfNeeded: $0.base.integer ?? 0) } }
}
