// The small types of `System.Management.Automation.Host` that scripts make themselves: places and areas of the screen, fields to ask for.

import Objects
import Primitives

enum HostTypes {
  private static let prefix = "System.Management.Automation.Host."
  static let size = area("Size", ["Width", "Height"])
  static let coordinates = area("Coordinates", ["X", "Y"])
  static let rectangle = area("Rectangle", ["Left", "Top", "Right", "Bottom"])
  static let field = TypeInfo(prefix + "FieldDescription", base: .object, declare: declareField)
  static let all = [size, coordinates, rectangle, field]

  static func make(_ type: TypeInfo, _ numbers: [Int]) -> Value { .object(AreaObj(type, numbers.map { Int32(clamping: $0) })) }

  /// A struct of numbers.
  private static func area(_ name: String, _ parts: [String]) -> TypeInfo {
    TypeInfo(
      prefix + name, .struct, base: .valueType,
      declare: { t in
        let owner = t.owner
        t.constructor("new()") { _ in .object(AreaObj(owner, parts.map { _ in 0 })) }
        let list = parts.map { "int \($0.prefix(1).lowercased() + $0.dropFirst())" }.joined(separator: ", ")
        t.constructor("new(\(list))") { call in
          .object(AreaObj(owner, parts.indices.map { Int32(clamping: call.int($0)) }))
        }
        if name == "Rectangle" {
          t.constructor(
            "new(System.Management.Automation.Host.Coordinates upperLeft, System.Management.Automation.Host.Coordinates lowerRight)"
          ) { call in
            let corners = [0, 1].flatMap { (call.obj($0) as? AreaObj)?.numbers ?? [0, 0] }
            return .object(AreaObj(owner, corners))
          }
        }
        for (i, part) in parts.enumerated() {
          t.property(
            "int \(part) {get;set;}", get: { .int32(Int(($0.this.base.obj as? AreaObj)?.numbers[i] ?? 0)) },
            set: { call in
              (call.this.base.obj as? AreaObj)?.numbers[i] = Int32(clamping: call.int(0))
              return .nothing
            })
        }
      })
  }

  @Sendable private static func declareField(_ t: TypeBuilder) {
    @Sendable func own(_ call: Call) throws -> FieldObj {
      guard let field = call.this.base.obj as? FieldObj else { throw DotNetError.invalidOperation("This is no field.") }
      return field
    }
    @Sendable func given(_ call: Call) throws -> Value {
      if call.isNull(0) { throw DotNetError.argumentNull("value") }
      return call.args[0]
    }
    t.constructor("new(string name)") { call in
      let name = call.text(0)
      guard !name.isEmpty else {
        throw DotNetError(
          "System.Management.Automation.PSArgumentException",
          "Cannot process the argument because the value of \"name\" is null or empty. (Parameter 'name')")
      }
      return .object(FieldObj(name))
    }
    t.property("string Name {get;}") { Value(try own($0).name) }
    t.property("string ParameterTypeName {get;}") { Value(try own($0).fieldType.name) }
    t.property("string ParameterTypeFullName {get;}") { Value(try own($0).fieldType.dotNetFullName) }
    t.property("string ParameterAssemblyFullName {get;}") { Value(try own($0).fieldType.assemblyQualifiedName) }
    t.property(
      "string Label {get;set;}", get: { Value(try own($0).label) },
      set: {
        try own($0).label = given($0).pstring?.string ?? ""
        return .nothing
      })
    t.property(
      "string HelpMessage {get;set;}", get: { Value(try own($0).help) },
      set: {
        try own($0).help = given($0).pstring?.string ?? ""
        return .nothing
      })
    t.property(
      "bool IsMandatory {get;set;}", get: { .bool(try own($0).isMandatory) },
      set: {
        try own($0).isMandatory = $0.bool(0)
        return .nothing
      })
    t.property(
      "psobject DefaultValue {get;set;}", get: { try own($0).defaultValue },
      set: {
        try own($0).defaultValue = $0.args[0]
        return .nothing
      })
    t.property("System.Collections.ObjectModel.Collection[System.Attribute] Attributes {get;}") {
      .object(try own($0).attributes)
    }
    t.method("void SetParameterType(type parameterType)") { call in
      guard let type = call.obj(0) as? TypeInfo else { throw DotNetError.argumentNull("parameterType") }
      try own(call).fieldType = type
      return .nothing
    }
  }
}

/// `Coordinates`, `Size` or `Rectangle`.
final class AreaObj: Obj {
  private let areaType: TypeInfo
  var numbers: [Int32]
  init(_ type: TypeInfo, _ numbers: [Int32]) {
    areaType = type
    self.numbers = numbers
    super.init()
  }
  override var type: TypeInfo { areaType }
  override func describe(_ runtime: Runtime) throws -> String {
    let texts = numbers.map(String.init)
    return texts.count == 4 ? "\(texts[0]),\(texts[1]) ; \(texts[2]),\(texts[3])" : texts.joined(separator: ",")
  }
  override func equals(_ other: Obj) -> Bool {
    guard let other = other as? AreaObj else { return false }
    return other.areaType === areaType && other.numbers == numbers
  }
  override var hash: Int { numbers.hashValue }
}

/// `FieldDescription`: what `$Host.UI.Prompt` asks for.
final class FieldObj: Obj {
  let name: String
  var label = ""
  var help = ""
  var isMandatory = true
  var defaultValue = Value.null
  var fieldType = TypeInfo.string
  let attributes = ListObj(.collection(of: TypeCatalog.find("System.Attribute") ?? .object), [], elementType: .object)
  init(_ name: String) {
    self.name = name
    super.init()
  }
  override var type: TypeInfo { HostTypes.field }
}
