/* LD_PRELOAD: the n-th write or sync below a folder fails. Armed from inside by ctypes. What is only counted
   also tells how far into its file each write went: the sizes at which a limit on files makes a difference. */
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
#define MOST 65536
static long long ends[MOST];
static int reached;

/* after 0 failures are only counted; lasting: from the n-th on everything fails, as on a full disk */
void torture_arm(const char *folder, int after, int error, int lasts, int syncs) {
    strncpy(under, folder, sizeof under - 1);
    countdown = after; with = error; lasting = lasts; syncs_too = syncs; counted = reached = 0;
}

int torture_counted(void) { return counted; }

int torture_ends(long long *into, int most) {
    int told = reached < most ? reached : most;
    memcpy(into, ends, told * sizeof *into);
    return told;
}

static size_t whole(const struct iovec *v, int n) {
    size_t size = 0;
    for (int i = 0; i < n; i++) size += v[i].iov_len;
    return size;
}

/* end: where in the file the write ends; -1 for a sync */
static int strikes(int fd, long long end) {
    int is_sync = end < 0;
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
    if (!is_sync && reached < MOST) ends[reached++] = end;
    if (!countdown || (lasting ? now < countdown : now != countdown)) return 0;
    errno = with;
    return 1;
}

#define REAL(name) static __typeof__(name) *real; if (!real) real = dlsym(RTLD_NEXT, #name)
#define AT(fd) ((long long)lseek(fd, 0, SEEK_CUR))

ssize_t write(int fd, const void *b, size_t n) { REAL(write); return strikes(fd, AT(fd) + n) ? -1 : real(fd, b, n); }
ssize_t writev(int fd, const struct iovec *v, int n) { REAL(writev); return strikes(fd, AT(fd) + whole(v, n)) ? -1 : real(fd, v, n); }
ssize_t pwrite(int fd, const void *b, size_t n, off_t o) { REAL(pwrite); return strikes(fd, o + n) ? -1 : real(fd, b, n, o); }
ssize_t pwrite64(int fd, const void *b, size_t n, off64_t o) { REAL(pwrite64); return strikes(fd, o + n) ? -1 : real(fd, b, n, o); }
int ftruncate(int fd, off_t n) { REAL(ftruncate); return strikes(fd, n) ? -1 : real(fd, n); }
int ftruncate64(int fd, off64_t n) { REAL(ftruncate64); return strikes(fd, n) ? -1 : real(fd, n); }
int fsync(int fd) { REAL(fsync); return strikes(fd, -1) ? -1 : real(fd); }
int fdatasync(int fd) { REAL(fdatasync); return strikes(fd, -1) ? -1 : real(fd); }
ssize_t sendfile(int out, int in, off_t *o, size_t n) { REAL(sendfile); return strikes(out, AT(out) + n) ? -1 : real(out, in, o, n); }
ssize_t sendfile64(int out, int in, off64_t *o, size_t n) { REAL(sendfile64); return strikes(out, AT(out) + n) ? -1 : real(out, in, o, n); }
ssize_t copy_file_range(int in, off64_t *i, int out, off64_t *o, size_t n, unsigned f) {
    REAL(copy_file_range); return strikes(out, (o ? *o : AT(out)) + n) ? -1 : real(in, i, out, o, n, f); }
