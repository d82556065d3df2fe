#ifndef CCOHORT_H
#define CCOHORT_H

// The innermost loop of cohort-component projections, for the widest vectors that the processor has: Swift has no
// way to compile one function for several of them. Every processor gives the same bits.

// Numbers of all regions lie together, eight to a block of 64 bytes; the block that the last region does not fill
// is filled up with zeros.

// The vectors that the loop is compiled for.
enum cohort_vectors { cohort_vectors_plain, cohort_vectors_avx2, cohort_vectors_avx512 };

// Whether this processor has them.
int cohort_can(enum cohort_vectors vectors);

// The share that survives a year.
struct cohort_survival {
  const double *_Nullable share;
  // Its negative logarithm, less the middle of that of all regions; and how far from the middle it is at most.
  const double *_Nullable hazard;
  double middle;
  double radius;
};

// What becomes of those of one sex and age who are a year older at the end of a year.
struct cohort_rates {
  long blocks;
  // Of those who were a year younger.
  struct cohort_survival surviving;
  // Of those who are in the open age already; with null for all other ages.
  struct cohort_survival staying;
  // Children of a woman; null for other ages and sexes.
  const double *_Nullable fertility;
  const double *_Nonnull leaving;
  const double *_Nonnull attraction;
  const double *_Nonnull immigration;
  const double *_Nullable emigration;
  const double *_Nullable net_migration;
};

// What rates are multiplied by in a year.
struct cohort_factors {
  double mortality;
  double leaving;
  double immigration;
  // For each region, besides; may be null.
  const double *_Nullable mobility;
};

// Makes those of an age in the years from `first` to `last` of those who were a year younger the year before.
//
// vectors: ones that this processor has.
// people: by year, a column of all regions; what is found in that of a year are those who were a year younger the
// year before, what is left in it those of the age. The one before `first` holds those of the age in that year.
// births: by year, a column that births are added to, times two.
// factors: by year.
void cohort_grow(enum cohort_vectors vectors, const struct cohort_rates *_Nonnull rates,
                 const struct cohort_factors *_Nonnull factors, double *_Nonnull const *_Nonnull people,
                 double *_Nonnull const *_Nonnull births, long first, long last);

#endif
