// One thing that Tab offers: what to insert, what a list shows, what kind it is, and a line about it.

/// A candidate.
public struct CompletionItem {
  /// `CompletionResultType`, by number.
  public enum Kind: Int, Sendable {
    case text, history, command, providerItem, providerContainer, property, method, parameterName, parameterValue, variable,
      namespace, type, keyword, dynamicKeyword

    /// The name that scripts see.
    public var name: String {
      let text = "\(self)"
      return text.prefix(1).uppercased() + text.dropFirst()
    }
  }

  /// What replaces the typed stretch (`CompletionText`).
  public var text: String
  /// What a list shows (`ListItemText`).
  public var label: String
  public var kind: Kind
  /// `ToolTip`.
  public var tip: String

  public init(_ text: String, label: String? = nil, _ kind: Kind, tip: String? = nil) {
    self.text = text
    self.label = label ?? text
    self.kind = kind
    self.tip = tip ?? self.label
  }
}

/// What came of a request: the stretch of the text to replace (in UTF-8 offsets; -1 when there is none) and the candidates.
public struct CompletionAnswer {
  public var index = -1
  public var length = -1
  public var items: [CompletionItem] = []
  public init() {}
}
