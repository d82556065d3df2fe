#include "CCurl.h"

#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

void nabo_curl_start(void) { curl_global_init(CURL_GLOBAL_DEFAULT); }

typedef struct {
  uint8_t *bytes;
  size_t count;
  size_t limit;
  int is_too_large;
} sink;

static size_t take(char *bytes, size_t size, size_t count, void *context) {
  sink *to = context;
  size_t added = size * count;
  if (added > to->limit - to->count) {
    to->is_too_large = 1;
    return 0;
  }
  uint8_t *grown = realloc(to->bytes, to->count + added + 1);
  if (grown == NULL) return 0;
  memcpy(grown + to->count, bytes, added);
  to->bytes = grown;
  to->count += added;
  return added;
}

// More than any server says in front of an answer.
static const size_t longest_head = 65536;

static size_t take_head(char *bytes, size_t size, size_t count, void *context) {
  sink *to = context;
  // Interim answers have heads of their own; only that of the last one counts.
  if (size * count >= 5 && memcmp(bytes, "HTTP/", 5) == 0) to->count = 0;
  return take(bytes, size, count, context);
}

typedef struct {
  const uint8_t *bytes;
  size_t left;
} source;

static size_t give(char *to, size_t size, size_t count, void *context) {
  source *from = context;
  size_t given = size * count < from->left ? size * count : from->left;
  memcpy(to, from->bytes, given);
  from->bytes += given;
  from->left -= given;
  return given;
}

static int meaning(CURLcode code) {
  switch (code) {
    case CURLE_OK: return NABO_CURL_OK;
    case CURLE_OPERATION_TIMEDOUT: return NABO_CURL_TIMED_OUT;
    case CURLE_FILESIZE_EXCEEDED: return NABO_CURL_TOO_LARGE;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_USE_SSL_FAILED: return NABO_CURL_UNTRUSTED;
    case CURLE_PARTIAL_FILE:
    case CURLE_WRITE_ERROR:
    case CURLE_BAD_CONTENT_ENCODING: return NABO_CURL_BROKEN;
    case CURLE_LOGIN_DENIED: return NABO_CURL_REFUSED;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT: return NABO_CURL_UNUSABLE;
    default: return NABO_CURL_UNREACHABLE;
  }
}

// libcurl learnt to take names of protocols in 7.85.
static void allow_protocols(CURL *curl, const char *names, long bits) {
#if LIBCURL_VERSION_NUM >= 0x075500
  (void)bits;
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, names);
#else
  (void)names;
  curl_easy_setopt(curl, CURLOPT_PROTOCOLS, bits);
#endif
}

static void limit_time(CURL *curl, long timeout_ms) {
  // Without signals: the program has many threads.
  curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
  curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, timeout_ms);
  curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, timeout_ms < 5000 ? timeout_ms : 5000L);
  curl_easy_setopt(curl, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
}

nabo_curl_answer nabo_curl_http(
    const char *url, const char *const *headers, size_t header_count, const uint8_t *body, size_t body_count,
    size_t limit, long timeout_ms, int allow_plain, int compressed) {
  nabo_curl_answer answer = {NABO_CURL_UNREACHABLE, 0, NULL, 0, NULL, 0};
  CURL *curl = curl_easy_init();
  if (curl == NULL) return answer;
  sink to = {NULL, 0, limit, 0};
  sink head = {NULL, 0, longest_head, 0};
  struct curl_slist *lines = NULL;
  for (size_t index = 0; index < header_count; index++) lines = curl_slist_append(lines, headers[index]);
  limit_time(curl, timeout_ms);
  curl_easy_setopt(curl, CURLOPT_URL, url);
  allow_protocols(
      curl, allow_plain ? "http,https" : "https",
      allow_plain ? CURLPROTO_HTTP | CURLPROTO_HTTPS : CURLPROTO_HTTPS);
  // A proxy of the surroundings is for the world outside.
  if (allow_plain) curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
  curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
  curl_easy_setopt(curl, CURLOPT_HTTPHEADER, lines);
  curl_easy_setopt(curl, CURLOPT_MAXFILESIZE_LARGE, (curl_off_t)limit);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &to);
  curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, take_head);
  curl_easy_setopt(curl, CURLOPT_HEADERDATA, &head);
  // Every way of packing that this libcurl unpacks by itself.
  if (compressed) curl_easy_setopt(curl, CURLOPT_ACCEPT_ENCODING, "");
  if (body != NULL) {
    curl_easy_setopt(curl, CURLOPT_POST, 1L);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)body_count);
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, (const char *)body);
  }
  CURLcode code = curl_easy_perform(curl);
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer.status);
  answer.result = to.is_too_large || head.is_too_large ? NABO_CURL_TOO_LARGE : meaning(code);
  answer.body = to.bytes;
  answer.count = to.count;
  answer.head = head.bytes;
  answer.head_count = head.count;
  curl_slist_free_all(lines);
  curl_easy_cleanup(curl);
  return answer;
}

void nabo_curl_free(nabo_curl_answer answer) {
  free(answer.body);
  free(answer.head);
}

int nabo_curl_mail(
    const char *url, const char *user, const char *password, const char *sender, const char *recipient,
    const uint8_t *message, size_t message_count, long timeout_ms, int allow_plain) {
  CURL *curl = curl_easy_init();
  if (curl == NULL) return NABO_CURL_UNREACHABLE;
  source from = {message, message_count};
  // What the server says after the message is of no use.
  sink ignored = {NULL, 0, 65536, 0};
  struct curl_slist *recipients = curl_slist_append(NULL, recipient);
  limit_time(curl, timeout_ms);
  curl_easy_setopt(curl, CURLOPT_URL, url);
  allow_protocols(curl, "smtp,smtps", CURLPROTO_SMTP | CURLPROTO_SMTPS);
  curl_easy_setopt(curl, CURLOPT_USE_SSL, allow_plain ? (long)CURLUSESSL_TRY : (long)CURLUSESSL_ALL);
  if (user != NULL) curl_easy_setopt(curl, CURLOPT_USERNAME, user);
  if (password != NULL) curl_easy_setopt(curl, CURLOPT_PASSWORD, password);
  curl_easy_setopt(curl, CURLOPT_MAIL_FROM, sender);
  curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, recipients);
  curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(curl, CURLOPT_READFUNCTION, give);
  curl_easy_setopt(curl, CURLOPT_READDATA, &from);
  curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, take);
  curl_easy_setopt(curl, CURLOPT_WRITEDATA, &ignored);
  CURLcode code = curl_easy_perform(curl);
  long status = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  free(ignored.bytes);
  curl_slist_free_all(recipients);
  curl_easy_cleanup(curl);
  // A code of 4xx or 5xx is the server's no (RFC 5321, section 4.2.1).
  return code != CURLE_OK && status >= 400 ? NABO_CURL_REFUSED : meaning(code);
}
