#include "ui/bridge/guarded_store.h"

#include "ui/bridge/threads.h"

namespace farmwarden::bridge {

using base::Result;

store::Store& GuardedStore::guarded(const char* call) {
    assertNotUiThread(call);
    return m_store;
}

GuardedStore::~GuardedStore() {
    endElsewhere(m_owned);
}

void GuardedStore::append(store::Append append, store::AppendCallback done) {
    guarded("Store::append").append(std::move(append), std::move(done));
}
Result<std::vector<model::Event>> GuardedStore::read(const store::JournalFilter& filter) {
    return guarded("Store::read").read(filter);
}
Result<base::Revision> GuardedStore::head() {
    return guarded("Store::head").head();
}
Result<base::Revision> GuardedStore::loadState(model::StateSink& sink) {
    return guarded("Store::loadState").loadState(sink);
}
Result<void> GuardedStore::loadStateAt(base::Revision revision, model::StateSink& sink) {
    return guarded("Store::loadStateAt").loadStateAt(revision, sink);
}
Result<base::Revision> GuardedStore::loadStateBefore(base::Revision revision, model::StateSink& sink) {
    return guarded("Store::loadStateBefore").loadStateBefore(revision, sink);
}
Result<base::Revision> GuardedStore::revisionAt(base::TimePoint at) {
    return guarded("Store::revisionAt").revisionAt(at);
}
Result<model::PolicyVersion> GuardedStore::policy(std::uint32_t number) {
    return guarded("Store::policy").policy(number);
}
Result<std::vector<model::PolicyVersion>> GuardedStore::policies() {
    return guarded("Store::policies").policies();
}
std::unique_ptr<store::Feed> GuardedStore::follow(base::Revision after, store::FeedListener& listener) {
    return guarded("Store::follow").follow(after, listener);
}
Result<void> GuardedStore::submit(const model::Request& request) {
    return guarded("Store::submit").submit(request);
}
Result<std::vector<model::Request>> GuardedStore::openRequests(std::size_t limit) {
    return guarded("Store::openRequests").openRequests(limit);
}
Result<std::optional<model::Request>> GuardedStore::findRequest(const std::string& key) {
    return guarded("Store::findRequest").findRequest(key);
}
Result<std::vector<model::Request>> GuardedStore::finishedRequests(std::size_t limit) {
    return guarded("Store::finishedRequests").finishedRequests(limit);
}
void GuardedStore::onRequest(std::function<void()> wake) {
    guarded("Store::onRequest").onRequest(std::move(wake));
}
Result<store::Lease> GuardedStore::acquireLease(const std::string& holder, base::Duration lasting) {
    return guarded("Store::acquireLease").acquireLease(holder, lasting);
}
Result<void> GuardedStore::releaseLease(store::FencingToken token) {
    return guarded("Store::releaseLease").releaseLease(token);
}
Result<void> GuardedStore::beat(const std::string& broker, base::TimePoint at, const std::string& report) {
    return guarded("Store::beat").beat(broker, at, report);
}
Result<std::vector<model::Broker>> GuardedStore::brokers() {
    return guarded("Store::brokers").brokers();
}
Result<base::Revision> GuardedStore::writeSnapshot() {
    return guarded("Store::writeSnapshot").writeSnapshot();
}
Result<base::Revision> GuardedStore::trim(base::TimePoint before) {
    return guarded("Store::trim").trim(before);
}
Result<std::vector<std::string>> GuardedStore::check() {
    return guarded("Store::check").check();
}
Result<void> GuardedStore::backup(const std::filesystem::path& destination) {
    return guarded("Store::backup").backup(destination);
}
Result<store::StoreStatus> GuardedStore::status() {
    return guarded("Store::status").status();
}

}  // namespace farmwarden::bridge
