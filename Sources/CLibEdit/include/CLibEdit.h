// libedit for Swift, which can't call variadic C functions: see CLibEdit.c.
#ifndef CMDLAB_LIBEDIT_H
#define CMDLAB_LIBEDIT_H
#include <histedit.h>

EditLine *cmdlab_editor_open(void);
History *cmdlab_history_open(EditLine *editor, int size);
void cmdlab_history_add(History *history_, const char *line);
int cmdlab_history_load(History *history_, const char *file);
int cmdlab_history_save(History *history_, const char *file);

/// What Tab makes of a line. Both texts come from malloc and are freed by the editor; a null text changes nothing, a null list shows nothing.
struct cmdlab_completion {
  char *line;
  /// Byte offset of the cursor in `line`.
  int cursor;
  char *list;
};
typedef void (*cmdlab_completer)(
    void *context, const char *line, int length, int cursor, int backwards, struct cmdlab_completion *result);
void cmdlab_editor_complete_with(EditLine *editor, cmdlab_completer completer, void *context);
const char *cmdlab_editor_read(EditLine *editor, const char *prompt, int *count, int *interrupted);
#endif
