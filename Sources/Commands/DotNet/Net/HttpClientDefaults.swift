// `HttpClient`: the proxy and the version policy that requests have unless they say otherwise.

import Engine
import Objects
import Primitives

enum HttpClientDefaults {
  static let declarations: TypeCatalog.Declarations = ["System.Net.Http.HttpClient": client]

  @Sendable private static func client(_ t: TypeBuilder) {
    t.property(
      "static System.Net.IWebProxy DefaultProxy {get;set;}",
      get: { c in
        if let own = c.runtime.settings["HttpClient.DefaultProxy"] { return own }
        return .object(RecordObj(TypeCatalog.find("System.Net.Http.HttpNoProxy") ?? .object, []))
      },
      set: { c in
        if c.isNull(0) { throw DotNetError.argumentNull("value") }
        c.runtime.settings["HttpClient.DefaultProxy"] = c.args[0]
        return .nothing
      })
    t.property(
      "System.Net.Http.HttpVersionPolicy DefaultVersionPolicy {get;set;}",
      get: { c in (c.this.base.obj as? HttpClientObj)?.policy ?? EnumTypes.value("System.Net.Http.HttpVersionPolicy", 0) },
      set: { c in
        (c.this.base.obj as? HttpClientObj)?.policy = c.args[0]
        return .nothing
      })
  }
}
