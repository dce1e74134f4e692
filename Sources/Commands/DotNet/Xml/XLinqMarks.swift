// Instructions and document types of System.Xml.Linq.

import Engine
import Objects
import Primitives

/// `XProcessingInstruction` and `XDocumentType`.
final class XMarkObj: XNodeObj {
  /// The target, or the name of the document type.
  var name: String
  /// What an instruction says; nil for a document type.
  var data: String?
  var publicId: String?
  var systemId: String?
  var subset: String?
  init(target: String, data: String) {
    (name, self.data) = (target, data)
    super.init()
  }
  init(doctype name: String, _ publicId: String?, _ systemId: String?, _ subset: String?) {
    (self.name, self.publicId, self.systemId, self.subset) = (name, publicId, systemId, subset)
    super.init()
  }
  var isDocumentType: Bool { data == nil }
  override var type: TypeInfo { isDocumentType ? XLinqMarks.documentType : XLinqMarks.instruction }
  var copy: XMarkObj { data.map { XMarkObj(target: name, data: $0) } ?? XMarkObj(doctype: name, publicId, systemId, subset) }
  var text: String {
    if let data { return "<?\(name)\(data.isEmpty ? "" : " " + data)?>" }
    var out = "<!DOCTYPE " + name
    if let publicId {
      out += " PUBLIC \"\(publicId)\" \"\(systemId ?? "")\""
    } else if let systemId {
      out += " SYSTEM \"\(systemId)\""
    }
    return out + (subset.map { $0.isEmpty ? "" : "[" + $0 + "]" } ?? "") + ">"
  }
}

enum XLinqMarks {
  private static let space = "System.Xml.Linq."
  static let instruction = TypeInfo(space + "XProcessingInstruction", base: XLinqTypes.xNode, declare: declareInstruction)
  static let documentType = TypeInfo(space + "XDocumentType", base: XLinqTypes.xNode, declare: declareDocumentType)
  static let family = TypeCatalog.Family(types: [
    instruction.fullName: { instruction }, documentType.fullName: { documentType },
  ])
  static let declarations: TypeCatalog.Declarations = [
    space + "XDocument": { t in
      t.property("System.Xml.Linq.XDocumentType DocumentType {get;}") { c in
        let own = c.this.base.obj as? XContainerObj
        return XLinqTypes.value(own?.nodes.first { ($0 as? XMarkObj)?.isDocumentType ?? false })
      }
    }
  ]

  private static let properties = StoredProperties<XMarkObj> { c in
    guard let mark = c.this.base.obj as? XMarkObj else { throw DotNetError.argumentNull("node") }
    return mark
  }

  @Sendable private static func declareInstruction(_ t: TypeBuilder) {
    t.constructor("new(string target, string data)") { c in
      let target = try c.required(0, "target").string
      try XmlText.check(target, local: true)
      if target.lowercased() == "xml" {
        throw DotNetError.argument("'\(target)' is an invalid name for a processing instruction.")
      }
      return .object(XMarkObj(target: target, data: try c.required(1, "data").string))
    }
    t.constructor("new(System.Xml.Linq.XProcessingInstruction other)") { c in
      guard let other = c.obj(0) as? XMarkObj else { throw DotNetError.argumentNull("other") }
      return .object(other.copy)
    }
    t.property("System.Xml.XmlNodeType NodeType {get;}") { _ in XLinqTypes.kind(7) }
    properties.text(t, "Target", \.name)
    properties.declare(t, "string", "Data", get: { Value($0.data ?? "") }, set: { $0.data = $1.text(0) })
  }

  @Sendable private static func declareDocumentType(_ t: TypeBuilder) {
    t.constructor("new(string name, string publicId, string systemId, string internalSubset)") { c in
      .object(XMarkObj(doctype: try c.required(0, "name").string, c.filled(1), c.filled(2), c.filled(3)))
    }
    t.property("System.Xml.XmlNodeType NodeType {get;}") { _ in XLinqTypes.kind(10) }
    properties.text(t, "Name", \.name)
    for (name, path) in [("PublicId", \XMarkObj.publicId), ("SystemId", \.systemId), ("InternalSubset", \.subset)]
      as [(String, ReferenceWritableKeyPath<XMarkObj, String?> & Sendable)]
    {
      properties.declare(
        t, "string", name, get: { XLinqTypes.text($0[keyPath: path]) }, set: { $0[keyPath: path] = $1.string(0)?.string })
    }
  }
}
