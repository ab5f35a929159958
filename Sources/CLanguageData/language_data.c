#include "language_data.h"

static const uint8_t english[] = {
#embed "data/en.toml"
};

static const uint8_t spanish[] = {
#embed "data/es.toml"
};

static const uint8_t hmong[] = {
#embed "data/hmn.toml"
};

static const uint8_t somali[] = {
#embed "data/so.toml"
};

static const uint8_t ojibwe[] = {
#embed "data/oj.toml"
};

static const struct {
  const char *code;
  const uint8_t *bytes;
  size_t count;
} languages[] = {
    {"en", english, sizeof english},
    {"es", spanish, sizeof spanish},
    {"hmn", hmong, sizeof hmong},
    {"so", somali, sizeof somali},
    {"oj", ojibwe, sizeof ojibwe},
};

static const size_t total = sizeof languages / sizeof languages[0];

size_t language_count(void) { return total; }

const char *language_code(size_t index) { return index < total ? languages[index].code : NULL; }

const uint8_t *language_file(size_t index, size_t *count) {
  *count = index < total ? languages[index].count : 0;
  return index < total ? languages[index].bytes : NULL;
}
