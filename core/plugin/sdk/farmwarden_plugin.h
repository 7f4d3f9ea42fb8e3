#ifndef FARMWARDEN_PLUGIN_H
#define FARMWARDEN_PLUGIN_H

/* The plug-in interface of Farmwarden, generation 2: a C ABI that stays. C11 or newer, C++17 or newer; C++ plug-ins use
 * farmwarden_plugin.hpp instead.
 *
 * A plug-in is a shared library that exports farmwarden_plugin(), and a description beside it (NAME.plugin.json) that
 * is read before any of its code is loaded. It runs in a process of its own, farmwarden-plugin-host.
 *
 * Rules
 *   Ownership    Nothing passes from one side to the other. What a pointer shows is lent for the duration of the call;
 *                the tables (FwHost, FwPlugin) live as long as the plug-in is loaded.
 *   Texts        UTF-8, zero-terminated, never NULL from the host; NULL from a plug-in counts as "".
 *   Sizes        Every struct begins with its size, set by whoever fills it. A later version only adds members at the
 *                end: read a member only if `size` covers it.
 *   Threads      The host calls a plug-in from one thread. A plug-in may call every function of FwHost from any thread
 *                between farmwarden_plugin() and the return of terminate().
 *   Answers      A stage's call returns at once and is answered by FwHost::answer() with its token: before the call
 *                returns, or later from any thread, but once. At the deadline the broker goes on without it.
 *   Failures     A call that fails, crashes, hangs or is answered wrongly is replaced by the broker's own answer, and
 *                counted. After several in a row the plug-in is not asked for a while, then tried again.
 *   Exceptions   must not leave a plug-in. The host catches those that do, and counts them as failures. */

#include <stddef.h>
#include <stdint.h>

#define FARMWARDEN_PLUGIN_ABI 1u

#if defined(__cplusplus)
#define FARMWARDEN_PLUGIN_LINKAGE extern "C"
#else
#define FARMWARDEN_PLUGIN_LINKAGE extern
#endif
#define FARMWARDEN_PLUGIN_EXPORT FARMWARDEN_PLUGIN_LINKAGE __attribute__((visibility("default")))

/* What a function says. */
typedef uint32_t FwResult;
enum {
    FW_OK = 0,          /* done, or accepted and to be answered through FwHost::answer() */
    FW_DECLINED = 1,    /* not mine: ask the next one. The token is used up */
    FW_FAILED = 2,      /* the error says what. The token is used up */
    FW_NOT_FOUND = 3,   /* no object of that name */
    FW_STALE = 4,       /* the object changed since the version that was given */
    FW_BUSY = 5,        /* somebody else has the lock */
    FW_UNSUPPORTED = 6, /* the broker does not offer this to this plug-in */
    FW_INVALID = 7      /* a value is wrong; the error says which */
};

/* What a plug-in does: FwPlugin::roles, a mask. */
enum {
    FW_ROLE_FILTER = 1,         /* sees each connection first: may let it pass, add tags, refuse it, send it anywhere */
    FW_ROLE_RESOURCE = 2,       /* keeps targets, sessions and environments of its own in the store */
    FW_ROLE_LOAD_BALANCING = 4, /* chooses the target; is handed the broker's own choice */
    FW_ROLE_PLACEMENT = 8,      /* says whether the target's environment is there and able */
    FW_ROLE_ORCHESTRATION = 16, /* makes the target ready: starts a machine, learns its address */
    FW_ROLE_PROVISIONING = 32,  /* makes, patches and deletes machines. One plug-in only */
    FW_ROLE_TASKS = 64,         /* plans maintenance inside machines. One plug-in only */
    FW_ROLE_NOTIFICATIONS = 128 /* is told of targets, sessions and connections */
};

/* Where the caller wants the words that explain FW_FAILED and FW_INVALID. May be NULL. */
typedef struct FwError {
    uint32_t size;
    uint32_t capacity; /* bytes at `text`, with the final zero */
    char* text;
} FwError;

/* FwConnection::flags */
enum {
    FW_CONNECTION_GROUPS_KNOWN = 1, /* `groups` is what the user is in; without it nobody could say */
    FW_CONNECTION_HAS_SESSION = 2   /* the user goes back to `session` on `target` */
};

/* A connection that asks for a place. */
typedef struct FwConnection {
    uint32_t size;
    uint32_t flags;
    const char* user; /* in lower case; "" when unknown */
    const char* domain;
    const char* farm; /* that serves it; in the filter stage the one asked for */
    const char* program;
    const char* clientName;
    const char* clientAddress;
    const char* redirectorAddress; /* of the front door that took it */
    const char* target;            /* load balancing: the broker's own choice. Later stages: the chosen one */
    const char* environment;       /* of the target, where it has one */
    const char* session;           /* id, where the user has one that it may go back to */
    const char* const* groups;
    const char* const* tags;
    uint32_t groupCount;
    uint32_t tagCount;
    uint32_t clientPort;
    uint32_t reserved;
    int64_t at; /* microseconds since 1970, UTC */
} FwConnection;

enum { FW_KIND_SESSION_HOST = 0, FW_KIND_VIRTUAL_MACHINE = 1, FW_KIND_BLADE = 2, FW_KIND_DESKTOP = 3 };
enum { FW_ADMISSION_OPEN = 0, FW_ADMISSION_RECONNECT_ONLY = 1, FW_ADMISSION_CLOSED = 2 };
enum { FW_HEALTH_UNKNOWN = 0, FW_HEALTH_UP = 1, FW_HEALTH_DOWN = 2 };

/* Anything a connection can be sent to. */
typedef struct FwTarget {
    uint32_t size;
    uint32_t kind;
    const char* name; /* unique in the store */
    const char* farm;
    const char* address; /* host name or IP address */
    const char* environment;
    const char* const* tags;
    uint32_t tagCount;
    uint32_t port;
    uint32_t weight; /* 1..10000 */
    uint32_t limit;  /* sessions at most; 0: none */
    uint32_t admission;
    uint32_t health;
    uint32_t active;
    uint32_t disconnected;
    uint32_t pending;
    int32_t load; /* 0..100 as last reported; -1: unknown */
    uint64_t version;
} FwTarget;

enum { FW_SESSION_PENDING = 0, FW_SESSION_ACTIVE = 1, FW_SESSION_DISCONNECTED = 2, FW_SESSION_ENDED = 3 };

typedef struct FwSession {
    uint32_t size;
    uint32_t state;
    const char* id;
    const char* farm;
    const char* target;
    const char* user;
    const char* domain;
    const char* program;
    const char* clientName;
    const char* clientAddress;
    int64_t placedAt; /* microseconds since 1970, UTC */
    int64_t since;    /* of the present state */
} FwSession;

/* What runs virtual machines. */
typedef struct FwEnvironment {
    uint32_t size;
    uint32_t weight;
    const char* name;
    const char* properties; /* one JSON object */
    uint64_t version;
} FwEnvironment;

/* FwAnswer::kind, and in which stages it makes sense. */
enum {
    FW_ANSWER_DECLINE = 0,  /* all: ask the next one */
    FW_ANSWER_TARGET = 1,   /* filter, load balancing: go to the target `text` */
    FW_ANSWER_EXTERNAL = 2, /* filter, load balancing: go to the host `text`, `port`, in no farm */
    FW_ANSWER_REFUSE = 3,   /* all: no; `text` tells the operators why */
    FW_ANSWER_PASS = 4,     /* filter: go on, with `tags` added */
    FW_ANSWER_READY = 5, /* placement, orchestration: the target can be connected to; `text`, if any, is its address */
    FW_ANSWER_FAIL = 6   /* all: it did not work; `text` tells the operators why */
};

typedef struct FwAnswer {
    uint32_t size;
    uint32_t kind;
    const char* text;
    const char* const* tags;
    uint32_t tagCount;
    uint32_t port; /* 0: 3389 */
} FwAnswer;

/* What orchestration reports while it works; the client may be shown it. */
enum { FW_STATUS_LOADING = 0x501, FW_STATUS_WAKING = 0x502, FW_STATUS_STARTING = 0x503 };

enum { FW_LOG_DEBUG = 0, FW_LOG_INFO = 1, FW_LOG_WARNING = 2, FW_LOG_ERROR = 3 };

/* What a property belongs to. */
enum { FW_OF_PLUGIN = 0, FW_OF_TARGET = 1, FW_OF_ENVIRONMENT = 2, FW_OF_FARM = 3 };

/* Progress of a provisioning job. */
enum { FW_JOB_PENDING = 0, FW_JOB_RUNNING = 1, FW_JOB_DONE = 2, FW_JOB_FAILED = 3, FW_JOB_CANCELLED = 4 };

enum {
    FW_TASK_UNKNOWN = 0,
    FW_TASK_SEARCHING = 1,
    FW_TASK_DOWNLOADING = 2,
    FW_TASK_APPLYING = 3,
    FW_TASK_REBOOTING = 4,
    FW_TASK_REBOOTED = 5,
    FW_TASK_SUCCEEDED = 6,
    FW_TASK_FAILED = 7,
    FW_TASK_TIMED_OUT = 8
};

typedef struct FwTask {
    uint32_t size;
    uint32_t status; /* FW_TASK_ */
    const char* id;
    const char* target;
    const char* label;
    const char* context; /* the plug-in's own words */
    int64_t start;       /* microseconds since 1970, UTC */
    int64_t end;
    int64_t deadline; /* the earliest runs first */
} FwTask;

/* False stops the enumeration. */
typedef int (*FwTargetVisitor)(void* user, const FwTarget* target);
typedef int (*FwSessionVisitor)(void* user, const FwSession* session);

/* What the host offers. The first argument of every function is `context`. */
typedef struct FwHost {
    uint32_t size;
    uint32_t abi;
    void* context;

    /* One line in the plug-in's log. */
    void (*log)(void* context, uint32_t level, const char* text);

    /* The sink: answers a call, once. FW_NOT_FOUND when that call was answered before. */
    FwResult (*answer)(void* context, uint64_t token, const FwAnswer* answer);
    /* An FW_STATUS_ on the way to the answer. */
    void (*report)(void* context, uint64_t token, uint32_t status);

    /* The broker's targets and sessions as the host knows them. A plug-in with the role of notifications or resource
     * has sessions, others have targets only. `farm`, `target`, `user`: "" or NULL for any. */
    FwResult (*eachTarget)(void* context, const char* farm, FwTargetVisitor visitor, void* user);
    FwResult (*eachSession)(void* context, const char* target, const char* userName, FwSessionVisitor visitor,
                            void* user);

    /* For resource plug-ins. Each waits for the broker, at most some seconds: not for a stage's call. A version other
     * than 0 must be the object's present one (FW_STALE otherwise). */
    FwResult (*saveTarget)(void* context, const FwTarget* target, FwError* error);
    FwResult (*removeTarget)(void* context, const char* name, FwError* error);
    FwResult (*saveSession)(void* context, const FwSession* session, FwError* error);
    FwResult (*saveEnvironment)(void* context, const FwEnvironment* environment, FwError* error);
    FwResult (*removeEnvironment)(void* context, const char* name, FwError* error);
    FwResult (*setProperty)(void* context, uint32_t of, const char* object, const char* name, const char* json,
                            uint64_t version, FwError* error);
    /* The value, cut to `capacity` with its final zero; *length is its whole length. */
    FwResult (*getProperty)(void* context, uint32_t of, const char* object, const char* name, char* json,
                            size_t capacity, size_t* length);
    /* Between plug-ins of one broker; other brokers are not kept out, the versions do that. */
    FwResult (*lockTarget)(void* context, const char* name, uint32_t milliseconds, uint64_t* lock);
    FwResult (*unlockTarget)(void* context, uint64_t lock);

    /* For provisioning and tasks. `machine` may be "": then it is about the whole job. */
    FwResult (*jobChanged)(void* context, const char* job, const char* machine, uint32_t state, const char* text);
    FwResult (*taskChanged)(void* context, const FwTask* task);
} FwHost;

/* FwPlugin::onTarget, a mask. */
enum {
    FW_TARGET_ADDED = 8,
    FW_TARGET_REMOVED = 16,
    FW_TARGET_CHANGED = 32, /* its definition, health or admission */
    FW_TARGET_LOAD = 64     /* only counts or load */
};
/* FwPlugin::onSession */
enum { FW_CHANGE_ADDED = 0, FW_CHANGE_UPDATED = 1, FW_CHANGE_REMOVED = 2 };
/* FwPlugin::onConnection */
enum {
    FW_CONNECTION_PENDING = 1,
    FW_CONNECTION_FAILED = 2,
    FW_CONNECTION_TIMED_OUT = 3,
    FW_CONNECTION_SUCCEEDED = 4,
    FW_CONNECTION_CANCELLED = 5,
    FW_CONNECTION_BALANCED = 6,
    FW_CONNECTION_PLACED = 7,
    FW_CONNECTION_ORCHESTRATED = 8
};

/* What a plug-in offers. The first argument of every function is `self`. A function that its roles do not need may be
 * NULL; one that they do need may not. */
typedef struct FwPlugin {
    uint32_t size;
    uint32_t abi;
    uint32_t roles;
    uint32_t reserved;
    void* self;

    /* First and last call. `configuration` is one JSON object that fits the description's schema. */
    FwResult (*initialize)(void* self, const char* configuration, FwError* error);
    void (*terminate)(void* self, const char* reason);
    /* New configuration while it runs; on anything but FW_OK the plug-in keeps the former one. NULL: a restart is
     * needed. */
    FwResult (*configure)(void* self, const char* configuration, FwError* error);

    FwResult (*filter)(void* self, uint64_t token, const FwConnection* connection, FwError* error);
    FwResult (*balance)(void* self, uint64_t token, const FwConnection* connection, FwError* error);
    FwResult (*place)(void* self, uint64_t token, const FwConnection* connection, FwError* error);
    FwResult (*orchestrate)(void* self, uint64_t token, const FwConnection* connection, FwError* error);

    void (*onTarget)(void* self, uint32_t change, const FwTarget* target);
    void (*onSession)(void* self, uint32_t change, const FwSession* session);
    void (*onConnection)(void* self, uint32_t phase, const FwConnection* connection);

    /* Start a job and return; FwHost::jobChanged() tells how it goes. `specification` is one JSON object. */
    FwResult (*createMachines)(void* self, const char* job, const char* specification, FwError* error);
    FwResult (*patchMachines)(void* self, const char* job, const char* specification, FwError* error);
    FwResult (*deleteMachines)(void* self, const char* job, const char* specification, FwError* error);
    FwResult (*cancelJob)(void* self, const char* job, FwError* error);

    FwResult (*setTasks)(void* self, const char* host, const FwTask* tasks, uint32_t count, FwError* error);
} FwPlugin;

/* The one function that a library exports. Called once, before anything else. NULL: the plug-in cannot work here, and
 * `error` says why. `host->size` and `host->abi` say what the host offers. */
typedef const FwPlugin* (*FwEntry)(const FwHost* host, FwError* error);
FARMWARDEN_PLUGIN_EXPORT const FwPlugin* farmwarden_plugin(const FwHost* host, FwError* error);

/* Puts a text into an error, cut to what fits. */
static inline void fwSetError(FwError* error, const char* text) {
    uint32_t i = 0;
    if (error == NULL || error->text == NULL || error->capacity == 0) {
        return;
    }
    for (; i + 1 < error->capacity && text[i] != '\0'; ++i) {
        error->text[i] = text[i];
    }
    error->text[i] = '\0';
}

#endif
