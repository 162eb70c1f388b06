// A clinic without a terminal: a scratch store, the definitions, and a desk.
#pragma once

#include <string>

#include "catalog/catalog.hpp"
#include "catalog/site_settings.hpp"
#include "clinic/desk.hpp"
#include "unit/store/store_fixture.hpp"

namespace leeboard::clinic::test {

using store::test::at;

/// The definitions are read once for all tests.
inline catalog::Catalog& definitions() {
  static catalog::Catalog catalog;
  return catalog;
}

/// The nurse and the prescriber of the tests.
inline catalog::SiteSettings staffed() {
  catalog::SiteSettings site;
  site.staff = {{"S-03", "Ines Kowalczyk", "RN", "nurse", {}}, {"S-04", "Tomas Achebe", "MD", "prescriber", {}}};
  return site;
}

struct Clinic {
  store::test::Scratch scratch;
  catalog::SiteSettings site = staffed();
  store::Store store =
      store::Store::create(scratch.path("clinic.db"), store::test::session(), store::OpenOptions{.state_dir = scratch.path("state")});

  /// The desk on a day; `look_back`: the day was asked for.
  Desk desk(const char* time, bool look_back = false) const { return {at(time), look_back, "S-04", definitions(), site, nullptr}; }

  /// Somebody in care from a day on.
  store::PersonKey admit(const char* given, const char* day, const char* programme = "outpatient-moud", const char* clinician = "S-03") {
    store::PersonKey key;
    store.write([&](store::Repositories& records) {
      key = records.patients().add(store::test::person("Quandt", given), {.by = "S-03", .at = at(day)});
      Episode episode;
      episode.admitted = at(day);
      episode.programme = std::string(programme);
      episode.clinician = std::string(clinician);
      records.episodes().add(key, episode, {.by = "S-03", .at = at(day)});
    });
    return key;
  }

  void discharge(store::PersonKey person, const char* day, const char* why = "completed") {
    store.write([&](store::Repositories& records) {
      auto current = *records.episodes().current(person);
      current.episode.discharged = at(day);
      current.episode.discharge_reason = std::string(why);
      records.episodes().revise(current.episode.id, current.episode, {.by = "S-03", .at = at(day), .reason = "discharged"});
    });
  }

  void readmit(store::PersonKey person, const char* day) {
    store.write([&](store::Repositories& records) {
      Episode episode;
      episode.admitted = at(day);
      records.episodes().add(person, episode, {.by = "S-03", .at = at(day)});
    });
  }

  /// A fact in the stretch of care of that time; returns its id.
  std::string note(store::PersonKey person, const char* key, FactValue value, const char* day) {
    std::string id;
    store.write([&](store::Repositories& records) {
      Fact fact;
      fact.key = key;
      fact.content = std::move(value);
      fact.at = fact.recorded = at(day);
      fact.by = "S-03";
      fact.source = "entered";
      const auto current = records.episodes().current(person);
      id = records.facts().add(person, current ? current->episode.id : std::string(), fact);
    });
    return id;
  }

  void book(store::PersonKey person, const char* time, const char* recorded, const char* status = "booked", const char* source_id = "") {
    store.write([&](store::Repositories& records) {
      Event event;
      event.kind = EventKind::encounter;
      event.source_id = source_id;
      event.at = at(time);
      event.details = {{"type", "counselling"}, {"status", status}};
      records.events().add(person, {}, event, at(recorded));
    });
  }
};

}  // namespace leeboard::clinic::test
