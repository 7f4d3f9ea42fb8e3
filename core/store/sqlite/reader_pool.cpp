#include "core/store/sqlite/reader_pool.h"

namespace farmwarden::store::sqlite {

ReaderPool::Loan ReaderPool::borrow() {
    {
        const std::lock_guard lock(m_mutex);
        while (!m_idle.empty()) {
            std::unique_ptr<Reader> reader = std::move(m_idle.back());
            m_idle.pop_back();
            if (reader->database.isCurrent()) {
                return {*this, std::move(reader)};
            }
        }
    }
    return {*this, std::make_unique<Reader>(m_path)};
}

void ReaderPool::giveBack(std::unique_ptr<Reader> reader) {
    const std::lock_guard lock(m_mutex);
    m_idle.push_back(std::move(reader));
}

}  // namespace farmwarden::store::sqlite
