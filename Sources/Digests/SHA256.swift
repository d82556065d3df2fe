internal import CCrypto

/// SHA-256 (FIPS 180-4), by OpenSSL's libcrypto.
package struct SHA256: Sendable {
  private var state = State(nabo_digest_new())

  package init() {}

  /// The 32 bytes of `bytes`.
  package static func of(_ bytes: [UInt8]) -> [UInt8] {
    var digest = SHA256()
    digest.add(bytes)
    return digest.bytes
  }

  package mutating func add(_ bytes: [UInt8]) {
    if !isKnownUniquelyReferenced(&state) { state = state.copy() }
    nabo_digest_add(state.handle, bytes, bytes.count)
  }

  package mutating func add(_ text: String) {
    add(Array(text.utf8))
  }

  /// The 32 bytes of everything that was added so far.
  package var bytes: [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 32)
    nabo_digest_read(state.handle, &bytes)
    return bytes
  }

  /// What libcrypto keeps. Written to by its only owner, read by any number of them.
  private final class State: @unchecked Sendable {
    let handle: OpaquePointer

    init(_ handle: OpaquePointer) { self.handle = handle }

    func copy() -> State { State(nabo_digest_copy(handle)) }

    deinit { nabo_digest_free(handle) }
  }
}
