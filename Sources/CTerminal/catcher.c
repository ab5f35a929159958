#include <fcntl.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "private.h"
#include "terminal.h"

// Curses waits for a terminal that takes nothing for as long as that lasts, deaf to everything;
// terminal_write does not.
void terminal_catch(int descriptor) {
  int memory = memfd_create("frame", MFD_CLOEXEC);
  if (memory >= 0) {
    dup3(memory, descriptor, O_CLOEXEC);
    close(memory);
  }
}

void terminal_send_caught(int descriptor, int output) {
  static uint8_t piece[16384];
  // -1 where nothing could be caught, and all was sent.
  off_t length = lseek(descriptor, 0, SEEK_CUR);
  for (off_t offset = 0; offset < length;) {
    ssize_t count = pread(descriptor, piece, sizeof piece, offset);
    if (count <= 0 || terminal_write(output, piece, (size_t)count) != 0) {
      break;
    }
    offset += count;
  }
  if (length > 0) {
    // It may be a name.
    explicit_bzero(piece, length < (off_t)sizeof piece ? (size_t)length : sizeof piece);
    int emptied = ftruncate(descriptor, 0);
    lseek(descriptor, 0, emptied == 0 ? SEEK_SET : SEEK_CUR);
  }
}
