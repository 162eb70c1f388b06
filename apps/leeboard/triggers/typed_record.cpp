// Builds records from options.
#include "leeboard/triggers/typed_record.hpp"

#include <fmt/format.h>

#include "base/error.hpp"
#include "io/format_json.hpp"
#include "io/text_fault.hpp"
#include "io/utf8.hpp"

namespace leeboard::app {

namespace {
void refuse_bad_text(std::string_view key, const std::string& text) {
  if (io::find_bad_utf8(text))
    throw Error{ErrorKind::bad_input, fmt::format("the text of '{}' is not UTF-8", key)}.mend_with(
        "type it in a UTF-8 terminal, or save the file as UTF-8");
  if (const auto at = io::find_bad_control(text))
    throw Error{ErrorKind::bad_input, fmt::format("the text of '{}' holds the control character U+{:04X}, which is not allowed", key,
                                                  static_cast<unsigned char>(text[*at]))}
        .mend_with(io::control_mend());
}
}  // namespace

// Each piece has a place of its own, in the order of typing, by which faults are sorted.
TypedRecord::TypedRecord() : builder_("options") { builder_.begin_map(next()); }

void TypedRecord::text(std::string_view key, const std::string& value) {
  if (value.empty()) return;
  refuse_bad_text(key, value);
  builder_.key(key, next());
  builder_.text(value, next());
}

void TypedRecord::number(std::string_view key, int value) {
  if (value < 0) return;
  builder_.key(key, next());
  builder_.number(value, next());
}

void TypedRecord::list(std::string_view key, const std::vector<std::string>& items) {
  if (items.empty()) return;
  builder_.key(key, next());
  builder_.begin_sequence(next());
  for (const auto& item : items) {
    refuse_bad_text(key, item);
    builder_.text(item, next());
  }
  builder_.end();
}

void TypedRecord::begin(std::string_view key) {
  builder_.key(key, next());
  builder_.begin_map(next());
}

io::Node TypedRecord::finish() {
  builder_.end();
  return builder_.document().root();
}

std::string TypedRecord::content() const { return io::format_json(builder_.document().root()); }

}  // namespace leeboard::app
