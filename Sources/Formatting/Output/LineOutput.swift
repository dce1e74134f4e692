// Where finished lines go: a string being built, a list of lines, the host. The writers above know only this: a width and a line.

import Engine
import Objects
import Primitives

/// A receiver of lines.
open class LineOutput {
  /// Columns that lists and custom layouts wrap to; `Int.max` for no limit.
  public final let columns: Int
  /// Columns of tables when `columns` is without limit.
  public final let tableColumns: Int
  /// Whether escape sequences are taken out of lines.
  public final let isPlain: Bool
  /// The stream that the object being written came from.
  public final var stream = StreamKind.output

  public init(columns: Int, tableColumns: Int, isPlain: Bool) {
    self.columns = columns
    self.tableColumns = tableColumns
    self.isPlain = isPlain
  }

  /// Writes one line; its end is the receiver's matter.
  func emit(_ units: UnsafeBufferPointer<UInt16>) {}

  final func line(_ units: UnsafeBufferPointer<UInt16>) {
    if isPlain, units.contains(Escapes.escape) {
      ConsoleCells.plain(PSString.make(units)).withUnits { emit($0) }
    } else {
      emit(units)
    }
  }

  final func line(_ buffer: borrowing LineBuffer) { buffer.units.withUnsafeBufferPointer { line($0) } }
  final func line(_ text: PSString) { text.withUnits { line($0) } }
  final func blank() { emit(UnsafeBufferPointer(start: nil, count: 0)) }
  /// Text of a string object: never touched on its way into a string, plain on its way to a plain host.
  func raw(_ text: PSString) { text.withUnits { emit($0) } }
}

/// Collects everything as one text.
public final class TextLineOutput: LineOutput {
  private var units: ContiguousArray<UInt16> = []
  private let newLine: Bool

  public init(columns: Int, tableColumns: Int, isPlain: Bool, newLine: Bool = true) {
    self.newLine = newLine
    super.init(columns: columns, tableColumns: tableColumns, isPlain: isPlain)
  }

  override func emit(_ line: UnsafeBufferPointer<UInt16>) {
    units.append(contentsOf: line)
    if newLine { units.append(0x0a) }
  }

  /// What came so far.
  public var text: PSString { units.withUnsafeBufferPointer { PSString.make($0) } }
}

/// Hands each line on.
public final class ClosureLineOutput: LineOutput {
  private let take: (PSString) -> Void
  public init(columns: Int, tableColumns: Int, isPlain: Bool, _ take: @escaping (PSString) -> Void) {
    self.take = take
    super.init(columns: columns, tableColumns: tableColumns, isPlain: isPlain)
  }
  override func emit(_ line: UnsafeBufferPointer<UInt16>) { take(PSString.make(line)) }
}

/// Writes to the host, errors to its error stream.
public final class HostLineOutput: LineOutput {
  private let host: Host
  /// Asked after each line whether the next one may follow, when output stops at every screen.
  public var afterLine: (() -> Bool)?
  private var isEnded = false
  public init(_ host: Host, isPlain: Bool) {
    self.host = host
    // One column stays free, so that a full line doesn't wrap on terminals that do so by themselves.
    super.init(columns: max(1, host.width - 1), tableColumns: max(1, host.width - 1), isPlain: isPlain)
  }
  override func emit(_ line: UnsafeBufferPointer<UInt16>) {
    if isEnded { return }
    let text = HostLineOutput.string(line)
    switch stream {
    case .error: if !text.isEmpty { host.writeErrorLine(text) }
    case .warning: host.writeWarningLine(text)
    case .verbose: host.writeVerboseLine(text)
    case .debug: host.writeDebugLine(text)
    default: host.writeLine(text)
    }
    if let afterLine { isEnded = !afterLine() }
  }
  override func raw(_ text: PSString) { line(text) }

  private static func string(_ units: UnsafeBufferPointer<UInt16>) -> String {
    var wide: UInt16 = 0
    for unit in units { wide |= unit }
    if wide < 0x80 {
      return String(unsafeUninitializedCapacity: units.count) { out in
        for i in 0..<units.count { out[i] = UInt8(truncatingIfNeeded: units[i]) }
        return units.count
      }
    }
    return String(decoding: units, as: UTF16.self)
  }
}
