// swift-format-ignore-file
// Types of the .NET libraries: collections, text, data, XML, files, networks, by namespace. Made by scripts/generate-typenames from data/reference; do not edit.

enum LibraryTypeNames {
  /// A line that starts with `=` names a namespace; the lines below it hold its types.
  static let text: StaticString = """
    =Microsoft.CSharp.RuntimeBinder
     Binder CSharpArgumentInfo CSharpArgumentInfoFlags CSharpBinderFlags RuntimeBinderException
    RuntimeBinderInternalCompilerException
    =Microsoft.VisualBasic
     AppWinStyle CallType Collection ComClassAttribute CompareMethod Constants ControlChars Conversion DateAndTime
    DateFormat DateInterval DueDate ErrObject FileAttribute FileSystem Financial FirstDayOfWeek FirstWeekOfYear
    HideModuleNameAttribute Information Interaction MsgBoxResult MsgBoxStyle MyGroupCollectionAttribute OpenAccess
    OpenMode OpenShare SpcInfo Strings TabInfo TriState VBFixedArrayAttribute VBFixedStringAttribute VBMath VariantType
    VbStrConv
    =Microsoft.VisualBasic.CompilerServices
     BooleanType ByteType CharArrayType CharType Conversions DateType DecimalType DesignerGeneratedAttribute DoubleType
    IncompleteInitialization IntegerType LateBinding LikeOperator LongType NewLateBinding ObjectFlowControl
    ObjectFlowControl+ForLoopControl ObjectType Operators OptionCompareAttribute OptionTextAttribute ProjectData
    ShortType SingleType SiteDelegate0 SiteDelegate1 SiteDelegate2 SiteDelegate3 SiteDelegate4 SiteDelegate5
    SiteDelegate6 SiteDelegate7 StandardModuleAttribute StaticLocalInitFlag StringType Utils Versioned
    =Microsoft.VisualBasic.FileIO
     DeleteDirectoryOption FieldType FileSystem MalformedLineException RecycleOption SearchOption SpecialDirectories
    TextFieldParser UICancelOption UIOption
    =Microsoft.Win32
     Registry RegistryHive RegistryKey RegistryKeyPermissionCheck RegistryOptions RegistryValueKind RegistryValueOptions
    RegistryView
    =Microsoft.Win32.SafeHandles
     CriticalHandleMinusOneIsInvalid CriticalHandleZeroOrMinusOneIsInvalid SafeAccessTokenHandle SafeFileHandle
    SafeHandleMinusOneIsInvalid SafeHandleZeroOrMinusOneIsInvalid SafeMemoryMappedFileHandle SafeMemoryMappedViewHandle
    SafeNCryptHandle SafeNCryptKeyHandle SafeNCryptProviderHandle SafeNCryptSecretHandle SafePipeHandle
    SafeProcessHandle SafeRegistryHandle SafeWaitHandle SafeX509ChainHandle
    =System
     AccessViolationException Action Action`1 Action`10 Action`11 Action`12 Action`13 Action`14 Action`15 Action`16
    Action`2 Action`3 Action`4 Action`5 Action`6 Action`7 Action`8 Action`9 Activator AggregateException AppContext
    AppDomain AppDomainSetup AppDomainUnloadedException ApplicationException ApplicationId ArgIterator ArgumentException
    ArgumentNullException ArgumentOutOfRangeException ArithmeticException Array ArraySegment`1 ArraySegment`1+Enumerator
    ArrayTypeMismatchException AssemblyLoadEventArgs AssemblyLoadEventHandler AsyncCallback Attribute AttributeTargets
    AttributeUsageAttribute BadImageFormatException Base64FormattingOptions BinaryData BitConverter Boolean Buffer Byte
    CLSCompliantAttribute CannotUnloadAppDomainException Char CharEnumerator Comparison`1 Console ConsoleCancelEventArgs
    ConsoleCancelEventHandler ConsoleColor ConsoleKey ConsoleKeyInfo ConsoleModifiers ConsoleSpecialKey
    ContextBoundObject ContextMarshalException ContextStaticAttribute Convert Converter`2 CultureAwareComparer DBNull
    DataMisalignedException DateOnly DateTime DateTimeKind DateTimeOffset DayOfWeek Decimal Delegate
    DivideByZeroException DllNotFoundException Double DuplicateWaitObjectException EntryPointNotFoundException Enum
    Environment Environment+SpecialFolder Environment+SpecialFolderOption EnvironmentVariableTarget EventArgs
    EventHandler EventHandler`1 Exception ExecutionEngineException FieldAccessException FileStyleUriParser
    FlagsAttribute FormatException FormattableString FtpStyleUriParser Func`1 Func`10 Func`11 Func`12 Func`13 Func`14
    Func`15 Func`16 Func`17 Func`2 Func`3 Func`4 Func`5 Func`6 Func`7 Func`8 Func`9 GC GCCollectionMode GCGenerationInfo
    GCKind GCMemoryInfo GCNotificationStatus GenericUriParser GenericUriParserOptions GopherStyleUriParser Guid Half
    HashCode HttpStyleUriParser IAsyncDisposable IAsyncResult ICloneable IComparable IComparable`1 IConvertible
    ICustomFormatter IDisposable IEquatable`1 IFormatProvider IFormattable IObservable`1 IObserver`1 IParsable`1
    IProgress`1 IServiceProvider ISpanFormattable ISpanParsable`1 IUtf8SpanFormattable IUtf8SpanParsable`1 Index
    IndexOutOfRangeException InsufficientExecutionStackException InsufficientMemoryException Int128 Int16 Int32 Int64
    IntPtr InvalidCastException InvalidOperationException InvalidProgramException InvalidTimeZoneException Lazy`1 Lazy`2
    LdapStyleUriParser LoaderOptimization LoaderOptimizationAttribute LocalDataStoreSlot MTAThreadAttribute
    MarshalByRefObject Math MathF MemberAccessException MemoryExtensions
    MemoryExtensions+TryWriteInterpolatedStringHandler Memory`1 MethodAccessException MidpointRounding
    MissingFieldException MissingMemberException MissingMethodException ModuleHandle MulticastDelegate
    MulticastNotSupportedException NetPipeStyleUriParser NetTcpStyleUriParser NewsStyleUriParser NonSerializedAttribute
    NotFiniteNumberException NotImplementedException NotSupportedException NullReferenceException Nullable Nullable`1
    Object ObjectDisposedException ObsoleteAttribute OperatingSystem OperationCanceledException OrdinalComparer
    OutOfMemoryException OverflowException ParamArrayAttribute PlatformID PlatformNotSupportedException PosixSignal
    Predicate`1 Progress`1 Random Range RankException ReadOnlyMemory`1 ReadOnlySpan`1 ReadOnlySpan`1+Enumerator
    ResolveEventArgs ResolveEventHandler RuntimeArgumentHandle RuntimeFieldHandle RuntimeMethodHandle RuntimeTypeHandle
    SByte STAThreadAttribute SequencePosition SerializableAttribute Single Span`1 Span`1+Enumerator
    StackOverflowException String StringComparer StringComparison StringNormalizationExtensions StringSplitOptions
    SystemException ThreadStaticAttribute TimeOnly TimeProvider TimeSpan TimeZone TimeZoneInfo
    TimeZoneInfo+AdjustmentRule TimeZoneInfo+TransitionTime TimeZoneNotFoundException TimeoutException Tuple
    TupleExtensions Tuple`1 Tuple`2 Tuple`3 Tuple`4 Tuple`5 Tuple`6 Tuple`7 Tuple`8 Type TypeAccessException TypeCode
    TypeInitializationException TypeLoadException TypeUnloadedException TypedReference UInt128 UInt16 UInt32 UInt64
    UIntPtr UnauthorizedAccessException UnhandledExceptionEventArgs UnhandledExceptionEventHandler
    UnitySerializationHolder Uri UriBuilder UriComponents UriFormat UriFormatException UriHostNameType UriKind UriParser
    UriPartial UriTypeConverter ValueTuple ValueTuple`1 ValueTuple`2 ValueTuple`3 ValueTuple`4 ValueTuple`5 ValueTuple`6
    ValueTuple`7 ValueTuple`8 ValueType Version Void WeakReference WeakReference`1
    =System.Buffers
     ArrayBufferWriter`1 ArrayPool`1 BuffersExtensions IBufferWriter`1 IMemoryOwner`1 IPinnable MemoryHandle
    MemoryManager`1 MemoryPool`1 OperationStatus ReadOnlySequenceSegment`1 ReadOnlySequence`1
    ReadOnlySequence`1+Enumerator ReadOnlySpanAction`2 SearchValues SearchValues`1 SequenceReaderExtensions
    SequenceReader`1 SpanAction`2 StandardFormat
    =System.Buffers.Binary
     BinaryPrimitives
    =System.Buffers.Text
     Base64 Utf8Formatter Utf8Parser
    =System.CodeDom.Compiler
     CodeDomProvider CompilerError CompilerErrorCollection CompilerParameters CompilerResults GeneratedCodeAttribute
    IndentedTextWriter
    =System.Collections
     ArrayList BitArray CaseInsensitiveComparer CaseInsensitiveHashCodeProvider CollectionBase Comparer DictionaryBase
    DictionaryEntry Hashtable ICollection IComparer IDictionary IDictionaryEnumerator IEnumerable IEnumerator
    IEqualityComparer IHashCodeProvider IList IStructuralComparable IStructuralEquatable ListDictionaryInternal Queue
    ReadOnlyCollectionBase SortedList Stack StructuralComparisons
    =System.Collections.Concurrent
     BlockingCollection`1 ConcurrentBag`1 ConcurrentDictionary`2 ConcurrentQueue`1 ConcurrentStack`1
    EnumerablePartitionerOptions IProducerConsumerCollection`1 OrderablePartitioner`1 Partitioner Partitioner`1
    =System.Collections.Frozen
     FrozenDictionary FrozenDictionary`2 FrozenSet FrozenSet`1
    =System.Collections.Generic
     ByteEqualityComparer CollectionExtensions Comparer`1 Dictionary`2 Dictionary`2+Enumerator
    Dictionary`2+KeyCollection Dictionary`2+KeyCollection+Enumerator Dictionary`2+ValueCollection
    Dictionary`2+ValueCollection+Enumerator EnumEqualityComparer`1 EqualityComparer`1 GenericComparer`1
    GenericEqualityComparer`1 HashSet`1 HashSet`1+Enumerator IAlternateEqualityComparer`2 IAsyncEnumerable`1
    IAsyncEnumerator`1 ICollection`1 IComparer`1 IDictionary`2 IEnumerable`1 IEnumerator`1 IEqualityComparer`1 IList`1
    IReadOnlyCollection`1 IReadOnlyDictionary`2 IReadOnlyList`1 IReadOnlySet`1 ISet`1 KeyNotFoundException KeyValuePair
    KeyValuePair`2 LinkedListNode`1 LinkedList`1 LinkedList`1+Enumerator List`1 List`1+Enumerator
    NonRandomizedStringEqualityComparer NullableComparer`1 NullableEqualityComparer`1 ObjectComparer`1
    ObjectEqualityComparer`1 OrderedDictionary`2 PriorityQueue`2 PriorityQueue`2+UnorderedItemsCollection Queue`1
    Queue`1+Enumerator SortedDictionary`2 SortedDictionary`2+Enumerator SortedDictionary`2+KeyCollection
    SortedDictionary`2+KeyCollection+Enumerator SortedDictionary`2+KeyValuePairComparer
    SortedDictionary`2+ValueCollection SortedDictionary`2+ValueCollection+Enumerator SortedList`2 SortedList`2+KeyList
    SortedList`2+ValueList SortedSet`1 SortedSet`1+Enumerator Stack`1 Stack`1+Enumerator TreeSet`1
    =System.Collections.Immutable
     IImmutableDictionary`2 IImmutableList`1 IImmutableQueue`1 IImmutableSet`1 IImmutableStack`1 ImmutableArray
    ImmutableArray`1 ImmutableArray`1+Builder ImmutableArray`1+Enumerator ImmutableDictionary ImmutableDictionary`2
    ImmutableDictionary`2+Builder ImmutableDictionary`2+Enumerator ImmutableHashSet ImmutableHashSet`1
    ImmutableHashSet`1+Builder ImmutableHashSet`1+Enumerator ImmutableInterlocked ImmutableList ImmutableList`1
    ImmutableList`1+Builder ImmutableList`1+Enumerator ImmutableQueue ImmutableQueue`1 ImmutableQueue`1+Enumerator
    ImmutableSortedDictionary ImmutableSortedDictionary`2 ImmutableSortedDictionary`2+Builder
    ImmutableSortedDictionary`2+Enumerator ImmutableSortedSet ImmutableSortedSet`1 ImmutableSortedSet`1+Builder
    ImmutableSortedSet`1+Enumerator ImmutableStack ImmutableStack`1 ImmutableStack`1+Enumerator
    =System.Collections.ObjectModel
     Collection`1 KeyedCollection`2 ObservableCollection`1 ReadOnlyCollection`1 ReadOnlyDictionary`2
    ReadOnlyDictionary`2+KeyCollection ReadOnlyDictionary`2+ValueCollection ReadOnlyObservableCollection`1 ReadOnlySet`1
    =System.Collections.Specialized
     BitVector32 BitVector32+Section CollectionsUtil HybridDictionary INotifyCollectionChanged IOrderedDictionary
    ListDictionary ListDictionary+DictionaryNode NameObjectCollectionBase NameObjectCollectionBase+KeysCollection
    NameValueCollection NotifyCollectionChangedAction NotifyCollectionChangedEventArgs
    NotifyCollectionChangedEventHandler OrderedDictionary StringCollection StringDictionary StringEnumerator
    =System.Configuration.Assemblies
     AssemblyHashAlgorithm AssemblyVersionCompatibility
    =System.Data
     AcceptRejectRule CommandBehavior CommandType ConflictOption ConnectionState Constraint ConstraintCollection
    ConstraintException DBConcurrencyException DataColumn DataColumnChangeEventArgs DataColumnChangeEventHandler
    DataColumnCollection DataException DataReaderExtensions DataRelation DataRelationCollection DataRow DataRowAction
    DataRowBuilder DataRowChangeEventArgs DataRowChangeEventHandler DataRowCollection DataRowComparer DataRowComparer`1
    DataRowExtensions DataRowState DataRowVersion DataRowView DataSet DataSetDateTime DataSysDescriptionAttribute
    DataTable DataTableClearEventArgs DataTableClearEventHandler DataTableCollection DataTableExtensions
    DataTableNewRowEventArgs DataTableNewRowEventHandler DataTableReader DataView DataViewManager DataViewRowState
    DataViewSetting DataViewSettingCollection DbType DeletedRowInaccessibleException DuplicateNameException
    EnumerableRowCollection EnumerableRowCollectionExtensions EnumerableRowCollection`1 EvaluateException
    FillErrorEventArgs FillErrorEventHandler ForeignKeyConstraint IColumnMapping IColumnMappingCollection IDataAdapter
    IDataParameter IDataParameterCollection IDataReader IDataRecord IDbCommand IDbConnection IDbDataAdapter
    IDbDataParameter IDbTransaction ITableMapping ITableMappingCollection InRowChangingEventException
    InternalDataCollectionBase InvalidConstraintException InvalidExpressionException IsolationLevel
    KeyRestrictionBehavior LoadOption MappingType MergeFailedEventArgs MergeFailedEventHandler MissingMappingAction
    MissingPrimaryKeyException MissingSchemaAction NoNullAllowedException OrderedEnumerableRowCollection`1
    ParameterDirection PropertyCollection ReadOnlyException RowNotInTableException Rule SchemaSerializationMode
    SchemaType SerializationFormat SqlDbType StateChangeEventArgs StateChangeEventHandler StatementCompletedEventArgs
    StatementCompletedEventHandler StatementType StrongTypingException SyntaxErrorException TypedTableBaseExtensions
    TypedTableBase`1 UniqueConstraint UpdateRowSource UpdateStatus VersionNotFoundException XmlReadMode XmlWriteMode
    =System.Data.Common
     CatalogLocation DataAdapter DataColumnMapping DataColumnMappingCollection DataTableMapping
    DataTableMappingCollection DbColumn DbCommand DbCommandBuilder DbConnection DbConnectionStringBuilder DbDataAdapter
    DbDataReader DbDataReaderExtensions DbDataRecord DbDataSourceEnumerator DbEnumerator DbException
    DbMetaDataCollectionNames DbMetaDataColumnNames DbParameter DbParameterCollection DbProviderFactories
    DbProviderFactory DbProviderSpecificTypePropertyAttribute DbTransaction GroupByBehavior IDbColumnSchemaGenerator
    IdentifierCase RowUpdatedEventArgs RowUpdatingEventArgs SchemaTableColumn SchemaTableOptionalColumn
    SupportedJoinOperators
    =System.Data.SqlTypes
     INullable SqlAlreadyFilledException SqlBinary SqlBoolean SqlByte SqlBytes SqlChars SqlCompareOptions SqlDateTime
    SqlDecimal SqlDouble SqlGuid SqlInt16 SqlInt32 SqlInt64 SqlMoney SqlNotFilledException SqlNullValueException
    SqlSingle SqlString SqlTruncateException SqlTypeException SqlXml StorageState
    =System.DirectoryServices
     DirectoryEntry DirectorySearcher SearchResult SearchResultCollection
    =System.Drawing
     Color ColorConverter ColorTranslator KnownColor Point PointConverter PointF Rectangle RectangleConverter RectangleF
    Size SizeConverter SizeF SizeFConverter SystemColors
    =System.Dynamic
     BinaryOperationBinder BindingRestrictions CallInfo ConvertBinder CreateInstanceBinder DeleteIndexBinder
    DeleteMemberBinder DynamicMetaObject DynamicMetaObjectBinder DynamicObject ExpandoObject GetIndexBinder
    GetMemberBinder IDynamicMetaObjectProvider IInvokeOnGetBinder InvokeBinder InvokeMemberBinder SetIndexBinder
    SetMemberBinder UnaryOperationBinder
    =System.Formats.Asn1
     Asn1Tag AsnContentException AsnDecoder AsnEncodingRules AsnReader AsnReaderOptions AsnWriter TagClass
    UniversalTagNumber
    =System.Formats.Tar
     GnuTarEntry PaxGlobalExtendedAttributesTarEntry PaxTarEntry PosixTarEntry TarEntry TarEntryFormat TarEntryType
    TarFile TarReader TarWriter UstarTarEntry V7TarEntry
    =System.Globalization
     Calendar CalendarAlgorithmType CalendarWeekRule CharUnicodeInfo ChineseLunisolarCalendar CompareInfo CompareOptions
    CultureInfo CultureNotFoundException CultureTypes DateTimeFormatInfo DateTimeStyles DaylightTime DigitShapes
    EastAsianLunisolarCalendar GlobalizationExtensions GregorianCalendar GregorianCalendarTypes HebrewCalendar
    HijriCalendar ISOWeek IdnMapping JapaneseCalendar JapaneseLunisolarCalendar JulianCalendar KoreanCalendar
    KoreanLunisolarCalendar NumberFormatInfo NumberStyles PersianCalendar RegionInfo SortKey SortVersion StringInfo
    TaiwanCalendar TaiwanLunisolarCalendar TextElementEnumerator TextInfo ThaiBuddhistCalendar TimeSpanStyles
    UmAlQuraCalendar UnicodeCategory
    =System.IO
     BinaryReader BinaryWriter BufferedStream Directory DirectoryInfo DirectoryNotFoundException DriveInfo
    DriveNotFoundException DriveType EndOfStreamException EnumerationOptions ErrorEventArgs ErrorEventHandler File
    FileAccess FileAttributes FileInfo FileLoadException FileMode FileNotFoundException FileOptions FileShare FileStream
    FileStreamOptions FileSystemAclExtensions FileSystemEventArgs FileSystemEventHandler FileSystemInfo
    FileSystemWatcher HandleInheritability IOException InternalBufferOverflowException InvalidDataException MatchCasing
    MatchType MemoryStream NotifyFilters Path PathTooLongException RandomAccess RenamedEventArgs RenamedEventHandler
    SearchOption SeekOrigin Stream StreamReader StreamWriter StringReader StringWriter TextReader TextWriter
    UnixFileMode UnmanagedMemoryAccessor UnmanagedMemoryStream WaitForChangedResult WatcherChangeTypes
    =System.IO.Compression
     BrotliCompressionOptions BrotliDecoder BrotliEncoder BrotliStream CompressionLevel CompressionMode DeflateStream
    GZipStream ZLibCompressionOptions ZLibCompressionStrategy ZLibException ZLibStream ZipArchive ZipArchiveEntry
    ZipArchiveMode ZipFile ZipFileExtensions
    =System.IO.Enumeration
     FileSystemEntry FileSystemEnumerable`1 FileSystemEnumerable`1+FindPredicate FileSystemEnumerable`1+FindTransform
    FileSystemEnumerator`1 FileSystemName
    =System.IO.Hashing
     XxHash32
    =System.IO.IsolatedStorage
     INormalizeForIsolatedStorage IsolatedStorage IsolatedStorageException IsolatedStorageFile IsolatedStorageFileStream
    IsolatedStorageScope
    =System.IO.MemoryMappedFiles
     MemoryMappedFile MemoryMappedFileAccess MemoryMappedFileOptions MemoryMappedFileRights MemoryMappedViewAccessor
    MemoryMappedViewStream
    =System.IO.Pipes
     AnonymousPipeClientStream AnonymousPipeServerStream NamedPipeClientStream NamedPipeServerStream PipeAccessRights
    PipeAccessRule PipeAuditRule PipeDirection PipeOptions PipeSecurity PipeStream PipeStreamImpersonationWorker
    PipeTransmissionMode PipesAclExtensions
    =System.Linq
     Enumerable EnumerableExecutor EnumerableExecutor`1 EnumerableQuery EnumerableQuery`1 Grouping`2 IGrouping`2
    ILookup`2 IOrderedEnumerable`1 IOrderedQueryable IOrderedQueryable`1 IQueryProvider IQueryable IQueryable`1
    ImmutableArrayExtensions Lookup`2 OrderedParallelQuery`1 ParallelEnumerable ParallelExecutionMode
    ParallelMergeOptions ParallelQuery ParallelQuery`1 Queryable
    =System.Linq.Expressions
     BinaryExpression BlockExpression CatchBlock ConditionalExpression ConstantExpression DebugInfoExpression
    DefaultExpression DynamicExpression DynamicExpressionVisitor ElementInit Expression ExpressionType ExpressionVisitor
    Expression`1 GotoExpression GotoExpressionKind IArgumentProvider IDynamicExpression IndexExpression
    InvocationExpression LabelExpression LabelTarget LambdaExpression ListInitExpression LoopExpression MemberAssignment
    MemberBinding MemberBindingType MemberExpression MemberInitExpression MemberListBinding MemberMemberBinding
    MethodCallExpression NewArrayExpression NewExpression ParameterExpression RuntimeVariablesExpression SwitchCase
    SwitchExpression SymbolDocumentInfo TryExpression TypeBinaryExpression UnaryExpression
    =System.Linq.Expressions.Interpreter
     LightLambda
    =System.Net
     AuthenticationManager AuthenticationSchemeSelector AuthenticationSchemes Authorization BindIPEndPoint Cookie
    CookieCollection CookieContainer CookieException CookieVariant CredentialCache DecompressionMethods Dns DnsEndPoint
    DownloadDataCompletedEventArgs DownloadDataCompletedEventHandler DownloadProgressChangedEventArgs
    DownloadProgressChangedEventHandler DownloadStringCompletedEventArgs DownloadStringCompletedEventHandler EndPoint
    FileWebRequest FileWebResponse FtpStatusCode FtpWebRequest FtpWebResponse GlobalProxySelection HttpContinueDelegate
    HttpListener HttpListener+ExtendedProtectionSelector HttpListenerBasicIdentity HttpListenerContext
    HttpListenerException HttpListenerPrefixCollection HttpListenerRequest HttpListenerResponse
    HttpListenerTimeoutManager HttpRequestHeader HttpResponseHeader HttpStatusCode HttpVersion HttpVersionPolicy
    HttpWebRequest HttpWebResponse IAuthenticationModule ICredentialPolicy ICredentials ICredentialsByHost IPAddress
    IPEndPoint IPHostEntry IPNetwork IWebProxy IWebProxyScript IWebRequestCreate NetworkCredential
    OpenReadCompletedEventArgs OpenReadCompletedEventHandler OpenWriteCompletedEventArgs OpenWriteCompletedEventHandler
    PathList ProtocolViolationException SecurityProtocolType ServicePoint ServicePointManager SocketAddress
    TransportContext UploadDataCompletedEventArgs UploadDataCompletedEventHandler UploadFileCompletedEventArgs
    UploadFileCompletedEventHandler UploadProgressChangedEventArgs UploadProgressChangedEventHandler
    UploadStringCompletedEventArgs UploadStringCompletedEventHandler UploadValuesCompletedEventArgs
    UploadValuesCompletedEventHandler WebClient WebException WebExceptionStatus WebHeaderCollection WebProxy WebRequest
    WebRequestMethods WebRequestMethods+File WebRequestMethods+Ftp WebRequestMethods+Http WebResponse WebUtility
    WriteStreamClosedEventArgs WriteStreamClosedEventHandler
    =System.Net.Cache
     HttpCacheAgeControl HttpRequestCacheLevel HttpRequestCachePolicy RequestCacheLevel RequestCachePolicy
    =System.Net.Http
     ByteArrayContent ByteArrayHelpers ClientCertificateOption DelegatingHandler FormUrlEncodedContent HttpClient
    HttpClientHandler HttpCompletionOption HttpContent HttpIOException HttpKeepAlivePingPolicy HttpMessageHandler
    HttpMessageInvoker HttpMethod HttpProtocolException HttpRequestError HttpRequestException HttpRequestMessage
    HttpRequestOptions HttpRequestOptionsKey`1 HttpResponseMessage HttpVersionPolicy MessageProcessingHandler
    MultipartContent MultipartFormDataContent ReadOnlyMemoryContent SocketsHttpConnectionContext SocketsHttpHandler
    SocketsHttpPlaintextStreamFilterContext StreamContent StringContent
    =System.Net.Http.Headers
     AuthenticationHeaderValue CacheControlHeaderValue ContentDispositionHeaderValue ContentRangeHeaderValue
    EntityTagHeaderValue HttpContentHeaders HttpHeaderValueCollection`1 HttpHeaders HttpRequestHeaders
    HttpResponseHeaders MediaTypeHeaderValue MediaTypeWithQualityHeaderValue NameValueHeaderValue
    NameValueWithParametersHeaderValue ProductHeaderValue ProductInfoHeaderValue RangeConditionHeaderValue
    RangeHeaderValue RangeItemHeaderValue RetryConditionHeaderValue StringWithQualityHeaderValue
    TransferCodingHeaderValue TransferCodingWithQualityHeaderValue ViaHeaderValue WarningHeaderValue
    =System.Net.Http.Json
     HttpClientJsonExtensions HttpContentJsonExtensions JsonContent
    =System.Net.Internals
     ProtocolType
    =System.Net.Mail
     AlternateView AlternateViewCollection Attachment AttachmentBase AttachmentCollection DeliveryNotificationOptions
    LinkedResource LinkedResourceCollection MailAddress MailAddressCollection MailMessage MailPriority
    SendCompletedEventHandler SmtpClient SmtpDeliveryFormat SmtpDeliveryMethod SmtpException
    SmtpFailedRecipientException SmtpFailedRecipientsException SmtpStatusCode
    =System.Net.Mime
     ContentDisposition ContentType DispositionTypeNames MediaTypeNames MediaTypeNames+Application MediaTypeNames+Image
    MediaTypeNames+Text TransferEncoding
    =System.Net.NetworkInformation
     DuplicateAddressDetectionState GatewayIPAddressInformation GatewayIPAddressInformationCollection
    IPAddressCollection IPAddressInformation IPAddressInformationCollection IPGlobalProperties IPGlobalStatistics
    IPInterfaceProperties IPInterfaceStatistics IPStatus IPv4InterfaceProperties IPv4InterfaceStatistics
    IPv6InterfaceProperties IcmpV4Statistics IcmpV6Statistics MulticastIPAddressInformation
    MulticastIPAddressInformationCollection NetBiosNodeType NetworkAddressChangedEventHandler
    NetworkAvailabilityChangedEventHandler NetworkAvailabilityEventArgs NetworkChange NetworkInformationException
    NetworkInterface NetworkInterfaceComponent NetworkInterfaceType OperationalStatus PhysicalAddress Ping
    PingCompletedEventArgs PingCompletedEventHandler PingException PingOptions PingReply PrefixOrigin ScopeLevel
    SuffixOrigin TcpConnectionInformation TcpState TcpStatistics UdpStatistics UnicastIPAddressInformation
    UnicastIPAddressInformationCollection
    =System.Net.Quic
     QuicConnection QuicError QuicException QuicListener QuicStream
    =System.Net.Security
     AuthenticatedStream AuthenticationLevel CipherSuitesPolicy EncryptionPolicy LocalCertificateSelectionCallback
    NegotiateStream ProtectionLevel RemoteCertificateValidationCallback ServerCertificateSelectionCallback
    SslApplicationProtocol SslClientAuthenticationOptions SslPolicyErrors SslServerAuthenticationOptions SslStream
    TlsCipherSuite
    =System.Net.ServerSentEvents
     SseItem`1 SseParser
    =System.Net.Sockets
     AddressFamily IOControlCode IPPacketInformation IPProtectionLevel IPv6MulticastOption LingerOption MulticastOption
    NetworkStream ProtocolFamily ProtocolType SafeSocketHandle SelectMode SendPacketsElement Socket SocketAsyncEventArgs
    SocketAsyncOperation SocketError SocketException SocketFlags SocketInformation SocketInformationOptions
    SocketOptionLevel SocketOptionName SocketReceiveFromResult SocketReceiveMessageFromResult SocketShutdown
    SocketTaskExtensions SocketType TcpClient TcpListener TransmitFileOptions UdpClient UdpReceiveResult
    UnixDomainSocketEndPoint
    =System.Net.WebSockets
     ClientWebSocket ClientWebSocketOptions HttpListenerWebSocketContext ValueWebSocketReceiveResult WebSocket
    WebSocketCloseStatus WebSocketContext WebSocketError WebSocketException WebSocketMessageType WebSocketReceiveResult
    WebSocketState
    =System.Numerics
     BigInteger BitOperations Complex IAdditionOperators`3 IAdditiveIdentity`2 IBinaryFloatingPointIeee754`1
    IBinaryInteger`1 IBinaryNumber`1 IBitwiseOperators`3 IComparisonOperators`3 IDecrementOperators`1
    IDivisionOperators`3 IEqualityOperators`3 IExponentialFunctions`1 IFloatingPointConstants`1 IFloatingPointIeee754`1
    IFloatingPoint`1 IHyperbolicFunctions`1 IIncrementOperators`1 ILogarithmicFunctions`1 IMinMaxValue`1
    IModulusOperators`3 IMultiplicativeIdentity`2 IMultiplyOperators`3 INumberBase`1 INumber`1 IPowerFunctions`1
    IRootFunctions`1 IShiftOperators`3 ISignedNumber`1 ISubtractionOperators`3 ITrigonometricFunctions`1
    IUnaryNegationOperators`2 IUnaryPlusOperators`2 IUnsignedNumber`1 Matrix3x2 Matrix4x4 Plane Quaternion
    TotalOrderIeee754Comparer`1 Vector Vector2 Vector3 Vector4 Vector`1
    =System.Resources
     IResourceReader IResourceWriter MissingManifestResourceException MissingSatelliteAssemblyException
    NeutralResourcesLanguageAttribute ResourceManager ResourceReader ResourceSet ResourceWriter
    SatelliteContractVersionAttribute UltimateResourceFallbackLocation
    =System.ServiceModel
     EndpointAddress
    =System.Text
     ASCIIEncoding Ascii CodePagesEncodingProvider CompositeFormat Decoder DecoderExceptionFallback
    DecoderExceptionFallbackBuffer DecoderFallback DecoderFallbackBuffer DecoderFallbackException
    DecoderReplacementFallback DecoderReplacementFallbackBuffer Encoder EncoderExceptionFallback
    EncoderExceptionFallbackBuffer EncoderFallback EncoderFallbackBuffer EncoderFallbackException
    EncoderReplacementFallback EncoderReplacementFallbackBuffer Encoding EncodingInfo EncodingProvider NormalizationForm
    Rune SpanLineEnumerator SpanRuneEnumerator StringBuilder StringBuilder+AppendInterpolatedStringHandler
    StringBuilder+ChunkEnumerator StringRuneEnumerator UTF32Encoding UTF7Encoding UTF8Encoding UnicodeEncoding
    =System.Text.Encodings.Web
     HtmlEncoder JavaScriptEncoder TextEncoder TextEncoderSettings UrlEncoder
    =System.Text.Json
     JsonCommentHandling JsonDocument JsonDocumentOptions JsonElement JsonElement+ArrayEnumerator
    JsonElement+ObjectEnumerator JsonEncodedText JsonException JsonNamingPolicy JsonProperty JsonReaderOptions
    JsonReaderState JsonSerializer JsonSerializerDefaults JsonSerializerOptions JsonTokenType JsonValueKind
    JsonWriterOptions Utf8JsonReader Utf8JsonWriter
    =System.Text.Json.Nodes
     JsonArray JsonNode JsonNodeOptions JsonObject JsonValue
    =System.Text.Json.Schema
     JsonSchemaExporter JsonSchemaExporterOptions
    =System.Text.Json.Serialization
     JsonAttribute JsonConstructorAttribute JsonConverter JsonConverterAttribute JsonConverterFactory JsonConverter`1
    JsonDerivedTypeAttribute JsonExtensionDataAttribute JsonIgnoreAttribute JsonIgnoreCondition JsonIncludeAttribute
    JsonNumberHandling JsonNumberHandlingAttribute JsonPolymorphicAttribute JsonPropertyNameAttribute
    JsonPropertyOrderAttribute JsonRequiredAttribute JsonSourceGenerationMode JsonStringEnumConverter
    JsonStringEnumConverter`1 JsonUnknownTypeHandling ReferenceHandler ReferenceResolver
    =System.Text.RegularExpressions
     Capture CaptureCollection GeneratedRegexAttribute Group GroupCollection Match MatchCollection MatchEvaluator Regex
    Regex+ValueMatchEnumerator Regex+ValueSplitEnumerator RegexCompilationInfo RegexMatchTimeoutException RegexOptions
    RegexParseError RegexParseException RegexRunner RegexRunnerFactory ValueMatch
    =System.Text.Unicode
     UnicodeRange UnicodeRanges Utf8 Utf8+TryWriteInterpolatedStringHandler
    =System.Timers
     ElapsedEventArgs ElapsedEventHandler Timer TimersDescriptionAttribute
    =System.Transactions
     CommittableTransaction DependentCloneOption DependentTransaction Enlistment EnlistmentOptions
    EnterpriseServicesInteropOption HostCurrentTransactionCallback IDtcTransaction IEnlistmentNotification
    IPromotableSinglePhaseNotification ISimpleTransactionSuperior ISinglePhaseNotification ITransactionPromoter
    IsolationLevel PreparingEnlistment SinglePhaseEnlistment SubordinateTransaction Transaction
    TransactionAbortedException TransactionCompletedEventHandler TransactionEventArgs TransactionException
    TransactionInDoubtException TransactionInformation TransactionInterop TransactionManager
    TransactionManagerCommunicationException TransactionOptions TransactionPromotionException TransactionScope
    TransactionScopeAsyncFlowOption TransactionScopeOption TransactionStartedEventHandler TransactionStatus
    =System.Web
     HttpUtility
    =System.Windows.Input
     ICommand
    =System.Windows.Markup
     ValueSerializerAttribute
    =System.Xml
     ConformanceLevel DtdProcessing EntityHandling Formatting IApplicationResourceStreamResolver
    IFragmentCapableXmlDictionaryWriter IHasXmlNode IStreamProvider IXmlBinaryReaderInitializer
    IXmlBinaryWriterInitializer IXmlDictionary IXmlLineInfo IXmlNamespaceResolver IXmlTextReaderInitializer
    IXmlTextWriterInitializer NameTable NamespaceHandling NewLineHandling OnXmlDictionaryReaderClose ReadState UniqueId
    ValidationType WhitespaceHandling WriteState XmlAttribute XmlAttributeCollection XmlBinaryReaderSession
    XmlBinaryWriterSession XmlCDataSection XmlCharacterData XmlComment XmlConvert XmlDataDocument
    XmlDateTimeSerializationMode XmlDeclaration XmlDictionary XmlDictionaryReader XmlDictionaryReaderQuotaTypes
    XmlDictionaryReaderQuotas XmlDictionaryString XmlDictionaryWriter XmlDocument XmlDocumentFragment XmlDocumentType
    XmlElement XmlEntity XmlEntityReference XmlException XmlImplementation XmlLinkedNode XmlNameTable XmlNamedNodeMap
    XmlNamespaceManager XmlNamespaceScope XmlNode XmlNodeChangedAction XmlNodeChangedEventArgs
    XmlNodeChangedEventHandler XmlNodeList XmlNodeOrder XmlNodeReader XmlNodeType XmlNotation XmlOutputMethod
    XmlParserContext XmlProcessingInstruction XmlQualifiedName XmlReader XmlReaderSettings XmlResolver XmlSecureResolver
    XmlSignificantWhitespace XmlSpace XmlText XmlTextReader XmlTextWriter XmlTokenizedType XmlUrlResolver
    XmlValidatingReader XmlWhitespace XmlWriter XmlWriterSettings
    =System.Xml.Linq
     Extensions LoadOptions ReaderOptions SaveOptions XAttribute XCData XComment XContainer XDeclaration XDocument
    XDocumentType XElement XName XNamespace XNode XNodeDocumentOrderComparer XNodeEqualityComparer XObject XObjectChange
    XObjectChangeEventArgs XProcessingInstruction XStreamingElement XText
    =System.Xml.Resolvers
     XmlKnownDtds XmlPreloadedResolver
    =System.Xml.Schema
     Extensions IXmlSchemaInfo ValidationEventArgs ValidationEventHandler XmlAtomicValue XmlSchema XmlSchemaAll
    XmlSchemaAnnotated XmlSchemaAnnotation XmlSchemaAny XmlSchemaAnyAttribute XmlSchemaAppInfo XmlSchemaAttribute
    XmlSchemaAttributeGroup XmlSchemaAttributeGroupRef XmlSchemaChoice XmlSchemaCollection XmlSchemaCollectionEnumerator
    XmlSchemaCompilationSettings XmlSchemaComplexContent XmlSchemaComplexContentExtension
    XmlSchemaComplexContentRestriction XmlSchemaComplexType XmlSchemaContent XmlSchemaContentModel
    XmlSchemaContentProcessing XmlSchemaContentType XmlSchemaDatatype XmlSchemaDatatypeVariety XmlSchemaDerivationMethod
    XmlSchemaDocumentation XmlSchemaElement XmlSchemaEnumerationFacet XmlSchemaException XmlSchemaExternal
    XmlSchemaFacet XmlSchemaForm XmlSchemaFractionDigitsFacet XmlSchemaGroup XmlSchemaGroupBase XmlSchemaGroupRef
    XmlSchemaIdentityConstraint XmlSchemaImport XmlSchemaInclude XmlSchemaInference XmlSchemaInference+InferenceOption
    XmlSchemaInferenceException XmlSchemaInfo XmlSchemaKey XmlSchemaKeyref XmlSchemaLengthFacet
    XmlSchemaMaxExclusiveFacet XmlSchemaMaxInclusiveFacet XmlSchemaMaxLengthFacet XmlSchemaMinExclusiveFacet
    XmlSchemaMinInclusiveFacet XmlSchemaMinLengthFacet XmlSchemaNotation XmlSchemaNumericFacet XmlSchemaObject
    XmlSchemaObjectCollection XmlSchemaObjectEnumerator XmlSchemaObjectTable XmlSchemaParticle XmlSchemaPatternFacet
    XmlSchemaRedefine XmlSchemaSequence XmlSchemaSet XmlSchemaSimpleContent XmlSchemaSimpleContentExtension
    XmlSchemaSimpleContentRestriction XmlSchemaSimpleType XmlSchemaSimpleTypeContent XmlSchemaSimpleTypeList
    XmlSchemaSimpleTypeRestriction XmlSchemaSimpleTypeUnion XmlSchemaTotalDigitsFacet XmlSchemaType XmlSchemaUnique
    XmlSchemaUse XmlSchemaValidationException XmlSchemaValidationFlags XmlSchemaValidator XmlSchemaValidity
    XmlSchemaWhiteSpaceFacet XmlSchemaXPath XmlSeverityType XmlTypeCode XmlValueGetter
    =System.Xml.Serialization
     CodeGenerationOptions CodeIdentifier CodeIdentifiers IXmlSerializable IXmlTextParser ImportContext SchemaImporter
    SoapAttributeAttribute SoapAttributeOverrides SoapAttributes SoapElementAttribute SoapEnumAttribute
    SoapIgnoreAttribute SoapIncludeAttribute SoapReflectionImporter SoapSchemaMember SoapTypeAttribute
    UnreferencedObjectEventArgs UnreferencedObjectEventHandler XmlAnyAttributeAttribute XmlAnyElementAttribute
    XmlAnyElementAttributes XmlArrayAttribute XmlArrayItemAttribute XmlArrayItemAttributes XmlAttributeAttribute
    XmlAttributeEventArgs XmlAttributeEventHandler XmlAttributeOverrides XmlAttributes XmlChoiceIdentifierAttribute
    XmlDeserializationEvents XmlElementAttribute XmlElementAttributes XmlElementEventArgs XmlElementEventHandler
    XmlEnumAttribute XmlIgnoreAttribute XmlIncludeAttribute XmlMapping XmlMappingAccess XmlMemberMapping
    XmlMembersMapping XmlNamespaceDeclarationsAttribute XmlNodeEventArgs XmlNodeEventHandler XmlReflectionImporter
    XmlReflectionMember XmlRootAttribute XmlSchemaEnumerator XmlSchemaExporter XmlSchemaImporter
    XmlSchemaProviderAttribute XmlSchemas XmlSerializationCollectionFixupCallback XmlSerializationFixupCallback
    XmlSerializationGeneratedCode XmlSerializationReadCallback XmlSerializationReader XmlSerializationWriteCallback
    XmlSerializationWriter XmlSerializer XmlSerializerAssemblyAttribute XmlSerializerFactory XmlSerializerImplementation
    XmlSerializerNamespaces XmlSerializerVersionAttribute XmlTextAttribute XmlTypeAttribute XmlTypeMapping
    =System.Xml.XPath
     Extensions IXPathNavigable XDocumentExtensions XPathDocument XPathException XPathExpression XPathItem
    XPathNamespaceScope XPathNavigator XPathNodeIterator XPathNodeType XPathResultType XmlCaseOrder XmlDataType
    XmlSortOrder
    =System.Xml.Xsl
     IXsltContextFunction IXsltContextVariable XslCompiledTransform XslTransform XsltArgumentList XsltCompileException
    XsltContext XsltException XsltMessageEncounteredEventArgs XsltMessageEncounteredEventHandler XsltSettings
    =System.Xml.Xsl.Runtime
     AncestorDocOrderIterator AncestorIterator AttributeContentIterator AttributeIterator ContentIterator
    ContentMergeIterator DecimalAggregator DescendantIterator DescendantMergeIterator DifferenceIterator
    DodSequenceMerge DoubleAggregator ElementContentIterator FollowingSiblingIterator FollowingSiblingMergeIterator
    IdIterator Int32Aggregator Int64Aggregator IntersectIterator IteratorResult NamespaceIterator
    NodeKindContentIterator NodeRangeIterator ParentIterator PrecedingIterator PrecedingSiblingDocOrderIterator
    PrecedingSiblingIterator SetIteratorResult StringConcat UnionIterator XPathFollowingIterator
    XPathFollowingMergeIterator XPathPrecedingDocOrderIterator XPathPrecedingIterator XPathPrecedingMergeIterator
    XmlCollation XmlILIndex XmlILStorageConverter XmlNavigatorFilter XmlQueryContext XmlQueryItemSequence
    XmlQueryNodeSequence XmlQueryOutput XmlQueryRuntime XmlQuerySequence`1 XmlSortKeyAccumulator XsltConvert
    XsltFunctions XsltLibrary
    """
}
