// libxslt, taken from the machine when the first stylesheet is loaded: nothing is linked, so that a program without one starts as fast as before.
// It brings its own libxml2; stylesheets and documents go in as text, and what comes out is a tree that is only read.
#ifndef CXSLT_H
#define CXSLT_H

/// Loads the library once; 0 when it is there, else what the loader said is in `cxslt_problem`.
int cxslt_load(void);
const char *cxslt_problem(void);

/// A stylesheet of a text; NULL when it is none, with `cxslt_said` telling why. Parts that it includes are looked for beside `base`.
void *cxslt_compile(const char *text, int length, const char *base);
void cxslt_free(void *sheet);

/// What became of a transformation.
enum cxslt_end { cxslt_done = 0, cxslt_failed = 1, cxslt_stopped = 2 };

/// Applies a stylesheet to a document. `parameters` are names and XPath expressions in turn, ended by NULL. The tree is an xmlDocPtr.
void *cxslt_transform(void *sheet, const char *text, int length, const char *base, const char **parameters, int reads_documents,
                      enum cxslt_end *end);
void cxslt_free_result(void *document);

/// What was said by the last call on this thread.
const char *cxslt_said(void);
#endif
