#!/usr/bin/env bash
# Tries the plugin in a real WordPress on a bare Debian: installs what is missing, starts a database, WordPress and the
# quiz on this machine only, and runs try.spec.ts in a browser. Nothing is left running. With --stay it stays up to look at.
# With --screenshots it takes the screenshots for the plugin's page in the directory instead, into release/wordpress/assets.
set -euo pipefail
cd "$(dirname "$0")/../.."

QUIZ_PORT="${QUIZ_PORT:-4540}" WP_PORT="${WP_PORT:-4541}"
export QUIZ="http://127.0.0.1:$QUIZ_PORT" WORDPRESS="http://localhost:$WP_PORT"
export PATH="$PWD/node_modules/.bin:/usr/sbin:$PATH"

need=()
[ -e /usr/share/wordpress/wp-includes/version.php ] || need+=(wordpress)
[ -e /usr/share/wordpress/wp-content/themes/twentytwentyfive ] || need+=(wordpress-theme-twentytwentyfive)
command -v php >/dev/null || need+=(php-cli)
php -r 'exit((int) !extension_loaded("mysqli"));' 2>/dev/null || need+=(php-mysql)
command -v mariadbd >/dev/null || need+=(mariadb-server)
if [ "${#need[@]}" -gt 0 ]; then
  echo "Installing ${need[*]} from the distribution."
  apt-get update -qq && apt-get install -y -qq --no-install-recommends "${need[@]}"
fi

work="$(mktemp -d /tmp/try-wordpress.XXXXXX)"
chmod 755 "$work"
started=()
finish() {
  for pid in "${started[@]}"; do kill "$pid" 2>/dev/null || true; done
  wait 2>/dev/null || true
  rm -rf "$work"
}
trap finish EXIT

# A database of its own, on a socket: the machine's own, if it has one, is left alone.
mkdir "$work/db"
as=()
if [ "$(id -u)" = 0 ]; then
  chown mysql "$work/db"
  as=(--user=mysql)
fi
mariadb-install-db --no-defaults "${as[@]}" --datadir="$work/db" --auth-root-authentication-method=normal --skip-test-db >"$work/db.log" 2>&1
mariadbd --no-defaults "${as[@]}" --datadir="$work/db" --socket="$work/db/socket" --skip-networking >>"$work/db.log" 2>&1 &
started+=($!)
for _ in $(seq 100); do [ -S "$work/db/socket" ] && break || sleep 0.2; done
mariadb --no-defaults --socket="$work/db/socket" -uroot -e "create database wordpress; create user wp@localhost identified by 'wp'; grant all on wordpress.* to wp@localhost"

# WordPress as Debian ships it, in a folder of its own, with the plugin as a release has it.
cp -RL /usr/share/wordpress "$work/site"
# WordPress itself stays in English, so that the tests find its buttons.
rm -rf "$work/site/wp-content/languages"
mkdir -p "$work/site/wp-content/mu-plugins" "$work/site/wp-content/uploads"
node src/cli/release-plugin.ts --out "$work/release" >/dev/null
cp -R "$work/release/trunk" "$work/site/wp-content/plugins/responsibility-check"
cp integrations/wordpress/try/loopback.php "$work/site/wp-content/mu-plugins/"
cat >"$work/site/wp-config.php" <<PHP
<?php
define( 'DB_NAME', 'wordpress' );
define( 'DB_USER', 'wp' );
define( 'DB_PASSWORD', 'wp' );
define( 'DB_HOST', 'localhost:$work/db/socket' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', '$WORDPRESS' );
define( 'WP_SITEURL', '$WORDPRESS' );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_ACCESSIBLE_HOSTS', '127.0.0.1,localhost' );
// Nobody may save scripts, frames or unknown elements: the hardest case for a plugin.
define( 'DISALLOW_UNFILTERED_HTML', true );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
define( 'WP_DEBUG_LOG', '$work/php.log' );
\$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
PHP
for file in integrations/wordpress/responsibility-check/*.php integrations/wordpress/try/*.php; do php -l "$file" >/dev/null; done
php integrations/wordpress/try/set-up.php "$work/site" || { cat "$work/php.log"; exit 1; }
PHP_CLI_SERVER_WORKERS=4 php -S "127.0.0.1:$WP_PORT" -t "$work/site" >"$work/web.log" 2>&1 &
started+=($!)

# The quiz, as it would be served, with its own address in its oembed.json.
[ -n "${SKIP_BUILD:-}" ] || SITE="$QUIZ" BASE=/ astro build >"$work/build.log" 2>&1 || { cat "$work/build.log"; exit 1; }
BASE=/ node src/cli/serve-built.ts "$QUIZ_PORT" &
started+=($!)
for address in "$QUIZ/quiz/" "$WORDPRESS/wp-login.php"; do
  for _ in $(seq 100); do curl -sf -o /dev/null "$address" && break || sleep 0.2; done
done

if [ "${1:-}" = --stay ]; then
  echo "WordPress: $WORDPRESS/wp-admin/ (admin, editor, author, contributor, subscriber; the password is the name)   Quiz: $QUIZ   Ctrl+C ends it."
  wait
fi
spec=try
if [ "${1:-}" = --screenshots ]; then
  spec=screenshots
  shift
fi
PHP_LOG="$work/php.log" playwright test --config integrations/wordpress/playwright.config.ts "$spec.spec" "$@"
