// Looks for the answer to each safety item.
#include "care/safety_answers.hpp"

#include <algorithm>

#include "care/fact_sheet.hpp"

namespace leeboard::care {

namespace {
using catalog::FactEntry;

Stamp time_of(const Assessment& form) { return form.answers.taken_at.value_or(form.recorded); }

// At the time of the item or later; on the same day where one of the two has no time.
bool since(const Stamp& item, const Stamp& at) {
  if (at.day == item.day && (!at.has_time() || !item.has_time())) return true;
  return !earlier(at, item);
}

bool is_off(const Score& score, const std::string& flag) {
  const auto at = std::ranges::find(score.flags, flag, &FlagState::id);
  return at != score.flags.end() && at->state == Truth::no;
}

/// The time of the first newer form of the instrument that has none of the flags.
std::optional<Stamp> newer_without(const Assessment& form, const std::vector<Assessment>& forms) {
  std::optional<Stamp> first;
  for (const auto& other : forms) {
    if (other.id == form.id || other.score.instrument != form.score.instrument || !earlier(time_of(form), time_of(other))) continue;
    const bool without = std::ranges::all_of(
        form.score.flags, [&](const FlagState& flag) { return !flag.safety || flag.state != Truth::yes || is_off(other.score, flag.id); });
    if (without && (!first || earlier(time_of(other), *first))) first = time_of(other);
  }
  return first;
}

bool is_told(const Fact& fact) {
  const auto* value = std::get_if<FactValue>(&fact.content);
  const auto* yes = value ? std::get_if<bool>(value) : nullptr;
  return value && (!yes || *yes);
}

/// Since when all that an answer needs was told after the item.
std::optional<Stamp> all_told(const SafetyItem& item, const std::vector<Fact>& facts, const std::vector<catalog::SafetyAnswer>& needs,
                              const catalog::Vocabulary& vocabulary, const Stamp& as_of) {
  std::optional<Stamp> last;
  for (const auto& need : needs) {
    std::optional<Stamp> first;
    for (const auto& fact : facts)
      if (is_told(fact) && since(item.at, fact.at) && seen_from(fact.at, as_of) && seen_from(fact.recorded, as_of) &&
          std::ranges::find(need.facts, vocabulary.canonical(fact.key)) != need.facts.end() && (!first || earlier(fact.at, *first)))
        first = fact.at;
    if (!first) return std::nullopt;
    if (!last || earlier(*last, *first)) last = first;
  }
  // Where nothing is needed, the item itself is its answer.
  return last ? last : std::optional(item.at);
}

// The entries that are a flag of that instrument.
std::vector<const FactEntry*> flags_of(const std::string& instrument, const catalog::Vocabulary& vocabulary) {
  std::vector<const FactEntry*> out;
  for (const auto* entry : vocabulary.filled_entries())
    if (entry->derived && entry->derived->instrument == instrument && !entry->derived->flag.empty()) out.push_back(entry);
  return out;
}

bool fresh_form(const SafetyItem& item, const std::vector<Assessment>& forms, const catalog::Vocabulary& vocabulary, const Stamp& as_of) {
  if (std::ranges::find(forms, item.object, &Assessment::id) == forms.end()) return false;
  return std::ranges::any_of(flags_of(item.what, vocabulary),
                             [&](const FactEntry* entry) { return !entry->fresh || is_fresh(item.at, as_of, as_of, *entry->fresh); });
}

/// What was marked first says how it was answered; since when, the earliest of all answers.
void answer_with(SafetyItem& item, SafetyAnswered answer, const Stamp& at) {
  if (item.answer == SafetyAnswered::no) item.answer = answer;
  if (!item.answered || earlier(at, *item.answered)) item.answered = at;
}
}  // namespace

void mark_newer_forms(std::vector<SafetyItem>& items, const std::vector<Assessment>& forms) {
  for (auto& item : items) {
    const auto form = std::ranges::find(forms, item.object, &Assessment::id);
    if (form == forms.end()) continue;
    if (const auto newer = newer_without(*form, forms)) answer_with(item, SafetyAnswered::newer_form, *newer);
  }
}

void mark_answers(std::vector<SafetyItem>& items, const std::vector<Assessment>& forms, const std::vector<Fact>& facts,
                  const std::vector<catalog::SafetyAnswer>& needs, const catalog::Vocabulary& vocabulary, const Stamp& as_of) {
  mark_newer_forms(items, forms);
  for (auto& item : items) {
    if (const auto told = all_told(item, facts, needs, vocabulary, as_of)) {
      answer_with(item, SafetyAnswered::screen_and_plan, *told);
    } else if (item.answer == SafetyAnswered::no && item.of_older_layout && !fresh_form(item, forms, vocabulary, as_of)) {
      item.answer = SafetyAnswered::closed_before;
      if (item.seen_by) item.answered = item.seen_by->at;
    }
  }
}

void keep_unanswered(std::vector<Fact>& facts, const std::vector<SafetyItem>& items, const catalog::Vocabulary& vocabulary) {
  for (const auto& item : items) {
    if (item.answer != SafetyAnswered::no) continue;
    const auto entries = flags_of(item.what, vocabulary);
    for (auto& fact : facts)
      if (fact.source == item.object && is_told(fact) && std::ranges::find(entries, fact.key, &FactEntry::key) != entries.end()) fact.standing = true;
  }
}

}  // namespace leeboard::care
