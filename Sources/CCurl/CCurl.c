#include "CCurl.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>

typedef struct {
  int msg;
  void *easy;
  union { void *whatever; int result; } data;
} message;

struct blob { void *data; size_t len; unsigned int flags; };

static struct {
  int (*global_init)(long);
  void *(*easy_init)(void);
  void (*easy_cleanup)(void *);
  int (*easy_setopt)(void *, int, ...);
  int (*easy_getinfo)(void *, int, ...);
  const char *(*easy_strerror)(int);
  int (*easy_send)(void *, const void *, size_t, size_t *);
  int (*easy_recv)(void *, void *, size_t, size_t *);
  void *(*slist_append)(void *, const char *);
  void (*slist_free_all)(void *);
  void *(*multi_init)(void);
  int (*multi_cleanup)(void *);
  int (*multi_add_handle)(void *, void *);
  int (*multi_remove_handle)(void *, void *);
  int (*multi_perform)(void *, int *);
  int (*multi_poll)(void *, void *, unsigned int, int, int *);
  message *(*multi_info_read)(void *, int *);
} curl;

static char problem[512] = "";
static int is_loaded = 0;

static void load(void) {
  static const char *const names[] = {"libcurl.so.4", "libcurl-gnutls.so.4"};
  void *library = NULL;
  for (int i = 0; i < 2 && !library; i++) {
    library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (!library && !problem[0]) {
      const char *text = dlerror();
      snprintf(problem, sizeof problem, "%s", text ? text : names[i]);
    }
  }
  if (!library) return;
  const struct { const char *name; void **place; } wanted[] = {
    {"curl_global_init", (void **)&curl.global_init},
    {"curl_easy_init", (void **)&curl.easy_init},
    {"curl_easy_cleanup", (void **)&curl.easy_cleanup},
    {"curl_easy_setopt", (void **)&curl.easy_setopt},
    {"curl_easy_getinfo", (void **)&curl.easy_getinfo},
    {"curl_easy_strerror", (void **)&curl.easy_strerror},
    {"curl_easy_send", (void **)&curl.easy_send},
    {"curl_easy_recv", (void **)&curl.easy_recv},
    {"curl_slist_append", (void **)&curl.slist_append},
    {"curl_slist_free_all", (void **)&curl.slist_free_all},
    {"curl_multi_init", (void **)&curl.multi_init},
    {"curl_multi_cleanup", (void **)&curl.multi_cleanup},
    {"curl_multi_add_handle", (void **)&curl.multi_add_handle},
    {"curl_multi_remove_handle", (void **)&curl.multi_remove_handle},
    {"curl_multi_perform", (void **)&curl.multi_perform},
    {"curl_multi_poll", (void **)&curl.multi_poll},
    {"curl_multi_info_read", (void **)&curl.multi_info_read},
  };
  for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
    *wanted[i].place = dlsym(library, wanted[i].name);
    if (!*wanted[i].place) {
      snprintf(problem, sizeof problem, "%s is missing from libcurl", wanted[i].name);
      return;
    }
  }
  int code = curl.global_init(3);  // CURL_GLOBAL_ALL
  if (code != 0) {
    snprintf(problem, sizeof problem, "%s", curl.easy_strerror(code));
    return;
  }
  is_loaded = 1;
}

int ccurl_load(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, load);
  return is_loaded ? 0 : -1;
}

const char *ccurl_problem(void) { return problem; }

void *ccurl_easy(void) { return curl.easy_init(); }
void ccurl_easy_free(void *easy) { curl.easy_cleanup(easy); }
int ccurl_set_long(void *easy, int option, long value) { return curl.easy_setopt(easy, option, value); }
int ccurl_set_large(void *easy, int option, int64_t value) { return curl.easy_setopt(easy, option, value); }
int ccurl_set_text(void *easy, int option, const char *value) { return curl.easy_setopt(easy, option, value); }
int ccurl_set_pointer(void *easy, int option, void *value) { return curl.easy_setopt(easy, option, value); }
int ccurl_set_bytes(void *easy, int option, const void *bytes, size_t count) {
  struct blob copy = {(void *)bytes, count, 1};  // CURL_BLOB_COPY
  return curl.easy_setopt(easy, option, &copy);
}
int ccurl_set_data(void *easy, int option, ccurl_data value) { return curl.easy_setopt(easy, option, value); }
int ccurl_set_seek(void *easy, ccurl_seek value) { return curl.easy_setopt(easy, 20167, value); }
int ccurl_get_long(void *easy, int info, long *value) { return curl.easy_getinfo(easy, info, value); }
const char *ccurl_error(int code) { return curl.easy_strerror(code); }
int ccurl_socket(void *easy) {
  int handle = -1;
  return curl.easy_getinfo(easy, 0x500000 + 44, &handle) == 0 ? handle : -1;  // CURLINFO_ACTIVESOCKET
}
int ccurl_send(void *easy, const void *bytes, size_t count, size_t *done) {
  return curl.easy_send(easy, bytes, count, done);
}
int ccurl_receive(void *easy, void *bytes, size_t count, size_t *done) {
  return curl.easy_recv(easy, bytes, count, done);
}

void *ccurl_list_add(void *list, const char *text) { return curl.slist_append(list, text); }
void ccurl_list_free(void *list) { curl.slist_free_all(list); }

void *ccurl_multi(void) { return curl.multi_init(); }
void ccurl_multi_free(void *multi) { curl.multi_cleanup(multi); }
int ccurl_multi_add(void *multi, void *easy) { return curl.multi_add_handle(multi, easy); }
int ccurl_multi_remove(void *multi, void *easy) { return curl.multi_remove_handle(multi, easy); }
int ccurl_multi_perform(void *multi, int *running) { return curl.multi_perform(multi, running); }
int ccurl_multi_poll(void *multi, int milliseconds) { return curl.multi_poll(multi, NULL, 0, milliseconds, NULL); }

int ccurl_multi_result(void *multi, void *easy) {
  int left;
  for (message *next; (next = curl.multi_info_read(multi, &left));)
    if (next->msg == 1 && next->easy == easy) return next->data.result;  // CURLMSG_DONE
  return -1;
}
