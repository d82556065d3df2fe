#ifndef CCRYPTO_H
#define CCRYPTO_H

#include <stddef.h>
#include <stdint.h>

// What Nabo asks of OpenSSL's libcrypto (3.0 or later). Whatever answers an int answers 1 where it was done and 0
// where it was not.

// A SHA-256 (FIPS 180-4) that grows. It cannot fail; without memory for one the program ends.
typedef struct nabo_digest nabo_digest;
nabo_digest *nabo_digest_new(void);
nabo_digest *nabo_digest_copy(const nabo_digest *digest);
void nabo_digest_add(nabo_digest *digest, const uint8_t *bytes, size_t count);
// Writes the 32 bytes of what was added so far; more can be added.
void nabo_digest_read(const nabo_digest *digest, uint8_t *out);
void nabo_digest_free(nabo_digest *digest);

// HMAC (RFC 2104), which cannot fail: 20 bytes with SHA-1, 32 with SHA-256.
void nabo_hmac_sha1(const uint8_t *key, size_t key_count, const uint8_t *message, size_t count, uint8_t *out);
void nabo_hmac_sha256(const uint8_t *key, size_t key_count, const uint8_t *message, size_t count, uint8_t *out);

// scrypt (RFC 7914).
int nabo_scrypt(const uint8_t *password, size_t password_count, const uint8_t *salt, size_t salt_count,
                uint64_t rounds, uint64_t block_size, uint64_t parallelism, uint8_t *out, size_t out_count);

// AES-256-GCM (NIST SP 800-38D) with a key of 32 bytes, a nonce of 12 and a tag of 16 behind what is sealed.
int nabo_seal(const uint8_t *key, const uint8_t *nonce, const uint8_t *plain, size_t count,
              const uint8_t *context, size_t context_count, uint8_t *out);
int nabo_open(const uint8_t *key, const uint8_t *nonce, const uint8_t *sealed, size_t count,
              const uint8_t *context, size_t context_count, uint8_t *out);

// X25519 (RFC 7748), with keys of 32 bytes. An agreement on zero, which a made-up key of the other side gives, is refused.
int nabo_x25519_public(const uint8_t *private_key, uint8_t *out);
int nabo_x25519(const uint8_t *private_key, const uint8_t *public_key, uint8_t *out);

// A key of RSA, or of the curve P-256.
typedef struct evp_pkey_st nabo_key;
typedef enum { NABO_RS256, NABO_PS256, NABO_ES256 } nabo_algorithm;
nabo_key *nabo_public_rsa(const uint8_t *modulus, size_t modulus_count, const uint8_t *exponent,
                          size_t exponent_count);
// Of 32 bytes each.
nabo_key *nabo_public_p256(const uint8_t *x, const uint8_t *y);
// NULL for what is no private key of these kinds, and for one with a pass phrase.
nabo_key *nabo_private_key(const uint8_t *pem, size_t count);
void nabo_key_free(nabo_key *key);
// Bits of an RSA key, 0 for a key of the curve.
int nabo_rsa_bits(const nabo_key *key);
// Signs as RFC 7518 writes signatures. Takes the room there is in `count`, and leaves there how much was written.
int nabo_sign(nabo_key *key, nabo_algorithm algorithm, const uint8_t *content, size_t content_count,
              uint8_t *out, size_t *count);
int nabo_verify(nabo_key *key, nabo_algorithm algorithm, const uint8_t *content, size_t content_count,
                const uint8_t *signature, size_t signature_count);

#endif
