// What each event does when it falls due. Every happening goes through the door like a command, with the change that set it
// going as its cause.

extension Organisation {
  mutating func happen(_ event: LabEvent, because cause: Cause) {
    switch event {
    case .replicaApplies(let computer, let version):
      occur("A package of version \(version) of the management store came to \(computer)", in: .lync, because: cause) {
        $0.replicaApplies(computer, version: version)
      }
    case .dirSyncTimer:
      occur("The synchronisation timer fired", in: .dirSync, because: cause) { $0.dirSyncTimerFires() }
    case .dirSyncImports(let run):
      occur("Run \(run) imported from Active Directory", in: .dirSync, because: cause) { $0.dirSyncImports(run) }
    case .dirSyncExports(let run):
      occur("Run \(run) exported to the tenant", in: .dirSync, because: cause) { $0.dirSyncExports(run) }
    case .passwordSyncs(let anchor):
      occur("Synchronised a password", in: .dirSync, because: cause) { $0.passwordSyncs(anchor) }
    case .directorySynchronizationSwitches(let enabled):
      occur("Directory synchronisation is \(enabled ? "active" : "inactive")", in: .tenant, because: cause) {
        $0.tenant.directorySynchronizationEnabled = enabled
      }
    case .forwardSync(let object):
      occur("\(name(of: object)) was synchronised to the services", in: .exchangeOnline, because: cause) {
        $0.forwardSync(object)
      }
    case .planProvisioned(let user, _, let plan):
      occur("\(plan) is ready for \(name(of: user))", in: .tenant, because: cause) { $0.planIsReady(plan, of: user) }
    case .deletedUserExpires(let user):
      // Restored and deleted again meanwhile: the later deletion has its own event.
      guard let deleted = tenant[user]?.softDeleted, now - deleted >= .days(30) else { return }
      occur("\(name(of: user)) left the recycle bin", in: .tenant, because: cause) {
        $0.tenant.forget(user)
        $0.exchangeOnline.recipients[user] = nil
      }
    case .domainAuthenticationApplies(let domain):
      occur("The authentication of \(domain) changed", in: .tenant, because: cause) { systems in
        guard let index = systems.tenant.domains.firstIndex(where: { $0.name == domain }),
          let pending = systems.tenant.domains[index].pendingAuthentication
        else { return }
        systems.tenant.domains[index].federation = pending
        systems.tenant.domains[index].pendingAuthentication = nil
      }
    case .sharedSipAddressSpaceApplies(let on):
      occur("Shared SIP address space is \(on ? "on" : "off")", in: .lyncOnline, because: cause) {
        $0.lyncOnline.sharedSipAddressSpace = on
      }
    case .mailboxReady(let user):
      occur("The mailbox of \(name(of: user)) is ready", in: .exchangeOnline, because: cause) { $0.mailboxReady(user) }
    case .mailboxDisconnects(let user):
      guard exchangeOnline.recipients[user]?.hasMailbox == true else { return }
      occur("The mailbox of \(name(of: user)) was disconnected", in: .exchangeOnline, because: cause) {
        $0.mailboxDisconnects(user)
      }
    case .lyncOnlineReady(let user):
      occur("Lync Online set up \(name(of: user))", in: .lyncOnline, because: cause) { $0.lyncOnlineReady(user) }
    }
  }

  private func name(of object: LabGUID) -> String {
    tenant[object]?.userPrincipalName ?? tenant.groups[object]?.displayName ?? object.description
  }

  /// The door for events, which can't fail.
  private mutating func occur(
    _ what: String, in system: LabSystem, because cause: Cause, _ body: (inout Systems) -> Void
  ) {
    // The body throws nothing, so there is no error to lose.
    try? change(what, in: system, because: cause) { systems throws(LabError) in body(&systems) }
  }
}
