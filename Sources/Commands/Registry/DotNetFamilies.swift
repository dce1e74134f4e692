// The families of .NET types that this room has, and the members it adds to types of the rooms below, by what they are about. A new type or member
// is entered here, one line each; what is declared later replaces what was there.

import Formatting
import Objects

enum DotNetFamilies {
  /// Makes all of them known by name, once a process. Registering makes nothing yet.
  static let areRegistered: Bool = {
    language()
    text()
    numbers()
    dates()
    collections()
    xml()
    data()
    streams()
    net()
    crypto()
    threads()
    reflection()
    system()
    return true
  }()

  /// PowerShell's own objects.
  private static func language() {
    TypeCatalog.register(PSSerializerType.family)
    TypeCatalog.register(TraceTypes.family)
    TypeCatalog.register(RunspaceDebugging.family)
    TypeCatalog.register(FormatDataTypes.family)
    TypeCatalog.register(TypeDataTypes.family)
    TypeCatalog.register(ByteCollectionObj.family)
    TypeCatalog.register(JsonObjectType.family)
    TypeCatalog.register(PlatformType.family)
    TypeCatalog.register(StyleTypes.family)
    TypeCatalog.register(MarkdownTypes.family)
    TypeCatalog.register(ResultTypes.family)
    TypeCatalog.register(ListModifierObj.family)
    TypeCatalog.register(PropertyExpressionObj.family)
    TypeCatalog.register(ExperimentalFeatureType.family)
    TypeCatalog.register(PrimitiveDictionaryType.family)
    TypeCatalog.register(SenderInfo.family)
    TypeCatalog.register(VariablePropertyType.family)
    TypeCatalog.register(FlagsExpressionObj.family)
    TypeCatalog.register(StringDecoratedObj.family)
    TypeCatalog.registerMembers(PipelineTypes.declarations)
    TypeCatalog.register(PipelineTypes.family)
    TypeCatalog.register(AstVisitors.family)
    TypeCatalog.registerMembers(AutomationMembers.declarations)
    TypeCatalog.registerMembers(VerbConstants.declarations)
    TypeCatalog.registerMembers(["System.Management.Automation.Language.Ast": AstVisitors.declareVisit])
    TypeCatalog.registerMembers(["System.Management.Automation.EngineIntrinsics": SessionStateTypes.declareEngine])
    TypeCatalog.register(SessionOptionTypes.family)
    TypeCatalog.registerMembers(HostInterfaceMembers.declarations)
    TypeCatalog.registerMembers(AutomationConstructors.declarations)
    TypeCatalog.register(CommentHelpInfo.family)
    TypeCatalog.registerMembers(CommentHelpInfo.declarations)
  }

  /// Characters, strings, encodings, cultures, patterns, JSON.
  private static func text() {
    TypeCatalog.register(JsonTypes.family)
    TypeCatalog.register(TextInfoTypes.family)
    TypeCatalog.register(ISOWeekType.family)
    TypeCatalog.registerMembers(EncodingStates.declarations)
    TypeCatalog.register(EncodingStates.family)
    TypeCatalog.registerMembers(EncodingFallbackTypes.declarations)
    TypeCatalog.registerMembers(EncodingParts.declarations)
    TypeCatalog.register(EncodingFallbackTypes.family)
    TypeCatalog.registerMembers(EncodingKinds.declarations)
    TypeCatalog.registerMembers(SpanFormatting.declarations)
    TypeCatalog.registerMembers(SpanMembers.declarations)
    TypeCatalog.register(JsonTextTypes.family)
    TypeCatalog.register(ComparerTypes.family)
    TypeCatalog.register(CaseInsensitiveComparerObj.family)
    TypeCatalog.register(RegionInfoObj.family)
    TypeCatalog.register(IdnMappingObj.family)
    TypeCatalog.register(CompareInfoMembers.family)
    TypeCatalog.registerMembers(CompareInfoMembers.declarations)
    TypeCatalog.register(MemoryTypes.family)
    TypeCatalog.register(MemoryMembers.family)
    TypeCatalog.registerMembers(MemoryMembers.declarations)
    TypeCatalog.register(CompositeFormats.family)
    TypeCatalog.registerMembers(CompositeFormats.declarations)
    TypeCatalog.register(JsonWriters.family)
    TypeCatalog.registerMembers(JsonWriters.declarations)
    TypeCatalog.registerMembers(CharTests.declarations)
    TypeCatalog.registerMembers(RuneMembers.declarations)
    TypeCatalog.registerMembers(StringBuilderOverloads.declarations)
    TypeCatalog.registerMembers(ConvertOverloads.declarations)
    TypeCatalog.registerMembers(FormatProviders.declarations)
    TypeCatalog.registerMembers(GuidOverloads.declarations)
    TypeCatalog.registerMembers(RegexOverloads.declarations)
    TypeCatalog.registerMembers(CultureOverloads.declarations)
    TypeCatalog.registerMembers(StringComparers.declarations)
  }

  /// Numbers of every width, bits, vectors.
  private static func numbers() {
    TypeCatalog.register(IndexTypes.family)
    TypeCatalog.register(HalfType.family)
    TypeCatalog.register(WideIntegerTypes.family)
    TypeCatalog.register(ComplexType.family)
    TypeCatalog.register(BitOperations.family)
    TypeCatalog.register(DrawingTypes.family)
    TypeCatalog.register(ColorObj.family)
    TypeCatalog.register(VectorTypes.family)
    TypeCatalog.register(BinaryPrimitivesType.family)
    TypeCatalog.registerMembers(IntegerOverloads.declarations)
    TypeCatalog.registerMembers(DecimalOverloads.declarations)
    TypeCatalog.registerMembers(BigIntegerOverloads.declarations)
    TypeCatalog.registerMembers(FloatOverloads.declarations)
    TypeCatalog.registerMembers(WideProducts.declarations)
    TypeCatalog.registerMembers(BitConversions.declarations)
    TypeCatalog.registerMembers(RandomPicks.declarations)
  }

  /// Dates, spans, calendars, zones, clocks.
  private static func dates() {
    TypeCatalog.register(ZoneAdjustmentTypes.family)
    TypeCatalog.register(CalendarTypes.family)
    TypeCatalog.registerMembers(DateFormatMembers.declarations)
    TypeCatalog.register(TimeProviders.family)
    TypeCatalog.registerMembers(CalendarTypes.declarations)
    TypeCatalog.registerMembers(DateHalfMembers.declarations)
    TypeCatalog.registerMembers(DateTimeOverloads.declarations)
    TypeCatalog.registerMembers(DateTimeOffsetOverloads.declarations)
    TypeCatalog.registerMembers(TimeSpanOverloads.declarations)
    TypeCatalog.registerMembers(DateTimeFormats.declarations)
  }

  /// Arrays, lists, tables, sequences and how they compare.
  private static func collections() {
    TypeCatalog.register(BitArrayObj.family)
    TypeCatalog.register(PriorityQueueObj.family)
    TypeCatalog.register(LinqTypes.family)
    TypeCatalog.register(LinkedListTypes.family)
    TypeCatalog.registerMembers(GenericValueMembers.declarations)
    TypeCatalog.registerMembers(BlockingMembers.declarations)
    TypeCatalog.register(NameValueTypes.family)
    TypeCatalog.registerMembers(StructuralOrderObj.declarations)
    TypeCatalog.register(ImmutableSequences.family)
    TypeCatalog.register(ImmutableTables.family)
    TypeCatalog.register(StringDictionaryObj.family)
    TypeCatalog.register(ArrayPools.family)
    TypeCatalog.register(KeyValuePairs.family)
    TypeCatalog.register(SetComparers.family)
    TypeCatalog.registerMembers(SetComparers.declarations)
    TypeCatalog.register(AsyncSequences.family)
    TypeCatalog.registerMembers(AsyncSequences.declarations)
    TypeCatalog.registerMembers(ArrayGenericMembers.declarations)
    TypeCatalog.registerMembers(ListOverloads.declarations)
    TypeCatalog.registerMembers(HashCodeProviders.declarations)
  }

  /// Documents, readers, writers, schemas.
  private static func xml() {
    TypeCatalog.register(XLinqTypes.family)
    TypeCatalog.register(XmlConvertType.family)
    TypeCatalog.register(XmlWriterTypes.family)
    TypeCatalog.register(XmlTextWriterType.family)
    TypeCatalog.registerMembers(XmlNodeTypes.declarations)
    XmlFamilies.register()
    TypeCatalog.registerMembers(XmlConvertMembers.declarations)
    TypeCatalog.registerMembers(XmlWriterMembers.declarations)
    TypeCatalog.register(XmlReaderTypes.family)
    TypeCatalog.register(XmlNavigatorTypes.family)
    TypeCatalog.register(XmlDocumentParts.family)
    TypeCatalog.registerMembers(XmlDocumentParts.declarations)
  }

  /// Tables, rows, relations.
  private static func data() {
    TypeCatalog.register(DataTypes.family)
    TypeCatalog.registerMembers(DataCollectionMembers.declarations)
    TypeCatalog.registerMembers(DataRelationTypes.declarations)
    TypeCatalog.registerMembers(DataXmlReading.declarations)
    TypeCatalog.register(DataRelationTypes.family)
    TypeCatalog.register(DataSetTypes.family)
    TypeCatalog.register(ConnectionTypes.family)
    TypeCatalog.registerMembers(DataExpression.declarations)
    TypeCatalog.register(DataReaderObj.family)
  }

  /// Streams, files, readers and writers.
  private static func streams() {
    TypeCatalog.register(ByteBuffers.family)
    TypeCatalog.registerMembers(StreamMembers.declarations)
    TypeCatalog.register(StreamTypes.family)
    TypeCatalog.register(TextTypes.family)
    TypeCatalog.register(BinaryTypes.family)
    TypeCatalog.registerMembers(FileTypes.declarations)
    TypeCatalog.register(CompressionTypes.family)
    TypeCatalog.register(DriveInfoObj.family)
    TypeCatalog.register(EnumerationOptionsObj.family)
    TypeCatalog.registerMembers(EnumerationOptionsObj.declarations)
    TypeCatalog.register(FileSystemWatcherTypes.family)
    TypeCatalog.register(FileHandleTypes.family)
    TypeCatalog.registerMembers(FileHandleTypes.declarations)
    TypeCatalog.register(RelativeNames.family)
    TypeCatalog.register(BrotliTypes.family)
    TypeCatalog.registerMembers(TranscodingStreams.declarations)
  }

  /// Addresses, names, sockets, requests.
  private static func net() {
    TypeCatalog.register(ServicePointManagerType.family)
    TypeCatalog.register(DnsType.family)
    TypeCatalog.registerMembers(WebTextTypes.declarations)
    TypeCatalog.registerMembers(SocketTypes.declarations)
    TypeCatalog.register(NetworkRange.family)
    TypeCatalog.registerMembers(PhysicalAddressMembers.declarations)
    TypeCatalog.register(SocketTypes.family)
    TypeCatalog.register(WebTypes.family)
    TypeCatalog.register(SocketAddresses.family)
    TypeCatalog.registerMembers(SocketAddresses.declarations)
    TypeCatalog.registerMembers(UriParts.declarations)
    TypeCatalog.register(UriCreation.family)
    TypeCatalog.registerMembers(UriCreation.declarations)
    TypeCatalog.registerMembers(AddressScopes.declarations)
    TypeCatalog.registerMembers(HttpClientDefaults.declarations)
  }

  /// Keys, ciphers, certificates, identities.
  private static func crypto() {
    TypeCatalog.register(KeyTypes.family)
    TypeCatalog.registerMembers(SecureStringMembers.declarations)
    TypeCatalog.register(CryptoMembers.family)
    TypeCatalog.register(MailParts.family)
    TypeCatalog.register(MailMessageTypes.family)
    TypeCatalog.register(SmtpClientTypes.family)
    TypeCatalog.register(CertificateTypes.family)
    TypeCatalog.register(CertificateExtensions.family)
    TypeCatalog.register(AlternativeNames.family)
    TypeCatalog.register(CertificateRequests.family)
    TypeCatalog.register(CertificateKeys.family)
    TypeCatalog.registerMembers(CertificateTypes.declarations)
    TypeCatalog.register(CmsTypes.family)
    TypeCatalog.register(PrincipalTypes.family)
    TypeCatalog.register(CryptographicOperations.family)
    TypeCatalog.registerMembers(WindowsOnlyTypes.declarations)
    TypeCatalog.registerMembers(KeyWrapping.declarations)
    TypeCatalog.register(RsaParameters.family)
    TypeCatalog.registerMembers(RsaParameters.declarations)
  }

  /// Threads, tasks, locks.
  private static func threads() {
    TypeCatalog.registerMembers(TaskMembers.declarations)
    TypeCatalog.registerMembers(TaskStarts.declarations)
    TypeCatalog.register(InterlockedTypes.family)
    TypeCatalog.register(LazyObj.family)
    TypeCatalog.register(WeakReferences.family)
    TypeCatalog.registerMembers(ThreadMembers.declarations)
    TypeCatalog.register(CountingTypes.family)
    TypeCatalog.register(CancellationTypes.family)
    TypeCatalog.registerMembers(CancellationTypes.declarations)
    TypeCatalog.register(NamedMutexes.family)
    TypeCatalog.registerMembers(NamedMutexes.declarations)
    TypeCatalog.register(TaskStarts.family)
  }

  /// Types and members as objects.
  private static func reflection() {
    TypeCatalog.registerMembers(AssemblyLoading.declarations)
    TypeCatalog.register(MemberLookups.family)
    TypeCatalog.registerMembers(MemberLookups.declarations)
    TypeCatalog.register(EventReflection.family)
    TypeCatalog.registerMembers(EventReflection.declarations)
    TypeCatalog.registerMembers(TypeReflection.declarations)
    TypeCatalog.registerMembers(MethodReflection.declarations)
    TypeCatalog.registerMembers(PropertyReflection.declarations)
    TypeCatalog.registerMembers(ActivatorOverloads.declarations)
  }

  /// The process, the console, the machine.
  private static func system() {
    TypeCatalog.register(ConsoleType.family)
    TypeCatalog.register(RuntimeServiceTypes.family)
    TypeCatalog.register(RuntimeInformationTypes.family)
    TypeCatalog.registerMembers(CollectorMembers.declarations)
    TypeCatalog.registerMembers(ProcessKernelMembers.declarations)
    TypeCatalog.register(DiagnosticTypes.family)
    TypeCatalog.registerMembers(DiagnosticTypes.declarations)
    TypeCatalog.register(ProcessHandles.family)
    TypeCatalog.registerMembers(ProcessHandles.declarations)
    TypeCatalog.registerMembers(EnvironmentFacts.declarations)
    TypeCatalog.registerMembers(ExceptionChecks.declarations)
  }
}
