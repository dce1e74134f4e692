// Small types about text: `[System.Security.SecurityElement]`, `[System.Globalization.CharUnicodeInfo]`, `[...StringInfo]`.

import Engine
import Objects
import Primitives

enum TextInfoTypes {
  static let family = TypeCatalog.Family(types: [
    "System.Security.SecurityElement": { securityElement }, "System.Globalization.CharUnicodeInfo": { charInfo },
    "System.Globalization.StringInfo": { StringInfoObj.info },
  ])

  private static let securityElement = TypeInfo(
    "System.Security.SecurityElement", base: .object,
    declare: { t in
      t.staticMethod("static string Escape(string str)") { c in
        if c.isNull(0) { return .null }
        var made = ""
        for scalar in c.text(0).unicodeScalars {
          switch scalar {
          case "<": made += "&lt;"
          case ">": made += "&gt;"
          case "\"": made += "&quot;"
          case "'": made += "&apos;"
          case "&": made += "&amp;"
          default: made.unicodeScalars.append(scalar)
          }
        }
        return Value(made)
      }
    })

  private static let charInfo = TypeInfo(
    "System.Globalization.CharUnicodeInfo", .staticClass, base: .object, isAbstract: true,
    declare: { t in
      @Sendable func at(_ c: Call) throws -> UInt16 {
        let units = Array(c.text(0).utf16)
        guard c.int(1) >= 0, c.int(1) < units.count else {
          throw DotNetError.outOfRange(
            "Index was out of range. Must be non-negative and less than the size of the collection.", "index")
        }
        return units[c.int(1)]
      }
      @Sendable func category(_ unit: UInt16) -> Value {
        EnumTypes.value("System.Globalization.UnicodeCategory", Int(UnicodeCategory.of(unit).rawValue))
      }
      t.staticMethod("static System.Globalization.UnicodeCategory GetUnicodeCategory(char ch)") { category($0.char(0)) }
      t.staticMethod("static System.Globalization.UnicodeCategory GetUnicodeCategory(string s, int index)") {
        category(try at($0))
      }
      t.staticMethod("static double GetNumericValue(char ch)") { .double(CharInfo.numericValue($0.char(0))) }
      t.staticMethod("static double GetNumericValue(string s, int index)") { .double(CharInfo.numericValue(try at($0))) }
    })
}

/// A text by the characters that a reader sees.
final class StringInfoObj: Obj {
  let text: String
  init(_ text: String) {
    self.text = text
    super.init()
  }
  override var type: TypeInfo { StringInfoObj.info }

  static let info = TypeInfo("System.Globalization.StringInfo", base: .object, declare: declare)

  private static func me(_ c: Call) throws -> StringInfoObj {
    guard let info = c.this.base.obj as? StringInfoObj else { throw DotNetError.invalidOperation("Not a StringInfo.") }
    return info
  }

  private static func part(_ c: Call, from start: Int, count: Int?) throws -> Value {
    let elements = Array(try me(c).text)
    guard start >= 0, start < elements.count else {
      throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "startingTextElement")
    }
    guard let count else { return Value(String(elements[start...])) }
    guard count >= 0, count <= elements.count - start else {
      throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "lengthInTextElements")
    }
    return Value(String(elements[start..<(start + count)]))
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(StringInfoObj("")) }
    t.constructor("new(string value)") { c in
      if c.isNull(0) { throw DotNetError.argumentNull("value") }
      return .object(StringInfoObj(c.text(0)))
    }
    t.property("string String {get;}") { Value(try me($0).text) }
    t.property("int LengthInTextElements {get;}") { .int(Int32(truncatingIfNeeded: try me($0).text.count)) }
    t.method("string SubstringByTextElements(int startingTextElement)") { try part($0, from: $0.int(0), count: nil) }
    t.method("string SubstringByTextElements(int startingTextElement, int lengthInTextElements)") {
      try part($0, from: $0.int(0), count: $0.int(1))
    }
    t.staticMethod("static int[] ParseCombiningCharacters(string str)") { c in
      var starts: [Value] = []
      var at = 0
      for element in c.text(0) {
        starts.append(.int(Int32(truncatingIfNeeded: at)))
        at += element.utf16.count
      }
      return .object(ArrayObj(ContiguousArray(starts), of: .int32))
    }
    t.staticMethod("static string GetNextTextElement(string str)") { c in Value(c.text(0).first.map { String($0) } ?? "") }
  }
}
