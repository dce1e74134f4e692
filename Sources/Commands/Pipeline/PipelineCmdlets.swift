// The cmdlets that objects stream through.

import Engine

enum PipelineCmdlets {
  static let table: CommandFamilies.Table = [
    "ForEach-Object": { ForEachObjectCommand() },
    "Where-Object": { WhereObjectCommand() },
    "Measure-Object": { MeasureObjectCommand() },
  ]
}
