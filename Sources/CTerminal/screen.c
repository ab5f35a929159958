#include <curses.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "private.h"
#include "terminal.h"
#include "terminfo.h"

// More rows or columns than any screen has; a wrong size must not eat the memory.
enum { MOST_ROWS = 500, MOST_COLUMNS = 1000 };
// setcchar keeps a spacing scalar and four followers.
enum { CLUSTER_SCALARS = 5 };

static SCREEN *screen;
static FILE *input_stream;
static FILE *output_stream;
// The terminal itself. What curses writes is caught in memory first.
static int terminal_output;
static attr_t allowed_attributes;
static attr_t strength;
static struct terminal_repair repair;
// Whether every row is to be drawn anew, whatever is believed to be there.
static int is_redrawing;
// Whether the size has changed since all was forgotten: a terminal that becomes lower moves rows
// into its scroll-back by itself.
static int was_resized;

static void set_locale(void) {
  setlocale(LC_CTYPE, "");
  // Under LANG=C curses would cut every name outside ASCII.
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) {
    setlocale(LC_CTYPE, "C.UTF-8");
  }
}

static void close_streams(void) {
  if (input_stream != NULL) {
    fclose(input_stream);
    input_stream = NULL;
  }
  if (output_stream != NULL) {
    fclose(output_stream);
    output_stream = NULL;
  }
}

// newterm and not initscr, which prints and exits when it fails.
static int start_curses(const char *name, int input, int output) {
  int input_copy = fcntl(input, F_DUPFD_CLOEXEC, 3);
  int output_copy = fcntl(output, F_DUPFD_CLOEXEC, 3);
  input_stream = input_copy < 0 ? NULL : fdopen(input_copy, "r");
  output_stream = output_copy < 0 ? NULL : fdopen(output_copy, "w");
  if (input_stream == NULL || output_stream == NULL) {
    return -1;
  }
  // LINES and COLUMNS in the environment would freeze the size.
  use_env(FALSE);
  use_tioctl(TRUE);
  screen = newterm(name, output_stream, input_stream);
  return screen == NULL ? -1 : 0;
}

static void send_caught(void) { terminal_send_caught(fileno(output_stream), terminal_output); }

static void set_modes(void) {
  raw();  // Ctrl-C, Ctrl-Z and Ctrl-S are bytes like others
  noecho();
  nonl();
  // All that asks curses to change the terminal's mode is done; what comes now only writes.
  terminal_catch(fileno(output_stream));
  typeahead(-1);
  scrollok(stdscr, FALSE);
  leaveok(stdscr, FALSE);  // braille displays follow the cursor
  curs_set(1);
  if (has_colors()) {
    start_color();
    use_default_colors();
    int white = COLORS >= 16 ? 15 : COLOR_WHITE;
    init_pair(TERMINAL_THEME_WHITE_ON_BLACK, (short)white, COLOR_BLACK);
    init_pair(TERMINAL_THEME_BLACK_ON_WHITE, COLOR_BLACK, (short)white);
  }
}

static void write_now(const char *bytes) {
  send_caught();
  if (bytes[0] != '\0') {
    terminal_write(terminal_output, (const uint8_t *)bytes, strlen(bytes));
  }
}

// Shows the drawing, one row at a time. Between two whole screens curses finds lines that have
// only moved and scrolls a part of the terminal; tmux and GNU screen keep what leaves such a part
// in their history, and it may be a name. Of a single row there is nothing to find.
static void show_rows(void) {
  static char is_touched[MOST_ROWS];
  int rows = getmaxy(stdscr);
  for (int row = 0; row < rows; row++) {
    is_touched[row] = is_linetouched(stdscr, row) == TRUE;
  }
  if (!is_redrawing) {
    wtouchln(stdscr, 0, rows, 0);
    leaveok(stdscr, TRUE);
    for (int row = 0; row < rows; row++) {
      if (is_touched[row]) {
        wtouchln(stdscr, row, 1, 1);
        refresh();
      }
    }
    leaveok(stdscr, FALSE);
  }
  is_redrawing = 0;
  refresh();
  send_caught();
}

int terminal_open(const char *name, int input, int output) {
  if (screen != NULL) {
    return TERMINAL_FAILED;
  }
  if (!isatty(input) || !isatty(output)) {
    return TERMINAL_NOT_A_TERMINAL;
  }
  set_locale();
  int kind = terminal_kind(name);
  if (kind != TERMINAL_KIND_SCREEN) {
    return kind == TERMINAL_KIND_LINES ? TERMINAL_NO_ADDRESSING : TERMINAL_UNKNOWN_TYPE;
  }
  memset(&repair, 0, sizeof repair);
  // Our handlers come first: curses leaves a signal alone that has one, and its own
  // end the process from inside the handler.
  if (tcgetattr(output, &repair.before) != 0 || terminal_signals_install() != 0) {
    return TERMINAL_FAILED;
  }
  terminal_output = output;
  terminal_output_begin(output);
  if (start_curses(name, input, output) != 0) {
    close_streams();
    terminal_output_end();
    terminal_signals_remove();
    return TERMINAL_FAILED;
  }
  set_modes();
  // A new screen asks for a clear first. The first frame covers every row without it.
  clearok(stdscr, FALSE);
  clearok(newscr, FALSE);
  terminal_theme(TERMINAL_THEME_DEFAULT);
  terminal_resize();
  was_resized = 0;
  write_now(terminfo_paste(name, 1));
  tcgetattr(output, &repair.ours);
  terminal_mode_set(output, &repair.ours);
  terminfo_repair(name, &repair);
  struct terminal_repair last = repair;
  terminal_mode_original(&last.before);
  terminal_guard_arm(output, &last);
  terminal_stderr_capture();
  return TERMINAL_OPENED;
}

void terminal_close(void) {
  if (screen == NULL) {
    return;
  }
  terminal_output_hurry();
  terminal_theme(TERMINAL_THEME_DEFAULT);
  terminal_blank();
  terminal_forget();
  write_now(terminfo_paste(termname(), 0));
  endwin();
  send_caught();
  if (terminal_output_unclog(terminal_output)) {
    // Nobody knows what of all this was taken.
    terminal_write(terminal_output, (const uint8_t *)repair.bytes, repair.count);
  }
  terminal_output_end();
  tcflush(fileno(input_stream), TCIFLUSH);
  terminal_mode_leave(terminal_output, &repair.before);
  delscreen(screen);
  screen = NULL;
  close_streams();
  terminal_signals_remove();
  terminal_stderr_release();
}

int terminal_rows(void) { return screen == NULL ? 0 : getmaxy(stdscr); }

int terminal_columns(void) { return screen == NULL ? 0 : getmaxx(stdscr); }

void terminal_resize(void) {
  struct winsize size;
  if (screen == NULL) {
    return;
  }
  if (ioctl(terminal_output, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
    int rows = size.ws_row < MOST_ROWS ? size.ws_row : MOST_ROWS;
    int columns = size.ws_col < MOST_COLUMNS ? size.ws_col : MOST_COLUMNS;
    resize_term(rows, columns);
  }
  // What a terminal shows after a resize is unknown. This draws every row anew and,
  // unlike clearok, without a clear that flickers and fills a scroll-back.
  redrawwin(stdscr);
  is_redrawing = 1;
  was_resized = 1;
}

void terminal_put(int row, int column, const uint32_t *scalars, size_t count, int attributes) {
  if (screen == NULL || count == 0 || row < 0 || row >= getmaxy(stdscr) || column < 0 ||
      column >= getmaxx(stdscr)) {
    return;
  }
  wchar_t text[CLUSTER_SCALARS + 1] = {0};
  for (size_t index = 0; index < count && index < CLUSTER_SCALARS; index++) {
    text[index] = (wchar_t)scalars[index];
  }
  attr_t wanted = 0;
  wanted |= attributes & TERMINAL_REVERSE ? A_REVERSE : 0;
  wanted |= attributes & TERMINAL_BOLD ? A_BOLD : 0;
  wanted |= attributes & TERMINAL_UNDERLINE ? A_UNDERLINE : 0;
  wanted = (wanted & allowed_attributes) | strength;
  if (wanted & A_REVERSE) {
    // The Linux console brightens bold letters after it has reversed them: grey on grey.
    wanted &= ~(attr_t)A_BOLD;
  }
  cchar_t cell;
  if (setcchar(&cell, text, wanted, 0, NULL) == OK) {
    mvadd_wch(row, column, &cell);
  }
}

void terminal_cursor(int row, int column) {
  if (screen != NULL) {
    move(row, column);  // refuses what lies outside
  }
}

void terminal_flush(void) {
  if (screen != NULL) {
    show_rows();
  }
}

void terminal_blank(void) {
  if (screen == NULL) {
    return;
  }
  // In two steps. Curses empties a whole screen with one erase from the top left, and
  // there tmux keeps what was shown in its history; so let that be one full stop.
  erase();
  mvaddch(0, 0, '.');
  show_rows();
  erase();
  show_rows();
}

void terminal_forget(void) {
  // A terminal with a second screen keeps no history of it; but it may have been told not to use
  // it, and then the rows that it lost with a resize are there.
  if (screen != NULL && (was_resized || !terminfo_has_second_screen())) {
    write_now("\033[3J");
    was_resized = 0;
    // The Linux console erases what it shows together with its history.
    redrawwin(stdscr);
    is_redrawing = 1;
    show_rows();
  }
}

void terminal_bell(void) {
  if (screen != NULL) {
    beep();
    send_caught();
  }
}

void terminal_theme(int theme) {
  if (screen == NULL) {
    return;
  }
  allowed_attributes = theme == TERMINAL_THEME_NONE ? A_REVERSE : A_REVERSE | A_BOLD | A_UNDERLINE;
  if (theme == TERMINAL_THEME_BLACK_ON_WHITE) {
    // Where bold brightens, black becomes grey.
    allowed_attributes &= ~(attr_t)A_BOLD;
  }
  short pair = 0;
  strength = A_NORMAL;
  if (has_colors() && (theme == TERMINAL_THEME_WHITE_ON_BLACK ||
                       theme == TERMINAL_THEME_BLACK_ON_WHITE)) {
    pair = (short)theme;
    // The eight-colour white is grey; bold makes it white.
    strength = theme == TERMINAL_THEME_WHITE_ON_BLACK && COLORS < 16 ? A_BOLD : A_NORMAL;
  }
  cchar_t background;
  if (setcchar(&background, L" ", A_NORMAL, pair, NULL) == OK) {
    bkgrndset(&background);
  }
  erase();
}
