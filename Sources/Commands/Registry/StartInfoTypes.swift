// `System.Diagnostics.ProcessStartInfo`: how a process is to be started, as data.

import Engine
import Glibc
import Objects
import Primitives

final class StartInfoObj: Obj {
  var values: [String: Value]
  let argumentList = ListObj(.collection(of: .string), elementType: .string)
  /// The child's environment once it was asked for; before that it is ours.
  private(set) var variables: DictionaryObj?

  init(file: Value = .emptyString, arguments: Value = .emptyString) {
    values = ["FileName": file.isNull ? .emptyString : file, "Arguments": arguments.isNull ? .emptyString : arguments]
    super.init()
  }
  override var type: TypeInfo { StartInfoTypes.info }

  func text(_ name: String) -> String { values[name]?.pstring?.string ?? "" }
  func flag(_ name: String) -> Bool { if case .bool(let on)? = values[name] { return on } else { return false } }
  func encoding(_ name: String) -> EncodingObj? { values[name]?.base.obj as? EncodingObj }
  var arguments: [String] {
    get throws {
      let list = argumentList.items.compactMap { $0.pstring?.string }
      if list.isEmpty { return StartProcessCommand.words([text("Arguments")]) }
      if !text("Arguments").isEmpty {
        throw DotNetError.invalidOperation("Only one of Arguments or ArgumentList may be used.")
      }
      return list
    }
  }

  /// The environment as a table that may be changed.
  var environment: DictionaryObj {
    if let variables { return variables }
    let type = TypeCatalog.find("System.Collections.Generic.Dictionary[string,string]") ?? .hashtable
    let made = DictionaryObj(type, .generic, comparer: .ordinal, keyType: .string, valueType: .string)
    var at = environ
    while let line = at.pointee {
      let text = String(cString: line)
      if let equals = text.utf8.firstIndex(of: 0x3d) {
        made.table.set(Value(String(text[..<equals])), Value(String(text[text.utf8.index(after: equals)...])))
      }
      at += 1
    }
    variables = made
    return made
  }
}

enum StartInfoTypes {
  private static let style = TypeCatalog.find("System.Diagnostics.ProcessWindowStyle") ?? .object
  private static let texts = ["Arguments", "FileName", "WorkingDirectory", "UserName", "Verb", "Domain", "PasswordInClearText"]
  private static let flags = [
    "CreateNewProcessGroup", "CreateNoWindow", "RedirectStandardInput", "RedirectStandardOutput", "RedirectStandardError",
    "ErrorDialog", "LoadUserProfile", "UseCredentialsForNetworkingOnly", "UseShellExecute",
  ]

  private static func me(_ c: Call) throws -> StartInfoObj {
    guard let info = c.this.base.obj as? StartInfoObj else { throw DotNetError.argumentNull("startInfo") }
    return info
  }

  private static func declare(_ t: TypeBuilder, _ type: String, _ name: String, _ fallback: Value) {
    t.property(
      "\(type) \(name) {get;set;}", get: { try me($0).values[name] ?? fallback },
      set: { c in
        try me(c).values[name] = c.args[0].isNull ? nil : c.args[0]
        return .nothing
      })
  }

  static let info: TypeInfo = TypeInfo(
    "System.Diagnostics.ProcessStartInfo", base: .object,
    declare: { t in
      t.constructor("new()") { _ in .object(StartInfoObj()) }
      t.constructor("new(string fileName)") { .object(StartInfoObj(file: $0.args[0])) }
      t.constructor("new(string fileName, string arguments)") {
        .object(StartInfoObj(file: $0.args[0], arguments: $0.args[1]))
      }
      t.constructor("new(string fileName, System.Collections.Generic.IEnumerable[string] arguments)") { c in
        let made = StartInfoObj(file: c.args[0])
        if c.isNull(1) { throw DotNetError.argumentNull("arguments") }
        for item in try Enumeration.list(c.args[1]) {
          made.argumentList.items.append(Value(try Text.string(item, c.runtime).string))
        }
        return .object(made)
      }
      t.property("System.Collections.ObjectModel.Collection[string] ArgumentList {get;}") { .object(try me($0).argumentList) }
      t.property("System.Collections.Generic.IDictionary[string,string] Environment {get;}") { .object(try me($0).environment) }
      t.property("System.Collections.Specialized.StringDictionary EnvironmentVariables {get;}") {
        .object(try me($0).environment)
      }
      for name in texts { declare(t, "string", name, name == "PasswordInClearText" ? .null : .emptyString) }
      for name in flags { declare(t, "bool", name, .bool(false)) }
      for name in ["StandardInputEncoding", "StandardOutputEncoding", "StandardErrorEncoding"] {
        declare(t, "System.Text.Encoding", name, .null)
      }
      declare(t, "securestring", "Password", .null)
      declare(t, "System.IntPtr", "ErrorDialogParentHandle", .long(0))
      declare(t, "System.Diagnostics.ProcessWindowStyle", "WindowStyle", .object(EnumValue(style, 0)))
      t.property("string[] Verbs {get;}") { _ in .strings([String]()) }
    })
}
