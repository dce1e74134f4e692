// Ciphers of the crypto library: an algorithm with its key and settings, and what encrypts or decrypts with them.

import CCrypto
import Engine
import Objects
import Primitives

/// A symmetric algorithm with its key and settings.
final class CipherObj: Obj {
  let name: String
  private let cipherType: TypeInfo
  var mode = 1  // CipherMode: CBC, ECB, OFB, CFB, CTS
  var padding = 2  // PaddingMode: None, PKCS7, Zeros, ANSIX923, ISO10126 from 1
  var feedback = 8
  private var keyBytes: [UInt8]?
  private var ivBytes: [UInt8]?
  private(set) var keyBits: Int
  private(set) var isDisposed = false

  init(_ name: String, _ type: TypeInfo) {
    (self.name, cipherType, keyBits) = (name, type, name == "Aes" ? 256 : 192)
    super.init()
  }
  override var type: TypeInfo { cipherType }
  var block: Int { name == "Aes" ? 16 : 8 }
  var legal: [Int] { name == "Aes" ? [128, 192, 256] : [128, 192] }

  var key: [UInt8] {
    if let keyBytes { return keyBytes }
    let made = CryptoMembers.random(keyBits / 8)
    keyBytes = made
    return made
  }
  var iv: [UInt8] {
    if let ivBytes { return ivBytes }
    let made = CryptoMembers.random(block)
    ivBytes = made
    return made
  }
  static func fail(_ message: String) -> DotNetError {
    DotNetError("System.Security.Cryptography.CryptographicException", message)
  }
  func setKey(_ bytes: [UInt8]) throws {
    guard legal.contains(bytes.count * 8) else {
      throw CipherObj.fail("Specified key is not a valid size for this algorithm.")
    }
    (keyBytes, keyBits) = (bytes, bytes.count * 8)
  }
  func setKeySize(_ bits: Int) throws {
    guard legal.contains(bits) else { throw CipherObj.fail("Specified key is not a valid size for this algorithm.") }
    (keyBytes, keyBits) = (nil, bits)
  }
  func setIV(_ bytes: [UInt8]) throws {
    guard bytes.count == block else {
      throw CipherObj.fail("Specified initialization vector (IV) does not match the block size for this algorithm.")
    }
    ivBytes = bytes
  }
  func generateKey() { keyBytes = CryptoMembers.random(keyBits / 8) }
  func generateIV() { ivBytes = CryptoMembers.random(block) }
  func dispose() {
    isDisposed = true
    (keyBytes, ivBytes) = (nil, nil)
  }

  /// What encrypts or decrypts; the settings are those of now unless told otherwise.
  func transform(
    encrypts: Bool, key: [UInt8]? = nil, iv: [UInt8]?, mode: Int? = nil, padding: Int? = nil, feedback: Int? = nil
  ) throws -> CipherTransformObj {
    if isDisposed {
      throw DotNetError.disposed(type.fullName)
    }
    let key = key ?? self.key
    guard legal.contains(key.count * 8) else {
      throw DotNetError.argument("Specified key is not a valid size for this algorithm.", "key")
    }
    let mode = mode ?? self.mode
    if mode != 2 {
      guard let iv else {
        throw CipherObj.fail("The cipher mode specified requires that an initialization vector (IV) be used.")
      }
      guard iv.count == block else {
        throw DotNetError.argument(
          "Specified initialization vector (IV) does not match the block size for this algorithm.", "iv")
      }
    }
    let bits = name == "Aes" ? "aes-\(key.count * 8)-" : "des-ede3-"
    let width = feedback ?? self.feedback
    let library: String
    switch mode {
    case 1: library = bits + "cbc"
    case 2: library = name == "Aes" ? bits + "ecb" : "des-ede3"
    case 4: library = bits + (width == 8 ? "cfb8" : "cfb")
    default: throw CipherObj.fail("The specified CipherMode (\(mode == 3 ? "OFB" : "CTS")) is not supported.")
    }
    // Two keys of Triple DES: the first comes again as the third.
    let full = name == "TripleDES" && key.count == 16 ? key + key.prefix(8) : key
    return try CipherTransformObj(
      library, full, iv ?? [], encrypts: encrypts, padding: padding ?? self.padding, block: block,
      step: mode == 4 ? (width == 8 ? 1 : block) : block)
  }
}

/// `ICryptoTransform` of a cipher.
final class CipherTransformObj: Obj {
  private let context: OpaquePointer
  private let library: OpaquePointer
  private let key: [UInt8]
  private let iv: [UInt8]
  let encrypts: Bool
  private let padding: Int
  let block: Int
  private let step: Int
  /// Decrypted blocks wait here: the last may be padding.
  private var held: [UInt8] = []
  private var isDisposed = false

  init(_ name: String, _ key: [UInt8], _ iv: [UInt8], encrypts: Bool, padding: Int, block: Int, step: Int) throws {
    guard let library = EVP_get_cipherbyname(name), let context = EVP_CIPHER_CTX_new() else {
      throw CipherObj.fail("Algorithm '\(name)' is not supported on this platform.")
    }
    (self.library, self.context, self.key, self.iv) = (library, context, key, iv)
    (self.encrypts, self.padding, self.block, self.step) = (encrypts, padding, block, step)
    super.init()
    reset()
  }
  deinit { EVP_CIPHER_CTX_free(context) }
  override var type: TypeInfo { CipherTypes.transform }

  private func reset() {
    EVP_CipherInit_ex(context, library, nil, key, iv.isEmpty ? [UInt8](repeating: 0, count: 16) : iv, encrypts ? 1 : 0)
    EVP_CIPHER_CTX_set_padding(context, 0)
    held = []
  }
  private func check() throws {
    if isDisposed { throw DotNetError("System.ObjectDisposedException", "Cannot access a disposed object.") }
  }
  func dispose() { isDisposed = true }

  private func pass(_ bytes: [UInt8]) -> [UInt8] {
    if bytes.isEmpty { return [] }
    var out = [UInt8](repeating: 0, count: bytes.count + 64)
    var done = 0
    var used = 0
    // The library counts in 32 bits.
    while done < bytes.count {
      let part = min(bytes.count - done, 1 << 30)
      var count: Int32 = 0
      _ = bytes.withUnsafeBufferPointer { source in
        out.withUnsafeMutableBufferPointer { target in
          EVP_CipherUpdate(
            context, target.baseAddress.map { $0 + used }, &count, source.baseAddress.map { $0 + done }, Int32(part))
        }
      }
      done += part
      used += Int(count)
    }
    out.removeLast(out.count - used)
    return out
  }

  /// Whole blocks; what is decrypted may come one call later.
  func transform(_ bytes: [UInt8]) throws -> [UInt8] {
    try check()
    if bytes.count % step != 0 {
      throw DotNetError.argument("Value was invalid.", "inputCount")
    }
    if encrypts || padding == 1 || padding == 3 { return pass(bytes) }
    let all = held + bytes
    let ready = max(0, all.count - step)
    held = Array(all[ready...])
    return pass(Array(all[..<ready]))
  }

  func last(_ bytes: [UInt8]) throws -> [UInt8] {
    try check()
    defer { reset() }
    if encrypts { return pass(try padded(bytes)) }
    let all = held + bytes
    if all.count % step != 0 {
      throw CipherObj.fail("The input data is not a complete block.")
    }
    return try unpadded(pass(all))
  }

  private func padded(_ bytes: [UInt8]) throws -> [UInt8] {
    let over = bytes.count % step
    let missing = step - over
    switch padding {
    case 1:
      if over != 0 { throw CipherObj.fail("The input data is not a complete block.") }
      return bytes
    case 2: return bytes + [UInt8](repeating: UInt8(truncatingIfNeeded: missing), count: missing)
    case 3: return over == 0 ? bytes : bytes + [UInt8](repeating: 0, count: missing)
    case 4: return bytes + [UInt8](repeating: 0, count: missing - 1) + [UInt8(truncatingIfNeeded: missing)]
    case 5: return bytes + CryptoMembers.random(missing - 1) + [UInt8(truncatingIfNeeded: missing)]
    default: throw CipherObj.fail("Specified padding mode is not valid for this algorithm.")
    }
  }
  private func unpadded(_ bytes: [UInt8]) throws -> [UInt8] {
    if padding == 1 || padding == 3 { return bytes }
    guard let last = bytes.last else { return [] }
    let bad = CipherObj.fail("Padding is invalid and cannot be removed.")
    let count = Int(last)
    guard count > 0, count <= step, count <= bytes.count else { throw bad }
    let tail = bytes.suffix(count)
    if padding == 2, !tail.allSatisfy({ $0 == last }) { throw bad }
    if padding == 4, !tail.dropLast().allSatisfy({ $0 == 0 }) { throw bad }
    return Array(bytes.dropLast(count))
  }
  var stepSize: Int { step }
}
