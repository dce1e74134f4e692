// From sources to types, with the messages on the way; and the text of a message as Add-Type shows it.

import Engine
import Objects
import Primitives

/// One run of the compiler.
final class CSharpCompilation {
  let sources: [(path: String, text: String)]
  private(set) var diagnostics: [(CSharpDiagnostic, source: Int)] = []
  private let program: CSharpProgram
  private let compiler: CSharpCompiler
  private var failed = false
  /// Where each source begins when all are numbered through.
  private var bases: [Int] = []

  init(_ sources: [(path: String, text: String)], assembly: String, _ session: Session) {
    self.sources = sources
    program = CSharpProgram(assembly)
    compiler = CSharpCompiler(program, session)
    var base = 0
    for (i, source) in sources.enumerated() {
      bases.append(base)
      do {
        var lexer = CSharpLexer(source.text)
        do { try lexer.run() } catch {
          diagnostics += lexer.diagnostics.map { ($0, i) }
          throw error
        }
        diagnostics += lexer.diagnostics.map { ($0, i) }
        var parser = CSharpParser(lexer.tokens.map { $0.shifted(base) })
        do { try parser.unit() } catch let diagnostic as CSharpDiagnostic {
          failed = true
          diagnostics.append((CSharpDiagnostic(diagnostic.code, diagnostic.message, at: diagnostic.offset - base), i))
        }
        do { try program.enter(parser.types) } catch let diagnostic as CSharpDiagnostic {
          failed = true
          diagnostics.append((CSharpDiagnostic(diagnostic.code, diagnostic.message, at: diagnostic.offset - base), i))
        }
      } catch let diagnostic as CSharpDiagnostic {
        failed = true
        diagnostics.append((diagnostic, i))
      } catch {
        failed = true
      }
      base += source.text.utf16.count + 1
    }
  }

  /// The full names of the types at the top, and as messages write them.
  var typeNames: [(full: String, shown: String)] {
    program.order.filter { $0.outer == nil }.map { declaration in
      (
        CSharpProgram.fullName(declaration),
        (declaration.namespace.isEmpty ? "" : declaration.namespace + ".") + declaration.name
      )
    }
  }

  /// The types made; none when there were errors.
  func compile() -> [TypeInfo] {
    if failed { return [] }
    do { try compiler.run() } catch let diagnostic as CSharpDiagnostic {
      program.diagnostics.append(diagnostic)
    } catch {
      program.diagnostics.append(
        CSharpDiagnostic("CS8078", "An expression is too long or complex to compile", at: 0))
    }
    for diagnostic in program.diagnostics {
      let source = bases.lastIndex { $0 <= diagnostic.offset } ?? 0
      diagnostics.append(
        (
          CSharpDiagnostic(
            diagnostic.code, diagnostic.message, at: diagnostic.offset - bases[source], severity: diagnostic.severity),
          source
        ))
    }
    return program.diagnostics.contains { $0.severity == .error } ? [] : program.made
  }
}

/// Messages as Add-Type writes them: the compiler's line, the source line, and a mark under the place.
enum CSharpMessages {
  static func text(_ diagnostic: CSharpDiagnostic, _ source: (path: String, text: String), asError: Bool) -> String {
    let units = Array(source.text.utf16)
    let offset = min(max(0, diagnostic.offset), units.count)
    var lines: [Range<Int>] = []
    var start = 0
    for i in 0...units.count where i == units.count || units[i] == 10 {
      var end = i
      if end > start, units[end - 1] == 13 { end -= 1 }
      lines.append(start..<end)
      start = i + 1
    }
    let number = lines.lastIndex { $0.lowerBound <= offset } ?? 0
    let line = lines[number]
    let column = offset - line.lowerBound
    let shown = String(decoding: units[line], as: UTF16.self)
    let severity = asError ? "error" : "warning"
    var head = "\(source.path)(\(number + 1),\(column + 1)): \(severity) \(diagnostic.code): "
    head += diagnostic.message
    // Blanks at the start are copied, so that tabs stay tabs.
    guard let first = units[line].firstIndex(where: { $0 != 32 && $0 != 9 }) else { return head + "\n" + shown + "\n" }
    let indent = String(decoding: units[line.lowerBound..<first], as: UTF16.self)
    let padding = String(repeating: " ", count: max(0, column - (first - line.lowerBound)))
    return head + "\n" + shown + "\n" + indent + padding + "^\n"
  }
}
