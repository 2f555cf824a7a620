#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Unpacks the distribution in an empty folder and uses it as its first user does: on a computer without Java.
# What fails here does not leave the house.
set -eu
zip=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() {
    echo "the distribution does not work: $1" >&2
    exit 1
}

# A PATH with the tools that the launcher needs and nothing else, least of all Java.
mkdir "$folder/tools" "$folder/home" "$folder/work"
for tool in sh basename cat cksum cut dirname ls mkdir mv readlink rm tr uname; do
    ln -s "$(command -v "$tool")" "$folder/tools/$tool"
done
if command -v unzip >/dev/null; then
    unzip -q "$zip" -d "$folder"
else
    # The JDK's own tool leaves out who may run a file.
    (cd "$folder" && jar xf "$zip" && chmod +x sheaf-*/sheaf sheaf-*/runtime/bin/* sheaf-*/runtime/lib/jspawnhelper)
fi
home=$(echo "$folder"/sheaf-*)
run() {
    (cd "$folder/work" && env -i HOME="$folder/home" PATH="$folder/tools" LC_ALL=C.UTF-8 "$home/sheaf" "$@")
}

[ -x "$home/sheaf" ] || fail "sheaf cannot be executed"
[ -s "$home/sbom.json" ] || fail "no list of what is in it (sbom.json)"
for library in "$home"/lib/*.jar; do
    grep -q "$(basename "$library" .jar | sed 's/-[0-9][^-]*$//')" "$home/licences/THIRD-PARTY.txt" ||
        fail "no licence of $(basename "$library")"
done
run --version | grep -q '^sheaf ' || fail "--version"
run init kettles --title Kettles --question 'Do kettles help?' --framework none --registration none \
    --reviewer nobody --stage screening=1 --synthesis main >/dev/null 2>&1 || fail "init"
run whoami nobody >/dev/null 2>&1 || fail "whoami"
printf 'TY  - JOUR\nTI  - Warm work: a study of kettles\nAU  - Nobody, Nora\nPY  - 2001\nER  - \n' \
    >"$folder/work/corpus/kettles/searches/kettles.ris"
run run >/dev/null 2>"$folder/said" || { cat "$folder/said" >&2; fail "run"; }
grep -q 'kettles' "$folder/work/reports/index.html" || fail "no report was written"
run tool convert corpus/kettles/searches/kettles.ris --to csv 2>/dev/null | grep -q 'Warm work: a study of kettles' ||
    fail "tool convert"
run tool cite corpus/kettles/searches/kettles.ris 2>/dev/null | grep -q '^Nobody, N. (2001)' || fail "tool cite"
run export --to rayyan -o out.csv 2>/dev/null || fail "export"
run --version | grep -q '^sheaf ' || fail "--version, a second time"
echo "$(basename "$zip"): unpacked and used without Java on the computer; $(du -sh "$home" | cut -f1) unpacked"
