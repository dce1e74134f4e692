import Objects
import Primitives
import Syntax

public final class Debugger: Obj {
  unowned(unsafe) let session: Session
  public internal(set) var isStopped = false
  init(_ session: Session) {
    self.session = session
    super.init()
  }
}

extension Session {
  public var debugger: Debugger {
    if let debuggerObject { return debuggerObject }
    let made = Debugger(self)
    debuggerObject = made
    return made
  }
}

enum DebuggerTypes {
  static let all: [TypeInfo] = []
}
