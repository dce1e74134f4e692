// The list of families: a new family of cmdlets is entered here, one line each.

import Engine

enum CommandFamilies {
  typealias Table = [String: @Sendable () -> Cmdlet]
  static let all: [Table] = [
    PipelineCmdlets.table,
    WriteCmdlets.table,
    VariableCmdlets.table,
    ManagementCmdlets.table,
    ObjectCmdlets.table,
    JsonCmdlets.table,
    CsvCmdlets.table,
    TimeCmdlets.table,
    AliasCmdlets.table,
    InvocationCmdlets.table,
    RandomCmdlets.table,
    ModuleCmdlets.table,
    TextCmdlets.table,
    TypeDataCmdlets.table,
    HostCmdlets.table,
    TranscriptCmdlets.table,
    CliXmlCmdlets.table,
    XmlCmdlets.table,
    HexCmdlets.table,
    CSharpCmdlets.table,
    MarkdownCmdlets.table,
    JobCmdlets.table,
    EventCmdlets.table,
    RunspaceCmdlets.table,
    DebuggingCmdlets.table,
    TraceCmdlets.table,
    RemotingCmdlets.table,
    ArchiveCmdlets.table,
    WebCmdlets.table,
    NetworkCmdlets.table,
    DebugProcessCmdlets.table,
    ExperimentalFeatureCmdlets.table,
    HostProcessCmdlets.table,
    SessionOptionCmdlets.table,
    ConfigurationFileCmdlets.table,
    CertificateCmdlets.table,
    MailCmdlets.table,
    UpdatableHelpCmdlets.table,
  ]
}
