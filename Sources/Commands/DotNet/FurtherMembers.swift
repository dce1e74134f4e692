// What this room adds to types of the rooms below: members that only scripts use.

import Objects

enum FurtherMembers {
  static var declarations: TypeCatalog.Declarations {
    var all: TypeCatalog.Declarations = [
      "System.Array": ArrayGenericMembers.declare,
      "System.Collections.ArrayList": FurtherListMembers.declareArrayList,
      "System.Collections.Generic.List`1": FurtherListMembers.declareList,
      "System.DateTime": FurtherDateMembers.declareDateTime,
      "System.DateTimeOffset": FurtherDateMembers.declareOffset,
      "System.TimeSpan": FurtherDateMembers.declareSpan,
      "System.DateOnly": DateHalfMembers.declareDate,
      "System.TimeOnly": DateHalfMembers.declareTime,
      "System.Globalization.Calendar": CalendarTypes.declare,
      "System.Globalization.GregorianCalendar": CalendarTypes.declareGregorian,
      "System.Globalization.CultureInfo": FurtherCultureMembers.declareCulture,
      "System.Globalization.DateTimeFormatInfo": FurtherFormatMembers.declareDates,
      "System.Globalization.NumberFormatInfo": FurtherFormatMembers.declareNumbers,
      "System.Globalization.TextInfo": FurtherFormatMembers.declareText,
      "System.Type": FurtherFormatMembers.declareType,
      "System.Management.Automation.PSObject": FurtherFormatMembers.declareObject,
      "System.Environment": FurtherCultureMembers.declareEnvironment,
      "System.GC": FurtherCultureMembers.declareCollector,
      "System.StringComparer": FurtherCultureMembers.declareComparer,
      "System.Double": FurtherFloatMembers.declareDouble,
      "System.Single": FurtherFloatMembers.declareSingle,
      "System.Decimal": FurtherNumberMembers.declareDecimal,
      "System.Numerics.BigInteger": FurtherNumberMembers.declareBig,
      "System.Math": FurtherNumberMembers.declareMath,
      "System.BitConverter": FurtherNumberMembers.declareBits,
      "System.Char": FurtherTextMembers.declareChar,
      "System.Text.Rune": FurtherTextMembers.declareRune,
      "System.Text.StringBuilder": FurtherTextMembers.declareBuilder,
      "System.Random": FurtherTextMembers.declareRandom,
      "System.Convert": FurtherTextMembers.declareConvert,
      "System.Uri": FurtherUriMembers.declare,
      "System.ArgumentException": FurtherErrorMembers.declareArgument,
      "System.AggregateException": FurtherErrorMembers.declareAggregate,
    ]
    for name in ["Byte", "SByte", "Int16", "UInt16", "Int32", "UInt32", "Int64", "UInt64"] {
      all["System." + name] = FurtherNumberMembers.declareInteger
    }
    return all
  }
}
