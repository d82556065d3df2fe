/// Choosing among columns, by COIN-OR CBC. The library is looked for when it is first asked for, so that
/// the program runs, and takes no longer to start, where it is not installed.
#pragma once

#include <stdbool.h>

enum solver_status {
  SOLVER_MISSING = 0,
  /// The best choice, and that it is the best.
  SOLVER_OPTIMAL = 1,
  /// There is no choice, and that is certain.
  SOLVER_INFEASIBLE = 2,
  /// A choice, and a bound on the best.
  SOLVER_STOPPED = 3,
  /// Nothing in the time given.
  SOLVER_NOTHING = 4,
};

struct solver_result {
  enum solver_status status;
  double objective;
  /// No choice costs less.
  double bound;
};

/// Whether the library is there.
bool solver_is_there(void);

/// The cheapest choice of columns in which the chosen ones add up, in each row, to something between `lower` and `upper`.
///
/// - is_whole: whether a column is chosen or not; else it may be chosen in part, from nought to one.
/// - columns: how many; column `c` has the entries `starts[c]` to `starts[c + 1]` of `rows` (which row) and `values`.
/// - costs: of each column.
/// - seconds: how long it may take.
/// - chosen: one for each column, how far it is chosen; written where there is a choice.
struct solver_result solver_choose(
  int columns, int row_count, const int *starts, const int *rows, const double *values, const double *costs,
  const double *lower, const double *upper, bool is_whole, double seconds, double *chosen);
