// Finds people by shared keys: in one pass over the store, or in a table of keys.
#include "clinic/identity/known_people.hpp"

#include <algorithm>
#include <map>
#include <string_view>
#include <unordered_map>

#include "clinic/identity/two_people.hpp"
#include "interop/identifier_class.hpp"

namespace leeboard::clinic {

namespace {
// Of one key only so many, the newest, are compared: a name that half a town carries tells nothing.
constexpr std::size_t most_of_one_key = 64;

bool counts(const store::PersonRow& row) { return row.status != PatientStatus::entered_in_error; }

std::string only_digits(std::string_view text) {
  std::string out;
  std::ranges::copy_if(text, std::back_inserter(out), [](char c) { return c >= '0' && c <= '9'; });
  return out;
}

std::string small_letters(std::string_view text) {
  std::string out(text);
  for (auto& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

/// Whether a row may share a key at all; cheap, for most share none.
bool may_share(const store::PersonRow& row, const interop::PersonTraits& traits, std::string_view born) {
  constexpr std::size_t year = 4, day = 10;
  if (born.size() < day || row.birth_date.size() < day) return true;
  if (row.birth_date.starts_with(born.substr(0, year)) || row.birth_date.ends_with(born.substr(year))) return true;
  if (!traits.phone.empty() && only_digits(row.contact).find(traits.phone) != std::string::npos) return true;
  if (!traits.email.empty() && small_letters(row.contact).find(traits.email) != std::string::npos) return true;
  return !traits.member_number.empty() && row.identifiers.find("\"MB\"") != std::string::npos;
}

using Number = std::uint32_t;
Number number_of(store::PersonKey person) { return static_cast<Number>(person.number); }

std::vector<store::PersonKey> people_of(std::vector<Number> numbers) {
  std::ranges::sort(numbers);
  numbers.erase(std::ranges::unique(numbers).begin(), numbers.end());
  std::vector<store::PersonKey> out;
  for (const auto number : numbers) out.push_back({static_cast<std::int64_t>(number)});
  return out;
}
}  // namespace

bool is_likelier(const interop::Match& one, const interop::Match& other) { return one.points > other.points; }

std::vector<store::PersonKey> KnownPeople::look_up(const interop::BlockingKeys& keys) const {
  std::vector<Number> found;
  for (const auto key : keys.probed) table_->find(key, most_of_one_key, found);
  return people_of(std::move(found));
}

std::vector<store::PersonKey> KnownPeople::scan(store::Repositories& records, const interop::PersonTraits& traits) const {
  const auto probed = interop::blocking_keys(matching_, traits).probed;
  const auto born = traits.birth ? format_stamp(*traits.birth) : std::string();
  std::map<std::uint64_t, std::vector<Number>> by_key;
  records.patients().for_each_row({}, [&](const store::PersonRow& row) {
    if (!counts(row) || !may_share(row, traits, born)) return true;
    for (const auto key : interop::blocking_keys(matching_, traits_of(store::compared_patient(row))).stored)
      if (std::ranges::binary_search(probed, key)) by_key[key].push_back(number_of(row.person));
    return true;
  });
  std::vector<Number> found;
  for (const auto& [key, numbers] : by_key)
    found.insert(found.end(), numbers.end() - static_cast<std::ptrdiff_t>(std::min(numbers.size(), most_of_one_key)), numbers.end());
  return people_of(std::move(found));
}

void KnownPeople::build(store::Repositories& records) {
  table_.emplace();
  records.patients().for_each_row({}, [&](const store::PersonRow& row) {
    if (counts(row)) note(row.person, store::compared_patient(row));
    return true;
  });
}

void KnownPeople::note(store::PersonKey person, const Patient& patient) {
  if (table_) keep(person, traits_of(patient));  // else whoever looks next reads it from the store
}

void KnownPeople::keep(store::PersonKey person, const interop::PersonTraits& traits) {
  for (const auto key : interop::blocking_keys(matching_, traits).stored) table_->add(key, number_of(person));
  remembered_.remember(person, traits);
}

std::vector<store::PersonKey> KnownPeople::sharing(store::Repositories& records, const interop::PersonTraits& traits) {
  if (!table_ && !scanned_) {
    scanned_ = true;
    return scan(records, traits);
  }
  if (!table_) build(records);
  auto found = look_up(interop::blocking_keys(matching_, traits));
  // A person of a record that was rolled back may be remembered: whoever is left is compared with what is stored.
  interop::PersonTraits other;
  std::erase_if(found, [&](const auto person) {
    return remembered_.recall(person, other) && interop::match_people(matching_, traits, other).level == interop::MatchLevel::none;
  });
  return found;
}

namespace {
/// Whoever carries an identifier that identifies, by its one spelling: of two who do, names and dates were not enough to be one.
class Carriers {
 public:
  explicit Carriers(const catalog::IdentifierRules& rules) : rules_(rules) {}

  /// Who carried one of these before; then this person does too.
  std::vector<store::PersonKey> take(store::PersonKey person, const Patient& patient) {
    std::vector<Number> found;
    for (const auto& one : patient.identifiers) {
      const interop::SourceIdentifier said{one.system, one.value, one.type, one.use, {}};
      if (interop::classify_identifier(rules_, said, {}) != interop::IdentifierClass::identifies) continue;
      const auto same = interop::normalise_identifier(rules_, said);
      auto& carriers = people_[same.system + '\x1f' + same.value];
      found.insert(found.end(), carriers.begin(), carriers.end());
      if (carriers.size() < most_of_one_key) carriers.push_back(number_of(person));
    }
    return people_of(std::move(found));
  }

 private:
  const catalog::IdentifierRules& rules_;
  std::unordered_map<std::string, std::vector<Number>> people_;
};
}  // namespace

std::vector<LikePair> KnownPeople::pairs(store::Repositories& records) {
  table_.emplace();
  std::vector<LikePair> out;
  Carriers carriers(rules_);
  interop::PersonTraits other;
  records.patients().for_each_row({}, [&](const store::PersonRow& row) {
    if (!counts(row) || records.patient_links().kept(row.person) != row.person) return true;
    const auto patient = store::compared_patient(row);
    const auto traits = traits_of(patient);
    const auto same_identifier = carriers.take(row.person, patient);
    auto candidates = look_up(interop::blocking_keys(matching_, traits));
    candidates.insert(candidates.end(), same_identifier.begin(), same_identifier.end());
    std::ranges::sort(candidates);
    candidates.erase(std::ranges::unique(candidates).begin(), candidates.end());
    for (const auto person : candidates) {
      if (!remembered_.recall(person, other)) {
        const auto stored = records.patients().get(person);
        if (!stored) continue;
        other = traits_of(stored->patient);
      }
      auto match = interop::match_people(matching_, other, traits, std::ranges::binary_search(same_identifier, person));
      if (match.level != interop::MatchLevel::none && !are_two_people(records, person, row.person))
        out.push_back({records.patients().code_of(person), records.patients().code_of(row.person), std::move(match)});
    }
    keep(row.person, traits);
    return true;
  });
  std::ranges::stable_sort(out, [](const auto& a, const auto& b) { return is_likelier(a.match, b.match); });
  return out;
}

}  // namespace leeboard::clinic
