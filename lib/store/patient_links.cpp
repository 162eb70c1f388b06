// Following links, and adding one or its undoing.
#include "store/patient_links.hpp"

#include <algorithm>
#include <optional>

#include "base/error.hpp"
#include "store/connections.hpp"
#include "store/new_row.hpp"
#include "store/person_code.hpp"
#include "store/stored_json.hpp"

namespace leeboard::store {

const std::vector<PatientLink>& PatientLinks::seen_links() {
  KnownRows& known = change_.known();
  if (!known.links || known.links_limit != connections_.limit()) {
    std::vector<PatientLink> out;
    Statement& rows =
        connections_.reading().prepared("SELECT keep, other, undone, recorded, by, reason FROM patient_link WHERE seq <= ? ORDER BY id");
    const Reset reset(rows);
    rows.bind(1, connections_.limit());
    while (rows.step())
      out.push_back({.keep = {rows.integer(0)},
                     .other = {rows.integer(1)},
                     .undone = rows.integer(2) != 0,
                     .signature = {rows.string(4), parse_time(rows.text(3)), rows.string(5)}});
    known.links = std::move(out);
    known.links_limit = connections_.limit();
  }
  return *known.links;
}

std::vector<PatientLink> PatientLinks::all() { return seen_links(); }

PersonKey PatientLinks::kept(PersonKey person, const Seen& seen) {
  const auto& links = seen_links();
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

std::vector<PersonKey> PatientLinks::members(PersonKey person, const Seen& seen) {
  const auto& links = seen_links();
  if (links.empty()) return {person};
  const PersonKey root = kept(person, seen);
  std::vector<PersonKey> out{root};
  for (const auto& link : links)
    if (kept(link.other, seen) == root && std::ranges::find(out, link.other) == out.end()) out.push_back(link.other);
  return out;
}

void PatientLinks::link(PersonKey keep, PersonKey other, const Signature& signature) {
  if (kept(keep) == kept(other)) throw Error(ErrorKind::usage, "the two records are read as one already").mend_with("see `leeboard intake show`");
  if (kept(other) != other)
    throw Error(ErrorKind::usage, "the second record is linked to another one").mend_with("undo that link first with `intake merge --undo`");
  add(keep, other, false, signature);
}

void PatientLinks::unlink(PersonKey keep, PersonKey other, const Signature& signature) {
  bool linked = false;
  for (const auto& link : seen_links())
    if (link.keep == keep && link.other == other) linked = !link.undone;
  if (!linked) throw Error(ErrorKind::not_found, "the two records are not linked").mend_with("see `leeboard intake show`");
  add(keep, other, true, signature);
}

void PatientLinks::add(PersonKey keep, PersonKey other, bool undone, const Signature& signature) {
  const std::string when = format_stamp(signature.at);
  NewRow(change_, Table::patient_link, change_.next(Counter::patient_link))
      .number(keep.number)
      .number(other.number)
      .number(undone)
      .text(when)
      .text(signature.by)
      .text(signature.reason)
      .insert(keep, person_code(connections_.reading(), other));
  change_.event_of(other);  // the event of a link belongs to both
  change_.known().links.reset();
}

}  // namespace leeboard::store
