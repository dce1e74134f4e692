// `PSMarkdownOptionInfo`, the colours of Markdown in a terminal, and `MarkdownInfo`, what a conversion gives.

import Engine
import Objects
import Primitives

/// `Microsoft.PowerShell.MarkdownRender.PSMarkdownOptionInfo`.
final class MarkdownOptions: Obj {
  /// The options by the names of their properties, in order.
  static let names = [
    "Header1", "Header2", "Header3", "Header4", "Header5", "Header6", "Code", "Link", "Image", "EmphasisBold",
    "EmphasisItalics",
  ]
  var colours: [String: String] = [:]
  var isVT100Enabled = true

  init() {
    super.init()
    setTheme(isLight: false)
  }

  func setTheme(isLight: Bool) {
    let headings =
      isLight
      ? ["[7m", "[4;33m", "[4;34m", "[4;35m", "[4;36m", "[4;30m"] : ["[7m", "[4;93m", "[4;94m", "[4;95m", "[4;96m", "[4;97m"]
    for (i, colour) in headings.enumerated() { colours["Header\(i + 1)"] = colour }
    colours["Code"] = "[48;2;155;155;155;38;2;30;30;30m"
    colours["Link"] = "[4;38;5;117m"
    colours["Image"] = "[33m"
    colours["EmphasisBold"] = "[1m"
    colours["EmphasisItalics"] = "[36m"
  }

  func heading(_ level: Int) -> String { colours["Header\(level)"] ?? "" }
  var code: String { colours["Code"] ?? "" }
  var link: String { colours["Link"] ?? "" }
  var image: String { colours["Image"] ?? "" }
  var bold: String { colours["EmphasisBold"] ?? "" }
  var italics: String { colours["EmphasisItalics"] ?? "" }

  override var type: TypeInfo { MarkdownTypes.options }
}

/// The options of a session.
final class MarkdownService {
  var options = MarkdownOptions()

  static func of(_ session: Session) -> MarkdownService {
    if let known = session.service(MarkdownService.self) { return known }
    let made = MarkdownService()
    session.attach(made)
    return made
  }
}

enum MarkdownTypes {
  private static let prefix = "Microsoft.PowerShell.MarkdownRender."

  static let options = TypeInfo(
    prefix + "PSMarkdownOptionInfo", base: .object,
    declare: { t in
      @Sendable func me(_ c: Call) throws -> MarkdownOptions {
        guard let options = c.this.base.obj as? MarkdownOptions else { throw DotNetError.argumentNull("options") }
        return options
      }
      t.constructor("new()") { _ in .object(MarkdownOptions()) }
      for name in MarkdownOptions.names {
        t.property(
          "string \(name) {get;set;}", get: { Value(try me($0).colours[name] ?? "") },
          set: { c in
            try me(c).colours[name] = c.text(0)
            return .nothing
          })
      }
      t.property(
        "bool EnableVT100Encoding {get;set;}", get: { .bool(try me($0).isVT100Enabled) },
        set: { c in
          try me(c).isVT100Enabled = c.bool(0)
          return .nothing
        })
      t.method("string AsEscapeSequence(string propertyName)") { c in
        let wanted = c.text(0).lowercased()
        guard let colour = try me(c).colours.first(where: { $0.key.lowercased() == wanted })?.value else { return .null }
        return Value("\u{1b}\(colour)\(colour)\u{1b}[0m")
      }
      t.method("void SetDarkTheme()") { c in
        try me(c).setTheme(isLight: false)
        return .nothing
      }
      t.method("void SetLightTheme()") { c in
        try me(c).setTheme(isLight: true)
        return .nothing
      }
    })

  static let block = RecordObj.type("Markdig.Syntax.Block", "string Kind {get;}", "int Index {get;}")
  static let document = TypeInfo(
    "Markdig.Syntax.MarkdownDocument", base: .object, interfaces: { [.ilist, .icollection, .ienumerable] })

  static let family = TypeCatalog.Family(types: [
    prefix + "PSMarkdownOptionInfo": { options },
    prefix + "MarkdownInfo": { info },
    "Markdig.Syntax.MarkdownDocument": { document },
  ])

  /// What a conversion gives; scripts may make an empty one.
  static let info: TypeInfo = TypeInfo(
    prefix + "MarkdownInfo", base: .object,
    declare: { t in
      t.constructor("new()") { _ in .object(RecordObj(info, values: [.null, .null, .null])) }
      for (i, declaration) in [
        "string Html {get;}", "string VT100EncodedString {get;}", "Markdig.Syntax.MarkdownDocument Tokens {get;}",
      ].enumerated() {
        t.property(declaration) { c in
          guard let record = c.this.base.obj as? RecordObj, i < record.values.count else { return .null }
          return record.values[i]
        }
      }
    })
}
