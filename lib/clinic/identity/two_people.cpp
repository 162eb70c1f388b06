// Keeps who is not who.
#include "clinic/identity/two_people.hpp"

#include "base/error.hpp"

namespace leeboard::clinic {

namespace {
// Stored with every such pair: never changed.
constexpr std::string_view pair_system = "leeboard:two-people", reason_system = "leeboard:two-people-reason";

std::string pair_of(store::Repositories& records, store::PersonKey one, store::PersonKey other) {
  return records.patients().code_of(one) + " " + records.patients().code_of(other);
}

bool is_said(store::Repositories& records, store::PersonKey one, store::PersonKey other) {
  return records.external_ids().find(pair_system, pair_of(records, one, other)).has_value();
}

// Of both sides, so that each person's audit has it; the reason behind them, for the first row names the event.
void note_reason(store::Repositories& records, store::PersonKey one, store::PersonKey other, const std::string& reason) {
  records.external_ids().bind(reason_system, pair_of(records, one, other), reason, one);
}
}  // namespace

bool are_two_people(store::Repositories& records, store::PersonKey one, store::PersonKey other) {
  if (is_said(records, one, other)) return true;
  const auto left = records.patient_links().members(one), right = records.patient_links().members(other);
  if (left.size() == 1 && right.size() == 1) return false;
  for (const auto a : left)
    for (const auto b : right)
      if (is_said(records, a, b)) return true;
  return false;
}

bool are_taken_apart(store::Repositories& records, store::PersonKey one, store::PersonKey other) {
  bool apart = false;
  for (const auto& link : records.patient_links().all())
    if ((link.keep == one && link.other == other) || (link.keep == other && link.other == one))
      apart = link.undone && link.signature.reason != source_says_no_more && !link.signature.reason.starts_with(run_taken_back);
  return apart;
}

void say_two_people(store::Repositories& records, store::PersonKey one, store::PersonKey other, const std::string& reason) {
  if (one == other) throw Error(ErrorKind::usage, "both codes name one record").mend_with("give the codes of two records");
  if (records.patient_links().kept(one) == records.patient_links().kept(other))
    throw Error(ErrorKind::usage, "the two records are read as one person").mend_with("take them apart first with `intake merge --undo`");
  for (const auto& [a, b] : {std::pair(one, other), std::pair(other, one)})
    records.external_ids().bind(pair_system, pair_of(records, a, b), records.patients().code_of(a), a);
  note_reason(records, one, other, reason);
}

void unsay_two_people(store::Repositories& records, store::PersonKey one, store::PersonKey other, const std::string& reason) {
  if (!is_said(records, one, other))
    throw Error(ErrorKind::not_found, "nobody has said that the two are two people").mend_with("see `leeboard intake match --all`");
  for (const auto& [a, b] : {std::pair(one, other), std::pair(other, one)}) records.external_ids().unbind(pair_system, pair_of(records, a, b));
  note_reason(records, one, other, reason);
}

}  // namespace leeboard::clinic
