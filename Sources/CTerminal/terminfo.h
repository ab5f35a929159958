#ifndef PETITION_TERMINAL_TERMINFO_H
#define PETITION_TERMINAL_TERMINFO_H

struct terminal_repair;

// Bytes that switch bracketed paste on or off; empty where they are not to be sent.
const char *terminfo_paste(const char *name, int on);

// Whether the open screen is one apart, of which no history is kept.
int terminfo_has_second_screen(void);

// Writes the repairing bytes for the current curses terminal.
void terminfo_repair(const char *name, struct terminal_repair *repair);

#endif
