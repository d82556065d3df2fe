#include "CCrypto.h"

#include <openssl/evp.h>

int nabo_x25519_public(const uint8_t *private_key, uint8_t *out) {
  EVP_PKEY *own = EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, NULL, private_key, 32);
  size_t count = 32;
  int done = own != NULL && EVP_PKEY_get_raw_public_key(own, out, &count) == 1 && count == 32;
  EVP_PKEY_free(own);
  return done;
}

int nabo_x25519(const uint8_t *private_key, const uint8_t *public_key, uint8_t *out) {
  EVP_PKEY *own = EVP_PKEY_new_raw_private_key(EVP_PKEY_X25519, NULL, private_key, 32);
  EVP_PKEY *other = EVP_PKEY_new_raw_public_key(EVP_PKEY_X25519, NULL, public_key, 32);
  EVP_PKEY_CTX *state = own != NULL ? EVP_PKEY_CTX_new(own, NULL) : NULL;
  size_t count = 32;
  int done = other != NULL && state != NULL && EVP_PKEY_derive_init(state) == 1 &&
             EVP_PKEY_derive_set_peer(state, other) == 1 && EVP_PKEY_derive(state, out, &count) == 1 && count == 32;
  EVP_PKEY_CTX_free(state);
  EVP_PKEY_free(other);
  EVP_PKEY_free(own);
  return done;
}
