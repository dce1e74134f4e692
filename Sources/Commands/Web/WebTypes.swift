// The types of web requests by name.

import Objects

enum WebTypes {
  static var family: TypeCatalog.Family {
    var types: [String: @Sendable () -> TypeInfo] = [:]
    for type in HttpMessageTypes.all + HttpContentTypes.all + CookieTypes.all + WebSessionTypes.all + WebResponseTypes.all
      + HttpClientTypes.all + WebClientTypes.all
    {
      types[type.fullName] = { type }
    }
    types["System.Net.Http.Headers.HttpHeaderValueCollection`1"] = { HttpHeaderPartsObj.info }
    return TypeCatalog.Family(types: types)
  }
}
