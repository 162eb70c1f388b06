// Names of medicines: the test strings of the clinical page, what is never taken for something else, and tables with faults.
#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "base/diagnostic.hpp"
#include "catalog/catalog.hpp"
#include "catalog/medicine_dictionary.hpp"
#include "catalog/medicine_name.hpp"
#include "catalog/read_medicine.hpp"
#include "catalog/read_medicine_row.hpp"
#include "catalog/vocabulary.hpp"

using namespace leeboard;
using namespace leeboard::catalog;

namespace {
Catalog& the_catalog() {
  static Catalog catalog;
  return catalog;
}

const MedicineDictionary& dictionary() {
  static const auto loaded = load_medicines(the_catalog().definitions());
  return loaded;
}

MedicineReading read(std::string_view text) { return read_medicine(dictionary(), the_catalog().vocabulary(), text); }

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : "+") + word;
  return out;
}

struct Case {
  const char* text;
  const char* state;
  const char* ingredients;
  const char* form_route;
  const char* with;     // classes it must have, by blanks
  const char* without;  // classes it must not have
  const char* drug;
};

void check(const Case& c) {
  CAPTURE(c.text);
  const auto reading = read(c.text);
  CHECK(format_medicine_state(reading.state) == c.state);
  CHECK(joined(reading.ingredients) == c.ingredients);
  if (c.form_route[0] != '*') CHECK(reading.form_route == c.form_route);
  std::istringstream with(c.with), without(c.without);
  for (std::string word; with >> word;) CHECK_MESSAGE(reading.has_class(word), word);
  for (std::string word; without >> word;) CHECK_MESSAGE(!reading.has_class(word), word);
  if (c.drug[0] != '*') CHECK(reading.drug == c.drug);
}
}  // namespace

TEST_CASE("the test strings of the clinical page are read as it says") {
  const Case cases[] = {
      {"acetaminophen 325 MG / hydrocodone bitartrate 10 MG Oral Tablet [Norco]", "recognised", "hydrocodone+paracetamol", "tablet/oral",
       "opioid full_agonist short_acting", "", ""},
      {"NORCO 10-325 MG TABS", "recognised", "hydrocodone+paracetamol", "tablet/oral", "opioid full_agonist short_acting", "", ""},
      {"Hydrocodone-Acetaminophen 5-325 mg tab PRN", "recognised", "hydrocodone+paracetamol", "tablet/oral", "opioid full_agonist short_acting", "",
       ""},
      {"Percocet 10/325", "recognised", "oxycodone+paracetamol", "tablet/oral", "opioid", "", ""},
      {"1.5 ML buprenorphine 200 MG/ML Prefilled Syringe [Sublocade]", "recognised", "buprenorphine", "injection/sc/monthly", "xr_injection moud", "",
       "sublocade"},
      {"buprenorphine 300 MG in 1.5 ML Prefilled Syringe [Sublocade]", "recognised", "buprenorphine", "injection/sc/monthly", "xr_injection moud", "",
       "sublocade"},
      {"buprenorphine 300 MG in 1.5 ML Prefilled Syringe", "recognised", "buprenorphine", "injection/sc/monthly", "xr_injection moud", "",
       "sublocade"},
      {"0.36 ML buprenorphine 356 MG/ML Prefilled Syringe [Brixadi]", "recognised", "buprenorphine", "injection/sc/monthly", "xr_injection moud", "",
       "brixadi_monthly"},
      {"Brixadi 24 mg weekly", "recognised", "buprenorphine", "injection/sc/weekly", "xr_injection moud", "", "brixadi_weekly"},
      {"Brixadi 24 mg", "recognised", "buprenorphine", "injection/sc/weekly", "xr_injection moud", "", "brixadi_weekly"},
      {"Brixadi 96 mg", "recognised", "buprenorphine", "injection/sc/monthly", "xr_injection moud", "", "brixadi_monthly"},
      {"Brixadi", "recognised", "buprenorphine", "injection/sc/weekly_or_monthly", "xr_injection moud", "", "buprenorphine_xr"},
      {"Suboxone 8 mg-2 mg sublingual film", "recognised", "buprenorphine+naloxone", "film/sublingual", "moud", "reversal_agent", "buprenorphine"},
      {"pentazocine/naloxone 50 mg-0.5 mg tablet", "recognised", "pentazocine+naloxone", "*", "mixed_agonist_antagonist", "moud", ""},
      {"pentazocine 50 mg-naloxone 0.5 mg", "recognised", "pentazocine+naloxone", "*", "mixed_agonist_antagonist", "moud", ""},
      {"oxyCODONE-acetaminophen 5mg-325mg oral tablet", "recognised", "oxycodone+paracetamol", "*", "opioid", "moud", ""},
      {"hydrocodone 5 mg-acetaminophen 325 mg", "recognised", "hydrocodone+paracetamol", "*", "opioid", "moud", ""},
      {"methadone 5 mg-10 mg", "recognised", "methadone", "*", "moud", "", "methadone"},
      {"Suboxone 8-2 mg film", "recognised", "buprenorphine+naloxone", "film/sublingual", "moud", "reversal_agent", "buprenorphine"},
      {"bup/nal 8/2 SL films BID", "recognised", "buprenorphine+naloxone", "film/sublingual", "moud", "reversal_agent", "buprenorphine"},
      {"buprenorphine 8 MG / naloxone 2 MG Sublingual Film", "recognised", "buprenorphine+naloxone", "film/sublingual", "moud", "reversal_agent",
       "buprenorphine"},
      {"Belbuca 300 mcg", "recognised", "buprenorphine", "film/buccal", "partial_agonist", "moud", "buprenorphine_pain"},
      {"168 HR buprenorphine 0.01 MG/HR Transdermal System [BuTrans]", "recognised", "buprenorphine", "patch/transdermal/weekly", "partial_agonist",
       "moud", "buprenorphine_pain"},
      {"methadone hydrochloride 10 MG/ML Oral Solution [Methadose]", "recognised", "methadone", "solution/oral", "opioid moud", "", "methadone"},
      {"METHADONE 40MG DISPERSIBLE", "recognised", "methadone", "dispersible_tablet/oral", "opioid moud", "", "methadone"},
      {"naltrexone 380 MG Injection [Vivitrol]", "recognised", "naltrexone", "injection/im/monthly", "opioid_antagonist xr_injection", "",
       "naltrexone_xr"},
      {"LDN 4.5 mg", "recognised", "naltrexone", "capsule/oral", "opioid_antagonist", "moud", "naltrexone"},
      {"12 HR bupropion hydrochloride 90 MG / naltrexone hydrochloride 8 MG Extended Release Oral Tablet [Contrave]", "recognised",
       "naltrexone+bupropion", "tablet_er/oral", "opioid_antagonist", "", ""},
      {"olanzapine 10 MG / samidorphan 10 MG Oral Tablet [Lybalvi]", "recognised", "olanzapine+samidorphan", "tablet/oral",
       "antipsychotic opioid_antagonist", "", ""},
      {"morphine sulfate 20 MG / naltrexone hydrochloride 0.8 MG Extended Release Oral Capsule [Embeda]", "recognised", "morphine+naltrexone",
       "capsule_er/oral", "full_agonist long_acting", "opioid_antagonist", ""},
      {"Narcan 4 mg nasal spray", "recognised", "naloxone", "spray/nasal", "reversal_agent", "opioid_antagonist", "naloxone"},
      {"fentanyl test strips", "device", "", "*", "", "opioid", ""},
      {"Xanax XR 2mg", "recognised", "alprazolam", "*", "benzodiazepine", "", "alprazolam"},
      {"KLONOPIN", "recognised", "clonazepam", "*", "benzodiazepine", "", "clonazepam"},
      {"clonazapam 1 mg", "not-recognised", "", "", "", "benzodiazepine", ""},
      {"Nardil 15 mg tid", "recognised", "phenelzine", "*", "maoi", "", "phenelzine"},
      {"Azilect", "recognised", "rasagiline", "*", "maoi", "", "*"},
      {"St. John’s Wort 300 mg", "recognised", "st_johns_wort", "*", "methadone_inducer cyp3a4_inducer", "", "st_johns_wort"},
      {"Atripla", "recognised", "efavirenz+emtricitabine+tenofovir", "*", "methadone_inducer cyp3a4_inducer", "", "*"},
      {"Genvoya", "recognised", "elvitegravir+cobicistat+emtricitabine+tenofovir", "*", "cyp3a4_inhibitor_strong", "methadone_inhibitor", "*"},
      {"atazanavir", "recognised", "atazanavir", "*", "cyp3a4_inhibitor_strong", "methadone_inhibitor", "*"},
      {"Tylenol #3", "recognised", "codeine+paracetamol", "*", "opioid", "", ""},
      {"APAP/codeine 300/30", "recognised", "codeine+paracetamol", "*", "opioid", "", ""},
      {"Tylenol PM", "recognised", "diphenhydramine+paracetamol", "*", "sedating_antihistamine", "", ""},
      {"Lyrica 75 mg cap", "recognised", "pregabalin", "capsule/oral", "gabapentinoid", "", "pregabalin"},
      {"Soma 350", "recognised", "carisoprodol", "*", "muscle_relaxant", "", "*"},
      {"Paxlovid", "recognised", "nirmatrelvir+ritonavir", "*", "cyp3a4_inhibitor_strong", "", "*"},
      {"metadona", "recognised", "methadone", "*", "moud", "", "methadone"},
      {"Rifampin 600 mg daily", "recognised", "rifampicin", "*", "methadone_inducer cyp3a4_inducer_strong", "methadone_inhibitor", "*"},
      {"ZaZa Red", "recognised", "tianeptine", "*", "opioid opioid_like", "", "*"},
      {"7-OH tablets", "recognised", "7-hydroxymitragynine", "*", "opioid opioid_like", "", "*"},
      {"bup XL 150", "unresolved", "", "*", "unresolved", "", ""},
      {"bup", "unresolved", "", "*", "unresolved", "", ""},
      {"Skyrizi", "not-recognised", "", "", "", "", ""},
      {"Zofran ODT 8mg", "recognised", "ondansetron", "tablet/oral", "qt qt_known", "", "*"},
  };
  for (const auto& c : cases) check(c);
  const auto near = read("clonazapam 1 mg").near;
  CHECK(std::ranges::find(near, "clonazepam") != near.end());
}

TEST_CASE("what is left over, negated or for local use is never taken for the medicine it resembles") {
  for (const char* text : {"No methadone - see OTP", "methadone - see OTP", "ciprofloxacin lotion", "Norcan", "hydroxazine", "methylnaltrexate",
                           "buprenorphine and Skyrizi", "methadone 10 mg [Norco]", "", "  ", "10 mg", "tablet", "???"}) {
    CAPTURE(text);
    CHECK(read(text).state == MedicineState::not_recognised);
    CHECK(read(text).classes.empty());
  }
  CHECK(read("ciprofloxacin 0.3 % ophthalmic").has_class("qt") == false);
  CHECK(read("methylnaltrexone").has_class("opioid_antagonist") == false);
  CHECK(read("pentazocine/naloxone").has_class("mixed_agonist_antagonist"));
}

TEST_CASE("form and strength tell products apart where the name does not, and nothing is guessed") {
  CHECK(read("buprenorphine injection").state == MedicineState::unresolved);
  CHECK(read("buprenorphine prefilled syringe").state == MedicineState::unresolved);
  CHECK(read("buprenorphine 20 mcg/hr patch").has_class("moud") == false);
  CHECK(read("buprenorphine 8 mg SL tablet").drug == "buprenorphine");
  CHECK(read("buprenorphine 150 mcg").drug == "buprenorphine_pain");
  CHECK(read("Brixadi 96 mg monthly (buprenorphine extended-release)").drug == "brixadi_monthly");
  CHECK(read("buprenorphine ER (Sublocade) 300 mg/1.5 mL subcut").drug == "sublocade");
  for (const char* text : {"methadone (Xanax)", "unclear (Xanax 1 mg)", "no longer (Xanax)"})
    CHECK(read(text).state == MedicineState::not_recognised);
  CHECK(read("Zubsolv 5.7-1.4 mg").drug == "zubsolv");
  CHECK(read("naltrexone 50 mg tablet").drug == "naltrexone_oral");
  CHECK(read("oxycodone 10 mg").has_class("short_acting"));
  CHECK(read("oxycodone HCl ER 20 mg tablet").has_class("long_acting"));
  CHECK(read("fentanyl 25 mcg/hr patch").has_class("long_acting"));
  CHECK(read("methadone and gabapentin").ingredients == std::vector<std::string>{"gabapentin", "methadone"});
}

TEST_CASE("a number of RxNorm and a name that disagree are not recognised, and both are shown") {
  const auto& d = dictionary();
  const auto& v = the_catalog().vocabulary();
  CHECK(read_medicine(d, v, "", {"6813"}).drug == "methadone");
  CHECK(read_medicine(d, v, "local wording 17", {"6813"}).drug == "methadone");
  CHECK(read_medicine(d, v, "local wording 17", {"6813"}).text == "local wording 17");
  const auto both = read_medicine(d, v, "Norco", {"6813"});
  CHECK(both.state == MedicineState::not_recognised);
  CHECK(both.near == std::vector<std::string>{"methadone", "Norco"});
}

TEST_CASE("every built-in row is found under its own name, and its ingredients under theirs") {
  for (const auto& row : dictionary().rows()) {
    CAPTURE(row.name);
    const auto* found = dictionary().find(normal_medicine_name(row.name));
    REQUIRE(found != nullptr);
    CHECK(found->name == row.name);
    for (const auto& ingredient : row.ingredients) {
      CAPTURE(ingredient);
      CHECK(dictionary().find_ingredients({ingredient}) != nullptr);
    }
  }
}

TEST_CASE("strengths are numbers with units, never parts of a name") {
  const auto& units = dictionary().words().units;
  CHECK(take_strengths("tylenol #3", units).rest == "tylenol #3");
  CHECK(take_strengths("3tc", units).rest == "3tc");
  CHECK(take_strengths("7-oh", units).rest == "7-oh");
  CHECK(take_strengths("norco 10/325", units).rest == "norco");
  CHECK(take_strengths("suboxone 8 mg-2 mg", units).strengths == std::vector<Strength>{{{8}, "mg", ""}, {{2}, "mg", ""}});
  CHECK(take_strengths("butalbital 50 mg-325 mg-40 mg cap", units).rest == "butalbital cap");
  CHECK(take_strengths("lidocaine 10 mg-7oh", units).rest == "lidocaine -7oh");
  const auto rate = take_strengths("fentanyl 6 mg/24 hr", units);
  CHECK(rate.rest == "fentanyl");
  CHECK(rate.strengths == std::vector<Strength>{{{6}, "mg", "24 hr"}});
  CHECK(take_strengths("buprenorphine 300 mg in 1.5 ml syringe", units).strengths == std::vector<Strength>{{{200}, "mg", "ml"}});
}

TEST_CASE("a row that cannot be is named with its line and lays nothing in") {
  const std::string header = "name,kind,ingredients,form_route,classes,oud_role,rxcui,source,status\n";
  const auto faults = [&](const std::string& rows) {
    Diagnostics diagnostics;
    (void)read_medicine_table(header + rows, "site.csv", true, dictionary().words(), diagnostics);
    return diagnostics.sorted();
  };
  CHECK(faults("Kalmia,brand,diazepam,,benzodiazepine,sedative,,own list,L\n").empty());
  for (const char* bad : {"Kalmia,brandy,diazepam,,benzodiazepine,sedative,,own,L\n", "Kalmia,brand,diazepam,,benzo,sedative,,own,L\n",
                          "Kalmia,brand,diazepam,,benzodiazepine,sleepy,,own,L\n", "Kalmia,brand,diazepam,,benzodiazepine,sedative,12a,own,L\n",
                          "Kalmia,brand,diazepam,,benzodiazepine,sedative,,,L\n", "Kalmia,brand,diazepam,,benzodiazepine,sedative,,own,maybe\n",
                          "Kalmia,brand,,,benzodiazepine,sedative,,own,L\n", "Kalmia,brand\n", ",brand,diazepam,,benzodiazepine,sedative,,own,L\n"}) {
    CAPTURE(bad);
    const auto found = faults(bad);
    REQUIRE(found.size() >= 1);
    CHECK(found.front().where.line == 2);
  }
  CHECK(faults("Kalmia,brand,diazepam,,benzodiazepine,sedative,,own,L\nKALMIA,brand,lorazepam,,benzodiazepine,sedative,,own,L\n").size() == 1);
}
