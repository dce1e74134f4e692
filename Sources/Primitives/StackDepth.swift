// What walks trees by recursion has a limit; .NET has `RuntimeHelpers.EnsureSufficientExecutionStack` in such places.

/// The end of a recursion.
public enum StackDepth {
  /// The message of InsufficientExecutionStackException.
  public static let message =
    "Insufficient stack to continue executing the program safely. This can happen from having too many functions on the call "
    + "stack or function on the stack using too much stack space."
}
