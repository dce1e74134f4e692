// The views of a session: built-in ones, and those that Update-FormatData put before or after them. A view is found by the object's type names,
// most derived first; the first view of a name wins.

import Objects
import Primitives

/// What view files set for all objects without a view.
struct FormatSettings {
  /// Whether collections of some types are shown by elements, by themselves, or both.
  struct Expansion {
    var types: [String] = []
    var expand = FormatParameters.Expansion.enumOnly
  }

  /// Objects with more properties are shown as lists.
  var propertyCountForTable = 4
  var wrapTables = false
  var showErrors = false
  var displayErrors = false
  var expansions: [Expansion] = []

  func expansion(_ key: TypeKey) -> FormatParameters.Expansion? {
    if expansions.isEmpty { return nil }
    for name in key.names {
      if let found = expansions.first(where: { $0.types.contains { TypeKey.same($0, name) } }) { return found.expand }
    }
    return key.withoutDeserialized.flatMap { expansion($0) }
  }
}

/// A session's views.
public final class FormatDatabase {
  private struct Block {
    let types: [Substring]
    let lines: ArraySlice<Substring>
  }

  private var blocks: [Block] = []
  private var builtIn: [Int: [ViewDefinition]] = [:]
  /// Blocks by lower-case type name.
  private var index: [String: [Int]] = [:]
  private var isLoaded = false
  private(set) var prepended: [ViewDefinition] = []
  private(set) var appended: [ViewDefinition] = []
  /// Layouts by lower-case name that view files define for all their views.
  var controls: [String: [ViewEntry]] = [:]
  /// Types by lower-case name of their selection set, of all files.
  var sets: [String: [String]] = [:]
  var settings = FormatSettings()
  /// Layouts that built-in views name.
  private(set) lazy var builtInControls = HelpLayouts.controls
  /// Rises with every change, so that what was found can be kept.
  private(set) var generation = 0
  /// Files that were loaded, in order.
  public private(set) var files: [String] = []

  public init() {}

  private func load() {
    if isLoaded { return }
    isLoaded = true
    for text in BuiltinViews.texts {
      for block in ViewText.blocks(text) {
        for type in block.types { index[type.lowercased(), default: []].append(blocks.count) }
        blocks.append(Block(types: block.types, lines: block.lines))
      }
    }
  }

  private func views(_ block: Int) -> [ViewDefinition] {
    if let known = builtIn[block] { return known }
    let made = ViewText.views(blocks[block].types, blocks[block].lines)
    builtIn[block] = made
    return made
  }

  /// The views for exactly this type name, in order.
  public func views(forType name: String) -> [ViewDefinition] {
    load()
    func mine(_ view: ViewDefinition) -> Bool { view.types.contains { TypeKey.same($0, name) } }
    var found = prepended.isEmpty ? [] : prepended.filter(mine)
    for block in index[name.lowercased()] ?? [] { found.append(contentsOf: views(block)) }
    if !appended.isEmpty { found.append(contentsOf: appended.filter(mine)) }
    return found
  }

  /// Every view, in order.
  public func allViews() -> [ViewDefinition] {
    load()
    return prepended + blocks.indices.flatMap { views($0) } + appended
  }

  public func prepend(_ views: [ViewDefinition], file: String) {
    prepended = views + prepended
    changed(file)
  }
  public func append(_ views: [ViewDefinition], file: String) {
    appended += views
    changed(file)
  }
  /// Forgets the views of a file before it is loaded again.
  public func forget(_ names: Set<ObjectIdentifier>) {
    prepended.removeAll { names.contains(ObjectIdentifier($0)) }
    appended.removeAll { names.contains(ObjectIdentifier($0)) }
    generation += 1
  }
  private func changed(_ file: String) {
    if !files.contains(file) { files.append(file) }
    generation += 1
  }

  /// The view for an object: of a shape or of any, in band or out of band, by name or not.
  func find(_ key: TypeKey, shape: FormatShape?, name: String? = nil, outOfBand: Bool = false) -> ViewDefinition? {
    for type in key.names {
      for view in views(forType: type) {
        if let shape, view.shape != shape { continue }
        if view.outOfBand != outOfBand { continue }
        if let name, !TypeKey.same(view.name, name) { continue }
        return view
      }
    }
    return key.withoutDeserialized.flatMap { find($0, shape: shape, name: name, outOfBand: outOfBand) }
  }
}
