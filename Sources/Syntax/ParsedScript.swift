// What parsing a text gives: the tree, the tokens and the errors, kept together so that the tree's uncounted parent links and
// the extents always have something to refer to.

/// An error found while parsing, with PowerShell's id and message.
public struct ParseError: Sendable, Hashable {
  public let extent: Extent
  /// PowerShell's error id, such as `MissingEndCurlyBrace`.
  public let errorId: String
  public let message: String
  /// Whether more input could mend it, as at a prompt.
  public let incompleteInput: Bool

  public init(extent: Extent, errorId: String, message: String, incompleteInput: Bool) {
    self.extent = extent
    self.errorId = errorId
    self.message = message
    self.incompleteInput = incompleteInput
  }
}

/// A parsed text. Immutable.
public final class ParsedScript: @unchecked Sendable {
  public let source: SourceText
  public let root: ScriptBlockAst
  /// All tokens in order, comments and line ends included, the end of input last.
  public let tokens: [Token]
  /// All errors, in the order in which PowerShell reports them.
  public let errors: [ParseError]

  init(source: SourceText, root: ScriptBlockAst, tokens: [Token], errors: [ParseError]) {
    self.source = source
    self.root = root
    self.tokens = tokens
    self.errors = errors
    root.hadErrors = !errors.isEmpty
  }

  /// Whether a prompt should ask for more lines rather than report the errors.
  public var isIncomplete: Bool { !errors.isEmpty && errors.allSatisfy(\.incompleteInput) }

  /// The text of an extent.
  public func text(_ extent: Extent) -> String { source.text(extent) }

  /// The token that holds or ends at byte offset `cursor`, comments included; nil where there is none.
  public func token(at cursor: Int) -> Token? {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].extent.endOffset < cursor { low = middle + 1 } else { high = middle }
    }
    guard low < tokens.count, tokens[low].kind != .endOfInput, tokens[low].extent.startOffset <= cursor else { return nil }
    return tokens[low]
  }
}
