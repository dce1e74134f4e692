// Tables, lists and wide views of a view file.

import Engine
import Objects
import Primitives

extension ViewLoader {
  /// Reads the entries of a shape; nil when they can't be used. Exactly one is for the types that no other names.
  func entries(
    _ list: ViewXml, _ name: String, complaint: (String) throws -> Void, needsDefault: Bool = true,
    _ read: (ViewXml, inout ViewEntry) throws -> Bool
  ) throws -> [ViewEntry]? {
    try within(list) {
      var found: [ViewEntry] = []
      var hasDefault = false
      var index = 0
      for node in list.children {
        guard try matches(node, name) else {
          try unknown(node)
          continue
        }
        var entry = ViewEntry()
        let isRead = try within(node, index) { try read(node, &entry) }
        index += 1
        guard isRead else {
          try complaint(name)
          return nil
        }
        if entry.isDefault {
          if hasDefault {
            try report("There cannot be more than one default \(name).")
            return nil
          }
          hasDefault = true
        }
        found.append(entry)
      }
      if !hasDefault {
        if needsDefault { try report("There must be at least one default \(name).") }
        return nil
      }
      return found
    }
  }

  /// `EntrySelectedBy` of an entry; false when it stands there twice.
  func selected(_ node: ViewXml, _ entry: inout ViewEntry, _ isSeen: inout Bool) throws -> Bool {
    if isSeen {
      try duplicate()
      return false
    }
    isSeen = true
    // What can't be read leaves the entry for every object.
    if try !select(node, &entry) {
      entry.types = []
      entry.condition = nil
    }
    return true
  }

  private func invalid(_ name: String) throws { try report("\(name) is not valid.") }

  // MARK: - Tables

  func readTable(_ table: ViewXml, _ view: ViewDefinition) throws -> Bool {
    try within(table) {
      var seen: Set<String> = []
      for node in table.children {
        func isNew() throws -> Bool {
          if seen.insert(node.name.lowercased()).inserted { return true }
          try duplicate()
          return false
        }
        if try matches(node, "HideTableHeaders") {
          guard try isNew(), let value = try flag(node) else { return false }
          view.hideHeaders = value
        } else if try matches(node, "AutoSize") {
          guard try isNew(), let value = try flag(node) else { return false }
          view.autosize = value
        } else if try matches(node, "TableHeaders") {
          guard try isNew(), let headers = try headers(node) else { return false }
          view.headers = headers
        } else if try matches(node, "TableRowEntries") {
          guard try isNew(), let rows = try entries(node, "TableRowEntry", complaint: failed, { try row($0, &$1) }) else {
            return false
          }
          view.entries = rows
        } else {
          try unknown(node)
        }
      }
      guard let main = view.entries.first(where: \.isDefault) else {
        try missing("TableRowEntries")
        return false
      }
      let count = main.fields.count
      if !view.headers.isEmpty, view.headers.count != count {
        try report(
          "The header item count = \(view.headers.count) does not match default row item count = \(count).")
        return false
      }
      for (index, row) in view.entries.filter({ !$0.isDefault }).enumerated() where row.fields.count != count {
        try report(
          "The row item count = \(row.fields.count) on alternative set #\(index + 1) does not match default row item count = \(count)."
        )
        return false
      }
      return true
    }
  }

  private func headers(_ list: ViewXml) throws -> [ViewHeader]? {
    try within(list) {
      var headers: [ViewHeader] = []
      for node in list.children {
        guard try matches(node, "TableColumnHeader") else {
          try unknown(node)
          continue
        }
        guard let header = try within(node, headers.count, { try header(node) }) else {
          try report("The column header definition is not valid; all headers are discarded.")
          return nil
        }
        headers.append(header)
      }
      return headers
    }
  }

  private func header(_ element: ViewXml) throws -> ViewHeader? {
    var header = ViewHeader()
    var seen: Set<String> = []
    for node in element.children {
      func isNew() throws -> Bool {
        if seen.insert(node.name.lowercased()).inserted { return true }
        try duplicate()
        return false
      }
      if try matches(node, "Label", attributes: true) {
        guard try isNew(), let label = try label(node) else { return nil }
        header.label = label
      } else if try matches(node, "Width") {
        guard try isNew() else { return nil }
        guard let width = try positive(node) else {
          try report("The Width value is not valid.")
          return nil
        }
        header.width = width
      } else if try matches(node, "Alignment") {
        guard try isNew(), let alignment = try alignment(node) else { return nil }
        header.alignment = alignment
      } else {
        try unknown(node)
      }
    }
    return header
  }

  private func row(_ element: ViewXml, _ entry: inout ViewEntry) throws -> Bool {
    var isSelected = false
    var hasWrap = false
    for node in element.children {
      if try matches(node, "EntrySelectedBy") {
        guard try selected(node, &entry, &isSelected) else { return false }
      } else if try matches(node, "TableColumnItems") {
        guard let fields = try columns(node) else { return false }
        entry.fields += fields
      } else if try matches(node, "Wrap") {
        if hasWrap {
          try duplicate()
          return false
        }
        hasWrap = true
        guard let value = try flag(node) else { return false }
        entry.wraps = value
      } else {
        try unknown(node)
      }
    }
    return true
  }

  private func columns(_ list: ViewXml) throws -> [ViewField]? {
    try within(list) {
      var fields: [ViewField] = []
      for node in list.children {
        guard try matches(node, "TableColumnItem") else {
          try unknown(node)
          continue
        }
        guard let field = try within(node, fields.count, { try column(node) }) else { return nil }
        fields.append(field)
      }
      return fields
    }
  }

  private func column(_ element: ViewXml) throws -> ViewField? {
    guard let content = try content(element) else { return nil }
    var field = content.field
    var isAligned = false
    for node in content.others {
      guard try matches(node, "Alignment") else {
        try unknown(node)
        continue
      }
      if isAligned {
        try duplicate()
        return nil
      }
      isAligned = true
      guard let alignment = try alignment(node) else { return nil }
      field.alignment = alignment
    }
    return field
  }

  // MARK: - Lists

  func readList(_ list: ViewXml, _ view: ViewDefinition) throws -> Bool {
    try within(list) {
      var isSeen = false
      for node in list.children {
        guard try matches(node, "ListEntries") else {
          try unknown(node)
          continue
        }
        if isSeen {
          try duplicate()
          continue
        }
        isSeen = true
        guard
          let entries = try entries(
            node, "ListEntry", complaint: failed, needsDefault: false, { try listEntry($0, &$1) })
        else { return false }
        view.entries = entries
      }
      if !isSeen { try missing("ListEntries") }
      return isSeen
    }
  }

  private func listEntry(_ element: ViewXml, _ entry: inout ViewEntry) throws -> Bool {
    var isSelected = false
    var hasItems = false
    var isReadable = true
    for node in element.children {
      if try matches(node, "EntrySelectedBy") {
        guard try selected(node, &entry, &isSelected) else { return false }
      } else if try matches(node, "ListItems") {
        if hasItems {
          try duplicate()
          return false
        }
        hasItems = true
        if let fields = try listItems(node) { entry.fields = fields } else { isReadable = false }
      } else {
        try unknown(node)
      }
    }
    if !isReadable { try report("The definition list is missing.") }
    return isReadable
  }

  private func listItems(_ list: ViewXml) throws -> [ViewField]? {
    try within(list) {
      var fields: [ViewField] = []
      for node in list.children {
        guard try matches(node, "ListItem") else {
          try unknown(node)
          continue
        }
        guard let field = try within(node, nil, { try listItem(node) }) else {
          try report("The property entry is not valid.")
          return nil
        }
        fields.append(field)
      }
      if fields.isEmpty {
        try report("At least one list view item must be specified.")
        return nil
      }
      return fields
    }
  }

  private func listItem(_ element: ViewXml) throws -> ViewField? {
    guard let content = try content(element) else { return nil }
    var field = content.field
    for node in content.others {
      if try matches(node, "ItemSelectionCondition") {
        if field.condition != nil {
          try duplicate()
          return nil
        }
        guard let condition = try condition(node) else { return nil }
        field.condition = condition
      } else if try matches(node, "Label", attributes: true) {
        if field.label != nil {
          try duplicate()
          return nil
        }
        guard let label = try label(node) else { return nil }
        field.label = label
      } else {
        try unknown(node)
      }
    }
    return field
  }

  // MARK: - Wide views

  func readWide(_ wide: ViewXml, _ view: ViewDefinition) throws -> Bool {
    try within(wide) {
      var seen: Set<String> = []
      for node in wide.children {
        func isNew() throws -> Bool {
          if seen.insert(node.name.lowercased()).inserted { return true }
          try report("\(node.name), AutoSize and ColumnNumber are mutually exclusive.")
          return false
        }
        if try matches(node, "AutoSize") {
          guard try isNew(), let value = try flag(node) else { return false }
          view.autosize = value
        } else if try matches(node, "ColumnNumber") {
          guard try isNew(), let value = try positive(node) else { return false }
          view.columns = value
        } else if try matches(node, "WideEntries") {
          if !seen.insert("wideentries").inserted {
            try duplicate()
            continue
          }
          guard let entries = try entries(node, "WideEntry", complaint: invalid, { try wideEntry($0, &$1) }) else {
            return false
          }
          view.entries = entries
        } else {
          try unknown(node)
        }
      }
      if seen.contains("autosize"), seen.contains("columnnumber") {
        try report("AutoSize and ColumnNumber are mutually exclusive.")
        return false
      }
      if !seen.contains("wideentries") {
        try missing("WideEntries")
        return false
      }
      return true
    }
  }

  private func wideEntry(_ element: ViewXml, _ entry: inout ViewEntry) throws -> Bool {
    var isSelected = false
    var hasItem = false
    for node in element.children {
      if try matches(node, "EntrySelectedBy") {
        guard try selected(node, &entry, &isSelected) else { return false }
      } else if try matches(node, "WideItem") {
        if hasItem {
          try duplicate()
          return false
        }
        hasItem = true
        let item: Content? = try within(node) {
          let item = try content(node)
          for other in item?.others ?? [] { try unknown(other) }
          return item
        }
        guard let item else {
          try invalid("WideItem")
          return false
        }
        entry.fields = [item.field]
      } else {
        try unknown(node)
      }
    }
    if !hasItem { try missing("WideItem") }
    return hasItem
  }
}
