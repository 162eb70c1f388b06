// The files of an import: folders opened up, each file with its format.
#include "leeboard/import/import_input.hpp"

#include <algorithm>
#include <filesystem>

#include "base/error.hpp"

namespace leeboard::app {

namespace {

namespace fs = std::filesystem;

std::string file_name(const std::string& path) { return fs::path(path).filename().string(); }

/// Which files must be read before others, so that references find what they refer to.
int rank(const clinic::InputFile& file) {
  const auto name = file_name(file.path);
  return name.starts_with("Patient") ? 0 : name.starts_with("Medication.") || name.starts_with("Medication-") ? 1 : 2;
}

void add_folder(const std::string& folder, const ImportFlags& flags, std::vector<clinic::InputFile>& files) {
  std::vector<std::string> names;
  std::error_code failed;
  // Down through all folders but hidden ones; a link to a folder is not followed.
  for (auto entry = fs::recursive_directory_iterator(folder, failed); !failed && entry != fs::recursive_directory_iterator();
       entry.increment(failed)) {
    const bool hidden = entry->path().filename().string().starts_with('.');
    if (hidden && entry->is_directory(failed)) entry.disable_recursion_pending();
    if (!hidden && entry->is_regular_file(failed)) names.push_back(entry->path().string());
  }
  if (failed) throw Error(ErrorKind::io, "the folder cannot be read").at({folder, 0, 0});
  if (names.empty()) throw Error(ErrorKind::not_found, "the folder holds no file").at({folder, 0, 0});
  std::ranges::sort(names);
  std::vector<clinic::InputFile> found;
  for (auto& name : names) {
    clinic::InputFile file{std::move(name), {}, false};
    const bool json = file.path.ends_with(".json") || file.path.ends_with(".ndjson");
    if (flags.from == "fhir") {
      file.format = "fhir";
      file.foreign = !json;
    } else {
      try {
        file.format = import_format(file.path, flags.from);
      } catch (const Error&) {
        file.foreign = true;  // its name says nothing: it is counted by name
      }
    }
    found.push_back(std::move(file));
  }
  // A folder that holds FHIR is FHIR: whatever else lies there is named, not read.
  const bool fhir = std::ranges::any_of(found, [](const auto& file) { return file.format == "fhir"; });
  for (auto& file : found) {
    if (fhir && file.format != "fhir") file.foreign = true;
    if (fhir) file.format = "fhir";
    if (!fhir && file.foreign)
      throw Error(ErrorKind::usage, "the file's name does not say what it holds")
          .at({file.path, 0, 0})
          .mend_with("add --from csv, xlsx, ndjson, json, yaml or fhir");
  }
  files.insert(files.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
}

}  // namespace

std::vector<clinic::InputFile> import_files(const ImportFlags& flags) {
  std::vector<clinic::InputFile> files;
  for (const auto& path : flags.files) {
    std::error_code failed;
    if (path != "-" && !fs::exists(path, failed))
      throw Error(ErrorKind::not_found, "cannot open the file: no such file").at({path, 0, 0}).mend_with("check the name and the folder");
    if (path != "-" && fs::is_directory(path, failed)) add_folder(path, flags, files);
    else files.push_back({path, import_format(path, flags.from), false});
  }
  if (std::ranges::all_of(files, [](const auto& file) { return file.format == "fhir"; })) std::ranges::stable_sort(files, {}, rank);
  return files;
}

ImportInput import_input(const ImportFlags& given) {
  ImportInput input{given, import_files(given), false};
  input.flags.files.clear();
  for (const auto& file : input.files) input.flags.files.push_back(file.path);
  input.fhir = input.files.front().format == "fhir";
  if (std::ranges::any_of(input.files, [&](const auto& file) { return (file.format == "fhir") != input.fhir; }))
    throw Error(ErrorKind::usage, "FHIR files and other files are given together").mend_with("import them one after the other");
  if (input.fhir && !given.map.empty()) throw Error(ErrorKind::usage, "--map is for CSV files").mend_with("leave --map out");
  if (!input.fhir && !given.source.empty())
    throw Error(ErrorKind::usage, "--source is for FHIR records: a table or document has codes of this clinic").mend_with("leave --source out");
  return input;
}

}  // namespace leeboard::app
