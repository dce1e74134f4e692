// What a call hands to the binder: the arguments as they stood on the command line, values already worked out.

import Objects
import Primitives
import Syntax

/// One argument of a call.
public enum Argument {
  case positional(Value, ScriptPosition?)
  /// `-Name` alone, or `-Name:value` with its value. A following positional argument may belong to it: the binder decides.
  case named(PSString, Value?, ScriptPosition?)
  /// A name and value that belong together: from splatting a hashtable or from code.
  case pair(PSString, Value)
}

/// Binds a call's arguments to a command's parameters: the one binder of functions, script blocks and cmdlets.
public final class ParameterBinder {
  public let context: CommandContext
  public let signature: CommandSignature

  public init(_ context: CommandContext, _ signature: CommandSignature) {
    self.context = context
    self.signature = signature
    context.signature = signature
    context.values = [Value](repeating: .unset, count: signature.parameters.count)
  }
}
