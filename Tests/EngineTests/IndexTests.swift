// What an index means: one array, several indexes, a key.

import Testing

@testable import Engine

@Suite struct IndexTests {
  @Test func anArrayExpressionIsOneIndex() throws {
    let run = try ScriptRun("@('abc'[@(5, 6)]).Count; @('abc'[5, 6]).Count; -join 'abc'[@(0, 2)]; @('p', 'q')[1]")
    #expect(run.output == ["0", "2", "ac", "q"])
  }

  @Test func aCastToObjectIsAKey() throws {
    let run = try ScriptRun("$o = [ordered]@{ 10 = 'ten' }; $o[0]; $o[[object]10]")
    #expect(run.output == ["ten", "ten"])
  }
}
