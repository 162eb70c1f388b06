// Opens definition files: images of the built-in ones, bounded YAML for a site's.
#include "catalog/definitions.hpp"

#include <dirent.h>
#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <set>

#include "base/code.hpp"
#include "base/digest.hpp"
#include "base/error.hpp"
#include "base/nearest.hpp"
#include "catalog/definition_id.hpp"
#include "catalog/definition_schema.hpp"
#include "catalog/embedded.hpp"
#include "catalog/site_ids.hpp"
#include "io/packed_document.hpp"
#include "io/read_yaml.hpp"
#include "io/source.hpp"

namespace fs = std::filesystem;

namespace leeboard::catalog {

struct Definitions::Opened {
  std::string owned;  // text of a site's file
  bool parsed = false;
  Definition definition;
};

namespace {

constexpr std::size_t site_file_bytes = 1024 * 1024;

// A folder of hundreds of files is listed at every start, so nothing is asked of the system but the names and kinds.
void list_folder(const std::string& folder, const std::string& below, int depth, std::vector<DefinitionFile>& out) {
  constexpr int deepest = 16;
  const auto fail = [&] { throw Error(ErrorKind::io, fmt::format("the folder `{}` cannot be read", folder)); };
  const std::unique_ptr<DIR, int (*)(DIR*)> open(::opendir((folder + "/" + below).c_str()), ::closedir);
  if (!open || depth > deepest) fail();
  for (;;) {
    errno = 0;
    const auto* entry = ::readdir(open.get());
    if (!entry) break;
    const std::string_view name = entry->d_name;
    if (name == "." || name == "..") continue;
    const bool yaml = name.ends_with(".yaml") || name.ends_with(".yml");
    auto kind = entry->d_type;
    if (kind == DT_UNKNOWN || (kind == DT_LNK && yaml)) {
      std::error_code unknown;
      const auto status = fs::status(folder + "/" + below + std::string(name), unknown);
      const bool link = kind == DT_LNK;
      kind = fs::is_regular_file(status) ? DT_REG : fs::is_directory(status) && !link ? DT_DIR : DT_FIFO;
    }
    if (kind == DT_DIR) list_folder(folder, below + std::string(name) + "/", depth + 1, out);
    else if (kind == DT_REG && yaml) out.push_back({below + std::string(name), true});
  }
  if (errno != 0) fail();
}

std::vector<DefinitionFile> list_site(const std::string& folder) {
  std::vector<DefinitionFile> out;
  if (folder.empty()) return out;
  std::error_code failed;
  if (!fs::is_directory(folder, failed))
    throw Error(ErrorKind::not_found, fmt::format("there is no folder of definitions `{}`", folder)).mend_with("give --data an existing folder");
  list_folder(folder, "", 0, out);
  std::ranges::sort(out);
  return out;
}

// "templates/0/" of "templates", and not of "templates/parts".
bool is_laid_over_in(std::string_view path, std::string_view folder) {
  return path.ends_with('/') && lies_in(path.substr(0, path.size() - 1), folder);
}

void refuse_other_schema(std::string_view path, io::Node root) {
  Diagnostics faults;
  check_schema(path, root, faults);
  if (faults.empty()) return;
  const auto fault = faults.sorted().front();
  throw Error(ErrorKind::bad_input, fault.message).at(fault.where).mend_with(fault.mend);
}

}  // namespace

Definitions::Definitions(std::string site_folder, std::string memory_dir)
    : site_folder_(std::move(site_folder)),
      site_files_(list_site(site_folder_)),
      site_ids_(std::make_unique<SiteIds>(site_folder_, std::move(memory_dir))) {}
Definitions::~Definitions() = default;
Definitions::Definitions(Definitions&&) noexcept = default;
Definitions& Definitions::operator=(Definitions&&) noexcept = default;

std::vector<DefinitionFile> Definitions::list(std::string_view prefix) const {
  std::vector<DefinitionFile> out;
  for (const auto& file : embedded_under(prefix))
    if (!file.path.ends_with(".csv")) out.push_back({std::string(file.path), false});  // tables: list_tables()
  for (const auto& file : site_files_)
    if (file.path.starts_with(prefix)) out.push_back(file);
  for (const auto& file : laid_over_)
    if (file.path.starts_with(prefix)) out.push_back(file);
  return out;
}

void Definitions::lay_over(const std::string& folder, const std::string& source, std::string text) {
  // No file of a folder can have a name with `/` at its end, so this one meets no other.
  const DefinitionFile file{fmt::format("{}/{}/", folder, laid_over_.size()), true};
  auto opened = std::make_unique<Opened>();
  opened->owned = std::move(text);
  auto& definition = opened->definition;
  definition.file = file;
  definition.source = source;
  definition.text = opened->owned;
  definition.digest = format_sha256(opened->owned);
  definition.document = io::read_yaml(opened->owned, source);
  refuse_other_schema(file.path, definition.root());
  opened->parsed = true;
  opened_[file] = std::move(opened);
  laid_over_.push_back(file);
}

// The text of a site's file, read but not parsed.
Definitions::Opened& Definitions::site_text(const DefinitionFile& file) const {
  auto& slot = opened_[file];
  if (slot) return *slot;
  auto opened = std::make_unique<Opened>();
  opened->definition.file = file;
  opened->definition.source = (fs::path(site_folder_) / file.path).generic_string();
  auto source = io::Source::open(opened->definition.source);
  opened->owned = io::read_all(source, site_file_bytes);
  opened->definition.text = opened->owned;
  slot = std::move(opened);
  return *slot;
}

const Definition& Definitions::open(const DefinitionFile& file) const {
  if (file.site) {
    auto& opened = site_text(file);
    auto& definition = opened.definition;
    if (!opened.parsed) {
      definition.digest = format_sha256(opened.owned);
      definition.document = io::read_yaml(opened.owned, definition.source);
      refuse_other_schema(file.path, definition.root());
      opened.parsed = true;
    }
    return definition;
  }
  auto& slot = opened_[file];
  if (slot) return slot->definition;
  auto opened = std::make_unique<Opened>();
  auto& definition = opened->definition;
  definition.file = file;
  const auto found = find_embedded(file.path);
  if (!found) throw Error(ErrorKind::not_found, fmt::format("there is no definition file `{}`", file.path));
  definition.source = "data/" + file.path;
  definition.text = found->text;
  definition.digest = std::string(found->digest);
  definition.document = io::unpack_document(found->image, definition.source);
  slot = std::move(opened);
  return slot->definition;
}

std::vector<std::string> Definitions::ids(std::string_view folder) const {
  std::set<std::string> out;
  const std::string prefix = std::string(folder) + "/";
  const auto put = [&](const DefinitionFile& file) {
    if (auto declared = file.path.ends_with('/') ? std::nullopt : site_ids_->id_of(file.path)) out.insert(std::move(*declared));
    else if (const auto id = definition_id(open(file)); !id.empty()) out.emplace(id);
  };
  for (const auto& file : embedded_under(prefix))
    if (lies_in(file.path, folder)) out.emplace(file_stem(file.path));
  for (const auto& file : site_files_)
    if (lies_in(file.path, folder)) put(file);
  for (const auto& file : laid_over_)
    if (is_laid_over_in(file.path, folder)) put(file);
  return {out.begin(), out.end()};
}

const Definition* Definitions::find(std::string_view folder, std::string_view id) const {
  const std::string prefix = std::string(folder) + "/";
  const auto has_id = [&](const DefinitionFile& file) { return definition_id(open(file)) == id; };
  const std::string path = prefix + std::string(id) + ".yaml";
  for (auto file = laid_over_.rbegin(); file != laid_over_.rend(); ++file)
    if (is_laid_over_in(file->path, folder) && has_id(*file)) return &open(*file);
  // A site may have hundreds of files and a run needs one: the file of that name comes first, then those that say they hold the id.
  const DefinitionFile named{path, true};
  if (std::ranges::binary_search(site_files_, named) && has_id(named)) return &open(named);
  for (const auto& file : site_files_) {
    if (!lies_in(file.path, folder)) continue;
    const auto declared = site_ids_->id_of(file.path);
    if (declared ? *declared == id : has_id(file)) return &open(file);
  }
  return find_embedded(path) ? &open({path, false}) : nullptr;
}

const Definition& Definitions::required(std::string_view folder, std::string_view id, std::string_view what) const {
  if (const auto* found = find(folder, id)) return *found;
  const auto known = ids(folder);
  auto mend = did_you_mean(id, known);
  if (mend.empty() && !known.empty()) {
    mend = "known: ";
    for (std::size_t i = 0; i < known.size(); ++i) mend += (i ? ", " : "") + known[i];
  }
  throw Error(ErrorKind::not_found, "there is no " + such_code(what, id, "`")).mend_with(std::move(mend));
}

}  // namespace leeboard::catalog
