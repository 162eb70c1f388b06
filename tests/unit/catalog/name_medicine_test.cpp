// Which medicine a record means by codes and names together; the list of drugs beside the dictionary; classes in stored lists.
#include "catalog/name_medicine.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "catalog/catalog.hpp"
#include "catalog/classify_medicine.hpp"
#include "catalog/medicine_dictionary.hpp"
#include "catalog/read_medicine.hpp"
#include "catalog/told_medicine.hpp"

using namespace leeboard;
using namespace leeboard::catalog;

namespace {
const Vocabulary& vocabulary() {
  static Catalog catalog;
  return catalog.vocabulary();
}

NamedMedicine named(std::vector<std::string> texts, std::vector<std::string> rxnorm = {}, std::vector<std::string> form = {}) {
  WrittenMedicine written{std::move(texts), {}, std::move(form)};
  for (auto& code : rxnorm) written.codes.push_back({"rxnorm", std::move(code)});
  return name_medicine(vocabulary(), written);
}

FactRecord entry(FieldValue drug) { return {{{"drug", std::move(drug)}}}; }

std::vector<std::string> classes_of(const FactRecord& record) {
  std::vector<std::string> out;
  if (const auto* field = record.find("class"))
    for (const auto& code : std::get<std::vector<Code>>(*field)) out.push_back(code.word);
  return out;
}

bool holds(const std::vector<std::string>& words, std::string_view word) { return std::ranges::find(words, word) != words.end(); }
}  // namespace

TEST_CASE("the list of drugs says of each what the dictionary says") {
  REQUIRE(vocabulary().medicines() != nullptr);
  for (const auto& drug : vocabulary().drugs()) {
    CAPTURE(drug.id);
    std::vector<std::string> names{drug.id};
    names.insert(names.end(), drug.also.begin(), drug.also.end());
    for (const auto& name : names) {
      CAPTURE(name);
      const auto reading = read_medicine(*vocabulary().medicines(), vocabulary(), name);
      CHECK(reading.drug == drug.id);
      auto listed = drug.classes, read = reading.classes;
      std::ranges::sort(listed);
      std::ranges::sort(read);
      if (name == drug.id) CHECK(listed == read);
    }
  }
}

TEST_CASE("codes and names that differ contradict each other; of equal ones the one that says most counts") {
  struct Row {
    std::vector<std::string> texts, codes, form;
    const char* drug;
    const char* told;
  };
  const Row rows[] = {
      {{"1.5 ML buprenorphine 200 MG/ML Prefilled Syringe [Sublocade]"}, {"1996184"}, {}, "sublocade", ""},
      {{"buprenorphine ER (Sublocade) 300 mg/1.5 mL subcut"}, {}, {"Subcutaneous route"}, "sublocade", ""},
      {{"bup depot, local name"}, {"1996184"}, {}, "sublocade", ""},
      {{"BUP/NX 8/2 film (clinic)", "buprenorphine 8 MG / naloxone 2 MG Sublingual Film"}, {"1010604"}, {}, "buprenorphine", ""},
      {{"buprenorphine"}, {"1819"}, {"Transdermal patch"}, "buprenorphine_pain", ""},
      {{"Butrans 10 mcg/hr"}, {"1819"}, {}, "buprenorphine_pain", ""},
      {{"naltrexone"}, {"7243"}, {}, "naltrexone", ""},
      {{"naltrexone (Vivitrol) 380 mg IM"}, {}, {}, "naltrexone_xr", ""},
      {{"Xanax"}, {"6813"}, {}, "", "contradiction"},
      {{"methadone", "buprenorphine"}, {}, {}, "", "contradiction"},
      {{"Sublocade", "Butrans"}, {}, {}, "", "contradiction"},
      {{"No methadone - see OTP"}, {}, {}, "", "negated"},
      {{"denies Xanax"}, {}, {}, "", "negated"},
      {{"No methadone"}, {"6813"}, {}, "", "contradiction"},
      {{"Norco"}, {}, {}, "hydrocodone+paracetamol", ""},
      {{"pentazocine/naloxone"}, {}, {}, "pentazocine+naloxone", ""},
      {{"Skyrizi"}, {}, {}, "", "unknown-medicine"},
      {{"bup XL 150"}, {}, {}, "", "unknown-medicine"},
      {{}, {"351266"}, {}, "", "unknown-medicine"},
      {{}, {}, {}, "", "unknown-medicine"},
  };
  for (const auto& row : rows) {
    CAPTURE(row.texts.size());
    CAPTURE(row.texts.empty() ? std::string() : row.texts.front());
    const auto got = named(row.texts, row.codes, row.form);
    CHECK(got.drug == row.drug);
    CHECK(got.told() == row.told);
  }
}

TEST_CASE("entries of lists: classes of today, names of old, and what nobody knows stays open") {
  const auto& type = *vocabulary().find_type("meds");
  auto brand = entry(Text{"Xanax XR 2mg"});
  classify_medicine(brand, type, vocabulary());
  CHECK(*brand.find("drug") == FieldValue(Code{"alprazolam"}));
  CHECK(*brand.find("written") == FieldValue(Text{"Xanax XR 2mg"}));
  CHECK(holds(classes_of(brand), "benzodiazepine"));

  auto unknown = entry(Text{"Skyrizi"});
  classify_medicine(unknown, type, vocabulary());
  CHECK(*unknown.find("drug") == FieldValue(Text{"Skyrizi"}));
  CHECK(unknown.find("class") == nullptr);

  auto group = entry(Text{"SSRI"});
  classify_medicine(group, type, vocabulary());
  CHECK(std::holds_alternative<Text>(*group.find("drug")));
  CHECK(holds(classes_of(group), "ssri"));
  CHECK(holds(classes_of(group), "unresolved"));

  // As earlier versions stored them.
  for (const char* drug : {"naloxone", "nalmefene"}) {
    auto kit = entry(Code{drug});
    kit.fields.emplace_back("class", std::vector<Code>{{"opioid_antagonist"}, {"reversal_agent"}});
    classify_medicine(kit, type, vocabulary());
    CHECK(classes_of(kit) == std::vector<std::string>{"reversal_agent"});
  }
  auto from_fhir = entry(Code{"Klonopin"});
  classify_medicine(from_fhir, type, vocabulary());
  CHECK(*from_fhir.find("drug") == FieldValue(Code{"clonazepam"}));
  auto said = entry(Code{"ibuprofen"});
  said.fields.emplace_back("class", std::vector<Code>{{"qt"}});
  classify_medicine(said, type, vocabulary());
  CHECK(holds(classes_of(said), "qt"));
  CHECK(holds(classes_of(said), "nsaid"));
}

TEST_CASE("what a name says of its classes it says when it is read back") {
  const auto& type = *vocabulary().find_type("meds");
  std::size_t read = 0;
  for (const auto& row : vocabulary().medicines()->rows()) {
    CAPTURE(row.name);
    auto told = entry(Text{row.name});
    classify_medicine(told, type, vocabulary());
    auto stored = told;
    classify_medicine(stored, type, vocabulary());
    CHECK(stored == told);
    ++read;
  }
  CHECK(read > 2500);
}

TEST_CASE("doses that cannot be are refused, unusual ones are told") {
  CHECK(refuse_dose(vocabulary(), "methadone", 80).empty());
  CHECK_FALSE(refuse_dose(vocabulary(), "methadone", 3000).empty());
  CHECK_FALSE(refuse_dose(vocabulary(), "methadone", 0).empty());
  CHECK_FALSE(refuse_dose(vocabulary(), "Skyrizi", 0).empty());
  CHECK(refuse_dose(vocabulary(), "Skyrizi", 3000).empty());
  CHECK_FALSE(refuse_dose(vocabulary(), "Methadose 10 mg", 3000).empty());
  Event dose;
  dose.kind = EventKind::dose;
  dose.details = {{"drug", "methadone"}, {"dose_mg", "400"}};
  CHECK(told_words(vocabulary(), dose) == std::vector<std::string>{"implausible"});
  dose.details = {{"drug", "Skyrizi"}, {"told", "dose-unknown"}};
  CHECK(told_words(vocabulary(), dose) == std::vector<std::string>{"unknown-medicine", "dose-unknown"});
}
