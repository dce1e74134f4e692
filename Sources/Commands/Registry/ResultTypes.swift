// The types of what cmdlets give, by name: scripts name them, and completion infers from them. Each is made when its name is first looked for.

import Objects

enum ResultTypes {
  private static let commands = "Microsoft.PowerShell.Commands."
  private static let automation = "System.Management.Automation."

  static var family: TypeCatalog.Family {
    TypeCatalog.Family(
      types: [
        commands + "MeasureInfo": { MeasureTypes.base }, commands + "GenericMeasureInfo": { MeasureTypes.generic },
        commands + "GenericObjectMeasureInfo": { MeasureTypes.object }, commands + "TextMeasureInfo": { MeasureTypes.text },
        commands + "GroupInfo": { GroupTypes.info }, commands + "GroupInfoNoElement": { GroupTypes.noElement },
        commands + "MemberDefinition": { MemberDefinitionType.type }, commands + "FileHashInfo": { GetFileHashCommand.type },
        commands + "SelectXmlInfo": { SelectXmlCommand.type }, commands + "HistoryInfo": { CommandHistory.type },
        commands + "MatchInfo": { MatchInfoTypes.info }, commands + "MatchInfoContext": { MatchInfoTypes.context },
        automation + "CallStackFrame": { GetCallStackCommand.type }, automation + "VerbInfo": { ApprovedVerbs.type },
        "System.Diagnostics.ProcessStartInfo": { StartInfoTypes.info },
        "System.Diagnostics.ProcessWindowStyle": { StartInfoTypes.style },
      ])
  }
}
