// A run of statements: the place where an error is caught, reported and survived.

import Objects
import Primitives
import Syntax

/// The statements of a block.
public final class BlockNode: Node {
}
