// Plans by revision, and decisions on their lines.
#include "store/plans.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "store/connections.hpp"
#include "store/new_row.hpp"
#include "store/patient_links.hpp"
#include "store/plan_text.hpp"
#include "store/stored_json.hpp"

namespace leeboard::store {

namespace {
#define LEEBOARD_PLAN_COLUMNS \
  "key, person, episode, coalesce(part, status), as_of, template, template_version, template_digest, content_digest, author, reason, recorded"
constexpr const char* of_sql = "SELECT " LEEBOARD_PLAN_COLUMNS " FROM plan WHERE person = ? AND seq <= ? ORDER BY key";
constexpr const char* one_sql =
    "SELECT " LEEBOARD_PLAN_COLUMNS " FROM plan WHERE key BETWEEN ?1 * 4096 AND ?1 * 4096 + 4095 AND seq <= ?2 ORDER BY key";
#undef LEEBOARD_PLAN_COLUMNS
constexpr const char* document_sql = "SELECT document FROM plan WHERE key = ?";

PlanRevision row_to_plan(const Statement& row) {
  PlanRevision out;
  out.id = format_key("PL", row.integer(0) / 4096);
  out.revision = static_cast<int>(row.integer(0) % 4096);
  out.person.number = row.integer(1);
  if (!row.is_null(2)) out.episode = format_key("E", row.integer(2));
  out.status = stored_word<PlanStatus>(row.text(3));
  out.as_of = parse_time(row.text(4));
  out.template_id = row.string(5);
  out.template_version = row.string(6);
  out.template_digest = row.string(7);
  out.content_digest = row.string(8);
  out.signature = {row.string(9), parse_time(row.text(11)), row.string(10)};
  return out;
}
}  // namespace

std::vector<PlanRevision> Plans::list(PersonKey person, const Seen& seen) {
  std::vector<PlanRevision> out;
  for (const auto member : links_.members(person, seen)) {
    Statement& rows = connections_.reading().prepared(of_sql);
    const Reset reset(rows);
    rows.bind(1, member.number).bind(2, connections_.limit());
    while (rows.step()) {
      auto one = row_to_plan(rows);
      if (seen.covers(one.as_of, one.signature.at)) out.push_back(std::move(one));
    }
  }
  return out;
}

void Plans::complete(PlanRevision& revision) {
  std::string stored;
  {
    Statement& rows = connections_.reading().prepared(document_sql);
    const Reset reset(rows);
    rows.bind(1, parse_key("PL", revision.id).value_or(0) * 4096 + revision.revision);
    if (!rows.step()) throw Error(ErrorKind::not_found, "there is no plan " + revision.id).mend_with("see `leeboard plan list`");
    stored = rows.string(0);
  }
  revision.document = PlanTexts(connections_, change_).whole(stored);
}

std::vector<PlanRevision> Plans::of(PersonKey person, const Seen& seen) {
  auto out = list(person, seen);
  for (auto& one : out) complete(one);
  return out;
}

std::optional<PlanRevision> Plans::newest(PersonKey person, std::optional<PlanStatus> status, const Seen& seen) {
  std::optional<PlanRevision> found;
  for (auto& one : list(person, seen))
    if (!status || one.status == status || (status == PlanStatus::signed_ && bears_signature(one.status))) found = std::move(one);
  if (found) complete(*found);
  return found;
}

std::optional<PlanRevision> Plans::get(std::string_view id, const Seen& seen) {
  std::int64_t wanted = 0;
  std::string_view plan = id;
  if (const auto dot = id.find(".r"); dot != std::string_view::npos) {
    plan = id.substr(0, dot);
    wanted = parse_key("r", "r-" + std::string(id.substr(dot + 2))).value_or(-1);
  }
  const auto number = parse_key("PL", plan);
  if (!number || wanted < 0) return std::nullopt;
  std::optional<PlanRevision> found;
  {
    Statement& rows = connections_.reading().prepared(one_sql);
    const Reset reset(rows);
    rows.bind(1, *number).bind(2, connections_.limit());
    while (rows.step()) {
      auto one = row_to_plan(rows);
      if (seen.covers(one.as_of, one.signature.at) && (wanted == 0 || one.revision == wanted)) found = std::move(one);
    }
  }
  if (found) complete(*found);
  return found;
}

PlanRevision Plans::add(const PlanRevision& revision) {
  PlanRevision own = revision;
  std::int64_t number = 0;
  if (own.id.empty()) {
    number = change_.next(Counter::plan);
    own.revision = 1;
  } else {
    const auto newest = get(own.id);
    if (!newest) throw Error(ErrorKind::not_found, "there is no plan " + own.id).mend_with("see `leeboard plan list`");
    number = *parse_key("PL", newest->id);
    own.revision = newest->revision + 1;
  }
  own.id = format_key("PL", number);
  const std::string as_of = format_stamp(own.as_of), recorded = format_stamp(own.signature.at), object = own.id + ".r" + std::to_string(own.revision),
                    document = PlanTexts(connections_, change_).keep(own.person, own.document, object);
  NewRow(change_, Table::plan, number * 4096 + own.revision)
      .number(own.person.number)
      .number_or_null(parse_key("E", own.episode))
      .text(format_word(own.status == PlanStatus::part_signed ? PlanStatus::signed_ : own.status))
      .text(as_of)
      .text(own.template_id)
      .text(own.template_version)
      .text(own.template_digest)
      .text(document)
      .text(own.content_digest)
      .text(own.signature.by)
      .text(own.signature.reason)
      .text(recorded)
      .text_or_null(own.status == PlanStatus::part_signed ? format_word(own.status) : std::string_view())
      .insert(own.person, object);
  return own;
}

void Plans::decide(const StoredDecision& decision) {
  const auto plan = get(decision.plan);
  if (!plan) throw Error(ErrorKind::not_found, "there is no plan " + decision.plan).mend_with("see `leeboard plan list`");
  const std::string at = format_stamp(decision.decision.signature.at);
  const auto day = [](const std::optional<Date>& date) { return date ? format_date(*date) : std::string(); };
  NewRow(change_, Table::decision, change_.next(Counter::decision))
      .number(*parse_key("PL", plan->id))
      .number(decision.revision)
      .text(decision.line)
      .text(decision.reopened ? "reopened" : format_word(decision.decision.decision))
      .text(decision.decision.signature.reason)
      .text(decision.decision.signature.by)
      .text(at)
      .text_or_null(day(decision.decision.ask))
      .text_or_null(day(decision.decision.due))
      .insert(plan->person, plan->id);
}

}  // namespace leeboard::store
