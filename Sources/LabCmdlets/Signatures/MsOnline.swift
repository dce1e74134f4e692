// swift-format-ignore-file
// Documented signatures of MSOnline. Made by scripts/generate-signatures from data/lab/MSOnline.jsonl; do not edit.
// SignatureText.swift in Engine/Commands says how to read a line.

import Engine

enum MsOnlineSignatures {
  static let text: StaticString = #"""
    Add-MsolAdministrativeUnitMember|CA|||||AdministrativeUnitObjectId:Guid=!;AdministrativeUnitMemberObjectId:Guid=p;TenantId:Guid=p
    Add-MsolForeignGroupToRole|CA|||||ForeignGroupObjectId:Guid=!p;ForeignCompanyObjectId:Guid=!p;RoleObjectId:Guid=!p;TenantId:Guid=p
    Add-MsolGroupMember|CA|||||GroupObjectId:Guid=!;GroupMemberType:GroupMemberType=p;GroupMemberObjectId:Guid=p;TenantId:Guid=p
    Add-MsolRoleMember|CA|AddRoleMembers__0|AddRoleMembers__0,AddRoleMembersByRoleName__0|||RoleObjectId:Guid=!@0;RoleMemberType:RoleMemberType=p;RoleMemberObjectId:Guid=p;RoleMemberEmailAddress:String=p;TenantId:Guid=p;RoleName:String=!@1
    Add-MsolScopedRoleMember|CA|||||RoleObjectId:Guid=!;AdministrativeUnitObjectId:Guid=!;RoleMemberObjectId:Guid=p;RoleMemberUserPrincipalName:String=p;TenantId:Guid=p
    Confirm-MsolDomain|CA|||||DomainName:String=!p;SigningCertificate:String=p;NextSigningCertificate:String=p;LogOffUri:String=p;PassiveLogOnUri:String=p;ActiveLogOnUri:String=p;IssuerUri:String=p;FederationBrandName:String=p;MetadataExchangeUri:String=p;PreferredAuthenticationProtocol:AuthenticationProtocol=p;SupportsMfa:Boolean=p;DefaultInteractiveAuthenticationMethod:String=p;OpenIdConnectDiscoveryEndpoint:String=p;SigningCertificateUpdateStatus:SigningCertificateUpdateStatus=p;PromptLoginBehavior:PromptLoginBehavior=p;ForceTakeover:ForceTakeoverOption=p;TenantId:Guid=p
    Confirm-MsolEmailVerifiedDomain|CA|||Object||DomainName:String=!p;TenantId:Guid=p
    Connect-MsolService|CA|None__0|None__0,Credential,AccessToken|||AzureEnvironment:AzureEnvironment;Credential:PSCredential=@1;AdGraphAccessToken,AccessToken:String=@2;MsGraphAccessToken:String=@2
    Convert-MsolDomainToFederated|CAS|||||SupportMultipleDomain;DomainName:String=!
    Convert-MsolDomainToStandard|CAS|||||PasswordFile:String=!;SkipUserConversion:Boolean=!;DomainName:String=!
    Convert-MsolFederatedUser|CA|||||UserPrincipalName:String=!p;NewPassword:String=p;TenantId:Guid=p
    Disable-MsolDevice|CAS|DisableDeviceByDeviceId|DisableDeviceByDeviceId,DisableDeviceByObjectId|||DeviceId:Guid=!vp@0;Force;ObjectId:Guid=!p@1
    Enable-MsolDevice|CAS|EnableDeviceByDeviceId|EnableDeviceByDeviceId,EnableDeviceByObjectId|||DeviceId:Guid=!vp@0;Force;ObjectId:Guid=!p@1
    Get-MsolAccountSku|CA|||Microsoft.Online.Administration.AccountSKU||TenantId:Guid=p
    Get-MsolAdministrativeUnit|CA|ListAdministrativeUnits__0|ListAdministrativeUnits__0,GetAdministrativeUnit__0,All__0|||UserObjectId:Guid=@0.2;UserPrincipalName:String=@0.2;SearchString:String=@0.2;MaxResults:Int32=@0;TenantId:Guid=p;ObjectId:Guid=!p@1;All=@2
    Get-MsolAdministrativeUnitMember|CA|ListAdministrativeUnitMembers__0|ListAdministrativeUnitMembers__0,All__0|Microsoft.Online.Administration.AdministrativeUnitMember||AdministrativeUnitObjectId:Guid;MaxResults:Int32=@0;TenantId:Guid=p;All=@1
    Get-MsolCompanyAllowedDataLocation|CA|||Microsoft.Online.Administration.AllowedDataLocation||TenantId:Guid=p
    Get-MsolCompanyInformation|CA|||Microsoft.Online.Administration.CompanyInformation||TenantId:Guid=p
    Get-MsolContact|CA|ListContacts__0|ListContacts__0,GetContact__0,All__0|Microsoft.Online.Administration.Contact||HasErrorsOnly:Boolean=@0.2;SearchString:String=@0.2;MaxResults:Int32=@0;TenantId:Guid=p;ObjectId:Guid=!p@1;All=@2
    Get-MsolDevice|CA|GetDeviceByDeviceName|GetDeviceByDeviceName,GetDeviceAll,GetDeviceByDeviceId,GetDeviceByLogonTimestamp,GetDeviceByObjectId,GetDeviceByRegisteredOwner,GetDeviceIncludeSystemManaged|Microsoft.Online.Administration.Device||Name:String=!p@0;All=@1=!@3.6;ReturnRegisteredOwners=@1;DeviceId:Guid=!vp@2;LogonTimeBefore:DateTime=!v@3;ObjectId:Guid=!p@4;RegisteredOwnerUpn:String=!p@5;IncludeSystemManagedDevices=!@6
    Get-MsolDeviceRegistrationServicePolicy|CA|||Microsoft.Online.Administration.DeviceRegistrationServicePolicy||
    Get-MsolDirSyncConfiguration|CA|||||TenantId:Guid=p
    Get-MsolDirSyncFeatures|CA|||||Feature:String=p;TenantId:Guid=p
    Get-MsolDirSyncProvisioningError|CA|ListDirSyncProvisioningErrors__0|ListDirSyncProvisioningErrors__0,All__0|||ErrorCategory:String;PropertyName:String;PropertyValue:String;SearchString:String;SortField:SortField;SortDirection:SortDirection;MaxResults:Int32=@0;TenantId:Guid=p;All=@1
    Get-MsolDomain|CA|ListDomains__0|ListDomains__0,GetDomain__0|Microsoft.Online.Administration.Domain||Status:DomainStatus=@0;Authentication:DomainAuthenticationType=@0;Capability:DomainCapabilities=@0;TenantId:Guid=p;DomainName:String=!p@1
    Get-MsolDomainFederationSettings|CA|||Microsoft.Online.Administration.DomainFederationSettings||DomainName:String=!p;TenantId:Guid=p
    Get-MsolDomainVerificationDns|CA|||Microsoft.Online.Administration.DomainRecord||DomainName:String=!p;Mode:DomainVerificationMode=p;TenantId:Guid=p
    Get-MsolFederationProperty|CA|||||SupportMultipleDomain;DomainName:String=!
    Get-MsolGroup|CA|ListGroups__0|ListGroups__0,GetGroup__0,All__0|Microsoft.Online.Administration.Group||UserObjectId:Guid=@0.2;IsAgentRole=@0.2;UserPrincipalName:String=@0.2;GroupType:GroupType=@0.2;HasErrorsOnly=@0.2;HasLicenseErrorsOnly:Boolean=@0.2;SearchString:String=@0.2;MaxResults:Int32=@0;TenantId:Guid=p;ObjectId:Guid=!p@1;All=@2
    Get-MsolGroupMember|CA|ListGroupMembers__0|ListGroupMembers__0,All__0|Microsoft.Online.Administration.GroupMember||GroupObjectId:Guid;MemberObjectTypes:String[];SearchString:String;MaxResults:Int32=@0;TenantId:Guid=p;All=@1
    Get-MsolHasObjectsWithDirSyncProvisioningErrors|CA|||||TenantId:Guid=p
    Get-MsolPartnerContract|CA|ListPartnerContracts__0|ListPartnerContracts__0,All__0|Microsoft.Online.Administration.PartnerContract||DomainName:String;SearchKey:PartnerContractSearchKey;MaxResults:Int32=@0;TenantId:Guid=p;All=@1
    Get-MsolPartnerInformation|CA|||||TenantId:Guid=p
    Get-MsolPasswordPolicy|CA|||||DomainName:String=!p;TenantId:Guid=p
    Get-MsolRole|CA|ListRoles__0|ListRoles__0,GetRole__0,GetRoleByName__0|Microsoft.Online.Administration.Role||TenantId:Guid=p;ObjectId:Guid=!p@1;RoleName:String=!p@2
    Get-MsolRoleMember|CA|ListRoleMembers__0|ListRoleMembers__0,All__0|Microsoft.Online.Administation.RoleMember||RoleObjectId:Guid;MemberObjectTypes:String[];SearchString:String;MaxResults:Int32=@0;TenantId:Guid=p;All=@1
    Get-MsolScopedRoleMember|CA|ListRoleScopedMembers__0|ListRoleScopedMembers__0,All__0|Microsoft.Online.Administration.RoleScopedMember||AdministrativeUnitObjectId:Guid;RoleObjectId:Guid;MaxResults:Int32=@0;TenantId:Guid=p;All=@1
    Get-MsolServicePrincipal|CA|ListServicePrincipals__0|ListServicePrincipals__0,GetServicePrincipal__0,GetServicePrincipalByAppPrincipalId__0,GetServicePrincipalBySpn__0,All__0|Microsoft.Online.Administration.ServicePrincipal[]||SearchString:String=p@0.4;MaxResults:Int32=@0;TenantId:Guid=p;ObjectId:Guid=!p@1;AppPrincipalId:Guid=!p@2;ServicePrincipalName:String=!p@3;All=@4
    Get-MsolServicePrincipalCredential|CA|ListServicePrincipalCredentials__0|ListServicePrincipalCredentials__0,ListServicePrincipalCredentialsByAppPrincipalId__0,ListServicePrincipalCredentialsBySpn__0|Microsoft.Online.Administration.ServicePrincipalCredential[]||ObjectId:Guid=!p@0;ReturnKeyValues:Boolean=!p;TenantId:Guid=p;AppPrincipalId:Guid=!p@1;ServicePrincipalName:String=!p@2
    Get-MsolSubscription|CA|ListSubscriptions__0|ListSubscriptions__0,GetSubscription__0|Microsoft.Online.Administration.Subscription||TenantId:Guid=p;SubscriptionId:Guid=!p@1
    Get-MsolUser|CA|ListUsers__0|ListUsers__0,GetUser__0,GetUserByUpn__0,All__0|Microsoft.Online.Administration.User||ReturnDeletedUsers;City:String=@0.3;Country:String=@0.3;Department:String=@0.3;DomainName:String=@0.3;EnabledFilter:UserEnabledFilter=@0.3;State:String=@0.3;Synchronized=@0.3;Title:String=@0.3;HasErrorsOnly=@0.3;LicenseReconciliationNeededOnly=@0.3;UnlicensedUsersOnly=@0.3;UsageLocation:String=@0.3;SearchString:String=@0.3;MaxResults:Int32=@0;TenantId:Guid=p;ObjectId:Guid=!p@1;UserPrincipalName:String=!p@2;All=@3
    Get-MsolUserByStrongAuthentication|CA|ListUsersByStrongAuthentication__0|ListUsersByStrongAuthentication__0,All__0|||RoleObjectId:Guid;Requirements:StrongAuthenticationRequirement[];RequirementUnsetOnly;SearchString:String;MaxResults:Int32=@0;TenantId:Guid=p;All=@1
    Get-MsolUserRole|CA|ListRolesForUser__0|ListRolesForUser__0,ListRolesForUserByUpn__0|||ObjectId:Guid=!p@0;TenantId:Guid=p;UserPrincipalName:String=!p@1
    New-MsolAdministrativeUnit|CA|||Microsoft.Online.Administration.AdministrativeUnit||DisplayName:String=p;Description:String=p;TenantId:Guid=p
    New-MsolDomain|CA|||Microsoft.Online.Administration.Domain||Name:String=p;Authentication:DomainAuthenticationType=p;VerificationMethod:DomainVerificationMethod=p;TenantId:Guid=p
    New-MsolFederatedDomain|CAS|||||SupportMultipleDomain;DomainName:String=!
    New-MsolGroup|CA|||Microsoft.Online.Administration.Group||DisplayName:String=p;Description:String=p;ManagedBy:String=p;TenantId:Guid=p
    New-MsolLicenseOptions|CA|||||AccountSkuId:String=!;DisabledPlans:Collections.Generic.List`1[System.String]
    New-MsolServicePrincipal|CA|||Microsoft.Online.Administration.ServicePrincipalExtended||ServicePrincipalNames:String[]=p;AppPrincipalId:Guid=p;DisplayName:String=!p;AccountEnabled:Boolean=p;Addresses:RedirectUri[]=p;Type:ServicePrincipalCredentialType=p;Value:String=p;StartDate:DateTime=p;EndDate:DateTime=p;Usage:ServicePrincipalCredentialUsage=p;TenantId:Guid=p
    New-MsolServicePrincipalAddresses|CA|||Object||Address:String=!;AddressType:AddressType<Reply,Realm,Error,Other,SamlMetadata,SamlLogout>
    New-MsolServicePrincipalCredential|CA|AddServicePrincipalCredentials__0|AddServicePrincipalCredentials__0,AddServicePrincipalCredentialsBySpn__0,AddServicePrincipalCredentialsByAppPrincipalId__0|||ObjectId:Guid=!p@0;Type:ServicePrincipalCredentialType=p;Value:String=p;StartDate:DateTime=p;EndDate:DateTime=p;Usage:ServicePrincipalCredentialUsage=p;TenantId:Guid=p;ServicePrincipalName:String=!p@1;AppPrincipalId:Guid=!p@2
    New-MsolUser|CA|||Microsoft.Online.Administration.User||ImmutableId:String=p;UserPrincipalName:String=p;BlockCredential:Boolean=p;City:String=p;Country:String=p;Department:String=p;DisplayName:String=p;Fax:String=p;FirstName:String=p;LastName:String=p;LastPasswordChangeTimestamp:DateTime=p;MobilePhone:String=p;Office:String=p;PasswordNeverExpires:Boolean=p;PhoneNumber:String=p;PostalCode:String=p;PreferredDataLocation:String=p;PreferredLanguage:String=p;SoftDeletionTimestamp:DateTime=p;State:String=p;StreetAddress:String=p;StrongPasswordRequired:Boolean=p;Title:String=p;UsageLocation:String=p;AlternateEmailAddresses:String[]=p;StrongAuthenticationMethods:StrongAuthenticationMethod[]=p;AlternateMobilePhones:String[]=p;StrongAuthenticationRequirements:StrongAuthenticationRequirement[]=p;StsRefreshTokensValidFrom:DateTime=p;UserType:UserType=p;Password:String=p;LicenseOptions:LicenseOption[]=p;ForceChangePassword:Boolean=p;LicenseAssignment:String[]=p;TenantId:Guid=p
    New-MsolWellKnownGroup|CA|||||WellKnownGroupName:String=!p;TenantId:Guid=p
    Redo-MsolProvisionContact|CA|||||ObjectId:Guid=!p;TenantId:Guid=p
    Redo-MsolProvisionGroup|CA|||||ObjectId:Guid=!p;TenantId:Guid=p
    Redo-MsolProvisionUser|CA|||||ObjectId:Guid=!p;TenantId:Guid=p
    Remove-MsolAdministrativeUnit|CA|||||ObjectId:Guid=!p;Force;TenantId:Guid=p
    Remove-MsolAdministrativeUnitMember|CA|||||AdministrativeUnitObjectId:Guid=!;AdministrativeUnitMemberObjectId:Guid=p;TenantId:Guid=p
    Remove-MsolApplicationPassword|CA|||||UserPrincipalName:String=!p;PasswordId:String=!p;TenantId:Guid=p
    Remove-MsolContact|CA|||||ObjectId:Guid=!p;Force;TenantId:Guid=p
    Remove-MsolDevice|CAS|RemoveDeviceByDeviceId|RemoveDeviceByDeviceId,RemoveDeviceByObjectId|||DeviceId:Guid=!vp@0;Force;ObjectId:Guid=!p@1
    Remove-MsolDomain|CA|||||DomainName:String=!p;Force;TenantId:Guid=p
    Remove-MsolFederatedDomain|CAS|||||SupportMultipleDomain;DomainName:String=!
    Remove-MsolForeignGroupFromRole|CA|||||ForeignGroupObjectId:Guid=!p;ForeignCompanyObjectId:Guid=!p;RoleObjectId:Guid=!p;TenantId:Guid=p
    Remove-MsolGroup|CA|||||ObjectId:Guid=!p;Force;TenantId:Guid=p
    Remove-MsolGroupMember|CA|||||GroupObjectId:Guid=!;GroupMemberType:GroupMemberType=p;GroupMemberObjectId:Guid=p;TenantId:Guid=p
    Remove-MsolRoleMember|CA|RemoveRoleMembers__0|RemoveRoleMembers__0,RemoveRoleMembersByRoleName__0|||RoleObjectId:Guid=!@0;RoleMemberType:RoleMemberType=p;RoleMemberObjectId:Guid=p;RoleMemberEmailAddress:String=p;TenantId:Guid=p;RoleName:String=!@1
    Remove-MsolScopedRoleMember|CA|||||RoleObjectId:Guid=!;AdministrativeUnitObjectId:Guid=!;RoleMemberObjectId:Guid=p;RoleMemberUserPrincipalName:String=p;TenantId:Guid=p
    Remove-MsolServicePrincipal|CA|RemoveServicePrincipal__0|RemoveServicePrincipal__0,RemoveServicePrincipalByAppPrincipalId__0,RemoveServicePrincipalBySpn__0|||ObjectId:Guid=!p@0;TenantId:Guid=p;AppPrincipalId:Guid=!p@1;ServicePrincipalName:String=!p@2
    Remove-MsolServicePrincipalCredential|CA|RemoveServicePrincipalCredentials__0|RemoveServicePrincipalCredentials__0,RemoveServicePrincipalCredentialsBySpn__0,RemoveServicePrincipalCredentialsByAppPrincipalId__0|||ObjectId:Guid=!p@0;KeyIds:Guid[]=!p;TenantId:Guid=p;ServicePrincipalName:String=!p@1;AppPrincipalId:Guid=!p@2
    Remove-MsolUser|CA|RemoveUser__0|RemoveUser__0,RemoveUserByUpn__0|||ObjectId:Guid=!p@0;RemoveFromRecycleBin=p;Force;TenantId:Guid=p;UserPrincipalName:String=!p@1
    Reset-MsolStrongAuthenticationMethodByUpn|CA|||||UserPrincipalName:String=!p;TenantId:Guid=p
    Restore-MsolUser|CA|RestoreUser__0|RestoreUser__0,RestoreUserByUpn__0|||ObjectId:Guid=!p@0;AutoReconcileProxyConflicts=p;NewUserPrincipalName:String=p;TenantId:Guid=p;UserPrincipalName:String=!p@1
    Set-MsolADFSContext|CA|||||ADFSUserCredentials:PSCredential;Computer:String=!;LogFile:String
    Set-MsolAdministrativeUnit|CA|||||ObjectId:Guid=p;DisplayName:String=p;Description:String=p;TenantId:Guid=p
    Set-MsolCompanyAllowedDataLocation|CA|||||ServiceType:String=!p;Location:String=!p;IsDefault:Boolean=p;InitialDomain:String=p;Overwrite:Boolean=p;TenantId:Guid=p
    Set-MsolCompanyContactInformation|CA|||||TechnicalNotificationEmails:String[]=p;MarketingNotificationEmails:String[]=p;TenantId:Guid=p
    Set-MsolCompanyMultiNationalEnabled|CA|||||ServiceType:String=!p;Enable:Boolean=!p;TenantId:Guid=p
    Set-MsolCompanySecurityComplianceContactInformation|CA|||Object||SecurityComplianceNotificationEmails:String[]=p;SecurityComplianceNotificationPhones:String[]=p;TenantId:Guid=p
    Set-MsolCompanySettings|CA|||||SelfServePasswordResetEnabled:Boolean=p;UsersPermissionToCreateGroupsEnabled:Boolean=p;UsersPermissionToCreateLOBAppsEnabled:Boolean=p;UsersPermissionToReadOtherUsersEnabled:Boolean=p;UsersPermissionToUserConsentToAppEnabled:Boolean=p;DefaultUsageLocation:String=p;AllowAdHocSubscriptions:Boolean=p;AllowEmailVerifiedUsers:Boolean=p;TenantId:Guid=p
    Set-MsolDeviceRegistrationServicePolicy|CA|||||AllowedToAzureAdJoin:Scope;AllowedToWorkplaceJoin:Scope;MaximumDevicesPerUser:Int32;RequireMultiFactorAuth:Boolean
    Set-MsolDirSyncConfiguration|CA|||||AccidentalDeletionThreshold:UInt32=!p;Force;TenantId:Guid=p
    Set-MsolDirSyncEnabled|CA|||||EnableDirSync:Boolean=!p;Force;TenantId:Guid=p
    Set-MsolDirSyncFeature|CA|||||Feature:String=!p;Enable:Boolean=!p;Force;TenantId:Guid=p
    Set-MsolDomain|CA|||||Name:String=p;IsDefault=p;TenantId:Guid=p
    Set-MsolDomainAuthentication|CA|||||DomainName:String=!p;Authentication:DomainAuthenticationType=!p;SigningCertificate:String=p;NextSigningCertificate:String=p;LogOffUri:String=p;PassiveLogOnUri:String=p;ActiveLogOnUri:String=p;IssuerUri:String=p;FederationBrandName:String=p;MetadataExchangeUri:String=p;PreferredAuthenticationProtocol:AuthenticationProtocol=p;SupportsMfa:Boolean=p;DefaultInteractiveAuthenticationMethod:String=p;OpenIdConnectDiscoveryEndpoint:String=p;SigningCertificateUpdateStatus:SigningCertificateUpdateStatus=p;PromptLoginBehavior:PromptLoginBehavior=p;TenantId:Guid=p
    Set-MsolDomainFederationSettings|CA|||||DomainName:String=!p;SigningCertificate:String=p;NextSigningCertificate:String=p;LogOffUri:String=p;PassiveLogOnUri:String=p;ActiveLogOnUri:String=p;IssuerUri:String=p;FederationBrandName:String=p;MetadataExchangeUri:String=p;PreferredAuthenticationProtocol:AuthenticationProtocol=p;SupportsMfa:Boolean=p;DefaultInteractiveAuthenticationMethod:String=p;OpenIdConnectDiscoveryEndpoint:String=p;SigningCertificateUpdateStatus:SigningCertificateUpdateStatus=p;PromptLoginBehavior:PromptLoginBehavior=p;TenantId:Guid=p
    Set-MsolGroup|CA|||||ObjectId:Guid=p;DisplayName:String=p;Description:String=p;ManagedBy:String=p;TenantId:Guid=p
    Set-MsolPartnerInformation|CA|||||ObjectId:Guid=p;CompanyType:CompanyType=p;PartnerCompanyName:String=p;PartnerSupportTelephones:String[]=p;PartnerSupportEmails:String[]=p;PartnerCommerceUrl:String=p;PartnerSupportUrl:String=p;PartnerHelpUrl:String=p;TenantId:Guid=p
    Set-MsolPasswordPolicy|CA|||||DomainName:String=!p;ValidityPeriod:UInt32=!p;NotificationDays:UInt32=!p;TenantId:Guid=p
    Set-MsolServicePrincipal|CA|||||ObjectId:Guid=p;AppPrincipalId:Guid=p;DisplayName:String=p;ServicePrincipalNames:String[]=p;AccountEnabled:Boolean=p;Addresses:RedirectUri[]=p;TenantId:Guid=p
    Set-MsolUser|CA|||||ImmutableId:String=p;ObjectId:Guid=p;UserPrincipalName:String=p;BlockCredential:Boolean=p;City:String=p;Country:String=p;Department:String=p;DisplayName:String=p;Fax:String=p;FirstName:String=p;LastName:String=p;LastPasswordChangeTimestamp:DateTime=p;MobilePhone:String=p;Office:String=p;PasswordNeverExpires:Boolean=p;PhoneNumber:String=p;PostalCode:String=p;PreferredDataLocation:String=p;PreferredLanguage:String=p;SoftDeletionTimestamp:DateTime=p;State:String=p;StreetAddress:String=p;StrongPasswordRequired:Boolean=p;Title:String=p;UsageLocation:String=p;AlternateEmailAddresses:String[]=p;StrongAuthenticationMethods:StrongAuthenticationMethod[]=p;AlternateMobilePhones:String[]=p;StrongAuthenticationRequirements:StrongAuthenticationRequirement[]=p;StsRefreshTokensValidFrom:DateTime=p;UserType:UserType=p;TenantId:Guid=p
    Set-MsolUserLicense|CA|SetUserLicenses__0|SetUserLicenses__0,SetUserLicensesByUpn__0|||ObjectId:Guid=!p@0;LicenseOptions:LicenseOption[]=p;AddLicenses:String[]=p;RemoveLicenses:String[]=p;TenantId:Guid=p;UserPrincipalName:String=!p@1
    Set-MsolUserPassword|CA|ResetUserPassword__0|ResetUserPassword__0,ResetUserPasswordByUpn__0|||ObjectId:Guid=!p@0;NewPassword:String=p;ForceChangePassword:Boolean=p;ForceChangePasswordOnly:Boolean=p;TenantId:Guid=p;UserPrincipalName:String=!p@1
    Set-MsolUserPrincipalName|CA|ChangeUserPrincipalName__0|ChangeUserPrincipalName__0,ChangeUserPrincipalNameByUpn__0|||ObjectId:Guid=!p@0;NewUserPrincipalName:String=!p;ImmutableId:String=p;NewPassword:String=p;TenantId:Guid=p;UserPrincipalName:String=!p@1
    Update-MsolFederatedDomain|CAS|||||SupportMultipleDomain;DomainName:String=!
    """#
}

extension LabSignatures {
  static let msOnline = SignatureTable([MsOnlineSignatures.text])
}
