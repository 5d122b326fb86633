#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Counts the instructions of one answer to each of ten fixed questions and compares them with counts.json.
#   ./run.sh [--record]          exit 5: a count rose by more than 5 %; --record writes counts.json instead
# The program: MINGCHA_PEER_ENGINE, or where SwiftPM puts it (first swift build -c release --product PeerEngine).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
for tool in valgrind:valgrind python3:python3 strip:binutils; do
    command -v "${tool%:*}" >/dev/null || {
        echo "错误：没有 ${tool%:*}。请安装：apt-get install ${tool#*:}" >&2
        exit 2
    }
done
exec python3 "$here/guard_counts.py" "$@"
