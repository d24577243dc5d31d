#ifndef CSYSTEMCALLS_H
#define CSYSTEMCALLS_H

/// Exchanges two files or folders atomically. Both systems can do it, under names that Swift does not see: glibc
/// declares `renameat2` for GNU sources only.
/// Returns 0, or -1 with `errno` set.
int exchange_paths(int first_folder, const char *first, int second_folder, const char *second);

/// Whether a folder is on a file system on which others make changes that this system does not report: NFS, SMB and
/// CIFS, 9P as virtual machines use it, Ceph, AFS, and those in user space, such as sshfs. Swift does not see `statfs`.
/// Returns 1 or 0; 0 where the system cannot tell.
int is_on_network(const char *folder);

#endif
