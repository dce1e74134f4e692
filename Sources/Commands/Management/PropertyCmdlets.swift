// Get-, Set- and Clear-ItemProperty, Get-ItemPropertyValue; the cmdlets for properties that come and go, which no provider here has.

import Engine
import Objects
import Primitives

class PropertyCmdlet: ItemCmdlet {
  /// The items of the paths; those without path mean the current location.
  func eachPropertyItem(_ call: ProviderCall, _ body: (ItemPath) throws -> Void) throws {
    if paths.isEmpty {
      try attempt { try body(service.currentItem) }
    } else {
      try eachItem(call, body)
    }
  }
}

final class GetItemPropertyCommand: PropertyCmdlet {
  override func process() throws {
    let call = call
    let names = strings("Name") ?? []
    try eachPropertyItem(call) { try $0.provider.getProperty($0, names, call) }
  }
}

final class GetItemPropertyValueCommand: PropertyCmdlet {
  override func process() throws {
    let call = call
    let names = strings("Name") ?? []
    let out = context.out
    try eachPropertyItem(call) { item in
      guard item.provider.isFileSystem, let facts = Disk.facts(item.path) else {
        throw ItemFailure.notSupported(Provider.noProperties)
      }
      let object = FileSystemProvider.object(item.path, isDirectory: facts.isDirectory)
      for name in names {
        let key = PSString.make(name)
        if try MemberAccess.find(object, key, session) != nil {
          // A property without a value gives nothing.
          if let found = try MemberAccess.get(object, key, session), !found.isNull { try out.write(found) }
        } else {
          // The provider's first error ends the command: values are asked for outside the cmdlet's own context.
          throw Thrown(
            "System.IO.IOException", "The property \(name) does not exist or was not found.", id: "System.IO.IOException",
            category: .NotSpecified)
        }
      }
    }
  }
}

final class SetItemPropertyCommand: PropertyCmdlet {
  override func process() throws {
    let call = call
    call.writesResults = flag("PassThru")
    let given: [MemberView]
    if has("InputObject") {
      given = MemberAccess.properties(of: value("InputObject"), session)
    } else {
      let name = PSString.make(string("Name") ?? "")
      let bag = PropertyBag(Shape([name]), [value("Value")])
      given = [MemberView(name, .NoteProperty, .null, .note(bag, 0), isInstance: true)]
    }
    try eachPropertyItem(call) { try $0.provider.setProperty($0, given, call) }
  }
}

final class ClearItemPropertyCommand: PropertyCmdlet {
  override func process() throws {
    let call = call
    call.writesResults = flag("PassThru")
    try eachPropertyItem(call) { try $0.provider.clearProperty($0, string("Name") ?? "", call) }
  }
}

/// New-, Remove-, Rename-, Copy- and Move-ItemProperty.
final class DynamicPropertyCommand: PropertyCmdlet {
  override func process() throws {
    let call = call
    if has("Path"), context.name.lowercased() == "rename-itemproperty" || paths.isEmpty {
      for path in paths {
        try attempt {
          for _ in try service.resolve(path, call) { throw ItemFailure.notSupported(Provider.noDynamicProperties) }
        }
      }
      return
    }
    try eachPropertyItem(call) { _ in throw ItemFailure.notSupported(Provider.noDynamicProperties) }
  }
}
