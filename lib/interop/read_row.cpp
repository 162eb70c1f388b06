// One CSV row as an intake document: cells become a JSON text with one value a line, which read_intake reads like any other.
#include "interop/read_row.hpp"

#include <algorithm>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "base/range.hpp"
#include "catalog/vocabulary.hpp"
#include "interop/convert_unit.hpp"
#include "interop/intake_paths.hpp"
#include "interop/parse_formatted_time.hpp"
#include "io/json_writer.hpp"
#include "io/read_json.hpp"

namespace leeboard::interop {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

/// A column of the file with everything that its cells need.
struct Column {
  std::size_t place = 0;
  const MappedColumn* mapped = nullptr;
  CellKind kind = CellKind::text;
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

std::string_view trim(std::string_view cell) {
  while (!cell.empty() && (cell.front() == ' ' || cell.front() == '\t')) cell.remove_prefix(1);
  while (!cell.empty() && (cell.back() == ' ' || cell.back() == '\t')) cell.remove_suffix(1);
  return cell;
}

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
  io::JsonReader reader;
  std::string text;
  std::vector<std::size_t> lines;  ///< column of each line of `text`
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

  /// The cell as ISO 8601 by the column's format; nothing after a fault.
  std::optional<std::string> time_text(const Column& column, std::string_view cell, const MappedColumn& mapped) {
    if (mapped.format.empty()) return std::string(cell);
    auto text_of = parse_formatted_time(cell, mapped.format);
    if (!text_of) fault(column, "the cell does not have the form " + mapped.format);
    return text_of;
  }

  void value_text(io::JsonWriter& writer, const Column& column, std::string_view cell) {
    const auto& mapped = *column.mapped;
    if (!mapped.values.empty()) {
      const auto found = std::ranges::find(mapped.values, cell, &std::pair<std::string, std::string>::first);
      if (found == mapped.values.end()) {
        fault(column, "the cell is none of those that the map lists");
        writer.null();
        return;
      }
      cell = found->second;
    }
    if (parse_absent(cell)) {
      writer.value(cell);
      return;
    }
    switch (column.kind) {
      case CellKind::number:
        if (const auto number = parse_number(cell)) {
          writer.value(mapped.unit.empty() ? *number : convert_unit(*number, mapped.unit, column.unit).value_or(*number));
          return;
        }
        break;
      case CellKind::time:
        if (const auto iso = time_text(column, cell, mapped)) writer.value(*iso);
        else writer.null();
        return;
      case CellKind::list:
      case CellKind::drugs:
        if (cell == "none") break;
        writer.begin_array();
        for (std::size_t at = 0; at <= cell.size();) {
          const auto end = std::min(cell.find(';', at), cell.size());
          const auto word = trim(cell.substr(at, end - at));
          if (!word.empty()) {
            if (column.kind == CellKind::drugs) writer.begin_object().field("drug", word).end_object();
            else writer.value(word);
          }
          at = end + 1;
        }
        writer.end_array();
        return;
      case CellKind::text:
      case CellKind::yes_no: break;
    }
    writer.value(cell);
  }

  /// Writes a branch; false when nothing of it was said.
  bool write(const Branch& branch, std::span<const std::string_view> cells, std::string& to) {
    if (branch.column != none) {
      const auto& column = columns[branch.column];
      auto cell = column.place < cells.size() ? trim(cells[column.place]) : std::string_view{};
      const bool listed = std::ranges::find(column.mapped->values, cell, &std::pair<std::string, std::string>::first) != column.mapped->values.end();
      io::JsonWriter writer;
      if (cell.empty() && !listed) {
        if (map.empty == "not-asked") return false;  // nothing said: an earlier value stands
        writer.value(map.empty);
      } else {
        value_text(writer, column, cell);
      }
      std::string value = writer.take();
      if (column.observed != none) {
        const auto when = column.observed < cells.size() ? trim(cells[column.observed]) : std::string_view{};
        if (!when.empty()) {
          if (const auto iso = time_text(column, when, *column.observed_map)) {
            io::JsonWriter stamped;
            stamped.begin_object();
            const bool absent = cell.empty() || parse_absent(cell);
            stamped.key(absent ? "absent" : "value").raw(value);
            stamped.field("at", *iso).end_object();
            value = stamped.take();
          }
        }
      }
      to.append(value);
      lines.push_back(branch.column);
      to.append("\n");
      return true;
    }
    const bool identifiers = branch.key == "identifiers";
    bool any = false;
    to.append(identifiers ? "[" : "{");
    for (const auto& part : branch.parts) {
      std::string inner;
      const auto mark = lines.size();
      if (!write(part, cells, inner)) {
        lines.resize(mark);
        continue;
      }
      if (any) to.append(",");
      any = true;
      io::JsonWriter key;
      key.value(part.key);
      if (identifiers) to.append("{\"system\":").append(key.text()).append(",\"value\":").append(inner).append("}");
      else to.append(key.text()).append(":").append(inner);
    }
    to.append(identifiers ? "]" : "}");
    return any;
  }
};

IntakeRows::IntakeRows(const CsvMap& map, std::span<const std::string> header, const IntakeSetting& setting)
    : plan_(std::make_unique<Plan>(map, setting)) {
  Plan& plan = *plan_;
  plan.header.assign(header.begin(), header.end());
  for (const auto& mapped : plan.map.columns)
    if (std::ranges::find(header, mapped.name) == header.end())
      refuse("the file has no column " + mapped.name + ", which the map names", "take it out of the map, or give the file that has it");
  const auto known = intake_paths(setting.vocabulary);
  for (std::size_t place = 0; place < header.size(); ++place) {
    const auto& name = header[place];
    if (name.starts_with("leeboard_")) continue;
    if (std::ranges::count(header, name) > 1) refuse("two columns are named " + name, "rename one of them");
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
    Column column{place, mapped, cell_kind(mapped->to, setting.vocabulary), {}, none, nullptr};
    if (const auto* entry = mapped->to.starts_with("facts.") ? setting.vocabulary.find(std::string_view(mapped->to).substr(6)) : nullptr)
      column.unit = entry->type.unit;
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
  plan.text.clear();
  plan.lines.clear();
  (void)plan.write(plan.root, cells, plan.text);
  Diagnostics inner;
  const auto& document = plan.reader.read_copy(plan.text, "row", 1);
  auto read = read_intake(document.root(), plan.setting, inner);
  for (const auto& fault : inner.sorted()) {
    const auto place = fault.where.line;
    std::string column;
    if (place >= 1 && place <= plan.lines.size()) column = "column " + plan.header[plan.columns[plan.lines[place - 1]].place] + ": ";
    problems.add(plan.where, column + fault.message, fault.mend);
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

std::string IntakeRows::row_key(std::span<const std::string_view> cells) const {
  std::string key;
  const auto add = [&](std::size_t place) {
    key.append(place < cells.size() ? trim(cells[place]) : std::string_view{});
    key.push_back('\x1f');
  };
  if (!plan_->keys.empty()) {
    for (const auto place : plan_->keys) add(place);
    return key;
  }
  for (std::size_t place = 0; place < plan_->header.size(); ++place)
    if (!plan_->header[place].starts_with("leeboard_")) add(place);
  return key;
}

}  // namespace leeboard::interop
