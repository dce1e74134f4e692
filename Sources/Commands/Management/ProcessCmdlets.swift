// Get-, Stop-, Wait- and Start-Process; Get-TimeZone.

import Engine
import Glibc
import Objects
import Primitives

/// What the cmdlets on running processes share: finding them by name, number or object.
class ProcessCmdlet: Cmdlet {
  /// The processes asked for; what is not there is reported.
  func find() throws -> [ProcessObj] {
    if has("InputObject") { return array("InputObject").compactMap { $0.base.obj as? ProcessObj } }
    if has("Id") {
      var found: [ProcessObj] = []
      for value in array("Id") {
        let id = Int32(clamping: value.integer ?? -1)
        if ProcessFacts(id) != nil {
          found.append(ProcessObj(id))
        } else {
          try writeError(
            "Microsoft.PowerShell.Commands.ProcessCommandException", "Cannot find a process with the process identifier \(id).",
            id: "NoProcessFoundForGivenId", .ObjectNotFound, target: .int(id))
        }
      }
      return found
    }
    let all = ProcessFacts.all().map { ProcessObj($0) }.filter { !$0.name.isEmpty }
    guard let names = strings("Name") else { return sorted(all) }
    var found: [ProcessObj] = []
    for name in names {
      let pattern = WildcardPattern(PSString.make(name))
      let matching = try all.filter { try pattern.isMatch(PSString.make($0.name)) }
      if matching.isEmpty, !PathText.hasWildcards(name) {
        let isNumber = Int32(name).map { $0 >= 0 } ?? false
        let message =
          isNumber
          ? "Cannot find a process with the name \"\(name)\". Try running with -Id to search by Id of processes."
          : "Cannot find a process with the name \"\(name)\". Verify the process name and call the cmdlet again."
        try writeError(
          "Microsoft.PowerShell.Commands.ProcessCommandException", message,
          id: isNumber ? "RecommendIdTagForGivenName" : "NoProcessFoundForGivenName", .ObjectNotFound, target: Value(name))
      }
      found += matching.filter { process in !found.contains { $0.id == process.id } }
    }
    return sorted(found)
  }

  private func sorted(_ all: [ProcessObj]) -> [ProcessObj] {
    all.map { ($0, PSString.make($0.name)) }.sorted { a, b in
      let order = Collation.invariant.compare(a.1, b.1, .ignoreCase)
      return order != 0 ? order < 0 : a.0.id < b.0.id
    }.map { $0.0 }
  }
}

final class GetProcessCommand: ProcessCmdlet {
  override func process() throws {
    for found in try find() {
      if flag("Module") || flag("FileVersionInfo") {
        try writeFiles(found)
        continue
      }
      if flag("IncludeUserName") {
        var info = stat()
        let user = stat("/proc/\(found.id)", &info) == 0 ? String(info.st_uid) : ""
        let bag = PropertyBag()
        bag.set(PSString.make("UserName"), Value(user == "0" ? "root" : user))
        bag.typeNames = ["System.Diagnostics.Process#IncludeUserName"] + ProcessTypes.process.hierarchy.map { $0.fullName }
        found.extras = bag
      }
      try write(.object(found))
    }
  }

  /// -Module and -FileVersionInfo: the files that a process has mapped to run.
  private func writeFiles(_ process: ProcessObj) throws {
    let modules = ProcessModules.of(process.id)
    guard flag("FileVersionInfo") else {
      for module in modules { try write(module.record(session)) }
      return
    }
    for module in flag("Module") ? modules[...] : modules.prefix(1) { try write(module.version(session)) }
  }
}

final class StopProcessCommand: ProcessCmdlet {
  /// This process is ended last, when the others have been seen to.
  private var endsItself = false

  override func end() throws {
    if endsItself { kill(getpid(), SIGKILL) }
  }

  override func process() throws {
    for found in try find() {
      guard try shouldProcess("\(found.name) (\(found.id))", nil) else { continue }
      if found.id == getpid() {
        endsItself = true
        continue
      }
      if found.hasExited {
        if flag("PassThru") { try write(.object(found)) }
        continue
      }
      if kill(found.id, SIGKILL) != 0, errno != ESRCH {
        try writeError(
          "Microsoft.PowerShell.Commands.ProcessCommandException",
          "Cannot stop process \"\(found.name) (\(found.id))\" because of the following error: \(String(cString: strerror(errno)))",
          id: "CouldNotStopProcess", .CloseError, target: .object(found))
        continue
      }
      if flag("PassThru") { try write(.object(found)) }
    }
  }
}

final class WaitProcessCommand: ProcessCmdlet {
  private var waiting: [ProcessObj] = []

  override func process() throws {
    for found in try find() {
      if found.id == getpid() {
        try writeError(
          "Microsoft.PowerShell.Commands.ProcessCommandException",
          "This command stopped operation because it cannot wait on itself. Specify another process and Run your command again.",
          id: "WaitOnItself", .ObjectNotFound, target: .object(found))
        continue
      }
      waiting.append(found)
    }
  }

  override func end() throws {
    var left = has("Timeout") ? max(0, int("Timeout") ?? 0) * 1000 : nil
    var open = waiting
    var isLate = false
    while !open.isEmpty {
      open.removeAll { $0.hasExited }
      if open.isEmpty || (flag("Any") && open.count < waiting.count) { break }
      if session.stopFlag.load(ordering: .relaxed) { throw StopSignal() }
      if let rest = left {
        isLate = rest <= 0
        if isLate { break }
        left = rest - 10
      }
      usleep(10_000)
    }
    if isLate {
      for found in open {
        try writeError(
          "System.TimeoutException",
          "This command stopped operation because process \"\(found.name) (\(found.id))\" is not stopped in the specified time-out.",
          id: "ProcessNotTerminated", .CloseError, target: .object(found))
      }
    }
    if flag("PassThru") { for found in waiting { try write(.object(found)) } }
  }
}

final class StartProcessCommand: Cmdlet {
  /// What only a desktop of Windows can do is refused.
  override func begin() throws {
    let name = parameterSet == "UseShellExecute" ? "-Verb" : has("WindowStyle") ? "-WindowStyle" : nil
    guard let name else { return }
    throw terminate(
      "System.NotSupportedException",
      "The parameter '\(name)' is not supported for the cmdlet 'Start-Process' on this edition of PowerShell.",
      id: "NotSupportedException", .NotImplemented)
  }

  /// What is wrong with the parameters is reported; nothing is started then.
  private func refuse(_ typeName: String, _ message: String) throws {
    try writeError(typeName, message, id: String(typeName.split(separator: ".").last ?? ""), .InvalidOperation)
  }

  /// What can't be started. Where the file might have been for the desktop to open, PowerShell words it.
  private func notStarted(_ file: String, _ folder: String, _ code: Int32, opens: Bool) -> Thrown {
    let failure = ProcessMembers.notStarted(file, folder, code)
    guard opens else {
      let record = ErrorRecord(
        failure.exception, id: "System.ComponentModel.Win32Exception", category: .NotSpecified, target: .null)
      return context.terminating(record)
    }
    return terminate(
      "System.InvalidOperationException", "This command cannot be run due to the error: \(failure.exception.message)",
      id: "InvalidOperationException", .InvalidOperation)
  }

  private func path(_ name: String) throws -> String? {
    guard let text = string(name) else { return nil }
    do { return PathText.trimTrailing(try ProviderService.of(session).locate(text, from: context.scope).path) } catch let
      failure as ItemFailure
    {
      throw context.terminating(failure.record)
    }
  }

  override func process() throws {
    let file = string("FilePath") ?? ""
    let arguments = strings("ArgumentList") ?? []
    let text = arguments.joined(separator: " ")
    var folder = session.location
    if let wanted = try path("WorkingDirectory") {
      guard Disk.isDirectory(wanted) else {
        return try refuse(
          "System.IO.DirectoryNotFoundException",
          "This command cannot be run because either the parameter \"WorkingDirectory\" has a value that is not valid or cannot be used with this command. Give a valid input and Run your command again."
        )
      }
      folder = wanted
    }
    let input = try path("RedirectStandardInput"), output = try path("RedirectStandardOutput"),
      errors = try path("RedirectStandardError")
    if let input, !Files.isFile(input) {
      return try refuse(
        "System.IO.FileNotFoundException",
        "This command cannot be run because either the parameter \"RedirectStandardInput '\(input)'\" has a value that is not valid or cannot be used with this command. Give a valid input and Run your command again."
      )
    }
    for (a, b, x, y) in [
      (input, output, "RedirectStandardInput", "RedirectStandardOutput"),
      (input, errors, "RedirectStandardInput", "RedirectStandardError"),
      (output, errors, "RedirectStandardOutput", "RedirectStandardError"),
    ] where a != nil && a?.lowercased() == b?.lowercased() {
      return try refuse(
        "System.InvalidOperationException",
        "This command cannot be run because \"\(x)\" and \"\(y)\" are same. Give different inputs and Run your command again.")
    }
    let found = program(file)
    guard try shouldProcess("\(found ?? file) \(text.withoutBlanks)", nil) else { return }
    // What is no command is for the desktop to open, unless something was said that only a program can heed.
    let opens = found == nil && !has("ArgumentList") && !StartProcessCommand.forPrograms.contains { has($0) }
    let opener = opens ? program("xdg-open") : nil
    guard let program = found ?? opener else { throw notStarted(file, folder, ENOENT, opens: opens) }
    let process = try launch(program, opener == nil ? arguments : ["\"\(file)\""], folder, input, output, errors)
    if flag("Wait") { _ = try process.wait(milliseconds: nil, session) }
    if flag("PassThru") { try write(.object(process)) }
  }

  /// The parameters that only a program heeds.
  private static let forPrograms = [
    "Credential", "LoadUserProfile", "NoNewWindow", "RedirectStandardError", "RedirectStandardInput", "RedirectStandardOutput",
    "UseNewEnvironment", "Environment",
  ]

  /// A path, or a name on the PATH.
  private func program(_ name: String) -> String? {
    if name.utf8.contains(PathText.slash) {
      guard let item = try? ProviderService.of(session).locate(name, from: context.scope), access(item.path, X_OK) == 0,
        !Disk.isDirectory(item.path)
      else { return OwnProgram.meant(by: name) }
      return item.path
    }
    for folder in (getenv("PATH").map { String(cString: $0) } ?? "").split(separator: ":") {
      let place = Disk.join(String(folder), name)
      if access(place, X_OK) == 0, !Disk.isDirectory(place) { return place }
    }
    return OwnProgram.meant(by: name)
  }

  private func launch(
    _ program: String, _ arguments: [String], _ folder: String, _ input: String?, _ output: String?, _ errors: String?
  ) throws -> ProcessObj {
    // What is written to must be there before anything is started.
    for target in [output, errors] {
      guard let target else { continue }
      let file = Disk.isDirectory(target) ? -1 : open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      guard file >= 0 else {
        let failure = Disk.isDirectory(target) ? DiskFailure.denied(target) : DiskFailure.of(target, makes: true)
        throw context.terminating(
          ErrorRecord(failure.exception, id: failure.typeName, category: .NotSpecified, target: .null))
      }
      close(file)
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input { posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0) }
    if let output { posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o666) }
    if let errors { posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_TRUNC, 0o666) }
    // Words of the argument text are what the shell-less start makes of it: quotes group, blanks part.
    let own = program == OwnProgram.path ? session.family.ownSwitches : []
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + own + StartProcessCommand.words(arguments)).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var environment: [UnsafeMutablePointer<CChar>?] = []
    defer { for line in environment { free(line) } }
    var pairs: [String: String] = [:]
    if !flag("UseNewEnvironment") {
      var at = environ
      while let line = at.pointee {
        let text = String(cString: line)
        if let equals = text.utf8.firstIndex(of: 0x3d) {
          pairs[String(text[..<equals])] = String(text[text.utf8.index(after: equals)...])
        }
        at += 1
      }
    }
    if let table = value("Environment").dictionary {
      for position in table.orderedPositions {
        guard let key = table.table.key(at: position) else { continue }
        let name = try Text.string(key, session).string
        let given = table.table.value(at: position)
        pairs[name] = given.isNull ? nil : try Text.string(given, session).string
      }
    }
    environment = pairs.map { strdup("\($0.key)=\($0.value)") } + [nil]
    session.host.flush()
    _ = chdir(folder)
    defer { _ = chdir(session.location) }
    var id: pid_t = 0
    let status = ChildSignals.withAttributes { posix_spawn(&id, program, &actions, $0, words, environment) }
    guard status == 0 else {
      throw notStarted(program, folder, status, opens: false)
    }
    return ProcessObj(id, isChild: true, name: PathText.leaf(program))
  }

  /// Splits the joined argument text as .NET splits a command line.
  static func words(_ arguments: [String]) -> [String] {
    let text = Array(arguments.joined(separator: " ").utf8)
    var words: [String] = []
    var word: [UInt8] = []
    var isQuoted = false, isOpen = false
    var i = 0
    while i < text.count {
      let byte = text[i]
      if byte == 0x5c, i + 1 < text.count, text[i + 1] == 0x22 {
        word.append(0x22)
        isOpen = true
        i += 1
      } else if byte == 0x22 {
        isQuoted.toggle()
        isOpen = true
      } else if !isQuoted, byte == 0x20 || byte == 0x09 {
        if isOpen { words.append(String(decoding: word, as: UTF8.self)) }
        word = []
        isOpen = false
      } else {
        word.append(byte)
        isOpen = true
      }
      i += 1
    }
    if isOpen { words.append(String(decoding: word, as: UTF8.self)) }
    return words
  }
}
