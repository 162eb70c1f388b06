// `leeboard assess list`: the forms of a person, with the change since the one before.
#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <utility>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/instrument.hpp"
#include "clinic/band_choice.hpp"
#include "clinic/desk.hpp"
#include "clinic/forms/standing_forms.hpp"
#include "clinic/gather_record.hpp"
#include "io/csv_writer.hpp"
#include "io/json_writer.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/assess/verbs.hpp"
#include "leeboard/context.hpp"
#include "report/form_list.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct ListOptions {
  std::string patient, instrument;
};

/// Reads forms person by person, and keeps how each instrument is shown.
class Forms {
 public:
  Forms(Context& context, const ListOptions& options) : context_(context), options_(options) {}

  report::FormList read(store::PersonKey person, const store::Seen& seen) {
    auto& records = context_.store().read();
    std::vector<Assessment> forms;
    std::vector<report::AssessmentFacts> facts;
    std::optional<std::vector<SafetyItem>> items;  // read once, and only where a form has one
    for (auto& stored : clinic::standing_forms(records, person, options_.instrument, seen)) {
      auto& form = stored.assessment;
      facts.push_back({.id = form.id,
                       .patient = records.patients().code_of(stored.person),
                       .revision = form.revision,
                       .stored = {},
                       .signature = {form.answers.by, form.recorded, form.amend_reason},
                       .acknowledged = {},
                       .answered = {},
                       .change = {}});
      if (stored.safety) facts.back().acknowledged = records.acknowledgements().find(form.id, seen).has_value();
      if (stored.safety && !items) items = clinic::safety_items_of(records, context_.desk(), person);
      if (stored.safety)
        if (const auto item = std::ranges::find(*items, form.id, &SafetyItem::object); item != items->end()) facts.back().answered = item->answer;
      forms.push_back(std::move(form));
    }
    return {records.patients().code_of(person), std::move(forms), std::move(facts),
            [this](const Score& score) -> const report::ShownInstrument& { return shown_of(score); }};
  }

 private:
  // A form whose instrument is gone (a site's own) is listed as it was scored.
  const report::ShownInstrument& shown_of(const Score& score) {
    const auto [at, fresh] = shown_.try_emplace(score.instrument);
    auto& look = at->second;
    if (!fresh) return look;
    try {
      const auto& instrument = context_.catalog().instrument(score.instrument);
      look = report::show_instrument(instrument, clinic::chosen_bands(context_.settings(), instrument));
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::not_found) throw;
      look.id = look.name = look.title = score.instrument;
      for (const auto& scale : score.scales) look.scales.push_back({scale.scale, scale.scale, 0, 0, {}, {}});
    }
    return look;
  }

  Context& context_;
  const ListOptions& options_;
  std::map<std::string, report::ShownInstrument, std::less<>> shown_;
};

long long print(Context& context, const report::FormList& list, bool one_person) {
  const auto style = context.globals().csv_raw ? io::CsvStyle::raw : io::CsvStyle::guarded;
  if (context.json()) context.print(list.json());
  else if (context.format() == "csv")
    for (const auto& row : list.rows()) context.print(io::csv_row(row, style));
  else if (list.size() > 0) context.print(list.text(one_person, context.look()));
  return static_cast<long long>(list.size());
}

Outcome list(const ListOptions& options, Context& context) {
  if (!options.instrument.empty()) context.catalog().instrument(options.instrument);  // a typo is not an empty list
  auto& store = context.store();
  const auto seen = context.desk().seen();
  long long count = 0;
  Forms forms(context, options);
  if (context.format() == "csv") context.print(io::csv_row(report::FormList::headings(), io::CsvStyle::guarded));
  if (!options.patient.empty()) {
    const auto person = store.read().patients().require(options.patient);
    store.log_read("assessments", person);
    count = print(context, forms.read(person, seen), true);
    if (count == 0 && context.format() == "text") context.print("no assessments recorded yet\n");
  } else {
    std::vector<store::PersonKey> people;
    std::vector<std::string> codes;
    store.read().patients().for_each(seen, [&](const store::PatientRevision& each) {
      people.push_back(each.person);
      codes.push_back(each.patient.code);
      return true;
    });
    store.log_list(codes);
    for (const auto person : people) count += print(context, forms.read(person, seen), false);
  }
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object().field("schema", "leeboard.score/1").field("type", "summary").field("assessments", count).end_object();
    context.print(json.take() + "\n");
  }
  return {};
}

Action declare_list(Arguments& app) {
  auto o = std::make_shared<ListOptions>();
  app.add_option("PATIENT", o->patient, "patient code (default: everybody)");
  app.add_option("--instrument", o->instrument, "only this instrument")->type_name("ID");
  return [o](Context& context) {
    if (!o->instrument.empty()) o->instrument = context.catalog().instrument_id(o->instrument);
    return list(*o, context);
  };
}
}  // namespace

Verb assess_list_verb() {
  return {"list",
          "list stored forms with the change since the one before",
          Access::read,
          declare_list,
          {{"Everything of one person", "leeboard assess list P-0412"},
           {"Depression scores as JSON lines", "leeboard assess list P-0412 --instrument phq9 --json"}},
          {"text", "ndjson", "csv"}};
}

}  // namespace leeboard::app
