// Register-ArgumentCompleter, and the completers that scripts registered: Tab asks them.

import Engine
import Objects
import Primitives

final class RegisterArgumentCompleterCommand: Cmdlet {
  override func end() throws {
    let table = ArgumentCompleters.of(session)
    let block = value("ScriptBlock").base.obj as? ScriptBlock
    let commands = strings("CommandName") ?? []
    func trimmed(_ text: String) -> String {
      String(text.drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
    }
    switch parameterSet {
    case "NativeFallbackSet": table.fallback = block
    case "NativeCommandSet":
      for command in commands where !trimmed(command).isEmpty { table.native[trimmed(command).lowercased()] = block }
    default:
      let parameter = trimmed(string("ParameterName") ?? "")
      guard !parameter.isEmpty else { return }
      if commands.isEmpty { table.custom[parameter.lowercased()] = block }
      for command in commands {
        let key = trimmed(command)
        table.custom[(key.isEmpty ? parameter : key + ":" + parameter).lowercased()] = block
      }
    }
  }
}

/// Completers by lower-case key: `command:parameter`, `parameter`, or a program's name.
public final class ArgumentCompleters {
  var custom: [String: ScriptBlock] = [:]
  var native: [String: ScriptBlock] = [:]
  /// For programs that have none of their own.
  var fallback: ScriptBlock?
  init() {}

  /// The session's table, made when first asked for.
  public static func of(_ session: Session) -> ArgumentCompleters {
    if let known = session.service(ArgumentCompleters.self) { return known }
    let made = ArgumentCompleters()
    session.attach(made)
    return made
  }

  /// The completer under the first key that has one.
  public func find(_ keys: [String], isNative: Bool) -> ScriptBlock? {
    for key in keys { if let block = (isNative ? native : custom)[key.lowercased()] { return block } }
    return isNative ? fallback : nil
  }
}
