// The kinds of Lync policies with their properties and global defaults, as one table (FACTS B5). A line `= Kind type` begins
// a kind; each following line is a property: name, type letter, default.

/// A kind of policy, such as ConferencingPolicy.
public struct CsPolicyKind: Sendable, Hashable {
  public struct Property: Sendable, Hashable {
    public let name: String
    public let initial: LabValue
  }

  /// `ConferencingPolicy`, `DialPlan`: what follows `Cs` in the cmdlets' nouns.
  public let name: String
  /// Full .NET type name of the policy objects.
  public let typeName: String
  public let properties: [Property]

  public static func == (left: CsPolicyKind, right: CsPolicyKind) -> Bool { left.name == right.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  public func property(_ name: String) -> Property? { properties.first { sameText($0.name, name) } }

  /// The kind with a name, case aside.
  public static func named(_ name: String) -> CsPolicyKind? { byName[fold(name)] }

  private static let byName: [String: CsPolicyKind] = {
    var map: [String: CsPolicyKind] = [:]
    for kind in all { map[fold(kind.name)] = kind }
    return map
  }()

  /// Every kind.
  public static let all: [CsPolicyKind] = {
    var kinds: [CsPolicyKind] = []
    var current: (name: String, type: String, properties: [Property])?
    func finish() {
      if let current { kinds.append(CsPolicyKind(name: current.name, typeName: current.type, properties: current.properties)) }
    }
    for line in table.utf8.split(separator: 0x0A) {
      let words = line.split(separator: 0x20, maxSplits: 2).map { String(decoding: $0, as: UTF8.self) }
      guard words.count >= 2 else { continue }
      if words[0] == "=" {
        finish()
        current = (words[1], "Microsoft.Rtc.Management.WritableConfig.Policy." + (words.count > 2 ? words[2] : words[1]), [])
        continue
      }
      let text = words.count > 2 ? words[2] : ""
      let value: LabValue
      switch words[1] {
      case "b": value = .boolean(text == "True")
      case "i": value = Int64(text).map { .int($0) } ?? .null
      case "l": value = .list(type: "System.Collections.Generic.List`1", [])
      case "e": value = .enumeration(type: "Microsoft.Rtc.Management.WritableConfig.Policy.\(words[0])", name: text)
      default: value = text.isEmpty ? .null : .string(text)
      }
      current?.properties.append(Property(name: words[0], initial: value))
    }
    finish()
    return kinds
  }()

  private static let table = """
    = ConferencingPolicy Meeting.MeetingPolicy
    AllowIPAudio b True
    AllowIPVideo b True
    AllowMultiView b True
    Description s
    AllowParticipantControl b True
    AllowAnnotations b True
    DisablePowerPointAnnotations b False
    AllowUserToScheduleMeetingsWithAppSharing b True
    AllowNonEnterpriseVoiceUsersToDialOut b False
    AllowAnonymousUsersToDialOut b False
    AllowAnonymousParticipantsInMeetings b True
    AllowExternalUsersToSaveContent b True
    AllowExternalUserControl b False
    AllowExternalUsersToRecordMeeting b False
    AllowPolls b True
    AllowSharedNotes b True
    EnableDialInConferencing b True
    EnableAppDesktopSharing e Desktop
    AllowConferenceRecording b False
    EnableP2PRecording b False
    EnableFileTransfer b True
    EnableP2PFileTransfer b True
    EnableP2PVideo b True
    EnableDataCollaboration b True
    MaxVideoConferenceResolution e VGA
    MaxMeetingSize i 250
    = ClientPolicy Client.ClientPolicy
    PolicyEntry l
    Description s
    AddressBookAvailability e WebSearchAndFileDownload
    AttendantSafeTransfer s
    AutoDiscoveryRetryInterval s
    BlockConversationFromFederatedContacts s
    CalendarStatePublicationInterval s
    ConferenceIMIdleTimeout s
    CustomizedHelpUrl s
    CustomLinkInErrorMessages s
    CustomStateUrl s
    DGRefreshInterval s
    DisableCalendarPresence s
    DisableContactCardOrganizationTab s
    DisableEmailComparisonCheck s
    DisableEmoticons s
    DisableFederatedPromptDisplayName s
    DisableFeedsTab s
    DisableFreeBusyInfo s
    DisableHandsetOnLockedMachine s
    DisableMeetingSubjectAndLocation s
    DisableHtmlIm s
    DisableInkIM s
    DisableOneNote12Integration s
    DisableOnlineContextualSearch s
    DisablePhonePresence s
    DisablePICPromptDisplayName s
    DisablePoorDeviceWarnings s
    DisablePresenceNote s
    DisableRTFIM s
    DisableSavingIM s
    DisplayPhoto e AllPhotos
    EnableAppearOffline s
    EnableCallLogAutoArchiving s
    EnableClientMusicOnHold b False
    EnableConversationWindowTabs s
    EnableEnterpriseCustomizedHelp s
    EnableEventLogging s
    EnableExchangeContactSync b True
    EnableExchangeDelegateSync s
    EnableFullScreenVideo s
    EnableHighPerformanceConferencingAppSharing b False
    EnableHotdesking s
    EnableIMAutoArchiving s
    EnableMediaRedirection s
    EnableNotificationForNewSubscribers s
    EnableServerConversationHistory b False
    EnableSkypeUI b False
    EnableSQMData s
    EnableTracing s
    EnableURL s
    EnableUnencryptedFileTransfer s
    EnableVOIPCallDefault b False
    ExcludedContactFolders s
    HotdeskingTimeout s 00:05:00
    IMWarning s
    MAPIPollInterval s
    MaximumDGsAllowedInContactList i 10
    MaximumNumberOfContacts s
    MaxPhotoSizeKB i 30
    MusicOnHoldAudioFile s
    P2PAppSharingEncryption s
    EnableHighPerformanceP2PAppSharing b False
    PlayAbbreviatedDialTone s
    RequireContentPin s
    SearchPrefixFlags s
    ShowManagePrivacyRelationships b False
    ShowRecentContacts b True
    ShowSharepointPhotoEditLink b False
    SPSearchInternalURL s
    SPSearchExternalURL s
    SPSearchCenterInternalURL s
    SPSearchCenterExternalURL s
    TabURL s
    TracingLevel e Light
    WebServicePollInterval s
    SupportModernFilePicker b False
    HelpEnvironment s
    = VoicePolicy Voice.VoicePolicy
    PstnUsages l
    CustomCallForwardingSimulRingUsages l
    Description s
    AllowSimulRing b True
    AllowCallForwarding b True
    AllowPSTNReRouting b True
    Name s DefaultPolicy
    EnableDelegation b True
    EnableTeamCall b True
    EnableCallTransfer b True
    EnableCallPark b False
    EnableMaliciousCallTracing b False
    EnableBWPolicyOverride b False
    PreventPSTNTollBypass b False
    CallForwardingSimulRingUsageType e VoicePolicyUsage
    = VoiceRoutingPolicy Voice.VoiceRoutingPolicy
    PstnUsages l
    Description s
    Name s
    = ExternalAccessPolicy ExternalAccess.ExternalAccessPolicy
    Description s
    EnableFederationAccess b False
    EnableXmppAccess b False
    EnablePublicCloudAccess b False
    EnablePublicCloudAudioVideoAccess b False
    EnableOutsideAccess b False
    = HostedVoicemailPolicy Voicemail.HostedVoicemailPolicy
    Description s
    Destination s
    Organization s
    = MobilityPolicy Mobility.MobilityPolicy
    Description s
    EnableOutsideVoice b True
    EnableMobility b True
    EnableIPAudioVideo b True
    RequireWIFIForIPAudio b False
    RequireWIFIForIPVideo b False
    AllowCustomerExperienceImprovementProgram b False
    RequireWiFiForSharing b False
    AllowSaveCallLogs b True
    AllowExchangeConnectivity b True
    AllowSaveIMHistory b True
    AllowSaveCredentials b True
    = PinPolicy UserPin.UserPinPolicy
    Description s
    MinPasswordLength i 5
    PINHistoryCount i 0
    AllowCommonPatterns b False
    PINLifetime i 0
    MaximumLogonAttempts s
    = ArchivingPolicy Im.ArchivingPolicy
    Description s
    ArchiveInternal b False
    ArchiveExternal b False
    = PresencePolicy UserServices.PresencePolicy
    Description s
    MaxCategorySubscription i 1000
    MaxPromptedSubscriber i 200
    = LocationPolicy Location.LocationPolicy
    EmergencyServicesEnabled b False
    EnhancedEmergencyServicesEnabled b False
    LocationRequired e No
    UseLocationForE911Only b False
    Description s
    PstnUsage s
    EmergencyDialMask s
    NotificationUri s
    ConferenceMode e OneWay
    ConferenceUri s
    EmergencyDialString s
    LocationRefreshInterval i 4
    = DialPlan Voice.LocationProfile
    Description s
    DialinConferencingRegion s
    NormalizationRules l
    CountryCode s
    State s
    City s
    ExternalAccessPrefix s
    SimpleName s DefaultProfile
    OptimizeDeviceDialing b False
    ITUCountryPrefix s
    = ClientVersionPolicy ClientVersion.ClientVersionPolicy
    Description s
    Rules l
    = PersistentChatPolicy PersistentChat.PersistentChatPolicy
    Description s
    EnablePersistentChat b False
    = UserServicesPolicy UserServices.UserServicesPolicy
    UcsAllowed b True
    MigrationDelayInDays i 0
    EnableAwaySinceIndication b False
    """
}
