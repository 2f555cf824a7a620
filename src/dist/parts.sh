#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes what the distribution holds beside the program: a Java runtime image of the modules in modules.txt, and the
# licences of the libraries. Run from the project's root after `make build`; writes target/dist/.
set -eu
here=src/dist
out=target/dist
if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/jlink" ]; then jdk=$JAVA_HOME/bin/; else jdk=; fi
rm -rf "$out"
mkdir -p "$out/licences"

# Every module that the program's own classes and libraries name must be in the list.
listed=$(sed 's/#.*//' "$here/modules.txt" | cut -d' ' -f1 | grep . | sort)
needed=$("${jdk}jdeps" --ignore-missing-deps --multi-release 17 --print-module-deps -cp 'target/lib/*' \
    target/sheaf-*.jar target/lib/*.jar 2>/dev/null | grep -v Warning | tail -1 | tr ',' '\n')
for module in $needed; do
    if ! echo "$listed" | grep -qx "$module"; then
        echo "jdeps finds that $module is needed; add it to $here/modules.txt and say why." >&2
        exit 1
    fi
done
"${jdk}jlink" --add-modules "$(echo $listed | tr ' ' ',')" --strip-java-debug-attributes --no-header-files \
    --no-man-pages --output "$out/image" >/dev/null
# A zip cannot hold links everywhere: what they point to is copied.
cp -RL "$out/image" "$out/runtime"
rm -rf "$out/image"
# Java's class-data archive halves the start. The one that jlink makes has other bytes each time, since threads of Java race
# while it is written; on one processor, and without compiling, they do not. Only the default collector, which the launcher
# does not use, could use more than SerialGC writes.
find "$out/runtime" -exec touch -h -d 2026-01-01T00:00:00Z {} +
pin=
if command -v taskset >/dev/null; then pin="taskset -c $(taskset -cp $$ | sed 's/.*: *//; s/[-,].*//')"; fi
$pin "$out/runtime/bin/java" -Xint -XX:+UseSerialGC -Xshare:dump >/dev/null 2>&1
# The launcher uses the image only on the platform it was made on.
uname -sm >"$out/runtime/platform"

# Licences: the files that each library brings, and the text of the licence for those that bring none.
cp target/generated-sources/license/THIRD-PARTY.txt "$out/licences/"
cp "$here"/licences/*.txt "$out/licences/"
cp src/main/resources/org/sheaf/citing/ATTRIBUTION.md "$out/licences/citation-styles.md"
cp src/main/resources/org/sheaf/reporting/rendition/fonts/LICENCES.txt "$out/licences/fonts.txt"
root=$(pwd)
for library in target/lib/*.jar; do
    name=$(basename "$library" .jar)
    files=$("${jdk}jar" tf "$library" |
        grep -iE '^META-INF/([^/]*|maven/.*/)[^/]*(licen[cs]e|notice|copying)[^/]*$' || true)
    if [ -n "$files" ]; then
        mkdir -p "$out/licences/$name"
        # shellcheck disable=SC2086
        (cd "$out/licences/$name" && "${jdk}jar" xf "$root/$library" $files &&
            find META-INF -type f -exec mv {} . \; && rm -r META-INF)
    else
        artifact=$(echo "$name" | sed 's/-[0-9][^-]*$//')
        licence=$(sed -n "s/^ *(\([^)]*\)).*:$artifact:.*/\1/p" target/generated-sources/license/THIRD-PARTY.txt)
        if [ -z "$licence" ] || [ ! -f "$here/licences/$licence.txt" ]; then
            echo "$name brings no licence, and the text of \"$licence\" is not in $here/licences." >&2
            exit 1
        fi
    fi
done
find "$out" -exec touch -h -d 2026-01-01T00:00:00Z {} +
