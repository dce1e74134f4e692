// The controls that Get-FormatData's views hold, as objects: headers and rows of tables, entries of lists, wide and custom views.

import Engine
import Objects
import Primitives

enum FormatControlTypes {
  private static let prefix = "System.Management.Automation."

  /// Enums are known by name to the rooms above.
  private static func enumeration(_ name: String, _ raw: Int) -> Value {
    TypeCatalog.find(prefix + name).map { .object(EnumValue($0, Int64(raw))) } ?? Value(raw)
  }

  private static func record(_ name: String, base: TypeInfo = .object, _ properties: String...) -> TypeInfo {
    RecordObj.type(prefix + name, base: base, properties.map { $0.replacing("~", with: prefix) + " {get;set;}" })
  }

  static let control = TypeInfo(
    prefix + "PSControl", base: .object, isAbstract: true,
    declare: { t in
      t.property("System.Management.Automation.PSControlGroupBy GroupBy {get;set;}") { c in
        guard let grouping = view(c)?.grouping else { return .null }
        var heading = Value.null
        if case .entries(let entries)? = grouping.heading { heading = .object(ControlObj(entries)) }
        return .object(
          RecordObj(groupBy, values: [shown(grouping.source), grouping.label.map { .string($0) } ?? .null, heading]))
      }
      t.property("bool OutOfBand {get;set;}") { .bool(view($0)?.outOfBand ?? false) }
    })
  static let groupBy = record("PSControlGroupBy", "~DisplayEntry Expression", "string Label", "~CustomControl CustomControl")
  static let display = TypeInfo(
    prefix + "DisplayEntry", base: .object,
    declare: { t in
      t.property("System.Management.Automation.DisplayEntryValueType ValueType {get;}") { c in
        enumeration("DisplayEntryValueType", (c.this.base.obj as? DisplayEntryObj)?.isScript == true ? 1 : 0)
      }
      t.property("string Value {get;}") { Value(($0.this.base.obj as? DisplayEntryObj)?.text ?? "") }
    })
  static let selection = record(
    "EntrySelectedBy", "System.Collections.Generic.List[string] TypeNames",
    "System.Collections.Generic.List[System.Management.Automation.DisplayEntry] SelectionCondition")

  static let table = TypeInfo(
    prefix + "TableControl", base: control,
    declare: { t in
      t.property("System.Collections.Generic.List[System.Management.Automation.TableControlColumnHeader] Headers {get;set;}") {
        c in
        list(
          header,
          (view(c)?.headers ?? []).map { item in
            .object(
              RecordObj(
                header,
                values: [
                  enumeration("Alignment", Int(item.alignment.rawValue)), item.label.map { .string($0) } ?? .null,
                  .int32(item.width),
                ]))
          })
      }
      t.property("System.Collections.Generic.List[System.Management.Automation.TableControlRow] Rows {get;set;}") { c in
        list(
          row,
          (view(c)?.entries ?? []).map { entry in
            let columns = entry.fields.map { field -> Value in
              .object(
                RecordObj(
                  column,
                  values: [
                    enumeration("Alignment", Int(field.alignment.rawValue)), shown(field.source), format(field),
                  ]))
            }
            return .object(RecordObj(row, values: [list(column, columns), selected(entry), .bool(entry.wraps)]))
          })
      }
      t.property("bool AutoSize {get;set;}") { .bool(view($0)?.autosize ?? false) }
      t.property("bool HideTableHeaders {get;set;}") { .bool(view($0)?.hideHeaders ?? false) }
    })
  static let header = record("TableControlColumnHeader", "~Alignment Alignment", "string Label", "int Width")
  static let column = record("TableControlColumn", "~Alignment Alignment", "~DisplayEntry DisplayEntry", "string FormatString")
  static let row = record(
    "TableControlRow", "System.Collections.Generic.List[System.Management.Automation.TableControlColumn] Columns",
    "~EntrySelectedBy SelectedBy", "bool Wrap")

  static let listControl = TypeInfo(
    prefix + "ListControl", base: control,
    declare: { t in
      t.property("System.Collections.Generic.List[System.Management.Automation.ListControlEntry] Entries {get;}") { c in
        list(
          listEntry,
          (view(c)?.entries ?? []).map { entry in
            let items = entry.fields.map { field -> Value in
              .object(
                RecordObj(
                  listItem,
                  values: [
                    field.condition.map { shown($0) } ?? .null, field.label.map { .string($0) } ?? .null,
                    shown(field.source), format(field),
                  ]))
            }
            return .object(RecordObj(listEntry, values: [list(listItem, items), selected(entry), names(entry.types)]))
          })
      }
    })
  static let listItem = record(
    "ListControlEntryItem", "~DisplayEntry ItemSelectionCondition", "string Label", "~DisplayEntry DisplayEntry",
    "string FormatString")
  static let listEntry = record(
    "ListControlEntry", "System.Collections.Generic.List[System.Management.Automation.ListControlEntryItem] Items",
    "~EntrySelectedBy EntrySelectedBy", "System.Collections.Generic.List[string] SelectedBy")

  static let wide = TypeInfo(
    prefix + "WideControl", base: control,
    declare: { t in
      t.property("System.Collections.Generic.List[System.Management.Automation.WideControlEntryItem] Entries {get;}") { c in
        list(
          wideItem,
          (view(c)?.entries ?? []).compactMap { entry -> Value? in
            guard let field = entry.fields.first else { return nil }
            return .object(
              RecordObj(wideItem, values: [shown(field.source), names(entry.types), selected(entry), format(field)]))
          })
      }
      t.property("bool AutoSize {get;set;}") { .bool(view($0)?.autosize ?? false) }
      t.property("uint Columns {get;}") { .uint(UInt32(clamping: view($0)?.columns ?? 0)) }
    })
  static let wideItem = record(
    "WideControlEntryItem", "~DisplayEntry DisplayEntry", "System.Collections.Generic.List[string] SelectedBy",
    "~EntrySelectedBy EntrySelectedBy", "string FormatString")

  static let custom = TypeInfo(
    prefix + "CustomControl", base: control,
    declare: { t in
      t.property("System.Collections.Generic.List[System.Management.Automation.CustomControlEntry] Entries {get;set;}") { c in
        list(
          customEntry,
          ((c.this.base.obj as? ControlObj)?.entries ?? []).map { entry in
            .object(RecordObj(customEntry, values: [selected(entry), list(customItem, pieces(entry.layout))]))
          })
      }
    })
  static let customItem = TypeInfo(prefix + "CustomItemBase", base: .object, isAbstract: true)
  static let customEntry = record(
    "CustomControlEntry", "~EntrySelectedBy SelectedBy",
    "System.Collections.Generic.List[System.Management.Automation.CustomItemBase] CustomItems")
  static let customText = record("CustomItemText", base: customItem, "string Text")
  static let customLine = record("CustomItemNewline", base: customItem, "int Count")
  static let customFrame = record(
    "CustomItemFrame", base: customItem, "uint LeftIndent", "uint RightIndent", "uint FirstLineHanging", "uint FirstLineIndent",
    "System.Collections.Generic.List[System.Management.Automation.CustomItemBase] CustomItems")
  static let customExpression = record(
    "CustomItemExpression", base: customItem, "~DisplayEntry ItemSelectionCondition", "~DisplayEntry Expression",
    "bool EnumerateCollection", "~CustomControl CustomControl")

  static let byName: [String: @Sendable () -> TypeInfo] = [
    "PSControl": { control }, "PSControlGroupBy": { groupBy }, "DisplayEntry": { display }, "EntrySelectedBy": { selection },
    "TableControl": { table }, "TableControlColumnHeader": { header }, "TableControlColumn": { column },
    "TableControlRow": { row }, "ListControl": { listControl }, "ListControlEntryItem": { listItem },
    "ListControlEntry": { listEntry }, "WideControl": { wide }, "WideControlEntryItem": { wideItem },
    "CustomControl": { custom }, "CustomItemBase": { customItem }, "CustomControlEntry": { customEntry },
    "CustomItemText": { customText }, "CustomItemNewline": { customLine }, "CustomItemFrame": { customFrame },
    "CustomItemExpression": { customExpression },
  ]

  // MARK: values

  private static func view(_ call: Call) -> ViewDefinition? { (call.this.base.obj as? ControlObj)?.view }

  private static func list(_ element: TypeInfo, _ items: [Value]) -> Value {
    let type = TypeCatalog.generic("System.Collections.Generic.List`1", [element]) ?? .object
    return .object(ListObj(type, ContiguousArray(items), elementType: element))
  }

  private static func names(_ types: [String]) -> Value { list(.string, types.map { Value($0) }) }

  private static func format(_ field: ViewField) -> Value { field.format.map { .string($0) } ?? .null }

  private static func shown(_ source: FieldSource) -> Value { .object(DisplayEntryObj(source)) }

  private static func selected(_ entry: ViewEntry) -> Value {
    guard !entry.types.isEmpty || entry.condition != nil else { return .null }
    return .object(
      RecordObj(
        selection, values: [names(entry.types), entry.condition.map { list(display, [shown($0)]) } ?? .null]))
  }

  /// Pieces of a layout. One that a built-in view computes as a whole has no parts to show.
  private static func pieces(_ layout: [LayoutItem]) -> [Value] {
    layout.compactMap { item in
      switch item {
      case .text(let text): return .object(RecordObj(customText, values: [.string(text)]))
      case .newLine(let count): return .object(RecordObj(customLine, values: [.int32(count)]))
      case .frame(let frame, let inner):
        return .object(
          RecordObj(
            customFrame,
            values: [
              .uint(UInt32(clamping: frame.left)), .uint(UInt32(clamping: frame.right)),
              .uint(UInt32(clamping: max(0, -frame.firstLine))), .uint(UInt32(clamping: max(0, frame.firstLine))),
              list(customItem, pieces(inner)),
            ]))
      case .field(let field, let enumerate, let control):
        var inner = Value.null
        if case .entries(let entries)? = control { inner = .object(ControlObj(entries)) }
        return .object(
          RecordObj(
            customExpression,
            values: [
              field?.condition.map { shown($0) } ?? .null, field.map { shown($0.source) } ?? .null, .bool(enumerate), inner,
            ]))
      case .native: return nil
      }
    }
  }
}

/// `PSControl`: a view's, or a layout by itself.
final class ControlObj: Obj {
  let view: ViewDefinition?
  let entries: [ViewEntry]

  init(_ view: ViewDefinition) {
    self.view = view
    entries = view.entries
    super.init()
  }

  init(_ entries: [ViewEntry]) {
    view = nil
    self.entries = entries
    super.init()
  }

  override var type: TypeInfo { view.map { FormatDataTypes.control($0.shape) } ?? FormatControlTypes.custom }
}

/// `DisplayEntry`: a property's name, or a script block's text.
final class DisplayEntryObj: Obj {
  let text: String
  let isScript: Bool

  init(_ source: FieldSource) {
    switch source {
    case .property(let name): (text, isScript) = (name.string, false)
    case .text(let text): (self.text, isScript) = (text.string, false)
    case .script(let script): (text, isScript) = ((script as? ScriptBlock)?.bodyText ?? "", true)
    case .native: (text, isScript) = ("", true)
    }
    super.init()
  }

  override var type: TypeInfo { FormatControlTypes.display }
  override func describe(_ runtime: Runtime) throws -> String { (isScript ? "script: " : "property: ") + text }
}
