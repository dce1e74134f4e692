// `$ExecutionContext.InvokeProvider.Property` and `.SecurityDescriptor`: what the cmdlets for properties of items do, called as methods; and the
// access rules of items, which no provider has here, as on every system but Windows.

import Engine
import Objects
import Primitives

enum PropertyIntrinsics {
  private static let results = "System.Collections.ObjectModel.Collection[psobject]"
  private static let names = "System.Collections.ObjectModel.Collection[string]"

  static let property = TypeInfo(
    "System.Management.Automation.PropertyCmdletProviderIntrinsics", base: .object,
    declare: { t in
      declareValues(t)
      declareDynamic(t)
    })

  /// Runs something for every item that the path, or each of several, means.
  @Sendable private static func each(
    _ c: Call, force: Bool = false, literal: Bool = false, _ body: (ItemPath, ProviderCall) throws -> Void
  ) throws -> Value {
    let own = try SessionStateTypes.me(c)
    let call = own.call(force: force, literal: literal)
    call.writesResults = true
    return try SessionStateTypes.gathered(own, call) {
      for path in c.args[0].pstring == nil ? Array(try Enumeration.list(c.args[0])) : [c.args[0]] {
        for item in try call.service.resolve(try own.session.text(path), call) { try body(item, call) }
      }
    }
  }

  private static func declareValues(_ t: TypeBuilder) {
    @Sendable func get(_ c: Call, literal: Bool) throws -> Value {
      let wanted = try Enumeration.list(c.args[1]).compactMap { $0.pstring?.string }
      return try each(c, literal: literal) { try $0.provider.getProperty($0, wanted, $1) }
    }
    t.method("\(results) Get(string path, \(names) providerSpecificPickList)") { try get($0, literal: false) }
    t.method("\(results) Get(string[] path, \(names) providerSpecificPickList, bool literalPath)") {
      try get($0, literal: $0.bool(2))
    }
    @Sendable func set(_ c: Call, force: Bool, literal: Bool) throws -> Value {
      let given = c.args[1]
      if given.isNull { throw DotNetError.argumentNull("propertyValue") }
      let views = MemberAccess.properties(of: given, c.runtime)
      return try each(c, force: force, literal: literal) { try $0.provider.setProperty($0, views, $1) }
    }
    t.method("\(results) Set(string path, psobject propertyValue)") { try set($0, force: false, literal: false) }
    t.method("\(results) Set(string[] path, psobject propertyValue, bool force, bool literalPath)") {
      try set($0, force: $0.bool(2), literal: $0.bool(3))
    }
    @Sendable func clear(_ c: Call, force: Bool, literal: Bool) throws -> Value {
      let cleared = try Enumeration.list(c.args[1]).compactMap { $0.pstring?.string }
      _ = try each(c, force: force, literal: literal) { item, call in
        for name in cleared { try item.provider.clearProperty(item, name, call) }
      }
      return .nothing
    }
    t.method("void Clear(string path, \(names) propertyToClear)") { try clear($0, force: false, literal: false) }
    t.method("void Clear(string[] path, \(names) propertyToClear, bool force, bool literalPath)") {
      try clear($0, force: $0.bool(2), literal: $0.bool(3))
    }
  }

  /// Properties that come and go, which no provider here has.
  private static func declareDynamic(_ t: TypeBuilder) {
    let one = "string sourcePath, string sourceProperty, string destinationPath, string destinationProperty"
    let many = "string[] sourcePath, string sourceProperty, string destinationPath, string destinationProperty"
    for declaration in [
      "\(results) New(string path, string propertyName, string propertyTypeName, System.Object value)",
      "\(results) New(string[] path, string propertyName, string propertyTypeName, System.Object value, bool force, bool literalPath)",
      "void Remove(string path, string propertyName)",
      "void Remove(string[] path, string propertyName, bool force, bool literalPath)",
      "\(results) Rename(string path, string sourceProperty, string destinationProperty)",
      "\(results) Rename(string[] path, string sourceProperty, string destinationProperty, bool force, bool literalPath)",
      "\(results) Copy(\(one))", "\(results) Copy(\(many), bool force, bool literalPath)", "\(results) Move(\(one))",
      "\(results) Move(\(many), bool force, bool literalPath)",
    ] {
      t.method(declaration) { c in
        try each(c) { _, _ in throw ItemFailure.notSupported(Provider.noDynamicProperties) }
      }
    }
  }

  static let security = TypeInfo(
    "System.Management.Automation.SecurityDescriptorCmdletProviderIntrinsics", base: .object,
    declare: { t in
      let rules = "System.Security.AccessControl.ObjectSecurity"
      let sections = "System.Security.AccessControl.AccessControlSections includeSections"
      for declaration in [
        "\(results) Get(string path, \(sections))", "\(results) Set(string path, \(rules) sd)",
        "\(rules) NewFromPath(string path, \(sections))",
      ] {
        t.method(declaration) { c in try each(c) { _, _ in throw ItemFailure.notSupported(noSecurity) } }
      }
      t.method("\(rules) NewOfType(string providerId, string type, \(sections))") { c in
        let own = try SessionStateTypes.me(c)
        return try SessionStateTypes.tried {
          guard ProviderService.of(own.session).provider(c.text(0)) != nil else {
            throw ItemFailure.providerNotFound(c.text(0))
          }
          throw ItemFailure.notSupported(noSecurity)
        }
      }
    })

  private static let noSecurity =
    "Cannot use the interface because the ISecurityDescriptorCmdletProvider interface is not supported by this provider."
}
