// Format-* itself: objects in, packets out. The first object settles the view; scalars and objects that don't fit the view are passed out of
// band, so that a stream of mixed objects stays in order.

import Engine
import Objects
import Primitives

/// One formatting command. `shape` nil is the default formatting, which takes the first view of any shape.
public final class FormatStage {
  private let service: FormatService
  private let shape: FormatShape?
  private let parameters: FormatParameters?
  private let emit: (FormatInfoData) throws -> Void
  private var generator: ViewGenerator?
  private var isInGroup = false

  public init(
    _ service: FormatService, shape: FormatShape?, parameters: FormatParameters?,
    emit: @escaping (FormatInfoData) throws -> Void
  ) {
    self.service = service
    self.shape = shape
    self.parameters = parameters
    self.emit = emit
  }

  /// Takes one object; collections and dictionaries element by element.
  public func process(_ value: Value) throws {
    switch value {
    case .null, .nothing, .unset: return
    case .object(let object) where object.tag != .custom:
      if let walker = service.reader.enumerator(value) {
        switch parameters?.expand ?? service.database.settings.expansion(service.reader.key(of: value)) ?? .enumOnly {
        case .enumOnly: while let item = try walker.next() { try one(item) }
        case .both:
          var items: [Value] = []
          while let item = try walker.next() { items.append(item) }
          try comment("The following object supports IEnumerable:")
          _ = try sendOutOfBand(value, fallback: true)
          switch items.count {
          case 0: try comment("The IEnumerable contains no objects.")
          case 1: try comment("The IEnumerable contains the following object:")
          default: try comment("The IEnumerable contains the following \(items.count) objects:")
          }
          for item in items { try one(item) }
        case .coreOnly: try one(value)
        }
        return
      }
      try one(value)
    default: try one(value)
    }
  }

  private func comment(_ text: String) throws { try emit(FormatEntryData(.raw(PSString.make(text)), outOfBand: true)) }

  /// Closes what is open.
  public func end() throws {
    if isInGroup {
      isInGroup = false
      try emit(GroupEndData())
    }
    if generator != nil {
      generator = nil
      try emit(FormatEndData())
    }
  }

  private var takesOutOfBand: Bool { shape == nil || parameters == nil || parameters?.force == false }

  private func one(_ value: Value) throws {
    if case .object(let object) = value, let packet = object as? FormatInfoData {
      try emit(packet)
      return
    }
    // A null element formats as an empty string.
    let value = value.isNull ? Value.emptyString : value
    if takesOutOfBand, try sendOutOfBand(value, fallback: false) { return }
    if let generator {
      if takesOutOfBand, !generator.isApplicable(service.reader.key(of: value)), try sendOutOfBand(value, fallback: true) {
        return
      }
      if try generator.moveGroup(value) {
        try emit(FormatEntryData(.complex([.entry([], frame: nil)]), outOfBand: true))
        if isInGroup { try emit(GroupEndData()) }
        try emit(try generator.groupStart(value))
        isInGroup = true
      }
      try payload(generator, value)
      return
    }
    let generator = try choose(value)
    try emit(try generator.start(value))
    self.generator = generator
    if takesOutOfBand, !generator.isApplicable(service.reader.key(of: value)), try sendOutOfBand(value, fallback: true) {
      return
    }
    _ = try generator.moveGroup(value)
    try emit(try generator.groupStart(value))
    isInGroup = true
    try payload(generator, value)
  }

  private func payload(_ generator: ViewGenerator, _ value: Value) throws {
    let entry = FormatEntryData(try generator.payload(value), stream: FormatStage.stream(of: value))
    try emit(entry)
    if !generator.errors.isEmpty {
      let errors = generator.errors
      generator.errors = []
      for record in errors { _ = try sendOutOfBand(.object(record), fallback: true) }
    }
  }

  /// The stream that an object came from when several were merged.
  static func stream(of value: Value) -> StreamKind { .output }

  /// Prints an object outside any document if it is one that is: strings, numbers, errors, objects without properties.
  private func sendOutOfBand(_ value: Value, fallback: Bool) throws -> Bool {
    let reader = service.reader
    if case .string(let text) = value {
      try emit(FormatEntryData(.raw(text), outOfBand: true))
      return true
    }
    let key = reader.key(of: value)
    key.refresh(service.database.generation)
    let view: ViewDefinition?
    if let known = key.outOfBandView {
      view = known
    } else {
      view = service.database.find(key, shape: nil, outOfBand: true)
      key.outOfBandView = .some(view)
    }
    if let view {
      let generator: ViewGenerator =
        view.shape == .list ? ListGenerator(service, view, nil) : CustomGenerator(service, view, nil)
      try emit(FormatEntryData(try generator.payload(value), outOfBand: true, stream: FormatStage.stream(of: value)))
      return true
    }
    if key.isScalar || !hasProperties(value) {
      try emit(FormatEntryData(.raw(try ValueText(reader).plain(value)), outOfBand: true))
      return true
    }
    if !fallback { return false }
    let generator = ListGenerator(service, nil, nil)
    try emit(FormatEntryData(try generator.payload(value), outOfBand: true))
    return true
  }

  private func hasProperties(_ value: Value) -> Bool {
    if case .object(let object) = value, let bag = object.extras, bag.count > 0, object.tag == .custom {
      return bag.count > RemoteMarks.names.count || bag.shape.names.contains { !RemoteMarks.contains($0) }
    }
    let key = service.reader.key(of: value)
    if value.obj?.tag != .custom, key.defaultView != nil, key.defaultView! != nil { return true }
    return !service.reader.propertyNames(value).isEmpty
  }

  // MARK: - Choosing the view

  private func choose(_ value: Value) throws -> ViewGenerator {
    let key = service.reader.key(of: value)
    key.refresh(service.database.generation)
    guard let shape else {
      let view: ViewDefinition?
      if let known = key.defaultView {
        view = known
      } else {
        view = service.database.find(key, shape: nil)
        key.defaultView = .some(view)
      }
      if let view { return forRemote(FormatStage.generator(service, view.shape, view, parameters), value) }
      return FormatStage.generator(service, defaultShape(value), nil, nil)
    }
    if let parameters, !parameters.properties.isEmpty { return FormatStage.generator(service, shape, nil, parameters) }
    if let name = parameters?.viewName, !name.isEmpty {
      guard let view = service.database.find(key, shape: shape, name: name) else {
        throw Thrown(unknownView(name, shape, value))
      }
      return FormatStage.generator(service, shape, view, parameters)
    }
    let view: ViewDefinition?
    if let known = key.shapeViews[shape] {
      view = known
    } else {
      view = service.database.find(key, shape: shape)
      key.shapeViews[shape] = .some(view)
    }
    return forRemote(FormatStage.generator(service, shape, view, parameters), value)
  }

  /// A view of objects that came from elsewhere shows from where, if they ask for it.
  private func forRemote(_ generator: ViewGenerator, _ value: Value) -> ViewGenerator {
    if generator.view != nil, RemoteMarks.showsComputer(value, service.reader) { generator.showsComputer = true }
    return generator
  }

  /// A table for up to four properties, else a list.
  private func defaultShape(_ value: Value) -> FormatShape {
    var count = service.reader.defaultProperties(value).count
    if count == 0 { count = service.reader.propertyNames(value).count }
    return count <= service.database.settings.propertyCountForTable ? .table : .list
  }

  static func generator(
    _ service: FormatService, _ shape: FormatShape, _ view: ViewDefinition?, _ parameters: FormatParameters?
  )
    -> ViewGenerator
  {
    switch shape {
    case .table: return TableGenerator(service, view, parameters)
    case .list: return ListGenerator(service, view, parameters)
    case .wide: return WideGenerator(service, view, parameters)
    case .custom: return CustomGenerator(service, view, parameters)
    }
  }

  private func unknownView(_ name: String, _ shape: FormatShape, _ value: Value) -> ErrorRecord {
    func title(_ shape: FormatShape) -> String {
      switch shape {
      case .table: return "Table"
      case .list: return "List"
      case .wide: return "Wide"
      case .custom: return "Custom"
      }
    }
    let typeName = value.base.type.fullName
    let views = service.database.views(forType: typeName)
    let fitting = views.filter { $0.shape == shape }.map(\.name)
    let others = views.filter { $0.shape != shape && TypeKey.same($0.name, name) }.map { "Format-" + title($0.shape) }
    let message: String
    if !fitting.isEmpty {
      message =
        "The view name \(name) cannot be found. Specify one of the following \(title(shape)) views and try again: \(fitting.joined(separator: ", "))."
    } else if !others.isEmpty {
      message =
        " The view name \(name) cannot be found in the \(title(shape)) formatting. Try using one of these other format cmdlets: "
        + others.joined(separator: ", ")
    } else {
      message =
        "The view name \(name) cannot be found. There are no existing \(title(shape)) views for \(typeName) objects."
    }
    let record = ErrorRecord(
      ExceptionObj("System.Management.Automation.PipelineStoppedException", "The pipeline has been stopped."),
      id: "FormatViewNotFound",
      category: .ObjectNotFound, target: Value(name))
    record.detailsMessage = message
    return record
  }
}
