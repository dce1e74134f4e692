// The types of what cmdlets give, by name: scripts name them, and completion infers from them. Each is made when its name is first looked for.

import Objects

enum ResultTypes {
  static var family: TypeCatalog.Family {
    var types: [String: @Sendable () -> TypeInfo] = [:]
    func add(_ name: String, _ make: @escaping @Sendable () -> TypeInfo) { types[name] = make }
    add("Microsoft.PowerShell.Commands.MeasureInfo") { MeasureTypes.base }
    add("Microsoft.PowerShell.Commands.GenericMeasureInfo") { MeasureTypes.generic }
    add("Microsoft.PowerShell.Commands.GenericObjectMeasureInfo") { MeasureTypes.object }
    add("Microsoft.PowerShell.Commands.TextMeasureInfo") { MeasureTypes.text }
    add("Microsoft.PowerShell.Commands.GroupInfo") { GroupTypes.info }
    add("Microsoft.PowerShell.Commands.GroupInfoNoElement") { GroupTypes.noElement }
    add("Microsoft.PowerShell.Commands.MemberDefinition") { MemberDefinitionType.type }
    add("Microsoft.PowerShell.Commands.FileHashInfo") { GetFileHashCommand.type }
    add("Microsoft.PowerShell.Commands.SelectXmlInfo") { SelectXmlInfoObj.infoType }
    add("Microsoft.PowerShell.Commands.HistoryInfo") { HistoryInfoObject.type }
    add("Microsoft.PowerShell.Commands.MatchInfo") { MatchInfoTypes.info }
    add("Microsoft.PowerShell.Commands.MatchInfoContext") { MatchInfoTypes.context }
    add("System.Management.Automation.VerbInfo") { ApprovedVerbs.type }
    add("System.TimeZone") { CurrentTimeZoneObj.base }
    add("System.Diagnostics.ProcessStartInfo") { StartInfoTypes.info }
    return TypeCatalog.Family(types: types)
  }
}
