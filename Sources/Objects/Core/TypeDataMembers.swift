// How families declare what PowerShell's own type data adds to their types: aliases, computations and sets of properties, each with its name.

import Primitives

public enum TypeDataMember {
  /// A member and its name, as a type's `extended` gives them.
  public typealias Named = (PSString, ExtendedMember)

  public static func alias(_ name: String, of target: String, hidden: Bool = false) -> Named {
    (PSString.make(name), ExtendedMember(.alias(target: PSString.make(target), as: nil), hidden: hidden))
  }

  /// A property worked out here. `script` is what PowerShell's type data has for it, where that is a script; elsewhere it is a code property
  /// that says it gives `valueType`.
  public static func computed(
    _ name: String, script: String? = nil, hidden: Bool = false, valueType: String = "System.Object",
    noteBehind: PSString? = nil,
    _ get: @escaping @Sendable (Call) throws -> Value
  ) -> Named {
    (
      PSString.make(name),
      ExtendedMember(.code(get: get, set: nil), hidden: hidden, script: script, valueType: valueType, noteBehind: noteBehind)
    )
  }

  /// A property set; the names stand between blanks.
  public static func propertySet(_ name: String, _ properties: String) -> Named {
    (PSString.make(name), ExtendedMember(.propertySet(properties.split(separator: " ").map { PSString.make(String($0)) })))
  }
}
