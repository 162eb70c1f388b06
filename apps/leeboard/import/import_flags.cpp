// Import flags, and the format that a file's name decides.
#include "leeboard/import/import_flags.hpp"

#include <fmt/format.h>

#include <memory>

#include "leeboard/arguments.hpp"

#include "base/error.hpp"
#include "leeboard/import/verbs.hpp"

namespace leeboard::app {

void declare_import_flags(Arguments& app, ImportFlags& flags) {
  app.add_option("FILE", flags.files, "files to read; - is standard input")->expected(1, -1)->type_name("FILE...");
  app.add_option("--from", flags.from, "what the input is: csv, xlsx, ndjson, json, yaml, fhir (default: by the file's name)")
      ->check(one_of({"csv", "xlsx", "ndjson", "json", "yaml", "fhir"}))
      ->type_name("FORMAT");
  app.add_option("--map", flags.map, "mapping file that says which CSV column is what")->type_name("FILE");
  app.add_option("--sheet", flags.sheet, "sheet of a workbook (default: the map's, or the first)")->type_name("NAME");
  app.add_option("--on-error", flags.on_error, "skip: go on after a rejected record; stop: end there")
      ->check(one_of({"skip", "stop"}))
      ->type_name("skip|stop");
  app.add_option("--rejects", flags.rejects, "where rejected records go (default: leeboard-rejects-<import>.csv or .ndjson)")->type_name("FILE");
  app.add_flag("--each", flags.each, "print a line for each record");
  app.add_flag("--preview", flags.preview, "store nothing; the summary, then what would become of each record; proposes a map where none is");
}

Action declare_import(Arguments& app, Outcome (*work)(const ImportFlags& flags, Context& context), Reads reads) {
  auto flags = std::make_shared<ImportFlags>();
  declare_import_flags(app, *flags);
  app.add_option("--undo", flags->undo, "take back what an import stored, such as I-7 (as `leeboard import undo`)")->type_name("IMPORT");
  if (reads == Reads::fhir_too)
    app.add_option("--source", flags->source, "name of the server or sender whose ids these are, when FHIR records do not say it")->type_name("NAME");
  return [flags, work](Context& context) {
    if (flags->undo.empty() == flags->files.empty())
      throw Error{ErrorKind::usage, flags->files.empty() ? "FILE is required" : "--undo takes no files"}.mend_with("name the files, or --undo I-7");
    return flags->undo.empty() ? work(*flags, context) : undo_import(context, flags->undo);
  };
}

std::string common_format(const std::vector<std::string>& files, const std::string& from) {
  auto format = import_format(files.front(), from);
  for (const auto& file : files)
    if (import_format(file, from) != format)
      throw Error{ErrorKind::usage, "the files of one run must be of one kind"}.mend_with("take them one kind at a time");
  return format;
}

std::string import_format(const std::string& file, const std::string& from) {
  if (!from.empty()) return from;
  const auto slash = file.rfind('/');
  const auto name = slash == std::string::npos ? file : file.substr(slash + 1);
  const bool capital = !name.empty() && name.front() >= 'A' && name.front() <= 'Z';
  if (name.ends_with(".fhir.json") || (name.ends_with(".ndjson") && capital)) return "fhir";
  if (name.ends_with(".ndjson") || name.ends_with(".jsonl")) return "ndjson";
  for (const auto* table : {".csv", ".tsv", ".tab", ".txt"})
    if (name.ends_with(table)) return "csv";
  if (name.ends_with(".xlsx") || name.ends_with(".xlsm")) return "xlsx";
  for (const auto* old : {".xls", ".ods", ".xlsb"})
    if (name.ends_with(old))
      throw Error{ErrorKind::bad_input, fmt::format("workbooks of the kind {} are not read", old)}
          .at({file, 0, 0})
          .mend_with("save it as .xlsx or CSV");
  if (name.ends_with(".xml"))
    throw Error{ErrorKind::bad_input, "XML is not read, nor is FHIR in XML"}.at({file, 0, 0}).mend_with("export it as JSON or NDJSON");
  if (name.ends_with(".json")) return "json";
  if (name.ends_with(".yaml") || name.ends_with(".yml")) return "yaml";
  throw Error{ErrorKind::usage, file == "-" ? "standard input has no name that says what it holds" : "the file's name does not say what it holds"}
      .at({file == "-" ? "stdin" : file, 0, 0})
      .mend_with("add --from csv, xlsx, ndjson, json, yaml or fhir");
}

}  // namespace leeboard::app
