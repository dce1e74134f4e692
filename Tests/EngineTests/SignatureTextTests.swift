// The text form of signatures: looking lines up and taking them apart.

import Objects
import Primitives
import Testing

@testable import Engine

@Suite struct SignatureTextTests {
  private let table = SignatureTable([
    "Get-Thing|CSh|Path|Path,LiteralPath|~PSObject||Path:String[]=!0vp@0;LiteralPath,PSPath,LP:String[]=!p@1;Force;Kind:&Kind<A,B>",
    "Sort-Thing|C||||&SortThing|Mode:String{one%2Ctwo,three}^s;Count:Int32=1r^R1..5\nZap-Thing|F||||||",
  ])

  @Test func findsAnyCase() throws {
    let signature = try #require(table.find("get-THING"))
    #expect(signature.setNames == ["Path", "LiteralPath"])
    #expect(signature.defaultSet == "Path")
    #expect(signature.supportsShouldProcess && signature.confirmImpact == 3)
    #expect(signature.outputTypes == ["System.Management.Automation.PSObject"])
    #expect(table.find("Get-Thin") == nil)
    #expect(table.find("Get-Things") == nil)
    #expect(table.names == ["Get-Thing", "Sort-Thing", "Zap-Thing"])
  }

  @Test func takesRulesApart() throws {
    let signature = try #require(table.find("Get-Thing"))
    let path = try #require(signature.find(PSString.make("path")))
    let rule = try #require(path.rule(in: "Path"))
    #expect(rule.isMandatory && rule.position == 0 && rule.byValue && rule.byPropertyName)
    #expect(path.rule(in: "LiteralPath") == nil)
    #expect(try path.type().fullName == "System.String[]")
    let literal = try #require(signature.find(PSString.make("lp")))
    #expect(literal.name.string == "LiteralPath")
    let force = try #require(signature.find(PSString.make("Force")))
    #expect(force.isSwitch && force.rule(in: "LiteralPath") != nil)
    let kind = try #require(signature.find(PSString.make("Kind")))
    #expect(try kind.type().enumInfo?.names == ["A", "B"])
  }

  @Test func takesAttributesApart() throws {
    let signature = try #require(table.find("Sort-Thing"))
    let mode = try #require(signature.find(PSString.make("Mode")))
    #expect(mode.attributes.count == 2)
    guard case .validateSet(let values, _, _, _)? = mode.attributes.last else {
      Issue.record("no set")
      return
    }
    #expect(values == ["one,two", "three"])
    let count = try #require(signature.find(PSString.make("Count")))
    #expect(count.rule(in: CommandSignature.allSets)?.remaining == true)
  }

  @Test func namesImplementingTypes() {
    #expect(table.entry("Get-Thing")?.implementingType == "Microsoft.PowerShell.Commands.GetThingCommand")
    #expect(table.entry("Sort-Thing")?.implementingType == "Microsoft.PowerShell.Commands.SortThing")
    #expect(table.entry("Zap-Thing")?.implementingType == "Zap-Thing")
  }
}
