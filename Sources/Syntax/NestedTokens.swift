// Tokens inside expandable strings: they are no part of a text's list of tokens, but completion and `StringExpandableToken` want them.

/// Tokens inside expandable strings, which are no part of a text's list of tokens.
public enum NestedTokens {
  /// The tokens in one, those of strings in it behind theirs; none where it is no expandable string.
  public static func of(_ token: Token, in root: ScriptBlockAst, _ source: SourceText) -> [Token] {
    collect(token, root, source, deep: true)
  }

  /// The same without those of strings in it.
  public static func outer(_ token: Token, in root: ScriptBlockAst, _ source: SourceText) -> [Token] {
    collect(token, root, source, deep: false)
  }

  private static func collect(_ token: Token, _ root: ScriptBlockAst, _ source: SourceText, deep: Bool) -> [Token] {
    switch token.kind {
    case .stringExpandable, .hereStringExpandable, .generic: break
    default: return []
    }
    var found: ExpandableStringExpressionAst?
    root.visit { node in
      if node !== root, !node.extent.contains(token.extent) { return .skipChildren }
      if node.extent == token.extent, let text = node as? ExpandableStringExpressionAst {
        found = text
        return .stopVisit
      }
      return .continue
    }
    guard let found else { return [] }
    var tokens: [Token] = []
    for expression in found.nestedExpressions {
      if expression.kind == .variableExpression {
        tokens.append(Token(.variable, [], expression.extent))
        continue
      }
      let inner = Parser.parse(text: source.text(expression.extent))
      for var token in inner.tokens where token.kind != .endOfInput {
        let nested = deep ? NestedTokens.of(token, in: inner.root, inner.source) : []
        func moved(_ extent: Extent) -> Extent {
          Extent(extent.startOffset + expression.extent.startOffset, extent.endOffset + expression.extent.startOffset)
        }
        token.extent = moved(token.extent)
        tokens.append(token)
        for var deeper in nested {
          deeper.extent = moved(deeper.extent)
          tokens.append(deeper)
        }
      }
    }
    return tokens
  }
}
