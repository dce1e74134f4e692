import Testing

@testable import Engine

@Suite struct ReferenceTests {
  @Test func nullAndTheCurrentObjectMakeTheirOwnReference() throws {
    let run = try ScriptRun(
      """
      $tokens = $null
      $ast = [System.Management.Automation.Language.Parser]::ParseInput('1 + 2', [ref]$tokens, [ref]$null)
      "$ast $($tokens.Count)"
      & { param($r) $r.Value = 5; $r.Value } ([ref]$null)
      """)
    #expect(run.output == ["1 + 2 4", "5"])
    #expect(run.errorIds.isEmpty)
  }

  @Test func aReferenceWritesItsVariable() throws {
    let run = try ScriptRun("function f([ref]$r) { $r.Value++ }; $x = 1; f ([ref]$x); f ([ref]$x); $x; [ref]$nosuch")
    #expect(run.output == ["3"])
    #expect(run.errorIds == ["NonExistingVariableReference"])
  }
}
