#ifndef PETITION_SQLITE_SETTINGS_H
#define PETITION_SQLITE_SETTINGS_H

struct sqlite3;

// Switches SQLITE_DBCONFIG_DEFENSIVE on, which no PRAGMA can, and reads it back.
// sqlite3_db_config is variadic, so Swift cannot call it.
// Returns 1 when the connection says it is on, else 0.
int sqlite_settings_defensive(struct sqlite3 *_Nonnull connection);

// Refuses texts and blobs of more than so many bytes on a connection.
void sqlite_settings_limit_length(struct sqlite3 *_Nonnull connection, int bytes);

#endif
