// What this folder adds to the catalog of types beside the types that other families need first. Nothing is made before it is asked for.

import Objects

enum XmlFamilies {
  static func register() {
    TypeCatalog.register(XmlSchemaTypes.family)
    TypeCatalog.register(XLinqMarks.family)
    TypeCatalog.register(XLinqStreaming.family)
    TypeCatalog.register(XLinqOrder.family)
    TypeCatalog.register(XLinqPaths.family)
    TypeCatalog.register(XmlQualifiedName.family)
    TypeCatalog.register(XmlResolvers.family)
    TypeCatalog.register(XmlParserContext.family)
    TypeCatalog.register(XPathExpressions.family)
    TypeCatalog.register(XPathDocuments.family)
    TypeCatalog.register(XsltTypes.family)
    TypeCatalog.registerMembers(XsltTypes.declarations)
    TypeCatalog.registerMembers(XLinqMarks.declarations)
    TypeCatalog.registerMembers(XLinqStreaming.declarations)
    TypeCatalog.registerMembers(XLinqAnnotations.declarations)
    TypeCatalog.registerMembers(XLinqOrder.declarations)
    TypeCatalog.registerMembers(XLinqValues.declarations)
    TypeCatalog.registerMembers(XLinqContainerMembers.declarations)
    TypeCatalog.registerMembers(XmlTextReaderMembers.declarations)
    TypeCatalog.registerMembers(XmlParserContext.declarations)
    TypeCatalog.registerMembers(XmlNamespaceScopes.declarations)
    TypeCatalog.registerMembers(XPathNavigatorMembers.declarations)
    TypeCatalog.registerMembers(XPathNavigatorChanges.declarations)
    TypeCatalog.registerMembers(XmlSchemaParts.declarations)
    TypeCatalog.registerMembers(XmlDocumentValidation.declarations)
    TypeCatalog.registerMembers(XmlReaderValidationMembers.declarations)
  }
}
