// What this folder adds to the catalog of types beside the types that other families need first.

import Objects

enum XmlFamilies {
  static func register() {
    for family in [
      XmlSchemaTypes.family, XLinqMarks.family, XLinqStreaming.family, XLinqOrder.family, XLinqPaths.family,
      XmlSettingsMembers.family, XPathDocumentTypes.family,
    ] {
      TypeCatalog.register(family)
    }
    for members in [
      XLinqMarks.declarations, XLinqStreaming.declarations, XLinqAnnotations.declarations, XLinqOrder.declarations,
      XLinqValues.declarations, XLinqContainerMembers.declarations, XmlSettingsMembers.declarations,
      XmlSettingsMembers.contextDeclarations, XPathDocumentTypes.declarations, XmlSchemaTypes.declarations,
    ] {
      TypeCatalog.registerMembers(members)
    }
  }
}
