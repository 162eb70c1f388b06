// The guided form of the trigger log: legal answers are shown, faults are asked again, nothing is stored before the end.
#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "leeboard/context.hpp"
#include "leeboard/run.hpp"

using namespace leeboard;

namespace {
struct Said {
  int exit = 0;
  std::string out, err;
};

class Clinic {
 public:
  Clinic() {
    std::string name = std::filesystem::temp_directory_path() / "leeboard-guided-XXXXXX";
    folder_ = ::mkdtemp(name.data());
    ::setenv("XDG_STATE_HOME", folder_.c_str(), 1);
    ::setenv("XDG_CONFIG_HOME", folder_.c_str(), 1);
    std::ofstream(folder_ + "/leeboard.yaml") << "time_zone: America/New_York\n";
    CHECK(run({"store", "init"}).exit == 0);
    CHECK(run({"intake", "add", "-"}, "{\"patient\":{\"code\":\"P-1\"},\"triggers\":[{\"domain\":\"times\",\"description\":\"payday\"}]}", false).exit == 0);
  }
  ~Clinic() { std::filesystem::remove_all(folder_); }

  Said run(std::vector<std::string> words, const std::string& typed = {}, bool terminal = true) {
    words.insert(words.end(), {"--db", folder_ + "/clinic.db", "--as-of", "2026-12-01"});
    std::istringstream in(typed);
    std::ostringstream out, err;
    app::Streams streams{.in = in, .out = out, .err = err, .real = false, .in_is_terminal = terminal, .out_is_terminal = terminal, .err_is_terminal = terminal};
    Said said;
    said.exit = leeboard::run(words, streams);
    said.out = out.str();
    said.err = err.str();
    return said;
  }

 private:
  std::string folder_;
};

bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("a lapse is gone through step by step") {
  Clinic clinic;
  const auto said = clinic.run({"triggers", "log", "P-1"},
                               "slip\nlapse\nyesterday\n2026-11-28 evening\nT-9\nT-1\noxycodone\nwalk; call\n\nargued on the phone\ntwo, alone\nslept, called the clinic\n\n");
  CHECK(said.exit == 0);
  CHECK(has(said.err, "one of: craving exposure coped lapse use overdose none"));
  CHECK(has(said.err, "that is no time"));
  CHECK(has(said.err, "T-1  payday"));
  CHECK(has(said.err, "T-9 is none of: T-1"));
  CHECK(has(said.out, "V-1 logged"));
  const auto log = clinic.run({"triggers", "list", "P-1", "--log", "--json"}).out;
  CHECK(has(log, "\"kind\":\"lapse\",\"on\":\"2026-11-28\",\"part\":\"evening\",\"triggers\":[\"T-1\"],\"tried\":[\"walk\",\"call\"],\"helped\":[]"));
  CHECK(has(log, "\"analysis\":{\"before\":\"argued on the phone\",\"did\":\"two, alone\",\"after\":\"slept, called the clinic\"}"));
}

TEST_CASE("a quiet day takes two answers, a craving asks how strong, an end of input stores nothing") {
  Clinic clinic;
  CHECK(clinic.run({"triggers", "log", "P-1"}, "none\n\n").exit == 0);
  const auto craving = clinic.run({"triggers", "log", "P-1", "--kind", "craving", "--guided"}, "2026-11-30T18:40\n11\n7\n\n\n\n\n\n\n\n");
  CHECK(craving.exit == 0);
  CHECK(has(craving.err, "a whole number from 0 to 10"));
  const auto cut = clinic.run({"triggers", "log", "P-1", "--kind", "lapse", "--guided"}, "\nT-1\n");
  CHECK(cut.exit != 0);
  CHECK(has(cut.err, "nothing was stored"));
  const auto log = clinic.run({"triggers", "list", "P-1", "--log", "--json"}).out;
  CHECK(has(log, "\"events\":2,\"logged_days\":2"));
  CHECK(has(log, "\"at\":\"2026-11-30T18:40-05:00\",\"intensity\":7"));
}
