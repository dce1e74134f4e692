// The providers of a session: its drives, where it is, the stacks that Push-Location fills, and the hooks that lead `$env:x`, `> file` and
// `$PWD` here.

import Engine
import Glibc
import Objects
import Primitives
import Syntax

/// A session's providers and drives.
final class ProviderService {
  unowned(unsafe) let session: Session
  private(set) var providers: [Provider] = []
  private(set) var allDrives: [PSDriveObj] = []
  private(set) var current: PSDriveObj
  /// The drive of the file system where programs start and relative file names begin.
  private var fileDrive: PSDriveObj
  let fileSystem: FileSystemProvider
  private var hiddenDrives: [String: PSDriveObj] = [:]
  var stacks: [String: PathInfoStackObj] = [:]
  var stackName = "default"

  private init(_ session: Session) {
    self.session = session
    let home = getenv("HOME").map { String(cString: $0) } ?? ""
    let files = FileSystemProvider(
      ProviderInfoObj(
        "FileSystem", implementingType: "Microsoft.PowerShell.Commands.FileSystemProvider", capabilities: 4 | 16 | 32,
        home: home,
        ServiceBox(session)))
    fileSystem = files
    let root = PSDriveObj("/", files, root: "/")
    root.location = session.location
    current = root
    fileDrive = root
  }

  /// The session's service, made when first asked for.
  static func of(_ session: Session) -> ProviderService {
    if let known = session.service(ProviderService.self) { return known }
    let made = ProviderService(session)
    session.attach(made)
    made.fill()
    return made
  }

  private func fill() {
    let box = ServiceBox(session)
    func info(_ name: String) -> ProviderInfoObj {
      ProviderInfoObj(name, implementingType: "Microsoft.PowerShell.Commands.\(name)Provider", capabilities: 16, home: "", box)
    }
    let alias = AliasProvider(info("Alias"))
    let environment = EnvironmentProvider(info("Environment"))
    let function = FunctionProvider(info("Function"))
    let variable = VariableProvider(info("Variable"))
    providers = [alias, environment, fileSystem, function, variable]
    allDrives = [
      PSDriveObj(
        "Temp", fileSystem, root: Paths.temporary,
        description: "Drive that maps to the temporary directory path for the current user"),
      current,
      PSDriveObj("Alias", alias, root: "", description: "Drive that contains a view of the aliases stored in a session state"),
      PSDriveObj(
        "Env", environment, root: "", description: "Drive that contains a view of the environment variables for the process"),
      PSDriveObj(
        "Function", function, root: "", description: "Drive that contains a view of the functions stored in a session state"),
      PSDriveObj(
        "Variable", variable, root: "", description: "Drive that contains a view of those variables stored in a session state"),
    ]
  }

  /// Sets the hooks of a session; the service itself is made when something first needs it.
  static func install(_ session: Session) {
    TypeCatalog.register(ProviderTypes.family)
    TypeCatalog.register(ProcessTypes.family)
    TypeCatalog.register(
      TypeCatalog.Family(types: [:], resolver: { SignatureTypes.find($0, in: CommandSignatures.all) }))
    session.hooks.pathInfo = { .object(PathInfoObj(of($0).currentItem)) }
    if session.hooks.executionContext == nil {
      session.hooks.executionContext = { .object(SessionStateObj(.engine, $0)) }
    }
    session.hooks.sessionState = { .object(SessionStateObj.state($0, $1)) }
    session.hooks.drivePath = { path, session in
      let scope = session.currentFrame?.scope ?? session.global
      guard let item = try? of(session).locate(path, from: scope), item.provider.isFileSystem else { return nil }
      return PathText.trimTrailing(item.path)
    }
    session.hooks.filePath = { path, isLiteral, session in
      try TextFileTarget.path(of: path, isLiteral: isLiteral, session, from: session.currentFrame?.scope ?? session.global)
    }
    session.hooks.resolvedPaths = { path, session in
      let scope = session.currentFrame?.scope ?? session.global
      let call = ProviderCall(
        CommandContext(
          session, nil, Invocation(command: nil, name: "", at: nil), scope: scope, out: NullSink(),
          streams: session.hostStreams))
      do {
        let items = try of(session).resolve(path, call)
        let other = items.first.flatMap { $0.provider.isFileSystem ? nil : $0.provider.info.qualifiedName }
        return (items.map(\.path), other)
      } catch let failure as ItemFailure { throw Thrown(failure.record) }
    }
    session.hooks.variablePath = { path, session in
      // The commonest paths are files without saying so.
      if path.utf8.first == 0x2f { return nil }
      let scope = session.currentFrame?.scope ?? session.global
      let item: ItemPath
      do { item = try of(session).locate(path, from: scope) } catch let failure as ItemFailure {
        throw Thrown(failure.record)
      }
      return item.provider.name == "Variable" ? item.path : nil
    }
    session.hooks.expandWord = { word, session in of(session).expandWord(word) }
    session.hooks.readDrive = { drive, path, f in try DriveVariables.read(drive, path, f) }
    session.hooks.writeDrive = { drive, path, value, f in try DriveVariables.write(drive, path, value, f) }
  }

  // MARK: drives

  /// Drives seen from a scope: those of ended scopes are forgotten.
  func drives(from scope: Scope) -> [PSDriveObj] {
    allDrives.removeAll { $0.isScoped && $0.scope == nil }
    return allDrives.filter { drive in
      guard drive.isScoped, let home = drive.scope else { return true }
      var here: Scope? = scope
      while let next = here {
        if next === home { return true }
        here = next.parent
      }
      return false
    }
  }

  func drive(_ name: String, from scope: Scope) -> PSDriveObj? {
    let key = PSString.make(name)
    return drives(from: scope).last { PSString.make($0.name).equalsIgnoringCase(key) }
  }

  func add(_ drive: PSDriveObj) { allDrives.append(drive) }
  func remove(_ drive: PSDriveObj) { allDrives.removeAll { $0 === drive } }

  func provider(_ name: String) -> Provider? {
    var wanted = name.lowercased()
    if wanted.hasPrefix("microsoft.powershell.core\\") { wanted = String(wanted.dropFirst(26)) }
    return providers.first { $0.name.lowercased() == wanted }
  }

  // MARK: the current location

  /// Where the session is. The engine may have moved the file location by itself.
  var currentItem: ItemPath {
    syncLocation()
    let root = PathText.trimTrailing(current.root)
    let isRoot = current.isNamed && current.provider.isFileSystem && PathText.same(root, current.location)
    return ItemPath(
      provider: current.provider, drive: current.isHidden ? nil : current,
      path: isRoot && root != "/" ? root + "/" : current.location)
  }

  /// Whether an item holds the current location of its drive, which is the current one.
  func isInUse(_ item: ItemPath) -> Bool {
    let here = currentItem
    guard item.drive === here.drive, item.provider === here.provider else { return false }
    guard item.provider.isFileSystem else { return item.path.isEmpty }
    return PathText.isWithin(here.path.lowercased(), PathText.trimTrailing(item.path).lowercased())
  }

  func syncLocation() {
    if current.provider.isFileSystem, !PathText.same(current.location, session.location) {
      if current.isNamed, PathText.isWithin(session.location, current.root) {
        current.location = session.location
      } else if !current.isNamed {
        current.location = session.location
      }
    }
  }

  /// The drive of a provider where one was last; its first one before that.
  func currentDrive(of provider: Provider) -> PSDriveObj? {
    syncLocation()
    if current.provider === provider { return current }
    if provider === fileSystem { return fileDrive }
    return allDrives.first { $0.provider === provider }
  }

  /// Goes to a container that exists.
  func go(to item: ItemPath) {
    let drive = item.drive ?? hiddenDrive(item.provider)
    current = drive
    drive.location = item.path
    if item.provider.isFileSystem {
      fileDrive = drive
      drive.location = PathText.trimTrailing(item.path)
      session.location = drive.location
    }
  }

  /// The drive that stands for a provider whose paths name none.
  private func hiddenDrive(_ provider: Provider) -> PSDriveObj {
    if let known = hiddenDrives[provider.name] { return known }
    let made = PSDriveObj(provider.info.qualifiedName, provider, root: "")
    made.isHidden = true
    hiddenDrives[provider.name] = made
    return made
  }

  func stack(_ name: String?) -> PathInfoStackObj? {
    let wanted = name.map { $0.isEmpty ? "default" : $0 } ?? stackName
    if let known = stacks[wanted.lowercased()] { return known }
    if wanted != "default" { return nil }
    let made = PathInfoStackObj("default")
    stacks["default"] = made
    return made
  }
}

/// Leads from a provider's info to the service of its session.
final class ServiceBox {
  private unowned(unsafe) let session: Session
  init(_ session: Session) { self.session = session }
  var service: ProviderService { ProviderService.of(session) }
}
