#ifndef PETITION_TERMINAL_PRIVATE_H
#define PETITION_TERMINAL_PRIVATE_H

#include <stddef.h>
#include <termios.h>

// What the guard needs to repair a terminal without curses, made ready in advance.
struct terminal_repair {
  struct termios before;  // as the shell left it
  struct termios ours;    // as the kiosk set it
  char bytes[8192];       // blanks every row, leaves the alternate screen
  size_t count;
};

// The repair of the open screen; NULL when none is open.
const struct terminal_repair *terminal_repair(void);

#endif
