// Names of variables with their hash worked out once, at compile time, so that a look-up costs no hashing of text.

import Objects
import Primitives

/// A case-insensitive name with its hash.
public struct NameKey: Hashable, Sendable {
  public let text: PSString
  public let foldedHash: Int

  public init(_ text: PSString) {
    self.text = text
    foldedHash = text.foldedHash
  }
  public init(_ text: String) { self.init(PSString.make(text)) }

  @inlinable public static func == (a: NameKey, b: NameKey) -> Bool {
    a.foldedHash == b.foldedHash && (a.text === b.text || a.text.equalsIgnoringCase(b.text))
  }
  @inlinable public func hash(into hasher: inout Hasher) { hasher.combine(foldedHash) }
}

/// The names of a scope's slots: fixed by the compiler for the block that the scope belongs to.
public final class Layout {
  public let names: [NameKey]
  public init(_ names: [NameKey]) { self.names = names }
  public static func none() -> Layout { Layout([]) }

  /// Slot of a name, or -1.
  public func slot(_ key: NameKey) -> Int {
    for i in 0..<names.count where names[i].foldedHash == key.foldedHash && names[i] == key { return i }
    return -1
  }
}
