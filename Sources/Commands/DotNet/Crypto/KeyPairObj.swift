// Keys of RSA and of elliptic curves, by the library: made, read, written, used.

import CCrypto
import Engine
import Objects
import Primitives

final class KeyPairObj: Obj {
  enum Kind { case rsa, ec }
  let kind: Kind
  private(set) var key: OpaquePointer?
  private(set) var hasPrivate = true
  private let own: TypeInfo
  /// The size of the key to be made, as long as none is needed.
  var wantedSize: Int
  var curve: Int32 = NID_secp521r1

  init(_ type: TypeInfo, _ kind: Kind, size: Int) {
    (own, self.kind, wantedSize) = (type, kind, size)
    super.init()
  }
  deinit { EVP_PKEY_free(key) }
  override var type: TypeInfo { own }

  /// What the library says went wrong.
  static func failure() -> DotNetError {
    let code = ERR_get_error()
    var text = [CChar](repeating: 0, count: 256)
    ERR_error_string_n(code, &text, text.count)
    ERR_clear_error()
    return CipherObj.fail(
      String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
  }

  /// The key, made when it is first needed.
  func made() throws -> OpaquePointer {
    if let key { return key }
    let context = EVP_PKEY_CTX_new_id(kind == .rsa ? EVP_PKEY_RSA : EVP_PKEY_EC, nil)
    defer { EVP_PKEY_CTX_free(context) }
    var ok = EVP_PKEY_keygen_init(context) > 0
    if kind == .rsa {
      ok = ok && EVP_PKEY_CTX_set_rsa_keygen_bits(context, Int32(clamping: wantedSize)) > 0
    } else {
      ok = ok && EVP_PKEY_CTX_set_ec_paramgen_curve_nid(context, curve) > 0
    }
    var new: OpaquePointer?
    guard ok, EVP_PKEY_generate(context, &new) > 0, let new else { throw KeyPairObj.failure() }
    key = new
    return new
  }

  /// Drops the key: one of this size is made when it is needed.
  func forget(size: Int) {
    EVP_PKEY_free(key)
    (key, hasPrivate, wantedSize) = (nil, true, size)
  }

  func take(_ new: OpaquePointer?, private isPrivate: Bool) throws {
    guard let new else { throw KeyPairObj.failure() }
    let wanted = kind == .rsa ? EVP_PKEY_RSA : EVP_PKEY_EC
    guard EVP_PKEY_get_base_id(new) == wanted else {
      EVP_PKEY_free(new)
      throw CipherObj.fail("ASN1 corrupted data.")
    }
    EVP_PKEY_free(key)
    (key, hasPrivate) = (new, isPrivate)
    wantedSize = Int(EVP_PKEY_get_bits(new))
  }

  var size: Int { key.map { Int(EVP_PKEY_get_bits($0)) } ?? wantedSize }

  private func withContext<R>(_ body: (OpaquePointer) throws -> R) throws -> R {
    guard let context = EVP_PKEY_CTX_new(try made(), nil) else { throw KeyPairObj.failure() }
    defer { EVP_PKEY_CTX_free(context) }
    return try body(context)
  }

  private static func digest(_ name: String) throws -> OpaquePointer {
    guard let found = EVP_get_digestbyname(name) else {
      throw CipherObj.fail("'\(name)' is not a known hash algorithm.")
    }
    return found
  }

  /// Runs an operation that tells the size of its result first.
  private static func sized(_ body: (UnsafeMutablePointer<UInt8>?, inout Int) -> Int32) throws
    -> [UInt8]
  {
    var count = 0
    guard body(nil, &count) > 0 else { throw failure() }
    var out = [UInt8](repeating: 0, count: count)
    guard out.withUnsafeMutableBufferPointer({ body($0.baseAddress, &count) }) > 0 else {
      throw failure()
    }
    return Array(out.prefix(count))
  }

  /// `padding`: 1 for PKCS #1, 6 for PSS.
  /// `hash` is nil for what was hashed in a way that the library need not know.
  private func prepare(_ context: OpaquePointer, _ padding: Int32, _ hash: String?) throws {
    if kind == .rsa, EVP_PKEY_CTX_set_rsa_padding(context, padding) <= 0 { throw KeyPairObj.failure() }
    if let hash, EVP_PKEY_CTX_set_signature_md(context, try KeyPairObj.digest(hash)) <= 0 { throw KeyPairObj.failure() }
    if kind == .rsa, padding == RSA_PKCS1_PSS_PADDING, EVP_PKEY_CTX_set_rsa_pss_saltlen(context, -1) <= 0 {
      throw KeyPairObj.failure()
    }
  }

  func sign(_ hash: [UInt8], _ name: String?, padding: Int32) throws -> [UInt8] {
    guard hasPrivate else { throw CipherObj.fail("The key does not contain a private key.") }
    let made = try withContext { context in
      guard EVP_PKEY_sign_init(context) > 0 else { throw KeyPairObj.failure() }
      try prepare(context, padding, name)
      return try KeyPairObj.sized { EVP_PKEY_sign(context, $0, &$1, hash, hash.count) }
    }
    return kind == .rsa ? made : KeyPairObj.plain(made, width: (size + 7) / 8)
  }

  func verify(_ hash: [UInt8], _ signature: [UInt8], _ name: String?, padding: Int32) throws -> Bool {
    let width = (size + 7) / 8
    if kind == .ec, signature.count != width * 2 { return false }
    let given = kind == .rsa ? signature : KeyPairObj.encoded(signature)
    return try withContext { context in
      guard EVP_PKEY_verify_init(context) > 0 else { throw KeyPairObj.failure() }
      try prepare(context, padding, name)
      let ok = EVP_PKEY_verify(context, given, given.count, hash, hash.count) == 1
      ERR_clear_error()
      return ok
    }
  }

  /// `hash` is that of OAEP; nil for PKCS #1.
  func crypt(_ data: [UInt8], oaep hash: String?, encrypts: Bool) throws -> [UInt8] {
    if !encrypts, !hasPrivate { throw CipherObj.fail("The key does not contain a private key.") }
    return try withContext { context in
      guard (encrypts ? EVP_PKEY_encrypt_init(context) : EVP_PKEY_decrypt_init(context)) > 0 else {
        throw KeyPairObj.failure()
      }
      guard EVP_PKEY_CTX_set_rsa_padding(context, hash == nil ? RSA_PKCS1_PADDING : RSA_PKCS1_OAEP_PADDING) > 0 else {
        throw KeyPairObj.failure()
      }
      if let hash {
        let digest = try KeyPairObj.digest(hash)
        guard EVP_PKEY_CTX_set_rsa_oaep_md(context, digest) > 0, EVP_PKEY_CTX_set_rsa_mgf1_md(context, digest) > 0 else {
          throw KeyPairObj.failure()
        }
      }
      return try KeyPairObj.sized {
        encrypts
          ? EVP_PKEY_encrypt(context, $0, &$1, data, data.count)
          : EVP_PKEY_decrypt(context, $0, &$1, data, data.count)
      }
    }
  }

  // MARK: signatures of curves: two numbers side by side in .NET, in a sequence in the library

  private static func plain(_ der: [UInt8], width: Int) -> [UInt8] {
    var at = 2
    if der.count > 1, der[1] & 0x80 != 0 { at += Int(der[1] & 0x7f) }
    var out: [UInt8] = []
    for _ in 0..<2 where at + 1 < der.count {
      let count = Int(der[at + 1])
      let number = der[min(at + 2, der.count)..<min(at + 2 + count, der.count)].drop { $0 == 0 }
      out += Array(repeating: 0, count: max(0, width - number.count)) + number
      at += 2 + count
    }
    return out
  }

  private static func encoded(_ pair: [UInt8]) -> [UInt8] {
    var inner: [UInt8] = []
    for half in [pair.prefix(pair.count / 2), pair.suffix(pair.count / 2)] {
      var number = Array(half.drop { $0 == 0 })
      if number.isEmpty || number[0] & 0x80 != 0 { number.insert(0, at: 0) }
      inner += [2, UInt8(number.count)] + number
    }
    return [0x30]
      + (inner.count < 128 ? [UInt8(inner.count)] : [0x81, UInt8(truncatingIfNeeded: inner.count)])
      + inner
  }

  // MARK: forms

  /// What the library writes, or what went wrong.
  static func written(_ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) throws -> [UInt8] {
    let made = Der.bytes(write)
    if made.isEmpty { throw failure() }
    return made
  }

  enum Form { case privateKey, pkcs8, publicKey, publicInfo }

  func export(_ form: Form) throws -> [UInt8] {
    let key = try made()
    if form == .privateKey || form == .pkcs8, !hasPrivate {
      throw CipherObj.fail("The key does not contain a private key.")
    }
    switch form {
    case .privateKey: return try KeyPairObj.written { i2d_PrivateKey(key, $0) }
    case .publicKey: return try KeyPairObj.written { i2d_PublicKey(key, $0) }
    case .publicInfo: return try KeyPairObj.written { i2d_PUBKEY(key, $0) }
    case .pkcs8:
      guard let info = EVP_PKEY2PKCS8(key) else { throw KeyPairObj.failure() }
      defer { PKCS8_PRIV_KEY_INFO_free(info) }
      return try KeyPairObj.written { i2d_PKCS8_PRIV_KEY_INFO(info, $0) }
    }
  }

  /// Takes a key from bytes; how many were read.
  func read(_ bytes: [UInt8], _ form: Form) throws -> Int {
    try bytes.withUnsafeBufferPointer { buffer in
      var place = buffer.baseAddress
      let count = buffer.count
      switch form {
      case .privateKey, .pkcs8: try take(d2i_AutoPrivateKey(nil, &place, count), private: true)
      case .publicKey:
        try take(
          d2i_PublicKey(kind == .rsa ? EVP_PKEY_RSA : EVP_PKEY_EC, nil, &place, count),
          private: false)
      case .publicInfo: try take(d2i_PUBKEY(nil, &place, count), private: false)
      }
      return place.flatMap { end in buffer.baseAddress.map { end - $0 } } ?? count
    }
  }

  /// A number of an RSA key by the library's name, as long as the modulus wants it.
  func number(_ name: String, width: Int? = nil) throws -> [UInt8] {
    var big: OpaquePointer?
    guard EVP_PKEY_get_bn_param(try made(), name, &big) > 0, let big else {
      throw KeyPairObj.failure()
    }
    defer { BN_clear_free(big) }
    let count = width ?? Int(BN_num_bits(big) + 7) / 8
    var out = [UInt8](repeating: 0, count: max(1, count))
    BN_bn2binpad(big, &out, Int32(out.count))
    return out
  }
}
