// The packet objects themselves; see FormatValues.swift for what they carry.

import Engine
import Objects
import Primitives

/// Types of the packets, with the members that .NET shows of them.
enum PacketTypes {
  private static let prefix = "Microsoft.PowerShell.Commands.Internal.Format."
  private static let classId = "ClassId2e4f51ef21dd47e99d3c952918aff9cd"

  static let formatInfoData = TypeInfo(prefix + "FormatInfoData", base: .object, isAbstract: true)
  static let formatStart = make(
    "FormatStartData", "033ecb2bc07a4d43b5ef94ed5a35d280",
    ["pageHeaderEntry", "pageFooterEntry", "autosizeInfo", "shapeInfo", "groupingEntry"])
  static let formatEnd = make("FormatEndData", "cf522b78d86c486691226b40aa69e95c", ["groupingEntry"])
  static let groupStart = make("GroupStartData", "9e210fe47d09416682b841769c78b8a3", ["shapeInfo", "groupingEntry"])
  static let groupEnd = make("GroupEndData", "4ec4f0187cb04f4cb6973460dfe252df", ["groupingEntry"])
  static let formatEntry = make(
    "FormatEntryData", "27c87ef9bbda4f709f6b4002fa4af63c", ["formatEntryInfo", "outOfBand", "writeStream"])

  private static func make(_ name: String, _ id: String, _ fields: [String]) -> TypeInfo {
    TypeInfo(
      prefix + name, base: formatInfoData,
      declare: { t in
        t.property("string \(classId) {get;}") { _ in Value(id) }
        for field in fields {
          t.property("System.Object \(field) {get;}") { ($0.this.obj as? FormatInfoData)?.field(field) ?? .null }
        }
      })
  }
}

/// Base of all packets.
open class FormatInfoData: Obj {
  open override var type: TypeInfo { PacketTypes.formatInfoData }
  /// The value a script sees under one of the packet's properties.
  func field(_ name: String) -> Value { .null }
}

/// Opens a document of one shape.
public final class FormatStartData: FormatInfoData {
  let shape: ShapeInfo
  /// Widths are to be computed from the whole group.
  let autosize: Bool
  init(_ shape: ShapeInfo, autosize: Bool) {
    self.shape = shape
    self.autosize = autosize
    super.init()
  }
  public override var type: TypeInfo { PacketTypes.formatStart }
  override func field(_ name: String) -> Value {
    switch name {
    case "shapeInfo":
      switch shape {
      case .table: return Value("Microsoft.PowerShell.Commands.Internal.Format.TableHeaderInfo")
      case .list: return Value("Microsoft.PowerShell.Commands.Internal.Format.ListViewHeaderInfo")
      case .wide: return Value("Microsoft.PowerShell.Commands.Internal.Format.WideViewHeaderInfo")
      case .complex: return Value("Microsoft.PowerShell.Commands.Internal.Format.ComplexViewHeaderInfo")
      }
    case "autosizeInfo": return autosize ? Value("Microsoft.PowerShell.Commands.Internal.Format.AutosizeInfo") : .null
    default: return .null
    }
  }
}

/// Closes a document.
public final class FormatEndData: FormatInfoData {
  public override var type: TypeInfo { PacketTypes.formatEnd }
}

/// Opens a group; `heading` is the line above it when the document is grouped.
public final class GroupStartData: FormatInfoData {
  let heading: [FormatValue]?
  init(_ heading: [FormatValue]?) {
    self.heading = heading
    super.init()
  }
  public override var type: TypeInfo { PacketTypes.groupStart }
}

/// Closes a group.
public final class GroupEndData: FormatInfoData {
  public override var type: TypeInfo { PacketTypes.groupEnd }
}

/// One object's texts. Out of band: it belongs to no group and is printed where it comes.
public final class FormatEntryData: FormatInfoData {
  let entry: EntryInfo
  let outOfBand: Bool
  var stream: StreamKind
  /// Whether the text is help, which wraps.
  let isHelp: Bool
  init(_ entry: EntryInfo, outOfBand: Bool = false, stream: StreamKind = .output, isHelp: Bool = false) {
    self.entry = entry
    self.outOfBand = outOfBand
    self.stream = stream
    self.isHelp = isHelp
    super.init()
  }
  public override var type: TypeInfo { PacketTypes.formatEntry }
  override func field(_ name: String) -> Value {
    switch name {
    case "outOfBand": return .bool(outOfBand)
    case "writeStream": return Value(stream == .error ? "Error" : "None")
    default:
      switch entry {
      case .table: return Value("Microsoft.PowerShell.Commands.Internal.Format.TableRowEntry")
      case .list: return Value("Microsoft.PowerShell.Commands.Internal.Format.ListViewEntry")
      case .wide: return Value("Microsoft.PowerShell.Commands.Internal.Format.WideViewEntry")
      case .complex: return Value("Microsoft.PowerShell.Commands.Internal.Format.ComplexViewEntry")
      case .raw: return Value("Microsoft.PowerShell.Commands.Internal.Format.RawTextFormatEntry")
      }
    }
  }
}
