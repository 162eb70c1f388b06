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

 private:
  void write_log(store::Repositories& records, const DemoPatient& one);
  void discharge(store::Repositories& records, const DemoPatient& one);

  Desk desk_;  // its time goes with what is written
  DocumentWriter documents_;
  FormDesk forms_;
};

}  // namespace leeboard::clinic
