// Statements and patterns of C#.

import Engine
import Objects
import Primitives

extension CSharpLowering {
  func statement(_ statement: CSharpStatement) throws -> CSharpExec {
    switch statement {
    case .empty: return { _ in .normal }
    case .block(let all, _): return try block(all)
    case .local(let type, let parts, let isConst, _): return try local(type, parts, isConst)
    case .deconstruct(let names, let expression, let at):
      let source = try value(expression).run
      let locals = try names.map { $0 == "_" ? nil : try function.declare($0, nil, at: at) }
      let starts = locals.map { $0.map { initialise($0) } }
      return { f in
        for (start, item) in zip(starts, try CSharpLowering.parts(try source(f), starts.count, f.session)) { start?(f, item) }
        return .normal
      }
    case .expression(let expression, _):
      let run = try value(expression).run
      return { f in
        _ = try run(f)
        return .normal
      }
    case .if(let test, let yes, let no, _):
      // What the condition declares is there after the statement too: `if (!d.TryGetValue(k, out var v)) return;`.
      let test = try condition(test)
      func branch(_ inner: CSharpStatement) throws -> CSharpExec {
        function.push()
        defer { function.pop() }
        return try self.statement(inner)
      }
      let (a, b) = (try branch(yes), try no.map { try branch($0) })
      return { f in
        if try test(f) { return try a(f) }
        return try b?(f) ?? .normal
      }
    case .while(let test, let body, _):
      function.push()
      defer { function.pop() }
      let (test, body) = (try condition(test), try self.statement(body))
      return { f in
        while try test(f) {
          let flow = try body(f)
          if flow == .normal || flow == .continuing { continue }
          if flow == .breaking { break }
          return flow
        }
        return .normal
      }
    case .do(let body, let test, _):
      let (body, test) = (try self.statement(body), try condition(test))
      return { f in
        repeat {
          let flow = try body(f)
          if flow == .normal || flow == .continuing { continue }
          if flow == .breaking { break }
          return flow
        } while try test(f)
        return .normal
      }
    case .for(let start, let test, let steps, let body, _):
      function.push()
      defer { function.pop() }
      let start = try start.map { try self.statement($0) }
      let test = try test.map { try condition($0) }
      let steps = try steps.map { try value($0).run }
      let body = try self.statement(body)
      return { f in
        for run in start { _ = try run(f) }
        while try test?(f) ?? true {
          let flow = try body(f)
          if flow != .normal, flow != .continuing {
            if flow == .breaking { break }
            return flow
          }
          for step in steps { _ = try step(f) }
        }
        return .normal
      }
    case .foreach(let type, let name, let source, let body, let at): return try foreach(type, name, source, body, at)
    case .switch(let subject, let sections, _): return try switchStatement(subject, sections)
    case .try(let body, let catches, let finally, _): return try tryStatement(body, catches, finally)
    case .throw(let expression, _):
      guard let expression else {
        return { f in throw f.caught ?? CSharpFaults.nullReference() }
      }
      let run = try value(expression).run
      return { f in throw CSharpLowering.thrown(try run(f)) }
    case .return(let expression, let at): return try returning(expression, at)
    case .break: return { _ in .breaking }
    case .continue: return { _ in .continuing }
    case .using(let declared, let expression, let body, _): return try using(declared, expression, body)
    case .yield(let expression, let at):
      function.isIterator = true
      guard let expression else { return { _ in .returning } }
      let run = try converted(expression, function.returnType?.genericArguments.first).run
      _ = at
      return { f in
        f.yielded?.append(try run(f))
        return .normal
      }
    case .function(let syntax, let at): return try localFunction(syntax, at)
    case .gotoCase(let expression, _):
      let run = try expression.map { try value($0).run }
      return { f in
        f.jump = try run?(f) ?? .unset
        return .jump(0)
      }
    }
  }

  private func block(_ all: [CSharpStatement]) throws -> CSharpExec {
    function.push()
    defer { function.pop() }
    // Local functions may be called before they are written.
    for case .function(let syntax, let at) in all { _ = try function.declare(syntax.name, nil, at: at) }
    var runs: [CSharpExec] = []
    var hoisted: [CSharpExec] = []
    for (i, item) in all.enumerated() {
      if case .using(let declared?, nil, nil, let at) = item {
        // A using declaration lasts to the end of the block.
        runs.append(try self.using(declared, nil, .block(Array(all[(i + 1)...]), at: at)))
        break
      }
      if case .function = item { hoisted.append(try statement(item)) } else { runs.append(try statement(item)) }
    }
    let made = hoisted + runs
    if made.count == 1 { return made[0] }
    return { f in
      for run in made {
        let flow = try run(f)
        if flow != .normal { return flow }
      }
      return .normal
    }
  }

  private func local(_ type: CSharpTypeSyntax, _ parts: [(String, CSharpExpression?, at: Int)], _ isConst: Bool) throws
    -> CSharpExec
  {
    let declared = type.isVar ? nil : try context.resolve(type)
    if declared === TypeInfo.void { throw error("CS1547", "Keyword 'void' cannot be used in this context", type.at) }
    var runs: [CSharpExec] = []
    for (name, expression, at) in parts {
      if type.isVar, expression == nil {
        throw error("CS0818", "Implicitly-typed variables must be initialized", at)
      }
      let value = try expression.map { try converted($0, declared) }
      if type.isVar, value?.constant?.isNull == true {
        throw error("CS0815", "Cannot assign <null> to an implicitly-typed variable", at)
      }
      let local = try function.declare(name, declared ?? value?.type, at: at)
      if isConst {
        guard let constant = value?.constant else {
          throw error("CS0133", "The expression being assigned to '\(name)' must be constant", expression?.at ?? at)
        }
        local.constant = constant
        continue
      }
      let start = initialise(local)
      if let run = value?.run {
        runs.append { f in
          start(f, CSharpClass.copied(try run(f)))
          return .normal
        }
      } else {
        let kind = declared ?? .object
        runs.append { f in
          start(f, kind.isValueType ? try CSharpNumbers.zero(kind, f.session) : .null)
          return .normal
        }
      }
    }
    let made = runs
    if made.count == 1 { return made[0] }
    return { f in
      for run in made { _ = try run(f) }
      return .normal
    }
  }

  private func foreach(_ type: CSharpTypeSyntax, _ name: String, _ source: CSharpExpression, _ body: CSharpStatement, _ at: Int)
    throws -> CSharpExec
  {
    let sequence = try value(source)
    function.push()
    defer { function.pop() }
    var element: TypeInfo?
    if !type.isVar {
      element = try context.resolve(type)
    } else if let known = sequence.type {
      if known.isArray {
        element = known.elementType
      } else if known === TypeInfo.string {
        element = .char
      } else if known.genericArguments.count == 1, TypeInfo.ienumerable.accepts(known) {
        element = known.genericArguments[0]
      }
    }
    if element === TypeInfo.object, type.isVar { element = nil }
    let local = try function.declare(name, element, at: at)
    let body = try statement(body)
    let start = initialise(local)
    let run = sequence.run
    let casts = type.isVar ? nil : element
    return { f in
      let walker = try CSharpMembers.walker(try run(f), f.session)
      while let item = try walker.next() {
        start(f, try casts.map { $0 === TypeInfo.object ? item : try CSharpConversions.cast(item, $0, f.session) } ?? item)
        let flow = try body(f)
        if flow == .normal || flow == .continuing { continue }
        if flow == .breaking { break }
        return flow
      }
      return .normal
    }
  }

  private func returning(_ expression: CSharpExpression?, _ at: Int) throws -> CSharpExec {
    let type = function.returnType
    guard let expression else {
      if let type, type !== TypeInfo.void, function.parent == nil, !function.isAsync {
        throw error("CS0126", "An object of a type convertible to '\(CSharpNames.text(type))' is required", at)
      }
      return { _ in .returning }
    }
    if let type, type === TypeInfo.void, function.parent == nil, !function.isAsync {
      throw error(
        "CS0127",
        "Since '\(CSharpNames.text(owner.typeInfo))' returns void, a return keyword must not be followed by an object expression",
        at)
    }
    let run = try function.isAsync ? value(expression).run : converted(expression, type).run
    return { f in
      f.returned = CSharpClass.copied(try run(f))
      return .returning
    }
  }

  private func using(_ declared: CSharpStatement?, _ expression: CSharpExpression?, _ body: CSharpStatement?) throws
    -> CSharpExec
  {
    function.push()
    defer { function.pop() }
    var start: CSharpExec?
    var resources: [CSharpRun] = []
    if let declared {
      start = try statement(declared)
      if case .local(_, let parts, _, _) = declared {
        for (name, _, _) in parts { if let local = function.find(name) { resources.append(read(local).run) } }
      }
    } else if let expression {
      let slot = function.temporary()
      let run = try value(expression).run
      start = { f in
        f.slots[slot] = try run(f)
        return .normal
      }
      resources = [{ $0.slots[slot] }]
    }
    let body = try body.map { try statement($0) }
    let (first, all) = (start, resources)
    return { f in
      _ = try first?(f)
      func dispose() throws {
        for resource in all.reversed() {
          let object = try resource(f)
          if !object.isNull { _ = try CSharpMembers.call(object, "Dispose", [], f.session) }
        }
      }
      let flow: CSharpFlow
      do { flow = try body?(f) ?? .normal } catch {
        try dispose()
        throw error
      }
      try dispose()
      return flow
    }
  }

  private func tryStatement(_ body: CSharpStatement, _ catches: [CSharpCatch], _ finally: CSharpStatement?) throws -> CSharpExec
  {
    let body = try statement(body)
    var handlers:
      [(type: TypeInfo?, start: ((CSharpFrame, Value) -> Void)?, filter: ((CSharpFrame) throws -> Bool)?, body: CSharpExec)] =
        []
    for item in catches {
      function.push()
      defer { function.pop() }
      let type = try item.type.map { try context.resolve($0) }
      let local = try item.name.map { try function.declare($0, type, at: item.type?.at ?? 0) }
      let filter = try item.filter.map { try condition($0) }
      handlers.append((type, local.map { initialise($0) }, filter, try statement(item.body)))
    }
    let finally = try finally.map { try statement($0) }
    let all = handlers
    return { f in
      var flow = CSharpFlow.normal
      var pending: Error?
      do { flow = try body(f) } catch {
        pending = error
        if let exception = MemberErrors.exception(of: error) {
          for handler in all {
            if let type = handler.type, !type.accepts(exception.type) { continue }
            handler.start?(f, .object(exception))
            if let filter = handler.filter, (try? filter(f)) != true { continue }
            pending = nil
            let outer = f.caught
            f.caught = error
            defer { f.caught = outer }
            do { flow = try handler.body(f) } catch { pending = error }
            break
          }
        }
      }
      if let finally {
        let kept = f.returned
        let last = try finally(f)
        if last != .normal { return last }
        f.returned = kept
      }
      if let pending { throw pending }
      return flow
    }
  }

  private func localFunction(_ syntax: CSharpMethodSyntax, _ at: Int) throws -> CSharpExec {
    guard let local = function.find(syntax.name) else { return { _ in .normal } }
    var bound: [String: TypeInfo] = [:]
    for parameter in syntax.typeParameters { bound[parameter] = .object }
    let scope = context.adding(bound)
    let returns = try syntax.returnType.map { try scope.resolve($0) }
    let inner = CSharpFunction(owner, isStatic: function.isStatic, returnType: returns, parent: function)
    let lowering = CSharpLowering(scope, inner)
    for parameter in syntax.parameters { _ = inner.declare(parameter.name, try parameter.type.map { try scope.resolve($0) }) }
    let value = try closure(inner, syntax.parameters.count, syntax.body, syntax.expression, lowering, .delegate)
    let fallbacks = try syntax.parameters.map { parameter in
      try parameter.fallback.map { try lowering.value($0).constant ?? .null }
    }
    let slot = local.slot
    let start = initialise(local)
    return { f in
      // The box exists before the closure, so that the function can call itself.
      start(f, .null)
      if local.isCaptured == false, inner.captures.contains(where: { $0.outer === local }) {
        f.slots[slot] = .box(PSVariable(CSharpMethod.anonymous, .null))
      }
      let made = try value.run(f)
      guard let plain = made.obj as? CSharpDelegate else { return .normal }
      let full = CSharpDelegate(
        plain.type,
        [
          { args, session in
            var args = args
            while args.count < fallbacks.count, let next = fallbacks[args.count] { args.append(next) }
            return try plain.invoke(args, session)
          }
        ])
      CSharpLowering.store(f, slot, .object(full))
      return .normal
    }
  }

  // MARK: - switch

  private func switchStatement(
    _ subject: CSharpExpression, _ sections: [(labels: [(CSharpPattern?, CSharpExpression?)], body: [CSharpStatement])]
  ) throws -> CSharpExec {
    let subject = try value(subject)
    function.push()
    defer { function.pop() }
    typealias Label = (test: ((CSharpFrame, Value) throws -> Bool)?, filter: ((CSharpFrame) throws -> Bool)?)
    var made: [(labels: [Label], body: CSharpExec)] = []
    for section in sections {
      function.push()
      defer { function.pop() }
      let labels = try section.labels.map { label -> Label in
        (try label.0.map { try pattern($0, subject.type) }, try label.1.map { try condition($0) })
      }
      if let last = section.body.last, CSharpReach.completes(.block(section.body, at: last.at)) {
        throw error("CS0163", "Control cannot fall through from one case label ('case') to another", last.at)
      }
      made.append((labels, try block(section.body)))
    }
    let run = subject.run
    let all = made
    return { f in
      var value = try run(f)
      var useDefault = false
      var rounds = 0
      while true {
        rounds += 1
        if rounds > 1_000_000 { return .normal }
        var chosen: Int?
        if !useDefault {
          search: for (i, section) in all.enumerated() {
            for label in section.labels {
              guard let test = label.test, try test(f, value) else { continue }
              if let filter = label.filter, !(try filter(f)) { continue }
              chosen = i
              break search
            }
          }
        }
        chosen = chosen ?? all.firstIndex { $0.labels.contains { $0.test == nil } }
        guard let chosen else { return .normal }
        let flow = try all[chosen].body(f)
        switch flow {
        case .breaking: return .normal
        case .jump:
          if case .unset = f.jump {
            useDefault = true
          } else {
            value = f.jump
            useDefault = false
          }
        default: return flow
        }
      }
    }
  }

  func switching(
    _ subject: CSharpExpression, _ arms: [(CSharpPattern, CSharpExpression?, CSharpExpression)], _ target: TypeInfo?
  ) throws -> CSharpValue {
    let subject = try value(subject)
    var made: [(test: (CSharpFrame, Value) throws -> Bool, filter: ((CSharpFrame) throws -> Bool)?, value: CSharpRun)] = []
    var types: [TypeInfo] = []
    for (test, filter, result) in arms {
      function.push()
      defer { function.pop() }
      let test = try pattern(test, subject.type)
      let filter = try filter.map { try condition($0) }
      let value = try converted(result, target)
      if let type = value.type { types.append(type) }
      made.append((test, filter, value.run))
    }
    let (run, all) = (subject.run, made)
    let common = types.first.flatMap { first in types.allSatisfy { $0 === first } ? first : nil }
    return CSharpValue(target ?? common) { f in
      let value = try run(f)
      for arm in all where try arm.test(f, value) {
        if let filter = arm.filter, !(try filter(f)) { continue }
        return try arm.value(f)
      }
      throw DotNetError(
        "System.Runtime.CompilerServices.SwitchExpressionException",
        "Non-exhaustive switch expression failed to match its input.\nUnmatched value was \(try CSharpConversions.text(value, f.session).string)."
      )
    }
  }

  // MARK: - Patterns

  func pattern(_ pattern: CSharpPattern, _ type: TypeInfo?) throws -> (CSharpFrame, Value) throws -> Bool {
    switch pattern {
    case .discard: return { _, _ in true }
    case .variable(let name):
      let start = initialise(function.declare(name, type))
      return { f, value in
        start(f, value)
        return true
      }
    case .type(let syntax, let name):
      let wanted = try context.resolve(syntax)
      let start = name.map { $0 == "_" ? nil : initialise(function.declare($0, wanted)) } ?? nil
      return { f, value in
        guard CSharpConversions.matches(value, wanted) else { return false }
        start?(f, value.base)
        return true
      }
    case .typeOrConstant(let syntax, let expression):
      if case .name(let parts, _) = syntax, function.find(parts[0].name) == nil || parts.count > 1 {
        if case .value? = try orNil({ try operand(expression) }) {
        } else if let wanted = try context.find(parts) {
          return { _, value in CSharpConversions.matches(value, wanted) }
        }
      }
      return try self.pattern(.constant(expression), type)
    case .constant(let expression):
      let run = try value(expression, as: type).run
      return { f, value in
        let wanted = try run(f)
        if wanted.isNull { return value.isNull }
        if value.isNull { return false }
        return try CSharpOperators.equal(value, wanted, f.session)
      }
    case .relation(let sign, let expression):
      let run = try value(expression).run
      return { f, value in
        if value.isNull { return false }
        return Truth.isTrue(try CSharpOperators.binary(sign, value, try run(f), f.session, false))
      }
    case .not(let inner):
      let test = try self.pattern(inner, type)
      return { f, value in !(try test(f, value)) }
    case .and(let a, let b):
      let (x, y) = (try self.pattern(a, type), try self.pattern(b, type))
      return { f, value in try x(f, value) && y(f, value) }
    case .or(let a, let b):
      let (x, y) = (try self.pattern(a, type), try self.pattern(b, type))
      return { f, value in try x(f, value) || y(f, value) }
    case .properties(let syntax, let parts, let name):
      let wanted = try syntax.map { try context.resolve($0) }
      let tests = try parts.map { ($0.0, try self.pattern($0.1, nil)) }
      let start = name.map { initialise(function.declare($0, wanted ?? type)) }
      return { f, value in
        if value.isNull { return false }
        if let wanted, !CSharpConversions.matches(value, wanted) { return false }
        for (label, test) in tests where !(try test(f, try CSharpMembers.get(value, label, f.session))) { return false }
        start?(f, value.base)
        return true
      }
    }
  }
}
