// JSON output over the streaming writers of RapidJSON.
#include "io/json_writer.hpp"

#include <fmt/format.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <cmath>
#include <variant>

#include "base/error.hpp"
#include "base/range.hpp"
#include "io/code_points.hpp"
#include "io/escape.hpp"
#include "io/json_number.hpp"

namespace leeboard::io {
namespace {

using rapidjson::SizeType;
using rapidjson::StringBuffer;
using Compact = rapidjson::Writer<StringBuffer>;
using Indented = rapidjson::PrettyWriter<StringBuffer>;

bool is_plain(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x7F) return false;
  return true;
}

void append_unit(std::string& out, std::uint32_t unit) { out += fmt::format("\\u{:04x}", unit); }

void append_escape(std::string& out, char32_t point) {
  if (point > 0xFFFF) {
    append_unit(out, 0xD800 + ((point - 0x10000) >> 10U));
    append_unit(out, 0xDC00 + ((point - 0x10000) & 0x3FFU));
  } else {
    append_unit(out, point);
  }
}

/// A JSON string whose hidden characters are escaped; RapidJSON escapes only what it must.
std::string escaped(std::string_view text) {
  std::string out = "\"";
  for_each_code_point(text, [&](std::string_view bytes, std::optional<char32_t> point) {
    if (!point) out += "\xEF\xBF\xBD";
    else if (*point == '\n') out += "\\n";
    else if (*point == '\t') out += "\\t";
    else if (*point == '"' || *point == '\\') out.append("\\").append(bytes);
    else if (is_hidden_control(*point)) append_escape(out, *point);
    else out += bytes;
  });
  return out + '"';
}

Error misuse(const char* what) { return {ErrorKind::bug, what}; }

}  // namespace

struct JsonWriter::State {
  explicit State(Layout layout) {
    if (layout == Layout::indented) writer.emplace<Indented>(buffer).SetIndent(' ', 2);
    else writer.emplace<Compact>(buffer);
  }
  template <typename Call>
  void write(Call call) {
    std::visit(
        [&](auto& to) {
          if constexpr (!std::is_same_v<std::decay_t<decltype(to)>, std::monostate>) call(to);
        },
        writer);
  }
  StringBuffer buffer;
  std::variant<std::monostate, Compact, Indented> writer;
};

JsonWriter::JsonWriter(Layout layout) : state_(std::make_unique<State>(layout)) {}
JsonWriter::~JsonWriter() = default;
JsonWriter::JsonWriter(JsonWriter&&) noexcept = default;
JsonWriter& JsonWriter::operator=(JsonWriter&&) noexcept = default;

JsonWriter& JsonWriter::begin_object() {
  state_->write([](auto& to) { to.StartObject(); });
  return *this;
}
JsonWriter& JsonWriter::end_object() {
  state_->write([](auto& to) { to.EndObject(); });
  return *this;
}
JsonWriter& JsonWriter::begin_array() {
  state_->write([](auto& to) { to.StartArray(); });
  return *this;
}
JsonWriter& JsonWriter::end_array() {
  state_->write([](auto& to) { to.EndArray(); });
  return *this;
}

JsonWriter& JsonWriter::key(std::string_view name) { return value(name); }

JsonWriter& JsonWriter::value(std::string_view text) {
  if (is_plain(text)) {
    state_->write([&](auto& to) { to.String(text.empty() ? "" : text.data(), static_cast<SizeType>(text.size())); });
  } else {
    const auto json = escaped(text);
    state_->write([&](auto& to) { to.RawValue(json.data(), json.size(), rapidjson::kStringType); });
  }
  return *this;
}

JsonWriter& JsonWriter::value(double number) {
  if (!std::isfinite(number)) throw misuse("a number that is not finite was to be written as JSON");
  return number_text(format_number(number));
}

JsonWriter& JsonWriter::null() {
  state_->write([](auto& to) { to.Null(); });
  return *this;
}

JsonWriter& JsonWriter::number_text(std::string_view text) {
  if (!is_json_number(text)) throw misuse("a text that is no number was to be written as a JSON number");
  state_->write([&](auto& to) { to.RawValue(text.data(), text.size(), rapidjson::kNumberType); });
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  if (json.empty()) throw misuse("an empty text was to be written as a JSON value");
  state_->write([&](auto& to) { to.RawValue(json.data(), json.size(), rapidjson::kObjectType); });
  return *this;
}

JsonWriter& JsonWriter::boolean(bool flag) {
  state_->write([&](auto& to) { to.Bool(flag); });
  return *this;
}
JsonWriter& JsonWriter::integer(std::int64_t number) {
  state_->write([&](auto& to) { to.Int64(number); });
  return *this;
}
JsonWriter& JsonWriter::unsigned_integer(std::uint64_t number) {
  state_->write([&](auto& to) { to.Uint64(number); });
  return *this;
}

std::string_view JsonWriter::text() const { return {state_->buffer.GetString(), state_->buffer.GetSize()}; }

std::string JsonWriter::take() {
  std::string out(text());
  clear();
  return out;
}

void JsonWriter::clear() {
  state_->buffer.Clear();
  state_->write([&](auto& to) { to.Reset(state_->buffer); });
}

}  // namespace leeboard::io
