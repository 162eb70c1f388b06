// Puts what an intake document says into the store: the person, the episode, facts, triggers, events and forms.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "catalog/instrument_answer.hpp"
#include "clinic/became.hpp"
#include "clinic/person_state.hpp"
#include "clinic/recognise_person.hpp"
#include "interop/intake_document.hpp"
#include "store/repositories.hpp"

namespace leeboard::clinic {

struct Desk;
class FormDesk;

/// How a document is written.
struct Writing {
  std::string reason;   ///< of new revisions
  std::string source;   ///< of facts: "entered", "I-7"; empty: as read
  bool import = false;  ///< facts became known when they were true, unless the source says otherwise
};

/// Writes documents; keeps compiled instruments between them. The desk outlives it.
class DocumentWriter {
 public:
  DocumentWriter(const Desk& desk, Writing how);
  ~DocumentWriter();

  /// Makes the person (code given by the store when the document has none).
  store::PersonKey add_person(store::Repositories& records, const interop::IntakeDocument& document, Became& became);
  /// Revises the person's record by the keys that the document gives. Throws bad_input for an identifier of somebody else.
  void revise_person(store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document, Became& became);
  /// Makes a person anew who was made by an import that was taken back, under the same code.
  void restore_person(store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document, Became& became);
  /// The episode that the document's records go to: the one it names by admission, the current one, or a new one.
  std::string write_episode(store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document, Became& became);
  /// Facts, triggers, events and forms. Equal ones that stand already are not written again.
  void write_contents(store::Repositories& records, store::PersonKey person, const std::string& episode, const interop::IntakeDocument& document,
                      Became& became);
  /// Knows whose record a document is.
  PersonRecogniser& recogniser() { return recogniser_; }
  /// A form, scored; its id, or nothing when it stands already. `problems`: found while its answers were read.
  std::string write_form(store::Repositories& records, store::PersonKey person, Answers answers, Became& became,
                         std::vector<catalog::AnswerProblem> problems = {});
  /// Another state of a form that is stored, as its next revision; whether that says anything new.
  bool revise_form(store::Repositories& records, const std::string& id, Answers answers, const std::string& reason, Became& became,
                   std::vector<catalog::AnswerProblem> problems = {});
  /// Tells that something of the document lies after the person's death.
  void tell_after_death(store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document, Became& became);
  FormDesk& forms() { return *forms_; }

 private:
  void tell_person(const interop::IntakeDocument& document, const Patient* before, const Patient& now, Became& became);
  /// Somebody who was said to be alive died at the end of this stretch of care.
  void note_death(store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document, Became& became);

  const Desk& desk_;
  Writing how_;
  PersonRecogniser recogniser_;
  PersonTeller teller_;
  care::SaysDeath says_death_;
  std::unique_ptr<FormDesk> forms_;
};

/// Whether two times are written the same: a day has no offset of its own.
bool same_time(const std::optional<Stamp>& left, const std::optional<Stamp>& right);

}  // namespace leeboard::clinic
