// The scoring filter for files and pipes.
#include "leeboard/assess/score_batch.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "clinic/desk.hpp"
#include "clinic/import/records.hpp"
#include "clinic/import/safety_list.hpp"
#include "clinic/import/score_forms.hpp"
#include "clinic/import/table_rows.hpp"
#include "io/csv_writer.hpp"
#include "io/json_writer.hpp"
#include "io/waiting.hpp"
#include "leeboard/context.hpp"
#include "leeboard/exit_codes.hpp"
#include "leeboard/import/rejects.hpp"
#include "leeboard/import/run_import.hpp"
#include "report/score_json.hpp"
#include "report/score_summary.hpp"

namespace leeboard::app {

namespace {
constexpr std::size_t block_bytes = 256 * 1024;

/// Prints scores in blocks and tells rejects.
class ScoreBatch {
 public:
  ScoreBatch(Context& context, const ScoreBatchFlags& flags, std::string out_format, bool csv_in)
      : context_(context),
        flags_(flags),
        out_format_(std::move(out_format)),
        style_(context.globals().csv_raw ? io::CsvStyle::raw : io::CsvStyle::guarded),
        rejects_(reject_path(flags.rejects, "leeboard-rejects-score", csv_in), csv_in, context.globals().dry_run) {}

  clinic::ScoreListener listener() {
    clinic::ScoreListener out;
    out.header = [this](const std::vector<std::string>& header, char delimiter) {
      rejects_.set_header(header, delimiter);
      delimiter_ = delimiter;
      header_ = header;
    };
    if (out_format_ == "csv") out.fits = [this](const Score& score, const clinic::FormRecords& records) { check_columns(score, records); };
    out.scored = [this](const Answers& answers, const Score& score, const clinic::FormRecords& records) {
      write(answers, score, records);
      if (block_.size() >= block_bytes) flush();
      return !Context::interrupted();
    };
    out.rejected = [this](const clinic::RecordPlace& place, std::string_view error) { return reject(place, error); };
    out.noted = [this](const std::string& note) { context_.warn(note); };
    return out;
  }

  Outcome finish(const clinic::ScoredForms& result) {
    flush();
    const auto path = rejects_.finish();
    const Outcome outcome{.safety = flags_.fail_on_safety && result.safety.count() > 0, .rejected = rejects_.count() > 0};
    const int code = stop_error_.empty() ? exit_code_of(outcome) : exit_code_of(ErrorKind::bad_input).number;
    const report::ScoreSummary summary{result.read, rejects_.count(), result.forms, result.safety.count(), path, code};
    if (out_format_ == "json" || out_format_ == "ndjson") context_.print(report::score_summary_json(summary));
    else if (rejects_.count() > 0) context_.tell_always(report::score_summary_text(summary));
    if (!stop_error_.empty()) {
      context_.finish();
      throw Error{ErrorKind::bad_input, "stopped at the first rejected record: " + stop_error_}
          .at(stop_place_)
          .mend_with("mend the record, or leave --on-error stop out");
    }
    if (outcome.safety) tell_safety_items(result);
    return outcome;
  }

  void show() {
    flush();
    if (context_.globals().output.empty()) context_.out().flush();
  }

 private:
  bool reject(const clinic::RecordPlace& place, std::string_view error) {
    rejects_.add(place, error);
    const bool ends_here = context_.json() && flags_.on_error == "stop";  // the one error object says it
    if (!ends_here) tell_reject(context_, place, error, rejects_.count());
    if (flags_.on_error != "stop") return !Context::interrupted();
    stop_error_ = std::string(error);
    stop_place_ = {std::string(place.source), place.line, 0};
    return false;
  }

  void tell_safety_items(const clinic::ScoredForms& result) {
    const auto& safety = result.safety;
    const auto count = safety.count();
    context_.warn(fmt::format("{} positive and not stored:", count == 1 ? "a safety item is" : fmt::format("safety items of {} forms are", count)));
    safety.for_each([&](auto source, auto line) { context_.warn(fmt::format("  {}:{}", result.sources[source], line)); });
    if (safety.more() > 0) context_.warn(fmt::format("  and {} more: see the flags in the scores", safety.more()));
  }

  bool is_echoed(const clinic::FormRecords& records, const std::string& name) const {
    return !clinic::is_reject_column(name) && (!records.long_rows || (name != "item" && name != "value"));
  }

  // A table has one set of columns: that of its first form.
  void check_columns(const Score& score, const clinic::FormRecords& records) {
    auto columns = report::score_columns(score);
    if (columns_.empty()) {
      columns_ = std::move(columns);
      std::vector<std::string> row;
      for (const auto& name : header_)
        if (is_echoed(records, name)) row.push_back(name);
      if (header_.empty()) row = {"id", "patient", "instrument", "taken_at"};
      row.insert(row.end(), columns_.begin(), columns_.end());
      block_ += io::csv_row(row, style_, delimiter_);
    } else if (columns != columns_) {
      throw Error{ErrorKind::bad_input, "a table holds the scales of one instrument only"}.mend_with("use --format ndjson for several");
    }
  }

  void write(const Answers& answers, const Score& score, const clinic::FormRecords& records) {
    if (out_format_ == "csv") {
      std::vector<std::string> row;
      const auto& place = records.places.front();
      for (std::size_t i = 0; i < header_.size() && i < place.cells.size(); ++i)
        if (is_echoed(records, header_[i])) row.emplace_back(place.cells[i]);
      if (header_.empty()) row = {answers.id, answers.patient, answers.instrument, answers.taken_at ? format_stamp(*answers.taken_at) : ""};
      for (auto& cell : report::score_cells(score)) row.push_back(std::move(cell));
      block_ += io::csv_row(row, style_, delimiter_);
    } else if (out_format_ == "text") {
      block_ += report::render_score_text(score);
    } else {
      report::write_score(json_, answers, score, true);
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
  std::string out_format_;
  io::CsvStyle style_;
  Rejects rejects_;
  char delimiter_ = ',';
  std::vector<std::string> header_, columns_;
  io::JsonWriter json_;
  std::string block_;
  std::string stop_error_;
  Where stop_place_;
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
  const bool table = clinic::is_table(kind);
  const auto out = !context.globals().formats.empty() ? context.format() : table ? "csv" : "ndjson";
  ScoreBatch batch(context, flags, out, table);
  const auto listener = batch.listener();
  clinic::FormScoring scoring(context.desk(), listener, out != "csv");
  // Who feeds a filter line by line gets back what is there.
  inputs.on_idle([&] { batch.show(); });
  try {
    for (const auto& file : files)
      if (!scoring.take_file(inputs, file, kind, map, instrument)) break;
  } catch (const io::WaitEnded&) { (void)Context::interrupted(); }  // what was scored is printed
  return batch.finish(scoring.result());
}

}  // namespace leeboard::app
