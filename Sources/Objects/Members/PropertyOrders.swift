// The order in which reflection lists the properties that a type declares, where the members here are declared otherwise: lists, JSON, CSV and
// `Select-Object *` show an object's properties in it. It is the order of the declarations in PowerShell's and .NET's sources; what a type
// overrides is listed with its own.

import Primitives

enum PropertyOrders {
  /// The names that a type declares, in order; nil where the members stand in order already.
  static func declared(by type: TypeInfo) -> [String]? { orders[type.genericDefinition?.fullName ?? type.fullName] }

  private static let orders: [String: [String]] = {
    var orders: [String: [String]] = [:]
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      if let name = words.first { orders[name, default: []] += words.dropFirst() }
    }
    return orders
  }()

  /// A type a line, with the names; a long list goes on in a line that begins with the type again.
  private static let text = """
    Microsoft.PowerShell.Commands.HelpCategoryInvalidException Message
    Microsoft.PowerShell.Commands.HelpNotFoundException Message
    Microsoft.PowerShell.Commands.ModuleSpecification Name Guid Version MaximumVersion RequiredVersion
    System.AggregateException InnerExceptions Message
    System.ArgumentException Message ParamName
    System.Collections.ArrayList Capacity Count IsFixedSize IsReadOnly IsSynchronized SyncRoot Item
    System.Collections.Generic.Dictionary`2 Comparer Count Capacity Keys Values Item
    System.Collections.Generic.HashSet`1 Count Capacity Comparer
    System.Collections.Generic.List`1 Capacity Count Item
    System.Collections.Hashtable Item IsReadOnly IsFixedSize IsSynchronized Keys Values SyncRoot Count
    System.Diagnostics.FileVersionInfo Comments CompanyName FileBuildPart FileDescription FileMajorPart FileMinorPart FileName FilePrivatePart FileVersion
    System.Diagnostics.FileVersionInfo InternalName IsDebug IsPatched IsPrivateBuild IsPreRelease IsSpecialBuild Language LegalCopyright LegalTrademarks
    System.Diagnostics.FileVersionInfo OriginalFilename PrivateBuild ProductBuildPart ProductMajorPart ProductMinorPart ProductName ProductPrivatePart
    System.Diagnostics.FileVersionInfo ProductVersion SpecialBuild
    System.Diagnostics.Process SafeHandle Handle BasePriority ExitCode HasExited StartTime ExitTime Id MachineName MaxWorkingSet
    System.Diagnostics.Process MinWorkingSet Modules NonpagedSystemMemorySize64 NonpagedSystemMemorySize PagedMemorySize64
    System.Diagnostics.Process PagedMemorySize PagedSystemMemorySize64 PagedSystemMemorySize PeakPagedMemorySize64 PeakPagedMemorySize
    System.Diagnostics.Process PeakWorkingSet64 PeakWorkingSet PeakVirtualMemorySize64 PeakVirtualMemorySize PriorityBoostEnabled
    System.Diagnostics.Process PriorityClass PrivateMemorySize64 PrivateMemorySize ProcessName ProcessorAffinity SessionId StartInfo
    System.Diagnostics.Process Threads HandleCount VirtualMemorySize64 VirtualMemorySize EnableRaisingEvents StandardInput StandardOutput
    System.Diagnostics.Process StandardError WorkingSet64 WorkingSet SynchronizingObject MainModule PrivilegedProcessorTime
    System.Diagnostics.Process TotalProcessorTime UserProcessorTime MainWindowTitle MainWindowHandle Responding
    System.Globalization.DateTimeFormatInfo AMDesignator Calendar DateSeparator FirstDayOfWeek CalendarWeekRule FullDateTimePattern
    System.Globalization.DateTimeFormatInfo LongDatePattern LongTimePattern MonthDayPattern PMDesignator RFC1123Pattern ShortDatePattern
    System.Globalization.DateTimeFormatInfo ShortTimePattern SortableDateTimePattern TimeSeparator UniversalSortableDateTimePattern
    System.Globalization.DateTimeFormatInfo YearMonthPattern AbbreviatedDayNames ShortestDayNames DayNames AbbreviatedMonthNames
    System.Globalization.DateTimeFormatInfo MonthNames IsReadOnly NativeCalendarName AbbreviatedMonthGenitiveNames MonthGenitiveNames
    System.Globalization.NumberFormatInfo CurrencyDecimalDigits CurrencyDecimalSeparator IsReadOnly CurrencyGroupSizes NumberGroupSizes
    System.Globalization.NumberFormatInfo PercentGroupSizes CurrencyGroupSeparator CurrencySymbol NaNSymbol CurrencyNegativePattern
    System.Globalization.NumberFormatInfo NumberNegativePattern PercentPositivePattern PercentNegativePattern NegativeInfinitySymbol
    System.Globalization.NumberFormatInfo NegativeSign NumberDecimalDigits NumberDecimalSeparator NumberGroupSeparator
    System.Globalization.NumberFormatInfo CurrencyPositivePattern PositiveInfinitySymbol PositiveSign PercentDecimalDigits
    System.Globalization.NumberFormatInfo PercentDecimalSeparator PercentGroupSeparator PercentSymbol PerMilleSymbol NativeDigits
    System.Globalization.NumberFormatInfo DigitSubstitution
    System.Globalization.TextInfo ANSICodePage OEMCodePage MacCodePage EBCDICCodePage LCID CultureName IsReadOnly ListSeparator
    System.Globalization.TextInfo IsRightToLeft
    System.IO.DriveInfo Name IsReady RootDirectory DriveType DriveFormat AvailableFreeSpace TotalFreeSpace TotalSize VolumeLabel
    System.IO.FileStream Handle CanRead CanWrite SafeFileHandle Name IsAsync Length Position CanSeek
    System.IO.MemoryStream CanRead CanSeek CanWrite Capacity Length Position
    System.IO.StreamReader CurrentEncoding BaseStream EndOfStream
    System.IO.StreamWriter AutoFlush BaseStream Encoding
    System.IO.StringWriter Encoding
    System.Index Value IsFromEnd
    System.Management.Automation.ActionPreferenceStopException ErrorRecord
    System.Management.Automation.AliasInfo ReferencedCommand ResolvedCommand Definition Options Description OutputType
    System.Management.Automation.ApplicationInfo Path Extension Definition Source Version Visibility OutputType
    System.Management.Automation.ArgumentCompleterAttribute Type ScriptBlock
    System.Management.Automation.CmdletInfo Verb Noun HelpFile PSSnapIn Version ImplementingType Definition DefaultParameterSet
    System.Management.Automation.CmdletInfo OutputType Options
    System.Management.Automation.CmdletInvocationException ErrorRecord
    System.Management.Automation.CommandInvocationIntrinsics CommandNotFoundAction PreCommandLookupAction
    System.Management.Automation.CommandInvocationIntrinsics PostCommandLookupAction LocationChangedAction
    System.Management.Automation.CommandNotFoundException ErrorRecord CommandName
    System.Management.Automation.ContainerParentJob HasMoreData StatusMessage Location
    System.Management.Automation.Debugger DebugMode IsActive InstanceId InBreakpoint
    System.Management.Automation.ExtendedTypeDefinition TypeName TypeNames FormatViewDefinition
    System.Management.Automation.ExternalScriptInfo Path Definition Source Visibility ScriptBlock OutputType ScriptContents
    System.Management.Automation.FunctionInfo ScriptBlock CmdletBinding DefaultParameterSet Definition Options Description Verb Noun
    System.Management.Automation.FunctionInfo HelpFile OutputType
    System.Management.Automation.Host.PSHost Name Version InstanceId UI CurrentCulture CurrentUICulture PrivateData DebuggerEnabled
    System.Management.Automation.Host.PSHostRawUserInterface ForegroundColor BackgroundColor CursorPosition WindowPosition CursorSize
    System.Management.Automation.Host.PSHostRawUserInterface BufferSize WindowSize MaxWindowSize MaxPhysicalWindowSize KeyAvailable
    System.Management.Automation.Host.PSHostRawUserInterface WindowTitle
    System.Management.Automation.Internal.Host.InternalHost Name Version InstanceId UI CurrentCulture CurrentUICulture PrivateData
    System.Management.Automation.Internal.Host.InternalHost DebuggerEnabled IsRunspacePushed Runspace
    System.Management.Automation.Internal.Host.InternalHostRawUserInterface ForegroundColor BackgroundColor CursorPosition WindowPosition
    System.Management.Automation.Internal.Host.InternalHostRawUserInterface CursorSize BufferSize WindowSize MaxWindowSize
    System.Management.Automation.Internal.Host.InternalHostRawUserInterface MaxPhysicalWindowSize KeyAvailable WindowTitle
    System.Management.Automation.Internal.Host.InternalHostUserInterface RawUI SupportsVirtualTerminal
    System.Management.Automation.Internal.StringDecorated IsDecorated ContentLength
    System.Management.Automation.Job Command JobStateInfo Finished InstanceId Id Name ChildJobs StatusMessage HasMoreData PSBeginTime
    System.Management.Automation.Job PSEndTime PSJobTypeName Output Error Progress Verbose Debug Warning Information Location
    System.Management.Automation.JobFailedException Message
    System.Management.Automation.Language.ArrayExpressionAst SubExpression StaticType
    System.Management.Automation.Language.ArrayLiteralAst Elements StaticType
    System.Management.Automation.Language.ArrayTypeName FullName Name AssemblyName IsArray IsGeneric ElementType Rank Extent
    System.Management.Automation.Language.BinaryExpressionAst Operator Left Right ErrorPosition StaticType
    System.Management.Automation.Language.BlockStatementAst Body Kind
    System.Management.Automation.Language.ConfigurationDefinitionAst Body ConfigurationType InstanceName
    System.Management.Automation.Language.ConstantExpressionAst Value StaticType
    System.Management.Automation.Language.ConvertExpressionAst Type StaticType
    System.Management.Automation.Language.ExpandableStringExpressionAst Value StringConstantType NestedExpressions StaticType
    System.Management.Automation.Language.FunctionMemberAst Name Attributes ReturnType Parameters Body MethodAttributes IsPublic
    System.Management.Automation.Language.FunctionMemberAst IsPrivate IsHidden IsStatic IsConstructor
    System.Management.Automation.Language.GenericTypeName FullName Name AssemblyName IsArray IsGeneric TypeName GenericArguments Extent
    System.Management.Automation.Language.HashtableAst KeyValuePairs StaticType
    System.Management.Automation.Language.ScriptBlockExpressionAst ScriptBlock StaticType
    System.Management.Automation.Language.StringConstantExpressionAst StringConstantType Value StaticType
    System.Management.Automation.Language.TypeExpressionAst TypeName StaticType
    System.Management.Automation.Language.UnaryExpressionAst TokenKind Child StaticType
    System.Management.Automation.ListControlEntry Items SelectedBy EntrySelectedBy
    System.Management.Automation.ListControlEntryItem Label DisplayEntry ItemSelectionCondition FormatString
    System.Management.Automation.PSAliasProperty ReferencedMemberName ConversionType MemberType TypeNameOfValue IsSettable IsGettable
    System.Management.Automation.PSAliasProperty Value
    System.Management.Automation.PSArgumentException ErrorRecord Message
    System.Management.Automation.PSArgumentNullException Message
    System.Management.Automation.PSCmdlet Host SessionState Events InvokeProvider ParameterSetName MyInvocation PagingParameters
    System.Management.Automation.PSCmdlet InvokeCommand
    System.Management.Automation.PSCodeMethod MemberType OverloadDefinitions TypeNameOfValue
    System.Management.Automation.PSCodeProperty MemberType IsSettable IsGettable Value TypeNameOfValue
    System.Management.Automation.PSDataStreams Error Progress Verbose Debug Warning Information
    System.Management.Automation.PSDynamicMember MemberType Value TypeNameOfValue
    System.Management.Automation.PSEvent MemberType Value TypeNameOfValue
    System.Management.Automation.PSEventJob Module StatusMessage HasMoreData Location
    System.Management.Automation.PSMemberInfo MemberType Name IsInstance Value TypeNameOfValue
    System.Management.Automation.PSMemberSet MemberType Value TypeNameOfValue
    System.Management.Automation.PSMethod MemberType OverloadDefinitions TypeNameOfValue
    System.Management.Automation.PSMethodInfo OverloadDefinitions Value
    System.Management.Automation.PSModuleInfo LogPipelineExecutionDetails Name Path ImplementingAssembly Definition Description Guid
    System.Management.Automation.PSModuleInfo HelpInfoUri ModuleBase PrivateData ExperimentalFeatures Tags ProjectUri IconUri LicenseUri
    System.Management.Automation.PSModuleInfo ReleaseNotes RepositorySourceLocation Version ModuleType Author AccessMode ClrVersion
    System.Management.Automation.PSModuleInfo CompanyName Copyright DotNetFrameworkVersion ExportedFunctions Prefix ExportedCmdlets
    System.Management.Automation.PSModuleInfo ExportedCommands FileList CompatiblePSEditions ModuleList NestedModules PowerShellHostName
    System.Management.Automation.PSModuleInfo PowerShellHostVersion PowerShellVersion ProcessorArchitecture Scripts RequiredAssemblies
    System.Management.Automation.PSModuleInfo RequiredModules RootModule ExportedVariables ExportedAliases ExportedDscResources
    System.Management.Automation.PSModuleInfo SessionState OnRemove ExportedFormatFiles ExportedTypeFiles
    System.Management.Automation.PSNoteProperty MemberType IsSettable IsGettable Value TypeNameOfValue
    System.Management.Automation.PSParameterizedProperty IsSettable IsGettable OverloadDefinitions
    System.Management.Automation.PSParameterizedProperty TypeNameOfValue MemberType
    System.Management.Automation.PSProperty MemberType Value IsSettable IsGettable TypeNameOfValue
    System.Management.Automation.PSPropertySet ReferencedPropertyNames MemberType Value TypeNameOfValue
    System.Management.Automation.PSRemotingChildJob StatusMessage HasMoreData Location Runspace Debugger
    System.Management.Automation.PSRemotingJob HasMoreData StatusMessage Location
    System.Management.Automation.PSScriptMethod Script OverloadDefinitions MemberType TypeNameOfValue
    System.Management.Automation.PSScriptProperty GetterScript SetterScript MemberType IsSettable IsGettable Value TypeNameOfValue
    System.Management.Automation.PSSecurityException ErrorRecord Message
    System.Management.Automation.PSStyle OutputRendering Reset BlinkOff Blink BoldOff Bold DimOff Dim Hidden HiddenOff Reverse ReverseOff
    System.Management.Automation.PSStyle ItalicOff Italic UnderlineOff Underline StrikethroughOff Strikethrough Formatting Progress
    System.Management.Automation.PSStyle Foreground Background FileInfo
    System.Management.Automation.PSTasks.PSTaskChildJob Location HasMoreData StatusMessage
    System.Management.Automation.PSTasks.PSTaskJob AllocatedRunspaceCount Location HasMoreData StatusMessage
    System.Management.Automation.PSVariableProperty MemberType IsSettable IsGettable Value TypeNameOfValue
    System.Management.Automation.ParameterAttribute Position ParameterSetName Mandatory ValueFromPipeline ValueFromPipelineByPropertyName
    System.Management.Automation.ParameterAttribute ValueFromRemainingArguments HelpMessage HelpMessageBaseName HelpMessageResourceId
    System.Management.Automation.ParameterAttribute DontShow
    System.Management.Automation.ParameterBindingException Message ParameterName ParameterType TypeSpecified ErrorId Line Offset
    System.Management.Automation.ParameterBindingException CommandInvocation
    System.Management.Automation.ParameterMetadata Name ParameterType ParameterSets IsDynamic Aliases Attributes SwitchParameter
    System.Management.Automation.ParentContainsErrorRecordException Message
    System.Management.Automation.ParseException Errors Message
    System.Management.Automation.PowerShell Commands Streams InstanceId InvocationStateInfo IsNested HadErrors Runspace RunspacePool
    System.Management.Automation.PowerShell IsRunspaceOwner HistoryString
    System.Management.Automation.ProviderInvocationException ErrorRecord Message
    System.Management.Automation.RemoteCommandInfo Definition OutputType
    System.Management.Automation.RemoteException ErrorRecord
    System.Management.Automation.Runspaces.InitialSessionState LanguageMode TranscriptDirectory ExecutionPolicy
    System.Management.Automation.Runspaces.InitialSessionState UseFullLanguageModeInDebugger ApartmentState ThreadOptions
    System.Management.Automation.Runspaces.InitialSessionState ThrowOnRunspaceOpenError AuthorizationManager Modules Assemblies Types
    System.Management.Automation.Runspaces.InitialSessionState Formats DisableFormatUpdates Providers Commands Variables
    System.Management.Automation.Runspaces.InitialSessionState EnvironmentVariables StartupScripts
    System.Management.Automation.Runspaces.InitialSessionStateEntry Name PSSnapIn Module
    System.Management.Automation.Runspaces.LocalRunspace Events ThreadOptions Debugger
    System.Management.Automation.Runspaces.PSConsoleLoadException Message
    System.Management.Automation.Runspaces.PSSnapInException ErrorRecord Message
    System.Management.Automation.Runspaces.Pipeline Runspace IsNested Output Error PipelineStateInfo HadErrors Commands
    System.Management.Automation.Runspaces.Runspace ApartmentState ThreadOptions Version RunspaceIsRemote RunspaceStateInfo
    System.Management.Automation.Runspaces.Runspace RunspaceAvailability InitialSessionState InstanceId ConnectionInfo
    System.Management.Automation.Runspaces.Runspace OriginalConnectionInfo DisconnectedOn ExpiresOn Name Id SessionStateProxy Debugger
    System.Management.Automation.Runspaces.Runspace Events
    System.Management.Automation.Runspaces.RunspacePool InstanceId IsDisposed RunspacePoolStateInfo InitialSessionState CleanupInterval
    System.Management.Automation.Runspaces.RunspacePool RunspacePoolAvailability ThreadOptions ApartmentState
    System.Management.Automation.Runspaces.SessionStateProxy LanguageMode Path PSVariable
    System.Management.Automation.ScriptBlock DebuggerHidden Id Attributes File IsFilter IsConfiguration Module StartPosition
    System.Management.Automation.ScriptDebugger InBreakpoint IsActive
    System.Management.Automation.ScriptInfo Definition OutputType
    System.Management.Automation.SessionState Drive Provider Path PSVariable LanguageMode UseFullLanguageModeInDebugger Scripts
    System.Management.Automation.SessionState Applications Module InvokeProvider InvokeCommand
    System.Management.Automation.SessionStateException ErrorRecord ItemName SessionStateCategory
    System.Management.Automation.TableControlColumnHeader Label Alignment Width
    System.Net.Http.HttpResponseMessage Version Content StatusCode ReasonPhrase Headers TrailingHeaders RequestMessage
    System.Net.Http.HttpResponseMessage IsSuccessStatusCode
    System.Net.IPEndPoint AddressFamily Address Port
    System.Net.Mail.MailMessage From Sender ReplyTo ReplyToList To Bcc CC Priority DeliveryNotificationOptions Subject SubjectEncoding
    System.Net.Mail.MailMessage Headers HeadersEncoding Body BodyTransferEncoding BodyEncoding IsBodyHtml Attachments AlternateViews
    System.Net.NetworkCredential UserName Password SecurePassword Domain
    System.Net.NetworkInformation.PingReply Status Address RoundtripTime Options Buffer
    System.OperatingSystem Platform ServicePack Version VersionString
    System.Range Start End
    System.Reflection.AssemblyName Name Version CultureInfo CultureName CodeBase EscapedCodeBase ProcessorArchitecture ContentType Flags
    System.Reflection.AssemblyName HashAlgorithm VersionCompatibility KeyPair FullName
    System.Text.Encoding Preamble BodyName EncodingName HeaderName WebName WindowsCodePage IsBrowserDisplay IsBrowserSave
    System.Text.Encoding IsMailNewsDisplay IsMailNewsSave IsSingleByte EncoderFallback DecoderFallback IsReadOnly CodePage
    System.Threading.CancellationToken IsCancellationRequested CanBeCanceled WaitHandle
    System.Threading.Tasks.Task Id Exception Status IsCanceled IsCompleted IsCompletedSuccessfully CreationOptions AsyncState IsFaulted
    System.Timers.Timer AutoReset Enabled Interval Site SynchronizingObject
    System.UriBuilder Scheme UserName Password Host Port Path Query Fragment Uri
    """
}
