// swift-format-ignore-file
// Signatures of PowerShell's Security commands. Made by scripts/generate-signatures from data/reference; do not edit.
// SignatureText.swift in Engine/Commands says how to read a line.

import Engine

enum SecuritySignatures {
  static let text: StaticString = #"""
    ConvertFrom-SecureString||__AllParameterSets||||
    ConvertTo-SecureString||__AllParameterSets||||
    Get-CmsMessage||__AllParameterSets||||
    Get-Credential||__AllParameterSets||||
    Get-ExecutionPolicy||__AllParameterSets||||
    Get-PfxCertificate||__AllParameterSets||||
    Protect-CmsMessage||__AllParameterSets||||
    Set-ExecutionPolicy||__AllParameterSets||||
    Unprotect-CmsMessage||__AllParameterSets||||
    """#
}

extension CommandSignatures {
  static let security = SignatureTable([SecuritySignatures.text])
}
