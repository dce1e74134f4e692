# Provisioning Exchange Online for a user of a Lync hybrid, from the new account to the first mail: every step with the cmdlet that an
# administrator uses, every step checked. Ends with exit code 1 at the first step that does not hold.
#   cmdlab scripts/lab/provision-exchange-online.ps1
param(
    [string] $GivenName = 'Cammie',
    [string] $Surname = 'Cheng',
    [string] $Domain = 'contoso.com',
    [string] $Tenant = 'contoso'
)

$account = "$GivenName.$Surname".ToLower()
$upn = "$account@$Domain"
$cloudAddress = "$account@$Tenant.onmicrosoft.com"
$sku = "${Tenant}:ENTERPRISEPACK"

$script:step = 0
function Assert-Step([string] $What, [bool] $Holds) {
    $script:step++
    if (-not $Holds) {
        Write-Host ('{0,2}. FAILED  {1}' -f $script:step, $What)
        exit 1
    }
    Write-Host ('{0,2}. ok      {1}' -f $script:step, $What)
}

# What an administrator sees who looks again and again; the lab's time passes meanwhile.
function Wait-Until([scriptblock] $Condition, [double] $Minutes) {
    try { Wait-Lab $Condition -TimeoutMinutes $Minutes -IntervalSeconds 10; $true } catch { $false }
}
function Test-Answer([scriptblock] $Question) {
    try { [bool](& $Question) } catch { $false }
}

# 1. The account, with a UPN in the shared SIP domain.
$password = [securestring]::new()
foreach ($letter in 'P@ssw0rd1'.ToCharArray()) { $password.AppendChar($letter) }
New-ADUser -Name "$GivenName $Surname" -GivenName $GivenName -Surname $Surname -DisplayName "$GivenName $Surname" `
    -SamAccountName $account -UserPrincipalName $upn -Path 'OU=Staff,DC=contoso,DC=local' -AccountPassword $password -Enabled $true
$user = Get-ADUser $account
Assert-Step "$upn is in Active Directory and enabled" ($user.Enabled -and $user.UserPrincipalName -eq $upn)

# 2. Lync, on premises.
Enable-CsUser -Identity "$GivenName $Surname" -RegistrarPool lyncfe01.contoso.local -SipAddressType UserPrincipalName
$user = Get-ADUser $account -Properties msRTCSIP-PrimaryUserAddress, proxyAddresses
Assert-Step 'Lync filled in msRTCSIP-PrimaryUserAddress' ($user.'msRTCSIP-PrimaryUserAddress' -eq "sip:$upn")
Assert-Step 'and proxyAddresses' ($user.proxyAddresses -contains "sip:$upn")

# 3. Directory synchronisation, on the computer that has it.
Import-Module DirSync
Connect-MsolService -Credential (Get-LabCredential)
Start-OnlineCoexistenceSync
Assert-Step 'the tenant does not know the user at once' (-not (Test-Answer { Get-MsolUser -UserPrincipalName $upn -ErrorAction Stop }))
Assert-Step 'but some minutes later' (Wait-Until { Test-Answer { Get-MsolUser -UserPrincipalName $upn -ErrorAction Stop } } 5)
$cloud = Get-MsolUser -UserPrincipalName $upn
Assert-Step 'unlicensed, synchronised, anchored by the GUID of Active Directory' (
    -not $cloud.IsLicensed -and $null -ne $cloud.LastDirSyncTime -and
    $cloud.ImmutableId -eq [Convert]::ToBase64String($user.ObjectGUID.ToByteArray()))

# 4. A place and a licence.
$before = (Get-MsolAccountSku).ConsumedUnits
$refused = $null
Set-MsolUserLicense -UserPrincipalName $upn -AddLicenses $sku -ErrorAction SilentlyContinue -ErrorVariable refused
Assert-Step 'without a usage location there is no licence' ("$($refused[0])" -like '*UsageLocation*')
Set-MsolUser -UserPrincipalName $upn -UsageLocation SG
Set-MsolUserLicense -UserPrincipalName $upn -AddLicenses $sku
Assert-Step 'with one there is, and one unit more is in use' (
    (Get-MsolUser -UserPrincipalName $upn).IsLicensed -and (Get-MsolAccountSku).ConsumedUnits -eq $before + 1)

# 5. The mailbox.
Connect-ExchangeOnline -Credential (Get-LabCredential)
Assert-Step 'the mailbox is not there at once' (-not (Test-Answer { Get-Mailbox $upn -ErrorAction Stop }))
Assert-Step 'but some minutes later' (Wait-Until { Test-Answer { Get-Mailbox $upn -ErrorAction Stop } } 10)
Assert-Step "its address is $cloudAddress" ((Get-Mailbox $upn).PrimarySmtpAddress -eq $cloudAddress)

# 6. The wanted address: in Active Directory, then synchronised.
Set-ADUser $account -Add @{ proxyAddresses = "SMTP:$upn" }
Start-OnlineCoexistenceSync
Assert-Step "after a synchronisation the address is $upn" (Wait-Until { (Get-Mailbox $upn).PrimarySmtpAddress -eq $upn } 10)
Assert-Step 'and the old one stays as a second one' ((Get-Mailbox $upn).EmailAddresses -ccontains "smtp:$cloudAddress")

# 7. The first sign-in.
$signIn = Invoke-LabSignIn $upn 'P@ssw0rd1' -OpenMail
Assert-Step 'the first sign-in is redirected to AD FS' $signIn.RedirectedToADFS
Assert-Step 'and comes back to the mail' ($signIn.SignedIn -and $signIn.Mail -eq $upn)

# 8. The hosting provider for voice mail, and its way to the Edge.
New-CsHostingProvider -Identity "Exchange Online" -Enabled $True -EnabledSharedAddressSpace $True -HostsOCSUsers $False -ProxyFqdn "exap.um.outlook.com" -IsLocal $False -VerificationLevel UseSourceVerification | Out-Null
$provider = Get-CsHostingProvider 'Exchange Online'
Assert-Step 'the provider is there' ($provider.Enabled -and $provider.ProxyFqdn -eq 'exap.um.outlook.com')
Assert-Step 'the Edge is not up to date at once' (
    -not (Get-CsManagementStoreReplicationStatus -ReplicaFqdn lyncedge01.contoso.local).UpToDate)
Assert-Step 'every computer is within minutes' (
    Wait-Until { -not (Get-CsManagementStoreReplicationStatus | Where-Object { -not $_.UpToDate }) } 5)

Write-Host "$upn is provisioned: $script:step checks hold."
exit 0
