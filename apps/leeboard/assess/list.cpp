// `leeboard assess list`: the forms of a person, with the change since the one before.
#include <fmt/format.h>
#include "leeboard/arguments.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <utility>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/instrument.hpp"
#include "clinic/band_choice.hpp"
#include "io/csv_writer.hpp"
#include "io/json_writer.hpp"
#include "io/utf8.hpp"
#include "leeboard/assess/assessment_json.hpp"
#include "leeboard/assess/verbs.hpp"
#include "leeboard/context.hpp"
#include "leeboard/lists.hpp"
#include "report/chart_geometry.hpp"
#include "report/phrases.hpp"
#include "report/score_history.hpp"
#include "report/wrap.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
struct Options {
  std::string patient, instrument;
};

std::string signed_number(double value) { return value > 0 ? "+" + format_number(value) : format_number(value); }

/// The forms of one person with what became of their scales.
struct PersonForms {
  std::string patient;
  std::vector<store::StoredAssessment> stored;
  std::vector<Assessment> forms;       ///< the same, as histories read them
  std::vector<AssessmentFacts> facts;  ///< by form
  std::vector<report::ScoreHistory> histories;
};

class FormList {
 public:
  FormList(Context& context, const Options& options) : context_(context), options_(options) {}

  long long print(store::PersonKey person, const store::Seen& seen, bool one_person) {
    const auto list = read(person, seen);
    for (std::size_t i = 0; i < list.forms.size(); ++i) {
      const auto& form = list.forms[i];
      if (context_.json()) context_.print(render_assessment_json(form.answers, form.score, list.facts[i], true) + "\n");
      else if (context_.format() == "csv")
        context_.print(io::csv_row(csv_cells(form, list.facts[i]), context_.globals().csv_raw ? io::CsvStyle::raw : io::CsvStyle::guarded));
    }
    if (!context_.json() && context_.format() != "csv" && !list.forms.empty()) print_text(list, one_person);
    return static_cast<long long>(list.forms.size());
  }

  static std::vector<std::string> headings() { return {"id", "patient", "instrument", "taken_at", "scales", "change", "flags", "changes"}; }

 private:
  // A form whose instrument is gone (a site's own) is listed as it was scored.
  const report::ShownInstrument& look_of(const Score& score) {
    const auto [at, fresh] = looks_.try_emplace(score.instrument);
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

  PersonForms read(store::PersonKey person, const store::Seen& seen) {
    auto& records = context_.store().read();
    PersonForms list;
    list.patient = records.patients().code_of(person);
    list.stored = records.assessments().of(person, options_.instrument, seen);
    for (const auto& stored : list.stored) {
      const auto& form = stored.assessment;
      list.forms.push_back(form);
      list.facts.push_back({.id = form.id,
                            .patient = records.patients().code_of(stored.person),
                            .revision = form.revision,
                            .stored = {},
                            .recorded = form.recorded,
                            .amend_reason = form.amend_reason,
                            .acknowledged = {},
                            .change = {}});
      if (stored.safety) list.facts.back().acknowledged = records.acknowledgements().find(form.id, seen).has_value();
    }
    add_changes(list);
    return list;
  }

  void add_changes(PersonForms& list) {
    for (std::size_t i = 0; i < list.forms.size(); ++i) {
      if (i > 0 && list.forms[i].score.instrument == list.forms[i - 1].score.instrument) continue;
      const auto& look = look_of(list.forms[i].score);
      for (const auto& scale : look.scales) {
        auto history = report::make_history(list.forms, look, scale);
        for (std::size_t place = 1; place < history.points.size(); ++place) {
          const auto change = report::change_at(history, place);
          if (!change) continue;
          auto& facts = list.facts[static_cast<std::size_t>(history.points[place].form - list.forms.data())];
          facts.changes.push_back({scale.id, *change, &look});
          if (scale.id == "total" && change->points.exact()) facts.change = change->points.low;
        }
        list.histories.push_back(std::move(history));
      }
    }
  }

  std::vector<std::string> csv_cells(const Assessment& form, const AssessmentFacts& facts) const {
    std::string scales, changes;
    for (const auto& scale : form.score.scales) {
      if (!scale.asked) continue;
      scales += fmt::format("{}{} {}", scales.empty() ? "" : "; ", scale.scale, format_range({scale.low, scale.high}));
      if (scale.band) scales += " (" + *scale.band + ")";
    }
    for (const auto& each : facts.changes) changes += (changes.empty() ? "" : "; ") + each.scale + " " + report::change_text(each.change);
    return {facts.id,
            facts.patient,
            form.answers.instrument,
            form.answers.taken_at ? format_stamp(*form.answers.taken_at) : "",
            scales,
            facts.change ? signed_number(*facts.change) : "",
            flags_text(form.score, facts, ";"),
            changes};
  }

  static std::string flags_text(const Score& score, const AssessmentFacts& facts, std::string_view between) {
    std::string text;
    for (const auto& flag : score.flags)
      if (flag.state == Truth::yes) text += (text.empty() ? std::string() : std::string(between)) + flag.id;
    return text + (facts.acknowledged && !*facts.acknowledged ? " (not acknowledged)" : "");
  }

  static std::string short_time(const std::optional<Stamp>& at) {
    if (!at) return "not known";
    auto text = format_stamp(*at).substr(0, 16);
    std::ranges::replace(text, 'T', ' ');
    return text;
  }

  // One line a scale, so that a form of many scales fits a screen; what was not asked for has no line.
  void print_text(const PersonForms& list, bool one_person) {
    if (!one_person) context_.print(list.patient + "\n");
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < list.forms.size(); ++i) {
      const auto& form = list.forms[i];
      const auto& look = look_of(form.score);
      bool first = true;
      for (const auto& score : form.score.scales) {
        if (!score.asked) continue;
        const auto* scale = look.scale(score.scale);
        const auto change = std::ranges::find(list.facts[i].changes, score.scale, &ListedChange::scale);
        const bool named = first || context_.globals().plain;
        first = false;
        rows.push_back({named ? list.facts[i].id : "", named ? short_time(form.answers.taken_at) : "", form.score.instrument + " " + score.scale,
                        scale && !report::tells(form, score, *scale) ? "not answered" : report::score_words(score, scale),
                        change == list.facts[i].changes.end() ? "" : report::change_text(change->change)});
      }
    }
    print_rows(rows);
    for (std::size_t i = 0; i < list.forms.size(); ++i) {
      const auto flags = flags_text(list.forms[i].score, list.facts[i], ", ");
      if (!flags.empty())
        print_wrapped((list.facts[i].acknowledged ? "SAFETY " : "flags  ") + list.facts[i].id + " " + list.forms[i].score.instrument + ": " + flags);
    }
    if (one_person) print_trends(list);
  }

  // Scores and changes are wrapped into what the other columns leave of a line; nothing of them is cut off.
  void print_rows(const std::vector<std::vector<std::string>>& rows) {
    const std::vector<std::string> headings{"id", "taken_at", "scale", "score", "change"};
    std::array<std::size_t, 5> widest{};
    for (std::size_t column = 0; column < widest.size(); ++column) {
      widest[column] = io::display_width(headings[column]);
      for (const auto& row : rows) widest[column] = std::max(widest[column], io::display_width(row[column]));
    }
    const auto taken = std::min<std::size_t>(48, widest[0] + widest[1] + widest[2] + 8);
    const auto change = std::min(widest[4], std::max((80 - taken) / 2, 80 - taken - std::min(widest[3], 80 - taken)));
    const auto score = 80 - taken - change;
    TextTable table(headings);
    for (const auto& row : rows) {
      if (context_.globals().plain) {
        table.row(row);
        continue;
      }
      const auto scores = report::wrap(row[3], score), changes = report::wrap(row[4], std::max<std::size_t>(change, 1));
      for (std::size_t line = 0; line < std::max(scores.size(), changes.size()); ++line)
        table.row({line == 0 ? row[0] : "", line == 0 ? row[1] : "", line == 0 ? row[2] : "", line < scores.size() ? scores[line] : "",
                   line < changes.size() ? changes[line] : ""});
    }
    context_.print(table.render(context_.globals().plain, 80));
  }

  void print_wrapped(const std::string& text) {
    bool first = true;
    for (const auto& line : report::wrap(text, 76)) {
      context_.print((first ? "" : "    ") + line + "\n");
      first = false;
    }
  }

  void print_trends(const PersonForms& list) {
    std::vector<std::string> sources;
    bool bounds = false;
    for (const auto& history : list.histories) {
      if (history.points.size() < 2 || history.scale->category) continue;
      const auto chart = report::make_chart(history);
      const auto signs = context_.globals().plain ? report::SparkSigns::digits : report::SparkSigns::blocks;
      const auto range = [](const report::ChartPoint& point) { return format_range({point.low, point.high}); };
      context_.print(fmt::format("{} {}  {}  first {}, last {} (of {} to {})\n", history.look->id, history.scale->id, report::sparkline(chart, signs),
                                 range(chart.points.front()), range(chart.points.back()), format_number(chart.low), format_number(chart.high)));
      bounds = bounds || std::ranges::any_of(chart.points, [](const report::ChartPoint& point) { return point.low != point.high; });
      const auto source = history.scale->id == "total" ? report::change_source_text(*history.look) : std::string{};
      if (!source.empty()) sources.push_back(history.look->id + ": " + source);
    }
    if (bounds) context_.print("? is a form that was not finished: its score lies between two values\n");
    for (const auto& source : sources) print_wrapped(source);
  }

  Context& context_;
  const Options& options_;
  std::map<std::string, report::ShownInstrument, std::less<>> looks_;
};

Outcome list(const Options& options, Context& context) {
  if (!options.instrument.empty()) context.catalog().instrument(options.instrument);  // a typo is not an empty list
  auto& store = context.store();
  const store::Seen seen{context.as_of()};
  long long count = 0;
  FormList forms(context, options);
  if (context.format() == "csv") context.print(io::csv_row(FormList::headings(), io::CsvStyle::guarded));
  if (!options.patient.empty()) {
    const auto person = store.read().patients().require(options.patient);
    store.log_read("assessments", person);
    count = forms.print(person, seen, true);
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
    for (const auto person : people) count += forms.print(person, seen, false);
  }
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object().field("schema", "leeboard.score/1").field("type", "summary").field("assessments", count).end_object();
    context.print(json.take() + "\n");
  }
  return {};
}

Action declare(Arguments& app) {
  auto o = std::make_shared<Options>();
  app.add_option("PATIENT", o->patient, "patient code (default: everybody)");
  app.add_option("--instrument", o->instrument, "only this instrument")->type_name("ID");
  return [o](Context& context) { return list(*o, context); };
}
}  // namespace

Verb assess_list_verb() {
  return {"list",
          "list stored forms with the change since the one before",
          Access::read,
          declare,
          {{"Everything of one person", "leeboard assess list P-0412"},
           {"Depression scores as JSON lines", "leeboard assess list P-0412 --instrument phq9 --json"}},
          {"text", "ndjson", "csv"}};
}

}  // namespace leeboard::app
