// What scripts see of the parser, of script blocks and of the session: the .NET face of the engine.

import Testing

@testable import Engine

@Suite struct FacadeTests {
  private let parse =
    "$t = $null; $e = $null; $a = [System.Management.Automation.Language.Parser]::ParseInput($s, [ref]$t, [ref]$e); "

  @Test func treeTokensAndErrors() throws {
    let run = try ScriptRun(
      "$s = 'Get-Item -Path $x; if (1) { 2'; " + parse
        + "$a.GetType().FullName; $a.EndBlock.Statements.Count; $t[0].Kind; [string]$t[0].TokenFlags; $t[1].ParameterName; $e[0].ErrorId; $e[0].IncompleteInput"
    )
    #expect(
      run.output == [
        "System.Management.Automation.Language.ScriptBlockAst", "2", "Generic", "CommandName", "Path", "MissingEndCurlyBrace",
        "True",
      ])
  }

  @Test func findingNodes() throws {
    let run = try ScriptRun(
      "$s = 'a { b } ; function f($p = 1) { c }'; " + parse
        + "$all = $a.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true); "
        + "foreach ($c in $all) { $c.GetCommandName() }; "
        + "$outer = $a.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $false); $outer.Count; "
        + "$f = $a.Find({ $args[0] -is [System.Management.Automation.Language.FunctionDefinitionAst] }, $true); "
        + "$f.Parameters[0].DefaultValue.StaticType.FullName; $f.Parent.Parent -eq $a")
    #expect(run.output == ["a", "b", "c", "1", "System.Int32", "True"])
  }

  @Test func offsetsCountUtf16Units() throws {
    let run = try ScriptRun(
      "$s = '\"\u{1F600}\"; $x'; " + parse + "$v = $a.EndBlock.Statements[1].Extent; $v.StartOffset; $v.StartColumnNumber")
    #expect(run.output == ["6", "7"])
  }

  @Test func safeValues() throws {
    let run = try ScriptRun(
      "$s = '@(1, -2, \"x\")'; " + parse + "$a.EndBlock.Statements[0].SafeGetValue() -join ','; $s = 'f'; " + parse
        + "try { $a.SafeGetValue() } catch { $_.FullyQualifiedErrorId }")
    #expect(run.output == ["1,-2,x", "InvalidOperationException"])
  }

  @Test func coarseTokens() throws {
    let run = try ScriptRun(
      "$e = $null; $t = [System.Management.Automation.PSParser]::Tokenize('f $x \"s\" { 1 }', [ref]$e); "
        + "$t.ForEach({ [string]$_.Type }) -join ','; $t[1].Content; $t[2].Content; $e.Count")
    #expect(run.output == ["Command,Variable,String,GroupStart,Number,GroupEnd", "x", "s", "0"])
  }

  @Test func argumentsOfEventsAreOfOneKind() throws {
    let run = try ScriptRun(
      "[System.EventArgs].IsAssignableFrom([System.Management.Automation.PSEventArgs]); "
        + "[System.Management.Automation.PSEventArgs].BaseType -eq [System.EventArgs]")
    #expect(run.output == ["True", "True"])
  }

  @Test func namedBlocksAreInTheCallStack() throws {
    let run = try ScriptRun(
      "function f { begin { try { throw 'x' } catch { ($_.ScriptStackTrace -split ',')[0] } } }; f; "
        + "class C { [string] M() { try { throw 'x' } catch { return ($_.ScriptStackTrace -split ',')[0] }; return '' } }; [C]::new().M()"
    )
    #expect(run.output == ["at f<Begin>", "at M"])
  }

  @Test func steppablePipelines() throws {
    let run = try ScriptRun(
      "filter twice { $_ * 2 }; $p = { twice }.GetSteppablePipeline(); $p.Begin($true); [string]$p.Process(4); $p.End(); "
        + "try { { 1; 2 }.GetSteppablePipeline() } catch { $_.Exception.InnerException.GetType().Name }")
    #expect(run.output == ["8", "PSInvalidOperationException"])
  }

  @Test func host() throws {
    let run = try ScriptRun("$Host.Name; $Host.Version.Major; try { $Host.UI.ReadLine() } catch { $_.FullyQualifiedErrorId }")
    #expect(run.output == ["ConsoleHost", "7", "PSInvalidOperationException"])
  }

  @Test func beginOutputReachesTheNextStage() throws {
    let run = try ScriptRun(
      "function one { begin { 'b' } process { 'p' } end { 'e' } }; function two { begin { 'start' } process { \"<$_>\" } }; one | two"
    )
    #expect(run.output == ["start", "<b>", "<p>", "<e>"])
  }
}
