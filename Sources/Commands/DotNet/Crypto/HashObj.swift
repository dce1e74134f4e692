// Hashes and keyed hashes of the crypto library, at once or bit by bit.

import CCrypto
import Engine
import Objects
import Primitives

/// A hash algorithm object: `[SHA256]::Create()`, `[HMACSHA256]::new(key)`.
final class HashObj: Obj {
  let algorithm: String
  private(set) var key: [UInt8]?
  private(set) var last: [UInt8]?
  private let hashType: TypeInfo
  private var run: HashRun?
  private(set) var isDisposed = false

  init(_ algorithm: String, _ type: TypeInfo, key: [UInt8]? = nil) {
    (self.algorithm, self.key, hashType) = (algorithm, key, type)
    super.init()
  }
  override var type: TypeInfo { hashType }

  func check() throws {
    if isDisposed {
      throw DotNetError.disposed(hashType.fullName)
    }
  }
  func compute(_ bytes: [UInt8]) throws -> [UInt8] {
    try check()
    let run = try HashRun(algorithm, key: key)
    bytes.withUnsafeBytes { run.add($0) }
    return finish(run)
  }
  func compute(_ stream: StreamObj, _ runtime: Runtime) throws -> [UInt8] {
    try check()
    let run = try HashRun(algorithm, key: key)
    try stream.drain(runtime) { run.add($0) }
    return finish(run)
  }
  private func finish(_ run: HashRun) -> [UInt8] {
    let result = run.finish()
    last = result
    return result
  }
  /// `TransformBlock`.
  func add(_ bytes: [UInt8]) throws {
    try check()
    let run = try self.run ?? HashRun(algorithm, key: key)
    self.run = run
    bytes.withUnsafeBytes { run.add($0) }
  }
  /// `TransformFinalBlock`.
  func addLast(_ bytes: [UInt8]) throws {
    try add(bytes)
    if let run { _ = finish(run) }
    run = nil
  }
  var isRunning: Bool { run != nil }
  func reset() { run = nil }
  func setKey(_ new: [UInt8]) throws {
    if run != nil {
      throw CipherObj.fail("Hash key cannot be changed after the first write to the stream.")
    }
    key = new
  }
  func dispose() {
    isDisposed = true
    run = nil
  }
}

/// A hash or keyed hash under way.
final class HashRun {
  private let digest: OpaquePointer?
  private let keyed: OpaquePointer?

  init(_ algorithm: String, key: [UInt8]?) throws {
    guard let method = EVP_get_digestbyname(algorithm) else {
      throw CipherObj.fail("'\(algorithm)' is not a known hash algorithm.")
    }
    if let key {
      let kind = EVP_MAC_fetch(nil, "HMAC", nil)
      defer { EVP_MAC_free(kind) }
      (digest, keyed) = (nil, EVP_MAC_CTX_new(kind))
      // An empty key is a key, too: the library wants a place for it.
      let bytes = key.isEmpty ? [0] : key
      let started = algorithm.withCString { name in
        let settings = [
          OSSL_PARAM_construct_utf8_string("digest", UnsafeMutablePointer(mutating: name), 0), OSSL_PARAM_construct_end(),
        ]
        return EVP_MAC_init(keyed, bytes, key.count, settings)
      }
      guard started == 1 else { throw CipherObj.fail("'HMAC' with '\(algorithm)' is not available.") }
    } else {
      (digest, keyed) = (EVP_MD_CTX_new(), nil)
      EVP_DigestInit_ex(digest, method, nil)
    }
  }
  deinit {
    if let digest { EVP_MD_CTX_free(digest) }
    if let keyed { EVP_MAC_CTX_free(keyed) }
  }
  func add(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    if let keyed {
      EVP_MAC_update(keyed, base.assumingMemoryBound(to: UInt8.self), bytes.count)
    } else {
      EVP_DigestUpdate(digest, base, bytes.count)
    }
  }
  func finish() -> [UInt8] {
    var out = [UInt8](repeating: 0, count: 64)
    if keyed != nil {
      var count = 0
      EVP_MAC_final(keyed, &out, &count, out.count)
      return Array(out[0..<count])
    }
    var count: UInt32 = 0
    EVP_DigestFinal_ex(digest, &out, &count)
    return Array(out[0..<Int(count)])
  }
}
