// The cmdlets of this folder by name.

import Engine

enum ManagementCmdlets {
  static let table: CommandFamilies.Table = [
    "Get-Item": { GetItemCommand() },
    "Get-ChildItem": { GetChildItemCommand() },
    "New-Item": { NewItemCommand() },
    "Set-Item": { SetItemCommand() },
    "Clear-Item": { ClearItemCommand() },
    "Remove-Item": { RemoveItemCommand() },
    "Copy-Item": { CopyItemCommand() },
    "Move-Item": { MoveItemCommand() },
    "Rename-Item": { RenameItemCommand() },
    "Invoke-Item": { InvokeItemCommand() },
    "Get-Content": { GetContentCommand() },
    "Set-Content": { SetContentCommand() },
    "Add-Content": { AddContentCommand() },
    "Clear-Content": { ClearContentCommand() },
    "Test-Path": { TestPathCommand() },
    "Join-Path": { JoinPathCommand() },
    "Split-Path": { SplitPathCommand() },
    "Resolve-Path": { ResolvePathCommand() },
    "Convert-Path": { ConvertPathCommand() },
    "Get-Location": { GetLocationCommand() },
    "Set-Location": { SetLocationCommand() },
    "Push-Location": { PushLocationCommand() },
    "Pop-Location": { PopLocationCommand() },
    "Get-PSDrive": { GetPSDriveCommand() },
    "New-PSDrive": { NewPSDriveCommand() },
    "Remove-PSDrive": { RemovePSDriveCommand() },
    "Get-PSProvider": { GetPSProviderCommand() },
    "Get-ItemProperty": { GetItemPropertyCommand() },
    "Get-ItemPropertyValue": { GetItemPropertyValueCommand() },
    "Set-ItemProperty": { SetItemPropertyCommand() },
    "Clear-ItemProperty": { ClearItemPropertyCommand() },
    "New-ItemProperty": { DynamicPropertyCommand() },
    "Remove-ItemProperty": { DynamicPropertyCommand() },
    "Rename-ItemProperty": { DynamicPropertyCommand() },
    "Copy-ItemProperty": { DynamicPropertyCommand() },
    "Move-ItemProperty": { DynamicPropertyCommand() },
  ]
}
