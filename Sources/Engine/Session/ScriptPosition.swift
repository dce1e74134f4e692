// A place in a script text: what error messages, `$MyInvocation` and stack traces point at.

import Objects
import Primitives
import Syntax

/// An extent together with the text it belongs to (`IScriptExtent` for scripts).
public final class ScriptPosition: Obj {
  public let source: SourceText
  public let extent: Extent
  public init(_ source: SourceText, _ extent: Extent) {
    self.source = source
    self.extent = extent
    super.init()
  }
  public var text: String { source.text(extent) }
  public var start: LineColumn { source.position(extent.startOffset) }
  public var end: LineColumn { source.position(extent.endOffset) }
  /// The script file, nil for typed input.
  public var file: String? { source.file }
  /// The whole line where it starts.
  public var line: String { source.line(start.line) }
  public override var type: TypeInfo { EngineTypes.scriptExtent }
  public override func describe(_ runtime: Runtime) throws -> String { text }
}
