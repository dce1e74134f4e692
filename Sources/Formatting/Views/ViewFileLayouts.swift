// Custom layouts of a view file: texts, new lines, frames and bindings, which may hold layouts themselves.

import Engine
import Objects
import Primitives

extension ViewLoader {
  /// Whether an element is a layout or names one.
  func isLayout(_ node: ViewXml) throws -> Bool {
    try matches(node, "CustomControl") || node.isNamed("CustomControlName") && matches(node, "CustomControlName")
  }

  /// A layout by itself or by name; false when the name is missing.
  func layoutControl(_ node: ViewXml, _ control: inout LayoutControl?) throws -> Bool {
    if node.isNamed("CustomControl") {
      control = try layout(node).map { .entries($0) }
      return true
    }
    guard let name = try text(node) else { return false }
    control = .named(name)
    return true
  }

  /// The entries of a `CustomControl`.
  func layout(_ element: ViewXml) throws -> [ViewEntry]? {
    try within(element) {
      var found: [ViewEntry]?
      for node in element.children {
        guard try matches(node, "CustomEntries") else {
          try unknown(node)
          continue
        }
        if found != nil {
          try duplicate()
          continue
        }
        found = try entries(node, "CustomEntry", complaint: failed) { try customEntry($0, &$1) }
        if found == nil { return nil }
      }
      if found == nil { try missing("CustomEntries") }
      return found
    }
  }

  private func customEntry(_ element: ViewXml, _ entry: inout ViewEntry) throws -> Bool {
    var isSelected = false
    var hasItem = false
    var isReadable = true
    for node in element.children {
      if try matches(node, "EntrySelectedBy") {
        guard try selected(node, &entry, &isSelected) else { return false }
      } else if try matches(node, "CustomItem") {
        if hasItem {
          try duplicate()
          return false
        }
        hasItem = true
        if let items = try items(node) { entry.layout = items } else { isReadable = false }
      } else {
        try unknown(node)
      }
    }
    if !isReadable { try missing("CustomItem") }
    return isReadable
  }

  private func items(_ element: ViewXml) throws -> [LayoutItem]? {
    try within(element) {
      var items: [LayoutItem] = []
      var counts: [String: Int] = [:]
      for node in element.children {
        func next() -> Int {
          defer { counts[node.name.lowercased(), default: 0] += 1 }
          return counts[node.name.lowercased()] ?? 0
        }
        var made: LayoutItem?
        if try matches(node, "ExpressionBinding") {
          made = try within(node, next()) { try binding(node) }
        } else if try matches(node, "NewLine") {
          if try newLine(node, next()) { made = .newLine(1) }
        } else if try matches(node, "Text", attributes: true) {
          made = try within(node, next()) { try text(node) }.map { .text(PSString.make($0)) }
        } else if try matches(node, "Frame") {
          made = try within(node, next()) { try frame(node) }
        } else {
          try unknown(node)
          continue
        }
        guard let made else {
          try failed(
            ["ExpressionBinding", "NewLine", "Text", "Frame"].first { node.isNamed($0) } ?? node.name)
          return nil
        }
        items.append(made)
      }
      if items.isEmpty {
        try report("The custom control token list cannot be empty.")
        return nil
      }
      return items
    }
  }

  private func binding(_ element: ViewXml) throws -> LayoutItem? {
    var source: FieldSource?
    var enumerates: Bool?
    var condition: FieldSource?
    var others: [ViewXml] = []
    for node in element.children {
      if try isExpression(node) {
        if source != nil {
          try duplicate()
          return nil
        }
        source = try expression(node)
        if source == nil { return nil }
      } else if try matches(node, "EnumerateCollection") {
        if enumerates != nil {
          try duplicate()
          return nil
        }
        enumerates = try flag(node)
        if enumerates == nil { return nil }
      } else if try matches(node, "ItemSelectionCondition") {
        if condition != nil {
          try duplicate()
          return nil
        }
        condition = try self.condition(node)
        if condition == nil { return nil }
      } else {
        others.append(node)
      }
    }
    var control: LayoutControl?
    var hasControl = false
    var format: PSString?
    for node in others {
      if try isLayout(node) {
        if hasControl {
          try report("\(node.name), CustomControl and CustomControlName are mutually exclusive.")
          return nil
        }
        hasControl = true
        guard try layoutControl(node, &control) else { return nil }
      } else if try matches(node, "FieldControl") {
        if format != nil {
          try report("\(node.name), CustomControl and CustomControlName are mutually exclusive.")
          return nil
        }
        guard let text = try text(node) else { return nil }
        format = PSString.make(text)
      } else {
        try unknown(node)
      }
    }
    if hasControl, format != nil {
      try report("CustomControl and CustomControlName are mutually exclusive.")
      return nil
    }
    // A condition counts only beside an expression.
    var field = source.map { ViewField($0) }
    field?.condition = condition
    if let format {
      if field == nil { field = ViewField(.native(PSString.make("self"), { value, _ in value })) }
      field?.format = format
    }
    return .field(field, enumerate: enumerates ?? false, control: control)
  }

  private func frame(_ element: ViewXml) throws -> LayoutItem? {
    var frame = FrameInfo()
    var seen: Set<String> = []
    var found: [LayoutItem]?
    for node in element.children {
      func isNew() throws -> Bool {
        if seen.insert(node.name.lowercased()).inserted { return true }
        if node.name.lowercased().hasPrefix("firstline") {
          try report("\(node.name), FirstLineIndent and FirstLineHanging are mutually exclusive.")
        } else {
          try duplicate()
        }
        return false
      }
      if try matches(node, "LeftIndent") {
        guard try isNew(), let value = try natural(node) else { return nil }
        frame.left = value
      } else if try matches(node, "RightIndent") {
        guard try isNew(), let value = try natural(node) else { return nil }
        frame.right = value
      } else if try matches(node, "FirstLineIndent") {
        guard try isNew(), let value = try natural(node) else { return nil }
        frame.firstLine = value
      } else if try matches(node, "FirstLineHanging") {
        guard try isNew(), let value = try natural(node) else { return nil }
        frame.firstLine = -value
      } else if try matches(node, "CustomItem") {
        guard try isNew() else { return nil }
        found = try items(node)
        if found == nil {
          try missing("CustomItem")
          return nil
        }
      } else {
        try unknown(node)
      }
    }
    if seen.contains("firstlineindent"), seen.contains("firstlinehanging") {
      try report("FirstLineIndent and FirstLineHanging are mutually exclusive.")
      return nil
    }
    return .frame(frame, found ?? [])
  }
}
