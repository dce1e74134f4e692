// swift-format-ignore-file
// .NET's base: System itself, collections, text, numbers, files, and languages other than ours, by namespace. Made by scripts/generate-typenames from data/reference; do not edit.

enum BaseTypeNames {
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
    =System.DirectoryServices
    -AuthenticationTypes|e|||*:None,Secure,Encryption,SecureSocketsLayer=2,ReadonlyServer=4,Anonymous=16,FastBind=32,Signing=64,Sealing=128,Delegation=256,ServerBind=512
    DirectoryEntry||System.ComponentModel.Component DirectorySearcher||System.ComponentModel.Component SearchResult|
    SearchResultCollection||System.MarshalByRefObject|System.Collections.ICollection;System.Collections.IEnumerable;System.IDisposable
    -SearchScope|e|||:Base,OneLevel,Subtree
    =System.DirectoryServices.AccountManagement
     -ContextType|e|||:Machine,Domain,ApplicationDirectory -GroupPrincipal||.Principal
    -IdentityType|e|||:SamAccountName,Name,UserPrincipalName,DistinguishedName,Sid,Guid
    -Principal|81||System.IDisposable -PrincipalContext|||System.IDisposable -UserPrincipal||.Principal
    =System.DirectoryServices.ActiveDirectory
     -ActiveDirectorySite|||System.IDisposable -DirectoryContext|
    -DirectoryContextType|e|||:Domain,Forest,DirectoryServer,ConfigurationSet,ApplicationPartition
    -Domain|||System.IDisposable -Forest|||System.IDisposable
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
    =System.Windows.Input
     ICommand|i
    =System.Windows.Markup
     ValueSerializerAttribute|101|System.Attribute
    """
}
