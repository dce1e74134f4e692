// The Lync module of Lync Server 2013: where its families come together.

import Engine
import Lab
import Objects
import Primitives

enum LyncCommands {
  static var all: [LabCommand] { users + providers + store + topology + domains + policies }

  static func verificationLevel(_ c: LabCmdlet) -> CsVerificationLevel? {
    c.string("VerificationLevel").flatMap { name in
      CsVerificationLevel.allCases.first { $0.rawValue.lowercased() == name.lowercased() }
    }
  }

  /// A SIP address in the form in which the cmdlets take it.
  static func userQuery(_ c: LabCmdlet) throws -> CsUserQuery {
    var query = CsUserQuery()
    if let text = c.given("Filter") {
      query.filter = try FilterParser.parse(text, allowsNull: true, variables: { c.filterVariable($0) })
    }
    if let text = c.given("LdapFilter") { query.ldapFilter = try LDAPFilterParser.parse(text, optionalParentheses: true) }
    query.ou = c.string("OU")
    if let size = c.string("ResultSize"), size.lowercased() != "unlimited" { query.resultSize = Int(size) }
    query.onLyncServer = c.flag("OnLyncServer") || c.flag("OnModernServer")
    query.onOfficeCommunicationServer = c.flag("OnOfficeCommunicationServer")
    query.unassigned = c.flag("UnAssignedUser")
    return query
  }
}
