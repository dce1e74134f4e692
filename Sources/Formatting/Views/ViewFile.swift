// The parts of a view file outside the four shapes: settings, selection sets, named layouts, and what all views have.

import Engine
import Objects
import Primitives

extension ViewLoader {
  /// Reads a whole file.
  func read(_ root: ViewXml) throws {
    guard try matches(root, "Configuration", attributes: true) else { return try unknown(root) }
    try within(root) {
      // Views may name sets that stand after them.
      for set in root.child("SelectionSets")?.all("SelectionSet") ?? [] {
        guard let name = set.child("Name")?.innerText, !name.isEmpty else { continue }
        let key = name.lowercased()
        if sets[key] == nil { sets[key] = (set.child("Types")?.all("TypeName") ?? []).map(\.innerText) }
      }
      var seen: Set<String> = []
      for node in root.children {
        func once() throws { if !seen.insert(node.name.lowercased()).inserted { try duplicate() } }
        if try matches(node, "DefaultSettings") {
          try once()
          try readSettings(node)
        } else if try matches(node, "SelectionSets") {
          try once()
          try readSets(node)
        } else if try matches(node, "ViewDefinitions") {
          try once()
          try readViews(node)
        } else if try matches(node, "Controls") {
          try once()
          controls.merge(try readControls(node)) { first, _ in first }
        } else {
          try unknown(node)
        }
      }
    }
  }

  // MARK: - Settings and sets

  private func readSettings(_ settings: ViewXml) throws {
    try within(settings) {
      var seen: Set<String> = []
      for node in settings.children {
        func once() throws { if !seen.insert(node.name.lowercased()).inserted { try duplicate() } }
        if try matches(node, "ShowError") {
          try once()
          if let value = try flag(node) { self.settings.showErrors = value }
        } else if try matches(node, "DisplayError") {
          try once()
          if let value = try flag(node) { self.settings.displayErrors = value }
        } else if try matches(node, "PropertyCountForTable") {
          try once()
          if let value = try positive(node) {
            self.settings.propertyCountForTable = value
          } else {
            try report("The PropertyCountForTable value is not valid.")
          }
        } else if try matches(node, "WrapTables") {
          try once()
          if let value = try flag(node) {
            self.settings.wrapTables = value
          } else {
            try report("The WrapTables value is not valid.")
          }
        } else if try matches(node, "EnumerableExpansions") {
          try once()
          self.settings.expansions = try expansions(node)
        } else {
          try unknown(node)
        }
      }
    }
  }

  private func expansions(_ list: ViewXml) throws -> [FormatSettings.Expansion] {
    try within(list) {
      var found: [FormatSettings.Expansion] = []
      for (index, node) in list.children.enumerated() {
        guard try matches(node, "EnumerableExpansion") else {
          try unknown(node)
          continue
        }
        guard let expansion = try expansion(node, index) else {
          try failed("EnumerableExpansion")
          return []
        }
        found.append(expansion)
      }
      return found
    }
  }

  private func expansion(_ node: ViewXml, _ index: Int) throws -> FormatSettings.Expansion? {
    try within(node, index) {
      var expansion = FormatSettings.Expansion()
      for child in node.children {
        if try matches(child, "EntrySelectedBy") {
          var entry = ViewEntry()
          if try !select(child, &entry) { return nil }
          expansion.types = entry.types
        } else if try matches(child, "Expand") {
          guard let name = try text(child) else { return nil }
          switch name.lowercased() {
          case "coreonly": expansion.expand = .coreOnly
          case "enumonly": expansion.expand = .enumOnly
          case "both": expansion.expand = .both
          default:
            try report("The Expand value is not valid.")
            return nil
          }
        } else {
          try unknown(child)
        }
      }
      return expansion
    }
  }

  private func readSets(_ list: ViewXml) throws {
    try within(list) {
      var index = 0
      for node in list.children {
        guard try matches(node, "SelectionSet") else {
          try unknown(node)
          continue
        }
        try within(node, index) {
          var hasName = false
          for child in node.children {
            if try matches(child, "Name") {
              if hasName { try duplicate() } else { _ = try text(child) }
              hasName = true
            } else if try matches(child, "Types") {
              try within(child) {
                var position = 0
                for type in child.children {
                  guard try matches(type, "TypeName") else {
                    try unknown(type)
                    continue
                  }
                  try within(type, position) { _ = try text(type) }
                  position += 1
                }
              }
            } else {
              try unknown(child)
            }
          }
          if !hasName { try missing("Name") }
        }
        index += 1
      }
    }
  }

  // MARK: - Which objects

  /// The types that an element selects, with a condition where those are allowed; false when they can't be read.
  func select(_ node: ViewXml, conditions: Bool = true, _ entry: inout ViewEntry) throws -> Bool {
    try within(node) {
      var count = 0
      for child in node.children {
        let isRead: Bool = try within(child) {
          if try matches(child, "SelectionSetName") {
            guard let name = try text(child) else { return false }
            entry.types += sets[name.lowercased()] ?? []
          } else if try matches(child, "TypeName") {
            guard let name = try text(child) else { return false }
            entry.types.append(name)
          } else if conditions, try matches(child, "SelectionCondition") {
            guard try selectionCondition(child, &entry) else { return false }
          } else {
            try unknown(child)
            return true
          }
          count += 1
          return true
        }
        if !isRead { return false }
      }
      if count == 0 {
        try report("No type or condition is specified for applying the view.")
        return false
      }
      entry.isSelective = true
      return true
    }
  }

  private func selectionCondition(_ node: ViewXml, _ entry: inout ViewEntry) throws -> Bool {
    try within(node) {
      var types: [String]?
      var source: FieldSource?
      var seen: Set<String> = []
      for child in node.children {
        let isSet = try matches(child, "SelectionSetName")
        if try isSet || matches(child, "TypeName") {
          if !seen.insert(child.name.lowercased()).inserted {
            try report("\(child.name), SelectionSetName and TypeName are mutually exclusive.")
            return false
          }
          guard let name = try text(child) else { return false }
          types = isSet ? sets[name.lowercased()] ?? [] : [name]
        } else if try isExpression(child) {
          if source != nil {
            try duplicate()
            return false
          }
          guard let found = try expression(child) else { return false }
          source = found
        } else {
          try unknown(child)
        }
      }
      if seen.count > 1 {
        try report("Cannot have SelectionSetName and TypeName at the same time.")
        return false
      }
      guard let types else {
        try missing(["SelectionSetName", "TypeName"])
        return false
      }
      guard let source else {
        try report("An expression is expected.")
        return false
      }
      entry.types += types
      entry.condition = source
      return true
    }
  }

  // MARK: - Views

  private func readViews(_ list: ViewXml) throws {
    try within(list) {
      var index = 0
      for node in list.children {
        guard try matches(node, "View") else {
          try unknown(node)
          continue
        }
        if let view = try within(node, index, { try readView(node) }) { views.append(view) }
        index += 1
      }
    }
  }

  private func readView(_ element: ViewXml) throws -> ViewDefinition? {
    var name: String?
    var selected: ViewEntry?
    var grouping: ViewGrouping?
    var others: [ViewXml] = []
    /// False when the view can't be loaded.
    func common() throws -> Bool {
      for node in element.children {
        if try matches(node, "Name") {
          if name != nil {
            try duplicate()
            return false
          }
          name = try text(node)
          if name == nil { return false }
        } else if try matches(node, "ViewSelectedBy") {
          if selected != nil {
            try duplicate()
            return false
          }
          var entry = ViewEntry()
          guard try select(node, conditions: false, &entry) else { return false }
          selected = entry
        } else if try matches(node, "GroupBy") {
          if grouping != nil {
            try duplicate()
            return false
          }
          grouping = try readGrouping(node)
          if grouping == nil { return false }
        } else {
          others.append(node)
        }
      }
      if name == nil {
        try missing("Name")
        return false
      }
      if selected == nil {
        try missing("ViewSelectedBy")
        return false
      }
      return true
    }
    guard try common(), let name, let selected else {
      try report("The view cannot be loaded.")
      return nil
    }
    let shapes: [(String, FormatShape)] = [
      ("TableControl", .table), ("ListControl", .list), ("WideControl", .wide), ("CustomControl", .custom),
    ]
    var view: ViewDefinition?
    var hasControl = false
    var rest: [ViewXml] = []
    for node in others {
      guard let shape = try shapes.first(where: { try matches(node, $0.0) })?.1 else {
        rest.append(node)
        continue
      }
      if hasControl {
        try duplicate()
        return nil
      }
      hasControl = true
      let made = ViewDefinition(name, shape, types: selected.types)
      let isRead: Bool
      switch shape {
      case .table: isRead = try readTable(node, made)
      case .list: isRead = try readList(node, made)
      case .wide: isRead = try readWide(node, made)
      case .custom:
        let entries = try layout(node)
        made.entries = entries ?? []
        isRead = entries != nil
      }
      if isRead { view = made }
    }
    guard let view else {
      try missing(shapes.map(\.0))
      return nil
    }
    view.grouping = grouping
    for node in rest {
      if try matches(node, "OutOfBand") {
        guard let value = try flag(node) else { return nil }
        view.outOfBand = value
        if view.shape != .custom, view.shape != .list {
          try report("Out Of Band views can only have CustomControl or ListControl.")
          return nil
        }
      } else if try matches(node, "Controls") {
        view.controls = try readControls(node)
      } else {
        try unknown(node)
      }
    }
    if view.outOfBand, grouping != nil {
      try report("An Out Of Band view cannot have GroupBy.")
      return nil
    }
    return view
  }

  private func readGrouping(_ element: ViewXml) throws -> ViewGrouping? {
    try within(element) {
      var source: FieldSource?
      var heading: LayoutControl?
      var hasHeading = false
      var label: PSString?
      for node in element.children {
        if try isExpression(node) {
          if source != nil {
            try duplicate()
            return nil
          }
          source = try expression(node)
          if source == nil { return nil }
        } else if try isLayout(node) {
          if hasHeading {
            try report("\(node.name), CustomControl and CustomControlName are mutually exclusive.")
            return nil
          }
          hasHeading = true
          guard try layoutControl(node, &heading) else { return nil }
        } else if try matches(node, "Label", attributes: true) {
          if label != nil {
            try report("\(node.name), CustomControl and CustomControlName are mutually exclusive.")
            return nil
          }
          label = try self.label(node)
          if label == nil { return nil }
        } else {
          try unknown(node)
        }
      }
      if hasHeading, label != nil {
        try report("Cannot have control and Label at the same time.")
        return nil
      }
      guard let source else {
        try report(
          hasHeading || label != nil
            ? "Cannot have control or Label without an expression." : "An expression is expected.")
        return nil
      }
      return ViewGrouping(source: source, label: label, heading: heading)
    }
  }

  /// Named layouts.
  private func readControls(_ list: ViewXml) throws -> [String: [ViewEntry]] {
    try within(list) {
      var result: [String: [ViewEntry]] = [:]
      var index = 0
      for node in list.children {
        guard try matches(node, "Control") else {
          try unknown(node)
          continue
        }
        try within(node, index) {
          var name: String?
          var entries: [ViewEntry]?
          for child in node.children {
            if try matches(child, "Name") {
              if name != nil {
                try duplicate()
                continue
              }
              name = try text(child)
              if name == nil { return try report("The control name cannot be null or empty.") }
            } else if try matches(child, "CustomControl") {
              if entries != nil { return try duplicate() }
              entries = try layout(child)
              if entries == nil { return }
            } else {
              try unknown(child)
            }
          }
          guard let name else { return try missing("Name") }
          guard let entries else { return try missing("CustomControl") }
          if result[name.lowercased()] == nil { result[name.lowercased()] = entries }
        }
        index += 1
      }
      return result
    }
  }
}
