#!/bin/sh
# The container of the Containerfile is built from Debian's image, and scores a form and keeps a store in a mounted folder.
set -u
fail() { echo "$1"; exit 1; }
tool=
for name in podman docker; do
  command -v $name >/dev/null && $name info >/dev/null 2>&1 && tool=$name && break
done
[ -n "$tool" ] || { echo "there is no container tool that works here (podman, or docker with its service)"; exit 77; }
$tool image inspect debian:12 >/dev/null 2>&1 || $tool pull -q debian:12 || { echo "$tool cannot get the image debian:12"; exit 77; }
image=leeboard-test-$$
$tool build -q -t $image -f Containerfile . || fail "the container does not build"
trap '$tool rmi -f $image >/dev/null' EXIT
mkdir "$SCRATCH/clinic"
run() { $tool run --rm -v "$SCRATCH/clinic:/clinic" $image "$@"; }
run --version || fail "the binary of the container does not start"
run assess score cows pulse_bpm=104 sweating=1 | grep 'cows total' || fail "the container scores no form"
run --db clinic.db store init && [ -s "$SCRATCH/clinic/clinic.db" ] || fail "the container keeps no store in the mounted folder"
run --db clinic.db store verify | grep ' 0 findings' || fail "the store of the container is not whole"
