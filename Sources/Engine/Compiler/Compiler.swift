// Turns a syntax tree into executable nodes, once per block and mode.

import Objects
import Primitives
import Syntax

/// The compiler's entry points.
public enum Compiler {
  /// Compiles a script block: with slots when it gets its own scope, by name when it runs in the caller's (`dotted`).
  static func compile(_ code: CodeBlock, dotted: Bool) -> CompiledBlock {
    CompiledBlock(
      layout: Layout.none(), source: code.source, signature: CommandSignature(parameters: [], isAdvanced: false), begin: nil, process: nil,
      end: nil, clean: nil, dynamicParam: nil, usings: [], types: [], usesArgs: false)
  }
}
