// A host that a script made: an object of a class that derives from PSHost. What its session shows and asks goes to the object's user
// interface; one without such an interface refuses.

import Objects
import Primitives

public final class ScriptedHost: Host {
  let object: Value
  /// The session that it is the host of, which outlives it.
  private unowned(unsafe) let session: Session

  init(_ object: Value, _ session: Session) {
    (self.object, self.session) = (object, session)
    super.init()
  }

  public override var name: String {
    ((try? MemberAccess.get(object, PSString.make("Name"), session)) ?? nil)?.pstring?.string ?? ""
  }

  /// The user interface; nil for a host that has none.
  public func interface() throws -> Value? {
    let found = try MemberAccess.get(object, PSString.make("UI"), session) ?? .null
    return found.isNull ? nil : found
  }

  /// Calls a method of the user interface.
  @discardableResult
  public func ask(_ method: String, _ arguments: [Value]) throws -> Value {
    guard let interface = try interface() else {
      throw Thrown(
        "System.Management.Automation.Host.HostException",
        "Cannot invoke this function because the current host does not implement it.", id: "HostFunctionNotImplemented",
        category: .NotImplemented)
    }
    return try MemberAccess.invoke(interface, PSString.make(method), arguments, session)
  }

  /// What is shown has nobody to hand an error to; it stands in `$Error`.
  private func show(_ method: String, _ arguments: [Value]) {
    do {
      guard try interface() != nil else { return }
      try ask(method, arguments)
    } catch {
      if let thrown = session.asThrown(error, session.currentFrame ?? session.topFrame()) { session.record(thrown.record) }
    }
  }

  public override var isInteractive: Bool { true }
  public override func write(_ text: String) { show("Write", [Value(text)]) }
  public override func control(_ sequence: String) {}
  public override func writeLine(_ text: String) { show("WriteLine", [Value(text)]) }
  public override func write(_ text: String, foreground: Int?, background: Int?) {
    guard foreground != nil || background != nil else { return write(text) }
    func colour(_ number: Int?, _ name: String) -> Value {
      if let number { return HostMembers.colour(number) }
      let raw = (try? interface()).flatMap { $0 }.flatMap { try? MemberAccess.get($0, PSString.make("RawUI"), session) }
      return raw.flatMap { try? MemberAccess.get($0, PSString.make(name), session) } ?? HostMembers.colour(0)
    }
    show("Write", [colour(foreground, "ForegroundColor"), colour(background, "BackgroundColor"), Value(text)])
  }
  public override func writeErrorLine(_ text: String) { show("WriteErrorLine", [Value(text)]) }
  public override func writeWarningLine(_ text: String) { show("WriteWarningLine", [Value(text)]) }
  public override func writeVerboseLine(_ text: String) { show("WriteVerboseLine", [Value(text)]) }
  public override func writeDebugLine(_ text: String) { show("WriteDebugLine", [Value(text)]) }
  public override func writeProgress(_ progress: ProgressState) {
    show("WriteProgress", [.long(0), .object(ProgressObj(progress))])
  }

  /// What prompts read that lay out a question themselves.
  public override func readLine(prompt: String, secret: Bool) -> String? {
    if !prompt.isEmpty { write(prompt) }
    do {
      let answer = try ask(secret ? "ReadLineAsSecureString" : "ReadLine", [])
      if let hidden = answer.base.obj as? SecureStringObj { return hidden.text.string }
      return answer.isNull ? nil : try session.text(answer)
    } catch {
      if let thrown = session.asThrown(error, session.currentFrame ?? session.topFrame()) { session.record(thrown.record) }
      return nil
    }
  }

  // MARK: questions

  /// One field: what `Prompt` answers for it.
  public func field(_ name: String, secret: Bool) throws -> [Value] {
    let field = FieldObj(name)
    if secret { field.fieldType = TypeCatalog.find("securestring") ?? .object }
    let fields = ListObj(.collection(of: HostTypes.field), [.object(field)], elementType: HostTypes.field)
    let answers = try ask("Prompt", [.emptyString, .emptyString, .object(fields)])
    guard let table = answers.dictionary else { return [] }
    return table.orderedPositions.map { table.table.value(at: $0) }
  }

  /// The number of the choice taken.
  func choose(_ caption: String, _ message: String, _ entries: [(label: String, help: String)], fallback: Int) throws -> Int {
    let choices = entries.map { Value.object(ChoiceObj($0.label, $0.help)) }
    let list = ListObj(.collection(of: HostMembers.choice), ContiguousArray(choices), elementType: HostMembers.choice)
    let answer = try ask(
      "PromptForChoice", [Value(caption), Value(message), .object(list), Value(fallback)])
    return Int(answer.integer ?? Int64(fallback))
  }
}
