// The flags of lists that people work from.
#pragma once

#include "leeboard/arguments.hpp"
#include "report/list_choice.hpp"

namespace leeboard::app {

class Context;

/// What a list of people may be asked for beside its rows.
struct ListFlags {
  report::ListChoice choice;
  std::string owner;   ///< a role of the staff, or one of them
  std::string within;  ///< a length of time
  bool names = false;
};

/// Declares --sort, --limit, --fields, --owner, --within and --names.
void declare_list_flags(Arguments& app, ListFlags& flags);

/// The days of --within. Throws usage.
long long days_within(const ListFlags& flags);

/// Before anything is read: columns that are not there, an owner whom nobody knows, and JSON, which is always whole. Throws usage.
void check_list_flags(Context& context, const ListFlags& flags, const report::Table& table);

/// Applies them to the main table of a report and says below it how many rows are left out.
void choose_rows(report::Document& document, const report::ListChoice& choice);
/// Says below the main table how many of `all` rows --limit left out.
void tell_left_out(report::Document& document, std::size_t all);

}  // namespace leeboard::app
