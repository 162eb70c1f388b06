// Names, list and index of a batch.
#include "report/manifest.hpp"

#include "base/digest.hpp"
#include "io/json_writer.hpp"
#include "report/html_parts.hpp"

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

std::string render_index(const Manifest& manifest, const std::string& title) {
  std::string out;
  begin_html_page(out, title);
  out += "<main>\n<h1>";
  append_html(out, title);
  out += "</h1>\n<p class=\"sub\">as of ";
  append_html(out, format_stamp(manifest.as_of));
  out += "</p>\n<nav aria-label=\"Reports\"><ul>\n";
  for (const auto& record : manifest.files) {
    if (record.format != "html") continue;
    out += "<li><a href=\"";
    append_html(out, record.name);
    out += "\">";
    append_html(out, record.patient);
    out += "</a></li>\n";
  }
  out += "</ul></nav>\n</main>\n</body>\n</html>\n";
  return out;
}

}  // namespace leeboard::report
