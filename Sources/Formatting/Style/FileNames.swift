// A file's name in the colours that $PSStyle.FileInfo has for its kind.

import Glibc
import Objects
import Primitives

extension PSStyleObj {
  /// The name with its sequences: links with where they lead.
  func fileName(_ name: String, _ info: FileInfoObj) -> String {
    let reset = "\u{1b}[0m"
    var buffer = [CChar](repeating: 0, count: 4097)
    let count = readlink(info.path, &buffer, 4096)
    if count >= 0 {
      let target = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      return fileInfo.text("SymbolicLink").string + name + reset + " -> " + target
    }
    if info.isDirectory { return fileInfo.text("Directory").string + name + reset }
    if let dot = name.utf8.lastIndex(of: 0x2e), let sequence = fileInfo.extensions.get(Value(String(name[dot...]))) {
      return (sequence.pstring?.string ?? "") + name + reset
    }
    return access(info.path, X_OK) == 0 && (info.facts?.mode ?? 0) & 0o111 != 0
      ? fileInfo.text("Executable").string + name + reset : name
  }
}
