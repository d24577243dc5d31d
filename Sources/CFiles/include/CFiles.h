#ifndef CFILES_H
#define CFILES_H

/// Exchanges two files or folders atomically. Both systems can do it, under names that Swift does not see: glibc
/// declares `renameat2` for GNU sources only.
/// Returns 0, or -1 with `errno` set.
int cfiles_exchange(int first_folder, const char *first, int second_folder, const char *second);

#endif
