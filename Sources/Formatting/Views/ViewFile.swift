// Views from a .format.ps1xml file: the same definitions that the built-in views are, with script blocks where those have computations.

import Engine
import Objects
import Primitives

/// Reads view files.
struct ViewFile {
  private let session: Session
  private var sets: [String: [String]] = [:]
  /// Layouts that the file defines for all its views.
  private(set) var controls: [String: [ViewEntry]] = [:]
  private(set) var views: [ViewDefinition] = []
  /// What could not be read, in words.
  private(set) var mistakes: [String] = []

  init(_ root: ViewXml, _ session: Session) {
    self.session = session
    for set in root.child("SelectionSets")?.all("SelectionSet") ?? [] {
      guard let name = set.text(of: "Name") else { continue }
      sets[name.lowercased()] = (set.child("Types")?.all("TypeName") ?? []).map(\.trimmed)
    }
    controls = readControls(root.child("Controls"))
    for view in root.child("ViewDefinitions")?.all("View") ?? [] {
      if let made = read(view) { views.append(made) }
    }
  }

  private mutating func readControls(_ element: ViewXml?) -> [String: [ViewEntry]] {
    var result: [String: [ViewEntry]] = [:]
    for control in element?.all("Control") ?? [] {
      guard let name = control.text(of: "Name"), let body = control.child("CustomControl") else { continue }
      result[name.lowercased()] = customEntries(body)
    }
    return result
  }

  private mutating func read(_ element: ViewXml) -> ViewDefinition? {
    let name = element.text(of: "Name") ?? ""
    let types = selectedTypes(element.child("ViewSelectedBy"))
    let view: ViewDefinition
    if let table = element.child("TableControl") {
      view = ViewDefinition(name, .table, types: types)
      readTable(table, view)
    } else if let list = element.child("ListControl") {
      view = ViewDefinition(name, .list, types: types)
      for entry in list.child("ListEntries")?.all("ListEntry") ?? [] {
        var made = self.entry(entry)
        made.fields = (entry.child("ListItems")?.all("ListItem") ?? []).map { field($0) }
        view.entries.append(made)
      }
    } else if let wide = element.child("WideControl") {
      view = ViewDefinition(name, .wide, types: types)
      view.columns = wide.text(of: "ColumnNumber").flatMap { Int($0) } ?? 0
      if wide.child("AutoSize") != nil { view.autosize = true }
      for entry in wide.child("WideEntries")?.all("WideEntry") ?? [] {
        var made = self.entry(entry)
        if let item = entry.child("WideItem") { made.fields = [field(item)] }
        view.entries.append(made)
      }
    } else if let custom = element.child("CustomControl") {
      view = ViewDefinition(name, .custom, types: types)
      view.entries = customEntries(custom)
    } else {
      mistakes.append("View \(name) has no control.")
      return nil
    }
    view.outOfBand = element.child("OutOfBand") != nil
    view.controls = readControls(element.child("Controls"))
    for (name, entries) in controls where view.controls[name] == nil { view.controls[name] = entries }
    if let group = element.child("GroupBy"), let source = source(group) {
      var grouping = ViewGrouping(source: source, label: group.text(of: "Label").map { PSString.make($0) })
      if let custom = group.child("CustomControl") { grouping.heading = .entries(customEntries(custom)) }
      if let named = group.text(of: "CustomControlName") { grouping.heading = .named(named) }
      view.grouping = grouping
    }
    return view
  }

  private func selectedTypes(_ element: ViewXml?) -> [String] {
    guard let element else { return [] }
    return element.all("TypeName").map(\.trimmed)
      + element.all("SelectionSetName").flatMap { sets[$0.trimmed.lowercased()] ?? [] }
  }

  private func entry(_ element: ViewXml) -> ViewEntry {
    var entry = ViewEntry()
    if let selected = element.child("EntrySelectedBy") {
      entry.types = selectedTypes(selected)
      for condition in selected.all("SelectionCondition") {
        entry.types += selectedTypes(condition)
        entry.condition = source(condition)
      }
    }
    entry.wraps = element.child("Wrap") != nil
    return entry
  }

  private mutating func readTable(_ table: ViewXml, _ view: ViewDefinition) {
    if table.child("AutoSize") != nil { view.autosize = true }
    view.hideHeaders = table.child("HideTableHeaders") != nil
    for column in table.child("TableHeaders")?.all("TableColumnHeader") ?? [] {
      var header = ViewHeader()
      header.label = column.text(of: "Label").map { PSString.make($0) }
      header.width = column.text(of: "Width").flatMap { Int($0) } ?? 0
      header.alignment = alignment(column.text(of: "Alignment"))
      view.headers.append(header)
    }
    for row in table.child("TableRowEntries")?.all("TableRowEntry") ?? [] {
      var made = entry(row)
      made.fields = (row.child("TableColumnItems")?.all("TableColumnItem") ?? []).map { item in
        var field = field(item)
        field.alignment = alignment(item.text(of: "Alignment"))
        return field
      }
      view.entries.append(made)
    }
  }

  private func alignment(_ text: String?) -> TextAlignment {
    switch text?.lowercased() {
    case "left": return .left
    case "right": return .right
    case "center": return .center
    default: return .undefined
    }
  }

  private func source(_ element: ViewXml) -> FieldSource? {
    if let name = element.text(of: "PropertyName") { return .property(PSString.make(name)) }
    if let script = element.child("ScriptBlock") {
      guard let block = try? session.createBlock(script.text) else { return .text(.empty) }
      return .script(block)
    }
    return nil
  }

  private func field(_ element: ViewXml) -> ViewField {
    var field = ViewField(source(element) ?? .text(PSString.make(element.text(of: "Text") ?? "")))
    field.label = element.text(of: "Label").map { PSString.make($0) }
    field.format = element.text(of: "FormatString").map { PSString.make($0) }
    field.condition = element.child("ItemSelectionCondition").flatMap { source($0) }
    return field
  }

  private mutating func customEntries(_ control: ViewXml) -> [ViewEntry] {
    var entries: [ViewEntry] = []
    for element in control.child("CustomEntries")?.all("CustomEntry") ?? [] {
      var made = entry(element)
      made.layout = element.child("CustomItem").map { items($0) } ?? []
      entries.append(made)
    }
    return entries
  }

  private mutating func items(_ element: ViewXml) -> [LayoutItem] {
    var items: [LayoutItem] = []
    for child in element.children {
      switch child.name.lowercased() {
      case "text": items.append(.text(PSString.make(child.text)))
      case "newline": items.append(.newLine(child.text(of: "Count").flatMap { Int($0) } ?? (Int(child.trimmed) ?? 1)))
      case "frame":
        var frame = FrameInfo()
        frame.left = child.text(of: "LeftIndent").flatMap { Int($0) } ?? 0
        frame.right = child.text(of: "RightIndent").flatMap { Int($0) } ?? 0
        if let indent = child.text(of: "FirstLineIndent").flatMap({ Int($0) }) { frame.firstLine = indent }
        if let hanging = child.text(of: "FirstLineHanging").flatMap({ Int($0) }) { frame.firstLine = -hanging }
        items.append(.frame(frame, child.child("CustomItem").map { self.items($0) } ?? []))
      case "expressionbinding":
        var control: LayoutControl?
        if let custom = child.child("CustomControl") { control = .entries(customEntries(custom)) }
        if let name = child.text(of: "CustomControlName") { control = .named(name) }
        var field = source(child).map { ViewField($0) }
        field?.format = child.text(of: "FormatString").map { PSString.make($0) }
        if let condition = child.child("ItemSelectionCondition").flatMap({ source($0) }) {
          if field == nil { field = ViewField(.native(PSString.make("self"), { value, _ in value })) }
          field?.condition = condition
        }
        items.append(.field(field, enumerate: child.child("EnumerateCollection") != nil, control: control))
      default: break
      }
    }
    return items
  }
}
