#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "private.h"
#include "terminal.h"

static struct termios original;
static int held = -1;

static struct termios former;
static int changed;

static struct termios latest;
static int latest_of = -1;

// The bytes that empty a terminal of lines; none between two of them.
static struct terminal_repair emptying;

int terminal_is_terminal(int descriptor) { return isatty(descriptor); }

void terminal_mode_set(int descriptor, const struct termios *mode) {
  latest = *mode;
  latest_of = descriptor;
  tcsetattr(descriptor, TCSANOW, mode);
}

// What the guard is to know of a terminal without a screen of curses.
static void arm(int input, const struct termios *before, const struct termios *ours) {
  struct terminal_repair repair = emptying;
  repair.before = *before;
  repair.ours = *ours;
  terminal_mode_original(&repair.before);
  terminal_guard_arm(input, &repair);
}

void terminal_mode_leave(int descriptor, const struct termios *mode) {
  if (held >= 0) {
    arm(descriptor, mode, mode);
    terminal_mode_set(descriptor, mode);
    return;
  }
  latest_of = -1;
  tcsetattr(descriptor, TCSANOW, mode);
  terminal_guard_disarm();
}

void terminal_mode_renew(void) {
  pid_t foreground = latest_of < 0 ? -1 : tcgetpgrp(latest_of);
  // Continued in the background, it must leave the terminal to whoever has it.
  if (latest_of >= 0 && (foreground < 0 || foreground == getpgrp())) {
    tcsetattr(latest_of, TCSANOW, &latest);
  }
}

void terminal_mode_original(struct termios *mode) {
  if (held >= 0) {
    *mode = original;
  }
}

void terminal_hold(int input) {
  struct termios mode;
  if (held >= 0 || tcgetattr(input, &mode) != 0 || terminal_signals_install() != 0) {
    return;
  }
  terminal_keyboard_silence(1);
  original = mode;
  held = input;
  // Screen and lines set what they need on top of this and put it back in between.
  mode.c_lflag &= ~(tcflag_t)(ISIG | ECHO);
  mode.c_iflag &= ~(tcflag_t)IXON;
  arm(input, &original, &mode);
  terminal_mode_set(input, &mode);
}

void terminal_release(void) {
  if (held < 0) {
    return;
  }
  // Keys that were meant for the kiosk must not reach the shell.
  tcflush(held, TCIFLUSH);
  latest_of = -1;
  tcsetattr(held, TCSANOW, &original);
  terminal_guard_disarm();
  held = -1;
  terminal_keyboard_silence(0);
  terminal_signals_remove();
}

void terminal_line_begin(int output, const uint8_t *bytes, size_t count) {
  terminal_output_begin(output);
  emptying.count = count < sizeof emptying.bytes ? count : sizeof emptying.bytes;
  memcpy(emptying.bytes, bytes, emptying.count);
}

void terminal_line_mode(int input, int echo) {
  struct termios mode;
  if (tcgetattr(input, &mode) != 0) {
    return;
  }
  if (!changed) {
    former = mode;
    changed = 1;
  }
  // A public keyboard: Ctrl-C, Ctrl-Z, Ctrl-D and Ctrl-S must not end or halt the kiosk.
  mode.c_lflag &= ~(tcflag_t)(ISIG | ECHO);
  mode.c_lflag |= ICANON | (echo ? ECHO : 0);
  mode.c_iflag &= ~(tcflag_t)IXON;
  mode.c_iflag |= ICRNL | IUTF8;
  mode.c_cc[VEOF] = _POSIX_VDISABLE;
  arm(input, &former, &mode);
  terminal_mode_set(input, &mode);
}

void terminal_line_end(int output, const uint8_t *bytes, size_t count) {
  terminal_output_hurry();
  terminal_write(output, bytes, count);
  if (terminal_output_unclog(output)) {
    terminal_write(output, bytes, count);
  }
  terminal_output_end();
}

void terminal_line_restore(int input) {
  if (!changed) {
    return;
  }
  changed = 0;
  emptying.count = 0;
  terminal_mode_leave(input, &former);
}

void terminal_flush_input(int input) { tcflush(input, TCIFLUSH); }
