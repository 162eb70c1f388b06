// Reads takings back with the objects that they are of.
#include "clinic/correct/taken_back.hpp"

#include <algorithm>

#include "clinic/correct/correctable.hpp"
#include "clinic/correct/moved.hpp"
#include "clinic/desk.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

namespace {
/// What else can be taken back, by other ways.
std::string other_words(std::string_view object) { return store::parse_key("E", object) ? "stretch of care" : "record"; }

std::string words_of(const Correctable& object) {
  if (!object.fact) return object.what;
  if (const auto* absent = std::get_if<Absent>(&object.fact->content)) return object.what + ": " + std::string(format_absent(*absent));
  auto value = std::get<FactValue>(object.fact->content);
  // The classes of a medicine are for rules.
  if (auto* list = std::get_if<std::vector<FactRecord>>(&value))
    for (auto& record : *list)
      if (record.find("drug") != nullptr) std::erase_if(record.fields, [](const auto& field) { return field.first == "class"; });
  return object.what + ": " + format_value(value);
}

/// Where it went, and whether a safety item was left unanswered, is told of what is taken back now.
void tell_standing(store::Repositories& records, const Desk& desk, TakenBack& back) {
  if (const auto to = moved_to(records, back.object)) back.moved_to = to->patient + " " + to->object;
  const auto object = find_correctable(records, desk, back.object);
  // A safety item that was moved is open at the other person.
  back.unanswered = back.moved_to.empty() && object && object->safety && !object->acknowledged;
}
}  // namespace

std::vector<TakenBack> list_taken_back(store::Repositories& records, const Desk& desk, store::PersonKey person) {
  std::vector<TakenBack> out;
  for (const auto member : records.patient_links().members(person, desk.seen()))
    for (auto& one : records.withdrawals().of(member, desk.seen())) {
      if (one.object.starts_with("IR-") || one.object.starts_with("K-")) continue;  // how an import remembers what it read
      TakenBack back{
          .object = one.object, .what = other_words(one.object), .undone = one.undone, .signature = std::move(one.signature), .moved_to = {}};
      if (const auto object = find_correctable(records, desk, one.object)) back.what = words_of(*object);
      if (!one.undone && records.withdrawals().find(back.object, desk.seen()) == back.signature) tell_standing(records, desk, back);
      out.push_back(std::move(back));
    }
  std::ranges::stable_sort(out, [](const auto& a, const auto& b) { return earlier(a.signature.at, b.signature.at); });
  return out;
}

}  // namespace leeboard::clinic
