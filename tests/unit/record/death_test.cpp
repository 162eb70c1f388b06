// A death: how it is written and read, what lies surely before and after it, and which status comes first.
#include <doctest/doctest.h>

#include "record/person_record.hpp"

using namespace leeboard;

namespace {
Stamp partial(const char* text) { return *parse_partial_stamp(text, nullptr); }
Death died(const char* text) { return {partial(text)}; }
}  // namespace

TEST_CASE("what is said of a death is read as it is written") {
  for (const char* text : {"yes", "no", "2026", "2026-10", "2026-10-05"}) {
    CAPTURE(text);
    const auto read = parse_deceased(text);
    REQUIRE(read);
    CHECK(format_deceased(*read) == text);
    CHECK(says_died(*read) == (std::string_view(text) != "no"));
  }
  CHECK(parse_deceased("declined") == Deceased(Absent::declined));
  CHECK_FALSE(format_deceased(Absent::declined));
  CHECK_FALSE(says_died(Absent::unknown));
  for (const char* text : {"", "true", "dead", "2026-13", "05/06/2026"}) CHECK_FALSE(parse_deceased(text));
}

TEST_CASE("what lies after a death, or a death before a birth, is so surely or not at all") {
  struct Row {
    const char *at, *death;
    bool after;
  };
  for (const auto& [at, death, after] : std::initializer_list<Row>{{"2026-10-06", "2026-10-05", true},
                                                                   {"2026-10-05", "2026-10-05", false},
                                                                   {"2026-10-04", "2026-10-05", false},
                                                                   {"2026-10-31", "2026-10", false},
                                                                   {"2026-11-01", "2026-10", true},
                                                                   {"2026-12-31", "2026", false},
                                                                   {"2027-01-01", "2026", true},
                                                                   {"2026", "2026-10-05", false},
                                                                   {"2027", "2026-10-05", true}}) {
    CAPTURE(at);
    CAPTURE(death);
    CHECK(lies_after(partial(at), died(death)) == after);
    CHECK(died_before_birth(partial(death), partial(at)) == after);
  }
  CHECK_FALSE(lies_after(partial("2026-10-06"), Death{}));
}

TEST_CASE("of a year or month no day is made") {
  CHECK(death_time_words(died("2026-10-05")) == " on 2026-10-05");
  CHECK(death_time_words(died("2026-10")) == " in 2026-10");
  CHECK(death_time_words(died("2026")) == " in 2026");
  CHECK(death_time_words(Death{}).empty());
  CHECK_FALSE(known_day(died("2026-10")));
  CHECK(known_day(died("2026-10-05")) == parse_date("2026-10-05"));
}

TEST_CASE("the first status that holds") {
  PersonRecord record;
  CHECK(person_status(record) == PersonStatus::no_episode);
  record.episode.emplace();
  CHECK(person_status(record) == PersonStatus::active);
  CHECK(is_in_care(record));
  for (const auto kind : {EpisodeKind::inquiry, EpisodeKind::collateral}) {
    record.episode->kind = kind;
    CHECK(person_status(record) == PersonStatus::inquiry);
    CHECK(is_listed(person_status(record)));
    CHECK_FALSE(is_in_care(record));
  }
  record.episode->discharged = partial("2026-10-05");
  CHECK(person_status(record) == PersonStatus::discharged);
  CHECK(is_listed(person_status(record)));
  record.patient.status = PatientStatus::inactive;
  CHECK(person_status(record) == PersonStatus::inactive);
  record.death = Death{};
  CHECK(person_status(record) == PersonStatus::died);
  record.patient.status = PatientStatus::test;
  CHECK(person_status(record) == PersonStatus::test);
  CHECK_FALSE(is_listed(person_status(record)));
  record.patient.status = PatientStatus::entered_in_error;
  CHECK(person_status(record) == PersonStatus::entered_in_error);
}
