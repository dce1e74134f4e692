// How a command ends: ThrowTerminatingError past its own handlers, clean blocks, what a return in a value leaves; and blocks as delegates.

import Testing

@testable import Engine

@Suite struct CommandEndTests {
  private let failing = """
    function Fail { [CmdletBinding()] param()
      try { $PSCmdlet.ThrowTerminatingError([System.Management.Automation.ErrorRecord]::new(
        [ArgumentException]::new('no'), 'Id', 'InvalidArgument', $null)) } catch { 'own' } finally { 'finally' }
      'after' }

    """

  @Test func ThrowTerminatingErrorPassesHandlersOfItsCommand() throws {
    let run = try ScriptRun(
      failing + "try { Fail } catch [System.Management.Automation.CmdletInvocationException] { $_.FullyQualifiedErrorId }")
    #expect(run.output == ["finally", "Id,Fail"])
  }

  @Test func cleanNeedsAnotherBlockToHaveRun() throws {
    let run = try ScriptRun(
      "function A { clean { $script:log += 'A' } }; function B { end {} clean { $script:log += 'B' } }; A; B; $log")
    #expect(run.output == ["B"])
  }

  @Test func returnInAValueWritesToTheBlock() throws {
    let run = try ScriptRun("function F { $x = if ($true) { return 'one' } }; F; (F).Length")
    #expect(run.output == ["one", "3"])
  }

  @Test func blocksBecomeDelegates() throws {
    let run = try ScriptRun(
      "$f = [Func[int, string]]{ $args[0] * 2 }; $f.Invoke(21).GetType().Name; $f.DynamicInvoke(4); $f -is [Delegate]")
    #expect(run.output == ["String", "8", "True"])
  }
}
