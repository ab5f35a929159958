#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "private.h"
#include "terminal.h"

// How long a terminal that takes nothing may hold up the end of the program.
enum { HURRY_MS = 250 };

static int owned_for = -1;
static int owned = -1;
static int is_hurried;
static struct timespec hurry_end;
static int is_clogged;

// A description of the terminal of our own: O_NONBLOCK on the one that the shell handed down
// would be the shell's too, and would stay when this process is killed.
static int reopen(int output) {
  char path[32];
  snprintf(path, sizeof path, "/proc/self/fd/%d", output);
  return open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

void terminal_output_begin(int output) {
  terminal_output_end();
  if (isatty(output)) {
    owned_for = output;
    owned = reopen(output);
  }
}

static int milliseconds_left(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  long left = (hurry_end.tv_sec - now.tv_sec) * 1000 + (hurry_end.tv_nsec - now.tv_nsec) / 1000000;
  return left > 0 ? (int)left : 0;
}

// Waits until something may be written. Returns 0, or -1 when there is no use in waiting.
static int wait_for_room(int descriptor) {
  struct pollfd watched[2] = {
      {.fd = descriptor, .events = POLLOUT},
      // While it hurries, no signal makes it hurry more.
      {.fd = is_hurried ? -1 : terminal_signal_descriptor(), .events = POLLIN},
  };
  for (;;) {
    if (!is_hurried && terminal_end_is_asked()) {
      is_clogged = 1;
      errno = EINTR;
      return -1;
    }
    int ready = poll(watched, 2, is_hurried ? milliseconds_left() : -1);
    if (ready == 0) {
      is_clogged = 1;
      errno = ETIMEDOUT;
      return -1;
    }
    if (ready < 0 && errno != EINTR) {
      return -1;
    }
    if (ready > 0 && watched[0].revents != 0) {
      return 0;
    }
  }
}

// Writes to a descriptor that never blocks, or to one that may.
static int write_all(int descriptor, int may_block, const uint8_t *bytes, size_t count) {
  // A pipe with room has room for this much; of a terminal nothing is known but that it has some.
  size_t most = !may_block ? count : isatty(descriptor) ? 1 : PIPE_BUF;
  while (count > 0) {
    if (may_block && wait_for_room(descriptor) != 0) {
      return -1;
    }
    ssize_t written = write(descriptor, bytes, count < most ? count : most);
    if (written > 0) {
      bytes += written;
      count -= (size_t)written;
    } else if (written < 0 && errno == EAGAIN) {
      if (wait_for_room(descriptor) != 0) {
        return -1;
      }
    } else if (written == 0 || errno != EINTR) {
      return -1;
    }
  }
  return 0;
}

int terminal_write(int output, const uint8_t *bytes, size_t count) {
  if (output == owned_for) {
    return write_all(owned < 0 ? output : owned, owned < 0, bytes, count);
  }
  int own = isatty(output) ? reopen(output) : -1;
  int result = write_all(own < 0 ? output : own, own < 0, bytes, count);
  if (own >= 0) {
    int error = errno;
    close(own);
    errno = error;
  }
  return result;
}

int terminal_print(int output, const uint8_t *bytes, size_t count) {
  if (terminal_write(output, bytes, count) == 0) {
    return 0;
  }
  int error = errno;
  // One that was unplugged is no terminal any more, but says so with this error.
  if (isatty(output) || errno == EIO) {
    return 0;
  }
  // It was not waited for any longer, which is no failure of the other side.
  return error == EINTR || error == ETIMEDOUT ? 0 : error;
}

void terminal_output_hurry(void) {
  if (is_hurried) {
    return;
  }
  clock_gettime(CLOCK_MONOTONIC, &hurry_end);
  hurry_end.tv_nsec += HURRY_MS * 1000000L;
  if (hurry_end.tv_nsec >= 1000000000L) {
    hurry_end.tv_sec += 1;
    hurry_end.tv_nsec -= 1000000000L;
  }
  is_hurried = 1;
}

int terminal_output_unclog(int output) {
  int was_clogged = is_clogged;
  if (is_clogged) {
    // What waits there is of the last signer, too.
    tcflush(output, TCOFLUSH);
  }
  is_clogged = 0;
  return was_clogged;
}

void terminal_output_end(void) {
  if (owned >= 0) {
    close(owned);
  }
  owned = -1;
  owned_for = -1;
  is_hurried = 0;
  is_clogged = 0;
}

int terminal_say(int output, const uint8_t *bytes, size_t count) {
  int was_hurried = is_hurried;
  if (isatty(output)) {
    terminal_output_hurry();
  }
  int result = terminal_write(output, bytes, count);
  is_hurried = was_hurried;
  return result;
}
