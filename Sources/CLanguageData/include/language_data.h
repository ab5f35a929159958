#ifndef PETITION_LANGUAGE_DATA_H
#define PETITION_LANGUAGE_DATA_H

#include <stddef.h>
#include <stdint.h>

// What the kiosk says, one TOML file a language, as bytes inside the program: a kiosk that was
// moved or installed still speaks.

// The number of languages.
size_t language_count(void);

// The code of a language, two or three letters; NULL beyond the last.
const char *_Nullable language_code(size_t index);

// The bytes of a language's file, UTF-8 without a final zero; NULL beyond the last.
const uint8_t *_Nullable language_file(size_t index, size_t *_Nonnull count);

#endif
