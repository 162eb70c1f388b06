// Writing and reading the content of a fact.
#include "store/fact_content.hpp"

#include "base/error.hpp"
#include "io/json_writer.hpp"
#include "io/read_stored_json.hpp"

namespace leeboard::store {

namespace {
[[noreturn]] void throw_damaged() {
  throw Error(ErrorKind::damaged, "a stored fact cannot be read").mend_with("write nothing; run `leeboard store verify --deep`");
}

void write_range(io::JsonWriter& out, const Range& range) {
  if (range.exact()) out.value(range.low);
  else out.begin_object().field("low", range.low).field("high", range.high).end_object();
}

void write_codes(io::JsonWriter& out, const std::vector<Code>& codes) {
  out.begin_array();
  for (const auto& code : codes) out.value(code.word);
  out.end_array();
}

struct WriteValue {
  io::JsonWriter& out;
  void operator()(bool flag) const { out.value(flag); }
  void operator()(const Range& range) const { write_range(out, range); }
  void operator()(const Code& code) const { out.value(code.word); }
  void operator()(const std::vector<Code>& codes) const { write_codes(out, codes); }
  void operator()(const Date& date) const { out.begin_object().field("date", format_date(date)).end_object(); }
  void operator()(const Text& text) const { out.begin_object().field("text", text.words).end_object(); }
  void operator()(const std::vector<FactRecord>& records) const {
    out.begin_object().key("records").begin_array();
    for (const auto& record : records) {
      out.begin_object();
      for (const auto& [name, value] : record.fields) {
        out.key(name);
        std::visit(*this, value);
      }
      out.end_object();
    }
    out.end_array().end_object();
  }
};

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
  if (const auto* absent = std::get_if<Absent>(&content)) out.begin_object().field("absent", format_absent(*absent)).end_object();
  else std::visit(WriteValue{out}, std::get<FactValue>(content));
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
  thread_local io::StoredJsonReader reader;
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
        for (const auto entry : item.entries()) record.fields.emplace_back(entry.key, read_plain<FieldValue>(entry.value));
      }
      return FactValue{out};
    }
  }
  return read_plain<FactValue>(node);
}

}  // namespace leeboard::store
