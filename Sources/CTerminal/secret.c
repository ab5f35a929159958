#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "terminal.h"

// What would end or stop the program while nothing is shown.
static const int ending[] = {SIGINT, SIGQUIT, SIGTERM, SIGHUP, SIGTSTP, SIGTTIN, SIGTTOU};
enum { ENDING = sizeof ending / sizeof ending[0] };

static volatile sig_atomic_t noted;
static struct termios shown;
static int is_hidden;

static void note(int number) { noted = number; }

static void hide(int input) {
  struct termios mode;
  if (is_hidden || tcgetattr(input, &mode) != 0) {
    return;
  }
  shown = mode;
  mode.c_lflag &= ~(tcflag_t)(ECHO | ECHONL);
  // Not flushed: whoever types ahead means what they type.
  is_hidden = tcsetattr(input, TCSANOW, &mode) == 0;
}

static void show(int input, int action) {
  if (is_hidden) {
    tcsetattr(input, action, &shown);
    is_hidden = 0;
  }
}

// Reads a line byte by byte, so that no more than the line is taken. Signals are let through only
// while it waits. Returns -3 when one came.
static long read_line(int input, const sigset_t *waiting, uint8_t *bytes, size_t capacity) {
  size_t count = 0;
  for (;;) {
    uint8_t byte;
    struct pollfd watched = {.fd = input, .events = POLLIN};
    int ready = ppoll(&watched, 1, NULL, waiting);
    if (noted) {
      return -3;
    }
    ssize_t got = ready < 0 ? -1 : read(input, &byte, 1);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got < 0) {
      return -2;
    }
    if (got == 0) {
      return count > 0 ? (long)count : -1;
    }
    if (byte == '\n') {
      return (long)count;
    }
    // A longer line is read to its end, and is too long.
    if (count < capacity) {
      bytes[count++] = byte;
    }
  }
}

long terminal_ask_secret(int input, int output, const uint8_t *prompt, size_t prompt_count,
                         uint8_t *bytes, size_t capacity) {
  sigset_t signals, waiting;
  sigemptyset(&signals);
  for (int index = 0; index < ENDING; index++) {
    sigaddset(&signals, ending[index]);
  }
  long count;
  do {
    struct sigaction former[ENDING];
    struct sigaction action = {.sa_handler = note};
    sigemptyset(&action.sa_mask);
    noted = 0;
    sigprocmask(SIG_BLOCK, &signals, &waiting);
    for (int index = 0; index < ENDING; index++) {
      sigaction(ending[index], NULL, &former[index]);
      if (former[index].sa_handler != SIG_IGN) {
        sigaction(ending[index], &action, NULL);
      }
    }
    hide(input);
    if (isatty(input)) {
      terminal_say(output, prompt, prompt_count);
    }
    count = read_line(input, &waiting, bytes, capacity);
    if (count >= 0 && is_hidden) {
      terminal_say(output, (const uint8_t *)"\n", 1);
    }
    if (count == -3) {
      show(input, TCSAFLUSH);
      explicit_bzero(bytes, capacity);
    }
    for (int index = 0; index < ENDING; index++) {
      sigaction(ending[index], &former[index], NULL);
    }
    if (count == -3) {
      // With the terminal as it was, the signal does what it does elsewhere. After a stop the
      // question is asked once more.
      kill(getpid(), noted);
    }
    sigprocmask(SIG_SETMASK, &waiting, NULL);
  } while (count == -3);
  return count;
}

void terminal_secret_end(int input) { show(input, TCSAFLUSH); }
