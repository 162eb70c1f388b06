// Opening things on first use, talking to the person, printing results.
#include "leeboard/context.hpp"

#include <chrono>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <sstream>
#include <utility>

#include "base/error.hpp"
#include "base/nearest.hpp"
#include "base/zone.hpp"
#include "catalog/catalog.hpp"
#include "catalog/cut_texts.hpp"
#include "catalog/unread_files.hpp"
#include "clinic/desk.hpp"
#include "io/escape.hpp"
#include "io/files.hpp"
#include "io/protected_files.hpp"
#include "io/source.hpp"
#include "leeboard/environment.hpp"
#include "leeboard/open_store.hpp"
#include "leeboard/progress.hpp"
#include "leeboard/prompt.hpp"
#include "leeboard/screen.hpp"
#include "leeboard/signals.hpp"
#include "store/connection.hpp"
#include "store/store.hpp"

namespace leeboard::app {

namespace {
Instant clock_now() {
  using namespace std::chrono;
  return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

// A clinic that names no time zone gets the clock of the machine, or UTC where there is none.
Stamp machine_stamp(Instant instant) {
  const auto seconds = static_cast<std::time_t>(instant.milliseconds / 1000);
  std::tm parts{};
  auto stamp = local_stamp(instant, nullptr);
  if (!localtime_r(&seconds, &parts)) return stamp;
  const auto shift = parts.tm_gmtoff / 60;
  stamp = plus(stamp, Duration{shift});
  stamp.offset_minutes = static_cast<int>(shift);
  return stamp;
}

Stamp to_minute(Stamp stamp) {
  stamp.second_of_day -= stamp.second_of_day % 60;
  stamp.precision = Precision::minute;
  return stamp;
}
}  // namespace

struct Context::Parts {
  Environment environment = read_environment();
  std::optional<catalog::SiteSettings> settings;
  std::optional<Zone> zone;
  bool zone_known = false;
  std::optional<Stamp> as_of;
  std::unique_ptr<catalog::Catalog> catalog;
  std::optional<clinic::Desk> desk;
  std::unique_ptr<store::Store> store;
  std::unique_ptr<Progress> progress;
  std::unique_ptr<Screen> screen;
  std::vector<std::string> told_behind;  // messages that came while text for a pager was held back
  bool store_was_used = false;
  std::optional<io::AtomicFile> output;
  bool actor_checked = false;
  std::chrono::steady_clock::time_point begun = std::chrono::steady_clock::now();
};

Context::Context(Streams streams, Globals globals, Access access, std::string command, std::string default_format)
    : streams_(streams),
      globals_(std::move(globals)),
      access_(access),
      command_(std::move(command)),
      format_(std::move(default_format)),
      parts_(std::make_unique<Parts>()) {
  parts_->screen = std::make_unique<Screen>(streams_, globals_);
  if (!globals_.formats.empty()) format_ = globals_.formats.front();
  if (globals_.db.empty()) globals_.db = parts_->environment.db;
  if (globals_.data.empty()) globals_.data = parts_->environment.data;
  if (globals_.as_of.empty()) globals_.as_of = parts_->environment.as_of;
  if (!globals_.reason.empty()) globals_.reason = free_text(globals_.reason);
  if (!globals_.override_reason.empty()) globals_.override_reason = free_text(globals_.override_reason);
  store::protect_stores();
  if (!globals_.db.empty() || !parts_->environment.data_home.empty()) io::protect_file(store_path());  // also one that is too damaged to be known
}

Context::~Context() = default;

std::string Context::store_path() {
  if (!globals_.db.empty()) return globals_.db;
  const auto& home = parts_->environment.data_home;
  if (home.empty()) throw Error{ErrorKind::no_store, "there is no home folder to look for a store in"}.mend_with("name it with --db FILE");
  return home + "/leeboard/clinic.db";
}

// The clinic's, then the user's; empty where there is no folder to look in.
std::vector<std::string> Context::settings_files() {
  const auto home = parts_->environment.config_home;
  std::string site;
  if (!globals_.db.empty() || !parts_->environment.data_home.empty())
    site = (std::filesystem::path(store_path()).parent_path() / "leeboard.yaml").string();
  return {site, home.empty() ? "" : home + "/leeboard/config.yml"};
}

void Context::warn_of_cut_texts(const Diagnostics& found) {
  for (const auto& one : found.sorted()) warn(format_where(one.where) + ": " + one.message + "; " + one.mend);
}

const catalog::SiteSettings& Context::settings() {
  if (!parts_->settings) {
    const auto files = settings_files();
    parts_->settings = catalog::read_site_settings(files.front(), files.back());
    for (const auto& file : files)
      if (!file.empty()) warn_of_cut_texts(catalog::cut_texts_of_file(file));
  }
  return *parts_->settings;
}

const Zone* Context::zone() {
  if (!parts_->zone_known) {
    if (!settings().time_zone.empty()) parts_->zone.emplace(settings().time_zone);
    parts_->zone_known = true;
  }
  return parts_->zone ? &*parts_->zone : nullptr;
}

const Stamp& Context::as_of() {
  if (!parts_->as_of) {
    if (globals_.as_of.empty()) {
      const auto now = clock_now();
      parts_->as_of = to_minute(zone() ? local_stamp(now, zone()) : machine_stamp(now));
    } else {
      // The zone is only looked up when the text does not say its offset.
      auto stamp = parse_stamp(globals_.as_of, nullptr);
      if (!stamp) stamp = parse_stamp(globals_.as_of, zone());
      if (!stamp)
        throw Error{ErrorKind::usage, "--as-of is no time: " + explain_stamp(globals_.as_of, zone())}.mend_with(
            "write e.g. --as-of 2026-12-01 or --as-of 2026-12-01T09:05-05:00");
      parts_->as_of = *stamp;
    }
  }
  return *parts_->as_of;
}

catalog::Catalog& Context::catalog() {
  if (!parts_->catalog) {
    const auto state = read_environment().state_home;
    const auto memory = state.empty() ? state : state + "/leeboard";
    parts_->catalog = std::make_unique<catalog::Catalog>(globals_.data, memory);
    warn_of_cut_texts(catalog::cut_texts_of_site(parts_->catalog->definitions(), memory));
    warn_of_cut_texts(catalog::find_unread_files(parts_->catalog->definitions()));
  }
  return *parts_->catalog;
}

const clinic::Desk& Context::desk() {
  static const clinic::FrontWords flags{.as_of = "--as-of",
                                        .reason = "--reason",
                                        .window = "--window",
                                        .as_fhir = "--from fhir",
                                        .source = "--source NAME",
                                        .confirm = "--confirm",
                                        .map = "--map"};
  if (!parts_->desk) parts_->desk.emplace(clinic::Desk{as_of(), as_of_given(), actor(), catalog(), settings(), zone(), flags});
  return *parts_->desk;
}

store::Store& Context::store() {
  if (!parts_->store) parts_->store = open_store(*this, access_);
  return *parts_->store;
}

void Context::look_first(const std::function<void()>& work) {
  struct Looking {
    explicit Looking(Context& context) : of(context) { begin(true); }
    Looking(const Looking&) = delete;
    ~Looking() { begin(before); }
    void begin(bool dry) {
      of.parts_->store.reset();
      of.globals_.dry_run = dry;
    }
    Context& of;
    bool before = of.globals_.dry_run;
  };
  const Looking looking(*this);
  work();
}

store::Repositories& Context::records() { return store().read(); }

const std::string& Context::actor() {
  if (!globals_.actor.empty() && !parts_->actor_checked) {
    if (!settings().find_staff(globals_.actor)) {
      std::vector<std::string> known;
      for (const auto& person : settings().staff) known.push_back(person.id);
      const auto near = did_you_mean(globals_.actor, known);
      std::string list;
      for (const auto& id : known) list += (list.empty() ? "" : " ") + id;
      throw Error{ErrorKind::usage, "--actor names no member of staff: '" + globals_.actor + "'"}.mend_with(
          !near.empty()   ? near
          : known.empty() ? "list the staff in leeboard.yaml beside the store"
                          : "choose one of: " + list);
    }
    parts_->actor_checked = true;
  }
  return globals_.actor;
}

const std::string& Context::required_actor() {
  if (globals_.actor.empty())
    throw Error{ErrorKind::usage, "'" + command_ + "' needs to know who acts"}.mend_with("add --actor with a staff id, e.g. --actor S-03");
  return actor();
}

const std::string& Context::required_signer() {
  const auto& id = required_actor();
  const auto* person = settings().find_staff(id);
  if (person == nullptr || person->login.empty() || person->login == store::os_user()) return id;
  if (globals_.override_reason.empty())
    throw Error{ErrorKind::refused, id + " signs and acknowledges as the user '" + person->login + "' of this system, and you are another"}.mend_with(
        "log in as that user, name yourself with --actor, or say why with --override, which is logged and reviewed");
  override_used_ = globals_.override_reason;
  return id;
}

bool Context::may_ask() const { return streams_.in_is_terminal && streams_.err_is_terminal && !globals_.no_input; }

std::optional<std::string> Context::ask(std::string_view prompt) {
  show_gathered();
  streams_.err << parts_->screen->message(io::escape_terminal(prompt, true)) << std::flush;
  std::string line;
  if (streams_.real && streams_.in.rdbuf()->in_avail() <= 0 && !wait_for_input()) {
    streams_.err << std::endl;  // behind the ^C of the terminal
    throw Interrupted{};
  }
  if (!std::getline(streams_.in, line)) {
    streams_.err << std::endl;  // the prompt ends where nobody pressed Enter
    return std::nullopt;
  }
  if (line.ends_with('\r')) line.pop_back();
  return line;
}

bool Context::agrees(std::string_view question, bool on_enter) {
  if (globals_.yes) {
    say(std::string(question) + "yes (--yes)");
    return true;
  }
  const auto answer = ask(question);
  if (!answer) return false;
  return on_enter ? *answer != "n" && *answer != "no" : *answer == "y" || *answer == "yes";
}

// What is said behind a text that may go to a pager comes behind it: before it, it would be scrolled away.
void Context::tell(std::string text) {
  if (parts_->screen->will_page()) parts_->told_behind.push_back(std::move(text));
  else streams_.err << parts_->screen->message(text) << '\n';
}

void Context::say(std::string_view message) {
  if (!globals_.quiet) tell(io::escape_terminal(message, true));
}

void Context::tell_always(std::string_view message) { tell(io::escape_terminal(message, true)); }

void Context::warn(std::string_view message) { tell("leeboard: warning: " + io::escape_terminal(message, true)); }

void Context::print(std::string_view text) {
  if (globals_.output.empty() || globals_.output == "-") {
    // Only text is for eyes; a visit is one screen by design.
    if (format_ == "text") parts_->screen->put(text, command_ != "report visit");
    else streams_.out << text;
    return;
  }
  if (!parts_->output) {
    parts_->output.emplace(globals_.output, globals_.force ? io::Overwrite::replace : io::Overwrite::refuse);
    std::error_code none;
    if (std::filesystem::hard_link_count(globals_.output, none) > 1 && !none)
      warn("the file " + globals_.output + " has another name (a hard link), under which the old content stays");
  }
  parts_->output->write(text);
}

std::size_t Context::width() const { return parts_->screen->width(); }

report::Look Context::look() const { return parts_->screen->look(on_screen()); }

void Context::print_text(std::string_view text) { print(on_screen() ? io::escape_terminal(text, true) : std::string(text)); }

io::Source Context::open_input(const std::string& path) {
  if (path != "-" || streams_.real) return io::Source::open(path);
  std::ostringstream text;
  text << streams_.in.rdbuf();
  return io::Source::from_text(std::move(text).str(), "stdin");
}

std::string Context::read_input(const std::string& path, std::size_t limit) {
  auto source = open_input(path);
  if (globals_.max_input_mib > 0) limit = static_cast<std::size_t>(globals_.max_input_mib) << 20;
  return io::read_all(source, limit, "--max-input");
}

std::string Context::free_text(const std::string& argument) {
  constexpr std::size_t limit = std::size_t{1} << 20;
  auto text = argument == "-" ? read_input("-", limit) : argument.starts_with('@') ? read_input(argument.substr(1), limit) : argument;
  while (text.ends_with('\n') || text.ends_with('\r')) text.pop_back();
  return text;
}

Progress& Context::progress(std::string_view what, long long total) {
  auto style = ProgressStyle::off;
  if (globals_.progress == "plain") style = ProgressStyle::plain;
  else if (globals_.progress == "auto" && streams_.err_is_terminal && !globals_.quiet) style = ProgressStyle::bar;
  parts_->progress = std::make_unique<Progress>(streams_.err, style, std::string(what), total);
  return *parts_->progress;
}

bool Context::interrupted() { return heed_signal(); }

void Context::tell_what_was_used() {
  if (!globals_.verbose || globals_.quiet) return;
  const auto tell_used = [this](const std::string& what) { say("leeboard: " + what); };
  if (parts_->settings) {
    std::string found;
    std::error_code ignored;
    for (const auto& file : settings_files())
      if (!file.empty() && std::filesystem::exists(file, ignored)) found += (found.empty() ? "" : ", ") + file;
    tell_used("settings: " + (found.empty() ? "built in" : found));
  }
  if (parts_->catalog) tell_used("definitions: " + (globals_.data.empty() ? "built in" : "built in, and laid over them " + globals_.data));
  if (parts_->store || parts_->store_was_used) tell_used("store: " + store_path());
  if (parts_->as_of) tell_used("as of: " + format_stamp(*parts_->as_of));
  const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - parts_->begun);
  tell_used("time: " + std::to_string(taken.count()) + " ms");
}

void Context::show_gathered() {
  parts_->screen->show_held();
  for (const auto& text : std::exchange(parts_->told_behind, {})) streams_.err << parts_->screen->message(text) << '\n';
}

void Context::finish() {
  parts_->progress.reset();
  if (parts_->output) parts_->output->commit();
  if (parts_->screen->will_page() && parts_->store) {  // no process is started beside an open store
    parts_->store.reset();
    parts_->store_was_used = true;
  }
  parts_->screen->finish();
  for (const auto& text : std::exchange(parts_->told_behind, {})) streams_.err << parts_->screen->message(text) << '\n';
  streams_.out.flush();
  if (!streams_.out) throw Error{ErrorKind::io, "the output could not be written"}.mend_with("check the disk or the program that reads it");
}

}  // namespace leeboard::app
