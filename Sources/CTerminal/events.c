#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include "private.h"
#include "terminal.h"

static const int caught[] = {SIGWINCH, SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGCONT, SIGTSTP};
enum { CAUGHT = sizeof caught / sizeof caught[0] };

static int signal_pipe[2] = {-1, -1};
static struct sigaction former[CAUGHT];
static int installations;
static volatile sig_atomic_t keyboard_is_silent;
// Signals that were read from the pipe and not handed out yet.
static int resize_is_due;
static int terminate_is_due;
static int hang_up_is_due;
static int end_is_asked;

static void note_signal(int number, siginfo_t *information, void *context) {
  (void)context;
  // What the kernel sends for a key has a code above 0; what a process sends has none.
  if (keyboard_is_silent && (number == SIGINT || number == SIGQUIT) && information->si_code > 0) {
    return;
  }
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
  if (installations > 0) {
    installations++;
    return 0;
  }
  if (signal_pipe[0] < 0 && pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) {
    return -1;
  }
  for (int index = 0; index < CAUGHT; index++) {
    struct sigaction action = {.sa_flags = SA_RESTART | SA_SIGINFO};
    action.sa_sigaction = note_signal;
    if (caught[index] == SIGTSTP) {
      action.sa_flags = SA_RESTART;
      action.sa_handler = SIG_IGN;
    }
    sigemptyset(&action.sa_mask);
    sigaction(caught[index], &action, &former[index]);
  }
  end_is_asked = 0;
  installations = 1;
  return 0;
}

void terminal_signals_remove(void) {
  if (installations == 0 || --installations > 0) {
    return;
  }
  for (int index = 0; index < CAUGHT; index++) {
    sigaction(caught[index], &former[index], NULL);
  }
}

void terminal_keyboard_silence(int silent) { keyboard_is_silent = silent; }

int terminal_signal_descriptor(void) { return signal_pipe[0]; }

static void read_signals(void) {
  unsigned char byte = 0;
  while (signal_pipe[0] >= 0 && read(signal_pipe[0], &byte, 1) == 1) {
    switch (byte) {
      case SIGCONT:
        terminal_mode_renew();
        resize_is_due = 1;
        break;
      case SIGWINCH:
        resize_is_due = 1;
        break;
      case SIGHUP:
        hang_up_is_due = 1;
        end_is_asked = 1;
        break;
      default:
        terminate_is_due = 1;
        end_is_asked = 1;
    }
  }
}

int terminal_end_is_asked(void) {
  read_signals();
  return end_is_asked;
}

int terminal_take_signal(void) {
  read_signals();
  if (terminate_is_due) {
    terminate_is_due = 0;
    return TERMINAL_SIGNAL_TERMINATE;
  }
  if (hang_up_is_due) {
    hang_up_is_due = 0;
    return TERMINAL_SIGNAL_HANG_UP;
  }
  int is_due = resize_is_due;
  resize_is_due = 0;
  return is_due ? TERMINAL_SIGNAL_RESIZE : TERMINAL_SIGNAL_NONE;
}

// poll and read, not wgetch: wgetch answers ERR for a time-out, for an end of file and
// for a hang-up alike, and a loop that cannot tell them apart spins on a dead terminal.
int terminal_wait(int input, int timeout_ms) {
  if (resize_is_due || terminate_is_due || hang_up_is_due) {
    return TERMINAL_SIGNALLED;
  }
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
