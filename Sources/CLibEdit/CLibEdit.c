#include "CLibEdit.h"

// libedit for Swift: its variadic calls wrapped one by one, and the two callbacks that need no knowledge of the program. Everything static
// here belongs to the one prompt of the process.
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CMDLAB_PROMPT_BYTES 8192
static char cmdlab_prompt_text[CMDLAB_PROMPT_BYTES];
static volatile int cmdlab_line_interrupted;

static char *cmdlab_prompt(EditLine *editor) { (void)editor; return cmdlab_prompt_text; }

/// Ctrl-C while editing: the line is dropped.
static unsigned char cmdlab_interrupt(EditLine *editor, int key) {
  (void)key;
  const LineInfo *line = el_line(editor);
  el_cursor(editor, (int)(line->lastchar - line->cursor));
  el_deletestr(editor, (int)(line->lastchar - line->buffer));
  cmdlab_line_interrupted = 1;
  return CC_NEWLINE;
}

static cmdlab_completer cmdlab_tab_completer;
static void *cmdlab_tab_context;

/// How many characters a stretch of UTF-8 holds: libedit counts those, not bytes.
static int cmdlab_characters(const char *text, int bytes) {
  int count = 0;
  for (int i = 0; i < bytes; i++) if ((text[i] & 0xc0) != 0x80) count++;
  return count;
}

static unsigned char cmdlab_complete(EditLine *editor, int backwards) {
  if (!cmdlab_tab_completer) return CC_ERROR;
  const LineInfo *line = el_line(editor);
  int length = (int)(line->lastchar - line->buffer);
  int cursor = (int)(line->cursor - line->buffer);
  struct cmdlab_completion result = {NULL, 0, NULL};
  char *copy = malloc((size_t)length + 1);
  if (!copy) return CC_ERROR;
  memcpy(copy, line->buffer, (size_t)length);
  copy[length] = 0;
  cmdlab_tab_completer(cmdlab_tab_context, copy, length, cursor, backwards, &result);
  unsigned char answer = CC_ERROR;
  if (result.line) {
    int total = (int)strlen(result.line);
    el_cursor(editor, cmdlab_characters(copy + cursor, length - cursor));
    el_deletestr(editor, cmdlab_characters(copy, length));
    if (total == 0 || el_insertstr(editor, result.line) == 0) {
      el_cursor(editor, -cmdlab_characters(result.line + result.cursor, total - result.cursor));
    }
    answer = CC_REFRESH;
  }
  if (result.list) {
    fputc('\n', stdout);
    fputs(result.list, stdout);
    fflush(stdout);
    answer = CC_REDISPLAY;
  }
  free(result.line);
  free(result.list);
  free(copy);
  return answer;
}

static unsigned char cmdlab_tab(EditLine *editor, int key) { (void)key; return cmdlab_complete(editor, 0); }
static unsigned char cmdlab_back_tab(EditLine *editor, int key) { (void)key; return cmdlab_complete(editor, 1); }

/// Tab and Shift-Tab ask `completer`.
void cmdlab_editor_complete_with(EditLine *editor, cmdlab_completer completer, void *context) {
  cmdlab_tab_completer = completer;
  cmdlab_tab_context = context;
  el_set(editor, EL_ADDFN, "cmdlab-tab", "complete", cmdlab_tab);
  el_set(editor, EL_ADDFN, "cmdlab-back-tab", "complete backwards", cmdlab_back_tab);
  el_set(editor, EL_BIND, "^I", "cmdlab-tab", NULL);
  el_set(editor, EL_BIND, "\\e[Z", "cmdlab-back-tab", NULL);
}

/// An editor on standard input and output; null when there is none to be had.
EditLine *cmdlab_editor_open(void) {
  // Text is UTF-8 as everywhere in the program, also where the environment names no language, as in a small container.
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
  EditLine *editor = el_init("cmdlab", stdin, stdout, stderr);
  if (!editor) return NULL;
  // What stands between two of these bytes takes no room on the line: colours.
  el_set(editor, EL_PROMPT_ESC, cmdlab_prompt, '\1');
  el_set(editor, EL_EDITOR, "emacs");
  el_set(editor, EL_SIGNAL, 0);
  // Keys are keys: Ctrl-C drops the line, Ctrl-S searches and does not stop the terminal.
  el_set(editor, EL_SETTY, "-d", "-isig", "-ixon", NULL);
  el_set(editor, EL_ADDFN, "cmdlab-interrupt", "drop the line", cmdlab_interrupt);
  el_set(editor, EL_BIND, "^C", "cmdlab-interrupt", NULL);
  el_set(editor, EL_BIND, "^R", "em-inc-search-prev", NULL);
  el_set(editor, EL_BIND, "^S", "em-inc-search-next", NULL);
  return editor;
}

History *cmdlab_history_open(EditLine *editor, int size) {
  History *history_ = history_init();
  if (!history_) return NULL;
  HistEvent event;
  history(history_, &event, H_SETSIZE, size);
  history(history_, &event, H_SETUNIQUE, 1);
  el_set(editor, EL_HIST, history, history_);
  return history_;
}

void cmdlab_history_add(History *history_, const char *line) {
  HistEvent event;
  history(history_, &event, H_ENTER, line);
}

int cmdlab_history_load(History *history_, const char *file) {
  HistEvent event;
  return history(history_, &event, H_LOAD, file);
}

int cmdlab_history_save(History *history_, const char *file) {
  HistEvent event;
  return history(history_, &event, H_SAVE, file);
}

/// Reads a line; null at the end of input. `interrupted` says that Ctrl-C dropped it.
const char *cmdlab_editor_read(EditLine *editor, const char *prompt, int *count, int *interrupted) {
  strncpy(cmdlab_prompt_text, prompt, CMDLAB_PROMPT_BYTES - 1);
  cmdlab_prompt_text[CMDLAB_PROMPT_BYTES - 1] = 0;
  cmdlab_line_interrupted = 0;
  const char *line = el_gets(editor, count);
  *interrupted = cmdlab_line_interrupted;
  return line;
}
