// Episodes and their revisions.
#include "store/episodes.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "store/connections.hpp"
#include "store/new_row.hpp"
#include "store/patient_links.hpp"
#include "store/row_digest.hpp"
#include "store/stored_json.hpp"
#include "store/withdrawals.hpp"

namespace leeboard::store {

namespace {
#define LEEBOARD_EPISODE_COLUMNS \
  "key, person, admitted, discharged, programme, clinician, referred_by, discharge_reason, last_contact, extensions, recorded, by, reason, kind"
constexpr const char* of_sql = "SELECT " LEEBOARD_EPISODE_COLUMNS " FROM episode WHERE person = ? AND seq <= ? ORDER BY key";
constexpr const char* one_sql =
    "SELECT " LEEBOARD_EPISODE_COLUMNS " FROM episode WHERE key BETWEEN ?1 * 4096 AND ?1 * 4096 + 4095 AND seq <= ?2 ORDER BY key";
#undef LEEBOARD_EPISODE_COLUMNS

// Kept among the x_ keys, which they cannot be taken for.
constexpr std::string_view code_key = "reason_code", from_key = "transferred_from";

void take_code(Episode& episode) {
  const auto at = std::ranges::find(episode.extensions, code_key, &std::pair<std::string, std::string>::first);
  if (at == episode.extensions.end()) return;
  const auto word = at->second.size() > 2 ? std::string_view(at->second).substr(1, at->second.size() - 2) : std::string_view();
  if (const auto code = parse_word<DischargeCode>(word)) episode.discharge_code = *code;
  else episode.discharge_code = parse_absent(word).value_or(Absent::unknown);
  episode.extensions.erase(at);
}

void take_origin(Episode& episode) {
  const auto at = std::ranges::find(episode.extensions, from_key, &std::pair<std::string, std::string>::first);
  if (at == episode.extensions.end()) return;
  const auto texts = parse_texts("[" + at->second + "]");
  episode.transferred_from = parse_said(texts.empty() ? std::string() : texts.front());
  episode.extensions.erase(at);
}

std::string format_extensions(const Episode& episode) {
  auto pairs = episode.extensions;
  if (const auto* code = std::get_if<DischargeCode>(&episode.discharge_code))
    pairs.emplace_back(code_key, '"' + std::string(format_word(*code)) + '"');
  else if (const auto absent = std::get<Absent>(episode.discharge_code); absent != Absent::not_asked)
    pairs.emplace_back(code_key, '"' + std::string(format_absent(absent)) + '"');
  if (const auto from = format_said(episode.transferred_from); !from.empty()) {
    const auto list = format_texts({from});
    pairs.emplace_back(from_key, list.substr(1, list.size() - 2));
  }
  return format_raw_pairs(pairs);
}

EpisodeRevision row_to_episode(const Statement& row) {
  EpisodeRevision out;
  out.person.number = row.integer(1);
  out.revision = static_cast<int>(row.integer(0) % 4096);
  Episode& episode = out.episode;
  episode.id = format_key("E", row.integer(0) / 4096);
  episode.admitted = parse_optional_time(row.text(2));
  episode.discharged = parse_optional_time(row.text(3));
  episode.programme = parse_said(row.text(4));
  episode.clinician = parse_said(row.text(5));
  episode.referred_by = parse_said(row.text(6));
  episode.discharge_reason = parse_said(row.text(7));
  episode.last_contact = parse_optional_time(row.text(8));
  episode.extensions = parse_raw_pairs(row.text(9));
  take_code(episode);
  take_origin(episode);
  if (!row.is_null(13)) episode.kind = parse_word<EpisodeKind>(row.text(13)).value_or(EpisodeKind::care);
  out.signature = {row.string(11), parse_time(row.text(10)), row.string(12)};
  return out;
}

void insert_revision(Change& change, PersonKey person, std::int64_t key, const Episode& episode, const Signature& signature) {
  const std::string admitted = format_time(episode.admitted), discharged = format_time(episode.discharged),
                    programme = format_said(episode.programme), clinician = format_said(episode.clinician),
                    referred = format_said(episode.referred_by), why = format_said(episode.discharge_reason),
                    contact = format_time(episode.last_contact), extensions = format_extensions(episode), when = format_stamp(signature.at);
  NewRow(change, Table::episode, key)
      .number(person.number)
      .text_or_null(admitted)
      .text_or_null(discharged)
      .text_or_null(programme)
      .text_or_null(clinician)
      .text_or_null(referred)
      .text_or_null(why)
      .text_or_null(contact)
      .text(extensions)
      .text(when)
      .text(signature.by)
      .text(signature.reason)
      .text_or_null(episode.kind == EpisodeKind::care ? std::string_view() : format_word(episode.kind))
      .insert(person, format_key("E", key / 4096));
}

/// Equal as it would stand in the store, where a day carries no offset.
bool same_row(Episode left, const Episode& right) {
  const auto same = [](const std::optional<Stamp>& a, const std::optional<Stamp>& b) { return format_time(a) == format_time(b); };
  if (!same(left.admitted, right.admitted) || !same(left.discharged, right.discharged) || !same(left.last_contact, right.last_contact)) return false;
  left.admitted = right.admitted;
  left.discharged = right.discharged;
  left.last_contact = right.last_contact;
  return left == right;
}

bool admitted_before(const EpisodeRevision& a, const EpisodeRevision& b) {
  if (!a.episode.admitted || !b.episode.admitted) return !a.episode.admitted && b.episode.admitted;
  return earlier(*a.episode.admitted, *b.episode.admitted);
}
}  // namespace

std::vector<EpisodeRevision> Episodes::of(PersonKey person, const Seen& seen) {
  std::vector<EpisodeRevision> out;
  for (const auto member : links_.members(person, seen)) {
    const auto withdrawn = withdrawn_of(connections_, member, seen);
    Statement& rows = connections_.reading().prepared(of_sql);
    const Reset reset(rows);
    rows.bind(1, member.number).bind(2, connections_.limit());
    while (rows.step()) {
      auto one = row_to_episode(rows);
      if (!seen.covers(one.signature.at) || withdrawn.contains(one.episode.id)) continue;
      if (seen.as_of && one.episode.admitted && !seen_from(*one.episode.admitted, *seen.as_of)) continue;
      if (!out.empty() && out.back().episode.id == one.episode.id) out.back() = std::move(one);
      else out.push_back(std::move(one));
    }
  }
  std::ranges::stable_sort(out, admitted_before);
  return out;
}

std::optional<EpisodeRevision> Episodes::current(PersonKey person, const Seen& seen) {
  const auto all = of(person, seen);
  if (all.empty()) return std::nullopt;
  const EpisodeRevision* open = nullptr;
  for (const auto& one : all) {
    const auto& end = one.episode.discharged;
    if (end && (!seen.as_of || seen_from(*end, *seen.as_of))) continue;
    // Whoever is in care is so whatever else was asked since.
    if (!open || open->episode.kind != EpisodeKind::care || one.episode.kind == EpisodeKind::care) open = &one;
  }
  return open ? *open : all.back();
}

std::vector<EpisodeRevision> Episodes::revisions(std::string_view id) {
  std::vector<EpisodeRevision> out;
  const auto number = parse_key("E", id);
  if (!number) return out;
  Statement& rows = connections_.reading().prepared(one_sql);
  const Reset reset(rows);
  rows.bind(1, *number).bind(2, connections_.limit());
  while (rows.step()) out.push_back(row_to_episode(rows));
  return out;
}

bool Episodes::is_intact(std::string_view id) {
  const auto number = parse_key("E", id);
  if (!number) return true;
  const auto& form = shape(Table::episode);
  Statement& rows = connections_.reading().prepared(form.select);
  const Reset reset(rows);
  rows.bind(1, *number * 4096);
  RowDigest digest;
  while (rows.step() && rows.integer(0) / 4096 == *number)
    if (rows.integer(form.columns) <= connections_.limit() && rows.blob(form.columns + 1) != view(digest_of_row(digest, Table::episode, rows)))
      return false;
  return true;
}

std::optional<EpisodeRevision> Episodes::get(std::string_view id, const Seen& seen) {
  std::optional<EpisodeRevision> found;
  for (auto& one : revisions(id))
    if (seen.covers(one.signature.at)) found = std::move(one);
  return found;
}

std::string Episodes::add(PersonKey person, const Episode& episode, const Signature& signature) {
  const auto number = change_.next(Counter::episode);
  insert_revision(change_, person, number * 4096 + 1, episode, signature);
  return format_key("E", number);
}

Stored Episodes::revise(std::string_view id, const Episode& episode, const Signature& signature) {
  const auto newest = get(id);
  if (!newest) throw Error(ErrorKind::not_found, "there is no episode " + std::string(id)).mend_with("see `leeboard intake show`");
  Episode own = episode;
  own.id = newest->episode.id;
  if (same_row(own, newest->episode)) return Stored::unchanged;
  insert_revision(change_, newest->person, *parse_key("E", id) * 4096 + newest->revision + 1, own, signature);
  return Stored::revised;
}

}  // namespace leeboard::store
