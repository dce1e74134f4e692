// `[System.Management.Automation.Internal.StringDecorated]`: a text that may hold escape sequences, and what is left without them.

import Engine
import Formatting
import Objects
import Primitives

final class StringDecoratedObj: Obj {
  private let text: PSString
  init(_ text: PSString) {
    self.text = text
    super.init()
  }
  override var type: TypeInfo { StringDecoratedObj.info }
  /// With its sequences, unless `$PSStyle.OutputRendering` is PlainText.
  override func describe(_ runtime: Runtime) throws -> String {
    guard let session = runtime as? Session,
      FormatService.of(session).style.isPlain(forHost: true, hostSupportsColour: true)
    else { return text.string }
    return ConsoleCells.plain(text).string
  }

  static let info = TypeInfo(
    "System.Management.Automation.Internal.StringDecorated", base: .object, declare: declare)
  static let family = TypeCatalog.Family(types: [info.fullName: { info }])

  private static func me(_ c: Call) -> StringDecoratedObj {
    c.this.base.obj as? StringDecoratedObj ?? StringDecoratedObj(.empty)
  }

  @Sendable private static func declare(_ t: TypeBuilder) {
    t.constructor("new(string text)") { .object(StringDecoratedObj($0.string(0) ?? .empty)) }
    t.property("int ContentLength {get;}") { .int32(ConsoleCells.plain(me($0).text).count) }
    t.property("bool IsDecorated {get;}") { .bool(ConsoleCells.isDecorated(me($0).text)) }
    t.method("string ToString()") { Value(try me($0).describe($0.runtime)) }
    t.method("string ToString(System.Management.Automation.OutputRendering outputRendering)") { c in
      switch (c.obj(0) as? EnumValue)?.raw {
      case 1: return .string(ConsoleCells.plain(me(c).text))
      case 2: return .string(me(c).text)
      default:
        throw DotNetError.argument(
          "OutputRendering must be either 'PlainText' or 'Ansi' when using ToString(OutputRendering).", "outputRendering")
      }
    }
  }
}
