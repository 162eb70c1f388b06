#!/bin/sh
# install_packages.sh: installs the Debian packages that building and testing need, if any are missing. Root or sudo.
set -u

packages="g++ cmake ninja-build ccache mold pkg-config
  libcli11-dev libyaml-cpp-dev libfmt-dev libsqlitecpp-dev libsqlite3-dev libsimdjson-dev rapidjson-dev libcsv-dev
  libsodium-dev libhowardhinnant-date-dev libutf8proc-dev libzip-dev libexpat1-dev doctest-dev
  tzdata sqlite3 jq python3 mandoc clang-format-14"

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "packages: this is no Debian; needed are the counterparts of:" $packages
  exit 0
fi

missing=
for package in $packages; do
  case $(dpkg-query -W -f '${Status}' "$package" 2>/dev/null) in
    "install ok installed") ;;
    *) missing="$missing $package" ;;
  esac
done
if [ -z "$missing" ]; then
  echo "packages: all there"
  exit 0
fi

root=
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "packages: missing are$missing" >&2
    echo "packages: as root, run: apt-get install$missing" >&2
    exit 1
  fi
  root=sudo
fi
echo "packages: installing$missing"
# A fresh machine has no package lists, an old one may have lists that have gone stale: so update, but only now.
$root apt-get update -q || exit 1
$root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing || {
  echo "packages: apt-get could not install$missing" >&2
  exit 1
}
