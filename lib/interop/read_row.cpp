// One CSV row as an intake document: cells become the pieces of a document, which read_intake reads like any other.
#include "interop/read_row.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "base/range.hpp"
#include "catalog/vocabulary.hpp"
#include "interop/cell_text.hpp"
#include "interop/convert_unit.hpp"
#include "interop/identifier_class.hpp"
#include "interop/intake_paths.hpp"
#include "interop/parse_formatted_time.hpp"
#include "io/document_builder.hpp"
#include "io/json_writer.hpp"

namespace leeboard::interop {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// A column of the file with everything that its cells need.
struct Column {
  std::size_t place = 0;
  const MappedColumn* mapped = nullptr;
  CellKind kind = CellKind::text;
  bool free_text = false;       ///< blanks around it are its own
  std::string unit;             ///< the vocabulary's
  std::size_t observed = none;  ///< place of the column that says when
  const MappedColumn* observed_map = nullptr;
};

/// A node of the document's shape: an inner map, or the cell of a column.
struct Branch {
  std::string key;
  std::vector<Branch> parts;
  std::size_t column = none;  ///< place in columns
};

std::vector<std::string> split_path(std::string_view path) {
  if (path.starts_with("facts.")) return {"facts", std::string(path.substr(6))};
  if (path.starts_with("patient.identifiers.")) return {"patient", "identifiers", std::string(path.substr(20))};
  std::vector<std::string> parts;
  for (std::size_t at = 0; at <= path.size();) {
    const auto dot = std::min(path.find('.', at), path.size());
    parts.emplace_back(path.substr(at, dot - at));
    at = dot + 1;
  }
  return parts;
}

/// "#####", and where no number is meant "2.07556E+09".
bool is_shortened(std::string_view cell, bool is_word) {
  if (cell.size() >= 3 && cell.find_first_not_of('#') == cell.npos) return true;
  const auto mark = cell.find("E+");
  return is_word && mark != cell.npos && mark > 0 && mark + 2 < cell.size() && cell.find_first_not_of("0123456789.") == mark &&
         cell.find_first_not_of("0123456789", mark + 2) == cell.npos;
}

[[noreturn]] void refuse(const std::string& message, const std::string& mend) { throw Error(ErrorKind::bad_input, message).mend_with(mend); }

}  // namespace

struct IntakeRows::Plan {
  Plan(const CsvMap& used, const IntakeSetting& how) : map(used), setting(how) {}

  CsvMap map;
  IntakeSetting setting;
  std::vector<std::string> header;
  std::vector<Column> columns;
  std::vector<std::size_t> kept;  ///< places of other columns
  std::vector<std::size_t> keys;  ///< places of the map's key
  Branch root;
  io::DocumentBuilder row{"row"};
  ColumnFit fit;
  bool utc = false;               ///< a time in UTC is kept as it was sent
  std::vector<std::size_t> said;  ///< column of each value of the row; a place in the document is that of the value, counted from 1
  Diagnostics* problems = nullptr;
  Where where;

  void put(Branch& at, const std::vector<std::string>& path, std::size_t depth, std::size_t column) {
    auto found = std::ranges::find(at.parts, path[depth], &Branch::key);
    if (found == at.parts.end()) {
      at.parts.push_back({path[depth], {}, none});
      found = at.parts.end() - 1;
    }
    if (depth + 1 == path.size()) found->column = column;
    else put(*found, path, depth + 1, column);
  }

  void fault(const Column& column, std::string message, std::string mend = {}) {
    problems->add(where, "column " + header[column.place] + ": " + std::move(message), std::move(mend));
  }

  // Columns only keep the order in which faults are told: a key before its value.
  io::Mark here(std::uint32_t behind_key = 1) const {
    return {static_cast<std::uint32_t>(said.size() + 1), 2 * static_cast<std::uint32_t>(row.point().nodes) + 1 + behind_key};
  }
  void put_key(std::string_view key) { row.key(key, here(0)); }

  /// The cell as ISO 8601 by the column's format; nothing where it has another form.
  std::optional<std::string> time_text(std::string_view cell, const MappedColumn& mapped) {
    auto iso = cell_time(cell, &mapped, map);
    if (iso && !utc) utc = is_utc_elsewhere(*iso, map.zone ? nullptr : setting.zone);
    return iso;
  }
  void wrong_time(const Column& column, const MappedColumn& mapped, std::string_view cell, std::size_t place) {
    const bool other = order_of(cell, mapped) == DateOrder::other;
    fault(column, explain_cell_time(cell, mapped),
          mapped.two_orders ? std::string()
          : other           ? "its day and month stand the other way round"
          : fit             ? fit(place, false)
                            : std::string());
  }
  /// What would mend the faults of a column of times or numbers.
  std::string fitting(const Column& column) const {
    const bool number = column.kind == CellKind::number && map.decimal == 0, time = column.kind == CellKind::time;
    return fit && (number || (time && column.mapped->format.empty())) ? fit(column.place, number) : std::string();
  }

  void put_list(const Column& column, std::string_view cell) {
    row.begin_sequence(here());
    for (std::size_t at = 0; at <= cell.size();) {
      const auto end = std::min(cell.find(';', at), cell.size());
      const auto word = trim_cell(cell.substr(at, end - at));
      if (!word.empty() && column.kind == CellKind::drugs) {
        row.begin_map(here());
        put_key("drug");
        row.text(word, here());
        row.end();
      } else if (!word.empty()) {
        row.text(word, here());
      }
      at = end + 1;
    }
    row.end();
  }

  void put_value(const Column& column, std::string_view cell) {
    const auto& mapped = *column.mapped;
    if (!mapped.values.empty()) {
      const auto found = std::ranges::find(mapped.values, cell, &std::pair<std::string, std::string>::first);
      if (found == mapped.values.end()) {
        fault(column, "the cell is none of those that the map lists");
        return row.null(here());
      }
      cell = found->second;
    }
    if (parse_absent(cell)) return row.text(cell, here());
    if (is_shortened(cell, column.kind == CellKind::text && !column.free_text)) {
      fault(column, "a spreadsheet shortened the cell because its column was too narrow", "widen the column, and save the table again");
      return row.null(here());
    }
    switch (column.kind) {
      case CellKind::number:
        if (const auto number = map.decimal == 0 ? parse_number(cell) : parse_number(plain_number(cell, map.decimal).value_or("")))
          return row.number(mapped.unit.empty() ? *number : convert_unit(*number, mapped.unit, column.unit).value_or(*number), here());
        break;
      case CellKind::time:
        if (mapped.to == "patient.deceased" && (cell == "yes" || cell == "no")) break;
        if (auto iso = time_text(cell, mapped)) {
          // Databases put midnight behind a day.
          if ((mapped.to == "patient.birth_date" || mapped.to == "patient.deceased") && iso->size() == 16 && iso->ends_with("T00:00"))
            iso->resize(10);
          return row.text(*iso, here());
        }
        wrong_time(column, mapped, cell, column.place);
        return row.null(here());
      case CellKind::list:
      case CellKind::drugs:
        if (cell == "none") break;
        return put_list(column, cell);
      case CellKind::text:
      case CellKind::yes_no: break;
    }
    row.text(cell, here());
  }

  /// One cell, with the time of its observation where another column says it; false when nothing was said.
  bool put_cell(const Column& column, std::span<const std::string_view> cells) {
    auto cell = column.place < cells.size() ? trim_cell(cells[column.place]) : std::string_view{};
    const bool listed = std::ranges::find(column.mapped->values, cell, &std::pair<std::string, std::string>::first) != column.mapped->values.end();
    const bool blank = cell.empty() && !listed;
    if (column.free_text && !blank && !listed && !parse_absent(cell)) cell = cells[column.place];
    if (blank && map.empty == "not-asked") return false;  // nothing said: an earlier value stands
    const auto when = column.observed != none && column.observed < cells.size() ? trim_cell(cells[column.observed]) : std::string_view{};
    const auto iso = when.empty() ? std::nullopt : time_text(when, *column.observed_map);
    if (iso) {
      row.begin_map(here());
      put_key(cell.empty() || parse_absent(cell) ? "absent" : "value");
    }
    if (blank) row.text(map.empty, here());
    else put_value(column, cell);
    if (iso) {
      put_key("at");
      row.text(*iso, here());
      row.end();
    } else if (!when.empty()) {
      wrong_time(column, *column.observed_map, when, column.observed);
    }
    return true;
  }

  /// Puts a branch; false when nothing of it was said.
  bool put_branch(const Branch& branch, std::span<const std::string_view> cells) {
    if (branch.column != none) {
      if (!put_cell(columns[branch.column], cells)) return false;
      said.push_back(branch.column);
      return true;
    }
    const bool identifiers = branch.key == "identifiers";
    bool any = false;
    if (identifiers) row.begin_sequence(here());
    else row.begin_map(here());
    for (const auto& part : branch.parts) {
      const auto before = row.point();
      if (identifiers) {
        row.begin_map(here());
        put_key("system");
        row.text(part.key, here());
      }
      put_key(identifiers ? std::string_view("value") : std::string_view(part.key));
      const bool put = put_branch(part, cells);
      if (identifiers) row.end();
      if (!put) row.back_to(before);
      any = any || put;
    }
    row.end();
    return any;
  }
};

IntakeRows::IntakeRows(const CsvMap& map, std::span<const std::string> header, const IntakeSetting& setting, ColumnFit fit)
    : plan_(std::make_unique<Plan>(map, setting)) {
  Plan& plan = *plan_;
  plan.fit = std::move(fit);
  if (plan.map.zone) plan.setting.zone = plan.map.zone.get();
  plan.header.assign(header.begin(), header.end());
  check_header(plan.map, header);
  const auto known = intake_paths(setting.vocabulary);
  for (std::size_t place = 0; place < header.size(); ++place) {
    const auto& name = header[place];
    if (name.starts_with("leeboard_")) continue;
    const MappedColumn* mapped = plan.map.find(name);
    if (mapped == nullptr) {
      if (plan.map.other_columns == OtherColumns::error)
        refuse("the map does not name the column " + name, "map it, or write `" + name + ": ignore`");
      if (plan.map.other_columns == OtherColumns::keep) plan.kept.push_back(place);
      continue;
    }
    if (mapped->ignored) continue;
    if (!is_intake_path(mapped->to, setting.vocabulary)) {
      const auto near = did_you_mean(mapped->to, known);
      refuse("column " + name + ": " + mapped->to + " is no path of an intake document",
             near.empty() ? "see `leeboard intake schema map`; without --map, the header holds the paths" : near);
    }
    Column column{place, mapped, cell_kind(mapped->to, setting.vocabulary), false, {}, none, nullptr};
    if (const auto* entry = mapped->to.starts_with("facts.") ? setting.vocabulary.find(std::string_view(mapped->to).substr(6)) : nullptr) {
      column.unit = entry->type.unit;
      column.free_text = entry->type.kind == ValueKind::text;
    }
    if (!mapped->unit.empty() && !convert_unit(1, mapped->unit, column.unit))
      refuse("column " + name + ": the unit " + mapped->unit + " cannot be converted to " + (column.unit.empty() ? "what it goes to" : column.unit),
             "leave `unit` out, or convert the column before");
    if (!mapped->observed.empty()) {
      const auto when = std::ranges::find(header, mapped->observed);
      if (when == header.end()) refuse("column " + name + ": `observed` names a column that the file does not have", "name a column of the header");
      column.observed = static_cast<std::size_t>(when - header.begin());
      column.observed_map = plan.map.find(mapped->observed);
    }
    for (const auto& other : plan.columns)
      if (other.mapped->to == mapped->to) refuse("two columns go to " + mapped->to, "map only one of them");
    plan.columns.push_back(column);
    plan.put(plan.root, split_path(mapped->to), 0, plan.columns.size() - 1);
  }
  for (const auto& path : plan.map.key)
    for (const auto& column : plan.columns)
      if (column.mapped->to == path) plan.keys.push_back(column.place);
}

IntakeRows::~IntakeRows() = default;

IntakeDocument IntakeRows::read(std::span<const std::string_view> cells, std::string_view source, std::size_t line, Diagnostics& problems) {
  Plan& plan = *plan_;
  plan.problems = &problems;
  plan.where = {std::string(source), line, 0};
  plan.row.clear();
  plan.said.clear();
  plan.utc = false;
  (void)plan.put_branch(plan.root, cells);
  Diagnostics inner;
  auto read = read_intake(plan.row.document().root(), plan.setting, inner);
  for (const auto& fault : inner.sorted()) {
    const auto place = fault.where.line;
    std::string column, mend = fault.mend;
    if (place >= 1 && place <= plan.said.size()) {
      const auto& said = plan.columns[plan.said[place - 1]];
      column = "column " + plan.header[said.place] + ": ";
      if (auto fitting = plan.fitting(said); !fitting.empty()) mend = std::move(fitting);
    }
    problems.add(plan.where, column + fault.message, mend);
  }
  if (!plan.kept.empty()) {
    io::JsonWriter kept;
    kept.begin_object();
    bool any = false;
    for (const auto place : plan.kept) {
      if (place >= cells.size() || cells[place].empty()) continue;
      kept.field(plan.header[place], cells[place]);
      any = true;
    }
    kept.end_object();
    if (any) {
      if (read.episode) {
        read.episode->extensions.emplace_back("x_columns", kept.take());
        read.episode_keys.emplace_back("x_columns");
      } else {
        read.patient.extensions.emplace_back("x_columns", kept.take());
        read.patient_keys.emplace_back("x_columns");
      }
    }
  }
  return read;
}

io::Node IntakeRows::row() const { return plan_->row.document().root(); }

bool IntakeRows::has_utc_time() const { return plan_->utc; }

std::string IntakeRows::row_key(std::span<const std::string_view> cells) const {
  std::string key;
  const auto add = [&](std::size_t place) {
    key.append(place < cells.size() ? trim_cell(cells[place]) : std::string_view{});
    key.push_back('\x1f');
  };
  if (!plan_->keys.empty()) {
    for (const auto place : plan_->keys) {
      const auto cell = place < cells.size() ? trim_cell(cells[place]) : std::string_view{};
      // What is blank, or only fills the place of a number, makes nobody the same person.
      if (cell.empty() || (plan_->setting.identifiers != nullptr && is_placeholder(*plan_->setting.identifiers, cell))) return {};
      add(place);
    }
    return key;
  }
  for (std::size_t place = 0; place < plan_->header.size(); ++place)
    if (!plan_->header[place].starts_with("leeboard_")) add(place);
  return key;
}

}  // namespace leeboard::interop
