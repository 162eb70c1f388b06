// Unites lists.
#include "clinic/identity/unite_lists.hpp"

#include <algorithm>

#include "care/fact_sheet.hpp"

namespace leeboard::clinic {

namespace {
constexpr std::string_view open_word = "unresolved", nothing = "none";

template <class Entry>
void add_new(std::vector<Entry>& to, const std::vector<Entry>& more) {
  for (const auto& one : more)
    if (std::ranges::find(to, one) == to.end()) to.push_back(one);
}

/// The entries of several lists of one kind.
struct United {
  std::vector<Code> words;
  std::vector<FactRecord> records;
  std::size_t lists = 0;
  bool open = false;

  void add(const FactValue& value) {
    ++lists;
    if (const auto* some = std::get_if<std::vector<Code>>(&value)) add_new(words, *some);
    if (const auto* some = std::get_if<std::vector<FactRecord>>(&value)) add_new(records, *some);
  }

  FactValue take(ValueKind kind) {
    if (kind == ValueKind::codes) {
      std::ranges::sort(words, {}, &Code::word);
      if (words.size() > 1) std::erase_if(words, [](const Code& code) { return code.word == nothing; });
      const Code more{std::string(open_word)};
      if (open && std::ranges::find(words, more) == words.end()) words.push_back(more);
      return words;
    }
    std::ranges::stable_sort(records, {}, [](const FactRecord& record) {
      const auto* drug = record.find("drug");
      return drug == nullptr ? std::string() : format_field(*drug);
    });
    if (open) add_new(records, {FactRecord{{{"drug", FieldValue(Code{std::string(open_word)})}}}});
    return records;
  }
};
}  // namespace

std::vector<Fact> unite_lists(const ListsByRecord& lists, const catalog::Vocabulary& vocabulary, const Stamp& as_of) {
  std::vector<Fact> out;
  for (const auto& [key, by_record] : lists) {
    const auto* entry = vocabulary.find(key);
    if (entry == nullptr || by_record.size() < 2) continue;
    United united;
    Fact newest;
    for (const auto& [record, fact] : by_record) {
      if (newest.key.empty() || earlier(newest.at, fact.at)) newest = fact;
      const auto* value = std::get_if<FactValue>(&fact.content);
      if (value != nullptr) united.add(*value);
      if (value == nullptr || (entry->fresh && !care::is_fresh(fact.at, as_of, as_of, *entry->fresh))) united.open = true;
    }
    if (united.lists == 0) continue;
    newest.content = united.take(entry->type.kind);
    out.push_back(std::move(newest));
  }
  return out;
}

}  // namespace leeboard::clinic
