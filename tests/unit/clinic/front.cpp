// A clinic without a command line, and an import that is listened to.
#include "unit/clinic/front.hpp"

#include "clinic/import/safety_list.hpp"
#include "store/verify.hpp"

namespace leeboard::clinic::test {

bool Front::is_whole() {
  const auto found = store::verify_file(store.path(), 1000);
  return found.rows > 0 && found.findings.empty();
}

ImportListener Told::listener() {
  ImportListener out;
  out.committed = [this](const Committed& chunk) {
    read = chunk.read;
    stored = chunk.stored;
    outcomes.insert(outcomes.end(), chunk.outcomes.begin(), chunk.outcomes.end());
  };
  out.rejected = [this](const RecordPlace& place, std::string_view error) {
    rejected.push_back(std::string(place.source) + ":" + std::to_string(place.line) + ": " + std::string(error));
  };
  out.noted = [this](const std::string& note) { notes.push_back(note); };
  out.interrupted = [this] { return interrupt_after >= 0 && --interrupt_after < 0; };
  out.ended = [this](const ImportSummary& ended) {
    summary = ended;
    return R"({"import":")" + ended.import + "\"}";
  };
  out.unsafe = [this](const SafetyList& items) {
    items.for_each([&](auto group, auto number) { unsafe.push_back(format_safety_id(group, number)); });
  };
  return out;
}

ImportRequest Told::request(const std::string& command, const std::string& format, const std::string& key) const {
  ImportRequest out{.command = command, .format = format, .idempotency_key = key, .each = true};
  for (const auto& [name, text] : texts) out.files.push_back(name);
  return out;
}

}  // namespace leeboard::clinic::test
