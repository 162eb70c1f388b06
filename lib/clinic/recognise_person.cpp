// Recognises people.
#include "clinic/recognise_person.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "clinic/desk.hpp"
#include "clinic/identity/two_people.hpp"
#include "interop/identifier_class.hpp"

namespace leeboard::clinic {

struct PersonRecogniser::Tables {
  explicit Tables(const catalog::Definitions& definitions)
      : matching(catalog::load_matching(definitions)), identifiers(catalog::load_identifier_rules(definitions)) {}
  catalog::Matching matching;
  catalog::IdentifierRules identifiers;
  KnownPeople known{matching, identifiers};
};

namespace {

[[noreturn]] void refuse_two(store::Repositories& records, store::PersonKey one, store::PersonKey other) {
  throw Error(ErrorKind::bad_input,
              "code and identifiers belong to different people: " + records.patients().code_of(one) + " and " + records.patients().code_of(other))
      .mend_with("correct the code or the identifiers, or see `leeboard intake merge`");
}

interop::SourceIdentifier source_identifier(const Identifier& one) { return {one.system, one.value, one.type, one.use, {}}; }

Recognised conflict_of(std::string why, store::PersonKey against, std::optional<store::PersonKey> other, std::vector<std::string> differs) {
  Recognised out;
  out.conflict = std::move(why);
  out.against = against;
  out.other = other;
  out.differs = std::move(differs);
  return out;
}

}  // namespace

void require_no_conflict(const Recognised& known, std::string_view mend) {
  if (!known.conflict.empty()) throw Error(ErrorKind::bad_input, known.conflict).mend_with(std::string(mend));
}

void note_alike(Became& became, const std::vector<LikePerson>& alike) {
  became.possible_duplicate = !alike.empty();
  for (const auto& like : alike) became.duplicates.push_back({like.code, like.match.points});
}

PersonRecogniser::PersonRecogniser(const Desk& desk) : desk_(desk) {}
PersonRecogniser::~PersonRecogniser() = default;

const PersonRecogniser::Tables& PersonRecogniser::tables() {
  if (!tables_) {
    const auto& definitions = desk_.catalog.definitions();
    tables_ = std::make_unique<Tables>(definitions);
  }
  return *tables_;
}

const catalog::IdentifierRules& PersonRecogniser::identifier_rules() { return tables().identifiers; }

std::optional<Identifier> PersonRecogniser::identifying(const Identifier& identifier) {
  const auto given = source_identifier(identifier);
  const auto& rules = tables().identifiers;
  if (interop::classify_identifier(rules, given, desk_.as_of.day) != interop::IdentifierClass::identifies) return std::nullopt;
  auto same = interop::normalise_identifier(rules, given);
  return Identifier{std::move(same.system), std::move(same.value), {}, {}};
}

std::optional<store::PersonKey> PersonRecogniser::find_identifier(store::Repositories& records, const Identifier& identifier) {
  const auto same = identifying(identifier);
  if (!same || records.patients().is_disputed(*same)) return std::nullopt;
  auto holder = records.patients().find_identifier(*same);
  if (!holder) holder = records.patients().find_identifier(identifier);  // bound as it was written, before spellings were made one
  if (!holder) return std::nullopt;
  return records.patient_links().kept(*holder);
}

std::optional<store::PersonKey> PersonRecogniser::owner(store::Repositories& records, std::optional<store::PersonKey> found, const Patient& patient) {
  for (const auto& identifier : patient.identifiers) {
    const auto person = find_identifier(records, identifier);
    if (!person) continue;
    if (found && *found != *person) refuse_two(records, *found, *person);
    found = person;
  }
  return found;
}

std::optional<store::PersonKey> PersonRecogniser::find_named(store::Repositories& records, const Patient& patient) {
  std::optional<store::PersonKey> found;
  if (!patient.code.empty())
    if (const auto person = records.patients().find(patient.code)) found = records.patient_links().kept(*person);
  return owner(records, found, patient);
}

void PersonRecogniser::refuse_other_owner(store::Repositories& records, store::PersonKey person, const Patient& patient) {
  (void)owner(records, records.patient_links().kept(person), patient);
}

store::IdentifierBinding PersonRecogniser::binding(store::Repositories& records, const Patient& now, const std::vector<Identifier>& before) {
  store::IdentifierBinding out;
  for (const auto& one : now.identifiers)
    if (auto same = identifying(one); same && !find_identifier(records, one)) out.set.push_back(std::move(*same));
  for (const auto& one : before) {
    if (std::ranges::find(now.identifiers, one) != now.identifiers.end()) continue;
    out.withdrawn.push_back(one);
    if (auto same = identifying(one)) out.withdrawn.push_back(std::move(*same));
  }
  return out;
}

interop::Agreement PersonRecogniser::agreement(const Patient& incoming, const Patient& stored) {
  const auto& t = tables();
  return interop::agreement_of(t.matching, interop::traits_of(t.matching, t.identifiers, incoming),
                               interop::traits_of(t.matching, t.identifiers, stored));
}

std::vector<std::string> PersonRecogniser::differing(const Patient& incoming, const Patient& stored) {
  const auto& t = tables();
  return interop::differing_parts(t.matching, interop::traits_of(t.matching, t.identifiers, incoming),
                                  interop::traits_of(t.matching, t.identifiers, stored));
}

std::optional<store::PersonKey> PersonRecogniser::choose(store::Repositories& records, const Patient& incoming,
                                                         const std::vector<store::PersonKey>& holders) {
  std::optional<store::PersonKey> best;
  auto most = interop::Agreement::conflict;
  for (const auto holder : holders) {
    const auto stored = holders.size() > 1 ? records.patients().get(holder, desk_.seen_with_revisions()) : std::nullopt;
    const auto agrees = stored ? agreement(incoming, stored->patient) : interop::Agreement::conflict;
    if (best && agrees <= most) continue;
    best = holder;
    most = agrees;
  }
  return best;
}

Recognised PersonRecogniser::recognise(store::Repositories& records, const Patient& incoming, std::optional<store::PersonKey> by_key) {
  Recognised out;
  if (by_key) by_key = records.patient_links().kept(*by_key);
  const auto stored = [&](store::PersonKey person) { return records.patients().get(person, desk_.seen_with_revisions()); };
  if (by_key) {
    const auto held = stored(*by_key);
    if (held && agreement(incoming, held->patient) == interop::Agreement::conflict)
      return conflict_of("another person is known under this record's key: given names, birth dates, suffixes, or family name and sex differ",
                         *by_key, {}, differing(incoming, held->patient));
  }
  std::vector<store::PersonKey> owners;
  for (const auto& identifier : incoming.identifiers) {
    const auto person = find_identifier(records, identifier);
    if (!person || (by_key && *person == *by_key)) continue;
    const auto held = stored(*person);
    if (!held) continue;
    if (std::ranges::find(owners, *person) == owners.end()) owners.push_back(*person);
    if (by_key && are_two_people(records, *by_key, *person)) continue;
    switch (agreement(incoming, held->patient)) {
      case interop::Agreement::conflict:
        out.disputed.push_back(*identifying(identifier));
        out.against = person;
        out.differs = differing(incoming, held->patient);
        break;
      case interop::Agreement::possible:
        out.flagged = true;
        out.same_identifier.push_back(*person);
        break;
      case interop::Agreement::agree:
        if (by_key) {
          out.flagged = true;
          out.same_identifier.push_back(*person);
        } else {
          out.person = person;
        }
        break;
    }
  }
  if (by_key && !out.disputed.empty())
    return conflict_of("its key is known as one person's, an identifier in it as another's who conflicts with it", *by_key, out.against, out.differs);
  if (!by_key && owners.size() > 1) return conflict_of("its identifiers belong to two people of the store", owners[0], owners[1], out.differs);
  if (by_key) out.person = by_key;
  return out;
}

std::vector<LikePerson> PersonRecogniser::alike(store::Repositories& records, const Patient& patient, std::optional<store::PersonKey> self,
                                                const std::vector<store::PersonKey>& same_identifier) {
  const auto& t = tables();
  const auto asked = interop::traits_of(t.matching, t.identifiers, patient);
  auto candidates = tables_->known.sharing(records, asked);
  candidates.insert(candidates.end(), same_identifier.begin(), same_identifier.end());
  const auto own = self ? std::optional(records.patient_links().kept(*self)) : std::nullopt;
  std::vector<LikePerson> out;
  for (const auto candidate : candidates) {
    const auto other = records.patients().get(candidate);
    const auto kept = records.patient_links().kept(candidate);
    if (!other || other->patient.code == patient.code || kept == own || (own && are_two_people(records, *own, kept))) continue;
    const bool by_identifier = std::ranges::find(same_identifier, kept) != same_identifier.end();
    auto match = interop::match_people(t.matching, asked, interop::traits_of(t.matching, t.identifiers, other->patient), by_identifier);
    if (match.level == interop::MatchLevel::none && !by_identifier) continue;
    const auto known = std::ranges::find(out, kept, &LikePerson::person);
    if (known == out.end()) out.push_back({kept, records.patients().code_of(kept), std::move(match)});
    else if (is_likelier(match, known->match)) known->match = std::move(match);
  }
  std::ranges::stable_sort(out, [](const auto& one, const auto& other) { return is_likelier(one.match, other.match); });
  return out;
}

void PersonRecogniser::note_written(store::PersonKey person, const Patient& patient) {
  if (tables_) tables_->known.note(person, patient);
}

std::vector<LikePair> PersonRecogniser::duplicates(store::Repositories& records) {
  const auto& t = tables();
  return KnownPeople(t.matching, t.identifiers).pairs(records);
}

}  // namespace leeboard::clinic
