// What formatting and parsing of dates ask of a culture: DateTimeFormatInfo as plain data. en-US is ICU's, with its narrow no-break
// space before AM and PM.

/// The date conventions of a culture.
public struct DateCulture: Sendable, Equatable {
  /// The culture's name; empty for the invariant culture.
  public var name: String
  public var dayNames = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  public var abbreviatedDayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  public var monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
  ]
  public var abbreviatedMonthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  public var amDesignator = "AM"
  public var pmDesignator = "PM"
  public var dateSeparator = "/"
  public var timeSeparator = ":"
  public var eraName = "A.D."
  public var shortDatePattern = "MM/dd/yyyy"
  public var longDatePattern = "dddd, dd MMMM yyyy"
  public var shortTimePattern = "HH:mm"
  public var longTimePattern = "HH:mm:ss"
  public var monthDayPattern = "MMMM dd"
  public var yearMonthPattern = "yyyy MMMM"
  /// The first day of the week.
  public var firstDayOfWeek = DayOfWeek.sunday
  /// The decimal separator, which the TimeSpan formats g and G use.
  public var decimalSeparator = "."

  public init(name: String) { self.name = name }

  /// `DateTimeFormatInfo.InvariantInfo`.
  public static let invariant = DateCulture(name: "")

  /// en-US.
  public static let enUS: DateCulture = {
    var culture = DateCulture(name: "en-US")
    culture.eraName = "AD"
    culture.shortDatePattern = "M/d/yyyy"
    culture.longDatePattern = "dddd, MMMM d, yyyy"
    culture.shortTimePattern = "h:mm\u{202F}tt"
    culture.longTimePattern = "h:mm:ss\u{202F}tt"
    culture.monthDayPattern = "MMMM d"
    culture.yearMonthPattern = "MMMM yyyy"
    return culture
  }()

  public var fullDateTimePattern: String { longDatePattern + " " + longTimePattern }

  /// `DateTimeFormatInfo.SortableDateTimePattern`.
  public static let sortablePattern = "yyyy'-'MM'-'dd'T'HH':'mm':'ss"
  public static let universalSortablePattern = "yyyy'-'MM'-'dd HH':'mm':'ss'Z'"
  public static let rfc1123Pattern = "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'"
  public static let roundTripPattern = "yyyy'-'MM'-'dd'T'HH':'mm':'ss.fffffffK"

  /// The custom pattern behind a standard format letter, or nil for a letter that is none.
  func pattern(standard letter: UInt16) -> String? {
    switch letter {
    case 0x64: shortDatePattern
    case 0x44: longDatePattern
    case 0x66: longDatePattern + " " + shortTimePattern
    case 0x46, 0x55: fullDateTimePattern
    case 0x67: shortDatePattern + " " + shortTimePattern
    case 0x47: shortDatePattern + " " + longTimePattern
    case 0x6D, 0x4D: monthDayPattern
    case 0x6F, 0x4F: DateCulture.roundTripPattern
    case 0x72, 0x52: DateCulture.rfc1123Pattern
    case 0x73: DateCulture.sortablePattern
    case 0x74: shortTimePattern
    case 0x54: longTimePattern
    case 0x75: DateCulture.universalSortablePattern
    case 0x79, 0x59: yearMonthPattern
    default: nil
    }
  }

  /// Whether a standard letter reads the same in every culture.
  static func isInvariant(_ letter: UInt16) -> Bool {
    switch letter {
    case 0x6F, 0x4F, 0x72, 0x52, 0x73, 0x75: true
    default: false
    }
  }

  /// `GetAllDateTimePatterns`' letters in .NET's order.
  static let standardLetters: [UInt16] = Array("dDfFgGmMoOrRstTuUyY".utf16)
}
