#include "CStemmer.h"

#include <string.h>

#include "snowball/api.h"
#include "snowball/stem_norwegian.h"
#include "snowball/stem_swedish.h"

int stemmer_stem(enum stemmer_language language, const unsigned char *word, int length, unsigned char *stem) {
  int is_norwegian = language == stemmer_norwegian;
  struct SN_env *env = is_norwegian ? norwegian_create_env() : swedish_create_env();
  if (!env) return -1;
  int found = -1;
  if (SN_set_current(env, length, word) == 0 && (is_norwegian ? norwegian_stem(env) : swedish_stem(env)) >= 0 &&
      env->l <= length) {
    memcpy(stem, env->p, (size_t)env->l);
    found = env->l;
  }
  if (is_norwegian) norwegian_close_env(env);
  else swedish_close_env(env);
  return found;
}
