// PCRE2 with 16-bit units: offsets are then .NET's own.
#define PCRE2_CODE_UNIT_WIDTH 16
#include <pcre2.h>
