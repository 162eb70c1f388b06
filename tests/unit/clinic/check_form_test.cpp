// A form that says who filled it in.
#include "clinic/identity/check_form.hpp"

#include <doctest/doctest.h>

#include "base/error.hpp"
#include "unit/clinic/clinic_fixture.hpp"

using namespace leeboard;
using leeboard::clinic::test::at;
using leeboard::clinic::test::Clinic;

namespace {
struct Case {
  const char *birth, *family;  ///< JSON as carried by the form; null: not there
  bool conflict;
  const char* differs;
};

std::string joined(const std::vector<std::string>& words) {
  std::string out;
  for (const auto& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

store::PersonKey ada(Clinic& clinic) {
  store::PersonKey key;
  clinic.store.write([&](store::Repositories& records) {
    auto patient = store::test::person("Quandt", "Ada");
    patient.birth_date = at("1990-01-02");
    patient.sex_at_birth = std::string("female");
    key = records.patients().add(patient, {.by = "S-03", .at = at("2026-11-01")});
  });
  return key;
}

Answers form(const Case& one) {
  Answers out;
  out.instrument = "phq2";
  if (one.birth != nullptr) out.carried.emplace_back("birth_date", one.birth);
  if (one.family != nullptr) out.carried.emplace_back("family", one.family);
  return out;
}
}  // namespace

TEST_CASE("what a form says of its person conflicts with a birth date that differs, or a family name that stands alone") {
  Clinic clinic;
  const auto person = ada(clinic);
  const auto desk = clinic.desk("2026-12-01");
  clinic::PersonRecogniser recogniser(desk);
  const Case table[] = {
      {nullptr, nullptr, false, ""},
      {"\"1990-01-02\"", nullptr, false, ""},
      {"\"1990-01\"", nullptr, false, ""},  // less is said, and it is so
      {"\"1990\"", nullptr, false, ""},
      {"\"1990-02-01\"", nullptr, false, ""},  // day and month exchanged are a slip, and no other person
      {"\"1971-12-30\"", nullptr, true, "birth_date"},
      {nullptr, "\"Quandt\"", false, ""},
      {nullptr, "\"QUANDT\"", false, ""},
      {nullptr, "\"Boone\"", true, "family"},  // with no birth date beside it nothing says that it is a name that was married
      {"\"1971-12-30\"", "\"Quandt\"", true, "birth_date"},
      {"\"\"", "\"\"", false, ""},
      {nullptr, "{\"text\":\"Boone\"}", false, ""},  // no text is nothing said
  };
  for (const auto& one : table) {
    CAPTURE(std::string(one.birth != nullptr ? one.birth : "-") + " " + (one.family != nullptr ? one.family : "-"));
    const auto found = clinic::check_form_person(clinic.store.read(), recogniser, at("2026-12-01").day, person, form(one));
    REQUIRE(found.has_value() == one.conflict);
    if (!found) continue;
    CHECK(found->against == person);
    CHECK(joined(found->differs) == one.differs);
    CHECK_FALSE(found->conflict.empty());
    CHECK(found->conflict.find("Quandt") == std::string::npos);
  }
}

TEST_CASE("a birth date of a form that is no date is refused with how to write it") {
  Clinic clinic;
  const auto person = ada(clinic);
  const auto desk = clinic.desk("2026-12-01");
  clinic::PersonRecogniser recogniser(desk);
  for (const char* birth : {"\"30.12.1971\"", "\"1971-13-30\"", "7", "true"}) {
    CAPTURE(birth);
    const Case one{birth, nullptr, false, ""};
    CHECK_THROWS_WITH_AS(clinic::check_form_person(clinic.store.read(), recogniser, at("2026-12-01").day, person, form(one)),
                         "'birth_date' is no date", Error);
  }
}

TEST_CASE("a held form is kept with all that came with it") {
  Answers answers;
  answers.patient = "P-1";
  answers.instrument = "phq2";
  answers.taken_at = at("2026-11-20");
  answers.by = "proxy";
  answers.answers = {{"1", 1.0}, {"2", std::string("yes")}, {"3", Absent::declined}};
  answers.carried = {{"birth_date", "\"1971-12-30\""}, {"row", "7"}};
  const auto text = clinic::format_answers(answers);
  for (const char* part : {R"("patient":"P-1")", R"("by":"proxy")", R"("1":1)", R"("2":"yes")", R"("3":"declined")", R"("birth_date":"1971-12-30")",
                           R"("row":7)", R"("basis":"items")"}) {
    CAPTURE(part);
    CHECK(text.find(part) != std::string::npos);
  }
  answers.basis = AnswerBasis::reported_total;
  answers.scales = {{"total", {4, 6}}};
  CHECK(clinic::format_answers(answers).find(R"("scales":{"total":{"low":4,"high":6}})") != std::string::npos);
  CHECK(clinic::format_answers(answers).find("answers\":{") == std::string::npos);
}
