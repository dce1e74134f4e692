// swift-format-ignore-file
// Names of the public .NET types that PowerShell offers, by namespace. Made by scripts/generate-typenames from data/reference; do not edit.

enum TypeNameList {
  /// A line that starts with `=` names a namespace; the lines below it hold its types.
  static let text: StaticString = """
    =Microsoft.CSharp.RuntimeBinder
     Binder CSharpArgumentInfo CSharpArgumentInfoFlags CSharpBinderFlags RuntimeBinderException
    RuntimeBinderInternalCompilerException
    =Microsoft.Management.Infrastructure
     CimClass CimConverter CimCredential CimException CimFlags CimInstance CimMethodDeclaration CimMethodParameter
    CimMethodParametersCollection CimMethodResult CimProperty CimPropertyDeclaration CimSession CimSubscription
    CimSubscriptionResult CimSystemProperties CimType NativeErrorCode
    =Microsoft.Management.Infrastructure.Options
     CimOperationOptions CimSessionOptions DComSessionOptions WSManSessionOptions
    =Microsoft.PowerShell
     ConsoleShell DeserializingTypeConverter EngineInstaller ExecutionPolicy ExecutionPolicyScope PSAuthorizationManager
    PSHostPSSnapIn PSManagementPSSnapIn PSSecurityPSSnapIn PSUtilityPSSnapIn ProcessCodeMethods ToStringCodeMethods
    UnmanagedPSEntry
    =Microsoft.PowerShell.Cim
     CimInstanceAdapter
    =Microsoft.PowerShell.Cmdletization
     BehaviorOnNoMatch CmdletAdapter`1 MethodInvocationInfo MethodParameter MethodParameterBindings QueryBuilder
    SessionBasedCmdletAdapter`2
    =Microsoft.PowerShell.Cmdletization.Cim
     CimCmdletAdapter CimJobException
    =Microsoft.PowerShell.Cmdletization.Xml
     ConfirmImpact ItemsChoiceType
    =Microsoft.PowerShell.Commands
     AddContentCommand AddHistoryCommand AddMemberCommand AddTypeCommand AliasProvider AliasProviderDynamicParameters
    BaseCsvWritingCommand BaseCsvWritingCommand+QuoteKind BasicHtmlWebResponseObject BreakpointType ByteCollection
    ClearContentCommand ClearEventLogCommand ClearHistoryCommand ClearItemCommand ClearItemPropertyCommand
    ClearVariableCommand CommandLineCmdletBase CompareObjectCommand CompleteTransactionCommand ConnectPSSessionCommand
    ConsoleColorCmdlet ContentCommandBase ControlPanelItem ControlPanelItemBaseCommand ConvertFromClixmlCommand
    ConvertFromCsvCommand ConvertFromJsonCommand ConvertFromMarkdownCommand ConvertFromSecureStringCommand
    ConvertFromStringDataCommand ConvertFromToSecureStringCommandBase ConvertPathCommand ConvertToClixmlCommand
    ConvertToCsvCommand ConvertToHtmlCommand ConvertToJsonCommand ConvertToSecureStringCommand ConvertToXmlCommand
    CopyItemCommand CopyItemPropertyCommand CoreCommandBase CoreCommandWithCredentialsBase DebugJobCommand
    DebugProcessCommand DebugRunspaceCommand DelimiterCompleter DisableExperimentalFeatureCommand
    DisablePSBreakpointCommand DisablePSRemotingCommand DisablePSSessionConfigurationCommand DisableRunspaceDebugCommand
    DisconnectPSSessionCommand DriveMatchingCoreCommandBase EnableDisableExperimentalFeatureCommandBase
    EnableExperimentalFeatureCommand EnablePSBreakpointCommand EnablePSRemotingCommand
    EnablePSSessionConfigurationCommand EnableRunspaceDebugCommand EnterPSHostProcessCommand EnterPSSessionCommand
    EnvironmentProvider ExitPSHostProcessCommand ExitPSSessionCommand ExperimentalFeatureNameCompleter
    ExportAliasCommand ExportAliasFormat ExportClixmlCommand ExportCounterCommand ExportCsvCommand
    ExportFormatDataCommand ExportModuleMemberCommand ExportPSSessionCommand FileHashInfo
    FileSystemClearContentDynamicParameters FileSystemContentDynamicParametersBase
    FileSystemContentReaderDynamicParameters FileSystemContentWriterDynamicParameters
    FileSystemItemProviderDynamicParameters FileSystemProvider FileSystemProviderGetItemDynamicParameters
    FileSystemProviderRemoveItemDynamicParameters ForEachObjectCommand FormObject FormObjectCollection
    FormatCustomCommand FormatDefaultCommand FormatHex FormatListCommand FormatTableCommand FormatWideCommand
    FunctionProvider FunctionProviderDynamicParameters GenericMeasureInfo GenericObjectMeasureInfo GetAliasCommand
    GetAuthenticodeSignatureCommand GetChildItemCommand GetClipboardCommand GetCmsMessageCommand GetCommandCommand
    GetContentCommand GetControlPanelItemCommand GetCounterCommand GetCredentialCommand GetCultureCommand GetDateCommand
    GetErrorCommand GetEventCommand GetEventLogCommand GetEventPSSnapIn GetEventSubscriberCommand
    GetExecutionPolicyCommand GetExperimentalFeatureCommand GetFileHashCommand GetFormatDataCommand GetHelpCodeMethods
    GetHelpCommand GetHistoryCommand GetHostCommand GetItemCommand GetItemPropertyCommand GetItemPropertyValueCommand
    GetJobCommand GetLocationCommand GetMarkdownOptionCommand GetMemberCommand GetModuleCommand GetPSBreakpointCommand
    GetPSCallStackCommand GetPSDriveCommand GetPSHostProcessInfoCommand GetPSProviderCommand
    GetPSSessionCapabilityCommand GetPSSessionCommand GetPSSessionConfigurationCommand GetPfxCertificateCommand
    GetProcessCommand GetRandomCommand GetRandomCommandBase GetRunspaceCommand GetRunspaceDebugCommand
    GetSecureRandomCommand GetTimeZoneCommand GetTraceSourceCommand GetTransactionCommand GetTypeDataCommand
    GetUICultureCommand GetUniqueCommand GetUptimeCommand GetVariableCommand GetVerbCommand GetWinEventCommand
    GetWmiObjectCommand GroupInfo GroupInfoNoElement GroupObjectCommand HashCmdletBase HelpCategoryInvalidException
    HelpNotFoundException HistoryInfo HttpResponseException ImplicitRemotingCommandBase ImportAliasCommand
    ImportClixmlCommand ImportCounterCommand ImportCsvCommand ImportLocalizedData ImportModuleCommand
    ImportPSSessionCommand ImportPowerShellDataFileCommand InternalSymbolicLinkLinkCodeMethods InvokeCommandCommand
    InvokeExpressionCommand InvokeHistoryCommand InvokeItemCommand InvokeRestMethodCommand
    InvokeRestMethodCommand+RestReturnType InvokeWebRequestCommand InvokeWmiMethod ItemPropertyCommandBase JobCmdletBase
    JoinPathCommand JsonDateKind JsonObject JsonObject+ConvertToJsonContext Language LimitEventLogCommand MatchInfo
    MatchInfoContext MeasureCommandCommand MeasureInfo MeasureObjectCommand MemberDefinition MoveItemCommand
    MoveItemPropertyCommand NewAliasCommand NewEventCommand NewEventLogCommand NewGuidCommand NewItemCommand
    NewItemPropertyCommand NewModuleCommand NewModuleManifestCommand NewObjectCommand NewPSDriveCommand
    NewPSRoleCapabilityFileCommand NewPSSessionCommand NewPSSessionConfigurationFileCommand NewPSSessionOptionCommand
    NewPSTransportOptionCommand NewTemporaryFileCommand NewTimeSpanCommand NewVariableCommand NewWebServiceProxy
    NewWinEventCommand NounArgumentCompleter ObjectBase ObjectCmdletBase ObjectEventRegistrationBase OpenMode
    OrderObjectBase OutDefaultCommand OutFileCommand OutGridViewCommand OutHostCommand OutLineOutputCommand
    OutNullCommand OutPrinterCommand OutStringCommand OutTarget OutputAssemblyType OutputModeOption
    PSBreakpointAccessorCommandBase PSBreakpointCommandBase PSBreakpointUpdaterCommandBase PSEditionArgumentCompleter
    PSExecutionCmdlet PSPropertyExpression PSPropertyExpressionResult PSRemotingBaseCmdlet PSRemotingCmdlet
    PSRunspaceCmdlet PSSessionConfigurationCommandBase PSUserAgent PassThroughContentCommandBase
    PassThroughItemPropertyCommandBase PopLocationCommand ProcessBaseCommand ProcessCommandException
    ProtectCmsMessageCommand PushLocationCommand ReadHostCommand ReceiveJobCommand ReceivePSSessionCommand
    RegisterEngineEventCommand RegisterObjectEventCommand RegisterPSSessionConfigurationCommand RegisterWmiEventCommand
    RemoveAliasCommand RemoveEventCommand RemoveEventLogCommand RemoveItemCommand RemoveItemPropertyCommand
    RemoveJobCommand RemoveModuleCommand RemovePSBreakpointCommand RemovePSDriveCommand RemovePSSessionCommand
    RemoveTypeDataCommand RemoveVariableCommand RemoveWmiObject RenameItemCommand RenameItemPropertyCommand
    ResolvePathCommand RestartComputerCommand ResumeJobCommand SaveHelpCommand SecureStringCommandBase
    SecurityDescriptorCommandsBase SelectObjectCommand SelectStringCommand SelectXmlCommand SelectXmlInfo
    SendMailMessage SessionFilterState SessionStateProviderBase SessionStateProviderBaseContentReaderWriter
    SetAliasCommand SetAuthenticodeSignatureCommand SetClipboardCommand SetContentCommand SetDateCommand
    SetExecutionPolicyCommand SetItemCommand SetItemPropertyCommand SetLocationCommand SetMarkdownOptionCommand
    SetPSBreakpointCommand SetPSDebugCommand SetPSSessionConfigurationCommand SetStrictModeCommand SetTraceSourceCommand
    SetVariableCommand SetWmiInstance ShowCommandCommand ShowControlPanelItemCommand ShowEventLogCommand
    ShowMarkdownCommand SignatureCommandsBase SortObjectCommand SplitPathCommand StartJobCommand StartProcessCommand
    StartSleepCommand StartTransactionCommand StartTranscriptCommand StopComputerCommand StopJobCommand
    StopProcessCommand StopTranscriptCommand StrictModeVersionArgumentCompleter SuspendJobCommand SwitchProcessCommand
    TeeObjectCommand TestConnectionCommand TestConnectionCommand+PingMtuStatus TestConnectionCommand+PingStatus
    TestConnectionCommand+TcpPortStatus TestConnectionCommand+TraceStatus TestJsonCommand TestModuleManifestCommand
    TestPSSessionConfigurationFileCommand TestPathCommand TestPathType TextEncodingType TextMeasureInfo TraceCommandBase
    TraceCommandCommand TraceListenerCommandBase UnblockFileCommand UndoTransactionCommand UnprotectCmsMessageCommand
    UnregisterEventCommand UnregisterPSSessionConfigurationCommand UpdatableHelpCommandBase UpdateData
    UpdateFormatDataCommand UpdateHelpCommand UpdateHelpScope UpdateListCommand UpdateTypeDataCommand
    UseTransactionCommand UtilityResources ValidateCultureNamesGenerator ValidateMatchStringCultureNamesGenerator
    VariableCommandBase VariableProvider VerbArgumentCompleter WSManConfigurationOption WaitDebuggerCommand
    WaitEventCommand WaitJobCommand WaitProcessCommand WebAuthenticationType WebCmdletElementCollection WebRequestMethod
    WebRequestPSCmdlet WebRequestSession WebResponseObject WebSslProtocol WhereObjectCommand WmiBaseCmdlet WmiState
    WriteAliasCommandBase WriteContentCommandBase WriteDebugCommand WriteErrorCommand WriteErrorException
    WriteEventLogCommand WriteHostCommand WriteInformationCommand WriteOrThrowErrorCommand WriteOutputCommand
    WriteProgressCommand WriteVerboseCommand WriteWarningCommand
    =Microsoft.PowerShell.Commands.GetCounter
     CounterFileInfo CounterSet PerformanceCounterSample PerformanceCounterSampleSet
    =Microsoft.PowerShell.Commands.Internal
     TransactedRegistryAccessRule TransactedRegistryAuditRule TransactedRegistryKey TransactedRegistrySecurity
    =Microsoft.PowerShell.Commands.Internal.Format
     FrontEndCommandBase OuterFormatShapeCommandBase OuterFormatTableAndListBase OuterFormatTableBase
    =Microsoft.PowerShell.Commands.Management
     TransactedString
    =Microsoft.PowerShell.Commands.Microsoft.PowerShell.Commands.Internal
     RemotingErrorResources
    =Microsoft.PowerShell.Commands.ShowCommandExtension
     ShowCommandCommandInfo ShowCommandModuleInfo ShowCommandParameterInfo ShowCommandParameterSetInfo
    ShowCommandParameterType
    =Microsoft.PowerShell.Commands.Utility
     FormatStringArgumentCompleter JoinStringCommand SeparatorArgumentCompleter
    =Microsoft.PowerShell.DesiredStateConfiguration
     ArgumentToConfigurationDataTransformationAttribute
    =Microsoft.PowerShell.DesiredStateConfiguration.Internal
     DscClassCache DscRemoteOperationsClass
    =Microsoft.PowerShell.Telemetry
     ApplicationInsightsTelemetry
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
    =Newtonsoft.Json
     Formatting JsonConvert JsonConverter JsonException JsonIgnoreAttribute JsonPropertyAttribute JsonReader
    JsonSerializer JsonSerializerSettings JsonTextReader JsonTextWriter JsonWriter
    =Newtonsoft.Json.Linq
     JArray JConstructor JContainer JObject JProperty JToken JTokenType JValue
    =SMA
     PSVersionInfoGenerator
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
    =System.ComponentModel
     AddingNewEventArgs AddingNewEventHandler AmbientValueAttribute ArrayConverter AsyncCompletedEventArgs
    AsyncCompletedEventHandler AsyncOperation AsyncOperationManager AttributeCollection AttributeProviderAttribute
    BackgroundWorker BaseNumberConverter BindableAttribute BindableSupport BindingDirection BindingList`1
    BooleanConverter BrowsableAttribute ByteConverter CancelEventArgs CancelEventHandler CategoryAttribute CharConverter
    CollectionChangeAction CollectionChangeEventArgs CollectionChangeEventHandler CollectionConverter
    ComplexBindingPropertiesAttribute Component ComponentCollection ComponentConverter ComponentEditor
    ComponentResourceManager Container ContainerFilterService CultureInfoConverter CustomTypeDescriptor
    DataErrorsChangedEventArgs DataObjectAttribute DataObjectFieldAttribute DataObjectMethodAttribute
    DataObjectMethodType DateTimeConverter DateTimeOffsetConverter DecimalConverter DefaultBindingPropertyAttribute
    DefaultEventAttribute DefaultPropertyAttribute DefaultValueAttribute DescriptionAttribute DesignOnlyAttribute
    DesignTimeVisibleAttribute DesignerAttribute DesignerCategoryAttribute DesignerSerializationVisibility
    DesignerSerializationVisibilityAttribute DisplayNameAttribute DoWorkEventArgs DoWorkEventHandler DoubleConverter
    EditorAttribute EditorBrowsableAttribute EditorBrowsableState EnumConverter EventDescriptor
    EventDescriptorCollection EventHandlerList ExpandableObjectConverter ExtenderProvidedPropertyAttribute GuidConverter
    HandledEventArgs HandledEventHandler IBindingList IBindingListView ICancelAddNew IChangeTracking
    IComNativeDescriptorHandler IComponent IContainer ICustomTypeDescriptor IDataErrorInfo IEditableObject
    IExtenderProvider IIntellisenseBuilder IListSource INestedContainer INestedSite INotifyDataErrorInfo
    INotifyPropertyChanged INotifyPropertyChanging IRaiseItemChangedEvents IRevertibleChangeTracking ISite
    ISupportInitialize ISupportInitializeNotification ISynchronizeInvoke ITypeDescriptorContext ITypedList
    ImmutableObjectAttribute InheritanceAttribute InheritanceLevel InitializationEventAttribute InstallerTypeAttribute
    InstanceCreationEditor Int16Converter Int32Converter Int64Converter InvalidAsynchronousStateException
    InvalidEnumArgumentException LicFileLicenseProvider License LicenseContext LicenseException LicenseManager
    LicenseProvider LicenseProviderAttribute LicenseUsageMode ListBindableAttribute ListChangedEventArgs
    ListChangedEventHandler ListChangedType ListSortDescription ListSortDescriptionCollection ListSortDirection
    LocalizableAttribute LookupBindingPropertiesAttribute MarshalByValueComponent MaskedTextProvider
    MaskedTextResultHint MemberDescriptor MergablePropertyAttribute MultilineStringConverter NestedContainer
    NotifyParentPropertyAttribute NullableConverter ParenthesizePropertyNameAttribute PasswordPropertyTextAttribute
    ProgressChangedEventArgs ProgressChangedEventHandler PropertyChangedEventArgs PropertyChangedEventHandler
    PropertyChangingEventArgs PropertyChangingEventHandler PropertyDescriptor PropertyDescriptorCollection
    PropertyTabAttribute PropertyTabScope ProvidePropertyAttribute ReadOnlyAttribute RecommendedAsConfigurableAttribute
    ReferenceConverter RefreshEventArgs RefreshEventHandler RefreshProperties RefreshPropertiesAttribute
    RunInstallerAttribute RunWorkerCompletedEventArgs RunWorkerCompletedEventHandler SByteConverter
    SettingsBindableAttribute SingleConverter StringConverter SyntaxCheck TimeSpanConverter ToolboxItemAttribute
    ToolboxItemFilterAttribute ToolboxItemFilterType TypeConverter TypeConverter+StandardValuesCollection
    TypeConverterAttribute TypeDescriptionProvider TypeDescriptionProviderAttribute TypeDescriptor TypeListConverter
    UInt16Converter UInt32Converter UInt64Converter VersionConverter WarningException Win32Exception
    =System.ComponentModel.DataAnnotations
     AssociatedMetadataTypeTypeDescriptionProvider AssociationAttribute CompareAttribute ConcurrencyCheckAttribute
    CreditCardAttribute CustomValidationAttribute DataType DataTypeAttribute DisplayAttribute DisplayColumnAttribute
    DisplayFormatAttribute EditableAttribute EmailAddressAttribute EnumDataTypeAttribute FileExtensionsAttribute
    FilterUIHintAttribute IValidatableObject KeyAttribute MaxLengthAttribute MetadataTypeAttribute MinLengthAttribute
    PhoneAttribute RangeAttribute RegularExpressionAttribute RequiredAttribute ScaffoldColumnAttribute
    StringLengthAttribute TimestampAttribute UIHintAttribute UrlAttribute ValidationAttribute ValidationContext
    ValidationException ValidationResult Validator
    =System.ComponentModel.DataAnnotations.Schema
     ColumnAttribute ComplexTypeAttribute DatabaseGeneratedAttribute DatabaseGeneratedOption ForeignKeyAttribute
    InversePropertyAttribute NotMappedAttribute TableAttribute
    =System.ComponentModel.Design
     ActiveDesignerEventArgs ActiveDesignerEventHandler CheckoutException CommandID ComponentChangedEventArgs
    ComponentChangedEventHandler ComponentChangingEventArgs ComponentChangingEventHandler ComponentEventArgs
    ComponentEventHandler ComponentRenameEventArgs ComponentRenameEventHandler DesignerCollection DesignerEventArgs
    DesignerEventHandler DesignerOptionService DesignerOptionService+DesignerOptionCollection DesignerTransaction
    DesignerTransactionCloseEventArgs DesignerTransactionCloseEventHandler DesignerVerb DesignerVerbCollection
    DesigntimeLicenseContext DesigntimeLicenseContextSerializer HelpContextType HelpKeywordAttribute HelpKeywordType
    IComponentChangeService IComponentDiscoveryService IComponentInitializer IDesigner IDesignerEventService
    IDesignerFilter IDesignerHost IDesignerHostTransactionState IDesignerOptionService IDictionaryService
    IEventBindingService IExtenderListService IExtenderProviderService IHelpService IInheritanceService
    IMenuCommandService IReferenceService IResourceService IRootDesigner ISelectionService IServiceContainer
    ITreeDesigner ITypeDescriptorFilterService ITypeDiscoveryService ITypeResolutionService MenuCommand SelectionTypes
    ServiceContainer ServiceCreatorCallback StandardCommands StandardToolWindows TypeDescriptionProviderService
    ViewTechnology
    =System.ComponentModel.Design.Serialization
     ComponentSerializationService ContextStack DefaultSerializationProviderAttribute DesignerLoader
    DesignerSerializerAttribute IDesignerLoaderHost IDesignerLoaderHost2 IDesignerLoaderService
    IDesignerSerializationManager IDesignerSerializationProvider IDesignerSerializationService INameCreationService
    InstanceDescriptor MemberRelationship MemberRelationshipService ResolveNameEventArgs ResolveNameEventHandler
    RootDesignerSerializerAttribute SerializationStore
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
    =System.Diagnostics
     Activity ActivityContext ActivityEvent ActivityIdFormat ActivityKind ActivityLink ActivityListener ActivitySource
    ActivitySpanId ActivityStatusCode ActivityTagsCollection ActivityTraceFlags ActivityTraceId BooleanSwitch
    ConditionalAttribute ConsoleTraceListener CorrelationManager DataReceivedEventArgs DataReceivedEventHandler Debug
    DebugProvider DebuggableAttribute DebuggableAttribute+DebuggingModes Debugger DebuggerBrowsableAttribute
    DebuggerBrowsableState DebuggerDisableUserUnhandledExceptionsAttribute DebuggerDisplayAttribute
    DebuggerHiddenAttribute DebuggerNonUserCodeAttribute DebuggerStepThroughAttribute DebuggerStepperBoundaryAttribute
    DebuggerTypeProxyAttribute DebuggerVisualizerAttribute DefaultTraceListener DelimitedListTraceListener
    DiagnosticListener DiagnosticSource EventTypeFilter FileVersionInfo MonitoringDescriptionAttribute Process
    ProcessModule ProcessModuleCollection ProcessPriorityClass ProcessStartInfo ProcessThread ProcessThreadCollection
    ProcessWindowStyle SourceFilter SourceLevels SourceSwitch StackFrame StackFrameExtensions StackTrace
    StackTraceHiddenAttribute Stopwatch Switch SwitchAttribute SwitchLevelAttribute TextWriterTraceListener
    ThreadPriorityLevel ThreadState ThreadWaitReason Trace TraceEventCache TraceEventType TraceFilter TraceLevel
    TraceListener TraceListenerCollection TraceOptions TraceSource TraceSwitch UnreachableException
    XmlWriterTraceListener
    =System.Diagnostics.CodeAnalysis
     AllowNullAttribute ConstantExpectedAttribute DisallowNullAttribute DoesNotReturnAttribute DoesNotReturnIfAttribute
    DynamicDependencyAttribute DynamicallyAccessedMemberTypes DynamicallyAccessedMembersAttribute
    ExcludeFromCodeCoverageAttribute ExperimentalAttribute FeatureGuardAttribute FeatureSwitchDefinitionAttribute
    MaybeNullAttribute MaybeNullWhenAttribute MemberNotNullAttribute MemberNotNullWhenAttribute NotNullAttribute
    NotNullIfNotNullAttribute NotNullWhenAttribute RequiresAssemblyFilesAttribute RequiresDynamicCodeAttribute
    RequiresUnreferencedCodeAttribute SetsRequiredMembersAttribute StringSyntaxAttribute SuppressMessageAttribute
    UnconditionalSuppressMessageAttribute UnscopedRefAttribute
    =System.Diagnostics.Contracts
     Contract ContractAbbreviatorAttribute ContractArgumentValidatorAttribute ContractClassAttribute
    ContractClassForAttribute ContractException ContractFailedEventArgs ContractFailureKind
    ContractInvariantMethodAttribute ContractOptionAttribute ContractPublicPropertyNameAttribute
    ContractReferenceAssemblyAttribute ContractRuntimeIgnoredAttribute ContractVerificationAttribute PureAttribute
    =System.Diagnostics.Metrics
     Counter`1 Gauge`1 Histogram`1 Instrument Instrument`1 Measurement`1 Meter MeterListener ObservableCounter`1
    ObservableGauge`1 ObservableInstrument`1 ObservableUpDownCounter`1 UpDownCounter`1
    =System.Diagnostics.SymbolStore
     ISymbolBinder ISymbolBinder1 ISymbolDocument ISymbolDocumentWriter ISymbolMethod ISymbolNamespace ISymbolReader
    ISymbolScope ISymbolVariable ISymbolWriter SymAddressKind SymDocumentType SymLanguageType SymLanguageVendor
    SymbolToken
    =System.Diagnostics.Tracing
     DiagnosticCounter EventActivityOptions EventAttribute EventChannel EventCommand EventCommandEventArgs EventCounter
    EventDataAttribute EventFieldAttribute EventFieldFormat EventFieldTags EventIgnoreAttribute EventKeywords EventLevel
    EventListener EventManifestOptions EventOpcode EventSource EventSourceAttribute EventSourceCreatedEventArgs
    EventSourceException EventSourceOptions EventSourceSettings EventTags EventTask EventWrittenEventArgs
    IncrementingEventCounter IncrementingPollingCounter NonEventAttribute PollingCounter TraceLoggingEventTypes
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
    =System.Management.Automation
     ActionPreference ActionPreferenceStopException AliasAttribute AliasInfo Alignment AllowEmptyCollectionAttribute
    AllowEmptyStringAttribute AllowNullAttribute ApplicationFailedException ApplicationInfo ArgumentCompleterAttribute
    ArgumentCompleterFactoryAttribute ArgumentCompletionsAttribute ArgumentTransformationAttribute
    ArgumentTransformationMetadataException AuthorizationManager BackgroundDispatcher BreakException Breakpoint
    BreakpointUpdateType BreakpointUpdatedEventArgs CachedValidValuesGeneratorBase ChildItemCmdletProviderIntrinsics
    Cmdlet CmdletAttribute CmdletBindingAttribute CmdletCommonMetadataAttribute CmdletInfo CmdletInvocationException
    CmdletProviderInvocationException CmdletProviderManagementIntrinsics CmsMessageRecipient CommandBreakpoint
    CommandCompletion CommandInfo CommandInvocationIntrinsics CommandLookupEventArgs CommandMetadata
    CommandNotFoundException CommandOrigin CommandParameterInfo CommandParameterSetInfo CommandTypes
    CompletionCompleters CompletionResult CompletionResultType ConfigurationInfo ConfirmImpact ContainerParentJob
    ContentCmdletProviderIntrinsics ContinueException ConversionRank ConvertThroughString CopyContainers
    CredentialAttribute CustomControl CustomControlBuilder CustomControlEntry CustomEntryBuilder CustomItemBase
    CustomItemExpression CustomItemFrame CustomItemNewline CustomItemText DSCResourceRunAsCredential DataAddedEventArgs
    DataAddingEventArgs DebugModes DebugRecord DebuggerCommandResults DebuggerResumeAction DebuggerStopEventArgs
    DefaultParameterDictionary DisplayEntry DisplayEntryValueType DriveManagementIntrinsics DriveNotFoundException
    DscLocalConfigurationManagerAttribute DscPropertyAttribute DscResourceAttribute DscResourceInfo
    DscResourcePropertyInfo DynamicClassImplementationAssemblyAttribute EngineIntrinsics EntrySelectedBy ErrorCategory
    ErrorCategoryInfo ErrorDetails ErrorRecord ErrorView ExitException ExperimentAction ExperimentalAttribute
    ExperimentalFeature ExtendedTypeDefinition ExtendedTypeSystemException ExternalScriptInfo FilterInfo
    FlagsExpression`1 FlowControlException FormatViewDefinition ForwardedEventArgs FunctionInfo
    GetSymmetricEncryptionKey GetValueException GetValueInvocationException GettingValueExceptionEventArgs
    HaltCommandException HiddenAttribute HostInformationMessage HostUtilities IArgumentCompleter
    IArgumentCompleterFactory IBackgroundDispatcher ICommandRuntime ICommandRuntime2 IContainsErrorRecord
    IDynamicParameters IJobDebugger IModuleAssemblyCleanup IModuleAssemblyInitializer IResourceSupplier
    IValidateSetValuesGenerator ImplementedAsType IncompleteParseException InformationRecord InformationalRecord
    InvalidJobStateException InvalidPowerShellStateException InvocationInfo ItemCmdletProviderIntrinsics
    ItemNotFoundException Job Job2 JobDefinition JobFailedException JobIdentifier JobInvocationInfo JobManager
    JobRepository JobSourceAdapter JobState JobStateEventArgs JobStateInfo JobThreadOptions LanguagePrimitives
    LanguagePrimitives+EnumMultipleTypeConverter LineBreakpoint ListControl ListControlBuilder ListControlEntry
    ListControlEntryItem ListEntryBuilder LocationChangedEventArgs LoopFlowException MemberNamePredicate
    MetadataException MethodException MethodInvocationException ModuleAccessMode ModuleIntrinsics
    ModuleIntrinsics+PSModulePathScope ModuleType NativeArgumentPassingStyle NativeCommandExitException
    NullValidationAttributeBase OrderedHashtable OutputRendering OutputTypeAttribute PSAdaptedProperty PSAliasProperty
    PSArgumentException PSArgumentNullException PSArgumentOutOfRangeException PSClassInfo PSClassMemberInfo PSCmdlet
    PSCodeMethod PSCodeProperty PSCommand PSControl PSControlGroupBy PSCredential PSCredentialTypes
    PSCredentialUIOptions PSCustomObject PSDataCollection`1 PSDataStreams PSDefaultValueAttribute PSDriveInfo
    PSDynamicMember PSEngineEvent PSEvent PSEventArgs PSEventArgsCollection PSEventHandler PSEventJob PSEventManager
    PSEventReceivedEventHandler PSEventSubscriber PSEventUnsubscribedEventArgs PSEventUnsubscribedEventHandler
    PSInvalidCastException PSInvalidOperationException PSInvocationSettings PSInvocationState
    PSInvocationStateChangedEventArgs PSInvocationStateInfo PSJobStartEventArgs PSLanguageMode PSListModifier
    PSListModifier`1 PSMemberInfo PSMemberInfoCollection`1 PSMemberSet PSMemberTypes PSMemberViewTypes PSMethod
    PSMethodInfo PSModuleAutoLoadingPreference PSModuleInfo PSNotImplementedException PSNotSupportedException
    PSNoteProperty PSObject PSObjectDisposedException PSObjectPropertyDescriptor PSObjectTypeDescriptionProvider
    PSObjectTypeDescriptor PSParameterizedProperty PSParseError PSParser PSPrimitiveDictionary PSProperty
    PSPropertyAdapter PSPropertyInfo PSPropertySet PSReference PSScriptMethod PSScriptProperty PSSecurityException
    PSSerializer PSSessionTypeOption PSSnapInInfo PSSnapInSpecification PSStyle PSStyle+BackgroundColor
    PSStyle+FileInfoFormatting PSStyle+FileInfoFormatting+FileExtensionDictionary PSStyle+ForegroundColor
    PSStyle+FormattingData PSStyle+ProgressConfiguration PSToken PSTokenType PSTraceSource PSTraceSourceOptions
    PSTransaction PSTransactionContext PSTransactionStatus PSTransportOption PSTypeConverter PSTypeName
    PSTypeNameAttribute PSVariable PSVariableIntrinsics PSVariableProperty PSVersionHashTable PSVersionInfo
    PagingParameters ParameterAttribute ParameterBindingException ParameterMetadata ParameterSetMetadata
    ParentContainsErrorRecordException ParseException ParsingMetadataException PathInfo PathInfoStack PathIntrinsics
    PipelineClosedException PipelineDepthException PipelineStoppedException Platform Platform+XDG_Type PowerShell
    PowerShellAssemblyLoadContextInitializer PowerShellStreamType PowerShellStreams`2 PowerShellUnsafeAssemblyLoad
    ProcessRunspaceDebugEndEventArgs ProgressRecord ProgressRecordType ProgressView PropertyCmdletProviderIntrinsics
    PropertyNotFoundException ProviderCmdlet ProviderInfo ProviderIntrinsics ProviderInvocationException
    ProviderNameAmbiguousException ProviderNotFoundException ProxyCommand ReadOnlyPSMemberInfoCollection`1
    RedirectedException RegisterArgumentCompleterCommand RemoteCommandInfo RemoteException RemoteStreamOptions
    RemotingBehavior RemotingCapability Repository`1 ResolutionPurpose ReturnContainers RollbackSeverity RunspaceInvoke
    RunspaceMode RunspacePoolStateInfo RunspaceRepository RuntimeDefinedParameter RuntimeDefinedParameterDictionary
    RuntimeException ScopeArgumentCompleter ScopedItemOptions ScriptBlock ScriptBlockToPowerShellNotSupportedException
    ScriptCallDepthException ScriptInfo ScriptRequiresException SecurityDescriptorCmdletProviderIntrinsics
    SemanticVersion SessionCapabilities SessionState SessionStateCategory SessionStateEntryVisibility
    SessionStateException SessionStateUnauthorizedAccessException SetValueException SetValueInvocationException
    SettingValueExceptionEventArgs ShouldProcessReason Signature SignatureStatus SignatureType SigningOption
    SplitOptions StartRunspaceDebugProcessingEventArgs SteppablePipeline SupportsWildcardsAttribute SwitchParameter
    TableControl TableControlBuilder TableControlColumn TableControlColumnHeader TableControlRow
    TableRowDefinitionBuilder TerminateException TypeInferenceRuntimePermissions VTUtility VTUtility+VT
    ValidateArgumentsAttribute ValidateCountAttribute ValidateDriveAttribute ValidateEnumeratedArgumentsAttribute
    ValidateLengthAttribute ValidateNotNullAttribute ValidateNotNullOrAttributeBase ValidateNotNullOrEmptyAttribute
    ValidateNotNullOrWhiteSpaceAttribute ValidatePatternAttribute ValidateRangeAttribute ValidateRangeKind
    ValidateScriptAttribute ValidateSetAttribute ValidateTrustedDataAttribute ValidateUserDriveAttribute
    ValidationMetadataException VariableAccessMode VariableBreakpoint VariablePath VerbInfo VerboseRecord VerbsCommon
    VerbsCommunications VerbsData VerbsDiagnostic VerbsLifecycle VerbsOther VerbsSecurity WarningRecord
    WhereOperatorSelectionMode WideControl WideControlBuilder WideControlEntryItem WildcardOptions WildcardPattern
    WildcardPatternException
    =System.Management.Automation.Configuration
     ConfigScope
    =System.Management.Automation.Host
     BufferCell BufferCellType ChoiceDescription ControlKeyStates Coordinates FieldDescription HostException
    IHostSupportsInteractiveSession IHostUISupportsMultipleChoiceSelection KeyInfo PSHost PSHostRawUserInterface
    PSHostUserInterface PSHostUserInterface+FormatStyle PromptingException ReadKeyOptions Rectangle Size
    =System.Management.Automation.Internal
     AutomationNull ClassOps CmdletMetadataAttribute CommonParameters DebuggerUtils InternalCommand InternalTestHooks
    PSEmbeddedMonitorRunspaceInfo PSMonitorRunspaceInfo PSMonitorRunspaceType PSRemotingCryptoHelper
    PSStandaloneMonitorRunspaceInfo ParsingBaseAttribute ScriptBlockMemberMethodWrapper SecuritySupport
    SessionStateKeeper ShouldProcessParameters StringDecorated TransactionParameters
    =System.Management.Automation.Language
     ArrayExpressionAst ArrayLiteralAst ArrayTypeName AssignmentStatementAst Ast AstVisitAction AstVisitor AstVisitor2
    AttributeAst AttributeBaseAst AttributedExpressionAst BaseCtorInvokeMemberExpressionAst BinaryExpressionAst
    BlockStatementAst BreakStatementAst CatchClauseAst ChainableAst CodeGeneration CommandAst CommandBaseAst
    CommandElementAst CommandExpressionAst CommandParameterAst CommentHelpInfo ConfigurationDefinitionAst
    ConfigurationType ConstantExpressionAst ContinueStatementAst ConvertExpressionAst DataStatementAst
    DefaultCustomAstVisitor DefaultCustomAstVisitor2 DoUntilStatementAst DoWhileStatementAst DynamicKeyword
    DynamicKeywordBodyMode DynamicKeywordNameMode DynamicKeywordParameter DynamicKeywordProperty
    DynamicKeywordStatementAst ErrorExpressionAst ErrorStatementAst ExitStatementAst ExpandableStringExpressionAst
    ExpressionAst FileRedirectionAst FileRedirectionToken ForEachFlags ForEachStatementAst ForStatementAst
    FunctionDefinitionAst FunctionMemberAst GenericTypeName HashtableAst IAstPostVisitHandler ICustomAstVisitor
    ICustomAstVisitor2 IScriptExtent IScriptPosition ITypeName IfStatementAst IndexExpressionAst InputRedirectionToken
    InvokeMemberExpressionAst LabelToken LabeledStatementAst LoopStatementAst MemberAst MemberExpressionAst
    MergingRedirectionAst MergingRedirectionToken MethodAttributes NamedAttributeArgumentAst NamedBlockAst
    NoRunspaceAffinityAttribute NullString NumberToken ParamBlockAst ParameterAst ParameterBindingResult ParameterToken
    ParenExpressionAst ParseError Parser PipelineAst PipelineBaseAst PipelineChainAst PropertyAttributes
    PropertyMemberAst RedirectionAst RedirectionStream RedirectionToken ReflectionTypeName ReturnStatementAst
    ScriptBlockAst ScriptBlockExpressionAst ScriptExtent ScriptPosition ScriptRequirements StatementAst
    StatementBlockAst StaticBindingError StaticBindingResult StaticParameterBinder StringConstantExpressionAst
    StringConstantType StringExpandableToken StringLiteralToken StringToken SubExpressionAst SwitchFlags
    SwitchStatementAst TernaryExpressionAst ThrowStatementAst Token TokenFlags TokenKind TokenTraits TrapStatementAst
    TryStatementAst TypeAttributes TypeConstraintAst TypeDefinitionAst TypeExpressionAst TypeName UnaryExpressionAst
    UsingExpressionAst UsingStatementAst UsingStatementKind VariableExpressionAst VariableToken WhileStatementAst
    =System.Management.Automation.PSTasks
     PSTaskJob
    =System.Management.Automation.PerformanceData
     CounterInfo CounterSetInstanceBase CounterSetRegistrarBase PSCounterSetInstance PSCounterSetRegistrar
    PSPerfCountersMgr
    =System.Management.Automation.Provider
     CmdletProvider CmdletProviderAttribute ContainerCmdletProvider DriveCmdletProvider ICmdletProviderSupportsHelp
    IContentCmdletProvider IContentReader IContentWriter IDynamicPropertyCmdletProvider IPropertyCmdletProvider
    ISecurityDescriptorCmdletProvider ItemCmdletProvider NavigationCmdletProvider ProviderCapabilities
    =System.Management.Automation.Remoting
     BaseTransportManager CmdletMethodInvoker`1 OriginInfo PSCertificateDetails PSDirectException PSIdentity PSPrincipal
    PSRemotingDataStructureException PSRemotingTransportException PSRemotingTransportRedirectException PSSenderInfo
    PSSessionConfiguration PSSessionConfigurationData PSSessionOption ProxyAccessType RemoteSessionNamedPipeServer
    SessionType TransportErrorOccuredEventArgs TransportMethodEnum WSManPluginManagedEntryInstanceWrapper
    WSManPluginManagedEntryWrapper
    =System.Management.Automation.Remoting.Client
     BaseClientSessionTransportManager BaseClientTransportManager ClientSessionTransportManagerBase
    =System.Management.Automation.Remoting.Internal
     PSStreamObject PSStreamObjectType
    =System.Management.Automation.Remoting.WSMan
     ActiveSessionsChangedEventArgs WSManServerChannelEvents
    =System.Management.Automation.Runspaces
     AuthenticationMechanism Command CommandCollection CommandParameter CommandParameterCollection
    ConstrainedSessionStateEntry ContainerConnectionInfo FormatTable FormatTableLoadException InitialSessionState
    InitialSessionStateEntry InitialSessionStateEntryCollection`1 InvalidPipelineStateException
    InvalidRunspacePoolStateException InvalidRunspaceStateException NamedPipeConnectionInfo OutputBufferingMode
    PSConsoleLoadException PSSession PSSessionConfigurationAccessMode PSSnapInException PSThreadOptions Pipeline
    PipelineReader`1 PipelineResultTypes PipelineState PipelineStateEventArgs PipelineStateInfo PipelineWriter
    PowerShellProcessInstance RemotingDebugRecord RemotingErrorRecord RemotingInformationRecord RemotingProgressRecord
    RemotingVerboseRecord RemotingWarningRecord Runspace RunspaceAttribute RunspaceAvailability
    RunspaceAvailabilityEventArgs RunspaceCapability RunspaceConnectionInfo RunspaceFactory
    RunspaceOpenModuleLoadException RunspacePool RunspacePoolAvailability RunspacePoolCapability RunspacePoolState
    RunspacePoolStateChangedEventArgs RunspaceState RunspaceStateEventArgs RunspaceStateInfo SSHConnectionInfo
    SessionStateAliasEntry SessionStateApplicationEntry SessionStateAssemblyEntry SessionStateCmdletEntry
    SessionStateCommandEntry SessionStateFormatEntry SessionStateFunctionEntry SessionStateProviderEntry
    SessionStateProxy SessionStateScriptEntry SessionStateTypeEntry SessionStateVariableEntry TargetMachineType
    TypeTable VMConnectionInfo WSManConnectionInfo
    =System.Management.Automation.Security
     SystemEnforcementMode SystemPolicy SystemScriptFileEnforcement
    =System.Management.Automation.Subsystem
     GetPSSubsystemCommand ISubsystem SubsystemInfo SubsystemInfo+ImplementationInfo SubsystemKind SubsystemManager
    =System.Management.Automation.Subsystem.DSC
     ICrossPlatformDsc
    =System.Management.Automation.Subsystem.Feedback
     FeedbackContext FeedbackDisplayLayout FeedbackHub FeedbackItem FeedbackResult FeedbackTrigger IFeedbackProvider
    =System.Management.Automation.Subsystem.Prediction
     CommandPrediction ICommandPredictor PredictionClient PredictionClientKind PredictionContext PredictionResult
    PredictiveSuggestion PredictorFeedbackKind SuggestionPackage
    =System.Management.Automation.Tracing
     EtwActivity PowerShellTraceKeywords PowerShellTraceSource PowerShellTraceSourceFactory PowerShellTraceTask Tracer
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
    =System.Reflection
     AmbiguousMatchException Assembly AssemblyAlgorithmIdAttribute AssemblyCompanyAttribute
    AssemblyConfigurationAttribute AssemblyContentType AssemblyCopyrightAttribute AssemblyCultureAttribute
    AssemblyDefaultAliasAttribute AssemblyDelaySignAttribute AssemblyDescriptionAttribute AssemblyExtensions
    AssemblyFileVersionAttribute AssemblyFlags AssemblyFlagsAttribute AssemblyHashAlgorithm
    AssemblyInformationalVersionAttribute AssemblyKeyFileAttribute AssemblyKeyNameAttribute AssemblyMetadataAttribute
    AssemblyName AssemblyNameFlags AssemblyNameProxy AssemblyProductAttribute AssemblySignatureKeyAttribute
    AssemblyTitleAttribute AssemblyTrademarkAttribute AssemblyVersionAttribute Binder BindingFlags CallingConventions
    ConstructorInfo ConstructorInvoker CustomAttributeData CustomAttributeExtensions CustomAttributeFormatException
    CustomAttributeNamedArgument CustomAttributeTypedArgument DeclarativeSecurityAction DefaultMemberAttribute
    DispatchProxy EventAttributes EventInfo EventInfoExtensions ExceptionHandlingClause ExceptionHandlingClauseOptions
    FieldAttributes FieldInfo GenericParameterAttributes ICustomAttributeProvider ICustomTypeProvider IReflect
    IReflectableType ImageFileMachine InterfaceMapping IntrospectionExtensions InvalidFilterCriteriaException
    LocalVariableInfo ManifestResourceAttributes ManifestResourceInfo MemberFilter MemberInfo MemberInfoExtensions
    MemberTypes MethodAttributes MethodBase MethodBody MethodImplAttributes MethodImportAttributes MethodInfo
    MethodInfoExtensions MethodInvoker MethodSemanticsAttributes Missing Module ModuleExtensions
    ModuleResolveEventHandler NullabilityInfo NullabilityInfoContext NullabilityState ObfuscateAssemblyAttribute
    ObfuscationAttribute ParameterAttributes ParameterInfo ParameterModifier Pointer PortableExecutableKinds
    ProcessorArchitecture PropertyAttributes PropertyInfo PropertyInfoExtensions ReflectionContext
    ReflectionTypeLoadException ResourceAttributes ResourceLocation RuntimeReflectionExtensions StrongNameKeyPair
    TargetException TargetInvocationException TargetParameterCountException TypeAttributes TypeDelegator TypeExtensions
    TypeFilter TypeInfo
    =System.Reflection.Emit
     AssemblyBuilder AssemblyBuilderAccess ConstructorBuilder CustomAttributeBuilder DynamicILInfo DynamicMethod
    EnumBuilder EventBuilder EventToken FieldBuilder FieldToken FlowControl GenericTypeParameterBuilder ILGenerator
    Label LocalBuilder MethodBuilder MethodToken ModuleBuilder OpCode OpCodeType OpCodes OperandType PEFileKinds
    PackingSize ParameterBuilder ParameterToken PropertyBuilder PropertyToken SignatureHelper SignatureToken
    StackBehaviour StringToken TypeBuilder TypeToken
    =System.Reflection.Metadata
     ArrayShape AssemblyDefinition AssemblyDefinitionHandle AssemblyExtensions AssemblyFile AssemblyFileHandle
    AssemblyFileHandleCollection AssemblyFileHandleCollection+Enumerator AssemblyNameInfo AssemblyReference
    AssemblyReferenceHandle AssemblyReferenceHandleCollection AssemblyReferenceHandleCollection+Enumerator Blob
    BlobBuilder BlobBuilder+Blobs BlobContentId BlobHandle BlobReader BlobWriter Constant ConstantHandle
    ConstantTypeCode CustomAttribute CustomAttributeHandle CustomAttributeHandleCollection
    CustomAttributeHandleCollection+Enumerator CustomAttributeNamedArgumentKind CustomAttributeNamedArgument`1
    CustomAttributeTypedArgument`1 CustomAttributeValue`1 CustomDebugInformation CustomDebugInformationHandle
    CustomDebugInformationHandleCollection CustomDebugInformationHandleCollection+Enumerator DebugMetadataHeader
    DeclarativeSecurityAttribute DeclarativeSecurityAttributeHandle DeclarativeSecurityAttributeHandleCollection
    DeclarativeSecurityAttributeHandleCollection+Enumerator Document DocumentHandle DocumentHandleCollection
    DocumentHandleCollection+Enumerator DocumentNameBlobHandle EntityHandle EventAccessors EventDefinition
    EventDefinitionHandle EventDefinitionHandleCollection EventDefinitionHandleCollection+Enumerator ExceptionRegion
    ExceptionRegionKind ExportedType ExportedTypeHandle ExportedTypeHandleCollection
    ExportedTypeHandleCollection+Enumerator FieldDefinition FieldDefinitionHandle FieldDefinitionHandleCollection
    FieldDefinitionHandleCollection+Enumerator GenericParameter GenericParameterConstraint
    GenericParameterConstraintHandle GenericParameterConstraintHandleCollection
    GenericParameterConstraintHandleCollection+Enumerator GenericParameterHandle GenericParameterHandleCollection
    GenericParameterHandleCollection+Enumerator GuidHandle Handle HandleComparer HandleKind IConstructedTypeProvider`1
    ICustomAttributeTypeProvider`1 ILOpCode ILOpCodeExtensions ISZArrayTypeProvider`1 ISignatureTypeProvider`2
    ISimpleTypeProvider`1 ImageFormatLimitationException ImportDefinition ImportDefinitionCollection
    ImportDefinitionCollection+Enumerator ImportDefinitionKind ImportScope ImportScopeCollection
    ImportScopeCollection+Enumerator ImportScopeHandle InterfaceImplementation InterfaceImplementationHandle
    InterfaceImplementationHandleCollection InterfaceImplementationHandleCollection+Enumerator LocalConstant
    LocalConstantHandle LocalConstantHandleCollection LocalConstantHandleCollection+Enumerator LocalScope
    LocalScopeHandle LocalScopeHandleCollection LocalScopeHandleCollection+ChildrenEnumerator
    LocalScopeHandleCollection+Enumerator LocalVariable LocalVariableAttributes LocalVariableHandle
    LocalVariableHandleCollection LocalVariableHandleCollection+Enumerator ManifestResource ManifestResourceHandle
    ManifestResourceHandleCollection ManifestResourceHandleCollection+Enumerator MemberReference MemberReferenceHandle
    MemberReferenceHandleCollection MemberReferenceHandleCollection+Enumerator MemberReferenceKind MetadataKind
    MetadataReader MetadataReaderOptions MetadataReaderProvider MetadataStreamOptions MetadataStringComparer
    MetadataStringDecoder MetadataUpdateHandlerAttribute MetadataUpdater MethodBodyBlock MethodDebugInformation
    MethodDebugInformationHandle MethodDebugInformationHandleCollection
    MethodDebugInformationHandleCollection+Enumerator MethodDefinition MethodDefinitionHandle
    MethodDefinitionHandleCollection MethodDefinitionHandleCollection+Enumerator MethodImplementation
    MethodImplementationHandle MethodImplementationHandleCollection MethodImplementationHandleCollection+Enumerator
    MethodImport MethodSignature`1 MethodSpecification MethodSpecificationHandle ModuleDefinition ModuleDefinitionHandle
    ModuleReference ModuleReferenceHandle NamespaceDefinition NamespaceDefinitionHandle PEReaderExtensions Parameter
    ParameterHandle ParameterHandleCollection ParameterHandleCollection+Enumerator PrimitiveSerializationTypeCode
    PrimitiveTypeCode PropertyAccessors PropertyDefinition PropertyDefinitionHandle PropertyDefinitionHandleCollection
    PropertyDefinitionHandleCollection+Enumerator ReservedBlob`1 SequencePoint SequencePointCollection
    SequencePointCollection+Enumerator SerializationTypeCode SignatureAttributes SignatureCallingConvention
    SignatureHeader SignatureKind SignatureTypeCode SignatureTypeKind StandaloneSignature StandaloneSignatureHandle
    StandaloneSignatureKind StringHandle TypeDefinition TypeDefinitionHandle TypeDefinitionHandleCollection
    TypeDefinitionHandleCollection+Enumerator TypeLayout TypeName TypeNameParseOptions TypeReference TypeReferenceHandle
    TypeReferenceHandleCollection TypeReferenceHandleCollection+Enumerator TypeSpecification TypeSpecificationHandle
    UserStringHandle
    =System.Reflection.Metadata.Ecma335
     ArrayShapeEncoder BlobEncoder CodedIndex ControlFlowBuilder CustomAttributeArrayTypeEncoder
    CustomAttributeElementTypeEncoder CustomAttributeNamedArgumentsEncoder CustomModifiersEncoder
    EditAndContinueLogEntry EditAndContinueOperation ExceptionRegionEncoder ExportedTypeExtensions FixedArgumentsEncoder
    FunctionPointerAttributes GenericTypeArgumentsEncoder HeapIndex InstructionEncoder LabelHandle LiteralEncoder
    LiteralsEncoder LocalVariableTypeEncoder LocalVariablesEncoder MetadataAggregator MetadataBuilder
    MetadataReaderExtensions MetadataRootBuilder MetadataSizes MetadataTokens MethodBodyAttributes
    MethodBodyStreamEncoder MethodBodyStreamEncoder+MethodBody MethodSignatureEncoder NameEncoder
    NamedArgumentTypeEncoder NamedArgumentsEncoder ParameterTypeEncoder ParametersEncoder PermissionSetEncoder
    PortablePdbBuilder ReturnTypeEncoder ScalarEncoder SignatureDecoder`2 SignatureTypeEncoder TableIndex VectorEncoder
    =System.Reflection.PortableExecutable
     Characteristics CodeViewDebugDirectoryData CoffHeader CorFlags CorHeader DebugDirectoryBuilder DebugDirectoryEntry
    DebugDirectoryEntryType DirectoryEntry DllCharacteristics Machine ManagedPEBuilder PEBuilder PEDirectoriesBuilder
    PEHeader PEHeaderBuilder PEHeaders PEMagic PEMemoryBlock PEReader PEStreamOptions PdbChecksumDebugDirectoryData
    ResourceSectionBuilder SectionCharacteristics SectionHeader SectionLocation Subsystem
    =System.Resources
     IResourceReader IResourceWriter MissingManifestResourceException MissingSatelliteAssemblyException
    NeutralResourcesLanguageAttribute ResourceManager ResourceReader ResourceSet ResourceWriter
    SatelliteContractVersionAttribute UltimateResourceFallbackLocation
    =System.Runtime
     AmbiguousImplementationException AssemblyTargetedPatchBandAttribute ControlledExecution DependentHandle
    GCLargeObjectHeapCompactionMode GCLatencyMode GCSettings JitInfo MemoryFailPoint ProfileOptimization RuntimeImports
    TargetedPatchingOptOutAttribute
    =System.Runtime.CompilerServices
     AccessedThroughPropertyAttribute AsyncIteratorMethodBuilder AsyncIteratorStateMachineAttribute
    AsyncMethodBuilderAttribute AsyncStateMachineAttribute AsyncTaskMethodBuilder AsyncTaskMethodBuilder`1
    AsyncValueTaskMethodBuilder AsyncValueTaskMethodBuilder`1 AsyncVoidMethodBuilder CallConvCdecl CallConvFastcall
    CallConvStdcall CallConvThiscall CallSite CallSiteBinder CallSiteHelpers CallSiteOps CallSite`1
    CallerArgumentExpressionAttribute CallerFilePathAttribute CallerLineNumberAttribute CallerMemberNameAttribute
    Closure CollectionBuilderAttribute CompilationRelaxations CompilationRelaxationsAttribute
    CompilerFeatureRequiredAttribute CompilerGeneratedAttribute CompilerGlobalScopeAttribute CompilerMarshalOverride
    ConditionalWeakTable`2 ConditionalWeakTable`2+CreateValueCallback ConditionalWeakTable`2+Enumerator
    ConfiguredAsyncDisposable ConfiguredCancelableAsyncEnumerable`1 ConfiguredCancelableAsyncEnumerable`1+Enumerator
    ConfiguredTaskAwaitable ConfiguredTaskAwaitable+ConfiguredTaskAwaiter ConfiguredTaskAwaitable`1
    ConfiguredTaskAwaitable`1+ConfiguredTaskAwaiter ConfiguredValueTaskAwaitable
    ConfiguredValueTaskAwaitable+ConfiguredValueTaskAwaiter ConfiguredValueTaskAwaitable`1
    ConfiguredValueTaskAwaitable`1+ConfiguredValueTaskAwaiter ContractHelper CustomConstantAttribute
    DateTimeConstantAttribute DebugInfoGenerator DecimalConstantAttribute DefaultDependencyAttribute
    DefaultInterpolatedStringHandler DependencyAttribute DisablePrivateReflectionAttribute DiscardableAttribute
    DynamicAttribute EnumeratorCancellationAttribute ExtensionAttribute FixedAddressValueTypeAttribute
    FixedBufferAttribute FormattableStringFactory HasCopySemanticsAttribute IAsyncStateMachine ICastable
    ICriticalNotifyCompletion IDispatchConstantAttribute INotifyCompletion IRuntimeVariables IStrongBox ITuple
    IUnknownConstantAttribute IndexerNameAttribute InlineArrayAttribute InternalsVisibleToAttribute
    InterpolatedStringHandlerArgumentAttribute InterpolatedStringHandlerAttribute IsBoxed IsByRefLikeAttribute IsByValue
    IsConst IsCopyConstructed IsExplicitlyDereferenced IsExternalInit IsImplicitlyDereferenced IsJitIntrinsic IsLong
    IsPinned IsReadOnlyAttribute IsSignUnspecifiedByte IsUdtReturn IsVolatile IteratorStateMachineAttribute LoadHint
    MethodCodeType MethodImplAttribute MethodImplOptions ModuleInitializerAttribute NativeCppClassAttribute
    NullableAttribute NullableContextAttribute NullablePublicOnlyAttribute OverloadResolutionPriorityAttribute
    ParamCollectionAttribute PoolingAsyncValueTaskMethodBuilder PoolingAsyncValueTaskMethodBuilder`1
    PreserveBaseOverridesAttribute ReadOnlyCollectionBuilder`1 RefSafetyRulesAttribute ReferenceAssemblyAttribute
    RequiredAttributeAttribute RequiredMemberAttribute RuleCache`1 RuntimeCompatibilityAttribute RuntimeFeature
    RuntimeHelpers RuntimeHelpers+CleanupCode RuntimeHelpers+TryCode RuntimeOps RuntimeWrappedException
    ScopedRefAttribute ScopelessEnumAttribute SkipLocalsInitAttribute SpecialNameAttribute StateMachineAttribute
    StringFreezingAttribute StrongBox`1 SuppressIldasmAttribute SwitchExpressionException TaskAwaiter TaskAwaiter`1
    TupleElementNamesAttribute TypeForwardedFromAttribute TypeForwardedToAttribute Unsafe UnsafeAccessorAttribute
    UnsafeAccessorKind UnsafeValueTypeAttribute ValueTaskAwaiter ValueTaskAwaiter`1 YieldAwaitable
    YieldAwaitable+YieldAwaiter
    =System.Runtime.ConstrainedExecution
     Cer Consistency CriticalFinalizerObject PrePrepareMethodAttribute ReliabilityContractAttribute
    =System.Runtime.ExceptionServices
     ExceptionDispatchInfo FirstChanceExceptionEventArgs HandleProcessCorruptedStateExceptionsAttribute
    =System.Runtime.InteropServices
     AllowReversePInvokeCallsAttribute Architecture ArrayWithOffset AssemblyRegistrationFlags AutomationProxyAttribute
    BStrWrapper BestFitMappingAttribute CLong COMException CULong CallingConvention CharSet ClassInterfaceAttribute
    ClassInterfaceType CoClassAttribute CollectionsMarshal ComAliasNameAttribute ComAwareEventInfo
    ComCompatibleVersionAttribute ComConversionLossAttribute ComDefaultInterfaceAttribute ComEventInterfaceAttribute
    ComEventsHelper ComImportAttribute ComInterfaceType ComMemberType ComRegisterFunctionAttribute
    ComSourceInterfacesAttribute ComUnregisterFunctionAttribute ComVisibleAttribute CriticalHandle CurrencyWrapper
    CustomQueryInterfaceMode CustomQueryInterfaceResult DefaultCharSetAttribute DefaultDllImportSearchPathsAttribute
    DefaultParameterValueAttribute DispIdAttribute DispatchWrapper DllImportAttribute DllImportResolver
    DllImportSearchPath ErrorWrapper ExporterEventKind ExternalException FieldOffsetAttribute GCHandle GCHandleType
    GuidAttribute HandleCollector HandleRef ICustomAdapter ICustomFactory ICustomMarshaler ICustomQueryInterface
    IDispatchImplAttribute IDispatchImplType ImmutableCollectionsMarshal ImportedFromTypeLibAttribute InAttribute
    InterfaceTypeAttribute InvalidComObjectException InvalidOleVariantTypeException LCIDConversionAttribute LayoutKind
    LibraryImportAttribute ManagedToNativeComInteropStubAttribute Marshal MarshalAsAttribute MarshalDirectiveException
    MemoryMarshal NFloat NativeCallableAttribute NativeLibrary NativeMemory OSPlatform OptionalAttribute OutAttribute
    PosixSignal PosixSignalContext PosixSignalRegistration PreserveSigAttribute PrimaryInteropAssemblyAttribute
    ProgIdAttribute RegistrationClassContext RegistrationConnectionType RuntimeEnvironment RuntimeInformation
    SEHException SafeArrayRankMismatchException SafeArrayTypeMismatchException SafeBuffer SafeHandle SequenceMarshal
    SetWin32ContextInIDispatchAttribute StandardOleMarshalObject StringMarshalling StructLayoutAttribute
    TypeIdentifierAttribute TypeLibFuncAttribute TypeLibFuncFlags TypeLibImportClassAttribute TypeLibTypeAttribute
    TypeLibTypeFlags TypeLibVarAttribute TypeLibVarFlags TypeLibVersionAttribute UnknownWrapper
    UnmanagedFunctionPointerAttribute UnmanagedType VarEnum VariantWrapper
    =System.Runtime.InteropServices.ComTypes
     ADVF BINDPTR BIND_OPTS CALLCONV CONNECTDATA DATADIR DESCKIND DISPPARAMS DVASPECT ELEMDESC ELEMDESC+DESCUNION
    EXCEPINFO FILETIME FORMATETC FUNCDESC FUNCFLAGS FUNCKIND IAdviseSink IBindCtx IConnectionPoint
    IConnectionPointContainer IDLDESC IDLFLAG IDataObject IEnumConnectionPoints IEnumConnections IEnumFORMATETC
    IEnumMoniker IEnumSTATDATA IEnumString IEnumVARIANT IMPLTYPEFLAGS IMoniker INVOKEKIND IPersistFile
    IRunningObjectTable IStream ITypeComp ITypeInfo ITypeInfo2 ITypeLib ITypeLib2 LIBFLAGS PARAMDESC PARAMFLAG STATDATA
    STATSTG STGMEDIUM SYSKIND TYMED TYPEATTR TYPEDESC TYPEFLAGS TYPEKIND TYPELIBATTR VARDESC VARDESC+DESCUNION VARFLAGS
    VARKIND
    =System.Runtime.InteropServices.Marshalling
     AnsiStringMarshaller CustomMarshallerAttribute MarshalMode MarshalUsingAttribute NativeMarshallingAttribute
    Utf8StringMarshaller
    =System.Runtime.Intrinsics
     Vector128 Vector128`1 Vector256 Vector256`1 Vector512 Vector512`1 Vector64 Vector64`1
    =System.Runtime.Intrinsics.Arm.Arm64
     Aes Base Sha1 Sha256 Simd
    =System.Runtime.Intrinsics.X86
     Aes Avx Avx2 Bmi1 Bmi1+X64 Bmi2 Bmi2+X64 FloatComparisonMode Fma Lzcnt Lzcnt+X64 Pclmulqdq Popcnt Popcnt+X64 Sse
    Sse+X64 Sse2 Sse2+X64 Sse3 Sse41 Sse41+X64 Sse42 Sse42+X64 Ssse3
    =System.Runtime.Loader
     AssemblyDependencyResolver AssemblyLoadContext AssemblyLoadContext+ContextualReflectionScope
    =System.Runtime.Remoting
     ObjectHandle
    =System.Runtime.Serialization
     CollectionDataContractAttribute ContractNamespaceAttribute DataContractAttribute DataContractResolver
    DataContractSerializer DataContractSerializerExtensions DataContractSerializerSettings DataMemberAttribute
    DateTimeFormat DeserializationToken EmitTypeInformation EnumMemberAttribute ExportOptions ExtensionDataObject
    Formatter FormatterConverter FormatterServices IDeserializationCallback IExtensibleDataObject IFormatter
    IFormatterConverter IObjectReference ISafeSerializationData ISerializable ISerializationSurrogate
    ISerializationSurrogateProvider ISurrogateSelector IgnoreDataMemberAttribute InvalidDataContractException
    JsonFormatGeneratorStatics KnownTypeAttribute ObjectIDGenerator ObjectManager OnDeserializedAttribute
    OnDeserializingAttribute OnSerializedAttribute OnSerializingAttribute OptionalFieldAttribute
    SafeSerializationEventArgs SerializationBinder SerializationEntry SerializationEventHandler SerializationException
    SerializationInfo SerializationInfoEnumerator SerializationObjectManager StreamingContext StreamingContextStates
    SurrogateSelector TypeLoadExceptionHolder XPathQueryGenerator XmlObjectSerializer XmlSerializableServices
    XsdDataContractExporter
    =System.Runtime.Serialization.Formatters
     FormatterAssemblyStyle FormatterTypeStyle IFieldInfo TypeFilterLevel
    =System.Runtime.Serialization.Formatters.Binary
     BinaryFormatter
    =System.Runtime.Serialization.Json
     DataContractJsonSerializer DataContractJsonSerializerSettings IXmlJsonReaderInitializer IXmlJsonWriterInitializer
    JsonReaderWriterFactory
    =System.Runtime.Versioning
     ComponentGuaranteesAttribute ComponentGuaranteesOptions FrameworkName OSPlatformAttribute
    ObsoletedOSPlatformAttribute RequiresPreviewFeaturesAttribute ResourceConsumptionAttribute ResourceExposureAttribute
    ResourceScope SupportedOSPlatformAttribute SupportedOSPlatformGuardAttribute TargetFrameworkAttribute
    TargetPlatformAttribute UnsupportedOSPlatformAttribute UnsupportedOSPlatformGuardAttribute VersioningHelper
    =System.Security
     AllowPartiallyTrustedCallersAttribute IPermission ISecurityEncodable IStackWalk PartialTrustVisibilityLevel
    PermissionSet SecureString SecureStringMarshal SecurityCriticalAttribute SecurityCriticalScope SecurityElement
    SecurityException SecurityRuleSet SecurityRulesAttribute SecuritySafeCriticalAttribute SecurityTransparentAttribute
    SecurityTreatAsSafeAttribute SuppressUnmanagedCodeSecurityAttribute UnverifiableCodeAttribute VerificationException
    =System.Security.AccessControl
     AccessControlActions AccessControlModification AccessControlSections AccessControlType AccessRule AccessRule`1
    AceEnumerator AceFlags AceQualifier AceType AuditFlags AuditRule AuditRule`1 AuthorizationRule
    AuthorizationRuleCollection CommonAce CommonAcl CommonObjectSecurity CommonSecurityDescriptor CompoundAce
    CompoundAceType ControlFlags CustomAce DirectoryObjectSecurity DirectorySecurity DiscretionaryAcl FileSecurity
    FileSystemAccessRule FileSystemAuditRule FileSystemRights FileSystemSecurity GenericAce GenericAcl
    GenericSecurityDescriptor InheritanceFlags KnownAce NativeObjectSecurity ObjectAccessRule ObjectAce ObjectAceFlags
    ObjectAuditRule ObjectSecurity ObjectSecurity`1 PrivilegeNotHeldException PropagationFlags QualifiedAce RawAcl
    RawSecurityDescriptor RegistryAccessRule RegistryAuditRule RegistryRights RegistrySecurity ResourceType
    SecurityInfos SystemAcl
    =System.Security.Authentication
     AuthenticationException CipherAlgorithmType ExchangeAlgorithmType HashAlgorithmType InvalidCredentialException
    SslProtocols
    =System.Security.Authentication.ExtendedProtection
     ChannelBinding ChannelBindingKind ExtendedProtectionPolicy ExtendedProtectionPolicyTypeConverter PolicyEnforcement
    ProtectionScenario ServiceNameCollection
    =System.Security.Claims
     Claim ClaimTypes ClaimValueTypes ClaimsIdentity ClaimsPrincipal
    =System.Security.Cryptography
     Aes AesCcm AesCng AesCryptoServiceProvider AesGcm AesManaged AsnEncodedData AsnEncodedDataCollection
    AsnEncodedDataEnumerator AsymmetricAlgorithm AsymmetricKeyExchangeDeformatter AsymmetricKeyExchangeFormatter
    AsymmetricSignatureDeformatter AsymmetricSignatureFormatter AuthenticationTagMismatchException ChaCha20Poly1305
    CipherMode CngAlgorithm CngAlgorithmGroup CngExportPolicies CngKey CngKeyBlobFormat CngKeyCreationOptions
    CngKeyCreationParameters CngKeyHandleOpenOptions CngKeyOpenOptions CngKeyUsages CngProperty CngPropertyCollection
    CngPropertyOptions CngProvider CngUIPolicy CngUIProtectionLevels CryptoConfig CryptoStream CryptoStreamMode
    CryptographicException CryptographicOperations CryptographicUnexpectedOperationException CspKeyContainerInfo
    CspParameters CspProviderFlags DES DESCryptoServiceProvider DSA DSACng DSACryptoServiceProvider DSAOpenSsl
    DSAParameters DSASignatureDeformatter DSASignatureFormat DSASignatureFormatter DeriveBytes ECCurve
    ECCurve+ECCurveType ECCurve+NamedCurves ECDiffieHellman ECDiffieHellmanCng ECDiffieHellmanCngPublicKey
    ECDiffieHellmanKeyDerivationFunction ECDiffieHellmanOpenSsl ECDiffieHellmanPublicKey ECDsa ECDsaCng ECDsaOpenSsl
    ECKeyXmlFormat ECParameters ECPoint FromBase64Transform FromBase64TransformMode HKDF HMAC HMACMD5 HMACSHA1
    HMACSHA256 HMACSHA384 HMACSHA3_256 HMACSHA3_384 HMACSHA3_512 HMACSHA512 HashAlgorithm HashAlgorithmName
    ICryptoTransform ICspAsymmetricAlgorithm IncrementalHash KeyNumber KeySizes KeyedHashAlgorithm Kmac128 Kmac256 MD5
    MD5CryptoServiceProvider MLDsa MLKem MaskGenerationMethod Oid OidCollection OidEnumerator OidGroup
    PKCS1MaskGenerationMethod PaddingMode PasswordDeriveBytes PbeEncryptionAlgorithm PbeParameters PemEncoding PemFields
    RC2 RC2CryptoServiceProvider RNGCryptoServiceProvider RSA RSACng RSACryptoServiceProvider RSAEncryptionPadding
    RSAEncryptionPaddingMode RSAOAEPKeyExchangeDeformatter RSAOAEPKeyExchangeFormatter RSAOpenSsl
    RSAPKCS1KeyExchangeDeformatter RSAPKCS1KeyExchangeFormatter RSAPKCS1SignatureDeformatter RSAPKCS1SignatureFormatter
    RSAParameters RSASignaturePadding RSASignaturePaddingMode RandomNumberGenerator Rfc2898DeriveBytes Rijndael
    RijndaelManaged SHA1 SHA1CryptoServiceProvider SHA1Managed SHA256 SHA256CryptoServiceProvider SHA256Managed SHA384
    SHA384CryptoServiceProvider SHA384Managed SHA3_256 SHA3_384 SHA3_512 SHA512 SHA512CryptoServiceProvider
    SHA512Managed SP800108HmacCounterKdf SafeEvpPKeyHandle Shake128 Shake256 SignatureDescription SlhDsa
    SymmetricAlgorithm ToBase64Transform TripleDES TripleDESCng TripleDESCryptoServiceProvider
    =System.Security.Cryptography.X509Certificates
     CertificateRequest DSACertificateExtensions ECDsaCertificateExtensions OpenFlags PublicKey RSACertificateExtensions
    StoreLocation StoreName SubjectAlternativeNameBuilder X500DistinguishedName X500DistinguishedNameFlags
    X509BasicConstraintsExtension X509Certificate X509Certificate2 X509Certificate2Collection X509Certificate2Enumerator
    X509CertificateCollection X509CertificateCollection+X509CertificateEnumerator X509Chain X509ChainElement
    X509ChainElementCollection X509ChainElementEnumerator X509ChainPolicy X509ChainStatus X509ChainStatusFlags
    X509ContentType X509EnhancedKeyUsageExtension X509Extension X509ExtensionCollection X509ExtensionEnumerator
    X509FindType X509IncludeOption X509KeyStorageFlags X509KeyUsageExtension X509KeyUsageFlags X509NameType
    X509RevocationFlag X509RevocationMode X509SignatureGenerator X509Store X509SubjectKeyIdentifierExtension
    X509SubjectKeyIdentifierHashAlgorithm X509VerificationFlags
    =System.Security.Permissions
     CodeAccessSecurityAttribute PermissionState SecurityAction SecurityAttribute SecurityPermissionAttribute
    SecurityPermissionFlag
    =System.Security.Principal
     GenericIdentity GenericPrincipal IIdentity IPrincipal IdentityNotMappedException IdentityReference
    IdentityReferenceCollection NTAccount PrincipalPolicy SecurityIdentifier TokenAccessLevels TokenImpersonationLevel
    WellKnownSidType WindowsAccountType WindowsBuiltInRole WindowsIdentity WindowsPrincipal
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
    =System.Threading
     AbandonedMutexException ApartmentState AsyncFlowControl AsyncLocalValueChangedArgs`1 AsyncLocal`1 AutoResetEvent
    Barrier BarrierPostPhaseException CancellationToken CancellationTokenRegistration CancellationTokenSource
    CompressedStack ContextCallback CountdownEvent EventResetMode EventWaitHandle ExecutionContext HostExecutionContext
    HostExecutionContextManager IOCompletionCallback IThreadPoolWorkItem ITimer Interlocked LazyInitializer
    LazyThreadSafetyMode Lock Lock+Scope LockCookie LockRecursionException LockRecursionPolicy ManualResetEvent
    ManualResetEventSlim Monitor Mutex NativeOverlapped Overlapped ParameterizedThreadStart PeriodicTimer
    PreAllocatedOverlapped ReaderWriterLock ReaderWriterLockSlim RegisteredWaitHandle Semaphore SemaphoreFullException
    SemaphoreSlim SendOrPostCallback SpinLock SpinWait SynchronizationContext SynchronizationLockException Thread
    ThreadAbortException ThreadExceptionEventArgs ThreadExceptionEventHandler ThreadInterruptedException ThreadLocal`1
    ThreadPool ThreadPoolBoundHandle ThreadPriority ThreadStart ThreadStartException ThreadState ThreadStateException
    Timeout Timer TimerCallback Volatile WaitCallback WaitHandle WaitHandleCannotBeOpenedException WaitHandleExtensions
    WaitOrTimerCallback
    =System.Threading.Channels
     BoundedChannelFullMode BoundedChannelOptions Channel ChannelClosedException ChannelOptions ChannelReader`1
    ChannelWriter`1 Channel`1 Channel`2 UnboundedChannelOptions
    =System.Threading.RateLimiting
     ConcurrencyLimiter FixedWindowRateLimiter RateLimitLease RateLimiter SlidingWindowRateLimiter
    TokenBucketRateLimiter
    =System.Threading.Tasks
     ConcurrentExclusiveSchedulerPair ConfigureAwaitOptions Parallel ParallelLoopResult ParallelLoopState
    ParallelOptions Task TaskAsyncEnumerableExtensions TaskCanceledException TaskCompletionSource`1
    TaskContinuationOptions TaskCreationOptions TaskExtensions TaskFactory TaskFactory`1 TaskScheduler
    TaskSchedulerException TaskStatus TaskToAsyncResult Task`1 UnobservedTaskExceptionEventArgs ValueTask ValueTask`1
    =System.Threading.Tasks.Dataflow
     ActionBlock`1 BatchBlock`1 BatchedJoinBlock`2 BatchedJoinBlock`3 BroadcastBlock`1 BufferBlock`1 DataflowBlock
    DataflowBlockOptions DataflowLinkOptions DataflowMessageHeader DataflowMessageStatus ExecutionDataflowBlockOptions
    GroupingDataflowBlockOptions IDataflowBlock IPropagatorBlock`2 IReceivableSourceBlock`1 ISourceBlock`1
    ITargetBlock`1 JoinBlock`2 JoinBlock`3 TransformBlock`2 TransformManyBlock`2 WriteOnceBlock`1
    =System.Threading.Tasks.Sources
     IValueTaskSource IValueTaskSource`1 ManualResetValueTaskSourceCore`1 ValueTaskSourceOnCompletedFlags
    ValueTaskSourceStatus
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
