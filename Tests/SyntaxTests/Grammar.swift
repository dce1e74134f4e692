// Reads grammar/powershell.ebnf and generates sentences from it: at random from a seed, but alternatives that have been used less
// come first, so that a few hundred sentences have them all.
import Foundation

/// A part of a rule's body.
indirect enum GrammarPart {
  case text(String)
  case rule(String)
  case sequence([GrammarPart])
  /// `id` is the first of as many numbers as there are choices; each is counted by its own.
  case choice(id: Int, [GrammarPart])
  case optional(id: Int, GrammarPart)
  case repeated(id: Int, GrammarPart)
}

struct Grammar {
  private(set) var rules: [String: GrammarPart] = [:]
  private(set) var order: [String] = []
  /// How many choices there are in all, and where each is, for messages.
  private(set) var places: [String] = []

  struct Malformed: Error, CustomStringConvertible {
    let description: String
  }

  init(_ text: String) throws {
    var tokens = try Grammar.tokens(text)[...]
    while let name = tokens.popFirst() {
      guard tokens.popFirst() == "=" else { throw Malformed(description: "no = after \(name)") }
      guard rules[name] == nil else { throw Malformed(description: "\(name) is defined twice") }
      order.append(name)
      rules[name] = try body(&tokens, name)
      guard tokens.popFirst() == ";" else { throw Malformed(description: "no ; after \(name)") }
    }
  }

  private static func tokens(_ text: String) throws -> [String] {
    var tokens: [String] = []
    var rest = Array(text)[...]
    while let next = rest.first {
      if next.isWhitespace {
        rest.removeFirst()
      } else if next == "(", rest.dropFirst().first == "*" {
        rest.removeFirst(2)
        while !rest.isEmpty, !(rest.first == "*" && rest.dropFirst().first == ")") { rest.removeFirst() }
        rest = rest.dropFirst(2)
      } else if next == "\"" {
        rest.removeFirst()
        var literal = "\""
        while let character = rest.popFirst(), character != "\"" {
          guard character == "\\" else {
            literal.append(character)
            continue
          }
          switch rest.popFirst() {
          case "n": literal.append("\n")
          case "r": literal.append("\r")
          case "t": literal.append("\t")
          case let other?: literal.append(other)
          case nil: throw Malformed(description: "unfinished text")
          }
        }
        tokens.append(literal)
      } else if "=|;()[]{}".contains(next) {
        tokens.append(String(next))
        rest.removeFirst()
      } else {
        let word = rest.prefix { !$0.isWhitespace && !"=|;()[]{}\"".contains($0) }
        tokens.append(String(word))
        rest = rest.dropFirst(word.count)
      }
    }
    return tokens
  }

  private mutating func newChoices(_ count: Int, _ place: String) -> Int {
    places += (0..<count).map { "\(place), choice \($0 + 1) of \(count)" }
    return places.count - count
  }

  private mutating func body(_ tokens: inout ArraySlice<String>, _ name: String) throws -> GrammarPart {
    var alternatives = [try sequence(&tokens, name)]
    while tokens.first == "|" {
      tokens.removeFirst()
      alternatives.append(try sequence(&tokens, name))
    }
    if alternatives.count == 1 { return alternatives[0] }
    return .choice(id: newChoices(alternatives.count, name), alternatives)
  }

  private mutating func sequence(_ tokens: inout ArraySlice<String>, _ name: String) throws -> GrammarPart {
    var parts: [GrammarPart] = []
    while let token = tokens.first, !["|", ";", ")", "]", "}"].contains(token) {
      tokens.removeFirst()
      switch token {
      case "(", "[", "{":
        let inner = try body(&tokens, name)
        guard tokens.popFirst() == (token == "(" ? ")" : token == "[" ? "]" : "}") else {
          throw Malformed(description: "unbalanced \(token) in \(name)")
        }
        parts.append(
          token == "("
            ? inner
            : token == "[" ? .optional(id: newChoices(2, name), inner) : .repeated(id: newChoices(2, name), inner))
      default: parts.append(token.hasPrefix("\"") ? .text(String(token.dropFirst())) : .rule(token))
      }
    }
    return .sequence(parts)
  }

  /// The rules that are used without being defined, and those defined without being used, the first aside.
  func loose() -> (undefined: Set<String>, unused: Set<String>) {
    var used: Set<String> = []
    func collect(_ part: GrammarPart) {
      switch part {
      case .text: break
      case .rule(let name): used.insert(name)
      case .sequence(let parts), .choice(_, let parts): parts.forEach(collect)
      case .optional(_, let part), .repeated(_, let part): collect(part)
      }
    }
    rules.values.forEach(collect)
    used.remove("counter")
    return (used.subtracting(order), Set(order.dropFirst()).subtracting(used))
  }
}

/// Makes sentences. The same seed makes the same sentences.
struct SentenceGenerator {
  let grammar: Grammar
  private(set) var uses: [Int]
  private var state: UInt64
  private var counter = 0
  private let heights: [String: Int]

  init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    uses = [Int](repeating: 0, count: grammar.places.count)
    state = seed
    // The least nesting with which each rule can be finished.
    var heights: [String: Int] = ["counter": 0]
    for _ in 0..<grammar.order.count {
      for name in grammar.order { heights[name] = grammar.rules[name].map { SentenceGenerator.height($0, heights) } }
    }
    self.heights = heights
  }

  private static func height(_ part: GrammarPart, _ known: [String: Int]) -> Int {
    switch part {
    case .text, .optional, .repeated: return 0
    case .rule(let name): return 1 + (known[name] ?? 1000)
    case .sequence(let parts): return parts.map { height($0, known) }.max() ?? 0
    case .choice(_, let parts): return parts.map { height($0, known) }.min() ?? 0
    }
  }

  private mutating func random(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  mutating func sentence(depth: Int) -> String {
    counter = 0
    var text = ""
    if let start = grammar.order.first { write(.rule(start), depth, &text) }
    return text
  }

  private mutating func write(_ part: GrammarPart, _ depth: Int, _ text: inout String) {
    switch part {
    case .text(let literal): text += literal
    case .rule("counter"):
      counter += 1
      text += String(counter)
    case .rule(let name): if let body = grammar.rules[name] { write(body, depth - 1, &text) }
    case .sequence(let parts): for part in parts { write(part, depth, &text) }
    case .choice(let id, let parts):
      var candidates = Array(parts.indices)
      if depth <= 0 {
        let least = parts.map { SentenceGenerator.height($0, heights) }.min() ?? 0
        candidates = candidates.filter { SentenceGenerator.height(parts[$0], heights) == least }
      }
      // Half of the time one that has been used least.
      if random(2) == 0, let fewest = candidates.map({ uses[id + $0] }).min() {
        candidates = candidates.filter { uses[id + $0] == fewest }
      }
      let chosen = candidates[random(candidates.count)]
      uses[id + chosen] += 1
      write(parts[chosen], depth, &text)
    case .optional(let id, let part):
      let take = depth > 0 && random(3) == 0
      uses[id + (take ? 0 : 1)] += 1
      if take { write(part, depth, &text) }
    case .repeated(let id, let part):
      var count = depth > 0 && random(3) == 0 ? 1 + random(3) : 0
      uses[id + (count > 0 ? 0 : 1)] += 1
      while count > 0 {
        write(part, depth, &text)
        count -= 1
      }
    }
  }
}
