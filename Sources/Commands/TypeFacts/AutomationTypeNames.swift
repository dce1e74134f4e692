// swift-format-ignore-file
// Types of PowerShell's engine itself, by namespace. Made by scripts/generate-typenames from data/reference; do not edit.

enum AutomationTypeNames {
  /// A line that starts with `=` names a namespace; the lines below it hold its types as `TypeFacts` reads them.
  static let text: StaticString = """
    =System.Management.Automation
     ActionPreference|e|||:SilentlyContinue,Stop,Continue,Inquire,Ignore,Suspend,Break
    ActionPreferenceStopException||.RuntimeException
    AliasAttribute|101|System.Management.Automation.Internal.ParsingBaseAttribute AliasInfo||.CommandInfo
    Alignment|e|||:Undefined,Left,Center,Right
    AllowEmptyCollectionAttribute|101|System.Management.Automation.Internal.CmdletMetadataAttribute
    AllowEmptyStringAttribute|101|System.Management.Automation.Internal.CmdletMetadataAttribute
    AllowNullAttribute|101|System.Management.Automation.Internal.CmdletMetadataAttribute
    ApplicationFailedException||.RuntimeException ApplicationInfo||.CommandInfo
    ArgumentCompleterAttribute||System.Attribute
    ArgumentCompleterFactoryAttribute|81|.ArgumentCompleterAttribute|.IArgumentCompleterFactory
    ArgumentCompletionsAttribute||System.Attribute
    ArgumentTransformationAttribute|81|System.Management.Automation.Internal.CmdletMetadataAttribute
    ArgumentTransformationMetadataException||.MetadataException AuthorizationManager| BackgroundDispatcher
    BreakException|101|.LoopFlowException Breakpoint|81 BreakpointUpdateType|e|||:Set,Removed,Enabled,Disabled
    BreakpointUpdatedEventArgs||System.EventArgs CachedValidValuesGeneratorBase|81||.IValidateSetValuesGenerator
    ChildItemCmdletProviderIntrinsics|101 Cmdlet|81|System.Management.Automation.Internal.InternalCommand
    CmdletAttribute|101|.CmdletCommonMetadataAttribute CmdletBindingAttribute||.CmdletCommonMetadataAttribute
    CmdletCommonMetadataAttribute|81|System.Management.Automation.Internal.CmdletMetadataAttribute
    CmdletInfo||.CommandInfo CmdletInvocationException||.RuntimeException
    CmdletProviderInvocationException||.CmdletInvocationException CmdletProviderManagementIntrinsics|101
    CmsMessageRecipient| CommandBreakpoint||.Breakpoint CommandCompletion| CommandInfo|81 CommandInvocationIntrinsics|
    CommandLookupEventArgs||System.EventArgs CommandMetadata|101 CommandNotFoundException||.RuntimeException
    CommandOrigin|e|||:Runspace,Internal CommandParameterInfo| CommandParameterSetInfo|
    CommandTypes|e|||*:Alias=1,Function,Filter=4,Cmdlet=8,ExternalScript=16,Application=32,Script=64,Configuration=256,All=383
    CompletionCompleters|181 CompletionResult|
    CompletionResultType|e|||:Text,History,Command,ProviderItem,ProviderContainer,Property,Method,ParameterName,ParameterValue,Variable,Namespace,Type,Keyword,DynamicKeyword
    ConfigurationInfo||.FunctionInfo ConfirmImpact|e|||:None,Low,Medium,High ContainerParentJob|101|.Job2
    ContentCmdletProviderIntrinsics|101 ContinueException|101|.LoopFlowException
    ConversionRank|e100|||:None,UnrelatedArraysS2A=7,UnrelatedArrays=15,ToStringS2A=23,ToString=31,CustomS2A=39,Custom=47,IConvertibleS2A=55,IConvertible=63,ImplicitCastS2A=71,ImplicitCast=79,ExplicitCastS2A=87,ExplicitCast=95,ConstructorS2A=103,Constructor=111,Create=115,ParseS2A=119,Parse=127,PSObjectS2A=135,PSObject=143,LanguageS2A=151,Language=159,NullToValue=175,NullToRef=191,NumericExplicitS2A=199,NumericExplicit=207,NumericExplicit1S2A=215,NumericExplicit1=223,NumericStringS2A=231,NumericString=239,NumericImplicitS2A=247,NumericImplicit=255,AssignableS2A=263,Assignable=271,IdentityS2A=279,StringToCharArray=282,Identity=287,ValueDependent=65527
    ConvertThroughString||.PSTypeConverter CopyContainers|e|||:CopyTargetContainer,CopyChildrenOfTargetContainer
    CredentialAttribute|101|.ArgumentTransformationAttribute CustomControl|101|.PSControl CustomControlBuilder|101
    CustomControlEntry|101 CustomEntryBuilder|101 CustomItemBase|81 CustomItemExpression|101|.CustomItemBase
    CustomItemFrame|101|.CustomItemBase CustomItemNewline|101|.CustomItemBase CustomItemText|101|.CustomItemBase
    DSCResourceRunAsCredential|e|||:Default,NotSupported,Mandatory,Optional=0 DataAddedEventArgs|101|System.EventArgs
    DataAddingEventArgs|101|System.EventArgs DebugModes|e|||*:None,Default,LocalScript,RemoteScript=4
    DebugRecord||.InformationalRecord DebuggerCommandResults|101
    DebuggerResumeAction|e|||:Continue,StepInto,StepOut,StepOver,Stop DebuggerStopEventArgs||System.EventArgs
    DefaultParameterDictionary|101|System.Collections.Hashtable DisplayEntry|101
    DisplayEntryValueType|e|||:Property,ScriptBlock DriveManagementIntrinsics|101
    DriveNotFoundException||.SessionStateException
    DscLocalConfigurationManagerAttribute||System.Management.Automation.Internal.CmdletMetadataAttribute
    DscPropertyAttribute||System.Management.Automation.Internal.CmdletMetadataAttribute
    DscResourceAttribute||System.Management.Automation.Internal.CmdletMetadataAttribute DscResourceInfo|
    DscResourcePropertyInfo|101 DynamicClassImplementationAssemblyAttribute||System.Attribute EngineIntrinsics|
    EntrySelectedBy|101
    ErrorCategory|e|||:NotSpecified,OpenError,CloseError,DeviceError,DeadlockDetected,InvalidArgument,InvalidData,InvalidOperation,InvalidResult,InvalidType,MetadataError,NotImplemented,NotInstalled,ObjectNotFound,OperationStopped,OperationTimeout,SyntaxError,ParserError,PermissionDenied,ResourceBusy,ResourceExists,ResourceUnavailable,ReadError,WriteError,FromStdErr,SecurityError,ProtocolError,ConnectionError,AuthenticationError,LimitsExceeded,QuotaExceeded,NotEnabled
    ErrorCategoryInfo| ErrorDetails|||System.Runtime.Serialization.ISerializable
    ErrorRecord|||System.Runtime.Serialization.ISerializable
    ErrorView|e|||:NormalView,CategoryView,ConciseView,DetailedView ExitException||.FlowControlException
    ExperimentAction|e|||:None,Hide,Show
    ExperimentalAttribute|101|System.Management.Automation.Internal.ParsingBaseAttribute ExperimentalFeature|
    ExtendedTypeDefinition|101 ExtendedTypeSystemException||.RuntimeException ExternalScriptInfo||.CommandInfo
    FilterInfo||.FunctionInfo FlagsExpression`1|101 FlowControlException|81|System.SystemException
    FormatViewDefinition|101 ForwardedEventArgs||System.EventArgs FunctionInfo||.CommandInfo GetSymmetricEncryptionKey|d
    GetValueException||.ExtendedTypeSystemException GetValueInvocationException||.GetValueException
    GettingValueExceptionEventArgs||System.EventArgs HaltCommandException||System.SystemException
    HiddenAttribute|101|System.Management.Automation.Internal.ParsingBaseAttribute HostInformationMessage|
    HostUtilities|181 IArgumentCompleter|i IArgumentCompleterFactory|i IBackgroundDispatcher ICommandRuntime|i
    ICommandRuntime2|i||.ICommandRuntime IContainsErrorRecord|i IDynamicParameters|i IJobDebugger|i
    IModuleAssemblyCleanup|i IModuleAssemblyInitializer|i IResourceSupplier|i IValidateSetValuesGenerator|i
    ImplementedAsType|e|||:None,PowerShell,Binary,Composite IncompleteParseException||.ParseException InformationRecord|
    InformationalRecord|81 InvalidJobStateException||System.SystemException
    InvalidPowerShellStateException||System.SystemException InvocationInfo| ItemCmdletProviderIntrinsics|101
    ItemNotFoundException||.SessionStateException Job|81||System.IDisposable Job2|81|.Job
    JobDefinition|||System.Runtime.Serialization.ISerializable JobFailedException||System.SystemException
    JobIdentifier|101 JobInvocationInfo|||System.Runtime.Serialization.ISerializable JobManager|101
    JobRepository||.Repository`1[System.Management.Automation.Job] JobSourceAdapter|81
    JobState|e|||:NotStarted,Running,Completed,Failed,Stopped,Blocked,Suspended,Disconnected,Suspending,Stopping,AtBreakpoint
    JobStateEventArgs|101|System.EventArgs JobStateInfo|101
    JobThreadOptions|e|||:Default,UseThreadPoolThread,UseNewThread LanguagePrimitives|181
    LanguagePrimitives+EnumMultipleTypeConverter|5|.LanguagePrimitives+EnumSingleTypeConverter
    LineBreakpoint||.Breakpoint ListControl|101|.PSControl ListControlBuilder| ListControlEntry|101
    ListControlEntryItem|101 ListEntryBuilder| LocationChangedEventArgs||System.EventArgs
    LoopFlowException|81|.FlowControlException MemberNamePredicate|d MetadataException||.RuntimeException
    MethodException||.ExtendedTypeSystemException MethodInvocationException||.MethodException
    ModuleAccessMode|e|||:ReadWrite,ReadOnly,Constant ModuleIntrinsics|
    ModuleIntrinsics+PSModulePathScope|e102|||:User,Builtin,Machine ModuleType|e|||:Script,Binary,Manifest,Cim
    NativeArgumentPassingStyle|e|||:Legacy,Standard,Windows NativeCommandExitException|101|.RuntimeException
    NullValidationAttributeBase|81|.ValidateArgumentsAttribute
    OrderedHashtable|101|System.Collections.Hashtable|System.Collections.IEnumerable
    OutputRendering|e|||:Host,PlainText,Ansi
    OutputTypeAttribute|101|System.Management.Automation.Internal.CmdletMetadataAttribute PSAdaptedProperty||.PSProperty
    PSAliasProperty||.PSPropertyInfo PSArgumentException||System.ArgumentException|.IContainsErrorRecord
    PSArgumentNullException||System.ArgumentNullException|.IContainsErrorRecord
    PSArgumentOutOfRangeException||System.ArgumentOutOfRangeException|.IContainsErrorRecord PSClassInfo|101
    PSClassMemberInfo|101 PSCmdlet|81|.Cmdlet PSCodeMethod||.PSMethodInfo PSCodeProperty||.PSPropertyInfo PSCommand|101
    PSControl|81 PSControlGroupBy|101 PSCredential|2101||System.Runtime.Serialization.ISerializable
    PSCredentialTypes|e|||*:Generic=1,Domain,Default
    PSCredentialUIOptions|e|||*:Default=1,None=0,ValidateUserNameSyntax,AlwaysPrompt,ReadOnlyUserName PSCustomObject|
    PSDataCollection`1|||System.Collections.IList;System.Collections.ICollection;System.Collections.IEnumerable;System.IDisposable;System.Runtime.Serialization.ISerializable
    PSDataStreams|101 PSDefaultValueAttribute|101|System.Management.Automation.Internal.ParsingBaseAttribute
    PSDriveInfo|||System.IComparable PSDynamicMember||.PSMemberInfo PSEngineEvent|101 PSEvent||.PSMemberInfo
    PSEventArgs||System.EventArgs
    PSEventArgsCollection|||System.Collections.Generic.IEnumerable`1[System.Management.Automation.PSEventArgs]
    PSEventHandler| PSEventJob||.Job PSEventManager|81 PSEventReceivedEventHandler|d
    PSEventSubscriber|||System.IEquatable`1[System.Management.Automation.PSEventSubscriber]
    PSEventUnsubscribedEventArgs||System.EventArgs PSEventUnsubscribedEventHandler|d
    PSInvalidCastException||System.InvalidCastException|.IContainsErrorRecord
    PSInvalidOperationException||System.InvalidOperationException|.IContainsErrorRecord PSInvocationSettings|101
    PSInvocationState|e|||:NotStarted,Running,Stopping,Stopped,Completed,Failed,Disconnected
    PSInvocationStateChangedEventArgs|101|System.EventArgs PSInvocationStateInfo|101
    PSJobStartEventArgs|101|System.EventArgs
    PSLanguageMode|e|||:FullLanguage,RestrictedLanguage,NoLanguage,ConstrainedLanguage PSListModifier|
    PSListModifier`1||.PSListModifier PSMemberInfo|81 PSMemberInfoCollection`1|81 PSMemberSet||.PSMemberInfo
    PSMemberTypes|e|||*:AliasProperty=1,CodeProperty,Property=4,NoteProperty=8,ScriptProperty=16,PropertySet=32,Method=64,CodeMethod=128,ScriptMethod=256,ParameterizedProperty=512,MemberSet=1024,Event=2048,Dynamic=4096,InferredProperty=8192,Properties=8223,Methods=448,All=16383
    PSMemberViewTypes|e|||*:Extended=1,Adapted,Base=4,All=7 PSMethod||.PSMethodInfo PSMethodInfo|81|.PSMemberInfo
    PSModuleAutoLoadingPreference|e|||:None,ModuleQualified,All PSModuleInfo|101
    PSNotImplementedException||System.NotImplementedException|.IContainsErrorRecord
    PSNotSupportedException||System.NotSupportedException|.IContainsErrorRecord PSNoteProperty||.PSPropertyInfo
    PSObject|||System.IFormattable;System.IComparable;System.Runtime.Serialization.ISerializable;System.Dynamic.IDynamicMetaObjectProvider
    PSObjectDisposedException||System.ObjectDisposedException|.IContainsErrorRecord
    PSObjectPropertyDescriptor||System.ComponentModel.PropertyDescriptor
    PSObjectTypeDescriptionProvider||System.ComponentModel.TypeDescriptionProvider
    PSObjectTypeDescriptor||System.ComponentModel.CustomTypeDescriptor PSParameterizedProperty||.PSMethodInfo
    PSParseError|101 PSParser|101 PSPrimitiveDictionary|101|System.Collections.Hashtable PSProperty||.PSPropertyInfo
    PSPropertyAdapter|81 PSPropertyInfo|81|.PSMemberInfo PSPropertySet||.PSMemberInfo PSReference|
    PSScriptMethod||.PSMethodInfo PSScriptProperty||.PSPropertyInfo PSSecurityException||.RuntimeException
    PSSerializer|181 PSSessionTypeOption|81 PSSnapInInfo| PSSnapInSpecification| PSStyle|101 PSStyle+BackgroundColor|102
    PSStyle+FileInfoFormatting|102 PSStyle+FileInfoFormatting+FileExtensionDictionary|102 PSStyle+ForegroundColor|102
    PSStyle+FormattingData|102 PSStyle+ProgressConfiguration|102 PSToken|101
    PSTokenType|e|||:Unknown,Command,CommandParameter,CommandArgument,Number,String,Variable,Member,LoopLabel,Attribute,Type,Operator,GroupStart,GroupEnd,Keyword,Comment,StatementSeparator,NewLine,LineContinuation,Position
    PSTraceSource|
    PSTraceSourceOptions|e|||*:None,Constructor,Dispose,Finalizer=4,Method=8,Property=16,Delegates=32,Events=64,Exception=128,Lock=256,Error=512,Warning=1024,Verbose=2048,WriteLine=4096,Scope=8192,Assert=16384,ExecutionFlow=8303,Data=6167,Errors=640,All=32767
    PSTransaction PSTransactionContext|101||System.IDisposable PSTransactionStatus
    PSTransportOption|81||System.ICloneable PSTypeConverter|81 PSTypeName| PSTypeNameAttribute||System.Attribute
    PSVariable| PSVariableIntrinsics|101 PSVariableProperty||.PSNoteProperty
    PSVersionHashTable|101|System.Collections.Hashtable|System.Collections.IEnumerable PSVersionInfo|181
    PagingParameters|101 ParameterAttribute|101|System.Management.Automation.Internal.ParsingBaseAttribute
    ParameterBindingException||.RuntimeException ParameterMetadata|101 ParameterSetMetadata|101
    ParentContainsErrorRecordException||System.SystemException ParseException||.RuntimeException
    ParsingMetadataException||.MetadataException PathInfo|101
    PathInfoStack|101|System.Collections.Generic.Stack`1[System.Management.Automation.PathInfo] PathIntrinsics|101
    PipelineClosedException||.RuntimeException PipelineDepthException||System.SystemException|.IContainsErrorRecord
    PipelineStoppedException||.RuntimeException Platform|181
    Platform+XDG_Type|e102|||:CONFIG,CACHE,DATA,USER_MODULES,SHARED_MODULES,DEFAULT PowerShell|101||System.IDisposable
    PowerShellAssemblyLoadContextInitializer|181
    PowerShellStreamType|e|||:Input,Output,Error,Warning,Verbose,Debug,Progress,Information
    PowerShellStreams`2|101||System.IDisposable PowerShellUnsafeAssemblyLoad|181
    ProcessRunspaceDebugEndEventArgs|101|System.EventArgs ProgressRecord| ProgressRecordType|e|||:Processing,Completed
    ProgressView|e|||:Minimal,Classic PropertyCmdletProviderIntrinsics|101
    PropertyNotFoundException||.ExtendedTypeSystemException ProviderCmdlet|181 ProviderInfo| ProviderIntrinsics|101
    ProviderInvocationException||.RuntimeException ProviderNameAmbiguousException||.ProviderNotFoundException
    ProviderNotFoundException||.SessionStateException ProxyCommand|101 ReadOnlyPSMemberInfoCollection`1|
    RedirectedException||.RuntimeException RegisterArgumentCompleterCommand||.PSCmdlet RemoteCommandInfo||.CommandInfo
    RemoteException||.RuntimeException
    RemoteStreamOptions|e|||*:AddInvocationInfoToErrorRecord=1,AddInvocationInfoToWarningRecord,AddInvocationInfoToDebugRecord=4,AddInvocationInfoToVerboseRecord=8,AddInvocationInfo=15
    RemotingBehavior|e|||:None,PowerShell,Custom
    RemotingCapability|e|||:None,PowerShell,SupportedByCommand,OwnedByCommand Repository`1|81
    ResolutionPurpose|e|||:Encryption,Decryption ReturnContainers|e|||:ReturnMatchingContainers,ReturnAllContainers
    RollbackSeverity|e|||:Error,TerminatingError,Never RunspaceInvoke RunspaceMode|e|||:CurrentRunspace,NewRunspace
    RunspacePoolStateInfo|101 RunspaceRepository||.Repository`1[System.Management.Automation.Runspaces.PSSession]
    RuntimeDefinedParameter|
    RuntimeDefinedParameterDictionary||System.Collections.Generic.Dictionary`2[System.String,System.Management.Automation.RuntimeDefinedParameter]
    RuntimeException||System.SystemException|.IContainsErrorRecord ScopeArgumentCompleter|||.IArgumentCompleter
    ScopedItemOptions|e|||*:None,ReadOnly,Constant,Private=4,AllScope=8,Unspecified=16 ScriptBlock|
    ScriptBlockToPowerShellNotSupportedException||.RuntimeException
    ScriptCallDepthException||System.SystemException|.IContainsErrorRecord ScriptInfo||.CommandInfo
    ScriptRequiresException||.RuntimeException SecurityDescriptorCmdletProviderIntrinsics|101
    SemanticVersion|101||System.IComparable;System.IComparable`1[System.Management.Automation.SemanticVersion];System.IEquatable`1[System.Management.Automation.SemanticVersion]
    SessionCapabilities|e|||*:RemoteServer=1,Language=4 SessionState|101
    SessionStateCategory|e|||:Variable,Alias,Function,Filter,Drive,CmdletProvider,Scope,Command,Resource,Cmdlet
    SessionStateEntryVisibility|e|||:Public,Private SessionStateException||.RuntimeException
    SessionStateUnauthorizedAccessException||.SessionStateException SetValueException||.ExtendedTypeSystemException
    SetValueInvocationException||.SetValueException SettingValueExceptionEventArgs||System.EventArgs
    ShouldProcessReason|e|||*:None,WhatIf Signature|101
    SignatureStatus|e|||:Valid,UnknownError,NotSigned,HashMismatch,NotTrusted,NotSupportedFileFormat,Incompatible
    SignatureType|e|||:None,Authenticode,Catalog
    SigningOption|e|||:AddOnlyCertificate,AddFullCertificateChain,AddFullCertificateChainExceptRoot,Default=2
    SplitOptions|e|||*:SimpleMatch=1,RegexMatch,CultureInvariant=4,IgnorePatternWhitespace=8,Multiline=16,Singleline=32,IgnoreCase=64,ExplicitCapture=128
    StartRunspaceDebugProcessingEventArgs|101|System.EventArgs SteppablePipeline|101||System.IDisposable
    SupportsWildcardsAttribute|101|System.Management.Automation.Internal.ParsingBaseAttribute SwitchParameter|s
    TableControl|101|.PSControl TableControlBuilder|101 TableControlColumn|101 TableControlColumnHeader|101
    TableControlRow|101 TableRowDefinitionBuilder|101 TerminateException|101|.FlowControlException
    TypeInferenceRuntimePermissions|e|||:None,AllowSafeEval VTUtility|101 VTUtility+VT|e102|||:Reset,Inverse
    ValidateArgumentsAttribute|81|System.Management.Automation.Internal.CmdletMetadataAttribute
    ValidateCountAttribute|101|.ValidateArgumentsAttribute ValidateDriveAttribute||.ValidateArgumentsAttribute
    ValidateEnumeratedArgumentsAttribute|81|.ValidateArgumentsAttribute
    ValidateLengthAttribute|101|.ValidateEnumeratedArgumentsAttribute
    ValidateNotNullAttribute|101|.NullValidationAttributeBase
    ValidateNotNullOrAttributeBase|81|.NullValidationAttributeBase
    ValidateNotNullOrEmptyAttribute|101|.ValidateNotNullOrAttributeBase
    ValidateNotNullOrWhiteSpaceAttribute|101|.ValidateNotNullOrAttributeBase
    ValidatePatternAttribute|101|.ValidateEnumeratedArgumentsAttribute
    ValidateRangeAttribute|101|.ValidateEnumeratedArgumentsAttribute
    ValidateRangeKind|e|||:Positive,NonNegative,Negative,NonPositive
    ValidateScriptAttribute|101|.ValidateEnumeratedArgumentsAttribute
    ValidateSetAttribute|101|.ValidateEnumeratedArgumentsAttribute
    ValidateTrustedDataAttribute|101|.ValidateArgumentsAttribute ValidateUserDriveAttribute|101|.ValidateDriveAttribute
    ValidationMetadataException||.MetadataException VariableAccessMode|e|||:Read,Write,ReadWrite
    VariableBreakpoint||.Breakpoint VariablePath| VerbInfo| VerboseRecord||.InformationalRecord VerbsCommon|181
    VerbsCommunications|181 VerbsData|181 VerbsDiagnostic|181 VerbsLifecycle|181 VerbsOther|181 VerbsSecurity|181
    WarningRecord||.InformationalRecord WhereOperatorSelectionMode|e|||:Default,First,Last,SkipUntil,Until,Split
    WideControl|101|.PSControl WideControlBuilder|101 WideControlEntryItem|101
    WildcardOptions|e|||*:None,Compiled,IgnoreCase,CultureInvariant=4 WildcardPattern|101
    WildcardPatternException||.RuntimeException -Adapter|80 -AliasHelpInfo|100|.HelpInfo
    -AliasHelpProvider|0|.HelpProvider
    -AliasScopeItemSearcher|0|.ScopedItemSearcher`1[System.Management.Automation.AliasInfo] -AmsiUtils|180
    -AmsiUtils+AmsiNativeMethods|185
    -AmsiUtils+AmsiNativeMethods+AMSI_RESULT|e105|||:AMSI_RESULT_CLEAN,AMSI_RESULT_NOT_DETECTED,AMSI_RESULT_BLOCKED_BY_ADMIN_BEGIN=16384,AMSI_RESULT_BLOCKED_BY_ADMIN_END=20479,AMSI_RESULT_DETECTED=32768
    -AnalysisCache|180 -AnalysisCacheData|100 -ArgumentEncodingCompletionsAttribute|100|.ArgumentCompletionsAttribute
    -ArgumentToEncodingTransformationAttribute|100|.ArgumentTransformationAttribute
    -ArgumentToVersionTransformationAttribute|0|.ArgumentTransformationAttribute
    -ArgumentTypeConverterAttribute|100|.ArgumentTransformationAttribute -ArrayOps|180
    -AssertException|0|System.SystemException -AstTypeInference|180 -AsyncByteStreamTransfer|100||System.IDisposable
    -AutomaticVariable|e100|||:Underbar,Args,This,Input,PSCmdlet,PSBoundParameters,MyInvocation,PSScriptRoot,PSCommandPath,NumberOfAutomaticVariables
    -AutomationEngine|0 -BaseCommandHelpInfo|80|.HelpInfo -BaseDotNetAdapterForAdaptedObjects|0|.DotNetAdapter
    -BatchInvocationContext|0 -Boxed|180 -Breakpoint+BreakpointAction|e105|||:Continue,Break -ByRefOps|180 -BytePipe|80
    -CRC32Hash|180 -CacheEntry|80 -CacheTable|0 -CallStackFrame|101 -CharOps|180
    -CharRangeEnumerator|0||System.Collections.IEnumerator -CimClassDeserializationCache`1|0
    -CimClassSerializationCache`1|0
    -CimClassSerializationId|0|System.Tuple`4[System.String,System.String,System.String,System.Int32] -ClrFacade|180
    -CmdletParameterBinderController|0|.ParameterBinderController -CmdletProviderContext|100 -CmsUtils|180
    -CollectionEntry`1|0 -CollectionEntry`1+GetFirstOrDefaultDelegate|d105 -CollectionEntry`1+GetMemberDelegate|d105
    -CollectionEntry`1+GetMembersDelegate|d105 -CommandDiscovery|0
    -CommandDiscoveryEventSource|0|System.Diagnostics.Tracing.EventSource -CommandHelpProvider|0|.HelpProviderWithCache
    -CommandLineParameters|100 -CommandParameterInternal|100
    -CommandPathSearch|0||System.Collections.Generic.IEnumerable`1[System.String];System.Collections.Generic.IEnumerator`1[System.String]
    -CommandProcessor|0|.CommandProcessorBase -CommandProcessorBase|80||System.IDisposable -CommandRedirection|80
    -CommandSearcher|0||System.Collections.Generic.IEnumerable`1[System.Management.Automation.CommandInfo];System.Collections.Generic.IEnumerator`1[System.Management.Automation.CommandInfo]
    -CommandState|e100|||:Started,Stopped,Terminated
    -CompileInterpretChoice|e100|||:NeverCompile,AlwaysCompile,CompileOnDemand -CompiledCommandParameter|0
    -CompiledScriptBlockData|0 -CompletionAnalysis|0 -CompletionAnalysis+AstAnalysisContext|s10d -CompletionContext|0
    -CompletionHelpers|180 -CompletionHelpers+MatchStrategy|d105 -ConsoleVisibility|180 -Constants|180
    -ContainerType|e100|||:Dictionary,Queue,Stack,List,Enumerable,None -CoreTypes|180 -CustomInternalSerializer|100||||U
    -CustomSerialization|100||||U -CustomSerializationStrings|180||||U -DataRowAdapter|0|.PropertyOnlyAdapter
    -DataRowViewAdapter|0|.PropertyOnlyAdapter -Debugger|81 -DebuggerCommand|0 -DebuggerCommandProcessor|0
    -DecimalOps|180 -DefaultCommandRuntime|0||.ICommandRuntime2 -DefaultHelpProvider|0|.HelpFileHelpProvider
    -DeserializationContext|0
    -DeserializationOptions|e100|||*:None,NoRootElement=256,NoNamespace=512,DeserializeScriptBlocks=1024,RemotingOptions=768
    -Deserializer|0 -Diagnostics|100 -DisconnectedJobOperation|0|Microsoft.PowerShell.Commands.ExecutionCmdletHelper
    -DlrScriptCommandProcessor|100|.ScriptCommandProcessorBase -DotNetAdapter|0|.Adapter
    -DotNetAdapter+EventCacheEntry|5|.CacheEntry -DotNetAdapter+MethodCacheEntry|5|.CacheEntry
    -DotNetAdapter+ParameterizedPropertyCacheEntry|5|.CacheEntry -DotNetAdapter+PropertyCacheEntry|5|.CacheEntry
    -DotNetAdapter+PropertyCacheEntry+GetterDelegate|d105 -DotNetAdapter+PropertyCacheEntry+SetterDelegate|d105
    -DoubleOps|180 -DriveNames|180
    -DriveScopeItemSearcher|0|.ScopedItemSearcher`1[System.Management.Automation.PSDriveInfo]
    -DscResourceHelpProvider|0|.HelpProviderWithCache
    -DscResourceSearcher|0||System.Collections.Generic.IEnumerable`1[System.Management.Automation.DscResourceInfo];System.Collections.Generic.IEnumerator`1[System.Management.Automation.DscResourceInfo]
    -DummyLogProvider|0|.LogProvider -EmbeddedRunspaceDebugger|100|.NestedRunspaceDebugger -EncodingConversion|180
    -EngineState|e100|||:None,Available,Degraded,OutOfService,Stopped -EnumMinimumDisambiguation|180
    -EnumerableExtensions|180 -EnumerableOps|180
    -EnumerableOps+NonEnumerableObjectEnumerator|5||System.Collections.IEnumerator -ErrorRecord`1|0|.ErrorRecord
    -EventAction|0 -ExceptionHandlingOps|180 -ExceptionHandlingOps+CatchAll|5 -ExecutionContext|0
    -ExecutionContext+SavedContextData|5 -ExecutionContextForStepping|100||System.IDisposable
    -ExitNestedPromptException|0|.FlowControlException
    -ExportVisitor|0|System.Management.Automation.Language.AstVisitor2 -ExtensionMethods|180 -FileBytePipe|100|.BytePipe
    -FileRedirection|0|.CommandRedirection|System.IDisposable -FlagsExpression`1+AndNode|5|.FlagsExpression`1+Node
    -FlagsExpression`1+Node|85 -FlagsExpression`1+NotNode|5|.FlagsExpression`1+Node
    -FlagsExpression`1+OperandNode|5|.FlagsExpression`1+Node -FlagsExpression`1+OrNode|5|.FlagsExpression`1+Node
    -FlagsExpression`1+Token|5 -FlagsExpression`1+TokenKind|e105|||:Identifier,And,Or,Not
    -FunctionLookupPath|0|.VariablePath -FunctionOps|180
    -FunctionScopeItemSearcher|0|.ScopedItemSearcher`1[System.Management.Automation.FunctionInfo] -FuzzyMatcher|0
    -HashtableOps|180
    -HelpCategory|e100|||*:None,Alias,Cmdlet,Provider=4,General=16,FAQ=32,Glossary=64,HelpFile=128,ScriptCommand=256,Function=512,Filter=1024,ExternalScript=2048,All=1048575,DefaultHelp=4096,Configuration=16384,DscResource=32768,Class=65536
    -HelpCommentsParser|100 -HelpErrorTracer|0 -HelpErrorTracer+TraceFrame|105||System.IDisposable
    -HelpFileHelpInfo|100|.HelpInfo -HelpFileHelpProvider|0|.HelpProviderWithCache -HelpInfo|80
    -HelpProgressEventArgs|0|System.EventArgs -HelpProvider|80 -HelpProviderInfo|0
    -HelpProviderWithCache|80|.HelpProvider -HelpProviderWithFullCache|80|.HelpProviderWithCache -HelpRequest|0
    -HelpSystem|0 -HelpUtils|180 -IBlockingEnumerator`1|ia0 -IHasSessionStateEntryVisibility|ia0 -IInspectable|ia0
    -IOutputProcessingState|ia0 -IRSPDriverInvoke|ia0 -IScriptCommandInfo|ia0 -IntOps|180 -InternalDeserializer|0
    -InternalParameterMetadata|0 -InternalSerializer|0 -InterpreterError|180 -KnownTypes|180
    -LanguagePrimitives+ConversionData`1|5||.LanguagePrimitives+IConversionData
    -LanguagePrimitives+EnumSingleTypeConverter|5|.PSTypeConverter -LanguagePrimitives+IConversionData|ia5
    -LanguagePrimitives+InternalPSCustomObject|5 -LanguagePrimitives+InternalPSObject|5|.PSObject
    -LanguagePrimitives+MemberNotFoundError|d105 -LanguagePrimitives+MemberSetValueError|d105 -LanguagePrimitives+Null|5
    -LanguagePrimitives+PSConverter`1|d105 -LanguagePrimitives+PSNullConverter|d105 -LocalVariable|0|.PSVariable
    -LocationGlobber|100 -LogContext|0 -LogContextCache|0 -LogProvider|80 -LongOps|180
    -LookupPathCollection|0|System.Collections.ObjectModel.Collection`1[System.String] -MUIFileSearcher|100
    -MamlClassHelpInfo|0|.HelpInfo -MamlCommandHelpInfo|0|.BaseCommandHelpInfo -MamlNode|0 -MamlUtil|180
    -MemberInvocationLoggingOps|180 -MemberMatch|180 -MemberRedirectionAdapter|80|.Adapter
    -MergedCommandParameterMetadata|0 -MergedCompiledCommandParameter|0 -MergingRedirection|0|.CommandRedirection
    -MethodGroup|80 -MethodGroup`1|0|.MethodGroup -MethodGroup`16|0|.MethodGroup -MethodGroup`2|0|.MethodGroup
    -MethodGroup`32|0|.MethodGroup -MethodGroup`4|0|.MethodGroup -MethodGroup`8|0|.MethodGroup -MethodInformation|0
    -MinishellParameterBinderController|0|.NativeCommandParameterBinderController
    -MinishellStream|e100|||:Output,Error,Verbose,Warning,Debug,Progress,Information,Unknown -ModuleCacheEntry|0
    -ModuleMatchFailure|e100|||:None,NullModule,Name,Guid,RequiredVersion,MinimumVersion,MaximumVersion,NullModuleSpecification
    -MonadTraceSource|0|System.Diagnostics.TraceSource -MshCommandRuntime|0||.ICommandRuntime2
    -MshCommandRuntime+ContinueStatus|e105|||:Yes,No,YesToAll,NoToAll
    -MshCommandRuntime+MergeDataStream|e105|||:None,All,Output,Error,Warning,Verbose,Debug,Host,Information
    -MshCommandRuntime+ShouldProcessPossibleOptimization|e105|||:AutoYes_CanSkipShouldProcessCall,AutoYes_CanCallShouldProcessAsynchronously,AutoNo_CanCallShouldProcessAsynchronously,NoOptimizationPossible
    -MshLog|180 -MshMemberMatchOptions|e100|||*:None,IncludeHidden,OnlySerializable -MutableTuple|80
    -MutableTuple`1|0|.MutableTuple -MutableTuple`128|0 -MutableTuple`16|0 -MutableTuple`2|0 -MutableTuple`32|0
    -MutableTuple`4|0 -MutableTuple`64|0 -MutableTuple`8|0
    -NativeCommand|100|System.Management.Automation.Internal.InternalCommand -NativeCommandIOFormat|e100|||:Text,Xml
    -NativeCommandParameterBinder|0|.ParameterBinderBase
    -NativeCommandParameterBinderController|0|.ParameterBinderController -NativeCommandProcessor|0|.CommandProcessorBase
    -NativeCommandProcessor+ProcessWithParentId|s10d -NativeCommandProcessorBytePipe|100|.BytePipe
    -NestedRunspaceDebugger|80|.Debugger|System.IDisposable -NullVariable|0|.PSVariable
    -OutputProcessingStateEventArgs|0|System.EventArgs
    -PSBoundParametersDictionary|100|System.Collections.Generic.Dictionary`2[System.String,System.Object]
    -PSClassHelpProvider|0|.HelpProviderWithCache
    -PSClassSearcher|0||System.Collections.Generic.IEnumerable`1[System.Management.Automation.PSClassInfo];System.Collections.Generic.IEnumerator`1[System.Management.Automation.PSClassInfo]
    -PSCultureVariable|0|.PSVariable -PSDataCollectionEnumerator`1|100 -PSDebugContext|
    -PSEventArgs`1|0|System.EventArgs -PSInferredProperty|0|.PSPropertyInfo -PSInformationalBuffers|100
    -PSInternalMemberSet|0|.PSMemberSet -PSInvokeExpressionSyncJob|0|.PSRemotingChildJob
    -PSLocalEventManager|0|.PSEventManager|System.IDisposable -PSMemberInfoIntegratingCollection`1|0
    -PSMemberInfoIntegratingCollection`1+Enumerator|s10d -PSMemberInfoInternalCollection`1|0 -PSMemberNameAndType|s108
    -PSMemberSetAdapter|0|.MemberRedirectionAdapter -PSMethodInvocationConstraints|0
    -PSMethodSignatureEnumerator|s108||System.Collections.Generic.IEnumerator`1[System.Type] -PSMethod`1|100|.PSMethod
    -PSModuleInfoComparer|100||System.Collections.Generic.IEqualityComparer`1[System.Management.Automation.PSModuleInfo]
    -PSNonBindableType|80 -PSObject+AdapterSet|5 -PSObject+PSDynamicMetaObject|5|System.Dynamic.DynamicMetaObject
    -PSObjectAdapter|0|.MemberRedirectionAdapter -PSOutParameter`1|0 -PSPointer`1|s108 -PSReference`1|0|.PSReference
    -PSRemoteEventManager|0|.PSEventManager -PSRemotingChildJob|0|.Job|.IJobDebugger -PSRemotingJob|0|.Job
    -PSScriptCmdlet|100|.PSCmdlet|.IDynamicParameters;System.IDisposable -PSSnapInReader|180 -PSSnapinQualifiedName|100
    -PSSyntheticTypeName|100|.PSTypeName -PSTypeExtensions|180
    -PSTypeNameComparer|0||System.Collections.Generic.IEqualityComparer`1[System.Management.Automation.PSTypeName]
    -PSTypedReference|s108 -PSUICultureVariable|0|.PSVariable
    -PSVariableAttributeCollection|0|System.Collections.ObjectModel.Collection`1[System.Attribute]
    -ParameterBinderAssociation|e100|||:DeclaredFormalParameters,DynamicParameters,CommonParameters,ShouldProcessParameters,TransactionParameters,PagingParameters
    -ParameterBinderBase|80 -ParameterBinderController|80
    -ParameterBindingArgumentTransformationException|0|.ParameterBindingException
    -ParameterBindingFlags|e100|||*:None,ShouldCoerceType,IsDefaultValue,DelayBindScriptBlock=4,ThrowOnParameterNotFound=8
    -ParameterBindingParameterDefaultValueException|0|.ParameterBindingException
    -ParameterBindingValidationException|0|.ParameterBindingException
    -ParameterCollectionType|e100|||:NotCollection,IList,Array,ICollectionGeneric -ParameterCollectionTypeInformation|0
    -ParameterInformation|0
    -ParameterSetMetadata+ParameterFlags|e105|||I*:Mandatory=1,ValueFromPipeline,ValueFromPipelineByPropertyName=4,ValueFromRemainingArguments=8
    -ParameterSetPromptingData|0 -ParameterSetSpecificMetadata|0 -ParserOps|180 -ParserOps+CompareDelegate|d105
    -PathUtils|180 -PinvokeDllNames|180 -PipelineOps|180 -Platform+CommonEnvVariableNames|185 -Platform+Unix|185
    -Platform+Unix+CommonStat|2
    -Platform+Unix+ItemType|e102|||:Directory,File,SymbolicLink,BlockDevice,CharacterDevice,NamedPipe,Socket
    -Platform+Unix+NativeMethods|185 -Platform+Unix+NativeMethods+CommonStatStruct|s10d
    -Platform+Unix+NativeMethods+UnixTm|s10d
    -Platform+Unix+StatMask|e102|||:OwnerModeMask=448,OwnerRead=256,OwnerWrite=128,OwnerExecute=64,GroupModeMask=56,GroupRead=32,GroupWrite=16,GroupExecute=8,OtherModeMask=7,OtherRead=4,OtherWrite=2,OtherExecute=1,SetStickyMask=512,SetGidMask=1024,SetUidMask=2048
    -PlatformInvokes|180 -PlatformInvokes+FILETIME|10d
    -PlatformInvokes+FileAttributes|e105|||I*:ReadOnly=1,Hidden,System=4,Directory=16,Archive=32,Normal=128,Temporary=256,Offline=4096,NotContentIndexed=8192,Encrypted=16384,Write_Through=2147483648,Overlapped=1073741824,NoBuffering=536870912,RandomAccess=268435456,SequentialScan=134217728,DeleteOnClose=67108864,BackupSemantics=33554432,PosixSemantics=16777216,OpenReparsePoint=2097152,OpenNoRecall=1048576,SessionAware=8388608
    -PlatformInvokes+FileCreationDisposition|e105|||I:New=1,CreateAlways,OpenExisting,OpenAlways,TruncateExisting
    -PlatformInvokes+FileDesiredAccess|e105|||I*:GenericRead=2147483648,GenericWrite=1073741824,GenericExecute=536870912,GenericAll=268435456
    -PlatformInvokes+FileShareMode|e105|||I*:None,Read,Write,Delete=4 -PlatformInvokes+LUID|s10d
    -PlatformInvokes+LUID_AND_ATTRIBUTES|s10d -PlatformInvokes+PRIVILEGE_SET|s10d
    -PlatformInvokes+SafeLocalMemHandle|105|Microsoft.Win32.SafeHandles.SafeHandleZeroOrMinusOneIsInvalid
    -PlatformInvokes+SecurityAttributes|10d -PlatformInvokes+TOKEN_PRIVILEGE|s10d -PositionalCommandParameter|0
    -PowerShellAssemblyLoadContext|100 -PowerShellAsyncResult|100|System.Management.Automation.Runspaces.AsyncResult
    -PowerShellBinaryOperator|d100 -PowerShellExecutionHelper|0 -PowerShellExtensionHelpers|180
    -PowerShellStopper|0||System.IDisposable
    -PreferenceVariable|e100|||:Debug=9,Verbose,Error,WhatIf,Warning,Information,Confirm,Progress -ProcessInputWriter|0
    -ProcessMode|e100|||:Enumerate=1,Delete -ProcessOutputHandler|0 -ProcessOutputObject|0
    -PropertyNameCompleter|0||.IArgumentCompleter -PropertyOnlyAdapter|80|.DotNetAdapter
    -ProviderCommandHelpInfo|0|.HelpInfo -ProviderContext|0 -ProviderHelpInfo|100|.HelpInfo
    -ProviderHelpProvider|0|.HelpProviderWithCache -ProviderNames|80 -ProviderState|e100|||:Started,Stopped -PsUtils|180
    -QuestionMarkVariable|0|.PSVariable -RangeEnumerator|0||System.Collections.IEnumerator
    -ReferenceEqualityComparer|0||System.Collections.IEqualityComparer -ReferenceIdHandlerForDeserializer`1|0
    -ReferenceIdHandlerForSerializer`1|0 -ReflectionParameterBinder|0|.ParameterBinderBase
    -RegistryStringResourceIndirect|100||System.IDisposable -RegistryStrings|180
    -RemoteDataEventArgs|100|System.EventArgs -RemoteDataEventArgs`1|100|System.EventArgs -RemoteDataNameStrings|180
    -RemoteDebugger|100|.Debugger|System.IDisposable -RemoteDiscoveryHelper|180
    -RemoteDiscoveryHelper+CimFileCode|e105|||:Unknown,PsdV1,TypesV1,FormatV1,CmdletizationV1
    -RemoteDiscoveryHelper+CimModule|5 -RemoteDiscoveryHelper+CimModuleFile|85 -RemoteHelpInfo|0|.BaseCommandHelpInfo
    -RemotePipeline|0|System.Management.Automation.Runspaces.Pipeline
    -RemoteRunspace|0|System.Management.Automation.Runspaces.Runspace|System.IDisposable -RemoteSession|80
    -RemoteSessionEvent|e100|||:InvalidEvent,CreateSession,ConnectSession,NegotiationSending,NegotiationSendingOnConnect,NegotiationSendCompleted,NegotiationReceived,NegotiationCompleted,NegotiationPending,Close,CloseCompleted,CloseFailed,ConnectFailed,NegotiationFailed,NegotiationTimeout,SendFailed,ReceiveFailed,FatalError,MessageReceived,KeySent,KeySendFailed,KeyReceived,KeyReceiveFailed,KeyRequested,KeyRequestFailed,DisconnectStart,DisconnectCompleted,DisconnectFailed,ReconnectStart,ReconnectCompleted,ReconnectFailed,RCDisconnectStarted,MaxEvent
    -RemoteSessionNegotiationEventArgs|100|System.EventArgs
    -RemoteSessionState|e100|||:UndefinedState,Idle,Connecting,Connected,NegotiationSending,NegotiationSendingOnConnect,NegotiationSent,NegotiationReceived,NegotiationPending,ClosingConnection,Closed,Established,EstablishedAndKeySent,EstablishedAndKeyReceived,EstablishedAndKeyRequested,EstablishedAndKeyExchanged,Disconnecting,Disconnected,Reconnecting,RCDisconnecting,MaxState
    -RemoteSessionStateEventArgs|0|System.EventArgs -RemoteSessionStateInfo|0
    -RemoteSessionStateMachineEventArgs|0|System.EventArgs
    -RemoteSessionStateProxy|0|System.Management.Automation.Runspaces.SessionStateProxy -RemotingConstants|180
    -RemotingDataType|e100|||I:InvalidDataType,ExceptionAsErrorRecord,SessionCapability=65538,CloseSession,CreateRunspacePool,PublicKey,EncryptedSessionKey,PublicKeyRequest,ConnectRunspacePool,SetMaxRunspaces=135170,SetMinRunspaces,RunspacePoolOperationResponse,RunspacePoolStateInfo,CreatePowerShell,AvailableRunspaces,PSEventArgs,ApplicationPrivateData,GetCommandMetadata,RunspacePoolInitData,ResetRunspaceState,RemoteHostCallUsingRunspaceHost=135424,RemoteRunspaceHostResponseData,PowerShellInput=266242,PowerShellInputEnd,PowerShellOutput,PowerShellErrorRecord,PowerShellStateInfo,PowerShellDebug,PowerShellVerbose,PowerShellWarning,PowerShellProgress=266256,PowerShellInformationStream,StopPowerShell,RemoteHostCallUsingPowerShellHost=266496,RemotePowerShellHostResponseData
    -RemotingDecoder|180 -RemotingDestination|e100|||I*:InvalidDestination,Client,Server,Listener=4 -RemotingEncoder|180
    -RemotingEncoder+ValueGetterDelegate`1|d105 -RemotingJobDebugger|100|.Debugger
    -RemotingTargetInterface|e100|||:InvalidTargetInterface,Session,RunspacePool,PowerShell -RequiredModuleInfo|0
    -ReservedNameMembers|180 -ResourceManagerCache|180 -ReturnException|0|.FlowControlException
    -RuntimeDefinedParameterBinder|0|.ParameterBinderBase
    -SafeExprEvaluator|0||System.Management.Automation.Language.ICustomAstVisitor2 -ScopeTracer|0||System.IDisposable
    -ScopedItemSearcher`1|80 -ScriptAnalysis|0
    -ScriptBlock+ErrorHandlingBehavior|e105|||:WriteToCurrentErrorPipe=1,WriteToExternalErrorPipe,SwallowErrors
    -ScriptBlockClauseToInvoke|e100|||:Begin,Process,End,Clean,ProcessBlockOnly -ScriptBlockExpressionWrapper|0
    -ScriptBlockInvocationEventArgs|100|System.EventArgs
    -ScriptBlockToPowerShellChecker|0|System.Management.Automation.Language.AstVisitor
    -ScriptBlockToPowerShellConverter|100 -ScriptCommand|100|System.Management.Automation.Internal.InternalCommand
    -ScriptCommandHelpProvider|0|.CommandHelpProvider -ScriptCommandProcessorBase|80|.CommandProcessorBase
    -ScriptDebugger|100|.Debugger|System.IDisposable -ScriptParameterBinder|0|.ParameterBinderBase
    -ScriptParameterBinderController|0|.ParameterBinderController
    -ScriptRequiresSyntaxException|0|.ScriptRequiresException -ScriptTrace|180 -SearchMode|e100|||:First,All,Unique
    -SearchResolutionOptions|e100|||*:None,ResolveAliasPatterns,ResolveFunctionPatterns,CommandNameIsPattern=4,SearchAllScopes=8,UseAbbreviationExpansion=16,ResolveLiteralThenPathPatterns=32
    -SerializationContext|0 -SerializationMethod|e100|||:AllPublicProperties,String,SpecificProperties
    -SerializationOptions|e100|||*:None,UseDepthFromTypes,NoRootElement,NoNamespace=4,NoObjectRefIds=8,PreserveSerializationSettingOfOriginal=16,RemotingOptions=23
    -SerializationStrings|180 -SerializationUtilities|180 -Serializer|0 -ServerPowerShellDataStructureHandler|0
    -ServerPowerShellDriver|0 -ServerRemoteDebugger|100|.Debugger|System.IDisposable
    -ServerRunspacePoolDataStructureHandler|0 -ServerRunspacePoolDriver|0||.IRSPDriverInvoke
    -ServerSteppablePipelineDriver|0 -ServerSteppablePipelineDriverEventArg|0|System.EventArgs
    -ServerSteppablePipelineSubscriber|0 -SessionStateConstants|180 -SessionStateInternal|100 -SessionStateScope|100
    -SessionStateScopeEnumerator|100||System.Collections.Generic.IEnumerator`1[System.Management.Automation.SessionStateScope];System.Collections.Generic.IEnumerable`1[System.Management.Automation.SessionStateScope]
    -SessionStateUtilities|180 -Severity|e100|||:None,Critical,Error,Warning,Informational -SignatureHelper|180
    -SingleShellProviderNames|0|.ProviderNames -SpecialVariables|180
    -StandaloneRunspaceDebugger|100|.NestedRunspaceDebugger -StartableJob|80|.Job
    -StopUpstreamCommandsException|0|.FlowControlException -StringLiterals|180 -StringOps|180
    -StringToBase64Converter|180 -StringToMinishellStreamConverter|180 -SwitchOps|180
    -SyntaxHelpInfo|100|.BaseCommandHelpInfo -ThirdPartyAdapter|0|.PropertyOnlyAdapter -ThrottlingJob|100|.Job
    -ThrottlingJob+ChildJobFlags|e105|||*:None,CreatesChildJobs -ThrottlingJobChildAddedEventArgs|0|System.EventArgs
    -TraceSourceAttribute|0|System.Attribute -TypeAccelerators|180 -TypeDeserializerDelegate|d100 -TypeInference|0
    -TypeInferenceContext|0 -TypeInferenceExtension|180
    -TypeInferenceVisitor|0||System.Management.Automation.Language.ICustomAstVisitor2 -TypeOps|180
    -TypeSerializationInfo|0 -TypeSerializerDelegate|d100 -UIntOps|180 -ULongOps|180 -UnboundParameter|100
    -UnhandledBreakpointProcessingMode|e100|||:Ignore=1,Wait -UserDefinedHelpData|100
    -UsingExpressionAstSearcher|100|System.Management.Automation.Language.AstSearcher -Utils|180
    -Utils+MutexInitializer|d105 -Utils+Separators|185 -VOID|0 -VariableOps|180
    -VariablePathFlags|e100|||*:None,Local,Script,Global=4,Private=8,Variable=16,Function=32,DriveQualified=64,Unqualified=128,UnscopedVariableMask=111
    -VariableScopeItemSearcher|0|.ScopedItemSearcher`1[System.Management.Automation.PSVariable] -VerbAliasPrefixes|180
    -VerbDescriptions|180 -Verbs|180 -Verbs+VerbArgumentCompleter|2||.IArgumentCompleter -WeakReferenceDictionary`1|0
    -WeakReferenceExtensions|180 -WeakReferenceExtensions+{|185 -WildcardPatternMatcher|0 -WildcardPatternParser|80
    -WildcardPatternToDosWildcardParser|0|.WildcardPatternParser -WildcardPatternToRegexParser|0|.WildcardPatternParser
    -Win32Errors|180 -WinRTHelper|180 -WriteStreamType|e100|||B:None,Output,Error,Warning,Verbose,Debug,Information
    -XmlNodeAdapter|0|.PropertyOnlyAdapter
    =System.Management.Automation.Configuration
     ConfigScope|e|||:AllUsers,CurrentUser -ConsoleSessionConfiguration|100|.PolicyBase -ModuleLogging|100|.PolicyBase
    -PolicyBase|80 -PowerShellConfig|100 -PowerShellPolicies|100 -ProtectedEventLogging|100|.PolicyBase
    -ScriptBlockLogging|100|.PolicyBase -ScriptExecution|100|.PolicyBase -Transcription|100|.PolicyBase
    -UpdatableHelp|100|.PolicyBase
    =System.Management.Automation.PerformanceData
     CounterInfo CounterSetInstanceBase CounterSetRegistrarBase PSCounterSetInstance PSCounterSetRegistrar
    PSPerfCountersMgr
    =System.Management.Automation.ComInterop
     -ComBinder|180 -VarEnumSelector|180
    =System.Management.Automation.Help
     -CultureSpecificUpdatableHelp|0 -DefaultCommandHelpObjectBuilder|180
    -PositionalParameterComparer|0||System.Collections.IComparer
    -UpdatableHelpCommandType|e100|||:UnknownCommand,UpdateHelpCommand,SaveHelpCommand -UpdatableHelpExceptionContext|0
    -UpdatableHelpInfo|0 -UpdatableHelpModuleInfo|0 -UpdatableHelpProgressEventArgs|0|System.EventArgs
    -UpdatableHelpSystem|0||System.IDisposable -UpdatableHelpSystemDrive|0||System.IDisposable
    -UpdatableHelpSystemException|0|System.Exception -UpdatableHelpUri|0
    """
}
