#include <linux/kd.h>
#include <stdlib.h>
#include <sys/ioctl.h>

#include "terminal.h"

// The most entries that the kernel can count.
enum { MOST_ENTRIES = 65535 };

long terminal_font(int output, uint16_t *characters, size_t capacity) {
  struct unimapdesc map = {.entry_ct = 0, .entries = NULL};
  // With room for none the kernel only counts, and says that the room is too small. What is
  // no console refuses the question.
  if (ioctl(output, GIO_UNIMAP, &map) != 0 && map.entry_ct == 0) {
    return -1;
  }
  map.entries = calloc(MOST_ENTRIES, sizeof *map.entries);
  if (map.entries == NULL) {
    return -1;
  }
  // Whoever loads a font meanwhile may make the map longer.
  map.entry_ct = MOST_ENTRIES;
  long count = -1;
  if (ioctl(output, GIO_UNIMAP, &map) == 0) {
    for (count = 0; count < map.entry_ct && (size_t)count < capacity; count++) {
      characters[count] = map.entries[count].unicode;
    }
  }
  free(map.entries);
  return count;
}
