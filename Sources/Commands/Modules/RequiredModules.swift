// Modules that another module or a script cannot do without: those already loaded count, others are imported, circles are refused.

import Engine
import Objects
import Primitives
import Syntax

/// An error that a required module ends in.
struct ModuleRefusal: Error { let record: ErrorRecord }

final class RequiredModules {
  private let session: Session
  private let frame: Frame
  /// The module that requires.
  var owner: ModuleSpecificationObj?
  var importer: ModuleInfo?

  init(_ session: Session, _ frame: Frame) {
    self.session = session
    self.frame = frame
  }

  private func refuse(_ message: String, _ id: String, _ manifest: String?) -> ModuleRefusal {
    ModuleRefusal(
      record: ErrorRecord(
        ExceptionObj("System.MissingMemberException", message), id: id, category: .ResourceUnavailable,
        target: manifest.map { Value($0) } ?? .null))
  }

  /// The module, loaded; `manifest` is the file that requires it, nil for a script.
  func load(_ spec: ModuleSpecificationObj, manifest: String?) throws -> Result<ModuleInfo, ModuleRefusal> {
    var why = ModuleSpecificationObj.Mismatch.none
    for module in session.modules where !module.isNestedOnly || module.builtin != nil {
      why = spec.mismatch(module)
      if why == .none { return .success(module) }
    }
    if let builtin = BuiltinModules.find(spec.name, session),
      spec.accepts(BuiltinModules.info(builtin, session), skipName: true)
    {
      return .success(try session.importBuiltin(builtin))
    }
    guard let available = try AvailableModules(session).matching(spec).first else {
      guard let manifest else {
        return .failure(
          refuse(
            "The required module '\(spec.name)' was not loaded because no valid module file was found in any module directory.",
            "Modules_RequiredModuleNotFound", nil))
      }
      return .failure(refuse(notLoaded(spec, why, manifest), "Modules_InvalidManifest", manifest))
    }
    if let message = try circle(spec, available) { return .failure(refuse(message, "Modules_InvalidManifest", manifest)) }
    return try importIt(spec, manifest)
  }

  private func notLoaded(_ spec: ModuleSpecificationObj, _ why: ModuleSpecificationObj.Mismatch, _ manifest: String) -> String {
    let head = "The required module '\(spec.name)'"
    let tail = "is not loaded. Load the module or remove the module from 'RequiredModules' in the file '\(manifest)'."
    switch why {
    case .requiredVersion: return "\(head) with version '\(spec.requiredVersion?.description ?? "")' \(tail)"
    case .minimumVersion, .maximumVersion:
      if let low = spec.version, let high = spec.maximumVersion {
        return "\(head) with MinimumVersion '\(low)' and MaximumVersion '\(high)' \(tail)"
      }
      if let high = spec.maximumVersion { return "\(head) with MaximumVersion '\(high)' \(tail)" }
      return "\(head) with version '\(spec.version?.description ?? "")' \(tail)"
    case .guid: return "\(head) with GUID '\(spec.guid?.description ?? "")' \(tail)"
    default: return "\(head) \(tail)"
    }
  }

  /// The message when a chain of required modules comes back to where it started.
  private func circle(_ spec: ModuleSpecificationObj, _ module: ModuleInfo) throws -> String? {
    let available = AvailableModules(session)
    func isSame(_ a: ModuleSpecificationObj, _ b: ModuleSpecificationObj) -> Bool { a.name.lowercased() == b.name.lowercased() }
    var chain: [ModuleSpecificationObj] = (owner.map { [$0] } ?? []) + [spec]
    func walk(_ module: ModuleInfo) throws -> String? {
      for next in module.requiredSpecifications {
        if let last = chain.last, chain.contains(where: { isSame($0, next) }) {
          return
            "The required module '\(last.name)' is not loaded. The module '\(last.name)' has a requiredModule '\(next.name)' in its module manifest '\(module.path)' that points to a cyclic dependency."
        }
        guard chain.count < 100, let found = try available.matching(next).first else { continue }
        chain.append(next)
        if let message = try walk(found) { return message }
        chain.removeLast()
      }
      return nil
    }
    return try walk(module)
  }

  private func importIt(_ spec: ModuleSpecificationObj, _ manifest: String?) throws -> Result<ModuleInfo, ModuleRefusal> {
    var failure: ErrorRecord?
    let loader = ModuleLoader(session, frame)
    loader.wanted = spec
    loader.target = session.global
    loader.report = { if failure == nil { failure = $0 } }
    if let module = try loader.load(spec.name).module { return .success(module) }
    if let failure { return .failure(ModuleRefusal(record: failure)) }
    return .failure(
      manifest.map { refuse(notLoaded(spec, .none, $0), "Modules_InvalidManifest", $0) }
        ?? refuse(
          "The required module '\(spec.name)' was not loaded because no valid module file was found in any module directory.",
          "Modules_RequiredModuleNotFound", nil))
  }

  /// `#requires -Modules`: loads each; answers with the texts of those that could not be loaded.
  static func forScript(_ wanted: [RequiredModule], _ session: Session, _ frame: Frame) throws -> [String] {
    var missing: [String] = []
    for module in wanted {
      let spec = ModuleSpecificationObj(module.name)
      spec.version = try module.moduleVersion.flatMap { try Conversion.convert(Value($0), to: .version, session).version }
      spec.requiredVersion = try module.requiredVersion.flatMap {
        try Conversion.convert(Value($0), to: .version, session).version
      }
      spec.maximumVersion = module.maximumVersion
      if let guid = module.guid { spec.guid = try Conversion.convert(Value(guid), to: .guid, session).guid }
      if ModulePaths.isPath(spec.name) { spec.name = session.absolutePath(ModulePaths.normalized(spec.name)) }
      let required = RequiredModules(session, frame)
      if case .failure = try required.load(spec, manifest: nil) { missing.append(try session.text(.object(spec))) }
    }
    return missing
  }
}
