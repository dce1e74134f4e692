// `AesGcm`: encryption that also vouches for what it encrypted.

import CCrypto
import Engine
import Objects
import Primitives

/// `AesGcm`.
final class GcmObj: Obj {
  let key: [UInt8]
  let tagSize: Int?
  init(_ key: [UInt8], tagSize: Int?) throws {
    guard [16, 24, 32].contains(key.count) else {
      throw CipherObj.fail("Specified key is not a valid size for this algorithm.")
    }
    (self.key, self.tagSize) = (key, tagSize)
    super.init()
  }
  override var type: TypeInfo { AesGcmTypes.type }

  func run(encrypts: Bool, _ nonce: [UInt8], _ input: [UInt8], tag: inout [UInt8], _ extra: [UInt8]) throws -> [UInt8] {
    if nonce.count != 12 {
      throw DotNetError.argument("The specified nonce is not a valid size for this algorithm.", "nonce")
    }
    if tagSize.map({ $0 != tag.count }) ?? !(12...16).contains(tag.count) {
      throw DotNetError.argument("The specified tag is not a valid size for this algorithm.", "tag")
    }
    guard let cipher = EVP_get_cipherbyname("aes-\(key.count * 8)-gcm"), let context = EVP_CIPHER_CTX_new() else {
      throw CipherObj.fail("The algorithm is not supported.")
    }
    defer { EVP_CIPHER_CTX_free(context) }
    EVP_CipherInit_ex(context, cipher, nil, key, nonce, encrypts ? 1 : 0)
    var count: Int32 = 0
    if !extra.isEmpty { EVP_CipherUpdate(context, nil, &count, extra, Int32(clamping: extra.count)) }
    var out = [UInt8](repeating: 0, count: input.count + 32)
    if !input.isEmpty { EVP_CipherUpdate(context, &out, &count, input, Int32(clamping: input.count)) }
    if !encrypts { EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(tag.count), &tag) }
    var rest: Int32 = 0
    var end = [UInt8](repeating: 0, count: 32)
    guard EVP_CipherFinal_ex(context, &end, &rest) > 0 else {
      throw DotNetError(
        "System.Security.Cryptography.AuthenticationTagMismatchException",
        "The computed authentication tag did not match the input authentication tag.")
    }
    if encrypts { EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(tag.count), &tag) }
    return Array(out[..<input.count])
  }
}

enum AesGcmTypes {
  static let type = TypeInfo(
    CryptoMembers.prefix + "AesGcm", base: .object, interfaces: { [.idisposable] }, declare: declare)

  @Sendable private static func declare(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> GcmObj {
      guard let gcm = c.this.base.obj as? GcmObj else { throw DotNetError.argumentNull("key") }
      return gcm
    }
    t.constructor("new(byte[] key)") { .object(try GcmObj($0.bytes(0, "key"), tagSize: nil)) }
    t.constructor("new(byte[] key, int tagSizeInBytes)") { c in
      guard (12...16).contains(c.int(1)) else {
        throw DotNetError.argument("The specified tag is not a valid size for this algorithm.", "tagSizeInBytes")
      }
      return .object(try GcmObj(c.bytes(0, "key"), tagSize: c.int(1)))
    }
    t.property("static bool IsSupported {get;}") { _ in .bool(true) }
    /// `input` and `output` are of one length; the tag is written by Encrypt, read by Decrypt.
    @Sendable func crypt(_ c: Call, encrypts: Bool, input: Int, output: Int, tag at: Int) throws -> Value {
      let given = try c.bytes(input, encrypts ? "plaintext" : "ciphertext")
      var tag = try c.bytes(at, "tag")
      guard try c.bytes(output, encrypts ? "ciphertext" : "plaintext").count == given.count else {
        throw DotNetError.argument("Plaintext and ciphertext must have the same length.")
      }
      let out = try own(c).run(
        encrypts: encrypts, c.bytes(0, "nonce"), given, tag: &tag, c.isNull(4) ? [] : c.bytes(4, "associatedData"))
      c.fill(output, at: 0, out)
      if encrypts { c.fill(at, at: 0, tag) }
      return .nothing
    }
    t.method(
      "void Encrypt(byte[] nonce, byte[] plaintext, byte[] ciphertext, byte[] tag, byte[] associatedData = null)"
    ) { try crypt($0, encrypts: true, input: 1, output: 2, tag: 3) }
    t.method(
      "void Decrypt(byte[] nonce, byte[] ciphertext, byte[] tag, byte[] plaintext, byte[] associatedData = null)"
    ) { try crypt($0, encrypts: false, input: 1, output: 3, tag: 2) }
    t.method("void Dispose()") { _ in .nothing }
  }
}
