// What Format-* cmdlets put on the pipeline: packets that open a document, open a group, carry one object's texts and close both. They are
// objects, so that `$t = Format-Table` can be kept and shown later, and that Get-Member and ConvertTo-Csv see PowerShell's own names.

import Engine
import Objects
import Primitives

/// Pieces of a custom layout (group headings use it too).
public indirect enum FormatValue {
  case text(PSString)
  case property(PSString)
  case newLine
  /// A run of pieces, indented when it has a frame.
  case entry([FormatValue], frame: FrameInfo?)
}

/// Indentation of a part of a custom layout, in cells.
public struct FrameInfo: Sendable {
  public var left = 0
  public var right = 0
  /// Extra indentation of the first line; negative for hanging text.
  public var firstLine = 0
  public init(left: Int = 0, right: Int = 0, firstLine: Int = 0) {
    self.left = left
    self.right = right
    self.firstLine = firstLine
  }
}

/// A column of a table as the header packet describes it.
public struct ColumnInfo {
  public var width = 0
  public var alignment = TextAlignment.undefined
  public var label: PSString?
  public var propertyName: PSString?
  /// Whether the label is a property's name: another label has another style.
  public var matchesProperty = true
  public init() {}
  var heading: PSString { label ?? propertyName ?? .empty }
}

/// The shape of a document.
public enum ShapeInfo {
  case table(columns: [ColumnInfo], hideHeader: Bool, repeatHeader: Bool)
  case list
  case wide(columns: Int)
  case complex
}

/// The payload of one object.
public enum EntryInfo {
  case table(cells: ContiguousArray<PSString>, alignments: [TextAlignment]?, multiLine: Bool)
  case list([ListField])
  case wide(PSString)
  case complex([FormatValue])
  case raw(PSString)
}

/// One line of a list: label and value.
public struct ListField {
  public var label: PSString
  public var value: PSString
}
