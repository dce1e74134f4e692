// `[ExperimentalFeature]`: none is enabled, as the recorded PowerShell has none enabled.

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
      t.staticMethod("static bool IsEnabled(string featureName)") { _ in .bool(false) }
    })
  static let family = TypeCatalog.Family(
    types: [type.fullName: { type }], accelerators: ["ExperimentalFeature": type.fullName])
}
