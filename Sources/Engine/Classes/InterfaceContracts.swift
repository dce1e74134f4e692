// What a class must implement of the interfaces and abstract classes that it names. .NET finds a missing member when the type is made and
// speaks of the first one; members are those of .NET's metadata, in its order.

import Objects
import Primitives
import Syntax

/// A member that must be there.
public struct RequiredMember {
  let name: String
  let parameters: [TypeInfo]
  /// Nil where any return type will do.
  let returns: TypeInfo?

  public init(name: String, parameters: [TypeInfo], returns: TypeInfo?) {
    self.name = name
    self.parameters = parameters
    self.returns = returns
  }
}

enum InterfaceContracts {
  /// The members that `type` itself asks of a class, not those of the interfaces behind it.
  static func members(of type: TypeInfo) -> [RequiredMember] {
    let name = (type.genericDefinition ?? type).fullName
    guard let lines = table[name] else { return [] }
    return lines.compactMap { parse($0, type.genericArguments) }
  }

  private static func parse(_ line: String, _ arguments: [TypeInfo]) -> RequiredMember? {
    guard let space = line.firstIndex(of: " "), let open = line.firstIndex(of: "(") else { return nil }
    func type(_ text: Substring) -> TypeInfo {
      switch text {
      case "T", "TKey": return arguments.first ?? .object
      case "TValue", "TItem": return arguments.last ?? .object
      case "T[]": return (arguments.first ?? .object).arrayType()
      case "IEnumerator[T]":
        return TypeCatalog.generic("System.Collections.Generic.IEnumerator", Array(arguments.prefix(1))) ?? .object
      default: return TypeCatalog.find(String(text)) ?? .object
      }
    }
    let inner = line[line.index(after: open)...].dropLast()
    return RequiredMember(
      name: String(line[line.index(after: space)..<open]), parameters: inner.split(separator: ",").map { type($0) },
      returns: type(line[..<space]))
  }

  private static let table: [String: [String]] = [
    "System.IComparable": ["int CompareTo(object)"],
    "System.IComparable`1": ["int CompareTo(T)"],
    "System.IEquatable`1": ["bool Equals(T)"],
    "System.ICloneable": ["object Clone()"],
    "System.IDisposable": ["void Dispose()"],
    "System.IFormattable": ["string ToString(string,System.IFormatProvider)"],
    "System.IFormatProvider": ["object GetFormat(type)"],
    "System.ICustomFormatter": ["string Format(string,object,System.IFormatProvider)"],
    "System.Collections.IEnumerable": ["System.Collections.IEnumerator GetEnumerator()"],
    "System.Collections.IEnumerator": ["bool MoveNext()", "object get_Current()", "void Reset()"],
    "System.Collections.IComparer": ["int Compare(object,object)"],
    "System.Collections.IEqualityComparer": ["bool Equals(object,object)", "int GetHashCode(object)"],
    "System.Collections.ICollection": [
      "void CopyTo(array,int)", "int get_Count()", "object get_SyncRoot()", "bool get_IsSynchronized()",
    ],
    "System.Collections.IList": [
      "object get_Item(int)", "void set_Item(int,object)", "int Add(object)", "bool Contains(object)", "void Clear()",
      "bool get_IsReadOnly()", "bool get_IsFixedSize()", "int IndexOf(object)", "void Insert(int,object)",
      "void Remove(object)", "void RemoveAt(int)",
    ],
    "System.Collections.IDictionary": [
      "object get_Item(object)", "void set_Item(object,object)", "System.Collections.ICollection get_Keys()",
      "System.Collections.ICollection get_Values()", "bool Contains(object)", "void Add(object,object)", "void Clear()",
      "bool get_IsReadOnly()", "bool get_IsFixedSize()", "System.Collections.IDictionaryEnumerator GetEnumerator()",
      "void Remove(object)",
    ],
    "System.Collections.Generic.IEnumerable`1": ["IEnumerator[T] GetEnumerator()"],
    "System.Collections.Generic.IEnumerator`1": ["T get_Current()"],
    "System.Collections.Generic.IComparer`1": ["int Compare(T,T)"],
    "System.Collections.Generic.IEqualityComparer`1": ["bool Equals(T,T)", "int GetHashCode(T)"],
    "System.Collections.Generic.ICollection`1": [
      "int get_Count()", "bool get_IsReadOnly()", "void Add(T)", "void Clear()", "bool Contains(T)", "void CopyTo(T[],int)",
      "bool Remove(T)",
    ],
    "System.Management.Automation.IValidateSetValuesGenerator": ["string[] GetValidValues()"],
    "System.Management.Automation.ValidateArgumentsAttribute": [
      "void Validate(object,System.Management.Automation.EngineIntrinsics)"
    ],
    "System.Management.Automation.ValidateEnumeratedArgumentsAttribute": ["void ValidateElement(object)"],
    "System.Management.Automation.ArgumentTransformationAttribute": [
      "object Transform(System.Management.Automation.EngineIntrinsics,object)"
    ],
    "System.IO.Stream": [
      "bool get_CanRead()", "bool get_CanWrite()", "bool get_CanSeek()", "long get_Length()", "long get_Position()",
      "void set_Position(long)", "void Flush()", "long Seek(long,System.IO.SeekOrigin)", "void SetLength(long)",
      "int Read(byte[],int,int)", "void Write(byte[],int,int)",
    ],
    "System.IO.TextWriter": ["System.Text.Encoding get_Encoding()"],
    "System.Collections.Generic.Comparer`1": ["int Compare(T,T)"],
    "System.Collections.Generic.EqualityComparer`1": ["bool Equals(T,T)", "int GetHashCode(T)"],
    "System.StringComparer": ["int Compare(string,string)", "bool Equals(string,string)", "int GetHashCode(string)"],
    "System.Collections.ObjectModel.KeyedCollection`2": ["TKey GetKeyForItem(TItem)"],
    "System.Text.Encoding": [
      "int GetByteCount(char[],int,int)", "int GetBytes(char[],int,int,byte[],int)", "int GetCharCount(byte[],int,int)",
      "int GetChars(byte[],int,int,char[],int)", "int GetMaxByteCount(int)", "int GetMaxCharCount(int)",
    ],
    "System.Security.Cryptography.HashAlgorithm": [
      "void HashCore(byte[],int,int)", "byte[] HashFinal()", "void Initialize()",
    ],
    "System.Net.Http.HttpMessageHandler": [
      "System.Threading.Tasks.Task[System.Net.Http.HttpResponseMessage] SendAsync(System.Net.Http.HttpRequestMessage,System.Threading.CancellationToken)"
    ],
    "System.Xml.XmlResolver": ["object GetEntity(uri,string,type)"],
    "System.Management.Automation.PSTypeConverter": [
      "bool CanConvertFrom(object,type)", "object ConvertFrom(object,type,System.IFormatProvider,bool)",
      "bool CanConvertTo(object,type)", "object ConvertTo(object,type,System.IFormatProvider,bool)",
    ],
    "System.Management.Automation.Host.PSHost": [
      "string get_Name()", "version get_Version()", "guid get_InstanceId()",
      "System.Management.Automation.Host.PSHostUserInterface get_UI()", "cultureinfo get_CurrentCulture()",
      "cultureinfo get_CurrentUICulture()", "void SetShouldExit(int)", "void EnterNestedPrompt()", "void ExitNestedPrompt()",
      "void NotifyBeginApplication()", "void NotifyEndApplication()",
    ],
    "System.Management.Automation.CachedValidValuesGeneratorBase": ["string[] GenerateValidValues()"],
  ]

  /// The first member that the class lacks, by name.
  static func firstMissing(_ type: TypeInfo) -> String? {
    // What base classes of scripts promised, they have; only what this class names is to be looked at, and abstract bases.
    var wanted: [RequiredMember] = []
    var seen: [TypeInfo] = []
    func add(_ interface: TypeInfo) {
      if seen.contains(where: { $0 === interface }) { return }
      seen.append(interface)
      wanted += members(of: interface)
      for base in interface.allInterfaces { add(base) }
    }
    for interface in type.declaredInterfaces { add(interface) }
    if let managed = type.baseType?.scriptClass as? ManagedClass { wanted += managed.abstractMembers }
    // What an abstract class of .NET leaves open stands below it.
    var base = type.baseType
    while let here = base, here.scriptClass == nil {
      if let missing = members(of: here).first(where: { !has(type, $0, below: here) }) { return missing.name }
      base = here.baseType
    }
    return wanted.first { !has(type, $0) }?.name
  }

  private static func has(_ type: TypeInfo, _ member: RequiredMember, below limit: TypeInfo? = nil) -> Bool {
    var current: TypeInfo? = type
    while let here = current {
      if here === limit { return false }
      for entry in here.members.ordered where !entry.isStatic {
        switch entry.member {
        case .method(let group):
          guard entry.name.lowercased() == member.name.lowercased() else { continue }
          if group.overloads.contains(where: { fits($0, member) }) { return true }
        case .property(let property), .field(let property):
          if member.name == "get_" + property.name || member.name == "set_" + property.name { return true }
        }
      }
      // Without members of its own the catalogue cannot tell; a .NET class has what it promises.
      if here !== type, here.scriptClass == nil, here !== TypeInfo.object, !here.isAbstract { return true }
      current = here.baseType
    }
    return false
  }

  private static func fits(_ method: Method, _ member: RequiredMember) -> Bool {
    guard method.name == member.name, method.parameters.count == member.parameters.count else { return false }
    if let returns = member.returns, returns !== method.returnType { return false }
    return zip(method.parameters, member.parameters).allSatisfy { $0.type === $1 }
  }
}
