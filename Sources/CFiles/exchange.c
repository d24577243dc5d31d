#define _GNU_SOURCE
#include "CFiles.h"

#include <stdio.h>

int cfiles_exchange(int first_folder, const char *first, int second_folder, const char *second) {
#ifdef __APPLE__
    return renameatx_np(first_folder, first, second_folder, second, RENAME_SWAP);
#else
    return renameat2(first_folder, first, second_folder, second, RENAME_EXCHANGE);
#endif
}
