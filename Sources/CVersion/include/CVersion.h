#ifndef CVERSION_H
#define CVERSION_H

/// The commit that the program was built from, with a `+` if files had been changed since; empty if it is not known.
/// It is in C since the package can define the text of a macro for C alone.
const char *build_commit(void);

#endif
