// Columns are asked about one by one; the mapping file is the draft of the interview.
#include "leeboard/import/map_assistant.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>
#include <optional>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "base/words.hpp"
#include "catalog/catalog.hpp"
#include "catalog/vocabulary.hpp"
#include "clinic/desk.hpp"
#include "clinic/import/guess_map.hpp"
#include "clinic/import/records.hpp"
#include "clinic/import/table_rows.hpp"
#include "interop/intake_paths.hpp"
#include "io/files.hpp"
#include "leeboard/context.hpp"
#include "leeboard/import/rejects.hpp"
#include "leeboard/prompt.hpp"

namespace leeboard::app {

namespace {

using interop::GuessedColumn;

/// What stands on top of a map that this interview may go on with.
constexpr std::string_view own_mark =
    "# Made by `leeboard intake import` at a terminal: leeboard-map(5). It goes on with what is not named here yet.\n";

bool is_there(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

std::string stem_of(const std::string& file) {
  const auto slash = file.rfind('/') + 1;  // 0 without one
  const auto dot = file.rfind('.');
  return file.substr(0, dot == std::string::npos || dot <= slash ? file.size() : dot);
}

std::string lower(std::string text) {
  for (auto& c : text)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
  return text;
}

class MapInterview {
 public:
  MapInterview(Context& context, std::string file, std::unique_ptr<clinic::LookedAt> table, std::string map)
      : context_(context),
        file_(std::move(file)),
        table_(std::move(table)),
        map_(std::move(map)),
        prompt_(context,
                [this] {
                  return written_ ? fmt::format("nothing is stored; what was said of the columns is kept in {}: the same command goes on", map_)
                                  : std::string("nothing is stored and nothing was said");
                }),
        paths_(interop::intake_paths(context.catalog().vocabulary())) {}

  /// Takes up what was said before. False where the map says more than these questions put there: somebody wrote in it.
  bool take_up(const interop::CsvMap& begun) {
    const auto columns = guess().columns();
    for (std::size_t at = 0; at < columns.size(); ++at) {
      const auto* known = begun.find(columns[at].heading);
      if (known == nullptr) continue;
      guess().place(at, known->ignored ? std::string() : known->to);
      if (!known->format.empty()) guess().set_format(at, known->format);
      for (const auto& [cell, meaning] : known->values) guess().set_value(at, cell, meaning);
    }
    written_ = true;
    return context_.read_input(map_) == text();
  }

  /// Shows what a map that somebody wrote would do, and lets it be imported or not.
  void run_as_it_stands(const ShowRecords& show) {
    prompt_.show("\nWhat would be stored:");
    show(map_);
    std::string question = fmt::format("Enter imports this by {}; q leaves", map_);
    while (prompt_.ask_or_leave({.text = question, .absences = false}).what != Typed::keep) question = "  Enter, or q";
  }

  const std::string& map() const { return map_; }

  void run(const ShowRecords& show) {
    const auto columns = guess().columns();
    prompt_.show(fmt::format("{}: {} columns, {} {} looked at. Nothing is stored before you have seen what it would be.", file_, columns.size(),
                             table_->rows, table_->rows == 1 ? "row" : "rows"));
    show_known(columns);
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < columns.size(); ++at)
      if (!columns[at].settled && is_open(columns[at])) open.push_back(at);
    if (!open.empty()) prompt_.say_keys(false, true);
    go_through(open);
    for (;;) {
      write();
      prompt_.show("\nWhat would be stored:");
      show(map_);
      const auto chosen = review();
      if (!chosen) return;
      go_through({*chosen});
    }
  }

 private:
  interop::MapGuess& guess() { return *table_->guess; }

  /// An empty column that nobody knows is no question, nor is one without a heading, which no map can name.
  static bool is_open(const GuessedColumn& column) {
    if (column.heading.empty()) return false;
    return !column.doubt.empty() || (column.path.empty() && column.looks != "empty");
  }

  static std::string samples(const GuessedColumn& column) { return column.samples.empty() ? std::string() : ": " + join_words(column.samples, ", "); }

  void show_known(const std::vector<GuessedColumn>& columns) {
    std::string text = "Understood:";
    std::size_t widest = 0;
    const auto known = [](const GuessedColumn& column) { return column.settled || !is_open(column); };
    for (const auto& column : columns)
      if (known(column)) widest = std::max(widest, std::min<std::size_t>(column.heading.size(), 24));
    bool any = false;
    for (const auto& column : columns) {
      if (!known(column)) continue;
      any = true;
      text += fmt::format("\n  {:<{}}  {}", column.heading, widest, meaning_of(column));
    }
    if (any) prompt_.show(text);
  }

  static std::string meaning_of(const GuessedColumn& column) {
    if (column.path.empty()) return column.looks == "empty" ? "empty" : column.left_out ? "left out" : "kept as it stands";
    auto text = column.path;
    if (!column.format.empty()) text += ", " + column.format;
    if (!column.unit.empty()) text += ", " + column.unit;
    for (const auto& [cell, meaning] : column.values) text += fmt::format(", {} is {}", cell, meaning);
    return text;
  }

  /// One question after the other; `b` goes to the one before.
  void go_through(const std::vector<std::size_t>& open) {
    for (std::size_t at = 0; at < open.size();) {
      const auto place = fmt::format("[{}/{}] ", at + 1, open.size());
      if (ask(open[at], place) == Typed::back) {
        at -= at > 0 ? 1 : 0;
        continue;
      }
      ++at;
      write();
    }
  }

  Typed ask(std::size_t at, const std::string& place) {
    const auto before = guess().columns().at(at);
    const bool asks_where = before.path.empty() || before.settled || (before.formats.size() < 2 && before.unread.empty());
    if (asks_where && ask_path(at, place) == Typed::back) return Typed::back;
    const auto column = guess().columns().at(at);
    const auto head = asks_where ? std::string() : fmt::format("\n{}\"{}\" goes to {}\n", place, column.heading, column.path);
    if (!column.path.empty() && column.formats.size() > 1 && !column.doubt.empty()) return ask_format(at, column, head);
    bool first = true;
    for (const auto& cell : column.unread) {
      if (ask_cell(at, column, cell, first ? head : std::string()) == Typed::back) return asks_where ? ask(at, place) : Typed::back;
      if (guess().columns().at(at).path.empty()) return Typed::answer;  // left out
      first = false;
    }
    guess().settle(at);
    return Typed::answer;
  }

  Typed ask_path(std::size_t at, const std::string& place) {
    const auto column = guess().columns().at(at);
    auto text = fmt::format("\n{}\"{}\" holds {}{}", place, column.heading, column.looks, samples(column));
    if (!column.path.empty() && !column.doubt.empty()) text += "\n    " + column.doubt;
    text += "\n    Where does it go? A word such as phone lists what there is; x leaves it out";
    if (column.path.empty()) text += "; Enter: kept with the record as it stands, read by nothing";
    std::vector<std::string> offered;
    for (;;) {
      const auto reply = prompt_.ask_or_leave({.text = text, .help = help(), .now = column.path, .absences = false});
      text.clear();
      if (reply.what == Typed::back) return Typed::back;
      if (reply.what == Typed::keep) {
        guess().settle(at);
        return Typed::keep;
      }
      if (reply.text == "x") {
        guess().place(at, {});
        return Typed::answer;
      }
      offered = find_paths(reply.text, offered);
      if (offered.size() == 1) {
        if (const auto other = taken_by(offered.front(), at); !other.empty()) {
          prompt_.show(fmt::format("  {} is what \"{}\" goes to already", offered.front(), other));
          offered.clear();
          continue;
        }
        prompt_.show("  " + offered.front() + what_it_is(offered.front()));
        guess().place(at, offered.front());
        return Typed::answer;
      }
      if (offered.empty()) prompt_.show("  nothing is called so; " + near(reply.text));
      else prompt_.show("  " + numbered(offered));
    }
  }

  /// The column is chosen by a number of what was offered, by its whole path, or by a part of it that only one has.
  std::vector<std::string> find_paths(const std::string& typed, const std::vector<std::string>& offered) const {
    if (const auto chosen = offered.empty() ? std::nullopt : choose(typed, offered)) return {*chosen};
    if (interop::is_intake_path(typed, context_.catalog().vocabulary())) return {typed};
    std::vector<std::string> out;
    const auto word = lower(typed);
    if (word.size() < 2) return out;
    for (const auto& path : paths_)
      if (lower(path).find(word) != std::string::npos) out.push_back(path);
    constexpr std::size_t most = 30;
    if (out.size() > most) out.resize(most);
    return out;
  }

  std::string near(const std::string& typed) const {
    const auto words = did_you_mean(typed, paths_);
    return words.empty() ? "`leeboard help facts WORD` finds the fact for a word" : words;
  }

  std::string what_it_is(const std::string& path) const {
    constexpr std::string_view facts = "facts.";
    const auto* entry = path.starts_with(facts) ? context_.catalog().vocabulary().find(path.substr(facts.size())) : nullptr;
    return entry == nullptr || entry->question.empty() ? std::string() : ": " + entry->question;
  }

  std::string taken_by(const std::string& path, std::size_t at) {
    const auto columns = guess().columns();
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (i != at && columns[i].path == path && (columns[i].settled || !is_open(columns[i]))) return columns[i].heading;
    return {};
  }

  static std::string help() {
    return "  Who it is: patient.code, patient.name.family, patient.birth_date, patient.contact.phone, patient.identifiers.NAME.\n"
           "  The stay: episode.admitted, episode.programme, episode.clinician. What is known: facts.NAME, such as facts.qtc_ms.\n"
           "  Something of the clinic's own: patient.x_NAME. Enter takes what stands there, or keeps the column as it is; b goes back, q leaves.";
  }

  Typed ask_format(std::size_t at, const GuessedColumn& column, const std::string& head) {
    auto text = fmt::format("{}    How are its dates written{}? They do not say it themselves.\n    {}   x leaves the column out", head,
                            samples(column), numbered(column.formats));
    for (;;) {
      const auto reply =
          prompt_.ask_or_leave({.text = text, .help = "  A wrong order makes other days: look at the list they came from", .absences = false});
      text.clear();
      if (reply.what == Typed::back) return Typed::back;
      if (reply.text == "x") {
        guess().place(at, {});
        return Typed::answer;
      }
      if (const auto chosen = reply.what == Typed::keep ? std::nullopt : choose(reply.text, column.formats)) {
        guess().set_format(at, *chosen);
        return Typed::answer;
      }
      text = "  one of: " + numbered(column.formats) + " (no form is assumed)";
    }
  }

  /// The words that a cell can mean.
  std::vector<std::string> meanings(const std::string& path) const {
    if (path == "patient.sex_at_birth") return {"female", "male"};
    const auto* entry = context_.catalog().vocabulary().find(path.substr(path.find('.') + 1));
    if (entry == nullptr) return {};
    if (entry->type.kind == ValueKind::boolean) return {"yes", "no"};
    auto words = entry->type.values;
    if (entry->type.none) words.emplace_back("none");
    return words;
  }

  Typed ask_cell(std::size_t at, const GuessedColumn& column, const std::string& cell, const std::string& head) {
    const auto words = meanings(column.path);
    auto text = fmt::format("{}    What does \"{}\" mean in \"{}\"?\n    {}   x leaves the column out; Enter: rows with it are rejected", head, cell,
                            column.heading, numbered(words));
    for (;;) {
      const auto reply = prompt_.ask_or_leave({.text = text});
      text.clear();
      if (reply.what == Typed::back || reply.what == Typed::keep) return reply.what;
      if (reply.text == "x") {
        guess().place(at, {});
        return Typed::answer;
      }
      const auto meaning = reply.what == Typed::absent ? std::optional(std::string(format_absent(reply.absent))) : choose(reply.text, words);
      if (meaning) {
        guess().set_value(at, cell, *meaning);
        return Typed::answer;
      }
      text = "  one of: " + numbered(words);
    }
  }

  /// The column that is asked again; nothing: the import may go on.
  std::optional<std::size_t> review() {
    const auto columns = guess().columns();
    std::string text = "\nThe map:";
    for (std::size_t at = 0; at < columns.size(); ++at)
      text += fmt::format("\n  {:>2}  {}: {}", at + 1, columns[at].heading, meaning_of(columns[at]));
    text += fmt::format("\n  It is written down in {}.\nEnter imports this; a number asks that column again; q leaves", map_);
    for (;;) {
      const auto reply = prompt_.ask_or_leave({.text = text, .help = "  Enter, a number from the list, or q", .absences = false});
      if (reply.what == Typed::keep) return std::nullopt;
      const auto number = parse_integer(reply.text);
      if (reply.what == Typed::answer && number && *number >= 1 && *number <= static_cast<long long>(columns.size()))
        return static_cast<std::size_t>(*number - 1);
      text = fmt::format("  Enter, a number from 1 to {}, or q", columns.size());
    }
  }

  /// What has a place in the map: the rest is kept as it stands, or is asked the next time.
  static bool is_said(const GuessedColumn& column) {
    return !column.heading.empty() && (column.left_out || (!column.path.empty() && (column.settled || !is_open(column))));
  }

  /// Without samples: a map is no place for what stands in a record.
  std::string text() {
    auto out = std::string(own_mark) + guess().head();
    for (const auto& column : guess().columns())
      if (is_said(column)) out += "  " + interop::format_guessed_column(column) + "\n";
    return out;
  }

  void write() {
    io::write_file(map_, text(), written_ ? io::Overwrite::replace : io::Overwrite::refuse);
    written_ = true;
  }

  Context& context_;
  std::string file_;
  std::unique_ptr<clinic::LookedAt> table_;
  std::string map_;
  bool written_ = false;
  Prompt prompt_;
  std::vector<std::string> paths_;
};

/// A map that lies beside the table and fits it, when somebody wants it.
std::optional<interop::CsvMap> map_beside(Context& context, clinic::InputFiles& files, const std::string& map, const interop::MapGuess& guess) {
  if (!is_there(map)) return std::nullopt;
  std::optional<interop::CsvMap> read;
  std::vector<std::string> headings;
  for (const auto& column : guess.columns()) headings.push_back(column.heading);
  try {
    read = clinic::read_map(files, map, "intake");
    if (read) interop::check_header(*read, headings);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::bad_input) throw;
    context.warn(fmt::format("{} is not used: {}", map, error.what()));
    return std::nullopt;
  }
  context.say(fmt::format("A map lies beside the table: {}", map));
  if (!context.agrees("  Enter goes on with it, n begins a new one > ", true)) return std::nullopt;
  return read;
}

}  // namespace

bool asks_for_map(Context& context, const ImportFlags& flags, const std::string& format) {
  return flags.map.empty() && !flags.preview && !context.globals().dry_run && flags.files.size() == 1 && flags.files.front() != "-" &&
         !clinic::InputFiles::is_no_ordinary_file(flags.files.front()) && clinic::is_table(format) && !context.json() && context.may_ask();
}

std::string ask_for_map(Context& context, const ImportFlags& flags, const std::string& format, const ShowRecords& show) {
  const auto& file = flags.files.front();
  clinic::InputFiles files([&context](const std::string& name) { return context.open_input(name); });
  files.ask_for_sheet(flags.sheet);
  const clinic::InputFile table{file, format, false};
  if (clinic::needs_no_map(context.desk(), files, table)) return {};
  auto looked = clinic::look_at_table(context.desk(), files, table);
  const auto usual = stem_of(file) + ".map.yaml";
  auto begun = map_beside(context, files, usual, *looked->guess);
  MapInterview interview(context, file, std::move(looked), begun ? usual : free_name(usual));
  // One that a person wrote, or wrote in, says more than these questions do: it is used as it stands.
  if (begun && !interview.take_up(*begun)) interview.run_as_it_stands(show);
  else interview.run(show);
  return interview.map();
}

}  // namespace leeboard::app
