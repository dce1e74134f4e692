// Items, content and locations in a folder of the test's own: what a person would see, and that nothing hostile crashes or is lost.

import Engine
import Foundation
import Glibc
import Objects
import Primitives
import Syntax
import Testing

@testable import Commands

/// Runs scripts in a session whose location is a fresh folder.
private final class Folder {
  let path: String
  let session: Session

  init() {
    path = NSTemporaryDirectory() + "/providers-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    session = Session(host: Host())
    session.location = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    var probe: UInt8 = 0
    session.stackLimit = withUnsafeMutablePointer(to: &probe) { UInt(bitPattern: $0) } - (1 << 27)
    StandardModules.install(in: session)
  }
  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Texts of what a script writes; errors are written as their ids and categories.
  func run(_ script: String) -> [String] {
    let sink = CaptureSink()
    let parsed = Parser.parse(text: script)
    let block = ScriptBlock(CodeBlock(parsed.root, root: parsed.root), module: nil)
    do { try session.runTop(block, [], out: sink) } catch let thrown as Thrown {
      return [thrown.record.fullyQualifiedErrorId + " " + "\(thrown.record.category)"]
    } catch {
      return ["threw \(error)"]
    }
    return sink.items.map { (try? Text.string($0, session).string) ?? "no text" }
  }
}

/// Scripts need a deep stack.
private func deep(_ body: @escaping @Sendable () throws -> Void) async throws {
  let failure: (any Error)? = await withCheckedContinuation { done in
    let thread = Thread {
      do {
        try body()
        done.resume(returning: nil)
      } catch { done.resume(returning: error) }
    }
    thread.stackSize = 1 << 28
    thread.start()
  }
  if let failure { throw failure }
}

@Suite struct ProviderTests {
  @Test func contentGoesRoundWithItsEnds() async throws {
    try await deep {
      let folder = Folder()
      #expect(
        folder.run("Set-Content a.txt 'one', 'two'; Add-Content a.txt three; Get-Content a.txt") == ["one", "two", "three"])
      #expect(folder.run("(Get-Content a.txt -Raw).Length") == ["14"])
      #expect(folder.run("Get-Content a.txt -Tail 1; Get-Content a.txt -TotalCount 1") == ["three", "one"])
      #expect(
        folder.run("[IO.File]::WriteAllText(\"$PWD/m.txt\", \"a`rb`r`nc`nd\"); Get-Content m.txt") == ["a", "b", "c", "d"])
    }
  }

  @Test func hostileNamesAreItemsLikeOthers() async throws {
    try await deep {
      let folder = Folder()
      for name in ["line\nend", "br[ack]ets", "e\u{301}clair", " blank ", "-dash"] {
        FileManager.default.createFile(atPath: folder.session.location + "/" + name, contents: Data("x".utf8))
      }
      // Bytes that are no UTF-8.
      let raw = Array(folder.session.location.utf8CString.dropLast()) + [0x2f, -1, -2, 0]
      let file = open(raw, O_CREAT | O_WRONLY, 0o644)
      close(file)
      #expect(folder.run("(Get-ChildItem).Count") == ["5"])
      #expect(folder.run("(Get-ChildItem | Where-Object Length -eq 1).Count") == ["5"])
      #expect(folder.run("Get-Content -LiteralPath \"line`nend\"; Get-Content -LiteralPath 'br[ack]ets'") == ["x", "x"])
      #expect(folder.run("Test-Path 'br[ack]ets'; Test-Path -LiteralPath 'br[ack]ets'") == ["False", "True"])
    }
  }

  @Test func linksInCirclesEnd() async throws {
    try await deep {
      let folder = Folder()
      _ = folder.run("$null = New-Item -ItemType Directory d; $null = New-Item -ItemType SymbolicLink d/up -Value ..")
      symlink("loop", folder.session.location + "/loop")
      #expect(folder.run("(Get-ChildItem -Recurse).Count") == ["3"])
      #expect(folder.run("(Get-ChildItem -Recurse -FollowSymlink -WarningAction SilentlyContinue).Count").count == 1)
      #expect(folder.run("Remove-Item d -Recurse; Test-Path d; Test-Path .") == ["False", "True"])
    }
  }

  @Test func failuresSayWhatAndKeepWhatWas() async throws {
    try await deep {
      let folder = Folder()
      _ = folder.run("Set-Content keep.txt precious; $null = New-Item -ItemType Directory dir")
      #expect(
        folder.run("Get-Item gone -ErrorAction Stop") == [
          "PathNotFound,Microsoft.PowerShell.Commands.GetItemCommand ObjectNotFound"
        ])
      #expect(
        folder.run("Copy-Item dir/none.txt keep.txt -ErrorAction Stop")
          == ["PathNotFound,Microsoft.PowerShell.Commands.CopyItemCommand ObjectNotFound"])
      #expect(
        folder.run("New-Item keep.txt -ErrorAction Stop") == [
          "NewItemIOError,Microsoft.PowerShell.Commands.NewItemCommand WriteError"
        ])
      #expect(
        folder.run("Move-Item keep.txt dir/no/such -ErrorAction Stop")
          == ["MoveFileInfoItemIOError,Microsoft.PowerShell.Commands.MoveItemCommand WriteError"])
      #expect(folder.run("Get-Content keep.txt") == ["precious"])
      #expect(folder.run("(Get-ChildItem -Force).Name -join ' '") == ["dir keep.txt"])
    }
  }

  @Test func drivesAndLocations() async throws {
    try await deep {
      let folder = Folder()
      let script = """
        $null = New-Item -ItemType Directory data/in
        Set-Content data/in/a.csv A
        $null = New-PSDrive Work FileSystem (Convert-Path data)
        Push-Location Work:/in
        "$PWD"
        Get-Content a.csv
        Set-Location ../../..
        "$PWD"
        Pop-Location
        (Convert-Path Work:/in/a.csv) -eq (Convert-Path data/in/a.csv)
        $x = 1; (Get-Item Variable:x).Value; Set-Item Variable:x 2; $x
        Set-Item Env:PROVIDER_TEST v; $env:PROVIDER_TEST; Remove-Item Env:PROVIDER_TEST; Test-Path Env:PROVIDER_TEST
        """
      #expect(folder.run(script) == ["Work:/in", "A", "Work:/", "True", "1", "2", "v", "False"])
    }
  }

  @Test func pathsByText() {
    #expect(PathText.full("/a/b", "../c/./d") == "/a/c/d")
    #expect(PathText.full("/", "../..") == "/")
    #expect(PathText.parent("/opt/tools/") == "/opt")
    #expect(PathText.parent("/x") == "/")
    #expect(PathText.leaf("a/b.tar.gz") == "b.tar.gz")
    #expect(PathText.join("a/", "/b") == "a/b")
    #expect(PathText.relative(from: "/a/b", to: "/a/c/d") == "../c/d")
    #expect(PathText.isWithin("/a/bc", "/a/b") == false)
    #expect(PathText.slashes("a\\b") == "a/b")
    // A combining mark behind a slash belongs to the name, not to the slash.
    #expect(PathText.leaf("a/\u{301}x") == "\u{301}x")
  }

  @Test func searchPatterns() {
    #expect(FileNameExpression.search("*.txt", ignoreCase: true).matches("A.TXT"))
    #expect(FileNameExpression.search("*.*", ignoreCase: true).matches("none"))
    #expect(FileNameExpression.search("a?c", ignoreCase: true).matches("abc"))
    #expect(!FileNameExpression.search("*.txt", ignoreCase: true).matches("a.txt.bak"))
  }

  @Test func attributeFilters() throws {
    let flags = try #require(TypeCatalog.find("System.IO.FileAttributes"))
    let type = TypeCatalog.construct(FlagsExpressionObj.definition, [flags])
    func filter(_ text: String) throws -> AttributeFilter { AttributeFilter(try FlagsExpressionObj(type, [text]).groups) }
    #expect(try filter("!Directory+Hidden").accepts(2))
    #expect(try !filter("Directory,ReadOnly").accepts(128))
    #expect(throws: (any Error).self) { try filter("NoSuch") }
    #expect(throws: (any Error).self) { try filter("Hidden+") }
  }
}
