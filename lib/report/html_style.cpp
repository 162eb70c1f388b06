// Style of HTML reports: readable on a screen, on paper and without colours.
#include "report/html_style.hpp"

#include "base/digest.hpp"

namespace leeboard::report {

namespace {
constexpr std::string_view style = R"(
:root{--ink:#1c2733;--soft:#5b6875;--line:#d5dce3;--paper:#fff;--wash:#f3f6f9;--accent:#1d5c7a;--watch:#8a5a00;--alarm:#a3182c}
*{box-sizing:border-box}
body{margin:0;background:var(--wash);color:var(--ink);font:16px/1.5 Arial,"Liberation Sans",Arimo,Helvetica,sans-serif}
main{max-width:56rem;margin:1.5rem auto;padding:2rem 2.25rem;background:var(--paper);border:1px solid var(--line);border-radius:6px}
h1{font-size:1.55rem;line-height:1.25;margin:0 0 .25rem}
h2{font-size:1.05rem;margin:1.75rem 0 .5rem;padding-bottom:.25rem;border-bottom:2px solid var(--accent);color:var(--accent)}
.sub,.clinic,footer,.note,.faint{color:var(--soft)}
.clinic{font-size:.85rem;margin:0 0 .75rem}
.sub{margin:0}
p{margin:.4rem 0}
dl{display:grid;grid-template-columns:minmax(9rem,15rem) 1fr;gap:.2rem 1rem;margin:.4rem 0}
dt{color:var(--soft)}
dd{margin:0}
ul{margin:.4rem 0;padding-left:1.2rem}
li{margin:.3rem 0}
li ul{list-style:none;padding-left:0;font-size:.88rem;color:var(--soft)}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.93rem;margin:.4rem 0}
th{text-align:left;font-weight:600;border-bottom:2px solid var(--line);padding:.35rem .5rem;vertical-align:bottom}
td{border-bottom:1px solid var(--line);padding:.35rem .5rem;vertical-align:top}
.num{text-align:right;font-variant-numeric:tabular-nums}
.notice{border-left:5px solid var(--watch);background:#fdf6e7;padding:.6rem .9rem;margin:.7rem 0}
.notice.alarm{border-color:var(--alarm);background:#fcecee}
.notice strong{display:block}
.watch{color:var(--watch);font-weight:600}
.alarm{color:var(--alarm);font-weight:600}
.good{color:#1f6b3a}
.empty{color:var(--soft);font-style:italic}
details{margin:.4rem 0}
summary{cursor:pointer;color:var(--accent)}
figure{margin:.8rem 0}
figcaption{font-weight:600;font-size:.93rem}
svg{width:100%;height:auto;display:block}
svg text{font:12px Arial,"Liberation Sans",Arimo,Helvetica,sans-serif;fill:var(--soft)}
.stripe{fill:#e9eff4}
.stripe.odd{fill:#f6f8fa}
.trend{fill:none;stroke:var(--accent);stroke-width:2}
.dot{fill:var(--accent)}
.bounds{fill:none;stroke:var(--accent);stroke-width:2}
.between{stroke:var(--accent);stroke-width:2;stroke-dasharray:2 3}
.told{color:var(--soft);font-size:.85rem;margin:.2rem 0 0}
.axis{stroke:var(--line)}
.s0{fill:var(--wash)}
.s1{fill:#c9deea}
.s2{fill:#8dbad2}
.s3{fill:#4a8cae}
.s4{fill:#1d5c7a}
.lapse{fill:#fff;stroke:var(--alarm);stroke-width:2.5}
.change{stroke:var(--watch);stroke-width:1.5;stroke-dasharray:5 3}
.soft{fill:#8dbad2}
footer{margin-top:2rem;padding-top:.7rem;border-top:1px solid var(--line);font-size:.85rem}
main.broad{max-width:96rem}
.broad table{font-size:.84rem}
.broad td,.broad th{padding:.3rem .4rem;white-space:nowrap}
.broad td:last-child{white-space:normal;min-width:16rem}
td:first-child{white-space:nowrap}
#own td:nth-child(3),#own td:nth-child(4){white-space:nowrap}
#options td:first-child{white-space:normal;min-width:9rem}
td{min-width:5.5rem;overflow-wrap:break-word}
td.num{min-width:0}
td.day,time,.nb{white-space:nowrap}
main.large{font-size:1.35rem}
.large h2{font-size:1.45rem}
.large .clinic{font-size:1rem}
.charts{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20.5rem,100%),1fr));gap:.2rem 1.2rem}
.charts figure{margin:.5rem 0}
@media (max-width:40rem){.picture text{font-size:23px}}
.large li ul{font-size:1.25rem;color:var(--ink)}
.sheet table{font-size:inherit}
.sheet td{min-width:0}
.sheet td:first-child,.sheet td.num:first-child{width:2rem}
.bare thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.caseload{font:.84rem/1.2 Arial,"Liberation Sans",Arimo,Helvetica,sans-serif}
.caseload th,.caseload td{padding:.36em .4em;vertical-align:middle;white-space:normal;min-width:0;border-bottom:1px solid var(--line)}
.caseload tbody th{font-weight:600;white-space:nowrap}
.caseload td.num,.caseload td.short{white-space:nowrap}
.caseload td.full{white-space:normal;min-width:9rem}
.caseload td[data-l]:not(.short):not(.num){min-width:14rem}
.broad .caseload td:last-child,.caseload td:last-child{min-width:0;white-space:normal}
.caseload thead th{position:sticky;top:0;z-index:1;background:#fff;box-shadow:0 2px var(--accent);white-space:nowrap}
.caseload tbody{scroll-margin-top:2.4em}
.caseload .group th{background:#e8f0f4;color:var(--accent);border-top:1px solid var(--accent)}
.caseload tr:target{background:#f6f9fb}
.wide:has(.caseload){overflow:visible}
nav ul.jump{columns:auto;display:flex;flex-wrap:wrap;gap:.1em 1.2em}
.jump a{display:inline-block;padding:.25em 0}
@page broad{size:landscape;margin:10mm 10mm 13mm;@bottom-right{content:"page " counter(page) " of " counter(pages);font:8pt Arial,"Liberation Sans",sans-serif}}
@media print{.broad{font-size:9pt;line-height:1.25}.broad h2{margin:.6rem 0 .2rem}.broad dl{grid-template-columns:minmax(9rem,15rem) 1fr minmax(9rem,15rem) 1fr}.broad .caseload{font-size:8.5pt}.caseload th,.caseload td{padding:.19em .3em}.caseload thead th{position:static;box-shadow:none}thead{display:table-header-group}nav ul.jump{display:none}.broad h1{font-size:13pt}.clinic{margin:0}.broad footer{margin-top:.5rem;padding-top:.2rem}.group{break-after:avoid}}
.broad{page:broad}
nav ul{columns:10rem;list-style:none;padding:0}
.index th[scope=row]{white-space:nowrap}
.index td,.index th[scope=row]{border-bottom:1px solid var(--line);font-weight:400;padding:.45rem .5rem;vertical-align:top}
.index td:first-child{white-space:normal}
@media screen and (min-width:58.01rem){main.broad{padding:2rem 1.25rem}}
@media screen and (max-width:58rem){.cards thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.cards,.cards tbody,.cards tr,.cards th,.cards td{display:block;border:0;padding:0;width:auto;text-align:left}.cards tbody tr{display:grid;grid-template-columns:1fr 1fr;gap:.1em .8em;padding:.5em .2em;border-bottom:1px solid var(--line)}.cards tbody tr>th,.cards tbody tr>.full,.cards .group{grid-column:1/-1}.cards tbody tr.group{display:block;padding:.4em}.cards td[data-l]::before{content:attr(data-l) " ";color:var(--soft)}.cards td:empty{display:none}.cards td,.cards td:first-child{min-width:0;white-space:normal}.cards td.full,.caseload td.short,.caseload td.num,.caseload td[data-l]:not(.short):not(.num){white-space:normal;min-width:0}.caseload{font-size:.95em}}
@page{margin:9mm 12mm 12mm;@bottom-right{content:"page " counter(page) " of " counter(pages);font:8pt Arial,"Liberation Sans",sans-serif}}
@media print{.wide{overflow:visible}td{min-width:0}.wide td:first-child{white-space:normal}#next td:first-child,#log .narrow td:first-child,#events .narrow td:first-child{white-space:nowrap}}
@media print{details:not([open])>summary{list-style:none}body{background:#fff;font-size:11pt}main{border:0;margin:0;padding:0;max-width:none}h2{break-after:avoid}tr,li,figure,.notice{break-inside:avoid}}
@media print{main:not(.sheet):not(.large):not(.broad){font-size:9pt;line-height:1.24}main:not(.broad) table{font-size:inherit}main:not(.sheet):not(.large):not(.broad) h2{margin:.5rem 0 .15rem;padding-bottom:.1rem;font-size:10.5pt}main:not(.sheet):not(.large):not(.broad) td,main:not(.sheet):not(.large):not(.broad) th{padding:.1rem .35rem}main:not(.sheet):not(.large):not(.broad) dl{grid-template-columns:minmax(9rem,13rem) 1fr minmax(9rem,13rem) 1fr;gap:.05rem .8rem}main li{margin:.12rem 0}main:not(.large) li ul{font-size:inherit}.large{page:large;font-size:14pt;line-height:1.17}.large h1{font-size:19pt}.large h2{font-size:15pt;margin:.55rem 0 .15rem;padding-bottom:.1rem}.large li ul{font-size:14pt}main:not(.sheet):not(.large):not(.broad) h1{font-size:15pt}main:not(.sheet):not(.large):not(.broad) p,main:not(.sheet):not(.large):not(.broad) table,main:not(.sheet):not(.large):not(.broad) ul{margin:.15rem 0}main:not(.sheet):not(.large):not(.broad) footer{margin-top:.6rem;padding-top:.2rem;font-size:8.5pt}.large p,.large ul{margin:.15rem 0}.told{font-size:9pt}}
.charts .picture{grid-column:1/-1}
@media print{.narrow{columns:2;column-gap:1.4em}.charts{grid-template-columns:1fr 1fr}}
@media print{.halves{columns:2;column-gap:1.2em}.halves>h1,.halves>.clinic,.halves>.sub,.halves>footer{column-span:all}.halves ul{padding-left:.9em}.halves li{margin:.08rem 0}.halves .sub{font-size:12pt}.halves h2{margin:.4rem 0 .1rem}.sheet .wide td:first-child,.sheet td:nth-child(3),.sheet td:nth-child(4){white-space:nowrap}}
@page internal{margin:9mm 12mm 12mm;@bottom-right{content:"page " counter(page) " of " counter(pages);font:8pt Arial,"Liberation Sans",sans-serif}@bottom-left{content:'for staff only, confidential';font:8pt Arial,"Liberation Sans",sans-serif}}
.internal{page:internal}
@page large{margin:8mm 12mm;@bottom-right{content:none}}
@page sheet{margin:7mm 10mm;@bottom-right{content:none}}
@media print{.sheet{page:sheet;font-size:9pt;line-height:1.16}.sheet h1{font-size:12pt}.sheet h2{margin:.4rem 0 .1rem;padding-bottom:0;font-size:9.5pt;border-bottom-width:1px}.sheet td,.sheet th{padding:.03rem .3rem}.sheet p,.sheet li,.sheet ul,.sheet table{margin:.08rem 0}.sheet footer{margin-top:.4rem;padding-top:.2rem;font-size:8.5pt}}
.letter{overflow-wrap:anywhere}
.letter .clinic{font-size:1rem;color:var(--ink);margin:0 0 1.5rem;padding-bottom:.6rem;border-bottom:1px solid var(--line)}
.letter dt{color:var(--ink)}
.letter #notice{border:1px solid var(--ink);margin-top:1.5rem;padding:.2rem .9rem .5rem}
.letter #notice h2{margin-top:.3rem;border:0;color:var(--ink)}
.letter #notice p{font-size:.9rem}
@media print{main.letter:not(.sheet):not(.large):not(.broad){font-size:10.5pt;line-height:1.28}main.letter:not(.sheet):not(.large):not(.broad) h2{font-size:11pt;margin:.6rem 0 .15rem}main.letter:not(.sheet):not(.large):not(.broad) dl{grid-template-columns:minmax(9rem,13rem) 1fr;gap:.1rem .8rem}.letter .clinic{margin-bottom:.8rem}.letter #signature dd{min-height:1.6em}.letter #notice{break-inside:avoid;margin-top:.8rem;padding:.1rem .7rem .3rem}.letter #notice p{font-size:9pt;line-height:1.22}}
@media (max-width:40rem){main{margin:0;border:0;padding:1rem}dl{grid-template-columns:1fr}dd{margin-bottom:.4rem}.bare tr{display:flex;flex-wrap:wrap;border-bottom:1px solid var(--line)}.bare td{border:0}.bare td:nth-child(2){flex:1 0 calc(100% - 2.5rem)}.bare td:nth-child(n+3){padding-top:0;font-size:.88rem;color:var(--soft)}.bare td:nth-child(3){margin-left:2rem}}
)";

int nibble(char c) { return c <= '9' ? c - '0' : c - 'a' + 10; }
}  // namespace

std::string_view html_style() { return style; }

std::string html_style_hash() {
  static constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto hex = sha256_hex(style);
  std::string out = "sha256-";
  for (std::size_t i = 0; i < 32; i += 3) {
    int bytes[3] = {0, 0, 0};
    std::size_t count = 0;
    for (; count < 3 && i + count < 32; ++count) bytes[count] = nibble(hex[2 * (i + count)]) * 16 + nibble(hex[2 * (i + count) + 1]);
    const int word = bytes[0] << 16 | bytes[1] << 8 | bytes[2];
    for (std::size_t part = 0; part < 4; ++part) out += part <= count ? alphabet[word >> (18 - 6 * static_cast<int>(part)) & 63] : '=';
  }
  return out;
}

}  // namespace leeboard::report
