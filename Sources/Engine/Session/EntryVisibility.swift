// Entries of the session state that are private: what is typed, or handed to a runspace as text, may not use them, while code in functions
// and files may. A session that others may use (a constrained one) shows its callers that way what it lets them have.

import Objects
import Primitives
import Syntax

extension Session {
  /// Whether a frame runs text that came from outside, alone or in blocks of it: what PowerShell calls the origin Runspace.
  func comesFromOutside(_ f: Frame) -> Bool {
    func isCode(_ call: Invocation?) -> Bool {
      guard let call else { return false }
      return call.isMethod || call.command != nil && !(call.command is ScriptTextInfo)
    }
    guard f.source.file == nil, f.methodName == nil, !isCode(f.invocation) else { return false }
    var scope = f.scope
    while scope !== global {
      guard scope.module == nil, let call = scope.invocation, !isCode(call), let around = scope.caller ?? scope.parent else {
        return false
      }
      scope = around
    }
    return true
  }

  /// Refuses a variable that the running code may not see.
  func requireVisible(_ variable: PSVariable, _ f: Frame) throws {
    guard variable.visibility == .private, comesFromOutside(f) else { return }
    throw Thrown(
      Session.privateEntry, Session.privateVariableText(variable.name.string), id: "VariableIsPrivate",
      category: .PermissionDenied, target: .string(variable.name))
  }

  static let privateEntry = "System.Management.Automation.SessionStateException"

  static func privateVariableText(_ name: String) -> String {
    "Cannot access the variable '$\(name)' because it is a private variable."
  }

  /// What `SessionState.ThrowIfNotVisible` says of an entry to those outside; nil when they may see it.
  public func refusal(of entry: Obj?) -> ExceptionObj? {
    switch entry {
    case let variable as PSVariable:
      return variable.visibility == .public
        ? nil : ExceptionObj(Session.privateEntry, Session.privateVariableText(variable.name.string))
    case let command as CommandInfo:
      return visibility(of: command) == .public
        ? nil
        : ExceptionObj(
          Session.privateEntry, "Cannot access the command '\(command.name)' because it is a private command.")
    default: return nil
    }
  }

  /// Whether those outside may call a command. Programs and script files are in lists of the session.
  public func visibility(of command: CommandInfo) -> EntryVisibility {
    switch command {
    case let program as ApplicationInfo: return listed(program.path, in: publicApplications)
    case let script as ExternalScriptInfo: return listed(script.path, in: publicScripts)
    default: return command.visibility
    }
  }

  /// Whether a list of paths and patterns has a path; the star stands for all.
  private func listed(_ path: String, in list: ListObj) -> EntryVisibility {
    let path = PSString.make(path)
    for item in list.items {
      guard let entry = item.pstring else { continue }
      if entry.string == "*" || entry.equalsIgnoringCase(path) { return .public }
      if WildcardPattern.containsWildcards(entry), (try? WildcardPattern(entry, [.ignoreCase]).isMatch(path)) == true {
        return .public
      }
    }
    return .private
  }

  /// Whether a frame may call a command that was found.
  func isVisible(_ command: CommandInfo, from f: Frame) -> Bool {
    visibility(of: command) == .public || !comesFromOutside(f)
  }
}
