// `System.Diagnostics.ProcessStartInfo`: how a process is to be started, as data.

import Objects
import Primitives

enum StartInfoTypes {
  private static let style = TypeCatalog.find("System.Diagnostics.ProcessWindowStyle") ?? .object

  private static let properties: [(type: String, name: String)] = [
    ("string", "Arguments"), ("System.Collections.ObjectModel.Collection[string]", "ArgumentList"), ("bool", "CreateNoWindow"),
    ("System.Collections.Specialized.StringDictionary", "EnvironmentVariables"), ("bool", "RedirectStandardInput"),
    ("bool", "RedirectStandardOutput"), ("bool", "RedirectStandardError"),
    ("System.Text.Encoding", "StandardInputEncoding"), ("System.Text.Encoding", "StandardErrorEncoding"),
    ("System.Text.Encoding", "StandardOutputEncoding"), ("string", "FileName"), ("string", "WorkingDirectory"),
    ("bool", "ErrorDialog"), ("System.IntPtr", "ErrorDialogParentHandle"), ("string", "UserName"), ("string", "Verb"),
    ("string[]", "Verbs"), ("System.Diagnostics.ProcessWindowStyle", "WindowStyle"), ("bool", "UseShellExecute"),
    ("string", "Domain"),
  ]
  private static let readOnly: Set<String> = ["ArgumentList", "EnvironmentVariables", "Verbs"]

  private static func make(file: Value, arguments: Value) -> Value {
    .object(
      RecordObj(
        info,
        properties.map { property in
          switch property.name {
          case "FileName": return (property.name, file)
          case "Arguments": return (property.name, arguments)
          case "ArgumentList": return (property.name, .object(ListObj(.collection(of: .string), elementType: .string)))
          case "Verbs": return (property.name, .strings([]))
          case "WindowStyle": return (property.name, .object(EnumValue(style, 0)))
          case "WorkingDirectory", "UserName", "Verb", "Domain": return (property.name, .emptyString)
          default: return (property.name, property.type == "bool" ? .bool(false) : .null)
          }
        }))
  }

  static let info = TypeInfo(
    "System.Diagnostics.ProcessStartInfo", base: .object,
    declare: { t in
      t.constructor("new()") { _ in make(file: .emptyString, arguments: .emptyString) }
      t.constructor("new(string fileName)") { make(file: $0.args[0], arguments: .emptyString) }
      t.constructor("new(string fileName, string arguments)") { make(file: $0.args[0], arguments: $0.args[1]) }
      for (i, property) in properties.enumerated() {
        let get: MemberBody = { ($0.this.obj as? RecordObj)?.values[i] ?? .null }
        let set: MemberBody = { call in
          (call.this.obj as? RecordObj)?.values[i] = call.args.first ?? .null
          return .nothing
        }
        let isFixed = readOnly.contains(property.name)
        t.property("\(property.type) \(property.name) {get;\(isFixed ? "" : "set;")}", get: get, set: isFixed ? nil : set)
      }
    })
}
