#ifndef PETITION_DISK_KIND_H
#define PETITION_DISK_KIND_H

#pragma clang assume_nonnull begin

// The number by which Linux names the kind of file system that a path lies on; 0 if it cannot be
// asked. Swift's Glibc has statvfs, which does not tell, and not statfs, which does.
unsigned long disk_kind(const char *path);

#pragma clang assume_nonnull end

#endif
