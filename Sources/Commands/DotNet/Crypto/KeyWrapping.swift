// `[System.Security.Cryptography.Aes]`: keys wrapped in keys.

import CCrypto
import Engine
import Objects
import Primitives

enum KeyWrapping {
  static let declarations: TypeCatalog.Declarations = ["System.Security.Cryptography.Aes": declareAes]

  /// RFC 5649.
  private static func wrapped(_ own: CipherObj, _ data: [UInt8], encrypts: Bool) throws -> [UInt8] {
    let key = own.key
    guard let cipher = EVP_get_cipherbyname("id-aes\(key.count * 8)-wrap-pad"), let context = EVP_CIPHER_CTX_new() else {
      throw CipherObj.fail("The algorithm is not supported.")
    }
    defer { EVP_CIPHER_CTX_free(context) }
    EVP_CIPHER_CTX_set_flags(context, Int32(EVP_CIPHER_CTX_FLAG_WRAP_ALLOW))
    var count: Int32 = 0
    var out = [UInt8](repeating: 0, count: data.count + 32)
    guard EVP_CipherInit_ex(context, cipher, nil, key, nil, encrypts ? 1 : 0) > 0,
      EVP_CipherUpdate(context, &out, &count, data, Int32(clamping: data.count)) > 0
    else {
      ERR_clear_error()
      throw CipherObj.fail("The specified key wrap data could not be decrypted.")
    }
    return Array(out.prefix(Int(count)))
  }

  @Sendable private static func declareAes(_ t: TypeBuilder) {
    t.method(
      "bool TryDecryptKeyWrapPadded(System.ReadOnlySpan[byte] ciphertext, System.Span[byte] destination, [ref] int bytesWritten)"
    ) { c in
      let made = try MemberAccess.invoke(c.this, PSString.make("DecryptKeyWrapPadded"), [c.args[0]], c.runtime)
      let bytes = made.octets
      guard let target = c.args[1].sequence, target.items.count >= bytes.count else {
        c.store(2, .int(0))
        return .bool(false)
      }
      c.fill(1, at: 0, bytes)
      c.store(2, .int32(bytes.count))
      return .bool(true)
    }
    @Sendable func me(_ c: Call) throws -> CipherObj {
      guard let own = c.this.base.obj as? CipherObj else { throw DotNetError.argumentNull("algorithm") }
      return own
    }
    t.staticMethod("static int GetKeyWrapPaddedLength(int plaintextLengthInBytes)") { c in
      if c.int(0) < 1 { throw DotNetError.notPositive(c.int(0), "plaintextLengthInBytes") }
      return .int32((c.int(0) + 7) / 8 * 8 + 8)
    }
    t.method("byte[] EncryptKeyWrapPadded(byte[] plaintext)") { c in
      let data = try c.bytes(0, "plaintext")
      if data.isEmpty { throw DotNetError.argument("The value cannot be empty.", "plaintext") }
      return .bytes(try wrapped(me(c), data, encrypts: true))
    }
    t.method("byte[] DecryptKeyWrapPadded(byte[] ciphertext)") { c in
      let data = try c.bytes(0, "ciphertext")
      if data.count < 16 || data.count % 8 != 0 {
        throw DotNetError.argument("The specified ciphertext is not a valid size for this algorithm.", "ciphertext")
      }
      return .bytes(try wrapped(me(c), data, encrypts: false))
    }
  }
}
