// Objects that lab cmdlets write: records of the domain model under the real products' type names, with their properties in the real order.

import Engine
import Formatting
import Lab
import Objects
import Primitives

/// A type with its property names; objects of one shape share it.
final class LabShape {
  let type: TypeInfo
  let names: [String]
  init(_ type: TypeInfo, _ names: [String]) {
    self.type = type
    self.names = names
  }
}

/// An object of a simulated product.
final class LabObject: Obj {
  let shape: LabShape
  var values: ContiguousArray<Value>

  init(_ shape: LabShape, _ values: ContiguousArray<Value>) {
    self.shape = shape
    self.values = values
    super.init()
  }

  override var type: TypeInfo { shape.type }

  /// A property by name; nil when the object has none of that name.
  subscript(name: String) -> Value? {
    let wanted = name.lowercased()
    return shape.names.firstIndex { $0.lowercased() == wanted }.map { values[$0] }
  }

  /// What the product's ToString gives: the name by which an object is known, for most.
  override func describe(_ runtime: Runtime) throws -> String {
    let name = type.fullName
    for property in LabObject.namingProperties(name) {
      if let value = self[property], !value.isNull { return try runtime.text(value) }
    }
    return name
  }

  private static func namingProperties(_ type: String) -> [String] {
    if type.hasPrefix("Microsoft.ActiveDirectory.") { return ["DistinguishedName", "Name"] }
    if type.hasPrefix("Microsoft.Rtc.") || type.hasPrefix("Microsoft.Exchange.") { return ["Identity", "Name"] }
    if type.hasSuffix(".UserLicense") || type.hasSuffix(".AccountSkuDetails") { return ["AccountSkuId"] }
    if type.hasSuffix(".ServicePlan") { return ["ServiceName"] }
    if type.hasPrefix("Microsoft.IdentityServer.") { return ["Name", "Identifier"] }
    return []
  }
}

/// A value of a .NET class that is little more than its text, such as a SID.
final class LabText: Obj {
  let text: String
  private let textType: TypeInfo
  init(_ type: TypeInfo, _ text: String) {
    textType = type
    self.text = text
    super.init()
  }
  override var type: TypeInfo { textType }
  override func equals(_ other: Obj) -> Bool { (other as? LabText)?.text == text }
  override var hash: Int { text.hashValue }
  override func describe(_ runtime: Runtime) throws -> String { text }
}

/// Types that are only texts or collections here.
enum LabTypeInfo {
  static let sid: TypeInfo = TypeInfo(
    "System.Security.Principal.SecurityIdentifier", base: .object,
    declare: { t in
      t.property("string Value {get;}") { call in Value((call.this.obj as? LabText)?.text ?? "") }
      t.property("System.Security.Principal.SecurityIdentifier AccountDomainSid {get;}") { call in
        let text = (call.this.obj as? LabText)?.text ?? ""
        guard text.split(separator: "-").count == 8, let end = text.lastIndex(of: "-") else { return .null }
        return .object(LabText(LabTypeInfo.sid, String(text[..<end])))
      }
      t.method("string ToString()") { call in Value((call.this.obj as? LabText)?.text ?? "") }
    })
  static let adValues = TypeInfo("Microsoft.ActiveDirectory.Management.ADPropertyValueCollection", base: .arrayList)
}

/// Makes PowerShell values of the model's.
struct LabValues {
  let lab: LabSession
  let session: Session

  /// Times of MSOnline and the lab's own objects stay in UTC; the other products show local time.
  func make(_ source: LabValue, utc: Bool = false) -> Value {
    switch source {
    case .null: return .null
    case .string(let text): return Value(text)
    case .boolean(let flag): return .bool(flag)
    case .int(let number): return Int32(exactly: number).map { .int($0) } ?? .long(number)
    case .long(let number): return .long(number)
    case .double(let number): return .double(number)
    case .time(let instant):
      let date = PSDateTime(unchecked: UInt64(clamping: instant.ticks), .utc)
      return .dateTime(utc ? date : date.toLocalTime())
    case .span(let span): return .timeSpan(PSTimeSpan(ticks: span.ticks))
    case .guid(let guid): return .guid(PSGuid(high: guid.high, low: guid.low))
    case .sid(let text): return .object(LabText(LabTypeInfo.sid, text))
    case .bytes(let bytes): return .object(ArrayObj(ContiguousArray(bytes.map { .byte($0) }), of: .byte))
    case .enumeration(let type, let name): return LabEnums.value(type, name)
    case .list(let type, let values): return list(type, values, utc: utc)
    case .record(let record): return .object(object(record))
    }
  }

  private func list(_ type: String, _ values: [LabValue], utc: Bool) -> Value {
    let items = ContiguousArray(values.map { make($0, utc: utc) })
    switch type {
    case "System.String[]": return .object(ArrayObj(items, of: .string))
    case "Microsoft.ActiveDirectory.Management.ADPropertyValueCollection": return .object(ListObj(LabTypeInfo.adValues, items))
    case _ where type.hasSuffix("[]"): return .object(ArrayObj(items))
    case "System.Collections.ArrayList": return .object(ListObj(.arrayList, items))
    default:
      let isText = values.allSatisfy { if case .string = $0 { return true } else { return false } }
      let list =
        isText
        ? TypeCatalog.find("System.Collections.Generic.List[string]")
        : TypeCatalog.find("System.Collections.Generic.List[object]")
      return .object(ListObj(list ?? .arrayList, items, elementType: isText ? .string : .object))
    }
  }

  func object(_ record: LabRecord) -> LabObject {
    let key = record.typeName + "|" + record.properties.map(\.name).joined(separator: "|")
    let shape: LabShape
    if let known = lab.shapes[key] {
      shape = known
    } else {
      shape = LabShape(LabValues.type(record), record.properties.map(\.name))
      lab.shapes[key] = shape
    }
    if lab.viewedTypes.insert(record.typeName).inserted { showDefaults(record) }
    let utc = record.typeName.hasPrefix("Microsoft.Online.") || record.typeName.hasPrefix("Cmdlab.")
    return LabObject(shape, ContiguousArray(record.properties.map { make($0.value, utc: utc) }))
  }

  /// The properties that the default view shows become type data; the Lync types are lists however few they have.
  private func showDefaults(_ record: LabRecord) {
    if let names = record.defaultProperties {
      let entry = session.typeData[record.typeName.lowercased()] ?? TypeDataEntry()
      entry.defaultDisplaySet = names
      session.typeData[record.typeName.lowercased()] = entry
    }
    let shown = record.defaultProperties ?? record.properties.map(\.name)
    // A view of its own, so that what was shown before does not decide its shape. Objects whose properties vary have none.
    guard record.defaultProperties != nil || shown.count < 5 else { return }
    let isList = LabViews.isList(record.typeName) || shown.count > 4 && !LabViews.isTable(record.typeName)
    let view = ViewDefinition(record.typeName, isList ? .list : .table, types: [record.typeName])
    var fields = ViewEntry()
    fields.fields = shown.map { ViewField(.property(PSString.make($0))) }
    view.entries = [fields]
    if !isList { view.headers = shown.map { _ in ViewHeader() } }
    FormatService.of(session).database.append([view], file: "Lab.format.ps1xml")
  }

  /// A type with the record's properties; the classes of Active Directory derive from one another as the real ones do.
  private static func type(_ record: LabRecord) -> TypeInfo {
    let properties: [(String, String)] = record.properties.map { ($0.name, typeText($0.value)) }
    return TypeInfo(
      record.typeName, base: LabViews.base(of: record.typeName),
      declare: { t in
        for (i, (name, typeName)) in properties.enumerated() {
          t.property(
            "\(typeName) \(name) {get;set;}",
            get: { call in
              guard let object = call.this.obj as? LabObject, i < object.values.count else { return .null }
              return object.values[i]
            },
            set: { call in
              if let object = call.this.obj as? LabObject, i < object.values.count {
                object.values[i] = call.args.first ?? .null
              }
              return .nothing
            })
        }
      })
  }

  private static func typeText(_ value: LabValue) -> String {
    switch value {
    case .string: return "string"
    case .boolean: return "bool"
    case .int: return "int"
    case .long: return "long"
    case .double: return "double"
    case .time: return "datetime"
    case .span: return "timespan"
    case .guid: return "guid"
    default: return "System.Object"
    }
  }
}

/// Facts about the looks of types.
enum LabViews {
  static func isList(_ type: String) -> Bool {
    type.hasPrefix("Microsoft.Rtc.Management.") && !type.hasSuffix(".NTService") || type.hasPrefix("Microsoft.ActiveDirectory.")
      || type.hasPrefix("Microsoft.IdentityServer.") || type.hasPrefix("Microsoft.Online.Coexistence.")
  }

  static func isTable(_ type: String) -> Bool {
    type.hasPrefix("Cmdlab.Lab.") && type != "Cmdlab.Lab.SignIn" || type.hasPrefix("Microsoft.Online.Administration.")
      || type.hasSuffix(".PSSession")
  }

  private static let adChain: [(String, String)] = [
    ("ADUser", "ADAccount"), ("ADComputer", "ADAccount"), ("ADAccount", "ADPrincipal"), ("ADGroup", "ADPrincipal"),
    ("ADPrincipal", "ADObject"), ("ADOrganizationalUnit", "ADObject"), ("ADObject", "ADEntity"),
    ("ADDomainController", "ADDirectoryServer"),
    ("ADDirectoryServer", "ADEntity"), ("ADDomain", "ADPartition"), ("ADPartition", "ADObject"), ("ADForest", "ADEntity"),
    ("ADRootDSE", "ADEntity"), ("ADOptionalFeature", "ADObject"), ("ADDefaultDomainPasswordPolicy", "ADEntity"),
  ]

  /// The base class of a type of Active Directory; Object for the others.
  static func base(of type: String) -> TypeInfo {
    let prefix = "Microsoft.ActiveDirectory.Management."
    guard type.hasPrefix(prefix), let base = adChain.first(where: { $0.0 == type.dropFirst(prefix.count) })?.1 else {
      return .object
    }
    return TypeInfo(prefix + base, base: LabViews.base(of: prefix + base))
  }
}
