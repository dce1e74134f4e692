// The types of ciphers and their members: `Aes`, `TripleDES` and the transforms that they make.

import Engine
import Objects
import Primitives

enum CipherTypes {
  private static let prefix = CryptoMembers.prefix
  static let symmetric = TypeInfo(
    prefix + "SymmetricAlgorithm", base: .object, interfaces: { [.idisposable] }, isAbstract: true, declare: declareSymmetric)
  static let aes = TypeInfo(prefix + "Aes", base: symmetric, isAbstract: true, declare: { creator($0, "Aes") })
  static let tripleDES = TypeInfo(
    prefix + "TripleDES", base: symmetric, isAbstract: true, declare: { creator($0, "TripleDES") })
  private static let implementations: [String: TypeInfo] = [
    "Aes": TypeInfo(prefix + "AesImplementation", base: aes),
    "TripleDES": TypeInfo(prefix + "TripleDesImplementation", base: tripleDES),
  ]
  private static func named(_ name: String, _ base: TypeInfo, _ algorithm: String) -> TypeInfo {
    TypeInfo(
      prefix + name, base: base, declare: { t in t.constructor("new()") { .object(CipherObj(algorithm, $0.target)) } })
  }
  static let transform = TypeInfo(
    prefix + "UniversalCryptoTransform", base: .object, interfaces: { CryptoMembers.transform() }, declare: declareTransform)
  static let keySizes = RecordObj.type(prefix + "KeySizes", "int MinSize {get;}", "int MaxSize {get;}", "int SkipSize {get;}")
  static let all: [TypeInfo] = [
    symmetric, aes, tripleDES, named("AesManaged", aes, "Aes"), named("AesCryptoServiceProvider", aes, "Aes"),
    named("TripleDESCryptoServiceProvider", tripleDES, "TripleDES"), CryptoStreamTypes.type, AesGcmTypes.type, keySizes,
  ]

  private static func me(_ c: Call) throws -> CipherObj {
    guard let cipher = c.this.base.obj as? CipherObj else { throw DotNetError.invalidOperation("Not a cipher.") }
    return cipher
  }

  private static func creator(_ t: TypeBuilder, _ name: String) {
    t.staticMethod("static \(prefix)\(name) Create()") { _ in .object(CipherObj(name, implementations[name] ?? symmetric)) }
    t.staticMethod("static \(prefix)\(name) Create(string algorithmName)") { c in
      let wanted = c.text(0).split(separator: ".").last.map { $0.uppercased() } ?? ""
      let known = name == "Aes" ? ["AES", "AESMANAGED", "AESCRYPTOSERVICEPROVIDER"] : ["TRIPLEDES", "3DES", "TRIPLE DES"]
      return known.contains(wanted) ? .object(CipherObj(name, implementations[name] ?? symmetric)) : .null
    }
  }

  @Sendable private static func declareSymmetric(_ t: TypeBuilder) {
    t.property(
      "int BlockSize {get;set;}", get: { .int32(try me($0).block * 8) },
      set: { c in
        if c.int(0) != (try me(c).block * 8) {
          throw CipherObj.fail("Specified block size is not valid for this algorithm.")
        }
        return .nothing
      })
    t.property(
      "int FeedbackSize {get;set;}", get: { .int32(try me($0).feedback) },
      set: { c in
        let whole = try me(c).block * 8
        guard c.int(0) == 8 || c.int(0) == whole else {
          throw CipherObj.fail("Specified feedback size is not valid for this algorithm.")
        }
        try me(c).feedback = c.int(0)
        return .nothing
      })
    t.property(
      "byte[] IV {get;set;}", get: { .bytes(try me($0).iv) },
      set: { c in
        try me(c).setIV(try c.bytes(0, "value"))
        return .nothing
      })
    t.property(
      "byte[] Key {get;set;}", get: { .bytes(try me($0).key) },
      set: { c in
        try me(c).setKey(try c.bytes(0, "value"))
        return .nothing
      })
    t.property(
      "int KeySize {get;set;}", get: { .int32(try me($0).keyBits) },
      set: { c in
        try me(c).setKeySize(c.int(0))
        return .nothing
      })
    @Sendable func sizes(_ a: Int, _ b: Int, _ step: Int) -> Value {
      .object(ArrayObj([.object(RecordObj(keySizes, values: [.int32(a), .int32(b), .int32(step)]))], of: keySizes))
    }
    t.property("\(prefix)KeySizes[] LegalBlockSizes {get;}") { c in sizes(try me(c).block * 8, try me(c).block * 8, 0) }
    t.property("\(prefix)KeySizes[] LegalKeySizes {get;}") { c in
      sizes(try me(c).legal.first ?? 0, try me(c).legal.last ?? 0, 64)
    }
    t.property(
      "\(prefix)CipherMode Mode {get;set;}", get: { EnumTypes.value(prefix + "CipherMode", try me($0).mode) },
      set: { c in
        guard (1...5).contains(c.flags(0)) else {
          throw CipherObj.fail("Specified cipher mode is not valid for this algorithm.")
        }
        try me(c).mode = c.flags(0)
        return .nothing
      })
    t.property(
      "\(prefix)PaddingMode Padding {get;set;}", get: { EnumTypes.value(prefix + "PaddingMode", try me($0).padding) },
      set: { c in
        guard (1...5).contains(c.flags(0)) else {
          throw CipherObj.fail("Specified padding mode is not valid for this algorithm.")
        }
        try me(c).padding = c.flags(0)
        return .nothing
      })
    for (name, encrypts) in [("CreateEncryptor", true), ("CreateDecryptor", false)] {
      t.method("\(prefix)ICryptoTransform \(name)()") { c in
        .object(try me(c).transform(encrypts: encrypts, iv: me(c).mode == 2 ? nil : me(c).iv))
      }
      t.method("\(prefix)ICryptoTransform \(name)(byte[] rgbKey, byte[] rgbIV)") { c in
        .object(
          try me(c).transform(
            encrypts: encrypts, key: c.bytes(0, "rgbKey"), iv: c.isNull(1) ? nil : c.bytes(1, "rgbIV")))
      }
    }
    let padding = ", \(prefix)PaddingMode paddingMode"
    for (word, mode, encrypts) in [
      ("EncryptCbc", 1, true), ("DecryptCbc", 1, false), ("EncryptCfb", 4, true), ("DecryptCfb", 4, false),
    ] {
      let input = encrypts ? "plaintext" : "ciphertext"
      let tail =
        mode == 1 ? padding + " = PKCS7" : padding + " = None, int feedbackSizeInBits = 8"
      t.method("byte[] \(word)(byte[] \(input), byte[] iv\(tail))") { c in
        .bytes(
          try me(c).transform(
            encrypts: encrypts, iv: c.bytes(1, "iv"), mode: mode, padding: c.flags(2) == 0 ? (mode == 1 ? 2 : 1) : c.flags(2),
            feedback: mode == 4 ? (c.int(3) == 0 ? 8 : c.int(3)) : nil
          ).last(c.bytes(0, input)))
      }
    }
    for (word, encrypts) in [("EncryptEcb", true), ("DecryptEcb", false)] {
      let input = encrypts ? "plaintext" : "ciphertext"
      t.method("byte[] \(word)(byte[] \(input)\(padding))") { c in
        .bytes(try me(c).transform(encrypts: encrypts, iv: nil, mode: 2, padding: c.flags(1)).last(c.bytes(0, input)))
      }
    }
    t.method("void GenerateIV()") { c in
      try me(c).generateIV()
      return .nothing
    }
    t.method("void GenerateKey()") { c in
      try me(c).generateKey()
      return .nothing
    }
    t.method("bool ValidKeySize(int bitLength)") { .bool(try me($0).legal.contains($0.int(0))) }
    for name in ["Clear", "Dispose"] {
      t.method("void \(name)()") { c in
        try me(c).dispose()
        return .nothing
      }
    }
  }

  @Sendable private static func declareTransform(_ t: TypeBuilder) {
    @Sendable func own(_ c: Call) throws -> CipherTransformObj {
      guard let transform = c.this.base.obj as? CipherTransformObj else { throw DotNetError.argumentNull("transform") }
      return transform
    }
    t.property("bool CanReuseTransform {get;}") { _ in .bool(true) }
    t.property("bool CanTransformMultipleBlocks {get;}") { _ in .bool(true) }
    t.property("int InputBlockSize {get;}") { .int32(try own($0).stepSize) }
    t.property("int OutputBlockSize {get;}") { .int32(try own($0).stepSize) }
    t.method(
      "int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset)"
    ) { c in
      let range = try c.range(0, 1, 2, names: ("inputBuffer", "inputOffset", "inputCount"))
      guard let target = c.args[3].sequence else { throw DotNetError.argumentNull("outputBuffer") }
      let out = try own(c).transform(c.slice(0, range))
      guard c.int(4) >= 0, c.int(4) + out.count <= target.items.count else {
        throw DotNetError.outOfRange("Specified argument was out of the range of valid values.", "outputBuffer")
      }
      c.fill(3, at: c.int(4), out)
      return .int32(out.count)
    }
    t.method("byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount)") { c in
      let range = try c.range(0, 1, 2, names: ("inputBuffer", "inputOffset", "inputCount"))
      return .bytes(try own(c).last(c.slice(0, range)))
    }
    t.method("void Dispose()") { c in
      try own(c).dispose()
      return .nothing
    }
  }
}
