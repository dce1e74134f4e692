// Progress as one line: the activity, and its status in brackets, in reverse as far as the work is done.

enum ProgressLine {
  /// The line, of at most `width` cells.
  static func text(_ activity: String, _ status: String, _ percent: Int, _ width: Int) -> String {
    let reverse = "\u{1b}[7m"
    let back = "\u{1b}[27m"
    var shown = activity
    if shown.count > width / 2 { shown = String(shown.prefix(width / 2)) + "\u{2026}" }
    let bar = max(0, width - shown.count - 4)
    var inside = Array(status)
    if bar > 1, inside.count > bar - 1 { inside = Array(inside.prefix(bar - 2)) + ["\u{2026}"] }
    while inside.count < bar - 1 { inside.append(" ") }
    guard percent >= 0, percent < 100, bar > 0 else { return "\(shown) [\(reverse)\(String(inside))\(back)]" }
    let done = min(percent * bar / 100, bar - 1, inside.count)
    return "\(shown) [\(reverse)\(String(inside[..<done]))\(back)\(String(inside[done...]))]"
  }
}
