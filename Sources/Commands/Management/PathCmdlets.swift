// Test-, Join-, Split-, Resolve- and Convert-Path.

import Engine
import Objects
import Primitives

final class TestPathCommand: ItemCmdlet {
  override func process() throws {
    let call = call
    call.force = true
    call.newerThan = value("NewerThan").dateTime
    call.olderThan = value("OlderThan").dateTime
    let given = value(call.literal ? "LiteralPath" : "Path")
    let items = given.sequence.map { Array($0.items) } ?? (given.isNull ? [] : [given])
    if items.isEmpty { return try nullPath(given) }
    let kind = (value("PathType").base.obj as? EnumValue)?.text.lowercased() ?? string("PathType")?.lowercased() ?? "any"
    for item in items {
      guard !item.isNull else {
        try nullPath(given)
        continue
      }
      let path = try Text.string(item, session).string
      if path.unicodeScalars.allSatisfy({ $0.properties.isWhitespace }) {
        try write(.bool(false))
        continue
      }
      if flag("IsValid") {
        let isValid = (try orNil({ try service.locate(path, from: call.scope) })) != nil && !path.utf8.contains(0)
        try write(.bool(isValid))
        continue
      }
      var found = false
      do {
        let items = try service.resolve(path, call)
        switch kind {
        case "container": found = try !items.isEmpty && items.allSatisfy { try $0.provider.isContainer($0, call) }
        case "leaf": found = try !items.isEmpty && !items.allSatisfy { try $0.provider.isContainer($0, call) }
        default: found = !items.isEmpty
        }
      } catch is ItemFailure {}
      try write(.bool(found))
    }
  }

  private func nullPath(_ given: Value) throws {
    try writeError(
      "System.ArgumentNullException",
      "Value cannot be null. (Parameter 'The provided Path argument was null or an empty collection.')",
      id: "NullPathNotPermitted",
      .InvalidArgument, target: given)
  }
}

final class JoinPathCommand: ItemCmdlet {
  override func process() throws {
    var tail = ""
    for part in (strings("ChildPath") ?? []) + (strings("AdditionalChildPath") ?? []) {
      tail = tail.isEmpty ? PathText.slashes(part) : part.isEmpty ? tail + "/" : PathText.join(tail, part)
    }
    for path in strings("Path") ?? [] {
      try attempt {
        // The drive must be there; what it holds does not matter.
        if !ProviderService.isHome(path) { _ = try service.locate(path, from: context.scope) }
        let parent = PathText.slashes(path)
        var joined = parent
        if tail.isEmpty {
          if !PathText.hasTrailingSlash(parent) { joined += "/" }
        } else {
          joined = PathText.join(parent, tail)
        }
        if has("Extension"), let text = string("Extension") {
          let name = PathText.leaf(joined)
          let stem = String(joined.dropLast(name.count)) + PathText.withoutExtension(name)
          joined = text.isEmpty ? stem : stem + (text.hasPrefix(".") ? text : "." + text)
        }
        if flag("Resolve") {
          let call = call
          for item in try service.resolve(joined, call) { try write(Value(item.display)) }
        } else {
          try write(Value(joined))
        }
      }
    }
  }
}

final class SplitPathCommand: ItemCmdlet {
  override func process() throws {
    var texts: [String] = []
    if flag("Resolve") {
      let call = call
      for path in paths { try attempt { texts += try service.resolve(path, call).map { $0.display } } }
    } else {
      texts = paths
    }
    for text in texts { try attempt { try split(text) } }
  }

  private func split(_ text: String) throws {
    if flag("IsAbsolute") { return try write(.bool(ProviderService.isAbsolute(text))) }
    if flag("Qualifier") {
      guard let colon = text.utf8.firstIndex(of: 0x3a) else {
        return try writeError(
          "System.FormatException", "Cannot parse path because path '\(text)' does not have a qualifier specified.",
          id: "ParsePathFormatError",
          .InvalidArgument, target: Value(text))
      }
      let end = ProviderService.providerQualified(text) == nil ? 1 : 2
      return try write(Value(String(text[..<text.utf8.index(colon, offsetBy: end)])))
    }
    if flag("NoQualifier") {
      if let (_, rest) = ProviderService.providerQualified(text) { return try write(Value(rest)) }
      if let (_, rest) = ProviderService.driveQualified(text), !rest.isEmpty { return try write(Value(rest)) }
      return try write(Value(text))
    }
    if flag("Leaf") || flag("LeafBase") || flag("Extension") {
      let name = leaf(text)
      return try write(
        Value(flag("LeafBase") ? PathText.withoutExtension(name) : flag("Extension") ? PathText.fileExtension(name) : name))
    }
    try write(Value(try parent(text)))
  }

  private func leaf(_ text: String) -> String {
    let path = PathText.slashes(text)
    if path.isEmpty { return "" }
    if let item = try? service.locate(text, from: context.scope) { return item.path == "/" ? "" : service.leaf(item) }
    return PathText.leaf(path)
  }

  private func parent(_ text: String) throws -> String {
    let path = PathText.slashes(text)
    var qualifier = ""
    var rest = path
    if let (name, below) = ProviderService.providerQualified(path) {
      guard
        let provider = service.provider(PathText.slashes(name) == name ? name : name)
          ?? service.provider(String(text.prefix(name.count)))
      else {
        throw ItemFailure.providerNotFound(name)
      }
      if !provider.isFileSystem { return "" }
      qualifier = String(text.prefix(name.count)) + "::"
      rest = below
    } else if let (name, below) = ProviderService.driveQualified(path), let drive = service.drive(name, from: context.scope) {
      if !drive.provider.isFileSystem { return "" }
      qualifier = name + ":"
      rest = below
    } else if !service.currentItem.provider.isFileSystem, !PathText.isAbsolute(path) {
      return ""
    }
    if PathText.trimTrailing(rest).isEmpty || PathText.trimTrailing(rest) == "/" {
      if !qualifier.isEmpty { return "" }
      throw ItemFailure.argument(DotNetError.psArgumentText("path"))
    }
    let found = qualifier + PathText.parent(rest)
    // What is left of a path below a drive is the drive's root.
    return found.hasSuffix(":") && qualifier.isEmpty ? found + "/" : found
  }
}

final class ResolvePathCommand: ItemCmdlet {
  /// What -RelativeBasePath names must be known before there is any path to resolve.
  override func begin() throws {
    guard let text = string("RelativeBasePath"), !text.isEmpty else { return }
    do { _ = try service.locate(text, from: context.scope) } catch let failure as ItemFailure {
      throw context.terminating(failure.record)
    }
  }

  override func process() throws {
    let call = call
    for path in paths {
      try attempt {
        var base: ItemPath?
        if has("RelativeBasePath") {
          let text = string("RelativeBasePath") ?? ""
          let literal = call.literal
          call.literal = false
          defer { call.literal = literal }
          guard let found = try service.resolve(text, call).first else { throw ItemFailure.pathNotFound(text) }
          base = found
        }
        let items: [ItemPath]
        if let base {
          let back = service.currentItem
          service.go(to: base)
          defer { service.go(to: back) }
          items = try service.resolve(path, call)
        } else {
          items = try service.resolve(path, call)
        }
        for item in items {
          guard flag("Relative") else {
            try write(.object(PathInfoObj(item)))
            continue
          }
          try write(Value(relative(item, base ?? service.currentItem)))
        }
      }
    }
  }

  private func relative(_ item: ItemPath, _ base: ItemPath) -> String {
    // What is not below the root of the base's drive is shown whole.
    if let drive = base.drive, item.drive !== drive,
      !item.path.lowercased().hasPrefix(drive.root.lowercased()) || item.provider !== base.provider
    {
      return item.display
    }
    guard item.provider.isFileSystem else { return item.path }
    let from = PathText.trimTrailing(base.path)
    var to = PathText.trimTrailing(item.path)
    let isDriveRoot = item.drive.map { PathText.same(PathText.trimTrailing($0.root), to) } ?? false
    if PathText.same(from, to) {
      // Where one stands is named from its parent, unless it is a root or has a slash behind it.
      return isDriveRoot || PathText.hasTrailingSlash(item.path) ? "./" : "../" + PathText.leaf(to)
    }
    if to == "/" { to = "" }
    let way = PathText.relative(from: from, to: to)
    if way.hasPrefix("..") {
      // An ancestor is named, too, from its own parent.
      if PathText.isWithin(from, to), !to.isEmpty { return way + "/../" + PathText.leaf(to) }
      return way
    }
    return way.hasPrefix(".") ? way : "./" + way
  }
}

final class ConvertPathCommand: ItemCmdlet {
  override func process() throws {
    let call = call
    for path in paths { try attempt { for item in try service.resolve(path, call) { try write(Value(item.path)) } } }
  }
}
