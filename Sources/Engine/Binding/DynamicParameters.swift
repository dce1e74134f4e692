// Dynamic parameters of script functions: what a `dynamicparam` block returns, a RuntimeDefinedParameterDictionary.

import Objects
import Primitives

/// `System.Management.Automation.RuntimeDefinedParameter`.
public final class RuntimeDefinedParameterObj: Obj {
  public var name: PSString
  public var parameterType: TypeInfo
  public let attributes: ListObj
  public var value: Value = .null
  public var isSet = false

  public init(_ name: PSString, _ type: TypeInfo, _ attributes: [Value]) {
    self.name = name
    parameterType = type
    self.attributes = ListObj(.collection(of: .object), ContiguousArray(attributes), elementType: .object)
    super.init()
  }
  public override var type: TypeInfo { AttributeTypes.runtimeDefined }
}

/// Reads parameters out of a dictionary of RuntimeDefinedParameters.
enum DynamicParameters {
  /// The parameters, numbered after those of the signature. `noted` gets the objects that want to know what was bound to them.
  static func specs(
    _ table: DictionaryObj, after first: Int, _ session: Session,
    noted: inout [(index: Int, object: RuntimeDefinedParameterObj)]
  ) throws -> [ParameterSpec] {
    var specs: [ParameterSpec] = []
    for value in table.orderedValues {
      guard case .object(let object) = value.base else { continue }
      let name: PSString
      let type: TypeInfo
      let attributes: ContiguousArray<Value>
      if let parameter = object as? RuntimeDefinedParameterObj {
        name = parameter.name
        type = parameter.parameterType
        attributes = parameter.attributes.items
        noted.append((first + specs.count, parameter))
      } else {
        guard let text = try MemberAccess.get(value, PSString.make("Name"), session)?.pstring else { continue }
        name = text
        let typeValue = try MemberAccess.get(value, PSString.make("ParameterType"), session)
        type = (typeValue?.base.obj as? TypeInfo) ?? .object
        attributes = try Enumeration.list(MemberAccess.get(value, PSString.make("Attributes"), session) ?? .null)
      }
      specs.append(try spec(name, type, attributes, first + specs.count, session))
    }
    return specs
  }

  /// A parameter by the objects of its attributes; `isScript` tells how its type converts.
  static func spec(
    _ name: PSString, _ type: TypeInfo, _ attributes: ContiguousArray<Value>, _ index: Int, _ session: Session,
    isDynamic: Bool = true, isScript: Bool = true
  ) throws
    -> ParameterSpec
  {
    var sets: [(name: String, rule: ParameterInSet)] = []
    var aliases: [PSString] = []
    var binding: [ParameterAttribute] = []
    for attribute in attributes {
      guard case .object(let object) = attribute.base else { continue }
      if let known = object as? ParameterAttributeObj {
        binding.append(known.attribute)
        continue
      }
      if let declared = object as? AttributeObj {
        switch declared.kind {
        case "parameter":
          let (set, rule) = declared.parameterRule(session)
          sets.append((set, rule))
        case "alias": aliases += declared.texts(session).map { PSString.make($0) }
        default: if let known = try declared.bindingAttribute(session) { binding.append(known) }
        }
        continue
      }
      binding.append(.custom(object))
    }
    if sets.isEmpty { sets = [(CommandSignature.allSets, ParameterInSet())] }
    let spec = ParameterSpec(
      name: name, index: index, aliases: aliases, isSwitch: type === TypeInfo.switchParameter, sets: sets, attributes: binding,
      isDynamic: isDynamic,
      type: { type })
    spec.isScript = isScript
    return spec
  }
}
