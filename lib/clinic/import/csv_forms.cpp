// Wide rows straight through; long rows gathered by form as far as memory should go.
#include "clinic/import/csv_forms.hpp"

#include <fmt/format.h>

#include <deque>
#include <unordered_map>
#include <unordered_set>

#include "base/error.hpp"
#include "clinic/form_desk.hpp"
#include "clinic/import/records.hpp"
#include "clinic/import/table_rows.hpp"
#include "interop/answer_rows.hpp"
#include "io/csv_reader.hpp"

namespace leeboard::clinic {

namespace {
// Rows of a long file that wait for the rest of their form.
constexpr std::size_t most_waiting_rows = 50'000;

struct LongRow {
  std::uint64_t line = 0;
  std::vector<std::string> texts;
  std::vector<std::string_view> cells;
  std::string raw;
  std::string problem;
};

struct LongForm {
  Answers answers;
  std::deque<LongRow> rows;
  std::string problem;
  bool utc = false;
};

class LongForms {
 public:
  LongForms(InputFiles& files, interop::AnswerRows& rows, const std::string& source, const FormReceiver& receiver)
      : files_(files), rows_(rows), source_(source), receiver_(receiver) {}

  bool take(const io::CsvRecord& record) {
    const auto key = rows_.form_key(record.cells);
    const Where where{source_, static_cast<std::size_t>(record.line), 0};
    if (ended_.contains(std::hash<std::string>{}(key)))
      return receiver_.broken({source_, record.line, record.cells, record.raw, false},
                              "the form of this row ended long before; sort the file so that the rows of a form stand together");
    auto [found, fresh] = place_.try_emplace(key, forms_.size());
    if (fresh) {
      forms_.emplace_back();
      Diagnostics problems;
      rows_.read_head(record.cells, where, forms_.back().answers, problems);
      forms_.back().utc = rows_.has_utc_time();
      if (!problems.empty()) forms_.back().problem = format_problems(problems);
    }
    auto& form = forms_[found->second];
    Diagnostics problems;
    auto answer = rows_.read_item(record.cells, where, problems);
    if (!problems.empty() && form.problem.empty()) form.problem = format_problems(problems);
    form.answers.answers.push_back(std::move(answer));
    LongRow row{record.line, {record.cells.begin(), record.cells.end()}, {}, std::string(record.raw), {}};
    form.rows.push_back(std::move(row));
    auto& kept = form.rows.back();
    kept.cells.assign(kept.texts.begin(), kept.texts.end());
    return ++waiting_ < most_waiting_rows || end_all(true);
  }

  bool end_all(bool more_may_come) {
    for (auto& form : forms_)
      if (!end(form)) return false;
    if (more_may_come)
      for (const auto& [key, place] : place_) ended_.insert(std::hash<std::string>{}(key));
    forms_.clear();
    place_.clear();
    waiting_ = 0;
    return true;
  }

 private:
  bool end(LongForm& form) {
    FormRecords records;
    records.numbers_declared = rows_.numbers_declared();
    records.long_rows = true;
    for (const auto& row : form.rows) records.places.push_back({source_, row.line, row.cells, row.raw, false});
    if (form.utc && !records.places.empty()) records.places.front() = kept_as_utc(files_, records.places.front());
    if (form.problem.empty()) return receiver_.form(form.answers, records);
    if (receiver_.unplaced) receiver_.unplaced(records.places.front(), form.answers);
    for (const auto& place : records.places)
      if (!receiver_.broken(place, form.problem)) return false;
    return true;
  }

  InputFiles& files_;
  interop::AnswerRows& rows_;
  const std::string& source_;
  const FormReceiver& receiver_;
  std::deque<LongForm> forms_;
  std::unordered_map<std::string, std::size_t> place_;
  std::unordered_set<std::size_t> ended_;
  std::size_t waiting_ = 0;
};

bool take_wide(InputFiles& files, FormDesk& forms, interop::AnswerRows& rows, const io::CsvRecord& record, const std::string& source,
               Answers& answers, FormRecords& records, const FormReceiver& receiver) {
  const RecordPlace place{source, record.line, record.cells, record.raw, false};
  const Where where{source, static_cast<std::size_t>(record.line), 0};
  Diagnostics problems;
  const ReadyInstrument* ready = nullptr;
  records.told.clear();
  try {
    const auto id = rows.instrument_of(record.cells);
    if (id.empty()) return receiver.broken(place, "the row names no instrument");
    ready = forms.find(id);
    if (ready == nullptr) {
      ready = forms.find(forms.instrument_named(id));
      // Another name than the id is taken only where the columns leave no doubt.
      if (ready == nullptr || !rows.has_whole(ready->instrument)) ready = &forms.ready(id);
      else records.told.emplace_back("form-by-name");
    }
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::not_found) throw;
    return receiver.broken(place, format_failure(error));
  }
  rows.read(record.cells, ready->instrument, where, answers, problems);
  answers.instrument = ready->instrument.id;
  if (!problems.empty()) {
    if (receiver.unplaced) receiver.unplaced(place, answers);
    return receiver.broken(place, format_problems(problems));
  }
  records.places.assign(1, rows.has_utc_time() ? kept_as_utc(files, place) : place);
  return receiver.form(answers, records);
}
}  // namespace

void read_csv_forms(const Desk& desk, FormDesk& forms, InputFiles& files, const InputFile& file, const std::optional<interop::CsvMap>& map,
                    const interop::AnswersSetting& setting, const FormReceiver& receiver) {
  auto read_by = map;
  find_two_orders(files, file, read_by);
  std::string source;
  std::optional<interop::AnswerRows> rows;
  std::optional<LongForms> longs;
  Answers answers;
  FormRecords records;
  RowTaker taker;
  taker.broken = receiver.broken;
  taker.header = [&](const TableHeader& table) {
    rows.emplace(read_by, table.names, setting, table.fit);
    if (receiver.header) receiver.header(table.names, table.delimiter);
    source = table.source;
    longs.emplace(files, *rows, source, receiver);
    records.numbers_declared = rows->numbers_declared();
  };
  taker.row = [&](const io::CsvRecord& record, const RecordPlace&) {
    return rows->is_long() ? longs->take(record) : take_wide(files, forms, *rows, record, source, answers, records, receiver);
  };
  if (read_rows(desk, files, file, read_by, taker) && rows->is_long()) longs->end_all(false);
}

}  // namespace leeboard::clinic
