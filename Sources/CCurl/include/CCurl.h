// libcurl, taken from the machine when it is first needed: nothing is linked, so that a program that makes no request starts as fast as
// before and runs where libcurl is not. Only what HTTP and SMTP transfers use is here, under names of its own.
#ifndef CCURL_H
#define CCURL_H
#include <stddef.h>
#include <stdint.h>

/// Loads the library once; 0 when it is there, else what the loader said is in `ccurl_problem`.
int ccurl_load(void);
const char *ccurl_problem(void);

typedef size_t (*ccurl_data)(char *bytes, size_t size, size_t count, void *context);
typedef int (*ccurl_seek)(void *context, int64_t offset, int origin);

void *ccurl_easy(void);
void ccurl_easy_free(void *easy);
int ccurl_set_long(void *easy, int option, long value);
int ccurl_set_large(void *easy, int option, int64_t value);
int ccurl_set_text(void *easy, int option, const char *value);
int ccurl_set_pointer(void *easy, int option, void *value);
int ccurl_set_bytes(void *easy, int option, const void *bytes, size_t count);
int ccurl_set_data(void *easy, int option, ccurl_data value);
int ccurl_set_seek(void *easy, ccurl_seek value);
int ccurl_get_long(void *easy, int info, long *value);
const char *ccurl_error(int code);
/// The socket of a connection that was made and left open; -1 when there is none.
int ccurl_socket(void *easy);
/// Sends to or receives from such a connection; what libcurl says, 81 when it has to be tried again.
int ccurl_send(void *easy, const void *bytes, size_t count, size_t *done);
int ccurl_receive(void *easy, void *bytes, size_t count, size_t *done);

void *ccurl_list_add(void *list, const char *text);
void ccurl_list_free(void *list);

void *ccurl_multi(void);
void ccurl_multi_free(void *multi);
int ccurl_multi_add(void *multi, void *easy);
int ccurl_multi_remove(void *multi, void *easy);
/// Moves the transfers on; how many still run.
int ccurl_multi_perform(void *multi, int *running);
/// Waits for something to happen, at most so long.
int ccurl_multi_poll(void *multi, int milliseconds);
/// The result of the transfer that ended: -1 when none did.
int ccurl_multi_result(void *multi, void *easy);

#endif
