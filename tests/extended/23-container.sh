#!/bin/sh
# The container of the Containerfile is built from Debian's image, and scores a form and keeps a store in a mounted folder without a network.
set -u
fail() { echo "$1"; exit 1; }
image=leeboard-test-$$
# A tool counts when it has the image and starts something in it; buildah needs no service and no control groups.
tool=
for name in podman docker buildah; do
  command -v $name >/dev/null || continue
  case $name in
    buildah)
      probe=$(buildah from debian:12 2>/dev/null) && buildah run --isolation chroot "$probe" true 2>/dev/null && tool=buildah
      [ -z "$probe" ] || buildah rm "$probe" >/dev/null
      ;;
    *) $name run --rm --network none debian:12 true >/dev/null 2>&1 && tool=$name ;;
  esac
  [ -z "$tool" ] || break
done
[ -n "$tool" ] || { echo "no container tool here (podman, docker, buildah) starts the image debian:12"; exit 77; }
mkdir "$SCRATCH/clinic"
case $tool in
  buildah)
    buildah build -q --isolation chroot -t "$image" -f Containerfile . || fail "the container does not build"
    container=$(buildah from "$image") || exit 1
    trap 'buildah rm "$container" >/dev/null; buildah rmi -f "$image" >/dev/null' EXIT
    [ "$(buildah inspect --format '{{.OCIv1.Config.Entrypoint}} {{.OCIv1.Config.WorkingDir}}' "$container")" = "[leeboard] /clinic" ] ||
      fail "the container does not start leeboard in /clinic"
    run() { buildah run --isolation chroot -v "$SCRATCH/clinic:/clinic" "$container" leeboard "$@"; }
    ;;
  *)
    $tool build -q --network host -t "$image" -f Containerfile . || fail "the container does not build"
    trap '$tool rmi -f "$image" >/dev/null' EXIT
    run() { $tool run --rm --network none -v "$SCRATCH/clinic:/clinic" "$image" "$@"; }
    ;;
esac
run --version || fail "the binary of the container does not start"
run assess score cows pulse_bpm=104 sweating=1 | grep 'cows total' || fail "the container scores no form"
run --db clinic.db store init && [ -s "$SCRATCH/clinic/clinic.db" ] || fail "the container keeps no store in the mounted folder"
run --db clinic.db store verify | grep ' 0 findings' || fail "the store of the container is not whole"
python3 tests/tables/make_sheets.py "$SCRATCH/clinic" && run intake schema map --guess people.xlsx | grep MRN || fail "the container reads no workbook"
echo "built and run by $tool"
