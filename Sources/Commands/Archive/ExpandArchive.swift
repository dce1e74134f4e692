// Expand-Archive of Microsoft.PowerShell.Archive 1.2.5: a ZIP archive's files into a folder. What would lie outside the folder is refused.

import Engine
import Glibc
import Objects
import Primitives

final class ExpandArchiveCommand: ArchiveCmdlet {
  /// The folder that was asked for; nil for one named like the archive.
  private var folder: String?

  override func begin() throws {
    if let given = string("DestinationPath"), !given.isEmpty {
      let call = ProviderCall(context)
      let found = (try orNil({ try service.resolve(given, call) })) ?? []
      let folders = found.filter { (try? $0.provider.isContainer($0, call)) == true }
      if folders.count > 1 {
        throw refuse(
          "InvalidDestinationPath",
          "The directory path '\(given)' specified as input to the DestinationPath parameter is resolving to multiple file system paths. Provide a unique path to the Destination parameter where the archive file contents have to be expanded.",
          given)
      }
      let invalid = "The path '\(given)' is not a valid file system directory path."
      if let only = folders.first {
        guard only.provider.isFileSystem else { throw refuse("InvalidDirectoryPath", invalid, given) }
        folder = only.path
      } else {
        let place = try service.locate(given, from: context.scope)
        guard place.provider.isFileSystem else { throw refuse("InvalidDirectoryPath", invalid, given) }
        try step("CreateDirectory", 1) { try Files.makeDirectory(PathText.trimTrailing(place.path)) }
        folder = place.path
      }
    }
    if !has("WhatIf") { try writeVerbose("Preparing to expand...") }
  }

  override func process() throws {
    let isLiteral = has("LiteralPath")
    let given = string(isLiteral ? "LiteralPath" : "Path") ?? ""
    let found = try resolved(given, literal: isLiteral)
    let set = isLiteral ? "LiteralPath" : "Path"
    if found.count > 1 {
      throw refuse(
        "InvalidArchiveFilePath",
        "The archive file path '\(given)' specified as input to the \(set) parameter is resolving to multiple file system paths. Provide a unique path to the \(set) parameter where the archive file has to be created.",
        given)
    }
    guard let archive = found.first, Files.isFile(archive) else { throw notFound(found.first ?? given) }
    guard try shouldProcess(archive) else { return }
    var target = folder ?? ""
    if folder == nil {
      target = Paths.join(try service.locate(".", from: context.scope).path, Paths.withoutExtension(archive))
      try step("CreateDirectory", 1) { try Files.makeDirectory(target) }
    }
    if !target.hasSuffix("/") { target += "/" }
    var made: [String] = []
    do {
      try expand(archive, into: target, &made)
    } catch {
      // An archive that could not be expanded to its end leaves nothing behind.
      for path in made.reversed() {
        if Files.isDirectory(path) { try? Files.removeDirectory(path, recursive: true) } else { unlink(path) }
      }
      throw error
    }
    guard flag("PassThru") else { return }
    let call = ProviderCall(context)
    call.literal = true
    for path in made {
      for item in (try orNil({ try service.resolve(PathText.trimTrailing(path), call) })) ?? [] {
        try item.provider.getItem(item, call)
      }
    }
  }

  private func expand(_ path: String, into folder: String, _ made: inout [String]) throws {
    let archive: ZipArchiveObj
    let entries: [ZipEntryObj]
    do {
      archive = try ZipTypes.open(path, .read, nil, session)
    } catch let error as DotNetError {
      guard error.exception.type.fullName == "System.IO.InvalidDataException" else {
        return try step(".ctor", 3) { throw error }
      }
      let exception = ExceptionObj(
        "System.IO.FileFormatException", "File '\(path)' does not appear to be a valid zip archive.", inner: error.exception)
      // The module raises it by `throw`, so that the id is the message.
      let record = ErrorRecord(
        exception, id: exception.message, category: .OperationStopped, target: .object(exception))
      record.commandTypeName = ""
      throw Thrown(record)
    }
    defer { try? archive.dispose() }
    entries = try step("get_Entries", 0) { try archive.list() }
    if entries.isEmpty { return try writeVerbose("The archive file \(path) is empty.") }
    for (i, entry) in entries.enumerated() {
      try session.checkStop()
      try expand(entry, of: path, into: folder, &made)
      try context.writeProgress(
        activity: "Expand-Archive", status: "The archive file '\(path)' expansion is in progress...",
        percent: (i + 1) * 100 / entries.count, completed: false)
    }
    try context.writeProgress(activity: "Expand-Archive", status: " ", percent: 100, completed: true)
  }

  private func expand(_ entry: ZipEntryObj, of archive: String, into folder: String, _ made: inout [String]) throws {
    let place = Paths.full(folder + entry.fullName, folder)
    guard place.hasPrefix(folder) else {
      return try report(
        ExceptionObj(
          "Microsoft.PowerShell.Commands.WriteErrorException", "Can not process invalid archive entry '\(entry.fullName)'."),
        "Microsoft.PowerShell.Commands.WriteErrorException", .NotSpecified, "", by: "ExpandArchiveHelper")
    }
    if place.hasSuffix("/"), Paths.fileExtension(place).isEmpty {
      if !Disk.exists(PathText.trimTrailing(place)) {
        try step("CreateDirectory", 1) { try Files.makeDirectory(PathText.trimTrailing(place)) }
        try writeVerbose("Adding '\(place)'.")
        made.append(place)
      }
      return
    }
    if let parent = Paths.directory(place), !Files.isDirectory(parent) {
      try step("CreateDirectory", 1) { try Files.makeDirectory(parent) }
      made.append(parent)
    }
    if Files.isFile(place) {
      guard flag("Force") else {
        return try report(
          ExceptionObj(
            "System.IO.IOException",
            "Failed to create file '\(place)' while expanding the archive file '\(archive)' contents as the file '\(place)' already exists. Use the -Force parameter if you want to overwrite the existing directory '\(place)' contents when expanding the archive file."
          ), "ExpandArchiveFileExists", .InvalidOperation, place, by: "ExpandArchiveHelper")
      }
      try step("Delete", 1) { try Files.removeFile(place) }
    }
    // Blanks around the parts of a path go, as Explorer has it.
    let trimmed = place.split(separator: "/", omittingEmptySubsequences: false).map { String($0.withoutBlanks) }
    let path = trimmed.joined(separator: "/")
    try step("ExtractToFile", 3) { try ZipTypes.extract(entry, to: path, overwrite: false) }
    made.append(path)
    try writeVerbose("Created '\(path)'.")
  }
}
