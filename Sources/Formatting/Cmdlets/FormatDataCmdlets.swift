// Update-FormatData and Get-FormatData: loading view files, and what views there are.

import Engine
import Glibc
import Objects
import Primitives

/// `Update-FormatData`.
public final class UpdateFormatDataCommand: Cmdlet {
  public override func process() throws {
    let service = FormatService.of(session)
    let first = try shellFiles(strings("PrependPath") ?? [], "FormatPrependPathException")
    let last = try shellFiles(strings("AppendPath") ?? [], "FormatAppendPathException")
    var wanted: [(path: String, append: Bool)] = []
    for path in first.reversed() where try shouldProcess("FileName: \(path)", "Update FormatData") {
      wanted.append((path, false))
    }
    for path in last where try shouldProcess("FileName: \(path)", "Update FormatData") { wanted.append((path, true)) }
    // All or nothing: a file with mistakes leaves what there was.
    var loaders: [(ViewLoader, append: Bool)] = []
    var mistakes: [String] = []
    var settings = service.database.settings
    var sets = service.database.sets
    for (path, append) in wanted {
      let loader = ViewLoader(path, session, settings: settings, sets: sets)
      do { try load(path, loader) } catch is ViewLoader.TooManyMistakes {}
      mistakes += loader.mistakes.map { "\(path), \($0)\n" }
      settings = loader.settings
      sets = loader.sets
      loaders.append((loader, append))
    }
    if !mistakes.isEmpty {
      return try writeError(
        "System.Management.Automation.RuntimeException",
        "Errors occurred while loading the format data file: \n\(mistakes.joined())", id: "FormatXmlUpdateException",
        .InvalidOperation)
    }
    let database = service.database
    database.settings = settings
    database.sets = sets
    for (loader, append) in loaders {
      if append {
        database.append(loader.views, file: loader.path)
      } else {
        database.prepend(loader.views, file: loader.path)
      }
      database.controls.merge(loader.controls) { known, new in append ? known : new }
    }
  }

  private func load(_ path: String, _ loader: ViewLoader) throws {
    if session.disablesFormatUpdates { return }
    guard let bytes = UpdateFormatDataCommand.read(path) else {
      return try loader.note("Error in file \(path): Could not find file '\(path)'.")
    }
    do {
      try loader.read(try ViewXml.parse(bytes))
    } catch let mistake as ViewXml.Mistake {
      var message = mistake.message
      do { _ = try XmlNodeObj.parse(String(decoding: bytes, as: UTF8.self)) } catch let error as DotNetError {
        message = error.exception.message
      }
      try loader.note("Error in file \(path): \(message)")
    }
  }

  private static func read(_ path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    return bytes
  }
}

/// Types of what Get-FormatData returns.
public enum FormatDataTypes {
  private static let prefix = "System.Management.Automation."
  static let extended = TypeInfo(
    prefix + "ExtendedTypeDefinition", base: .object,
    declare: { t in
      t.property("System.Collections.Generic.List[string] TypeNames {get;}") {
        ($0.this.obj as? ExtendedTypeObj)?.typeNames ?? .null
      }
      t.property("string TypeName {get;}") { c in (c.this.obj as? ExtendedTypeObj).map { Value($0.name) } ?? .null }
      t.property(
        "System.Collections.Generic.List[System.Management.Automation.FormatViewDefinition] FormatViewDefinition {get;}"
      ) {
        ($0.this.obj as? ExtendedTypeObj)?.definitions ?? .null
      }
    })
  static let view = TypeInfo(
    prefix + "FormatViewDefinition", base: .object,
    declare: { t in
      t.property("string Name {get;}") { c in (c.this.obj as? ViewObj).map { Value($0.view.name) } ?? .null }
      t.property("System.Management.Automation.PSControl Control {get;}") { c in
        (c.this.obj as? ViewObj).map { .object(ControlObj($0.view)) } ?? .null
      }
    })
  static func control(_ shape: FormatShape) -> TypeInfo {
    switch shape {
    case .table: return FormatControlTypes.table
    case .list: return FormatControlTypes.listControl
    case .wide: return FormatControlTypes.wide
    case .custom: return FormatControlTypes.custom
    }
  }

  /// What Get-FormatData's objects are made of.
  public static var family: TypeCatalog.Family {
    // By name, so that no type is made before someone asks for it.
    let types: [String: @Sendable () -> TypeInfo] = [
      "ExtendedTypeDefinition": { extended }, "FormatViewDefinition": { view },
    ]
    return TypeCatalog.Family(
      types: Dictionary(
        uniqueKeysWithValues: types.merging(FormatControlTypes.byName) { a, _ in a }.map { (prefix + $0.key, $0.value) }))
  }
}

/// `ExtendedTypeDefinition`.
final class ExtendedTypeObj: Obj {
  let name: String
  private let names: [String]
  let views: [ViewDefinition]
  init(_ names: [String], _ views: [ViewDefinition]) {
    name = names.first ?? ""
    self.names = names
    self.views = views
    super.init()
  }
  override var type: TypeInfo { FormatDataTypes.extended }
  override func describe(_ runtime: Runtime) throws -> String { name }
  var typeNames: Value { .object(ListObj(.list(of: .string), ContiguousArray(names.map { Value($0) }), elementType: .string)) }
  var definitions: Value { .object(ListObj(.list(of: .object), ContiguousArray(views.map { .object(ViewObj($0)) }))) }
}

/// `FormatViewDefinition`.
final class ViewObj: Obj {
  let view: ViewDefinition
  init(_ view: ViewDefinition) {
    self.view = view
    super.init()
  }
  override var type: TypeInfo { FormatDataTypes.view }
  override func describe(_ runtime: Runtime) throws -> String { "\(view.name) , \(FormatDataTypes.control(view.shape).name)" }
}

/// `Get-FormatData`.
public final class GetFormatDataCommand: Cmdlet {
  public override func process() throws {
    let database = FormatService.of(session).database
    let patterns = (strings("TypeName") ?? ["*"]).map { WildcardPattern(PSString.make($0), [.ignoreCase]) }
    func isWanted(_ name: String) -> Bool { patterns.contains { (try? $0.isMatch(PSString.make(name))) ?? false } }
    var order: [String] = []
    var byTypes: [String: (types: [String], views: [ViewDefinition])] = [:]
    // Clients before 5.1 know neither views for several types nor what came to views since.
    let isOld = isForOldClient
    func add(_ types: [String], _ view: ViewDefinition) {
      let key = types.joined(separator: "\u{1}")
      if byTypes[key] == nil {
        order.append(key)
        byTypes[key] = (types, [])
      }
      byTypes[key]?.views.append(view)
    }
    for view in database.allViews() where !view.isHelp && (!isOld || view.isForOldClients) {
      if isOld {
        for type in view.types where isWanted(type) { add([type], view) }
      } else if view.types.contains(where: isWanted) {
        add(view.types, view)
      }
    }
    for key in order {
      guard let found = byTypes[key] else { continue }
      try write(.object(ExtendedTypeObj(found.types, found.views)))
    }
  }

  /// Whether -PowerShellVersion asks for what a client before 5.1 understands.
  private var isForOldClient: Bool {
    guard has("PowerShellVersion"), let text = try? session.text(value("PowerShellVersion")) else { return false }
    let parts = text.split(separator: ".").map { Int($0) ?? 0 }
    return parts.count > 1 && (parts[0], parts[1]) < (5, 1)
  }
}
