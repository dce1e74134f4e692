#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <libxml/xmlwriter.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

static void xmlIgnoreError(void *context, const char *message, ...) {
    (void)context;
    (void)message;
}

/// What libxml2 has to say beside its error records is written nowhere. The setting is the thread's.
static inline void xmlIgnoreErrors(void) { xmlSetGenericErrorFunc(NULL, xmlIgnoreError); }
