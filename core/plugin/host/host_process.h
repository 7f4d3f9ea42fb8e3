#pragma once

// The life of one farmwarden-plugin-host: hears what to load, gives up its rights, loads it, and serves until the
// broker says stop or goes away. The main thread calls the plug-in; a second one reads the channel, so that what the
// plug-in waits for can arrive. Never returns to clean up what a plug-in left behind.
namespace farmwarden::plugin::host {

// REQUIRES: `descriptor` is a stream socket to the broker. Returns the process's exit code.
int serve(int descriptor);

}  // namespace farmwarden::plugin::host
