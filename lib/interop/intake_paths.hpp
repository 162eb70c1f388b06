// The paths of an intake document that a column of a CSV file may go to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace leeboard::catalog {
class Vocabulary;
struct TableWords;
}  // namespace leeboard::catalog

namespace leeboard::interop {

/// What the cell of a column becomes in the document.
enum class CellKind { text, number, yes_no, list, drugs, time };

/// All paths, sorted: those of patient and episode, and facts.<name> of the vocabulary.
std::vector<std::string> intake_paths(const catalog::Vocabulary& vocabulary);
/// Whether a path may be mapped: a known one, or one of the site's own (x_...).
bool is_intake_path(std::string_view path, const catalog::Vocabulary& vocabulary);
/// How a cell for that path is read.
CellKind cell_kind(std::string_view path, const catalog::Vocabulary& vocabulary);
/// Whether a time or day stands there.
bool is_time_path(std::string_view path, const catalog::Vocabulary& vocabulary);
/// The path that a heading probably means ("DOB", "Last name", "qtc_ms"); empty when it cannot be told.
std::string guess_path(std::string_view heading, const std::vector<std::string>& known, const catalog::TableWords& words);

}  // namespace leeboard::interop
