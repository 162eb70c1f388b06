// The forms of the invented clinic, filled in and scored.
#pragma once

#include <map>
#include <string>

#include "care/score.hpp"
#include "catalog/catalog.hpp"
#include "catalog/instrument.hpp"
#include "leeboard/store/demo_clinic.hpp"
#include "record/assessment.hpp"

namespace leeboard::app {

/// A form with its score and the text that it was scored by.
struct FilledForm {
  Answers answers;
  Score score;
  bool first_of_kind = false;
  const catalog::Definition& definition;
};

/// The instruments of the invented clinic, each loaded when it is first used.
class DemoForms {
 public:
  explicit DemoForms(catalog::Catalog& catalog) : catalog_(catalog) {}

  /// Answers at random within what the form and the person allow.
  FilledForm fill(const DemoForm& form, const Patient& patient, DemoRandom& random);

 private:
  struct Ready {
    const catalog::Instrument& instrument;
    care::Scorer scorer;
    bool used = false;
  };
  Ready& ready(const std::string& id);

  catalog::Catalog& catalog_;
  std::map<std::string, Ready> ready_;
};

}  // namespace leeboard::app
