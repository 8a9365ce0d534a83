// Circuits over words of degree 5, whatever the extension of the proof that is made of them.
#undef EXT_DEGREE
#define EXT_DEGREE 5
#define NAME(function) recursion_##function##_5
#define EXPORT_NAME(function) EXPORT(recursion_##function##_5)
#include "tape.h"
#include "fill.h"
