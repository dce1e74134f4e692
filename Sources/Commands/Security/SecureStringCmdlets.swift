// ConvertTo-SecureString and ConvertFrom-SecureString. With a key the text is AES-CBC; without one it is its own bytes in hexadecimal, as
// on every platform without DPAPI.

import Engine
import Objects
import Primitives

/// What stands in a text that ConvertFrom-SecureString wrote.
enum SecureText {
  /// What a text with an initialization vector begins with.
  static let header = "76492d1116743f0423413b16050a5345"

  /// Two hexadecimal digits a byte; a digit too many is left out, as in PowerShell.
  static func bytes(_ text: PSString) throws -> [UInt8] {
    let units = text.withUnits { Array($0) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(units.count / 2)
    for i in 0..<units.count / 2 {
      guard let high = digit(units[2 * i]), let low = digit(units[2 * i + 1]) else {
        let pair = String(decoding: units[(2 * i)...(2 * i + 1)], as: UTF16.self)
        throw DotNetError("System.FormatException", "The input string '\(pair)' was not in a correct format.")
      }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ unit: UInt16) -> UInt8? {
    switch unit {
    case 0x30...0x39: return UInt8(unit - 0x30)
    case 0x41...0x46: return UInt8(unit - 0x41 + 10)
    case 0x61...0x66: return UInt8(unit - 0x61 + 10)
    default: return nil
    }
  }

  static func text(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  /// The secret that bytes of UTF-16 say.
  static func secret(_ bytes: [UInt8]) throws -> SecureStringObj {
    guard bytes.count % 2 == 0 else {
      throw DotNetError(
        "System.Management.Automation.PSArgumentException",
        "Could not decrypt data. The data was not encrypted with this key.")
    }
    return SecureStringObj(TextEncoding.unicode.decode(bytes))
  }

  /// A cipher with this key; the lengths that AES knows are checked first.
  static func cipher(_ key: [UInt8]) throws -> CipherObj {
    guard [16, 24, 32].contains(key.count) else {
      throw DotNetError(
        "System.Management.Automation.PSArgumentException",
        "The specified key is not valid. Valid key length settings are either 128 bits, 192 bits, or 256 bits.")
    }
    let cipher = CipherObj("Aes", .object)
    try cipher.setKey(key)
    return cipher
  }

  /// The key of -Key or -SecureKey.
  static func key(_ cmdlet: Cmdlet) throws -> [UInt8]? {
    if let secret = cmdlet.value("SecureKey").base.obj as? SecureStringObj { return TextEncoding.unicode.encode(secret.text) }
    guard cmdlet.has("Key"), !cmdlet.value("Key").isNull else { return nil }
    return cmdlet.array("Key").map { UInt8(truncatingIfNeeded: $0.integer ?? 0) }
  }
}

final class ConvertToSecureStringCommand: Cmdlet {
  override func process() throws {
    let text = try Text.string(value("String"), session)
    do { try write(.object(try secret(text))) } catch let wrong as DotNetError {
      // Arguments and the cipher's refusals are PowerShell's errors; what else fails ends the command.
      let id: String
      switch wrong.exception.type.fullName {
      case "System.Management.Automation.PSArgumentException", "System.ArgumentException": id = ""
      case "System.Security.Cryptography.CryptographicException": id = "_CryptographicError"
      default: throw wrong
      }
      try writeError(
        ErrorRecord(wrong.exception, id: "ImportSecureString_InvalidArgument" + id, category: .InvalidArgument))
    }
  }

  private func secret(_ text: PSString) throws -> SecureStringObj {
    if let key = try SecureText.key(self) {
      let (content, iv) = parts(text)
      let cipher = try SecureText.cipher(key)
      let decryptor = try cipher.transform(encrypts: false, iv: iv ?? cipher.iv)
      return try SecureText.secret(try decryptor.last(try SecureText.bytes(content)))
    }
    if flag("AsPlainText") { return SecureStringObj(text) }
    guard text.count % 2 == 0 else {
      throw DotNetError(
        "System.Management.Automation.PSArgumentException",
        "The parameter value \"\(text.string)\" is not a valid encrypted string.")
    }
    return try SecureText.secret(try SecureText.bytes(text))
  }

  /// What is encrypted and its initialization vector; a text without the header, or that is no such package, is all content.
  private func parts(_ text: PSString) -> (PSString, [UInt8]?) {
    let all = text.string
    guard all.lowercased().hasPrefix(SecureText.header),
      let package = try? Base64.decode(PSString.make(String(all.dropFirst(SecureText.header.count))))
    else { return (text, nil) }
    let elements = TextEncoding.unicode.decode(package).string.split(separator: "|", omittingEmptySubsequences: false)
    guard elements.count == 3 else { return (text, nil) }
    let content = PSString.make(String(elements[2]))
    guard let iv = try? Base64.decode(PSString.make(String(elements[1]))) else { return (text, nil) }
    return (content, iv)
  }
}

final class ConvertFromSecureStringCommand: Cmdlet {
  override func process() throws {
    guard let secret = value("SecureString").base.obj as? SecureStringObj else { return }
    guard secret.text.count > 0 else {
      throw DotNetError(
        "System.Management.Automation.PSArgumentException",
        DotNetError.psArgumentText("SecureString")
      )
    }
    let plain = TextEncoding.unicode.encode(secret.text)
    if let key = try SecureText.key(self) {
      let cipher = try SecureText.cipher(key)
      let encrypted = try cipher.transform(encrypts: true, iv: cipher.iv).last(plain)
      let package = "2|\(Base64.encode(cipher.iv).string)|\(SecureText.text(encrypted))"
      let coded = Base64.encode(TextEncoding.unicode.encode(PSString.make(package))).string
      return try write(Value(SecureText.header + coded))
    }
    if flag("AsPlainText") { return try write(.string(secret.text)) }
    try write(Value(SecureText.text(plain)))
  }
}
