// Holds a finished letter against the words of its kind.
#include "clinic/prove/check_finished.hpp"

#include <optional>

#include "base/error.hpp"
#include "catalog/catalog.hpp"
#include "catalog/finished_letter.hpp"
#include "catalog/letter.hpp"
#include "catalog/notices.hpp"
#include "catalog/site_settings.hpp"

namespace leeboard::clinic {

namespace {
/// The notice that must stand in it. Of a letter that is sent or handed out the text itself says which it was.
std::optional<catalog::Notice> notice_in(const catalog::Definitions& definitions, const catalog::LetterForm& form, std::string_view text) {
  if (form.notice.empty()) return std::nullopt;
  if (form.way == catalog::LetterWay::either && !catalog::says_word(text, "42 CFR")) return std::nullopt;
  return catalog::load_notice(definitions, form.notice);
}
}  // namespace

care::CheckedDefinition check_finished(catalog::Catalog& catalog, const catalog::SiteSettings& site, const std::string& kind,
                                       const std::string& source, std::string_view text) {
  const auto letter = catalog::load_letter(catalog.definitions(), kind);
  if (!letter.form.filled)
    throw Error(ErrorKind::usage, "`" + kind + "` is a handout of fixed words: nothing is said of how it must be when it is finished")
        .mend_with("leeboard template lint " + kind);
  const auto notice = notice_in(catalog.definitions(), letter.form, text);
  catalog::FinishedLook look{notice ? &*notice : nullptr, {}, {}};
  if (letter.form.neutral) look.barred.push_back(site.clinic_name);
  else look.own = {site.clinic_name, site.address_line()};
  care::CheckedDefinition out{kind, source, {}, "finished letter"};
  for (auto& fault : catalog::find_letter_faults(letter, text, look)) out.faults.push_back({{.source = source}, std::move(fault), {}});
  return out;
}

}  // namespace leeboard::clinic
