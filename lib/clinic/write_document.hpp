// Puts what an intake document says into the store: the person, the episode, facts, triggers, events and forms.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "interop/intake_document.hpp"
#include "leeboard/import/import_summary.hpp"
#include "store/repositories.hpp"

namespace leeboard::app {

class Context;
class Forms;

/// How a document is written.
struct Writing {
  std::string reason;   ///< of new revisions
  std::string source;   ///< of facts: "entered", "I-7"; empty: as read
  bool import = false;  ///< facts became known when they were true, unless the source says otherwise
};

/// A person found or made for a document.
struct FoundPerson {
  store::PersonKey person;
  bool made = false;
};

/// Writes documents; keeps compiled instruments between them.
class DocumentWriter {
 public:
  DocumentWriter(Context& context, Writing how);
  ~DocumentWriter();

  /// The person whom code or identifiers name. Throws bad_input when they name two.
  std::optional<store::PersonKey> find_person(store::Repositories& records, const Patient& patient) const;
  /// Codes of people who may be the same: like name and birth date.
  static std::vector<std::string> alike_codes(store::Repositories& records, const Patient& patient);

  /// Makes the person (code given by the store when the document has none) with an episode.
  FoundPerson add_person(store::Repositories& records, const interop::IntakeDocument& document, Became& became);
  /// Revises the person's record by the keys that the document gives.
  void revise_person(store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document, Became& became);
  /// The episode that the document's records go to: the one it names by admission, the current one, or a new one.
  std::string write_episode(store::Repositories& records, store::PersonKey person, const interop::IntakeDocument& document, Became& became);
  /// Facts, triggers, events and forms. Equal ones that stand already are not written again.
  void write_contents(store::Repositories& records, store::PersonKey person, const std::string& episode, const interop::IntakeDocument& document,
                      Became& became);
  /// A form, scored; returns its id when it is new.
  void write_form(store::Repositories& records, store::PersonKey person, const std::string& episode, Answers answers, Became& became);

  Writing& how() { return how_; }

 private:
  Context& context_;
  Writing how_;
  std::unique_ptr<Forms> forms_;
};

/// Whether two times are written the same: a day has no offset of its own.
bool same_time(const std::optional<Stamp>& left, const std::optional<Stamp>& right);

/// Marks that something was written: a record that was not new is then revised.
void note_change(Became& became);

}  // namespace leeboard::app
