// ProviderInfo, PSDriveInfo, PathInfo and PathInfoStack: what Get-PSProvider, Get-PSDrive and Get-Location answer.

import Engine
import Glibc
import Objects
import Primitives

/// `ProviderInfo`.
final class ProviderInfoObj: Obj {
  let name: String
  let implementingType: String
  let capabilities: Int64
  var home: String
  /// The provider behind it.
  unowned(unsafe) var provider: Provider?
  private let box: ServiceBox
  /// The service of the session it belongs to.
  var service: ProviderService { box.service }

  init(_ name: String, implementingType: String, capabilities: Int64, home: String, _ box: ServiceBox) {
    self.name = name
    self.implementingType = implementingType
    self.capabilities = capabilities
    self.home = home
    self.box = box
    super.init()
  }
  /// `Microsoft.PowerShell.Core\FileSystem`: what provider-qualified paths start with.
  var qualifiedName: String { "Microsoft.PowerShell.Core\\" + name }
  override var type: TypeInfo { ProviderTypes.providerInfo }
  override func describe(_ runtime: Runtime) throws -> String { qualifiedName }
}

/// `PSDriveInfo`.
final class PSDriveObj: Obj {
  let name: String
  let provider: Provider
  /// Root as the provider's own path: absolute for the file system, empty for the others.
  let root: String
  var driveDescription: String
  /// Where relative paths on this drive start: a provider path.
  var location: String
  /// The scope that the drive lives in; nil for those that are always there.
  weak var scope: Scope?
  let isScoped: Bool
  /// Stands for a provider whose paths name no drive.
  var isHidden = false

  init(_ name: String, _ provider: Provider, root: String, description: String = "", scope: Scope? = nil) {
    self.name = name
    self.provider = provider
    self.root = root
    driveDescription = description
    location = root
    self.scope = scope
    scope?.isWatched = true
    isScoped = scope != nil
    super.init()
  }

  /// Whether paths on it start with its name and a colon; the root drive `/` doesn't.
  var isNamed: Bool { name != "/" && !isHidden }
  /// `CurrentLocation`: below the root, without a leading slash.
  var currentLocation: String {
    guard provider.isFileSystem else { return location }
    let below = String(location.dropFirst(PathText.trimTrailing(root) == "/" ? 1 : PathText.trimTrailing(root).count))
    return below.hasPrefix("/") ? String(below.dropFirst()) : below
  }
  override var type: TypeInfo { ProviderTypes.driveInfo }
  override func describe(_ runtime: Runtime) throws -> String { name }
  override func equals(_ other: Obj) -> Bool {
    guard let other = other as? PSDriveObj else { return false }
    return other === self || (other.name.lowercased() == name.lowercased() && other.provider === provider && other.root == root)
  }
}

/// `PathInfo`.
final class PathInfoObj: Obj {
  let item: ItemPath
  init(_ item: ItemPath) {
    self.item = item
    super.init()
  }
  override var type: TypeInfo { ProviderTypes.pathInfo }
  override func describe(_ runtime: Runtime) throws -> String { item.display }
  override func equals(_ other: Obj) -> Bool { (other as? PathInfoObj)?.item.display == item.display }
}

/// `PathInfoStack`: a stack of locations, the newest first.
final class PathInfoStackObj: Obj {
  let name: String
  var paths: [PathInfoObj] = []
  init(_ name: String) {
    self.name = name
    super.init()
  }
  override var type: TypeInfo { ProviderTypes.pathInfoStack }
  override func enumerator() -> Enumerator? { ArrayEnumerator(ContiguousArray(paths.map { .object($0) })) }
}

/// The types of these objects.
enum ProviderTypes {
  static let family = TypeCatalog.Family(types: [
    "System.Management.Automation.ProviderInfo": { providerInfo },
    "System.Management.Automation.PSDriveInfo": { driveInfo },
    "System.Management.Automation.PathInfo": { pathInfo },
    "System.Management.Automation.PathInfoStack": { pathInfoStack },
    "System.Management.Automation.SessionState": { SessionStateTypes.state },
    "System.Management.Automation.PSVariableIntrinsics": { SessionStateTypes.variables },
    "System.Management.Automation.PathIntrinsics": { SessionStateTypes.path },
    "System.Management.Automation.DriveManagementIntrinsics": { SessionStateTypes.drive },
    "System.Management.Automation.CmdletProviderManagementIntrinsics": { SessionStateTypes.provider },
    "System.Management.Automation.CommandInvocationIntrinsics": { SessionStateTypes.command },
    "System.Management.Automation.ProviderIntrinsics": { SessionStateTypes.invokeProvider },
  ])

  private static let capabilitiesType =
    TypeCatalog.find("System.Management.Automation.Provider.ProviderCapabilities")
    ?? TypeCatalog.find("System.Management.Automation.ProviderCapabilities")

  static let providerInfo = TypeInfo(
    "System.Management.Automation.ProviderInfo", base: .object,
    declare: { t in
      @Sendable func me(_ c: Call) -> ProviderInfoObj? { c.this.base.obj as? ProviderInfoObj }
      t.property("type ImplementingType {get;}") { c in
        let name = me(c)?.implementingType ?? ""
        return .object(TypeCatalog.find(name) ?? TypeInfo(name, base: .object))
      }
      t.property("string HelpFile {get;}") { _ in Value("System.Management.Automation.dll-Help.xml") }
      t.property("string Name {get;}") { Value(me($0)?.name ?? "") }
      t.property("System.Management.Automation.PSSnapInInfo PSSnapIn {get;}") { _ in .null }
      t.property("string ModuleName {get;}") { _ in Value("Microsoft.PowerShell.Core") }
      t.property("System.Management.Automation.PSModuleInfo Module {get;}") { _ in .null }
      t.property("string Description {get;set;}", get: { _ in Value("") }, set: { _ in .nothing })
      t.property("System.Management.Automation.Provider.ProviderCapabilities Capabilities {get;}") { c in
        let raw = me(c)?.capabilities ?? 0
        return capabilitiesType.map { .object(EnumValue($0, raw)) } ?? .long(raw)
      }
      t.property(
        "string Home {get;set;}", get: { Value(me($0)?.home ?? "") },
        set: { c in
          me(c)?.home = c.text(0)
          return .nothing
        })
      t.property("System.Collections.ObjectModel.Collection[System.Management.Automation.PSDriveInfo] Drives {get;}") { c in
        guard let info = me(c), let provider = info.provider else { return .null }
        let drives = info.service.allDrives.filter { $0.provider === provider }.map { Value.object($0) }
        return .object(ListObj(.collection(of: driveInfo), ContiguousArray(drives), elementType: driveInfo))
      }
      t.property("bool VolumeSeparatedByColon {get;}") { .bool(me($0)?.name != "FileSystem") }
      t.property("char ItemSeparator {get;}") { _ in .char(0x2f) }
      t.property("char AltItemSeparator {get;}") { _ in .char(0x5c) }
      t.method("string ToString()") { Value(me($0)?.qualifiedName ?? "") }
    })

  static let driveInfo = TypeInfo(
    "System.Management.Automation.PSDriveInfo", base: .object, interfaces: { [.icomparable] },
    extended: { driveExtensions() },
    declare: { t in
      @Sendable func me(_ c: Call) -> PSDriveObj? { c.this.base.obj as? PSDriveObj }
      t.property(
        "string CurrentLocation {get;set;}", get: { Value(me($0)?.currentLocation ?? "") },
        set: { c in
          guard let drive = me(c) else { return .nothing }
          drive.location =
            drive.provider.isFileSystem ? PathText.full(drive.root, "./" + PathText.slashes(c.text(0))) : c.text(0)
          return .nothing
        })
      t.property("string Name {get;}") { Value(me($0)?.name ?? "") }
      t.property("System.Management.Automation.ProviderInfo Provider {get;}") {
        me($0).map { .object($0.provider.info) } ?? .null
      }
      t.property("string Root {get;}") { Value(me($0)?.root ?? "") }
      t.property(
        "string Description {get;set;}", get: { Value(me($0)?.driveDescription ?? "") },
        set: { c in
          me(c)?.driveDescription = c.text(0)
          return .nothing
        })
      t.property("System.Nullable[long] MaximumSize {get;}") { _ in .null }
      t.property("pscredential Credential {get;}") { _ in .null }
      t.property("string DisplayRoot {get;}") { _ in .null }
      t.property("bool VolumeSeparatedByColon {get;}") { .bool(me($0)?.isNamed ?? true) }
      t.method("string ToString()") { Value(me($0)?.name ?? "") }
      t.method("bool Equals(System.Object obj)") { c in
        guard let mine = me(c), let other = c.obj(0) else { return .bool(false) }
        return .bool(mine.equals(other))
      }
      t.method("int CompareTo(System.Object obj)") { c in
        guard let mine = me(c), let other = c.obj(0) as? PSDriveObj else {
          throw DotNetError.argument(
            "Cannot compare PSDriveInfo. A PSDriveInfo instance can be compared only to another PSDriveInfo instance.")
        }
        let order = Collation.invariant.compare(PSString.make(mine.name), PSString.make(other.name), .ignoreCase)
        return .int(Int32(order.signum()))
      }
    })

  /// Used and Free: bytes of the disk under a file system drive.
  @Sendable private static func driveExtensions() -> [(PSString, ExtendedMember)] {
    @Sendable func space(_ c: Call, free: Bool) -> Value {
      guard let drive = c.this.base.obj as? PSDriveObj, drive.provider.isFileSystem else { return .null }
      var facts = statvfs()
      guard statvfs(drive.root, &facts) == 0 else { return .null }
      let unit = UInt64(facts.f_frsize)
      let available = UInt64(facts.f_bavail).multipliedReportingOverflow(by: unit).partialValue
      let total = UInt64(facts.f_blocks).multipliedReportingOverflow(by: unit).partialValue
      return .long(Int64(truncatingIfNeeded: free ? available : total &- available))
    }
    return [
      (
        PSString.make("Used"),
        ExtendedMember(
          .code(get: { space($0, free: false) }, set: nil),
          script: "[System.IO.DriveInfo]::new($this.Root).TotalSize - $this.Free")
      ),
      (
        PSString.make("Free"),
        ExtendedMember(
          .code(get: { space($0, free: true) }, set: nil), script: "[System.IO.DriveInfo]::new($this.Root).AvailableFreeSpace")
      ),
    ]
  }

  static let pathInfo = TypeInfo(
    "System.Management.Automation.PathInfo", base: .object,
    declare: { t in
      @Sendable func me(_ c: Call) -> ItemPath? { (c.this.base.obj as? PathInfoObj)?.item }
      t.property("System.Management.Automation.PSDriveInfo Drive {get;}") { me($0)?.drive.map { .object($0) } ?? .null }
      t.property("System.Management.Automation.ProviderInfo Provider {get;}") {
        me($0).map { .object($0.provider.info) } ?? .null
      }
      t.property("string ProviderPath {get;}") { Value(me($0)?.path ?? "") }
      t.property("string Path {get;}") { Value(me($0)?.display ?? "") }
      t.method("string ToString()") { Value(me($0)?.display ?? "") }
    })

  static let pathInfoStack = TypeInfo(
    "System.Management.Automation.PathInfoStack", base: .object,
    interfaces: { [.ienumerable, .icollection] },
    declare: { t in
      @Sendable func me(_ c: Call) -> PathInfoStackObj? { c.this.base.obj as? PathInfoStackObj }
      t.property("string Name {get;}") { Value(me($0)?.name ?? "") }
      t.property("int Count {get;}") { .int(Int32(truncatingIfNeeded: me($0)?.paths.count ?? 0)) }
      t.method("System.Management.Automation.PathInfo Peek()") { c in
        guard let first = me(c)?.paths.first else { throw DotNetError.invalidOperation("Stack empty.") }
        return .object(first)
      }
      t.method("System.Management.Automation.PathInfo[] ToArray()") { c in
        .object(ArrayObj(ContiguousArray((me(c)?.paths ?? []).map { .object($0) }), of: pathInfo))
      }
    })
}
