// Words that an import told of somebody's record, or of one form, and that follow from nothing else in the store.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/repositories.hpp"

namespace leeboard::clinic {

struct Desk;

/// How a person is named here: a code may read like the id of a form.
std::string told_person(std::string_view code);

/// Keeps those of `words` that nothing else says again, with the object (told_person, "A-12", "V-7"). Words of an earlier state of the
/// object go, but for what happened to it (its identity changed, an older state came).
void keep_told(const Desk& desk, store::Repositories& records, store::PersonKey person, std::string_view object, std::span<const std::string> words);
/// The same beside the words that the object has.
void add_told(const Desk& desk, store::Repositories& records, store::PersonKey person, std::string_view object, std::span<const std::string> words);

/// Words kept with an object as this desk sees it, each with its object: "identity-changed: P-0412 since 2026-11-02".
std::vector<std::string> told_of_object(const Desk& desk, store::Repositories& records, std::string_view object);

}  // namespace leeboard::clinic
