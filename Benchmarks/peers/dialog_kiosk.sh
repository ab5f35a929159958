#!/bin/bash
# The kiosk that anyone could write in an afternoon: dialog for the screens, the sqlite3 shell for
# the table. It stands in the benchmark as the measure of what the real one adds or saves.
# usage: dialog_kiosk.sh DATABASE
set -euo pipefail

database=${1:?usage: dialog_kiosk.sh DATABASE}
quoted() { printf "'%s'" "${1//\'/\'\'}"; }

sqlite3 "$database" >/dev/null <<'SQL'
pragma journal_mode = wal;
create table if not exists signature (
  number integer primary key,
  name text not null,
  postal_code text not null,
  signed_at text not null default (strftime('%Y-%m-%dT%H:%M:%SZ'))
);
SQL

while true; do
  count=$(sqlite3 "$database" "select count(*) from signature")
  name=$(dialog --stdout --no-cancel --inputbox "$count signatures so far. Full name:" 9 60)
  code=$(dialog --stdout --no-cancel --inputbox "ZIP code:" 9 60)
  number=$(
    sqlite3 "$database" "
      pragma synchronous = full;
      insert into signature (name, postal_code) values ($(quoted "$name"), $(quoted "$code"));
      select count(*) from signature;"
  )
  dialog --msgbox "Saved. You are signature number $number." 7 60
done
