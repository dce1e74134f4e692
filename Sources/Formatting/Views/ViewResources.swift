// Texts that view files take from the resources of PowerShell's assemblies: those of its own views. Of the other resources the names are known,
// so that a file that names one is right, and the text beside the name stands for it.

import Objects
import Primitives

enum ViewResources {
  enum Failure { case assembly, resource }

  /// A text by assembly, resource and id; nil when its words are not known here. `failure` says what is not there.
  static func text(_ assembly: String, _ base: String, _ id: String, failure: inout Failure?) -> String? {
    guard let names = known.first(where: { $0.assembly.lowercased() == assembly.lowercased() }) else {
      failure = .assembly
      return nil
    }
    let prefix = names.assembly + ".resources."
    let plain = base.hasPrefix(prefix) ? String(base.dropFirst(prefix.count)) : base
    guard names.resources.split(whereSeparator: { $0 == " " || $0 == "\n" }).contains(where: { $0 == plain }) else {
      failure = .resource
      return nil
    }
    if plain == "FileSystemProviderStrings", id == "DirectoryDisplayGrouping" { return "    Directory: " }
    guard plain == "HelpDisplayStrings" else { return nil }
    for line in help.split(separator: "\n") where line.hasPrefix(id + "|") { return String(line.dropFirst(id.count + 1)) }
    return nil
  }

  private static let help = """
    Name|NAME
    Synopsis|SYNOPSIS
    DetailedDescription|DESCRIPTION
    Syntax|SYNTAX
    Parameters|PARAMETERS
    InputType|INPUTS
    ReturnType|OUTPUTS
    TerminatingErrors|TERMINATING ERRORS
    NonHyphenTerminatingErrors|NON-TERMINATING ERRORS
    Notes|NOTES
    Examples|EXAMPLES
    Example|Example
    ExampleUpperCase|EXAMPLE
    Output|OUTPUT
    RelatedLinks|RELATED LINKS
    ShortDescription|SHORT DESCRIPTION
    TitleColon|Title:
    QuestionColon|Question:
    Answer|Answer
    TermColon|Term:
    DefinitionColon|Definition:
    ContentColon|Content:
    ProviderName|PROVIDER NAME
    ParameterRequired|Required?                   \u{20}
    ParameterPosition|Position?                   \u{20}
    TypeColon|Type:\u{20}
    TargetObjectTypeColon|Target Object Type:  \u{20}
    ParameterDefaultValue|Default value               \u{20}
    AcceptsPipelineInput|Accept pipeline input?      \u{20}
    AcceptsWildCardCharacters|Accept wildcard characters? \u{20}
    Category|(Category:\u{20}
    SuggestedActionColon|Suggested Action:\u{20}
    VerboseHelpInfo|For more information, type:\u{20}
    FullHelpInfo|For technical information, type:\u{20}
    ExampleHelpInfo|To see the examples, type:\u{20}
    RelatedLinksHelpInfo|For online help, type:\u{20}
    CommonParameters|<CommonParameters>
    RemarksSection|REMARKS
    TrueShort|true
    NamedParameter|Named
    Drives|DRIVES
    Capabilities|CAPABILITIES
    Tasks|TASKS
    Task|TASK:\u{20}
    Filters|FILTERS
    DynamicParameters|DYNAMIC PARAMETERS
    CmdletsSupported|Cmdlets Supported:\u{20}
    AliasesSection|ALIASES
    None|None
    ParameterAliases|Aliases                     \u{20}
    ParameterIsDynamic|Dynamic?                    \u{20}
    ParameterSetName|Parameter set name          \u{20}
    PipelineByPropertyName|ByPropertyName
    PipelineByValue|ByValue
    PipelineFromRemainingArguments|FromRemainingArguments
    UpdateProgressActivity|Updating Help
    AllParameterSetsName|(All)
    SaveProgressActivity|Saving Help
    FalseShort|false
    Properties|PROPERTIES
    Methods|METHODS
    """

  private static let known: [(assembly: String, resources: String)] = [
    (
      "System.Management.Automation",
      """
      Authenticode AuthorizationManagerBase AutomationExceptions CatalogStrings CimInstanceTypeAdapterResources
      CmdletizationCoreResources CommandBaseStrings ConsoleInfoErrorStrings CoreClrStubResources CoreMshSnapinResources
      CredUI Credential CredentialAttributeStrings DebuggerStrings DescriptionsStrings DiscoveryExceptions
      EnumExpressionEvaluatorStrings ErrorCategoryStrings ErrorPackage ErrorPackageRemoting EtwLoggingStrings EventResource
      EventingResources ExperimentalFeatureStrings ExtendedTypeSystem FileSystemProviderStrings FormatAndOutXmlLoadingStrings
      FormatAndOut_MshParameter FormatAndOut_format_xxx FormatAndOut_out_xxx GetErrorText HelpDisplayStrings HelpErrors
      HistoryStrings HostInterfaceExceptionsStrings InternalCommandStrings InternalHostStrings
      InternalHostUserInterfaceStrings Logging Metadata MiniShellErrors Modules MshHostRawUserInterfaceStrings MshSignature
      MshSnapInCmdletResources MshSnapinInfo NativeCP PSCommandStrings PSConfigurationStrings PSDataBufferStrings
      PSListModifierStrings PSStyleStrings ParameterBinderStrings ParserStrings PathUtilsStrings PipelineStrings
      PowerShellStrings ProgressRecordStrings ProviderBaseSecurity ProxyCommandStrings RegistryProviderStrings
      RemotingErrorIdStrings RunspaceInit RunspacePoolStrings RunspaceStrings SecuritySupportStrings Serialization
      SessionStateProviderBaseStrings SessionStateStrings StringDecoratedStrings SubsystemStrings SuggestionStrings
      TabCompletionStrings TransactionStrings TypesXmlStrings VerbDescriptionStrings WildcardPatternStrings
      """
    ),
    (
      "Microsoft.PowerShell.Commands.Utility",
      """
      AddMember AddTypeStrings AliasCommandStrings ConvertFromStringData ConvertFromStringResources ConvertHTMLStrings
      ConvertMarkdownStrings ConvertStringResources CsvCommandStrings Debugger EventingStrings FlashExtractStrings
      FormatAndOut_out_gridview GetFormatDataStrings GetMember GetRandomCommandStrings GetUptimeStrings HostStrings
      HttpCommandStrings ImmutableStrings ImplicitRemotingStrings ImportLocalizedDataStrings MatchStringStrings
      MeasureObjectStrings NewObjectStrings OutPrinterDisplayStrings SelectObjectStrings SendMailMessageStrings
      SortObjectStrings StartSleepStrings TestJsonCmdletStrings TraceCommandStrings UnblockFileStrings UpdateDataStrings
      UpdateListStrings UtilityCommonStrings UtilityMshSnapinResources VariableCommandStrings WebCmdletStrings
      WriteErrorStrings WriteProgressResourceStrings
      """
    ),
    (
      "Microsoft.PowerShell.Commands.Management",
      """
      ClearRecycleBinResources ClipboardResources CmdletizationResources ComputerInfoResources ComputerResources
      ControlPanelResources EventlogResources HotFixResources ManagementMshSnapInResources NavigationResources
      ProcessCommandHelpResources ProcessResources ServiceResources TestConnectionResources TestPathResources
      TimeZoneResources TransactionResources WebServiceResources WmiResources
      """
    ),
    (
      "Microsoft.PowerShell.Security",
      """
      CertificateCommands CertificateProviderStrings CmsCommands ExecutionPolicyCommands SecureStringCommands
      SecurityMshSnapinResources SignatureCommands UtilsStrings
      """
    ),
    (
      "Microsoft.PowerShell.ConsoleHost",
      """
      CommandLineParameterParserStrings ConsoleControlStrings ConsoleHostRawUserInterfaceStrings ConsoleHostStrings
      ConsoleHostUserInterfaceSecurityResources ConsoleHostUserInterfaceStrings HostMshSnapinResources ManagedEntranceStrings
      ProgressNodeStrings TranscriptStrings
      """
    ),
  ]
}
