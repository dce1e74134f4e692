// What PowerShell's type data adds to files and directories: BaseName, Mode, the texts of listings, links, and Unix's owner and mode.

import Glibc
import Primitives

/// `System.Diagnostics.FileVersionInfo` of a file: Unix programs carry none, so that only the name is there.
public final class FileVersionInfoObj: Obj {
  public let path: String
  public init(_ path: String) {
    self.path = path
    super.init()
  }
  public static let versionInfo = TypeInfo(
    "System.Diagnostics.FileVersionInfo", base: .object, extended: rawVersions,
    declare: { t in
      t.property("string FileName {get;}") { Value(($0.this.base.obj as? FileVersionInfoObj)?.path ?? "") }
      for name in [
        "FileVersion", "ProductVersion", "ProductName", "FileDescription", "CompanyName", "InternalName", "OriginalFilename",
      ] {
        t.property("string \(name) {get;}") { _ in .null }
      }
      t.property("bool IsDebug {get;}") { _ in .bool(false) }
    })

  /// Both versions as numbers.
  @Sendable private static func rawVersions() -> [TypeDataMember.Named] {
    ["FileVersion", "ProductVersion"].map { name in
      let parts = ["Major", "Minor", "Build", "Private"].map { name.dropLast(7) + $0 + "Part" }
      let script = "New-Object System.Version -ArgumentList @(" + parts.map { "\n            $this.\($0)" }.joined() + ")"
      return TypeDataMember.computed(name + "Raw", script: script) { c in
        let numbers = try parts.map { try MemberAccess.get(c.this, PSString.make(String($0)), c.runtime)?.base.integer ?? 0 }
        return try Conversion.convert(Value(numbers.map(String.init).joined(separator: ".")), to: .version, c.runtime)
      }
    }
  }
  public override var type: TypeInfo { FileVersionInfoObj.versionInfo }
  public override func describe(_ runtime: Runtime) throws -> String {
    var text = "File:             \(path)\n"
    for name in ["InternalName", "OriginalFilename", "FileVersion", "FileDescription", "Product", "ProductVersion"] {
      text += (name + ":" + String(repeating: " ", count: 18)).prefix(18) + "\n"
    }
    for name in ["Debug", "Patched", "PreRelease", "PrivateBuild", "SpecialBuild"] {
      text += (name + ":" + String(repeating: " ", count: 18)).prefix(18) + "False\n"
    }
    return text + "Language:         \n"
  }
}

/// Names of users and groups by number, read once from the system's tables.
private enum UnixNames {
  static let users = table("/etc/passwd")
  static let groups = table("/etc/group")

  private static func table(_ path: String) -> [UInt32: String] {
    guard let bytes = try? Files.read(path) else { return [:] }
    var names: [UInt32: String] = [:]
    for line in bytes.split(separator: 0x0a) {
      let fields = line.split(separator: 0x3a, omittingEmptySubsequences: false)
      guard fields.count > 2, let number = UInt32(String(decoding: fields[2], as: UTF8.self)) else { continue }
      if names[number] == nil { names[number] = String(decoding: fields[0], as: UTF8.self) }
    }
    return names
  }
}

/// `Platform.Unix.CommonStat`: what `stat` says of a file.
final class UnixStatObj: Obj {
  let facts: stat
  init(_ facts: stat) {
    self.facts = facts
    super.init()
  }
  override var type: TypeInfo { UnixStatObj.commonStat }

  static let itemType = TypeInfo.enumeration(
    "System.Management.Automation.Platform+Unix+ItemType",
    ["Directory", "File", "SymbolicLink", "BlockDevice", "CharacterDevice", "NamedPipe", "Socket"])

  private var kind: Int64 {
    switch facts.st_mode & S_IFMT {
    case S_IFDIR: return 0
    case S_IFLNK: return 2
    case S_IFBLK: return 3
    case S_IFCHR: return 4
    case S_IFIFO: return 5
    case S_IFSOCK: return 6
    default: return 1
    }
  }

  private static func time(_ time: timespec) -> Value {
    .dateTime(
      PSDateTime(
        unchecked: UInt64(
          clamping: PSDateTime.unixEpochTicks + Int64(time.tv_sec) * PSTimeSpan.ticksPerSecond), .utc
      ).toLocalTime())
  }

  static let commonStat = TypeInfo(
    "System.Management.Automation.Platform+Unix+CommonStat", base: .object,
    declare: { t in
      @Sendable func own(_ c: Call) -> UnixStatObj? { c.this.base.obj as? UnixStatObj }
      func number(_ name: String, _ get: @escaping @Sendable (stat) -> Int64) {
        t.property("long \(name) {get;}") { own($0).map { .long(get($0.facts)) } ?? .null }
      }
      number("Inode") { Int64(truncatingIfNeeded: $0.st_ino) }
      t.property("int Mode {get;}") { own($0).map { .int(Int32(truncatingIfNeeded: $0.facts.st_mode)) } ?? .null }
      t.property("int UserId {get;}") { own($0).map { .int(Int32(truncatingIfNeeded: $0.facts.st_uid)) } ?? .null }
      t.property("int GroupId {get;}") { own($0).map { .int(Int32(truncatingIfNeeded: $0.facts.st_gid)) } ?? .null }
      t.property("int HardlinkCount {get;}") {
        own($0).map { .int(Int32(truncatingIfNeeded: $0.facts.st_nlink)) } ?? .null
      }
      number("Size") { Int64($0.st_size) }
      t.property("datetime AccessTime {get;}") { own($0).map { time($0.facts.st_atim) } ?? .null }
      t.property("datetime ModifiedTime {get;}") { own($0).map { time($0.facts.st_mtim) } ?? .null }
      t.property("datetime StatusChangeTime {get;}") { own($0).map { time($0.facts.st_ctim) } ?? .null }
      number("BlockSize") { Int64($0.st_blksize) }
      number("DeviceId") { Int64(truncatingIfNeeded: $0.st_dev) }
      t.property("int NumberOfBlocks {get;}") {
        own($0).map { .int(Int32(truncatingIfNeeded: $0.facts.st_blocks)) } ?? .null
      }
      t.property("System.Management.Automation.Platform+Unix+ItemType ItemType {get;}") {
        own($0).map { .object(EnumValue(itemType, $0.kind)) } ?? .null
      }
      for (name, bit): (String, UInt32) in [("IsSetUid", 0o4000), ("IsSetGid", 0o2000), ("IsSticky", 0o1000)] {
        t.property("bool \(name) {get;}") { .bool((own($0)?.facts.st_mode ?? 0) & bit != 0) }
      }
      t.method("string GetModeString()") { Value(FileInfoExtensions.unixMode(own($0)?.facts.st_mode ?? 0)) }
      t.method("string GetUserName()") { c in
        own(c).map { Value(UnixNames.users[$0.facts.st_uid] ?? String($0.facts.st_uid)) } ?? .null
      }
      t.method("string GetGroupName()") { c in
        own(c).map { Value(UnixNames.groups[$0.facts.st_gid] ?? String($0.facts.st_gid)) } ?? .null
      }
    })
}

enum FileInfoExtensions {
  private static func me(_ c: Call) -> FileInfoObj? { c.this.base.obj as? FileInfoObj }

  /// The facts of the path itself, not of what a link leads to.
  private static func own(_ info: FileInfoObj) -> stat? {
    var facts = stat()
    return lstat(info.path, &facts) == 0 ? facts : nil
  }

  /// Where a link points; nil for anything else.
  static func linkTarget(_ path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 4097)
    let count = readlink(path, &buffer, 4096)
    guard count >= 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func mode(_ c: Call, hardLinks: Bool) -> Value {
    guard let info = me(c), let facts = own(info) else { return .emptyString }
    let isLink = facts.st_mode & S_IFMT == S_IFLNK || (hardLinks && !info.isDirectory && facts.st_nlink > 1)
    let owner: UInt32 = facts.st_uid == geteuid() ? 0o200 : facts.st_gid == getegid() ? 0o020 : 0o002
    let isReadOnly = facts.st_mode & owner == 0
    let isHidden = info.name.utf8.first == 0x2e
    return Value("\(isLink ? "l" : info.isDirectory ? "d" : "-")-\(isReadOnly ? "r" : "-")\(isHidden ? "h" : "-")-")
  }

  /// `-rw-r--r--`.
  static func unixMode(_ mode: UInt32) -> String {
    let kind: Character
    switch mode & S_IFMT {
    case S_IFDIR: kind = "d"
    case S_IFLNK: kind = "l"
    case S_IFBLK: kind = "b"
    case S_IFCHR: kind = "c"
    case S_IFSOCK: kind = "s"
    case S_IFIFO: kind = "p"
    default: kind = "-"
    }
    var text = String(kind)
    for (shift, special, letter): (UInt32, UInt32, String) in [(6, 0o4000, "s"), (3, 0o2000, "s"), (0, 0o1000, "t")] {
      let bits = mode >> shift
      text += bits & 4 != 0 ? "r" : "-"
      text += bits & 2 != 0 ? "w" : "-"
      let runs = bits & 1 != 0
      text += mode & special != 0 ? (runs ? letter : letter.uppercased()) : runs ? "x" : "-"
    }
    return text
  }

  /// A computation: of a text, or what PowerShell's type data has as a script.
  private static func code(
    _ name: String, script: String? = nil, hidden: Bool = false, _ get: @escaping @Sendable (Call) throws -> Value
  ) -> TypeDataMember.Named {
    TypeDataMember.computed(
      name, script: script, hidden: hidden, valueType: script == nil ? "System.String" : "System.Object", get)
  }

  /// Members of both kinds.
  private static let shared: [TypeDataMember.Named] = [
    code("Mode") { mode($0, hardLinks: true) },
    code("ModeWithoutHardLink") { mode($0, hardLinks: false) },
  ]

  /// Links and the texts of listings.
  private static let later: [TypeDataMember.Named] = [
    code("ResolvedTarget") { c in
      guard let info = me(c) else { return .null }
      guard let resolved = realpath(info.path, nil) else { return Value(info.path) }
      defer { free(resolved) }
      return Value(String(cString: resolved))
    },
    TypeDataMember.alias("Target", of: "LinkTarget"),
    code("LinkType") { c in
      guard let info = me(c), let facts = own(info) else { return .null }
      if facts.st_mode & S_IFMT == S_IFLNK { return Value("SymbolicLink") }
      return !info.isDirectory && facts.st_nlink > 1 ? Value("HardLink") : .null
    },
    code("NameString", hidden: true) { c in
      guard let info = me(c) else { return .emptyString }
      return Value(c.runtime.styledFileName(info.name, info))
    },
    code("LengthString", hidden: true) { c in
      guard let info = me(c), !info.isDirectory else { return .emptyString }
      return Value(String(info.facts?.length ?? 0))
    },
    code("LastWriteTimeString", hidden: true) { c in
      guard let time = try MemberAccess.get(c.this, PSString.make("LastWriteTime"), c.runtime) else { return .emptyString }
      let culture = Culture.named(c.runtime.cultureName)
      let text: (String, Int) throws -> String = { format, width in
        let text = try Formattable.toString(time, format: PSString.make(format), culture: culture, c.runtime).string
        return String(repeating: " ", count: max(0, width - text.count)) + text
      }
      return Value(try text("d", 10) + " " + text("t", 8))
    },
  ]

  /// `FileInfo`.
  @Sendable static func file() -> [TypeDataMember.Named] {
    shared + [
      code("VersionInfo", script: "[System.Diagnostics.FileVersionInfo]::GetVersionInfo($this.FullName)") { c in
        me(c).map { .object(FileVersionInfoObj($0.path)) } ?? .null
      },
      code("BaseName", script: "[System.IO.Path]::GetFileNameWithoutExtension($this.Name)") { c in
        guard let info = me(c) else { return .emptyString }
        let name = info.name
        let tail = Paths.fileExtension(name)
        return Value(tail.isEmpty ? name : String(name.dropLast(tail.count)))
      },
    ] + later
  }

  /// `DirectoryInfo`.
  @Sendable static func directory() -> [TypeDataMember.Named] {
    shared + [code("BaseName", script: "$this.Name") { Value(me($0)?.name ?? "") }] + later
  }

  /// `FileSystemInfo`: what `stat` says.
  @Sendable static func unix() -> [TypeDataMember.Named] {
    [
      TypeDataMember.computed(
        "UnixStat", valueType: "System.Management.Automation.Platform+Unix+CommonStat", noteBehind: PSString.make("PSChildName")
      ) { c in
        me(c).flatMap { own($0) }.map { .object(UnixStatObj($0)) } ?? .null
      },
      code("UnixMode", script: "if ($this.UnixStat) { $this.UnixStat.GetModeString() }") { c in
        me(c).flatMap { own($0) }.map { Value(unixMode($0.st_mode)) } ?? .null
      },
      code("User", script: " if ($this.UnixStat) { $this.UnixStat.GetUserName() } ") { c in
        me(c).flatMap { own($0) }.map { Value(UnixNames.users[$0.st_uid] ?? String($0.st_uid)) } ?? .null
      },
      code("Group", script: " if ($this.UnixStat) { $this.UnixStat.GetGroupName() } ") { c in
        me(c).flatMap { own($0) }.map { Value(UnixNames.groups[$0.st_gid] ?? String($0.st_gid)) } ?? .null
      },
      code("Size", script: "$this.UnixStat.Size") { c in me(c).flatMap { own($0) }.map { .long(Int64($0.st_size)) } ?? .null },
    ]
  }

  /// Sets the attributes that Unix has: write protection.
  static func setAttributes(_ path: String, _ bits: Int64) throws {
    guard let facts = Files.facts(path) else { throw Files.failure(path, ENOENT) }
    let mode = facts.mode & 0o7777
    let wanted = bits & 1 != 0 ? mode & ~0o222 : mode | 0o200
    if wanted != mode, chmod(path, wanted) != 0 { throw Files.failure(path) }
  }
}
