// Names of time zones on Windows and those of the IANA, as CLDR pairs them.

import CICU

public enum WindowsZones {
  /// The zone that a name of Windows stands for, in a region or in general; nil when there is none.
  public static func iana(_ windows: String, region: String? = nil) -> String? {
    translated(windows) { name, length, out, capacity in icu_zoneForWindows(name, length, region ?? "001", out, capacity) }
  }

  /// The name on Windows of a zone; nil when it has none.
  public static func windows(_ iana: String) -> String? {
    translated(iana) { name, length, out, capacity in icu_windowsZone(name, length, out, capacity) }
  }

  private static func translated(
    _ name: String, _ body: (UnsafePointer<UInt16>?, Int32, UnsafeMutablePointer<UInt16>?, Int32) -> Int32
  ) -> String? {
    let units = Array(name.utf16)
    guard !units.isEmpty, units.count < 128 else { return nil }
    var out = [UInt16](repeating: 0, count: 128)
    let length = units.withUnsafeBufferPointer { source in
      out.withUnsafeMutableBufferPointer { body(source.baseAddress, Int32(units.count), $0.baseAddress, 128) }
    }
    return length > 0 && length < 128 ? String(decoding: out.prefix(Int(length)), as: UTF16.self) : nil
  }
}
