#define _GNU_SOURCE
#include "CSystemCalls.h"

#include <stdint.h>
#include <stdio.h>
#ifdef __linux__
#include <sys/vfs.h>
#endif

int exchange_paths(int first_folder, const char *first, int second_folder, const char *second) {
#ifdef __APPLE__
    return renameatx_np(first_folder, first, second_folder, second, RENAME_SWAP);
#else
    return renameat2(first_folder, first, second_folder, second, RENAME_EXCHANGE);
#endif
}

int is_on_network(const char *folder) {
#ifdef __linux__
    struct statfs information;
    if (statfs(folder, &information) != 0) return 0;
    switch ((uint32_t)information.f_type) {
    case 0x6969:     // NFS
    case 0x517B:     // SMB
    case 0xFE534D42: // SMB 2
    case 0xFF534D42: // CIFS
    case 0x01021997: // 9P
    case 0x00C36400: // Ceph
    case 0x5346414F: // AFS
    case 0x65735546: // FUSE
        return 1;
    default: return 0;
    }
#else
    (void)folder;
    return 0;
#endif
}
