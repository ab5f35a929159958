#include "terminfo.h"

#include <curses.h>
#include <string.h>
#include <term.h>
#include <unistd.h>

#include "private.h"
#include "terminal.h"

struct buffer {
  char *bytes;
  size_t capacity;
  size_t count;
};

static const char *capability(const char *name) {
  const char *string = tigetstr(name);
  return string == NULL || string == (char *)-1 ? "" : string;
}

// Appends a capability without its padding marks, `$<5>`: nobody waits here.
static void append(struct buffer *buffer, const char *string) {
  while (*string != '\0') {
    const char *end = strncmp(string, "$<", 2) == 0 ? strchr(string, '>') : NULL;
    if (end != NULL) {
      string = end + 1;
    } else if (buffer->count < buffer->capacity) {
      buffer->bytes[buffer->count++] = *string++;
    } else {
      return;
    }
  }
}

// Looks a terminal type up beside the one of an open screen.
static int look_up(const char *name, TERMINAL **former) {
  int found = 0;
  *former = set_curterm(NULL);
  if (setupterm(name, STDOUT_FILENO, &found) != OK) {
    // An entry that setupterm refuses is a printing terminal's.
    return found == 1 ? TERMINAL_KIND_LINES : TERMINAL_KIND_UNKNOWN;
  }
  return capability("cup")[0] == '\0' ? TERMINAL_KIND_LINES : TERMINAL_KIND_SCREEN;
}

static void end_look_up(TERMINAL *former) {
  TERMINAL *ours = set_curterm(former);
  if (ours != NULL && ours != former) {
    del_curterm(ours);
  }
}

int terminal_kind(const char *name) {
  TERMINAL *former;
  int kind = look_up(name, &former);
  end_look_up(former);
  return kind;
}

// Appends what empties the screen, all but the first row before that: tmux and GNU screen move
// what is cleared from the very first cell on into their history, and a name would stay there.
static void append_emptying(struct buffer *buffer) {
  const char *address = capability("cup");
  if (address[0] == '\0' || capability("ed")[0] == '\0' || capability("el")[0] == '\0') {
    append(buffer, capability("clear"));
    return;
  }
  const char *second_row = tiparm(address, 1, 0);
  append(buffer, second_row == NULL ? "" : second_row);
  append(buffer, capability("ed"));
  const char *first_row = tiparm(address, 0, 0);
  append(buffer, first_row == NULL ? "" : first_row);
  append(buffer, capability("el"));
}

size_t terminal_clearing(const char *name, uint8_t *bytes, size_t capacity) {
  struct buffer buffer = {.bytes = (char *)bytes, .capacity = capacity};
  TERMINAL *former;
  if (look_up(name, &former) != TERMINAL_KIND_UNKNOWN && capability("clear")[0] != '\0') {
    append_emptying(&buffer);
    // Erases the scroll-back, into which lines have gone by themselves.
    append(&buffer, "\033[3J");
  }
  end_look_up(former);
  return buffer.count;
}

const char *terminfo_paste(const char *name, int on) {
  // screen and older entries lack BE although the terminals know the mode.
  static const char *const families[] = {
      "xterm", "tmux", "screen", "foot", "rxvt", "alacritty", "kitty", "konsole", "vte", "st-",
  };
  const char *known = capability(on ? "BE" : "BD");
  if (known[0] != '\0') {
    return known;
  }
  for (size_t index = 0; index < sizeof families / sizeof families[0]; index++) {
    if (strncmp(name, families[index], strlen(families[index])) == 0) {
      return on ? "\033[?2004h" : "\033[?2004l";
    }
  }
  return "";
}

void terminfo_repair(const char *name, struct terminal_repair *repair) {
  struct buffer buffer = {.bytes = repair->bytes, .capacity = sizeof repair->bytes};
  append(&buffer, terminfo_paste(name, 0));
  append(&buffer, capability("sgr0"));
  append(&buffer, capability("op"));
  append_emptying(&buffer);
  append(&buffer, capability("rmcup"));
  append(&buffer, capability("cnorm"));
  repair->count = buffer.count;
}

int terminfo_has_second_screen(void) { return capability("smcup")[0] != '\0'; }
