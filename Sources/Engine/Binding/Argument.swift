// What a call hands to the binder: the arguments as they stood on the command line, values already worked out.

import Objects
import Primitives
import Syntax

/// One argument of a call.
public enum Argument {
  case positional(Value, ScriptPosition?)
  /// `-Name` alone, or `-Name:value` with its value. A following positional argument may belong to it: the binder decides.
  case named(PSString, Value?, ScriptPosition?)
  /// A `-Name` that a splatted list kept, as it was written when the list came about.
  case splatted(PSString, text: String, ScriptPosition?)
  /// A name and value that belong together: from splatting a hashtable or from code.
  case pair(PSString, Value)
}

/// An argument while it is being bound (`CommandParameterInternal`).
struct BindArgument {
  var name: PSString?
  var value: Value = .unset
  /// Where the name stands.
  var nameAt: ScriptPosition?
  /// Where the value stands.
  var valueAt: ScriptPosition?
  var isSplatted = false

  var hasValue: Bool {
    if case .unset = value { return false }
    return true
  }

  init(_ argument: Argument) {
    switch argument {
    case .positional(let value, let position):
      self.value = value.orNull
      valueAt = position
    case .named(let name, let value, let position):
      self.name = name
      if let value { self.value = value.orNull }
      nameAt = position
    case .splatted(let name, _, let position):
      self.name = name
      nameAt = position
    case .pair(let name, let value):
      self.name = name
      self.value = value.orNull
      isSplatted = true
    }
  }

  init(name: PSString, value: Value, at position: ScriptPosition? = nil) {
    self.name = name
    self.value = value
    valueAt = position
  }

  /// What an error about the value points at.
  var errorAt: ScriptPosition? { valueAt ?? nameAt }

  /// The name as it was written.
  var nameText: PSString {
    guard let name else { return .empty }
    let text = PSString.make("-").appending(name)
    return hasValue && valueAt == nil ? text.appending(PSString.make(":")) : text
  }
}
