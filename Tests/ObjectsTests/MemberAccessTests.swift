// Member access called directly, without an engine: overload choice, error texts, indexing, the families' most used members.

import Objects
import Primitives
import Testing

@Suite struct MemberAccessTests {
  let runtime = Runtime()

  private func call(_ target: Value, _ name: String, _ arguments: Value...) throws -> Value {
    try MemberAccess.invoke(target, PSString.make(name), arguments, runtime)
  }

  private func type(_ name: String) throws -> TypeInfo { try #require(TypeCatalog.find(name)) }

  private func text(_ value: Value) throws -> String { try runtime.text(value) }

  @Test func stringsAnswer() throws {
    #expect(try text(call(Value("Hello"), "Substring", .int(1), .int(3))) == "ell")
    #expect(try text(call(Value("a,b"), "Split", Value(","))) == "a b")
    #expect(try text(call(Value("xax"), "Trim", Value("x"))) == "a")
    #expect(try MemberAccess.get(Value("abc"), PSString.make("length"), runtime)?.integer == 3)
  }

  @Test func failuresCarryPowerShellsTexts() throws {
    let wrapped = #expect(throws: Thrown.self) { try call(Value("abc"), "Substring", .int(9)) }
    #expect(wrapped?.record.fullyQualifiedErrorId == "ArgumentOutOfRangeException")
    #expect(wrapped?.record.exception.message.hasPrefix("Exception calling \"Substring\" with \"1\" argument(s): \"") == true)
    let missing = #expect(throws: Thrown.self) { try call(Value("abc"), "Nope") }
    #expect(
      missing?.record.exception.message
        == "Method invocation failed because [System.String] does not contain a method named 'Nope'.")
    let onNull = #expect(throws: Thrown.self) { try call(.null, "ToString") }
    #expect(onNull?.record.errorId == "InvokeMethodOnNull")
    let readOnly = #expect(throws: Thrown.self) {
      try MemberAccess.set(Value("abc"), PSString.make("Length"), .int(1), runtime)
    }
    #expect(readOnly?.record.exception.message == "'Length' is a ReadOnly property.")
    let overload = #expect(throws: Thrown.self) { try call(Value("abc"), "Substring", .int(1), .int(2), .int(3)) }
    #expect(overload?.record.exception.message == "Cannot find an overload for \"Substring\" and the argument count: \"3\".")
  }

  @Test func overloadsGoByRank() throws {
    let math = try type("math")
    #expect(try MemberAccess.invokeStatic(math, PSString.make("Max"), [.int(1), .int(2)], runtime).type === TypeInfo.int32)
    #expect(
      try MemberAccess.invokeStatic(math, PSString.make("Max"), [.double(1), .double(2)], runtime).type === TypeInfo.double)
    #expect(try text(MemberAccess.invokeStatic(math, PSString.make("Round"), [.double(2.5)], runtime)) == "2")
  }

  @Test func collectionsEnumerateMembers() throws {
    let list = Value.array([Value("a"), Value("bcd")])
    #expect(try text(call(list, "ToUpper")) == "A BCD")
    let objects = Value.array([Value.object(CustomObj([("x", .int(1))])), .object(CustomObj([("x", .int(2))]))])
    #expect(try text(MemberAccess.get(objects, PSString.make("X"), runtime) ?? .null) == "1 2")
  }

  @Test func indexing() throws {
    let array = Value.array([.int(1), .int(2), .int(3)])
    #expect(try Indexing.get(array, [.int(-1)], runtime).integer == 3)
    #expect(try Indexing.get(array, [.int(9)], runtime).isNull)
    #expect(try text(Indexing.get(array, [.int(0), .int(2)], runtime)) == "1 3")
    let none = #expect(throws: Thrown.self) { try Indexing.get(.null, [.int(0)], runtime) }
    #expect(none?.record.errorId == "NullArray")
    let outside = #expect(throws: Thrown.self) { try Indexing.set(array, [.int(9)], .int(1), runtime) }
    #expect(outside?.record.fullyQualifiedErrorId == "System.IndexOutOfRangeException")
  }

  @Test func genericsAreConstructed() throws {
    let made = try MemberAccess.construct(type("System.Collections.Generic.List[int]"), [], runtime)
    _ = try call(made, "Add", Value("7"))
    #expect(try Indexing.get(made, [.int(0)], runtime).type === TypeInfo.int32)
    #expect(
      made.type.dotNetFullName.hasPrefix("System.Collections.Generic.List`1[[System.Int32, System.Private.CoreLib, Version="))
  }

  /// Every accelerator of PowerShell that this room owns is known by name.
  @Test(arguments: [
    "array", "bigint", "bool", "byte", "char", "cultureinfo", "datetime", "decimal", "double", "float", "guid", "hashtable",
    "int", "ipaddress",
    "IPEndpoint", "long", "mailaddress", "NullString", "object", "ordered", "pscredential", "psnoteproperty", "psobject",
    "psscriptmethod", "ref",
    "regex", "sbyte", "scriptblock", "securestring", "semver", "short", "single", "string", "switch", "timespan", "type",
    "uint", "ulong", "uri",
    "ushort", "version", "void", "WildcardPattern", "xml",
  ]) func accelerator(_ name: String) {
    #expect(TypeCatalog.find(name) != nil)
  }

  @Test func xmlIsAdapted() throws {
    let document = try Conversion.convert(Value("<a b=\"1\"><c>x</c><c>y</c></a>"), to: type("xml"), runtime)
    let root = try #require(try MemberAccess.get(document, PSString.make("a"), runtime))
    #expect(try text(MemberAccess.get(root, PSString.make("b"), runtime) ?? .null) == "1")
    #expect(try text(MemberAccess.get(root, PSString.make("c"), runtime) ?? .null) == "x y")
    #expect(
      try text(MemberAccess.get(document, PSString.make("OuterXml"), runtime) ?? .null) == "<a b=\"1\"><c>x</c><c>y</c></a>")
  }
}
