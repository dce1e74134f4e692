// The cmdlets of this room by name; the Commands room enters them into their modules' tables.

import Engine

/// Factories of the formatting cmdlets.
public enum FormattingCmdlets {
  public static let factories: [String: @Sendable () -> Cmdlet] = [
    "Format-Table": { FormatTableCommand() },
    "Format-List": { FormatListCommand() },
    "Format-Wide": { FormatWideCommand() },
    "Format-Custom": { FormatCustomCommand() },
    "Out-String": { OutStringCommand() },
    "Out-Host": { OutHostCommand() },
    "Out-Default": { OutDefaultCommand() },
    "Out-File": { OutFileCommand() },
    "Out-Null": { OutNullCommand() },
    "Update-FormatData": { UpdateFormatDataCommand() },
    "Get-FormatData": { GetFormatDataCommand() },
    "Export-FormatData": { ExportFormatDataCommand() },
    "Get-Error": { GetErrorCommand() },
  ]
}
