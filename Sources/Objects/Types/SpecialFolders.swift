// Where the folders of `Environment.SpecialFolder` are on Linux: in the places of the XDG specifications, which the user's own settings can move.

import Glibc
import Primitives

enum SpecialFolders {
  /// A folder's path by the number of its name.
  /// - Parameter option: 0 none: empty where there is no such folder; 0x8000 made if it is not there; 0x4000 not looked for.
  /// - Throws: what making the folder throws.
  static func path(_ folder: Int, option: Int) throws -> String {
    guard let path = place(folder), !path.isEmpty else { return "" }
    if option == 0x4000 || access(path, R_OK) == 0 { return path }
    guard option == 0x8000 else { return "" }
    var made = ""
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o777) != 0, errno != EEXIST { throw Files.failure(made) }
    }
    return path
  }

  private static func place(_ folder: Int) -> String? {
    switch folder {
    case 35: return "/usr/share"
    case 45: return "/usr/share/templates"
    default: break
    }
    guard let home = variable("HOME") ?? own() else { return nil }
    switch folder {
    case 40: return home
    case 0, 16: return user(home, "XDG_DESKTOP_DIR", "Desktop")
    case 5: return user(home, "XDG_DOCUMENTS_DIR", "Documents")
    case 13: return user(home, "XDG_MUSIC_DIR", "Music")
    case 14: return user(home, "XDG_VIDEOS_DIR", "Videos")
    case 21: return user(home, "XDG_TEMPLATES_DIR", "Templates")
    case 39: return user(home, "XDG_PICTURES_DIR", "Pictures")
    case 20: return home + "/.fonts"
    case 26: return configuration(home)
    case 28: return rooted("XDG_DATA_HOME") ?? home + "/.local/share"
    default: return nil
    }
  }

  private static func variable(_ name: String) -> String? {
    guard let text = getenv(name) else { return nil }
    let value = String(cString: text)
    return value.isEmpty ? nil : value
  }
  private static func rooted(_ name: String) -> String? { variable(name).flatMap { $0.hasPrefix("/") ? $0 : nil } }
  private static func own() -> String? {
    guard let entry = getpwuid(geteuid()), let home = entry.pointee.pw_dir else { return nil }
    return String(cString: home)
  }
  private static func configuration(_ home: String) -> String { rooted("XDG_CONFIG_HOME") ?? home + "/.config" }

  /// A folder of the user's: a variable says where, else the line of user-dirs.dirs, else its usual name.
  private static func user(_ home: String, _ key: String, _ fallback: String) -> String {
    if let given = rooted(key) { return given }
    let lines = (try? Files.read(configuration(home) + "/user-dirs.dirs")).map { String(decoding: $0, as: UTF8.self) } ?? ""
    for line in lines.split(separator: "\n") {
      let parts = line.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, String(parts[0][...].withoutBlanks) == key else { continue }
      var value = String(parts[1][...].withoutBlanks)
      if value.hasPrefix("\""), value.hasSuffix("\""), value.count > 1 { value = String(value.dropFirst().dropLast()) }
      if value.hasPrefix("$HOME/") { value = home + value.dropFirst(5) }
      if value.hasPrefix("/") { return value }
    }
    return home + "/" + fallback
  }
}
