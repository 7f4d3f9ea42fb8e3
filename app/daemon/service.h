#pragma once

#include <string>

#include "app/daemon/config.h"
#include "core/broker/broker.h"

namespace farmwarden::daemon {

// What the configuration means for the broker. Asks the system for the host's name.
broker::Broker::Settings brokerSettings(const Config& config);

// Where clients connect, as Broker::frontDoor in the model says it: 0.0.0.0 and :: become this machine's name.
std::string clientAddresses(const Config& config, const std::string& hostName);

// Tells the service manager, if there is one ($NOTIFY_SOCKET, sd_notify(3)'s protocol): "READY=1", "STOPPING=1", "STATUS=...".
void notifyServiceManager(const std::string& message);

}  // namespace farmwarden::daemon
