/* Stands before the call that asks what time it is: the clock on the wall is ahead by as many seconds as a file says. How long things take does not change. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static volatile long *ahead;

__attribute__((constructor)) static void begin(void)
{
    const char *file = getenv("SHIFTED_CLOCK");
    int handle = file ? open(file, O_RDONLY) : -1;
    void *memory = handle < 0 ? MAP_FAILED : mmap(0, sizeof(long), PROT_READ, MAP_SHARED, handle, 0);
    if (handle >= 0)
        close(handle);
    if (memory != MAP_FAILED)
        ahead = memory;
}

int clock_gettime(clockid_t id, struct timespec *now)
{
    int result = (int)syscall(SYS_clock_gettime, id, now);
    if (result == 0 && ahead && (id == CLOCK_REALTIME || id == CLOCK_REALTIME_COARSE))
        now->tv_sec += *ahead;
    return result;
}
