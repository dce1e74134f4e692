// .NET's larger structs as objects: each holds one struct of the Primitives room. They are immutable and equal by value.

import Primitives

/// A number that lives on the heap.
open class NumericObj: Obj {
  open var isZero: Bool { false }
}
