// What the text of a declaration says of a member: its name, its type, its parameters and type parameters.

import Primitives

/// Parses `type Name(type a, type b = 1)` and `type Name {get;}`.
struct Signature {
  let name: String
  let type: TypeInfo
  let parameters: [Parameter]
  let generic: GenericShape?

  init(_ text: String, _ owner: TypeInfo) {
    var head = Substring(text)
    var list: Substring?
    if let open = text.firstIndex(of: "("), text[..<open].firstIndex(of: "{") == nil {
      head = text[..<open]
      let close = text.lastIndex(of: ")") ?? text.endIndex
      list = text[text.index(after: open)..<close]
    } else if let brace = text.firstIndex(of: "{") {
      head = text[..<brace]
    }
    head = Signature.trim(head)
    let space = head.lastIndex(of: " ")
    var label = space.map { head[head.index(after: $0)...] } ?? head
    // A generic method: `TryParse[TEnum](...)`.
    var names: [String] = []
    if list != nil, let bracket = label.firstIndex(of: "[") {
      if label.hasSuffix("]") {
        names = label[label.index(after: bracket)...].dropLast().split(separator: ",").map { String(Signature.trim($0)) }
      }
      label = label[..<bracket]
    }
    let erased = names.map { _ in TypeInfo.object }
    name = String(label)
    let result = space.map { Signature.pattern(Signature.trim(head[..<$0]), names, owner) } ?? .fixed(.object)
    type = result.substituted(erased)
    var patterns: [TypePattern] = []
    var parameters: [Parameter] = []
    for part in Signature.split(list ?? "") {
      var part = Signature.trim(part)
      var isParams = false, isOut = false, isRef = false
      var fallback: String?
      if part.hasPrefix("Params ") || part.hasPrefix("params ") { isParams = true; part = part.dropFirst(7) }
      if part.hasPrefix("[ref] ") { isRef = true; part = part.dropFirst(6) }
      if part.hasPrefix("ref ") { isRef = true; part = part.dropFirst(4) }
      if part.hasPrefix("out ") { isOut = true; part = part.dropFirst(4) }
      if let equals = part.firstIndex(of: "=") {
        fallback = String(Signature.trim(part[part.index(after: equals)...]))
        part = Signature.trim(part[..<equals])
      }
      let gap = part.lastIndex(of: " ")
      let typeText = gap.map { Signature.trim(part[..<$0]) } ?? part
      let label = gap.map { String(part[part.index(after: $0)...]) } ?? "value"
      let pattern = Signature.pattern(typeText, names, owner)
      parameters.append(
        Parameter(
          name: label, typeText: String(typeText), isParams: isParams, isOut: isOut, isRef: isRef,
          defaultText: fallback, type: pattern.substituted(erased)))
      patterns.append(pattern)
    }
    self.parameters = parameters
    generic = names.isEmpty ? nil : GenericShape(names: names, parameters: patterns, result: result)
  }

  /// A type's text as a pattern over the type parameters of a method.
  private static func pattern(_ text: Substring, _ names: [String], _ owner: TypeInfo) -> TypePattern {
    if names.isEmpty { return .fixed(resolve(text, owner)) }
    if let i = names.firstIndex(where: { $0 == text }) { return .parameter(i) }
    if text.hasSuffix("[]") {
      let element = pattern(text.dropLast(2), names, owner)
      return element.isFixed ? .fixed(resolve(text, owner)) : .array(element)
    }
    guard text.hasSuffix("]"), let open = text.firstIndex(of: "[") else { return .fixed(resolve(text, owner)) }
    let parts = split(text[text.index(after: open)...].dropLast()).map { pattern(trim($0), names, owner) }
    guard !parts.allSatisfy(\.isFixed), let definition = TypeCatalog.find("\(text[..<open])`\(parts.count)") else {
      return .fixed(resolve(text, owner))
    }
    return .generic(definition, parts)
  }

  /// Splits at commas outside brackets.
  private static func split(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var depth = 0
    var start = text.startIndex
    for i in text.indices {
      switch text[i] {
      case "[", "(", "<": depth += 1
      case "]", ")", ">": depth -= 1
      case "," where depth == 0:
        parts.append(text[start..<i])
        start = text.index(after: i)
      default: break
      }
    }
    let last = text[start...]
    if !trim(last).isEmpty { parts.append(last) }
    return parts
  }

  private static func trim(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " { text = text.dropFirst() }
    while text.last == " " { text = text.dropLast() }
    return text
  }

  /// A type by its text; `T`, `TKey`, `TValue` stand for the owner's generic arguments.
  private static func resolve(_ text: Substring, _ owner: TypeInfo) -> TypeInfo {
    switch text {
    case "void": return .void
    case "T", "TKey", "T1":
      if let first = owner.genericArguments.first { return first }
      return .object
    case "TValue", "T2": return owner.genericArguments.count > 1 ? owner.genericArguments[1] : .object
    case "TKey[]", "T[]": return (owner.genericArguments.first ?? .object).arrayType()
    default:
      if owner.involvesScriptClass || owner.isOpen, let own = bound(text, owner) { return own }
      return TypeCatalog.find(String(text)) ?? .object
    }
  }

  /// A type argument that the catalogue doesn't know, a script's class, alone or inside another type.
  private static func bound(_ text: Substring, _ owner: TypeInfo) -> TypeInfo? {
    for argument in owner.genericArguments where text == argument.fullName || text == argument.shortName() { return argument }
    guard text.hasSuffix("]"), let open = text.firstIndex(of: "[") else { return nil }
    if text.hasSuffix("[]") { return bound(text.dropLast(2), owner)?.arrayType() }
    var found = false
    var arguments: [TypeInfo] = []
    for part in split(text[text.index(after: open)...].dropLast()) {
      let part = trim(part)
      if let own = bound(part, owner) {
        found = true
        arguments.append(own)
      } else if let known = TypeCatalog.find(String(part)) {
        arguments.append(known)
      } else {
        return nil
      }
    }
    return found ? TypeCatalog.generic(String(text[..<open]), arguments) : nil
  }
}

extension GenericShape {
  /// The shape of the generic method that a definition declares, `T First[T](T[] items)`; nil when it declares none.
  public static func of(_ definition: String, _ owner: TypeInfo) -> GenericShape? {
    Signature(definition.hasPrefix("static ") ? String(definition.dropFirst(7)) : definition, owner).generic
  }
}
