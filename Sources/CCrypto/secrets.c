#include "CCrypto.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <stdlib.h>
#include <string.h>

struct nabo_digest {
  EVP_MD_CTX *state;
};

static nabo_digest *hold(EVP_MD_CTX *state) {
  nabo_digest *digest = malloc(sizeof *digest);
  // Without memory for a digest nothing can be told apart from anything: there is no going on.
  if (digest == NULL || state == NULL) abort();
  digest->state = state;
  return digest;
}

nabo_digest *nabo_digest_new(void) {
  nabo_digest *digest = hold(EVP_MD_CTX_new());
  if (!EVP_DigestInit_ex(digest->state, EVP_sha256(), NULL)) abort();
  return digest;
}

nabo_digest *nabo_digest_copy(const nabo_digest *from) {
  nabo_digest *digest = hold(EVP_MD_CTX_new());
  if (!EVP_MD_CTX_copy_ex(digest->state, from->state)) abort();
  return digest;
}

void nabo_digest_add(nabo_digest *digest, const uint8_t *bytes, size_t count) {
  if (!EVP_DigestUpdate(digest->state, bytes, count)) abort();
}

void nabo_digest_read(const nabo_digest *digest, uint8_t *out) {
  // Reading the last bytes ends a digest, so it is a copy that ends.
  nabo_digest *ended = nabo_digest_copy(digest);
  if (!EVP_DigestFinal_ex(ended->state, out, NULL)) abort();
  nabo_digest_free(ended);
}

void nabo_digest_free(nabo_digest *digest) {
  EVP_MD_CTX_free(digest->state);
  free(digest);
}

void nabo_hmac_sha1(const uint8_t *key, size_t key_count, const uint8_t *message, size_t count, uint8_t *out) {
  if (HMAC(EVP_sha1(), key, (int)key_count, message, count, out, NULL) == NULL) abort();
}

void nabo_hmac_sha256(const uint8_t *key, size_t key_count, const uint8_t *message, size_t count, uint8_t *out) {
  if (HMAC(EVP_sha256(), key, (int)key_count, message, count, out, NULL) == NULL) abort();
}

int nabo_scrypt(const uint8_t *password, size_t password_count, const uint8_t *salt, size_t salt_count,
                uint64_t rounds, uint64_t block_size, uint64_t parallelism, uint8_t *out, size_t out_count) {
  // Who asks has bounded the memory already; without a word OpenSSL stops at 32 MB.
  const uint64_t most = UINT64_C(1) << 30;
  return EVP_PBE_scrypt((const char *)password, password_count, salt, salt_count, rounds, block_size, parallelism,
                        most, out, out_count) == 1;
}

enum { tag_count = 16 };

int nabo_seal(const uint8_t *key, const uint8_t *nonce, const uint8_t *plain, size_t count,
              const uint8_t *context, size_t context_count, uint8_t *out) {
  EVP_CIPHER_CTX *state = EVP_CIPHER_CTX_new();
  int added = 0, last = 0;
  int done = state != NULL && EVP_EncryptInit_ex(state, EVP_aes_256_gcm(), NULL, key, nonce) &&
             EVP_EncryptUpdate(state, NULL, &added, context, (int)context_count) &&
             EVP_EncryptUpdate(state, out, &added, plain, (int)count) &&
             EVP_EncryptFinal_ex(state, out + added, &last) &&
             EVP_CIPHER_CTX_ctrl(state, EVP_CTRL_GCM_GET_TAG, tag_count, out + count);
  EVP_CIPHER_CTX_free(state);
  return done;
}

int nabo_open(const uint8_t *key, const uint8_t *nonce, const uint8_t *sealed, size_t count,
              const uint8_t *context, size_t context_count, uint8_t *out) {
  if (count < tag_count) return 0;
  EVP_CIPHER_CTX *state = EVP_CIPHER_CTX_new();
  int added = 0, last = 0;
  int done = state != NULL && EVP_DecryptInit_ex(state, EVP_aes_256_gcm(), NULL, key, nonce) &&
             EVP_DecryptUpdate(state, NULL, &added, context, (int)context_count) &&
             EVP_DecryptUpdate(state, out, &added, sealed, (int)(count - tag_count)) &&
             EVP_CIPHER_CTX_ctrl(state, EVP_CTRL_GCM_SET_TAG, tag_count, (void *)(sealed + count - tag_count)) &&
             EVP_DecryptFinal_ex(state, out + added, &last) > 0;
  EVP_CIPHER_CTX_free(state);
  return done;
}
