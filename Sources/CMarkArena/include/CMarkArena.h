#ifndef CMARK_ARENA_H
#define CMARK_ARENA_H

#include <cmark.h>

/// Parses CommonMark with all memory taken from an arena of the calling thread. libcmark allocates some hundred small
/// pieces for a page and frees them one by one; here a piece costs an addition, and they go all at once.
///
/// One tree lives at a time on a thread: the next call, or `cmark_arena_reset`, ends the one before. The tree is for
/// reading only, and must not be freed.
///
/// Returns NULL if there is no memory.
cmark_node *cmark_arena_parse(const char *text, size_t length, int options);

/// Ends the tree of the calling thread. A first block is kept for the next one.
void cmark_arena_reset(void);

#endif
