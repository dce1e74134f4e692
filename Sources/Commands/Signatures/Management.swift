// swift-format-ignore-file
// Signatures of PowerShell's Management commands. Made by scripts/generate-signatures from data/reference; do not edit.
// SignatureText.swift in Engine/Commands says how to read a line.

import Engine

enum ManagementSignatures {
  static let text: StaticString = #"""
    Add-Content|CS|Path|Path,LiteralPath|||Value:Object[]=!1vp^n^c;PassThru;Path:String[]=!0p@0;LiteralPath,PSPath,LP:String[]=!p@1;Filter:String;Include:String[];Exclude:String[];Force;Credential:~PSCredential=p^C;NoNewline^d;Encoding:Text.Encoding^d;AsByteStream^d
    Clear-Content|CS|Path|Path,LiteralPath|||Path:String[]=!0p@0;LiteralPath,PSPath,LP:String[]=!p@1;Filter:String;Include:String[];Exclude:String[];Force;Credential:~PSCredential=p^C
    Clear-Item|CS|Path|Path,LiteralPath|||Path:String[]=!0vp@0;LiteralPath,PSPath,LP:String[]=!p@1;Force;Filter:String;Include:String[];Exclude:String[];Credential:~PSCredential=p^C
    Clear-ItemProperty|CS|Path|Path,LiteralPath|||Path:String[]=!0vp@0;LiteralPath,PSPath,LP:String[]=!p@1;Name:String=!1p;PassThru;Force;Filter:String;Include:String[];Exclude:String[];Credential:~PSCredential=p^C
    Convert-Path|C|Path|Path,LiteralPath|String||Path:String[]=!0vp@0;LiteralPath,PSPath,LP:String[]=!p@1;Force
    Copy-Item|CS|Path|Path,LiteralPath|||Path:String[]=!0vp@0;LiteralPath,PSPath,LP:String[]=!p@1;Destination:String=1p;Container;Force;Filter:String;Include:String[];Exclude:String[];Recurse;PassThru;Credential:~PSCredential=p^C;FromSession:~Runspaces.PSSession^E^d;ToSession:~Runspaces.PSSession^E^d
    Copy-ItemProperty|CS|Path|Path,LiteralPath|||Path:String[]=!0vp@0;LiteralPath,PSPath,LP:String[]=!p@1;Name,PSProperty:String=!2p;Destination:String=!1p;PassThru;Force;Filter:String;Include:String[];Exclude:String[];Credential:~PSCredential=p^C
    Debug-Process|CS|Name|Name,Id,InputObject|||Name,ProcessName:String[]=!0p@0;Id,PID,ProcessId:Int32[]=!0p@1^E;InputObject:Diagnostics.Process[]=!v@2
    Get-ChildItem|C|Items|Items,LiteralItems|IO.FileInfo,IO.DirectoryInfo||Path:String[]=0vp@0;LiteralPath,PSPath,LP:String[]=!p@1;Filter:String=1;Include:String[];Exclude:String[];Recurse,s,r;Depth:UInt32;Force;Name;Attributes:~FlagsExpression`1[System.IO.FileAttributes]^d;FollowSymlink^d;Directory,ad^d;File,af^d;Hidden,ah,h^d;ReadOnly,ar^d;System,as^d
    Get-Clipboard|C|||String||Raw;Delimiter:String[]
    Get-Content|C|Path|Path,LiteralPath|Byte,String||ReadCount:Int64=p;TotalCount,First,Head:Int64=p^R0..9223372036854775807;Tail,Last:Int32=p^R0..2147483647;Path:String[]=!0p@0;LiteralPath,PSPath,LP:String[]=!p@1;Filter:String;Include:String[];Exclude:String[];Force;Credential:~PSCredential=p^C;Delimiter:String^d;Wait^d;Raw^d;Encoding:Text.Encoding^d;AsByteStream^d
    Get-Item|C|Path|Path,LiteralPath|IO.FileInfo,Boolean,String,IO.FileInfo,IO.DirectoryInfo||Path:String[]=!0vp@0;LiteralPath,PSPath,LP:String[]=!p@1;Filter:String;Include:String[];Exclude:String[];Force;Credential:~PSCredential=p^C
    Get-ItemProperty|C|Path|Path,LiteralPath|Boolean,String,DateTime,IO.FileInfo,IO.DirectoryInfo||Path:String[]=!0vp@0;LiteralPath,PSPath,LP:String[]=!p@1;Name,PSProperty:String[]=1;Filter:String;Include:String[];Exclude:String[];Credential:~PSCredential=p^C
    Get-ItemPropertyValue|C|Path|Path,LiteralPath|||Path:String[]=0vp@0^E;LiteralPath,PSPath,LP:String[]=!p@1;Name,PSProperty:String[]=!1;Filter:String;Include:String[];Exclude:String[];Credential:~PSCredential=p^C
    Get-Location|C|Location|Location,Stack|~PathInfo,~PathInfoStack||PSProvider:String[]=p@0;PSDrive:String[]=p@0;Stack=@1;StackName:String[]=p@1
    Get-Process|C|Name|Name,NameWithUserName,Id,IdWithUserName,InputObject,InputObjectWithUserName|Diagnostics.ProcessModule,Diagnostics.FileVersionInfo,Diagnostics.Process||Name,ProcessName:String[]=0p@0.1^E;Id,PID:Int32[]=!p@2.3;InputObject:Diagnostics.Process[]=!v@4.5;Module=@0.2.4^N;FileVersionInfo,FV,FVI=@0.2.4^N;IncludeUserName=!@1.3.5
    Get-PSDrive|C|Name|Name,LiteralName|~PSDriveInfo||Name:String[]=0p@0^E;LiteralName:String[]=!0p@1;Scope:String=p;PSProvider:String[]=p
    Get-PSProvider|C|||~ProviderInfo||PSProvider:String[]=0p^E
    Get-TimeZone|C|Name|Name,Id,ListAvailable|TimeZoneInfo||Name:String[]=0v@0;Id:String[]=!p@1;ListAvailable=!@2
    Invoke-Item|CS|Path|Path,LiteralPath|||Path:String[]=!0vp@0;LiteralPath,PSPath,LP:String[]=!p@1;Filter:String;Include:String[];Exclude:String[];Credential:~PSCredential=p^C
    Join-Path|C|||String||Path,PSPath:String[]=!0vp;ChildPath:String[]=!1p^n^s^c;AdditionalChildPath:String[]=2pr^n^s^c;Resolve;Credential:~PSCredential=p^C
    Move-Item|CS|Path|Path,LiteralPath|||Path:String[]=!0vp@0;LiteralPath,PSPath,LP:String[]=!p@1;Destination:String=1p;Force;Filter:String;Include:String[];Exclude:String[];PassThru;Credential:~PSCredential=p^C
    Move-ItemProperty|CS|Path|Path,LiteralPath|||Path:String[]=!0vp@0;LiteralPath,PSPath,LP:String[]=!p@1;Name,PSProperty:String[]=!2p;Destination:String=!1p;PassThru;Force;Filter:String;Include:String[];Exclude:String[];Credential:~PSCredential=p^C
    New-Item|CS|pathSet|pathSet,nameSet|String,IO.FileInfo,IO.DirectoryInfo||Path:String[]=!0p@0=0p@1;Name:String=!p@1^n^s;ItemType,Type:String=p;Value,Target:Object=vp;Force;Credential:~PSCredential=p^C
    New-ItemProperty|CS|Path|Path,LiteralPath|||Path:String[]=!0@0;LiteralPath,PSPath,LP:String[]=!p@1;Name,PSProperty:String=!1p;PropertyType,Type:String=p;Value:Object=p;Force;Filter:String;Include:String[];Exclude:String[];Credential:~PSCredential=p^C
    New-PSDrive|CSl|||||Name:String=!0p;PSProvider:String=!1p;Root:String=!2p^s;Description:String=p;Scope:String=p;Credential:~PSCredential=p^C
    Pop-Location|C|||~PathInfo||PassThru;StackName:String=p
    Push-Location|C|Path|Path,LiteralPath|~PathInfo||Path:String=0vp@0;LiteralPath,PSPath,LP:String=p@1;PassThru;StackName:String=p
    Remove-Item|CS|Path|Path,LiteralPath|||Path:String[]=!0vp@0;LiteralPath,PSPath,LP:String[]=!p@1;Filter:String;Include:String[];Exclude:String[];Recurse;Force;Credential:~PSCredential=p^C
    Remove-ItemProperty|CS|Path|Path,LiteralPath|||Path:String[]=!0vp@0;LiteralPath,PSPath,LP:String[]=!p@1;Name,PSProperty:String[]=!1p;Force;Filter:String;Include:String[];Exclude:String[];Credential:~PSCredential=p^C
    Remove-PSDrive|CS|Name|Name,LiteralName|||Name:String[]=!0p@0^n^c;LiteralName:String[]=!0p@1;PSProvider:String[]=p;Scope:String=p;Force
    Rename-Item|CS|ByPath|ByPath,ByLiteralPath|||Path:String=!0vp@0;LiteralPath,PSPath,LP:String=!p@1;NewName:String=!1p;Force;PassThru;Credential:~PSCredential=p^C
    Rename-ItemProperty|CS|Path|Path,LiteralPath|||Path:String=!0vp@0;LiteralPath,PSPath,LP:String=!p@1;Name,PSProperty:String=!1p;NewName:String=!2p;PassThru;Force;Filter:String;Include:String[];Exclude:String[];Credential:~PSCredential=p^C
    Resolve-Path|C|Path|Path,LiteralPath|String,~PathInfo||Path:String[]=!0vp@0;LiteralPath,PSPath,LP:String[]=!p@1;Relative;RelativeBasePath:String;Force;Credential:~PSCredential=p^C
    Restart-Computer|CS|||||
    Set-Clipboard|CS|||String||Value:String[]=!0vp^n^c^s;Append;PassThru;AsOSC52,ToLocalhost
    Set-Content|CS|Path|Path,LiteralPath|||Value:Object[]=!1vp^n^c;PassThru;Path:String[]=!0p@0;LiteralPath,PSPath,LP:String[]=!p@1;Filter:String;Include:String[];Exclude:String[];Force;Credential:~PSCredential=p^C;NoNewline^d;Encoding:Text.Encoding^d;AsByteStream^d
    Set-Item|CS|Path|Path,LiteralPath|||Path:String[]=!0p@0;LiteralPath,PSPath,LP:String[]=!p@1;Value:Object=1vp;Force;PassThru;Filter:String;Include:String[];Exclude:String[];Credential:~PSCredential=p^C
    Set-ItemProperty|CS|propertyValuePathSet|propertyValuePathSet,propertyPSObjectPathSet,propertyValueLiteralPathSet,propertyPSObjectLiteralPathSet|||Path:String[]=!0p@0.1;LiteralPath,PSPath,LP:String[]=!p@2.3;Name,PSProperty:String=!1p@0.2;Value:Object=!2p@0.2^n;InputObject:~PSObject=!vp@1.3;PassThru;Force;Filter:String;Include:String[];Exclude:String[];Credential:~PSCredential=p^C
    Set-Location|C|Path|Path,LiteralPath,Stack|~PathInfo,~PathInfoStack||Path:String=0vp@0;LiteralPath,PSPath,LP:String=!p@1;PassThru;StackName:String=p@2
    Split-Path|C|ParentSet|ParentSet,LeafSet,LeafBaseSet,ExtensionSet,QualifierSet,NoQualifierSet,IsAbsoluteSet,LiteralPathSet|String,Boolean||Path:String[]=!0vp@0.1.2.3.4.5.6;Parent=p@0;Leaf=!p@1;LeafBase=!p@2;Extension=!p@3;Qualifier=!p@4;NoQualifier=!p@5;LiteralPath,PSPath,LP:String[]=!p@7;Resolve;IsAbsolute=!@6;Credential:~PSCredential=p^C
    Start-Process|CS|Default|Default,UseShellExecute|Diagnostics.Process||FilePath,PSPath,Path:String=!0^E;ArgumentList,Args:String[]=1;Credential,RunAs:~PSCredential=@0^E^C;WorkingDirectory:String^E;LoadUserProfile,Lup=@0;NoNewWindow,nnw=@0;PassThru;RedirectStandardError,RSE:String=@0^E;RedirectStandardInput,RSI:String=@0^E;RedirectStandardOutput,RSO:String=@0^E;Verb:String=@1^E;WindowStyle:Diagnostics.ProcessWindowStyle<Normal,Hidden,Minimized,Maximized>^E;Wait;UseNewEnvironment=@0;Environment:Collections.Hashtable
    Stop-Computer|CS|||||
    Stop-Process|CS|Id|Id,Name,InputObject|Diagnostics.Process||Id:Int32[]=!0p@0;Name,ProcessName:String[]=!p@1;InputObject:Diagnostics.Process[]=!0v@2;PassThru;Force^E
    Test-Connection|C|DefaultPing|DefaultPing,RepeatPing,TraceRoute,MtuSizeDetect,TcpPort|&TestConnectionCommand+PingStatus,&TestConnectionCommand+PingStatus,Boolean,&TestConnectionCommand+PingMtuStatus,Int32,&TestConnectionCommand+TraceStatus,&TestConnectionCommand+TcpPortStatus||Ping=@0.1;IPv4;IPv6;ResolveDestination;Source:String=@0.1.2.4;MaxHops,Ttl,TimeToLive,Hops:Int32=@0.1.2^R1..128;Count:Int32=@0.4^kPositive;Delay:Int32=@0.1.4^kPositive;BufferSize,Size,Bytes,BS:Int32=@0.1^R0..65500;DontFragment=@0.1;Repeat,Continuous=!@1=@4;Quiet;TimeoutSeconds:Int32^kPositive;TargetName,ComputerName:String[]=!0vp^E;Traceroute=!@2;MtuSize,MtuSizeDetect=!@3;TcpPort:Int32=!@4^R0..65535;Detailed=@4
    Test-Path|C|Path|Path,LiteralPath|Boolean||Path:String[]=!0vp@0^n^c^s;LiteralPath,PSPath,LP:String[]=!p@1^n^c^s;Filter:String;Include:String[];Exclude:String[];PathType,Type:&TestPathType<Any,Container,Leaf>;IsValid;Credential:~PSCredential=p^C;OlderThan:Nullable`1[System.DateTime]^d;NewerThan:Nullable`1[System.DateTime]^d
    Wait-Process|C|Name|Name,Id,InputObject|Diagnostics.Process||Name,ProcessName:String[]=!0p@0;Id,PID,ProcessId:Int32[]=!0p@1^E;Timeout,TimeoutSec:Int32=1^E^R0..32767;Any;PassThru;InputObject:Diagnostics.Process[]=!v@2
    """#
}

extension CommandSignatures {
  static let management = SignatureTable([ManagementSignatures.text])
}
