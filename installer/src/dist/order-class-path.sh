#!/usr/bin/env bash
# Puts our own libraries first in the class path of an app image, so that their texts, fonts and styles are found at each
# start without opening the large ones.
set -euo pipefail
cfg="$1/lib/app/3plugpos.cfg"
ours='^app\.classpath=.*/(desktop-app|command-line|server|tools|kit|office|operations|administration|persistence|core-domain|devices|words|exports)-[^/]*\.jar$'
{
    echo '[Application]'
    grep -E "$ours" "$cfg"
    grep '^app\.classpath=' "$cfg" | grep -vE "$ours"
    grep -vE '^app\.classpath=|^\[Application\]' "$cfg"
} >"$cfg.new"
mv "$cfg.new" "$cfg"
