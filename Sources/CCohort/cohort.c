#include "CCohort.h"

#include <math.h>

// A product and a sum are rounded apart: fused they would give other bits on processors that can.
#pragma STDC FP_CONTRACT OFF

#define LANES 8
typedef double lanes __attribute__((vector_size(LANES * sizeof(double))));

// The exponential series 1 + x + x²/2! + … by Horner's rule. With n terms after the first, what is left out is
// below 2^-54 for |x| up to (2^-54 (n + 1)!)^(1 / (n + 1)).
#define SERIES_3 (((x * (1.0 / 6) + 0.5) * x + 1.0) * x + 1.0)
#define SERIES_4 ((((x * (1.0 / 24) + 1.0 / 6) * x + 0.5) * x + 1.0) * x + 1.0)
#define SERIES_5 (((((x * (1.0 / 120) + 1.0 / 24) * x + 1.0 / 6) * x + 0.5) * x + 1.0) * x + 1.0)
#define SERIES_6 ((((((x * (1.0 / 720) + 1.0 / 120) * x + 1.0 / 24) * x + 1.0 / 6) * x + 0.5) * x + 1.0) * x \
  + 1.0)
#define SERIES_8 ((((((((x * (1.0 / 40320) + 1.0 / 5040) * x + 1.0 / 720) * x + 1.0 / 120) * x + 1.0 / 24) * \
  x + 1.0 / 6) * x + 0.5) * x + 1.0) * x + 1.0)
#define SERIES_13 (((((((((((((x * (1.0 / 6227020800) + 1.0 / 479001600) * x + 1.0 / 39916800) * x + 1.0 / \
  3628800) * x + 1.0 / 362880) * x + 1.0 / 40320) * x + 1.0 / 5040) * x + 1.0 / 720) * x + 1.0 / 120) * x + \
  1.0 / 24) * x + 1.0 / 6) * x + 0.5) * x + 1.0) * x + 1.0)

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

void cohort_grow(const struct cohort_rates *rates, const struct cohort_factors *factors, double *const *people,
                 double *const *births, long first, long last) {
#if defined(__x86_64__) && defined(__clang__)
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq")) {
    cohort_grow_avx512(rates, factors, people, births, first, last);
    return;
  }
  if (__builtin_cpu_supports("avx2")) {
    cohort_grow_avx2(rates, factors, people, births, first, last);
    return;
  }
#endif
  cohort_grow_plain(rates, factors, people, births, first, last);
}
