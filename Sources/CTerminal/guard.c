#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "private.h"
#include "terminal.h"

enum { LIFELINE = 0, SCREEN = 1 };

static pid_t child = -1;
static int lifeline = -1;

static int same_mode(const struct termios *left, const struct termios *right) {
  return left->c_iflag == right->c_iflag && left->c_oflag == right->c_oflag &&
         left->c_cflag == right->c_cflag && left->c_lflag == right->c_lflag;
}

// The child's life. After fork only calls that are safe in a signal handler.
static void stand_guard(const struct terminal_repair *repair) {
  char byte;
  ssize_t count;
  do {
    count = read(LIFELINE, &byte, 1);
  } while (count < 0 && errno == EINTR);
  struct termios now;
  // A byte is a normal end. Another mode means that someone else has the terminal.
  if (count == 1 || tcgetattr(SCREEN, &now) != 0 || !same_mode(&now, &repair->ours)) {
    return;
  }
  terminal_write(SCREEN, (const uint8_t *)repair->bytes, repair->count);
  tcsetattr(SCREEN, TCSANOW, &repair->before);
}

// Out of the kiosk's session and deaf to signals, so that what kills the kiosk spares
// the guard; and holding nothing but the terminal and its end of the lifeline.
static int become_guard(int connection, int output) {
  setsid();
  for (int number = 1; number < NSIG; number++) {
    signal(number, SIG_IGN);
  }
  if (dup2(connection, LIFELINE) < 0 || dup2(output, SCREEN) < 0) {
    return -1;
  }
  close_range(SCREEN + 1, ~0U, 0);
  prctl(PR_SET_NAME, "terminal-guard");
  return 0;
}

void terminal_guard_start(int output) {
  const struct terminal_repair *repair = terminal_repair();
  int ends[2];
  if (repair == NULL || child > 0 ||
      socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    return;
  }
  child = fork();
  if (child == 0) {
    // The terminal may be on descriptor 0, which the lifeline is about to take.
    int screen = dup(output);
    if (become_guard(ends[1], screen) == 0) {
      stand_guard(repair);
    }
    _exit(0);
  }
  close(ends[1]);
  lifeline = ends[0];
  if (child < 0) {
    terminal_guard_abandon();
  }
}

void terminal_guard_stop(void) {
  if (lifeline >= 0) {
    // send, not write: if the guard is gone there must be no SIGPIPE.
    send(lifeline, "q", 1, MSG_NOSIGNAL);
  }
  terminal_guard_abandon();
}

void terminal_guard_abandon(void) {
  if (lifeline >= 0) {
    close(lifeline);
    lifeline = -1;
  }
  while (child > 0 && waitpid(child, NULL, 0) < 0 && errno == EINTR) {
  }
  child = -1;
}
