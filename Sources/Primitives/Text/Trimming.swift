// Swift text without the blanks around it: what Foundation would bring as trimmingCharacters. (What scripts call Trim is `Strings.trim`, on their own
// strings and with .NET's idea of white space.)

extension StringProtocol {
  /// The text without white space at its ends.
  public var withoutBlanks: SubSequence {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
