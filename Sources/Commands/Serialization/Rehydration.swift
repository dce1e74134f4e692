// Deserialised objects that come back to life: the types whose type data names a converter for it.

import Engine
import Objects
import Primitives

enum Rehydration {
  /// A type's name without `Deserialized.`.
  static func plainName(_ name: String) -> String {
    name.lowercased().hasPrefix("deserialized.") ? String(name.dropFirst(13)) : name
  }

  /// PowerShell's type data gives a deserialised enum the property `Value`, its name. It becomes part of the session with the first one.
  static func addEnumValue(_ session: Session) {
    let key = "deserialized.system.enum"
    if session.typeData[key] != nil { return }
    let entry = TypeDataEntry()
    entry.members.append(
      (
        PSString.make("Value"),
        ExtendedMember(.code(get: { .string(try Text.string($0.this, $0.runtime)) }, set: nil), script: "$this.ToString()")
      ))
    session.typeData[key] = entry
    session.typeDataNames[key] = "Deserialized.System.Enum"
  }

  /// The live object, or nil when the type has none or its properties don't make one.
  static func revive(_ value: Value, _ session: Session) throws -> Value? {
    guard let names = value.obj?.extras?.typeNames else { return nil }
    for name in names {
      if let target = session.typeData[name.lowercased()]?.targetTypeForDeserialization {
        if target.fullName == "Microsoft.PowerShell.DeserializingTypeConverter" { break }
        return try orNil({ try Conversion.convert(value, to: target, session) })
      }
    }
    for name in names {
      guard let made = convert(plainName(name), value, session) else { continue }
      return keepNotes(value, made)
    }
    return nil
  }

  /// Notes that the live object has no property for stay with it.
  private static func keepNotes(_ value: Value, _ made: Value) -> Value {
    guard let bag = value.obj?.extras, let object = made.obj else { return made }
    let adapted = bag.deserialized?.adapted ?? []
    for (i, name) in bag.shape.names.enumerated()
    where bag.extended(i) == nil && !adapted.contains(FoldedName(name)) && object.type.member(name, isStatic: false) == nil {
      let extras = object.extras ?? PropertyBag()
      extras.set(name, bag.values[i])
      object.extras = extras
    }
    return made
  }

  private static func convert(_ name: String, _ value: Value, _ session: Session) -> Value? {
    func get(_ name: String) -> Value {
      ((try? MemberAccess.getOwn(value, PSString.make(name), session)) ?? nil)?.orNull ?? .null
    }
    func text(_ name: String) -> PSString? { get(name).isNull ? nil : try? Text.string(get(name), session) }
    switch name {
    case "System.Management.Automation.SwitchParameter":
      return .object(SwitchObj(Truth.isTrue(get("IsPresent"))))
    case "System.Management.Automation.PSCredential":
      guard let user = text("UserName"), let password = get("Password").base.obj as? SecureStringObj else { return nil }
      return .object(CredentialObj(user, password))
    case "System.Globalization.CultureInfo":
      guard let type = TypeCatalog.find("cultureinfo"), let text = try? Text.string(value, session) else { return nil }
      return try? Conversion.convert(.string(text), to: type, session)
    case "System.Net.IPAddress":
      guard let type = TypeCatalog.find("ipaddress"), let text = try? Text.string(value, session) else { return nil }
      return try? Conversion.convert(.string(text), to: type, session)
    case "System.Security.Cryptography.X509Certificates.X509Certificate2",
      "System.Security.Cryptography.X509Certificates.X500DistinguishedName":
      guard let type = TypeCatalog.find(name), !get("RawData").isNull else { return nil }
      return try? MemberAccess.construct(type, [get("RawData")], session)
    case "System.Net.Mail.MailAddress":
      guard let type = TypeCatalog.find("mailaddress"), let address = text("Address") else { return nil }
      let display = text("DisplayName")
      return try? MemberAccess.construct(
        type, display.map { [.string(address), .string($0)] } ?? [.string(address)], session)
    case "System.Management.Automation.LineBreakpoint", "System.Management.Automation.CommandBreakpoint",
      "System.Management.Automation.VariableBreakpoint":
      guard let type = TypeCatalog.find(name) else { return nil }
      return Breakpoints.make(type, get, session)
    default: return nil
    }
  }

  private enum Breakpoints {
    static func make(_ type: TypeInfo, _ get: (String) -> Value, _ session: Session) -> Value? {
      let script = get("Script")
      let action = get("Action")
      let id = get("Id")
      var arguments: [Value]
      switch type.name {
      case "LineBreakpoint": arguments = [script, get("Line"), get("Column"), action, id]
      case "CommandBreakpoint": arguments = [script, .null, get("Command"), action, id]
      default: arguments = [script, get("Variable"), get("AccessMode"), action, id]
      }
      guard let made = try? MemberAccess.construct(type, arguments, session) else { return nil }
      if let enabled = Optional(get("Enabled")), !enabled.isNull, !Truth.isTrue(enabled) {
        _ = try? MemberAccess.invoke(made, PSString.make("SetEnabled"), [.bool(false)], session)
      }
      return made
    }
  }
}
