// Scored forms: one row each, found again by person, instrument and day.
#include "store/assessments.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "store/connections.hpp"
#include "store/new_row.hpp"
#include "store/patient_links.hpp"
#include "store/stored_forms.hpp"
#include "store/stored_json.hpp"
#include "store/withdrawals.hpp"

namespace leeboard::store {

namespace {
#define LEEBOARD_FORM_COLUMNS                                                                                                             \
  "a.key, a.person, a.episode, a.instrument, a.taken_at, a.by, a.basis, a.source_id, a.answers, a.input, a.complete, a.safety, a.score, " \
  "(SELECT sha256 FROM definition d WHERE d.id = a.definition), a.recorded, a.reason, "                                                   \
  "EXISTS (SELECT 1 FROM acknowledgement k WHERE k.object = 'A-' || (a.key / 4096) AND NOT EXISTS (SELECT 1 FROM assessment n "           \
  "WHERE n.key BETWEEN a.key / 4096 * 4096 AND a.key / 4096 * 4096 + 4095 AND n.seq > k.seq AND n.safety = 1 AND n.answers <> "           \
  "(SELECT o.answers FROM assessment o WHERE o.key BETWEEN a.key / 4096 * 4096 AND a.key / 4096 * 4096 + 4095 AND o.seq <= k.seq "        \
  "ORDER BY o.key DESC LIMIT 1))) FROM assessment a "
constexpr const char* of_sql = "SELECT " LEEBOARD_FORM_COLUMNS "WHERE a.person = ? AND a.seq <= ? ORDER BY a.instrument, a.day, a.key";
constexpr const char* of_instrument_sql =
    "SELECT " LEEBOARD_FORM_COLUMNS "WHERE a.person = ? AND a.instrument = ? AND a.seq <= ? ORDER BY a.day, a.key";
constexpr const char* one_sql = "SELECT " LEEBOARD_FORM_COLUMNS "WHERE a.key BETWEEN ?1 * 4096 AND ?1 * 4096 + 4095 AND a.seq <= ?2 ORDER BY a.key";
#undef LEEBOARD_FORM_COLUMNS
constexpr const char* same_day_sql =
    "SELECT key FROM assessment INDEXED BY assessment_score WHERE person = ? AND instrument = ? AND day = ? AND seq <= ?";
constexpr const char* content_sql = "SELECT taken_at, by, basis, source_id, answers, input FROM assessment WHERE key = ?";
constexpr const char* source_sql = "SELECT key FROM assessment WHERE person = ? AND source_id = ? AND seq <= ? ORDER BY key DESC";

StoredAssessment row_to_assessment(const Statement& row) {
  StoredAssessment out;
  out.person.number = row.integer(1);
  if (!row.is_null(2)) out.episode = format_key("E", row.integer(2));
  Assessment& form = out.assessment;
  form.id = format_key("A", row.integer(0) / 4096);
  form.revision = static_cast<int>(row.integer(0) % 4096);
  form.answers.instrument = row.string(3);
  form.answers.taken_at = parse_optional_time(row.text(4));
  form.answers.by = row.string(5);
  form.answers.basis = stored_word<AnswerBasis>(row.text(6));
  form.answers.id = row.string(7);
  form.answers.answers = parse_answers(row.text(8));
  parse_input(row.text(9), form.answers);
  form.score = parse_score(row.text(12));
  form.score.instrument = form.answers.instrument;
  form.score.complete = row.integer(10) != 0;
  form.score.definition = row.string(13);
  form.recorded = parse_time(row.text(14));
  form.amend_reason = row.string(15);
  form.acknowledged = row.integer(16) != 0;
  out.safety = row.integer(11) != 0;
  return out;
}

/// The columns of a form that make two forms the same.
struct FormColumns {
  std::string taken_at, answers, input;
  explicit FormColumns(const Answers& form)
      : taken_at(format_time(form.taken_at)), answers(format_answers(form.answers)), input(format_input(form)) {}
};

bool same_content(Connections& connections, std::int64_t key, const Answers& form, const FormColumns& columns) {
  Statement& row = connections.reading().prepared(content_sql);
  const Reset reset(row);
  row.bind(1, key);
  return row.step() && row.text(0) == columns.taken_at && row.text(1) == form.by && row.text(2) == format_word(form.basis) &&
         row.text(3) == form.id && row.text(4) == columns.answers && row.text(5) == columns.input;
}

std::optional<std::int64_t> definition_number(Change& change, const std::string& digest) {
  if (digest.empty()) return std::nullopt;
  auto& known = change.known().definitions;
  if (const auto found = known.find(digest); found != known.end()) return found->second;
  Statement& row = change.connections().reading().prepared("SELECT id FROM definition WHERE sha256 = ?");
  const Reset reset(row);
  row.bind(1, std::string_view(digest));
  if (!row.step()) throw Error(ErrorKind::bug, "a form was stored before the definition it was scored with");
  const auto number = row.integer(0);
  known.emplace(digest, number);
  return number;
}

void insert_form(Change& change, std::int64_t key, PersonKey person, std::optional<std::int64_t> episode, const Answers& form, const Score& score,
                 const Stamp& recorded, const std::string& reason, const FormColumns& columns) {
  const auto* total = score.scale("total");
  const std::string result = format_score(score), when = format_stamp(recorded), id = format_key("A", key / 4096);
  const auto definition = definition_number(change, score.definition);
  NewRow row(change, Table::assessment, key);
  row.number(person.number).number_or_null(episode).text(form.instrument).text_or_null(columns.taken_at);
  row.number((form.taken_at ? *form.taken_at : recorded).day.days.time_since_epoch().count())
      .text(form.by)
      .text(format_word(form.basis))
      .text_or_null(form.id);
  row.text(columns.answers).text_or_null(columns.input).number(score.complete).number(score.safety_positive());
  row.real_or_null(total ? std::optional(total->low) : std::nullopt).real_or_null(total ? std::optional(total->high) : std::nullopt);
  row.text(result).number_or_null(definition).text(when).text_or_null(reason).insert(person, id);
}

bool in_order(const StoredAssessment& a, const StoredAssessment& b) {
  const Answers &x = a.assessment.answers, &y = b.assessment.answers;
  if (x.instrument != y.instrument) return x.instrument < y.instrument;
  return earlier(x.taken_at ? *x.taken_at : a.assessment.recorded, y.taken_at ? *y.taken_at : b.assessment.recorded);
}
}  // namespace

std::vector<StoredAssessment> Assessments::of(PersonKey person, std::string_view instrument, const Seen& seen) {
  std::vector<StoredAssessment> out;
  for (const auto member : links_.members(person, seen)) {
    const auto withdrawn = withdrawn_of(connections_, member, seen);
    Statement& rows = connections_.reading().prepared(instrument.empty() ? of_sql : of_instrument_sql);
    const Reset reset(rows);
    rows.bind(1, member.number);
    if (!instrument.empty()) rows.bind(2, instrument);
    rows.bind(instrument.empty() ? 2 : 3, connections_.limit());
    while (rows.step()) {
      auto one = row_to_assessment(rows);
      const auto& form = one.assessment;
      if (withdrawn.contains(form.id)) continue;
      if (seen.covers(form.answers.taken_at ? *form.answers.taken_at : form.recorded, form.recorded)) out.push_back(std::move(one));
    }
  }
  if (!seen.all_revisions) {
    // An amendment may move a form to another day, so older revisions are looked for by number, wherever they stand.
    std::ranges::stable_sort(out, [](const auto& a, const auto& b) {
      return std::pair(*parse_key("A", a.assessment.id), a.assessment.revision) < std::pair(*parse_key("A", b.assessment.id), b.assessment.revision);
    });
    std::vector<StoredAssessment> newest;
    for (auto& one : out) {
      if (!newest.empty() && newest.back().assessment.id == one.assessment.id) newest.back() = std::move(one);
      else newest.push_back(std::move(one));
    }
    out = std::move(newest);
  }
  std::ranges::stable_sort(out, in_order);
  return out;
}

std::vector<StoredAssessment> Assessments::revisions(std::string_view id) {
  std::vector<StoredAssessment> out;
  const auto number = parse_key("A", id);
  if (!number) return out;
  Statement& rows = connections_.reading().prepared(one_sql);
  const Reset reset(rows);
  rows.bind(1, *number).bind(2, connections_.limit());
  while (rows.step()) out.push_back(row_to_assessment(rows));
  return out;
}

std::optional<StoredAssessment> Assessments::get(std::string_view id, const Seen& seen) {
  std::optional<StoredAssessment> found;
  for (auto& one : revisions(id))
    if (seen.covers(one.assessment.recorded)) found = std::move(one);
  return found;
}

std::pair<std::string, Stored> Assessments::add(PersonKey person, std::string_view episode, const Answers& answers, const Score& score,
                                                const Stamp& recorded) {
  const FormColumns columns(answers);
  if (!answers.id.empty()) {
    Statement& rows = connections_.reading().prepared(source_sql);
    const Reset reset(rows);
    rows.bind(1, person.number).bind(2, std::string_view(answers.id)).bind(3, connections_.limit());
    while (rows.step()) {
      const auto key = rows.integer(0);
      if (find_withdrawal(connections_, format_key("A", key / 4096))) continue;
      if (same_content(connections_, key / 4096 * 4096 + 1, answers, columns)) return {format_key("A", key / 4096), Stored::unchanged};
      throw Error(ErrorKind::bad_input, "another form with this source id is stored as " + format_key("A", key / 4096))
          .mend_with("correct it with `leeboard assess amend`, or give the form another id");
    }
  } else {
    Statement& rows = connections_.reading().prepared(same_day_sql);
    const Reset reset(rows);
    rows.bind(1, person.number).bind(2, std::string_view(answers.instrument));
    rows.bind(3, static_cast<std::int64_t>((answers.taken_at ? *answers.taken_at : recorded).day.days.time_since_epoch().count()));
    rows.bind(4, connections_.limit());
    while (rows.step())
      if (same_content(connections_, rows.integer(0), answers, columns) && !find_withdrawal(connections_, format_key("A", rows.integer(0) / 4096)))
        return {format_key("A", rows.integer(0) / 4096), Stored::unchanged};
  }
  const auto number = change_.next(Counter::assessment);
  insert_form(change_, number * 4096 + 1, person, parse_key("E", episode), answers, score, recorded, {}, columns);
  return {format_key("A", number), Stored::created};
}

Stored Assessments::amend(std::string_view id, const Answers& answers, const Score& score, const Signature& signature) {
  const auto newest = get(id);
  if (!newest) throw Error(ErrorKind::not_found, "there is no assessment " + std::string(id)).mend_with("see `leeboard assess list`");
  if (find_withdrawal(connections_, id)) throw Error(ErrorKind::usage, std::string(id) + " was taken back").mend_with("record it again");
  const FormColumns columns(answers);
  const auto key = *parse_key("A", id) * 4096 + newest->assessment.revision;
  if (same_content(connections_, key, answers, columns)) return Stored::unchanged;
  insert_form(change_, key + 1, newest->person, parse_key("E", newest->episode), answers, score, signature.at, signature.reason, columns);
  return Stored::revised;
}

}  // namespace leeboard::store
