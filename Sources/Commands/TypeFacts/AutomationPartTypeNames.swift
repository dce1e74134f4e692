// swift-format-ignore-file
// Parts of PowerShell's engine: language, interpreter, runspaces, remoting, providers, hosts, by namespace. Made by scripts/generate-typenames from data/reference; do not edit.

enum AutomationPartTypeNames {
  /// A line that starts with `=` names a namespace; the lines below it hold its types as `TypeFacts` reads them.
  static let text: StaticString = """
    =System.Management.Automation.Host
     BufferCell|s BufferCellType|e|||:Complete,Leading,Trailing ChoiceDescription|101
    ControlKeyStates|e|||*:RightAltPressed=1,LeftAltPressed,RightCtrlPressed=4,LeftCtrlPressed=8,ShiftPressed=16,NumLockOn=32,ScrollLockOn=64,CapsLockOn=128,EnhancedKey=256
    Coordinates|s FieldDescription| HostException||System.Management.Automation.RuntimeException
    IHostSupportsInteractiveSession|i IHostUISupportsMultipleChoiceSelection|i KeyInfo|s PSHost|81
    PSHostRawUserInterface|81 PSHostUserInterface|81
    PSHostUserInterface+FormatStyle|e102|||:Reset,FormatAccent,TableHeader,ErrorAccent,Error,Warning,Verbose,Debug
    PromptingException||.HostException ReadKeyOptions|e|||*:AllowCtrlC=1,NoEcho,IncludeKeyDown=4,IncludeKeyUp=8
    Rectangle|s Size|s -HostUIHelperMethods|180 -TranscriptionData|0 -TranscriptionOption|0||System.IDisposable
    =System.Management.Automation.Internal
     AutomationNull|181 ClassOps|181 CmdletMetadataAttribute|81|System.Attribute CommonParameters|101 DebuggerUtils|181
    InternalCommand|81 InternalTestHooks|181 PSEmbeddedMonitorRunspaceInfo|101|.PSMonitorRunspaceInfo
    PSMonitorRunspaceInfo|81 PSMonitorRunspaceType|e|||:Standalone,InvokeCommand
    PSRemotingCryptoHelper|81||System.IDisposable PSStandaloneMonitorRunspaceInfo|101|.PSMonitorRunspaceInfo
    ParsingBaseAttribute|81|.CmdletMetadataAttribute ScriptBlockMemberMethodWrapper| SecuritySupport|181
    SessionStateKeeper| ShouldProcessParameters|101 StringDecorated| TransactionParameters|101 -BoundedStack`1|0
    -CabinetExtractor|0|.ICabinetExtractor -CabinetExtractorFactory|180
    -CabinetExtractorLoader|0|.ICabinetExtractorLoader -CabinetNativeApi|180 -CabinetNativeApi+FdiAllocDelegate|d105
    -CabinetNativeApi+FdiCloseDelegate|d105
    -CabinetNativeApi+FdiContextHandle|105|Microsoft.Win32.SafeHandles.SafeHandleZeroOrMinusOneIsInvalid
    -CabinetNativeApi+FdiCreateCpuType|e105|||:CpuUnknown=-1,Cpu80286,Cpu80386 -CabinetNativeApi+FdiERF|d
    -CabinetNativeApi+FdiFreeDelegate|d105 -CabinetNativeApi+FdiNotification|d
    -CabinetNativeApi+FdiNotificationType|e105|||:FdintCABINET_INFO,FdintPARTIAL_FILE,FdintCOPY_FILE,FdintCLOSE_FILE_INFO,FdintNEXT_CABINET,FdintENUMERATE
    -CabinetNativeApi+FdiNotifyDelegate|d105 -CabinetNativeApi+FdiOpenDelegate|d105
    -CabinetNativeApi+FdiReadDelegate|d105 -CabinetNativeApi+FdiSeekDelegate|d105
    -CabinetNativeApi+FdiWriteDelegate|d105
    -CabinetNativeApi+OpFlags|e105|||*:RdOnly,WrOnly,RdWr,Append=8,Create=256,Truncate=512,Excl=1024
    -CabinetNativeApi+PermissionMode|e105|||*:None,Write=128,Read=256 -CertificateFilterInfo|100
    -ClientPowerShellDataStructureHandler|100 -ClientRunspacePoolDataStructureHandler|100||System.IDisposable
    -CommandScore|s108 -CommonParameters+ValidateVariableName|5|System.Management.Automation.ValidateArgumentsAttribute
    -CopyFileRemoteUtils|180 -EmptyCabinetExtractor|100|.ICabinetExtractor -GraphicalHostReflectionWrapper|100
    -HistoryStack`1|0 -ICabinetExtractor|80||System.IDisposable -ICabinetExtractorLoader|80 -InformationalMessage|100
    -ModuleUtils|180 -ObjectReader|0|.ObjectReaderBase`1[System.Object] -ObjectReaderBase`1|80||System.IDisposable
    -ObjectStream|100|.ObjectStreamBase|System.IDisposable -ObjectStreamBase|80||System.IDisposable
    -ObjectWriter|0|System.Management.Automation.Runspaces.PipelineWriter
    -PSChannel|e100|||B*:Operational=128,Analytic=64 -PSCryptoException|0|System.Exception -PSCryptoNativeConverter|180
    -PSDataCollectionPipelineReader`2|0 -PSDataCollectionReader`2|0 -PSDataCollectionStream`1|100|.ObjectStreamBase
    -PSDataCollectionWriter`1|0|.ObjectWriter -PSETWBinaryBlob|100
    -PSEventId|e100|||:HostNameResolve=4097,SchemeResolve,ShellResolve,RunspaceConstructor=8193,RunspacePoolConstructor,RunspacePoolOpen,OperationalTransferEventRunspacePool,RunspaceStateChange,RetrySessionCreation,Port=12033,AppName,ComputerName,Scheme,TestAnalytic,WSManConnectionInfoDump,AnalyticTransferEventRunspacePool,TransportReceivedObject=32769,TransportSendingData,TransportReceivedData,AppDomainUnhandledException_Analytic=32775,TransportError_Analytic,AppDomainUnhandledException,TransportError=32784,WSManCreateShell,WSManCreateShellCallbackReceived,WSManCloseShell,WSManCloseShellCallbackReceived,WSManSendShellInputEx,WSManSendShellInputExCallbackReceived,WSManReceiveShellOutputEx,WSManReceiveShellOutputExCallbackReceived,WSManCreateCommand,WSManCreateCommandCallbackReceived=32800,WSManCloseCommand,WSManCloseCommandCallbackReceived,WSManSignal,WSManSignalCallbackReceived,URIRedirection,ServerSendData=32849,ServerCreateRemoteSession,ReportContext,ReportOperationComplete,ServerCreateCommandSession,ServerStopCommand,ServerReceivedData,ServerClientReceiveRequest,ServerCloseOperation,LoadingPSCustomShellAssembly=32865,LoadingPSCustomShellType,ReceivedRemotingFragment,SentRemotingFragment,WSManPluginShutdown,Serializer_RehydrationSuccess=28673,Serializer_RehydrationFailure,Serializer_DepthOverride,Serializer_ModeOverride,Serializer_ScriptPropertyWithoutRunspace,Serializer_PropertyGetterFailed,Serializer_EnumerationFailed,Serializer_ToStringFailed,Serializer_MaxDepthWhenSerializing=28682,Serializer_XmlExceptionWhenDeserializing,Serializer_SpecificPropertyMissing,Perftrack_ConsoleStartupStart=40961,Perftrack_ConsoleStartupStop,Command_Health=4100,Engine_Health,Provider_Health,Pipeline_Detail,ScriptBlock_Compile_Detail,ScriptBlock_Invoke_Start_Detail,ScriptBlock_Invoke_Complete_Detail,Command_Lifecycle=7937,Engine_Lifecycle,Provider_Lifecycle,Settings,Engine_Trace=7942,Amsi_Init=16385,WDAC_Query,WDAC_Audit,ExperimentalFeature_InvalidName=12289,ExperimentalFeature_ReadConfig_Error,Telemetry_Setting_Error=12305,ScheduledJob_Start=53249,ScheduledJob_Complete,ScheduledJob_Error,NamedPipeIPC_ServerListenerStarted=53504,NamedPipeIPC_ServerListenerEnded,NamedPipeIPC_ServerListenerError,NamedPipeIPC_ServerConnect,NamedPipeIPC_ServerDisconnect,ISEExecuteScript=24577,ISEExecuteSelection,ISEStopCommand,ISEResumeDebugger,ISEStopDebugger,ISEDebuggerStepInto,ISEDebuggerStepOver,ISEDebuggerStepOut,ISEEnableAllBreakpoints=24592,ISEDisableAllBreakpoints,ISERemoveAllBreakpoints,ISESetBreakpoint,ISERemoveBreakpoint,ISEEnableBreakpoint,ISEDisableBreakpoint,ISEHitBreakpoint
    -PSEventVersion|e100|||B:One=1
    -PSKeyword|e100|||L*:Runspace=1,Pipeline,Protocol=4,Transport=8,Host=16,Cmdlets=32,Serializer=64,Session=128,ManagedPlugin=256,UseAlwaysOperational=9223372036854775808,UseAlwaysAnalytic=4611686018427387904
    -PSLevel|e100|||B:LogAlways,Critical,Error,Warning,Informational,Verbose,Debug=20
    -PSObjectReader|0|.ObjectReaderBase`1[System.Management.Automation.PSObject]
    -PSOpcode|e100|||B:WinStart=1,WinStop,Open=10,Close,Connect,Disconnect,Negotiate,Create,Constructor,Dispose,EventHandler,Exception,Method,Send,Receive,Rehydration,SerializationSettings,ShuttingDown
    -PSRSACryptoServiceProvider|100||System.IDisposable -PSRemotingCryptoHelperClient|0|.PSRemotingCryptoHelper
    -PSRemotingCryptoHelperServer|0|.PSRemotingCryptoHelper
    -PSTask|e100|||:None,CreateRunspace,ExecuteCommand,Serialization,PowershellConsoleStartup,EngineStart=100,EngineStop,CommandStart,CommandStop,ProviderStart,ProviderStop,ExecutePipeline,ExperimentalFeature,Telemetry,ScheduledJob=110,NamedPipe,ISEOperation=120,Amsi=130,WDAC,WDACAudit
    -PSTransactionManager|100||System.IDisposable -Pipe|0 -PipelineProcessor|0||System.IDisposable
    -PipelineProcessor+PipelineExecutionStatus|e105|||:Started,ParameterBinding,Complete,Error,PipelineComplete
    -PowerShellModuleAssemblyAnalyzer|180 -ReadOnlyBag`1|100||System.Collections.IEnumerable -Requires|180
    -RobustConnectionProgress|0 -SaferPolicy|e100|||:ExplicitlyAllowed,Allowed,Disallowed -StringUtil|180
    -TestHelperSession|0|System.Management.Automation.RemoteSession -ValueStringDecorated|s108
    -VariableStreamKind|e100|||:Output,Error,Warning,Information
    =System.Management.Automation.Language
     ArrayExpressionAst||.ExpressionAst ArrayLiteralAst||.ExpressionAst ArrayTypeName|101||.ITypeName
    AssignmentStatementAst||.PipelineBaseAst Ast|81 AstVisitAction|e|||:Continue,SkipChildren,StopVisit AstVisitor|81
    AstVisitor2|81|.AstVisitor AttributeAst||.AttributeBaseAst AttributeBaseAst|81|.Ast
    AttributedExpressionAst||.ExpressionAst BaseCtorInvokeMemberExpressionAst||.InvokeMemberExpressionAst
    BinaryExpressionAst||.ExpressionAst BlockStatementAst||.StatementAst BreakStatementAst||.StatementAst
    CatchClauseAst||.Ast ChainableAst|81|.PipelineBaseAst CodeGeneration|181 CommandAst||.CommandBaseAst
    CommandBaseAst|81|.StatementAst CommandElementAst|81|.Ast CommandExpressionAst||.CommandBaseAst
    CommandParameterAst||.CommandElementAst CommentHelpInfo|101 ConfigurationDefinitionAst||.StatementAst
    ConfigurationType|e|||:Resource,Meta ConstantExpressionAst||.ExpressionAst ContinueStatementAst||.StatementAst
    ConvertExpressionAst||.AttributedExpressionAst DataStatementAst||.StatementAst
    DefaultCustomAstVisitor|81||.ICustomAstVisitor
    DefaultCustomAstVisitor2|81|.DefaultCustomAstVisitor|.ICustomAstVisitor2 DoUntilStatementAst||.LoopStatementAst
    DoWhileStatementAst||.LoopStatementAst DynamicKeyword| DynamicKeywordBodyMode|e|||:Command,ScriptBlock,Hashtable
    DynamicKeywordNameMode|e|||:NoName,SimpleNameRequired,NameRequired,SimpleOptionalName,OptionalName
    DynamicKeywordParameter||.DynamicKeywordProperty DynamicKeywordProperty| DynamicKeywordStatementAst||.StatementAst
    ErrorExpressionAst||.ExpressionAst ErrorStatementAst||.PipelineBaseAst ExitStatementAst||.StatementAst
    ExpandableStringExpressionAst||.ExpressionAst ExpressionAst|81|.CommandElementAst
    FileRedirectionAst||.RedirectionAst FileRedirectionToken||.RedirectionToken ForEachFlags|e|||*:None,Parallel
    ForEachStatementAst||.LoopStatementAst ForStatementAst||.LoopStatementAst FunctionDefinitionAst||.StatementAst
    FunctionMemberAst||.MemberAst GenericTypeName|101||.ITypeName HashtableAst||.ExpressionAst IAstPostVisitHandler|i
    ICustomAstVisitor|i ICustomAstVisitor2|i||.ICustomAstVisitor IScriptExtent|i IScriptPosition|i ITypeName|i
    IfStatementAst||.StatementAst IndexExpressionAst||.ExpressionAst InputRedirectionToken||.RedirectionToken
    InvokeMemberExpressionAst||.MemberExpressionAst LabelToken||.Token LabeledStatementAst|81|.StatementAst
    LoopStatementAst|81|.LabeledStatementAst MemberAst|81|.Ast MemberExpressionAst||.ExpressionAst
    MergingRedirectionAst||.RedirectionAst MergingRedirectionToken||.RedirectionToken
    MethodAttributes|e|||*:None,Public,Private,Static=16,Hidden=64 NamedAttributeArgumentAst||.Ast NamedBlockAst||.Ast
    NoRunspaceAffinityAttribute|101|System.Management.Automation.Internal.ParsingBaseAttribute NullString|
    NumberToken||.Token ParamBlockAst||.Ast ParameterAst||.Ast ParameterBindingResult| ParameterToken||.Token
    ParenExpressionAst||.ExpressionAst ParseError| Parser|101 PipelineAst||.ChainableAst
    PipelineBaseAst|81|.StatementAst PipelineChainAst||.ChainableAst
    PropertyAttributes|e|||*:None,Public,Private,Static=16,Literal=32,Hidden=64 PropertyMemberAst||.MemberAst
    RedirectionAst|81|.Ast RedirectionStream|e|||:All,Output,Error,Warning,Verbose,Debug,Information
    RedirectionToken|81|.Token ReflectionTypeName|101||.ITypeName ReturnStatementAst||.StatementAst ScriptBlockAst||.Ast
    ScriptBlockExpressionAst||.ExpressionAst ScriptExtent|101||.IScriptExtent ScriptPosition|101||.IScriptPosition
    ScriptRequirements| StatementAst|81|.Ast StatementBlockAst||.Ast StaticBindingError| StaticBindingResult|
    StaticParameterBinder|181 StringConstantExpressionAst||.ConstantExpressionAst
    StringConstantType|e|||:SingleQuoted,SingleQuotedHereString,DoubleQuoted,DoubleQuotedHereString,BareWord
    StringExpandableToken||.StringToken StringLiteralToken||.StringToken StringToken|81|.Token
    SubExpressionAst||.ExpressionAst SwitchFlags|e|||*:None,File,Regex,Wildcard=4,Exact=8,CaseSensitive=16,Parallel=32
    SwitchStatementAst||.LabeledStatementAst TernaryExpressionAst||.ExpressionAst ThrowStatementAst||.StatementAst
    Token|
    TokenFlags|e|||*:None,BinaryPrecedenceLogical,BinaryPrecedenceBitwise,BinaryPrecedenceComparison=5,BinaryPrecedenceCoalesce=7,BinaryPrecedenceAdd=9,BinaryPrecedenceMultiply,BinaryPrecedenceFormat=12,BinaryPrecedenceRange,BinaryPrecedenceMask=15,Keyword,ScriptBlockBlockName=32,BinaryOperator=256,UnaryOperator=512,CaseSensitiveOperator=1024,TernaryOperator=2048,SpecialOperator=4096,AssignmentOperator=8192,ParseModeInvariant=32768,TokenInError=65536,DisallowedInRestrictedMode=131072,PrefixOrPostfixOperator=262144,CommandName=524288,MemberName=1048576,TypeName=2097152,AttributeName=4194304,CanConstantFold=8388608,StatementDoesntSupportAttributes=16777216
    TokenKind|e|||:Unknown,Variable,SplattedVariable,Parameter,Number,Label,Identifier,Generic,NewLine,LineContinuation,Comment,EndOfInput,StringLiteral,StringExpandable,HereStringLiteral,HereStringExpandable,LParen,RParen,LCurly,RCurly,LBracket,RBracket,AtParen,AtCurly,DollarParen,Semi,AndAnd,OrOr,Ampersand,Pipe,Comma,MinusMinus,PlusPlus,DotDot,ColonColon,Dot,Exclaim,Multiply,Divide,Rem,Plus,Minus,Equals,PlusEquals,MinusEquals,MultiplyEquals,DivideEquals,RemainderEquals,Redirection,RedirectInStd,Format,Not,Bnot,And,Or,Xor,Band,Bor,Bxor,Join,Ieq,Ine,Ige,Igt,Ilt,Ile,Ilike,Inotlike,Imatch,Inotmatch,Ireplace,Icontains,Inotcontains,Iin,Inotin,Isplit,Ceq,Cne,Cge,Cgt,Clt,Cle,Clike,Cnotlike,Cmatch,Cnotmatch,Creplace,Ccontains,Cnotcontains,Cin,Cnotin,Csplit,Is,IsNot,As,PostfixPlusPlus,PostfixMinusMinus,Shl,Shr,Colon,QuestionMark,QuestionQuestionEquals,QuestionQuestion,QuestionDot,QuestionLBracket,Begin=119,Break,Catch,Class,Continue,Data,Define,Do,Dynamicparam,Else,ElseIf,End,Exit,Filter,Finally,For,Foreach,From,Function,If,In,Param,Process,Return,Switch,Throw,Trap,Try,Until,Using,Var,While,Workflow,Parallel,Sequence,InlineScript,Configuration,DynamicKeyword,Public,Private,Static,Interface,Enum,Namespace,Module,Type,Assembly,Command,Hidden,Base,Default,Clean
    TokenTraits|181 TrapStatementAst||.StatementAst TryStatementAst||.StatementAst
    TypeAttributes|e|||*:None,Class,Interface,Enum=4 TypeConstraintAst||.AttributeBaseAst
    TypeDefinitionAst||.StatementAst TypeExpressionAst||.ExpressionAst TypeName|101||.ITypeName
    UnaryExpressionAst||.ExpressionAst UsingExpressionAst||.ExpressionAst UsingStatementAst||.StatementAst
    UsingStatementKind|e|||:Assembly,Command,Module,Namespace,Type VariableExpressionAst||.ExpressionAst
    VariableToken||.Token WhileStatementAst||.LoopStatementAst -ArrayAssignableValue|0||.IAssignableValue
    -AstArrayPair|100|.AstParameterArgumentPair -AstPair|100|.AstParameterArgumentPair -AstParameterArgumentPair|80
    -AstParameterArgumentType|e100|||:AstPair,Switch,Fake,AstArray,PipeObject -AstSearcher|0|.AstVisitor2
    -BinderUtils|180 -CachedReflectionInfo|180 -CharExtensions|180
    -CharTraits|e100|||*:None,IdentifierStart=2,MultiplierStart=4,TypeSuffix=8,Whitespace=16,Newline=32,HexDigit=64,Digit=128,VarNameFirst=256,ForceStartNewToken=512,ForceStartNewAssemblyNameSpecToken=1024,ForceStartNewTokenAfterNumber=2048
    -Compiler|0||.ICustomAstVisitor2 -Compiler+DefaultValueExpressionWrapper|5
    -CompilerGeneratedMemberFunctionAst|0|.MemberAst|.IParameterMetadataProvider
    -ConstantValueVisitor|0||.ICustomAstVisitor2 -DscResourceChecker|180 -DynamicKeywordExtension|180
    -DynamicMetaObjectBinderExtensions|180 -DynamicMetaObjectExtensions|180 -EmptyScriptExtent|100||.IScriptExtent
    -EmptyScriptPosition|100||.IScriptPosition
    -EnterLoopExpression|0|System.Linq.Expressions.Expression|System.Management.Automation.Interpreter.IInstructionProvider
    -ExpressionCache|180 -ExpressionExtensions|180 -FakePair|100|.AstParameterArgumentPair
    -FindAllVariablesVisitor|100|.AstVisitor -FunctionContext|0 -GetSafeValueVisitor|100||.ICustomAstVisitor2
    -GetSafeValueVisitor+SafeValueContext|e105|||:Default,GetPowerShell,ModuleAnalysis,SkipHashtableSizeCheck
    -IAssignableValue|ia0 -IParameterMetadataProvider|ia0 -ISupportsAssignment|ia0 -ISupportsTypeCaching|ia0
    -IndexAssignableValue|0||.IAssignableValue -InternalScriptExtent|100||.IScriptExtent
    -InternalScriptPosition|100||.IScriptPosition -InvokeMemberAssignableValue|0||.IAssignableValue
    -IsConstantValueVisitor|0||.ICustomAstVisitor2 -IsSafeValueVisitor|0||.ICustomAstVisitor2
    -MemberAssignableValue|0||.IAssignableValue -NumberFormat|e100|||:Decimal,Hex,Binary
    -NumberSuffixFlags|e100|||*:None,Unsigned,SignedByte,UnsignedByte,Short,UnsignedShort,Long=8,UnsignedLong,Decimal=16,BigInteger=32
    -PSArrayAssignmentRHSBinder|100|System.Dynamic.DynamicMetaObjectBinder
    -PSAttributeGenerator|100|System.Dynamic.CreateInstanceBinder
    -PSCustomObjectConverter|100|System.Dynamic.DynamicMetaObjectBinder
    -PSDynamicConvertBinder|100|System.Dynamic.DynamicMetaObjectBinder -PSDynamicGetOrSetBinderKeyComparer|0
    -PSEnumerableBinder|100|System.Dynamic.ConvertBinder
    -PSGetDynamicMemberBinder|100|System.Dynamic.DynamicMetaObjectBinder
    -PSInvokeDynamicMemberBinder|100|System.Dynamic.DynamicMetaObjectBinder
    -PSPipeWriterBinder|100|System.Dynamic.DynamicMetaObjectBinder
    -PSPipelineResultToBoolBinder|100|System.Dynamic.DynamicMetaObjectBinder
    -PSSetDynamicMemberBinder|100|System.Dynamic.DynamicMetaObjectBinder
    -PSSwitchClauseEvalBinder|100|System.Dynamic.DynamicMetaObjectBinder
    -PSToObjectArrayBinder|100|System.Dynamic.DynamicMetaObjectBinder
    -PSToStringBinder|100|System.Dynamic.DynamicMetaObjectBinder
    -PSVariableAssignmentBinder|100|System.Dynamic.DynamicMetaObjectBinder -PSVariableAssignmentBinder+{|s18d
    -ParseMode|e100|||:Default,ModuleAnalysis -ParserEventSource|0|System.Diagnostics.Tracing.EventSource
    -PipeObjectPair|100|.AstParameterArgumentPair -PositionHelper|0 -PositionUtilities|180
    -PowerShellLoopExpression|0|System.Linq.Expressions.Expression|System.Management.Automation.Interpreter.IInstructionProvider
    -PseudoBindingInfo|100 -PseudoBindingInfoType|e100|||:PseudoBindingFail,PseudoBindingSucceed
    -PseudoParameterBinder|0
    -PseudoParameterBinder+BindingType|e105|||:ArgumentBinding,ArgumentCompletion,ParameterCompletion
    -RestrictedLanguageChecker|0|.AstVisitor -Scope|0 -ScopeType|e100|||:Type,Method,Function,ScriptBlock
    -SemanticChecks|100|.AstVisitor2|.IAstPostVisitHandler -SequencePointAst|0|.Ast -SpecialChars|180
    -SpecialMemberFunctionType|e100|||:None,DefaultConstructor,StaticConstructor
    -SwitchPair|100|.AstParameterArgumentPair -SymbolResolvePostActionVisitor|0|.DefaultCustomAstVisitor2
    -SymbolResolver|100|.AstVisitor2|.IAstPostVisitHandler -SymbolTable|0 -Tokenizer|0
    -TokenizerMode|e100|||:Command,Expression,TypeName,Signature -TokenizerState|0 -TypeCache|180 -TypeDefiner|180
    -TypeLookupResult|0 -TypeResolutionState|0 -TypeResolver|180
    -TypeResolver+AmbiguousTypeException|5|System.InvalidCastException -UnscannedSubExprToken|0|.StringLiteralToken
    -UpdatePositionExpr|0|System.Linq.Expressions.Expression|System.Management.Automation.Interpreter.IInstructionProvider
    -VariableAnalysis|0||.ICustomAstVisitor2 -VariableAnalysisDetails|0 -VariablePathExtensions|180
    =System.Management.Automation.PSTasks
     PSTaskJob|101|System.Management.Automation.Job -PSJobTask|100|.PSTaskBase -PSTask|100|.PSTaskBase
    -PSTaskBase|80||System.IDisposable -PSTaskChildDebugger|100|System.Management.Automation.Debugger
    -PSTaskChildJob|100|System.Management.Automation.Job|System.Management.Automation.IJobDebugger
    -PSTaskDataStreamWriter|100||System.IDisposable -PSTaskPool|100||System.IDisposable
    =System.Management.Automation.Provider
     CmdletProvider|81||System.Management.Automation.IResourceSupplier CmdletProviderAttribute|101|System.Attribute
    ContainerCmdletProvider|81|.ItemCmdletProvider DriveCmdletProvider|81|.CmdletProvider ICmdletProviderSupportsHelp|i
    IContentCmdletProvider|i IContentReader|i||System.IDisposable IContentWriter|i||System.IDisposable
    IDynamicPropertyCmdletProvider|i||.IPropertyCmdletProvider IPropertyCmdletProvider|i
    ISecurityDescriptorCmdletProvider|i ItemCmdletProvider|81|.DriveCmdletProvider
    NavigationCmdletProvider|81|.ContainerCmdletProvider
    ProviderCapabilities|e|||*:None,Include,Exclude,Filter=4,ExpandWildcards=8,ShouldProcess=16,Credentials=32,Transactions=64
    =System.Management.Automation.Remoting
     BaseTransportManager|81||System.IDisposable CmdletMethodInvoker`1| OriginInfo| PSCertificateDetails|101
    PSDirectException||System.Management.Automation.RuntimeException PSIdentity|101||System.Security.Principal.IIdentity
    PSPrincipal|101||System.Security.Principal.IPrincipal
    PSRemotingDataStructureException||System.Management.Automation.RuntimeException
    PSRemotingTransportException||System.Management.Automation.RuntimeException
    PSRemotingTransportRedirectException||.PSRemotingTransportException
    PSSenderInfo|101||System.Runtime.Serialization.ISerializable PSSessionConfiguration|81||System.IDisposable
    PSSessionConfigurationData|101 PSSessionOption|101
    ProxyAccessType|e|||:None,IEConfig,WinHttpConfig,AutoDetect=4,NoProxyServer=8
    RemoteSessionNamedPipeServer|101||System.IDisposable SessionType|e|||:Empty,RestrictedRemoteServer,Default
    TransportErrorOccuredEventArgs|101|System.EventArgs
    TransportMethodEnum|e|||:CreateShellEx,RunShellCommandEx,SendShellInputEx,ReceiveShellOutputEx,CloseShellOperationEx,CommandInputEx,ReceiveCommandOutputEx,DisconnectShellEx,ReconnectShellEx,ConnectShellEx,ReconnectShellCommandEx,ConnectShellCommandEx,Unknown
    WSManPluginManagedEntryInstanceWrapper|101||System.IDisposable WSManPluginManagedEntryWrapper|101 -AsyncObject`1|0
    -BaseSessionDataStructureHandler|80 -ClientMethodExecutor|100
    -ClientRemoteSession|80|System.Management.Automation.RemoteSession -ClientRemoteSession+URIDirectionReported|d105
    -ClientRemoteSessionContext|0
    -ClientRemoteSessionDSHandlerImpl|100|.ClientRemoteSessionDataStructureHandler|System.IDisposable
    -ClientRemoteSessionDSHandlerStateMachine|0
    -ClientRemoteSessionDataStructureHandler|80|.BaseSessionDataStructureHandler
    -ClientRemoteSessionImpl|0|.ClientRemoteSession|System.IDisposable -ConfigFileConstants|180 -ConfigTypeEntry|0
    -ConfigTypeEntry+TypeValidationCallback|d105 -ConfigurationDataFromXML|0
    -ConnectionStatus|e100|||:NetworkFailureDetected=1,ConnectionRetryAttempt,ConnectionRetrySucceeded,AutoDisconnectStarting,AutoDisconnectSucceeded,InternalErrorAbort
    -ConnectionStatusEventArgs|0|System.EventArgs -ContainerSessionNamedPipeClient|100|.NamedPipeClientBase
    -CreateCompleteEventArgs|0|System.EventArgs -DISCPowerShellConfiguration|100|.PSSessionConfiguration
    -DISCPowerShellConfiguration+{|185 -DISCUtils|180 -DataPriorityType|e100|||:Default,PromptResponse
    -DefaultRemotePowerShellConfiguration|100|.PSSessionConfiguration -DispatchTable`1|0 -FragmentedRemoteObject|0
    -Fragmentor|0 -HostDefaultData|100
    -HostDefaultDataId|e100|||:ForegroundColor,BackgroundColor,CursorPosition,WindowPosition,CursorSize,BufferSize,WindowSize,MaxWindowSize,MaxPhysicalWindowSize,WindowTitle
    -HostInfo|0 -HyperVSocketEndPoint|2000|System.Net.EndPoint -IThrottleOperation|80
    -Indexer|0||System.Collections.IEnumerable;System.Collections.IEnumerator
    -ListenerEndedEventArgs|100|System.EventArgs -NamedPipeClientBase|0||System.IDisposable -NamedPipeNative|180
    -NamedPipeNative+SECURITY_ATTRIBUTES|d -NamedPipeUtils|180 -ObjectRef`1|0
    -OperationState|e100|||:StartComplete,StopComplete -OperationStateEventArgs|100|System.EventArgs
    -OutOfProcessTextWriter|0 -OutOfProcessUtils|180 -OutOfProcessUtils+CloseAckPacketReceived|d105
    -OutOfProcessUtils+ClosePacketReceived|d105 -OutOfProcessUtils+CommandCreationAckReceived|d105
    -OutOfProcessUtils+CommandCreationPacketReceived|d105 -OutOfProcessUtils+DataAckPacketReceived|d105
    -OutOfProcessUtils+DataPacketReceived|d105 -OutOfProcessUtils+DataProcessingDelegates|s10d
    -OutOfProcessUtils+SignalAckPacketReceived|d105 -OutOfProcessUtils+SignalPacketReceived|d105
    -PSRemotingErrorId|e100|||I:DefaultRemotingExceptionMessage,OutOfMemory,UnsupportedOSForRemoteEnumeration,PipelineIdsDoNotMatch=10,PipelineNotFoundOnServer,PipelineStopped,RunspaceAlreadyExists=200,RunspaceIdsDoNotMatch,RemoteRunspaceOpenFailed,RunspaceCannotBeFound,ResponsePromptIdCannotBeFound,RemoteHostCallFailed,RemoteHostMethodNotImplemented,RemoteHostDataEncodingNotSupported,RemoteHostDataDecodingNotSupported,NestedPipelineNotSupported,RelativeUriForRunspacePathNotSupported,RemoteHostDecodingFailed,MustBeAdminToOverrideThreadOptions,RemoteHostPromptForCredentialModifiedCaption,RemoteHostPromptForCredentialModifiedMessage,RemoteHostReadLineAsSecureStringPrompt,RemoteHostGetBufferContents,RemoteHostPromptSecureStringPrompt,WinPERemotingNotSupported,ReceivedUnsupportedRemoteHostCall=400,ReceivedUnsupportedAction,ReceivedUnsupportedDataType,MissingDestination,MissingTarget,MissingRunspaceId,MissingDataType,MissingCallId,MissingMethodName,MissingIsStartFragment,MissingProperty,ObjectIdsNotMatching,FragmentIdsNotInSequence,ObjectIsTooBig,MissingIsEndFragment,DeserializedObjectIsNull,BlobLengthNotInRange,DecodingErrorForErrorRecord,DecodingErrorForPipelineStateInfo,DecodingErrorForRunspaceStateInfo,ReceivedUnsupportedRemotingTargetInterfaceType,UnknownTargetClass,MissingTargetClass,DecodingErrorForRunspacePoolStateInfo,DecodingErrorForMinRunspaces,DecodingErrorForMaxRunspaces,DecodingErrorForPowerShellStateInfo,DecodingErrorForThreadOptions,CantCastPropertyToExpectedType,CantCastRemotingDataToPSObject,CantCastCommandToPSObject,CantCastParameterToPSObject,ObjectIdCannotBeLessThanZero,NotEnoughHeaderForRemoteDataObject,RemotingDestinationNotForMe=600,ClientNegotiationTimeout,ClientNegotiationFailed,ServerRequestedToCloseSession,ServerNegotiationFailed,ServerNegotiationTimeout,ClientRequestedToCloseSession,FatalErrorCausingClose,ClientKeyExchangeFailed,ServerKeyExchangeFailed,ClientNotFoundCapabilityProperties,ServerNotFoundCapabilityProperties,ConnectFailed=801,CloseIsCalled,ForceClosed,CloseFailed,CloseCompleted,UnsupportedWaitHandleType,ReceivedDataStreamIsNotStdout,StdInIsNotOpen,NativeWriteFileFailed,NativeReadFileFailed,InvalidSchemeValue,ClientReceiveFailed,ClientSendFailed,CommandHandleIsNull,StdInCannotBeSetToNoWait,PortIsOutOfRange,ServerProcessExited,CannotGetStdInHandle,CannotGetStdOutHandle,CannotGetStdErrHandle,CannotSetStdInHandle,CannotSetStdOutHandle,CannotSetStdErrHandle,InvalidConfigurationName,ConnectSkipCheckFailed,CreateSessionFailed=851,CreateExFailed=853,ConnectExCallBackError,SendExFailed,SendExCallBackError,ReceiveExFailed,ReceiveExCallBackError,RunShellCommandExFailed,RunShellCommandExCallBackError,CommandSendExFailed,CommandSendExCallBackError,CommandReceiveExFailed,CommandReceiveExCallBackError,CloseExCallBackError=866,RedirectedURINotWellFormatted,URIEndPointNotResolved,ReceivedObjectSizeExceededMaximumClient,ReceivedDataSizeExceededMaximumClient,ReceivedObjectSizeExceededMaximumServer,ReceivedDataSizeExceededMaximumServer,StartupScriptThrewTerminatingError,TroubleShootingHelpTopic,DisconnectShellExFailed,DisconnectShellExCallBackErrr,ReconnectShellExFailed,ReconnectShellExCallBackErrr,RemoteRunspaceInfoHasDuplicates=900,RemoteRunspaceInfoLimitExceeded,RemoteRunspaceOpenUnknownState,UriSpecifiedNotValid,RemoteRunspaceClosed,RemoteRunspaceNotAvailableForSpecifiedComputer,RemoteRunspaceNotAvailableForSpecifiedRunspaceId,StopPSJobWhatIfTarget,InvalidJobStateGeneral=909,JobWithSpecifiedNameNotFound,JobWithSpecifiedInstanceIdNotFound,JobWithSpecifiedSessionIdNotFound,JobWithSpecifiedNameNotCompleted,JobWithSpecifiedSessionIdNotCompleted,JobWithSpecifiedInstanceIdNotCompleted,RemovePSJobWhatIfTarget,ComputerNameParamNotSupported,RunspaceParamNotSupported,RemoteRunspaceNotAvailableForSpecifiedName,RemoteRunspaceNotAvailableForSpecifiedSessionId,ItemNotFoundInRepository,CannotRemoveJob,NewRunspaceAmbiguousAuthentication,WildCardErrorFilePathParameter,FilePathNotFromFileSystemProvider,FilePathShouldPS1Extension,PSSessionConfigurationName,PSSessionAppName,CSCDoubleParameterOutOfRange,URIRedirectionReported,NoMoreInputWrites,InvalidComputerName,ProxyAmbiguousAuthentication,ProxyCredentialWithoutAccess,PushedRunspaceMustBeOpen=951,HostDoesNotSupportPushRunspace,RemoteRunspaceHasMultipleMatchesForSpecifiedRunspaceId,RemoteRunspaceHasMultipleMatchesForSpecifiedSessionId,RemoteRunspaceHasMultipleMatchesForSpecifiedName,RemoteRunspaceDoesNotSupportPushRunspace,HostInNestedPrompt,InvalidVMId=959,InvalidVMNameNoVM,InvalidVMNameMultipleVM,HyperVModuleNotAvailable,InvalidUsername,InvalidCredential,VMSessionConnectFailed,InvalidContainerId,CannotCreateProcessInContainer,CannotTerminateProcessInContainer,ContainersFeatureNotEnabled,RemoteSessionHyperVSocketServerConstructorFailure,ContainerSessionConnectFailed=973,RemoteSessionHyperVSocketClientConstructorSetSocketOptionFailure,InvalidVMState,InvalidVMIdNotSingle=981,InvalidVMNameNotSingle,WsmanMaxRedirectionCountVariableDescription=1001,PSDefaultSessionOptionDescription,PSSenderInfoDescription=1004,IPCUnknownNodeType=2001,IPCInsufficientDataforElement,IPCWrongAttributeCountForDataElement,IPCOnlyTextExpectedInDataElement,IPCWrongAttributeCountForElement,IPCUnknownElementReceived,IPCSupportsOnlyDefaultAuth,IPCWowComponentNotPresent,IPCServerProcessReportedError=2100,IPCServerProcessExited,IPCErrorProcessingServerData,IPCUnknownCommandGuid,IPCNoSignalForSession,IPCSignalTimedOut,IPCCloseTimedOut,IPCExceptionLaunchingProcess
    -PSRemotingErrorInvariants|180 -PriorityReceiveDataCollection|0||System.IDisposable -PrioritySendDataCollection|0
    -PrioritySendDataCollection+OnDataAvailableCallback|d105 -ReceiveDataCollection|0||System.IDisposable
    -ReceiveDataCollection+OnDataAvailableCallback|d105 -RemoteDataObject|100|.RemoteDataObject`1[System.Object]
    -RemoteDataObject`1|0 -RemoteDebuggingCapability|100 -RemoteDebuggingCommands|180 -RemoteHostCall|0
    -RemoteHostEncoder|180 -RemoteHostExceptions|180
    -RemoteHostMethodId|e100|||:GetName=1,GetVersion,GetInstanceId,GetCurrentCulture,GetCurrentUICulture,SetShouldExit,EnterNestedPrompt,ExitNestedPrompt,NotifyBeginApplication,NotifyEndApplication,ReadLine,ReadLineAsSecureString,Write1,Write2,WriteLine1,WriteLine2,WriteLine3,WriteErrorLine,WriteDebugLine,WriteProgress,WriteVerboseLine,WriteWarningLine,Prompt,PromptForCredential1,PromptForCredential2,PromptForChoice,GetForegroundColor,SetForegroundColor,GetBackgroundColor,SetBackgroundColor,GetCursorPosition,SetCursorPosition,GetWindowPosition,SetWindowPosition,GetCursorSize,SetCursorSize,GetBufferSize,SetBufferSize,GetWindowSize,SetWindowSize,GetWindowTitle,SetWindowTitle,GetMaxWindowSize,GetMaxPhysicalWindowSize,GetKeyAvailable,ReadKey,FlushInputBuffer,SetBufferContents1,SetBufferContents2,GetBufferContents,ScrollBufferContents,PushRunspace,PopRunspace,GetIsRunspacePushed,GetRunspace,PromptForChoiceMultipleSelection
    -RemoteHostMethodInfo|0 -RemoteHostResponse|0 -RemoteSessionCapability|0
    -RemoteSessionHyperVSocketClient|100||System.IDisposable -RemoteSessionHyperVSocketServer|100||System.IDisposable
    -RemoteSessionNamedPipeClient|100|.NamedPipeClientBase -RunspacePoolInitInfo|0 -RunspaceRef|0
    -SerializedDataStream|0|System.IO.Stream|System.IDisposable -SerializedDataStream+OnDataAvailableCallback|d105
    -ServerDispatchTable|0|.DispatchTable`1[System.Management.Automation.Remoting.RemoteHostResponse]
    -ServerDriverRemoteHost|0|.ServerRemoteHost -ServerMethodExecutor|0
    -ServerRemoteHost|0|System.Management.Automation.Host.PSHost|System.Management.Automation.Host.IHostSupportsInteractiveSession
    -ServerRemoteHostRawUserInterface|0|System.Management.Automation.Host.PSHostRawUserInterface
    -ServerRemoteHostUserInterface|0|System.Management.Automation.Host.PSHostUserInterface|System.Management.Automation.Host.IHostUISupportsMultipleChoiceSelection
    -ServerRemoteSession|0|System.Management.Automation.RemoteSession -ServerRemoteSessionContext|0
    -ServerRemoteSessionDSHandlerImpl|0|.ServerRemoteSessionDataStructureHandler
    -ServerRemoteSessionDSHandlerStateMachine|0
    -ServerRemoteSessionDataStructureHandler|80|.BaseSessionDataStructureHandler -ThrottleManager|0||System.IDisposable
    -WSManPluginCommandDelegate|d100 -WSManPluginCommandSession|0|.WSManPluginServerSession
    -WSManPluginCommandTransportManager|0|.WSManPluginServerTransportManager -WSManPluginConnectDelegate|d100
    -WSManPluginConstants|180 -WSManPluginEntryDelegates|100||System.IDisposable
    -WSManPluginEntryDelegates+WSManPluginEntryDelegatesInternal|d
    -WSManPluginErrorCodes|e100|||:NullPluginContext=-2141976624,PluginContextNotFound,NullInvalidInput=-2141975624,NullInvalidStreamSets,SessionCreationFailed,NullShellContext,InvalidShellContext,InvalidCommandContext,InvalidInputStream,InvalidInputDatatype,InvalidOutputStream,InvalidSenderDetails,ShutdownRegistrationFailed,ReportContextFailed,InvalidArgSet,ProtocolVersionNotMatch,OptionNotUnderstood,ProtocolVersionNotFound,ManagedException=-2141974624,PluginOperationClose,PluginConnectNoNegotiationData,PluginConnectOperationFailed,NoError=0,OutOfMemory=-2147024882
    -WSManPluginInstance|0 -WSManPluginOperationShutdownContext|8 -WSManPluginOperationShutdownDelegate|d100
    -WSManPluginReceiveDelegate|d100 -WSManPluginReleaseCommandContextDelegate|d100
    -WSManPluginReleaseShellContextDelegate|d100 -WSManPluginSendDelegate|d100
    -WSManPluginServerSession|80||System.IDisposable
    -WSManPluginServerTransportManager|0|System.Management.Automation.Remoting.Server.AbstractServerSessionTransportManager
    -WSManPluginShellDelegate|d100 -WSManPluginShellSession|0|.WSManPluginServerSession -WSManPluginSignalDelegate|d100
    -WSManShutdownPluginDelegate|d100 -WaitOrTimerCallbackDelegate|d100
    =System.Management.Automation.Remoting.Client
     BaseClientSessionTransportManager|81|.BaseClientTransportManager|System.IDisposable
    BaseClientTransportManager|81|System.Management.Automation.Remoting.BaseTransportManager|System.IDisposable
    ClientSessionTransportManagerBase|81|.BaseClientSessionTransportManager
    -BaseClientCommandTransportManager|80|.BaseClientTransportManager|System.IDisposable
    -BaseClientTransportManager+CallbackNotificationInformation|5
    -ContainerHyperVSocketClientSessionTransportManager|100|.HyperVSocketClientSessionTransportManagerBase
    -ContainerNamedPipeClientSessionTransportManager|100|.NamedPipeClientSessionTransportManagerBase
    -HyperVSocketClientSessionTransportManagerBase|80|.ClientSessionTransportManagerBase -IWSManNativeApiFacade|ia0
    -NamedPipeClientSessionTransportManager|100|.NamedPipeClientSessionTransportManagerBase
    -NamedPipeClientSessionTransportManagerBase|80|.ClientSessionTransportManagerBase
    -OutOfProcessClientCommandTransportManager|0|.BaseClientCommandTransportManager
    -OutOfProcessClientSessionTransportManager|0|.ClientSessionTransportManagerBase
    -SSHClientSessionTransportManager|100|.ClientSessionTransportManagerBase
    -VMHyperVSocketClientSessionTransportManager|100|.HyperVSocketClientSessionTransportManagerBase
    -WSManClientCommandTransportManager|100|.BaseClientCommandTransportManager
    -WSManClientSessionTransportManager|100|.BaseClientSessionTransportManager
    -WSManClientSessionTransportManager+WSManAPIDataCommon|5||System.IDisposable -WSManNativeApi|180
    -WSManNativeApi+BaseWSManAuthenticationCredentials|85||System.IDisposable
    -WSManNativeApi+MarshalledObject|s10d||System.IDisposable
    -WSManNativeApi+WSManAuthenticationMechanism|e105|||*:WSMAN_FLAG_DEFAULT_AUTHENTICATION,WSMAN_FLAG_NO_AUTHENTICATION,WSMAN_FLAG_AUTH_DIGEST,WSMAN_FLAG_AUTH_NEGOTIATE=4,WSMAN_FLAG_AUTH_BASIC=8,WSMAN_FLAG_AUTH_KERBEROS=16,WSMAN_FLAG_AUTH_CLIENT_CERTIFICATE=32,WSMAN_FLAG_AUTH_CREDSSP=128
    -WSManNativeApi+WSManBinaryOrTextDataStruct|d
    -WSManNativeApi+WSManCallbackFlags|e105|||:WSMAN_FLAG_CALLBACK_END_OF_OPERATION=1,WSMAN_FLAG_CALLBACK_END_OF_STREAM=8,WSMAN_FLAG_CALLBACK_SHELL_SUPPORTS_DISCONNECT=32,WSMAN_FLAG_CALLBACK_SHELL_AUTODISCONNECTED=64,WSMAN_FLAG_CALLBACK_NETWORK_FAILURE_DETECTED=256,WSMAN_FLAG_CALLBACK_RETRYING_AFTER_NETWORK_FAILURE=512,WSMAN_FLAG_CALLBACK_RECONNECTED_AFTER_NETWORK_FAILURE=1024,WSMAN_FLAG_CALLBACK_SHELL_AUTODISCONNECTING=2048,WSMAN_FLAG_CALLBACK_RETRY_ABORTED_DUE_TO_INTERNAL_ERROR=4096,WSMAN_FLAG_RECEIVE_DELAY_STREAM_REQUEST_PROCESSED=8192
    -WSManNativeApi+WSManCertificateDetails|5
    -WSManNativeApi+WSManCertificateThumbprintCredentials|5|.WSManNativeApi+BaseWSManAuthenticationCredentials
    -WSManNativeApi+WSManCommandArgSet|s10d||System.IDisposable
    -WSManNativeApi+WSManCommandArgSet+WSManCommandArgSetInternal|s10d -WSManNativeApi+WSManConnectDataResult|5
    -WSManNativeApi+WSManCreateShellDataResult|5 -WSManNativeApi+WSManDataDWord|s10d -WSManNativeApi+WSManDataStruct|d
    -WSManNativeApi+WSManDataType|e105|||I:WSMAN_DATA_NONE,WSMAN_DATA_TYPE_TEXT,WSMAN_DATA_TYPE_BINARY,WSMAN_DATA_TYPE_WS_XML_READER,WSMAN_DATA_TYPE_DWORD
    -WSManNativeApi+WSManData_ManToUn|5||System.IDisposable -WSManNativeApi+WSManData_UnToMan|5
    -WSManNativeApi+WSManEnvironmentVariableSet|5
    -WSManNativeApi+WSManEnvironmentVariableSet+WSManEnvironmentVariableInternal|s10d -WSManNativeApi+WSManError|s10d
    -WSManNativeApi+WSManFlagReceive|e105|||:WSMAN_FLAG_RECEIVE_RESULT_NO_MORE_DATA=1,WSMAN_FLAG_RECEIVE_FLUSH,WSMAN_FLAG_RECEIVE_RESULT_DATA_BOUNDARY=4
    -WSManNativeApi+WSManOperationInfo|5 -WSManNativeApi+WSManOperationInfo+WSManFilterInternal|s10d
    -WSManNativeApi+WSManOperationInfo+WSManFragmentInternal|s10d -WSManNativeApi+WSManOption|s10d
    -WSManNativeApi+WSManOptionSet|s10d||System.IDisposable -WSManNativeApi+WSManOptionSetStruct|s10d
    -WSManNativeApi+WSManPluginRequest|5 -WSManNativeApi+WSManProxyInfo|5||System.IDisposable
    -WSManNativeApi+WSManReceiveDataResult|5 -WSManNativeApi+WSManSelectorSet|5
    -WSManNativeApi+WSManSelectorSet+WSManKeyStruct|s10d -WSManNativeApi+WSManSelectorSet+WSManSelectorSetStruct|s10d
    -WSManNativeApi+WSManSenderDetails|5
    -WSManNativeApi+WSManSessionOption|e105|||:WSMAN_OPTION_DEFAULT_OPERATION_TIMEOUTMS=1,WSMAN_OPTION_MAX_RETRY_TIME=11,WSMAN_OPTION_TIMEOUTMS_CREATE_SHELL,WSMAN_OPTION_TIMEOUTMS_RECEIVE_SHELL_OUTPUT=14,WSMAN_OPTION_TIMEOUTMS_SEND_SHELL_INPUT,WSMAN_OPTION_TIMEOUTMS_SIGNAL_SHELL,WSMAN_OPTION_TIMEOUTMS_CLOSE_SHELL_OPERATION,WSMAN_OPTION_SKIP_CA_CHECK,WSMAN_OPTION_SKIP_CN_CHECK,WSMAN_OPTION_UNENCRYPTED_MESSAGES,WSMAN_OPTION_UTF16,WSMAN_OPTION_ENABLE_SPN_SERVER_PORT,WSMAN_OPTION_MACHINE_ID,WSMAN_OPTION_USE_INTERACTIVE_TOKEN=34,WSMAN_OPTION_LOCALE=25,WSMAN_OPTION_UI_LANGUAGE,WSMAN_OPTION_MAX_ENVELOPE_SIZE_KB=28,WSMAN_OPTION_SHELL_MAX_DATA_SIZE_PER_MESSAGE_KB,WSMAN_OPTION_REDIRECT_LOCATION,WSMAN_OPTION_SKIP_REVOCATION_CHECK,WSMAN_OPTION_ALLOW_NEGOTIATE_IMPLICIT_CREDENTIALS,WSMAN_OPTION_USE_SSL
    -WSManNativeApi+WSManShellAsync|5 -WSManNativeApi+WSManShellAsync+WSManShellAsyncInternal|s10d
    -WSManNativeApi+WSManShellAsyncCallback|s10d -WSManNativeApi+WSManShellCompletionFunction|d105
    -WSManNativeApi+WSManShellDisconnectInfo|s10d||System.IDisposable
    -WSManNativeApi+WSManShellFlag|e105|||:WSMAN_FLAG_NO_COMPRESSION=1,WSMAN_FLAG_SERVER_BUFFERING_MODE_DROP=4,WSMAN_FLAG_SERVER_BUFFERING_MODE_BLOCK=8,WSMAN_FLAG_RECEIVE_DELAY_OUTPUT_STREAM=16
    -WSManNativeApi+WSManShellStartupInfoStruct|s10d
    -WSManNativeApi+WSManShellStartupInfo_ManToUn|s10d||System.IDisposable
    -WSManNativeApi+WSManShellStartupInfo_UnToMan|5 -WSManNativeApi+WSManStreamIDSetStruct|s10d
    -WSManNativeApi+WSManStreamIDSet_ManToUn|s10d -WSManNativeApi+WSManStreamIDSet_UnToMan|5
    -WSManNativeApi+WSManUserNameAuthenticationCredentials|5|.WSManNativeApi+BaseWSManAuthenticationCredentials
    -WSManNativeApi+WSManUserNameAuthenticationCredentials+WSManUserNameCredentialStruct|s10d
    -WSManNativeApiFacade|0||.IWSManNativeApiFacade -WSManTransportManagerUtils|180
    -WSManTransportManagerUtils+tmStartModes|e105|||:None=1,Create,Connect
    =System.Management.Automation.Remoting.Internal
     PSStreamObject|
    PSStreamObjectType|e|||:Output=1,Error,MethodExecutor,Warning,BlockingError,ShouldMethod,WarningRecord,Debug,Progress,Verbose,Information,Exception
    =System.Management.Automation.Remoting.WSMan
     ActiveSessionsChangedEventArgs|101|System.EventArgs WSManServerChannelEvents|181
    =System.Management.Automation.Runspaces
     AuthenticationMechanism|e|||:Default,Basic,Negotiate,NegotiateWithImplicitCredential,Credssp,Digest,Kerberos
    Command|101
    CommandCollection|101|System.Collections.ObjectModel.Collection`1[System.Management.Automation.Runspaces.Command]
    CommandParameter|101
    CommandParameterCollection|101|System.Collections.ObjectModel.Collection`1[System.Management.Automation.Runspaces.CommandParameter]
    ConstrainedSessionStateEntry|81|.InitialSessionStateEntry ContainerConnectionInfo|101|.RunspaceConnectionInfo
    FormatTable|101 FormatTableLoadException||System.Management.Automation.RuntimeException InitialSessionState|
    InitialSessionStateEntry|81 InitialSessionStateEntryCollection`1|101
    InvalidPipelineStateException||System.SystemException InvalidRunspacePoolStateException||System.SystemException
    InvalidRunspaceStateException||System.SystemException NamedPipeConnectionInfo|101|.RunspaceConnectionInfo
    OutputBufferingMode|e|||:None,Drop,Block
    PSConsoleLoadException||System.SystemException|System.Management.Automation.IContainsErrorRecord PSSession|101
    PSSessionConfigurationAccessMode|e|||:Disabled,Local,Remote
    PSSnapInException||System.Management.Automation.RuntimeException
    PSThreadOptions|e|||:Default,UseNewThread,ReuseThread,UseCurrentThread Pipeline|81||System.IDisposable
    PipelineReader`1|81 PipelineResultTypes|e|||*:None,Output,Error,Warning,Verbose,Debug,Information,All,Null
    PipelineState|e|||:NotStarted,Running,Stopping,Stopped,Completed,Failed,Disconnected
    PipelineStateEventArgs|101|System.EventArgs PipelineStateInfo|101 PipelineWriter|81
    PowerShellProcessInstance|101||System.IDisposable RemotingDebugRecord||System.Management.Automation.DebugRecord
    RemotingErrorRecord||System.Management.Automation.ErrorRecord
    RemotingInformationRecord||System.Management.Automation.InformationRecord
    RemotingProgressRecord||System.Management.Automation.ProgressRecord
    RemotingVerboseRecord||System.Management.Automation.VerboseRecord
    RemotingWarningRecord||System.Management.Automation.WarningRecord Runspace|81||System.IDisposable
    RunspaceAttribute|101|System.Management.Automation.ArgumentTransformationAttribute|||U
    RunspaceAvailability|e|||:None,Available,AvailableForNestedCommand,Busy,RemoteDebug
    RunspaceAvailabilityEventArgs|101|System.EventArgs
    RunspaceCapability|e|||:Default,SupportsDisconnect,NamedPipeTransport,VMSocketTransport=4,SSHTransport=8,CustomTransport=256
    RunspaceConnectionInfo|81 RunspaceFactory|181
    RunspaceOpenModuleLoadException||System.Management.Automation.RuntimeException RunspacePool|101||System.IDisposable
    RunspacePoolAvailability|e|||:None,Available,Busy RunspacePoolCapability|e|||:Default,SupportsDisconnect
    RunspacePoolState|e|||:BeforeOpen,Opening,Opened,Closed,Closing,Broken,Disconnecting,Disconnected,Connecting
    RunspacePoolStateChangedEventArgs|101|System.EventArgs
    RunspaceState|e|||:BeforeOpen,Opening,Opened,Closed,Closing,Broken,Disconnecting,Disconnected,Connecting
    RunspaceStateEventArgs|101|System.EventArgs RunspaceStateInfo|101 SSHConnectionInfo|101|.RunspaceConnectionInfo
    SessionStateAliasEntry|101|.SessionStateCommandEntry SessionStateApplicationEntry|101|.SessionStateCommandEntry
    SessionStateAssemblyEntry|101|.InitialSessionStateEntry SessionStateCmdletEntry|101|.SessionStateCommandEntry
    SessionStateCommandEntry|81|.ConstrainedSessionStateEntry SessionStateFormatEntry|101|.InitialSessionStateEntry
    SessionStateFunctionEntry|101|.SessionStateCommandEntry SessionStateProviderEntry|101|.ConstrainedSessionStateEntry
    SessionStateProxy| SessionStateScriptEntry|101|.SessionStateCommandEntry
    SessionStateTypeEntry|101|.InitialSessionStateEntry SessionStateVariableEntry|101|.ConstrainedSessionStateEntry
    TargetMachineType|e|||:RemoteMachine,VirtualMachine,Container TypeTable|101
    VMConnectionInfo|101|.RunspaceConnectionInfo WSManConnectionInfo|101|.RunspaceConnectionInfo
    -AliasPropertyData|101|.TypeMemberData -AsyncResult|0||System.IAsyncResult -Certificate_Format_Ps1Xml|100
    -CloseOrDisconnectRunspaceOperationHelper|100|System.Management.Automation.Remoting.IThrottleOperation
    -CodeMethodData|101|.TypeMemberData -CodePropertyData|101|.TypeMemberData
    -Command+MergeType|e105|||:Error,Warning,Verbose,Debug,Information
    -ConsolidatedString|0|System.Collections.ObjectModel.Collection`1[System.String] -ContainerProcess|0
    -ContainerProcess+HCS_PROCESS_INFORMATION|s10d -Diagnostics_Format_Ps1Xml|100
    -DiscardingPipelineWriter|0|.PipelineWriter -DotNetTypes_Format_Ps1Xml|100 -EarlyStartup|180
    -Event_Format_Ps1Xml|100 -FileSystem_Format_Ps1Xml|100 -FormatAndTypeDataHelper|180
    -FormatAndTypeDataHelper+Category|e105|||:Types,Formats -GetRunspaceAsyncResult|100|.AsyncResult
    -HelpV3_Format_Ps1Xml|100 -Help_Format_Ps1Xml|100 -LoadContext|0 -LocalPipeline|100|.PipelineBase
    -LocalRunspace|100|.RunspaceBase -LocalRunspace+DebugPreference|2 -MemberSetData||.TypeMemberData
    -NewProcessConnectionInfo|100|.RunspaceConnectionInfo -NotePropertyData|101|.TypeMemberData -PSSnapInHelpers|180
    -PSSnapInTypeAndFormatErrors|0 -PipelineBase|80|.Pipeline -PipelineStopper|0 -PipelineThread|0||System.IDisposable
    -PowerShellCore_Format_Ps1Xml|100 -PowerShellTrace_Format_Ps1Xml|100 -PropertySetData|101|.TypeMemberData
    -Registry_Format_Ps1Xml|100 -RunspaceBase|80|.Runspace -RunspaceCreatedEventArgs|100|System.EventArgs
    -RunspaceEventSource|0|System.Diagnostics.Tracing.EventSource -RunspacePoolAsyncResult|100|.AsyncResult
    -ScriptMethodData|101|.TypeMemberData -ScriptPropertyData|101|.TypeMemberData
    -StopJobOperationHelper|100|System.Management.Automation.Remoting.IThrottleOperation -TypeData|101
    -TypeMemberData|81 -TypeTableLoadException||System.Management.Automation.RuntimeException -TypesPs1xmlReader|0
    -WSMan_Format_Ps1Xml|100
    =System.Management.Automation.Security
     SystemEnforcementMode|e|||:None,Audit,Enforce SystemPolicy|101
    SystemScriptFileEnforcement|e|||:None,Block,Allow,AllowConstrained,AllowConstrainedAudit
    -Anonymous_9320654f_2227_43bf_a385_74cc8c562686|s108 -Anonymous_947eb392_1446_4e25_bbd4_10e98165f3a9|s108
    -HWND__|s108 -LARGE_INTEGER|s110 -NativeConstants|180 -NativeMethods|180 -NativeMethods+ACE_HEADER|s10d
    -NativeMethods+ACL|s10d
    -NativeMethods+AddCertificateContext|e105|||I*:CERT_STORE_ADD_NEW=1,CERT_STORE_ADD_USE_EXISTING,CERT_STORE_ADD_REPLACE_EXISTING,CERT_STORE_ADD_ALWAYS,CERT_STORE_ADD_REPLACE_EXISTING_INHERIT_PROPERTIES,CERT_STORE_ADD_NEWER,CERT_STORE_ADD_NEWER_INHERIT_PROPERTIES
    -NativeMethods+AltNameType|e105|||I:CERT_ALT_NAME_OTHER_NAME=1,CERT_ALT_NAME_RFC822_NAME,CERT_ALT_NAME_DNS_NAME,CERT_ALT_NAME_X400_ADDRESS,CERT_ALT_NAME_DIRECTORY_NAME,CERT_ALT_NAME_EDI_PARTY_NAME,CERT_ALT_NAME_URL,CERT_ALT_NAME_IP_ADDRESS,CERT_ALT_NAME_REGISTERED_ID
    -NativeMethods+Anonymous_a3ae7823_8a1d_432c_bc07_a72b6fc6c7d8|s115 -NativeMethods+CENTRAL_ACCESS_POLICY|s10d
    -NativeMethods+CERT_CONTEXT|s10d -NativeMethods+CERT_ENHKEY_USAGE|s10d -NativeMethods+CERT_EXTENSION|s10d
    -NativeMethods+CERT_INFO|s10d -NativeMethods+CERT_PUBLIC_KEY_INFO|s10d
    -NativeMethods+CRYPTUI_WIZ_DIGITAL_SIGN_EXTENDED_INFO|s10d -NativeMethods+CRYPTUI_WIZ_DIGITAL_SIGN_INFO|s10d
    -NativeMethods+CRYPT_ALGORITHM_IDENTIFIER|s10d -NativeMethods+CRYPT_ATTR_BLOB|s10d
    -NativeMethods+CRYPT_BIT_BLOB|s10d -NativeMethods+CRYPT_DATA_BLOB|s10d -NativeMethods+CRYPT_KEY_PROV_INFO|s10d
    -NativeMethods+CRYPT_OID_INFO|s10d -NativeMethods+CRYPT_PROVIDER_CERT|s10d -NativeMethods+CRYPT_PROVIDER_SGNR|s10d
    -NativeMethods+CertControlStoreType|e105|||I*:CERT_STORE_CTRL_RESYNC=1,CERT_STORE_CTRL_COMMIT=3,CERT_STORE_CTRL_AUTO_RESYNC
    -NativeMethods+CertEnumSystemStoreCallBackProto|d105
    -NativeMethods+CertFindType|e105|||*:CERT_COMPARE_ANY,CERT_FIND_ISSUER_STR=524292,CERT_FIND_SUBJECT_STR=524295,CERT_FIND_CROSS_CERT_DIST_POINTS=1114112,CERT_FIND_SUBJECT_INFO_ACCESS=1245184,CERT_FIND_HASH_STR=1310720
    -NativeMethods+CertOpenStoreEncodingType|e105|||*:X509_ASN_ENCODING=1
    -NativeMethods+CertOpenStoreFlags|e105|||*:CERT_STORE_NO_CRYPT_RELEASE_FLAG=1,CERT_STORE_SET_LOCALIZED_NAME_FLAG,CERT_STORE_DEFER_CLOSE_UNTIL_LAST_FREE_FLAG=4,CERT_STORE_DELETE_FLAG=16,CERT_STORE_UNSAFE_PHYSICAL_FLAG=32,CERT_STORE_SHARE_STORE_FLAG=64,CERT_STORE_SHARE_CONTEXT_FLAG=128,CERT_STORE_MANIFOLD_FLAG=256,CERT_STORE_ENUM_ARCHIVED_FLAG=512,CERT_STORE_UPDATE_KEYID_FLAG=1024,CERT_STORE_BACKUP_RESTORE_FLAG=2048,CERT_STORE_READONLY_FLAG=32768,CERT_STORE_OPEN_EXISTING_FLAG=16384,CERT_STORE_CREATE_NEW_FLAG=8192,CERT_STORE_MAXIMUM_ALLOWED_FLAG=4096,CERT_SYSTEM_STORE_CURRENT_USER=65536,CERT_SYSTEM_STORE_LOCAL_MACHINE=131072,CERT_SYSTEM_STORE_CURRENT_SERVICE=262144,CERT_SYSTEM_STORE_SERVICES=327680,CERT_SYSTEM_STORE_USERS=393216,CERT_SYSTEM_STORE_CURRENT_USER_GROUP_POLICY=458752,CERT_SYSTEM_STORE_LOCAL_MACHINE_GROUP_POLICY=524288,CERT_SYSTEM_STORE_LOCAL_MACHINE_ENTERPRISE=589824
    -NativeMethods+CertOpenStoreProvider|e105|||*:CERT_STORE_PROV_MEMORY=2,CERT_STORE_PROV_SYSTEM=10,CERT_STORE_PROV_SYSTEM_REGISTRY=13
    -NativeMethods+CertPropertyId|e105|||*:CERT_KEY_PROV_HANDLE_PROP_ID=1,CERT_KEY_PROV_INFO_PROP_ID,CERT_SHA1_HASH_PROP_ID,CERT_MD5_HASH_PROP_ID,CERT_SEND_AS_TRUSTED_ISSUER_PROP_ID=102
    -NativeMethods+CertStoreFlags|e105|||*:CERT_SYSTEM_STORE_CURRENT_USER=65536,CERT_SYSTEM_STORE_LOCAL_MACHINE=131072,CERT_SYSTEM_STORE_CURRENT_SERVICE=262144,CERT_SYSTEM_STORE_SERVICES=327680,CERT_SYSTEM_STORE_USERS=393216,CERT_SYSTEM_STORE_CURRENT_USER_GROUP_POLICY=458752,CERT_SYSTEM_STORE_LOCAL_MACHINE_GROUP_POLICY=524288,CERT_SYSTEM_STORE_LOCAL_MACHINE_ENTERPRISE=589824
    -NativeMethods+CryptDecodeFlags|e105|||I:CRYPT_DECODE_ENABLE_PUNYCODE_FLAG=33554432,CRYPT_DECODE_ENABLE_UTF8PERCENT_FLAG=67108864,CRYPT_DECODE_ENABLE_IA5CONVERSION_FLAG=100663296
    -NativeMethods+CryptUIFlags|e105|||*:CRYPTUI_WIZ_NO_UI=1 -NativeMethods+FILETIME|s10d
    -NativeMethods+LSA_UNICODE_STRING|s10d -NativeMethods+LUID|s10d -NativeMethods+LUID_AND_ATTRIBUTES|s10d
    -NativeMethods+NCryptDeletKeyFlag|e105|||*:NCRYPT_MACHINE_KEY_FLAG=32,NCRYPT_SILENT_FLAG=64
    -NativeMethods+PROV|e105|||I:RSA_FULL=1,RSA_SIG,DSS,FORTEZZA,MS_EXCHANGE,SSL,RSA_SCHANNEL=12,DSS_DH,EC_ECDSA_SIG,EC_ECNRA_SIG,EC_ECDSA_FULL,EC_ECNRA_FULL,DH_SCHANNEL,SPYRUS_LYNKS=20,RNG,INTEL_SEC
    -NativeMethods+ProviderFlagsEnum|e105|||I*:CRYPT_VERIFYCONTEXT=4026531840,CRYPT_NEWKEYSET=8,CRYPT_DELETEKEYSET=16,CRYPT_MACHINE_KEYSET=32,CRYPT_SILENT=64
    -NativeMethods+ProviderParam|e105|||:PP_CLIENT_HWND=1 -NativeMethods+SIGNATURE_INFO|s10d
    -NativeMethods+SIGNATURE_INFO_AVAILABILITY|e105|||:SIA_DISPLAYNAME=1,SIA_PUBLISHERNAME,SIA_MOREINFOURL=4,SIA_HASH=8
    -NativeMethods+SIGNATURE_INFO_FLAGS|e105|||:SIF_NONE,SIF_AUTHENTICODE_SIGNED,SIF_CATALOG_SIGNED,SIF_VERSION_INFO=4,SIF_CHECK_OS_BINARY=2048,SIF_BASE_VERIFICATION=4096,SIF_CATALOG_FIRST=8192,SIF_MOTW=16384
    -NativeMethods+SIGNATURE_INFO_TYPE|e105|||:SIT_UNKNOWN,SIT_AUTHENTICODE,SIT_CATALOG
    -NativeMethods+SIGNATURE_STATE|e105|||:SIGNATURE_STATE_UNSIGNED_MISSING,SIGNATURE_STATE_UNSIGNED_UNSUPPORTED,SIGNATURE_STATE_UNSIGNED_POLICY,SIGNATURE_STATE_INVALID_CORRUPT,SIGNATURE_STATE_INVALID_POLICY,SIGNATURE_STATE_VALID,SIGNATURE_STATE_TRUSTED,SIGNATURE_STATE_UNTRUSTED
    -NativeMethods+SYSTEM_AUDIT_ACE|s10d
    -NativeMethods+SeObjectType|e105|||I:SE_UNKNOWN_OBJECT_TYPE,SE_FILE_OBJECT,SE_SERVICE,SE_PRINTER,SE_REGISTRY_KEY,SE_LMSHARE,SE_KERNEL_OBJECT,SE_WINDOW_OBJECT,SE_DS_OBJECT,SE_DS_OBJECT_ALL,SE_PROVIDER_DEFINED_OBJECT,SE_WMIGUID_OBJECT,SE_REGISTRY_WOW64_32KEY
    -NativeMethods+SecurityInformation|e105|||I:OWNER_SECURITY_INFORMATION=1,GROUP_SECURITY_INFORMATION,DACL_SECURITY_INFORMATION=4,SACL_SECURITY_INFORMATION=8,LABEL_SECURITY_INFORMATION=16,ATTRIBUTE_SECURITY_INFORMATION=32,SCOPE_SECURITY_INFORMATION=64,BACKUP_SECURITY_INFORMATION=65536,PROTECTED_DACL_SECURITY_INFORMATION=2147483648,PROTECTED_SACL_SECURITY_INFORMATION=1073741824,UNPROTECTED_DACL_SECURITY_INFORMATION=536870912,UNPROTECTED_SACL_SECURITY_INFORMATION=268435456
    -NativeMethods+SignInfoAdditionalCertChoice|e105|||*:CRYPTUI_WIZ_DIGITAL_SIGN_ADD_CHAIN=1,CRYPTUI_WIZ_DIGITAL_SIGN_ADD_CHAIN_NO_ROOT
    -NativeMethods+SignInfoCertChoice|e105|||*:CRYPTUI_WIZ_DIGITAL_SIGN_CERT=1
    -NativeMethods+SignInfoSubjectChoice|e105|||*:CRYPTUI_WIZ_DIGITAL_SIGN_SUBJECT_FILE=1
    -NativeMethods+TOKEN_PRIVILEGE|s10d -SAFER_CODE_PROPERTIES|s108
    =System.Management.Automation.Subsystem
     GetPSSubsystemCommand|101|System.Management.Automation.PSCmdlet ISubsystem|i SubsystemInfo|81
    SubsystemInfo+ImplementationInfo|2 SubsystemKind|e|||I:CommandPredictor=1,CrossPlatformDsc,FeedbackProvider=4
    SubsystemManager|181 -SubsystemInfo+,|185 -SubsystemInfoImpl`1|100|.SubsystemInfo -SubsystemManager+,|182
    =System.Management.Automation.Subsystem.DSC
     ICrossPlatformDsc|i||System.Management.Automation.Subsystem.ISubsystem
    =System.Management.Automation.Subsystem.Feedback
     FeedbackContext|101 FeedbackDisplayLayout|e|||:Portrait,Landscape FeedbackHub|181 FeedbackItem|101 FeedbackResult|
    FeedbackTrigger|e|||*:Success=1,CommandNotFound,Error=6,All
    IFeedbackProvider|i||System.Management.Automation.Subsystem.ISubsystem
    -GeneralCommandErrorFeedback|100||.IFeedbackProvider
    =System.Management.Automation.Subsystem.Prediction
     CommandPrediction|181 ICommandPredictor|i||System.Management.Automation.Subsystem.ISubsystem PredictionClient|101
    PredictionClientKind|e|||:Terminal,Editor PredictionContext|101 PredictionResult|101 PredictiveSuggestion|101
    PredictorFeedbackKind|e|||:SuggestionDisplayed,SuggestionAccepted,CommandLineAccepted,CommandLineExecuted
    SuggestionPackage|s
    =System.Management.Automation.Tracing
     EtwActivity|81
    PowerShellTraceKeywords|e|||L*:None,Runspace,Pipeline,Protocol=4,Transport=8,Host=16,Cmdlets=32,Serializer=64,Session=128,ManagedPlugIn=256,UseAlwaysDebug=2305843009213693952,UseAlwaysOperational=9223372036854775808,UseAlwaysAnalytic=4611686018427387904
    PowerShellTraceSource|101||System.IDisposable PowerShellTraceSourceFactory|181
    PowerShellTraceTask|e|||:None,CreateRunspace,ExecuteCommand,Serialization,PowerShellConsoleStartup
    Tracer|101|.EtwActivity -EventResource|180 -LogLevel|e100|||I:Always,Critical,Error,Warning,Information,Verbose
    -NativeMethods|180
    -NativeMethods+SysLogPriority|e105|||I*:Emergency,Alert,Critical,Error,Warning,Notice,Info,Debug,Kernel=0,User=8,Mail=16,Daemon=24,Authorization=32,Syslog=40,Lpr=48,News=56,Uucp=64,Cron=72,Authpriv=80,Ftp=88,Local0=128,Local1=136,Local2=144,Local3=152,Local4=160,Local5=168,Local6=176,Local7=184
    -PSEtwLog|180 -PSSysLogProvider|0|System.Management.Automation.LogProvider -SysLogProvider|0
    =System.Management.Automation.Internal.Host
    -InternalHost|0|System.Management.Automation.Host.PSHost|System.Management.Automation.Host.IHostSupportsInteractiveSession
    -InternalHostRawUserInterface|0|System.Management.Automation.Host.PSHostRawUserInterface
    -InternalHostUserInterface|0|System.Management.Automation.Host.PSHostUserInterface|System.Management.Automation.Host.IHostUISupportsMultipleChoiceSelection
    =System.Management.Automation.Interpreter
     -ActionCallInstruction|100|.CallInstruction -ActionCallInstruction`1|100|.CallInstruction
    -ActionCallInstruction`2|100|.CallInstruction -ActionCallInstruction`3|100|.CallInstruction
    -ActionCallInstruction`4|100|.CallInstruction -ActionCallInstruction`5|100|.CallInstruction
    -ActionCallInstruction`6|100|.CallInstruction -ActionCallInstruction`7|100|.CallInstruction
    -ActionCallInstruction`8|100|.CallInstruction -ActionCallInstruction`9|100|.CallInstruction
    -AddInstruction|80|.Instruction -AddInstruction+AddDouble|105|.AddInstruction
    -AddInstruction+AddInt16|105|.AddInstruction -AddInstruction+AddInt32|105|.AddInstruction
    -AddInstruction+AddInt64|105|.AddInstruction -AddInstruction+AddSingle|105|.AddInstruction
    -AddInstruction+AddUInt16|105|.AddInstruction -AddInstruction+AddUInt32|105|.AddInstruction
    -AddInstruction+AddUInt64|105|.AddInstruction -AddOvfInstruction|80|.Instruction
    -AddOvfInstruction+AddOvfDouble|105|.AddOvfInstruction -AddOvfInstruction+AddOvfInt16|105|.AddOvfInstruction
    -AddOvfInstruction+AddOvfInt32|105|.AddOvfInstruction -AddOvfInstruction+AddOvfInt64|105|.AddOvfInstruction
    -AddOvfInstruction+AddOvfSingle|105|.AddOvfInstruction -AddOvfInstruction+AddOvfUInt16|105|.AddOvfInstruction
    -AddOvfInstruction+AddOvfUInt32|105|.AddOvfInstruction -AddOvfInstruction+AddOvfUInt64|105|.AddOvfInstruction
    -ArgumentArray|100 -ArrayUtils|180 -Assert|180 -Assert+{|182
    -AssignLocalBoxedInstruction|100|.LocalAccessInstruction
    -AssignLocalInstruction|100|.LocalAccessInstruction|.IBoxableInstruction
    -AssignLocalToClosureInstruction|100|.LocalAccessInstruction -BranchFalseInstruction|100|.OffsetInstruction
    -BranchInstruction|0|.OffsetInstruction -BranchLabel|100 -BranchTrueInstruction|100|.OffsetInstruction
    -CacheDict`2|0 -CallInstruction|80|.Instruction -CoalescingBranchInstruction|100|.OffsetInstruction
    -CompiledLoopInstruction|100|.Instruction -CreateDelegateInstruction|100|.Instruction -DebugInfo|0
    -DefaultValueInstruction`1|100|.Instruction -DelegateHelpers|180 -DivInstruction|80|.Instruction
    -DivInstruction+DivDouble|105|.DivInstruction -DivInstruction+DivInt16|105|.DivInstruction
    -DivInstruction+DivInt32|105|.DivInstruction -DivInstruction+DivInt64|105|.DivInstruction
    -DivInstruction+DivSingle|105|.DivInstruction -DivInstruction+DivUInt16|105|.DivInstruction
    -DivInstruction+DivUInt32|105|.DivInstruction -DivInstruction+DivUInt64|105|.DivInstruction
    -DupInstruction|100|.Instruction -DynamicInstructionN|100|.Instruction -DynamicInstruction`1|0|.Instruction
    -DynamicInstruction`10|0|.Instruction -DynamicInstruction`11|0|.Instruction -DynamicInstruction`12|0|.Instruction
    -DynamicInstruction`13|0|.Instruction -DynamicInstruction`14|0|.Instruction -DynamicInstruction`15|0|.Instruction
    -DynamicInstruction`16|0|.Instruction -DynamicInstruction`2|0|.Instruction -DynamicInstruction`3|0|.Instruction
    -DynamicInstruction`4|0|.Instruction -DynamicInstruction`5|0|.Instruction -DynamicInstruction`6|0|.Instruction
    -DynamicInstruction`7|0|.Instruction -DynamicInstruction`8|0|.Instruction -DynamicInstruction`9|0|.Instruction
    -DynamicSplatInstruction|100|.Instruction -EnterExceptionHandlerInstruction|100|.Instruction
    -EnterFinallyInstruction|100|.IndexedBranchInstruction -EnterLoopInstruction|100|.Instruction
    -EnterTryCatchFinallyInstruction|100|.IndexedBranchInstruction -EqualInstruction|80|.Instruction
    -EqualInstruction+EqualBoolean|105|.EqualInstruction -EqualInstruction+EqualByte|105|.EqualInstruction
    -EqualInstruction+EqualChar|105|.EqualInstruction -EqualInstruction+EqualDouble|105|.EqualInstruction
    -EqualInstruction+EqualInt16|105|.EqualInstruction -EqualInstruction+EqualInt32|105|.EqualInstruction
    -EqualInstruction+EqualInt64|105|.EqualInstruction -EqualInstruction+EqualReference|105|.EqualInstruction
    -EqualInstruction+EqualSByte|105|.EqualInstruction -EqualInstruction+EqualSingle|105|.EqualInstruction
    -EqualInstruction+EqualUInt16|105|.EqualInstruction -EqualInstruction+EqualUInt32|105|.EqualInstruction
    -EqualInstruction+EqualUInt64|105|.EqualInstruction -ExceptionHandler|100 -ExceptionHelpers|180
    -FuncCallInstruction`1|100|.CallInstruction -FuncCallInstruction`10|100|.CallInstruction
    -FuncCallInstruction`2|100|.CallInstruction -FuncCallInstruction`3|100|.CallInstruction
    -FuncCallInstruction`4|100|.CallInstruction -FuncCallInstruction`5|100|.CallInstruction
    -FuncCallInstruction`6|100|.CallInstruction -FuncCallInstruction`7|100|.CallInstruction
    -FuncCallInstruction`8|100|.CallInstruction -FuncCallInstruction`9|100|.CallInstruction
    -GetArrayItemInstruction`1|100|.Instruction -GotoInstruction|100|.IndexedBranchInstruction
    -GreaterThanInstruction|80|.Instruction -GreaterThanInstruction+GreaterThanByte|105|.GreaterThanInstruction
    -GreaterThanInstruction+GreaterThanChar|105|.GreaterThanInstruction
    -GreaterThanInstruction+GreaterThanDouble|105|.GreaterThanInstruction
    -GreaterThanInstruction+GreaterThanInt16|105|.GreaterThanInstruction
    -GreaterThanInstruction+GreaterThanInt32|105|.GreaterThanInstruction
    -GreaterThanInstruction+GreaterThanInt64|105|.GreaterThanInstruction
    -GreaterThanInstruction+GreaterThanSByte|105|.GreaterThanInstruction
    -GreaterThanInstruction+GreaterThanSingle|105|.GreaterThanInstruction
    -GreaterThanInstruction+GreaterThanUInt16|105|.GreaterThanInstruction
    -GreaterThanInstruction+GreaterThanUInt32|105|.GreaterThanInstruction
    -GreaterThanInstruction+GreaterThanUInt64|105|.GreaterThanInstruction -HybridReferenceDictionary`2|0
    -IBoxableInstruction|ia0 -IInstructionProvider|ia0 -ILightCallSiteBinder|ia0
    -IndexedBranchInstruction|80|.Instruction -InitializeLocalInstruction|80|.LocalAccessInstruction
    -InitializeLocalInstruction+ImmutableBox|105|.InitializeLocalInstruction
    -InitializeLocalInstruction+ImmutableValue|105|.InitializeLocalInstruction|.IBoxableInstruction
    -InitializeLocalInstruction+MutableBox|105|.InitializeLocalInstruction
    -InitializeLocalInstruction+MutableValue|105|.InitializeLocalInstruction|.IBoxableInstruction
    -InitializeLocalInstruction+Parameter|105|.InitializeLocalInstruction|.IBoxableInstruction
    -InitializeLocalInstruction+ParameterBox|105|.InitializeLocalInstruction
    -InitializeLocalInstruction+Reference|105|.InitializeLocalInstruction|.IBoxableInstruction -Instruction|80
    -InstructionArray|s108 -InstructionArray+DebugView|105 -InstructionFactory|80
    -InstructionFactory`1|100|.InstructionFactory -InstructionList|100 -InstructionList+DebugView|105
    -InstructionList+DebugView+InstructionView|s10d -InterpretedFrame|100 -InterpretedFrameInfo|s108 -Interpreter|100
    -LabelInfo|100 -LabelInfo+{|185 -LeaveExceptionHandlerInstruction|100|.IndexedBranchInstruction
    -LeaveFaultInstruction|100|.Instruction -LeaveFinallyInstruction|100|.Instruction
    -LessThanInstruction|80|.Instruction -LessThanInstruction+LessThanByte|105|.LessThanInstruction
    -LessThanInstruction+LessThanChar|105|.LessThanInstruction
    -LessThanInstruction+LessThanDouble|105|.LessThanInstruction
    -LessThanInstruction+LessThanInt16|105|.LessThanInstruction
    -LessThanInstruction+LessThanInt32|105|.LessThanInstruction
    -LessThanInstruction+LessThanInt64|105|.LessThanInstruction
    -LessThanInstruction+LessThanSByte|105|.LessThanInstruction
    -LessThanInstruction+LessThanSingle|105|.LessThanInstruction
    -LessThanInstruction+LessThanUInt16|105|.LessThanInstruction
    -LessThanInstruction+LessThanUInt32|105|.LessThanInstruction
    -LessThanInstruction+LessThanUInt64|105|.LessThanInstruction -LightCompiler|100 -LightDelegateCreator|100
    -LightLambda|0 -LightLambdaClosureVisitor|100|System.Linq.Expressions.ExpressionVisitor
    -LightLambdaCompileEventArgs|100|System.EventArgs -LoadCachedObjectInstruction|100|.Instruction
    -LoadFieldInstruction|100|.Instruction -LoadLocalBoxedInstruction|100|.LocalAccessInstruction
    -LoadLocalFromClosureBoxedInstruction|100|.LocalAccessInstruction
    -LoadLocalFromClosureInstruction|100|.LocalAccessInstruction
    -LoadLocalInstruction|100|.LocalAccessInstruction|.IBoxableInstruction -LoadObjectInstruction|100|.Instruction
    -LoadStaticFieldInstruction|100|.Instruction -LocalAccessInstruction|80|.Instruction -LocalDefinition|s108
    -LocalVariable|100 -LocalVariables|100 -LoopCompiler|100|System.Linq.Expressions.ExpressionVisitor
    -MethodInfoCallInstruction|100|.CallInstruction -MulInstruction|80|.Instruction
    -MulInstruction+MulDouble|105|.MulInstruction -MulInstruction+MulInt16|105|.MulInstruction
    -MulInstruction+MulInt32|105|.MulInstruction -MulInstruction+MulInt64|105|.MulInstruction
    -MulInstruction+MulSingle|105|.MulInstruction -MulInstruction+MulUInt16|105|.MulInstruction
    -MulInstruction+MulUInt32|105|.MulInstruction -MulInstruction+MulUInt64|105|.MulInstruction
    -MulOvfInstruction|80|.Instruction -MulOvfInstruction+MulOvfDouble|105|.MulOvfInstruction
    -MulOvfInstruction+MulOvfInt16|105|.MulOvfInstruction -MulOvfInstruction+MulOvfInt32|105|.MulOvfInstruction
    -MulOvfInstruction+MulOvfInt64|105|.MulOvfInstruction -MulOvfInstruction+MulOvfSingle|105|.MulOvfInstruction
    -MulOvfInstruction+MulOvfUInt16|105|.MulOvfInstruction -MulOvfInstruction+MulOvfUInt32|105|.MulOvfInstruction
    -MulOvfInstruction+MulOvfUInt64|105|.MulOvfInstruction -NewArrayBoundsInstruction|100|.Instruction
    -NewArrayInitInstruction`1|100|.Instruction -NewArrayInstruction`1|100|.Instruction -NewInstruction|100|.Instruction
    -NotEqualInstruction|80|.Instruction -NotEqualInstruction+NotEqualBoolean|105|.NotEqualInstruction
    -NotEqualInstruction+NotEqualByte|105|.NotEqualInstruction
    -NotEqualInstruction+NotEqualChar|105|.NotEqualInstruction
    -NotEqualInstruction+NotEqualDouble|105|.NotEqualInstruction
    -NotEqualInstruction+NotEqualInt16|105|.NotEqualInstruction
    -NotEqualInstruction+NotEqualInt32|105|.NotEqualInstruction
    -NotEqualInstruction+NotEqualInt64|105|.NotEqualInstruction
    -NotEqualInstruction+NotEqualReference|105|.NotEqualInstruction
    -NotEqualInstruction+NotEqualSByte|105|.NotEqualInstruction
    -NotEqualInstruction+NotEqualSingle|105|.NotEqualInstruction
    -NotEqualInstruction+NotEqualUInt16|105|.NotEqualInstruction
    -NotEqualInstruction+NotEqualUInt32|105|.NotEqualInstruction
    -NotEqualInstruction+NotEqualUInt64|105|.NotEqualInstruction -NotInstruction|100|.Instruction
    -NumericConvertInstruction|80|.Instruction -NumericConvertInstruction+Checked|105|.NumericConvertInstruction
    -NumericConvertInstruction+Unchecked|105|.NumericConvertInstruction -OffsetInstruction|80|.Instruction
    -PopInstruction|100|.Instruction -RethrowException|100|System.SystemException -RuntimeLabel|s108
    -RuntimeVariables|100||System.Runtime.CompilerServices.IRuntimeVariables
    -RuntimeVariablesInstruction|100|.Instruction -ScriptingRuntimeHelpers|180
    -SetArrayItemInstruction`1|100|.Instruction -StoreFieldInstruction|100|.Instruction
    -StoreLocalBoxedInstruction|100|.LocalAccessInstruction
    -StoreLocalInstruction|100|.LocalAccessInstruction|.IBoxableInstruction
    -StoreStaticFieldInstruction|100|.Instruction -SubInstruction|80|.Instruction
    -SubInstruction+SubDouble|105|.SubInstruction -SubInstruction+SubInt16|105|.SubInstruction
    -SubInstruction+SubInt32|105|.SubInstruction -SubInstruction+SubInt64|105|.SubInstruction
    -SubInstruction+SubSingle|105|.SubInstruction -SubInstruction+SubUInt16|105|.SubInstruction
    -SubInstruction+SubUInt32|105|.SubInstruction -SubInstruction+SubUInt64|105|.SubInstruction
    -SubOvfInstruction|80|.Instruction -SubOvfInstruction+SubOvfDouble|105|.SubOvfInstruction
    -SubOvfInstruction+SubOvfInt16|105|.SubOvfInstruction -SubOvfInstruction+SubOvfInt32|105|.SubOvfInstruction
    -SubOvfInstruction+SubOvfInt64|105|.SubOvfInstruction -SubOvfInstruction+SubOvfSingle|105|.SubOvfInstruction
    -SubOvfInstruction+SubOvfUInt16|105|.SubOvfInstruction -SubOvfInstruction+SubOvfUInt32|105|.SubOvfInstruction
    -SubOvfInstruction+SubOvfUInt64|105|.SubOvfInstruction -SwitchInstruction|100|.Instruction -ThreadLocal`1|0
    -ThreadLocal`1+StorageInfo|105 -ThrowInstruction|100|.Instruction -TryCatchFinallyHandler|100
    -TypeAsInstruction`1|100|.Instruction -TypeEqualsInstruction|100|.Instruction -TypeIsInstruction`1|100|.Instruction
    -TypeUtils|180 -UpdatePositionInstruction|100|.Instruction
    =System.Management.Automation.Remoting.Server
     -AbstractServerSessionTransportManager|80|.AbstractServerTransportManager
    -AbstractServerTransportManager|80|System.Management.Automation.Remoting.BaseTransportManager
    -FormattedErrorTextWriter|100|System.Management.Automation.Remoting.OutOfProcessTextWriter
    -HyperVSocketErrorTextWriter|100|System.Management.Automation.Remoting.OutOfProcessTextWriter
    -HyperVSocketMediator|100|.OutOfProcessMediatorBase -NamedPipeProcessMediator|100|.OutOfProcessMediatorBase
    -OutOfProcessMediatorBase|80 -OutOfProcessServerSessionTransportManager|0|.AbstractServerSessionTransportManager
    -OutOfProcessServerTransportManager|0|.AbstractServerTransportManager -ServerOperationHelpers|180
    -StdIOProcessMediator|100|.OutOfProcessMediatorBase
    =System.Management.Automation.Runspaces.Internal
     -ClientRemotePowerShell|100||System.IDisposable -ConnectCommandInfo|0
    -PSConnectionRetryStatus|e100|||:None,NetworkFailureDetected,ConnectionRetryAttempt,ConnectionRetrySucceeded,AutoDisconnectStarting,AutoDisconnectSucceeded,InternalErrorAbort
    -PSConnectionRetryStatusEventArgs|100|System.EventArgs -RemoteRunspacePoolEnumeration|180
    -RemoteRunspacePoolInternal|100|.RunspacePoolInternal -RunspacePoolInternal|0||System.IDisposable
    =System.Management.Automation.Win32Native
     -SafeCATAdminHandle|0|System.Runtime.InteropServices.SafeHandle
    -SafeCATCDFHandle|0|System.Runtime.InteropServices.SafeHandle
    -SafeCATHandle|0|System.Runtime.InteropServices.SafeHandle
    -WinTrustAction|e100|||*:WTD_STATEACTION_IGNORE,WTD_STATEACTION_VERIFY,WTD_STATEACTION_CLOSE,WTD_STATEACTION_AUTO_CACHE,WTD_STATEACTION_AUTO_CACHE_FLUSH
    -WinTrustMethods|180 -WinTrustMethods+CRYPTCATATTRIBUTE|s10d -WinTrustMethods+CRYPTCATMEMBER|s10d
    -WinTrustMethods+CRYPTCATSTORE|s10d -WinTrustMethods+CRYPT_ALGORITHM_IDENTIFIER|s10d
    -WinTrustMethods+CRYPT_ATTRIBUTE_TYPE_VALUE|s10d -WinTrustMethods+CRYPT_ATTR_BLOB|s10d
    -WinTrustMethods+CryptCATCDFParseErrorCallBack|d105 -WinTrustMethods+SIP_INDIRECT_DATA|s10d
    -WinTrustMethods+WINTRUST_BLOB_INFO|s10d -WinTrustMethods+WINTRUST_DATA|s10d
    -WinTrustMethods+WINTRUST_FILE_INFO|s10d
    -WinTrustProviderFlags|e100|||*:WTD_PROV_FLAGS_MASK=65535,WTD_USE_IE4_TRUST_FLAG=1,WTD_NO_IE4_CHAIN_FLAG,WTD_NO_POLICY_USAGE_FLAG=4,WTD_REVOCATION_CHECK_NONE=16,WTD_REVOCATION_CHECK_END_CERT=32,WTD_REVOCATION_CHECK_CHAIN=64,WTD_REVOCATION_CHECK_CHAIN_EXCLUDE_ROOT=128,WTD_SAFER_FLAG=256,WTD_HASH_ONLY_FLAG=512,WTD_USE_DEFAULT_OSVER_CHECK=1024,WTD_LIFETIME_SIGNING_FLAG=2048,WTD_CACHE_ONLY_URL_RETRIEVAL=4096
    -WinTrustUIChoice|e100|||*:WTD_UI_ALL=1,WTD_UI_NONE,WTD_UI_NOBAD,WTD_UI_NOGOOD
    -WinTrustUnionChoice|e100|||*:WTD_CHOICE_FILE=1,WTD_CHOICE_CATALOG,WTD_CHOICE_BLOB,WTD_CHOICE_SIGNER,WTD_CHOICE_CERT
    """
}
