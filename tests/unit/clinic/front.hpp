// A second front: a clinic's store, catalog and desk without the program's command line.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "catalog/catalog.hpp"
#include "catalog/site_settings.hpp"
#include "clinic/desk.hpp"
#include "clinic/import/run.hpp"
#include "clinic/intake_input.hpp"
#include "unit/store/store_fixture.hpp"

namespace leeboard::clinic::test {

/// One clinic in a folder of its own; the desk is S-03's on 2026-12-01.
struct Front {
  /// `command`: what the log says was run, by which what a run wrote is found again.
  explicit Front(const std::string& command = "test run") : store(store::Store::create(scratch.path("clinic.db"), store::test::session(command))) {}

  store::test::Scratch scratch;
  catalog::Catalog catalog;
  catalog::SiteSettings site;
  store::Store store;
  Desk desk{*parse_stamp("2026-12-01T09:00-05:00", nullptr), false, "S-03", catalog, site, nullptr};

  IntakeInput intake(std::string_view yaml, bool update = false) { return read_intake_text(desk, yaml, "document", update); }
  /// Everything that stands in the store is whole.
  bool is_whole();
};

/// An import of texts that stand for files, and what its run told.
struct Told {
  std::map<std::string, std::string> texts;  ///< by file name
  std::vector<std::string> rejected, notes, unsafe;
  long long read = 0, stored = 0;  ///< as last committed
  std::vector<RecordOutcome> outcomes;
  ImportSummary summary;
  long long interrupt_after = -1;  ///< records; below 0: never

  InputFiles files() {
    return InputFiles([this](const std::string& file) { return io::Source::from_text(texts.at(file), file); });
  }
  ImportListener listener();
  /// The request for all texts in one format.
  ImportRequest request(const std::string& command, const std::string& format, const std::string& key = {}) const;
};

}  // namespace leeboard::clinic::test
