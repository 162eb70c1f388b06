// JSON output over the streaming writers of RapidJSON.
#include "io/json_writer.hpp"

#include <fmt/format.h>
#include <rapidjson/prettywriter.h>
#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <variant>

#include "base/error.hpp"
#include "base/range.hpp"
#include "io/code_points.hpp"
#include "io/escape.hpp"
#include "io/json_number.hpp"

namespace leeboard::io {
namespace {

using rapidjson::StringBuffer;
using Compact = rapidjson::Writer<StringBuffer>;
using Indented = rapidjson::PrettyWriter<StringBuffer>;

/// Without the blanks between the parts: a line end never stands inside a string.
std::string one_line(std::string_view json) {
  std::string out;
  bool inside = false;
  for (std::size_t at = 0; at < json.size(); ++at) {
    const char c = json[at];
    if (!inside && (c == ' ' || c == '\t' || c == '\n' || c == '\r')) continue;
    out.push_back(c);
    if (c == '"') inside = !inside;
    else if (inside && c == '\\' && at + 1 < json.size()) out.push_back(json[++at]);
  }
  return out;
}

enum class Bytes { plain, ascii, other };

/// Plain bytes stand for themselves in a JSON string: printable ASCII without quote and backslash. Eight bytes at a time:
/// a byte is odd when it is over 0x7E (DEL and beyond), under a blank, a quote or a backslash.
Bytes look_at(std::string_view text) {
  constexpr std::uint64_t ones = 0x0101010101010101U, tops = 0x8080808080808080U;
  const auto has_zero = [](std::uint64_t word) { return (word - ones) & ~word & tops; };
  auto found = Bytes::plain;
  for (std::size_t at = 0; at < text.size(); at += 8) {
    std::uint64_t word = 0x2020202020202020U;
    std::memcpy(&word, text.data() + at, std::min<std::size_t>(8, text.size() - at));
    if (((word + ones) | word) & tops) return Bytes::other;
    if (((word - 0x20 * ones) & tops) | has_zero(word ^ ('"' * ones)) | has_zero(word ^ ('\\' * ones))) found = Bytes::ascii;
  }
  return found;
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
  // RapidJSON copies raw values byte by byte; it is given none, only to set its commas, and the bytes follow at once.
  void put(std::string_view json, rapidjson::Type type) {
    write([&](auto& to) { to.RawValue("", 0, type); });
    if (!json.empty()) std::memcpy(buffer.Push(json.size()), json.data(), json.size());
  }
  void put_plain_string(std::string_view text) {
    write([](auto& to) { to.RawValue("", 0, rapidjson::kStringType); });
    char* at = buffer.Push(text.size() + 2);
    *at++ = '"';
    if (!text.empty()) std::memcpy(at, text.data(), text.size());
    at[text.size()] = '"';
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
  switch (look_at(text)) {
    case Bytes::plain: state_->put_plain_string(text); break;
    case Bytes::ascii: state_->write([&](auto& to) { to.String(text.data(), static_cast<rapidjson::SizeType>(text.size())); }); break;
    case Bytes::other: state_->put(escaped(text), rapidjson::kStringType); break;
  }
  return *this;
}

JsonWriter& JsonWriter::value(double number) {
  if (!std::isfinite(number)) throw misuse("a number that is not finite was to be written as JSON");
  state_->put(format_number(number), rapidjson::kNumberType);
  return *this;
}

JsonWriter& JsonWriter::null() {
  state_->write([](auto& to) { to.Null(); });
  return *this;
}

JsonWriter& JsonWriter::number_text(std::string_view text) {
  if (!is_json_number(text)) throw misuse("a text that is no number was to be written as a JSON number");
  state_->put(text, rapidjson::kNumberType);
  return *this;
}

JsonWriter& JsonWriter::raw(std::string_view json) {
  if (json.empty()) throw misuse("an empty text was to be written as a JSON value");
  const bool lines = json.find_first_of("\r\n") != std::string_view::npos;
  if (lines && std::holds_alternative<Compact>(state_->writer)) state_->put(one_line(json), rapidjson::kObjectType);
  else state_->put(json, rapidjson::kObjectType);
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
