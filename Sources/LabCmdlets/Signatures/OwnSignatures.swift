// swift-format-ignore-file
// Signatures that the documentation's data set lacks: DirSync's (which were never published as reference pages), the Lync Online connector's
// and the lab's own. SignatureText.swift in Engine/Commands says how to read a line; lines are sorted by name.

import Engine

enum OwnSignatures {
  static let dirSync: StaticString = #"""
    Get-CoexistenceConfiguration|CA|||||TargetCredentials:PSCredential
    Get-PreventAccidentalDeletes|CA|||||
    Set-FullPasswordSync|CA|||||
    Set-PreventAccidentalDeletes|CA|Enable|Enable,Disable|||Enable=!@0;ObjectDeletionThreshold:Int32=@0;Disable=!@1
    Start-OnlineCoexistenceSync|CA|||||FullSync

    """#

  static let lyncOnlineConnector: StaticString = #"""
    New-CsOnlineSession|CA|||||Credential:PSCredential=0;OverrideAdminDomain:String

    """#

  // Cmdlets of Windows PowerShell that PowerShell on Linux lacks, for the lab's computers and remote sessions.
  static let windows: StaticString = #"""
    Get-EventLog|CA|||||LogName:String=!0;ComputerName,Cn:String[];Newest:Int32;EntryType:String[];Source:String[]
    Get-Service|CA|||||Name,ServiceName:String[]=0vp;ComputerName,Cn:String[]=p
    Import-PSSession|CA|||||Session:Object=!0;CommandName,Name:Object[]=2;AllowClobber;DisableNameChecking;Prefix:String
    New-PSSession|CA|||||ComputerName,Cn:String[]=0vp;ConfigurationName:String=p;ConnectionUri,URI,CU:Uri[];Credential:PSCredential=p;Authentication:Object;AllowRedirection;Name:String;SessionOption:Object
    Remove-PSSession|CAS|||||Session:Object[]=!0vp
    Restart-Service|CAS|||||Name,ServiceName:String[]=!0vp;Force;PassThru
    Start-Service|CAS|||||Name,ServiceName:String[]=!0vp;PassThru
    Stop-Service|CAS|||||Name,ServiceName:String[]=!0vp;Force;NoWait;PassThru

    """#

  // What a session with Lync Online brings.
  static let lyncOnline: StaticString = #"""
    Get-CsOnlineUser|CA|||||Identity:UserIdParameter=0vp;DomainController:Fqdn
    Get-CsTenant|CA|||||Identity:UserIdParameter=0vp;DomainController:Fqdn
    Get-CsTenantFederationConfiguration|CA|||||Identity:XdsIdentity=0;Tenant:Guid
    Set-CsTenantFederationConfiguration|CAS|||||Identity:XdsIdentity=0;AllowFederatedUsers:Boolean;AllowPublicUsers:Boolean;SharedSipAddressSpace:Boolean;TreatDiscoveredPartnersAsUnverified:Boolean;Tenant:Guid;Force

    """#

  // The documentation of later releases changed these; this is their form of 2013.
  static let lync: StaticString = #"""
    Grant-CsArchivingPolicy|CAS|||||Identity:UserIdParameter=!0vp;PolicyName:String=1^n^s;DomainController:Fqdn;PassThru;Tenant:Guid
    Grant-CsClientPolicy|CAS|||||Identity:UserIdParameter=!0vp;PolicyName:String=1^n^s;DomainController:Fqdn;PassThru;Tenant:Guid
    Grant-CsClientVersionPolicy|CAS|||||Identity:UserIdParameter=!0vp;PolicyName:String=1^n^s;DomainController:Fqdn;PassThru;Tenant:Guid
    Grant-CsConferencingPolicy|CAS|||||Identity:UserIdParameter=!0vp;PolicyName:String=1^n^s;DomainController:Fqdn;PassThru;Tenant:Guid
    Grant-CsDialPlan|CAS|||||Identity:UserIdParameter=!0vp;PolicyName:String=1^n^s;DomainController:Fqdn;PassThru;Tenant:Guid
    Grant-CsExternalAccessPolicy|CAS|||||Identity:UserIdParameter=!0vp;PolicyName:String=1^n^s;DomainController:Fqdn;PassThru;Tenant:Guid
    Grant-CsHostedVoicemailPolicy|CAS|||||Identity:UserIdParameter=!0vp;PolicyName:String=1^n^s;DomainController:Fqdn;PassThru;Tenant:Guid
    Grant-CsLocationPolicy|CAS|||||Identity:UserIdParameter=!0vp;PolicyName:String=1^n^s;DomainController:Fqdn;PassThru;Tenant:Guid
    Grant-CsMobilityPolicy|CAS|||||Identity:UserIdParameter=!0vp;PolicyName:String=1^n^s;DomainController:Fqdn;PassThru;Tenant:Guid
    Grant-CsPersistentChatPolicy|CAS|||||Identity:UserIdParameter=!0vp;PolicyName:String=1^n^s;DomainController:Fqdn;PassThru;Tenant:Guid
    Grant-CsPinPolicy|CAS|||||Identity:UserIdParameter=!0vp;PolicyName:String=1^n^s;DomainController:Fqdn;PassThru;Tenant:Guid
    Grant-CsPresencePolicy|CAS|||||Identity:UserIdParameter=!0vp;PolicyName:String=1^n^s;DomainController:Fqdn;PassThru;Tenant:Guid
    Grant-CsUserServicesPolicy|CAS|||||Identity:UserIdParameter=!0vp;PolicyName:String=1^n^s;DomainController:Fqdn;PassThru;Tenant:Guid
    Grant-CsVoicePolicy|CAS|||||Identity:UserIdParameter=!0vp;PolicyName:String=1^n^s;DomainController:Fqdn;PassThru;Tenant:Guid
    Grant-CsVoiceRoutingPolicy|CAS|||||Identity:UserIdParameter=!0vp;PolicyName:String=1^n^s;DomainController:Fqdn;PassThru;Tenant:Guid

    """#

  static let lab: StaticString = #"""
    Checkpoint-Lab|CA|||||Name:String=!0
    Disable-LabService|CAS|||||Name:String=!0p;ComputerName:String=1p
    Enable-LabService|CAS|||||Name:String=!0p;ComputerName:String=1p
    Enter-LabComputer|CA|||||ComputerName:String=!0
    Exit-LabComputer|CA|||||
    Get-LabCheckpoint|CA|||||
    Get-LabClock|CA|||||
    Get-LabComputer|CA|||||ComputerName:String=0
    Get-LabCoverage|CA|||||ModuleName:String=0
    Get-LabCredential|CA|||||UserName:String=0
    Get-LabPendingEvent|CA|||||
    Get-LabService|CA|||||Name:String=0;ComputerName:String=1
    Get-LabTimeline|CA|||||Last:Int32;System:String;Cause:Int32
    Invoke-LabSignIn|CA|||||UserPrincipalName:String=!0p;Password:String=1;AdUserName:String;Outside;OpenMail
    Reset-Lab|CAS|||||Seed:UInt64=0
    Restore-Lab|CAS|||||Name:String=!0
    Set-LabComputer|CAS|||||ComputerName:String=!0;Online:Boolean;BlockedPort:Int32;OpenPort:Int32;CertificateValid:Boolean
    Set-LabLicense|CAS|||||AccountSkuId:String=!0p;ActiveUnits:Int32=!1
    Set-LabPasswordSync|CAS|||||Enabled:Boolean=!0
    Step-LabClock|CA|Time|Time,Event|||Minutes:Double=0@0;Seconds:Double=@0;Hours:Double=@0;NextEvent=!@1
    Wait-Lab|CA|||||Condition:ScriptBlock=!0;TimeoutMinutes:Double=1;IntervalSeconds:Double

    """#
}

extension LabSignatures {
  static let dirSync = SignatureTable(text: OwnSignatures.dirSync)
  static let lyncOnlineConnector = SignatureTable(text: OwnSignatures.lyncOnlineConnector)
  static let windows = SignatureTable(text: OwnSignatures.windows)
  static let lyncOnline = SignatureTable(text: OwnSignatures.lyncOnline)
  static let lync = SignatureTable(text: OwnSignatures.lync)
  static let lab = SignatureTable(text: OwnSignatures.lab)
}
