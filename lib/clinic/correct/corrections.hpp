// What corrections came to.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "record/signature.hpp"
#include "record/words.hpp"

namespace leeboard::clinic {

/// What became of one object.
enum class CorrectionFate : std::uint8_t { withdrawn, restored, moved, moved_back, unchanged };

/// One object that was taken back, moved, or stands again.
struct Correction {
  std::string object;   ///< "A-3"
  std::string patient;  ///< code
  std::string what;     ///< instrument, fact, kind of event or domain
  CorrectionFate fate = CorrectionFate::withdrawn;
  Signature standing = {};               ///< of an unchanged one: who had taken it back, when and why; nobody when it stands
  std::string to = {}, patient_to = {};  ///< the object at the other person, of what was moved
  bool there_before = false;             ///< the other person had it already
  bool unanswered = false;               ///< an open safety item was closed with it
  std::vector<std::string> left = {};    ///< triggers that a moved entry named, which stay with the first person
};

/// All of one run.
struct Corrections {
  std::vector<Correction> each;
  std::vector<std::string> redrafted;  ///< "PL-1.r2": drafts that rested on them, made anew
  std::vector<std::string> stale;      ///< "PL-2": drafts that could not be made anew
  std::vector<std::string> safety;     ///< open safety items at people who had none of them before
};

}  // namespace leeboard::clinic

namespace leeboard {
template <>
inline constexpr auto words_of<clinic::CorrectionFate> = word_table<clinic::CorrectionFate>({{clinic::CorrectionFate::withdrawn, "withdrawn"},
                                                                                             {clinic::CorrectionFate::restored, "restored"},
                                                                                             {clinic::CorrectionFate::moved, "moved"},
                                                                                             {clinic::CorrectionFate::moved_back, "moved-back"},
                                                                                             {clinic::CorrectionFate::unchanged, "unchanged"}});
}  // namespace leeboard
