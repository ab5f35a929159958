#ifndef PETITION_TERMINAL_PRIVATE_H
#define PETITION_TERMINAL_PRIVATE_H

#include <stddef.h>
#include <termios.h>

// What the guard needs to repair a terminal without curses, made ready in advance.
struct terminal_repair {
  struct termios before;  // as the shell left it
  struct termios ours;    // as the kiosk set it
  char bytes[512];        // blanks the screen, leaves the alternate one
  size_t count;
};

// MARK: Signals (events.c)

// The descriptor that becomes readable with a signal; -1 while none are caught.
int terminal_signal_descriptor(void);
// Whether a signal has asked for the end; stays so until the handlers go.
int terminal_end_is_asked(void);
// Whether signals of the keyboard are to do nothing.
void terminal_keyboard_silence(int silent);

// MARK: Modes (modes.c)

// Sets a mode, and again whenever the program is continued after a stop.
void terminal_mode_set(int descriptor, const struct termios *mode);
// Leaves a mode to whoever has the terminal next: the shell, or the kiosk that holds it.
void terminal_mode_leave(int descriptor, const struct termios *mode);
// Sets the mode that was set last; called when the program is continued.
void terminal_mode_renew(void);
// The mode to leave behind for good: the one before the kiosk held the keyboard.
void terminal_mode_original(struct termios *mode);

// MARK: The guard (guard.c)

// Tells the guard what to do if this process is killed; nothing without a guard.
void terminal_guard_arm(int output, const struct terminal_repair *repair);
// Tells the guard that there is nothing to repair.
void terminal_guard_disarm(void);

// MARK: Output (output.c)

// Remembers the terminal that is written to from here on.
void terminal_output_begin(int output);
// Bounds all waiting for room from here on: what does not fit in time is left out.
void terminal_output_hurry(void);
// Ends the bounding, and what is remembered of the terminal.
void terminal_output_end(void);
// Throws away what the terminal has not taken yet, if it has stopped taking anything.
// Returns whether it had.
int terminal_output_unclog(int output);

// MARK: Catching what curses writes (catcher.c)

// Has curses, which writes to a descriptor, write into memory from here on.
void terminal_catch(int descriptor);
// Sends what was caught to the terminal.
void terminal_send_caught(int descriptor, int output);

#endif
