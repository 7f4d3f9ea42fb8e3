#pragma once

#include <string>
#include <vector>

// Nothing that may wait for a disk, a network or a database happens on the UI thread. In a test program that links
// this, such a call fails the running test wherever it comes from, Qt and other libraries included, with the call's
// name, what it was about and the way that led to it: the functions of libc, SQLite and libpq are replaced by ones that
// look at the thread first (the interposed_*.cpp beside this; symbols of the executable win over those of libraries).
//
// What Qt, fontconfig and the display need is let through; the list with its reasons is in ui_thread_guard.cpp. So is
// what a test does by itself: a call with no function of the console and no event on its way there.
namespace farmwarden::test {

// From now on this thread is the UI thread. Before that nothing is judged, so that Qt may find its plugins.
void guardUiThread();

// While one lives on the UI thread, calls are the test's own though they go through the console's functions: reading
// back what it has written.
class OnTestsBehalf {
public:
    OnTestsBehalf();
    ~OnTestsBehalf();
    OnTestsBehalf(const OnTestsBehalf&) = delete;
    OnTestsBehalf& operator=(const OnTestsBehalf&) = delete;
};

template <typename Call>
auto onTestsBehalf(Call call) {
    const OnTestsBehalf meanwhile;
    return call();
}

// While one lives, calls on the UI thread are collected, those of the test itself among them,
// instead of failing the test: for tests of the guard.
class CaughtCalls {
public:
    CaughtCalls();
    ~CaughtCalls();
    CaughtCalls(const CaughtCalls&) = delete;
    CaughtCalls& operator=(const CaughtCalls&) = delete;

    // "open /tmp/x", in order; empties the list.
    std::vector<std::string> take();
};

}  // namespace farmwarden::test

// Between the guard and the functions it replaces.
namespace farmwarden::test::guard {

// Each judges one call about to be made on this thread, and leaves errno as it is.
void onPath(const char* call, const char* path);
// What `file` is decides: regular files and sockets of a network count, pipes and terminals do not.
void onDescriptor(const char* call, int file);
// Whatever it is about.
void onAny(const char* call, const char* about);

// The function that would have been called without the guard. Ends the program where there is none.
void* next(const char* name);

// Only there so that the linker takes the files with the replaced functions out of their archive.
void linkFiles();
void linkNetwork();
void linkDatabases();

}  // namespace farmwarden::test::guard

// The body of a replaced function: look, then do what was asked.
#define FARMWARDEN_NEXT(name) \
    static const auto kNext = reinterpret_cast<decltype(&::name)>(::farmwarden::test::guard::next(#name))
