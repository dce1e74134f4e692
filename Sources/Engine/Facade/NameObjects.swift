// Names in the source as objects: names of types (`ITypeName`), paths of variables, places in a text, and what `#requires` asks for.

import Objects
import Primitives
import Syntax

/// `TypeName`, `GenericTypeName` or `ArrayTypeName`.
final class TypeNameObj: Obj {
  let name: ITypeName
  let owner: AstObj
  /// Of the name of a generic type: how many arguments it gets.
  let arity: Int

  init(_ name: ITypeName, _ owner: AstObj, arity: Int = 0) {
    self.name = name
    self.arity = arity
    self.owner = owner
    super.init()
  }

  override var type: TypeInfo {
    name is ArrayTypeName ? TypeNameObj.arrayType : name is GenericTypeName ? TypeNameObj.genericType : TypeNameObj.plainType
  }
  override func equals(_ other: Obj) -> Bool { (other as? TypeNameObj)?.name === name }
  override var hash: Int { ObjectIdentifier(name).hashValue }
  override func describe(_ runtime: Runtime) throws -> String { name.fullName }

  static let interface = TypeInfo(LanguageFacade.namespace + "ITypeName", .interface)
  static let plainType = make("TypeName") { _ in }
  static let genericType = make("GenericTypeName") { t in
    t.property(LanguageFacade.spelled("~ITypeName TypeName {get;}")) { call in
      guard let own = call.this.base.obj as? TypeNameObj, let name = own.name as? GenericTypeName else { return .null }
      return .object(TypeNameObj(name.typeName, own.owner, arity: name.genericArguments.count))
    }
    t.property(LanguageFacade.spelled("System.Collections.ObjectModel.ReadOnlyCollection[~ITypeName] GenericArguments {get;}"))
    { call in
      guard let own = call.this.base.obj as? TypeNameObj, let name = own.name as? GenericTypeName else { return .null }
      return LanguageFacade.readOnly(
        ContiguousArray(name.genericArguments.map { .object(TypeNameObj($0, own.owner)) }), of: TypeNameObj.interface)
    }
  }
  static let arrayType = make("ArrayTypeName") { t in
    t.property(LanguageFacade.spelled("~ITypeName ElementType {get;}")) { call in
      guard let own = call.this.base.obj as? TypeNameObj, let name = own.name as? ArrayTypeName else { return .null }
      return .object(TypeNameObj(name.elementType, own.owner))
    }
    t.property("int Rank {get;}") { Value((($0.this.base.obj as? TypeNameObj)?.name as? ArrayTypeName)?.rank ?? 0) }
  }

  private static func make(_ name: String, _ more: @escaping @Sendable (TypeBuilder) -> Void) -> TypeInfo {
    TypeInfo(
      LanguageFacade.namespace + name, base: .object, interfaces: { [TypeNameObj.interface] },
      declare: { t in
        @Sendable func own(_ call: Call) -> TypeNameObj? { call.this.base.obj as? TypeNameObj }
        t.property("string FullName {get;}") { Value(own($0)?.name.fullName ?? "") }
        t.property("string Name {get;}") { Value(own($0)?.name.name ?? "") }
        t.property("string AssemblyName {get;}") { own($0)?.name.assemblyName.map { Value($0) } ?? .null }
        t.property("bool IsArray {get;}") { .bool(own($0)?.name.isArray ?? false) }
        t.property("bool IsGeneric {get;}") { .bool(own($0)?.name.isGeneric ?? false) }
        t.property(LanguageFacade.spelled("~IScriptExtent Extent {get;}")) { call in
          own(call).map { $0.owner.extent($0.name.extent) } ?? .null
        }
        t.method("type GetReflectionType()") { call in
          guard let own = own(call) else { return .null }
          let session = call.runtime as? Session
          if let type = TypeResolver.find(own.name, session) { return .object(type) }
          guard own.arity > 0, !own.name.name.contains("`") else { return .null }
          return TypeResolver.find(definition: own.name.name + "`\(own.arity)", session).map { .object($0) } ?? .null
        }
        t.method("type GetReflectionAttributeType()") { call in
          guard let own = own(call) else { return .null }
          let session = call.runtime as? Session
          if let type = TypeResolver.find(own.name, session) { return .object(type) }
          return TypeCatalog.find(own.name.name + "Attribute").map { .object($0) } ?? .null
        }
        more(t)
      })
  }
}

/// `VariablePath`.
final class VariablePathObj: Obj {
  let path: VariablePath
  init(_ path: VariablePath) {
    self.path = path
    super.init()
  }
  override var type: TypeInfo { VariablePathObj.pathType }
  override func describe(_ runtime: Runtime) throws -> String { path.userPath }

  static let pathType = TypeInfo(
    "System.Management.Automation.VariablePath", base: .object,
    declare: { t in
      @Sendable func own(_ call: Call) -> VariablePath? { (call.this.base.obj as? VariablePathObj)?.path }
      t.constructor("new(string path)") { .object(VariablePathObj(VariablePath($0.text(0)))) }
      t.property("string UserPath {get;}") { Value(own($0)?.userPath ?? "") }
      t.property("bool IsGlobal {get;}") { .bool(own($0)?.isGlobal ?? false) }
      t.property("bool IsLocal {get;}") { .bool(own($0)?.isLocal ?? false) }
      t.property("bool IsPrivate {get;}") { .bool(own($0)?.isPrivate ?? false) }
      t.property("bool IsScript {get;}") { .bool(own($0)?.isScript ?? false) }
      t.property("bool IsUnqualified {get;}") { .bool(own($0)?.isUnqualified ?? false) }
      t.property("bool IsUnscopedVariable {get;}") { .bool(own($0)?.isUnscopedVariable ?? false) }
      t.property("bool IsVariable {get;}") { .bool(own($0)?.isVariable ?? false) }
      t.property("bool IsDriveQualified {get;}") { .bool(own($0)?.isDriveQualified ?? false) }
      t.property("string DriveName {get;}") { own($0)?.driveName.map { Value($0) } ?? .null }
    })
}

/// `IScriptPosition`: one place of a text.
final class ScriptPointObj: Obj {
  let source: SourceText
  /// Byte offset.
  let offset: Int
  init(_ source: SourceText, _ offset: Int) {
    self.source = source
    self.offset = offset
    super.init()
  }
  override var type: TypeInfo { ScriptPointObj.pointType }

  static let interface = TypeInfo(LanguageFacade.namespace + "IScriptPosition", .interface)
  static let pointType = TypeInfo(
    LanguageFacade.namespace + "InternalScriptPosition", base: .object, interfaces: { [ScriptPointObj.interface] },
    declare: { t in
      @Sendable func own(_ call: Call) -> ScriptPointObj? { call.this.base.obj as? ScriptPointObj }
      t.property("string File {get;}") { own($0)?.source.file.map { Value($0) } ?? .null }
      t.property("int LineNumber {get;}") { call in Value(own(call).map { $0.source.position($0.offset).line } ?? 0) }
      t.property("int ColumnNumber {get;}") { call in Value(own(call).map { $0.source.position($0.offset).column } ?? 0) }
      t.property("string Line {get;}") { call in
        Value(own(call).map { $0.source.line($0.source.position($0.offset).line) } ?? "")
      }
      t.property("int Offset {get;}") { call in Value(own(call).map { $0.source.utf16Offset($0.offset) } ?? 0) }
      t.method("string GetFullScript()") { call in
        Value(own(call).map { $0.source.text(Extent(0, $0.source.bytes.count)) } ?? "")
      }
      t.method("\(LanguageFacade.namespace)InternalScriptPosition CloneWithNewOffset(int offset)", hidden: true) { call in
        guard let own = own(call) else { return .null }
        return .object(ScriptPointObj(own.source, own.source.byteOffset(utf16: max(0, call.int(0)))))
      }
    })
}

/// `ScriptRequirements`.
enum RequirementsObject {
  /// Null when the script asks for nothing.
  static func value(_ requirements: ScriptRequirements?, _ session: Session?) -> Value {
    guard let requirements else { return .null }
    let runtime = session ?? Session.detached
    func version(_ wanted: RequiredVersion) -> Value {
      var text = "\(wanted.major).\(wanted.minor)"
      if wanted.build >= 0 { text += ".\(wanted.build)" }
      if wanted.revision >= 0 { text += ".\(wanted.revision)" }
      return (try? Conversion.convert(Value(text), to: .version, runtime)) ?? .null
    }
    func texts(_ list: [String]) -> Value { LanguageFacade.readOnly(ContiguousArray(list.map { Value($0) }), of: .string) }
    let modules = requirements.requiredModules.map { module -> Value in
      .object(
        CustomObj(
          [
            ("Name", Value(module.name)), ("Guid", module.guid.map { Value($0) } ?? .null),
            ("Version", module.moduleVersion.map { Value($0) } ?? .null),
            ("MaximumVersion", module.maximumVersion.map { Value($0) } ?? .null),
            ("RequiredVersion", module.requiredVersion.map { Value($0) } ?? .null),
          ], typeName: "Microsoft.PowerShell.Commands.ModuleSpecification"))
    }
    return .object(
      CustomObj(
        [
          ("RequiredApplicationId", requirements.requiredApplicationId.map { Value($0) } ?? .null),
          ("RequiredPSVersion", requirements.requiredPSVersion.map { version($0) } ?? .null),
          ("RequiredPSEditions", texts(requirements.requiredPSEditions)),
          ("RequiredModules", LanguageFacade.readOnly(ContiguousArray(modules), of: .object)),
          ("RequiredAssemblies", texts(requirements.requiredAssemblies)),
          ("IsElevationRequired", .bool(requirements.isElevationRequired)),
        ], typeName: "System.Management.Automation.Language.ScriptRequirements"))
  }
}
