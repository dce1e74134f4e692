// What commands give: by their declared output types, by their body, or by what comes down the pipeline.

import Engine
import Objects
import Primitives
import Syntax

extension TypeInference {
  func command(_ ast: CommandAst, redirected: Bool = false) -> [InferredType] {
    var found: [InferredType] = []
    var merged: [RedirectionStream] = []
    var all = false
    for redirection in ast.redirections {
      if let file = redirection as? FileRedirectionAst {
        if !redirected, file.fromStream == .all || file.fromStream == .output { return [] }
      } else if let merge = redirection as? MergingRedirectionAst, merge.toStream == .output {
        if merge.fromStream == .all {
          all = true
        } else if !merged.contains(merge.fromStream) {
          merged.append(merge.fromStream)
        }
      }
    }
    if all { merged = [.error, .warning, .verbose, .debug, .information] }
    found += merged.compactMap { PlainArguments.streamType($0).map { InferredType($0) } }
    if let block = ast.commandElements.first as? ScriptBlockExpressionAst { return found + infer(block.scriptBlock) }
    guard let binding = PseudoBinding(ast, context, .parameter) else {
      if let name = ast.plainName, !name.isEmpty,
        ((try? session.findCommand(name, from: context.frame.scope)) ?? nil) is ApplicationInfo
      {
        found.append(InferredType(.string))
      }
      return found
    }
    if let info = binding.command as? CmdletInfo, let special = objectCmdlet(info, ast, binding), !special.isEmpty {
      return found + special
    }
    if binding.command.name == "Get-Random", let input = binding.bound("InputObject") {
      return found + (input.argument.kind == .pipeline ? previous(ast) : infer(input.argument.value))
    }
    let signature = (try? binding.command.signature(session)) ?? nil
    var outputs = providerOutputs(binding) ?? signature?.outputTypes ?? []
    if outputs.count == 1,
      ["System.Object", "System.Management.Automation.PSObject", "object", "psobject"].contains(outputs[0])
    {
      outputs = []
    }
    if outputs.isEmpty, let body = body(of: binding.command) {
      guard analysed.insert(ObjectIdentifier(body)).inserted else { return found }
      return found + infer(body)
    }
    return found + (outputs.isEmpty ? signature?.outputTypes ?? [] : outputs).map { InferredType(text: $0, session) }
  }

  private func body(of command: CommandInfo) -> ScriptBlockAst? {
    switch command {
    case let function as FunctionInfo: return function.block.code.ast
    case let script as ExternalScriptInfo: return (try? script.block(session))?.code.ast
    default: return nil
    }
  }

  /// Item cmdlets give what the provider of their path has.
  private func providerOutputs(_ binding: PseudoBinding) -> [String]? {
    guard binding.command is CmdletInfo, ["Get-ChildItem", "Get-Item"].contains(binding.command.name) else { return nil }
    let path = (binding.bound("Path") ?? binding.bound("LiteralPath"))?.argument.value as? StringConstantExpressionAst
    let drive = path?.value.split(separator: ":", maxSplits: 1).first.map { $0.lowercased() } ?? ""
    if path?.value.contains(":") == true {
      switch drive {
      case "alias": return ["System.Management.Automation.AliasInfo"]
      case "env": return ["System.Collections.DictionaryEntry"]
      case "function": return ["System.Management.Automation.FunctionInfo"]
      case "variable": return ["System.Management.Automation.PSVariable"]
      default: break
      }
    }
    return ["System.IO.FileInfo", "System.IO.DirectoryInfo"]
  }

  private func previous(_ ast: CommandAst) -> [InferredType] { ast.previous.map { enumerated(infer($0)) } ?? [] }

  private func objectCmdlet(_ info: CmdletInfo, _ ast: CommandAst, _ binding: PseudoBinding) -> [InferredType]? {
    switch info.name {
    case "New-Object":
      guard let name = binding.bound("TypeName")?.argument.value as? StringConstantExpressionAst else { return nil }
      return [InferredType(text: name.value, session)]
    case "Where-Object", "Sort-Object": return previous(ast)
    case "ForEach-Object": return forEach(ast, binding)
    case "Select-Object": return select(ast, binding)
    case "Group-Object": return group(ast, binding)
    default: return nil
    }
  }

  private func forEach(_ ast: CommandAst, _ binding: PseudoBinding) -> [InferredType] {
    var found: [InferredType] = []
    if let name = binding.bound("MemberName")?.argument.value as? StringConstantExpressionAst, let before = ast.previous {
      for type in infer(before) { found += memberTypes(type, name.value, members(of: type, isStatic: false), call: false) }
    }
    for parameter in ["Begin", "Process", "End"] {
      let argument = binding.bound(parameter)?.argument
      if let block = argument?.value as? ScriptBlockExpressionAst { found += infer(block.scriptBlock) }
    }
    return found
  }

  private func names(_ argument: TypedArgument?) -> [String]? {
    if let text = argument?.value as? StringConstantExpressionAst { return [text.value] }
    if let list = argument?.value as? ArrayLiteralAst {
      return list.elements.compactMap { ($0 as? StringConstantExpressionAst)?.value }
    }
    return nil
  }

  private func select(_ ast: CommandAst, _ binding: PseudoBinding) -> [InferredType] {
    guard let before = ast.previous else { return [] }
    func chosen(_ list: [String], keeps: Bool) -> [InferredType] {
      let patterns = list.map { ($0, $0.contains(anyOf: "*?[") ? NamePattern(exactly: $0) : nil) }
      return infer(before).map { type in
        let notes = noteList(type) { name in
          let hit = patterns.contains { $0.1?.matches(name) ?? $0.0.same(name) }
          return hit == keeps
        }
        return InferredType(TypeInference.psObject, notes: notes)
      }
    }
    if let property = binding.bound("Property") {
      guard let list = names(property.argument) else { return [] }
      return chosen(list, keeps: true)
    }
    if let excluded = binding.bound("ExcludeProperty") {
      guard let list = names(excluded.argument) else { return [] }
      return chosen(list, keeps: false)
    }
    if let expanded = binding.bound("ExpandProperty") {
      guard let name = expanded.argument.value as? StringConstantExpressionAst else { return [] }
      return infer(before).flatMap { memberTypes($0, name.value, members(of: $0, isStatic: false), call: false) }
    }
    return previous(ast)
  }

  private func noteList(_ type: InferredType, _ wanted: (String) -> Bool) -> [InferredType.Note] {
    let all = members(of: type, isStatic: false)
    return all.filter { $0.isProperty && wanted($0.name) }.compactMap { member in
      memberTypes(type, member.name, all, call: false).first.map { .init(name: member.name, type: $0) }
    }
  }

  private func group(_ ast: CommandAst, _ binding: PseudoBinding) -> [InferredType] {
    if binding.bound("AsHashTable") != nil { return [InferredType(.hashtable)] }
    guard let before = ast.previous else { return [] }
    let name = "Microsoft.PowerShell.Commands.GroupInfo"
    let info = TypeCatalog.find(name)
    let withoutElements = binding.bound("NoElement") != nil
    // Properties that are worked out have no type that could be known.
    let properties = binding.bound("Property").map { names($0.argument) ?? [] }
    var found: [InferredType] = []
    for type in infer(before) {
      var notes: [InferredType.Note] = []
      if !withoutElements { notes.append(.init(name: "Group", type: type)) }
      if let properties {
        let values = noteList(type) { member in properties.contains { $0.same(member) } }
        notes += values.map { .init(name: "Values", type: $0.type) }
      } else {
        notes.append(.init(name: "Values", type: type))
      }
      found.append(InferredType(name: name, type: info, notes: notes))
    }
    return found
  }
}
