// score_forms: what scoring costs alone. Reads the forms of a table into memory, then checks and scores them over and over.
//
// score_forms FORMS.csv N     scores N forms; prints CPU seconds a form, and sums over the table that the store must agree with
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <deque>
#include <map>
#include <string>
#include <vector>

#include "care/score.hpp"
#include "catalog/catalog.hpp"
#include "interop/answer_rows.hpp"
#include "interop/answers.hpp"
#include "io/csv_reader.hpp"

using namespace leeboard;

namespace {
struct Ready {
  const catalog::Instrument& instrument;
  care::Scorer scorer;
};

struct Form {
  const Ready* ready;
  Answers answers;
};

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

std::deque<Form> read_forms(const std::string& file, catalog::Catalog& catalog, std::map<std::string, Ready, std::less<>>& ready) {
  std::deque<Form> forms;
  io::CsvReader reader(io::Source::open(file));
  interop::AnswerRows rows(std::nullopt, reader.header(), {});
  while (const auto* record = reader.next()) {
    if (!record->problem.empty()) continue;
    const auto id = rows.instrument_of(record->cells);
    auto at = ready.find(id);
    if (at == ready.end()) {
      const auto& instrument = catalog.instrument(id);
      at = ready.emplace(std::string(id), Ready{instrument, care::Scorer(instrument)}).first;
    }
    Diagnostics problems;
    Form form{&at->second, {}};
    rows.read(record->cells, at->second.instrument, {}, form.answers, problems);
    if (problems.empty()) forms.push_back(std::move(form));
  }
  return forms;
}
/// What the store must agree on.
struct Sums {
  long long forms = 0, complete = 0;
  double low = 0, high = 0;
  void add(const Score& score) {
    ++forms;
    complete += score.complete ? 1 : 0;
    low += score.scales.front().low;
    high += score.scales.front().high;
  }
};

bool score_one(const Form& form, Score& score) {
  static std::vector<catalog::AnswerProblem> problems;
  problems.clear();
  const auto filled = catalog::fill_form(form.ready->instrument, form.answers.answers, catalog::Sex::unknown, false, true, problems);
  if (!problems.empty() || !form.ready->scorer.lawful(filled)) return false;
  form.ready->scorer.score_into(filled, score);
  return true;
}
}  // namespace

int main(int count, char** words) {
  if (count != 3) return std::fputs("usage: score_forms FORMS.csv N\n", stderr), 2;
  catalog::Catalog catalog;
  std::map<std::string, Ready, std::less<>> ready;
  const auto forms = read_forms(words[1], catalog, ready);
  const long long wanted = std::atoll(words[2]);
  if (forms.empty() || wanted <= 0) return std::fputs("score_forms: no forms\n", stderr), 1;

  Sums sums;
  Score score;
  for (const auto& form : forms)
    if (score_one(form, score)) sums.add(score);
  // In a stream the form that is scored was read just before, so it lies in the cache: few forms many times, not many once.
  const auto few = std::min<std::size_t>(forms.size(), 1000);
  long long scored = 0;
  const double began = cpu_seconds();
  while (scored < wanted && sums.forms > 0)
    for (std::size_t i = 0; i < few; ++i) scored += score_one(forms[i], score) ? 1 : 0;
  const double spent = cpu_seconds() - began;
  std::printf("%.9f %lld %lld %.0f %.0f\n", spent / static_cast<double>(scored), sums.forms, sums.complete, sums.low, sums.high);
  return 0;
}
