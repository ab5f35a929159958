#include "disk_kind.h"

#include <sys/vfs.h>

unsigned long disk_kind(const char *path) {
  struct statfs disk;
  return statfs(path, &disk) == 0 ? (unsigned long)disk.f_type & 0xFFFFFFFFUL : 0;
}
