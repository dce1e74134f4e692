// swift-format-ignore-file
// The tables of documented signatures of the simulated products, one a module. Made by scripts/generate-signatures from data/lab; do not edit.
// SignatureText.swift in Engine/Commands says how to read a line.

import Engine

/// Signature tables by module.
enum LabSignatures {
  /// Every table.
  static var all: [SignatureTable] { [adfs, activeDirectory, exchangeOnline, msOnline, skypeForBusiness] }
}
