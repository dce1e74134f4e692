// swift-format-ignore-file
// Signatures of PowerShell's Host commands. Made by scripts/generate-signatures from data/reference; do not edit.
// SignatureText.swift in Engine/Commands says how to read a line.

import Engine

enum HostSignatures {
  static let text: StaticString = #"""
    Start-Transcript||__AllParameterSets||||
    Stop-Transcript|n|__AllParameterSets||||
    """#
}

extension CommandSignatures {
  static let host = SignatureTable([HostSignatures.text])
}
