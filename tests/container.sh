#!/bin/sh
# container.sh DIRECTORY: what of the Containerfile can be looked at without building: its image is Debian's, what it runs is there, no
# host of packages is named, and a container tool reads it. Building it: tests/extended/23-container.sh. 77 without a tool.
set -u
cd "$1" || exit 1
fail() { echo "$1"; exit 1; }
[ "$(grep '^FROM ' Containerfile | sed 's/ AS .*//' | sort -u)" = "FROM debian:12" ] || fail "Containerfile builds from something else than debian:12"
grep -nE '://|[a-z0-9-]+\.(org|com|io|net)\b|^ADD ' Containerfile && fail "Containerfile fetches something from a place that it names"
grep -q 'sh cmake/install_packages.sh' Containerfile && [ -f cmake/install_packages.sh ] || fail "the packages are not those of cmake/install_packages.sh"
grep -q '"name": "release"' CMakePresets.json || fail "there is no preset release"
for left in .git build; do grep -qxF "$left" .dockerignore || fail ".dockerignore does not leave out $left"; done
for tool in podman buildah docker; do
  command -v $tool >/dev/null || continue
  case $tool in docker) docker info >/dev/null 2>&1 || continue ;; esac
  scratch=$(mktemp -d) && trap 'rm -rf "$scratch"' EXIT
  mkdir "$scratch/empty"
  # An empty folder and no image to be had: a tool that reads the file stops at its first step, one that cannot read it at a line.
  $tool build --pull=never -f Containerfile "$scratch/empty" >"$scratch/log" 2>&1 && fail "$tool built from an empty folder"
  grep -niE 'unknown instruction|parse error|dockerfile parse|syntax error' "$scratch/log" && fail "$tool cannot read the Containerfile"
  grep -qiE 'COPY|debian|image' "$scratch/log" || { cat "$scratch/log"; fail "$tool did not come to the steps of the Containerfile"; }
  echo "read by $tool"
  exit 0
done
echo "skipped: there is no container tool (podman, buildah, or docker with its service)"
exit 77
