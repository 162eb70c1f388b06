// Doses and dosages: amounts in every unit, steps, times a day, ranges, as needed, and what is never guessed.
#include "interop/fhir/medication_dose.hpp"

#include <doctest/doctest.h>

#include "catalog/catalog.hpp"
#include "catalog/medicine_words.hpp"
#include "io/read_json.hpp"

using namespace leeboard;
using namespace leeboard::interop;

namespace {
const catalog::MedicineWords& words() {
  static const auto loaded = catalog::load_medicine_words(catalog::Definitions());
  return loaded;
}

std::string told(const std::vector<std::string>& list) {
  std::string out;
  for (const auto& word : list) out += (out.empty() ? "" : " ") + word;
  return out;
}

}  // namespace

TEST_CASE("amounts in milligrams, never from amount per volume, another unit or a comparator") {
  struct Amount {
    const char* json;
    double strength;
    const char* mg;
    const char* text;
    const char* told;
  };
  const Amount rows[] = {
      {R"({"value":80,"unit":"mg"})", 0, "80", "80 mg", ""},
      {R"({"value":0.5,"unit":"g","code":"g"})", 0, "500", "0.5 g", ""},
      {R"({"value":300,"unit":"mcg","code":"ug"})", 0, "0.3", "300 mcg", ""},
      {R"({"value":8,"unit":"mL","code":"mL"})", 10, "80", "8 mL of 10 mg/mL", "dose-computed"},
      {R"({"value":8,"unit":"mL"})", 0, "", "8 mL", ""},
      {R"({"value":80,"unit":"mg/mL"})", 10, "", "80 mg/mL", "unit-unknown"},
      {R"({"value":80,"unit":"mL","code":"mg"})", 10, "", "80 mL", "unit-unknown"},
      {R"({"value":80,"unit":"mg","comparator":"<"})", 0, "", "<80 mg", ""},
      {R"({"value":2,"unit":"tablet","code":"{tbl}"})", 0, "", "2 tablet", ""},
      {R"({"low":{"value":8,"unit":"mg"},"high":{"value":16,"unit":"mg"}})", 0, "8 to 16", "8 mg to 16 mg", ""},
      {R"({"high":{"value":16,"unit":"mg"}})", 0, "0 to 16", "0 to 16 mg", ""},
      {R"({})", 0, "", "", ""},
  };
  for (const auto& row : rows) {
    CAPTURE(row.json);
    const auto document = io::read_json(row.json, "test");
    const auto got = read_dose_amount(document.root(), row.strength > 0 ? std::optional(row.strength) : std::nullopt);
    CHECK((got.mg ? format_range(*got.mg) : std::string()) == row.mg);
    CHECK(got.text == row.text);
    CHECK(got.told == row.told);
  }
}

TEST_CASE("what is taken a day: the step of today, times a day, bounds; anything else is unknown and told") {
  const std::string eight = R"("doseAndRate":[{"doseQuantity":{"value":8,"unit":"mg"}}])",
                    four = R"("doseAndRate":[{"doseQuantity":{"value":4,"unit":"mg"}}])";
  const auto daily = [](const std::string& rest) { return R"("timing":{"repeat":{"frequency":1,"period":1,"periodUnit":"d")" + rest + "}}"; };
  const std::string steps = R"([{"sequence":2,)" + eight + "," + daily("") + R"(},{"sequence":1,)" + four + "," +
                            daily(R"(,"boundsDuration":{"value":1,"unit":"d","code":"d"})") + "}]";
  struct Case {
    std::string json;
    const char* on;
    const char* daily;
    const char* told;
  };
  const Case cases[] = {
      {"[{" + eight + "," + daily("") + "}]", "2026-11-01", "8", ""},
      {"[{" + eight + R"(,"timing":{"repeat":{"frequency":3,"period":1,"periodUnit":"d"}}}])", "2026-11-01", "24", ""},
      {"[{" + eight + R"(,"timing":{"repeat":{"frequency":1,"period":8,"periodUnit":"h"}}}])", "2026-11-01", "24", ""},
      {"[{" + eight + R"(,"timing":{"repeat":{"frequency":1,"period":2,"periodUnit":"d"}}}])", "2026-11-01", "4", ""},
      {"[{" + eight + R"(,"timing":{"repeat":{"frequency":1,"frequencyMax":3,"period":1,"periodUnit":"d"}}}])", "2026-11-01", "8 to 24", ""},
      {"[{" + eight + R"(,"timing":{"code":{"coding":[{"code":"TID"}]}}}])", "2026-11-01", "24", ""},
      {"[{" + eight + R"(,"timing":{"repeat":{"timeOfDay":["08:00:00","20:00:00"]}}}])", "2026-11-01", "16", ""},
      {"[{" + eight + R"(,"timing":{"repeat":{"frequency":2,"period":1,"periodUnit":"d","timeOfDay":["08:00:00","20:00:00"]}}}])", "2026-11-01", "16",
       ""},
      {"[{" + eight + R"(,"timing":{"repeat":{"frequency":1,"period":2,"periodUnit":"d","timeOfDay":["08:00:00"]}}}])", "2026-11-01", "",
       "dose-unknown"},
      {"[{" + eight + R"(,"timing":{"repeat":{"period":2,"periodUnit":"d","timeOfDay":["08:00:00"]}}}])", "2026-11-01", "", "dose-unknown"},
      {"[{" + eight + "," + daily(R"(,"dayOfWeek":["mon","wed","fri"])") + "}]", "2026-11-01", "", "dose-unknown"},
      {"[{" + eight + "," + daily(R"(,"dayOfWeek":["mon","tue","wed","thu","fri","sat","sun"])") + "}]", "2026-11-01", "8", ""},
      {"[{" + eight + R"(,"timing":{"repeat":{"dayOfWeek":["mon"],"timeOfDay":["08:00:00"]}}}])", "2026-11-01", "", "dose-unknown"},
      {"[{" + eight + R"(,"timing":{"repeat":{"frequency":7,"period":1,"periodUnit":"wk","dayOfWeek":["mon"]}}}])", "2026-11-01", "8", ""},
      {R"([{"sequence":)" + std::string("1e300") + "," + eight + "," + daily("") + "}]", "2026-11-01", "8", ""},
      {R"([{"doseAndRate":[{"doseRange":{"low":{"value":8,"unit":"mg"},"high":{"value":16,"unit":"mg"}}}],)" + daily("") + "}]", "2026-11-01",
       "8 to 16", ""},
      {R"([{"asNeededBoolean":true,)" + eight + "," + daily("") + "}]", "2026-11-01", "0 to 8", ""},
      {R"([{"asNeededBoolean":true,)" + eight + R"(,"timing":{"repeat":{"frequency":4,"period":1,"periodUnit":"d"}},
          "maxDosePerPeriod":{"numerator":{"value":24,"unit":"mg"},"denominator":{"value":1,"unit":"day"}}}])",
       "2026-11-01", "0 to 24", ""},
      {R"([{"text":"as directed","maxDosePerPeriod":[{"numerator":{"value":24,"unit":"mg"},"denominator":{"value":1,"unit":"d"}}]}])", "2026-11-01",
       "0 to 24", ""},
      {steps, "2026-11-01", "4", ""},
      {steps, "2026-11-02", "8", ""},
      {steps, "2026-11-20", "8", ""},
      {"[{" + four + "," + daily("") + "},{" + eight + "," + daily("") + "}]", "2026-11-01", "", "dose-unknown"},
      {R"([{"sequence":1,)" + four + "," + daily("") + R"(},{"sequence":1,)" + eight + "," + daily("") + "}]", "2026-11-01", "12", ""},
      {R"([{"sequence":1,)" + four + "," + daily("") + R"(},{"sequence":2,)" + eight + "," + daily("") + "}]", "2026-11-01", "", "dose-unknown"},
      {R"([{"text":"8 mg three times daily"}])", "2026-11-01", "24", ""},
      {R"([{"text":"8 mg 3 times a day"}])", "2026-11-01", "24", ""},
      {R"([{"text":"8 mg every 6 hours as needed"}])", "2026-11-01", "0 to 32", ""},
      {R"([{"text":"8 mg 1 to 3 times a day"}])", "2026-11-01", "", "dose-unknown"},
      {R"([{"text":"1-3 times a day",)" + eight + "}]", "2026-11-01", "", "dose-unknown"},
      {R"([{"text":"8-16 mg once daily"}])", "2026-11-01", "8 to 16", ""},
      {R"([{"text":"8 to 16 mg daily as needed"}])", "2026-11-01", "0 to 16", ""},
      {R"([{"text":"8-2 mg SL film daily"}])", "2026-11-01", "8", ""},
      {R"([{"text":"8 mg daily for three days, then stop"}])", "2026-11-01", "", "dose-unknown"},
      {R"([{"text":"4 mg in the morning and 8 mg at bedtime"}])", "2026-11-01", "", "dose-unknown"},
      {R"([{"text":"1 film daily"}])", "2026-11-01", "", "dose-unknown"},
      {"[{" + eight + "}]", "2026-11-01", "", "dose-unknown"},
      {R"([{"doseAndRate":[{"doseQuantity":{"value":80,"unit":"mg/mL"}}],)" + daily("") + "}]", "2026-11-01", "", "unit-unknown"},
  };
  for (const auto& c : cases) {
    CAPTURE(c.json);
    CAPTURE(c.on);
    const auto document = io::read_json(c.json, "test");
    const auto got = read_dosage(document.root(), std::nullopt, &words(), *parse_date("2026-11-01"), *parse_date(c.on));
    CHECK((got.daily_mg ? format_range(*got.daily_mg) : std::string()) == c.daily);
    CHECK(told(got.told) == c.told);
  }
  const auto document = io::read_json(steps, "test");
  CHECK(read_dosage(document.root(), std::nullopt, &words(), *parse_date("2026-11-01"), *parse_date("2026-11-01")).text == "4 mg; 8 mg");
}
