// The types that the rooms above name in code: scalars, the root types, interfaces, collections and the engine's own. Their members are
// declared in the family files beside this one (StringMembers.swift, NumberMembers.swift, ...); a type without members here has none yet.

import Primitives

extension TypeInfo {
  public static let object = TypeInfo("System.Object", declare: ObjectMembers.declare)
  public static let valueType = TypeInfo("System.ValueType", base: .object, isAbstract: true)
  public static let enumBase = TypeInfo("System.Enum", base: .valueType, isAbstract: true, declare: EnumMembers.declare)
  public static let void = TypeInfo("System.Void", .struct, base: .valueType)

  public static let string = TypeInfo(
    "System.String", base: .object, interfaces: { [.icomparable, .icloneable, .iconvertible, .ienumerable] },
    declare: StringMembers.declare)
  public static let char = scalar("System.Char", CharMembers.declare)
  public static let bool = scalar("System.Boolean", BooleanMembers.declare)
  public static let byte = scalar("System.Byte", IntegerMembers.declare)
  public static let sbyte = scalar("System.SByte", IntegerMembers.declare)
  public static let int16 = scalar("System.Int16", IntegerMembers.declare)
  public static let uint16 = scalar("System.UInt16", IntegerMembers.declare)
  public static let int32 = scalar("System.Int32", IntegerMembers.declare)
  public static let uint32 = scalar("System.UInt32", IntegerMembers.declare)
  public static let int64 = scalar("System.Int64", IntegerMembers.declare)
  public static let uint64 = scalar("System.UInt64", IntegerMembers.declare)
  public static let double = scalar("System.Double", FloatMembers.declare)
  public static let single = scalar("System.Single", FloatMembers.declare)
  public static let decimal = scalar("System.Decimal", DecimalMembers.declare)
  public static let bigInteger = TypeInfo(
    "System.Numerics.BigInteger", .struct, base: .valueType, interfaces: { [.icomparable, .iformattable] },
    declare: BigIntegerMembers.declare)
  public static let dateTime = TypeInfo(
    "System.DateTime", .struct, base: .valueType, interfaces: { [.icomparable, .iconvertible, .iformattable] },
    extended: TypeExtensions.dateTime, declare: DateTimeMembers.declare)
  public static let timeSpan = TypeInfo(
    "System.TimeSpan", .struct, base: .valueType, interfaces: { [.icomparable, .iformattable] },
    declare: TimeSpanMembers.declare)
  public static let guid = TypeInfo(
    "System.Guid", .struct, base: .valueType, interfaces: { [.icomparable, .iformattable] }, extended: TypeExtensions.guid,
    declare: GuidMembers.declare)
  public static let version = TypeInfo(
    "System.Version", base: .object, interfaces: { [.icomparable, .icloneable, .iformattable] }, declare: VersionMembers.declare
  )

  private static func scalar(_ name: String, _ declare: @escaping @Sendable (TypeBuilder) -> Void) -> TypeInfo {
    TypeInfo(name, .struct, base: .valueType, interfaces: { [.icomparable, .iconvertible, .iformattable] }, declare: declare)
  }

  public static let icomparable = TypeInfo("System.IComparable", .interface)
  public static let icloneable = TypeInfo("System.ICloneable", .interface)
  public static let iconvertible = TypeInfo("System.IConvertible", .interface)
  public static let iformattable = TypeInfo("System.IFormattable", .interface)
  public static let idisposable = TypeInfo("System.IDisposable", .interface)
  public static let ienumerable = TypeInfo(
    "System.Collections.IEnumerable", .interface,
    declare: { $0.method("System.Collections.IEnumerator GetEnumerator()") { try CollectionHelp.enumerator($0) } })
  public static let arrayListEnumerator = TypeInfo(
    "System.Collections.ArrayList+ArrayListEnumeratorSimple", base: .object, interfaces: { [.ienumerator, .icloneable] },
    declare: EnumeratorMembers.declare)
  public static let ienumerator = TypeInfo("System.Collections.IEnumerator", .interface, declare: EnumeratorMembers.declare)
  public static let icollection = TypeInfo("System.Collections.ICollection", .interface, interfaces: { [.ienumerable] })
  public static let ilist = TypeInfo("System.Collections.IList", .interface, interfaces: { [.icollection] })
  public static let idictionary = TypeInfo("System.Collections.IDictionary", .interface, interfaces: { [.icollection] })

  public static let array = TypeInfo(
    "System.Array", base: .object, interfaces: { [.ilist, .icollection, .ienumerable, .icloneable] }, isAbstract: true,
    declare: ArrayMembers.declare)
  public static let objectArray = TypeInfo.object.arrayType()
  public static let stringArray = TypeInfo.string.arrayType()
  public static let byteArray = TypeInfo.byte.arrayType()
  public static let charArray = TypeInfo.char.arrayType()
  public static let arrayList = TypeInfo(
    "System.Collections.ArrayList", base: .object, interfaces: { [.ilist, .icollection, .ienumerable, .icloneable] },
    declare: ListMembers.declareArrayList)
  public static let listDefinition = TypeInfo(
    "System.Collections.Generic.List`1", base: .object, interfaces: { [.ilist, .icollection, .ienumerable] },
    genericParameterCount: 1,
    declare: ListMembers.declareList)
  public static let collectionDefinition = TypeInfo(
    "System.Collections.ObjectModel.Collection`1", base: .object, interfaces: { [.ilist, .icollection, .ienumerable] },
    genericParameterCount: 1,
    declare: ListMembers.declareCollection)
  public static let hashtable = TypeInfo(
    "System.Collections.Hashtable", base: .object, interfaces: { [.idictionary, .icollection, .ienumerable, .icloneable] },
    declare: DictionaryMembers.declareHashtable)
  public static let orderedDictionary = TypeInfo(
    "System.Collections.Specialized.OrderedDictionary", base: .object,
    interfaces: { [.idictionary, .icollection, .ienumerable] },
    declare: DictionaryMembers.declareOrdered)
  public static let dictionaryDefinition = TypeInfo(
    "System.Collections.Generic.Dictionary`2", base: .object, interfaces: { [.idictionary, .icollection, .ienumerable] },
    genericParameterCount: 2,
    declare: DictionaryMembers.declareGeneric)
  public static let dictionaryEntry = TypeInfo(
    "System.Collections.DictionaryEntry", .struct, base: .valueType, extended: TypeExtensions.dictionaryEntry,
    declare: DictionaryMembers.declareEntry)

  public static let runtimeType = TypeInfo("System.RuntimeType", base: .typeClass, declare: { _ in })
  public static let typeClass = TypeInfo("System.Type", base: .memberInfo, isAbstract: true, declare: TypeMembers.declare)
  public static let memberInfo = TypeInfo(
    "System.Reflection.MemberInfo", base: .object, isAbstract: true, declare: ReflectionTypes.memberInfo)
  public static let exception = TypeInfo("System.Exception", base: .object, declare: ExceptionMembers.declare)
  public static let delegate = TypeInfo(
    "System.Delegate", base: .object, isAbstract: true, declare: DelegateTypes.declareBase)

  public static let psCustomObject = TypeInfo("System.Management.Automation.PSCustomObject", base: .object)
  public static let psObject = TypeInfo(
    "System.Management.Automation.PSObject", base: .object, declare: PSObjectMembers.declare)
  public static let nullVariable = TypeInfo("System.Management.Automation.NullVariable", base: .psVariable)
  public static let psVariable = TypeInfo(
    "System.Management.Automation.PSVariable", base: .object, declare: PSVariableMembers.declare)
  public static let psReference = TypeInfo(
    "System.Management.Automation.PSReference", base: .object, declare: PSReferenceMembers.declare)
  /// What `[ref]$null` refers to.
  public static let nullMarker = TypeInfo("System.Management.Automation.LanguagePrimitives+Null", base: .object)
  /// ``PSReference`1``, what `[ref]` values really are.
  public static let psReferenceDefinition = TypeInfo(
    "System.Management.Automation.PSReference`1", base: .psReference, genericParameterCount: 1)
  public static let switchParameter = TypeInfo(
    "System.Management.Automation.SwitchParameter", .struct, base: .valueType, declare: SwitchMembers.declare)
  public static let errorRecord = TypeInfo(
    "System.Management.Automation.ErrorRecord", base: .object, extended: ErrorRecordMembers.extended,
    declare: ErrorRecordMembers.declare)
  /// `[scriptblock]`; its members are declared by the engine.
  public static let scriptBlock = TypeInfo("System.Management.Automation.ScriptBlock", base: .object)

  /// An instance of a generic definition; members are declared anew with the arguments bound.
  public func instantiate(_ arguments: [TypeInfo], fullName: String) -> TypeInfo {
    if let made = instantiation?(arguments, fullName) { return made }
    return TypeInfo(
      fullName, kind, base: baseType, interfaces: { InterfaceTypes.interfaces(self, arguments) }, genericArguments: arguments,
      genericDefinition: self,
      isAbstract: isAbstract, declare: declaration)
  }

  /// `List[T]` of an element type.
  public static func list(of element: TypeInfo) -> TypeInfo { TypeCatalog.construct(.listDefinition, [element]) }
  public static func collection(of element: TypeInfo) -> TypeInfo { TypeCatalog.construct(.collectionDefinition, [element]) }
}

extension Value {
  /// The .NET type of the value (of the base under a wrapper); null and void are `System.Object`.
  public var type: TypeInfo {
    switch self {
    case .null, .nothing, .unset: return .object
    case .bool: return .bool
    case .int: return .int32
    case .long: return .int64
    case .double: return .double
    case .char: return .char
    case .byte: return .byte
    case .sbyte: return .sbyte
    case .short: return .int16
    case .ushort: return .uint16
    case .uint: return .uint32
    case .ulong: return .uint64
    case .single: return .single
    case .string: return .string
    case .object(let object): return object.type
    case .box(let variable): return variable.value.type
    }
  }
}

enum CoreFamily {
  private static func base(_ types: [TypeInfo]) -> [String: @Sendable () -> TypeInfo] {
    var all: [String: @Sendable () -> TypeInfo] = [:]
    for type in types { all[type.fullName] = { type } }
    return all
  }

  static let family = TypeCatalog.Family(
    types: base([
      .object, .valueType, .enumBase, .void, .string, .char, .bool, .byte, .sbyte, .int16, .uint16, .int32, .uint32, .int64,
      .uint64, .double,
      .single, .decimal, .bigInteger, .dateTime, .timeSpan, .guid, .version, .icomparable, .icloneable, .iconvertible,
      .iformattable,
      .idisposable, .ienumerable, .ienumerator, .icollection, .ilist, .idictionary, .array, .arrayList, .listDefinition,
      .collectionDefinition,
      .hashtable, .orderedDictionary, .dictionaryDefinition, .dictionaryEntry, .runtimeType, .typeClass, .memberInfo,
      .exception, .delegate,
      .psCustomObject, .psObject, .psVariable, .psReference, .switchParameter, .errorRecord, .scriptBlock,
    ]),
    accelerators: [
      "array": "System.Array", "bigint": "System.Numerics.BigInteger", "bool": "System.Boolean", "byte": "System.Byte",
      "char": "System.Char",
      "datetime": "System.DateTime", "decimal": "System.Decimal", "double": "System.Double", "float": "System.Single",
      "single": "System.Single",
      "guid": "System.Guid", "hashtable": "System.Collections.Hashtable", "int": "System.Int32", "int32": "System.Int32",
      "int16": "System.Int16",
      "short": "System.Int16", "ushort": "System.UInt16", "uint16": "System.UInt16", "long": "System.Int64",
      "int64": "System.Int64",
      "uint": "System.UInt32", "uint32": "System.UInt32", "ulong": "System.UInt64", "uint64": "System.UInt64",
      "sbyte": "System.SByte",
      "string": "System.String", "object": "System.Object", "timespan": "System.TimeSpan", "type": "System.Type",
      "version": "System.Version",
      "void": "System.Void", "switch": "System.Management.Automation.SwitchParameter",
      "ref": "System.Management.Automation.PSReference",
      "psobject": "System.Management.Automation.PSObject", "pscustomobject": "System.Management.Automation.PSObject",
      "psvariable": "System.Management.Automation.PSVariable", "scriptblock": "System.Management.Automation.ScriptBlock",
      "ordered": "System.Collections.Specialized.OrderedDictionary",
    ])
}
