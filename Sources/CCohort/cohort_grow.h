// Included once for each kind of vectors, with NAME(x) making names of their own.

// to = from · survival · exp(−hazard · excess), or added to it. The series has as many terms as give all bits.
#define SURVIVE(TERMS_OF_SERIES)                                            \
  for (long block = 0; block < blocks; block++) {                           \
    const lanes x = hazard[block] * -excess;                                \
    lanes power = TERMS_OF_SERIES;                                          \
    const lanes alive = from[block] * (survival[block] * power);            \
    to[block] = adding ? to[block] + alive : alive;                         \
  }

static inline __attribute__((always_inline)) void NAME(survive_as)(
    const lanes *from, lanes *to, const lanes *survival, const lanes *hazard, double excess, double greatest,
    long blocks, const int adding) {
  const double bound = greatest * (excess < 0 ? -excess : excess);
  if (excess == 0) {
    for (long block = 0; block < blocks; block++) {
      const lanes alive = from[block] * survival[block];
      to[block] = adding ? to[block] + alive : alive;
    }
  } else if (bound <= 1.9e-4) {
    SURVIVE(SERIES_3)
  } else if (bound <= 1.4e-3) {
    SURVIVE(SERIES_4)
  } else if (bound <= 5.8e-3) {
    SURVIVE(SERIES_5)
  } else if (bound <= 1.6e-2) {
    SURVIVE(SERIES_6)
  } else if (bound <= 6.5e-2) {
    SURVIVE(SERIES_8)
  } else if (bound <= 0.4) {
    SURVIVE(SERIES_13)
  } else {
    for (long block = 0; block < blocks; block++) {
      lanes power;
      for (int lane = 0; lane < LANES; lane++) power[lane] = exp(hazard[block][lane] * -excess);
      const lanes alive = from[block] * (survival[block] * power);
      to[block] = adding ? to[block] + alive : alive;
    }
  }
}

// Those who leave are taken out, and added up in an order that does not depend on the processor.
static inline __attribute__((always_inline)) double NAME(leave)(
    lanes *people, const lanes *leaving, double factor, const lanes *mobility, const lanes *emigration,
    long blocks) {
  lanes even = {0}, odd = {0};
  if (!mobility && !emigration) {
    long block = 0;
    for (; block + 1 < blocks; block += 2) {
      const lanes one = people[block] * (leaving[block] * factor);
      const lanes other = people[block + 1] * (leaving[block + 1] * factor);
      even += one;
      odd += other;
      people[block] -= one;
      people[block + 1] -= other;
    }
    for (; block < blocks; block++) {
      const lanes one = people[block] * (leaving[block] * factor);
      even += one;
      people[block] -= one;
    }
  } else {
    for (long block = 0; block < blocks; block++) {
      lanes risk = leaving[block] * factor;
      if (mobility) risk *= mobility[block];
      lanes left = people[block] * risk;
      if (block % 2) odd += left; else even += left;
      if (emigration) left += people[block] * emigration[block];
      people[block] -= left;
    }
  }
  even += odd;
  return ((even[0] + even[4]) + (even[2] + even[6])) + ((even[1] + even[5]) + (even[3] + even[7]));
}

static void NAME(cohort_grow)(const struct cohort_rates *rates, const struct cohort_factors *factors,
                              double *const *people, double *const *births, long first, long last) {
  const long blocks = rates->blocks;
  const lanes *attraction = (const lanes *)rates->attraction;
  const lanes *immigration = (const lanes *)rates->immigration;
  const lanes *net_migration = (const lanes *)rates->net_migration;
  const lanes *fertility = (const lanes *)rates->fertility;
  for (long year = first; year <= last; year++) {
    lanes *to = (lanes *)people[year];
    const double excess = factors[year].mortality - 1;
    NAME(survive_as)(to, to, (const lanes *)rates->survival, (const lanes *)rates->hazard, excess,
                     rates->greatest_hazard, blocks, 0);
    if (rates->open_survival) {
      NAME(survive_as)((const lanes *)people[year - 1], to, (const lanes *)rates->open_survival,
                       (const lanes *)rates->open_hazard, excess, rates->greatest_open_hazard, blocks, 1);
    }
    if (fertility) {
      const lanes *before = (const lanes *)people[year - 1];
      lanes *born = (lanes *)births[year];
      for (long block = 0; block < blocks; block++) born[block] += fertility[block] * (before[block] + to[block]);
    }
    const double pool =
        NAME(leave)(to, (const lanes *)rates->leaving, factors[year].leaving, (const lanes *)factors[year].mobility,
                    (const lanes *)rates->emigration, blocks);
    const double coming = factors[year].immigration;
    for (long block = 0; block < blocks; block++) {
      to[block] += attraction[block] * pool + immigration[block] * coming;
    }
    if (net_migration) {
      for (long block = 0; block < blocks; block++) to[block] += net_migration[block];
    }
  }
}

#undef SURVIVE
