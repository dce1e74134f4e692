// The names and values of .NET's and PowerShell's enums, as their documentation lists them.

enum EnumTable {
  static let text = """
    System.StringComparison CurrentCulture CurrentCultureIgnoreCase InvariantCulture InvariantCultureIgnoreCase Ordinal OrdinalIgnoreCase
    System.StringSplitOptions* None RemoveEmptyEntries TrimEntries
    System.DayOfWeek Sunday Monday Tuesday Wednesday Thursday Friday Saturday
    System.DateTimeKind Unspecified Utc Local
    System.TypeCode Empty Object DBNull Boolean Char SByte Byte Int16 UInt16 Int32 UInt32 Int64 UInt64 Single Double Decimal DateTime String=18
    System.MidpointRounding ToEven AwayFromZero ToZero ToNegativeInfinity ToPositiveInfinity
    System.ConsoleColor Black DarkBlue DarkGreen DarkCyan DarkRed DarkMagenta DarkYellow Gray DarkGray Blue Green Cyan Red Magenta Yellow White
    System.ConsoleModifiers* None Alt Shift Control=4
    System.ConsoleKey Backspace=8 Tab Clear=12 Enter Pause=19 Escape=27 Spacebar=32 PageUp PageDown End Home LeftArrow UpArrow RightArrow DownArrow Select Print Execute PrintScreen Insert Delete Help D0 D1 D2 D3 D4 D5 D6 D7 D8 D9 A=65 B C D E F G H I J K L M N O P Q R S T U V W X Y Z LeftWindows RightWindows Applications Sleep=95 NumPad0 NumPad1 NumPad2 NumPad3 NumPad4 NumPad5 NumPad6 NumPad7 NumPad8 NumPad9 Multiply Add Separator Subtract Decimal Divide F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 F13 F14 F15 F16 F17 F18 F19 F20 F21 F22 F23 F24 BrowserBack=166 BrowserForward BrowserRefresh BrowserStop BrowserSearch BrowserFavorites BrowserHome VolumeMute VolumeDown VolumeUp MediaNext MediaPrevious MediaStop MediaPlay LaunchMail LaunchMediaSelect LaunchApp1 LaunchApp2 Oem1=186 OemPlus OemComma OemMinus OemPeriod Oem2 Oem3 Oem4=219 Oem5 Oem6 Oem7 Oem8 Oem102=226 Process=229 Packet=231 Attention=246 CrSel ExSel EraseEndOfFile Play Zoom NoName Pa1 OemClear
    System.Base64FormattingOptions* None InsertLineBreaks
    System.EnvironmentVariableTarget Process User Machine
    System.UriKind RelativeOrAbsolute Absolute Relative
    System.UriPartial Scheme Authority Path Query
    System.UriHostNameType Unknown Basic Dns IPv4 IPv6
    System.UriFormat UriEscaped=1 Unescaped SafeUnescaped
    System.UriComponents* Scheme=1 UserInfo=2 Host=4 Port=8 SchemeAndServer=13 Path=16 Query=32 PathAndQuery=48 HttpRequestUrl=61 Fragment=64 AbsoluteUri=127 StrongPort=128 HostAndPort=132 StrongAuthority=134 NormalizedHost=256 KeepDelimiter=1073741824 SerializationInfoString=-2147483648
    System.PlatformID Win32S Win32Windows Win32NT WinCE Unix Xbox MacOSX Other
    System.AttributeTargets* Assembly=1 Module=2 Class=4 Struct=8 Enum=16 Constructor=32 Method=64 Property=128 Field=256 Event=512 Interface=1024 Parameter=2048 Delegate=4096 ReturnValue=8192 GenericParameter=16384 All=32767
    System.GCCollectionMode Default Forced Optimized Aggressive
    System.Environment+SpecialFolder Desktop Programs=2 MyDocuments=5 Personal=5 Favorites=6 Startup=7 Recent=8 SendTo=9 StartMenu=11 MyMusic=13 MyVideos=14 DesktopDirectory=16 MyComputer=17 NetworkShortcuts=19 Fonts=20 Templates=21 CommonStartMenu=22 CommonPrograms=23 CommonStartup=24 CommonDesktopDirectory=25 ApplicationData=26 PrinterShortcuts=27 LocalApplicationData=28 InternetCache=32 Cookies=33 History=34 CommonApplicationData=35 Windows=36 System=37 ProgramFiles=38 MyPictures=39 UserProfile=40 SystemX86=41 ProgramFilesX86=42 CommonProgramFiles=43 CommonProgramFilesX86=44 CommonTemplates=45 CommonDocuments=46 CommonAdminTools=47 AdminTools=48 CommonMusic=53 CommonPictures=54 CommonVideos=55 Resources=56 LocalizedResources=57 CommonOemLinks=58 CDBurning=59
    System.Collections.Specialized.NotifyCollectionChangedAction Add Remove Replace Move Reset
    System.ComponentModel.ListSortDirection Ascending Descending
    System.Data.DataRowState* Detached=1 Unchanged=2 Added=4 Deleted=8 Modified=16
    System.Diagnostics.ProcessWindowStyle Normal Hidden Minimized Maximized
    System.Diagnostics.ProcessPriorityClass Normal=32 Idle=64 High=128 RealTime=256 BelowNormal=16384 AboveNormal=32768
    System.Diagnostics.EventLogEntryType Error=1 Warning=2 Information=4 SuccessAudit=8 FailureAudit=16
    System.Diagnostics.TraceLevel Off Error Warning Info Verbose
    System.Globalization.CalendarWeekRule FirstDay FirstFullWeek FirstFourDayWeek
    System.Globalization.CompareOptions* None IgnoreCase=1 IgnoreNonSpace=2 IgnoreSymbols=4 IgnoreKanaType=8 IgnoreWidth=16 NumericOrdering=32 OrdinalIgnoreCase=268435456 StringSort=536870912 Ordinal=1073741824
    System.Globalization.CultureTypes* NeutralCultures=1 SpecificCultures=2 InstalledWin32Cultures=4 AllCultures=7 UserCustomCulture=8 ReplacementCultures=16 WindowsOnlyCultures=32 FrameworkCultures=64
    System.Globalization.DateTimeStyles* None AllowLeadingWhite=1 AllowTrailingWhite=2 AllowInnerWhite=4 AllowWhiteSpaces=7 NoCurrentDateDefault=8 AdjustToUniversal=16 AssumeLocal=32 AssumeUniversal=64 RoundtripKind=128
    System.Globalization.NumberStyles* None AllowLeadingWhite=1 AllowTrailingWhite=2 AllowLeadingSign=4 Integer=7 AllowTrailingSign=8 AllowParentheses=16 AllowDecimalPoint=32 AllowThousands=64 Number=111 AllowExponent=128 Float=167 AllowCurrencySymbol=256 Currency=383 Any=511 AllowHexSpecifier=512 HexNumber=515 AllowBinarySpecifier=1024 BinaryNumber=1027
    System.Globalization.TimeSpanStyles* None AssumeNegative
    System.Globalization.UnicodeCategory UppercaseLetter LowercaseLetter TitlecaseLetter ModifierLetter OtherLetter NonSpacingMark SpacingCombiningMark EnclosingMark DecimalDigitNumber LetterNumber OtherNumber SpaceSeparator LineSeparator ParagraphSeparator Control Format Surrogate PrivateUse ConnectorPunctuation DashPunctuation OpenPunctuation ClosePunctuation InitialQuotePunctuation FinalQuotePunctuation OtherPunctuation MathSymbol CurrencySymbol ModifierSymbol OtherSymbol OtherNotAssigned
    System.IO.FileAttributes* None ReadOnly=1 Hidden=2 System=4 Directory=16 Archive=32 Device=64 Normal=128 Temporary=256 SparseFile=512 ReparsePoint=1024 Compressed=2048 Offline=4096 NotContentIndexed=8192 Encrypted=16384 IntegrityStream=32768 NoScrubData=131072
    System.IO.FileMode CreateNew=1 Create Open OpenOrCreate Truncate Append
    System.IO.FileAccess* Read=1 Write=2 ReadWrite=3
    System.IO.FileShare* None Read=1 Write=2 ReadWrite=3 Delete=4 Inheritable=16
    System.IO.FileOptions* None Encrypted=16384 DeleteOnClose=67108864 SequentialScan=134217728 RandomAccess=268435456 Asynchronous=1073741824 WriteThrough=-2147483648
    System.IO.SearchOption TopDirectoryOnly AllDirectories
    System.IO.SeekOrigin Begin Current End
    System.IO.DriveType Unknown NoRootDirectory Removable Fixed Network CDRom Ram
    System.IO.UnixFileMode* None OtherExecute=1 OtherWrite=2 OtherRead=4 GroupExecute=8 GroupWrite=16 GroupRead=32 UserExecute=64 UserWrite=128 UserRead=256 StickyBit=512 SetGroup=1024 SetUser=2048
    System.IO.Compression.CompressionLevel Optimal Fastest NoCompression SmallestSize
    System.IO.Compression.CompressionMode Decompress Compress
    System.IO.Compression.ZipArchiveMode Read Create Update
    System.Net.HttpStatusCode Continue=100 SwitchingProtocols Processing EarlyHints OK=200 Created Accepted NonAuthoritativeInformation NoContent ResetContent PartialContent MultiStatus AlreadyReported IMUsed=226 MultipleChoices=300 Ambiguous=300 MovedPermanently=301 Moved=301 Found=302 Redirect=302 SeeOther=303 RedirectMethod=303 NotModified UseProxy Unused TemporaryRedirect=307 RedirectKeepVerb=307 PermanentRedirect=308 BadRequest=400 Unauthorized PaymentRequired Forbidden NotFound MethodNotAllowed NotAcceptable ProxyAuthenticationRequired RequestTimeout Conflict Gone LengthRequired PreconditionFailed RequestEntityTooLarge RequestUriTooLong UnsupportedMediaType RequestedRangeNotSatisfiable ExpectationFailed MisdirectedRequest=421 UnprocessableEntity=422 UnprocessableContent=422 Locked FailedDependency UpgradeRequired=426 PreconditionRequired=428 TooManyRequests RequestHeaderFieldsTooLarge=431 UnavailableForLegalReasons=451 InternalServerError=500 NotImplemented BadGateway ServiceUnavailable GatewayTimeout HttpVersionNotSupported VariantAlsoNegotiates InsufficientStorage LoopDetected NotExtended=510 NetworkAuthenticationRequired
    System.Net.SecurityProtocolType* SystemDefault Ssl3=48 Tls=192 Tls11=768 Tls12=3072 Tls13=12288
    System.Net.Sockets.AddressFamily Unknown=-1 Unspecified Unix InterNetwork ImpLink Pup Chaos NS Ipx=6 Iso Osi=7 Ecma DataKit Ccitt Sna DecNet DataLink Lat HyperChannel AppleTalk NetBios VoiceView FireFox Banyan=21 Atm InterNetworkV6 Cluster Ieee12844 Irda NetworkDesigners=28 Max Packet=65536 ControllerAreaNetwork
    System.Reflection.BindingFlags* Default IgnoreCase=1 DeclaredOnly=2 Instance=4 Static=8 Public=16 NonPublic=32 FlattenHierarchy=64 InvokeMethod=256 CreateInstance=512 GetField=1024 SetField=2048 GetProperty=4096 SetProperty=8192 PutDispProperty=16384 PutRefDispProperty=32768 ExactBinding=65536 SuppressChangeType=131072 OptionalParamBinding=262144 IgnoreReturn=16777216 DoNotWrapExceptions=33554432
    System.Reflection.MemberTypes* Constructor=1 Event=2 Field=4 Method=8 Property=16 TypeInfo=32 Custom=64 NestedType=128 All=191
    System.Runtime.InteropServices.Architecture X86 X64 Arm Arm64 Wasm S390x LoongArch64 Armv6 Ppc64le RiscV64
    System.Security.Cryptography.CipherMode CBC=1 ECB OFB CFB CTS
    System.Security.Cryptography.PaddingMode None=1 PKCS7 Zeros ANSIX923 ISO10126
    System.Text.NormalizationForm FormC=1 FormD=2 FormKC=5 FormKD=6
    System.Text.RegularExpressions.RegexOptions* None IgnoreCase=1 Multiline=2 ExplicitCapture=4 Compiled=8 Singleline=16 IgnorePatternWhitespace=32 RightToLeft=64 ECMAScript=256 CultureInvariant=512 NonBacktracking=1024
    System.Text.RegularExpressions.RegexParseError Unknown AlternationHasTooManyConditions AlternationHasMalformedCondition InvalidUnicodePropertyEscape MalformedUnicodePropertyEscape UnrecognizedEscape UnrecognizedControlCharacter MissingControlCharacter InsufficientOrInvalidHexDigits QuantifierOrCaptureGroupOutOfRange UndefinedNamedReference UndefinedNumberedReference MalformedNamedReference UnescapedEndingBackslash UnterminatedComment InvalidGroupingConstruct AlternationHasNamedCapture AlternationHasComment AlternationHasMalformedReference AlternationHasUndefinedReference CaptureGroupNameInvalid CaptureGroupOfZero UnterminatedBracket ExclusionGroupNotLast ReversedCharacterRange ShorthandClassInCharacterRange InsufficientClosingParentheses ReversedQuantifierRange NestedQuantifiersNotParenthesized QuantifierAfterNothing InsufficientOpeningParentheses UnrecognizedUnicodeProperty
    System.Threading.ApartmentState STA MTA Unknown
    System.Threading.ThreadPriority Lowest BelowNormal Normal AboveNormal Highest
    System.Threading.ThreadState* Running StopRequested=1 SuspendRequested=2 Background=4 Unstarted=8 Stopped=16 WaitSleepJoin=32 Suspended=64 AbortRequested=128 Aborted=256
    System.Threading.LazyThreadSafetyMode None PublicationOnly ExecutionAndPublication
    System.Threading.Tasks.TaskStatus Created WaitingForActivation WaitingToRun Running WaitingForChildrenToComplete RanToCompletion Canceled Faulted
    System.Xml.XmlNodeType None Element Attribute Text CDATA EntityReference Entity ProcessingInstruction Comment Document DocumentType DocumentFragment Notation Whitespace SignificantWhitespace EndElement EndEntity XmlDeclaration
    System.Xml.Formatting None Indented
    System.Xml.ConformanceLevel Auto Fragment Document
    System.Xml.NewLineHandling Replace Entitize None
    System.Management.Automation.PSTokenType Unknown Command CommandParameter CommandArgument Number String Variable Member LoopLabel Attribute Type Operator GroupStart GroupEnd Keyword Comment StatementSeparator NewLine LineContinuation Position
    System.Management.Automation.NativeArgumentPassingStyle Legacy Standard Windows
    System.Management.Automation.ErrorView NormalView CategoryView ConciseView DetailedView
    System.Management.Automation.ActionPreference SilentlyContinue Stop Continue Inquire Ignore Suspend Break
    System.Management.Automation.ConfirmImpact None Low Medium High
    System.Management.Automation.CommandTypes* Alias=1 Function=2 Filter=4 Cmdlet=8 ExternalScript=16 Application=32 Script=64 Configuration=256 All=383
    System.Management.Automation.CommandOrigin Runspace Internal
    System.Management.Automation.CompletionResultType Text History Command ProviderItem ProviderContainer Property Method ParameterName ParameterValue Variable Namespace Type Keyword DynamicKeyword
    System.Management.Automation.ErrorCategory NotSpecified OpenError CloseError DeviceError DeadlockDetected InvalidArgument InvalidData InvalidOperation InvalidResult InvalidType MetadataError NotImplemented NotInstalled ObjectNotFound OperationStopped OperationTimeout SyntaxError ParserError PermissionDenied ResourceBusy ResourceExists ResourceUnavailable ReadError WriteError FromStdErr SecurityError ProtocolError ConnectionError AuthenticationError LimitsExceeded QuotaExceeded NotEnabled
    System.Management.Automation.ExperimentAction None Hide Show
    System.Management.Automation.ModuleType Script Binary Manifest Cim Workflow
    System.Management.Automation.PSLanguageMode FullLanguage RestrictedLanguage NoLanguage ConstrainedLanguage
    System.Management.Automation.PSMemberTypes* AliasProperty=1 CodeProperty=2 Property=4 NoteProperty=8 ScriptProperty=16 PropertySet=32 Method=64 CodeMethod=128 ScriptMethod=256 Methods=448 ParameterizedProperty=512 MemberSet=1024 Event=2048 Dynamic=4096 InferredProperty=8192 Properties=8223 All=16383
    System.Management.Automation.PSMemberViewTypes* Extended=1 Adapted=2 Base=4 All=7
    System.Management.Automation.ScopedItemOptions* None ReadOnly=1 Constant=2 Private=4 AllScope=8 Unspecified=16
    System.Management.Automation.SessionStateEntryVisibility Public Private
    System.Management.Automation.ShouldProcessReason None WhatIf
    System.Management.Automation.SplitOptions* SimpleMatch=1 RegexMatch=2 CultureInvariant=4 IgnorePatternWhitespace=8 Multiline=16 Singleline=32 IgnoreCase=64 ExplicitCapture=128
    System.Management.Automation.VariableAccessMode Read Write ReadWrite
    System.Management.Automation.WhereOperatorSelectionMode Default First Last SkipUntil Until Split
    System.Management.Automation.WildcardOptions* None Compiled=1 IgnoreCase=2 CultureInvariant=4
    System.Management.Automation.SigningOption AddOnlyCertificate AddFullCertificateChain AddFullCertificateChainExceptRoot Default=2
    System.Management.Automation.SignatureStatus Valid UnknownError NotSigned HashMismatch NotTrusted NotSupportedFileFormat Incompatible
    System.Management.Automation.OutputRendering Host PlainText Ansi
    System.Management.Automation.JobState NotStarted Running Completed Failed Stopped Blocked Suspended Disconnected Suspending Stopping AtBreakpoint
    System.Management.Automation.PSInvocationState NotStarted Running Stopping Stopped Completed Failed Disconnected
    System.Management.Automation.BreakpointType Line
    System.Management.Automation.Alignment Undefined Left Center Right
    System.Management.Automation.ProviderCapabilities* None Include=1 Exclude=2 Filter=4 ExpandWildcards=8 ShouldProcess=16 Credentials=32 Transactions=64
    System.Management.Automation.PathType Any Container Leaf
    System.Management.Automation.Runspaces.RunspaceState BeforeOpen Opening Opened Closed Closing Broken Disconnecting Disconnected Connecting
    System.Management.Automation.Runspaces.PSThreadOptions Default UseNewThread ReuseThread UseCurrentThread
    Microsoft.PowerShell.ExecutionPolicy Unrestricted RemoteSigned AllSigned Restricted Default=3 Bypass Undefined
    Microsoft.PowerShell.ExecutionPolicyScope Process CurrentUser LocalMachine UserPolicy MachinePolicy
    Microsoft.PowerShell.Commands.TestPathType Any Container Leaf
    Microsoft.PowerShell.Commands.FileSystemCmdletProviderEncoding Unknown String Unicode Byte BigEndianUnicode UTF8 UTF7 UTF32 Ascii Default Oem BigEndianUTF32
    Microsoft.PowerShell.Commands.WebRequestMethod Default Get Head Post Put Delete Trace Options Merge Patch
    """
}
