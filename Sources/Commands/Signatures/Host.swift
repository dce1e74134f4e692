// swift-format-ignore-file
// Signatures of PowerShell's Host commands. Made by scripts/generate-signatures from data/reference; do not edit.
// SignatureText.swift in Engine/Commands says how to read a line.

import Engine

enum HostSignatures {
  static let text: StaticString = #"""
    Start-Transcript|CS|ByPath|ByPath,ByLiteralPath,ByOutputDirectory|String||Path:String=0@0^E;LiteralPath,PSPath,LP:String=0@1^E;OutputDirectory:String=0@2^E;Append;Force;NoClobber,NoOverwrite;IncludeInvocationHeader;UseMinimalHeader
    Stop-Transcript|CSn|__AllParameterSets||String||
    """#
}

extension CommandSignatures {
  static let host = SignatureTable([HostSignatures.text])
}
