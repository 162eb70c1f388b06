// The scoring filter for files and pipes.
#include "leeboard/assess/score_batch.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/import/form_records.hpp"
#include "clinic/import/records.hpp"
#include "clinic/import/safety_list.hpp"
#include "clinic/import/table_rows.hpp"
#include "io/csv_writer.hpp"
#include "io/json_writer.hpp"
#include "leeboard/context.hpp"
#include "leeboard/exit_codes.hpp"
#include "leeboard/import/rejects.hpp"
#include "leeboard/import/run_import.hpp"
#include "report/score_json.hpp"

namespace leeboard::app {

namespace {
constexpr std::size_t block_bytes = 256 * 1024;

class ScoreBatch {
 public:
  ScoreBatch(Context& context, const ScoreBatchFlags& flags, std::string out_format, bool csv_in)
      : context_(context),
        flags_(flags),
        forms_(context.desk()),
        out_format_(std::move(out_format)),
        style_(context.globals().csv_raw ? io::CsvStyle::raw : io::CsvStyle::guarded),
        rejects_(reject_path(flags.rejects, "leeboard-rejects-score", csv_in), csv_in, context.globals().dry_run) {}

  clinic::FormDesk& forms() { return forms_; }
  bool stopped() const { return !stop_error_.empty(); }

  void set_header(const std::vector<std::string>& header, char delimiter) {
    rejects_.set_header(header, delimiter);
    delimiter_ = delimiter;
    header_ = header;
  }

  bool take(Answers& answers, const clinic::FormRecords& records) {
    try {
      auto& ready = forms_.ready(answers.instrument);
      if (answers.basis == AnswerBasis::reported_total) {
        score_ = forms_.score(answers, records.numbers_declared);
      } else {
        problems_.clear();
        fill(ready, answers, records.numbers_declared);
      }
      check_columns(records);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::bad_input && error.kind() != ErrorKind::not_found) throw;
      const auto text = clinic::format_failure(error);
      for (const auto& place : records.places)
        if (!broken(place, text)) return false;
      return true;
    }
    read_ += static_cast<long long>(records.places.size());
    ++scored_;
    if (!answers.scales.empty())
      for (const auto& note :
           clinic::misstated_notes(answers, score_, fmt::format("{}:{}", records.places.front().source, records.places.front().line)))
        context_.warn(note);
    if (score_.safety_positive()) note_safety(records.places.front());
    write(answers, records);
    if (block_.size() >= block_bytes) flush();
    return !Context::interrupted();
  }

  bool broken(const clinic::RecordPlace& place, std::string_view error) {
    ++read_;
    rejects_.add(place, error);
    const bool ends_here = context_.json() && flags_.on_error == "stop";  // the one error object says it
    if (!ends_here) tell_reject(context_, place, error, rejects_.count());
    if (flags_.on_error != "stop") return !Context::interrupted();
    stop_error_ = std::string(error);
    stop_place_ = {std::string(place.source), place.line, 0};
    return false;
  }

  Outcome finish() {
    flush();
    const auto path = rejects_.finish();
    const Outcome outcome{.safety = flags_.fail_on_safety && safety_.count() > 0, .rejected = rejects_.count() > 0};
    const int code = stopped() ? exit_code_of(ErrorKind::bad_input).number : exit_code_of(outcome);
    if (out_format_ == "json" || out_format_ == "ndjson") {
      io::JsonWriter json;
      json.begin_object()
          .field("schema", "leeboard.score/1")
          .field("type", "summary")
          .field("read", read_)
          .field("ok", read_ - rejects_.count())
          .field("failed", rejects_.count())
          .field("rejected", rejects_.count())
          .field("forms", scored_)
          .field("safety", safety_.count())
          .key("rejects");
      if (path.empty()) json.null();
      else json.value(path);
      json.field("exit", code).end_object();
      context_.print(json.take() + "\n");
    } else if (rejects_.count() > 0) {
      context_.say(
          fmt::format("{} read, {} scored, {} rejected{}", read_, read_ - rejects_.count(), rejects_.count(), path.empty() ? "" : ": see " + path));
    }
    if (stopped()) {
      context_.finish();
      throw Error{ErrorKind::bad_input, "stopped at the first rejected record: " + stop_error_}
          .at(stop_place_)
          .mend_with("mend the record, or leave --on-error stop out");
    }
    if (outcome.safety) tell_safety_items();
    return outcome;
  }

 private:
  void note_safety(const clinic::RecordPlace& place) {
    if (sources_.empty() || sources_.back() != place.source) sources_.emplace_back(place.source);
    safety_.add(static_cast<std::uint32_t>(sources_.size() - 1), place.line);
  }

  void tell_safety_items() {
    const auto count = safety_.count();
    context_.warn(fmt::format("{} positive and not stored:", count == 1 ? "a safety item is" : fmt::format("safety items of {} forms are", count)));
    safety_.for_each([&](auto source, auto line) { context_.warn(fmt::format("  {}:{}", sources_[source], line)); });
    if (safety_.more() > 0) context_.warn(fmt::format("  and {} more: see the flags in the scores", safety_.more()));
  }

  void fill(clinic::ReadyInstrument& ready, const Answers& answers, bool numbers_declared) {
    const auto form = catalog::fill_form(ready.instrument, answers.answers, catalog::parse_sex(answers.sex_at_birth), answers.form_numbers,
                                         numbers_declared, problems_);
    if (problems_.empty() && !ready.scorer.lawful(form)) problems_ = ready.scorer.conflicts(form);
    if (!problems_.empty()) clinic::throw_answer_problems(problems_, false);
    ready.scorer.score_into(form, score_);
    if (out_format_ != "csv") ready.scorer.add_deciding_items(form, score_);
  }

  // A table has one set of columns: that of its first form.
  void check_columns(const clinic::FormRecords& records) {
    if (out_format_ != "csv") return;
    auto columns = report::score_columns(score_);
    if (columns_.empty()) {
      columns_ = std::move(columns);
      std::vector<std::string> row;
      for (const auto& name : header_)
        if (!clinic::is_reject_column(name) && (!records.long_rows || (name != "item" && name != "value"))) row.push_back(name);
      if (header_.empty()) row = {"id", "patient", "instrument", "taken_at"};
      row.insert(row.end(), columns_.begin(), columns_.end());
      block_ += io::csv_row(row, style_, delimiter_);
    } else if (columns != columns_) {
      throw Error{ErrorKind::bad_input, "a table holds the scales of one instrument only"}.mend_with("use --format ndjson for several");
    }
  }

  void write(const Answers& answers, const clinic::FormRecords& records) {
    if (out_format_ == "csv") {
      std::vector<std::string> row;
      const auto& place = records.places.front();
      for (std::size_t i = 0; i < header_.size() && i < place.cells.size(); ++i)
        if (!clinic::is_reject_column(header_[i]) && (!records.long_rows || (header_[i] != "item" && header_[i] != "value")))
          row.emplace_back(place.cells[i]);
      if (header_.empty()) row = {answers.id, answers.patient, answers.instrument, answers.taken_at ? format_stamp(*answers.taken_at) : ""};
      for (auto& cell : report::score_cells(score_)) row.push_back(std::move(cell));
      block_ += io::csv_row(row, style_, delimiter_);
    } else if (out_format_ == "text") {
      block_ += report::render_score_text(score_);
    } else {
      report::write_score(json_, answers, score_, true);
      block_ += json_.text();
      block_ += '\n';
      json_.clear();
    }
  }

  void flush() {
    if (out_format_ == "text") context_.print_text(block_);
    else context_.print(block_);
    block_.clear();
  }

  Context& context_;
  const ScoreBatchFlags& flags_;
  clinic::FormDesk forms_;
  std::string out_format_;
  io::CsvStyle style_;
  Rejects rejects_;
  char delimiter_ = ',';
  std::vector<std::string> header_, columns_;
  std::vector<catalog::AnswerProblem> problems_;
  Score score_;
  io::JsonWriter json_;
  std::string block_;
  std::string stop_error_;
  Where stop_place_;
  long long read_ = 0, scored_ = 0;
  clinic::SafetyList safety_;  ///< by source and line
  std::vector<std::string> sources_;
};
}  // namespace

void print_single_score(Context& context, clinic::FormDesk& forms, const Answers& answers, const Score& score) {
  if (context.json()) {
    io::JsonWriter json;
    report::write_score(json, answers, score);
    context.print(json.take() + "\n");
  } else if (context.format() == "csv") {
    const auto style = context.globals().csv_raw ? io::CsvStyle::raw : io::CsvStyle::guarded;
    context.print(io::csv_row(report::score_columns(score), style) + io::csv_row(report::score_cells(score), style));
  } else {
    context.print_text(report::render_score_text(score));
    const auto& instrument = forms.ready(answers.instrument).instrument;
    for (const auto& scale : instrument.scales)
      if (scale.cutoffs && catalog::parse_sex(answers.sex_at_birth) == catalog::Sex::unknown)
        context.print_text(
            fmt::format("  sex at birth is not known: the cut-off {} was used\n", format_number(scale.cutoffs->at(catalog::Sex::unknown))));
  }
}

Outcome score_batch(Context& context, const ScoreBatchFlags& flags, const std::string& instrument, const std::vector<std::string>& files) {
  const auto kind = common_format(files, flags.from);
  auto inputs = input_files(context);
  if (!flags.sheet.empty()) inputs.ask_for_sheet(flags.sheet);
  const auto map = clinic::read_map(inputs, flags.map, "assess");
  // Without --format, what comes out is what came in.
  const auto out = !context.globals().formats.empty() ? context.format() : clinic::is_table(kind) ? "csv" : "ndjson";
  ScoreBatch batch(context, flags, out, clinic::is_table(kind));
  clinic::FormReceiver receiver;
  bool on = true;
  receiver.form = [&](Answers& answers, const clinic::FormRecords& records) { return on = batch.take(answers, records); };
  receiver.broken = [&](const clinic::RecordPlace& place, std::string_view error) { return on = batch.broken(place, error); };
  receiver.header = [&](const std::vector<std::string>& header, char delimiter) { batch.set_header(header, delimiter); };
  receiver.other = [](const clinic::RecordPlace&) { return true; };
  const interop::AnswersSetting setting{.zone = context.zone(), .instrument = instrument, .patient = {}};
  for (const auto& file : files) {
    if (!on) break;
    clinic::read_forms(context.desk(), batch.forms(), inputs, file, kind, map, setting, receiver);
  }
  return batch.finish();
}

}  // namespace leeboard::app
