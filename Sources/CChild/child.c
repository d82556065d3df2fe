// Linux: CLONE_NEWNET and close_range are not in the standard.
#define _GNU_SOURCE

#include "CChild.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#ifdef __linux__
#include <sched.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

static void bound(int what, uint64_t most) {
  struct rlimit limit = {.rlim_cur = most, .rlim_max = most};
  setrlimit(what, &limit);
}

// Everything but its three streams is ours.
static void close_others(void) {
#if defined(__linux__) && defined(SYS_close_range)
  if (syscall(SYS_close_range, 3U, ~0U, 0U) == 0) return;
#endif
  long most = sysconf(_SC_OPEN_MAX);
  if (most < 0 || most > 65536) most = 65536;
  for (int file = 3; file < most; file++) close(file);
}

// Between fork and exec only what is safe after a fork of many threads: no memory is asked for.
static void become(
  char *const *arguments, int input, int output, const char *folder, nabo_child_bounds bounds) {
  static char *const environment[] = {"PATH=/usr/bin:/bin", "LANG=C.UTF-8", "HOME=/nonexistent", NULL};
  setpgid(0, 0);
#ifdef __linux__
  // It does not outlive us, and where the system lets it be, it has no network at all.
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  if (unshare(CLONE_NEWNET) != 0) unshare(CLONE_NEWUSER | CLONE_NEWNET);
#endif
  bound(RLIMIT_AS, bounds.memory);
  bound(RLIMIT_CPU, bounds.seconds);
  bound(RLIMIT_FSIZE, bounds.file);
  bound(RLIMIT_CORE, 0);
  setpriority(PRIO_PROCESS, 0, 10);
  int nothing = open("/dev/null", O_WRONLY);
  if (dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(nothing, 2) < 0 || chdir(folder) != 0) _exit(126);
  close_others();
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  signal(SIGPIPE, SIG_DFL);
  execve(arguments[0], arguments, environment);
  _exit(127);
}

int nabo_child_begin(
  nabo_child *child, const uint8_t *arguments, size_t count, const char *folder, nabo_child_bounds bounds) {
  *child = (nabo_child){.process = -1, .input = -1, .output = -1};
  char **list = calloc(count + 1, sizeof *list);
  if (list == NULL) return ENOMEM;
  const char *next = (const char *)arguments;
  for (size_t place = 0; place < count; place++) {
    list[place] = (char *)next;
    next += strlen(next) + 1;
  }
  // Sockets: writing to one that nobody reads any more is an error, and no signal to this whole program.
  int in[2], out[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, in) != 0) {
    free(list);
    return errno;
  }
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, out) != 0) {
    int fault = errno;
    close(in[0]), close(in[1]), free(list);
    return fault;
  }
  for (int end = 0; end < 2; end++) {
    fcntl(in[end], F_SETFD, FD_CLOEXEC);
    fcntl(out[end], F_SETFD, FD_CLOEXEC);
  }
  fcntl(in[0], F_SETFL, O_NONBLOCK);
  fcntl(out[0], F_SETFL, O_NONBLOCK);
  pid_t process = fork();
  if (process == 0) become(list, in[1], out[1], folder, bounds);
  int fault = errno;
  close(in[1]);
  close(out[1]);
  free(list);
  if (process < 0) {
    close(in[0]), close(out[0]);
    return fault;
  }
  setpgid(process, process);
  child->process = process;
  child->input = in[0];
  child->output = out[0];
  return 0;
}

static void shut(int32_t *file) {
  if (*file >= 0) close(*file);
  *file = -1;
}

static void give(nabo_child *child, const uint8_t *input, size_t count) {
  while (child->given < count) {
#ifdef MSG_NOSIGNAL
    ssize_t given = send(child->input, input + child->given, count - child->given, MSG_NOSIGNAL);
#else
    ssize_t given = send(child->input, input + child->given, count - child->given, 0);
#endif
    if (given < 0 && errno == EINTR) continue;
    if (given < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return;
    if (given < 0) break;
    child->given += (uint64_t)given;
  }
  // All is given, or nobody reads it: either way its end is told.
  shut(&child->input);
}

// Whether there was room for all that came.
static int take(nabo_child *child, uint8_t *output, size_t room) {
  for (;;) {
    uint8_t beyond;
    int is_full = child->taken >= room;
    ssize_t taken = is_full ? read(child->output, &beyond, 1)
                            : read(child->output, output + child->taken, room - child->taken);
    if (taken < 0 && errno == EINTR) continue;
    if (taken < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return 1;
    if (taken <= 0) {
      shut(&child->output);
      return 1;
    }
    if (is_full) return 0;
    child->taken += (uint64_t)taken;
  }
}

int nabo_child_attend(
  nabo_child *child, const uint8_t *input, size_t input_count, uint8_t *output, size_t output_room, int milliseconds) {
  if (child->output < 0) {
    int status = 0;
    pid_t ended = waitpid(child->process, &status, WNOHANG);
    if (ended == 0) {
      poll(NULL, 0, milliseconds < 20 ? milliseconds : 20);
      return NABO_CHILD_RUNS;
    }
    if (ended == child->process) child->process = -1;
    return ended > 0 && WIFEXITED(status) && WEXITSTATUS(status) == 0 ? NABO_CHILD_DONE : NABO_CHILD_FAILED;
  }
  struct pollfd ends[2] = {
    {.fd = child->output, .events = POLLIN},
    {.fd = child->input, .events = POLLOUT},
  };
  if (poll(ends, 2, milliseconds) < 0) return NABO_CHILD_RUNS;
  if (child->input >= 0 && ends[1].revents != 0) give(child, input, input_count);
  if (ends[0].revents != 0 && !take(child, output, output_room)) return NABO_CHILD_OVERFULL;
  return NABO_CHILD_RUNS;
}

void nabo_child_end(nabo_child *child) {
  shut(&child->input);
  shut(&child->output);
  if (child->process <= 0) return;
  // Its group is everything that it began.
  kill(-child->process, SIGKILL);
  kill(child->process, SIGKILL);
  while (waitpid(child->process, NULL, 0) < 0 && errno == EINTR) continue;
  child->process = -1;
}
