// Works facts out from others, with bounds.
#include "care/computed_facts.hpp"

#include <algorithm>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "catalog/classify_medicine.hpp"
#include "rules/compare.hpp"
#include "rules/evaluate.hpp"
#include "rules/resolve_leaf.hpp"

namespace leeboard::care {
namespace {

using catalog::Computing;

/// In a list: there may be more that nobody knows of now.
constexpr std::string_view open_word = "unresolved";
constexpr double no_end = std::numeric_limits<double>::infinity();

/// One value that may enter, and whether it counts.
struct Operand {
  std::optional<Range> value;
  Truth counts = Truth::yes;
  std::optional<Range> hours;  ///< of `after`, in the same entry
};

/// What was said under one name.
struct Source {
  bool told = false;   ///< a list or a value is known
  bool asked = false;  ///< something was said, be it that it is not known
  bool is_list = false;
  std::vector<Operand> operands;
};

struct Name {
  std::string fact, field;
};

class Computation {
 public:
  Computation(const catalog::Vocabulary& vocabulary, const FactSheet& sheet, const catalog::FactEntry& entry)
      : vocabulary_(vocabulary), sheet_(sheet), entry_(entry), computed_(*entry.derived->compute) {}

  /// The value with the times and sources that it rests on; nothing when it is not known.
  std::optional<Finding> run() {
    std::vector<Source> sources;
    for (const auto& name : computed_.of) sources.push_back(source_of(split(name)));
    auto value = value_of(sources);
    if (!value || !oldest_) return std::nullopt;
    Finding out;
    out.value = std::move(value);
    out.observed = oldest_;
    out.source = "computed: " + rests_on_;
    return out;
  }
  const std::optional<Stamp>& newest() const { return newest_; }

 private:
  Name split(const std::string& name) const {
    const auto dot = name.rfind('.');
    if (vocabulary_.find(name) || dot == std::string::npos) return {vocabulary_.canonical(name), {}};
    return {name.substr(0, dot), name.substr(dot + 1)};
  }

  void take_time(const Finding& finding) {
    if (!finding.observed) return;
    if (!oldest_ || earlier(*finding.observed, *oldest_)) oldest_ = finding.observed;
    if (!newest_ || earlier(*newest_, *finding.observed)) newest_ = finding.observed;
    const auto source = finding.source.empty() ? std::string("entered") : finding.source;
    if (rests_on_.find(source) == std::string::npos) rests_on_ += (rests_on_.empty() ? "" : ", ") + source;
  }

  Source source_of(const Name& name) {
    Source out;
    const auto* type = vocabulary_.find_type(name.fact);
    out.is_list = type && type->kind == ValueKind::records;
    const auto* finding = sheet_.find(name.fact);
    if (!finding) return out;
    out.asked = true;
    if (!finding->value) {
      out.operands.push_back({.value = {}, .counts = Truth::unknown, .hours = {}});
      return out;
    }
    out.told = true;
    take_time(*finding);
    if (const auto* records = std::get_if<std::vector<FactRecord>>(&*finding->value)) {
      for (const auto& record : *records)
        out.operands.push_back({number(record, name.field), counts(name.fact, &record), number(record, after_field(name.fact))});
    } else {
      out.operands.push_back({amount_of(*finding), counts(name.fact.substr(0, name.fact.rfind('.')), nullptr), {}});
      times_.push_back(finding->observed.value_or(sheet_.now()));
    }
    return out;
  }

  static std::optional<Range> number(const FactRecord& record, std::string_view field) {
    const auto* value = field.empty() ? nullptr : record.find(field);
    const auto* range = value ? std::get_if<Range>(value) : nullptr;
    return range ? std::optional(*range) : std::nullopt;
  }

  /// Of an age: hours since a day, of which the hour is not known, or since it was observed. Of another day: days from the plan's.
  std::optional<Range> amount_of(const Finding& finding) const {
    if (computed_.how == Computing::age_h) {
      const auto* day = std::get_if<Date>(&*finding.value);
      return day ? hours_since(stamp_of(*day)) : hours_since(finding.observed.value_or(sheet_.now()));
    }
    if (const auto* day = std::get_if<Date>(&*finding.value)) {
      const auto from_plan = static_cast<double>(day->since(sheet_.as_of().day));
      return Range{from_plan, from_plan};
    }
    const auto* range = std::get_if<Range>(&*finding.value);
    return range ? std::optional(*range) : std::nullopt;
  }

  /// Where only the day is known, bounds.
  Range hours_since(const Stamp& at) const {
    const auto& now = sheet_.now();
    if (at.has_time() && now.has_time()) {
      const auto passed = std::max(0.0, hours_between(at, now));
      return {passed, passed};
    }
    const auto days = 24.0 * static_cast<double>(now.day.since(at.day));
    return {std::max(0.0, days - 24), std::max(0.0, days + 24)};
  }

  std::string after_field(const std::string& fact) const {
    return computed_.after.starts_with(fact + ".") ? computed_.after.substr(fact.size() + 1) : std::string();
  }

  /// Whether every test of `where` holds, of one entry of a list or of the facts of one group.
  Truth counts(const std::string& prefix, const FactRecord* record) const {
    auto out = Truth::yes;
    for (const auto& test : computed_.where) {
      const auto parsed = rules::parse_leaf(test);
      const auto* words = std::get_if<rules::LeafText>(&parsed);
      if (!words) return Truth::unknown;
      auto named = *words;
      named.key.text = prefix + "." + named.key.text;
      const auto resolved = rules::resolve_leaf(named, vocabulary_, test);
      const auto* leaf = std::get_if<rules::Leaf>(&resolved);
      if (!leaf) return Truth::unknown;
      if (record) {
        out = both(out, rules::compare(*leaf, FactValue{std::vector<FactRecord>{*record}}, sheet_.as_of().day));
      } else {
        const rules::Condition condition{.shape = rules::Condition::Shape::leaf, .parts = {}, .leaf = *leaf};
        out = both(out, rules::evaluate(condition, sheet_).truth);
      }
    }
    return out;
  }

  std::optional<FactValue> value_of(const std::vector<Source>& sources) const {
    switch (computed_.how) {
      case Computing::min: return extreme(sources, true);
      case Computing::max: return extreme(sources, false);
      case Computing::minus: return difference(sources.front(), sources.back());
      case Computing::count: return counted(sources.front());
      case Computing::age_h: {
        const auto& one = sources.front();
        return one.told && one.operands.front().value ? std::optional(FactValue{*one.operands.front().value}) : std::nullopt;
      }
      case Computing::months_after:
      case Computing::days_ahead: return day_of(sources.front());
    }
    return std::nullopt;
  }

  std::optional<FactValue> day_of(const Source& source) const {
    if (!source.told || !source.operands.front().value) return std::nullopt;
    const auto days = *source.operands.front().value;
    if (days.low != days.high) return std::nullopt;
    const auto day = sheet_.as_of().day.plus_days(static_cast<long long>(days.low));
    return FactValue{day.plus_months(computed_.months)};
  }

  /// What surely counts bounds it on one side, all that may count on the other; of a minimum seen as it is, of a maximum with its sign
  /// turned.
  std::optional<FactValue> extreme(const std::vector<Source>& sources, bool lowest) const {
    const auto& legal = entry_.type.legal;
    const double least = !legal ? -no_end : lowest ? legal->low : -legal->high;
    const double most = !legal ? no_end : lowest ? legal->high : -legal->low;
    double low = no_end, high = no_end;
    bool list_told = false;
    for (const auto& source : sources) {
      list_told = list_told || (source.told && source.is_list);
      for (const auto& operand : source.operands) {
        if (operand.counts == Truth::no) continue;
        const auto value = operand.value ? lowest ? *operand.value : Range{-operand.value->high, -operand.value->low} : Range{least, no_end};
        low = std::min(low, value.low);
        if (operand.counts == Truth::yes) high = std::min(high, value.high);
      }
    }
    // Nothing that counts: of a whole list that is "none", otherwise nobody spoke of it.
    if (low == no_end) return list_told && entry_.type.none ? std::optional(FactValue{Code{"none"}}) : std::nullopt;
    high = std::min(high, most);
    if (low == -no_end || high == no_end || (low <= least && high >= most)) return std::nullopt;
    return FactValue{lowest ? Range{low, high} : Range{-high, -low}};
  }

  /// The one entry of a list that is surely the newest.
  static const Operand* newest_of(const Source& source) {
    const Operand* out = nullptr;
    for (const auto& operand : source.operands) {
      if (operand.counts != Truth::yes || (source.operands.size() > 1 && !operand.hours)) return nullptr;
      if (out && operand.hours->low <= out->hours->high && out->hours->low <= operand.hours->high) return nullptr;
      if (!out || operand.hours->low < out->hours->low) out = &operand;
    }
    return out;
  }

  std::optional<FactValue> difference(const Source& from, const Source& less) const {
    if (!from.told || !less.told) return std::nullopt;
    const auto *left = newest_of(from), *right = newest_of(less);
    if (!left || !right || !left->value || !right->value) return std::nullopt;
    if (!computed_.after.empty() && !surely_after(*right)) return std::nullopt;
    return FactValue{Range{left->value->low - right->value->high, left->value->high - right->value->low}};
  }

  bool surely_after(const Operand& event) const {
    if (!event.hours || times_.empty()) return false;
    const auto& at = times_.front();
    // A score of the day itself, told without an hour, is of now: so its age is counted everywhere.
    const bool now = !at.has_time() && at.day == sheet_.as_of().day && !sheet_.as_of().has_time();
    return (now ? 0 : hours_since(at).high) < event.hours->low;
  }

  std::optional<FactValue> counted(const Source& source) const {
    if (!source.told) return std::nullopt;
    double low = 0, high = 0;
    for (const auto& operand : source.operands) {
      low += operand.counts == Truth::yes ? 1 : 0;
      high += operand.counts == Truth::no ? 0 : 1;
    }
    if (entry_.type.kind == ValueKind::number) return FactValue{Range{low, high}};
    return low > 0 || high == 0 ? std::optional(FactValue{low > 0}) : std::nullopt;
  }

  const catalog::Vocabulary& vocabulary_;
  const FactSheet& sheet_;
  const catalog::FactEntry& entry_;
  const catalog::Computed& computed_;
  std::vector<Stamp> times_;  ///< of plain facts, in the order of their names
  std::optional<Stamp> oldest_, newest_;
  std::string rests_on_;
};

/// What a person told at the same time or later stays.
bool said_since(const FactSheet& sheet, const std::string& key, const std::optional<Stamp>& newest) {
  const auto* said = sheet.find(key);
  return said && said->value && (!said->observed || !newest || !earlier(*said->observed, *newest));
}

/// The day of the last injection that was told says how long ago it was, as one on record does.
void put_days_since_injection(const catalog::Vocabulary& vocabulary, FactSheet& sheet) {
  const catalog::FactEntry *date = nullptr, *days_since = nullptr;
  for (const auto* entry : vocabulary.filled_entries()) {
    if (!entry->derived || !entry->derived->injection) continue;
    if (entry->derived->injection == catalog::InjectionTake::date) date = entry;
    if (entry->derived->injection == catalog::InjectionTake::days_since) days_since = entry;
  }
  const auto* told = date && days_since ? sheet.find(date->key) : nullptr;
  const auto* day = told && told->value ? std::get_if<Date>(&*told->value) : nullptr;
  if (!day || said_since(sheet, days_since->key, told->observed) || sheet.as_of().day < *day) return;
  const auto passed = static_cast<double>(sheet.as_of().day.since(*day));
  Finding finding = *told;
  finding.value = Range{passed, passed};
  finding.source = "computed: " + (told->source.empty() ? std::string("entered") : told->source);
  sheet.put(days_since->key, std::move(finding));
}

/// The day of the last overdose and the hours since it say the same thing, and either says that there was one. Where they cannot both be
/// of one overdose, the newer is the last.
class LastOverdose {
 public:
  LastOverdose(const catalog::Vocabulary& vocabulary, FactSheet& sheet) : sheet_(sheet) {
    for (const auto* entry : vocabulary.filled_entries()) {
      if (!entry->derived || entry->derived->event != EventKind::overdose || entry->derived->within) continue;
      if (entry->world == catalog::FactWorld::closed) continue;  // counts the record, whatever was told
      if (entry->derived->take == catalog::EventTake::last_date) date_ = entry;
      if (entry->derived->take == catalog::EventTake::hours_since) hours_ = entry;
      if (entry->derived->take == catalog::EventTake::count) count_ = entry;
    }
  }

  void put() {
    if (!date_ || !hours_ || !count_) return;
    const auto* told_day = value_of<Date>(*date_);
    const auto* told_hours = value_of<Range>(*hours_);
    const auto hours = told_hours ? std::optional(*told_hours) : std::nullopt;
    const auto day = told_day && *told_day <= sheet_.as_of().day ? std::optional(*told_day) : std::nullopt;
    // Where the hour of now is not known it was counted to the end of the day: it may have been up to a day earlier.
    const double slack = sheet_.as_of().has_time() ? 0 : 24;
    if (hours && (!day || *day < day_before(hours->high + slack))) put_from(*date_, *hours_, day_before(hours->low));
    if (day && (!hours || *day > day_before(hours->low))) {
      const auto days = 24.0 * static_cast<double>(sheet_.as_of().day.since(*day));
      put_from(*hours_, *date_, Range{std::max(0.0, days - 24), days + 24});
    }
    if ((day || hours) && !sheet_.value(count_->key))
      put_from(*count_, day ? *date_ : *hours_, Range{1, count_->type.legal ? count_->type.legal->high : 1});
  }

 private:
  template <typename T>
  const T* value_of(const catalog::FactEntry& entry) const {
    const auto* value = sheet_.value(entry.key);
    return value ? std::get_if<T>(value) : nullptr;
  }

  /// The day that lies so many hours before now; told by hours alone it is the latest possible one, after which a person is in danger longest.
  Date day_before(double hours) const {
    const auto& now = sheet_.now();
    if (!now.has_time()) return now.day.plus_days(-static_cast<long long>(hours / 24));
    return plus(now, Duration{-static_cast<long long>(hours * 60)}).day;
  }

  void put_from(const catalog::FactEntry& entry, const catalog::FactEntry& from, FactValue value) {
    Finding finding = *sheet_.find(from.key);
    finding.value = std::move(value);
    finding.source = "computed: " + (finding.source.empty() ? std::string("entered") : finding.source);
    sheet_.put(entry.key, std::move(finding));
  }

  FactSheet& sheet_;
  const catalog::FactEntry *date_ = nullptr, *hours_ = nullptr, *count_ = nullptr;
};

}  // namespace

void put_computed_facts(const catalog::Vocabulary& vocabulary, FactSheet& sheet) {
  put_days_since_injection(vocabulary, sheet);
  LastOverdose(vocabulary, sheet).put();
  for (const auto* entry : vocabulary.filled_entries()) {
    if (!entry->derived) continue;
    if (entry->derived->left_over_medicines) put_left_over_medicines(*entry, sheet);
    if (!entry->derived->compute) continue;
    Computation computation(vocabulary, sheet, *entry);
    auto finding = computation.run();
    if (finding && !said_since(sheet, entry->key, computation.newest())) sheet.put(entry->key, std::move(*finding));
  }
}

void put_left_over_medicines(const catalog::FactEntry& entry, FactSheet& sheet) {
  const auto* told = sheet.find(entry.derived->record);
  const auto* list = told && told->value ? std::get_if<std::vector<FactRecord>>(&*told->value) : nullptr;
  sheet.ask_instead(entry.key, entry.derived->record);
  if (!list || said_since(sheet, entry.key, told->observed)) return;
  std::vector<Code> left;
  bool open = false;  // an old list: there may be medicines that nobody knows of now
  for (const auto& record : *list) {
    const auto* drug = record.find("drug");
    const auto* word = drug ? std::get_if<Code>(drug) : nullptr;
    open = open || drug == nullptr || (word != nullptr && word->word == open_word);
    const auto* name = drug ? std::get_if<Text>(drug) : nullptr;
    // Why there is no name ("declined") is no name.
    if (name && !parse_absent(name->words) && !catalog::is_cleared(record) && std::ranges::find(left, Code{name->words}) == left.end())
      left.push_back({name->words});
  }
  if (open && left.empty()) return;
  if (open) left.push_back({std::string(open_word)});
  Finding finding = *told;
  finding.value = std::move(left);
  finding.source = "computed: " + (told->source.empty() ? std::string("entered") : told->source);
  finding.id.clear();
  sheet.put(entry.key, std::move(finding));
}

}  // namespace leeboard::care
