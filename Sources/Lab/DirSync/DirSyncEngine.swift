// The engine's run: import from the directory, then export to the tenant, adds before updates before deletes (FACTS C3, K
// rules 3-5). The tenant answers per object; a refused object stays pending and its text goes into the report mail.

extension Systems {
  /// Sets the timer: the interval and a random one to ten minutes.
  mutating func armDirSyncTimer() {
    clock.cancel { $0 == .dirSyncTimer }
    let next = now + dirSync.interval + .seconds(random.next(in: 60...600))
    dirSync.nextRun = next
    clock.schedule(.dirSyncTimer, at: next, because: .timer("MSOnlineSyncScheduler"))
  }

  mutating func dirSyncTimerFires() {
    if computers.isRunning("MSOnlineSyncScheduler", on: dirSync.computer) { startDirSync(full: false, manual: false) }
    armDirSyncTimer()
  }

  mutating func startDirSync(full: Bool, manual: Bool) {
    if dirSync.isRunning {
      dirSync.queuedFullSync = (dirSync.queuedFullSync ?? false) || full
      return
    }
    let number = dirSync.runs.count + 1
    dirSync.runs.append(DirSyncRun(number: number, isFull: full, isManual: manual, started: now))
    schedule(.dirSyncImports(run: number), after: .seconds(15))
    schedule(.dirSyncExports(run: number), after: .seconds(random.next(in: 85...115)))
  }

  /// Import: what changed since the last import, or everything.
  mutating func dirSyncImports(_ number: Int) {
    guard dirSync.runs.indices.contains(number - 1), computers.isRunning("FIMSynchronizationService", on: dirSync.computer)
    else {
      return
    }
    let full = dirSync.runs[number - 1].isFull || dirSync.needsFullImport
    var anchors = full ? activeDirectory.allForSync : activeDirectory.changed(since: dirSync.importedUSN)
    var seen = Set(anchors)
    if full { for anchor in dirSync.exported.keys.sorted() where seen.insert(anchor).inserted { anchors.append(anchor) } }
    for anchor in dirSync.pending + dirSync.failures.keys.sorted() where seen.insert(anchor).inserted { anchors.append(anchor) }
    dirSync.pending = anchors
    dirSync.needsFullImport = false
    dirSync.importedUSN = activeDirectory.highestUSN
    dirSync.runs[number - 1].imported = anchors.count
    dirSync.write(3, "The import has completed.", at: now)
  }

  /// Export: writes the differences and ends the run.
  mutating func dirSyncExports(_ number: Int) {
    guard dirSync.runs.indices.contains(number - 1) else { return }
    let status: String
    if !computers.isRunning("FIMSynchronizationService", on: dirSync.computer) {
      dirSync.write(109, "The directory synchronization engine is not running.", level: "Error", at: now)
      status = "stopped-server"
    } else if !tenant.directorySynchronizationEnabled {
      dirSync.write(
        115, "Access to Windows Azure Active Directory has been denied. Contact Technical Support.", level: "Error", at: now)
      status = "stopped-extension-dll-exception"
    } else {
      status = exportPending(number)
    }
    dirSync.runs[number - 1].status = status
    dirSync.runs[number - 1].ended = now
    if let full = dirSync.queuedFullSync {
      dirSync.queuedFullSync = nil
      startDirSync(full: full, manual: true)
    }
  }

  private mutating func exportPending(_ number: Int) -> String {
    let full = dirSync.runs[number - 1].isFull
    var adds: [DirectoryImage] = []
    var updates: [DirectoryImage] = []
    var deletes: [LabGUID] = []
    for anchor in dirSync.pending {
      guard let image = activeDirectory.syncImage(of: anchor) else {
        if dirSync.exported[anchor] != nil { deletes.append(anchor) } else { dirSync.failures[anchor] = nil }
        continue
      }
      if let last = dirSync.exported[anchor] {
        if last != image || full || dirSync.failures[anchor] != nil || tenant.isMissing(anchor: anchor) {
          updates.append(image)
        }
      } else {
        adds.append(image)
      }
    }
    if dirSync.preventsAccidentalDeletes, deletes.count >= dirSync.deletionThreshold {
      tenant.mail(
        "The Identity synchronization service detected that the number of deletions exceeded the configured deletion threshold. "
          + "A total of \(deletes.count) objects were sent for deletion in this Identity synchronization run.",
        subject: "Directory Synchronization Error Report", at: now)
      dirSync.write(
        114, "Export has been stopped: \(deletes.count) deletions exceed the threshold of \(dirSync.deletionThreshold).",
        level: "Error", at: now)
      return "stopped-deletion-threshold-exceeded"
    }
    // Users and contacts first: groups refer to them.
    for (images, isNew) in [(adds, true), (updates, false)] {
      for image in images where image.kind != .group { export(image, number, isNew: isNew) }
      for image in images where image.kind == .group { export(image, number, isNew: isNew) }
    }
    for anchor in deletes {
      if let object = tenant.deprovision(anchor: anchor, at: now) {
        removedFromTenant(object)
        note("Deleted \(dirSync.exported[anchor]?.displayName ?? anchor.base64) in the tenant", in: .tenant)
      }
      dirSync.exported[anchor] = nil
      dirSync.failures[anchor] = nil
      dirSync.runs[number - 1].deleted += 1
    }
    dirSync.pending = []
    tenant.lastDirSyncTime = now
    dirSync.write(4, "The export has completed.", at: now)
    let errors = dirSync.runs[number - 1].errors
    if errors.isEmpty { return "success" }
    tenant.mail(errors.joined(separator: "\n"), subject: "Directory Synchronization Error Report", at: now)
    return "completed-export-errors"
  }

  private mutating func export(_ image: DirectoryImage, _ number: Int, isNew: Bool) {
    switch tenant.provision(image, at: now, random: &random) {
    case .success(let object):
      dirSync.exported[image.anchor] = image
      dirSync.failures[image.anchor] = nil
      if isNew { dirSync.runs[number - 1].added += 1 } else { dirSync.runs[number - 1].updated += 1 }
      schedule(.forwardSync(object: object), after: .seconds(120))
      if isNew && dirSync.synchronisesPasswords { passwordChanged(anchor: image.anchor) }
      note("\(isNew ? "Added" : "Updated") \(image.displayName) in the tenant", in: .tenant)
    case .failure(let error):
      dirSync.failures[image.anchor] = error.text
      dirSync.runs[number - 1].errors.append(error.text)
      note("The tenant refused \(image.displayName): \(error.kind)", in: .dirSync)
    }
  }

  // MARK: Passwords

  /// A password changed in the directory: the two-minute loop will meet it.
  mutating func passwordChanged(anchor: LabGUID) {
    guard dirSync.synchronisesPasswords, computers.isRunning("FIMSynchronizationService", on: dirSync.computer) else { return }
    let loop = Span.seconds(120).ticks
    let next = Instant(ticks: (now.ticks / loop + 1) * loop)
    clock.schedule(.passwordSyncs(anchor: anchor), at: next, because: cause)
  }

  mutating func passwordSyncs(_ anchor: LabGUID) {
    guard dirSync.exported[anchor] != nil, let password = activeDirectory[anchor]?.password else { return }
    let dn = activeDirectory.distinguishedName(of: anchor)
    dirSync.write(
      656, "Password Change Request - Anchor : \(anchor.base64), Dn : \(dn), Change Date : \(password.lastSet)", at: now)
    let accepted = tenant.setSynchronisedPassword(password.digest, anchor: anchor, at: now)
    dirSync.write(
      657, "Password Change Result - Anchor : \(anchor.base64), Dn : \(dn), Result : \(accepted ? "Success" : "Failed").",
      level: accepted ? "Information" : "Error", at: now)
  }

  /// The engine's service started again: a flagged full password synchronisation begins.
  mutating func dirSyncEngineStarted() {
    guard dirSync.fullPasswordSyncPending else { return }
    dirSync.fullPasswordSyncPending = false
    for anchor in dirSync.exported.keys.sorted() { passwordChanged(anchor: anchor) }
  }
}
