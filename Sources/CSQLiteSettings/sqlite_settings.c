#include "sqlite_settings.h"

#include <sqlite3.h>

int sqlite_settings_defensive(struct sqlite3 *connection) {
  int on = 0;
  int result = sqlite3_db_config(connection, SQLITE_DBCONFIG_DEFENSIVE, 1, &on);
  return result == SQLITE_OK && on == 1;
}

void sqlite_settings_limit_length(struct sqlite3 *connection, int bytes) {
  sqlite3_limit(connection, SQLITE_LIMIT_LENGTH, bytes);
}
