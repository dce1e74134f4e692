// Settings of glibc's allocator, which its Swift module leaves out.
#ifndef CMDLAB_ALLOCATOR_H
#define CMDLAB_ALLOCATOR_H

/// One heap that grows by megabytes; called once, before the first thread starts.
void cmdlab_tune_allocator(void);
#endif
