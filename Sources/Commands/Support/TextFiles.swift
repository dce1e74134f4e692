// Whole files for the cmdlets that read or write text: paths with wildcards, encodings by name or byte order mark.

import Engine
import Glibc
import Objects
import Primitives

enum TextFiles {
  /// The bytes of a file; nil when it can't be read, or not at once because it is too long.
  static func read(_ path: String) -> [UInt8]? {
    let handle = open(path, O_RDONLY)
    guard handle >= 0 else { return nil }
    defer { close(handle) }
    var info = stat()
    var all: [UInt8] = []
    if fstat(handle, &info) == 0 {
      if info.st_mode & S_IFMT == S_IFDIR { return nil }
      all.reserveCapacity(min(Int(info.st_size), Files.wholeLimit))
    }
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let got = Glibc.read(handle, &chunk, chunk.count)
      if got == 0 { return all }
      if got < 0 || all.count + got > Files.wholeLimit { return nil }
      all.append(contentsOf: chunk[0..<got])
    }
  }

  /// Writes bytes; false when the file can't be written.
  static func write(_ bytes: [UInt8], to path: String, append: Bool = false) -> Bool {
    let handle = open(path, O_WRONLY | O_CREAT | (append ? O_APPEND : O_TRUNC), 0o666)
    guard handle >= 0 else { return false }
    defer { close(handle) }
    var at = 0
    while at < bytes.count {
      let put = bytes.withUnsafeBytes { Glibc.write(handle, $0.baseAddress.map { $0 + at }, bytes.count - at) }
      if put <= 0 { return false }
      at += put
    }
    return true
  }

  static func exists(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0
  }

  static func isDirectory(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// Text of bytes: by byte order mark, else as the given encoding, else UTF-8.
  static func decode(_ bytes: [UInt8], _ encoding: TextEncoding? = nil) -> PSString {
    bytes.withUnsafeBufferPointer { (encoding ?? .utf8).decodeFile($0) }
  }

  /// Lines of a text, without their ends.
  static func lines(_ text: PSString) -> [PSString] {
    text.withUnits { units in
      var lines: [PSString] = []
      var start = 0
      var i = 0
      while i < units.count {
        let unit = units[i]
        if unit == 0x0a || unit == 0x0d {
          lines.append(PSString.make(UnsafeBufferPointer(rebasing: units[start..<i])))
          if unit == 0x0d, i + 1 < units.count, units[i + 1] == 0x0a { i += 1 }
          start = i + 1
        }
        i += 1
      }
      if start < units.count { lines.append(PSString.make(UnsafeBufferPointer(rebasing: units[start..<units.count]))) }
      return lines
    }
  }

  /// Full paths that a `-Path` means; wildcards are expanded in every part.
  static func resolve(_ path: String, _ session: Session) throws -> [String] {
    do {
      let found = try session.hooks.resolvedPaths?(path, session)
      return found?.otherProvider == nil ? found?.paths.map { PathText.trimTrailing($0) } ?? [] : []
    } catch let thrown as Thrown where thrown.record.errorId == "PathNotFound" { return [] }
  }

  /// Names in a folder, in order.
  static func names(in folder: String) -> [String] {
    guard let handle = opendir(folder) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The encoding of an `-Encoding` parameter: a name or an encoding object; nil when it was not given.
  static func encoding(_ value: Value, _ session: Session) -> TextEncoding? {
    if value.isNull { return nil }
    if case .object = value.base, let page = try? MemberAccess.get(value, PSString.make("CodePage"), session)?.integer {
      guard var found = TextEncoding(codePage: Int(page)) else { return nil }
      if page == 65001, let mark = try? MemberAccess.get(value, PSString.make("Preamble"), session),
        mark.sequence?.items.isEmpty ?? true
      {
        found = .utf8
      }
      return found
    }
    return TextEncoding(powerShellName: (try? session.text(value)) ?? "")
  }
}

extension TextFiles {
  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
  static func setEnvironment(_ name: String, _ value: String) { setenv(name, value, 1) }

  /// When a file was last written, in nanoseconds; 0 when it is not there.
  static func modified(_ path: String) -> Int {
    var info = stat()
    guard stat(path, &info) == 0 else { return 0 }
    return info.st_mtim.tv_sec &* 1_000_000_000 &+ info.st_mtim.tv_nsec
  }
}
