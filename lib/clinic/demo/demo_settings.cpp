// Who works at the invented clinic.
#include "clinic/demo/demo_settings.hpp"

namespace leeboard::clinic {

std::string_view demo_settings() {
  return R"(# Settings of an invented clinic, made by `leeboard store demo`: leeboard.yaml(5) has every key.
schema: leeboard.site/1
clinic: {name: Alder Bay Recovery Clinic, address: "1 Harbour Row, Alder Bay", phone: "555-0100", state: ME}
time_zone: America/New_York
staff:
  - {id: S-03, name: Ines Kowalczyk, credential: RN, role: nurse}
  - {id: S-04, name: Dr Tomas Achebe, credential: MD, role: prescriber}
  - {id: S-05, name: Noor Haddad, credential: LPN, role: nurse}
  - {id: S-07, name: Rosa Lindqvist, credential: LADC, role: counsellor}
safety_text: "Stay with the person. Call the on-call clinician on 555-0111. In the US, 988 is open day and night."
rules: {window: 48h, plan_review: 90d}
)";
}

}  // namespace leeboard::clinic
