// Interviews on a real terminal: the first Ctrl-C ends a wait at once, says what is kept, and the same command goes on.
#include <doctest/doctest.h>
#include <poll.h>
#include <pty.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "clinic.hpp"
#include "leeboard/context.hpp"
#include "leeboard/run.hpp"
#include "leeboard/signals.hpp"

using leeboard::test::Folder;
using leeboard::test::has;
using leeboard::test::say;

namespace {

/// The program in a process of its own, with a terminal of its own.
class Terminal {
 public:
  explicit Terminal(const std::vector<std::string>& words) {
    child_ = ::forkpty(&screen_, nullptr, nullptr, nullptr);
    REQUIRE(child_ >= 0);
    if (child_ > 0) return;
    std::ios::sync_with_stdio(false);
    leeboard::app::install_signals();
    const int code = leeboard::run(words, {std::cin, std::cout, std::cerr, true, true, true, true});
    std::cout.flush();
    ::_exit(code);
  }
  ~Terminal() {
    if (child_ > 0 && !ended_) {
      ::kill(child_, SIGKILL);
      ::waitpid(child_, nullptr, 0);
    }
    ::close(screen_);
  }
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  /// Whether a text appears, behind what was waited for before, within some seconds.
  bool shows(std::string_view text) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(60);
    for (;;) {
      if (const auto at = seen_.find(text, from_); at != std::string::npos) {
        from_ = at + text.size();
        return true;
      }
      if (std::chrono::steady_clock::now() > until) return false;
      pollfd screen{screen_, POLLIN, 0};
      if (::poll(&screen, 1, 1000) <= 0) continue;
      char block[4096];
      const auto count = ::read(screen_, block, sizeof block);
      if (count <= 0) return seen_.find(text, from_) != std::string::npos;
      seen_.append(block, static_cast<std::size_t>(count));
    }
  }
  void type(std::string_view text) { REQUIRE(::write(screen_, text.data(), text.size()) == static_cast<ssize_t>(text.size())); }
  /// The exit code.
  int end() {
    int state = 0;
    (void)shows("\x01 nothing that is printed");
    REQUIRE(::waitpid(child_, &state, 0) == child_);
    ended_ = true;
    return WIFEXITED(state) ? WEXITSTATUS(state) : -WTERMSIG(state);
  }
  const std::string& seen() const { return seen_; }

 private:
  pid_t child_ = -1;
  int screen_ = -1;
  std::string seen_;
  std::size_t from_ = 0;
  bool ended_ = false;
};

struct Desk {
  Desk() {
    std::ofstream(folder / "leeboard.yaml") << "time_zone: America/New_York\nstaff:\n  - {id: S-03, name: A, role: nurse}\n";
    REQUIRE(say(with({"store", "init"})).exit == 0);
    REQUIRE(say(with({"intake", "add", "-"}), R"({"patient":{"code":"P-1","sex_at_birth":"female"}})").exit == 0);
  }
  std::vector<std::string> with(std::vector<std::string> words) const {
    words.insert(words.end(), {"--db", folder / "clinic.db", "--as-of", "2026-12-01", "--actor", "S-03", "--color", "never"});
    return words;
  }
  Folder folder;
};

}  // namespace

TEST_CASE("a form on a terminal: Ctrl-C ends it at once, the same command goes on, b goes back, all is looked over and stored") {
  const Desk desk;
  const auto command = desk.with({"assess", "add", "P-1", "phq2"});
  {
    Terminal terminal(command);
    REQUIRE(terminal.shows("[1/2]"));
    terminal.type("2\n");
    REQUIRE(terminal.shows("[2/2]"));
    terminal.type("\x03");
    CHECK(terminal.shows("1 answer is kept: run the same"));
    CHECK(terminal.end() == 130);
  }
  CHECK(has(say(desk.with({"assess", "list", "P-1"})).out, "no assessments recorded yet"));
  Terminal terminal(command);
  REQUIRE(terminal.shows("[2/2]"));
  terminal.type("b\n");
  REQUIRE(terminal.shows("(now: 2; Enter keeps it)"));
  terminal.type("1\n0\n");
  REQUIRE(terminal.shows("Enter stores this"));
  terminal.type("\n");
  CHECK(terminal.shows("A-1 stored"));
  CHECK(terminal.shows("phq2 total: 1"));
  CHECK(terminal.end() == 0);
}

TEST_CASE("the plan's questions on a terminal: what was answered is stored when Ctrl-C comes, and is not asked again") {
  const Desk desk;
  const auto command = desk.with({"intake", "ask", "P-1"});
  {
    Terminal terminal(command);
    REQUIRE(terminal.shows("[1] Which opioid do you take most?"));
    terminal.type("1\n");
    REQUIRE(terminal.shows("[2] "));
    terminal.type("\x03");
    CHECK(terminal.shows("1 answer is stored: `leeboard intake ask P-1` goes on"));
    CHECK(terminal.end() == 130);
  }
  CHECK(has(say(desk.with({"intake", "show", "P-1"})).out, "opioid.class: short"));
  Terminal terminal(command);
  REQUIRE(terminal.shows("[1] "));
  terminal.type("q\n");
  CHECK(terminal.end() == 0);
  CHECK_FALSE(has(terminal.seen(), "Which opioid do you take most?"));
}

TEST_CASE("a new person on a terminal: Ctrl-C before the end stores nobody, lines that were pasted are all read") {
  const Desk desk;
  const auto command = desk.with({"intake", "add"});
  {
    Terminal terminal(command);
    REQUIRE(terminal.shows("[1/11]"));
    terminal.type("P-7\nOkafor\n");
    REQUIRE(terminal.shows("[3/11]"));
    terminal.type("\x03");
    CHECK(terminal.shows("2 answers are kept, and no record is made yet: run the same"));
    CHECK(terminal.end() == 130);
  }
  CHECK(say(desk.with({"intake", "show", "P-7"})).exit == 5);
  Terminal terminal(command);
  REQUIRE(terminal.shows("Begun on 2026-12-01 and not finished: P-7 Okafor (answered: 2)"));
  terminal.type("\n");
  REQUIRE(terminal.shows("[3/11]"));
  terminal.type("b\n");
  REQUIRE(terminal.shows("(now: Okafor; Enter keeps it)"));
  terminal.type("\nTeodor\n\n1988-06-02\n2\n\n\n\n\n\n\nq\n");
  CHECK(terminal.shows("[1] "));
  CHECK(terminal.end() == 0);
  CHECK(has(say(desk.with({"intake", "show", "P-7"})).out, "Okafor, Teodor"));
  // What was begun is a record now, and nobody is asked about it again.
  Terminal another(command);
  REQUIRE(another.shows("[1/11]"));
  CHECK_FALSE(has(another.seen(), "Begun on"));
}

TEST_CASE("a new store on a terminal: Ctrl-C makes nothing") {
  const Folder folder;
  Terminal terminal({"store", "init", "--db", folder / "clinic.db"});
  REQUIRE(terminal.shows("Name of the clinic"));
  terminal.type("Alder Bay\n\x03");
  CHECK(terminal.shows("nothing was made"));
  CHECK(terminal.end() == 130);
  CHECK_FALSE(std::filesystem::exists(folder / "clinic.db"));
  CHECK_FALSE(std::filesystem::exists(folder / "leeboard.yaml"));
}

TEST_CASE("an import without a map on a terminal: only what is doubtful is asked, Ctrl-C keeps it, the rows are shown before they are stored") {
  const Desk desk;
  const auto table = desk.folder / "list.csv";
  std::ofstream(table) << "MRN,Last Name,First Name,DOB,Sex,Pet\nK-1,Adler,Ruth,02/03/1985,F,cat\nK-2,Boone,Greg,04/05/1990,x,\n";
  const auto command = desk.with({"intake", "import", table});
  {
    Terminal terminal(command);
    REQUIRE(terminal.shows("Last Name   patient.name.family"));
    REQUIRE(terminal.shows("[1/3] \"DOB\" goes to patient.birth_date"));
    REQUIRE(terminal.shows("1 MM/DD/YYYY   2 DD/MM/YYYY"));
    terminal.type("\n");
    REQUIRE(terminal.shows("no form is assumed"));
    terminal.type("1\n");
    REQUIRE(terminal.shows("What does \"x\" mean in \"Sex\"?"));
    terminal.type("\x03");
    CHECK(terminal.shows("what was said of the columns is kept in"));
    CHECK(terminal.end() == 130);
  }
  CHECK_FALSE(has(say(desk.with({"intake", "list"})).out, "K-1"));
  {
    Terminal terminal(command);
    REQUIRE(terminal.shows("A map lies beside the table"));
    terminal.type("\n");
    REQUIRE(terminal.shows("DOB         patient.birth_date, MM/DD/YYYY"));
    REQUIRE(terminal.shows("[1/2] \"Sex\" goes to patient.sex_at_birth"));
    terminal.type("-u\n");
    REQUIRE(terminal.shows("[2/2] \"Pet\" holds 1 word: cat"));
    terminal.type("zzqq\n");
    REQUIRE(terminal.shows("nothing is called so"));
    terminal.type("phone\n");
    REQUIRE(terminal.shows("1 facts.phone   2 patient.contact.phone"));
    terminal.type("2\n");
    REQUIRE(terminal.shows("list.csv:2: created K-1 (patient"));
    REQUIRE(terminal.shows("Enter imports this"));
    terminal.type("6\n");
    REQUIRE(terminal.shows("(now: patient.contact.phone; Enter keeps it)"));
    terminal.type("x\n");
    REQUIRE(terminal.shows("Pet: left out"));
    REQUIRE(terminal.shows("Enter imports this"));
    CHECK_FALSE(has(say(desk.with({"intake", "list"})).out, "K-1"));
    terminal.type("\n");
    CHECK(terminal.shows("2 read: 2 stored"));
    CHECK(terminal.shows("leeboard import undo I-1"));
    CHECK(terminal.end() == 0);
  }
  const auto list = say(desk.with({"intake", "list"})).out;
  CHECK(has(list, "1985-02-03"));
  CHECK(has(list, "1990-04-05"));
  std::ostringstream map;
  map << std::ifstream(desk.folder / "list.map.yaml").rdbuf();
  CHECK(has(map.str(), R"("DOB": {to: patient.birth_date, format: MM/DD/YYYY})"));
  CHECK(has(map.str(), R"("Pet": ignore)"));
  CHECK(has(map.str(), R"("x": unknown)"));
  CHECK_FALSE(has(map.str(), "Adler"));

  // What somebody wrote into the map afterwards holds: it is shown what it does, and it is not written again.
  const auto edited = std::string(map.str()).replace(map.str().find("\ncolumns:"), 1, "\nkey: [patient.code]\n");
  std::ofstream(desk.folder / "list.map.yaml") << edited;
  Terminal terminal(command);
  REQUIRE(terminal.shows("A map lies beside the table"));
  terminal.type("\n");
  REQUIRE(terminal.shows("list.csv:2: unchanged"));
  REQUIRE(terminal.shows("Enter imports this by"));
  terminal.type("q\n");
  CHECK(terminal.end() == 3);
  std::ostringstream after;
  after << std::ifstream(desk.folder / "list.map.yaml").rdbuf();
  CHECK(after.str() == edited);
}
