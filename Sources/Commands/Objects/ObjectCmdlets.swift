// The cmdlets that select, sort, group, compare and make objects.

import Engine

enum ObjectCmdlets {
  static let table: CommandFamilies.Table = [
    "Select-Object": { SelectObjectCommand() },
    "Sort-Object": { SortObjectCommand() },
    "Group-Object": { GroupObjectCommand() },
    "Update-List": { UpdateListCommand() },
    "Compare-Object": { CompareObjectCommand() },
    "Get-Member": { GetMemberCommand() },
    "Add-Member": { AddMemberCommand() },
    "New-Object": { NewObjectCommand() },
    "Get-Unique": { GetUniqueCommand() },
    "Tee-Object": { TeeObjectCommand() },
  ]
}
