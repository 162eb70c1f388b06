// `leeboard intake update`: new revisions of the record, new observations, more triggers and events.
#include "leeboard/arguments.hpp"

#include <filesystem>
#include <memory>
#include <optional>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/desk.hpp"
#include "leeboard/context.hpp"
#include "leeboard/intake/change_record.hpp"
#include "leeboard/intake/verbs.hpp"

namespace leeboard::app {

namespace {

struct UpdateOptions {
  std::string patient, confirmed;
  std::vector<std::string> words;
};

/// What the words are: at most one file, and facts.
struct Given {
  std::optional<std::string> file;
  std::vector<std::string> facts;
};

Given sort_words(const UpdateOptions& options, Context& context) {
  Given out;
  for (const auto& word : options.words) {
    if (word.find('=') != std::string::npos) {
      out.facts.push_back(word);
      continue;
    }
    std::error_code ignored;
    if (word != "-" && context.catalog().vocabulary().find(word) && !std::filesystem::exists(word, ignored))
      throw Error(ErrorKind::usage, "the fact `" + word + "` has no value").mend_with("write " + word + "=VALUE");
    if (out.file) throw Error(ErrorKind::usage, "two files are given").mend_with("give one; a fact is written fact=value, such as pregnant=no");
    out.file = word;
  }
  if (!out.file && out.facts.empty())
    throw Error(ErrorKind::usage, "nothing is given to store").mend_with("give fact=value ..., a file, or - for standard input");
  return out;
}

clinic::IntakeInput read_given(const Given& given, Context& context) {
  // A word that names no fact is a fault of the command line, told before anything is read.
  std::optional<clinic::IntakeInput> facts;
  if (!given.facts.empty()) facts = clinic::read_typed_facts(context.desk(), given.facts);
  if (!given.file) return std::move(*facts);
  auto input = read_intake_file(context, *given.file, true);
  if (facts) clinic::add_facts(input, std::move(*facts));
  return input;
}

Outcome update(const UpdateOptions& options, Context& context) {
  const auto input = read_given(sort_words(options, context), context);
  const auto& document = input.document;
  if ((!document.patient_keys.empty() || !document.episode_keys.empty()) && context.globals().reason.empty())
    throw Error(ErrorKind::usage, "the document changes the record, which needs a reason").mend_with("add --reason TEXT");
  return change_record(context, options.patient, input, clinic::RecordChange::update, options.confirmed);
}

Action declare_update(Arguments& app) {
  auto options = std::make_shared<UpdateOptions>();
  app.add_option("PATIENT", options->patient, "patient code")->required();
  app.add_option("WHAT", options->words,
                 "an intake document, YAML or JSON (- reads standard input), and facts as fact=value: bounds as 9..12, lists with commas, each "
                 "medicine a word of its own; other users of the machine can see a command line")
      ->expected(0, -1)
      ->type_name("[FILE|-] [FACT=VALUE...]");
  app.add_option("--confirm", options->confirmed, "the patient code again: another given name or birth date, and the same person")
      ->type_name("PATIENT");
  return [options](Context& context) { return update(*options, context); };
}

}  // namespace

Verb intake_update_verb() {
  return {"update",
          "add to a record, or revise it with a reason",
          Access::write,
          declare_update,
          {{"Facts on the command line", "leeboard intake update P-0412 pregnant=no meds=\"sertraline 100 mg\" meds=lithium"},
           {"Bounds, and why there is no value", "leeboard intake update P-0412 cows.total=9..12 hcv=declined"},
           {"New observations and events", "leeboard intake update P-0412 today.yaml"},
           {"Correct what was written down", "leeboard intake update P-0412 correction.yaml --reason \"typing slip\" --actor S-03"}},
          {"text", "json"}};
}

}  // namespace leeboard::app
