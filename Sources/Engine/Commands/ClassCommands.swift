// Cmdlets whose code is a class that came to life here, one that Add-Type made of C#: which classes of an assembly are commands, what their
// attributes say of parameters, and how a call makes an instance, gives it what was bound and runs it.

import Objects
import Primitives

/// The commands among classes that came to life here.
public enum ClassCommands {
  /// Enters the cmdlets among an assembly's types, and their aliases, into a module.
  public static func fill(_ module: ModuleInfo, _ types: [TypeInfo], _ session: Session) throws {
    for type in types {
      guard let own = type.scriptClass as? ManagedClass, !type.isAbstract,
        EngineTypes.cmdletBase.baseType?.accepts(type) ?? false
      else { continue }
      let attributes = try own.attributes(of: nil, session)
      guard let name = name(attributes, session) else { continue }
      let info = CmdletInfo(
        name, module: module, implementingType: type.fullName,
        signature: { [unowned session] in try signature(own, type, attributes, session) },
        make: { ClassCmdlet(type, own) })
      info.implementingClass = type
      module.exportedCmdlets[name] = info
      for attribute in attributes {
        guard let declared = attribute.obj as? AttributeObj, declared.kind == "alias" else { continue }
        for alias in declared.texts(session) {
          module.exportedAliases[alias] = AliasInfo(alias, target: name, module: module)
        }
      }
    }
  }

  private static func cmdletAttribute(_ attributes: [Value]) -> AttributeObj? {
    attributes.lazy.compactMap { $0.obj as? AttributeObj }.first { $0.kind == "cmdlet" }
  }

  /// `Verb-Noun`; nil for a class that is no command of its own.
  private static func name(_ attributes: [Value], _ session: Session) -> String? {
    guard let texts = cmdletAttribute(attributes)?.texts(session), texts.count >= 2, !texts[0].isEmpty, !texts[1].isEmpty else {
      return nil
    }
    return texts[0] + "-" + texts[1]
  }

  /// What the attributes of a class say of its command.
  private static func signature(_ own: ManagedClass, _ type: TypeInfo, _ attributes: [Value], _ session: Session) throws
    -> CommandSignature
  {
    let parameters = try specs(own, from: 0, isDynamic: false, session)
    let cmdlet = cmdletAttribute(attributes)
    func setting(_ name: String) -> Value { cmdlet?.properties[name] ?? .null }
    let fallback = setting("defaultparametersetname").pstring?.string
    var sets: [String] = []
    for name in [fallback ?? ""] + parameters.flatMap({ $0.sets.map(\.name) })
    where !name.isEmpty && name != CommandSignature.allSets && !sets.contains(where: { $0.lowercased() == name.lowercased() }) {
      sets.append(name)
    }
    let outputs = attributes.compactMap { $0.obj as? AttributeObj }.filter { $0.kind == "outputtype" }.flatMap { attribute in
      attribute.arguments.flatMap { $0.sequence.map { Array($0.items) } ?? [$0] }.compactMap { item in
        (item.base.obj as? TypeInfo)?.fullName ?? item.pstring?.string
      }
    }
    let impact = (setting("confirmimpact").base.obj as? EnumValue)?.raw ?? 2
    return CommandSignature(
      parameters: parameters, setNames: sets, defaultSet: fallback,
      supportsShouldProcess: Truth.isTrue(setting("supportsshouldprocess")),
      supportsPaging: Truth.isTrue(setting("supportspaging")), confirmImpact: Int(clamping: impact), isAdvanced: true,
      outputTypes: outputs, hasDynamicParameters: offersDynamicParameters(type),
      helpUri: setting("helpuri").pstring?.string)
  }

  /// The parameters that a class declares with `[Parameter]`.
  static func specs(_ own: ManagedClass, from first: Int, isDynamic: Bool, _ session: Session) throws
    -> [ParameterSpec]
  {
    var all: [ParameterSpec] = []
    for member in try own.attributedMembers(session) {
      let name = PSString.make(member.name)
      guard member.attributes.contains(where: { ($0.obj as? AttributeObj)?.kind == "parameter" }),
        !all.contains(where: { $0.name.equalsIgnoringCase(name) })
      else { continue }
      let spec = try DynamicParameters.spec(
        name, member.type, ContiguousArray(member.attributes), first + all.count, session, isDynamic: isDynamic,
        isScript: false)
      spec.isHidden = member.attributes.contains {
        ($0.obj as? AttributeObj)?.properties["dontshow"].map { Truth.isTrue($0) } ?? false
      }
      all.append(spec)
    }
    return all
  }

  /// Whether a class has parameters that depend on what was bound.
  static func offersDynamicParameters(_ type: TypeInfo) -> Bool {
    type.allInterfaces.contains { $0.fullName == "System.Management.Automation.IDynamicParameters" }
  }
}

/// One call of such a cmdlet.
final class ClassCmdlet: Cmdlet {
  private let type: TypeInfo
  private let own: ManagedClass
  private var object: Value = .null
  /// The object whose class declares the dynamic parameters, where they do not come as a dictionary.
  private var dynamicObject: Value = .null
  /// What parameters that the pipeline binds held before.
  private var defaults: [Int: Value] = [:]
  private var boundLast: [Int] = []

  init(_ type: TypeInfo, _ own: ManagedClass) {
    self.type = type
    self.own = own
    super.init()
  }

  /// The instance, made at first use; its base class answers through the running command.
  private func instance() throws -> Value {
    if !object.isNull { return object }
    object = try MemberAccess.construct(type, [], session)
    (object.obj as? ScriptInstance)?.baseObject = .object(context)
    return object
  }

  /// The parameter at a place of the binder's, and whether it is a dynamic one.
  private func parameter(_ index: Int) -> (spec: ParameterSpec, isDynamic: Bool)? {
    let fixed = context.signature?.parameters ?? []
    if index < fixed.count { return (fixed[index], false) }
    let offset = index - fixed.count
    return offset < context.dynamicParameters.count ? (context.dynamicParameters[offset], true) : nil
  }

  /// The object whose property takes a parameter's value.
  private func holder(_ isDynamic: Bool) throws -> Value { isDynamic ? dynamicObject : try instance() }

  /// Hands a bound value to its property.
  private func assign(_ index: Int, _ value: Value) throws {
    guard let (spec, isDynamic) = parameter(index), case let target = try holder(isDynamic), !target.isNull else { return }
    do { try MemberAccess.set(target, spec.name, value, session) } catch {
      guard let inner = MemberErrors.exception(of: error) else { throw error }
      let cause = inner.inner ?? inner
      let name = spec.name.string
      throw terminate(
        "System.Management.Automation.ParameterBindingException",
        "Cannot bind parameter '\(name)'. \(cause.message)", id: "ParameterBindingFailed", .WriteError)
    }
  }

  override func dynamicParameters() throws -> [ParameterSpec]? {
    guard ClassCommands.offersDynamicParameters(type) else { return nil }
    _ = try instance()
    for index in context.boundOrder { try assign(index, context.value(at: index)) }
    guard let offered = try run("GetDynamicParameters"), !offered.isNull else { return nil }
    let first = context.signature?.parameters.count ?? 0
    if let table = offered.base.obj as? DictionaryObj {
      return try DynamicParameters.specs(table, after: first, session, noted: &context.runtimeParameters)
    }
    guard let declared = offered.base.type.scriptClass as? ManagedClass else { return nil }
    dynamicObject = offered
    return try ClassCommands.specs(declared, from: first, isDynamic: true, session)
  }

  override func begin() throws {
    _ = try instance()
    for index in context.boundOrder where !context.pipelineBound.contains(index) {
      try assign(index, context.value(at: index))
    }
    _ = try run("BeginProcessing")
  }

  override func process() throws {
    let now = context.pipelineBound.sorted()
    // What the pipeline bound for the last object is no longer so.
    for index in boundLast where !context.pipelineBound.contains(index) { try assign(index, defaults[index] ?? .null) }
    for index in now {
      if defaults[index] == nil, let (spec, isDynamic) = parameter(index), case let target = try holder(isDynamic),
        !target.isNull
      {
        defaults[index] = try MemberAccess.get(target, spec.name, session) ?? .null
      }
      try assign(index, context.value(at: index))
    }
    boundLast = now
    _ = try run("ProcessRecord")
  }

  override func end() throws { _ = try run("EndProcessing") }

  override func stop() throws {
    if !object.isNull { _ = try run("StopProcessing") }
  }

  override func dispose() {
    guard !object.isNull, TypeCatalog.find("System.IDisposable")?.accepts(type) ?? false else { return }
    // The pipeline is over: what fails here PowerShell writes into its log and nowhere else.
    do { _ = try own.runOwn("Dispose", object, session) } catch {}
  }

  /// Runs one of the methods that a command overrides; an error that it ends itself with is the command's.
  private func run(_ method: String) throws -> Value? {
    do { return try own.runOwn(method, object, session) } catch let stop as CommandStop where stop.context === context {
      throw Thrown(stop.record)
    }
  }
}
