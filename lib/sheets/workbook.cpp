// Relationships, workbook, styles and shared texts.
#include "sheets/workbook.hpp"

#include <charconv>
#include <map>

#include "sheets/workbook_fault.hpp"
#include "sheets/xml_part.hpp"

namespace leeboard::sheets {

namespace {
int number_of(std::string_view text, int otherwise = -1) {
  int value = otherwise;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

std::string folder_of(const std::string& part) { return part.substr(0, part.rfind('/') == part.npos ? 0 : part.rfind('/') + 1); }

/// A target as a part: relative to a folder, or from the root.
std::string resolve(std::string folder, std::string_view target) {
  if (target.starts_with('/')) return std::string(target.substr(1));
  while (target.starts_with("../") && !folder.empty()) {
    target.remove_prefix(3);
    folder.pop_back();
    folder = folder_of(folder);
  }
  return folder + std::string(target);
}

struct Relationship {
  std::string type, part;
};

std::map<std::string, Relationship, std::less<>> read_relationships(Package& package, const std::string& part) {
  std::map<std::string, Relationship, std::less<>> out;
  const auto folder = folder_of(part), name = part.substr(folder.size());
  const auto file = folder + "_rels/" + name + ".rels";
  if (!package.has(file)) return out;
  XmlListener listener;
  listener.open = [&](std::string_view element, const Attributes& attributes) {
    if (element == "Relationship")
      out[std::string(attributes.get("Id"))] = {std::string(attributes.get("Type")), resolve(folder, attributes.get("Target"))};
  };
  read_xml_part(package, file, listener);
  return out;
}

std::string part_of_type(const std::map<std::string, Relationship, std::less<>>& all, std::string_view ending) {
  for (const auto& [id, relationship] : all)
    if (relationship.type.ends_with(ending)) return relationship.part;
  return {};
}

NumberStyle style_of_builtin(int id) {
  if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58)
    return {CellKind::date, 0};
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 || id == 56) return {CellKind::clock, 0};
  return {};
}

void read_styles(Package& package, const std::string& part, Workbook& book) {
  std::map<int, NumberStyle> own;
  bool cells = false;
  XmlListener listener;
  listener.open = [&](std::string_view element, const Attributes& attributes) {
    if (element == "numFmt") own[number_of(attributes.get("numFmtId"))] = style_of_format(attributes.get("formatCode"));
    if (element == "cellXfs") cells = true;
    if (element == "xf" && cells) {
      const int id = number_of(attributes.get("numFmtId"), 0);
      const auto found = own.find(id);
      book.styles.push_back(found != own.end() ? found->second : style_of_builtin(id));
    }
  };
  listener.close = [&](std::string_view element) {
    if (element == "cellXfs") cells = false;
  };
  read_xml_part(package, part, listener);
}

void read_texts(Package& package, const std::string& part, Workbook& book) {
  std::string text;
  bool in_text = false;
  int phonetic = 0;
  XmlListener listener;
  listener.open = [&](std::string_view element, const Attributes&) {
    if (element == "si") text.clear();
    if (element == "rPh") ++phonetic;
    in_text = element == "t" && phonetic == 0;
  };
  listener.text = [&](std::string_view more) {
    if (in_text) text += more;
  };
  listener.close = [&](std::string_view element) {
    in_text = false;
    if (element == "rPh") --phonetic;
    if (element == "si") book.add_text(without_escapes(text));
  };
  read_xml_part(package, part, listener);
}
}  // namespace

std::string_view Workbook::text(std::size_t number) const {
  const auto begin = number == 0 ? 0 : ends_[number - 1];
  return std::string_view(texts_).substr(begin, ends_[number] - begin);
}

void Workbook::add_text(std::string_view text) {
  texts_ += text;
  ends_.push_back(texts_.size());
}

NumberStyle style_of_format(std::string_view code) {
  if (!code.empty() && code.find_first_not_of('0') == code.npos && code.size() > 1) return {CellKind::number, code.size()};
  bool day = false, clock = false, month = false, length = false;
  for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) {
    const char c = static_cast<char>(code[at] | ' ');
    if (code[at] == '"') {
      at = std::min(code.find('"', at + 1), code.size());
    } else if (code[at] == '\\' || code[at] == '_' || code[at] == '*') {
      ++at;
    } else if (code[at] == '[') {
      const auto end = std::min(code.find(']', at), code.size());
      const auto inner = code.substr(at + 1, end - at - 1);
      length = length || (!inner.empty() && inner.find_first_not_of("hHmMsS") == inner.npos);  // [h]:mm is a length of time
      at = end;
    } else {
      day = day || c == 'd' || c == 'y';
      clock = clock || c == 'h' || c == 's';
      month = month || c == 'm';
      if (code.substr(at).starts_with("General")) return {};
    }
  }
  if (length) return {};
  if (day || (month && !clock)) return {CellKind::date, 0};
  return {clock ? CellKind::clock : CellKind::number, 0};
}

std::string without_escapes(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    unsigned code = 0;
    if (text.substr(at).starts_with("_x") && at + 6 < text.size() && text[at + 6] == '_' &&
        std::from_chars(text.data() + at + 2, text.data() + at + 6, code, 16).ptr == text.data() + at + 6 && code < 0x80) {
      out += static_cast<char>(code);
      at += 6;
    } else {
      out += text[at];
    }
  }
  return out;
}

Workbook read_workbook_parts(Package& package) {
  if (package.has("mimetype")) throw WorkbookFault{"the file is an OpenDocument sheet (.ods), which is not read", "save it as .xlsx or CSV"};
  auto main = part_of_type(read_relationships(package, ""), "/officeDocument");
  if (main.empty()) main = "xl/workbook.xml";
  if (main.ends_with(".bin")) throw WorkbookFault{"the file is a binary workbook (.xlsb), which is not read", "save it as .xlsx or CSV"};
  if (!package.has(main)) throw WorkbookFault{"the file is an archive, but no workbook"};
  const auto relationships = read_relationships(package, main);
  Workbook book;
  XmlListener listener;
  listener.open = [&](std::string_view element, const Attributes& attributes) {
    if (element == "workbookPr") book.from_1904 = attributes.get("date1904") == "1" || attributes.get("date1904") == "true";
    if (element != "sheet") return;
    const auto found = relationships.find(attributes.get("id"));
    const auto state = attributes.get("state");
    // Charts and macros are sheets too, but no tables.
    if (found != relationships.end() && found->second.type.ends_with("/worksheet"))
      book.sheets.push_back({std::string(attributes.get("name")), found->second.part, !state.empty() && state != "visible"});
  };
  read_xml_part(package, main, listener);
  if (const auto part = part_of_type(relationships, "/styles"); !part.empty() && package.has(part)) read_styles(package, part, book);
  if (const auto part = part_of_type(relationships, "/sharedStrings"); !part.empty() && package.has(part)) read_texts(package, part, book);
  return book;
}

}  // namespace leeboard::sheets
