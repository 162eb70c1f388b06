// Writing and reading the content of a fact.
#include "store/fact_content.hpp"

#include "base/error.hpp"
#include "base/per_thread.hpp"
#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"
#include "record/spell_fact.hpp"

namespace leeboard::store {

namespace {
[[noreturn]] void throw_damaged() {
  throw Error(ErrorKind::damaged, "a stored fact cannot be read").mend_with("write nothing; run `leeboard store verify --deep`");
}

Range read_range(const io::Node& map) {
  const auto low = map.find("low"), high = map.find("high");
  const auto from = low ? parse_number(low->text()) : std::nullopt, to = high ? parse_number(high->text()) : std::nullopt;
  if (!from || !to) throw_damaged();
  return {*from, *to};
}

// FieldValue has every kind but records; FactValue has those too.
template <class Value>
Value read_plain(const io::Node& node) {
  if (node.is_sequence()) {
    std::vector<Code> codes;
    for (const auto item : node.items()) codes.push_back({std::string(item.text())});
    return codes;
  }
  if (node.is_map()) {
    if (const auto date = node.find("date")) {
      const auto day = parse_date(date->text());
      if (!day) throw_damaged();
      return *day;
    }
    if (const auto text = node.find("text")) return Text{std::string(text->text())};
    return read_range(node);
  }
  if (node.scalar_kind() == io::ScalarKind::json_bool) return node.text() == "true";
  if (node.scalar_kind() == io::ScalarKind::json_number) {
    const auto number = parse_number(node.text());
    if (!number) throw_damaged();
    return Range{*number, *number};
  }
  return Code{std::string(node.text())};
}
}  // namespace

std::string format_content(const FactContent& content) {
  // An array is put around it, because a writer's text is whole only as a map or list.
  io::JsonWriter out;
  out.begin_array();
  spell_fact(out, content, FactSpelling::self_describing);
  out.end_array();
  const std::string_view all = out.text();
  return std::string(all.substr(1, all.size() - 2));
}

FactContent parse_content(std::string_view json) {
  std::string wrapped;
  wrapped.reserve(json.size() + 2);
  wrapped += '[';
  wrapped += json;
  wrapped += ']';
  auto& reader = per_thread<io::StoredJsonReader, struct OfFacts>();
  const io::Node list = reader.read(wrapped).root();
  if (list.size() != 1) throw_damaged();
  const io::Node node = *list.items().begin();
  if (node.is_map()) {
    if (const auto absent = node.find("absent")) {
      const auto word = parse_absent(absent->text());
      if (!word && absent->text() != "expired") throw_damaged();
      return word.value_or(Absent::expired);
    }
    if (const auto records = node.find("records")) {
      std::vector<FactRecord> out;
      for (const auto item : records->items()) {
        FactRecord& record = out.emplace_back();
        for (const auto entry : item.entries()) {
          if (entry.key == "at") record.at = parse_stamp(entry.value.text(), nullptr);
          if (!record.at || entry.key != "at") record.fields.emplace_back(entry.key, read_plain<FieldValue>(entry.value));
        }
      }
      return FactValue{out};
    }
  }
  return read_plain<FactValue>(node);
}

}  // namespace leeboard::store
