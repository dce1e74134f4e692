// swift-format-ignore-file
// The tables of signatures of PowerShell's own commands, one a module. Made by scripts/generate-signatures from data/reference; do not edit.
// SignatureText.swift in Engine/Commands says how to read a line.

import Engine

/// Signature tables by module.
enum CommandSignatures {
  /// Every table.
  static var all: [SignatureTable] { [archive, core, globalFunctions, host, management, security, threadJob, utility] }

  /// The table that has a command, whatever its module.
  static func find(_ name: String) -> CommandSignature? {
    for table in all { if let found = table.find(name) { return found } }
    return nil
  }
}
