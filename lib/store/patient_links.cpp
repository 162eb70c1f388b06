// Repositories of one person: linked by a member of staff, read as one, and never melted together.
#include <algorithm>

#include "base/error.hpp"
#include "store/stored_json.hpp"
#include "store/unit.hpp"

namespace leeboard::store {

const std::vector<PatientLink>& Patients::all_links() {
  if (!unit_.links) {
    std::vector<PatientLink> out;
    Statement& rows = unit_.reading().prepared("SELECT keep, other, undone, recorded, by, reason FROM patient_link WHERE seq <= ? ORDER BY id");
    const Reset reset(rows);
    rows.bind(1, unit_.limit());
    while (rows.step())
      out.push_back({.keep = {rows.integer(0)},
                     .other = {rows.integer(1)},
                     .undone = rows.integer(2) != 0,
                     .signature = {rows.string(4), parse_time(rows.text(3)), rows.string(5)}});
    unit_.links = std::move(out);
  }
  return *unit_.links;
}

std::vector<PatientLink> Patients::links() { return all_links(); }

PersonKey Patients::kept(PersonKey person, const Seen& seen) {
  const auto& links = all_links();
  if (links.empty()) return person;
  // Links never close a ring (link() sees to it), so following them ends.
  for (bool moved = true; moved;) {
    moved = false;
    std::optional<PersonKey> to;
    for (const auto& link : links)
      if (link.other == person && seen.covers(link.signature.at)) to = link.undone ? std::nullopt : std::optional(link.keep);
    if (to) {
      person = *to;
      moved = true;
    }
  }
  return person;
}

std::vector<PersonKey> Patients::members(PersonKey person, const Seen& seen) {
  const auto& links = all_links();
  if (links.empty()) return {person};
  const PersonKey root = kept(person, seen);
  std::vector<PersonKey> out{root};
  for (const auto& link : links)
    if (kept(link.other, seen) == root && std::ranges::find(out, link.other) == out.end()) out.push_back(link.other);
  return out;
}

void Patients::link(PersonKey keep, PersonKey other, const Signature& signature) {
  if (kept(keep) == kept(other)) throw Error(ErrorKind::usage, "the two records are read as one already").mend_with("see `leeboard intake show`");
  if (kept(other) != other)
    throw Error(ErrorKind::usage, "the second record is linked to another one").mend_with("undo that link first with `intake merge --undo`");
  const std::string when = format_stamp(signature.at);
  NewRow(unit_, Table::patient_link, unit_.next(Counter::patient_link))
      .number(keep.number)
      .number(other.number)
      .number(0)
      .text(when)
      .text(signature.by)
      .text(signature.reason)
      .insert(keep, code_of(other));
  unit_.event_of(other);  // the event of a link belongs to both
  unit_.links.reset();
}

void Patients::unlink(PersonKey keep, PersonKey other, const Signature& signature) {
  bool linked = false;
  for (const auto& link : all_links())
    if (link.keep == keep && link.other == other) linked = !link.undone;
  if (!linked) throw Error(ErrorKind::not_found, "the two records are not linked").mend_with("see `leeboard intake show`");
  const std::string when = format_stamp(signature.at);
  NewRow(unit_, Table::patient_link, unit_.next(Counter::patient_link))
      .number(keep.number)
      .number(other.number)
      .number(1)
      .text(when)
      .text(signature.by)
      .text(signature.reason)
      .insert(keep, code_of(other));
  unit_.event_of(other);
  unit_.links.reset();
}

}  // namespace leeboard::store
