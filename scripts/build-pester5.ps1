# Builds the module of Pester 5 from a checkout of its sources: its C# is compiled by Add-Type, its scripts become one file, as its own build does.
# The published module holds a .NET assembly, which this program can't run.
#   cmdlab -NoLab -File scripts/build-pester5.ps1 CHECKOUT FOLDER; Import-Module FOLDER/Pester.psd1
param(
  [Parameter(Mandatory)][string]$Source,
  [Parameter(Mandatory)][string]$Destination
)
$ErrorActionPreference = 'Stop'
if (-not (Test-Path "$Source/src/Pester.psd1")) { throw "There are no sources of Pester in '$Source'." }
$null = New-Item -ItemType Directory -Force $Destination

# Some files of version 6 are shared with another project and ask for whom they are compiled.
$folder = Join-Path ([IO.Path]::GetTempPath()) ([guid]::NewGuid())
$null = New-Item -ItemType Directory $folder
$number = 0
$code = Get-ChildItem "$Source/src/csharp/Pester" -Recurse -Filter *.cs |
  Where-Object FullName -NotMatch '/(bin|obj)/' | ForEach-Object {
    $copy = "$folder/$((++$number))-$($_.Name)"
    Set-Content $copy "#define PESTER", (Get-Content $_ -Raw)
    $copy
  }
foreach ($target in 'netstandard2.0', 'net8.0') {
  $library = "$Destination/bin/$target/Pester.dll"
  $null = New-Item -ItemType Directory -Force (Split-Path $library)
  Remove-Item $library -ErrorAction Ignore
  Add-Type -Path $code -OutputAssembly $library
}
Remove-Item $folder -Recurse

# The order of Pester's own build; what its build marks as being for development only is left out.
$first = 'functions/Pester.SafeCommands', 'Pester.Types', 'Pester.State', 'Pester.Utility', 'Pester.Runtime', 'TypeClass', 'Format', 'Format2',
'Pester.RSpec', 'Main'
$files = @($first | ForEach-Object { "$Source/src/$_.ps1" } | Where-Object { Test-Path $_ } | Get-Item) +
@('assert', 'assertions' | ForEach-Object { "$Source/src/functions/$_" } | Where-Object { Test-Path $_ } | Get-ChildItem -Recurse -File) +
@(Get-ChildItem "$Source/src/functions" -File) + @(Get-Item "$Source/src/Module.ps1")
$seen = @{}
$text = foreach ($file in $files) {
  if ($seen.ContainsKey($file.FullName)) { continue }
  $seen[$file.FullName] = $true
  "# file $($file.FullName.Substring((Resolve-Path $Source).Path.Length + 1))"
  $isDevelopment = $false
  foreach ($line in Get-Content $file) {
    if ($line -match '^.*#\s*PESTER_BUILD') { $isDevelopment = $true }
    if (-not $isDevelopment) { $line }
    if ($line -match '^.*#\s*end\s*PESTER_BUILD') { $isDevelopment = $false }
  }
}
Set-Content "$Destination/Pester.psm1" $text -Encoding utf8

Copy-Item "$Source/src/Pester.psd1", "$Source/src/Pester.Format.ps1xml" $Destination
Get-ChildItem "$Source/src/*.ps1" | Where-Object Name -In 'Pester.ps1', 'Pester.ScriptScope.ps1' | Copy-Item -Destination $Destination
foreach ($part in 'en-US', 'schemas') {
  if (Test-Path "$Source/src/$part") { Copy-Item "$Source/src/$part" $Destination -Recurse -Force }
}
# The views of the configuration, which Pester's build works out by reflection, are left to the program.
Set-Content "$Destination/PesterConfiguration.Format.ps1xml" '<?xml version="1.0" encoding="utf-8"?><Configuration><ViewDefinitions></ViewDefinitions></Configuration>'
