// `[System.IO.DriveInfo]`: the mounted file systems.

import Engine
import Glibc
import Objects
import Primitives

final class DriveInfoObj: Obj {
  let name: String
  init(_ name: String) {
    self.name = name
    super.init()
  }
  override var type: TypeInfo { DriveInfoObj.info }
  override func describe(_ runtime: Runtime) throws -> String { name }

  static let info = TypeInfo("System.IO.DriveInfo", base: .object, declare: declare)
  static let family = TypeCatalog.Family(types: [info.fullName: { info }])

  /// Mount points with the kinds of their file systems, as the kernel lists them.
  private static func mounts() -> [(path: String, kind: String)] {
    String(decoding: TextFiles.read("/proc/self/mounts") ?? [], as: UTF8.self).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ")
      guard parts.count > 2 else { return nil }
      return (unescaped(String(parts[1])), String(parts[2]))
    }
  }

  /// The kernel writes blanks in paths as octal numbers.
  private static func unescaped(_ text: String) -> String {
    guard text.contains("\\") else { return text }
    var out = ""
    var rest = Substring(text)
    while let at = rest.firstIndex(of: "\\") {
      out += rest[..<at]
      rest = rest[rest.index(after: at)...]
      if let code = UInt8(rest.prefix(3), radix: 8) {
        out.unicodeScalars.append(Unicode.Scalar(code))
        rest = rest.dropFirst(3)
      } else {
        out += "\\"
      }
    }
    return out + rest
  }

  private func facts() throws -> statvfs {
    var facts = statvfs()
    guard statvfs(name, &facts) == 0 else {
      throw DotNetError(
        "System.IO.DriveNotFoundException",
        "Could not find the drive '\(name)'. The drive might not be ready or might not be mapped.")
    }
    return facts
  }

  /// The kind of the file system that the path lies on: that of the longest mount point above it.
  private var kind: String {
    let path = name == "/" || !name.hasSuffix("/") ? name : String(name.dropLast())
    let above = DriveInfoObj.mounts().filter { path == $0.path || $0.path == "/" || path.hasPrefix($0.path + "/") }
    return above.enumerated().max { ($0.element.path.utf8.count, $0.offset) < ($1.element.path.utf8.count, $1.offset) }?.element
      .kind ?? ""
  }

  private static let network: Set<String> = [
    "afs", "cifs", "coda", "fuse.sshfs", "gfs2", "gpfs", "lustre", "ncp", "ncpfs", "nfs", "nfs4", "smb", "smb2", "smbfs",
    "sshfs", "9p",
    "ceph", "acfs", "panfs", "ocfs2", "novell", "vmblock", "vmhgfs", "vxfs", "smb3",
  ]
  private static let memory: Set<String> = [
    "anoninode", "anon-inode FS", "bdevfs", "binfmt_misc", "bpf", "bpf_fs", "cgroup", "cgroup2", "cgroup2fs", "cgroupfs",
    "configfs",
    "cpuset", "debugfs", "devfs", "devpts", "devtmpfs", "efivarfs", "fuse.gvfsd-fuse", "futexfs", "hugetlbfs", "inotifyfs",
    "mqueue",
    "none", "nsfs", "overlay-none", "pipefs", "proc", "pstore", "pstorefs", "ramfs", "rootfs", "rpc_pipefs", "securityfs",
    "selinux",
    "selinuxfs", "sockfs", "sysfs", "tmpfs", "tracefs", "usbdevfs", "fusectl",
  ]
  private static let fixed: Set<String> = [
    "aufs", "apfs", "bcachefs", "befs", "bfs", "btrfs", "drvfs", "ecryptfs", "ext", "ext2", "ext2_old", "ext3", "ext4",
    "ext4dev",
    "f2fs", "fat", "fuseblk", "fuseext2", "fusefat", "hfs", "hfsplus", "hpfs", "jbd", "jbd2", "jfs", "jffs", "jffs2", "lxfs",
    "minix",
    "msdos", "ocfs", "omfs", "openprom", "overlay", "overlayfs", "qnx4", "reiserfs", "squashfs", "swap", "sysv", "ubifs", "udf",
    "ufs",
    "umsdos", "unionfs", "upperfs", "vfat", "wslfs", "xenix", "xfs", "xia", "zfs", "ntfs", "ntfs-3g", "exfat",
  ]

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func me(_ c: Call) throws -> DriveInfoObj {
      guard let own = c.this.base.obj as? DriveInfoObj else { throw DotNetError.argumentNull("drive") }
      return own
    }
    t.constructor("new(string driveName)") { c in
      let name = try c.required(0, "driveName").string
      if name.isEmpty { throw DotNetError.argument("Must specify valid drive name.", "driveName") }
      return .object(DriveInfoObj(name))
    }
    t.property("string Name {get;}") { Value(try me($0).name) }
    t.property("bool IsReady {get;}") { .bool(Files.isDirectory(try me($0).name)) }
    t.property("System.IO.DirectoryInfo RootDirectory {get;}") { .object(FileInfoObj(try me($0).name, isDirectory: true)) }
    t.property("System.IO.DriveType DriveType {get;}") { c in
      let own = try me(c)
      guard Files.isDirectory(own.name) else { return EnumTypes.value("System.IO.DriveType", 1) }
      let kind = own.kind
      let number =
        network.contains(kind) ? 4 : memory.contains(kind) ? 6 : fixed.contains(kind) ? 3 : kind == "iso9660" ? 5 : 0
      return EnumTypes.value("System.IO.DriveType", number)
    }
    t.property("string DriveFormat {get;}") { c in
      _ = try me(c).facts()
      return Value(try me(c).kind)
    }
    for (label, size): (String, @Sendable (statvfs) -> UInt) in [
      ("AvailableFreeSpace", { $0.f_bavail }), ("TotalFreeSpace", { $0.f_bfree }), ("TotalSize", { $0.f_blocks }),
    ] {
      t.property("long \(label) {get;}") { c in
        let facts = try me(c).facts()
        return .long(Int64(clamping: UInt64(size(facts)).multipliedReportingOverflow(by: UInt64(facts.f_frsize)).partialValue))
      }
    }
    t.property(
      "string VolumeLabel {get;set;}", get: { Value(try me($0).name) },
      set: { _ in throw DotNetError("System.PlatformNotSupportedException", "Operation is not supported on this platform.") })
    t.staticMethod("static System.IO.DriveInfo[] GetDrives()") { _ in
      .object(ArrayObj(ContiguousArray(mounts().map { .object(DriveInfoObj($0.path)) }), of: info))
    }
    t.method("string ToString()") { Value(try me($0).name) }
  }
}
