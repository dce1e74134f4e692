// The text of a function that stands in for a command: what `[System.Management.Automation.ProxyCommand]` writes. The text is part of
// PowerShell's behaviour: scripts evaluate it and compare it.

import Objects
import Primitives

/// Writes the parts of a proxy for one command.
struct ProxyText {
  let command: CommandMetadataObj
  init(_ command: CommandMetadataObj) { self.command = command }

  // MARK: escaping

  /// Every character of `set` twice.
  static func doubled(_ text: String, _ set: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      result.unicodeScalars.append(scalar)
      if set.unicodeScalars.contains(scalar) { result.unicodeScalars.append(scalar) }
    }
    return result
  }
  static func quoted(_ text: String) -> String { doubled(text, "'\u{2018}\u{2019}\u{201A}\u{201B}") }
  static func comment(_ text: String) -> String { text.replacing("<#", with: "<`#").replacing("#>", with: "#`>") }
  static func variable(_ text: String) -> String {
    text.replacing("`", with: "``").replacing("}", with: "`}").replacing("{", with: "`{")
  }

  // MARK: parts

  /// `[CmdletBinding(...)]`, empty for a simple function.
  var attribute: String {
    guard command.wrapsCmdlet else { return "" }
    var parts: [String] = []
    if let set = command.defaultSet, !set.isEmpty { parts.append("DefaultParameterSetName='\(Self.quoted(set))'") }
    if command.supportsShouldProcess {
      let impacts = ["None", "Low", "Medium", "High"]
      let impact = impacts.indices.contains(command.confirmImpact) ? impacts[command.confirmImpact] : "Medium"
      parts.append("SupportsShouldProcess=$true")
      parts.append("ConfirmImpact='\(impact)'")
    }
    if command.supportsPaging { parts.append("SupportsPaging=$true") }
    if command.supportsTransactions { parts.append("SupportsTransactions=$true") }
    if !command.positionalBinding { parts.append("PositionalBinding=$false") }
    if let uri = command.helpUri, !uri.isEmpty { parts.append("HelpUri='\(Self.quoted(uri))'") }
    return "[CmdletBinding(\(parts.joined(separator: ", ")))]"
  }

  var parameters: String {
    zip(command.parameters.orderedKeys, command.parameters.orderedValues).compactMap { key, value in
      (value.base.obj as? ParameterInfoObj).map { parameter($0, key.pstring?.string ?? $0.name) }
    }.joined(separator: ",\n")
  }

  private func parameter(_ parameter: ParameterInfoObj, _ name: String) -> String {
    let prefix = "\n    "
    var text = ""
    if command.wrapsCmdlet {
      for (key, value) in zip(parameter.sets.orderedKeys, parameter.sets.orderedValues) {
        let set = key.pstring?.string ?? ""
        let rule = (value.base.obj as? RecordObj).map(self.rule) ?? ""
        if rule.isEmpty, set == CommandSignature.allSets { continue }
        var parts: [String] = []
        if set != CommandSignature.allSets { parts.append("ParameterSetName='\(Self.quoted(set))'") }
        if !rule.isEmpty { parts.append(rule) }
        text += "\(prefix)[Parameter(\(parts.joined(separator: ", ")))]"
      }
    }
    let aliases = parameter.aliases.items.map { "'\(Self.quoted($0.pstring?.string ?? ""))'" }
    if !aliases.isEmpty { text += "\(prefix)[Alias(\(aliases.joined(separator: ",")))]" }
    var needsCredential = false
    for item in parameter.attributes.items {
      guard let attribute = item.base.obj as? AttributeObj else { continue }
      if attribute.kind == "credential" { needsCredential = true }
      if let shown = shown(attribute) { text += "\(prefix)[\(shown)]" }
    }
    text += "\(prefix)[\(parameter.parameterType.shortName())]"
    if needsCredential { text += "\(prefix)[System.Management.Automation.CredentialAttribute()]" }
    return text + "\(prefix)${\(Self.variable(name))}"
  }

  private func rule(_ record: RecordObj) -> String {
    func value(_ i: Int) -> Value { i < record.values.count ? record.values[i] : .null }
    var parts: [String] = []
    if Truth.isTrue(value(0)) { parts.append("Mandatory=$true") }
    if let position = value(1).integer, position != Int64(Int32.min) { parts.append("Position=\(position)") }
    if Truth.isTrue(value(2)) { parts.append("ValueFromPipeline=$true") }
    if Truth.isTrue(value(3)) { parts.append("ValueFromPipelineByPropertyName=$true") }
    if Truth.isTrue(value(4)) { parts.append("ValueFromRemainingArguments=$true") }
    if let message = value(5).pstring?.string, !message.isEmpty { parts.append("HelpMessage='\(Self.quoted(message))'") }
    return parts.joined(separator: ", ")
  }

  private func shown(_ attribute: AttributeObj) -> String? {
    func text(_ i: Int) -> String {
      i < attribute.arguments.count ? ((try? Text.string(attribute.arguments[i], Runtime()).string) ?? "") : ""
    }
    func list(_ i: Int) -> [String] {
      guard i < attribute.arguments.count else { return [] }
      let value = attribute.arguments[i]
      return (value.sequence?.items ?? [value]).map { $0.pstring?.string ?? "" }
    }
    switch attribute.kind {
    case "validatelength": return "ValidateLength(\(text(0)), \(text(1)))"
    case "validatecount": return "ValidateCount(\(text(0)), \(text(1)))"
    case "validaterange":
      guard attribute.arguments.count > 1 else {
        return "ValidateRange([System.Management.Automation.ValidateRangeKind]::\(text(0)))"
      }
      if let bound = attribute.arguments[0].base.obj as? EnumValue {
        return "ValidateRange([\(bound.type.fullName)]::\(text(0)), [\(bound.type.fullName)]::\(text(1)))"
      }
      return "ValidateRange(\(text(0)), \(text(1)))"
    case "allownull": return "AllowNull()"
    case "allowemptystring": return "AllowEmptyString()"
    case "allowemptycollection": return "AllowEmptyCollection()"
    case "validatepattern": return "ValidatePattern('\(Self.quoted(text(0)))')"
    case "validatenotnull": return "ValidateNotNull()"
    case "validatenotnullorempty": return "ValidateNotNullOrEmpty()"
    case "validatenotnullorwhitespace": return "ValidateNotNullOrWhiteSpace()"
    case "validateset": return "ValidateSet(\(list(0).map { "'\(Self.quoted($0))'" }.joined(separator: ",")))"
    case "validatescript":
      return (attribute.arguments.first?.base.obj as? ScriptBlock).map { "ValidateScript({ \($0.bodyText) })" }
    case "pstypename": return "PSTypeName('\(Self.quoted(text(0)))')"
    case "obsolete": return "Obsolete(\(attribute.arguments.isEmpty ? "" : "'\(Self.quoted(text(0)))'"))"
    default: return nil
    }
  }

  private var commandType: String { "[System.Management.Automation.CommandTypes]::\(command.wrappedKind)" }

  func begin() throws -> String {
    if command.wrapped.isEmpty {
      throw DotNetError.invalidOperation(
        "Cannot generate a proxy command because the command metadata is missing a command name.")
    }
    let origin = command.wrappedKind == "Function" ? "" : "$myInvocation.CommandOrigin"
    let lookup = "$wrappedCmd = $ExecutionContext.InvokeCommand.GetCommand('\(Self.quoted(command.wrapped))', \(commandType))"
    let lines: [String]
    if command.wrapsCmdlet {
      lines = [
        "$outBuffer = $null", "if ($PSBoundParameters.TryGetValue('OutBuffer', [ref]$outBuffer))", "{",
        "    $PSBoundParameters['OutBuffer'] = 1", "}", "", lookup, "$scriptCmd = {& $wrappedCmd @PSBoundParameters }", "",
        "$steppablePipeline = $scriptCmd.GetSteppablePipeline(\(origin))", "$steppablePipeline.Begin($PSCmdlet)",
      ]
    } else {
      lines = [
        lookup, "$PSBoundParameters.Add('$args', $args)", "$scriptCmd = {& $wrappedCmd @PSBoundParameters }", "",
        "$steppablePipeline = $scriptCmd.GetSteppablePipeline(\(origin))",
        "$steppablePipeline.Begin($myInvocation.ExpectingInput, $ExecutionContext)",
      ]
    }
    return guarded(lines)
  }

  private func guarded(_ lines: [String]) -> String {
    "\n    try {\n" + lines.map { $0.isEmpty ? "\n" : "        \($0)\n" }.joined() + "    } catch {\n        throw\n    }\n"
  }

  var process: String { guarded(["$steppablePipeline.Process($_)"]) }
  var end: String { guarded(["$steppablePipeline.End()"]) }
  var clean: String { "\n    if ($null -ne $steppablePipeline) {\n        $steppablePipeline.Clean()\n    }\n" }

  var dynamicBlock: String {
    guarded([
      "$targetCmd = $ExecutionContext.InvokeCommand.GetCommand('\(Self.quoted(command.wrapped))', \(commandType), $PSBoundParameters)",
      "$dynamicParams = @($targetCmd.Parameters.GetEnumerator() | Microsoft.PowerShell.Core\\Where-Object { $_.Value.IsDynamic })",
      "if ($dynamicParams.Length -gt 0)", "{",
      "    $paramDictionary = [Management.Automation.RuntimeDefinedParameterDictionary]::new()",
      "    foreach ($param in $dynamicParams)", "    {", "        $param = $param.Value", "",
      "        if(-not $MyInvocation.MyCommand.Parameters.ContainsKey($param.Name))", "        {",
      "            $dynParam = [Management.Automation.RuntimeDefinedParameter]::new($param.Name, $param.ParameterType, $param.Attributes)",
      "            $paramDictionary.Add($param.Name, $dynParam)", "        }", "    }", "", "    return $paramDictionary", "}",
    ])
  }

  func whole(help: String, dynamic: Bool) throws -> String {
    let comment =
      help.isEmpty ? "\n.ForwardHelpTargetName \(command.wrapped)\n.ForwardHelpCategory \(command.wrappedKind)\n" : help
    let block = dynamic && command.hasDynamicParameters ? "\ndynamicparam\n{\(dynamicBlock)}\n\n" : ""
    return "\(attribute)\nparam(\(parameters))\n\n\(block)begin\n{\(try begin())}\n\nprocess\n{\(process)}\n\nend\n{\(end)}\n\n"
      + "clean\n{\(clean)}\n<#\n\(Self.comment(comment))\n#>\n"
  }
}
