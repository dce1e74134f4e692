// The program's own command line: PowerShell's switches, so that `cmdlab` can stand where `pwsh` stands, and what the lab adds.

/// What the command line asks for.
public struct CommandLineOptions: Sendable {
  /// What runs.
  public enum Task: Sendable, Equatable {
    case interactive
    case file(String, [String])
    case command(String, [String])
    case standardInput
    case version
    case help
  }
  public var task: Task = .interactive
  public var noExit = false
  public var noLogo = false
  public var noProfile = false
  public var nonInteractive = false
  public var interactive = false
  /// Without the simulated organisation: its modules are unknown and the clock is the machine's.
  public var noLab = false
  public var workingDirectory: String?
  /// Why the command line can't be taken; nil when it can.
  public var problem: String?

  private static let names: [(String, String)] = [
    ("command", "c"), ("configurationname", "config"), ("custompipename", "cus"), ("encodedcommand", "e"),
    ("executionpolicy", "ex"), ("file", "f"),
    ("help", "h"), ("inputformat", "in"), ("interactive", "i"), ("login", "l"), ("mta", "mta"), ("noexit", "noe"),
    ("nologo", "nol"),
    ("noninteractive", "noni"), ("noprofile", "nop"), ("noprofileloadtime", "noprofilel"), ("outputformat", "o"),
    ("settingsfile", "settings"),
    ("sta", "sta"), ("version", "v"), ("windowstyle", "w"), ("workingdirectory", "wo"), ("nolab", "nolab"),
    ("configurationfile", "configurationf"),
  ]

  /// The switch that an argument names: PowerShell takes any prefix that is at least as long as the shortest form.
  private static func option(_ argument: String) -> String? {
    var name = argument.lowercased()
    guard name.hasPrefix("-") || name.hasPrefix("/") else { return nil }
    name.removeFirst()
    if name.hasPrefix("-") { name.removeFirst() }
    if name == "?" { return "help" }
    if name == "wd" { return "workingdirectory" }
    if name == "ep" { return "executionpolicy" }
    if name == "ec" { return "encodedcommand" }
    for (full, short) in names where full.hasPrefix(name) && name.hasPrefix(short) { return full }
    return nil
  }

  /// Takes the arguments apart, the program's name left out.
  public init(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      if argument == "-" || argument == "--" && rest.isEmpty {
        task = .standardInput
        return
      }
      guard let option = CommandLineOptions.option(argument) else {
        if argument.hasPrefix("-"), argument.count > 1 {
          problem =
            "The argument '\(argument)' is not recognized as the name of a script file. Check the spelling of the name, or if a path was included, verify that the path is correct and try again."
          return
        }
        task = .file(argument, Array(rest))
        return
      }
      switch option {
      case "file":
        guard let file = rest.popFirst() else {
          problem = "The -File parameter requires a file path as a value."
          return
        }
        task = file == "-" ? .standardInput : .file(file, Array(rest))
        return
      case "command":
        guard let text = rest.popFirst() else {
          problem = "Cannot process the command because of a missing parameter. A command must follow -Command."
          return
        }
        task = text == "-" ? .standardInput : .command(([text] + rest).joined(separator: " "), [])
        return
      case "encodedcommand":
        guard let text = rest.popFirst(), let decoded = CommandLineOptions.decode(text) else {
          problem =
            "Cannot process the command because the value specified with -EncodedCommand is not properly encoded. The value must be Base64 encoded."
          return
        }
        task = .command(decoded, [])
      case "help":
        task = .help
        return
      case "version":
        task = .version
        return
      case "noexit": noExit = true
      case "nologo": noLogo = true
      case "noprofile": noProfile = true
      case "noninteractive": nonInteractive = true
      case "interactive": interactive = true
      case "nolab": noLab = true
      case "workingdirectory": workingDirectory = rest.popFirst()
      case "executionpolicy", "inputformat", "outputformat", "configurationname", "custompipename", "settingsfile",
        "windowstyle",
        "configurationfile":
        _ = rest.popFirst()
      default: break
      }
    }
  }

  /// UTF-16 text in Base64.
  static func decode(_ text: String) -> String? {
    var bits: UInt32 = 0
    var count = 0
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      let value: UInt32
      switch byte {
      case 0x41...0x5a: value = UInt32(byte - 0x41)
      case 0x61...0x7a: value = UInt32(byte - 0x61 + 26)
      case 0x30...0x39: value = UInt32(byte - 0x30 + 52)
      case 0x2b: value = 62
      case 0x2f: value = 63
      case 0x3d: continue
      default: return nil
      }
      bits = bits << 6 | value
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    guard bytes.count % 2 == 0 else { return nil }
    let units = stride(from: 0, to: bytes.count, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
    return String(decoding: units, as: UTF16.self)
  }
}
