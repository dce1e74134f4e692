// `Environment`: the variables of the process.

import Engine
import Glibc
import Objects
import Primitives

/// `Environment`.
final class EnvironmentProvider: SessionStateProvider {
  override func names(_ call: ProviderCall) -> [String] {
    var names: [String] = []
    var at = environ
    while let line = at.pointee {
      let text = String(cString: line)
      if let equals = text.utf8.firstIndex(of: 0x3d) { names.append(String(text[..<equals])) }
      at += 1
    }
    return names
  }
  override func entry(_ name: String, _ call: ProviderCall) throws -> Value? {
    guard !name.isEmpty, !name.utf8.contains(0), let value = getenv(name) else { return nil }
    return .object(EntryObj(Value(name), Value(String(cString: value))))
  }
  override func content(_ name: String, _ call: ProviderCall) throws -> Value? {
    getenv(name).map { Value(String(cString: $0)) }
  }
  override func set(_ name: String, _ value: Value, _ call: ProviderCall) throws -> Value {
    if value.isNull {
      unsetenv(name)
      return .null
    }
    // An entry of another variable stands for its value.
    let text = try Text.string((value.base.obj as? EntryObj)?.value ?? value, call.session)
    if name.utf8.contains(0x3d) {
      throw ItemFailure(
        ErrorRecord(
          ExceptionObj(
            "System.ArgumentException", "Environment variable name cannot contain equal character. (Parameter 'variable')"),
          id: "System.ArgumentException", category: .NotSpecified, target: .null), endsCommand: true)
    }
    setenv(name, text.string, 1)
    return .object(EntryObj(Value(name), .string(text)))
  }
  override func remove(_ name: String, _ call: ProviderCall) throws { unsetenv(name) }
}
