// The properties that objects from another session carry: which computer and runspace they came from, and whether to show it. The mark that
// says so is never shown, the computer only when the mark asks for it.

import Objects
import Primitives

/// Marks of objects from elsewhere.
enum RemoteMarks {
  static let computer = PSString.make("PSComputerName")
  private static let shows = PSString.make("PSShowComputerName")
  static let names = [
    computer, shows, PSString.make("RunspaceId"), PSString.make("PSSourceJobInstanceId"),
  ]

  static func contains(_ name: PSString) -> Bool { names.contains { $0.equalsIgnoringCase(name) } }

  /// Whether an object says that its computer is to be shown.
  static func showsComputer(_ value: Value, _ reader: ObjectReader) -> Bool {
    guard let bag = value.obj?.extras, bag.shape.find(shows) != nil, bag.shape.find(computer) != nil else { return false }
    return Truth.isTrue(reader.get(value, "PSShowComputerName"))
  }

  /// The properties of an object without the marks that are not for show.
  static func filter(_ properties: [PSString], _ value: Value, _ reader: ObjectReader) -> [PSString] {
    guard let bag = value.obj?.extras, bag.shape.find(shows) != nil else { return properties }
    let hidesComputer = !showsComputer(value, reader)
    return properties.filter {
      !$0.equalsIgnoringCase(shows) && !(hidesComputer && $0.equalsIgnoringCase(computer))
    }
  }
}
