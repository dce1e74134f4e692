// swift-format-ignore-file
// Signatures of PowerShell's Archive commands. Made by scripts/generate-signatures from data/reference; do not edit.
// SignatureText.swift in Engine/Commands says how to read a line.

import Engine

enum ArchiveSignatures {
  static let text: StaticString = #"""
    Compress-Archive|F|||||
    Expand-Archive|F|||||
    """#
}

extension CommandSignatures {
  static let archive = SignatureTable([ArchiveSignatures.text])
}
