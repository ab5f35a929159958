#!/bin/bash
# Measures the office's work on two large ledgers, each beside what plain SQLite needs for it.
# usage: Benchmarks/office.sh [signatures in each ledger, 1000000 unless given]
# Works in memory (/dev/shm) where there is room for 4 kB a signature; making the ledgers takes longest.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

count=${1:-1000000}
kiosk=$PWD/.build/release/petition-kiosk
office=$PWD/.build/release/petition-coordinator
config=$PWD/kiosk.conf
place=$(mktemp -d -p "$([[ -w /dev/shm ]] && echo /dev/shm || echo "${TMPDIR:-/tmp}")" petition-bench-XXXXXX)
trap 'rm -rf "$place"' EXIT

# Prints a label, then seconds and peak memory of a command whose own output goes to $place/out.
measure() {
  local label=$1
  shift
  command time -o "$place/time" -f '%e %M' "$@" >"$place/out" 2>"$place/errors" || {
    cat "$place/errors" >&2
    exit 1
  }
  read -r seconds kilobytes <"$place/time"
  printf '%-46s %8s s %6d MB\n' "$label" "$seconds" $((kilobytes / 1024))
}

# Names with accents and two thousand ZIP codes, the same on every run.
names() {
  awk -v table="$1" -v count="$count" 'BEGIN {
    srand(table)
    split("María Ka Prince Sean Li Aster Jean Abdi Zoë Nookomis Ann Nguyễn", first, " ")
    split("Núñez Vang O\x27Brien Wei Kidane Tremblay Hassan Lund Bear Ánh", last, " ")
    for (i = 0; i < count; i++)
      printf "%s %s-%d\t%05d\n", first[1 + int(rand() * 12)], last[1 + int(rand() * 10)], i,
        rand() < 0.7 ? 55802 + int(rand() * 10) : 53000 + int(rand() * 2000)
  }'
}

echo "Two ledgers of $count signatures each"
for table in 1 2; do
  names $table | "$kiosk" enter --config "$config" --database "$place/kiosk$table/petition.db" \
    --event "Market $table" --canvasser A >"$place/saved$table" &
done
wait
for table in 1 2; do
  [[ $(wc -l <"$place/saved$table") == "$count" ]] || { echo "A ledger could not be made." >&2; exit 1; }
done

measure "merge both" "$office" merge "$place"/kiosk{1,2}/petition.db --database "$place/office.db" --config "$config"
measure "merge both again" "$office" merge "$place"/kiosk{1,2}/petition.db --database "$place/office.db"
sqlite3 "$place/plain.db" "PRAGMA journal_mode = TRUNCATE;
  $(sqlite3 "$place/kiosk1/petition.db" "SELECT sql FROM sqlite_schema WHERE name = 'entry'");" >/dev/null
measure "  ATTACH, INSERT OR IGNORE, entries alone" sqlite3 "$place/plain.db" "
  PRAGMA synchronous = EXTRA; ATTACH '$place/kiosk1/petition.db' AS one; ATTACH '$place/kiosk2/petition.db' AS two;
  BEGIN; INSERT OR IGNORE INTO entry SELECT * FROM one.entry; INSERT OR IGNORE INTO entry SELECT * FROM two.entry; COMMIT"
rm "$place/plain.db"
for dimension in event day hour zip area canvasser kiosk source text language state; do
  measure "tally by $dimension" "$office" tally --by $dimension --format json --database "$place/office.db" --config "$config"
done
columns="number, id, signed_at, name, postal_code, place, area, event, canvasser, kiosk, source, language, text_version, state, flags"
for round in 1 2 3; do
  measure "export to CSV" "$office" export --as csv --database "$place/office.db"
  measure "  sqlite3 -csv" sqlite3 -csv -header "$place/office.db" "SELECT $columns FROM signature ORDER BY kiosk, seq"
done
measure "list of possible duplicates" "$office" duplicates --format csv --database "$place/office.db"
measure "report" "$office" report -o "$place/report.html" --database "$place/office.db" --config "$config"
