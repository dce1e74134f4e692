// Default display properties of CIM and WMI classes, a line each: type name, then the properties.

extension DisplaySets {
  static let managementText = #"""
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/CIM_DataFile|Compressed Encrypted Size Hidden Name Readable System Version Writeable
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Msft_CliAlias|FriendlyName PWhere Target
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/WIN32_CACHEMEMORY|BlockSize CacheSpeed CacheType DeviceID InstalledSize Level MaxCacheSize NumberOfBlocks Status
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/WIN32_DCOMApplication|AppID InstallDate Name
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/WIN32_DESKTOP|Name ScreenSaverActive ScreenSaverSecure ScreenSaverTimeout SettingID
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/WIN32_DESKTOPMONITOR|DeviceID DisplayType MonitorManufacturer Name ScreenHeight ScreenWidth
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/WIN32_NetworkClient|Caption InstallDate Manufacturer Name
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/WIN32_PROCESSOR|Caption DeviceID Manufacturer MaxClockSpeed Name SocketDesignation
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/WIN32_SoundDevice|Manufacturer Name Status StatusInfo
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_BIOS|SMBIOSBIOSVersion Manufacturer Name SerialNumber Version
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_BaseBoard|Manufacturer Model Name SerialNumber SKU Product
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_BootConfiguration|BootDirectory Name SettingID Caption
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_CDROMDrive|Caption Drive Manufacturer VolumeName
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_ComputerSystem|Domain Manufacturer Model Name PrimaryOwnerName TotalPhysicalMemory
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_ComputerSystemProduct|IdentifyingNumber Name Vendor Version Caption
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_DMAChannel|AddressSize DMAChannel MaxTransferSize Name Port
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_DeviceMemoryAddress|MemoryType Name Status
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_Directory|Hidden Archive EightDotThreeFileName FileSize Name Compressed Encrypted Readable
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_DiskDrive|Partitions DeviceID Model Size Caption
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_DiskPartition|NumberOfBlocks BootPartition Name PrimaryPartition Size Index
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_DiskQuota|DiskSpaceUsed Limit QuotaVolume User
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_Environment|VariableValue Name UserName
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_Group|Caption Domain Name SID
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_IDEController|Manufacturer Name ProtocolSupported Status StatusInfo
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_IRQResource|Hardware IRQNumber Name Shareable TriggerLevel TriggerType
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_LoadOrderGroup|GroupOrder Name
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_LogicalDisk|DeviceID DriveType ProviderName FreeSpace Size VolumeName
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_LogicalMemoryConfiguration|Name TotalVirtualMemory TotalPhysicalMemory TotalPageFileSpace
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_LogonSession|AuthenticationPackage LogonId LogonType Name StartTime Status
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_NTDomain|ClientSiteName DcSiteName Description DnsForestName DomainControllerAddress DomainControllerName DomainName Roles Status
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_NTEventlogFile|FileSize LogfileName Name NumberOfRecords
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_NTLogEvent|Category CategoryString EventCode EventIdentifier TypeEvent InsertionStrings LogFile Message RecordNumber SourceName TimeGenerated TimeWritten Type UserName
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_NetworkAdapter|ServiceName MACAddress AdapterType DeviceID Name NetworkAddresses Speed
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_NetworkAdapterConfiguration|DHCPEnabled IPAddress DefaultIPGateway DNSDomain ServiceName Description Index
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_NetworkConnection|LocalName RemoteName ConnectionState Status
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_NetworkLoginProfile|Caption Privileges Profile UserId UserType Workstations
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_NetworkProtocol|Caption GuaranteesDelivery GuaranteesSequencing ConnectionlessService Status Name
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_OSRecoveryConfiguration|DebugFilePath Name SettingID
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_OnBoardDevice|DeviceType SerialNumber Enabled Description
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_OperatingSystem|SystemDirectory Organization BuildNumber RegisteredUser SerialNumber Version
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_PageFileSetting|MaximumSize Name Caption
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_PageFileUsage|Caption Name PeakUsage
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_PerfRawData_PerfNet_Server|Caption LogonPerSec LogonTotal Name ServerSessions WorkItemShortages
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_PhysicalMemoryArray|Model Name MaxCapacity MemoryDevices
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_PortConnector|Tag ConnectorType SerialNumber ExternalReferenceDesignator PortType
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_PortResource|Caption Name Alias
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_PrintJob|Document JobId JobStatus Owner Priority Size Name
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_Printer|Location Name PrinterState PrinterStatus ShareName SystemName
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_PrinterConfiguration|PrintQuality DriverVersion Name PaperSize Caption
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_Process|ProcessId Name HandleCount WorkingSetSize VirtualSize
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_ProcessXXX|ThreadCount HandleCount Name Priority ProcessId WorkingSetSize
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_Product|IdentifyingNumber Name Vendor Version Caption
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_QuickFixEngineering|Description FixComments HotFixID InstallDate InstalledBy InstalledOn Name ServicePackInEffect Status
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_QuotaSetting|Caption DefaultLimit SettingID State VolumePath DefaultWarningLimit
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_Registry|CurrentSize MaximumSize Name Caption
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_SCSIController|DriverName Manufacturer Name ProtocolSupported Status StatusInfo
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_ScheduledJob|JobId Name Owner Priority Command
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_Service|ExitCode Name ProcessId StartMode State Status
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_Share|Name Path Description
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_SoftwareElement|Caption Name Path SerialNumber SoftwareElementID Version
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_SoftwareFeature|Caption IdentifyingNumber ProductName Vendor Version
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_StartupCommand|Command User Caption
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_SystemAccount|Caption Domain Name SID
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_SystemDriver|DisplayName Name State Status Started
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_SystemEnclosure|Manufacturer Model LockPresent SerialNumber SMBIOSAssetTag SecurityStatus
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_SystemSlot|SlotDesignation Tag SupportsHotPlug Status Shared PMESignal MaxDataWidth
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_TapeDrive|DeviceID Id Manufacturer Name Caption
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_TemperatureProbe|CurrentReading Name Description MinReadable MaxReadable Status
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_TimeZone|Bias SettingID Caption
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_UninterruptiblePowerSupply|DeviceID EstimatedRunTime Name TimeOnBackup UPSPort Caption
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_UserAccount|AccountType Caption Domain SID FullName Name
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_VoltageProbe|Status Description CurrentReading MaxReadable MinReadable
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_VolumeQuotaSetting|Element Setting
    Microsoft.Management.Infrastructure.CimInstance#root/cimv2/Win32_WMISetting|BuildVersion Caption DatabaseDirectory EnableEvents LoggingLevel SettingID
    System.Management.ManagementObject#root\cimv2\CIM_DataFile|Compressed Encrypted Size Hidden Name Readable System Version Writeable
    System.Management.ManagementObject#root\cimv2\WIN32_CACHEMEMORY|BlockSize CacheSpeed CacheType DeviceID InstalledSize Level MaxCacheSize NumberOfBlocks Status
    System.Management.ManagementObject#root\cimv2\WIN32_DCOMApplication|AppID InstallDate Name
    System.Management.ManagementObject#root\cimv2\WIN32_DESKTOP|Name ScreenSaverActive ScreenSaverSecure ScreenSaverTimeout SettingID
    System.Management.ManagementObject#root\cimv2\WIN32_DESKTOPMONITOR|DeviceID DisplayType MonitorManufacturer Name ScreenHeight ScreenWidth
    System.Management.ManagementObject#root\cimv2\WIN32_NetworkClient|Caption InstallDate Manufacturer Name
    System.Management.ManagementObject#root\cimv2\WIN32_PROCESSOR|Caption DeviceID Manufacturer MaxClockSpeed Name SocketDesignation
    System.Management.ManagementObject#root\cimv2\WIN32_SoundDevice|Manufacturer Name Status StatusInfo
    System.Management.ManagementObject#root\cimv2\Win32_BIOS|SMBIOSBIOSVersion Manufacturer Name SerialNumber Version
    System.Management.ManagementObject#root\cimv2\Win32_BaseBoard|Manufacturer Model Name SerialNumber SKU Product
    System.Management.ManagementObject#root\cimv2\Win32_BootConfiguration|BootDirectory Name SettingID Caption
    System.Management.ManagementObject#root\cimv2\Win32_CDROMDrive|Caption Drive Manufacturer VolumeName
    System.Management.ManagementObject#root\cimv2\Win32_ComputerSystem|Domain Manufacturer Model Name PrimaryOwnerName TotalPhysicalMemory
    System.Management.ManagementObject#root\cimv2\Win32_ComputerSystemProduct|IdentifyingNumber Name Vendor Version Caption
    System.Management.ManagementObject#root\cimv2\Win32_DMAChannel|AddressSize DMAChannel MaxTransferSize Name Port
    System.Management.ManagementObject#root\cimv2\Win32_DeviceMemoryAddress|MemoryType Name Status
    System.Management.ManagementObject#root\cimv2\Win32_Directory|Hidden Archive EightDotThreeFileName FileSize Name Compressed Encrypted Readable
    System.Management.ManagementObject#root\cimv2\Win32_DiskDrive|Partitions DeviceID Model Size Caption
    System.Management.ManagementObject#root\cimv2\Win32_DiskPartition|NumberOfBlocks BootPartition Name PrimaryPartition Size Index
    System.Management.ManagementObject#root\cimv2\Win32_DiskQuota|DiskSpaceUsed Limit QuotaVolume User
    System.Management.ManagementObject#root\cimv2\Win32_Environment|VariableValue Name UserName
    System.Management.ManagementObject#root\cimv2\Win32_Group|Caption Domain Name SID
    System.Management.ManagementObject#root\cimv2\Win32_IDEController|Manufacturer Name ProtocolSupported Status StatusInfo
    System.Management.ManagementObject#root\cimv2\Win32_IRQResource|Hardware IRQNumber Name Shareable TriggerLevel TriggerType
    System.Management.ManagementObject#root\cimv2\Win32_LoadOrderGroup|GroupOrder Name
    System.Management.ManagementObject#root\cimv2\Win32_LogicalDisk|DeviceID DriveType ProviderName FreeSpace Size VolumeName
    System.Management.ManagementObject#root\cimv2\Win32_LogicalMemoryConfiguration|Name TotalVirtualMemory TotalPhysicalMemory TotalPageFileSpace
    System.Management.ManagementObject#root\cimv2\Win32_LogonSession|AuthenticationPackage LogonId LogonType Name StartTime Status
    System.Management.ManagementObject#root\cimv2\Win32_NTDomain|ClientSiteName DcSiteName Description DnsForestName DomainControllerAddress DomainControllerName DomainName Roles Status
    System.Management.ManagementObject#root\cimv2\Win32_NTEventlogFile|FileSize LogfileName Name NumberOfRecords
    System.Management.ManagementObject#root\cimv2\Win32_NTLogEvent|Category CategoryString EventCode EventIdentifier TypeEvent InsertionStrings LogFile Message RecordNumber SourceName TimeGenerated TimeWritten Type UserName
    System.Management.ManagementObject#root\cimv2\Win32_NetworkAdapter|ServiceName MACAddress AdapterType DeviceID Name NetworkAddresses Speed
    System.Management.ManagementObject#root\cimv2\Win32_NetworkAdapterConfiguration|DHCPEnabled IPAddress DefaultIPGateway DNSDomain ServiceName Description Index
    System.Management.ManagementObject#root\cimv2\Win32_NetworkConnection|LocalName RemoteName ConnectionState Status
    System.Management.ManagementObject#root\cimv2\Win32_NetworkLoginProfile|Caption Privileges Profile UserId UserType Workstations
    System.Management.ManagementObject#root\cimv2\Win32_NetworkProtocol|Caption GuaranteesDelivery GuaranteesSequencing ConnectionlessService Status Name
    System.Management.ManagementObject#root\cimv2\Win32_OSRecoveryConfiguration|DebugFilePath Name SettingID
    System.Management.ManagementObject#root\cimv2\Win32_OnBoardDevice|DeviceType SerialNumber Enabled Description
    System.Management.ManagementObject#root\cimv2\Win32_OperatingSystem|SystemDirectory Organization BuildNumber RegisteredUser SerialNumber Version
    System.Management.ManagementObject#root\cimv2\Win32_PageFileSetting|MaximumSize Name Caption
    System.Management.ManagementObject#root\cimv2\Win32_PageFileUsage|Caption Name PeakUsage
    System.Management.ManagementObject#root\cimv2\Win32_PerfRawData_PerfNet_Server|Caption LogonPerSec LogonTotal Name ServerSessions WorkItemShortages
    System.Management.ManagementObject#root\cimv2\Win32_PhysicalMemoryArray|Model Name MaxCapacity MemoryDevices
    System.Management.ManagementObject#root\cimv2\Win32_PortConnector|Tag ConnectorType SerialNumber ExternalReferenceDesignator PortType
    System.Management.ManagementObject#root\cimv2\Win32_PortResource|Caption Name Alias
    System.Management.ManagementObject#root\cimv2\Win32_PrintJob|Document JobId JobStatus Owner Priority Size Name
    System.Management.ManagementObject#root\cimv2\Win32_Printer|Location Name PrinterState PrinterStatus ShareName SystemName
    System.Management.ManagementObject#root\cimv2\Win32_PrinterConfiguration|PrintQuality DriverVersion Name PaperSize Caption
    System.Management.ManagementObject#root\cimv2\Win32_ProcessXXX|ThreadCount HandleCount Name Priority ProcessId WorkingSetSize
    System.Management.ManagementObject#root\cimv2\Win32_Product|IdentifyingNumber Name Vendor Version Caption
    System.Management.ManagementObject#root\cimv2\Win32_QuickFixEngineering|Description FixComments HotFixID InstallDate InstalledBy InstalledOn Name ServicePackInEffect Status
    System.Management.ManagementObject#root\cimv2\Win32_QuotaSetting|Caption DefaultLimit SettingID State VolumePath DefaultWarningLimit
    System.Management.ManagementObject#root\cimv2\Win32_Registry|CurrentSize MaximumSize Name Caption
    System.Management.ManagementObject#root\cimv2\Win32_SCSIController|DriverName Manufacturer Name ProtocolSupported Status StatusInfo
    System.Management.ManagementObject#root\cimv2\Win32_ScheduledJob|JobId Name Owner Priority Command
    System.Management.ManagementObject#root\cimv2\Win32_Service|ExitCode Name ProcessId StartMode State Status
    System.Management.ManagementObject#root\cimv2\Win32_Share|Name Path Description
    System.Management.ManagementObject#root\cimv2\Win32_SoftwareElement|Caption Name Path SerialNumber SoftwareElementID Version
    System.Management.ManagementObject#root\cimv2\Win32_SoftwareFeature|Caption IdentifyingNumber ProductName Vendor Version
    System.Management.ManagementObject#root\cimv2\Win32_StartupCommand|Command User Caption
    System.Management.ManagementObject#root\cimv2\Win32_SystemAccount|Caption Domain Name SID
    System.Management.ManagementObject#root\cimv2\Win32_SystemDriver|DisplayName Name State Status Started
    System.Management.ManagementObject#root\cimv2\Win32_SystemEnclosure|Manufacturer Model LockPresent SerialNumber SMBIOSAssetTag SecurityStatus
    System.Management.ManagementObject#root\cimv2\Win32_SystemSlot|SlotDesignation Tag SupportsHotPlug Status Shared PMESignal MaxDataWidth
    System.Management.ManagementObject#root\cimv2\Win32_TapeDrive|DeviceID Id Manufacturer Name Caption
    System.Management.ManagementObject#root\cimv2\Win32_TemperatureProbe|CurrentReading Name Description MinReadable MaxReadable Status
    System.Management.ManagementObject#root\cimv2\Win32_TimeZone|Bias SettingID Caption
    System.Management.ManagementObject#root\cimv2\Win32_UninterruptiblePowerSupply|DeviceID EstimatedRunTime Name TimeOnBackup UPSPort Caption
    System.Management.ManagementObject#root\cimv2\Win32_UserAccount|AccountType Caption Domain SID FullName Name
    System.Management.ManagementObject#root\cimv2\Win32_VoltageProbe|Status Description CurrentReading MaxReadable MinReadable
    System.Management.ManagementObject#root\cimv2\Win32_VolumeQuotaSetting|Element Setting
    System.Management.ManagementObject#root\cimv2\Win32_WMISetting|BuildVersion Caption DatabaseDirectory EnableEvents LoggingLevel SettingID
    System.Management.ManagementObject#root\cli\Msft_CliAlias|FriendlyName PWhere Target
    """#
}
