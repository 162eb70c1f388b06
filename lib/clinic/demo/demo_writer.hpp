// Puts invented people into a store, the way the clinic writes down real ones.
#pragma once

#include "clinic/demo/invented_person.hpp"
#include "clinic/desk.hpp"
#include "clinic/form_desk.hpp"
#include "clinic/write_document.hpp"

namespace leeboard::clinic {

/// Writes as a member of staff of the invented clinic, each thing at its own time. Definitions and settings are those of the desk.
class DemoWriter {
 public:
  explicit DemoWriter(const Desk& desk);
  DemoWriter(const DemoWriter&) = delete;
  DemoWriter& operator=(const DemoWriter&) = delete;

  /// One person with all that is recorded; in a transaction of the caller. `random` chooses the answers of forms.
  void write(store::Repositories& records, const DemoPatient& one, DemoRandom& random);
  /// Drafts a plan some days ago, has the first prescriber of the settings sign it where nothing waits, and decides on a few lines.
  /// False for who is not in care. Further transactions of the caller.
  bool plan(store::Repositories& records, const DemoPatient& one, int number);

 private:
  void write_log(store::Repositories& records, const DemoPatient& one);
  void book(store::Repositories& records, store::PersonKey person, const std::string& episode, const DemoPatient& one);
  void decide(store::Repositories& records, const std::string& patient, const CarePlan& plan);
  void discharge(store::Repositories& records, const DemoPatient& one);

  Desk desk_;  // its time goes with what is written
  std::string prescriber_;
  DocumentWriter documents_;
  DocumentWriter bookings_;
  FormDesk forms_;
};

}  // namespace leeboard::clinic
