// Reports in all views: one screen, agreement, hostile text.
#include <doctest/doctest.h>

#include <algorithm>

#include "io/read_json.hpp"
#include "io/utf8.hpp"
#include "report/caseload.hpp"
#include "report/key_figures.hpp"
#include "report/manifest.hpp"
#include "report/patient.hpp"
#include "report/views.hpp"
#include "report/visit.hpp"
#include "unit/report/sample_file.hpp"

using namespace leeboard;
using namespace leeboard::report;

namespace {
std::size_t count_lines(const std::string& text) { return static_cast<std::size_t>(std::ranges::count(text, '\n')); }

std::size_t widest(const std::string& text) {
  std::size_t most = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find('\n', at);
    most = std::max(most, io::display_width(std::string_view(text).substr(at, end - at)));
    at = end + 1;
  }
  return most;
}
}  // namespace

TEST_CASE("a visit fits one screen, urgent things first") {
  auto file = sample_file();
  for (int i = 0; i < 30; ++i) file.signed_plan->lines.push_back(file.signed_plan->lines.front());
  for (int i = 0; i < 9; ++i) file.signed_plan->ask.push_back(file.signed_plan->ask.front());
  const auto text = render_text(visit_report(file, sample_clinic()));
  INFO(text);
  CHECK(count_lines(text) <= 23);
  CHECK(widest(text) <= 80);
  CHECK(text.find("Emergency") < text.find("\nDue"));
  CHECK(text.find("A-2") < text.find("\nDue"));
  CHECK(render_text(full_visit_report(file, sample_clinic())).find("holds methadone, usual start, ecg") != std::string::npos);
  CHECK(text.find("7 unknown") != std::string::npos);
}

TEST_CASE("hostile text harms no view") {
  const auto clinic = sample_clinic();
  const auto file = hostile_file();
  auto table = caseload_table(clinic);
  const auto figures = count_key_figures(file, clinic);
  table.rows.push_back(caseload_row(file, clinic, figures));
  CaseloadTotals totals;
  totals.add(figures);
  for (const auto& document : {visit_report(file, clinic), patient_report(file, clinic), caseload_report(clinic, file.as_of, table, totals, {})}) {
    for (const auto& view : views()) {
      const auto text = render(document, view.format, false);
      INFO(document.report << " " << view.format);
      for (const char* control : {"\x1b", "\x07", "\u202e", "\u200b"}) CHECK(text.find(control) == std::string::npos);
      if (view.format == "html") {
        CHECK(text.find("<script") == std::string::npos);
        CHECK(text.find("default-src 'none'") != std::string::npos);
      }
      if (view.format == "md") CHECK(text.find("<script") == std::string::npos);
      if (view.format == "csv") {
        CHECK(text.find(",=cmd") == std::string::npos);
        CHECK(text.find("\n=cmd") == std::string::npos);
        CHECK(text.find("\"=cmd") == std::string::npos);
      }
    }
  }
}

TEST_CASE("reports are JSON that our own reader takes") {
  for (const auto& document : {visit_report(sample_file(), sample_clinic()), patient_report(sample_file(), sample_clinic())})
    CHECK_NOTHROW(io::read_json(render_json(document), "report"));
}

TEST_CASE("the caseload's sums are those of the single reports") {
  const auto clinic = sample_clinic();
  std::vector<PersonRecord> files{sample_file(), sample_file(), sample_file()};
  files[1].safety.front().acknowledged = true;
  files[1].signed_plan.reset();
  files[2].episode.reset();
  CaseloadTotals totals;
  double safety = 0, overdue = 0;
  for (const auto& file : files) {
    totals.add(count_key_figures(file, clinic));
    const auto report = patient_report(file, clinic);
    for (const auto& section : report.sections)
      for (const auto& block : section.blocks)
        if (const auto* fields = std::get_if<Fields>(&block); fields && fields->slug == "summary")
          for (const auto& field : fields->items) {
            if (field.slug == "safety_open") safety += std::get<Number>(field.value).value;
            if (field.slug == "overdue") overdue += std::get<Number>(field.value).value;
          }
  }
  CHECK(totals.patients == 3);
  CHECK(totals.active + totals.discharged + totals.no_episode == totals.patients);
  CHECK(totals.signed_plans + totals.drafts + totals.no_plan == totals.patients);
  CHECK(static_cast<double>(totals.safety_open) == safety);
  CHECK(static_cast<double>(totals.overdue) == overdue);
}

TEST_CASE("a form that was not finished is drawn from end to end, and the line stops there") {
  const auto html = render_html(patient_report(sample_file(), sample_clinic()));
  CHECK(html.find("class=\"between\"") != std::string::npos);
  CHECK(std::ranges::count(html.substr(html.find("class=\"trend\"")).substr(0, 80), 'L') == 1);
  CHECK(html.find("2026-12-07: 8 to 12") != std::string::npos);
}

TEST_CASE("rows written one by one equal those of the whole table") {
  const auto clinic = sample_clinic();
  const auto file = sample_file();
  const auto figures = count_key_figures(file, clinic);
  auto table = caseload_table(clinic);
  const auto row = caseload_row(file, clinic, figures);
  REQUIRE(row.cells.size() == table.columns.size());
  const auto streamed = csv_head(table) + csv_line(table, row);
  table.rows.push_back(row);
  CaseloadTotals totals;
  CHECK(render_csv(caseload_report(clinic, file.as_of, table, totals, {})) == streamed);
}

TEST_CASE("file names come from codes and never collide with ours") {
  CHECK(report_file_name("P-0412", "html") == "P-0412.html");
  CHECK(report_file_name("index", "html") != "index.html");
  CHECK(report_file_name("manifest", "json") != "manifest.json");
  CHECK(report_file_name(".hidden", "txt").front() == '_');
  const std::string longest(64, 'x');
  CHECK(report_file_name(longest, "html").size() <= 64);
  CHECK(report_file_name(longest, "html") != report_file_name(longest.substr(1) + "y", "html"));
  CHECK(report_file_name("../x", "txt").find('/') == std::string::npos);
}
