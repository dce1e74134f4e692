// Export-FormatData: views as a .format.ps1xml file. Computations of built-in views have no script to write; they stand as an empty one.

import Engine
import Glibc
import Objects
import Primitives

extension ViewDefinition {
  /// Whether a client before 5.1 understands the view.
  var isForOldClients: Bool {
    grouping == nil && !outOfBand && shape != .custom
      && (shape == .list || entries.allSatisfy { $0.types.isEmpty })
      && entries.allSatisfy {
        $0.condition == nil && $0.fields.allSatisfy { $0.condition == nil && (shape == .table || $0.format == nil) }
      }
  }
}

/// `Export-FormatData`.
public final class ExportFormatDataCommand: Cmdlet {
  private var definitions: [ExtendedTypeObj] = []

  public override func process() throws {
    for item in array("InputObject") {
      if let definition = item.base.obj as? ExtendedTypeObj { definitions.append(definition) }
    }
  }

  public override func end() throws {
    guard let given = string("LiteralPath") ?? string("Path") else { return }
    let path = try session.filePath(given, isLiteral: has("LiteralPath"))
    if flag("NoClobber"), access(path, F_OK) == 0 {
      throw fileExists(path, given: given)
    }
    var info = stat()
    let isReadOnly = stat(path, &info) == 0 && info.st_mode & 0o222 == 0
    if isReadOnly, flag("Force") { chmod(path, info.st_mode | 0o200) }
    defer { if isReadOnly, flag("Force") { chmod(path, info.st_mode) } }
    var writer = ViewWriter(hasScripts: flag("IncludeScriptBlock"), session)
    writer.write(definitions)
    do { try Files.write(path, Array(writer.text.utf8)) } catch let error as DotNetError {
      let type = error.exception.type.fullName
      let isMissing = type == "System.IO.FileNotFoundException"
      throw terminate(
        isMissing ? "System.IO.DirectoryNotFoundException" : type,
        isMissing ? "Could not find a part of the path '\(path)'." : error.exception.message, id: "FileOpenFailure", .OpenError)
    }
  }
}

/// Writes views as XML, two blanks a level.
private struct ViewWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
  private var level = 0
  private let hasScripts: Bool
  private let session: Session

  init(hasScripts: Bool, _ session: Session) {
    self.hasScripts = hasScripts
    self.session = session
  }

  private mutating func line(_ piece: String) { text += "\n" + String(repeating: "  ", count: level) + piece }

  private mutating func block(_ name: String, _ body: (inout ViewWriter) -> Void) {
    let before = text.utf8.count
    line("<\(name)>")
    let after = text.utf8.count
    level += 1
    body(&self)
    level -= 1
    if text.utf8.count == after {
      text = String(decoding: text.utf8.prefix(before), as: UTF8.self)
      line("<\(name) />")
    } else {
      line("</\(name)>")
    }
  }

  private mutating func element(_ name: String, _ content: String) {
    if content.isEmpty { return line("<\(name) />") }
    let escaped = content.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    line("<\(name)>\(escaped)</\(name)>")
  }

  mutating func write(_ definitions: [ExtendedTypeObj]) {
    var order: [ViewDefinition] = []
    var types: [ObjectIdentifier: [String]] = [:]
    for definition in definitions {
      for view in definition.views {
        let id = ObjectIdentifier(view)
        if types[id] == nil { order.append(view) }
        types[id, default: []].append(definition.name)
      }
    }
    block("Configuration") {
      $0.block("ViewDefinitions") { writer in
        for view in order { writer.write(view, types[ObjectIdentifier(view)] ?? []) }
      }
    }
    text += "\n"
    text.removeLast()
  }

  private mutating func write(_ view: ViewDefinition, _ types: [String]) {
    block("View") { writer in
      writer.element("Name", view.name)
      writer.block("ViewSelectedBy") { for type in types { $0.element("TypeName", type) } }
      if let grouping = view.grouping {
        writer.block("GroupBy") {
          $0.source(grouping.source)
          if let label = grouping.label?.string, !label.isEmpty { $0.element("Label", label) }
          if case .entries(let entries)? = grouping.heading { $0.custom(entries) }
        }
      }
      if view.outOfBand { writer.element("OutOfBand", "") }
      switch view.shape {
      case .table: writer.table(view)
      case .list: writer.list(view)
      case .wide: writer.wide(view)
      case .custom: writer.custom(view.entries)
      }
    }
  }

  private mutating func source(_ source: FieldSource) {
    switch source {
    case .property(let name): element("PropertyName", name.string)
    case .script(let script):
      element("ScriptBlock", hasScripts ? (try? session.text(.object(script))) ?? ";" : ";")
    case .native: element("ScriptBlock", ";")
    case .text(let text): element("Text", text.string)
    }
  }

  private mutating func selection(_ entry: ViewEntry) {
    guard !entry.types.isEmpty || entry.condition != nil else { return }
    block("EntrySelectedBy") { writer in
      for type in entry.types { writer.element("TypeName", type) }
      if let condition = entry.condition { writer.block("SelectionCondition") { $0.source(condition) } }
    }
  }

  private static func name(_ alignment: TextAlignment) -> String? {
    switch alignment {
    case .left: return "Left"
    case .center: return "Center"
    case .right: return "Right"
    default: return nil
    }
  }

  private mutating func table(_ view: ViewDefinition) {
    block("TableControl") { writer in
      if view.autosize == true { writer.element("AutoSize", "") }
      if view.hideHeaders { writer.element("HideTableHeaders", "") }
      writer.block("TableHeaders") { writer in
        for header in view.headers {
          writer.block("TableColumnHeader") {
            if let label = header.label?.string, !label.isEmpty { $0.element("Label", label) }
            if header.width > 0 { $0.element("Width", String(header.width)) }
            if let alignment = ViewWriter.name(header.alignment) { $0.element("Alignment", alignment) }
          }
        }
      }
      writer.block("TableRowEntries") { writer in
        for entry in view.entries {
          writer.block("TableRowEntry") { writer in
            if entry.wraps { writer.element("Wrap", "") }
            writer.selection(entry)
            writer.block("TableColumnItems") { writer in
              for field in entry.fields {
                writer.block("TableColumnItem") {
                  if let alignment = ViewWriter.name(field.alignment) { $0.element("Alignment", alignment) }
                  if let format = field.format?.string, !format.isEmpty { $0.element("FormatString", format) }
                  $0.source(field.source)
                }
              }
            }
          }
        }
      }
    }
  }

  private mutating func list(_ view: ViewDefinition) {
    block("ListControl") {
      $0.block("ListEntries") { writer in
        for entry in view.entries {
          writer.block("ListEntry") { writer in
            writer.selection(entry)
            if entry.fields.isEmpty { return }
            writer.block("ListItems") { writer in
              for field in entry.fields {
                writer.block("ListItem") { writer in
                  if let label = field.label?.string, !label.isEmpty { writer.element("Label", label) }
                  if let format = field.format?.string, !format.isEmpty { writer.element("FormatString", format) }
                  if let condition = field.condition { writer.block("ItemSelectionCondition") { $0.source(condition) } }
                  writer.source(field.source)
                }
              }
            }
          }
        }
      }
    }
  }

  private mutating func wide(_ view: ViewDefinition) {
    block("WideControl") { writer in
      if view.columns > 0 { writer.element("ColumnNumber", String(view.columns)) }
      if view.autosize == true { writer.element("AutoSize", "") }
      writer.block("WideEntries") { writer in
        for entry in view.entries {
          writer.block("WideEntry") { writer in
            writer.selection(entry)
            writer.block("WideItem") {
              if let field = entry.fields.first {
                $0.source(field.source)
                if let format = field.format?.string, !format.isEmpty { $0.element("FormatString", format) }
              }
            }
          }
        }
      }
    }
  }

  private mutating func custom(_ entries: [ViewEntry]) {
    block("CustomControl") {
      $0.block("CustomEntries") { writer in
        for entry in entries {
          writer.block("CustomEntry") { writer in
            writer.selection(entry)
            writer.block("CustomItem") { writer in for item in entry.layout { writer.item(item) } }
          }
        }
      }
    }
  }

  private mutating func item(_ item: LayoutItem) {
    switch item {
    case .text(let text): element("Text", text.string)
    case .newLine(let count): for _ in 0..<count { element("NewLine", "") }
    case .frame(let frame, let items):
      block("Frame") { writer in
        if frame.left != 0 { writer.element("LeftIndent", String(frame.left)) }
        if frame.right != 0 { writer.element("RightIndent", String(frame.right)) }
        writer.block("CustomItem") { writer in for item in items { writer.item(item) } }
      }
    case .field(let field, let enumerates, let control):
      block("ExpressionBinding") { writer in
        if enumerates { writer.element("EnumerateCollection", "") }
        if let condition = field?.condition { writer.block("ItemSelectionCondition") { $0.source(condition) } }
        if let field { writer.source(field.source) }
        if case .entries(let entries)? = control { writer.custom(entries) }
      }
    case .native:
      block("ExpressionBinding") { $0.element("ScriptBlock", ";") }
    }
  }
}
