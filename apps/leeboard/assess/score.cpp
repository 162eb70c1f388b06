// `leeboard assess score`: a filter that scores forms and stores nothing.
#include <fmt/format.h>
#include <unistd.h>
#include "leeboard/arguments.hpp"

#include <memory>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "clinic/desk.hpp"
#include "interop/answers.hpp"
#include "leeboard/assess/score_batch.hpp"
#include "leeboard/assess/verbs.hpp"
#include "leeboard/context.hpp"
#include "leeboard/tell_safety.hpp"

namespace leeboard::app {

namespace {
struct ScoreOptions {
  std::vector<std::string> words;
  std::string sex;
  ScoreBatchFlags batch;
};

bool is_instrument(Context& context, const std::string& word) {
  const auto ids = context.catalog().instrument_ids();
  return std::ranges::find(ids, word) != ids.end();
}

Outcome score_words(const ScoreOptions& options, Context& context) {
  Answers answers;
  answers.instrument = options.words.front();
  answers.sex_at_birth = options.sex;
  for (std::size_t i = 1; i < options.words.size(); ++i) {
    auto answer = interop::parse_answer_argument(options.words[i]);
    if (answer.item == "sex_at_birth") {
      const auto* word = std::get_if<std::string>(&answer.value);
      answers.sex_at_birth = word != nullptr ? *word : "unknown";
      continue;
    }
    answers.answers.push_back(std::move(answer));
  }
  clinic::FormDesk forms(context.desk());
  Score score;
  try {
    score = forms.take(answers, {.misnamed = ErrorKind::usage});
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::bad_input) tell_safety_said(context, forms.safety_said(answers));
    throw;
  }
  forms.explain(answers, score);
  print_single_score(context, forms, answers, score);
  if (!options.batch.fail_on_safety || !score.safety_positive()) return {};
  context.warn("a safety item is positive; not stored: record it with `leeboard assess add`");
  return {.safety = true};
}

Outcome score(const ScoreOptions& options, Context& context) {
  auto words = options.words;
  const bool has_answers = std::ranges::any_of(words, [](const auto& word) { return word.find('=') != std::string::npos; });
  if (options.batch.from.empty() && (has_answers || (words.size() == 1 && words[0].find('.') == std::string::npos && words[0] != "-")))
    return score_words(options, context);
  if (has_answers) throw Error{ErrorKind::usage, "answers on the command line and --from do not go together"}.mend_with("leave one of them out");
  std::string instrument;
  if (!words.empty() && words[0].find('.') == std::string::npos && words[0].find('/') == std::string::npos && words[0] != "-" &&
      (is_instrument(context, words[0]) || ::access(words[0].c_str(), F_OK) != 0)) {
    instrument = words[0];
    context.catalog().instrument(instrument);
    words.erase(words.begin());
  }
  if (words.empty()) words.emplace_back("-");
  if (options.batch.from.empty() && words.front() == "-")
    throw Error{ErrorKind::usage, "standard input has no name that says what it holds"}.mend_with("add --from csv, xlsx, ndjson, json, yaml or fhir");
  return score_batch(context, options.batch, instrument, words);
}

Action declare_score(Arguments& app) {
  auto o = std::make_shared<ScoreOptions>();
  app.add_option("INSTRUMENT", o->words, "instrument, then answers as item=value; or files with --from")
      ->required(false)
      ->expected(0, -1)
      ->type_name("[INSTRUMENT] [ITEM=VALUE...|FILE...]");
  app.add_option("--from", o->batch.from, "score records: csv, xlsx, ndjson, json, yaml or fhir (default: by the file's name)")
      ->check(one_of({"csv", "xlsx", "ndjson", "json", "yaml", "fhir"}))
      ->type_name("FORMAT");
  app.add_option("--map", o->batch.map, "mapping file that says which CSV column is what")->type_name("FILE");
  app.add_option("--sheet", o->batch.sheet, "sheet of a workbook (default: the map's, or the first)")->type_name("NAME");
  app.add_option("--on-error", o->batch.on_error, "skip: go on after a rejected record; stop: end there")
      ->check(one_of({"skip", "stop"}))
      ->type_name("skip|stop");
  app.add_option("--rejects", o->batch.rejects, "where rejected records go (default: leeboard-rejects-score.csv or .ndjson)")->type_name("FILE");
  app.add_option_function(
         "--fail-on", [o](const std::string&) { o->batch.fail_on_safety = true; }, "safety: exit 9 when a safety item is positive")
      ->check(one_of({"safety"}))
      ->type_name("safety");
  app.add_option("--sex-at-birth", o->sex, "female, male or unknown, where a cut-off depends on it")
      ->check(one_of({"female", "male", "unknown"}))
      ->type_name("SEX");
  return [o](Context& context) {
    if (o->words.empty() && o->batch.from.empty())
      throw Error{ErrorKind::usage, "no instrument and no input is named"}.mend_with(
          "such as `leeboard assess score cows pulse_bpm=104 tremor=1`, or --from csv FILE");
    if (!o->words.empty()) o->words.front() = context.catalog().instrument_id(o->words.front());
    return score(*o, context);
  };
}
}  // namespace

Verb assess_score_verb() {
  return {"score",
          "score answers without storing them; a filter for files and pipes",
          Access::none,
          declare_score,
          {{"A withdrawal score with one item missing", "leeboard assess score cows pulse_bpm=104 sweating=1 tremor=1 gooseflesh=not-asked"},
           {"A table in, the table with scores out", "leeboard assess score --from csv - < shift.csv > scored.csv"},
           {"Stop a script when somebody needs help now", "leeboard assess score --fail-on safety phq9 9=1"}},
          {"text", "json", "ndjson", "csv"}};
}

}  // namespace leeboard::app
