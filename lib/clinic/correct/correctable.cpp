// Looks objects up by their ids, in whatever table they stand.
#include "clinic/correct/correctable.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "base/error.hpp"
#include "base/id.hpp"
#include "catalog/site_settings.hpp"
#include "clinic/desk.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
constexpr const char* what_can = "give a form (A-12), a fact (F-17), an event or log entry (V-7) or a trigger (P-0412/T-2)";

std::optional<CorrectableKind> kind_of(std::string_view id) {
  if (store::parse_key("A", id)) return CorrectableKind::form;
  if (store::parse_key("F", id)) return CorrectableKind::fact;
  if (store::parse_key("V", id)) return CorrectableKind::event;
  const auto slash = id.rfind('/');
  if (slash != id.npos && is_id(std::string(id.substr(0, slash))) && store::parse_key("T", id.substr(slash + 1))) return CorrectableKind::trigger;
  return std::nullopt;
}

// What has another way back than these.
std::string other_way(std::string_view id) {
  if (store::parse_key("I", id)) return fmt::format("an import is taken back with `leeboard import undo {} --reason TEXT`", id);
  if (store::parse_key("E", id)) return "a stretch of care is corrected with `leeboard intake update PATIENT FILE --reason TEXT`";
  if (store::parse_key("T", id)) return fmt::format("a trigger is named with its person: P-0412/{}", id);
  if (id.starts_with("PL-")) return "a plan is never taken back: `leeboard plan draft PATIENT` drafts a new revision";
  return what_can;
}

std::string list_for(std::string_view id) {
  if (store::parse_key("A", id)) return "see `leeboard assess list`";
  if (id.rfind('/') != id.npos) return "see `leeboard triggers list PATIENT`";
  return "see `leeboard intake show PATIENT --all-revisions`";
}

void add_content(store::Repositories& records, Correctable& out) {
  switch (out.kind) {
    case CorrectableKind::form:
      if (auto stored = records.assessments().get(out.object)) {
        out.safety = stored->safety;
        out.what = stored->assessment.answers.instrument;
        out.form = std::move(stored->assessment);
      }
      break;
    case CorrectableKind::fact:
      if (auto stored = records.facts().get(out.object)) {
        out.what = stored->fact.key;
        out.fact = std::move(stored->fact);
      }
      break;
    case CorrectableKind::event:
    case CorrectableKind::entry:
      if (auto stored = records.events().get(out.object)) {
        out.what = format_word(stored->event.kind);
        out.event = std::move(stored->event);
      } else if (auto logged = records.trigger_log().get(out.object)) {
        out.kind = CorrectableKind::entry;
        out.safety = logged->safety;
        out.what = format_word(logged->event.kind);
        out.written = std::move(logged->signature);
        out.entry = std::move(logged->event);
      }
      break;
    case CorrectableKind::trigger:
      if (auto stored = records.triggers().get(out.person, std::string_view(out.object).substr(out.object.rfind('/') + 1))) {
        out.what = format_word(stored->trigger.domain);
        out.trigger = std::move(stored->trigger);
      }
      break;
  }
  if (out.safety) out.acknowledged = records.acknowledgements().find(out.object).has_value();
}
}  // namespace

bool is_own(const Desk& desk, const Signature& signature) {
  return !desk.actor.empty() && signature.by == desk.actor && signature.at.day == desk.as_of.day;
}

std::optional<Correctable> find_correctable(store::Repositories& records, const Desk& desk, std::string_view id) {
  const auto kind = kind_of(id);
  const auto rows = kind ? records.withdrawals().rows_of(id) : std::vector<store::RecordedRow>{};
  if (rows.empty()) return std::nullopt;
  Correctable out{.object = std::string(id), .kind = *kind, .person = rows.front().person, .code = {}, .what = {}};
  out.code = records.patients().code_of(out.person);
  out.own = std::ranges::all_of(rows, [&](const auto& row) { return is_own(desk, {row.actor, row.recorded, {}}); });
  add_content(records, out);
  return out;
}

Correctable require_correctable(store::Repositories& records, const Desk& desk, const std::string& id) {
  if (!kind_of(id)) throw Error(ErrorKind::usage, fmt::format("{} cannot be taken back or moved", id)).mend_with(other_way(id));
  auto found = find_correctable(records, desk, id);
  if (!found) throw Error(ErrorKind::not_found, "there is no " + id).mend_with(list_for(id));
  if (const auto rows = records.withdrawals().rows_of(id); !seen_from(rows.front().recorded, desk.as_of))
    throw Error(ErrorKind::not_found, fmt::format("{} was recorded after {}", id, format_stamp(desk.as_of)))
        .mend_with("choose a later " + desk.words.as_of);
  return std::move(*found);
}

void require_right_to_correct(const Desk& desk, const std::string& object, bool own) {
  if (own) return;
  const auto* staff = desk.site.find_staff(desk.actor);
  const auto& roles = desk.site.correct;
  if (staff != nullptr && std::ranges::find(roles, staff->role) != roles.end()) return;
  throw Error(ErrorKind::refused,
              fmt::format("{} is no entry of {}'s own of {}", object, desk.actor.empty() ? "nobody" : desk.actor, format_date(desk.as_of.day)))
      .mend_with(fmt::format("what others recorded, or on another day, is corrected by the roles that rules.correct of leeboard.yaml names ({})",
                             roles.empty() ? "none" : fmt::format("{}", fmt::join(roles, ", "))));
}

}  // namespace leeboard::clinic
