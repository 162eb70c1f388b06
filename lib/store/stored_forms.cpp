// Writing and reading what forms hold.
#include "store/stored_forms.hpp"

#include "base/error.hpp"
#include "base/per_thread.hpp"
#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"

namespace leeboard::store {

namespace {
// Forms come in bulk: one writer and one reader of this thread keep their memory.
io::JsonWriter& writer() {
  auto& out = per_thread<io::JsonWriter, struct OfForms>();
  out.clear();
  return out;
}

const io::Document& read(std::string_view json) { return per_thread<io::StoredJsonReader, struct OfForms>().read(json); }

double number_of(const io::Node& node) {
  const auto number = parse_number(node.text());
  if (!number) throw Error(ErrorKind::damaged, "a stored score cannot be read").mend_with("run `leeboard store verify --deep`");
  return *number;
}

std::string text_of(const io::Node& map, std::string_view key) {
  const auto node = map.find(key);
  return node ? std::string(node->text()) : std::string{};
}

bool is_true(const io::Node& map, std::string_view key) {
  const auto node = map.find(key);
  return node && node->text() == "true";
}

int whole_of(const io::Node& map, std::string_view key) {
  const auto node = map.find(key);
  return node ? static_cast<int>(number_of(*node)) : 0;
}

void write_texts(io::JsonWriter& out, std::string_view key, const std::vector<std::string>& texts) {
  if (texts.empty()) return;
  out.key(key).begin_array();
  for (const auto& text : texts) out.value(text);
  out.end_array();
}

std::vector<std::string> read_texts(const io::Node& map, std::string_view key) {
  std::vector<std::string> out;
  if (const auto node = map.find(key))
    for (const auto item : node->items()) out.emplace_back(item.text());
  return out;
}
}  // namespace

std::string format_answers(const std::vector<Answer>& answers) {
  auto& out = writer();
  out.begin_object();
  for (const auto& answer : answers) {
    out.key(answer.item);
    if (const auto* number = std::get_if<double>(&answer.value)) out.value(*number);
    else if (const auto* word = std::get_if<std::string>(&answer.value)) out.value(*word);
    else out.begin_object().field("absent", format_absent(std::get<Absent>(answer.value))).end_object();
  }
  out.end_object();
  return std::string(out.text());
}

std::vector<Answer> parse_answers(std::string_view json) {
  std::vector<Answer> out;
  for (const auto entry : read(json).root().entries()) {
    Answer& answer = out.emplace_back();
    answer.item = entry.key;
    if (entry.value.is_map()) answer.value = parse_absent(text_of(entry.value, "absent")).value_or(Absent::unknown);
    else if (entry.value.scalar_kind() == io::ScalarKind::json_number) answer.value = number_of(entry.value);
    else answer.value = std::string(entry.value.text());
  }
  return out;
}

std::string format_input(const Answers& answers) {
  if (answers.sex_at_birth.empty() && !answers.form_numbers && answers.scales.empty() && answers.carried.empty()) return {};
  auto& out = writer();
  out.begin_object();
  if (!answers.sex_at_birth.empty()) out.field("sex_at_birth", answers.sex_at_birth);
  if (answers.form_numbers) out.field("form_numbers", true);
  if (!answers.scales.empty()) {
    out.key("scales").begin_object();
    for (const auto& [name, range] : answers.scales) out.key(name).begin_array().value(range.low).value(range.high).end_array();
    out.end_object();
  }
  if (!answers.carried.empty()) {
    out.key("carried").begin_object();
    for (const auto& [name, raw] : answers.carried) out.key(name).raw(raw);
    out.end_object();
  }
  out.end_object();
  return std::string(out.text());
}

void parse_input(std::string_view json, Answers& answers) {
  if (json.empty()) return;
  const io::Node root = read(json).root();
  answers.sex_at_birth = text_of(root, "sex_at_birth");
  answers.form_numbers = is_true(root, "form_numbers");
  if (const auto scales = root.find("scales"))
    for (const auto entry : scales->entries()) {
      auto ends = entry.value.items().begin();
      const double low = number_of(*ends);
      ++ends;
      answers.scales.emplace_back(entry.key, Range{low, number_of(*ends)});
    }
  if (const auto carried = root.find("carried"))
    for (const auto entry : carried->entries()) answers.carried.emplace_back(entry.key, entry.value.raw());
}

std::string format_score(const Score& score) {
  auto& out = writer();
  out.begin_object().field("version", score.version).field("answered", score.answered).field("scored_items", score.scored_items);
  write_texts(out, "missing", score.missing);
  write_texts(out, "skipped", score.skipped);
  out.key("scales").begin_object();
  for (const auto& scale : score.scales) {
    if (!scale.asked) continue;
    out.key(scale.scale).begin_object().field("low", scale.low).field("high", scale.high);
    if (scale.value) out.field("value", *scale.value);
    if (scale.band) out.field("band", *scale.band);
    // A settled score has one band, which stands there already.
    if (!scale.band || scale.bands.size() != 1 || scale.bands.front() != *scale.band) write_texts(out, "bands", scale.bands);
    if (!scale.band_set.empty()) out.field("band_set", scale.band_set);
    if (scale.prorated) out.field("prorated", *scale.prorated);
    out.end_object();
  }
  out.end_object();
  if (!score.flags.empty()) {
    out.key("flags").begin_array();
    for (const auto& flag : score.flags) {
      out.begin_object().field("id", flag.id).field("state", format_truth(flag.state));
      if (flag.safety) out.field("safety", true);
      if (flag.state == Truth::yes && !flag.text.empty()) out.field("text", flag.text);
      out.end_object();
    }
    out.end_array();
  }
  out.end_object();
  return std::string(out.text());
}

Score parse_score(std::string_view json) {
  Score score;
  const io::Node root = read(json).root();
  score.version = text_of(root, "version");
  score.answered = whole_of(root, "answered");
  score.scored_items = whole_of(root, "scored_items");
  score.missing = read_texts(root, "missing");
  score.skipped = read_texts(root, "skipped");
  if (const auto scales = root.find("scales"))
    for (const auto entry : scales->entries()) {
      ScaleScore& scale = score.scales.emplace_back();
      scale.scale = entry.key;
      if (const auto low = entry.value.find("low")) scale.low = number_of(*low);
      if (const auto high = entry.value.find("high")) scale.high = number_of(*high);
      if (const auto value = entry.value.find("value")) scale.value = number_of(*value);
      if (const auto band = entry.value.find("band")) scale.band = std::string(band->text());
      scale.bands = read_texts(entry.value, "bands");
      if (scale.bands.empty() && scale.band) scale.bands.push_back(*scale.band);
      scale.band_set = text_of(entry.value, "band_set");
      if (const auto prorated = entry.value.find("prorated")) scale.prorated = number_of(*prorated);
    }
  if (const auto flags = root.find("flags"))
    for (const auto node : flags->items()) {
      FlagState& flag = score.flags.emplace_back();
      flag.id = text_of(node, "id");
      const auto state = text_of(node, "state");
      flag.state = state == "yes" ? Truth::yes : state == "no" ? Truth::no : Truth::unknown;
      flag.safety = is_true(node, "safety");
      flag.text = text_of(node, "text");
    }
  return score;
}

}  // namespace leeboard::store
