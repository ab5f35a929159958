#ifndef PETITION_SQLITE_SETTINGS_H
#define PETITION_SQLITE_SETTINGS_H

struct sqlite3;

// Switches SQLITE_DBCONFIG_DEFENSIVE on, which no PRAGMA can, and reads it back.
// sqlite3_db_config is variadic, so Swift cannot call it.
// Returns 1 when the connection says it is on, else 0.
int sqlite_settings_defensive(struct sqlite3 *_Nonnull connection);

// Refuses texts and blobs of more than so many bytes on a connection.
void sqlite_settings_limit_length(struct sqlite3 *_Nonnull connection, int bytes);

// What the operating system said when SQLite last failed to read, write or open; 0 for nothing.
int sqlite_settings_system_error(struct sqlite3 *_Nonnull connection);

// The calls below go to the file beneath a connection, past everything that SQLite makes of it:
// no journal is played back, no write-ahead log is read, nothing is changed. They go through
// SQLite's own layer because a process that closes a descriptor of its own on a database loses
// every lock it holds on it.

// Opens a file that is there, for the calls below alone; NULL if it cannot be opened.
struct sqlite3 *_Nullable sqlite_settings_open_bare(const char *_Nonnull path);

// Lets go of whatever was taken, and closes.
void sqlite_settings_close_bare(struct sqlite3 *_Nonnull connection);

// The file's length in bytes; -1 if it cannot be asked.
long long sqlite_settings_file_size(struct sqlite3 *_Nonnull connection);

// Reads so many bytes; 1 if all of them are there, else 0.
int sqlite_settings_read(struct sqlite3 *_Nonnull connection, void *_Nonnull buffer, int count,
                         long long offset);

// What came of the attempt to have a file for oneself.
enum sqlite_settings_hold {
  SQLITE_SETTINGS_ALONE = 0,      // nobody else reads or writes until it is closed
  SQLITE_SETTINGS_WRITING = 1,    // somebody is writing
  SQLITE_SETTINGS_BUSY = 2,       // somebody is reading
  SQLITE_SETTINGS_IMPOSSIBLE = 3, // it cannot be locked at all
};

// Tries to keep everybody else out; does not wait.
enum sqlite_settings_hold sqlite_settings_hold(struct sqlite3 *_Nonnull connection);

#endif
