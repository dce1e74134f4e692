// The types of what cmdlets give, by name: scripts name them, and completion infers from them.

import Objects

enum ResultTypes {
  static var family: TypeCatalog.Family {
    var types: [String: @Sendable () -> TypeInfo] = [:]
    for type in [
      MeasureTypes.base, MeasureTypes.generic, MeasureTypes.object, MeasureTypes.text, GroupTypes.info, GroupTypes.noElement,
      MemberDefinitionType.type, GetFileHashCommand.type, GetCallStackCommand.type, SelectXmlCommand.type,
      CommandHistory.type, ApprovedVerbs.type, MatchInfoTypes.info, MatchInfoTypes.context,
    ] { types[type.fullName] = { type } }
    return TypeCatalog.Family(types: types)
  }
}
