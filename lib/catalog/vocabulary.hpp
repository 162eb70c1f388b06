// Every fact that a rule, a template or a record may name, and the drugs that rules know (data/vocabulary.yaml).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "record/event_kind.hpp"
#include "record/fact_type.hpp"
#include "record/trigger_words.hpp"

namespace leeboard::catalog {

class MedicineDictionary;

/// Whether a fact goes with the person or with a stretch of care.
enum class FactScope { person, episode };
/// Whether silence says nothing, or that it did not happen.
enum class FactWorld { open, closed };

/// What became more frequent in the trigger log: entries of these kinds that name triggers of these domains, in the days of `within`
/// against as many days before.
struct LogPattern {
  std::vector<TriggerEventKind> kinds;
  std::vector<TriggerDomain> domains;
  Duration within{};
  long long at_least = 1;     ///< entries now
  long long times = 1;        ///< so many times as before
  long long logged_days = 1;  ///< entries on so many days before, else it is not known what is new
  bool operator==(const LogPattern&) const = default;
};

/// What is taken of events: their number, the day or time of the last, its place, results; of visits the kept, the missed, the next;
/// of doses the newest as a record, of supplies the days that are left.
enum class EventTake : std::uint8_t { count, last_date, hours_since, place, result, count_kept, count_missed, next_date, newest, days_left };

/// What is taken of the last long-acting injection among the doses (`event: injection`).
enum class InjectionTake : std::uint8_t { drug, dose_mg, date, count, days_since };

/// A field of the person's own record or of the current stretch of care that is a fact too.
enum class RecordField : std::uint8_t { birth_date, sex_at_birth, explored, referred_by, episode_kind };

/// What a fact can be worked out with: the lowest, the highest, a difference (of days in days), how many entries, hours since a day or an
/// observation, a day so many calendar months after another, the day so many days after the plan's.
enum class Computing : std::uint8_t { min, max, minus, count, age_h, months_after, days_ahead };

/// A fact from other facts or fields of records. Only entries count of which every test of `where` holds: comparisons of fields, or of
/// facts in the same group. `after`: the first operand has to be observed later than so many hours ago.
struct Computed {
  Computing how{};
  std::vector<std::string> of;
  std::vector<std::string> where;
  std::string after;
  int months = 0;  ///< of `months_after`
  bool operator==(const Computed&) const = default;
};

/// Where a fact comes from when nobody entered it by hand: {instrument, scale or flag}, {event, take}, {record, field}, {site},
/// {medicines} or {compute}. An event is one of care, of the trigger log, or of either; a record is the person's, the stretch of care,
/// or the records fact that `record` names.
struct Derived {
  std::string instrument, scale, flag;
  std::optional<EventKind> event;
  std::optional<TriggerEventKind> logged;
  std::optional<EventTake> take;
  std::optional<InjectionTake> injection;
  std::optional<RecordField> record_field;
  std::string record, field;
  std::optional<Duration> within;  ///< of events: only those of so many days
  std::optional<LogPattern> log;
  std::vector<std::pair<std::string, std::string>> map;     ///< words of the source and what they are here
  std::vector<std::string> classes, not_classes;            ///< of doses and supplies: of medicines that have all of these and none of those
  std::vector<std::pair<std::string, std::string>> fields;  ///< of the newest dose: field here and what of the event it is
  std::string site;                                         ///< key of the site's settings
  bool left_over_medicines = false;                         ///< names in lists of medicines that are not recognised
  std::optional<Computed> compute;
  bool operator==(const Derived&) const = default;
};

/// What another fact settles while nobody says otherwise: {fact: sex_at_birth, equals: male, value: no}.
struct Implied {
  std::string fact;
  std::string equals;                  ///< the value that settles it; empty: a bound does
  std::optional<double> below, above;  ///< of a number: it lies below, or above, as a whole
  std::optional<bool> value;           ///< nothing: `none`
};

/// A code of another system for a fact.
struct FactCode {
  std::string system;  ///< loinc snomed rxnorm icd10cm teds
  std::string code;
  bool operator==(const FactCode&) const = default;
};

/// One entry of the vocabulary; legal, plausible, unit, values and fields stand in `type`.
struct FactEntry {
  std::string key;
  std::string title;
  FactType type;
  std::optional<Duration> fresh;   ///< how old it may be; none: for ever
  std::vector<std::string> lasts;  ///< values that `fresh` does not touch: words, or `at-least` for a count
  FactScope scope = FactScope::episode;
  FactWorld world = FactWorld::open;
  bool grows = false;
  std::vector<std::string> also;
  std::optional<Derived> derived;
  std::vector<Implied> implied;  ///< the first that holds settles a fact that nobody spoke of
  std::string question;
  std::vector<FactCode> codes;
  std::vector<std::string> cites;
  std::string record_only;           ///< why the fact decides nothing, or empty
  std::vector<std::string> decides;  ///< rows that decide by it and are not all built yet
};

/// One dose in milligrams: what can be, and what is usual.
struct DoseLimits {
  Range legal, plausible;
};

/// A drug that rules know.
struct Drug {
  std::string id;
  std::string title;
  std::vector<std::string> classes;
  std::vector<std::string> also;
  std::vector<FactCode> codes;  ///< rxnorm and others
  std::optional<DoseLimits> dose;
};

/// Where a vocabulary takes its entries from when they are first asked for.
class VocabularySource {
 public:
  virtual ~VocabularySource() = default;
  /// Key and other spellings of every entry, in order, whether it is filled from elsewhere (`derived`, `implied`), and what by, where
  /// that may be a fact.
  struct Names {
    std::string key;
    std::vector<std::string> also;
    bool filled = false;
    std::vector<std::string> filled_by;
  };
  static Names names_of(const FactEntry& entry);
  virtual std::vector<Names> names() const = 0;
  virtual FactEntry entry(std::size_t place) const = 0;
  virtual std::vector<Drug> drugs() const = 0;
  /// All names of medicines, read when a name is asked for that is not on the list of drugs; null when there are none.
  virtual std::unique_ptr<MedicineDictionary> medicines() const;
  /// Whether a site has names of its own, which win over the list of drugs.
  virtual bool has_own_medicines() const { return false; }
  /// Words that a class may have beside those of the listed drugs.
  virtual std::vector<std::string> drug_classes() const { return {}; }
};

/// A fact that another one fills.
struct FilledFact {
  std::string key;
  std::string by;
  bool operator==(const FilledFact&) const = default;
};

/// The whole vocabulary; never changes after loading, so pointers into it last as long as it does. May be shared by threads.
class Vocabulary : public FactTypes {
 public:
  Vocabulary();
  Vocabulary(std::vector<FactEntry> entries, std::vector<Drug> drugs);
  /// Reads an entry when it is first asked for: a look at one record needs a dozen of three hundred.
  explicit Vocabulary(std::unique_ptr<VocabularySource> source);
  ~Vocabulary() override;
  Vocabulary(Vocabulary&&) noexcept;
  Vocabulary& operator=(Vocabulary&&) noexcept;

  const FactType* find_type(std::string_view key) const override;
  std::string canonical(std::string_view key) const override;
  std::vector<std::string> names() const override;
  /// Canonical names and other spellings of all entries; known without reading any.
  std::vector<std::string_view> spellings() const;

  /// The entry of a canonical name or of another spelling; null when there is none.
  const FactEntry* find(std::string_view key) const;
  std::span<const FactEntry> entries() const;
  /// Those of them that are `derived` or `implied`, in order.
  std::vector<const FactEntry*> filled_entries() const;
  /// Which of them another fact fills (`implied`, a field of a records fact), in order; known without reading any.
  const std::vector<FilledFact>& filled_by_facts() const;
  /// The drug of that name: of the list, else what the dictionary reads in it (then `id` is the listed drug's, or its ingredients joined
  /// by `+`, and `classes` are those that hold for it); null when the name does not surely say which medicine it is.
  const Drug* find_drug(std::string_view name) const;
  /// The dictionary behind the names, or null when there is none.
  const MedicineDictionary* medicines() const;
  /// Words that a class of a medicine may have.
  const std::vector<std::string>& drug_classes() const;
  const std::vector<Drug>& drugs() const;

 private:
  struct State;
  const FactEntry& entry(std::size_t place) const;
  std::unique_ptr<State> state_;
};

}  // namespace leeboard::catalog

namespace leeboard {

template <>
inline constexpr auto words_of<catalog::EventTake> = word_table<catalog::EventTake>({{catalog::EventTake::count, "count"},
                                                                                     {catalog::EventTake::last_date, "last_date"},
                                                                                     {catalog::EventTake::hours_since, "hours_since"},
                                                                                     {catalog::EventTake::place, "place"},
                                                                                     {catalog::EventTake::result, "result"},
                                                                                     {catalog::EventTake::count_kept, "count_kept"},
                                                                                     {catalog::EventTake::count_missed, "count_missed"},
                                                                                     {catalog::EventTake::next_date, "next_date"},
                                                                                     {catalog::EventTake::newest, "newest"},
                                                                                     {catalog::EventTake::days_left, "days_left"}});
template <>
inline constexpr auto words_of<catalog::Computing> = word_table<catalog::Computing>({{catalog::Computing::min, "min"},
                                                                                     {catalog::Computing::max, "max"},
                                                                                     {catalog::Computing::minus, "minus"},
                                                                                     {catalog::Computing::count, "count"},
                                                                                     {catalog::Computing::age_h, "age_h"},
                                                                                     {catalog::Computing::months_after, "months_after"},
                                                                                     {catalog::Computing::days_ahead, "days_ahead"}});
template <>
inline constexpr auto words_of<catalog::InjectionTake> = word_table<catalog::InjectionTake>({{catalog::InjectionTake::drug, "drug"},
                                                                                             {catalog::InjectionTake::dose_mg, "dose_mg"},
                                                                                             {catalog::InjectionTake::date, "date"},
                                                                                             {catalog::InjectionTake::count, "count"},
                                                                                             {catalog::InjectionTake::days_since, "days_since"}});
template <>
inline constexpr auto words_of<catalog::RecordField> = word_table<catalog::RecordField>({{catalog::RecordField::birth_date, "patient.birth_date"},
                                                                                         {catalog::RecordField::sex_at_birth, "patient.sex_at_birth"},
                                                                                         {catalog::RecordField::explored, "patient.explored"},
                                                                                         {catalog::RecordField::referred_by, "episode.referred_by"},
                                                                                         {catalog::RecordField::episode_kind, "episode.kind"}});

}  // namespace leeboard
