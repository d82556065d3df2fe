#include "CSolver.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef void Model;

/// The calls of Cbc_C_Interface.h that are made, of COIN-OR CBC 2.10.
static struct {
  Model *(*new_model)(void);
  void (*delete_model)(Model *);
  void (*load)(
    Model *, int, int, const int *, const int *, const double *, const double *, const double *, const double *,
    const double *, const double *);
  void (*set_integer)(Model *, int);
  void (*set_log_level)(Model *, int);
  void (*set_parameter)(Model *, const char *, const char *);
  int (*solve)(Model *);
  int (*is_optimal)(Model *);
  int (*is_infeasible)(Model *);
  const double *(*solution)(Model *);
  double (*objective)(Model *);
  double (*bound)(Model *);
  bool is_there;
} cbc;

static void *function(void *library, const char *name, bool *all) {
  void *found = dlsym(library, name);
  if (!found) *all = false;
  return found;
}

static void look(void) {
  void *library = dlopen("libCbcSolver.so.3", RTLD_NOW | RTLD_LOCAL);
  if (!library) library = dlopen("libCbcSolver.3.dylib", RTLD_NOW | RTLD_LOCAL);
  if (!library) return;
  bool all = true;
  cbc.new_model = function(library, "Cbc_newModel", &all);
  cbc.delete_model = function(library, "Cbc_deleteModel", &all);
  cbc.load = function(library, "Cbc_loadProblem", &all);
  cbc.set_integer = function(library, "Cbc_setInteger", &all);
  cbc.set_log_level = function(library, "Cbc_setLogLevel", &all);
  cbc.set_parameter = function(library, "Cbc_setParameter", &all);
  cbc.solve = function(library, "Cbc_solve", &all);
  cbc.is_optimal = function(library, "Cbc_isProvenOptimal", &all);
  cbc.is_infeasible = function(library, "Cbc_isProvenInfeasible", &all);
  cbc.solution = function(library, "Cbc_getColSolution", &all);
  cbc.objective = function(library, "Cbc_getObjValue", &all);
  cbc.bound = function(library, "Cbc_getBestPossibleObjValue", &all);
  cbc.is_there = all;
}

bool solver_is_there(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, look);
  return cbc.is_there;
}

/// The library keeps state of its own between calls.
static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

static bool holds(
  int columns, int row_count, const int *starts, const int *rows, const double *values, const double *lower,
  const double *upper, const double *chosen) {
  double *sums = calloc(row_count > 0 ? row_count : 1, sizeof(double));
  if (!sums) return false;
  for (int column = 0; column < columns; column++)
    for (int entry = starts[column]; entry < starts[column + 1]; entry++)
      sums[rows[entry]] += chosen[column] * values[entry];
  bool all = true;
  for (int row = 0; row < row_count; row++)
    if (sums[row] < lower[row] - 1e-6 || sums[row] > upper[row] + 1e-6) all = false;
  free(sums);
  return all;
}

struct solver_result solver_choose(
  int columns, int row_count, const int *starts, const int *rows, const double *values, const double *costs,
  const double *lower, const double *upper, bool is_whole, double seconds, double *chosen) {
  struct solver_result result = {SOLVER_MISSING, 0, 0};
  if (!solver_is_there()) return result;
  double *none = calloc(columns > 0 ? columns : 1, sizeof(double));
  double *ones = malloc((columns > 0 ? columns : 1) * sizeof(double));
  result.status = SOLVER_NOTHING;
  if (!none || !ones) {
    free(none);
    free(ones);
    return result;
  }
  for (int column = 0; column < columns; column++) ones[column] = 1;

  pthread_mutex_lock(&turn);
  Model *model = cbc.new_model();
  cbc.load(model, columns, row_count, starts, rows, values, none, ones, costs, lower, upper);
  for (int column = 0; is_whole && column < columns; column++) cbc.set_integer(model, column);
  char limit[32];
  snprintf(limit, sizeof limit, "%.3f", seconds);
  cbc.set_log_level(model, 0);
  cbc.set_parameter(model, "sec", limit);
  cbc.set_parameter(model, "ratio", "0");
  cbc.set_parameter(model, "allow", "0");
  cbc.solve(model);
  result.bound = cbc.bound(model);
  const double *solution = cbc.solution(model);
  if (cbc.is_infeasible(model)) {
    result.status = SOLVER_INFEASIBLE;
  } else if (solution) {
    for (int column = 0; column < columns; column++) 
      chosen[column] = is_whole ? (solution[column] > 0.5 ? 1 : 0) : solution[column];
    // What is stopped early may hold anything.
    if (holds(columns, row_count, starts, rows, values, lower, upper, chosen)) {
      for (int column = 0; column < columns; column++) result.objective += chosen[column] * costs[column];
      result.status = cbc.is_optimal(model) ? SOLVER_OPTIMAL : SOLVER_STOPPED;
    }
  }
  cbc.delete_model(model);
  pthread_mutex_unlock(&turn);
  free(none);
  free(ones);
  return result;
}
