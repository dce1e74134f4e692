// The notation of the built-in views, read when a view is first wanted. A line is one of
//
//   @ TYPE TYPE ...                       types that the views below are for
//   table NAME|autosize wrap hideheaders  (also list, wide, custom; custom may be outofband; help: not told by Get-FormatData)
//   by SOURCE|label|!heading              grouping
//   col SOURCE|label|width|H/R|format     a column; H and R are the alignments (L, R, C) of heading and rows; \n breaks a label
//   entry TYPE ...                        definition for some of the types, or for the rest
//   item SOURCE|label|format              an item of a list or wide entry
//   field SOURCE                          a custom layout that shows one value
//   layout !NAME                          a custom layout computed as a whole
//   show TYPES = TOKENS                   a custom layout in the notation of HelpViews.swift
//
// SOURCE is a property's name, or !NAME of a computation in ViewFields.swift.

import Objects
import Primitives

/// Reader of the notation.
enum ViewText {
  /// The types of each block with the block's lines, in order.
  static func blocks(_ text: String) -> [(types: [Substring], lines: ArraySlice<Substring>)] {
    let lines = text.tableLines
    var blocks: [(types: [Substring], lines: ArraySlice<Substring>)] = []
    var start = 0
    func trimmed(_ line: Substring) -> Substring { Substring(line.utf8.drop { $0 == 0x20 }) }
    while start < lines.count {
      var end = start + 1
      while end < lines.count, trimmed(lines[end]).utf8.first != UInt8(ascii: "@") { end += 1 }
      blocks.append((Substring(trimmed(lines[start]).utf8.dropFirst(2)).tableWords, lines[(start + 1)..<end]))
      start = end
    }
    return blocks
  }

  /// The views of one block.
  static func views(_ types: [Substring], _ lines: ArraySlice<Substring>) -> [ViewDefinition] {
    var views: [ViewDefinition] = []
    for line in lines {
      let line = line.drop { $0 == " " }
      let word = line.prefix { $0 != " " }
      let parts = line.dropFirst(word.count + 1).split(separator: "|", omittingEmptySubsequences: false)
      func part(_ i: Int) -> Substring { i < parts.count ? parts[i] : "" }
      func text(_ i: Int) -> PSString? { part(i).isEmpty ? nil : PSString.make(String(part(i))) }
      switch word {
      case "table", "list", "wide", "custom":
        let shape: FormatShape = word == "table" ? .table : word == "list" ? .list : word == "wide" ? .wide : .custom
        let view = ViewDefinition(String(part(0)), shape, types: types.map(String.init))
        let flags = part(1)
        if flags.contains("autosize") { view.autosize = true }
        view.hideHeaders = flags.contains("hideheaders")
        view.outOfBand = flags.contains("outofband")
        view.isHelp = flags.contains("help")
        if shape == .table {
          var entry = ViewEntry()
          entry.wraps = flags.contains("wrap")
          view.entries = [entry]
        }
        views.append(view)
      case "by":
        let heading = part(2)
        views.last?.grouping = ViewGrouping(
          source: source(part(0)), label: text(1),
          heading: heading.isEmpty
            ? nil
            : layout(heading).map { item in
              var entry = ViewEntry()
              entry.layout = [item]
              return .entries([entry])
            })
      case "col":
        var header = ViewHeader()
        header.label = part(1).contains("\\") ? PSString.make(String(part(1).replacing("\\n", with: "\n"))) : text(1)
        header.width = Int(part(2)) ?? 0
        let alignments = part(3).split(separator: "/", omittingEmptySubsequences: false)
        header.alignment = alignment(alignments.first ?? "")
        var field = ViewField(source(part(0)))
        field.alignment = alignments.count > 1 ? alignment(alignments[1]) : .undefined
        field.format = text(4)
        views.last?.headers.append(header)
        views.last?.entries[0].fields.append(field)
      case "entry":
        var entry = ViewEntry()
        entry.types = part(0).split(separator: " ").map(String.init)
        views.last?.entries.append(entry)
      case "item":
        var field = ViewField(source(part(0)))
        field.label = text(1)
        field.format = text(2)
        if views.last?.entries.isEmpty == true { views.last?.entries = [ViewEntry()] }
        if let last = views.last { last.entries[last.entries.count - 1].fields.append(field) }
      case "field":
        var entry = ViewEntry()
        entry.layout = [.field(ViewField(source(part(0))), enumerate: false, control: nil)]
        views.last?.entries = [entry]
      case "layout":
        if let item = layout(part(0)) {
          var entry = ViewEntry()
          entry.layout = [item]
          views.last?.entries = [entry]
        }
      case "show": views.last?.entries.append(LayoutText.entry(line.dropFirst(word.count + 1)))
      default: break
      }
    }
    return views
  }

  private static func alignment(_ letter: Substring) -> TextAlignment {
    switch letter {
    case "L": return .left
    case "R": return .right
    case "C": return .center
    default: return .undefined
    }
  }

  private static func layout(_ name: Substring) -> LayoutItem? { ViewLayouts.find(name.dropFirst()).map { .native($0) } }

  private static func source(_ text: Substring) -> FieldSource {
    guard text.hasPrefix("!") else { return .property(PSString.make(String(text))) }
    let name = text.dropFirst()
    return .native(PSString.make(String(name)), ViewFields.find(name))
  }
}

/// All built-in views.
enum BuiltinViews {
  static var texts: [String] { [dotNet, core, style, management, HelpLayouts.views] }
}
