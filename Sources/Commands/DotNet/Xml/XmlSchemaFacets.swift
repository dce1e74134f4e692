// Facets of simple types that have no sense: what libxml2 finds in .NET's words, and what it lets pass.

import CLibXML2
import Objects
import Primitives

enum XmlSchemaFacets {
  private static let names = [
    "length": "Length", "minLength": "MinLength", "maxLength": "MaxLength", "pattern": "Pattern",
    "enumeration": "Enumeration", "whiteSpace": "WhiteSpace", "maxInclusive": "MaxInclusive", "maxExclusive": "MaxExclusive",
    "minInclusive": "MinInclusive", "minExclusive": "MinExclusive", "totalDigits": "TotalDigits",
    "fractionDigits": "FractionDigits",
  ]
  private static let lengths: Set<String> = ["length", "minLength", "maxLength", "totalDigits", "fractionDigits"]

  private static func invalid(_ facet: String, _ why: String) -> String {
    "The \(names[facet] ?? facet) constraining facet is invalid - \(why)"
  }
  private static func noNumber(_ value: String, of type: String = "Integer") -> String {
    "The string '\(value)' is not a valid \(type) value."
  }
  /// Why a text is no count; nil when it is one.
  private static func mistake(inCount value: String, _ facet: String) -> String? {
    let digits = value.first == "+" || value.first == "-" ? value.dropFirst() : value[...]
    guard !digits.isEmpty, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return noNumber(value) }
    let isZero = digits.utf8.allSatisfy { $0 == 0x30 }
    if value.first == "-" && !isZero || facet == "totalDigits" && isZero { return "The MinInclusive constraint failed." }
    return nil
  }

  /// Why a pattern is no expression; nil when it is one. As in .NET it becomes one of .NET's own, which holds from end to end.
  private static func mistake(inPattern value: String) -> String? {
    var text = ""
    var isEscaped = false
    for character in value.unicodeScalars {
      switch character {
      // What XML calls the characters of names has no counterpart.
      case "i" where isEscaped, "c" where isEscaped: text += "w"
      case "I" where isEscaped, "C" where isEscaped: text += "W"
      default: text.unicodeScalars.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    do { _ = try RegexPattern(PSString.make("^(\(text))$")) } catch {
      return (error as? PrimitiveError)?.message ?? "Invalid pattern."
    }
    return nil
  }

  /// What libxml2 says of a facet, as .NET says it; nil when it speaks of something else.
  static func words(_ text: String, at node: xmlNodePtr?) -> String? {
    if text.hasPrefix("facet 'length': It is an error for both") {
      return "It is an error for both length and minLength or maxLength to be present."
    }
    for kind in ["Inclusive", "Exclusive"]
    where text.hasPrefix("facet 'max\(kind)'") && text.hasSuffix("'min\(kind)'.") {
      return
        "The value specified for 'min\(kind)' cannot be greater than the value specified for 'max\(kind)' for the same datatype."
    }
    guard let node else { return nil }
    let part = XmlPart(raw: node)
    guard names[part.local] != nil, part.space == XmlSpelling.schema else {
      guard let facet = XmlSchemaWords.between(text, "The facet '", "' is not allowed on types derived from"),
        let name = names[facet]
      else { return nil }
      let base = (XmlSchemaWords.between(text, "atomic type 'xs:", "'") ?? "string")
      return "The \(name) constraining facet is prohibited for '\(base.prefix(1).uppercased() + base.dropFirst())'."
    }
    let value = part["value"] ?? ""
    if lengths.contains(part.local) { return mistake(inCount: value, part.local).map { invalid(part.local, $0) } }
    if part.local == "whiteSpace" { return "The whitespace character, '\(value)', is invalid." }
    if part.local == "pattern" { return mistake(inPattern: value).map { invalid("pattern", $0) } }
    guard text.firstRange(of: "is not a valid value of") != nil,
      let type = XmlSchemaWords.between(text, "type 'xs:", "'")
    else { return nil }
    return invalid(part.local, noNumber(value, of: XmlSchemaWords.typeWords[type] ?? type))
  }

  /// Refuses what libxml2 compiles and .NET doesn't: lengths without sense beside one another, counts that no number holds, patterns that
  /// are no expression.
  static func check(_ source: XmlNodeObj, counts isCounting: Bool = true) throws {
    for element in source.elements({ XmlText.localName($0) == "restriction" && XmlText.space($0) == XmlSpelling.schema }) {
      let facets = XmlPart(raw: element).elements.filter { $0.space == XmlSpelling.schema && names[$0.local] != nil }
      var counts: [String: Int] = [:]
      for facet in facets {
        let value = facet["value"] ?? "", line = Int(xmlGetLineNo(facet.raw))
        if isCounting, lengths.contains(facet.local) {
          guard let count = Int32(value) else {
            throw XmlCompiledSchemas.failure(
              invalid(facet.local, "Value '\(value)' was either too large or too small for Int32."), line)
          }
          counts[facet.local] = Int(count)
        } else if facet.local == "pattern", let why = mistake(inPattern: value) {
          throw XmlCompiledSchemas.failure(invalid("pattern", why), line)
        }
      }
      if let least = counts["minLength"], let most = counts["maxLength"], least > most {
        throw XmlCompiledSchemas.failure("MinLength is greater than MaxLength.", Int(xmlGetLineNo(element)))
      }
      if let digits = counts["totalDigits"], let fraction = counts["fractionDigits"], fraction > digits {
        throw XmlCompiledSchemas.failure("FractionDigits is greater than TotalDigits.", Int(xmlGetLineNo(element)))
      }
    }
  }
}
