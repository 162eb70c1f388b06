// Rewrites definition files in the layout that people edit.
#include "leeboard/definition/format_files.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>

#include "catalog/catalog.hpp"
#include "io/files.hpp"
#include "io/json_writer.hpp"
#include "io/yaml_layout.hpp"
#include "leeboard/arguments.hpp"
#include "leeboard/context.hpp"
#include "leeboard/definition/definition_words.hpp"

namespace leeboard::app {

namespace {
namespace fs = std::filesystem;

/// A file with what it would hold.
struct Formatted {
  std::string source, text;
  bool changed = false;
  io::LayoutFaults faults;
};

std::string_view verb_of(FormattedKind kind) { return kind == FormattedKind::instrument ? "instrument format" : "template format"; }

bool is_instrument(io::Node root) { return root.find("items") && root.find("scales"); }

Formatted format_one(Context& context, const std::string& path, FormattedKind kind) {
  auto found = clinic::read_definition_file(shelf_of(context), path);
  found.faults.throw_if_any(fmt::format("{} cannot be read", found.source));
  const auto root = found.definition->root();
  if (!root.is_map())
    throw Error(ErrorKind::bad_input, "this is no definition").at(root.where()).mend_with("a definition is a map: `key: value` on its lines");
  if (is_instrument(root) != (kind == FormattedKind::instrument)) {
    const bool instrument = is_instrument(root);
    throw Error(ErrorKind::bad_input, instrument ? "this is an instrument" : "this is no instrument")
        .at(root.where())
        .mend_with(fmt::format("`leeboard {} {}`", verb_of(instrument ? FormattedKind::instrument : FormattedKind::care), path));
  }
  Formatted out{found.source, io::lay_out_yaml(*found.text, found.source), false, io::find_layout_faults(*found.text, root)};
  out.changed = out.text != *found.text;
  return out;
}

/// Whole or not at all, and with the rights that the file had.
void rewrite(Context& context, const Formatted& one) {
  const auto rights = fs::status(one.source).permissions();
  io::write_file(one.source, one.text, io::Overwrite::replace);
  context.mark_saved();
  std::error_code failed;
  fs::permissions(one.source, rights, failed);
  if (failed) throw Error(ErrorKind::io, fmt::format("{} is written, but its rights cannot be set as they were", one.source));
}

std::string what_changed(const io::LayoutFaults& faults) {
  const auto counted = [](std::size_t count, std::string_view one, std::string_view more) {
    return fmt::format("{} {}", count, count == 1 ? one : more);
  };
  std::string out;
  if (faults.wide_lines > 0) out = counted(faults.wide_lines, "wide line", "wide lines");
  if (faults.flow_maps > 0) out += (out.empty() ? "" : ", ") + counted(faults.flow_maps, "map in brackets", "maps in brackets");
  return out.empty() ? "line breaks and blanks" : out;
}

void print_one(Context& context, const std::string& schema, const Formatted& one) {
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object().field("schema", schema).field("type", "file").field("source", one.source).field("changed", one.changed);
    json.field("wide_lines", one.faults.wide_lines).field("flow_maps", one.faults.flow_maps);
    if (context.globals().dry_run) json.field("dry_run", true);
    context.print(json.end_object().take() + "\n");
    return;
  }
  context.print_text(!one.changed ? fmt::format("{}: laid out already\n", one.source)
                                  : fmt::format("{}: {} ({})\n", one.source, context.globals().dry_run ? "would be laid out anew" : "laid out anew",
                                                what_changed(one.faults)));
}

std::vector<std::string> files_asked(Context& context, const DefinitionWords& asked, FormattedKind kind) {
  check_definition_words(asked);
  if (!asked.all) {
    if (asked.words.empty()) throw Error(ErrorKind::usage, "no file is named").mend_with("name files, or say --all with --data DIR");
    for (const auto& word : asked.words)
      if (std::error_code unknown; word != "-" && !fs::exists(word, unknown))
        throw Error(ErrorKind::not_found, fmt::format("there is no file `{}`", word))
            .mend_with("name the file itself; what is built in lies in the program and is not rewritten");
    return asked.words;
  }
  if (context.globals().data.empty())
    throw Error(ErrorKind::usage, "--all means the files of a site, and no folder of definitions is given")
        .mend_with("add --data DIR; what is built in lies in the program and is not rewritten");
  const auto& definitions = context.catalog().definitions();
  std::vector<std::string> out;
  for (const auto& file : definitions.list(""))
    if (file.site && file.path.starts_with("instruments/") == (kind == FormattedKind::instrument))
      out.push_back((fs::path(definitions.site_folder()) / file.path).generic_string());
  return out;
}

/// The text itself, to a pipe or to the file of -o.
Outcome print_formatted(Context& context, const std::vector<std::string>& files, FormattedKind kind) {
  if (files.size() != 1) throw Error(ErrorKind::usage, "standard input and -o go with one file alone").mend_with("name one file, or leave out -o");
  context.print(format_one(context, files.front(), kind).text);
  return {};
}

Outcome format_files(Context& context, const DefinitionWords& asked, FormattedKind kind) {
  const auto files = files_asked(context, asked, kind);
  if (!context.globals().output.empty() || std::ranges::find(files, "-") != files.end()) return print_formatted(context, files, kind);
  const auto schema = kind == FormattedKind::instrument ? "leeboard.instrument-format/1" : "leeboard.template-format/1";
  std::size_t changed = 0, failed = 0;
  for (const auto& file : files) {
    if (Context::interrupted()) break;
    try {
      const auto one = format_one(context, file, kind);
      if (one.changed && !context.globals().dry_run) rewrite(context, one);
      changed += one.changed ? 1 : 0;
      print_one(context, schema, one);
    } catch (const Error& error) {
      // Among many, one that cannot be read keeps no other from its layout.
      if (files.size() == 1 || error.kind() != ErrorKind::bad_input) throw;
      ++failed;
      Diagnostics faults;
      clinic::add_faults(faults, error);
      for (const auto& fault : faults.sorted())
        context.warn(fmt::format("{}: {}{}", format_where(fault.where), fault.message, fault.mend.empty() ? "" : " (" + fault.mend + ")"));
    }
  }
  if (context.json()) {
    io::JsonWriter json;
    json.begin_object().field("schema", schema).field("type", "summary").field("files", files.size()).field("changed", changed);
    context.print(json.field("failed", failed).end_object().take() + "\n");
  } else if (files.size() != 1) {
    context.print(fmt::format("{} {}: {} {}, {} already so{}\n", files.size(), files.size() == 1 ? "file" : "files", changed,
                              context.globals().dry_run ? "would be laid out anew" : "laid out anew", files.size() - changed - failed,
                              failed > 0 ? fmt::format(", {} left as they are", failed) : ""));
  }
  return {.rejected = failed > 0};
}
}  // namespace

Action declare_format(Arguments& app, FormattedKind kind) {
  auto asked = std::make_shared<DefinitionWords>();
  app.add_option("FILE", asked->words, "files to lay out, or - to read standard input and print")->expected(0, -1)->type_name("FILE");
  app.add_flag(
      "--all", asked->all,
      kind == FormattedKind::instrument ? "every instrument in the folder of --data" : "every definition but instruments in the folder of --data");
  return [asked, kind](Context& context) { return format_files(context, *asked, kind); };
}

}  // namespace leeboard::app
