#include <termios.h>
#include <unistd.h>

#include "terminal.h"

static struct termios former;
static int changed;

int terminal_is_terminal(int descriptor) { return isatty(descriptor); }

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
  tcsetattr(input, TCSANOW, &mode);
}

void terminal_line_restore(int input) {
  if (changed) {
    tcsetattr(input, TCSANOW, &former);
    changed = 0;
  }
}

void terminal_flush_input(int input) { tcflush(input, TCIFLUSH); }
