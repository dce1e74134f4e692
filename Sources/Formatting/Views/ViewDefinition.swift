// A view: how objects of some types are shown in one shape. Built-in views are read from the data beside this file, others from
// .format.ps1xml files; both end as these.

import Objects
import Primitives

/// The four shapes.
public enum FormatShape: Sendable { case table, list, wide, custom }

/// What a column, item or field shows.
public enum FieldSource {
  case property(PSString)
  /// A script block of a view file or of a calculated property.
  case script(Obj)
  /// A computation of a built-in view.
  case native(PSString, NativeField)
  case text(PSString)
}

/// A built-in view's computation: the object and who reads it.
public typealias NativeField = @Sendable (Value, ObjectReader) throws -> Value

/// A field of a row, list or wide entry.
public struct ViewField {
  public var source: FieldSource
  public var label: PSString?
  public var format: PSString?
  public var alignment = TextAlignment.undefined
  /// The field is shown only where this is true.
  public var condition: FieldSource?
  /// Whether nothing was said of what to show: a row for some types then takes the column of the main row.
  public var isEmpty = false
  public init(_ source: FieldSource) { self.source = source }
}

/// A column heading.
public struct ViewHeader {
  public var label: PSString?
  public var width = 0
  public var alignment = TextAlignment.undefined
  public init() {}
}

/// One definition of a row, list or layout; `types` says for which of the view's types (none: for those that no other takes).
public struct ViewEntry {
  public var types: [String] = []
  public var condition: FieldSource?
  /// Whether the entry says which objects it is for, even where that means none.
  public var isSelective = false
  public var fields: [ViewField] = []
  public var wraps = false
  public var layout: [LayoutItem] = []
  public init() {}
  var isDefault: Bool { types.isEmpty && !isSelective }
}

/// A piece of a custom layout's definition.
public indirect enum LayoutItem {
  case text(PSString)
  case newLine(Int)
  case frame(FrameInfo, [LayoutItem])
  /// A value, shown as text or by another layout, elements one by one if asked.
  case field(ViewField?, enumerate: Bool, control: LayoutControl?)
  /// A built-in layout computed as a whole.
  case native(@Sendable (Value, ObjectReader) throws -> [FormatValue])
}

/// A layout by itself or by name.
public indirect enum LayoutControl {
  case entries([ViewEntry])
  case named(String)
}

/// How a view groups its objects.
public struct ViewGrouping {
  public var source: FieldSource
  public var label: PSString?
  /// A layout for the heading in place of `label: value`.
  public var heading: LayoutControl?
}

/// A view.
public final class ViewDefinition {
  public let name: String
  public let shape: FormatShape
  /// Type names as written.
  public var types: [String]
  public var outOfBand = false
  /// A view of help objects or their like, which Get-FormatData keeps to itself.
  public var isHelp = false
  public var autosize: Bool?
  public var hideHeaders = false
  public var grouping: ViewGrouping?
  public var headers: [ViewHeader] = []
  /// Definitions; the first without types is the default.
  public var entries: [ViewEntry] = []
  /// Columns of a wide view.
  public var columns = 0
  /// Named layouts that the view's file defines.
  public var controls: [String: [ViewEntry]] = [:]

  public init(_ name: String, _ shape: FormatShape, types: [String]) {
    self.name = name
    self.shape = shape
    self.types = types
  }

  /// The definition for an object.
  func entry(for value: Value, _ reader: ObjectReader) -> ViewEntry { ViewDefinition.entry(of: entries, for: value, reader) }

  static func entry(of entries: [ViewEntry], for value: Value, _ reader: ObjectReader) -> ViewEntry {
    if entries.count == 1 { return entries[0] }
    var best: ViewEntry?
    var bestRank = Int.max
    let key = reader.key(of: value)
    func look(_ names: [String]) {
      for entry in entries where !entry.types.isEmpty {
        for type in entry.types {
          guard let rank = names.firstIndex(where: { TypeKey.same($0, type) }), rank < bestRank else { continue }
          if let condition = entry.condition, !reader.isTrue(condition, value) { continue }
          best = entry
          bestRank = rank
        }
      }
    }
    look(key.names)
    if best == nil, let plain = key.withoutDeserialized { look(plain.names) }
    return best ?? entries.first(where: \.isDefault) ?? ViewEntry()
  }
}
