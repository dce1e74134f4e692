#include "CXslt.h"

#include <dlfcn.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xslt.h>
#include <libxslt/xsltInternals.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static struct {
  xmlDocPtr (*read_memory)(const char *, int, const char *, const char *, int);
  void (*free_doc)(xmlDocPtr);
  void (*set_error)(void *, xmlGenericErrorFunc);
  void (*set_loader)(xmlExternalEntityLoader);
  xmlExternalEntityLoader no_net;
  void (*init)(void);
  void (*set_xslt_error)(void *, xmlGenericErrorFunc);
  xsltStylesheetPtr (*parse)(xmlDocPtr);
  void (*free_sheet)(xsltStylesheetPtr);
  xsltTransformContextPtr (*new_context)(xsltStylesheetPtr, xmlDocPtr);
  void (*free_context)(xsltTransformContextPtr);
  xmlDocPtr (*apply)(xsltStylesheetPtr, xmlDocPtr, const char **, const char *, FILE *, xsltTransformContextPtr);
  xsltSecurityPrefsPtr (*new_prefs)(void);
  void (*free_prefs)(xsltSecurityPrefsPtr);
  int (*set_pref)(xsltSecurityPrefsPtr, xsltSecurityOption, xsltSecurityCheck);
  int (*use_prefs)(xsltSecurityPrefsPtr, xsltTransformContextPtr);
  xsltSecurityCheck forbid;
  void (*default_prefs)(xsltSecurityPrefsPtr);
  int (*register_function)(const xmlChar *, const xmlChar *, xmlXPathFunction);
  xmlXPathFunction node_set;
} xslt;

static char problem[512] = "";
static int is_loaded = 0;
static __thread char said[2048];
static __thread size_t said_length;

static void note(void *context, const char *message, ...) {
  (void)context;
  if (said_length + 1 >= sizeof said) return;
  va_list arguments;
  va_start(arguments, message);
  int more = vsnprintf(said + said_length, sizeof said - said_length, message, arguments);
  va_end(arguments);
  if (more < 0) return;
  said_length += (size_t)more;
  if (said_length >= sizeof said) said_length = sizeof said - 1;
}

static void listen(void) {
  said_length = 0;
  said[0] = 0;
  xslt.set_error(NULL, note);
  xslt.set_loader(xslt.no_net);
}

const char *cxslt_said(void) { return said; }
const char *cxslt_problem(void) { return problem; }

static xsltSecurityPrefsPtr prefs(int reads_files) {
  xsltSecurityPrefsPtr made = xslt.new_prefs();
  if (!made) return NULL;
  xslt.set_pref(made, XSLT_SECPREF_WRITE_FILE, xslt.forbid);
  xslt.set_pref(made, XSLT_SECPREF_CREATE_DIRECTORY, xslt.forbid);
  xslt.set_pref(made, XSLT_SECPREF_READ_NETWORK, xslt.forbid);
  xslt.set_pref(made, XSLT_SECPREF_WRITE_NETWORK, xslt.forbid);
  if (!reads_files) xslt.set_pref(made, XSLT_SECPREF_READ_FILE, xslt.forbid);
  return made;
}

static void load(void) {
  // It uses the libxml2 that it brings: what a release build has inside is not seen from outside.
  void *library = dlopen("libxslt.so.1", RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    snprintf(problem, sizeof problem, "%s", dlerror());
    return;
  }
  // Symbols of the libxml2 that it brings are found through it.
  const char *missing = NULL;
#define TAKE(field, name) \
  if (!(*(void **)&xslt.field = dlsym(library, name))) missing = name;
  TAKE(read_memory, "xmlReadMemory")
  TAKE(free_doc, "xmlFreeDoc")
  TAKE(set_error, "xmlSetGenericErrorFunc")
  TAKE(set_loader, "xmlSetExternalEntityLoader")
  TAKE(no_net, "xmlNoNetExternalEntityLoader")
  TAKE(init, "xsltInit")
  TAKE(set_xslt_error, "xsltSetGenericErrorFunc")
  TAKE(parse, "xsltParseStylesheetDoc")
  TAKE(free_sheet, "xsltFreeStylesheet")
  TAKE(new_context, "xsltNewTransformContext")
  TAKE(free_context, "xsltFreeTransformContext")
  TAKE(apply, "xsltApplyStylesheetUser")
  TAKE(new_prefs, "xsltNewSecurityPrefs")
  TAKE(free_prefs, "xsltFreeSecurityPrefs")
  TAKE(set_pref, "xsltSetSecurityPrefs")
  TAKE(use_prefs, "xsltSetCtxtSecurityPrefs")
  TAKE(forbid, "xsltSecurityForbid")
  TAKE(default_prefs, "xsltSetDefaultSecurityPrefs")
  TAKE(register_function, "xsltRegisterExtModuleFunction")
  TAKE(node_set, "xsltFunctionNodeSet")
#undef TAKE
  if (missing) {
    snprintf(problem, sizeof problem, "%s is missing in libxslt.so.1", missing);
    return;
  }
  xslt.init();
  xslt.set_xslt_error(NULL, note);
  // Stylesheets may include files; nothing is fetched from a network and nothing written. Without these limits none is read.
  xsltSecurityPrefsPtr limits = prefs(1);
  if (!limits) {
    snprintf(problem, sizeof problem, "libxslt.so.1 has no room for its limits");
    return;
  }
  xslt.default_prefs(limits);
  xslt.register_function((const xmlChar *)"node-set", (const xmlChar *)"urn:schemas-microsoft-com:xslt", xslt.node_set);
  xslt.register_function((const xmlChar *)"node-set", (const xmlChar *)"http://exslt.org/common", xslt.node_set);
  is_loaded = 1;
}

int cxslt_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_loaded ? 0 : 1;
}

static xmlDocPtr read(const char *text, int length, const char *base, int options) {
  return xslt.read_memory(text, length, base, "UTF-8", options | XML_PARSE_NONET | XML_PARSE_NOENT);
}

void *cxslt_compile(const char *text, int length, const char *base) {
  listen();
  xmlDocPtr document = read(text, length, base, XML_PARSE_NOCDATA);
  if (!document) return NULL;
  xsltStylesheetPtr sheet = xslt.parse(document);
  if (!sheet) {
    xslt.free_doc(document);
    return NULL;
  }
  if (sheet->errors) {
    xslt.free_sheet(sheet);
    return NULL;
  }
  return sheet;
}

void cxslt_free(void *sheet) { xslt.free_sheet(sheet); }
void cxslt_free_result(void *document) { xslt.free_doc(document); }

void *cxslt_transform(void *sheet, const char *text, int length, const char *base, const char **parameters, int reads_documents,
                      enum cxslt_end *end) {
  listen();
  *end = cxslt_failed;
  xmlDocPtr document = read(text, length, base, XML_PARSE_HUGE);
  if (!document) return NULL;
  xmlDocPtr result = NULL;
  xsltTransformContextPtr context = xslt.new_context(sheet, document);
  if (context) {
    xsltSecurityPrefsPtr allowed = prefs(reads_documents);
    if (allowed) {
      xslt.use_prefs(allowed, context);
      result = xslt.apply(sheet, document, parameters, NULL, NULL, context);
      *end = context->state == XSLT_STATE_STOPPED ? cxslt_stopped : context->state == XSLT_STATE_OK ? cxslt_done : cxslt_failed;
    }
    xslt.free_context(context);
    if (allowed) xslt.free_prefs(allowed);
  }
  xslt.free_doc(document);
  if (*end != cxslt_done && result) {
    xslt.free_doc(result);
    result = NULL;
  }
  if (!result && *end == cxslt_done) *end = cxslt_failed;
  return result;
}
