// Build-time tool: packs every YAML file of data/ (text, digest, parsed tree) and every table (CSV: text, digest) into the one image that the program
// embeds.
#include <algorithm>
#include <cstring>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/digest.hpp"
#include "base/error.hpp"
#include "catalog/embedded_layout.hpp"
#include "io/packed_document.hpp"
#include "io/read_yaml.hpp"

namespace {

namespace fs = std::filesystem;
using leeboard::catalog::EmbeddedEntry;
using leeboard::catalog::EmbeddedHeader;
using leeboard::catalog::EmbeddedSpan;

struct Definition {
  std::string path;
  std::string digest;
  std::string text;
  std::string image;
};

std::string read_text(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream text;
  text << in.rdbuf();
  if (!in) { throw leeboard::Error(leeboard::ErrorKind::io, "cannot be read").at({path.string()}); }
  return text.str();
}

void print(const leeboard::Error& error) {
  for (const leeboard::Diagnostic& problem : error.problems()) {
    std::cerr << leeboard::format_where(problem.where) << ": " << problem.message << '\n';
  }
  if (error.problems().empty()) { std::cerr << leeboard::format_where(error.where()) << ": " << error.what() << '\n'; }
}

// Every faulty file is reported, not only the first.
std::vector<Definition> read_definitions(const fs::path& data, bool& good) {
  std::vector<Definition> definitions;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(data)) {
    const bool table = entry.path().extension() == ".csv";
    if (!entry.is_regular_file() || (!table && entry.path().extension() != ".yaml")) { continue; }
    try {
      Definition definition{.path = fs::relative(entry.path(), data).generic_string(), .digest = {}, .text = read_text(entry.path()), .image = {}};
      definition.digest = leeboard::format_sha256(definition.text);
      if (!table) { definition.image = leeboard::io::pack_document(leeboard::io::read_yaml(definition.text, entry.path().string())); }
      definitions.push_back(std::move(definition));
    } catch (const leeboard::Error& error) {
      print(error);
      good = false;
    }
  }
  std::ranges::sort(definitions, {}, &Definition::path);
  return definitions;
}

// Paths and digests stand together behind the index, so that a look-up stays within a few pages.
std::string pack(const std::vector<Definition>& definitions) {
  const EmbeddedHeader header{.count = definitions.size()};
  std::string bytes(sizeof header + definitions.size() * sizeof(EmbeddedEntry), '\0');
  std::vector<EmbeddedEntry> entries(definitions.size());
  const auto append = [&](const std::string& piece) {
    bytes.resize((bytes.size() + 7) / 8 * 8, '\0');
    const EmbeddedSpan span{.offset = bytes.size(), .size = piece.size()};
    bytes += piece;
    return span;
  };
  for (std::size_t i = 0; i < definitions.size(); ++i) {
    entries[i].path = append(definitions[i].path);
    entries[i].digest = append(definitions[i].digest);
  }
  for (std::size_t i = 0; i < definitions.size(); ++i) { entries[i].image = append(definitions[i].image); }
  for (std::size_t i = 0; i < definitions.size(); ++i) { entries[i].text = append(definitions[i].text); }
  std::memcpy(bytes.data(), &header, sizeof header);
  if (!entries.empty()) { std::memcpy(bytes.data() + sizeof header, entries.data(), entries.size() * sizeof(EmbeddedEntry)); }
  return bytes;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::cerr << "usage: embed_definitions DATA_DIRECTORY IMAGE\n";
    return 2;
  }
  try {
    bool good = true;
    const std::string bytes = pack(read_definitions(argv[1], good));
    if (!good) { return 1; }
    std::ofstream out(argv[2], std::ios::binary | std::ios::trunc);
    out << bytes;
    out.close();
    if (!out) {
      std::cerr << argv[2] << ": cannot be written\n";
      return 1;
    }
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "embed_definitions: " << error.what() << '\n';
    return 1;
  }
}
