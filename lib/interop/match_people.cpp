// Compares two records part by part.
#include "interop/match_people.hpp"

#include <algorithm>
#include <array>

#include "base/nearest.hpp"
#include "base/range.hpp"
#include "interop/identifier_class.hpp"
#include "io/utf8.hpp"

namespace leeboard::interop {

namespace {
using Words = std::vector<std::string>;

bool holds(const Words& words, const std::string& word) { return std::ranges::find(words, word) != words.end(); }

/// Letters of a name of any script.
std::size_t letters_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// One slip from four letters on, two from nine; or, of Latin names, the same sound of three consonants and more.
bool alike(const std::string& a, const std::string& b) {
  constexpr std::size_t one_slip_from = 4, two_slips_from = 9, consonants = 3;
  const auto letters = std::min(letters_of(a), letters_of(b));
  const std::size_t slips = letters >= two_slips_from ? 2 : letters >= one_slip_from ? 1 : 0;
  if (is_latin_name(a) != is_latin_name(b)) return false;
  if (slips > 0 && is_latin_name(a) && edit_distance(a, b) <= slips) return true;
  const auto sound = sound_key(a);
  return sound.size() >= consonants && sound == sound_key(b);
}

bool is_two_scripts(const Words& a, const Words& b) {
  const auto latin = [](const Words& words) { return std::ranges::all_of(words, [](const auto& word) { return is_latin_name(word); }); };
  return latin(a) != latin(b);
}

std::string joined(const Words& words) {
  std::string out;
  for (const auto& word : words) out += word;
  return out;
}

/// "equal", "part", "alike", "differs"; empty when one side says nothing, or the two are of two scripts.
std::string one_family_degree(const catalog::Matching& matching, const ComparedName& a, const ComparedName& b) {
  if (a.family.empty() || b.family.empty() || is_two_scripts(a.family, b.family)) return {};
  const auto sorted = [](Words words) {
    std::ranges::sort(words);
    return words;
  };
  const auto left = joined(a.family), right = joined(b.family);
  if (a.family_joined == b.family_joined || left == right || a.family_joined == right || left == b.family_joined ||
      sorted(a.family) == sorted(b.family))
    return matching.common_families.contains(left) ? "equal_common" : "equal";
  const bool several = a.family.size() > 1 || b.family.size() > 1;
  if (several && std::ranges::any_of(a.family, [&](const auto& word) { return holds(b.family, word); })) return "part";
  return alike(left, right) ? "alike" : "differs";
}

/// The best of what the family names of today and those of before come to.
std::string family_degree(const catalog::Matching& matching, const ComparedName& a, const ComparedName& b) {
  auto best = one_family_degree(matching, a, b);
  const auto take = [&](const ComparedName& one, const ComparedName& other) {
    auto degree = one_family_degree(matching, one, other);
    if (!degree.empty() && (best.empty() || matching.of("family." + degree) > matching.of("family." + best))) best = std::move(degree);
  };
  for (const auto& before : a.former) take(before, b);
  for (const auto& before : b.former) take(a, before);
  for (const auto& before : a.former)
    for (const auto& other : b.former) take(before, other);
  return best;
}

bool is_nickname(const catalog::Matching& matching, const std::string& a, const std::string& b) {
  constexpr std::size_t beginning = 3;
  if (std::min(a.size(), b.size()) >= beginning && is_latin_name(a) && (a.starts_with(b) || b.starts_with(a))) return true;
  const auto [first, last] = matching.nickname_groups.equal_range(a);
  const auto [other_first, other_last] = matching.nickname_groups.equal_range(b);
  for (auto i = first; i != last; ++i)
    for (auto j = other_first; j != other_last; ++j)
      if (i->second == j->second) return true;
  return false;
}

/// "equal", "second_name", "nickname", "initial", "alike", "differs"; empty when one side says nothing, or of two scripts.
std::string given_degree(const catalog::Matching& matching, const ComparedName& a, const ComparedName& b) {
  Words left = a.given, right = b.given;
  left.insert(left.end(), a.others.begin(), a.others.end());
  right.insert(right.end(), b.others.begin(), b.others.end());
  if (left.empty() || right.empty() || is_two_scripts(left, right)) return {};
  const auto& first = left.front();
  const auto& other = right.front();
  if (first == other || joined(a.given) == joined(b.given)) return matching.common_givens.contains(first) ? "equal_common" : "equal";
  for (const auto& word : left)
    if (word.size() > 1 && holds(right, word)) return "second_name";
  for (const auto& word : left)
    for (const auto& one : right)
      if (word.size() > 1 && one.size() > 1 && is_nickname(matching, word, one)) return "nickname";
  if ((first.size() == 1 || other.size() == 1) && first.front() == other.front()) return "initial";
  return alike(first, other) ? "alike" : "differs";
}

/// The degree of two birth dates; empty when one is not known.
std::string birth_degree(const std::optional<Stamp>& a, const std::optional<Stamp>& b) {
  if (!a || !b) return {};
  const auto is_day = [](const Stamp& stamp) { return stamp.precision != Precision::year && stamp.precision != Precision::month; };
  if (!is_day(*a) || !is_day(*b)) {
    const bool month_known = a->precision != Precision::year && b->precision != Precision::year;
    if (a->day.year() != b->day.year()) return "differs";
    if (!month_known) return "year";
    return a->day.month() == b->day.month() ? "year_month" : "differs";
  }
  if (a->day == b->day) return "equal";
  if (a->day.year() == b->day.year() && static_cast<unsigned>(a->day.month()) == static_cast<unsigned>(b->day.day()) &&
      static_cast<unsigned>(a->day.day()) == static_cast<unsigned>(b->day.month()))
    return "day_month_exchanged";
  auto left = format_date(a->day), right = format_date(b->day);
  std::erase(left, '-');
  std::erase(right, '-');
  Words places;
  std::size_t differing = 0, first = 0;
  for (std::size_t i = 0; i < left.size() && i < right.size(); ++i)
    if (left[i] != right[i] && differing++ == 0) first = i;
  if (differing == 1) return "one_digit";
  if (differing == 2 && left[first] == right[first + 1] && left[first + 1] == right[first]) return "neighbours_exchanged";
  return "differs";
}

/// Given and family name exchanged: "Rhys Teagan" and "Teagan Rhys".
bool is_exchanged(const ComparedName& a, const ComparedName& b) {
  if (a.given.empty() || b.given.empty() || a.family.empty() || b.family.empty()) return false;
  return joined(a.given) == joined(b.family) && joined(b.given) == joined(a.family) && joined(a.given) != joined(a.family);
}

bool both_differ(const std::string& a, const std::string& b) { return !a.empty() && !b.empty() && a != b; }
bool both_equal(const std::string& a, const std::string& b) { return !a.empty() && a == b; }

class Pair {
 public:
  Pair(const catalog::Matching& matching, const PersonTraits& a, const PersonTraits& b) : m_(matching), a_(a), b_(b) {}

  Match match(bool identifier_possible) {
    const auto birth = birth_degree(a_.birth, b_.birth);
    auto given = given_degree(m_, a_.name, b_.name);
    if (!birth.empty()) add("birth_date." + birth);
    if (is_exchanged(a_.name, b_.name)) {
      add("other.family_given_exchanged");
      given = "equal";
      ++agreeing_;  // both names agree, in other places
    } else {
      if (const auto family = family_degree(m_, a_.name, b_.name); !family.empty()) add("family." + family);
      if (!given.empty()) add("given." + given);
    }
    if (!a_.sex.empty() && !b_.sex.empty()) add(a_.sex == b_.sex ? "sex_at_birth.equal" : "sex_at_birth.differs", false);
    if (both_differ(a_.name.suffix, b_.name.suffix)) add("other.suffix_differs");
    if (a_.birth_order && b_.birth_order && *a_.birth_order != *b_.birth_order) add("other.birth_order_differs");
    if (both_differ(a_.ssn, b_.ssn)) add("other.ssn_differs");
    if (identifier_possible) add("other.identifier_possible");
    if (given != "differs") add_household();
    const auto least = [&](int points) { return match_.points >= points && agreeing_ >= 2; };
    match_.level = least(m_.likely) ? MatchLevel::likely : least(m_.possible) ? MatchLevel::possible : MatchLevel::none;
    return std::move(match_);
  }

 private:
  void add(const std::string& degree, bool counts = true) {
    const int points = m_.of(degree);
    match_.points += points;
    match_.parts.push_back({degree, points});
    if (counts && points > 0) ++agreeing_;
  }

  // Only where the given names do not differ, so that twins, couples and parents are not one.
  void add_household() {
    if (both_equal(a_.phone, b_.phone)) add("household.phone");
    if (both_equal(a_.email, b_.email)) add("household.email");
    if (both_equal(a_.postal_code, b_.postal_code)) add("household.postal_code", false);
    if (both_equal(a_.member_number, b_.member_number)) add("household.member_number");
  }

  const catalog::Matching& m_;
  const PersonTraits& a_;
  const PersonTraits& b_;
  Match match_;
  int agreeing_ = 0;
};
}  // namespace

PersonTraits traits_of(const catalog::Matching& matching, const catalog::IdentifierRules& rules, const Patient& patient) {
  PersonTraits out;
  out.name = make_compared_name(matching, patient);
  if (const auto* birth = std::get_if<Stamp>(&patient.birth_date)) out.birth = *birth;
  out.sex = said_text(patient.sex_at_birth);
  const auto digits = [](const std::string& text) {
    std::string kept;
    std::ranges::copy_if(text, std::back_inserter(kept), [](char c) { return c >= '0' && c <= '9'; });
    return kept;
  };
  out.phone = digits(said_text(patient.contact.phone));
  out.email = io::fold_name(said_text(patient.contact.email));
  out.postal_code = io::fold_name(said_text(patient.contact.postal_code));
  for (const auto& [name, text] : patient.extensions)
    if (name == "x_birth_order")
      if (const auto order = parse_integer(text)) out.birth_order = static_cast<int>(*order);
  for (const auto& one : patient.identifiers) {
    const auto same = normalise_identifier(rules, {one.system, one.value, one.type, one.use, {}});
    if (is_placeholder(rules, same.value)) continue;
    const auto* system = rules.find_system(same.system);
    if (one.type == "SS" || (system != nullptr && system->id == "us-ssn")) out.ssn = same.value;
    if (one.type == "MB") out.member_number = same.value;
  }
  return out;
}

std::vector<std::string> describe_match(const Match& match) {
  std::vector<std::string> words;
  for (const auto& part : match.parts) {
    if (part.points <= 0) continue;
    const auto dot = part.degree.find('.');
    auto name = part.degree.substr(0, dot), degree = part.degree.substr(dot + 1);
    std::ranges::replace(name, '_', ' ');
    std::ranges::replace(degree, '_', ' ');
    if (name == "other" || name == "household") words.push_back(degree);
    else if (degree == "equal" || degree == "equal common") words.push_back(name);
    else if (name == "birth date" && degree.starts_with("year")) words.push_back("birth " + degree);
    else words.push_back(name + " " + degree);
  }
  return words;
}

std::string_view format_match_level(MatchLevel level) {
  constexpr std::array<std::string_view, 3> words{"none", "possible", "likely"};
  return words.at(static_cast<std::size_t>(level));
}

Match match_people(const catalog::Matching& matching, const PersonTraits& a, const PersonTraits& b, bool identifier_possible) {
  return Pair(matching, a, b).match(identifier_possible);
}

std::vector<std::string> differing_parts(const catalog::Matching& matching, const PersonTraits& incoming, const PersonTraits& stored) {
  const bool exchanged = is_exchanged(incoming.name, stored.name);
  std::vector<std::string> out;
  const auto say = [&](bool differs, const char* part) {
    if (differs) out.emplace_back(part);
  };
  say(!exchanged && given_degree(matching, incoming.name, stored.name) == "differs", "given");
  say(!exchanged && family_degree(matching, incoming.name, stored.name) == "differs", "family");
  say(birth_degree(incoming.birth, stored.birth) == "differs", "birth_date");
  say(both_differ(incoming.sex, stored.sex), "sex_at_birth");
  say(both_differ(incoming.name.suffix, stored.name.suffix), "suffix");
  say(incoming.birth_order && stored.birth_order && *incoming.birth_order != *stored.birth_order, "birth_order");
  return out;
}

Agreement agreement_of(const catalog::Matching& matching, const PersonTraits& incoming, const PersonTraits& stored) {
  const auto parts = differing_parts(matching, incoming, stored);
  const auto differs = [&](std::string_view part) { return std::ranges::find(parts, part) != parts.end(); };
  if (differs("given") || differs("birth_date") || (differs("family") && differs("sex_at_birth")) || differs("suffix") || differs("birth_order"))
    return Agreement::conflict;
  const auto given = given_degree(matching, incoming.name, stored.name), family = family_degree(matching, incoming.name, stored.name);
  const bool one_name = incoming.name.empty() != stored.name.empty() || (!incoming.name.empty() && given.empty() && family.empty());
  const bool one_birth = incoming.birth.has_value() != stored.birth.has_value();
  return !parts.empty() || one_name || one_birth ? Agreement::possible : Agreement::agree;
}

}  // namespace leeboard::interop
