#pragma once

#include <stddef.h>
#include <stdint.h>

// Runs another program apart: with bounds, without the files and secrets of this one, fed from and read into memory.
//
// Swift's Foundation has a type for this, but not in the part of it that is linked here, and it cannot set bounds before
// the program begins.

// A program that runs. To be ended with nabo_child_end, whatever came of it.
typedef struct {
  int32_t process;
  // Our ends: what it reads and what it writes. -1 once closed.
  int32_t input;
  int32_t output;
  // Bytes that were given to it and taken from it so far.
  uint64_t given;
  uint64_t taken;
} nabo_child;

typedef struct {
  // Of its address space, in bytes.
  uint64_t memory;
  // Of processor time, in seconds.
  uint64_t seconds;
  // Of each file that it writes, in bytes.
  uint64_t file;
} nabo_child_bounds;

enum {
  NABO_CHILD_RUNS,
  NABO_CHILD_DONE,
  // It ended with another status than 0, or by a signal.
  NABO_CHILD_FAILED,
  // It writes more than there is room for.
  NABO_CHILD_OVERFULL,
};

// Begins a program.
//
// arguments: `count` texts one after the other, each with its zero; the first is the path of the program.
// folder: where it works, and may write.
// Gives 0, or what went wrong as an errno.
int nabo_child_begin(
  nabo_child *child, const uint8_t *arguments, size_t count, const char *folder, nabo_child_bounds bounds);

// Feeds it and reads from it for a while, and tells how it stands.
int nabo_child_attend(
  nabo_child *child, const uint8_t *input, size_t input_count, uint8_t *output, size_t output_room, int milliseconds);

// Ends it and everything that it began, if it still runs, and gives back what it held.
void nabo_child_end(nabo_child *child);
