// Content and properties of files.

import Engine
import Glibc
import Objects
import Primitives

extension FileSystemProvider {
  func openReader(_ item: ItemPath, _ options: ContentOptions, _ call: ProviderCall) throws -> ContentReader? {
    let path = item.path
    if options.isBytes, options.encoding != nil {
      try call.context.writeWarning("Encoding not used when '-AsByteStream' specified.")
    }
    if Disk.isDirectory(path) {
      try call.writeError(
        "System.InvalidOperationException",
        "Unable to get content because it is a directory: '\(path)'. Please use 'Get-ChildItem' instead.",
        id: "GetContainerContentException", .InvalidOperation)
      return nil
    }
    if options.isBytes, options.delimiter != nil {
      try call.writeError(
        "System.ArgumentException",
        "A delimiter cannot be specified when reading the stream one byte at a time. (Parameter 'delimiter')",
        id: "GetContentReaderArgumentError", .InvalidArgument, target: Value(path))
      return nil
    }
    do { return try FileReader(path, options, call.session) } catch let failure {
      try report(failure, "GetContentReader", path, .ReadError, call)
      return nil
    }
  }

  func openWriter(_ item: ItemPath, _ options: ContentOptions, append: Bool, _ call: ProviderCall) throws -> ContentWriter? {
    let path = item.path
    if options.isBytes, options.encoding != nil {
      try call.context.writeWarning("Encoding not used when '-AsByteStream' specified.")
    }
    if Disk.isDirectory(path) {
      try call.writeError(
        "System.InvalidOperationException", "Unable to write content because it is a directory: '\(path)'.",
        id: "WriteContainerContentException", .InvalidOperation)
      return nil
    }
    do throws(DiskFailure) {
      do throws(DiskFailure) { return try FileWriter(path, options, append: append, call.session) } catch {
        guard call.force, error.isDenied, let facts = Disk.facts(path), facts.isReadOnly else { throw error }
        // -Force lifts the write protection for the while.
        chmod(path, facts.mode & 0o777 | 0o200)
        defer { chmod(path, facts.mode & 0o777) }
        return try FileWriter(path, options, append: append, call.session)
      }
    } catch {
      try report(error, "GetContentWriter", path, .WriteError, call)
      return nil
    }
  }

  /// An error of an operation, by the kind of failure.
  func report(_ failure: DiskFailure, _ stem: String, _ path: String, _ category: ErrorCategory, _ call: ProviderCall) throws {
    let (id, kind): (String, ErrorCategory)
    switch failure.typeName {
    case "System.UnauthorizedAccessException": (id, kind) = ("UnauthorizedAccessError", .PermissionDenied)
    case "System.IO.FileNotFoundException": (id, kind) = ("FileNotFoundError", .ObjectNotFound)
    case "System.IO.DirectoryNotFoundException": (id, kind) = ("DirectoryNotFoundError", .ObjectNotFound)
    case "System.IO.PathTooLongException": (id, kind) = ("PathTooLongError", .InvalidArgument)
    default: (id, kind) = ("IOError", category)
    }
    try call.writeError(failure.typeName, failure.message, id: stem + id, kind, target: Value(path))
  }

  func emptyContent(_ item: ItemPath, _ call: ProviderCall) throws {
    let path = item.path
    if Disk.isDirectory(path) {
      return try call.writeError(
        "System.NotSupportedException",
        "Unable to clear content of '\(path)' because it is a directory. Clear-Content is only supported on files.",
        id: "ClearDirectoryContent", .InvalidOperation, target: Value(path))
    }
    guard try call.shouldProcess("Item: \(path)", "Clear Content") else { return }
    var file = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
    if file < 0, call.force, errno == EACCES, let facts = Disk.facts(path) {
      chmod(path, facts.mode & 0o777 | 0o200)
      file = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC)
      chmod(path, facts.mode & 0o777)
    }
    guard file >= 0 else {
      let failure = DiskFailure.of(path)
      return try call.writeError(
        failure.typeName, failure.message, id: failure.isDenied ? "ClearContentUnauthorizedAccessError" : "ClearContentIOError",
        failure.isDenied ? .PermissionDenied : .WriteError, target: Value(path))
    }
    close(file)
  }

  // MARK: properties

  private func info(_ item: ItemPath, _ call: ProviderCall) throws -> Value? {
    guard let facts = Disk.facts(item.path) else {
      try call.writeError(
        "System.IO.IOException", "An object at the specified path \(item.path) does not exist.", id: "ItemDoesNotExist",
        .ObjectNotFound,
        target: Value(item.path))
      return nil
    }
    return FileSystemProvider.object(item.path, isDirectory: facts.isDirectory)
  }

  private func unknownProperty(_ name: String, _ id: String, _ call: ProviderCall) throws {
    try call.writeError(
      "System.IO.IOException", "The property \(name) does not exist or was not found.", id: id, .ReadError, target: Value(name))
  }

  func readProperties(_ item: ItemPath, _ names: [String], _ call: ProviderCall) throws {
    guard let object = try info(item, call) else { return }
    if names.isEmpty { return try writeProperties(object, item, call) }
    let bag = PropertyBag()
    for name in names where !name.isEmpty {
      let key = PSString.make(name)
      if let value = try MemberAccess.get(object, key, call.session),
        try MemberAccess.find(object, key, call.session) != nil
      {
        bag.set(key, value)
      } else {
        try unknownProperty(name, "GetValueError", call)
      }
    }
    if bag.count > 0 { try writeProperties(.object(CustomObj(bag)), item, call) }
  }

  /// Properties carry where they are from, as items do, but not whether they are containers.
  private func writeProperties(_ value: Value, _ item: ItemPath, _ call: ProviderCall) throws {
    guard call.writesResults else { return }
    let noted = ItemNotes.attach(value, item, isContainer: false)
    if case .object(let object) = noted { _ = object.extras?.remove(PSString.make("PSIsContainer")) }
    try call.context.out.write(noted)
  }

  func writeProperties(_ item: ItemPath, _ given: [MemberView], _ call: ProviderCall) throws {
    guard let object = try info(item, call) else { return }
    let isDirectory = Disk.isDirectory(item.path)
    let bag = PropertyBag()
    for property in given {
      let (name, value) = (property.name.string, try property.value(call.session))
      let text = try Text.string(value, call.session).string
      guard
        try call.shouldProcess(
          "Item: \(item.path) Property: \(name) Value: \(text)", isDirectory ? "Set Property Directory" : "Set Property File")
      else { continue }
      let key = property.name
      guard try MemberAccess.find(object, key, call.session) != nil else {
        // The message shows the property that was to be set, its type and value included.
        try call.writeError(
          "System.IO.IOException", "The property \(try property.definition(call.session)) does not exist or was not found.",
          id: "SetPropertyError", .ReadError, target: .object(property))
        continue
      }
      if name.lowercased() == "attributes" {
        let bits = try FileSystemProvider.attributes(value, text)
        if bits & ~(32 | 2 | 128 | 1 | 4) != 0 {
          try call.writeError(
            "System.IO.IOException",
            "The attribute cannot be set because attributes are not supported. Only the following attributes can be set: Archive, Hidden, Normal, ReadOnly, or System.",
            id: "SetPropertyError", .ReadError, target: .object(property))
          continue
        }
      }
      do { try MemberAccess.set(object, key, value, call.session) } catch let thrown as Thrown {
        throw ItemFailure(FileSystemProvider.setting(name, thrown.record), endsCommand: true)
      }
      bag.set(key, value)
    }
    if bag.count > 0 { try writeProperties(.object(CustomObj(bag)), item, call) }
  }

  /// Attributes that are to be set: their text is read as .NET reads an enum's names.
  private static func attributes(_ value: Value, _ text: String) throws -> Int64 {
    if let given = value.base.obj as? EnumValue, given.type.fullName == "System.IO.FileAttributes" { return given.raw }
    func refuse(_ message: String) -> ItemFailure {
      ItemFailure(
        ErrorRecord(
          ExceptionObj("System.ArgumentException", message), id: "System.ArgumentException", category: .NotSpecified,
          target: .null), endsCommand: true)
    }
    if text.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) {
      throw refuse("Must specify valid information for parsing in the string. (Parameter 'value')")
    }
    guard let type = TypeCatalog.find("System.IO.FileAttributes"), let bits = try EnumConversion.parse(text, type) else {
      throw refuse("Requested value '\(text)' was not found.")
    }
    return bits
  }

  /// A property that can't be set, as the provider sees it: not through a script's assignment.
  private static func setting(_ name: String, _ record: ErrorRecord) -> ErrorRecord {
    switch record.errorId {
    case "PropertyAssignmentException":
      return ErrorRecord(
        ExceptionObj("System.Management.Automation.SetValueException", "\"\(name)\" is a ReadOnly property."),
        id: "ReadOnlyProperty", category: .NotSpecified, target: .null)
    case "ExceptionWhenSetting":
      return ErrorRecord(
        record.exception, id: "CatchFromBaseAdapterSetValue", category: .NotSpecified, target: .null)
    default: return record
    }
  }

  func resetProperty(_ item: ItemPath, _ name: String, _ call: ProviderCall) throws {
    guard name.lowercased() == "attributes" else {
      throw ItemFailure.argument(
        "The property cannot be cleared because the property is not supported. Only the Attributes property can be cleared."
      )
    }
    let isDirectory = Disk.isDirectory(item.path)
    guard
      try call.shouldProcess(
        "Item: \(item.path) Property: \(name)", isDirectory ? "Clear Property Directory" : "Clear Property File")
    else { return }
    if let facts = Disk.facts(item.path), facts.isReadOnly, chmod(item.path, facts.mode & 0o777 | 0o200) != 0 {
      let failure = DiskFailure.of(item.path)
      return try call.writeError(
        failure.typeName, failure.message,
        id: failure.isDenied ? "ClearPropertyUnauthorizedAccessError" : "ClearPropertyIOError",
        failure.isDenied ? .PermissionDenied : .WriteError, target: Value(item.path))
    }
    let object = FileSystemProvider.object(item.path, isDirectory: isDirectory)
    let bag = PropertyBag()
    bag.set(PSString.make(name), try MemberAccess.get(object, PSString.make("Attributes"), call.session) ?? .null)
    try writeProperties(.object(CustomObj(bag)), item, call)
  }
}
