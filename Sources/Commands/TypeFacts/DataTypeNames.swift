// swift-format-ignore-file
// .NET's data and networks: databases, XML, JSON, drawing, the network, by namespace. Made by scripts/generate-typenames from data/reference; do not edit.

enum DataTypeNames {
  /// A line that starts with `=` names a namespace; the lines below it hold its types as `TypeFacts` reads them.
  static let text: StaticString = """
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
    =System.Data.SqlClient
     -ApplicationIntent|e|||:ReadWrite,ReadOnly -OnChangeEventHandler|d
    -PoolBlockingPeriod|e|||:Auto,AlwaysBlock,NeverBlock -SortOrder|e|||:Unspecified=-1,Ascending,Descending
    -SqlAuthenticationMethod|e|||:NotSpecified,SqlPassword -SqlBulkCopy|101||System.IDisposable
    -SqlBulkCopyColumnMapping|101 -SqlBulkCopyColumnMappingCollection|101|System.Collections.CollectionBase
    -SqlBulkCopyOptions|e|||*:Default,KeepIdentity,CheckConstraints,TableLock=4,KeepNulls=8,FireTriggers=16,UseInternalTransaction=32
    -SqlClientFactory|101|System.Data.Common.DbProviderFactory -SqlClientMetaDataCollectionNames|181
    -SqlCommand|101|System.Data.Common.DbCommand|System.ICloneable
    -SqlCommandBuilder|101|System.Data.Common.DbCommandBuilder
    -SqlConnection|101|System.Data.Common.DbConnection|System.ICloneable
    -SqlConnectionStringBuilder|101|System.Data.Common.DbConnectionStringBuilder -SqlCredential|101
    -SqlDataAdapter|101|System.Data.Common.DbDataAdapter|System.Data.IDbDataAdapter;System.Data.IDataAdapter;System.ICloneable
    -SqlDataReader||System.Data.Common.DbDataReader|System.Data.IDataReader;System.IDisposable;System.Data.IDataRecord
    -SqlDependency|101 -SqlError|101
    -SqlErrorCollection|101||System.Collections.ICollection;System.Collections.IEnumerable
    -SqlException|101|System.Data.Common.DbException -SqlInfoMessageEventArgs|101|System.EventArgs
    -SqlInfoMessageEventHandler|d -SqlNotificationEventArgs||System.EventArgs
    -SqlNotificationInfo|e|||:Truncate,Insert,Update,Delete,Drop,Alter,Restart,Error,Query,Invalid,Options,Isolation,Expired,Resource,PreviousFire,TemplateLimit,Merge,Unknown=-1,AlreadyChanged=-2
    -SqlNotificationSource|e|||:Data,Timeout,Object,Database,System,Statement,Environment,Execution,Owner,Unknown=-1,Client=-2
    -SqlNotificationType|e|||:Change,Subscribe,Unknown=-1
    -SqlParameter|101|System.Data.Common.DbParameter|System.ICloneable
    -SqlParameterCollection|101|System.Data.Common.DbParameterCollection
    -SqlRowUpdatedEventArgs|101|System.Data.Common.RowUpdatedEventArgs -SqlRowUpdatedEventHandler|d
    -SqlRowUpdatingEventArgs|101|System.Data.Common.RowUpdatingEventArgs -SqlRowUpdatingEventHandler|d
    -SqlRowsCopiedEventArgs||System.EventArgs -SqlRowsCopiedEventHandler|d
    -SqlTransaction|101|System.Data.Common.DbTransaction
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
