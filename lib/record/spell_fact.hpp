// A fact's content as JSON, step by step: the one order of steps for whoever keeps, prints or sends it.
#pragma once

#include <variant>
#include <vector>

#include "record/fact.hpp"

namespace leeboard {

/// `by_type` leaves it to the reader to know the fact's type; `self_describing` tells days, texts and records apart itself.
enum class FactSpelling { by_type, self_describing };

/// Writes the parts of a value. `Writer` has the steps of a JSON writer: begin_object, key, value and so on.
template <class Writer>
class FactSpeller {
 public:
  FactSpeller(Writer& out, FactSpelling spelling) : out_(out), describes_(spelling == FactSpelling::self_describing) {}

  void operator()(bool flag) const { out_.value(flag); }
  void operator()(const Range& range) const {
    if (range.exact()) out_.value(range.low);
    else out_.begin_object().field("low", range.low).field("high", range.high).end_object();
  }
  void operator()(const Code& code) const { out_.value(code.word); }
  void operator()(const std::vector<Code>& codes) const {
    out_.begin_array();
    for (const auto& code : codes) out_.value(code.word);
    out_.end_array();
  }
  void operator()(const Date& date) const {
    named("date", [&] { out_.value(format_date(date)); });
  }
  void operator()(const Text& text) const {
    named("text", [&] { out_.value(text.words); });
  }
  void operator()(const std::vector<FactRecord>& records) const {
    named("records", [&] {
      out_.begin_array();
      for (const auto& record : records) {
        out_.begin_object();
        for (const auto& [name, field] : record.fields) {
          out_.key(name);
          std::visit(*this, field);
        }
        if (record.at) out_.field("at", format_stamp(*record.at));
        out_.end_object();
      }
      out_.end_array();
    });
  }
  void operator()(Absent absent) const { out_.begin_object().field("absent", format_absent(absent)).end_object(); }
  void operator()(const FactValue& value) const { std::visit(*this, value); }

 private:
  template <class Steps>
  void named(const char* kind, Steps steps) const {
    if (!describes_) return steps();
    out_.begin_object().key(kind);
    steps();
    out_.end_object();
  }

  Writer& out_;
  bool describes_;
};

/// Writes a value, or an absence as {"absent": word}.
template <class Writer>
void spell_fact(Writer& out, const FactContent& content, FactSpelling spelling) {
  std::visit(FactSpeller<Writer>(out, spelling), content);
}

}  // namespace leeboard
