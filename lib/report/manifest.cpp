// Names, list and index of a batch.
#include "report/manifest.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/digest.hpp"
#include "io/json_writer.hpp"
#include "report/html_parts.hpp"
#include "report/text_words.hpp"

namespace leeboard::report {

std::string report_file_name(std::string_view code, std::string_view suffix) {
  constexpr std::size_t longest = 48;
  std::string name(code.substr(0, longest));
  for (auto& c : name) {
    const bool safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    if (!safe) c = '_';
  }
  const bool reserved = name == "manifest" || name == "index" || name.starts_with('.');
  if (reserved || name != code) name = (name.starts_with('.') ? "_" : "") + name + "_" + sha256_hex(code).substr(0, 8);
  return name + "." + std::string(suffix);
}

std::string render_manifest(const Manifest& manifest) {
  io::JsonWriter json(io::JsonWriter::Layout::indented);
  json.begin_object().field("schema", "leeboard.manifest/1").field("report", manifest.report).field("as_of", format_stamp(manifest.as_of));
  json.field("store", manifest.store).key("versions").begin_object().field("leeboard", manifest.version).end_object();
  json.key("where").begin_array();
  for (const auto& condition : manifest.selection) json.value(condition);
  json.end_array().field("count", manifest.files.size()).key("files").begin_array();
  for (const auto& record : manifest.files) {
    json.begin_object().field("name", record.name).field("patient", record.patient).field("format", record.format);
    json.field("bytes", record.bytes).field("sha256", record.sha256).end_object();
  }
  json.end_array().end_object();
  return json.take() + "\n";
}

namespace {
struct IndexRow {
  std::string_view patient;
  const PersonFlags* flags = nullptr;
  std::vector<const ManifestFile*> files;
  bool first() const { return flags != nullptr && flags->first; }
};

/// A row a person, in order of code.
std::vector<IndexRow> index_rows(const Manifest& manifest) {
  std::map<std::string_view, IndexRow> rows;
  for (const auto& file : manifest.files) {
    auto& row = rows[file.patient];
    row.patient = file.patient;
    row.files.push_back(&file);
  }
  std::vector<IndexRow> out;
  for (auto& [code, row] : rows) {
    if (const auto found = manifest.flags.find(std::string(code)); found != manifest.flags.end()) row.flags = &found->second;
    out.push_back(std::move(row));
  }
  std::ranges::stable_partition(out, &IndexRow::first);
  return out;
}

void append_link(std::string& out, const ManifestFile& file, std::string_view text) {
  out += "<a href=\"";
  append_html(out, file.name);
  out += "\">";
  append_html(out, text);
  out += "</a>";
}

void append_row(std::string& out, const IndexRow& row) {
  out += row.first() ? "<tr><th scope=\"row\"><span class=\"alarm\">! " : "<tr><th scope=\"row\"><span>";
  const auto page = std::ranges::find(row.files, "html", [](const auto* file) { return std::string_view(file->format); });
  append_link(out, page != row.files.end() ? **page : *row.files.front(), row.patient);
  out += "</span></th><td>";
  if (row.flags != nullptr) {
    std::string words;
    for (const auto& word : row.flags->words) words += (words.empty() ? "" : "; ") + word;
    append_html_words(out, words, false);
  }
  out += "</td><td>";
  for (std::size_t i = 0; i < row.files.size(); ++i) {
    if (i > 0) out += " ";
    append_link(out, *row.files[i], row.files[i]->name.substr(row.files[i]->name.rfind('.') + 1));
  }
  out += "</td></tr>\n";
}
}  // namespace

std::string render_index(const Manifest& manifest, const std::string& title) {
  const auto rows = index_rows(manifest);
  const auto waiting = std::ranges::count_if(rows, &IndexRow::first);
  std::string out;
  begin_html_page(out, title);
  out += "<main>\n<h1>";
  append_html(out, title);
  out += "</h1>\n<p class=\"sub\">as of ";
  append_html(out, format_stamp(manifest.as_of));
  append_html(out, fmt::format(" \u00b7 {}", count_of(static_cast<long long>(rows.size()), "person", "people")));
  for (const auto& condition : manifest.selection) append_html(out, " \u00b7 " + condition);
  out += "</p>\n";
  if (waiting > 0) {
    out += "<p class=\"alarm\">! ";
    append_html(out, count_of(waiting, "person stands", "people stand") + " first: something about safety waits for somebody");
    out += "</p>\n";
  }
  out +=
      "<div class=\"wide\"><table class=\"index\">\n<thead><tr><th scope=\"col\">Patient</th><th scope=\"col\">To know first</th>"
      "<th scope=\"col\">Files</th></tr></thead>\n<tbody>\n";
  for (const auto& row : rows) append_row(out, row);
  out += "</tbody>\n</table></div>\n</main>\n</body>\n</html>\n";
  return out;
}

}  // namespace leeboard::report
