// Calls of plain functions and blocks, the commonest calls there are. Their frames and scopes are used again and again: a call takes a pair
// from the session's spares, and gives it back unless somebody has kept it. Nothing that the caller keeps anyway is counted meanwhile.

import Objects
import Primitives
import Syntax

extension Session {
  /// How many frames wait for a call at most.
  private static var mostSpareFrames: Int { 32 }

  /// A frame for a plain call; `giveBack` takes it again.
  @inline(__always) private func takeFrame(_ slots: Int) -> Unmanaged<Frame> {
    if let spare = spareFrame, slots <= Frame.reusableSlots {
      spareFrame = spare._withUnsafeGuaranteedRef { $0.nextSpare }
      spareFrames -= 1
      return spare
    }
    return makeFrame(slots)
  }

  @inline(never) private func makeFrame(_ slots: Int) -> Unmanaged<Frame> {
    Unmanaged.passRetained(Frame(self, capacity: max(Frame.reusableSlots, slots), source: noSource))
  }

  /// Takes back the frame of a call that is over. Who keeps the frame or its scope gets them for good.
  @inline(__always) private func giveBack(_ used: Unmanaged<Frame>, _ slots: Int) {
    let scope = used._withUnsafeGuaranteedRef { $0.scopeReference }
    if Session.isKeptOnce(used), Session.isKeptOnce(scope), used._withUnsafeGuaranteedRef({ $0.ownsCollector }),
      spareFrames < Session.mostSpareFrames,
      slots <= Frame.reusableSlots, used._withUnsafeGuaranteedRef({ $0.end() })
    {
      used._withUnsafeGuaranteedRef { $0.nextSpare = spareFrame }
      spareFrame = used
      spareFrames += 1
    } else {
      letGo(used)
    }
  }

  /// The frame and its scope are not used again: someone keeps them, or the call has put more into them than variables.
  @inline(never) private func letGo(_ used: Unmanaged<Frame>) {
    // Names that the call defined mean something else from now on, however the call ended.
    if used._withUnsafeGuaranteedRef({ $0.scope.namesCommands }) { commandGeneration &+= 1 }
    if !Session.isKeptOnce(used._withUnsafeGuaranteedRef { $0.scopeReference }) {
      used._withUnsafeGuaranteedRef { $0.scope.keepLinks() }
    }
    if !Session.isKeptOnce(used) {
      used._withUnsafeGuaranteedRef {
        $0.scope.keepLinks()
        $0.keepLinks()
      }
    }
    used.release()
  }

  /// Whether there is but one counted reference to an object.
  @inline(__always) static func isKeptOnce<T: AnyObject>(_ object: Unmanaged<T>) -> Bool {
    // Both are one pointer; what is looked at is the object's count.
    var object = object
    return withUnsafeMutablePointer(to: &object) {
      $0.withMemoryRebound(to: T.self, capacity: 1) { isKnownUniquelyReferenced(&$0.pointee) }
    }
  }

  /// A plain call: arguments go straight into slots.
  func callPlain(
    _ block: ScriptBlock, _ plan: CallPlan, _ command: CommandInfo?, _ node: CommandNode, _ f: Frame, out: Sink
  ) throws {
    let slots = plan.slotCount
    let taken = takeFrame(slots)
    defer { giveBack(taken, slots) }
    try taken._withUnsafeGuaranteedRef { frame in
      frame.begin(block, plan, command, node, in: self, from: f, out: out)
      try run(frame, plan, command, node, f)
    }
  }

  /// A plain call for its value: nothing, one object or an array.
  func callPlainValue(_ direct: DirectCall, _ node: CommandNode, _ f: Frame) throws -> Value {
    let (block, plan, command) = (direct.block, direct.plan, direct.function)
    let slots = plan.slotCount
    let taken = takeFrame(slots)
    defer { giveBack(taken, slots) }
    return try taken._withUnsafeGuaranteedRef { frame in
      frame.begin(block, plan, command, node, in: self, from: f, out: nil)
      do { try run(frame, plan, command, node, f) } catch {
        frame.collector?.clear()
        throw error
      }
      return frame.collector?.take() ?? .nothing
    }
  }

  @inline(__always)
  private func run(_ frame: Frame, _ plan: CallPlan, _ command: CommandInfo?, _ node: CommandNode, _ f: Frame) throws {
    let slots = frame.slots
    for i in 0..<plan.stepCount {
      try plan.first[i]._withUnsafeGuaranteedRef { step in
        let value = try step.node.eval(f).orNull
        slots[step.slot] =
          step.takesAsIs(value) ? value : try plainArgument(value, step, command, frame.scope.invocation, f)
      }
    }
    let code = plan.code
    if code.usesBoundParameters {
      let bound = DictionaryObj.boundParameters()
      for index in plan.bindingOrder {
        let parameter = plan.steps[index].parameter
        bound.set(.string(parameter.name), slots[parameter.slot])
      }
      frame.scope.invocation?.bound = bound
    }
    try enter(frame) {
      if plan.isMissingSome {
        for parameter in plan.missing { slots[parameter.slot] = try defaultValue(parameter, frame) }
      }
      if code.needsPreparation { try prepareCode(code, frame) }
      guard let body = code.end else { return }
      do {
        let flow = try body.exec(frame)
        if flow == .breakLoop || flow == .continueLoop { try frame.escape(flow) }
      } catch is ReturnSignal {}
    }
  }
}
