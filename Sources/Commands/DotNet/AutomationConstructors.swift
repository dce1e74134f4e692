// Objects of PowerShell's own that scripts make by their constructors: drives, variables, credentials, results of cmdlets, infos.

import Engine
import Objects
import Primitives
import Syntax

enum AutomationConstructors {
  private static let space = "System.Management.Automation."
  static let declarations: TypeCatalog.Declarations = [
    space + "PSDriveInfo": drive, space + "PSVariable": variable, space + "PSCredential": credential,
    space + "PSObject": object, space + "SessionState": state, space + "InvocationInfo": invocation,
    space + "CmdletInfo": cmdlet, space + "ParameterMetadata": parameters,
    "Microsoft.PowerShell.Commands.GenericMeasureInfo": measure, "Microsoft.PowerShell.Commands.MatchInfo": match,
    "Microsoft.PowerShell.Commands.MemberDefinition": definition,
  ]

  @Sendable private static func drive(_ t: TypeBuilder) {
    let head =
      "new(string name, System.Management.Automation.ProviderInfo provider, string root, string description, pscredential credential"
    for tail in ["", ", string displayRoot", ", bool persist"] {
      t.constructor(head + tail + ")") { c in
        if c.isNull(0) { throw DotNetError.psArgumentNull("name") }
        guard let provider = (c.obj(1) as? ProviderInfoObj)?.provider else { throw DotNetError.psArgumentNull("provider") }
        if c.isNull(2) { throw DotNetError.psArgumentNull("root") }
        return .object(PSDriveObj(c.text(0), provider, root: c.text(2), description: c.text(3)))
      }
    }
    @Sendable func me(_ c: Call) -> PSDriveObj? { c.this.base.obj as? PSDriveObj }
    t.method("bool Equals(System.Management.Automation.PSDriveInfo drive)") { c in
      .bool(c.obj(0).flatMap { other in me(c).map { $0.equals(other) } } ?? false)
    }
    t.method("int CompareTo(System.Management.Automation.PSDriveInfo drive)") { c in
      guard let other = c.obj(0) as? PSDriveObj else { throw DotNetError.psArgumentNull("drive") }
      let order = Collation.invariant.compare(PSString.make(me(c)?.name ?? ""), PSString.make(other.name), .ignoreCase)
      return .int(Int32(order.signum()))
    }
  }

  @Sendable private static func variable(_ t: TypeBuilder) {
    t.constructor(
      "new(string name, System.Object value, System.Management.Automation.ScopedItemOptions options, System.Collections.ObjectModel.Collection[System.Attribute] attributes)"
    ) { c in
      guard let name = c.string(0), !name.isEmpty else { throw DotNetError.psArgument("name") }
      let made = PSVariable(name, .null)
      made.attributes = c.items(3).compactMap { $0.base.obj }
      // The attributes have their say before the variable can be closed to changes.
      try c.runtime.assign(c.args[1], to: made)
      made.options = VariableOptions(rawValue: c.flags(2))
      return .object(made)
    }
  }

  @Sendable private static func credential(_ t: TypeBuilder) {
    t.constructor("new(psobject pso)") { c in
      if c.isNull(0) { throw DotNetError.psArgumentNull("pso") }
      let name = try MemberAccess.get(c.args[0], PSString.make("UserName"), c.runtime) ?? .null
      guard let text = name.pstring, !text.isEmpty else { throw DotNetError.psArgument("userName") }
      let password = try MemberAccess.get(c.args[0], PSString.make("Password"), c.runtime) ?? .null
      guard password.base.obj is SecureStringObj else { throw DotNetError.psArgument("password") }
      return try MemberAccess.construct(c.target, [.string(text), password], c.runtime)
    }
    t.property(
      "static System.Management.Automation.GetSymmetricEncryptionKey GetSymmetricEncryptionKeyDelegate {get;set;}",
      get: { $0.runtime.settings["PSCredential.KeyDelegate"] ?? .null },
      set: { c in
        c.runtime.settings["PSCredential.KeyDelegate"] = c.args[0]
        return .nothing
      })
  }

  @Sendable private static func object(_ t: TypeBuilder) {
    t.constructor("new(int instanceMemberCapacity)") { _ in .object(CustomObj(PropertyBag())) }
  }

  @Sendable private static func state(_ t: TypeBuilder) {
    t.constructor("new()") { try $0.session().sessionState(of: nil) }
  }

  @Sendable private static func invocation(_ t: TypeBuilder) {
    t.staticMethod(
      "static System.Management.Automation.InvocationInfo Create(System.Management.Automation.CommandInfo commandInfo, System.Management.Automation.Language.IScriptExtent scriptPosition)"
    ) { c in
      let command = c.obj(0) as? CommandInfo
      let made = Invocation(command: command, name: command?.name ?? "", at: c.obj(1) as? ScriptPosition)
      return .object(InvocationInfo(made, try c.session()))
    }
  }

  @Sendable private static func cmdlet(_ t: TypeBuilder) {
    t.constructor("new(string name, type implementingType)") { c in
      let name = c.text(0)
      if name.isEmpty { throw DotNetError.psArgument("name") }
      guard let type = c.obj(1) as? TypeInfo else { throw DotNetError.psArgumentNull("implementingType") }
      guard type.hierarchy.contains(where: { $0.fullName == "System.Management.Automation.Cmdlet" }) else {
        throw DotNetError(
          "System.Management.Automation.PSInvalidOperationException",
          "The argument 'implementingType' is not recognized as a cmdlet, possibly because it does not derive from the Cmdlet or PSCmdlet classes: \(type.fullName)"
        )
      }
      let parts = name.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw DotNetError(
          "System.Management.Automation.PSArgumentException",
          "Cannot process the cmdlet. A cmdlet name must consist of a verb and noun pair separated by '-'. (Parameter 'name')"
        )
      }
      // The command that this type is.
      guard
        let known = try c.session().findCommand(name, from: c.session().global) as? CmdletInfo
      else { throw DotNetError.notSupported("A cmdlet of the type '\(type.fullName)' can't be made here.") }
      return .object(known)
    }
  }

  @Sendable private static func parameters(_ t: TypeBuilder) {
    t.staticMethod(
      "static System.Collections.Generic.Dictionary[string,System.Management.Automation.ParameterMetadata] GetParameterMetadata(type type)"
    ) { c in
      if c.isNull(0) { throw DotNetError.psArgumentNull("type") }
      let data = try MemberAccess.construct(
        TypeCatalog.find("System.Management.Automation.CommandMetadata") ?? .object, [c.args[0]], c.runtime)
      return try MemberAccess.get(data, PSString.make("Parameters"), c.runtime) ?? .null
    }
  }

  @Sendable private static func measure(_ t: TypeBuilder) {
    t.constructor("new()") { c in
      .object(RecordObj(c.target, values: [.int(0), .null, .null, .null, .null, .null, .null]))
    }
  }

  @Sendable private static func match(_ t: TypeBuilder) {
    t.constructor("new()") { _ in .object(MatchInfoObj()) }
    let list = "System.Collections.Generic.IReadOnlyList[int]"
    t.constructor("new(\(list) matchIndexes, \(list) matchLengths)") { c in
      let made = MatchInfoObj()
      let (places, lengths) = (c.items(0), c.items(1))
      made.emphasis = zip(places, lengths).map { (Int($0.base.integer ?? 0), Int($1.base.integer ?? 0)) }
      return .object(made)
    }
  }

  @Sendable private static func definition(_ t: TypeBuilder) {
    t.constructor(
      "new(string typeName, string name, System.Management.Automation.PSMemberTypes memberType, string definition)"
    ) { c in .object(RecordObj(c.target, values: ContiguousArray(c.args))) }
  }
}
