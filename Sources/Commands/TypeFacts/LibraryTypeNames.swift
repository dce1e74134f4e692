// swift-format-ignore-file
// Types of the .NET libraries: collections, text, data, XML, files, networks, by namespace. Made by scripts/generate-typenames from data/reference; do not edit.

enum LibraryTypeNames {
  /// A line that starts with `=` names a namespace; the lines below it hold its types as `TypeFacts` reads them.
  static let text: StaticString = """
    =Microsoft.CSharp.RuntimeBinder
     Binder|181 CSharpArgumentInfo|101
    CSharpArgumentInfoFlags|e|||*:None,UseCompileTimeType,Constant,NamedArgument=4,IsRef=8,IsOut=16,IsStaticType=32
    CSharpBinderFlags|e|||*:None,CheckedContext,InvokeSimpleName,InvokeSpecialName=4,BinaryOperationLogical=8,ConvertExplicit=16,ConvertArrayIndex=32,ResultIndexed=64,ValueFromCompoundAssignment=128,ResultDiscarded=256
    RuntimeBinderException|2001|System.Exception RuntimeBinderInternalCompilerException|2001|System.Exception
    =Microsoft.VisualBasic
     AppWinStyle|e|||h:Hide,NormalFocus,MinimizedFocus,MaximizedFocus,NormalNoFocus,MinimizedNoFocus=6
    CallType|e|||:Method=1,Get,Let=4,Set=8 Collection|101||System.Collections.ICollection;System.Collections.IList
    ComClassAttribute|101|System.Attribute CompareMethod|e|||:Binary,Text Constants|101 ControlChars|101 Conversion|101
    DateAndTime|101 DateFormat|e|||:GeneralDate,LongDate,ShortDate,LongTime,ShortTime
    DateInterval|e|||:Year,Quarter,Month,DayOfYear,Day,WeekOfYear,Weekday,Hour,Minute,Second
    DueDate|e|||:EndOfPeriod,BegOfPeriod ErrObject|101
    FileAttribute|e|||*:Normal,ReadOnly,Hidden,System=4,Volume=8,Directory=16,Archive=32 FileSystem|101 Financial|101
    FirstDayOfWeek|e|||:System,Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday
    FirstWeekOfYear|e|||:System,Jan1,FirstFourDays,FirstFullWeek HideModuleNameAttribute|101|System.Attribute
    Information|101 Interaction|101 MsgBoxResult|e|||:Ok=1,Cancel,Abort,Retry,Ignore,Yes,No
    MsgBoxStyle|e|||*:OkOnly,OkCancel,AbortRetryIgnore,YesNoCancel,YesNo,RetryCancel,Critical=16,Question=32,Exclamation=48,Information=64,DefaultButton1=0,DefaultButton2=256,DefaultButton3=512,ApplicationModal=0,SystemModal=4096,MsgBoxHelp=16384,MsgBoxRight=524288,MsgBoxRtlReading=1048576,MsgBoxSetForeground=65536
    MyGroupCollectionAttribute|101|System.Attribute OpenAccess|e|||:Default=-1,Read=1,ReadWrite=3,Write=2
    OpenMode|e|||:Input=1,Output,Random=4,Append=8,Binary=32
    OpenShare|e|||:Default=-1,Shared=3,LockRead=2,LockReadWrite=0,LockWrite SpcInfo|s Strings|101 TabInfo|s
    TriState|e|||:False,True=-1,UseDefault=-2 VBFixedArrayAttribute|101|System.Attribute
    VBFixedStringAttribute|101|System.Attribute VBMath|101
    VariantType|e|||:Empty,Null,Short,Integer,Single,Double,Currency,Date,String,Object,Error,Boolean,Variant,DataObject,Decimal,Byte=17,Char,Long=20,UserDefinedType=36,Array=8192
    VbStrConv|e|||*:None,Uppercase,Lowercase,ProperCase,Wide,Narrow=8,Katakana=16,Hiragana=32,SimplifiedChinese=256,TraditionalChinese=512,LinguisticCasing=1024
    =Microsoft.VisualBasic.CompilerServices
     BooleanType|101 ByteType|101 CharArrayType|101 CharType|101 Conversions|101 DateType|101 DecimalType|101
    DesignerGeneratedAttribute|101|System.Attribute DoubleType|101 IncompleteInitialization|101|System.Exception
    IntegerType|101 LateBinding|101 LikeOperator|101 LongType|101 NewLateBinding|101 ObjectFlowControl|101
    ObjectFlowControl+ForLoopControl|102 ObjectType|101 Operators|101 OptionCompareAttribute|101|System.Attribute
    OptionTextAttribute|101|System.Attribute ProjectData|101 ShortType|101 SingleType|101 SiteDelegate0|d
    SiteDelegate1|d SiteDelegate2|d SiteDelegate3|d SiteDelegate4|d SiteDelegate5|d SiteDelegate6|d SiteDelegate7|d
    StandardModuleAttribute|101|System.Attribute StaticLocalInitFlag|101 StringType|101 Utils|101 Versioned|101
    =Microsoft.VisualBasic.FileIO
     DeleteDirectoryOption|e|||:ThrowIfDirectoryNonEmpty=4,DeleteAllContents FieldType|e|||:Delimited,FixedWidth
    FileSystem| MalformedLineException|2001|System.Exception RecycleOption|e|||:DeletePermanently=2,SendToRecycleBin
    SearchOption|e|||:SearchTopLevelOnly=2,SearchAllSubDirectories SpecialDirectories|
    TextFieldParser|||System.IDisposable UICancelOption|e|||:DoNothing=2,ThrowException
    UIOption|e|||:OnlyErrorDialogs=2,AllDialogs
    =Microsoft.Win32
     Registry|181 RegistryHive|e|||:ClassesRoot=-2147483648,CurrentUser,LocalMachine,Users,PerformanceData,CurrentConfig
    RegistryKey|101|System.MarshalByRefObject|System.IDisposable
    RegistryKeyPermissionCheck|e|||:Default,ReadSubTree,ReadWriteSubTree RegistryOptions|e|||*:None,Volatile
    RegistryValueKind|e|||:String=1,ExpandString,Binary,DWord,MultiString=7,QWord=11,Unknown=0,None=-1
    RegistryValueOptions|e|||*:None,DoNotExpandEnvironmentNames RegistryView|e|||:Default,Registry64=256,Registry32=512
    =Microsoft.Win32.SafeHandles
     CriticalHandleMinusOneIsInvalid|81|System.Runtime.InteropServices.CriticalHandle
    CriticalHandleZeroOrMinusOneIsInvalid|81|System.Runtime.InteropServices.CriticalHandle
    SafeAccessTokenHandle|101|System.Runtime.InteropServices.SafeHandle
    SafeFileHandle|101|.SafeHandleZeroOrMinusOneIsInvalid
    SafeHandleMinusOneIsInvalid|81|System.Runtime.InteropServices.SafeHandle
    SafeHandleZeroOrMinusOneIsInvalid|81|System.Runtime.InteropServices.SafeHandle
    SafeMemoryMappedFileHandle|101|.SafeHandleZeroOrMinusOneIsInvalid
    SafeMemoryMappedViewHandle|101|System.Runtime.InteropServices.SafeBuffer
    SafeNCryptHandle|81|.SafeHandleZeroOrMinusOneIsInvalid SafeNCryptKeyHandle|101|.SafeNCryptHandle
    SafeNCryptProviderHandle|101|.SafeNCryptHandle SafeNCryptSecretHandle|101|.SafeNCryptHandle
    SafePipeHandle|101|.SafeHandleZeroOrMinusOneIsInvalid SafeProcessHandle|101|.SafeHandleZeroOrMinusOneIsInvalid
    SafeRegistryHandle|101|.SafeHandleZeroOrMinusOneIsInvalid SafeWaitHandle|101|.SafeHandleZeroOrMinusOneIsInvalid
    SafeX509ChainHandle|101|.SafeHandleZeroOrMinusOneIsInvalid
    =System
     AccessViolationException|2001|.SystemException Action|d Action`1|d Action`10|d Action`11|d Action`12|d Action`13|d
    Action`14|d Action`15|d Action`16|d Action`2|d Action`3|d Action`4|d Action`5|d Action`6|d Action`7|d Action`8|d
    Action`9|d Activator|181 AggregateException|2001|.Exception AppContext|181 AppDomain|101|.MarshalByRefObject
    AppDomainSetup|101 AppDomainUnloadedException|2001|.SystemException ApplicationException|2001|.Exception
    ApplicationId|101 ArgIterator|s ArgumentException|2001|.SystemException
    ArgumentNullException|2001|.ArgumentException ArgumentOutOfRangeException|2001|.ArgumentException
    ArithmeticException|2001|.SystemException
    Array|2081||.ICloneable;System.Collections.IList;System.Collections.ICollection;System.Collections.IEnumerable;System.Collections.IStructuralComparable;System.Collections.IStructuralEquatable
    ArraySegment`1|s2109||System.Collections.IEnumerable
    ArraySegment`1+Enumerator|s10a||.IDisposable;System.Collections.IEnumerator
    ArrayTypeMismatchException|2001|.SystemException AssemblyLoadEventArgs||.EventArgs AssemblyLoadEventHandler|d
    AsyncCallback|d Attribute|2081
    AttributeTargets|e|||*:Assembly=1,Module,Class=4,Struct=8,Enum=16,Constructor=32,Method=64,Property=128,Field=256,Event=512,Interface=1024,Parameter=2048,Delegate=4096,ReturnValue=8192,GenericParameter=16384,All=32767
    AttributeUsageAttribute|101|.Attribute BadImageFormatException|2001|.SystemException
    Base64FormattingOptions|e|||*:None,InsertLineBreaks BinaryData BitConverter|181
    Boolean|s2109||.IComparable;.IConvertible;.IComparable`1[System.Boolean];.IEquatable`1[System.Boolean] Buffer|181
    Byte|s2109||.IComparable;.IConvertible;.IFormattable;.IComparable`1[System.Byte];.IEquatable`1[System.Byte]
    CLSCompliantAttribute|101|.Attribute CannotUnloadAppDomainException|2001|.SystemException
    Char|s2109||.IComparable;.IComparable`1[System.Char];.IEquatable`1[System.Char];.IConvertible
    CharEnumerator|101||System.Collections.IEnumerator;System.Collections.Generic.IEnumerator`1[System.Char];.IDisposable;.ICloneable
    Comparison`1|d Console|181 ConsoleCancelEventArgs|101|.EventArgs ConsoleCancelEventHandler|d
    ConsoleColor|e|||:Black,DarkBlue,DarkGreen,DarkCyan,DarkRed,DarkMagenta,DarkYellow,Gray,DarkGray,Blue,Green,Cyan,Red,Magenta,Yellow,White
    ConsoleKey|e|||:Backspace=8,Tab,Clear=12,Enter,Pause=19,Escape=27,Spacebar=32,PageUp,PageDown,End,Home,LeftArrow,UpArrow,RightArrow,DownArrow,Select,Print,Execute,PrintScreen,Insert,Delete,Help,D0,D1,D2,D3,D4,D5,D6,D7,D8,D9,A=65,B,C,D,E,F,G,H,I,J,K,L,M,N,O,P,Q,R,S,T,U,V,W,X,Y,Z,LeftWindows,RightWindows,Applications,Sleep=95,NumPad0,NumPad1,NumPad2,NumPad3,NumPad4,NumPad5,NumPad6,NumPad7,NumPad8,NumPad9,Multiply,Add,Separator,Subtract,Decimal,Divide,F1,F2,F3,F4,F5,F6,F7,F8,F9,F10,F11,F12,F13,F14,F15,F16,F17,F18,F19,F20,F21,F22,F23,F24,BrowserBack=166,BrowserForward,BrowserRefresh,BrowserStop,BrowserSearch,BrowserFavorites,BrowserHome,VolumeMute,VolumeDown,VolumeUp,MediaNext,MediaPrevious,MediaStop,MediaPlay,LaunchMail,LaunchMediaSelect,LaunchApp1,LaunchApp2,Oem1=186,OemPlus,OemComma,OemMinus,OemPeriod,Oem2,Oem3,Oem4=219,Oem5,Oem6,Oem7,Oem8,Oem102=226,Process=229,Packet=231,Attention=246,CrSel,ExSel,EraseEndOfFile,Play,Zoom,NoName,Pa1,OemClear
    ConsoleKeyInfo|s ConsoleModifiers|e|||*:Alt=1,Shift,Control=4 ConsoleSpecialKey|e|||:ControlC,ControlBreak
    ContextBoundObject|81|.MarshalByRefObject ContextMarshalException|2001|.SystemException
    ContextStaticAttribute||.Attribute Convert|181 Converter`2|d
    CultureAwareComparer|2101|.StringComparer|System.Runtime.Serialization.ISerializable
    DBNull|2101||System.Runtime.Serialization.ISerializable;.IConvertible DataMisalignedException|2101|.SystemException
    DateOnly
    DateTime|s2101||.IComparable;.IFormattable;.IConvertible;.IComparable`1[System.DateTime];.IEquatable`1[System.DateTime];System.Runtime.Serialization.ISerializable
    DateTimeKind|e|||:Unspecified,Utc,Local
    DateTimeOffset|s2101||.IComparable;.IFormattable;.IComparable`1[System.DateTimeOffset];.IEquatable`1[System.DateTimeOffset];System.Runtime.Serialization.ISerializable;System.Runtime.Serialization.IDeserializationCallback
    DayOfWeek|e|||:Sunday,Monday,Tuesday,Wednesday,Thursday,Friday,Saturday
    Decimal|s2109||.IFormattable;.IComparable;.IConvertible;.IComparable`1[System.Decimal];.IEquatable`1[System.Decimal];System.Runtime.Serialization.IDeserializationCallback
    Delegate|81||.ICloneable;System.Runtime.Serialization.ISerializable DivideByZeroException|2001|.ArithmeticException
    DllNotFoundException|2001|.TypeLoadException
    Double|s2109||.IComparable;.IConvertible;.IFormattable;.IComparable`1[System.Double];.IEquatable`1[System.Double]
    DuplicateWaitObjectException|2001|.ArgumentException EntryPointNotFoundException|2001|.TypeLoadException
    Enum|s2081||.IComparable;.IFormattable;.IConvertible Environment|181
    Environment+SpecialFolder|e102|||:ApplicationData=26,CommonApplicationData=35,LocalApplicationData=28,Cookies=33,Desktop=0,Favorites=6,History=34,InternetCache=32,Programs=2,MyComputer=17,MyMusic=13,MyPictures=39,MyVideos=14,Recent=8,SendTo,StartMenu=11,Startup=7,System=37,Templates=21,DesktopDirectory=16,Personal=5,MyDocuments=5,ProgramFiles=38,CommonProgramFiles=43,AdminTools=48,CDBurning=59,CommonAdminTools=47,CommonDocuments=46,CommonMusic=53,CommonOemLinks=58,CommonPictures=54,CommonStartMenu=22,CommonPrograms,CommonStartup,CommonDesktopDirectory,CommonTemplates=45,CommonVideos=55,Fonts=20,NetworkShortcuts=19,PrinterShortcuts=27,UserProfile=40,CommonProgramFilesX86=44,ProgramFilesX86=42,Resources=56,LocalizedResources,SystemX86=41,Windows=36
    Environment+SpecialFolderOption|e102|||:None,Create=32768,DoNotVerify=16384
    EnvironmentVariableTarget|e|||:Process,User,Machine EventArgs|2001 EventHandler|d EventHandler`1|d
    Exception|2001||System.Runtime.Serialization.ISerializable ExecutionEngineException|2101|.SystemException
    FieldAccessException|2001|.MemberAccessException FileStyleUriParser||.UriParser FlagsAttribute||.Attribute
    FormatException|2001|.SystemException FormattableString|81||.IFormattable FtpStyleUriParser||.UriParser Func`1|d
    Func`10|d Func`11|d Func`12|d Func`13|d Func`14|d Func`15|d Func`16|d Func`17|d Func`2|d Func`3|d Func`4|d Func`5|d
    Func`6|d Func`7|d Func`8|d Func`9|d GC|181 GCCollectionMode|e|||:Default,Forced,Optimized GCGenerationInfo GCKind
    GCMemoryInfo|s GCNotificationStatus|e|||:Succeeded,Failed,Canceled,Timeout,NotApplicable
    GenericUriParser||.UriParser
    GenericUriParserOptions|e|||*:Default,GenericAuthority,AllowEmptyAuthority,NoUserInfo=4,NoPort=8,NoQuery=16,NoFragment=32,DontConvertPathBackslashes=64,DontCompressPath=128,DontUnescapePathDotsAndSlashes=256,Idn=512,IriParsing=1024
    GopherStyleUriParser||.UriParser
    Guid|s2109||.IFormattable;.IComparable;.IComparable`1[System.Guid];.IEquatable`1[System.Guid] Half HashCode|s
    HttpStyleUriParser||.UriParser IAsyncDisposable|i IAsyncResult|i ICloneable|i IComparable|i IComparable`1|i
    IConvertible|i ICustomFormatter|i IDisposable|i IEquatable`1|i IFormatProvider|i IFormattable|i IObservable`1|i
    IObserver`1|i IParsable`1 IProgress`1|i IServiceProvider|i ISpanFormattable|ia0 ISpanParsable`1 IUtf8SpanFormattable
    IUtf8SpanParsable`1 Index|s||.IEquatable`1[System.Index] IndexOutOfRangeException|2101|.SystemException
    InsufficientExecutionStackException|2101|.SystemException InsufficientMemoryException|2101|.OutOfMemoryException
    Int128
    Int16|s2109||.IComparable;.IConvertible;.IFormattable;.IComparable`1[System.Int16];.IEquatable`1[System.Int16]
    Int32|s2109||.IComparable;.IConvertible;.IFormattable;.IComparable`1[System.Int32];.IEquatable`1[System.Int32]
    Int64|s2109||.IComparable;.IConvertible;.IFormattable;.IComparable`1[System.Int64];.IEquatable`1[System.Int64]
    IntPtr|s2109||.IEquatable`1[System.IntPtr];System.Runtime.Serialization.ISerializable
    InvalidCastException|2001|.SystemException InvalidOperationException|2001|.SystemException
    InvalidProgramException|2101|.SystemException InvalidTimeZoneException|2001|.Exception Lazy`1| Lazy`2||.Lazy`1
    LdapStyleUriParser||.UriParser
    LoaderOptimization|e|||:DisallowBindings=4,DomainMask=3,MultiDomain=2,MultiDomainHost,NotSpecified=0,SingleDomain
    LoaderOptimizationAttribute|101|.Attribute LocalDataStoreSlot|101 MTAThreadAttribute|101|.Attribute
    MarshalByRefObject|81 Math|181 MathF|181 MemberAccessException|2001|.SystemException MemoryExtensions|181
    MemoryExtensions+TryWriteInterpolatedStringHandler Memory`1|s MethodAccessException|2001|.MemberAccessException
    MidpointRounding|e|||:ToEven,AwayFromZero,ToZero,ToNegativeInfinity,ToPositiveInfinity
    MissingFieldException|2001|.MissingMemberException|System.Runtime.Serialization.ISerializable
    MissingMemberException|2001|.MemberAccessException|System.Runtime.Serialization.ISerializable
    MissingMethodException|2001|.MissingMemberException ModuleHandle|s MulticastDelegate|81|.Delegate
    MulticastNotSupportedException|2101|.SystemException NetPipeStyleUriParser||.UriParser
    NetTcpStyleUriParser||.UriParser NewsStyleUriParser||.UriParser NonSerializedAttribute|101|.Attribute
    NotFiniteNumberException|2001|.ArithmeticException NotImplementedException|2001|.SystemException
    NotSupportedException|2001|.SystemException NullReferenceException|2001|.SystemException Nullable|181
    Nullable`1|s2109 Object|2001 ObjectDisposedException|2001|.InvalidOperationException
    ObsoleteAttribute|101|.Attribute OperatingSystem|101||System.Runtime.Serialization.ISerializable;.ICloneable
    OperationCanceledException|2001|.SystemException OrdinalComparer|2001|.StringComparer
    OutOfMemoryException|2001|.SystemException OverflowException|2001|.ArithmeticException
    ParamArrayAttribute|101|.Attribute PlatformID|e|||:Win32S,Win32Windows,Win32NT,WinCE,Unix,Xbox,MacOSX
    PlatformNotSupportedException|2001|.NotSupportedException PosixSignal Predicate`1|d Progress`1| Random|
    Range|s||.IEquatable`1[System.Range] RankException|2001|.SystemException ReadOnlyMemory`1|s ReadOnlySpan`1|s
    ReadOnlySpan`1+Enumerator|s10a ResolveEventArgs||.EventArgs ResolveEventHandler|d RuntimeArgumentHandle|s
    RuntimeFieldHandle|s||System.Runtime.Serialization.ISerializable
    RuntimeMethodHandle|s||System.Runtime.Serialization.ISerializable
    RuntimeTypeHandle|s||System.Runtime.Serialization.ISerializable
    SByte|s2109||.IComparable;.IConvertible;.IFormattable;.IComparable`1[System.SByte];.IEquatable`1[System.SByte]
    STAThreadAttribute|101|.Attribute SequencePosition|s||.IEquatable`1[System.SequencePosition]
    SerializableAttribute|101|.Attribute
    Single|s2109||.IComparable;.IConvertible;.IFormattable;.IComparable`1[System.Single];.IEquatable`1[System.Single]
    Span`1|s Span`1+Enumerator|s10a StackOverflowException|2101|.SystemException
    String|2101||.IComparable;System.Collections.IEnumerable;.IConvertible;System.Collections.Generic.IEnumerable`1[System.Char];.IComparable`1[System.String];.IEquatable`1[System.String];.ICloneable
    StringComparer|2081||System.Collections.IComparer;System.Collections.IEqualityComparer;System.Collections.Generic.IComparer`1[System.String];System.Collections.Generic.IEqualityComparer`1[System.String]
    StringComparison|e|||:CurrentCulture,CurrentCultureIgnoreCase,InvariantCulture,InvariantCultureIgnoreCase,Ordinal,OrdinalIgnoreCase
    StringNormalizationExtensions|181 StringSplitOptions|e|||*:None,RemoveEmptyEntries SystemException|2001|.Exception
    ThreadStaticAttribute||.Attribute TimeOnly TimeProvider
    TimeSpan|s2109||.IComparable;.IComparable`1[System.TimeSpan];.IEquatable`1[System.TimeSpan];.IFormattable
    TimeZone|81
    TimeZoneInfo|2101||.IEquatable`1[System.TimeZoneInfo];System.Runtime.Serialization.ISerializable;System.Runtime.Serialization.IDeserializationCallback
    TimeZoneInfo+AdjustmentRule|2102||.IEquatable`1[System.TimeZoneInfo+AdjustmentRule];System.Runtime.Serialization.ISerializable;System.Runtime.Serialization.IDeserializationCallback
    TimeZoneInfo+TransitionTime|s210a||.IEquatable`1[System.TimeZoneInfo+TransitionTime];System.Runtime.Serialization.ISerializable;System.Runtime.Serialization.IDeserializationCallback
    TimeZoneNotFoundException|2001|.Exception TimeoutException|2001|.SystemException Tuple|181 TupleExtensions|181
    Tuple`1|2001||System.Collections.IStructuralEquatable;System.Collections.IStructuralComparable;.IComparable;System.Runtime.CompilerServices.ITuple
    Tuple`2|2001||System.Collections.IStructuralEquatable;System.Collections.IStructuralComparable;.IComparable;System.Runtime.CompilerServices.ITuple
    Tuple`3|2001||System.Collections.IStructuralEquatable;System.Collections.IStructuralComparable;.IComparable;System.Runtime.CompilerServices.ITuple
    Tuple`4|2001||System.Collections.IStructuralEquatable;System.Collections.IStructuralComparable;.IComparable;System.Runtime.CompilerServices.ITuple
    Tuple`5|2001||System.Collections.IStructuralEquatable;System.Collections.IStructuralComparable;.IComparable;System.Runtime.CompilerServices.ITuple
    Tuple`6|2001||System.Collections.IStructuralEquatable;System.Collections.IStructuralComparable;.IComparable;System.Runtime.CompilerServices.ITuple
    Tuple`7|2001||System.Collections.IStructuralEquatable;System.Collections.IStructuralComparable;.IComparable;System.Runtime.CompilerServices.ITuple
    Tuple`8|2001||System.Collections.IStructuralEquatable;System.Collections.IStructuralComparable;.IComparable;System.Runtime.CompilerServices.ITuple
    Type|81|System.Reflection.MemberInfo|System.Reflection.IReflect TypeAccessException|2001|.TypeLoadException
    TypeCode|e|||:Empty,Object,DBNull,Boolean,Char,SByte,Byte,Int16,UInt16,Int32,UInt32,Int64,UInt64,Single,Double,Decimal,DateTime,String=18
    TypeInitializationException|2101|.SystemException
    TypeLoadException|2001|.SystemException|System.Runtime.Serialization.ISerializable
    TypeUnloadedException|2001|.SystemException TypedReference|s UInt128
    UInt16|s2109||.IComparable;.IConvertible;.IFormattable;.IComparable`1[System.UInt16];.IEquatable`1[System.UInt16]
    UInt32|s2109||.IComparable;.IConvertible;.IFormattable;.IComparable`1[System.UInt32];.IEquatable`1[System.UInt32]
    UInt64|s2109||.IComparable;.IConvertible;.IFormattable;.IComparable`1[System.UInt64];.IEquatable`1[System.UInt64]
    UIntPtr|s2109||.IEquatable`1[System.UIntPtr];System.Runtime.Serialization.ISerializable
    UnauthorizedAccessException|2001|.SystemException UnhandledExceptionEventArgs||.EventArgs
    UnhandledExceptionEventHandler|d
    UnitySerializationHolder|2101||System.Runtime.Serialization.ISerializable;System.Runtime.Serialization.IObjectReference
    Uri|2001||System.Runtime.Serialization.ISerializable UriBuilder|
    UriComponents|e|||*:Scheme=1,UserInfo,Host=4,Port=8,Path=16,Query=32,Fragment=64,StrongPort=128,NormalizedHost=256,KeepDelimiter=1073741824,SerializationInfoString=-2147483648,AbsoluteUri=127,HostAndPort=132,StrongAuthority=134,SchemeAndServer=13,HttpRequestUrl=61,PathAndQuery=48
    UriFormat|e|||:UriEscaped=1,Unescaped,SafeUnescaped
    UriFormatException|2001|.FormatException|System.Runtime.Serialization.ISerializable
    UriHostNameType|e|||:Unknown,Basic,Dns,IPv4,IPv6 UriKind|e|||:RelativeOrAbsolute,Absolute,Relative UriParser|81
    UriPartial|e|||:Scheme,Authority,Path,Query UriTypeConverter||System.ComponentModel.TypeConverter
    ValueTuple|s2109||.IEquatable`1[System.ValueTuple];System.Collections.IStructuralEquatable;System.Collections.IStructuralComparable;.IComparable;.IComparable`1[System.ValueTuple];System.Runtime.CompilerServices.ITuple
    ValueTuple`1|s2109||System.Collections.IStructuralEquatable;System.Collections.IStructuralComparable;.IComparable;System.Runtime.CompilerServices.ITuple
    ValueTuple`2|s2101||System.Collections.IStructuralEquatable;System.Collections.IStructuralComparable;.IComparable;System.Runtime.CompilerServices.ITuple
    ValueTuple`3|s2101||System.Collections.IStructuralEquatable;System.Collections.IStructuralComparable;.IComparable;System.Runtime.CompilerServices.ITuple
    ValueTuple`4|s2101||System.Collections.IStructuralEquatable;System.Collections.IStructuralComparable;.IComparable;System.Runtime.CompilerServices.ITuple
    ValueTuple`5|s2101||System.Collections.IStructuralEquatable;System.Collections.IStructuralComparable;.IComparable;System.Runtime.CompilerServices.ITuple
    ValueTuple`6|s2101||System.Collections.IStructuralEquatable;System.Collections.IStructuralComparable;.IComparable;System.Runtime.CompilerServices.ITuple
    ValueTuple`7|s2101||System.Collections.IStructuralEquatable;System.Collections.IStructuralComparable;.IComparable;System.Runtime.CompilerServices.ITuple
    ValueTuple`8|s2101||System.Collections.IStructuralEquatable;System.Collections.IStructuralComparable;.IComparable;System.Runtime.CompilerServices.ITuple
    ValueType|2081 Version|2101||.ICloneable;.IComparable;.IComparable`1[System.Version];.IEquatable`1[System.Version]
    Void|s WeakReference|2001||System.Runtime.Serialization.ISerializable
    WeakReference`1|2101||System.Runtime.Serialization.ISerializable
    =System.Buffers
     ArrayBufferWriter`1|101 ArrayPool`1|81 BuffersExtensions|181 IBufferWriter`1|i IMemoryOwner`1|i||System.IDisposable
    IPinnable|i MemoryHandle|s||System.IDisposable MemoryManager`1|81||System.IDisposable;.IPinnable
    MemoryPool`1|81||System.IDisposable OperationStatus|e|||:Done,DestinationTooSmall,NeedMoreData,InvalidData
    ReadOnlySequenceSegment`1|81 ReadOnlySequence`1|s ReadOnlySequence`1+Enumerator|s10a ReadOnlySpanAction`2|d
    SearchValues SearchValues`1 SequenceReaderExtensions|181 SequenceReader`1|s SpanAction`2|d
    StandardFormat|s||System.IEquatable`1[System.Buffers.StandardFormat]
    =System.Buffers.Binary
     BinaryPrimitives|181
    =System.Buffers.Text
     Base64|181 Utf8Formatter|181 Utf8Parser|181
    =System.CodeDom.Compiler
     CodeDomProvider CompilerError CompilerErrorCollection CompilerParameters CompilerResults
    GeneratedCodeAttribute|101|System.Attribute IndentedTextWriter||System.IO.TextWriter
    =System.Collections
     ArrayList|2001||.IList;.ICollection;.IEnumerable;System.ICloneable
    BitArray|2101||.ICollection;.IEnumerable;System.ICloneable CaseInsensitiveComparer|||.IComparer
    CaseInsensitiveHashCodeProvider|||.IHashCodeProvider CollectionBase|81||.IList;.ICollection;.IEnumerable
    Comparer|2101||.IComparer;System.Runtime.Serialization.ISerializable
    DictionaryBase|81||.IDictionary;.ICollection;.IEnumerable DictionaryEntry|s2109
    Hashtable|2001||.IDictionary;.ICollection;.IEnumerable;System.Runtime.Serialization.ISerializable;System.Runtime.Serialization.IDeserializationCallback;System.ICloneable
    ICollection|i||.IEnumerable IComparer|i IDictionary|i||.ICollection;.IEnumerable
    IDictionaryEnumerator|i||.IEnumerator IEnumerable|i IEnumerator|i IEqualityComparer|i IHashCodeProvider|i
    IList|i||.ICollection;.IEnumerable IStructuralComparable|i IStructuralEquatable|i
    ListDictionaryInternal|2001||.IDictionary;.ICollection;.IEnumerable
    Queue|2001||.ICollection;.IEnumerable;System.ICloneable ReadOnlyCollectionBase|81||.ICollection;.IEnumerable
    SortedList|2001||.IDictionary;.ICollection;.IEnumerable;System.ICloneable
    Stack|2001||.ICollection;.IEnumerable;System.ICloneable StructuralComparisons|181
    =System.Collections.Concurrent
     BlockingCollection`1|||System.Collections.IEnumerable;System.Collections.ICollection;System.IDisposable
    ConcurrentBag`1|||System.Collections.IEnumerable;System.Collections.ICollection
    ConcurrentDictionary`2|||System.Collections.IEnumerable;System.Collections.IDictionary;System.Collections.ICollection
    ConcurrentQueue`1|||System.Collections.IEnumerable;System.Collections.ICollection
    ConcurrentStack`1|||System.Collections.IEnumerable;System.Collections.ICollection
    EnumerablePartitionerOptions|e|||*:None,NoBuffering
    IProducerConsumerCollection`1|i||System.Collections.IEnumerable;System.Collections.ICollection
    OrderablePartitioner`1|81|.Partitioner`1 Partitioner|181 Partitioner`1|81
    =System.Collections.Frozen
     FrozenDictionary FrozenDictionary`2 FrozenSet FrozenSet`1
    =System.Collections.Generic
     ByteEqualityComparer|2101|.EqualityComparer`1[System.Byte] CollectionExtensions|181
    Comparer`1|2081||System.Collections.IComparer
    Dictionary`2|2001||System.Collections.IEnumerable;System.Collections.IDictionary;System.Collections.ICollection;System.Runtime.Serialization.ISerializable;System.Runtime.Serialization.IDeserializationCallback
    Dictionary`2+Enumerator|s10a||System.IDisposable;System.Collections.IEnumerator;System.Collections.IDictionaryEnumerator
    Dictionary`2+KeyCollection|102||System.Collections.IEnumerable;System.Collections.ICollection
    Dictionary`2+KeyCollection+Enumerator|s10a||System.IDisposable;System.Collections.IEnumerator
    Dictionary`2+ValueCollection|102||System.Collections.IEnumerable;System.Collections.ICollection
    Dictionary`2+ValueCollection+Enumerator|s10a||System.IDisposable;System.Collections.IEnumerator
    EnumEqualityComparer`1|2101|.EqualityComparer`1|System.Runtime.Serialization.ISerializable
    EqualityComparer`1|2081||System.Collections.IEqualityComparer GenericComparer`1|2101|.Comparer`1
    GenericEqualityComparer`1|2101|.EqualityComparer`1
    HashSet`1|2001||System.Collections.IEnumerable;System.Runtime.Serialization.ISerializable;System.Runtime.Serialization.IDeserializationCallback
    HashSet`1+Enumerator|s10a||System.IDisposable;System.Collections.IEnumerator IAlternateEqualityComparer`2
    IAsyncEnumerable`1|i IAsyncEnumerator`1|i||System.IAsyncDisposable ICollection`1|i||System.Collections.IEnumerable
    IComparer`1|i IDictionary`2|i||System.Collections.IEnumerable IEnumerable`1|i||System.Collections.IEnumerable
    IEnumerator`1|i||System.IDisposable;System.Collections.IEnumerator IEqualityComparer`1|i
    IList`1|i||System.Collections.IEnumerable IReadOnlyCollection`1|i||System.Collections.IEnumerable
    IReadOnlyDictionary`2|i||System.Collections.IEnumerable IReadOnlyList`1|i||System.Collections.IEnumerable
    IReadOnlySet`1 ISet`1|i||System.Collections.IEnumerable KeyNotFoundException|2001|System.SystemException
    KeyValuePair|181 KeyValuePair`2|s2109 LinkedListNode`1|101
    LinkedList`1|2001||System.Collections.IEnumerable;System.Collections.ICollection;System.Runtime.Serialization.ISerializable;System.Runtime.Serialization.IDeserializationCallback
    LinkedList`1+Enumerator|s10a||System.IDisposable;System.Collections.IEnumerator;System.Runtime.Serialization.ISerializable;System.Runtime.Serialization.IDeserializationCallback
    List`1|2001||System.Collections.IEnumerable;System.Collections.IList;System.Collections.ICollection
    List`1+Enumerator|s10a||System.IDisposable;System.Collections.IEnumerator
    NonRandomizedStringEqualityComparer|2101|.EqualityComparer`1[System.String]|System.Runtime.Serialization.ISerializable
    NullableComparer`1|2101|.Comparer`1 NullableEqualityComparer`1|2101|.EqualityComparer`1
    ObjectComparer`1|2101|.Comparer`1 ObjectEqualityComparer`1|2101|.EqualityComparer`1 OrderedDictionary`2
    PriorityQueue`2 PriorityQueue`2+UnorderedItemsCollection
    Queue`1|2001||System.Collections.IEnumerable;System.Collections.ICollection
    Queue`1+Enumerator|s10a||System.IDisposable;System.Collections.IEnumerator
    SortedDictionary`2|2001||System.Collections.IEnumerable;System.Collections.IDictionary;System.Collections.ICollection
    SortedDictionary`2+Enumerator|s10a||System.IDisposable;System.Collections.IEnumerator;System.Collections.IDictionaryEnumerator
    SortedDictionary`2+KeyCollection|102||System.Collections.IEnumerable;System.Collections.ICollection
    SortedDictionary`2+KeyCollection+Enumerator|s10a||System.IDisposable;System.Collections.IEnumerator
    SortedDictionary`2+KeyValuePairComparer|2102|.Comparer`1
    SortedDictionary`2+ValueCollection|102||System.Collections.IEnumerable;System.Collections.ICollection
    SortedDictionary`2+ValueCollection+Enumerator|s10a||System.IDisposable;System.Collections.IEnumerator
    SortedList`2|2001||System.Collections.IEnumerable;System.Collections.IDictionary;System.Collections.ICollection
    SortedList`2+KeyList|2102||System.Collections.IEnumerable;System.Collections.ICollection
    SortedList`2+ValueList|2102||System.Collections.IEnumerable;System.Collections.ICollection
    SortedSet`1|2001||System.Collections.IEnumerable;System.Collections.ICollection;System.Runtime.Serialization.ISerializable;System.Runtime.Serialization.IDeserializationCallback
    SortedSet`1+Enumerator|s10a||System.IDisposable;System.Collections.IEnumerator;System.Runtime.Serialization.ISerializable;System.Runtime.Serialization.IDeserializationCallback
    Stack`1|2001||System.Collections.IEnumerable;System.Collections.ICollection
    Stack`1+Enumerator|s10a||System.IDisposable;System.Collections.IEnumerator TreeSet`1|2101|.SortedSet`1
    =System.Collections.Immutable
     IImmutableDictionary`2|i||System.Collections.IEnumerable IImmutableList`1|i||System.Collections.IEnumerable
    IImmutableQueue`1|i||System.Collections.IEnumerable IImmutableSet`1|i||System.Collections.IEnumerable
    IImmutableStack`1|i||System.Collections.IEnumerable ImmutableArray|181
    ImmutableArray`1|s||System.Collections.IEnumerable;System.Collections.IList;System.Collections.ICollection;System.Collections.IStructuralComparable;System.Collections.IStructuralEquatable
    ImmutableArray`1+Builder|102||System.Collections.IEnumerable ImmutableArray`1+Enumerator|s10a
    ImmutableDictionary|181
    ImmutableDictionary`2|101||System.Collections.IEnumerable;System.Collections.IDictionary;System.Collections.ICollection
    ImmutableDictionary`2+Builder|102||System.Collections.IEnumerable;System.Collections.IDictionary;System.Collections.ICollection
    ImmutableDictionary`2+Enumerator|s10a||System.Collections.IEnumerator;System.IDisposable ImmutableHashSet|181
    ImmutableHashSet`1|101||System.Collections.IEnumerable;System.Collections.ICollection
    ImmutableHashSet`1+Builder|102||System.Collections.IEnumerable
    ImmutableHashSet`1+Enumerator|s10a||System.Collections.IEnumerator;System.IDisposable ImmutableInterlocked|181
    ImmutableList|181
    ImmutableList`1|101||System.Collections.IEnumerable;System.Collections.IList;System.Collections.ICollection
    ImmutableList`1+Builder|102||System.Collections.IEnumerable;System.Collections.IList;System.Collections.ICollection
    ImmutableList`1+Enumerator|s10a||System.Collections.IEnumerator;System.IDisposable ImmutableQueue|181
    ImmutableQueue`1|101||System.Collections.IEnumerable ImmutableQueue`1+Enumerator|s10a ImmutableSortedDictionary|181
    ImmutableSortedDictionary`2|101||System.Collections.IEnumerable;System.Collections.IDictionary;System.Collections.ICollection
    ImmutableSortedDictionary`2+Builder|102||System.Collections.IEnumerable;System.Collections.IDictionary;System.Collections.ICollection
    ImmutableSortedDictionary`2+Enumerator|s10a||System.Collections.IEnumerator;System.IDisposable
    ImmutableSortedSet|181
    ImmutableSortedSet`1|101||System.Collections.IEnumerable;System.Collections.IList;System.Collections.ICollection
    ImmutableSortedSet`1+Builder|102||System.Collections.IEnumerable;System.Collections.ICollection
    ImmutableSortedSet`1+Enumerator|s10a||System.Collections.IEnumerator;System.IDisposable ImmutableStack|181
    ImmutableStack`1|101||System.Collections.IEnumerable ImmutableStack`1+Enumerator|s10a
    =System.Collections.ObjectModel
     Collection`1|2001||System.Collections.IEnumerable;System.Collections.IList;System.Collections.ICollection
    KeyedCollection`2|2081|.Collection`1
    ObservableCollection`1|2001|.Collection`1|System.Collections.Specialized.INotifyCollectionChanged;System.ComponentModel.INotifyPropertyChanged
    ReadOnlyCollection`1|2001||System.Collections.IEnumerable;System.Collections.IList;System.Collections.ICollection
    ReadOnlyDictionary`2|2001||System.Collections.IEnumerable;System.Collections.IDictionary;System.Collections.ICollection
    ReadOnlyDictionary`2+KeyCollection|102||System.Collections.IEnumerable;System.Collections.ICollection
    ReadOnlyDictionary`2+ValueCollection|102||System.Collections.IEnumerable;System.Collections.ICollection
    ReadOnlyObservableCollection`1|2001|.ReadOnlyCollection`1|System.Collections.Specialized.INotifyCollectionChanged;System.ComponentModel.INotifyPropertyChanged
    ReadOnlySet`1
    =System.Collections.Specialized
     BitVector32|s BitVector32+Section|s10a CollectionsUtil|
    HybridDictionary|2001||System.Collections.IDictionary;System.Collections.ICollection;System.Collections.IEnumerable
    INotifyCollectionChanged|i
    IOrderedDictionary|i||System.Collections.IDictionary;System.Collections.ICollection;System.Collections.IEnumerable
    ListDictionary|2001||System.Collections.IDictionary;System.Collections.ICollection;System.Collections.IEnumerable
    ListDictionary+DictionaryNode|2002
    NameObjectCollectionBase|81||System.Collections.ICollection;System.Collections.IEnumerable;System.Runtime.Serialization.ISerializable;System.Runtime.Serialization.IDeserializationCallback
    NameObjectCollectionBase+KeysCollection|2||System.Collections.ICollection;System.Collections.IEnumerable
    NameValueCollection||.NameObjectCollectionBase NotifyCollectionChangedAction|e|||:Add,Remove,Replace,Move,Reset
    NotifyCollectionChangedEventArgs||System.EventArgs NotifyCollectionChangedEventHandler|d
    OrderedDictionary|2001||.IOrderedDictionary;System.Collections.IDictionary;System.Collections.ICollection;System.Collections.IEnumerable;System.Runtime.Serialization.ISerializable;System.Runtime.Serialization.IDeserializationCallback
    StringCollection|2001||System.Collections.IList;System.Collections.ICollection;System.Collections.IEnumerable
    StringDictionary|2001||System.Collections.IEnumerable StringEnumerator|
    =System.Configuration.Assemblies
     AssemblyHashAlgorithm|e|||:None,MD5=32771,SHA1,SHA256=32780,SHA384,SHA512
    AssemblyVersionCompatibility|e|||:SameMachine=1,SameProcess,SameDomain
    =System.Data
     AcceptRejectRule|e|||:None,Cascade
    CommandBehavior|e|||*:Default,SingleResult,SchemaOnly,KeyInfo=4,SingleRow=8,SequentialAccess=16,CloseConnection=32
    CommandType|e|||:Text=1,StoredProcedure=4,TableDirect=512
    ConflictOption|e|||:CompareAllSearchableValues=1,CompareRowVersion,OverwriteChanges
    ConnectionState|e|||*:Closed,Open,Connecting,Executing=4,Fetching=8,Broken=16 Constraint|81
    ConstraintCollection|101|.InternalDataCollectionBase ConstraintException|2001|.DataException
    DBConcurrencyException|2101|System.SystemException DataColumn||System.ComponentModel.MarshalByValueComponent
    DataColumnChangeEventArgs||System.EventArgs DataColumnChangeEventHandler|d
    DataColumnCollection|101|.InternalDataCollectionBase DataException|2001|System.SystemException
    DataReaderExtensions|181 DataRelation| DataRelationCollection|81|.InternalDataCollectionBase DataRow|
    DataRowAction|e|||*:Nothing,Delete,Change,Rollback=4,Commit=8,Add=16,ChangeOriginal=32,ChangeCurrentAndOriginal=64
    DataRowBuilder|101 DataRowChangeEventArgs||System.EventArgs DataRowChangeEventHandler|d
    DataRowCollection|101|.InternalDataCollectionBase DataRowComparer|181 DataRowComparer`1|101 DataRowExtensions|181
    DataRowState|e|||*:Detached=1,Unchanged,Added=4,Deleted=8,Modified=16
    DataRowVersion|e|||:Original=256,Current=512,Proposed=1024,Default=1536
    DataRowView|||System.ComponentModel.ICustomTypeDescriptor;System.ComponentModel.IEditableObject;System.ComponentModel.IDataErrorInfo;System.ComponentModel.INotifyPropertyChanged
    DataSet|2001|System.ComponentModel.MarshalByValueComponent|System.ComponentModel.IListSource;System.Xml.Serialization.IXmlSerializable;System.ComponentModel.ISupportInitializeNotification;System.ComponentModel.ISupportInitialize;System.Runtime.Serialization.ISerializable
    DataSetDateTime|e|||:Local=1,Unspecified,UnspecifiedLocal,Utc
    DataSysDescriptionAttribute||System.ComponentModel.DescriptionAttribute
    DataTable|2001|System.ComponentModel.MarshalByValueComponent|System.ComponentModel.IListSource;System.ComponentModel.ISupportInitializeNotification;System.ComponentModel.ISupportInitialize;System.Runtime.Serialization.ISerializable;System.Xml.Serialization.IXmlSerializable
    DataTableClearEventArgs|101|System.EventArgs DataTableClearEventHandler|d
    DataTableCollection|101|.InternalDataCollectionBase DataTableExtensions|181
    DataTableNewRowEventArgs|101|System.EventArgs DataTableNewRowEventHandler|d
    DataTableReader|101|System.Data.Common.DbDataReader
    DataView||System.ComponentModel.MarshalByValueComponent|System.ComponentModel.IBindingListView;System.ComponentModel.IBindingList;System.Collections.IList;System.Collections.ICollection;System.Collections.IEnumerable;System.ComponentModel.ITypedList;System.ComponentModel.ISupportInitializeNotification;System.ComponentModel.ISupportInitialize
    DataViewManager||System.ComponentModel.MarshalByValueComponent|System.ComponentModel.IBindingList;System.Collections.IList;System.Collections.ICollection;System.Collections.IEnumerable;System.ComponentModel.ITypedList
    DataViewRowState|e|||*:None,Unchanged=2,Added=4,Deleted=8,ModifiedCurrent=16,ModifiedOriginal=32,OriginalRows=42,CurrentRows=22
    DataViewSetting| DataViewSettingCollection|||System.Collections.ICollection;System.Collections.IEnumerable
    DbType|e|||:AnsiString,Binary,Byte,Boolean,Currency,Date,DateTime,Decimal,Double,Guid,Int16,Int32,Int64,Object,SByte,Single,String,Time,UInt16,UInt32,UInt64,VarNumeric,AnsiStringFixedLength,StringFixedLength,Xml=25,DateTime2,DateTimeOffset
    DeletedRowInaccessibleException|2001|.DataException DuplicateNameException|2001|.DataException
    EnumerableRowCollection|81||System.Collections.IEnumerable EnumerableRowCollectionExtensions|181
    EnumerableRowCollection`1||.EnumerableRowCollection|System.Collections.IEnumerable
    EvaluateException|2001|.InvalidExpressionException FillErrorEventArgs||System.EventArgs FillErrorEventHandler|d
    ForeignKeyConstraint||.Constraint IColumnMapping|i
    IColumnMappingCollection|i||System.Collections.IList;System.Collections.ICollection;System.Collections.IEnumerable
    IDataAdapter|i IDataParameter|i
    IDataParameterCollection|i||System.Collections.IList;System.Collections.ICollection;System.Collections.IEnumerable
    IDataReader|i||System.IDisposable;.IDataRecord IDataRecord|i IDbCommand|i||System.IDisposable
    IDbConnection|i||System.IDisposable IDbDataAdapter|i||.IDataAdapter IDbDataParameter|i||.IDataParameter
    IDbTransaction|i||System.IDisposable ITableMapping|i
    ITableMappingCollection|i||System.Collections.IList;System.Collections.ICollection;System.Collections.IEnumerable
    InRowChangingEventException|2001|.DataException
    InternalDataCollectionBase|||System.Collections.ICollection;System.Collections.IEnumerable
    InvalidConstraintException|2001|.DataException InvalidExpressionException|2001|.DataException
    IsolationLevel|e|||:Unspecified=-1,Chaos=16,ReadUncommitted=256,ReadCommitted=4096,RepeatableRead=65536,Serializable=1048576,Snapshot=16777216
    KeyRestrictionBehavior|e|||:AllowOnly,PreventUsage LoadOption|e|||:OverwriteChanges=1,PreserveChanges,Upsert
    MappingType|e|||:Element=1,Attribute,SimpleContent,Hidden MergeFailedEventArgs||System.EventArgs
    MergeFailedEventHandler|d MissingMappingAction|e|||:Passthrough=1,Ignore,Error
    MissingPrimaryKeyException|2001|.DataException MissingSchemaAction|e|||:Add=1,Ignore,Error,AddWithKey
    NoNullAllowedException|2001|.DataException OrderedEnumerableRowCollection`1|101|.EnumerableRowCollection`1
    ParameterDirection|e|||:Input=1,Output,InputOutput,ReturnValue=6
    PropertyCollection|2001|System.Collections.Hashtable|System.ICloneable ReadOnlyException|2001|.DataException
    RowNotInTableException|2001|.DataException Rule|e|||:None,Cascade,SetNull,SetDefault
    SchemaSerializationMode|e|||:IncludeSchema=1,ExcludeSchema SchemaType|e|||:Source=1,Mapped
    SerializationFormat|e|||:Xml,Binary
    SqlDbType|e|||:BigInt,Binary,Bit,Char,DateTime,Decimal,Float,Image,Int,Money,NChar,NText,NVarChar,Real,UniqueIdentifier,SmallDateTime,SmallInt,SmallMoney,Text,Timestamp,TinyInt,VarBinary,VarChar,Variant,Xml=25,Udt=29,Structured,Date,Time,DateTime2,DateTimeOffset
    StateChangeEventArgs|101|System.EventArgs StateChangeEventHandler|d StatementCompletedEventArgs|101|System.EventArgs
    StatementCompletedEventHandler|d StatementType|e|||:Select,Insert,Update,Delete,Batch
    StrongTypingException|2001|.DataException SyntaxErrorException|2001|.InvalidExpressionException
    TypedTableBaseExtensions|181 TypedTableBase`1|2081|.DataTable|System.Collections.IEnumerable
    UniqueConstraint||.Constraint UpdateRowSource|e|||:None,OutputParameters,FirstReturnedRecord,Both
    UpdateStatus|e|||:Continue,ErrorsOccurred,SkipCurrentRow,SkipAllRemainingRows
    VersionNotFoundException|2001|.DataException
    XmlReadMode|e|||:Auto,ReadSchema,IgnoreSchema,InferSchema,DiffGram,Fragment,InferTypedSchema
    XmlWriteMode|e|||:WriteSchema,IgnoreSchema,DiffGram
    =System.Data.Common
     CatalogLocation|e|||:Start=1,End DataAdapter||System.ComponentModel.Component|System.Data.IDataAdapter
    DataColumnMapping|101|System.MarshalByRefObject|System.Data.IColumnMapping;System.ICloneable
    DataColumnMappingCollection|101|System.MarshalByRefObject|System.Data.IColumnMappingCollection;System.Collections.IList;System.Collections.ICollection;System.Collections.IEnumerable
    DataTableMapping|101|System.MarshalByRefObject|System.Data.ITableMapping;System.ICloneable
    DataTableMappingCollection|101|System.MarshalByRefObject|System.Data.ITableMappingCollection;System.Collections.IList;System.Collections.ICollection;System.Collections.IEnumerable
    DbColumn|81
    DbCommand|81|System.ComponentModel.Component|System.Data.IDbCommand;System.IDisposable;System.IAsyncDisposable
    DbCommandBuilder|81|System.ComponentModel.Component
    DbConnection|81|System.ComponentModel.Component|System.Data.IDbConnection;System.IDisposable;System.IAsyncDisposable
    DbConnectionStringBuilder|||System.Collections.IDictionary;System.Collections.ICollection;System.Collections.IEnumerable;System.ComponentModel.ICustomTypeDescriptor
    DbDataAdapter|81|.DataAdapter|System.Data.IDbDataAdapter;System.Data.IDataAdapter;System.ICloneable
    DbDataReader|81|System.MarshalByRefObject|System.Data.IDataReader;System.IDisposable;System.Data.IDataRecord;System.Collections.IEnumerable;System.IAsyncDisposable
    DbDataReaderExtensions|181 DbDataRecord|81||System.ComponentModel.ICustomTypeDescriptor;System.Data.IDataRecord
    DbDataSourceEnumerator|81 DbEnumerator|||System.Collections.IEnumerator
    DbException|2081|System.Runtime.InteropServices.ExternalException DbMetaDataCollectionNames|181
    DbMetaDataColumnNames|181
    DbParameter|81|System.MarshalByRefObject|System.Data.IDbDataParameter;System.Data.IDataParameter
    DbParameterCollection|81|System.MarshalByRefObject|System.Data.IDataParameterCollection;System.Collections.IList;System.Collections.ICollection;System.Collections.IEnumerable
    DbProviderFactories|181 DbProviderFactory|81 DbProviderSpecificTypePropertyAttribute|101|System.Attribute
    DbTransaction|81|System.MarshalByRefObject|System.Data.IDbTransaction;System.IDisposable;System.IAsyncDisposable
    GroupByBehavior|e|||:Unknown,NotSupported,Unrelated,MustContainAll,ExactMatch IDbColumnSchemaGenerator|i
    IdentifierCase|e|||:Unknown,Insensitive,Sensitive RowUpdatedEventArgs||System.EventArgs
    RowUpdatingEventArgs||System.EventArgs SchemaTableColumn|181 SchemaTableOptionalColumn|181
    SupportedJoinOperators|e|||*:None,Inner,LeftOuter,RightOuter=4,FullOuter=8
    =System.Data.SqlTypes
     INullable|i SqlAlreadyFilledException|2101|.SqlTypeException
    SqlBinary|s||.INullable;System.IComparable;System.Xml.Serialization.IXmlSerializable
    SqlBoolean|s2109||.INullable;System.IComparable;System.Xml.Serialization.IXmlSerializable
    SqlByte|s2109||.INullable;System.IComparable;System.Xml.Serialization.IXmlSerializable
    SqlBytes|101||.INullable;System.Xml.Serialization.IXmlSerializable;System.Runtime.Serialization.ISerializable
    SqlChars|101||.INullable;System.Xml.Serialization.IXmlSerializable;System.Runtime.Serialization.ISerializable
    SqlCompareOptions|e|||*:None,IgnoreCase,IgnoreNonSpace,IgnoreKanaType=8,IgnoreWidth=16,BinarySort=32768,BinarySort2=16384
    SqlDateTime|s2109||.INullable;System.IComparable;System.Xml.Serialization.IXmlSerializable
    SqlDecimal|s||.INullable;System.IComparable;System.Xml.Serialization.IXmlSerializable
    SqlDouble|s2109||.INullable;System.IComparable;System.Xml.Serialization.IXmlSerializable
    SqlGuid|s2109||.INullable;System.IComparable;System.Xml.Serialization.IXmlSerializable
    SqlInt16|s2109||.INullable;System.IComparable;System.Xml.Serialization.IXmlSerializable
    SqlInt32|s2109||.INullable;System.IComparable;System.Xml.Serialization.IXmlSerializable
    SqlInt64|s2109||.INullable;System.IComparable;System.Xml.Serialization.IXmlSerializable
    SqlMoney|s||.INullable;System.IComparable;System.Xml.Serialization.IXmlSerializable
    SqlNotFilledException|2101|.SqlTypeException SqlNullValueException|2101|.SqlTypeException
    SqlSingle|s||.INullable;System.IComparable;System.Xml.Serialization.IXmlSerializable
    SqlString|s2109||.INullable;System.IComparable;System.Xml.Serialization.IXmlSerializable
    SqlTruncateException|2101|.SqlTypeException SqlTypeException|2001|System.SystemException
    SqlXml|101||.INullable;System.Xml.Serialization.IXmlSerializable StorageState|e|||:Buffer,Stream,UnmanagedBuffer
    =System.DirectoryServices
     DirectoryEntry DirectorySearcher SearchResult SearchResultCollection
    =System.Drawing
     Color|s2109||System.IEquatable`1[System.Drawing.Color] ColorConverter||System.ComponentModel.TypeConverter
    ColorTranslator|181
    KnownColor|e|||:ActiveBorder=1,ActiveCaption,ActiveCaptionText,AppWorkspace,Control,ControlDark,ControlDarkDark,ControlLight,ControlLightLight,ControlText,Desktop,GrayText,Highlight,HighlightText,HotTrack,InactiveBorder,InactiveCaption,InactiveCaptionText,Info,InfoText,Menu,MenuText,ScrollBar,Window,WindowFrame,WindowText,Transparent,AliceBlue,AntiqueWhite,Aqua,Aquamarine,Azure,Beige,Bisque,Black,BlanchedAlmond,Blue,BlueViolet,Brown,BurlyWood,CadetBlue,Chartreuse,Chocolate,Coral,CornflowerBlue,Cornsilk,Crimson,Cyan,DarkBlue,DarkCyan,DarkGoldenrod,DarkGray,DarkGreen,DarkKhaki,DarkMagenta,DarkOliveGreen,DarkOrange,DarkOrchid,DarkRed,DarkSalmon,DarkSeaGreen,DarkSlateBlue,DarkSlateGray,DarkTurquoise,DarkViolet,DeepPink,DeepSkyBlue,DimGray,DodgerBlue,Firebrick,FloralWhite,ForestGreen,Fuchsia,Gainsboro,GhostWhite,Gold,Goldenrod,Gray,Green,GreenYellow,Honeydew,HotPink,IndianRed,Indigo,Ivory,Khaki,Lavender,LavenderBlush,LawnGreen,LemonChiffon,LightBlue,LightCoral,LightCyan,LightGoldenrodYellow,LightGray,LightGreen,LightPink,LightSalmon,LightSeaGreen,LightSkyBlue,LightSlateGray,LightSteelBlue,LightYellow,Lime,LimeGreen,Linen,Magenta,Maroon,MediumAquamarine,MediumBlue,MediumOrchid,MediumPurple,MediumSeaGreen,MediumSlateBlue,MediumSpringGreen,MediumTurquoise,MediumVioletRed,MidnightBlue,MintCream,MistyRose,Moccasin,NavajoWhite,Navy,OldLace,Olive,OliveDrab,Orange,OrangeRed,Orchid,PaleGoldenrod,PaleGreen,PaleTurquoise,PaleVioletRed,PapayaWhip,PeachPuff,Peru,Pink,Plum,PowderBlue,Purple,Red,RosyBrown,RoyalBlue,SaddleBrown,Salmon,SandyBrown,SeaGreen,SeaShell,Sienna,Silver,SkyBlue,SlateBlue,SlateGray,Snow,SpringGreen,SteelBlue,Tan,Teal,Thistle,Tomato,Turquoise,Violet,Wheat,White,WhiteSmoke,Yellow,YellowGreen,ButtonFace,ButtonHighlight,ButtonShadow,GradientActiveCaption,GradientInactiveCaption,MenuBar,MenuHighlight
    Point|s2109||System.IEquatable`1[System.Drawing.Point] PointConverter||System.ComponentModel.TypeConverter
    PointF|s2109||System.IEquatable`1[System.Drawing.PointF]
    Rectangle|s2109||System.IEquatable`1[System.Drawing.Rectangle]
    RectangleConverter||System.ComponentModel.TypeConverter
    RectangleF|s2109||System.IEquatable`1[System.Drawing.RectangleF]
    Size|s2109||System.IEquatable`1[System.Drawing.Size] SizeConverter||System.ComponentModel.TypeConverter
    SizeF|s2109||System.IEquatable`1[System.Drawing.SizeF] SizeFConverter||System.ComponentModel.TypeConverter
    SystemColors|181
    =System.Dynamic
     BinaryOperationBinder|81|.DynamicMetaObjectBinder BindingRestrictions|81 CallInfo|101
    ConvertBinder|81|.DynamicMetaObjectBinder CreateInstanceBinder|81|.DynamicMetaObjectBinder
    DeleteIndexBinder|81|.DynamicMetaObjectBinder DeleteMemberBinder|81|.DynamicMetaObjectBinder DynamicMetaObject|
    DynamicMetaObjectBinder|81|System.Runtime.CompilerServices.CallSiteBinder
    DynamicObject|||.IDynamicMetaObjectProvider
    ExpandoObject|101||.IDynamicMetaObjectProvider;System.Collections.Generic.IDictionary`2[System.String,System.Object];System.Collections.Generic.ICollection`1[System.Collections.Generic.KeyValuePair`2[System.String,System.Object]];System.Collections.Generic.IEnumerable`1[System.Collections.Generic.KeyValuePair`2[System.String,System.Object]];System.Collections.IEnumerable;System.ComponentModel.INotifyPropertyChanged
    GetIndexBinder|81|.DynamicMetaObjectBinder GetMemberBinder|81|.DynamicMetaObjectBinder IDynamicMetaObjectProvider|i
    IInvokeOnGetBinder|i InvokeBinder|81|.DynamicMetaObjectBinder InvokeMemberBinder|81|.DynamicMetaObjectBinder
    SetIndexBinder|81|.DynamicMetaObjectBinder SetMemberBinder|81|.DynamicMetaObjectBinder
    UnaryOperationBinder|81|.DynamicMetaObjectBinder
    =System.Formats.Asn1
     Asn1Tag AsnContentException AsnDecoder AsnEncodingRules AsnReader AsnReaderOptions AsnWriter TagClass
    UniversalTagNumber
    =System.Formats.Tar
     GnuTarEntry PaxGlobalExtendedAttributesTarEntry PaxTarEntry PosixTarEntry TarEntry TarEntryFormat TarEntryType
    TarFile TarReader TarWriter UstarTarEntry V7TarEntry
    =System.Globalization
     Calendar|81||System.ICloneable CalendarAlgorithmType|e|||:Unknown,SolarCalendar,LunarCalendar,LunisolarCalendar
    CalendarWeekRule|e|||:FirstDay,FirstFullWeek,FirstFourDayWeek CharUnicodeInfo|181
    ChineseLunisolarCalendar||.EastAsianLunisolarCalendar
    CompareInfo|2001||System.Runtime.Serialization.IDeserializationCallback
    CompareOptions|e|||*:None,IgnoreCase,IgnoreNonSpace,IgnoreSymbols=4,IgnoreKanaType=8,IgnoreWidth=16,OrdinalIgnoreCase=268435456,StringSort=536870912,Ordinal=1073741824
    CultureInfo|||System.IFormatProvider;System.ICloneable CultureNotFoundException|2001|System.ArgumentException
    CultureTypes|e|||*:NeutralCultures=1,SpecificCultures,InstalledWin32Cultures=4,AllCultures=7,UserCustomCulture,ReplacementCultures=16,WindowsOnlyCultures=32,FrameworkCultures=64
    DateTimeFormatInfo|101||System.IFormatProvider;System.ICloneable
    DateTimeStyles|e|||*:None,AllowLeadingWhite,AllowTrailingWhite,AllowInnerWhite=4,AllowWhiteSpaces=7,NoCurrentDateDefault,AdjustToUniversal=16,AssumeLocal=32,AssumeUniversal=64,RoundtripKind=128
    DaylightTime| DigitShapes|e|||:Context,None,NativeNational EastAsianLunisolarCalendar|81|.Calendar
    GlobalizationExtensions|181 GregorianCalendar||.Calendar
    GregorianCalendarTypes|e|||:Localized=1,USEnglish,MiddleEastFrench=9,Arabic,TransliteratedEnglish,TransliteratedFrench
    HebrewCalendar||.Calendar HijriCalendar||.Calendar ISOWeek|181 IdnMapping|101 JapaneseCalendar||.Calendar
    JapaneseLunisolarCalendar||.EastAsianLunisolarCalendar JulianCalendar||.Calendar KoreanCalendar||.Calendar
    KoreanLunisolarCalendar||.EastAsianLunisolarCalendar NumberFormatInfo|101||System.IFormatProvider;System.ICloneable
    NumberStyles|e|||*:None,AllowLeadingWhite,AllowTrailingWhite,AllowLeadingSign=4,AllowTrailingSign=8,AllowParentheses=16,AllowDecimalPoint=32,AllowThousands=64,AllowExponent=128,AllowCurrencySymbol=256,AllowHexSpecifier=512,Integer=7,HexNumber=515,Number=111,Float=167,Currency=383,Any=511
    PersianCalendar||.Calendar RegionInfo| SortKey|
    SortVersion|2101||System.IEquatable`1[System.Globalization.SortVersion] StringInfo| TaiwanCalendar||.Calendar
    TaiwanLunisolarCalendar||.EastAsianLunisolarCalendar TextElementEnumerator|||System.Collections.IEnumerator
    TextInfo|||System.ICloneable;System.Runtime.Serialization.IDeserializationCallback ThaiBuddhistCalendar||.Calendar
    TimeSpanStyles|e|||*:None,AssumeNegative UmAlQuraCalendar||.Calendar
    UnicodeCategory|e|||:UppercaseLetter,LowercaseLetter,TitlecaseLetter,ModifierLetter,OtherLetter,NonSpacingMark,SpacingCombiningMark,EnclosingMark,DecimalDigitNumber,LetterNumber,OtherNumber,SpaceSeparator,LineSeparator,ParagraphSeparator,Control,Format,Surrogate,PrivateUse,ConnectorPunctuation,DashPunctuation,OpenPunctuation,ClosePunctuation,InitialQuotePunctuation,FinalQuotePunctuation,OtherPunctuation,MathSymbol,CurrencySymbol,ModifierSymbol,OtherSymbol,OtherNotAssigned
    =System.IO
     BinaryReader|||System.IDisposable BinaryWriter|||System.IDisposable;System.IAsyncDisposable
    BufferedStream|101|.Stream Directory|181 DirectoryInfo|101|.FileSystemInfo
    DirectoryNotFoundException|2001|.IOException DriveInfo|101||System.Runtime.Serialization.ISerializable
    DriveNotFoundException|2001|.IOException DriveType|e|||:Unknown,NoRootDirectory,Removable,Fixed,Network,CDRom,Ram
    EndOfStreamException|2001|.IOException EnumerationOptions| ErrorEventArgs||System.EventArgs ErrorEventHandler|d
    File|181 FileAccess|e|||*:Read=1,Write,ReadWrite
    FileAttributes|e|||*:ReadOnly=1,Hidden,System=4,Directory=16,Archive=32,Device=64,Normal=128,Temporary=256,SparseFile=512,ReparsePoint=1024,Compressed=2048,Offline=4096,NotContentIndexed=8192,Encrypted=16384,IntegrityStream=32768,NoScrubData=131072
    FileInfo|101|.FileSystemInfo FileLoadException|2001|.IOException
    FileMode|e|||:CreateNew=1,Create,Open,OpenOrCreate,Truncate,Append FileNotFoundException|2001|.IOException
    FileOptions|e|||*:None,WriteThrough=-2147483648,Asynchronous=1073741824,RandomAccess=268435456,DeleteOnClose=67108864,SequentialScan=134217728,Encrypted=16384
    FileShare|e|||*:None,Read,Write,ReadWrite,Delete,Inheritable=16 FileStream||.Stream FileStreamOptions
    FileSystemAclExtensions|181 FileSystemEventArgs||System.EventArgs FileSystemEventHandler|d
    FileSystemInfo|81|System.MarshalByRefObject|System.Runtime.Serialization.ISerializable
    FileSystemWatcher||System.ComponentModel.Component|System.ComponentModel.ISupportInitialize
    HandleInheritability|e|||:None,Inheritable IOException|2001|System.SystemException
    InternalBufferOverflowException|2001|System.SystemException InvalidDataException|2101|System.SystemException
    MatchCasing|e|||:PlatformDefault,CaseSensitive,CaseInsensitive MatchType|e|||:Simple,Win32 MemoryStream||.Stream
    NotifyFilters|e|||*:FileName=1,DirectoryName,Attributes=4,Size=8,LastWrite=16,LastAccess=32,CreationTime=64,Security=256
    Path|181 PathTooLongException|2001|.IOException RandomAccess RenamedEventArgs||.FileSystemEventArgs
    RenamedEventHandler|d SearchOption|e|||:TopDirectoryOnly,AllDirectories SeekOrigin|e|||:Begin,Current,End
    Stream|81|System.MarshalByRefObject|System.IDisposable;System.IAsyncDisposable StreamReader||.TextReader
    StreamWriter||.TextWriter StringReader||.TextReader StringWriter||.TextWriter
    TextReader|81|System.MarshalByRefObject|System.IDisposable
    TextWriter|81|System.MarshalByRefObject|System.IDisposable;System.IAsyncDisposable UnixFileMode
    UnmanagedMemoryAccessor|||System.IDisposable UnmanagedMemoryStream||.Stream WaitForChangedResult|s
    WatcherChangeTypes|e|||*:Created=1,Deleted,Changed=4,Renamed=8,All=15
    =System.IO.Compression
     BrotliCompressionOptions BrotliDecoder|s||System.IDisposable BrotliEncoder|s||System.IDisposable
    BrotliStream|101|System.IO.Stream CompressionLevel|e|||:Optimal,Fastest,NoCompression
    CompressionMode|e|||:Decompress,Compress DeflateStream||System.IO.Stream GZipStream||System.IO.Stream
    ZLibCompressionOptions ZLibCompressionStrategy
    ZLibException|2001|System.IO.IOException|System.Runtime.Serialization.ISerializable ZLibStream
    ZipArchive|||System.IDisposable ZipArchiveEntry| ZipArchiveMode|e|||:Read,Create,Update ZipFile|181
    ZipFileExtensions|181
    =System.IO.Enumeration
     FileSystemEntry|s FileSystemEnumerable`1|||System.Collections.IEnumerable FileSystemEnumerable`1+FindPredicate|d102
    FileSystemEnumerable`1+FindTransform|d102
    FileSystemEnumerator`1|81|System.Runtime.ConstrainedExecution.CriticalFinalizerObject|System.Collections.IEnumerator;System.IDisposable
    FileSystemName|181
    =System.IO.Hashing
     XxHash32
    =System.IO.IsolatedStorage
     INormalizeForIsolatedStorage|i IsolatedStorage|81|System.MarshalByRefObject
    IsolatedStorageException|2001|System.Exception|System.Runtime.Serialization.ISerializable
    IsolatedStorageFile|101|.IsolatedStorage|System.IDisposable IsolatedStorageFileStream||System.IO.FileStream
    IsolatedStorageScope|e|||*:None,User,Domain,Assembly=4,Roaming=8,Machine=16,Application=32
    =System.IO.MemoryMappedFiles
     MemoryMappedFile|||System.IDisposable
    MemoryMappedFileAccess|e|||:ReadWrite,Read,Write,CopyOnWrite,ReadExecute,ReadWriteExecute
    MemoryMappedFileOptions|e|||*:None,DelayAllocatePages=67108864
    MemoryMappedFileRights|e|||*:CopyOnWrite=1,Write,Read=4,Execute=8,Delete=65536,ReadPermissions=131072,ChangePermissions=262144,TakeOwnership=524288,ReadWrite=6,ReadExecute=12,ReadWriteExecute=14,FullControl=983055,AccessSystemSecurity=16777216
    MemoryMappedViewAccessor|101|System.IO.UnmanagedMemoryAccessor
    MemoryMappedViewStream|101|System.IO.UnmanagedMemoryStream
    =System.IO.Pipes
     AnonymousPipeClientStream|101|.PipeStream AnonymousPipeServerStream|101|.PipeStream
    NamedPipeClientStream|101|.PipeStream NamedPipeServerStream|101|.PipeStream
    PipeAccessRights|e|||*:ReadData=1,WriteData,CreateNewInstance=4,ReadExtendedAttributes=8,WriteExtendedAttributes=16,ReadAttributes=128,WriteAttributes=256,Write=274,Delete=65536,ReadPermissions=131072,Read=131209,ReadWrite=131483,ChangePermissions=262144,TakeOwnership=524288,Synchronize=1048576,FullControl=2032031,AccessSystemSecurity=16777216
    PipeAccessRule|101|System.Security.AccessControl.AccessRule
    PipeAuditRule|101|System.Security.AccessControl.AuditRule PipeDirection|e|||:In=1,Out,InOut
    PipeOptions|e|||*:None,WriteThrough=-2147483648,Asynchronous=1073741824,CurrentUserOnly=536870912
    PipeSecurity||System.Security.AccessControl.NativeObjectSecurity PipeStream|81|System.IO.Stream
    PipeStreamImpersonationWorker|d PipeTransmissionMode|e|||:Byte,Message PipesAclExtensions|181
    =System.Linq
     Enumerable|181 EnumerableExecutor|81 EnumerableExecutor`1||.EnumerableExecutor EnumerableQuery|81
    EnumerableQuery`1||.EnumerableQuery|System.Collections.IEnumerable;.IOrderedQueryable;.IQueryable;.IQueryProvider
    Grouping`2|||System.Collections.IEnumerable IGrouping`2|i||System.Collections.IEnumerable
    ILookup`2|i||System.Collections.IEnumerable IOrderedEnumerable`1|i||System.Collections.IEnumerable
    IOrderedQueryable|i||.IQueryable;System.Collections.IEnumerable
    IOrderedQueryable`1|i||System.Collections.IEnumerable;.IQueryable;.IOrderedQueryable IQueryProvider|i
    IQueryable|i||System.Collections.IEnumerable IQueryable`1|i||System.Collections.IEnumerable;.IQueryable
    ImmutableArrayExtensions|181 Lookup`2|||System.Collections.IEnumerable OrderedParallelQuery`1||.ParallelQuery`1
    ParallelEnumerable|181 ParallelExecutionMode|e|||:Default,ForceParallelism
    ParallelMergeOptions|e|||:Default,NotBuffered,AutoBuffered,FullyBuffered
    ParallelQuery|||System.Collections.IEnumerable ParallelQuery`1||.ParallelQuery|System.Collections.IEnumerable
    Queryable|181
    =System.Linq.Expressions
     BinaryExpression||.Expression BlockExpression||.Expression CatchBlock|101 ConditionalExpression||.Expression
    ConstantExpression||.Expression DebugInfoExpression||.Expression DefaultExpression|101|.Expression
    DynamicExpression||.Expression|.IDynamicExpression;.IArgumentProvider DynamicExpressionVisitor||.ExpressionVisitor
    ElementInit|101||.IArgumentProvider Expression|81
    ExpressionType|e|||:Add,AddChecked,And,AndAlso,ArrayLength,ArrayIndex,Call,Coalesce,Conditional,Constant,Convert,ConvertChecked,Divide,Equal,ExclusiveOr,GreaterThan,GreaterThanOrEqual,Invoke,Lambda,LeftShift,LessThan,LessThanOrEqual,ListInit,MemberAccess,MemberInit,Modulo,Multiply,MultiplyChecked,Negate,UnaryPlus,NegateChecked,New,NewArrayInit,NewArrayBounds,Not,NotEqual,Or,OrElse,Parameter,Power,Quote,RightShift,Subtract,SubtractChecked,TypeAs,TypeIs,Assign,Block,DebugInfo,Decrement,Dynamic,Default,Extension,Goto,Increment,Index,Label,RuntimeVariables,Loop,Switch,Throw,Try,Unbox,AddAssign,AndAssign,DivideAssign,ExclusiveOrAssign,LeftShiftAssign,ModuloAssign,MultiplyAssign,OrAssign,PowerAssign,RightShiftAssign,SubtractAssign,AddAssignChecked,MultiplyAssignChecked,SubtractAssignChecked,PreIncrementAssign,PreDecrementAssign,PostIncrementAssign,PostDecrementAssign,TypeEqual,OnesComplement,IsTrue,IsFalse
    ExpressionVisitor|81 Expression`1||.LambdaExpression GotoExpression|101|.Expression
    GotoExpressionKind|e|||:Goto,Return,Break,Continue IArgumentProvider|i IDynamicExpression|i||.IArgumentProvider
    IndexExpression|101|.Expression|.IArgumentProvider InvocationExpression||.Expression|.IArgumentProvider
    LabelExpression|101|.Expression LabelTarget|101 LambdaExpression|81|.Expression ListInitExpression|101|.Expression
    LoopExpression|101|.Expression MemberAssignment|101|.MemberBinding MemberBinding|81
    MemberBindingType|e|||:Assignment,MemberBinding,ListBinding MemberExpression||.Expression
    MemberInitExpression|101|.Expression MemberListBinding|101|.MemberBinding MemberMemberBinding|101|.MemberBinding
    MethodCallExpression||.Expression|.IArgumentProvider NewArrayExpression||.Expression
    NewExpression||.Expression|.IArgumentProvider ParameterExpression||.Expression
    RuntimeVariablesExpression|101|.Expression SwitchCase|101 SwitchExpression|101|.Expression SymbolDocumentInfo|
    TryExpression|101|.Expression TypeBinaryExpression|101|.Expression UnaryExpression|101|.Expression
    =System.Linq.Expressions.Interpreter
     LightLambda|
    =System.Net
     AuthenticationManager| AuthenticationSchemeSelector|d
    AuthenticationSchemes|e|||*:None,Digest,Negotiate,Ntlm=4,Basic=8,Anonymous=32768,IntegratedWindowsAuthentication=6
    Authorization| BindIPEndPoint|d Cookie|2101
    CookieCollection|2001||System.Collections.Generic.ICollection`1[System.Net.Cookie];System.Collections.Generic.IEnumerable`1[System.Net.Cookie];System.Collections.IEnumerable;System.Collections.Generic.IReadOnlyCollection`1[System.Net.Cookie];System.Collections.ICollection
    CookieContainer|2001 CookieException|2001|System.FormatException|System.Runtime.Serialization.ISerializable
    CookieVariant|e|||:Unknown,Plain,Rfc2109,Rfc2965,Default=2
    CredentialCache|||.ICredentials;.ICredentialsByHost;System.Collections.IEnumerable
    DecompressionMethods|e|||*:None,GZip,Deflate,Brotli=4,All=-1 Dns|181 DnsEndPoint||.EndPoint
    DownloadDataCompletedEventArgs||System.ComponentModel.AsyncCompletedEventArgs DownloadDataCompletedEventHandler|d
    DownloadProgressChangedEventArgs||System.ComponentModel.ProgressChangedEventArgs
    DownloadProgressChangedEventHandler|d
    DownloadStringCompletedEventArgs||System.ComponentModel.AsyncCompletedEventArgs
    DownloadStringCompletedEventHandler|d EndPoint|81
    FileWebRequest||.WebRequest|System.Runtime.Serialization.ISerializable
    FileWebResponse||.WebResponse|System.Runtime.Serialization.ISerializable
    FtpStatusCode|e|||:Undefined,RestartMarker=110,ServiceTemporarilyNotAvailable=120,DataAlreadyOpen=125,OpeningData=150,CommandOK=200,CommandExtraneous=202,DirectoryStatus=212,FileStatus,SystemType=215,SendUserCommand=220,ClosingControl,ClosingData=226,EnteringPassive,LoggedInProceed=230,ServerWantsSecureSession=234,FileActionOK=250,PathnameCreated=257,SendPasswordCommand=331,NeedLoginAccount,FileCommandPending=350,ServiceNotAvailable=421,CantOpenData=425,ConnectionClosed,ActionNotTakenFileUnavailableOrBusy=450,ActionAbortedLocalProcessingError,ActionNotTakenInsufficientSpace,CommandSyntaxError=500,ArgumentSyntaxError,CommandNotImplemented,BadCommandSequence,NotLoggedIn=530,AccountNeeded=532,ActionNotTakenFileUnavailable=550,ActionAbortedUnknownPageType,FileActionAborted,ActionNotTakenFilenameNotAllowed
    FtpWebRequest|101|.WebRequest FtpWebResponse||.WebResponse|System.IDisposable GlobalProxySelection|
    HttpContinueDelegate|d HttpListener|101||System.IDisposable HttpListener+ExtendedProtectionSelector|d102
    HttpListenerBasicIdentity||System.Security.Principal.GenericIdentity HttpListenerContext|101
    HttpListenerException|2001|System.ComponentModel.Win32Exception
    HttpListenerPrefixCollection|||System.Collections.Generic.ICollection`1[System.String];System.Collections.Generic.IEnumerable`1[System.String];System.Collections.IEnumerable
    HttpListenerRequest|101 HttpListenerResponse|101||System.IDisposable HttpListenerTimeoutManager|
    HttpRequestHeader|e|||:CacheControl,Connection,Date,KeepAlive,Pragma,Trailer,TransferEncoding,Upgrade,Via,Warning,Allow,ContentLength,ContentType,ContentEncoding,ContentLanguage,ContentLocation,ContentMd5,ContentRange,Expires,LastModified,Accept,AcceptCharset,AcceptEncoding,AcceptLanguage,Authorization,Cookie,Expect,From,Host,IfMatch,IfModifiedSince,IfNoneMatch,IfRange,IfUnmodifiedSince,MaxForwards,ProxyAuthorization,Referer,Range,Te,Translate,UserAgent
    HttpResponseHeader|e|||:CacheControl,Connection,Date,KeepAlive,Pragma,Trailer,TransferEncoding,Upgrade,Via,Warning,Allow,ContentLength,ContentType,ContentEncoding,ContentLanguage,ContentLocation,ContentMd5,ContentRange,Expires,LastModified,AcceptRanges,Age,ETag,Location,ProxyAuthenticate,RetryAfter,Server,SetCookie,Vary,WwwAuthenticate
    HttpStatusCode|e|||:Continue=100,SwitchingProtocols,Processing,EarlyHints,OK=200,Created,Accepted,NonAuthoritativeInformation,NoContent,ResetContent,PartialContent,MultiStatus,AlreadyReported,IMUsed=226,MultipleChoices=300,Ambiguous=300,MovedPermanently,Moved=301,Found,Redirect=302,SeeOther,RedirectMethod=303,NotModified,UseProxy,Unused,TemporaryRedirect,RedirectKeepVerb=307,PermanentRedirect,BadRequest=400,Unauthorized,PaymentRequired,Forbidden,NotFound,MethodNotAllowed,NotAcceptable,ProxyAuthenticationRequired,RequestTimeout,Conflict,Gone,LengthRequired,PreconditionFailed,RequestEntityTooLarge,RequestUriTooLong,UnsupportedMediaType,RequestedRangeNotSatisfiable,ExpectationFailed,MisdirectedRequest=421,UnprocessableEntity,Locked,FailedDependency,UpgradeRequired=426,PreconditionRequired=428,TooManyRequests,RequestHeaderFieldsTooLarge=431,UnavailableForLegalReasons=451,InternalServerError=500,NotImplemented,BadGateway,ServiceUnavailable,GatewayTimeout,HttpVersionNotSupported,VariantAlsoNegotiates,InsufficientStorage,LoopDetected,NotExtended=510,NetworkAuthenticationRequired
    HttpVersion|181 HttpVersionPolicy HttpWebRequest||.WebRequest|System.Runtime.Serialization.ISerializable
    HttpWebResponse||.WebResponse|System.Runtime.Serialization.ISerializable IAuthenticationModule|i ICredentialPolicy|i
    ICredentials|i ICredentialsByHost|i IPAddress| IPEndPoint||.EndPoint IPHostEntry| IPNetwork IWebProxy|i
    IWebProxyScript|i IWebRequestCreate|i NetworkCredential|||.ICredentials;.ICredentialsByHost
    OpenReadCompletedEventArgs||System.ComponentModel.AsyncCompletedEventArgs OpenReadCompletedEventHandler|d
    OpenWriteCompletedEventArgs||System.ComponentModel.AsyncCompletedEventArgs OpenWriteCompletedEventHandler|d
    PathList|2101
    ProtocolViolationException|2001|System.InvalidOperationException|System.Runtime.Serialization.ISerializable
    SecurityProtocolType|e|||*:SystemDefault,Ssl3=48,Tls=192,Tls11=768,Tls12=3072,Tls13=12288 ServicePoint|
    ServicePointManager| SocketAddress| TransportContext|81
    UploadDataCompletedEventArgs||System.ComponentModel.AsyncCompletedEventArgs UploadDataCompletedEventHandler|d
    UploadFileCompletedEventArgs||System.ComponentModel.AsyncCompletedEventArgs UploadFileCompletedEventHandler|d
    UploadProgressChangedEventArgs||System.ComponentModel.ProgressChangedEventArgs UploadProgressChangedEventHandler|d
    UploadStringCompletedEventArgs||System.ComponentModel.AsyncCompletedEventArgs UploadStringCompletedEventHandler|d
    UploadValuesCompletedEventArgs||System.ComponentModel.AsyncCompletedEventArgs UploadValuesCompletedEventHandler|d
    WebClient||System.ComponentModel.Component
    WebException|2001|System.InvalidOperationException|System.Runtime.Serialization.ISerializable
    WebExceptionStatus|e|||:Success,NameResolutionFailure,ConnectFailure,ReceiveFailure,SendFailure,PipelineFailure,RequestCanceled,ProtocolError,ConnectionClosed,TrustFailure,SecureChannelFailure,ServerProtocolViolation,KeepAliveFailure,Pending,Timeout,ProxyNameResolutionFailure,UnknownError,MessageLengthLimitExceeded,CacheEntryNotFound,RequestProhibitedByCachePolicy,RequestProhibitedByProxy
    WebHeaderCollection||System.Collections.Specialized.NameValueCollection|System.Runtime.Serialization.ISerializable
    WebProxy|||.IWebProxy;System.Runtime.Serialization.ISerializable
    WebRequest|81|System.MarshalByRefObject|System.Runtime.Serialization.ISerializable WebRequestMethods|181
    WebRequestMethods+File|182 WebRequestMethods+Ftp|182 WebRequestMethods+Http|182
    WebResponse|81|System.MarshalByRefObject|System.Runtime.Serialization.ISerializable;System.IDisposable
    WebUtility|181 WriteStreamClosedEventArgs||System.EventArgs WriteStreamClosedEventHandler|d
    =System.Net.Cache
     HttpCacheAgeControl|e|||:None,MinFresh,MaxAge,MaxStale=4,MaxAgeAndMinFresh=3,MaxAgeAndMaxStale=6
    HttpRequestCacheLevel|e|||:Default,BypassCache,CacheOnly,CacheIfAvailable,Revalidate,Reload,NoCacheNoStore,CacheOrNextCacheOnly,Refresh
    HttpRequestCachePolicy||.RequestCachePolicy
    RequestCacheLevel|e|||:Default,BypassCache,CacheOnly,CacheIfAvailable,Revalidate,Reload,NoCacheNoStore
    RequestCachePolicy|
    =System.Net.Http
     ByteArrayContent||.HttpContent ByteArrayHelpers ClientCertificateOption|e|||:Manual,Automatic
    DelegatingHandler|81|.HttpMessageHandler FormUrlEncodedContent||.ByteArrayContent HttpClient||.HttpMessageInvoker
    HttpClientHandler||.HttpMessageHandler HttpCompletionOption|e|||:ResponseContentRead,ResponseHeadersRead
    HttpContent|81||System.IDisposable HttpIOException HttpKeepAlivePingPolicy HttpMessageHandler|81||System.IDisposable
    HttpMessageInvoker|||System.IDisposable HttpMethod|||System.IEquatable`1[System.Net.Http.HttpMethod]
    HttpProtocolException HttpRequestError HttpRequestException||System.Exception
    HttpRequestMessage|||System.IDisposable HttpRequestOptions HttpRequestOptionsKey`1
    HttpResponseMessage|||System.IDisposable HttpVersionPolicy MessageProcessingHandler|81|.DelegatingHandler
    MultipartContent||.HttpContent|System.Collections.Generic.IEnumerable`1[System.Net.Http.HttpContent];System.Collections.IEnumerable
    MultipartFormDataContent||.MultipartContent ReadOnlyMemoryContent|101|.HttpContent SocketsHttpConnectionContext
    SocketsHttpHandler|101|.HttpMessageHandler SocketsHttpPlaintextStreamFilterContext StreamContent||.HttpContent
    StringContent||.ByteArrayContent
    =System.Net.Http.Headers
     AuthenticationHeaderValue|||System.ICloneable CacheControlHeaderValue|||System.ICloneable
    ContentDispositionHeaderValue|||System.ICloneable ContentRangeHeaderValue|||System.ICloneable
    EntityTagHeaderValue|||System.ICloneable HttpContentHeaders|101|.HttpHeaders
    HttpHeaderValueCollection`1|101||System.Collections.IEnumerable
    HttpHeaders|81||System.Collections.Generic.IEnumerable`1[System.Collections.Generic.KeyValuePair`2[System.String,System.Collections.Generic.IEnumerable`1[System.String]]];System.Collections.IEnumerable
    HttpRequestHeaders|101|.HttpHeaders HttpResponseHeaders|101|.HttpHeaders MediaTypeHeaderValue|||System.ICloneable
    MediaTypeWithQualityHeaderValue|101|.MediaTypeHeaderValue|System.ICloneable NameValueHeaderValue|||System.ICloneable
    NameValueWithParametersHeaderValue||.NameValueHeaderValue|System.ICloneable ProductHeaderValue|||System.ICloneable
    ProductInfoHeaderValue|||System.ICloneable RangeConditionHeaderValue|||System.ICloneable
    RangeHeaderValue|||System.ICloneable RangeItemHeaderValue|||System.ICloneable
    RetryConditionHeaderValue|||System.ICloneable StringWithQualityHeaderValue|||System.ICloneable
    TransferCodingHeaderValue|||System.ICloneable
    TransferCodingWithQualityHeaderValue|101|.TransferCodingHeaderValue|System.ICloneable
    ViaHeaderValue|||System.ICloneable WarningHeaderValue|||System.ICloneable
    =System.Net.Http.Json
     HttpClientJsonExtensions HttpContentJsonExtensions JsonContent
    =System.Net.Internals
    ProtocolType|e|||:IP,IPv6HopByHopOptions=0,Icmp,Igmp,Ggp,IPv4,Tcp=6,Pup=12,Udp=17,Idp=22,IPv6=41,IPv6RoutingHeader=43,IPv6FragmentHeader,IPSecEncapsulatingSecurityPayload=50,IPSecAuthenticationHeader,IcmpV6=58,IPv6NoNextHeader,IPv6DestinationOptions,ND=77,Raw=255,Unspecified=0,Ipx=1000,Spx=1256,SpxII,Unknown=-1
    =System.Net.Mail
     AlternateView||.AttachmentBase
    AlternateViewCollection|101|System.Collections.ObjectModel.Collection`1[System.Net.Mail.AlternateView]|System.IDisposable
    Attachment||.AttachmentBase AttachmentBase|81||System.IDisposable
    AttachmentCollection|101|System.Collections.ObjectModel.Collection`1[System.Net.Mail.Attachment]|System.IDisposable
    DeliveryNotificationOptions|e|||*:None,OnSuccess,OnFailure,Delay=4,Never=134217728 LinkedResource||.AttachmentBase
    LinkedResourceCollection|101|System.Collections.ObjectModel.Collection`1[System.Net.Mail.LinkedResource]|System.IDisposable
    MailAddress|0 MailAddressCollection||System.Collections.ObjectModel.Collection`1[System.Net.Mail.MailAddress]
    MailMessage|||System.IDisposable MailPriority|e|||:Normal,Low,High SendCompletedEventHandler|d
    SmtpClient|||System.IDisposable SmtpDeliveryFormat|e|||:SevenBit,International
    SmtpDeliveryMethod|e|||:Network,SpecifiedPickupDirectory,PickupDirectoryFromIis
    SmtpException|2001|System.Exception|System.Runtime.Serialization.ISerializable
    SmtpFailedRecipientException|2001|.SmtpException|System.Runtime.Serialization.ISerializable
    SmtpFailedRecipientsException|2001|.SmtpFailedRecipientException|System.Runtime.Serialization.ISerializable
    SmtpStatusCode|e|||:SystemStatus=211,HelpMessage=214,ServiceReady=220,ServiceClosingTransmissionChannel,Ok=250,UserNotLocalWillForward,CannotVerifyUserWillAttemptDelivery,StartMailInput=354,ServiceNotAvailable=421,MailboxBusy=450,LocalErrorInProcessing,InsufficientStorage,ClientNotPermitted=454,CommandUnrecognized=500,SyntaxError,CommandNotImplemented,BadCommandSequence,MustIssueStartTlsFirst=530,CommandParameterNotImplemented=504,MailboxUnavailable=550,UserNotLocalTryAlternatePath,ExceededStorageAllocation,MailboxNameNotAllowed,TransactionFailed,GeneralFailure=-1
    =System.Net.Mime
     ContentDisposition| ContentType| DispositionTypeNames|181 MediaTypeNames|181 MediaTypeNames+Application|182
    MediaTypeNames+Image|182 MediaTypeNames+Text|182
    TransferEncoding|e|||:Unknown=-1,QuotedPrintable,Base64,SevenBit,EightBit
    =System.Net.NetworkInformation
     DuplicateAddressDetectionState|e|||:Invalid,Tentative,Duplicate,Deprecated,Preferred GatewayIPAddressInformation|81
    GatewayIPAddressInformationCollection|||System.Collections.Generic.ICollection`1[System.Net.NetworkInformation.GatewayIPAddressInformation];System.Collections.Generic.IEnumerable`1[System.Net.NetworkInformation.GatewayIPAddressInformation];System.Collections.IEnumerable
    IPAddressCollection|||System.Collections.Generic.ICollection`1[System.Net.IPAddress];System.Collections.Generic.IEnumerable`1[System.Net.IPAddress];System.Collections.IEnumerable
    IPAddressInformation|81
    IPAddressInformationCollection|||System.Collections.Generic.ICollection`1[System.Net.NetworkInformation.IPAddressInformation];System.Collections.Generic.IEnumerable`1[System.Net.NetworkInformation.IPAddressInformation];System.Collections.IEnumerable
    IPGlobalProperties|81 IPGlobalStatistics|81 IPInterfaceProperties|81 IPInterfaceStatistics|81
    IPStatus|e|||:Success,DestinationNetworkUnreachable=11002,DestinationHostUnreachable,DestinationProtocolUnreachable,DestinationPortUnreachable,DestinationProhibited=11004,NoResources=11006,BadOption,HardwareError,PacketTooBig,TimedOut,BadRoute=11012,TtlExpired,TtlReassemblyTimeExceeded,ParameterProblem,SourceQuench,BadDestination=11018,DestinationUnreachable=11040,TimeExceeded,BadHeader,UnrecognizedNextHeader,IcmpError,DestinationScopeMismatch,Unknown=-1
    IPv4InterfaceProperties|81 IPv4InterfaceStatistics|81 IPv6InterfaceProperties|81 IcmpV4Statistics|81
    IcmpV6Statistics|81 MulticastIPAddressInformation|81|.IPAddressInformation
    MulticastIPAddressInformationCollection|||System.Collections.Generic.ICollection`1[System.Net.NetworkInformation.MulticastIPAddressInformation];System.Collections.Generic.IEnumerable`1[System.Net.NetworkInformation.MulticastIPAddressInformation];System.Collections.IEnumerable
    NetBiosNodeType|e|||:Unknown,Broadcast,Peer2Peer,Mixed=4,Hybrid=8 NetworkAddressChangedEventHandler|d
    NetworkAvailabilityChangedEventHandler|d NetworkAvailabilityEventArgs||System.EventArgs NetworkChange|
    NetworkInformationException|2001|System.ComponentModel.Win32Exception NetworkInterface|81
    NetworkInterfaceComponent|e|||:IPv4,IPv6
    NetworkInterfaceType|e|||:Unknown=1,Ethernet=6,TokenRing=9,Fddi=15,BasicIsdn=20,PrimaryIsdn,Ppp=23,Loopback,Ethernet3Megabit=26,Slip=28,Atm=37,GenericModem=48,FastEthernetT=62,Isdn,FastEthernetFx=69,Wireless80211=71,AsymmetricDsl=94,RateAdaptDsl,SymmetricDsl,VeryHighSpeedDsl,IPOverAtm=114,GigabitEthernet=117,Tunnel=131,MultiRateSymmetricDsl=143,HighPerformanceSerialBus,Wman=237,Wwanpp=243,Wwanpp2
    OperationalStatus|e|||:Up=1,Down,Testing,Unknown,Dormant,NotPresent,LowerLayerDown PhysicalAddress|
    Ping||System.ComponentModel.Component PingCompletedEventArgs||System.ComponentModel.AsyncCompletedEventArgs
    PingCompletedEventHandler|d PingException|2001|System.InvalidOperationException PingOptions| PingReply|
    PrefixOrigin|e|||:Other,Manual,WellKnown,Dhcp,RouterAdvertisement
    ScopeLevel|e|||:None,Interface,Link,Subnet,Admin,Site,Organization=8,Global=14
    SuffixOrigin|e|||:Other,Manual,WellKnown,OriginDhcp,LinkLayerAddress,Random TcpConnectionInformation|81
    TcpState|e|||:Unknown,Closed,Listen,SynSent,SynReceived,Established,FinWait1,FinWait2,CloseWait,Closing,LastAck,TimeWait,DeleteTcb
    TcpStatistics|81 UdpStatistics|81 UnicastIPAddressInformation|81|.IPAddressInformation
    UnicastIPAddressInformationCollection|||System.Collections.Generic.ICollection`1[System.Net.NetworkInformation.UnicastIPAddressInformation];System.Collections.Generic.IEnumerable`1[System.Net.NetworkInformation.UnicastIPAddressInformation];System.Collections.IEnumerable
    =System.Net.Quic
     QuicConnection QuicError QuicException QuicListener QuicStream
    =System.Net.Security
     AuthenticatedStream|81|System.IO.Stream AuthenticationLevel|e|||:None,MutualAuthRequested,MutualAuthRequired
    CipherSuitesPolicy|101 EncryptionPolicy|e|||:RequireEncryption,AllowNoEncryption,NoEncryption
    LocalCertificateSelectionCallback|d NegotiateStream||.AuthenticatedStream
    ProtectionLevel|e|||:None,Sign,EncryptAndSign RemoteCertificateValidationCallback|d
    ServerCertificateSelectionCallback|d
    SslApplicationProtocol|s||System.IEquatable`1[System.Net.Security.SslApplicationProtocol]
    SslClientAuthenticationOptions|
    SslPolicyErrors|e|||*:None,RemoteCertificateNotAvailable,RemoteCertificateNameMismatch,RemoteCertificateChainErrors=4
    SslServerAuthenticationOptions| SslStream||.AuthenticatedStream
    TlsCipherSuite|e|||H:TLS_NULL_WITH_NULL_NULL,TLS_RSA_WITH_NULL_MD5,TLS_RSA_WITH_NULL_SHA,TLS_RSA_EXPORT_WITH_RC4_40_MD5,TLS_RSA_WITH_RC4_128_MD5,TLS_RSA_WITH_RC4_128_SHA,TLS_RSA_EXPORT_WITH_RC2_CBC_40_MD5,TLS_RSA_WITH_IDEA_CBC_SHA,TLS_RSA_EXPORT_WITH_DES40_CBC_SHA,TLS_RSA_WITH_DES_CBC_SHA,TLS_RSA_WITH_3DES_EDE_CBC_SHA,TLS_DH_DSS_EXPORT_WITH_DES40_CBC_SHA,TLS_DH_DSS_WITH_DES_CBC_SHA,TLS_DH_DSS_WITH_3DES_EDE_CBC_SHA,TLS_DH_RSA_EXPORT_WITH_DES40_CBC_SHA,TLS_DH_RSA_WITH_DES_CBC_SHA,TLS_DH_RSA_WITH_3DES_EDE_CBC_SHA,TLS_DHE_DSS_EXPORT_WITH_DES40_CBC_SHA,TLS_DHE_DSS_WITH_DES_CBC_SHA,TLS_DHE_DSS_WITH_3DES_EDE_CBC_SHA,TLS_DHE_RSA_EXPORT_WITH_DES40_CBC_SHA,TLS_DHE_RSA_WITH_DES_CBC_SHA,TLS_DHE_RSA_WITH_3DES_EDE_CBC_SHA,TLS_DH_anon_EXPORT_WITH_RC4_40_MD5,TLS_DH_anon_WITH_RC4_128_MD5,TLS_DH_anon_EXPORT_WITH_DES40_CBC_SHA,TLS_DH_anon_WITH_DES_CBC_SHA,TLS_DH_anon_WITH_3DES_EDE_CBC_SHA,TLS_KRB5_WITH_DES_CBC_SHA=30,TLS_KRB5_WITH_3DES_EDE_CBC_SHA,TLS_KRB5_WITH_RC4_128_SHA,TLS_KRB5_WITH_IDEA_CBC_SHA,TLS_KRB5_WITH_DES_CBC_MD5,TLS_KRB5_WITH_3DES_EDE_CBC_MD5,TLS_KRB5_WITH_RC4_128_MD5,TLS_KRB5_WITH_IDEA_CBC_MD5,TLS_KRB5_EXPORT_WITH_DES_CBC_40_SHA,TLS_KRB5_EXPORT_WITH_RC2_CBC_40_SHA,TLS_KRB5_EXPORT_WITH_RC4_40_SHA,TLS_KRB5_EXPORT_WITH_DES_CBC_40_MD5,TLS_KRB5_EXPORT_WITH_RC2_CBC_40_MD5,TLS_KRB5_EXPORT_WITH_RC4_40_MD5,TLS_PSK_WITH_NULL_SHA,TLS_DHE_PSK_WITH_NULL_SHA,TLS_RSA_PSK_WITH_NULL_SHA,TLS_RSA_WITH_AES_128_CBC_SHA,TLS_DH_DSS_WITH_AES_128_CBC_SHA,TLS_DH_RSA_WITH_AES_128_CBC_SHA,TLS_DHE_DSS_WITH_AES_128_CBC_SHA,TLS_DHE_RSA_WITH_AES_128_CBC_SHA,TLS_DH_anon_WITH_AES_128_CBC_SHA,TLS_RSA_WITH_AES_256_CBC_SHA,TLS_DH_DSS_WITH_AES_256_CBC_SHA,TLS_DH_RSA_WITH_AES_256_CBC_SHA,TLS_DHE_DSS_WITH_AES_256_CBC_SHA,TLS_DHE_RSA_WITH_AES_256_CBC_SHA,TLS_DH_anon_WITH_AES_256_CBC_SHA,TLS_RSA_WITH_NULL_SHA256,TLS_RSA_WITH_AES_128_CBC_SHA256,TLS_RSA_WITH_AES_256_CBC_SHA256,TLS_DH_DSS_WITH_AES_128_CBC_SHA256,TLS_DH_RSA_WITH_AES_128_CBC_SHA256,TLS_DHE_DSS_WITH_AES_128_CBC_SHA256,TLS_RSA_WITH_CAMELLIA_128_CBC_SHA,TLS_DH_DSS_WITH_CAMELLIA_128_CBC_SHA,TLS_DH_RSA_WITH_CAMELLIA_128_CBC_SHA,TLS_DHE_DSS_WITH_CAMELLIA_128_CBC_SHA,TLS_DHE_RSA_WITH_CAMELLIA_128_CBC_SHA,TLS_DH_anon_WITH_CAMELLIA_128_CBC_SHA,TLS_DHE_RSA_WITH_AES_128_CBC_SHA256=103,TLS_DH_DSS_WITH_AES_256_CBC_SHA256,TLS_DH_RSA_WITH_AES_256_CBC_SHA256,TLS_DHE_DSS_WITH_AES_256_CBC_SHA256,TLS_DHE_RSA_WITH_AES_256_CBC_SHA256,TLS_DH_anon_WITH_AES_128_CBC_SHA256,TLS_DH_anon_WITH_AES_256_CBC_SHA256,TLS_RSA_WITH_CAMELLIA_256_CBC_SHA=132,TLS_DH_DSS_WITH_CAMELLIA_256_CBC_SHA,TLS_DH_RSA_WITH_CAMELLIA_256_CBC_SHA,TLS_DHE_DSS_WITH_CAMELLIA_256_CBC_SHA,TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA,TLS_DH_anon_WITH_CAMELLIA_256_CBC_SHA,TLS_PSK_WITH_RC4_128_SHA,TLS_PSK_WITH_3DES_EDE_CBC_SHA,TLS_PSK_WITH_AES_128_CBC_SHA,TLS_PSK_WITH_AES_256_CBC_SHA,TLS_DHE_PSK_WITH_RC4_128_SHA,TLS_DHE_PSK_WITH_3DES_EDE_CBC_SHA,TLS_DHE_PSK_WITH_AES_128_CBC_SHA,TLS_DHE_PSK_WITH_AES_256_CBC_SHA,TLS_RSA_PSK_WITH_RC4_128_SHA,TLS_RSA_PSK_WITH_3DES_EDE_CBC_SHA,TLS_RSA_PSK_WITH_AES_128_CBC_SHA,TLS_RSA_PSK_WITH_AES_256_CBC_SHA,TLS_RSA_WITH_SEED_CBC_SHA,TLS_DH_DSS_WITH_SEED_CBC_SHA,TLS_DH_RSA_WITH_SEED_CBC_SHA,TLS_DHE_DSS_WITH_SEED_CBC_SHA,TLS_DHE_RSA_WITH_SEED_CBC_SHA,TLS_DH_anon_WITH_SEED_CBC_SHA,TLS_RSA_WITH_AES_128_GCM_SHA256,TLS_RSA_WITH_AES_256_GCM_SHA384,TLS_DHE_RSA_WITH_AES_128_GCM_SHA256,TLS_DHE_RSA_WITH_AES_256_GCM_SHA384,TLS_DH_RSA_WITH_AES_128_GCM_SHA256,TLS_DH_RSA_WITH_AES_256_GCM_SHA384,TLS_DHE_DSS_WITH_AES_128_GCM_SHA256,TLS_DHE_DSS_WITH_AES_256_GCM_SHA384,TLS_DH_DSS_WITH_AES_128_GCM_SHA256,TLS_DH_DSS_WITH_AES_256_GCM_SHA384,TLS_DH_anon_WITH_AES_128_GCM_SHA256,TLS_DH_anon_WITH_AES_256_GCM_SHA384,TLS_PSK_WITH_AES_128_GCM_SHA256,TLS_PSK_WITH_AES_256_GCM_SHA384,TLS_DHE_PSK_WITH_AES_128_GCM_SHA256,TLS_DHE_PSK_WITH_AES_256_GCM_SHA384,TLS_RSA_PSK_WITH_AES_128_GCM_SHA256,TLS_RSA_PSK_WITH_AES_256_GCM_SHA384,TLS_PSK_WITH_AES_128_CBC_SHA256,TLS_PSK_WITH_AES_256_CBC_SHA384,TLS_PSK_WITH_NULL_SHA256,TLS_PSK_WITH_NULL_SHA384,TLS_DHE_PSK_WITH_AES_128_CBC_SHA256,TLS_DHE_PSK_WITH_AES_256_CBC_SHA384,TLS_DHE_PSK_WITH_NULL_SHA256,TLS_DHE_PSK_WITH_NULL_SHA384,TLS_RSA_PSK_WITH_AES_128_CBC_SHA256,TLS_RSA_PSK_WITH_AES_256_CBC_SHA384,TLS_RSA_PSK_WITH_NULL_SHA256,TLS_RSA_PSK_WITH_NULL_SHA384,TLS_RSA_WITH_CAMELLIA_128_CBC_SHA256,TLS_DH_DSS_WITH_CAMELLIA_128_CBC_SHA256,TLS_DH_RSA_WITH_CAMELLIA_128_CBC_SHA256,TLS_DHE_DSS_WITH_CAMELLIA_128_CBC_SHA256,TLS_DHE_RSA_WITH_CAMELLIA_128_CBC_SHA256,TLS_DH_anon_WITH_CAMELLIA_128_CBC_SHA256,TLS_RSA_WITH_CAMELLIA_256_CBC_SHA256,TLS_DH_DSS_WITH_CAMELLIA_256_CBC_SHA256,TLS_DH_RSA_WITH_CAMELLIA_256_CBC_SHA256,TLS_DHE_DSS_WITH_CAMELLIA_256_CBC_SHA256,TLS_DHE_RSA_WITH_CAMELLIA_256_CBC_SHA256,TLS_DH_anon_WITH_CAMELLIA_256_CBC_SHA256,TLS_AES_128_GCM_SHA256=4865,TLS_AES_256_GCM_SHA384,TLS_CHACHA20_POLY1305_SHA256,TLS_AES_128_CCM_SHA256,TLS_AES_128_CCM_8_SHA256,TLS_ECDH_ECDSA_WITH_NULL_SHA=49153,TLS_ECDH_ECDSA_WITH_RC4_128_SHA,TLS_ECDH_ECDSA_WITH_3DES_EDE_CBC_SHA,TLS_ECDH_ECDSA_WITH_AES_128_CBC_SHA,TLS_ECDH_ECDSA_WITH_AES_256_CBC_SHA,TLS_ECDHE_ECDSA_WITH_NULL_SHA,TLS_ECDHE_ECDSA_WITH_RC4_128_SHA,TLS_ECDHE_ECDSA_WITH_3DES_EDE_CBC_SHA,TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA,TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA,TLS_ECDH_RSA_WITH_NULL_SHA,TLS_ECDH_RSA_WITH_RC4_128_SHA,TLS_ECDH_RSA_WITH_3DES_EDE_CBC_SHA,TLS_ECDH_RSA_WITH_AES_128_CBC_SHA,TLS_ECDH_RSA_WITH_AES_256_CBC_SHA,TLS_ECDHE_RSA_WITH_NULL_SHA,TLS_ECDHE_RSA_WITH_RC4_128_SHA,TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA,TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA,TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA,TLS_ECDH_anon_WITH_NULL_SHA,TLS_ECDH_anon_WITH_RC4_128_SHA,TLS_ECDH_anon_WITH_3DES_EDE_CBC_SHA,TLS_ECDH_anon_WITH_AES_128_CBC_SHA,TLS_ECDH_anon_WITH_AES_256_CBC_SHA,TLS_SRP_SHA_WITH_3DES_EDE_CBC_SHA,TLS_SRP_SHA_RSA_WITH_3DES_EDE_CBC_SHA,TLS_SRP_SHA_DSS_WITH_3DES_EDE_CBC_SHA,TLS_SRP_SHA_WITH_AES_128_CBC_SHA,TLS_SRP_SHA_RSA_WITH_AES_128_CBC_SHA,TLS_SRP_SHA_DSS_WITH_AES_128_CBC_SHA,TLS_SRP_SHA_WITH_AES_256_CBC_SHA,TLS_SRP_SHA_RSA_WITH_AES_256_CBC_SHA,TLS_SRP_SHA_DSS_WITH_AES_256_CBC_SHA,TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256,TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384,TLS_ECDH_ECDSA_WITH_AES_128_CBC_SHA256,TLS_ECDH_ECDSA_WITH_AES_256_CBC_SHA384,TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256,TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384,TLS_ECDH_RSA_WITH_AES_128_CBC_SHA256,TLS_ECDH_RSA_WITH_AES_256_CBC_SHA384,TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDH_ECDSA_WITH_AES_128_GCM_SHA256,TLS_ECDH_ECDSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,TLS_ECDH_RSA_WITH_AES_128_GCM_SHA256,TLS_ECDH_RSA_WITH_AES_256_GCM_SHA384,TLS_ECDHE_PSK_WITH_RC4_128_SHA,TLS_ECDHE_PSK_WITH_3DES_EDE_CBC_SHA,TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA,TLS_ECDHE_PSK_WITH_AES_256_CBC_SHA,TLS_ECDHE_PSK_WITH_AES_128_CBC_SHA256,TLS_ECDHE_PSK_WITH_AES_256_CBC_SHA384,TLS_ECDHE_PSK_WITH_NULL_SHA,TLS_ECDHE_PSK_WITH_NULL_SHA256,TLS_ECDHE_PSK_WITH_NULL_SHA384,TLS_RSA_WITH_ARIA_128_CBC_SHA256,TLS_RSA_WITH_ARIA_256_CBC_SHA384,TLS_DH_DSS_WITH_ARIA_128_CBC_SHA256,TLS_DH_DSS_WITH_ARIA_256_CBC_SHA384,TLS_DH_RSA_WITH_ARIA_128_CBC_SHA256,TLS_DH_RSA_WITH_ARIA_256_CBC_SHA384,TLS_DHE_DSS_WITH_ARIA_128_CBC_SHA256,TLS_DHE_DSS_WITH_ARIA_256_CBC_SHA384,TLS_DHE_RSA_WITH_ARIA_128_CBC_SHA256,TLS_DHE_RSA_WITH_ARIA_256_CBC_SHA384,TLS_DH_anon_WITH_ARIA_128_CBC_SHA256,TLS_DH_anon_WITH_ARIA_256_CBC_SHA384,TLS_ECDHE_ECDSA_WITH_ARIA_128_CBC_SHA256,TLS_ECDHE_ECDSA_WITH_ARIA_256_CBC_SHA384,TLS_ECDH_ECDSA_WITH_ARIA_128_CBC_SHA256,TLS_ECDH_ECDSA_WITH_ARIA_256_CBC_SHA384,TLS_ECDHE_RSA_WITH_ARIA_128_CBC_SHA256,TLS_ECDHE_RSA_WITH_ARIA_256_CBC_SHA384,TLS_ECDH_RSA_WITH_ARIA_128_CBC_SHA256,TLS_ECDH_RSA_WITH_ARIA_256_CBC_SHA384,TLS_RSA_WITH_ARIA_128_GCM_SHA256,TLS_RSA_WITH_ARIA_256_GCM_SHA384,TLS_DHE_RSA_WITH_ARIA_128_GCM_SHA256,TLS_DHE_RSA_WITH_ARIA_256_GCM_SHA384,TLS_DH_RSA_WITH_ARIA_128_GCM_SHA256,TLS_DH_RSA_WITH_ARIA_256_GCM_SHA384,TLS_DHE_DSS_WITH_ARIA_128_GCM_SHA256,TLS_DHE_DSS_WITH_ARIA_256_GCM_SHA384,TLS_DH_DSS_WITH_ARIA_128_GCM_SHA256,TLS_DH_DSS_WITH_ARIA_256_GCM_SHA384,TLS_DH_anon_WITH_ARIA_128_GCM_SHA256,TLS_DH_anon_WITH_ARIA_256_GCM_SHA384,TLS_ECDHE_ECDSA_WITH_ARIA_128_GCM_SHA256,TLS_ECDHE_ECDSA_WITH_ARIA_256_GCM_SHA384,TLS_ECDH_ECDSA_WITH_ARIA_128_GCM_SHA256,TLS_ECDH_ECDSA_WITH_ARIA_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_ARIA_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_ARIA_256_GCM_SHA384,TLS_ECDH_RSA_WITH_ARIA_128_GCM_SHA256,TLS_ECDH_RSA_WITH_ARIA_256_GCM_SHA384,TLS_PSK_WITH_ARIA_128_CBC_SHA256,TLS_PSK_WITH_ARIA_256_CBC_SHA384,TLS_DHE_PSK_WITH_ARIA_128_CBC_SHA256,TLS_DHE_PSK_WITH_ARIA_256_CBC_SHA384,TLS_RSA_PSK_WITH_ARIA_128_CBC_SHA256,TLS_RSA_PSK_WITH_ARIA_256_CBC_SHA384,TLS_PSK_WITH_ARIA_128_GCM_SHA256,TLS_PSK_WITH_ARIA_256_GCM_SHA384,TLS_DHE_PSK_WITH_ARIA_128_GCM_SHA256,TLS_DHE_PSK_WITH_ARIA_256_GCM_SHA384,TLS_RSA_PSK_WITH_ARIA_128_GCM_SHA256,TLS_RSA_PSK_WITH_ARIA_256_GCM_SHA384,TLS_ECDHE_PSK_WITH_ARIA_128_CBC_SHA256,TLS_ECDHE_PSK_WITH_ARIA_256_CBC_SHA384,TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_CBC_SHA256,TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_CBC_SHA384,TLS_ECDH_ECDSA_WITH_CAMELLIA_128_CBC_SHA256,TLS_ECDH_ECDSA_WITH_CAMELLIA_256_CBC_SHA384,TLS_ECDHE_RSA_WITH_CAMELLIA_128_CBC_SHA256,TLS_ECDHE_RSA_WITH_CAMELLIA_256_CBC_SHA384,TLS_ECDH_RSA_WITH_CAMELLIA_128_CBC_SHA256,TLS_ECDH_RSA_WITH_CAMELLIA_256_CBC_SHA384,TLS_RSA_WITH_CAMELLIA_128_GCM_SHA256,TLS_RSA_WITH_CAMELLIA_256_GCM_SHA384,TLS_DHE_RSA_WITH_CAMELLIA_128_GCM_SHA256,TLS_DHE_RSA_WITH_CAMELLIA_256_GCM_SHA384,TLS_DH_RSA_WITH_CAMELLIA_128_GCM_SHA256,TLS_DH_RSA_WITH_CAMELLIA_256_GCM_SHA384,TLS_DHE_DSS_WITH_CAMELLIA_128_GCM_SHA256,TLS_DHE_DSS_WITH_CAMELLIA_256_GCM_SHA384,TLS_DH_DSS_WITH_CAMELLIA_128_GCM_SHA256,TLS_DH_DSS_WITH_CAMELLIA_256_GCM_SHA384,TLS_DH_anon_WITH_CAMELLIA_128_GCM_SHA256,TLS_DH_anon_WITH_CAMELLIA_256_GCM_SHA384,TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_GCM_SHA256,TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_GCM_SHA384,TLS_ECDH_ECDSA_WITH_CAMELLIA_128_GCM_SHA256,TLS_ECDH_ECDSA_WITH_CAMELLIA_256_GCM_SHA384,TLS_ECDHE_RSA_WITH_CAMELLIA_128_GCM_SHA256,TLS_ECDHE_RSA_WITH_CAMELLIA_256_GCM_SHA384,TLS_ECDH_RSA_WITH_CAMELLIA_128_GCM_SHA256,TLS_ECDH_RSA_WITH_CAMELLIA_256_GCM_SHA384,TLS_PSK_WITH_CAMELLIA_128_GCM_SHA256,TLS_PSK_WITH_CAMELLIA_256_GCM_SHA384,TLS_DHE_PSK_WITH_CAMELLIA_128_GCM_SHA256,TLS_DHE_PSK_WITH_CAMELLIA_256_GCM_SHA384,TLS_RSA_PSK_WITH_CAMELLIA_128_GCM_SHA256,TLS_RSA_PSK_WITH_CAMELLIA_256_GCM_SHA384,TLS_PSK_WITH_CAMELLIA_128_CBC_SHA256,TLS_PSK_WITH_CAMELLIA_256_CBC_SHA384,TLS_DHE_PSK_WITH_CAMELLIA_128_CBC_SHA256,TLS_DHE_PSK_WITH_CAMELLIA_256_CBC_SHA384,TLS_RSA_PSK_WITH_CAMELLIA_128_CBC_SHA256,TLS_RSA_PSK_WITH_CAMELLIA_256_CBC_SHA384,TLS_ECDHE_PSK_WITH_CAMELLIA_128_CBC_SHA256,TLS_ECDHE_PSK_WITH_CAMELLIA_256_CBC_SHA384,TLS_RSA_WITH_AES_128_CCM,TLS_RSA_WITH_AES_256_CCM,TLS_DHE_RSA_WITH_AES_128_CCM,TLS_DHE_RSA_WITH_AES_256_CCM,TLS_RSA_WITH_AES_128_CCM_8,TLS_RSA_WITH_AES_256_CCM_8,TLS_DHE_RSA_WITH_AES_128_CCM_8,TLS_DHE_RSA_WITH_AES_256_CCM_8,TLS_PSK_WITH_AES_128_CCM,TLS_PSK_WITH_AES_256_CCM,TLS_DHE_PSK_WITH_AES_128_CCM,TLS_DHE_PSK_WITH_AES_256_CCM,TLS_PSK_WITH_AES_128_CCM_8,TLS_PSK_WITH_AES_256_CCM_8,TLS_PSK_DHE_WITH_AES_128_CCM_8,TLS_PSK_DHE_WITH_AES_256_CCM_8,TLS_ECDHE_ECDSA_WITH_AES_128_CCM,TLS_ECDHE_ECDSA_WITH_AES_256_CCM,TLS_ECDHE_ECDSA_WITH_AES_128_CCM_8,TLS_ECDHE_ECDSA_WITH_AES_256_CCM_8,TLS_ECCPWD_WITH_AES_128_GCM_SHA256,TLS_ECCPWD_WITH_AES_256_GCM_SHA384,TLS_ECCPWD_WITH_AES_128_CCM_SHA256,TLS_ECCPWD_WITH_AES_256_CCM_SHA384,TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256=52392,TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,TLS_DHE_RSA_WITH_CHACHA20_POLY1305_SHA256,TLS_PSK_WITH_CHACHA20_POLY1305_SHA256,TLS_ECDHE_PSK_WITH_CHACHA20_POLY1305_SHA256,TLS_DHE_PSK_WITH_CHACHA20_POLY1305_SHA256,TLS_RSA_PSK_WITH_CHACHA20_POLY1305_SHA256,TLS_ECDHE_PSK_WITH_AES_128_GCM_SHA256=53249,TLS_ECDHE_PSK_WITH_AES_256_GCM_SHA384,TLS_ECDHE_PSK_WITH_AES_128_CCM_8_SHA256,TLS_ECDHE_PSK_WITH_AES_128_CCM_SHA256=53253
    =System.Net.ServerSentEvents
     SseItem`1 SseParser
    =System.Net.Sockets
    AddressFamily|e|||:Unknown=-1,Unspecified,Unix,InterNetwork,ImpLink,Pup,Chaos,NS,Ipx=6,Iso,Osi=7,Ecma,DataKit,Ccitt,Sna,DecNet,DataLink,Lat,HyperChannel,AppleTalk,NetBios,VoiceView,FireFox,Banyan=21,Atm,InterNetworkV6,Cluster,Ieee12844,Irda,NetworkDesigners=28,Max,Packet=65536,ControllerAreaNetwork
    IOControlCode|e|||l:AsyncIO=2147772029,NonBlockingIO,DataToRead=1074030207,OobDataRead=1074033415,AssociateHandle=2281701377,EnableCircularQueuing=671088642,Flush=671088644,GetBroadcastAddress=1207959557,GetExtensionFunctionPointer=3355443206,GetQos,GetGroupQos,MultipointLoopback=2281701385,MulticastScope,SetQos,SetGroupQos,TranslateHandle=3355443213,RoutingInterfaceQuery=3355443220,RoutingInterfaceChange=2281701397,AddressListQuery=1207959574,AddressListChange=671088663,QueryTargetPnpHandle=1207959576,NamespaceChange=2281701401,AddressListSort=3355443225,ReceiveAll=2550136833,ReceiveAllMulticast,ReceiveAllIgmpMulticast,KeepAliveValues,AbsorbRouterAlert,UnicastInterface,LimitBroadcasts,BindToInterface,MulticastInterface,AddMulticastGroupOnInterface,DeleteMulticastGroupFromInterface
    IPPacketInformation|s IPProtectionLevel|e|||:Unspecified=-1,Unrestricted=10,EdgeRestricted=20,Restricted=30
    IPv6MulticastOption| LingerOption| MulticastOption| NetworkStream||System.IO.Stream
    ProtocolFamily|e|||:Unknown=-1,Unspecified,Unix,InterNetwork,ImpLink,Pup,Chaos,NS,Ipx=6,Iso,Osi=7,Ecma,DataKit,Ccitt,Sna,DecNet,DataLink,Lat,HyperChannel,AppleTalk,NetBios,VoiceView,FireFox,Banyan=21,Atm,InterNetworkV6,Cluster,Ieee12844,Irda,NetworkDesigners=28,Max,Packet=65536,ControllerAreaNetwork
    ProtocolType|e|||:IP,IPv6HopByHopOptions=0,Icmp,Igmp,Ggp,IPv4,Tcp=6,Pup=12,Udp=17,Idp=22,IPv6=41,IPv6RoutingHeader=43,IPv6FragmentHeader,IPSecEncapsulatingSecurityPayload=50,IPSecAuthenticationHeader,IcmpV6=58,IPv6NoNextHeader,IPv6DestinationOptions,ND=77,Raw=255,Unspecified=0,Ipx=1000,Spx=1256,SpxII,Unknown=-1
    SafeSocketHandle|101|Microsoft.Win32.SafeHandles.SafeHandleMinusOneIsInvalid
    SelectMode|e|||:SelectRead,SelectWrite,SelectError SendPacketsElement| Socket|||System.IDisposable
    SocketAsyncEventArgs||System.EventArgs|System.IDisposable
    SocketAsyncOperation|e|||:None,Accept,Connect,Disconnect,Receive,ReceiveFrom,ReceiveMessageFrom,Send,SendPackets,SendTo
    SocketError|e|||:Success,SocketError=-1,Interrupted=10004,AccessDenied=10013,Fault,InvalidArgument=10022,TooManyOpenSockets=10024,WouldBlock=10035,InProgress,AlreadyInProgress,NotSocket,DestinationAddressRequired,MessageSize,ProtocolType,ProtocolOption,ProtocolNotSupported,SocketNotSupported,OperationNotSupported,ProtocolFamilyNotSupported,AddressFamilyNotSupported,AddressAlreadyInUse,AddressNotAvailable,NetworkDown,NetworkUnreachable,NetworkReset,ConnectionAborted,ConnectionReset,NoBufferSpaceAvailable,IsConnected,NotConnected,Shutdown,TimedOut=10060,ConnectionRefused,HostDown=10064,HostUnreachable,ProcessLimit=10067,SystemNotReady=10091,VersionNotSupported,NotInitialized,Disconnecting=10101,TypeNotFound=10109,HostNotFound=11001,TryAgain,NoRecovery,NoData,IOPending=997,OperationAborted=995
    SocketException|2001|System.ComponentModel.Win32Exception
    SocketFlags|e|||*:None,OutOfBand,Peek,DontRoute=4,Truncated=256,ControlDataTruncated=512,Broadcast=1024,Multicast=2048,Partial=32768
    SocketInformation|s SocketInformationOptions|e|||*:NonBlocking=1,Connected,Listening=4,UseOnlyOverlappedIO=8
    SocketOptionLevel|e|||:Socket=65535,IP=0,IPv6=41,Tcp=6,Udp=17
    SocketOptionName|e|||:Debug=1,AcceptConnection,ReuseAddress=4,KeepAlive=8,DontRoute=16,Broadcast=32,UseLoopback=64,Linger=128,OutOfBandInline=256,DontLinger=-129,ExclusiveAddressUse=-5,SendBuffer=4097,ReceiveBuffer,SendLowWater,ReceiveLowWater,SendTimeout,ReceiveTimeout,Error,Type,ReuseUnicastPort=12295,MaxConnections=2147483647,IPOptions=1,HeaderIncluded,TypeOfService,IpTimeToLive,MulticastInterface=9,MulticastTimeToLive,MulticastLoopback,AddMembership,DropMembership,DontFragment,AddSourceMembership,DropSourceMembership,BlockSource,UnblockSource,PacketInformation,HopLimit=21,IPProtectionLevel=23,IPv6Only=27,NoDelay=1,BsdUrgent,Expedited=2,TcpKeepAliveRetryCount=16,TcpKeepAliveTime=3,TcpKeepAliveInterval=17,NoChecksum=1,ChecksumCoverage=20,UpdateAcceptContext=28683,UpdateConnectContext=28688
    SocketReceiveFromResult|s SocketReceiveMessageFromResult|s SocketShutdown|e|||:Receive,Send,Both
    SocketTaskExtensions|181 SocketType|e|||:Stream=1,Dgram,Raw,Rdm,Seqpacket,Unknown=-1 TcpClient|||System.IDisposable
    TcpListener|
    TransmitFileOptions|e|||*:UseDefaultWorkerThread,Disconnect,ReuseSocket,WriteBehind=4,UseSystemThread=16,UseKernelApc=32
    UdpClient|||System.IDisposable UdpReceiveResult|s||System.IEquatable`1[System.Net.Sockets.UdpReceiveResult]
    UnixDomainSocketEndPoint|101|System.Net.EndPoint
    =System.Net.WebSockets
     ClientWebSocket|101|.WebSocket ClientWebSocketOptions|101 HttpListenerWebSocketContext||.WebSocketContext
    ValueWebSocketReceiveResult|s WebSocket|81||System.IDisposable
    WebSocketCloseStatus|e|||:NormalClosure=1000,EndpointUnavailable,ProtocolError,InvalidMessageType,Empty=1005,InvalidPayloadData=1007,PolicyViolation,MessageTooBig,MandatoryExtension,InternalServerError
    WebSocketContext|81
    WebSocketError|e|||:Success,InvalidMessageType,Faulted,NativeError,NotAWebSocket,UnsupportedVersion,UnsupportedProtocol,HeaderError,ConnectionClosedPrematurely,InvalidState
    WebSocketException|2101|System.ComponentModel.Win32Exception WebSocketMessageType|e|||:Text,Binary,Close
    WebSocketReceiveResult| WebSocketState|e|||:None,Connecting,Open,CloseSent,CloseReceived,Closed,Aborted
    =System.Numerics
    BigInteger|s2109||System.IFormattable;System.IComparable;System.IComparable`1[System.Numerics.BigInteger];System.IEquatable`1[System.Numerics.BigInteger]
    BitOperations|181 Complex|s2109||System.IEquatable`1[System.Numerics.Complex];System.IFormattable
    IAdditionOperators`3 IAdditiveIdentity`2 IBinaryFloatingPointIeee754`1 IBinaryInteger`1 IBinaryNumber`1
    IBitwiseOperators`3 IComparisonOperators`3 IDecrementOperators`1 IDivisionOperators`3 IEqualityOperators`3
    IExponentialFunctions`1 IFloatingPointConstants`1 IFloatingPointIeee754`1 IFloatingPoint`1 IHyperbolicFunctions`1
    IIncrementOperators`1 ILogarithmicFunctions`1 IMinMaxValue`1 IModulusOperators`3 IMultiplicativeIdentity`2
    IMultiplyOperators`3 INumberBase`1 INumber`1 IPowerFunctions`1 IRootFunctions`1 IShiftOperators`3 ISignedNumber`1
    ISubtractionOperators`3 ITrigonometricFunctions`1 IUnaryNegationOperators`2 IUnaryPlusOperators`2 IUnsignedNumber`1
    Matrix3x2|s||System.IEquatable`1[System.Numerics.Matrix3x2]
    Matrix4x4|s||System.IEquatable`1[System.Numerics.Matrix4x4] Plane|s||System.IEquatable`1[System.Numerics.Plane]
    Quaternion|s||System.IEquatable`1[System.Numerics.Quaternion] TotalOrderIeee754Comparer`1 Vector|181
    Vector2|s||System.IEquatable`1[System.Numerics.Vector2];System.IFormattable
    Vector3|s||System.IEquatable`1[System.Numerics.Vector3];System.IFormattable
    Vector4|s||System.IEquatable`1[System.Numerics.Vector4];System.IFormattable Vector`1|s||System.IFormattable
    =System.Resources
     IResourceReader|i||System.Collections.IEnumerable;System.IDisposable IResourceWriter|i||System.IDisposable
    MissingManifestResourceException|2001|System.SystemException
    MissingSatelliteAssemblyException|2001|System.SystemException NeutralResourcesLanguageAttribute|101|System.Attribute
    ResourceManager| ResourceReader|101||.IResourceReader;System.Collections.IEnumerable;System.IDisposable
    ResourceSet|||System.IDisposable;System.Collections.IEnumerable
    ResourceWriter|101||.IResourceWriter;System.IDisposable SatelliteContractVersionAttribute|101|System.Attribute
    UltimateResourceFallbackLocation|e|||:MainAssembly,Satellite
    =System.ServiceModel
     EndpointAddress
    =System.Text
     ASCIIEncoding||.Encoding Ascii CodePagesEncodingProvider|101|.EncodingProvider CompositeFormat Decoder|81
    DecoderExceptionFallback|101|.DecoderFallback DecoderExceptionFallbackBuffer|101|.DecoderFallbackBuffer
    DecoderFallback|81 DecoderFallbackBuffer|81 DecoderFallbackException|2101|System.ArgumentException
    DecoderReplacementFallback|101|.DecoderFallback DecoderReplacementFallbackBuffer|101|.DecoderFallbackBuffer
    Encoder|81 EncoderExceptionFallback|101|.EncoderFallback EncoderExceptionFallbackBuffer|101|.EncoderFallbackBuffer
    EncoderFallback|81 EncoderFallbackBuffer|81 EncoderFallbackException|2101|System.ArgumentException
    EncoderReplacementFallback|101|.EncoderFallback EncoderReplacementFallbackBuffer|101|.EncoderFallbackBuffer
    Encoding|81||System.ICloneable EncodingInfo|101 EncodingProvider|81
    NormalizationForm|e|||:FormC=1,FormD,FormKC=5,FormKD
    Rune|s||System.IComparable`1[System.Text.Rune];System.IEquatable`1[System.Text.Rune] SpanLineEnumerator
    SpanRuneEnumerator|s StringBuilder|2101||System.Runtime.Serialization.ISerializable
    StringBuilder+AppendInterpolatedStringHandler StringBuilder+ChunkEnumerator|s10a
    StringRuneEnumerator|s||System.Collections.Generic.IEnumerable`1[System.Text.Rune];System.Collections.IEnumerable;System.Collections.Generic.IEnumerator`1[System.Text.Rune];System.IDisposable;System.Collections.IEnumerator
    UTF32Encoding|101|.Encoding UTF7Encoding||.Encoding UTF8Encoding||.Encoding UnicodeEncoding||.Encoding
    =System.Text.Encodings.Web
     HtmlEncoder|81|.TextEncoder JavaScriptEncoder|81|.TextEncoder TextEncoder|81 TextEncoderSettings|
    UrlEncoder|81|.TextEncoder
    =System.Text.Json
     JsonCommentHandling|e|||B:Disallow,Skip,Allow JsonDocument|101||System.IDisposable JsonDocumentOptions|s
    JsonElement|s
    JsonElement+ArrayEnumerator|s10a||System.Collections.Generic.IEnumerable`1[System.Text.Json.JsonElement];System.Collections.IEnumerable;System.Collections.Generic.IEnumerator`1[System.Text.Json.JsonElement];System.Collections.IEnumerator;System.IDisposable
    JsonElement+ObjectEnumerator|s10a||System.Collections.Generic.IEnumerable`1[System.Text.Json.JsonProperty];System.Collections.IEnumerable;System.Collections.Generic.IEnumerator`1[System.Text.Json.JsonProperty];System.Collections.IEnumerator;System.IDisposable
    JsonEncodedText|s||System.IEquatable`1[System.Text.Json.JsonEncodedText] JsonException|2001|System.Exception
    JsonNamingPolicy|81 JsonProperty|s JsonReaderOptions|s JsonReaderState|s JsonSerializer|181 JsonSerializerDefaults
    JsonSerializerOptions|101
    JsonTokenType|e|||B:None,StartObject,EndObject,StartArray,EndArray,PropertyName,Comment,String,Number,True,False,Null
    JsonValueKind|e|||B:Undefined,Object,Array,String,Number,True,False,Null JsonWriterOptions|s Utf8JsonReader|s
    Utf8JsonWriter|101||System.IDisposable;System.IAsyncDisposable
    =System.Text.Json.Nodes
     JsonArray JsonNode JsonNodeOptions JsonObject JsonValue
    =System.Text.Json.Schema
     JsonSchemaExporter JsonSchemaExporterOptions
    =System.Text.Json.Serialization
     JsonAttribute|81|System.Attribute JsonConstructorAttribute JsonConverter|81 JsonConverterAttribute||.JsonAttribute
    JsonConverterFactory|81|.JsonConverter JsonConverter`1|81|.JsonConverter JsonDerivedTypeAttribute
    JsonExtensionDataAttribute|101|.JsonAttribute JsonIgnoreAttribute|101|.JsonAttribute JsonIgnoreCondition
    JsonIncludeAttribute JsonNumberHandling JsonNumberHandlingAttribute JsonPolymorphicAttribute
    JsonPropertyNameAttribute|101|.JsonAttribute JsonPropertyOrderAttribute JsonRequiredAttribute
    JsonSourceGenerationMode JsonStringEnumConverter|101|.JsonConverterFactory JsonStringEnumConverter`1
    JsonUnknownTypeHandling ReferenceHandler ReferenceResolver
    =System.Text.RegularExpressions
     Capture|
    CaptureCollection|||System.Collections.Generic.IList`1[System.Text.RegularExpressions.Capture];System.Collections.Generic.ICollection`1[System.Text.RegularExpressions.Capture];System.Collections.Generic.IEnumerable`1[System.Text.RegularExpressions.Capture];System.Collections.IEnumerable;System.Collections.Generic.IReadOnlyList`1[System.Text.RegularExpressions.Capture];System.Collections.Generic.IReadOnlyCollection`1[System.Text.RegularExpressions.Capture];System.Collections.IList;System.Collections.ICollection
    GeneratedRegexAttribute Group||.Capture
    GroupCollection|||System.Collections.Generic.IList`1[System.Text.RegularExpressions.Group];System.Collections.Generic.ICollection`1[System.Text.RegularExpressions.Group];System.Collections.Generic.IEnumerable`1[System.Text.RegularExpressions.Group];System.Collections.IEnumerable;System.Collections.Generic.IReadOnlyList`1[System.Text.RegularExpressions.Group];System.Collections.Generic.IReadOnlyCollection`1[System.Text.RegularExpressions.Group];System.Collections.IList;System.Collections.ICollection;System.Collections.Generic.IReadOnlyDictionary`2[System.String,System.Text.RegularExpressions.Group];System.Collections.Generic.IEnumerable`1[System.Collections.Generic.KeyValuePair`2[System.String,System.Text.RegularExpressions.Group]];System.Collections.Generic.IReadOnlyCollection`1[System.Collections.Generic.KeyValuePair`2[System.String,System.Text.RegularExpressions.Group]]
    Match||.Group
    MatchCollection|||System.Collections.Generic.IList`1[System.Text.RegularExpressions.Match];System.Collections.Generic.ICollection`1[System.Text.RegularExpressions.Match];System.Collections.Generic.IEnumerable`1[System.Text.RegularExpressions.Match];System.Collections.IEnumerable;System.Collections.Generic.IReadOnlyList`1[System.Text.RegularExpressions.Match];System.Collections.Generic.IReadOnlyCollection`1[System.Text.RegularExpressions.Match];System.Collections.IList;System.Collections.ICollection
    MatchEvaluator|d Regex|||System.Runtime.Serialization.ISerializable Regex+ValueMatchEnumerator
    Regex+ValueSplitEnumerator RegexCompilationInfo|
    RegexMatchTimeoutException|2001|System.TimeoutException|System.Runtime.Serialization.ISerializable
    RegexOptions|e|||*:None,IgnoreCase,Multiline,ExplicitCapture=4,Compiled=8,Singleline=16,IgnorePatternWhitespace=32,RightToLeft=64,ECMAScript=256,CultureInvariant=512
    RegexParseError|e100|||:TooManyAlternates,IllegalCondition,IncompleteSlashP,MalformedSlashP,UnrecognizedEscape,UnrecognizedControl,MissingControl,TooFewHex,CaptureGroupOutOfRange,UndefinedNameRef,UndefinedBackref,MalformedNameRef,IllegalEndEscape,UnterminatedComment,UnrecognizedGrouping,AlternationCantCapture,AlternationCantHaveComment,MalformedReference,UndefinedReference,InvalidGroupName,CapnumNotZero,UnterminatedBracket,SubtractionMustBeLast,ReversedCharRange,BadClassInCharRange,NotEnoughParentheses,IllegalRange,NestedQuantify,QuantifyAfterNothing,TooManyParentheses,UnknownUnicodeProperty
    RegexParseException|2100|System.ArgumentException RegexRunner|81 RegexRunnerFactory|81 ValueMatch
    =System.Text.Unicode
     UnicodeRange|101 UnicodeRanges|181 Utf8|181 Utf8+TryWriteInterpolatedStringHandler
    =System.Timers
     ElapsedEventArgs||System.EventArgs ElapsedEventHandler|d
    Timer||System.ComponentModel.Component|System.ComponentModel.ISupportInitialize
    TimersDescriptionAttribute||System.ComponentModel.DescriptionAttribute
    =System.Transactions
     CommittableTransaction|101|.Transaction|System.IAsyncResult
    DependentCloneOption|e|||:BlockCommitUntilComplete,RollbackIfNotComplete DependentTransaction|101|.Transaction
    Enlistment| EnlistmentOptions|e|||*:None,EnlistDuringPrepareRequired
    EnterpriseServicesInteropOption|e|||:None,Automatic,Full HostCurrentTransactionCallback|d IDtcTransaction|i
    IEnlistmentNotification|i IPromotableSinglePhaseNotification|i||.ITransactionPromoter
    ISimpleTransactionSuperior|i||.ITransactionPromoter ISinglePhaseNotification|i||.IEnlistmentNotification
    ITransactionPromoter|i
    IsolationLevel|e|||:Serializable,RepeatableRead,ReadCommitted,ReadUncommitted,Snapshot,Chaos,Unspecified
    PreparingEnlistment||.Enlistment SinglePhaseEnlistment||.Enlistment SubordinateTransaction|101|.Transaction
    Transaction|||System.IDisposable;System.Runtime.Serialization.ISerializable
    TransactionAbortedException|2001|.TransactionException TransactionCompletedEventHandler|d
    TransactionEventArgs||System.EventArgs TransactionException|2001|System.SystemException
    TransactionInDoubtException|2001|.TransactionException TransactionInformation| TransactionInterop|181
    TransactionManager|181 TransactionManagerCommunicationException|2001|.TransactionException TransactionOptions|s
    TransactionPromotionException|2001|.TransactionException TransactionScope|101||System.IDisposable
    TransactionScopeAsyncFlowOption|e|||:Suppress,Enabled TransactionScopeOption|e|||:Required,RequiresNew,Suppress
    TransactionStartedEventHandler|d TransactionStatus|e|||:Active,Committed,Aborted,InDoubt
    =System.Web
     HttpUtility|101
    =System.Windows.Input
     ICommand|i
    =System.Windows.Markup
     ValueSerializerAttribute|101|System.Attribute
    =System.Xml
     ConformanceLevel|e|||:Auto,Fragment,Document DtdProcessing|e|||:Prohibit,Ignore,Parse
    EntityHandling|e|||:ExpandEntities=1,ExpandCharEntities Formatting|e|||:None,Indented
    IApplicationResourceStreamResolver|i IFragmentCapableXmlDictionaryWriter|i IHasXmlNode|i IStreamProvider|i
    IXmlBinaryReaderInitializer|i IXmlBinaryWriterInitializer|i IXmlDictionary|i IXmlLineInfo|i IXmlNamespaceResolver|i
    IXmlTextReaderInitializer|i IXmlTextWriterInitializer|i NameTable||.XmlNameTable
    NamespaceHandling|e|||*:Default,OmitDuplicates NewLineHandling|e|||:Replace,Entitize,None
    OnXmlDictionaryReaderClose|d ReadState|e|||:Initial,Interactive,Error,EndOfFile,Closed UniqueId|
    ValidationType|e|||:None,Auto,DTD,XDR,Schema WhitespaceHandling|e|||:All,Significant,None
    WriteState|e|||:Start,Prolog,Element,Attribute,Content,Closed,Error XmlAttribute||.XmlNode
    XmlAttributeCollection|101|.XmlNamedNodeMap|System.Collections.ICollection;System.Collections.IEnumerable
    XmlBinaryReaderSession|||.IXmlDictionary XmlBinaryWriterSession| XmlCDataSection||.XmlCharacterData
    XmlCharacterData|81|.XmlLinkedNode XmlComment||.XmlCharacterData XmlConvert| XmlDataDocument||.XmlDocument
    XmlDateTimeSerializationMode|e|||:Local,Utc,Unspecified,RoundtripKind XmlDeclaration||.XmlLinkedNode
    XmlDictionary|||.IXmlDictionary XmlDictionaryReader|81|.XmlReader
    XmlDictionaryReaderQuotaTypes|e|||*:MaxDepth=1,MaxStringContentLength,MaxArrayLength=4,MaxBytesPerRead=8,MaxNameTableCharCount=16
    XmlDictionaryReaderQuotas|101 XmlDictionaryString| XmlDictionaryWriter|81|.XmlWriter XmlDocument||.XmlNode
    XmlDocumentFragment||.XmlNode XmlDocumentType||.XmlLinkedNode XmlElement||.XmlLinkedNode XmlEntity||.XmlNode
    XmlEntityReference||.XmlLinkedNode XmlException|2001|System.SystemException XmlImplementation|
    XmlLinkedNode|81|.XmlNode XmlNameTable|81 XmlNamedNodeMap|||System.Collections.IEnumerable
    XmlNamespaceManager|||.IXmlNamespaceResolver;System.Collections.IEnumerable
    XmlNamespaceScope|e|||:All,ExcludeXml,Local
    XmlNode|81||System.ICloneable;System.Collections.IEnumerable;System.Xml.XPath.IXPathNavigable
    XmlNodeChangedAction|e|||:Insert,Remove,Change XmlNodeChangedEventArgs||System.EventArgs
    XmlNodeChangedEventHandler|d XmlNodeList|81||System.Collections.IEnumerable;System.IDisposable
    XmlNodeOrder|e|||:Before,After,Same,Unknown XmlNodeReader||.XmlReader|.IXmlNamespaceResolver
    XmlNodeType|e|||:None,Element,Attribute,Text,CDATA,EntityReference,Entity,ProcessingInstruction,Comment,Document,DocumentType,DocumentFragment,Notation,Whitespace,SignificantWhitespace,EndElement,EndEntity,XmlDeclaration
    XmlNotation||.XmlNode XmlOutputMethod|e|||:Xml,Html,Text,AutoDetect XmlParserContext|
    XmlProcessingInstruction||.XmlLinkedNode XmlQualifiedName| XmlReader|81||System.IDisposable XmlReaderSettings|101
    XmlResolver|81 XmlSecureResolver||.XmlResolver XmlSignificantWhitespace||.XmlCharacterData
    XmlSpace|e|||:None,Default,Preserve XmlText||.XmlCharacterData
    XmlTextReader||.XmlReader|.IXmlLineInfo;.IXmlNamespaceResolver XmlTextWriter||.XmlWriter
    XmlTokenizedType|e|||:CDATA,ID,IDREF,IDREFS,ENTITY,ENTITIES,NMTOKEN,NMTOKENS,NOTATION,ENUMERATION,QName,NCName,None
    XmlUrlResolver||.XmlResolver XmlValidatingReader||.XmlReader|.IXmlLineInfo;.IXmlNamespaceResolver
    XmlWhitespace||.XmlCharacterData XmlWriter|81||System.IDisposable XmlWriterSettings|101
    =System.Xml.Linq
     Extensions|181 LoadOptions|e|||*:None,PreserveWhitespace,SetBaseUri,SetLineInfo=4
    ReaderOptions|e|||*:None,OmitDuplicateNamespaces SaveOptions|e|||*:None,DisableFormatting,OmitDuplicateNamespaces
    XAttribute||.XObject XCData||.XText XComment||.XNode XContainer|81|.XNode XDeclaration| XDocument||.XContainer
    XDocumentType||.XNode XElement||.XContainer|System.Xml.Serialization.IXmlSerializable
    XName|101||System.IEquatable`1[System.Xml.Linq.XName];System.Runtime.Serialization.ISerializable XNamespace|101
    XNode|81|.XObject
    XNodeDocumentOrderComparer|101||System.Collections.IComparer;System.Collections.Generic.IComparer`1[System.Xml.Linq.XNode]
    XNodeEqualityComparer|101||System.Collections.IEqualityComparer;System.Collections.Generic.IEqualityComparer`1[System.Xml.Linq.XNode]
    XObject|81||System.Xml.IXmlLineInfo XObjectChange|e|||:Add,Remove,Name,Value
    XObjectChangeEventArgs||System.EventArgs XProcessingInstruction||.XNode XStreamingElement| XText||.XNode
    =System.Xml.Resolvers
     XmlKnownDtds|e|||*:None,Xhtml10,Rss091,All=65535 XmlPreloadedResolver||System.Xml.XmlResolver
    =System.Xml.Schema
     Extensions|181 IXmlSchemaInfo|i ValidationEventArgs||System.EventArgs ValidationEventHandler|d
    XmlAtomicValue|101|System.Xml.XPath.XPathItem|System.ICloneable XmlSchema||.XmlSchemaObject
    XmlSchemaAll||.XmlSchemaGroupBase XmlSchemaAnnotated||.XmlSchemaObject XmlSchemaAnnotation||.XmlSchemaObject
    XmlSchemaAny||.XmlSchemaParticle XmlSchemaAnyAttribute||.XmlSchemaAnnotated XmlSchemaAppInfo||.XmlSchemaObject
    XmlSchemaAttribute||.XmlSchemaAnnotated XmlSchemaAttributeGroup||.XmlSchemaAnnotated
    XmlSchemaAttributeGroupRef||.XmlSchemaAnnotated XmlSchemaChoice||.XmlSchemaGroupBase
    XmlSchemaCollection|101||System.Collections.ICollection;System.Collections.IEnumerable
    XmlSchemaCollectionEnumerator|101||System.Collections.IEnumerator XmlSchemaCompilationSettings|101
    XmlSchemaComplexContent||.XmlSchemaContentModel XmlSchemaComplexContentExtension||.XmlSchemaContent
    XmlSchemaComplexContentRestriction||.XmlSchemaContent XmlSchemaComplexType||.XmlSchemaType
    XmlSchemaContent|81|.XmlSchemaAnnotated XmlSchemaContentModel|81|.XmlSchemaAnnotated
    XmlSchemaContentProcessing|e|||:None,Skip,Lax,Strict XmlSchemaContentType|e|||:TextOnly,Empty,ElementOnly,Mixed
    XmlSchemaDatatype|81 XmlSchemaDatatypeVariety|e|||:Atomic,List,Union
    XmlSchemaDerivationMethod|e|||*:Empty,Substitution,Extension,Restriction=4,List=8,Union=16,All=255,None
    XmlSchemaDocumentation||.XmlSchemaObject XmlSchemaElement||.XmlSchemaParticle
    XmlSchemaEnumerationFacet||.XmlSchemaFacet XmlSchemaException|2001|System.SystemException
    XmlSchemaExternal|81|.XmlSchemaObject XmlSchemaFacet|81|.XmlSchemaAnnotated
    XmlSchemaForm|e|||:None,Qualified,Unqualified XmlSchemaFractionDigitsFacet||.XmlSchemaNumericFacet
    XmlSchemaGroup||.XmlSchemaAnnotated XmlSchemaGroupBase|81|.XmlSchemaParticle XmlSchemaGroupRef||.XmlSchemaParticle
    XmlSchemaIdentityConstraint||.XmlSchemaAnnotated XmlSchemaImport||.XmlSchemaExternal
    XmlSchemaInclude||.XmlSchemaExternal XmlSchemaInference|101
    XmlSchemaInference+InferenceOption|e102|||:Restricted,Relaxed XmlSchemaInferenceException|2001|.XmlSchemaException
    XmlSchemaInfo|||.IXmlSchemaInfo XmlSchemaKey||.XmlSchemaIdentityConstraint
    XmlSchemaKeyref||.XmlSchemaIdentityConstraint XmlSchemaLengthFacet||.XmlSchemaNumericFacet
    XmlSchemaMaxExclusiveFacet||.XmlSchemaFacet XmlSchemaMaxInclusiveFacet||.XmlSchemaFacet
    XmlSchemaMaxLengthFacet||.XmlSchemaNumericFacet XmlSchemaMinExclusiveFacet||.XmlSchemaFacet
    XmlSchemaMinInclusiveFacet||.XmlSchemaFacet XmlSchemaMinLengthFacet||.XmlSchemaNumericFacet
    XmlSchemaNotation||.XmlSchemaAnnotated XmlSchemaNumericFacet|81|.XmlSchemaFacet XmlSchemaObject|81
    XmlSchemaObjectCollection||System.Collections.CollectionBase
    XmlSchemaObjectEnumerator|||System.Collections.IEnumerator XmlSchemaObjectTable|
    XmlSchemaParticle|81|.XmlSchemaAnnotated XmlSchemaPatternFacet||.XmlSchemaFacet
    XmlSchemaRedefine||.XmlSchemaExternal XmlSchemaSequence||.XmlSchemaGroupBase XmlSchemaSet|
    XmlSchemaSimpleContent||.XmlSchemaContentModel XmlSchemaSimpleContentExtension||.XmlSchemaContent
    XmlSchemaSimpleContentRestriction||.XmlSchemaContent XmlSchemaSimpleType||.XmlSchemaType
    XmlSchemaSimpleTypeContent|81|.XmlSchemaAnnotated XmlSchemaSimpleTypeList||.XmlSchemaSimpleTypeContent
    XmlSchemaSimpleTypeRestriction||.XmlSchemaSimpleTypeContent XmlSchemaSimpleTypeUnion||.XmlSchemaSimpleTypeContent
    XmlSchemaTotalDigitsFacet||.XmlSchemaNumericFacet XmlSchemaType||.XmlSchemaAnnotated
    XmlSchemaUnique||.XmlSchemaIdentityConstraint XmlSchemaUse|e|||:None,Optional,Prohibited,Required
    XmlSchemaValidationException|2001|.XmlSchemaException
    XmlSchemaValidationFlags|e|||*:None,ProcessInlineSchema,ProcessSchemaLocation,ReportValidationWarnings=4,ProcessIdentityConstraints=8,AllowXmlAttributes=16
    XmlSchemaValidator|101 XmlSchemaValidity|e|||:NotKnown,Valid,Invalid XmlSchemaWhiteSpaceFacet||.XmlSchemaFacet
    XmlSchemaXPath||.XmlSchemaAnnotated XmlSeverityType|e|||:Error,Warning
    XmlTypeCode|e|||:None,Item,Node,Document,Element,Attribute,Namespace,ProcessingInstruction,Comment,Text,AnyAtomicType,UntypedAtomic,String,Boolean,Decimal,Float,Double,Duration,DateTime,Time,Date,GYearMonth,GYear,GMonthDay,GDay,GMonth,HexBinary,Base64Binary,AnyUri,QName,Notation,NormalizedString,Token,Language,NmToken,Name,NCName,Id,Idref,Entity,Integer,NonPositiveInteger,NegativeInteger,Long,Int,Short,Byte,NonNegativeInteger,UnsignedLong,UnsignedInt,UnsignedShort,UnsignedByte,PositiveInteger,YearMonthDuration,DayTimeDuration
    XmlValueGetter|d
    =System.Xml.Serialization
    CodeGenerationOptions|e|||*:None,GenerateProperties,GenerateNewAsync,GenerateOldAsync=4,GenerateOrder=8,EnableDataBinding=16
    CodeIdentifier| CodeIdentifiers| IXmlSerializable|i IXmlTextParser|i ImportContext| SchemaImporter|81
    SoapAttributeAttribute||System.Attribute SoapAttributeOverrides| SoapAttributes|
    SoapElementAttribute||System.Attribute SoapEnumAttribute||System.Attribute SoapIgnoreAttribute||System.Attribute
    SoapIncludeAttribute||System.Attribute SoapReflectionImporter| SoapSchemaMember| SoapTypeAttribute||System.Attribute
    UnreferencedObjectEventArgs||System.EventArgs UnreferencedObjectEventHandler|d
    XmlAnyAttributeAttribute||System.Attribute XmlAnyElementAttribute||System.Attribute
    XmlAnyElementAttributes||System.Collections.CollectionBase XmlArrayAttribute||System.Attribute
    XmlArrayItemAttribute||System.Attribute XmlArrayItemAttributes||System.Collections.CollectionBase
    XmlAttributeAttribute||System.Attribute XmlAttributeEventArgs||System.EventArgs XmlAttributeEventHandler|d
    XmlAttributeOverrides| XmlAttributes| XmlChoiceIdentifierAttribute||System.Attribute XmlDeserializationEvents|s
    XmlElementAttribute||System.Attribute XmlElementAttributes||System.Collections.CollectionBase
    XmlElementEventArgs||System.EventArgs XmlElementEventHandler|d XmlEnumAttribute||System.Attribute
    XmlIgnoreAttribute||System.Attribute XmlIncludeAttribute||System.Attribute XmlMapping|81
    XmlMappingAccess|e|||*:None,Read,Write XmlMemberMapping| XmlMembersMapping||.XmlMapping
    XmlNamespaceDeclarationsAttribute||System.Attribute XmlNodeEventArgs||System.EventArgs XmlNodeEventHandler|d
    XmlReflectionImporter| XmlReflectionMember| XmlRootAttribute||System.Attribute
    XmlSchemaEnumerator|||System.Collections.Generic.IEnumerator`1[System.Xml.Schema.XmlSchema];System.Collections.IEnumerator;System.IDisposable
    XmlSchemaExporter| XmlSchemaImporter||.SchemaImporter XmlSchemaProviderAttribute|101|System.Attribute
    XmlSchemas||System.Collections.CollectionBase|System.Collections.Generic.IEnumerable`1[System.Xml.Schema.XmlSchema];System.Collections.IEnumerable
    XmlSerializationCollectionFixupCallback|d XmlSerializationFixupCallback|d XmlSerializationGeneratedCode|81
    XmlSerializationReadCallback|d XmlSerializationReader|81|.XmlSerializationGeneratedCode
    XmlSerializationWriteCallback|d XmlSerializationWriter|81|.XmlSerializationGeneratedCode XmlSerializer|
    XmlSerializerAssemblyAttribute|101|System.Attribute XmlSerializerFactory| XmlSerializerImplementation|81
    XmlSerializerNamespaces| XmlSerializerVersionAttribute|101|System.Attribute XmlTextAttribute||System.Attribute
    XmlTypeAttribute||System.Attribute XmlTypeMapping||.XmlMapping
    =System.Xml.XPath
     Extensions|181 IXPathNavigable|i XDocumentExtensions|181 XPathDocument|||.IXPathNavigable
    XPathException|2001|System.SystemException XPathExpression|81 XPathItem|81
    XPathNamespaceScope|e|||:All,ExcludeXml,Local
    XPathNavigator|81|.XPathItem|System.ICloneable;.IXPathNavigable;System.Xml.IXmlNamespaceResolver
    XPathNodeIterator|81||System.ICloneable;System.Collections.IEnumerable
    XPathNodeType|e|||:Root,Element,Attribute,Namespace,Text,SignificantWhitespace,Whitespace,ProcessingInstruction,Comment,All
    XPathResultType|e|||:Number,String,Boolean,NodeSet,Navigator=1,Any=5,Error
    XmlCaseOrder|e|||:None,UpperFirst,LowerFirst XmlDataType|e|||:Text=1,Number XmlSortOrder|e|||:Ascending=1,Descending
    =System.Xml.Xsl
     IXsltContextFunction|i IXsltContextVariable|i XslCompiledTransform|101 XslTransform|101 XsltArgumentList|
    XsltCompileException|2001|.XsltException XsltContext|81|System.Xml.XmlNamespaceManager
    XsltException|2001|System.SystemException XsltMessageEncounteredEventArgs|81|System.EventArgs
    XsltMessageEncounteredEventHandler|d XsltSettings|101
    =System.Xml.Xsl.Runtime
     AncestorDocOrderIterator|s AncestorIterator|s AttributeContentIterator|s AttributeIterator|s ContentIterator|s
    ContentMergeIterator|s DecimalAggregator|s DescendantIterator|s DescendantMergeIterator|s DifferenceIterator|s
    DodSequenceMerge|s DoubleAggregator|s ElementContentIterator|s FollowingSiblingIterator|s
    FollowingSiblingMergeIterator|s IdIterator|s Int32Aggregator|s Int64Aggregator|s IntersectIterator|s
    IteratorResult|e|||:NoMoreNodes,NeedInputNode,HaveCurrentNode NamespaceIterator|s NodeKindContentIterator|s
    NodeRangeIterator|s ParentIterator|s PrecedingIterator|s PrecedingSiblingDocOrderIterator|s
    PrecedingSiblingIterator|s
    SetIteratorResult|e|||:NoMoreNodes,InitRightIterator,NeedLeftNode,NeedRightNode,HaveCurrentNode StringConcat|s
    UnionIterator|s XPathFollowingIterator|s XPathFollowingMergeIterator|s XPathPrecedingDocOrderIterator|s
    XPathPrecedingIterator|s XPathPrecedingMergeIterator|s XmlCollation|101 XmlILIndex|101 XmlILStorageConverter|181
    XmlNavigatorFilter|81 XmlQueryContext|101 XmlQueryItemSequence|101|.XmlQuerySequence`1[System.Xml.XPath.XPathItem]
    XmlQueryNodeSequence|101|.XmlQuerySequence`1[System.Xml.XPath.XPathNavigator]|System.Collections.Generic.IList`1[System.Xml.XPath.XPathItem];System.Collections.Generic.ICollection`1[System.Xml.XPath.XPathItem];System.Collections.Generic.IEnumerable`1[System.Xml.XPath.XPathItem];System.Collections.IEnumerable
    XmlQueryOutput|101|System.Xml.XmlWriter XmlQueryRuntime|101
    XmlQuerySequence`1|||System.Collections.IEnumerable;System.Collections.IList;System.Collections.ICollection
    XmlSortKeyAccumulator|s XsltConvert|181 XsltFunctions|181 XsltLibrary|101
    """
}
