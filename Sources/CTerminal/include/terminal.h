#ifndef PETITION_TERMINAL_H
#define PETITION_TERMINAL_H

#include <stddef.h>
#include <stdint.h>

// The terminal as ints and plain pointers. No curses type, macro or variadic
// function passes this header: Swift can read none of them safely.
// State is the process's, as with curses itself: one screen at a time, one thread.

#pragma clang assume_nonnull begin

// What a terminal type can do.
enum {
  TERMINAL_KIND_UNKNOWN = 0,  // not in the terminal database
  TERMINAL_KIND_LINES = 1,    // cannot move its cursor: line by line only
  TERMINAL_KIND_SCREEN = 2,
};
int terminal_kind(const char *name);  // terminfo.c

// Copies the bytes that empty a screen and its scroll-back, without moving the screen there. Returns their number, 0 for a
// terminal that cannot.
size_t terminal_clearing(const char *name, uint8_t *bytes, size_t capacity);

// Columns a scalar takes by this libc: 0, 1, 2, or -1 when libc does not know it.
int terminal_width(uint32_t scalar);  // width.c

// Copies the characters of the Basic Multilingual Plane that the font of a Linux console has, in
// no order; some may be there twice. Returns their number, -1 for what is no such console.
long terminal_font(int output, uint16_t *characters, size_t capacity);  // font.c

// MARK: The screen (screen.c)

enum {
  TERMINAL_OPENED = 0,
  TERMINAL_UNKNOWN_TYPE = 1,
  TERMINAL_NO_ADDRESSING = 2,
  TERMINAL_NOT_A_TERMINAL = 3,
  TERMINAL_FAILED = 4,
};
// Takes the terminal on the two descriptors; they stay the caller's.
int terminal_open(const char *name, int input, int output);
// Blanks the screen and gives the terminal back as it was. Harmless when not open.
void terminal_close(void);

int terminal_rows(void);
int terminal_columns(void);
// Takes over the size the terminal has now. The next flush draws every cell.
void terminal_resize(void);

enum { TERMINAL_REVERSE = 1, TERMINAL_BOLD = 2, TERMINAL_UNDERLINE = 4 };
// Puts one column cluster: a spacing scalar and up to four zero-width followers.
void terminal_put(int row, int column, const uint32_t *scalars, size_t count, int attributes);
void terminal_cursor(int row, int column);
void terminal_flush(void);
// Shows an empty screen and leaves nothing of the last one in a scroll-back.
void terminal_blank(void);
// Empties the scroll-back of a terminal that keeps one of its screen; after a flush.
void terminal_forget(void);
void terminal_bell(void);

enum {
  TERMINAL_THEME_DEFAULT = 0,
  TERMINAL_THEME_WHITE_ON_BLACK = 1,
  TERMINAL_THEME_BLACK_ON_WHITE = 2,
  TERMINAL_THEME_NONE = 3,
};
// Empties the drawing and sets its colours; put every cell again before the flush.
void terminal_theme(int theme);

// Reads back what curses holds. Returns the number of scalars, 0 for the right
// half of a wide cluster, -1 when there is no such cell.
int terminal_read_cell(int row, int column, uint32_t *scalars, size_t capacity);

// MARK: Waiting and reading (events.c)

// SIGWINCH, SIGTERM, SIGINT, SIGQUIT, SIGHUP and SIGCONT become bytes in a pipe; SIGTSTP is
// ignored. Installed twice, they are to be removed twice.
// Returns 0, or -1 when the pipe cannot be made.
int terminal_signals_install(void);
// Puts the former handlers back. Signals already caught stay readable.
void terminal_signals_remove(void);

enum {
  TERMINAL_SIGNAL_NONE = 0,
  TERMINAL_SIGNAL_RESIZE = 1,
  TERMINAL_SIGNAL_TERMINATE = 2,
  TERMINAL_SIGNAL_HANG_UP = 3,
};
int terminal_take_signal(void);

// Bits of the answer of terminal_wait; 0 is a time-out.
enum { TERMINAL_READABLE = 1, TERMINAL_SIGNALLED = 2, TERMINAL_HUNG_UP = 4 };
// Sleeps until there is input or a signal; a negative time-out waits for ever.
int terminal_wait(int input, int timeout_ms);
// Returns the bytes read, 0 when none were there, -1 at end of file or hang-up.
long terminal_read(int input, uint8_t *bytes, size_t capacity);

// MARK: Writing (output.c)

// Writes all bytes, and waits for room until a signal asks for the end. Returns 0, or -1 with the
// reason in errno when they are not all written.
int terminal_write(int output, const uint8_t *bytes, size_t count);
// The same. Returns 0, or the reason when a file or a pipe does not take them; of a terminal that
// is gone one hears when one reads.
int terminal_print(int output, const uint8_t *bytes, size_t count);
// Writes a few words for whoever runs the program; a terminal that takes nothing is not waited for.
int terminal_say(int output, const uint8_t *bytes, size_t count);

// MARK: Modes (modes.c)

int terminal_is_terminal(int descriptor);
// Takes the keyboard for a kiosk: from here on to the release no key makes a signal, whichever mode
// the terminal is in, and none shows by itself. Nothing for what is no terminal.
void terminal_hold(int input);
void terminal_release(void);
// Begins to write lines; the bytes empty the terminal if this process is killed.
void terminal_line_begin(int output, const uint8_t *bytes, size_t count);
// Writes the last bytes; a terminal that takes nothing is not waited for.
void terminal_line_end(int output, const uint8_t *bytes, size_t count);
// Lines edited by the kernel, shown or hidden; no key makes a signal or an end of file.
void terminal_line_mode(int input, int echo);
// Undoes terminal_line_mode.
void terminal_line_restore(int input);
// Drops what was typed and not read.
void terminal_flush_input(int input);

// MARK: Secrets (secret.c)

// Asks for a line that is not shown: writes the prompt, reads up to a line's end, and gives the
// terminal its echo back whatever happens, signals included. What a terminal has read ahead stays
// for the next question; `terminal_secret_end` throws it away.
// Returns the bytes of the line without its end, -1 at the end of input, -2 when it cannot be read.
long terminal_ask_secret(int input, int output, const uint8_t *prompt, size_t prompt_count,
                         uint8_t *bytes, size_t capacity);
// Throws away what was typed and not asked for, and shows again what is typed.
void terminal_secret_end(int input);

// MARK: Safety (guard.c, process.c)

// Starts a child that repairs the terminal if this process is killed. It keeps a copy of this
// process's memory: start it before a name is in there.
void terminal_guard_start(void);
// Leaves the child without a word, as the death of this process would, and waits for it:
// lets a test see the repair.
void terminal_guard_abandon(void);

// While captured, stderr goes to memory, 64 KiB at most, and is written out at the
// end: a library's warning must not run across a drawn screen. Only when stderr is
// a terminal.
void terminal_stderr_capture(void);
void terminal_stderr_release(void);

// No core file and no tracing by the same user: memory holds names.
void terminal_no_core(void);

#pragma clang assume_nonnull end

#endif
