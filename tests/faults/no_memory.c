// no_memory.c: a shim (LD_PRELOAD) that refuses allocation number MEMORY_AT, or with MEMORY_STAYS=1 all from that one on. Allocations are
// counted from the first one of main; MEMORY_COUNT names a file that gets how many there were, how many functions of pthread_once took memory,
// and how many destructors of threads the C library was told of. With MEMORY_ONCE=N all are refused from the first one of the N-th such function
// on: the exception that leaves it is unwound by the C library.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

extern void* __libc_malloc(size_t);
extern void* __libc_calloc(size_t, size_t);
extern void* __libc_realloc(void*, size_t);
extern void* __libc_memalign(size_t, size_t);

static atomic_long count, onces, destructors;
static long at = -1, once_at = -1;
static int stays, counts;
static __thread int in_once;

static int refused(void) {
  if (!counts) return 0;
  const long number = atomic_fetch_add(&count, 1) + 1;
  if (in_once == 1) {
    in_once = 2;
    if (atomic_fetch_add(&onces, 1) + 1 == once_at) at = number, stays = 1;
  }
  if (at < 0 || !(stays ? number >= at : number == at)) return 0;
  errno = ENOMEM;
  return 1;
}

void* malloc(size_t size) { return refused() ? NULL : __libc_malloc(size); }
void* calloc(size_t number, size_t size) { return refused() ? NULL : __libc_calloc(number, size); }
void* realloc(void* old, size_t size) { return refused() ? NULL : __libc_realloc(old, size); }
void* memalign(size_t boundary, size_t size) { return refused() ? NULL : __libc_memalign(boundary, size); }
void* aligned_alloc(size_t boundary, size_t size) { return memalign(boundary, size); }
int posix_memalign(void** out, size_t boundary, size_t size) {
  *out = memalign(boundary, size);
  return *out == NULL ? ENOMEM : 0;
}

int pthread_once(pthread_once_t* once, void (*work)(void)) {
  static int (*real)(pthread_once_t*, void (*)(void));
  if (real == NULL) real = dlsym(RTLD_NEXT, "pthread_once");
  const int outer = in_once;
  in_once = 1;
  const int out = real(once, work);
  in_once = outer;
  return out;
}

int __cxa_thread_atexit_impl(void (*destructor)(void*), void* object, void* library) {
  static int (*real)(void (*)(void*), void*, void*);
  if (real == NULL) real = dlsym(RTLD_NEXT, "__cxa_thread_atexit_impl");
  if (counts) atomic_fetch_add(&destructors, 1);
  return real(destructor, object, library);
}

__attribute__((constructor)) static void begin(void) {
  const char* number = getenv("MEMORY_AT");
  if (number != NULL) at = atol(number);
  stays = getenv("MEMORY_STAYS") != NULL;
  const char* once = getenv("MEMORY_ONCE");
  if (once != NULL) once_at = atol(once);
}

static int (*their_main)(int, char**, char**);
static int our_main(int argc, char** argv, char** environment) {
  counts = 1;  // before it nothing of the program runs that could say anything
  return their_main(argc, argv, environment);
}
int __libc_start_main(int (*main)(int, char**, char**), int argc, char** argv, void (*init)(void), void (*fini)(void), void (*late)(void), void* stack) {
  int (*real)(int (*)(int, char**, char**), int, char**, void (*)(void), void (*)(void), void (*)(void), void*) = dlsym(RTLD_NEXT, "__libc_start_main");
  their_main = main;
  return real(our_main, argc, argv, init, fini, late, stack);
}

__attribute__((destructor)) static void end(void) {
  const char* file = getenv("MEMORY_COUNT");
  counts = 0;
  if (file == NULL) return;
  char text[96];
  const int size = snprintf(text, sizeof text, "%ld %ld %ld\n", atomic_load(&count), atomic_load(&onces), atomic_load(&destructors));
  const int out = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (out < 0 || write(out, text, (size_t)size) != size) abort();
  close(out);
}
