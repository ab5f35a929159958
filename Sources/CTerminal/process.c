#include <fcntl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "terminal.h"

enum { CAPTURED_BYTES = 64 * 1024 };

static int real_stderr = -1;

void terminal_stderr_capture(void) {
  if (real_stderr >= 0 || !isatty(STDERR_FILENO)) {
    return;
  }
  int memory = memfd_create("stderr", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (memory < 0) {
    return;
  }
  // Sealed at its size: what does not fit is lost, and memory stays flat for days.
  int bounded = ftruncate(memory, CAPTURED_BYTES) == 0 &&
                fcntl(memory, F_ADD_SEALS, F_SEAL_GROW) == 0;
  int saved = bounded ? fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3) : -1;
  if (saved >= 0 && dup2(memory, STDERR_FILENO) >= 0) {
    real_stderr = saved;
  } else if (saved >= 0) {
    close(saved);
  }
  close(memory);
}

void terminal_stderr_release(void) {
  if (real_stderr < 0) {
    return;
  }
  off_t length = lseek(STDERR_FILENO, 0, SEEK_CUR);
  int memory = dup(STDERR_FILENO);
  dup2(real_stderr, STDERR_FILENO);
  close(real_stderr);
  real_stderr = -1;
  uint8_t bytes[1024];
  for (off_t offset = 0; memory >= 0 && offset < length;) {
    size_t left = (size_t)(length - offset);
    ssize_t count = pread(memory, bytes, left < sizeof bytes ? left : sizeof bytes, offset);
    if (count <= 0 || terminal_say(STDERR_FILENO, bytes, (size_t)count) != 0) {
      break;
    }
    offset += count;
  }
  if (memory >= 0) {
    close(memory);
  }
}

void terminal_no_core(void) {
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0);
}
