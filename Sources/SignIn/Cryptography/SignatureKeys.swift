internal import CCrypto

/// How a signature is made (RFC 7518, section 3.1).
enum SignatureAlgorithm: String, Sendable {
  case rs256 = "RS256"
  case ps256 = "PS256"
  case es256 = "ES256"

  fileprivate var code: nabo_algorithm {
    switch self {
    case .rs256: NABO_RS256
    case .ps256: NABO_PS256
    case .es256: NABO_ES256
    }
  }
}

/// What libcrypto keeps of a key. It is only read once it is made.
private final class KeyHandle: @unchecked Sendable {
  let handle: OpaquePointer

  init?(_ handle: OpaquePointer?) {
    guard let handle else { return nil }
    self.handle = handle
  }

  deinit { nabo_key_free(handle) }
}

/// A key that signatures are checked with: RSA, or of the curve P-256. By OpenSSL's libcrypto.
struct PublicKey: Sendable {
  private let key: KeyHandle

  /// Nil for numbers that make no key.
  init?(modulus: [UInt8], exponent: [UInt8]) {
    guard let key = KeyHandle(nabo_public_rsa(modulus, modulus.count, exponent, exponent.count)) else {
      return nil
    }
    self.key = key
  }

  /// Nil for what is no point of the curve.
  init?(x: [UInt8], y: [UInt8]) {
    guard x.count == 32, y.count == 32, let key = KeyHandle(nabo_public_p256(x, y)) else { return nil }
    self.key = key
  }

  /// Whether `signature` is this key's over `content`. A key checks by the algorithms of its kind only.
  func signed(_ content: [UInt8], _ signature: [UInt8], by algorithm: SignatureAlgorithm) -> Bool {
    nabo_verify(key.handle, algorithm.code, content, content.count, signature, signature.count) == 1
  }
}

/// A key that signs: RSA, or of the curve P-256. By OpenSSL's libcrypto.
struct PrivateKey: Sendable {
  private let key: KeyHandle

  /// The key in a PEM (RFC 7468; PKCS #1, PKCS #8 or SEC 1). Nil for any other kind, and for one with a pass phrase.
  init?(pem: String) {
    let bytes = Array(pem.utf8)
    guard let key = KeyHandle(nabo_private_key(bytes, bytes.count)) else { return nil }
    self.key = key
  }

  /// How long the modulus of an RSA key is; nil for a key of the curve.
  var rsaBits: Int? {
    let bits = nabo_rsa_bits(key.handle)
    return bits == 0 ? nil : Int(bits)
  }

  /// Throws where the key does not sign by this algorithm.
  func signature(
    of content: [UInt8], by algorithm: SignatureAlgorithm
  ) throws(CryptographyFault) -> [UInt8] {
    var signature = [UInt8](repeating: 0, count: max(64, ((rsaBits ?? 0) + 7) / 8))
    var count = signature.count
    guard nabo_sign(key.handle, algorithm.code, content, content.count, &signature, &count) == 1 else {
      throw CryptographyFault()
    }
    return Array(signature.prefix(count))
  }
}
