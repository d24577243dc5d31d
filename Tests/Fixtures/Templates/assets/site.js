// The plain templates need no script.
