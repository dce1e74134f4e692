// The class behind a cmdlet, as far as reflection asks for it: its name and its `[Cmdlet()]` attribute; and the switches that tests flip.

import Objects
import Primitives

enum CmdletAttributes {
  /// `InternalTestHooks`: switches by which PowerShell's own tests make the rare cases happen. They belong to a session.
  static let testHooks = TypeInfo(
    "System.Management.Automation.Internal.InternalTestHooks", base: .object, isAbstract: true,
    declare: { t in
      t.staticMethod("static void SetTestHook(string property, System.Object value)") { call in
        (call.runtime as? Session)?.testHooks[call.text(0).lowercased()] = call.args.count > 1 ? call.args[1] : .null
        return .nothing
      }
      t.staticMethod("static bool TestImplicitRemotingBatching(string commandPipeline, System.Object runspace)") { _ in
        .bool(false)
      }
    })

  /// The attributes of a cmdlet's class.
  static func all(_ info: CmdletInfo) -> [Value] {
    var found = [make(info)]
    let outputs = info.signature.outputTypes
    if !outputs.isEmpty, let type = TypeCatalog.find("System.Management.Automation.OutputTypeAttribute") {
      let types = outputs.map { name in TypeCatalog.find(name).map { Value.object($0) } ?? Value(name) }
      found.append(.object(AttributeObj(type, [.array(types)])))
    }
    return found
  }

  /// `[Cmdlet()]` of a cmdlet.
  static func make(_ info: CmdletInfo) -> Value {
    let signature = info.signature
    let dash = info.name.firstIndex(of: "-") ?? info.name.endIndex
    let impact = signature.supportsShouldProcess ? signature.confirmImpact : 0
    let type = Confirmation.impactType
    let made = AttributeObj(
      AttributeTypes.cmdlet,
      [
        Value(String(info.name[..<dash])),
        Value(dash == info.name.endIndex ? "" : String(info.name[info.name.index(after: dash)...])),
      ])
    made.properties = [
      "defaultparametersetname": signature.defaultSet.map { Value($0) } ?? .null,
      "supportsshouldprocess": .bool(signature.supportsShouldProcess), "supportspaging": .bool(signature.supportsPaging),
      "confirmimpact": .object(EnumValue(type, Int64(impact))), "helpuri": Value(signature.helpUri ?? ""),
    ]
    return .object(made)
  }
}

extension Session {
  /// The cmdlet that a class is named as the implementation of.
  func cmdlet(implementedBy type: TypeInfo) -> CmdletInfo? {
    guard type.fullName.hasPrefix("Microsoft."), type.fullName.hasSuffix("Command") else { return nil }
    for module in builtinModules {
      for name in module.names() {
        if let info = module.find(name), info.implementingType == type.fullName { return info }
      }
    }
    return nil
  }

  /// The class behind a cmdlet.
  func implementingType(of info: CmdletInfo) -> TypeInfo {
    if let known = TypeCatalog.find(info.implementingType) {
      implementingTypes[ObjectIdentifier(known)] = info
      return known
    }
    if let known = implementingTypes.first(where: { $0.value === info }) { return known.value.implementingClass ?? .object }
    let made = TypeInfo(info.implementingType, base: EngineTypes.psCmdlet.baseType ?? .object)
    info.implementingClass = made
    implementingTypes[ObjectIdentifier(made)] = info
    return made
  }
}
