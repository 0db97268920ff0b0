/* LD_PRELOAD: the n-th write or sync below a folder fails. Armed from inside by ctypes. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static char under[4096];
static int countdown, with, lasting, syncs_too, counted;

/* after 0 failures are only counted; lasting: from the n-th on everything fails, as on a full disk */
void torture_arm(const char *folder, int after, int error, int lasts, int syncs) {
    strncpy(under, folder, sizeof under - 1);
    countdown = after; with = error; lasting = lasts; syncs_too = syncs; counted = 0;
}

int torture_counted(void) { return counted; }

static int strikes(int fd, int is_sync) {
    char link[64], path[4096];
    if (!under[0] || (is_sync && !syncs_too)) return 0;
    int kept = errno;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t size = readlink(link, path, sizeof path - 1);
    errno = kept;
    if (size < 0) return 0;
    path[size] = 0;
    if (strncmp(path, under, strlen(under))) return 0;
    int now = __sync_add_and_fetch(&counted, 1);
    if (!countdown || (lasting ? now < countdown : now != countdown)) return 0;
    errno = with;
    return 1;
}

#define REAL(name) static __typeof__(name) *real; if (!real) real = dlsym(RTLD_NEXT, #name)

ssize_t write(int fd, const void *b, size_t n) { REAL(write); return strikes(fd, 0) ? -1 : real(fd, b, n); }
ssize_t writev(int fd, const struct iovec *v, int n) { REAL(writev); return strikes(fd, 0) ? -1 : real(fd, v, n); }
ssize_t pwrite(int fd, const void *b, size_t n, off_t o) { REAL(pwrite); return strikes(fd, 0) ? -1 : real(fd, b, n, o); }
ssize_t pwrite64(int fd, const void *b, size_t n, off64_t o) { REAL(pwrite64); return strikes(fd, 0) ? -1 : real(fd, b, n, o); }
int ftruncate(int fd, off_t n) { REAL(ftruncate); return strikes(fd, 0) ? -1 : real(fd, n); }
int ftruncate64(int fd, off64_t n) { REAL(ftruncate64); return strikes(fd, 0) ? -1 : real(fd, n); }
int fsync(int fd) { REAL(fsync); return strikes(fd, 1) ? -1 : real(fd); }
int fdatasync(int fd) { REAL(fdatasync); return strikes(fd, 1) ? -1 : real(fd); }
ssize_t sendfile(int out, int in, off_t *o, size_t n) { REAL(sendfile); return strikes(out, 0) ? -1 : real(out, in, o, n); }
ssize_t sendfile64(int out, int in, off64_t *o, size_t n) { REAL(sendfile64); return strikes(out, 0) ? -1 : real(out, in, o, n); }
ssize_t copy_file_range(int in, off64_t *i, int out, off64_t *o, size_t n, unsigned f) {
    REAL(copy_file_range); return strikes(out, 0) ? -1 : real(in, i, out, o, n, f); }
