#!/bin/sh
# Runs a command with a PostgreSQL server of its own:
#
#     tests/postgres.sh cargo test -p data store
#
# The server has an empty temporary data directory and only a Unix socket, so it meets no other
# server of this machine. REPERES_TEST_POSTGRES holds its address. It stops with the command.
# REPERES_TEST_POSTGRES_OPTIONS, when given, are further options of the server (-c name=value).
set -eu

if [ $# -eq 0 ]; then
    echo "usage: tests/postgres.sh COMMAND [ARGUMENT…]" >&2
    exit 64
fi

# Debian keeps one folder per version, out of PATH; take the newest.
bin=
for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V); do
    if [ -x "$folder/initdb" ]; then bin=$folder; fi
done
if [ -z "$bin" ] && command -v initdb >/dev/null 2>&1; then
    bin=$(dirname "$(command -v initdb)")
fi
if [ -z "$bin" ]; then
    echo "tests/postgres.sh: no PostgreSQL server here. Install one: apt-get install postgresql" >&2
    exit 69
fi

# A socket's path has at most 107 bytes: a short folder, whatever TMPDIR is.
folder=$(mktemp -d /tmp/reperes-pg.XXXXXX)

# PostgreSQL refuses to run as root.
as_owner() {
    if [ "$(id -u)" -eq 0 ]; then
        setpriv --reuid=postgres --regid=postgres --clear-groups env -C "$folder" HOME="$folder" "$@"
    else
        "$@"
    fi
}

stop() {
    status=$?
    trap - EXIT INT TERM HUP
    as_owner "$bin/pg_ctl" stop --pgdata "$folder/data" --mode immediate --silent >/dev/null 2>&1 || true
    rm -rf "$folder"
    exit "$status"
}
trap stop EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

if [ "$(id -u)" -eq 0 ]; then
    if ! id postgres >/dev/null 2>&1; then
        echo "tests/postgres.sh: root cannot run PostgreSQL, and there is no user postgres (apt-get install postgresql makes it)" >&2
        exit 69
    fi
    chown postgres: "$folder"
fi

# French order where the server can (15 and later), as on servers of the field: what must sort by bytes must say so.
french=
if "$bin/initdb" --help | grep -q -e --icu-locale; then french="--locale-provider=icu --icu-locale=fr"; fi

# Trust, since only this machine reaches the socket. Nothing here must survive a power cut: fsync is off.
# shellcheck disable=SC2086 # two options or none
if ! as_owner "$bin/initdb" --pgdata "$folder/data" --username reperes --auth trust --no-sync \
    --encoding UTF8 --locale C.UTF-8 $french >"$folder/initdb.log" 2>&1 ||
    ! as_owner "$bin/pg_ctl" start --pgdata "$folder/data" --wait --timeout 60 --silent --log "$folder/server.log" \
        -o "-c listen_addresses='' -c unix_socket_directories='$folder' -c fsync=off -c max_connections=300 ${REPERES_TEST_POSTGRES_OPTIONS:-}"; then
    echo "tests/postgres.sh: PostgreSQL did not start:" >&2
    cat "$folder"/*.log >&2
    exit 70
fi

# The command runs as whoever called, who must reach the socket.
chmod 755 "$folder"
export REPERES_TEST_POSTGRES="postgres://reperes@localhost/postgres?host=$folder"
"$@"
