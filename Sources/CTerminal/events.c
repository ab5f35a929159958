#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include "terminal.h"

static const int caught[] = {SIGWINCH, SIGTERM, SIGINT, SIGHUP, SIGTSTP};
enum { CAUGHT = sizeof caught / sizeof caught[0] };

static int signal_pipe[2] = {-1, -1};
static struct sigaction former[CAUGHT];
static int installed;

static void note_signal(int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  // A full pipe already wakes the loop; there is nothing to do about a failure here.
  ssize_t written = write(signal_pipe[1], &byte, 1);
  (void)written;
  errno = error;
}

int terminal_signals_install(void) {
  // Not left to curses: its handler only sets a flag, and a loop asleep in poll is not
  // woken by it once the process has a second thread.
  if (installed) {
    return 0;
  }
  if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) {
    return -1;
  }
  for (int index = 0; index < CAUGHT; index++) {
    struct sigaction action = {.sa_flags = SA_RESTART};
    action.sa_handler = caught[index] == SIGTSTP ? SIG_IGN : note_signal;
    sigemptyset(&action.sa_mask);
    sigaction(caught[index], &action, &former[index]);
  }
  installed = 1;
  return 0;
}

void terminal_signals_remove(void) {
  if (!installed) {
    return;
  }
  for (int index = 0; index < CAUGHT; index++) {
    sigaction(caught[index], &former[index], NULL);
  }
  installed = 0;
}

int terminal_take_signal(void) {
  unsigned char byte = 0;
  if (signal_pipe[0] < 0 || read(signal_pipe[0], &byte, 1) != 1) {
    return TERMINAL_SIGNAL_NONE;
  }
  switch (byte) {
    case SIGWINCH:
      return TERMINAL_SIGNAL_RESIZE;
    case SIGHUP:
      return TERMINAL_SIGNAL_HANG_UP;
    default:
      return TERMINAL_SIGNAL_TERMINATE;
  }
}

// poll and read, not wgetch: wgetch answers ERR for a time-out, for an end of file and
// for a hang-up alike, and a loop that cannot tell them apart spins on a dead terminal.
int terminal_wait(int input, int timeout_ms) {
  struct pollfd watched[2] = {
      {.fd = input, .events = POLLIN},
      {.fd = signal_pipe[0], .events = POLLIN},
  };
  int ready;
  do {
    // After a signal the pipe is readable, so a repeated wait ends at once.
    ready = poll(watched, 2, timeout_ms);
  } while (ready < 0 && errno == EINTR);
  if (ready < 0) {
    return TERMINAL_HUNG_UP;
  }
  int answer = 0;
  answer |= watched[0].revents & POLLIN ? TERMINAL_READABLE : 0;
  answer |= watched[0].revents & (POLLHUP | POLLERR | POLLNVAL) ? TERMINAL_HUNG_UP : 0;
  answer |= watched[1].revents & POLLIN ? TERMINAL_SIGNALLED : 0;
  return answer;
}

long terminal_read(int input, uint8_t *bytes, size_t capacity) {
  ssize_t count = read(input, bytes, capacity);
  if (count > 0) {
    return count;
  }
  int nothing_yet = count < 0 && (errno == EAGAIN || errno == EINTR);
  return nothing_yet ? 0 : -1;
}

int terminal_write(int output, const uint8_t *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(output, bytes, count);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      struct pollfd watched = {.fd = output, .events = POLLOUT};
      poll(&watched, 1, -1);
    } else if (written == 0 || errno != EINTR) {
      return -1;
    }
  }
  return 0;
}
