// Writes JSON in the order it is told to, escaping what a terminal or a reader could stumble over.
#pragma once

#include <concepts>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace leeboard::io {

/// Builds one JSON text in memory; key order is call order. Misuse (a value without key) is a programming error.
class JsonWriter {
 public:
  enum class Layout { compact, indented };
  explicit JsonWriter(Layout layout = Layout::compact);
  ~JsonWriter();
  JsonWriter(JsonWriter&&) noexcept;
  JsonWriter& operator=(JsonWriter&&) noexcept;

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);

  /// A string. Bad UTF-8 becomes U+FFFD; control, bidi and zero-width characters become \u escapes.
  JsonWriter& value(std::string_view text);
  JsonWriter& value(const char* text) { return value(std::string_view(text)); }
  JsonWriter& value(const std::string& text) { return value(std::string_view(text)); }
  JsonWriter& value(std::same_as<bool> auto flag) { return boolean(flag); }
  template <std::integral T>
  requires(!std::same_as<T, bool> && !std::same_as<T, char>) JsonWriter& value(T number) {
    if constexpr (std::is_signed_v<T>) return integer(static_cast<std::int64_t>(number));
    else return unsigned_integer(static_cast<std::uint64_t>(number));
  }
  /// A number without needless zeros (base format_number). Must be finite.
  JsonWriter& value(double number);
  JsonWriter& null();
  /// A number whose text is kept, such as an amount from FHIR `7.10`. Must be in the grammar of JSON.
  JsonWriter& number_text(std::string_view text);
  /// A whole JSON value that was checked before, kept verbatim; in the compact layout one over several lines becomes one line.
  JsonWriter& raw(std::string_view json);

  /// Short for key(name).value(v).
  template <typename T>
  JsonWriter& field(std::string_view name, const T& v) {
    key(name);
    return value(v);
  }

  /// The text so far; whole once every object and array is ended.
  std::string_view text() const;
  /// The text; the writer is empty afterwards and can be used again.
  std::string take();
  /// Forgets everything and keeps the memory, for the next line.
  void clear();

 private:
  JsonWriter& boolean(bool flag);
  JsonWriter& integer(std::int64_t number);
  JsonWriter& unsigned_integer(std::uint64_t number);
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace leeboard::io
