// What each event does when it falls due. Every happening goes through the door like a command, with the change that set it
// going as its cause.

extension Organisation {
  mutating func happen(_ event: LabEvent, because cause: Cause) {
    switch event {
    case .replicaApplies(let computer, let version):
      occur("Version \(version) of the management store reached \(computer)", in: .lync, because: cause) {
        $0.replicaApplies(computer, version: version)
      }
    default: break
    }
  }

  /// The door for events, which can't fail.
  private mutating func occur(
    _ what: String, in system: LabSystem, because cause: Cause, _ body: (inout Systems) -> Void
  ) {
    // The body throws nothing, so there is no error to lose.
    try? change(what, in: system, because: cause) { systems throws(LabError) in body(&systems) }
  }
}
