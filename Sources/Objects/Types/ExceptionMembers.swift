// Members of Exception, and the table of exception types with their bases.

import Primitives

enum ExceptionMembers {
  static func me(_ c: Call) -> ExceptionObj? { c.this.base.obj as? ExceptionObj }

  @Sendable static func declare(_ t: TypeBuilder) {
    constructors(t)
    t.property("System.Reflection.MethodBase TargetSite {get;}") { _ in .null }
    t.property("string Message {get;}") { Value(me($0)?.message ?? "") }
    t.property("System.Collections.IDictionary Data {get;}") { c in
      guard let exception = me(c) else { return .null }
      if exception.data.isNull { exception.data = .object(DictionaryObj()) }
      return exception.data
    }
    t.property("System.Exception InnerException {get;}") { c in me(c)?.inner.map { .object($0) } ?? .null }
    t.property(
      "string HelpLink {get;set;}", get: { c in me(c)?.helpLink.map { Value($0) } ?? .null },
      set: { c in
        me(c)?.helpLink = c.string(0)?.string
        return .nothing
      })
    t.property(
      "string Source {get;set;}", get: { c in me(c)?.source.map { Value($0) } ?? .null },
      set: { c in
        me(c)?.source = c.string(0)?.string
        return .nothing
      })
    t.property(
      "int HResult {get;set;}",
      get: { c in
        guard let own = me(c) else { return .int(0) }
        return .int(own.hresult == ExceptionObj.plainResult ? ExceptionCodes.code(own.type) : own.hresult)
      },
      set: { c in
        me(c)?.hresult = Int32(truncatingIfNeeded: c.int(0))
        return .nothing
      })
    t.property("string StackTrace {get;}") { c in me(c)?.fields["StackTrace"] ?? .null }
    t.method("System.Exception GetBaseException()") { c in
      guard var exception = me(c) else { return .null }
      var depth = 0
      while let inner = exception.inner, depth < 1000 {
        exception = inner
        depth += 1
      }
      return .object(exception)
    }
    t.method("string ToString()") { c in Value(try me(c)?.describe(c.runtime) ?? "") }
  }

  /// An object of the constructed type, script classes included.
  static func make(_ c: Call, _ message: String?, _ inner: Value = .null) -> Value {
    let text = message ?? defaultMessage(c.target)
    return .object(ExceptionObj(c.target, text, inner: inner.base.obj as? ExceptionObj))
  }

  /// The three constructors nearly all exceptions have.
  static func constructors(_ t: TypeBuilder) {
    t.constructor("new()") { make($0, nil) }
    t.constructor("new(string message)") { make($0, $0.string(0)?.string) }
    t.constructor("new(string message, System.Exception innerException)") { make($0, $0.string(0)?.string, $0.args[1]) }
  }

  /// What .NET says when no message is given.
  static func defaultMessage(_ type: TypeInfo) -> String {
    switch type.fullName {
    case "System.ArgumentException": return "Value does not fall within the expected range."
    case "System.ArgumentNullException": return "Value cannot be null."
    case "System.ArgumentOutOfRangeException": return "Specified argument was out of the range of valid values."
    case "System.InvalidOperationException": return "Operation is not valid due to the current state of the object."
    case "System.NotSupportedException": return "Specified method is not supported."
    case "System.NotImplementedException": return "The method or operation is not implemented."
    case "System.FormatException": return "One of the identified items was in an invalid format."
    case "System.NullReferenceException": return "Object reference not set to an instance of an object."
    case "System.IndexOutOfRangeException": return "Index was outside the bounds of the array."
    case "System.DivideByZeroException": return "Attempted to divide by zero."
    case "System.OverflowException": return "Arithmetic operation resulted in an overflow."
    case "System.ArithmeticException": return "Overflow or underflow in the arithmetic operation."
    case "System.InvalidCastException": return "Specified cast is not valid."
    case "System.TimeoutException": return "The operation has timed out."
    case "System.UnauthorizedAccessException": return "Attempted to perform an unauthorized operation."
    case "System.OutOfMemoryException": return "Insufficient memory to continue the execution of the program."
    case "System.IO.IOException": return "I/O error occurred."
    case "System.IO.FileNotFoundException": return "Unable to find the specified file."
    case "System.IO.DirectoryNotFoundException": return "Attempted to access a path that is not on the disk."
    case "System.IO.EndOfStreamException": return "Attempted to read past the end of the stream."
    case "System.SystemException": return "System error."
    case "System.ApplicationException": return "Error in the application."
    case "System.OperationCanceledException": return "The operation was canceled."
    case "System.AggregateException": return "One or more errors occurred."
    case "System.Collections.Generic.KeyNotFoundException": return "The given key was not present in the dictionary."
    case "System.Management.Automation.ParentContainsErrorRecordException": return ""
    case "System.ObjectDisposedException": return "Cannot access a disposed object."
    case "System.RankException": return "Attempted to operate on an array with the incorrect number of dimensions."
    default: return "Exception of type '\(type.fullName)' was thrown."
    }
  }

  // MARK: the table

  /// Base types: a name under its base, one line each.
  private static let table = """
    System.SystemException System.Exception
    System.ApplicationException System.Exception
    System.ArgumentException System.SystemException
    System.ArgumentNullException System.ArgumentException
    System.ArgumentOutOfRangeException System.ArgumentException
    System.DuplicateWaitObjectException System.ArgumentException
    System.Globalization.CultureNotFoundException System.ArgumentException
    System.Text.DecoderFallbackException System.ArgumentException
    System.Text.EncoderFallbackException System.ArgumentException
    System.Text.RegularExpressions.RegexParseException System.ArgumentException
    System.ArithmeticException System.SystemException
    System.DivideByZeroException System.ArithmeticException
    System.OverflowException System.ArithmeticException
    System.NotFiniteNumberException System.ArithmeticException
    System.ArrayTypeMismatchException System.SystemException
    System.FormatException System.SystemException
    System.UriFormatException System.FormatException
    System.IndexOutOfRangeException System.SystemException
    System.InvalidCastException System.SystemException
    System.InvalidOperationException System.SystemException
    System.ObjectDisposedException System.InvalidOperationException
    System.Net.ProtocolViolationException System.InvalidOperationException
    System.Net.WebException System.InvalidOperationException
    System.InvalidProgramException System.SystemException
    System.MemberAccessException System.SystemException
    System.MissingMemberException System.MemberAccessException
    System.MissingMethodException System.MissingMemberException
    System.MissingFieldException System.MissingMemberException
    System.FieldAccessException System.MemberAccessException
    System.MethodAccessException System.MemberAccessException
    System.NotImplementedException System.SystemException
    System.NotSupportedException System.SystemException
    System.PlatformNotSupportedException System.NotSupportedException
    System.NullReferenceException System.SystemException
    System.OperationCanceledException System.SystemException
    System.Threading.Tasks.TaskCanceledException System.OperationCanceledException
    System.OutOfMemoryException System.SystemException
    System.InsufficientMemoryException System.OutOfMemoryException
    System.RankException System.SystemException
    System.StackOverflowException System.SystemException
    System.TimeoutException System.SystemException
    System.Text.RegularExpressions.RegexMatchTimeoutException System.TimeoutException
    System.TypeInitializationException System.SystemException
    System.TypeLoadException System.SystemException
    System.DllNotFoundException System.TypeLoadException
    System.EntryPointNotFoundException System.TypeLoadException
    System.UnauthorizedAccessException System.SystemException
    System.AccessViolationException System.SystemException
    System.BadImageFormatException System.SystemException
    System.AggregateException System.Exception
    System.Collections.Generic.KeyNotFoundException System.SystemException
    System.ComponentModel.Win32Exception System.Runtime.InteropServices.ExternalException
    System.ComponentModel.InvalidEnumArgumentException System.ArgumentException
    System.Runtime.InteropServices.ExternalException System.SystemException
    System.Runtime.InteropServices.COMException System.Runtime.InteropServices.ExternalException
    System.Net.Sockets.SocketException System.ComponentModel.Win32Exception
    System.Net.NetworkInformation.PingException System.InvalidOperationException
    System.Net.Http.HttpRequestException System.Exception
    System.Net.Http.HttpIOException System.IO.IOException
    System.Net.WebException System.InvalidOperationException
    System.Net.CookieException System.FormatException
    System.Net.Mail.SmtpException System.Exception
    System.IO.IOException System.SystemException
    System.IO.FileNotFoundException System.IO.IOException
    System.IO.DirectoryNotFoundException System.IO.IOException
    System.IO.DriveNotFoundException System.IO.IOException
    System.IO.PathTooLongException System.IO.IOException
    System.IO.EndOfStreamException System.IO.IOException
    System.IO.FileLoadException System.IO.IOException
    System.IO.InvalidDataException System.SystemException
    System.Reflection.AmbiguousMatchException System.SystemException
    System.Reflection.TargetException System.ApplicationException
    System.Reflection.TargetInvocationException System.ApplicationException
    System.Reflection.TargetParameterCountException System.ApplicationException
    System.Resources.MissingManifestResourceException System.SystemException
    System.Runtime.Serialization.SerializationException System.SystemException
    System.Security.SecurityException System.SystemException
    System.Security.Authentication.AuthenticationException System.SystemException
    System.Security.Authentication.InvalidCredentialException System.Security.Authentication.AuthenticationException
    System.Security.Cryptography.CryptographicException System.SystemException
    System.Threading.ThreadAbortException System.SystemException
    System.Threading.ThreadInterruptedException System.SystemException
    System.Threading.SynchronizationLockException System.SystemException
    System.Threading.WaitHandleCannotBeOpenedException System.ApplicationException
    System.Threading.AbandonedMutexException System.SystemException
    System.Xml.XmlException System.SystemException
    System.Xml.XPath.XPathException System.SystemException
    System.Xml.Schema.XmlSchemaException System.SystemException
    System.Xml.Schema.XmlSchemaValidationException System.Xml.Schema.XmlSchemaException
    System.Text.Json.JsonException System.Exception
    System.Data.DataException System.SystemException
    System.Data.DuplicateNameException System.Data.DataException
    System.Data.ConstraintException System.Data.DataException
    System.Data.DBConcurrencyException System.SystemException
    System.Data.Common.DbException System.Runtime.InteropServices.ExternalException
    System.DirectoryServices.ActiveDirectory.ActiveDirectoryObjectNotFoundException System.Exception
    System.Management.Automation.RuntimeException System.SystemException
    System.Management.Automation.ActionPreferenceStopException System.Management.Automation.RuntimeException
    System.Management.Automation.NativeCommandExitException System.Management.Automation.RuntimeException
    System.Management.Automation.ApplicationFailedException System.Management.Automation.RuntimeException
    System.Management.Automation.CmdletInvocationException System.Management.Automation.RuntimeException
    System.Management.Automation.CmdletProviderInvocationException System.Management.Automation.CmdletInvocationException
    System.Management.Automation.CommandNotFoundException System.Management.Automation.RuntimeException
    System.Management.Automation.ExtendedTypeSystemException System.Management.Automation.RuntimeException
    System.Management.Automation.MethodException System.Management.Automation.ExtendedTypeSystemException
    System.Management.Automation.MethodInvocationException System.Management.Automation.MethodException
    System.Management.Automation.GetValueException System.Management.Automation.ExtendedTypeSystemException
    System.Management.Automation.GetValueInvocationException System.Management.Automation.GetValueException
    System.Management.Automation.PropertyNotFoundException System.Management.Automation.ExtendedTypeSystemException
    System.Management.Automation.SetValueException System.Management.Automation.ExtendedTypeSystemException
    System.Management.Automation.SetValueInvocationException System.Management.Automation.SetValueException
    System.Management.Automation.HaltCommandException System.SystemException
    System.Management.Automation.HostException System.Management.Automation.RuntimeException
    System.Management.Automation.IncompleteParseException System.Management.Automation.ParseException
    System.Management.Automation.MetadataException System.Management.Automation.RuntimeException
    System.Management.Automation.ArgumentTransformationMetadataException System.Management.Automation.MetadataException
    System.Management.Automation.ValidationMetadataException System.Management.Automation.MetadataException
    System.Management.Automation.ParsingMetadataException System.Management.Automation.MetadataException
    System.Management.Automation.ParameterBindingException System.Management.Automation.RuntimeException
    System.Management.Automation.ParameterBindingValidationException System.Management.Automation.ParameterBindingException
    System.Management.Automation.ParameterBindingArgumentTransformationException System.Management.Automation.ParameterBindingException
    System.Management.Automation.ParseException System.Management.Automation.RuntimeException
    System.Management.Automation.PipelineClosedException System.Management.Automation.RuntimeException
    System.Management.Automation.PipelineDepthException System.SystemException
    System.Management.Automation.PipelineStoppedException System.Management.Automation.RuntimeException
    System.Management.Automation.ProviderInvocationException System.Management.Automation.RuntimeException
    System.Management.Automation.ProviderNotFoundException System.Management.Automation.SessionStateException
    System.Management.Automation.PSArgumentException System.ArgumentException
    System.Management.Automation.PSArgumentNullException System.ArgumentNullException
    System.Management.Automation.PSArgumentOutOfRangeException System.ArgumentOutOfRangeException
    System.Management.Automation.PSInvalidCastException System.InvalidCastException
    System.Management.Automation.PSInvalidOperationException System.InvalidOperationException
    System.Management.Automation.PSNotImplementedException System.NotImplementedException
    System.Management.Automation.PSNotSupportedException System.NotSupportedException
    System.Management.Automation.PSObjectDisposedException System.ObjectDisposedException
    System.Management.Automation.PSSecurityException System.Management.Automation.RuntimeException
    System.Management.Automation.PSTraceSource System.Object
    System.Management.Automation.RemoteException System.Management.Automation.RuntimeException
    System.Management.Automation.ScriptCallDepthException System.SystemException
    System.Management.Automation.ScriptRequiresException System.Management.Automation.RuntimeException
    System.Management.Automation.SessionStateException System.Management.Automation.RuntimeException
    System.Management.Automation.SessionStateOverflowException System.Management.Automation.SessionStateException
    System.Management.Automation.SessionStateUnauthorizedAccessException System.Management.Automation.SessionStateException
    System.Management.Automation.DriveNotFoundException System.Management.Automation.SessionStateException
    System.Management.Automation.ItemNotFoundException System.Management.Automation.SessionStateException
    System.Management.Automation.WildcardPatternException System.Management.Automation.RuntimeException
    System.Management.Automation.Runspaces.RunspaceOpenModuleLoadException System.Management.Automation.RuntimeException
    System.Management.Automation.Host.PromptingException System.Management.Automation.HostException
    Microsoft.PowerShell.Commands.WriteErrorException System.SystemException
    Microsoft.PowerShell.Commands.ProcessCommandException System.SystemException
    Microsoft.PowerShell.Commands.HelpNotFoundException System.SystemException
    Microsoft.PowerShell.Commands.ServiceCommandException System.SystemException
    Microsoft.PowerShell.Commands.HttpResponseException System.Net.Http.HttpRequestException
    """

  static let family = TypeCatalog.Family(
    types: {
      var types: [String: @Sendable () -> TypeInfo] = [:]
      for line in table.tableLines {
        let parts = line.tableWords
        guard parts.count == 2 else { continue }
        let (name, base) = (String(parts[0]), String(parts[1]))
        types[name] = {
          TypeCatalog.intern("exception:" + name) {
            TypeInfo(name, base: TypeCatalog.find(base) ?? .exception, declare: { ExceptionKinds.declare($0, name) })
          }
        }
      }
      return types
    }())
}

extension TypeInfo {
  /// An exception type that adds nothing to its base but the usual constructors.
  public static func exceptionType(_ fullName: String, base: TypeInfo) -> TypeInfo {
    TypeCatalog.intern("exception:" + fullName) {
      TypeInfo(fullName, base: base, declare: { ExceptionKinds.declare($0, fullName) })
    }
  }
}
