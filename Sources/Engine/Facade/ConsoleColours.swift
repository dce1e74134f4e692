// The colours that a console was told: `[Console]` and `$Host.UI.RawUI` share them.

import Objects
import Primitives

/// The colours that a session set for its console; -1 is the terminal's own.
public final class ConsoleColours {
  public private(set) var fore: Int64 = -1
  public private(set) var back: Int64 = -1

  public static func of(_ session: Session) -> ConsoleColours {
    if let known = session.service(ConsoleColours.self) { return known }
    let made = ConsoleColours()
    session.attach(made)
    return made
  }

  /// Sets one of the 16 colours.
  public func set(_ colour: Int64, isBack: Bool, _ session: Session) {
    if isBack { back = colour } else { fore = colour }
    let bits = Int(colour) & 7
    let code = (bits & 1) << 2 | bits & 2 | bits >> 2
    send("\u{1b}[\((colour > 7 ? 90 : 30) + code + (isBack ? 10 : 0))m", session)
  }

  public func reset(_ session: Session) {
    fore = -1
    back = -1
    send("\u{1b}[39;49m", session)
  }

  private func send(_ sequence: String, _ session: Session) {
    if session.host.supportsColour { session.host.control(sequence) }
  }
}
