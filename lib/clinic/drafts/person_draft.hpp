// What a half-done interview about a new person has, kept while nobody's record holds it.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "store/store.hpp"

namespace leeboard::clinic {

struct Desk;

/// The answers by their paths, in the order of the questions; an open one is not among them.
struct PersonDraft {
  Date begun{};
  std::vector<std::pair<std::string, std::string>> answers;
};

/// Keeps what is answered so far in place of what this member of staff had before, at once.
void keep_person_draft(const Desk& desk, store::Store& store, const PersonDraft& draft);
/// What this member of staff left half done; nothing when there is none or it cannot be read any more. Throws damaged.
std::optional<PersonDraft> find_person_draft(const Desk& desk, store::Repositories& records);
/// Once the person is stored.
void drop_person_draft(const Desk& desk, store::Repositories& records);

}  // namespace leeboard::clinic
