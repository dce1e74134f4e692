// How help is shown: the layouts of the objects that Get-Help gives, whole or in part. A layout is written in a notation of its own:
//
//   control NAME                layouts below are this control's
//   TYPE ... = TOKENS           the layout for some types; `= TOKENS` for the rest
//
// Tokens: "text"; / a new line; .Name a property; !Name a computation; @Name the object by a control; {4 ... } a frame (4h hanging). After a
// property, * goes element by element and :Name shows it by a control. ?Name before a token is its condition.

import Engine
import Objects
import Primitives

/// Reader of the notation.
struct LayoutText {
  private var rest: Substring

  private init(_ text: Substring) { rest = text }

  /// Controls by lower-case name.
  static func controls(_ text: String) -> [String: [ViewEntry]] {
    var found: [String: [ViewEntry]] = [:]
    var name = ""
    for line in text.tableLines {
      let line = line.drop { $0 == " " }
      if line.hasPrefix("control ") {
        name = line.dropFirst(8).lowercased()
      } else if !line.isEmpty {
        found[name, default: []].append(entry(line))
      }
    }
    return found
  }

  /// One definition.
  static func entry(_ line: Substring) -> ViewEntry {
    var entry = ViewEntry()
    guard let equals = line.firstIndex(of: "=") else { return entry }
    entry.types = line[..<equals].split(separator: " ").map(String.init)
    var reader = LayoutText(line[line.index(after: equals)...])
    entry.layout = reader.items()
    return entry
  }

  private mutating func word() -> Substring {
    let word = rest.prefix { $0.isLetter || $0.isNumber }
    rest = rest.dropFirst(word.count)
    return word
  }

  private mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest = rest.dropFirst()
    return true
  }

  private mutating func control() -> LayoutControl? { take(":") ? .named(String(word())) : nil }

  private mutating func items() -> [LayoutItem] {
    var items: [LayoutItem] = []
    var condition: FieldSource?
    func field(_ source: FieldSource, enumerate: Bool = false, control: LayoutControl? = nil) -> LayoutItem {
      var field = ViewField(source)
      field.condition = condition
      return .field(field, enumerate: enumerate, control: control)
    }
    while let first = rest.first {
      rest = rest.dropFirst()
      switch first {
      case "?":
        let name = word()
        condition = .native(PSString.make(String(name)), HelpFields.find(name))
        continue
      case "/": items.append(.newLine(1))
      case "\"":
        let text = rest.prefix { $0 != "\"" }
        rest = rest.dropFirst(text.count + 1)
        let literal = PSString.make(String(text).replacing("\\n", with: "\n").replacing("\\q", with: "\""))
        items.append(condition == nil ? .text(literal) : field(.text(literal)))
      case ".":
        let name = PSString.make(String(word()))
        let enumerate = take("*")
        items.append(field(.property(name), enumerate: enumerate, control: control()))
      case "!":
        let name = word()
        items.append(field(.native(PSString.make(String(name)), HelpFields.find(name))))
      case "@":
        items.append(
          field(.native(PSString.make("$_"), HelpFields.itself), control: .named(String(word()))))
      case "{":
        let width = Int(rest.prefix { $0.isNumber }) ?? 0
        rest = rest.drop { $0.isNumber }
        let isHanging = take("h")
        items.append(.frame(isHanging ? FrameInfo(firstLine: -width) : FrameInfo(left: width), self.items()))
      case "}": return items
      default: continue
      }
      condition = nil
    }
    return items
  }
}

/// What the layouts of help compute.
enum HelpFields {
  /// The object that is shown.
  static let itself: NativeField = { value, _ in value }

  private static let nothing: NativeField = { _, _ in .null }

  static func find(_ name: Substring) -> NativeField { table[String(name)] ?? nothing }

  private static func text(_ value: Value, _ name: String, _ reader: ObjectReader) throws -> String {
    try ValueText(reader).plain(reader.get(value, name)).string
  }

  private static func isSame(_ value: Value, _ text: String, _ reader: ObjectReader) throws -> Value {
    .bool(try ValueText(reader).plain(value).string.lowercased() == text)
  }

  private static func has(_ path: String...) -> NativeField {
    { value, reader in
      var found = value
      for name in path { found = reader.get(found, name) }
      return .bool(!found.isNull)
    }
  }

  private static func command(_ option: String) -> NativeField {
    { value, reader in
      let name = try ValueText(reader).plain(reader.path(value, "details", "name")).string
      return Value("Get-Help \(name) \(option)")
    }
  }

  private static func length(_ value: Value) -> Int {
    if value.isNull { return 0 }
    if let text = value.pstring { return text.count }
    return value.sequence?.items.count ?? 1
  }

  private static let table: [String: NativeField] = [
    "Syntax": { value, reader in
      let isOptional = try text(value, "required", reader).lowercased() != "true"
      let position = reader.get(value, "position")
      let place = try ValueText(reader).plain(position).string
      let isPositional = !position.isNull && !place.isEmpty && !place.lowercased().contains("named")
      var argument = ""
      let group = reader.get(value, "parameterValueGroup")
      let single = reader.get(value, "parameterValue")
      if !group.isNull {
        let choices = reader.get(group, "parameterValue")
        let texts = try (choices.sequence.map { Array($0.items) } ?? [choices]).map { try ValueText(reader).plain($0).string }
        argument = " {\(texts.joined(separator: " | "))}"
      } else if !single.isNull {
        argument = try " <\(ValueText(reader).plain(single).string)>"
      }
      let name = "-" + (try text(value, "name", reader))
      let named = isPositional ? "[\(name)]" : name
      return Value(isOptional ? "[\(named)\(argument)] " : "\(named)\(argument) ")
    },
    "Argument": { value, reader in
      let shown = try ValueText(reader).plain(value).string
      return Value(try text(value, "required", reader).lowercased() == "true" ? " <\(shown)>" : " [<\(shown)>]")
    },
    "Online": { value, reader in
      let links = reader.path(value, "relatedLinks", "navigationLink")
      guard !links.isNull else { return .null }
      let name = try ValueText(reader).plain(reader.path(value, "details", "name")).string
      return Value("    For online help, type: \"Get-Help \(name) -Online\"")
    },
    "ExamplesCommand": command("-Examples"), "DetailedCommand": command("-Detailed"), "FullCommand": command("-Full"),
    "IsTrue": { value, reader in try isSame(value, "true", reader) },
    "IsFalse": { value, reader in try isSame(value, "false", reader) },
    "IsRequired": { value, reader in try isSame(reader.get(value, "required"), "true", reader) },
    "IsOptional": { value, reader in try isSame(reader.get(value, "required"), "false", reader) },
    "HasPosition": has("position"),
    "Position": { value, reader in reader.get(value, "position") },
    "IsNamed": { value, reader in
      let position = reader.get(value, "position")
      return .bool(position.isNull || length(position) == 0)
    },
    "HasValues": has("possibleValues"), "HasUri": has("uri"),
    "HasDescription": has("description"), "HasAlerts": has("alertSet"),
    "HasLinkText": { value, reader in .bool(length(reader.get(value, "linkText")) > 0) },
    "HasTerminating": has("terminatingErrors", "terminatingError"),
    "HasNonTerminating": has("nonTerminatingErrors", "nonTerminatingError"),
    "HasCommon": { value, reader in .bool(Truth.isTrue(reader.get(value, "CommonParameters"))) },
    "HasNothing": { value, reader in
      .bool(
        !Truth.isTrue(reader.get(value, "CommonParameters")) && length(reader.path(value, "parameters", "parameter")) == 0)
    },
  ]
}

enum HelpLayouts {
  private static let common = """
        This cmdlet supports the common parameters: Verbose, Debug,\\n    ErrorAction, ErrorVariable, WarningAction, \
    WarningVariable,\\n    OutBuffer, PipelineVariable, and OutVariable. For more information, see\\n    \
    about_CommonParameters (https://go.microsoft.com/fwlink/?LinkID=113216).\u{20}
    """
  private static let remarks = """
    "To see the examples, type: \\q" !ExamplesCommand "\\q" / "For more information, type: \\q" !DetailedCommand "\\q" / \
    "For technical information, type: \\q" !FullCommand "\\q" / @Online
    """

  /// The controls that the views name.
  static var controls: [String: [ViewEntry]] { LayoutText.controls(text) }

  private static var text: String {
    """
    control Text
    = .Text
    control Short
    MamlParaTextItem = .Text /
    = " "
    control Long
    MamlParaTextItem = .Text /
    MamlOrderedListTextItem = {4h .Tag .Text / }
    MamlUnorderedListTextItem = {2h .Tag .Text / }
    MamlDefinitionTextItem = .Term / {4 .Definition / }
    = " "
    control Item
    MamlParaTextItem = .Text /
    MamlOrderedListTextItem MamlUnorderedListTextItem = .Tag .Text /
    MamlDefinitionTextItem = .Term / {4 .Definition } /
    MamlPreformattedTextItem = .Text
    = " "
    control Alert
    = .Text /
    control ParameterSyntax
    = !Syntax
    control Argument
    = !Argument
    control TrueFalse
    = ?IsTrue "true" ?IsFalse "false"
    control Online
    = {4 !Online }
    control Link
    = .linkText ?HasLinkText " " .uri /
    control Links
    = .navigationLink*:Link
    control Details
    = "NAME" / {4 .Name / / } "SYNOPSIS" / {4 .Description*:Short / / }
    control Example
    = .Title / / .Introduction*:Text .Code* / .results / .remarks*:Short
    control TypeUri
    = / {4 .uri / }
    control TypeDescription
    = {4 .description*:Short }
    control Type
    = .name* ?HasUri @TypeUri ?HasDescription @TypeDescription
    control PossibleValue
    = .Value / {4 .Description*:Short } /
    control PossibleList
    = .possibleValue*:PossibleValue
    control PossibleValues
    = .possibleValues:PossibleList
    control Description
    = "DESCRIPTION" / {4 .description*:Long / } /
    control SyntaxItem
    = .name " " .Parameter*:ParameterSyntax "[<CommonParameters>]" / /
    control SyntaxItems
    = .SyntaxItem*:SyntaxItem
    control Examples
    = .Example*:Example
    control TypeWithDescription
    = .type:Type / {4 .description*:Short } /
    control Error
    = .errorId "(Category: " .category ")" / {4 .description*:Short } / "Type: " .type:Type / "Target Object Type:   " .targetObjectType:Type / "Suggested Action: " .recommendedAction*:Short / /
    control Syntax
    = "SYNTAX" / {4 .Syntax:SyntaxItems / }
    control Parameter
    = "-" .name .ParameterValue:Argument / {4 .Description*:Long / ?HasValues @PossibleValues "Required?                    " .required:TrueFalse / "Position?                    " ?IsNamed "Named" ?HasPosition !Position / "Default value                " .defaultValue / "Accept pipeline input?       " .pipelineInput / "Aliases                      " .aliases / "Accept wildcard characters?  " .globbing:TrueFalse / / }
    control Parameters
    = .Parameter*:Parameter "<CommonParameters>" / {4 "\(common)" } / /
    control ShortParameter
    = "-" .name .ParameterValue:Argument / {4 .Description*:Long / }
    control ShortParameters
    = .Parameter*:ShortParameter
    control InputTypes
    = .InputType*:TypeWithDescription
    control ReturnValues
    = .ReturnValue*:TypeWithDescription
    control Terminating
    = "TERMINATING ERRORS" / {4 .terminatingError*:Error }
    control NonTerminating
    = "NON-TERMINATING ERRORS" / {4 .nonTerminatingError*:Error }
    control Notes
    = "NOTES" /
    control NotesText
    = {4 .title / / {4 .alert*:Alert } / }
    control MadeName
    = "NAME" / {4 .Name / / }
    control MadeNameOnly
    = "NAME" / {4 .Name / }
    control MadeSyntaxItem
    = .name " " .Parameter*:ParameterSyntax ?HasCommon "[<CommonParameters>]" / /
    control MadeSyntax
    = .SyntaxItem*:MadeSyntaxItem
    control MadeType
    = .name*
    control Common
    = "<CommonParameters>" / {4 "\(common)" } / /
    control NoParameters
    = "None" / /
    control MadeShortParameter
    = "-" .name .ParameterValue:Argument / /
    control MadeShortParameters
    = .Parameter*:MadeShortParameter
    control MadePossibleValue
    = .Value /
    control MadePossibleList
    = .possibleValue*:MadePossibleValue
    control MadePossibleValues
    = .possibleValues:MadePossibleList
    control MadeParameter
    = "-" .name .ParameterValue:Argument / {4 ?HasDescription .description ?HasValues @MadePossibleValues / "Required?                    " ?IsRequired "true" ?IsOptional "false" / "Position?                    " ?IsNamed "Named" ?HasPosition !Position / "Accept pipeline input?       " .pipelineInput / "Parameter set name           " .parameterSetName / "Aliases                      " .aliases / "Dynamic?                     " .isDynamic / "Accept wildcard characters?  " .globbing / / }
    control MadeParameters
    = .Parameter*:MadeParameter
    control MadeInput
    = .type:MadeType /
    control MadeInputs
    = .InputType*:MadeInput
    control MadeOutputs
    = .ReturnValue*:MadeInput
    """
  }

  private static let aliases = "\"ALIASES\" / {4 .Aliases / } / \"REMARKS\" / {4 .Remarks / }"
  private static let head = ".Details:Details @Syntax @Description"

  /// The views, in the notation of ViewText.
  static var views: String {
    """
    @ HelpInfoShort
      table help|help
      col Name|Name|33|L
      col Category|Category|9|L
      col !Help.Module|Module|25|L
      col Synopsis
    @ CmdletHelpInfo
      custom CmdletHelp|help
      show = "NAME" / {4 .Name / / } "SYNTAX" / {4 .Syntax / }
    @ MamlCommandHelpInfo
      custom DefaultCommandHelp|help
      show = \(head) "RELATED LINKS" / {4 .relatedLinks:Links } / "REMARKS" / {4 \(remarks) }
    @ MamlCommandHelpInfo#DetailedView
      custom VerboseCommandHelp|help
      show = \(head) "PARAMETERS" / {4 .Parameters:ShortParameters @Common } {4 .Examples:Examples } "REMARKS" / {4 \(remarks) }
    @ MamlCommandHelpInfo#ExamplesView
      custom ExampleCommandHelp|help
      show = .Details:Details {4 .Examples:Examples }
    @ MamlCommandHelpInfo#FullView
      custom FullCommandHelp|help
      show = \(head) "PARAMETERS" / {4 .Parameters:Parameters } "INPUTS" / {4 .InputTypes:InputTypes / } "OUTPUTS" / {4 .ReturnValues:ReturnValues / } ?HasTerminating .terminatingErrors:Terminating ?HasNonTerminating .nonTerminatingErrors:NonTerminating ?HasAlerts .alertSet:Notes ?HasAlerts .alertSet*:NotesText {4 .Examples:Examples / } "RELATED LINKS" / {4 .relatedLinks:Links }
    @ FaqHelpInfo
      custom FaqHelpInfo|help
      show = "Title:" .Title / "Question:" .Question / "Answer" / {4 .Answer*:Item / }
    @ GeneralHelpInfo
      custom GeneralHelpInfo|help
      show = "Title:" .Title / / "DESCRIPTION" / {4 .Content*:Item / }
    @ GlossaryHelpInfo
      custom GlossaryHelpInfo|help
      show = "Term:" .Name / "Definition:" / {4 .Definition*:Item / }
    @ ScriptHelpInfo
      custom ScriptHelpInfo|help
      show = "Title:" .Title / "Content:" / {4 .Content*:Item / }
    @ MamlCommandHelpInfo#Examples
      custom MamlCommandExamples|help
      show = @Examples
    @ MamlCommandHelpInfo#Example
      custom MamlCommandExample|help
      show = .Title / / .Introduction*:Text .Code* / / .results / / .remarks*:Short
    @ MamlCommandHelpInfo#commandDetails
      custom MamlCommandDetails|help
      show = "NAME" / {4 .Name / / } "SYNOPSIS" / {4 .commandDescription*:Short }
    @ MamlCommandHelpInfo#Parameters
      custom MamlCommandParameters|help
      show = {4 @Parameters }
    @ MamlCommandHelpInfo#Parameter
      custom MamlCommandParameterView|help
      show = @Parameter
    @ MamlCommandHelpInfo#Syntax
      custom MamlCommandSyntax|help
      show = @SyntaxItems
    @ MamlDefinitionTextItem MamlOrderedListTextItem MamlParaTextItem MamlUnorderedListTextItem
      custom MamlText|help
      show = @Long
    @ MamlCommandHelpInfo#inputTypes
      custom MamlInputTypes|help
      show = @InputTypes
    @ MamlCommandHelpInfo#nonTerminatingErrors
      custom MamlNonTerminatingErrors|help
      show = .nonTerminatingError*:Error
    @ MamlCommandHelpInfo#terminatingErrors
      custom MamlTerminatingErrors|help
      show = .terminatingError*:Error
    @ MamlCommandHelpInfo#relatedLinks
      custom MamlRelatedLinks|help
      show = @Links
    @ MamlCommandHelpInfo#returnValues
      custom MamlReturnTypes|help
      show = @ReturnValues
    @ MamlCommandHelpInfo#alertSet
      custom MamlAlertSet|help
      show = .title / / {4 .alert*:Alert }
    @ MamlCommandHelpInfo#details
      custom MamlDetails|help
      show = @Details
    @ ExtendedCmdletHelpInfo
      custom ReducedDefaultCommandHelp|help
      show = .Details:MadeName "SYNTAX" / {4 .Syntax:MadeSyntax } / \(aliases)
    @ ExtendedCmdletHelpInfo#DetailedView
      custom ReducedVerboseCommandHelp|help
      show = .Details:MadeName "SYNTAX" / {4 .Syntax:MadeSyntax / } "PARAMETERS" / {4 .Parameters:MadeShortParameters ?HasCommon @Common ?HasNothing @NoParameters } / \(aliases)
    @ ExtendedCmdletHelpInfo#FullView
      custom ReducedFullCommandHelp|help
      show = .Details:MadeName "SYNTAX" / {4 .Syntax:MadeSyntax / } "PARAMETERS" / {4 .Parameters:MadeParameters ?HasCommon @Common ?HasNothing @NoParameters / } "INPUTS" / {4 .InputTypes:MadeInputs / } "OUTPUTS" / {4 .ReturnValues:MadeOutputs / } \(aliases)
    @ ExtendedCmdletHelpInfo#ExamplesView
      custom ReducedExamplesCommandHelp|help
      show = .Details:MadeNameOnly / \(aliases)
    @ ExtendedCmdletHelpInfo#parameter
      custom ReducedCommandHelpParameterView|help
      show = @MadeParameter
    """
  }
}
