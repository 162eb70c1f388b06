// Answers from CSV: which column is what is found out once for each instrument, then rows are only copied.
#include "interop/answer_rows.hpp"

#include <algorithm>
#include <unordered_map>

#include "base/error.hpp"
#include "catalog/instrument.hpp"
#include "interop/cell_text.hpp"
#include "interop/parse_formatted_time.hpp"
#include "io/json_writer.hpp"
#include "record/sex.hpp"

namespace leeboard::interop {

namespace {
enum class Role { ignored, id, patient, instrument, taken_at, by, basis, sex, item_name, item_value, answer, check, other };

Role role_of(std::string_view path) {
  static constexpr std::pair<std::string_view, Role> roles[] = {{"id", Role::id},
                                                                {"patient", Role::patient},
                                                                {"instrument", Role::instrument},
                                                                {"taken_at", Role::taken_at},
                                                                {"by", Role::by},
                                                                {"basis", Role::basis},
                                                                {"sex_at_birth", Role::sex},
                                                                {"item", Role::item_name},
                                                                {"value", Role::item_value},
                                                                {"birth_date", Role::check},
                                                                {"family", Role::check},
                                                                {"schema", Role::ignored},
                                                                {"type", Role::ignored},
                                                                {"leeboard_line", Role::ignored},
                                                                {"leeboard_error", Role::ignored}};
  for (const auto& [name, role] : roles)
    if (name == path) return role;
  return path.starts_with("answers.") ? Role::answer : Role::other;
}

struct Column {
  std::string name;
  std::string item;  ///< answers.<item> without its prefix, or the heading itself
  Role role = Role::other;
  const MappedColumn* mapped = nullptr;
};

// For one instrument: the columns that hold answers, and those that are carried along.
struct InstrumentPlan {
  std::vector<std::size_t> answers, carried;
};
}  // namespace

struct AnswerRows::Plan {
  std::optional<CsvMap> map;
  AnswersSetting setting;
  std::vector<Column> columns;
  std::vector<std::string> raw_header;
  bool is_long = false;
  std::string empty_word;
  std::unordered_map<std::string, InstrumentPlan> plans;
  const InstrumentPlan* last_plan = nullptr;
  std::string last_instrument;
  std::string scratch;
  ColumnFit fit;
  bool utc = false;
  io::JsonWriter json;

  std::optional<std::size_t> column(Role role) const {
    for (std::size_t i = 0; i < columns.size(); ++i)
      if (columns[i].role == role) return i;
    return {};
  }

  const InstrumentPlan& plan_for(const catalog::Instrument& instrument) {
    if (last_plan != nullptr && last_instrument == instrument.id) return *last_plan;
    auto [found, fresh] = plans.try_emplace(instrument.id);
    if (fresh)
      for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto& column = columns[i];
        const bool known = instrument.find_item(column.item) || instrument.find_raw(column.item) || instrument.find_shortcut(column.item) != nullptr;
        if (column.role == Role::answer || (column.role == Role::other && known)) found->second.answers.push_back(i);
        else if (column.role == Role::check || (column.role == Role::other && (!map || map->other_columns == OtherColumns::keep)))
          found->second.carried.push_back(i);
      }
    last_instrument = instrument.id;
    last_plan = &found->second;
    return found->second;
  }

  // The cell as its column's map reads it.
  std::string_view cell(std::span<const std::string_view> cells, std::size_t place, const Where& where, Diagnostics& problems) {
    if (place >= cells.size()) return {};
    const auto text = trim_cell(cells[place]);
    const auto* mapped = columns[place].mapped;
    if (mapped == nullptr || text.empty()) return text;
    if (!mapped->values.empty()) {
      for (const auto& [from, to] : mapped->values)
        if (from == text) return to;
      problems.add(where, std::string("column '").append(columns[place].name).append("' holds a cell that the map does not list"),
                   "add it to `values`");
      return {};
    }
    if (!mapped->format.empty()) {
      const auto time = cell_time(text, mapped, *map);
      if (!time)
        problems.add(where, std::string("column '").append(columns[place].name).append("': ").append(explain_cell_time(text, *mapped)),
                     fit ? fit(place, false) : std::string());
      scratch = time.value_or("");
      return scratch;
    }
    if (columns[place].role == Role::taken_at && map->zone) return scratch = cell_time(text, mapped, *map).value_or("");
    if (map->decimal != 0 && (columns[place].role == Role::answer || columns[place].role == Role::item_value))
      if (auto number = plain_number(text, map->decimal)) return scratch = std::move(*number);
    return text;
  }
};

AnswerRows::AnswerRows(const std::optional<CsvMap>& map, std::span<const std::string> header, AnswersSetting setting, ColumnFit fit)
    : plan_(std::make_unique<Plan>()) {
  auto& plan = *plan_;
  plan.fit = std::move(fit);
  plan.map = map;
  plan.setting = std::move(setting);
  if (map) check_header(*map, header);
  if (map && !map->instrument.empty() && plan.setting.instrument.empty()) plan.setting.instrument = map->instrument;
  plan.empty_word = map ? map->empty : "not-asked";
  for (const auto& name : header) {
    Column column{.name = name, .item = name, .role = role_of(name), .mapped = nullptr};
    if (plan.map) {
      column.mapped = plan.map->find(name);
      if (column.mapped == nullptr) {
        if (plan.map->other_columns == OtherColumns::error && column.role != Role::ignored)
          throw Error{ErrorKind::bad_input, std::string("the map says nothing of the column '").append(name).append("'")}.mend_with(
              "add it to the map, or set other_columns");
        if (column.role != Role::ignored) column.role = Role::other;
        column.item = {};
      } else if (column.mapped->ignored) {
        column.role = Role::ignored;
      } else {
        column.role = role_of(column.mapped->to);
        column.item = column.mapped->to;
        if (column.role == Role::other)
          throw Error{ErrorKind::bad_input, std::string("an answers record has no '").append(column.mapped->to).append("'")}.mend_with(
              "use patient, instrument, taken_at, id, by, basis, sex_at_birth, birth_date, family or answers.<item>");
      }
    }
    if (column.item.starts_with("answers.")) column.item.erase(0, 8);
    plan.columns.push_back(std::move(column));
  }
  for (std::size_t i = 0; i < plan.columns.size(); ++i)
    for (std::size_t j = 0; j < i; ++j)
      if (plan.columns[i].role != Role::ignored && plan.columns[i].role != Role::other && plan.columns[i].role != Role::answer &&
          plan.columns[i].role != Role::check && plan.columns[i].role == plan.columns[j].role)
        throw Error{
            ErrorKind::bad_input,
            std::string("the columns '").append(plan.columns[j].name).append("' and '").append(plan.columns[i].name).append("' mean the same")}
            .mend_with("keep one of them");
  const bool has_name = plan.column(Role::item_name).has_value(), has_value = plan.column(Role::item_value).has_value();
  plan.is_long = has_name && has_value;
  if (plan.setting.instrument.empty() && !plan.column(Role::instrument))
    throw Error{ErrorKind::bad_input, "no column says which instrument it is"}.mend_with(
        "add a column `instrument`, or `instrument: cows` to the map");
}

AnswerRows::~AnswerRows() = default;
bool AnswerRows::is_long() const { return plan_->is_long; }
bool AnswerRows::has_utc_time() const { return plan_->utc; }
bool AnswerRows::numbers_declared() const { return plan_->map && plan_->map->form_numbers.has_value(); }

std::string_view AnswerRows::instrument_of(std::span<const std::string_view> cells) {
  const auto place = plan_->column(Role::instrument);
  if (!place || *place >= cells.size() || cells[*place].empty()) return plan_->setting.instrument;
  Diagnostics ignored;
  return plan_->cell(cells, *place, {}, ignored);
}

bool AnswerRows::has_whole(const catalog::Instrument& instrument) const {
  std::vector<bool> there(instrument.items.size(), false);
  for (const auto& column : plan_->columns) {
    if (column.role != Role::answer && column.role != Role::other) continue;
    auto item = instrument.find_item(column.item);
    if (!item) item = instrument.find_raw(column.item);
    if (item) there[*item] = true;
    else return false;
  }
  for (std::size_t i = 0; i < there.size(); ++i)
    if (instrument.items[i].scored && !there[i]) return false;
  return true;
}

void AnswerRows::read_head(std::span<const std::string_view> cells, const Where& where, Answers& answers, Diagnostics& problems) {
  auto& plan = *plan_;
  answers.id.clear();
  answers.patient = plan.setting.patient;
  answers.instrument = plan.setting.instrument;
  answers.taken_at.reset();
  plan.utc = false;
  answers.by.clear();
  answers.basis = AnswerBasis::items;
  bool basis_known = true;
  answers.sex_at_birth.clear();
  answers.answers.clear();
  answers.scales.clear();
  answers.carried.clear();
  answers.form_numbers = plan.map && plan.map->form_numbers.value_or(false);
  for (std::size_t i = 0; i < plan.columns.size() && i < cells.size(); ++i) {
    const auto role = plan.columns[i].role;
    if (role == Role::ignored || role == Role::answer || role == Role::other || cells[i].empty()) continue;
    const auto text = plan.cell(cells, i, where, problems);
    if (role == Role::id) answers.id.assign(text);
    else if (role == Role::patient) answers.patient.assign(text);
    else if (role == Role::instrument) answers.instrument.assign(text);
    else if (role == Role::by) answers.by.assign(text);
    else if (role == Role::basis) {
      const auto basis = parse_word<AnswerBasis>(text);
      basis_known = basis && *basis != AnswerBasis::reported_total;
      answers.basis = basis.value_or(answers.basis);
    } else if (role == Role::sex) answers.sex_at_birth.assign(text);
    else if (role == Role::taken_at) {
      const auto* zone = plan.map && plan.map->zone ? plan.map->zone.get() : plan.setting.zone;
      answers.taken_at = parse_stamp(text, zone);
      plan.utc = is_utc_elsewhere(text, plan.map && plan.map->zone ? nullptr : zone);
      // A format that does not fit has been told.
      if (!answers.taken_at && !text.empty())
        problems.add(where, std::string("column '").append(plan.columns[i].name).append("': ").append(explain_stamp(text, zone)),
                     plan.fit ? plan.fit(i, false) : std::string());
    }
  }
  if (!answers.sex_at_birth.empty() && !parse_word<Sex>(answers.sex_at_birth))
    problems.add(where, "sex_at_birth must be female, male or unknown", "map its cells with `values`");
  if (!basis_known) problems.add(where, "a CSV row holds items: basis must be items or score-entry", "give a reported total as NDJSON");
}

void AnswerRows::read(std::span<const std::string_view> cells, const catalog::Instrument& instrument, const Where& where, Answers& answers,
                      Diagnostics& problems) {
  auto& plan = *plan_;
  // Taken out and put back so that the texts in it keep their memory from row to row.
  auto kept = std::move(answers.answers);
  auto carried = std::move(answers.carried);
  read_head(cells, where, answers, problems);
  answers.answers = std::move(kept);
  answers.carried = std::move(carried);
  const auto& roles = plan.plan_for(instrument);
  answers.answers.resize(roles.answers.size());
  for (std::size_t i = 0; i < roles.answers.size(); ++i) {
    const auto place = roles.answers[i];
    auto& answer = answers.answers[i];
    answer.item.assign(plan.columns[place].item);
    const auto text = plan.cell(cells, place, where, problems);
    if (text.size() == 1 && text[0] >= '0' && text[0] <= '9') answer.value = static_cast<double>(text[0] - '0');
    else answer.value = read_answer_text({}, text.empty() ? std::string_view(plan.empty_word) : text).value;
  }
  std::size_t count = 0;
  for (const auto place : roles.carried) {
    if (place >= cells.size() || cells[place].empty()) continue;
    if (count == answers.carried.size()) answers.carried.emplace_back();
    auto& [name, value] = answers.carried[count++];
    plan.json.clear();
    const bool check = plan.columns[place].role == Role::check;
    plan.json.value(check ? plan.cell(cells, place, where, problems) : cells[place]);
    name.assign(check ? plan.columns[place].item : plan.columns[place].name);
    value.assign(plan.json.text());
  }
  answers.carried.resize(count);
}

std::string AnswerRows::form_key(std::span<const std::string_view> cells) const {
  std::string key;
  for (std::size_t i = 0; i < plan_->columns.size() && i < cells.size(); ++i) {
    const auto role = plan_->columns[i].role;
    if (role == Role::id || role == Role::patient || role == Role::instrument || role == Role::taken_at) key.append(cells[i]).push_back('\x1f');
  }
  return key;
}

Answer AnswerRows::read_item(std::span<const std::string_view> cells, const Where& where, Diagnostics& problems) {
  auto& plan = *plan_;
  const auto name = plan.cell(cells, *plan.column(Role::item_name), where, problems);
  if (name.empty()) problems.add(where, "the row names no item", "fill the column `item`");
  const std::string item(name);
  const auto value = plan.cell(cells, *plan.column(Role::item_value), where, problems);
  return read_answer_text(item, value.empty() ? std::string_view(plan.empty_word) : value);
}

}  // namespace leeboard::interop
