// Licences: the tenant's SKUs with their units, and what users hold of them (FACTS D3).

/// A service plan within a user's licence.
public struct MsolServicePlan: Sendable, Hashable {
  public let name: String
  public internal(set) var isDisabled: Bool
  /// Success, PendingInput, PendingActivation, Disabled.
  public internal(set) var status: String
}

/// A user's licence.
public struct MsolUserLicence: Sendable, Hashable, LabRecordConvertible {
  /// `contoso:ENTERPRISEPACK`
  public let accountSkuId: String
  public internal(set) var plans: [MsolServicePlan]

  public var record: LabRecord {
    let status = plans.map { plan in
      LabValue.record(
        LabRecord(
          "Microsoft.Online.Administration.ServiceStatus",
          [
            (
              "ServicePlan",
              .record(
                LabRecord(
                  "Microsoft.Online.Administration.ServicePlan",
                  [
                    ("ServiceName", .string(plan.name)), ("ServicePlanId", .null),
                    ("ServiceType", .string(MsolAccountSku.serviceType(of: plan.name))), ("TargetClass", .string("User")),
                  ]))
            ),
            (
              "ProvisioningStatus",
              .enumeration(
                type: "Microsoft.Online.Administration.ProvisioningStatus", name: plan.isDisabled ? "Disabled" : plan.status)
            ),
          ]))
    }
    let parts = accountSkuId.cut(at: 0x3A) ?? ("", accountSkuId)
    return LabRecord(
      "Microsoft.Online.Administration.UserLicense",
      [
        ("ExtensionData", .string("System.Runtime.Serialization.ExtensionDataObject")),
        (
          "AccountSku",
          .record(
            LabRecord(
              "Microsoft.Online.Administration.AccountSkuIdentifier",
              [("AccountName", .string(parts.before)), ("SkuPartNumber", .string(parts.after))]))
        ), ("AccountSkuId", .string(accountSkuId)),
        ("ServiceStatus", .list(type: "Microsoft.Online.Administration.ServiceStatus[]", status)),
      ], showing: ["ExtensionData", "AccountSku", "AccountSkuId", "ServiceStatus"])
  }
}

/// A SKU that the tenant has bought.
public struct MsolAccountSku: Sendable, Hashable {
  public let accountName: String
  public let skuPartNumber: String
  public let skuId: LabGUID
  public internal(set) var activeUnits: Int
  /// Names of the plans, in ServiceStatus order.
  public let plans: [String]
  public var accountSkuId: String { "\(accountName):\(skuPartNumber)" }

  static func serviceType(of plan: String) -> String {
    switch plan {
    case "EXCHANGE_S_ENTERPRISE", "EXCHANGE_S_STANDARD": return "Exchange"
    case "MCOSTANDARD": return "MicrosoftCommunicationsOnline"
    case "SHAREPOINTENTERPRISE", "SHAREPOINTSTANDARD", "SHAREPOINTWAC": return "SharePoint"
    case "OFFICESUBSCRIPTION": return "MicrosoftOffice"
    case "YAMMER_ENTERPRISE": return "YammerEnterprise"
    case "RMS_S_ENTERPRISE": return "RMSOnline"
    default: return plan
    }
  }

  func record(consumed: Int, accountObjectId: LabGUID) -> LabRecord {
    LabRecord(
      "Microsoft.Online.Administration.AccountSkuDetails",
      [
        ("AccountName", .string(accountName)), ("AccountObjectId", .guid(accountObjectId)),
        ("AccountSkuId", .string(accountSkuId)), ("ActiveUnits", .int(Int64(activeUnits))),
        ("ConsumedUnits", .int(Int64(consumed))), ("LockedOutUnits", .int(0)),
        (
          "ServiceStatus",
          .list(
            type: "Microsoft.Online.Administration.ServiceStatus[]",
            plans.map { plan in
              .record(
                LabRecord(
                  "Microsoft.Online.Administration.ServiceStatus",
                  [
                    ("ServicePlan", .string(plan)),
                    (
                      "ProvisioningStatus",
                      .enumeration(type: "Microsoft.Online.Administration.ProvisioningStatus", name: "Success")
                    ),
                  ]))
            })
        ), ("SkuId", .guid(skuId)), ("SkuPartNumber", .string(skuPartNumber)), ("SubscriptionIds", .strings([])),
        ("SuspendedUnits", .int(0)), ("TargetClass", .string("User")), ("WarningUnits", .int(0)),
      ], showing: ["AccountSkuId", "ActiveUnits", "WarningUnits", "ConsumedUnits"])
  }
}

/// New-MsolLicenseOptions: a SKU with plans to switch off. Checked only when it is used.
public struct MsolLicenceOptions: Sendable, Hashable, LabRecordConvertible {
  public let accountSkuId: String
  public let disabledPlans: [String]

  public init(accountSkuId: String, disabledPlans: [String]) {
    self.accountSkuId = accountSkuId
    self.disabledPlans = disabledPlans
  }

  public var record: LabRecord {
    LabRecord(
      "Microsoft.Online.Administration.LicenseOption",
      [
        ("ExtensionData", .null), ("AccountSkuId", .string(accountSkuId)),
        ("DisabledServicePlans", .strings(disabledPlans)),
      ])
  }
}

extension Tenant {
  /// Units of a SKU that live users hold.
  public func consumedUnits(_ accountSkuId: String) -> Int {
    users.values.count { user in user.softDeleted == nil && user.licences.contains { sameText($0.accountSkuId, accountSkuId) } }
  }

  /// A SKU's plans for a user, all to be set up; options may switch some off.
  private func plans(_ sku: MsolAccountSku, _ options: [MsolLicenceOptions]) throws(LabError) -> [MsolServicePlan] {
    let disabled = options.filter { sameText($0.accountSkuId, sku.accountSkuId) }.flatMap(\.disabledPlans)
    for plan in disabled where !sku.plans.contains(where: { sameText($0, plan) }) { throw .msolLicenceOption() }
    func isDisabled(_ plan: String) -> Bool { disabled.contains { sameText($0, plan) } }
    // Office Web Apps need SharePoint.
    if isDisabled("SHAREPOINTENTERPRISE"), sku.plans.contains("SHAREPOINTWAC"), !isDisabled("SHAREPOINTWAC") {
      throw .msolLicenceOption()
    }
    return sku.plans.map { MsolServicePlan(name: $0, isDisabled: isDisabled($0), status: "PendingInput") }
  }

  /// The user's licences after a change: all of it or none.
  func changedLicences(
    of user: MsolUser, add: [String], remove: [String], options: [MsolLicenceOptions]
  ) throws(LabError) -> [MsolUserLicence] {
    var licences = user.licences
    for id in remove {
      guard let at = licences.firstIndex(where: { sameText($0.accountSkuId, id) }) else { throw .msolLicenceInvalid() }
      licences.remove(at: at)
    }
    for id in add {
      guard let sku = skus.first(where: { sameText($0.accountSkuId, id) }),
        !licences.contains(where: { sameText($0.accountSkuId, id) })
      else { throw .msolLicenceInvalid() }
      if user.usageLocation == nil { throw .msolRequired("UsageLocation") }
      let held = user.licences.contains { sameText($0.accountSkuId, id) }
      if !held, consumedUnits(id) >= sku.activeUnits { throw .msolLicenceQuota() }
      licences.append(MsolUserLicence(accountSkuId: sku.accountSkuId, plans: try plans(sku, options)))
    }
    for option in options where !add.contains(where: { sameText($0, option.accountSkuId) }) {
      guard let sku = skus.first(where: { sameText($0.accountSkuId, option.accountSkuId) }),
        let at = licences.firstIndex(where: { sameText($0.accountSkuId, option.accountSkuId) })
      else { throw .msolLicenceInvalid() }
      var new = try plans(sku, [option])
      for index in new.indices {
        let old = licences[at].plans.first { $0.name == new[index].name }
        if let old, !old.isDisabled, !new[index].isDisabled { new[index].status = old.status }
      }
      licences[at].plans = new
    }
    return licences
  }
}

extension Organisation {
  /// Get-MsolAccountSku.
  public func getMsolAccountSku() throws(LabError) -> [LabRecord] {
    try requireMsol()
    return tenant.skus.map { $0.record(consumed: tenant.consumedUnits($0.accountSkuId), accountObjectId: tenant.companyId) }
  }

  /// Set-MsolUserLicense: adding, removing and options together are all done or not at all.
  public mutating func setMsolUserLicense(
    _ identity: String, add: [String] = [], remove: [String] = [], options: [MsolLicenceOptions] = []
  ) throws(LabError) {
    try requireMsol(write: true)
    let before = try msolUser(identity)
    var user = before
    user.licences = try tenant.changedLicences(of: user, add: add, remove: remove, options: options)
    let final = user
    for proxy in tenant.addresses(of: user) {
      if let other = tenant.byProxy[fold(proxy)], other != user.objectId { throw .msolNotUnique("ProxyAddresses") }
    }
    let what = add.isEmpty && !remove.isEmpty ? "Took \(remove.joined(separator: ", ")) from" : "Licensed"
    try change("\(what) \(user.userPrincipalName)", in: .tenant) { systems throws(LabError) in
      systems.tenant.put(final)
      systems.licencesChanged(from: before, to: final)
    }
  }
}

extension Systems {
  /// Starts what a licence sets going: plans set up one by one, the mailbox, Lync Online (FACTS K rules 7 and 8).
  mutating func licencesChanged(from before: MsolUser, to after: MsolUser) {
    let id = after.objectId
    for licence in after.licences {
      for plan in licence.plans where !plan.isDisabled && plan.status != "Success" {
        let delay: Int64
        switch plan.name {
        case "YAMMER_ENTERPRISE": continue
        case "EXCHANGE_S_ENTERPRISE", "EXCHANGE_S_STANDARD": continue
        case "MCOSTANDARD": continue
        default: delay = random.next(in: 40...150)
        }
        schedule(.planProvisioned(user: id, sku: licence.accountSkuId, plan: plan.name), after: .seconds(delay))
      }
    }
    if after.hasExchangePlan && !before.hasExchangePlan {
      schedule(.mailboxReady(user: id), after: .seconds(random.next(in: 150...210)))
    }
    if before.hasExchangePlan && !after.hasExchangePlan { schedule(.mailboxDisconnects(user: id), after: .seconds(60)) }
    if after.hasLyncPlan && !before.hasLyncPlan {
      schedule(.lyncOnlineReady(user: id), after: .seconds(random.next(in: 540...660)))
    }
    if before.hasLyncPlan && !after.hasLyncPlan { schedule(.forwardSync(object: id), after: .seconds(120)) }
  }

  /// Marks a plan as set up in every licence that has it.
  mutating func planIsReady(_ plan: String, of id: LabGUID) {
    guard var user = tenant.users[id], user.softDeleted == nil else { return }
    for index in user.licences.indices {
      for at in user.licences[index].plans.indices where user.licences[index].plans[at].name == plan {
        user.licences[index].plans[at].status = "Success"
      }
    }
    tenant.put(user)
  }
}
