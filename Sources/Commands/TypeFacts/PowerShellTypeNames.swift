// swift-format-ignore-file
// PowerShell's own types and those of the libraries that come with it, by namespace. Made by scripts/generate-typenames from data/reference; do not edit.

enum PowerShellTypeNames {
  /// A line that starts with `=` names a namespace; the lines below it hold its types as `TypeFacts` reads them.
  static let text: StaticString = """
    =Microsoft.Management.Infrastructure
     CimClass CimConverter CimCredential CimException CimFlags CimInstance CimMethodDeclaration CimMethodParameter
    CimMethodParametersCollection CimMethodResult CimProperty CimPropertyDeclaration CimSession CimSubscription
    CimSubscriptionResult CimSystemProperties CimType NativeErrorCode
    =Microsoft.Management.Infrastructure.Options
     CimOperationOptions CimSessionOptions DComSessionOptions WSManSessionOptions
    =Microsoft.PowerShell
     ConsoleShell|181||||H DeserializingTypeConverter|101|System.Management.Automation.PSTypeConverter|||S
    EngineInstaller ExecutionPolicy|e|||:Unrestricted,RemoteSigned,AllSigned,Restricted,Bypass,Undefined,Default=3|S
    ExecutionPolicyScope|e|||:Process,CurrentUser,LocalMachine,UserPolicy,MachinePolicy|S
    PSAuthorizationManager|101|System.Management.Automation.AuthorizationManager|||S PSHostPSSnapIn PSManagementPSSnapIn
    PSSecurityPSSnapIn PSUtilityPSSnapIn ProcessCodeMethods|181||||S ToStringCodeMethods|181||||S
    UnmanagedPSEntry|101||||H -CommandLineParameterParser|0||||H
    -CommandLineParameterParser+ParameterBitmap|e105|||l*:Command=1,ConfigurationName,CustomPipeName=4,EncodedCommand=8,EncodedArgument=16,ExecutionPolicy=32,File=64,Help=128,InputFormat=256,Interactive=512,Login=1024,MTA=2048,NoExit=4096,NoLogo=8192,NonInteractive=16384,NoProfile=32768,OutputFormat=65536,SettingsFile=131072,SSHServerMode=262144,SocketServerMode=524288,ServerMode=1048576,NamedPipeServerMode=2097152,STA=4194304,Version=8388608,WindowStyle=16777216,WorkingDirectory=33554432,ConfigurationFile=67108864,NoProfileLoadTime=134217728,CommandWithArgs=268435456,EPUnrestricted=4294967296,EPRemoteSigned=8589934592,EPAllSigned=17179869184,EPRestricted=34359738368,EPDefault=68719476736,EPBypass=137438953472,EPUndefined=274877906944,EPIncorrect=549755813888,V2SocketServerMode=17592186044416|H
    -ConsoleControl|180||||H
    -ConsoleHost|100|System.Management.Automation.Host.PSHost|System.IDisposable;System.Management.Automation.Host.IHostSupportsInteractiveSession||H
    -ConsoleHost+ConsoleColorProxy|2||||H
    -ConsoleHostRawUserInterface|100|System.Management.Automation.Host.PSHostRawUserInterface|||H
    -ConsoleHostRawUserInterface+COORD|s10d||||H -ConsoleHostRawUserInterface+SMALL_RECT|s10d||||H
    -ConsoleHostUserInterface|0|System.Management.Automation.Host.PSHostUserInterface|System.Management.Automation.Host.IHostUISupportsMultipleChoiceSelection||H
    -ConsoleHostUserInterface+ReadLineResult|e105|||:endedOnEnter,endedOnTab,endedOnShiftTab,endedOnBreak|H
    -ConsoleHostUserInterface+Word|s10d||||H -ConsoleHostUserInterface+WordFlags|e105|||*:IsWhitespace=1,IsNewline|H
    -ConsoleTextWriter|0|System.IO.TextWriter|||H -DefaultHost|0|System.Management.Automation.Host.PSHost|||S
    -DeserializingTypeConverter+RehydrationFlags|e105|||*:NullValueBad,NullValueOk,NullValueMeansEmptyList=3,MissingPropertyBad=0,MissingPropertyOk=4|S
    -EncryptionResult|0||||S -Executor|0||||H
    -Executor+ExecutionOptions|e105|||*:None,AddOutputter,AddToHistory,ReadInputObjects=4|H
    -NativeCultureResolver|180||||S -NullHostUserInterface|0|System.Management.Automation.Host.PSHostUserInterface|||H
    -PSAuthorizationManager+RunPromptDecision|e105|||:NeverRun,DoNotRun,RunOnce,AlwaysRun,Suspend|S
    -PendingProgress|0||||H -ProgressNode|0|System.Management.Automation.ProgressRecord|||H
    -ProgressNode+RenderStyle|e105|||:Invisible,Minimal,Compact,Full,FullPlus,Ansi|H -ProgressPane|0||||H
    -RunspaceCreationEventArgs|100|System.EventArgs|||H -SecureStringHelper|180||||S -SecurityUtils|180||||C
    -Serialization|0||||H -Serialization+DataFormat|e105|||:Text,XML,None|H -UpdatesNotification|180||||H
    -WrappedDeserializer|0|.Serialization|||H -WrappedSerializer|0|.Serialization|||H
    =Microsoft.PowerShell.Cim
     CimInstanceAdapter|101|System.Management.Automation.PSPropertyAdapter|||S
    -CimSensitiveValueConverter|100||System.IDisposable||M -CimValueConverter|180||||M
    =Microsoft.PowerShell.Cmdletization
     BehaviorOnNoMatch|e|||:Default,ReportErrors,SilentlyContinue|S CmdletAdapter`1|81||||S
    MethodInvocationInfo|101||||S MethodParameter|101||||S MethodParameterBindings|e|||*:In=1,Out,Error=4|S
    QueryBuilder|81||||S SessionBasedCmdletAdapter`2|81||System.IDisposable||M -EnumWriter|180||||S
    -ISessionBoundQueryBuilder`1|ia0||||M -MethodInvocationInfo+{|5||||S
    -MethodParametersCollection|100|System.Collections.ObjectModel.KeyedCollection`2[System.String,Microsoft.PowerShell.Cmdletization.MethodParameter]|||S
    -ScriptWriter|100||||S -ScriptWriter+GenerationOptions|e105|||*:TypesPs1Xml=1,FormatPs1Xml,HelpXml=4|S
    =Microsoft.PowerShell.Cmdletization.Cim
    CimCmdletAdapter|101|Microsoft.PowerShell.Cmdletization.SessionBasedCmdletAdapter`2[Microsoft.Management.Infrastructure.CimInstance,Microsoft.Management.Infrastructure.CimSession]|System.Management.Automation.IDynamicParameters||M
    CimJobException||System.SystemException|System.Management.Automation.IContainsErrorRecord||M
    -CimChildJobBase`1|80|System.Management.Automation.StartableJob|||M -CimCmdletDefinitionContext|100||||M
    -CimCmdletInvocationContext|100||||M -CimCustomOptionsDictionary|100||||M -CimJobContext|100||||M
    -CimOperationOptionsHelper|180||||M
    -CimQuery|100|Microsoft.PowerShell.Cmdletization.QueryBuilder|Microsoft.PowerShell.Cmdletization.ISessionBoundQueryBuilder`1[Microsoft.Management.Infrastructure.CimSession]||M
    -ClientSideQuery|100|Microsoft.PowerShell.Cmdletization.QueryBuilder|||M -ClientSideQuery+NotFoundError|105||||M
    -ClientSideQuery+PropertyValueExcludeFilter|105|.ClientSideQuery+PropertyValueRegularFilter|||M
    -ClientSideQuery+PropertyValueFilter|85||||M
    -ClientSideQuery+PropertyValueMaxFilter|105|.ClientSideQuery+PropertyValueFilter|||M
    -ClientSideQuery+PropertyValueMinFilter|105|.ClientSideQuery+PropertyValueFilter|||M
    -ClientSideQuery+PropertyValueRegularFilter|5|.ClientSideQuery+PropertyValueFilter|||M
    -CreateInstanceJob|100|.PropertySettingJob`1[Microsoft.Management.Infrastructure.CimInstance]|||M
    -DeleteInstanceJob|100|.MethodInvocationJobBase`1[System.Object]|||M
    -EnumerateAssociatedInstancesJob|100|.QueryJobBase|||M -ExtrinsicMethodInvocationJob|80||||M
    -InstanceMethodInvocationJob|100|.ExtrinsicMethodInvocationJob|||M -MethodInvocationJobBase`1|80||||M
    -ModifyInstanceJob|100|.PropertySettingJob`1[Microsoft.Management.Infrastructure.CimInstance]|||M
    -PropertySettingJob`1|80||||M -QueryInstancesJob|100|.QueryJobBase|||M
    -QueryJobBase|80|.CimChildJobBase`1[Microsoft.Management.Infrastructure.CimInstance]|||M
    -StaticMethodInvocationJob|100|.ExtrinsicMethodInvocationJob|||M -TerminatingErrorTracker|100||||M
    -WildcardPatternToCimQueryParser|0|System.Management.Automation.WildcardPatternParser|||S
    =Microsoft.PowerShell.Cmdletization.Xml
     ConfirmImpact|e|||:None,Low,Medium,High|S
    ItemsChoiceType|e|||:ExcludeQuery,MaxValueQuery,MinValueQuery,RegularQuery|S -Association|0||||S
    -AssociationAssociatedInstance|0||||S -ClassMetadata|0||||S -ClassMetadataData|0||||S
    -ClassMetadataInstanceCmdlets|0||||S -CmdletOutputMetadata|0||||S -CmdletParameterMetadata|0||||S
    -CmdletParameterMetadataForGetCmdletFilteringParameter|0|.CmdletParameterMetadataForGetCmdletParameter|||S
    -CmdletParameterMetadataForGetCmdletParameter|0|.CmdletParameterMetadata|||S
    -CmdletParameterMetadataForInstanceMethodParameter|0|.CmdletParameterMetadata|||S
    -CmdletParameterMetadataForStaticMethodParameter|0|.CmdletParameterMetadata|||S
    -CmdletParameterMetadataValidateCount|0||||S -CmdletParameterMetadataValidateLength|0||||S
    -CmdletParameterMetadataValidateRange|0||||S -CommonCmdletMetadata|0||||S -CommonMethodMetadata|0||||S
    -CommonMethodMetadataReturnValue|0||||S -CommonMethodParameterMetadata|0||||S -EnumMetadataEnum|0||||S
    -EnumMetadataEnumValue|0||||S -GetCmdletMetadata|0||||S -GetCmdletParameters|0||||S -InstanceCmdletMetadata|0||||S
    -InstanceMethodMetadata|0|.CommonMethodMetadata|||S
    -InstanceMethodParameterMetadata|0|.CommonMethodParameterMetadata|||S -ObsoleteAttributeMetadata|0||||S
    -PowerShellMetadata|0||||S -PowerShellMetadataSerializer|100||||S -PropertyMetadata|0||||S -PropertyQuery|0||||S
    -QueryOption|0||||S -StaticCmdletMetadata|0||||S -StaticCmdletMetadataCmdletMetadata|0|.CommonCmdletMetadata|||S
    -StaticMethodMetadata|0|.CommonMethodMetadata|||S
    -StaticMethodParameterMetadata|0|.CommonMethodParameterMetadata|||S -TypeMetadata|0||||S
    -WildcardablePropertyQuery|0|.PropertyQuery|||S -XmlSerializationReader1|0||||S
    =Microsoft.PowerShell.Commands
     AddContentCommand||.WriteContentCommandBase|||M AddHistoryCommand||System.Management.Automation.PSCmdlet|||S
    AddMemberCommand||System.Management.Automation.PSCmdlet AddTypeCommand|101|System.Management.Automation.PSCmdlet
    AliasProvider|101|.SessionStateProviderBase|||S AliasProviderDynamicParameters|||||S
    BaseCsvWritingCommand|81|System.Management.Automation.PSCmdlet
    BaseCsvWritingCommand+QuoteKind|e102|||:Never,Always,AsNeeded BasicHtmlWebResponseObject||.WebResponseObject
    BreakpointType|e|||:Line,Variable,Command ByteCollection| ClearContentCommand||.ContentCommandBase|||M
    ClearEventLogCommand ClearHistoryCommand||System.Management.Automation.PSCmdlet|||S
    ClearItemCommand||.CoreCommandWithCredentialsBase|||M
    ClearItemPropertyCommand||.PassThroughItemPropertyCommandBase|||M ClearVariableCommand|101|.VariableCommandBase
    CommandLineCmdletBase||System.Management.Automation.PSCmdlet|System.IDisposable||M
    CompareObjectCommand|101|.ObjectCmdletBase CompleteTransactionCommand ConnectPSSessionCommand
    ConsoleColorCmdlet||System.Management.Automation.PSCmdlet
    ContentCommandBase||.CoreCommandWithCredentialsBase|System.IDisposable||M ControlPanelItem
    ControlPanelItemBaseCommand ConvertFromClixmlCommand|101|System.Management.Automation.PSCmdlet
    ConvertFromCsvCommand|101|System.Management.Automation.PSCmdlet
    ConvertFromJsonCommand||System.Management.Automation.Cmdlet
    ConvertFromMarkdownCommand||System.Management.Automation.PSCmdlet
    ConvertFromSecureStringCommand|101|.ConvertFromToSecureStringCommandBase|||C
    ConvertFromStringDataCommand|101|System.Management.Automation.PSCmdlet
    ConvertFromToSecureStringCommandBase|81|.SecureStringCommandBase|||C ConvertPathCommand||.CoreCommandBase|||M
    ConvertToClixmlCommand|101|System.Management.Automation.PSCmdlet ConvertToCsvCommand|101|.BaseCsvWritingCommand
    ConvertToHtmlCommand|101|System.Management.Automation.PSCmdlet
    ConvertToJsonCommand||System.Management.Automation.PSCmdlet|System.IDisposable
    ConvertToSecureStringCommand|101|.ConvertFromToSecureStringCommandBase|||C
    ConvertToXmlCommand|101|System.Management.Automation.PSCmdlet|System.IDisposable
    CopyItemCommand||.CoreCommandWithCredentialsBase|||M
    CopyItemPropertyCommand||.PassThroughItemPropertyCommandBase|||M
    CoreCommandBase|81|System.Management.Automation.PSCmdlet|System.Management.Automation.IDynamicParameters||M
    CoreCommandWithCredentialsBase||.CoreCommandBase|||M DebugJobCommand|101|System.Management.Automation.PSCmdlet|||S
    DebugProcessCommand|101|.ProcessBaseCommand|||M DebugRunspaceCommand|101|System.Management.Automation.PSCmdlet
    DelimiterCompleter|101||System.Management.Automation.IArgumentCompleter||M
    DisableExperimentalFeatureCommand||.EnableDisableExperimentalFeatureCommandBase|||S
    DisablePSBreakpointCommand||.PSBreakpointUpdaterCommandBase DisablePSRemotingCommand
    DisablePSSessionConfigurationCommand DisableRunspaceDebugCommand|101|.CommonRunspaceCommandBase
    DisconnectPSSessionCommand DriveMatchingCoreCommandBase||.CoreCommandBase|||M
    EnableDisableExperimentalFeatureCommandBase||System.Management.Automation.PSCmdlet|||S
    EnableExperimentalFeatureCommand||.EnableDisableExperimentalFeatureCommandBase|||S
    EnablePSBreakpointCommand||.PSBreakpointUpdaterCommandBase EnablePSRemotingCommand
    EnablePSSessionConfigurationCommand EnableRunspaceDebugCommand|101|.CommonRunspaceCommandBase
    EnterPSHostProcessCommand|101|System.Management.Automation.PSCmdlet|||S
    EnterPSSessionCommand||.PSRemotingBaseCmdlet|||S EnvironmentProvider|101|.SessionStateProviderBase|||S
    ExitPSHostProcessCommand|101|System.Management.Automation.PSCmdlet|||S ExitPSSessionCommand||.PSRemotingCmdlet|||S
    ExperimentalFeatureNameCompleter|||System.Management.Automation.IArgumentCompleter||S
    ExportAliasCommand||System.Management.Automation.PSCmdlet ExportAliasFormat|e|||:Csv,Script
    ExportClixmlCommand|101|System.Management.Automation.PSCmdlet|System.IDisposable ExportCounterCommand
    ExportCsvCommand|101|.BaseCsvWritingCommand|System.IDisposable
    ExportFormatDataCommand||System.Management.Automation.PSCmdlet
    ExportModuleMemberCommand|101|System.Management.Automation.PSCmdlet|||S
    ExportPSSessionCommand|101|.ImplicitRemotingCommandBase FileHashInfo| FileSystemClearContentDynamicParameters|||||S
    FileSystemContentDynamicParametersBase|||||S
    FileSystemContentReaderDynamicParameters||.FileSystemContentDynamicParametersBase|||S
    FileSystemContentWriterDynamicParameters||.FileSystemContentDynamicParametersBase|||S
    FileSystemItemProviderDynamicParameters|||||S
    FileSystemProvider|101|System.Management.Automation.Provider.NavigationCmdletProvider|System.Management.Automation.Provider.IContentCmdletProvider;System.Management.Automation.Provider.IPropertyCmdletProvider;System.Management.Automation.Provider.ISecurityDescriptorCmdletProvider;System.Management.Automation.Provider.ICmdletProviderSupportsHelp||S
    FileSystemProviderGetItemDynamicParameters|||||S FileSystemProviderRemoveItemDynamicParameters|||||S
    ForEachObjectCommand|101|System.Management.Automation.PSCmdlet|System.IDisposable||S FormObject|
    FormObjectCollection||System.Collections.ObjectModel.Collection`1[Microsoft.PowerShell.Commands.FormObject]
    FormatCustomCommand||Microsoft.PowerShell.Commands.Internal.Format.OuterFormatShapeCommandBase
    FormatDefaultCommand||Microsoft.PowerShell.Commands.Internal.Format.FrontEndCommandBase|||S
    FormatHex|101|System.Management.Automation.PSCmdlet
    FormatListCommand||Microsoft.PowerShell.Commands.Internal.Format.OuterFormatTableAndListBase
    FormatTableCommand||Microsoft.PowerShell.Commands.Internal.Format.OuterFormatTableBase
    FormatWideCommand||Microsoft.PowerShell.Commands.Internal.Format.OuterFormatShapeCommandBase
    FunctionProvider|101|.SessionStateProviderBase|||S FunctionProviderDynamicParameters|||||S
    GenericMeasureInfo|101|.MeasureInfo GenericObjectMeasureInfo|101|.MeasureInfo
    GetAliasCommand||System.Management.Automation.PSCmdlet
    GetAuthenticodeSignatureCommand|101|.SignatureCommandsBase|||C GetChildItemCommand||.CoreCommandBase|||M
    GetClipboardCommand||System.Management.Automation.PSCmdlet|||M
    GetCmsMessageCommand|101|System.Management.Automation.PSCmdlet|||C
    GetCommandCommand|101|System.Management.Automation.PSCmdlet|||S GetContentCommand||.ContentCommandBase|||M
    GetControlPanelItemCommand GetCounterCommand GetCredentialCommand|101|System.Management.Automation.PSCmdlet|||C
    GetCultureCommand|101|System.Management.Automation.PSCmdlet GetDateCommand|101|System.Management.Automation.Cmdlet
    GetErrorCommand|101|System.Management.Automation.PSCmdlet GetEventCommand||System.Management.Automation.PSCmdlet
    GetEventLogCommand GetEventPSSnapIn GetEventSubscriberCommand||System.Management.Automation.PSCmdlet
    GetExecutionPolicyCommand||System.Management.Automation.PSCmdlet|||C
    GetExperimentalFeatureCommand||System.Management.Automation.PSCmdlet|||S GetFileHashCommand||.HashCmdletBase
    GetFormatDataCommand||System.Management.Automation.PSCmdlet GetHelpCodeMethods|181||||S
    GetHelpCommand|101|System.Management.Automation.PSCmdlet|||S
    GetHistoryCommand||System.Management.Automation.PSCmdlet|||S GetHostCommand||System.Management.Automation.PSCmdlet
    GetItemCommand||.CoreCommandWithCredentialsBase|||M GetItemPropertyCommand||.ItemPropertyCommandBase|||M
    GetItemPropertyValueCommand|101|.ItemPropertyCommandBase|||M GetJobCommand||.JobCmdletBase|||S
    GetLocationCommand||.DriveMatchingCoreCommandBase|||M
    GetMarkdownOptionCommand||System.Management.Automation.PSCmdlet
    GetMemberCommand||System.Management.Automation.PSCmdlet GetModuleCommand|101|.ModuleCmdletBase|System.IDisposable||S
    GetPSBreakpointCommand||.PSBreakpointAccessorCommandBase
    GetPSCallStackCommand||System.Management.Automation.PSCmdlet GetPSDriveCommand||.DriveMatchingCoreCommandBase|||M
    GetPSHostProcessInfoCommand|101|System.Management.Automation.PSCmdlet|||S GetPSProviderCommand||.CoreCommandBase|||M
    GetPSSessionCapabilityCommand GetPSSessionCommand||.PSRunspaceCmdlet|System.IDisposable||S
    GetPSSessionConfigurationCommand GetPfxCertificateCommand|101|System.Management.Automation.PSCmdlet|||C
    GetProcessCommand|101|.ProcessBaseCommand|||M GetRandomCommand|101|.GetRandomCommandBase
    GetRandomCommandBase||System.Management.Automation.PSCmdlet
    GetRunspaceCommand|101|System.Management.Automation.PSCmdlet GetRunspaceDebugCommand|101|.CommonRunspaceCommandBase
    GetSecureRandomCommand|101|.GetRandomCommandBase GetTimeZoneCommand||System.Management.Automation.PSCmdlet|||M
    GetTraceSourceCommand||.TraceCommandBase GetTransactionCommand
    GetTypeDataCommand||System.Management.Automation.PSCmdlet
    GetUICultureCommand|101|System.Management.Automation.PSCmdlet
    GetUniqueCommand|101|System.Management.Automation.PSCmdlet GetUptimeCommand||System.Management.Automation.PSCmdlet
    GetVariableCommand||.VariableCommandBase GetVerbCommand||System.Management.Automation.Cmdlet GetWinEventCommand
    GetWmiObjectCommand GroupInfo| GroupInfoNoElement|101|.GroupInfo GroupObjectCommand||.ObjectBase
    HashCmdletBase||System.Management.Automation.PSCmdlet
    HelpCategoryInvalidException||System.ArgumentException|System.Management.Automation.IContainsErrorRecord||S
    HelpNotFoundException||System.SystemException|System.Management.Automation.IContainsErrorRecord||S HistoryInfo|||||S
    HttpResponseException|101|System.Net.Http.HttpRequestException
    ImplicitRemotingCommandBase||System.Management.Automation.PSCmdlet
    ImportAliasCommand||System.Management.Automation.PSCmdlet
    ImportClixmlCommand|101|System.Management.Automation.PSCmdlet|System.IDisposable ImportCounterCommand
    ImportCsvCommand|101|System.Management.Automation.PSCmdlet
    ImportLocalizedData|101|System.Management.Automation.PSCmdlet
    ImportModuleCommand|101|.ModuleCmdletBase|System.IDisposable||S
    ImportPSSessionCommand|101|.ImplicitRemotingCommandBase
    ImportPowerShellDataFileCommand||System.Management.Automation.PSCmdlet InternalSymbolicLinkLinkCodeMethods|181||||S
    InvokeCommandCommand||.PSExecutionCmdlet|System.IDisposable||S
    InvokeExpressionCommand|101|System.Management.Automation.PSCmdlet
    InvokeHistoryCommand||System.Management.Automation.PSCmdlet|||S
    InvokeItemCommand||.CoreCommandWithCredentialsBase|||M InvokeRestMethodCommand||.WebRequestPSCmdlet
    InvokeRestMethodCommand+RestReturnType|e102|||:Detect,Json,Xml InvokeWebRequestCommand||.WebRequestPSCmdlet
    InvokeWmiMethod ItemPropertyCommandBase||.CoreCommandWithCredentialsBase|||M JobCmdletBase||.PSRemotingCmdlet|||S
    JoinPathCommand||.CoreCommandWithCredentialsBase|||M JsonDateKind|e|||:Default,Local,Utc,Offset,String
    JsonObject|181 JsonObject+ConvertToJsonContext|s10a Language|e|||:CSharp LimitEventLogCommand MatchInfo|
    MatchInfoContext|101||System.ICloneable MeasureCommandCommand|101|System.Management.Automation.PSCmdlet
    MeasureInfo|81 MeasureObjectCommand|101|System.Management.Automation.PSCmdlet MemberDefinition|
    MoveItemCommand||.CoreCommandWithCredentialsBase|||M
    MoveItemPropertyCommand||.PassThroughItemPropertyCommandBase|||M NewAliasCommand||.WriteAliasCommandBase
    NewEventCommand||System.Management.Automation.PSCmdlet NewEventLogCommand
    NewGuidCommand||System.Management.Automation.PSCmdlet NewItemCommand||.CoreCommandWithCredentialsBase|||M
    NewItemPropertyCommand||.ItemPropertyCommandBase|||M NewModuleCommand|101|.ModuleCmdletBase|||S
    NewModuleManifestCommand|101|System.Management.Automation.PSCmdlet|||S
    NewObjectCommand|101|System.Management.Automation.PSCmdlet NewPSDriveCommand||.CoreCommandWithCredentialsBase|||M
    NewPSRoleCapabilityFileCommand||System.Management.Automation.PSCmdlet|||S
    NewPSSessionCommand||.PSRemotingBaseCmdlet|System.IDisposable||S
    NewPSSessionConfigurationFileCommand||System.Management.Automation.PSCmdlet|||S
    NewPSSessionOptionCommand|101|System.Management.Automation.PSCmdlet|||S
    NewPSTransportOptionCommand|101|System.Management.Automation.PSCmdlet|||S
    NewTemporaryFileCommand||System.Management.Automation.Cmdlet
    NewTimeSpanCommand|101|System.Management.Automation.PSCmdlet NewVariableCommand|101|.VariableCommandBase
    NewWebServiceProxy NewWinEventCommand NounArgumentCompleter|||System.Management.Automation.IArgumentCompleter||S
    ObjectBase|81|.ObjectCmdletBase ObjectCmdletBase||System.Management.Automation.PSCmdlet
    ObjectEventRegistrationBase|81|System.Management.Automation.PSCmdlet|||S OpenMode|e|||:Add,New,Overwrite|S
    OrderObjectBase||.ObjectBase
    OutDefaultCommand||Microsoft.PowerShell.Commands.Internal.Format.FrontEndCommandBase|||S
    OutFileCommand||Microsoft.PowerShell.Commands.Internal.Format.FrontEndCommandBase
    OutGridViewCommand||System.Management.Automation.PSCmdlet|System.IDisposable
    OutHostCommand||Microsoft.PowerShell.Commands.Internal.Format.FrontEndCommandBase|||S
    OutLineOutputCommand||Microsoft.PowerShell.Commands.Internal.Format.FrontEndCommandBase|||S
    OutNullCommand||System.Management.Automation.PSCmdlet|||S
    OutPrinterCommand||Microsoft.PowerShell.Commands.Internal.Format.FrontEndCommandBase
    OutStringCommand||Microsoft.PowerShell.Commands.Internal.Format.FrontEndCommandBase OutTarget
    OutputAssemblyType|e|||:Library,ConsoleApplication,WindowsApplication OutputModeOption|e|||:None,Single,Multiple
    PSBreakpointAccessorCommandBase|81|.PSBreakpointCommandBase
    PSBreakpointCommandBase|81|System.Management.Automation.PSCmdlet
    PSBreakpointUpdaterCommandBase|81|.PSBreakpointCommandBase
    PSEditionArgumentCompleter|||System.Management.Automation.IArgumentCompleter||S
    PSExecutionCmdlet|81|.PSRemotingBaseCmdlet|||S PSPropertyExpression|||||S PSPropertyExpressionResult|||||S
    PSRemotingBaseCmdlet|81|.PSRemotingCmdlet|||S PSRemotingCmdlet|81|System.Management.Automation.PSCmdlet|||S
    PSRunspaceCmdlet|81|.PSRemotingCmdlet|||S PSSessionConfigurationCommandBase PSUserAgent|181
    PassThroughContentCommandBase||.ContentCommandBase|||M
    PassThroughItemPropertyCommandBase||.ItemPropertyCommandBase|||M PopLocationCommand||.CoreCommandBase|||M
    ProcessBaseCommand|81|System.Management.Automation.Cmdlet|||M ProcessCommandException||System.SystemException|||M
    ProtectCmsMessageCommand|101|System.Management.Automation.PSCmdlet|||C PushLocationCommand||.CoreCommandBase|||M
    ReadHostCommand|101|System.Management.Automation.PSCmdlet ReceiveJobCommand||.JobCmdletBase|System.IDisposable||S
    ReceivePSSessionCommand RegisterEngineEventCommand||.ObjectEventRegistrationBase
    RegisterObjectEventCommand||.ObjectEventRegistrationBase RegisterPSSessionConfigurationCommand
    RegisterWmiEventCommand RemoveAliasCommand||System.Management.Automation.PSCmdlet
    RemoveEventCommand||System.Management.Automation.PSCmdlet RemoveEventLogCommand
    RemoveItemCommand||.CoreCommandWithCredentialsBase|||M RemoveItemPropertyCommand||.ItemPropertyCommandBase|||M
    RemoveJobCommand||.JobCmdletBase|System.IDisposable||S RemoveModuleCommand|101|.ModuleCmdletBase|||S
    RemovePSBreakpointCommand||.PSBreakpointUpdaterCommandBase RemovePSDriveCommand||.DriveMatchingCoreCommandBase|||M
    RemovePSSessionCommand||.PSRunspaceCmdlet|||S RemoveTypeDataCommand||System.Management.Automation.PSCmdlet
    RemoveVariableCommand|101|.VariableCommandBase RemoveWmiObject
    RenameItemCommand||.CoreCommandWithCredentialsBase|||M
    RenameItemPropertyCommand||.PassThroughItemPropertyCommandBase|||M
    ResolvePathCommand||.CoreCommandWithCredentialsBase|||M RestartComputerCommand|101|.CommandLineCmdletBase|||M
    ResumeJobCommand SaveHelpCommand|101|.UpdatableHelpCommandBase|||S
    SecureStringCommandBase|81|System.Management.Automation.PSCmdlet|||C
    SecurityDescriptorCommandsBase|81|System.Management.Automation.PSCmdlet|||C
    SelectObjectCommand|101|System.Management.Automation.PSCmdlet
    SelectStringCommand|101|System.Management.Automation.PSCmdlet
    SelectXmlCommand||System.Management.Automation.PSCmdlet SelectXmlInfo|101
    SendMailMessage|101|System.Management.Automation.PSCmdlet
    SessionFilterState|e|||:All,Opened,Disconnected,Closed,Broken|S
    SessionStateProviderBase|81|System.Management.Automation.Provider.ContainerCmdletProvider|System.Management.Automation.Provider.IContentCmdletProvider||S
    SessionStateProviderBaseContentReaderWriter|||System.Management.Automation.Provider.IContentReader;System.Management.Automation.Provider.IContentWriter||S
    SetAliasCommand||.WriteAliasCommandBase SetAuthenticodeSignatureCommand|101|.SignatureCommandsBase|||C
    SetClipboardCommand||System.Management.Automation.PSCmdlet|||M SetContentCommand||.WriteContentCommandBase|||M
    SetDateCommand|101|System.Management.Automation.PSCmdlet
    SetExecutionPolicyCommand||System.Management.Automation.PSCmdlet|||C
    SetItemCommand||.CoreCommandWithCredentialsBase|||M SetItemPropertyCommand||.PassThroughItemPropertyCommandBase|||M
    SetLocationCommand||.CoreCommandBase|||M SetMarkdownOptionCommand||System.Management.Automation.PSCmdlet
    SetPSBreakpointCommand||.PSBreakpointAccessorCommandBase
    SetPSDebugCommand|101|System.Management.Automation.PSCmdlet|||S SetPSSessionConfigurationCommand
    SetStrictModeCommand||System.Management.Automation.PSCmdlet|||S SetTraceSourceCommand||.TraceListenerCommandBase
    SetVariableCommand|101|.VariableCommandBase SetWmiInstance
    ShowCommandCommand||System.Management.Automation.PSCmdlet|System.IDisposable ShowControlPanelItemCommand
    ShowEventLogCommand ShowMarkdownCommand||System.Management.Automation.PSCmdlet
    SignatureCommandsBase|81|System.Management.Automation.PSCmdlet|||C SortObjectCommand|101|.OrderObjectBase
    SplitPathCommand||.CoreCommandWithCredentialsBase|||M StartJobCommand||.PSExecutionCmdlet|System.IDisposable||S
    StartProcessCommand|101|System.Management.Automation.PSCmdlet|System.IDisposable||M
    StartSleepCommand|101|System.Management.Automation.PSCmdlet|System.IDisposable StartTransactionCommand
    StartTranscriptCommand|101|System.Management.Automation.PSCmdlet|||H
    StopComputerCommand|101|.CommandLineCmdletBase|||M StopJobCommand||.JobCmdletBase|System.IDisposable||S
    StopProcessCommand|101|.ProcessBaseCommand|||M StopTranscriptCommand|101|System.Management.Automation.PSCmdlet|||H
    StrictModeVersionArgumentCompleter|||System.Management.Automation.IArgumentCompleter||S SuspendJobCommand
    SwitchProcessCommand|101|System.Management.Automation.PSCmdlet|||S
    TeeObjectCommand|101|System.Management.Automation.PSCmdlet|System.IDisposable
    TestConnectionCommand||System.Management.Automation.PSCmdlet|System.IDisposable||M
    TestConnectionCommand+PingMtuStatus|2|.TestConnectionCommand+PingStatus|||M TestConnectionCommand+PingStatus|2||||M
    TestConnectionCommand+TcpPortStatus|2||||M TestConnectionCommand+TraceStatus|2||||M
    TestJsonCommand||System.Management.Automation.PSCmdlet TestModuleManifestCommand|101|.ModuleCmdletBase|||S
    TestPSSessionConfigurationFileCommand TestPathCommand||.CoreCommandWithCredentialsBase|||M
    TestPathType|e|||:Any,Container,Leaf|M
    TextEncodingType|e|||:Unknown,String,Unicode,Byte,BigEndianUnicode,BigEndianUTF32,Utf8,Utf7,Ascii
    TextMeasureInfo|101|.MeasureInfo TraceCommandBase||System.Management.Automation.PSCmdlet
    TraceCommandCommand||.TraceListenerCommandBase|System.IDisposable TraceListenerCommandBase||.TraceCommandBase
    UnblockFileCommand|101|System.Management.Automation.PSCmdlet UndoTransactionCommand
    UnprotectCmsMessageCommand|101|System.Management.Automation.PSCmdlet|||C
    UnregisterEventCommand||System.Management.Automation.PSCmdlet UnregisterPSSessionConfigurationCommand
    UpdatableHelpCommandBase||System.Management.Automation.PSCmdlet|||S
    UpdateData||System.Management.Automation.PSCmdlet UpdateFormatDataCommand||.UpdateData
    UpdateHelpCommand|101|.UpdatableHelpCommandBase|||S UpdateHelpScope|e|||:CurrentUser,AllUsers|S
    UpdateListCommand||System.Management.Automation.PSCmdlet UpdateTypeDataCommand||.UpdateData UseTransactionCommand
    UtilityResources|181 ValidateCultureNamesGenerator|||System.Management.Automation.IValidateSetValuesGenerator
    ValidateMatchStringCultureNamesGenerator|||System.Management.Automation.IValidateSetValuesGenerator
    VariableCommandBase|81|System.Management.Automation.PSCmdlet VariableProvider|101|.SessionStateProviderBase|||S
    VerbArgumentCompleter|||System.Management.Automation.IArgumentCompleter||M
    WSManConfigurationOption||System.Management.Automation.PSTransportOption|||S
    WaitDebuggerCommand|101|System.Management.Automation.PSCmdlet
    WaitEventCommand||System.Management.Automation.PSCmdlet WaitJobCommand||.JobCmdletBase|System.IDisposable||S
    WaitProcessCommand|101|.ProcessBaseCommand|||M WebAuthenticationType|e|||:None,Basic,Bearer,OAuth
    WebCmdletElementCollection||System.Collections.ObjectModel.ReadOnlyCollection`1[System.Management.Automation.PSObject]
    WebRequestMethod|e|||:Default,Get,Head,Post,Put,Delete,Trace,Options,Merge,Patch
    WebRequestPSCmdlet|81|System.Management.Automation.PSCmdlet|System.IDisposable
    WebRequestSession|||System.IDisposable WebResponseObject|
    WebSslProtocol|e|||*:Default,Tls=3072,Tls11=3072,Tls12=3072,Tls13=12288
    WhereObjectCommand|101|System.Management.Automation.PSCmdlet|||S WmiBaseCmdlet WmiState
    WriteAliasCommandBase||System.Management.Automation.PSCmdlet
    WriteContentCommandBase||.PassThroughContentCommandBase|||M
    WriteDebugCommand|101|System.Management.Automation.PSCmdlet WriteErrorCommand|101|.WriteOrThrowErrorCommand
    WriteErrorException||System.SystemException WriteEventLogCommand WriteHostCommand|101|.ConsoleColorCmdlet
    WriteInformationCommand|101|System.Management.Automation.PSCmdlet
    WriteOrThrowErrorCommand||System.Management.Automation.PSCmdlet
    WriteOutputCommand|101|System.Management.Automation.PSCmdlet
    WriteProgressCommand|101|System.Management.Automation.PSCmdlet
    WriteVerboseCommand|101|System.Management.Automation.PSCmdlet
    WriteWarningCommand|101|System.Management.Automation.PSCmdlet
    -AddMemberCommand+NotePropertyTransformationAttribute|105|System.Management.Automation.ArgumentTransformationAttribute
    -ArgumentToModuleTransformationAttribute|100|System.Management.Automation.ArgumentTransformationAttribute|||S
    -ArgumentToTypeNameTransformationAttribute|100|System.Management.Automation.ArgumentTransformationAttribute
    -BackReaderEncodingNotSupportedException|100|System.NotSupportedException|||S -BinaryAnalysisResult|0||||S
    -CIMHelper|180||||M -CIMHelper+,|185||||M -CIMHelper+ClassNames|185||||M -CSVHelper|100
    -CertificatePurpose|e100|||:NotSpecified,CodeSigning,DocumentEncryption,All=65535|S -ColumnInfo|80
    -CommonRunspaceCommandBase|81|System.Management.Automation.PSCmdlet -ContentCommandBase+ContentHolder|s10d||||M
    -ContentCommandBase+ContentPathsCache|105||||M -ContentHelper|180
    -ConvertToHtmlCommand+ConvertHTMLExpressionParameterDefinition|105|Microsoft.PowerShell.Commands.Internal.Format.CommandParameterDefinition
    -ConvertToHtmlCommand+ConvertHTMLParameterDefinitionKeys|185 -CopyItemDynamicParameters|100||||S
    -DisplayHintType|e|||:Date,Time,DateTime -DynamicPropertyGetter|s108||||S -EnumerableExpansionConversion|180||||S
    -ExecutionCmdletHelper|80|System.Management.Automation.Remoting.IThrottleOperation|||S
    -ExecutionCmdletHelperComputerName|0|.ExecutionCmdletHelper|||S
    -ExecutionCmdletHelperRunspace|0|.ExecutionCmdletHelper|||S -ExperimentalFeatureConfigHelper|180||||S
    -ExportCsvHelper|100||System.IDisposable -ExpressionColumnInfo|100|.ColumnInfo
    -FileStreamBackReader|100|System.IO.StreamReader|||S
    -FileSystemContentReaderWriter|0||System.Management.Automation.Provider.IContentReader;System.Management.Automation.Provider.IContentWriter||S
    -FormatXmlWriter|100||||S -GetChildDynamicParameters|100||||S
    -GetHelpCommand+HelpView|e105|||:Default,DetailedView,FullView,ExamplesView|S -GetRunspaceUtils|180
    -GroupObjectExpressionParameterDefinition|100|Microsoft.PowerShell.Commands.Internal.Format.CommandParameterDefinition
    -HashCmdletBase+HashAlgorithmNames|185 -HeaderInfo|100 -History|0||||S -HttpKnownHeaderNames|180
    -HttpVersionCompletionsAttribute|100|System.Management.Automation.ArgumentCompletionsAttribute
    -IRegistryWrapper|ia0||||S -ImplicitRemotingCodeGenerator|100 -ImportCsvHelper|100 -ImportExportCSVHelper|180
    -ImportXmlHelper|100||System.IDisposable -IndexColumnInfo|100|.ColumnInfo
    -IndexedOrderByPropertyComparer|100||System.Collections.Generic.IComparer`1[Microsoft.PowerShell.Commands.OrderByPropertyEntry]
    -InputFileOpenModeConversion|180 -InternalSymbolicLinkLinkCodeMethods+FILE_TIME|s10d||||S
    -InvokeRestMethodCommand+BufferingStreamReader|105|System.IO.Stream
    -JsonSchemaReferenceResolutionException|100|System.Exception
    -ModuleCmdletBase||System.Management.Automation.PSCmdlet|||S -ModuleCmdletBase+ImportModuleOptions|s10f||||S
    -ModuleCmdletBase+ManifestProcessingFlags|e105|||*:WriteErrors=1,NullOnFirstError,LoadElements=4,WriteWarnings=8,Force=16,IgnoreHostNameAndHostVersion=32|S
    -ModuleCmdletBase+ModuleLoggingGroupPolicyStatus|e105|||*:Undefined,Enabled,Disabled|S -ModuleSpecification|||||S
    -ModuleSpecificationComparer|0||System.Collections.Generic.IEqualityComparer`1[Microsoft.PowerShell.Commands.ModuleSpecification]||S
    -NewObjectNativeMethods|180 -ObjectCommandComparer|100||System.Collections.IComparer -ObjectCommandPropertyValue|100
    -OpenRunspaceOperation|0|System.Management.Automation.Remoting.IThrottleOperation|System.IDisposable||S
    -OrderByProperty|100
    -OrderByPropertyComparer|100||System.Collections.Generic.IComparer`1[Microsoft.PowerShell.Commands.OrderByPropertyEntry]
    -OrderByPropertyEntry|100 -OrderByPropertyEntryEvaluationHelper|180 -OriginalColumnInfo|100|.ColumnInfo
    -OutGridViewCommand+GridHeader|85 -OutGridViewCommand+HeteroTypeHeader|105|.OutGridViewCommand+GridHeader
    -OutGridViewCommand+NonscalarTypeHeader|105|.OutGridViewCommand+GridHeader
    -OutGridViewCommand+ScalarTypeHeader|105|.OutGridViewCommand+GridHeader -OutWindowProxy|100||System.IDisposable
    -OutputProcessingState|0||System.Management.Automation.IOutputProcessingState||S -PSHostProcessInfo|101||||S
    -PSHostProcessUtils|180||||S -PSHostTraceListener|100|System.Diagnostics.TraceListener
    -PSMarkdownOptionInfoCache|180 -PSPropertyExpressionFilter|100
    -PSRemotingBaseCmdlet+VMState|e105|||:Other=1,Running,Off,Stopping,Saved=6,Paused=9,Starting,Reset,Saving=32773,Pausing=32776,Resuming,FastSaved=32779,FastSaving,ForceShutdown,ForceReboot,RunningCritical,OffCritical,StoppingCritical,SavedCritical,PausedCritical,StartingCritical,ResetCritical,SavingCritical,PausingCritical,ResumingCritical,FastSavedCritical,FastSavingCritical|S
    -PSRunspaceDebug|101 -PSTuple|180 -PathResolver|180||||S -PolymorphicRandomNumberGenerator|100
    -ProcessBaseCommand+MatchMode|e105|||:All,ByName,ById,ByInput|M -QueryRunspaces|0||||S
    -RegistryWrapper|0||.IRegistryWrapper||S -RegistryWrapperUtils|180||||S -RemotingCommandUtil|180||||S
    -RunspaceParameterSet|e100|||:ComputerName,Runspace|S -SSHConnection|s108||||S -SafeInvokeCommand|180||||S
    -ScalarTypeColumnInfo|100|.ColumnInfo -SelectObjectException|100|System.SystemException
    -SelectObjectExpressionParameterDefinition|100|Microsoft.PowerShell.Commands.Internal.Format.CommandParameterDefinition
    -SessionConfigurationUtils|180||||S -SetDateCommand+NativeMethods|185 -SetDateCommand+NativeMethods+SystemTime|s10a
    -ShowCommandCommand+ConsoleInputWithNativeMethods|185
    -ShowCommandCommand+ConsoleInputWithNativeMethods+INPUT_RECORD|s10d
    -ShowCommandCommand+ConsoleInputWithNativeMethods+KEY_EVENT_RECORD|s10d -ShowCommandProxy|100
    -SortObjectExpressionParameterDefinition|100|Microsoft.PowerShell.Commands.Internal.Format.CommandParameterDefinition
    -SortObjectParameterDefinitionKeys|180 -StreamHelper|180 -StreamTimeoutExtensions|180 -TableView|100
    -TimeZoneHelper|180||||M -ToStringColumnInfo|100|.ColumnInfo
    -TracePipelineWriter|100|System.Management.Automation.Runspaces.PipelineWriter
    -TransactedRegistryWrapper|0||.IRegistryWrapper||S -TypeNameColumnInfo|100|.ColumnInfo
    -WebProxy|100||System.Net.IWebProxy;System.IEquatable`1[Microsoft.PowerShell.Commands.WebProxy]
    -WebResponseContentMemoryStream|100|System.IO.MemoryStream -WebResponseHelper|180
    =Microsoft.PowerShell.Commands.GetCounter
     CounterFileInfo CounterSet PerformanceCounterSample PerformanceCounterSampleSet
    =Microsoft.PowerShell.Commands.Internal
     TransactedRegistryAccessRule TransactedRegistryAuditRule TransactedRegistryKey|80||System.IDisposable||S
    TransactedRegistrySecurity|100|System.Security.AccessControl.ObjectSecurity|||S -Clipboard|180||||M
    -TransactedRegistry|100||||S -Win32Native|180||||S -Win32Native+SID_AND_ATTRIBUTES|s10d||||S
    -Win32Native+SID_NAME_USE|e105|||:SidTypeUser=1,SidTypeGroup,SidTypeDomain,SidTypeAlias,SidTypeWellKnownGroup,SidTypeDeletedAccount,SidTypeInvalid,SidTypeUnknown,SidTypeComputer|S
    -Win32Native+TOKEN_INFORMATION_CLASS|e105|||:TokenUser=1,TokenGroups,TokenPrivileges,TokenOwner,TokenPrimaryGroup,TokenDefaultDacl,TokenSource,TokenType,TokenImpersonationLevel,TokenStatistics,TokenRestrictedSids,TokenSessionId,TokenGroupsAndPrivileges,TokenSessionReference,TokenSandBoxInert,TokenAuditPolicy,TokenOrigin|S
    -Win32Native+TOKEN_USER|s10d||||S
    =Microsoft.PowerShell.Commands.Internal.Format
     FrontEndCommandBase|81|System.Management.Automation.PSCmdlet|System.IDisposable||S
    OuterFormatShapeCommandBase||.FrontEndCommandBase|||S OuterFormatTableAndListBase||.OuterFormatShapeCommandBase|||S
    OuterFormatTableBase||.OuterFormatTableAndListBase|||S -AlignmentEntryDefinition|0|.HashtableEntryDefinition|||S
    -AppliesTo|100||||S -AssociationManager|180||||S -AutosizeInfo|100|.FormatInfoData|||S
    -BooleanEntryDefinition|0|.HashtableEntryDefinition|||S -ColumnWidthManager|100||||S
    -CommandParameterDefinition|80||||S -CommandWrapper|100||System.IDisposable||S
    -ComplexControlBody|100|.ControlBody|||S -ComplexControlEntryDefinition|100||||S -ComplexControlGenerator|100||||S
    -ComplexControlItemDefinition|100||||S -ComplexSpecificParameters|100|.ShapeSpecificParameters|||S
    -ComplexSpecificParameters+ClassInfoDisplay|e105|||:none,fullName,shortName|S
    -ComplexViewEntry|100|.FreeFormatEntry|||S -ComplexViewGenerator|100|.ViewGenerator|||S
    -ComplexViewHeaderInfo|100|.ShapeInfo|||S -ComplexViewObjectBrowser|100||||S -ComplexWriter|100||||S
    -CompoundPropertyToken|100|.PropertyTokenBase|||S -ConsoleLineOutput|100|.LineOutput|||S -ControlBase|80||||S
    -ControlBody|80|.ControlBase|||S -ControlDefinition|100||||S -ControlInfoData|80|.PacketInfoData|||S
    -ControlReference|100|.ControlBase|||S -CreateScriptBlockFromString|d100||||S -DatabaseLoadingInfo|100||||S
    -DefaultScalarTypes|180||||S -DefaultSettingsSection|100||||S -DisplayCells|0||||S
    -DisplayCellsHost|0|.DisplayCells|||S -DisplayCondition|180||||S -DisplayDataQuery|180||||S
    -DisplayResourceManagerCache|100||||S
    -DisplayResourceManagerCache+AssemblyBindingStatus|e105|||:NotFound,FoundInGac,FoundInPath|S
    -DisplayResourceManagerCache+LoadingResult|e105|||:NoError,AssemblyNotFound,ResourceNotFound,StringNotFound|S
    -EnumerableExpansion|e100|||:CoreOnly,EnumOnly,Both|S -EnumerableExpansionDirective|100||||S
    -ExpressionEntryDefinition|0|.HashtableEntryDefinition|||S -ExpressionToken|100||||S
    -FieldControlBody|100|.ControlBody|||S -FieldFormattingDirective|100||||S
    -FieldPropertyToken|100|.PropertyTokenBase|||S -FormatControlDefinitionHolder|100||||S -FormatDirective|80||||S
    -FormatEndData|100|.ControlInfoData|||S -FormatEntry|100|.FormatValue|||S -FormatEntryData|100|.PacketInfoData|||S
    -FormatEntryInfo|80|.FormatInfoData|||S -FormatErrorManager|100||||S -FormatErrorPolicy|100||||S
    -FormatGroupByParameterDefinition|0|.CommandParameterDefinition|||S -FormatInfoData|80||||S
    -FormatInfoDataClassFactory|180||||S -FormatInfoDataListDeserializer`1|180||||S
    -FormatListParameterDefinition|0|.FormatParameterDefinitionBase|||S -FormatMessagesContextManager|0||||S
    -FormatMessagesContextManager+FormatContextCreationCallback|d105||||S
    -FormatMessagesContextManager+FormatEndCallback|d105||||S
    -FormatMessagesContextManager+FormatStartCallback|d105||||S -FormatMessagesContextManager+GroupEndCallback|d105||||S
    -FormatMessagesContextManager+GroupStartCallback|d105||||S -FormatMessagesContextManager+OutputContext|85||||S
    -FormatMessagesContextManager+PayloadCallback|d105||||S -FormatNewLine|100|.FormatValue|||S
    -FormatObjectDeserializer|100||||S -FormatObjectParameterDefinition|0|.CommandParameterDefinition|||S
    -FormatParameterDefinitionBase|0|.CommandParameterDefinition|||S -FormatParameterDefinitionKeys|180||||S
    -FormatPropertyField|100|.FormatValue|||S -FormatShape|e100|||:Table,List,Wide,Complex,Undefined|S
    -FormatShapeSelectionBase|80||||S -FormatShapeSelectionOnType|100|.FormatShapeSelectionBase|||S
    -FormatStartData|100|.StartData|||S -FormatStringDefinition|0|.HashtableEntryDefinition|||S
    -FormatTableParameterDefinition|0|.FormatParameterDefinitionBase|||S -FormatTextField|100|.FormatValue|||S
    -FormatToken|80||||S -FormatValue|80|.FormatInfoData|||S -FormatViewManager|100||||S
    -FormatWideParameterDefinition|0|.FormatParameterDefinitionBase|||S -FormattedObjectsCache|100||||S
    -FormattedObjectsCache+ProcessCachedGroupNotification|d105||||S -FormattingCommandLineParameters|100||||S
    -FormattingError|80||||S -FrameInfo|100|.FormatInfoData|||S -FrameInfoDefinition|100||||S
    -FrameToken|100|.FormatToken|||S -FreeFormatEntry|80|.FormatEntryInfo|||S -GetWordsResult|s108||||S
    -GroupBy|100||||S -GroupEndData|100|.ControlInfoData|||S -GroupStartData|100|.StartData|||S
    -GroupingEntry|100|.FreeFormatEntry|||S -GroupingInfoManager|100||||S -HashtableEntryDefinition|0||||S
    -ImplementationCommandBase|0||System.IDisposable||S -ImplementationCommandBase+InputObjectCallback|d105||||S
    -ImplementationCommandBase+OuterCmdletCallback|d105||||S -ImplementationCommandBase+WriteObjectCallback|d105||||S
    -IndentationManager|100||||S -InnerFormatShapeCommand|0|.InnerFormatShapeCommandBase|||S
    -InnerFormatShapeCommandBase|0|.ImplementationCommandBase|||S
    -InnerFormatShapeCommandBase+FormattingContextState|e105|||:none,document,group|S
    -LabelEntryDefinition|0|.HashtableEntryDefinition|||S -LineOutput|80||||S -LineOutput+DoPlayBackCall|d105||||S
    -ListControlBody|100|.ControlBody|||S -ListControlEntryDefinition|100||||S -ListControlItemDefinition|100||||S
    -ListViewEntry|100|.FormatEntryInfo|||S -ListViewField|100|.FormatInfoData|||S
    -ListViewGenerator|100|.ViewGenerator|||S -ListViewHeaderInfo|100|.ShapeInfo|||S -ListWriter|0||||S
    -MshParameter|0||||S -MshResolvedExpressionParameterAssociation|100||||S
    -NameEntryDefinition|0|.HashtableEntryDefinition|||S -NewLineToken|100|.FormatToken|||S
    -OutCommandInner|0|.ImplementationCommandBase|||S -OutOfBandFormatViewManager|180||||S -OutputGroupQueue|100||||S
    -OutputManagerInner|100|.ImplementationCommandBase|||S -PSObjectHelper|180||||S
    -PSPropertyExpressionError|100|.FormattingError|||S -PSPropertyExpressionFactory|100||||S
    -PacketInfoData|80|.FormatInfoData|||S -PageFooterEntry|100|.FreeFormatEntry|||S
    -PageHeaderEntry|100|.FreeFormatEntry|||S -ParameterProcessor|100||||S -PrinterLineOutput|100|.LineOutput
    -PropertyTokenBase|80|.FormatToken|||S -RawTextFormatEntry|100|.FormatEntryInfo|||S
    -ShapeInfo|80|.FormatInfoData|||S -ShapeSelectionDirectives|100||||S -ShapeSpecificParameters|80||||S
    -StartData|80|.ControlInfoData|||S -StartGroup|100||||S -StreamingTextWriter|0|System.IO.TextWriter|||S
    -StreamingTextWriter+WriteLineCallback|d105||||S -StringFormatError|100|.FormattingError|||S
    -StringManipulationHelper|100||||S -StringResourceReference|100||||S -SubPipelineManager|100||System.IDisposable||S
    -TableColumnHeaderDefinition|100||||S -TableColumnInfo|100|.FormatInfoData|||S
    -TableControlBody|100|.ControlBody|||S -TableHeaderDefinition|100||||S -TableHeaderInfo|100|.ShapeInfo|||S
    -TableRowDefinition|100||||S -TableRowEntry|100|.FormatEntryInfo|||S -TableRowItemDefinition|100||||S
    -TableSpecificParameters|100|.ShapeSpecificParameters|||S -TableViewGenerator|100|.ViewGenerator|||S
    -TableWriter|0||||S -TerminatingErrorContext|100||||S -TextAlignment|180||||S -TextToken|100|.FormatToken|||S
    -TextWriterLineOutput|100|.LineOutput|||S -TooManyErrorsException|0|.TypeInfoDataBaseLoaderException|||S
    -TraversalInfo|0||||S -TypeGroupDefinition|100||||S -TypeGroupReference|100|.TypeOrGroupReference|||S
    -TypeGroupsSection|100||||S -TypeInfoDataBase|100||||S -TypeInfoDataBaseLoader|100|.XmlLoaderBase|||S
    -TypeInfoDataBaseLoaderException|80|System.SystemException|||S -TypeInfoDataBaseManager|100||||S -TypeMatch|100||||S
    -TypeMatchItem|100||||S -TypeOrGroupReference|80||||S -TypeReference|100|.TypeOrGroupReference|||S
    -ViewDefinition|100||||S -ViewDefinitionsSection|100||||S -ViewGenerator|80||||S
    -WideControlBody|100|.ControlBody|||S -WideControlEntryDefinition|100||||S
    -WideSpecificParameters|100|.ShapeSpecificParameters|||S -WideViewEntry|100|.FormatEntryInfo|||S
    -WideViewGenerator|100|.ViewGenerator|||S -WideViewHeaderInfo|100|.ShapeInfo|||S
    -WidthEntryDefinition|0|.HashtableEntryDefinition|||S -WriteLineHelper|0||||S
    -WriteLineHelper+WriteCallback|d105||||S -XmlFileLoadInfo|100||||S -XmlLoaderBase|80||System.IDisposable||S
    -XmlLoaderLogger|0||System.IDisposable||S -XmlLoaderLoggerEntry|0||||S
    -XmlLoaderLoggerEntry+EntryType|e105|||:Error,Trace|S
    =Microsoft.PowerShell.Commands.Management
     TransactedString
    =Microsoft.PowerShell.Commands.Microsoft.PowerShell.Commands.Internal
     RemotingErrorResources
    =Microsoft.PowerShell.Commands.ShowCommandExtension
     ShowCommandCommandInfo| ShowCommandModuleInfo| ShowCommandParameterInfo| ShowCommandParameterSetInfo|
    ShowCommandParameterType|
    =Microsoft.PowerShell.Commands.Utility
     FormatStringArgumentCompleter|101||System.Management.Automation.IArgumentCompleter
    JoinStringCommand|101|System.Management.Automation.PSCmdlet
    SeparatorArgumentCompleter|101||System.Management.Automation.IArgumentCompleter
    =Microsoft.PowerShell.DesiredStateConfiguration
    ArgumentToConfigurationDataTransformationAttribute|101|System.Management.Automation.ArgumentTransformationAttribute|||S
    -CimDSCParser|0||||S
    =Microsoft.PowerShell.DesiredStateConfiguration.Internal
     DscClassCache|181||||S DscRemoteOperationsClass|181||||S -DscClassCacheEntry|0||||S
    =Microsoft.PowerShell.Telemetry
     ApplicationInsightsTelemetry|181||||S -NameObscurerTelemetryInitializer|0||||S
    -TelemetryType|e100|||:ApplicationType,ModuleLoad,WinCompatModuleLoad,ExperimentalEngineFeatureDeactivation,ExperimentalEngineFeatureActivation,ExperimentalFeatureUse,ExperimentalModuleFeatureDeactivation,ExperimentalModuleFeatureActivation,PowerShellCreate,RemoteSessionOpen,FeatureUse|S
    =Newtonsoft.Json
     Formatting JsonConvert JsonConverter JsonException JsonIgnoreAttribute JsonPropertyAttribute JsonReader
    JsonSerializer JsonSerializerSettings JsonTextReader JsonTextWriter JsonWriter
    =Newtonsoft.Json.Linq
     JArray JConstructor JContainer JObject JProperty JToken JTokenType JValue
    =SMA
     PSVersionInfoGenerator
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
    =System.Management.Automation.PerformanceData
     CounterInfo CounterSetInstanceBase CounterSetRegistrarBase PSCounterSetInstance PSCounterSetRegistrar
    PSPerfCountersMgr
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
    =Microsoft.PowerShell.Commands.Diagnostics.Common
     -CommonUtilities|180||||D
    =System.Management.Automation.ComInterop
     -ComBinder|180 -VarEnumSelector|180
    =System.Management.Automation.Help
     -CultureSpecificUpdatableHelp|0 -DefaultCommandHelpObjectBuilder|180
    -PositionalParameterComparer|0||System.Collections.IComparer
    -UpdatableHelpCommandType|e100|||:UnknownCommand,UpdateHelpCommand,SaveHelpCommand -UpdatableHelpExceptionContext|0
    -UpdatableHelpInfo|0 -UpdatableHelpModuleInfo|0 -UpdatableHelpProgressEventArgs|0|System.EventArgs
    -UpdatableHelpSystem|0||System.IDisposable -UpdatableHelpSystemDrive|0||System.IDisposable
    -UpdatableHelpSystemException|0|System.Exception -UpdatableHelpUri|0
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
