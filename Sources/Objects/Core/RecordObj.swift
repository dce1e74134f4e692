// Objects of simple .NET classes: a type and named values. Cmdlets' result types are mostly of this kind; the type's properties are declared
// once and read from the object by position.

import Primitives

/// An object with the properties that its type declares, in that order.
public final class RecordObj: Obj {
  private let recordType: TypeInfo
  public var values: ContiguousArray<Value>
  /// The position of the value that `ToString()` gives; nil where the type has no text of its own.
  private let text: Int?

  /// `pairs` must name the declared properties in their order.
  public init(_ type: TypeInfo, _ pairs: [(String, Value)], text: Int? = nil) {
    recordType = type
    values = ContiguousArray(pairs.map { $0.1 })
    self.text = text
    super.init()
  }

  public init(_ type: TypeInfo, values: ContiguousArray<Value>) {
    recordType = type
    self.values = values
    text = nil
    super.init()
  }

  public override var type: TypeInfo { recordType }
  public override func describe(_ runtime: Runtime) throws -> String {
    guard let text, text < values.count else { return recordType.fullName }
    return try Text.string(values[text], runtime).string
  }

  /// A type whose properties are positions in a record: declarations as in `TypeBuilder.property`.
  public static func type(_ fullName: String, base: TypeInfo = .object, _ properties: String...) -> TypeInfo {
    type(fullName, base: base, properties)
  }

  /// As above, with the properties in a list.
  public static func type(_ fullName: String, base: TypeInfo = .object, _ list: [String]) -> TypeInfo {
    return TypeInfo(
      fullName, base === TypeInfo.valueType ? .struct : .class, base: base,
      declare: { t in
        for (i, declaration) in list.enumerated() {
          let get: MemberBody = { call in
            guard let record = call.this.obj as? RecordObj, i < record.values.count else { return .null }
            return record.values[i]
          }
          let set: MemberBody = { call in
            if let record = call.this.obj as? RecordObj, i < record.values.count { record.values[i] = call.args.first ?? .null }
            return .nothing
          }
          t.property(declaration, get: get, set: declaration.contains("set;") ? set : nil)
        }
      })
  }
}
