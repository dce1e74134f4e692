// `[System.Xml.XmlWriterSettings]`: how a writer writes, and what it checks.

import Engine
import Objects
import Primitives

/// `[System.Xml.XmlWriterSettings]`.
final class XmlWriterSettingsObj: Obj {
  var indents = false
  var indentText = "  "
  var newLine = "\n"
  var omitsDeclaration = false
  var newLineOnAttributes = false
  var closesOutput = false
  /// `ConformanceLevel` by number: found out, a fragment, a document.
  var conformance = 2
  /// Whether what may be a fragment is declared all the same: settings of a stylesheet's output.
  var declaresFragments = false
  /// A writer's own settings are never changed.
  private(set) var isReadOnly = false
  /// What XmlTextWriter does: no declaration but the one asked for, and nothing kept back.
  var declaresWhenAsked = false
  var encoding: EncodingObj?
  var isAsync = false
  var checksCharacters = true
  var keepsUris = false
  var endsOnClose = true
  /// `NewLineHandling` by number: replaced, written as references, left alone.
  var lineEnds = 0
  /// `NamespaceHandling` by number.
  var namespaces = 0
  override var type: TypeInfo { XmlWriterTypes.settings }

  func take(_ other: XmlWriterSettingsObj) {
    (indents, indentText, newLine, omitsDeclaration) = (other.indents, other.indentText, other.newLine, other.omitsDeclaration)
    (newLineOnAttributes, closesOutput, conformance, encoding) =
      (other.newLineOnAttributes, other.closesOutput, other.conformance, other.encoding)
    (isAsync, checksCharacters, keepsUris, endsOnClose) =
      (other.isAsync, other.checksCharacters, other.keepsUris, other.endsOnClose)
    (lineEnds, namespaces, declaresFragments) = (other.lineEnds, other.namespaces, other.declaresFragments)
  }

  /// The settings that a writer goes by.
  var frozen: XmlWriterSettingsObj {
    let made = XmlWriterSettingsObj()
    made.take(self)
    made.isReadOnly = true
    return made
  }
  func mayChange(_ name: String) throws {
    if isReadOnly {
      throw DotNetError(
        "System.Xml.XmlException", "The 'XmlWriterSettings.\(name)' property is read only and cannot be set.")
    }
  }

  /// A text as markup: ends of lines as they are wanted, and nothing that XML has no place for.
  func escaped(_ text: String, attribute: Bool) throws -> String {
    var isPlain = true
    for scalar in text.unicodeScalars where scalar.value < 0x20 || scalar.value == 0xfffe || scalar.value == 0xffff {
      isPlain = false
      if scalar == "\n" || scalar == "\r" || scalar == "\t" { continue }
      if checksCharacters, !declaresWhenAsked { throw XmlCharacters.failure(scalar) }
    }
    let out = XmlText.escape(text, attribute: attribute)
    if isPlain || declaresWhenAsked { return out }
    var made = ""
    var last: Unicode.Scalar?
    for scalar in out.unicodeScalars {
      switch scalar {
      case "\r" where !attribute:
        if lineEnds == 0 { made += newLine } else if lineEnds == 1 { made += "&#xD;" } else { made += "\r" }
      case "\n" where !attribute:
        if lineEnds == 0 { if last != "\r" { made += newLine } } else { made += "\n" }
      case "\t": made += "\t"
      default:
        if scalar.value < 0x20 {
          made += "&#x\(String(scalar.value, radix: 16, uppercase: true));"
        } else {
          made.unicodeScalars.append(scalar)
        }
      }
      last = scalar
    }
    if attribute, lineEnds == 2 {
      made = made.replacing("&#xA;", with: "\n").replacing("&#xD;", with: "\r").replacing("&#x9;", with: "\t")
    }
    return made
  }
}

enum XmlWriterSettingsMembers {
  @Sendable static func declare(_ t: TypeBuilder) {
    let properties = StoredProperties<XmlWriterSettingsObj>(
      own: { c in
        guard let own = c.this.base.obj as? XmlWriterSettingsObj else { throw DotNetError.argumentNull("settings") }
        return own
      }, mayChange: { try $0.mayChange($1) })
    t.constructor("new()") { _ in .object(XmlWriterSettingsObj()) }
    properties.flag(t, "Async", \.isAsync)
    properties.declare(
      t, "System.Text.Encoding", "Encoding", get: { .object($0.encoding ?? EncodingObj(.utf8)) },
      set: { $0.encoding = $1.obj(0) as? EncodingObj })
    properties.flag(t, "OmitXmlDeclaration", \.omitsDeclaration)
    properties.choice(t, "System.Xml.NewLineHandling", "NewLineHandling", \.lineEnds)
    properties.text(t, "NewLineChars", \.newLine)
    properties.flag(t, "Indent", \.indents)
    properties.text(t, "IndentChars", \.indentText)
    properties.flag(t, "NewLineOnAttributes", \.newLineOnAttributes)
    properties.flag(t, "CloseOutput", \.closesOutput)
    properties.choice(t, "System.Xml.ConformanceLevel", "ConformanceLevel", \.conformance)
    properties.flag(t, "CheckCharacters", \.checksCharacters)
    properties.choice(t, "System.Xml.NamespaceHandling", "NamespaceHandling", \.namespaces)
    properties.flag(t, "WriteEndDocumentOnClose", \.endsOnClose)
    properties.flag(t, "DoNotEscapeUriAttributes", \.keepsUris)
    t.property("System.Xml.XmlOutputMethod OutputMethod {get;}") { _ in EnumTypes.value("System.Xml.XmlOutputMethod", 0) }
    t.method("void Reset()") { c in
      let own = try properties.own(c)
      try own.mayChange("Reset")
      own.take(XmlWriterSettingsObj())
      return .nothing
    }
    t.method("System.Xml.XmlWriterSettings Clone()") { c in
      let made = XmlWriterSettingsObj()
      made.take(try properties.own(c))
      return .object(made)
    }
  }
}
