// What type data says about writing objects: the session's, and PowerShell's own for its types.

import Engine
import Objects

struct SerializationSettings {
  private let session: Session
  init(_ session: Session) { self.session = session }

  /// Depths of PowerShell's own type data.
  private static let depths: [String: Int] = {
    var depths: [String: Int] = [:]
    for name in [
      "System.Net.IPAddress", "System.Management.Automation.JobStateInfo", "System.Net.Mail.MailAddress",
      "System.Globalization.CultureInfo", "System.Management.Automation.PSCredential",
      "System.Management.Automation.PSPrimitiveDictionary", "System.Management.Automation.SwitchParameter",
      "System.Security.Cryptography.X509Certificates.X509Certificate2",
      "System.Security.Cryptography.X509Certificates.X500DistinguishedName", "System.Management.Automation.Breakpoint",
      "System.Management.Automation.DebuggerCommand", "System.Management.Automation.DebuggerCommandResults",
      "System.Management.Automation.ExtendedTypeDefinition", "System.Management.Automation.FormatViewDefinition",
      "System.Management.Automation.PSControl", "System.Management.Automation.EntrySelectedBy",
      "System.Management.Automation.DisplayEntry", "System.Management.Automation.TableControlColumnHeader",
      "System.Management.Automation.TableControlRow", "System.Management.Automation.TableControlColumn",
      "System.Management.Automation.ListControlEntry", "System.Management.Automation.ListControlEntryItem",
      "System.Management.Automation.WideControlEntryItem", "System.Management.Automation.CustomControlEntry",
      "System.Management.Automation.CustomItemBase", "HelpInfo",
      "Microsoft.PowerShell.Commands.Internal.Format.FormatInfoData",
    ] { depths[name] = 1 }
    for name in [
      "System.Management.Automation.Signature", "System.Management.Automation.Job",
      "System.Management.Automation.PSListModifier", "System.Management.Automation.PSControlGroupBy",
      "System.Management.Automation.BreakpointUpdatedEventArgs",
    ] { depths[name] = 2 }
    return depths
  }()

  private static let specific: [String: [String]] = [
    "System.Globalization.CultureInfo": [
      "LCID", "Name", "DisplayName", "IetfLanguageTag", "ThreeLetterISOLanguageName", "ThreeLetterWindowsLanguageName",
      "TwoLetterISOLanguageName",
    ],
    "System.Management.Automation.Job": [
      "HasMoreData", "StatusMessage", "Location", "Command", "JobStateInfo", "InstanceId", "Id", "Name", "State", "ChildJobs",
      "PSJobTypeName", "PSBeginTime", "PSEndTime",
    ],
    "System.Management.Automation.ParameterMetadata": [
      "Name", "ParameterType", "Aliases", "IsDynamic", "SwitchParameter",
    ],
    "System.Management.Automation.ParameterSetMetadata": ["Position", "Flags", "HelpMessage"],
    "System.Security.Cryptography.X509Certificates.X509Certificate2": ["RawData"],
    "System.Security.Cryptography.X509Certificates.X500DistinguishedName": ["RawData"],
    "System.Management.Automation.ExtendedTypeDefinition": ["TypeName", "TypeNames", "FormatViewDefinition"],
    "System.Management.Automation.ListControlEntry": ["Items", "SelectedBy", "EntrySelectedBy"],
  ]

  private func entries(_ value: Value) -> some Sequence<(String, TypeDataEntry?)> {
    MemberAccess.typeNames(of: value).lazy.map { ($0, session.typeData[$0.lowercased()]) }
  }

  /// How deep an object is written: as asked, unless its type says otherwise.
  func depth(of value: Value, _ depth: Int) -> Int {
    guard let object = value.base.obj else { return depth }
    switch object.tag {
    case .switchParameter: return 1
    case .array, .list: return depth
    case .dictionary where session.typeData.isEmpty: return depth
    case .custom where session.typeData.isEmpty && object.extras?.typeNames == nil: return depth
    default: break
    }
    for (name, entry) in entries(value) {
      if let entry, entry.serializationDepth > 0 { return entry.serializationDepth }
      if let known = SerializationSettings.depths[name] { return known }
    }
    if depth <= 0, value.obj?.extras?.deserialized?.adapted != nil { return 1 }
    return depth
  }

  /// `SerializationMethod` of the type, nil when nothing was said.
  func method(of value: Value) -> String? {
    for (name, entry) in entries(value) {
      if let method = entry?.serializationMethod { return method }
      if SerializationSettings.specific[name] != nil { return "SpecificProperties" }
      if name == "System.Management.Automation.PSTypeName" { return "String" }
    }
    return nil
  }

  /// The property that stands for the whole object, nil for its text.
  func stringSource(of value: Value) -> String? {
    if session.typeData.isEmpty { return nil }
    for (_, entry) in entries(value) { if let source = entry?.stringSerializationSource { return source } }
    return nil
  }

  /// The properties that are written when the type names them, nil for all.
  func specificProperties(of value: Value) -> [String]? {
    guard method(of: value) == "SpecificProperties" else { return nil }
    var names: [String] = []
    for (name, entry) in entries(value) {
      if let set = entry?.propertySerializationSet ?? SerializationSettings.specific[name] {
        names += set.filter { one in !names.contains { $0.lowercased() == one.lowercased() } }
        if entry?.inheritPropertySerializationSet != true { break }
      }
    }
    return names
  }
}
