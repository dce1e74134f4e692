// What the parser behind `XmlReader` finds: nodes, with names and attributes.

/// A name with its prefix and namespace.
struct XmlScanName: Equatable {
  var prefix = ""
  var local = ""
  var space = ""
  var full: String { prefix.isEmpty ? local : prefix + ":" + local }
}

struct XmlScanAttribute {
  var name: XmlScanName
  var value: String
  var quote: UInt16 = 0x22
}

/// One node of a text.
struct XmlScanNode {
  /// `XmlNodeType` by number.
  var kind = 0
  var name = XmlScanName()
  var value = ""
  var attributes: [XmlScanAttribute] = []
  var isEmpty = false
  var depth = 0
  var line = 0
  var column = 0
  var space = false
  var language = ""
}
