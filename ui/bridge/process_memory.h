#pragma once

// How the console uses the C library's memory. A console lives all day and now and then sorts a million keys; without
// these it would stay as large as it ever was.
namespace farmwarden::bridge {

// At the start of main(), before there are threads: large blocks are mapped one by one, so that freeing them gives them
// back at once (by default each one that is freed makes larger ones come from the heap, where others keep it from
// shrinking), and few heaps serve all threads.
void keepMemorySmall();

// Gives back what is free. A few milliseconds; on a worker, after work that made and dropped much.
void returnFreeMemory();

}  // namespace farmwarden::bridge
