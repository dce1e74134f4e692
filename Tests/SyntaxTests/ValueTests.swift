// Values of literals, names of variables and parts of strings, which the recorded trees do not show.
import Testing

@testable import Syntax

private func expression(_ text: String) -> ExpressionAst? {
  (Parser.parse(text: text).root.endBlock?.statements.first as? PipelineAst)?.pureExpression
}

private func constant(_ text: String) -> ConstantValue? { (expression(text) as? ConstantExpressionAst)?.value }

private func string(_ text: String) -> String? { (expression(text) as? StringConstantExpressionAst)?.value }

@Test func numbersHaveTheirTypes() {
  #expect(constant("1") == .int32(1))
  #expect(constant("2147483648") == .int64(2_147_483_648))
  #expect(constant("-2147483648") == .int32(.min))
  #expect(
    constant("9223372036854775808")
      == .decimal(DecimalConstant(magnitude: 9_223_372_036_854_775_808, scale: 0, isNegative: false)))
  #expect(constant("1kb") == .int32(1024))
  #expect(constant("1.5") == .double(1.5))
  #expect(constant("1.") == .double(1))
  #expect(constant(".5e1") == .double(5))
  #expect(constant("1.5d") == .decimal(DecimalConstant(magnitude: 15, scale: 1, isNegative: false)))
  #expect(constant("1.50d") == .decimal(DecimalConstant(magnitude: 150, scale: 2, isNegative: false)))
  #expect(constant("1l") == .int64(1))
  #expect(constant("1u") == .uint32(1))
  #expect(constant("5000000000u") == .uint64(5_000_000_000))
  #expect(constant("1y") == .sbyte(1))
  #expect(constant("255uy") == .byte(255))
  #expect(constant("1s") == .int16(1))
  #expect(constant("1us") == .uint16(1))
  #expect(constant("1ul") == .uint64(1))
  #expect(constant("0xFF") == .int32(255))
  #expect(constant("0xFFFFFFFF") == .int32(-1))
  #expect(constant("0xFFFFFFFFu") == .uint32(.max))
  #expect(constant("0x100000000") == .int64(4_294_967_296))
  #expect(constant("0xFFFFFFFFFFFFFFFF") == .int64(-1))
  #expect(constant("0b1010") == .int32(10))
  #expect(constant("0b11111111") == .int32(-1))
  #expect(constant("123456789012345678901234567890n") == .bigInteger("123456789012345678901234567890"))
  #expect(constant("1gbn") == .bigInteger("1073741824") || constant("1ngb") == .bigInteger("1073741824"))
}

@Test func numbersInTextAreRead() {
  #expect(NumberLiteral.parse(" 12 ") == .int32(12))
  #expect(NumberLiteral.parse("-1.5e3") == .double(-1500))
  #expect(NumberLiteral.parse("0x10") == .int32(16))
  #expect(NumberLiteral.parse("12a") == nil)
  #expect(NumberLiteral.parse("") == nil)
}

@Test func stringsAreResolved() {
  #expect(string("'it''s'") == "it's")
  #expect(string("\"a`tb`u{1F600}\"") == "a\tb\u{1F600}")
  #expect(string("\"say \"\"hi\"\"\"") == "say \"hi\"")
  #expect(string("‘a’") == "a")
  #expect(string("@'\na\nb\n'@") == "a\nb")
  #expect(string("@\"\r\na\r\n\"@") == "a")
  #expect(string("@'\n'@") == "")
}

@Test func expandableStringsHaveParts() throws {
  let text = try #require(expression("\"a $x.b $($y.z) {0}`n\"") as? ExpandableStringExpressionAst)
  #expect(text.parts == [.text("a "), .expression(0), .text(".b "), .expression(1), .text(" {0}\n")])
  #expect(text.value == "a $x.b $($y.z) {0}\n")
  #expect(text.nestedExpressions.map(\.kind) == [.variableExpression, .subExpression])
}

@Test func variablePathsAreTakenApart() {
  #expect(VariablePath("x").isUnqualified)
  #expect(VariablePath("script:x").isScript)
  #expect(VariablePath("GLOBAL:x").unqualifiedPath == "x")
  #expect(VariablePath("env:PATH").driveName == "env")
  #expect(VariablePath("variable:x").isUnscopedVariable)
  #expect(VariablePath("a:b").isDriveQualified)
  #expect(!VariablePath("private:x").isUnscopedVariable)
}

@Test func requirementsAreRead() throws {
  let script = Parser.parse(
    text: "#requires -Version 5.1 -Modules A, @{ModuleName='B';ModuleVersion='1.2'}\n#Requires -RunAsAdministrator\n1")
  #expect(script.errors.isEmpty)
  let needs = try #require(script.root.scriptRequirements)
  #expect(needs.requiredPSVersion == RequiredVersion(major: 5, minor: 1))
  #expect(needs.requiredModules == [RequiredModule(name: "A"), RequiredModule(name: "B", moduleVersion: "1.2")])
  #expect(needs.isElevationRequired)
}

@Test func promptsKnowIncompleteInput() {
  #expect(Parser.parse(text: "if (1) {").isIncomplete)
  #expect(Parser.parse(text: "\"abc").isIncomplete)
  #expect(Parser.parse(text: "1 +").isIncomplete)
  #expect(!Parser.parse(text: "1 + )").isIncomplete)
  #expect(!Parser.parse(text: "1").isIncomplete)
}

@Test func positionsCountUtf16() {
  let source = SourceText("é😀x\r\nb")
  #expect(source.position(6) == LineColumn(line: 1, column: 4))
  #expect(source.position(9) == LineColumn(line: 2, column: 1))
  #expect(source.utf16Offset(6) == 3)
  #expect(source.byteOffset(utf16: 3) == 6)
  #expect(source.line(1) == "é😀x")
}
