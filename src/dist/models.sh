#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Fetches the one model that suggestions can use: CoreNLP's tagger english-left3words-distsim. It comes in a file of 474 MB,
# which stays in Maven's own cache; the 13.5 MB of the tagger go to the user's, where `sheaf tool text --suggestions` finds them.
set -e
version=4.5.10
name=english-left3words-distsim.tagger
digest=25d3f63ba8b7e6c83156ac3869f5ef611df4398c44434775f284c1984484868c
cache=${XDG_CACHE_HOME:-$HOME/.cache}/sheaf/models

is_whole() {
    { sha256sum "$1" 2>/dev/null || shasum -a 256 "$1"; } 2>/dev/null | grep -q "^$digest "
}

if [ -f "$cache/$name" ] && is_whole "$cache/$name"; then
    echo "The tagger is there already: $cache/$name"
    exit 0
fi
work=target/models
rm -rf "$work"
mkdir -p "$work" "$cache"
${MAVEN:-mvn -B -ntp -q} dependency:copy -Dartifact=edu.stanford.nlp:stanford-corenlp:$version:jar:models -DoutputDirectory="$work"
inside=edu/stanford/nlp/models/pos-tagger/$name
(cd "$work" && jar xf "stanford-corenlp-$version-models.jar" "$inside")
if ! is_whole "$work/$inside"; then
    echo "What was fetched is not the tagger that is meant (its SHA-256 differs). Nothing was kept." >&2
    rm -rf "$work"
    exit 1
fi
mv "$work/$inside" "$cache/$name.part"
mv "$cache/$name.part" "$cache/$name"
rm -rf "$work"
echo "The tagger is in $cache/$name"
