// swift-format-ignore-file
// .NET's services around a program: threads, security, diagnostics, components, by namespace. Made by scripts/generate-typenames from data/reference; do not edit.

enum ServiceTypeNames {
  /// A line that starts with `=` names a namespace; the lines below it hold its types as `TypeFacts` reads them.
  static let text: StaticString = """
    =System.ComponentModel
     AddingNewEventArgs||System.EventArgs AddingNewEventHandler|d AmbientValueAttribute|101|System.Attribute
    ArrayConverter||.CollectionConverter AsyncCompletedEventArgs||System.EventArgs AsyncCompletedEventHandler|d
    AsyncOperation|101 AsyncOperationManager|181
    AttributeCollection|||System.Collections.ICollection;System.Collections.IEnumerable
    AttributeProviderAttribute||System.Attribute BackgroundWorker||.Component BaseNumberConverter|81|.TypeConverter
    BindableAttribute|101|System.Attribute BindableSupport|e|||:No,Yes,Default BindingDirection|e|||:OneWay,TwoWay
    BindingList`1|2001|System.Collections.ObjectModel.Collection`1|.IBindingList;System.Collections.IList;System.Collections.ICollection;System.Collections.IEnumerable;.ICancelAddNew;.IRaiseItemChangedEvents
    BooleanConverter||.TypeConverter BrowsableAttribute|101|System.Attribute ByteConverter||.BaseNumberConverter
    CancelEventArgs||System.EventArgs CancelEventHandler|d CategoryAttribute||System.Attribute
    CharConverter||.TypeConverter CollectionChangeAction|e|||:Add=1,Remove,Refresh
    CollectionChangeEventArgs||System.EventArgs CollectionChangeEventHandler|d CollectionConverter||.TypeConverter
    ComplexBindingPropertiesAttribute|101|System.Attribute
    Component||System.MarshalByRefObject|.IComponent;System.IDisposable
    ComponentCollection||System.Collections.ReadOnlyCollectionBase ComponentConverter||.ReferenceConverter
    ComponentEditor|81 ComponentResourceManager||System.Resources.ResourceManager
    Container|||.IContainer;System.IDisposable ContainerFilterService|81 CultureInfoConverter||.TypeConverter
    CustomTypeDescriptor|81||.ICustomTypeDescriptor DataErrorsChangedEventArgs||System.EventArgs
    DataObjectAttribute|101|System.Attribute DataObjectFieldAttribute|101|System.Attribute
    DataObjectMethodAttribute|101|System.Attribute DataObjectMethodType|e|||:Fill,Select,Update,Insert,Delete
    DateTimeConverter||.TypeConverter DateTimeOffsetConverter||.TypeConverter DecimalConverter||.BaseNumberConverter
    DefaultBindingPropertyAttribute|101|System.Attribute DefaultEventAttribute|101|System.Attribute
    DefaultPropertyAttribute|101|System.Attribute DefaultValueAttribute||System.Attribute
    DescriptionAttribute||System.Attribute DesignOnlyAttribute|101|System.Attribute
    DesignTimeVisibleAttribute|101|System.Attribute DesignerAttribute|101|System.Attribute
    DesignerCategoryAttribute|101|System.Attribute DesignerSerializationVisibility|e|||:Hidden,Visible,Content
    DesignerSerializationVisibilityAttribute|101|System.Attribute DisplayNameAttribute||System.Attribute
    DoWorkEventArgs||.CancelEventArgs DoWorkEventHandler|d DoubleConverter||.BaseNumberConverter
    EditorAttribute|101|System.Attribute EditorBrowsableAttribute|101|System.Attribute
    EditorBrowsableState|e|||:Always,Never,Advanced EnumConverter||.TypeConverter EventDescriptor|81|.MemberDescriptor
    EventDescriptorCollection|||System.Collections.ICollection;System.Collections.IEnumerable;System.Collections.IList
    EventHandlerList|101||System.IDisposable ExpandableObjectConverter||.TypeConverter
    ExtenderProvidedPropertyAttribute|101|System.Attribute GuidConverter||.TypeConverter
    HandledEventArgs||System.EventArgs HandledEventHandler|d
    IBindingList|i||System.Collections.IList;System.Collections.ICollection;System.Collections.IEnumerable
    IBindingListView|i||.IBindingList;System.Collections.IList;System.Collections.ICollection;System.Collections.IEnumerable
    ICancelAddNew|i IChangeTracking|i IComNativeDescriptorHandler|i IComponent|i||System.IDisposable
    IContainer|i||System.IDisposable ICustomTypeDescriptor|i IDataErrorInfo|i IEditableObject|i IExtenderProvider|i
    IIntellisenseBuilder|i IListSource|i INestedContainer|i||.IContainer;System.IDisposable
    INestedSite|i||.ISite;System.IServiceProvider INotifyDataErrorInfo|i INotifyPropertyChanged|i
    INotifyPropertyChanging|i IRaiseItemChangedEvents|i IRevertibleChangeTracking|i||.IChangeTracking
    ISite|i||System.IServiceProvider ISupportInitialize|i ISupportInitializeNotification|i||.ISupportInitialize
    ISynchronizeInvoke|i ITypeDescriptorContext|i||System.IServiceProvider ITypedList|i
    ImmutableObjectAttribute|101|System.Attribute InheritanceAttribute|101|System.Attribute
    InheritanceLevel|e|||:Inherited=1,InheritedReadOnly,NotInherited InitializationEventAttribute|101|System.Attribute
    InstallerTypeAttribute||System.Attribute InstanceCreationEditor|81 Int16Converter||.BaseNumberConverter
    Int32Converter||.BaseNumberConverter Int64Converter||.BaseNumberConverter
    InvalidAsynchronousStateException|2001|System.ArgumentException
    InvalidEnumArgumentException|2001|System.ArgumentException LicFileLicenseProvider||.LicenseProvider
    License|81||System.IDisposable LicenseContext|||System.IServiceProvider LicenseException|2001|System.SystemException
    LicenseManager|101 LicenseProvider|81 LicenseProviderAttribute|101|System.Attribute
    LicenseUsageMode|e|||:Runtime,Designtime ListBindableAttribute|101|System.Attribute
    ListChangedEventArgs||System.EventArgs ListChangedEventHandler|d
    ListChangedType|e|||:Reset,ItemAdded,ItemDeleted,ItemMoved,ItemChanged,PropertyDescriptorAdded,PropertyDescriptorDeleted,PropertyDescriptorChanged
    ListSortDescription|
    ListSortDescriptionCollection|||System.Collections.IList;System.Collections.ICollection;System.Collections.IEnumerable
    ListSortDirection|e|||:Ascending,Descending LocalizableAttribute|101|System.Attribute
    LookupBindingPropertiesAttribute|101|System.Attribute
    MarshalByValueComponent|||.IComponent;System.IDisposable;System.IServiceProvider
    MaskedTextProvider|||System.ICloneable
    MaskedTextResultHint|e|||:Unknown,CharacterEscaped,NoEffect,SideEffect,Success,AsciiCharacterExpected=-1,AlphanumericCharacterExpected=-2,DigitExpected=-3,LetterExpected=-4,SignedDigitExpected=-5,InvalidInput=-51,PromptCharNotAllowed=-52,UnavailableEditPosition=-53,NonEditPosition=-54,PositionOutOfRange=-55
    MemberDescriptor|81 MergablePropertyAttribute|101|System.Attribute MultilineStringConverter||.TypeConverter
    NestedContainer||.Container|.INestedContainer;.IContainer;System.IDisposable
    NotifyParentPropertyAttribute|101|System.Attribute NullableConverter||.TypeConverter
    ParenthesizePropertyNameAttribute|101|System.Attribute PasswordPropertyTextAttribute|101|System.Attribute
    ProgressChangedEventArgs||System.EventArgs ProgressChangedEventHandler|d PropertyChangedEventArgs||System.EventArgs
    PropertyChangedEventHandler|d PropertyChangingEventArgs||System.EventArgs PropertyChangingEventHandler|d
    PropertyDescriptor|81|.MemberDescriptor
    PropertyDescriptorCollection|||System.Collections.ICollection;System.Collections.IEnumerable;System.Collections.IList;System.Collections.IDictionary
    PropertyTabAttribute||System.Attribute PropertyTabScope|e|||:Static,Global,Document,Component
    ProvidePropertyAttribute|101|System.Attribute ReadOnlyAttribute|101|System.Attribute
    RecommendedAsConfigurableAttribute||System.Attribute ReferenceConverter||.TypeConverter
    RefreshEventArgs||System.EventArgs RefreshEventHandler|d RefreshProperties|e|||:None,All,Repaint
    RefreshPropertiesAttribute|101|System.Attribute RunInstallerAttribute||System.Attribute
    RunWorkerCompletedEventArgs||.AsyncCompletedEventArgs RunWorkerCompletedEventHandler|d
    SByteConverter||.BaseNumberConverter SettingsBindableAttribute|101|System.Attribute
    SingleConverter||.BaseNumberConverter StringConverter||.TypeConverter SyntaxCheck|181
    TimeSpanConverter||.TypeConverter ToolboxItemAttribute||System.Attribute
    ToolboxItemFilterAttribute|101|System.Attribute ToolboxItemFilterType|e|||:Allow,Custom,Prevent,Require
    TypeConverter|
    TypeConverter+StandardValuesCollection|2||System.Collections.ICollection;System.Collections.IEnumerable
    TypeConverterAttribute|101|System.Attribute TypeDescriptionProvider|81
    TypeDescriptionProviderAttribute|101|System.Attribute TypeDescriptor|101 TypeListConverter|81|.TypeConverter
    UInt16Converter||.BaseNumberConverter UInt32Converter||.BaseNumberConverter UInt64Converter||.BaseNumberConverter
    VersionConverter||.TypeConverter WarningException|2001|System.SystemException
    Win32Exception|2001|System.Runtime.InteropServices.ExternalException|System.Runtime.Serialization.ISerializable
    =System.ComponentModel.DataAnnotations
     AssociatedMetadataTypeTypeDescriptionProvider||System.ComponentModel.TypeDescriptionProvider
    AssociationAttribute|101|System.Attribute CompareAttribute||.ValidationAttribute
    ConcurrencyCheckAttribute|101|System.Attribute CreditCardAttribute|101|.DataTypeAttribute
    CustomValidationAttribute|101|.ValidationAttribute
    DataType|e|||:Custom,DateTime,Date,Time,Duration,PhoneNumber,Currency,Text,Html,MultilineText,EmailAddress,Password,Url,ImageUrl,CreditCard,PostalCode,Upload
    DataTypeAttribute||.ValidationAttribute DisplayAttribute|101|System.Attribute
    DisplayColumnAttribute||System.Attribute DisplayFormatAttribute||System.Attribute
    EditableAttribute|101|System.Attribute EmailAddressAttribute|101|.DataTypeAttribute
    EnumDataTypeAttribute|101|.DataTypeAttribute FileExtensionsAttribute|101|.DataTypeAttribute
    FilterUIHintAttribute|101|System.Attribute IValidatableObject|i KeyAttribute|101|System.Attribute
    MaxLengthAttribute||.ValidationAttribute MetadataTypeAttribute|101|System.Attribute
    MinLengthAttribute||.ValidationAttribute PhoneAttribute|101|.DataTypeAttribute RangeAttribute||.ValidationAttribute
    RegularExpressionAttribute||.ValidationAttribute RequiredAttribute||.ValidationAttribute
    ScaffoldColumnAttribute||System.Attribute StringLengthAttribute||.ValidationAttribute
    TimestampAttribute|101|System.Attribute UIHintAttribute||System.Attribute UrlAttribute|101|.DataTypeAttribute
    ValidationAttribute|81|System.Attribute ValidationContext|101||System.IServiceProvider
    ValidationException|2001|System.Exception ValidationResult| Validator|181
    =System.ComponentModel.DataAnnotations.Schema
     ColumnAttribute||System.Attribute ComplexTypeAttribute||System.Attribute
    DatabaseGeneratedAttribute||System.Attribute DatabaseGeneratedOption|e|||:None,Identity,Computed
    ForeignKeyAttribute||System.Attribute InversePropertyAttribute||System.Attribute
    NotMappedAttribute||System.Attribute TableAttribute||System.Attribute
    =System.ComponentModel.Design
     ActiveDesignerEventArgs||System.EventArgs ActiveDesignerEventHandler|d
    CheckoutException|2001|System.Runtime.InteropServices.ExternalException CommandID|
    ComponentChangedEventArgs|101|System.EventArgs ComponentChangedEventHandler|d
    ComponentChangingEventArgs|101|System.EventArgs ComponentChangingEventHandler|d ComponentEventArgs||System.EventArgs
    ComponentEventHandler|d ComponentRenameEventArgs||System.EventArgs ComponentRenameEventHandler|d
    DesignerCollection|||System.Collections.ICollection;System.Collections.IEnumerable
    DesignerEventArgs||System.EventArgs DesignerEventHandler|d DesignerOptionService|81||.IDesignerOptionService
    DesignerOptionService+DesignerOptionCollection|102||System.Collections.IList;System.Collections.ICollection;System.Collections.IEnumerable
    DesignerTransaction|81||System.IDisposable DesignerTransactionCloseEventArgs||System.EventArgs
    DesignerTransactionCloseEventHandler|d DesignerVerb||.MenuCommand
    DesignerVerbCollection||System.Collections.CollectionBase
    DesigntimeLicenseContext||System.ComponentModel.LicenseContext DesigntimeLicenseContextSerializer|
    HelpContextType|e|||:Ambient,Window,Selection,ToolWindowSelection HelpKeywordAttribute|101|System.Attribute
    HelpKeywordType|e|||:F1Keyword,GeneralKeyword,FilterKeyword IComponentChangeService|i IComponentDiscoveryService|i
    IComponentInitializer|i IDesigner|i||System.IDisposable IDesignerEventService|i IDesignerFilter|i
    IDesignerHost|i||.IServiceContainer;System.IServiceProvider IDesignerHostTransactionState|i IDesignerOptionService|i
    IDictionaryService|i IEventBindingService|i IExtenderListService|i IExtenderProviderService|i IHelpService|i
    IInheritanceService|i IMenuCommandService|i IReferenceService|i IResourceService|i
    IRootDesigner|i||.IDesigner;System.IDisposable ISelectionService|i IServiceContainer|i||System.IServiceProvider
    ITreeDesigner|i||.IDesigner;System.IDisposable ITypeDescriptorFilterService|i ITypeDiscoveryService|i
    ITypeResolutionService|i MenuCommand|
    SelectionTypes|e|||*:Auto=1,Normal=1,Replace,MouseDown=4,MouseUp=8,Click=16,Primary=16,Toggle=32,Add=64,Remove=128,Valid=31
    ServiceContainer|||.IServiceContainer;System.IServiceProvider;System.IDisposable ServiceCreatorCallback|d
    StandardCommands| StandardToolWindows| TypeDescriptionProviderService|81
    ViewTechnology|e|||:Passthrough,WindowsForms,Default
    =System.ComponentModel.Design.Serialization
     ComponentSerializationService|81 ContextStack|101 DefaultSerializationProviderAttribute|101|System.Attribute
    DesignerLoader|81 DesignerSerializerAttribute|101|System.Attribute
    IDesignerLoaderHost|i||System.ComponentModel.Design.IDesignerHost;System.ComponentModel.Design.IServiceContainer;System.IServiceProvider
    IDesignerLoaderHost2|i||.IDesignerLoaderHost;System.ComponentModel.Design.IDesignerHost;System.ComponentModel.Design.IServiceContainer;System.IServiceProvider
    IDesignerLoaderService|i IDesignerSerializationManager|i||System.IServiceProvider IDesignerSerializationProvider|i
    IDesignerSerializationService|i INameCreationService|i InstanceDescriptor|101 MemberRelationship|s
    MemberRelationshipService|81 ResolveNameEventArgs||System.EventArgs ResolveNameEventHandler|d
    RootDesignerSerializerAttribute|101|System.Attribute SerializationStore|81||System.IDisposable
    =System.Diagnostics
     -EventLog||System.ComponentModel.Component
    -EventLogEntryType|e|||:Error=1,Warning,Information=4,SuccessAudit=8,FailureAudit=16 Activity| ActivityContext
    ActivityEvent ActivityIdFormat|e|||:Unknown,Hierarchical,W3C ActivityKind ActivityLink ActivityListener
    ActivitySource ActivitySpanId|s||System.IEquatable`1[System.Diagnostics.ActivitySpanId] ActivityStatusCode
    ActivityTagsCollection ActivityTraceFlags|e|||*:None,Recorded
    ActivityTraceId|s||System.IEquatable`1[System.Diagnostics.ActivityTraceId] BooleanSwitch||.Switch
    ConditionalAttribute|101|System.Attribute ConsoleTraceListener||.TextWriterTraceListener CorrelationManager|
    DataReceivedEventArgs||System.EventArgs DataReceivedEventHandler|d Debug|181 DebugProvider|
    DebuggableAttribute|101|System.Attribute
    DebuggableAttribute+DebuggingModes|e102|||*:None,Default,DisableOptimizations=256,IgnoreSymbolStoreSequencePoints=2,EnableEditAndContinue=4
    Debugger|181 DebuggerBrowsableAttribute|101|System.Attribute
    DebuggerBrowsableState|e|||:Never,Collapsed=2,RootHidden DebuggerDisableUserUnhandledExceptionsAttribute
    DebuggerDisplayAttribute|101|System.Attribute DebuggerHiddenAttribute|101|System.Attribute
    DebuggerNonUserCodeAttribute|101|System.Attribute DebuggerStepThroughAttribute|101|System.Attribute
    DebuggerStepperBoundaryAttribute|101|System.Attribute DebuggerTypeProxyAttribute|101|System.Attribute
    DebuggerVisualizerAttribute|101|System.Attribute DefaultTraceListener||.TraceListener
    DelimitedListTraceListener||.TextWriterTraceListener
    DiagnosticListener||.DiagnosticSource|System.IObservable`1[System.Collections.Generic.KeyValuePair`2[System.String,System.Object]];System.IDisposable
    DiagnosticSource|81 EventTypeFilter||.TraceFilter FileVersionInfo|101
    MonitoringDescriptionAttribute||System.ComponentModel.DescriptionAttribute
    Process||System.ComponentModel.Component|System.IDisposable ProcessModule||System.ComponentModel.Component
    ProcessModuleCollection||System.Collections.ReadOnlyCollectionBase
    ProcessPriorityClass|e|||:Normal=32,Idle=64,High=128,RealTime=256,BelowNormal=16384,AboveNormal=32768
    ProcessStartInfo|101 ProcessThread||System.ComponentModel.Component
    ProcessThreadCollection||System.Collections.ReadOnlyCollectionBase
    ProcessWindowStyle|e|||:Normal,Hidden,Minimized,Maximized SourceFilter||.TraceFilter
    SourceLevels|e|||*:Off,Critical,Error=3,Warning=7,Information=15,Verbose=31,ActivityTracing=65280,All=-1
    SourceSwitch||.Switch StackFrame| StackFrameExtensions|181 StackTrace|
    StackTraceHiddenAttribute|100|System.Attribute Stopwatch| Switch|81 SwitchAttribute|101|System.Attribute
    SwitchLevelAttribute|101|System.Attribute TextWriterTraceListener||.TraceListener
    ThreadPriorityLevel|e|||:Idle=-15,Lowest=-2,BelowNormal,Normal,AboveNormal,Highest,TimeCritical=15
    ThreadState|e|||:Initialized,Ready,Running,Standby,Terminated,Wait,Transition,Unknown
    ThreadWaitReason|e|||:Executive,FreePage,PageIn,SystemAllocation,ExecutionDelay,Suspended,UserRequest,EventPairHigh,EventPairLow,LpcReceive,LpcReply,VirtualMemory,PageOut,Unknown
    Trace|101 TraceEventCache|
    TraceEventType|e|||:Critical=1,Error,Warning=4,Information=8,Verbose=16,Start=256,Stop=512,Suspend=1024,Resume=2048,Transfer=4096
    TraceFilter|81 TraceLevel|e|||:Off,Error,Warning,Info,Verbose
    TraceListener|81|System.MarshalByRefObject|System.IDisposable
    TraceListenerCollection|||System.Collections.IList;System.Collections.ICollection;System.Collections.IEnumerable
    TraceOptions|e|||*:None,LogicalOperationStack,DateTime,Timestamp=4,ProcessId=8,ThreadId=16,Callstack=32 TraceSource|
    TraceSwitch||.Switch UnreachableException XmlWriterTraceListener||.TextWriterTraceListener
    =System.Diagnostics.CodeAnalysis
     AllowNullAttribute|101|System.Attribute ConstantExpectedAttribute DisallowNullAttribute|101|System.Attribute
    DoesNotReturnAttribute|101|System.Attribute DoesNotReturnIfAttribute|101|System.Attribute DynamicDependencyAttribute
    DynamicallyAccessedMemberTypes DynamicallyAccessedMembersAttribute
    ExcludeFromCodeCoverageAttribute|101|System.Attribute ExperimentalAttribute FeatureGuardAttribute
    FeatureSwitchDefinitionAttribute MaybeNullAttribute|101|System.Attribute MaybeNullWhenAttribute|101|System.Attribute
    MemberNotNullAttribute MemberNotNullWhenAttribute NotNullAttribute|101|System.Attribute
    NotNullIfNotNullAttribute|101|System.Attribute NotNullWhenAttribute|101|System.Attribute
    RequiresAssemblyFilesAttribute RequiresDynamicCodeAttribute RequiresUnreferencedCodeAttribute
    SetsRequiredMembersAttribute StringSyntaxAttribute SuppressMessageAttribute|101|System.Attribute
    UnconditionalSuppressMessageAttribute UnscopedRefAttribute
    =System.Diagnostics.Contracts
     Contract|181 ContractAbbreviatorAttribute|101|System.Attribute
    ContractArgumentValidatorAttribute|101|System.Attribute ContractClassAttribute|101|System.Attribute
    ContractClassForAttribute|101|System.Attribute ContractException|2101|System.Exception
    ContractFailedEventArgs|101|System.EventArgs
    ContractFailureKind|e|||:Precondition,Postcondition,PostconditionOnException,Invariant,Assert,Assume
    ContractInvariantMethodAttribute|101|System.Attribute ContractOptionAttribute|101|System.Attribute
    ContractPublicPropertyNameAttribute|101|System.Attribute ContractReferenceAssemblyAttribute|101|System.Attribute
    ContractRuntimeIgnoredAttribute|101|System.Attribute ContractVerificationAttribute|101|System.Attribute
    PureAttribute|101|System.Attribute
    =System.Diagnostics.Metrics
     Counter`1 Gauge`1 Histogram`1 Instrument Instrument`1 Measurement`1 Meter MeterListener ObservableCounter`1
    ObservableGauge`1 ObservableInstrument`1 ObservableUpDownCounter`1 UpDownCounter`1
    =System.Diagnostics.SymbolStore
     ISymbolBinder|i ISymbolBinder1|i ISymbolDocument|i ISymbolDocumentWriter|i ISymbolMethod|i ISymbolNamespace|i
    ISymbolReader|i ISymbolScope|i ISymbolVariable|i ISymbolWriter|i
    SymAddressKind|e|||:ILOffset=1,NativeRVA,NativeRegister,NativeRegisterRelative,NativeOffset,NativeRegisterRegister,NativeRegisterStack,NativeStackRegister,BitField,NativeSectionOffset
    SymDocumentType| SymLanguageType| SymLanguageVendor| SymbolToken|s
    =System.Diagnostics.Tracing
     DiagnosticCounter|81||System.IDisposable EventActivityOptions|e|||*:None,Disable=2,Recursive=4,Detachable=8
    EventAttribute|101|System.Attribute EventChannel|e|||B:None,Admin=16,Operational,Analytic,Debug
    EventCommand|e|||:Update,SendManifest=-1,Enable=-2,Disable=-3 EventCommandEventArgs||System.EventArgs
    EventCounter||.DiagnosticCounter EventDataAttribute||System.Attribute EventFieldAttribute||System.Attribute
    EventFieldFormat|e|||:Default,String=2,Boolean,Hexadecimal,Xml=11,Json,HResult=15 EventFieldTags|e|||*:None
    EventIgnoreAttribute||System.Attribute
    EventKeywords|e|||l*:None,All=-1,MicrosoftTelemetry=562949953421312,WdiContext=562949953421312,WdiDiagnostic=1125899906842624,Sqm=2251799813685248,AuditFailure=4503599627370496,AuditSuccess=9007199254740992,CorrelationHint=4503599627370496,EventLogClassic=36028797018963968
    EventLevel|e|||:LogAlways,Critical,Error,Warning,Informational,Verbose EventListener|||System.IDisposable
    EventManifestOptions|e|||*:None,Strict,AllCultures,OnlyIfNeededForRegistration=4,AllowEventSourceOverride=8
    EventOpcode|e|||:Info,Start,Stop,DataCollectionStart,DataCollectionStop,Extension,Reply,Resume,Suspend,Send,Receive=240
    EventSource|||System.IDisposable EventSourceAttribute|101|System.Attribute
    EventSourceCreatedEventArgs||System.EventArgs EventSourceException|2001|System.Exception EventSourceOptions|s
    EventSourceSettings|e|||*:Default,ThrowOnEventWriteErrors,EtwManifestEventFormat=4,EtwSelfDescribingEventFormat=8
    EventTags|e|||*:None EventTask|e|||:None EventWrittenEventArgs||System.EventArgs
    IncrementingEventCounter||.DiagnosticCounter IncrementingPollingCounter||.DiagnosticCounter
    NonEventAttribute|101|System.Attribute PollingCounter||.DiagnosticCounter TraceLoggingEventTypes|
    =System.Security
     AllowPartiallyTrustedCallersAttribute|101|System.Attribute IPermission|i||.ISecurityEncodable ISecurityEncodable|i
    IStackWalk|i PartialTrustVisibilityLevel|e|||:VisibleToAllHosts,NotVisibleByDefault
    PermissionSet|||System.Collections.ICollection;System.Collections.IEnumerable;System.Runtime.Serialization.IDeserializationCallback;.ISecurityEncodable;.IStackWalk
    SecureString|101||System.IDisposable SecureStringMarshal|181 SecurityCriticalAttribute|101|System.Attribute
    SecurityCriticalScope|e|||:Explicit,Everything SecurityElement|101 SecurityException|2001|System.SystemException
    SecurityRuleSet|e|||B:None,Level1,Level2 SecurityRulesAttribute|101|System.Attribute
    SecuritySafeCriticalAttribute|101|System.Attribute SecurityTransparentAttribute|101|System.Attribute
    SecurityTreatAsSafeAttribute|101|System.Attribute SuppressUnmanagedCodeSecurityAttribute|101|System.Attribute
    UnverifiableCodeAttribute|101|System.Attribute VerificationException|2001|System.SystemException
    =System.Security.AccessControl
     AccessControlActions|e|||*:None,View,Change
    AccessControlModification|e|||:Add,Set,Reset,Remove,RemoveAll,RemoveSpecific
    AccessControlSections|e|||*:None,Audit,Access,Owner=4,Group=8,All=15 AccessControlType|e|||:Allow,Deny
    AccessRule|81|.AuthorizationRule AccessRule`1||.AccessRule AceEnumerator|101||System.Collections.IEnumerator
    AceFlags|e|||B*:None,ObjectInherit,ContainerInherit,NoPropagateInherit=4,InheritOnly=8,InheritanceFlags=15,Inherited,SuccessfulAccess=64,FailedAccess=128,AuditFlags=192
    AceQualifier|e|||:AccessAllowed,AccessDenied,SystemAudit,SystemAlarm
    AceType|e|||B:AccessAllowed,AccessDenied,SystemAudit,SystemAlarm,AccessAllowedCompound,AccessAllowedObject,AccessDeniedObject,SystemAuditObject,SystemAlarmObject,AccessAllowedCallback,AccessDeniedCallback,AccessAllowedCallbackObject,AccessDeniedCallbackObject,SystemAuditCallback,SystemAlarmCallback,SystemAuditCallbackObject,MaxDefinedAceType,SystemAlarmCallbackObject=16
    AuditFlags|e|||*:None,Success,Failure AuditRule|81|.AuthorizationRule AuditRule`1||.AuditRule AuthorizationRule|81
    AuthorizationRuleCollection|101|System.Collections.ReadOnlyCollectionBase CommonAce|101|.QualifiedAce
    CommonAcl|81|.GenericAcl CommonObjectSecurity|81|.ObjectSecurity
    CommonSecurityDescriptor|101|.GenericSecurityDescriptor CompoundAce|101|.KnownAce
    CompoundAceType|e|||:Impersonation=1
    ControlFlags|e|||*:None,OwnerDefaulted,GroupDefaulted,DiscretionaryAclPresent=4,DiscretionaryAclDefaulted=8,SystemAclPresent=16,SystemAclDefaulted=32,DiscretionaryAclUntrusted=64,ServerSecurity=128,DiscretionaryAclAutoInheritRequired=256,SystemAclAutoInheritRequired=512,DiscretionaryAclAutoInherited=1024,SystemAclAutoInherited=2048,DiscretionaryAclProtected=4096,SystemAclProtected=8192,RMControlValid=16384,SelfRelative=32768
    CustomAce|101|.GenericAce DirectoryObjectSecurity|81|.ObjectSecurity DirectorySecurity|101|.FileSystemSecurity
    DiscretionaryAcl|101|.CommonAcl FileSecurity|101|.FileSystemSecurity FileSystemAccessRule|101|.AccessRule
    FileSystemAuditRule|101|.AuditRule
    FileSystemRights|e|||*:ListDirectory=1,ReadData=1,CreateFiles,WriteData=2,AppendData=4,CreateDirectories=4,ReadExtendedAttributes=8,WriteExtendedAttributes=16,ExecuteFile=32,Traverse=32,DeleteSubdirectoriesAndFiles=64,ReadAttributes=128,WriteAttributes=256,Write=278,Delete=65536,ReadPermissions=131072,Read=131209,ReadAndExecute=131241,Modify=197055,ChangePermissions=262144,TakeOwnership=524288,Synchronize=1048576,FullControl=2032127
    FileSystemSecurity|81|.NativeObjectSecurity GenericAce|81
    GenericAcl|81||System.Collections.ICollection;System.Collections.IEnumerable GenericSecurityDescriptor|81
    InheritanceFlags|e|||*:None,ContainerInherit,ObjectInherit KnownAce|81|.GenericAce
    NativeObjectSecurity|81|.CommonObjectSecurity ObjectAccessRule|81|.AccessRule ObjectAce|101|.QualifiedAce
    ObjectAceFlags|e|||*:None,ObjectAceTypePresent,InheritedObjectAceTypePresent ObjectAuditRule|81|.AuditRule
    ObjectSecurity|81 ObjectSecurity`1|81|.NativeObjectSecurity
    PrivilegeNotHeldException|101|System.UnauthorizedAccessException|System.Runtime.Serialization.ISerializable
    PropagationFlags|e|||*:None,NoPropagateInherit,InheritOnly QualifiedAce|81|.KnownAce RawAcl|101|.GenericAcl
    RawSecurityDescriptor|101|.GenericSecurityDescriptor RegistryAccessRule|101|.AccessRule
    RegistryAuditRule|101|.AuditRule
    RegistryRights|e|||*:QueryValues=1,SetValue,CreateSubKey=4,EnumerateSubKeys=8,Notify=16,CreateLink=32,ExecuteKey=131097,ReadKey=131097,WriteKey=131078,Delete=65536,ReadPermissions=131072,ChangePermissions=262144,TakeOwnership=524288,FullControl=983103
    RegistrySecurity|101|.NativeObjectSecurity
    ResourceType|e|||:Unknown,FileObject,Service,Printer,RegistryKey,LMShare,KernelObject,WindowObject,DSObject,DSObjectAll,ProviderDefined,WmiGuidObject,RegistryWow6432Key
    SecurityInfos|e|||*:Owner=1,Group,DiscretionaryAcl=4,SystemAcl=8 SystemAcl|101|.CommonAcl
    =System.Security.Authentication
     AuthenticationException|2001|System.SystemException
    CipherAlgorithmType|e|||:None,Rc2=26114,Rc4=26625,Des=26113,TripleDes=26115,Aes=26129,Aes128=26126,Aes192,Aes256,Null=24576
    ExchangeAlgorithmType|e|||:None,RsaSign=9216,RsaKeyX=41984,DiffieHellman=43522
    HashAlgorithmType|e|||:None,Md5=32771,Sha1,Sha256=32780,Sha384,Sha512
    InvalidCredentialException|2001|.AuthenticationException
    SslProtocols|e|||*:None,Ssl2=12,Ssl3=48,Tls=192,Tls11=768,Tls12=3072,Tls13=12288,Default=240
    =System.Security.Authentication.ExtendedProtection
     ChannelBinding|81|Microsoft.Win32.SafeHandles.SafeHandleZeroOrMinusOneIsInvalid
    ChannelBindingKind|e|||:Unknown,Unique=25,Endpoint
    ExtendedProtectionPolicy|||System.Runtime.Serialization.ISerializable
    ExtendedProtectionPolicyTypeConverter||System.ComponentModel.TypeConverter
    PolicyEnforcement|e|||:Never,WhenSupported,Always ProtectionScenario|e|||:TransportSelected,TrustedProxy
    ServiceNameCollection||System.Collections.ReadOnlyCollectionBase
    =System.Security.Claims
     Claim| ClaimTypes|181 ClaimValueTypes|181 ClaimsIdentity|||System.Security.Principal.IIdentity
    ClaimsPrincipal|||System.Security.Principal.IPrincipal
    =System.Security.Cryptography
     -DataProtectionScope|e|||:CurrentUser,LocalMachine -ProtectedData|181 Aes|81|.SymmetricAlgorithm
    AesCcm|101||System.IDisposable AesCng|101|.Aes AesCryptoServiceProvider|101|.Aes AesGcm|101||System.IDisposable
    AesManaged|101|.Aes AsnEncodedData|
    AsnEncodedDataCollection|101||System.Collections.ICollection;System.Collections.IEnumerable
    AsnEncodedDataEnumerator|101||System.Collections.IEnumerator AsymmetricAlgorithm|81||System.IDisposable
    AsymmetricKeyExchangeDeformatter|81 AsymmetricKeyExchangeFormatter|81 AsymmetricSignatureDeformatter|81
    AsymmetricSignatureFormatter|81 AuthenticationTagMismatchException ChaCha20Poly1305
    CipherMode|e|||:CBC=1,ECB,OFB,CFB,CTS
    CngAlgorithm|101||System.IEquatable`1[System.Security.Cryptography.CngAlgorithm]
    CngAlgorithmGroup|101||System.IEquatable`1[System.Security.Cryptography.CngAlgorithmGroup]
    CngExportPolicies|e|||*:None,AllowExport,AllowPlaintextExport,AllowArchiving=4,AllowPlaintextArchiving=8
    CngKey|101||System.IDisposable
    CngKeyBlobFormat|101||System.IEquatable`1[System.Security.Cryptography.CngKeyBlobFormat]
    CngKeyCreationOptions|e|||*:None,MachineKey=32,OverwriteExistingKey=128 CngKeyCreationParameters|101
    CngKeyHandleOpenOptions|e|||*:None,EphemeralKey CngKeyOpenOptions|e|||*:None,UserKey=0,MachineKey=32,Silent=64
    CngKeyUsages|e|||*:None,Decryption,Signing,KeyAgreement=4,AllUsages=16777215
    CngProperty|s||System.IEquatable`1[System.Security.Cryptography.CngProperty]
    CngPropertyCollection|101|System.Collections.ObjectModel.Collection`1[System.Security.Cryptography.CngProperty]
    CngPropertyOptions|e|||*:Persist=-2147483648,None=0,CustomProperty=1073741824
    CngProvider|101||System.IEquatable`1[System.Security.Cryptography.CngProvider] CngUIPolicy|101
    CngUIProtectionLevels|e|||*:None,ProtectKey,ForceHighProtection CryptoConfig|
    CryptoStream||System.IO.Stream|System.IDisposable CryptoStreamMode|e|||:Read,Write
    CryptographicException|2001|System.SystemException CryptographicOperations|181
    CryptographicUnexpectedOperationException|2001|.CryptographicException CspKeyContainerInfo|101 CspParameters|101
    CspProviderFlags|e|||*:NoFlags,UseMachineKeyStore,UseDefaultKeyContainer,UseNonExportableKey=4,UseExistingKey=8,UseArchivableKey=16,UseUserProtectedKey=32,NoPrompt=64,CreateEphemeralKey=128
    DES|81|.SymmetricAlgorithm DESCryptoServiceProvider|101|.DES DSA|81|.AsymmetricAlgorithm DSACng|101|.DSA
    DSACryptoServiceProvider|101|.DSA|.ICspAsymmetricAlgorithm DSAOpenSsl|101|.DSA DSAParameters|s
    DSASignatureDeformatter||.AsymmetricSignatureDeformatter DSASignatureFormat
    DSASignatureFormatter||.AsymmetricSignatureFormatter DeriveBytes|81||System.IDisposable ECCurve|s
    ECCurve+ECCurveType|e102|||:Implicit,PrimeShortWeierstrass,PrimeTwistedEdwards,PrimeMontgomery,Characteristic2,Named
    ECCurve+NamedCurves|182 ECDiffieHellman|81|.AsymmetricAlgorithm ECDiffieHellmanCng|101|.ECDiffieHellman
    ECDiffieHellmanCngPublicKey|101|.ECDiffieHellmanPublicKey ECDiffieHellmanKeyDerivationFunction|e|||:Hash,Hmac,Tls
    ECDiffieHellmanOpenSsl|101|.ECDiffieHellman ECDiffieHellmanPublicKey|81||System.IDisposable
    ECDsa|81|.AsymmetricAlgorithm ECDsaCng|101|.ECDsa ECDsaOpenSsl|101|.ECDsa ECKeyXmlFormat|e|||:Rfc4050 ECParameters|s
    ECPoint|s FromBase64Transform|||.ICryptoTransform;System.IDisposable
    FromBase64TransformMode|e|||:IgnoreWhiteSpaces,DoNotIgnoreWhiteSpaces HKDF HMAC|81|.KeyedHashAlgorithm
    HMACMD5||.HMAC HMACSHA1||.HMAC HMACSHA256||.HMAC HMACSHA384||.HMAC HMACSHA3_256 HMACSHA3_384 HMACSHA3_512
    HMACSHA512||.HMAC HashAlgorithm|81||System.IDisposable;.ICryptoTransform
    HashAlgorithmName|s||System.IEquatable`1[System.Security.Cryptography.HashAlgorithmName]
    ICryptoTransform|i||System.IDisposable ICspAsymmetricAlgorithm|i IncrementalHash|101||System.IDisposable
    KeyNumber|e|||:Exchange=1,Signature KeySizes|101 KeyedHashAlgorithm|81|.HashAlgorithm Kmac128 Kmac256
    MD5|81|.HashAlgorithm MD5CryptoServiceProvider|101|.MD5 MLDsa MLKem MaskGenerationMethod|81 Oid|101
    OidCollection|101||System.Collections.ICollection;System.Collections.IEnumerable
    OidEnumerator|101||System.Collections.IEnumerator
    OidGroup|e|||:All,HashAlgorithm,EncryptionAlgorithm,PublicKeyAlgorithm,SignatureAlgorithm,Attribute,ExtensionOrAttribute,EnhancedKeyUsage,Policy,Template,KeyDerivationFunction
    PKCS1MaskGenerationMethod||.MaskGenerationMethod PaddingMode|e|||:None=1,PKCS7,Zeros,ANSIX923,ISO10126
    PasswordDeriveBytes||.DeriveBytes
    PbeEncryptionAlgorithm|e|||:Unknown,Aes128Cbc,Aes192Cbc,Aes256Cbc,TripleDes3KeyPkcs12 PbeParameters|101 PemEncoding
    PemFields RC2|81|.SymmetricAlgorithm RC2CryptoServiceProvider|101|.RC2
    RNGCryptoServiceProvider|101|.RandomNumberGenerator RSA|81|.AsymmetricAlgorithm RSACng|101|.RSA
    RSACryptoServiceProvider|101|.RSA|.ICspAsymmetricAlgorithm
    RSAEncryptionPadding|101||System.IEquatable`1[System.Security.Cryptography.RSAEncryptionPadding]
    RSAEncryptionPaddingMode|e|||:Pkcs1,Oaep RSAOAEPKeyExchangeDeformatter||.AsymmetricKeyExchangeDeformatter
    RSAOAEPKeyExchangeFormatter||.AsymmetricKeyExchangeFormatter RSAOpenSsl|101|.RSA
    RSAPKCS1KeyExchangeDeformatter||.AsymmetricKeyExchangeDeformatter
    RSAPKCS1KeyExchangeFormatter||.AsymmetricKeyExchangeFormatter
    RSAPKCS1SignatureDeformatter||.AsymmetricSignatureDeformatter
    RSAPKCS1SignatureFormatter||.AsymmetricSignatureFormatter RSAParameters|s
    RSASignaturePadding|101||System.IEquatable`1[System.Security.Cryptography.RSASignaturePadding]
    RSASignaturePaddingMode|e|||:Pkcs1,Pss RandomNumberGenerator|81||System.IDisposable Rfc2898DeriveBytes||.DeriveBytes
    Rijndael|81|.SymmetricAlgorithm RijndaelManaged|101|.Rijndael SHA1|81|.HashAlgorithm
    SHA1CryptoServiceProvider|101|.SHA1 SHA1Managed|101|.SHA1 SHA256|81|.HashAlgorithm
    SHA256CryptoServiceProvider|101|.SHA256 SHA256Managed|101|.SHA256 SHA384|81|.HashAlgorithm
    SHA384CryptoServiceProvider|101|.SHA384 SHA384Managed|101|.SHA384 SHA3_256 SHA3_384 SHA3_512
    SHA512|81|.HashAlgorithm SHA512CryptoServiceProvider|101|.SHA512 SHA512Managed|101|.SHA512 SP800108HmacCounterKdf
    SafeEvpPKeyHandle|100|System.Runtime.InteropServices.SafeHandle Shake128 Shake256 SignatureDescription| SlhDsa
    SymmetricAlgorithm|81||System.IDisposable ToBase64Transform|||.ICryptoTransform;System.IDisposable
    TripleDES|81|.SymmetricAlgorithm TripleDESCng|101|.TripleDES TripleDESCryptoServiceProvider|101|.TripleDES
    =System.Security.Cryptography.X509Certificates
     CertificateRequest|101 DSACertificateExtensions|181 ECDsaCertificateExtensions|181
    OpenFlags|e|||*:ReadOnly,ReadWrite,MaxAllowed,OpenExistingOnly=4,IncludeArchived=8 PublicKey|101
    RSACertificateExtensions|181 StoreLocation|e|||:CurrentUser=1,LocalMachine
    StoreName|e|||:AddressBook=1,AuthRoot,CertificateAuthority,Disallowed,My,Root,TrustedPeople,TrustedPublisher
    SubjectAlternativeNameBuilder|101 X500DistinguishedName|101|System.Security.Cryptography.AsnEncodedData
    X500DistinguishedNameFlags|e|||*:None,Reversed,UseSemicolons=16,DoNotUsePlusSign=32,DoNotUseQuotes=64,UseCommas=128,UseNewLines=256,UseUTF8Encoding=4096,UseT61Encoding=8192,ForceUTF8Encoding=16384
    X509BasicConstraintsExtension|101|.X509Extension
    X509Certificate|||System.IDisposable;System.Runtime.Serialization.IDeserializationCallback;System.Runtime.Serialization.ISerializable
    X509Certificate2||.X509Certificate X509Certificate2Collection||.X509CertificateCollection
    X509Certificate2Enumerator|101||System.Collections.IEnumerator
    X509CertificateCollection||System.Collections.CollectionBase
    X509CertificateCollection+X509CertificateEnumerator|2||System.Collections.IEnumerator X509Chain|||System.IDisposable
    X509ChainElement| X509ChainElementCollection|101||System.Collections.ICollection;System.Collections.IEnumerable
    X509ChainElementEnumerator|101||System.Collections.IEnumerator X509ChainPolicy|101 X509ChainStatus|s
    X509ChainStatusFlags|e|||*:NoError,NotTimeValid,NotTimeNested,Revoked=4,NotSignatureValid=8,NotValidForUsage=16,UntrustedRoot=32,RevocationStatusUnknown=64,Cyclic=128,InvalidExtension=256,InvalidPolicyConstraints=512,InvalidBasicConstraints=1024,InvalidNameConstraints=2048,HasNotSupportedNameConstraint=4096,HasNotDefinedNameConstraint=8192,HasNotPermittedNameConstraint=16384,HasExcludedNameConstraint=32768,PartialChain=65536,CtlNotTimeValid=131072,CtlNotSignatureValid=262144,CtlNotValidForUsage=524288,OfflineRevocation=16777216,NoIssuanceChainPolicy=33554432,ExplicitDistrust=67108864,HasNotSupportedCriticalExtension=134217728,HasWeakSignature=1048576
    X509ContentType|e|||:Unknown,Cert,SerializedCert,Pfx,Pkcs12=3,SerializedStore,Pkcs7,Authenticode
    X509EnhancedKeyUsageExtension|101|.X509Extension X509Extension||System.Security.Cryptography.AsnEncodedData
    X509ExtensionCollection|101||System.Collections.ICollection;System.Collections.IEnumerable
    X509ExtensionEnumerator|101||System.Collections.IEnumerator
    X509FindType|e|||:FindByThumbprint,FindBySubjectName,FindBySubjectDistinguishedName,FindByIssuerName,FindByIssuerDistinguishedName,FindBySerialNumber,FindByTimeValid,FindByTimeNotYetValid,FindByTimeExpired,FindByTemplateName,FindByApplicationPolicy,FindByCertificatePolicy,FindByExtension,FindByKeyUsage,FindBySubjectKeyIdentifier
    X509IncludeOption|e|||:None,ExcludeRoot,EndCertOnly,WholeChain
    X509KeyStorageFlags|e|||*:DefaultKeySet,UserKeySet,MachineKeySet,Exportable=4,UserProtected=8,PersistKeySet=16,EphemeralKeySet=32
    X509KeyUsageExtension|101|.X509Extension
    X509KeyUsageFlags|e|||*:None,EncipherOnly,CrlSign,KeyCertSign=4,KeyAgreement=8,DataEncipherment=16,KeyEncipherment=32,NonRepudiation=64,DigitalSignature=128,DecipherOnly=32768
    X509NameType|e|||:SimpleName,EmailName,UpnName,DnsName,DnsFromAlternativeName,UrlName
    X509RevocationFlag|e|||:EndCertificateOnly,EntireChain,ExcludeRoot X509RevocationMode|e|||:NoCheck,Online,Offline
    X509SignatureGenerator|81 X509Store|101||System.IDisposable X509SubjectKeyIdentifierExtension|101|.X509Extension
    X509SubjectKeyIdentifierHashAlgorithm|e|||:Sha1,ShortSha1,CapiSha1
    X509VerificationFlags|e|||*:NoFlag,IgnoreNotTimeValid,IgnoreCtlNotTimeValid,IgnoreNotTimeNested=4,IgnoreInvalidBasicConstraints=8,AllowUnknownCertificateAuthority=16,IgnoreWrongUsage=32,IgnoreInvalidName=64,IgnoreInvalidPolicy=128,IgnoreEndRevocationUnknown=256,IgnoreCtlSignerRevocationUnknown=512,IgnoreCertificateAuthorityRevocationUnknown=1024,IgnoreRootRevocationUnknown=2048,AllFlags=4095
    =System.Security.Permissions
     CodeAccessSecurityAttribute|81|.SecurityAttribute PermissionState|e|||:None,Unrestricted
    SecurityAction|e|||:Assert=3,Demand=2,Deny=4,InheritanceDemand=7,LinkDemand=6,PermitOnly=5,RequestMinimum=8,RequestOptional,RequestRefuse
    SecurityAttribute|81|System.Attribute SecurityPermissionAttribute|101|.CodeAccessSecurityAttribute
    SecurityPermissionFlag|e|||*:AllFlags=16383,Assertion=1,BindingRedirects=8192,ControlAppDomain=1024,ControlDomainPolicy=256,ControlEvidence=32,ControlPolicy=64,ControlPrincipal=512,ControlThread=16,Execution=8,Infrastructure=4096,NoFlags=0,RemotingConfiguration=2048,SerializationFormatter=128,SkipVerification=4,UnmanagedCode=2
    =System.Security.Principal
     GenericIdentity||System.Security.Claims.ClaimsIdentity GenericPrincipal||System.Security.Claims.ClaimsPrincipal
    IIdentity|i IPrincipal|i IdentityNotMappedException|101|System.SystemException IdentityReference|81
    IdentityReferenceCollection|||System.Collections.Generic.ICollection`1[System.Security.Principal.IdentityReference];System.Collections.Generic.IEnumerable`1[System.Security.Principal.IdentityReference];System.Collections.IEnumerable
    NTAccount|101|.IdentityReference PrincipalPolicy|e|||:UnauthenticatedPrincipal,NoPrincipal,WindowsPrincipal
    SecurityIdentifier|101|.IdentityReference|System.IComparable`1[System.Security.Principal.SecurityIdentifier]
    TokenAccessLevels|e|||*:AssignPrimary=1,Duplicate,Impersonate=4,Query=8,QuerySource=16,AdjustPrivileges=32,AdjustGroups=64,AdjustDefault=128,AdjustSessionId=256,Read=131080,Write=131296,AllAccess=983551,MaximumAllowed=33554432
    TokenImpersonationLevel|e|||:None,Anonymous,Identification,Impersonation,Delegation
    WellKnownSidType|e|||:NullSid,WorldSid,LocalSid,CreatorOwnerSid,CreatorGroupSid,CreatorOwnerServerSid,CreatorGroupServerSid,NTAuthoritySid,DialupSid,NetworkSid,BatchSid,InteractiveSid,ServiceSid,AnonymousSid,ProxySid,EnterpriseControllersSid,SelfSid,AuthenticatedUserSid,RestrictedCodeSid,TerminalServerSid,RemoteLogonIdSid,LogonIdsSid,LocalSystemSid,LocalServiceSid,NetworkServiceSid,BuiltinDomainSid,BuiltinAdministratorsSid,BuiltinUsersSid,BuiltinGuestsSid,BuiltinPowerUsersSid,BuiltinAccountOperatorsSid,BuiltinSystemOperatorsSid,BuiltinPrintOperatorsSid,BuiltinBackupOperatorsSid,BuiltinReplicatorSid,BuiltinPreWindows2000CompatibleAccessSid,BuiltinRemoteDesktopUsersSid,BuiltinNetworkConfigurationOperatorsSid,AccountAdministratorSid,AccountGuestSid,AccountKrbtgtSid,AccountDomainAdminsSid,AccountDomainUsersSid,AccountDomainGuestsSid,AccountComputersSid,AccountControllersSid,AccountCertAdminsSid,AccountSchemaAdminsSid,AccountEnterpriseAdminsSid,AccountPolicyAdminsSid,AccountRasAndIasServersSid,NtlmAuthenticationSid,DigestAuthenticationSid,SChannelAuthenticationSid,ThisOrganizationSid,OtherOrganizationSid,BuiltinIncomingForestTrustBuildersSid,BuiltinPerformanceMonitoringUsersSid,BuiltinPerformanceLoggingUsersSid,BuiltinAuthorizationAccessSid,MaxDefined,WinBuiltinTerminalServerLicenseServersSid=60,WinBuiltinDCOMUsersSid,WinBuiltinIUsersSid,WinIUserSid,WinBuiltinCryptoOperatorsSid,WinUntrustedLabelSid,WinLowLabelSid,WinMediumLabelSid,WinHighLabelSid,WinSystemLabelSid,WinWriteRestrictedCodeSid,WinCreatorOwnerRightsSid,WinCacheablePrincipalsGroupSid,WinNonCacheablePrincipalsGroupSid,WinEnterpriseReadonlyControllersSid,WinAccountReadonlyControllersSid,WinBuiltinEventLogReadersGroup,WinNewEnterpriseReadonlyControllersSid,WinBuiltinCertSvcDComAccessGroup,WinMediumPlusLabelSid,WinLocalLogonSid,WinConsoleLogonSid,WinThisOrganizationCertificateSid,WinApplicationPackageAuthoritySid,WinBuiltinAnyPackageSid,WinCapabilityInternetClientSid,WinCapabilityInternetClientServerSid,WinCapabilityPrivateNetworkClientServerSid,WinCapabilityPicturesLibrarySid,WinCapabilityVideosLibrarySid,WinCapabilityMusicLibrarySid,WinCapabilityDocumentsLibrarySid,WinCapabilitySharedUserCertificatesSid,WinCapabilityEnterpriseAuthenticationSid,WinCapabilityRemovableStorageSid
    WindowsAccountType|e|||:Normal,Guest,System,Anonymous
    WindowsBuiltInRole|e|||:Administrator=544,User,Guest,PowerUser,AccountOperator,SystemOperator,PrintOperator,BackupOperator,Replicator
    WindowsIdentity||System.Security.Claims.ClaimsIdentity|System.IDisposable;System.Runtime.Serialization.IDeserializationCallback;System.Runtime.Serialization.ISerializable
    WindowsPrincipal||System.Security.Claims.ClaimsPrincipal
    =System.Threading
     AbandonedMutexException|2001|System.SystemException ApartmentState|e|||:STA,MTA,Unknown
    AsyncFlowControl|s||System.IDisposable AsyncLocalValueChangedArgs`1|s AsyncLocal`1|101
    AutoResetEvent|101|.EventWaitHandle Barrier|||System.IDisposable BarrierPostPhaseException|2001|System.Exception
    CancellationToken|s
    CancellationTokenRegistration|s||System.IEquatable`1[System.Threading.CancellationTokenRegistration];System.IDisposable;System.IAsyncDisposable
    CancellationTokenSource|||System.IDisposable CompressedStack|101||System.Runtime.Serialization.ISerializable
    ContextCallback|d CountdownEvent|||System.IDisposable EventResetMode|e|||:AutoReset,ManualReset
    EventWaitHandle||.WaitHandle ExecutionContext|101||System.IDisposable;System.Runtime.Serialization.ISerializable
    HostExecutionContext|||System.IDisposable HostExecutionContextManager| IOCompletionCallback|d IThreadPoolWorkItem|i
    ITimer Interlocked|181 LazyInitializer|181 LazyThreadSafetyMode|e|||:None,PublicationOnly,ExecutionAndPublication
    Lock Lock+Scope LockCookie|s LockRecursionException|2001|System.Exception
    LockRecursionPolicy|e|||:NoRecursion,SupportsRecursion ManualResetEvent|101|.EventWaitHandle
    ManualResetEventSlim|||System.IDisposable Monitor|181 Mutex|101|.WaitHandle NativeOverlapped|s Overlapped|
    ParameterizedThreadStart|d PeriodicTimer PreAllocatedOverlapped|101||System.IDisposable
    ReaderWriterLock|101|System.Runtime.ConstrainedExecution.CriticalFinalizerObject
    ReaderWriterLockSlim|||System.IDisposable RegisteredWaitHandle|101|System.MarshalByRefObject
    Semaphore|101|.WaitHandle SemaphoreFullException|2001|System.SystemException SemaphoreSlim|||System.IDisposable
    SendOrPostCallback|d SpinLock|s SpinWait|s SynchronizationContext|
    SynchronizationLockException|2001|System.SystemException
    Thread|101|System.Runtime.ConstrainedExecution.CriticalFinalizerObject
    ThreadAbortException|2101|System.SystemException ThreadExceptionEventArgs||System.EventArgs
    ThreadExceptionEventHandler|d ThreadInterruptedException|2001|System.SystemException
    ThreadLocal`1|||System.IDisposable ThreadPool|181 ThreadPoolBoundHandle|101||System.IDisposable
    ThreadPriority|e|||:Lowest,BelowNormal,Normal,AboveNormal,Highest ThreadStart|d
    ThreadStartException|2101|System.SystemException
    ThreadState|e|||*:Running,StopRequested,SuspendRequested,Background=4,Unstarted=8,Stopped=16,WaitSleepJoin=32,Suspended=64,AbortRequested=128,Aborted=256
    ThreadStateException|2001|System.SystemException Timeout|181
    Timer|101|System.MarshalByRefObject|System.IDisposable;System.IAsyncDisposable TimerCallback|d Volatile|181
    WaitCallback|d WaitHandle|81|System.MarshalByRefObject|System.IDisposable
    WaitHandleCannotBeOpenedException|2001|System.ApplicationException WaitHandleExtensions|181 WaitOrTimerCallback|d
    =System.Threading.Channels
     BoundedChannelFullMode|e|||:Wait,DropNewest,DropOldest,DropWrite BoundedChannelOptions|101|.ChannelOptions
    Channel|181 ChannelClosedException|2001|System.InvalidOperationException ChannelOptions|81 ChannelReader`1|81
    ChannelWriter`1|81 Channel`1|81|.Channel`2 Channel`2|81 UnboundedChannelOptions|101|.ChannelOptions
    =System.Threading.RateLimiting
     ConcurrencyLimiter FixedWindowRateLimiter RateLimitLease RateLimiter SlidingWindowRateLimiter
    TokenBucketRateLimiter
    =System.Threading.Tasks
     ConcurrentExclusiveSchedulerPair| ConfigureAwaitOptions Parallel|181 ParallelLoopResult|s ParallelLoopState|
    ParallelOptions| Task|||System.IAsyncResult;System.IDisposable TaskAsyncEnumerableExtensions|181
    TaskCanceledException|2001|System.OperationCanceledException TaskCompletionSource`1|
    TaskContinuationOptions|e|||*:None,PreferFairness,LongRunning,AttachedToParent=4,DenyChildAttach=8,HideScheduler=16,LazyCancellation=32,RunContinuationsAsynchronously=64,NotOnRanToCompletion=65536,NotOnFaulted=131072,NotOnCanceled=262144,OnlyOnRanToCompletion=393216,OnlyOnFaulted=327680,OnlyOnCanceled=196608,ExecuteSynchronously=524288
    TaskCreationOptions|e|||*:None,PreferFairness,LongRunning,AttachedToParent=4,DenyChildAttach=8,HideScheduler=16,RunContinuationsAsynchronously=64
    TaskExtensions|181 TaskFactory| TaskFactory`1| TaskScheduler|81 TaskSchedulerException|2001|System.Exception
    TaskStatus|e|||:Created,WaitingForActivation,WaitingToRun,Running,WaitingForChildrenToComplete,RanToCompletion,Canceled,Faulted
    TaskToAsyncResult Task`1||.Task UnobservedTaskExceptionEventArgs||System.EventArgs
    ValueTask|s101||System.IEquatable`1[System.Threading.Tasks.ValueTask] ValueTask`1|s101
    =System.Threading.Tasks.Dataflow
     ActionBlock`1|101||.IDataflowBlock BatchBlock`1|101||.IDataflowBlock BatchedJoinBlock`2|101||.IDataflowBlock
    BatchedJoinBlock`3|101||.IDataflowBlock BroadcastBlock`1|101||.IDataflowBlock BufferBlock`1|101||.IDataflowBlock
    DataflowBlock|181 DataflowBlockOptions| DataflowLinkOptions|
    DataflowMessageHeader|s||System.IEquatable`1[System.Threading.Tasks.Dataflow.DataflowMessageHeader]
    DataflowMessageStatus|e|||:Accepted,Declined,Postponed,NotAvailable,DecliningPermanently
    ExecutionDataflowBlockOptions||.DataflowBlockOptions GroupingDataflowBlockOptions||.DataflowBlockOptions
    IDataflowBlock|i IPropagatorBlock`2|i||.IDataflowBlock IReceivableSourceBlock`1|i||.IDataflowBlock
    ISourceBlock`1|i||.IDataflowBlock ITargetBlock`1|i||.IDataflowBlock JoinBlock`2|101||.IDataflowBlock
    JoinBlock`3|101||.IDataflowBlock TransformBlock`2|101||.IDataflowBlock TransformManyBlock`2|101||.IDataflowBlock
    WriteOnceBlock`1|101||.IDataflowBlock
    =System.Threading.Tasks.Sources
     IValueTaskSource|i IValueTaskSource`1|i ManualResetValueTaskSourceCore`1|s101
    ValueTaskSourceOnCompletedFlags|e|||*:None,UseSchedulingContext,FlowExecutionContext
    ValueTaskSourceStatus|e|||:Pending,Succeeded,Faulted,Canceled
    """
}
