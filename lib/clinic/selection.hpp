// key=value: which people a list or batch is about. The keys mean the same everywhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "care/due_items.hpp"
#include "clinic/gather_record.hpp"
#include "record/person_record.hpp"
#include "store/keys.hpp"

namespace leeboard::clinic {

/// Somebody in the store.
struct Person {
  store::PersonKey key;
  std::string code;
  PatientStatus status = PatientStatus::active;
};

/// Whom a list shows that does not ask for a status: who is active and living, or all but test records, or everybody.
enum class Unasked : std::uint8_t { listed, people, everybody };

/// Conditions that must all hold.
class Selection {
 public:
  /// Reads "status=active", "programme=...", "clinician=...", "due-before=2026-12-08". `name`: what a message calls
  /// them. Throws usage with the nearest key.
  explicit Selection(const std::vector<std::string>& conditions, const std::string& name = "where");

  bool empty() const { return conditions_.empty(); }
  /// Whether the person fits. A record that was read as widened() asks tells all that is looked at.
  bool holds(const PersonRecord& record, const Desk& desk, Unasked unasked = Unasked::listed) const;
  /// Whether it would fit, had it been asked for with its status: a list says how many of these it leaves out.
  bool leaves_out(const PersonRecord& record, const Desk& desk) const;
  /// What has to be read to tell, beside what is wanted anyhow.
  Gathering widened(Gathering what) const;
  /// Everybody who may fit, in order of code: those who are seen, and records entered in error where `what` asks for these.
  static std::vector<Person> candidates(store::Repositories& records, const Desk& desk, const Gathering& what);
  /// As given, in order: for the heading and the manifest.
  const std::vector<std::string>& conditions() const { return conditions_; }
  std::string words() const;

 private:
  std::vector<std::string> conditions_;
  std::optional<PersonStatus> status_;
  std::optional<std::string> programme_, clinician_;
  std::optional<Date> due_before_;
};

/// By what things are due at the desk's clinic.
care::DueSetting due_setting(const Desk& desk);

}  // namespace leeboard::clinic
