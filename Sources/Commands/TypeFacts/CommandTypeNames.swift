// swift-format-ignore-file
// Types of PowerShell's commands and of the libraries that come with it, by namespace. Made by scripts/generate-typenames from data/reference; do not edit.

enum CommandTypeNames {
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
    =Microsoft.PowerShell.Commands.Diagnostics.Common
     -CommonUtilities|180||||D
    """
}
