// Escape sequences: what they look like with OutputRendering Ansi, and that plain output has none.

import Engine
import Formatting
import Foundation
import Objects
import Testing

@Suite struct StyleTests {
  private static func lines(_ code: String, _ rendering: OutputRendering) async -> [String] {
    await withCheckedContinuation { done in
      let thread = Thread {
        let runner = SnippetRunner()
        runner.service.style.rendering = rendering
        let text = (try? runner.service.render(runner.values(code))) ?? "THREW"
        let shown = text.split(separator: "\u{1b}", omittingEmptySubsequences: false).joined(separator: "<ESC>")
        done.resume(returning: shown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      }
      thread.stackSize = 1 << 28
      thread.start()
    }
  }

  private static let object = "[pscustomobject]@{ Name = \"$([char]27)[1mbold$([char]27)[22m\"; Next = 'n' }"

  @Test func tablesDecorateHeadingsAndResetCells() async {
    #expect(
      await StyleTests.lines(StyleTests.object, .ansi) == [
        "", "<ESC>[32;1mName<ESC>[0m<ESC>[32;1m Next<ESC>[0m", "<ESC>[32;1m----<ESC>[0m <ESC>[32;1m----<ESC>[0m",
        "<ESC>[1mbold<ESC>[22m<ESC>[0m n", "", "",
      ])
  }

  @Test func plainOutputHasNoSequences() async {
    #expect(await StyleTests.lines(StyleTests.object, .plainText) == ["", "Name Next", "---- ----", "bold n", "", ""])
  }
}
