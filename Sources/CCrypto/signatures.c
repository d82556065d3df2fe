#include "CCrypto.h"

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <string.h>

static nabo_key *public_key(const char *kind, OSSL_PARAM *parameters) {
  EVP_PKEY *key = NULL;
  EVP_PKEY_CTX *making = EVP_PKEY_CTX_new_from_name(NULL, kind, NULL);
  if (making == NULL || parameters == NULL || EVP_PKEY_fromdata_init(making) != 1 ||
      EVP_PKEY_fromdata(making, &key, EVP_PKEY_PUBLIC_KEY, parameters) != 1)
    key = NULL;
  EVP_PKEY_CTX_free(making);
  return key;
}

nabo_key *nabo_public_rsa(const uint8_t *modulus, size_t modulus_count, const uint8_t *exponent,
                          size_t exponent_count) {
  BIGNUM *n = BN_bin2bn(modulus, (int)modulus_count, NULL);
  BIGNUM *e = BN_bin2bn(exponent, (int)exponent_count, NULL);
  OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
  OSSL_PARAM *parameters = NULL;
  nabo_key *key = NULL;
  // With an even exponent, or with one, anything at all is a signature.
  if (n != NULL && e != NULL && builder != NULL && BN_is_odd(n) && BN_is_odd(e) && !BN_is_one(e) &&
      OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_N, n) &&
      OSSL_PARAM_BLD_push_BN(builder, OSSL_PKEY_PARAM_RSA_E, e)) {
    parameters = OSSL_PARAM_BLD_to_param(builder);
    key = public_key("RSA", parameters);
  }
  OSSL_PARAM_free(parameters);
  OSSL_PARAM_BLD_free(builder);
  BN_free(n);
  BN_free(e);
  return key;
}

nabo_key *nabo_public_p256(const uint8_t *x, const uint8_t *y) {
  uint8_t point[65] = {POINT_CONVERSION_UNCOMPRESSED};
  memcpy(point + 1, x, 32);
  memcpy(point + 33, y, 32);
  OSSL_PARAM parameters[] = {
      OSSL_PARAM_construct_utf8_string(OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0),
      OSSL_PARAM_construct_octet_string(OSSL_PKEY_PARAM_PUB_KEY, point, sizeof point),
      OSSL_PARAM_construct_end(),
  };
  return public_key("EC", parameters);
}

// Asked for a pass phrase, the library would otherwise read one from the terminal.
static int no_pass_phrase(char *to, int room, int is_writing, void *context) { return -1; }

static int is_p256(const nabo_key *key) {
  char name[32] = "";
  return EVP_PKEY_is_a(key, "EC") && EVP_PKEY_get_group_name(key, name, sizeof name, NULL) &&
         strcmp(name, "prime256v1") == 0;
}

nabo_key *nabo_private_key(const uint8_t *pem, size_t count) {
  BIO *text = BIO_new_mem_buf(pem, (int)count);
  EVP_PKEY *key = text == NULL ? NULL : PEM_read_bio_PrivateKey(text, NULL, no_pass_phrase, NULL);
  BIO_free(text);
  if (key != NULL && !EVP_PKEY_is_a(key, "RSA") && !is_p256(key)) {
    EVP_PKEY_free(key);
    key = NULL;
  }
  return key;
}

void nabo_key_free(nabo_key *key) { EVP_PKEY_free(key); }

int nabo_rsa_bits(const nabo_key *key) { return EVP_PKEY_is_a(key, "RSA") ? EVP_PKEY_get_bits(key) : 0; }

// A key signs by the algorithms of its kind only, whatever is asked.
static int suits(const nabo_key *key, nabo_algorithm algorithm) {
  return EVP_PKEY_is_a(key, algorithm == NABO_ES256 ? "EC" : "RSA");
}

// RFC 7518, sections 3.3 and 3.5: for PS256 a salt as long as the digest.
static int pad(EVP_PKEY_CTX *context, nabo_algorithm algorithm) {
  switch (algorithm) {
  case NABO_RS256: return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PADDING) > 0;
  case NABO_PS256:
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) > 0 &&
           EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) > 0;
  case NABO_ES256: return 1;
  }
  return 0;
}

// RFC 7518, section 3.4: the two numbers of a signature, 32 bytes each, instead of their ASN.1.
enum { number_count = 32, longest_asn1 = 80 };

static int to_numbers(const uint8_t *asn1, size_t count, uint8_t *out) {
  const uint8_t *from = asn1;
  ECDSA_SIG *numbers = d2i_ECDSA_SIG(NULL, &from, (long)count);
  int done = numbers != NULL && BN_bn2binpad(ECDSA_SIG_get0_r(numbers), out, number_count) == number_count &&
             BN_bn2binpad(ECDSA_SIG_get0_s(numbers), out + number_count, number_count) == number_count;
  ECDSA_SIG_free(numbers);
  return done;
}

// The bytes written, 0 where it could not be done.
static size_t to_asn1(const uint8_t *numbers, uint8_t *out) {
  ECDSA_SIG *signature = ECDSA_SIG_new();
  BIGNUM *r = BN_bin2bn(numbers, number_count, NULL);
  BIGNUM *s = BN_bin2bn(numbers + number_count, number_count, NULL);
  if (signature == NULL || r == NULL || s == NULL || !ECDSA_SIG_set0(signature, r, s)) {
    BN_free(r);
    BN_free(s);
    ECDSA_SIG_free(signature);
    return 0;
  }
  int count = i2d_ECDSA_SIG(signature, &out);
  ECDSA_SIG_free(signature);
  return count > 0 ? (size_t)count : 0;
}

int nabo_sign(nabo_key *key, nabo_algorithm algorithm, const uint8_t *content, size_t content_count,
              uint8_t *out, size_t *count) {
  if (!suits(key, algorithm)) return 0;
  EVP_MD_CTX *state = EVP_MD_CTX_new();
  EVP_PKEY_CTX *context = NULL;
  uint8_t asn1[longest_asn1];
  size_t asn1_count = sizeof asn1;
  int is_curve = algorithm == NABO_ES256;
  int done = state != NULL && EVP_DigestSignInit(state, &context, EVP_sha256(), NULL, key) == 1 &&
             pad(context, algorithm) && (!is_curve || *count >= 2 * number_count) &&
             EVP_DigestSign(state, is_curve ? asn1 : out, is_curve ? &asn1_count : count, content,
                            content_count) == 1;
  EVP_MD_CTX_free(state);
  if (done && is_curve) {
    done = to_numbers(asn1, asn1_count, out);
    *count = 2 * number_count;
  }
  return done;
}

int nabo_verify(nabo_key *key, nabo_algorithm algorithm, const uint8_t *content, size_t content_count,
                const uint8_t *signature, size_t signature_count) {
  if (!suits(key, algorithm)) return 0;
  uint8_t asn1[longest_asn1];
  if (algorithm == NABO_ES256) {
    if (signature_count != 2 * number_count) return 0;
    signature_count = to_asn1(signature, asn1);
    if (signature_count == 0) return 0;
    signature = asn1;
  }
  EVP_MD_CTX *state = EVP_MD_CTX_new();
  EVP_PKEY_CTX *context = NULL;
  int done = state != NULL && EVP_DigestVerifyInit(state, &context, EVP_sha256(), NULL, key) == 1 &&
             pad(context, algorithm) &&
             EVP_DigestVerify(state, signature, signature_count, content, content_count) == 1;
  EVP_MD_CTX_free(state);
  return done;
}
