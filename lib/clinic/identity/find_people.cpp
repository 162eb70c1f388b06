// Looks through everybody in one pass.
#include "clinic/identity/find_people.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "clinic/desk.hpp"
#include "clinic/gather_record.hpp"
#include "clinic/identity/asked_name.hpp"
#include "clinic/identity/asked_words.hpp"
#include "interop/former_names.hpp"
#include "interop/match_people.hpp"
#include "record/name_parts.hpp"
#include "record/person_record.hpp"

namespace leeboard::clinic {

namespace {
constexpr std::size_t most_listed = 20;

/// What speaks for somebody, with its points.
struct Fit {
  int points = 0;
  std::vector<std::string> why;
};

struct Hit {
  store::PersonKey person;
  Fit fit;
};

/// One word with what is looked up once for all.
struct Sought {
  AskedWord word;
  std::vector<SoughtName> names;
  SoughtName with_particles;
  std::string small;
  std::set<store::PersonKey> people;  // whose code it is
};

std::string small_letters(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c); });
  return out;
}

/// Whose code a word is, in any case, and with fewer zeros: "p-412" is P-0412.
std::set<store::PersonKey> people_of_code(store::Repositories& records, const std::string& text) {
  auto large = text;
  std::ranges::transform(large, large.begin(), [](char c) { return static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c); });
  std::vector<std::string> spellings{text, large, small_letters(text)};
  if (const auto number = store::parse_key("P", large)) spellings.push_back(fmt::format("P-{:04}", *number));
  std::set<store::PersonKey> out;
  for (const auto& code : spellings)
    if (const auto person = records.patients().find(code)) out.insert(*person);
  return out;
}

/// The name of the row that is looked at, read when first asked for.
class RowName {
 public:
  void next() { read_ = false; }
  const NameText& of(const store::PersonRow& row) {
    if (!read_ && row.extensions.find(former_key) == std::string::npos) text_.assign(row.folded_name, row.used);
    else if (!read_) text_.assign(row.folded_name, with_former(row));
    read_ = true;
    return text_;
  }

 private:
  static std::string with_former(const store::PersonRow& row) {
    auto out = row.used;
    for (const auto& name : interop::former_names(store::compared_patient(row))) {
      out += " " + name.family;
      for (const auto& given : name.given) out += " " + given;
    }
    return out;
  }

  NameText text_;
  bool read_ = false;
};

class Question {
 public:
  Question(const catalog::Matching& matching, store::Repositories& records, const AskedWords& words) : m_(matching) {
    for (const auto& word : words) {
      Sought sought{word, {}, make_sought_name(m_, word.with_particles), small_letters(word.text), people_of_code(records, word.text)};
      for (const auto& name : word.names) sought.names.push_back(make_sought_name(m_, name));
      words_.push_back(std::move(sought));
    }
  }

  /// Whether somebody may fit all words; quick.
  bool may_fit(const store::PersonRow& row, RowName& name, Nearness nearness) const {
    const auto fits_number = [&](const Sought& sought) {
      return sought.word.optional || sought.people.contains(row.person) || may_fit_number(row, sought);
    };
    // Numbers and dates first: most people are out before their names are read.
    for (const auto& sought : words_)
      if (sought.word.names.empty() && !fits_number(sought)) return false;
    return std::ranges::all_of(words_, [&](const Sought& sought) {
      return sought.word.names.empty() || fits_number(sought) || may_fit_name(name.of(row), sought, nearness);
    });
  }

  /// What speaks for somebody who fits all words; nothing when one is not there.
  std::optional<Fit> fit(const store::PersonRow& row, Nearness nearness) const {
    const auto patient = store::compared_patient(row);
    const auto name = interop::make_compared_name(m_, patient);
    Fit out;
    for (const auto& sought : words_) {
      auto best = fit_word(row, patient, name, sought, nearness);
      if (!best && !sought.word.optional) return std::nullopt;
      if (!best) continue;
      out.points += best->points;
      for (auto& why : best->why)
        if (std::ranges::find(out.why, why) == out.why.end()) out.why.push_back(std::move(why));
    }
    return out;
  }

 private:
  bool may_fit_name(const NameText& name, const Sought& sought, Nearness nearness) const {
    if (!sought.with_particles.word.empty() && name.may_fit(m_, sought.with_particles, nearness)) return true;
    return std::ranges::all_of(sought.names, [&](const auto& one) { return name.may_fit(m_, one, nearness); });
  }

  static bool may_fit_number(const store::PersonRow& row, const Sought& sought) {
    constexpr std::size_t end_of_phone = 4;
    const auto& word = sought.word;
    if (std::ranges::any_of(word.dates, [&](const auto& date) { return fit_date(date, row.birth_date).has_value(); })) return true;
    if (!word.identifier.empty() && row.identifiers.size() > 2 && squeeze(row.identifiers).find(word.identifier) != std::string::npos) return true;
    if (!word.digits.empty() && row.contact.size() > 2) {
      std::string digits;
      std::ranges::copy_if(row.contact, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
      if (digits.find(word.digits.substr(word.digits.size() - end_of_phone)) != std::string::npos) return true;
    }
    return word.text.find('@') != std::string::npos && small_letters(row.contact).find(sought.small) != std::string::npos;
  }

  std::optional<Fit> fit_word(const store::PersonRow& row, const Patient& patient, const interop::ComparedName& name, const Sought& sought,
                              Nearness nearness) const {
    const auto& word = sought.word;
    std::optional<Fit> best;
    const auto take = [&](int points, std::vector<std::string> why) {
      if (!best || points > best->points) best = {points, std::move(why)};
    };
    if (sought.people.contains(row.person)) take(m_.of("other.identifier_possible"), {"code"});
    if (!word.identifier.empty())
      for (const auto& one : patient.identifiers)
        if (squeeze(one.value) == word.identifier) take(m_.of("other.identifier_possible"), {"identifier"});
    if (is_phone(word.digits, said_text(patient.contact.phone))) take(m_.of("household.phone"), {"phone"});
    if (word.text.find('@') != std::string::npos && small_letters(said_text(patient.contact.email)) == sought.small)
      take(m_.of("household.email"), {"e-mail"});
    for (const auto& date : word.dates)
      if (const auto fits = fit_date(date, row.birth_date)) take(m_.of(fits->degree), {std::string(fits->why)});
    if (!word.with_particles.empty())
      if (auto fits = fit_name(m_, name, sought.with_particles, nearness)) take(m_.of(fits->degree), {std::move(fits->why)});
    if (auto fits = fit_names(name, sought.names, nearness)) take(fits->points, std::move(fits->why));
    return best;
  }

  std::optional<Fit> fit_names(const interop::ComparedName& name, const std::vector<SoughtName>& names, Nearness nearness) const {
    Fit out;
    for (const auto& one : names) {
      auto fits = fit_name(m_, name, one, nearness);
      if (!fits) return std::nullopt;
      out.points += m_.of(fits->degree);
      out.why.push_back(std::move(fits->why));
    }
    return names.empty() ? std::nullopt : std::optional(std::move(out));
  }

  const catalog::Matching& m_;
  std::vector<Sought> words_;
};

/// Who fits; `near` as long as nobody surely does.
struct Looked {
  std::vector<Hit> sure, near;
};

Looked look(store::Repositories& records, const store::Seen& seen, const std::vector<Question>& questions) {
  Looked out;
  RowName name;
  records.patients().for_each_row(seen, [&](const store::PersonRow& row) {
    name.next();
    const auto best_fit = [&](Nearness nearness) {
      std::optional<Fit> best;
      for (const auto& question : questions) {
        if (!question.may_fit(row, name, nearness)) continue;
        auto fit = question.fit(row, nearness);
        if (fit && (!best || fit->points > best->points)) best = std::move(fit);
      }
      return best;
    };
    if (auto fit = best_fit(Nearness::sure)) out.sure.push_back({row.person, std::move(*fit)});
    else if (out.sure.empty())
      if (auto close = best_fit(Nearness::near)) out.near.push_back({row.person, std::move(*close)});
    return true;
  });
  return out;
}

/// Records that are read as one are one person, who is found by any of them.
std::vector<Hit> by_person(store::Repositories& records, const store::Seen& seen, std::vector<Hit> hits) {
  for (auto& hit : hits) {
    const auto kept = records.patient_links().kept(hit.person, seen);
    if (kept == hit.person) continue;
    hit.fit.why.push_back("by the linked record " + records.patients().code_of(hit.person));
    hit.person = kept;
  }
  std::ranges::stable_sort(hits,
                           [](const auto& a, const auto& b) { return std::pair(-a.fit.points, a.person) < std::pair(-b.fit.points, b.person); });
  std::set<store::PersonKey> listed;
  std::erase_if(hits, [&](const auto& hit) { return !listed.insert(hit.person).second; });
  return hits;
}

std::string state_of(store::Repositories& records, const Desk& desk, store::PersonKey person) {
  const auto record = gather_record(records, desk, person, {.depth = Depth::care, .mistaken = true});
  return std::string(record ? format_word(person_status(*record)) : format_word(PatientStatus::entered_in_error));
}
}  // namespace

FoundPeople find_people(const Desk& desk, store::Repositories& records, std::string_view line) {
  const auto matching = catalog::load_matching(desk.catalog.definitions());
  std::vector<Question> questions;
  for (const auto& words : read_asked(matching, line, desk.as_of.day)) questions.emplace_back(matching, records, words);
  if (questions.empty())
    throw Error(ErrorKind::usage, "nothing was said to look for").mend_with("say a code, a number, a birth date or parts of a name");
  const auto seen = desk.seen_with_revisions();
  FoundPeople out;
  auto looked = look(records, seen, questions);
  out.near = looked.sure.empty() && !looked.near.empty();
  auto hits = std::move(out.near ? looked.near : looked.sure);
  hits = by_person(records, seen, std::move(hits));
  if (hits.size() > most_listed) {
    out.left = hits.size() - most_listed;
    hits.resize(most_listed);
  }
  for (auto& hit : hits) {
    auto record = records.patients().get(hit.person, seen);
    if (!record) continue;
    out.people.push_back({std::move(record->patient), state_of(records, desk, hit.person), hit.fit.points, std::move(hit.fit.why)});
  }
  return out;
}

}  // namespace leeboard::clinic
