// The methods that the language gives every value: `.ForEach()` converts, runs a block, or reads, writes and calls members; `.Where()`
// selects by a block and a mode. `PSForEach` and `PSWhere` are the same for objects that have methods of those names.

import Objects
import Primitives

/// `.ForEach()` and `.Where()` of collections.
enum Intrinsics {
  enum Kind { case forEach, `where` }
  private static let names = [
    (PSString.make("ForEach"), Kind.forEach), (PSString.make("Where"), Kind.where), (PSString.make("PSForEach"), Kind.forEach),
    (PSString.make("PSWhere"), Kind.where),
  ]

  /// Which of the two a name means.
  static func named(_ name: PSString) -> Kind? {
    guard name.count == 5 || name.count == 7 || name.count == 9 else { return nil }
    return names.first { $0.0.count == name.count && $0.0.equalsIgnoringCase(name) }?.1
  }

  private static func elements(_ target: Value) throws -> ContiguousArray<Value> {
    if let sequence = target.sequence { return sequence.items }
    if target.isNull { return [] }
    guard Enumeration.isCollection(target) else { return [target] }
    var items = ContiguousArray<Value>()
    guard let walker = Enumeration.enumerator(target) else { return items }
    while let item = try walker.next() { items.append(item) }
    return items
  }

  static func collection(_ items: ContiguousArray<Value>) -> Value { collection(items, of: .psObject) }

  private static func collection(_ items: ContiguousArray<Value>, of type: TypeInfo) -> Value {
    .object(ListObj(.collection(of: type), items, elementType: type))
  }

  // MARK: ForEach

  static func forEach(_ target: Value, _ args: [Value], _ f: Frame) throws -> Value {
    let items = try elements(target)
    guard let first = args.first else { throw MemberErrors.noOverload(".ForEach(expression [, arguments...])", 0) }
    let rest = Array(args.dropFirst())
    switch first.base.obj {
    case let type as TypeInfo: return try converted(items, to: type, f)
    case let block as ScriptBlock: return try run(block, on: items, rest, f)
    default: return try members(items, Text.string(first, f.session), rest, f)
    }
  }

  /// Runs a block on each element; its `begin` and `end` run once.
  private static func run(_ block: ScriptBlock, on items: ContiguousArray<Value>, _ args: [Value], _ f: Frame) throws -> Value {
    let session = f.session
    let sink = CaptureSink()
    let code = block.code.dotted()
    if code.clean != nil {
      throw Thrown(
        "System.Management.Automation.PSNotSupportedException",
        "Script block with a 'clean' block is not supported by the 'ForEach' method.", id: "NotSupported",
        category: .NotImplemented)
    }
    if code.begin == nil, code.process == nil {
      for item in items { try session.runDotted(block, in: f, underscore: item, out: sink, args: args) }
      return collection(sink.items)
    }
    let inner = session.dottedFrame(block, code, f, out: sink, streams: f.streams)
    try session.prepareCode(code, inner)
    if let begin = code.begin { try session.runClause(begin, code, inner, underscore: .nothing, args: args) }
    if let each = code.process ?? code.end {
      for item in items { try session.runClause(each, code, inner, underscore: item, args: args) }
    }
    if code.process != nil, let end = code.end {
      try session.runClause(end, code, inner, underscore: items.last ?? .null, args: args)
    }
    return collection(sink.items)
  }

  /// A collection of another type: of the type named, or the collection type itself.
  private static func converted(_ items: ContiguousArray<Value>, to type: TypeInfo, _ f: Frame) throws -> Value {
    let session = f.session
    let isCollection =
      type.elementType != nil || type.allInterfaces.contains { $0.fullName == "System.Collections.ICollection" }
    if isCollection {
      if type.elementType != nil { return try Conversion.convert(.array(items), to: type, session) }
      let arguments = type.genericArguments
      if arguments.isEmpty {
        throw Thrown.runtime(
          "Unable to convert input to the target type [\(try Text.string(.object(type), session).string)] passed to the ForEach() operator. "
            + "Please check the specified type and try running your script again.", id: "ForEachTypeConversionFailed",
          target: .object(type))
      }
      if arguments.count == 1 {
        let made = try Conversion.convert(.array([]), to: type, session)
        for item in items { _ = try session.invokeMember(made, PSString.make("Add"), [item], f) }
        return made
      }
    }
    var taken = ContiguousArray<Value>()
    for item in items {
      if item.obj?.tag == .custom, type !== TypeInfo.object, type !== TypeInfo.psObject {
        throw MemberErrors.noOverload("Add", 1)
      }
      do { taken.append(try Conversion.convert(item, to: type, session)) } catch let thrown as Thrown {
        throw Thrown(
          "System.Management.Automation.MethodException",
          "Cannot convert argument \"item\", with value: \"\(try Text.string(item, session).string)\", for \"Add\" to type "
            + "\"\(type.fullName)\": \"\(thrown.record.exception.message)\"",
          id: "MethodArgumentConversionInvalidCastArgument", inner: thrown.record.exception)
      }
    }
    return collection(taken, of: type)
  }

  /// Gets, sets or calls the member of a name on each element.
  private static func members(_ items: ContiguousArray<Value>, _ name: PSString, _ args: [Value], _ f: Frame) throws -> Value {
    let session = f.session
    var results = ContiguousArray<Value>()
    func assigned() -> Value { args.count == 1 ? args[0] : .array(ContiguousArray(args)) }
    for item in items {
      if let table = item.dictionary, item.base.obj?.type.fullName == "System.Collections.Hashtable" {
        // Keys before members.
        if args.isEmpty { results.append(table.get(.string(name)) ?? .null) } else { table.set(.string(name), assigned()) }
        continue
      }
      if item.isNull {
        guard args.isEmpty else {
          let inner = ExceptionObj("System.NullReferenceException", "Object reference not set to an instance of an object.")
          throw Thrown(
            "System.Management.Automation.MethodInvocationException",
            "Exception calling \"\(name.string)\" with \"\(args.count)\" argument(s): \"\(inner.message)\"",
            id: "NullReferenceException", inner: inner)
        }
        results.append(.null)
        continue
      }
      let isMethod = try MemberAccess.find(item, name, session).map(isMethod)
      if isMethod == true {
        let result = try session.invokeMember(item, name, args, f)
        if case .nothing = result { continue }
        results.append(result)
      } else if !args.isEmpty {
        try MemberAccess.set(item, name, assigned(), session)
      } else if isMethod == nil {
        if f.scope.effectiveStrictMode.major >= 2 {
          throw Thrown.runtime(
            "The property '\(name.string)' cannot be found on this object. Verify that the property exists.",
            id: "PropertyNotFoundStrict")
        }
        results.append(.null)
      } else {
        let found = try MemberAccess.get(item, name, session) ?? .null
        if found.base.obj is PSMethodObj {
          let result = try session.invokeMember(item, name, [], f)
          if case .nothing = result { continue }
          results.append(result)
        } else {
          if found.isNull {
            throw Thrown(
              "System.Management.Automation.PSArgumentNullException",
              DotNetError.psArgumentNullText("obj"),
              id: "ArgumentNull", category: .InvalidArgument)
          }
          results.append(found)
        }
      }
    }
    return collection(results)
  }

  private static func isMethod(_ member: FoundMember) -> Bool {
    switch member {
    case .methods: return true
    case .extended(let member):
      switch member.kind {
      case .scriptMethod, .codeMethod: return true
      default: return false
      }
    default: return false
    }
  }

  // MARK: Where

  static func `where`(_ target: Value, _ args: [Value], _ f: Frame) throws -> Value {
    let items = try elements(target)
    let session = f.session
    guard (1...3).contains(args.count) else {
      throw MemberErrors.noOverload(".Where({ expression } [, mode [, numberToReturn]])", args.count)
    }
    let condition = args[0].isNull ? .null : try Conversion.convert(args[0], to: TypeInfo.scriptBlock, session)
    var mode = "default"
    if args.count > 1, let type = TypeCatalog.find("System.Management.Automation.WhereOperatorSelectionMode") {
      let choice = try Conversion.convert(args[1], to: type, session)
      mode = (choice.obj as? EnumValue)?.text.lowercased() ?? mode
    }
    let limit = args.count > 2 ? Int(try Conversion.convert(args[2], to: .int32, session).integer ?? 0) : 0
    if limit < 0 {
      throw DotNetError(
        "System.ArgumentOutOfRangeException",
        "The 'numberToReturn' value provided to the third argument of the Where() operator must be greater than zero. Please correct the "
          + "argument's value and try running your script again. (Parameter 'numberToReturn')\nActual value was \(limit).")
    }
    guard let block = condition.base.obj as? ScriptBlock else { return try slice(items, mode, max(1, limit)) }
    func matches(_ item: Value) throws -> Bool { Truth.isTrue(try session.callDotted(block, in: f, underscore: item)) }
    return try select(items, mode, limit, matches)
  }

  /// Without a condition the mode takes elements by their place.
  private static func slice(_ items: ContiguousArray<Value>, _ mode: String, _ count: Int) throws -> Value {
    func padded() -> Value {
      .array(ContiguousArray(items.prefix(count)) + ContiguousArray(repeating: .null, count: max(0, count - items.count)))
    }
    switch mode {
    case "default":
      throw DotNetError(
        "System.InvalidOperationException",
        "If the expression passed to the Where() operator is null then you must specify a non-Default value for the selection mode argument. "
          + "Please change the value of the mode argument to a value other than Default and try running your script again.")
    case "skipuntil": return .array(ContiguousArray(items.dropFirst(count)))
    case "last": return .array(items.isEmpty && count == 1 ? [.null] : ContiguousArray(items.suffix(count)))
    case "split": return .array([padded(), .array(ContiguousArray(items.dropFirst(count)))])
    default: return padded()
    }
  }

  private static func select(
    _ items: ContiguousArray<Value>, _ mode: String, _ limit: Int, _ matches: (Value) throws -> Bool
  ) throws -> Value {
    var taken = ContiguousArray<Value>()
    var others = ContiguousArray<Value>()
    var takesAll = false
    var i = 0
    loop: while i < items.count {
      let item = items[i]
      i += 1
      if takesAll {
        taken.append(item)
        if limit > 0, taken.count >= limit { break }
        continue
      }
      if try matches(item) {
        switch mode {
        case "until": break loop
        case "last":
          if taken.count >= max(1, limit) { taken.removeFirst() }
          taken.append(item)
          continue
        default: taken.append(item)
        }
        if mode == "skipuntil" { takesAll = true }
        if limit == 0 ? mode == "first" : taken.count == limit { break }
      } else if mode == "until" {
        taken.append(item)
        if limit > 0, taken.count >= limit { break }
      } else if mode == "split" {
        others.append(item)
      }
    }
    guard mode == "split" else { return collection(taken) }
    others.append(contentsOf: items[i...])
    return .array([collection(taken), collection(others)])
  }
}
