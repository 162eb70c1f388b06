// People: finding, reading and writing them.
#include "store/patients.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "base/code.hpp"
#include "base/error.hpp"
#include "base/nearest.hpp"
#include "io/utf8.hpp"
#include "store/connections.hpp"
#include "store/new_row.hpp"
#include "store/patient_links.hpp"
#include "store/person_code.hpp"
#include "store/stored_json.hpp"

namespace leeboard::store {

namespace {
constexpr const char* find_sql = "SELECT id FROM person WHERE code = ? AND seq <= ?";
constexpr const char* near_sql = "SELECT code FROM person WHERE substr(code, 1, 1) = ? LIMIT 5000";
constexpr const char* last_code_sql = "SELECT order_key FROM person WHERE order_key >= 'P-0' AND order_key < 'P-:' ORDER BY order_key DESC";
constexpr const char* revisions_sql =
    "SELECT key, family, given, used, birth_date, birth_absent, sex_at_birth, identifiers, contact, status, explored, extensions, recorded, by, "
    "reason FROM patient WHERE key BETWEEN ?1 * 4096 AND ?1 * 4096 + 4095 AND seq <= ?2 ORDER BY key DESC";
constexpr const char* rows_sql =
    "SELECT key, recorded, folded_name, family, given, used, birth_date, sex_at_birth, identifiers, contact, extensions, status FROM patient "
    "WHERE seq <= ? ORDER BY key";
constexpr const char* page_sql = "SELECT id, order_key FROM person WHERE (order_key, id) > (?, ?) AND seq <= ? ORDER BY order_key, id LIMIT 500";
constexpr const char* born_sql = "SELECT DISTINCT person FROM patient WHERE birth_date = ? AND seq <= ? LIMIT 200";
constexpr const char* named_sql = "SELECT DISTINCT person FROM patient WHERE folded_name = ? AND seq <= ? LIMIT 200";
constexpr const char* claim_sql =
    "SELECT person, object, state FROM external_id WHERE value = ? AND system = ? AND seq <= ? ORDER BY id DESC LIMIT 1";
constexpr std::size_t like_most = 20;
// Stands in the place of a code in the row of an identifier that two people claim, and is no legal code: never changed.
constexpr std::string_view disputed = "(disputed)";

// Names in the column of extensions that no x_ key has: what a row says beyond the columns of its first layout. Never changed.
constexpr std::string_view status_key = "status", deceased_key = "deceased";
// How a death was kept before: as an extension that a source or document gave.
constexpr std::string_view old_deceased_key = "x_deceased";

/// The column says `active` of what it has no word for; what is meant stands beside the extensions.
std::string format_patient_extensions(const Patient& patient) {
  auto pairs = patient.extensions;
  const bool died_before = std::ranges::find(pairs, old_deceased_key, &TextPairs::value_type::first) != pairs.end();
  if (patient.status == PatientStatus::inactive || patient.status == PatientStatus::test)
    pairs.emplace_back(status_key, '"' + std::string(format_word(patient.status)) + '"');
  const auto* absent = std::get_if<Absent>(&patient.deceased);
  if (died_before || !absent || *absent != Absent::not_asked)
    pairs.emplace_back(deceased_key, '"' + format_deceased(patient.deceased).value_or(std::string(absent ? format_absent(*absent) : "")) + '"');
  return format_raw_pairs(pairs);
}

void parse_patient_extensions(std::string_view column, Patient& into) {
  into.extensions = parse_raw_pairs(column);
  bool said = false;
  std::erase_if(into.extensions, [&](const auto& pair) {
    const auto word = pair.second.size() > 1 ? std::string_view(pair.second).substr(1, pair.second.size() - 2) : std::string_view{};
    if (pair.first == status_key) into.status = stored_word<PatientStatus>(word);
    if (pair.first != deceased_key) return pair.first == status_key;
    const auto deceased = parse_deceased(word);
    if (!deceased) throw_unknown_word();
    into.deceased = *deceased;
    return said = true;
  });
  const auto old = std::ranges::find(into.extensions, old_deceased_key, &TextPairs::value_type::first);
  if (!said && old != into.extensions.end() && old->second == "true") into.deceased = true;
}

std::string folded(const Patient& patient) {
  std::string name = patient.name.family;
  for (const auto& given : patient.name.given) name += ' ' + given;
  return io::fold_name(name);
}

PatientRevision row_to_patient(const Statement& row, std::string code) {
  PatientRevision out;
  const auto key = row.integer(0);
  out.person.number = key / 4096;
  out.revision = static_cast<int>(key % 4096);
  out.patient.code = std::move(code);
  out.patient.name = {.given = parse_texts(row.text(2)), .family = row.string(1), .used = row.string(3)};
  if (!row.is_null(4)) out.patient.birth_date = parse_time(row.text(4));
  else out.patient.birth_date = parse_absent(row.text(5)).value_or(Absent::not_asked);
  out.patient.sex_at_birth = parse_said(row.text(6));
  out.patient.identifiers = parse_identifiers(row.text(7));
  out.patient.contact = parse_contact(row.text(8));
  out.patient.status = stored_word<PatientStatus>(row.text(9));
  for (const auto& word : parse_texts(row.text(10))) out.patient.explored.push_back(stored_word<TriggerDomain>(word));
  parse_patient_extensions(row.text(11), out.patient);
  out.signature = {row.string(13), parse_time(row.text(12)), row.string(14)};
  return out;
}

}  // namespace

Patient compared_patient(const PersonRow& row) {
  Patient out;
  out.name = {.given = parse_texts(row.given), .family = row.family, .used = row.used};
  if (!row.birth_date.empty()) out.birth_date = parse_time(row.birth_date);
  out.sex_at_birth = parse_said(row.sex_at_birth);
  out.identifiers = parse_identifiers(row.identifiers);
  out.contact = parse_contact(row.contact);
  out.status = row.status;
  out.extensions = parse_raw_pairs(row.extensions);
  return out;
}

namespace {

void insert_revision(Change& change, PersonKey person, int revision, const Patient& patient, const Signature& signature) {
  const auto* birth = std::get_if<Stamp>(&patient.birth_date);
  const std::string given = format_texts(patient.name.given), name = folded(patient), born = birth ? format_stamp(*birth) : std::string{},
                    absent(birth ? std::string_view{} : format_absent(std::get<Absent>(patient.birth_date))), sex = format_said(patient.sex_at_birth),
                    identifiers = format_identifiers(patient.identifiers), contact = format_contact(patient.contact),
                    explored = format_texts(format_words(patient.explored)), extensions = format_patient_extensions(patient),
                    when = format_stamp(signature.at);
  const auto column_status = patient.status == PatientStatus::entered_in_error ? patient.status : PatientStatus::active;
  NewRow row(change, Table::patient, person.number * 4096 + revision);
  row.number(person.number).text_or_null(patient.name.family).text(given).text_or_null(patient.name.used).text(name).text_or_null(born);
  row.text_or_null(absent).text_or_null(sex).text(identifiers).text(contact).text(format_word(column_status)).text(explored).text(extensions);
  row.text(when).text(signature.by).text(signature.reason).insert(person, patient.code);
}
}  // namespace

std::optional<PersonKey> Patients::find(std::string_view code) {
  if (const auto known = change_.known().person(code)) return known;
  Statement& rows = connections_.reading().prepared(find_sql);
  const Reset reset(rows);
  rows.bind(1, code).bind(2, connections_.limit());
  if (!rows.step()) return std::nullopt;
  const PersonKey person{rows.integer(0)};
  change_.known().know_person(code, person, change_.running());
  return person;
}

PersonKey Patients::require(std::string_view code) {
  if (const auto person = find(code)) return links_.kept(*person);
  const auto near = near_codes(code);
  std::string mend = did_you_mean(code, near);
  if (mend.empty()) mend = is_code(code) ? "see `leeboard intake list`" : "give the patient's code, such as P-0412; see `leeboard intake list`";
  throw Error(ErrorKind::not_found, "there is no " + such_code("patient", code)).mend_with(std::move(mend));
}

std::vector<std::string> Patients::near_codes(std::string_view code) {
  std::vector<std::string> known;
  Statement& rows = connections_.reading().prepared(near_sql);
  const Reset reset(rows);
  rows.bind(1, code.substr(0, 1));
  while (rows.step()) known.push_back(rows.string(0));
  return nearest_names(code, known);
}

std::optional<PersonKey> Patients::find_identifier(const Identifier& identifier) {
  Statement& rows = connections_.reading().prepared(claim_sql);
  const Reset reset(rows);
  rows.bind(1, identifier.value).bind(2, identifier.system).bind(3, connections_.limit());
  if (!rows.step() || rows.text(2) != format_word(IdentifierState::set) || rows.is_null(0)) return std::nullopt;
  const PersonKey person{rows.integer(0)};
  if (rows.text(1) != code_of(person)) return std::nullopt;
  return person;
}

std::string Patients::code_of(PersonKey person) { return person_code(connections_.reading(), person); }

std::vector<PatientRevision> Patients::revisions(PersonKey person, const Seen& seen) {
  std::vector<PatientRevision> out;
  const std::string code = code_of(person);
  Statement& rows = connections_.reading().prepared(revisions_sql);
  const Reset reset(rows);
  rows.bind(1, person.number).bind(2, connections_.limit());
  while (rows.step())
    if (seen.covers(parse_time(rows.text(12)))) out.push_back(row_to_patient(rows, code));
  std::ranges::reverse(out);
  return out;
}

std::optional<PatientRevision> Patients::get(PersonKey person, const Seen& seen) {
  Statement& rows = connections_.reading().prepared(revisions_sql);
  const Reset reset(rows);
  rows.bind(1, person.number).bind(2, connections_.limit());
  while (rows.step()) {
    if (!seen.covers(parse_time(rows.text(12)))) continue;
    if (stored_word<PatientStatus>(rows.text(9)) == PatientStatus::entered_in_error && !seen.all_revisions) return std::nullopt;
    return row_to_patient(rows, code_of(person));
  }
  return std::nullopt;
}

void Patients::for_each(const Seen& seen, const std::function<bool(const PatientRevision&)>& visit) {
  struct Place {
    std::int64_t id;
    std::string order;
  };
  std::vector<Place> page;
  Place last{0, ""};
  do {
    page.clear();
    {
      Statement& rows = connections_.reading().prepared(page_sql);
      const Reset reset(rows);
      rows.bind(1, last.order).bind(2, last.id).bind(3, connections_.limit());
      while (rows.step()) page.push_back({rows.integer(0), rows.string(1)});
    }
    for (const auto& place : page) {
      const PersonKey person{place.id};
      if (!seen.all_revisions && links_.kept(person, seen) != person) continue;
      const auto found = get(person, seen);
      if (found && !visit(*found)) return;
    }
    if (!page.empty()) last = page.back();
  } while (!page.empty());
}

void Patients::for_each_row(const Seen& seen, const std::function<bool(const PersonRow&)>& visit) {
  PersonRow newest;
  Statement& rows = connections_.reading().prepared(rows_sql);
  const Reset reset(rows);
  rows.bind(1, connections_.limit());
  while (rows.step()) {
    if (seen.as_of && !seen.covers(parse_time(rows.text(1)))) continue;
    const PersonKey person{rows.integer(0) / 4096};
    if (newest.person.number != 0 && person != newest.person && !visit(newest)) return;
    newest.person = person;
    int column = 2;
    for (auto* text : {&newest.folded_name, &newest.family, &newest.given, &newest.used, &newest.birth_date, &newest.sex_at_birth,
                       &newest.identifiers, &newest.contact, &newest.extensions})
      text->assign(rows.text(column++));
    newest.status = stored_word<PatientStatus>(rows.text(column));
  }
  if (newest.person.number != 0) visit(newest);
}

long long Patients::count() {
  Statement& rows = connections_.reading().prepared("SELECT count(*) FROM person WHERE seq <= ?");
  const Reset reset(rows);
  rows.bind(1, connections_.limit());
  return rows.step() ? rows.integer(0) : 0;
}

std::vector<LikePerson> Patients::like(const Patient& patient) {
  const std::string name = folded(patient);
  const auto* birth = std::get_if<Stamp>(&patient.birth_date);
  std::vector<PersonKey> candidates;
  const auto gather = [&](const char* sql, const std::string& value) {
    Statement& rows = connections_.reading().prepared(sql);
    const Reset reset(rows);
    rows.bind(1, value).bind(2, connections_.limit());
    while (rows.step()) candidates.push_back({rows.integer(0)});
  };
  if (birth) gather(born_sql, format_stamp(*birth));
  if (!name.empty()) gather(named_sql, name);
  std::ranges::sort(candidates);
  candidates.erase(std::ranges::unique(candidates).begin(), candidates.end());
  std::vector<LikePerson> out;
  for (const auto person : candidates) {
    auto other = get(person);
    if (!other) continue;
    LikePerson like{.person = person, .patient = std::move(other->patient)};
    like.same_name = !name.empty() && folded(like.patient) == name;
    const auto* born = std::get_if<Stamp>(&like.patient.birth_date);
    like.same_birth_date = birth && born && *birth == *born;
    if (like.same_name || like.same_birth_date) out.push_back(std::move(like));
  }
  std::ranges::stable_sort(out, [](const auto& a, const auto& b) { return a.same_name + a.same_birth_date > b.same_name + b.same_birth_date; });
  if (out.size() > like_most) out.resize(like_most);
  return out;
}

PersonKey Patients::add(const Patient& patient, const Signature& signature) { return add(patient, signature, {patient.identifiers, {}}); }

PersonKey Patients::add(const Patient& patient, const Signature& signature, const IdentifierBinding& binding) {
  Patient own = patient;
  if (own.code.empty()) {
    Statement& rows = connections_.writer().prepared(last_code_sql);
    const Reset reset(rows);
    long long last = 0;
    while (last == 0 && rows.step())
      if (const auto number = parse_key("P", "P-" + std::to_string(std::strtoll(rows.string(0).c_str() + 2, nullptr, 10)));
          number && rows.text(0).size() == 14)
        last = *number;
    own.code = fmt::format("P-{:04}", last + 1);
  } else if (!is_code(own.code)) {
    throw Error(ErrorKind::bad_input, "a new patient code begins with a letter or digit").mend_with("write e.g. P-0412");
  } else if (find(own.code)) {
    throw Error(ErrorKind::usage, "the patient code " + own.code + " is taken").mend_with("use `leeboard intake update " + own.code + "`");
  }
  const PersonKey person{change_.next(Counter::person)};
  const std::string order = code_order(own.code);
  NewRow(change_, Table::person, person.number).text(own.code).text(order).insert(person, own.code);
  insert_revision(change_, person, 1, own, signature);
  change_.known().know_person(own.code, person, change_.running());
  bind_identifiers(person, own.code, binding);
  return person;
}

void Patients::bind_identifiers(PersonKey person, const std::string& code, const IdentifierBinding& binding) {
  for (const auto& identifier : binding.withdrawn)
    if (find_identifier(identifier) == person) add_claim(person, code, identifier, IdentifierState::withdrawn);
  for (const auto& identifier : binding.set) {
    const auto holder = find_identifier(identifier);
    if (holder == person || is_disputed(identifier)) continue;
    if (holder)
      throw Error(ErrorKind::usage, "an identifier of this record belongs to patient " + code_of(*holder))
          .mend_with("update that patient, or link the two with `leeboard intake merge`");
    add_claim(person, code, identifier, IdentifierState::set);
  }
}

void Patients::add_claim(PersonKey person, std::string_view object, const Identifier& identifier, IdentifierState state) {
  NewRow(change_, Table::external_id, change_.next(Counter::external_id))
      .text(identifier.system)
      .text(identifier.value)
      .text(object)
      .number(person.number)
      .text(format_word(state))
      .insert(person, object);
}

void Patients::dispute_identifier(const Identifier& identifier, PersonKey claims) {
  if (!is_disputed(identifier)) add_claim(claims, disputed, identifier, IdentifierState::set);
}

void Patients::award_identifier(const Identifier& identifier, PersonKey person) {
  add_claim(person, code_of(person), identifier, IdentifierState::set);
}

bool Patients::is_disputed(const Identifier& identifier) {
  Statement& rows = connections_.reading().prepared(claim_sql);
  const Reset reset(rows);
  rows.bind(1, identifier.value).bind(2, identifier.system).bind(3, connections_.limit());
  return rows.step() && rows.text(1) == disputed;
}

Stored Patients::revise(PersonKey person, const Patient& patient, const Signature& signature) {
  IdentifierBinding binding{patient.identifiers, {}};
  if (const auto newest = get(person, {.as_of = {}, .all_revisions = true}))
    for (const auto& old : newest->patient.identifiers)
      if (std::ranges::find(patient.identifiers, old) == patient.identifiers.end()) binding.withdrawn.push_back(old);
  return revise(person, patient, signature, binding);
}

Stored Patients::revise(PersonKey person, const Patient& patient, const Signature& signature, const IdentifierBinding& binding) {
  const auto all = revisions(person, {.as_of = {}, .all_revisions = true});
  if (all.empty()) throw Error(ErrorKind::not_found, "there is no such patient");
  const auto& newest = all.back();
  Patient own = patient;
  own.code = newest.patient.code;
  if (own == newest.patient) return Stored::unchanged;
  insert_revision(change_, person, newest.revision + 1, own, signature);
  bind_identifiers(person, own.code, binding);
  return Stored::revised;
}

}  // namespace leeboard::store
