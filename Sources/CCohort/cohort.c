#include "CCohort.h"

#include <math.h>

// A product and a sum are rounded apart: fused they would give other bits on processors that can.
#pragma STDC FP_CONTRACT OFF

#define LANES 8
static const double reciprocals[] = {
    0,       1,       1.0 / 2, 1.0 / 3, 1.0 / 4,  1.0 / 5,  1.0 / 6,
    1.0 / 7, 1.0 / 8, 1.0 / 9, 1.0 / 10, 1.0 / 11, 1.0 / 12, 1.0 / 13,
};

typedef double lanes __attribute__((vector_size(LANES * sizeof(double))));

// The exponential, the same on every processor: 1 + x + x²/2! + … by Horner's rule. With n terms after the first,
// what is left out is below 2^-54 for |x| up to (2^-54 (n + 1)!)^(1 / (n + 1)); greater ones are halved first.
#define TERMS 13
#define WIDEST 0.4
static double exponential(double x) {
  int halvings = 0;
  while (x > WIDEST || x < -WIDEST) {
    if (halvings == 12) return x > 0 ? HUGE_VAL : 0;
    x *= 0.5;
    halvings += 1;
  }
  double sum = 1;
  for (int term = TERMS; term > 0; term--) sum = 1 + sum * x * reciprocals[term];
  for (; halvings > 0; halvings--) sum *= sum;
  return sum;
}

// What a pass does with those who survive: keep them, add them to others, take out those who leave, and before
// that count the children of those there in the middle of the year.
enum mode { SURVIVE, SURVIVE_TOO, LEAVE, BEAR_AND_LEAVE };

// Columns and factors of one pass.
struct pass {
  long blocks;
  const lanes *from;
  lanes *to;
  const lanes *before;
  lanes *born;
  const lanes *share;
  const lanes *hazard;
  const lanes *fertility;
  const lanes *leaving;
  double excess;
  double middle;
  double radius;
  // exp(−middle · excess)
  double base;
  double factor;
};

#define NAME(name) name##_plain
#include "cohort_grow.h"
#undef NAME

#if defined(__x86_64__) && defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define NAME(name) name##_avx2
#include "cohort_grow.h"
#undef NAME
#pragma clang attribute pop

#pragma clang attribute push(__attribute__((target("avx512f,avx512vl,avx512dq"))), apply_to = function)
#define NAME(name) name##_avx512
#include "cohort_grow.h"
#undef NAME
#pragma clang attribute pop
#endif

int cohort_can(enum cohort_vectors vectors) {
#if defined(__x86_64__) && defined(__clang__)
  if (vectors == cohort_vectors_avx2) return __builtin_cpu_supports("avx2");
  if (vectors == cohort_vectors_avx512) {
    return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
           __builtin_cpu_supports("avx512dq");
  }
#endif
  return vectors == cohort_vectors_plain;
}

void cohort_grow(enum cohort_vectors vectors, const struct cohort_rates *rates,
                 const struct cohort_factors *factors, double *const *people, double *const *births, long first,
                 long last) {
#if defined(__x86_64__) && defined(__clang__)
  if (vectors == cohort_vectors_avx512) return cohort_grow_avx512(rates, factors, people, births, first, last);
  if (vectors == cohort_vectors_avx2) return cohort_grow_avx2(rates, factors, people, births, first, last);
#endif
  (void)vectors;
  cohort_grow_plain(rates, factors, people, births, first, last);
}
