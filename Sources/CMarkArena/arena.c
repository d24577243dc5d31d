#include "CMarkArena.h"

#include <setjmp.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// A block of the arena; the pieces follow its head.
typedef struct block {
    struct block *previous;
    size_t used, size;
} block;

// A piece is led by its size, which `realloc` needs, and aligned like one of `malloc`.
enum { HEAD = 16, FIRST_BLOCK = 256 * 1024 };

static _Thread_local block *current;
static _Thread_local void *latest;
static _Thread_local jmp_buf no_memory;

static size_t aligned(size_t size) { return (size + 15) & ~(size_t)15; }

static char *memory_of(block *b) { return (char *)b + aligned(sizeof *b); }

static void *take(size_t size) {
    size_t needed = aligned(size) + HEAD;
    // libcmark does not expect to be told that memory has run out.
    if (needed < size) longjmp(no_memory, 1);
    if (!current || current->size - current->used < needed) {
        size_t room = needed > FIRST_BLOCK ? needed : FIRST_BLOCK;
        block *b = malloc(aligned(sizeof *b) + room);
        if (!b) longjmp(no_memory, 1);
        *b = (block){.previous = current, .size = room};
        current = b;
    }
    char *piece = memory_of(current) + current->used + HEAD;
    *(size_t *)(piece - HEAD) = size;
    current->used += needed;
    return latest = piece;
}

static void *arena_calloc(size_t count, size_t size) {
    if (size && count > SIZE_MAX / size) longjmp(no_memory, 1);
    return memset(take(count * size), 0, count * size);
}

static void *arena_realloc(void *piece, size_t size) {
    if (!piece) return take(size);
    size_t *known = (size_t *)((char *)piece - HEAD);
    if (size <= *known) return piece;
    size_t growth = aligned(size) - aligned(*known);
    // The latest piece, such as a buffer that is being filled, grows in place.
    if (piece == latest && current->size - current->used >= growth) {
        current->used += growth;
        *known = size;
        return piece;
    }
    return memcpy(take(size), piece, *known);
}

static void arena_free(void *piece) { (void)piece; }

static cmark_mem arena = {arena_calloc, arena_realloc, arena_free};

cmark_node *cmark_arena_parse(const char *text, size_t length, int options) {
    cmark_arena_reset();
    if (setjmp(no_memory)) return NULL;
    cmark_parser *parser = cmark_parser_new_with_mem(options, &arena);
    cmark_parser_feed(parser, text, length);
    return cmark_parser_finish(parser);
}

void cmark_arena_reset(void) {
    while (current && (current->previous || current->size > FIRST_BLOCK)) {
        block *previous = current->previous;
        free(current);
        current = previous;
    }
    if (current) current->used = 0;
    latest = NULL;
}
