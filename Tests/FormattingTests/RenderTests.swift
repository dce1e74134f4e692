// Tables, lists, wide and custom views against what PowerShell made of the same snippets.

import Foundation
import Testing

@Suite struct RenderTests {
  static let snippets: [RecordedSnippet] = {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Conformance/render/shapes.jsonl")
    guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
    return text.split(separator: "\n").compactMap { line in
      guard let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String], let id = object["id"],
        let code = object["code"], let output = object["out"]
      else { return nil }
      return RecordedSnippet(id: id, code: code, output: output)
    }
  }()

  @Test func rendersAsRecorded() async throws {
    // Scripts need a deep stack.
    await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
      let thread = Thread {
        RenderTests.run()
        done.resume()
      }
      thread.stackSize = 1 << 28
      thread.start()
    }
  }

  static func run() {
    #expect(RenderTests.snippets.count > 300)
    var failures: [String] = []
    let verbose = ProcessInfo.processInfo.environment["RENDER_DIFF"] != nil
    for snippet in RenderTests.snippets {
      let got: String
      do { got = try SnippetRunner().render(snippet.code) } catch { got = "THREW \(error)" }
      if got != snippet.output {
        failures.append(snippet.id)
        if verbose { print("## \(snippet.id) \(snippet.code)\n--- expected\n\(snippet.output)\n--- got\n\(got)") }
      }
    }
    #expect(failures.isEmpty, "\(failures.count) of \(RenderTests.snippets.count): \(failures.prefix(20))")
  }
}
