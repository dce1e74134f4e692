// Progress as one line: the activity, and its status in brackets, in reverse as far as the work is done.

import Engine

enum ProgressLine {
  /// The line, of at most `width` cells.
  static func text(_ state: ProgressState, indent: Int = 0, width: Int, style: String = "") -> String {
    let reverse = "\u{1b}[7m"
    let back = "\u{1b}[27m"
    var shown = state.activity
    if shown.count > width / 2 { shown = String(shown.prefix(width / 2)) + "\u{2026}" }
    let bar = max(0, width - shown.count - indent - 4)
    let left = state.seconds >= 0 ? "\(state.seconds)s" : ""
    // The time that is left stands at the end, behind a blank.
    let room = bar - left.count - 1
    var inside = Array(state.status)
    if room > 1, inside.count > room { inside = Array(inside.prefix(room - 1)) + ["\u{2026}"] }
    while inside.count < room { inside.append(" ") }
    inside += Array(left)
    let head = String(repeating: " ", count: indent) + style + shown
    guard state.percent >= 0, state.percent < 100, bar > 0 else { return "\(head) [\(reverse)\(String(inside))\(back)]" }
    let done = min(state.percent * bar / 100, bar - 1, inside.count)
    return "\(head) [\(reverse)\(String(inside[..<done]))\(back)\(String(inside[done...]))]"
  }

  /// Seconds as a time span: `00:01:05`, with days before it where there are any.
  static func span(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let days = seconds / 86_400
    let rest = "\(two(seconds / 3600 % 24)):\(two(seconds / 60 % 60)):\(two(seconds % 60))"
    return days > 0 ? "\(days).\(rest)" : rest
  }
}
