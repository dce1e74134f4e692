// The parser's state. Tokenizer and parser are one class, split over several files by what they read: the parser tells the lexer
// in which mode to read, looks one token ahead, and now and then goes back to read a stretch again in another mode. The text is
// read through a raw pointer that is valid for the duration of `Parser.parse`.

/// How characters make tokens: PowerShell reads commands, expressions, names of types and declarations differently.
enum TokenizerMode {
  case command
  case expression
  case typeName
  case signature
}

/// A stretch of an expandable string that was left out of the text which is scanned again: in `"$(""a"")"` each `""` is read as
/// one quote, and extents inside must still count both.
struct SkippedBytes {
  /// Offset in the whole text.
  let offset: Int
  let length: Int
}

final class ScriptParser {
  let source: SourceText
  let types: TypeKnowledge
  /// The whole text; `base` differs only while a copy of a part of it is read.
  let rootBase: UnsafePointer<UInt8>
  let rootCount: Int
  let traits: UnsafePointer<UInt16> = CharTraits.table

  // The script that is being read: the whole text, or a subexpression of a string.
  var base: UnsafePointer<UInt8>
  /// Where the script starts and ends in `base`.
  var scriptStart = 0
  var limit: Int
  /// What to add to an index in `base` to have an offset in the whole text.
  var adjustment = 0
  var skipped: [SkippedBytes] = []

  var index = 0
  var tokenStart = 0
  var mode = TokenizerMode.command
  var allowSignedNumbers = false
  var forceEndNumberOnTernaryOpChars = false
  var wantSimpleName = false
  var inWorkflowContext = false
  /// Whether a class, an enumeration or a `using` was read, so that names of types need looking at.
  var definesTypes = false
  var beginSignatureStart: Int32?

  var tokens: [Token] = []
  /// False while tokens inside strings are read: they are not part of the list.
  var saving = true
  var requiresTokens: [Token] = []

  var ungotToken: Token?
  var disableCommaOperator = false
  var depth = 0
  /// Set when the text is nested too deeply; reading then stops as if the text had ended.
  var tooComplex = false
  /// How many bytes were read more than once because a token was read in another mode.
  var backtracked = 0

  var errors: [ParseError] = []
  var errorKeys: Set<ErrorKey> = []

  struct ErrorKey: Hashable {
    let id: String
    let extent: Extent
  }

  /// Deepest nesting of statements and expressions, and the greatest height of the tree. PowerShell stops when its stack is
  /// nearly used; these bounds are lower than what a thread's usual stack holds, here and in whatever walks the tree later.
  static let maximumDepth = 600
  static let maximumHeight: UInt16 = 6000

  init(source: SourceText, types: TypeKnowledge = .builtIn, base: UnsafePointer<UInt8>, count: Int) {
    self.source = source
    self.types = types
    rootBase = base
    rootCount = count
    self.base = base
    limit = count
    tokens.reserveCapacity(count / 6 + 16)
  }

  // MARK: Characters

  /// The byte at `index`, 0 at the end.
  @inline(__always) var byte: UInt8 { index < limit ? base[index] : 0 }

  @inline(__always) func byte(at position: Int) -> UInt8 { position < limit ? base[position] : 0 }

  /// The character at `position` and its length in bytes; at the end 0 and 1, so that stepping over it goes past the end.
  @inline(__always) func scalar(at position: Int) -> (value: UInt32, length: Int) {
    guard position < limit else { return (0, 1) }
    let first = base[position]
    return first < 0x80 ? (UInt32(first), 1) : wideScalar(at: position, first)
  }

  @inline(never) private func wideScalar(at position: Int, _ first: UInt8) -> (value: UInt32, length: Int) {
    func follow(_ distance: Int) -> UInt32 { UInt32(byte(at: position + distance) & 0x3f) }
    if first < 0xe0 { return (UInt32(first & 0x1f) << 6 | follow(1), 2) }
    if first < 0xf0 { return (UInt32(first & 0x0f) << 12 | follow(1) << 6 | follow(2), 3) }
    return (UInt32(first & 0x07) << 18 | follow(1) << 12 | follow(2) << 6 | follow(3), 4)
  }

  /// The character at `index` without moving.
  @inline(__always) var character: UInt32 { scalar(at: index).value }

  @inline(__always) func has(_ byte: UInt8, _ trait: UInt16) -> Bool { traits[Int(byte)] & trait != 0 }

  /// Whether the character at `position` ends a word; the end of the text does.
  @inline(__always) func forcesNewToken(at position: Int) -> Bool {
    guard position < limit else { return true }
    let first = base[position]
    return first < 0x80 ? has(first, CharTraits.forceStartNewToken) : CharTraits.forcesNewToken(scalar(at: position).value)
  }

  // MARK: Extents

  /// The extent of `start..<end` in the script as an extent of the whole text, without regard to skipped bytes.
  @inline(__always) func newExtent(_ start: Int, _ end: Int) -> Extent { Extent(start + adjustment, end + adjustment) }

  /// The extent of the token from `tokenStart` to `index`.
  @inline(__always) var currentExtent: Extent {
    skipped.isEmpty ? Extent(tokenStart + adjustment, index + adjustment) : skippingExtent()
  }

  private func skippingExtent() -> Extent {
    var start = tokenStart + adjustment
    var end = index + adjustment
    for skip in skipped where skip.offset < start {
      start += skip.length
      end += skip.length
    }
    for skip in skipped where skip.offset >= start && skip.offset < end { end += skip.length }
    return Extent(start, end)
  }

  /// The index in `base` of an offset of the whole text.
  func localIndex(_ offset: Int32) -> Int {
    var position = Int(offset) - adjustment
    for skip in skipped where skip.offset < Int(offset) { position -= skip.length }
    return max(scriptStart, min(position, limit))
  }

  func text(_ extent: Extent) -> String {
    let start = max(0, min(extent.startOffset, rootCount))
    let end = max(start, min(extent.endOffset, rootCount))
    return String(decoding: UnsafeBufferPointer(start: rootBase + start, count: end - start), as: UTF8.self)
  }

  func text(_ token: Token) -> String { text(token.extent) }

  // MARK: The list of tokens

  @inline(__always) @discardableResult func newToken(_ kind: TokenKind, info: UInt8 = 0, flags: TokenFlags = []) -> Token {
    var token = Token(kind, flags, currentExtent)
    token.info = info
    if saving { tokens.append(token) }
    return token
  }

  /// Changes the flags (and perhaps the kind) of `token` where it stands in the list.
  func update(_ token: Token, _ change: (inout Token) -> Void) {
    guard saving else { return }
    var position = tokens.count - 1
    while position >= 0, tokens[position].extent.start > token.extent.start { position -= 1 }
    while position >= 0, tokens[position].extent.start == token.extent.start {
      if tokens[position].kind == token.kind {
        change(&tokens[position])
        return
      }
      position -= 1
    }
  }

  // MARK: Errors

  func save(_ extent: Extent, _ message: ParserMessage, _ incomplete: Bool, _ arguments: [String]) {
    if tooComplex { return }
    guard errorKeys.insert(ErrorKey(id: message.id, extent: extent)).inserted else { return }
    errors.append(
      ParseError(extent: extent, errorId: message.id, message: message.format(arguments), incompleteInput: incomplete))
  }

  func reportError(_ extent: Extent, _ message: ParserMessage, _ arguments: String...) {
    save(extent, message, false, arguments)
  }

  /// Reports an error that more input could mend, if `extent` is at the end of the script.
  @discardableResult
  func reportIncomplete(_ extent: Extent, _ message: ParserMessage, _ arguments: String...) -> Bool {
    let incomplete = isAtEndOfScript(extent)
    save(extent, message, incomplete, arguments)
    return incomplete
  }

  /// The same, where the error was noticed elsewhere than where it is shown.
  func reportIncomplete(_ extent: Extent, detected: Extent, _ message: ParserMessage) {
    save(extent, message, isAtEndOfScript(detected), [])
  }

  /// Reports an error at one character of the script.
  func reportError(at position: Int, _ message: ParserMessage) {
    reportError(newExtent(position, position + scalar(at: position).length), message)
  }

  // MARK: Nesting

  /// Enters one level of nesting; false when the text is too deep, and then reading ends.
  @inline(__always) func enter() -> Bool {
    depth += 1
    if depth > ScriptParser.maximumDepth { giveUp() }
    return !tooComplex
  }

  @inline(__always) func leave() { depth -= 1 }

  @inline(__always) func checkHeight(_ node: Ast) {
    if node.height > ScriptParser.maximumHeight { giveUp() }
  }

  func giveUp() {
    guard !tooComplex else { return }
    tokenStart = index
    reportError(currentExtent, .scriptTooComplicated)
    tooComplex = true
    index = limit
    ungotToken = nil
  }
}
