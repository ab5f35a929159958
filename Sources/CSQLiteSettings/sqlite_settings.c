#include "sqlite_settings.h"

#include <sqlite3.h>
#include <stddef.h>

int sqlite_settings_defensive(struct sqlite3 *connection) {
  int on = 0;
  int result = sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, &on);
  return result == SQLITE_OK && on == 1;
}

void sqlite_settings_limit_length(struct sqlite3 *connection, int bytes) {
  sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, bytes);
}

int sqlite_settings_system_error(struct sqlite3 *connection) {
  return sqlite3_system_errno(connection);
}

// The file beneath a connection; NULL where there is none.
static sqlite3_file *file_of(sqlite3 *connection) {
  sqlite3_file *file = NULL;
  int result = sqlite3_file_control(connection, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  return result == SQLITE_OK && file != NULL && file->pMethods != NULL ? file : NULL;
}

struct sqlite3 *sqlite_settings_open_bare(const char *path) {
  static const int ways[] = {SQLITE_OPEN_READWRITE, SQLITE_OPEN_READONLY};
  for (unsigned way = 0; way < sizeof ways / sizeof *ways; way++) {
    sqlite3 *connection = NULL;
    if (sqlite3_open_v2(path, &connection, ways[way], NULL) == SQLITE_OK &&
        file_of(connection) != NULL) {
      return connection;
    }
    sqlite3_close(connection);
  }
  return NULL;
}

void sqlite_settings_close_bare(struct sqlite3 *connection) {
  sqlite3_file *file = file_of(connection);
  if (file != NULL) file->pMethods->xUnlock(file, SQLITE_LOCK_NONE);
  sqlite3_close(connection);
}

long long sqlite_settings_file_size(struct sqlite3 *connection) {
  sqlite3_file *file = file_of(connection);
  sqlite3_int64 size = -1;
  if (file == NULL || file->pMethods->xFileSize(file, &size) != SQLITE_OK) return -1;
  return size;
}

int sqlite_settings_read(struct sqlite3 *connection, void *buffer, int count, long long offset) {
  sqlite3_file *file = file_of(connection);
  return file != NULL && file->pMethods->xRead(file, buffer, count, offset) == SQLITE_OK;
}

enum sqlite_settings_hold sqlite_settings_hold(struct sqlite3 *connection) {
  sqlite3_file *file = file_of(connection);
  if (file == NULL) return SQLITE_SETTINGS_IMPOSSIBLE;
  // Whoever keeps readers out is about to end a write, or to play a journal back.
  int result = file->pMethods->xLock(file, SQLITE_LOCK_SHARED);
  if (result == SQLITE_BUSY) return SQLITE_SETTINGS_WRITING;
  if (result != SQLITE_OK) return SQLITE_SETTINGS_IMPOSSIBLE;
  int is_reserved = 0;
  result = file->pMethods->xCheckReservedLock(file, &is_reserved);
  // Straight from reading to keeping out, as SQLite does before it plays a journal back: in between
  // others would take the journal for that of a write that goes on.
  if (result == SQLITE_OK && !is_reserved) {
    result = file->pMethods->xLock(file, SQLITE_LOCK_EXCLUSIVE);
    if (result == SQLITE_OK) return SQLITE_SETTINGS_ALONE;
  }
  file->pMethods->xUnlock(file, SQLITE_LOCK_NONE);
  if (is_reserved) return SQLITE_SETTINGS_WRITING;
  return result == SQLITE_BUSY ? SQLITE_SETTINGS_BUSY : SQLITE_SETTINGS_IMPOSSIBLE;
}
