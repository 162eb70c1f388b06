#!/bin/sh
# The package in a bare Debian 12: installed by apt, the first hour and the pipes of the README run from it, removed without a trace but
# the data. The system is made by debootstrap with the machine's own apt settings, in a mount namespace of its own. Needs root.
set -u
say_skip() { echo "$1"; exit 77; }
fail() { echo "$1"; exit 1; }
[ "$(id -u)" -eq 0 ] || say_skip "only root makes a bare system"
for tool in debootstrap dpkg-shlibdeps unshare chroot; do command -v $tool >/dev/null || say_skip "$tool is not installed"; done
if [ "${LEEBOARD_BARE:-}" != inside ]; then
  unshare -m true 2>/dev/null || say_skip "no mount namespaces here"
  LEEBOARD_BARE=inside exec unshare -m sh "$0"
fi
root=$SCRATCH/root hour=$SCRATCH/hour
mirror=$(apt-get indextargets --format '$(CODENAME) $(COMPONENT) $(SITE)' 'Created-By: Packages' | sed -n 's/^bookworm main //p' | head -n 1)
[ -n "$mirror" ] || say_skip "this machine's apt knows no bookworm (or apt-get update was never run)"

(cd build/release && cpack -G DEB -B "$SCRATCH/deb" >"$SCRATCH/log" 2>&1) || { cat "$SCRATCH/log"; exit 1; }
debootstrap --variant=minbase bookworm "$root" "$mirror" >"$SCRATCH/log" 2>&1 || { tail -n 5 "$SCRATCH/log"; say_skip "debootstrap could not make a system"; }
apt-config dump | grep '^Acquire::[^:]*"\|^Acquire::https\{0,1\}::Proxy' >"$root/etc/apt/apt.conf.d/90machine"
mount --bind /dev "$root/dev" && mount -t proc proc "$root/proc" || say_skip "nothing can be mounted here"
chroot "$root" useradd --create-home --uid 1000 clerk || fail "no user for the clinic"
inside() { chroot "$root" /usr/bin/env -i PATH=/usr/bin:/bin:/usr/sbin:/sbin HOME=/root DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@" </dev/null; }
clerk() { chroot --userspec=1000:1000 "$root" /usr/bin/env -i -C /home/clerk PATH=/usr/bin:/bin HOME=/home/clerk LC_ALL=C.UTF-8 "$@" </dev/null; }
apt() { inside apt-get -q -y --no-install-recommends "$@" >"$SCRATCH/log" 2>&1 || { tail -n 30 "$SCRATCH/log"; fail "apt-get $* failed"; }; }
listing() { (cd "$root" && find . \( -path ./proc -o -path ./dev -o -path ./sys -o -path ./var/cache -o -path ./var/log -o -path ./var/lib/apt \
  -o -path ./tmp -o -path ./run -o -path ./home/clerk -o -path './var/lib/dpkg/*-old' \) -prune -o -print | LC_ALL=C sort); }
apt update
listing >"$SCRATCH/before"
inside dpkg-query -W >"$SCRATCH/packages-before"

cp "$SCRATCH"/deb/leeboard_*.deb "$root/tmp/" && deb=/tmp/$(basename "$SCRATCH"/deb/leeboard_*.deb)
apt install "$deb"
clerk leeboard --version || fail "the installed binary does not start"
echo "apt brought $(($(inside dpkg-query -W | wc -l) - $(wc -l <"$SCRATCH/packages-before") - 1)) libraries besides"

# The pipes of the README, in the bare system and from the installed copies alone.
cp build/release/bin/leeboard_transcripts "$root/tmp/transcripts" && inside gunzip -c /usr/share/doc/leeboard/README.md.gz >"$root/tmp/README.md"
clerk /tmp/transcripts --project /usr/share/doc/leeboard --bin /usr/bin /tmp/README.md || fail "the pipes of the README do not hold from the package"
clerk sh -c 'mkdir day && exec sh /usr/share/doc/leeboard/examples/clinic/first_day.sh /usr/bin/leeboard ~/day/clinic.db ~/day/reports' >"$SCRATCH/log" 2>&1 ||
  { tail -n 20 "$SCRATCH/log"; fail "the example's first day does not hold from the package"; }
clerk leeboard --db day/clinic.db store doctor || fail "store doctor finds something in a fresh store"

# The first hour at the keyboard: the screen is tmux of the machine, the binary that of the package, run as the clinic's user.
mkdir -p "$hour" "$root$hour" && mount --bind "$hour" "$root$hour" && chmod 711 "$SCRATCH" "$root" && chown 1000:1000 "$hour"
if command -v tmux >/dev/null; then
  printf '#!/bin/sh\nexec chroot --userspec=1000:1000 "%s" /bin/sh -c '\''cd "$0" && exec leeboard "$@"'\'' "$PWD" "$@"\n' "$root" >"$SCRATCH/leeboard"
  chmod +x "$SCRATCH/leeboard"
  LEEBOARD=$SCRATCH/leeboard SCRATCH=$hour sh tests/extended/75-first-hour.sh || fail "the first hour of the README does not hold from the package"
else
  echo "there is no tmux: the dialogues of the README were not typed"
fi
# A workbook: the library beside the binary is found, and the libraries that it needs came along.
python3 tests/tables/make_sheets.py "$root/home/clerk" || fail "no workbook could be made"
clerk leeboard intake schema map --guess people.xlsx >"$SCRATCH/map" || fail "a workbook is not read"
grep -q MRN "$SCRATCH/map" || fail "the workbook's headings were not read: $(cat "$SCRATCH/map")"

digest=$(sha256sum <"$root/home/clerk/day/clinic.db")
apt purge leeboard
apt autoremove --purge
inside dpkg-query -W >"$SCRATCH/packages-after"
diff "$SCRATCH/packages-before" "$SCRATCH/packages-after" || fail "removing the package leaves other packages than before"
listing | grep -v "^\.$(dirname "$hour")\(/\|$\)" >"$SCRATCH/after"
diff "$SCRATCH/before" "$SCRATCH/after" || fail "removing the package leaves traces"
[ "$(sha256sum <"$root/home/clerk/day/clinic.db")" = "$digest" ] || fail "removing the package touched a store"

# Again, with what a person has besides: the same store, the manual, the completions of three shells.
apt install "$deb" man-db bash-completion zsh fish
clerk leeboard --db day/clinic.db store verify | grep ' 0 findings' || fail "the store is not read after installing again"
for page in leeboard leeboard-store leeboard.yaml leeboard-identity; do
  [ "$(clerk man "$page" | wc -l)" -gt 20 ] || fail "man $page shows nothing"
done
clerk bash -c '. /usr/share/bash-completion/bash_completion; _completion_loader leeboard; complete -p leeboard' || fail "bash does not complete leeboard"
[ -n "$(clerk zsh -fc 'autoload -Uz compinit; compinit -u -D; print -r -- $_comps[leeboard]')" ] || fail "zsh does not complete leeboard"
clerk fish -c 'complete -C "leeboard sto"' | grep -q '^store' || fail "fish does not complete leeboard"
echo "installed, used for an hour, removed: $(wc -l <"$SCRATCH/before") files before and after"
