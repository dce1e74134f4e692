// The list of all families: where a new one is entered.

extension TypeCatalog {
  /// Every family of types that this room knows; order does not matter.
  static let families: [Family] = [
    CoreFamily.family, EnumTypes.family, CultureTypes.family, MathMembers.family, TupleMembers.family, ConvertMembers.family,
    ReflectionTypes.family, InterfaceTypes.family, DateOnlyMembers.family, DelegateTypes.family, ComparerMembers.family,
    ListTypes.family,
    DictionaryTypes.family, SpecializedDictionaries.family, SetMembers.family, QueueMembers.family,
    DateTimeOffsetMembers.family, SemanticVersionMembers.family,
    ExceptionMembers.family, ErrorRecordMembers.family, RegexTypes.family, StringBuilderMembers.family, EncodingMembers.family,
    PathMembers.family, FileMembers.family, FileInfoMembers.family, EnvironmentMembers.family,
    PSTypes.family, XmlMembers.family, XmlListTypes.family, SecurityMembers.family,
    BitConverterMembers.family, NetMembers.family, UriMembers.family, XmlNamespaces.family,
    TypeAccelerators.family, PhysicalAddressMembers.family, AcceleratedTypes.family,
    LanguagePrimitivesMembers.family, PointerTypes.family,
  ]
}
