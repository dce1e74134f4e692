// Turns packets into lines. A group of a table whose widths are not given is held back until it ends or 300 ms have passed, so that its columns
// can be as wide as its texts; everything else is written as it comes. Objects that are no packets go through the default formatting first.

import Engine
import Glibc
import Objects
import Primitives

/// The last stage: packets in, lines out.
public final class OutputStage {
  private enum State { case reset, formatting, inGroup }
  private enum Hold { case none, group, timed }

  private let out: LineOutput
  private let service: FormatService
  /// The default formatting of objects that come without Format-*.
  private var formatter: FormatStage?
  private var state = State.reset
  private var document: FormatStartData?
  private var group: GroupStartData?
  private var table: TableWriter?
  private var wide: WideRow?
  private var rows = 0
  private var hold = Hold.none
  private var held: [FormatInfoData] = []
  private var isHolding = false
  private var heldSince: Int64 = 0
  private var hint: [Int]?

  /// Where the command that shows runs: its variables say how errors look. Nil for the host's own output, which asks the global scope.
  private let scope: Scope?

  public init(_ out: LineOutput, _ service: FormatService, scope: Scope? = nil) {
    self.out = out
    self.service = service
    self.scope = scope
  }

  /// Whether a table or list is open: then other text would fall into it.
  public var isOpen: Bool { state != .reset || document != nil }

  /// Takes an object or packet.
  public func process(_ value: Value) throws {
    guard let scope else { return try show(value) }
    let saved = service.viewScope
    service.viewScope = scope
    defer { service.viewScope = saved }
    try show(value)
  }

  private func show(_ value: Value) throws {
    if case .object(let object) = value, let packet = object as? FormatInfoData {
      try take(packet)
      return
    }
    let stage: FormatStage
    if let formatter {
      stage = formatter
    } else {
      stage = FormatStage(service, shape: nil, parameters: nil) { [unowned self] packet in try self.take(packet) }
      formatter = stage
    }
    try stage.process(value)
  }

  /// Ends what is open and writes what was held back.
  public func end() throws {
    if let formatter {
      self.formatter = nil
      try formatter.end()
    }
    release()
  }

  private func check(_ expected: State, _ packet: FormatInfoData) throws {
    guard state != expected else { return }
    var command = "format-*"
    if let start = packet as? FormatStartData {
      switch start.shape {
      case .table: command = "format-table"
      case .list: command = "format-list"
      case .wide: command = "format-wide"
      case .complex: command = "format-complex"
      }
    }
    let record = ErrorRecord(
      ExceptionObj("System.InvalidOperationException", "Operation is not valid due to the current state of the object."),
      id: "ConsoleLineOutputOutOfSequencePacket", category: .InvalidData)
    record.detailsMessage =
      "The object of type \"\(packet.type.fullName)\" is not valid or not in the correct sequence. This is likely caused by a user-specified "
      + "\"\(command)\" command which is conflicting with the default formatting."
    throw Thrown(record)
  }

  private func take(_ packet: FormatInfoData) throws {
    switch packet {
    case let entry as FormatEntryData:
      if !entry.outOfBand { try check(.inGroup, packet) }
    case let start as FormatStartData:
      if state == .inGroup { try end() }
      try check(.reset, packet)
      state = .formatting
      if start.autosize {
        hold = .group
      } else if case .table(let columns, _, _) = start.shape, let first = columns.first, first.width == 0 {
        hold = .timed
      }
    case is FormatEndData:
      try check(.formatting, packet)
      state = .reset
    case is GroupStartData:
      try check(.formatting, packet)
      state = .inGroup
    case is GroupEndData:
      try check(.inGroup, packet)
      state = .formatting
    default: break
    }
    pass(packet)
  }

  // MARK: - Holding groups back

  private static func now() -> Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  private func pass(_ packet: FormatInfoData) {
    if hold == .none {
      write(packet)
      return
    }
    if packet is FormatStartData { document = packet as? FormatStartData }
    if !isHolding {
      if packet is GroupStartData {
        isHolding = true
        held = [packet]
        if hold == .timed { heldSince = OutputStage.now() }
      } else {
        write(packet)
      }
      return
    }
    held.append(packet)
    let isLate = hold == .timed && held.count & 63 == 0 && OutputStage.now() - heldSince > 300
    if packet is GroupEndData || isLate {
      measure()
      isHolding = false
      let packets = held
      held = []
      for packet in packets { write(packet) }
    }
  }

  /// Writes what is still held, without a hint for widths.
  private func release() {
    let packets = held
    held = []
    isHolding = false
    for packet in packets { write(packet) }
    if state == .reset { document = nil }
  }

  /// Widths of the columns from the held group.
  private func measure() {
    hint = nil
    guard let document else { return }
    switch document.shape {
    case .table(let columns, _, _):
      if columns.isEmpty { return }
      var widths = columns.map { ConsoleCells.width($0.heading) }
      for packet in held {
        guard let entry = packet as? FormatEntryData, !entry.outOfBand, case .table(let cells, _, _) = entry.entry else {
          continue
        }
        for i in 0..<min(cells.count, widths.count) {
          let cell = cells[i]
          let width = cell.count > widths[i] || cell.count * 2 > widths[i] ? ConsoleCells.width(cell) : 0
          if width > widths[i] { widths[i] = width }
        }
      }
      hint = widths
    case .wide(let columns):
      if columns != 0 { return }
      var longest = 0
      for packet in held {
        guard let entry = packet as? FormatEntryData, !entry.outOfBand, case .wide(let text) = entry.entry else { continue }
        longest = max(longest, ConsoleCells.width(text))
      }
      hint = [longest]
    case .list, .complex: return
    }
  }

  // MARK: - Writing

  private func write(_ packet: FormatInfoData) {
    switch packet {
    case let start as FormatStartData:
      document = start
      out.blank()
    case is FormatEndData:
      if let document, case .list = document.shape {} else { out.blank() }
      document = nil
    case let group as GroupStartData: open(group)
    case is GroupEndData:
      if var row = wide, !row.items.isEmpty { writeWide(&row) }
      wide = nil
      table = nil
      group = nil
    case let entry as FormatEntryData:
      let before = out.stream
      out.stream = entry.stream
      if group == nil || entry.outOfBand { writeOutOfBand(entry) } else { writePayload(entry) }
      out.stream = before
    default: break
    }
  }

  private var screen: Int { out.columns == .max ? out.tableColumns : out.columns }

  private func open(_ start: GroupStartData) {
    group = start
    if let heading = start.heading {
      var writer = ComplexWriter(out, columns: out.columns)
      writer.write(heading)
      out.blank()
    }
    let widths = hint
    hint = nil
    switch document?.shape {
    case .table(let columns, let hideHeader, _)?:
      if columns.isEmpty { return }
      let writer = TableWriter(out, service.style)
      writer.start(
        screen: screen, widths: widths ?? columns.map(\.width), alignments: columns.map(\.alignment),
        matches: columns.map(\.matchesProperty), hideHeader: hideHeader)
      table = writer
      rows = writer.writeHeader(columns.map(\.heading))
    case .wide(let columns)?:
      var count = 2
      if let longest = widths?.first, longest > 0 {
        count = ColumnWidths.wideColumns(longest, screen: screen)
      } else if columns > 0 {
        count = columns
      }
      let writer = TableWriter(out, service.style)
      writer.start(
        screen: screen, widths: Array(repeating: 0, count: count), alignments: Array(repeating: .left, count: count),
        matches: [],
        hideHeader: false)
      wide = WideRow(count: count, writer: writer)
    default: break
    }
  }

  private struct WideRow {
    let count: Int
    let writer: TableWriter
    var items: ContiguousArray<PSString> = []
  }

  private func writeWide(_ row: inout WideRow) {
    while row.items.count < row.count { row.items.append(.empty) }
    row.writer.writeRow(row.items, nil, multiLine: false)
    row.items.removeAll(keepingCapacity: true)
  }

  private func writePayload(_ entry: FormatEntryData) {
    switch entry.entry {
    case .table(let cells, let alignments, let multiLine):
      guard case .table(let columns, _, let repeatHeader)? = document?.shape, let table else { return }
      if repeatHeader, service.screenHeight > 2, rows >= service.screenHeight - 2 {
        out.blank()
        rows = table.writeHeader(columns.map(\.heading))
      }
      table.writeRow(cells, alignments, multiLine: multiLine)
      rows += 1
    case .list(let fields):
      ListWriter.write(fields, to: out, service.style, fixed: service.fixedLabelWidth)
      out.blank()
    case .wide(let text):
      guard var row = wide else { return }
      wide = nil
      row.items.append(text)
      if row.items.count == row.count { writeWide(&row) }
      wide = row
    case .complex(let values):
      var writer = ComplexWriter(out, columns: out.columns)
      writer.write(values)
    case .raw(let text): out.raw(text)
    }
  }

  private func writeOutOfBand(_ entry: FormatEntryData) {
    switch entry.entry {
    case .raw(let text):
      if entry.isHelp {
        var writer = ComplexWriter(out, columns: out.columns)
        writer.write(text)
      } else {
        out.raw(text)
      }
    case .complex(let values):
      var writer = ComplexWriter(out, columns: .max)
      writer.write(values)
    case .list(let fields):
      out.blank()
      ListWriter.write(fields, to: out, service.style, fixed: service.fixedLabelWidth)
      out.blank()
    case .table, .wide: break
    }
  }
}
