// Unicode text: validity, normal form, folding for comparing names, width on a terminal.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace leeboard::io {

/// Whether a text is well-formed UTF-8.
bool is_utf8(std::string_view text);

/// Byte offset of the first place that is not UTF-8; nothing when all is well.
std::optional<std::size_t> find_bad_utf8(std::string_view text);

/// Byte offset of the first character that no input may hold: C0 except tab, newline and a CR before a newline, C1, noncharacters.
std::optional<std::size_t> find_bad_control(std::string_view text);
/// The same without C0: for formats that see to these themselves.
std::optional<std::size_t> find_bad_character(std::string_view text);
/// "the control character U+0085", "the noncharacter U+FFFE": what stands at that offset.
std::string bad_character_name(std::string_view text, std::size_t offset);

/// The text in normal form C. Bad UTF-8 is returned unchanged.
std::string normalise_nfc(std::string_view text);

/// For comparing names: case folded, marks stripped, blanks trimmed and joined (`Adán ` equals `adan`). Bad UTF-8 unchanged.
std::string fold_name(std::string_view text);

/// Columns on a terminal, counted by what is seen as one sign: 李 and an emoji take two, however many code points it has.
std::size_t display_width(std::string_view text);
/// As much of the beginning as has room in so many columns; no sign is cut apart.
std::string_view cut_to_width(std::string_view text, std::size_t columns);

/// Appends one code point as UTF-8.
void append_utf8(std::string& to, char32_t code_point);

}  // namespace leeboard::io
