// Names in words.
#include "record/patient.hpp"

namespace leeboard {

std::string format_name(const Patient& patient) {
  std::string given;
  for (const auto& part : patient.name.given) given += (given.empty() ? "" : " ") + part;
  std::string out = patient.name.family;
  if (!given.empty()) out += (out.empty() ? "" : ", ") + given;
  if (!patient.name.used.empty()) out += (out.empty() ? "" : " ") + std::string("(") + patient.name.used + ")";
  return out.empty() ? patient.code : out;
}

}  // namespace leeboard
