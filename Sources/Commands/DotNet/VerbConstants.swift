// `VerbsCommon` and its like: the approved verbs as constants, for cmdlets written in C#.

import Engine
import Objects

enum VerbConstants {
  static var declarations: TypeCatalog.Declarations {
    var all: TypeCatalog.Declarations = [:]
    for group in Set(ApprovedVerbs.all.map(\.group)) {
      all["System.Management.Automation.Verbs" + group] = { t in
        for verb in ApprovedVerbs.all where verb.group == group {
          t.constant("static string \(verb.verb) {get;}", Value(verb.verb))
        }
      }
    }
    return all
  }
}
