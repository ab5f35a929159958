#include "fault_shim.h"

#include <dlfcn.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

typedef int (*prepare_v2)(sqlite3 *, const char *, int, sqlite3_stmt **, const char **);
typedef int (*prepare_v3)(sqlite3 *, const char *, int, unsigned, sqlite3_stmt **, const char **);

static int is(const char *statement, int length, const char *expected) {
  size_t count = length < 0 ? strlen(statement) : strnlen(statement, (size_t)length);
  return count == strlen(expected) && memcmp(statement, expected, count) == 0;
}

// What SQLite is given in place of a statement; NULL when the statement stays as it is.
static const char *weaker(const char *statement, int length) {
  if (statement == NULL) return NULL;
  if (getenv(FAULT_MEMORY_VARIABLE) != NULL && is(statement, length, FAULT_MEMORY_STATEMENT)) {
    return "SELECT 1 OR ? OR ? OR ?";
  }
  const char *wanted = getenv(FAULT_SHIM_VARIABLE);
  if (wanted == NULL) return NULL;
  if (is(statement, length, "PRAGMA synchronous")) return "SELECT 3";
  if (!is(statement, length, "PRAGMA synchronous = EXTRA")) return NULL;
  return strcmp(wanted, "OFF") == 0 ? "PRAGMA synchronous = OFF" : "PRAGMA synchronous = NORMAL";
}

// Callers go on reading behind the statement they gave, so the end is that of their own text.
static void set_tail(const char **tail, const char *statement, int length) {
  if (tail == NULL) return;
  *tail = statement + (length < 0 ? strlen(statement) : strnlen(statement, (size_t)length));
}

int sqlite3_prepare_v2(sqlite3 *connection, const char *statement, int length,
                       sqlite3_stmt **prepared, const char **tail) {
  prepare_v2 original = (prepare_v2)dlsym(RTLD_NEXT, "sqlite3_prepare_v2");
  const char *other = weaker(statement, length);
  if (other == NULL) return original(connection, statement, length, prepared, tail);
  set_tail(tail, statement, length);
  return original(connection, other, -1, prepared, NULL);
}

int sqlite3_prepare_v3(sqlite3 *connection, const char *statement, int length, unsigned flags,
                       sqlite3_stmt **prepared, const char **tail) {
  prepare_v3 original = (prepare_v3)dlsym(RTLD_NEXT, "sqlite3_prepare_v3");
  const char *other = weaker(statement, length);
  if (other == NULL) return original(connection, statement, length, flags, prepared, tail);
  set_tail(tail, statement, length);
  return original(connection, other, -1, flags, prepared, NULL);
}
