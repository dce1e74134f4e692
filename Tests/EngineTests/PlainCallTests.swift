// Frames and scopes of plain calls are used again: what a script keeps of a call must stay what it was.

import Testing

@testable import Engine

@Suite struct PlainCallTests {
  @Test func whatIsKeptOfACallStaysAsItWas() throws {
    let run = try ScriptRun(
      """
      function a($x) { $MyInvocation }
      $first = a 5
      $second = a 6
      $first.MyCommand.Name; $first.ScriptLineNumber; $second.ScriptLineNumber
      function b($x) { $PSBoundParameters }
      $p = b 1; $q = b 2
      $p['x']; $q['x']
      function c($x) { [ref]$x }
      $r = c 1; $s = c 2
      $r.Value = 7
      "$($r.Value) $($s.Value)"
      function d($x) { { $x }.GetNewClosure() }
      $one = d 1; $two = d 2
      "$(& $one) $(& $two)"
      """)
    #expect(run.output == ["a", "2", "3", "1", "2", "7 2", "1 2"])
    #expect(run.errorIds.isEmpty)
  }

  @Test func whatACallDefinesEndsWithItHoweverItEnds() throws {
    let run = try ScriptRun(
      """
      function inner { 'outer' }
      function asks { inner }
      function fails { function inner { 'own' }; asks; throw 'x' }
      try { fails } catch {}
      asks
      function leaves { function inner { 'own' }; asks; break }
      foreach ($i in 1) { leaves }
      asks
      """)
    #expect(run.output == ["own", "outer", "own", "outer"])
  }

  @Test func nothingOfACallIsLeftForTheNext() throws {
    let run = try ScriptRun(
      """
      function a($x) { if ($x) { $y = 1; $script:seen = 'y' }; "[$y]" }
      a 1; a 0
      function inner { 'outer' }
      function b($x) { if ($x) { function inner { 'own' } }; inner }
      b 1; b 0
      function c($n) { if ($n -eq 0) { throw 'deep' }; 'lost'; c ($n - 1) }
      try { $v = c 3 } catch { "$_ [$v]" }
      function e { 'kept' }
      $w = e; $w
      """)
    #expect(run.output == ["[1]", "[]", "own", "outer", "deep []", "kept"])
    // A caught error stays in $Error.
    #expect(run.errorIds == ["deep"])
  }

  @Test func aFunctionMayGoWhileItRuns() throws {
    let run = try ScriptRun(
      """
      function self($n) { function global:self($n) { "new $n" }; "old $n"; self ($n + 1) }
      self 1; self 5
      """)
    #expect(run.output == ["old 1", "new 2", "new 5"])
  }

  @Test func outerVariablesAreFoundThroughManyCalls() throws {
    let run = try ScriptRun(
      """
      $far = 'found'
      $s = { param($n) if ($n -eq 0) { $far } else { & $s ($n - 1) } }
      & $s 40
      """)
    #expect(run.output == ["found"])
  }
}
