// libedit for Swift, which can't call variadic C functions: see CLibEdit.c.
#ifndef CMDLAB_LIBEDIT_H
#define CMDLAB_LIBEDIT_H
#include <histedit.h>

EditLine *cmdlab_editor_open(void);
History *cmdlab_history_open(EditLine *editor, int size);
void cmdlab_history_add(History *history_, const char *line);
int cmdlab_history_load(History *history_, const char *file);
int cmdlab_history_save(History *history_, const char *file);
const char *cmdlab_editor_read(EditLine *editor, const char *prompt, int *count, int *interrupted);
#endif
