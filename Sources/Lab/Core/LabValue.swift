// What a simulated server hands to a cmdlet: plain values and records with ordered properties. The rooms above turn them into
// PowerShell objects; the type names are the real products' so that formatting and Get-Member can be true.

/// One value of a property. Integers keep the width that the real property has.
public enum LabValue: Hashable, Sendable {
  case null
  case string(String)
  case boolean(Bool)
  /// [int]
  case int(Int64)
  /// [long]
  case long(Int64)
  case double(Double)
  /// UTC; the rooms above decide whether the real property prints local time.
  case time(Instant)
  case span(Span)
  case guid(LabGUID)
  case sid(String)
  case bytes([UInt8])
  /// A value of a .NET enumeration: its type and its name.
  case enumeration(type: String, name: String)
  /// A collection; `type` is the .NET type's name.
  case list(type: String, [LabValue])
  case record(LabRecord)

  /// A list of strings of type String[].
  public static func strings(_ texts: [String]) -> LabValue { .list(type: "System.String[]", texts.map { .string($0) }) }

  /// A string, or null when there is none.
  public static func optional(_ text: String?) -> LabValue { text.map { .string($0) } ?? .null }
  public static func optional(_ time: Instant?) -> LabValue { time.map { .time($0) } ?? .null }

  /// The text a comparison or a message uses; "" for null.
  public var text: String {
    switch self {
    case .null: return ""
    case .string(let text), .sid(let text): return text
    case .boolean(let value): return value ? "True" : "False"
    case .int(let value), .long(let value): return String(value)
    case .double(let value): return String(value)
    case .time(let value): return value.description
    case .span(let value): return String(value.wholeSeconds)
    case .guid(let value): return value.description
    case .bytes(let value): return Base64.encode(value)
    case .enumeration(_, let name): return name
    case .list(_, let values): return values.map(\.text).joined(separator: " ")
    case .record(let record): return record["Identity"]?.text ?? record["Name"]?.text ?? record.typeName
    }
  }

  public var isNull: Bool { self == .null }

  /// The elements of a list; the value itself otherwise; nothing for null.
  public var elements: [LabValue] {
    switch self {
    case .null: return []
    case .list(_, let values): return values
    default: return [self]
    }
  }
}

/// An object as a cmdlet emits it: the type's full name and its properties in the order in which the real cmdlet prints them.
public struct LabRecord: Hashable, Sendable {
  public struct Property: Hashable, Sendable {
    public let name: String
    public var value: LabValue
  }

  /// Full .NET type name, for PSTypeNames.
  public var typeName: String
  public var properties: [Property]
  /// Names shown by the default view, in order; nil = all of `properties`.
  public var defaultProperties: [String]?

  public init(_ typeName: String, _ properties: [(String, LabValue)] = [], showing defaultProperties: [String]? = nil) {
    self.typeName = typeName
    self.properties = properties.map { Property(name: $0.0, value: $0.1) }
    self.defaultProperties = defaultProperties
  }

  /// The value of a property, names compared without case.
  public subscript(name: String) -> LabValue? {
    get { properties.first { sameText($0.name, name) }?.value }
    set {
      if let at = properties.firstIndex(where: { sameText($0.name, name) }) {
        if let newValue { properties[at].value = newValue } else { properties.remove(at: at) }
      } else if let newValue {
        properties.append(Property(name: name, value: newValue))
      }
    }
  }
}

/// A typed result that can show itself as the object the real cmdlet prints.
public protocol LabRecordConvertible {
  var record: LabRecord { get }
}
