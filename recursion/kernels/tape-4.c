// Circuits over words of degree 4, whatever the extension of the proof that is made of them.
#undef EXT_DEGREE
#define EXT_DEGREE 4
#define NAME(function) recursion_##function##_4
#define EXPORT_NAME(function) EXPORT(recursion_##function##_4)
#include "tape.h"
#include "fill.h"
