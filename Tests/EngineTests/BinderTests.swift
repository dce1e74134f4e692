// Parameter binding as scripts see it: what is bound, and with which error what is not.

import Objects
import Primitives
import Syntax
import Testing

@testable import Engine

/// Runs scripts and keeps what they put out and what the host was told.
final class ScriptRun {
  final class KeepingHost: Host {
    var lines: [String] = []
    override func writeLine(_ text: String) { lines.append(text) }
    override func writeErrorLine(_ text: String) { lines.append("error: " + text) }
    override func writeWarningLine(_ text: String) { lines.append("warning: " + text) }
    override func writeVerboseLine(_ text: String) { lines.append("verbose: " + text) }
  }

  let host = KeepingHost()
  let session: Session
  private(set) var output: [String] = []

  init(_ script: String) throws {
    session = Session(host: host)
    let block = try session.createBlock(script)
    let sink = CaptureSink()
    do { try session.runTop(block, [], out: sink) } catch let thrown as Thrown {
      host.lines.append("thrown: \(thrown.record.fullyQualifiedErrorId)")
    }
    output = try sink.items.map { try session.text($0) }
  }

  /// Ids of the errors, oldest first.
  var errorIds: [String] { session.errors.items.reversed().compactMap { ($0.obj as? ErrorRecord)?.fullyQualifiedErrorId } }
  var messages: [String] { session.errors.items.reversed().compactMap { ($0.obj as? ErrorRecord)?.exception.message } }
}

@Suite struct BinderTests {
  @Test func namesPositionsAndSwitches() throws {
    let run = try ScriptRun(
      """
      function f { param([int]$a, [string]$b = 'x', [switch]$c) "$a|$b|$c|$args" }
      f 1 two
      f -c 5
      f -b q 7 8 9
      f -a:3 -c:$false
      f 1 -Unknown 2
      """)
    #expect(run.output == ["1|two|False|", "5|x|True|", "7|q|False|8 9", "3|x|False|", "1|x|False|-Unknown 2"])
  }

  @Test func mandatoryAndUnknown() throws {
    let run = try ScriptRun(
      """
      function g { [CmdletBinding()] param([Parameter(Mandatory)][string]$Name, [string]$NameSpace) $Name }
      g
      g x -Bad 1
      g x y z
      g ''
      g -Na x
      g a -Name b
      g -Name
      """)
    #expect(
      run.errorIds == [
        "MissingMandatoryParameter,g", "NamedParameterNotFound,g", "PositionalParameterNotFound,g",
        "ParameterArgumentValidationErrorEmptyStringNotAllowed,g", "AmbiguousParameter,g", "MissingArgument,g",
      ])
    #expect(run.output == ["b"])
    #expect(run.messages[0] == "Cannot process command because of one or more missing mandatory parameters: Name.")
    #expect(
      run.messages[4]
        == "Parameter cannot be processed because the parameter name 'Na' is ambiguous. Possible matches include: -Name -NameSpace."
    )
  }

  @Test func validation() throws {
    let run = try ScriptRun(
      """
      function v { param([ValidateRange(1, 5)][int]$n, [ValidateSet('a', 'b')]$s, [ValidatePattern('^x')]$p, [ValidateScript({ $_ -gt 2 })]$q, \
      [ValidateCount(1, 2)][int[]]$c, [ValidateLength(2, 3)][string]$l, [ValidateNotNullOrEmpty()]$e) 'ok' }
      v -n 3 -s B -p xy -q 3 -c 1, 2 -l abc -e 1
      v -n 9
      v -s c
      v -p y
      v -q 1
      v -c 1, 2, 3
      v -l a
      v -e ''
      """)
    #expect(run.output == ["ok"])
    #expect(run.errorIds == [String](repeating: "ParameterArgumentValidationError,v", count: 7))
    #expect(
      run.messages[0]
        == "Cannot validate argument on parameter 'n'. The 9 argument is greater than the maximum allowed range of 5. Supply an argument that "
        + "is less than or equal to 5 and then try the command again.")
    #expect(
      run.messages[4]
        == "Cannot validate argument on parameter 'c'. The parameter requires at least 1 value(s) and no more than 2 value(s) - 3 value(s) were "
        + "provided.")
  }

  @Test func parameterSets() throws {
    let run = try ScriptRun(
      """
      function s { [CmdletBinding(DefaultParameterSetName = 'A')] param([Parameter(ParameterSetName = 'A')]$x, \
      [Parameter(ParameterSetName = 'B', Position = 0)]$y) $PSCmdlet.ParameterSetName }
      function n { [CmdletBinding()] param([Parameter(ParameterSetName = 'A')]$x, [Parameter(ParameterSetName = 'B')]$y) $PSCmdlet.ParameterSetName }
      s
      s 1
      s -x 1
      s -x 1 -y 2
      n
      n -y 1
      """)
    #expect(run.output == ["A", "B", "A", "B"])
    #expect(run.errorIds == ["AmbiguousParameterSet,s", "AmbiguousParameterSet,n"])
  }

  @Test func pipelineInput() throws {
    let run = try ScriptRun(
      """
      function p { param([Parameter(ValueFromPipeline)][int]$n, [Parameter(ValueFromPipelineByPropertyName)][string]$name) \
      process { "$n/$name/$($PSBoundParameters.Count)" } }
      1, '2' | p
      [pscustomobject]@{ name = 'q' } | p
      'x' | p
      function o { param([Parameter(ValueFromPipeline)]$i) begin { 'b' } process { "[$i]" } end { 'e' } }
      1, $null, 'z' | o
      """)
    #expect(run.output == ["1//1", "2//1", "0/q/1", "b", "[1]", "[]", "[z]", "e"])
    #expect(run.errorIds == ["InputObjectNotBound,p"])
  }

  @Test func remainingArgumentsAndDefaults() throws {
    let run = try ScriptRun(
      """
      function r { param($a, [Parameter(ValueFromRemainingArguments)][string[]]$rest) "$a : $($rest -join ',')" }
      r 1 2 3 -x
      $PSDefaultParameterValues = @{ 'd:b' = 5; 'd*:Verbose' = $true }
      function d { [CmdletBinding()] param($a, $b) "$a $b"; Write-It }
      function Write-It { $VerbosePreference }
      d 1
      """)
    #expect(run.output == ["1 : 2,3,-x", "1 5", "Continue"])
  }

  @Test func commonParameters() throws {
    let run = try ScriptRun(
      """
      function c { [CmdletBinding(SupportsShouldProcess)] param($t) if ($PSCmdlet.ShouldProcess($t)) { "did $t" }; $PSCmdlet.WriteWarning('w') }
      c a -WarningAction SilentlyContinue -WarningVariable wv -OutVariable ov
      "$($wv.Count) $ov"
      try { c b -WhatIf -wa Stop } catch { $_.FullyQualifiedErrorId }
      c x -ErrorAction Nonsense
      """)
    #expect(run.output == ["did a", "1 did a", "ActionPreferenceStop,c"])
    #expect(run.host.lines.contains("What if: Performing the operation \"c\" on target \"b\"."))
    #expect(run.errorIds == ["ActionPreferenceStop,c", "CannotConvertArgumentNoMessage,c"])
  }

  @Test func narration() throws {
    let host = ScriptRun.KeepingHost()
    let session = Session(host: host)
    var lines: [String] = []
    session.trace = { lines.append($0) }
    let block = try session.createBlock("function t { [CmdletBinding()] param([int]$n) $n }; t 5")
    try session.runTop(block, [], out: CaptureSink())
    #expect(lines.contains("BIND NAMED cmd line args [t]"))
    #expect(lines.contains("    BIND arg [5] to parameter [n]"))
    #expect(
      lines.contains("    BIND arg [5] to param [n] SUCCESSFUL")
        || lines.contains("        BIND arg [5] to param [n] SUCCESSFUL"))
    #expect(lines.contains("MANDATORY PARAMETER CHECK on cmdlet [t]"))
  }
}
