// How long a member waits, as its argument says.

import Objects

extension Call {
  /// The seconds that an argument gives, which is a time span or a number of milliseconds; nil, for ever, where it is negative.
  public func seconds(_ i: Int) -> Double? {
    if let span = args[i].timeSpan { return span.ticks < 0 ? nil : Double(span.ticks) / 1e7 }
    return int(i) < 0 ? nil : Double(int(i)) / 1000
  }
}
