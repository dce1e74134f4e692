// `HResult` of exceptions: the code that .NET gives a type, or the nearest base type that has one.

enum ExceptionCodes {
  private static let codes: [String: UInt32] = [
    "System.Exception": 0x8013_1500, "System.SystemException": 0x8013_1501, "System.ArgumentException": 0x8007_0057,
    "System.ArgumentNullException": 0x8000_4003, "System.ArgumentOutOfRangeException": 0x8013_1502,
    "System.ArithmeticException": 0x8007_0216, "System.OverflowException": 0x8013_1516,
    "System.DivideByZeroException": 0x8002_0012, "System.ArrayTypeMismatchException": 0x8013_1503,
    "System.ApplicationException": 0x8013_1600, "System.FormatException": 0x8013_1537,
    "System.IndexOutOfRangeException": 0x8013_1508, "System.InvalidCastException": 0x8000_4002,
    "System.InvalidOperationException": 0x8013_1509, "System.ObjectDisposedException": 0x8013_1622,
    "System.NotSupportedException": 0x8013_1515, "System.PlatformNotSupportedException": 0x8013_1539,
    "System.NotImplementedException": 0x8000_4001, "System.NullReferenceException": 0x8000_4003,
    "System.OperationCanceledException": 0x8013_153B, "System.OutOfMemoryException": 0x8007_000E,
    "System.RankException": 0x8013_1517, "System.TimeoutException": 0x8013_1505, "System.TypeLoadException": 0x8013_1522,
    "System.DllNotFoundException": 0x8013_1524, "System.BadImageFormatException": 0x8007_000B,
    "System.MemberAccessException": 0x8013_151A, "System.MissingMemberException": 0x8013_1512,
    "System.MissingMethodException": 0x8013_1513, "System.MissingFieldException": 0x8013_1511,
    "System.MethodAccessException": 0x8013_1510, "System.UnauthorizedAccessException": 0x8007_0005,
    "System.Security.SecurityException": 0x8013_150A, "System.Security.Cryptography.CryptographicException": 0x8013_1430,
    "System.Collections.Generic.KeyNotFoundException": 0x8013_1577,
    "System.IO.IOException": 0x8013_1620, "System.IO.FileNotFoundException": 0x8007_0002,
    "System.IO.DirectoryNotFoundException": 0x8007_0003, "System.IO.DriveNotFoundException": 0x8007_0003,
    "System.IO.PathTooLongException": 0x8007_00CE, "System.IO.EndOfStreamException": 0x8007_0026,
    "System.Reflection.TargetInvocationException": 0x8013_1604, "System.Reflection.TargetException": 0x8013_1603,
    "System.Reflection.TargetParameterCountException": 0x8002_000E, "System.Reflection.AmbiguousMatchException": 0x8000_211D,
    "System.Runtime.InteropServices.ExternalException": 0x8000_4005, "System.Xml.XmlException": 0x8013_1940,
  ]

  /// What an exception has that nobody gave another code.
  static func code(_ type: TypeInfo) -> Int32 {
    for ancestor in type.hierarchy {
      if let code = codes[ancestor.fullName] { return Int32(bitPattern: code) }
    }
    return ExceptionObj.plainResult
  }
}
