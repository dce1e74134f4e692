// Get-, Enable- and Disable-ExperimentalFeature. What is enabled stands in powershell.config.json and counts from the next start on.

import Engine
import Glibc
import Objects
import Primitives

enum ExperimentalFeatureCmdlets {
  static let table: CommandFamilies.Table = [
    "Get-ExperimentalFeature": { GetExperimentalFeatureCommand() },
    "Enable-ExperimentalFeature": { ChangeExperimentalFeatureCommand(enables: true) },
    "Disable-ExperimentalFeature": { ChangeExperimentalFeatureCommand(enables: false) },
  ]
}

/// A feature as it is described.
struct ExperimentalFeature {
  let name: String
  let description: String
  var source = "PSEngine"

  static let ofEngine = [
    ExperimentalFeature(
      name: "PSLoadAssemblyFromNativeCode", description: "Expose an API to allow assembly loading from native code"),
    ExperimentalFeature(
      name: "PSSerializeJSONLongEnumAsNumber",
      description:
        "Serialize enums based on long or ulong as an numeric value rather than the string representation when using ConvertTo-Json."
    ),
    ExperimentalFeature(name: "PSProfileDSCResource", description: "DSC v3 resources for managing PowerShell profile."),
  ]

  /// Those of the engine, then those that modules describe in their manifests.
  static func all(_ session: Session) -> [ExperimentalFeature] {
    var found = ofEngine
    let modules = AvailableModules(session)
    for file in modules.files() where file.hasSuffix(".psd1") {
      guard let module = try? modules.describe(file), let data = module.privateData.dictionary?.get("PSData")?.dictionary,
        let list = data.get("ExperimentalFeatures")
      else { continue }
      for item in list.sequence?.items ?? [list] {
        guard let entry = item.base.dictionary, let name = entry.get("Name")?.pstring?.string,
          name.hasPrefix(module.name + "."), name.count > module.name.count + 1
        else { continue }
        found.append(
          ExperimentalFeature(name: name, description: entry.get("Description")?.pstring?.string ?? "", source: file))
      }
    }
    return found
  }

  static func matching(_ names: [String]?, _ session: Session) -> [ExperimentalFeature] {
    guard let names else { return all(session) }
    let patterns = names.map { WildcardPattern(PSString.make($0)) }
    return all(session).filter { feature in patterns.contains { (try? $0.isMatch(PSString.make(feature.name))) == true } }
  }

  /// What was enabled when the program first asked.
  static let enabledAtStart: Set<String> = {
    var names: Set<String> = []
    for path in [FeatureConfiguration.path(allUsers: false), FeatureConfiguration.path(allUsers: true)] {
      guard let path else { continue }
      names.formUnion(FeatureConfiguration.names(path).map { $0.lowercased() })
    }
    return names
  }()

  var isEnabled: Bool { ExperimentalFeature.enabledAtStart.contains(name.lowercased()) }

  var record: Value {
    .object(
      RecordObj(
        ExperimentalFeatureType.type, values: [Value(name), Value(description), Value(source), .bool(isEnabled)]))
  }
}

/// The file that remembers them.
enum FeatureConfiguration {
  static func path(allUsers: Bool) -> String? {
    if allUsers { return Session.home + "/powershell.config.json" }
    let base = TextFiles.environment("XDG_CONFIG_HOME") ?? TextFiles.environment("HOME").map { $0 + "/.config" }
    return base.map { $0 + "/powershell/powershell.config.json" }
  }

  private static func read(_ path: String) -> DictionaryObj? {
    guard let bytes = TextFiles.read(path) else { return nil }
    let text = TextFiles.decode(bytes)
    return text.withUnits { units -> DictionaryObj? in
      var reader = JsonReader(units, asHashtable: true, depth: 64, dates: .string)
      return try? reader.document()?.dictionary
    }
  }

  static func names(_ path: String) -> [String] {
    (read(path)?.get("ExperimentalFeatures")?.sequence?.items ?? []).compactMap { $0.pstring?.string }
  }

  /// Adds a name to the list in the file, or takes it out; the rest of the file stays.
  static func set(_ path: String, _ name: String, _ enables: Bool, _ session: Session) throws {
    let table = read(path) ?? DictionaryObj.ordered()
    var names = FeatureConfiguration.names(path).filter { $0.lowercased() != name.lowercased() }
    if enables { names.append(name) }
    table.set("ExperimentalFeatures", .strings(names))
    var writer = JsonWriter(session, depth: 64, compress: false, enumsAsStrings: false, escaping: .standard)
    try writer.write(.object(table), depth: 0)
    let folder = PathText.parent(path)
    if !Files.isDirectory(folder) { try Files.makeDirectory(folder) }
    try Files.write(path, Array((writer.text.string + "\n").utf8))
  }
}

final class GetExperimentalFeatureCommand: Cmdlet {
  override func process() throws {
    let found = ExperimentalFeature.matching(strings("Name"), session)
    for feature in found.sorted(by: { ($0.source == "PSEngine" ? 0 : 1, $0.name) < ($1.source == "PSEngine" ? 0 : 1, $1.name) })
    {
      try write(feature.record)
    }
  }
}

final class ChangeExperimentalFeatureCommand: Cmdlet {
  private let enables: Bool
  init(enables: Bool) {
    self.enables = enables
    super.init()
  }

  override func process() throws {
    _ = ExperimentalFeature.enabledAtStart
    let names = strings("Name") ?? []
    let found = ExperimentalFeature.matching(names, session)
    if found.isEmpty {
      return try writeError(
        "System.Management.Automation.ItemNotFoundException",
        "No experimental feature was found that matched the name '\(names.first ?? "")'.", id: "ItemNotFoundException",
        .ObjectNotFound, target: .strings(names))
    }
    let allUsers = (value("Scope").base.obj as? EnumValue)?.text == "AllUsers"
    guard let path = FeatureConfiguration.path(allUsers: allUsers) else { return }
    for feature in found {
      guard try shouldProcess(feature.name) else { return }
      do { try FeatureConfiguration.set(path, feature.name, enables, session) } catch let failure as DotNetError {
        throw terminate(
          failure.exception.type.fullName, failure.exception.message, id: failure.exception.type.fullName, .NotSpecified)
      }
    }
  }

  override func end() throws {
    try writeWarning("Enabling and disabling experimental features do not take effect until next start of PowerShell.")
  }
}
