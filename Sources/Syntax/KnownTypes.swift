// The types that the parser knows by itself: PowerShell's accelerators, and .NET types that scripts commonly name. The rooms above
// have the whole catalogue; this list serves `Parser` alone, where it must tell whether a class refers to a type that exists.
// Names are written without `System.`; a colon marks one that has no such prefix.

enum KnownTypes {
  /// The full name of the type called `name`, whatever the case of its letters; nil when it is not known.
  static func find(_ name: String, _ arity: Int) -> String? {
    let key = name.lowercased()
    if arity == 0 {
      if let type = accelerators[key] { return type }
      return names[key]
    }
    return names[key + "`" + String(arity)] ?? (key.utf8.contains(UInt8(ascii: "`")) ? names[key] : nil)
  }

  /// The base type of the exceptions among them.
  static func base(_ fullName: String) -> String? { bases[fullName] }

  private static let names: [String: String] = {
    var table: [String: String] = [:]
    for name in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let full = expand(name)
      table[full.lowercased()] = full
    }
    return table
  }()

  private static let accelerators: [String: String] = pairs(acceleratorList) { $0.lowercased() }

  private static let bases: [String: String] = pairs(baseList) { expand($0) }

  private static func pairs(_ list: String, _ key: (Substring) -> String) -> [String: String] {
    var table: [String: String] = [:]
    for pair in list.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      let parts = pair.split(separator: "=")
      if let name = parts.first, let type = parts.last { table[key(name)] = expand(type) }
    }
    return table
  }

  private static func expand(_ name: Substring) -> String {
    name.hasPrefix(":") ? String(name.dropFirst()) : "System." + name
  }

  private static let acceleratorList = """
    Alias=Management.Automation.AliasAttribute
    AllowEmptyCollection=Management.Automation.AllowEmptyCollectionAttribute
    AllowEmptyString=Management.Automation.AllowEmptyStringAttribute
    AllowNull=Management.Automation.AllowNullAttribute
    ArgumentCompleter=Management.Automation.ArgumentCompleterAttribute
    ArgumentCompletions=Management.Automation.ArgumentCompletionsAttribute array=Array bigint=Numerics.BigInteger
    bool=Boolean byte=Byte char=Char cimclass=:Microsoft.Management.Infrastructure.CimClass
    cimconverter=:Microsoft.Management.Infrastructure.CimConverter
    ciminstance=:Microsoft.Management.Infrastructure.CimInstance
    CimSession=:Microsoft.Management.Infrastructure.CimSession cimtype=:Microsoft.Management.Infrastructure.CimType
    CmdletBinding=Management.Automation.CmdletBindingAttribute cultureinfo=Globalization.CultureInfo
    datetime=DateTime decimal=Decimal double=Double
    DscLocalConfigurationManager=Management.Automation.DscLocalConfigurationManagerAttribute
    DscProperty=Management.Automation.DscPropertyAttribute DscResource=Management.Automation.DscResourceAttribute
    ExperimentAction=Management.Automation.ExperimentAction Experimental=Management.Automation.ExperimentalAttribute
    ExperimentalFeature=Management.Automation.ExperimentalFeature float=Single guid=Guid
    hashtable=Collections.Hashtable initialsessionstate=Management.Automation.Runspaces.InitialSessionState int=Int32
    int16=Int16 int32=Int32 int64=Int64 ipaddress=Net.IPAddress IPEndpoint=Net.IPEndPoint long=Int64
    mailaddress=Net.Mail.MailAddress NoRunspaceAffinity=Management.Automation.Language.NoRunspaceAffinityAttribute
    NullString=Management.Automation.Language.NullString ObjectSecurity=Security.AccessControl.ObjectSecurity
    OutputType=Management.Automation.OutputTypeAttribute Parameter=Management.Automation.ParameterAttribute
    PhysicalAddress=Net.NetworkInformation.PhysicalAddress powershell=Management.Automation.PowerShell
    psaliasproperty=Management.Automation.PSAliasProperty pscredential=Management.Automation.PSCredential
    pscustomobject=Management.Automation.PSObject PSDefaultValue=Management.Automation.PSDefaultValueAttribute
    pslistmodifier=Management.Automation.PSListModifier psmoduleinfo=Management.Automation.PSModuleInfo
    psnoteproperty=Management.Automation.PSNoteProperty psobject=Management.Automation.PSObject
    psprimitivedictionary=Management.Automation.PSPrimitiveDictionary
    pspropertyexpression=:Microsoft.PowerShell.Commands.PSPropertyExpression
    psscriptmethod=Management.Automation.PSScriptMethod psscriptproperty=Management.Automation.PSScriptProperty
    PSTypeNameAttribute=Management.Automation.PSTypeNameAttribute psvariable=Management.Automation.PSVariable
    psvariableproperty=Management.Automation.PSVariableProperty ref=Management.Automation.PSReference
    regex=Text.RegularExpressions.Regex runspace=Management.Automation.Runspaces.Runspace
    runspacefactory=Management.Automation.Runspaces.RunspaceFactory sbyte=SByte
    scriptblock=Management.Automation.ScriptBlock securestring=Security.SecureString
    semver=Management.Automation.SemanticVersion short=Int16 single=Single string=String
    SupportsWildcards=Management.Automation.SupportsWildcardsAttribute switch=Management.Automation.SwitchParameter
    timespan=TimeSpan type=Type uint=UInt32 uint16=UInt16 uint32=UInt32 uint64=UInt64 ulong=UInt64 uri=Uri
    ushort=UInt16 ValidateCount=Management.Automation.ValidateCountAttribute
    ValidateDrive=Management.Automation.ValidateDriveAttribute
    ValidateLength=Management.Automation.ValidateLengthAttribute
    ValidateNotNull=Management.Automation.ValidateNotNullAttribute
    ValidateNotNullOrEmpty=Management.Automation.ValidateNotNullOrEmptyAttribute
    ValidateNotNullOrWhiteSpace=Management.Automation.ValidateNotNullOrWhiteSpaceAttribute
    ValidatePattern=Management.Automation.ValidatePatternAttribute
    ValidateRange=Management.Automation.ValidateRangeAttribute
    ValidateScript=Management.Automation.ValidateScriptAttribute
    ValidateSet=Management.Automation.ValidateSetAttribute
    ValidateTrustedData=Management.Automation.ValidateTrustedDataAttribute
    ValidateUserDrive=Management.Automation.ValidateUserDriveAttribute version=Version void=Void
    WildcardPattern=Management.Automation.WildcardPattern
    X500DistinguishedName=Security.Cryptography.X509Certificates.X500DistinguishedName
    X509Certificate=Security.Cryptography.X509Certificates.X509Certificate xml=Xml.XmlDocument
    """

  private static let baseList = """
    AggregateException=Exception ApplicationException=Exception ArgumentException=SystemException
    ArgumentNullException=ArgumentException ArgumentOutOfRangeException=ArgumentException
    ArithmeticException=SystemException ArrayTypeMismatchException=SystemException
    Collections.Generic.KeyNotFoundException=SystemException
    ComponentModel.Win32Exception=Runtime.InteropServices.ExternalException DivideByZeroException=ArithmeticException
    FormatException=SystemException IO.DirectoryNotFoundException=IO.IOException
    IO.DriveNotFoundException=IO.IOException IO.EndOfStreamException=IO.IOException
    IO.FileNotFoundException=IO.IOException IO.IOException=SystemException IO.InvalidDataException=SystemException
    IO.PathTooLongException=IO.IOException IndexOutOfRangeException=SystemException
    InvalidCastException=SystemException InvalidOperationException=SystemException
    Management.Automation.ActionPreferenceStopException=Management.Automation.RuntimeException
    Management.Automation.CmdletInvocationException=Management.Automation.RuntimeException
    Management.Automation.CommandNotFoundException=Management.Automation.RuntimeException
    Management.Automation.DriveNotFoundException=Management.Automation.SessionStateException
    Management.Automation.ExtendedTypeSystemException=Management.Automation.RuntimeException
    Management.Automation.GetValueException=Management.Automation.ExtendedTypeSystemException
    Management.Automation.IncompleteParseException=Management.Automation.ParseException
    Management.Automation.ItemNotFoundException=Management.Automation.SessionStateException
    Management.Automation.MetadataException=Management.Automation.RuntimeException
    Management.Automation.MethodException=Management.Automation.ExtendedTypeSystemException
    Management.Automation.MethodInvocationException=Management.Automation.MethodException
    Management.Automation.PSArgumentException=ArgumentException
    Management.Automation.PSArgumentNullException=ArgumentNullException
    Management.Automation.PSArgumentOutOfRangeException=ArgumentOutOfRangeException
    Management.Automation.PSInvalidCastException=InvalidCastException
    Management.Automation.PSInvalidOperationException=InvalidOperationException
    Management.Automation.PSNotImplementedException=NotImplementedException
    Management.Automation.PSNotSupportedException=NotSupportedException
    Management.Automation.PSSecurityException=Management.Automation.RuntimeException
    Management.Automation.ParameterBindingException=Management.Automation.RuntimeException
    Management.Automation.ParseException=Management.Automation.RuntimeException
    Management.Automation.PipelineStoppedException=Management.Automation.RuntimeException
    Management.Automation.PropertyNotFoundException=Management.Automation.ExtendedTypeSystemException
    Management.Automation.ProviderInvocationException=Management.Automation.RuntimeException
    Management.Automation.ProviderNotFoundException=Management.Automation.SessionStateException
    Management.Automation.RuntimeException=SystemException
    Management.Automation.ScriptRequiresException=Management.Automation.RuntimeException
    Management.Automation.SessionStateException=Management.Automation.RuntimeException
    Management.Automation.SessionStateUnauthorizedAccessException=Management.Automation.SessionStateException
    Management.Automation.SetValueException=Management.Automation.ExtendedTypeSystemException
    Management.Automation.ValidationMetadataException=Management.Automation.MetadataException
    MissingFieldException=MissingMemberException MissingMemberException=MemberAccessException
    MissingMethodException=MissingMemberException Net.Http.HttpRequestException=Exception
    Net.Sockets.SocketException=ComponentModel.Win32Exception Net.WebException=InvalidOperationException
    NotImplementedException=SystemException NotSupportedException=SystemException
    NullReferenceException=SystemException ObjectDisposedException=InvalidOperationException
    OperationCanceledException=SystemException OutOfMemoryException=SystemException
    OverflowException=ArithmeticException PlatformNotSupportedException=NotSupportedException
    RankException=SystemException Runtime.InteropServices.COMException=Runtime.InteropServices.ExternalException
    Runtime.InteropServices.ExternalException=SystemException
    Security.Cryptography.CryptographicException=SystemException Security.SecurityException=SystemException
    StackOverflowException=SystemException SystemException=Exception
    Text.RegularExpressions.RegexMatchTimeoutException=TimeoutException
    Threading.Tasks.TaskCanceledException=OperationCanceledException TimeoutException=SystemException
    UnauthorizedAccessException=SystemException UriFormatException=FormatException Xml.XmlException=SystemException
    """

  private static let list = """
    :Microsoft.Management.Infrastructure.CimClass :Microsoft.Management.Infrastructure.CimConverter
    :Microsoft.Management.Infrastructure.CimInstance :Microsoft.Management.Infrastructure.CimSession
    :Microsoft.Management.Infrastructure.CimType :Microsoft.PowerShell.Commands.GenericMeasureInfo
    :Microsoft.PowerShell.Commands.GroupInfo :Microsoft.PowerShell.Commands.MatchInfo
    :Microsoft.PowerShell.Commands.MemberDefinition :Microsoft.PowerShell.Commands.PSPropertyExpression Action
    Action`1 Action`2 Action`3 Activator AggregateException AppDomain ApplicationException ArgumentException
    ArgumentNullException ArgumentOutOfRangeException ArithmeticException Array ArraySegment`1
    ArrayTypeMismatchException AsyncCallback Attribute AttributeTargets AttributeUsageAttribute
    Base64FormattingOptions BitConverter Boolean Buffer Byte Char Collections.ArrayList Collections.BitArray
    Collections.CaseInsensitiveComparer Collections.CollectionBase Collections.Comparer
    Collections.Concurrent.BlockingCollection`1 Collections.Concurrent.ConcurrentBag`1
    Collections.Concurrent.ConcurrentDictionary`2 Collections.Concurrent.ConcurrentQueue`1
    Collections.Concurrent.ConcurrentStack`1 Collections.DictionaryBase Collections.DictionaryEntry
    Collections.Generic.Comparer`1 Collections.Generic.Dictionary`2 Collections.Generic.EqualityComparer`1
    Collections.Generic.HashSet`1 Collections.Generic.ICollection`1 Collections.Generic.IComparer`1
    Collections.Generic.IDictionary`2 Collections.Generic.IEnumerable`1 Collections.Generic.IEnumerator`1
    Collections.Generic.IEqualityComparer`1 Collections.Generic.IList`1 Collections.Generic.IReadOnlyCollection`1
    Collections.Generic.IReadOnlyDictionary`2 Collections.Generic.IReadOnlyList`1 Collections.Generic.ISet`1
    Collections.Generic.KeyNotFoundException Collections.Generic.KeyValuePair`2 Collections.Generic.LinkedListNode`1
    Collections.Generic.LinkedList`1 Collections.Generic.List`1 Collections.Generic.PriorityQueue`2
    Collections.Generic.Queue`1 Collections.Generic.SortedDictionary`2 Collections.Generic.SortedList`2
    Collections.Generic.SortedSet`1 Collections.Generic.Stack`1 Collections.Hashtable Collections.ICollection
    Collections.IComparer Collections.IDictionary Collections.IDictionaryEnumerator Collections.IEnumerable
    Collections.IEnumerator Collections.IEqualityComparer Collections.IList Collections.Immutable.ImmutableArray
    Collections.Immutable.ImmutableList Collections.ObjectModel.Collection`1
    Collections.ObjectModel.KeyedCollection`2 Collections.ObjectModel.ObservableCollection`1
    Collections.ObjectModel.ReadOnlyCollection`1 Collections.ObjectModel.ReadOnlyDictionary`2 Collections.Queue
    Collections.ReadOnlyCollectionBase Collections.SortedList Collections.Specialized.HybridDictionary
    Collections.Specialized.ListDictionary Collections.Specialized.NameValueCollection
    Collections.Specialized.OrderedDictionary Collections.Specialized.StringCollection
    Collections.Specialized.StringDictionary Collections.Stack Comparison`1 ComponentModel.BindingList`1
    ComponentModel.DataAnnotations.KeyAttribute ComponentModel.DescriptionAttribute
    ComponentModel.INotifyPropertyChanged ComponentModel.PropertyChangedEventArgs
    ComponentModel.PropertyChangedEventHandler ComponentModel.TypeConverter ComponentModel.Win32Exception Console
    ConsoleColor ConsoleKey ConsoleKeyInfo Convert CultureAwareComparer DBNull Data.DataColumn Data.DataRow
    Data.DataRowView Data.DataSet Data.DataTable Data.DataView Data.SqlDbType DateOnly DateTime DateTimeKind
    DateTimeOffset DayOfWeek Decimal Delegate Diagnostics.Debug Diagnostics.Debugger Diagnostics.FileVersionInfo
    Diagnostics.Process Diagnostics.ProcessStartInfo Diagnostics.ProcessWindowStyle Diagnostics.Stopwatch
    Diagnostics.Trace DivideByZeroException Double EntryPointNotFoundException Enum Environment
    Environment+SpecialFolder EnvironmentVariableTarget EventArgs EventHandler Exception FlagsAttribute
    FormatException Func`1 Func`2 Func`3 Func`4 GC Globalization.Calendar Globalization.CalendarWeekRule
    Globalization.CompareInfo Globalization.CompareOptions Globalization.CultureInfo Globalization.CultureTypes
    Globalization.DateTimeFormatInfo Globalization.DateTimeStyles Globalization.GregorianCalendar
    Globalization.NumberFormatInfo Globalization.NumberStyles Globalization.StringInfo Globalization.TextInfo
    Globalization.UnicodeCategory Guid Half HashCode IAsyncResult ICloneable IComparable IComparable`1 IConvertible
    IDisposable IEquatable`1 IFormatProvider IFormattable IO.BinaryReader IO.BinaryWriter IO.BufferedStream
    IO.Compression.CompressionLevel IO.Compression.CompressionMode IO.Compression.DeflateStream
    IO.Compression.GZipStream IO.Compression.ZipArchive IO.Compression.ZipFile IO.Directory IO.DirectoryInfo
    IO.DirectoryNotFoundException IO.DriveInfo IO.DriveNotFoundException IO.EndOfStreamException IO.File
    IO.FileAccess IO.FileAttributes IO.FileInfo IO.FileMode IO.FileNotFoundException IO.FileShare IO.FileStream
    IO.FileSystemInfo IO.FileSystemWatcher IO.IOException IO.InvalidDataException IO.MemoryStream IO.Path
    IO.PathTooLongException IO.SearchOption IO.SeekOrigin IO.Stream IO.StreamReader IO.StreamWriter IO.StringReader
    IO.StringWriter IO.TextReader IO.TextWriter IProgress`1 Index IndexOutOfRangeException Int128 Int16 Int32 Int64
    IntPtr InvalidCastException InvalidOperationException Lazy`1 Linq.Enumerable Linq.Expressions.Expression
    Management.Automation.ActionPreference Management.Automation.ActionPreferenceStopException
    Management.Automation.AliasAttribute Management.Automation.AliasInfo
    Management.Automation.AllowEmptyCollectionAttribute Management.Automation.AllowEmptyStringAttribute
    Management.Automation.AllowNullAttribute Management.Automation.ApplicationInfo
    Management.Automation.ArgumentCompleterAttribute Management.Automation.ArgumentCompletionsAttribute
    Management.Automation.ArgumentTransformationAttribute
    Management.Automation.ArgumentTransformationMetadataException Management.Automation.CmdletAttribute
    Management.Automation.CmdletBindingAttribute Management.Automation.CmdletInfo
    Management.Automation.CmdletInvocationException Management.Automation.CommandCompletion
    Management.Automation.CommandInfo Management.Automation.CommandNotFoundException
    Management.Automation.CommandParameterInfo Management.Automation.CommandTypes
    Management.Automation.CompletionResult Management.Automation.CompletionResultType
    Management.Automation.ConfirmImpact Management.Automation.DebugRecord
    Management.Automation.DriveNotFoundException Management.Automation.DscLocalConfigurationManagerAttribute
    Management.Automation.DscPropertyAttribute Management.Automation.DscResourceAttribute
    Management.Automation.EngineEvents Management.Automation.EngineIntrinsics Management.Automation.ErrorCategory
    Management.Automation.ErrorDetails Management.Automation.ErrorRecord Management.Automation.ExperimentAction
    Management.Automation.ExperimentalAttribute Management.Automation.ExperimentalFeature
    Management.Automation.ExtendedTypeSystemException Management.Automation.ExternalScriptInfo
    Management.Automation.FunctionInfo Management.Automation.GetValueException
    Management.Automation.GetValueInvocationException Management.Automation.HaltCommandException
    Management.Automation.HiddenAttribute Management.Automation.Host.PSHost
    Management.Automation.Host.PSHostUserInterface Management.Automation.HostException
    Management.Automation.IArgumentCompleter Management.Automation.IValidateSetValuesGenerator
    Management.Automation.IncompleteParseException Management.Automation.InformationRecord
    Management.Automation.InvocationInfo Management.Automation.ItemNotFoundException Management.Automation.Job
    Management.Automation.JobFailedException Management.Automation.Language.Ast
    Management.Automation.Language.CommandAst Management.Automation.Language.ConstantExpressionAst
    Management.Automation.Language.NoRunspaceAffinityAttribute Management.Automation.Language.NullString
    Management.Automation.Language.ParseError Management.Automation.Language.Parser
    Management.Automation.Language.ScriptBlockAst Management.Automation.Language.Token
    Management.Automation.MetadataException Management.Automation.MethodException
    Management.Automation.MethodInvocationException Management.Automation.OutputTypeAttribute
    Management.Automation.PSAliasProperty Management.Automation.PSArgumentException
    Management.Automation.PSArgumentNullException Management.Automation.PSArgumentOutOfRangeException
    Management.Automation.PSCmdlet Management.Automation.PSCodeMethod Management.Automation.PSCodeProperty
    Management.Automation.PSCredential Management.Automation.PSCustomObject Management.Automation.PSDataCollection`1
    Management.Automation.PSDefaultValueAttribute Management.Automation.PSDriveInfo Management.Automation.PSEventArgs
    Management.Automation.PSInvalidCastException Management.Automation.PSInvalidOperationException
    Management.Automation.PSLanguageMode Management.Automation.PSListModifier Management.Automation.PSMemberInfo
    Management.Automation.PSMemberTypes Management.Automation.PSMethod
    Management.Automation.PSModuleAutoLoadingPreference Management.Automation.PSModuleInfo
    Management.Automation.PSNotImplementedException Management.Automation.PSNotSupportedException
    Management.Automation.PSNoteProperty Management.Automation.PSObject Management.Automation.PSPrimitiveDictionary
    Management.Automation.PSPropertyInfo Management.Automation.PSReference Management.Automation.PSScriptMethod
    Management.Automation.PSScriptProperty Management.Automation.PSSecurityException Management.Automation.PSTypeName
    Management.Automation.PSTypeNameAttribute Management.Automation.PSVariable
    Management.Automation.PSVariableProperty Management.Automation.ParameterAttribute
    Management.Automation.ParameterBindingException Management.Automation.ParameterMetadata
    Management.Automation.ParentContainsErrorRecordException Management.Automation.ParseException
    Management.Automation.PathInfo Management.Automation.PipelineClosedException
    Management.Automation.PipelineStoppedException Management.Automation.PowerShell
    Management.Automation.ProgressRecord Management.Automation.PropertyNotFoundException
    Management.Automation.ProviderInfo Management.Automation.ProviderInvocationException
    Management.Automation.ProviderNotFoundException Management.Automation.RemoteException
    Management.Automation.Runspaces.InitialSessionState Management.Automation.Runspaces.Runspace
    Management.Automation.Runspaces.RunspaceFactory Management.Automation.RuntimeException
    Management.Automation.ScriptBlock Management.Automation.ScriptCallDepthException
    Management.Automation.ScriptRequiresException Management.Automation.SemanticVersion
    Management.Automation.SessionState Management.Automation.SessionStateException
    Management.Automation.SessionStateUnauthorizedAccessException Management.Automation.SetValueException
    Management.Automation.SetValueInvocationException Management.Automation.SupportsWildcardsAttribute
    Management.Automation.SwitchParameter Management.Automation.ValidateArgumentsAttribute
    Management.Automation.ValidateCountAttribute Management.Automation.ValidateDriveAttribute
    Management.Automation.ValidateEnumeratedArgumentsAttribute Management.Automation.ValidateLengthAttribute
    Management.Automation.ValidateNotNullAttribute Management.Automation.ValidateNotNullOrEmptyAttribute
    Management.Automation.ValidateNotNullOrWhiteSpaceAttribute Management.Automation.ValidatePatternAttribute
    Management.Automation.ValidateRangeAttribute Management.Automation.ValidateScriptAttribute
    Management.Automation.ValidateSetAttribute Management.Automation.ValidateTrustedDataAttribute
    Management.Automation.ValidateUserDriveAttribute Management.Automation.ValidationMetadataException
    Management.Automation.VerboseRecord Management.Automation.VerbsCommon Management.Automation.WarningRecord
    Management.Automation.WildcardPattern Management.Automation.WildcardPatternException Math MathF Memory`1
    MidpointRounding MissingFieldException MissingMemberException MissingMethodException MulticastDelegate
    Net.CookieContainer Net.Dns Net.Http.HttpClient Net.Http.HttpMethod Net.Http.HttpRequestException
    Net.Http.StringContent Net.HttpStatusCode Net.HttpWebRequest Net.IPAddress Net.IPEndPoint Net.IPHostEntry
    Net.Mail.MailAddress Net.Mail.MailMessage Net.Mail.SmtpClient Net.NetworkCredential
    Net.NetworkInformation.NetworkInterface Net.NetworkInformation.PhysicalAddress Net.NetworkInformation.Ping
    Net.SecurityProtocolType Net.ServicePointManager Net.Sockets.AddressFamily Net.Sockets.SocketException
    Net.Sockets.TcpClient Net.Sockets.UdpClient Net.WebClient Net.WebException Net.WebRequest Net.WebUtility
    NonSerializedAttribute NotImplementedException NotSupportedException NullReferenceException Nullable`1
    Numerics.BigInteger Numerics.BitOperations Numerics.Complex Numerics.Vector2 Numerics.Vector3 Object
    ObjectDisposedException ObsoleteAttribute OperatingSystem OperationCanceledException OutOfMemoryException
    OverflowException PlatformID PlatformNotSupportedException Predicate`1 Progress`1 Random Range RankException
    ReadOnlySpan`1 Reflection.Assembly Reflection.BindingFlags Reflection.ConstructorInfo Reflection.FieldInfo
    Reflection.MemberInfo Reflection.MemberTypes Reflection.MethodInfo Reflection.ParameterInfo
    Reflection.PropertyInfo Reflection.TypeInfo Runtime.CompilerServices.RuntimeHelpers
    Runtime.InteropServices.COMException Runtime.InteropServices.DllImportAttribute
    Runtime.InteropServices.ExternalException Runtime.InteropServices.GCHandle Runtime.InteropServices.Marshal
    Runtime.InteropServices.OSPlatform Runtime.InteropServices.RuntimeInformation Runtime.Serialization.ISerializable
    Runtime.Serialization.SerializationInfo Runtime.Serialization.StreamingContext SByte STAThreadAttribute
    Security.AccessControl.FileSystemAccessRule Security.AccessControl.FileSystemRights
    Security.AccessControl.ObjectSecurity Security.Cryptography.Aes Security.Cryptography.CryptographicException
    Security.Cryptography.HMACSHA256 Security.Cryptography.MD5 Security.Cryptography.RSA
    Security.Cryptography.RandomNumberGenerator Security.Cryptography.SHA1 Security.Cryptography.SHA256
    Security.Cryptography.SHA384 Security.Cryptography.SHA512
    Security.Cryptography.X509Certificates.X500DistinguishedName
    Security.Cryptography.X509Certificates.X509Certificate Security.Cryptography.X509Certificates.X509Certificate2
    Security.Cryptography.X509Certificates.X509Store Security.Principal.GenericIdentity Security.Principal.IIdentity
    Security.Principal.IPrincipal Security.Principal.NTAccount Security.Principal.SecurityIdentifier
    Security.Principal.WindowsBuiltInRole Security.Principal.WindowsIdentity Security.Principal.WindowsPrincipal
    Security.SecureString Security.SecurityException SerializableAttribute Single Span`1 StackOverflowException
    String StringComparer StringComparison StringSplitOptions SystemException Text.ASCIIEncoding Text.Encoding
    Text.Json.JsonDocument Text.Json.JsonElement Text.Json.JsonSerializer Text.NormalizationForm
    Text.RegularExpressions.Capture Text.RegularExpressions.Group Text.RegularExpressions.GroupCollection
    Text.RegularExpressions.Match Text.RegularExpressions.MatchCollection Text.RegularExpressions.MatchEvaluator
    Text.RegularExpressions.Regex Text.RegularExpressions.RegexMatchTimeoutException
    Text.RegularExpressions.RegexOptions Text.Rune Text.StringBuilder Text.UTF8Encoding Text.UnicodeEncoding
    Threading.ApartmentState Threading.AutoResetEvent Threading.CancellationToken Threading.CancellationTokenSource
    Threading.Interlocked Threading.ManualResetEvent Threading.Monitor Threading.Mutex Threading.Semaphore
    Threading.SemaphoreSlim Threading.Tasks.Parallel Threading.Tasks.Task Threading.Tasks.TaskCanceledException
    Threading.Tasks.Task`1 Threading.Thread Threading.ThreadAbortException Threading.ThreadState Threading.Timer
    TimeOnly TimeSpan TimeZoneInfo TimeoutException Timers.Timer Tuple Tuple`1 Tuple`2 Tuple`3 Tuple`4 Type TypeCode
    TypeInitializationException UInt128 UInt16 UInt32 UInt64 UIntPtr UnauthorizedAccessException Uri UriBuilder
    UriFormatException UriKind ValueTuple`1 ValueTuple`2 ValueTuple`3 ValueType Version Void WeakReference
    Web.HttpUtility Xml.Linq.XAttribute Xml.Linq.XDocument Xml.Linq.XElement Xml.Linq.XName Xml.Linq.XNamespace
    Xml.Serialization.XmlSerializer Xml.XPath.XPathDocument Xml.XmlAttribute Xml.XmlDeclaration Xml.XmlDocument
    Xml.XmlElement Xml.XmlException Xml.XmlNamespaceManager Xml.XmlNode Xml.XmlNodeList Xml.XmlNodeType Xml.XmlReader
    Xml.XmlText Xml.XmlWriter Xml.XmlWriterSettings
    """
}
