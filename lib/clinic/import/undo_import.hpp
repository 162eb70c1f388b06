// Takes back what an import stored. Nothing is removed: what looks further back sees it as it was.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "clinic/became.hpp"
#include "record/signature.hpp"

namespace leeboard::store {
class Repositories;
}

namespace leeboard::clinic {

struct Desk;

/// What was taken back, and what others built on, which is left.
struct UndoneImport {
  std::string import;               ///< "I-7"
  std::optional<Signature> before;  ///< it was taken back before: nothing was done
  ObjectCounts withdrawn;           ///< people: those that it had made
  long long revised_back = 0;       ///< people, stretches of care, forms and triggers that are as they were before
  std::vector<std::string> left;    ///< "P-0412" (the person and all of theirs), or single objects of a person: "P-0412 A-3"
};

/// Whether the run stored what was held under a conflict, whose settling is taken back as a whole.
enum class UndoneRun : std::uint8_t { of_files, of_settling };

/// What others corrected, amended, acknowledged or filled since stays; of a person that the run made and others wrote
/// something for, all stays. Throws not_found; refused when what the run stored cannot be told from what another run did; usage for the wrong kind.
UndoneImport undo_import(const Desk& desk, store::Repositories& records, std::string_view import, std::string_view reason,
                         UndoneRun kind = UndoneRun::of_files);

}  // namespace leeboard::clinic
