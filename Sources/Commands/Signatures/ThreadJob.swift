// swift-format-ignore-file
// Signatures of PowerShell's ThreadJob commands. Made by scripts/generate-signatures from data/reference; do not edit.
// SignatureText.swift in Engine/Commands says how to read a line.

import Engine

enum ThreadJobSignatures {
  static let text: StaticString = #"""
    Start-ThreadJob||__AllParameterSets||||
    """#
}

extension CommandSignatures {
  static let threadJob = SignatureTable([ThreadJobSignatures.text])
}
