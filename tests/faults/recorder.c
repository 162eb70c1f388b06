// recorder.c: a shim (LD_PRELOAD) that writes down, in their order, all changes below the folder RECORD_ROOT, to the file RECORD_LOG.
//
// Each entry: a letter, the descriptor, an offset, the sizes of two byte strings, then these. O opened (1: made), W written, T cut, S synced,
// A all synced, R renamed, X exchanged, U removed, L linked, P printed. Folders are synced by their descriptor, as files are.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static int journal = -1;
static char root[PATH_MAX];
static size_t root_size;
static unsigned char known[4096];  // descriptors of files and folders below the root
static pthread_mutex_t guard = PTHREAD_MUTEX_INITIALIZER;

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

__attribute__((constructor)) static void begin(void) {
  const char* folder = getenv("RECORD_ROOT");
  const char* log = getenv("RECORD_LOG");
  if (folder == NULL || log == NULL || realpath(folder, root) == NULL) return;
  root_size = strlen(root);
  const int opened = (int)syscall(SYS_openat, AT_FDCWD, log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (opened < 0) abort();
  journal = fcntl(opened, F_DUPFD_CLOEXEC, 900);
  close(opened);
}

static void note(char what, int descriptor, int64_t at, const void* one, size_t one_size, const void* two, size_t two_size) {
  if (journal < 0) return;
  struct __attribute__((packed)) { char what; int32_t descriptor; int64_t at; uint32_t one, two; } head = {
      what, descriptor, at, (uint32_t)one_size, (uint32_t)two_size};
  struct iovec parts[3] = {{&head, sizeof head}, {(void*)one, one_size}, {(void*)two, two_size}};
  pthread_mutex_lock(&guard);
  if (writev(journal, parts, 3) != (ssize_t)(sizeof head + one_size + two_size)) abort();
  pthread_mutex_unlock(&guard);
}

// The whole name of a path, its folder resolved; false when it lies elsewhere.
static int whole(int folder, const char* path, char* out) {
  char joined[2 * PATH_MAX], parent[PATH_MAX];
  if (path[0] == '/' || folder == AT_FDCWD) snprintf(joined, sizeof joined, "%s", path);
  else {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    const ssize_t size = readlink(link, parent, sizeof parent - 1);
    if (size < 0) return 0;
    parent[size] = 0;
    snprintf(joined, sizeof joined, "%s/%s", parent, path);
  }
  char* slash = strrchr(joined, '/');
  const char* name = slash == NULL ? joined : slash + 1;
  char above[PATH_MAX];
  if (slash == NULL) snprintf(above, sizeof above, ".");
  else snprintf(above, sizeof above, "%.*s", slash == joined ? 1 : (int)(slash - joined), joined);
  if (realpath(above, parent) == NULL) return 0;
  if (name[0] == 0 || strcmp(name, ".") == 0) snprintf(out, PATH_MAX, "%s", parent);
  else snprintf(out, PATH_MAX, "%.3000s/%.1000s", parent, name);
  return strncmp(out, root, root_size) == 0 && (out[root_size] == '/' || out[root_size] == 0);
}

static int opened(int descriptor, const char* name, int made) {
  if (descriptor >= 0 && descriptor < (int)sizeof known) known[descriptor] = name != NULL;
  if (descriptor >= 0 && name != NULL) note('O', descriptor, made, name, strlen(name), NULL, 0);
  return descriptor;
}

static int open_any(int folder, const char* path, int flags, mode_t mode) {
  char name[PATH_MAX];
  const int ours = journal >= 0 && whole(folder, path, name);
  struct stat before;
  const int made = ours && (flags & O_CREAT) != 0 && lstat(name, &before) != 0;
  const int descriptor = (int)syscall(SYS_openat, folder, path, flags, mode);
  return opened(descriptor, ours ? name : NULL, made);
}

#define MODE(flags) \
  mode_t mode = 0; \
  if (((flags) & (O_CREAT | __O_TMPFILE)) != 0) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); }
int open(const char* path, int flags, ...) { MODE(flags) return open_any(AT_FDCWD, path, flags, mode); }
int open64(const char* path, int flags, ...) { MODE(flags) return open_any(AT_FDCWD, path, flags, mode); }
int openat(int folder, const char* path, int flags, ...) { MODE(flags) return open_any(folder, path, flags, mode); }
int openat64(int folder, const char* path, int flags, ...) { MODE(flags) return open_any(folder, path, flags, mode); }

static int is_ours(int descriptor) { return journal >= 0 && descriptor >= 0 && descriptor < (int)sizeof known && known[descriptor]; }

// A call is written down when it has happened: a cut behind its entry finds it done.
ssize_t pwrite64(int descriptor, const void* bytes, size_t size, off64_t at) {
  const ssize_t done = REAL(pwrite64)(descriptor, bytes, size, at);
  if (done > 0 && is_ours(descriptor)) note('W', descriptor, at, bytes, (size_t)done, NULL, 0);
  return done;
}
ssize_t pwrite(int descriptor, const void* bytes, size_t size, off_t at) { return pwrite64(descriptor, bytes, size, at); }
ssize_t write(int descriptor, const void* bytes, size_t size) {
  struct stat status;
  const int ours = is_ours(descriptor);
  const int appends = ours && (fcntl(descriptor, F_GETFL) & O_APPEND) != 0;
  off_t at = ours ? (appends ? (fstat(descriptor, &status), status.st_size) : lseek(descriptor, 0, SEEK_CUR)) : 0;
  const ssize_t done = (ssize_t)syscall(SYS_write, descriptor, bytes, size);
  if (done > 0 && ours) note('W', descriptor, at, bytes, (size_t)done, NULL, 0);
  if (done > 0 && descriptor == 1) note('P', 1, 0, bytes, (size_t)done, NULL, 0);
  return done;
}
int ftruncate64(int descriptor, off64_t size) {
  const int done = REAL(ftruncate64)(descriptor, size);
  if (done == 0 && is_ours(descriptor)) note('T', descriptor, size, NULL, 0, NULL, 0);
  return done;
}
int ftruncate(int descriptor, off_t size) { return ftruncate64(descriptor, size); }
static int synced(int done, int descriptor) {
  if (done == 0 && is_ours(descriptor)) note('S', descriptor, 0, NULL, 0, NULL, 0);
  return done;
}
int fsync(int descriptor) { return synced(REAL(fsync)(descriptor), descriptor); }
int fdatasync(int descriptor) { return synced(REAL(fdatasync)(descriptor), descriptor); }
int close(int descriptor) {
  if (descriptor >= 0 && descriptor < (int)sizeof known) known[descriptor] = 0;
  return (int)syscall(SYS_close, descriptor);
}
int unlinkat(int folder, const char* path, int flags) {
  char name[PATH_MAX];
  const int ours = journal >= 0 && whole(folder, path, name);
  const int done = (int)syscall(SYS_unlinkat, folder, path, flags);
  if (done == 0 && ours) note('U', -1, 0, name, strlen(name), NULL, 0);
  return done;
}
int unlink(const char* path) { return unlinkat(AT_FDCWD, path, 0); }
int remove(const char* path) { return unlinkat(AT_FDCWD, path, 0); }
static int moved(int from_folder, const char* from, int to_folder, const char* to, unsigned flags) {
  char one[PATH_MAX], two[PATH_MAX];
  const int ours = journal >= 0 && whole(from_folder, from, one) && whole(to_folder, to, two);
  const int done = (int)syscall(SYS_renameat2, from_folder, from, to_folder, to, flags);
  if (done == 0 && ours) note((flags & RENAME_EXCHANGE) != 0 ? 'X' : 'R', -1, 0, one, strlen(one), two, strlen(two));
  return done;
}
int rename(const char* from, const char* to) { return moved(AT_FDCWD, from, AT_FDCWD, to, 0); }
int renameat(int one, const char* from, int two, const char* to) { return moved(one, from, two, to, 0); }
int renameat2(int one, const char* from, int two, const char* to, unsigned flags) { return moved(one, from, two, to, flags); }
int linkat(int one, const char* from, int two, const char* to, int flags) {
  char first[PATH_MAX], second[PATH_MAX];
  const int ours = journal >= 0 && whole(one, from, first) && whole(two, to, second);
  const int done = (int)syscall(SYS_linkat, one, from, two, to, flags);
  if (done == 0 && ours) note('L', -1, 0, first, strlen(first), second, strlen(second));
  return done;
}
int link(const char* from, const char* to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }
int syncfs(int descriptor) {
  const int done = (int)syscall(SYS_syncfs, descriptor);
  if (done == 0) note('A', descriptor, 0, NULL, 0, NULL, 0);
  return done;
}
