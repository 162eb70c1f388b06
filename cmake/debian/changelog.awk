# awk -f changelog.awk -v package=leeboard -v maintainer='NAME <ADDRESS>' -v date='RFC 2822' CHANGELOG.md: the change log as Debian has it.
# One entry for each heading `## VERSION (DAY)`; the day of a version that is not released is `date`. Mawk and gawk.
function spill(   words, count, i, out) {
  count = split(text, words, /[ \t]+/)
  out = lead
  for (i = 1; i <= count; i++) {
    if (words[i] == "") continue
    if (length(out) > length(lead) && length(out) + 1 + length(words[i]) > 78) { print out; out = "    " words[i] }
    else out = out (out == lead || out ~ /^ *$/ ? "" : " ") words[i]
  }
  if (text != "") print out
  text = ""
}
function finish() { spill(); if (version != "") print "\n -- " maintainer "  " day "\n" }
/^## / {
  finish()
  if ($0 !~ /^## [0-9]+\.[0-9]+\.[0-9]+ \((not released|[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9])\)$/) {
    print FILENAME ":" FNR ": a heading is `## VERSION (YYYY-MM-DD)` or `## VERSION (not released)`" >"/dev/stderr"
    failed = 1
    exit
  }
  version = $2
  day = date
  if ($3 != "(not") ("LC_ALL=C date -u -R -d " substr($3, 2, 10) "T12:00Z") | getline day
  print package " (" version ") unstable; urgency=medium\n"
  next
}
version == "" { next }
/^### / { spill(); print "\n  [ " substr($0, 5) " ]"; next }
/^- / { spill(); lead = "  * "; text = substr($0, 3); next }
/^[ \t]*$/ { spill(); next }
text == "" { lead = "  * " }
{ text = text " " $0 }
END {
  if (failed) exit 1
  finish()
  if (version == "") { print FILENAME ": no version" >"/dev/stderr"; exit 1 }
}
