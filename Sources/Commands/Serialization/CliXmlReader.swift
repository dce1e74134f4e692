// CLIXML back to objects. Known types come back as what they were; all others as property bags or lists whose type names start with
// `Deserialized.`, unless their type knows how to come back to life.

import Engine
import Objects
import Primitives

struct CliXmlReader {
  private static let namespace = "http://schemas.microsoft.com/powershell/2004/04"
  private static let maximumNesting = 50

  private let session: Session
  private var objects: [String: Value] = [:]
  private var typeNames: [String: [String]] = [:]
  private var nesting = 0

  init(_ session: Session) { self.session = session }

  /// All objects of a document.
  mutating func read(_ text: String) throws -> [Value] {
    var text = text
    // What other processes write begins with a mark.
    if text.hasPrefix("#< CLIXML") {
      guard let end = text.firstIndex(where: { $0.isNewline }) else { throw CliXmlErrors.xml("Root element is missing.", 0, 0) }
      text = String(text[text.index(after: end)...])
    }
    var scanner = CliXmlScanner(text)
    let root = try scanner.document()
    guard root.name == "Objs", root.namespace == CliXmlReader.namespace else {
      throw CliXmlErrors.xml(
        "Element 'Objs' with namespace name '\(CliXmlReader.namespace)' was not found. Line \(root.line), position \(root.position).",
        root.line, root.position)
    }
    if let version = root.attribute("Version") {
      let parts = version.split(separator: ".")
      guard parts.count >= 2, parts.allSatisfy({ Int($0) != nil }) else {
        throw failure("Version of PSObject is not valid.", root)
      }
      if parts[0] != "1" { throw failure("Version of incoming PSObject is \(parts[0]). Expected value is 1.", root) }
    }
    return try root.children.map { try object($0) }
  }

  private func failure(_ message: String, _ element: CliXmlElement) -> DotNetError {
    CliXmlErrors.xml(message, element.line, element.position)
  }

  // MARK: One object

  private mutating func object(_ element: CliXmlElement) throws -> Value {
    nesting += 1
    defer { nesting -= 1 }
    if nesting >= CliXmlReader.maximumNesting { throw CliXmlErrors.tooDeep() }
    switch element.name {
    case "Nil": return .null
    case "Ref":
      guard let id = element.attribute("RefId") else { throw failure("RefId attribute was expected.", element) }
      guard let known = objects[id] else { throw failure("No object found for referenceId \(id)", element) }
      return known
    case "Obj":
      let made = try composite(element)
      return try Rehydration.revive(made, session) ?? made
    case "PR": return try progress(element)
    default: return try known(element)
    }
  }

  private func known(_ element: CliXmlElement) throws -> Value {
    guard let name = CliXmlKnownTypes.names[element.name] else {
      throw failure("\(element.name) XML tag is not recognized.", element)
    }
    guard let value = try CliXmlKnownTypes.read(element.name, element.text, session) else {
      throw failure("The contents of the \(name) primitive type are not valid.", element)
    }
    return value
  }

  private mutating func progress(_ element: CliXmlElement) throws -> Value {
    var fields: [String: Value] = [:]
    for child in element.children {
      fields[child.name] = child.name == "S" || child.name == "Nil" ? try object(child) : .string(CliXmlText.decode(child.text))
    }
    guard let type = TypeCatalog.find("System.Management.Automation.ProgressRecord") else {
      throw failure("The contents of the System.Management.Automation.ProgressRecord primitive type are not valid.", element)
    }
    func number(_ name: String) throws -> Value { try Conversion.convert(fields[name] ?? .int(-1), to: .int32, session) }
    let record = try MemberAccess.construct(
      type, [try number("AI"), fields["AV"] ?? .null, fields["SD"] ?? .null], session)
    if let operation = fields["S"], !operation.isNull {
      try MemberAccess.set(record, PSString.make("CurrentOperation"), operation, session)
    }
    try MemberAccess.set(record, PSString.make("ParentActivityId"), try number("PI"), session)
    try MemberAccess.set(record, PSString.make("PercentComplete"), try number("PC"), session)
    try MemberAccess.set(record, PSString.make("RecordType"), fields["T"] ?? .null, session)
    try MemberAccess.set(record, PSString.make("SecondsRemaining"), try number("SR"), session)
    return record
  }

  // MARK: `<Obj>`

  private static let containers: Set<String> = ["DCT", "LST", "IE", "STK", "QUE"]

  private mutating func composite(_ element: CliXmlElement) throws -> Value {
    let id = element.attribute("RefId")
    let names = try element.children.first { $0.name == "TN" || $0.name == "TNRef" }.map { try readNames($0) }
    // The object is known by its number before its content is read, which may refer to it.
    let core = element.children.first {
      CliXmlReader.containers.contains($0.name) || $0.name == "Obj" || $0.name == "Nil"
        || CliXmlKnownTypes.names[$0.name] != nil
    }
    let target = try base(core, names)
    if let id { objects[id] = target }
    if let core, CliXmlReader.containers.contains(core.name) { try fill(target, core) }
    let bag = target.obj?.extras ?? PropertyBag()
    var text: PSString?
    var adapted: Set<FoldedName>?
    for child in element.children {
      switch child.name {
      case "TN", "TNRef": break
      case "ToString": text = CliXmlText.decode(child.text)
      case "Props":
        var found = adapted ?? []
        for item in child.children {
          let name = try nameOf(item)
          bag.set(name, try object(item))
          found.insert(FoldedName(name))
        }
        adapted = found
      case "MS": for item in child.children { try readMember(item, into: bag) }
      default:
        if child !== core { throw failure("\(child.name) XML tag is not recognized.", child) }
      }
    }
    if let names { bag.typeNames = names }
    if text != nil || adapted != nil { bag.deserialized = DeserializedMark(text: text, adapted: adapted) }
    if bag.count > 0 || bag.typeNames != nil || bag.deserialized != nil { target.obj?.extras = bag }
    return target
  }

  /// The object that everything else of an `<Obj>` is attached to.
  private mutating func base(_ core: CliXmlElement?, _ names: [String]?) throws -> Value {
    guard let core else { return .object(CustomObj(PropertyBag())) }
    switch core.name {
    case "DCT":
      let isOrdered = names?.first.map(Rehydration.plainName) == "System.Collections.Specialized.OrderedDictionary"
      return .object(isOrdered ? .ordered() : DictionaryObj())
    case "LST", "IE": return .object(ListObj(.arrayList))
    case "STK", "QUE":
      let name = core.name == "STK" ? "System.Collections.Stack" : "System.Collections.Queue"
      return try MemberAccess.construct(TypeCatalog.find(name) ?? .arrayList, [], session)
    default:
      let value = try object(core)
      if value.isNull { return .object(CustomObj(PropertyBag())) }
      // Strings, numbers and what else is shared gets a wrapper of its own.
      if case .object(let object) = value, core.name == "Obj" || object.extras == nil && !object.type.isValueType {
        return value
      }
      return .object(Wrapped(value.base))
    }
  }

  private mutating func fill(_ target: Value, _ core: CliXmlElement) throws {
    if let dictionary = target.obj as? DictionaryObj { return try fill(dictionary, core) }
    var items = ContiguousArray<Value>()
    for child in core.children { items.append(try object(child)) }
    if let list = target.sequence {
      list.items = items
    } else if core.name == "STK" {
      for item in items.reversed() { _ = try MemberAccess.invoke(target, PSString.make("Push"), [item], session) }
    } else {
      for item in items { _ = try MemberAccess.invoke(target, PSString.make("Enqueue"), [item], session) }
    }
  }

  /// Keys that differ in case alone, or not at all, make the whole dictionary more particular.
  private mutating func fill(_ dictionary: DictionaryObj, _ core: CliXmlElement) throws {
    for entry in core.children {
      guard entry.name == "En" else { throw failure("\(entry.name) XML tag is not recognized.", entry) }
      guard let first = entry.children.first else { throw failure("Key for dictionary entry is not specified.", entry) }
      guard first.attribute("N")?.lowercased() == "key" else {
        throw failure("Name attribute for dictionary key is incorrectly specified.", first)
      }
      let key = try object(first)
      if key.isNull { throw failure("Null is specified as dictionary key.", first) }
      guard entry.children.count > 1 else { throw failure("Value for dictionary entry is not specified.", entry) }
      let second = entry.children[1]
      guard second.attribute("N")?.lowercased() == "value" else {
        throw failure("Name attribute for dictionary value is incorrectly specified.", second)
      }
      let value = try object(second)
      for comparer in [KeyComparer.ordinal, .identity] where dictionary.get(key) != nil {
        var wider = ValueTable(comparer: comparer)
        for (known, content) in zip(dictionary.table.allKeys, dictionary.table.allValues) { _ = wider.set(known, content) }
        dictionary.table = wider
      }
      dictionary.set(key, value)
    }
  }

  private func nameOf(_ element: CliXmlElement) throws -> PSString {
    guard let name = element.attribute("N") else { throw failure("N attribute was expected.", element) }
    return CliXmlText.decode(name)
  }

  private mutating func readMember(_ element: CliXmlElement, into bag: PropertyBag) throws {
    let name = try nameOf(element)
    guard element.name == "MS" else { return bag.set(name, try object(element)) }
    let inner = PropertyBag()
    for item in element.children { try readMember(item, into: inner) }
    bag.set(name, ExtendedMember(.memberSet(inner, inherits: false)))
  }

  private mutating func readNames(_ element: CliXmlElement) throws -> [String] {
    let id = element.attribute("RefId")
    if element.name == "TNRef" {
      guard let id else { throw failure("RefId attribute was expected.", element) }
      guard let known = typeNames[id] else {
        throw failure("Cannot process names because no TypeNames were found for referenceId \(id).", element)
      }
      return known
    }
    var names: [String] = []
    for child in element.children {
      guard child.name == "T" else { throw failure("\(child.name) XML tag is not recognized.", child) }
      let name = CliXmlText.decode(child.text).string
      if name.isEmpty { continue }
      names.append(name.lowercased().hasPrefix("deserialized.") ? name : "Deserialized." + name)
    }
    if let id { typeNames[id] = names }
    if names.contains("Deserialized.System.Enum") { Rehydration.addEnumValue(session) }
    return names
  }
}
