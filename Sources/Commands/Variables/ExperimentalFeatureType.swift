// `[ExperimentalFeature]`: what Get-ExperimentalFeature gives, and whether a feature was enabled when the program started.

import Objects
import Primitives

enum ExperimentalFeatureType {
  static let type = TypeInfo(
    "System.Management.Automation.ExperimentalFeature", base: .object,
    declare: { t in
      for (i, declaration) in ["string Name", "string Description", "string Source", "bool Enabled"].enumerated() {
        t.property("\(declaration) {get;}") { c in
          guard let record = c.this.obj as? RecordObj, i < record.values.count else { return .null }
          return record.values[i]
        }
      }
      t.staticMethod("static bool IsEnabled(string featureName)") {
        .bool(ExperimentalFeature.enabledAtStart.contains($0.text(0).lowercased()))
      }
    })
  static let family = TypeCatalog.Family(
    types: [type.fullName: { type }], accelerators: ["ExperimentalFeature": type.fullName])
}
