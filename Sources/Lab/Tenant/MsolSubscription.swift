// Subscriptions, contacts and the provisioning-error list of the tenant: nouns with little behind them in 2014.

extension Organisation {
  /// Get-MsolSubscription: one per SKU.
  public func getMsolSubscription() throws(LabError) -> [LabRecord] {
    try requireMsol()
    return tenant.skus.map { sku in
      LabRecord(
        "Microsoft.Online.Administration.Subscription",
        [
          ("DateCreated", .time(Organisation.epoch + .days(-10))), ("IsTrial", .boolean(true)),
          ("NextLifecycleDate", .time(Organisation.epoch + .days(20))),
          ("ObjectId", .guid(LabGUID(high: sku.skuId.low, low: sku.skuId.high))), ("OcpSubscriptionId", .null),
          ("OwnerContextId", .guid(tenant.companyId)), ("SkuId", .guid(sku.skuId)),
          ("SkuPartNumber", .string(sku.skuPartNumber)),
          ("Status", .enumeration(type: "Microsoft.Online.Administration.SubscriptionStatus", name: "Enabled")),
          ("TotalLicenses", .int(Int64(sku.activeUnits))),
        ], showing: ["SkuPartNumber", "Status", "TotalLicenses", "DateCreated", "NextLifecycleDate"])
    }
  }

  /// Get-MsolContact: contacts that DirSync has brought.
  public func getMsolContact(searchString: String? = nil) throws(LabError) -> [LabRecord] {
    try requireMsol()
    return tenant.contacts.filter { $0.value.displayName.startsFolded(with: searchString ?? "") }
      .sorted { $0.key < $1.key }
      .map { id, image in
        LabRecord(
          "Microsoft.Online.Administration.Contact",
          [
            ("ObjectId", .guid(id)), ("DisplayName", .string(image.displayName)),
            ("EmailAddress", .optional(image.primarySmtp ?? image.mail)), ("FirstName", .optional(image.texts["FirstName"])),
            ("LastName", .optional(image.texts["LastName"])), ("LastDirSyncTime", .optional(tenant.lastDirSyncTime)),
          ], showing: ["ObjectId", "EmailAddress", "DisplayName"])
      }
  }

  /// Get-MsolDirSyncProvisioningError: exists, but the service of 2014 has nothing to tell here; refusals are in the report mail.
  public func getMsolDirSyncProvisioningError() throws(LabError) -> [LabRecord] {
    try requireMsol()
    return []
  }

  /// Sets how many units of a SKU the tenant has bought, for scenarios.
  public mutating func setLicenceUnits(_ accountSkuId: String, _ units: Int) throws(LabError) {
    guard let index = tenant.skus.firstIndex(where: { sameText($0.accountSkuId, accountSkuId) }) else {
      throw .msolLicenceInvalid()
    }
    let final = max(units, tenant.consumedUnits(accountSkuId))
    try change("The tenant has \(final) units of \(accountSkuId)", in: .tenant) { systems throws(LabError) in
      systems.tenant.skus[index].activeUnits = final
    }
  }
}
