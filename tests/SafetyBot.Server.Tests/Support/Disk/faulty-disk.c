/* A disk with faults, between a process with those it makes and the files below one folder. Loaded with LD_PRELOAD.

   FAULTY_DISK_FOLDER   the folder
   FAULTY_DISK_SYNCED   a folder that holds at any time what a power cut would leave: each file as it was when it was last synced
   FAULTY_DISK_CONTROL  a file of two numbers: the fault, and how many writes or syncs of a write-ahead log pass before it strikes */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

enum fault { NONE, WRITES_FAIL, SYNCS_FAIL, SYNCS_HANG, KILL_BEFORE_WRITE, KILL_AFTER_SYNC, NO_SPACE };

struct control { volatile int fault; volatile int passing; };

static const char *folder, *synced;
static size_t folder_length;
static struct control none, *control = &none;
static char moved[1 << 16];

static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_writev)(int, const struct iovec *, int);
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static ssize_t (*real_pwritev)(int, const struct iovec *, int, off64_t);
static int (*real_unlink)(const char *);
static int (*real_rename)(const char *, const char *);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);

/* PostgreSQL writes its titles over the variables it was started with. */
static const char *copy_of(const char *text) { return text ? strdup(text) : 0; }

__attribute__((constructor)) static void start(void)
{
    real_write = dlsym(RTLD_NEXT, "write");
    real_writev = dlsym(RTLD_NEXT, "writev");
    real_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    real_pwritev = dlsym(RTLD_NEXT, "pwritev64");
    real_unlink = dlsym(RTLD_NEXT, "unlink");
    real_rename = dlsym(RTLD_NEXT, "rename");
    real_fsync = dlsym(RTLD_NEXT, "fsync");
    real_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    folder = copy_of(getenv("FAULTY_DISK_FOLDER"));
    synced = copy_of(getenv("FAULTY_DISK_SYNCED"));
    folder_length = folder ? strlen(folder) : 0;
    const char *file = getenv("FAULTY_DISK_CONTROL");
    int fd = file ? open(file, O_RDWR | O_CLOEXEC) : -1;
    if (fd >= 0)
    {
        void *memory = mmap(0, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
        if (memory != MAP_FAILED)
        {
            control = memory;
        }

        close(fd);
    }
}

/* The path of an open file below the folder, relative to it; null: it is none. */
static const char *path_of(int fd, char path[PATH_MAX])
{
    char link[32];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, PATH_MAX - 1);
    if (!folder || length <= (ssize_t)folder_length)
    {
        return 0;
    }

    path[length] = 0;
    return strncmp(path, folder, folder_length) == 0 && path[folder_length] == '/' ? path + folder_length : 0;
}

static int is_log(const char *path)
{
    size_t length = strlen(path);
    return length > 4 && strcmp(path + length - 4, "-wal") == 0;
}

static int strikes(const char *path, enum fault fault)
{
    return control->fault == fault && is_log(path) && __sync_fetch_and_sub(&control->passing, 1) <= 0;
}

static int write_fails(int fd)
{
    int before = errno, fails = 0;
    char path[PATH_MAX];
    if (control->fault == NONE)
    {
        return 0;
    }

    const char *inside = path_of(fd, path);
    if (inside && strikes(inside, KILL_BEFORE_WRITE))
    {
        kill(getpid(), SIGKILL);
    }

    fails = inside && (control->fault == WRITES_FAIL || control->fault == NO_SPACE);
    errno = !fails ? before : control->fault == NO_SPACE ? ENOSPC : EIO;
    return fails;
}

/* Bytes that were there before are written over with the same, so that a copy that is cut off harms nothing. */
static void keep(const char *path, const char *inside)
{
    char target[PATH_MAX];
    struct stat status;
    if (!synced || snprintf(target, sizeof target, "%s%s", synced, inside) >= (int)sizeof target)
    {
        return;
    }

    for (char *slash = strchr(target + strlen(synced) + 1, '/'); slash; slash = strchr(slash + 1, '/'))
    {
        *slash = 0;
        mkdir(target, 0700);
        *slash = '/';
    }

    int from = open(path, O_RDONLY | O_CLOEXEC), to = open(target, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    off64_t at = 0;
    ssize_t got;
    while (from >= 0 && to >= 0 && (got = pread64(from, moved, sizeof moved, at)) > 0)
    {
        at += real_pwrite(to, moved, got, at);
    }

    if (from >= 0 && to >= 0 && fstat(from, &status) == 0)
    {
        ftruncate(to, status.st_size);
    }

    close(from);
    close(to);
}

static int sync_file(int fd, int (*real)(int))
{
    static volatile int busy;
    char path[PATH_MAX];
    const char *inside = path_of(fd, path);
    if (!inside)
    {
        return real(fd);
    }

    if (control->fault == SYNCS_FAIL)
    {
        errno = EIO;
        return -1;
    }

    while (control->fault == SYNCS_HANG)
    {
        usleep(10000);
    }

    int result = real(fd);
    if (result == 0)
    {
        while (__sync_lock_test_and_set(&busy, 1))
        {
            usleep(100);
        }

        keep(path, inside);
        __sync_lock_release(&busy);
    }

    if (strikes(inside, KILL_AFTER_SYNC))
    {
        kill(getpid(), SIGKILL);
    }

    return result;
}

/* What stands for a path after a power cut; 0: it is not below the folder. */
static int after_cut(const char *path, char target[PATH_MAX])
{
    char whole[PATH_MAX], here[PATH_MAX];
    if (!synced || !folder)
    {
        return 0;
    }

    if (path[0] != '/')
    {
        if (!getcwd(here, sizeof here) || snprintf(whole, sizeof whole, "%s/%s", here, path) >= (int)sizeof whole)
        {
            return 0;
        }

        path = whole;
    }

    return strncmp(path, folder, folder_length) == 0 && path[folder_length] == '/'
        && snprintf(target, PATH_MAX, "%s%s", synced, path + folder_length) < PATH_MAX;
}

/* A file that is removed is gone for good: a later sync of any other file makes that last. */
int unlink(const char *path)
{
    char target[PATH_MAX];
    int result = real_unlink(path), before = errno;
    if (result == 0 && after_cut(path, target))
    {
        real_unlink(target);
    }

    errno = before;
    return result;
}

/* So is a new name, with the bytes that were synced under the old one. */
int rename(const char *from, const char *to)
{
    char old[PATH_MAX], new[PATH_MAX];
    int result = real_rename(from, to), before = errno;
    if (result == 0 && after_cut(from, old) && after_cut(to, new) && real_rename(old, new) != 0)
    {
        real_unlink(new);
    }

    errno = before;
    return result;
}

int fsync(int fd) { return sync_file(fd, real_fsync); }

int fdatasync(int fd) { return sync_file(fd, real_fdatasync); }

ssize_t write(int fd, const void *bytes, size_t count) { return write_fails(fd) ? -1 : real_write(fd, bytes, count); }

ssize_t writev(int fd, const struct iovec *parts, int count) { return write_fails(fd) ? -1 : real_writev(fd, parts, count); }

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) { return write_fails(fd) ? -1 : real_pwrite(fd, bytes, count, at); }

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) { return pwrite64(fd, bytes, count, at); }

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at)
{
    return write_fails(fd) ? -1 : real_pwritev(fd, parts, count, at);
}
