#include <curses.h>
#include <wchar.h>

#include "terminal.h"

int terminal_read_cell(int row, int column, uint32_t *scalars, size_t capacity) {
  cchar_t cell;
  wchar_t text[CCHARW_MAX + 1] = {0};
  attr_t attributes = 0;
  short pair = 0;
  if (stdscr == NULL || mvin_wch(row, column, &cell) != OK ||
      getcchar(&cell, text, &attributes, &pair, NULL) != OK) {
    return -1;
  }
  // Curses numbers the columns of a wide cluster in the bits of the character.
  if ((cell.attr & A_CHARTEXT) > 1) {
    return 0;
  }
  size_t count = wcslen(text);
  count = count < capacity ? count : capacity;
  for (size_t index = 0; index < count; index++) {
    scalars[index] = (uint32_t)text[index];
  }
  return (int)count;
}
