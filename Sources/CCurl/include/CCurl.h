#pragma once

#include <stddef.h>
#include <stdint.h>

// libcurl behind two functions that take a fixed number of arguments: the calls of libcurl itself take any number,
// which Swift does not import. Each call stands alone and blocks its thread.

// Why a call came to nothing.
enum nabo_curl_result {
  NABO_CURL_OK = 0,
  NABO_CURL_UNREACHABLE = 1,  // no such host, nobody listens, or the connection broke
  NABO_CURL_TIMED_OUT = 2,
  NABO_CURL_TOO_LARGE = 3,
  NABO_CURL_UNTRUSTED = 4,    // no TLS where it is required, or a certificate that does not hold
  NABO_CURL_REFUSED = 5,      // the other side does not take user name, sender or recipient
  NABO_CURL_UNUSABLE = 6,     // not an address, or of a protocol that is not allowed
  NABO_CURL_BROKEN = 7        // the answer ended before its end, or its compression does not hold
};

// Once, before any other call and while there is one thread.
void nabo_curl_start(void);

typedef struct {
  int result;        // of nabo_curl_result
  long status;       // HTTP, 0 where none came
  uint8_t *body;     // to be given to nabo_curl_free
  size_t count;
  uint8_t *head;     // lines of the answer's head, to be given to nabo_curl_free with it
  size_t head_count;
} nabo_curl_answer;

// Asks `url` over HTTP or HTTPS, following no redirect. `headers` are `header_count` lines without line ends; a NULL
// `body` is a GET, another a POST. Plain HTTP only where `allow_plain` is not 0. The answer may come compressed where
// `compressed` is not 0, and holds at most `limit` bytes once it is unpacked.
nabo_curl_answer nabo_curl_http(
    const char *url, const char *const *headers, size_t header_count, const uint8_t *body, size_t body_count,
    size_t limit, long timeout_ms, int allow_plain, int compressed);

void nabo_curl_free(nabo_curl_answer answer);

// Hands a message to the server at `url` (smtp:// or smtps://). STARTTLS is required on smtp:// unless
// `allow_plain`. `user` and `password` may be NULL. A result of nabo_curl_result.
int nabo_curl_mail(
    const char *url, const char *user, const char *password, const char *sender, const char *recipient,
    const uint8_t *message, size_t message_count, long timeout_ms, int allow_plain);
