// Included once for each kind of vectors, with NAME(x) making names of their own.

// One pass over all regions, for a series of as many terms as give all bits, and for one of the modes.
#define PASS(SERIES)                                                        \
  _Pragma("clang loop unroll_count(2)")                                     \
  for (long block = 0; block < pass->blocks; block++) {                     \
    const lanes h = pass->hazard[block];                                    \
    const lanes alive = pass->from[block] * (pass->share[block] * (SERIES)); \
    NAME(settle)(pass, block, &alive, &sum, mode);                          \
  }

static inline __attribute__((always_inline)) void NAME(settle)(const struct pass *pass, long block,
                                                               const lanes *alive, lanes *sum, const int mode) {
  if (mode == SURVIVE) {
    pass->to[block] = *alive;
  } else if (mode == SURVIVE_TOO) {
    pass->to[block] += *alive;
  } else {
    if (mode == BEAR_AND_LEAVE) pass->born[block] += pass->fertility[block] * (pass->before[block] + *alive);
    const lanes left = *alive * (pass->leaving[block] * pass->factor);
    *sum += left;
    pass->to[block] = *alive - left;
  }
}

static inline __attribute__((always_inline)) double NAME(add_up)(const lanes *sum) {
  const lanes s = *sum;
  return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
}

// Those who survive, and in some modes those who leave: they are taken out, and added up.
static inline __attribute__((always_inline)) double NAME(survive)(const struct pass *given, const int mode) {
  // A copy that no column can lie in, so that it stays in registers.
  const struct pass copy = *given;
  const struct pass *const pass = &copy;
  lanes sum = {0};
  const double d = -pass->excess;
  const double bound = pass->radius * (d < 0 ? -d : d);
  const double c0 = pass->base;
  const double c1 = c0 * d, c2 = c1 * d * (1.0 / 2), c3 = c2 * d * (1.0 / 3), c4 = c3 * d * (1.0 / 4);
  const double c5 = c4 * d * (1.0 / 5), c6 = c5 * d * (1.0 / 6), c7 = c6 * d * (1.0 / 7);
  if (d == 0) {
    PASS(h * 0 + 1)
  } else if (bound <= 6.9e-6) {
    PASS((c2 * h + c1) * h + c0)
  } else if (bound <= 1.9e-4) {
    PASS(((c3 * h + c2) * h + c1) * h + c0)
  } else if (bound <= 1.4e-3) {
    PASS((((c4 * h + c3) * h + c2) * h + c1) * h + c0)
  } else if (bound <= 5.8e-3) {
    PASS(((((c5 * h + c4) * h + c3) * h + c2) * h + c1) * h + c0)
  } else if (bound <= 3.3e-2) {
    PASS(((((((c7 * h + c6) * h + c5) * h + c4) * h + c3) * h + c2) * h + c1) * h + c0)
  } else {
    for (long block = 0; block < pass->blocks; block++) {
      lanes power;
      for (int lane = 0; lane < LANES; lane++) {
        power[lane] = exponential((pass->hazard[block][lane] + pass->middle) * d);
      }
      const lanes alive = pass->from[block] * (pass->share[block] * power);
      NAME(settle)(pass, block, &alive, &sum, mode);
    }
  }
  return NAME(add_up)(&sum);
}

// Those who leave for other regions, by region at its own rate, and those who leave all of them.
static double NAME(leave)(const struct pass *given, const lanes *mobility, const lanes *emigration) {
  const struct pass copy = *given;
  const struct pass *const pass = &copy;
  lanes sum = {0};
  for (long block = 0; block < pass->blocks; block++) {
    const lanes people = pass->to[block];
    lanes risk = pass->leaving[block] * pass->factor;
    if (mobility) risk *= mobility[block];
    lanes left = people * risk;
    sum += left;
    if (emigration) left += people * emigration[block];
    pass->to[block] = people - left;
  }
  return NAME(add_up)(&sum);
}

// Survival, births and leaving of one year; how many leave.
static double NAME(part)(const struct cohort_rates *rates, const struct cohort_factors *factors,
                         struct pass *pass) {
  const int plain = !rates->staying.share && !factors->mobility && !rates->emigration;
  if (plain) return rates->fertility ? NAME(survive)(pass, BEAR_AND_LEAVE) : NAME(survive)(pass, LEAVE);
  NAME(survive)(pass, SURVIVE);
  if (rates->staying.share) {
    struct pass staying = *pass;
    staying.from = pass->before;
    staying.share = (const lanes *)rates->staying.share;
    staying.hazard = (const lanes *)rates->staying.hazard;
    staying.middle = rates->staying.middle;
    staying.base = exponential(-staying.middle * staying.excess);
    staying.radius = rates->staying.radius;
    NAME(survive)(&staying, SURVIVE_TOO);
  }
  if (rates->fertility) {
    for (long block = 0; block < pass->blocks; block++) {
      pass->born[block] += pass->fertility[block] * (pass->before[block] + pass->to[block]);
    }
  }
  return NAME(leave)(pass, (const lanes *)factors->mobility, (const lanes *)rates->emigration);
}

// exp(−middle · excess) of as many years from `year` on as there are lanes.
static inline __attribute__((always_inline)) void NAME(find_bases)(double *bases, double middle,
                                                                   const struct cohort_factors *factors,
                                                                   long year, long last) {
  lanes x = {0};
  int wide = 0;
  for (int lane = 0; lane < LANES && year + lane <= last; lane++) {
    const double exponent = -middle * (factors[year + lane].mortality - 1);
    x[lane] = exponent;
    wide |= exponent > WIDEST || exponent < -WIDEST;
  }
  lanes sum = {1, 1, 1, 1, 1, 1, 1, 1};
  for (int term = TERMS; term > 0; term--) sum = 1 + sum * x * reciprocals[term];
  for (int lane = 0; lane < LANES; lane++) bases[lane] = wide ? exponential(x[lane]) : sum[lane];
}

static void NAME(cohort_grow)(const struct cohort_rates *rates, const struct cohort_factors *factors,
                              double *const *people, double *const *births, long first, long last) {
  const long blocks = rates->blocks;
  const lanes *attraction = (const lanes *)rates->attraction;
  const lanes *immigration = (const lanes *)rates->immigration;
  const lanes *net_migration = (const lanes *)rates->net_migration;
  double bases[LANES];
  for (long year = first; year <= last; year++) {
    const long lane = (year - first) % LANES;
    if (lane == 0) NAME(find_bases)(bases, rates->surviving.middle, factors, year, last);
    lanes *to = (lanes *)people[year];
    struct pass pass = {
        .blocks = blocks,
        .from = to,
        .to = to,
        .before = (const lanes *)people[year - 1],
        .born = (lanes *)births[year],
        .share = (const lanes *)rates->surviving.share,
        .hazard = (const lanes *)rates->surviving.hazard,
        .fertility = (const lanes *)rates->fertility,
        .leaving = (const lanes *)rates->leaving,
        .excess = factors[year].mortality - 1,
        .middle = rates->surviving.middle,
        .radius = rates->surviving.radius,
        .base = bases[lane],
        .factor = factors[year].leaving,
    };
    const double pool = NAME(part)(rates, &factors[year], &pass);
    const double coming = factors[year].immigration;
#pragma clang loop unroll_count(2)
    for (long block = 0; block < blocks; block++) {
      to[block] += attraction[block] * pool + immigration[block] * coming;
    }
    if (net_migration) {
      for (long block = 0; block < blocks; block++) to[block] += net_migration[block];
    }
  }
}

#undef PASS
