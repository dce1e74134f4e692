// How memory is given out; see CAllocator.c.
#ifndef CALLOCATOR_H
#define CALLOCATOR_H

/// Settings of glibc's allocator, for the whole process.
void cmdlab_tune_allocator(void);

/// Makes the calling thread the one whose small blocks come from size lists; the first call only.
void cmdlab_own_allocator(void);

#endif
