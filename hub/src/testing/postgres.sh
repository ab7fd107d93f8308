# A private PostgreSQL that lives as long as its standard input is open: when the test process ends, however it
# ends, the server goes too. Prints the folder of its socket when it is ready.
set -eu
bin=$1
folder=$(mktemp -d "${TMPDIR:-/tmp}/colloquy-postgres.XXXXXX")
end() {
    "$bin/pg_ctl" stop -D "$folder/data" -m immediate >/dev/null 2>&1 || true
    rm -rf "$folder"
}
trap end EXIT
# PIPE too: nobody may be left to be told the folder.
trap 'exit 1' INT TERM HUP PIPE
cd "$folder"
"$bin/initdb" -D data -U postgres -A trust -E UTF8 --locale=C --no-sync >log 2>&1 || { cat log >&2; exit 1; }
# What a test writes need not outlive the machine.
options="-k $folder -c listen_addresses='' -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=300"
"$bin/pg_ctl" start -D data -l log -w -o "$options" >/dev/null || { cat log >&2; exit 1; }
echo "$folder"
read -r _ || true
